//! From what was read to an answer: one function per computation, all numbers from the library.

use beeld::tekening::{self, KLASSEN, Snor};
use maud::Markup;
use opdrachtregel::{
    Fout,
    cli::{Berekening, Veiligheidsbeeld},
};
use serde::Serialize;
use serde_json::{Value, json};
use veiligheidsbeeld::{
    Getoond, Onderdeel, Punt, Uitkomst,
    aantal::{Telling, totaal, verandering},
    buurt::{BuurtTelling, Vergelijking, buurten},
    concentratie::concentratie,
    geojson,
    herhaling::herhaling,
    knox::{KnoxKeuze, knox},
    plek::{Plaatsing, Plekken, vaste_plekken},
    scan::{ScanKeuze, onderscheid, scan},
    spreiding::{SpreidingKeuze, spreiding},
    tijd::{Indeling, Tijdstip, uren},
};

use super::{
    deskundig,
    lezen::Invoer,
    uitvoer::{Uitvoer, getal},
};

pub type Uitslag = Result<Uitvoer, Fout>;

pub fn wrong(e: veiligheidsbeeld::Fout) -> Fout {
    use veiligheidsbeeld::Fout as F;
    match e {
        F::LegeBasis => Fout::gebruik("er is niets om mee te vergelijken. Geef --basis, --plekken of --buurten."),
        other => Fout::gebruik(format!("{other}.")),
    }
}

/// What was asked.
pub fn reken(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
    match args.berekening {
        Berekening::Controle => Ok(controle(invoer)),
        Berekening::Totaal => Ok(total(invoer)),
        Berekening::Verandering => change(args, invoer),
        Berekening::Buurten => areas(invoer),
        Berekening::Plekken => places(args, invoer),
        Berekening::Herhaling => again(invoer),
        Berekening::Uren => hours(invoer),
        Berekening::Concentratie => spread(args, invoer),
        Berekening::Scan => circles(args, invoer),
        Berekening::Onderscheid => could_find(args, invoer),
        Berekening::Herhaalbuurt => near(args, invoer),
        Berekening::Spreiding => map(args, invoer),
        Berekening::Vakken => deskundig::cells(args, invoer),
        Berekening::Moran => deskundig::alike(args, invoer),
        Berekening::Groepen => deskundig::clusters(args, invoer),
        Berekening::Voorna => deskundig::before_after(args, invoer),
    }
}

pub fn start<T: Serialize>(u: &Uitkomst<T>) -> Uitvoer {
    Uitvoer { json: json!(u), verantwoording: Some(u.verantwoording.clone()), ..Uitvoer::default() }
}

/// The answer, or from how many there would be one.
pub fn shown<T: Serialize>(
    part: Onderdeel,
    n: usize,
    invoer: &Invoer,
    compute: impl FnOnce() -> Result<Uitkomst<T>, veiligheidsbeeld::Fout>,
    tell: impl FnOnce(&Uitkomst<T>) -> Uitvoer,
) -> Uitslag {
    match part.toon(n, compute).map_err(wrong)? {
        Getoond::Wel(u) => Ok(tell(&u)),
        Getoond::TeWeinig { vanaf } => Ok(Uitvoer { te_weinig: Some(vanaf), ..start(&totaal(&invoer.kader, n as u64)) }),
    }
}

pub fn points(invoer: &Invoer) -> Vec<Punt> {
    invoer.gebeurtenissen.iter().filter_map(|g| g.punt).collect()
}

pub fn p(value: f64) -> String {
    if value < 0.0001 { "< 0,0001".to_owned() } else { getal(value) }
}

pub fn svg(title: &str, size: (f64, f64), drawing: &Markup, out: &Uitvoer) -> Option<String> {
    Some(tekening::bestand(title, &out.verantwoord().join(" · "), size, drawing))
}

