//! A rehearsal in sentences, and as JSON.

use domain::{
    Code as _, Moment,
    draaiboek::{Antwoord, Deling, Draaiboek, Gang, Ontvouwing, PLAATSVERVANGER, Punt, Reden, Verschil, Wat, Weigering},
    kalender::lokaal,
};
use opdrachtregel::term;
use serde_json::{Value, json};

const DAGEN: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const MAANDEN: [&str; 12] =
    ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

/// The whole rehearsal: a heading for each moment, a line for each thing that happens, and where it fails first.
pub(super) fn vertel(d: &Draaiboek, o: &Ontvouwing) {
    let mut last = None;
    for p in &o.punten {
        if last != Some(p.op) {
            term::say(format_args!("\n{}", lang(p.op)));
            last = Some(p.op);
        }
        term::say(format_args!("  {}", punt(d, p)));
    }
    match o.vastlopers().next() {
        None => term::say("\nHet loopt nergens vast."),
        Some(first) => {
            let more = o.vastlopers().count();
            term::say(format_args!("\nHier loopt het voor het eerst vast, op {}:\n  {}", lang(first.op), punt(d, first)));
            term::say(format_args!("Plekken waar het vastloopt: {more}."));
        }
    }
}

fn lang(m: Moment) -> String {
    let t = lokaal(m);
    let (dag, maand) = (usize::from(t.weekday().to_monday_zero_offset().unsigned_abs()), usize::from(t.month().unsigned_abs()) - 1);
    format!("{} {} {} {}, {:02}:{:02}", DAGEN[dag % 7], t.day(), MAANDEN[maand % 12], t.year(), t.hour(), t.minute())
}

fn kort(m: Moment) -> String {
    lokaal(m).strftime("%Y-%m-%d %H:%M").to_string()
}

fn punt(d: &Draaiboek, p: &Punt) -> String {
    let titel = p.stap.as_ref().map_or_else(String::new, |id| d.stap(id).map_or_else(|| id.to_string(), |s| s.titel.clone()));
    let voor = p.voor.map_or_else(String::new, |n| format!(" (persoon {})", n + 1));
    let waar = p.gebied.as_ref().map_or_else(String::new, |g| format!(" (in {g})"));
    let taak = format!("{titel}{voor}{waar}");
    match &p.wat {
        Wat::Gebeurt(a) => format!("gebeurtenis  {}{voor}", a.code().replace('-', " ")),
        Wat::Feit(f, waarde) => format!("bekend       {}: {waarde}{voor}", f.code().replace('-', " ")),
        Wat::Open { wie, uiterlijk } => {
            let end = uiterlijk.map_or_else(String::new, |m| format!(", uiterlijk {}", kort(m)));
            format!("kan nu       {taak}: {}{end}", naam(wie))
        }
        Wat::Verloopt => format!("te laat      {taak}"),
        Wat::Escaleert { naar } => format!("hogerop      {taak}: naar {}", naam(naar)),
        Wat::Gedaan { door, te_laat } => format!("gedaan       {taak}: {}{}", naam(door), if *te_laat { ", te laat" } else { "" }),
        Wat::Deelt { van, aan, delen } => {
            format!("delen        {} -> {}: {}", naam(van), naam(aan), delen.iter().map(deling).collect::<Vec<_>>().join("; "))
        }
        Wat::Bericht { aan, weg, brief } => {
            let how = brief.as_ref().map_or_else(|| weg.map_or("bericht", |w| w.code()).to_owned(), |b| format!("brief \"{b}\""));
            let to = if aan.is_empty() { String::new() } else { format!(" naar {}", aan.join(", ")) };
            format!("bericht      {taak}: {how}{to}")
        }
        Wat::Vervalt => format!("vervalt      {taak}"),
        Wat::Vast(r) => format!("LOOPT VAST   {taak}: {}", reden(r)),
    }
}

fn deling(deel: &Deling) -> String {
    let soorten: Vec<String> = deel.soorten.iter().map(|s| s.code().replace('-', " ")).collect();
    format!("{} {}", soorten.join(", "), antwoord(&deel.antwoord))
}

fn antwoord(a: &Antwoord) -> String {
    match a {
        Antwoord::Binnenshuis => "blijft binnen de gemeente".to_owned(),
        Antwoord::Ja { artikel } => format!("mag ({artikel})"),
        Antwoord::Mits { artikel, voorwaarde } => format!("mag als dit is vastgelegd: {} ({artikel})", voorwaarde.code().replace('-', " ")),
        Antwoord::Nee(Weigering::GeenToestemming { artikel }) => format!("MAG NIET: er is geen toestemming ({artikel})"),
        Antwoord::Nee(Weigering::GeenGrondslag) => "MAG NIET: er is geen grondslag".to_owned(),
        Antwoord::Nee(Weigering::GeenBesluit) => "MAG NIET: er geldt geen aanwijzingsbesluit".to_owned(),
        Antwoord::Nee(Weigering::NietOpBesluit) => "MAG NIET: het staat niet in het aanwijzingsbesluit".to_owned(),
        Antwoord::Nee(Weigering::TegenAfspraak) => "MAG NIET: afgesproken is dat dit niet gaat".to_owned(),
    }
}

