//! Below every picture: how it came about and from what.

use jiff::civil::Date;
use maud::{Markup, html};
use veiligheidsbeeld::Verantwoording;
use web::{Tr, args, parts};

use super::getal;
use crate::{
    feiten::{Bron, Feiten, Voorval},
    uitleg::UITLEG,
};

/// Source, period, number, share placed, method and seed: below every picture.
pub(crate) fn verantwoord(tr: Tr, f: &Feiten, v: &Verantwoording, methode: &str) -> Markup {
    verantwoord_over(tr, f, v, methode, |_| true)
}

/// The same below what counts only what has a place: a year of own cases, which have none, is no source of it.
pub(crate) fn verantwoord_plekken(tr: Tr, f: &Feiten, v: &Verantwoording, methode: &str) -> Markup {
    verantwoord_over(tr, f, v, methode, |v| v.geplaatst)
}

/// The same below what counts only what is such.
pub(crate) fn verantwoord_over(tr: Tr, f: &Feiten, v: &Verantwoording, methode: &str, telt: impl Fn(&Voorval) -> bool) -> Markup {
    let last = v.periode.tot().yesterday().unwrap_or(v.periode.tot());
    let share = v.aandeel_geplaatst.map_or_else(|| "–".to_owned(), |s| format!("{}%", getal(tr, s * 100.0)));
    let years = f.jaren_met(v.periode.van().year()..=last.year(), telt);
    let mut sources: Vec<String> = Vec::new();
    for source in years.iter().map(|y| tr.t(&format!("beeld-bron-{}", f.bron_van(*y).code()))) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    let source = if sources.is_empty() { tr.t(&format!("beeld-bron-{}", f.bron().code())) } else { sources.join(", ") };
    let seed = v.simulaties.map(|n| format!(" · {}", tr.with("beeld-trekkingen", args![("aantal", n)]))).unwrap_or_default();
    let seed = seed + &v.zaad.map(|z| format!(" · {} {z}", tr.t("beeld-zaad"))).unwrap_or_default();
    let words = args![
        ("bron", source),
        ("n", v.n),
        ("van", tr.datum_kort(v.periode.van())),
        ("tot", tr.datum_kort(last)),
        ("gebied", v.gebied.naam.clone()),
        ("plek", share),
        ("opgehaald", ophaaldag(tr, years.iter().filter_map(|y| f.opgehaald(*y)).max().or_else(|| f.opgehaald(f.jaar)))),
        ("op", tr.datum_kort(f.vandaag))
    ];
    html! {
        p.zacht.klein {
            (tr.with("beeld-verantwoord", words)) (seed) " · "
            (parts::link(&format!("{UITLEG}/{methode}"), tr.t(&format!("beeld-methode-{methode}"))))
        }
    }
}

/// The day on which a source was read in, in words.
pub(crate) fn ophaaldag(tr: Tr, day: Option<Date>) -> String {
    day.map_or_else(|| tr.t("beeld-opgehaald-onbekend"), |day| tr.datum_kort(day))
}

/// Sources of more years beside each other: which year counts from which, and when that was read in.
pub(crate) fn bronnen(tr: Tr, f: &Feiten) -> Markup {
    let of = |bron: Bron| -> Option<String> {
        let years: Vec<i16> = f.jaren.iter().filter(|(_, (b, _))| *b == bron).map(|(year, _)| *year).collect();
        let said = years.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let day = years.iter().filter_map(|y| f.opgehaald(*y)).max();
        let words = args![("bron", tr.t(&format!("beeld-bron-{}", bron.code()))), ("jaren", said), ("op", ophaaldag(tr, day))];
        (!years.is_empty()).then(|| tr.with("beeld-bron-jaren", words))
    };
    let all: Vec<String> = [Bron::Lijst, Bron::Casussen, Bron::Politie].into_iter().filter_map(of).collect();
    html! { p.zacht.klein { (tr.with("beeld-bronnen", args![("bronnen", all.join("; ")), ("gebied", f.gemeente.clone())])) } }
}
