//! The organisation as a tree, and the tree as a drawing. Pure.

use std::collections::HashSet;

use uuid::Uuid;

use super::Onderdeel;

/// A box of the chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vak {
    /// The recorded part; nothing for what follows from the appointment.
    pub id: Option<Uuid>,
    /// What it is called.
    pub naam: String,
    /// What it does in the approach.
    pub rol: String,
    /// The boxes below it.
    pub onder: Vec<Vak>,
}

/// The whole chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boom(pub Vak);

impl Boom {
    /// The line of the appointment from top to bottom, who takes over below it, and the recorded parts: below the one they name, and
    /// without one at the end of the line.
    pub(crate) fn new(line: Vec<String>, below: Option<String>, parts: &[Onderdeel]) -> Self {
        let mut seen = HashSet::new();
        let roots: Vec<Vak> =
            parts.iter().filter(|p| p.boven.is_none_or(|b| parts.iter().all(|q| q.id != b))).map(|p| vak(p, parts, &mut seen)).collect();
        // Parts that stand below each other in a ring belong to nobody: they are shown at the end of the line, not lost.
        let rest: Vec<Vak> = parts.iter().filter(|p| !seen.contains(&p.id)).map(|p| los(p, Vec::new())).collect();
        let fixed = |naam: String, onder| Vak { id: None, naam, rol: String::new(), onder };
        let under = below.map(|naam| fixed(naam, Vec::new())).into_iter().chain(roots).chain(rest).collect();
        let mut line = line.into_iter().rev();
        let last = fixed(line.next().unwrap_or_default(), under);
        Self(line.fold(last, |under, naam| fixed(naam, vec![under])))
    }

    /// Every box from the top down, with how deep it stands.
    pub fn rijen(&self) -> Vec<(usize, &Vak)> {
        fn walk<'a>(v: &'a Vak, diep: usize, rijen: &mut Vec<(usize, &'a Vak)>) {
            rijen.push((diep, v));
            v.onder.iter().for_each(|o| walk(o, diep + 1, rijen));
        }
        let mut rijen = Vec::new();
        walk(&self.0, 0, &mut rijen);
        rijen
    }
}

fn los(p: &Onderdeel, onder: Vec<Vak>) -> Vak {
    Vak { id: Some(p.id), naam: p.naam.clone(), rol: p.rol.clone(), onder }
}

fn vak(p: &Onderdeel, parts: &[Onderdeel], seen: &mut HashSet<Uuid>) -> Vak {
    seen.insert(p.id);
    let mut onder = Vec::new();
    for q in parts.iter().filter(|q| q.boven == Some(p.id)) {
        if !seen.contains(&q.id) {
            onder.push(vak(q, parts, seen));
        }
    }
    los(p, onder)
}

const BREED: usize = 184;
const HOOG: usize = 60;
const TUSSEN: usize = 16;
const OMLAAG: usize = 36;
/// Characters that fit on a line of a box, and lines that fit in it.
const TEKENS: usize = 24;
const REGELS: usize = 3;

/// The chart as SVG with a title, for a page and for paper: every colour stands in the drawing itself.
pub fn svg(boom: &Boom, titel: &str) -> String {
    let (wide, deep) = (kolommen(&boom.0) * (BREED + TUSSEN) + TUSSEN, diepte(&boom.0) * (HOOG + OMLAAG) - OMLAAG + 2 * TUSSEN);
    let mut drawing = String::new();
    teken(&boom.0, TUSSEN, TUSSEN, &mut drawing);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {deep}\" width=\"{wide}\" height=\"{deep}\" role=\"img\" aria-label=\"{t}\" \
         font-family=\"Source Sans 3, sans-serif\" font-size=\"14\"><title>{t}</title>{drawing}</svg>",
        t = veilig(titel)
    )
}

/// How many boxes stand beside each other at most.
fn kolommen(v: &Vak) -> usize {
    v.onder.iter().map(kolommen).sum::<usize>().max(1)
}

fn diepte(v: &Vak) -> usize {
    1 + v.onder.iter().map(diepte).max().unwrap_or(0)
}

