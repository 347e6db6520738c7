//! The list of the police analyst: read in, shown and taken out with proof of the decision alone.

use std::sync::Arc;

use ::invoer::{Cellen, Kolom, Register, Tekst};
use ::store::{StoreError, Tx, WriteTx};
use domain::{
    Moment,
    aanwijzing::Ontvangst,
    casus::{Incidentsoort, Incidenttype},
    journaal::Soort,
};
use kern::{Ctx, Problem};
use mandaat::aanwijzingsbesluit::bevoegd_nu;
use policy::Beleid;
use web::{Tr, botsing::Velden};

use super::{KORT, LANG};
use crate::{
    bewaren::Grens,
    indeling::Buurtzoeker,
    lezen::{KOPPEN, persoonlijk, plek, wanneer},
    plek::Plek,
    store::{self, Incident},
    zoeker::Adresboek,
};

/// The list of the police analyst.
pub struct Incidenten;

/// What reading an incident needs: proof, and how far back may be kept.
pub struct Kader {
    bewijs: Ontvangst,
    grens: Grens,
    /// Addresses of which a service said before where they are.
    boek: Adresboek,
    /// In which neighbourhood a place lies.
    buurten: Arc<Buurtzoeker>,
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
    let (branche, modus, mut buurt) = (c.cel("branche").to_lowercase(), c.cel("modus").to_lowercase(), c.cel("buurt").to_owned());
    let known = if place.is_none() && !plek.is_geen() { kader.boek.vind(c.cel("adres")) } else { None };
    let geplaatst = place.is_some() || known.is_some();
    let plek = match known {
        Some((punt, in_buurt)) => {
            if buurt.is_empty() {
                in_buurt.clone_into(&mut buurt);
            }
            plek.met_punt(punt, &kader.bewijs)
        }
        None => plek,
    };
    if let (true, Some(punt)) = (buurt.is_empty(), place.or_else(|| plek.punt(&kader.bewijs))) {
        kader.buurten.vind(datum.year(), punt).unwrap_or_default().clone_into(&mut buurt);
    }
    let (begin, einde) = (tijd.map(|t| t.begin), tijd.and_then(|t| t.einde));
    let bron = "politie".to_owned();
    let opgehaald = Some(c.vandaag());
    let (sleutel, label) = Default::default();
    Ok(Some(
        Incident { id, datum, begin, einde, soort, branche, modus, buurt, plek, geplaatst, bron, opgehaald, versie, sleutel, label }
            .benoemd(),
    ))
}

/// What the file has no column for stays as it was.
fn aangevuld(c: &Cellen<'_>, made: Incident, was: &Incident) -> Incident {
    let has = |names: &[&str]| names.iter().any(|veld| c.heeft(veld));
    let (plek, geplaatst) = if has(&["adres", "x", "lengte"]) { (made.plek, made.geplaatst) } else { (was.plek.clone(), was.geplaatst) };
    let (begin, einde) = if has(&["tijd", "eindtijd"]) || made.begin.is_some() { (made.begin, made.einde) } else { (was.begin, was.einde) };
    let soort = if has(&["soort"]) { made.soort } else { was.soort };
    let branche = if has(&["branche"]) { made.branche } else { was.branche.clone() };
    let modus = if has(&["modus"]) { made.modus } else { was.modus.clone() };
    // A neighbourhood that was added stays when the file says none.
    let told = if has(&["buurt"]) { !made.buurt.is_empty() || plek != was.plek } else { was.buurt.is_empty() || plek != was.plek };
    let buurt = if told { made.buurt } else { was.buurt.clone() };
    let made = Incident { begin, einde, soort, branche, modus, buurt, plek, geplaatst, ..made }.benoemd();
    // What says the same keeps the day on which it came.
    let same = <Incidenten as Register>::zegt(&made) == <Incidenten as Register>::zegt(was);
    Incident { opgehaald: if same { was.opgehaald } else { made.opgehaald }, ..made }
}

impl Register for Incidenten {
    type Post = Incident;
    type Kader = Kader;

