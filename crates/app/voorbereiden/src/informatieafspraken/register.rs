//! The covenant in the register of partners: an agreement that follows it, written with everything that can change it.

use ::store::{Deed, Events, StoreError, WriteTx};
use domain::{
    GemeenteCode,
    journaal::{Activiteit, Gebeurtenis, Soort, Wie},
};
use inventaris::partners::{Afspraak, Afspraakstaat, convenant_afspraken, volg_convenant};
use kern::App;
use web::{Taal, Tr, args};

use super::{handlers::Overzicht, stand};

/// The agreement that stands for the covenant with a partner: the one that binds, else the last that did; nothing when none ever bound.
pub(super) fn afspraak(o: &Overzicht<'_>, partner: &str) -> Option<Afspraak> {
    let tr = Tr::new(Taal::Nl);
    let last = || o.convenanten.iter().find(|c| c.partner == partner && c.bindt_sinds().is_some());
    let c = stand::bindend(o, partner).or_else(last)?;
    let (since, signer) = (c.bindt_sinds()?.datum(), c.van_partner.as_ref()?);
    let agreed = stand::afgesproken(o, partner);
    // What ended is not signed again because something else is agreed now.
    let (ended, fits) = (!c.loopt(o.dag), !c.loopt(o.dag) || c.afgesproken == stand::merk(&agreed));
    let ends = [c.opzegging.as_ref().map(|e| e.laatste_dag), stand::laatste_dag(o, partner)];
    let inhoud = match (fits, &c.van_gemeente) {
        _ if ended => tr.t("convenant-afspraak-beeindigd"),
        (true, Some(g)) => tr.with("convenant-afspraak-inhoud", args![("aantal", agreed.len()), ("functie", g.functie.as_str())]),
        _ => tr.t("convenant-afspraak-ouder"),
    };
    Some(Afspraak {
        nr: 0,
        onderwerp: tr.t("convenant-titel"),
        inhoud,
        vanaf: Some(since),
        tot: ends.into_iter().flatten().min(),
        staat: if fits { Afspraakstaat::Ondertekend } else { Afspraakstaat::Concept },
        getekend_op: Some(since),
        getekend_door: if fits { format!("{}, {}", signer.naam, signer.functie) } else { String::new() },
        opzegtermijn: tr.t("convenant-afspraak-opzeg"),
        herzien_op: c.herzien_op(),
        convenant: Some(c.nr),
        versie: 0,
    })
}

/// Makes the register say what the covenant with a partner says now; the event of that when it changed.
pub(super) async fn volg(tx: &WriteTx, o: &Overzicht<'_>, partner: &str) -> Result<Option<Gebeurtenis>, StoreError> {
    let changed = volg_convenant(tx, partner, afspraak(o, partner)).await?;
    Ok(changed.then(|| Gebeurtenis::new(Soort::PartnerAfspraakGewijzigd).code(partner)))
}

/// Makes the register follow what changed without anyone writing it: a newer policy, or a day on which a basis began. Upkeep does that when
/// the service starts and each day.
///
/// # Errors
/// When the database fails.
pub async fn bijhouden(app: &App, gemeente: &GemeenteCode) -> Result<(), StoreError> {
    let (tx, dag) = (app.db.read(gemeente).await?, app.now().datum());
    let o = Overzicht::load(&tx, app, dag).await?;
    let mut signed: Vec<&str> = o.convenanten.iter().filter(|c| c.bindt_sinds().is_some()).map(|c| c.partner.as_str()).collect();
    signed.dedup();
    if signed.is_empty() {
        return Ok(());
    }
    let known = convenant_afspraken(&tx).await?;
    let behind: Vec<&str> = signed.into_iter().filter(|p| !zelfde(known.get(*p), afspraak(&o, p).as_ref())).collect();
    drop(tx);
    if behind.is_empty() {
        return Ok(());
    }
    let deed = Deed { gemeente: gemeente.clone(), wie: Wie::Systeem, activiteit: Activiteit::Voorbereiden, reden: None };
    let tx = app.db.write(deed, app.now()).await?;
    // Read again with the turn of this municipality.
    let now = Overzicht::load(&tx, app, dag).await?;
    let mut events = Vec::new();
    for partner in behind {
        events.extend(volg(&tx, &now, partner).await?);
    }
    match events.split_first() {
        Some((first, rest)) => tx.commit(Events::from_parts(first.clone(), rest.to_vec())).await,
        None => Ok(()),
    }
}

/// Whether an agreement says the same; its number and version are of the register.
fn zelfde(known: Option<&Afspraak>, wens: Option<&Afspraak>) -> bool {
    match (known, wens) {
        (Some(k), Some(w)) => *k == Afspraak { nr: k.nr, versie: k.versie, ..w.clone() },
        (None, None) => true,
        _ => false,
    }
}
