//! The form of a step as values: from fields to inputs and back, and in words. What cannot be chosen in the form but stands in the text, stays.

use std::collections::BTreeMap;

use domain::{
    Code,
    casus::{Incidentsoort, Incidenttype},
    draaiboek::{Aantekening, Anker, Bewijs, Feit, PLAATSVERVANGER, Per, RuwUitwisseling, Spoor, Stapfase, VASTE_ACTOREN, Weg},
    gegeven::Soort,
    grondslag::OMGEVING,
};
use draaiboek::woorden::waarde as feitwaarde;
use inventaris::partners::Partner;
use maud::{Markup, html};
use policy::Beleid;
use web::{Form, Input, Tr, form::Opt, prose};

use super::{
    beeld::Stap,
    waarde::{Velden, Waarde, in_volgorde},
};

/// Everything that can be chosen.
pub(crate) struct Keuzen<'a> {
    pub(crate) tr: Tr,
    pub(crate) beleid: &'a Beleid,
    pub(crate) partners: &'a [Partner],
    pub(crate) stappen: &'a [Stap],
}

impl Keuzen<'_> {
    pub(super) fn actor(&self, id: &str) -> Opt {
        let key = match id {
            "coordinator" => "actor-coordinator",
            "burgemeester" => "actor-burgemeester",
            "communicatie" => "actor-communicatie",
            "gemeente" => "actor-gemeente",
            "politie" => "actor-politie",
            OMGEVING => "actor-omgeving",
            PLAATSVERVANGER => "editor-plaatsvervanger",
            other => {
                let Some(p) = self.partners.iter().find(|p| p.beleid.id == other) else { return Opt::new(other, other).dutch() };
                let option = Opt::new(other, p.naam(self.tr));
                return if p.nederlands(self.tr) { option.dutch() } else { option };
            }
        };
        Opt::new(id, self.tr.t(key))
    }

    pub(super) fn actoren(&self, first: &[&str]) -> Vec<Opt> {
        let fixed = first.iter().chain(&VASTE_ACTOREN).copied();
        let others = self.partners.iter().map(|p| p.beleid.id.as_str()).filter(|id| !VASTE_ACTOREN.contains(id) && *id != "gemeente");
        fixed.chain(others).map(|id| self.actor(id)).collect()
    }

    /// The draaiboeken with which a casus can begin, by the name of their newest version.
    pub(super) fn beginnen(&self) -> Vec<Opt> {
        let mut all: Vec<Opt> = Vec::new();
        for d in self.beleid.draaiboeken.iter().rev().filter(|d| !d.geldt_voor.is_empty()) {
            if all.iter().all(|o| o.value != d.id) {
                all.push(Opt::named(&d.id, self.tr, &d.naam, d.naam_en.as_deref()));
            }
        }
        all.sort_by(|a, b| a.label.cmp(&b.label));
        all
    }

    /// Events, answers of partners, and the other steps.
    pub(super) fn aanleidingen(&self, zelf: &str) -> Vec<Opt> {
        let events = Anker::ALL.iter().map(|a| Opt::new(a.code(), self.tr.label(*a)));
        let steps = self.stappen.iter().filter(|s| s.ruw.id != zelf).map(|s| {
            let titel = s.ruw.titel.as_deref().unwrap_or(&s.ruw.id);
            Opt::new(&s.ruw.id, self.tr.with("editor-na-stap", web::args![("titel", titel)])).dutch()
        });
        let answers = self.partners.iter().filter(|p| p.beleid.id != "gemeente").map(|p| {
            let label = self.tr.with("draaiboek-na-antwoord", web::args![("partner", p.naam(self.tr))]);
            Opt::new(format!("antwoord van {}", p.beleid.id), label)
        });
        events.chain(steps).chain(answers).collect()
    }
}

/// What is chosen stays in the list, also when nobody knows it.
pub(super) fn met(mut options: Vec<Opt>, chosen: &[String]) -> Vec<Opt> {
    for value in chosen.iter().filter(|v| !v.is_empty()) {
        if !options.iter().any(|o| o.value == *value) {
            options.push(Opt::new(value, value.as_str()));
        }
    }
    options
}

/// The inputs that show these fields.
pub(super) fn input_of(v: &Velden) -> Input {
    let mut input = Input::new();
    for (veld, waarde) in v {
        input = match waarde {
            Waarde::Tekst(t) => input.with(veld, t),
            Waarde::Lijst(l) if *veld == "na" => numbered(input, "na", l),
            Waarde::Lijst(l) if *veld == "niet_voor" => niet_voor(input, l),
            Waarde::Lijst(l) => input.with_all(veld, l),
            Waarde::Als(als) => als.iter().fold(input, |i, (feit, values)| i.with_all(&format!("als-{feit}"), values)),
            Waarde::Uit(all) => all.iter().enumerate().fold(input, |i, (n, u)| {
                let i = i.with(&format!("uit_van-{n}"), &u.van).with(&format!("uit_aan-{n}"), &u.aan);
                i.with_all(&format!("uit_wat-{n}"), &u.wat)
            }),
            Waarde::Escaleert(naar, na) => input.with("escaleert_naar", naar).with("escaleert_na", na),
            Waarde::Vlag(on) => input.with_checked(veld, *on),
        };
    }
    input
}

