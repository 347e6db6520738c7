//! The demonstration: people who direct, a decision in force, and the organisation around them.

use domain::{
    aanwijzing::{Aangewezene, Bekendmaking, Instemming, tekst::Inhoud},
    id::{AanwijzingsbesluitId, MedewerkerId},
    journaal::{Gebeurtenis, Soort},
    kalender,
    recht::Rol,
};
use jiff::{ToSpan, civil::Weekday};
use kern::{App, Medewerker, medewerkers};
use store::{StoreError, WriteTx, args};

use crate::{
    aanstelling::{self, Aanstelling, Functie, Roosterdienst},
    aanwijzingsbesluit::{self, Bekend, voorgestelde_personen},
    organisatie::{self, Onderdeel},
};

/// Appointment, rota, decision and organisation of the demonstration. The people must be there already; the caller commits with the events
/// this gives.
///
/// # Errors
/// When the database fails, or one of the fictional people is missing.
pub async fn seed_demo(app: &App, tx: &WriteTx) -> Result<Vec<Gebeurtenis>, StoreError> {
    let mut events = people(app, tx).await?;
    events.extend(approach(app, tx).await?);
    Ok(events)
}

/// What there is already around robberies: two consultations, and the neighbourhood teams below one of them.
async fn approach(app: &App, tx: &WriteTx) -> Result<Vec<Gebeurtenis>, StoreError> {
    let part = |volgorde, boven, naam: &str, rol: &str| Onderdeel {
        id: app.uuid(),
        boven,
        naam: naam.into(),
        rol: rol.into(),
        volgorde,
        versie: 0,
    };
    let overleg = part(1, None, "Overvaloverleg", "Gemeente, politie en OM bespreken elk kwartaal de overvallen en de nazorg.");
    let parts = [
        part(2, Some(overleg.id), "Wijkteams Noord en Zuid", "Houden contact met bewoners nadat de nazorg is gestart."),
        part(3, Some(overleg.id), "Accountmanager bedrijven", "Brengt ondernemers samen voor preventie na een bedrijfsoverval."),
        part(4, None, "Zorg- en veiligheidshuis", "Denkt mee als iemand door de overval in de knel komt."),
    ];
    for p in std::iter::once(&overleg).chain(&parts) {
        organisatie::bewaar(tx, p).await?;
    }
    Ok(vec![Gebeurtenis::new(Soort::OrganisatieGewijzigd)])
}

/// Appoints, makes a rota, and signs and publishes decision no. 1 of the year.
pub(crate) async fn people(app: &App, tx: &WriteTx) -> Result<Vec<Gebeurtenis>, StoreError> {
    let mensen = medewerkers(tx).await?;
    let of = |rol: Rol| mensen.iter().find(|m| m.rollen.contains(&rol)).ok_or(StoreError::NotFound);
    let (sanne, karim, burgemeester, politie) =
        (of(Rol::Coordinator)?, of(Rol::Plaatsvervanger)?, of(Rol::Burgemeester)?, of(Rol::Politie)?);
    let a = appointment(tx, sanne.id, karim.id, burgemeester.id, politie.id);
    aanstelling::save(tx, &a).await?;
    rota(app, tx, sanne.id, karim.id).await?;
    let id = decision(app, tx, &a, burgemeester, &mensen).await?;
    Ok(vec![
        Gebeurtenis::new(Soort::AanstellingGewijzigd).met(sanne.id).code("coordinator"),
        Gebeurtenis::new(Soort::RoosterGewijzigd).met(sanne.id).code("gepland"),
        Gebeurtenis::new(Soort::BesluitOpgesteld).met(id),
        Gebeurtenis::new(Soort::BesluitOndertekend).met(id),
        Gebeurtenis::new(Soort::BesluitBekendgemaakt).met(id).code("toegezonden"),
    ])
}

