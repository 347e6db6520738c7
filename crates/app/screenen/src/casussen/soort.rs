//! A corrected type of robbery means another draaiboek. Before that is done: what stays, what goes and what comes.

use ::store::{StoreError, Tx};
use casus::{Casus, Gegevens, taak};
use domain::{casus::Incidenttype, draaiboek::Feit};
use jiff::civil::Date;
use kern::{Answer, Ctx};
use maud::html;
use policy::Beleid;
use web::{
    Errors, Form, Input, args,
    parts::{self, Alert},
};

use super::handlers::under;
use crate::draaiboek::{gevolg, pages::verschillen};

/// The draaiboek and version that go with this type, as of the day on which the casus came in. Draaiboeken beside it stay.
pub(super) fn draaiboek(beleid: &Beleid, incidenttype: Incidenttype, casus: &Casus) -> Result<(String, Date), StoreError> {
    let found = beleid.voor_incident(incidenttype, casus.ingevoerd_op.datum());
    found.map(|d| (d.id.clone(), d.geldig_vanaf)).ok_or(StoreError::NotFound)
}

/// Asks whether this is meant, with the whole form kept.
pub(super) async fn vraag(ctx: &Ctx, tx: &Tx, casus: &Casus, nieuw: &Gegevens, input: &Input) -> Answer {
    let (tr, beleid) = (ctx.tr, &ctx.app.beleid);
    let voor = taak::heel(tx, casus).await?;
    let mut na = voor.clone();
    na.feiten.set_code(Feit::Incidenttype, nieuw.incidenttype);
    na.feiten.set_code(Feit::Geweld, nieuw.geweld);
    let van = taak::draaiboek_van(beleid, casus)?;
    let (id, vanaf) = draaiboek(beleid, nieuw.incidenttype, casus)?;
    let erbij: Vec<_> = casus.erbij.iter().filter(|(e, _)| *e != id).cloned().collect();
    let naar = taak::samengesteld(beleid, (&id, vanaf), &erbij)?;
    let gevolg = gevolg(&van, &naar, (&voor, &na), &taak::list(tx, casus.id).await?, ctx.now);
    let terug = format!("/casussen/{}/gegevens", casus.nummer);
    let geen = Errors::new();
    let form = Form::new(tr, input, &geen).version(casus.versie).quiet().leave_freely();
    let woorden = args![("van", tr.label(casus.incidenttype).to_lowercase()), ("naar", tr.label(nieuw.incidenttype).to_lowercase())];
    let velden: Vec<&str> = input.names().into_iter().filter(|n| !n.starts_with('_') && *n != "bevestigd").collect();
    under(ctx, "casus-soort-titel", &casus.nummer).show(html! {
        (parts::head(&tr.t("casus-soort-titel"), tr.with("casus-soort-lead", woorden), html! {}))
        (parts::alert(Alert::Info, &tr.t("casus-soort-blijft"), html! { p { (tr.t("casus-soort-blijft-uitleg")) } }))
        (verschillen(ctx, &gevolg))
        (parts::panel(form.post(&terug, html! {
            @for naam in velden { @for waarde in input.all(naam) { input type="hidden" name=(naam) value=(waarde); } }
            input type="hidden" name="bevestigd" value="ja";
            (form.actions(html! { (form.submit("casus-soort-bevestig")) (form.cancel(&terug)) }))
        })))
    })
}

/// The draaiboeken beside the own one, without the one that became the own one.
pub(super) async fn erbij(tx: &::store::WriteTx, casus: &Casus, id: &str, vanaf: Date) -> Result<(), StoreError> {
    if casus.erbij.iter().any(|(e, _)| e == id) {
        let erbij: Vec<_> = casus.erbij.iter().filter(|(e, _)| e != id).cloned().collect();
        casus::draaiboeken(tx, casus, vanaf, &erbij).await?;
    }
    Ok(())
}
