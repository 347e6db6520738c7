//! Termijn: a day on which something of the preparation ends or must be looked at again. Pure, after one load.

use domain::{Code, Moment, aanwijzing::Staat, codes, kalender::Kalender};
use inventaris::maatregelen::aanbod;
use inventaris::partners::{Dossier, register};
use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};
use kern::App;
use mandaat::{
    aanstelling::{self, VOORUIT, gaten},
    aanwijzingsbesluit::{self, Besluit},
};
use std::collections::BTreeMap;
use store::{StoreError, Tx};
use web::{Tr, args};

use ::draaiboek::{vaststellingen, woorden::boeknaam};

use crate::{gereedheid::oefeningen, informatieafspraken, nazorgplan};

/// Lines of one kind on one day that stand beside each other at most.
const LOS: usize = 3;
/// Draaiboek, exercise and call hold for this many months.
const MAANDEN: i32 = 12;

codes! {
    /// Termijnsoort: what happens on that day.
    pub Termijnsoort "termijnsoort" {
        /// The decision ends.
        Besluit = "besluit",
        /// The decision is looked at again.
        Besluitherziening = "besluitherziening",
        /// From here on nobody is on duty.
        Rooster = "rooster",
        /// An agreement ends.
        Afspraak = "afspraak",
        /// An agreement is looked at again.
        Herzien = "herzien",
        /// An agreement about data is looked at again.
        Informatie = "informatie",
        /// A partner is called again.
        Bellen = "bellen",
        /// The plan is looked at again.
        Plan = "plan",
        /// A draaiboek is looked at again.
        Draaiboek = "draaiboek",
        /// An exercise is due.
        Oefening = "oefening",
        /// The quarterly talk with the police.
        Overleg = "overleg",
        /// A measure that is offered ends.
        Maatregel = "maatregel",
        /// A measure that is offered is checked again.
        Nalopen = "nalopen",
        /// The municipality that leads is asked for a newer edition of the regional part.
        Regio = "regio",
        /// A newer edition of the regional part waits to be taken over.
        Regiouitgave = "regiouitgave",
        /// The period of a goal is over: its figure is recorded.
        Doel = "doel",
    }
}

impl Termijnsoort {
    /// Whether it ends, and is said 90, 45 and 14 days before (R8); the others are work of a day.
    pub(super) fn eindigt(self) -> bool {
        matches!(self, Self::Besluit | Self::Afspraak | Self::Plan | Self::Maatregel)
    }

    /// The page for many of this kind on one day, and the text key of how many; nothing for a kind of which there is one.
    fn samen(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Afspraak | Self::Herzien | Self::Bellen => Some(("/voorbereiden/partners", "jaarkalender-partners")),
            Self::Informatie => Some((informatieafspraken::HIER, "jaarkalender-informatie")),
            Self::Maatregel | Self::Nalopen => Some(("/voorbereiden/maatregelen", "jaarkalender-maatregelen")),
            Self::Doel => Some((nazorgplan::DOELEN, "jaarkalender-doelen")),
            _ => None,
        }
    }
}

/// A day with what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Termijn {
    /// The day.
    pub op: Date,
    /// What happens.
    pub soort: Termijnsoort,
    /// Of what or which organisation; empty when the kind says it all. No personal data.
    pub wat: String,
    /// More about it in somebody's own words: on pages only, never in a calendar or a message that leaves.
    pub nader: String,
    /// The page where it is handled.
    pub naar: String,
}

