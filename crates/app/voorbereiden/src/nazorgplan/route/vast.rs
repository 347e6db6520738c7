//! The files that were adopted, kept byte for byte, and the sheet with signatures that came after.

use axum::{extract::Path, http::header, response::IntoResponse};
use domain::journaal::{Gebeurtenis, Soort};
use kern::{Answer, Ctx, Problem};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use store::{StoreError, Tx, WriteTx, args};

use super::{Planstaat, Planversie, verzoeken};
use crate::nazorgplan::{
    document,
    lezer::{Lezer, WERK},
    versie, versies,
};

/// Everything, for who carries it out.
const VOLLEDIG: &str = "volledig";
/// Without personal data.
pub(super) const OPENBAAR: &str = "openbaar";

/// A kept file, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::nazorgplan) struct Vast {
    /// For whom: `volledig` or `openbaar`.
    pub(in crate::nazorgplan) soort: String,
    /// SHA-256 of the bytes, in hexadecimal.
    pub(in crate::nazorgplan) som: String,
    /// The public file was kept before versions knew whom they name: it is not given as it is, but made again without names.
    pub(in crate::nazorgplan) opnieuw: bool,
}

/// The name of the kept file for this reader; the file for one partner is made from the frozen content each time.
pub(in crate::nazorgplan) fn soort(lezer: &Lezer) -> Option<&'static str> {
    match lezer {
        Lezer::Uitvoerder => Some(VOLLEDIG),
        Lezer::Iedereen => Some(OPENBAAR),
        Lezer::Partner(_) => None,
    }
}

fn som(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

/// The files of a version that is about to be adopted, as `v` says it will be.
pub(in crate::nazorgplan) async fn druk(ctx: &Ctx, inhoud: &Value, v: &Planversie) -> Result<Vec<(&'static str, Vec<u8>)>, Problem> {
    let whole = document::compleet(inhoud.clone(), Some(v), &v.som, (ctx.gemeentenaam(), ctx.nl()), &[]);
    let print = |lezer: &Lezer| ctx.app.print_op("nazorgplan", lezer.snijd(whole.clone()), v.vastgesteld_op.unwrap_or(ctx.now));
    let (full, public) = tokio::try_join!(print(&Lezer::Uitvoerder), print(&Lezer::Iedereen)).map_err(Problem::Storing)?;
    Ok(vec![(VOLLEDIG, full), (OPENBAAR, public)])
}

/// Keeps the files of an adopted version; what is kept never changes.
pub(in crate::nazorgplan) async fn bewaar(tx: &WriteTx, nummer: i64, files: &[(&'static str, Vec<u8>)]) -> Result<(), StoreError> {
    let sql = "INSERT INTO planversie_bestand (gemeente, nummer, soort, bytes, som) VALUES ($1, $2, $3, $4, $5)";
    for (soort, bytes) in files {
        tx.exec(sql, args![tx.gemeente(), nummer, *soort, bytes, som(bytes)]).await?;
    }
    Ok(())
}

/// The kept files of a version.
pub(in crate::nazorgplan) async fn alle(tx: &Tx, nummer: i64) -> Result<Vec<Vast>, StoreError> {
    let sql = "SELECT soort, som FROM planversie_bestand WHERE gemeente = $1 AND nummer = $2 ORDER BY soort DESC";
    let rows = tx.all(sql, args![tx.gemeente(), nummer]).await?;
    let old = !rows.is_empty() && !kent_namen(&versies::bevroren(tx, nummer).await?);
    let one = |soort: String, som| Vast { opnieuw: old && soort == OPENBAAR, soort, som };
    rows.iter().map(|r| Ok(one(r.text("soort")?, r.text("som")?))).collect()
}

/// Whether a frozen version says whom it names, so that the public file that was kept with it names nobody. Within a text of people the
/// marks would be escaped.
fn kent_namen(bevroren: &str) -> bool {
    bevroren.contains(&format!("\"{WERK}\":{{"))
}

/// The bytes that were kept for this reader; none of a public file from before versions knew whom they name (see [`Vast::opnieuw`]). Bytes that are no longer those that were adopted are not given.
pub(in crate::nazorgplan) async fn bytes(tx: &Tx, nummer: i64, lezer: &Lezer) -> Result<Option<Vec<u8>>, Problem> {
    let Some(soort) = soort(lezer) else { return Ok(None) };
    let sql = "SELECT bytes, som FROM planversie_bestand WHERE gemeente = $1 AND nummer = $2 AND soort = $3";
    let Some(row) = tx.opt(sql, args![tx.gemeente(), nummer, soort]).await? else { return Ok(None) };
    if soort == OPENBAAR && !kent_namen(&versies::bevroren(tx, nummer).await?) {
        return Ok(None);
    }
    let (bytes, kept) = (row.bytes("bytes")?, row.text("som")?);
    if som(&bytes) != kept {
        return Err(Problem::storing("a kept file of the plan is not what was adopted"));
    }
    Ok(Some(bytes))
}

/// A kept PDF to open or save.
pub(in crate::nazorgplan) fn send(bytes: Vec<u8>, name: &str) -> Answer {
    let headers =
        [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, format!("inline; filename=\"{name}.pdf\""))];
    Ok((headers, bytes).into_response())
}

/// The sheet with what partners signed: the adopted file stays as it is, so their signatures are on a sheet of their own, which names
/// the fingerprint of what they signed.
pub(super) async fn signatures(ctx: Ctx, Path(nummer): Path<i64>) -> Answer {
    let tx = ctx.read().await?;
    let v = versies::bij_nummer(&tx, nummer).await?;
    if v.staat != Planstaat::Vastgesteld {
        return Err(Problem::NietGevonden);
    }
    let lezer = if ctx.query("openbaar").is_some_and(|q| q == "1") { Lezer::Iedereen } else { Lezer::Uitvoerder };
    let mut whole = versie::compleet(&tx, &ctx.app, &v, (ctx.gemeentenaam(), ctx.nl())).await?;
    let signed = verzoeken(&tx, nummer).await?.into_iter().filter_map(|r| r.op).max();
    drop(tx);
    ctx.look(Gebeurtenis::new(Soort::DocumentGemaakt).met(v.id).code("nazorgplan-handtekeningen")).await?;
    if let Value::Object(map) = &mut whole {
        let tr = ctx.nl();
        map.insert("hoofdstukken".into(), json!([]));
        map.insert("bijlagen".into(), json!([]));
        map.insert("ondertitel".into(), json!(tr.t("planblad-titel")));
        map.insert("vaststellingstekst".into(), json!(tr.t("planblad-tekst")));
    }
    // As of the last signature: the same signatures, the same bytes.
    let op = signed.or(v.vastgesteld_op).unwrap_or(ctx.now);
    ctx.pdf_op("nazorgplan", lezer.snijd(whole), &format!("{}-handtekeningen", lezer.naam(&nummer.to_string())), op).await
}
