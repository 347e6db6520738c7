//! Roles and rights. The rights matrix shown in the product and tested on every route is this file.

use crate::code::codes;

codes! {
    /// Functie: what this municipality calls who directs: coordinator, or the lighter contact person. The same rights, another name in
    /// every text.
    pub Functie "functie" {
        /// Coordinator.
        Coordinator = "coordinator",
        /// Contact person.
        Contactpersoon = "contactpersoon",
    }

    /// Rol: what someone does in the organisation of aftercare.
    pub Rol "rol" {
        /// Coordinator or contact person: directs.
        Coordinator = "coordinator",
        /// Deputy: takes over cold.
        Plaatsvervanger = "plaatsvervanger",
        /// Mayor, or loco-burgemeester as full replacement.
        Burgemeester = "burgemeester",
        /// Privacy officer (functionaris gegevensbescherming): sees journals, not stories.
        Privacy = "privacy",
        /// Police contact: reports, objects, releases.
        Politie = "politie",
        /// Partner: answers requests made to it.
        Partner = "partner",
        /// Administrator: users and settings; cannot read a casus.
        Beheerder = "beheerder",
    }

    /// Recht: one thing one may do. Each route names one.
    pub Recht "recht" {
        /// See the start page and one's own account.
        Eigen = "eigen",
        /// See what is being prepared: readiness, appointment, decisions, partners, draaiboeken, plan.
        VoorbereidingZien = "voorbereiding-zien",
        /// Change what is being prepared.
        VoorbereidingWijzigen = "voorbereiding-wijzigen",
        /// See the security picture with places and exact counts: the closed circle.
        BeeldBesloten = "beeld-besloten",
        /// Read the security picture as partners do.
        BeeldLezen = "beeld-lezen",
        /// Write draaiboeken of the municipality and judge those of a colleague.
        DraaiboekBewerken = "draaiboek-bewerken",
        /// Sign the aanwijzingsbesluit.
        BesluitOndertekenen = "besluit-ondertekenen",
        /// Adopt the nazorgplan.
        PlanVaststellen = "plan-vaststellen",
        /// Report a robbery.
        Melden = "melden",
        /// See cases and their tasks.
        CasusZien = "casus-zien",
        /// Work on a case: facts, persons, screening, tasks.
        CasusWerken = "casus-werken",
        /// Decide about aftercare.
        NazorgBesluiten = "nazorg-besluiten",
        /// Read the three lines and choose (mayor).
        BurgemeesterKiezen = "burgemeester-kiezen",
        /// Answer about objections and release contact (police).
        PolitieAntwoorden = "politie-antwoorden",
        /// Release data to a partner.
        Verstrekken = "verstrekken",
        /// Read and answer requests made to one's own organisation.
        VerzoekBeantwoorden = "verzoek-beantwoorden",
        /// Evaluate cases and decide on improvement points.
        Evalueren = "evalueren",
        /// Read and verify the journal; see who saw what of whom.
        JournaalLezen = "journaal-lezen",
        /// See the register of disclosures.
        VerstrekkingenZien = "verstrekkingen-zien",
        /// Manage users.
        MedewerkersBeheren = "medewerkers-beheren",
        /// Approve, as the second person, that someone's ways to sign in are replaced.
        InlogGoedkeuren = "inlog-goedkeuren",
        /// Change settings.
        InstellingenWijzigen = "instellingen-wijzigen",
        /// See the rights matrix.
        RechtenZien = "rechten-zien",
    }
}

impl Rol {
    /// The rights of this role.
    pub fn rechten(self) -> &'static [Recht] {
        use Recht::{
            BeeldBesloten, BeeldLezen, BesluitOndertekenen, BurgemeesterKiezen, CasusWerken, CasusZien, DraaiboekBewerken, Eigen,
            Evalueren, InlogGoedkeuren, InstellingenWijzigen, JournaalLezen, MedewerkersBeheren, Melden, NazorgBesluiten, PlanVaststellen,
            PolitieAntwoorden, RechtenZien, Verstrekken, VerstrekkingenZien, VerzoekBeantwoorden, VoorbereidingWijzigen, VoorbereidingZien,
        };
        match self {
            Self::Coordinator | Self::Plaatsvervanger => &[
                Eigen,
                VoorbereidingZien,
                VoorbereidingWijzigen,
                BeeldBesloten,
                DraaiboekBewerken,
                PlanVaststellen,
                Melden,
                CasusZien,
                CasusWerken,
                NazorgBesluiten,
                PolitieAntwoorden,
                Verstrekken,
                Evalueren,
                VerstrekkingenZien,
                RechtenZien,
            ],
            Self::Burgemeester => {
                &[Eigen, VoorbereidingZien, BesluitOndertekenen, PlanVaststellen, BurgemeesterKiezen, InlogGoedkeuren, RechtenZien]
            }
            Self::Privacy => &[Eigen, VoorbereidingZien, JournaalLezen, VerstrekkingenZien, InlogGoedkeuren, RechtenZien],
            Self::Politie => &[Eigen, BeeldBesloten, BeeldLezen, Melden, PolitieAntwoorden, RechtenZien],
            Self::Partner => &[Eigen, BeeldLezen, VerzoekBeantwoorden, RechtenZien],
            Self::Beheerder => &[Eigen, VoorbereidingZien, MedewerkersBeheren, InlogGoedkeuren, InstellingenWijzigen, RechtenZien],
        }
    }

    /// Whether this role has the right.
    pub fn mag(self, recht: Recht) -> bool {
        self.rechten().contains(&recht)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;

    #[test]
    fn the_administrator_cannot_read_a_casus() {
        for recht in [
            Recht::CasusZien,
            Recht::CasusWerken,
            Recht::NazorgBesluiten,
            Recht::JournaalLezen,
            Recht::Verstrekken,
            Recht::BurgemeesterKiezen,
        ] {
            assert!(!Rol::Beheerder.mag(recht), "{recht}");
        }
    }

    #[test]
    fn only_the_mayor_signs() {
        let signers: Vec<_> = Rol::ALL.iter().filter(|r| r.mag(Recht::BesluitOndertekenen)).collect();
        assert_eq!(signers, [&Rol::Burgemeester]);
    }

    #[test]
    fn every_right_belongs_to_some_role_and_everyone_has_an_account() {
        for recht in Recht::ALL {
            assert!(Rol::ALL.iter().any(|r| r.mag(*recht)), "{recht}");
        }
        assert!(Rol::ALL.iter().all(|r| r.mag(Recht::Eigen)));
    }
}
