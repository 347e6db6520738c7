//! The parts of partners as registers that go to a file and come back from it: one row for each person, agreement or offer. A row names its
//! part by the identity in the file, or by the partner and the name of the part.

use ::invoer::{Cellen, Kolom, Register, Tekst};
use ::store::{StoreError, Tx, WriteTx};
use domain::{Moment, naam::sleutel};
use inventaris::partners::{
    Persoon, eigen,
    onderdeel::{self, Onderdeel, delete, insert, update},
};
use jiff::civil::Date;
use kern::{App, Ctx, Problem};
use policy::Beleid;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::{collections::HashMap, fmt::Debug, marker::PhantomData};
use web::{Taal, Tr, botsing::Velden};

use super::{GEMEENTE, store};

/// The parts of one kind as a register.
pub(super) struct Delen<T>(PhantomData<T>);

/// How a date is written: for people, or in a file.
pub(super) type Datum<'a> = &'a dyn Fn(Date) -> String;

/// A kind of part that goes to a file.
pub(super) trait Deel: Onderdeel + PartialEq + Debug + Serialize + DeserializeOwned {
    const LIJST: &'static str;
    const HIER: &'static str;
    const TEKST: Tekst;
    /// `id` and `partner` first, then the name of the part.
    const KOLOMMEN: &'static [Kolom];
    const NAAMKOLOM: &'static str;

    fn noem(&self) -> &str;
    /// By column, from the name on; `vervanger` is the name of who stands in.
    fn cellen(&self, tr: Tr, datum: Datum<'_>, vervanger: &str) -> Velden;
    /// From the cells of a row. `was` is what it changes; a new one has number and version 0.
    fn lees(c: &mut Cellen<'_>, kader: &Kader, partner: &str, was: Option<&Self>) -> Option<Self>;
    /// Why no file changes this one.
    fn vast(&self) -> Option<&'static str> {
        None
    }
}

/// A part of a partner in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Post<T> {
    /// `partner:number`; of a new one a number of its own until it is there.
    pub(super) id: String,
    pub(super) partner: String,
    /// "Politie: Jan de Wit".
    pub(super) kop: String,
    pub(super) deel: T,
    /// The name of who stands in.
    #[serde(skip)]
    pub(super) vervanger: String,
}

/// A partner as a row of a file may name it.
pub(super) struct Bekende {
    pub(super) id: String,
    pub(super) naam: String,
    /// Why no file changes its parts.
    pub(super) vast: Option<&'static str>,
}

/// The partners by what a file calls them, and the persons of each.
pub(super) struct Kader {
    partners: HashMap<String, Bekende>,
    op_naam: HashMap<String, Vec<String>>,
    personen: HashMap<String, Vec<(i64, String)>>,
    pub(super) stappen: Vec<(String, String)>,
}

impl Kader {
    pub(super) async fn load(tx: &Tx, beleid: &Beleid) -> Result<Self, StoreError> {
        let mut lokaal = store::all(tx).await?;
        let (mut partners, mut op_naam): (HashMap<String, Bekende>, HashMap<String, Vec<String>>) = Default::default();
        let mut add = |id: &str, namen: Vec<String>, vast| {
            let hier = lokaal.remove(id).map(|l| l.naam).filter(|n| !n.is_empty());
            let naam = hier.clone().or_else(|| namen.first().cloned()).unwrap_or_default();
            for said in namen.into_iter().chain(hier).chain([id.to_owned()]) {
                let known = op_naam.entry(sleutel(&said)).or_default();
                if !known.iter().any(|k| k == id) {
                    known.push(id.to_owned());
                }
            }
            partners.insert(id.to_owned(), Bekende { id: id.to_owned(), naam, vast });
        };
        for p in &beleid.partners {
            let vast = (p.id == GEMEENTE).then_some("partner-cel-gemeente");
            add(&p.id, [Some(p.naam.clone()), p.naam_en.clone()].into_iter().flatten().collect(), vast);
        }
        for e in eigen::all(tx).await? {
            add(&e.partner, vec![e.naam.clone()], e.beeindigd.map(|_| "partner-cel-beeindigd"));
        }
        let mut personen: HashMap<String, Vec<(i64, String)>> = HashMap::new();
        for (partner, p) in onderdeel::all::<Persoon>(tx).await? {
            personen.entry(partner).or_default().push((p.nr, p.naam));
        }
        let stappen = beleid.draaiboeken.iter().flat_map(|d| &d.stappen).map(|s| (s.id.to_string(), s.titel.clone())).collect();
        Ok(Self { partners, op_naam, personen, stappen })
    }

