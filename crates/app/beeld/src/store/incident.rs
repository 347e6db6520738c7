//! SQL of the list of the police analyst.

use ::store::{Row, StoreError, Tx, WriteTx, args};
use domain::{aanwijzing::Bevoegdheid, casus::Incidenttype};
use ecow::EcoString;
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use veiligheidsbeeld::{beeld::Gebeurtenis, tijd::Tijdstip};

use super::wrong;
use crate::{bewaren::Grens, lezen::adressleutel, plek::Plek};

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
    /// How it was done; empty when not known.
    #[serde(default)]
    pub modus: String,
    /// Code of the neighbourhood.
    pub buurt: String,
    /// Where; none when it is not known, was destroyed, or the reader may not see it.
    pub plek: Plek,
    /// Whether it has a place on the map; a count may say so without the place.
    pub geplaatst: bool,
    /// Where it came from.
    pub bron: String,
    /// The day on which it was read in as it says now; not known of what was read in before this was kept.
    #[serde(default)]
    pub opgehaald: Option<Date>,
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
        let filled = |text: EcoString| Some(text).filter(|t| !t.is_empty());
        Gebeurtenis {
            datum: self.datum,
            tijd: self.begin.map(|begin| Tijdstip { begin, einde: self.einde }),
            punt: bewijs.and_then(|b| self.plek.punt(b)),
            adres: bewijs.and_then(|b| filled(adressleutel(self.plek.adres(b)))),
            slachtoffer: None,
            buurt: filled(self.buurt.as_str().into()),
        }
    }
}

const PLEK: &str = "beeldincident.plek";

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
        modus: r.text("modus")?,
        buurt: r.text("buurt")?,
        plek,
        geplaatst: r.bool("geplaatst")?,
        bron: r.text("bron")?,
        opgehaald: r.opt_date("opgehaald")?,
        versie: r.int("versie")?,
        sleutel: String::new(),
        label: String::new(),
    }
    .benoemd())
}

/// All incidents of the list without their places, to be counted, in order of time.
pub async fn tellingen(tx: &Tx) -> Result<Vec<Incident>, StoreError> {
    let sql = "SELECT id, datum, begin, einde, soort, branche, modus, buurt, geplaatst, bron, opgehaald, versie FROM beeldincident WHERE gemeente = $1 ORDER BY datum, id";
    tx.all(sql, args![tx.gemeente()]).await?.iter().map(|r| incident(r, Plek::geen())).collect()
}

/// All incidents of the list with their places, for who may see them, in order of time.
pub async fn incidenten(tx: &Tx, bewijs: &Bevoegdheid) -> Result<Vec<Incident>, StoreError> {
    let sql = "SELECT id, datum, begin, einde, soort, branche, modus, buurt, plek, geplaatst, bron, opgehaald, versie FROM beeldincident WHERE gemeente = $1 \
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
    let sql = "INSERT INTO beeldincident (gemeente, id, datum, begin, einde, soort, branche, modus, buurt, plek, geplaatst, bron, opgehaald, versie) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (gemeente, id) DO UPDATE SET datum = excluded.datum, \
         begin = excluded.begin, einde = excluded.einde, soort = excluded.soort, branche = excluded.branche, modus = excluded.modus, buurt = excluded.buurt, \
         plek = excluded.plek, geplaatst = excluded.geplaatst, bron = excluded.bron, \
         opgehaald = excluded.opgehaald, versie = excluded.versie";
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
            &i.modus,
            &i.buurt,
            sealed,
            i.geplaatst,
            &i.bron,
            i.opgehaald,
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
