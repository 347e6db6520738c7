//! Waarneming: what who watches an exercise writes down, with the time. Players see it after the end.

use domain::{
    Code, Moment,
    id::MedewerkerId,
    journaal::{Gebeurtenis, Soort},
};
use kern::{Answer, Ctx, Posted, Problem};
use maud::{Markup, html};
use store::{Row, StoreError, Tx, args};
use web::{
    Errors, Form, Input, Reader, Tr,
    parts::{self, Alert},
};

use crate::{
    WAARNEMINGEN,
    deelnemer::{Deelrol, deelrol, speelde},
};

/// Longest note.
const TEKST: usize = 2_000;

/// A note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Waarneming {
    pub(crate) op: Moment,
    pub(crate) door: String,
    pub(crate) tekst: String,
    /// Who wrote it played as well when he wrote it.
    pub(crate) speelde: bool,
}

/// All notes, oldest first.
pub(crate) async fn alle(tx: &Tx) -> Result<Vec<Waarneming>, StoreError> {
    let sql = "SELECT w.op, w.tekst, m.naam, COALESCE(w.rol, d.rol) AS rol FROM waarneming w \
               JOIN medewerker m ON m.gemeente = w.gemeente AND m.id = w.door \
               JOIN oefendeelnemer d ON d.gemeente = w.gemeente AND d.medewerker = w.door WHERE w.gemeente = $1 ORDER BY w.op, w.id";
    tx.all(sql, args![tx.gemeente()]).await?.iter().map(from_row).collect()
}

/// Those of one person: who plays as well does not read what others saw of him.
async fn van(tx: &Tx, wie: MedewerkerId) -> Result<Vec<Waarneming>, StoreError> {
    let sql = "SELECT w.op, w.tekst, m.naam, COALESCE(w.rol, d.rol) AS rol FROM waarneming w \
               JOIN medewerker m ON m.gemeente = w.gemeente AND m.id = w.door \
               JOIN oefendeelnemer d ON d.gemeente = w.gemeente AND d.medewerker = w.door WHERE w.gemeente = $1 AND w.door = $2 \
               ORDER BY w.op, w.id";
    tx.all(sql, args![tx.gemeente(), wie]).await?.iter().map(from_row).collect()
}

fn from_row(r: &Row) -> Result<Waarneming, StoreError> {
    let speelde = r.code::<Deelrol>("rol")?.speelt();
    Ok(Waarneming { op: r.moment("op")?, door: r.text("naam")?, tekst: r.text("tekst")?, speelde })
}

/// What this person may read now: who plays, or played before he watched, does not read what others saw of him.
async fn zichtbaar(ctx: &Ctx, tx: &Tx, rol: Deelrol) -> Result<Vec<Waarneming>, StoreError> {
    match rol {
        Deelrol::Waarnemer if !speelde(tx, ctx.wie_id()).await? => alle(tx).await,
        Deelrol::Waarnemer | Deelrol::Beide => van(tx, ctx.wie_id()).await,
        Deelrol::Speler => Ok(Vec::new()),
    }
}

/// Notes as a list.
pub(crate) fn lijst(tr: Tr, all: &[Waarneming]) -> Markup {
    let items: Vec<(String, Markup)> = all
        .iter()
        .map(|w| {
            (
                tr.moment_lang(w.op),
                html! { span.vrije-tekst { (w.tekst) } " " span.zacht.klein { (w.door) @if w.speelde { " (" (tr.t("waarneming-speelde")) ")" } } },
            )
        })
        .collect();
    html! { @if items.is_empty() { p { (tr.t("waarneming-geen")) } } @else { (parts::timeline(&items)) } }
}

/// What the visitor does in this exercise; in the real municipality there is no such page.
async fn rol(ctx: &Ctx, tx: &Tx) -> Result<Deelrol, Problem> {
    deelrol(tx, ctx.wie_id()).await?.filter(|_| ctx.app.is_oefening()).ok_or(Problem::NietGevonden)
}

pub(crate) async fn show(ctx: Ctx) -> Answer {
    let tx = ctx.read().await?;
    let rol = rol(&ctx, &tx).await?;
    let notes = zichtbaar(&ctx, &tx, rol).await?;
    drop(tx);
    page(&ctx, rol, &notes, &Input::new(), &Errors::new())
}

pub(crate) async fn save(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    let rol = rol(&ctx, &tx).await?;
    if !rol.noteert() {
        return Err(Problem::GeenRecht);
    }
    if let Some(once) = input.once() {
        tx.remember(once, WAARNEMINGEN).await?;
    }
    let mut r = Reader::new(&input);
    let tekst = r.required_text("tekst", TEKST);
    match r.finish(|| tekst) {
        Ok(tekst) => {
            let id = ctx.app.uuid();
            let sql = "INSERT INTO waarneming (gemeente, id, door, tekst, op, rol) VALUES ($1, $2, $3, $4, $5, $6)";
            tx.exec(sql, args![tx.gemeente(), id, ctx.wie_id(), tekst, tx.now(), rol.code()]).await?;
            tx.commit(Gebeurtenis::new(Soort::WaarnemingVastgelegd).met(id)).await?;
            ctx.done(WAARNEMINGEN, "melding-waarneming-vastgelegd")
        }
        Err(errors) => {
            let notes = zichtbaar(&ctx, &tx, rol).await?;
            page(&ctx, rol, &notes, &input, &errors)
        }
    }
}

fn page(ctx: &Ctx, rol: Deelrol, notes: &[Waarneming], input: &Input, errors: &Errors) -> Answer {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).once(ctx.app.uuid());
    let content = html! {
        (parts::head(&tr.t("waarneming-titel"), tr.t("waarneming-lead"), html! {}))
        (parts::stack(html! {
            @if rol.noteert() {
                (parts::card(&tr.t("waarneming-nieuw"), form.post(WAARNEMINGEN, html! {
                    (form.textarea("tekst", "waarneming-tekst"))
                    (form.actions(form.submit("waarneming-leg-vast")))
                })))
                (parts::card(&tr.t("oefenen-waarnemingen"), lijst(tr, notes)))
            } @else { (parts::alert(Alert::Info, &tr.t("waarneming-later"), html! {})) }
        }))
    };
    let page = ctx.page("waarneming-titel");
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(content)
}
