//! The catalogue as a register that goes to a file and comes back from it: its columns, and how a row becomes a measure.

use ::invoer::{Cellen, Kolom, Register, Tekst};
use ::store::{StoreError, Tx, WriteTx};
use domain::{Moment, maatregel::Overname};
use jiff::civil::Date;
use kern::{Ctx, Problem};
use policy::Beleid;
use web::{Tr, botsing::Velden};

use super::{
    HIER, Inhoud, Keuze, Maatregel,
    formulier::{BRON, DAGEN, NAAM, TEKST, velden, velden_keuze},
    labels, lijst, store,
};

/// Measures as a register.
pub(super) struct Maatregelen;

impl Register for Maatregelen {
    type Post = Maatregel;
    type Kader = ();

    const NAAM: &'static str = "maatregelen";
    const HIER: &'static str = HIER;
    const TEKST: Tekst =
        Tekst { titel: "maatregelen-titel", een: "maatregelen-kolom-naam", bleven: "maatregelen-bleven", kenmerk: "maatregel-cel-kenmerk" };
    const ANALYSE: &'static [&'static str] = &["ANALYZE maatregel"];
    const KOLOMMEN: &'static [Kolom] = &[
        Kolom::vrij("id", "maatregel-kenmerk"),
        Kolom::nodig("naam", "maatregel-naam"),
        Kolom::nodig("soort", "maatregel-soort"),
        Kolom::nodig("niveau", "maatregel-niveau"),
        Kolom::vrij("omschrijving", "maatregel-omschrijving"),
        Kolom::vrij("doelgroep", "maatregel-doelgroep"),
        Kolom::vrij("geldt_voor", "maatregel-overval"),
        Kolom::vrij("vanaf_dagen", "maatregel-vanaf"),
        Kolom::vrij("van", "maatregel-van"),
        Kolom::vrij("tot", "maatregel-tot"),
        Kolom::nodig("eigenaar", "maatregel-eigenaar"),
        Kolom::nodig("bron", "maatregel-bron"),
        Kolom::vrij("gecontroleerd", "maatregel-gecontroleerd"),
        Kolom::vrij("overname", "maatregel-overname"),
        Kolom::vrij("reden", "maatregel-reden"),
        Kolom::vrij("notitie", "maatregel-notitie"),
    ];

    async fn kader(_: &Ctx, _: &Tx) -> Result<(), Problem> {
        Ok(())
    }

    /// Recorded and shipped.
    async fn alle(tx: &Tx, beleid: &Beleid, (): &()) -> Result<Vec<Maatregel>, StoreError> {
        let own = store::all(tx).await?.into_iter().filter(|m| !m.uit_beleid);
        Ok(lijst::meegeleverd(tx, beleid).await?.into_iter().chain(own).collect())
    }

    async fn bewaar(tx: &WriteTx, posten: &[Maatregel]) -> Result<(), StoreError> {
        store::put_many(tx, posten).await
    }

    async fn haal_weg(tx: &WriteTx, posten: &[Maatregel]) -> Result<usize, StoreError> {
        let ids: Vec<String> = posten.iter().map(|m| m.id.clone()).collect();
        Ok(usize::try_from(store::remove_new(tx, &ids).await?).unwrap_or(usize::MAX))
    }

    fn id(m: &Maatregel) -> &str {
        &m.id
    }

    fn naam(m: &Maatregel) -> &str {
        &m.inhoud.naam
    }

    fn versie(m: &Maatregel) -> i64 {
        m.versie
    }

    fn verder(m: Maatregel) -> Maatregel {
        Maatregel { versie: m.versie + 1, ..m }
    }

    fn zegt(m: &Maatregel) -> impl PartialEq {
        (&m.inhoud, &m.keuze, m.gecontroleerd)
    }

    fn velden(m: &Maatregel, tr: Tr) -> Velden {
        [velden(&m.inhoud, m.gecontroleerd, tr), velden_keuze(&m.keuze, tr)].concat()
    }

    fn lees(c: &mut Cellen<'_>, (): &(), was: Option<&Maatregel>, id: String) -> Option<Maatregel> {
        match was {
            Some(m) if m.uit_beleid => meegeleverd(c, m),
            _ => eigen(c, was, id),
        }
    }

    fn rij(m: &Maatregel, (): &(), beleid: &Beleid, _: Moment, tr: Tr) -> Vec<String> {
        let (i, k) = (&m.inhoud, &m.keuze);
        let date = |d: Option<Date>| d.map(|d| d.to_string()).unwrap_or_default();
        let adopted = match k.overname {
            Overname::Open => String::new(),
            Overname::Ja => tr.t("form-ja"),
            Overname::Nee => tr.t("form-nee"),
        };
        vec![
            m.id.clone(),
            i.naam.clone(),
            tr.label(i.soort),
            tr.label(i.niveau),
            i.omschrijving.clone(),
            labels(tr, &i.doelgroep),
            labels(tr, &i.geldt_voor),
            i.vanaf_dagen.map(|n| n.to_string()).unwrap_or_default(),
            date(i.van),
            date(m.einde(beleid)),
            i.eigenaar.clone(),
            i.bron.clone(),
            date(m.gecontroleerd),
            adopted,
            k.reden.clone(),
            k.notitie.clone(),
        ]
    }
}

