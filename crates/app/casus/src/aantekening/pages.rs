//! How notes read: on the page of a task, of the person and of the casus, and who to call because of them.

use std::collections::HashMap;

use domain::{
    Moment,
    draaiboek::{Aantekening, Aantekeningen, Draaiboek, Genoteerd, Noot, Uitvoeringsstand, Vorm},
    id::Id,
};
use kern::{Ctx, Medewerker};
use maud::{Markup, html};
use uuid::Uuid;
use web::{Tr, args, parts};

use super::Bewaard;
use crate::{Betrokkene, Casus, betrokkene::wie_regel, taak};

/// Words for the colleagues and persons that notes refer to.
#[derive(Debug, Clone)]
pub struct Woorden {
    tr: Tr,
    now: Moment,
    wie: HashMap<Uuid, (String, String)>,
}

impl Woorden {
    /// Of these colleagues and these persons of the casus.
    pub fn new(ctx: &Ctx, mensen: &[Medewerker], personen: &[Betrokkene]) -> Self {
        let tr = ctx.tr;
        let colleagues = mensen.iter().map(|m| (m.id.uuid(), (m.naam.clone(), m.telefoon.clone())));
        let persoon = |b: &Betrokkene| format!("{} ({})", tr.with("betrokkene-n", args![("nummer", b.volgnr)]), wie_regel(tr, b));
        let persons = personen.iter().map(|b| (b.id.uuid(), (persoon(b), String::new())));
        Self { tr, now: ctx.now, wie: colleagues.chain(persons).collect() }
    }

    /// A colleague with the number to call, or a person of the casus.
    pub fn wie(&self, id: Uuid) -> Markup {
        match self.wie.get(&id) {
            Some((naam, nummer)) if nummer.is_empty() => html! { (naam) },
            Some((naam, nummer)) => html! { (naam) ", " (parts::phone(nummer)) },
            None => html! { (self.tr.t("wie-medewerker-weg")) },
        }
    }

    /// The name of a colleague or a person, as text.
    pub fn naam(&self, id: Uuid) -> String {
        self.wie.get(&id).map_or_else(|| self.tr.t("wie-medewerker-weg"), |(naam, _)| naam.clone())
    }
}

/// What was noted, in words.
pub fn waarde(w: &Woorden, wat: Aantekening, g: &Genoteerd) -> Markup {
    let tr = w.tr;
    let codes = |codes: &[String]| codes.iter().map(|c| tr.find(&wat.waarde_key(c)).unwrap_or_else(|| c.clone())).collect::<Vec<_>>();
    match g {
        Genoteerd::Tekst(nummer) if wat.vorm() == Vorm::Telefoon => parts::phone(nummer),
        Genoteerd::Tekst(tekst) => html! { span.regels { (tekst) } },
        Genoteerd::Dag(dag) => html! { (tr.datum(*dag)) },
        Genoteerd::Moment(m) => html! { (tr.moment_near(*m, w.now)) },
        Genoteerd::Aantal(n) => html! { (tr.getal(*n)) },
        Genoteerd::Codes(list) => html! { (codes(list).join(", ")) },
        Genoteerd::Wie(id) => w.wie(*id),
        Genoteerd::Lijst(items) => html! { ul.lijst-dicht { @for item in items { li { (item) } } } },
        Genoteerd::Standen(items) => html! {
            ul.lijst-dicht {
                @for u in items {
                    li {
                        (u.maatregel) ": " (tr.label(u.stand)) " (" (tr.datum(u.op)) ")"
                        @if let Some(b) = u.belemmering { ". " (tr.t("aantekening-in-de-weg")) ": " (tr.label(b)) }
                    }
                }
            }
        },
        Genoteerd::Afspraken(items) => html! {
            ul.lijst-dicht {
                @for a in items { li { (a.wie) ": " (a.wat) @if let Some(dag) = a.wanneer { ", " (tr.datum(dag)) } } }
            }
        },
    }
}

/// The notes of a task in the order of the draaiboek; what its step does not ask any more comes last.
pub fn regels(w: &Woorden, noteert: &[Noot], noten: &Aantekeningen) -> Vec<(String, Markup)> {
    let asked = noteert.iter().map(|n| n.wat);
    let rest = noten.keys().copied().filter(|wat| noteert.iter().all(|n| n.wat != *wat));
    asked.chain(rest).filter_map(|wat| Some((w.tr.label(wat), waarde(w, wat, noten.get(&wat)?)))).collect()
}

