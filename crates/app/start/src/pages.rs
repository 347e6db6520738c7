//! The start page.

use beheer::inlogverzoek;
use domain::{Code, draaiboek::Stap, recht::Recht};
use kern::Ctx;
use maud::{Markup, html};
use screenen::{
    casus::Casus,
    politie,
    taak::{self, TaakRij},
};
use verlenen::verzoeken;
use web::{
    Icon, args,
    parts::{self, Kind},
};

use crate::acts::{Beeld, GETOOND, TAKEN};

/// One sentence, then what is urgent, then what runs; readiness and competence beside it.
pub(crate) fn start(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let melden = html! { @if ctx.mag(Recht::Melden) { (parts::button_link("/melden", html! { (Icon::Alarm.svg()) span { (tr.t("start-melden")) } }, true)) } };
    let lead = format!("{} · {}", tr.with("start-gemeente", args![("gemeente", ctx.gemeentenaam().to_owned())]), tr.moment_lang(ctx.now));
    let left = html! { (nodig(ctx, b)) @if ctx.mag(Recht::CasusZien) { (casussen(ctx, b)) } (ingangen(ctx)) };
    let right = html! { (gereedheid(ctx, b)) (bevoegdheid(ctx, b)) };
    html! {
        (parts::head(&zin(ctx, b), lead, melden))
        div #nodig data-ververs="60" { (parts::side(left, right)) }
    }
}

/// "Goedemorgen Sanne. Twee dingen wachten op jou."
fn zin(ctx: &Ctx, b: &Beeld) -> String {
    let tr = ctx.tr;
    let hour = ctx.now.timestamp().to_zoned_datetime(web::amsterdam()).hour();
    let groet = tr.t(match hour {
        6..12 => "start-goedemorgen",
        12..18 => "start-goedemiddag",
        18..24 => "start-goedenavond",
        _ => "start-goedenacht",
    });
    let naam = ctx.wie().map(|w| w.voornaam().to_owned()).unwrap_or_default();
    let aantal = b.wachtend(ctx.now);
    let key = if aantal < TAKEN { "start-wachtend" } else { "start-wachtend-veel" };
    format!("{groet} {naam}. {}", tr.with(key, args![("aantal", aantal)]))
}

/// What is due now, each with one button; below it, quietly, what comes after.
fn nodig(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let mut nu: Vec<Markup> = b.meldingen.iter().map(|c| melding(ctx, c)).collect();
    nu.extend(b.inlogverzoeken.iter().map(|v| inlogverzoek::rij(ctx, v)));
    nu.extend(b.politievragen.iter().map(|(c, s)| politie::startregel(ctx, c, *s)));
    nu.extend(b.verzoeken.iter().map(|d| verzoeken::rij(ctx, d)));
    if b.te_ondertekenen > 0 {
        let naar = "/voorbereiden/aanwijzingsbesluit";
        nu.push(parts::row(
            parts::tag(Kind::Warn, &tr.t("start-ondertekenen")),
            parts::link(naar, tr.t("start-besluit-klaar")),
            &tr.t("start-besluit-klaar-uitleg"),
            parts::button_link(naar, tr.t("start-lees"), false),
        ));
    }
    nu.extend(b.convenanten.iter().map(|(partner, naar)| {
        let title = tr.with("start-convenant-klaar", args![("partner", partner.as_str())]);
        let button = parts::button_link(naar, tr.t("start-lees"), false);
        parts::row(
            parts::tag(Kind::Warn, &tr.t("start-ondertekenen")),
            parts::link(naar, title),
            &tr.t("start-convenant-klaar-uitleg"),
            button,
        )
    }));
    let (dringend, daarna): (Vec<&TaakRij>, Vec<&TaakRij>) = b.taken.iter().take(GETOOND).partition(|t| b.dringend(t, ctx.now));
    nu.extend(dringend.iter().map(|t| taak_rij(ctx, b, t, true)));
    let later: Vec<Markup> = daarna.iter().map(|t| taak_rij(ctx, b, t, false)).collect();
    let leeg = || {
        let uitleg = tr.t(if later.is_empty() { "start-niets-uitleg" } else { "start-straks-uitleg" });
        parts::empty(Icon::Vink, &tr.t("start-niets"), &uitleg, html! {})
    };
    let alle = html! { @if ctx.mag(Recht::CasusZien) && !b.taken.is_empty() { p.rijen-meer { (parts::link("/taken", tr.t("start-alle-taken"))) } } };
    html! {
        (parts::card(&tr.t("start-nodig"), html! {
            @if nu.is_empty() { (leeg()) } @else { (parts::rows(&nu)) }
            @if later.is_empty() { (alle) }
        }))
        @if !later.is_empty() { (parts::card(&tr.t("start-daarna"), html! { (parts::rows(&later)) (alle) })) }
    }
}

fn melding(ctx: &Ctx, c: &Casus) -> Markup {
    let tr = ctx.tr;
    let naar = format!("/burgemeester/{}", c.nummer);
    let titel = parts::link(&naar, format!("{}, {}", tr.t(c.incidenttype.key()), c.buurt));
    parts::row(
        parts::tag(Kind::Bad, &tr.t("start-kies")),
        titel,
        &tr.ago(c.overval_op, ctx.now),
        parts::button_link(&naar, tr.t("start-lees-en-kies"), true),
    )
}

