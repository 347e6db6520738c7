//! The demonstration: a register of partners that is nearly complete. Everything is fictional.

use domain::{
    Code,
    casus::Incidenttype,
    id::MedewerkerId,
    journaal::{Gebeurtenis, Soort},
    recht::Rol,
};
use jiff::ToSpan;
use kern::{App, medewerkers};
use store::{StoreError, WriteTx};

use crate::{
    Aanbod, Afspraak, Afspraakstaat, Beluitkomst, Beoordeling, Eigen, GEMEENTE, Lokaal, Oordeel, Persoon, Voorwaarde, beeindig, bel,
    beoordeel, save, seed_antwoord, voeg_aanbod_toe, voeg_afspraak_toe, voeg_persoon_toe, voeg_toe,
};

/// Partners whose data are left incomplete on purpose.
const ONVOLLEDIG: [&str; 2] = ["ouderenbond", "verzekeraar"];

/// People of partners. They do not exist.
const MENSEN: [&str; 8] = [
    "Noor Verzonnen",
    "Bram Bedacht",
    "Lina Voorbeeld",
    "Teun Fictief",
    "Aya Verzonnen",
    "Mees Bedacht",
    "Fenna Voorbeeld",
    "Ilyas Fictief",
];

const NAMEN: [(&str, &str); 4] = [
    ("woningcorporatie", "Stichting Wonen Voorbeeldstad"),
    ("ondernemersvereniging", "Ondernemers Centrum Voorbeeldstad"),
    ("buurtvereniging", "Bewonersraad De Linden"),
    ("ggd", "GGD Voorbeeldregio"),
];

/// The register of the demonstration: two partners are incomplete on purpose. The people must be there already; the caller commits with the
/// events this gives.
///
/// # Errors
/// When the database fails, or one of the fictional people is missing.
pub async fn seed_demo(app: &App, tx: &WriteTx) -> Result<Vec<Gebeurtenis>, StoreError> {
    let mensen = medewerkers(tx).await?;
    let coordinator = mensen.iter().find(|m| m.rollen.contains(&Rol::Coordinator)).ok_or(StoreError::NotFound)?.id;
    let mut events = Vec::new();
    for (n, p) in app.beleid.partners.iter().filter(|p| p.id != GEMEENTE).enumerate() {
        save(tx, &p.id, &contact(&p.id, n)).await?;
        if !ONVOLLEDIG.contains(&p.id.as_str()) {
            bel(tx, &p.id, Beluitkomst::Klopt, "", Some(coordinator)).await?;
            register(tx, p, n, coordinator).await?;
        }
        events.push(Gebeurtenis::new(Soort::PartnerGewijzigd).code(&p.id));
    }
    events.extend(eigen(tx, coordinator).await?);
    events.push(seed_antwoord(app, tx, "woningcorporatie", coordinator).await?);
    Ok(events)
}

fn contact(id: &str, n: usize) -> Lokaal {
    let naam = NAMEN.iter().find(|(p, _)| *p == id).map_or_else(String::new, |(_, naam)| (*naam).to_owned());
    if ONVOLLEDIG.contains(&id) {
        return Lokaal { naam, contactpersoon: "Algemeen secretariaat".to_owned(), ..Lokaal::default() };
    }
    Lokaal {
        naam,
        contactpersoon: if n.is_multiple_of(2) { "Coördinator veiligheid" } else { "Dienstdoende medewerker" }.to_owned(),
        telefoon: if n == 0 { "0800 1234".to_owned() } else { format!("06 {n:08}") },
        buiten: if n.is_multiple_of(3) { "Altijd op hetzelfde nummer".to_owned() } else { "Werkdagen van 9 tot 17 uur".to_owned() },
        email: format!("{id}@voorbeeldstad.example"),
        ..Lokaal::default()
    }
}