    /// All of them, in no order.
    pub(super) fn alle(&self) -> impl Iterator<Item = &Bekende> {
        self.partners.values()
    }

    pub(super) fn partner(&self, id: &str) -> Option<&Bekende> {
        self.partners.get(id)
    }

    /// The partner that is called this; nothing when none is, or more than one.
    pub(super) fn genoemd(&self, said: &str) -> Option<&Bekende> {
        match self.partners.get(said) {
            Some(p) => Some(p),
            None => match self.op_naam.get(&sleutel(said)).map(Vec::as_slice) {
                Some([id]) => self.partners.get(id),
                _ => None,
            },
        }
    }

    /// Whether a partner may be called this.
    pub(super) fn heet(&self, id: &str, said: &str) -> bool {
        said.is_empty() || said == id || self.op_naam.get(&sleutel(said)).is_some_and(|ids| ids.iter().any(|k| k == id))
    }

    /// The number of a person of a partner, by a name that only one has, or by `#number`.
    pub(super) fn persoon(&self, partner: &str, said: &str) -> Option<i64> {
        let all = self.personen.get(partner)?;
        if let Some(nr) = said.strip_prefix('#').and_then(|nr| nr.parse::<i64>().ok()) {
            return all.iter().any(|(n, _)| *n == nr).then_some(nr);
        }
        let mut found = all.iter().filter(|(_, naam)| sleutel(naam) == sleutel(said));
        match (found.next(), found.next()) {
            (Some((nr, _)), None) => Some(*nr),
            _ => None,
        }
    }

    /// How a file names a person: by name when that is enough.
    fn noem(&self, partner: &str, nr: i64) -> String {
        let naam = self.personen.get(partner).and_then(|all| all.iter().find(|(n, _)| *n == nr)).map(|(_, naam)| naam.clone());
        naam.filter(|naam| self.persoon(partner, naam) == Some(nr)).unwrap_or_else(|| format!("#{nr}"))
    }
}

/// What a row says it is about.
pub(super) fn genoemd(c: &Cellen<'_>, kader: &Kader, naamkolom: &str) -> String {
    let naam = c.cel(naamkolom);
    if naam.is_empty() {
        return String::new();
    }
    let partner = c.cel("partner");
    kader.genoemd(partner).map_or_else(|| format!("? {partner}\n{naam}"), |p| format!("{}\n{naam}", p.id))
}

/// The partner of a row: the one it was with, which a file does not change, or the one that a new row names.
pub(super) fn partner<'k>(c: &mut Cellen<'_>, kader: &'k Kader, was: Option<&str>) -> Option<&'k Bekende> {
    let said = c.cel("partner");
    match was {
        Some(id) => {
            if !kader.heet(id, said) {
                c.fout("partner", "deel-cel-andere-partner");
            }
            kader.partner(id)
        }
        None if said.is_empty() => {
            c.fout("partner", "tabel-cel-leeg");
            None
        }
        None => {
            let found = kader.genoemd(said);
            if found.is_none() {
                c.fout("partner", "deel-cel-partner");
            }
            found
        }
    }
}

impl<T: Deel> Register for Delen<T> {
    type Post = Post<T>;
    type Kader = Kader;

    const NAAM: &'static str = T::LIJST;
    const HIER: &'static str = T::HIER;
    const TERUG: &'static str = super::bestanden::HIER;
    const NAAMKOLOM: &'static str = T::NAAMKOLOM;
    const NUMMERT: bool = true;
    const TEKST: Tekst = T::TEKST;
    const KOLOMMEN: &'static [Kolom] = T::KOLOMMEN;

    async fn kader(ctx: &Ctx, tx: &Tx) -> Result<Kader, Problem> {
        Ok(Kader::load(tx, &ctx.app.beleid).await?)
    }

    async fn alle(tx: &Tx, _: &Beleid, kader: &Kader) -> Result<Vec<Post<T>>, StoreError> {
        let all = onderdeel::all::<T>(tx).await?.into_iter().filter(|(partner, _)| kader.partners.contains_key(partner));
        Ok(all.map(|(partner, deel)| post(kader, format!("{partner}:{}", deel.nr()), &partner, deel)).collect())
    }

