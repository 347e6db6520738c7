//! Onderdeel: a numbered part of a partner, such as a person, an agreement or an offer. One set of requests for all.

use axum::extract::Path;
use domain::journaal::{Gebeurtenis, Soort};
use inventaris::partners::onderdeel::{Onderdeel, delete, insert, update};
use jiff::civil::Date;
use kern::{Answer, Ctx, Posted, Problem};
use maud::{Markup, html};
use store::Tx;
use web::{
    Errors, Form, Input, Reader, Tr,
    botsing::{Velden, bijgewerkt, botsingen, onthoud},
    parts,
};

use super::{Dossier, adres, dossier, om_te_wijzigen, pages};

/// What a form of a part needs to know.
pub struct Om<'a> {
    pub(super) ctx: &'a Ctx,
    pub(super) dossier: &'a Dossier,
    /// Number of the part that is edited; nothing for a new one.
    pub(super) nr: Option<i64>,
}

impl Om<'_> {
    /// Number and version of the part that is edited; zeros for a new one.
    pub(super) fn oud<T: Formulier>(&self) -> (i64, i64) {
        let old = self.nr.and_then(|nr| find::<T>(self.dossier, nr).ok());
        old.map_or((0, 0), |p| (p.nr(), p.versie()))
    }
}

/// The words of a kind of part: text keys and the last part of its address.
pub(super) struct Naam {
    pub(super) pad: &'static str,
    pub(super) nieuw: &'static str,
    pub(super) wijzig: &'static str,
    pub(super) bewaar: &'static str,
    pub(super) weg: &'static str,
    pub(super) vraag: &'static str,
    pub(super) bewaard: &'static str,
    pub(super) verwijderd: &'static str,
    pub(super) soort: Soort,
}

/// The form of a kind of part.
pub(super) trait Formulier: Onderdeel {
    const NAAM: Naam;

    fn read(r: Reader<'_>, om: &Om<'_>, vandaag: Date) -> Result<Self, Errors>;
    fn input(&self) -> Input;
    fn velden(&self, tr: Tr) -> Velden;
    fn fields(form: &Form<'_>, om: &Om<'_>) -> Markup;
    /// Whether it may be removed: what was signed stays.
    fn weg(&self) -> bool {
        true
    }
    /// The page where it is changed, when that is not here.
    fn elders(&self, _partner: &str) -> Option<String> {
        None
    }
}

/// Keeps at most `max` characters of a field that was refused when it was longer; the mistake is noted already.
pub(super) fn text(r: &mut Reader<'_>, name: &str, max: usize) -> String {
    r.text(name, max).unwrap_or_default()
}

pub(super) async fn nieuw<T: Formulier>(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let d = bewerkbaar(&*ctx.read().await?, &ctx, &id).await?;
    page::<T>(&Om { ctx: &ctx, dossier: &d, nr: None }, &Input::new(), &Errors::new())
}

pub(super) async fn add<T: Formulier>(ctx: Ctx, Path(id): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, plek::<T>(&id));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let d = bewerkbaar(&tx, &ctx, &id).await?;
    let om = Om { ctx: &ctx, dossier: &d, nr: None };
    let part = match T::read(Reader::new(&input), &om, ctx.now.datum()) {
        Ok(part) => part,
        Err(errors) => return page::<T>(&om, &input, &errors),
    };
    insert(&tx, &id, &part).await?;
    tx.commit(Gebeurtenis::new(T::NAAM.soort).code(&id)).await?;
    ctx.done(&to, T::NAAM.bewaard)
}

pub(super) async fn show<T: Formulier>(ctx: Ctx, Path((id, nr)): Path<(String, i64)>) -> Answer {
    let d = bewerkbaar(&*ctx.read().await?, &ctx, &id).await?;
    let part = find::<T>(&d, nr)?;
    if let Some(to) = part.elders(&id) {
        return ctx.redirect(&to);
    }
    page::<T>(&Om { ctx: &ctx, dossier: &d, nr: Some(nr) }, &part.input(), &Errors::new())
}

