//! Preparation of many municipalities: partners with all that belongs to them, and measures.

use domain::{
    Code, GemeenteCode,
    casus::Incidenttype,
    id::{Id, MedewerkerId},
    journaal::{Activiteit, Gebeurtenis, Soort, Wie},
    maatregel::{Doelgroep, MaatregelSoort, Niveau, Overname},
};
use inventaris::{
    maatregelen::{Inhoud, Keuze, Maatregel, put_many},
    partners::Eigen,
};
use jiff::ToSpan;
use opdrachtregel::{Fout, term};
use partners::seed_partner;
use store::{Deed, StoreError, WriteTx};
use uuid::Uuid;

use crate::{opdracht::InGebruik, wiring};

/// Own partners of a municipality, beside the 13 of policy.
const PARTNERS: u32 = 187;
/// Own measures of a municipality, beside those of policy.
const MAATREGELEN: u32 = 283;

/// Prepares the municipality of the installation and `gemeenten` others, each with its own register.
pub(super) async fn fill(here: &InGebruik, gemeenten: u32) -> Result<(), Fout> {
    let others = (1..=gemeenten).map(|n| format!("GM{n:04}")).filter_map(|code| code.parse::<GemeenteCode>().ok());
    let bar = term::bar(u64::from(gemeenten) + 1, "Gemeenten voorbereiden");
    for gemeente in std::iter::once(here.instellingen.gemeente()?).chain(others) {
        let deed = Deed { gemeente, wie: Wie::Systeem, activiteit: Activiteit::Voorbereiden, reden: None };
        let tx = here.db.write(deed, wiring::now()).await?;
        prepare(&tx).await?;
        tx.commit(Gebeurtenis::new(Soort::PartnerToegevoegd)).await?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(())
}

async fn prepare(tx: &WriteTx) -> Result<(), StoreError> {
    for n in 0..PARTNERS {
        partner(tx, n).await?;
    }
    let all: Vec<Maatregel> = (0..MAATREGELEN).map(|n| measure(tx, n)).collect();
    put_many(tx, &all).await
}

/// An own partner with a desk, two people, an agreement, an offer and judged conditions.
async fn partner(tx: &WriteTx, n: u32) -> Result<(), StoreError> {
    let of = str::to_owned;
    let eigen = Eigen {
        partner: format!("eigen-9{n:011}"),
        naam: format!("Organisatie {n:03}"),
        geldt_voor: Incidenttype::ALL.to_vec(),
        voorbereiding: of("Denkt mee over het plan en kent de mensen in de buurt."),
        uitvoering: of("Gaat langs bij bewoners die bang zijn geworden."),
        sinds: tx.now().datum(),
        beeindigd: None,
        reden_einde: String::new(),
    };
    seed_partner(tx, &eigen, n as usize, MedewerkerId::from_uuid(Uuid::nil())).await
}

fn measure(tx: &WriteTx, n: u32) -> Maatregel {
    let vandaag = tx.now().datum();
    Maatregel {
        id: Uuid::from_u128(u128::from(n) + 1).to_string(),
        uit_beleid: false,
        inhoud: Inhoud {
            naam: format!("Regeling {n:03}"),
            soort: MaatregelSoort::ALL[n as usize % MaatregelSoort::ALL.len()],
            niveau: Niveau::ALL[n as usize % Niveau::ALL.len()],
            doelgroep: vec![Doelgroep::Slachtoffer],
            geldt_voor: Incidenttype::ALL.to_vec(),
            vanaf_dagen: n.is_multiple_of(3).then_some(14),
            van: None,
            tot: vandaag.checked_add(i64::from(n % 24).months()).ok(),
            eigenaar: "Openbare Orde en Veiligheid".to_owned(),
            omschrijving: "Wat iemand krijgt en hoe hij het aanvraagt.".to_owned(),
            bron: "Besluit van het college".to_owned(),
        },
        keuze: Keuze { overname: Overname::Ja, reden: String::new(), notitie: String::new() },
        gecontroleerd: Some(vandaag),
        gecontroleerd_door: None,
        som: String::new(),
        versie: 0,
    }
}
