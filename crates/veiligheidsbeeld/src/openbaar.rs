//! What leaves the closed circle: rounded counts, merged areas, and a map from which no address can be read.
//!
//! Rounding and counting by part are fixed, never drawn: repeated random shifts average out to the true place.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    Fout, Getoond, Kader, Methode, Punt, Uitkomst, Vlak,
    basis::check,
    spreiding::{
        SpreidingKeuze, blend,
        kern::{self, share_inside},
        scale,
    },
};

/// For whom a table or map is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kring {
    /// Named analysts of the driehoek.
    Besloten,
    /// Partners.
    Partners,
    /// Council and public.
    Openbaar,
}

/// A count as a circle may read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Getal {
    /// As counted.
    Precies(u64),
    /// From one to four.
    EenTotVier,
    /// Fewer than five, and not none.
    MinderDanVijf,
    /// Rounded to five.
    Ongeveer(u64),
    /// Not shown, so that another cannot be found by subtraction.
    Verborgen,
}

/// A count for a circle.
pub const fn getal(n: u64, kring: Kring) -> Getal {
    match (kring, n) {
        (Kring::Besloten, n) | (_, n @ 0) => Getal::Precies(n),
        (Kring::Partners, 1..=4) => Getal::EenTotVier,
        (Kring::Openbaar, 1..=4) => Getal::MinderDanVijf,
        (Kring::Partners, n) => Getal::Precies(n),
        (Kring::Openbaar, n) => Getal::Ongeveer((n + 2) / 5 * 5),
    }
}

/// Counts for a circle. Where exactly one is small, the smallest of the others is hidden as well: else the total gives it away.
pub fn tabel(rijen: &[(String, u64)], kring: Kring) -> Vec<(String, Getal)> {
    let mut out: Vec<(String, Getal)> = rijen.iter().map(|(code, n)| (code.clone(), getal(*n, kring))).collect();
    let small = |n: u64| (1..=4).contains(&n);
    if kring != Kring::Besloten && rijen.iter().filter(|(_, n)| small(*n)).count() == 1 {
        let second =
            (0..rijen.len()).filter(|i| rijen[*i].1 > 4).min_by(|a, b| (rijen[*a].1, &rijen[*a].0).cmp(&(rijen[*b].1, &rijen[*b].0)));
        if let Some(i) = second {
            out[i].1 = Getal::Verborgen;
        }
    }
    out
}

/// An area with its addresses and its neighbours.
#[derive(Debug, Clone, PartialEq)]
pub struct Eenheid {
    /// Code of the area.
    pub code: String,
    /// Addresses.
    pub adressen: u64,
    /// Areas that it may join.
    pub buren: Vec<Buur>,
}

/// An area that another may join.
#[derive(Debug, Clone, PartialEq)]
pub struct Buur {
    /// Its code.
    pub code: String,
    /// How near it stands: a lower rank goes before a longer border. Two areas of one district with a common border may be 0, others with a
    /// common border 1, and so on.
    pub rang: u8,
    /// Length of the common border: [`crate::grens::gemeenschappelijk`].
    pub lengte: f64,
}