/// As it is written in a sentence.
fn naam(wie: &str) -> &str {
    if wie == "coordinator" { "coördinator" } else { wie }
}

fn reden(r: &Reden) -> String {
    match r {
        Reden::Afwezig(wie) if wie == "coordinator" => "de coördinator is er niet en niemand vervangt".to_owned(),
        Reden::Afwezig(wie) => format!("{wie} is er niet"),
        Reden::BuitenKantoortijd(wie) => format!("{} is alleen in kantoortijd te bereiken", naam(wie)),
        Reden::NietInRegister(wie) => format!("{wie} staat niet in het register van partners"),
        Reden::NiemandTeBellen(wie) => format!("bij {wie} staat niemand die je kunt bellen"),
        Reden::Beeindigd(wie) => format!("de samenwerking met {wie} is beëindigd"),
        Reden::BlijftWachten => "deze verplichte stap wacht aan het eind nog".to_owned(),
        Reden::BlijftLiggen => "deze verplichte stap is aan het eind niet gedaan".to_owned(),
    }
}

/// What goes otherwise with one task.
pub(super) fn verschil(v: &Verschil, boeken: [&Draaiboek; 2]) -> String {
    let titel = boeken.iter().find_map(|d| d.stap(&v.stap)).map_or_else(|| v.stap.to_string(), |s| s.titel.clone());
    let voor = v.voor.map_or_else(String::new, |n| format!(" (persoon {})", n + 1));
    let waar = v.gebied.as_ref().map_or_else(String::new, |g| format!(" (in {g})"));
    let show = |g: &Option<Gang>| g.as_ref().map_or_else(|| "is er niet".to_owned(), gang);
    format!("{titel}{voor}{waar}\n    eerst: {}\n    nu:    {}", show(&v.eerst), show(&v.dan))
}

fn gang(g: &Gang) -> String {
    let mut parts = Vec::new();
    parts.extend(g.open.map(|m| format!("kan vanaf {}", kort(m))));
    parts.extend(g.uiterlijk.map(|m| format!("uiterlijk {}", kort(m))));
    parts.push(match (g.gedaan, g.door.as_deref()) {
        (Some(m), Some(PLAATSVERVANGER)) => format!("gedaan {} door de plaatsvervanger", kort(m)),
        (Some(m), _) => format!("gedaan {}", kort(m)),
        (None, _) => "niet gedaan".to_owned(),
    });
    if g.vast {
        parts.push("loopt vast".to_owned());
    }
    parts.join(", ")
}

pub(super) fn punt_json(p: &Punt) -> Value {
    let (soort, zin) = match &p.wat {
        Wat::Gebeurt(a) => ("gebeurtenis", a.code().to_owned()),
        Wat::Feit(f, w) => ("feit", format!("{f}={w}")),
        Wat::Open { wie, .. } => ("open", wie.clone()),
        Wat::Verloopt => ("te-laat", String::new()),
        Wat::Escaleert { naar } => ("escaleert", naar.clone()),
        Wat::Gedaan { door, .. } => ("gedaan", door.clone()),
        Wat::Deelt { delen, .. } => ("deelt", delen.iter().map(deling).collect::<Vec<_>>().join("; ")),
        Wat::Bericht { aan, .. } => ("bericht", aan.join(", ")),
        Wat::Vervalt => ("vervalt", String::new()),
        Wat::Vast(r) => ("vast", reden(r)),
    };
    let (uiterlijk, van, aan) = match &p.wat {
        Wat::Open { uiterlijk, .. } => (*uiterlijk, None, None),
        Wat::Deelt { van, aan, .. } => (None, Some(van), Some(aan)),
        _ => (None, None, None),
    };
    json!({
        "op": p.op, "stap": p.stap, "persoon": p.voor.map(|n| n + 1), "gebied": p.gebied.as_ref().map(ToString::to_string),
        "soort": soort, "wat": zin, "uiterlijk": uiterlijk, "van": van, "aan": aan, "vast": p.is_vast(),
    })
}

pub(super) fn verschil_json(v: &Verschil) -> Value {
    let show = |g: &Option<Gang>| {
        g.as_ref().map(|g| json!({ "open": g.open, "uiterlijk": g.uiterlijk, "gedaan": g.gedaan, "door": g.door, "vast": g.vast }))
    };
    json!({
        "stap": v.stap, "persoon": v.voor.map(|n| n + 1), "gebied": v.gebied.as_ref().map(ToString::to_string),
        "eerst": show(&v.eerst), "nu": show(&v.dan),
    })
}
