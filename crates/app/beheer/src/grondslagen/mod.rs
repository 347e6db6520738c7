//! Grondslagen: every legal basis with its explanation, validity and what must still be verified; and the retention periods.

use domain::{grondslag::Regel, journaal::Activiteit, recht::Recht};
use jiff::civil::Date;
use kern::{Answer, Ctx, GRONDSLAGEN, Slice};
use maud::{Markup, html};
use policy::{Bewaartermijn, Termijn, Wetsartikel};
use web::{
    Tr, args,
    parts::{self, Alert, Column, Table},
};

pub(crate) fn slice() -> Slice {
    Slice::new("grondslagen").get(GRONDSLAGEN, Recht::Eigen, Activiteit::Beheer, toon)
}

async fn toon(ctx: Ctx) -> Answer {
    let (tr, beleid) = (ctx.tr, &ctx.app.beleid);
    let open = beleid.wetsartikelen.iter().filter(|w| w.te_verifieren.is_some()).count();
    let counts = args![("open", open), ("aantal", beleid.wetsartikelen.len())];
    ctx.page("grondslagen-titel").show(html! {
        (parts::head(&tr.t("grondslagen-titel"), tr.t("grondslagen-inleiding"), html! {}))
        (parts::stack(html! {
            @if open > 0 { (parts::alert(Alert::Info, &tr.with("grondslagen-open", counts), html! { p { (tr.t("grondslagen-open-tekst")) } })) }
            @for w in &beleid.wetsartikelen { (artikel(&ctx, w)) }
            div #bewaartermijnen { (parts::card(&tr.t("grondslagen-bewaartermijnen"), termijnen(tr, &beleid.bewaartermijnen))) }
        }))
    })
}

fn artikel(ctx: &Ctx, w: &Wetsartikel) -> Markup {
    let tr = ctx.tr;
    html! {
        section.kaart id=(w.id) aria-labelledby={ "titel-" (w.id) } {
            h2.nl-heading.nl-heading--level-2 id={ "titel-" (w.id) } lang="nl" { (w.artikel) ": " (w.naam) }
            p lang="nl" { (w.uitleg) }
            (parts::dl(&[
                (tr.t("grondslagen-geldig"), html! { (geldig(tr, w.geldig_vanaf, w.geldig_tot)) }),
                (tr.t("grondslagen-bron"), html! { (web::prose::dutch(&w.bron)) }),
            ]))
            @if let Some(vraag) = &w.te_verifieren { (parts::te_verifieren(tr, vraag, &w.bron, w.geldig_vanaf)) }
            @if !w.toegestaan.is_empty() {
                (parts::details(tr.with("grondslagen-toegestaan", args![("aantal", w.toegestaan.len())]), false, regels(ctx, w)))
            }
        }
    }
}

fn geldig(tr: Tr, vanaf: Date, tot: Option<Date>) -> String {
    let vanaf = tr.datum(vanaf);
    match tot {
        Some(tot) => tr.with("grondslagen-van-tot", args![("van", vanaf), ("tot", tr.datum(tot))]),
        None => tr.with("grondslagen-vanaf", args![("van", vanaf)]),
    }
}

fn regels(ctx: &Ctx, w: &Wetsartikel) -> Table {
    let tr = ctx.tr;
    let columns = ["grondslagen-van", "grondslagen-aan", "grondslagen-doel", "grondslagen-gegevens", "grondslagen-voorwaarde"];
    let line = |r: &Regel| {
        let kinds: Vec<String> = r.gegevens.iter().map(|s| tr.label(*s).to_lowercase()).collect();
        vec![
            html! { (actor(ctx, &r.van)) },
            html! { (actor(ctx, &r.aan)) },
            html! { (web::prose::dutch(&r.doel)) },
            html! { (kinds.join(", ")) },
            html! { (tr.label(r.voorwaarde)) },
        ]
    };
    let caption = tr.with("grondslagen-regels", args![("artikel", w.artikel.as_str())]);
    Table::new(caption, columns.map(|k| Column::new(tr.t(k))).to_vec()).hide_caption().rows(w.toegestaan.iter().map(line))
}

fn actor(ctx: &Ctx, id: &str) -> String {
    let tr = ctx.tr;
    match id {
        "*" => tr.t("grondslagen-elke-partner"),
        "gemeente" | "burgemeester" | "politie" => tr.t(&format!("actor-{id}")),
        other => ctx.partnernaam(other),
    }
}

fn termijnen(tr: Tr, all: &[Bewaartermijn]) -> Table {
    let columns = ["grondslagen-wat", "grondslagen-termijn", "grondslagen-geldig", "grondslagen-bron"];
    let line = |b: &Bewaartermijn| {
        vec![
            html! { (web::prose::dutch(&b.naam)) },
            html! { (termijn(tr, b)) },
            html! { (geldig(tr, b.geldig_vanaf, b.geldig_tot)) },
            html! { span lang="nl" { (b.bron) " " (b.resultaat) } @if let Some(vraag) = &b.te_verifieren { (parts::te_verifieren(tr, vraag, &b.bron, b.geldig_vanaf)) } },
        ]
    };
    Table::new(tr.t("grondslagen-bewaartermijnen"), columns.map(|k| Column::new(tr.t(k))).to_vec())
        .hide_caption()
        .rows(all.iter().map(line))
}

fn termijn(tr: Tr, b: &Bewaartermijn) -> Markup {
    match b.termijn {
        Termijn::Blijvend => html! { (tr.t("grondslagen-blijvend")) },
        Termijn::Duur(d) => html! { (web::prose::dutch(d.to_string())) },
    }
}
