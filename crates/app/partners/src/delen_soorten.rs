//! The kinds of parts that go to a file, each with its columns: persons with their hours, agreements, and offers.

use ::invoer::{Cellen, Kolom, Tekst};
use domain::{casus::Incidenttype, kalender::Duur, naam::sleutel};
use inventaris::partners::{
    Aanbod, Afspraak, Afspraakstaat, Persoon,
    onderdeel::Onderdeel,
    persoon::{DAGEN, Uren, lees_uren, uren_tekst},
};
use jiff::civil::Date;
use web::{Tr, botsing::Velden};

use super::{
    aanbod::WAT,
    afspraak::INHOUD,
    delen::{Datum, Deel, Kader},
};

fn oud<T: Onderdeel>(was: Option<&T>) -> (i64, i64) {
    was.map_or((0, 0), |w| (w.nr(), w.versie()))
}

fn date(datum: Datum<'_>, d: Option<Date>) -> String {
    d.map(datum).unwrap_or_default()
}

fn termijn(c: &mut Cellen<'_>, van: Option<Date>, tot: Option<Date>) {
    if van.zip(tot).is_some_and(|(van, tot)| tot < van) {
        c.fout("tot", "tabel-cel-tot-voor-van");
    }
}

impl Deel for Persoon {
    const LIJST: &'static str = "partnerpersonen";
    const HIER: &'static str = "/voorbereiden/partners/personen";
    const TEKST: Tekst = Tekst { titel: "delen-personen", een: "delen-kolom-persoon", bleven: "delen-bleven", kenmerk: "deel-cel-kenmerk" };
    const KOLOMMEN: &'static [Kolom] = &[
        Kolom::vrij("id", "partner-kenmerk"),
        Kolom::nodig("partner", "partners-kolom-naam"),
        Kolom::nodig("naam", "persoon-naam"),
        Kolom::vrij("functie", "persoon-functie"),
        Kolom::vrij("telefoon", "persoon-telefoon"),
        Kolom::vrij("buiten", "persoon-buiten"),
        Kolom::vrij("email", "persoon-email"),
        Kolom::vrij("ma", "persoon-ma"),
        Kolom::vrij("di", "persoon-di"),
        Kolom::vrij("wo", "persoon-wo"),
        Kolom::vrij("do", "persoon-do"),
        Kolom::vrij("vr", "persoon-vr"),
        Kolom::vrij("za", "persoon-za"),
        Kolom::vrij("zo", "persoon-zo"),
        Kolom::vrij("vervanger", "persoon-vervanger"),
    ];
    const NAAMKOLOM: &'static str = "naam";

    fn noem(&self) -> &str {
        &self.naam
    }

    fn cellen(&self, _: Tr, _: Datum<'_>, vervanger: &str) -> Velden {
        let first = [
            ("naam", &self.naam),
            ("functie", &self.functie),
            ("telefoon", &self.telefoon),
            ("buiten", &self.buiten),
            ("email", &self.email),
        ];
        let days = DAGEN.iter().zip(self.aanwezig).map(|((_, dag, _), uren)| (*dag, uren.map(uren_tekst).unwrap_or_default()));
        first.into_iter().map(|(veld, text)| (veld, text.clone())).chain(days).chain([("vervanger", vervanger.to_owned())]).collect()
    }

    fn lees(c: &mut Cellen<'_>, kader: &Kader, partner: &str, was: Option<&Self>) -> Option<Self> {
        let (nr, versie) = oud(was);
        let naam = c.naam("naam", 120, was.map(|w| &w.naam));
        let functie = c.tekst("functie", 120, was.map(|w| &w.functie));
        let telefoon = c.telefoon("telefoon", was.map(|w| &w.telefoon));
        let buiten = c.telefoon("buiten", was.map(|w| &w.buiten));
        let email = c.email("email", was.map(|w| &w.email));
        let mut aanwezig = [None; 7];
        for (at, (_, dag, _)) in DAGEN.iter().enumerate() {
            aanwezig[at] = uren(c, dag, was.and_then(|w| w.aanwezig[at]));
        }
        let vervanger = vervanger(c, kader, partner, was);
        Some(Self { nr, naam: naam?, functie: functie?, telefoon: telefoon?, buiten: buiten?, email: email?, aanwezig, vervanger, versie })
    }
}

