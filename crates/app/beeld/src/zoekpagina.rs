//! The page of addresses without a place: what there is to ask, what leaves the house, and asking it.

use domain::{
    journaal::{Gebeurtenis, Soort},
    recht::Recht,
};
use jiff::civil::Date;
use kern::{Answer, Ctx, Posted, Problem};
use mandaat::aanwijzingsbesluit::bevoegd_nu;
use maud::{Markup, html};
use tokio::sync::Semaphore;
use web::{
    Errors, Form, Input, args,
    parts::{self, Alert, Column, Table},
};

use crate::{
    adres::Sleutel,
    handlers::titled,
    store::{self, Antwoord, Incident},
    zoeker::{self, Adresboek, PER_DAG, PER_KEER, Werk},
};

/// The page.
pub(crate) const ADRESSEN: &str = "/voorbereiden/veiligheidsbeeld/adressen";
/// One at a time for the whole program: the service is not ours.
static BEURT: Semaphore = Semaphore::const_new(1);

/// What there is to ask. Places, so only for who is named in the decision in force.
pub async fn toon(ctx: Ctx) -> Answer {
    let werk = werk(&ctx).await?;
    pagina(&ctx, &werk, &Input::new(), &Errors::new())
}

async fn werk(ctx: &Ctx) -> Result<Werk, Problem> {
    let werk = {
        let tx = ctx.read().await?;
        let bewijs = bevoegd_nu(ctx, &tx).await??;
        zoeker::werk(ctx, &tx, &bewijs).await?
    };
    ctx.look(Gebeurtenis::new(Soort::BeeldIngezien).code("adressen")).await?;
    Ok(werk)
}

fn pagina(ctx: &Ctx, werk: &Werk, input: &Input, errors: &Errors) -> Answer {
    let page = titled(ctx, "beeld-zoeker-titel").crumb(ctx.tr.t("beeld-titel"), crate::pages::hier(ctx));
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(inhoud(ctx, werk, input, errors))
}

fn inhoud(ctx: &Ctx, werk: &Werk, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let lines = [
        ("beeld-zoeker-lijst", werk.lijst),
        ("beeld-zoeker-onleesbaar", werk.onleesbaar),
        ("beeld-zoeker-gevraagd", werk.niet_gevonden),
        ("beeld-zoeker-open", werk.open.len()),
    ];
    let columns = vec![Column::new(tr.t("beeld-zoeker-welke")), Column::new(tr.t("beeld-zoeker-aantal"))];
    let rows = lines.map(|(key, n)| vec![html! { (tr.t(key)) }, html! { (n) }]);
    let table = Table::new(tr.t("beeld-zoeker-titel"), columns).hide_caption().rows(rows);
    let on = ctx.app.settings.diensten.adreszoeker.is_some();
    html! {
        (parts::head(&tr.t("beeld-zoeker-titel"), tr.t("beeld-zoeker-lead"), html! {}))
        (parts::stack(html! {
            @if on { (parts::alert(Alert::Info, &tr.t("beeld-zoeker-wat"), html! { p { (tr.t("beeld-zoeker-wat-tekst")) } })) }
            @else { (parts::alert(Alert::Info, &tr.t("beeld-zoeker-uit"), html! { p { (tr.t("beeld-zoeker-uit-tekst")) } })) }
            (parts::panel(html! { (table) @if on || !errors.is_empty() { (knop(ctx, werk, input, errors)) } }))
        }))
    }
}

fn knop(ctx: &Ctx, werk: &Werk, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let n = werk.open.len().min(PER_KEER);
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).quiet();
    if n == 0 || !ctx.mag(Recht::VoorbereidingWijzigen) {
        return html! { (form.summary()) @if n == 0 { p.zacht { (tr.t("beeld-zoeker-niets")) } } };
    }
    form.post(
        ADRESSEN,
        html! {
            (form.actions(html! { button.nl-button."nl-button--primary" type="submit" { (tr.with("beeld-zoeker-knop", args![("aantal", n)])) } }))
            p.zacht.klein { (tr.with("beeld-zoeker-per-keer", args![("keer", PER_KEER), ("dag", PER_DAG)])) }
        },
    )
}

