//! The demonstration: choices about shipped measures and one of the municipality itself. Everything is fictional.

use ::store::{StoreError, WriteTx};
use domain::{
    casus::Incidenttype,
    id::MedewerkerId,
    journaal::{Gebeurtenis, Soort},
    maatregel::{Doelgroep, MaatregelSoort, Niveau, Overname},
    recht::Rol,
};
use jiff::ToSpan;
use kern::{App, medewerkers};

use super::{Inhoud, Keuze, Maatregel, put};

/// What was adopted, with the note for colleagues.
const OVERGENOMEN: [(&str, &str); 7] = [
    ("slachtofferhulp", "Bel eerst Slachtofferhulp: is er al contact, en wat is hun advies over een bezoek?"),
    ("schadefonds", "Help met het formulier als iemand dat vraagt."),
    ("noodfonds", "Het noodfonds van Voorbeeldstad geldt tot en met 31 december 2027. OOV vraagt aan, de burgemeester beslist."),
    ("kvo", "Het winkelgebied Centrum heeft het keurmerk."),
    ("pkvw", ""),
    ("woningcorporatie", "Stichting Wonen Voorbeeldstad zet binnen een werkdag een slot."),
    ("herstelbemiddeling", ""),
];

/// What was not adopted, with the reason.
const NIET: [(&str, &str); 1] = [("verzekeraar", "Een slachtoffer regelt dit zelf met zijn verzekeraar.")];

/// Chooses about some shipped measures and adds an own one; the others are left to choose. The people must be there already; the caller
/// commits with the events this gives.
///
/// # Errors
/// When the database fails, or one of the fictional people is missing.
pub async fn seed_demo(app: &App, tx: &WriteTx) -> Result<Vec<Gebeurtenis>, StoreError> {
    let wie = medewerkers(tx).await?.into_iter().find(|m| m.rollen.contains(&Rol::Coordinator)).ok_or(StoreError::NotFound)?.id;
    let mut events = Vec::new();
    let chosen = OVERGENOMEN.map(|(id, notitie)| (id, Overname::Ja, "", notitie));
    let refused = NIET.map(|(id, reden)| (id, Overname::Nee, reden, ""));
    for (id, overname, reden, notitie) in chosen.into_iter().chain(refused) {
        let shipped = app.beleid.maatregel(id).ok_or(StoreError::NotFound)?;
        let keuze = Keuze { overname, reden: reden.to_owned(), notitie: notitie.to_owned() };
        put(tx, &Maatregel { keuze, ..Maatregel::van_beleid(shipped) }).await?;
        events.push(Gebeurtenis::new(Soort::MaatregelGekozen).code(&format!("{id}:{overname}")));
    }
    let own = camera(app, tx, wie);
    put(tx, &own).await?;
    events.push(Gebeurtenis::new(Soort::MaatregelGewijzigd).code(&own.id));
    Ok(events)
}

fn camera(app: &App, tx: &WriteTx, wie: MedewerkerId) -> Maatregel {
    let vandaag = tx.now().datum();
    Maatregel {
        id: app.uuid().to_string(),
        uit_beleid: false,
        inhoud: Inhoud {
            naam: "Deurcamera te leen".to_owned(),
            soort: MaatregelSoort::Preventie,
            niveau: Niveau::Gemeente,
            doelgroep: vec![Doelgroep::Bewoner, Doelgroep::Oudere],
            geldt_voor: vec![Incidenttype::Woning],
            vanaf_dagen: Some(1),
            van: vandaag.checked_sub(10.months()).ok(),
            tot: vandaag.checked_add(5.months()).ok(),
            eigenaar: "Gemeente Voorbeeldstad, OOV".to_owned(),
            omschrijving:
                "Een slachtoffer van een woningoverval krijgt drie maanden een deurcamera te leen. De wijkbeheerder hangt hem op."
                    .to_owned(),
            bron: "Besluit proef deurcamera’s".to_owned(),
        },
        keuze: Keuze { overname: Overname::Ja, reden: "De proef bevalt bewoners.".to_owned(), notitie: String::new() },
        gecontroleerd: vandaag.checked_sub(7.months()).ok(),
        gecontroleerd_door: Some(wie),
        som: String::new(),
        versie: 0,
    }
}