fn taak_rij(ctx: &Ctx, b: &Beeld, t: &TaakRij, nu: bool) -> Markup {
    let tr = ctx.tr;
    let stap = stap(ctx, b, t);
    let eigen = stap.and_then(|s| taak::adres_voor(ctx, &t.nummer, s, t.volgnr));
    let knop = tr.t(if eigen.is_some() { "start-doe" } else { "start-naar-casus" });
    let naar = eigen.unwrap_or_else(|| format!("/casussen/{}", t.nummer));
    let titel = stap.map_or_else(|| t.stap.to_string(), |s| s.titel.clone());
    let over = b.casus(t.casus).map(|c| format!(", {} {}", tr.t(c.incidenttype.key()).to_lowercase(), c.buurt)).unwrap_or_default();
    let persoon = t.volgnr.map(|v| tr.with("start-betrokkene", args![("nummer", v)])).unwrap_or_default();
    let term = t.uiterlijk.map(|u| tr.with("start-uiterlijk", args![("moment", tr.moment_near(u, ctx.now))])).unwrap_or_default();
    let quiet = format!("{}{over}{persoon} · {term}", tr.with("start-casus", args![("nummer", t.nummer.clone())]));
    let titel = html! { span lang="nl" { (parts::link(&naar, titel)) } };
    if !nu {
        return parts::row(html! {}, titel, &quiet, html! {});
    }
    let (kind, key) = if t.te_laat(ctx.now) { (Kind::Bad, "start-te-laat") } else { (Kind::Warn, "start-vandaag") };
    parts::row(parts::tag(kind, &tr.t(key)), titel, &quiet, parts::button_link(&naar, knop, false))
}

/// The step of a task: from the draaiboek of its casus, else from any draaiboek that has it.
fn stap<'a>(ctx: &'a Ctx, b: &Beeld, t: &TaakRij) -> Option<&'a Stap> {
    let own = b.casus(t.casus).and_then(|c| taak::draaiboek_van(&ctx.app.beleid, c).ok()).and_then(|d| d.stap(&t.stap));
    own.or_else(|| ctx.app.beleid.draaiboeken.iter().find_map(|d| d.stap(&t.stap)))
}

fn casussen(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let leeg = parts::empty(Icon::Map, &tr.t("start-geen-casussen"), &tr.t("start-geen-casussen-uitleg"), html! {});
    parts::card(
        &tr.t("start-open-casussen"),
        html! {
            (screenen::casus::tabel(ctx, "start-open-casussen", &b.casussen, leeg))
            @if !b.casussen.is_empty() { p { (parts::link("/casussen", tr.with("start-alle-casussen", args![("aantal", b.open)]))) } }
        },
    )
}

/// The way in for who has one thing to do here.
fn ingangen(ctx: &Ctx) -> Markup {
    let tr = ctx.tr;
    let all = [
        (Recht::JournaalLezen, "/journaal", "start-naar-journaal"),
        (Recht::VerzoekBeantwoorden, "/verzoeken", "start-naar-verzoeken"),
        (Recht::MedewerkersBeheren, "/beheer/medewerkers", "start-naar-medewerkers"),
    ];
    let mine: Vec<Markup> = all
        .iter()
        .filter(|(recht, ..)| ctx.mag(*recht))
        .map(|(_, naar, key)| {
            parts::row(
                html! {},
                parts::link(naar, tr.t(key)),
                &tr.attr(key, "uitleg").unwrap_or_default(),
                parts::button_link(naar, tr.t("start-open"), false),
            )
        })
        .chain((ctx.mag(Recht::PolitieAntwoorden) && !ctx.mag(Recht::CasusZien)).then(|| {
            parts::row(
                html! {},
                parts::link("/politie", tr.t("start-naar-politie")),
                &tr.attr("start-naar-politie", "uitleg").unwrap_or_default(),
                parts::button_link("/politie", tr.t("start-open"), false),
            )
        }))
        .collect();
    html! { @if !mine.is_empty() { (parts::card(&tr.t("start-voor-jou"), parts::rows(&mine))) } }
}

fn gereedheid(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let Some(g) = &b.gereedheid else { return html! {} };
    let gaten: Vec<Markup> = g
        .gaten
        .iter()
        .take(3)
        .map(|gat| {
            parts::row(
                html! {},
                html! { (gat.titel(tr)) },
                &tr.with("start-minuten", args![("aantal", u64::from(gat.minuten))]),
                parts::link(&gat.naar, tr.t("start-regel")),
            )
        })
        .collect();
    parts::card(
        &tr.t("start-gereedheid"),
        html! {
            div.ring-blok {
                (parts::ring(g.percentage, &tr.t("start-gereedheid")))
                p { @match g.gaten.first() { Some(gat) => { (tr.t("start-loopt-vast")) " " strong { (gat.zin(tr)) } }, None => (tr.t("start-klaar")) } }
            }
            @if !gaten.is_empty() { hr.lijn; (parts::rows(&gaten)) p { (parts::link("/voorbereiden", tr.t("start-alle-gaten"))) } }
        },
    )
}

fn bevoegdheid(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    match &b.bevoegd {
        None => html! {},
        Some(Ok(_)) => {
            let tot = b.besluit.as_ref().and_then(|x| x.inhoud.geldig_tot);
            parts::card_with(
                &tr.t("start-bevoegdheid"),
                parts::tag(Kind::Ok, &tr.t("besluitstaat-in-werking")),
                html! { p.zacht { (match tot { Some(dag) => tr.with("start-bevoegd-tot", args![("dag", tr.datum(dag))]), None => tr.t("start-bevoegd") }) } },
            )
        }
        Some(Err(bezwaar)) => parts::card_with(
            &tr.t("start-bevoegdheid"),
            parts::tag(Kind::Bad, &tr.t("start-niet-bevoegd")),
            html! {
                p { (tr.t(bezwaar.reden)) }
                div.zacht.klein { (ctx.citaat(bezwaar.artikel)) }
                @if let (Some(stap), Some(naar)) = (bezwaar.stap, bezwaar.naar) { @if ctx.mag(Recht::VoorbereidingZien) { p { (parts::link(naar, tr.t(stap))) } } }
            },
        ),
    }
}
