//! The chain of the journal.

use domain::{
    id::{BetrokkeneId, CasusId, Id},
    journaal::{Gebeurtenis, Soort, Wie},
};

use super::{event, lines};
use crate::{Break, Db, Deed, Events, JournalFilter, args, testing};

/// Changes the journal behind the back of the program.
async fn tamper(db: &Db, sql: &'static str) {
    let tx = db.begin_write("GM9999").await.unwrap();
    assert_ne!(tx.exec(sql, args![]).await.unwrap(), 0, "{sql}");
    tx.end().await.unwrap();
}

async fn broken(db: &Db) -> Option<(i64, Break)> {
    db.verify(&testing::gemeente()).await.unwrap().broken
}

#[tokio::test]
async fn lines_form_a_chain() {
    testing::each_engine(&[], |db| async move {
        assert!(db.verify(&testing::gemeente()).await.unwrap().ok(), "an empty journal is whole");
        lines(&db, 2).await;
        let tx = db.write(Deed { reden: Some("controle".into()), ..testing::deed() }, testing::now()).await.unwrap();
        tx.commit(Events::new(event()).and(Gebeurtenis::new(Soort::BackupGemaakt))).await.unwrap();
        let verification = db.verify(&testing::gemeente()).await.unwrap();
        assert_eq!((verification.lines, verification.broken), (4, None));
        let page = db.read(&testing::gemeente()).await.unwrap().journal(&JournalFilter::default(), None, 10).await.unwrap();
        assert_eq!(page.iter().map(|line| line.nr).collect::<Vec<_>>(), [4, 3, 2, 1]);
        assert_eq!((page[0].soort.as_str(), page[0].reden.as_deref()), ("backup-gemaakt", Some("controle")));
        assert_eq!((page[3].gebeurtenis.clone(), page[3].wie, page[3].moment), (event(), Wie::Systeem, testing::now()));
    })
    .await;
}

#[tokio::test]
async fn a_chain_longer_than_a_piece_is_whole() {
    testing::each_engine(&[], |db| async move {
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        tx.commit(Events::from_parts(event(), vec![event(); 2000])).await.unwrap();
        assert_eq!(db.verify(&testing::gemeente()).await.unwrap().lines, 2001);
    })
    .await;
}

#[tokio::test]
async fn a_changed_line_shows() {
    for (sql, expected) in [
        ("UPDATE journaal SET reden = 'anders' WHERE nr = 2", (2, Break::Changed)),
        ("UPDATE journaal SET wie = '{\"soort\":\"onbekend\"}' WHERE nr = 3", (3, Break::Changed)),
        ("DELETE FROM journaal WHERE nr = 2", (2, Break::Missing)),
        ("DELETE FROM journaal WHERE nr = 3", (2, Break::Head)),
        ("UPDATE journaal SET som = vorige WHERE nr = 1", (1, Break::Changed)),
        ("UPDATE journaal SET vorige = som WHERE nr = 2", (2, Break::Unlinked)),
        ("UPDATE journaal_kop SET nr = 2", (3, Break::Head)),
    ] {
        testing::each_engine(&[], |db| async move {
            lines(&db, 3).await;
            tamper(&db, sql).await;
            assert_eq!(broken(&db).await, Some(expected), "{sql}");
        })
        .await;
    }
}

#[tokio::test]
async fn a_seal_shows_what_the_chain_alone_cannot() {
    testing::each_engine(&[], |db| async move {
        let gemeente = testing::gemeente();
        assert_eq!(db.sign_head(&gemeente, testing::now()).await.unwrap(), None);
        lines(&db, 2).await;
        let seal = db.sign_head(&gemeente, testing::now()).await.unwrap().unwrap();
        assert_eq!(db.sign_head(&gemeente, testing::now().plus_seconds(9)).await.unwrap().unwrap(), seal, "one seal per line");
        lines(&db, 1).await;
        assert_eq!(db.heads(&gemeente).await.unwrap(), [seal]);
        let whole = db.verify(&gemeente).await.unwrap();
        assert_eq!((whole.lines, whole.seals, whole.broken), (3, 1, None));
        // Someone removes the end and makes the head fit.
        tamper(&db, "DELETE FROM journaal WHERE nr > 1").await;
        tamper(&db, "UPDATE journaal_kop SET nr = 1, som = (SELECT som FROM journaal WHERE nr = 1)").await;
        assert_eq!(broken(&db).await, Some((2, Break::Missing)));
    })
    .await;
}

#[tokio::test]
async fn a_false_seal_shows() {
    testing::each_engine(&[], |db| async move {
        lines(&db, 2).await;
        db.sign_head(&testing::gemeente(), testing::now()).await.unwrap();
        tamper(&db, "UPDATE journaal_zegel SET nr = 1, som = (SELECT som FROM journaal WHERE nr = 1)").await;
        assert_eq!(broken(&db).await, Some((1, Break::FalseSeal)));
    })
    .await;
}