/// Hours of one day, or nothing; what was there when the file has no such column.
fn uren(c: &mut Cellen<'_>, veld: &'static str, was: Option<Uren>) -> Option<Uren> {
    if !c.heeft(veld) {
        return was;
    }
    let said = c.cel(veld);
    let hours = lees_uren(said);
    if hours.is_none() && !said.is_empty() {
        c.fout(veld, "deel-cel-uren");
    }
    hours
}

/// Who stands in: a person that is there already, and another one.
fn vervanger(c: &mut Cellen<'_>, kader: &Kader, partner: &str, was: Option<&Persoon>) -> Option<i64> {
    if !c.heeft("vervanger") {
        return was.and_then(|w| w.vervanger);
    }
    let said = c.cel("vervanger");
    if said.is_empty() {
        return None;
    }
    let found = kader.persoon(partner, said).filter(|nr| was.is_none_or(|w| w.nr != *nr));
    if found.is_none() {
        c.fout("vervanger", "deel-cel-vervanger");
    }
    found
}

impl Deel for Afspraak {
    const LIJST: &'static str = "partnerafspraken";
    const HIER: &'static str = "/voorbereiden/partners/afspraken";
    const TEKST: Tekst =
        Tekst { titel: "delen-afspraken", een: "delen-kolom-afspraak", bleven: "delen-bleven", kenmerk: "deel-cel-kenmerk" };
    const KOLOMMEN: &'static [Kolom] = &[
        Kolom::vrij("id", "partner-kenmerk"),
        Kolom::nodig("partner", "partners-kolom-naam"),
        Kolom::nodig("onderwerp", "afspraak-onderwerp"),
        Kolom::vrij("inhoud", "afspraak-inhoud"),
        Kolom::vrij("vanaf", "afspraak-vanaf"),
        Kolom::vrij("tot", "afspraak-tot"),
        Kolom::nodig("staat", "afspraak-staat"),
        Kolom::vrij("getekend_op", "afspraak-getekend-op"),
        Kolom::vrij("getekend_door", "afspraak-getekend-door"),
        Kolom::vrij("opzegtermijn", "afspraak-opzegtermijn"),
        Kolom::vrij("herzien_op", "afspraak-herzien"),
    ];
    const NAAMKOLOM: &'static str = "onderwerp";

    fn noem(&self) -> &str {
        &self.onderwerp
    }

    fn cellen(&self, tr: Tr, datum: Datum<'_>, _: &str) -> Velden {
        vec![
            ("onderwerp", self.onderwerp.clone()),
            ("inhoud", self.inhoud.clone()),
            ("vanaf", date(datum, self.vanaf)),
            ("tot", date(datum, self.tot)),
            ("staat", tr.label(self.staat)),
            ("getekend_op", date(datum, self.getekend_op)),
            ("getekend_door", self.getekend_door.clone()),
            ("opzegtermijn", self.opzegtermijn.clone()),
            ("herzien_op", date(datum, self.herzien_op)),
        ]
    }

    fn lees(c: &mut Cellen<'_>, _: &Kader, _: &str, was: Option<&Self>) -> Option<Self> {
        let (nr, versie) = oud(was);
        let onderwerp = c.naam("onderwerp", 120, was.map(|w| &w.onderwerp));
        let inhoud = c.tekst("inhoud", INHOUD, was.map(|w| &w.inhoud));
        let (vanaf, tot) = (c.datum("vanaf", was.and_then(|w| w.vanaf)), c.datum("tot", was.and_then(|w| w.tot)));
        termijn(c, vanaf, tot);
        let staat = c.keus::<Afspraakstaat>("staat");
        let getekend_op = c.datum("getekend_op", was.and_then(|w| w.getekend_op));
        let getekend_door = c.tekst("getekend_door", 160, was.map(|w| &w.getekend_door));
        let opzegtermijn = c.tekst("opzegtermijn", 60, was.map(|w| &w.opzegtermijn));
        let herzien_op = c.datum("herzien_op", was.and_then(|w| w.herzien_op));
        getekend(c, staat, getekend_op, inhoud.as_deref());
        let signed = staat == Some(Afspraakstaat::Ondertekend);
        Some(Self {
            nr,
            onderwerp: onderwerp?,
            inhoud: inhoud?,
            vanaf,
            tot,
            staat: staat?,
            getekend_op: getekend_op.filter(|_| signed),
            getekend_door: getekend_door.map(|d| if signed { d } else { String::new() })?,
            opzegtermijn: opzegtermijn?,
            herzien_op,
            convenant: None,
            versie,
        })
    }

    /// An agreement that stands for a covenant follows that covenant.
    fn vast(&self) -> Option<&'static str> {
        self.convenant.map(|_| "deel-cel-convenant")
    }
}

