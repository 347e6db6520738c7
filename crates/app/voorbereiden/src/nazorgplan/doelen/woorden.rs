//! Woorden: numbers, periods and sources of goals as a person reads them.

use domain::{
    Code,
    plan::{Doelbron, Doeleenheid, Doelperiode, Meetwaarde, Streefwaarde, Tijdmaat, Tijdvak},
};
use kern::{App, Cijfer, cijfer::Grensmaat};
use web::{Taal, Tr, args, prose};

use super::{stand, store::Doel};

/// A number in tenths, with a decimal only when there is one.
pub(super) fn getal(tr: Tr, tienden: i64) -> String {
    let whole = tr.getal(tienden / 10);
    match tienden % 10 {
        0 => whole,
        decimal => format!("{whole}{}{decimal}", if tr.taal() == Taal::Nl { ',' } else { '.' }),
    }
}

/// A number with its unit: "95%", "3 dagen", "een 7,5".
pub(super) fn maat(tr: Tr, tienden: i64, eenheid: Doeleenheid) -> String {
    let key = match eenheid {
        Doeleenheid::Percentage => "doelmaat-percentage",
        Doeleenheid::Aantal => "doelmaat-aantal",
        Doeleenheid::Dagen => "doelmaat-dagen",
        Doeleenheid::Cijfer => "doelmaat-cijfer",
    };
    tr.with(key, args![("getal", getal(tr, tienden))])
}

/// A target: "minstens 95%".
pub(super) fn streef(tr: Tr, s: Streefwaarde) -> String {
    tr.with("doel-streef", args![("richting", tr.label(s.richting).to_lowercase()), ("maat", maat(tr, s.tienden, s.eenheid))])
}

/// The target of a goal, or the words that stood there before; nothing when there is neither.
pub(crate) fn streef_van(tr: Tr, d: &Doel) -> Option<String> {
    d.streef.map(|s| streef(tr, s)).or_else(|| Some(d.in_woorden.clone()).filter(|w| !w.is_empty()))
}

/// A period: "2026", "tweede kwartaal van 2026", "mei 2025 tot en met april 2026".
pub(crate) fn vak(tr: Tr, periode: Doelperiode, vak: Tijdvak) -> String {
    let (year, month) = (i64::from(vak.van.year()), i64::from(vak.van.month()));
    match periode {
        Doelperiode::Jaar => year.to_string(),
        Doelperiode::Halfjaar => tr.with("doelvak-halfjaar", args![("nummer", (month - 1) / 6 + 1), ("jaar", year.to_string())]),
        Doelperiode::Kwartaal => tr.with("doelvak-kwartaal", args![("nummer", (month - 1) / 3 + 1), ("jaar", year.to_string())]),
        Doelperiode::DrieJaar => tr.with("doelvak-maanden", args![("van", year.to_string()), ("tot", vak.laatste().year().to_string())]),
        Doelperiode::TwaalfMaanden => tr.with("doelvak-maanden", args![("van", tr.maand(vak.van)), ("tot", tr.maand(vak.laatste()))]),
    }
}

/// The same, short enough for below a drawing.
pub(super) fn vak_kort(tr: Tr, periode: Doelperiode, vak: Tijdvak) -> String {
    let (year, month) = (vak.van.year(), vak.van.month());
    match periode {
        Doelperiode::Jaar => year.to_string(),
        Doelperiode::Halfjaar => format!("{year}-{}", (month - 1) / 6 + 1),
        Doelperiode::Kwartaal => format!("{} {year}", tr.with("doelvak-kort", args![("nummer", i64::from((month - 1) / 3 + 1))])),
        Doelperiode::DrieJaar => format!("{year}–{}", vak.laatste().year() % 100),
        Doelperiode::TwaalfMaanden => format!("{:02}-{}", vak.laatste().month(), vak.laatste().year()),
    }
}

/// A figure. Below the bound the counts are shown, and only to who works with the cases; other readers see that it is few.
pub(super) fn meting(tr: Tr, m: Meetwaarde, streef: Option<Streefwaarde>, drempel: i64, aantallen: bool) -> String {
    let few = m.te_weinig(drempel);
    match m {
        Meetwaarde::Deel { noemer: 0, .. } => tr.t("doel-niets-geteld"),
        Meetwaarde::Deel { teller, noemer } if few && aantallen => tr.with("doel-telling", args![("teller", teller), ("noemer", noemer)]),
        m if few && !aantallen => tr.with("doel-minder-dan", args![("drempel", drempel), ("over", m.over().unwrap_or_default())]),
        Meetwaarde::Deel { teller, noemer } => {
            let share = maat(tr, Streefwaarde::toon(streef, m).unwrap_or_default(), Doeleenheid::Percentage);
            if aantallen || !m.herleidbaar(drempel) {
                tr.with("doel-aandeel", args![("deel", share), ("teller", teller), ("noemer", noemer)])
            } else {
                share
            }
        }
        Meetwaarde::Waarde { tienden, van } => {
            let value = maat(tr, tienden, streef.map_or(Doeleenheid::Aantal, |s| s.eenheid));
            match van {
                Some(van) => tr.with("doel-waarde-over", args![("waarde", value), ("van", van)]),
                None => value,
            }
        }
    }
}

/// A figure for a document that anybody may read; nothing when it may point somebody out.
pub(crate) fn openbaar(tr: Tr, m: Meetwaarde, streef: Option<Streefwaarde>, drempel: i64) -> Option<String> {
    (!m.te_weinig(drempel) && !m.herleidbaar(drempel)).then(|| meting(tr, m, streef, drempel, false))
}

/// The number that goes with a figure: "48 uur", "21 dagen", "2 keer".
pub(super) fn grens(tr: Tr, c: &Cijfer, aantal: Option<u16>) -> String {
    let Some((maat, usual)) = c.grens() else { return String::new() };
    let key = match maat {
        Grensmaat::Tijd(Tijdmaat::Uren) => "doelgrens-uren",
        Grensmaat::Tijd(Tijdmaat::Dagen) => "doelgrens-dagen",
        Grensmaat::Keer => "doelgrens-keer",
    };
    tr.with(key, args![("aantal", aantal.unwrap_or(usual))])
}

/// The name of a figure with its number.
pub(super) fn cijfer(tr: Tr, c: &Cijfer, aantal: Option<u16>) -> String {
    tr.with(&c.key(), args![("grens", grens(tr, c, aantal))])
}

/// Where the figure of a goal comes from; nothing when nobody said.
pub(crate) fn bron(tr: Tr, app: &App, d: &Doel) -> Option<String> {
    match d.bron? {
        Doelbron::Telling => stand::cijfer(app, d).map(|c| cijfer(tr, c, d.grens)),
        Doelbron::Vraag if d.vraag.is_empty() => None,
        Doelbron::Vraag => Some(tr.with("doel-bron-vraag", args![("vraag", prose::quote(tr, &d.vraag))])),
        Doelbron::Hand => Some(tr.t(Doelbron::Hand.key())),
    }
}
