//! How many, whether it changed, and when.

use beeld::tekening::{self, Snor};
use opdrachtregel::{Fout, cli::Veiligheidsbeeld};
use veiligheidsbeeld::{
    Onderdeel,
    aantal::{Telling, totaal, verandering},
    tijd::{Indeling, Tijdstip, Uurtabel, uren},
};

use super::{
    lezen::Invoer,
    reken::{Uitslag, p, shown, start, svg, wrong},
    uitvoer::{Uitvoer, getal},
};

/// Whether the data are good enough.
pub fn controle(invoer: &Invoer) -> Uitvoer {
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

/// How many, with an interval.
pub fn total(invoer: &Invoer) -> Uitvoer {
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

/// Against an earlier period.
pub fn change(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
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

/// From how many a peak would have been shown.
fn piek_vanaf(w: &Uurtabel) -> String {
    let (week, weekend) = (w.piek_vanaf.first().copied().unwrap_or(0), w.piek_vanaf.last().copied().unwrap_or(0));
    match w.indeling {
        _ if week.min(weekend) > w.getoetst as u64 => "Van zo weinig met een zekere tijd is geen enkele piek aan te tonen.".to_owned(),
        Indeling::Uren => format!("Aantoonbaar zou zijn: van {} met een zeker uur {week} of meer in één uur van de week.", w.getoetst),
        Indeling::Dagdelen => format!(
            "Aantoonbaar zou zijn: van {} met een zeker dagdeel {week} of meer in één dagdeel op ma-vr, of {weekend} of meer in het weekend.",
            w.getoetst
        ),
    }
}

/// Hours and weekdays.
pub fn hours(invoer: &Invoer) -> Uitslag {
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
                Some(k) => format!("Piek niet aantoonbaar (p = {}). {}", p(k.p), piek_vanaf(w)),
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
