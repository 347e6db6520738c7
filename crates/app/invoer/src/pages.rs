//! Pages of a file: sending it in, and the report.

use kern::{Ctx, Medewerker};
use maud::{Markup, html};
use tabel::{Gravity, Issue};
use web::{
    Args, Errors, Form, Icon, Input, Tr, args,
    parts::{self, Alert, Column, Kind, Table},
};

use crate::{
    Kolom, Kolomsoort, Register,
    bestanden::{Invoer, Regel, Staat, Uitkomst, Verslag},
    handlers::{DEEL, JA, adres, pagina},
    overgeslagen::Overgeslagen,
};

/// Which part of the report is shown.
pub(crate) struct Plek {
    pub(crate) uitkomst: Option<Uitkomst>,
    pub(crate) na: usize,
    pub(crate) meer: bool,
    /// The rows are still there.
    pub(crate) bewaard: bool,
}

/// Title of the page where a file is sent in.
pub(crate) fn titel<R: Register>() -> &'static str {
    R::KAART.map_or("invoer-titel", |k| k.titel)
}

pub(crate) fn start<R: Register>(ctx: &Ctx, input: &Input, errors: &Errors, eerder: &[Invoer], mensen: &[Medewerker]) -> Markup {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).quiet();
    let (label, accept) = R::KAART.map_or(("invoer-bestand", ".xlsx,.csv,.txt,.json"), |k| (k.bestand, k.soorten));
    let waits = eerder.iter().find(|i| i.staat == Staat::Voorstel && Some(i.door) == ctx.wie().ok().map(|w| w.id));
    let main = html! {
        @if let Some(i) = waits {
            (parts::alert(Alert::Warn, &tr.t("invoer-vervangt"), html! { p { (tr.t("invoer-vervangt-tekst")) " " (parts::link(&adres::<R>(i.id), tr.with("invoer-vervangt-bekijk", args![("bestand", i.bestand.as_str())]))) } }))
        }
        (form.post_file(&pagina::<R>(), parts::panel(html! {
            div data-hoogstens=(kern::FILE_LIMIT) {
                (form.file("bestand", label, accept))
                p.utrecht-form-field-error-message role="alert" data-te-groot=(tr.with("fout-bestand-te-groot", args![("max", kern::FILE_LIMIT / (1024 * 1024))])) {}
            }
            (form.actions(html! { (form.submit("invoer-lees")) (form.cancel(R::TERUG)) }))
        })))
        @if let Some(more) = R::dienst(ctx, input, errors) { (more) }
        @if !eerder.is_empty() { (parts::card(&tr.t("invoer-eerder"), earlier::<R>(ctx, eerder, mensen))) }
    };
    html! {
        (parts::head(&tr.t(titel::<R>()), tr.t(R::KAART.map_or("invoer-lead", |k| k.lead)), html! {}))
        (parts::side(main, beside::<R>(tr)))
    }
}

/// What a file must hold.
fn beside<R: Register>(tr: Tr) -> Markup {
    match R::KAART {
        Some(kaart) => parts::card(&tr.t("invoer-kaart"), html! { @for key in kaart.uitleg { p { (tr.t(key)) } } }),
        None => parts::card(&tr.t("invoer-kolommen"), columns::<R>(tr)),
    }
}

fn columns<R: Register>(tr: Tr) -> Markup {
    let line = |k: &Kolom| {
        let name = tr.t(k.tekst);
        match k.soort {
            Kolomsoort::Nodig => html! { li { strong { (name) } " (" (tr.t("invoer-kolom-nodig")) ")" } },
            Kolomsoort::Vrij => html! { li { (name) } },
            Kolomsoort::AlleenUit => html! { li.zacht { (name) " (" (tr.t("invoer-kolom-alleen-uit")) ")" } },
        }
    };
    html! {
        p { (tr.t("invoer-kolommen-tekst")) }
        ul { @for column in R::KOLOMMEN { (line(column)) } }
        @if let Some((to, text)) = R::KOPPAGINA { p { (parts::link(to, tr.t(text))) } }
        p { (parts::link(&format!("{}/xlsx", R::HIER), tr.t("invoer-voorbeeld"))) }
    }
}

