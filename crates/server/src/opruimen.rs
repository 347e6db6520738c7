//! Upkeep: what is kept no longer than needed goes, at the start of the service and each day after that (AVG art. 5 lid 1 onder e).

use std::time::Duration;

use kern::App;
use store::StoreError;

/// Time between two rounds.
const DAG: Duration = Duration::from_secs(24 * 3600);

/// One round, at the clock of the service; gives how many rows went.
///
/// # Errors
/// When the database fails.
pub async fn ronde(app: &App) -> Result<u64, StoreError> {
    let (now, mut gone) = (app.now(), 0);
    for gemeente in app.db.gemeenten().await? {
        gone += ::invoer::ruim_op(&app.db, &gemeente, now).await?;
    }
    Ok(gone)
}

/// A round now and each day, until it is stopped. What fails today is tried again tomorrow.
pub async fn dagelijks(app: App) {
    let mut day = tokio::time::interval(DAG);
    day.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        day.tick().await;
        match ronde(&app).await {
            Ok(0) => {}
            Ok(rijen) => tracing::info!(rijen, "opgeruimd"),
            Err(error) => tracing::warn!(%error, "opruimen lukte niet; morgen opnieuw"),
        }
    }
}
