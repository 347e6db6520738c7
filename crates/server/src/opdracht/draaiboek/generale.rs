//! `draaiboek generale`: plays a draaiboek out on the clock, or shows what goes otherwise with another one.

use domain::{
    Code as _, Moment,
    draaiboek::{
        Afwezig, Anker, Beeld, Draaiboek, Feit, Feiten, Gebeurt, Gedrag, Generale, PLAATSVERVANGER, VASTE_ACTOREN, Voorbereiding, Voorval,
        generale, verschillen,
    },
    kalender::Kalender,
};
use opdrachtregel::{Code, Fout, cli::DraaiboekGenerale, term};
use policy::Beleid;
use serde_json::json;

use super::{check, keuze, zinnen};
use crate::wiring;

pub(super) fn run(args: &DraaiboekGenerale) -> Result<Code, Fout> {
    let beleid = wiring::beleid()?;
    let d = keuze::draaiboek(&args.keuze, &beleid)?;
    let tegen = args.tegen.as_deref().map(|pad| keuze::kies(pad, args.keuze.stam.as_deref(), &beleid)).transpose()?;
    let voorbereiding = args.voorbereiding.as_deref().map(check::lees).transpose()?;
    let game = lees(args, &d, &beleid, voorbereiding.as_ref())?;
    let o = generale(&d, &game);
    let vast = o.vastlopers().next().is_some();
    match &tegen {
        Some(other) => {
            let dan = generale(other, &game);
            let all = verschillen(&o, &dan);
            if args.json {
                term::say(json!({ "verschillen": all.iter().map(zinnen::verschil_json).collect::<Vec<_>>() }));
            } else {
                all.iter().for_each(|v| term::say(zinnen::verschil(v, [&d, other])));
                term::say(if all.is_empty() {
                    "Er gaat niets anders.".to_owned()
                } else {
                    format!("\nTaken die anders gaan: {}.", all.len())
                });
            }
            return Ok(Code::Goed);
        }
        None if args.json => term::say(json!({ "goed": !vast, "punten": o.punten.iter().map(zinnen::punt_json).collect::<Vec<_>>() })),
        None => zinnen::vertel(&d, &o),
    }
    Ok(if vast { Code::Gevonden } else { Code::Goed })
}

fn lees<'a>(args: &DraaiboekGenerale, d: &Draaiboek, beleid: &'a Beleid, v: Option<&'a Voorbereiding>) -> Result<Generale<'a>, Fout> {
    let op = keuze::moment(&args.op)?;
    let mut betrokkenen = args.personen.iter().map(|p| persoon(p)).collect::<Result<Vec<_>, _>>()?;
    if betrokkenen.is_empty() {
        betrokkenen.push(Feiten::default());
    }
    let gedrag =
        Gedrag::from_code(&args.gedrag).ok_or_else(|| keuze::onbekend("gedrag", &args.gedrag, Gedrag::ALL.iter().map(|g| g.code())))?;
    let voorvallen = args.voorvallen.iter().map(|t| voorval(t, d, betrokkenen.len())).collect::<Result<_, _>>()?;
    let afwezig = args.afwezig.iter().map(|t| weg(t, beleid)).collect::<Result<_, _>>()?;
    Ok(Generale {
        op,
        tot: op.plus_seconds(i64::from(args.dagen) * 86_400),
        feiten: feiten(args.feiten.iter().map(String::as_str))?,
        betrokkenen,
        gebieden: args.gebieden.iter().map(|g| g.as_str().into()).collect(),
        voorvallen,
        gedrag,
        beeld: Beeld { voorbereiding: v, afwezig, grondslagen: &beleid.grondslagen },
        kalender: Kalender::default(),
    })
}

fn feiten<'a>(list: impl Iterator<Item = &'a str>) -> Result<Feiten, Fout> {
    let mut all = Feiten::default();
    for text in list {
        let (feit, waarde) = keuze::feit(text)?;
        all.set(feit, waarde);
    }
    Ok(all)
}

/// "slachtoffer,oudere,toestemming=nee".
fn persoon(text: &str) -> Result<Feiten, Fout> {
    let mut parts = text.split(',');
    let mut all = Feiten::default();
    for feit in [Feit::Rol, Feit::Leeftijdsgroep] {
        let waarde = parts.next().unwrap_or_default();
        if !all.set(feit, waarde) {
            return Err(keuze::onbekend(feit.code(), waarde, feit.waarden().iter().copied()));
        }
    }
    let more = feiten(parts)?;
    more.iter().for_each(|(f, w)| {
        all.set(f, w);
    });
    Ok(all)
}

/// "2026-12-25T10:00=vrijgave-politie", "…=woonvorm:huur", "…=besluit-nemen@2".
fn voorval(text: &str, d: &Draaiboek, personen: usize) -> Result<Voorval, Fout> {
    let wrong = || Fout::gebruik(format!("\"{text}\" is geen voorval. Schrijf 2026-12-25T10:00=vrijgave-politie."));
    let (op, rest) = text.split_once('=').ok_or_else(wrong)?;
    let (wat, nummer) = rest.split_once('@').map_or((rest, None), |(w, n)| (w, Some(n)));
    let voor = match nummer.map(|n| n.parse::<usize>().ok().filter(|n| (1..=personen).contains(n))) {
        Some(None) => return Err(Fout::gebruik(format!("In \"{text}\" staat een persoon die er niet is. Er zijn er {personen}."))),
        Some(Some(n)) => Some(n - 1),
        None => None,
    };
    let wat = if let Some((naam, waarde)) = wat.split_once(':') {
        let (feit, waarde) = keuze::feit(&format!("{naam}={waarde}")).map(|(f, _)| (f, waarde.to_owned()))?;
        Gebeurt::Feit(feit, waarde)
    } else if d.stap(&wat.into()).is_some() {
        Gebeurt::Stap(wat.into())
    } else {
        let names = d.stappen.iter().map(|s| s.id.as_str()).chain(Anker::ALL.iter().map(|a| a.code()));
        Gebeurt::Anker(Anker::from_code(wat).ok_or_else(|| keuze::onbekend("gebeurtenis of stap", wat, names))?)
    };
    Ok(Voorval { op: keuze::moment(op)?, voor, wat })
}

/// "coordinator=2026-12-24..2027-01-04".
fn weg(text: &str, beleid: &Beleid) -> Result<Afwezig, Fout> {
    let wrong = || Fout::gebruik(format!("\"{text}\" zegt niet wie er wanneer niet is. Schrijf coordinator=2026-12-24..2027-01-04."));
    let (wie, tijd) = text.split_once('=').ok_or_else(wrong)?;
    let (van, tot) = tijd.split_once("..").ok_or_else(wrong)?;
    let known = VASTE_ACTOREN.into_iter().chain([PLAATSVERVANGER]).chain(beleid.partners.iter().map(|p| p.id.as_str()));
    if !known.clone().any(|k| k == wie) {
        return Err(keuze::onbekend("actor", wie, known));
    }
    let (van, tot): (Moment, Moment) = (keuze::moment(van)?, keuze::moment(tot)?);
    if van < tot { Ok(Afwezig { wie: wie.to_owned(), van, tot }) } else { Err(wrong()) }
}
