//! Checking: a draaiboek held against itself and against what else is known, before the night it is needed.

mod tijd;
mod wereld;

use crate::{Code, grondslag::Grondslag};

use super::{
    anker::Anker,
    bevinding::{Bevinding, Plek},
    feit::{Feit, Niveau},
    model::{Bewijs, Draaiboek, Per, Ref, Stap, Stapfase},
    planning::na_afsluiting,
    ruw::Ruw,
};

/// Kennis: what is known outside the draaiboek.
#[derive(Debug, Clone, Default)]
pub struct Kennis<'a> {
    /// Ids of the partners; the fixed actors are always known.
    pub actoren: Vec<&'a str>,
    /// Legal bases with their rules.
    pub grondslagen: &'a [Grondslag],
    /// Letter templates, or `None` when the caller does not know them.
    pub brieven: Option<Vec<&'a str>>,
}

/// All findings on a draaiboek that could be read, in order of place. `ruw` is the file it was read from.
pub fn check(d: &Draaiboek, ruw: &Ruw, kennis: &Kennis<'_>) -> Vec<Bevinding> {
    let mut found = Vec::new();
    if d.bron.trim().is_empty() {
        found.push(Bevinding::fout(
            "bron-ontbreekt",
            Plek::kop("bron"),
            "Er staat niet waar dit draaiboek op steunt.",
            "Noem de bron in de kop.",
        ));
    }
    let controle = Controle { d, ruw, kennis, after: na_afsluiting(d), circle: kring(d) };
    for i in 0..d.stappen.len() {
        controle.stap(i, &mut found);
    }
    found.sort_by(|a, b| a.plek.cmp(&b.plek).then(a.code.cmp(b.code)));
    found
}

struct Controle<'a> {
    d: &'a Draaiboek,
    ruw: &'a Ruw,
    kennis: &'a Kennis<'a>,
    after: Vec<bool>,
    circle: Vec<bool>,
}

