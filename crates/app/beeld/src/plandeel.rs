//! What chapter 3 of the plan says by itself: figures, a map and what is prepared. A version of the plan keeps it as it was, drawing and all.
//!
//! Who reads which version of the plan is not who reads which circle of the picture: also the mayor and who manages the system read the full
//! plan, and a plan is printed and passed on. So the closed circle is in no plan. The full version and that of a partner hold what partners may
//! read, the public version what everyone may; a block says for which (`kring`), and the plan leaves out the other.

use ::store::{StoreError, Tx};
use domain::Code;
use kern::App;
use serde_json::{Value, json};
use web::{Taal, Tr, args};

use crate::{
    Duidingsoort, Groep,
    duiding::{Gekoppeld, Koppeling},
    gebiedskaart::{self, los, teken, weggelaten},
    grenzen,
    pages::ophaaldag,
    pages_lezer::{self, Omtrekken},
    store::{self, Duiding, Uitgegeven, Vorm},
    uitgave::Voor,
};

/// The blocks of the chapter; nothing as long as nothing was given out and nothing is prepared.
pub async fn blokken(app: &App, tx: &Tx) -> Result<Vec<Value>, StoreError> {
    let tr = app.tr(Taal::Nl);
    let mut out = Vec::new();
    for voor in [Voor::Partners, Voor::Openbaar] {
        let all = store::uitgaven(tx, voor).await?;
        let omtrekken = Omtrekken::load(app, tx, &all).await?;
        for mut block in kring(tr, voor, &pages_lezer::laatste(&all), &omtrekken) {
            block["kring"] = json!(voor.code());
            out.push(block);
        }
    }
    out.extend(voorbereid(app, tr, tx).await?);
    Ok(out)
}

fn alinea(tekst: String) -> Value {
    json!({ "soort": "alinea", "tekst": tekst })
}

/// What one circle may read: a sentence, the map of the newest whole year, and all years as a table.
fn kring(tr: Tr, voor: Voor, latest: &[&Uitgegeven], omtrekken: &Omtrekken) -> Vec<Value> {
    let Some(first) = latest.first() else { return Vec::new() };
    let key = if first.uitgave.lopend { "beeld-plan-zin-lopend" } else { "beeld-plan-zin" };
    let words = args![
        ("jaar", first.uitgave.jaar),
        ("totaal", pages_lezer::cel(tr, first.uitgave.totaal)),
        ("op", tr.datum(first.op.datum())),
        ("wie", tr.t(&format!("beeld-plan-wie-{}", voor.code())))
    ];
    let mut out = vec![alinea(tr.with(key, words))];
    let whole = latest.iter().find(|u| !u.uitgave.lopend).unwrap_or(first);
    out.extend(kaart(tr, voor, whole, omtrekken.van(whole.uitgave.jaar)));
    // Who it is for stands in the sentence above.
    let (mut kop, mut rijen) = pages_lezer::rijen(tr, latest, voor);
    kop.pop();
    rijen.iter_mut().for_each(|row| drop(row.pop()));
    out.push(json!({ "soort": "tabel", "bijschrift": tr.t("beeld-plan-tabel"), "kop": kop, "rijen": rijen }));
    out.push(alinea(tr.t(&format!("beeld-lezer-regels-{}", voor.code()))));
    out
}

