//! The button that gets figures of the police from the service, beside sending in a file.

use std::time::Duration;

use ::invoer::Register;
use kern::{Answer, Ctx, Posted};
use maud::{Markup, html};
use ophalen::Dienst;
use tokio::sync::Semaphore;
use web::{Errors, Form, Input, args, parts};

use crate::{
    lijsten::Cijfers,
    politiedienst::{self, Politietabel},
};

/// Where the button posts to.
pub(crate) const OPHALEN: &str = "/voorbereiden/veiligheidsbeeld/cijfers/ophalen";
/// Longest time of one question, and of all of them: a page answers within half a minute.
const PER_VRAAG: Duration = Duration::from_secs(10);
const SAMEN: Duration = Duration::from_secs(20);
/// One at a time for the whole program: the service is not ours.
static BEURT: Semaphore = Semaphore::const_new(1);

/// Getting figures from the service, or how that is turned on.
pub(crate) fn aanbod(ctx: &Ctx, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let Some(address) = &ctx.app.settings.diensten.politiecijfers else {
        return parts::card(&tr.t("beeld-ophalen-titel"), html! { p { (tr.t("beeld-ophalen-uit")) } });
    };
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).quiet();
    let gemeente = args![("gemeente", ctx.gemeentenaam().to_owned()), ("adres", address.clone())];
    parts::card(
        &tr.t("beeld-ophalen-titel"),
        html! {
            p { (tr.with("beeld-ophalen-tekst", gemeente)) }
            (form.post(OPHALEN, html! {
                (form.radios::<Politietabel>("tabel", "beeld-ophalen-tabel"))
                (form.actions(form.submit("beeld-ophalen-knop")))
            }))
        },
    )
}

/// Gets a table and puts it forward as a file: nothing changes until somebody confirms it.
pub async fn haal(ctx: Ctx, Posted(input): Posted) -> Answer {
    Cijfers::poort(&ctx, &*ctx.read().await?).await?;
    let eerder = ::invoer::eerder::<Cijfers>(&ctx).await?;
    match opgehaald(&ctx, &input).await? {
        Ok(to) => ctx.redirect(&to),
        Err(errors) => ::invoer::form::<Cijfers>(&ctx, &eerder, &input, &errors),
    }
}

async fn opgehaald(ctx: &Ctx, input: &Input) -> Result<Result<String, Errors>, kern::Problem> {
    let refuse = |key: &str| Ok(Err(Errors::one("tabel", key)));
    let Some(address) = ctx.app.settings.diensten.politiecijfers.clone() else { return refuse("fout-ophalen-uit") };
    let Some(tabel) = <Politietabel as domain::Code>::from_code(input.get("tabel")) else { return refuse("fout-kies") };
    let Ok(_beurt) = BEURT.try_acquire() else { return refuse("fout-ophalen-bezig") };
    let (gemeente, op) = (ctx.gemeente().clone(), ctx.now.datum());
    let work = move || {
        let dienst = Dienst::new(&address, PER_VRAAG, SAMEN)?;
        politiedienst::haal(&dienst, tabel, gemeente.as_str(), op, |_, _| {})
    };
    match ctx.app.work(work).await.map_err(kern::Problem::storing)? {
        Ok(file) => {
            let outcome = ::invoer::bied_aan::<Cijfers>(ctx, input, file.naam, file.bytes).await?;
            Ok(outcome.map_err(|_| Errors::one("tabel", "fout-ophalen-vorm")))
        }
        Err(why) => {
            tracing::warn!(cause = %why, "figures of the police did not come");
            let mut errors = Errors::new();
            errors.add_with("tabel", &why.sleutel(), args![("wat", why.wat())]);
            Ok(Err(errors))
        }
    }
}
