//! The form of a step on the page: what matters at a glance first, then parts that open and say what stands in them.

use domain::{
    Code,
    draaiboek::{Aantekening, Bewijs, Feit, PLAATSVERVANGER, Per, RuwStap, Spoor, Stapfase, Weg},
    gegeven::Soort,
    grondslag::OMGEVING,
};
use draaiboek::woorden::waarde as feitwaarde;
use maud::{Markup, html};
use web::{
    Errors, Form, Input, args,
    form::Opt,
    parts::{self, Kind},
    prose,
};

use super::{
    formulier::{Keuzen, lees, met, plaatsen, woord},
    pages_verschil::veldnaam,
    waarde::{Velden, Waarde, velden},
};

/// Letters that can be made.
const BRIEVEN: [&str; 2] = ["avg14", "buurtbrief"];
/// Places for one more in a list.
const EXTRA: usize = 1;
/// Most signs of what a closed part shows of a field.
const KORT: usize = 70;

/// The form of one step.
pub(super) struct Stapformulier<'a> {
    pub(super) form: &'a Form<'a>,
    pub(super) k: &'a Keuzen<'a>,
    /// The step.
    pub(super) id: &'a str,
    /// What is filled in.
    pub(super) input: &'a Input,
    /// What could not be saved.
    pub(super) errors: &'a Errors,
    /// Fields of this step about which something was found.
    pub(super) opgevallen: Vec<&'static str>,
}

