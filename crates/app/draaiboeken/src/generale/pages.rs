//! The page of a rehearsal: what it starts from, how it goes, the clock, the timeline, and the comparison.

use domain::{
    Moment,
    draaiboek::{Draaiboek, Ontvouwing, PLAATSVERVANGER, Punt, Wat},
    kalender::Kalender,
};
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Errors, Icon, Input, args,
    form::Opt,
    parts::{self, Alert, Column, Kind, Table},
    prose,
};

use super::{
    bord::{Taakgang, Vastloper, gangen, vastlopers},
    klok::{Proefmoment, momenten, proefmomenten},
    pages_klok, pages_verschil, tijdlijn, velden,
    vraag::Vraag,
    zinnen::Zinnen,
};

/// Causes that are shown at once; the rest folds away.
const GETOOND: usize = 3;

/// What every part of the page knows.
pub(super) struct Blad<'a> {
    /// Address without query.
    pub(super) hier: String,
    /// Address of the draaiboek, or of the version that is being written.
    pub(super) terug: String,
    /// Code of the version.
    pub(super) versie: &'a str,
    pub(super) titel: &'a str,
    /// The same inside a sentence, marked when it is Dutch on an English page.
    pub(super) kop: String,
    pub(super) versies: Vec<Opt>,
    pub(super) tegen: Vec<Opt>,
    /// To read on paper: everything unfolded, nothing to press.
    pub(super) afdruk: bool,
    /// How many stories stand beside it.
    pub(super) verhalen: usize,
}

impl Blad<'_> {
    /// Address of this rehearsal with the clock at a moment.
    pub(super) fn adres(&self, d: &Draaiboek, vraag: &Vraag, kijk: Option<Moment>) -> String {
        let place = kijk.map(|m| ("kijk".to_owned(), m.seconds_since(vraag.op).to_string()));
        adres(&self.hier, self.versie, vraag.paren(d).into_iter().chain(place))
    }
}

/// An address from names and values; all of them are codes, numbers and moments.
pub(super) fn adres(hier: &str, versie: &str, paren: impl Iterator<Item = (String, String)>) -> String {
    paren.fold(format!("{hier}?versie={versie}"), |all, (name, value)| format!("{all}&{name}={value}"))
}

/// What was played.
pub(super) struct Gespeeld<'a> {
    pub(super) o: &'a Ontvouwing,
    /// The other version with its name.
    pub(super) dan: Option<(&'a Draaiboek, &'a Ontvouwing, String)>,
    /// Where the clock stands.
    pub(super) nu: Moment,
}

/// The form alone: something is wrong in it.
pub(super) fn fout(ctx: &Ctx, b: &Blad<'_>, z: &Zinnen<'_>, input: &Input, errors: &Errors) -> Markup {
    html! {
        (hoofd(ctx, b, html! {}))
        (parts::card(&ctx.tr.t("generale-kies"), velden::formulier(ctx, b, z, input, errors)))
    }
}

/// A version that cannot be read cannot be played.
pub(super) fn onleesbaar(ctx: &Ctx, b: &Blad<'_>) -> Markup {
    let tr = ctx.tr;
    html! {
        (hoofd(ctx, b, html! {}))
        (parts::alert(Alert::Warn, &tr.t("generale-onleesbaar"), html! { p { (parts::link(&format!("{}?tekst=ja", b.terug), tr.t("generale-onleesbaar-naar"))) } }))
    }
}

fn hoofd(ctx: &Ctx, b: &Blad<'_>, actions: Markup) -> Markup {
    parts::head_of(prose::show(&ctx.tr.with("generale-titel", args![("naam", b.kop.as_str())])), ctx.tr.t("generale-lead"), actions)
}

/// The whole page.
pub(super) fn blad(ctx: &Ctx, b: &Blad<'_>, z: &Zinnen<'_>, s: &Gespeeld<'_>) -> Markup {
    let (tr, d) = (ctx.tr, z.w.draaiboek);
    let all = gangen(d, &s.o.punten);
    let kijk = (s.nu != z.vraag.op).then_some(s.nu);
    let print = format!("{}&afdruk=ja", b.adres(d, z.vraag, kijk));
    let actions = html! {
        @if b.afdruk { (parts::button_link(&b.adres(d, z.vraag, kijk), tr.t("generale-terug"), false)) }
        @else {
            (parts::button_link(&print, tr.t("generale-afdruk"), false))
            (parts::button_link(&b.terug, tr.t("generale-naar-draaiboek"), false))
        }
    };
    html! {
        (hoofd(ctx, b, actions))
        div.stapel.generale {
            (uitgangspunt(ctx, b, z))
            (samenvatting(z, b, s, &all))
            @if let Some((other, o, naam)) = &s.dan { (pages_verschil::kaart(z, (s.o, &this_version(b)), (other, o, naam))) }
            (pages_klok::kaart(ctx, b, z, s))
            (lijn(z, b, s, &all))
            (alles(z, b, &s.o.punten))
        }
    }
}

