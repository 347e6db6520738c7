//! Pages of the library.

use domain::{
    draaiboek::{Ernst, RuwStap},
    recht::Recht,
};
use inventaris::partners::Partner;
use kern::{Ctx, Medewerker};
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Input, Opt, args,
    parts::{self, Alert, Column, Kind, Table},
    prose,
};

use super::{
    HIER, adres,
    bundel::Bundel,
    inhoud::Vergelijking,
    store::{Bekend, Ontvangen},
};
use crate::eigen::{Keuzen, adres as versieadres, van_stappen, velden_tabel};

/// What the library holds.
pub(super) struct Planken<'a> {
    pub(super) files: &'a [Ontvangen],
    pub(super) keys: &'a [Bekend],
    pub(super) mensen: &'a [Medewerker],
    /// Thumbprint of this installation.
    pub(super) eigen: &'a str,
}

fn naam(mensen: &[Medewerker], id: domain::id::MedewerkerId) -> &str {
    mensen.iter().find(|m| m.id == id).map_or("–", |m| m.naam.as_str())
}

/// Whose key it is: known by name, our own, or not known yet.
fn bron(ctx: &Ctx, bekend: Option<&Bekend>, eigen: bool) -> Markup {
    let tr = ctx.tr;
    match bekend {
        _ if eigen => parts::tag_icon(Kind::Info, Icon::Vink, &tr.t("bibliotheek-bron-eigen")),
        Some(b) => parts::tag_icon(Kind::Ok, Icon::Vink, &tr.with("bibliotheek-bron-bekend", args![("naam", b.naam.clone())])),
        None => parts::tag(Kind::Warn, &tr.t("bibliotheek-bron-onbekend")),
    }
}

pub(super) fn lijst(ctx: &Ctx, p: &Planken<'_>, (input, errors): (&Input, &Errors)) -> Markup {
    let tr = ctx.tr;
    let rows = p.files.iter().map(|o| {
        vec![
            html! { (parts::link(&adres(o.id), prose::dutch(&o.naam))) div.zacht.klein { (o.bron) } },
            bron(ctx, p.keys.iter().find(|k| k.sleutel == o.sleutel), o.sleutel == p.eigen),
            html! { (tr.moment_near(o.op, ctx.now)) div.zacht.klein { (naam(p.mensen, o.door)) } },
            html! { @if let Some(c) = o.concept { (parts::link(&versieadres(c), tr.t("bibliotheek-naar-concept"))) } @else { span.zacht { (tr.t("bibliotheek-niet-overgenomen")) } } },
        ]
    });
    let columns = ["draaiboek-kolom-naam", "bibliotheek-kolom-bron", "bibliotheek-kolom-ontvangen", "bibliotheek-kolom-overgenomen"];
    let empty = parts::empty(Icon::Taak, &tr.t("bibliotheek-leeg"), &tr.t("bibliotheek-leeg-tekst"), html! {});
    let table = Table::new(tr.t("bibliotheek-ontvangen"), columns.map(|k| Column::new(tr.t(k))).to_vec()).empty(empty).rows(rows);
    let context = html! {
        @if ctx.mag(Recht::DraaiboekBewerken) { (lezen(ctx, input, errors)) }
        (parts::card(&tr.t("bibliotheek-delen"), html! {
            p { (tr.t("bibliotheek-delen-tekst")) }
            p { (parts::link(draaiboek::HIER, tr.t("bibliotheek-delen-link"))) }
            (parts::dl(&[(tr.t("bibliotheek-eigen-kenmerk"), kenmerk(p.eigen))]))
        }))
    };
    html! {
        (parts::head(&tr.t("bibliotheek-titel"), tr.t("bibliotheek-lead"), html! {}))
        (parts::side(html! { (parts::panel(table)) (bekende(ctx, p)) }, context))
    }
}

fn kenmerk(duim: &str) -> Markup {
    html! { code { (duim) } }
}

fn bekende(ctx: &Ctx, p: &Planken<'_>) -> Markup {
    let tr = ctx.tr;
    let rows = p.keys.iter().map(|k| {
        vec![html! { (k.naam) }, kenmerk(&k.sleutel), html! { (tr.datum(k.op.datum())) div.zacht.klein { (naam(p.mensen, k.door)) } }]
    });
    let columns = ["bibliotheek-kolom-bron", "bibliotheek-kenmerk", "bibliotheek-kolom-erkend"].map(|k| Column::new(tr.t(k))).to_vec();
    html! { @if !p.keys.is_empty() { (parts::panel(Table::new(tr.t("bibliotheek-bekend"), columns).rows(rows))) } }
}

fn lezen(ctx: &Ctx, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).once(ctx.app.uuid());
    parts::card(
        &tr.t("bibliotheek-lezen"),
        html! {
            p.zacht { (tr.t("bibliotheek-lezen-tekst")) }
            (form.post_file(HIER, html! { (form.file("bestand", "bibliotheek-bestand", ".json,application/json,application/jose+json")) (form.actions(form.submit("bibliotheek-lees"))) }))
        },
    )
}

