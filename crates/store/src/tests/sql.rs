//! SQL put together from static pieces.

use super::{THING, add};
use crate::{SqlText, args, testing};

#[test]
fn values_are_numbered_in_order() {
    let text = SqlText::new("SELECT id FROM ding")
        .filter("gemeente = ?", "GM9999")
        .filter_opt("open = ?", None::<bool>)
        .filter_opt("naam = ?", Some("a"))
        .filter_in("aantal", [1_i64, 2])
        .filter_with("(naam, id) > (?, ?)", args!["b", uuid::Uuid::nil()])
        .push("ORDER BY id", args![])
        .limit(20);
    let (sql, values) = text.into_parts();
    let expected =
        "SELECT id FROM ding WHERE (gemeente = $1) AND (naam = $2) AND aantal IN ($3, $4) AND ((naam, id) > ($5, $6)) ORDER BY id LIMIT 20";
    assert_eq!(sql, expected);
    assert_eq!(values.len(), 6);
}

#[tokio::test]
async fn built_text_runs_on_both() {
    testing::each_engine(&[THING], |db| async move {
        for name in ["a", "b", "c"] {
            add(&db, name).await;
        }
        let tx = db.read(&testing::gemeente()).await.unwrap();
        let start = || SqlText::new("SELECT naam FROM ding").filter("gemeente = ?", tx.gemeente());
        let rows = tx.all_built(start().filter_in("naam", ["a", "c"]).push("ORDER BY naam", args![]).limit(5)).await.unwrap();
        assert_eq!(rows.iter().map(|row| row.text("naam").unwrap()).collect::<Vec<_>>(), ["a", "c"]);
        assert!(tx.all_built(start().filter_in("naam", Vec::<String>::new())).await.unwrap().is_empty());
        assert!(tx.opt_built(start().filter("naam = ?", "b")).await.unwrap().is_some());
    })
    .await;
}
