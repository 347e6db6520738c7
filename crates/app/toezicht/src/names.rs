//! The names and numbers that the sentences of some lines need, in three queries whatever the number of lines.

use kern::{Ctx, Names};
use store::{JournalLine, SqlText, StoreError, Tx};

/// Loads them.
pub(crate) async fn for_lines(ctx: &Ctx, tx: &Tx, lines: &[JournalLine]) -> Result<Names, StoreError> {
    let mut names = Names::load(tx).await?.with_policy(&ctx.app.beleid);
    let mut casussen: Vec<_> = lines.iter().filter_map(|l| l.casus).collect();
    casussen.sort_unstable();
    casussen.dedup();
    let text = SqlText::new("SELECT id, nummer FROM casus").filter("gemeente = ?", tx.gemeente()).filter_in("id", casussen);
    for row in tx.all_built(text).await? {
        names.casussen.insert(row.uuid("id")?, row.text("nummer")?);
    }
    let mut betrokkenen: Vec<_> = lines.iter().filter_map(|l| l.betrokkene).collect();
    betrokkenen.sort_unstable();
    betrokkenen.dedup();
    let text = SqlText::new("SELECT id, volgnr FROM betrokkene").filter("gemeente = ?", tx.gemeente()).filter_in("id", betrokkenen);
    for row in tx.all_built(text).await? {
        names.betrokkenen.insert(row.uuid("id")?, row.int("volgnr")?);
    }
    Ok(names)
}
