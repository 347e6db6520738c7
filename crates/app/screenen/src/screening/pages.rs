//! The page of the screening, and words that the neighbouring pages share.

use casus::Betrokkene;
use domain::{
    Bezwaar, Code,
    casus::{
        BetrokkeneRol, BezoekDoor, Geweld, Incidenttype, JaNeeOnbekend, Keuze, Leeftijdsgroep, Nazorgbesluit, Onrust, PolitieBezwaar,
        SCREENING_ONVOLLEDIG, Slachtofferhulpstatus, Woonvorm,
    },
    draaiboek::Feit,
    recht::Recht,
};
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Field, Form, Opt, Tr, args, parts,
    parts::{Alert, Kind},
};

use super::{
    acts::Beeld,
    vragen::{self, IEDEREEN},
};

/// "Betrokkene 1 (bewoner)": never a name.
pub(crate) fn persoon(tr: Tr, b: &Betrokkene) -> String {
    tr.with("screening-persoon", args![("nummer", b.volgnr), ("rol", tr.label(b.rol).to_lowercase())])
}

/// The value of a fact in words.
pub(crate) fn waarde(tr: Tr, feit: Feit, waarde: &str) -> String {
    fn of<T: Code>(tr: Tr, waarde: &str) -> String {
        T::from_code(waarde).map_or_else(|| waarde.to_owned(), |v| tr.label(v))
    }
    match feit {
        Feit::Incidenttype => of::<Incidenttype>(tr, waarde),
        Feit::Geweld => of::<Geweld>(tr, waarde),
        Feit::KvoGebied | Feit::Herhaling | Feit::EigenOpvang | Feit::Welkom | Feit::Toestemming => of::<JaNeeOnbekend>(tr, waarde),
        Feit::Woonvorm => of::<Woonvorm>(tr, waarde),
        Feit::Onrust => of::<Onrust>(tr, waarde),
        Feit::BurgemeesterKeuze => of::<Keuze>(tr, waarde),
        Feit::Rol => of::<BetrokkeneRol>(tr, waarde),
        Feit::Leeftijdsgroep => of::<Leeftijdsgroep>(tr, waarde),
        Feit::Slachtofferhulp => of::<Slachtofferhulpstatus>(tr, waarde),
        Feit::PolitieBezwaar => of::<PolitieBezwaar>(tr, waarde),
        Feit::Besluit => of::<Nazorgbesluit>(tr, waarde),
        Feit::BezoekDoor => of::<BezoekDoor>(tr, waarde),
    }
}

/// What a rule refuses, with its article, in the flow of a page.
pub(crate) fn weigering(tr: Tr, bezwaar: &Bezwaar, stap: Markup) -> Markup {
    parts::alert(Alert::Warn, &tr.t(bezwaar.reden), html! { p.zacht.klein { (bezwaar.artikel) } (stap) })
}

/// The questions, with what is known of the persons beside them.
pub(super) fn scherm(ctx: &Ctx, form: &Form<'_>, b: &Beeld, fout: bool) -> Markup {
    let tr = ctx.tr;
    html! {
        (parts::head(&tr.t("screening-titel"), tr.t("screening-lead"), stand(ctx, b)))
        @if fout && b.screening.afgerond_op.is_none() { (weigering(tr, &SCREENING_ONVOLLEDIG, html! {})) }
        (parts::side(formulier(ctx, form, b), html! { (personen(ctx, b)) (ctx.law(&tr.t("screening-recht"), "AVG art. 9; CCV 2b", html! { p { (tr.t("screening-recht-tekst")) } })) }))
    }
}

fn stand(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    match b.screening.afgerond_op {
        Some(op) => parts::tag(Kind::Ok, &tr.with("screening-afgerond-op", args![("moment", tr.moment_near(op, ctx.now))])),
        None => parts::tag(
            Kind::Neutral,
            &tr.with("screening-beantwoord", args![("gedaan", vragen::nu(b).len()), ("totaal", b.vragen.len() + 1)]),
        ),
    }
}

fn formulier(ctx: &Ctx, form: &Form<'_>, b: &Beeld) -> Markup {
    let klaar = b.screening.afgerond_op.is_some();
    let velden = html! {
        @for (veld, waarde) in vragen::nu(b) { (form.hidden(&vragen::was(veld), waarde)) }
        @for feit in &b.vragen { (vraag(ctx, form, b, *feit)) }
        (form.radios::<JaNeeOnbekend>(IEDEREEN, "screening-iedereen").hint(iedereen(ctx, b)))
    };
    if !ctx.mag(Recht::CasusWerken) {
        return parts::panel(html! { fieldset disabled { (velden) } });
    }
    parts::panel(form.post(
        &format!("/casussen/{}/screening", b.casus.nummer),
        html! {
            (velden)
            (form.actions(html! {
                @if klaar { (form.submit("screening-wijzig")) }
                @else { (form.submit("screening-afronden")) (form.submit_value("screening-bewaar", "bewaar", "ja")) }
            }))
        },
    ))
}

/// A question with why it is asked and where that comes from.
fn vraag<'f>(ctx: &Ctx, form: &'f Form<'_>, b: &Beeld, feit: Feit) -> Field<'f> {
    let (tr, key) = (ctx.tr, vragen::key(feit));
    let opties = feit.waarden().iter().map(|w| Opt::new(w, waarde(tr, feit, w))).collect();
    let uitleg = [tr.attr(key, "uitleg"), tr.attr(key, "bron")].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let uitleg = if feit == Feit::Geweld {
        format!("{} {uitleg}", tr.with("screening-geweld-gemeld", args![("geweld", tr.label(b.casus.geweld))]))
    } else {
        uitleg
    };
    form.radios_of(feit.code(), key, opties).hint(uitleg)
}

/// How many were reported and how many are on record.
fn iedereen(ctx: &Ctx, b: &Beeld) -> String {
    let tr = ctx.tr;
    let tel = tr.with("screening-iedereen-tel", args![("gemeld", tr.label(b.casus.aantal)), ("toegevoegd", b.personen.len())]);
    [Some(tel), tr.attr("screening-iedereen", "uitleg"), tr.attr("screening-iedereen", "bron")]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

fn personen(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let basis = format!("/casussen/{}/betrokkenen", b.casus.nummer);
    let rij = |p: &Betrokkene| {
        let kind = p.leeftijdsgroep == Leeftijdsgroep::Kind;
        let tag = match (kind, p.vertegenwoordiger) {
            (true, None) => parts::tag(Kind::Bad, &tr.t("screening-kind-zonder")),
            (true, Some(_)) => parts::tag(Kind::Ok, &tr.t("screening-kind-met")),
            (false, _) => html! {},
        };
        parts::row(
            html! {},
            html! { (parts::link(&format!("{basis}/{}", p.volgnr), persoon(tr, p))) div { (tag) } },
            &tr.label(p.leeftijdsgroep),
            html! {},
        )
    };
    let nieuw = if ctx.mag(Recht::CasusWerken) {
        parts::button_link(&format!("{basis}/nieuw"), tr.t("screening-persoon-toevoegen"), false)
    } else {
        html! {}
    };
    parts::card(
        &tr.t("screening-personen"),
        parts::stack(html! {
            @if b.personen.is_empty() { p.zacht { (tr.t("screening-personen-leeg")) } } @else { (parts::rows(&b.personen.iter().map(rij).collect::<Vec<_>>())) }
            (nieuw)
        }),
    )
}