/// For each area the code of the group in which it is shown. The smallest group below `k` addresses joins the neighbour of the lowest rank, and
/// of those the one with the longest common border, until every group has `k` or has no neighbour. It depends on addresses and borders alone,
/// never on counts of events: keep it for later periods, so that two releases cannot be subtracted. A group that stays below `k` is nothing: it
/// may not be shown.
///
/// # Errors
/// When the length of a border is not a number or is below zero.
pub fn samenvoegen(eenheden: &[Eenheid], k: u64) -> Result<BTreeMap<String, Option<String>>, Fout> {
    for (rij, e) in eenheden.iter().enumerate() {
        if e.buren.iter().any(|b| !b.lengte.is_finite()) {
            return Err(Fout::GeenGetal { rij });
        }
        if e.buren.iter().any(|b| b.lengte < 0.0) {
            return Err(Fout::Negatief { rij });
        }
    }
    let mut group: BTreeMap<&str, &str> = eenheden.iter().map(|e| (e.code.as_str(), e.code.as_str())).collect();
    loop {
        let mut size: BTreeMap<&str, u64> = BTreeMap::new();
        for e in eenheden {
            *size.entry(group[e.code.as_str()]).or_insert(0) += e.adressen;
        }
        let mut below: Vec<(u64, &str)> = size.iter().filter(|(_, n)| **n < k).map(|(code, n)| (*n, *code)).collect();
        below.sort_unstable();
        let step = below.iter().find_map(|(_, small)| nearest(eenheden, &group, small).map(|other| (*small, other)));
        let Some((small, other)) = step else {
            let shown = |name: &str| (size[name] >= k).then(|| name.to_owned());
            return Ok(group.iter().map(|(code, name)| ((*code).to_owned(), shown(name))).collect());
        };
        let name = small.min(other);
        group.values_mut().filter(|g| **g == small || **g == other).for_each(|g| *g = name);
    }
}

/// The group that a group joins: of the lowest rank, then with the longest common border, then by code.
fn nearest<'a>(eenheden: &'a [Eenheid], group: &BTreeMap<&'a str, &'a str>, small: &str) -> Option<&'a str> {
    let mut lengths: BTreeMap<(u8, &str), Vec<f64>> = BTreeMap::new();
    for e in eenheden.iter().filter(|e| group[e.code.as_str()] == small) {
        for b in &e.buren {
            if let Some(name) = group.get(b.code.as_str()).filter(|name| **name != small) {
                lengths.entry((b.rang, name)).or_default().push(b.lengte);
            }
        }
    }
    let lowest = lengths.keys().next()?.0;
    let total = |mut each: Vec<f64>| {
        each.sort_by(f64::total_cmp);
        each.iter().sum::<f64>()
    };
    let near = lengths.into_iter().filter(|((rank, _), _)| *rank == lowest);
    let sums: Vec<(&str, f64)> = near.map(|((_, name), each)| (name, total(each))).collect();
    sums.into_iter().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(a.0))).map(|it| it.0)
}

/// From how many events a map of spread is made for everyone.
pub const KAART_VANAF: usize = 50;

/// Smallest radius of such a map, in metres.
pub const STRAAL_VANAF: f64 = 500.0;

/// Events that every coloured cell rests on, at least.
pub const RUST_OP: u32 = 5;

/// Addresses of a part of the area in which events are counted for such a map, at least.
pub const ADRESSEN_VANAF: f64 = 100.0;

/// A part of the area with its events, and where its addresses are: places with a number of addresses.
#[derive(Debug, Clone, PartialEq)]
pub struct Telvak {
    /// Events.
    pub aantal: u32,
    /// As how many they count together: of a row of a table as many as that row shows.
    pub gewicht: f64,
    /// Its addresses.
    pub plekken: Vec<(Punt, f64)>,
}

impl Telvak {
    /// Its addresses together.
    fn check(&self) -> Result<f64, Fout> {
        check(&self.plekken)?;
        if !(self.gewicht.is_finite() && (self.gewicht > 0.0) == (self.aantal > 0)) {
            return Err(Fout::Instelling("gewicht"));
        }
        let addresses: f64 = self.plekken.iter().map(|p| p.1).sum();
        if addresses >= ADRESSEN_VANAF { Ok(addresses) } else { Err(Fout::Instelling("adressen")) }
    }
}

/// A map for everyone: a class per cell and nothing else.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OpenbareKaart {
    /// The area on the grid.
    pub vlak: Vlak,
    /// Class per cell: 0 is not coloured.
    pub klassen: Vec<u8>,
    /// Lower bounds of the classes from 1, in events per square kilometre per year.
    pub grenzen: Vec<f64>,
    /// Radius in metres.
    pub straal: f64,
    /// Events that were added on the addresses.
    pub pseudo: f64,
}

