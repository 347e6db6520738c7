//! Puts slices, database, policy and printer together.

use std::{sync::Arc, time::Duration};

use domain::{
    Moment,
    journaal::{Activiteit, Gebeurtenis, Soort, Wie},
};
use jiff::civil::Date;
use kern::{App, Parts, Settings, Slice};
use opdrachtregel::{Code, Fout, instellingen::Instellingen, plek::RING};
use policy::Beleid;
use store::{Db, DbConfig, Deed, Events, KeyRing, Migration};
use tokio::net::TcpStream;

/// How long a database server may take to answer its door.
const KNOCK: Duration = Duration::from_secs(3);

/// Every slice, in the order in which their tables are made.
pub fn slices() -> Vec<Slice> {
    vec![
        beheer::slice(),
        aanwijzen::slice(),
        partners::slice(),
        maatregelen::slice(),
        beeld::slice(),
        draaiboeken::slice(),
        voorbereiden::slice(),
        screenen::slice(),
        verlenen::slice(),
        evalueren::slice(),
        oefenen::slice(),
        toezicht::slice(),
        start::slice(),
    ]
}

/// The migrations of the whole product, in order.
pub fn migrations() -> Vec<&'static [Migration]> {
    std::iter::once(kern::MIGRATIONS).chain(slices().into_iter().map(|s| s.migrations)).collect()
}

/// The moment on the clock of this machine; the only place that asks for it.
#[expect(clippy::disallowed_methods, reason = "the clock enters here and is handed in everywhere else")]
pub fn now() -> Moment {
    Moment::from(jiff::Timestamp::now())
}

/// Randomness of the operating system; the only place that asks for it.
pub fn random(bytes: &mut [u8]) {
    if let Err(e) = getrandom::fill(bytes) {
        tracing::error!(cause = %e, "no randomness");
        std::process::abort();
    }
}

/// The key ring of an existing installation. It is never made anew there: that would leave every sealed value closed for ever.
///
/// # Errors
/// A sentence that says what is wrong with the file.
pub fn ring(instellingen: &Instellingen) -> Result<KeyRing, Fout> {
    let path = instellingen.plek.file(RING);
    if !path.exists() {
        return Err(Fout::bestand(format!(
            "de sleutelbos ontbreekt: {}. Zet uw kopie daar terug. Zonder die sleutels gaat geen persoonsgegeven meer open.",
            path.display()
        )));
    }
    Ok(KeyRing::load_or_create(&path, &mut random)?)
}

/// Opens the database of an existing installation and runs the migrations that are due.
///
/// # Errors
/// A sentence that says what is wrong with the database.
pub async fn open(instellingen: &Instellingen) -> Result<Db, Fout> {
    let (config, ring) = (instellingen.db_config()?, ring(instellingen)?);
    reachable(&config).await?;
    Ok(Db::open(&config, ring, &migrations()).await?)
}

/// Whether there is a file or a server at all, before anything waits for it or makes it.
///
/// # Errors
/// A sentence that says what is missing.
pub async fn reachable(config: &DbConfig) -> Result<(), Fout> {
    if let Some(path) = config.sqlite_path().filter(|path| !path.exists()) {
        return Err(Fout::new(
            Code::Database,
            format!(
                "het databasebestand ontbreekt: {}. Controleer de instelling database, of zet een back-up terug met: nazorgregie restore",
                path.display()
            ),
        ));
    }
    let Some((host, port)) = config.network() else { return Ok(()) };
    let closed = |why: &str| {
        Fout::new(
            Code::Database,
            format!("PostgreSQL antwoordt niet op {host}:{port} ({why}). Controleer of de server draait, en of adres en poort kloppen."),
        )
    };
    match tokio::time::timeout(KNOCK, TcpStream::connect((host, port))).await {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(e)) if e.kind() == std::io::ErrorKind::ConnectionRefused => Err(closed("verbinding geweigerd")),
        Ok(Err(_)) => Err(closed("adres niet te vinden of niet te bereiken")),
        Err(_) => Err(closed("geen antwoord binnen 3 seconden")),
    }
}

