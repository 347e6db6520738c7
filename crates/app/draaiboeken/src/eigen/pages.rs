//! The editor: the steps by track, one of them as a form or all of them as text, and what was found.

use domain::{
    draaiboek::{Plek, Spoor},
    recht::Recht,
};
use draaiboek::eigen::{Daad, Versie, Versiestaat};
use inventaris::partners::Partner;
use kern::{Ctx, Medewerker};
use maud::{Markup, html};
use web::{
    Errors, Form, Input, Tr, args,
    botsing::merk,
    parts::{self, Alert, Kind},
    prose,
};

use super::{
    adres,
    beeld::{Beeld, Herkomst, Stap},
    formulier::{self, Keuzen},
    pages_route::route,
    pages_stappen,
    pages_tekst::{kop, tekst, verhalen},
    pages_verschil::{velden_tabel, veldnaam},
    paneel::{self, Plaats},
    stapformulier::Stapformulier,
    verschil,
    waarde::velden,
};

/// Place on the page of the step that is open.
const STAP: &str = "stap";

/// Address of a step, at its form.
pub(super) fn naar_stap(hier: &str, id: &str) -> String {
    format!("{hier}?stap={id}#{STAP}")
}

/// Everything a page of a version shows.
pub(super) struct Werk<'a> {
    pub(super) v: &'a Versie,
    pub(super) beeld: &'a Beeld,
    pub(super) partners: &'a [Partner],
    pub(super) mensen: &'a [Medewerker],
    /// A newer shipped version of what this builds on.
    pub(super) nieuwer: Option<String>,
}

/// What stands in the middle.
pub(super) enum Midden<'a> {
    /// What to do: choose a step, of those with these words in their title.
    Begin(&'a str),
    /// The form of a step.
    Stap(&'a str, &'a Input, &'a Errors),
    /// A new step.
    Nieuw(&'a Input, &'a Errors),
    /// The head.
    Kop(&'a Input, &'a Errors),
    /// The stories beside it.
    Scenarios(&'a Input, &'a Errors),
    /// The whole text; with the text that someone else saved meanwhile.
    Tekst(&'a Input, &'a Errors, Option<&'a str>),
}

impl Werk<'_> {
    pub(super) fn hier(&self) -> String {
        adres(self.v.id)
    }

    fn naam_van(&self, d: &(domain::Moment, domain::id::MedewerkerId)) -> &str {
        self.mensen.iter().find(|m| m.id == d.1).map_or("–", |m| m.naam.as_str())
    }

    pub(super) fn daad(&self, tr: Tr, key: &str, d: &Daad) -> Option<String> {
        let d = d.as_ref()?;
        Some(tr.with(key, args![("datum", tr.datum(d.0.datum())), ("wie", self.naam_van(d))]))
    }
}

pub(super) fn bewerkt(ctx: &Ctx, w: &Werk<'_>) -> bool {
    w.v.bewerkbaar() && ctx.mag(Recht::DraaiboekBewerken)
}

/// The tag of a state.
pub(super) fn staat(tr: Tr, staat: Versiestaat) -> Markup {
    let kind = match staat {
        Versiestaat::Concept => Kind::Neutral,
        Versiestaat::Aangeboden => Kind::Info,
        Versiestaat::Goedgekeurd | Versiestaat::Gepubliceerd => Kind::Ok,
        Versiestaat::Ingetrokken => Kind::Warn,
    };
    parts::tag(kind, &tr.label(staat))
}

/// The whole page.
pub(super) fn editor(ctx: &Ctx, w: &Werk<'_>, midden: &Midden<'_>) -> Markup {
    let (tr, hier) = (ctx.tr, w.hier());
    let scenarios = match midden {
        Midden::Scenarios(input, _) => input.get("scenarios"),
        _ => w.v.scenarios.as_str(),
    };
    let (stap, zoek, as_text) = match midden {
        Midden::Begin(zoek) => (None, Some(*zoek), false),
        Midden::Stap(id, ..) => (Some(*id), None, false),
        Midden::Tekst(..) => (None, None, true),
        _ => (None, None, false),
    };
    let views = [
        (tr.t("editor-als-formulier"), hier.clone(), !as_text && !matches!(midden, Midden::Kop(..) | Midden::Scenarios(..))),
        (tr.t("editor-kop"), format!("{hier}?kop=ja"), matches!(midden, Midden::Kop(..))),
        (tr.t("editor-als-tekst"), format!("{hier}?tekst=ja"), as_text),
        (tr.t("scenario-kaart"), format!("{hier}?scenarios=ja"), matches!(midden, Midden::Scenarios(..))),
        (tr.t("editor-verschil"), format!("{hier}/verschil"), false),
    ];
    html! {
        (parts::head_of(prose::dutch(&w.v.naam), html! { (staat(tr, w.v.staat)) " " (tr.with("editor-lead", args![("datum", tr.moment_near(w.v.gewijzigd.0, ctx.now)), ("wie", w.naam_van(&w.v.gewijzigd))])) }, undo(ctx, w)))
        (parts::tabs(&tr.t("editor-weergave"), &views))
        (route(ctx, w))
        div.editor {
            @if !as_text && !matches!(midden, Midden::Scenarios(..)) { (pages_stappen::lijst(ctx, w, stap, zoek)) }
            div.editor-midden { (middle(ctx, w, midden)) }
            div.editor-naast { (paneel::paneel(ctx, w.beeld, w.partners, Plaats { hier: &hier, stap, tekst: as_text, scenarios })) }
        }
    }
}

/// Back to what stood there before, and forward again.
fn undo(ctx: &Ctx, w: &Werk<'_>) -> Markup {
    let tr = ctx.tr;
    let button = |onder: &str, key: &str| {
        act(
            ctx,
            w,
            onder,
            &[],
            html! { button.nl-button.nl-button--secondary type="submit" data-blijf={ "terug-" (onder) } { (tr.t(key)) } },
        )
    };
    html! {
        @if bewerkt(ctx, w) && !w.v.vorige.is_empty() { (button("ongedaan", "editor-ongedaan")) }
        @if bewerkt(ctx, w) && !w.v.volgende.is_empty() { (button("opnieuw", "editor-opnieuw")) }
    }
}

/// A button that acts on this version, once.
pub(super) fn act(ctx: &Ctx, w: &Werk<'_>, onder: &str, hidden: &[(&str, String)], button: Markup) -> Markup {
    let mut all = vec![("_eenmalig", ctx.app.uuid().to_string()), ("_versie", w.v.versie.to_string())];
    all.extend(hidden.iter().map(|(n, v)| (*n, v.clone())));
    parts::post_form(&format!("{}/{onder}", w.hier()), &all, button)
}

fn middle(ctx: &Ctx, w: &Werk<'_>, midden: &Midden<'_>) -> Markup {
    let tr = ctx.tr;
    match midden {
        Midden::Begin(_) => parts::panel(html! {
            @if w.beeld.toetsing.ruw.is_none() { p { (tr.t("editor-onleesbaar")) } p { (parts::link(&format!("{}?tekst=ja", w.hier()), tr.t("editor-naar-tekst"))) } }
            @else { p { (tr.t(if bewerkt(ctx, w) { "editor-kies-stap" } else { "editor-kies-stap-lezen" })) } }
        }),
        Midden::Stap(id, input, errors) => stap(ctx, w, id, input, errors),
        Midden::Nieuw(input, errors) => nieuw(ctx, w, input, errors),
        Midden::Kop(input, errors) => kop(ctx, w, input, errors),
        Midden::Scenarios(input, errors) => verhalen(ctx, w, input, errors),
        Midden::Tekst(input, errors, other) => tekst(ctx, w, input, errors, *other),
    }
}

pub(super) fn keuzen<'a>(ctx: &'a Ctx, w: &'a Werk<'_>) -> Keuzen<'a> {
    Keuzen { tr: ctx.tr, beleid: &ctx.app.beleid, partners: w.partners, stappen: &w.beeld.stappen }
}

