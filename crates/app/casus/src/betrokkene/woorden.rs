//! How a person and the provenance of a value read.

use domain::gegeven::Herkomst;
use maud::Markup;
use web::{
    Icon, Tr,
    parts::{self, Kind},
};

use crate::Betrokkene;

/// Where a value came from; police values carry a lock and the article.
pub fn herkomst_label(tr: Tr, herkomst: Herkomst) -> Markup {
    match herkomst {
        Herkomst::Politie => parts::tag_icon(Kind::Info, Icon::Slot, &tr.t("herkomst-politie-artikel")),
        other => parts::tag(Kind::Neutral, &tr.label(other)),
    }
}

/// Role and age in words: "bewoner, 65 of ouder".
pub fn wie_regel(tr: Tr, b: &Betrokkene) -> String {
    format!("{}, {}", tr.label(b.rol), tr.label(b.leeftijdsgroep))
}
