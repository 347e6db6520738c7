//! For analysts who ask: Gi*, Moran's I, density clusters, and before and after a day. All numbers from the library.

use std::collections::BTreeMap;

use beeld::tekening::{self, Snor};
use jiff::civil::Date;
use opdrachtregel::{Fout, cli::Veiligheidsbeeld};
use veiligheidsbeeld::{
    Onderdeel, Periode, Punt, Raster, Vlak,
    aantal::{Richting, Telling, verandering, verandering_per_gebied},
    deskundig::{DbscanKeuze, GiKeuze, MoranGebied, gi_ster, groepen, moran},
    exact::garwood,
    geojson,
    grens::{SPELING, gemeenschappelijk},
};

use super::{
    lezen::Invoer,
    reken::{Uitslag, p, points, shown, start, svg, wrong},
    uitvoer::{Uitvoer, getal},
};

/// p below which something stands out.
const GRENS: f64 = 0.05;

fn needs_base(invoer: &Invoer) -> Result<(), Fout> {
    let some = invoer.basis.iter().any(|b| b.1 > 0.0);
    if some { Ok(()) } else { Err(Fout::gebruik("geef met --basis waar de adressen of inwoners zijn: daarmee wordt vergeleken.")) }
}

/// Gi*: cells that stand out, with the chance that any cell does.
pub fn cells(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
    needs_base(invoer)?;
    let keuze = gi_keuze(args, invoer).map_err(wrong)?;
    let places = points(invoer);
    shown(
        Onderdeel::Deskundig,
        places.len(),
        invoer,
        || gi_ster(&invoer.kader, &places, &keuze),
        |u| {
            let w = &u.waarde;
            let out_of = w.cellen.iter().filter(|c| c.p.is_some_and(|p| p < GRENS) && c.z > 0.0).count();
            let low = w.cellen.iter().filter_map(|c| c.p).fold(1.0, f64::min);
            let mut zinnen = vec![match out_of {
                0 => format!(
                    "Geen vak van {} meter springt er aantoonbaar uit (kleinste p = {}).{}",
                    getal(keuze.raster.cel),
                    p(low),
                    w.aantoonbaar_boven.map(|z| format!(" Aantoonbaar zou zijn: Gi* boven {}.", getal(z))).unwrap_or_default()
                ),
                n => format!("{n} vakken van {} meter springen eruit. De kans telt mee dat overal is gezocht.", getal(keuze.raster.cel)),
            }];
            if w.buiten > 0 {
                zinnen.push(format!("{} overvallen liggen buiten het gebied en tellen niet mee.", w.buiten));
            }
            let row = |c: &veiligheidsbeeld::deskundig::GiCel| {
                let at = keuze.raster.centre(c.cel);
                let chance = c.p.map_or_else(|| "-".to_owned(), p);
                vec![format!("{:.0}", at.x()), format!("{:.0}", at.y()), c.aantal.to_string(), getal(c.z), chance]
            };
            let rijen = w.cellen.iter().filter(|c| c.aantal > 0).map(row).collect();
            let geojson = Some(geojson::cellen(u, &keuze.raster));
            let mut out = Uitvoer { zinnen, kop: vec!["x", "y", "aantal", "gi_ster", "p"], rijen, geojson, ..start(u) };
            let mut classes: Vec<Option<u8>> = keuze.binnen.iter().map(|inside| inside.then_some(0)).collect();
            for c in w.cellen.iter().filter(|c| c.aantal > 0) {
                classes[c.cel] = Some(if c.p.is_some_and(|p| p < GRENS) && c.z > 0.0 { 5 } else { 2 });
            }
            let drawing = tekening::kaart(&keuze.raster, &classes, &[]);
            out.svg = svg("Vakken die eruit springen (Gi*)", tekening::kaart_maat(&keuze.raster), &drawing, &out);
            out
        },
    )
}

/// Larger cells over the area, with their part of the base.
fn gi_keuze(args: &Veiligheidsbeeld, invoer: &Invoer) -> Result<GiKeuze, veiligheidsbeeld::Fout> {
    let area = &invoer.vlak;
    let inside = |i: &usize| area.binnen.get(*i) == Some(&true);
    let small: Vec<Punt> = (0..area.raster.len()).filter(inside).map(|i| area.raster.centre(i)).collect();
    let raster = Raster::around(&small, args.cel.unwrap_or(500.0), 0.0)?;
    let (mut binnen, mut basis) = (vec![false; raster.len()], vec![0.0; raster.len()]);
    small.iter().filter_map(|p| raster.index(*p)).for_each(|i| binnen[i] = true);
    for (p, weight) in &invoer.basis {
        if let Some(i) = raster.index(*p).filter(|i| binnen[*i]) {
            basis[i] += weight;
        }
    }
    Ok(GiKeuze { raster, binnen, basis, simulaties: args.simulaties })
}

