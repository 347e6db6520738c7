//! Partners: the register as pages, forms, files and links. What it holds is in `inventaris`.

mod aanbod;
mod afspraak;
mod antwoord;
mod bellen;
mod besluit;
mod bestanden;
mod delen;
mod delen_soorten;
mod delen_voorwaarden;
mod demo;
mod eigen;
mod formulier;
mod handlers;
mod invoer;
mod link;
mod onderdeel;
mod openbaar;
mod pages;
mod pages_deel;
mod pages_link;
mod persoon;
#[cfg(test)]
mod proef;
mod rij;
mod voorwaarde;
mod weg;

use self::{delen::Delen, delen_voorwaarden::Voorwaarden, invoer::Partnerlijst};
use ::store::{StoreError, WriteTx};
use domain::{
    id::MedewerkerId,
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use inventaris::partners::{
    Aanbod, Afspraak, Afspraakstaat, Belpoging, Beluitkomst, Beoordeling, Dossier, Eigen, GEMEENTE, HIER, Lokaal, Oordeel, Partner,
    Persoon, Voorwaarde, adres, beeindig, bel, beoordeel, dossier, partner, save, store, voeg_aanbod_toe, voeg_afspraak_toe,
    voeg_persoon_toe, voeg_toe,
};
use kern::{Access, App, Problem, Slice};

pub use demo::{seed_demo, seed_partner};

/// The dossier, when it can be changed: the municipality has an appointment of its own, and what ended stays as it was.
fn om_te_wijzigen(d: Dossier) -> Result<Dossier, Problem> {
    if d.partner.eigen() || d.partner.beeindigd.is_some() { Err(Problem::NietGevonden) } else { Ok(d) }
}

/// For the demonstration: a partner that answered by a link, and whose answer waits.
///
/// # Errors
/// When the database fails or there is no such partner.
pub(crate) async fn seed_antwoord(app: &App, tx: &WriteTx, id: &str, door: MedewerkerId) -> Result<Gebeurtenis, StoreError> {
    let d = dossier(tx, &app.beleid, id).await?;
    let (made, _) = kern::link::make(app, tx, link::DOEL, id, 21, door).await?;
    if let Some(l) = kern::link::list(tx, link::DOEL, id).await?.first() {
        kern::link::spend(tx, l).await?;
    }
    let new =
        |naam: &str, oud: &str, nieuw: &str| antwoord::Veld { naam: naam.into(), oud: oud.into(), nieuw: nieuw.into(), overgenomen: None };
    let old = d.personen.first().map(|p| p.telefoon.clone()).unwrap_or_default();
    let fields = [new("telefoon", &d.partner.lokaal.telefoon, "0800 4321"), new("persoon-1-telefoon", &old, "06 00004321")];
    antwoord::bewaar(tx, made, id, &fields, "Ons kantoor is verhuisd; het nummer is nieuw.").await?;
    Ok(Gebeurtenis::new(Soort::PartnerVoorstelGedaan).met(made).code(id))
}

/// The pages by which a register of parts goes to a file and comes back.
macro_rules! files {
    ($register:ty, $naam:literal, $hier:literal) => {
        Slice::new($naam)
            .get(concat!($hier, "/csv"), Recht::VoorbereidingZien, Activiteit::Voorbereiden, ::invoer::csv::<$register>)
            .get(concat!($hier, "/xlsx"), Recht::VoorbereidingZien, Activiteit::Voorbereiden, ::invoer::xlsx::<$register>)
            .get(concat!($hier, "/invoer"), Recht::VoorbereidingWijzigen, Activiteit::Voorbereiden, ::invoer::start::<$register>)
            .post_file(concat!($hier, "/invoer"), Recht::VoorbereidingWijzigen, Activiteit::Voorbereiden, ::invoer::upload::<$register>)
            .get(concat!($hier, "/invoer/{nummer}"), Recht::VoorbereidingWijzigen, Activiteit::Voorbereiden, ::invoer::show::<$register>)
            .post(
                concat!($hier, "/invoer/{nummer}/bevestig"),
                Recht::VoorbereidingWijzigen,
                Activiteit::Voorbereiden,
                ::invoer::confirm::<$register>,
            )
            .post(
                concat!($hier, "/invoer/{nummer}/weg"),
                Recht::VoorbereidingWijzigen,
                Activiteit::Voorbereiden,
                ::invoer::discard::<$register>,
            )
            .post(
                concat!($hier, "/invoer/{nummer}/terug"),
                Recht::VoorbereidingWijzigen,
                Activiteit::Voorbereiden,
                ::invoer::undo::<$register>,
            )
    };
}

/// The register of partners.
pub fn slice() -> Slice {
    const ZIEN: Recht = Recht::VoorbereidingZien;
    const A: Activiteit = Activiteit::Voorbereiden;
    const W: Recht = Recht::VoorbereidingWijzigen;
    let register = Slice::new("partners")
        .tab(50, "onderdeel-partners", "/voorbereiden/partners")
        .get("/voorbereiden/partners", ZIEN, A, handlers::list)
        .search("/voorbereiden/partners", ZIEN, A, handlers::search)
        .get("/voorbereiden/partners/nieuw", W, A, eigen::nieuw)
        .post_texts("/voorbereiden/partners/nieuw", W, A, 2, eigen::add)
        .get("/voorbereiden/partners/csv", ZIEN, A, ::invoer::csv::<Partnerlijst>)
        .get("/voorbereiden/partners/xlsx", ZIEN, A, ::invoer::xlsx::<Partnerlijst>)
        .get("/voorbereiden/partners/invoer", W, A, ::invoer::start::<Partnerlijst>)
        .post_file("/voorbereiden/partners/invoer", W, A, ::invoer::upload::<Partnerlijst>)
        .get("/voorbereiden/partners/invoer/{nummer}", W, A, ::invoer::show::<Partnerlijst>)
        .post("/voorbereiden/partners/invoer/{nummer}/bevestig", W, A, ::invoer::confirm::<Partnerlijst>)
        .post("/voorbereiden/partners/invoer/{nummer}/weg", W, A, ::invoer::discard::<Partnerlijst>)
        .post("/voorbereiden/partners/invoer/{nummer}/terug", W, A, ::invoer::undo::<Partnerlijst>)
        .get("/voorbereiden/partners/{id}", ZIEN, A, handlers::show)
        .get("/voorbereiden/partners/{id}/gegevens", W, A, handlers::form)
        .post_texts("/voorbereiden/partners/{id}/gegevens", W, A, 2, handlers::save)
        .post("/voorbereiden/partners/{id}/gebeld", W, A, bellen::called)
        .get("/voorbereiden/partners/{id}/voorwaarden", W, A, voorwaarde::form)
        .post_texts("/voorbereiden/partners/{id}/voorwaarden", W, A, 4, voorwaarde::save)
        .get("/voorbereiden/partners/{id}/einde", W, A, eigen::einde)
        .post("/voorbereiden/partners/{id}/einde", W, A, eigen::end)
        .get("/voorbereiden/partners/{id}/link", W, A, link::show)
        .post("/voorbereiden/partners/{id}/link", W, A, link::make)
        .post("/voorbereiden/partners/{id}/link/intrekken", W, A, link::withdraw)
        .get("/voorbereiden/partners/{id}/antwoord", W, A, besluit::show)
        .post("/voorbereiden/partners/{id}/antwoord", W, A, besluit::decide);
    let parts = Slice::new("partneronderdelen")
        .get("/voorbereiden/partners/{id}/personen/nieuw", W, A, onderdeel::nieuw::<Persoon>)
        .post("/voorbereiden/partners/{id}/personen/nieuw", W, A, onderdeel::add::<Persoon>)
        .get("/voorbereiden/partners/{id}/personen/{nr}", W, A, onderdeel::show::<Persoon>)
        .post("/voorbereiden/partners/{id}/personen/{nr}", W, A, onderdeel::save::<Persoon>)
        .post("/voorbereiden/partners/{id}/personen/{nr}/weg", W, A, onderdeel::remove::<Persoon>)
        .get("/voorbereiden/partners/{id}/afspraken/nieuw", W, A, onderdeel::nieuw::<Afspraak>)
        .post("/voorbereiden/partners/{id}/afspraken/nieuw", W, A, onderdeel::add::<Afspraak>)
        .get("/voorbereiden/partners/{id}/afspraken/{nr}", W, A, onderdeel::show::<Afspraak>)
        .post_texts("/voorbereiden/partners/{id}/afspraken/{nr}", W, A, 2, onderdeel::save::<Afspraak>)
        .post("/voorbereiden/partners/{id}/afspraken/{nr}/weg", W, A, onderdeel::remove::<Afspraak>)
        .get("/voorbereiden/partners/{id}/aanbod/nieuw", W, A, onderdeel::nieuw::<Aanbod>)
        .post("/voorbereiden/partners/{id}/aanbod/nieuw", W, A, onderdeel::add::<Aanbod>)
        .get("/voorbereiden/partners/{id}/aanbod/{nr}", W, A, onderdeel::show::<Aanbod>)
        .post_texts("/voorbereiden/partners/{id}/aanbod/{nr}", W, A, 2, onderdeel::save::<Aanbod>)
        .post("/voorbereiden/partners/{id}/aanbod/{nr}/weg", W, A, onderdeel::remove::<Aanbod>);
    let open = Slice::new("partnerlink").get("/partnerlink/{token}", Access::Openbaar, A, openbaar::show).post(
        "/partnerlink/{token}",
        Access::Openbaar,
        A,
        openbaar::answer,
    );
    let files = files!(Delen<Persoon>, "partnerpersonen", "/voorbereiden/partners/personen")
        .get(bestanden::HIER, ZIEN, A, bestanden::show)
        .with(files!(Delen<Afspraak>, "partnerafspraken", "/voorbereiden/partners/afspraken"))
        .with(files!(Delen<Aanbod>, "partneraanbod", "/voorbereiden/partners/aanbod"))
        .with(files!(Voorwaarden, "partnervoorwaarden", "/voorbereiden/partners/voorwaarden"));
    register.with(parts).with(files).with(open)
}

#[cfg(test)]
mod tests;