fn controle(invoer: &Invoer) -> Uitvoer {
    let u = invoer.controleer();
    let c = &u.waarde;
    let rows = [
        ("overvallen", c.aantal),
        ("met een plek", c.geplaatst),
        ("op dezelfde plek als een andere", c.gedeeld),
        ("buiten het gebied", c.buiten_gebied),
        ("zonder tijd", c.zonder_tijd),
        ("om precies 00.00 uur", c.middernacht),
        ("interval van meer dan een uur", c.ruime_tijd),
        ("einde voor begin", c.omgekeerd),
    ];
    let rijen = rows.map(|(name, n)| vec![name.to_owned(), n.to_string()]).to_vec();
    let zin =
        if c.te_weinig_geplaatst { "Te weinig heeft een plek voor een kaart." } else { "De plekken zijn goed genoeg voor een kaart." };
    Uitvoer { zinnen: vec![zin.to_owned()], kop: vec!["controle", "aantal"], rijen, ..start(&u) }
}

fn total(invoer: &Invoer) -> Uitvoer {
    let u = totaal(&invoer.kader, invoer.gebeurtenissen.len() as u64);
    let w = u.waarde;
    let zin = format!(
        "{} overvallen. Gezien toeval past dit bij {} tot {} in zo'n periode, of {} tot {} per jaar.",
        w.aantal,
        getal(w.past_bij.laag),
        getal(w.past_bij.hoog),
        getal(w.per_jaar.laag),
        getal(w.per_jaar.hoog)
    );
    let kop = vec!["aantal", "past_bij_laag", "past_bij_hoog", "per_jaar_laag", "per_jaar_hoog"];
    let rijen =
        vec![vec![w.aantal.to_string(), getal(w.past_bij.laag), getal(w.past_bij.hoog), getal(w.per_jaar.laag), getal(w.per_jaar.hoog)]];
    let mut out = Uitvoer { zinnen: vec![zin], kop, rijen, ..start(&u) };
    let snor = [Snor { naam: invoer.kader.gebied.naam.clone(), waarde: w.aantal as f64, past_bij: w.past_bij }];
    out.svg = svg("Aantal overvallen met interval", tekening::snorren_maat(1), &tekening::snorren(&snor, None, getal), &out);
    out
}

fn change(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
    let Some(before) = args.eerder else {
        return Err(Fout::gebruik("geef met --eerder hoeveel overvallen er waren in de even lange periode ervoor."));
    };
    let days = f64::from(invoer.kader.periode.dagen());
    let now = Telling { aantal: invoer.gebeurtenissen.len() as u64, maat: days };
    let u = verandering(&invoer.kader, Telling { aantal: before, maat: days }, now).map_err(wrong)?;
    let v = u.waarde;
    let verdict = if v.aantoonbaar { "Dit verschil is aantoonbaar." } else { "Dit verschil kan toeval zijn." };
    let fall =
        v.daling_tot.map_or_else(|| "geen enkel aantal zou een daling aantonen".to_owned(), |n| format!("een daling vanaf {n} of minder"));
    let zinnen = vec![
        format!("Van {before} naar {}. {verdict} (p = {})", now.aantal, p(v.p)),
        format!("Na {before} is een stijging aantoonbaar vanaf {}; {fall}.", v.stijging_vanaf),
    ];
    let ratio = v.verhouding.map_or_else(|| "-".to_owned(), getal);
    let kop = vec!["eerder", "nu", "verhouding", "laag", "hoog", "p", "aantoonbaar", "stijging_vanaf", "daling_tot"];
    let row =
        [before.to_string(), now.aantal.to_string(), ratio, getal(v.verhouding_past_bij.laag), getal(v.verhouding_past_bij.hoog), p(v.p)];
    let end = [
        if v.aantoonbaar { "ja" } else { "nee" }.to_owned(),
        v.stijging_vanaf.to_string(),
        v.daling_tot.map(|n| n.to_string()).unwrap_or_default(),
    ];
    let mut out = Uitvoer { zinnen, kop, rijen: vec![row.into_iter().chain(end).collect()], ..start(&u) };
    if let Some(waarde) = v.verhouding {
        let snor = [Snor { naam: "nu / eerder".to_owned(), waarde, past_bij: v.verhouding_past_bij }];
        out.svg = svg("Verandering met interval", tekening::snorren_maat(1), &tekening::snorren(&snor, Some(1.0), getal), &out);
    }
    Ok(out)
}

