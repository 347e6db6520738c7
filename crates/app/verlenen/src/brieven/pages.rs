//! Pages of the letters.

use casus::{Casus, politie::Politiefunctie};
use domain::{Bezwaar, Code, casus::GEEN_VRIJGAVE, gegeven::Herkomst, grondslag::GEEN_POLITIEAKKOORD};
use kern::Ctx;
use maud::{Markup, html};

use web::{
    Form, Icon, Opt, Taal, args, parts,
    parts::{Alert, Column, Kind, Phase, State, Table},
};

use super::{Buurtbrief, avg14::Beeld, buurtbrief_adres};
use crate::keuze::{Overhandiging, Uitstelreden, Verzending};

/// The three forms of the letter to the neighbourhood.
pub(super) struct Buurtforms<'a> {
    pub tekst: Form<'a>,
    pub akkoord: Form<'a>,
    pub verstuurd: Form<'a>,
}

pub(super) fn buurt(
    ctx: &Ctx,
    casus: &Casus,
    nu: Option<&Buurtbrief>,
    (vrij, bezwaar): (bool, Option<Bezwaar>),
    bewerken: bool,
    fouten: &Markup,
    forms: &Buurtforms<'_>,
) -> Markup {
    let tr = ctx.tr;
    let adres = buurtbrief_adres(&casus.nummer);
    let pdf = html! { @if nu.is_some() { (parts::button_link(&format!("{adres}/pdf"), tr.t("buurtbrief-pdf"), false)) } };
    let verstuurd = nu.and_then(|n| n.verstuurd);
    html! {
        (parts::head(&tr.t("buurtbrief-titel"), tr.with("buurtbrief-lead", args![("buurt", casus.buurt.clone())]), pdf))
        (fouten)
        (parts::phases(tr, &tr.t("buurtbrief-fasen"), &fasen(ctx, nu)))
        @if !vrij { (parts::alert(Alert::Warn, &tr.t("buurtbrief-nog-niet"), html! { p { (tr.t("buurtbrief-nog-niet-uitleg")) } p { (parts::link(&format!("/casussen/{}/politie", casus.nummer), tr.t("bezwaar-geen-vrijgave-stap"))) } })) }
        @if let Some(bezwaar) = bezwaar { (niet_weg(ctx, bezwaar, verstuurd.is_some())) }
        (parts::side(
            html! {
                @if let Some(n) = nu {
                    @if verstuurd.is_none() && n.akkoord.is_none() { (parts::card(&tr.t("buurtbrief-akkoord-kop"), akkoordformulier(&adres, &forms.akkoord))) }
                    @if verstuurd.is_none() && n.akkoord.is_some() && vrij && bezwaar.is_none() { (parts::card(&tr.t("buurtbrief-versturen-kop"), verzendformulier(&adres, &forms.verstuurd))) }
                }
                @match nu {
                    Some(n) if verstuurd.is_some() => (parts::card(&tr.t("buurtbrief-tekst"), html! { p.voorbeeldtekst lang=(n.taal.code()) { (n.tekst) } })),
                    Some(_) => (parts::details(tr.t("buurtbrief-wijzigen"), bewerken, tekstformulier(&adres, &forms.tekst))),
                    None => (parts::card(&tr.t("buurtbrief-tekst"), html! {
                        p { (parts::link(&format!("{adres}?taal=nl"), tr.t("buurtbrief-begin-nl"))) " · " (parts::link(&format!("{adres}?taal=en"), tr.t("buurtbrief-begin-en"))) }
                        (tekstformulier(&adres, &forms.tekst))
                    })),
                }
            },
            html! {
                (ctx.law(&tr.t("buurtbrief-recht"), "Wpg art. 7 lid 2; Gemeentewet art. 172; CCV stap 3c", tr.t("buurtbrief-recht-tekst")))
                @if let Some(n) = nu { (gegevens(ctx, n)) }
            },
        ))
    }
}

/// Why the letter may not leave, and what to do. What the steps of the letter and the warning above them say already is not said again.
fn niet_weg(ctx: &Ctx, bezwaar: Bezwaar, verstuurd: bool) -> Markup {
    let tr = ctx.tr;
    if bezwaar == GEEN_VRIJGAVE || bezwaar == GEEN_POLITIEAKKOORD {
        return html! {};
    }
    parts::alert(
        Alert::Error,
        &tr.t("buurtbrief-niet-weg"),
        html! {
            p { (tr.t(bezwaar.reden)) }
            div.zacht.klein { (ctx.citaat(bezwaar.artikel)) }
            p { (tr.t(if verstuurd { "buurtbrief-niet-weg-verstuurd" } else { "buurtbrief-niet-weg-pdf" })) }
            @if let (Some(stap), Some(naar)) = (bezwaar.stap, bezwaar.naar) { p { (parts::link(naar, tr.t(stap))) } }
        },
    )
}