/// All days from `vanaf` until `tot`, and what is overdue before that, in order.
///
/// # Errors
/// When the database fails.
pub(crate) async fn termijnen(tx: &Tx, app: &App, tr: Tr, now: Moment, tot: Date) -> Result<Vec<Termijn>, StoreError> {
    let dag = now.datum();
    let mut all = besluiten(&aanwijzingsbesluit::all(tx).await?, now);
    if let Some(a) = aanstelling::load(tx).await? {
        let hole = gaten(&a, &aanstelling::rooster(tx, now).await?, Kalender::default(), now, VOORUIT).into_iter().next();
        all.extend(hole.map(|g| termijn(g.van.datum(), Termijnsoort::Rooster, "", "/voorbereiden/aanstelling/rooster")));
    }
    all.extend(register(tx, app).await?.iter().flat_map(|d| partner(tr, d, dag)));
    all.extend(informatie(tx, app, tr, dag).await?);
    let adopted = nazorgplan::alle_versies(tx).await?.into_iter().max_by_key(|v| v.vastgesteld_op);
    all.extend(adopted.and_then(|v| v.herzien()).map(|op| termijn(op, Termijnsoort::Plan, "", nazorgplan::HIER)));
    if let Some(a) = nazorgplan::regio::actueel(tx).await? {
        all.push(match &a.nieuwer {
            Some(n) => termijn(n.ingelezen, Termijnsoort::Regiouitgave, &a.van.trekker_naam, &n.naar),
            None => termijn(a.van.nakijken(), Termijnsoort::Regio, &a.van.trekker_naam, nazorgplan::regio::HIER),
        });
    }
    for v in vaststellingen(tx).await? {
        let Some(d) = app.beleid.startbaar_op(dag).into_iter().find(|d| v.van(d)) else { continue };
        all.push(termijn(jaar_na(v.op.datum()), Termijnsoort::Draaiboek, boeknaam(tr, d), &format!("/voorbereiden/draaiboeken/{}", d.id)));
    }
    let held = oefeningen(tx).await?.iter().map(|o| o.gehouden_op).max();
    all.push(termijn(held.map_or(dag, jaar_na), Termijnsoort::Oefening, "", "/voorbereiden/oefening"));
    all.extend(overleg(dag, tot).map(|op| termijn(op, Termijnsoort::Overleg, "", "/voorbereiden/partners/politie")));
    for m in aanbod(tx, app, dag).await?.iter() {
        let (name, naar) = (m.naam(&app.beleid, tr).to_owned(), format!("/voorbereiden/maatregelen/{}", m.id));
        all.extend(m.einde(&app.beleid).map(|op| termijn(op, Termijnsoort::Maatregel, &name, &naar)));
        all.extend(m.gecontroleerd.map(|op| termijn(jaar_na(op), Termijnsoort::Nalopen, &name, &naar)));
    }
    let figures = nazorgplan::in_te_vullen(tx, now, tot).await?;
    if !figures.is_empty() {
        // A goal that points to nobody is named where it leaves too: two lines that say the same help nobody.
        let known = nazorgplan::bekenden(tx, app).await?;
        for f in figures {
            let plain = known.plekken(&f.doel).is_empty();
            let t = termijn(f.op, Termijnsoort::Doel, if plain { &f.doel } else { "" }, &f.naar);
            all.push(if plain { t } else { Termijn { nader: f.doel, ..t } });
        }
    }
    all.retain(|t| t.op <= tot);
    let mut all = samengevat(tr, all);
    all.sort_by(|a, b| (a.op, a.naar.as_str()).cmp(&(b.op, b.naar.as_str())));
    Ok(all)
}

/// Many of one kind on one day are one line: who called everyone on one day does so again on one day.
fn samengevat(tr: Tr, all: Vec<Termijn>) -> Vec<Termijn> {
    let mut groups: BTreeMap<(Date, &str), Vec<Termijn>> = BTreeMap::new();
    for t in all {
        groups.entry((t.op, t.soort.code())).or_default().push(t);
    }
    let one_line = |group: Vec<Termijn>| match group.first().and_then(|t| Some((t.op, t.soort, t.soort.samen()?))) {
        Some((op, soort, (naar, key))) if group.len() > LOS => {
            vec![termijn(op, soort, &tr.with(key, args![("aantal", group.len())]), naar)]
        }
        _ => group,
    };
    groups.into_values().flat_map(one_line).collect()
}

fn termijn(op: Date, soort: Termijnsoort, wat: &str, naar: &str) -> Termijn {
    Termijn { op, soort, wat: wat.to_owned(), nader: String::new(), naar: naar.to_owned() }
}

fn jaar_na(dag: Date) -> Date {
    dag.checked_add(MAANDEN.months()).unwrap_or(dag)
}

