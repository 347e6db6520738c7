//! The page of a casus, its timeline and its printable card.

use casus::{
    Betrokkene, Casus,
    aantekening::{self, Bewaard},
    betrokkene::{Veld, herkomst_label, wie_regel},
    regie,
    taak::TaakRij,
};
use std::collections::HashMap;

use domain::{
    Code, Moment,
    casus::{Fase, Nazorgbesluit},
    draaiboek::{Anker, Feit, Stand},
    gegeven::Herkomst,
    id::{BetrokkeneId, MedewerkerId},
    journaal::Wie,
    recht::Recht,
};
use kern::{Ctx, Names};
use mandaat::aanwijzingsbesluit::Besluit;
use maud::{Markup, html};
use store::JournalLine;
use web::{
    Icon, Tr, args,
    parts::{self, Column, Kind, Phase, State, Table},
};

use super::pages_sporen::{Woorden, regels, sporen};

/// Everything the page of a casus shows.
pub(super) struct Beeld {
    pub casus: Casus,
    pub stand: Stand,
    pub taken: Vec<TaakRij>,
    pub betrokkenen: Vec<Betrokkene>,
    pub velden: Vec<(BetrokkeneId, Veld, Herkomst)>,
    pub besluit: Besluit,
    pub namen: Names,
    pub mensen: regie::Namen,
    pub tijdlijn: Vec<JournalLine>,
    pub noten: Vec<Bewaard>,
}

impl Beeld {
    fn adres(&self) -> String {
        format!("/casussen/{}", self.casus.nummer)
    }

    fn besluit_over(&self, id: BetrokkeneId) -> Option<Nazorgbesluit> {
        self.stand.betrokkenen.iter().find(|b| b.id == id).and_then(|b| b.feiten.get(Feit::Besluit)).and_then(Nazorgbesluit::from_code)
    }

    fn nee(&self) -> bool {
        self.betrokkenen.iter().any(|b| matches!(self.besluit_over(b.id), Some(Nazorgbesluit::Nee | Nazorgbesluit::Afgewezen)))
    }
}

/// "Woningoverval Rivierenbuurt".
pub(super) fn titel(tr: Tr, casus: &Casus) -> String {
    format!("{} {}", tr.label(casus.incidenttype), casus.buurt)
}

pub(super) fn naam(namen: &Names, tr: Tr, wie: MedewerkerId) -> String {
    namen.who(tr, Wie::Medewerker(wie))
}

pub(super) fn casus(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let mut w = Woorden::new(ctx, &b.casus);
    w.mensen = b.mensen.clone();
    let regels = regels(&w, &b.taken, &b.betrokkenen, ctx.now);
    html! {
        (parts::head(&titel(tr, &b.casus), regel(ctx, b), acties(ctx, b)))
        (parts::phases(tr, &tr.t("casus-fasen"), &fasen(ctx, b)))
        (parts::stack(html! { (laat(ctx, &w, b)) (sporen(&w, &b.casus, &regels, b.nee())) }))
        (parts::side(html! {
            (parts::card_with(&tr.t("casus-betrokkenen"), toevoegen(ctx, b), betrokkenen(tr, b)))
            (aantekening::kaart(ctx, &aantekening::Woorden::new(ctx, &b.mensen.mensen, &b.betrokkenen), &b.casus, &b.noten, None))
            (parts::card(&tr.t("casus-melding"), melding(ctx, b)))
            (parts::card_with(&tr.t("casus-tijdlijn"), parts::link(&format!("{}/tijdlijn", b.adres()), tr.t("casus-tijdlijn-alles")), tijdlijn(ctx, &b.namen, &b.tijdlijn)))
        }, html! {
            (bellen(ctx, b))
            (wat_mag(ctx, &b.besluit))
            (parts::card(&tr.t("casus-verder"), verder(ctx, b)))
        }))
    }
}

