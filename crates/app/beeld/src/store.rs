//! SQL of the security picture.

use ::store::{Row, StoreError, Tx, WriteTx, args};
use domain::{Moment, aanwijzing::Bevoegdheid, casus::Incidenttype, id::MedewerkerId};
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use veiligheidsbeeld::{beeld::Gebeurtenis, tijd::Tijdstip};

use crate::{
    bewaren::Grens,
    lezen::adressleutel,
    plek::Plek,
    uitgave::{Uitgave, Voor},
};

/// An incident of the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Incident {
    /// Identity.
    pub id: String,
    /// The day.
    pub datum: Date,
    /// The moment, or the earliest.
    pub begin: Option<DateTime>,
    /// The latest.
    pub einde: Option<DateTime>,
    /// Home, business or other.
    pub soort: Incidenttype,
    /// Branch.
    pub branche: String,
    /// Code of the neighbourhood.
    pub buurt: String,
    /// Where; none when it is not known, was destroyed, or the reader may not see it.
    pub plek: Plek,
    /// Whether it has a place on the map; a count may say so without the place.
    pub geplaatst: bool,
    /// Where it came from.
    pub bron: String,
    /// Version; 0 when it is new.
    pub versie: i64,
    /// What two rows about the same robbery have in common, without an address.
    pub sleutel: String,
    /// How it is called on a page, without an address.
    pub label: String,
}

impl Incident {
    /// With what it is called.
    #[must_use]
    pub fn benoemd(mut self) -> Self {
        let clock = self.begin.map(|b| format!(" {:02}:{:02}", b.hour(), b.minute())).unwrap_or_default();
        let day = self.datum;
        self.label = format!("{:02}-{:02}-{}{clock} {}", day.day(), day.month(), day.year(), self.branche).trim_end().to_owned();
        let place = self.plek.merk().map_or_else(|| format!("{}|{}", self.buurt, self.branche), |m| format!("{m:016x}"));
        self.sleutel = format!("{day}{clock}|{}|{place}", domain::Code::code(self.soort));
        self
    }

    /// As the library counts it; with its place for who may see that.
    pub fn gebeurtenis(&self, bewijs: Option<&Bevoegdheid>) -> Gebeurtenis {
        let filled = |text: String| Some(text).filter(|t| !t.is_empty());
        Gebeurtenis {
            datum: self.datum,
            tijd: self.begin.map(|begin| Tijdstip { begin, einde: self.einde }),
            punt: bewijs.and_then(|b| self.plek.punt(b)),
            adres: bewijs.and_then(|b| filled(adressleutel(self.plek.adres(b)))),
            slachtoffer: None,
            buurt: filled(self.buurt.clone()),
        }
    }
}

const PLEK: &str = "beeldincident.plek";

fn wrong(column: &str) -> StoreError {
    StoreError::Column { column: column.to_owned(), reason: "onleesbaar".to_owned() }
}

fn clock(r: &Row, column: &str) -> Result<Option<DateTime>, StoreError> {
    r.opt_text(column)?.map(|text| text.parse().map_err(|_| wrong(column))).transpose()
}

/// The key of the places of a year: destroying it destroys them in every back-up. Not a person, and the same in every municipality: keys are
/// kept by municipality.
fn jaarsleutel(jaar: i16) -> Uuid {
    Uuid::from_u128(0x6265_656c_6470_8000_8000_0000_0000_0000 | u128::from(jaar.unsigned_abs()))
}

fn incident(r: &Row, plek: Plek) -> Result<Incident, StoreError> {
    Ok(Incident {
        id: r.text("id")?,
        datum: r.date("datum")?,
        begin: clock(r, "begin")?,
        einde: clock(r, "einde")?,
        soort: r.code("soort")?,
        branche: r.text("branche")?,
        buurt: r.text("buurt")?,
        plek,
        geplaatst: r.bool("geplaatst")?,
        bron: r.text("bron")?,
        versie: r.int("versie")?,
        sleutel: String::new(),
        label: String::new(),
    }
    .benoemd())
}

/// All incidents of the list without their places, to be counted, in order of time.
pub async fn tellingen(tx: &Tx) -> Result<Vec<Incident>, StoreError> {
    let sql = "SELECT id, datum, begin, einde, soort, branche, buurt, geplaatst, bron, versie FROM beeldincident WHERE gemeente = $1 ORDER BY datum, id";
    tx.all(sql, args![tx.gemeente()]).await?.iter().map(|r| incident(r, Plek::geen())).collect()
}

