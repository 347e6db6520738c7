//! The map of spread of an edition with its table, its sentence and how it came about; or why there is none.

use maud::{Markup, html};
use veiligheidsbeeld::{openbaar::KAART_VANAF, spreiding::BASIS_TOT};
use web::{
    Tr, args,
    parts::{self, Table},
};

use crate::{
    feiten::eerste,
    gebiedskaart::{raster, spreidingschaal},
    nauw,
    pages::{
        getal,
        kaarten::{grenzenregel, naast},
        ophaaldag, telling,
    },
    pages_lezer::{gebieden_laatst, naam},
    store::Vorm,
    tekening::KLASSEN,
    uitgave::{SAMEN, Spreiding, Spreidkaart, Uitgave},
    uitleg::UITLEG,
};

/// What an edition says of spread.
pub(super) fn spreiding(tr: Tr, e: &Uitgave, vormen: &[Vorm]) -> Markup {
    let Some(said) = &e.spreiding else { return html! {} };
    let title = tr.with("beeld-spreiding-lezer", args![("jaar", e.jaar)]);
    html! {
        h3.nl-heading.nl-heading--level-3.kaartblad-kop { (title) }
        @match said {
            Spreiding::Geen(why) => p { (tr.with(&format!("beeldgeenkaart-{}", domain::Code::code(*why)), args![("vanaf", KAART_VANAF)])) },
            Spreiding::Kaart(kaart) => (beeld(tr, e, kaart, &title, vormen)),
        }
    }
}

fn beeld(tr: Tr, e: &Uitgave, kaart: &Spreidkaart, title: &str, vormen: &[Vorm]) -> Markup {
    let (vlak, steps, mut schaal) = (kaart.vlak(), kaart.stappen(), spreidingschaal(tr));
    schaal.namen[0] = tr.t("beeld-spreiding-ongekleurd");
    let sentence = zin(tr, e, kaart, &schaal.namen, vormen);
    let words = args![("n", kaart.n), ("straal", kaart.straal)];
    let lines = [tr.t("beeld-spreiding-eenheid"), tr.with("beeld-spreiding-lezer-regel", words)];
    let id = format!("beeld-spreiding-{}", e.jaar);
    let table = tabel(tr, title, &steps, &vlak, &schaal.namen);
    html! {
        p { (sentence) }
        @if vormen.is_empty() { (table) } @else {
            (naast(&id, (title, &sentence), &raster(tr, &id, (&vlak, &steps), &schaal, (vormen, &[]), &lines), table))
        }
        @if kaart.aandeel_basis() > 0.0 { (gemengd(tr, kaart)) }
        p.zacht { (tr.with("beeld-spreiding-lezer-let", args![("onder", getal(tr, KLASSEN[0]))])) " " (parts::link(&format!("{UITLEG}/spreiding-uitgave"), tr.t("beeld-lezer-meer"))) }
        (verantwoord(tr, e, kaart))
        (grenzenregel(tr, vormen))
    }
}

/// Where the darkest class that is used lies: the rows of the table that hold a cell of it.
fn zin(tr: Tr, e: &Uitgave, kaart: &Spreidkaart, namen: &[String], vormen: &[Vorm]) -> String {
    let (vlak, steps) = (kaart.vlak(), kaart.stappen());
    let Some(top) = steps.iter().copied().max().filter(|k| *k > 0) else { return tr.t("beeld-spreiding-lezer-leeg") };
    let darkest: Vec<_> = (0..steps.len()).filter(|i| steps[*i] == top).map(|i| vlak.raster.centre(i)).collect();
    let holds = |v: &Vorm| nauw::vlak(v).is_ok_and(|area| darkest.iter().any(|p| area.holds(*p)));
    let named: Vec<&str> = vormen.iter().filter(|v| holds(v)).map(|v| v.naam.as_str()).collect();
    let rows = gebieden_laatst(e).map(|(_, (name, _))| name);
    let within: Vec<String> = rows
        .filter(|row| row.split(SAMEN).any(|part| named.iter().any(|n| n.eq_ignore_ascii_case(part))))
        .map(|row| naam(tr, row))
        .collect();
    let klasse = namen.get(top).cloned().unwrap_or_default();
    if within.is_empty() {
        return tr.with("beeld-spreiding-lezer-zin-los", args![("klasse", klasse)]);
    }
    tr.with("beeld-spreiding-lezer-zin", args![("gebieden", within.join(", ")), ("klasse", klasse)])
}

/// Square kilometres of each class.
fn tabel(tr: Tr, title: &str, steps: &[usize], vlak: &veiligheidsbeeld::Vlak, namen: &[String]) -> Table {
    let cell = vlak.raster.cel * vlak.raster.cel / 1e6;
    let km2 = |class: usize| steps.iter().zip(&vlak.binnen).filter(|(k, inside)| **inside && **k == class).count() as f64 * cell;
    let columns = telling(tr, "beeld-spreiding-eenheid", "beeld-spreiding-km2");
    let rows = namen.iter().enumerate().map(|(class, name)| vec![html! { (name) }, html! { (getal(tr, km2(class))) }]);
    Table::new(title.to_owned(), columns).hide_caption().rows(rows)
}

/// How much of the map is where the addresses are.
fn gemengd(tr: Tr, kaart: &Spreidkaart) -> Markup {
    let share = |of: f64| format!("{:.0}", of * 100.0);
    let base = kaart.aandeel_basis();
    let words = args![("n", kaart.n), ("eigen", share(1.0 - base)), ("basis", share(base)), ("vanaf", BASIS_TOT)];
    html! { p { (tr.with("beeld-spreiding-gemengd", words)) } }
}

fn verantwoord(tr: Tr, e: &Uitgave, kaart: &Spreidkaart) -> Markup {
    let end = eerste(e.jaar + 1).yesterday().unwrap_or(kaart.op);
    let words = args![
        ("bron", tr.t("beeld-bron-lijst")),
        ("opgehaald", ophaaldag(tr, kaart.opgehaald)),
        ("van", tr.datum_kort(eerste(e.jaar))),
        ("tot", tr.datum_kort(end)),
        ("n", kaart.n),
        ("straal", kaart.straal),
        ("basis", tr.label(kaart.basis.0)),
        ("basisjaar", kaart.basis.1),
        ("op", tr.datum_kort(kaart.op))
    ];
    html! { p.zacht.klein { (tr.with("beeld-spreiding-lezer-verantwoord", words)) } }
}
