//! The lists of the picture as registers that come from a file: incidents, areas, figures of the police.

use ::invoer::{Cellen, Kolom, Register, Tekst};
use ::store::{StoreError, Tx, WriteTx};
use domain::{Moment, aanwijzing::Bevoegdheid, casus::Incidenttype, journaal::Soort};
use kern::{Ctx, Problem};
use mandaat::aanwijzingsbesluit::bevoegd_nu;
use policy::Beleid;
use tabel::{Limits, ReadError, Row, Table};
use web::{Tr, botsing::Velden};

use crate::{
    bewaren::Grens,
    lezen::{KOPPEN, getal, kaal, persoonlijk, plek, wanneer},
    plek::Plek,
    politiecijfers::{self, Periode},
    store::{self, Gebied, Incident, Politiecijfer},
};

/// Longest texts.
const KORT: usize = 100;
const LANG: usize = 300;

/// The list of the police analyst.
pub struct Incidenten;
/// Neighbourhoods with their residents and addresses.
pub struct Gebieden;
/// Registered crime.
pub struct Cijfers;

fn number(n: Option<u32>) -> String {
    n.map(|n| n.to_string()).unwrap_or_default()
}

impl Register for Incidenten {
    type Post = Incident;
    type Kader = Kader;

    const NAAM: &'static str = "beeld-incidenten";
    const HIER: &'static str = "/voorbereiden/veiligheidsbeeld/incidenten";
    const TEKST: Tekst =
        Tekst { titel: "beeld-incidenten-titel", een: "beeld-incident", bleven: "beeld-bleven", kenmerk: "beeld-cel-kenmerk" };
    const GEHEIM: Option<Soort> = Some(Soort::BeeldIngezien);
    const KOLOMMEN: &'static [Kolom] = &[
        Kolom::vrij("id", "beeld-kenmerk"),
        Kolom::nodig("datum", "beeld-datum"),
        Kolom::vrij("tijd", "beeld-tijd"),
        Kolom::vrij("einddatum", "beeld-einddatum"),
        Kolom::vrij("eindtijd", "beeld-eindtijd"),
        Kolom::vrij("soort", "beeld-soort"),
        Kolom::vrij("branche", "beeld-branche"),
        Kolom::vrij("adres", "beeld-adres"),
        Kolom::vrij("buurt", "beeld-buurt"),
        Kolom::vrij("x", "beeld-x"),
        Kolom::vrij("y", "beeld-y"),
        Kolom::vrij("lengte", "beeld-lengte"),
        Kolom::vrij("breedte", "beeld-breedte"),
    ];

    async fn koppen(tx: &Tx) -> Result<Vec<(&'static str, String)>, StoreError> {
        let own = store::koppen(tx).await?;
        let known = KOPPEN.iter().flat_map(|(veld, names)| {
            let mine = own.iter().filter(move |(v, _)| v == veld).map(|(_, kop)| kop.clone()).collect::<Vec<_>>();
            // A heading of one's own comes instead of the usual ones, so that no two columns are the same field.
            let names = if mine.is_empty() { names.iter().map(|n| (*n).to_owned()).collect() } else { mine };
            names.into_iter().map(move |name| (*veld, name))
        });
        Ok(known.collect())
    }

    fn weigert(header: &[String]) -> Option<(&'static str, Vec<String>)> {
        let persons: Vec<String> = persoonlijk(header).into_iter().cloned().collect();
        (!persons.is_empty()).then_some(("fout-beeld-personen", persons))
    }

    async fn poort(ctx: &Ctx, tx: &Tx) -> Result<(), Problem> {
        Ok(bevoegd_nu(ctx, tx).await?.map(|_| ())?)
    }

    async fn kader(ctx: &Ctx, tx: &Tx) -> Result<Kader, Problem> {
        Ok(Kader { bewijs: bevoegd_nu(ctx, tx).await??, grens: Grens::op(&ctx.app.beleid, ctx.now.datum()) })
    }

    async fn alle(tx: &Tx, _: &Beleid, kader: &Kader) -> Result<Vec<Incident>, StoreError> {
        store::incidenten(tx, &kader.bewijs).await
    }

    async fn bewaar(tx: &WriteTx, posten: &[Incident]) -> Result<(), StoreError> {
        store::bewaar_incidenten(tx, posten).await
    }

    async fn haal_weg(tx: &WriteTx, posten: &[Incident]) -> Result<usize, StoreError> {
        let ids: Vec<&str> = posten.iter().map(|p| p.id.as_str()).collect();
        store::haal_weg(tx, "DELETE FROM beeldincident WHERE gemeente = $1 AND id = $2 AND versie = 1", &ids).await
    }

    fn id(p: &Incident) -> &str {
        &p.id
    }

    fn naam(p: &Incident) -> &str {
        &p.sleutel
    }

    fn getoond(p: &Incident, _: Tr) -> &str {
        &p.label
    }

    /// An incident is known by when, what and where: a list that is sent again adds nothing.
    fn genoemd(c: &Cellen<'_>, kader: &Kader) -> String {
        gelezen(c, kader, String::new(), 0).ok().and_then(|i| Some(i?.sleutel)).unwrap_or_default()
    }

    fn versie(p: &Incident) -> i64 {
        p.versie
    }

    fn verder(p: Incident) -> Incident {
        Incident { versie: p.versie + 1, ..p }
    }

    fn zegt(p: &Incident) -> impl PartialEq {
        (p.datum, p.begin, p.einde, p.soort, p.branche.clone(), p.buurt.clone(), p.plek.clone())
    }

    fn velden(p: &Incident, tr: Tr) -> Velden {
        let clock = |t: Option<jiff::civil::DateTime>| t.map(|t| t.to_string()).unwrap_or_default();
        vec![
            ("datum", tr.datum(p.datum)),
            ("tijd", clock(p.begin)),
            ("soort", tr.label(p.soort)),
            ("branche", p.branche.clone()),
            ("buurt", p.buurt.clone()),
        ]
    }

    fn lees(c: &mut Cellen<'_>, kader: &Kader, was: Option<&Incident>, id: String) -> Option<Incident> {
        let made = gelezen(c, kader, id, was.map_or(0, |w| w.versie));
        for (veld, max) in [("branche", KORT), ("buurt", KORT), ("adres", LANG)] {
            let _ = c.tekst(veld, max, None);
        }
        if !c.cel("soort").is_empty() {
            let _ = c.keus::<Incidenttype>("soort");
        }
        let made = match made {
            Ok(made) => made?,
            Err(wrong) => {
                wrong.into_iter().for_each(|(veld, key)| {
                    c.fout(veld, key);
                });
                return None;
            }
        };
        let made = was.map_or_else(|| made.clone(), |was| aangevuld(c, made.clone(), was));
        let told = ["adres", "x", "lengte"].into_iter().find(|veld| !c.cel(veld).is_empty());
        if made.datum > c.vandaag() {
            c.fout("datum", "tabel-cel-toekomst");
        } else if made.datum.year() < kader.grens.rij {
            c.fout("datum", "beeld-cel-te-oud");
        } else if let Some(veld) = told.filter(|_| made.datum.year() < kader.grens.plek) {
            c.noot(veld, "beeld-cel-plek-te-oud");
        }
        Some(made)
    }

    fn rij(p: &Incident, kader: &Kader, _: &Beleid, _: Moment, tr: Tr) -> Vec<String> {
        let time = |t: Option<jiff::civil::DateTime>| t.map(|t| format!("{:02}:{:02}", t.hour(), t.minute())).unwrap_or_default();
        let day = |t: Option<jiff::civil::DateTime>| t.map(|t| t.date().to_string()).unwrap_or_default();
        let (adres, x, y) = kader.plek(p);
        let place = [p.branche.clone(), adres, p.buurt.clone(), x, y, String::new(), String::new()];
        [p.id.clone(), p.datum.to_string(), time(p.begin), day(p.einde), time(p.einde), tr.label(p.soort)]
            .into_iter()
            .chain(place)
            .collect()
    }
}

