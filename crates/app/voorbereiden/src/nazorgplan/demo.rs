//! The demonstration: partners, draaiboeken and plan of a municipality that is nearly ready. Everything is fictional.

use domain::{
    casus::Incidenttype,
    journaal::{Gebeurtenis, Soort},
    recht::Rol,
};
use jiff::ToSpan;
use kern::{App, medewerkers};
use store::{StoreError, WriteTx};

use super::{Doel, Doelstelling, bewaar_doel, bewaar_tekst};
use crate::{
    draaiboek,
    partners::{self, GEMEENTE, Lokaal},
};

/// Partners whose data are left incomplete on purpose.
const ONVOLLEDIG: [&str; 2] = ["ouderenbond", "verzekeraar"];

const NAMEN: [(&str, &str); 4] = [
    ("woningcorporatie", "Stichting Wonen Voorbeeldstad"),
    ("ondernemersvereniging", "Ondernemers Centrum Voorbeeldstad"),
    ("buurtvereniging", "Bewonersraad De Linden"),
    ("ggd", "GGD Voorbeeldregio"),
];

const TEKSTEN: [(u8, &str); 6] = [
    (1, "Een overval komt in Voorbeeldstad ongeveer eens per jaar voor. Juist daarom moet vooraf vaststaan wie wat doet."),
    (4, "Het noodfonds van de gemeente geldt tot en met 31 december 2027. Het winkelgebied Centrum heeft het Keurmerk Veilig Ondernemen."),
    (5, "Is er een dode, een zwaargewonde, een kind als slachtoffer of grote onrust, dan belt de coördinator de burgemeester meteen."),
    (12, "Het slachtoffer hoort nieuws als eerste, nooit uit de krant. Een buurtbrief noemt geen namen en geen huisnummer."),
    (13, "Wie op bezoek gaat, praat daarna na met een collega. Bij een ernstige zaak biedt de gemeente binnen een week een gesprek aan."),
    (16, "Raming per jaar: 120 uur coördinatie, bijeenkomsten en drukwerk 1.500 euro, oefenen 2.000 euro."),
];

const DOELEN: [(Doelstelling, &str, &str, &str); 3] = [
    (Doelstelling::Steun, "Elk slachtoffer krijgt een aanbod", "Slachtoffers met een aanbod binnen 48 uur", "95%"),
    (Doelstelling::Veiligheid, "Adviezen worden uitgevoerd", "Adviezen die na drie maanden zijn uitgevoerd", "60%"),
    (Doelstelling::Leren, "We leren van elke overval", "Verbeterpunten binnen een kwartaal verwerkt", "100%"),
];

/// Fills partners, adopts the draaiboeken and writes part of the plan, which stays without adoption.
pub(crate) async fn seed(app: &App, tx: &WriteTx) -> Result<Vec<Gebeurtenis>, StoreError> {
    let mensen = medewerkers(tx).await?;
    let coordinator = mensen.iter().find(|m| m.rollen.contains(&Rol::Coordinator)).ok_or(StoreError::NotFound)?.id;
    let mut events = Vec::new();
    for (n, p) in app.beleid.partners.iter().filter(|p| p.id != GEMEENTE).enumerate() {
        partners::save(tx, &p.id, &contact(&p.id, n, tx)).await?;
        if !ONVOLLEDIG.contains(&p.id.as_str()) {
            partners::bel(tx, &p.id).await?;
        }
        events.push(Gebeurtenis::new(Soort::PartnerGewijzigd).code(&p.id));
    }
    for soort in [Incidenttype::Woning, Incidenttype::Bedrijf] {
        let (id, _, d) = draaiboek::voor_incident(tx, &app.beleid, soort, tx.now().datum()).await?;
        draaiboek::stel_vast(tx, &d, coordinator).await?;
        events.push(Gebeurtenis::new(Soort::DraaiboekVastgesteld).code(&id));
    }
    for (nummer, tekst) in TEKSTEN {
        bewaar_tekst(tx, nummer, tekst, 0).await?;
    }
    for (doelstelling, doel, indicator, streefwaarde) in DOELEN {
        let of = str::to_owned;
        bewaar_doel(
            tx,
            &Doel { id: app.uuid(), doel: of(doel), indicator: of(indicator), streefwaarde: of(streefwaarde), doelstelling, versie: 0 },
        )
        .await?;
    }
    events.push(Gebeurtenis::new(Soort::PlanGewijzigd));
    Ok(events)
}

fn contact(id: &str, n: usize, tx: &WriteTx) -> Lokaal {
    let naam = NAMEN.iter().find(|(p, _)| *p == id).map_or_else(String::new, |(_, naam)| (*naam).to_owned());
    if ONVOLLEDIG.contains(&id) {
        return Lokaal { naam, contactpersoon: "Algemeen secretariaat".to_owned(), ..Lokaal::default() };
    }
    let vandaag = tx.now().datum();
    Lokaal {
        naam,
        contactpersoon: if n.is_multiple_of(2) { "Coördinator veiligheid" } else { "Dienstdoende medewerker" }.to_owned(),
        telefoon: if n == 0 { "0800 1234".to_owned() } else { format!("06 {n:08}") },
        buiten: if n.is_multiple_of(3) { "Altijd op hetzelfde nummer".to_owned() } else { "Werkdagen van 9 tot 17 uur".to_owned() },
        email: format!("{id}@voorbeeldstad.example"),
        afspraak: "Neemt een verzoek binnen een werkdag in behandeling.".to_owned(),
        afspraak_van: Some(vandaag),
        afspraak_tot: vandaag.checked_add(2.years()).ok(),
        afspraak_op: Some(vandaag),
        ..Lokaal::default()
    }
}