pub(super) async fn save<T: Formulier>(ctx: Ctx, Path((id, nr)): Path<(String, i64)>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, plek::<T>(&id));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let d = bewerkbaar(&tx, &ctx, &id).await?;
    let (old, om) = (find::<T>(&d, nr)?.clone(), Om { ctx: &ctx, dossier: &d, nr: Some(nr) });
    if let Some(to) = old.elders(&id) {
        return ctx.redirect(&to);
    }
    let input = bijgewerkt(input, old.versie(), || old.input());
    let new = match T::read(Reader::new(&input), &om, ctx.now.datum()) {
        Ok(new) => new,
        Err(errors) => return page::<T>(&om, &input, &errors),
    };
    if input.version() != Some(old.versie()) {
        let clashes = botsingen(&input, &old.velden(ctx.tr), &new.velden(ctx.tr));
        if !clashes.is_empty() {
            return page::<T>(&om, &input, &clashes);
        }
    }
    if !update(&tx, &id, &new).await? {
        return Err(Problem::storing("part of a partner changed inside its own transaction"));
    }
    tx.commit(Gebeurtenis::new(T::NAAM.soort).code(&id)).await?;
    ctx.done(&to, T::NAAM.bewaard)
}

pub(super) async fn remove<T: Formulier>(ctx: Ctx, Path((id, nr)): Path<(String, i64)>) -> Answer {
    let (tx, to) = (ctx.write().await?, plek::<T>(&id));
    let d = bewerkbaar(&tx, &ctx, &id).await?;
    let Ok(part) = find::<T>(&d, nr) else { return ctx.redirect(&to) };
    if !part.weg() || part.elders(&id).is_some() || !delete::<T>(&tx, &id, nr).await? {
        return ctx.redirect(&to);
    }
    tx.commit(Gebeurtenis::new(T::NAAM.soort).code(&id)).await?;
    ctx.done(&to, T::NAAM.verwijderd)
}

/// The dossier of a partner that can be changed.
async fn bewerkbaar(tx: &Tx, ctx: &Ctx, id: &str) -> Result<Dossier, Problem> {
    om_te_wijzigen(dossier(tx, &ctx.app.beleid, id).await?)
}

fn find<T: Formulier>(d: &Dossier, nr: i64) -> Result<&T, Problem> {
    T::in_dossier(d).iter().find(|p| p.nr() == nr).ok_or(Problem::NietGevonden)
}

fn plek<T: Formulier>(id: &str) -> String {
    format!("{}#{}", adres(id), T::NAAM.pad)
}

fn page<T: Formulier>(om: &Om<'_>, input: &Input, errors: &Errors) -> Answer {
    let (ctx, id) = (om.ctx, om.dossier.id());
    let part = om.nr.and_then(|nr| find::<T>(om.dossier, nr).ok());
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid());
    let form = if let Some(part) = part { form.version(part.versie()) } else { form };
    let action = format!("{}/{}/{}", adres(id), T::NAAM.pad, om.nr.map_or_else(|| "nieuw".to_owned(), |nr| nr.to_string()));
    let content = html! {
        @if let Some(part) = part { (onthoud(&form, &part.velden(ctx.tr), &part.input())) }
        (T::fields(&form, om))
        (form.actions(html! { (form.submit(T::NAAM.bewaar)) (form.cancel(&plek::<T>(id))) }))
    };
    let title = ctx.tr.t(if om.nr.is_some() { T::NAAM.wijzig } else { T::NAAM.nieuw });
    let remove = part
        .filter(|p| p.weg())
        .map(|_| parts::button_post(&format!("{action}/weg"), ctx.tr.t(T::NAAM.weg), false, Some(&ctx.tr.t(T::NAAM.vraag))));
    let page = pages::onder(ctx, &om.dossier.partner, &title);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(html! {
        (parts::head(&title, om.dossier.partner.naam(ctx.tr), html! {}))
        (parts::side(html! { (parts::panel(form.post(&action, content))) @if let Some(remove) = remove { div { (remove) } } }, pages::wat_hier(ctx)))
    })
}
