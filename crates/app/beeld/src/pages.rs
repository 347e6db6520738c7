//! The page of the closed circle: first the sentence, then what can be said, then each picture with its table and how it came about.

use std::sync::Arc;

use ::invoer::Register;
use domain::{Bezwaar, recht::Recht};
use kern::Ctx;
use maud::{Markup, html};
use veiligheidsbeeld::{Omvang, Onderdeel, Uitkomst, aantal::Totaal, tijd::Indeling};
use web::{
    Errors, Form, Icon, Input, Tr, args,
    botsing::Velden,
    parts::{self, Alert, Column, Kind, Table},
};

use crate::{
    HIER,
    duiding::{Gekoppeld, voorstellen},
    feiten::{Besloten, Bron, Feiten},
    lezen::KOPPEN,
    lijsten::{Incidenten, LIJSTEN},
    nabij::Nabij,
    nauw::Nauw,
    politiecijfers::SOORTEN,
    politiejaren::{Cijfer, Politiejaar, politiejaren},
    spreiding::Kaartstand,
    store::{Duiding, Uitgegeven},
    tekening::{self, Snor},
    uitleg::UITLEG,
    voorna::Voornastand,
};

mod aard;
mod beelden;
mod controle;
mod deel;
pub(crate) mod deskundig;
mod duiding;
pub(crate) mod kaarten;
mod nabij;
mod spreiding;
mod verantwoord;
mod voorna;
mod vragen;

use beelden::{again, areas, hours, months, places, years};
use controle::{check, kan};
use deel::Deel;
pub(crate) use verantwoord::{bronnen, ophaaldag, verantwoord, verantwoord_over, verantwoord_plekken};

/// Columns of a table of counts: what, and how many of it.
pub(crate) fn telling(tr: Tr, wat: &str, hoeveel: &str) -> Vec<Column> {
    vec![Column::new(tr.t(wat)), Column::new(tr.t(hoeveel)).numeric()]
}

/// A number in at most two digits behind the comma, or the point.
pub(crate) fn getal(tr: Tr, v: f64) -> String {
    if v.is_infinite() {
        return tr.t("beeld-onbegrensd");
    }
    let text = if v.abs() >= 100.0 {
        format!("{v:.0}")
    } else if v.abs() >= 10.0 {
        format!("{v:.1}")
    } else {
        format!("{v:.2}")
    };
    komma(tr, if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text })
}

/// A number of a column: with two digits behind the comma, so that all stand below each other.
pub(crate) fn kolomgetal(tr: Tr, v: f64) -> String {
    komma(tr, format!("{v:.2}"))
}

fn komma(tr: Tr, text: String) -> String {
    if tr.taal() == web::Taal::En { text } else { text.replace('.', ",") }
}

/// What a reader of the closed circle sees of a year.
pub struct Gezien {
    /// What is known.
    pub feiten: Feiten,
    /// What the library makes of it.
    pub besloten: Besloten,
    /// Why he sees no places.
    pub bezwaar: Option<Bezwaar>,
    /// What was found close together, for who may see places.
    pub nauw: Option<Arc<Nauw>>,
    /// The map of spread, for who may see places; with the radius that was chosen.
    pub spreiding: Option<(Kaartstand, Option<u32>)>,
    /// This year beside an earlier one.
    pub voorna: Voornastand,
    /// New cases close to another robbery, for who may see places.
    pub nabij: Option<Arc<Nabij>>,
}

/// The page.
pub fn besloten(ctx: &Ctx, gezien: &Gezien, duiding: (&[Duiding], &Gekoppeld), uitgegeven: &[Uitgegeven]) -> Markup {
    let tr = ctx.tr;
    let Gezien { feiten: f, besloten: b, .. } = gezien;
    let mag = ctx.mag(Recht::VoorbereidingWijzigen);
    let actions =
        html! { @if mag { (parts::button_link(&format!("{HIER}/uitgeven?jaar={}", f.jaar), tr.t("beeld-uitgeven-naar"), false)) } };
    let delen = delen(ctx, gezien, duiding, uitgegeven);
    html! {
        @if ctx.mag(Recht::VoorbereidingZien) { (ctx.tabs(HIER)) }
        (parts::head(&tr.t("beeld-titel"), html! { (parts::tag(Kind::Info, &tr.t("beeld-kring-besloten"))) " " (tr.t("beeld-kring-besloten-tekst")) }, actions))
        (parts::stack(html! {
            (jaarkeuze(ctx, f))
            (parts::card(&tr.with("beeld-in-jaar", args![("jaar", f.jaar)]), html! {
                p.lead { strong { (zin(tr, f, f.voorvallen().len())) } }
                (totaal(tr, f, b))
                (deel::lijst(tr, &delen))
            }))
            @if f.bekende_jaren().is_empty() { (leeg(ctx)) }
            @for d in &delen { (d) }
        }))
    }
}

