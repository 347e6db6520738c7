//! Upkeep, at the start of the service and each day after that: what is kept no longer than needed goes (AVG art. 5 lid 1 onder e), and what
//! follows from the day or a newer policy is brought up to date.

use casus::regie;
use std::time::Duration;

use domain::GemeenteCode;
use kern::App;

use store::StoreError;
use voorbereiden::informatieafspraken;

/// Time between two rounds.
const DAG: Duration = Duration::from_secs(24 * 3600);
/// Time between two looks at tasks that are brought to another. Pages hold each task against the clock themselves; this only tells the journal.
const KWARTIER: Duration = Duration::from_secs(15 * 60);

/// Seconds that a handled form is known, so that it is not handled again: a page of a month ago is sent no more.
const FORMULIER: i64 = 30 * 24 * 3600;

/// One round, at the clock of the service; gives how many rows went. A municipality where it fails is said and tried again tomorrow; the
/// others go on.
///
/// # Errors
/// When the database cannot say which municipalities there are.
pub async fn ronde(app: &App) -> Result<u64, StoreError> {
    let mut gone = match app.oefenruimten() {
        Some(ruimten) => (ruimten.wezen)().await,
        None => 0,
    };
    for gemeente in app.db.gemeenten().await? {
        match een(app, &gemeente).await {
            Ok(rows) => gone += rows,
            Err(error) => tracing::warn!(%gemeente, %error, "onderhoud lukte niet; morgen opnieuw"),
        }
    }
    Ok(gone)
}

async fn een(app: &App, gemeente: &GemeenteCode) -> Result<u64, StoreError> {
    let gone = ::invoer::ruim_op(&app.db, gemeente, app.now()).await?;
    let kept = kern::bewaard::ruim_op(&app.db, gemeente, app.now()).await?;
    let picture = beeld::vernietig(app, gemeente).await?;
    let exercises = oefenen::bewaren::vernietig(app, gemeente).await?;
    let forms = app.db.forget_done(gemeente, app.now().plus_seconds(-FORMULIER)).await?;
    informatieafspraken::bijhouden(app, gemeente).await?;
    meld(app, gemeente).await?;
    Ok(gone + kept + picture + exercises + forms)
}

/// Tells the journal which tasks were brought to another since the last time; gives how many. Nothing is lost when it did not run: the next time
/// finds them all.
///
/// # Errors
/// When the database cannot say which municipalities there are.
pub async fn escalaties(app: &App) -> Result<u64, StoreError> {
    let mut told = 0;
    for gemeente in app.db.gemeenten().await? {
        match meld(app, &gemeente).await {
            Ok(count) => told += count,
            Err(error) => tracing::warn!(%gemeente, %error, "escalaties konden niet worden vastgelegd; straks opnieuw"),
        }
    }
    Ok(told)
}

/// Of this municipality and of the exercises it holds.
async fn meld(app: &App, gemeente: &GemeenteCode) -> Result<u64, StoreError> {
    let mut told = regie::meld_alle(app, gemeente).await?;
    for binnen in oefenen::binnen_lopende(app, gemeente).await? {
        told += regie::meld_alle(&binnen, gemeente).await?;
    }
    Ok(told)
}

/// [`escalaties`] each quarter of an hour, until it is stopped.
pub async fn elk_kwartier(app: App) {
    let mut turn = tokio::time::interval(KWARTIER);
    turn.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        turn.tick().await;
        match escalaties(&app).await {
            Ok(0) => {}
            Ok(taken) => tracing::info!(taken, "geëscaleerd"),
            Err(error) => tracing::warn!(%error, "escalaties konden niet worden vastgelegd; straks opnieuw"),
        }
    }
}

/// A round now and each day, until it is stopped.
pub async fn dagelijks(app: App) {
    let mut day = tokio::time::interval(DAG);
    day.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        day.tick().await;
        match ronde(&app).await {
            Ok(0) => {}
            Ok(rijen) => tracing::info!(rijen, "opgeruimd"),
            Err(error) => tracing::warn!(%error, "onderhoud lukte niet; morgen opnieuw"),
        }
    }
}
