//! Feiten: the closed set of facts that steps may depend on. Criminal involvement is not a fact and never will be (AVG art. 10).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Code, code::codes};

codes! {
    /// Feit: a fact about the casus or about one person, with a closed set of values.
    pub Feit "feit" {
        /// Home, business or other.
        Incidenttype = "incidenttype",
        /// Violence in classes.
        Geweld = "geweld",
        /// Business in an area with Keurmerk Veilig Ondernemen.
        KvoGebied = "kvo-gebied",
        /// Rent or own.
        Woonvorm = "woonvorm",
        /// Unrest in the neighbourhood.
        Onrust = "onrust",
        /// Robbed before.
        Herhaling = "herhaling",
        /// What the mayor chose.
        BurgemeesterKeuze = "burgemeester-keuze",
        /// Sector body or head office has a trauma team of its own.
        EigenOpvang = "eigen-opvang",
        /// Role of the person.
        Rol = "rol",
        /// Age class of the person.
        Leeftijdsgroep = "leeftijdsgroep",
        /// Did Slachtofferhulp have contact already.
        Slachtofferhulp = "slachtofferhulp",
        /// Do the police object; never why.
        PolitieBezwaar = "politie-bezwaar",
        /// Decision on aftercare for the person.
        Besluit = "besluit",
        /// Who goes on behalf of the municipality.
        BezoekDoor = "bezoek-door",
        /// Consent of the person.
        Toestemming = "toestemming",
        /// Is a visit welcome.
        Welkom = "welkom",
    }
}

/// Number of facts; a test holds it to the enum.
const AANTAL: usize = 16;
/// The value of a fact that is not known.
const LEEG: u8 = u8::MAX;

/// Niveau: what a fact or event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Niveau {
    /// The casus.
    Casus,
    /// One person.
    Betrokkene,
}

impl Feit {
    /// The values this fact can have.
    pub fn waarden(self) -> &'static [&'static str] {
        const JA_NEE_ONBEKEND: &[&str] = &["ja", "nee", "onbekend"];
        match self {
            Self::Incidenttype => &["woning", "bedrijf", "anders"],
            Self::Geweld => &["dreiging", "wapen", "gewonden", "dodelijk"],
            Self::KvoGebied | Self::Herhaling | Self::EigenOpvang | Self::Welkom => JA_NEE_ONBEKEND,
            Self::Woonvorm => &["huur", "koop", "onbekend"],
            Self::Onrust => &["normaal", "verhoogd", "hoog"],
            Self::BurgemeesterKeuze => &["bellen", "bezoek", "brief", "geen"],
            Self::Rol => &["slachtoffer", "bewoner", "medewerker", "ondernemer", "getuige", "klant", "naaste", "buur"],
            Self::Leeftijdsgroep => &["kind", "volwassen", "oudere"],
            Self::Slachtofferhulp => &["contact", "geen-contact", "onbekend"],
            Self::PolitieBezwaar => &["geen", "bezwaar", "niet-gevraagd"],
            Self::Besluit => &["ja", "nee", "afgewezen"],
            Self::BezoekDoor => &["burgemeester", "coordinator", "wijkagent", "partner", "geen"],
            Self::Toestemming => &["ja", "nee"],
        }
    }

    /// Whether the fact is about the casus or about one person.
    pub fn niveau(self) -> Niveau {
        if (self as usize) < Self::Rol as usize { Niveau::Casus } else { Niveau::Betrokkene }
    }

    /// Known from the report or from adding the person, without a step that records it.
    pub fn vanzelf_bekend(self) -> bool {
        matches!(self, Self::Incidenttype | Self::Geweld | Self::Rol | Self::Leeftijdsgroep)
    }

    fn index_of(self, waarde: &str) -> Option<u8> {
        self.waarden().iter().position(|w| *w == waarde).and_then(|i| u8::try_from(i).ok())
    }

    /// A value that says the question still has to be put.
    fn nog_te_vragen(self, index: u8) -> bool {
        self == Self::PolitieBezwaar && index == 2
    }
}

/// Feiten: what is known now.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<Feit, String>", into = "BTreeMap<Feit, String>")]
pub struct Feiten([u8; AANTAL]);