/// Draws a box in the middle above those below it, and gives the middle.
fn teken(v: &Vak, left: usize, top: usize, drawing: &mut String) -> usize {
    let room = kolommen(v) * (BREED + TUSSEN) - TUSSEN;
    let middle = left + room / 2;
    let mut at = left;
    let bar = top + HOOG + OMLAAG / 2;
    for below in &v.onder {
        let its = teken(below, at, top + HOOG + OMLAAG, drawing);
        at += kolommen(below) * (BREED + TUSSEN);
        drawing.push_str(&format!(
            "<path d=\"M{middle} {} V{bar} H{its} V{}\" fill=\"none\" stroke=\"#6b7a86\" stroke-width=\"1.5\"/>",
            top + HOOG,
            top + HOOG + OMLAAG
        ));
    }
    let (fill, ink) = if v.id.is_none() { ("#154273", "#ffffff") } else { ("#e8eff7", "#16242f") };
    drawing.push_str(&format!(
        "<rect x=\"{}\" y=\"{top}\" width=\"{BREED}\" height=\"{HOOG}\" rx=\"6\" fill=\"{fill}\" stroke=\"#154273\"/>",
        middle - BREED / 2
    ));
    let lines = regels(&v.naam);
    let first = top + HOOG / 2 + 5 - (lines.len() - 1) * 8;
    for (n, line) in lines.iter().enumerate() {
        drawing.push_str(&format!(
            "<text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\" fill=\"{ink}\">{}</text>",
            first + n * 16,
            veilig(line)
        ));
    }
    middle
}

/// A name over at most three lines; what does not fit ends in three dots.
fn regels(naam: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in naam.split_whitespace() {
        let room = lines.last().map_or(0, |l| l.chars().count());
        if room > 0 && room + 1 + word.chars().count() > TEKENS {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            let space = if line.is_empty() { "" } else { " " };
            line.push_str(&format!("{space}{}", kort(word, TEKENS)));
        }
    }
    if lines.len() > REGELS {
        lines.truncate(REGELS);
        if let Some(last) = lines.last_mut() {
            *last = kort(&format!("{last} …………"), TEKENS);
        }
    }
    lines
}

fn kort(text: &str, room: usize) -> String {
    if text.chars().count() <= room { text.to_owned() } else { format!("{}…", text.chars().take(room - 1).collect::<String>()) }
}

/// Text as it may stand in XML.
fn veilig(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).fold(String::new(), |mut out, c| {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(n: u128, boven: Option<u128>, naam: &str) -> Onderdeel {
        Onderdeel {
            id: Uuid::from_u128(n),
            boven: boven.map(Uuid::from_u128),
            naam: naam.into(),
            rol: String::new(),
            volgorde: 0,
            versie: 1,
        }
    }

    fn names(b: &Boom) -> Vec<(usize, &str)> {
        b.rijen().into_iter().map(|(diep, v)| (diep, v.naam.as_str())).collect()
    }

    #[test]
    fn the_line_stands_on_top_and_parts_below_what_they_name() {
        let parts = [part(1, None, "Overvalteam"), part(2, Some(1), "Wijkteam Noord"), part(3, Some(99), "Wees")];
        let b = Boom::new(vec!["Burgemeester".into(), "OOV".into()], Some("2 plaatsvervangers".into()), &parts);
        assert_eq!(
            names(&b),
            [(0, "Burgemeester"), (1, "OOV"), (2, "2 plaatsvervangers"), (2, "Overvalteam"), (3, "Wijkteam Noord"), (2, "Wees")]
        );
    }

    #[test]
    fn a_ring_is_shown_and_ends() {
        let b = Boom::new(vec!["Burgemeester".into()], None, &[part(1, Some(2), "A"), part(2, Some(1), "B")]);
        assert_eq!(names(&b), [(0, "Burgemeester"), (1, "A"), (1, "B")]);
    }

    #[test]
    fn the_drawing_holds_any_name_as_text() {
        let long = "<script>alert(1)</script> & een heel lange naam die nooit in een vak past, hoe je het ook breekt of wendt of keert";
        let drawing = svg(&Boom::new(vec![long.into()], None, &[part(1, None, "𝄞")]), "Titel \"x\"");
        assert!(drawing.contains("&lt;script&gt;") && !drawing.contains("<script>") && drawing.contains('…'));
        assert_eq!(drawing.matches("<rect").count(), 2);
    }
}
