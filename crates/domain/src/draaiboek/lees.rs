//! Reading: from words to a [`Draaiboek`], with trunk and branch merged, or everything that is wrong.

use std::collections::HashSet;

use jiff::civil::Date;

use crate::{
    Code,
    casus::Incidentsoort,
    gegeven::Soort,
    kalender::{Duur, bedoelde_duur},
};

use super::{
    aantekening::{Aantekening, Noot},
    anker::{ANTWOORD, Aanleiding, Anker},
    bedoeld,
    bevinding::{Bevinding, Plek, bedoel_je},
    feit::{Als, Feit},
    model::{Bewijs, Draaiboek, Escalatie, NietVoor, Per, Spoor, Stap, Stapfase, Uitwisseling},
    ruw::{Meer, Ruw, RuwStap},
    samen::samen,
    tekst,
};

const MAX_UITLEG: usize = 400;
const MAX_TITEL: usize = 90;
/// Longest term, in minutes: ten years. No casus runs that long, so a digit too many is told.
const LANGST: u32 = 10 * 365 * 24 * 60;
/// More steps than this are not read: no casus could be worked with, and every planning would be slow.
pub const MAX_STAPPEN: usize = 500;

/// Reads a draaiboek. `stam` is the file of the trunk when it builds on one.
///
/// # Errors
/// All findings at once. Places point into `ruw`, the file of the branch.
pub fn lees(ruw: &Ruw, stam: Option<&Ruw>) -> Result<Draaiboek, Vec<Bevinding>> {
    let mut found = Vec::new();
    let aantal = ruw.stap.len() + stam.map_or(0, |s| s.stap.len());
    if aantal > MAX_STAPPEN {
        let zin = format!("Dit draaiboek heeft {aantal} stappen. Daar kan niemand mee werken.");
        let hint = format!("Houd het bij hoogstens {MAX_STAPPEN} stappen. Splits het draaiboek of laat stappen weg.");
        return Err(vec![Bevinding::fout("te-veel-stappen", Plek::kop("stap"), zin, hint)]);
    }
    let steps = samen(ruw, stam, &mut found);
    let ids: HashSet<&str> = steps.iter().map(|b| b.stap.id.as_str()).collect();
    let titels: Vec<(&str, &str)> = steps.iter().filter_map(|b| Some((b.stap.id.as_str(), b.stap.titel.as_deref()?.trim()))).collect();
    let mut stappen: Vec<Stap> =
        steps.iter().map(|b| Lezer { ids: &ids, titels: &titels, plek: &b.plek, found: &mut found }.stap(&b.stap)).collect();
    stappen.sort_by_key(|s| s.fase);
    let mut d = kop(ruw, stam, &mut found);
    d.stappen = stappen;
    if found.is_empty() {
        d.compile();
        Ok(d)
    } else {
        found.sort_by(|a, b| a.plek.cmp(&b.plek).then(a.code.cmp(b.code)));
        Err(found)
    }
}

fn kop(ruw: &Ruw, stam: Option<&Ruw>, found: &mut Vec<Bevinding>) -> Draaiboek {
    for (veld, waarde) in [("id", &ruw.id), ("naam", &ruw.naam)] {
        if waarde.trim().is_empty() {
            found.push(ontbreekt(Plek::kop(veld)));
        }
        tekst::onzichtbaar(waarde, false, &Plek::kop(veld), found);
    }
    tekst::onzichtbaar(&ruw.toelichting, true, &Plek::kop("toelichting"), found);
    let geldig_vanaf = ruw.geldig_vanaf.parse::<Date>().unwrap_or_else(|_| {
        found.push(Bevinding::fout(
            "datum-onleesbaar",
            Plek::kop("geldig_vanaf"),
            "Dit is geen datum.",
            "Schrijf jaar, maand en dag: 2026-01-01.",
        ));
        Date::MIN
    });
    let mut geldt_voor = Vec::new();
    for woord in &ruw.geldt_voor {
        geldt_voor.extend(code::<crate::casus::Incidenttype>("incidenttype-onbekend", woord, &Plek::kop("geldt_voor"), found));
    }
    let own = ruw.incident.as_ref().and_then(|w| code("waarde-onbekend", w, &Plek::kop("incident"), found));
    let inherited = || stam?.incident.as_deref().and_then(Incidentsoort::from_code);
    Draaiboek {
        id: ruw.id.clone(),
        naam: ruw.naam.clone(),
        naam_en: ruw.naam_en.clone(),
        bouwt_op: ruw.bouwt_op.clone(),
        geldt_voor,
        past_bij: ruw.past_bij(stam).to_vec(),
        incident: own.or_else(inherited).unwrap_or(Incidentsoort::Overval),
        geldig_vanaf,
        bron: ruw.bron.clone(),
        toelichting: ruw.toelichting.trim().to_owned(),
        stappen: Vec::new(),
        vervallen: ruw.vervalt.iter().map(|v| (v.id.as_str().into(), v.reden.clone())).collect(),
        index: Default::default(),
        refs: Vec::new(),
        volgorde: Vec::new(),
        geordend: 0,
        antwoorden: Vec::new(),
    }
}