/// A form whose findings and preview follow what is typed.
pub(super) fn gevolgd(hier: &str, form: Markup) -> Markup {
    html! { div data-toets={ (hier) "/toets" } { (form) } }
}

fn stap(ctx: &Ctx, w: &Werk<'_>, id: &str, input: &Input, errors: &Errors) -> Markup {
    let (tr, hier) = (ctx.tr, w.hier());
    let Some(s) = w.beeld.stap(id) else { return parts::panel(html! { p { (tr.t("editor-geen-stap")) } }) };
    let titel = s.ruw.titel.as_deref().unwrap_or(id);
    if !bewerkt(ctx, w) || s.herkomst == Herkomst::Vervallen {
        return html! {
            div.kaart { (stapkop(titel)) (herkomst(ctx, w, s)) (lezen(ctx, w, s)) }
        };
    }
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(w.v.versie);
    let shown = formulier::input_of(&velden(&s.ruw));
    let of_step = |(_, plek): &(policy::Vondst, Option<Plek>)| plek.as_ref().filter(|p| p.stap == id).map(|p| p.veld);
    let opgevallen = w.beeld.toetsing.vondsten.iter().filter_map(of_step).collect();
    let fields = Stapformulier { form: &form, k: &keuzen(ctx, w), id, input, errors, opgevallen }.velden();
    let content = html! {
        (form.hidden("_stap", id))
        (merk(&form, &shown))
        (fields)
        (form.actions(html! { (form.submit("editor-bewaar")) (form.cancel(&hier)) }))
    };
    html! {
        div.kaart { (stapkop(titel)) (herkomst(ctx, w, s)) (handelingen(ctx, w, s)) }
        div.kaart { (gevolgd(&hier, form.post(&format!("{hier}/stap"), content))) }
    }
}

/// The title of the step: a link to a step leads here, so that the next Tab is in its form and a screen reader says which step it is.
fn stapkop(titel: &str) -> Markup {
    html! { h2.nl-heading.nl-heading--level-2 id=(STAP) tabindex="-1" lang="nl" { (titel) } }
}