fn fasen(ctx: &Ctx, nu: Option<&Buurtbrief>) -> Vec<Phase> {
    let tr = ctx.tr;
    let (geschreven, akkoord, verstuurd) =
        (nu.is_some(), nu.is_some_and(|n| n.akkoord.is_some()), nu.is_some_and(|n| n.verstuurd.is_some()));
    let staat = |klaar: bool, aan_de_beurt: bool| match (klaar, aan_de_beurt) {
        (true, _) => State::Done,
        (false, true) => State::Now,
        (false, false) => State::Wait,
    };
    vec![
        Phase { label: tr.t("buurtbrief-fase-tekst"), state: staat(geschreven, true) },
        Phase { label: tr.t("buurtbrief-fase-akkoord"), state: staat(akkoord, geschreven) },
        Phase { label: tr.t("buurtbrief-fase-verstuurd"), state: staat(verstuurd, akkoord) },
    ]
}

fn gegevens(ctx: &Ctx, n: &Buurtbrief) -> Markup {
    let tr = ctx.tr;
    let mut regels = Vec::new();
    if let Some((op, functie)) = &n.akkoord {
        regels.push((tr.t("buurtbrief-fase-akkoord"), html! { (tr.datum(*op)) ", " (tr.label(*functie).to_lowercase()) }));
    }
    if let Some((op, wijze, aantal)) = n.verstuurd {
        regels.push((tr.t("buurtbrief-fase-verstuurd"), html! { (tr.datum(op)) ", " (tr.label(wijze).to_lowercase()) }));
        regels.push((tr.t("taak-aantal"), html! { (tr.getal(aantal)) }));
    }
    html! { @if !regels.is_empty() { (parts::panel(parts::dl(&regels))) } }
}

fn tekstformulier(adres: &str, form: &Form<'_>) -> Markup {
    let talen = Taal::ALL.iter().map(|t| Opt::new(t, web::Tr::new(*t).t("taal-naam"))).collect();
    form.post(
        adres,
        html! {
            (form.radios_of("taal", "buurtbrief-taal", talen))
            (form.textarea("tekst", "buurtbrief-tekst").rows(18))
            (form.actions(form.submit("buurtbrief-bewaren")))
        },
    )
}

fn akkoordformulier(adres: &str, form: &Form<'_>) -> Markup {
    form.post(
        &format!("{adres}/akkoord"),
        html! {
            (form.date3("akkoord", "buurtbrief-akkoord-op"))
            (form.radios::<Politiefunctie>("functie", "buurtbrief-functie"))
            (form.actions(form.submit("buurtbrief-akkoord-opslaan")))
        },
    )
}

fn verzendformulier(adres: &str, form: &Form<'_>) -> Markup {
    form.post(
        &format!("{adres}/verstuurd"),
        html! {
            (form.date3("verstuurd", "buurtbrief-verstuurd-op"))
            (form.radios::<Verzending>("wijze", "taak-verzending"))
            (form.int("aantal", "taak-aantal"))
            (form.actions(form.submit("buurtbrief-verstuurd-opslaan")))
        },
    )
}

