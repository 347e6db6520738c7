//! What an input from outside goes through, from bytes to a drawing: for the fuzzer and for the test that replays what it found.

use domain::{
    Moment,
    draaiboek::{
        Beeld, Draaiboek, Feiten, Gedrag, Generale, Labels, Stand, agenda, bpmn, generale, planning, speel, svg, svg_stukken, zwembaan,
    },
    kalender::Kalender,
};

use policy::{Beleid, controleer_draaiboeken};

/// Policy that is read once.
pub struct Proefbank(Beleid);

/// What an input gave: inputs with the same trace are alike.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spoor {
    /// Codes of the findings, each once.
    pub codes: Vec<&'static str>,
    /// It can be used.
    pub bruikbaar: bool,
    /// Roughly how large: number of steps, and of points in a rehearsal, as powers of two.
    pub maat: (u32, u32),
}

impl Proefbank {
    /// The policy that is compiled in; nothing when that does not read.
    pub fn new() -> Option<Self> {
        Beleid::load().ok().map(Self)
    }

    /// Reads, checks, plans, rehearses, draws and exports.
    pub fn run(&self, bytes: &[u8]) -> Spoor {
        let controle = controleer_draaiboeken(&[("proef.toml".to_owned(), bytes.to_vec())], &self.0, None);
        let mut codes: Vec<&'static str> = controle.vondsten.iter().map(|v| v.code).collect();
        codes.sort_unstable();
        codes.dedup();
        let points: usize = controle.draaiboeken.iter().map(|d| self.gebruik(d)).sum();
        if let Ok(text) = std::str::from_utf8(bytes) {
            speel(text, |_| controle.draaiboeken.first().or(self.0.draaiboeken.first()));
        }
        let steps = controle.draaiboeken.first().map_or(0, |d| d.stappen.len());
        let power = |n: usize| usize::BITS - n.leading_zeros();
        Spoor { codes, bruikbaar: !controle.draaiboeken.is_empty(), maat: (power(steps), power(points)) }
    }

    fn gebruik(&self, d: &Draaiboek) -> usize {
        let op = Moment::from_micros(1_798_141_620_000_000);
        planning(d, &Stand::default(), op);
        let z = zwembaan(d);
        let labels = Labels::nl(&z, Vec::new());
        svg(&z, &labels);
        svg_stukken(&z, &labels, 300);
        bpmn(d, &labels);
        agenda(d, op, Kalender::default());
        let game = Generale {
            op,
            tot: op.plus_seconds(400 * 86_400),
            feiten: Feiten::default(),
            betrokkenen: vec![Feiten::default()],
            gebieden: Vec::new(),
            voorvallen: Vec::new(),
            gedrag: Gedrag::Meteen,
            beeld: Beeld { grondslagen: &self.0.grondslagen, ..Beeld::default() },
            kalender: Kalender::default(),
        };
        generale(d, &game).punten.len()
    }
}
