//! Oefening: that an exercise was held, and what was learned.

use domain::{
    Code,
    journaal::{Gebeurtenis, Soort},
    recht::Recht,
};
use kern::{Answer, Ctx, Posted};
use mandaat::oefening::{Oefening, OefeningSoort, leg_vast, oefeningen};
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Input, Reader,
    parts::{self, Column, Table},
};

const HIER: &str = "/voorbereiden/oefening";

pub(super) async fn list(ctx: Ctx) -> Answer {
    let held = oefeningen(&*ctx.read().await?).await?;
    page(&ctx, &held, &Input::new().with_date("gehouden_op", ctx.now.datum()), &Errors::new())
}

pub(super) async fn save(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, HIER).await?;
    }
    let mut r = Reader::new(&input);
    let (op, soort) = (r.date("gehouden_op"), r.choice::<OefeningSoort>("soort"));
    if op.is_some_and(|op| op > ctx.now.datum()) {
        r.add("gehouden_op", "fout-oefening-toekomst");
    }
    let (deelnemers, lessen) = (r.int("deelnemers", 1..=500), r.required_text("lessen", web::LANGE_TEKST));
    let id = ctx.app.uuid();
    match r.finish(|| Some(Oefening { id, gehouden_op: op?, soort: soort?, deelnemers: deelnemers?, lessen: lessen? })) {
        Ok(held) => {
            leg_vast(&tx, &held, ctx.wie_id()).await?;
            tx.commit(Gebeurtenis::new(Soort::OefeningVastgelegd).met(id).code(held.soort.code())).await?;
            ctx.done(HIER, "melding-oefening-vastgelegd")
        }
        Err(errors) => page(&ctx, &oefeningen(&tx).await?, &input, &errors),
    }
}

fn page(ctx: &Ctx, held: &[Oefening], input: &Input, errors: &Errors) -> Answer {
    let tr = ctx.tr;
    let columns =
        ["oefening-gehouden-op", "oefening-soort", "oefening-deelnemers", "oefening-lessen"].map(|k| Column::new(tr.t(k))).to_vec();
    let empty = parts::empty(Icon::Kalender, &tr.t("oefening-leeg"), &tr.t("oefening-leeg-tekst"), html! {});
    let rows = held
        .iter()
        .map(|o| vec![html! { (tr.datum(o.gehouden_op)) }, html! { (tr.label(o.soort)) }, html! { (o.deelnemers) }, html! { (o.lessen) }]);
    let table = Table::new(tr.t("oefening-lijst"), columns).hide_caption().empty(empty).rows(rows);
    let content = html! {
        (ctx.tabs(HIER))
        (parts::head(&tr.t("oefening-titel"), tr.t("oefening-lead"), parts::button_link("/oefenen", tr.t("oefening-naar-ruimte"), false)))
        (parts::stack(html! {
            @if ctx.mag(Recht::VoorbereidingWijzigen) { (form(ctx, input, errors)) }
            (parts::card(&tr.t("oefening-lijst"), table))
        }))
    };
    let page = ctx.page("oefening-titel").in_menu();
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(content)
}

fn form(ctx: &Ctx, input: &Input, errors: &Errors) -> Markup {
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid());
    let content = html! {
        (form.date3("gehouden_op", "oefening-gehouden-op"))
        (form.radios::<OefeningSoort>("soort", "oefening-soort"))
        (form.int("deelnemers", "oefening-deelnemers"))
        (form.textarea("lessen", "oefening-lessen"))
        (form.actions(form.submit("oefening-leg-vast")))
    };
    parts::card(&ctx.tr.t("oefening-nieuw"), form.post(HIER, content))
}
