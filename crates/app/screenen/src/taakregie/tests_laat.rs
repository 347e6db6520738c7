//! What is late and yet comes to nobody, or not to whom the line would bring it. Each of these fails when its part of the rule is taken out.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use casus::Casus;
use domain::{casus::Incidenttype, id::Id};
use store::{args, testing::each_engine};

use super::tests::{STAP, change, komt_bij, lock, sleutel};
use crate::testing::{KARIM, MARIJKE, MIGRATIES, SANNE, Stad, ZARA};

/// To whom of the four the step comes: deputy, two coordinators, mayor.
async fn bij(stad: &Stad) -> [bool; 4] {
    let key = sleutel(STAP);
    let comes = async |wie: u128| komt_bij(stad, wie).await.iter().any(|t| t.sleutel() == key);
    [comes(KARIM).await, comes(SANNE).await, comes(ZARA).await, comes(MARIJKE).await]
}

/// Two days late.
async fn laat(stad: &Stad) -> Casus {
    let casus = stad.meld(Incidenttype::Woning).await;
    stad.later(2 * 86_400);
    assert_eq!(bij(stad).await, [true, false, false, false], "late, and to the deputy");
    casus
}

const TAAK: &str = "UPDATE taak SET wie = $2, escaleert_naar = $3 WHERE gemeente = $1 AND casus = $4 AND stap = $5";
const NIET_VOOR: &str = "UPDATE taak SET niet_voor = $2 WHERE gemeente = $1 AND casus = $3 AND stap = $4";
const STAAT: &str = "UPDATE taak SET staat = $2 WHERE gemeente = $1 AND casus = $3 AND stap = $4";

#[tokio::test]
async fn what_may_not_begin_yet_is_closed_or_waits_comes_to_nobody_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        let stad = Stad::op_engine(db).await;
        let casus = laat(&stad).await;
        let id = casus.id.uuid();
        let early = stad.app.now().plus_seconds(60);
        change(&stad, NIET_VOOR, args!["GM9999", early, id, STAP]).await;
        assert_eq!(bij(&stad).await, [false; 4], "it may not begin yet");
        assert!(
            casus::regie::ongemeld(&*stad.read().await, stad.app.now(), 50).await.unwrap().iter().all(|t| t.sleutel() != sleutel(STAP))
        );
        stad.later(60);
        assert_eq!(bij(&stad).await, [true, false, false, false], "from that moment on");
        for staat in ["wacht", "niet-van-toepassing"] {
            change(&stad, STAAT, args!["GM9999", staat, id, STAP]).await;
            assert_eq!(bij(&stad).await, [false; 4], "{staat}");
        }
        change(&stad, STAAT, args!["GM9999", "open", id, STAP]).await;
        assert_eq!(bij(&stad).await, [true, false, false, false]);
        change(&stad, "UPDATE casus SET gesloten_op = $2 WHERE gemeente = $1 AND id = $3", args!["GM9999", stad.app.now(), id]).await;
        assert_eq!(bij(&stad).await, [false; 4], "the casus is closed");
        assert!(casus::regie::ongemeld(&*stad.read().await, stad.app.now(), 50).await.unwrap().is_empty());
        stad.app.db.close().await;
    })
    .await;
}

#[tokio::test]
async fn what_the_mayor_must_do_does_not_come_back_to_the_mayor_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        let stad = Stad::op_engine(db).await;
        let casus = laat(&stad).await;
        let of = async |wie: &str, naar: &str| change(&stad, TAAK, args!["GM9999", wie, naar, casus.id.uuid(), STAP]).await;
        of("burgemeester", "plaatsvervanger").await;
        assert_eq!(bij(&stad).await, [true, false, false, false], "the deputy, also when who leads is another");
        for wie in [KARIM, SANNE, ZARA] {
            lock(&stad, wie).await;
        }
        assert_eq!(bij(&stad).await, [false; 4], "not back to the mayor");
        let page = stad.als(MARIJKE).await.get(&format!("/casussen/{}", casus.nummer)).await;
        assert!(!page.tekst.contains("gaat naar de burgemeester"), "{}", page.tekst);
        of("coordinator", "plaatsvervanger").await;
        assert_eq!(bij(&stad).await, [false, false, false, true], "one of the coordinator does");
        of("politie", "burgemeester").await;
        assert_eq!(bij(&stad).await, [false, false, false, true], "and what names the mayor");
        of("coordinator", "slachtofferhulp").await;
        assert_eq!(bij(&stad).await, [false; 4], "a partner is called, nobody here gets it");
        stad.app.db.close().await;
    })
    .await;
}
