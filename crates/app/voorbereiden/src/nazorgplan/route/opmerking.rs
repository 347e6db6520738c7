//! Deciding what is done with the remark of a partner.

use axum::extract::Path;
use domain::journaal::{Gebeurtenis, Soort};
use kern::{Answer, Ctx, Posted, Problem};
use web::{
    Errors, Input, Reader, Tr,
    botsing::{Velden, bijgewerkt, botsingen},
};

use super::{Opmerking, Route, Verwerking, pages, store};
use crate::nazorgplan::{Planversie, versie::adres, versies};

/// Longest reason.
const REDEN: usize = web::LANGE_TEKST;

async fn load(ctx: &Ctx, tx: &::store::Tx, nummer: i64, hoofdstuk: u8, partner: &str) -> Result<(Planversie, Route, Opmerking), Problem> {
    let v = versies::bij_nummer(tx, nummer).await?;
    let route = Route::load(ctx, tx, &v).await?;
    let found = route.opmerkingen.iter().find(|o| o.hoofdstuk == hoofdstuk && o.partner == partner).cloned();
    let o = found.ok_or(Problem::NietGevonden)?;
    Ok((v, route, o))
}

/// The decision as a person reads it, to compare.
pub(super) fn velden(o: &Opmerking, tr: Tr) -> Velden {
    vec![("verwerking", o.verwerking.map(|v| tr.label(v)).unwrap_or_default()), ("reden", o.reden.clone())]
}

pub(super) async fn show(ctx: Ctx, Path((nummer, hoofdstuk, partner)): Path<(i64, u8, String)>) -> Answer {
    let (v, route, o) = load(&ctx, &*ctx.read().await?, nummer, hoofdstuk, &partner).await?;
    pages::remark(&ctx, (&v, &route, &o), &input_of(&o), &Errors::new())
}

pub(super) fn input_of(o: &Opmerking) -> Input {
    Input::new().with_some("verwerking", o.verwerking.map(domain::Code::code)).with("reden", &o.reden)
}

fn read(input: &Input, o: &Opmerking) -> Result<Opmerking, Errors> {
    let mut r = Reader::new(input);
    let done = r.choice::<Verwerking>("verwerking");
    let reden = r.text("reden", REDEN).unwrap_or_default();
    if done == Some(Verwerking::NietOvergenomen) && reden.is_empty() && !r.has_error("reden") {
        r.add("reden", "fout-planopmerking-reden");
    }
    r.finish(|| Some(Opmerking { verwerking: Some(done?), reden, ..o.clone() }))
}

pub(super) async fn decide(ctx: Ctx, Path((nummer, hoofdstuk, partner)): Path<(i64, u8, String)>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(nummer));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let (v, route, o) = load(&ctx, &tx, nummer, hoofdstuk, &partner).await?;
    let input = bijgewerkt(input, o.versie, || input_of(&o));
    let errors = match read(&input, &o) {
        Ok(decided) => {
            let clashes = match input.version() == Some(o.versie) {
                true => Errors::new(),
                false => botsingen(&input, &velden(&o, ctx.tr), &velden(&decided, ctx.tr)),
            };
            if clashes.is_empty() {
                if !store::beslis(&tx, nummer, &decided, ctx.wie_id()).await? {
                    return Err(Problem::storing("remark changed inside its own transaction"));
                }
                let what = format!("hoofdstuk-{hoofdstuk}");
                tx.commit(Gebeurtenis::new(Soort::PlanOpmerkingBeslist).met(v.id).code(&what)).await?;
                return ctx.done(&to, "melding-planopmerking-beslist");
            }
            clashes
        }
        Err(errors) => errors,
    };
    pages::remark(&ctx, (&v, &route, &o), &input, &errors)
}