/// The parts of the page in their order; pictures only when anything is known.
fn delen(ctx: &Ctx, gezien: &Gezien, (duidingen, gekoppeld): (&[Duiding], &Gekoppeld), uitgegeven: &[Uitgegeven]) -> Vec<Deel> {
    let tr = ctx.tr;
    let Gezien { feiten: f, besloten: b, nauw, .. } = gezien;
    let mag = ctx.mag(Recht::VoorbereidingWijzigen);
    let mut delen = Vec::new();
    if !f.bekende_jaren().is_empty() {
        delen.push(Deel::new(
            "controle",
            html! {
                (parts::card(&tr.t("beeld-controle"), check(ctx, f, b)))
                (parts::card(&tr.t("beeld-kan"), kan(tr, b, nauw.as_deref(), f.voorvallen().len())))
                (aard::aard(tr, f, b))
            },
        ));
        delen.push(Deel::new(
            "waar",
            html! {
                (kaarten::kaart(ctx, f, b, nauw.as_deref()))
                @if let Some((stand, straal)) = &gezien.spreiding { (spreiding::kaart(ctx, f, (stand, *straal), nauw.as_deref())) }
                (areas(tr, f, b))
            },
        ));
        delen.push(Deel::new(
            "wanneer",
            html! { (years(tr, f, b)) (voorna::voorna(ctx, f, &gezien.voorna)) (months(tr, f, b)) (hours(tr, f, b)) },
        ));
        delen.push(Deel::new("vaker", plekken(ctx, gezien)));
    }
    let open = voorstellen(tr, f, b, duidingen);
    delen.push(Deel::new("politie", politie(tr, f)));
    delen.push(Deel::new("duiding", duiding::duiding(ctx, f.jaar, (duidingen, gekoppeld), &open)));
    delen.push(Deel::new("vragen", parts::card(&tr.t("beeld-vragen"), vragen::vragen(tr, gezien, &open))));
    delen.push(Deel::new("lijsten", lijsten(ctx, mag, uitgegeven)));
    delen
}

/// What was found on one place or close together, for who may see places; or why he does not.
fn plekken(ctx: &Ctx, gezien: &Gezien) -> Markup {
    let tr = ctx.tr;
    let Gezien { feiten: f, besloten: b, bezwaar, nauw, .. } = gezien;
    html! {
        @if let Some(bezwaar) = bezwaar { (verborgen(ctx, *bezwaar)) }
        @else {
            (nabij::nabij(tr, gezien.nabij.as_deref(), nauw.as_deref()))
            (places(tr, f, b))
            (again(tr, f, b))
            (kaarten::dichtbij(tr, f, nauw.as_deref()))
            (deskundig::naar(ctx, f))
        }
    }
}

/// The first sentence: how many, and what so few can say.
fn zin(tr: Tr, f: &Feiten, n: usize) -> String {
    let key = match Omvang::of(n) {
        Omvang::Geen => "beeld-zin-geen",
        Omvang::Enkele => "beeld-zin-enkele",
        Omvang::Weinig => "beeld-zin-weinig",
        Omvang::Tientallen => "beeld-zin-tientallen",
        Omvang::Honderden | Omvang::Duizenden => "beeld-zin-honderden",
    };
    let key = if f.bron() == Bron::Geen { "beeld-zin-onbekend" } else { key };
    tr.with(key, args![("jaar", f.jaar), ("aantal", n)])
}

fn totaal(tr: Tr, f: &Feiten, b: &Besloten) -> Markup {
    let t = b.totaal.waarde;
    // Of a few each tenth says something.
    let few = t.aantal < Onderdeel::Buurten.vanaf() as u64;
    let about = |v: f64| getal(tr, if few { (v * 10.0).round() / 10.0 } else { v.round() });
    let words = args![("laag", about(t.past_bij.laag)), ("hoog", about(t.past_bij.hoog))];
    html! {
        @if f.bron() != Bron::Geen {
            p { (tr.with("beeld-totaal-zin", words)) }
            @if few { @for more in &b.samen { p { (samen(tr, f, more)) } } }
            (verantwoord(tr, f, &b.totaal.verantwoording, "garwood"))
        }
    }
}

