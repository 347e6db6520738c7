//! Before any picture: whether the data are good enough, and what can be said of so many.

use std::collections::BTreeSet;

use domain::recht::Recht;
use kern::Ctx;
use maud::{Markup, html};
use veiligheidsbeeld::{Getoond, Onderdeel, controle::Standaardplek};
use web::{Tr, args, parts};

use super::verantwoord;
use crate::{
    BUURTEN,
    feiten::{Besloten, Bron, Feiten},
    nauw::Nauw,
};

/// From how many robberies one point that stands out may be a default: of a few, two at one address are a share that stands out.
const STANDAARD_VANAF: usize = 20;

/// Whether the data are good enough.
pub(super) fn check(ctx: &Ctx, f: &Feiten, b: &Besloten) -> Markup {
    let (tr, c) = (ctx.tr, &b.controle.waarde);
    if f.voorvallen().is_empty() {
        return html! { p { (tr.t("beeld-controle-niets")) } };
    }
    let (defaults, outside, without) = (standaardplekken(f, b), f.buiten(), f.zonder_buurt());
    let rows = [
        (f.te_weinig_geplaatst(), "beeld-let-geplaatst", c.aantal - f.geplaatst()),
        (f.na_lijst > 0, "beeld-let-na-lijst", f.na_lijst),
        (outside > 0, "beeld-let-buiten", outside),
        (c.zonder_tijd > 0, "beeld-let-tijd", c.zonder_tijd),
        (c.middernacht > 0, "beeld-let-middernacht", c.middernacht),
        (c.ruime_tijd > 0, "beeld-let-ruim", c.ruime_tijd),
    ];
    let found: Vec<String> = rows.into_iter().filter(|(wrong, ..)| *wrong).map(|(_, key, n)| tr.with(key, args![("aantal", n)])).collect();
    html! {
        @if f.bron() == Bron::Casussen { p { (tr.t("beeld-controle-casussen")) } }
        @else { p { (tr.with("beeld-controle-zin", args![("aantal", c.aantal), ("geplaatst", f.geplaatst())])) } }
        @if found.is_empty() && defaults.is_empty() && without == 0 { p { (tr.t("beeld-controle-goed")) } }
        @else {
            ul {
                @for line in found { li { (line) } }
                @if !defaults.is_empty() { li { (tr.with("beeld-let-standaard", args![("aantal", defaults.len())])) ul { @for s in &defaults { li { (standaard(tr, f, s)) } } } } }
                @if without > 0 { li { (tr.with("beeld-let-zonder-buurt", args![("aantal", without)])) } }
            }
            @if without > 0 && ctx.mag(Recht::VoorbereidingWijzigen) { (parts::button_post(BUURTEN, tr.t("beeld-buurten-erbij"), false, None)) }
        }
        (verantwoord(tr, f, &b.controle.verantwoording, "controle"))
    }
}

/// Addresses of the robberies at exactly this point; nothing for one of which none is known.
fn adressen<'a>(f: &'a Feiten, s: &Standaardplek) -> BTreeSet<Option<&'a str>> {
    f.voorvallen().iter().filter(|v| v.gebeurtenis.punt == Some(s.punt)).map(|v| v.gebeurtenis.adres.as_deref()).collect()
}

/// Points that may be a default. Of a few robberies two at one address are a share that stands out: then only what is not one known address.
fn standaardplekken<'a>(f: &Feiten, b: &'a Besloten) -> Vec<&'a Standaardplek> {
    let c = &b.controle.waarde;
    let one = |s: &Standaardplek| matches!(Vec::from_iter(adressen(f, s)).as_slice(), [Some(_)]);
    c.standaardplekken.iter().filter(|s| c.aantal >= STANDAARD_VANAF || !one(s)).collect()
}

/// Where it is, how many are there, and which addresses these name.
fn standaard(tr: Tr, f: &Feiten, s: &Standaardplek) -> String {
    let named: Vec<&str> = adressen(f, s).into_iter().flatten().collect();
    let (x, y) = (format!("{:.0}", s.punt.x()), format!("{:.0}", s.punt.y()));
    tr.with("beeld-let-standaard-plek", args![("x", x), ("y", y), ("aantal", s.aantal), ("adressen", named.len())])
}

/// What can be said of so many, and of what is left out from how many it can.
pub(super) fn kan(tr: Tr, b: &Besloten, nauw: Option<&Nauw>, n: usize) -> Markup {
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
    // These count more years than this one.
    let samen = |part: Onderdeel| match part {
        Onderdeel::Scan | Onderdeel::Knox | Onderdeel::Kaart | Onderdeel::Deskundig => nauw.map_or(0, |it| it.aantal),
        Onderdeel::Buurten | Onderdeel::Tempo => match b.buurten.as_ref().map(|it| &it.getoond) {
            Some(Getoond::Wel(u)) => u.verantwoording.n,
            _ => 0,
        },
        _ => 0,
    };
    let line = |(part, key): &(Onderdeel, &str)| {
        let name = tr.t(key);
        html! {
            li {
                @if part.mag(n) { strong { (name) } }
                @else if part.mag(samen(*part)) { strong { (tr.with("beeld-kan-samen", args![("wat", name)])) } }
                @else { span.zacht { (tr.with("beeld-vanaf", args![("wat", name), ("aantal", part.vanaf())])) } }
            }
        }
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
