//! Asking partners about a version: each gets a link, shown once.

use ::store::Events;
use axum::extract::Path;
use domain::{
    Code,
    journaal::{Gebeurtenis, Soort},
};
use jiff::{ToSpan, civil::Date};
use kern::{Answer, Ctx, Posted, Problem, link};
use web::{Errors, Input, Reader};

use super::{DOEL, Planversie, Route, Verzoeksoort, pages, store, voorwerp};
use crate::nazorgplan::{versie::adres, versies};

/// Days that a partner has, when nobody says otherwise, and at most.
const VOORSTEL: i64 = 28;
const MEEST: i64 = 120;

/// A link that was just made: partner and address. It is shown this once.
pub(super) struct Gemaakt {
    pub(super) partner: String,
    pub(super) url: String,
}

fn over(dag: Date, dagen: i64) -> Date {
    dag.checked_add(dagen.days()).unwrap_or(dag)
}

async fn load(ctx: &Ctx, tx: &::store::Tx, nummer: i64, soort: &str) -> Result<(Verzoeksoort, Planversie, Route), Problem> {
    let soort = Verzoeksoort::from_code(soort).ok_or(Problem::NietGevonden)?;
    let v = versies::bij_nummer(tx, nummer).await?;
    let route = Route::load(ctx, tx, &v).await?;
    Ok((soort, v, route))
}

pub(super) async fn show(ctx: Ctx, Path((nummer, soort)): Path<(i64, String)>) -> Answer {
    let (soort, v, route) = load(&ctx, &*ctx.read().await?, nummer, &soort).await?;
    if !soort.kan(v.staat) {
        return ctx.redirect(&adres(nummer));
    }
    let input = Input::new().with_date("tot", over(ctx.now.datum(), VOORSTEL));
    // Who never answered about the version before is asked again, unless somebody unticks it.
    let again = pages::options(&route, soort).into_iter().filter(|(id, _)| route.eerder.gevraagd_bij(id).is_some());
    let again = again.filter(|_| soort == Verzoeksoort::Consultatie);
    let input = input.with_all("partners", again.map(|(id, _)| id));
    pages::ask(&ctx, (soort, &v, &route), &input, &Errors::new(), &[])
}

fn read(input: &Input, options: &[(String, String)], vandaag: Date) -> Result<(Vec<String>, Date), Errors> {
    let mut r = Reader::new(input);
    let chosen: Vec<String> = options.iter().map(|(id, _)| id.clone()).filter(|id| input.contains("partners", id)).collect();
    if chosen.is_empty() {
        r.add("partners", "fout-kies-een-of-meer");
    }
    let tot = r.date("tot");
    if tot.is_some_and(|tot| tot < vandaag || tot > over(vandaag, MEEST)) {
        r.add("tot", "fout-planverzoek-tot");
    }
    r.finish(|| Some((chosen, tot?)))
}

pub(super) async fn make(ctx: Ctx, Path((nummer, soort)): Path<(i64, String)>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, &adres(nummer)).await?;
    }
    let (soort, v, mut route) = load(&ctx, &tx, nummer, &soort).await?;
    if !soort.kan(v.staat) {
        return ctx.redirect(&adres(nummer));
    }
    let today = ctx.now.datum();
    let (chosen, tot) = match read(&input, &pages::options(&route, soort), today) {
        Ok(read) => read,
        Err(errors) => return pages::ask(&ctx, (soort, &v, &route), &input, &errors, &[]),
    };
    let days = i64::from(today.until(tot).map_or(0, |s| s.get_days())) + 1;
    let (mut made, mut events) = (Vec::new(), Vec::new());
    let nl = inventaris::partners::partners(&tx, &ctx.app).await?;
    for partner in chosen {
        let name = nl.iter().find(|p| p.beleid.id == partner).map(|p| p.naam(web::Tr::new(web::Taal::Nl))).unwrap_or_default();
        if !store::vraag(&tx, nummer, soort, (&partner, name), tot, ctx.wie_id()).await? {
            continue;
        }
        let (id, token) = link::make(&ctx.app, &tx, DOEL, &voorwerp(soort, nummer, &partner), days, ctx.wie_id()).await?;
        events.push(Gebeurtenis::new(Soort::LinkGemaakt).met(id).code(&partner));
        made.push(Gemaakt { partner, url: format!("{}/planlink/{token}", ctx.app.settings.base_url) });
    }
    route.verzoeken = store::verzoeken(&tx, nummer).await?;
    let asked = match soort {
        Verzoeksoort::Consultatie => Soort::PlanConsultatieGevraagd,
        Verzoeksoort::Ondertekening => Soort::PlanOndertekeningGevraagd,
    };
    tx.commit(Events::from_parts(Gebeurtenis::new(asked).met(v.id).code(&nummer.to_string()), events)).await?;
    let again = Input::new().with_date("tot", tot);
    pages::ask(&ctx, (soort, &v, &route), &again, &Errors::new(), &made)
}

pub(super) async fn withdraw(ctx: Ctx, Path((nummer, soort)): Path<(i64, String)>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, adres(nummer));
    let soort = Verzoeksoort::from_code(&soort).ok_or(Problem::NietGevonden)?;
    let partner = input.get("partner");
    if !store::trek_in(&tx, nummer, soort, partner).await? {
        return ctx.redirect(&to);
    }
    let what = voorwerp(soort, nummer, partner);
    let mut event = Gebeurtenis::new(Soort::LinkIngetrokken).code(partner);
    for l in link::list(&tx, DOEL, &what).await? {
        if link::withdraw(&tx, DOEL, &what, l.id).await? {
            event = event.met(l.id);
        }
    }
    tx.commit(event).await?;
    ctx.done(&to, "melding-planverzoek-ingetrokken")
}
