//! The draaiboek against people, law and letters.

use crate::{
    draaiboek::{
        bevinding::{Bevinding, bedoel_je},
        model::{PLAATSVERVANGER, Stap, Uitwisseling, VASTE_ACTOREN},
    },
    gegeven::Soort,
    grondslag::{Grondslag, OMGEVING, Regel, Voorwaarde, eigen_huis},
};

use super::Controle;

pub(super) fn check(c: &Controle<'_>, i: usize, found: &mut Vec<Bevinding>) {
    let stap = &c.d.stappen[i];
    actoren(c, stap, found);
    for u in &stap.wisselt_uit {
        uitwisseling(c, i, u, found);
    }
    brief(c, stap, found);
}

fn bekend(c: &Controle<'_>, actor: &str) -> bool {
    VASTE_ACTOREN.contains(&actor) || actor == "gemeente" || c.kennis.actoren.contains(&actor)
}

fn onbekend(c: &Controle<'_>, stap: &Stap, veld: &'static str, actor: &str, found: &mut Vec<Bevinding>) {
    let mut known: Vec<&str> = VASTE_ACTOREN.to_vec();
    for id in &c.kennis.actoren {
        if !known.contains(id) {
            known.push(id);
        }
    }
    found.push(Bevinding::fout("actor-onbekend", c.plek(stap, veld), format!("Niemand heet \"{actor}\"."), bedoel_je(actor, known)));
}

fn actoren(c: &Controle<'_>, stap: &Stap, found: &mut Vec<Bevinding>) {
    if !bekend(c, &stap.wie) {
        onbekend(c, stap, "wie", &stap.wie, found);
    }
    for (n, actor) in stap.met.iter().enumerate() {
        if !bekend(c, actor) {
            onbekend(c, stap, "met", actor, found);
        }
        if *actor == stap.wie || stap.met[..n].contains(actor) {
            let zin = format!("\"{actor}\" staat twee keer bij deze stap.");
            found.push(Bevinding::let_op(
                "actor-dubbel",
                c.plek(stap, "met"),
                zin,
                "Laat er één staan. Wie de stap doet, hoeft niet in \"met\".",
            ));
        }
    }
    if let Some(e) = stap.escaleert.as_ref().filter(|e| e.naar != PLAATSVERVANGER && !bekend(c, &e.naar)) {
        onbekend(c, stap, "escaleert", &e.naar, found);
    }
}

/// Sender and recipient stand as one house when both belong to the municipality.
fn huis(actor: &str) -> &str {
    if eigen_huis(actor) { "gemeente" } else { actor }
}

fn uitwisseling(c: &Controle<'_>, i: usize, u: &Uitwisseling, found: &mut Vec<Bevinding>) {
    let stap = &c.d.stappen[i];
    let at = || c.plek(stap, "wisselt_uit");
    let ontvangt = |a: &&str| *a == u.aan && *a == OMGEVING;
    let unknown: Vec<&str> = [u.van.as_str(), &u.aan].into_iter().filter(|a| !bekend(c, a) && !ontvangt(a)).collect();
    if !unknown.is_empty() {
        unknown.iter().for_each(|a| onbekend(c, stap, "wisselt_uit", a, found));
        return;
    }
    if u.wat.is_empty() || u.van == u.aan {
        let zin = format!("Van {} naar {} gaat niets.", u.van, u.aan);
        found.push(Bevinding::fout("uitwisseling-leeg", at(), zin, "Noem in \"wat\" welke gegevens gaan, van de een naar een ander."));
        return;
    }
    binnenshuis(c, stap, u, found);
    if eigen_huis(&u.van) && eigen_huis(&u.aan) {
        return;
    }
    let takes_part = |wie: &str| std::iter::once(&stap.wie).chain(&stap.met).any(|a| huis(a) == huis(wie));
    if !takes_part(&u.van) && !takes_part(&u.aan) {
        let zin = format!("{} en {} doen niet mee aan deze stap. Dan gaan er ook geen gegevens tussen hen.", u.van, u.aan);
        found.push(Bevinding::let_op("uitwisseling-buiten-stap", at(), zin, "Zet de partner in \"met\" of haal de uitwisseling weg."));
    }
    grondslag(c, i, u, found);
}