/// A shipped one: what it is comes from policy, the file decides about it only.
fn meegeleverd(c: &mut Cellen<'_>, m: &Maatregel) -> Option<Maatregel> {
    for (key, is) in velden(&m.inhoud, None, c.tr()) {
        let typed = matches!(key, "naam" | "omschrijving" | "eigenaar" | "bron");
        let said = c.cel(key);
        if typed && c.heeft(key) && !said.is_empty() && said != is.trim() {
            c.noot(key, "maatregel-cel-beleid");
        }
    }
    let keuze = keuze(c, Some(m));
    let gecontroleerd = c.datum("gecontroleerd", m.gecontroleerd);
    Some(nagelopen(c, Maatregel { keuze: keuze?, ..m.clone() }, gecontroleerd))
}

fn eigen(c: &mut Cellen<'_>, was: Option<&Maatregel>, id: String) -> Option<Maatregel> {
    let i = was.map(|m| &m.inhoud);
    let naam = c.naam("naam", NAAM, None);
    let (soort, niveau) = (c.keus("soort"), c.keus("niveau"));
    let omschrijving = c.tekst("omschrijving", TEKST, i.map(|i| &i.omschrijving));
    let doelgroep = c.keuzen("doelgroep", i.map(|i| &i.doelgroep));
    let geldt_voor = c.keuzen("geldt_voor", i.map(|i| &i.geldt_voor));
    let vanaf_dagen = c.getal("vanaf_dagen", u16::try_from(DAGEN).unwrap_or(u16::MAX), i.and_then(|i| i.vanaf_dagen));
    let (van, tot) = (c.datum("van", i.and_then(|i| i.van)), c.datum("tot", i.and_then(|i| i.tot)));
    let (eigenaar, bron) = (c.verplicht("eigenaar", NAAM, None), c.verplicht("bron", BRON, None));
    let gecontroleerd = c.datum("gecontroleerd", was.and_then(|m| m.gecontroleerd));
    let keuze = keuze(c, was);
    if matches!((van, tot), (Some(van), Some(tot)) if tot < van) {
        c.fout("tot", "tabel-cel-tot-voor-van");
    }
    let inhoud = Inhoud {
        naam: naam?,
        soort: soort?,
        niveau: niveau?,
        doelgroep: doelgroep?,
        geldt_voor: geldt_voor?,
        vanaf_dagen,
        van,
        tot,
        eigenaar: eigenaar?,
        omschrijving: omschrijving?,
        bron: bron?,
    };
    if c.bezet(&inhoud.naam, &id) {
        c.fout("naam", "maatregel-cel-bezet");
    }
    let base = was.cloned().unwrap_or_else(|| Maatregel {
        id,
        uit_beleid: false,
        inhoud: inhoud.clone(),
        keuze: Keuze { overname: Overname::Open, reden: String::new(), notitie: String::new() },
        gecontroleerd: None,
        gecontroleerd_door: None,
        som: String::new(),
        versie: 0,
    });
    Some(nagelopen(c, Maatregel { inhoud, keuze: keuze?, ..base }, gecontroleerd))
}

/// With the day of checking from the file; it does not say who did.
fn nagelopen(c: &mut Cellen<'_>, m: Maatregel, op: Option<Date>) -> Maatregel {
    if op.is_some_and(|op| op > c.vandaag()) {
        c.fout("gecontroleerd", "tabel-cel-toekomst");
    }
    if op == m.gecontroleerd { m } else { Maatregel { gecontroleerd: op, gecontroleerd_door: None, ..m } }
}

fn keuze(c: &mut Cellen<'_>, was: Option<&Maatregel>) -> Option<Keuze> {
    let k = was.map(|m| &m.keuze);
    let overname = if c.heeft("overname") {
        match c.ja_nee("overname")? {
            None => Overname::Open,
            Some(true) => Overname::Ja,
            Some(false) => Overname::Nee,
        }
    } else {
        k.map_or(Overname::Open, |k| k.overname)
    };
    let reden = c.tekst("reden", TEKST, k.map(|k| &k.reden));
    let notitie = c.tekst("notitie", TEKST, k.map(|k| &k.notitie));
    if overname == Overname::Nee && reden.as_ref().is_some_and(String::is_empty) {
        c.fout("reden", "maatregel-cel-reden");
    }
    Some(Keuze { overname, reden: reden?, notitie: notitie? })
}
