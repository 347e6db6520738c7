//! The form of a step: from fields to inputs and back. What cannot be chosen in the form but stands in the text, stays.

use std::collections::BTreeMap;

use domain::{
    Code,
    casus::Incidenttype,
    draaiboek::{Anker, Bewijs, Feit, PLAATSVERVANGER, Per, RuwUitwisseling, Spoor, Stapfase, VASTE_ACTOREN, Weg},
    gegeven::Soort,
    grondslag::OMGEVING,
};
use draaiboek::woorden::waarde as feitwaarde;
use inventaris::partners::Partner;
use maud::{Markup, html};
use web::{Form, Input, Tr, form::Opt, parts, prose};

use super::{
    beeld::Stap,
    waarde::{Velden, Waarde, in_volgorde},
};

/// Letters that can be made.
const BRIEVEN: [&str; 2] = ["avg14", "buurtbrief"];
/// Places for one more in a list.
const EXTRA: usize = 1;

/// Everything that can be chosen.
pub(super) struct Keuzen<'a> {
    pub(super) tr: Tr,
    pub(super) partners: &'a [Partner],
    pub(super) stappen: &'a [Stap],
}

impl Keuzen<'_> {
    fn actor(&self, id: &str) -> Opt {
        let key = match id {
            "coordinator" => "actor-coordinator",
            "burgemeester" => "actor-burgemeester",
            "communicatie" => "actor-communicatie",
            "gemeente" => "actor-gemeente",
            "politie" => "actor-politie",
            OMGEVING => "actor-omgeving",
            PLAATSVERVANGER => "editor-plaatsvervanger",
            other => {
                let known = self.partners.iter().find(|p| p.beleid.id == other);
                return Opt::new(other, known.map_or_else(|| other.to_owned(), |p| p.naam(self.tr).to_owned()));
            }
        };
        Opt::new(id, self.tr.t(key))
    }

    fn actoren(&self, first: &[&str]) -> Vec<Opt> {
        let fixed = first.iter().chain(&VASTE_ACTOREN).copied();
        let others = self.partners.iter().map(|p| p.beleid.id.as_str()).filter(|id| !VASTE_ACTOREN.contains(id) && *id != "gemeente");
        fixed.chain(others).map(|id| self.actor(id)).collect()
    }

    /// Events, answers of partners, and the other steps.
    fn aanleidingen(&self, zelf: &str) -> Vec<Opt> {
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
fn met(mut options: Vec<Opt>, chosen: &[String]) -> Vec<Opt> {
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
fn plaatsen(input: &Input, name: &str) -> usize {
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

/// The fields of a step, for who may change it.
pub(super) fn fields(form: &Form<'_>, k: &Keuzen<'_>, id: &str, input: &Input) -> Markup {
    let chosen = |name: &str| met_waarde(input, name);
    html! {
        (form.text("titel", "stapveld-titel"))
        (form.textarea("uitleg", "stapveld-uitleg").rows(5))
        (form.group("editor-wie-groep", html! {
            (form.select_of("wie", "stapveld-wie", met(k.actoren(&[]), &chosen("wie"))))
            (form.checkboxes_of("met", "stapveld-met", met(k.actoren(&[]), input.all("met"))).optional())
            (form.select_of("weg", "stapveld-weg", met(Opt::all::<Weg>(k.tr), &chosen("weg"))).optional())
        }))
        (wanneer(form, k, id, input))
        (form.group("editor-waar-groep", html! {
            (form.select_of("fase", "stapveld-fase", met(Opt::all::<Stapfase>(k.tr), &chosen("fase"))))
            (form.select_of("spoor", "stapveld-spoor", met(Opt::all::<Spoor>(k.tr), &chosen("spoor"))))
            (form.select_of("per", "stapveld-per", met(Opt::all::<Per>(k.tr), &chosen("per"))))
        }))
        (voorwaarden(form, k.tr, input))
        (klaar(form, k, input))
        (uitwisselingen(form, k, input))
        (form.textarea("letop", "stapveld-letop").rows(3).optional())
        (form.text("bron", "stapveld-bron"))
    }
}

fn met_waarde(input: &Input, name: &str) -> Vec<String> {
    vec![input.get(name).to_owned()]
}

fn wanneer(form: &Form<'_>, k: &Keuzen<'_>, id: &str, input: &Input) -> Markup {
    let tr = k.tr;
    let options = |name: &str| met(k.aanleidingen(id), &met_waarde(input, name));
    let numbered = |key: &str, n: usize| {
        if n == 0 { tr.t(key) } else { tr.with("editor-nog-een", web::args![("veld", tr.t(key)), ("nummer", n + 1)]) }
    };
    form.group(
        "editor-wanneer-groep",
        html! {
            @for n in 0..plaatsen(input, "na") + EXTRA {
                @let name = format!("na-{n}");
                (form.select_of(&name, "stapveld-na", options(&name)).label(numbered("stapveld-na", n)).optional())
            }
            @for n in 0..plaatsen(input, "niet_voor") + EXTRA {
                @let (name, plus) = (format!("niet_voor-{n}"), format!("niet_voor_plus-{n}"));
                (form.select_of(&name, "stapveld-niet-voor", options(&name)).label(numbered("stapveld-niet-voor", n)).optional())
                @if !input.get(&name).is_empty() {
                    (form.text(&plus, "stapveld-niet-voor-plus").label(numbered("stapveld-niet-voor-plus", n)).wide(20).optional())
                }
            }
            (form.text("uiterlijk", "stapveld-uiterlijk").wide(20).optional())
            (form.select_of("vanaf", "stapveld-vanaf", options("vanaf")).optional())
            (form.select_of("escaleert_naar", "stapveld-escaleert", met(k.actoren(&[PLAATSVERVANGER]), &met_waarde(input, "escaleert_naar"))).optional())
            (form.text("escaleert_na", "stapveld-escaleert-na").wide(20).optional())
        },
    )
}

fn voorwaarden(form: &Form<'_>, tr: Tr, input: &Input) -> Markup {
    let name = |f: &Feit| format!("als-{}", f.code());
    let any = Feit::ALL.iter().any(|f| !input.all(&name(f)).is_empty());
    let options = |f: &Feit| {
        let known = f.waarden().iter().map(|w| Opt::new(w, feitwaarde(tr, *f, w))).collect();
        met(known, input.all(&name(f)))
    };
    html! {
        div id="veld-als" {
            (parts::details(tr.t("stapveld-als"), any, html! {
                p.zacht { (tr.t("editor-als-uitleg")) }
                @for f in Feit::ALL { (form.checkboxes_of(&name(f), "stapveld-als-feit", options(f)).label(tr.label(*f)).optional()) }
            }))
        }
    }
}

fn klaar(form: &Form<'_>, k: &Keuzen<'_>, input: &Input) -> Markup {
    let letters =
        BRIEVEN.iter().map(|b| Opt::new(b, k.tr.t(if *b == "avg14" { "editor-brief-avg14" } else { "editor-brief-buurtbrief" }))).collect();
    form.group(
        "editor-klaar-groep",
        html! {
            (form.checkbox("verplicht", "stapveld-verplicht").optional())
            (form.select_of("klaar_als", "stapveld-klaar-als", met(Opt::all::<Bewijs>(k.tr), &met_waarde(input, "klaar_als"))).optional())
            (form.checkboxes_of("legt_vast", "stapveld-legt-vast", met(Opt::all::<Feit>(k.tr), input.all("legt_vast"))).optional())
            (form.select_of("brief", "stapveld-brief", met(letters, &met_waarde(input, "brief"))).optional())
            (form.checkbox("eigen_zorg", "stapveld-eigen-zorg").optional())
        },
    )
}

fn uitwisselingen(form: &Form<'_>, k: &Keuzen<'_>, input: &Input) -> Markup {
    let (tr, shown) = (k.tr, plaatsen(input, "uit_van"));
    let one = |n: usize| {
        let (van, aan, wat) = (format!("uit_van-{n}"), format!("uit_aan-{n}"), format!("uit_wat-{n}"));
        let actors = |name: &str| met(k.actoren(&["gemeente", OMGEVING]), &met_waarde(input, name));
        let of = |key: &str| tr.with("editor-van-uitwisseling", web::args![("veld", tr.t(key)), ("nummer", n + 1)]);
        html! {
            (form.select_of(&van, "stapveld-uit-van", actors(&van)).label(of("stapveld-uit-van")).optional())
            (form.select_of(&aan, "stapveld-uit-aan", actors(&aan)).label(of("stapveld-uit-aan")).optional())
            (parts::details(of("stapveld-uit-wat"), n < shown, form.checkboxes_of(&wat, "stapveld-uit-wat", met(Opt::all::<Soort>(tr), input.all(&wat))).label(of("stapveld-uit-wat")).optional()))
        }
    };
    form.group("editor-uit-groep", html! { @for n in 0..shown + EXTRA { (one(n)) } })
}

/// The fields of the head.
pub(super) fn kop(form: &Form<'_>, tr: Tr) -> Markup {
    html! {
        (form.text("naam", "kopveld-naam"))
        (form.text("naam_en", "kopveld-naam-en").optional())
        (form.checkboxes_of("geldt_voor", "kopveld-geldt-voor", Opt::all::<Incidenttype>(tr)).optional())
        (form.textarea("toelichting", "kopveld-toelichting").rows(6).optional())
        (form.text("bron", "kopveld-bron"))
    }
}

/// What stands in a field, for who compares.
pub(super) fn toon(k: &Keuzen<'_>, veld: &str, w: &Waarde) -> Markup {
    let tr = k.tr;
    let words = |all: &[String]| all.iter().map(|a| woord(k, veld, a)).collect::<Vec<_>>().join(", ");
    html! {
        @if w.leeg() { "–" } @else {
            @match w {
                Waarde::Tekst(t) => { (prose::dutch(woord(k, veld, t))) }
                Waarde::Lijst(l) => { (prose::dutch(words(l))) }
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
fn woord(k: &Keuzen<'_>, veld: &str, w: &str) -> String {
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
        "geldt_voor" => of::<Incidenttype>(tr, w),
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
        "met" | "legt_vast" | "geldt_voor" => format!("veld-{veld}-1"),
        "wisselt_uit" => "veld-uit_van-0".to_owned(),
        "escaleert" => "veld-escaleert_naar".to_owned(),
        "id" | "" | "bouwt_op" => "veld-titel".to_owned(),
        other => format!("veld-{other}"),
    }
}
