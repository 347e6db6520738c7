//! The share page: at the left what may go and why not, at the right exactly what the partner will read.

use domain::{Bezwaar, Code, casus::Doorverwijzingstaat as Staat, gegeven::Soort, grondslag};
use inventaris::partners::Partner;
use jiff::civil::Date;
use kern::{Ctx, Medewerker};
use maud::{Markup, html};
use web::{
    Form, Icon, Opt, Tr, args, parts,
    parts::{Alert, Column, Kind, Table},
};

use super::{
    Beeld, Doorverwijzing,
    gegevens::in_woorden,
    keuze::{Beveiliging, Hulpvraag, vragen},
    regels::{self, Regel, Uitslag},
};
use crate::{plek::Plek, verstrekking::Verstrekt};

/// Kinds of data in words: "naam, telefoonnummer".
pub(crate) fn soorten(tr: Tr, soorten: &[Soort]) -> String {
    soorten.iter().map(|s| tr.label(*s).to_lowercase()).collect::<Vec<_>>().join(", ")
}

/// How far a request is.
pub(crate) fn staat(tr: Tr, d: &Doorverwijzing, vandaag: Date) -> Markup {
    let te_laat = d.is_open() && d.uiterlijk < vandaag;
    let kind = match d.staat {
        Staat::Gedaan => Kind::Ok,
        Staat::Geweigerd => Kind::Bad,
        Staat::Ingetrokken => Kind::Neutral,
        _ if te_laat => Kind::Bad,
        Staat::Gevraagd | Staat::Gelezen => Kind::Warn,
        Staat::Aangenomen => Kind::Info,
    };
    html! { (parts::tag(kind, &tr.label(d.staat))) @if te_laat { div.klein { (tr.t("verzoek-te-laat")) } } }
}

/// Partners to choose from, those that a task names first; and what was asked before.
pub(super) fn kies(
    ctx: &Ctx,
    plek: &Plek,
    partners: &[Partner],
    verzoeken: &[Doorverwijzing],
    taken: &[(Vec<String>, Option<Date>)],
) -> Markup {
    let tr = ctx.tr;
    let termijn = |id: &str| taken.iter().find(|(met, _)| met.iter().any(|m| m == id)).map(|(_, dag)| *dag);
    let mut op_volgorde: Vec<&Partner> = partners.iter().collect();
    op_volgorde.sort_by_key(|p| termijn(&p.beleid.id).is_none());
    let rijen: Vec<Markup> = op_volgorde
        .into_iter()
        .map(|p| {
            let tag = match termijn(&p.beleid.id) {
                Some(dag) => html! { (parts::tag(Kind::Warn, &tr.t("doorverwijzing-taak"))) @if let Some(dag) = dag { div.klein.zacht { (tr.dag(dag)) } } },
                None => html! {},
            };
            parts::row_of(tag, parts::link(&plek.adres(&format!("doorverwijzen/{}", p.beleid.id)), p.naam(tr)), web::prose::dutch(&p.beleid.uitvoering), html! {})
        })
        .collect();
    html! {
        (parts::head(&tr.t("doorverwijzing-titel"), tr.with("doorverwijzing-lead", args![("persoon", plek.naam(ctx))]), html! {}))
        (parts::side(
            html! {
                @if !verzoeken.is_empty() { (parts::card(&tr.t("doorverwijzing-eerder"), eerder(ctx, plek, partners, verzoeken))) }
                (parts::card(&tr.t("doorverwijzing-kies"), parts::rows(&rijen)))
            },
            html! {
                (ctx.law(&tr.t("doorverwijzing-recht"), "AVG art. 6 lid 1 onder a; Wpg art. 7 lid 2", tr.t("doorverwijzing-recht-tekst")))
                (parts::panel(html! {
                    p { (parts::link(&plek.adres("toestemming"), tr.t("doorverwijzing-naar-toestemming"))) }
                    p { (parts::link(&plek.adres("gedeeld"), tr.t("doorverwijzing-naar-gedeeld"))) }
                }))
            },
        ))
    }
}

fn eerder(ctx: &Ctx, plek: &Plek, partners: &[Partner], verzoeken: &[Doorverwijzing]) -> Markup {
    let tr = ctx.tr;
    let kolommen =
        ["verzoek-kolom-nummer", "verzoek-kolom-partner", "verzoek-kolom-vraag", "verzoek-kolom-uiterlijk", "verzoek-kolom-staat"]
            .map(|k| Column::new(tr.t(k)));
    let rijen = verzoeken.iter().map(|d| {
        let naam = partners
            .iter()
            .find(|p| p.beleid.id == d.partner)
            .map_or_else(|| casus::regie::actor(ctx, &d.partner), |p| p.naam(tr).to_owned());
        vec![
            parts::link(&plek.adres(&format!("gedeeld/{}", d.nummer)), &d.nummer),
            html! { (naam) },
            html! { (tr.label(d.vraag)) },
            html! { (tr.dag(d.uiterlijk)) },
            staat(tr, d, ctx.now.datum()),
        ]
    });
    html! { (Table::new(tr.t("doorverwijzing-eerder"), kolommen.into()).hide_caption().rows(rijen)) }
}

