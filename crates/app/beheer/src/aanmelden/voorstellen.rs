//! Voorstellen: the first administrator says who it is, when the installation was made without a name.

use axum::extract::Path;
use domain::journaal::{Gebeurtenis, Soort};
use kern::{Answer, Ctx, Medewerker, Posted};
use maud::html;
use web::{Errors, Form, Input, Reader, parts};

use super::{binnen, uitnodiging};
use crate::medewerkers::opslag::{self, Gegevens};

/// Whether nobody said yet who this is: an address to sign in with is missing.
pub(super) fn nodig(wie: &Medewerker) -> bool {
    wie.email.is_empty()
}

/// Asks for a name and an address.
pub(super) fn page(ctx: &Ctx, token: &str, input: &Input, errors: &Errors) -> Answer {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).leave_freely();
    let fields = html! {
        (form.text("naam", "medewerker-naam").autocomplete("name"))
        (form.email("email", "medewerker-email").autocomplete("email"))
        (form.actions(form.submit("voorstellen-knop")))
    };
    let page = ctx.page("voorstellen-titel");
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show_bare(html! {
        (parts::head(&tr.t("voorstellen-titel"), tr.t("voorstellen-inleiding"), html! {}))
        (form.post(&format!("/uitnodiging/{token}/wie"), fields))
    })
}

/// Records who it is; the link then goes on with how to sign in.
pub(super) async fn save(ctx: Ctx, Path(token): Path<String>, Posted(input): Posted) -> Answer {
    let here = format!("/uitnodiging/{token}");
    let Some(wie) = uitnodiging::onbekende(&ctx, &token).await? else { return ctx.redirect(&here) };
    let mut r = Reader::new(&input);
    let (naam, email) = (r.required_text("naam", 100), r.email("email"));
    let (naam, email) = match r.finish(|| Some((naam?, email?))) {
        Ok(given) => given,
        Err(errors) => return page(&ctx, &token, &input, &errors),
    };
    let tx = binnen::write_as(&ctx, wie.id).await?;
    let gegevens = Gegevens { naam, email, functie: wie.functie, telefoon: wie.telefoon, rollen: wie.rollen, partner: wie.partner };
    if opslag::change(&tx, wie.id, &gegevens, wie.versie).await? {
        tx.commit(Gebeurtenis::new(Soort::MedewerkerGewijzigd).met(wie.id)).await?;
    }
    ctx.redirect(&here)
}
