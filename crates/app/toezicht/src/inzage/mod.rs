//! Inzage: who saw or changed what of one person. Asked by number, so that a privacy officer needs no names.

use domain::{
    id::{BetrokkeneId, CasusId},
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use kern::{Answer, Ctx, MenuGroup, MenuItem, Names, Slice};
use maud::{Markup, html};
use store::{JournalFilter, JournalLine, StoreError, Tx, args};
use web::{Errors, Form, Icon, Input, Reader, parts};

use crate::{journaal, names};

/// More lines than anyone reads on one page.
const LINES: u32 = 500;

/// The routes of this subject.
pub(crate) fn slice() -> Slice {
    Slice::new("inzage").menu(MenuItem::new(MenuGroup::Verantwoorden, 20, "menu-inzage", "/inzage", Recht::JournaalLezen)).get(
        "/inzage",
        Recht::JournaalLezen,
        Activiteit::Toezicht,
        toon,
    )
}

/// A person, asked by the number of the casus and the number within it.
struct Gevraagd {
    casus: CasusId,
    betrokkene: BetrokkeneId,
}

async fn toon(ctx: Ctx) -> Answer {
    let input = Input::query(ctx.address.split_once('?').map_or("", |(_, q)| q));
    if input.get("casus").is_empty() && input.get("betrokkene").is_empty() {
        let none = journaal::no_errors();
        return ctx.page("inzage-titel").show(page(&ctx, &Form::new(ctx.tr, &input, &none).quiet().leave_freely(), None));
    }
    let tx = ctx.write().await?;
    let (gevraagd, errors) = lees(&tx, &input).await?;
    let form = Form::new(ctx.tr, &input, &errors).quiet().leave_freely();
    let Some(wie) = gevraagd else {
        return ctx.page("inzage-titel").invalid(&errors).show(page(&ctx, &form, None));
    };
    let lines = tx.journal(&JournalFilter { betrokkene: Some(wie.betrokkene.into()), ..JournalFilter::default() }, None, LINES).await?;
    let names = names::for_lines(&ctx, &tx, &lines).await?;
    tx.commit(Gebeurtenis::new(Soort::InzageNagegaan).in_casus(wie.casus).over(wie.betrokkene)).await?;
    ctx.page("inzage-titel").show(page(&ctx, &form, Some((&lines, &names))))
}

async fn lees(tx: &Tx, input: &Input) -> Result<(Option<Gevraagd>, Errors), StoreError> {
    let mut r = Reader::new(input);
    let nummer = r.required_text("casus", 20);
    let volgnr = r.int("betrokkene", 1..=9999);
    let mut errors = r.into_errors();
    let (Some(nummer), Some(volgnr)) = (nummer, volgnr) else { return Ok((None, errors)) };
    let row = tx
        .opt(
            "SELECT c.id AS casus, b.id FROM casus c JOIN betrokkene b ON b.gemeente = c.gemeente AND b.casus = c.id WHERE c.gemeente = $1 AND c.nummer = $2 AND b.volgnr = $3",
            args![tx.gemeente(), nummer, volgnr],
        )
        .await?;
    match row {
        Some(row) => Ok((Some(Gevraagd { casus: row.id("casus")?, betrokkene: row.id("id")? }), errors)),
        None => {
            errors.add("betrokkene", "inzage-onbekend");
            Ok((None, errors))
        }
    }
}

fn page(ctx: &Ctx, form: &Form<'_>, found: Option<(&[JournalLine], &Names)>) -> Markup {
    let tr = ctx.tr;
    let fields = html! { (form.text("casus", "inzage-casus")) (form.int("betrokkene", "inzage-betrokkene")) };
    html! {
        (parts::head(&tr.t("inzage-titel"), tr.t("inzage-lead"), html! {}))
        (form.summary())
        (parts::filters(tr, "/inzage", found.is_some(), fields))
        @if let Some((lines, names)) = found {
            @if lines.is_empty() { (parts::empty(Icon::Info, &tr.t("inzage-leeg"), &tr.t("inzage-leeg-uitleg"), html! {})) }
            @else { (journaal::by_day(ctx, lines, names)) }
        }
    }
}
