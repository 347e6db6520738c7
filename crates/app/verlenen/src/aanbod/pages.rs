//! The page of what may be offered: per person, or for the surroundings with all persons above it.

use domain::{
    Code,
    casus::Incidenttype,
    journaal::Wie as Dader,
    maatregel::{Aanbodstand, MaatregelSoort},
};
use inventaris::maatregelen::Maatregel;
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Form, Icon, Opt, Taal, Tr, args, parts,
    parts::{Alert, Column, Kind, Table},
    prose,
};

use super::{Aanbod, Beeld, Betrokkene, formulier::veld, laatste};

pub(super) fn pagina(ctx: &Ctx, b: &Beeld, form: &Form<'_>) -> Markup {
    let tr = ctx.tr;
    let wie = b.wie.plek.as_ref().map_or_else(|_| tr.t("casusaanbod-omgeving"), |p| p.naam(ctx));
    let dagen = b.vraag.dagen(ctx.now.datum());
    html! {
        (parts::head(&tr.t("casusaanbod-titel"), tr.with("casusaanbod-lead", args![("wie", wie), ("soort", tr.label(b.vraag.soort).to_lowercase()), ("dagen", dagen)]), html! {}))
        @if b.wie.persoon().is_some() && b.vraag.soort == Incidenttype::Bedrijf {
            (parts::alert(Alert::Info, &tr.t("casusaanbod-thuis"), html! { p { (tr.t("casusaanbod-thuis-uitleg")) } }))
        }
        (parts::side(
            html! {
                @if b.wie.persoon().is_none() { (parts::card(&tr.t("casusaanbod-personen"), personen(ctx, b))) }
                (parts::card(&tr.t(if b.wie.persoon().is_some() { "casusaanbod-nu" } else { "casusaanbod-nu-omgeving" }), keuzen(ctx, b, form)))
                (parts::card(&tr.t("casusaanbod-eerder"), eerder(ctx, b)))
            },
            html! {
                (ctx.law(&tr.t("casusaanbod-recht"), "CCV stap 3b; CCV stap 3c", tr.t("casusaanbod-recht-tekst")))
                (parts::panel(html! {
                    @if let Ok(plek) = &b.wie.plek {
                        p { (parts::link(&format!("/casussen/{}/aanbod", plek.casus.nummer), tr.t("casusaanbod-naar-casus"))) }
                        @if ctx.kan_naar(&plek.adres("gedeeld")) { p { (parts::link(&plek.adres("gedeeld"), tr.t("casusaanbod-naar-overzicht"))) } }
                    }
                    @if ctx.kan_naar(inventaris::maatregelen::HIER) { p { (parts::link(inventaris::maatregelen::HIER, tr.t("casusaanbod-naar-maatregelen"))) } }
                }))
            },
        ))
    }
}

/// Each person with what became of the offers.
fn personen(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let rij = |(p, aanbod): &(Betrokkene, Vec<Aanbod>)| {
        let nu = laatste(aanbod);
        let tel = |s: Aanbodstand| nu.iter().filter(|a| a.stand == s).count();
        let regels: Vec<String> = Aanbodstand::ALL
            .iter()
            .map(|s| (*s, tel(*s)))
            .filter(|(_, n)| *n > 0)
            .map(|(s, n)| format!("{n} {}", tr.label(s).to_lowercase()))
            .collect();
        let tekst = if regels.is_empty() { tr.t("casusaanbod-nog-niets") } else { regels.join(", ") };
        let href = format!("/casussen/{}/betrokkenen/{}/aanbod", b.wie.casus().nummer, p.volgnr);
        let titel = format!(
            "{} ({}, {})",
            tr.with("verlenen-betrokkene", args![("nummer", p.volgnr)]),
            tr.label(p.rol).to_lowercase(),
            tr.label(p.leeftijdsgroep).to_lowercase()
        );
        let kind = if regels.is_empty() { Kind::Warn } else { Kind::Ok };
        parts::row(
            parts::tag(kind, &tr.t(if regels.is_empty() { "casusaanbod-stand-open" } else { "casusaanbod-stand-gedaan" })),
            parts::link(&href, titel),
            &tekst,
            html! {},
        )
    };
    html! {
        @if b.personen.is_empty() { (parts::empty(Icon::Groep, &tr.t("casusaanbod-geen-personen"), &tr.t("casusaanbod-geen-personen-uitleg"), html! {})) }
        @else { (parts::rows(&b.personen.iter().map(rij).collect::<Vec<_>>())) }
    }
}

/// What may be offered, each with what became of it.
fn keuzen(ctx: &Ctx, b: &Beeld, form: &Form<'_>) -> Markup {
    let tr = ctx.tr;
    if b.maatregelen.is_empty() {
        return parts::empty(Icon::Info, &tr.t("casusaanbod-leeg"), &tr.t("casusaanbod-leeg-uitleg"), html! {});
    }
    let taken: Vec<Opt> = b.taken.iter().map(|s| Opt::new(&s.id, s.titel.clone()).dutch()).collect();
    let nu = laatste(&b.eerder);
    let soorten = MaatregelSoort::ALL.iter().map(|s| (*s, b.maatregelen.iter().filter(|m| m.inhoud.soort == *s).collect::<Vec<_>>()));
    form.post(
        &b.wie.adres(),
        html! {
            @for (soort, van_soort) in soorten.filter(|(_, alle)| !alle.is_empty()) {
                (form.group(&format!("casusaanbod-groep-{}", soort.code()), html! {
                    @for m in van_soort { (maatregel(ctx, form, m, nu.iter().find(|a| a.maatregel == m.id).copied())) }
                }))
            }
            (form.date3("op", "casusaanbod-op"))
            (form.textarea("notitie", if b.wie.persoon().is_some() { "casusaanbod-notitie" } else { "casusaanbod-notitie-omgeving" }).rows(3).optional())
            @if !taken.is_empty() { (form.checkboxes_of("taken", "contact-taken", taken).optional()) }
            (form.actions(form.submit("casusaanbod-opslaan")))
        },
    )
}

