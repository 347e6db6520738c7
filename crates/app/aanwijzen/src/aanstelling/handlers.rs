//! Requests about appointment, rota and reachability.

use ::store::Events;
use domain::journaal::{Gebeurtenis, Soort};
use kern::{Answer, Ctx, Posted, Problem};
use web::{
    Errors, Form, Input, Reader,
    botsing::{bijgewerkt, botsingen},
};

use mandaat::aanstelling::{self, Aanstelling, Beeld, HIER};

use super::{formulier, formulier::Keuze, pages};

pub(super) async fn show(ctx: Ctx) -> Answer {
    let beeld = Beeld::load(&*ctx.read().await?, ctx.now).await?;
    ctx.page("aanstelling-titel").in_menu().show(pages::overview(&ctx, &beeld))
}

pub(super) async fn edit(ctx: Ctx) -> Answer {
    let beeld = Beeld::load(&*ctx.read().await?, ctx.now).await?;
    let input = beeld.aanstelling.as_ref().map_or_else(|| pages::first_input(&ctx, &beeld), formulier::input_of);
    edit_page(&ctx, &beeld, &input, &Errors::new())
}

fn edit_page(ctx: &Ctx, beeld: &Beeld, input: &Input, errors: &Errors) -> Answer {
    let page = ctx.page("aanstelling-bewerken-titel").in_menu().crumb(ctx.tr.t("aanstelling-titel"), HIER);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::edit(ctx, beeld, input, errors))
}

pub(super) async fn save(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, HIER).await?;
    }
    let beeld = Beeld::load(&tx, ctx.now).await?;
    let nu = beeld.aanstelling.as_ref();
    let input = if let Some(a) = nu { bijgewerkt(input, a.versie, || formulier::input_of(a)) } else { input };
    let mut new: Aanstelling = match formulier::read(&input, &Keuze(&beeld.mensen), nu.map_or(0, |a| a.versie), ctx.now.datum()) {
        Ok(new) => new,
        Err(errors) => return edit_page(&ctx, &beeld, &input, &errors),
    };
    if let Some(nu) = nu
        && input.version() != Some(nu.versie)
    {
        let clashes = botsingen(&input, &formulier::velden(nu, &beeld.mensen, ctx.tr), &formulier::velden(&new, &beeld.mensen, ctx.tr));
        if !clashes.is_empty() {
            return edit_page(&ctx, &beeld, &input, &clashes);
        }
        new.versie = nu.versie;
    }
    if !aanstelling::save(&tx, &new).await? {
        return Err(Problem::storing("appointment changed inside its own transaction"));
    }
    tx.commit(Gebeurtenis::new(Soort::AanstellingGewijzigd).met(new.coordinator).code(domain::Code::code(new.functie))).await?;
    ctx.done(HIER, "melding-aanstelling-bewaard")
}

pub(super) async fn phones(ctx: Ctx) -> Answer {
    let beeld = Beeld::load(&*ctx.read().await?, ctx.now).await?;
    phones_page(&ctx, &beeld, &pages::phone_input(&beeld), &Errors::new())
}

fn phones_page(ctx: &Ctx, beeld: &Beeld, input: &Input, errors: &Errors) -> Answer {
    let page = ctx.page("telefoons-titel").in_menu().crumb(ctx.tr.t("aanstelling-titel"), HIER);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::phones(ctx, beeld, input, errors))
}

pub(super) async fn save_phones(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, HIER).await?;
    }
    let beeld = Beeld::load(&tx, ctx.now).await?;
    let mut r = Reader::new(&input);
    let mut changed = Vec::new();
    for m in beeld.betrokken() {
        let (field, was) = (format!("telefoon-{}", m.id), format!("_was-telefoon-{}", m.id));
        let Some(number) = r.phone(&field) else { continue };
        let untouched = number == input.get(&was) || number == m.telefoon;
        if untouched {
            continue;
        }
        changed.push((m, field, number, m.telefoon != input.get(&was)));
    }
    let mut errors = r.into_errors();
    for (m, field, number, _) in changed.iter().filter(|(.., clash)| *clash) {
        errors.add_with(field, "fout-conflict", web::args![("nu", m.telefoon.clone()), ("jij", number.clone())]);
    }
    if !errors.is_empty() {
        return phones_page(&ctx, &beeld, &input, &errors);
    }
    let mut events = Vec::new();
    for (m, _, number, _) in &changed {
        aanstelling::zet_telefoon(&tx, m.id, number, m.versie).await?;
        events.push(Gebeurtenis::new(Soort::MedewerkerGewijzigd).met(m.id).code("telefoon"));
    }
    let mut events = events.into_iter();
    let Some(first) = events.next() else { return ctx.redirect(HIER) };
    tx.commit(Events::from_parts(first, events.collect())).await?;
    ctx.done(HIER, "melding-telefoons-bewaard")
}

pub(super) fn form<'a>(ctx: &Ctx, input: &'a Input, errors: &Errors) -> Form<'a> {
    Form::new(ctx.tr, input, errors).once(ctx.app.uuid())
}