fn areas(invoer: &Invoer) -> Uitslag {
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
            let row = |b: &veiligheidsbeeld::buurt::Buurt| {
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
                    0 => "Geen buurt wijkt aantoonbaar af.".to_owned(),
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

fn places(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
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

fn again(invoer: &Invoer) -> Uitslag {
    let rows: Vec<(String, jiff::civil::Date)> = invoer.gebeurtenissen.iter().filter_map(|g| Some((g.adres.clone()?, g.datum))).collect();
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

fn hours(invoer: &Invoer) -> Uitslag {
    let times: Vec<Tijdstip> = invoer.gebeurtenissen.iter().filter_map(|g| g.tijd).collect();
    shown(
        Onderdeel::Dagdelen,
        times.len(),
        invoer,
        || uren(&invoer.kader, &times),
        |u| {
            let w = &u.waarde;
            let (rows, columns): (Vec<String>, Vec<String>) = match w.indeling {
                Indeling::Dagdelen => {
                    (["ma-vr", "za-zo"].map(str::to_owned).to_vec(), ["0-6", "6-12", "12-18", "18-24"].map(str::to_owned).to_vec())
                }
                Indeling::Uren => {
                    (["ma", "di", "wo", "do", "vr", "za", "zo"].map(str::to_owned).to_vec(), (0..24).map(|h| h.to_string()).collect())
                }
            };
            let name = |cell: usize| format!("{} {} uur", rows[cell / columns.len()], columns[cell % columns.len()]);
            let zin = match w.piek {
                None => "Geen piek te toetsen: van geen overval is het uur bekend.".to_owned(),
                Some(k) if k.aantoonbaar => format!(
                    "Piek: {}: {} overvallen waar er {} te verwachten zijn (p = {}).",
                    name(k.cel),
                    k.aantal,
                    getal(k.verwacht),
                    p(k.p)
                ),
                Some(k) => format!("Piek niet aantoonbaar (p = {}).", p(k.p)),
            };
            let cell = |i: usize| vec![rows[i / columns.len()].clone(), columns[i % columns.len()].clone(), getal(w.aantallen[i])];
            let rijen = (0..w.aantallen.len()).map(cell).collect();
            let mut out = Uitvoer { zinnen: vec![zin], kop: vec!["dag", "uur", "aantal"], rijen, ..start(u) };
            let drawing = tekening::warmte(&rows, &columns, &w.aantallen, |v| getal((v * 10.0).round() / 10.0));
            out.svg = svg("Overvallen per dag en uur", tekening::warmte_maat(rows.len(), columns.len()), &drawing, &out);
            out
        },
    )
}

fn spread(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
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
            let row = |name: &str, t: veiligheidsbeeld::concentratie::TegenoverToeval| {
                vec![name.to_owned(), getal(t.waarde), getal(t.verwacht), p(t.p)]
            };
            Uitvoer {
                zinnen: vec![zin],
                kop: vec!["maat", "waarde", "bij_toeval", "p"],
                rijen: vec![row("gini", c.gini), row("helft", c.helft)],
                ..start(u)
            }
        },
    )
}

fn scan_keuze(args: &Veiligheidsbeeld) -> ScanKeuze {
    ScanKeuze { simulaties: args.simulaties, ..ScanKeuze::default() }
}

fn circles(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
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

fn could_find(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
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

fn near(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
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
            let zin = format!(
                "{} paren dicht bij elkaar en kort na elkaar, bij toeval {}. {verdict} (p = {})",
                w.paren,
                getal(w.paren_verwacht),
                p(w.p)
            );
            let far = ["zelfde plek", "0-100 m", "100-200 m", "200-400 m"];
            let days = ["0-6", "7-13", "14-27", "28-55"];
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
                zinnen: vec![zin],
                kop: vec!["afstand", "dagen", "waargenomen", "verwacht", "p_gecorrigeerd"],
                rijen: w.cellen.iter().map(row).collect(),
                ..start(u)
            }
        },
    )
}

fn map(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
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
    out.svg = svg("Spreiding van overvallen", tekening::kaart_maat(raster), &tekening::kaart(raster, &classes, &[]), &out);
    out.json = json!(u);
    Ok(out)
}
