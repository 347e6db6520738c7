//! What is known about a person, each value with its provenance: the candidates for sharing.

use casus::betrokkene::{self, Veld};
use domain::{
    Code,
    casus::Leeftijdsgroep,
    gegeven::{Gegeven, Herkomst, Soort},
};
use kern::Problem;

use store::Tx;
use web::Tr;

use super::keuze::Beveiliging;
use crate::plek::Plek;

/// Text key of "yes", the only value a minor's mark has.
const JA: &str = "ja";

/// Every value that might be shared. The address for letters is left out: who chose another address must not be found through a partner.
/// What came with the report, roles and ages included, counts as told by the police.
pub(super) async fn kandidaten(tx: &Tx, plek: &Plek, beveiliging: &[Beveiliging]) -> Result<Vec<Gegeven<String>>, Problem> {
    let (casus, persoon, bewijs) = (&plek.casus, &plek.persoon, &plek.bewijs);
    let waarden = betrokkene::waarden(tx, persoon.id, Some(bewijs)).await?;
    let mut out: Vec<_> = waarden.into_iter().filter(|w| w.veld != Veld::Postadres).map(|w| w.gegeven).collect();
    if !beveiliging.is_empty() {
        let codes = beveiliging.iter().map(|b| b.code()).collect::<Vec<_>>().join(" ");
        out.push(Gegeven::new(codes, Soort::Maatregel, Herkomst::Betrokkene, persoon.id)?);
    }
    let mut melding = vec![
        (Soort::Incidenttype, casus.incidenttype.code().to_owned()),
        (Soort::PlaatsGlobaal, casus.buurt.clone()),
        (Soort::Tijdstip, casus.overval_op.to_string()),
        (Soort::Geweld, casus.geweld.code().to_owned()),
        (Soort::Rol, persoon.rol.code().to_owned()),
        (Soort::Leeftijdsgroep, persoon.leeftijdsgroep.code().to_owned()),
    ];
    if persoon.leeftijdsgroep == Leeftijdsgroep::Kind {
        melding.push((Soort::Minderjarig, JA.to_owned()));
    }
    out.extend(melding.into_iter().map(|(soort, waarde)| Gegeven::bewaard_van_politie(waarde, soort, persoon.id, bewijs)));
    Ok(out)
}

/// A stored value in words: codes become their labels.
pub(crate) fn in_woorden(tr: Tr, soort: Soort, waarde: &str) -> String {
    let label = |familie: &str| tr.find(&format!("{familie}-{waarde}")).unwrap_or_else(|| waarde.to_owned());
    match soort {
        Soort::Maatregel => waarde
            .split(' ')
            .map(|c| Beveiliging::from_code(c).map_or_else(|| c.to_owned(), |b| tr.label(b).to_lowercase()))
            .collect::<Vec<_>>()
            .join(", "),
        Soort::Taal => label("taalkeuze"),
        Soort::WensContact => label("wenskeuze"),
        Soort::Rol => label("betrokkenerol"),
        Soort::Leeftijdsgroep => label("leeftijdsgroep"),
        Soort::Incidenttype => label("incidenttype"),
        Soort::Geweld => label("geweld"),
        Soort::Minderjarig => label("antwoord"),
        _ => waarde.to_owned(),
    }
}
