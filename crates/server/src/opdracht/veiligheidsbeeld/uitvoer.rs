//! What a computation gives, in each form.

use serde_json::Value;
use veiligheidsbeeld::Verantwoording;

/// What a computation gives.
#[derive(Debug, Default)]
pub struct Uitvoer {
    /// What it comes to, in words.
    pub zinnen: Vec<String>,
    /// Headings of the table.
    pub kop: Vec<&'static str>,
    /// Rows.
    pub rijen: Vec<Vec<String>>,
    /// Everything.
    pub json: Value,
    /// A map.
    pub geojson: Option<Value>,
    /// A drawing.
    pub svg: Option<String>,
    /// How it came about.
    pub verantwoording: Option<Verantwoording>,
    /// It says nothing below so many.
    pub te_weinig: Option<usize>,
}

impl Uitvoer {
    /// How it came about, line by line.
    pub fn verantwoord(&self) -> Vec<String> {
        let Some(v) = &self.verantwoording else { return Vec::new() };
        let placed = v.aandeel_geplaatst.map_or_else(|| "-".to_owned(), |share| format!("{}%", (share * 100.0).round()));
        let last = v.periode.tot().yesterday().unwrap_or(v.periode.tot());
        let mut lines = vec![format!(
            "n = {} · periode {} t/m {} · gebied {} ({} km2) · met plek {placed} · methode {}",
            v.n,
            v.periode.van(),
            last,
            v.gebied.naam,
            getal(v.gebied.km2),
            methode(v)
        )];
        if let (Some(times), Some(seed)) = (v.simulaties, v.zaad) {
            lines.push(format!("simulaties {times} · zaad {seed}"));
        }
        lines.push(format!("bron: {}", v.methode.bron()));
        lines
    }

    /// For people.
    pub fn tekst(&self) -> String {
        let mut out = self.zinnen.join("\n");
        if !self.rijen.is_empty() {
            let width = |c: usize| {
                let cells = self.rijen.iter().map(|r| r.get(c).map_or(0, |t| t.chars().count()));
                cells.chain([self.kop.get(c).map_or(0, |t| t.chars().count())]).max().unwrap_or(0)
            };
            let widths: Vec<usize> = (0..self.kop.len()).map(width).collect();
            let line = |cells: Vec<&str>| {
                let padded =
                    cells.iter().zip(&widths).map(|(text, wide)| format!("{text}{}", " ".repeat(wide - text.chars().count().min(*wide))));
                padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
            };
            let rows = self.rijen.iter().map(|r| line(r.iter().map(String::as_str).collect()));
            let table: Vec<String> = std::iter::once(line(self.kop.clone())).chain(rows).collect();
            out = format!("{out}\n\n{}", table.join("\n"));
        }
        out + "\n"
    }

    /// A table; each row says how it came about.
    pub fn csv(&self) -> String {
        let account = self.verantwoording.as_ref().map(|v| {
            let last = v.periode.tot().yesterday().unwrap_or(v.periode.tot());
            let share = v.aandeel_geplaatst.map(getal).unwrap_or_default();
            let number = |n: Option<u64>| n.map(|n| n.to_string()).unwrap_or_default();
            let drawn = [number(v.simulaties.map(u64::from)), number(v.zaad)];
            let made = [v.n.to_string(), v.periode.van().to_string(), last.to_string(), v.gebied.naam.clone(), share, methode(v)];
            made.into_iter().chain(drawn).collect::<Vec<_>>()
        });
        let more = ["n", "periode_van", "periode_tot", "gebied", "aandeel_geplaatst", "methode", "simulaties", "zaad"];
        let head: Vec<String> = self.kop.iter().chain(account.as_ref().map_or(&[][..], |_| &more)).map(|t| (*t).to_owned()).collect();
        let told = |cells: &[String]| cells.iter().cloned().chain(account.iter().flatten().cloned()).collect();
        let mut rows: Vec<Vec<String>> = self.rijen.iter().map(|r| told(r)).collect();
        if rows.is_empty() && account.is_some() {
            // Nothing found is an answer as well: a row that says of what.
            rows.push(told(&vec![String::new(); self.kop.len()]));
        }
        String::from_utf8_lossy(&tabel::write_csv(&head, rows)).into_owned()
    }
}

fn methode(v: &Verantwoording) -> String {
    serde_json::to_value(v.methode).ok().and_then(|it| it.as_str().map(str::to_owned)).unwrap_or_default()
}

/// A number in at most four digits behind the point that say something.
pub fn getal(v: f64) -> String {
    if v.is_infinite() {
        return "onbegrensd".to_owned();
    }
    let places = if v.abs() >= 100.0 {
        0
    } else if v.abs() >= 1.0 {
        2
    } else {
        4
    };
    let text = format!("{v:.places$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text };
    text.replace('.', ",")
}
