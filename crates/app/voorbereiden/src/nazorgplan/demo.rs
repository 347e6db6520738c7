//! The demonstration: draaiboeken and plan of a municipality that is nearly ready. Everything is fictional.

use domain::{
    casus::Incidenttype,
    id::MedewerkerId,
    journaal::{Gebeurtenis, Soort},
};
use kern::App;
use store::{StoreError, WriteTx};

use super::{bewaar_tekst, doelen};

const TEKSTEN: [(u8, &str); 6] = [
    (1, "Een overval komt in Voorbeeldstad ongeveer eens per jaar voor. Juist daarom moet vooraf vaststaan wie wat doet."),
    (4, "Het noodfonds van de gemeente geldt tot en met 31 december 2027. Het winkelgebied Centrum heeft het Keurmerk Veilig Ondernemen."),
    (5, "Is er een dode, een zwaargewonde, een kind als slachtoffer of grote onrust, dan belt de coördinator de burgemeester meteen."),
    (12, "Het slachtoffer hoort nieuws als eerste, nooit uit de krant. Een buurtbrief noemt geen namen en geen huisnummer."),
    (13, "Wie op bezoek gaat, praat daarna na met een collega. Bij een ernstige zaak biedt de gemeente binnen een week een gesprek aan."),
    (16, "Raming per jaar: 120 uur coördinatie, bijeenkomsten en drukwerk 1.500 euro, oefenen 2.000 euro."),
];

/// Adopts the draaiboeken and writes part of the plan, which stays without adoption.
pub(crate) async fn seed(app: &App, tx: &WriteTx, coordinator: MedewerkerId) -> Result<Vec<Gebeurtenis>, StoreError> {
    let mut events = Vec::new();
    for soort in [Incidenttype::Woning, Incidenttype::Bedrijf] {
        let (id, _, d) = draaiboek::voor_incident(tx, &app.beleid, soort, tx.now().datum()).await?;
        draaiboek::stel_vast(tx, &d, coordinator).await?;
        events.push(Gebeurtenis::new(Soort::DraaiboekVastgesteld).code(&id));
    }
    for (nummer, tekst) in TEKSTEN {
        bewaar_tekst(tx, nummer, tekst, 0).await?;
    }
    events.push(doelen::demo::seed(app, tx, coordinator).await?);
    Ok(events)
}