    const NAAM: &'static str = "beeld-incidenten";
    const HIER: &'static str = "/voorbereiden/veiligheidsbeeld/incidenten";
    const TEKST: Tekst =
        Tekst { titel: "beeld-incidenten-titel", een: "beeld-incident", bleven: "beeld-bleven", kenmerk: "beeld-cel-kenmerk" };
    const GEHEIM: Option<Soort> = Some(Soort::BeeldIngezien);
    const KOPPAGINA: Option<(&'static str, &'static str)> = Some((crate::KOLOMMEN, "beeld-kolommen-anders"));
    const KOLOMMEN: &'static [Kolom] = &[
        Kolom::vrij("id", "beeld-kenmerk"),
        Kolom::nodig("datum", "beeld-datum"),
        Kolom::vrij("tijd", "beeld-tijd"),
        Kolom::vrij("einddatum", "beeld-einddatum"),
        Kolom::vrij("eindtijd", "beeld-eindtijd"),
        Kolom::vrij("soort", "beeld-soort"),
        Kolom::vrij("branche", "beeld-branche"),
        Kolom::vrij("modus", "beeld-modus"),
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
        let bewijs = bevoegd_nu(ctx, tx).await??.ontvangst(Some(Incidentsoort::Overval));
        Ok(Kader {
            bewijs,
            grens: Grens::op(&ctx.app.beleid, ctx.now.datum()),
            boek: Adresboek::load(tx).await?,
            buurten: Buurtzoeker::load(tx, &ctx.app).await?,
        })
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
        (p.datum, p.begin, p.einde, p.soort, p.branche.clone(), p.modus.clone(), p.buurt.clone(), p.plek.clone())
    }

    fn velden(p: &Incident, tr: Tr) -> Velden {
        let clock = |t: jiff::civil::DateTime| format!("{:02}:{:02}", t.hour(), t.minute());
        let tijd = match (p.begin, p.einde) {
            (Some(begin), Some(end)) if end.date() == begin.date() => format!("{} – {}", clock(begin), clock(end)),
            (Some(begin), Some(end)) => format!("{} – {} {}", clock(begin), tr.datum_kort(end.date()), clock(end)),
            (Some(begin), None) => clock(begin),
            (None, _) => String::new(),
        };
        vec![
            ("datum", tr.datum(p.datum)),
            ("tijd", tijd),
            ("soort", tr.label(p.soort)),
            ("branche", p.branche.clone()),
            ("modus", p.modus.clone()),
            ("buurt", p.buurt.clone()),
        ]
    }

    fn lees(c: &mut Cellen<'_>, kader: &Kader, was: Option<&Incident>, id: String) -> Option<Incident> {
        let made = gelezen(c, kader, id, was.map_or(0, |w| w.versie));
        for (veld, max) in [("branche", KORT), ("modus", KORT), ("buurt", KORT), ("adres", LANG)] {
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
        let outside = kader.buurten.buiten(made.datum.year(), made.plek.punt(&kader.bewijs));
        if made.datum > c.vandaag() {
            c.fout("datum", "beeld-cel-toekomst");
        } else if made.datum.year() < kader.grens.rij {
            c.fout("datum", "beeld-cel-te-oud");
        } else if let Some(veld) = told.filter(|_| made.datum.year() < kader.grens.plek) {
            c.noot(veld, "beeld-cel-plek-te-oud");
        } else if outside {
            c.noot(if c.cel("x").is_empty() { "lengte" } else { "x" }, "beeld-cel-buiten-gemeente");
        }
        Some(made)
    }

    fn rij(p: &Incident, kader: &Kader, _: &Beleid, _: Moment, tr: Tr) -> Vec<String> {
        let time = |t: Option<jiff::civil::DateTime>| t.map(|t| format!("{:02}:{:02}", t.hour(), t.minute())).unwrap_or_default();
        let day = |t: Option<jiff::civil::DateTime>| t.map(|t| t.date().to_string()).unwrap_or_default();
        let (adres, x, y) = kader.plek(p);
        let place = [p.branche.clone(), p.modus.clone(), adres, p.buurt.clone(), x, y, String::new(), String::new()];
        [p.id.clone(), p.datum.to_string(), time(p.begin), day(p.einde), time(p.einde), tr.label(p.soort)]
            .into_iter()
            .chain(place)
            .collect()
    }
}
