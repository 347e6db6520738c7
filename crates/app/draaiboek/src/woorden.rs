//! A step in words: who, when, on which condition, and what it exchanges on which basis.

use domain::{
    Code, casus,
    draaiboek::{Aanleiding, Als, Anker, Draaiboek, Feit, Stap, Uitwisseling},
    gegeven::Soort,
    grondslag::{Grondslag, OMGEVING, Regel, Voorwaarde},
    kalender::Duur,
};
use inventaris::partners::Partner;
use jiff::civil::Date;
use policy::Beleid;
use web::{Tr, args, prose};

/// Everything that words of steps need.
#[derive(Clone, Copy)]
pub struct Woorden<'a> {
    /// Texts.
    pub tr: Tr,
    /// Policy.
    pub beleid: &'a Beleid,
    /// Partners, as the municipality calls them.
    pub partners: &'a [Partner],
    /// The draaiboek that the words are about.
    pub draaiboek: &'a Draaiboek,
    /// The day on which bases must hold.
    pub dag: Date,
}

/// A group of data kinds that go under one basis, or under none.
pub struct Deel<'a> {
    /// Kinds.
    pub soorten: Vec<Soort>,
    /// Basis and rule.
    pub grond: Option<(&'a Grondslag, &'a Regel)>,
}

/// Name of a draaiboek in the language of the visitor; the Dutch one when policy has no English one.
pub fn boeknaam(tr: Tr, d: &Draaiboek) -> &str {
    prose::plain_name(tr, &d.naam, d.naam_en.as_deref()).unwrap_or(&d.naam)
}

impl<'a> Woorden<'a> {
    /// Name of the draaiboek in the language of the words.
    pub fn boeknaam(&self) -> &'a str {
        boeknaam(self.tr, self.draaiboek)
    }

    /// Name of an actor: a fixed one, or the partner as the municipality calls it.
    pub fn actor(&self, id: &str) -> String {
        match id {
            "coordinator" => self.tr.t("actor-coordinator"),
            "burgemeester" => self.tr.t("actor-burgemeester"),
            "communicatie" => self.tr.t("actor-communicatie"),
            OMGEVING => self.tr.t("actor-omgeving"),
            "gemeente" => self.tr.t("actor-gemeente"),
            "politie" => self.tr.t("actor-politie"),
            other => self.partners.iter().find(|p| p.beleid.id == other).map_or_else(|| other.to_owned(), |p| p.naam(self.tr).to_owned()),
        }
    }

    /// Names of actors.
    pub fn actoren(&self, ids: &[String]) -> String {
        ids.iter().map(|id| self.actor(id)).collect::<Vec<_>>().join(", ")
    }

    /// An event, or the title of another step; for a page, show it with [`prose::show`].
    pub fn aanleiding(&self, a: &Aanleiding) -> String {
        match a {
            Aanleiding::Anker(anker) => self.tr.label(*anker),
            Aanleiding::Stap(id) => {
                let titel = self.draaiboek.stap(id).map_or(id.as_str(), |s| &s.titel);
                self.tr.with("draaiboek-na-stap", args![("titel", prose::quote(self.tr, titel))])
            }
            Aanleiding::Antwoord(partner) => self.tr.with("draaiboek-na-antwoord", args![("partner", self.actor(partner))]),
            Aanleiding::Datum(dag) => self.tr.datum(*dag),
        }
    }

    /// A term.
    pub fn duur(&self, d: Duur) -> String {
        self.tr.duur(d)
    }

    /// Whom it is brought to when it is late, and how long after its term.
    pub fn escaleert(&self, stap: &Stap) -> Option<String> {
        let e = stap.escaleert.as_ref()?;
        let naar = self.tr.find(&format!("casus-wie-{}", e.naar)).unwrap_or_else(|| self.actor(&e.naar));
        Some(match e.na {
            Some(na) => self.tr.with("stap-escaleert-na", args![("naar", naar), ("duur", self.duur(na))]),
            None => self.tr.with("stap-escaleert-meteen", args![("naar", naar)]),
        })
    }

    /// What it starts after.
    pub fn begint(&self, stap: &Stap) -> String {
        stap.na.iter().map(|a| self.aanleiding(a)).collect::<Vec<_>>().join("; ")
    }

    /// What holds it, a line each.
    pub fn niet_voor(&self, stap: &Stap) -> Vec<String> {
        let words = |n: &domain::draaiboek::NietVoor| match n.plus {
            None => self.aanleiding(&n.na),
            Some(plus) => self.tr.with("draaiboek-duur-na", args![("duur", self.duur(plus)), ("wat", self.aanleiding(&n.na))]),
        };
        stap.niet_voor.iter().map(words).collect()
    }

    /// The term with what it counts from: "2 uur na de melding".
    pub fn uiterlijk(&self, stap: &Stap) -> Option<String> {
        self.termijn(stap, |a| self.aanleiding(a))
    }

    /// The same for a drawing: a step by its number.
    pub fn uiterlijk_kort(&self, stap: &Stap) -> Option<String> {
        self.termijn(stap, |a| match a {
            Aanleiding::Stap(id) => {
                let number = self.draaiboek.stappen.iter().position(|s| s.id == *id).map_or(0, |n| n + 1);
                self.tr.with("draaiboek-na-nummer", args![("nummer", number)])
            }
            other => self.aanleiding(other),
        })
    }

    /// A term never stands alone: it counts from an event or a step, from the last of those it waits for, or from the report.
    fn termijn(&self, stap: &Stap, from: impl Fn(&Aanleiding) -> String) -> Option<String> {
        let duur = self.duur(stap.uiterlijk?);
        let of = |all: &[Aanleiding]| all.iter().map(&from).collect::<Vec<_>>().join(&format!(" {} ", self.tr.t("draaiboek-en")));
        let wat = match (&stap.vanaf, stap.na.as_slice()) {
            (Some(a), _) => from(a),
            (None, []) => self.tr.label(Anker::Melding),
            (None, all) => of(all),
        };
        Some(self.tr.with("draaiboek-duur-na", args![("duur", duur), ("wat", wat)]))
    }

    /// On which conditions, a line each.
    pub fn als(&self, als: &Als) -> Vec<String> {
        let of = format!(" {} ", self.tr.t("draaiboek-of"));
        als.iter()
            .map(|(feit, waarden)| {
                let words: Vec<String> = waarden.iter().map(|w| waarde(self.tr, feit, w).to_lowercase()).collect();
                format!("{}: {}", self.tr.label(feit), words.join(&of))
            })
            .collect()
    }

    /// Kinds of data.
    pub fn soorten(&self, soorten: &[Soort]) -> String {
        soorten.iter().map(|s| self.tr.label(*s).to_lowercase()).collect::<Vec<_>>().join(", ")
    }

    /// What goes in this exchange, grouped by the basis it rests on that day.
    pub fn delen(&self, u: &Uitwisseling) -> Vec<Deel<'a>> {
        let mut uit: Vec<Deel<'a>> = Vec::new();
        for soort in &u.wat {
            let grond = self.grond(u, *soort);
            match uit.iter_mut().find(|d| same(d.grond, grond)) {
                Some(deel) => deel.soorten.push(*soort),
                None => uit.push(Deel { soorten: vec![*soort], grond }),
            }
        }
        uit
    }

    fn grond(&self, u: &Uitwisseling, soort: Soort) -> Option<(&'a Grondslag, &'a Regel)> {
        let geldt = |g: &&Grondslag| g.geldig_vanaf <= self.dag && g.geldig_tot.is_none_or(|tot| self.dag <= tot);
        let past = |r: &&Regel| r.is_tussen(&u.van, &u.aan) && r.gegevens.contains(&soort);
        self.beleid.grondslagen.iter().filter(geldt).find_map(|g| Some((g, g.regels.iter().find(past)?)))
    }

    /// The basis in one line, with its condition.
    pub fn grondtekst(&self, deel: &Deel<'_>) -> String {
        match deel.grond {
            None => self.tr.t("draaiboek-geen-grondslag"),
            Some((g, r)) if r.voorwaarde == Voorwaarde::Geen => g.artikel.clone(),
            Some((g, r)) => format!("{} ({})", g.artikel, self.tr.label(r.voorwaarde).to_lowercase()),
        }
    }
}

