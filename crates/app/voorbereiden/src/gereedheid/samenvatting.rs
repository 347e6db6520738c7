//! Samenvatting: how it stands, as a message for the coordinator and the head of the department. No personal data.

use domain::GemeenteCode;
use kern::{Answer, App, Ctx, Medewerker, medewerkers};
use mandaat::aanstelling::{self, Aanstelling};
use maud::html;
use store::{StoreError, Tx, args};
use web::{Tr, parts};

use super::{
    Gereedheid, HIER,
    meting::{Meting, eerder, metingen, onthoud},
    score,
};
use crate::jaarkalender;

/// Gaps and terms that the message names at most.
const REGELS: usize = 8;
/// Days ahead in which a term is named.
const DAGEN: i32 = 45;

/// A message about readiness, and who gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Samenvatting {
    /// E-mail addresses of the coordinator, the deputies and the head of the department, each once.
    pub aan: Vec<String>,
    /// In one line.
    pub onderwerp: String,
    /// Without names.
    pub tekst: String,
}

/// How it stands now, in the language of `tr`; today's measurement is kept, so that the course has no gaps where this runs every day.
///
/// # Errors
/// When the database fails.
pub async fn samenvatting(app: &App, gemeente: &GemeenteCode, tr: Tr) -> Result<Samenvatting, StoreError> {
    let (tx, now) = (app.db.read(gemeente).await?, app.now());
    let app = &app.hier(&tx).await?;
    let tr = app.tr(tr.taal());
    let (g, known) = (score(&tx, app, now).await?, metingen(&tx, now.datum()).await?);
    let made = maak(&tx, app, tr, (&g, &known)).await?;
    drop(tx);
    onthoud(app, gemeente, &known, Meting::van(&g, now.datum())).await?;
    Ok(made)
}

async fn maak(tx: &Tx, app: &App, tr: Tr, (g, known): (&Gereedheid, &[Meting])) -> Result<Samenvatting, StoreError> {
    let now = app.now();
    let gemeente = tx.one("SELECT naam FROM gemeente WHERE gemeente = $1", args![tx.gemeente()]).await?.text("naam")?;
    let terms = jaarkalender::binnenkort(tx, app, tr, now, DAGEN).await?;
    Ok(Samenvatting {
        aan: adressen(aanstelling::load(tx).await?.as_ref(), &medewerkers(tx).await?),
        onderwerp: tr.with("samenvatting-onderwerp", web::args![("percentage", g.percentage), ("gemeente", gemeente)]),
        tekst: bericht(tr, g, eerder(known, now.datum(), 30), &terms, &app.settings.base_url),
    })
}

/// Who directs, who takes over, and the head of the department.
fn adressen(a: Option<&Aanstelling>, mensen: &[Medewerker]) -> Vec<String> {
    let Some(a) = a else { return Vec::new() };
    let own = std::iter::once(&a.coordinator).chain(&a.plaatsvervangers);
    let own = own.filter_map(|id| mensen.iter().find(|m| m.id == *id && m.actief)).map(|m| m.email.clone());
    let mut all: Vec<String> = Vec::new();
    for address in own.chain([a.hoofd_email.clone()]).filter(|address| !address.is_empty()) {
        if all.iter().all(|known| !known.eq_ignore_ascii_case(&address)) {
            all.push(address);
        }
    }
    all
}

pub(super) async fn show(ctx: Ctx) -> Answer {
    let tx = ctx.read().await?;
    let (g, known) = (score(&tx, &ctx.app, ctx.now).await?, metingen(&tx, ctx.now.datum()).await?);
    let s = maak(&tx, &ctx.app, ctx.tr, (&g, &known)).await?;
    let mail = format!("mailto:{}?subject={}&body={}", s.aan.join(","), encoded(&s.onderwerp), encoded(&s.tekst));
    let content = html! {
        (parts::head(&ctx.tr.t("samenvatting-titel"), ctx.tr.t("samenvatting-lead"), html! { (parts::button_link(&mail, ctx.tr.t("samenvatting-mail"), true)) }))
        (parts::panel(html! { h2.nl-heading.nl-heading--level-2 { (s.onderwerp) } div.samenvatting { (parts::copy(ctx.tr, &s.tekst)) } }))
        p.zacht { (ctx.tr.t(if s.aan.is_empty() { "samenvatting-niemand" } else { "samenvatting-aan" })) " " (s.aan.join(", ")) }
    };
    ctx.page("samenvatting-titel").in_menu().show(content)
}

fn bericht(tr: Tr, g: &Gereedheid, toen: Option<&Meting>, terms: &[(jiff::civil::Date, String)], base_url: &str) -> String {
    let mut lines = vec![tr.with("samenvatting-stand", web::args![("percentage", g.percentage)])];
    lines.extend(toen.map(|m| tr.with("samenvatting-toen", web::args![("datum", tr.datum(m.dag)), ("percentage", m.percentage)])));
    if !g.gaten.is_empty() {
        lines.extend([String::new(), tr.t("samenvatting-open")]);
        lines.extend(g.gaten.iter().take(REGELS).map(|gat| format!("- {}: {}{}", gat.zin(tr), base_url, gat.naar)));
    }
    if !terms.is_empty() {
        lines.extend([String::new(), tr.t("samenvatting-termijnen")]);
        lines.extend(terms.iter().take(REGELS).map(|(op, wat)| format!("- {}: {wat}", tr.datum(*op))));
    }
    lines.extend([String::new(), format!("{}: {base_url}{HIER}", tr.t("samenvatting-meer"))]);
    lines.join("\n")
}

/// Text as it may stand in an address (RFC 3986 section 2).
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() || b"-_.~".contains(&b) { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
