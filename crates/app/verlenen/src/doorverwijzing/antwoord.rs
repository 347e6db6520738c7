//! The answer of a partner, given in its own inbox or by telephone: closed sets, a day and a short sentence.

use ::store::{Events, WriteTx};
use casus::{self, taak};
use domain::{
    Code,
    casus::{CASUS_GESLOTEN, Doorverwijzingstaat as Staat, Fase, Slachtofferhulpstatus},
    draaiboek::{Bewijs, Feit},
    journaal::{Gebeurtenis, Soort},
};
use kern::{Ctx, Problem};
use maud::{Markup, html};

use web::{Errors, Form, Input, Reader, parts};

use super::{
    keuze::Weigering,
    store::{self, Antwoord, Doorverwijzing},
};
use crate::plek;

/// Longest answer.
const BERICHT_MAX: usize = 300;

/// Reads the answer.
///
/// # Errors
/// Every mistake at once.
pub(crate) fn lees(ctx: &Ctx, d: &Doorverwijzing, input: &Input) -> Result<Antwoord, Errors> {
    let mut r = Reader::new(input);
    let staat =
        r.one_of("antwoord", |code| Staat::from_code(code).filter(|s| matches!(s, Staat::Aangenomen | Staat::Geweigerd | Staat::Gedaan)));
    let weigering = if staat == Some(Staat::Geweigerd) { r.choice::<Weigering>("weigering") } else { None };
    let gedaan_op = if staat == Some(Staat::Gedaan) { plek::geweest(&mut r, "gedaan-op", ctx) } else { None };
    let bericht = if staat == Some(Staat::Gedaan) { plek::notitie(&mut r, "bericht", BERICHT_MAX) } else { None };
    if gedaan_op.is_some_and(|dag| dag < d.gemaakt_op.datum()) {
        r.add("gedaan-op", "verzoek-fout-te-vroeg");
    }
    r.finish(|| Some(Antwoord { staat: staat?, weigering, gedaan_op, bericht }))
}

/// Stores an answer with what follows from it; nothing when someone else was first. A refusal is an answer too: the task is done and says so.
pub(crate) async fn verwerk(ctx: &Ctx, tx: &WriteTx, d: &Doorverwijzing, a: &Antwoord, versie: i64) -> Result<Option<Events>, Problem> {
    let casus = casus::by_id(tx, d.casus).await?;
    if casus.fase == Fase::Gesloten {
        return Err(CASUS_GESLOTEN.into());
    }
    if !store::beantwoord(tx, d, a, versie, ctx.wie_id()).await? {
        return Ok(None);
    }
    let event = Gebeurtenis::new(Soort::DoorverwijzingBeantwoord).in_casus(d.casus).over(d.betrokkene).met(d.id);
    let mut rest = Vec::new();
    if a.staat != Staat::Aangenomen {
        let op = a.gedaan_op.unwrap_or_else(|| ctx.now.datum()).to_string();
        let mut bewijs = serde_json::json!({ "op": op, "doorverwijzing": a.staat.code() });
        if let Some(w) = a.weigering {
            bewijs["weigering"] = w.code().into();
        }
        rest = plek::rond_af_waar(
            ctx,
            tx,
            &casus,
            Some(d.betrokkene),
            |s| s.klaar_als == Some(Bewijs::PartnerAntwoord) && s.met.contains(&d.partner),
            &bewijs,
        )
        .await?;
    }
    if a.staat == Staat::Gedaan && d.partner == "slachtofferhulp" {
        casus::leg_feit_vast(tx, d.casus, Some(d.betrokkene), Feit::Slachtofferhulp, Slachtofferhulpstatus::Contact.code(), ctx.wie_id())
            .await?;
    }
    taak::herplan(tx, &ctx.app.beleid, d.casus).await?;
    Ok(Some(Events::from_parts(event, rest)))
}

/// The three answers as forms: accept, done, refuse. `posted` is the one that was not accepted.
pub(crate) fn formulieren(ctx: &Ctx, d: &Doorverwijzing, adres: &str, posted: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let (leeg, geen) = (Input::new().with_date("gedaan-op", ctx.now.datum()), Errors::new());
    let of = |staat: Staat| if posted.get("antwoord") == staat.code() { (posted, errors) } else { (&leeg, &geen) };
    let form = |staat: Staat| {
        let (input, errors) = of(staat);
        Form::new(tr, input, errors).quiet().version(d.versie)
    };
    let (aannemen, gedaan, weigeren) = (form(Staat::Aangenomen), form(Staat::Gedaan), form(Staat::Geweigerd));
    let fout = |staat: Staat| posted.get("antwoord") == staat.code();
    html! {
        @if d.staat != Staat::Aangenomen {
            (aannemen.post(adres, html! { (aannemen.hidden("antwoord", Staat::Aangenomen)) (aannemen.actions(aannemen.submit("verzoek-aannemen"))) }))
        }
        (parts::details(tr.t("verzoek-gedaan"), d.staat == Staat::Aangenomen || fout(Staat::Gedaan), gedaan.post(adres, html! {
            (gedaan.hidden("antwoord", Staat::Gedaan))
            (gedaan.date3("gedaan-op", "verzoek-gedaan-op"))
            (gedaan.textarea("bericht", "verzoek-bericht").rows(3).optional())
            (gedaan.actions(gedaan.submit("verzoek-gedaan-opslaan")))
        })))
        (parts::details(tr.t("verzoek-weigeren"), fout(Staat::Geweigerd), weigeren.post(adres, html! {
            (weigeren.hidden("antwoord", Staat::Geweigerd))
            (weigeren.radios::<Weigering>("weigering", "verzoek-weigering"))
            (weigeren.actions(weigeren.submit_secondary("verzoek-weigeren-opslaan")))
        })))
    }
}
