//! A finding in the words of the reader: partners by the name the municipality knows them by, in the language of the page.

use domain::draaiboek::Bevinding;
use web::{args, prose};

use crate::woorden::Woorden;

/// Text key of a finding about what the municipality has ready. What is wrong in a draaiboek itself has none: its editor says it in Dutch.
fn sleutel(b: &Bevinding) -> Option<&'static str> {
    Some(match (b.code, b.over.is_empty()) {
        ("nacht-zonder-vervanger", true) => "mist-niemand-neemt-op",
        ("nacht-zonder-vervanger", false) => "mist-geen-vervanger",
        ("escalatie-zonder-ander", _) => "mist-escalatie-zonder-ander",
        ("partner-niet-in-register", _) => "mist-partner-niet-in-register",
        ("partner-beeindigd", _) => "mist-partner-beeindigd",
        ("actor-zonder-persoon", _) => "mist-actor-zonder-persoon",
        ("partner-s-nachts-onbereikbaar", _) => "mist-partner-s-nachts-onbereikbaar",
        ("actor-zonder-afspraak", _) => "mist-actor-zonder-afspraak",
        ("uitwisseling-tegen-afspraak", _) => "mist-uitwisseling-tegen-afspraak",
        ("politiegegevens-zonder-besluit", _) => "mist-politiegegevens-zonder-besluit",
        ("gegeven-niet-op-besluit", _) => "mist-gegeven-niet-op-besluit",
        ("incident-niet-op-besluit", _) => "mist-incident-niet-op-besluit",
        ("incident-niet-gekozen", _) => "mist-incident-niet-gekozen",
        _ => return None,
    })
}

/// What is wrong, and what to do about it; for a page, show both with [`prose::show`].
pub fn zin(w: &Woorden<'_>, b: &Bevinding) -> (String, String) {
    let Some(key) = sleutel(b) else { return (prose::quote(w.tr, &b.zin), prose::quote(w.tr, &b.hint)) };
    let name = |n: usize| b.over.get(n).map(|id| w.actor(id)).unwrap_or_default();
    let words = args![("wie", name(0)), ("aan", name(1)), ("wat", w.soorten(&b.wat))];
    (hoofdletter(&w.tr.with(key, words)), w.tr.attr(key, "doen").unwrap_or_default())
}

/// A sentence can begin with a kind of data or with the name of who directs.
fn hoofdletter(zin: &str) -> String {
    let mut letters = zin.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
