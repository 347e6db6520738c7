//! Whether what a step shares may go, by the same rules as on the night; condition by condition.

use jiff::civil::Date;

use crate::{
    draaiboek::model::Uitwisseling,
    gegeven::Soort,
    grondslag::{Voorwaarde, eigen_huis},
};

use super::{Antwoord, Beeld, Deling, Weigering};

/// Every kind of data of an exchange with its answer, those with the same answer together. `toestemming`: the person gave consent.
pub(super) fn delen(beeld: &Beeld<'_>, u: &Uitwisseling, dag: Date, toestemming: bool) -> Vec<Deling> {
    let mut all: Vec<Deling> = Vec::new();
    for soort in &u.wat {
        let antwoord = een(beeld, u, *soort, dag, toestemming);
        match all.iter_mut().find(|d| d.antwoord == antwoord) {
            Some(d) => d.soorten.push(*soort),
            None => all.push(Deling { soorten: vec![*soort], antwoord }),
        }
    }
    all
}

fn een(beeld: &Beeld<'_>, u: &Uitwisseling, soort: Soort, dag: Date, toestemming: bool) -> Antwoord {
    if eigen_huis(&u.van) && eigen_huis(&u.aan) {
        return Antwoord::Binnenshuis;
    }
    if tegen_afspraak(beeld, u, soort) {
        return Antwoord::Nee(Weigering::TegenAfspraak);
    }
    let in_force = |g: &&crate::grondslag::Grondslag| g.geldig_vanaf <= dag && g.geldig_tot.is_none_or(|tot| dag <= tot);
    let fits = beeld.grondslagen.iter().filter(in_force).flat_map(|g| {
        let rules = g.regels.iter().filter(|r| r.is_tussen(&u.van, &u.aan) && r.gegevens.contains(&soort));
        rules.map(|r| onder(beeld, &g.artikel, r.voorwaarde, soort, dag, toestemming))
    });
    // Yes comes before "once this is on record", and that before no.
    fits.min().unwrap_or(Antwoord::Nee(Weigering::GeenGrondslag))
}

fn onder(beeld: &Beeld<'_>, artikel: &str, voorwaarde: Voorwaarde, soort: Soort, dag: Date, toestemming: bool) -> Antwoord {
    let artikel = artikel.to_owned();
    match voorwaarde {
        Voorwaarde::Geen => Antwoord::Ja { artikel },
        Voorwaarde::Toestemming if toestemming => Antwoord::Ja { artikel },
        Voorwaarde::Toestemming => Antwoord::Nee(Weigering::GeenToestemming { artikel }),
        Voorwaarde::Noodzaak | Voorwaarde::AkkoordPolitie | Voorwaarde::Teruggave => Antwoord::Mits { artikel, voorwaarde },
        Voorwaarde::Aanwijzingsbesluit => match beeld.voorbereiding {
            None => Antwoord::Mits { artikel, voorwaarde },
            Some(v) => match v.aanwijzingsbesluit.as_ref().filter(|b| b.geldt_op(Some(dag))) {
                None => Antwoord::Nee(Weigering::GeenBesluit),
                Some(b) if b.gegevens.contains(&soort) => Antwoord::Ja { artikel },
                Some(_) => Antwoord::Nee(Weigering::NietOpBesluit),
            },
        },
    }
}

/// It was agreed that this does not go, and nowhere that it does.
fn tegen_afspraak(beeld: &Beeld<'_>, u: &Uitwisseling, soort: Soort) -> bool {
    let about = |wel: bool| {
        beeld
            .voorbereiding
            .into_iter()
            .flat_map(|v| &v.informatieafspraken)
            .any(|i| i.van == u.van && i.aan == u.aan && i.wel == wel && (i.gegevens.is_empty() || i.gegevens.contains(&soort)))
    };
    about(false) && !about(true)
}
