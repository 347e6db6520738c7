//! Pages of the journal.

use domain::{Code, journaal::Soort};
use kern::{Ctx, Medewerker, Names};
use maud::{Markup, html};
use store::{JournalLine, Seal, Verification};
use web::{Form, Icon, Opt, args, parts, parts::Alert};

/// What the page shows.
pub(super) struct Beeld<'a> {
    pub lines: &'a [JournalLine],
    pub names: &'a Names,
    pub people: &'a [Medewerker],
    pub next: Option<String>,
    pub seal: Option<&'a Seal>,
    pub active: bool,
}

/// The journal: seal, filter, lines by day.
pub(super) fn toon(ctx: &Ctx, form: &Form<'_>, b: &Beeld<'_>) -> Markup {
    let tr = ctx.tr;
    let actions = html! { (parts::button_post("/journaal/controleer", tr.t("journaal-controleer"), true, None)) };
    let lines = html! {
        @if b.lines.is_empty() {
            (parts::empty(Icon::Info, &tr.t("journaal-leeg"), &tr.t("journaal-leeg-uitleg"), html! {}))
        } @else { (by_day(ctx, b.lines, b.names)) }
        (parts::paging(tr, None, b.next.as_deref()))
    };
    let fields = filter_fields(ctx, form, b);
    html! {
        (parts::head(&tr.t("journaal-titel"), tr.t("journaal-lead"), actions))
        (form.summary())
        (parts::filters(tr, "/journaal", b.active, fields))
        (parts::side(lines, seal(ctx, b.seal)))
    }
}

/// What events are about, in the order in which they are offered.
const ONDERWERPEN: [&str; 7] = [
    "journaal-over-casus",
    "journaal-over-aanwijzing",
    "journaal-over-partners",
    "journaal-over-plan",
    "journaal-over-beeld",
    "journaal-over-inloggen",
    "journaal-over-toezicht",
];

/// Which of [`ONDERWERPEN`] an event is about, by the first word of its code.
fn onderwerp(code: &str) -> usize {
    match code.split('-').next().unwrap_or_default() {
        "aanstelling" | "organisatie" | "rooster" | "besluit" | "bijlage" => 1,
        "partner" | "link" | "infoafspraak" | "convenant" => 2,
        "document" | "draaiboek" | "draaiboekversie" | "draaiboekbron" | "draaiboekbestand" | "plan" | "planversie" | "regiodeel"
        | "oefening" | "oefenruimte" | "oefenpost" | "waarneming" => 3,
        "maatregel" | "beeld" | "invoer" => 4,
        "installatie" | "backup" | "aangemeld" | "aanmelden" | "afgemeld" | "sessie" | "inlogmiddel" | "medewerker" | "uitnodiging"
        | "instelling" | "toegang" => 5,
        "journaal" | "inzage" => 6,
        _ => 0,
    }
}

fn filter_fields(ctx: &Ctx, form: &Form<'_>, b: &Beeld<'_>) -> Markup {
    let tr = ctx.tr;
    // The sentence itself, with dots where a line fills something in, says best what a kind of event is.
    let zin = |s: &Soort| tr.with(s.key(), args![("wie", "…"), ("casus", "…"), ("betrokkene", ""), ("code", "…"), ("aan", "…")]);
    let mut soorten: Vec<_> = Soort::ALL.iter().map(|s| (onderwerp(s.code()), s)).collect();
    soorten.sort_by_key(|(onderwerp, _)| *onderwerp);
    let soorten = soorten.iter().map(|(onderwerp, s)| Opt::new(s.code(), zin(s)).under(tr.t(ONDERWERPEN[*onderwerp]))).collect();
    let mensen = b.people.iter().map(|m| Opt::new(m.id, m.naam.clone())).collect();
    html! {
        (form.select_of("soort", "journaal-filter-soort", soorten).optional())
        (form.select_of("wie", "journaal-filter-wie", mensen).optional())
        (form.text("casus", "journaal-filter-casus").optional())
        (form.date3("van", "journaal-filter-van").optional())
        (form.date3("tot", "journaal-filter-tot").optional())
    }
}

/// Lines under the day on which they were written.
pub(crate) fn by_day(ctx: &Ctx, lines: &[JournalLine], names: &Names) -> Markup {
    let tr = ctx.tr;
    html! {
        @for day in lines.chunk_by(|a, b| a.moment.datum() == b.moment.datum()) {
            @if let Some(first) = day.first() {
                (parts::card(&tr.datum(first.moment.datum()), parts::timeline(&day.iter().map(|l| (tr.tijd(l.moment), sentence(ctx, l, names))).collect::<Vec<_>>())))
            }
        }
    }
}

fn sentence(ctx: &Ctx, line: &JournalLine, names: &Names) -> Markup {
    let tr = ctx.tr;
    html! {
        (names.sentence(tr, line))
        div.zacht.klein { (tr.with("journaal-regel", args![("nr", line.nr), ("activiteit", tr.find(&format!("activiteit-{}", line.activiteit)).unwrap_or_default())])) }
    }
}

fn seal(ctx: &Ctx, seal: Option<&Seal>) -> Markup {
    let tr = ctx.tr;
    parts::card(
        &tr.t("journaal-zegel"),
        html! {
            @match seal {
                Some(s) => {
                    p { (tr.with("journaal-zegel-laatste", args![("nr", s.nr), ("moment", tr.moment_near(s.moment, ctx.now))])) }
                    p { (parts::link(&format!("/journaal/zegel/{}", s.nr), tr.t("journaal-zegel-pdf"))) }
                },
                None => p { (tr.t("journaal-zegel-geen")) },
            }
            p.zacht { (tr.t("journaal-zegel-uitleg")) }
            (parts::button_post("/journaal/verzegel", tr.t("journaal-verzegel"), false, None))
        },
    )
}

/// The outcome of verifying.
pub(super) fn controle(ctx: &Ctx, v: &Verification) -> Markup {
    let tr = ctx.tr;
    html! {
        (parts::head(&tr.t("journaal-controle-titel"), html! {}, parts::button_link("/journaal", tr.t("journaal-terug"), false)))
        @match v.broken {
            None => (parts::alert(Alert::Ok, &tr.t("journaal-heel"), html! { p { (tr.with("journaal-heel-uitleg", args![("regels", v.lines), ("zegels", v.seals as u64)])) } })),
            Some((nr, why)) => (parts::alert(Alert::Error, &tr.with("journaal-gebroken", args![("nr", nr)]), html! { p { (tr.t(&format!("journaal-breuk-{}", why.code()))) } p { (tr.t("journaal-gebroken-wat-nu")) } })),
        }
    }
}