fn ontbreekt(plek: Plek) -> Bevinding {
    let zin = format!("Het veld \"{}\" ontbreekt of is leeg.", plek.veld);
    let hint = format!("Vul \"{}\" in.", plek.veld);
    Bevinding::fout("veld-ontbreekt", plek, zin, hint)
}

/// The value of a closed set with this code.
fn code<C: Code>(fout: &'static str, woord: &str, plek: &Plek, found: &mut Vec<Bevinding>) -> Option<C> {
    let value = C::from_code(woord);
    if value.is_none() {
        let never = bedoeld::verboden(woord).filter(|_| matches!(fout, "feit-onbekend" | "gegeven-onbekend"));
        let hint = never.map_or_else(|| bedoel_je(woord, C::ALL.iter().map(|c| c.code())), ToOwned::to_owned);
        found.push(Bevinding::fout(fout, plek.clone(), format!("\"{woord}\" bestaat niet bij \"{}\".", plek.veld), hint));
    }
    value
}

/// Reads one step.
struct Lezer<'a> {
    ids: &'a HashSet<&'a str>,
    titels: &'a [(&'a str, &'a str)],
    plek: &'a Plek,
    found: &'a mut Vec<Bevinding>,
}

impl Lezer<'_> {
    fn stap(&mut self, s: &RuwStap) -> Stap {
        if s.id.is_empty() || !s.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
            let hint = "Gebruik kleine letters, cijfers en streepjes: \"status-slachtofferhulp\".";
            self.fout("id-onleesbaar", "id", format!("\"{}\" kan geen id zijn.", s.id), hint);
        }
        let uitleg = self.text("uitleg", s.uitleg.as_ref());
        if uitleg.chars().count() > MAX_UITLEG {
            let zin = format!("De uitleg is {} tekens lang. Dat is te lang om snel te lezen.", uitleg.chars().count());
            self.fout("uitleg-te-lang", "uitleg", zin, "Maak er hoogstens 400 tekens van, of splits de stap.");
        }
        let titel = self.text("titel", s.titel.as_ref());
        if titel.chars().count() > MAX_TITEL {
            let zin = format!("De titel is {} tekens lang. In een lijst is dat te veel.", titel.chars().count());
            self.fout("titel-te-lang", "titel", zin, "Zeg het in hoogstens 90 tekens. De rest hoort in de uitleg.");
        }
        for (veld, waarde, lang) in [("titel", Some(&titel), false), ("uitleg", Some(&uitleg), true), ("letop", s.letop.as_ref(), true)] {
            tekst::onzichtbaar(waarde.map_or("", |w| w), lang, &Plek { veld, ..self.at(veld) }, self.found);
        }
        Stap {
            id: s.id.as_str().into(),
            titel,
            uitleg,
            fase: self.code("fase", s.fase.as_ref()).unwrap_or(Stapfase::Melden),
            spoor: self.code("spoor", s.spoor.as_ref()).unwrap_or(Spoor::Slachtoffer),
            per: self.code("per", s.per.as_ref()).unwrap_or(Per::Casus),
            wie: self.text("wie", s.wie.as_ref()),
            met: s.met.clone().unwrap_or_default().0,
            na: self.na(s.na.as_ref()),
            niet_voor: words(s.niet_voor.as_ref()).iter().filter_map(|w| self.niet_voor(w)).collect(),
            uiterlijk: s.uiterlijk.as_ref().filter(|w| !w.is_empty()).and_then(|w| self.duur("uiterlijk", w)),
            vanaf: s.vanaf.as_ref().filter(|w| !w.is_empty()).and_then(|w| self.aanleiding("vanaf", w)),
            als: self.als(s),
            legt_vast: words(s.legt_vast.as_ref()).iter().filter_map(|w| self.word("feit-onbekend", "legt_vast", w)).collect(),
            noteert: self.noteert(s),
            wisselt_uit: self.wisselt_uit(s),
            klaar_als: s.klaar_als.as_ref().filter(|w| !w.is_empty()).and_then(|w| self.word::<Bewijs>("waarde-onbekend", "klaar_als", w)),
            weg: s.weg.as_ref().filter(|w| !w.is_empty()).and_then(|w| self.word("waarde-onbekend", "weg", w)),
            escaleert: self.escaleert(s),
            eigen_zorg: s.eigen_zorg.unwrap_or(false),
            verplicht: s.verplicht.unwrap_or(false),
            brief: s.brief.clone().filter(|b| !b.is_empty()),
            letop: s.letop.clone().filter(|l| !l.is_empty()),
            bron: s.bron.clone().unwrap_or_default(),
        }
    }

    fn at(&self, veld: &'static str) -> Plek {
        match self.plek.tabel {
            "" => self.plek.clone(),
            _ => Plek { veld, ..self.plek.clone() },
        }
    }

    fn fout(&mut self, code: &'static str, veld: &'static str, zin: impl Into<String>, hint: impl Into<String>) {
        self.found.push(Bevinding::fout(code, self.at(veld), zin, hint));
    }

    fn text(&mut self, veld: &'static str, waarde: Option<&String>) -> String {
        let text = waarde.map_or("", |w| w.trim());
        if text.is_empty() {
            self.found.push(ontbreekt(Plek { veld, ..self.at(veld) }));
        }
        text.to_owned()
    }

    fn word<C: Code>(&mut self, fout: &'static str, veld: &'static str, woord: &str) -> Option<C> {
        code(fout, woord, &self.at(veld), self.found)
    }

    fn code<C: Code>(&mut self, veld: &'static str, waarde: Option<&String>) -> Option<C> {
        match waarde {
            Some(w) => self.word("waarde-onbekend", veld, w),
            None => {
                self.found.push(ontbreekt(Plek { veld, ..self.at(veld) }));
                None
            }
        }
    }

    fn duur(&mut self, veld: &'static str, woord: &str) -> Option<Duur> {
        let duur: Option<Duur> = woord.parse().ok();
        if duur.map_or_else(|| te_groot(woord), |d| d.ongeveer_minuten() > LANGST) {
            let zin = format!("Een termijn van {woord} duurt langer dan tien jaar.");
            self.fout("termijn-te-lang", veld, zin, "Schrijf hoogstens 10 jaar, of laat de termijn weg.");
        } else if duur.is_none() {
            let hint = match bedoelde_duur(woord) {
                Some(meant) => format!("Schrijf \"{meant}\"."),
                None => {
                    "Schrijf een getal en minuten, uur, dagdelen, dagen, werkdagen, weken, maanden of jaar, bijvoorbeeld \"1 werkdag\"."
                        .to_owned()
                }
            };
            self.fout("duur-onleesbaar", veld, format!("\"{woord}\" is geen termijn."), hint);
        }
        if duur.is_some_and(|d| d.aantal == 0) {
            self.fout("termijn-nul", veld, "Een termijn van nul is meteen voorbij.", "Schrijf minstens 1, of laat de termijn weg.");
        }
        duur
    }

    /// Without `na` a step starts at the report.
    fn na(&mut self, waarde: Option<&Meer>) -> Vec<Aanleiding> {
        match words(waarde) {
            [] => vec![Aanleiding::Anker(Anker::Melding)],
            list => list.iter().filter_map(|w| self.aanleiding("na", w)).collect(),
        }
    }

    fn aanleiding(&mut self, veld: &'static str, woord: &str) -> Option<Aanleiding> {
        if let Some(anker) = Anker::from_code(woord) {
            return Some(Aanleiding::Anker(anker));
        }
        if self.ids.contains(&woord) {
            return Some(Aanleiding::Stap(woord.into()));
        }
        if let Some(partner) = woord.strip_prefix(ANTWOORD) {
            return Some(Aanleiding::Antwoord(partner.trim().to_owned()));
        }
        if woord.starts_with(|c: char| c.is_ascii_digit()) && woord.contains('-') && !woord.contains(|c: char| c.is_ascii_alphabetic()) {
            return self.datum(veld, woord);
        }
        let known: Vec<&str> = Anker::ALL.iter().map(|a| a.code()).chain(self.ids.iter().copied()).collect();
        let hint = bedoeld::aanleiding(woord, &known, self.titels);
        self.fout("aanleiding-onbekend", veld, format!("Er is geen gebeurtenis of stap \"{woord}\"."), hint);
        None
    }

    /// A day, written as 2026-12-24.
    fn datum(&mut self, veld: &'static str, woord: &str) -> Option<Aanleiding> {
        let dag = woord.parse::<Date>().ok();
        if dag.is_none() {
            self.fout("datum-onleesbaar", veld, format!("\"{woord}\" is geen datum."), "Schrijf jaar, maand en dag: 2026-12-24.");
        }
        dag.map(Aanleiding::Datum)
    }

    /// An escalation that names nobody is none: so a branch clears it.
    fn escaleert(&mut self, s: &RuwStap) -> Option<Escalatie> {
        let e = s.escaleert.as_ref().filter(|e| !e.naar.is_empty() || e.na.is_some())?;
        if e.naar.trim().is_empty() {
            let hint = "Noem in \"naar\" wie het hoort als de stap te laat is, bijvoorbeeld \"plaatsvervanger\" of \"burgemeester\".";
            self.fout("veld-ontbreekt", "escaleert", "Er staat niet naar wie deze stap gaat als hij te laat is.", hint);
        }
        let na = e.na.as_ref().filter(|w| !w.is_empty()).and_then(|w| self.duur("escaleert", w));
        Some(Escalatie { naar: e.naar.clone(), na })
    }

    /// "vrijgave-politie" or "overval + 1 dag".
    fn niet_voor(&mut self, woord: &str) -> Option<NietVoor> {
        let (event, term) = woord.split_once('+').map_or((woord, None), |(e, t)| (e, Some(t)));
        let na = self.aanleiding("niet_voor", event.trim());
        let plus = term.and_then(|t| self.duur("niet_voor", t.trim()));
        Some(NietVoor { na: na?, plus })
    }

    fn als(&mut self, s: &RuwStap) -> Als {
        let mut als = Als::default();
        for (woord, waarden) in s.als.iter().flatten() {
            let Some(feit) = self.word::<Feit>("feit-onbekend", "als", woord) else { continue };
            if let Err(waarde) = als.add(feit, &waarden.0) {
                let hint = bedoel_je(&waarde, feit.waarden().iter().copied());
                self.fout("waarde-onbekend", "als", format!("\"{woord}\" kent geen waarde \"{waarde}\"."), hint);
            }
        }
        als
    }

    /// What must be noted and then what may be; each kind once.
    fn noteert(&mut self, s: &RuwStap) -> Vec<Noot> {
        let mut list: Vec<Noot> = Vec::new();
        for (veld, waarde, verplicht) in [("noteert", &s.noteert, true), ("noteert_ook", &s.noteert_ook, false)] {
            for woord in words(waarde.as_ref()).iter().filter(|w| !w.is_empty()) {
                let Some(wat) = self.word::<Aantekening>("aantekening-onbekend", veld, woord) else { continue };
                if list.iter().any(|n| n.wat == wat) {
                    let zin = format!("\"{woord}\" staat twee keer bij deze stap.");
                    self.fout(
                        "aantekening-dubbel",
                        veld,
                        zin,
                        "Laat het één keer staan: in \"noteert\" als het moet, anders in \"noteert_ook\".",
                    );
                } else {
                    list.push(Noot { wat, verplicht });
                }
            }
        }
        list
    }

    fn wisselt_uit(&mut self, s: &RuwStap) -> Vec<Uitwisseling> {
        let mut list = Vec::new();
        for u in s.wisselt_uit.iter().flatten() {
            let wat: Vec<Soort> = u.wat.iter().filter_map(|w| self.word("gegeven-onbekend", "wisselt_uit", w)).collect();
            list.push(Uitwisseling { van: u.van.clone(), aan: u.aan.clone(), wat });
        }
        list
    }
}

/// Whether this is a term with a number that is too large to be read.
fn te_groot(woord: &str) -> bool {
    let Some((number, unit)) = woord.trim().split_once(' ') else { return false };
    number.len() > 4 && number.bytes().all(|b| b.is_ascii_digit()) && format!("1 {unit}").parse::<Duur>().is_ok()
}

fn words(waarde: Option<&Meer>) -> &[String] {
    waarde.map_or(&[], |m| &m.0)
}