impl Stapformulier<'_> {
    /// All fields.
    pub(super) fn velden(&self) -> Markup {
        let (form, k) = (self.form, self.k);
        let now = lees(self.input, &velden(&RuwStap::default()));
        let part = |key: &str, names: &[&'static str], content: Markup| self.deel(&now, key, names, &content);
        html! {
            (form.text("titel", "stapveld-titel").dutch())
            (form.textarea("uitleg", "stapveld-uitleg").rows(4).dutch())
            (form.select_of("wie", "stapveld-wie", met(k.actoren(&[]), &self.gekozen("wie"))))
            (form.text("uiterlijk", "stapveld-uiterlijk").wide(20).optional().dutch())
            (form.select_of("klaar_als", "stapveld-klaar-als", met(Opt::all::<Bewijs>(k.tr), &self.gekozen("klaar_als"))).optional())
            (form.checkbox("verplicht", "stapveld-verplicht").optional())
            div.stapdelen {
                (part("editor-wanneer-groep", &["na", "niet_voor", "vanaf"], self.wanneer()))
                (part("editor-laat-groep", &["escaleert"], self.te_laat()))
                (part("editor-wie-groep", &["met", "weg"], self.samen()))
                (part("editor-waar-groep", &["fase", "spoor", "per"], self.waar()))
                (part("stapveld-als", &["als"], self.voorwaarden()))
                (part("editor-vast-groep", &["legt_vast", "noteert", "noteert_ook", "brief", "eigen_zorg"], self.vastleggen()))
                (part("editor-uit-groep", &["wisselt_uit"], self.uitwisselingen()))
                (part("editor-grond-groep", &["letop", "bron"], html! {
                    (form.textarea("letop", "stapveld-letop").rows(3).optional().dutch())
                    (form.text("bron", "stapveld-bron").dutch())
                }))
            }
        }
    }

    fn gekozen(&self, name: &str) -> Vec<String> {
        vec![self.input.get(name).to_owned()]
    }

    /// Fields that are folded together: closed it says what stands in it, and it is open when something in it asks attention.
    fn deel(&self, now: &Velden, key: &str, names: &[&'static str], content: &Markup) -> Markup {
        let tr = self.k.tr;
        let found = self.opgevallen.iter().filter(|v| names.contains(v)).count();
        let wrong = self.errors.iter().any(|e| names.contains(&veld_van(&e.field)));
        let filled: Vec<(&str, &Waarde)> = names.iter().filter_map(|n| Some((*n, now.get(n)?))).filter(|(_, w)| !w.leeg()).collect();
        let summary = html! {
            span.stapdeel-kop { (tr.t(key)) @if found > 0 { " " (parts::tag(Kind::Warn, &tr.with("editor-stap-bevindingen", args![("aantal", found)]))) } }
            span.stapdeel-kort {
                @if filled.is_empty() { (tr.t("editor-deel-leeg")) }
                @for (n, (veld, w)) in filled.iter().enumerate() { @if n > 0 { "; " } (self.kort(veld, w, names.len() > 1)) }
            }
        };
        parts::details(summary, found > 0 || wrong, content)
    }

    /// What stands in a field, in a few words.
    fn kort(&self, veld: &str, w: &Waarde, named: bool) -> Markup {
        let (tr, k) = (self.k.tr, self.k);
        let words = |all: &[String]| all.iter().map(|a| woord(k, veld, a)).collect::<Vec<_>>().join(", ");
        let value = match w {
            Waarde::Tekst(t) => woord(k, veld, t),
            Waarde::Lijst(l) => words(l),
            Waarde::Als(als) => {
                als.keys().map(|f| Feit::from_code(f).map_or_else(|| f.clone(), |f| tr.label(f))).collect::<Vec<_>>().join(", ")
            }
            Waarde::Uit(all) => {
                all.iter().map(|u| format!("{} → {}", k.actor(&u.van).label, k.actor(&u.aan).label)).collect::<Vec<_>>().join(", ")
            }
            Waarde::Escaleert(naar, _) => k.actor(naar).label,
            Waarde::Vlag(_) => tr.t("editor-ja"),
        };
        let cut =
            if value.chars().count() > KORT { format!("{}…", value.chars().take(KORT).collect::<String>().trim_end()) } else { value };
        html! { @if named { (veldnaam(tr, veld)) ": " } (prose::dutch(cut)) }
    }

    fn wanneer(&self) -> Markup {
        let (form, tr) = (self.form, self.k.tr);
        let options = |name: &str| met(self.k.aanleidingen(self.id), &self.gekozen(name));
        let numbered = |key: &str, n: usize| {
            if n == 0 { tr.t(key) } else { tr.with("editor-nog-een", args![("veld", tr.t(key)), ("nummer", n + 1)]) }
        };
        html! {
            @for n in 0..plaatsen(self.input, "na") + EXTRA {
                @let name = format!("na-{n}");
                (form.select_of(&name, "stapveld-na", options(&name)).label(numbered("stapveld-na", n)).optional())
            }
            @for n in 0..plaatsen(self.input, "niet_voor") + EXTRA {
                @let (name, plus) = (format!("niet_voor-{n}"), format!("niet_voor_plus-{n}"));
                (form.select_of(&name, "stapveld-niet-voor", options(&name)).label(numbered("stapveld-niet-voor", n)).optional())
                @if !self.input.get(&name).is_empty() {
                    (form.text(&plus, "stapveld-niet-voor-plus").label(numbered("stapveld-niet-voor-plus", n)).wide(20).optional())
                }
            }
            (form.select_of("vanaf", "stapveld-vanaf", options("vanaf")).optional())
        }
    }

    fn te_laat(&self) -> Markup {
        let (form, k) = (self.form, self.k);
        let who = met(k.actoren(&[PLAATSVERVANGER]), &self.gekozen("escaleert_naar"));
        html! {
            (form.select_of("escaleert_naar", "stapveld-escaleert", who).optional())
            (form.text("escaleert_na", "stapveld-escaleert-na").wide(20).optional())
        }
    }

    fn samen(&self) -> Markup {
        let (form, k) = (self.form, self.k);
        html! {
            (form.checkboxes_of("met", "stapveld-met", met(k.actoren(&[]), self.input.all("met"))).optional())
            (form.select_of("weg", "stapveld-weg", met(Opt::all::<Weg>(k.tr), &self.gekozen("weg"))).optional())
        }
    }

    fn waar(&self) -> Markup {
        let (form, tr) = (self.form, self.k.tr);
        html! {
            (form.select_of("fase", "stapveld-fase", met(Opt::all::<Stapfase>(tr), &self.gekozen("fase"))))
            (form.select_of("spoor", "stapveld-spoor", met(Opt::all::<Spoor>(tr), &self.gekozen("spoor"))))
            (form.select_of("per", "stapveld-per", met(Opt::all::<Per>(tr), &self.gekozen("per"))))
        }
    }

    fn voorwaarden(&self) -> Markup {
        let (form, tr) = (self.form, self.k.tr);
        let name = |f: &Feit| format!("als-{}", f.code());
        let options = |f: &Feit| {
            let known = f.waarden().iter().map(|w| Opt::new(w, feitwaarde(tr, *f, w))).collect();
            met(known, self.input.all(&name(f)))
        };
        html! {
            p.zacht id="veld-als" { (tr.t("editor-als-uitleg")) }
            @for f in Feit::ALL { (form.checkboxes_of(&name(f), "stapveld-als-feit", options(f)).label(tr.label(*f)).optional()) }
        }
    }

    fn vastleggen(&self) -> Markup {
        let (form, tr) = (self.form, self.k.tr);
        let letter = |b: &'static str| Opt::new(b, tr.t(if b == "avg14" { "editor-brief-avg14" } else { "editor-brief-buurtbrief" }));
        let chosen = |name: &str, all: Vec<Opt>| met(all, self.input.all(name));
        html! {
            (form.checkboxes_of("legt_vast", "stapveld-legt-vast", chosen("legt_vast", Opt::all::<Feit>(tr))).optional())
            @for (name, key) in [("noteert", "stapveld-noteert"), ("noteert_ook", "stapveld-noteert-ook")] {
                (parts::details(tr.t(key), !self.input.all(name).is_empty(), form.checkboxes_of(name, key, chosen(name, Opt::all::<Aantekening>(tr))).optional()))
            }
            (form.select_of("brief", "stapveld-brief", met(BRIEVEN.into_iter().map(letter).collect(), &self.gekozen("brief"))).optional())
            (form.checkbox("eigen_zorg", "stapveld-eigen-zorg").optional())
        }
    }

    fn uitwisselingen(&self) -> Markup {
        let (form, k, tr) = (self.form, self.k, self.k.tr);
        let shown = plaatsen(self.input, "uit_van");
        let one = |n: usize| {
            let (van, aan, wat) = (format!("uit_van-{n}"), format!("uit_aan-{n}"), format!("uit_wat-{n}"));
            let actors = |name: &str| met(k.actoren(&["gemeente", OMGEVING]), &self.gekozen(name));
            let of = |key: &str| tr.with("editor-van-uitwisseling", args![("veld", tr.t(key)), ("nummer", n + 1)]);
            let kinds = met(Opt::all::<Soort>(tr), self.input.all(&wat));
            html! {
                (form.select_of(&van, "stapveld-uit-van", actors(&van)).label(of("stapveld-uit-van")).optional())
                (form.select_of(&aan, "stapveld-uit-aan", actors(&aan)).label(of("stapveld-uit-aan")).optional())
                (parts::details(of("stapveld-uit-wat"), n < shown, form.checkboxes_of(&wat, "stapveld-uit-wat", kinds).label(of("stapveld-uit-wat")).optional()))
            }
        };
        html! { @for n in 0..shown + EXTRA { (one(n)) } }
    }
}

/// The field that an input belongs to.
fn veld_van(input: &str) -> &str {
    let name = input.rsplit_once('-').filter(|(_, n)| n.bytes().all(|b| b.is_ascii_digit())).map_or(input, |(name, _)| name);
    match name {
        "uit_van" | "uit_aan" | "uit_wat" => "wisselt_uit",
        "escaleert_naar" | "escaleert_na" => "escaleert",
        "niet_voor_plus" => "niet_voor",
        other if other.starts_with("als-") => "als",
        other => other,
    }
}