/// The share page.
pub(super) fn delen(ctx: &Ctx, b: &Beeld, vraag: &Form<'_>, stuur: &Form<'_>) -> Markup {
    let tr = ctx.tr;
    let partner = b.partner.naam(tr);
    html! {
        (parts::head(&tr.with("doorverwijzing-wat-mag", args![("partner", partner)]), web::prose::show(&tr.with("doorverwijzing-doel", args![("doel", web::prose::quote(tr, &b.doel))])), html! {}))
        @if b.loopt { (parts::alert(Alert::Warn, &tr.t("doorverwijzing-loopt"), html! { p { (parts::link(&b.plek.adres("doorverwijzen"), tr.t("doorverwijzing-loopt-bekijk"))) } })) }
        @if b.plek.persoon.niet_bellen { (parts::alert(Alert::Warn, &tr.t("contact-niet-bellen"), html! { p { (tr.t("contact-niet-uitleg")) } })) }
        (parts::side(
            html! {
                (parts::card(&tr.t("doorverwijzing-vraag-kop"), vraagformulier(b, tr, vraag)))
                (parts::panel(html! { (tabel(ctx, b)) (knop(ctx, b, stuur)) }))
            },
            html! {
                (parts::card(&tr.with("doorverwijzing-zo-ziet", args![("partner", partner)]), voorbeeld(ctx, b)))
                (ctx.law(&tr.t("doorverwijzing-recht"), "AVG art. 5 lid 1 onder c; Wpg art. 7 lid 2", tr.t("doorverwijzing-recht-tekst")))
            },
        ))
    }
}

fn vraagformulier(b: &Beeld, tr: Tr, form: &Form<'_>) -> Markup {
    let vragen = vragen(&b.partner.beleid.id).iter().map(|v| Opt::of(tr, *v)).collect();
    form.get(
        &b.adres(),
        html! {
            (form.radios_of("vraag", "doorverwijzing-vraag", vragen))
            @if b.mag_maatregel { (form.checkboxes::<Beveiliging>("beveiliging", "doorverwijzing-beveiliging").optional()) }
            (form.date3("uiterlijk", "doorverwijzing-uiterlijk"))
            (form.actions(form.submit_secondary("doorverwijzing-toets")))
        },
    )
}

/// One row for each kind; kinds that never go for the same reason share a row.
fn tabel(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let kolommen = ["doorverwijzing-kolom-gegeven", "doorverwijzing-kolom-mag", "doorverwijzing-kolom-grond"].map(|k| Column::new(tr.t(k)));
    let samen = |a: &Regel, c: &Regel| match (&a.uitslag, &c.uitslag) {
        (Uitslag::Nee(x), Uitslag::Nee(y)) => x == y && nooit(a.soort, x) && nooit(c.soort, y),
        _ => false,
    };
    let rijen = b.regels.chunk_by(samen).filter_map(|groep| rij(ctx, b, groep));
    html! { (Table::new(tr.t("doorverwijzing-tabel"), kolommen.into()).hide_caption().rows(rijen)) }
}

/// Nobody can make this possible: there is no step, or no field in which the person's own answer could stand.
fn nooit(soort: Soort, bezwaar: &Bezwaar) -> bool {
    bezwaar.stap.is_none() || (*bezwaar == grondslag::KOMT_VAN_POLITIE && !regels::te_vragen(soort))
}

fn rij(ctx: &Ctx, b: &Beeld, groep: &[Regel]) -> Option<Vec<Markup>> {
    let tr = ctx.tr;
    let eerste = groep.first()?;
    let namen = groep.iter().map(|r| tr.label(r.soort)).collect::<Vec<_>>().join(", ");
    Some(match &eerste.uitslag {
        Uitslag::Ja(vrij) => vec![
            html! { strong { (namen) } div.zacht.klein { (in_woorden(tr, vrij.soort(), vrij.waarde())) } },
            parts::tag_icon(Kind::Ok, Icon::Vink, &tr.t("doorverwijzing-ja")),
            html! { (web::prose::show(&grond(ctx, b, vrij.akkoord()))) " " span.zacht.klein { (vrij.akkoord().artikel) } },
        ],
        Uitslag::Onbekend => vec![
            html! { (namen) },
            parts::tag(Kind::Warn, &tr.t("doorverwijzing-nog-niet")),
            if eerste.soort == Soort::Maatregel {
                html! { (tr.t("doorverwijzing-kies-maatregel")) }
            } else {
                html! { (tr.t("doorverwijzing-niet-bekend")) " " (parts::link(&b.plek.adres("wijzigen"), tr.t("doorverwijzing-vraag-zelf"))) }
            },
        ],
        Uitslag::Nee(bezwaar) if nooit(eerste.soort, bezwaar) => vec![
            html! { span.zacht { (namen) } },
            parts::tag(Kind::Bad, &tr.t("doorverwijzing-nee")),
            html! { span.zacht { (tr.t(bezwaar.reden)) " " span.klein { (bezwaar.artikel) } } },
        ],
        Uitslag::Nee(bezwaar) => {
            vec![html! { (namen) }, parts::tag(Kind::Warn, &tr.t("doorverwijzing-nog-niet")), nog_niet(ctx, b, bezwaar)]
        }
    })
}