fn numbered(input: Input, name: &str, all: &[String]) -> Input {
    all.iter().enumerate().fold(input, |i, (n, w)| i.with(&format!("{name}-{n}"), w))
}

fn niet_voor(input: Input, all: &[String]) -> Input {
    all.iter().enumerate().fold(input, |i, (n, w)| {
        let (na, plus) = w.split_once('+').map_or((w.as_str(), ""), |(na, plus)| (na.trim(), plus.trim()));
        i.with(&format!("niet_voor-{n}"), na).with(&format!("niet_voor_plus-{n}"), plus)
    })
}

/// How many places of a repeated input were sent or shown.
pub(super) fn plaatsen(input: &Input, name: &str) -> usize {
    let numbers = input.names().into_iter().filter_map(|n| n.strip_prefix(name)?.strip_prefix('-')?.parse::<usize>().ok());
    numbers.max().map_or(0, |n| n.min(99) + 1)
}

/// The fields as they were filled in; `was` is what stood there, for order and for what the form does not know.
pub(super) fn lees(input: &Input, was: &Velden) -> Velden {
    was.iter().map(|(veld, old)| (*veld, gelezen(input, veld, old))).collect()
}

fn gelezen(input: &Input, veld: &'static str, was: &Waarde) -> Waarde {
    match was {
        Waarde::Tekst(_) => Waarde::Tekst(input.get(veld).replace("\r\n", "\n")),
        Waarde::Lijst(_) if veld == "na" => Waarde::Lijst(filled(input, "na")),
        Waarde::Lijst(_) if veld == "niet_voor" => {
            let one = |n: usize| {
                let (na, plus) = (input.get(&format!("niet_voor-{n}")), input.get(&format!("niet_voor_plus-{n}")));
                match (na, plus) {
                    ("", _) => None,
                    (na, "") => Some(na.to_owned()),
                    (na, plus) => Some(format!("{na} + {plus}")),
                }
            };
            Waarde::Lijst((0..plaatsen(input, "niet_voor")).filter_map(one).collect())
        }
        Waarde::Lijst(old) => Waarde::Lijst(in_volgorde(old, input.all(veld))),
        Waarde::Als(old) => Waarde::Als(als(input, old)),
        Waarde::Uit(old) => Waarde::Uit(uit(input, old)),
        Waarde::Escaleert(..) => Waarde::Escaleert(input.get("escaleert_naar").to_owned(), input.get("escaleert_na").to_owned()),
        Waarde::Vlag(_) => Waarde::Vlag(!input.get(veld).is_empty()),
    }
}

fn filled(input: &Input, name: &str) -> Vec<String> {
    let all = (0..plaatsen(input, name)).map(|n| input.get(&format!("{name}-{n}")).to_owned());
    all.filter(|w| !w.is_empty()).collect()
}

fn als(input: &Input, was: &BTreeMap<String, Vec<String>>) -> BTreeMap<String, Vec<String>> {
    let mut new: BTreeMap<String, Vec<String>> =
        was.iter().filter(|(k, _)| Feit::from_code(k).is_none()).map(|(k, v)| (k.clone(), v.clone())).collect();
    for feit in Feit::ALL {
        let chosen = input.all(&format!("als-{}", feit.code()));
        if !chosen.is_empty() {
            let old = was.get(feit.code()).map_or(&[][..], Vec::as_slice);
            new.insert(feit.code().to_owned(), in_volgorde(old, chosen));
        }
    }
    new
}

fn uit(input: &Input, was: &[RuwUitwisseling]) -> Vec<RuwUitwisseling> {
    let one = |n: usize| {
        let old = was.get(n).map_or(&[][..], |u| u.wat.as_slice());
        RuwUitwisseling {
            van: input.get(&format!("uit_van-{n}")).to_owned(),
            aan: input.get(&format!("uit_aan-{n}")).to_owned(),
            wat: in_volgorde(old, input.all(&format!("uit_wat-{n}"))),
        }
    };
    (0..plaatsen(input, "uit_van")).map(one).filter(|u| !(u.van.is_empty() && u.aan.is_empty() && u.wat.is_empty())).collect()
}

/// Says that the form asked what a supplement belongs with, so that a form without it leaves that as it is.
pub(super) const PAST_BIJ: &str = "_past_bij";

