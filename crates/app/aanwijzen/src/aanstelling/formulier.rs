//! The form of the appointment: reading, showing and comparing.

use domain::{
    Code,
    id::MedewerkerId,
    recht::{Recht, Rol},
};
use jiff::civil::Date;
use kern::Medewerker;
use maud::{Markup, html};
use web::{Errors, Form, Input, Opt, Reader, Tr, botsing::Velden};

use mandaat::aanstelling::{Aanstelling, Functie};

/// Nobody is appointed further ahead than this, in days.
const VOORUIT: i64 = 366;

/// The people a form may choose from.
pub(super) struct Keuze<'a>(pub(super) &'a [Medewerker]);

impl<'a> Keuze<'a> {
    fn who(&self, fits: impl Fn(&Medewerker) -> bool) -> impl Iterator<Item = &'a Medewerker> {
        self.0.iter().filter(move |m| m.actief && fits(m))
    }

    pub(super) fn werkers(&self) -> Vec<&'a Medewerker> {
        self.who(|m| m.mag(Recht::CasusWerken)).collect()
    }

    fn met_rol(&self, rol: Rol) -> Vec<&'a Medewerker> {
        self.who(|m| m.rollen.contains(&rol)).collect()
    }
}

pub(super) fn options(mensen: &[&Medewerker]) -> Vec<Opt> {
    mensen
        .iter()
        .map(|m| Opt::new(m.id, if m.functie.is_empty() { m.naam.clone() } else { format!("{}, {}", m.naam, m.functie) }))
        .collect()
}

pub(super) fn among(mensen: &[&Medewerker], value: &str) -> Option<MedewerkerId> {
    let id: MedewerkerId = value.parse().ok()?;
    mensen.iter().any(|m| m.id == id).then_some(id)
}

pub(super) fn read(input: &Input, keuze: &Keuze<'_>, versie: i64, vandaag: Date) -> Result<Aanstelling, Errors> {
    let mut r = Reader::new(input);
    let (werkers, bestuur, politie) = (keuze.werkers(), keuze.met_rol(Rol::Burgemeester), keuze.met_rol(Rol::Politie));
    let functie = r.choice::<Functie>("functie");
    let afdeling = r.required_text("afdeling", 80);
    let hoofd_email = r.opt().email("hoofd_email").unwrap_or_default();
    let sinds = r.date("sinds");
    if sinds.is_some_and(|d| vandaag.checked_add(jiff::Span::new().days(VOORUIT)).is_ok_and(|ver| d > ver)) {
        r.add("sinds", "fout-aanstelling-ver");
    }
    let coordinator = r.one_of("coordinator", |v| among(&werkers, v));
    let plaatsvervangers: Vec<MedewerkerId> = input.all("plaatsvervangers").iter().filter_map(|v| among(&werkers, v)).collect();
    if plaatsvervangers.is_empty() {
        r.add("plaatsvervangers", "fout-kies-een-of-meer");
    } else if coordinator.is_some_and(|c| plaatsvervangers.contains(&c)) {
        r.add("plaatsvervangers", "fout-eigen-vervanger");
    }
    let buiten_kantooruren = r.opt().one_of("buiten_kantooruren", |v| among(&werkers, v));
    let burgemeester = r.one_of("burgemeester", |v| among(&bestuur, v));
    let loco = r.opt().one_of("loco", |v| among(&bestuur, v));
    if loco.is_some() && loco == burgemeester {
        r.add("loco", "fout-eigen-vervanger");
    }
    let politie = r.opt().one_of("politie", |v| among(&politie, v));
    let politie_wacht = r.required_text("politie_wacht", 120);
    let politie_telefoon = r.phone("politie_telefoon");
    r.finish(|| {
        Some(Aanstelling {
            functie: functie?,
            afdeling: afdeling?,
            hoofd_email,
            sinds: sinds?,
            coordinator: coordinator?,
            plaatsvervangers,
            buiten_kantooruren,
            burgemeester,
            loco,
            politie,
            politie_wacht: politie_wacht?,
            politie_telefoon: politie_telefoon?,
            versie,
        })
    })
}

/// The values of a record that exists.
pub(super) fn input_of(a: &Aanstelling) -> Input {
    Input::new()
        .with("functie", a.functie.code())
        .with("afdeling", &a.afdeling)
        .with("hoofd_email", &a.hoofd_email)
        .with_date("sinds", a.sinds)
        .with("coordinator", a.coordinator)
        .with_all("plaatsvervangers", &a.plaatsvervangers)
        .with_some("buiten_kantooruren", a.buiten_kantooruren)
        .with_some("burgemeester", a.burgemeester)
        .with_some("loco", a.loco)
        .with_some("politie", a.politie)
        .with("politie_wacht", &a.politie_wacht)
        .with("politie_telefoon", &a.politie_telefoon)
}

/// The record as a person reads it, to compare.
pub(super) fn velden(a: &Aanstelling, mensen: &[Medewerker], tr: Tr) -> Velden {
    let naam = |id: MedewerkerId| mensen.iter().find(|m| m.id == id).map_or_else(String::new, |m| m.naam.clone());
    let opt = |id: Option<MedewerkerId>| id.map(naam).unwrap_or_default();
    vec![
        ("functie", tr.label(a.functie)),
        ("afdeling", a.afdeling.clone()),
        ("hoofd_email", a.hoofd_email.clone()),
        ("sinds", tr.datum(a.sinds)),
        ("coordinator", naam(a.coordinator)),
        ("plaatsvervangers", a.plaatsvervangers.iter().map(|p| naam(*p)).collect::<Vec<_>>().join(", ")),
        ("buiten_kantooruren", opt(a.buiten_kantooruren)),
        ("burgemeester", opt(a.burgemeester)),
        ("loco", opt(a.loco)),
        ("politie", opt(a.politie)),
        ("politie_wacht", a.politie_wacht.clone()),
        ("politie_telefoon", a.politie_telefoon.clone()),
    ]
}

pub(super) fn fields(form: &Form<'_>, keuze: &Keuze<'_>) -> Markup {
    let werkers = options(&keuze.werkers());
    let bestuur = options(&keuze.met_rol(Rol::Burgemeester));
    html! {
        (form.group("aanstelling-groep-wie", html! {
            (form.radios::<Functie>("functie", "aanstelling-functie"))
            (form.select_of("coordinator", "aanstelling-coordinator", werkers.clone()))
            (form.text("afdeling", "aanstelling-afdeling").wide(30))
            (form.email("hoofd_email", "aanstelling-hoofd").optional())
            (form.date3("sinds", "aanstelling-sinds"))
            (form.checkboxes_of("plaatsvervangers", "aanstelling-plaatsvervangers", werkers.clone()))
            (form.select_of("buiten_kantooruren", "aanstelling-buiten", werkers).optional())
        }))
        (form.group("aanstelling-groep-lijn", html! {
            (form.select_of("burgemeester", "aanstelling-burgemeester", bestuur.clone()))
            (form.select_of("loco", "aanstelling-loco", bestuur).optional())
            (form.select_of("politie", "aanstelling-politie", options(&keuze.met_rol(Rol::Politie))).optional())
            (form.text("politie_wacht", "aanstelling-politie-wacht"))
            (form.phone("politie_telefoon", "aanstelling-politie-telefoon"))
        }))
    }
}