    async fn bewaar(tx: &WriteTx, posten: &[Post<T>]) -> Result<(), StoreError> {
        for p in posten {
            if p.deel.versie() == 0 {
                insert(tx, &p.partner, &p.deel).await?;
            } else {
                update(tx, &p.partner, &p.deel).await?;
            }
        }
        Ok(())
    }

    /// Who stands in for somebody else stays.
    async fn haal_weg(tx: &WriteTx, posten: &[Post<T>]) -> Result<usize, StoreError> {
        let personen = onderdeel::all::<Persoon>(tx).await?;
        let mut gone = 0;
        for p in posten {
            let needed = personen.iter().any(|(id, x)| *id == p.partner && x.vervanger == Some(p.deel.nr()) && T::LIJST == Persoon::LIJST);
            if !needed && delete::<T>(tx, &p.partner, p.deel.nr()).await? {
                gone += 1;
            }
        }
        Ok(gone)
    }

    fn id(p: &Post<T>) -> &str {
        &p.id
    }

    fn naam(p: &Post<T>) -> &str {
        &p.kop
    }

    fn namen(p: &Post<T>) -> Vec<String> {
        vec![format!("{}\n{}", p.partner, p.deel.noem())]
    }

    fn genoemd(c: &Cellen<'_>, kader: &Kader) -> String {
        genoemd(c, kader, T::NAAMKOLOM)
    }

    fn versie(p: &Post<T>) -> i64 {
        p.deel.versie()
    }

    fn verder(p: Post<T>) -> Post<T> {
        Post { deel: p.deel.verder(), ..p }
    }

    fn nieuw_id(app: &App) -> String {
        app.uuid().to_string()
    }

    fn zegt(p: &Post<T>) -> impl PartialEq {
        (p.partner.clone(), p.deel.cellen(Tr::new(Taal::Nl), &|d| d.to_string(), &p.vervanger))
    }

    fn velden(p: &Post<T>, tr: Tr) -> Velden {
        p.deel.cellen(tr, &|d| tr.datum(d), &p.vervanger)
    }

    fn lees(c: &mut Cellen<'_>, kader: &Kader, was: Option<&Post<T>>, id: String) -> Option<Post<T>> {
        let partner = partner(c, kader, was.map(|w| w.partner.as_str()));
        let key = partner.and_then(|p| p.vast).or_else(|| was.and_then(|w| w.deel.vast()));
        if let (Some(key), Some(was)) = (key, was) {
            blijft::<T>(c, was, key);
            return Some(was.clone());
        }
        if let Some(key) = key {
            c.fout("partner", key);
        }
        // Read the other cells as well, so that every mistake is told at once.
        let deel = T::lees(c, kader, partner.map_or("", |p| p.id.as_str()), was.map(|w| &w.deel));
        Some(post(kader, id, &partner?.id, deel?))
    }

    fn rij(p: &Post<T>, _: &Kader, _: &Beleid, _: Moment, tr: Tr) -> Vec<String> {
        let cells = p.deel.cellen(tr, &|d| d.to_string(), &p.vervanger).into_iter().map(|(_, value)| value);
        let partner = p.kop.strip_suffix(&format!(": {}", p.deel.noem())).unwrap_or(&p.partner).to_owned();
        [p.id.clone(), partner].into_iter().chain(cells).collect()
    }
}

fn post<T: Deel>(kader: &Kader, id: String, partner: &str, deel: T) -> Post<T> {
    let naam = kader.partner(partner).map_or(partner, |p| p.naam.as_str());
    let vervanger = deel.vervanger().map(|nr| kader.noem(partner, nr)).unwrap_or_default();
    Post { id, partner: partner.to_owned(), kop: format!("{naam}: {}", deel.noem()), deel, vervanger }
}

/// Notes each cell that says something else than what stays.
fn blijft<T: Deel>(c: &mut Cellen<'_>, was: &Post<T>, key: &str) {
    let file = [Taal::Nl, Taal::En].map(|taal| was.deel.cellen(Tr::new(taal), &|d| d.to_string(), &was.vervanger));
    for ((veld, nl), (_, en)) in file[0].iter().zip(&file[1]) {
        let said = c.cel(veld);
        if c.heeft(veld) && said != nl.trim() && said != en.trim() {
            c.noot(veld, key);
        }
    }
}