/// What reading an incident needs: proof, and how far back may be kept.
pub struct Kader {
    bewijs: Bevoegdheid,
    grens: Grens,
}

impl Kader {
    /// Address and point as cells.
    fn plek(&self, p: &Incident) -> (String, String, String) {
        let (x, y) = p.plek.punt(&self.bewijs).map_or_else(Default::default, |p| (p.x().to_string(), p.y().to_string()));
        (p.plek.adres(&self.bewijs).to_owned(), x, y)
    }
}

/// The incident of a row as far as its cells can be read; nothing when one of them is no value of its kind, which is told elsewhere.
fn gelezen(c: &Cellen<'_>, kader: &Kader, id: String, versie: i64) -> Result<Option<Incident>, Vec<(&'static str, &'static str)>> {
    let when = wanneer(c.cel("datum"), c.cel("tijd"), c.cel("einddatum"), c.cel("eindtijd"));
    let place = plek(c.cel("x"), c.cel("y"), c.cel("lengte"), c.cel("breedte"));
    let ((datum, tijd), place) = match (when, place) {
        (Ok(when), Ok(place)) => (when, place),
        (when, place) => return Err(when.err().into_iter().chain(place.err()).collect()),
    };
    let soort = if c.cel("soort").is_empty() { Some(Incidenttype::Anders) } else { c.gekozen("soort") };
    let Some(soort) = soort else { return Ok(None) };
    let plek = if datum.year() < kader.grens.plek {
        Plek::geen()
    } else {
        Plek::ontvangen(c.cel("adres").to_owned(), place, &kader.bewijs)
            .map_err(|_| vec![(if c.cel("adres").is_empty() { "x" } else { "adres" }, "beeld-cel-niet-op-lijst")])?
    };
    let geplaatst = place.is_some();
    let (branche, buurt) = (c.cel("branche").to_lowercase(), c.cel("buurt").to_owned());
    let (begin, einde) = (tijd.map(|t| t.begin), tijd.and_then(|t| t.einde));
    let bron = "politie".to_owned();
    let (sleutel, label) = Default::default();
    Ok(Some(Incident { id, datum, begin, einde, soort, branche, buurt, plek, geplaatst, bron, versie, sleutel, label }.benoemd()))
}