/// All incidents of the list with their places, for who may see them, in order of time.
pub async fn incidenten(tx: &Tx, bewijs: &Bevoegdheid) -> Result<Vec<Incident>, StoreError> {
    let sql = "SELECT id, datum, begin, einde, soort, branche, buurt, plek, geplaatst, bron, versie FROM beeldincident WHERE gemeente = $1 \
         ORDER BY datum, id";
    let rows = tx.all(sql, args![tx.gemeente()]).await?;
    let held =
        rows.iter().map(|r| Ok(r.opt_bytes("plek")?.map(|sealed| (r.date("datum"), sealed)))).collect::<Result<Vec<_>, StoreError>>()?;
    let mut sealed = Vec::new();
    for (day, bytes) in held.iter().flatten() {
        sealed.push((jaarsleutel(day.as_ref().map_or(0, |d| d.year())), PLEK, bytes.as_slice()));
    }
    let mut open = tx.unseal_many(&sealed).await?.into_iter();
    let mut place = |has: bool| match if has { open.next().flatten() } else { None } {
        Some(text) => Plek::ontzegeld(&text, bewijs),
        None => Ok(Plek::geen()),
    };
    rows.iter().zip(&held).map(|(r, held)| incident(r, place(held.is_some())?)).collect()
}

/// Saves incidents, each one version further.
pub async fn bewaar_incidenten(tx: &WriteTx, all: &[Incident]) -> Result<(), StoreError> {
    let sql = "INSERT INTO beeldincident (gemeente, id, datum, begin, einde, soort, branche, buurt, plek, geplaatst, bron, versie) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (gemeente, id) DO UPDATE SET datum = excluded.datum, \
         begin = excluded.begin, einde = excluded.einde, soort = excluded.soort, branche = excluded.branche, buurt = excluded.buurt, \
         plek = excluded.plek, geplaatst = excluded.geplaatst, bron = excluded.bron, versie = excluded.versie";
    for i in all {
        let sealed =
            if i.plek.is_geen() { None } else { Some(tx.seal(jaarsleutel(i.datum.year()), PLEK, &i.plek.te_verzegelen()?).await?) };
        let clock = |t: Option<DateTime>| t.map(|t| t.to_string());
        let soort = domain::Code::code(i.soort);
        let values = args![
            tx.gemeente(),
            &i.id,
            i.datum,
            clock(i.begin),
            clock(i.einde),
            soort,
            &i.branche,
            &i.buurt,
            sealed,
            i.geplaatst,
            &i.bron,
            i.versie + 1
        ];
        tx.exec(sql, values).await?;
    }
    Ok(())
}

fn eerste(jaar: i16) -> String {
    format!("{jaar:04}-01-01")
}

/// Whether anything is kept longer than it may.
pub async fn over_termijn(tx: &Tx, grens: Grens) -> Result<bool, StoreError> {
    let sql = "SELECT id FROM beeldincident WHERE gemeente = $1 AND (datum < $2 OR (datum < $3 AND plek IS NOT NULL)) LIMIT 1";
    Ok(tx.opt(sql, args![tx.gemeente(), eerste(grens.rij.max(0)), eerste(grens.plek.max(0))]).await?.is_some())
}

/// Destroys places and rows of before their first year, and the keys of these years; gives how many rows were touched.
pub async fn vernietig(tx: &WriteTx, grens: Grens) -> Result<u64, StoreError> {
    let (plek, rij) = (eerste(grens.plek.max(0)), eerste(grens.rij.max(0)));
    let sql = "SELECT DISTINCT substr(datum, 1, 4) AS jaar FROM beeldincident WHERE gemeente = $1 AND datum < $2";
    for r in tx.all(sql, args![tx.gemeente(), plek.clone()]).await? {
        tx.destroy_person(jaarsleutel(r.text("jaar")?.parse().map_err(|_| wrong("jaar"))?)).await?;
    }
    let gone = tx.exec("DELETE FROM beeldincident WHERE gemeente = $1 AND datum < $2", args![tx.gemeente(), rij]).await?;
    let bare = "UPDATE beeldincident SET plek = NULL, versie = versie + 1 WHERE gemeente = $1 AND datum < $2 AND plek IS NOT NULL";
    Ok(gone + tx.exec(bare, args![tx.gemeente(), plek]).await?)
}

/// An area of an edition year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gebied {
    /// Year and code.
    pub id: String,
    /// Edition year.
    pub jaar: i16,
    /// Code.
    pub code: String,
    /// Name.
    pub naam: String,
    /// Residents; nothing when not known.
    pub inwoners: Option<u32>,
    /// Addresses; nothing when not known.
    pub adressen: Option<u32>,
    /// Where it came from.
    pub bron: String,
    /// Version.
    pub versie: i64,
}

