//! `journaal`: is it whole, and a seal on its last line.

use domain::journaal::{Gebeurtenis, Soort};
use serde_json::json;

use super::InGebruik;
use opdrachtregel::{
    Code, Fout,
    cli::{Controle, Journaal},
    instellingen::Instellingen,
    term,
};

use crate::wiring;

pub async fn run(wat: &Journaal) -> Result<Code, Fout> {
    match wat {
        Journaal::Verify(args) => verify(args).await,
        Journaal::Verzegel(args) => seal(args).await,
    }
}

async fn verify(args: &Controle) -> Result<Code, Fout> {
    let here = InGebruik::open(Instellingen::of(&args.waar)?).await?;
    let gemeente = here.instellingen.gemeente()?;
    let outcome = here.db.verify(&gemeente).await?;
    if args.json {
        let broken = outcome.broken.map(|(regel, why)| json!({ "regel": regel, "reden": why.code() }));
        term::say(
            json!({ "gemeente": gemeente.as_str(), "heel": outcome.ok(), "regels": outcome.lines, "zegels": outcome.seals, "breuk": broken }),
        );
    } else {
        match outcome.broken {
            None => term::say(format_args!(
                "Het journaal van {gemeente} is heel: {} regels en {} zegels gecontroleerd.",
                outcome.lines, outcome.seals
            )),
            Some((nr, why)) => {
                term::say(format_args!("Het journaal van {gemeente} is NIET heel. Tot regel {nr} klopt het; daar: {}.", reason(why)));
                term::say("Verander niets meer. Bewaar een kopie van de database en meld dit aan de privacyfunctionaris en de CISO.");
            }
        }
    }
    if outcome.ok() {
        here.db.write(here.deed()?, wiring::now()).await?.commit(Gebeurtenis::new(Soort::JournaalGecontroleerd)).await?;
    }
    here.db.close().await;
    Ok(if outcome.ok() { Code::Goed } else { Code::Gevonden })
}

/// Why a chain is broken, in words.
pub fn reason(why: store::Break) -> &'static str {
    use store::Break as B;
    match why {
        B::Missing => "een regel ontbreekt",
        B::Changed => "de regel is veranderd",
        B::Unlinked => "de regel sluit niet aan op de vorige",
        B::Head => "er zijn regels aan het eind weggehaald of toegevoegd",
        B::FalseSeal => "een zegel is vals, of gezet met een andere sleutelbos",
        B::SealedOtherwise => "een zegel hoort bij een andere regel dan er staat",
    }
}

async fn seal(args: &Controle) -> Result<Code, Fout> {
    let here = InGebruik::open(Instellingen::of(&args.waar)?).await?;
    let (gemeente, now) = (here.instellingen.gemeente()?, wiring::now());
    here.db.write(here.deed()?, now).await?.commit(Gebeurtenis::new(Soort::JournaalVerzegeld)).await?;
    let seal = here
        .db
        .sign_head(&gemeente, now)
        .await?
        .ok_or_else(|| Fout::new(Code::Database, "het journaal is leeg; er valt niets te verzegelen."))?;
    let (som, handtekening) = (hex(&seal.som), hex(&seal.handtekening));
    let sleutel = hex(here.db.ring().verifying_key().as_bytes());
    if args.json {
        term::say(
            json!({ "gemeente": gemeente.as_str(), "regel": seal.nr, "som": som, "moment": seal.moment.to_string(), "handtekening": handtekening, "sleutel": sleutel }),
        );
    } else {
        term::say(format_args!("Zegel op regel {} van het journaal van {gemeente}, {}", seal.nr, seal.moment));
        term::say(format_args!("som           {som}\nhandtekening  {handtekening}\nsleutel       {sleutel} (Ed25519, openbaar)"));
        term::say("\nBewaar of print dit op een plek buiten deze machine. Later laat het zien dat er niets is veranderd of weggehaald.");
    }
    here.db.close().await;
    Ok(Code::Goed)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
