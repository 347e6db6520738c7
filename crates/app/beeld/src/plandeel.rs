//! What chapter 3 of the plan says by itself. Anybody may read the plan, so it holds what everyone may read; a version of the plan keeps it.

use ::store::{StoreError, Tx};
use kern::App;
use serde_json::{Value, json};
use web::{Taal, args};

use crate::{Duidingsoort, pages_lezer, store, uitgave::Voor};

/// The blocks of the chapter; nothing as long as nothing was given out and nothing is prepared.
pub async fn blokken(app: &App, tx: &Tx) -> Result<Vec<Value>, StoreError> {
    let tr = app.tr(Taal::Nl);
    let all = store::uitgaven(tx, Voor::Openbaar).await?;
    let latest = pages_lezer::laatste(&all);
    let mut out = Vec::new();
    if let Some(first) = latest.first() {
        let words =
            args![("jaar", first.uitgave.jaar), ("totaal", pages_lezer::cel(tr, first.uitgave.totaal)), ("op", tr.datum(first.op.datum()))];
        out.push(json!({ "soort": "alinea", "tekst": tr.with("beeld-plan-zin", words) }));
        // Who it is for stands in the sentence above.
        let (mut kop, mut rijen) = pages_lezer::rijen(tr, &latest, Voor::Openbaar);
        kop.pop();
        rijen.iter_mut().for_each(|row| drop(row.pop()));
        out.push(json!({ "soort": "tabel", "bijschrift": tr.t("beeld-plan-tabel"), "kop": kop, "rijen": rijen }));
        out.push(json!({ "soort": "alinea", "tekst": tr.t("beeld-lezer-regels-openbaar") }));
    }
    let prepared: Vec<_> = store::duidingen(tx).await?.into_iter().filter(|d| d.soort != Duidingsoort::Bevinding).collect();
    if !prepared.is_empty() {
        let kop = ["beeld-duiding-naam", "beeld-duiding-nazorg", "beeld-duiding-preventie", "beeld-duiding-partners"].map(|k| tr.t(k));
        // A place may be one address: the plan names the kind and the form, places only as they were named for everyone.
        let row = |d: store::Duiding| {
            let naam = if d.soort == Duidingsoort::Plek { tr.t("beeld-plan-plek") } else { d.naam };
            vec![naam, d.nazorg, d.preventie, d.partners]
        };
        let rijen: Vec<Vec<String>> = prepared.into_iter().map(row).collect();
        out.push(json!({ "soort": "tabel", "bijschrift": tr.t("beeld-plan-voorbereid"), "kop": kop, "rijen": rijen }));
    }
    Ok(out)
}
