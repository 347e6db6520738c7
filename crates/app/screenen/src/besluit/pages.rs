//! The letter about the whole casus: what is known, who was decided about, the neighbourhood, and what was decided before.

use casus::Betrokkene;
use domain::{
    casus::{Nazorgbesluit, PolitieBezwaar, SCREENING_ONVOLLEDIG},
    draaiboek::Feiten,
    recht::Recht,
};
use kern::Ctx;
use maud::{Markup, html};
use policy::{Criterium, CriteriumSoort};
use web::{
    Form, Opt, Tr, args, parts,
    parts::{Alert, Column, Kind, Table, Vraag},
    prose,
};

use super::{
    acts::{Dossier, Namen},
    criteria::{self, Geldt, Oordeel},
    formulier,
    store::Besluit,
};
use crate::screening::{persoon, waarde, weigering};

/// The letter.
pub(super) fn brief(ctx: &Ctx, form: &Form<'_>, d: &Dossier, namen: &Namen) -> Markup {
    let tr = ctx.tr;
    let hoofd = html! {
        @if !d.gescreend() { (niet_gescreend(ctx, d)) }
        (parts::card(&tr.t("besluit-bekend"), feitenlijst(ctx, &[&d.stand.feiten])))
        (personen(ctx, d))
        (buurt(ctx, form, d))
        (geschiedenis(ctx, d, namen, &d.besluiten.iter().collect::<Vec<_>>()))
    };
    html! {
        (parts::head(&tr.t("besluit-titel"), lead(ctx, d), html! {}))
        (parts::side(hoofd, zij(ctx, namen)))
    }
}

/// Number, kind and area.
pub(super) fn lead(ctx: &Ctx, d: &Dossier) -> String {
    ctx.tr.with(
        "besluit-lead",
        args![("nummer", d.casus.nummer.clone()), ("soort", ctx.tr.label(d.casus.incidenttype)), ("buurt", d.casus.buurt.clone())],
    )
}

/// Who decides, on what ground, and what the law asks.
pub(super) fn zij(ctx: &Ctx, namen: &Namen) -> Markup {
    let tr = ctx.tr;
    html! {
        (parts::card(&tr.t("besluit-wie"), html! {
            p { (namen.wie(ctx.wie_id())) }
            p.zacht { (tr.with("besluit-namens", args![("nummer", namen.nu.clone())])) }
        }))
        (ctx.law(&tr.t("besluit-recht"), "AVG art. 6 lid 1 onder e; Gemeentewet art. 172; CCV 2c", html! { p { (tr.t("besluit-recht-tekst")) } }))
    }
}

/// Nothing can be decided yet, and where that changes.
pub(super) fn niet_gescreend(ctx: &Ctx, d: &Dossier) -> Markup {
    let naar = format!("/casussen/{}/screening", d.casus.nummer);
    weigering(ctx.tr, &SCREENING_ONVOLLEDIG, html! { p { (parts::link(&naar, ctx.tr.t("besluit-naar-screening"))) } })
}

/// Facts by name.
pub(super) fn feitenlijst(ctx: &Ctx, feiten: &[&Feiten]) -> Markup {
    let tr = ctx.tr;
    let regels: Vec<_> = feiten.iter().flat_map(|f| f.iter()).map(|(feit, w)| (tr.label(feit), html! { (waarde(tr, feit, w)) })).collect();
    parts::dl(&regels)
}

