//! The demonstration: some flows are agreed, one in part, one not; one partner signed. Everything is fictional.

use ::store::{StoreError, WriteTx, args};
use domain::{
    aanwijzing::tekst::GEGEVENS,
    gegeven::Soort,
    id::MedewerkerId,
    journaal::{Gebeurtenis, Soort as Gebeurd},
    recht::Rol,
};
use jiff::ToSpan;
use kern::{App, link, medewerkers};
use mandaat::aanwijzingsbesluit::som;

use super::{
    Afspraak, Besluit, Handtekening, Kanaal, Stroom, convenant, getekend, handlers::Overzicht, register, save, stand, stromen,
    tekenen::DOEL,
};

/// Partners with whom everything is agreed.
const AFGESPROKEN: [&str; 3] = ["politie", "slachtofferhulp", "woningcorporatie"];
/// The partners that signed, by whom. They do not exist.
const GETEKEND: [(&str, &str, &str); 2] =
    [(BEIDE, "Noor Verzonnen", "Regiomanager"), ("woningcorporatie", "Teun Fictief", "Directeur wonen")];
/// The partner with which the municipality signed as well; the other waits for it.
const BEIDE: &str = "slachtofferhulp";

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
    // By telephone without names, as the decision says; who it is comes through the protected system.
    let named = s.regel.gegevens.contains(&Soort::Naam);
    let kanaal = match (police, named) {
        (true, false) => Kanaal::Telefoon,
        (true, true) => Kanaal::Systeem,
        (false, _) => Kanaal::VeiligeMail,
    };
    let mut a = Afspraak { herzien_op: tx.now().datum().checked_add(11.months()).ok(), ..afspraak(s, kanaal) };
    if s.aan == "burgemeester" && a.gegevens.iter().any(|k| !GEGEVENS.contains(k)) {
        a.gegevens.retain(|k| GEGEVENS.contains(k));
        a.reden = "Niet meer dan het aanwijzingsbesluit noemt.".to_owned();
    }
    Some(a)
}

/// The partner signs with a link, and the mayor in the product.
async fn teken(app: &App, tx: &WriteTx, wie: MedewerkerId) -> Result<Vec<Gebeurtenis>, StoreError> {
    let o = Overzicht::load(tx, app, tx.now().datum()).await?;
    let gemeente = tx.one("SELECT naam FROM gemeente WHERE gemeente = $1", args![tx.gemeente()]).await?.text("naam")?;
    let mayor = medewerkers(tx).await?.into_iter().find(|m| m.rollen.contains(&Rol::Burgemeester)).ok_or(StoreError::NotFound)?;
    let mut events = Vec::new();
    for (id, naam, functie) in GETEKEND {
        let Some(p) = o.partners.iter().find(|p| p.beleid.id == id) else { continue };
        let tekst = convenant::inhoud(&o, &gemeente, p).to_string();
        let (made, _) = link::make(app, tx, DOEL, id, 30, wie).await?;
        if let Some(l) = link::list(tx, DOEL, id).await?.first() {
            link::spend(tx, l).await?;
        }
        let nr = getekend::bevries(tx, id, &som(&tekst), &stand::merk(&stand::afgesproken(&o, id)), &tekst).await?;
        let partner = Handtekening { naam: naam.to_owned(), functie: functie.to_owned(), op: tx.now() };
        getekend::teken_partner(tx, id, nr, &partner, made).await?;
        events.push(Gebeurtenis::new(Gebeurd::ConvenantOndertekend).met(made).code(id));
        if id == BEIDE {
            let own = Handtekening { naam: mayor.naam.clone(), functie: mayor.functie.clone(), op: tx.now() };
            getekend::teken_gemeente(tx, id, nr, &own, mayor.id).await?;
            events.push(Gebeurtenis::new(Gebeurd::ConvenantGetekendGemeente).code(&format!("{id}:{nr}")));
        }
    }
    let o = Overzicht::load(tx, app, tx.now().datum()).await?;
    events.extend(register::volg(tx, &o, BEIDE).await?);
    Ok(events)
}