fn this_version(b: &Blad<'_>) -> String {
    b.versies.iter().find(|o| o.value == b.versie).map_or_else(|| b.titel.to_owned(), |o| o.label.clone())
}

/// What it starts from in a few words, moments that are worth trying, and the form.
fn uitgangspunt(ctx: &Ctx, b: &Blad<'_>, z: &Zinnen<'_>) -> Markup {
    let (tr, v, d) = (ctx.tr, z.vraag, z.w.draaiboek);
    let ready = tr.t(if v.ideaal { "generale-stand-ideaal" } else { "generale-stand-nu" });
    let mut lines = vec![
        (tr.t("generale-op"), html! { (tr.moment_lang(v.op)) }),
        (tr.t("generale-versie-keuze"), html! { (this_version(b)) }),
        (tr.t("generale-groep-personen"), html! { @for n in 0..v.personen.len() { div { (z.persoon(n)) } } }),
        (tr.t("generale-groep-doen"), html! { (ready) ". " (tr.label(v.gedrag)) "." }),
    ];
    if !v.afwezig.is_empty() {
        let line = |a: &domain::draaiboek::Afwezig| html! { div { (tr.with("generale-afwezig-zin", args![("wie", z.wie(&a.wie)), ("van", z.op(a.van)), ("tot", z.op(a.tot))])) } };
        lines.push((tr.t("generale-groep-afwezig"), html! { @for a in &v.afwezig { (line(a)) } }));
    }
    if !v.voorvallen.is_empty() {
        lines.push((
            tr.t("generale-groep-voorvallen"),
            html! { (tr.with("generale-voorvallen-aantal", args![("aantal", v.voorvallen.len())])) },
        ));
    }
    let input = v.input(d, b.versie);
    parts::card(
        &tr.t("generale-kies"),
        html! {
            (parts::dl(&lines))
            @if !b.afdruk {
                (proef(ctx, b, z))
                (parts::details(tr.t("generale-verander"), false, velden::formulier(ctx, b, z, &input, &Errors::new())))
                @if b.verhalen > 0 { p { (parts::link(&format!("{}/scenarios?versie={}", b.hier.trim_end_matches("/generale"), b.versie), tr.with("generale-scenarios", args![("aantal", b.verhalen)]))) } }
            }
        },
    )
}

fn proef(ctx: &Ctx, b: &Blad<'_>, z: &Zinnen<'_>) -> Markup {
    let tr = ctx.tr;
    let word = |p: Proefmoment| match p {
        Proefmoment::Vanavond => tr.t("generale-proef-vanavond"),
        Proefmoment::VoorFeestdag(f) => tr.with("generale-proef-feestdag", args![("feestdag", tr.label(f))]),
        Proefmoment::Zondagnacht => tr.t("generale-proef-zondag"),
        Proefmoment::Klokwissel => tr.t("generale-proef-klok"),
    };
    html! {
        h3.nl-heading.nl-heading--level-3 { (tr.t("generale-proef")) }
        ul.generale-keuzes {
            @for (p, op) in proefmomenten(ctx.now, Kalender::default()) {
                @let there = z.vraag.verzet(op);
                li { a.nl-link href=(b.adres(z.w.draaiboek, &there, None)) aria-current=[(op == z.vraag.op).then_some("true")] { (word(p)) span.zacht.klein { (tr.moment(op)) } } }
            }
        }
    }
}

/// How it goes, in numbers, and where it fails first.
fn samenvatting(z: &Zinnen<'_>, b: &Blad<'_>, s: &Gespeeld<'_>, all: &[Taakgang]) -> Markup {
    let tr = z.w.tr;
    let count = |f: fn(&Taakgang) -> bool| all.iter().filter(|g| f(g)).count();
    let points = |f: fn(&Punt) -> bool| s.o.punten.iter().filter(|p| f(p)).count();
    let deputy = count(|g| g.gedaan.as_ref().is_some_and(|(_, door)| door == PLAATSVERVANGER));
    let numbers = [
        ("generale-tel-taken", count(|g| g.open.is_some())),
        ("generale-tel-gedaan", count(|g| g.gedaan.is_some())),
        ("generale-tel-laat", count(|g| g.verlopen.is_some())),
        ("generale-tel-vervangen", deputy),
        ("generale-tel-gedeeld", points(|p| matches!(p.wat, Wat::Deelt { .. }))),
        ("generale-tel-berichten", points(|p| matches!(p.wat, Wat::Bericht { .. }))),
    ];
    let causes = vastlopers(&s.o.punten);
    let rest = causes.len().saturating_sub(GETOOND);
    parts::card(
        &tr.t("generale-uitkomst"),
        html! {
            dl.generale-getallen { @for (key, n) in numbers.into_iter().filter(|(key, n)| *key != "generale-tel-vervangen" || *n > 0) { div { dt { (tr.t(key)) } dd { (n) } } } }
            @match causes.first() {
                None => (parts::alert(Alert::Ok, &tr.t("generale-nergens"), html! { p { (tr.t("generale-nergens-tekst")) } })),
                Some(first) => (parts::alert(Alert::Warn, &tr.with("generale-eerst", args![("op", z.op(first.eerst.op))]), html! { (vastloper(z, b, first)) })),
            }
            @if causes.len() > 1 {
                h3.nl-heading.nl-heading--level-3 { (tr.with("generale-ook", args![("aantal", causes.len() - 1)])) }
                ol.generale-vast { @for v in causes.iter().skip(1).take(GETOOND - 1) { li { (vastloper(z, b, v)) } } }
                @if rest > 0 {
                    (parts::details(tr.with("generale-ook-meer", args![("aantal", rest)]), b.afdruk, html! { ol.generale-vast { @for v in causes.iter().skip(GETOOND) { li { (vastloper(z, b, v)) } } } }))
                }
            }
        },
    )
}