/// What was signed has a day on which, that has been, and says what was agreed.
fn getekend(c: &mut Cellen<'_>, staat: Option<Afspraakstaat>, op: Option<Date>, inhoud: Option<&str>) {
    if op.is_some_and(|op| op > c.vandaag()) {
        c.fout("getekend_op", "tabel-cel-toekomst");
    }
    if staat != Some(Afspraakstaat::Ondertekend) {
        return;
    }
    if op.is_none() && c.cel("getekend_op").is_empty() {
        c.fout("getekend_op", "tabel-cel-leeg");
    }
    if inhoud.is_some_and(str::is_empty) {
        c.fout("inhoud", "tabel-cel-leeg");
    }
}

impl Deel for Aanbod {
    const LIJST: &'static str = "partneraanbod";
    const HIER: &'static str = "/voorbereiden/partners/aanbod";
    const TEKST: Tekst = Tekst { titel: "delen-aanbod", een: "delen-kolom-aanbod", bleven: "delen-bleven", kenmerk: "deel-cel-kenmerk" };
    const KOLOMMEN: &'static [Kolom] = &[
        Kolom::vrij("id", "partner-kenmerk"),
        Kolom::nodig("partner", "partners-kolom-naam"),
        Kolom::nodig("wat", "aanbod-wat"),
        Kolom::vrij("geldt_voor", "aanbod-geldt-voor"),
        Kolom::vrij("stap", "aanbod-stap"),
        Kolom::vrij("vanaf", "aanbod-vanaf"),
        Kolom::vrij("tot", "aanbod-tot"),
        Kolom::vrij("reactietijd", "aanbod-reactietijd"),
    ];
    const NAAMKOLOM: &'static str = "wat";

    fn noem(&self) -> &str {
        &self.wat
    }

    fn cellen(&self, tr: Tr, datum: Datum<'_>, _: &str) -> Velden {
        vec![
            ("wat", self.wat.clone()),
            ("geldt_voor", self.soorten(tr)),
            ("stap", self.stap.clone()),
            ("vanaf", date(datum, self.vanaf)),
            ("tot", date(datum, self.tot)),
            ("reactietijd", self.reactietijd.clone()),
        ]
    }

    fn lees(c: &mut Cellen<'_>, kader: &Kader, _: &str, was: Option<&Self>) -> Option<Self> {
        let (nr, versie) = oud(was);
        let wat = c.verplicht("wat", WAT, was.map(|w| &w.wat));
        let geldt_voor = c.keuzen::<Incidenttype>("geldt_voor", was.map(|w| &w.geldt_voor));
        let stap = stap(c, kader, was);
        let (vanaf, tot) = (c.datum("vanaf", was.and_then(|w| w.vanaf)), c.datum("tot", was.and_then(|w| w.tot)));
        termijn(c, vanaf, tot);
        let reactietijd = c.tekst("reactietijd", 40, was.map(|w| &w.reactietijd));
        if reactietijd.as_ref().is_some_and(|t| !t.is_empty() && t.parse::<Duur>().is_err()) {
            c.fout("reactietijd", "deel-cel-reactietijd");
        }
        Some(Self { nr, wat: wat?, geldt_voor: geldt_voor?, stap: stap?, vanaf, tot, reactietijd: reactietijd?, versie })
    }
}

/// A step by its identity or its title; what was there stays, also when no draaiboek has it any more.
fn stap(c: &mut Cellen<'_>, kader: &Kader, was: Option<&Aanbod>) -> Option<String> {
    let old = was.map(|w| w.stap.clone()).unwrap_or_default();
    if !c.heeft("stap") || c.cel("stap") == old {
        return Some(old);
    }
    let said = c.cel("stap");
    if said.is_empty() {
        return Some(String::new());
    }
    let found = kader.stappen.iter().find(|(id, titel)| id == said || sleutel(titel) == sleutel(said));
    if found.is_none() {
        c.fout("stap", "deel-cel-stap");
    }
    found.map(|(id, _)| id.clone())
}
