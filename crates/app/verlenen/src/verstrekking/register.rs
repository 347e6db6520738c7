//! The register: what was shared with whom, when and on which basis, and what was refused. Kinds and numbers, never values or names of persons.

use std::collections::hash_map::Entry;

use domain::{Code, Moment, gegeven::Soort as Gegevensoort, grondslag::OMGEVING, journaal::Soort};
use kern::{Answer, Ctx, Names};
use maud::{Markup, html};

use store::{JournalFilter, JournalLine, StoreError, Tx};
use uuid::Uuid;
use web::{
    Errors, Form, Icon, Input, Opt, Reader, args, parts,
    parts::{Column, Table},
};

use super::store::{self as sql, Filter, Verstrekking};

/// Page of this subject.
pub(crate) const HIER: &str = "/verstrekkingen";
/// Lines on one page.
const REGELS: i64 = 50;
/// Refusals on the page: the newest.
const GEWEIGERD: u32 = 20;
/// Fields of the filter, in the order of the address.
const VELDEN: [&str; 9] = ["partner", "soort", "casus", "van-dag", "van-maand", "van-jaar", "tot-dag", "tot-maand", "tot-jaar"];

/// What the page shows.
struct Beeld {
    regels: Vec<(Verstrekking, String)>,
    geweigerd: Vec<JournalLine>,
    namen: Names,
    volgende: Option<String>,
    actief: bool,
}

/// Newest first, with filters.
pub(super) async fn toon(ctx: Ctx) -> Answer {
    let input = Input::query(ctx.address.split_once('?').map_or("", |(_, q)| q));
    let tx = ctx.read().await?;
    let (filter, errors) = lees(&tx, &input).await?;
    let mut regels = if errors.is_empty() { sql::register(&tx, &filter, REGELS).await? } else { Vec::new() };
    let meer = regels.len() > usize::try_from(REGELS).unwrap_or(usize::MAX);
    regels.truncate(usize::try_from(REGELS).unwrap_or(usize::MAX));
    let zoek = JournalFilter { soort: Some(Soort::VerstrekkingGeweigerd), casus: filter.casus.map(Into::into), ..JournalFilter::default() };
    let geweigerd = if filter.na.is_none() { tx.journal(&zoek, None, GEWEIGERD).await? } else { Vec::new() };
    let mut namen = Names::load(&tx).await?;
    for id in geweigerd.iter().filter_map(|l| l.casus) {
        if let Entry::Vacant(plaats) = namen.casussen.entry(id) {
            // A line of the journal outlives its casus.
            plaats.insert(nummer(&tx, id).await?);
        }
    }
    let volgende = regels.last().filter(|_| meer).map(|(v, _)| adres(&input, v.op, v.id));
    let actief = VELDEN.iter().any(|v| !input.get(v).is_empty());
    let form = Form::new(ctx.tr, &input, &errors).filtering();
    ctx.page("register-titel").show(pagina(&ctx, &form, &Beeld { regels, geweigerd, namen, volgende, actief }))
}

/// The number of a casus; empty when it was destroyed.
async fn nummer(tx: &Tx, id: Uuid) -> Result<String, StoreError> {
    match casus::by_id(tx, id.into()).await {
        Ok(casus) => Ok(casus.nummer),
        Err(StoreError::NotFound) => Ok(String::new()),
        Err(e) => Err(e),
    }
}

async fn lees(tx: &Tx, input: &Input) -> Result<(Filter, Errors), StoreError> {
    let mut r = Reader::new(input);
    let (soort, van, tot) = (r.opt().choice::<Gegevensoort>("soort"), r.opt().date("van"), r.opt().date("tot"));
    let nummer = r.text("casus", 20);
    let casus = match &nummer {
        Some(n) => match casus::by_nummer(tx, n).await {
            Ok(c) => Some(c.id),
            Err(StoreError::NotFound) => {
                r.add("casus", "register-fout-casus");
                None
            }
            Err(e) => return Err(e),
        },
        None => None,
    };
    let na = input.get("na").split_once('.').and_then(|(op, id)| Some((Moment::from_micros(op.parse().ok()?), id.parse::<Uuid>().ok()?)));
    let partner = Some(input.get("partner")).filter(|p| !p.is_empty()).map(ToOwned::to_owned);
    Ok((Filter { partner, soort, casus, van, tot, na }, r.into_errors()))
}

/// Address of the next page: the same filters, after the last line. Values of the filters are codes and digits.
fn adres(input: &Input, op: Moment, id: Uuid) -> String {
    let vast = |t: &str| t.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let filters: String =
        VELDEN.iter().filter(|v| !input.get(v).is_empty() && vast(input.get(v))).map(|v| format!("{v}={}&", input.get(v))).collect();
    format!("{HIER}?{filters}na={}.{id}", op.micros())
}

fn pagina(ctx: &Ctx, form: &Form<'_>, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let partners = ctx.app.beleid.partners.iter().map(|p| Opt::named(&p.id, ctx.tr, &p.naam, p.naam_en.as_deref()));
    let partners = partners.chain([Opt::new(OMGEVING, casus::regie::actor(ctx, OMGEVING))]).collect();
    let velden = html! {
        (form.select_of("partner", "register-partner", partners).optional())
        (form.select::<Gegevensoort>("soort", "register-soort").optional())
        (form.text("casus", "register-casus").wide(12).optional())
        (form.date3("van", "register-van").optional())
        (form.date3("tot", "register-tot").optional())
    };
    let kolommen = [
        "register-kolom-wanneer",
        "register-kolom-verzoek",
        "register-kolom-aan",
        "register-kolom-wat",
        "register-kolom-grond",
        "register-kolom-wie",
    ]
    .map(|k| Column::new(tr.t(k)));
    let leeg = parts::empty(Icon::Delen, &tr.t("register-leeg"), &tr.t("register-leeg-uitleg"), html! {});
    html! {
        (parts::head(&tr.t("register-titel"), tr.t("register-lead"), html! {}))
        (form.summary())
        (parts::filters(tr, HIER, b.actief, velden))
        (parts::card(&tr.t("register-gedeeld"), Table::new(tr.t("register-gedeeld"), kolommen.into()).hide_caption().rows(b.regels.iter().map(|r| rij(ctx, b, r))).empty(leeg)))
        (parts::paging(tr, None, b.volgende.as_deref()))
        @if !b.geweigerd.is_empty() { (parts::card(&tr.t("register-geweigerd"), html! {
            p.zacht.klein { (tr.with("register-geweigerd-uitleg", args![("aantal", b.geweigerd.len())])) }
            (parts::timeline(&b.geweigerd.iter().map(|l| (tr.moment_near(l.moment, ctx.now), html! { (b.namen.sentence(tr, l)) })).collect::<Vec<_>>()))
        })) }
    }
}

fn rij(ctx: &Ctx, b: &Beeld, (v, nummer): &(Verstrekking, String)) -> Vec<Markup> {
    let tr = ctx.tr;
    vec![
        html! { (tr.moment_near(v.op, ctx.now)) },
        html! { (nummer) },
        html! { (casus::regie::actor(ctx, &v.partner)) },
        html! { (tr.t(v.soort.key())) },
        html! { (v.artikel) div.zacht.klein { (web::prose::dutch(&v.doel)) } },
        html! { (b.namen.who(tr, domain::journaal::Wie::Medewerker(v.door))) },
    ]
}
