//! The demonstration: goals with each kind of source, and one that nobody can measure.

use domain::{
    id::MedewerkerId,
    journaal::Gebeurtenis,
    plan::{Doelbron, Doeleenheid, Doelperiode, Doelrichting, Doelstelling, Meetwaarde, Streefwaarde},
};
use kern::App;
use store::{StoreError, WriteTx};

use super::{
    handlers::event,
    store::{Doel, Doelcijfer, bewaar_doel, leg_vast},
};

fn minstens(percentage: i64) -> Option<Streefwaarde> {
    Some(Streefwaarde { tienden: percentage * 10, eenheid: Doeleenheid::Percentage, richting: Doelrichting::Minstens })
}

fn goal(app: &App, doelstelling: Doelstelling, doel: &str, indicator: &str, percentage: i64, bron: Doelbron) -> Doel {
    Doel {
        indicator: indicator.to_owned(),
        streef: minstens(percentage),
        periode: Some(Doelperiode::Jaar),
        bron: Some(bron),
        ..Doel::nieuw(app.uuid(), doelstelling, doel)
    }
}

fn counted(d: Doel, cijfer: &str, grens: Option<u16>) -> Doel {
    Doel { cijfer: cijfer.to_owned(), grens, ..d }
}

/// Makes the goals and the figures that were recorded about them.
pub(crate) async fn seed(app: &App, tx: &WriteTx, door: MedewerkerId) -> Result<Gebeurtenis, StoreError> {
    use Doelbron::{Hand, Telling, Vraag};
    use Doelstelling::{Gevoel, Leren, Steun, Veiligheid};
    let contact = "Slachtoffers die binnen 48 uur na het besluit iemand van de gemeente spreken";
    let buurt = "Overvallen waarbij binnen 21 dagen afspraken over een bijeenkomst zijn gemaakt";
    let advies = goal(app, Veiligheid, "Adviezen worden uitgevoerd", "Adviezen die na drie maanden zijn uitgevoerd", 60, Hand);
    let gevoel = Doel {
        vraag: "Voelt u zich weer veilig in uw huis of winkel?".to_owned(),
        periode: Some(Doelperiode::Halfjaar),
        ..goal(app, Gevoel, "Slachtoffers voelen zich weer veilig", "Slachtoffers die na drie maanden ja antwoorden", 70, Vraag)
    };
    let all = [
        counted(goal(app, Steun, "Elk slachtoffer spreekt snel iemand van de gemeente", contact, 95, Telling), "eerste-contact", Some(48)),
        Doel {
            periode: Some(Doelperiode::DrieJaar),
            ..counted(goal(app, Steun, "De buurt weet waar zij aan toe is", buurt, 90, Telling), "buurtafspraak", Some(21))
        },
        advies.clone(),
        Doel::nieuw(app.uuid(), Veiligheid, "Ondernemers zo snel en zo goed mogelijk helpen met preventie"),
        gevoel.clone(),
        counted(
            goal(app, Leren, "We leren van elke overval", "Voorstellen die in het plan zijn overgenomen", 80, Telling),
            "wijzigingen-overgenomen",
            None,
        ),
    ];
    for d in &all {
        bewaar_doel(tx, d).await?;
    }
    let (deel, waarde) =
        (|teller, noemer| Meetwaarde::Deel { teller, noemer }, |p: i64, n| Meetwaarde::Waarde { tienden: p * 10, van: Some(n) });
    let bron = "Nagevraagd bij de adviseurs van politie en gemeente.";
    figures(tx, &advies, door, &[(waarde(64, 14), None, bron), (waarde(50, 12), None, bron), (waarde(42, 12), None, bron)]).await?;
    let asked = [
        (deel(7, 9), Some(14), ""),
        (deel(6, 9), Some(12), "Vragenlijst op papier en online."),
        (deel(3, 4), Some(8), ""),
        (deel(5, 9), Some(11), ""),
    ];
    figures(tx, &gevoel, door, &asked).await?;
    Ok(event())
}

/// Figures over the periods before this one, the latest first.
async fn figures(tx: &WriteTx, d: &Doel, door: MedewerkerId, all: &[(Meetwaarde, Option<i64>, &str)]) -> Result<(), StoreError> {
    let (Some(periode), Some(bron)) = (d.periode, d.bron) else { return Ok(()) };
    for ((meting, gevraagd, note), vak) in all.iter().zip(periode.reeks(tx.now().datum(), all.len() + 1).into_iter().skip(1)) {
        let line = Doelcijfer {
            doel: d.id,
            vak,
            nr: 1,
            meting: Some(*meting),
            gevraagd: *gevraagd,
            toelichting: (*note).to_owned(),
            bron,
            door,
            op: tx.now(),
        };
        leg_vast(tx, &line).await?;
    }
    Ok(())
}
