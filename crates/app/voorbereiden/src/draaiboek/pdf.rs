//! The draaiboek on paper: what the template `draaiboek` reads. Dutch, because the draaiboek itself is.

use domain::{
    Code,
    draaiboek::{Draaiboek, Spoor, Stap, zwembaan},
};
use inventaris::partners::Partner;
use jiff::civil::Date;
use kern::App;
use mandaat::{aanstelling::Beeld, aanwijzingsbesluit::som};
use serde_json::{Value, json};
use web::{Taal, Tr};

use super::{
    Vaststelling,
    pages::{description, sheets},
    woorden::Woorden,
};
use crate::controle::{gemerkt, te_controleren};

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

/// Words in Dutch.
pub(crate) fn woorden<'a>(app: &'a App, partners: &'a [Partner], draaiboek: &'a Draaiboek, dag: Date) -> Woorden<'a> {
    Woorden { tr: app.tr(Taal::Nl), beleid: &app.beleid, partners, draaiboek, dag }
}

/// Everything the template asks for.
pub(crate) fn data(gemeente: &Gemeente<'_>, w: &Woorden<'_>, beeld: &Beeld, vast: Option<&Vaststelling>) -> Value {
    let (tr, d) = (w.tr, w.draaiboek);
    let tracks: Vec<Value> = Spoor::ALL
        .iter()
        .map(|s| json!({ "naam": tr.label(*s).to_lowercase(), "toelichting": tr.t(spooruitleg(*s)), "stappen": stappen(w, *s) }))
        .collect();
    let hash = som(&Value::from(tracks.clone()).to_string());
    let types: Vec<String> = d.geldt_voor.iter().map(|s| tr.label(*s)).collect();
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
        "geldt_voor": types.join(", "),
        "basis": d.bouwt_op,
        "openbaar": false,
        "inleiding": [{ "soort": "kader", "kop": tr.t("draaiboek-pdf-wanneer"), "tekst": d.toelichting.trim() }],
        "rollen": rollen(tr, beeld),
        "sporen": tracks,
        "blokken": te_controleren(w.beleid, &aangehaald(w)),
        "zwembaan": figuren(w),
        "colofon": { "hash": hash, "contact": beeld.aanstelling.as_ref().map(|a| a.afdeling.clone()), "controle": tr.t("draaiboek-pdf-controle") },
    })
}

/// The steps of one track, with their number in the draaiboek and everything that is said about them.
fn stappen(w: &Woorden<'_>, spoor: Spoor) -> Vec<Value> {
    genummerd(w, spoor).map(|(n, s)| stap(w, n, s)).collect()
}

/// The same without explanation: what, who, when and on which basis data are shared. The plan names the draaiboek for the rest.
pub(crate) fn stappen_kort(w: &Woorden<'_>, spoor: Spoor) -> Vec<Value> {
    let kort = |(n, s)| {
        let mut stap = stap(w, n, s);
        stap["toelichting"] = Value::Null;
        stap["bron"] = Value::Null;
        stap
    };
    genummerd(w, spoor).map(kort).collect()
}

fn genummerd<'a>(w: &Woorden<'a>, spoor: Spoor) -> impl Iterator<Item = (usize, &'a Stap)> {
    (1..).zip(&w.draaiboek.stappen).filter(move |(_, s)| s.spoor == spoor)
}

fn stap(w: &Woorden<'_>, nummer: usize, s: &Stap) -> Value {
    let tr = w.tr;
    let condition = (!s.als.is_empty()).then(|| tr.with("draaiboek-pdf-als", web::args![("als", w.als(&s.als).join("; "))]));
    let explained: Vec<String> =
        [Some(s.uitleg.clone()), condition, s.letop.as_ref().map(|l| tr.with("draaiboek-pdf-let-op", web::args![("tekst", l.as_str())]))]
            .into_iter()
            .flatten()
            .collect();
    let exchanges: Vec<Value> = s
        .wisselt_uit
        .iter()
        .flat_map(|u| w.delen(u).into_iter().map(move |deel| (u, deel)))
        .map(|(u, deel)| json!({ "gegevens": w.soorten(&deel.soorten), "met": tr.with("draaiboek-pdf-met", web::args![("van", w.actor(&u.van)), ("aan", w.actor(&u.aan))]), "grondslag": gemerkt(w.beleid, &w.grondtekst(&deel)) }))
        .collect();
    let held = w.niet_voor(s);
    json!({
        "nummer": nummer.to_string(),
        "wat": s.titel,
        "toelichting": explained.join("\n"),
        "regie": w.actor(&s.wie),
        "uitvoerder": (!s.met.is_empty()).then(|| w.actoren(&s.met)),
        "niet_voor": (!held.is_empty()).then(|| held.join("; ")),
        "uiterlijk": w.uiterlijk(s),
        "bewijs": s.klaar_als.map(|b| tr.label(b)),
        "uitwisselingen": exchanges,
        "bron": gemerkt(w.beleid, &s.bron),
    })
}

/// Every citation in the draaiboek.
pub(crate) fn aangehaald(w: &Woorden<'_>) -> String {
    let bases = |s: &Stap| -> Vec<String> { s.wisselt_uit.iter().flat_map(|u| w.delen(u)).map(|deel| w.grondtekst(&deel)).collect() };
    w.draaiboek.stappen.iter().map(|s| format!("{}; {}", s.bron, bases(s).join("; "))).collect::<Vec<_>>().join("; ")
}

/// The swimlane, on as many landscape pages as it needs to be read.
pub(crate) fn figuren(w: &Woorden<'_>) -> Vec<Value> {
    let z = zwembaan(w.draaiboek);
    let titel = w.tr.with("zwembaan-titel", web::args![("naam", z.naam.as_str())]);
    let vellen = sheets(w, &z);
    let aantal = vellen.len();
    let een = |(n, svg): (usize, String)| {
        let kop = w.tr.with("zwembaan-vel", web::args![("titel", titel.as_str()), ("vel", n + 1), ("aantal", aantal)]);
        json!({ "soort": "figuur", "liggend": true, "svg": svg, "titel": kop, "alt": description(w.tr, &z) })
    };
    vellen.into_iter().enumerate().map(een).collect()
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