/// More years together, when one has too few to say much.
fn samen(tr: Tr, f: &Feiten, more: &Uitkomst<Totaal>) -> String {
    let (v, t) = (&more.verantwoording, &more.waarde);
    let about = |v: f64| getal(tr, (v * 10.0).round() / 10.0);
    let words = args![
        ("van", v.periode.van().year()),
        ("tot", f.jaar),
        ("aantal", t.aantal),
        ("laag", about(t.per_jaar.laag)),
        ("hoog", about(t.per_jaar.hoog))
    ];
    tr.with("beeld-samen-zin", words)
}

/// The page of the picture, for who has Voorbereiden in the menu and for who has not.
pub(crate) fn hier(ctx: &Ctx) -> &'static str {
    if ctx.mag(Recht::VoorbereidingZien) { HIER } else { "/veiligheidsbeeld" }
}

/// The years that are shown beside this one, and those after it up to now.
fn jaarkeuze(ctx: &Ctx, f: &Feiten) -> Markup {
    let hier = hier(ctx);
    let first = f.jaren.keys().next().copied().unwrap_or(f.jaar);
    let item = |year: i16| (year.to_string(), format!("{hier}?jaar={year}"), year == f.jaar);
    let items: Vec<(String, String, bool)> = (first..=f.vandaag.year().max(f.jaar)).rev().map(item).collect();
    parts::tabs(&ctx.tr.t("beeld-jaar"), &items)
}

/// Nothing is known yet: what to load, and how to get it.
fn leeg(ctx: &Ctx) -> Markup {
    let tr = ctx.tr;
    parts::empty(
        Icon::Document,
        &tr.t("beeld-leeg"),
        &tr.t("beeld-leeg-tekst"),
        html! { @if ctx.mag(Recht::VoorbereidingWijzigen) { (parts::button_link("/voorbereiden/veiligheidsbeeld/incidenten/invoer", tr.t("beeld-leeg-knop"), true)) } },
    )
}

/// Open figures of the police beside it: per year the kinds of crime that were read in.
fn politie(tr: Tr, f: &Feiten) -> Markup {
    let all = politiejaren(&f.politie);
    let kinds: Vec<&str> = SOORTEN.iter().copied().filter(|code| all.iter().any(|y| y.cijfers.contains_key(code))).collect();
    let names = kinds.iter().map(|code| tr.t(&format!("beeld-misdrijf-{}", code.replace('.', ""))));
    let columns: Vec<Column> =
        [tr.t("beeld-kolom-jaar")].into_iter().chain(names).chain([tr.t("beeld-kolom-bron")]).map(Column::new).collect();
    let cell = |y: &Politiejaar, code: &str| match y.cijfers.get(code) {
        Some(Cijfer::Aantal(n)) => n.to_string(),
        Some(Cijfer::NietGepubliceerd) => tr.t("beeld-niet-gepubliceerd"),
        None => tr.t("beeld-niet-ingelezen"),
    };
    let row = |y: &Politiejaar| {
        let source = tr.with("beeld-politie-bron", args![("tabel", y.tabel.clone()), ("op", tr.datum_kort(y.opgehaald))]);
        let cells = kinds.iter().map(|code| cell(y, code));
        [y.jaar.to_string()].into_iter().chain(cells).chain([source]).map(|text| html! { (text) }).collect()
    };
    parts::card(
        &tr.t("beeld-politie"),
        html! {
            p { (tr.t("beeld-politie-tekst")) }
            @if all.is_empty() { p.zacht { (tr.t("beeld-politie-leeg")) } }
            @else { (Table::new(tr.t("beeld-politie"), columns).hide_caption().rows(all.iter().map(row))) }
        },
    )
}

/// Where places would stand: why this reader does not see them, and what to do.
fn verborgen(ctx: &Ctx, b: Bezwaar) -> Markup {
    let tr = ctx.tr;
    parts::card(
        &tr.t("beeld-plekken"),
        html! {
            p { (tr.t("beeld-plekken-verborgen")) }
            p { (tr.t(b.reden)) }
            div.zacht.klein { (ctx.citaat(b.artikel)) }
            @if let (Some(stap), Some(naar)) = (b.stap, b.naar) { @if ctx.mag(Recht::VoorbereidingZien) { p { (parts::link(naar, tr.t(stap))) } } }
        },
    )
}

fn lijsten(ctx: &Ctx, mag: bool, uitgegeven: &[Uitgegeven]) -> Markup {
    let tr = ctx.tr;
    parts::card(
        &tr.t("beeld-lijsten"),
        html! {
            p { (tr.t("beeld-lijsten-tekst")) }
            ul {
                @for (key, to) in LIJSTEN { li { (parts::link(to, tr.t(key))) @if mag { " · " (parts::link(&format!("{to}/invoer"), tr.t("beeld-inlezen"))) } } }
                @if mag { li { (parts::link(&format!("{HIER}/kolommen"), tr.t("beeld-kolommen"))) } }
                li { (parts::link(UITLEG, tr.t("beeld-uitleg"))) }
                @if !uitgegeven.is_empty() { li { (parts::link("/veiligheidsbeeld/openbaar", tr.t("beeld-openbaar-naar"))) } }
            }
        },
    )
}

