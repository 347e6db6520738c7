//! Taking back what a file added: only what nobody changed and nothing else stands on.

use std::collections::HashSet;

use store::{SqlText, StoreError, WriteTx};

/// Everything that can hang on a partner: its parts, calls, links and answers, signatures and opinions, and people who sign in for it;
/// each with the column that names the partner.
const HANGT: [(&str, &str); 11] = [
    ("SELECT DISTINCT partner AS id FROM partner_persoon", "partner"),
    ("SELECT DISTINCT partner AS id FROM partner_afspraak", "partner"),
    ("SELECT DISTINCT partner AS id FROM partner_aanbod", "partner"),
    ("SELECT DISTINCT partner AS id FROM partner_voorwaarde", "partner"),
    ("SELECT DISTINCT partner AS id FROM partner_belpoging", "partner"),
    ("SELECT DISTINCT partner AS id FROM partner_antwoord", "partner"),
    ("SELECT DISTINCT partner AS id FROM convenant", "partner"),
    ("SELECT DISTINCT partner AS id FROM planverzoek", "partner"),
    ("SELECT DISTINCT partner AS id FROM planopmerking", "partner"),
    ("SELECT DISTINCT partner AS id FROM medewerker", "partner"),
    ("SELECT DISTINCT voorwerp AS id FROM link", "voorwerp"),
];

/// Takes away own partners that are as they were added, and what was recorded first about partners of policy; gives how many are gone.
pub(super) async fn haal_weg(tx: &WriteTx, own: &[&str], shipped: &[&str]) -> Result<usize, StoreError> {
    let used = gebruikt(tx, own).await?;
    let free: Vec<&str> = own.iter().copied().filter(|id| !used.contains(*id)).collect();
    let gone = new_only(tx, "DELETE FROM partner_eigen", &free).await?;
    new_only(tx, "DELETE FROM partner_lokaal", &free).await?;
    let shipped = new_only(tx, "DELETE FROM partner_lokaal", shipped).await?;
    Ok(usize::try_from(gone + shipped).unwrap_or(usize::MAX))
}

async fn gebruikt(tx: &WriteTx, own: &[&str]) -> Result<HashSet<String>, StoreError> {
    let mut used = HashSet::new();
    if own.is_empty() {
        return Ok(used);
    }
    for (select, column) in HANGT {
        let sql = SqlText::new(select).filter("gemeente = ?", tx.gemeente()).filter_in(column, own.iter().copied());
        for row in tx.all_built(sql).await? {
            used.insert(row.text("id")?);
        }
    }
    Ok(used)
}

async fn new_only(tx: &WriteTx, delete: &'static str, ids: &[&str]) -> Result<u64, StoreError> {
    if ids.is_empty() {
        return Ok(0);
    }
    let sql = SqlText::new(delete).filter("gemeente = ?", tx.gemeente()).filter("versie = ?", 1_i64);
    tx.exec_built(sql.filter_in("partner", ids.iter().copied())).await
}
