//! Neighbourhoods, addresses, and how concentrated it is.

use beeld::tekening::{self, Snor};
use opdrachtregel::{Fout, cli::Veiligheidsbeeld};
use veiligheidsbeeld::{
    Onderdeel,
    aantal::GRENS,
    buurt::{Buurt, BuurtTelling, Vergelijking, buurten, hoger_vanaf},
    concentratie::concentratie,
    herhaling::herhaling,
    plek::{Plaatsing, Plekken, vaste_plekken},
};

use super::{
    lezen::Invoer,
    reken::{Uitslag, p, shown, start, svg, wrong},
    uitvoer::{Uitvoer, getal},
};

/// From which count the largest neighbourhood would have been called higher.
fn hoger(all: &[Buurt]) -> String {
    let based = || all.iter().filter(|b| b.basis > 0.0);
    let Some(largest) = based().max_by(|a, b| a.basis.total_cmp(&b.basis)) else { return String::new() };
    let (n, base) = (based().map(|b| b.aantal).sum(), based().map(|b| b.basis).sum::<f64>());
    hoger_vanaf(n, largest.basis / base, based().count()).map_or_else(
        || "Bij zo weinig is dat van geen enkele buurt aan te tonen.".to_owned(),
        |from| format!("Aantoonbaar hoger zou zijn: {from} of meer van deze {n} in {}, de grootste.", largest.code),
    )
}

/// Per neighbourhood.
pub fn areas(invoer: &Invoer) -> Uitslag {
    let count = |code: &str| invoer.gebeurtenissen.iter().filter(|g| g.buurt.as_deref() == Some(code)).count() as u64;
    let rows: Vec<BuurtTelling> =
        invoer.buurten.iter().map(|(code, basis)| BuurtTelling { code: code.clone(), aantal: count(code), basis: *basis }).collect();
    let unknown = invoer.gebeurtenissen.iter().filter(|g| g.buurt.as_ref().is_none_or(|b| rows.iter().all(|r| r.code != *b))).count();
    shown(
        Onderdeel::Buurten,
        invoer.gebeurtenissen.len(),
        invoer,
        || buurten(&invoer.kader, &rows),
        |u| {
            let word = |v: Vergelijking| match v {
                Vergelijking::Hoger => "hoger dan gemiddeld",
                Vergelijking::Lager => "lager dan gemiddeld",
                Vergelijking::GeenVerschil => "geen aantoonbaar verschil",
                Vergelijking::GeenBasis => "geen basis",
            };
            let row = |b: &Buurt| {
                let rate = b.tempo.map_or_else(String::new, |t| getal(t.gladgestreken * 1000.0));
                let (low, high) = (getal(b.past_bij.laag), getal(b.past_bij.hoog));
                vec![
                    b.code.clone(),
                    b.aantal.to_string(),
                    low,
                    high,
                    getal(b.basis),
                    b.verwacht.map(getal).unwrap_or_default(),
                    rate,
                    b.p_gecorrigeerd.map(p).unwrap_or_default(),
                    word(b.vergelijking).to_owned(),
                ]
            };
            let mut zinnen =
                vec![match u.waarde.iter().filter(|b| matches!(b.vergelijking, Vergelijking::Hoger | Vergelijking::Lager)).count() {
                    0 => format!("Geen buurt wijkt aantoonbaar af. {}", hoger(&u.waarde)),
                    n => format!("{n} buurten wijken aantoonbaar af."),
                }];
            if unknown > 0 {
                zinnen.push(format!("{unknown} overvallen staan in geen van deze buurten en tellen hier niet mee."));
            }
            let kop =
                vec!["buurt", "aantal", "laag", "hoog", "basis", "verwacht", "per_1000_gladgestreken", "p_gecorrigeerd", "vergelijking"];
            let mut out = Uitvoer { zinnen, kop, rijen: u.waarde.iter().map(row).collect(), ..start(u) };
            let snorren: Vec<Snor> =
                u.waarde.iter().take(40).map(|b| Snor { naam: b.code.clone(), waarde: b.aantal as f64, past_bij: b.past_bij }).collect();
            out.svg = svg(
                "Overvallen per buurt met interval",
                tekening::snorren_maat(snorren.len()),
                &tekening::snorren(&snorren, None, getal),
                &out,
            );
            out
        },
    )
}

fn possible(args: &Veiligheidsbeeld, invoer: &Invoer) -> Plekken {
    match args.plekken {
        Some(n) => Plekken::Gelijk(n),
        None => Plekken::Gewogen(invoer.basis.iter().map(|b| b.1).collect()),
    }
}

fn placed(invoer: &Invoer) -> Vec<Plaatsing> {
    invoer.gebeurtenissen.iter().filter_map(|g| Some(Plaatsing { adres: g.adres.clone(), punt: g.punt? })).collect()
}

