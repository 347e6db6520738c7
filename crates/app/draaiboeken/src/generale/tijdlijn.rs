//! Tijdlijn: the whole rehearsal as a drawing: three tracks, a bar for each task with its number in the list.

use domain::{
    Code, Moment,
    draaiboek::{Draaiboek, Spoor},
};
use maud::{Markup, html};
use web::{Tr, args, parts};

use super::bord::Taakgang;

/// Ends of the columns in hours after the beginning, with the name of each: near the beginning everything happens at once.
const KOLOMMEN: [(i64, &str); 7] = [
    (2, "tijdvak-2-uur"),
    (24, "tijdvak-dag-1"),
    (72, "tijdvak-dag-2"),
    (168, "tijdvak-week-1"),
    (504, "tijdvak-week-2"),
    (2016, "tijdvak-week-4"),
    (8760, "generale-tijdvak-later"),
];
const LINKS: f64 = 8.0;
const KOLOM: f64 = 130.0;
const RIJ: f64 = 26.0;
const BALK: f64 = 20.0;
/// A bar holds its number.
const SMAL: f64 = 26.0;
const KOP: f64 = 30.0;
const SPOORKOP: f64 = 30.0;

struct Balk<'a> {
    nr: usize,
    g: &'a Taakgang,
    x: f64,
    breed: f64,
    rij: usize,
}

/// Where a moment stands, from the left.
fn x(op: Moment, m: Moment) -> f64 {
    let hours = (m.seconds_since(op).max(0) as f64) / 3600.0;
    let mut from = 0.0;
    for (n, (end, _)) in KOLOMMEN.iter().enumerate() {
        let end = *end as f64;
        if hours <= end {
            return LINKS + KOLOM * (n as f64 + (hours - from) / (end - from));
        }
        from = end;
    }
    LINKS + KOLOM * KOLOMMEN.len() as f64
}

/// The drawing. `nu` is where the clock stands, `einde` the last moment.
pub(super) fn tekening(tr: Tr, d: &Draaiboek, gangen: &[Taakgang], (op, nu, einde): (Moment, Moment, Moment)) -> Markup {
    let columns = KOLOMMEN.iter().scan(0, |from, (end, key)| {
        let begin = std::mem::replace(from, *end);
        Some((begin, *key))
    });
    let shown: Vec<(i64, &str)> = columns.filter(|(begin, _)| op.plus_seconds(begin * 3600) <= einde).collect();
    let wide = LINKS * 2.0 + KOLOM * shown.len() as f64;
    let mut y = KOP;
    let tracks: Vec<(Spoor, f64, Vec<Balk<'_>>)> = Spoor::ALL
        .iter()
        .map(|s| {
            let bars = balken(d, gangen, *s, op, einde, wide - LINKS);
            let rows = bars.iter().map(|b| b.rij + 1).max().unwrap_or(1);
            let top = y;
            y += SPOORKOP + rows as f64 * RIJ + 8.0;
            (*s, top, bars)
        })
        .collect();
    let high = y;
    let now = x(op, nu);
    let drawing = html! {
        @for (n, (_, key)) in shown.iter().enumerate() {
            @let left = LINKS + KOLOM * n as f64;
            line.lijn-raster x1=(px(left)) x2=(px(left)) y1="0" y2=(px(high)) {}
            text.lijn-tekst x=(px(left + 6.0)) y="19" { (tr.t(key)) }
        }
        @for (spoor, top, bars) in &tracks {
            line.lijn-raster x1="0" x2=(px(wide)) y1=(px(*top)) y2=(px(*top)) {}
            text.tijdlijn-spoor x=(px(LINKS + 6.0)) y=(px(top + 20.0)) { (tr.label(*spoor)) }
            @for b in bars { (balk(op, b, top + SPOORKOP)) }
        }
        line.tijdlijn-nu x1=(px(now)) x2=(px(now)) y1=(px(KOP)) y2=(px(high)) {}
    };
    let failed = gangen.iter().filter(|g| g.vast.is_some()).count();
    let description = tr.with("generale-tijdlijn-tekst", args![("taken", gangen.len()), ("vast", failed)]);
    parts::svg("tijdlijn", &tr.t("generale-tijdlijn"), &description, &format!("0 0 {} {}", px(wide), px(high)), drawing)
}

/// The bars of a track, each in the first row where there is room.
fn balken<'a>(d: &Draaiboek, gangen: &'a [Taakgang], spoor: Spoor, op: Moment, einde: Moment, most: f64) -> Vec<Balk<'a>> {
    let here = |g: &Taakgang| d.stap(&g.stap).is_some_and(|s| s.spoor == spoor);
    let mut rows: Vec<f64> = Vec::new();
    let mut bars: Vec<(usize, &Taakgang)> = (1..).zip(gangen).filter(|(_, g)| here(g)).collect();
    bars.sort_by_key(|(_, g)| g.open);
    bars.into_iter()
        .map(|(nr, g)| {
            let van = g.open.or(g.vast).unwrap_or(op);
            let tot = g.gedaan.as_ref().map(|(m, _)| *m).or(g.verlopen).unwrap_or(einde);
            let left = x(op, van).min(most - SMAL);
            let breed = (x(op, tot).min(most) - left).max(SMAL);
            let free = rows.iter().position(|end| *end <= left);
            let rij = free.unwrap_or_else(|| {
                rows.push(0.0);
                rows.len() - 1
            });
            if let Some(end) = rows.get_mut(rij) {
                *end = left + breed + 3.0;
            }
            Balk { nr, g, x: left, breed, rij }
        })
        .collect()
}

fn balk(op: Moment, b: &Balk<'_>, top: f64) -> Markup {
    let y = top + b.rij as f64 * RIJ;
    let class = match (b.g.vast.is_some(), b.g.verlopen.is_some(), b.g.gedaan.is_some()) {
        (true, ..) => "balk-vast",
        (_, true, _) => "balk-laat",
        (_, _, true) => "balk-gedaan",
        _ => "balk-open",
    };
    let late = b.g.verlopen.map(|m| x(op, m)).filter(|at| *at > b.x && *at < b.x + b.breed);
    let mark = if b.g.vast.is_some() { "!" } else { "" };
    html! {
        rect.(class) x=(px(b.x)) y=(px(y)) width=(px(b.breed)) height=(px(BALK)) rx="3" {}
        @if let Some(at) = late { rect.balk-over x=(px(at)) y=(px(y)) width=(px(b.x + b.breed - at)) height=(px(BALK)) {} }
        text.balk-nr.(class) x=(px(b.x + 5.0)) y=(px(y + 15.0)) { (b.nr) (mark) }
    }
}

fn px(n: f64) -> String {
    format!("{n:.1}")
}
