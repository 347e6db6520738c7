//! The receipt of one request, and the page for the person: what, to whom, why, which article.

use domain::journaal::Wie;
use kern::{Ctx, Medewerker, Names};
use maud::{Markup, html};
use web::{
    Errors, Icon, Input, args, parts,
    parts::{Column, Kind, Table},
};

use super::Verstrekking;
use crate::{
    aanbod::{self, Aanbod},
    doorverwijzing::{Doorverwijzing, antwoord, pages},
    plek::Plek,
    verzoeken,
};

/// What a receipt shows.
pub(super) struct Bon<'a> {
    pub plek: &'a Plek,
    pub verzoek: &'a Doorverwijzing,
    pub delen: &'a [Verstrekking],
    pub namen: &'a Names,
    pub bericht: Option<&'a str>,
}

pub(super) fn bon(ctx: &Ctx, b: &Bon<'_>, posted: &Input, errors: &Errors) -> Markup {
    let (tr, d) = (ctx.tr, b.verzoek);
    let partner = casus::regie::actor(ctx, &d.partner);
    let kolommen = ["bon-kolom-wat", "bon-kolom-waarom", "bon-kolom-grond"].map(|k| Column::new(tr.t(k)));
    let rijen = b.delen.iter().map(|v| vec![html! { (tr.label(v.soort)) }, web::prose::dutch(&v.doel), html! { (v.artikel) }]);
    let regels = [
        (tr.t("bon-aan"), html! { (partner) }),
        (tr.t("verzoek-kolom-vraag"), html! { (tr.label(d.vraag)) }),
        (tr.t("verzoek-uiterlijk"), html! { (tr.datum(d.uiterlijk)) }),
        (tr.t("bon-wanneer"), html! { (tr.moment_lang(d.gemaakt_op)) }),
        (tr.t("bon-door"), html! { (b.namen.who(tr, Wie::Medewerker(d.door))) }),
        (
            tr.t("bon-gelezen"),
            html! { @match d.gelezen_op { Some(op) => (tr.moment_near(op, ctx.now)), None => (tr.t("bon-nog-niet-gelezen")) } },
        ),
    ];
    html! {
        (parts::head(&tr.t("bon-titel"), tr.with("bon-lead", args![("aantal", b.delen.len()), ("partner", partner.clone()), ("nummer", d.nummer.clone())]), pages::staat(tr, d, ctx.now.datum())))
        (parts::side(
            html! {
                (parts::panel(parts::dl(&regels)))
                (parts::card(&tr.t("bon-wat"), Table::new(tr.t("bon-wat"), kolommen.into()).hide_caption().rows(rijen)))
                @if d.is_open() { (parts::card(&tr.t("bon-antwoord-telefoon"), html! { p.zacht { (tr.t("bon-antwoord-telefoon-uitleg")) } (antwoord::formulieren(ctx, d, &b.plek.adres(&format!("gedeeld/{}", d.nummer)), posted, errors)) })) }
                @else { (parts::card(&tr.t("bon-antwoord"), verzoeken::antwoord_kaart(ctx, d, b.bericht))) }
            },
            html! {
                (ctx.law(&tr.t("bon-recht"), "AVG art. 5 lid 2", tr.t("bon-recht-tekst")))
                (parts::panel(html! {
                    p { (parts::link(&b.plek.adres("doorverwijzen"), tr.t("bon-terug"))) }
                    p { (parts::link(&b.plek.adres("gedeeld"), tr.t("doorverwijzing-naar-gedeeld"))) }
                    p.zacht.klein { (Icon::Print.svg()) " " (tr.t("bon-afdrukken")) }
                }))
            },
        ))
    }
}

/// For the person: quiet text, to whom and why, and what the person can do.
pub(super) fn gedeeld(ctx: &Ctx, alles: &[Verstrekking], aangeboden: &[Aanbod], contact: Option<&Medewerker>) -> Markup {
    let tr = ctx.tr;
    let zelfde = |a: &Verstrekking, b: &Verstrekking| a.op == b.op && a.partner == b.partner;
    html! {
        (parts::head(&tr.t("gedeeld-titel"), tr.t("gedeeld-lead"), html! {}))
        @if alles.is_empty() { (parts::panel(parts::empty(Icon::Schild, &tr.t("gedeeld-leeg"), &tr.t("gedeeld-leeg-uitleg"), html! {}))) }
        @for groep in alles.chunk_by(zelfde) {
            @if let Some(eerste) = groep.first() {
                (parts::card_with(&casus::regie::actor(ctx, &eerste.partner), parts::tag(Kind::Info, &tr.moment_near(eerste.op, ctx.now)), parts::dl(&[
                    (tr.t("gedeeld-wat"), html! { (pages::soorten(tr, &groep.iter().map(|v| v.soort).collect::<Vec<_>>())) }),
                    (tr.t("gedeeld-waarom"), web::prose::dutch(&eerste.doel)),
                    (tr.t("gedeeld-mag"), html! { @if eerste.toestemming.is_some() { (tr.t("gedeeld-toestemming")) " " } span.zacht.klein { (eerste.artikel) } }),
                ])))
            }
        }
        (parts::card(&tr.t("gedeeld-aanbod"), aanbod::voor_persoon(ctx, aangeboden)))
        (parts::card(&tr.t("gedeeld-rechten"), html! {
            p { (tr.t("gedeeld-rechten-tekst")) }
            @if let Some(m) = contact { p { strong { (m.naam) } @if !m.telefoon.is_empty() { ", " (m.telefoon) } } }
        }))
    }
}
