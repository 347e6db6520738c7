//! On the start page: a version of the plan that was offered to the mayor and waits for adoption.

use domain::recht::Recht;
use kern::{Ctx, Problem, Startdeel};
use store::Tx;
use web::{
    args,
    parts::{self, Kind},
};

use super::{Planstaat, versie::adres, versies};

/// A line for each version that was offered and is newer than what was adopted, for who adopts it.
pub(super) async fn deel(ctx: &Ctx, tx: &Tx) -> Result<Startdeel, Problem> {
    if !ctx.mag(Recht::BesluitOndertekenen) || !ctx.mag(Recht::PlanVaststellen) {
        return Ok(Startdeel::default());
    }
    let (tr, all) = (ctx.tr, versies::alle(tx).await?);
    let adopted = all.iter().find(|v| v.staat == Planstaat::Vastgesteld).map_or(0, |v| v.nummer);
    let waiting = all.iter().filter(|v| v.staat == Planstaat::Aangeboden && v.nummer > adopted);
    let line = |v: &versies::Planversie| {
        let naar = adres(v.nummer);
        parts::row(
            parts::tag(Kind::Warn, &tr.t("start-vaststellen")),
            parts::link(&naar, tr.with("start-plan-klaar", args![("nummer", v.nummer)])),
            &tr.t("start-plan-klaar-uitleg"),
            parts::button_link(&naar, tr.t("start-lees"), false),
        )
    };
    Ok(Startdeel::nu(waiting.map(line).collect()))
}
