//! Nalopen: "still true?" for many measures at once.

use ::store::{Events, Tx};
use domain::journaal::{Gebeurtenis, Soort};
use jiff::{ToSpan, civil::Date};
use kern::{Answer, Ctx, Posted, Problem};
use maud::{Markup, html};
use web::{Errors, Form, Icon, Input, Opt, args, parts};

use super::{HIER, Maatregel, labels, lijst::PER_PAGINA, store};

const PAGINA: &str = "/voorbereiden/maatregelen/nalopen";

pub(super) async fn show(ctx: Ctx) -> Answer {
    let all = to_check(&*ctx.read().await?, &ctx).await?;
    shown(&ctx, &all, &Input::new(), &Errors::new())
}

fn shown(ctx: &Ctx, all: &[Maatregel], input: &Input, errors: &Errors) -> Answer {
    let page = ctx.page("nalopen-titel").in_menu().crumb(ctx.tr.t("maatregelen-titel"), HIER);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(content(ctx, all, input, errors))
}

/// Adopted, not ended, and not checked today: the longest ago first.
async fn to_check(tx: &Tx, ctx: &Ctx) -> Result<Vec<Maatregel>, Problem> {
    let dag = ctx.now.datum();
    let mut all = store::langst_geleden(tx, dag, dag, PER_PAGINA + ctx.app.beleid.maatregelen.len()).await?;
    all.retain(|m| !m.regel(&ctx.app.beleid).has_ended(dag));
    all.truncate(PER_PAGINA);
    Ok(all)
}

/// Identity and version: what changed since the page was made is not confirmed unseen.
fn tick(m: &Maatregel) -> String {
    format!("{}~{}", m.id, m.versie)
}

pub(super) async fn save(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, PAGINA).await?;
    }
    let all = to_check(&tx, &ctx).await?;
    let ticked = input.all("klopt");
    let confirmed: Vec<Maatregel> = all
        .iter()
        .filter(|m| ticked.contains(&tick(m)))
        .map(|m| Maatregel { gecontroleerd: Some(ctx.now.datum()), gecontroleerd_door: Some(ctx.wie_id()), ..m.clone() })
        .collect();
    let mut events = confirmed.iter().map(|m| Gebeurtenis::new(Soort::MaatregelNagelopen).code(&m.id));
    let Some(first) = events.next() else {
        let error = if ticked.is_empty() { "fout-kies-een-of-meer" } else { "fout-nalopen-gewijzigd" };
        return shown(&ctx, &all, &input, &Errors::one("klopt", error));
    };
    let events = Events::from_parts(first, events.collect());
    store::put_many(&tx, &confirmed).await?;
    tx.commit(events).await?;
    ctx.done(PAGINA, if confirmed.len() < ticked.len() { "melding-nalopen-deels" } else { "melding-nalopen-klaar" })
}

fn content(ctx: &Ctx, all: &[Maatregel], input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).quiet();
    let option = |m: &Maatregel| {
        let naam = m.naam(&ctx.app.beleid, tr);
        let option = Opt::new(tick(m), naam).hint(hint(ctx, m));
        if m.uit_beleid && naam == m.inhoud.naam { option.dutch() } else { option }
    };
    let options = all.iter().map(option).collect();
    html! {
        (parts::head(&tr.t("nalopen-titel"), tr.t("nalopen-lead"), html! {}))
        @if all.is_empty() {
            (parts::empty(Icon::Vink, &tr.t("nalopen-leeg"), &tr.t("nalopen-leeg-tekst"), parts::link(HIER, tr.t("maatregelen-alle"))))
        } @else {
            (form.post(PAGINA, html! {
                (parts::panel(form.checkboxes_of("klopt", "nalopen-klopt", options)))
                (form.actions(html! { (form.submit("nalopen-bevestig")) (form.cancel(HIER)) }))
            }))
        }
    }
}

/// What there is to check: when it was last done, by whom it is, until when it runs and where it stands.
fn hint(ctx: &Ctx, m: &Maatregel) -> String {
    let (tr, dag) = (ctx.tr, ctx.now.datum());
    let checked = match m.gecontroleerd {
        Some(op) if m.lang_niet_nagelopen(dag) => tr.with("nalopen-lang", args![("datum", tr.datum(op))]),
        Some(op) => tr.with("maatregel-nagelopen-op", args![("datum", tr.datum(op))]),
        None => tr.t("maatregel-nooit-nagelopen"),
    };
    let until = |d: Date| tr.with("maatregel-geldig-tot", args![("datum", tr.datum(d))]);
    let einde = m.einde(&ctx.app.beleid).filter(|d| *d <= dag.checked_add(10.years()).unwrap_or(*d)).map(until);
    let lines = [
        Some(checked),
        einde,
        Some(m.eigen_woorden(tr, &m.inhoud.eigenaar)),
        Some(labels(tr, &m.inhoud.geldt_voor)),
        Some(m.eigen_woorden(tr, &m.inhoud.bron)),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