/// What the file has no column for stays as it was.
fn aangevuld(c: &Cellen<'_>, made: Incident, was: &Incident) -> Incident {
    let has = |names: &[&str]| names.iter().any(|veld| c.heeft(veld));
    let (plek, geplaatst) = if has(&["adres", "x", "lengte"]) { (made.plek, made.geplaatst) } else { (was.plek.clone(), was.geplaatst) };
    let (begin, einde) = if has(&["tijd", "eindtijd"]) || made.begin.is_some() { (made.begin, made.einde) } else { (was.begin, was.einde) };
    let soort = if has(&["soort"]) { made.soort } else { was.soort };
    let branche = if has(&["branche"]) { made.branche } else { was.branche.clone() };
    let buurt = if has(&["buurt"]) { made.buurt } else { was.buurt.clone() };
    Incident { begin, einde, soort, branche, buurt, plek, geplaatst, ..made }.benoemd()
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
    fn tabel(bytes: &[u8], naam: &str, limits: &Limits) -> Result<Table, ReadError> {
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
        vec![("gebiedsnaam", p.naam.clone()), ("inwoners", number(p.inwoners)), ("adressen", number(p.adressen))]
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
        Some(Gebied {
            id: format!("{jaar}:{code}"),
            jaar,
            code,
            naam: naam?,
            inwoners,
            adressen,
            bron: "cbs".to_owned(),
            versie: was.map_or(0, |w| w.versie),
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
    ];

    fn tabel(bytes: &[u8], naam: &str, limits: &Limits) -> Result<Table, ReadError> {
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
        let opgehaald = same.map_or(c.vandaag(), |w| w.opgehaald);
        Some(Politiecijfer { id, tabel, gebied, misdrijf, periode, aantal, opgehaald, versie: was.map_or(0, |w| w.versie) })
    }

    fn rij(p: &Politiecijfer, (): &(), _: &Beleid, _: Moment, _: Tr) -> Vec<String> {
        vec![p.id.clone(), p.tabel.clone(), p.gebied.clone(), p.misdrijf.clone(), p.periode.clone(), number(p.aantal)]
    }
}

/// Where the lists are.
pub(crate) const LIJSTEN: [(&str, &str); 3] =
    [("beeld-incidenten-titel", Incidenten::HIER), ("beeld-gebieden-titel", Gebieden::HIER), ("beeld-cijfers-titel", Cijfers::HIER)];
