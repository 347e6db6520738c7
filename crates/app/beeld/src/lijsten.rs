//! The lists of the picture as registers that come from a file: incidents, areas, figures of the police.

mod basis;
mod grenzen;
mod incidenten;

use ::invoer::{Cellen, Kolom, Register, Tekst};
use ::store::{StoreError, Tx, WriteTx};
use domain::Moment;
use kern::{Ctx, Problem};
use maud::Markup;
use policy::Beleid;
use tabel::{Limits, ReadError, Row, Table};
use web::{Errors, Input, Tr, botsing::Velden};

use crate::{
    getal::getal,
    lezen::kaal,
    politiecijfers::{self, Periode},
    politiepagina,
    store::{self, Gebied, Politiecijfer},
};

pub use basis::Basis;
pub use grenzen::Grenzen;
pub use incidenten::Incidenten;

/// Longest texts.
const KORT: usize = 100;
const LANG: usize = 300;

/// Neighbourhoods with their residents and addresses.
pub struct Gebieden;
/// Registered crime.
pub struct Cijfers;

fn number(n: Option<u32>) -> String {
    n.map(|n| n.to_string()).unwrap_or_default()
}

impl Register for Gebieden {
    type Post = Gebied;
    type Kader = ();

    const NAAM: &'static str = "beeld-gebieden";
    const HIER: &'static str = "/voorbereiden/veiligheidsbeeld/gebieden";
    const TEKST: Tekst = Tekst { titel: "beeld-gebieden-titel", een: "beeld-gebied", bleven: "beeld-bleven", kenmerk: "beeld-cel-kenmerk" };
    const KOLOMMEN: &'static [Kolom] = &[
        Kolom::vrij("naam", "beeld-kenmerk"),
        Kolom::nodig("jaar", "beeld-jaar"),
        Kolom::nodig("code", "beeld-code"),
        Kolom::nodig("gebiedsnaam", "beeld-naam"),
        Kolom::vrij("inwoners", "beeld-inwoners"),
        Kolom::vrij("adressen", "beeld-adressen"),
    ];

    /// Any list of CBS: the identity of a row is its edition year and code.
    fn tabel(bytes: &[u8], naam: &str, limits: &Limits, _: (&str, &())) -> Result<Table, ReadError> {
        let table = tabel::read(bytes, naam, limits)?;
        let at = |names: &[&str]| table.header.iter().position(|h| names.contains(&kaal(h).as_str()));
        let columns = [
            at(&["jaar", "editie", "year", "peiljaar"]),
            at(&["code", "buurtcode", "gwbcode", "gwbcode10", "wijkcode", "neighbourhoodcode"]),
            at(&["naam", "buurtnaam", "regio", "gebiedsnaam", "name", "wijknaam"]),
            at(&["inwoners", "aantalinwoners", "ainw", "residents"]),
            at(&["adressen", "aantaladressen", "addresses", "woningvoorraad", "awoning"]),
        ];
        if columns[..3].contains(&None) {
            return Ok(table);
        }
        let row = |row: &Row| {
            let cells: Vec<String> = columns.iter().map(|at| at.map_or("", |at| row.cell(at)).to_owned()).collect();
            let key = format!("{}:{}", cells[0], cells[1]);
            Row { number: row.number, cells: std::iter::once(key).chain(cells).collect(), formulas: Vec::new() }
        };
        let header = ["naam", "jaar", "code", "gebiedsnaam", "inwoners", "adressen"].map(str::to_owned).to_vec();
        Ok(Table { header, rows: table.rows.iter().map(row).collect(), origin: table.origin })
    }

    async fn kader(_: &Ctx, _: &Tx) -> Result<(), Problem> {
        Ok(())
    }

    async fn alle(tx: &Tx, _: &Beleid, (): &()) -> Result<Vec<Gebied>, StoreError> {
        store::gebieden(tx).await
    }

    async fn bewaar(tx: &WriteTx, posten: &[Gebied]) -> Result<(), StoreError> {
        store::bewaar_gebieden(tx, posten).await
    }

    async fn haal_weg(tx: &WriteTx, posten: &[Gebied]) -> Result<usize, StoreError> {
        let ids: Vec<&str> = posten.iter().map(|p| p.id.as_str()).collect();
        store::haal_weg(tx, "DELETE FROM beeldgebied WHERE gemeente = $1 AND id = $2 AND versie = 1", &ids).await
    }

    fn id(p: &Gebied) -> &str {
        &p.id
    }

    fn naam(p: &Gebied) -> &str {
        &p.id
    }

    fn getoond(p: &Gebied, _: Tr) -> &str {
        &p.naam
    }

    fn versie(p: &Gebied) -> i64 {
        p.versie
    }

    fn verder(p: Gebied) -> Gebied {
        Gebied { versie: p.versie + 1, ..p }
    }

    fn zegt(p: &Gebied) -> impl PartialEq {
        (p.jaar, p.code.clone(), p.naam.clone(), p.inwoners, p.adressen)
    }

    fn velden(p: &Gebied, _: Tr) -> Velden {
        let jaar = p.jaar.to_string();
        vec![
            ("gebiedsnaam", p.naam.clone()),
            ("jaar", jaar),
            ("code", p.code.clone()),
            ("inwoners", number(p.inwoners)),
            ("adressen", number(p.adressen)),
        ]
    }

    fn lees(c: &mut Cellen<'_>, (): &(), was: Option<&Gebied>, _: String) -> Option<Gebied> {
        let jaar = c.cel("jaar").parse::<i16>().ok().filter(|y| (1995..=2100).contains(y));
        if jaar.is_none() {
            c.fout("jaar", "beeld-cel-jaar");
        }
        let code = c.cel("code").to_owned();
        let good = code.len() >= 6
            && ["GM", "WK", "BU"].iter().any(|p| code.starts_with(p))
            && code.chars().skip(2).all(|d| d.is_ascii_alphanumeric());
        if !good {
            c.fout("code", "beeld-cel-code");
        }
        let naam = c.verplicht("gebiedsnaam", KORT, None);
        // CBS writes -99990 and lower for what it keeps back: not known, and never a number.
        let mut count = |veld: &'static str| match c.cel(veld) {
            "" | "." => None,
            said => match getal(said) {
                Ok(n) if n <= -99_990.0 => None,
                Ok(n) if (0.0..=20_000_000.0).contains(&n) => Some(n as u32),
                _ => {
                    c.fout(veld, "beeld-cel-getal");
                    None
                }
            },
        };
        let (inwoners, adressen) = (count("inwoners"), count("adressen"));
        let jaar = jaar.filter(|_| good)?;
        let made = Gebied {
            id: format!("{jaar}:{code}"),
            jaar,
            code,
            naam: naam?,
            inwoners,
            adressen,
            bron: "cbs".to_owned(),
            opgehaald: Some(c.vandaag()),
            versie: was.map_or(0, |w| w.versie),
        };
        // What says the same keeps the day on which it came.
        Some(match was {
            Some(was) if Self::zegt(was) == Self::zegt(&made) => was.clone(),
            _ => made,
        })
    }

    fn rij(p: &Gebied, (): &(), _: &Beleid, _: Moment, _: Tr) -> Vec<String> {
        vec![p.id.clone(), p.jaar.to_string(), p.code.clone(), p.naam.clone(), number(p.inwoners), number(p.adressen)]
    }
}