impl Controle<'_> {
    fn stap(&self, i: usize, found: &mut Vec<Bevinding>) {
        let stap = &self.d.stappen[i];
        wereld::actoren(self, stap, found);
        wereld::uitwisselingen(self, stap, found);
        wereld::brief(self, stap, found);
        if self.circle[i] {
            let zin = format!("De stap \"{}\" wacht op zichzelf, via andere stappen.", stap.id);
            found.push(Bevinding::fout(
                "kring",
                self.plek(stap, "na"),
                zin,
                "Haal een van de verwijzingen in \"na\" of \"niet_voor\" weg.",
            ));
        } else {
            self.kan_starten(i, found);
            tijd::check(self, i, found);
        }
        self.afronden(i, found);
        self.feiten(stap, found);
        self.contact(i, found);
    }

    /// Where a field of this step stands in the file; steps of the trunk point at `bouwt_op`.
    fn plek(&self, stap: &Stap, veld: &'static str) -> Plek {
        let id = stap.id.as_str();
        let at = |tabel, nummer| Plek { tabel, nummer, stap: id.to_owned(), veld };
        if let Some(n) = self.ruw.stap.iter().position(|s| s.id == id) {
            return at("stap", n);
        }
        match self.ruw.wijzig.iter().position(|s| s.id == id) {
            Some(n) => at("wijzig", n),
            None => Plek { stap: id.to_owned(), ..Plek::kop("bouwt_op") },
        }
    }

    /// A step that no course of events can start.
    fn kan_starten(&self, i: usize, found: &mut Vec<Bevinding>) {
        let stap = &self.d.stappen[i];
        let refs = &self.d.refs[i];
        let ankers =
            refs.na.iter().chain(refs.niet_voor.iter().map(|(r, _)| r)).filter_map(|r| if let Ref::Anker(a) = r { Some(*a) } else { None });
        for anker in ankers {
            if let Some((feit, waarde)) = anker.vereist().filter(|(f, w)| !stap.als.accepts(*f, w)) {
                let zin = format!("De stap wacht op \"{anker}\", maar geldt niet als {feit} \"{waarde}\" is. Zo start hij nooit.");
                found.push(Bevinding::fout("start-nooit", self.plek(stap, "als"), zin, "Pas de voorwaarde of \"na\" aan."));
                return;
            }
        }
        let before: Vec<usize> = refs.na.iter().filter_map(|r| if let Ref::Stap(j) = r { Some(*j) } else { None }).collect();
        let excluded = |j: &usize| Feit::ALL.iter().find(|f| sluit_uit(stap, &self.d.stappen[*j], **f));
        if before.len() == refs.na.len()
            && !before.is_empty()
            && before.iter().all(|j| excluded(j).is_some())
            && let Some(feit) = before.first().and_then(excluded)
        {
            let zin = format!("De stap komt na een stap die nooit tegelijk geldt: de voorwaarde op \"{feit}\" sluit die uit.");
            found.push(Bevinding::fout(
                "start-nooit",
                self.plek(stap, "als"),
                zin,
                "Laat de voorwaarden bij elkaar passen of kies een andere \"na\".",
            ));
        }
        let types: Vec<&str> = self.d.geldt_voor.iter().map(|t| t.code()).collect();
        if !types.is_empty() && !types.iter().any(|t| stap.als.accepts(Feit::Incidenttype, t)) {
            let zin = format!("De stap vraagt een soort overval waar dit draaiboek niet voor is ({}).", types.join(", "));
            found.push(Bevinding::fout("start-nooit", self.plek(stap, "als"), zin, "Haal de voorwaarde weg of laat de stap vervallen."));
        }
    }

    fn afronden(&self, i: usize, found: &mut Vec<Bevinding>) {
        let stap = &self.d.stappen[i];
        if stap.verplicht && stap.klaar_als.is_none() {
            let hint = "Vul \"klaar_als\" in, bijvoorbeeld \"vinkje\" of \"antwoord-vastgelegd\".";
            found.push(Bevinding::fout(
                "verplicht-zonder-bewijs",
                self.plek(stap, "verplicht"),
                "Een verplichte stap zegt niet wanneer hij klaar is.",
                hint,
            ));
        }
        if stap.verplicht && self.after[i] {
            let zin = "Deze verplichte stap begint pas na het afsluiten. De casus sluit dan met verplicht werk open.";
            found.push(Bevinding::fout(
                "sluit-met-werk-open",
                self.plek(stap, "na"),
                zin,
                "Laat de stap voor \"afsluiting\" beginnen of maak hem niet verplicht.",
            ));
        }
        if stap.bron.trim().is_empty() {
            found.push(Bevinding::fout(
                "bron-ontbreekt",
                self.plek(stap, "bron"),
                "Er staat niet waar deze stap op steunt.",
                "Noem wet, handreiking of eigen keuze.",
            ));
        }
    }

    /// Facts nobody records, and facts of a person in a step of the casus.
    fn feiten(&self, stap: &Stap, found: &mut Vec<Bevinding>) {
        for (feit, _) in stap.als.iter() {
            if stap.per == Per::Casus && feit.niveau() == Niveau::Betrokkene {
                let zin = format!("\"{feit}\" gaat over één persoon, maar deze stap is er één keer per casus.");
                found.push(Bevinding::fout(
                    "feit-van-persoon",
                    self.plek(stap, "als"),
                    zin,
                    "Maak er een stap per betrokkene van of kies een ander feit.",
                ));
            }
            let recorded = self.d.stappen.iter().any(|s| s.legt_vast.contains(&feit));
            let trunk = self.d.geldt_voor.is_empty();
            if !recorded && !feit.vanzelf_bekend() && !trunk {
                let zin = format!("Geen enkele stap legt \"{feit}\" vast. Deze stap blijft dan altijd wachten.");
                found.push(Bevinding::fout(
                    "feit-nergens-vastgelegd",
                    self.plek(stap, "als"),
                    zin,
                    format!("Zet legt_vast = [\"{feit}\"] bij de stap die het vraagt."),
                ));
            }
        }
    }

    /// Contact with a victim that is not held until the police release it.
    fn contact(&self, i: usize, found: &mut Vec<Bevinding>) {
        let stap = &self.d.stappen[i];
        if self.is_contact(stap) && !self.wacht_op_vrijgave(i, 0) {
            let zin = "De stap kan contact met een slachtoffer zijn voordat de politie dat vrijgeeft.";
            found.push(Bevinding::fout(
                "contact-voor-vrijgave",
                self.plek(stap, "niet_voor"),
                zin,
                "Zet niet_voor = \"vrijgave-politie\".",
            ));
        }
    }

    /// A step of aftercare for one person, unless its evidence is the answer of someone else.
    fn is_contact(&self, stap: &Stap) -> bool {
        let other = matches!(
            stap.klaar_als,
            Some(
                Bewijs::PartnerAntwoord
                    | Bewijs::BezwaarVastgelegd
                    | Bewijs::BesluitVastgelegd
                    | Bewijs::VrijgaveVastgelegd
                    | Bewijs::ScreeningVastgelegd
            )
        );
        stap.fase == Stapfase::Verlenen && stap.per == Per::Betrokkene && !other
    }

    /// Held by the release, directly or through what must come first. A predecessor counts only when it cannot be left out.
    fn wacht_op_vrijgave(&self, i: usize, depth: usize) -> bool {
        if depth > self.d.stappen.len() {
            return false;
        }
        let refs = &self.d.refs[i];
        let held = |r: &Ref| match r {
            Ref::Anker(a) => matches!(a, Anker::VrijgavePolitie | Anker::EersteContact | Anker::Toestemming),
            Ref::Stap(j) => self.wacht_op_vrijgave(*j, depth + 1),
        };
        let certain = |r: &Ref| match r {
            Ref::Anker(_) => true,
            Ref::Stap(j) => self.d.stappen[*j].als.is_empty(),
        };
        let all = !refs.na.is_empty() && refs.na.iter().all(held);
        all || refs.na.iter().chain(refs.niet_voor.iter().map(|(r, _)| r)).any(|r| certain(r) && held(r))
    }
}

/// Both steps ask for this fact and no value suits both; a fact of a person only counts when both are about the same person.
fn sluit_uit(a: &Stap, b: &Stap, feit: Feit) -> bool {
    let same = feit.niveau() == Niveau::Casus || (a.per == Per::Betrokkene && b.per == Per::Betrokkene);
    same && matches!((a.als.mask(feit), b.als.mask(feit)), (Some(x), Some(y)) if x & y == 0)
}

/// Which steps wait for themselves.
fn kring(d: &Draaiboek) -> Vec<bool> {
    let reaches = |start: usize| {
        let (mut seen, mut open) = (vec![false; d.stappen.len()], vec![start]);
        while let Some(i) = open.pop() {
            for j in d.voorgangers(i) {
                if j == start {
                    return true;
                }
                if !std::mem::replace(&mut seen[j], true) {
                    open.push(j);
                }
            }
        }
        false
    };
    (0..d.stappen.len()).map(reaches).collect()
}
