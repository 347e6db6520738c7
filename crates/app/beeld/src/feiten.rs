//! What is known of a year, from whichever source counts, and what the library makes of it.

use std::{collections::BTreeMap, ops::RangeInclusive, sync::Arc};

use ::store::{StoreError, Tx};
use domain::{aanwijzing::Bevoegdheid, plan::Tijdvak};
use ecow::EcoString;
use jiff::civil::{Date, date};
use kern::App;
use veiligheidsbeeld::{
    Fout, Getoond, Kader, Onderdeel, Periode, Raster, Uitkomst, Vlak,
    aantal::{Totaal, totaal},
    beeld::Gebeurtenis,
    controle::{Controle, Registratie, controle},
    exact::{Interval, garwood},
    herhaling::{Herhaling, herhaling},
    plek::{Plaatsing, Plekken, VastePlekken, vaste_plekken},
    tijd::{Tijdstip, Uurtabel, uren},
};

use crate::{
    basis::Basissoort,
    buurtjaren::Buurten,
    indeling::{fijnste, opvolgers},
    politiedienst::OVERVAL,
    politiejaren::{Cijfer, politiejaren},
    store::{self, Basisvak, Gebied, Incident, Politiecijfer, Vorm},
};

mod gebieden;

/// Seed of everything that is drawn: the same in every year.
pub(crate) const ZAAD: u64 = 20_260_101;
/// Years that are shown beside each other.
const JAREN: i16 = 5;

/// Where the counts of a year come from. A robbery may stand in both, so that they are never added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bron {
    /// The list of the police analyst.
    Lijst,
    /// Own cases.
    Casussen,
    /// The figures that anybody may read: they say that there were none.
    Politie,
    /// Nothing.
    Geen,
}

impl Bron {
    /// As the code in an edition and the end of a text key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Lijst => "lijst",
            Self::Casussen => "casussen",
            Self::Politie => "politie",
            Self::Geen => "geen",
        }
    }

    /// Whether a count of the one says the same as a count of the other: the list and the figures are both of the police.
    pub(crate) fn telt_als(self, other: Self) -> bool {
        let police = |bron| matches!(bron, Self::Lijst | Self::Politie);
        self == other || (police(self) && police(other))
    }
}

/// An event with its kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Voorval {
    /// As the library counts it.
    pub gebeurtenis: Gebeurtenis,
    /// Whether its place is known, to this reader or not.
    pub geplaatst: bool,
    /// Code of the kind.
    pub soort: &'static str,
    /// Branch; empty when not known.
    pub branche: String,
    /// How it was done; empty when not known.
    pub modus: String,
    /// The day on which it was read in; not known of what came before this was kept.
    pub opgehaald: Option<Date>,
}

/// Everything that is known, for one year.
#[derive(Debug)]
pub struct Feiten {
    /// The year.
    pub jaar: i16,
    /// Today.
    pub vandaag: Date,
    /// Name of the municipality.
    pub gemeente: String,
    /// Which source counts in each year, with the events.
    pub jaren: BTreeMap<i16, (Bron, Vec<Voorval>)>,
    /// Areas of the edition that fits the year.
    pub gebieden: Vec<Gebied>,
    /// Outlines of the neighbourhoods of the edition that fits the year.
    pub vormen: Vec<Vorm>,
    /// Under which code of this edition counts what was recorded under another.
    pub opvolgers: BTreeMap<String, String>,
    /// With what robberies are compared: squares of the kind and edition that fit, else nothing.
    pub basis: Option<Basis>,
    /// Own cases of the year that began after the last robbery on its list: these do not count yet.
    pub na_lijst: usize,
    /// Whether places were read: only for who is named in the decision in force.
    pub plekken: bool,
    /// Figures of the police.
    pub politie: Vec<Politiecijfer>,
}

/// The edition year that fits a year: the newest that is not later, else the oldest.
pub fn passend(edities: impl Iterator<Item = i16> + Clone, jaar: i16) -> Option<i16> {
    edities.clone().filter(|editie| *editie <= jaar).max().or_else(|| edities.min())
}

pub(crate) fn eerste(jaar: i16) -> Date {
    Date::new(jaar, 1, 1).unwrap_or_else(|_| date(2000, 1, 1))
}

/// Squares with what they hold.
#[derive(Debug, Clone)]
pub struct Basis {
    /// What was counted.
    pub soort: Basissoort,
    /// Edition year.
    pub jaar: i16,
    /// The squares.
    pub vakken: Arc<Vec<Basisvak>>,
}