impl Register for Cijfers {
    type Post = Politiecijfer;
    type Kader = ();

    const NAAM: &'static str = "beeld-cijfers";
    const HIER: &'static str = "/voorbereiden/veiligheidsbeeld/cijfers";
    const TEKST: Tekst = Tekst { titel: "beeld-cijfers-titel", een: "beeld-cijfer", bleven: "beeld-bleven", kenmerk: "beeld-cel-kenmerk" };
    const KOLOMMEN: &'static [Kolom] = &[
        Kolom::vrij("naam", "beeld-kenmerk"),
        Kolom::nodig("tabel", "beeld-tabel"),
        Kolom::nodig("gebied", "beeld-code"),
        Kolom::nodig("misdrijf", "beeld-misdrijf"),
        Kolom::nodig("periode", "beeld-periode"),
        Kolom::vrij("aantal", "beeld-aantal"),
        Kolom::vrij("opgehaald", "beeld-opgehaald-kop"),
    ];

    fn dienst(ctx: &Ctx, input: &Input, errors: &Errors) -> Option<Markup> {
        Some(politiepagina::aanbod(ctx, input, errors))
    }

    fn tabel(bytes: &[u8], naam: &str, limits: &Limits, _: (&str, &())) -> Result<Table, ReadError> {
        let mut table = politiecijfers::lees(bytes, naam, limits)?;
        if table.header.first().is_some_and(|h| h == "tabel") && !table.header.iter().any(|h| h == "naam") {
            table.header.insert(0, "naam".to_owned());
            for row in &mut table.rows {
                let key = row.cells.iter().take(4).cloned().collect::<Vec<_>>().join(":");
                row.cells.insert(0, key);
            }
        }
        Ok(table)
    }

    async fn kader(_: &Ctx, _: &Tx) -> Result<(), Problem> {
        Ok(())
    }

    async fn alle(tx: &Tx, _: &Beleid, (): &()) -> Result<Vec<Politiecijfer>, StoreError> {
        store::politiecijfers(tx).await
    }

    async fn bewaar(tx: &WriteTx, posten: &[Politiecijfer]) -> Result<(), StoreError> {
        store::bewaar_cijfers(tx, posten).await
    }

    async fn haal_weg(tx: &WriteTx, posten: &[Politiecijfer]) -> Result<usize, StoreError> {
        let ids: Vec<&str> = posten.iter().map(|p| p.id.as_str()).collect();
        store::haal_weg(tx, "DELETE FROM beeldcijfer WHERE gemeente = $1 AND id = $2 AND versie = 1", &ids).await
    }

    fn id(p: &Politiecijfer) -> &str {
        &p.id
    }

    fn naam(p: &Politiecijfer) -> &str {
        &p.id
    }

    fn versie(p: &Politiecijfer) -> i64 {
        p.versie
    }

    fn verder(p: Politiecijfer) -> Politiecijfer {
        Politiecijfer { versie: p.versie + 1, ..p }
    }

    fn zegt(p: &Politiecijfer) -> impl PartialEq {
        (p.id.clone(), p.aantal)
    }

    fn velden(p: &Politiecijfer, _: Tr) -> Velden {
        vec![("aantal", number(p.aantal))]
    }

    fn lees(c: &mut Cellen<'_>, (): &(), was: Option<&Politiecijfer>, _: String) -> Option<Politiecijfer> {
        let [tabel, gebied, misdrijf, periode] = ["tabel", "gebied", "misdrijf", "periode"].map(|veld| c.cel(veld).to_owned());
        if Periode::lees(&periode).is_none() {
            c.fout("periode", "beeld-cel-periode");
        }
        let aantal = match c.cel("aantal") {
            "" => None,
            said => match said.parse::<u32>() {
                Ok(n) => Some(n),
                Err(_) => {
                    c.fout("aantal", "beeld-cel-getal");
                    None
                }
            },
        };
        let id = format!("{tabel}:{gebied}:{misdrijf}:{periode}");
        let same = was.filter(|w| w.aantal == aantal);
        // A file that was put together on another day than it is read in says so.
        let told = c.datum("opgehaald", None).filter(|day| *day <= c.vandaag());
        let opgehaald = same.map_or(told.unwrap_or(c.vandaag()), |w| w.opgehaald);
        Some(Politiecijfer { id, tabel, gebied, misdrijf, periode, aantal, opgehaald, versie: was.map_or(0, |w| w.versie) })
    }

    fn rij(p: &Politiecijfer, (): &(), _: &Beleid, _: Moment, _: Tr) -> Vec<String> {
        vec![
            p.id.clone(),
            p.tabel.clone(),
            p.gebied.clone(),
            p.misdrijf.clone(),
            p.periode.clone(),
            number(p.aantal),
            p.opgehaald.to_string(),
        ]
    }
}

/// Where the lists are.
pub(crate) const LIJSTEN: [(&str, &str); 5] = [
    ("beeld-incidenten-titel", Incidenten::HIER),
    ("beeld-gebieden-titel", Gebieden::HIER),
    ("beeld-grenzen-titel", Grenzen::HIER),
    ("beeld-basis-titel", Basis::HIER),
    ("beeld-cijfers-titel", Cijfers::HIER),
];