#[tokio::test]
async fn the_journal_is_filtered_and_paged() {
    testing::each_engine(&[], |db| async move {
        let (casus, betrokkene) = (CasusId::from_uuid(testing::id()), BetrokkeneId::from_uuid(testing::id()));
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        let about = Gebeurtenis::new(Soort::BetrokkeneIngezien).in_casus(casus).over(betrokkene);
        tx.commit(Events::from_parts(event(), vec![about; 5])).await.unwrap();
        let later = testing::now().plus_seconds(60);
        let tx = db.write(Deed { wie: Wie::Opdrachtregel, ..testing::deed() }, later).await.unwrap();
        tx.commit(event()).await.unwrap();

        let tx = db.read(&testing::gemeente()).await.unwrap();
        let none = JournalFilter::default();
        for (filter, expected) in [
            (none.clone(), 7),
            (JournalFilter { soort: Some(Soort::BetrokkeneIngezien), ..none.clone() }, 5),
            (JournalFilter { casus: Some(casus.uuid()), betrokkene: Some(betrokkene.uuid()), ..none.clone() }, 5),
            (JournalFilter { casus: Some(testing::id()), ..none.clone() }, 0),
            (JournalFilter { wie: Some(Wie::Opdrachtregel), ..none.clone() }, 1),
            (JournalFilter { from: Some(later), ..none.clone() }, 1),
            (JournalFilter { to: Some(later), ..none.clone() }, 6),
        ] {
            assert_eq!(tx.journal_count(&filter).await.unwrap(), expected, "{filter:?}");
            assert_eq!(tx.journal(&filter, None, 100).await.unwrap().len() as i64, expected, "{filter:?}");
        }
        let first = tx.journal(&none, None, 3).await.unwrap();
        let second = tx.journal(&none, first.last().map(|line| line.nr), 3).await.unwrap();
        assert_eq!(second.iter().map(|line| line.nr).collect::<Vec<_>>(), [4, 3, 2]);
    })
    .await;
}

/// Writers of one municipality take turns, so none of them fails and no number is lost.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_writers_make_one_chain() {
    testing::each_engine(&[], |db| async move {
        let tasks: Vec<_> = (0..8)
            .map(|_| {
                let db = db.clone();
                tokio::spawn(async move { lines(&db, 5).await })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
        let verification = db.verify(&testing::gemeente()).await.unwrap();
        assert_eq!((verification.lines, verification.broken), (40, None));
    })
    .await;
}

/// The form that is hashed is fixed: whoever changes it breaks every journal there is.
#[tokio::test]
async fn the_canonical_form_never_changes() {
    testing::each_engine(&[], |db| async move {
        lines(&db, 1).await;
        let page = db.read(&testing::gemeente()).await.unwrap().journal(&JournalFilter::default(), None, 1).await.unwrap();
        assert_eq!(crate::hex::encode(&page[0].som), "0469ea881b4aa0a9fb087d9e4f6bb74b3ea8b98733914f2a6bc61b2d2a7d7520");
    })
    .await;
}

#[tokio::test]
async fn looks_that_wait_are_kept_together_and_none_is_lost() {
    testing::each_engine(&[], |db| async move {
        lines(&db, 1).await;
        let before = db.statement_count();
        let look = |nr: usize| {
            let db = db.clone();
            let deed = Deed { reden: Some(nr.to_string()), ..testing::deed() };
            tokio::spawn(async move { db.look(deed, testing::now(), Gebeurtenis::new(Soort::CasusIngezien)).await })
        };
        let looking: Vec<_> = (0..40).map(look).collect();
        // One who looked goes away at once; the others must not notice.
        look(99).abort();
        for one in looking {
            one.await.unwrap().unwrap();
        }
        let statements = db.statement_count() - before;
        assert!(statements < 40 * 3, "{statements} statements for 40 looks");
        let verification = db.verify(&testing::gemeente()).await.unwrap();
        assert!(verification.ok());
        let page = db.read(&testing::gemeente()).await.unwrap().journal(&JournalFilter::default(), None, 100).await.unwrap();
        for nr in 0..40 {
            let reden = nr.to_string();
            assert_eq!(page.iter().filter(|line| line.reden.as_deref() == Some(&reden)).count(), 1, "look {nr}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_last_change_is_not_moved_by_who_looks() {
    testing::each_engine(&[], |db| async move {
        let last = async || db.read(&testing::gemeente()).await.unwrap().last_change().await.unwrap();
        assert_eq!(last().await, Some(0), "nothing happened yet");
        lines(&db, 2).await;
        assert_eq!(last().await, Some(2));
        db.look(testing::deed(), testing::now(), Gebeurtenis::new(Soort::CasusIngezien)).await.unwrap();
        assert_eq!(last().await, Some(2), "a look is a line, not a change");
        lines(&db, 1).await;
        assert_eq!(last().await, Some(4));
        assert!(db.verify(&testing::gemeente()).await.unwrap().ok());
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        assert_eq!(tx.last_change().await.unwrap(), None, "its own line is not there yet");
    })
    .await;
}

#[tokio::test]
async fn a_look_that_cannot_be_kept_is_an_error_for_everyone_who_waits() {
    testing::each_engine(&[], |db| async move {
        lines(&db, 1).await;
        let tx = db.begin_write("GM9999").await.unwrap();
        tx.exec("ALTER TABLE journaal_kop RENAME TO weg", args![]).await.unwrap();
        tx.end().await.unwrap();
        let look = || {
            let db = db.clone();
            tokio::spawn(async move { db.look(testing::deed(), testing::now(), Gebeurtenis::new(Soort::CasusIngezien)).await })
        };
        for one in [look(), look(), look()] {
            one.await.unwrap().unwrap_err();
        }
    })
    .await;
}
