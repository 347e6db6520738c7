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

/// Consultations without an answer, remarks without a decision, and what is found in the own text; each with the page that closes it.
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
    .chain(lijst(ctx, found))
    .collect();
    if lines.is_empty() {
        return html! {};
    }
    let content = html! { p { (tr.t("plan-open-tekst")) } ul { @for line in &lines { li { (line) } } } };
    parts::alert(Alert::Warn, &tr.t("plan-open-titel"), content)
}
