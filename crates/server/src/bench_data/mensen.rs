//! Who the fictional persons are, and what the journal says about their case.

use beheer::demo_id;
use domain::{
    Code,
    casus::Incidenttype,
    id::{BetrokkeneId, CasusId, Id},
    journaal::{Gebeurtenis, Soort},
    recht::Rol,
};
use store::{StoreError, Value, WriteTx, args};
use uuid::Uuid;

use super::{
    Toeval,
    kopie::{Kopie, Stapel},
    sjabloon::Stand,
};

const VOORNAMEN: [&str; 16] =
    ["Aicha", "Bram", "Carla", "Dirk", "Elif", "Femke", "Gijs", "Hanna", "Ivo", "Jannie", "Karim", "Lotte", "Mo", "Noor", "Otto", "Petra"];
const ACHTERNAMEN: [&str; 12] =
    ["Aalders", "Bakker", "Cornelissen", "Demir", "El Idrissi", "Faber", "Groen", "Hoekstra", "Jansma", "Kuipers", "Mulder", "Veenstra"];
const STRATEN: [&str; 6] = ["Voorbeeldstraat", "Molenpad", "Havenkade", "Lindelaan", "Stationsplein", "Zuidsingel"];

/// Seals name, address and telephone number of every person of a case, as the person told them.
pub async fn seal(tx: &WriteTx, stapel: &mut Stapel, toeval: &mut Toeval, kopie: &Kopie) -> Result<(), StoreError> {
    for persoon in kopie.mensen.iter().copied() {
        let naam = format!("{} {}", toeval.one_of(&VOORNAMEN), toeval.one_of(&ACHTERNAMEN));
        let adres = format!("{} {}, 9999 ZZ Voorbeeldstad", toeval.one_of(&STRATEN), 1 + toeval.below(200));
        let telefoon = format!("06{:08}", toeval.below(100_000_000));
        for (soort, context, text, zoek) in [
            ("naam", "betrokkene_gegeven.naam", &naam, true),
            ("adres", "betrokkene_gegeven.adres", &adres, false),
            ("telefoon", "betrokkene_gegeven.telefoon", &telefoon, true),
        ] {
            let sealed = tx.seal(persoon, context, text).await?;
            let blind = if zoek { tx.blind(text).to_vec() } else { Vec::new() };
            stapel.gegeven(args![
                tx.gemeente(),
                persoon,
                soort,
                "betrokkene",
                sealed,
                blind,
                Value::Id(None),
                demo_id(Rol::Coordinator).uuid(),
                kopie.op,
                1_i64
            ]);
        }
    }
    Ok(())
}

/// What was done in a case that is this far.
pub fn events(kopie: &Kopie, stand: Stand) -> Vec<Gebeurtenis> {
    let casus = CasusId::from_uuid(kopie.casus);
    let of = |soort| Gebeurtenis::new(soort).in_casus(casus);
    let person = |soort, id: &Uuid| of(soort).over(BetrokkeneId::from_uuid(*id));
    let mut all = vec![of(Soort::CasusGemeld).code(Incidenttype::Woning.code())];
    all.extend(kopie.mensen.iter().map(|id| person(Soort::BetrokkeneToegevoegd, id)));
    if stand != Stand::Gemeld {
        all.push(of(Soort::ScreeningAfgerond));
        all.extend(kopie.mensen.iter().map(|id| person(Soort::NazorgBesloten, id)));
    }
    if stand == Stand::Gesloten {
        all.push(of(Soort::CasusGesloten));
    }
    all
}