/// Moran's I: whether neighbourhoods with a high rate lie beside each other.
pub fn alike(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
    if args.kaart.is_none() || invoer.vormen.len() < 2 {
        return Err(Fout::gebruik(
            "geef met --kaart de grenzen van de buurten, minstens twee: daarmee wordt bepaald welke aan elkaar grenzen.",
        ));
    }
    if invoer.buurten.is_empty() {
        needs_base(invoer)?;
    }
    let (areas, elsewhere) = areas(invoer).map_err(wrong)?;
    let counted = areas.iter().map(|a| a.aantal as usize).sum();
    shown(
        Onderdeel::Deskundig,
        counted,
        invoer,
        || moran(&invoer.kader, &areas, args.simulaties),
        |u| {
            let w = &u.waarde;
            let mut zinnen = vec![match (w.i, w.verwacht, w.p) {
                (Some(i), Some(mean), Some(chance)) if chance < GRENS => format!(
                    "Buurten met veel overvallen per adres of inwoner liggen aantoonbaar bij elkaar: I = {}, bij toeval {} (p = {}).",
                    getal(i),
                    getal(mean),
                    p(chance)
                ),
                (Some(i), Some(mean), chance) => format!(
                    "Niet aantoonbaar dat buurten met veel overvallen bij elkaar liggen: I = {}, bij toeval {} (p = {}).{}",
                    getal(i),
                    getal(mean),
                    chance.map_or_else(|| "-".to_owned(), p),
                    w.aantoonbaar_boven.map(|above| format!(" Aantoonbaar zou zijn: I boven {}.", getal(above))).unwrap_or_default()
                ),
                _ => "Niets te zeggen: geen buurten die aan elkaar grenzen, of overal evenveel.".to_owned(),
            }];
            if elsewhere > 0 {
                zinnen.push(format!("{elsewhere} overvallen liggen in geen van de buurten en tellen niet mee."));
            }
            let row = |a: &MoranGebied| vec![a.code.clone(), a.aantal.to_string(), getal(a.basis), a.buren.len().to_string()];
            Uitvoer { zinnen, kop: vec!["buurt", "aantal", "basis", "buren"], rijen: areas.iter().map(row).collect(), ..start(u) }
        },
    )
}

/// Neighbourhoods with what was counted in them and those they border on, and how many lie in none. One without any base has no rate.
fn areas(invoer: &Invoer) -> Result<(Vec<MoranGebied>, usize), veiligheidsbeeld::Fout> {
    let outlines: Vec<Vec<Vec<Punt>>> = invoer.vormen.iter().map(|v| v.ringen.clone()).collect();
    let near = gemeenschappelijk(&outlines, SPELING)?;
    let name = |i: usize| invoer.vormen.get(i).and_then(|v| v.naam.clone()).unwrap_or_else(|| format!("gebied {}", i + 1));
    let (mut out, places) = (Vec::new(), points(invoer));
    for (i, rings) in outlines.iter().enumerate() {
        let (code, laid) = (name(i), Vlak::veelhoek(rings, 100.0)?);
        let told = invoer.buurten.iter().find(|(b, _)| *b == code).map(|(_, n)| *n);
        let basis = told.unwrap_or_else(|| invoer.basis.iter().filter(|(p, _)| laid.holds(*p)).map(|(_, w)| w).sum());
        let aantal = places.iter().filter(|p| laid.holds(**p)).count() as u64;
        let buren = near.get(i).into_iter().flatten().map(|(j, _)| name(*j)).collect();
        out.push(MoranGebied { code, aantal, basis, buren });
    }
    out.retain(|a| a.basis > 0.0);
    out.sort_by(|a, b| a.code.cmp(&b.code));
    let counted: usize = out.iter().map(|a| a.aantal as usize).sum();
    Ok((out, places.len().saturating_sub(counted)))
}

/// Density clusters with their chance.
pub fn clusters(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
    needs_base(invoer)?;
    let usual = DbscanKeuze::default();
    let minstens = args.minstens.map_or(usual.minstens, |n| n as usize);
    let keuze = DbscanKeuze { straal: args.straal.unwrap_or(usual.straal), minstens, simulaties: args.simulaties };
    let places = points(invoer);
    shown(
        Onderdeel::Deskundig,
        places.len(),
        invoer,
        || groepen(&invoer.kader, &places, &invoer.basis, &keuze),
        |u| {
            let w = &u.waarde;
            let clear = w.groepen.iter().filter(|g| g.p < GRENS).count();
            let zin = format!(
                "{} groepen van {} of meer binnen {} meter; {clear} groter dan bij toeval. {} overvallen horen bij geen groep. Aantoonbaar vanaf {}.",
                w.groepen.len(),
                keuze.minstens,
                getal(keuze.straal),
                w.los,
                w.aantoonbaar_vanaf
            );
            let row = |g: &veiligheidsbeeld::deskundig::Groep| {
                vec![format!("{:.0}", g.midden.x()), format!("{:.0}", g.midden.y()), g.aantal.to_string(), p(g.p)]
            };
            let rijen = w.groepen.iter().map(row).collect();
            let mut out =
                Uitvoer { zinnen: vec![zin], kop: vec!["x", "y", "aantal", "p"], rijen, geojson: Some(geojson::groepen(u)), ..start(u) };
            let classes: Vec<Option<u8>> = invoer.vlak.binnen.iter().map(|inside| inside.then_some(0)).collect();
            let around: Vec<(Punt, f64)> = w.groepen.iter().map(|g| (g.midden, keuze.straal)).collect();
            let drawing = tekening::kaart(&invoer.vlak.raster, &classes, &around);
            out.svg = svg("Groepen van overvallen", tekening::kaart_maat(&invoer.vlak.raster), &drawing, &out);
            out
        },
    )
}

