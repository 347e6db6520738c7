//! Areas that stand out, near repeats, and the map of spread.

use beeld::tekening::{self, KLASSEN};
use opdrachtregel::cli::Veiligheidsbeeld;
use serde_json::{Value, json};
use veiligheidsbeeld::{
    Getoond, Onderdeel, Punt,
    aantal::totaal,
    geojson,
    knox::{KnoxKeuze, knox},
    scan::{ScanKeuze, onderscheid, scan},
    spreiding::{SpreidingKeuze, spreiding},
};

use super::{
    lezen::Invoer,
    reken::{Uitslag, p, points, shown, start, svg, wrong},
    uitvoer::{Uitvoer, getal},
};

fn scan_keuze(args: &Veiligheidsbeeld) -> ScanKeuze {
    ScanKeuze { simulaties: args.simulaties, ..ScanKeuze::default() }
}

/// Areas that stand out.
pub fn circles(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
    let places = points(invoer);
    shown(
        Onderdeel::Scan,
        places.len(),
        invoer,
        || scan(&invoer.kader, &places, &invoer.basis, &scan_keuze(args)),
        |u| {
            let w = &u.waarde;
            let mut zinnen = match w.cirkels.first() {
                None => vec![format!("Geen gebied springt er aantoonbaar uit (p = {}).", p(w.p))],
                Some(c) => vec![format!(
                    "{} gebied springt eruit: {} overvallen waar er {} te verwachten zijn.",
                    w.cirkels.len(),
                    c.waargenomen,
                    getal(c.verwacht)
                )],
            };
            if w.cirkels.is_empty()
                && let Ok(o) = onderscheid(&invoer.kader, places.len(), &invoer.basis, &scan_keuze(args))
            {
                zinnen.push(gevonden(o.waarde));
            }
            let row = |c: &veiligheidsbeeld::scan::Cirkel| {
                vec![
                    format!("{:.0}", c.midden.x()),
                    format!("{:.0}", c.midden.y()),
                    format!("{:.0}", c.straal),
                    c.waargenomen.to_string(),
                    getal(c.verwacht),
                    p(c.p),
                ]
            };
            let kop = vec!["x", "y", "straal", "waargenomen", "verwacht", "p"];
            let mut out =
                Uitvoer { zinnen, kop, rijen: w.cirkels.iter().map(row).collect(), geojson: Some(geojson::cirkels(u)), ..start(u) };
            let classes: Vec<Option<u8>> = invoer.vlak.binnen.iter().map(|inside| inside.then_some(0)).collect();
            let around: Vec<(Punt, f64)> = w.cirkels.iter().map(|c| (c.midden, c.straal)).collect();
            let drawing = tekening::kaart(&invoer.vlak.raster, &classes, &around);
            out.svg = svg("Gebieden die eruit springen", tekening::kaart_maat(&invoer.vlak.raster), &drawing, &out);
            out
        },
    )
}

fn gevonden(o: veiligheidsbeeld::scan::Onderscheid) -> String {
    match o.vanaf {
        Some(k) => {
            format!("Wel gevonden zou zijn: {k} of meer binnen {} meter (in {}% van de gevallen).", o.straal, (o.kracht * 100.0).round())
        }
        None => "Bij dit aantal zou geen enkele concentratie zijn gevonden.".to_owned(),
    }
}

/// What could have been found.
pub fn could_find(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
    let n = points(invoer).len();
    shown(
        Onderdeel::Scan,
        n,
        invoer,
        || onderscheid(&invoer.kader, n, &invoer.basis, &scan_keuze(args)),
        |u| {
            let row =
                vec![u.waarde.vanaf.map_or_else(|| "-".to_owned(), |k| k.to_string()), getal(u.waarde.straal), getal(u.waarde.kracht)];
            Uitvoer { zinnen: vec![gevonden(u.waarde)], kop: vec!["vanaf", "straal", "kracht"], rijen: vec![row], ..start(u) }
        },
    )
}

