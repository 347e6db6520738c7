//! Where everything stands in the diagram: the lanes, columns and order of the swimlane, with room for the signs of a process around each step.

use super::super::{
    anker::Anker,
    model::Draaiboek,
    zwembaan::{self, KOLOMMEN, Zwembaan},
};
use super::verband::{Bron, Tot, Verband};

/// A rectangle: left, top, width, height.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Vak {
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) b: usize,
    pub(super) h: usize,
}

impl Vak {
    /// A square around a centre.
    fn rond(x: usize, y: usize, b: usize) -> Self {
        Self { x: x - b / 2, y: y - b / 2, b, h: b }
    }

    pub(super) fn rechts(self) -> usize {
        self.x + self.b
    }

    pub(super) fn onder(self) -> usize {
        self.y + self.h
    }

    pub(super) fn midden(self) -> (usize, usize) {
        (self.x + self.b / 2, self.y + self.h / 2)
    }
}

/// Width of the head of a pool or a lane.
const KOPJE: usize = 30;
const LINKS: usize = 160;
const BOVEN: usize = 80;
const KOLOM: usize = 480;
/// Left of the steps: room for messages, which run down to the other parties.
const GOOT: usize = 110;
const BAANTJE: usize = 14;
/// Before a step: room for "wait for all" and "does it apply". After it: for where both ways meet, and where more begins.
const VOOR: usize = 150;
const NA: usize = 140;
const STAP: usize = 80;
const RIJ: usize = 170;
/// Room for an event with its name, and where more begins.
const CEL: usize = 155;
const CEL_HOOG: usize = 110;
pub(super) const ROND: usize = 36;
const RUIT: usize = 50;
const EINDE: usize = 140;
const POOL: usize = 70;

/// All places.
pub(super) struct Plek {
    /// The pool of the process.
    pub(super) pool: Vak,
    /// The lanes, in the order of the swimlane.
    pub(super) banen: Vec<Vak>,
    /// The tasks, by position of the step.
    pub(super) stappen: Vec<Vak>,
    pub(super) begin: Vak,
    pub(super) einde: Vak,
    pub(super) voorvallen: Vec<Vak>,
    pub(super) wachten: Vec<Vak>,
}

impl Plek {
    pub(super) fn of(d: &Draaiboek, z: &Zwembaan, v: &Verband) -> Self {
        let x0 = LINKS + 2 * KOPJE + GOOT;
        let breed = 2 * KOPJE + GOOT + KOLOMMEN.len() * KOLOM + EINDE;
        let mut events = Rooster::new(x0);
        let begin = events.plaats(0);
        let starts = zwembaan::begin(d);
        let minute = |b: Bron| minuut(v, &starts, b);
        let voorvallen = (0..v.voorvallen.len()).map(|i| events.plaats(zwembaan::kolom(minute(Bron::Voorval(i))))).collect();
        let wachten = (0..v.wachten.len()).map(|i| events.plaats(zwembaan::kolom(minute(Bron::Wacht(i))))).collect();
        let mut y = BOVEN;
        let mut stappen = vec![Vak { x: x0, y: BOVEN, b: 0, h: 0 }; d.stappen.len()];
        let mut banen = Vec::new();
        for (n, baan) in z.banen.iter().enumerate() {
            let top = y + if n == 0 { events.hoog() } else { 0 };
            let mut rij = [0; KOLOMMEN.len()];
            for balk in &baan.balken {
                let columns = balk.van..=balk.tot.min(KOLOMMEN.len() - 1);
                let row = rij[columns.clone()].iter().copied().max().unwrap_or(0);
                rij[columns].fill(row + 1);
                let (x, span) = (x0 + balk.van * KOLOM + VOOR, balk.tot.min(KOLOMMEN.len() - 1) + 1 - balk.van);
                if let Some(i) = d.index.get(&balk.stap) {
                    stappen[*i] = Vak { x, y: top + 30 + row * RIJ, b: span * KOLOM - VOOR - NA, h: STAP };
                }
            }
            let onder = top + rij.iter().copied().max().unwrap_or(0) * RIJ + 10;
            banen.push(Vak { x: LINKS + KOPJE, y, b: breed - KOPJE, h: onder - y });
            y = onder;
        }
        if banen.is_empty() {
            y += events.hoog();
        }
        let einde = Vak::rond(LINKS + breed - EINDE / 2, BOVEN + CEL_HOOG / 2, ROND);
        Self { pool: Vak { x: LINKS, y: BOVEN, b: breed, h: y - BOVEN }, banen, stappen, begin, einde, voorvallen, wachten }
    }

    /// The pool of another party; below the process.
    pub(super) fn partij(&self, nummer: usize) -> Vak {
        Vak { x: self.pool.x, y: self.pool.onder() + 60 + nummer * (POOL + 20), b: self.pool.b, h: POOL }
    }

