//! `init`: prepares an installation. Everything is made aside and put in place at the end, so nothing half-made stays.

use std::{fs, io::Write, path::Path, sync::Arc};

use axum::Router;
use beheer::MedewerkerGegevens;
use domain::{
    GemeenteCode,
    id::MedewerkerId,
    journaal::{Activiteit, Gebeurtenis, Soort, Wie},
    recht::Rol,
};
use kern::App;
use opdrachtregel::{
    Code, Fout,
    cli::Init,
    gemeente,
    instellingen::{self, Instellingen, omgeving},
    plek::{CONFIG, DATABASE, InAanbouw, Plek, RING, private_file},
    term,
};
use policy::Gemeente;
use store::{Db, DbConfig, Deed, Events, KeyRing, WriteTx, args};

use crate::wiring;

pub async fn run(args: &Init) -> Result<Code, Fout> {
    let beleid = wiring::beleid()?;
    let Gemeente { code: gemeente, naam, te_verifieren, .. } = gemeente::find(&beleid, &args.gemeente, wiring::now())?;
    let beheerder = args.beheerder_naam.as_deref().map_or(ONBEKEND, str::trim);
    if beheerder.is_empty() || beheerder.chars().count() > 100 {
        return Err(Fout::gebruik("--beheerder-naam: geef een naam van 1 tot en met 100 tekens."));
    }
    let given = Instellingen::load(&args.waar, &[("--url", args.url.as_deref())], &omgeving)?;
    let nieuw = Nieuw { gemeente, naam, fictief: false, klok: Arc::new(wiring::now) };
    let medewerker = Beheerder { naam: beheerder, email: args.beheerder_email.as_deref().unwrap_or_default() };
    let link = nieuw.make(&given, async |app, tx| medewerker.add(app, tx).await, async |_, _| Ok(())).await?;
    let shown = given.plek.path().display();
    term::say(format_args!("De installatie voor {naam} ({gemeente}) is klaar: {shown}\n"));
    if let Some(plan) = te_verifieren {
        term::say(format_args!("Let op: {plan}\n"));
    }
    term::say(format_args!("1. Bewaar een kopie van {shown}/{RING} in een kluis, los van de back-ups."));
    term::say("   Wie dat bestand verliest, verliest alle persoonsgegevens.");
    term::say(format_args!("2. Start de dienst:  nazorgregie serve --data {shown}"));
    term::say(format_args!("3. Laat de beheerder deze link openen. Zij werkt één keer, zeven dagen lang:\n\n   {}{link}\n", given.url()));
    elders(&given);
    if !given.url().starts_with("https://") {
        term::remark(
            "Let op: zonder https is dit alleen geschikt om op deze machine te proberen. Zet er een proxy met TLS voor en stel url in.",
        );
    }
    Ok(Code::Goed)
}

/// Without an address of its own a link follows the setting `listen`; `serve --listen` can say otherwise.
pub(super) fn elders(all: &Instellingen) {
    if all.url_given().is_empty() {
        term::say(format_args!("   Start u de dienst met een ander adres (serve --listen)? Vervang dan {} in deze link.\n", all.url()));
    }
}

/// A municipality to be installed.
pub struct Nieuw<'a> {
    pub gemeente: &'a GemeenteCode,
    pub naam: &'a str,
    pub fictief: bool,
    pub klok: wiring::Clock,
}

