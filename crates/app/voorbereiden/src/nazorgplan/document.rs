//! The plan as a document: what the template `nazorgplan` reads, in full or without personal data.

use domain::{id::MedewerkerId, recht::Rol};
use kern::Medewerker;
use mandaat::aanstelling::Aanstelling;
use serde_json::{Value, json};
use web::{Tr, args};

use super::{
    Planstaat, Planversie,
    inhoud::{Bron, Hoofdstuk, tabel},
    lezer::{WERK, alle_teksten},
    route::{Verzoek, Verzoeksoort},
};

/// The content that a version freezes. State, signature and sum come later, with [`compleet`].
pub(crate) fn inhoud(bron: &Bron<'_>, eerder: &[Planversie], nummer: i64, wat: &str) -> Value {
    let tr = bron.tr();
    let owner = bron.beeld.aanstelling.as_ref().map(|a| a.afdeling.clone()).unwrap_or_default();
    let line = |n: i64, op: domain::Moment, wat: &str| json!({ "nummer": n.to_string(), "datum": op.datum().to_string(), "wat": wat, "wie": tr.t("actor-coordinator") });
    let mut versions: Vec<Value> = eerder.iter().rev().map(|v| line(v.nummer, v.gemaakt.unwrap_or(bron.now), &v.wat)).collect();
    versions.push(line(nummer, bron.now, wat));
    let partners: Vec<Value> = bron
        .meedoeners()
        .map(|p| json!({ "organisatie": p.naam(tr), "naam": null, "functie": null, "plaats": null, "datum": null }))
        .collect();
    let all = bron.hoofdstukken();
    let found: Vec<Value> = all.iter().filter(|h| !h.bevinding.is_leeg()).map(|h| h.bevinding.json()).collect();
    let chapters: Vec<Value> = all
        .iter()
        .map(|h: &Hoofdstuk| json!({ "nummer": h.nummer.to_string(), "titel": tr.t(h.titel), "blokken": h.blokken(tr) }))
        .collect();
    let bijlage: Vec<Value> = [mensen(bron), contacten(bron)].into_iter().chain(bron.personen()).collect();
    let mut document = json!({
        "voorbeeld": bron.app.settings.demo,
        "taal": "nl",
        "gemeente": { "naam": bron.gemeente, "code": bron.app.settings.gemeente.as_str() },
        "titel": tr.t("plan-titel"),
        "ondertitel": tr.t("plan-ondertitel"),
        "kenmerk": format!("nazorgplan-{nummer}"),
        "omslag": [[tr.t("plan-eigenaar"), owner]],
        "versies": versions,
        "hoofdstukken": chapters,
        "bijlagen": [{ "letter": "A", "titel": tr.t("plan-contactlijst"), "vertrouwelijk": true, "blokken": bijlage }],
        "vaststellingstekst": tr.t("plan-vaststellingstekst"),
        "partnerhandtekeningen": partners,
        "colofon": { "contact": owner, "tekst": tr.t("plan-colofon") },
    });
    let named = bron.bekend.genoemd(&alle_teksten(&document));
    document[WERK] = json!({ "bekend": named.json(), "bevindingen": found });
    document
}

/// Who carries it out at home: name, function, number, and when with who stands in. Each row also says of which organisation it is: a
/// partner sees its own.
fn mensen(bron: &Bron<'_>) -> Value {
    let a = bron.beeld.aanstelling.as_ref();
    let police = |m: &Medewerker| a.is_some_and(|a| a.politie == Some(m.id)) || m.rollen.contains(&Rol::Politie);
    let of = |m: &Medewerker| if police(m) { "politie".to_owned() } else { m.partner.clone().unwrap_or_else(|| "gemeente".to_owned()) };
    let when = |m: &Medewerker| a.map(|a| wanneer(bron, a, m)).filter(|w| !w.is_empty()).unwrap_or_else(|| "–".to_owned());
    let row = |m: &Medewerker| (of(m), vec![m.naam.clone(), m.functie.clone(), m.telefoon.clone(), when(m)]);
    let people = bron.beeld.betrokken().into_iter().map(row);
    let desk = a.map(|a| {
        let row =
            vec![bron.tr().t("actor-politie"), a.politie_wacht.clone(), a.politie_telefoon.clone(), bron.tr().t("draaiboek-pdf-altijd")];
        ("politie".to_owned(), row)
    });
    let (van, rows): (Vec<String>, Vec<Vec<String>>) = people.chain(desk).unzip();
    let mut table = tabel("plan-mensen", &["plan-naam", "plan-functie", "plan-telefoon", "plan-wanneer"], rows);
    table["partners"] = json!(van);
    table
}

