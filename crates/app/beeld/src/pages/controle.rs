//! Before any picture: whether the data are good enough, and what can be said of so many.

use maud::{Markup, html};
use veiligheidsbeeld::{Getoond, Onderdeel};
use web::{Tr, args};

use crate::feiten::{Besloten, Bron, Feiten};

/// From how many robberies one point that stands out may be a default: of a few, two at one address are a share that stands out.
const STANDAARD_VANAF: usize = 20;

/// Whether the data are good enough.
pub(super) fn check(tr: Tr, f: &Feiten, b: &Besloten) -> Markup {
    let c = &b.controle.waarde;
    let rows = [
        (f.te_weinig_geplaatst(), "beeld-let-geplaatst", c.aantal - f.geplaatst()),
        (c.aantal >= STANDAARD_VANAF && !c.standaardplekken.is_empty(), "beeld-let-standaard", c.standaardplekken.len()),
        (c.zonder_tijd > 0, "beeld-let-tijd", c.zonder_tijd),
        (c.middernacht > 0, "beeld-let-middernacht", c.middernacht),
        (c.ruime_tijd > 0, "beeld-let-ruim", c.ruime_tijd),
    ];
    let found: Vec<String> = rows.into_iter().filter(|(wrong, ..)| *wrong).map(|(_, key, n)| tr.with(key, args![("aantal", n)])).collect();
    html! {
        @if f.bron() == Bron::Casussen { p { (tr.t("beeld-controle-casussen")) } }
        @else { p { (tr.with("beeld-controle-zin", args![("aantal", c.aantal), ("geplaatst", f.geplaatst())])) } }
        @if found.is_empty() { p { (tr.t("beeld-controle-goed")) } } @else { ul { @for line in found { li { (line) } } } }
    }
}

/// What can be said of so many, and of what is left out from how many it can.
pub(super) fn kan(tr: Tr, b: &Besloten, n: usize) -> Markup {
    let parts: [(Onderdeel, &str); 11] = [
        (Onderdeel::Totaal, "beeld-deel-totaal"),
        (Onderdeel::Buurten, "beeld-deel-buurten"),
        (Onderdeel::VastePlekken, "beeld-deel-plekken"),
        (Onderdeel::Dagdelen, "beeld-deel-dagdelen"),
        (Onderdeel::Tempo, "beeld-deel-tempo"),
        (Onderdeel::Scan, "beeld-deel-scan"),
        (Onderdeel::Knox, "beeld-deel-knox"),
        (Onderdeel::Kaart, "beeld-deel-kaart"),
        (Onderdeel::Deskundig, "beeld-deel-deskundig"),
        (Onderdeel::Uren, "beeld-deel-uren"),
        (Onderdeel::VeranderingPerBuurt, "beeld-deel-verandering"),
    ];
    let line = |(part, key): &(Onderdeel, &str)| {
        html! { li { @if part.mag(n) { strong { (tr.t(key)) } } @else { span.zacht { (tr.with("beeld-vanaf", args![("wat", tr.t(key)), ("aantal", part.vanaf())])) } } } }
    };
    let found =
        match &b.plekken {
            Some(Getoond::Wel(u)) => Some(tr.with(
                "beeld-onderscheid",
                args![("aantal", u.waarde.aantoonbaar_vanaf), ("adressen", b.adressen), ("n", u.verantwoording.n)],
            )),
            _ => None,
        };
    html! { ul { @for part in &parts { (line(part)) } } @if let Some(found) = found { p { (found) } } }
}
