//! Maatregel: an existing scheme for aftercare, prevention or money, and whether it may be offered.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    casus::{BetrokkeneRol, Incidenttype, Leeftijdsgroep},
    code::codes,
};

codes! {
    /// MaatregelSoort: what a measure is for.
    pub MaatregelSoort "maatregelsoort" {
        /// Help for those who were hit.
        Nazorg = "nazorg",
        /// Keeping it from happening again.
        Preventie = "preventie",
        /// Money.
        Financieel = "financieel",
    }

    /// Niveau: who a measure is open to.
    pub Niveau "niveau" {
        /// This municipality.
        Gemeente = "gemeente",
        /// Several municipalities together.
        Regio = "regio",
        /// The whole country.
        Landelijk = "landelijk",
    }

    /// Doelgroep: who a measure is for.
    pub Doelgroep "doelgroep" {
        /// Who was threatened or robbed.
        Slachtoffer = "slachtoffer",
        /// Family and others close by.
        Naaste = "naaste",
        /// Who lives there.
        Bewoner = "bewoner",
        /// Older residents.
        Oudere = "oudere",
        /// Who owns the business.
        Ondernemer = "ondernemer",
        /// Who works there.
        Medewerker = "medewerker",
        /// Neighbours and other businesses.
        Omgeving = "omgeving",
    }

    /// Overname: whether the municipality takes a measure into its plan.
    pub Overname "overname" {
        /// Not decided yet.
        Open = "open",
        /// Yes.
        Ja = "ja",
        /// No, with a reason.
        Nee = "nee",
    }

    /// Aanbodstand: what became of a measure that was brought up in a casus.
    pub Aanbodstand "aanbodstand" {
        /// It was offered; no answer yet.
        Aangeboden = "aangeboden",
        /// It was accepted.
        Aangenomen = "aangenomen",
        /// It is not wanted.
        NietGewild = "niet-gewild",
    }

    /// Beletsel: why a measure may not be offered.
    pub Beletsel "beletsel" {
        /// The municipality has not decided to adopt it.
        NietOvergenomen = "niet-overgenomen",
        /// It has not begun.
        NogNiet = "nog-niet",
        /// It has ended.
        Verlopen = "verlopen",
        /// It is for another type of robbery.
        AnderType = "ander-type",
        /// It is too soon after the robbery.
        TeVroeg = "te-vroeg",
    }
}

impl Doelgroep {
    /// The groups that a person in a casus belongs to. Who lives, works or shops where a robbery was, was hit by it.
    pub fn van(rol: BetrokkeneRol, leeftijd: Leeftijdsgroep) -> Vec<Self> {
        let mut groepen = match rol {
            BetrokkeneRol::Slachtoffer | BetrokkeneRol::Getuige | BetrokkeneRol::Klant => vec![Self::Slachtoffer],
            BetrokkeneRol::Bewoner => vec![Self::Slachtoffer, Self::Bewoner],
            BetrokkeneRol::Medewerker => vec![Self::Slachtoffer, Self::Medewerker],
            BetrokkeneRol::Ondernemer => vec![Self::Slachtoffer, Self::Ondernemer],
            BetrokkeneRol::Naaste => vec![Self::Naaste],
            BetrokkeneRol::Buur => vec![Self::Omgeving, Self::Bewoner],
        };
        if leeftijd == Leeftijdsgroep::Oudere {
            groepen.push(Self::Oudere);
        }
        groepen
    }
}

/// What decides whether a measure may be offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aanbodregel {
    /// Types of robbery it is for.
    pub geldt_voor: Vec<Incidenttype>,
    /// Days after the robbery before which it helps nobody.
    pub vanaf_dagen: Option<u16>,
    /// First day on which it exists.
    pub van: Option<Date>,
    /// Last day on which it exists.
    pub tot: Option<Date>,
    /// Adopted by the municipality.
    pub overname: Overname,
}

