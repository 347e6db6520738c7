//! Bevinding: a chapter without content, what its own text leaves open, and where that points to a person. A version freezes them.

use domain::plan::{Bekenden, Persoonssoort, Vaagheid, vage_plekken};
use kern::Ctx;
use maud::{Markup, html};
use serde_json::{Value, json};
use web::{
    Tr, args,
    parts::{self, Alert},
};

use super::{bekend::tel, handlers, lezer::WERK, titel};

/// How much is found in a chapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Bevinding {
    pub(crate) hoofdstuk: u8,
    /// Sentences that leave open who, when or how much.
    pub(crate) vaag: usize,
    /// Names, numbers and addresses of persons.
    pub(crate) personen: usize,
    /// Nothing stands in it.
    pub(crate) niets: bool,
}

impl Bevinding {
    /// Of a text.
    pub(super) fn van(hoofdstuk: u8, tekst: &str, bekenden: &Bekenden) -> Self {
        let found = tel(bekenden, tekst);
        Self { hoofdstuk, vaag: vage_plekken(tekst).len(), personen: found.namen + found.nummers, niets: false }
    }

    pub(crate) fn is_leeg(self) -> bool {
        !self.niets && self.vaag + self.personen == 0
    }

    pub(super) fn json(self) -> Value {
        json!([self.hoofdstuk, self.vaag, self.personen])
    }

    /// Those that a version froze, by chapter; what its texts leave open only since versions keep that.
    pub(super) fn bevroren(inhoud: &Value) -> Vec<Self> {
        let one = |v: &Value| {
            let n = |at: usize| v.get(at).and_then(Value::as_u64);
            let count = |at| usize::try_from(n(at)?).ok();
            Some(Self { hoofdstuk: u8::try_from(n(0)?).ok()?, vaag: count(1)?, personen: count(2)?, niets: false })
        };
        let empty = |v: &Value| {
            let niets = v["blokken"].as_array().is_some_and(|all| all.iter().any(|b| b["soort"] == "leeg"));
            let hoofdstuk = v["nummer"].as_str()?.parse().ok()?;
            niets.then_some(Self { hoofdstuk, niets, ..Self::default() })
        };
        let each = |v: &Value| v.as_array().cloned().unwrap_or_default();
        let mut all: Vec<Self> = each(&inhoud[WERK]["bevindingen"]).iter().filter_map(one).collect();
        all.extend(each(&inhoud["hoofdstukken"]).iter().filter_map(empty));
        all.sort_by_key(|b| b.hoofdstuk);
        all
    }

    /// What is found, in words.
    pub(super) fn woorden(self, tr: Tr) -> String {
        let persons = (self.personen > 0).then(|| tr.with("plan-personen-aantal", args![("aantal", self.personen)]));
        let vague = (self.vaag > 0).then(|| tr.with("plan-vaag", args![("aantal", self.vaag)]));
        let nothing = self.niets.then(|| tr.t("plan-open-leeg"));
        nothing.into_iter().chain(persons).chain(vague).collect::<Vec<_>>().join("; ")
    }
}

/// The chapters in which something is found, each as a link; nothing when there are none.
pub(super) fn lijst(ctx: &Ctx, all: &[Bevinding]) -> Vec<Markup> {
    let tr = ctx.tr;
    let one = |b: &Bevinding| {
        let name = tr
            .with("plan-hoofdstuk", args![("nummer", b.hoofdstuk), ("titel", titel(b.hoofdstuk).map(|key| tr.t(key)).unwrap_or_default())]);
        html! { (parts::link(&handlers::adres(b.hoofdstuk), name)) ": " (b.woorden(tr)) }
    };
    all.iter().filter(|b| !b.is_leeg()).map(one).collect()
}

/// Where a text points to a person, with what may stand there instead.
pub(super) fn personen(tr: Tr, tekst: &str, bekenden: &Bekenden) -> Markup {
    let found = bekenden.plekken(tekst);
    if found.is_empty() {
        return html! {};
    }
    let key = |soort| match soort {
        Persoonssoort::Naam => "persoon-naam-vervang",
        Persoonssoort::Nummer => "persoon-nummer-vervang",
        Persoonssoort::Email => "persoon-email-vervang",
    };
    let content = html! {
        p { (tr.t("plan-personen-tekst")) }
        ul {
            @for p in &found {
                li { q lang="nl" { (&tekst[p.plaats.clone()]) } br; (tr.with(key(p.soort), args![("vervanging", p.vervanging.as_str())])) }
            }
        }
    };
    parts::alert(Alert::Warn, &tr.with("plan-personen-aantal", args![("aantal", found.len())]), content)
}

/// What a text leaves open: who, when or how much.
pub(super) fn vaag(tr: Tr, tekst: &str) -> Markup {
    let found = vage_plekken(tekst);
    if found.is_empty() {
        return html! {};
    }
    let key = |v| match v {
        Vaagheid::GeenWie => "vaag-wie",
        Vaagheid::GeenWanneer => "vaag-wanneer",
        Vaagheid::GeenGetal => "vaag-getal",
    };
    let content = html! {
        p { (tr.t("plan-vaag-tekst")) }
        ul {
            @for plek in &found {
                li { q lang="nl" { (plek.zin) } br; (tr.with(key(plek.vaagheid), args![("woorden", plek.woorden)])) }
            }
        }
    };
    parts::alert(Alert::Info, &tr.with("plan-vaag", args![("aantal", found.len())]), content)
}