    /// Where messages of a party run down, left of the steps.
    pub(super) fn goot(&self, nummer: usize) -> usize {
        self.pool.x + 2 * KOPJE + 12 + (nummer * BAANTJE) % (GOOT - 24)
    }

    pub(super) fn van(&self, b: Bron) -> Vak {
        match b {
            Bron::Begin => self.begin,
            Bron::Voorval(i) => self.voorvallen[i],
            Bron::Wacht(i) => self.wachten[i],
            Bron::Stap(i) => self.stappen[i],
        }
    }
}

/// "Wait for all", left of a step.
pub(super) fn samen(stap: Vak) -> Vak {
    Vak::rond(stap.x - 120, stap.midden().1, RUIT)
}

/// "Does it apply", left of a step.
pub(super) fn als(stap: Vak) -> Vak {
    Vak::rond(stap.x - 50, stap.midden().1, RUIT)
}

/// Where both ways meet, right of a step.
pub(super) fn na(stap: Vak) -> Vak {
    Vak::rond(stap.rechts() + 40, stap.midden().1, RUIT)
}

/// Where more than one thing begins, right of a step or an event.
pub(super) fn verder(van: Vak) -> Vak {
    let ver = if van.b == ROND { 52 } else { 100 };
    Vak::rond(van.rechts() + ver, van.midden().1, RUIT)
}

/// The end of the term, on the edge of a step.
pub(super) fn termijn(stap: Vak) -> Vak {
    Vak::rond(stap.rechts() - 130, stap.onder(), ROND)
}

/// How long after the term somebody is told.
pub(super) fn wacht_na_termijn(stap: Vak) -> Vak {
    Vak::rond(stap.rechts() - 70, stap.onder() + 42, ROND)
}

/// Where it is brought on.
pub(super) fn te_laat(stap: Vak) -> Vak {
    Vak::rond(stap.rechts() - 10, stap.onder() + 42, ROND)
}

/// The points of a flow from one place to another, at right angles.
pub(super) fn lijn(van: Vak, naar: Vak) -> Vec<(usize, usize)> {
    let ((_, vy), (_, ny)) = (van.midden(), naar.midden());
    let (uit, aan) = (van.rechts(), naar.x);
    if vy == ny && aan >= uit {
        return vec![(uit, vy), (aan, ny)];
    }
    let voor = aan.saturating_sub(14);
    if voor >= uit + 6 {
        return vec![(uit, vy), (voor, vy), (voor, ny), (aan, ny)];
    }
    // Below the row that it leaves, and down or up in the room before the step that it goes to.
    let over = vy + if van.b == ROND || vy < BOVEN + CEL_HOOG { CEL_HOOG / 2 - 4 } else { STAP / 2 + 66 };
    vec![(uit, vy), (uit + 10, vy), (uit + 10, over), (voor, over), (voor, ny), (aan, ny)]
}

/// The way past a step that does not apply: over it.
pub(super) fn voorbij(van: Vak, stap: Vak, naar: Vak) -> Vec<(usize, usize)> {
    let (x1, x2, over) = (van.midden().0, naar.midden().0, stap.y - 12);
    vec![(x1, van.y), (x1, over), (x2, over), (x2, naar.y)]
}

fn minuut(v: &Verband, starts: &[u32], b: Bron) -> u32 {
    match b {
        Bron::Begin => 0,
        Bron::Voorval(i) => v.voorvallen.get(i).map_or(0, |a: &Anker| zwembaan::gebruikelijk(*a)),
        Bron::Stap(i) => starts.get(i).copied().unwrap_or(0),
        Bron::Wacht(i) => match v.wachten.get(i) {
            Some(w) => match w.tot {
                Tot::Duur(duur) if w.na != b => minuut(v, starts, w.na).saturating_add(duur.ongeveer_minuten()),
                _ => 0,
            },
            None => 0,
        },
    }
}

/// Events above the steps of the first lane, each in its column, some next to each other.
struct Rooster {
    x0: usize,
    vol: [usize; KOLOMMEN.len()],
}

impl Rooster {
    const NAAST: usize = KOLOM / CEL;

    fn new(x0: usize) -> Self {
        Self { x0, vol: [0; KOLOMMEN.len()] }
    }

    fn plaats(&mut self, kolom: usize) -> Vak {
        let n = self.vol[kolom];
        self.vol[kolom] += 1;
        Vak::rond(self.x0 + kolom * KOLOM + CEL / 3 + (n % Self::NAAST) * CEL, BOVEN + CEL_HOOG / 2 + (n / Self::NAAST) * CEL_HOOG, ROND)
    }

    fn hoog(&self) -> usize {
        self.vol.iter().map(|n| n.div_ceil(Self::NAAST)).max().unwrap_or(0) * CEL_HOOG
    }
}