/// The review of each flow of data that is agreed and holds.
async fn informatie(tx: &Tx, app: &App, tr: Tr, dag: Date) -> Result<Vec<Termijn>, StoreError> {
    let all = informatieafspraken::Overzicht::bij(tx, app, inventaris::partners::partners(tx, app).await?, dag).await?;
    let agreed = all.stromen.iter().filter(|s| s.geldt(dag)).filter_map(|s| Some((s, all.afspraak(s)?)));
    let yes = agreed.filter(|(_, a)| a.besluit == informatieafspraken::Besluit::Ja);
    Ok(yes
        .filter_map(|(s, a)| {
            let who = format!("{} → {}", all.naam(tr, s.van), all.naam(tr, s.aan));
            Some(termijn(a.herzien_op?, Termijnsoort::Informatie, &who, &informatieafspraken::adres(&s.sleutel)))
        })
        .collect())
}

/// The end of each decision that works or will work, unless another takes over by then; and the review of the one that works.
/// Where none works any more, the one that ended last: its end is overdue until another comes.
fn besluiten(all: &[Besluit], now: Moment) -> Vec<Termijn> {
    let line = |b: &Besluit, op, soort| termijn(op, soort, &b.nummer(), &format!("/voorbereiden/aanwijzingsbesluit/{}", b.nummer()));
    let works: Vec<&Besluit> = all.iter().filter(|b| matches!(b.staat(now), Staat::InWerking | Staat::Gepubliceerd)).collect();
    if works.is_empty() {
        let ended = all.iter().filter(|b| b.staat(now) == Staat::Verlopen).filter_map(|b| Some((b, b.inhoud.geldig_tot?)));
        return ended.max_by_key(|(_, end)| *end).map(|(b, end)| line(b, end, Termijnsoort::Besluit)).into_iter().collect();
    }
    let followed = |end: Date| works.iter().any(|b| b.inhoud.geldig_tot.is_none_or(|tot| tot > end));
    let ends = works.iter().filter_map(|b| Some((b, b.inhoud.geldig_tot?))).filter(|(_, end)| !followed(*end));
    let reviews = works.iter().filter_map(|b| Some(line(b, b.inhoud.herziening?, Termijnsoort::Besluitherziening)));
    ends.map(|(b, end)| line(b, end, Termijnsoort::Besluit)).chain(reviews).collect()
}

fn partner(tr: Tr, d: &Dossier, dag: Date) -> Vec<Termijn> {
    if !d.partner.meedoener() {
        return Vec::new();
    }
    let (name, naar) = (d.partner.naam(tr), inventaris::partners::adres(d.id()));
    let mut all = Vec::new();
    for a in d.afspraken.iter().filter(|a| !a.verlopen(dag)) {
        let about = |op, soort| Termijn { nader: a.onderwerp.clone(), ..termijn(op, soort, name, &naar) };
        all.extend(a.tot.map(|op| about(op, Termijnsoort::Afspraak)));
        all.extend(a.herzien_op.map(|op| about(op, Termijnsoort::Herzien)));
    }
    all.extend(d.partner.lokaal.laatst_gebeld.map(|op| termijn(jaar_na(op.datum()), Termijnsoort::Bellen, name, &naar)));
    all
}

/// The first working Monday of each quarter.
fn overleg(van: Date, tot: Date) -> impl Iterator<Item = Date> {
    let kalender = Kalender::default();
    let first = move |jaar: i16, maand: i8| {
        let day = Date::new(jaar, maand, 1).ok()?;
        (0..35).filter_map(|n| day.checked_add(n.days()).ok()).find(|d| d.weekday() == Weekday::Monday && kalender.is_werkdag(*d))
    };
    (van.year()..=tot.year())
        .flat_map(|jaar| [1, 4, 7, 10].map(|maand| (jaar, maand)))
        .filter_map(move |(j, m)| first(j, m))
        .filter(move |d| *d >= van && *d <= tot)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_talk_is_on_the_first_working_monday_of_a_quarter() {
        let days: Vec<_> = overleg("2027-03-01".parse().unwrap(), "2028-01-31".parse().unwrap()).map(|d| d.to_string()).collect();
        assert_eq!(days, ["2027-04-05", "2027-07-05", "2027-10-04", "2028-01-03"]);
        // 1 April 2024 was Easter Monday.
        let easter: Vec<_> = overleg("2024-04-01".parse().unwrap(), "2024-06-30".parse().unwrap()).map(|d| d.to_string()).collect();
        assert_eq!(easter, ["2024-04-08"]);
    }
}
