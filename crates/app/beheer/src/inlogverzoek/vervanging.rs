//! Vervanging: whose ways to sign in were replaced by a link is told so at the next login, and who asked and approved it.

use domain::{
    Moment,
    id::{Id, MedewerkerId},
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::{Recht, Rol},
};
use kern::{Answer, Ctx, Slice};
use maud::html;
use store::{StoreError, Tx, WriteTx, args};
use web::parts;

/// Where it is told.
pub const ADRES: &str = "/account/vervangen";

/// Ways to sign in that were replaced.
pub struct Vervanging {
    op: Moment,
    door: Option<MedewerkerId>,
    goedgekeurd_door: Option<MedewerkerId>,
}

pub(super) fn slice() -> Slice {
    let (own, what) = (Recht::Eigen, Activiteit::Aanmelden);
    Slice::new("inlogvervanging").get(ADRES, own, what, toon).post(ADRES, own, what, gelezen)
}

/// Notes that the ways in of a medewerker are replaced now.
pub async fn note(
    tx: &WriteTx,
    wie: MedewerkerId,
    door: Option<MedewerkerId>,
    goedgekeurd_door: Option<MedewerkerId>,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO inlogvervanging (gemeente, medewerker, op, door, goedgekeurd_door) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (gemeente, medewerker) DO UPDATE SET op = excluded.op, door = excluded.door, goedgekeurd_door = excluded.goedgekeurd_door";
    tx.exec(sql, args![tx.gemeente(), wie.uuid(), tx.now(), door.map(Id::uuid), goedgekeurd_door.map(Id::uuid)]).await.map(|_| ())
}

/// The replacement that a medewerker has not read about yet.
pub async fn of(tx: &Tx, wie: MedewerkerId) -> Result<Option<Vervanging>, StoreError> {
    let sql = "SELECT op, door, goedgekeurd_door FROM inlogvervanging WHERE gemeente = $1 AND medewerker = $2";
    tx.opt(sql, args![tx.gemeente(), wie.uuid()])
        .await?
        .map(|row| Ok(Vervanging { op: row.moment("op")?, door: row.opt_id("door")?, goedgekeurd_door: row.opt_id("goedgekeurd_door")? }))
        .transpose()
}

async fn toon(ctx: Ctx) -> Answer {
    let (tr, tx) = (ctx.tr, ctx.read().await?);
    let Some(v) = of(&tx, ctx.wie_id()).await? else { return ctx.redirect("/") };
    let people = kern::medewerkers(&tx).await?;
    let name = |id: Option<MedewerkerId>| match id {
        Some(id) => people.iter().find(|m| m.id == id).map_or_else(|| tr.t("wie-medewerker-weg"), |m| m.naam.clone()),
        None => tr.t("wie-opdrachtregel"),
    };
    let helps: Vec<String> =
        people.iter().filter(|m| m.actief && m.rollen.contains(&Rol::Privacy) && m.id != ctx.wie_id()).map(|m| m.naam.clone()).collect();
    let mut facts = vec![
        (tr.t("vervanging-wanneer"), html! { (tr.moment_near(v.op, ctx.now)) }),
        (tr.t("vervanging-gevraagd"), html! { (name(v.door)) }),
    ];
    if v.goedgekeurd_door.is_some() {
        facts.push((tr.t("vervanging-goedgekeurd"), html! { (name(v.goedgekeurd_door)) }));
    }
    ctx.page("vervanging-titel").show_bare(html! {
        (parts::head(&tr.t("vervanging-titel"), tr.t("vervanging-inleiding"), html! {}))
        (parts::stack(html! {
            (parts::panel(parts::dl(&facts)))
            (parts::alert(parts::Alert::Warn, &tr.t("vervanging-niet-jij"), html! {
                p { (tr.t("vervanging-niet-jij-tekst")) @if !helps.is_empty() { " " strong { (helps.join(", ")) } } }
            }))
            (parts::button_post(ADRES, tr.t("vervanging-klopt"), true, None))
        }))
    })
}

async fn gelezen(ctx: Ctx) -> Answer {
    let tx = ctx.write().await?;
    let sql = "DELETE FROM inlogvervanging WHERE gemeente = $1 AND medewerker = $2";
    if tx.exec(sql, args![tx.gemeente(), ctx.wie_id().uuid()]).await? == 1 {
        tx.commit(Gebeurtenis::new(Soort::InlogmiddelGewijzigd).code("vervanging-gelezen").met(ctx.wie_id().uuid())).await?;
    }
    ctx.redirect("/")
}
