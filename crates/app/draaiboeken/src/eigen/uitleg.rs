//! Every code of the checker with its explanation, on one page: what is wrong, what goes wrong at night, and what to do.

use domain::draaiboek::{Ernst, REGELS, Regel};
use kern::{Answer, Ctx};
use maud::{Markup, html};
use web::{
    args,
    parts::{self, Kind},
    prose,
};

use super::{HIER, handlers::page};

/// Where a code is explained.
pub(super) fn adres(code: &str) -> String {
    if code.is_empty() { format!("{HIER}/bevindingen") } else { format!("{HIER}/bevindingen#{code}") }
}

pub(super) async fn show(ctx: Ctx) -> Answer {
    let tr = ctx.tr;
    let count = |e: Ernst| REGELS.iter().filter(|r| r.ernst == e).count();
    let lead = tr.with("bevinding-lead", args![("fouten", count(Ernst::Fout)), ("waarschuwingen", count(Ernst::Waarschuwing))]);
    page(&ctx, &tr.t("bevinding-titel")).show(html! {
        (parts::head(&tr.t("bevinding-titel"), lead, parts::button_link(HIER, tr.t("bevinding-terug"), false)))
        (parts::panel(html! { @for r in REGELS { (regel(&ctx, r)) } }))
    })
}

fn regel(ctx: &Ctx, r: &Regel) -> Markup {
    let (kind, key) = match r.ernst {
        Ernst::Fout => (Kind::Bad, "editor-fout"),
        Ernst::Waarschuwing => (Kind::Warn, "editor-let-op"),
    };
    // In the words of the municipality; the examples hold codes, which are other words.
    let directs = ctx.nl().t("actor-coordinator").to_lowercase();
    let text = policy::uitleg(r.code).unwrap_or_default().replace("coördinator", &directs);
    let head = html! { (prose::dutch(r.titel)) " " (parts::tag(kind, &ctx.tr.t(key))) " " code lang="nl" { (r.code) } };
    // The id stands inside: a browser unfolds what an address leads to.
    parts::details(head, false, html! { div.bevinding-uitleg lang="nl" id=(r.code) { (opgemaakt(&text)) } })
}

/// The Markdown of these pages: paragraphs, a lead in bold, headings and blocks of text of a draaiboek. Title and code stand above already.
fn opgemaakt(text: &str) -> Markup {
    let blocks: Vec<&str> = text.split("```").collect();
    html! {
        @for (n, block) in blocks.iter().enumerate() {
            @if n % 2 == 1 { pre tabindex="0" { code { (block.split_once('\n').map_or(*block, |(_, rest)| rest)) } } }
            @else {
                @for alinea in block.split("\n\n").map(str::trim).filter(|a| !a.is_empty() && !a.starts_with("# ") && !a.starts_with('`')) {
                    @if let Some(kop) = alinea.strip_prefix("## ") { h2.nl-heading.nl-heading--level-3 { (kop) } }
                    @else { p { (vet(alinea)) } }
                }
            }
        }
    }
}

/// A paragraph with what stands between two pairs of stars in bold.
fn vet(alinea: &str) -> Markup {
    html! {
        @for (n, deel) in alinea.split("**").enumerate() { @if n % 2 == 1 { strong { (deel) } } @else { (deel) } }
    }
}
