//! The organisation as a tree. Pure.

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
}