/// Who talks to the press has no need of names (Wpg art. 7 lid 2).
fn binnenshuis(c: &Controle<'_>, stap: &Stap, u: &Uitwisseling, found: &mut Vec<Bevinding>) {
    let names: Vec<String> = u.wat.iter().filter(|s| is_herkenbaar(**s)).map(ToString::to_string).collect();
    if u.aan == "communicatie" && !names.is_empty() {
        let zin = format!("Communicatie krijgt {}. Wie met pers en buurt praat, heeft dat niet nodig.", names.join(", "));
        let hint = "Geef alleen soort overval, buurt, dag en een tekst die de politie goedkeurde (Wpg art. 7 lid 2).";
        found.push(Bevinding::fout("gegevens-aan-communicatie", c.plek(stap, "wisselt_uit"), zin, hint));
    }
}

/// Kinds of data that point at one person.
fn is_herkenbaar(soort: Soort) -> bool {
    use Soort::{Adres, Bedrijfsnaam, Email, Naam, Telefoon, Vertegenwoordiger};
    matches!(soort, Naam | Adres | Telefoon | Email | Vertegenwoordiger | Bedrijfsnaam)
}

fn grondslag(c: &Controle<'_>, i: usize, u: &Uitwisseling, found: &mut Vec<Bevinding>) {
    let stap = &c.d.stappen[i];
    let at = || c.plek(stap, "wisselt_uit");
    let shown = |list: &[Soort]| list.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let first = c.d.geldig_vanaf;
    let (allowed, without): (Vec<Soort>, Vec<Soort>) = u.wat.iter().partition(|s| regels(c, u, **s, first).next().is_some());
    if !without.is_empty() {
        let zin = format!("Er is geen grondslag om {} te delen van {} naar {}.", shown(&without), u.van, u.aan);
        let hint = "Haal weg wat niet nodig is, draai de richting om, of leg eerst een grondslag vast.";
        found.push(Bevinding::fout("uitwisseling-zonder-grondslag", at(), zin, hint));
    }
    if let Some(dag) = c.kennis.voorbereiding.and_then(|v| v.dag) {
        let gone: Vec<Soort> = allowed.iter().copied().filter(|s| regels(c, u, *s, dag).next().is_none()).collect();
        if !gone.is_empty() {
            let zin = format!("De grondslag om {} te delen van {} naar {} geldt niet op {dag}.", shown(&gone), u.van, u.aan);
            let hint = "Kijk welke wet er nu geldt en maak een nieuwe versie van het draaiboek.";
            found.push(Bevinding::fout("grondslag-verlopen", at(), zin, hint));
        }
    }
    // What comes in, the partner may only give with consent of its own; a step that says so in its note is not a surprise.
    let told = stap.letop.as_ref().is_some_and(|l| l.to_lowercase().contains("toestemming"));
    if !eigen_huis(&u.van) || told || c.zeker.toestemming[i] {
        return;
    }
    let consent = |s: &Soort| regels(c, u, *s, first).all(|r| r.voorwaarde == Voorwaarde::Toestemming);
    let asks: Vec<Soort> = allowed.into_iter().filter(consent).collect();
    if !asks.is_empty() {
        let zin = format!("{} mag alleen met toestemming naar {}, maar de stap wacht daar niet op.", shown(&asks), u.aan);
        let hint = "Zet \"toestemming\" in \"na\", of zeg in \"letop\" dat je eerst toestemming vraagt (AVG art. 6 lid 1 onder a).";
        found.push(Bevinding::let_op("uitwisseling-zonder-toestemming", at(), zin, hint));
    }
}

/// The rules in force on a day that allow this kind of data in this direction.
fn regels<'a>(c: &'a Controle<'_>, u: &'a Uitwisseling, soort: Soort, dag: jiff::civil::Date) -> impl Iterator<Item = &'a Regel> {
    let in_force = move |g: &&Grondslag| g.geldig_vanaf <= dag && g.geldig_tot.is_none_or(|tot| dag <= tot);
    let fits = move |r: &&Regel| r.is_tussen(&u.van, &u.aan) && r.gegevens.contains(&soort);
    c.kennis.grondslagen.iter().filter(in_force).flat_map(|g| &g.regels).filter(fits)
}

fn brief(c: &Controle<'_>, stap: &Stap, found: &mut Vec<Bevinding>) {
    let (Some(brief), Some(known)) = (&stap.brief, &c.kennis.brieven) else { return };
    if !known.contains(&brief.as_str()) {
        let zin = format!("Er is geen sjabloon voor de brief \"{brief}\".");
        found.push(Bevinding::fout("brief-zonder-sjabloon", c.plek(stap, "brief"), zin, bedoel_je(brief, known.iter().copied())));
    }
}
