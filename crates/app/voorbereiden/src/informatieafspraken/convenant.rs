//! The text of the covenant with a partner, made of what is agreed. Dutch, because the covenant is. It proposes; lawyers decide.

use inventaris::partners::Partner;
use jiff::civil::Date;
use kern::App;
use mandaat::aanwijzingsbesluit::som;
use policy::Termijn;
use serde_json::{Value, json};
use web::{Taal, Tr, args};

use super::{Afspraak, Convenant, Handtekening, Stroom, gaat, handlers::Overzicht, stand::afgesproken};
use ::draaiboek::controle::{gemerkt, te_controleren};

/// Retention periods that such an exchange touches.
const BEWAREN: [&str; 4] = ["contactgegevens", "casus-geleverd", "casus-niet-geleverd", "convenant"];

fn tr() -> Tr {
    Tr::new(Taal::Nl)
}

fn alinea(key: &str) -> Value {
    json!({ "soort": "alinea", "tekst": tr().t(key) })
}

fn tabel(bijschrift: &str, kop: &[&str], rijen: Vec<Vec<String>>) -> Value {
    json!({ "soort": "tabel", "bijschrift": tr().t(bijschrift), "kop": kop.iter().map(|k| tr().t(k)).collect::<Vec<_>>(), "rijen": rijen })
}

/// The text that a signature freezes: the same agreements give the same text.
pub(super) fn inhoud(o: &Overzicht<'_>, gemeente: &str, p: &Partner) -> Value {
    let (tr, all) = (o.app.tr(Taal::Nl), afgesproken(o, &p.beleid.id));
    let naam = o.naam(tr, &p.beleid.id);
    let parts: [(&str, Vec<Value>); 9] = [
        ("convenant-partijen", partijen(gemeente, &naam)),
        ("convenant-doel", vec![alinea("convenant-doel-tekst")]),
        ("convenant-grondslagen", grondslagen(o, &all)),
        ("convenant-stromen", stromen(o, &all)),
        ("convenant-geheim", vec![gecontroleerd(o.app, "convenant-geheim-tekst")]),
        ("convenant-rechten", vec![gecontroleerd(o.app, "convenant-rechten-tekst")]),
        ("convenant-bewaren", bewaren(o.app)),
        ("convenant-datalek", vec![gecontroleerd(o.app, "convenant-datalek-tekst")]),
        ("convenant-looptijd", vec![alinea("convenant-looptijd-tekst")]),
    ];
    let cited: Vec<&str> = all.iter().map(|(s, _)| s.grondslag.artikel.as_str()).collect();
    let cited = format!("{}; Wpg art. 7 lid 2; AVG art. 15 tot en met 22", cited.join("; "));
    let open: Vec<Value> = te_controleren(&o.app.beleid, &cited).into_iter().skip(1).collect();
    let open = (!open.is_empty()).then_some(("deel-te-verifieren", open));
    let chapters: Vec<Value> = parts
        .into_iter()
        .chain(open)
        .enumerate()
        .map(|(n, (key, blokken))| json!({ "nummer": (n + 1).to_string(), "titel": tr.t(key), "blokken": blokken }))
        .collect();
    json!({
        "voorbeeld": o.app.settings.demo,
        "taal": "nl",
        "gemeente": { "naam": gemeente },
        "titel": tr.t("convenant-titel"),
        "ondertitel": tr.with("convenant-ondertitel", args![("gemeente", gemeente), ("partner", naam.as_str())]),
        "korte_titel": tr.t("convenant-kort"),
        "kenmerk": format!("convenant-{}", p.beleid.id),
        "partner": naam,
        "inleiding": [{ "soort": "alinea", "tekst": tr.t("convenant-voorstel") }],
        "hoofdstukken": chapters,
    })
}

fn partijen(gemeente: &str, partner: &str) -> Vec<Value> {
    let words = |key: &str| tr().with(key, args![("gemeente", gemeente), ("partner", partner)]);
    vec![json!({ "soort": "lijst", "punten": [words("convenant-partij-gemeente"), words("convenant-partij-partner")] })]
}

/// A text of the covenant with a mark behind each article that must still be verified.
fn gecontroleerd(app: &App, key: &str) -> Value {
    json!({ "soort": "alinea", "tekst": gemerkt(&app.beleid, &tr().t(key)) })
}

fn grondslagen(o: &Overzicht<'_>, all: &[(&Stroom<'_>, &Afspraak)]) -> Vec<Value> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (s, _) in all {
        let g = s.grondslag;
        let name = o.app.beleid.wetsartikelen.iter().find(|w| w.id == g.id).map(|w| w.naam.clone()).unwrap_or_default();
        let valid = match g.geldig_tot {
            Some(tot) => tr().with("convenant-geldig-van-tot", args![("van", tr().datum(g.geldig_vanaf)), ("tot", tr().datum(tot))]),
            None => tr().with("convenant-geldig-van", args![("van", tr().datum(g.geldig_vanaf))]),
        };
        let row = vec![gemerkt(&o.app.beleid, &g.artikel), name, valid];
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    let head = ["convenant-kolom-artikel", "convenant-kolom-naam", "convenant-kolom-geldig"];
    vec![alinea("convenant-grondslagen-tekst"), tabel("convenant-grondslagen", &head, rows)]
}

