//! An edition of the annex as a PDF of its own, older ones as well. It holds what was signed and nothing of today, so it is the same bytes
//! each time.

use axum::extract::Path;
use domain::{
    aanwijzing::tekst::Persoon,
    journaal::{Gebeurtenis, Soort},
};
use kern::{Answer, Ctx, Problem};
use serde_json::{Value, json};
use web::{Tr, args};

use mandaat::aanwijzingsbesluit::{Besluit, Bevroren, Editie, by_nummer, edities, som};

use super::brief::consent;

/// Address of the PDF of an edition.
pub(super) fn adres(nummer: &str, nr: i64) -> String {
    format!("/voorbereiden/aanwijzingsbesluit/{nummer}/bijlage/{nr}/pdf")
}

pub(super) async fn make(ctx: Ctx, Path((nummer, nr)): Path<(String, i64)>) -> Answer {
    let tx = ctx.read().await?;
    let besluit = by_nummer(&tx, &nummer).await?;
    let later = edities(&tx, &besluit).await?;
    drop(tx);
    let frozen = besluit.bevroren.clone().ok_or(Problem::NietGevonden)?;
    let editie = later.into_iter().find(|e| e.nr == nr).or_else(|| (nr == 1).then(|| eerste(&frozen))).ok_or(Problem::NietGevonden)?;
    ctx.look(Gebeurtenis::new(Soort::DocumentGemaakt).met(besluit.id).code("bijlage")).await?;
    let data = data(&ctx, &besluit, &frozen, &editie)?;
    ctx.pdf_op("convenant", data, &format!("aanwijzingsbesluit-{nummer}-bijlage-{nr}"), editie.op).await
}

/// The edition that was signed with the decision.
fn eerste(v: &Bevroren) -> Editie {
    Editie {
        besluit: v.nummer.clone(),
        nr: 1,
        personen: v.personen.clone(),
        naam: v.naam.clone(),
        functie: v.functie.clone(),
        op: v.op,
        noemt: v.noemt,
    }
}

fn data(ctx: &Ctx, b: &Besluit, v: &Bevroren, e: &Editie) -> Result<Value, Problem> {
    let tr = ctx.nl();
    let words = e.noemt.map_or(tr, |functie| tr.met(functie));
    let day = tr.datum(e.op.datum());
    let sum = som(&serde_json::to_string(e).map_err(Problem::storing)?);
    let how = tr.t(if b.inhoud.bijlage_apart { "aanwijzing-bijlage-inleiding-apart" } else { "aanwijzing-bijlage-inleiding" });
    let title = tr.with("bijlage-pdf-titel", args![("nummer", e.besluit.as_str())]);
    let head = ["document-functie", "document-naam", "document-hoedanigheid", "document-organisatie", "document-instemming"];
    let table = json!({
        "soort": "tabel",
        "bijschrift": tr.t("aanwijzing-bijlage"),
        "kop": head.map(|k| tr.t(k)),
        "rijen": e.personen.iter().map(|p| rij(words, p, &v.gemeente)).collect::<Vec<_>>(),
    });
    let nobody = json!({ "soort": "alinea", "tekst": tr.t("aanwijzing-niemand") });
    Ok(json!({
        "voorbeeld": ctx.app.settings.demo,
        "taal": "nl",
        "gemeente": { "naam": v.gemeente, "code": ctx.gemeente().as_str() },
        "titel": title,
        "ondertitel": tr.with("bijlage-editie", args![("nr", e.nr), ("datum", day.as_str()), ("wie", e.naam.as_str())]),
        "korte_titel": tr.t("aanwijzing-bijlage"),
        "kenmerk": format!("{}-{}-{}", tr.t("bijlage-pdf-kenmerk"), e.besluit, e.nr),
        "kadertitel": tr.with("bijlage-pdf-kader", args![("datum", day.as_str())]),
        "inleiding": [{ "soort": "alinea", "tekst": how }],
        "hoofdstukken": [{
            "nummer": "1",
            "titel": tr.t("bijlage-pdf-personen"),
            "blokken": [if e.personen.is_empty() { nobody } else { table }],
        }],
        "ondertekeningen": [{
            "organisatie": tr.with("document-gemeente", args![("gemeente", v.gemeente.as_str())]),
            "naam": e.naam, "functie": e.functie, "datum": e.op.datum().to_string(), "wijze": tr.t("aanwijzing-pdf-wijze"), "zegel": sum,
        }],
        "colofon": { "hash": sum, "controle": tr.t("bijlage-pdf-controle") },
    }))
}

fn rij(tr: Tr, p: &Persoon, gemeente: &str) -> Vec<String> {
    let organisatie = match (p.onder_gezag, p.bewijs.werkgever.as_str()) {
        (true, _) => tr.with("document-gemeente", args![("gemeente", gemeente)]),
        (false, "") => tr.t("aanwijzing-andere-organisatie"),
        (false, werkgever) => werkgever.to_owned(),
    };
    vec![p.functie.clone(), p.naam.clone(), tr.label(p.hoedanigheid), organisatie, consent(tr, p)]
}
