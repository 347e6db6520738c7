//! Steps of a draaiboek as documents print them. Dutch, because the draaiboek itself is.

use domain::draaiboek::{Draaiboek, KOLOMMEN, Spoor, Stap, Stuk, zwembaan};
use inventaris::partners::Partner;
use jiff::civil::Date;
use kern::App;
use serde_json::{Value, json};
use web::{Taal, prose};

use crate::{
    controle::gemerkt,
    tekening::{description, legend, pieces},
    woorden::Woorden,
};

/// Words in Dutch.
pub fn woorden<'a>(app: &'a App, partners: &'a [Partner], draaiboek: &'a Draaiboek, dag: Date) -> Woorden<'a> {
    Woorden { tr: app.tr(Taal::Nl), beleid: &app.beleid, partners, draaiboek, dag }
}

/// The steps of one track, with their number in the draaiboek and everything that is said about them.
pub fn stappen(w: &Woorden<'_>, spoor: Spoor) -> Vec<Value> {
    genummerd(w, spoor).map(|(n, s)| stap(w, n, s)).collect()
}

/// The same without explanation: what, who, when and on which basis data are shared. The plan names the draaiboek for the rest.
pub fn stappen_kort(w: &Woorden<'_>, spoor: Spoor) -> Vec<Value> {
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
pub fn aangehaald(w: &Woorden<'_>) -> String {
    let bases = |s: &Stap| -> Vec<String> { s.wisselt_uit.iter().flat_map(|u| w.delen(u)).map(|deel| w.grondtekst(&deel)).collect() };
    w.draaiboek.stappen.iter().map(|s| format!("{}; {}", s.bron, bases(s).join("; "))).collect::<Vec<_>>().join("; ")
}

/// The swimlane under a heading of its own: what its signs mean, then a band for each period, in pieces that fill the pages of the text.
pub fn figuren(w: &Woorden<'_>) -> Vec<Value> {
    let z = zwembaan(w.draaiboek);
    let titel = w.tr.with("zwembaan-titel", web::args![("naam", z.naam.as_str())]);
    let kop = json!({ "soort": "kop", "tekst": titel });
    let figuur =
        |svg: &str, alt: String, vervolg: bool| json!({ "soort": "figuur", "svg": svg, "alt": alt, "titel": titel, "vervolg": vervolg });
    let mut legenda = figuur(&legend(w, &z), description(w.tr, &z), false);
    // It stands on the page where the first band begins.
    legenda["plakt"] = true.into();
    let all = pieces(w, &z);
    let bands = all.chunk_by(|a, b| a.tijdvak == b.tijdvak).map(|band| {
        // A step stands in the period in which it begins; its term may reach far beyond that.
        let name = format!("{}: {}", w.tr.t("zwembaan-begint"), w.tr.t(KOLOMMEN[band[0].tijdvak].key));
        json!({ "soort": "band", "titel": name, "stukken": band.iter().map(|s| figuur(&s.svg, beschreven(w, s), true)).collect::<Vec<_>>() })
    });
    [kop, legenda].into_iter().chain(bands).collect()
}

/// A piece in words: the period, and how many steps begin in it for whom.
fn beschreven(w: &Woorden<'_>, stuk: &Stuk) -> String {
    let tr = w.tr;
    let who: Vec<String> =
        stuk.wie.iter().map(|(wie, n)| tr.with("zwembaan-stuk-wie", web::args![("wie", w.actor(wie)), ("stappen", *n)])).collect();
    let tijdvak = tr.t(KOLOMMEN[stuk.tijdvak].key);
    let key = if stuk.vervolg { "zwembaan-stuk-vervolg" } else { "zwembaan-stuk" };
    tr.with(key, web::args![("tijdvak", tijdvak), ("wie", who.join(", "))])
}

/// The explanation of a draaiboek as the templates read it: paragraphs with an empty line between them, points of a list on lines of their own.
pub fn alineas(toelichting: &str) -> String {
    let lines: Vec<&str> = toelichting.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
    let mut text = String::new();
    for (n, line) in lines.iter().enumerate() {
        let (point, after) = (prose::punt(line), n.checked_sub(1).and_then(|b| lines.get(b)));
        text.push_str(match after {
            None => "",
            Some(before) if point.is_some() && prose::punt(before).is_some() => "\n",
            Some(_) => "\n\n",
        });
        text.push_str(&point.map_or_else(|| (*line).to_owned(), |p| format!("• {p}")));
    }
    text
}
