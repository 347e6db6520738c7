//! Pages of the inbox: a list by term, and one request with its answer forms.

use domain::casus::Doorverwijzingstaat as Staat;
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Errors, Icon, Input, args, parts,
    parts::{Alert, Column, Table},
};

use super::{Beeld, HIER};
use crate::doorverwijzing::{Doorverwijzing, antwoord, pages};

pub(super) fn lijst(ctx: &Ctx, verzoeken: &[Doorverwijzing], alleen_open: bool) -> Markup {
    let tr = ctx.tr;
    let kolommen =
        ["verzoek-kolom-nummer", "verzoek-kolom-vraag", "verzoek-kolom-uiterlijk", "verzoek-kolom-staat"].map(|k| Column::new(tr.t(k)));
    let leeg = parts::empty(Icon::Brief, &tr.t("verzoeken-leeg"), &tr.t("verzoeken-leeg-uitleg"), html! {});
    let rijen = verzoeken.iter().map(|d| {
        vec![
            parts::link(&format!("{HIER}/{}", d.nummer), &d.nummer),
            html! { (tr.label(d.vraag)) },
            html! { (tr.dag(d.uiterlijk)) },
            pages::staat(tr, d, ctx.now.datum()),
        ]
    });
    let tabs =
        [(tr.t("verzoeken-open"), HIER.to_owned(), alleen_open), (tr.t("verzoeken-alle"), format!("{HIER}?toon=alle"), !alleen_open)];
    html! {
        (parts::head(&tr.t("verzoeken-titel"), tr.t("verzoeken-lead"), html! {}))
        (parts::tabs(&tr.t("verzoeken-titel"), &tabs))
        (parts::panel(Table::new(tr.t("verzoeken-titel"), kolommen.into()).hide_caption().rows(rijen).empty(leeg)))
    }
}

/// A request that waits, as a line of the start page.
pub fn rij(ctx: &Ctx, d: &Doorverwijzing) -> Markup {
    let (tr, naar) = (ctx.tr, format!("{HIER}/{}", d.nummer));
    let quiet = tr.with("verzoek-regel", args![("nummer", d.nummer.clone()), ("datum", tr.dag(d.uiterlijk))]);
    let button = parts::button_link(&naar, tr.t("verzoek-lees-en-antwoord"), true);
    parts::row(pages::staat(tr, d, ctx.now.datum()), parts::link(&naar, tr.label(d.vraag)), &quiet, button)
}

pub(super) fn toon(ctx: &Ctx, b: &Beeld, posted: &Input, errors: &Errors) -> Markup {
    let (tr, d) = (ctx.tr, &b.verzoek);
    html! {
        (parts::head(&tr.with("verzoek-nummer", args![("nummer", d.nummer.clone())]), tr.t(&format!("{}-zin", domain::Code::key(d.vraag))), pages::staat(tr, d, ctx.now.datum())))
        (parts::side(
            html! {
                @match d.staat {
                    Staat::Ingetrokken => (parts::alert(Alert::Warn, &tr.t("verzoek-ingetrokken"), html! { p { (tr.t("verzoek-ingetrokken-uitleg")) } })),
                    Staat::Geweigerd | Staat::Gedaan => {
                        (parts::alert(Alert::Ok, &tr.t("verzoek-klaar"), html! { p { (tr.t("verzoek-klaar-uitleg")) } }))
                        (parts::card(&tr.t("verzoek-antwoord"), uw_antwoord(ctx, d, b.bericht.as_deref())))
                    },
                    Staat::Gevraagd | Staat::Gelezen | Staat::Aangenomen if b.casus_dicht => {
                        (parts::alert(Alert::Warn, &tr.t("verzoek-casus-dicht"), html! { p { (tr.t("verzoek-casus-dicht-uitleg")) } }))
                    },
                    Staat::Gevraagd | Staat::Gelezen | Staat::Aangenomen => {
                        (parts::card(&tr.t("verzoek-gegevens"), pages::kaart(tr, &d.nummer, d.vraag, d.uiterlijk, &b.velden, b.contact.as_ref())))
                        (parts::card(&tr.t("verzoek-antwoord"), antwoord::formulieren(ctx, d, &format!("{HIER}/{}", d.nummer), posted, errors)))
                    },
                }
            },
            html! {
                (ctx.law(&tr.t("verzoek-recht"), "AVG art. 5 lid 1 onder b en e; AVG art. 6 lid 1 onder a", tr.t("verzoek-recht-tekst")))
                @if !d.is_open() && let Some(m) = &b.contact { (parts::card(&tr.t("verzoek-contact"), html! { p { (m.naam) @if !m.telefoon.is_empty() { ", " (m.telefoon) } } })) }
            },
        ))
    }
}

/// What was answered.
pub(crate) fn uw_antwoord(ctx: &Ctx, d: &Doorverwijzing, bericht: Option<&str>) -> Markup {
    let tr = ctx.tr;
    let mut regels = vec![(tr.t("verzoek-kolom-staat"), html! { (tr.label(d.staat)) })];
    if let Some(w) = d.weigering {
        regels.push((tr.t("verzoek-weigering"), html! { (tr.label(w)) }));
    }
    if let Some(dag) = d.gedaan_op {
        regels.push((tr.t("verzoek-gedaan-op"), html! { (tr.datum(dag)) }));
    }
    if let Some(tekst) = bericht {
        regels.push((tr.t("verzoek-bericht"), html! { (tekst) }));
    }
    if let Some(op) = d.beantwoord_op {
        regels.push((tr.t("verzoek-beantwoord-op"), html! { (tr.moment_near(op, ctx.now)) }));
    }
    parts::dl(&regels)
}
