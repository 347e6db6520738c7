//! Ending an exercise: what was learned goes to the plan and to the register of exercises of the real municipality.

use axum::extract::Path;
use domain::{
    Code,
    id::{MedewerkerId, VerbeterpuntId},
    journaal::{Gebeurtenis, Soort},
    plan::HOOFDSTUKKEN,
};
use kern::{Answer, Ctx, Posted, Problem};
use mandaat::{
    oefening::{Oefening, OefeningSoort, leg_vast},
    planwijziging::stel_wijziging_voor,
};
use maud::{Markup, html};
use store::{Events, Tx, WriteTx};
use uuid::Uuid;
use web::{Errors, Form, Input, Opt, Reader, args, parts, prose};

use crate::{
    HIER, begin,
    begin::lopende,
    deelnemer::{Deelnemer, deelnemers},
    namen::Namen,
    ruimte::{self, Ruimte, Verslag},
    waarneming::{self, Waarneming},
};

/// Improvement points that fit on the form; the first is asked for.
const PUNTEN: [&str; 3] = ["1", "2", "3"];

/// What the page shows beside the form.
struct Beeld {
    ruimte: Ruimte,
    deelnemers: Vec<Deelnemer>,
    waarnemingen: Vec<Waarneming>,
}

async fn beeld(ctx: &Ctx, id: Uuid) -> Result<Beeld, Problem> {
    let (ruimte, binnen) = lopende(ctx, id).await?;
    let tx = binnen.db.read(ctx.gemeente()).await?;
    Ok(Beeld { ruimte, deelnemers: deelnemers(&tx).await?, waarnemingen: waarneming::alle(&tx).await? })
}

pub(crate) async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Answer {
    let beeld = beeld(&ctx, id).await?;
    pagina(&ctx, &beeld, &Input::new().with("soort", OefeningSoort::Volledig.code()), &Errors::new())
}

pub(crate) async fn save(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let naar = format!("{HIER}/{id}");
    let tx = ctx.write().await?;
    if let Some(once) = input.once() {
        tx.remember(once, &naar).await?;
    }
    let beeld = beeld(&ctx, id).await?;
    let namen = namen(&ctx, &tx, &beeld).await?;
    let verslag = match lees(&input, &beeld.deelnemers, &namen) {
        Ok(verslag) => verslag,
        Err(errors) => return pagina(&ctx, &beeld, &input, &errors),
    };
    if !ruimte::beeindig(&tx, id, &verslag).await? {
        return ctx.redirect(&naar);
    }
    let events = vastleggen(&ctx, &tx, id, &verslag).await?;
    tx.commit(events).await?;
    (begin::ruimten(&ctx.app)?.sluit)(id);
    ctx.done(&naar, "melding-oefenruimte-beeindigd")
}

/// Reads the form. Of a point that was begun both parts are asked, of the first always.
/// What is learned outlives the exercise and goes to the plan: it names functions, nobody.
fn lees(input: &Input, mensen: &[Deelnemer], namen: &Namen) -> Result<Verslag, Errors> {
    let mut r = Reader::new(input);
    let soort = r.choice::<OefeningSoort>("soort");
    let (goed, beter) = (r.required_text("goed", web::LANGE_TEKST), r.required_text("beter", web::LANGE_TEKST));
    let mut punten = Vec::new();
    for nr in PUNTEN {
        let (hoofdstuk, tekst) = (format!("hoofdstuk-{nr}"), format!("voorstel-{nr}"));
        if nr == PUNTEN[0] || [&hoofdstuk, &tekst].iter().any(|name| !input.get(name).is_empty()) {
            let known = |v: &str| v.parse::<u8>().ok().filter(|n| HOOFDSTUKKEN.iter().any(|(known, _)| known == n));
            punten.push((r.one_of(&hoofdstuk, known), r.required_text(&tekst, web::LANGE_TEKST)));
        }
    }
    let count = |did: fn(&Deelnemer) -> bool| i64::try_from(mensen.iter().filter(|d| did(d)).count()).unwrap_or(i64::MAX);
    let mut functies: Vec<String> = mensen.iter().filter(|d| d.speelde()).map(|d| d.functie.clone()).collect();
    functies.sort();
    functies.dedup();
    let texts = ["goed", "beter"].map(str::to_owned).into_iter().chain(PUNTEN.iter().map(|nr| format!("voorstel-{nr}")));
    for (name, key) in texts.filter_map(|name| namen.bezwaar(input.get(&name)).map(|key| (name, key))) {
        r.add(&name, key);
    }
    if functies.is_empty() {
        r.add("goed", "oefenen-fout-niemand");
    }
    r.finish(|| {
        Some(Verslag {
            soort: soort?.code().to_owned(),
            goed: goed?,
            beter: beter?,
            punten: punten.into_iter().map(|(h, t)| Some((h?, t?))).collect::<Option<_>>()?,
            functies,
            deelnemers: count(Deelnemer::speelde),
            waarnemers: count(Deelnemer::noteerde),
        })
    })
}

