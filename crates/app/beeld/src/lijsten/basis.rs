//! Squares with addresses, homes or residents as a register that comes from a file.

use ::invoer::{Cellen, Kaartinvoer, Kolom, Register, Tekst};
use ::store::{StoreError, Tx, WriteTx};
use domain::Moment;
use kern::{Ctx, Problem};
use policy::Beleid;
use tabel::{Limits, ReadError, Table};
use web::{Tr, botsing::Velden};

use crate::{
    basis,
    binnen::Binnen,
    store::{self, Basisvak},
};

/// The base of comparison.
pub struct Basis;

impl Register for Basis {
    type Post = Basisvak;
    /// Where the addresses of the municipality lie.
    type Kader = Binnen;

    const NAAM: &'static str = "beeld-basis";
    const NAAMKOLOM: &'static str = "vak";
    const HIER: &'static str = "/voorbereiden/veiligheidsbeeld/basis";
    const TEKST: Tekst =
        Tekst { titel: "beeld-basis-titel", een: "beeld-basis-vakje", bleven: "beeld-bleven", kenmerk: "beeld-cel-kenmerk" };
    const KAART: Option<Kaartinvoer> = Some(Kaartinvoer {
        titel: "beeld-basis-inlezen",
        lead: "beeld-basis-lead",
        bestand: "beeld-basis-bestand",
        uitleg: &["beeld-basis-bag", "beeld-basis-extract", "beeld-basis-vierkanten", "beeld-basis-jaar", "beeld-basis-blijft"],
        soorten: ".csv,.txt,.xlsx,.geojson,.json,.gpkg,.zip",
    });
    const KOLOMMEN: &'static [Kolom] = &[
        Kolom::vrij("naam", "beeld-kenmerk"),
        Kolom::nodig("jaar", "beeld-jaar"),
        Kolom::nodig("soort", "beeld-basis-soort-kop"),
        Kolom::nodig("vak", "beeld-basis-vakje"),
        Kolom::nodig("x", "beeld-x"),
        Kolom::nodig("y", "beeld-y"),
        Kolom::nodig("aantal", "beeld-aantal"),
        Kolom::vrij("adreslijst", "beeld-basis-adreslijst"),
        Kolom::vrij("reden", "beeld-vorm-reden"),
    ];

    fn tabel(bytes: &[u8], naam: &str, limits: &Limits, (_, binnen): (&str, &Binnen)) -> Result<Table, ReadError> {
        basis::lees(bytes, naam, limits, binnen)
    }

    async fn kader(_: &Ctx, tx: &Tx) -> Result<Binnen, Problem> {
        Ok(Binnen::ingelezen(tx).await?)
    }

    async fn alle(tx: &Tx, _: &Beleid, _: &Binnen) -> Result<Vec<Basisvak>, StoreError> {
        store::basis(tx).await
    }

    async fn bewaar(tx: &WriteTx, posten: &[Basisvak]) -> Result<(), StoreError> {
        store::bewaar_basis(tx, posten).await
    }

    async fn haal_weg(tx: &WriteTx, posten: &[Basisvak]) -> Result<usize, StoreError> {
        let ids: Vec<&str> = posten.iter().map(|p| p.id.as_str()).collect();
        store::haal_weg(tx, "DELETE FROM beeldbasis WHERE gemeente = $1 AND id = $2 AND versie = 1", &ids).await
    }

    fn id(p: &Basisvak) -> &str {
        &p.id
    }

    fn naam(p: &Basisvak) -> &str {
        &p.id
    }

    fn genoemd(c: &Cellen<'_>, _: &Binnen) -> String {
        c.cel("naam").to_owned()
    }

    fn getoond(p: &Basisvak, _: Tr) -> &str {
        &p.vak
    }

    fn versie(p: &Basisvak) -> i64 {
        p.versie
    }

    fn verder(p: Basisvak) -> Basisvak {
        Basisvak { versie: p.versie + 1, ..p }
    }

    fn zegt(p: &Basisvak) -> impl PartialEq {
        (p.id.clone(), p.x, p.y, p.aantal, p.adressen.clone())
    }

    fn velden(p: &Basisvak, tr: Tr) -> Velden {
        let soort = <basis::Basissoort as domain::Code>::from_code(&p.soort).map(|s| tr.label(s)).unwrap_or_default();
        vec![("jaar", p.jaar.to_string()), ("soort", soort), ("aantal", p.aantal.to_string())]
    }

    fn lees(c: &mut Cellen<'_>, _: &Binnen, was: Option<&Basisvak>, _: String) -> Option<Basisvak> {
        if !c.cel("reden").is_empty() {
            let key = c.cel("reden").to_owned();
            c.fout("vak", &key);
            return None;
        }
        let jaar: i16 = c.cel("jaar").parse().ok()?;
        let (soort, vak) = (c.cel("soort").to_owned(), c.cel("vak").to_owned());
        let (x, y, aantal) = (c.cel("x").parse().ok()?, c.cel("y").parse().ok()?, c.cel("aantal").parse().ok()?);
        let (opgehaald, versie) = (c.vandaag(), was.map_or(0, |w| w.versie));
        let adressen = c.cel("adreslijst").to_owned();
        let made = Basisvak { id: format!("{jaar}:{soort}:{vak}"), jaar, soort, vak, x, y, aantal, adressen, opgehaald, versie };
        // What says the same keeps the day on which it came.
        Some(match was {
            Some(was) if Self::zegt(was) == Self::zegt(&made) => was.clone(),
            _ => made,
        })
    }

    fn rij(p: &Basisvak, _: &Binnen, _: &Beleid, _: Moment, _: Tr) -> Vec<String> {
        let numbers = [p.x.to_string(), p.y.to_string(), p.aantal.to_string(), p.adressen.clone(), String::new()];
        [p.id.clone(), p.jaar.to_string(), p.soort.clone(), p.vak.clone()].into_iter().chain(numbers).collect()
    }
}
