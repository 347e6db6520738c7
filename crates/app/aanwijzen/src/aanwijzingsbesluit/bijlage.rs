//! Another edition of the annex: the mayor adds persons or takes them out, and signs. Only where the text of the decision says so.

use axum::extract::Path;
use domain::{
    aanwijzing::Aangewezene,
    journaal::{Gebeurtenis, Soort},
};
use kern::{Answer, Ctx, Medewerker, Posted, Problem, medewerkers};
use mandaat::{
    aanstelling,
    aanwijzingsbesluit::{Besluit, Editie, by_nummer, tekorten, wijzig_bijlage},
};
use maud::{Markup, html};
use store::WriteTx;
use web::{
    Errors, Form, Input, Reader, args,
    parts::{self, Alert},
};

use super::{
    brief::people_list,
    formulier,
    handlers::{adres, once},
};

/// Address of the form.
pub(super) fn pagina(nummer: &str) -> String {
    format!("{}/bijlage", adres(nummer))
}

pub(super) async fn edit(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let (besluit, mensen) = (by_nummer(&tx, &nummer).await?, medewerkers(&tx).await?);
    if !besluit.bijlage_kan(ctx.now) {
        return ctx.redirect(&adres(&nummer));
    }
    let input = formulier::input_of(&besluit.inhoud, &besluit.personen);
    form_page(&ctx, &besluit, &mensen, &input, &Errors::new())
}

pub(super) async fn sign(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(&nummer));
    once(&tx, &input, &to).await?;
    let (besluit, mensen) = (by_nummer(&tx, &nummer).await?, medewerkers(&tx).await?);
    if !besluit.bijlage_kan(ctx.now) {
        return ctx.redirect(&to);
    }
    let personen = match read(&ctx, &tx, &besluit, &mensen, &input).await? {
        Ok(personen) => personen,
        Err(errors) => return form_page(&ctx, &besluit, &mensen, &input, &errors),
    };
    let Some(nr) = wijzig_bijlage(&tx, &besluit, &personen, ctx.wie()?, &mensen).await? else {
        return Err(Problem::storing("decision changed inside its own transaction"));
    };
    tx.commit(Gebeurtenis::new(Soort::BijlageGewijzigd).met(besluit.id).code(&format!("{nummer}:{nr}"))).await?;
    ctx.done(&to, "melding-bijlage-ondertekend")
}

/// The persons when they can be signed: the same check as for a whole decision, of this version, and not what is signed already.
async fn read(
    ctx: &Ctx,
    tx: &WriteTx,
    besluit: &Besluit,
    mensen: &[Medewerker],
    input: &Input,
) -> Result<Result<Vec<Aangewezene>, Errors>, Problem> {
    let mut r = Reader::new(input);
    let personen = formulier::read_personen(&mut r, &formulier::kandidaten(mensen, &besluit.personen));
    r.required_check("gelezen");
    if input.version() != Some(besluit.versie) {
        r.add("", "fout-aanwijzing-veranderd");
    } else if personen == besluit.personen {
        r.add("", "fout-bijlage-gelijk");
    }
    let proposed = Besluit { personen: personen.clone(), ..besluit.clone() };
    let found = tekorten(&proposed, aanstelling::load(tx).await?.as_ref(), &[], ctx.now.datum());
    found.iter().filter(|t| t.hard && t.veld == "personen").for_each(|t| r.add("", t.key));
    Ok(r.finish(|| Some(personen)))
}

fn form_page(ctx: &Ctx, besluit: &Besluit, mensen: &[Medewerker], input: &Input, errors: &Errors) -> Answer {
    let (tr, nummer) = (ctx.tr, besluit.nummer());
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(besluit.versie);
    let content = html! {
        div id="veld-personen" { (formulier::people(&form, tr, &formulier::kandidaten(mensen, &besluit.personen))) }
        (form.checkbox("gelezen", "bijlage-gelezen"))
        (form.actions(html! { (form.submit("bijlage-onderteken")) (form.cancel(&adres(&nummer))) }))
    };
    let body = html! {
        (parts::head(&tr.with("bijlage-titel", args![("nummer", nummer.as_str())]), tr.t("bijlage-lead"), html! {}))
        (parts::stack(html! {
            (parts::panel(form.post(&pagina(&nummer), content)))
            (ctx.law(&tr.t("bijlage-recht"), &tr.attr("bijlage-recht", "artikel").unwrap_or_default(), tr.attr("bijlage-recht", "tekst").unwrap_or_default()))
        }))
    };
    let page =
        ctx.page_titled(tr.with("bijlage-titel", args![("nummer", nummer.as_str())])).crumb(tr.t("menu-voorbereiden"), "/voorbereiden");
    let page = page.crumb(tr.with("aanwijzing-nummer", args![("nummer", nummer.as_str())]), adres(&nummer));
    if errors.is_empty() { page.show(body) } else { page.invalid(errors).show(body) }
}

/// Beside the decision: how the annex changes here, and the editions there were.
pub(super) fn kaart(ctx: &Ctx, b: &Besluit, edities: &[Editie], mag: bool) -> Markup {
    let tr = ctx.tr;
    if b.ondertekend_op.is_none() {
        return html! {};
    }
    let first = b.bevroren.as_ref().map(|v| (1, v.op, &v.naam, &v.personen));
    let all = edities.iter().map(|e| (e.nr, e.op, &e.naam, &e.personen)).chain(first);
    parts::card(
        &tr.t("aanwijzing-bijlage"),
        html! {
            @if b.bijlage_kan(ctx.now) {
                p { (tr.t("bijlage-kan")) }
                @if mag { p { (parts::button_link(&pagina(&b.nummer()), tr.t("bijlage-wijzig"), false)) } } @else { p.zacht { (tr.t("bijlage-kan-burgemeester")) } }
            } @else if !b.inhoud.bijlage_apart {
                (parts::alert(Alert::Info, &tr.t("bijlage-kan-niet"), html! { p { (tr.t("bijlage-kan-niet-tekst")) } }))
            }
            @for (nr, op, naam, personen) in all {
                @let title = tr.with("bijlage-editie", args![("nr", nr), ("datum", tr.datum(op.datum())), ("wie", naam.as_str())]);
                (parts::details(title, false, html! {
                    (people_list(tr, personen))
                    p { (parts::link(&super::pdf_bijlage::adres(&b.nummer(), nr), tr.with("bijlage-pdf", args![("nr", nr)]))) }
                }))
            }
        },
    )
}
