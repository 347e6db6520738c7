//! Outlines of neighbourhoods and districts as a register that comes from a file of a map.

use ::invoer::{Cellen, Kaartinvoer, Kolom, Register, Tekst};
use ::store::{StoreError, Tx, WriteTx};
use domain::Moment;
use kern::{Ctx, Problem};
use policy::Beleid;
use tabel::{Limits, Origin, ReadError, Row, Table};
use web::{Tr, botsing::Velden};

use crate::{
    store::{self, Vorm},
    vormen::{self, Ringen, Stuk},
};

/// Outlines.
pub struct Grenzen;

/// Between the parts of why an area is refused; no word holds it.
const TUSSEN: char = '\u{1f}';

impl Register for Grenzen {
    type Post = Vorm;
    type Kader = ();

    const NAAM: &'static str = "beeld-grenzen";
    const HIER: &'static str = "/voorbereiden/veiligheidsbeeld/grenzen";
    const NAAMKOLOM: &'static str = "gebiedsnaam";
    const TEKST: Tekst = Tekst { titel: "beeld-grenzen-titel", een: "beeld-gebied", bleven: "beeld-bleven", kenmerk: "beeld-cel-kenmerk" };
    const KAART: Option<Kaartinvoer> = Some(Kaartinvoer {
        titel: "beeld-grenzen-inlezen",
        lead: "beeld-grenzen-lead",
        bestand: "beeld-grenzen-bestand",
        uitleg: &["beeld-grenzen-halen", "beeld-grenzen-jaar", "beeld-grenzen-streng"],
        soorten: ".geojson,.json,.gpkg,.zip",
    });
    const KOLOMMEN: &'static [Kolom] = &[
        Kolom::vrij("naam", "beeld-kenmerk"),
        Kolom::nodig("jaar", "beeld-jaar"),
        Kolom::nodig("code", "beeld-code"),
        Kolom::nodig("gebiedsnaam", "beeld-naam"),
        Kolom::vrij("ringen", "beeld-vorm"),
        Kolom::vrij("reden", "beeld-vorm-reden"),
    ];

    fn tabel(bytes: &[u8], naam: &str, limits: &Limits, (gemeente, ()): (&str, &())) -> Result<Table, ReadError> {
        let blad = vormen::lees(bytes, naam, limits.bytes, gemeente).map_err(ReadError::Refused)?;
        let header = ["naam", "jaar", "code", "gebiedsnaam", "ringen", "reden"].map(str::to_owned).to_vec();
        let rows = blad.stukken.iter().map(rij).collect::<Result<_, _>>()?;
        Ok(Table { header, rows, origin: Origin::Map { form: blad.vorm, system: blad.stelsel, others: blad.andere, outside: 0 } })
    }

    async fn kader(_: &Ctx, _: &Tx) -> Result<(), Problem> {
        Ok(())
    }

    async fn alle(tx: &Tx, _: &Beleid, (): &()) -> Result<Vec<Vorm>, StoreError> {
        store::vormen(tx).await
    }

    async fn bewaar(tx: &WriteTx, posten: &[Vorm]) -> Result<(), StoreError> {
        store::bewaar_vormen(tx, posten).await
    }

    async fn haal_weg(tx: &WriteTx, posten: &[Vorm]) -> Result<usize, StoreError> {
        let ids: Vec<&str> = posten.iter().map(|p| p.id.as_str()).collect();
        store::haal_weg(tx, "DELETE FROM beeldvorm WHERE gemeente = $1 AND id = $2 AND versie = 1", &ids).await
    }

    fn id(p: &Vorm) -> &str {
        &p.id
    }

    fn naam(p: &Vorm) -> &str {
        &p.id
    }

    fn genoemd(c: &Cellen<'_>, (): &()) -> String {
        c.cel("naam").to_owned()
    }

    fn getoond(p: &Vorm, _: Tr) -> &str {
        &p.naam
    }

    fn versie(p: &Vorm) -> i64 {
        p.versie
    }

    fn verder(p: Vorm) -> Vorm {
        Vorm { versie: p.versie + 1, ..p }
    }

    fn zegt(p: &Vorm) -> impl PartialEq {
        (p.jaar, p.code.clone(), p.naam.clone(), p.ringen.clone())
    }

    fn velden(p: &Vorm, tr: Tr) -> Velden {
        let corners = p.ringen.iter().map(|r| r.len().saturating_sub(1)).sum::<usize>();
        let words = web::args![("km2", crate::pages::getal(tr, vormen::km2(&p.ringen))), ("hoeken", corners)];
        let vorm = tr.with("beeld-vorm-zin", words);
        vec![("gebiedsnaam", p.naam.clone()), ("jaar", p.jaar.to_string()), ("code", p.code.clone()), ("ringen", vorm)]
    }

    fn lees(c: &mut Cellen<'_>, (): &(), was: Option<&Vorm>, _: String) -> Option<Vorm> {
        let mut parts = c.cel("reden").split(TUSSEN);
        if let Some(key) = parts.next().filter(|key| !key.is_empty()) {
            let tr = c.tr();
            // A number is written as the reader of the report does.
            let said = |value: &str| value.parse().map_or_else(|_| value.to_owned(), |n: f64| crate::pages::getal(tr, n));
            let words: Vec<(String, String)> = parts.filter_map(|p| p.split_once('=')).map(|(n, v)| (n.to_owned(), said(v))).collect();
            c.fout("code", key).args.extend(words);
            return None;
        }
        let jaar: i16 = c.cel("jaar").parse().ok()?;
        let (code, naam) = (c.cel("code").to_owned(), c.cel("gebiedsnaam").to_owned());
        let ringen: Ringen = serde_json::from_str(c.cel("ringen")).ok()?;
        let (opgehaald, versie) = (c.vandaag(), was.map_or(0, |w| w.versie));
        let made = Vorm { id: format!("{jaar}:{code}"), jaar, code, naam, ringen, opgehaald, versie };
        // What says the same keeps the day on which it came.
        Some(match was {
            Some(was) if Self::zegt(was) == Self::zegt(&made) => was.clone(),
            _ => made,
        })
    }

    fn rij(p: &Vorm, (): &(), _: &Beleid, _: Moment, _: Tr) -> Vec<String> {
        vec![p.id.clone(), p.jaar.to_string(), p.code.clone(), p.naam.clone(), String::new(), String::new()]
    }
}

/// An area as a row: the outline when all is well, else why not.
fn rij((s, ringen): &(Stuk, Ringen)) -> Result<Row, ReadError> {
    let jaar = s.jaar.map(|y| y.to_string()).unwrap_or_default();
    let (vorm, reden) = match &s.reden {
        None => (serde_json::to_string(ringen).map_err(|_| ReadError::TooLarge)?, String::new()),
        Some((key, words)) => {
            let words = words.iter().map(|(name, value)| format!("{TUSSEN}{name}={value}"));
            (String::new(), words.fold((*key).to_owned(), |all, word| all + &word))
        }
    };
    // A row that is wrong is about itself alone, so that it contradicts no other.
    let key = if reden.is_empty() { format!("{jaar}:{}", s.code) } else { format!("{jaar}:{}:{}", s.code, s.nr) };
    let naam = if s.naam.is_empty() { "–" } else { &s.naam };
    Ok(Row { number: s.nr, cells: vec![key, jaar, s.code.clone(), naam.to_owned(), vorm, reden], formulas: Vec::new() })
}