/// Who may not be named: read with the proof of who ends it, or else of anyone in it, now or when it began.
async fn namen(ctx: &Ctx, tx: &Tx, beeld: &Beeld) -> Result<Namen, Problem> {
    let (ruimte, binnen) = lopende(ctx, beeld.ruimte.id).await?;
    let wie: Vec<MedewerkerId> = std::iter::once(ctx.wie_id()).chain(beeld.deelnemers.iter().map(|d| d.id)).collect();
    let inside = binnen.db.read(ctx.gemeente()).await?;
    Ok(Namen::laad(tx, &ctx.app, &inside, &wie, &[binnen.now(), ruimte.begonnen]).await?)
}

/// Puts it in the register that readiness looks at, and each point in the plan as a proposal.
async fn vastleggen(ctx: &Ctx, tx: &WriteTx, id: Uuid, verslag: &Verslag) -> Result<Events, Problem> {
    let soort = OefeningSoort::from_code(&verslag.soort).unwrap_or(OefeningSoort::Volledig);
    let args = args![("goed", verslag.goed.as_str()), ("beter", verslag.beter.as_str())];
    let lessen = ctx.nl().with("oefenen-lessen", args).chars().take(web::LANGE_TEKST).collect();
    let held = Oefening { id, gehouden_op: ctx.now.datum(), soort, deelnemers: verslag.deelnemers, lessen };
    leg_vast(tx, &held, ctx.wie_id()).await?;
    let mut events = vec![Gebeurtenis::new(Soort::OefeningVastgelegd).met(id).code(soort.code())];
    for (hoofdstuk, tekst) in &verslag.punten {
        let punt: VerbeterpuntId = ctx.id();
        stel_wijziging_voor(tx, *hoofdstuk, tekst, punt).await?;
        events.push(Gebeurtenis::new(Soort::VerbeterpuntVastgelegd).met(punt));
    }
    Ok(Events::from_parts(Gebeurtenis::new(Soort::OefenruimteBeeindigd).met(id), events))
}

fn pagina(ctx: &Ctx, beeld: &Beeld, input: &Input, errors: &Errors) -> Answer {
    let tr = ctx.tr;
    let content = html! {
        (parts::head_of(prose::show(&tr.with("oefenen-einde-titel", args![("naam", prose::quote(tr, &beeld.ruimte.naam))])), tr.t("oefenen-einde-lead"), html! {}))
        (parts::side(formulier(ctx, beeld, input, errors), parts::card(&tr.t("oefenen-waarnemingen"), waarneming::lijst(tr, &beeld.waarnemingen))))
    };
    let page = ctx.page("oefenen-einde").crumb(tr.t("oefenen-titel"), HIER);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(content)
}

fn formulier(ctx: &Ctx, beeld: &Beeld, input: &Input, errors: &Errors) -> Markup {
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid());
    let content = html! {
        (form.radios::<OefeningSoort>("soort", "oefening-soort"))
        (form.textarea("goed", "oefenen-goed"))
        (form.textarea("beter", "oefenen-beter"))
        @for nr in PUNTEN { (punt(ctx, &form, nr, errors)) }
        (form.actions(form.submit("oefenen-beeindig")))
    };
    parts::card(&ctx.tr.t("oefenen-evaluatie"), form.post(&format!("{HIER}/{}/einde", beeld.ruimte.id), content))
}

fn punt(ctx: &Ctx, form: &Form<'_>, nr: &str, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let (hoofdstuk, voorstel) = (format!("hoofdstuk-{nr}"), format!("voorstel-{nr}"));
    let options = HOOFDSTUKKEN.iter().map(|(n, key)| Opt::new(n, format!("{n}. {}", tr.t(key)))).collect();
    let (select, text) = (form.select_of(&hoofdstuk, "oefenen-hoofdstuk", options), form.textarea(&voorstel, "oefenen-voorstel"));
    if nr == PUNTEN[0] {
        return form.group("oefenen-punt", html! { (select) (text) });
    }
    let open = [&hoofdstuk, &voorstel].iter().any(|name| errors.of(name).is_some());
    form.more("oefenen-nog-een-punt", open, html! { (select.optional()) (text.optional()) })
}
