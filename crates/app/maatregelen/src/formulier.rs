//! The forms of a measure: what it is, and what the municipality decides about it.

use domain::maatregel::Overname;
use jiff::civil::Date;
use maud::{Markup, html};
use web::{Errors, Form, Input, Opt, Reader, Tr, botsing::Velden};

use super::{Inhoud, Keuze, Maatregel, labels};

/// Longest texts of a measure; a file may not hold longer ones either.
pub(super) const NAAM: usize = 200;
pub(super) const TEKST: usize = web::LANGE_TEKST;
pub(super) const BRON: usize = 500;
/// Ten years: the longest term that a scheme is known to have.
pub(super) const DAGEN: i64 = 3_650;

/// What it is, and the day on which somebody last checked that.
pub(super) fn read(input: &Input, vandaag: Date) -> Result<(Inhoud, Date), Errors> {
    let mut r = Reader::new(input);
    let naam = r.required_text("naam", NAAM);
    let soort = r.choice("soort");
    let niveau = r.choice("niveau");
    let omschrijving = r.text("omschrijving", TEKST).unwrap_or_default();
    let doelgroep = r.choices("doelgroep");
    let geldt_voor = r.choices("geldt_voor");
    let vanaf_dagen = r.opt().int("vanaf_dagen", 0..=DAGEN).and_then(|n| u16::try_from(n).ok());
    let (van, tot) = (r.opt().date("van"), r.opt().date("tot"));
    let eigenaar = r.required_text("eigenaar", NAAM);
    let bron = r.required_text("bron", BRON);
    let gecontroleerd = r.date("gecontroleerd");
    if let (Some(van), Some(tot)) = (van, tot)
        && tot < van
    {
        r.add("tot", "fout-tot-voor-van");
    }
    if gecontroleerd.is_some_and(|op| op > vandaag) {
        r.add("gecontroleerd", "fout-partner-later");
    }
    r.finish(|| {
        let inhoud = Inhoud {
            naam: naam?.split_whitespace().collect::<Vec<_>>().join(" "),
            soort: soort?,
            niveau: niveau?,
            doelgroep,
            geldt_voor,
            vanaf_dagen,
            van,
            tot,
            eigenaar: eigenaar?,
            omschrijving,
            bron: bron?,
        };
        Some((inhoud, gecontroleerd?))
    })
}

/// The values of a measure that exists.
pub(super) fn input_of(m: &Maatregel) -> Input {
    let i = &m.inhoud;
    let input = Input::new()
        .with("naam", &i.naam)
        .with("soort", i.soort)
        .with("niveau", i.niveau)
        .with("omschrijving", &i.omschrijving)
        .with_all("doelgroep", &i.doelgroep)
        .with_all("geldt_voor", &i.geldt_voor)
        .with_some("vanaf_dagen", i.vanaf_dagen)
        .with("eigenaar", &i.eigenaar)
        .with("bron", &i.bron);
    let dates = [("van", i.van), ("tot", i.tot), ("gecontroleerd", m.gecontroleerd)];
    dates.into_iter().filter_map(|(name, date)| Some((name, date?))).fold(input, |input, (name, date)| input.with_date(name, date))
}

/// What it is, as a person reads it, to compare.
pub(super) fn velden(i: &Inhoud, gecontroleerd: Option<Date>, tr: Tr) -> Velden {
    let date = |d: Option<Date>| d.map(|d| tr.datum(d)).unwrap_or_default();
    vec![
        ("naam", i.naam.clone()),
        ("soort", tr.label(i.soort)),
        ("niveau", tr.label(i.niveau)),
        ("omschrijving", i.omschrijving.clone()),
        ("doelgroep", labels(tr, &i.doelgroep)),
        ("geldt_voor", labels(tr, &i.geldt_voor)),
        ("vanaf_dagen", i.vanaf_dagen.map(|n| n.to_string()).unwrap_or_default()),
        ("van", date(i.van)),
        ("tot", date(i.tot)),
        ("eigenaar", i.eigenaar.clone()),
        ("bron", i.bron.clone()),
        ("gecontroleerd", date(gecontroleerd)),
    ]
}

pub(super) fn fields(form: &Form<'_>) -> Markup {
    html! {
        (form.group("maatregel-groep-wat", html! {
            (form.text("naam", "maatregel-naam"))
            (form.radios::<domain::maatregel::MaatregelSoort>("soort", "maatregel-soort"))
            (form.radios::<domain::maatregel::Niveau>("niveau", "maatregel-niveau"))
            (form.textarea("omschrijving", "maatregel-omschrijving").rows(4).optional())
        }))
        (form.group("maatregel-groep-wie", html! {
            (form.checkboxes::<domain::maatregel::Doelgroep>("doelgroep", "maatregel-doelgroep"))
            (form.checkboxes::<domain::casus::Incidenttype>("geldt_voor", "maatregel-overval"))
            (form.int("vanaf_dagen", "maatregel-vanaf").optional())
        }))
        (form.group("maatregel-groep-herkomst", html! {
            (form.date3("van", "maatregel-van").optional())
            (form.date3("tot", "maatregel-tot").optional())
            (form.text("eigenaar", "maatregel-eigenaar"))
            (form.text("bron", "maatregel-bron"))
            (form.date3("gecontroleerd", "maatregel-gecontroleerd"))
        }))
    }
}

/// What is decided.
pub(super) fn read_keuze(input: &Input) -> Result<Keuze, Errors> {
    let mut r = Reader::new(input);
    let overname = r.one_of("overname", |v| <Overname as domain::Code>::from_code(v).filter(|o| *o != Overname::Open));
    let reden = r.text("reden", TEKST).unwrap_or_default();
    let notitie = r.text("notitie", TEKST).unwrap_or_default();
    if overname == Some(Overname::Nee) && reden.is_empty() {
        r.add("reden", "fout-leeg");
    }
    r.finish(|| Some(Keuze { overname: overname?, reden, notitie }))
}

pub(super) fn input_of_keuze(k: &Keuze) -> Input {
    let chosen = (k.overname != Overname::Open).then_some(k.overname);
    Input::new().with_some("overname", chosen).with("reden", &k.reden).with("notitie", &k.notitie)
}

pub(super) fn velden_keuze(k: &Keuze, tr: Tr) -> Velden {
    vec![("overname", tr.label(k.overname)), ("reden", k.reden.clone()), ("notitie", k.notitie.clone())]
}

pub(super) fn fields_keuze(form: &Form<'_>, tr: Tr) -> Markup {
    let options = [Overname::Ja, Overname::Nee].map(|o| Opt::of(tr, o)).to_vec();
    html! {
        (form.radios_of("overname", "maatregel-overname", options))
        (form.textarea("reden", "maatregel-reden").rows(2).optional())
        (form.textarea("notitie", "maatregel-notitie").rows(3).optional())
    }
}