/// A partner of the municipality's own, and one that ended.
async fn eigen(tx: &WriteTx, coordinator: MedewerkerId) -> Result<Vec<Gebeurtenis>, StoreError> {
    let (vandaag, of) = (tx.now().datum(), str::to_owned);
    let own = |n: u8, naam: &str, soort, uitvoering: &str| Eigen {
        partner: format!("eigen-{n:012}"),
        naam: of(naam),
        geldt_voor: vec![soort],
        voorbereiding: of("Kent de mensen in de buurt en denkt mee over het plan."),
        uitvoering: of(uitvoering),
        sinds: vandaag,
        beeindigd: None,
        reden_einde: String::new(),
    };
    let all = [
        own(1, "Buurtteam De Linden", Incidenttype::Woning, "Gaat langs bij bewoners die bang zijn geworden."),
        own(2, "Winkelwacht Voorbeeldstad", Incidenttype::Bedrijf, "Loopt rondes in het winkelgebied."),
    ];
    let mut events = Vec::new();
    for (n, e) in all.iter().enumerate() {
        seed_partner(tx, e, 20 + n, coordinator).await?;
        events.push(Gebeurtenis::new(Soort::PartnerToegevoegd).code(&e.partner));
    }
    let [_, ended] = &all;
    beeindig(tx, &ended.partner, vandaag, "De winkelwacht is gestopt.").await?;
    events.push(Gebeurtenis::new(Soort::PartnerBeeindigd).code(&ended.partner));
    Ok(events)
}

/// An own partner with everything that belongs to it; `n` makes its numbers differ from those of others.
///
/// # Errors
/// When the database fails.
pub async fn seed_partner(tx: &WriteTx, e: &Eigen, n: usize, coordinator: MedewerkerId) -> Result<(), StoreError> {
    voeg_toe(tx, e).await?;
    save(tx, &e.partner, &contact(&e.partner, n)).await?;
    bel(tx, &e.partner, Beluitkomst::Klopt, "", Some(coordinator)).await?;
    register(tx, &e.als_beleid(), n, coordinator).await
}

/// Two people of the partner, an agreement, an offer, and conditions that are met.
async fn register(tx: &WriteTx, p: &policy::Partner, n: usize, coordinator: MedewerkerId) -> Result<(), StoreError> {
    let (vandaag, of) = (tx.now().datum(), str::to_owned);
    for (i, functie) in ["Contactpersoon voor nazorg", "Vervanger"].into_iter().enumerate() {
        let naam = MENSEN.get((2 * n + i) % MENSEN.len()).copied().unwrap_or_default();
        let office = Some((jiff::civil::time(9, 0, 0, 0), jiff::civil::time(17, 0, 0, 0)));
        let persoon = Persoon {
            naam: of(naam),
            functie: of(functie),
            telefoon: format!("06 {:08}", 1000 + 2 * n + i),
            email: format!("{}.{id}@voorbeeldstad.example", if i == 0 { "nazorg" } else { "vervanger" }, id = p.id),
            aanwezig: [office, office, if i == 0 { office } else { None }, office, office, None, None],
            vervanger: (i == 0).then_some(2),
            ..Persoon::default()
        };
        voeg_persoon_toe(tx, &p.id, &persoon).await?;
    }
    let afspraak = Afspraak {
        nr: 0,
        onderwerp: of("Samenwerking bij nazorg"),
        inhoud: of("Neemt een verzoek binnen een werkdag in behandeling."),
        vanaf: Some(vandaag),
        tot: vandaag.checked_add(2.years()).ok(),
        staat: Afspraakstaat::Ondertekend,
        getekend_op: Some(vandaag),
        getekend_door: of("De directeur"),
        opzegtermijn: of("3 maanden"),
        herzien_op: vandaag.checked_add(1.years()).ok(),
        convenant: None,
        versie: 0,
    };
    voeg_afspraak_toe(tx, &p.id, &afspraak).await?;
    let aanbod = Aanbod {
        nr: 0,
        wat: p.uitvoering.split(". ").next().unwrap_or_default().trim_end_matches('.').to_owned(),
        geldt_voor: p.geldt_voor.clone(),
        stap: String::new(),
        vanaf: Some(vandaag),
        tot: None,
        reactietijd: of(if n.is_multiple_of(2) { "1 werkdag" } else { "2 uur" }),
        versie: 0,
    };
    voeg_aanbod_toe(tx, &p.id, &aanbod).await?;
    for v in Voorwaarde::ALL {
        let judged = Beoordeling { voorwaarde: *v, oordeel: Oordeel::InOrde, uitleg: String::new(), op: tx.now(), door: coordinator };
        beoordeel(tx, &p.id, &judged).await?;
    }
    Ok(())
}