/// The basis of a yes: the consent with its moment, or the agreement.
fn grond(ctx: &Ctx, b: &Beeld, akkoord: &grondslag::Akkoord) -> String {
    let tr = ctx.tr;
    match akkoord.toestemming.and_then(|id| b.toestemmingen.iter().find(|t| t.id == id)) {
        Some(t) => tr.with("doorverwijzing-toestemming-van", args![("moment", tr.moment_near(t.gegeven_op, ctx.now))]),
        None => web::prose::quote(tr, &akkoord.doel),
    }
}

/// Why not yet, with the page that makes it possible.
fn nog_niet(ctx: &Ctx, b: &Beeld, bezwaar: &Bezwaar) -> Markup {
    let tr = ctx.tr;
    let naar = if *bezwaar == grondslag::TOESTEMMING_ONTBREEKT {
        b.plek.adres(&format!("toestemming?partner={}", b.partner.beleid.id))
    } else if *bezwaar == grondslag::KOMT_VAN_POLITIE {
        b.plek.adres("wijzigen")
    } else {
        bezwaar.naar.unwrap_or("/voorbereiden/partners").to_owned()
    };
    html! {
        (tr.t(bezwaar.reden)) " "
        @if let Some(stap) = bezwaar.stap { (parts::link(&naar, tr.t(stap))) " " }
        span.zacht.klein { (bezwaar.artikel) }
    }
}

/// The button says how many values go; nothing to share has no button.
fn knop(ctx: &Ctx, b: &Beeld, form: &Form<'_>) -> Markup {
    let tr = ctx.tr;
    let aantal = b.vrij().len();
    let Some(invoer) = b.invoer.as_ref().filter(|_| aantal > 0) else {
        return if aantal == 0 {
            parts::alert(Alert::Info, &tr.t("doorverwijzing-niets"), html! { p { (tr.t("doorverwijzing-niets-uitleg")) } })
        } else {
            html! {}
        };
    };
    form.post(
        &b.adres(),
        html! {
            (form.hidden("vraag", invoer.vraag))
            @for m in &invoer.beveiliging { (form.hidden("beveiliging", m)) }
            (form.hidden("uiterlijk", invoer.uiterlijk))
            (form.hidden("gezien", regels::gezien(&b.regels)))
            (form.actions(html! {
                button.nl-button.nl-button--primary type="submit" { (tr.with("doorverwijzing-deel", args![("aantal", aantal)])) }
                (form.cancel(&b.plek.adres("doorverwijzen")))
            }))
        },
    )
}

fn voorbeeld(ctx: &Ctx, b: &Beeld) -> Markup {
    let Some(invoer) = &b.invoer else { return html! { p.zacht { (ctx.tr.t("doorverwijzing-eerst-vraag")) } } };
    let velden: Vec<Verstrekt> = b.vrij().into_iter().map(Verstrekt::from).collect();
    kaart(ctx.tr, &b.nummer, invoer.vraag, invoer.uiterlijk, &velden, b.contact.as_ref())
}

/// A request as its partner reads it: closed sets, and values that were released.
pub(crate) fn kaart(tr: Tr, nummer: &str, vraag: Hulpvraag, uiterlijk: Date, velden: &[Verstrekt], contact: Option<&Medewerker>) -> Markup {
    let mut regels: Vec<(String, Markup)> =
        velden.iter().map(|v| (tr.label(v.soort()), html! { (in_woorden(tr, v.soort(), v.waarde())) })).collect();
    regels.push((tr.t("verzoek-uiterlijk"), html! { (tr.datum(uiterlijk)) }));
    if let Some(m) = contact {
        regels.push((tr.t("verzoek-contact"), html! { (m.naam) @if !m.telefoon.is_empty() { ", " (m.telefoon) } }));
    }
    html! {
        p { strong { (tr.with("verzoek-nummer", args![("nummer", nummer)])) } }
        p { (tr.t(&format!("{}-zin", vraag.key()))) }
        (parts::dl(&regels))
    }
}
