//! The editor: the steps by track, one of them as a form or all of them as text, and what was found.

use domain::{Code, draaiboek::Spoor, recht::Recht};
use draaiboek::eigen::{Daad, Versie, Versiestaat};
use kern::{Ctx, Medewerker};
use maud::{Markup, html};
use partners::Partner;
use web::{
    Errors, Form, Icon, Input, Tr, args,
    botsing::merk,
    parts::{self, Alert, Kind},
    prose,
};

use super::{
    adres,
    beeld::{Beeld, Herkomst, Stap},
    formulier::{self, Keuzen},
    paneel::{self, Plaats},
    verschil,
    waarde::velden,
};

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
    /// What to do: choose a step.
    Begin,
    /// The form of a step.
    Stap(&'a str, &'a Input, &'a Errors),
    /// A new step.
    Nieuw(&'a Input, &'a Errors),
    /// The head.
    Kop(&'a Input, &'a Errors),
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

    fn daad(&self, tr: Tr, key: &str, d: &Daad) -> Option<String> {
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
    let (stap, as_text) = match midden {
        Midden::Stap(id, ..) => (Some(*id), false),
        Midden::Tekst(..) => (None, true),
        _ => (None, false),
    };
    let views = [
        (tr.t("editor-als-formulier"), hier.clone(), !as_text && !matches!(midden, Midden::Kop(..))),
        (tr.t("editor-kop"), format!("{hier}?kop=ja"), matches!(midden, Midden::Kop(..))),
        (tr.t("editor-als-tekst"), format!("{hier}?tekst=ja"), as_text),
        (tr.t("editor-verschil"), format!("{hier}/verschil"), false),
    ];
    html! {
        (parts::head_of(prose::dutch(&w.v.naam), html! { (staat(tr, w.v.staat)) " " (tr.with("editor-lead", args![("datum", tr.moment_near(w.v.gewijzigd.0, ctx.now)), ("wie", w.naam_van(&w.v.gewijzigd))])) }, undo(ctx, w)))
        (parts::tabs(&tr.t("editor-weergave"), &views))
        (route(ctx, w))
        div.editor {
            @if !as_text { (lijst(ctx, w, stap)) }
            div.editor-midden { (middle(ctx, w, midden)) }
            div.editor-naast { (paneel::paneel(ctx, w.beeld, w.partners, Plaats { hier: &hier, stap, tekst: as_text })) }
        }
    }
}

fn undo(ctx: &Ctx, w: &Werk<'_>) -> Markup {
    let tr = ctx.tr;
    html! {
        @if bewerkt(ctx, w) && !w.v.vorige.is_empty() {
            (act(w, "ongedaan", &[], html! { button.nl-button.nl-button--secondary type="submit" { (tr.t("editor-ongedaan")) } }))
        }
    }
}

/// A button that acts on this version.
pub(super) fn act(w: &Werk<'_>, onder: &str, hidden: &[(&str, String)], button: Markup) -> Markup {
    let mut all = vec![("_versie", w.v.versie.to_string())];
    all.extend(hidden.iter().map(|(n, v)| (*n, v.clone())));
    parts::post_form(&format!("{}/{onder}", w.hier()), &all, button)
}

/// The steps by track.
fn lijst(ctx: &Ctx, w: &Werk<'_>, open: Option<&str>) -> Markup {
    let tr = ctx.tr;
    let of = |spoor: Option<Spoor>| w.beeld.stappen.iter().filter(move |s| s.ruw.spoor.as_deref().and_then(Spoor::from_code) == spoor);
    let tracks = Spoor::ALL.iter().map(|s| Some(*s)).chain([None]);
    html! {
        nav.editor-lijst aria-label=(tr.t("editor-stappen")) {
            (parts::details(tr.with("editor-stappen-aantal", args![("aantal", w.beeld.stappen.len())]), open.is_none(), html! {
                @if bewerkt(ctx, w) && w.beeld.toetsing.ruw.is_some() { p { (parts::button_link(&format!("{}?nieuw=ja", w.hier()), tr.t("editor-nieuwe-stap"), false)) } }
                @for spoor in tracks {
                    @if of(spoor).next().is_some() {
                        h2.nl-heading.nl-heading--level-3 { (spoor.map_or_else(|| tr.t("editor-zonder-spoor"), |s| tr.label(s))) }
                        ol.editor-stappen { @for s in of(spoor) { (regel(tr, w, s, open)) } }
                    }
                }
            }))
        }
    }
}

fn regel(tr: Tr, w: &Werk<'_>, s: &Stap, open: Option<&str>) -> Markup {
    let id = s.ruw.id.as_str();
    let faults = w.beeld.toetsing.vondsten.iter().filter(|(v, _)| v.stap == id).count();
    let key = match s.herkomst {
        Herkomst::Eigen => Some("editor-eigen"),
        Herkomst::Gewijzigd => Some("editor-gewijzigd"),
        Herkomst::Vervallen => Some("editor-vervallen"),
        Herkomst::Stam => None,
    };
    html! {
        li {
            a.nl-link href={ (w.hier()) "?stap=" (id) } aria-current=[(open == Some(id)).then_some("page")] {
                (prose::dutch(s.ruw.titel.as_deref().unwrap_or(id)))
            }
            @if let Some(key) = key { " " (parts::tag(Kind::Info, &tr.t(key))) }
            @if faults > 0 { " " (parts::tag(Kind::Warn, &tr.with("editor-stap-bevindingen", args![("aantal", faults)]))) }
        }
    }
}

fn middle(ctx: &Ctx, w: &Werk<'_>, midden: &Midden<'_>) -> Markup {
    let tr = ctx.tr;
    match midden {
        Midden::Begin => parts::panel(html! {
            @if w.beeld.toetsing.ruw.is_none() { p { (tr.t("editor-onleesbaar")) } p { (parts::link(&format!("{}?tekst=ja", w.hier()), tr.t("editor-naar-tekst"))) } }
            @else { p { (tr.t(if bewerkt(ctx, w) { "editor-kies-stap" } else { "editor-kies-stap-lezen" })) } }
        }),
        Midden::Stap(id, input, errors) => stap(ctx, w, id, input, errors),
        Midden::Nieuw(input, errors) => nieuw(ctx, w, input, errors),
        Midden::Kop(input, errors) => kop(ctx, w, input, errors),
        Midden::Tekst(input, errors, other) => tekst(ctx, w, input, errors, *other),
    }
}

fn keuzen<'a>(ctx: &Ctx, w: &'a Werk<'_>) -> Keuzen<'a> {
    Keuzen { tr: ctx.tr, partners: w.partners, stappen: &w.beeld.stappen }
}

/// A form whose findings and preview follow what is typed.
fn gevolgd(hier: &str, form: Markup) -> Markup {
    html! { div data-toets={ (hier) "/toets" } { (form) } }
}

fn stap(ctx: &Ctx, w: &Werk<'_>, id: &str, input: &Input, errors: &Errors) -> Markup {
    let (tr, hier) = (ctx.tr, w.hier());
    let Some(s) = w.beeld.stap(id) else { return parts::panel(html! { p { (tr.t("editor-geen-stap")) } }) };
    let titel = s.ruw.titel.as_deref().unwrap_or(id);
    if !bewerkt(ctx, w) || s.herkomst == Herkomst::Vervallen {
        return parts::card_with(titel, html! {}, html! { (herkomst(ctx, w, s)) (lezen(ctx, w, s)) });
    }
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(w.v.versie);
    let shown = formulier::input_of(&velden(&s.ruw));
    let content = html! {
        (form.hidden("_stap", id))
        (merk(&form, &shown))
        (formulier::fields(&form, &keuzen(ctx, w), id, input))
        (form.actions(html! { (form.submit("editor-bewaar")) (form.cancel(&hier)) }))
    };
    html! {
        div.kaart lang="nl" { h2.nl-heading.nl-heading--level-2 { (titel) } div lang=(tr.taal().code()) { (herkomst(ctx, w, s)) (handelingen(ctx, w, s)) } }
        div.kaart { (gevolgd(&hier, form.post(&format!("{hier}/stap"), content))) }
    }
}

/// Where a step comes from, and for one that was changed what is different.
fn herkomst(ctx: &Ctx, w: &Werk<'_>, s: &Stap) -> Markup {
    let (tr, k) = (ctx.tr, keuzen(ctx, w));
    let trunk = w.beeld.in_stam(&s.ruw.id);
    let back = |key: &str| {
        html! {
            @if bewerkt(ctx, w) { (act(w, "stap/terug", &[("_stap", s.ruw.id.clone())], html! { button.nl-button.nl-button--secondary type="submit" { (tr.t(key)) } })) }
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
        (Herkomst::Stam, _) => html! { p.zacht { (tr.t("editor-stap-stam")) } },
        _ => html! { p.zacht { (tr.t("editor-stap-eigen")) " " code { (s.ruw.id) } } },
    }
}

/// Fields with what stood there and what stands there now.
pub(super) fn velden_tabel(tr: Tr, k: &Keuzen<'_>, all: &[verschil::Veldverschil]) -> Markup {
    html! {
        dl.verschil {
            @for v in all {
                dt { (veldnaam(tr, v.veld)) }
                dd { span.onzichtbaar { (tr.t("editor-was")) " " } del { (formulier::toon(k, v.veld, &v.oud)) } }
                dd { span.onzichtbaar { (tr.t("editor-wordt")) " " } ins { (formulier::toon(k, v.veld, &v.nieuw)) } }
            }
        }
    }
}

/// The label of a field.
pub(super) fn veldnaam(tr: Tr, veld: &str) -> String {
    tr.t(match veld {
        "titel" => "stapveld-titel",
        "uitleg" => "stapveld-uitleg",
        "fase" => "stapveld-fase",
        "spoor" => "stapveld-spoor",
        "per" => "stapveld-per",
        "wie" => "stapveld-wie",
        "met" => "stapveld-met",
        "weg" => "stapveld-weg",
        "na" => "stapveld-na",
        "niet_voor" => "stapveld-niet-voor",
        "uiterlijk" => "stapveld-uiterlijk",
        "vanaf" => "stapveld-vanaf",
        "als" => "stapveld-als",
        "legt_vast" => "stapveld-legt-vast",
        "wisselt_uit" => "editor-uit-groep",
        "escaleert" => "stapveld-escaleert",
        "klaar_als" => "stapveld-klaar-als",
        "brief" => "stapveld-brief",
        "eigen_zorg" => "stapveld-eigen-zorg",
        "verplicht" => "stapveld-verplicht",
        "letop" => "stapveld-letop",
        "naam" => "kopveld-naam",
        "geldt_voor" => "kopveld-geldt-voor",
        "toelichting" => "kopveld-toelichting",
        _ => "stapveld-bron",
    })
}

/// What can be done with a step besides changing it.
fn handelingen(ctx: &Ctx, w: &Werk<'_>, s: &Stap) -> Markup {
    let (tr, id) = (ctx.tr, s.ruw.id.clone());
    let move_button = |up: bool| {
        let (key, way) = if up { ("editor-omhoog", "omhoog") } else { ("editor-omlaag", "omlaag") };
        html! {
            @if w.beeld.buur(&id, up).is_some() {
                (act(w, "stap/verplaats", &[("_stap", id.clone()), ("richting", way.to_owned())], html! { button.nl-button.nl-button--secondary type="submit" accesskey=(if up { "o" } else { "l" }) { (tr.t(key)) } }))
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
    html! {
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

fn kop(ctx: &Ctx, w: &Werk<'_>, input: &Input, errors: &Errors) -> Markup {
    let (tr, hier) = (ctx.tr, w.hier());
    if !bewerkt(ctx, w) {
        let ruw = w.beeld.toetsing.ruw.as_ref();
        return parts::card(
            &tr.t("editor-kop"),
            html! { @if let Some(r) = ruw { p lang="nl" { (r.toelichting) } p.zacht { (prose::dutch(&r.bron)) } } },
        );
    }
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(w.v.versie);
    let content = html! {
        (merk(&form, input))
        (formulier::kop(&form, tr))
        (form.actions(html! { (form.submit("editor-bewaar")) (form.cancel(&hier)) }))
    };
    parts::card(&tr.t("editor-kop"), form.post(&format!("{hier}/kop"), content))
}

fn tekst(ctx: &Ctx, w: &Werk<'_>, input: &Input, errors: &Errors, other: Option<&str>) -> Markup {
    let (tr, hier) = (ctx.tr, w.hier());
    if !bewerkt(ctx, w) {
        return parts::card(&tr.t("editor-als-tekst"), html! { pre.draaiboektekst lang="nl" tabindex="0" { (w.v.tekst) } });
    }
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(w.v.versie);
    let rows = u8::try_from(w.v.tekst.lines().count().clamp(20, 40)).unwrap_or(40);
    let content = html! {
        div.draaiboektekst { (form.textarea("tekst", "editor-tekstveld").rows(rows)) }
        (form.actions(html! { (form.submit("editor-bewaar")) (form.cancel(&hier)) }))
    };
    html! {
        @if let Some(theirs) = other {
            (parts::alert(Alert::Warn, &tr.t("editor-tekst-botst"), html! { p { (tr.t("editor-tekst-botst-tekst")) } (regels(tr, &verschil::regels(theirs, input.get("tekst")))) }))
        }
        (parts::panel(gevolgd(&hier, form.post(&format!("{hier}/tekst"), content))))
    }
}

/// Lines of two texts that differ.
pub(super) fn regels(tr: Tr, all: &[verschil::Regel]) -> Markup {
    html! {
        ul.tekstverschil lang="nl" {
            @for r in all {
                li { span.zacht { (r.nummer) " " (if r.nieuw { "+" } else { "−" }) " " span.onzichtbaar { (tr.t(if r.nieuw { "editor-wordt" } else { "editor-was" })) } } @if r.nieuw { ins { (r.tekst) } } @else { del { (r.tekst) } } }
            }
        }
    }
}

/// Where the version stands on its way, and what can be done now.
fn route(ctx: &Ctx, w: &Werk<'_>) -> Markup {
    let (tr, v) = (ctx.tr, w.v);
    let remark = v.staat == Versiestaat::Concept && v.nagekeken.is_some() && !v.opmerking.is_empty();
    html! {
        @if remark { (parts::alert(Alert::Warn, &w.daad(tr, "editor-terug-van", &v.nagekeken).unwrap_or_default(), html! { p.voorgelegd { (v.opmerking) } })) }
        @if let Some(dag) = &w.nieuwer { (nieuwer(ctx, w, dag)) }
        @match v.staat {
            Versiestaat::Concept => (concept(ctx, w)),
            Versiestaat::Aangeboden => (aangeboden(ctx, w)),
            Versiestaat::Goedgekeurd => (goedgekeurd(ctx, w)),
            Versiestaat::Gepubliceerd | Versiestaat::Ingetrokken => (in_kracht(ctx, w)),
        }
    }
}

fn nieuwer(ctx: &Ctx, w: &Werk<'_>, dag: &str) -> Markup {
    let tr = ctx.tr;
    let day = dag.parse().map_or_else(|_| dag.to_owned(), |d| tr.datum(d));
    parts::alert(
        Alert::Info,
        &tr.with("editor-nieuwer", args![("datum", day)]),
        html! {
            p { (tr.t("editor-nieuwer-tekst")) }
            p { (parts::link(&format!("{}/verschil?met=nieuwer", w.hier()), tr.t("editor-nieuwer-bekijk"))) }
            @if ctx.mag(Recht::DraaiboekBewerken) { (act(w, "overnemen", &[], html! { button.nl-button.nl-button--primary type="submit" { (tr.t("editor-neem-over")) } })) }
        },
    )
}

fn concept(ctx: &Ctx, w: &Werk<'_>) -> Markup {
    let tr = ctx.tr;
    html! {
        @if bewerkt(ctx, w) {
            (parts::details(tr.t("editor-klaar-met-schrijven"), false, html! {
                p { (tr.t("editor-aanbieden-tekst")) }
                (paneel::hindernis(tr, w.beeld))
                div.knoppenrij {
                    (act(w, "aanbieden", &[], html! { button.nl-button.nl-button--primary type="submit" { (tr.t("editor-bied-aan")) } }))
                    (act(w, "weggooien", &[], html! { button.nl-button.nl-button--secondary type="submit" data-vraag=(tr.t("editor-weggooien-vraag")) { (tr.t("editor-gooi-weg")) } }))
                }
            }))
        }
    }
}

fn aangeboden(ctx: &Ctx, w: &Werk<'_>) -> Markup {
    let (tr, v) = (ctx.tr, w.v);
    let may = ctx.mag(Recht::DraaiboekBewerken) || ctx.mag(Recht::PlanVaststellen);
    let none = (Input::new(), Errors::new());
    let form = Form::new(tr, &none.0, &none.1).once(ctx.app.uuid()).version(v.versie);
    parts::alert(
        Alert::Info,
        &w.daad(tr, "editor-aangeboden-door", &v.aangeboden).unwrap_or_default(),
        html! {
            @if may && v.beoordeelbaar_door(ctx.wie_id()) {
                p { (tr.t("editor-beoordeel-tekst")) }
                (form.post(&format!("{}/beoordelen", w.hier()), html! {
                    (form.textarea("opmerking", "editor-opmerking").rows(3).optional())
                    (form.actions(html! { (form.submit_value("editor-keur-goed", "oordeel", "goed")) (form.submit_value("editor-stuur-terug", "oordeel", "terug")) }))
                }))
            } @else { p { (tr.t("editor-wacht-op-collega")) } }
            (terughalen(ctx, w))
        },
    )
}

fn terughalen(ctx: &Ctx, w: &Werk<'_>) -> Markup {
    html! { @if ctx.mag(Recht::DraaiboekBewerken) { (act(w, "terughalen", &[], html! { button.nl-button.nl-button--secondary type="submit" { (ctx.tr.t("editor-haal-terug")) } })) } }
}

fn goedgekeurd(ctx: &Ctx, w: &Werk<'_>) -> Markup {
    let (tr, v) = (ctx.tr, w.v);
    parts::alert(
        Alert::Ok,
        &w.daad(tr, "editor-goedgekeurd-door", &v.nagekeken).unwrap_or_default(),
        html! {
            (paneel::hindernis(tr, w.beeld))
            @if ctx.mag(Recht::PlanVaststellen) { p { (parts::button_link(&format!("{}/publiceren", w.hier()), tr.t("editor-publiceer"), true)) } } @else { p { (tr.t("editor-wacht-op-publicatie")) } }
            (terughalen(ctx, w))
        },
    )
}

fn in_kracht(ctx: &Ctx, w: &Werk<'_>) -> Markup {
    let (tr, v) = (ctx.tr, w.v);
    let first = v.geldig_vanaf.map(|d| tr.datum(d)).unwrap_or_default();
    let title = match v.staat {
        Versiestaat::Ingetrokken => w.daad(tr, "editor-ingetrokken-door", &v.ingetrokken).unwrap_or_default(),
        _ => tr.with("editor-geldt-vanaf", args![("datum", first)]),
    };
    let kind = if v.staat == Versiestaat::Ingetrokken { Alert::Warn } else { Alert::Ok };
    parts::alert(
        kind,
        &title,
        html! {
            @if let Some(zin) = w.daad(tr, "editor-gepubliceerd-door", &v.gepubliceerd) { p { (zin) } }
            p { (tr.t("editor-lopende-houden")) }
            div.knoppenrij {
                @if ctx.mag(Recht::DraaiboekBewerken) { (act(w, "verder", &[], html! { button.nl-button.nl-button--secondary type="submit" { (tr.t("editor-verder")) } })) }
                @if v.staat == Versiestaat::Gepubliceerd && ctx.mag(Recht::PlanVaststellen) {
                    (act(w, "intrekken", &[], html! { button.nl-button.nl-button--secondary type="submit" data-vraag=(tr.t("editor-intrekken-vraag")) { (tr.t("editor-trek-in")) } }))
                }
            }
        },
    )
}

/// The form with which a version goes in force.
pub(super) fn publiceren(ctx: &Ctx, w: &Werk<'_>, input: &Input, errors: &Errors) -> Markup {
    let (tr, hier) = (ctx.tr, w.hier());
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(w.v.versie);
    let content = html! {
        (form.date3("vanaf", "editor-vanaf"))
        (form.actions(html! { (form.submit("editor-publiceer")) (form.cancel(&hier)) }))
    };
    html! {
        (parts::head(&tr.t("editor-publiceer"), prose::dutch(&w.v.naam), html! {}))
        (parts::side(
            parts::panel(html! { p { (tr.t("editor-publiceer-tekst")) } (paneel::hindernis(tr, w.beeld)) (form.post(&format!("{hier}/publiceren"), content)) }),
            paneel::bevindingen(tr, w.beeld, Plaats { hier: &hier, stap: None, tekst: false }),
        ))
    }
}

/// What can be compared with, and what is different.
pub(super) fn verschillen(
    ctx: &Ctx,
    w: &Werk<'_>,
    keuzen_met: &[(String, String, bool)],
    met: Option<(&verschil::Verschil, &[verschil::Regel])>,
) -> Markup {
    let (tr, k) = (ctx.tr, keuzen(ctx, w));
    let titled = |key: &str, all: &[(String, String)]| {
        html! {
            @if !all.is_empty() { (parts::card(&tr.with(key, args![("aantal", all.len())]), html! { ul lang="nl" { @for (id, titel) in all { li { (parts::link(&format!("{}?stap={id}", w.hier()), titel)) } } } })) }
        }
    };
    html! {
        (parts::head(&tr.t("editor-verschil"), prose::dutch(&w.v.naam), parts::button_link(&w.hier(), tr.t("editor-terug"), false)))
        @if keuzen_met.is_empty() { (parts::panel(html! { p { (tr.t("editor-niets-te-vergelijken")) } })) }
        @else { (parts::tabs(&tr.t("editor-vergelijk-met"), keuzen_met)) }
        @if let Some((v, lines)) = met {
            div.stapel {
                @if v.leeg() { (parts::panel(html! { p { (tr.t("editor-geen-verschil")) } })) }
                @if !v.kop.is_empty() { (parts::card(&tr.t("editor-kop"), velden_tabel(tr, &k, &v.kop))) }
                (titled("editor-erbij", &v.erbij))
                @if !v.anders.is_empty() {
                    (parts::card(&tr.with("editor-anders", args![("aantal", v.anders.len())]), html! {
                        @for (id, titel, fields) in &v.anders {
                            h3.nl-heading.nl-heading--level-3 { (parts::link(&format!("{}?stap={id}", w.hier()), prose::dutch(titel))) }
                            (velden_tabel(tr, &k, fields))
                        }
                    }))
                }
                (titled("editor-weg", &v.weg))
                @if !lines.is_empty() { (parts::panel(parts::details(tr.with("editor-tekstregels", args![("aantal", lines.len())]), false, regels(tr, lines)))) }
            }
        }
    }
}

/// The versions of the municipality, and how to begin one.
pub(super) fn lijst_pagina(ctx: &Ctx, all: &[Versie], mensen: &[Medewerker], input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let naam = |id| mensen.iter().find(|m| m.id == id).map_or("–", |m| m.naam.as_str());
    let rows = all.iter().map(|v| {
        let day = v.geldig_vanaf.map(|d| tr.with("draaiboek-geldt-vanaf", args![("datum", tr.datum(d))]));
        vec![
            html! { (parts::link(&adres(v.id), prose::dutch(&v.naam))) @if let Some(day) = day { div.zacht.klein { (day) } } },
            staat(tr, v.staat),
            html! { (tr.moment_near(v.gewijzigd.0, ctx.now)) div.zacht.klein { (naam(v.gewijzigd.1)) } },
        ]
    });
    let columns = ["draaiboek-kolom-naam", "draaiboek-kolom-stand", "editor-kolom-gewijzigd"].map(|k| parts::Column::new(tr.t(k))).to_vec();
    let empty = parts::empty(Icon::Taak, &tr.t("editor-leeg"), &tr.t("editor-leeg-tekst"), html! {});
    let table = parts::Table::new(tr.t("editor-titel"), columns).hide_caption().empty(empty).rows(rows);
    html! {
        (parts::head(&tr.t("editor-titel"), tr.t("editor-titel-lead"), html! {}))
        (parts::side(parts::panel(table), html! { @if ctx.mag(Recht::DraaiboekBewerken) { (begin(ctx, input, errors)) } }))
    }
}

fn begin(ctx: &Ctx, input: &Input, errors: &Errors) -> Markup {
    let (tr, beleid, dag) = (ctx.tr, &ctx.app.beleid, ctx.now.datum());
    let mut options: Vec<web::Opt> = Vec::new();
    for (id, naam) in beleid.geleverde() {
        if let Some(last) = beleid.geleverde_versies(id).into_iter().rfind(|d| *d <= dag) {
            let label = tr.with("editor-basis", args![("naam", naam), ("datum", tr.datum(last))]);
            options.push(web::Opt::new(format!("{id}@{last}"), label).dutch());
        }
    }
    let form = Form::new(tr, input, errors).once(ctx.app.uuid());
    let content = html! {
        (form.select_of("basis", "editor-basisveld", options).optional())
        (form.text("naam", "editor-naamveld").optional())
        (form.actions(form.submit("editor-begin")))
    };
    parts::card(&tr.t("editor-begin-kop"), html! { p.zacht { (tr.t("editor-begin-uitleg")) } (form.post(super::HIER, content)) })
}
