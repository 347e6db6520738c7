//! What is still open about a version that is not adopted yet: it does not stop anybody, but who adopts must know.

use kern::Ctx;
use maud::{Markup, html};
use web::{
    args,
    parts::{self, Alert},
};

use super::{Planversie, Route, Verzoeksoort};
use crate::nazorgplan::{
    bevinding::{Bevinding, lijst},
    versie::adres,
};

/// Whether anything about the consultation or in the text is still open.
pub(in crate::nazorgplan) fn is_open(route: &Route, found: &[Bevinding]) -> bool {
    route.van(Verzoeksoort::Consultatie).any(|r| r.op.is_none())
        || route.opmerkingen.iter().any(|o| o.verwerking.is_none())
        || !(route.eerder.opmerkingen.is_empty() && route.eerder.wachtend.is_empty())
        || found.iter().any(|b| !b.is_leeg())
}

/// Consultations without an answer, remarks without a decision, those of earlier versions too, and what is found in the own text; each
/// with the page that closes it.
pub(in crate::nazorgplan) fn open(ctx: &Ctx, v: &Planversie, route: &Route, found: &[Bevinding]) -> Markup {
    let (tr, hier) = (ctx.tr, adres(v.nummer));
    let line = |key: &str, aantal: usize, naar: &str| {
        let text = tr.with(key, args![("aantal", aantal)]);
        (aantal > 0).then(|| html! { @if ctx.kan_naar(naar) { (parts::link(naar, text)) } @else { (text) } })
    };
    let waiting = route.van(Verzoeksoort::Consultatie).filter(|r| r.op.is_none()).count();
    let undecided: Vec<_> = route.opmerkingen.iter().filter(|o| o.verwerking.is_none()).collect();
    let remark = undecided.first().map(|o| format!("{hier}/opmerkingen/{}/{}", o.hoofdstuk, o.partner)).unwrap_or_default();
    let lines: Vec<Markup> = [
        line("plan-open-consultatie", waiting, &format!("{hier}/verzoeken/consultatie")),
        line("plan-open-opmerking", undecided.len(), &remark),
    ]
    .into_iter()
    .flatten()
    .chain(earlier(ctx, v, route))
    .chain(lijst(ctx, found))
    .collect();
    if lines.is_empty() {
        return html! {};
    }
    let content = html! { p { (tr.t("plan-open-tekst")) } ul { @for line in &lines { li { (line) } } } };
    parts::alert(Alert::Warn, &tr.t("plan-open-titel"), content)
}

/// What partners left open at earlier versions, by name: each remark with the page where it is decided, and who was not asked again.
fn earlier(ctx: &Ctx, v: &Planversie, route: &Route) -> Vec<Markup> {
    let tr = ctx.tr;
    let way = |naar: &str, text: String| html! { @if ctx.kan_naar(naar) { (parts::link(naar, text)) } @else { (text) } };
    let now = |id: &str, then: &str| route.partners.iter().find(|(p, _)| p == id).map_or_else(|| then.to_owned(), |(_, naam)| naam.clone());
    let remarks = route.eerder.opmerkingen.iter().map(|(nummer, o, then)| {
        let words = args![("nummer", *nummer), ("partner", now(&o.partner, then)), ("hoofdstuk", o.hoofdstuk)];
        way(&format!("{}/opmerkingen/{}/{}", adres(*nummer), o.hoofdstuk, o.partner), tr.with("plan-eerder-opmerking", words))
    });
    let asked = route.eerder.wachtend.iter().map(|(nummer, r)| {
        let text = tr.with("plan-eerder-consultatie", args![("nummer", *nummer), ("partner", now(&r.partner, &r.organisatie))]);
        if Verzoeksoort::Consultatie.kan(v.staat) {
            way(&format!("{}/verzoeken/consultatie", adres(v.nummer)), text)
        } else {
            html! { (text) }
        }
    });
    remarks.chain(asked).collect()
}
