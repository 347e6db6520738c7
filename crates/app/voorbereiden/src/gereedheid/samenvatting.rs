//! Samenvatting: how it stands, as a message for the coordinator and the head of the department. No personal data.

use kern::{Answer, Ctx};
use maud::html;
use web::{Tr, args, parts};

use super::{
    Gereedheid, HIER,
    meting::{Meting, eerder, metingen},
    score,
};
use crate::jaarkalender;

/// Gaps and terms that the message names at most.
const REGELS: usize = 8;
/// Days ahead in which a term is named.
const DAGEN: i32 = 45;

pub(super) async fn show(ctx: Ctx) -> Answer {
    let tx = ctx.read().await?;
    let (g, known) = (score(&tx, &ctx.app, ctx.now).await?, metingen(&tx, ctx.now.datum()).await?);
    let terms = jaarkalender::binnenkort(&tx, &ctx.app, ctx.tr, ctx.now, DAGEN).await?;
    let subject = ctx.tr.with("samenvatting-onderwerp", args![("percentage", g.percentage), ("gemeente", ctx.gemeentenaam().to_owned())]);
    let text = bericht(ctx.tr, &g, eerder(&known, ctx.now.datum(), 30), &terms, &ctx.app.settings.base_url);
    let mail = format!("mailto:?subject={}&body={}", encoded(&subject), encoded(&text));
    let content = html! {
        (parts::head(&ctx.tr.t("samenvatting-titel"), ctx.tr.t("samenvatting-lead"), html! { (parts::button_link(&mail, ctx.tr.t("samenvatting-mail"), true)) }))
        (parts::panel(html! { h2.nl-heading.nl-heading--level-2 { (subject) } div.samenvatting { (parts::copy(ctx.tr, &text)) } }))
    };
    ctx.page("samenvatting-titel").in_menu().show(content)
}

fn bericht(tr: Tr, g: &Gereedheid, toen: Option<&Meting>, terms: &[(jiff::civil::Date, String)], base_url: &str) -> String {
    let mut lines = vec![tr.with("samenvatting-stand", args![("percentage", g.percentage)])];
    lines.extend(toen.map(|m| tr.with("samenvatting-toen", args![("datum", tr.datum(m.dag)), ("percentage", m.percentage)])));
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