/// The map of a year with where it comes from; or why there is none.
fn kaart(tr: Tr, voor: Voor, u: &Uitgegeven, vormen: &[Vorm]) -> Vec<Value> {
    let e = &u.uitgave;
    if !gebiedskaart::genoeg(e.totaal, &e.gebieden) {
        return vec![alinea(tr.t("beeld-kaart-lezer-te-weinig"))];
    }
    let drawn = gebiedskaart::uitgegeven(tr, &e.gebieden);
    let Some(outline) = vormen.first().filter(|_| gebiedskaart::past(&drawn.0, vormen)) else { return Vec::new() };
    let made = teken(tr, &format!("plankaart-{}", voor.code()), &drawn, vormen, &[]);
    let title = tr.with("beeld-plan-kaart", args![("jaar", e.jaar)]);
    // Each row of the table, one after the other: who does not see the map hears the same.
    let rows: Vec<&str> = drawn.0.iter().map(|vak| vak.zin.as_str()).collect();
    let alt = tr.with("beeld-plan-kaart-alt", args![("jaar", e.jaar), ("rijen", rows.join("; "))]);
    let mut caption = title.clone();
    if let Some(hidden) = weggelaten(tr, &made) {
        caption = format!("{caption}. {hidden}");
    }
    let words = args![
        ("bron", tr.t(&format!("beeld-bron-{}", e.bron))),
        ("opgehaald", ophaaldag(tr, e.opgehaald)),
        ("van", tr.datum(crate::feiten::eerste(e.jaar))),
        ("tot", tr.datum(pages_lezer::tot(u))),
        ("n", pages_lezer::cel(tr, e.totaal)),
        ("nr", u.nr),
        ("op", tr.datum(u.op.datum())),
        ("indeling", outline.jaar),
        ("ingelezen", grenzen::op(tr, vormen))
    ];
    vec![
        json!({ "soort": "figuur", "svg": los(&title, &made), "alt": alt, "bijschrift": caption, "passend": true }),
        alinea(tr.with("beeld-plan-kaart-verantwoord", words)),
    ]
}

/// For whom what aftercare is prepared, with the measures and partners that stand ready on this day.
async fn voorbereid(app: &App, tr: Tr, tx: &Tx) -> Result<Option<Value>, StoreError> {
    let prepared: Vec<Duiding> = store::duidingen(tx).await?.into_iter().filter(|d| d.soort != Duidingsoort::Bevinding).collect();
    if prepared.is_empty() {
        return Ok(None);
    }
    let known = Gekoppeld::load(tx, &app.beleid, &prepared).await?;
    let kop = ["beeld-duiding-naam", "beeld-duiding-nazorg", "beeld-plan-preventie", "beeld-duiding-partners"].map(|k| tr.t(k));
    let row = |d: Duiding| {
        let measures = known.maatregelen(&app.beleid, tr, app.now().datum(), &d);
        let partners = known.partners(tr, &d);
        let with: Vec<String> = partners.iter().map(Koppeling::tekst).chain(Some(d.anderen).filter(|a| !a.is_empty())).collect();
        // A place may be one address: the plan names the kind and the form, places only as they were named for everyone.
        let naam = if d.soort == Duidingsoort::Plek { plek(tr, d.groep) } else { d.naam };
        vec![naam, d.nazorg, preventie(tr, d.preventie, &measures), with.join(", ")]
    };
    let rijen: Vec<Vec<String>> = prepared.into_iter().map(row).collect();
    Ok(Some(json!({ "soort": "tabel", "bijschrift": tr.t("beeld-plan-voorbereid"), "kop": kop, "rijen": rijen })))
}

/// A place as everyone may read of it: of what kind it is.
fn plek(tr: Tr, groep: Option<Groep>) -> String {
    let kind = groep.filter(|g| *g != Groep::Anders).map(|g| tr.label(g));
    kind.map_or_else(|| tr.t("beeld-plan-plek"), |kind| tr.with("beeld-plan-plek-van", args![("groep", kind)]))
}

/// What was written, then the measures by name.
fn preventie(tr: Tr, geschreven: String, measures: &[Koppeling]) -> String {
    if measures.is_empty() {
        return geschreven;
    }
    let names = measures.iter().map(Koppeling::tekst).collect::<Vec<_>>().join(", ");
    let said = tr.with("beeld-plan-maatregelen", args![("namen", names)]);
    if geschreven.is_empty() { said } else { format!("{}. {said}", geschreven.trim_end_matches('.')) }
}