/// The fields of the head. What a supplement belongs with is asked when it is one, or when it stands there.
pub(super) fn kop(form: &Form<'_>, k: &Keuzen<'_>, input: &Input) -> Markup {
    let tr = k.tr;
    let past_bij = input.all("past_bij");
    html! {
        (form.text("naam", "kopveld-naam").dutch())
        (form.text("naam_en", "kopveld-naam-en").optional())
        (form.checkboxes_of("geldt_voor", "kopveld-geldt-voor", Opt::all::<Incidenttype>(tr)).optional())
        @if input.all("geldt_voor").is_empty() || !past_bij.is_empty() {
            (form.hidden(PAST_BIJ, "ja"))
            (form.checkboxes_of("past_bij", "kopveld-past-bij", met(k.beginnen(), past_bij)).optional())
        }
        (form.select::<Incidentsoort>("incident", "kopveld-incident").optional())
        (form.textarea("toelichting", "kopveld-toelichting").rows(6).optional().dutch())
        (form.text("bron", "kopveld-bron").dutch())
    }
}

/// A value in words: those of the page, or what was written, which is Dutch.
fn in_taal(k: &Keuzen<'_>, veld: &str, geschreven: &str) -> Markup {
    let word = woord(k, veld, geschreven);
    let dutch = match veld {
        "wie" | "met" => k.actor(geschreven).lang.is_some(),
        "na" | "niet_voor" | "vanaf" => true,
        _ => word == geschreven,
    };
    if dutch {
        prose::dutch(word)
    } else {
        html! { (word) }
    }
}

/// What stands in a field, for who compares.
pub(super) fn toon(k: &Keuzen<'_>, veld: &str, w: &Waarde) -> Markup {
    let tr = k.tr;
    html! {
        @if w.leeg() { "–" } @else {
            @match w {
                Waarde::Tekst(t) => { (in_taal(k, veld, t)) }
                Waarde::Lijst(l) => { @for (n, w) in l.iter().enumerate() { @if n > 0 { ", " } (in_taal(k, veld, w)) } }
                Waarde::Als(als) => { @for (feit, values) in als { div { (feitzin(tr, feit, values)) } } }
                Waarde::Uit(all) => { @for u in all { div { (k.actor(&u.van).label) " → " (k.actor(&u.aan).label) ": " (soorten(tr, &u.wat)) } } }
                Waarde::Escaleert(naar, na) => { (k.actor(naar).label) @if !na.is_empty() { " (" (na) ")" } }
                Waarde::Vlag(_) => { (tr.t("editor-ja")) }
            }
        }
    }
}

fn soorten(tr: Tr, wat: &[String]) -> String {
    wat.iter().map(|w| Soort::from_code(w).map_or_else(|| w.clone(), |s| tr.label(s).to_lowercase())).collect::<Vec<_>>().join(", ")
}

fn feitzin(tr: Tr, feit: &str, values: &[String]) -> String {
    match Feit::from_code(feit) {
        Some(f) => format!("{}: {}", tr.label(f), values.iter().map(|v| feitwaarde(tr, f, v)).collect::<Vec<_>>().join(", ")),
        None => format!("{feit}: {}", values.join(", ")),
    }
}

/// A code in words, where the field has codes.
pub(super) fn woord(k: &Keuzen<'_>, veld: &str, w: &str) -> String {
    fn of<T: Code>(tr: Tr, w: &str) -> String {
        T::from_code(w).map_or_else(|| w.to_owned(), |v| tr.label(v))
    }
    let tr = k.tr;
    match veld {
        "fase" => of::<Stapfase>(tr, w),
        "spoor" => of::<Spoor>(tr, w),
        "per" => of::<Per>(tr, w),
        "weg" => of::<Weg>(tr, w),
        "klaar_als" => of::<Bewijs>(tr, w),
        "legt_vast" => of::<Feit>(tr, w),
        "noteert" | "noteert_ook" => of::<Aantekening>(tr, w),
        "geldt_voor" => of::<Incidenttype>(tr, w),
        "incident" => of::<Incidentsoort>(tr, w),
        "past_bij" => k.beginnen().into_iter().find(|o| o.value == w).map_or_else(|| w.to_owned(), |o| o.label),
        "wie" | "met" => k.actor(w).label,
        "na" | "niet_voor" | "vanaf" => {
            let (na, plus) = w.split_once('+').map_or((w, None), |(na, plus)| (na.trim(), Some(plus.trim())));
            let known = k.aanleidingen("").into_iter().find(|o| o.value == na).map_or_else(|| na.to_owned(), |o| o.label);
            plus.map_or_else(|| known.clone(), |p| format!("{known} + {p}"))
        }
        _ => w.to_owned(),
    }
}

/// Where a field of a finding stands in the form.
pub(super) fn anker(veld: &str) -> String {
    match veld {
        "na" | "niet_voor" => format!("veld-{veld}-0"),
        "met" | "legt_vast" | "noteert" | "noteert_ook" | "geldt_voor" | "past_bij" => format!("veld-{veld}-1"),
        "wisselt_uit" => "veld-uit_van-0".to_owned(),
        "escaleert" => "veld-escaleert_naar".to_owned(),
        "id" | "" | "bouwt_op" | "volgorde" => "veld-titel".to_owned(),
        other => format!("veld-{other}"),
    }
}