impl Default for Feiten {
    fn default() -> Self {
        Self([LEEG; AANTAL])
    }
}

/// The value is not one of the fact's values.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{feit} kent geen waarde \"{waarde}\"")]
pub struct GeenWaarde {
    feit: Feit,
    waarde: String,
}

impl Feiten {
    /// Records a fact; `false` (and nothing changed) when the value is not one of the fact's values.
    pub fn set(&mut self, feit: Feit, waarde: &str) -> bool {
        let Some(index) = feit.index_of(waarde) else { return false };
        self.0[feit as usize] = index;
        true
    }

    /// Records a fact from a closed set of the casus, such as [`crate::casus::Woonvorm`].
    pub fn set_code<C: Code>(&mut self, feit: Feit, waarde: C) -> bool {
        self.set(feit, waarde.code())
    }

    /// The same facts and this one; an unknown value changes nothing.
    #[must_use]
    pub fn with(mut self, feit: Feit, waarde: &str) -> Self {
        self.set(feit, waarde);
        self
    }

    /// Forgets a fact.
    pub fn clear(&mut self, feit: Feit) {
        self.0[feit as usize] = LEEG;
    }

    /// The value of a fact, when known.
    pub fn get(&self, feit: Feit) -> Option<&'static str> {
        feit.waarden().get(usize::from(self.0[feit as usize])).copied()
    }

    /// All known facts, in fixed order.
    pub fn iter(&self) -> impl Iterator<Item = (Feit, &'static str)> {
        Feit::ALL.iter().filter_map(|f| Some((*f, self.get(*f)?)))
    }
}

impl std::fmt::Debug for Feiten {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl TryFrom<BTreeMap<Feit, String>> for Feiten {
    type Error = GeenWaarde;

    fn try_from(map: BTreeMap<Feit, String>) -> Result<Self, GeenWaarde> {
        let mut feiten = Self::default();
        for (feit, waarde) in map {
            if !feiten.set(feit, &waarde) {
                return Err(GeenWaarde { feit, waarde });
            }
        }
        Ok(feiten)
    }
}

impl From<Feiten> for BTreeMap<Feit, String> {
    fn from(feiten: Feiten) -> Self {
        feiten.iter().map(|(f, w)| (f, w.to_owned())).collect()
    }
}

/// Als: the condition of a step: every fact named must have one of the values named.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Als(Vec<(Feit, u16)>);

/// Outcome of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Geldt {
    /// All facts are known and match.
    Ja,
    /// A known fact does not match.
    Nee,
    /// Not yet known.
    Onbekend,
}

impl Als {
    /// Adds that `feit` must have one of these values.
    ///
    /// # Errors
    /// Returns the first value the fact does not have.
    pub(super) fn add(&mut self, feit: Feit, waarden: &[String]) -> Result<(), String> {
        let mut mask = 0_u16;
        for waarde in waarden {
            mask |= 1 << feit.index_of(waarde).ok_or_else(|| waarde.clone())?;
        }
        self.0.push((feit, mask));
        Ok(())
    }

    /// No condition at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The facts of the condition, each with the values it accepts.
    pub fn iter(&self) -> impl Iterator<Item = (Feit, Vec<&'static str>)> {
        self.0.iter().map(|(f, mask)| (*f, f.waarden().iter().enumerate().filter(|(i, _)| mask & (1 << i) != 0).map(|(_, w)| *w).collect()))
    }

    /// The values of one fact that this condition leaves open; `None` when it does not ask for the fact.
    pub(super) fn mask(&self, feit: Feit) -> Option<u16> {
        self.0.iter().find(|(f, _)| *f == feit).map(|(_, m)| *m)
    }

    /// Whether the value is among those accepted for this fact; a condition that does not ask accepts all.
    pub fn accepts(&self, feit: Feit, waarde: &str) -> bool {
        self.mask(feit).is_none_or(|m| feit.index_of(waarde).is_some_and(|i| m & (1 << i) != 0))
    }

    /// Whether the condition leaves open this value of the fact and no other.
    pub(super) fn only(&self, feit: Feit, waarde: &str) -> bool {
        self.mask(feit).is_some_and(|m| m.is_power_of_two()) && self.accepts(feit, waarde)
    }