/// What is late for so long that it is brought to another: what, since when and to whom.
fn laat(ctx: &Ctx, w: &Woorden<'_>, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let volgnr = |id: Option<BetrokkeneId>| id.and_then(|id| b.betrokkenen.iter().find(|p| p.id == id)).map(|p| p.volgnr);
    let lijn = regie::Lijn::van(&b.mensen.mensen);
    let regel = |t: &TaakRij| {
        let naar = lijn.bestemming(t, b.casus.regie)?.in_woorden(ctx);
        let sinds = tr.ago(t.escaleert_op?, ctx.now);
        let titel = html! { span lang="nl" { (parts::link(&regie::adres(&b.casus.nummer, t, volgnr(t.betrokkene)), w.titel(&t.stap))) } };
        Some(html! { li { (titel) ": " (tr.with("casus-breng-bij", args![("naar", naar), ("sinds", sinds)])) } })
    };
    let regels: Vec<Markup> = b.taken.iter().filter(|t| t.geescaleerd(ctx.now)).filter_map(regel).collect();
    html! { @if !regels.is_empty() { (parts::alert(parts::Alert::Warn, &tr.t("casus-laat"), html! { ul { @for r in &regels { (r) } } })) } }
}

/// "Casus 2026-004 · donderdag 26 november 2026, 20:47, 12 uur geleden · Sanne de Wit voert de regie".
fn regel(ctx: &Ctx, b: &Beeld) -> String {
    let tr = ctx.tr;
    tr.with(
        "casus-regel",
        args![
            ("nummer", b.casus.nummer.clone()),
            ("overval", tr.moment_lang(b.casus.overval_op)),
            ("geleden", tr.ago(b.casus.overval_op, ctx.now)),
            ("regie", naam(&b.namen, tr, b.casus.regie))
        ],
    )
}

fn acties(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let contact = |v: i64| format!("{}/betrokkenen/{v}/contact", b.adres());
    let open = b.casus.fase != Fase::Gesloten;
    html! {
        (parts::button_link(&format!("{}/kaart", b.adres()), tr.t("casus-kaart"), false))
        @if open {
            @match b.betrokkenen.as_slice() {
                [] => @if ctx.kan_naar(&format!("{}/betrokkenen/nieuw", b.adres())) { (parts::button_link(&format!("{}/betrokkenen/nieuw", b.adres()), tr.t("casus-persoon-erbij"), true)) },
                [een] => @if ctx.kan_naar(&contact(een.volgnr)) { (parts::button_link(&contact(een.volgnr), tr.t("casus-contact"), true)) },
                [een, ..] => @if ctx.kan_naar(&contact(een.volgnr)) { (parts::button_link("#betrokkenen", tr.t("casus-contact"), true)) },
            }
        }
    }
}

fn toevoegen(ctx: &Ctx, b: &Beeld) -> Markup {
    let href = format!("{}/betrokkenen/nieuw", b.adres());
    html! { @if b.casus.fase != Fase::Gesloten && ctx.kan_naar(&href) { (parts::link(&href, ctx.tr.t("casus-persoon-erbij"))) } }
}

/// Reported, screened, decided, aftercare, evaluated; with the moment of what is past.
pub(super) fn fasen(ctx: &Ctx, b: &Beeld) -> Vec<Phase> {
    let (tr, fase) = (ctx.tr, b.casus.fase);
    let at = |anker| b.stand.ankers.get(&anker).copied();
    let nu = Fase::ALL.iter().position(|f| *f == fase).unwrap_or(0);
    let besloten = at(Anker::Besluit).or_else(|| b.stand.betrokkenen.iter().filter_map(|p| p.ankers.get(&Anker::Besluit).copied()).max());
    let moments: [Option<Moment>; 5] = [Some(b.casus.gemeld_op), at(Anker::Screening), besloten, None, b.casus.gesloten_op];
    let keys = ["gemeld", "screening", "besluit", "nazorg", "evaluatie"];
    keys.into_iter()
        .zip(moments)
        .enumerate()
        .map(|(i, (key, moment))| {
            // Being reported is done as soon as the casus exists: screening is then the work.
            let state = match i.cmp(&(nu + 1)) {
                std::cmp::Ordering::Less => State::Done,
                std::cmp::Ordering::Equal => State::Now,
                std::cmp::Ordering::Greater => State::Wait,
            };
            let form = if state == State::Done {
                "klaar"
            } else if state == State::Now {
                "nu"
            } else {
                "straks"
            };
            let text = tr.t(&format!("casus-fase-{key}-{form}"));
            let label = match moment.filter(|_| state == State::Done) {
                Some(m) => format!("{text} {}", tr.moment_near(m, ctx.now)),
                None => text,
            };
            Phase { label, state }
        })
        .collect()
}

