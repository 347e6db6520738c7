//! The signs of each step, and what runs between them: flows in the process, messages between parties.

use crate::Code;

use super::{
    Model, naar_buiten,
    plek::{self, Vak},
    verband::{Bron, Tot, id},
    xml::naam,
};
use crate::draaiboek::{anker::Anker, model::Uitwisseling};

/// More kinds of data than this are counted on the arrow, and named in its text.
pub(super) const OP_DE_PIJL: usize = 1;

/// A flow: from, to, its points, and the condition on which it is taken.
pub(super) struct Pijl {
    pub(super) van: String,
    pub(super) naar: String,
    pub(super) punten: Vec<(usize, usize)>,
    pub(super) als: Option<String>,
    pub(super) naam: &'static str,
}

impl Pijl {
    pub(super) fn new(van: &str, naar: &str, punten: Vec<(usize, usize)>) -> Self {
        Self { van: van.to_owned(), naar: naar.to_owned(), punten, als: None, naam: "" }
    }

    pub(super) fn id(&self) -> String {
        format!("van_{}__naar_{}", self.van, self.naar)
    }
}

/// A message between the process and a party, or between two parties.
pub(super) struct Bericht<'a> {
    pub(super) id: String,
    pub(super) van: String,
    pub(super) aan: String,
    pub(super) uitwisseling: Option<&'a Uitwisseling>,
    pub(super) punten: Vec<(usize, usize)>,
}

impl Bericht<'_> {
    /// Its name stands on the part that runs left of the steps; a message straight down has room enough.
    pub(super) fn naamplek(&self) -> Option<Vak> {
        match self.punten[..] {
            [_, a, b, _] => Some(Vak { x: a.0.min(b.0) + 4, y: a.1.saturating_sub(16), b: 90, h: 14 }),
            _ => None,
        }
    }
}