    /// Holds the condition against the facts of the casus and, for a person's step, of the person.
    pub(super) fn toets(&self, casus: &Feiten, betrokkene: Option<&Feiten>) -> Geldt {
        let mut outcome = Geldt::Ja;
        for (feit, mask) in &self.0 {
            let known = match feit.niveau() {
                Niveau::Casus => casus.0[*feit as usize],
                Niveau::Betrokkene => betrokkene.map_or(LEEG, |b| b.0[*feit as usize]),
            };
            if known == LEEG {
                outcome = Geldt::Onbekend;
            } else if mask & (1 << known) == 0 {
                if !feit.nog_te_vragen(known) {
                    return Geldt::Nee;
                }
                outcome = Geldt::Onbekend;
            }
        }
        outcome
    }

    /// The facts of the condition that are not known yet.
    pub(super) fn onbekend<'a>(&'a self, casus: &'a Feiten, betrokkene: Option<&'a Feiten>) -> impl Iterator<Item = Feit> + 'a {
        self.0.iter().map(|(f, _)| *f).filter(move |f| {
            let known = match f.niveau() {
                Niveau::Casus => casus.0[*f as usize],
                Niveau::Betrokkene => betrokkene.map_or(LEEG, |b| b.0[*f as usize]),
            };
            known == LEEG || f.nog_te_vragen(known)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casus;

    fn codes_of<C: Code>() -> Vec<&'static str> {
        C::ALL.iter().map(|c| c.code()).collect()
    }

    #[test]
    fn the_values_are_those_of_the_casus() {
        assert_eq!(Feit::ALL.len(), AANTAL);
        assert_eq!(Feit::Incidenttype.waarden(), codes_of::<casus::Incidenttype>());
        assert_eq!(Feit::Geweld.waarden(), codes_of::<casus::Geweld>());
        assert_eq!(Feit::Woonvorm.waarden(), codes_of::<casus::Woonvorm>());
        assert_eq!(Feit::Onrust.waarden(), codes_of::<casus::Onrust>());
        assert_eq!(Feit::BurgemeesterKeuze.waarden(), codes_of::<casus::Keuze>());
        assert_eq!(Feit::Rol.waarden(), codes_of::<casus::BetrokkeneRol>());
        assert_eq!(Feit::Leeftijdsgroep.waarden(), codes_of::<casus::Leeftijdsgroep>());
        assert_eq!(Feit::Slachtofferhulp.waarden(), codes_of::<casus::Slachtofferhulpstatus>());
        assert_eq!(Feit::PolitieBezwaar.waarden(), codes_of::<casus::PolitieBezwaar>());
        assert_eq!(Feit::Besluit.waarden(), codes_of::<casus::Nazorgbesluit>());
        assert_eq!(Feit::BezoekDoor.waarden(), codes_of::<casus::BezoekDoor>());
        assert_eq!(Feit::KvoGebied.waarden(), codes_of::<casus::JaNeeOnbekend>());
    }

    #[test]
    fn an_unknown_value_is_refused_and_json_comes_back() {
        let mut feiten = Feiten::default();
        assert!(!feiten.set(Feit::Woonvorm, "kraak") && feiten.get(Feit::Woonvorm).is_none());
        feiten = feiten.with(Feit::Woonvorm, "huur").with(Feit::Rol, "buur");
        let json = serde_json::to_string(&feiten).expect("json");
        assert_eq!(json, r#"{"woonvorm":"huur","rol":"buur"}"#);
        assert_eq!(serde_json::from_str::<Feiten>(&json).expect("facts"), feiten);
        assert!(serde_json::from_str::<Feiten>(r#"{"woonvorm":"kraak"}"#).is_err());
    }

    #[test]
    fn not_asked_is_not_an_answer() {
        let mut als = Als::default();
        als.add(Feit::PolitieBezwaar, &["geen".into()]).expect("value");
        let toets = |w: &str| als.toets(&Feiten::default(), Some(&Feiten::default().with(Feit::PolitieBezwaar, w)));
        assert_eq!((toets("geen"), toets("bezwaar"), toets("niet-gevraagd")), (Geldt::Ja, Geldt::Nee, Geldt::Onbekend));
    }
}
