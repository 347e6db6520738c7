//! The draaiboek on paper: what the template `draaiboek` reads. Dutch, because the draaiboek itself is.

use domain::{Code, casus::Incidentsoort, draaiboek::Spoor};
use draaiboek::{
    controle::te_controleren,
    pdf::{aangehaald, alineas, figuren, stappen},
    woorden::Woorden,
};
use mandaat::{aanstelling::Beeld, aanwijzingsbesluit::som, vaststelling::Vaststelling};
use serde_json::{Value, json};
use web::Tr;

/// The municipality as a document names it.
pub(crate) struct Gemeente<'a> {
    pub(crate) naam: &'a str,
    pub(crate) code: &'a str,
    pub(crate) voorbeeld: bool,
}

impl Gemeente<'_> {
    pub(crate) fn json(&self) -> Value {
        json!({ "naam": self.naam, "code": self.code })
    }
}

/// Everything the template asks for.
pub(crate) fn data(gemeente: &Gemeente<'_>, w: &Woorden<'_>, beeld: &Beeld, vast: Option<&Vaststelling>) -> Value {
    let (tr, d) = (w.tr, w.draaiboek);
    let tracks: Vec<Value> = Spoor::ALL
        .iter()
        .map(|s| json!({ "naam": tr.label(*s).to_lowercase(), "toelichting": tr.t(spooruitleg(*s)), "stappen": stappen(w, *s) }))
        .collect();
    let hash = som(&Value::from(tracks.clone()).to_string());
    // Chosen with "another robbery", and about no robbery at all: then what it is about says it.
    let about = match d.incident {
        Incidentsoort::Overval => d.geldt_voor.iter().map(|s| tr.label(*s)).collect::<Vec<_>>().join(", "),
        other => tr.label(other),
    };
    json!({
        "voorbeeld": gemeente.voorbeeld,
        "taal": "nl",
        "gemeente": gemeente.json(),
        "titel": tr.with("draaiboek-pdf-titel", web::args![("naam", d.naam.to_lowercase())]),
        "ondertitel": tr.t("draaiboek-pdf-ondertitel"),
        "kenmerk": format!("{}-{}", d.id, d.geldig_vanaf),
        "status": if vast.is_some() { "vastgesteld" } else { "concept" },
        "versie": { "nummer": d.geldig_vanaf.to_string(), "hash": hash },
        "geldig_van": d.geldig_vanaf.to_string(),
        "geldt_voor": about,
        "basis": d.bouwt_op,
        "openbaar": false,
        "inleiding": [{ "soort": "kader", "kop": tr.t("draaiboek-pdf-wanneer"), "tekst": alineas(&d.toelichting) }],
        "rollen": rollen(tr, beeld),
        "sporen": tracks,
        "blokken": te_controleren(w.beleid, &aangehaald(w)),
        "zwembaan": figuren(w),
        "colofon": { "hash": hash, "contact": beeld.aanstelling.as_ref().map(|a| a.afdeling.clone()), "controle": tr.t("draaiboek-pdf-controle") },
    })
}

/// Who carries the work at home, with names.
fn rollen(tr: Tr, beeld: &Beeld) -> Vec<Value> {
    let Some(a) = &beeld.aanstelling else { return Vec::new() };
    let deputies: Vec<&str> = a.plaatsvervangers.iter().map(|p| beeld.naam(*p)).collect();
    let rows = [
        ("actor-coordinator", Some(beeld.naam(a.coordinator).to_owned()), "draaiboek-pdf-kantoor", "draaiboek-pdf-taak-coordinator"),
        ("draaiboek-pdf-vervanger", Some(deputies.join(", ")), "draaiboek-pdf-kantoor", "draaiboek-pdf-taak-vervanger"),
        (
            "draaiboek-pdf-buiten",
            a.buiten_kantooruren.map(|p| beeld.naam(p).to_owned()),
            "draaiboek-pdf-altijd",
            "draaiboek-pdf-taak-buiten",
        ),
        ("actor-burgemeester", a.burgemeester.map(|p| beeld.naam(p).to_owned()), "draaiboek-pdf-altijd", "draaiboek-pdf-taak-burgemeester"),
    ];
    rows.into_iter()
        .filter_map(|(rol, wie, bereikbaar, taak)| {
            Some(json!({ "rol": tr.t(rol), "wie": wie?, "bereikbaar": tr.t(bereikbaar), "taak": tr.t(taak) }))
        })
        .collect()
}

fn spooruitleg(spoor: Spoor) -> &'static str {
    match spoor {
        Spoor::Slachtoffer => "spooruitleg-slachtoffer",
        Spoor::Omgeving => "spooruitleg-omgeving",
        Spoor::Preventie => "spooruitleg-preventie",
    }
}