/// A card with all notes, each under its step, with the way to change them. Nothing without notes.
pub fn kaart(ctx: &Ctx, w: &Woorden, casus: &Casus, noten: &[Bewaard], volgnr: Option<i64>) -> Markup {
    let draaiboek = taak::draaiboek_van(&ctx.app.beleid, casus).ok();
    html! {
        @if !noten.is_empty() {
            (parts::card(&ctx.tr.t("aantekening-kaart"), parts::stack(html! {
                @for b in noten { (stap(ctx, w, casus, draaiboek.as_deref(), b, volgnr)) }
            })))
        }
    }
}

fn stap(ctx: &Ctx, w: &Woorden, casus: &Casus, draaiboek: Option<&Draaiboek>, b: &Bewaard, volgnr: Option<i64>) -> Markup {
    let known = draaiboek.and_then(|d| d.stap(&b.stap));
    let titel = known.map_or_else(|| b.stap.to_string(), |s| s.titel.clone());
    let naar = match volgnr {
        Some(v) => format!("/casussen/{}/taken/{}/{v}", casus.nummer, b.stap),
        None => format!("/casussen/{}/taken/{}", casus.nummer, b.stap),
    };
    let titel = html! { span lang="nl" { (titel) } };
    html! {
        div {
            h3.nl-heading.nl-heading--level-3 { @if ctx.kan_naar(&naar) { (parts::link(&naar, titel)) } @else { (titel) } }
            (parts::dl(&regels(w, known.map_or(&[], |s| &s.noteert), &b.noten)))
        }
    }
}

fn tekst(b: &Bewaard, wat: Aantekening) -> Option<String> {
    match b.noten.get(&wat) {
        Some(Genoteerd::Tekst(tekst)) => Some(tekst.clone()),
        _ => None,
    }
}

/// Who speaks for the police about this casus: name and number.
pub fn politiecontact(noten: &[Bewaard]) -> Vec<(String, String)> {
    let contact = |b: &Bewaard| Some((tekst(b, Aantekening::PolitieNaam).unwrap_or_default(), tekst(b, Aantekening::PolitieNummer)?));
    noten.iter().filter_map(contact).collect()
}

/// Who to call about this casus because of what was noted: who speaks for the police, the team of the company. Name, and number.
pub fn belregels(tr: Tr, noten: &[Bewaard]) -> Vec<(String, String)> {
    let politie =
        politiecontact(noten).into_iter().map(|(naam, nummer)| (tr.with("aantekening-bel-politie", args![("naam", naam)]), nummer));
    let team = noten.iter().filter_map(|b| Some((tr.t("aantekening-bel-team"), tekst(b, Aantekening::Teamnummer)?)));
    politie.chain(team).collect()
}

/// The next call that was agreed; one that is long past says nothing.
pub fn belmoment(noten: &[Bewaard], now: Moment) -> Option<Moment> {
    let moment = |b: &Bewaard| match b.noten.get(&Aantekening::Belmoment) {
        Some(Genoteerd::Moment(m)) => Some(*m),
        _ => None,
    };
    noten.iter().filter_map(moment).filter(|m| now.seconds_since(*m) < 24 * 3600).min()
}

/// How many measures were advised in the casus itself, and how many of them were done, were not done, or are not known. Nothing without measures.
pub fn maatregelen(noten: &[Bewaard]) -> Option<[usize; 4]> {
    let list = |b: &Bewaard| match b.noten.get(&Aantekening::Maatregelen) {
        Some(Genoteerd::Lijst(items)) => items.len(),
        _ => 0,
    };
    let advised: usize = noten.iter().map(list).sum();
    let states = noten.iter().flat_map(|b| match b.noten.get(&Aantekening::Uitvoering) {
        Some(Genoteerd::Standen(items)) => items.iter().map(|u| u.stand).collect(),
        _ => Vec::new(),
    });
    let (mut done, mut not) = (0, 0);
    for stand in states {
        match stand {
            Uitvoeringsstand::Gedaan => done += 1,
            Uitvoeringsstand::NietGedaan => not += 1,
            Uitvoeringsstand::Onbekend => {}
        }
    }
    (advised > 0).then(|| [advised, done, not, advised.saturating_sub(done + not)])
}