/// A list with what it is for and how to fill it.
pub fn lijst<R: Register>(ctx: &Ctx, all: usize, shown: &[(String, Velden)]) -> Markup {
    let tr = ctx.tr;
    let what = tr.attr(R::TEKST.titel, "uitleg").unwrap_or_default();
    // What the name of a row says already needs no column.
    let elders = |field: &&(&'static str, String)| !matches!(field.0, "datum" | "gebiedsnaam");
    let columns: Vec<Column> = std::iter::once(Column::new(tr.t(R::TEKST.een)))
        .chain(shown.first().iter().flat_map(|(_, fields)| fields.iter()).filter(elders).map(|(veld, _)| {
            let key = R::KOLOMMEN.iter().find(|k| k.veld == *veld).map_or(R::TEKST.een, |k| k.tekst);
            Column::new(tr.t(key))
        }))
        .collect();
    let value = |v: &str| html! { @if v.is_empty() { "–" } @else { (v) } };
    let rows = shown
        .iter()
        .map(|(name, fields)| std::iter::once(html! { (name) }).chain(fields.iter().filter(elders).map(|(_, v)| value(v))).collect());
    html! {
        (parts::head(&tr.t(R::TEKST.titel), what, html! {}))
        (parts::stack(html! {
            @if all == 0 { (parts::alert(Alert::Info, &tr.t("beeld-lijst-leeg"), html! { p { (tr.attr(R::TEKST.titel, "halen").unwrap_or_default()) } })) }
            @else {
                @if all > shown.len() { p { (tr.with("beeld-lijst-deel", args![("getoond", shown.len()), ("aantal", all)])) } }
                (parts::panel(Table::new(tr.t(R::TEKST.titel), columns).hide_caption().rows(rows)))
            }
            @if R::NAAM == Incidenten::NAAM { p { (parts::link(crate::zoekpagina::ADRESSEN, tr.t("beeld-zoeker-titel"))) } }
            (::invoer::knoppen::<R>(ctx))
        }))
    }
}

/// The form in which headings are told.
pub fn kolommen(ctx: &Ctx, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).once(ctx.app.uuid());
    let field = |veld: &'static str, names: &[&str]| {
        form.text(veld, &format!("beeld-{veld}")).hint(tr.with("beeld-kolommen-hint", args![("namen", names.join(", "))])).optional()
    };
    html! {
        (parts::head(&tr.t("beeld-kolommen"), tr.t("beeld-kolommen-lead"), html! {}))
        (form.post(&format!("{HIER}/kolommen"), html! {
            @for (veld, names) in KOPPEN { (field(veld, names)) }
            (form.actions(html! { (form.submit("beeld-kolommen-bewaar")) (form.cancel(HIER)) }))
        }))
    }
}

/// Names of rows and columns of the table of hours.
pub(crate) fn uurnamen(tr: Tr, indeling: Indeling) -> (Vec<String>, Vec<String>) {
    match indeling {
        Indeling::Dagdelen => {
            (["beeld-week", "beeld-weekend"].map(|k| tr.t(k)).to_vec(), ["0–6", "6–12", "12–18", "18–24"].map(str::to_owned).to_vec())
        }
        Indeling::Uren => ((1..=7).map(|d| tr.t(&format!("beeld-dag-{d}"))).collect(), (0..24).map(|h: i32| h.to_string()).collect()),
    }
}

/// A drawing with its table.
pub(crate) fn beeld(tr: Tr, id: &str, title: &str, sentence: &str, size: (f64, f64), drawing: &Markup, table: Table) -> Markup {
    parts::figure(
        title,
        parts::svg(id, title, sentence, &format!("0 0 {} {}", size.0, size.1), html! { g.vb.vb-breed[size.0 > 500.0] { (drawing) } }),
        &tr.t("beeld-als-tabel"),
        table,
    )
}

/// Whiskers with their table.
pub(crate) fn snorren(tr: Tr, id: &str, title: &str, sentence: &str, rows: &[Snor], table: Table) -> Markup {
    beeld(tr, id, title, sentence, tekening::snorren_maat(rows.len()), &tekening::snorren(rows, None, |v| getal(tr, v)), table)
}