impl Model<'_> {
    /// The events above the steps, with their places.
    pub(super) fn boven(&self) -> Vec<(String, Vak)> {
        let mut all = Vec::new();
        for b in self.bronnen() {
            all.push((self.eigen_id(b), self.plek.van(b)));
            all.extend(self.splitst(b).then(|| (self.id(b), plek::verder(self.plek.van(b)))));
        }
        all.push(("einde".to_owned(), self.plek.einde));
        all
    }

    /// The beginning, what happens outside, and time that passes.
    pub(super) fn bronnen(&self) -> impl Iterator<Item = Bron> {
        let (voorvallen, wachten) = (self.v.voorvallen.len(), self.v.wachten.len());
        std::iter::once(Bron::Begin).chain((0..voorvallen).map(Bron::Voorval)).chain((0..wachten).map(Bron::Wacht))
    }

    /// Whether more than one thing begins after this.
    pub(super) fn splitst(&self, b: Bron) -> bool {
        self.v.daarna(b) > 1
    }

    /// The signs of one step, with their places.
    pub(super) fn delen(&self, i: usize) -> Vec<(String, Vak)> {
        let (s, vak, sid) = (&self.d.stappen[i], self.plek.stappen[i], id(self.d, i).as_str());
        let mut all = vec![(naam("stap", sid), vak)];
        if self.v.na[i].len() > 1 {
            all.push((naam("samen", sid), plek::samen(vak)));
        }
        if !self.v.geldt[i].altijd() {
            all.push((naam("als", sid), plek::als(vak)));
            all.push((naam("na", sid), plek::na(vak)));
        }
        if s.uiterlijk.is_some() {
            all.push((naam("termijn", sid), plek::termijn(vak)));
            if s.escaleert.as_ref().is_some_and(|e| e.na.is_some()) {
                all.push((naam("wacht", sid), plek::wacht_na_termijn(vak)));
            }
            all.push((naam("te-laat", sid), plek::te_laat(vak)));
        }
        all.extend(self.splitst(Bron::Stap(i)).then(|| (naam("verder", sid), plek::verder(vak))));
        all
    }

    /// What a flow leaves when it comes from here.
    pub(super) fn id(&self, b: Bron) -> String {
        match b {
            _ if !self.splitst(b) => self.eigen_id(b),
            Bron::Stap(i) => naam("verder", id(self.d, i).as_str()),
            _ => naam("verder", &self.eigen_id(b)),
        }
    }

    /// The same, before more than one thing begins.
    pub(super) fn eigen_id(&self, b: Bron) -> String {
        match b {
            Bron::Begin => "begin".to_owned(),
            Bron::Voorval(i) => naam("gebeurtenis", self.v.voorvallen[i].code()),
            Bron::Wacht(i) => {
                let w = &self.v.wachten[i];
                let tot = match w.tot {
                    Tot::Duur(duur) => duur.to_string(),
                    Tot::Dag(m) => m.datum().to_string(),
                };
                naam("wacht", &format!("{} {tot}", self.eigen_id(w.na)))
            }
            Bron::Stap(i) if self.v.geldt[i].altijd() => naam("stap", id(self.d, i).as_str()),
            Bron::Stap(i) => naam("na", id(self.d, i).as_str()),
        }
    }

    pub(super) fn uitgang(&self, b: Bron) -> Vak {
        match b {
            _ if self.splitst(b) => plek::verder(self.plek.van(b)),
            Bron::Stap(i) if !self.v.geldt[i].altijd() => plek::na(self.plek.stappen[i]),
            _ => self.plek.van(b),
        }
    }

    pub(super) fn pijlen(&self) -> Vec<Pijl> {
        let mut all = Vec::new();
        let between = |van: Bron, naar: (&str, Vak)| Pijl::new(&self.id(van), naar.0, plek::lijn(self.uitgang(van), naar.1));
        let boven = |b: Bron| (self.eigen_id(b), self.plek.van(b));
        for b in self.bronnen().filter(|b| self.splitst(*b)) {
            let (from, to) = (self.plek.van(b), self.uitgang(b));
            all.push(Pijl::new(&self.eigen_id(b), &self.id(b), plek::lijn(from, to)));
        }
        for i in 0..self.v.voorvallen.len() {
            let (naar, vak) = boven(Bron::Voorval(i));
            all.push(between(Bron::Begin, (&naar, vak)));
        }
        for (i, w) in self.v.wachten.iter().enumerate() {
            let (naar, vak) = boven(Bron::Wacht(i));
            all.push(between(w.na, (&naar, vak)));
        }
        for i in 0..self.d.stappen.len() {
            self.stap_pijlen(i, &mut all);
        }
        let mut ends: Vec<Bron> = (0..self.d.stappen.len()).map(Bron::Stap).filter(|b| self.v.daarna(*b) == 0).collect();
        if self.d.stappen.is_empty() {
            ends.push(Bron::Begin);
        }
        all.extend(ends.into_iter().map(|b| between(b, ("einde", self.plek.einde))));
        all
    }

    /// From what it waits for, past "wait for all" and "does it apply", to the step, and to who is told when it is late.
    pub(super) fn stap_pijlen(&self, i: usize, all: &mut Vec<Pijl>) {
        let (vak, sid) = (self.plek.stappen[i], id(self.d, i).as_str());
        let delen = self.delen(i);
        let find = |voor: &str| delen.iter().find(|(id, _)| *id == naam(voor, sid)).cloned();
        let stap = (naam("stap", sid), vak);
        let (samen, als, na) = (find("samen"), find("als"), find("na"));
        let first = samen.clone().or_else(|| als.clone()).unwrap_or_else(|| stap.clone());
        for b in &self.v.na[i] {
            all.push(Pijl::new(&self.id(*b), &first.0, plek::lijn(self.uitgang(*b), first.1)));
        }
        let link = |a: &(String, Vak), b: &(String, Vak)| Pijl::new(&a.0, &b.0, plek::lijn(a.1, b.1));
        if let Some(samen) = &samen {
            all.push(link(samen, als.as_ref().unwrap_or(&stap)));
        }
        if let (Some(als), Some(na)) = (&als, &na) {
            all.push(Pijl { als: Some(self.v.geldt[i].feel()), naam: "ja", ..link(als, &stap) });
            all.push(Pijl { naam: "nee", ..Pijl::new(&als.0, &na.0, plek::voorbij(als.1, vak, na.1)) });
            all.push(link(&stap, na));
        }
        if let Some(verder) = find("verder") {
            all.push(link(na.as_ref().unwrap_or(&stap), &verder));
        }
        if let (Some(termijn), Some(laat)) = (find("termijn"), find("te-laat")) {
            let wacht = find("wacht");
            let next = wacht.as_ref().unwrap_or(&laat);
            let (x, y) = (termijn.1.midden().0, termijn.1.onder());
            all.push(Pijl::new(&termijn.0, &next.0, vec![(x, y), (x, next.1.midden().1), (next.1.x, next.1.midden().1)]));
            all.extend(wacht.as_ref().map(|w| link(w, &laat)));
        }
    }

    pub(super) fn berichten(&self) -> Vec<Bericht<'_>> {
        let mut all = Vec::new();
        let melding = self.v.voorvallen.iter().position(|a| *a == Anker::Melding);
        if let (Some(i), Some(n)) = (melding, self.pool("politie")) {
            let (vak, top, goot) = (self.plek.voorvallen[i], self.plek.partij(n).y, self.plek.goot(n));
            let (x, under) = (vak.midden().0, vak.onder() + 26);
            let (id, van, aan) = ("gaat_melding".to_owned(), naam("partij", "politie"), self.eigen_id(Bron::Voorval(i)));
            let punten = vec![(goot, top), (goot, under), (x, under), (x, vak.onder())];
            all.push(Bericht { id, van, aan, uitwisseling: None, punten });
        }
        for (i, s) in self.d.stappen.iter().enumerate() {
            for (k, u) in naar_buiten(s).enumerate() {
                let id = naam("gaat", &format!("{}_{}", s.id, k + 1));
                let (van, aan) = (self.partij_of_stap(&u.van, i), self.partij_of_stap(&u.aan, i));
                all.push(Bericht { id, van, aan, uitwisseling: Some(u), punten: self.berichtlijn(i, k, u) });
            }
        }
        all
    }

    /// The pool of a party; nobody of the municipality has one.
    fn pool(&self, wie: &str) -> Option<usize> {
        self.partijen.iter().position(|p| *p == wie)
    }

    fn partij_of_stap(&self, wie: &str, stap: usize) -> String {
        if self.pool(wie).is_some() { naam("partij", wie) } else { naam("stap", id(self.d, stap).as_str()) }
    }

    /// From a step to the left and down to a party, the other way round, or between two parties.
    fn berichtlijn(&self, i: usize, k: usize, u: &Uitwisseling) -> Vec<(usize, usize)> {
        let vak = self.plek.stappen[i];
        let x = vak.x + 12 + (k * 14) % vak.b.saturating_sub(24).max(1);
        match (self.pool(&u.van), self.pool(&u.aan)) {
            (Some(a), Some(b)) => {
                let (from, to) = (self.plek.partij(a), self.plek.partij(b));
                if a < b { vec![(x, from.onder()), (x, to.y)] } else { vec![(x, from.y), (x, to.onder())] }
            }
            (from, to) => {
                let n = from.or(to).unwrap_or(0);
                let (goot, under) = (self.plek.goot(n), vak.onder() + 10 + (k * 16) % 48);
                let mut punten = vec![(x, vak.onder()), (x, under), (goot, under), (goot, self.plek.partij(n).y)];
                if from.is_some() {
                    punten.reverse();
                }
                punten
            }
        }
    }
}