fn betrokkenen(tr: Tr, b: &Beeld) -> Markup {
    let mut velden: HashMap<BetrokkeneId, Vec<(Veld, Herkomst)>> = HashMap::new();
    for (id, veld, herkomst) in &b.velden {
        velden.entry(*id).or_default().push((*veld, *herkomst));
    }
    let rows = b.betrokkenen.iter().map(|p| rij(tr, b, p, velden.get(&p.id).map_or(&[][..], Vec::as_slice)));
    let columns = ["casus-kolom-wie", "casus-kolom-gegevens", "casus-kolom-herkomst", "casus-kolom-nazorg"].map(|k| Column::new(tr.t(k)));
    let empty = parts::empty(Icon::Groep, &tr.t("casus-geen-betrokkenen"), &tr.t("casus-geen-betrokkenen-tekst"), html! {});
    html! { div id="betrokkenen" { (Table::new(tr.t("casus-betrokkenen"), columns.to_vec()).hide_caption().empty(empty).rows(rows)) } }
}

fn rij(tr: Tr, b: &Beeld, p: &Betrokkene, velden: &[(Veld, Herkomst)]) -> Vec<Markup> {
    let mut soorten: Vec<Veld> = velden.iter().map(|(v, _)| *v).collect();
    soorten.dedup();
    let mut bronnen: Vec<Herkomst> = velden.iter().map(|(_, h)| *h).collect();
    bronnen.sort_unstable();
    bronnen.dedup();
    let namen: Vec<String> = soorten.iter().map(|v| tr.t(v.key())).collect();
    let ouder = p.vertegenwoordiger.and_then(|id| b.betrokkenen.iter().find(|x| x.id == id));
    let wie = html! {
        (parts::link(&format!("{}/betrokkenen/{}", b.adres(), p.volgnr), tr.with("betrokkene-n", args![("nummer", p.volgnr)])))
        div.zacht.klein {
            (wie_regel(tr, p))
            @if let Some(x) = ouder { " · " (tr.with("casus-contact-via", args![("nummer", x.volgnr)])) }
        }
        @if p.niet_bellen { " " (parts::tag(Kind::Warn, &tr.t("betrokkene-niet-bellen"))) }
        @if p.niet_schrijven { " " (parts::tag(Kind::Warn, &tr.t("betrokkene-niet-schrijven"))) }
    };
    vec![
        wie,
        html! { @if namen.is_empty() { "–" } @else { (namen.join(", ")) } },
        html! { @if bronnen.is_empty() { "–" } @for h in &bronnen { (herkomst_label(tr, *h)) " " } },
        besluit_label(tr, b.besluit_over(p.id)),
    ]
}

fn besluit_label(tr: Tr, besluit: Option<Nazorgbesluit>) -> Markup {
    match besluit {
        Some(b @ Nazorgbesluit::Ja) => parts::tag_icon(Kind::Ok, Icon::Vink, &tr.label(b)),
        Some(b) => parts::tag(Kind::Neutral, &tr.label(b)),
        None => parts::tag(Kind::Warn, &tr.t("casus-besluit-nodig")),
    }
}

/// Who to call about this casus, and when the next call is.
fn bellen(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let regels = aantekening::belregels(tr, &b.noten);
    html! {
        @if !regels.is_empty() {
            (parts::card_with(&tr.t("casus-bellen"), parts::link(&format!("{}/bellen", b.adres()), tr.t("casus-bellijst")), html! {
                @for (naam, nummer) in &regels { p { (naam) br; (parts::call(nummer, nummer)) } }
                @if let Some(m) = aantekening::belmoment(&b.noten, ctx.now) { p.zacht { (tr.t("aantekening-volgend-bellen")) ": " (tr.moment_near(m, ctx.now)) } }
            }))
        }
    }
}