/// Near repeat.
pub fn near(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
    let rows: Vec<(Punt, jiff::civil::Date)> = invoer.gebeurtenissen.iter().filter_map(|g| Some((g.punt?, g.datum))).collect();
    let keuze = KnoxKeuze { simulaties: args.simulaties, ..KnoxKeuze::default() };
    shown(
        Onderdeel::Knox,
        rows.len(),
        invoer,
        || knox(&invoer.kader, &rows, &keuze),
        |u| {
            let w = &u.waarde;
            let verdict = if w.aantoonbaar {
                "Vaker dan bij toeval. Dit bewijst niet dat het dezelfde dader is."
            } else {
                "Niet aantoonbaar vaker dan bij toeval."
            };
            let far = ["zelfde plek", "0-100 m", "100-200 m", "200-400 m"];
            let days = ["0-6", "7-13", "14-27", "28-55"];
            let first = w.cellen.iter().find_map(|c| Some((c.aantoonbaar_vanaf?, far.get(c.afstand)?, days.get(c.dagen)?)));
            let could = match first {
                _ if w.aantoonbaar => None,
                Some((from, far, days)) => Some(format!("Aantoonbaar zou zijn: {from} of meer paren in één vak: {far}, {days} dagen.")),
                None => Some("Er liggen te weinig overvallen dicht bij elkaar om het te kunnen aantonen.".to_owned()),
            };
            let zin = format!(
                "{} paren dicht bij elkaar en kort na elkaar, bij toeval {}. {verdict} (p = {})",
                w.paren,
                getal(w.paren_verwacht),
                p(w.p)
            );
            let row = |c: &veiligheidsbeeld::knox::KnoxCel| {
                vec![
                    far.get(c.afstand).copied().unwrap_or_default().to_owned(),
                    days.get(c.dagen).copied().unwrap_or_default().to_owned(),
                    c.waargenomen.to_string(),
                    getal(c.verwacht),
                    p(c.p_gecorrigeerd),
                ]
            };
            Uitvoer {
                zinnen: std::iter::once(zin).chain(could).collect(),
                kop: vec!["afstand", "dagen", "waargenomen", "verwacht", "p_gecorrigeerd"],
                rijen: w.cellen.iter().map(row).collect(),
                ..start(u)
            }
        },
    )
}

/// The map of spread.
pub fn map(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
    let places = points(invoer);
    let how = SpreidingKeuze { bebouwd_km2: args.bebouwd.unwrap_or(invoer.kader.gebied.km2), straal: args.straal, pseudo: 400.0 };
    let u = match spreiding(&invoer.kader, &places, &invoer.basis, &invoer.vlak, &how).map_err(wrong)? {
        Getoond::Wel(u) => u,
        Getoond::TeWeinig { vanaf } => return Ok(Uitvoer { te_weinig: Some(vanaf), ..start(&totaal(&invoer.kader, places.len() as u64)) }),
    };
    let w = &u.waarde;
    let mixed = if w.pseudo > 0.0 { format!(", gemengd met {} denkbeeldige op de basis", w.pseudo) } else { String::new() };
    let zin = format!(
        "Kaart van {} overvallen, straal {} meter{mixed}. Klassen vanaf {} per vierkante kilometer per jaar. Voor de besloten kring.",
        w.gebruikt,
        getal(w.straal),
        KLASSEN.map(getal).join(", ")
    );
    let raster = &w.vlak.raster;
    let filled = w.dichtheid.iter().enumerate().filter(|(_, d)| **d > 0.0);
    let rijen =
        filled.map(|(i, d)| vec![format!("{:.0}", raster.centre(i).x()), format!("{:.0}", raster.centre(i).y()), getal(*d)]).collect();
    let classes: Vec<Option<u8>> = w
        .dichtheid
        .iter()
        .zip(&w.vlak.binnen)
        .map(|(d, inside)| inside.then(|| u8::try_from(KLASSEN.partition_point(|k| k <= d)).unwrap_or(5)))
        .collect();
    let mut out =
        Uitvoer { zinnen: vec![zin], kop: vec!["x", "y", "per_km2_per_jaar"], rijen, geojson: Some(geojson::spreiding(&u)), ..start(&u) };
    out.json = Value::Null;
    // A map that is passed on says its number, radius and unit itself.
    let title = format!(
        "Spreiding van {} overvallen, straal {} m; klassen vanaf {} per km² per jaar",
        w.gebruikt,
        getal(w.straal),
        KLASSEN.map(getal).join(" · ")
    );
    out.svg = svg(&title, tekening::kaart_maat(raster), &tekening::kaart(raster, &classes, &[]), &out);
    out.json = json!(u);
    Ok(out)
}
