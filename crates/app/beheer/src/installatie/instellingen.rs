//! Instellingen: what a municipality sets for itself, such as the contact data in letters.

use std::ops::RangeInclusive;

use domain::{
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use kern::{
    Answer, Ctx, Instellingen, Posted, Slice,
    session::{Grenzen, STIL_MINUTEN, UREN},
};
use maud::{Markup, html};
use store::StoreError;
use web::{
    Errors, Form, Input, Reader, args,
    parts::{self, Column, Table},
};

pub(super) fn slice() -> Slice {
    let (right, what) = (Recht::InstellingenWijzigen, Activiteit::Beheer);
    Slice::new("instellingen").get("/beheer/instellingen", right, what, show).post("/beheer/instellingen", right, what, save)
}

fn read(input: &Input) -> Result<Instellingen, Errors> {
    let mut r = Reader::new(input);
    let contact_naam = r.text("contact_naam", 200).unwrap_or_default();
    let contact_adres = r.text("contact_adres", 500).unwrap_or_default();
    let contact_telefoon = r.opt().phone("contact_telefoon").unwrap_or_default();
    let contact_email = r.opt().email("contact_email").unwrap_or_default();
    let toegankelijkheid = address(&mut r, "toegankelijkheid");
    let privacy = address(&mut r, "privacy");
    let sessie =
        Grenzen { sessie_stil_minuten: r.opt().int("sessie_stil_minuten", STIL_MINUTEN), sessie_uren: r.opt().int("sessie_uren", UREN) };
    r.finish(|| Some(Instellingen { contact_naam, contact_adres, contact_telefoon, contact_email, toegankelijkheid, privacy, sessie }))
}

/// An address of a page on the web; may be empty.
fn address(r: &mut Reader<'_>, name: &str) -> String {
    let text = r.text(name, 500).unwrap_or_default();
    if !text.is_empty() && (!text.starts_with("https://") || text.contains(char::is_whitespace) || text.len() < 12) {
        r.add(name, "fout-webadres");
    }
    text
}

fn input_of(i: &Instellingen) -> Input {
    Input::new()
        .with("contact_naam", &i.contact_naam)
        .with("contact_adres", &i.contact_adres)
        .with("contact_telefoon", &i.contact_telefoon)
        .with("contact_email", &i.contact_email)
        .with("toegankelijkheid", &i.toegankelijkheid)
        .with("privacy", &i.privacy)
        .with_some("sessie_stil_minuten", i.sessie.sessie_stil_minuten)
        .with_some("sessie_uren", i.sessie.sessie_uren)
}

async fn show(ctx: Ctx) -> Answer {
    let (now, versie) = Instellingen::load(&*ctx.read().await?).await?;
    page(&ctx, &input_of(&now), versie, &Errors::new(), None)
}

fn page(ctx: &Ctx, input: &Input, versie: i64, errors: &Errors, now: Option<&Instellingen>) -> Answer {
    let tr = ctx.tr;
    let hint = |key: &str, range: &RangeInclusive<i64>, usual: i64| {
        tr.with(key, args![("van", *range.start()), ("tot", *range.end()), ("anders", usual)])
    };
    let form = Form::new(tr, input, errors).version(versie);
    if let Some(now) = now.map(input_of) {
        for name in now.names() {
            if now.get(name) != input.get(name) {
                form.conflict(name, now.get(name));
            }
        }
    }
    let fields = html! {
        (form.group("instelling-contact", html! {
            (form.text("contact_naam", "instelling-contact-naam").optional())
            (form.textarea("contact_adres", "instelling-contact-adres").rows(3).optional())
            (form.phone("contact_telefoon", "instelling-contact-telefoon").optional())
            (form.email("contact_email", "instelling-contact-email").optional())
        }))
        (form.group("instelling-verwijzingen", html! {
            (form.text("toegankelijkheid", "instelling-toegankelijkheid").optional())
            (form.text("privacy", "instelling-privacy").optional())
        }))
        (form.group("instelling-sessie", html! {
            (form.int("sessie_stil_minuten", "instelling-sessie-stil").hint(hint("instelling-sessie-stil-grens", &STIL_MINUTEN, ctx.app.settings.idle_seconds / 60)).optional())
            (form.int("sessie_uren", "instelling-sessie-uren").hint(hint("instelling-sessie-uren-grens", &UREN, ctx.app.settings.absolute_seconds / 3600)).optional())
        }))
        (form.actions(form.submit("instelling-opslaan")))
    };
    let markup = form.post("/beheer/instellingen", fields);
    let page = ctx.page("instellingen-titel");
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(html! { (parts::head(&tr.t("instellingen-titel"), tr.t("instellingen-inleiding"), html! {})) (parts::stack(html! { (parts::panel(markup)) (diensten(ctx)) })) })
}

/// Which services on the internet may be asked, and what leaves the house then.
fn diensten(ctx: &Ctx) -> Markup {
    let (tr, held) = (ctx.tr, &ctx.app.settings.diensten);
    let all = [("instelling-dienst-politie", &held.politiecijfers), ("instelling-dienst-adres", &held.adreszoeker)];
    let state = |address: &Option<String>| match address {
        Some(address) => tr.with("instelling-dienst-aan", args![("adres", address.clone())]),
        None => tr.t("instelling-dienst-uit"),
    };
    let row = |(key, address): (&str, &Option<String>)| {
        vec![html! { (tr.t(key)) }, html! { span.vrije-tekst { (state(address)) } }, html! { (tr.t(&format!("{key}-weg"))) }]
    };
    let title = tr.t("instelling-diensten");
    let keys = ["instelling-dienst", "instelling-dienst-stand", "instelling-dienst-weg"];
    let table = Table::new(title.clone(), keys.map(|k| Column::new(tr.t(k))).to_vec()).hide_caption().rows(all.map(row));
    parts::card(&title, html! { p { (tr.t("instelling-diensten-tekst")) } (table) })
}

async fn save(ctx: Ctx, Posted(input): Posted) -> Answer {
    let new = match read(&input) {
        Ok(new) => new,
        Err(errors) => return page(&ctx, &input, input.version().unwrap_or(-1), &errors, None),
    };
    let tx = ctx.write().await?;
    let sql = "UPDATE gemeente SET instellingen = $3, versie = versie + 1 WHERE gemeente = $1 AND versie = $2";
    let json = serde_json::to_string(&new).map_err(StoreError::from)?;
    if tx.exec(sql, store::args![tx.gemeente(), input.version().unwrap_or(-1), json]).await? == 0 {
        let (now, versie) = Instellingen::load(&tx).await?;
        return page(&ctx, &input, versie, &Errors::one("", "instelling-intussen"), Some(&now));
    }
    tx.commit(Gebeurtenis::new(Soort::InstellingGewijzigd)).await?;
    ctx.done("/beheer/instellingen", "melding-instellingen-opgeslagen")
}