/// A file that came in, with everything its page shows.
pub(super) struct Stuk<'a> {
    pub(super) o: &'a Ontvangen,
    pub(super) bundel: &'a Bundel,
    pub(super) v: &'a Vergelijking,
    pub(super) bekend: Option<&'a Bekend>,
    pub(super) eigen: bool,
    pub(super) partners: &'a [Partner],
}

pub(super) fn stuk(ctx: &Ctx, s: &Stuk<'_>, (input, errors): (&Input, &Errors)) -> Markup {
    let tr = ctx.tr;
    let lead = html! { (bron(ctx, s.bekend, s.eigen)) " " (tr.with("bibliotheek-van", args![("bron", s.bundel.herkomst.naam.clone()), ("code", s.bundel.herkomst.gemeente.clone())])) };
    let context = html! {
        (herkomst(ctx, s, input, errors))
        (past(ctx, s))
        (mee(ctx, s))
    };
    html! {
        (parts::head_of(prose::dutch(&s.o.naam), lead, html! {}))
        @if let Some(c) = s.o.concept { (parts::alert(Alert::Ok, &tr.t("bibliotheek-is-overgenomen"), html! { p { (parts::link(&versieadres(c), tr.t("bibliotheek-naar-concept"))) } })) }
        (parts::side(over(ctx, s, input, errors), context))
    }
}

/// What is different, and what to take over.
fn over(ctx: &Ctx, s: &Stuk<'_>, input: &Input, errors: &Errors) -> Markup {
    let (tr, v) = (ctx.tr, &s.v.verschil);
    let form = Form::new(tr, input, errors).once(ctx.app.uuid());
    let mag = ctx.mag(Recht::DraaiboekBewerken);
    let whole = |main: bool| {
        let button = if main { form.submit("bibliotheek-neem-alles") } else { form.submit_secondary("bibliotheek-neem-alles") };
        html! { (form.post(&format!("{}/overnemen", adres(s.o.id)), html! { (form.hidden("hoe", "alles")) (form.actions(button)) })) }
    };
    html! {
        @if s.v.hier.is_none() {
            (parts::card(&tr.t("bibliotheek-nieuw-hier"), html! {
                p { (tr.with("bibliotheek-nieuw-hier-tekst", args![("aantal", s.v.nieuw.stap.len())])) }
                ol lang="nl" { @for step in &s.v.nieuw.stap { li { (titel(step)) } } }
                @if mag { (whole(true)) }
            }))
        } @else if v.leeg() {
            (parts::panel(html! { p { (tr.t("bibliotheek-zelfde")) } }))
        } @else {
            (parts::card(&tr.t("bibliotheek-verschil"), html! {
                p { (tr.with("bibliotheek-verschil-tekst", args![("erbij", v.erbij.len()), ("anders", v.anders.len()), ("weg", v.weg.len()), ("verplaatst", v.verplaatst.len())])) }
                @if mag && v.over_stappen() { (kiezen(ctx, s, &form)) } @else { (anders(ctx, s)) }
            }))
            @if mag { (parts::card(&tr.t("bibliotheek-alles"), html! { p { (tr.t("bibliotheek-alles-tekst")) } (whole(false)) })) }
        }
    }
}

fn titel(s: &RuwStap) -> &str {
    s.titel.as_deref().unwrap_or(&s.id)
}

/// The steps that differ, each to be ticked, with their fields under it.
fn kiezen(ctx: &Ctx, s: &Stuk<'_>, form: &Form<'_>) -> Markup {
    let (tr, v) = (ctx.tr, &s.v.verschil);
    let option = |id: &str, titel: &str, key: &str| Opt::new(id, titel).dutch().hint(tr.t(key));
    let mut all: Vec<Opt> = v.erbij.iter().map(|(id, t)| option(id, t, "bibliotheek-stap-erbij")).collect();
    all.extend(v.anders.iter().map(|(id, t, _)| option(id, t, "bibliotheek-stap-anders")));
    all.extend(v.weg.iter().map(|(id, t)| option(id, t, "bibliotheek-stap-weg")));
    all.extend(v.alleen_verplaatst().map(|(id, t)| option(id, t, "bibliotheek-stap-verplaatst")));
    html! {
        (form.post(&format!("{}/overnemen", adres(s.o.id)), html! {
            (form.hidden("hoe", "stappen"))
            (form.checkboxes_of("stap", "bibliotheek-stappen", all))
            (anders(ctx, s))
            (form.actions(form.submit("bibliotheek-neem-stappen")))
        }))
    }
}