/// Before a day and from that day on, as long as each lasted.
pub fn before_after(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
    let whole = &invoer.kader.periode;
    let Some(day) = args.knip.filter(|day| whole.van() < *day && *day < whole.tot()) else {
        return Err(Fout::gebruik(
            "geef met --knip de eerste dag van de tweede periode, na de eerste en voor de laatste dag van de lijst.",
        ));
    };
    let length = |van, tot| Periode::new(van, tot).map(|p| f64::from(p.dagen()));
    let (long_before, long_after) = (length(whole.van(), day).map_err(wrong)?, length(day, whole.tot()).map_err(wrong)?);
    let (before, after, per) = counted(invoer, day);
    let tel = |aantal: u64, maat: f64| Telling { aantal, maat };
    let u = verandering(&invoer.kader, tel(before, long_before), tel(after, long_after)).map_err(wrong)?;
    let rows: Vec<_> = per.iter().map(|(code, n)| ((*code).to_owned(), tel(n.0, long_before), tel(n.1, long_after))).collect();
    let by_area = verandering_per_gebied(&invoer.kader, &rows).map_err(wrong)?.waarde;
    let v = u.waarde;
    let verdict = if v.aantoonbaar { "Dit verschil is aantoonbaar." } else { "Dit verschil kan toeval zijn." };
    let mut zinnen = vec![format!(
        "Voor {day}: {before} in {long_before} dagen. Vanaf {day}: {after} in {long_after} dagen. {verdict} (p = {})",
        p(v.p)
    )];
    zinnen.push("Of een maatregel dit deed, zegt dit niet: er kan meer veranderd zijn.".to_owned());
    if by_area.is_empty() {
        zinnen.push("Per buurt is er niets te zeggen: daarvoor zijn 100 overvallen in beide periodes nodig.".to_owned());
    }
    let word = |r: Richting| match r {
        Richting::Omhoog => "meer",
        Richting::Omlaag => "minder",
        Richting::NietAantoonbaar => "niet aantoonbaar",
    };
    let total = vec![
        "alles".to_owned(),
        before.to_string(),
        after.to_string(),
        p(v.p),
        if v.aantoonbaar { "aantoonbaar" } else { "niet aantoonbaar" }.to_owned(),
    ];
    let row = |g: &veiligheidsbeeld::aantal::GebiedVerandering| {
        let (first, second) = (g.verandering.eerst.aantal, g.verandering.daarna.aantal);
        vec![g.code.clone(), first.to_string(), second.to_string(), p(g.p_gecorrigeerd), word(g.richting).to_owned()]
    };
    let rijen = std::iter::once(total).chain(by_area.iter().map(row)).collect();
    let mut out = Uitvoer { zinnen, kop: vec!["gebied", "voor", "na", "p", "oordeel"], rijen, ..start(&u) };
    let both =
        [per_year(format!("voor {day}, per jaar"), before, long_before), per_year(format!("vanaf {day}, per jaar"), after, long_after)];
    out.svg = svg("Voor en na, per jaar", tekening::snorren_maat(2), &tekening::snorren(&both, None, getal), &out);
    Ok(out)
}

/// Robberies before a day and from that day on: all of them, and of each neighbourhood.
fn counted(invoer: &Invoer, day: Date) -> (u64, u64, BTreeMap<&str, (u64, u64)>) {
    let mut per: BTreeMap<&str, (u64, u64)> = invoer.buurten.iter().map(|(code, _)| (code.as_str(), (0, 0))).collect();
    let mut all = (0, 0);
    let count = |counts: &mut (u64, u64), early: bool| if early { counts.0 += 1 } else { counts.1 += 1 };
    for g in &invoer.gebeurtenissen {
        let early = g.datum < day;
        count(&mut all, early);
        if let Some(code) = &g.buurt {
            count(per.entry(code).or_default(), early);
        }
    }
    (all.0, all.1, per)
}

/// A count in so many days as a number a year, with the limits between which it may lie (Garwood).
fn per_year(naam: String, aantal: u64, dagen: f64) -> Snor {
    let (fits, year) = (garwood(aantal), 365.25 / dagen);
    let past_bij = veiligheidsbeeld::exact::Interval { laag: fits.laag * year, hoog: fits.hoog * year };
    Snor { naam, waarde: aantal as f64 * year, past_bij }
}