fn appointment(
    tx: &WriteTx,
    coordinator: MedewerkerId,
    vervanger: MedewerkerId,
    burgemeester: MedewerkerId,
    politie: MedewerkerId,
) -> Aanstelling {
    Aanstelling {
        functie: Functie::Coordinator,
        afdeling: "Openbare Orde en Veiligheid (OOV)".to_owned(),
        hoofd_email: "hoofd-oov@voorbeeldstad.example".to_owned(),
        sinds: tx.now().datum(),
        coordinator,
        plaatsvervangers: vec![vervanger],
        buiten_kantooruren: Some(vervanger),
        burgemeester: Some(burgemeester),
        loco: None,
        politie: Some(politie),
        politie_wacht: "Dienstdoende operationeel coördinator".to_owned(),
        politie_telefoon: "06 12345608".to_owned(),
        versie: 0,
    }
}

/// The rota alone, from now.
///
/// # Errors
/// When the database fails, or one of the fictional people is missing.
pub async fn seed_demo_rota(app: &App, tx: &WriteTx) -> Result<Gebeurtenis, StoreError> {
    let mensen = medewerkers(tx).await?;
    let of = |rol: Rol| mensen.iter().find(|m| m.rollen.contains(&rol)).map(|m| m.id).ok_or(StoreError::NotFound);
    let (eerst, daarna) = (of(Rol::Coordinator)?, of(Rol::Plaatsvervanger)?);
    rota(app, tx, eerst, daarna).await?;
    Ok(Gebeurtenis::new(Soort::RoosterGewijzigd).met(eerst).code("gepland"))
}

/// The coordinator until Monday morning, the deputy the week after.
async fn rota(app: &App, tx: &WriteTx, eerst: MedewerkerId, daarna: MedewerkerId) -> Result<(), StoreError> {
    let vandaag = tx.now().datum();
    let maandag = vandaag.nth_weekday(1, Weekday::Monday).unwrap_or(vandaag);
    let acht_uur = |dag: jiff::civil::Date| kalender::moment(dag.at(8, 0, 0, 0));
    let wissel = acht_uur(maandag);
    let einde = acht_uur(maandag.checked_add(7.days()).unwrap_or(maandag));
    for (medewerker, van, tot) in [(eerst, tx.now(), wissel), (daarna, wissel, einde)] {
        aanstelling::plan_dienst(tx, &Roosterdienst { id: app.uuid(), medewerker, van, tot }).await?;
    }
    Ok(())
}

async fn decision(
    app: &App,
    tx: &WriteTx,
    a: &Aanstelling,
    burgemeester: &Medewerker,
    mensen: &[Medewerker],
) -> Result<AanwijzingsbesluitId, StoreError> {
    let gemeente = tx.one("SELECT naam FROM gemeente WHERE gemeente = $1", args![tx.gemeente()]).await?.text("naam")?;
    let inhoud = Inhoud::voorstel(&gemeente, tx.now().datum());
    let mut personen = voorgestelde_personen(Some(a));
    let vandaag = Some(tx.now().datum());
    for p in personen.iter_mut().filter(|p| !p.onder_gezag) {
        let bewijs = Instemming { pool: false, zelf: vandaag, werkgever: "Politie".to_owned(), werkgever_op: vandaag };
        *p = Aangewezene::van_elders(p.medewerker, p.hoedanigheid, bewijs);
    }
    let id: AanwijzingsbesluitId = app.id();
    let nummer = aanwijzingsbesluit::insert(tx, id, None, &inhoud, &personen).await?;
    aanwijzingsbesluit::offer(tx, id, a.coordinator).await?;
    let besluit = aanwijzingsbesluit::by_nummer(tx, &nummer).await?;
    aanwijzingsbesluit::sign(tx, &besluit, &gemeente, burgemeester, mensen).await?;
    let bekend = Bekend { op: tx.now(), wijze: Bekendmaking::Toegezonden, kenmerk: "Brief OOV-1", door: a.coordinator };
    aanwijzingsbesluit::publish(tx, id, &bekend).await?;
    Ok(id)
}
