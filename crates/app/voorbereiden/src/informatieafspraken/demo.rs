//! The demonstration: some flows are agreed, one in part, one not; one partner signed. Everything is fictional.

use ::store::{StoreError, WriteTx, args};
use domain::{
    gegeven::Soort,
    id::MedewerkerId,
    journaal::{Gebeurtenis, Soort as Gebeurd},
};
use jiff::ToSpan;
use kern::{App, link};

use super::{Afspraak, Besluit, Kanaal, Ondertekening, Stroom, convenant, handlers::Overzicht, save, store, stromen, tekenen::DOEL};

/// Partners with whom everything is agreed.
const AFGESPROKEN: [&str; 3] = ["politie", "slachtofferhulp", "woningcorporatie"];
/// The partner that signed.
const GETEKEND: &str = "slachtofferhulp";

fn afspraak(s: &Stroom<'_>, kanaal: Kanaal) -> Afspraak {
    Afspraak {
        besluit: Besluit::Ja,
        reden: String::new(),
        gegevens: s.regel.gegevens.clone(),
        kanaal: Some(kanaal),
        contact: "Dienstdoende medewerker".to_owned(),
        opmerking: String::new(),
        herzien_op: None,
        versie: 0,
    }
}

pub(crate) async fn seed(app: &App, tx: &WriteTx, wie: MedewerkerId) -> Result<Vec<Gebeurtenis>, StoreError> {
    let (all, mut events) = (stromen(&app.beleid), Vec::new());
    for s in &all {
        let Some(a) = keuze(s, tx) else { continue };
        save(tx, s, &a).await?;
        events.push(Gebeurtenis::new(Gebeurd::InfoafspraakGewijzigd).code(&format!("{}:{}", s.sleutel, domain::Code::code(a.besluit))));
    }
    events.extend(teken(app, tx, wie).await?);
    Ok(events)
}

/// What is agreed about a flow in the demonstration.
fn keuze(s: &Stroom<'_>, tx: &WriteTx) -> Option<Afspraak> {
    if s.van == "gemeente" && s.aan == "pvo" && !s.algemeen() {
        let mut a = afspraak(s, Kanaal::VeiligeMail);
        a.gegevens.retain(|k| *k != Soort::Telefoon);
        a.reden = "Het PVO belt niet: het bedrijf maakt zelf een afspraak.".to_owned();
        return Some(a);
    }
    if s.aan == "verzekeraar" && !s.algemeen() {
        let reden = "Een slachtoffer regelt dit zelf met zijn verzekeraar.".to_owned();
        return Some(Afspraak { besluit: Besluit::Nee, reden, kanaal: None, contact: String::new(), ..afspraak(s, Kanaal::Telefoon) });
    }
    let police = s.van == "politie";
    if !police && !s.partner().is_some_and(|p| AFGESPROKEN.contains(&p)) {
        return None;
    }
    let kanaal = if police { Kanaal::Telefoon } else { Kanaal::VeiligeMail };
    let herzien_op = tx.now().datum().checked_add(11.months()).ok();
    Some(Afspraak { herzien_op, ..afspraak(s, kanaal) })
}

async fn teken(app: &App, tx: &WriteTx, wie: MedewerkerId) -> Result<Option<Gebeurtenis>, StoreError> {
    let o = Overzicht::load(tx, app, tx.now().datum()).await?;
    let Some(p) = o.partners.iter().find(|p| p.beleid.id == GETEKEND) else { return Ok(None) };
    let gemeente = tx.one("SELECT naam FROM gemeente WHERE gemeente = $1", args![tx.gemeente()]).await?.text("naam")?;
    let tekst = convenant::inhoud(&o, &gemeente, p).to_string();
    let (made, _) = link::make(app, tx, DOEL, GETEKEND, 30, wie).await?;
    if let Some(l) = link::list(tx, DOEL, GETEKEND).await?.first() {
        link::spend(tx, l).await?;
    }
    let signed = Ondertekening {
        partner: GETEKEND.to_owned(),
        nr: 0,
        som: mandaat::aanwijzingsbesluit::som(&tekst),
        afgesproken: convenant::merk(&convenant::afgesproken(&o, GETEKEND)),
        naam: "Noor Verzonnen".to_owned(),
        functie: "Regiomanager".to_owned(),
        op: tx.now(),
    };
    store::teken(tx, &signed, made, &tekst).await?;
    Ok(Some(Gebeurtenis::new(Gebeurd::ConvenantOndertekend).met(made).code(GETEKEND)))
}