fn same(a: Option<(&Grondslag, &Regel)>, b: Option<(&Grondslag, &Regel)>) -> bool {
    let key = |x: Option<(&Grondslag, &Regel)>| x.map(|(g, r)| (g.id.clone(), r.voorwaarde, r.doel.clone()));
    key(a) == key(b)
}

/// The value of a fact in words.
pub fn waarde(tr: Tr, feit: Feit, waarde: &str) -> String {
    fn of<T: Code>(tr: Tr, waarde: &str) -> String {
        T::from_code(waarde).map_or_else(|| waarde.to_owned(), |v| tr.label(v))
    }
    match feit {
        Feit::Incidenttype => of::<casus::Incidenttype>(tr, waarde),
        Feit::Geweld => of::<casus::Geweld>(tr, waarde),
        Feit::KvoGebied | Feit::Herhaling | Feit::EigenOpvang | Feit::Welkom | Feit::Toestemming => of::<casus::JaNeeOnbekend>(tr, waarde),
        Feit::Woonvorm => of::<casus::Woonvorm>(tr, waarde),
        Feit::Onrust => of::<casus::Onrust>(tr, waarde),
        Feit::BurgemeesterKeuze => of::<casus::Keuze>(tr, waarde),
        Feit::Rol => of::<casus::BetrokkeneRol>(tr, waarde),
        Feit::Leeftijdsgroep => of::<casus::Leeftijdsgroep>(tr, waarde),
        Feit::Slachtofferhulp => of::<casus::Slachtofferhulpstatus>(tr, waarde),
        Feit::PolitieBezwaar => of::<casus::PolitieBezwaar>(tr, waarde),
        Feit::Besluit => of::<casus::Nazorgbesluit>(tr, waarde),
        Feit::BezoekDoor => of::<casus::BezoekDoor>(tr, waarde),
    }
}