/// Policy as shipped, checked.
///
/// # Errors
/// Every mistake with file, line, column and a hint.
pub fn beleid() -> Result<Arc<Beleid>, Fout> {
    Beleid::load().map(Arc::new).map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
        Fout::new(Code::Beleid, format!("het beleid klopt niet.\n      {}", lines.join("\n      ")))
    })
}

/// A clock.
pub type Clock = Arc<dyn Fn() -> Moment + Send + Sync>;

/// The whole service.
///
/// # Errors
/// When policy cannot be read.
pub fn service(db: Db, settings: Settings) -> Result<(App, axum::Router), Fout> {
    service_at(db, settings, Arc::new(now))
}

/// The whole service, on a clock of one's own.
///
/// # Errors
/// When policy cannot be read.
pub fn service_at(db: Db, settings: Settings, now: Clock) -> Result<(App, axum::Router), Fout> {
    service_with(db, settings, now, Arc::new(print))
}

/// The whole service, on a clock and a printer of one's own.
///
/// # Errors
/// When policy cannot be read.
pub fn service_with(db: Db, settings: Settings, now: Clock, print: kern::Print) -> Result<(App, axum::Router), Fout> {
    let parts = Parts { db, beleid: beleid()?, settings, now, random: Arc::new(random), print };
    Ok(kern::router(parts, slices()))
}

/// The people of the fictional municipality.
///
/// # Errors
/// When the database fails.
pub async fn seed_demo_people(app: &App) -> Result<(), Fout> {
    let deed = Deed { gemeente: app.settings.gemeente.clone(), wie: Wie::Systeem, activiteit: Activiteit::Beheer, reden: None };
    let tx = app.db.write(deed, app.now()).await?;
    beheer::seed_demo_users(app, &tx).await?;
    Ok(tx.commit(Gebeurtenis::new(Soort::MedewerkerToegevoegd)).await?)
}

/// Prepares the fictional municipality: each slice adds what it knows. The people must be there.
///
/// # Errors
/// When the database fails.
pub async fn seed_demo(app: &App) -> Result<(), Fout> {
    let deed = Deed { gemeente: app.settings.gemeente.clone(), wie: Wie::Systeem, activiteit: Activiteit::Voorbereiden, reden: None };
    let tx = app.db.write(deed, app.now()).await?;
    let mut events = mandaat::seed_demo(app, &tx).await?.into_iter();
    let first = events.next().ok_or_else(|| Fout::gebruik("de demo bereidde niets voor"))?;
    let mut events: Vec<_> = events.collect();
    events.extend(partners::seed_demo(app, &tx).await?);
    events.extend(maatregelen::seed_demo(app, &tx).await?);
    events.extend(beeld::seed_demo(app, &tx).await?);
    events.extend(voorbereiden::seed_demo(app, &tx).await?);
    tx.commit(Events::from_parts(first, events)).await?;
    Ok(())
}

/// Adds to the list of the police of the fictional municipality what it sent since: a robbery of this day.
///
/// # Errors
/// When the database fails.
pub async fn seed_demo_list(app: &App, dag: Date) -> Result<(), Fout> {
    let deed = Deed { gemeente: app.settings.gemeente.clone(), wie: Wie::Systeem, activiteit: Activiteit::Voorbereiden, reden: None };
    let tx = app.db.write(deed, app.now()).await?;
    let event = beeld::seed_demo_later(app, &tx, dag).await?;
    Ok(tx.commit(event).await?)
}

/// Gives the fictional municipality a rota from now, when it began longer ago.
///
/// # Errors
/// When the database fails.
pub async fn seed_demo_rota(app: &App) -> Result<(), Fout> {
    let deed = Deed { gemeente: app.settings.gemeente.clone(), wie: Wie::Systeem, activiteit: Activiteit::Voorbereiden, reden: None };
    let tx = app.db.write(deed, app.now()).await?;
    let event = mandaat::seed_demo_rota(app, &tx).await?;
    Ok(tx.commit(event).await?)
}

/// Makes a PDF with Typst, in this process.
///
/// # Errors
/// The sentence of the printer.
pub fn print(template: &str, data: &serde_json::Value, now: Moment) -> Result<Vec<u8>, String> {
    let moment = documents::Moment(now.timestamp().as_second());
    documents::print(template, data, documents::Options { moment }).map(|pdf| pdf.bytes).map_err(|e| e.to_string())
}