/// When somebody is called, and who stands in.
fn wanneer(bron: &Bron<'_>, a: &Aanstelling, m: &Medewerker) -> String {
    let names = |ids: &[MedewerkerId]| ids.iter().map(|id| bron.beeld.naam(*id)).collect::<Vec<_>>().join(", ");
    let with = |hours: &str, stands_in: String| {
        let hours = bron.tr().t(hours);
        if stands_in.is_empty() { hours } else { bron.tr().with("plan-wanneer-vervanger", args![("uren", hours), ("wie", stands_in)]) }
    };
    let rota = bron.beeld.rooster.iter().any(|d| d.medewerker == m.id);
    let duties = [
        (a.coordinator == m.id).then(|| with("draaiboek-pdf-kantoor", names(&a.plaatsvervangers))),
        a.plaatsvervangers.contains(&m.id).then(|| bron.tr().t("plan-wanneer-vervangt")),
        (a.buiten_kantooruren == Some(m.id)).then(|| bron.tr().t("plan-wanneer-buiten")),
        rota.then(|| bron.tr().t("plan-wanneer-rooster")),
        (a.burgemeester == Some(m.id)).then(|| with("draaiboek-pdf-altijd", names(a.loco.as_slice()))),
        (a.loco == Some(m.id)).then(|| bron.tr().t("plan-wanneer-loco")),
    ];
    duties.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// Each row also says of which partner it is, so that a partner's own version can leave out the others.
fn contacten(bron: &Bron<'_>) -> Value {
    let line = |p: &inventaris::partners::Partner| {
        let l = &p.lokaal;
        vec![p.naam(bron.tr()).to_owned(), l.contactpersoon.clone(), l.telefoon.clone(), l.buiten.clone(), l.email.clone()]
    };
    let head = ["plan-partner", "plan-contact", "plan-telefoon", "plan-buiten", "plan-email"];
    let mut table = tabel("plan-contacten", &head, bron.meedoeners().map(line).collect());
    table["partners"] = json!(bron.meedoeners().map(|p| &p.beleid.id).collect::<Vec<_>>());
    table
}

/// The document of frozen content with what was decided about it since. The same version gives the same document, always.
///
/// `verzoeken` are what partners were asked: who signed takes its place among the signatures.
pub(super) fn compleet(
    mut inhoud: Value,
    versie: Option<&Planversie>,
    som: &str,
    (gemeente, tr): (&str, Tr),
    verzoeken: &[Verzoek],
) -> Value {
    let adopted = versie.filter(|v| v.staat == Planstaat::Vastgesteld);
    let day = adopted.and_then(|v| v.vastgesteld_op).map(|m| m.datum().to_string());
    let function = tr.with("plan-burgemeester-van", args![("gemeente", gemeente)]);
    let signature = json!({
        "naam": adopted.and_then(|v| v.vastgesteld_naam.clone()),
        "functie": function,
        "orgaan": tr.t("plan-de-burgemeester"),
        "plaats": adopted.map(|_| gemeente),
        "datum": day,
        "wijze": adopted.map(|v| wijze(v, tr)),
        "zegel": adopted.map(|_| som),
    });
    if let Value::Object(map) = &mut inhoud {
        let number = versie.map_or_else(|| tr.t("plan-versie-concept"), |v| v.nummer.to_string());
        map.insert("openbaar".into(), Value::Bool(false));
        map.insert("status".into(), json!(if adopted.is_some() { "vastgesteld" } else { "concept" }));
        map.insert("versie".into(), json!({ "nummer": number, "hash": som }));
        map.insert("geldig_van".into(), json!(day));
        map.insert("geldig_tot".into(), Value::Null);
        map.insert("vaststelling".into(), signature);
        if let Some(Value::Array(places)) = map.get_mut("partnerhandtekeningen") {
            verzoeken.iter().for_each(|v| onderteken(places, v, tr));
        }
        if let Some(Value::Object(colofon)) = map.get_mut("colofon") {
            colofon.insert("hash".into(), json!(som));
            colofon.insert("controle".into(), json!(tr.t("plan-controle")));
        }
    }
    inhoud
}

/// How it was adopted: by the mayor in the product, or elsewhere, as somebody recorded here.
fn wijze(v: &Planversie, tr: Tr) -> String {
    match (v.vastgesteld_vindplaats.as_str(), &v.vastgesteld_naam) {
        ("", Some(_)) => tr.t("plan-wijze-systeem"),
        ("", None) => tr.t("plan-wijze-vastgelegd"),
        (where_, _) => tr.with("plan-wijze-vindplaats", args![("waar", where_)]),
    }
}

/// Puts who signed for a partner in its place; a partner that had none when the content was frozen gets one at the end.
fn onderteken(places: &mut Vec<Value>, v: &Verzoek, tr: Tr) {
    let Some(op) = v.op.filter(|_| v.soort == Verzoeksoort::Ondertekening) else { return };
    let signed = json!({
        "organisatie": v.organisatie,
        "naam": v.naam,
        "functie": v.functie,
        "plaats": null,
        "datum": op.datum().to_string(),
        "wijze": tr.t("plan-wijze-link"),
    });
    match places.iter_mut().find(|p| p.get("organisatie") == signed.get("organisatie")) {
        Some(place) => *place = signed,
        None => places.push(signed),
    }
}

/// Numbers of the chapters that differ between two documents, in order.
pub(crate) fn verschil(oud: &Value, nieuw: &Value) -> Vec<u8> {
    domain::plan::HOOFDSTUKKEN.iter().map(|(n, _)| *n).filter(|n| chapter(oud, *n) != chapter(nieuw, *n)).collect()
}

/// The blocks of a chapter in a document.
pub(crate) fn chapter(document: &Value, nummer: u8) -> Option<&Value> {
    let number = nummer.to_string();
    document.get("hoofdstukken")?.as_array()?.iter().find(|h| h.get("nummer").and_then(Value::as_str) == Some(&number))?.get("blokken")
}