fn vastloper(z: &Zinnen<'_>, b: &Blad<'_>, v: &Vastloper<'_>) -> Markup {
    let tr = z.w.tr;
    let (to, text) = z.herstel(&v.oorzaak, v.eerst);
    let there = b.adres(z.w.draaiboek, z.vraag, Some(v.eerst.op));
    html! {
        p {
            strong { (z.oorzaak(&v.oorzaak)) } " "
            @if let Some(stap) = &v.eerst.stap { (z.taak(stap, v.eerst.voor, v.eerst.gebied.as_ref())) }
        }
        @if v.keer > 1 { p.zacht.klein { (tr.with("generale-keer", args![("keer", v.keer)])) } }
        @if !b.afdruk {
            p.generale-doe { (parts::link(&to, html! { (text) })) " " a.nl-link href={ (there) "#klok" } { (tr.with("generale-op-klok", args![("op", z.op(v.eerst.op))])) } }
        }
    }
}

/// The timeline as a drawing, and the same as a table.
fn lijn(z: &Zinnen<'_>, b: &Blad<'_>, s: &Gespeeld<'_>, all: &[Taakgang]) -> Markup {
    let (tr, d) = (z.w.tr, z.w.draaiboek);
    let last = momenten(&s.o.punten).last().copied().unwrap_or(z.vraag.op);
    let columns = ["generale-kolom-taak", "draaiboek-wie", "generale-kolom-vanaf", "draaiboek-uiterlijk", "generale-kolom-gedaan"];
    let dash = || html! { "–" };
    let rows = (1..).zip(all).map(|(nr, g)| {
        vec![
            html! { (nr) ". " (z.taak_van(g)) @if g.vast.is_some() { " " (parts::tag(Kind::Bad, &tr.t("generale-wat-vast"))) } },
            html! { (z.wie(&g.wie)) },
            g.open.map_or_else(dash, |m| html! { (z.op(m)) }),
            g.uiterlijk.map_or_else(dash, |m| html! { (z.op(m)) }),
            html! {
                @match &g.gedaan {
                    Some((m, door)) => { (z.op(*m)) @if *door != g.wie { div.zacht.klein { (z.wie(door)) } } }
                    None if g.vervallen => (tr.t("generale-vervallen")),
                    None => "–",
                }
                @if g.verlopen.is_some() { " " (parts::tag(Kind::Warn, &tr.t("generale-wat-laat"))) }
            },
        ]
    });
    let table = Table::new(tr.t("generale-taken"), columns.map(|k| Column::new(tr.t(k))).to_vec()).hide_caption().rows(rows);
    let drawing = tijdlijn::tekening(tr, d, all, (z.vraag.op, s.nu, last));
    parts::card(
        &tr.t("generale-tijdlijn"),
        html! {
            p.zacht { (tr.t("generale-tijdlijn-uitleg")) }
            ul.generale-legenda aria-hidden="true" { @for (class, key) in [("balk-gedaan", "generale-wat-gedaan"), ("balk-laat", "generale-wat-laat"), ("balk-vast", "generale-wat-vast"), ("balk-open", "generale-niet-gedaan")] { li { svg width="28" height="16" viewBox="0 0 28 16" { rect.(class) x="1" y="1" width="26" height="14" rx="3" {} } (tr.t(key)) } } }
            div.figuur-rol tabindex="0" role="region" aria-label=(tr.t("generale-tijdlijn")) id="klok-lijn" { (drawing) }
            (parts::details(tr.t("generale-taken"), b.afdruk, table))
        },
    )
}

/// Everything that happens, in order.
fn alles(z: &Zinnen<'_>, b: &Blad<'_>, punten: &[Punt]) -> Markup {
    let tr = z.w.tr;
    let columns = ["generale-kolom-moment", "generale-kolom-soort", "generale-kolom-wat"];
    let rows = punten.iter().map(|p| vec![html! { span.heel { (z.op(p.op)) } }, z.soort(p), html! { (z.punt(p)) }]);
    let table = Table::new(tr.t("generale-alles"), columns.map(|k| Column::new(tr.t(k))).to_vec()).hide_caption().rows(rows);
    parts::panel(parts::details(
        html! { (Icon::Klok.svg()) " " (tr.with("generale-alles-aantal", args![("aantal", punten.len())])) },
        b.afdruk,
        table,
    ))
}