/// Where a step comes from, and for one that was changed what is different.
fn herkomst(ctx: &Ctx, w: &Werk<'_>, s: &Stap) -> Markup {
    let (tr, k) = (ctx.tr, keuzen(ctx, w));
    let trunk = w.beeld.in_stam(&s.ruw.id);
    let back = |key: &str| {
        html! {
            @if bewerkt(ctx, w) { (act(ctx, w, "stap/terug", &[("_stap", s.ruw.id.clone())], html! { button.nl-button.nl-button--secondary type="submit" { (tr.t(key)) } })) }
        }
    };
    match (s.herkomst, trunk) {
        (Herkomst::Vervallen, _) => {
            parts::alert(Alert::Warn, &tr.t("editor-stap-vervallen"), html! { p lang="nl" { (s.reden) } (back("editor-zet-terug")) })
        }
        (Herkomst::Gewijzigd, Some(old)) => html! {
            p { (tr.t("editor-stap-gewijzigd")) }
            (parts::details(tr.t("editor-toon-verschil"), false, velden_tabel(tr, &k, &verschil::stap(old, &s.ruw))))
            (back("editor-herstel"))
        },
        (Herkomst::Stam, _) if w.beeld.elders(&s.ruw.id) => {
            html! { p { (tr.t("editor-stap-verplaatst")) } (back("editor-herstel-plaats")) }
        }
        (Herkomst::Stam, _) => html! { p.zacht { (tr.t("editor-stap-stam")) } },
        _ => html! { p.zacht { (tr.t("editor-stap-eigen")) " " code { (s.ruw.id) } } },
    }
}

/// What can be done with a step besides changing it.
fn handelingen(ctx: &Ctx, w: &Werk<'_>, s: &Stap) -> Markup {
    let (tr, id) = (ctx.tr, s.ruw.id.clone());
    let move_button = |up: bool| {
        let (key, way) = if up { ("editor-omhoog", "omhoog") } else { ("editor-omlaag", "omlaag") };
        html! {
            @if w.beeld.buur(&id, up).is_some() {
                (act(ctx, w, "stap/verplaats", &[("_stap", id.clone()), ("richting", way.to_owned())], html! { button.nl-button.nl-button--secondary type="submit" accesskey=(if up { "o" } else { "l" }) data-blijf={ "plaats-" (way) } { (tr.t(key)) } }))
            }
        }
    };
    let of_trunk = s.herkomst != Herkomst::Eigen;
    let none = (Input::new(), Errors::new());
    let form = Form::new(tr, &none.0, &none.1).once(ctx.app.uuid()).version(w.v.versie).quiet();
    let drop = form.post(
        &format!("{}/stap/weg", w.hier()),
        html! {
            (form.hidden("_stap", &id))
            @if of_trunk { (form.text("reden", "editor-reden")) }
            (form.actions(form.submit_secondary("editor-laat-vervallen")))
        },
    );
    let naast =
        |up: bool| w.beeld.buur(&id, up).map_or_else(String::new, |s| prose::quote(tr, s.ruw.titel.as_deref().unwrap_or(&s.ruw.id)));
    let (voor, na) = (naast(true), naast(false));
    let key = match (voor.is_empty(), na.is_empty()) {
        (true, true) => "editor-plaats-enige",
        (true, false) => "editor-plaats-eerste",
        (false, true) => "editor-plaats-laatste",
        (false, false) => "editor-plaats",
    };
    html! {
        p.zacht { (prose::show(&tr.with(key, args![("voor", voor), ("na", na)]))) }
        div.knoppenrij { (move_button(true)) (move_button(false)) }
        (parts::details(tr.t(if of_trunk { "editor-vervalt-hier" } else { "editor-verwijder-stap" }), false, drop))
    }
}

/// A step to read.
fn lezen(ctx: &Ctx, w: &Werk<'_>, s: &Stap) -> Markup {
    let (tr, k, all) = (ctx.tr, keuzen(ctx, w), velden(&s.ruw));
    let rows: Vec<(String, Markup)> = super::waarde::VELDEN
        .iter()
        .filter_map(|veld| all.get(veld).filter(|v| !v.leeg()).map(|v| (veldnaam(tr, veld), formulier::toon(&k, veld, v))))
        .collect();
    parts::dl(&rows)
}

fn nieuw(ctx: &Ctx, w: &Werk<'_>, input: &Input, errors: &Errors) -> Markup {
    let (tr, hier) = (ctx.tr, w.hier());
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(w.v.versie);
    let content = html! {
        (form.text("titel", "stapveld-titel"))
        (form.radios::<Spoor>("spoor", "stapveld-spoor"))
        (form.radios::<domain::draaiboek::Stapfase>("fase", "stapveld-fase"))
        (form.actions(html! { (form.submit("editor-voeg-toe")) (form.cancel(&hier)) }))
    };
    parts::card(
        &tr.t("editor-nieuwe-stap"),
        html! { p.zacht { (tr.t("editor-nieuwe-stap-uitleg")) } (form.post(&format!("{hier}/stap/nieuw"), content)) },
    )
}
