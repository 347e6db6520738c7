//! Kiezen: adopt or not, for many measures at once, and back again.

use ::store::{Events, Tx, WriteTx};
use domain::{
    journaal::{Gebeurtenis, Soort},
    maatregel::Overname,
};
use kern::{Answer, Ctx, PageBuilder, Posted, Problem};
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Input, Opt, args,
    parts::{self, Alert},
};

use super::{
    HIER, Keuze, Maatregel, een, formulier, labels,
    lijst::{Filter, Toon, pagina},
    store,
};

/// Page of this subject.
pub(super) const PAGINA: &str = "/voorbereiden/maatregelen/kiezen";

pub(super) async fn show(ctx: Ctx) -> Answer {
    let all = open(&*ctx.read().await?, &ctx).await?;
    page(&ctx, &Errors::new()).show(content(&ctx, &all, &[], (&Input::new(), &Errors::new())))
}

fn page<'a>(ctx: &'a Ctx, errors: &Errors) -> PageBuilder<'a> {
    let page = ctx.page("kiezen-titel").in_menu().crumb(ctx.tr.t("maatregelen-titel"), HIER);
    if errors.is_empty() { page } else { page.invalid(errors) }
}

/// What waits for a choice, a page of it.
async fn open(tx: &Tx, ctx: &Ctx) -> Result<Vec<Maatregel>, Problem> {
    let filter = Filter { toon: Some(Toon::Open), ..Filter::default() };
    Ok(pagina(tx, &ctx.app.beleid, &filter, ctx.now.datum(), None).await?.regels)
}

/// Identity and version: what somebody else chose since the page was made is left as it is.
fn tick(id: &str, versie: i64) -> String {
    format!("{id}~{versie}")
}

pub(super) async fn save(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, PAGINA).await?;
    }
    let all = open(&tx, &ctx).await?;
    let ticked = input.all("kies");
    let chosen: Vec<&Maatregel> = all.iter().filter(|m| ticked.contains(&tick(&m.id, m.versie))).collect();
    let mut errors = Errors::new();
    if chosen.is_empty() {
        errors.add("kies", if ticked.is_empty() { "fout-kies-een-of-meer" } else { "fout-nalopen-gewijzigd" });
    }
    let keuze = match formulier::read_keuze(&input) {
        Ok(keuze) if errors.is_empty() => keuze,
        Ok(_) => return page(&ctx, &errors).show(content(&ctx, &all, &[], (&input, &errors))),
        Err(more) => {
            errors.join(more);
            return page(&ctx, &errors).show(content(&ctx, &all, &[], (&input, &errors)));
        }
    };
    let code = if keuze.overname == Overname::Ja { "ja" } else { "nee" };
    let set = |m: &&Maatregel| Maatregel { keuze: Keuze { notitie: m.keuze.notitie.clone(), ..keuze.clone() }, ..(*m).clone() };
    let made: Vec<Maatregel> = chosen.iter().map(set).collect();
    commit(tx, &made, code).await?;
    let back: Vec<String> = made.iter().map(|m| tick(&m.id, m.versie + 1)).collect();
    let left = open(&*ctx.read().await?, &ctx).await?;
    let none = Errors::new();
    page(&ctx, &none).show(content(&ctx, &left, &back, (&Input::new(), &none)))
}

/// Saves what is set, with a line in the journal for each.
async fn commit(tx: WriteTx, made: &[Maatregel], code: &str) -> Result<(), Problem> {
    let mut events = made.iter().map(|m| Gebeurtenis::new(Soort::MaatregelGekozen).code(&format!("{}:{code}", m.id)));
    let Some(first) = events.next() else { return Ok(()) };
    let events = Events::from_parts(first, events.collect());
    store::put_many(&tx, made).await?;
    tx.commit(events).await?;
    Ok(())
}

/// Takes back what was chosen a moment ago, as far as nobody changed it since.
pub(super) async fn undo(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    let mut made = Vec::new();
    for one in input.all("terug") {
        let Some((id, versie)) = one.rsplit_once('~') else { continue };
        let m = een(&tx, &ctx.app.beleid, id).await?;
        if m.versie.to_string() == versie && m.keuze.overname != Overname::Open {
            made.push(Maatregel { keuze: Keuze { overname: Overname::Open, reden: String::new(), notitie: m.keuze.notitie.clone() }, ..m });
        }
    }
    if made.is_empty() {
        return ctx.redirect(PAGINA);
    }
    commit(tx, &made, "open").await?;
    ctx.done(PAGINA, "melding-kiezen-terug")
}

/// What was done a moment ago with the way back, then what waits.
fn content(ctx: &Ctx, all: &[Maatregel], back: &[String], (input, errors): (&Input, &Errors)) -> Markup {
    let tr = ctx.tr;
    html! {
        (parts::head(&tr.t("kiezen-titel"), tr.t("kiezen-lead"), html! {}))
        (parts::stack(html! {
            @if !back.is_empty() { (done(ctx, back)) }
            @if all.is_empty() {
                (parts::empty(Icon::Vink, &tr.t("kiezen-leeg"), &tr.t("kiezen-leeg-tekst"), parts::link(HIER, tr.t("maatregelen-alle"))))
            } @else { (form(ctx, all, input, errors)) }
        }))
    }
}

fn done(ctx: &Ctx, back: &[String]) -> Markup {
    let tr = ctx.tr;
    let hidden: Vec<(&str, String)> = back.iter().map(|b| ("terug", b.clone())).collect();
    let button = html! { button.nl-button.nl-button--secondary type="submit" { (tr.t("kiezen-terug")) } };
    parts::alert(
        Alert::Ok,
        &tr.with("kiezen-klaar", args![("aantal", back.len())]),
        parts::post_form(&format!("{PAGINA}/terug"), &hidden, button),
    )
}

fn form(ctx: &Ctx, all: &[Maatregel], input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).quiet();
    let option = |m: &Maatregel| {
        let (naam, i) = (m.naam(&ctx.app.beleid, tr), &m.inhoud);
        let lines = [tr.label(i.soort), tr.label(i.niveau), labels(tr, &i.doelgroep), labels(tr, &i.geldt_voor)];
        let option = Opt::new(tick(&m.id, m.versie), naam).hint(lines.join(" · "));
        if m.uit_beleid && naam == i.naam { option.dutch() } else { option }
    };
    let choices = [Overname::Ja, Overname::Nee].map(|o| Opt::of(tr, o)).to_vec();
    form.post(
        PAGINA,
        html! {
            (parts::panel(form.checkboxes_of("kies", "kiezen-kies", all.iter().map(option).collect())))
            (parts::panel(html! {
                (form.radios_of("overname", "kiezen-overname", choices))
                (form.textarea("reden", "kiezen-reden").rows(2).optional())
            }))
            (form.actions(html! { (form.submit("kiezen-bewaar")) (form.cancel(HIER)) }))
        },
    )
}
