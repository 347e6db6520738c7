//! Publication of an adopted version, and the day on which the plan is looked at again.

use axum::extract::Path;
use domain::journaal::{Gebeurtenis, Soort};
use jiff::civil::Date;
use kern::{Answer, Ctx, Posted, Problem};
use web::{
    Errors, Input, Reader, Tr,
    botsing::{Velden, bijgewerkt, botsingen},
};

use super::{Planstaat, Planversie, pages};
use crate::nazorgplan::{versie::adres, versies};

/// Publication and review as a person reads them, to compare.
pub(super) fn velden(v: &Planversie, tr: Tr) -> Velden {
    let day = |d: Option<Date>| d.map(|d| tr.datum(d)).unwrap_or_default();
    vec![("waar", v.gepubliceerd_waar.clone()), ("op", day(v.gepubliceerd_op)), ("herzien", day(v.herzien()))]
}

pub(super) async fn show(ctx: Ctx, Path(nummer): Path<i64>) -> Answer {
    let v = versies::bij_nummer(&*ctx.read().await?, nummer).await?;
    if v.staat != Planstaat::Vastgesteld {
        return ctx.redirect(&adres(nummer));
    }
    pages::publication(&ctx, &v, &input_of(&v), &Errors::new())
}

pub(super) fn input_of(v: &Planversie) -> Input {
    let dates = [("op", v.gepubliceerd_op), ("herzien", v.herzien())];
    let known = dates.into_iter().filter_map(|(name, date)| Some((name, date?)));
    known.fold(Input::new().with("waar", &v.gepubliceerd_waar), |input, (name, date)| input.with_date(name, date))
}

/// Place and day of publication, both or neither, and the day of review.
fn read(input: &Input, v: &Planversie, vandaag: Date) -> Result<Planversie, Errors> {
    let mut r = Reader::new(input);
    let waar = r.text("waar", 500).unwrap_or_default();
    let op = r.opt().date("op");
    let herzien = r.date("herzien");
    let adopted = v.vastgesteld_op.map(domain::Moment::datum);
    if op.is_some_and(|op| op > vandaag || adopted.is_some_and(|a| op < a)) {
        r.add("op", "fout-planpublicatie-op");
    } else if op.is_none() && !waar.is_empty() && !r.has_error("op") {
        r.add("op", "fout-datum-leeg");
    }
    if op.is_some() && waar.is_empty() && !r.has_error("waar") {
        r.add("waar", "fout-leeg");
    }
    if herzien.zip(adopted).is_some_and(|(h, a)| h <= a) {
        r.add("herzien", "fout-planpublicatie-herzien");
    }
    r.finish(|| Some(Planversie { gepubliceerd_waar: waar, gepubliceerd_op: op, herzien_op: Some(herzien?), ..v.clone() }))
}

pub(super) async fn save(ctx: Ctx, Path(nummer): Path<i64>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(nummer));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let v = versies::bij_nummer(&tx, nummer).await?;
    if v.staat != Planstaat::Vastgesteld {
        return ctx.redirect(&to);
    }
    let input = bijgewerkt(input, v.route_versie, || input_of(&v));
    let errors = match read(&input, &v, ctx.now.datum()) {
        Ok(new) => {
            let clashes = match input.version() == Some(v.route_versie) {
                true => Errors::new(),
                false => botsingen(&input, &velden(&v, ctx.tr), &velden(&new, ctx.tr)),
            };
            if clashes.is_empty() {
                if !versies::publiceer(&tx, &new).await? {
                    return Err(Problem::storing("version changed inside its own transaction"));
                }
                tx.commit(Gebeurtenis::new(Soort::PlanGepubliceerd).met(v.id).code(&nummer.to_string())).await?;
                return ctx.done(&to, "melding-plan-gepubliceerd");
            }
            clashes
        }
        Err(errors) => errors,
    };
    pages::publication(&ctx, &v, &input, &errors)
}
