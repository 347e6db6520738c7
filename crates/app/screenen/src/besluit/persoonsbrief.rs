//! The letter about one person: facts, criteria, proposal, and the decision.

use casus::Betrokkene;
use domain::{
    Code,
    casus::{BEZWAAR_NIET_GEVRAAGD, BezoekDoor, Nazorgbesluit, POLITIE_HEEFT_BEZWAAR, PolitieBezwaar},
    recht::Recht,
};
use kern::Ctx;
use maud::{Markup, html};
use web::{Form, Opt, args, parts};

use super::{
    acts::{Dossier, Namen},
    criteria::{self, Oordeel, Voorstel},
    formulier, pages,
};
use crate::screening::{persoon, weigering};

/// The letter.
pub(super) fn brief(ctx: &Ctx, form: &Form<'_>, d: &Dossier, b: &Betrokkene, namen: &Namen) -> Markup {
    let tr = ctx.tr;
    let oordelen = formulier::oordelen(&ctx.app.beleid, d, b, ctx.now);
    let bezwaar = d.bezwaar(b.id);
    let eigen: Vec<_> = d.besluiten.iter().filter(|g| g.betrokkene == Some(b.id)).collect();
    let hoofd = html! {
        (parts::card(&tr.t("besluit-bekend"), pages::feitenlijst(ctx, &[&d.stand.feiten, &d.feiten(b.id)])))
        (parts::card(&tr.t("besluit-criteria"), pages::criteria_tabel(ctx, &oordelen)))
        @if bezwaar != PolitieBezwaar::NietGevraagd { (voorstel(ctx, &criteria::stel_voor(&oordelen, bezwaar))) }
        (parts::card(&tr.t("besluit-jouw"), parts::stack(besluiten(ctx, form, d, b, &oordelen))))
        (pages::geschiedenis(ctx, d, namen, &eigen))
    };
    html! {
        (parts::head(&persoon(tr, b), pages::lead(ctx, d), html! {}))
        (parts::side(hoofd, pages::zij(ctx, namen)))
    }
}

fn voorstel(ctx: &Ctx, v: &Voorstel<'_>) -> Markup {
    let tr = ctx.tr;
    parts::card(
        &tr.t("besluit-voorstel"),
        html! {
            p { strong { (tr.label(v.besluit)) } @if let Some(c) = v.criterium { ": " (pages::criteriumnaam(tr, c)) " (" span lang="nl" { (c.artikel) } ")" } }
            @if v.besluit == Nazorgbesluit::Ja {
                p { (tr.with("besluit-gaat", args![("wie", tr.label(v.bezoek))])) @if let Some(c) = v.bezoek_criterium { " " span.zacht lang="nl" { (c.uitleg) } } }
            }
        },
    )
}

/// The form, or what must be done first.
fn besluiten(ctx: &Ctx, form: &Form<'_>, d: &Dossier, b: &Betrokkene, oordelen: &[Oordeel<'_>]) -> Markup {
    let (tr, nummer) = (ctx.tr, &d.casus.nummer);
    if !d.gescreend() {
        return pages::niet_gescreend(ctx, d);
    }
    let bezwaar = d.bezwaar(b.id);
    if bezwaar == PolitieBezwaar::NietGevraagd {
        return weigering(
            tr,
            &BEZWAAR_NIET_GEVRAAGD,
            html! { p { (parts::link(&format!("/casussen/{nummer}/politie"), tr.t("bezwaar-niet-gevraagd-politie-stap"))) } },
        );
    }
    let keuzes: Vec<Nazorgbesluit> =
        Nazorgbesluit::ALL.iter().copied().filter(|k| bezwaar != PolitieBezwaar::Bezwaar || *k == Nazorgbesluit::Nee).collect();
    html! {
        @if bezwaar == PolitieBezwaar::Bezwaar { (weigering(tr, &POLITIE_HEEFT_BEZWAAR, html! {})) }
        @if ctx.mag(Recht::NazorgBesluiten) {
            (form.post(&format!("/casussen/{nummer}/besluit/{}", b.volgnr), html! {
                (form.radios_of("besluit", "besluit-keuze", keuzes.iter().map(|k| Opt::of(tr, *k)).collect()))
                (form.select_of("criterium", "besluit-criterium", pages::criterium_opties(ctx, oordelen, &keuzes)))
                @if keuzes.contains(&Nazorgbesluit::Ja) { (form.radios_of("bezoek_door", "besluit-bezoek", bezoek(ctx, oordelen))) }
                (form.actions(form.submit("besluit-vastleggen")))
            }))
        }
    }
}

/// Who may go, each with when policy says to choose so.
fn bezoek(ctx: &Ctx, oordelen: &[Oordeel<'_>]) -> Vec<Opt> {
    let optie = |door: &BezoekDoor| {
        let optie = Opt::of(ctx.tr, *door);
        match criteria::bij(oordelen, *door) {
            Some(o) => optie.dutch_hint(o.criterium.uitleg.clone()),
            None => optie,
        }
    };
    BezoekDoor::ALL.iter().map(optie).collect()
}
