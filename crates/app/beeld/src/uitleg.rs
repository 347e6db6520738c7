//! A page per method, in plain words, and the record for the register of algorithms.

use axum::extract::Path;
use kern::{Answer, Ctx, Problem};
use maud::{Markup, html};
use veiligheidsbeeld::Methode;
use web::parts;

/// Address of these pages.
pub const UITLEG: &str = "/veiligheidsbeeld/uitleg";

/// Methods with the end of their text keys.
const METHODEN: &[(&str, Methode)] = &[
    ("controle", Methode::Controle),
    ("garwood", Methode::Garwood),
    ("binomiaal", Methode::Binomiaal),
    ("marshall", Methode::Marshall),
    ("multinomiaal", Methode::Multinomiaal),
    ("kaplan-meier", Methode::KaplanMeier),
    ("aoristisch", Methode::Aoristisch),
    ("knox", Methode::Knox),
    ("kulldorff", Methode::Kulldorff),
    ("kern", Methode::KernMetBasis),
    ("bernasco", Methode::Bernasco),
    ("getis-ord", Methode::GetisOrd),
    ("moran", Methode::Moran),
    ("dbscan", Methode::Dbscan),
];

/// Pages without a formula of their own.
const VERDER: &[&str] = &["kaart", "spreiding-uitgave", "nabij", "kringen", "algoritmeregister"];

/// All of them.
pub async fn list(ctx: Ctx) -> Answer {
    let tr = ctx.tr;
    let line = |code: &str| html! { li { (parts::link(&format!("{UITLEG}/{code}"), tr.t(&format!("beeld-methode-{code}")))) } };
    let all: Vec<&str> = METHODEN.iter().map(|(code, _)| *code).chain(VERDER.iter().copied()).collect();
    ctx.page("beeld-uitleg").show(html! {
        (parts::head(&tr.t("beeld-uitleg"), tr.t("beeld-uitleg-lead"), html! {}))
        (parts::panel(html! { ul.ruim { @for code in all { (line(code)) } } }))
    })
}

/// One of them.
pub async fn show(ctx: Ctx, Path(methode): Path<String>) -> Answer {
    let tr = ctx.tr;
    let source = METHODEN.iter().find(|(code, _)| *code == methode).map(|(_, m)| m.bron());
    if source.is_none() && !VERDER.contains(&methode.as_str()) {
        return Err(Problem::NietGevonden);
    }
    let key = format!("beeld-methode-{methode}");
    let paragraph = |name: &str| -> Markup {
        html! { @if let Some(text) = tr.attr(&key, name) { p { (text) } } }
    };
    ctx.page(&key).crumb(tr.t("beeld-uitleg"), UITLEG.to_owned()).show(html! {
        (parts::head(&tr.t(&key), tr.attr(&key, "kort").unwrap_or_default(), html! {}))
        (parts::panel(html! {
            (paragraph("hoe")) (paragraph("niet"))
            @if let Some(source) = source { p.zacht { (tr.t("beeld-bron")) ": " (source) } }
        }))
    })
}