impl Basis {
    /// The best kind that was read in, of the edition year that fits.
    async fn load(tx: &Tx, app: &App, jaar: i16) -> Result<Option<Self>, StoreError> {
        let known = app.onthouden(tx, "beeldbasis", async || store::basisjaren(tx).await).await?;
        let of = |soort: Basissoort| passend(known.iter().filter(move |k| k.0 == soort).map(|k| k.1), jaar).map(|editie| (soort, editie));
        let Some((soort, editie)) = <Basissoort as domain::Code>::ALL.iter().find_map(|s| of(*s)) else { return Ok(None) };
        let key = format!("beeldbasis {} {editie}", domain::Code::code(soort));
        let vakken = app.onthouden(tx, key, async || store::basis_van(tx, soort, editie).await).await?;
        Ok(Some(Self { soort, jaar: editie, vakken }))
    }
}

impl Feiten {
    /// Reads everything for a year and those before it; places only for who may see them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn load(tx: &Tx, app: &App, gemeente: &str, jaar: i16, bewijs: Option<&Bevoegdheid>) -> Result<Self, StoreError> {
        let list = match bewijs {
            Some(bewijs) => store::incidenten(tx, bewijs).await?,
            None => store::tellingen(tx).await?,
        };
        let vak = Tijdvak { van: eerste(jaar - JAREN + 1), tot: eerste(jaar + 1) };
        let own = app.gevallen(tx, vak).await?;
        let politie = store::politiecijfers(tx).await?;
        let mut jaren = BTreeMap::new();
        let mut own_kept = false;
        for year in jaar - JAREN + 1..=jaar {
            let listed: Vec<Voorval> = list.iter().filter(|i| i.datum.year() == year).map(|i| of_list(i, bewijs)).collect();
            let cases: Vec<Voorval> = own.iter().filter(|g| g.op.datum().year() == year).map(of_case).collect();
            let found = match (listed.is_empty(), cases.is_empty()) {
                (false, _) => (Bron::Lijst, listed),
                (true, false) => (Bron::Casussen, cases),
                (true, true) if nul(&politie, year).is_some() => (Bron::Politie, Vec::new()),
                // Since the first own case each is recorded here: a year without one had none.
                (true, true) if own_kept => (Bron::Casussen, Vec::new()),
                (true, true) => (Bron::Geen, Vec::new()),
            };
            own_kept |= own.iter().any(|g| g.op.datum().year() == year);
            jaren.insert(year, found);
        }
        let last = list.iter().map(|i| i.datum).filter(|d| d.year() == jaar).max();
        let na_lijst = own.iter().filter(|g| g.op.datum().year() == jaar && last.is_some_and(|last| g.op.datum() > last)).count();
        let all = store::gebieden(tx).await?;
        let finest = fijnste(all.clone(), |g| &g.code);
        let fits = passend(finest.iter().map(|g| g.jaar), jaar);
        let gebieden: Vec<Gebied> = finest.into_iter().filter(|g| Some(g.jaar) == fits).collect();
        let vormen = match passend(store::vormjaren(tx).await?.into_iter(), jaar) {
            Some(editie) => store::vormen_van(tx, editie).await?,
            None => Vec::new(),
        };
        let basis = match bewijs {
            Some(_) => Basis::load(tx, app, jaar).await?,
            None => None,
        };
        let vandaag = app.now().datum();
        let (gemeente, plekken) = (gemeente.to_owned(), bewijs.is_some());
        let mut feiten =
            Self { jaar, vandaag, gemeente, jaren, gebieden, vormen, opvolgers: BTreeMap::new(), basis, politie, na_lijst, plekken };
        let other = feiten.onbekende_codes();
        if !other.is_empty() {
            feiten.opvolgers = opvolgers(&other, &feiten.namen(), &all, (&feiten.vormen, &store::vormen(tx).await?));
        }
        Ok(feiten)
    }

    /// The source of the year.
    pub fn bron(&self) -> Bron {
        self.bron_van(self.jaar)
    }

    /// The source of any year.
    pub fn bron_van(&self, jaar: i16) -> Bron {
        self.jaren.get(&jaar).map_or(Bron::Geen, |(bron, _)| *bron)
    }

    /// The years among these in which something counts.
    pub fn jaren_met(&self, jaren: RangeInclusive<i16>, telt: impl Fn(&Voorval) -> bool) -> Vec<i16> {
        jaren.filter(|y| self.jaren.get(y).is_some_and(|(_, all)| all.iter().any(&telt))).collect()
    }

    /// Events of the year.
    pub fn voorvallen(&self) -> &[Voorval] {
        self.jaren.get(&self.jaar).map_or(&[], |(_, all)| all)
    }

    /// The day on which the source of a year was read in. Own cases are read when the page is made.
    pub fn opgehaald(&self, jaar: i16) -> Option<Date> {
        match self.jaren.get(&jaar)? {
            (Bron::Lijst, all) => all.iter().filter_map(|v| v.opgehaald).max(),
            (Bron::Casussen, _) => Some(self.vandaag),
            (Bron::Politie, _) => nul(&self.politie, jaar),
            (Bron::Geen, _) => None,
        }
    }

    /// How many have a place, also when this reader does not see where.
    pub fn geplaatst(&self) -> usize {
        self.voorvallen().iter().filter(|v| v.geplaatst).count()
    }

    /// Whether too few have one to say anything about places.
    pub fn te_weinig_geplaatst(&self) -> bool {
        self.bron() == Bron::Lijst && self.geplaatst() * 100 < self.voorvallen().len() * 85
    }

    /// Whether the year is not over.
    pub fn lopend(&self) -> bool {
        self.vandaag.year() <= self.jaar
    }

    /// Years with anything in them, newest first.
    pub fn bekende_jaren(&self) -> Vec<i16> {
        self.jaren.iter().rev().filter(|(_, (bron, _))| *bron != Bron::Geen).map(|(year, _)| *year).collect()
    }

    /// The day after the last of the year, or after today as long as it runs.
    pub(crate) fn einde(&self) -> Date {
        let end = if self.lopend() { self.vandaag.tomorrow().unwrap_or(self.vandaag) } else { eerste(self.jaar + 1) };
        end.max(eerste(self.jaar).tomorrow().unwrap_or(end))
    }

    fn kader(&self) -> Result<Kader, Fout> {
        self.kader_over(self.jaar, &self.voorvallen().iter().collect::<Vec<_>>())
    }

    /// The frame of these events, from the first day of a year to the end of this one.
    pub(crate) fn kader_over(&self, van: i16, events: &[&Voorval]) -> Result<Kader, Fout> {
        let placed = events.iter().filter(|v| v.geplaatst).count();
        let gebied = veiligheidsbeeld::Gebied { naam: self.gemeente.clone(), km2: 1.0 };
        Kader::new(gebied, Periode::new(eerste(van), self.einde())?, events.len(), placed, ZAAD)
    }

    /// Counts of the years with what each may be, oldest first; nothing for a year without a source.
    pub fn per_jaar(&self) -> Vec<(String, Option<(f64, Interval)>)> {
        let count = |n: usize| (n as f64, garwood(n as u64));
        self.jaren.iter().map(|(year, (bron, all))| (year.to_string(), (*bron != Bron::Geen).then(|| count(all.len())))).collect()
    }

    /// Counts of the months of the year.
    pub fn per_maand(&self) -> Vec<(i8, usize)> {
        (1..=12).map(|m| (m, self.voorvallen().iter().filter(|v| v.gebeurtenis.datum.month() == m).count())).collect()
    }

    /// The whole closed picture.
    ///
    /// # Errors
    /// When the library refuses what was stored.
    pub fn besloten(&self) -> Result<Besloten, Fout> {
        let kader = self.kader()?;
        let events: Vec<&Gebeurtenis> = self.voorvallen().iter().map(|v| &v.gebeurtenis).collect();
        let n = events.len();
        let times: Vec<Tijdstip> = events.iter().filter_map(|g| g.tijd).collect();
        let rows: Vec<Registratie> = events.iter().map(|g| Registratie { punt: g.punt, tijd: g.tijd }).collect();
        let points: Vec<_> = events.iter().filter_map(|g| g.punt).collect();
        let raster = if points.is_empty() {
            Raster { cel: 100.0, kolom: 0, rij: 3000, breed: 1, hoog: 1 }
        } else {
            Raster::around(&points, 100.0, 0.0)?
        };
        let places: Vec<Plaatsing> = events.iter().filter_map(|g| Some(Plaatsing { adres: g.adres.clone(), punt: g.punt? })).collect();
        let addresses = self.adressen();
        // Repeats look over all the years that are shown: one year is too short to see them.
        let all: Vec<&Voorval> = self.jaren.values().flat_map(|(_, all)| all).collect();
        let first = self.jaren.iter().find(|(_, (bron, _))| *bron != Bron::Geen).map_or(self.jaar, |(year, _)| *year);
        let over = self.kader_over(first, &all)?;
        let again: Vec<(EcoString, Date)> = all.iter().filter_map(|v| Some((v.gebeurtenis.adres.clone()?, v.gebeurtenis.datum))).collect();
        Ok(Besloten {
            controle: controle(&kader, &rows, &Vlak::geheel(raster)),
            totaal: totaal(&kader, n as u64),
            uren: Onderdeel::Dagdelen.toon(times.len(), || uren(&kader, &times))?,
            buurten: Buurten::van(self)?,
            plekken: if addresses > 0 && self.plekken {
                Some(Onderdeel::VastePlekken.toon(places.len(), || vaste_plekken(&kader, &places, &Plekken::Gelijk(addresses)))?)
            } else {
                None
            },
            herhaling: herhaling(&over, &again),
            jaren: totaal(&over, all.len() as u64),
            samen: self.samen()?,
            adressen: addresses,
            kader,
        })
    }

    /// Three and five years up to and including this one together, as far as these follow and have a source.
    fn samen(&self) -> Result<Vec<Uitkomst<Totaal>>, Fout> {
        let known = |y: &i16| self.bron_van(*y) != Bron::Geen;
        let first = |jaren: i16| (self.jaar - jaren + 1..=self.jaar).rev().take_while(known).last();
        let mut from: Vec<i16> = [3, JAREN].into_iter().filter_map(first).filter(|y| *y < self.jaar).collect();
        from.dedup();
        from.into_iter()
            .map(|van| {
                let events: Vec<&Voorval> = self.jaren.range(van..=self.jaar).flat_map(|(_, (_, all))| all).collect();
                Ok(totaal(&self.kader_over(van, &events)?, events.len() as u64))
            })
            .collect()
    }
}