fn earlier<R: Register>(ctx: &Ctx, eerder: &[Invoer], mensen: &[Medewerker]) -> Markup {
    let tr = ctx.tr;
    let who = |i: &Invoer| mensen.iter().find(|m| m.id == i.door).map_or_else(|| tr.t("wie-medewerker-weg"), |m| m.naam.clone());
    let line = |i: &Invoer| {
        let quiet = format!("{} · {} · {}", tr.moment_near(i.gemaakt, ctx.now), who(i), summary(tr, &i.verslag));
        parts::row(state(tr, i.staat), html! { a.nl-link.vrije-tekst href=(adres::<R>(i.id)) { (i.bestand) } }, &quiet, html! {})
    };
    parts::rows(&eerder.iter().map(line).collect::<Vec<_>>())
}

fn state(tr: Tr, staat: Staat) -> Markup {
    let kind = match staat {
        Staat::Voorstel => Kind::Warn,
        Staat::Uitgevoerd => Kind::Ok,
        Staat::Teruggedraaid | Staat::Verworpen => Kind::Neutral,
    };
    parts::tag(kind, &tr.label(staat))
}

/// "3 nieuw, 1 fout": the outcomes that occur.
fn summary(tr: Tr, v: &Verslag) -> String {
    let all = <Uitkomst as domain::Code>::ALL.iter().map(|u| (*u, v.van(*u))).filter(|(_, n)| *n > 0);
    all.map(|(u, n)| format!("{} {}", number(tr, n), tr.label(u).to_lowercase())).collect::<Vec<_>>().join(", ")
}

fn number(tr: Tr, n: usize) -> String {
    tr.getal(i64::try_from(n).unwrap_or(i64::MAX))
}

pub(crate) fn report<R: Register>(ctx: &Ctx, i: &Invoer, regels: &[Regel], plek: &Plek) -> Markup {
    let tr = ctx.tr;
    html! {
        (parts::head(&tr.t("invoer-verslag"), html! { (state(tr, i.staat)) " " span.vrije-tekst { (i.bestand) } }, html! {}))
        (parts::stack(html! {
            (decide::<R>(ctx, i, plek))
            (how(tr, &i.verslag))
            @if plek.bewaard {
                (choices::<R>(tr, i, plek))
                (parts::panel(table::<R>(tr, regels)))
                (paging::<R>(tr, i, regels, plek))
            }
        }))
    }
}

/// What has happened, and what can be done now.
fn decide<R: Register>(ctx: &Ctx, i: &Invoer, plek: &Plek) -> Markup {
    let (tr, v) = (ctx.tr, &i.verslag);
    let (to, total) = (adres::<R>(i.id), summary(tr, v));
    let (wrong, left_out) = (v.van(Uitkomst::Fout), v.van(Uitkomst::Fout) + v.van(Uitkomst::Dubbel));
    let good = v.van(Uitkomst::Nieuw) + v.van(Uitkomst::Wijzigt);
    let act = |path: &str, key: &str, main: bool| parts::button_post(&format!("{to}/{path}"), tr.t(key), main, None);
    match i.staat {
        Staat::Voorstel if v.verandert() => parts::alert(
            if left_out > 0 { Alert::Warn } else { Alert::Info },
            &tr.t("invoer-nog-niets"),
            html! {
                p { (total) "." @if left_out > wrong { " " (tr.with("invoer-blijft-weg", args![("aantal", left_out), ("getal", number(tr, left_out))])) } }
                @if wrong > 0 {
                    p { (tr.with("invoer-kies", args![("fout", wrong), ("getal", number(tr, wrong))])) }
                    div.knoppenrij { (act("weg", "invoer-herstel", true)) " " (deel(tr, &to, good)) }
                } @else {
                    div.knoppenrij { (act("bevestig", "invoer-bevestig", true)) " " (act("weg", "invoer-weg", false)) }
                }
            },
        ),
        Staat::Voorstel => parts::alert(
            Alert::Warn,
            &tr.t("invoer-niets-te-doen"),
            html! { p { (total) "." } div.knoppenrij { (parts::button_link(&pagina::<R>(), tr.t("invoer-opnieuw"), true)) " " (act("weg", "invoer-weg", false)) } },
        ),
        Staat::Uitgevoerd => parts::alert(
            Alert::Ok,
            &tr.t("invoer-is-uitgevoerd"),
            html! { p { (total) "." } @if plek.bewaard { p { (tr.t("invoer-terug-tekst")) } (act("terug", "invoer-terug", false)) } @else { p { (tr.t("invoer-niet-meer-terug")) } } },
        ),
        Staat::Teruggedraaid => parts::alert(
            Alert::Info,
            &tr.t("invoer-is-teruggedraaid"),
            html! { @if v.bleven > 0 { p { (tr.with(R::TEKST.bleven, args![("aantal", v.bleven)])) } } },
        ),
        Staat::Verworpen => parts::alert(Alert::Info, &tr.t("invoer-is-verworpen"), html! {}),
    }
}