impl Nieuw<'_> {
    /// Makes the installation. `fill` adds to the first transaction and gives its events and an answer; `seed` adds what comes after.
    pub async fn make<T>(
        &self,
        given: &Instellingen,
        fill: impl AsyncFnOnce(&App, &WriteTx) -> Result<(Vec<Gebeurtenis>, T), Fout>,
        seed: impl AsyncFnOnce(&App, &Router) -> Result<(), Fout>,
    ) -> Result<T, Fout> {
        let building = InAanbouw::new(&given.plek)?;
        let here = building.here().clone();
        let ring = KeyRing::load_or_create(&here.file(RING), &mut wiring::random)?;
        write_config(&here, given, self)?;
        let own_file = given.database_given().is_empty();
        if own_file {
            // SQLite gives its other files the same mode.
            private_file(&here.file(DATABASE))?;
        }
        let config = if own_file { DbConfig::parse(&format!("sqlite://{}", here.file(DATABASE).display()))? } else { given.db_config()? };
        let fresh_file = config.sqlite_path().filter(|path| !own_file && !path.exists()).map(Path::to_owned);
        if config.sqlite_path().is_none() {
            wiring::reachable(&config).await?;
        }
        let made = self.fill(&config, &ring, given, fill, seed).await;
        let placed = made.and_then(|answer| building.place().map(|()| answer));
        if placed.is_err()
            && let Some(path) = fresh_file
        {
            remove_database(&path);
        }
        placed
    }

    async fn fill<T>(
        &self,
        config: &DbConfig,
        ring: &KeyRing,
        given: &Instellingen,
        fill: impl AsyncFnOnce(&App, &WriteTx) -> Result<(Vec<Gebeurtenis>, T), Fout>,
        seed: impl AsyncFnOnce(&App, &Router) -> Result<(), Fout>,
    ) -> Result<T, Fout> {
        let db = Db::open(config, ring.clone(), &wiring::migrations()).await?;
        let held = db.gemeenten().await?;
        if let Some(other) = held.first() {
            return Err(Fout::new(
                Code::Database,
                format!("de database is al in gebruik voor gemeente {other}. Er is niets veranderd. Geef een lege database."),
            ));
        }
        let settings = kern::Settings { demo: self.fictief, ..given.for_app_of(self.gemeente.clone())? };
        let (app, router) = wiring::service_at(db.clone(), settings, Arc::clone(&self.klok))?;
        let deed = Deed { gemeente: self.gemeente.clone(), wie: Wie::Opdrachtregel, activiteit: Activiteit::Beheer, reden: None };
        let tx = db.write(deed, app.now()).await?;
        tx.exec(
            "INSERT INTO gemeente (gemeente, naam, fictief, instellingen, versie, gemaakt) VALUES ($1, $2, $3, '{}', 1, $4)",
            args![tx.gemeente(), self.naam, self.fictief, tx.now()],
        )
        .await?;
        let (more, answer) = fill(&app, &tx).await?;
        tx.commit(Events::from_parts(Gebeurtenis::new(Soort::InstallatieGemaakt), more)).await?;
        seed(&app, &router).await?;
        db.close().await;
        Ok(answer)
    }
}

fn write_config(here: &Plek, given: &Instellingen, nieuw: &Nieuw<'_>) -> Result<(), Fout> {
    let path = here.file(CONFIG);
    let demo = if nieuw.fictief { "ja" } else { "" };
    let url = given.url_given();
    let text =
        instellingen::text(&[("gemeente", nieuw.gemeente.as_str()), ("database", given.database_given()), ("url", url), ("demo", demo)]);
    // An address of a database can hold a password.
    let mut file = private_file(&path)?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(|e| Fout::io("Het configuratiebestand schrijven", &path, &e))
}

/// Removes a database file that this command made.
fn remove_database(path: &Path) {
    for end in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(end);
        let _ = fs::remove_file(name);
    }
}

/// What the first administrator is called until the link was opened.
const ONBEKEND: &str = "Beheerder";

/// The first administrator; without an address the one who opens the link says who it is.
struct Beheerder<'a> {
    naam: &'a str,
    email: &'a str,
}

impl Beheerder<'_> {
    async fn add(&self, app: &App, tx: &WriteTx) -> Result<(Vec<Gebeurtenis>, String), Fout> {
        let id: MedewerkerId = app.id();
        let gegevens = MedewerkerGegevens {
            naam: self.naam.to_owned(),
            email: self.email.to_owned(),
            functie: "functioneel beheerder".to_owned(),
            telefoon: String::new(),
            rollen: vec![Rol::Beheerder],
            partner: None,
        };
        beheer::add_medewerker(tx, id, &gegevens).await?;
        let link = beheer::invite(app, tx, id, None).await?;
        Ok((vec![Gebeurtenis::new(Soort::MedewerkerToegevoegd).met(id), Gebeurtenis::new(Soort::UitnodigingGemaakt).met(id)], link))
    }
}
