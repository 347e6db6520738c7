//! Onderdeel: a numbered part of a partner, such as a person, an agreement or an offer. One set of requests and statements for all.

use axum::extract::Path;
use domain::journaal::{Gebeurtenis, Soort};
use jiff::civil::Date;
use kern::{Answer, Ctx, Posted, Problem};
use maud::{Markup, html};
use store::{Row, StoreError, Tx, Value, WriteTx, args};
use web::{
    Errors, Form, Input, Reader, Tr,
    botsing::{Velden, bijgewerkt, botsingen, onthoud},
    parts,
};

use super::{Dossier, adres, dossier, pages};

/// What a form of a part needs to know.
pub struct Om<'a> {
    pub(super) ctx: &'a Ctx,
    pub(super) dossier: &'a Dossier,
    /// Number of the part that is edited; nothing for a new one.
    pub(super) nr: Option<i64>,
}

impl Om<'_> {
    /// Number and version of the part that is edited; zeros for a new one.
    pub(super) fn oud<T: Onderdeel>(&self) -> (i64, i64) {
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

/// Its statements: `$1` is the municipality and `$2` the partner; then the number, then the values.
pub(super) struct Sql {
    pub(super) all: &'static str,
    pub(super) van: &'static str,
    /// Values from `$3` on; the number follows from what is there.
    pub(super) insert: &'static str,
    /// `$3` number, `$4` version, values from `$5` on.
    pub(super) update: &'static str,
    pub(super) delete: &'static str,
}

/// A kind of part.
pub(super) trait Onderdeel: Sized + Clone + Send + Sync + 'static {
    const NAAM: Naam;
    const SQL: Sql;

    fn nr(&self) -> i64;
    fn versie(&self) -> i64;
    fn from_row(r: &Row) -> Result<Self, StoreError>;
    fn values(&self) -> Vec<Value>;
    fn in_dossier(d: &Dossier) -> &[Self];
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

/// All parts of all partners, by partner and number.
pub(super) async fn all<T: Onderdeel>(tx: &Tx) -> Result<Vec<(String, T)>, StoreError> {
    tx.all(T::SQL.all, args![tx.gemeente()]).await?.iter().map(|r| Ok((r.text("partner")?, T::from_row(r)?))).collect()
}

/// The parts of one partner.
pub(super) async fn van<T: Onderdeel>(tx: &Tx, partner: &str) -> Result<Vec<T>, StoreError> {
    tx.all(T::SQL.van, args![tx.gemeente(), partner]).await?.iter().map(T::from_row).collect()
}

/// Adds a part to a partner.
pub(super) async fn insert<T: Onderdeel>(tx: &WriteTx, partner: &str, part: &T) -> Result<(), StoreError> {
    let values = args![tx.gemeente(), partner].into_iter().chain(part.values()).collect();
    tx.exec(T::SQL.insert, values).await.map(|_| ())
}

/// Changes a part when it still has version `part.versie()`; false when someone else was first.
pub(super) async fn update<T: Onderdeel>(tx: &WriteTx, partner: &str, part: &T) -> Result<bool, StoreError> {
    let values = args![tx.gemeente(), partner, part.nr(), part.versie()].into_iter().chain(part.values()).collect();
    Ok(tx.exec(T::SQL.update, values).await? > 0)
}

/// Removes a part.
pub(super) async fn delete<T: Onderdeel>(tx: &WriteTx, partner: &str, nr: i64) -> Result<bool, StoreError> {
    Ok(tx.exec(T::SQL.delete, args![tx.gemeente(), partner, nr]).await? > 0)
}

/// Keeps at most `max` characters of a field that was refused when it was longer; the mistake is noted already.
pub(super) fn text(r: &mut Reader<'_>, name: &str, max: usize) -> String {
    r.text(name, max).unwrap_or_default()
}

pub(super) async fn nieuw<T: Onderdeel>(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let d = bewerkbaar(&*ctx.read().await?, &ctx, &id).await?;
    page::<T>(&Om { ctx: &ctx, dossier: &d, nr: None }, &Input::new(), &Errors::new())
}

pub(super) async fn add<T: Onderdeel>(ctx: Ctx, Path(id): Path<String>, Posted(input): Posted) -> Answer {
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

pub(super) async fn show<T: Onderdeel>(ctx: Ctx, Path((id, nr)): Path<(String, i64)>) -> Answer {
    let d = bewerkbaar(&*ctx.read().await?, &ctx, &id).await?;
    let part = find::<T>(&d, nr)?;
    if let Some(to) = part.elders(&id) {
        return ctx.redirect(&to);
    }
    page::<T>(&Om { ctx: &ctx, dossier: &d, nr: Some(nr) }, &part.input(), &Errors::new())
}

pub(super) async fn save<T: Onderdeel>(ctx: Ctx, Path((id, nr)): Path<(String, i64)>, Posted(input): Posted) -> Answer {
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

pub(super) async fn remove<T: Onderdeel>(ctx: Ctx, Path((id, nr)): Path<(String, i64)>) -> Answer {
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
    dossier(tx, &ctx.app.beleid, id).await?.om_te_wijzigen()
}

fn find<T: Onderdeel>(d: &Dossier, nr: i64) -> Result<&T, Problem> {
    T::in_dossier(d).iter().find(|p| p.nr() == nr).ok_or(Problem::NietGevonden)
}

fn plek<T: Onderdeel>(id: &str) -> String {
    format!("{}#{}", adres(id), T::NAAM.pad)
}

fn page<T: Onderdeel>(om: &Om<'_>, input: &Input, errors: &Errors) -> Answer {
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