/// Asks, keeps the answers, and gives what is on the list its place.
pub async fn zoek(ctx: Ctx, Posted(input): Posted) -> Answer {
    let Some((key, what)) = gezocht(&ctx, &input).await? else { return ctx.done(ADRESSEN, "melding-beeld-zoeker") };
    let werk = werk(&ctx).await?;
    let mut errors = Errors::new();
    errors.add_with("", key, args![("wat", what), ("dag", PER_DAG)]);
    pagina(&ctx, &werk, &input, &errors)
}

/// Key of the sentence about why it stopped, and what stands in it; nothing when all was asked.
async fn gezocht(ctx: &Ctx, input: &Input) -> Result<Option<(&'static str, String)>, Problem> {
    let refuse = |key: &'static str| Ok(Some((key, String::new())));
    let (open, left) = {
        let tx = ctx.read().await?;
        let bewijs = bevoegd_nu(ctx, &tx).await??;
        let left = PER_DAG.saturating_sub(store::gevraagd_op(&tx, ctx.now.datum()).await?);
        (zoeker::werk(ctx, &tx, &bewijs).await?.open, left)
    };
    let Some(address) = ctx.app.settings.diensten.adreszoeker.clone() else { return refuse("fout-zoeker-uit") };
    let Ok(_beurt) = BEURT.try_acquire() else { return refuse("fout-zoeker-bezig") };
    if left == 0 {
        return refuse("fout-zoeker-dag");
    }
    let asked: Vec<Sleutel> = open.into_iter().take(PER_KEER.min(left)).collect();
    if !asked.is_empty() {
        // Told before anything leaves, so that it stands there whatever happens next.
        ctx.look(Gebeurtenis::new(Soort::BeeldAdresGevraagd).code(&asked.len().to_string())).await?;
    }
    let (gemeente, op) = (ctx.gemeente().clone(), ctx.now.datum());
    let (answers, why) = ctx.app.work(move || vraag(&address, gemeente.as_str(), op, &asked)).await.map_err(Problem::storing)?;
    bewaar(ctx, input, &answers).await?;
    match why {
        None => Ok(None),
        Some(why) => {
            // Only which kind: what the other side says may hold the address that was asked.
            let (key, what) = why.zin();
            tracing::warn!(key, what, "the service of addresses did not answer");
            Ok(Some((key, what)))
        }
    }
}

fn vraag(address: &str, gemeente: &str, op: Date, asked: &[Sleutel]) -> (Vec<Antwoord>, Option<zoeker::Fout>) {
    match zoeker::dienst(address) {
        Ok(dienst) => zoeker::vraag_alle(&dienst, gemeente, op, asked),
        Err(why) => (Vec::new(), Some(why.into())),
    }
}

/// Keeps what was answered and places what is on the list. The version of a row stays: an import can still be turned back.
async fn bewaar(ctx: &Ctx, input: &Input, answers: &[Antwoord]) -> Result<(), Problem> {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, ADRESSEN).await?;
    }
    let bewijs = bevoegd_nu(ctx, &tx).await??;
    store::bewaar_antwoorden(&tx, answers).await?;
    let boek = Adresboek::load(&tx).await?;
    let placed = zoeker::geplaatst(store::incidenten(&tx, &bewijs).await?, &boek, &bewijs);
    let same: Vec<Incident> = placed.into_iter().map(|i| Incident { versie: i.versie - 1, ..i }).collect();
    store::bewaar_incidenten(&tx, &same).await?;
    Ok(tx.commit(Gebeurtenis::new(Soort::BeeldGewijzigd).code("adressen")).await?)
}