/// Field by field what is different in steps that are here as well.
fn anders(ctx: &Ctx, s: &Stuk<'_>) -> Markup {
    let (tr, v) = (ctx.tr, &s.v.verschil);
    let steps = van_stappen(&s.v.nieuw);
    let k = Keuzen { tr, beleid: &ctx.app.beleid, partners: s.partners, stappen: &steps };
    html! {
        @if !v.kop.is_empty() { (parts::details(tr.t("editor-kop"), false, velden_tabel(tr, &k, &v.kop))) }
        @for (_, titel, fields) in &v.anders {
            (parts::details(prose::dutch(titel), false, velden_tabel(tr, &k, fields)))
        }
        @if !v.verplaatst.is_empty() {
            (parts::details(tr.with("bibliotheek-verplaatst", args![("aantal", v.verplaatst.len())]), false, html! {
                ul lang="nl" { @for (_, titel) in &v.verplaatst { li { (titel) } } }
                p.zacht { (tr.t("bibliotheek-verplaatst-tekst")) }
            }))
        }
    }
}

/// Who made and signed it.
fn herkomst(ctx: &Ctx, s: &Stuk<'_>, input: &Input, errors: &Errors) -> Markup {
    let (tr, h) = (ctx.tr, &s.bundel.herkomst);
    let form = Form::new(tr, input, errors).once(ctx.app.uuid());
    parts::card(
        &tr.t("bibliotheek-herkomst"),
        html! {
            (parts::dl(&[
                (tr.t("bibliotheek-kolom-bron"), html! { (h.naam) " (" (h.gemeente) ")" }),
                (tr.t("bibliotheek-gemaakt"), html! { (h.gemaakt_op(tr)) }),
                (tr.t("bibliotheek-kenmerk"), kenmerk(&s.o.sleutel)),
            ]))
            p { (parts::tag_icon(Kind::Ok, Icon::Vink, &tr.t("bibliotheek-ongewijzigd"))) }
            @if h.voorbeeld { p { (parts::tag(Kind::Warn, &tr.t("bibliotheek-voorbeeld"))) } }
            @if s.bekend.is_none() && !s.eigen {
                (parts::alert(Alert::Warn, &tr.t("bibliotheek-bron-onbekend"), html! { p { (tr.t("bibliotheek-bron-bel")) } }))
                @if ctx.mag(Recht::PlanVaststellen) {
                    (form.post(&format!("{}/bron", adres(s.o.id)), html! { (form.text("naam", "bibliotheek-bron-naam")) (form.actions(form.submit_secondary("bibliotheek-bron-ken"))) }))
                }
            }
            @if ctx.mag(Recht::DraaiboekBewerken) { p { (parts::button_post(&format!("{}/weggooien", adres(s.o.id)), tr.t("bibliotheek-weg"), false, Some(&tr.t("bibliotheek-weg-zeker")))) } }
        },
    )
}

/// Whether it would run here.
fn past(ctx: &Ctx, s: &Stuk<'_>) -> Markup {
    let (tr, found) = (ctx.tr, &s.v.toetsing);
    let (faults, all) = (found.fouten(), &found.vondsten);
    parts::card(
        &tr.t("bibliotheek-past"),
        html! {
            @if all.is_empty() { p { (parts::tag_icon(Kind::Ok, Icon::Vink, &tr.t("bibliotheek-past-goed"))) } }
            @else {
                p { (tr.with("editor-bevindingen-aantal", args![("fouten", faults), ("waarschuwingen", all.len() - faults)])) }
                (parts::details(tr.t("bibliotheek-past-bekijk"), faults > 0 && faults <= 5, html! {
                    ul.bevindingen { @for (v, _) in all { li {
                        (parts::tag(if v.ernst == Ernst::Fout { Kind::Bad } else { Kind::Warn }, &tr.t(if v.ernst == Ernst::Fout { "editor-fout" } else { "editor-let-op" }))) " "
                        @if !v.stap.is_empty() { (v.stap) ": " } (prose::dutch(&v.zin)) div.zacht.klein { (prose::dutch(&v.herstel)) }
                    } } }
                }))
                p.zacht { (tr.t("bibliotheek-past-later")) }
            }
        },
    )
}

/// What came along.
fn mee(ctx: &Ctx, s: &Stuk<'_>) -> Markup {
    let (tr, b) = (ctx.tr, s.bundel);
    parts::card(
        &tr.t("bibliotheek-mee"),
        html! {
            (parts::details(tr.with("bibliotheek-mee-partners", args![("aantal", b.actoren.len())]), false, html! {
                ul lang="nl" { @for a in &b.actoren { li { (a.naam) @if !bekend(ctx, s, &a.id) { " " (parts::tag(Kind::Warn, &tr.t("bibliotheek-mee-onbekend"))) } } } }
            }))
            @if !b.brieven.is_empty() { (parts::details(tr.with("bibliotheek-mee-brieven", args![("aantal", b.brieven.len())]), false, html! { ul lang="nl" { @for n in &b.brieven { li { (n) } } } })) }
            @if !b.scenarios.is_empty() { (parts::details(tr.t("bibliotheek-mee-scenarios"), false, html! { pre.tekst lang="nl" tabindex="0" { (b.scenarios) } })) }
        },
    )
}

fn bekend(ctx: &Ctx, s: &Stuk<'_>, id: &str) -> bool {
    domain::draaiboek::VASTE_ACTOREN.contains(&id) || ctx.app.beleid.partner(id).is_some() || s.partners.iter().any(|p| p.beleid.id == id)
}