/// The criteria for yes or no, one by one: whether each holds, why, and its article. What does not hold is folded up. Those of a visit stand
/// with the choice of who goes.
pub(super) fn criteria_tabel(ctx: &Ctx, oordelen: &[Oordeel<'_>]) -> Markup {
    let over = oordelen.iter().filter(|o| o.criterium.soort != CriteriumSoort::Bezoek);
    let (niet, wel): (Vec<_>, Vec<_>) = over.partition(|o| matches!(o.geldt, Geldt::Nee(..)));
    html! {
        @if !wel.is_empty() { (criteria_rijen(ctx, &wel)) }
        @if !niet.is_empty() { (parts::details(ctx.tr.with("besluit-criteria-niet", args![("aantal", niet.len())]), false, criteria_rijen(ctx, &niet))) }
    }
}

fn criteria_rijen(ctx: &Ctx, oordelen: &[&Oordeel<'_>]) -> Markup {
    let tr = ctx.tr;
    let kolommen =
        ["besluit-kolom-criterium", "besluit-kolom-geldt", "besluit-kolom-leidt", "besluit-kolom-artikel"].map(|k| Column::new(tr.t(k)));
    let rij = |o: &&Oordeel<'_>| {
        let c = o.criterium;
        let (kind, key) = match o.geldt {
            Geldt::Ja(..) => (Kind::Ok, "besluit-geldt-ja"),
            Geldt::Nee(..) => (Kind::Neutral, "besluit-geldt-nee"),
            Geldt::Onbekend(_) => (Kind::Warn, "besluit-geldt-onbekend"),
            Geldt::Oordeel => (Kind::Info, "besluit-geldt-oordeel"),
        };
        let reden = match o.geldt {
            Geldt::Ja(feit, w) | Geldt::Nee(feit, w) => format!("{}: {}", tr.label(feit), waarde(tr, feit, w)),
            Geldt::Onbekend(feit) => tr.with("besluit-reden-onbekend", args![("feit", tr.label(feit))]),
            Geldt::Oordeel => tr.t("besluit-reden-oordeel"),
        };
        vec![
            html! { div { (criteriumnaam(tr, c)) } div.klein { details.begrip { summary { (tr.t("besluit-wanneer")) } div.begrip-uitleg lang="nl" { (c.uitleg) } } } },
            html! { (parts::tag(kind, &tr.t(key))) div.zacht.klein { (reden) } },
            html! { (uitkomst(ctx, &c.uitkomst)) },
            html! { div.klein { (ctx.citaat_met(&c.artikel, c.te_verifieren.as_deref().map(|vraag| Vraag { over: &c.naam, vraag, bron: &c.bron, vanaf: c.geldig_vanaf }))) } },
        ]
    };
    html! { (Table::new(tr.t("besluit-criteria"), kolommen.to_vec()).hide_caption().rows(oordelen.iter().map(rij))) }
}

/// What a criterion leads to, in words.
fn uitkomst(ctx: &Ctx, code: &str) -> String {
    use domain::{Code, casus::BezoekDoor};
    let bezoek = || BezoekDoor::from_code(code).map(|b| ctx.tr.label(b));
    Nazorgbesluit::from_code(code).map(|b| ctx.tr.label(b)).or_else(bezoek).unwrap_or_default()
}

/// Options of a criterion: what it leads to and its name.
pub(super) fn criterium_opties(ctx: &Ctx, oordelen: &[Oordeel<'_>], besluiten: &[Nazorgbesluit]) -> Vec<Opt> {
    use domain::Code;
    let past = |o: &&Oordeel<'_>| besluiten.iter().any(|b| b.code() == o.criterium.uitkomst);
    oordelen
        .iter()
        .filter(past)
        .map(|o| {
            let optie = Opt::named(&o.criterium.id, ctx.tr, &o.criterium.naam, o.criterium.naam_en.as_deref());
            Opt { label: format!("{}: {}", uitkomst(ctx, &o.criterium.uitkomst), optie.label), ..optie }
        })
        .collect()
}

/// Name of a criterion.
pub(super) fn criteriumnaam(tr: Tr, c: &Criterium) -> Markup {
    prose::name(tr, &c.naam, c.naam_en.as_deref())
}

/// Name of the criterion of a decision inside a sentence; its code when policy does not know it any more.
fn criterium_in_zin(ctx: &Ctx, id: &str) -> String {
    ctx.app.beleid.criterium(id).map_or_else(|| id.to_owned(), |c| prose::quote_name(ctx.tr, &c.naam, c.naam_en.as_deref()))
}

fn personen(ctx: &Ctx, d: &Dossier) -> Markup {
    let tr = ctx.tr;
    let rijen: Vec<_> = d.personen.iter().map(|b| rij(ctx, d, b)).collect();
    parts::card(
        &tr.t("besluit-personen"),
        html! {
            @if rijen.is_empty() { p.zacht { (tr.t("besluit-personen-leeg")) } } @else { (parts::rows(&rijen)) }
        },
    )
}

fn rij(ctx: &Ctx, d: &Dossier, b: &Betrokkene) -> Markup {
    let tr = ctx.tr;
    let naar = format!("/casussen/{}/besluit/{}", d.casus.nummer, b.volgnr);
    let (tag, stil) = match d.geldend(Some(b.id)) {
        Some(_) if d.te_herzien(b) => (parts::tag(Kind::Bad, &tr.t("besluit-herzien")), tr.t("besluit-herzien-uitleg")),
        Some(g) => (besluit_tag(ctx, g), format!("{}; {}", criterium_in_zin(ctx, &g.criterium), tr.moment_near(g.op, ctx.now))),
        None if d.bezwaar(b.id) == PolitieBezwaar::NietGevraagd => (parts::tag(Kind::Warn, &tr.t("besluit-wacht-politie")), String::new()),
        None => (parts::tag(Kind::Warn, &tr.t("besluit-nog-niet")), tr.label(d.bezwaar(b.id))),
    };
    let knop = if d.geldend(Some(b.id)).is_some() && !d.te_herzien(b) { tr.t("besluit-bekijk") } else { tr.t("besluit-besluit") };
    parts::row_of(tag, parts::link(&naar, persoon(tr, b)), prose::show(&stil), parts::button_link(&naar, knop, false))
}

/// Text key of a decision about the neighbourhood.
pub(super) fn buurt_key(besluit: Nazorgbesluit) -> &'static str {
    if besluit == Nazorgbesluit::Ja { "nazorgbesluit-buurt-ja" } else { "nazorgbesluit-buurt-nee" }
}

fn besluit_tag(ctx: &Ctx, b: &Besluit) -> Markup {
    let kind = if b.besluit == Nazorgbesluit::Ja { Kind::Ok } else { Kind::Neutral };
    let key = if b.betrokkene.is_none() { buurt_key(b.besluit) } else { domain::Code::key(b.besluit) };
    parts::tag(kind, &ctx.tr.t(key))
}

/// Apart from every person: what the neighbourhood gets (R30).
fn buurt(ctx: &Ctx, form: &Form<'_>, d: &Dossier) -> Markup {
    let tr = ctx.tr;
    let oordelen = criteria::voor_buurt(&ctx.app.beleid, ctx.now.datum(), &d.stand.feiten);
    let opties = formulier::BUURT.map(|b| Opt::new(domain::Code::code(b), tr.t(buurt_key(b))));
    let velden = html! {
        (form.radios_of("buurt", "besluit-buurt-vraag", opties.to_vec()))
        (form.select_of("buurt_criterium", "besluit-criterium", criterium_opties(ctx, &oordelen, &formulier::BUURT)))
        (form.actions(form.submit("besluit-buurt-vastleggen")))
    };
    parts::card_with(
        &tr.t("besluit-buurt"),
        d.geldend(None).map_or_else(|| html! {}, |g| besluit_tag(ctx, g)),
        parts::stack(html! {
            @if d.voor_niemand() && d.geldend(None).is_none_or(|g| g.besluit != Nazorgbesluit::Ja) {
                (parts::alert(Alert::Warn, &tr.t("besluit-niemand"), html! { p { (tr.t("besluit-niemand-uitleg")) } }))
            }
            p { (tr.t("besluit-buurt-apart")) }
            (criteria_tabel(ctx, &oordelen))
            @if d.gescreend() && ctx.mag(Recht::NazorgBesluiten) { (form.post(&format!("/casussen/{}/besluit", d.casus.nummer), velden)) }
        }),
    )
}

/// What was decided, newest first, with what was known then.
pub(super) fn geschiedenis(ctx: &Ctx, d: &Dossier, namen: &Namen, besluiten: &[&Besluit]) -> Markup {
    let tr = ctx.tr;
    if besluiten.is_empty() {
        return html! {};
    }
    let wie = |b: &Besluit| match b.betrokkene {
        None => tr.t("besluit-buurt"),
        Some(id) => d.personen.iter().find(|p| p.id == id).map(|p| persoon(tr, p)).unwrap_or_default(),
    };
    let regel = |b: &&Besluit| {
        let criterium = prose::show(&criterium_in_zin(ctx, &b.criterium));
        let toen: Vec<&Feiten> = std::iter::once(&b.feiten.casus).chain(b.feiten.betrokkene.as_ref()).collect();
        let tekst = html! {
            div { (wie(b)) ": " (besluit_tag(ctx, b)) }
            div.zacht.klein { (criterium) " (" span lang="nl" { (b.artikel) } ")" @if b.betrokkene.is_some() && b.besluit == Nazorgbesluit::Ja { ". " (tr.with("besluit-gaat", args![("wie", tr.label(b.bezoek_door))])) } }
            div.zacht.klein { (tr.with("besluit-door", args![("wie", namen.wie(b.door).to_owned()), ("nummer", namen.aanwijzingsbesluit(b.aanwijzingsbesluit).to_owned())])) }
            (parts::details(tr.t("besluit-toen"), false, feitenlijst(ctx, &toen)))
        };
        (tr.moment_near(b.op, ctx.now), tekst)
    };
    parts::card(&tr.t("besluit-geschiedenis"), parts::timeline(&besluiten.iter().map(regel).collect::<Vec<_>>()))
}