/// The notice: which data, from whom, until when; the letter and the record.
pub(super) fn mededeling(ctx: &Ctx, b: &Beeld, form: &Form<'_>, (uitstel, uitstel_open): (&Form<'_>, bool)) -> Markup {
    let tr = ctx.tr;
    let adres = b.plek.adres("mededeling");
    let te_laat = b.nu.is_none() && b.uiterlijk.is_some_and(|u| u < ctx.now);
    let stand = match (b.nu, b.uiterlijk) {
        (Some(_), _) => parts::tag(Kind::Ok, &tr.t("mededeling-gedaan")),
        (None, _) if te_laat => parts::tag(Kind::Bad, &tr.t("taak-stand-laat")),
        (None, Some(u)) => parts::tag(Kind::Warn, &tr.with("mededeling-uiterlijk", args![("datum", tr.datum(u.datum()))])),
        (None, None) => parts::tag(Kind::Neutral, &tr.t("mededeling-nog-geen-gegevens")),
    };
    html! {
        (parts::head(&tr.t("mededeling-titel"), tr.with("mededeling-lead", args![("persoon", b.plek.naam(ctx))]), stand))
        @if te_laat { (parts::alert(Alert::Error, &tr.t("mededeling-te-laat"), html! { p { (tr.t("mededeling-te-laat-uitleg")) } })) }
        (parts::side(
            html! {
                @if b.mag.is_ok() {
                    (parts::card(&tr.t("mededeling-brief"), html! {
                        p { (tr.t("mededeling-brief-uitleg")) }
                        div.formulier-knoppen {
                            (parts::button_link(&format!("{adres}/pdf?taal=nl"), tr.t("mededeling-pdf-nl"), false))
                            (parts::button_link(&format!("{adres}/pdf?taal=en"), tr.t("mededeling-pdf-en"), false))
                        }
                    }))
                    (parts::card(&tr.t("mededeling-vastleggen"), vastleggen(ctx, b, &adres, form)))
                }
                @if let Err(bezwaar) = b.mag {
                    (parts::alert(Alert::Error, &tr.t("contact-nog-niet"), html! {
                        p { (tr.t(bezwaar.reden)) " (" (bezwaar.artikel) ")" }
                        @if let Some(stap) = bezwaar.stap { p { (parts::link(&format!("/casussen/{}/politie", b.plek.casus.nummer), tr.t(stap))) } }
                    }))
                }
                @if b.nu.is_none() { (parts::card(&tr.t("mededeling-uitstel"), uitstellen(ctx, b, &adres, uitstel, uitstel_open))) }
                (parts::card(&tr.t("mededeling-gegevens"), tabel(ctx, b)))
            },
            ctx.law(&tr.t("mededeling-recht"), "AVG art. 14; UAVG art. 41", tr.t("mededeling-recht-tekst")),
        ))
    }
}

fn uitstellen(ctx: &Ctx, b: &Beeld, adres: &str, form: &Form<'_>, open: bool) -> Markup {
    let tr = ctx.tr;
    html! {
        @if let Some((u, naam)) = &b.uitstel {
            p { strong { (tr.with("mededeling-uitgesteld-tot", args![("datum", tr.datum(u.tot))])) } }
            p.zacht { (tr.with("mededeling-uitgesteld-door", args![("reden", tr.label(u.reden)), ("naam", naam.clone()), ("datum", tr.datum(u.op.datum()))])) }
        }
        (parts::details(tr.t("mededeling-uitstel-vastleggen"), open, html! {
            p { (tr.t("mededeling-uitstel-uitleg")) }
            (form.post(&format!("{adres}/uitstel"), html! {
                (form.radios::<Uitstelreden>("reden", "mededeling-uitstel-reden"))
                (form.date3("tot", "mededeling-uitstel-tot"))
                (form.actions(form.submit("mededeling-uitstel-opslaan")))
            }))
        }))
    }
}

fn vastleggen(ctx: &Ctx, b: &Beeld, adres: &str, form: &Form<'_>) -> Markup {
    let tr = ctx.tr;
    html! {
        @if let Some(m) = b.nu { p { (Icon::Vink.svg()) " " (tr.with("mededeling-gedaan-op", args![("datum", tr.datum(m.op)), ("wijze", tr.label(m.wijze).to_lowercase())])) } }
        (form.post(adres, html! {
            (form.date3("op", "mededeling-op"))
            (form.radios::<Overhandiging>("wijze", "mededeling-wijze"))
            @if b.niet_schrijven { (form.checkbox("toch", "contact-toch")) }
            (form.actions(form.submit("mededeling-opslaan")))
        }))
    }
}

fn tabel(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let slot = |h: Herkomst| {
        if h == Herkomst::Politie { parts::tag_icon(Kind::Info, Icon::Slot, &tr.label(h)) } else { parts::tag(Kind::Neutral, &tr.label(h)) }
    };
    let rijen = b.velden.iter().map(|(veld, herkomst)| vec![html! { (tr.t(veld.key())) }, slot(*herkomst)]);
    let leeg = parts::empty(Icon::Document, &tr.t("mededeling-nog-geen-gegevens"), &tr.t("mededeling-geen-gegevens-uitleg"), html! {});
    html! { (Table::new(tr.t("mededeling-gegevens"), vec![Column::new(tr.t("mededeling-kolom-wat")), Column::new(tr.t("mededeling-kolom-van"))]).hide_caption().rows(rijen).empty(leeg)) }
}