fn stromen(o: &Overzicht<'_>, all: &[(&Stroom<'_>, &Afspraak)]) -> Vec<Value> {
    let tr = o.app.tr(Taal::Nl);
    let rows = all
        .iter()
        .map(|(s, a)| {
            let kinds: Vec<String> = gaat(s, Some(a)).iter().map(|k| tr.label(*k).to_lowercase()).collect();
            vec![
                format!("{} → {}", o.naam(tr, s.van), o.naam(tr, s.aan)),
                kinds.join(", "),
                s.regel.doel.clone(),
                format!("{}; {}", gemerkt(&o.app.beleid, &s.grondslag.artikel), tr.label(s.regel.voorwaarde).to_lowercase()),
                a.kanaal.map(|k| tr.label(k)).unwrap_or_default(),
            ]
        })
        .collect();
    let head = [
        "convenant-kolom-richting",
        "convenant-kolom-gegevens",
        "convenant-kolom-doel",
        "convenant-kolom-grondslag",
        "convenant-kolom-kanaal",
    ];
    vec![alinea("convenant-stromen-tekst"), tabel("convenant-stromen", &head, rows)]
}

fn bewaren(app: &App) -> Vec<Value> {
    let tr = tr();
    let kept: Vec<_> = BEWAREN.iter().filter_map(|id| app.beleid.bewaartermijnen.iter().find(|b| b.id == *id)).collect();
    let rows = kept
        .iter()
        .map(|b| {
            let term = match b.termijn {
                Termijn::Blijvend => tr.t("convenant-blijvend"),
                Termijn::Duur(d) => tr.with("convenant-termijn", args![("duur", tr.duur(d)), ("vanaf", b.vanaf.as_str())]),
            };
            let mark = b.te_verifieren.as_ref().map(|_| format!(" ({})", tr.t("convenant-termijn-voorstel"))).unwrap_or_default();
            vec![b.naam.clone(), format!("{term}{mark}"), b.bron.clone()]
        })
        .collect();
    let open = kept.iter().filter_map(|b| b.te_verifieren.as_ref().map(|v| (b, v))).map(|(b, v)| {
        let words = args![("naam", b.naam.as_str()), ("vraag", v.as_str())];
        json!({ "soort": "alinea", "tekst": tr.with("convenant-bewaren-controle", words) })
    });
    let head = ["convenant-kolom-wat", "convenant-kolom-termijn", "convenant-kolom-bron"];
    [alinea("convenant-bewaren-tekst"), tabel("convenant-bewaren", &head, rows)].into_iter().chain(open).collect()
}

/// The document of a text with the signatures under it. What both signed is no proposal any more.
pub(super) fn compleet(mut inhoud: Value, getekend: Option<&Convenant>) -> Value {
    let tr = tr();
    let sum = som(&inhoud.to_string());
    let gemeente = inhoud.pointer("/gemeente/naam").and_then(Value::as_str).unwrap_or_default().to_owned();
    let partner = inhoud.get("partner").and_then(Value::as_str).unwrap_or_default().to_owned();
    let own = tr.with("document-gemeente", args![("gemeente", gemeente)]);
    let sign = |organisatie: &str, h: Option<&Handtekening>, wijze: &str| match h {
        Some(h) => json!({ "organisatie": organisatie, "naam": h.naam, "functie": h.functie, "datum": h.op.datum().to_string(),
                           "wijze": tr.t(wijze), "zegel": sum }),
        None => json!({ "organisatie": organisatie }),
    };
    let signatures = [
        sign(&own, getekend.and_then(|c| c.van_gemeente.as_ref()), "convenant-wijze-gemeente"),
        sign(&partner, getekend.and_then(|c| c.van_partner.as_ref()), "convenant-wijze"),
    ];
    if let Value::Object(map) = &mut inhoud {
        map.insert("kadertitel".into(), json!(tr.t("convenant-kader-concept")));
        if getekend.is_none() {
            // Nobody signed: before anything else it says that it binds nobody.
            let proposal = map.get("inleiding").and_then(Value::as_array).cloned().unwrap_or_default();
            map.insert("inleiding".into(), std::iter::once(alinea("convenant-concept")).chain(proposal).collect());
        } else {
            // One party signed this very text: it is no proposal to look at any more.
            map.insert("kadertitel".into(), json!(tr.t("convenant-kader-tekenen")));
            map.insert("inleiding".into(), json!([alinea("convenant-ter-tekening")]));
        }
        if let Some(since) = getekend.and_then(Convenant::bindt_sinds) {
            map.insert("kadertitel".into(), json!(tr.t("convenant-kader-geldt")));
            map.insert("inleiding".into(), json!([{ "soort": "alinea", "tekst": geldt(getekend, since.datum()) }]));
        }
        map.insert("ondertekeningen".into(), json!(signatures));
        map.insert("colofon".into(), json!({ "hash": sum, "controle": tr.t("convenant-controle") }));
    }
    inhoud
}

/// Since when it binds, and until when if it was ended.
fn geldt(getekend: Option<&Convenant>, sinds: Date) -> String {
    match getekend.and_then(|c| c.opzegging.as_ref()) {
        Some(o) => tr().with("convenant-geldt-tot", args![("van", tr().datum(sinds)), ("tot", tr().datum(o.laatste_dag))]),
        None => tr().with("convenant-geldt-vanaf", args![("van", tr().datum(sinds))]),
    }
}