/// Frequent places.
pub fn places(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
    let rows = placed(invoer);
    shown(
        Onderdeel::VastePlekken,
        rows.len(),
        invoer,
        || vaste_plekken(&invoer.kader, &rows, &possible(args, invoer)),
        |u| {
            let w = &u.waarde;
            let zin = match w.plekken.first() {
                None => format!("Geen plek is vaker geraakt. Aantoonbaar zou zijn: {} keer of meer op één plek.", w.aantoonbaar_vanaf),
                Some(top) => format!(
                    "{} plekken zijn vaker geraakt, de meeste {} keer; kans dat dit ergens toevallig gebeurt: {}. Aantoonbaar vanaf {} keer.",
                    w.plekken.len(),
                    top.aantal,
                    p(top.p),
                    w.aantoonbaar_vanaf
                ),
            };
            let row = |k: &veiligheidsbeeld::plek::Plek| {
                vec![
                    k.adres.clone().unwrap_or_default(),
                    format!("{:.1}", k.punt.x()),
                    format!("{:.1}", k.punt.y()),
                    k.aantal.to_string(),
                    p(k.p),
                ]
            };
            let warn = "Dit noemt adressen: alleen voor de besloten kring.".to_owned();
            Uitvoer {
                zinnen: vec![zin, warn],
                kop: vec!["adres", "x", "y", "aantal", "p"],
                rijen: w.plekken.iter().map(row).collect(),
                ..start(u)
            }
        },
    )
}

/// The same address again.
pub fn again(invoer: &Invoer) -> Uitslag {
    let rows: Vec<_> = invoer.gebeurtenissen.iter().filter_map(|g| Some((g.adres.clone()?, g.datum))).collect();
    shown(
        Onderdeel::VastePlekken,
        rows.len(),
        invoer,
        || Ok(herhaling(&invoer.kader, &rows)),
        |u| {
            let h = &u.waarde;
            let chance =
                h.kans.map_or_else(|| "nog niet te zeggen: niets is een jaar gevolgd".to_owned(), |k| format!("{}%", (k * 100.0).round()));
            let days: Vec<String> = h.dagen_ertussen.iter().map(ToString::to_string).collect();
            let zinnen = vec![format!(
                "{} van {} adressen vaker dan één keer ({} overvallen). Kans op herhaling binnen een jaar: {chance}.",
                h.vaker, h.verschillend, h.gebeurtenissen_vaker
            )];
            let kop = vec!["adressen", "vaker", "overvallen_daar", "dagen_ertussen", "nog_niet_te_zeggen"];
            let row = vec![
                h.verschillend.to_string(),
                h.vaker.to_string(),
                h.gebeurtenissen_vaker.to_string(),
                days.join(" "),
                h.nog_niet_te_zeggen.to_string(),
            ];
            Uitvoer { zinnen, kop, rijen: vec![row], ..start(u) }
        },
    )
}

/// How concentrated, beside chance.
pub fn spread(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
    let rows = placed(invoer);
    let places = vaste_plekken(&invoer.kader, &rows, &possible(args, invoer)).map_err(wrong)?.waarde;
    let mut counts: Vec<u32> = places.plekken.iter().map(|k| u32::try_from(k.aantal).unwrap_or(u32::MAX)).collect();
    counts.resize(places.verschillend, 1);
    let all = args.plekken.unwrap_or(invoer.basis.iter().filter(|b| b.1 > 0.0).count() as u64);
    let all = u32::try_from(all).map_err(|_| Fout::gebruik("te veel plekken."))?;
    shown(
        Onderdeel::Concentratie,
        rows.len(),
        invoer,
        || concentratie(&invoer.kader, &counts, all, args.simulaties),
        |u| {
            let Some(c) = u.waarde else { return Uitvoer { zinnen: vec!["Niets te zeggen.".to_owned()], ..start(u) } };
            let zin = format!(
                "{} plekken dragen de helft; bij toeval {} (p = {}). Gini {}; bij toeval {} (p = {}).",
                c.helft.waarde,
                getal(c.helft.verwacht),
                p(c.helft.p),
                getal(c.gini.waarde),
                getal(c.gini.verwacht),
                p(c.gini.p)
            );
            let could = c.aantoonbaar_tot.filter(|_| c.helft.p >= GRENS);
            let could = could.map(|most| format!("Aantoonbaar zou zijn: de helft op {most} plekken of minder.")).into_iter();
            let row = |name: &str, t: veiligheidsbeeld::concentratie::TegenoverToeval| {
                vec![name.to_owned(), getal(t.waarde), getal(t.verwacht), p(t.p)]
            };
            Uitvoer {
                zinnen: std::iter::once(zin).chain(could).collect(),
                kop: vec!["maat", "waarde", "bij_toeval", "p"],
                rijen: vec![row("gini", c.gini), row("helft", c.helft)],
                ..start(u)
            }
        },
    )
}