impl Aanbodregel {
    /// Whether it may be offered on `dag` at all: adopted, begun and not ended.
    ///
    /// # Errors
    /// The first reason why not.
    pub fn may_offer(&self, dag: Date) -> Result<(), Beletsel> {
        if self.has_ended(dag) {
            return Err(Beletsel::Verlopen);
        }
        if self.overname != Overname::Ja {
            return Err(Beletsel::NietOvergenomen);
        }
        if self.van.is_some_and(|van| dag < van) {
            return Err(Beletsel::NogNiet);
        }
        Ok(())
    }

    /// Whether it may be offered on `dag` after a robbery of this type on `overval`.
    ///
    /// # Errors
    /// The first reason why not.
    pub fn may_offer_after(&self, soort: Incidenttype, overval: Date, dag: Date) -> Result<(), Beletsel> {
        self.may_offer(dag)?;
        if !self.geldt_voor.contains(&soort) {
            return Err(Beletsel::AnderType);
        }
        let begint = overval.checked_add(jiff::Span::new().days(i64::from(self.vanaf_dagen.unwrap_or(0))));
        if begint.is_ok_and(|begint| dag < begint) {
            return Err(Beletsel::TeVroeg);
        }
        Ok(())
    }

    /// Whether it has ended on `dag`.
    pub fn has_ended(&self, dag: Date) -> bool {
        self.tot.is_some_and(|tot| tot < dag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const DAG: Date = date(2026, 11, 26);

    fn regel() -> Aanbodregel {
        Aanbodregel { geldt_voor: vec![Incidenttype::Woning], vanaf_dagen: Some(7), van: None, tot: None, overname: Overname::Ja }
    }

    #[test]
    fn only_what_is_adopted_and_valid_is_offered() {
        assert_eq!(regel().may_offer(DAG), Ok(()));
        for overname in [Overname::Open, Overname::Nee] {
            assert_eq!(Aanbodregel { overname, ..regel() }.may_offer(DAG), Err(Beletsel::NietOvergenomen));
        }
        assert_eq!(Aanbodregel { van: Some(date(2026, 11, 27)), ..regel() }.may_offer(DAG), Err(Beletsel::NogNiet));
    }

    #[test]
    fn the_last_day_counts_and_the_day_after_nobody_is_offered_it() {
        let ends = Aanbodregel { tot: Some(DAG), ..regel() };
        assert_eq!(ends.may_offer(DAG), Ok(()));
        assert_eq!(ends.may_offer(date(2026, 11, 27)), Err(Beletsel::Verlopen));
        let subsidie = Aanbodregel { tot: Some(date(2021, 12, 31)), overname: Overname::Open, ..regel() };
        assert_eq!(subsidie.may_offer(DAG), Err(Beletsel::Verlopen), "ended goes before not adopted");
    }

    #[test]
    fn a_person_belongs_to_the_groups_of_role_and_age() {
        use Doelgroep::{Bewoner, Naaste, Omgeving, Oudere, Slachtoffer};
        assert_eq!(Doelgroep::van(BetrokkeneRol::Bewoner, Leeftijdsgroep::Oudere), [Slachtoffer, Bewoner, Oudere]);
        assert_eq!(Doelgroep::van(BetrokkeneRol::Naaste, Leeftijdsgroep::Kind), [Naaste]);
        assert_eq!(Doelgroep::van(BetrokkeneRol::Buur, Leeftijdsgroep::Volwassen), [Omgeving, Bewoner]);
    }

    #[test]
    fn a_measure_waits_for_its_type_and_its_time() {
        assert_eq!(regel().may_offer_after(Incidenttype::Bedrijf, DAG, DAG), Err(Beletsel::AnderType));
        assert_eq!(regel().may_offer_after(Incidenttype::Woning, date(2026, 11, 20), DAG), Err(Beletsel::TeVroeg));
        assert_eq!(regel().may_offer_after(Incidenttype::Woning, date(2026, 11, 19), DAG), Ok(()));
        let meteen = Aanbodregel { vanaf_dagen: None, ..regel() };
        assert_eq!(meteen.may_offer_after(Incidenttype::Woning, DAG, DAG), Ok(()));
        assert_eq!(meteen.may_offer_after(Incidenttype::Woning, Date::MAX, Date::MAX), Ok(()), "no day is too far");
    }
}