/// The day on which a figure of the police was read that says that there was no robbery in the municipality in this year.
fn nul(politie: &[Politiecijfer], jaar: i16) -> Option<Date> {
    let year = politiejaren(politie).into_iter().find(|y| y.jaar == jaar)?;
    (year.cijfers.get(OVERVAL.0) == Some(&Cijfer::Aantal(0))).then_some(year.opgehaald)
}

fn of_list(i: &Incident, bewijs: Option<&Bevoegdheid>) -> Voorval {
    Voorval {
        gebeurtenis: i.gebeurtenis(bewijs),
        geplaatst: i.geplaatst,
        soort: domain::Code::code(i.soort),
        branche: i.branche.clone(),
        modus: i.modus.clone(),
        opgehaald: i.opgehaald,
    }
}

fn of_case(g: &kern::Geval) -> Voorval {
    let begin = web::amsterdam().to_datetime(g.op.timestamp());
    let gebeurtenis = Gebeurtenis {
        datum: g.op.datum(),
        tijd: Some(Tijdstip { begin, einde: None }),
        punt: None,
        adres: None,
        slachtoffer: None,
        buurt: Some(g.buurt.as_str().into()).filter(|b: &EcoString| !b.is_empty()),
    };
    Voorval {
        gebeurtenis,
        geplaatst: false,
        soort: domain::Code::code(g.soort),
        branche: String::new(),
        modus: String::new(),
        opgehaald: None,
    }
}

/// What the library makes of it, for the closed circle.
#[derive(Debug)]
pub struct Besloten {
    /// The frame.
    pub kader: Kader,
    /// Whether the data are good enough.
    pub controle: Uitkomst<Controle>,
    /// How many.
    pub totaal: Uitkomst<Totaal>,
    /// Hours.
    pub uren: Getoond<Uitkomst<Uurtabel>>,
    /// Neighbourhoods; nothing without residents.
    pub buurten: Option<Buurten>,
    /// Frequent places; nothing without a number of addresses.
    pub plekken: Option<Getoond<Uitkomst<VastePlekken>>>,
    /// The same address again, over all years shown.
    pub herhaling: Uitkomst<Herhaling>,
    /// How many in all years shown.
    pub jaren: Uitkomst<Totaal>,
    /// How many in three and in five years up to this one.
    pub samen: Vec<Uitkomst<Totaal>>,
    /// Addresses in the municipality, as far as known.
    pub adressen: u64,
}