/// Robbery, report and entry apart, with the time between them (R22).
fn melding(ctx: &Ctx, b: &Beeld) -> Markup {
    let (tr, c) = (ctx.tr, &b.casus);
    let after = |van: Moment, tot: Moment| html! { (tr.moment(tot)) " " span.zacht { "(" (tr.with("casus-later", args![("duur", duur(tr, tot.seconds_since(van)))])) ")" } };
    parts::dl(&[
        (tr.t("casus-overval-op"), html! { (tr.moment(c.overval_op)) }),
        (tr.t("casus-gemeld-op"), after(c.overval_op, c.gemeld_op)),
        (tr.t("casus-ingevoerd-op"), after(c.gemeld_op, c.ingevoerd_op)),
        (tr.t("casus-melder"), html! { (naam(&b.namen, tr, c.melder)) }),
        (tr.t("casusveld-geweld"), html! { (tr.label(c.geweld)) }),
        (tr.t("casusveld-aantal"), html! { (tr.label(c.aantal)) }),
    ])
}

/// Hours and minutes, because of a report every minute counts.
pub(crate) fn duur(tr: Tr, seconds: i64) -> String {
    let minutes = seconds.max(0) / 60;
    if minutes < 60 {
        return tr.with("tijd-minuten", args![("aantal", minutes)]);
    }
    if minutes >= 48 * 60 || minutes % 60 == 0 {
        return tr.duration(seconds);
    }
    tr.with("casus-uur-minuten", args![("uren", minutes / 60), ("minuten", minutes % 60)])
}

/// "Wat mag hier?": the decision that lets the visitor see this, and until when.
pub(crate) fn wat_mag(ctx: &Ctx, b: &Besluit) -> Markup {
    let tr = ctx.tr;
    let text = match b.inhoud.geldig_tot {
        Some(tot) => tr.with("casus-mag", args![("nummer", b.nummer()), ("tot", tr.datum(tot))]),
        None => tr.with("casus-mag-zonder-einde", args![("nummer", b.nummer())]),
    };
    ctx.law(
        &tr.t("casus-wat-mag"),
        &tr.t("casus-mag-artikel"),
        html! {
            p { (text) } p { (tr.t("casus-mag-delen")) }
            p { (parts::link(&format!("/voorbereiden/aanwijzingsbesluit/{}", b.nummer()), tr.t("casus-mag-besluit"))) }
        },
    )
}

/// The other pages of this casus that the visitor may use.
fn verder(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let open = b.casus.fase != Fase::Gesloten;
    let pages =
        ["politie", "screening", "besluit", "gebieden", "aanbod", "bijeenkomst", "draaiboek", "evaluatie", "sluiten", "gegevens", "regie"];
    let links: Vec<Markup> = pages
        .into_iter()
        .filter(|page| open || matches!(*page, "aanbod" | "evaluatie" | "draaiboek"))
        .filter(|page| ctx.kan_naar(&format!("{}/{page}", b.adres())))
        .map(|page| parts::row(html! {}, parts::link(&format!("{}/{page}", b.adres()), tr.t(&format!("casus-naar-{page}"))), "", html! {}))
        .collect();
    parts::rows(&links)
}

pub(super) fn tijdlijn(ctx: &Ctx, namen: &Names, lines: &[JournalLine]) -> Markup {
    let items: Vec<(String, Markup)> =
        lines.iter().map(|l| (ctx.tr.moment_near(l.moment, ctx.now), html! { (namen.sentence(ctx.tr, l)) })).collect();
    parts::timeline(&items)
}

/// The whole timeline, a page at a time.
pub(super) fn tijdlijn_pagina(ctx: &Ctx, casus: &Casus, namen: &Names, lines: &[JournalLine], verder: Option<i64>) -> Markup {
    let tr = ctx.tr;
    let next = verder.map(|nr| format!("/casussen/{}/tijdlijn?voor={nr}", casus.nummer));
    html! {
        (parts::head(&tr.t("casus-tijdlijn"), tr.with("casus-tijdlijn-doel", args![("nummer", casus.nummer.clone())]), html! {}))
        (parts::panel(tijdlijn(ctx, namen, lines)))
        (parts::paging(tr, None, next.as_deref()))
    }
}

/// Whether the visitor sees the report button.
pub(super) fn mag_melden(ctx: &Ctx) -> bool {
    ctx.mag(Recht::Melden)
}