/// All areas, by year and code.
pub async fn gebieden(tx: &Tx) -> Result<Vec<Gebied>, StoreError> {
    let sql = "SELECT id, jaar, code, naam, inwoners, adressen, bron, versie FROM beeldgebied WHERE gemeente = $1 ORDER BY jaar, code";
    let small = |n: Option<i64>| n.and_then(|n| u32::try_from(n).ok());
    tx.all(sql, args![tx.gemeente()])
        .await?
        .iter()
        .map(|r| {
            let jaar = i16::try_from(r.int("jaar")?).map_err(|_| wrong("jaar"))?;
            let (inwoners, adressen) = (small(r.opt_int("inwoners")?), small(r.opt_int("adressen")?));
            Ok(Gebied {
                id: r.text("id")?,
                jaar,
                code: r.text("code")?,
                naam: r.text("naam")?,
                inwoners,
                adressen,
                bron: r.text("bron")?,
                versie: r.int("versie")?,
            })
        })
        .collect()
}

/// Saves areas.
pub async fn bewaar_gebieden(tx: &WriteTx, all: &[Gebied]) -> Result<(), StoreError> {
    let sql = "INSERT INTO beeldgebied (gemeente, id, jaar, code, naam, inwoners, adressen, bron, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
         ON CONFLICT (gemeente, id) DO UPDATE SET naam = excluded.naam, inwoners = excluded.inwoners, adressen = excluded.adressen, \
         bron = excluded.bron, versie = excluded.versie";
    for g in all {
        let big = |n: Option<u32>| n.map(i64::from);
        let values =
            args![tx.gemeente(), &g.id, i64::from(g.jaar), &g.code, &g.naam, big(g.inwoners), big(g.adressen), &g.bron, g.versie + 1];
        tx.exec(sql, values).await?;
    }
    Ok(())
}

/// A figure of the police.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Politiecijfer {
    /// Table, area, kind and period.
    pub id: String,
    /// 47018NED or 47022NED.
    pub tabel: String,
    /// Code of the area.
    pub gebied: String,
    /// Code of the kind.
    pub misdrijf: String,
    /// As the table writes it.
    pub periode: String,
    /// Nothing when it was not published.
    pub aantal: Option<u32>,
    /// The day on which the file was read.
    pub opgehaald: Date,
    /// Version.
    pub versie: i64,
}

/// All figures.
pub async fn politiecijfers(tx: &Tx) -> Result<Vec<Politiecijfer>, StoreError> {
    let sql = "SELECT id, tabel, gebied, misdrijf, periode, aantal, opgehaald, versie FROM beeldcijfer WHERE gemeente = $1 ORDER BY id";
    tx.all(sql, args![tx.gemeente()])
        .await?
        .iter()
        .map(|r| {
            let aantal = r.opt_int("aantal")?.and_then(|n| u32::try_from(n).ok());
            let (tabel, gebied, misdrijf, periode) = (r.text("tabel")?, r.text("gebied")?, r.text("misdrijf")?, r.text("periode")?);
            Ok(Politiecijfer {
                id: r.text("id")?,
                tabel,
                gebied,
                misdrijf,
                periode,
                aantal,
                opgehaald: r.date("opgehaald")?,
                versie: r.int("versie")?,
            })
        })
        .collect()
}

/// Saves figures.
pub async fn bewaar_cijfers(tx: &WriteTx, all: &[Politiecijfer]) -> Result<(), StoreError> {
    let sql = "INSERT INTO beeldcijfer (gemeente, id, tabel, gebied, misdrijf, periode, aantal, opgehaald, versie) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
         ON CONFLICT (gemeente, id) DO UPDATE SET aantal = excluded.aantal, opgehaald = excluded.opgehaald, versie = excluded.versie";
    for c in all {
        let values =
            args![tx.gemeente(), &c.id, &c.tabel, &c.gebied, &c.misdrijf, &c.periode, c.aantal.map(i64::from), c.opgehaald, c.versie + 1];
        tx.exec(sql, values).await?;
    }
    Ok(())
}

/// Takes away lines that were made new and not changed since.
pub async fn haal_weg(tx: &WriteTx, sql: &'static str, ids: &[&str]) -> Result<usize, StoreError> {
    let mut gone = 0;
    for id in ids {
        gone += tx.exec(sql, args![tx.gemeente(), *id]).await?;
    }
    Ok(usize::try_from(gone).unwrap_or(usize::MAX))
}

/// Headings that files of this municipality use, by field.
pub async fn koppen(tx: &Tx) -> Result<Vec<(String, String)>, StoreError> {
    let rows = tx.all("SELECT veld, kop FROM beeldkop WHERE gemeente = $1 ORDER BY veld", args![tx.gemeente()]).await?;
    rows.iter().map(|r| Ok((r.text("veld")?, r.text("kop")?))).collect()
}

/// Remembers the heading of a field; an empty one is forgotten.
pub async fn bewaar_kop(tx: &WriteTx, veld: &str, kop: &str) -> Result<(), StoreError> {
    tx.exec("DELETE FROM beeldkop WHERE gemeente = $1 AND veld = $2", args![tx.gemeente(), veld]).await?;
    if !kop.is_empty() {
        tx.exec("INSERT INTO beeldkop (gemeente, veld, kop) VALUES ($1, $2, $3)", args![tx.gemeente(), veld, kop]).await?;
    }
    Ok(())
}