/// Carries out the good rows of a file that has wrong ones: only when somebody asks for just that.
fn deel(tr: Tr, to: &str, good: usize) -> Markup {
    let words = args![("aantal", good), ("getal", number(tr, good))];
    let button = html! { button.nl-button."nl-button--secondary" type="submit" { (tr.with("invoer-bevestig-deel", words)) } };
    parts::post_form(&format!("{to}/bevestig"), &[(DEEL, JA.to_owned())], button)
}

/// How the file was read: so that wrong letters or the wrong sheet are recognised.
fn how(tr: Tr, v: &Verslag) -> Markup {
    let line = match v.vorm.as_str() {
        "xlsx" => tr.with("invoer-gelezen-xlsx", args![("blad", v.hoe.clone()), ("andere", v.andere_bladen)]),
        "kaart" => tr.with("invoer-gelezen-kaart", args![("vorm", v.hoe.clone()), ("andere", v.andere_bladen)]),
        "dienst" => {
            let (day, address) = v.hoe.split_once(' ').unwrap_or_default();
            let day = day.parse().map_or_else(|_| day.to_owned(), |d| tr.datum(d));
            tr.with("invoer-gelezen-dienst", args![("adres", address.to_owned()), ("op", day)])
        }
        "gemengd" => tr.with("invoer-gelezen-gemengd", args![("teken", separator(tr, &v.hoe))]),
        vorm => tr.with("invoer-gelezen-csv", args![("vorm", vorm.to_uppercase()), ("teken", separator(tr, &v.hoe))]),
    };
    html! {
        p.zacht.vrije-tekst {
            (line)
            @if v.elders > 0 { " " (tr.with("invoer-gelezen-elders", args![("elders", v.elders)])) }
        }
        @if !v.overgeslagen.is_empty() {
            (parts::alert(Alert::Warn, &tr.with("invoer-onbekend", args![("aantal", v.overgeslagen.len())]), html! {
                ul { @for o in &v.overgeslagen { li.vrije-tekst { (skipped(tr, o)) } } }
            }))
        }
    }
}

/// A column that was not read, what stands in it, and which one was probably meant.
fn skipped(tr: Tr, o: &Overgeslagen) -> String {
    let words = args![("letter", o.letter.as_str()), ("kop", o.kop.as_str()), ("gevuld", o.gevuld), ("getal", number(tr, o.gevuld))];
    let column = tr.with(if o.kop.is_empty() { "invoer-kolom-zonder-kop" } else { "invoer-kolom-overgeslagen" }, words);
    match &o.lijkt_op {
        Some(known) => format!("{column} {}", tr.with("invoer-kolom-lijkt", args![("kolom", known.as_str())])),
        None => column,
    }
}