fn maatregel(ctx: &Ctx, form: &Form<'_>, m: &Maatregel, nu: Option<&Aanbod>) -> Markup {
    let (tr, beleid) = (ctx.tr, &ctx.app.beleid);
    let hint = match nu {
        Some(a) => Some(tr.with("casusaanbod-stand-nu", args![("stand", tr.label(a.stand).to_lowercase()), ("datum", tr.datum(a.op))])),
        // On an English page the owner of a shipped measure is Dutch prose: it stands below, marked.
        None if m.uit_beleid && tr.taal() == Taal::En => None,
        None => Some(tr.with("casusaanbod-van", args![("eigenaar", m.inhoud.eigenaar.clone())])),
    };
    let tekst = |t: &str| {
        if m.uit_beleid {
            prose::dutch(t)
        } else {
            html! { (t) }
        }
    };
    let verifieren = beleid.maatregel(&m.id).filter(|_| m.uit_beleid).and_then(|p| p.te_verifieren.as_deref());
    let choice = form.select::<Aanbodstand>(&veld(m), "casusaanbod-stand").label(m.naam(beleid, tr).to_owned()).optional();
    html! {
        @match hint { Some(hint) => (choice.hint(hint)), None => (choice) }
        (parts::details(tr.t("casusaanbod-wat"), false, html! {
            p { (tekst(&m.inhoud.omschrijving)) }
            @if !m.keuze.notitie.is_empty() { p { strong { (tr.t("casusaanbod-afspraak")) } " " (m.keuze.notitie) } }
            p.zacht.klein {
                (tekst(&m.inhoud.eigenaar)) " · " (geldig(tr, m, ctx)) " · " (tekst(&m.inhoud.bron))
            }
            @if let Some(vraag) = verifieren { p.klein { strong { (tr.t("casusaanbod-te-verifieren")) } " " (prose::dutch(vraag)) } }
        }))
    }
}

fn geldig(tr: Tr, m: &Maatregel, ctx: &Ctx) -> String {
    m.einde(&ctx.app.beleid)
        .map_or_else(|| tr.t("maatregel-zonder-einde"), |d| tr.with("maatregel-geldig-tot", args![("datum", tr.datum(d))]))
}

pub(crate) fn stand(tr: Tr, stand: Aanbodstand) -> Markup {
    match stand {
        Aanbodstand::Aangeboden => parts::tag(Kind::Info, &tr.label(stand)),
        Aanbodstand::Aangenomen => parts::tag_icon(Kind::Ok, Icon::Vink, &tr.label(stand)),
        Aanbodstand::NietGewild => parts::tag(Kind::Neutral, &tr.label(stand)),
    }
}

/// The name as the page reads it: of policy in the language of the page, else as it was called then.
fn naam(ctx: &Ctx, a: &Aanbod) -> Markup {
    match ctx.app.beleid.maatregel(&a.maatregel).filter(|m| m.naam == a.naam) {
        Some(m) => prose::name(ctx.tr, &m.naam, m.naam_en.as_deref()),
        None => html! { (a.naam) },
    }
}

fn eerder(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let kolommen = ["casusaanbod-kolom-wanneer", "casusaanbod-kolom-wat", "casusaanbod-kolom-stand", "casusaanbod-kolom-notitie"]
        .map(|k| Column::new(tr.t(k)));
    let leeg = parts::empty(Icon::Taak, &tr.t("casusaanbod-eerder-leeg"), &tr.t("casusaanbod-eerder-leeg-uitleg"), html! {});
    let rijen = b.eerder.iter().map(|a| {
        vec![
            html! { (tr.datum(a.op)) div.zacht.klein { (b.namen.who(tr, Dader::Medewerker(a.door))) } },
            naam(ctx, a),
            stand(tr, a.stand),
            html! { @if let Some(n) = &a.notitie { span.vrije-tekst { (n) } } @else { "–" } },
        ]
    });
    html! { (Table::new(tr.t("casusaanbod-eerder"), kolommen.into()).hide_caption().rows(rijen).empty(leeg)) }
}

/// For the person, to print or read out: what was offered, and what the person said.
pub(crate) fn voor_persoon(ctx: &Ctx, alles: &[Aanbod]) -> Markup {
    let tr = ctx.tr;
    let kolommen = ["casusaanbod-kolom-wat", "casusaanbod-kolom-stand", "casusaanbod-kolom-wanneer"].map(|k| Column::new(tr.t(k)));
    let rijen = laatste(alles).into_iter().map(|a| vec![naam(ctx, a), stand(tr, a.stand), html! { (tr.datum(a.op)) }]);
    html! {
        @if alles.is_empty() { p { (tr.t("gedeeld-aanbod-leeg")) } }
        @else { (Table::new(tr.t("gedeeld-aanbod"), kolommen.into()).hide_caption().rows(rijen)) }
    }
}