/// An edition as it was given out.
#[derive(Debug, Clone, PartialEq)]
pub struct Uitgegeven {
    /// Number within year and circle, from 1.
    pub nr: i64,
    /// What it says.
    pub uitgave: Uitgave,
    /// When.
    pub op: Moment,
    /// The exact total that it was made of; shown to nobody.
    pub basis: u64,
}

/// The editions of a circle, the newest year first, of each year the newest first.
pub async fn uitgaven(tx: &Tx, voor: Voor) -> Result<Vec<Uitgegeven>, StoreError> {
    let sql = "SELECT nr, inhoud, basis, op FROM beelduitgave WHERE gemeente = $1 AND kring = $2 ORDER BY jaar DESC, nr DESC";
    let rows = tx.all(sql, args![tx.gemeente(), domain::Code::code(voor)]).await?;
    let one = |r: &Row| {
        let basis = u64::try_from(r.int("basis")?).map_err(|_| wrong("basis"))?;
        Ok(Uitgegeven { nr: r.int("nr")?, uitgave: r.json("inhoud")?, op: r.moment("op")?, basis })
    };
    rows.iter().map(one).collect()
}

/// Gives an edition out.
pub async fn geef_uit(tx: &WriteTx, u: &Uitgave, nr: i64, basis: u64, door: MedewerkerId) -> Result<(), StoreError> {
    let sql = "INSERT INTO beelduitgave (gemeente, jaar, kring, nr, inhoud, basis, op, door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let basis = i64::try_from(basis).unwrap_or(i64::MAX);
    let (kring, inhoud) = (domain::Code::code(u.voor), serde_json::to_string(u)?);
    tx.exec(sql, args![tx.gemeente(), i64::from(u.jaar), kring, nr, inhoud, basis, tx.now(), door]).await?;
    Ok(())
}

/// What is known from the street or prepared for whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duiding {
    /// Identity.
    pub id: Uuid,
    /// What it is.
    pub soort: crate::Duidingsoort,
    /// What, or for whom.
    pub naam: String,
    /// Where it comes from.
    pub bron: String,
    /// As of which day.
    pub op: Date,
    /// Form of aftercare.
    pub nazorg: String,
    /// Prevention.
    pub preventie: String,
    /// Partners that do it.
    pub partners: String,
    /// Version.
    pub versie: i64,
}

/// All of these, findings last.
pub async fn duidingen(tx: &Tx) -> Result<Vec<Duiding>, StoreError> {
    let sql = "SELECT id, soort, naam, bron, op, nazorg, preventie, partners, versie FROM beeldduiding WHERE gemeente = $1 ORDER BY soort DESC, naam, id";
    tx.all(sql, args![tx.gemeente()])
        .await?
        .iter()
        .map(|r| {
            let (nazorg, preventie, partners) = (r.text("nazorg")?, r.text("preventie")?, r.text("partners")?);
            Ok(Duiding {
                id: r.uuid("id")?,
                soort: r.code("soort")?,
                naam: r.text("naam")?,
                bron: r.text("bron")?,
                op: r.date("op")?,
                nazorg,
                preventie,
                partners,
                versie: r.int("versie")?,
            })
        })
        .collect()
}

/// Saves one over the version that it holds; false when somebody else was first.
pub async fn bewaar_duiding(tx: &WriteTx, d: &Duiding) -> Result<bool, StoreError> {
    let soort = domain::Code::code(d.soort);
    let rows = if d.versie == 0 {
        let sql = "INSERT INTO beeldduiding (gemeente, id, soort, naam, bron, op, nazorg, preventie, partners, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)";
        tx.exec(sql, args![tx.gemeente(), d.id, soort, &d.naam, &d.bron, d.op, &d.nazorg, &d.preventie, &d.partners]).await?
    } else {
        let sql = "UPDATE beeldduiding SET soort = $3, naam = $4, bron = $5, op = $6, nazorg = $7, preventie = $8, partners = $9, versie = versie + 1 \
             WHERE gemeente = $1 AND id = $2 AND versie = $10";
        tx.exec(sql, args![tx.gemeente(), d.id, soort, &d.naam, &d.bron, d.op, &d.nazorg, &d.preventie, &d.partners, d.versie]).await?
    };
    Ok(rows > 0)
}

/// Takes one away.
pub async fn verwijder_duiding(tx: &WriteTx, id: Uuid) -> Result<bool, StoreError> {
    Ok(tx.exec("DELETE FROM beeldduiding WHERE gemeente = $1 AND id = $2", args![tx.gemeente(), id]).await? > 0)
}