fn separator(tr: Tr, teken: &str) -> String {
    if teken == "\t" { tr.t("invoer-tab") } else { format!("‘{teken}’") }
}

fn choices<R: Register>(tr: Tr, i: &Invoer, plek: &Plek) -> Markup {
    let all = (tr.t("invoer-alle"), adres::<R>(i.id), plek.uitkomst.is_none());
    let occurring = <Uitkomst as domain::Code>::ALL.iter().filter(|u| i.verslag.van(**u) > 0);
    let each = occurring.map(|u| {
        let text = format!("{} ({})", tr.label(*u), number(tr, i.verslag.van(*u)));
        (text, format!("{}?toon={}", adres::<R>(i.id), domain::Code::code(*u)), plek.uitkomst == Some(*u))
    });
    parts::tabs(&tr.t("invoer-toon"), &std::iter::once(all).chain(each).collect::<Vec<_>>())
}

fn table<R: Register>(tr: Tr, regels: &[Regel]) -> Table {
    let said = if R::KAART.is_some() { "invoer-kolom-gebied" } else { "invoer-kolom-cellen" };
    let columns = ["invoer-kolom-rij", R::TEKST.een, "invoer-kolom-uitkomst", said];
    let nothing = parts::empty(Icon::Zoek, &tr.t("invoer-geen-rijen"), "", html! {});
    Table::new(tr.t("invoer-verslag"), columns.map(|k| Column::new(tr.t(k))).to_vec()).hide_caption().empty(nothing).rows(regels.iter().map(|r| {
        vec![
            html! { span.alleen-smal { (tr.t("invoer-kolom-rij")) " " } (r.nr) },
            html! { span.vrije-tekst { (r.naam) } },
            outcome(tr, r.uitkomst),
            html! { @if r.bevindingen.is_empty() { span.zacht { "–" } } @else { ul.per-cel { @for issue in &r.bevindingen { li { (cell(tr, issue)) } } } } },
        ]
    }))
}

fn outcome(tr: Tr, u: Uitkomst) -> Markup {
    let kind = match u {
        Uitkomst::Nieuw => Kind::Ok,
        Uitkomst::Wijzigt => Kind::Info,
        Uitkomst::Gelijk | Uitkomst::Dubbel => Kind::Neutral,
        Uitkomst::Ingehaald => Kind::Warn,
        Uitkomst::Fout => Kind::Bad,
    };
    parts::tag(kind, &tr.label(u))
}

/// What is to be said about one cell: which, what stands there, why it is wrong and what to do.
fn cell(tr: Tr, issue: &Issue) -> Markup {
    let words = || -> Args<'static> { issue.args.iter().map(|(name, value)| (name.clone(), web::Value::from(value.clone()))).collect() };
    let sentence = tr.find_with(&issue.code, words()).unwrap_or_else(|| issue.code.clone());
    let remedy = tr.attr_with(&issue.code, "raad", words());
    html! {
        @if !issue.column.is_empty() { strong.vrije-tekst { (issue.column) } ": " }
        @if !issue.value.is_empty() { q.vrije-tekst { (issue.value) } " " }
        (sentence)
        @if let (Some(remedy), Gravity::Error) = (remedy, issue.gravity) { " " em { (remedy) } }
    }
}

fn paging<R: Register>(tr: Tr, i: &Invoer, regels: &[Regel], plek: &Plek) -> Markup {
    let part = plek.uitkomst.map(|u| format!("toon={}", domain::Code::code(u)));
    let address = |na: Option<usize>| {
        let query: Vec<String> = part.clone().into_iter().chain(na.map(|na| format!("na={na}"))).collect();
        if query.is_empty() { adres::<R>(i.id) } else { format!("{}?{}", adres::<R>(i.id), query.join("&")) }
    };
    let next = regels.last().filter(|_| plek.meer).map(|r| address(Some(r.nr)));
    html! {
        @if plek.na > 0 { p { (parts::link(&address(None), tr.t("invoer-begin"))) } }
        (parts::paging(tr, None, next.as_deref()))
    }
}