/// A map of spread from which no address can be read: from 50 events, with a radius of 500 m or more.
///
/// It is made of numbers by part and of nothing else; a part has 100 addresses or more, and its events are spread over them. So whoever knows the
/// method and every other event, and solves for the last one, finds the part and never where in it: any event moved within its part gives the same
/// map. That holds for any number of maps made on the same parts.
///
/// A cell is coloured only when five events or more reach it and none of them gives more than half of what they give together.
///
/// # Errors
/// As [`crate::spreiding::spreiding`], when a part has fewer than 100 addresses, and when the bounds do not rise from above zero.
pub fn openbare_kaart(
    kader: &Kader,
    vakken: &[Telvak],
    vlak: &Vlak,
    keuze: &SpreidingKeuze,
    grenzen: &[f64],
) -> Result<Getoond<Uitkomst<OpenbareKaart>>, Fout> {
    let rising = grenzen.iter().all(|g| g.is_finite() && *g > 0.0) && grenzen.windows(2).all(|w| w[0] < w[1]);
    if grenzen.is_empty() || grenzen.len() > 9 || !rising {
        return Err(Fout::Instelling("grenzen"));
    }
    vlak.check()?;
    let addresses = vakken.iter().map(Telvak::check).collect::<Result<Vec<f64>, Fout>>()?;
    let counts: f64 = vakken.iter().map(|v| v.gewicht).sum();
    let n = libm::round(counts) as usize;
    let (fits, pseudo) = keuze.bepaal(n)?;
    if n < KAART_VANAF {
        return Ok(Getoond::TeWeinig { vanaf: KAART_VANAF });
    }
    let straal = fits.max(STRAAL_VANAF);
    let own = Gedragen::van(vakken, &addresses, vlak, straal);
    let mut sum = own.som.clone();
    if pseudo > 0.0 {
        let base: Vec<(Punt, f64)> = vakken.iter().flat_map(|v| v.plekken.iter().copied()).collect();
        blend(&mut sum, counts, &base, vlak, straal, pseudo);
    }
    let scale = scale(straal, kader);
    let klasse = |(i, share): (usize, f64)| {
        let value = if share > 0.0 { sum[i] * scale / share } else { 0.0 };
        if own.veilig(i) { grenzen.partition_point(|g| *g <= value) as u8 } else { 0 }
    };
    let klassen = share_inside(vlak, straal).into_iter().enumerate().map(klasse).collect();
    let waarde = OpenbareKaart { vlak: vlak.clone(), klassen, grenzen: grenzen.to_vec(), straal, pseudo };
    let methode = if pseudo > 0.0 { Methode::KernMetBasis } else { Methode::Kern };
    Ok(Getoond::Wel(kader.uitkomst(methode, n, None, waarde)))
}

/// On what each cell rests.
struct Gedragen {
    /// What all events give.
    som: Vec<f64>,
    /// How many reach it.
    aantal: Vec<u32>,
    /// What the largest of them gives.
    grootste: Vec<f64>,
}

impl Gedragen {
    fn van(vakken: &[Telvak], addresses: &[f64], vlak: &Vlak, straal: f64) -> Self {
        let cells = vlak.raster.len();
        let mut out = Self { som: vec![0.0; cells], aantal: vec![0; cells], grootste: vec![0.0; cells] };
        for (vak, total) in vakken.iter().zip(addresses).filter(|(vak, _)| vak.aantal > 0) {
            // One event of this part, spread over its addresses.
            let (one, _) = kern::sum(&vlak.raster, &kern::sorted(vak.plekken.iter().map(|(p, w)| (*p, w / total))), straal);
            for (i, gives) in one.into_iter().enumerate().filter(|(_, gives)| *gives > 0.0) {
                out.som[i] += gives * vak.gewicht;
                out.aantal[i] += vak.aantal;
                out.grootste[i] = out.grootste[i].max(gives * vak.gewicht / f64::from(vak.aantal));
            }
        }
        out
    }

    fn veilig(&self, i: usize) -> bool {
        self.aantal[i] >= RUST_OP && self.grootste[i] <= self.som[i] / 2.0
    }
}
