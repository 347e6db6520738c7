//! What may go to this partner, kind by kind, tested now. Pure: values in, verdicts out.

use casus::betrokkene::Veld;
use domain::{
    Bezwaar, Code, Moment,
    aanwijzing::Bevoegdheid,
    gegeven::{Gegeven, Herkomst, Soort},
    grondslag::{Akkoord, Grondslag, KOMT_VAN_POLITIE, Stukken, TOESTEMMING_ONTBREEKT, Toestemming, Vraag, Vrijgegeven, toets, vrijgeven},
    id::{BetrokkeneId, Id, ToestemmingId},
};

/// Verdict on one kind of data.
#[derive(Debug, Clone)]
pub enum Uitslag {
    /// Yes: the released value, with its basis.
    Ja(Vrijgegeven<String>),
    /// Not needed for the purpose, from the police, or without consent.
    Nee(Bezwaar),
    /// Allowed, but nobody asked for it yet.
    Onbekend,
}

/// One kind of data with its verdict.
#[derive(Debug, Clone)]
pub struct Regel {
    /// Kind.
    pub soort: Soort,
    /// May it go?
    pub uitslag: Uitslag,
}

/// To whom, about whom, under which agreements and when.
#[derive(Debug, Clone, Copy)]
pub struct Kader<'a> {
    /// The partner.
    pub aan: &'a str,
    /// The person.
    pub over: BetrokkeneId,
    /// The agreements on information.
    pub grondslagen: &'a [Grondslag],
    /// Consents of the person.
    pub toestemmingen: &'a [Toestemming],
    /// Proof of the decision in force.
    pub bewijs: Option<&'a Bevoegdheid>,
    /// Now.
    pub now: Moment,
}

/// The verdict on every kind that this partner might get or that is known; yes first, then what is not there yet, then no.
pub fn regels(kandidaten: &[Gegeven<String>], kader: Kader<'_>) -> Vec<Regel> {
    let mut out: Vec<Regel> = Soort::ALL.iter().filter_map(|soort| regel(kandidaten, *soort, kader)).collect();
    out.sort_by_key(|r| match &r.uitslag {
        Uitslag::Ja(_) => 0,
        Uitslag::Onbekend => 1,
        Uitslag::Nee(b) if b.stap.is_some() => 1,
        Uitslag::Nee(_) => 2,
    });
    out
}

fn regel(kandidaten: &[Gegeven<String>], soort: Soort, kader: Kader<'_>) -> Option<Regel> {
    let mut bekend: Vec<&Gegeven<String>> = kandidaten.iter().filter(|g| g.soort() == soort && g.over() == kader.over.into()).collect();
    bekend.sort_by_key(|g| voorkeur(g.herkomst()));
    let mut nee = None;
    for gegeven in bekend {
        // Not to the police either: a referral has another purpose than giving back.
        if gegeven.herkomst() == Herkomst::Politie {
            nee = nee.or(Some(KOMT_VAN_POLITIE));
            continue;
        }
        match vrijgeven(gegeven.clone(), kader.aan, Stukken::toestemmingen(kader.toestemmingen), kader.grondslagen, kader.bewijs, kader.now)
        {
            Ok(vrij) => return Some(Regel { soort, uitslag: Uitslag::Ja(vrij) }),
            Err(bezwaar) => nee = nee.or(Some(bezwaar)),
        }
    }
    let uitslag = match nee {
        Some(bezwaar) => Uitslag::Nee(bezwaar),
        None if te_vragen(soort) && afspraak(kader.grondslagen, kader.aan, kader.over, soort, kader.now).is_some() => Uitslag::Onbekend,
        None => return None,
    };
    Some(Regel { soort, uitslag })
}

/// What the person told goes before what others told; what the police told comes last and never goes.
fn voorkeur(herkomst: Herkomst) -> u8 {
    match herkomst {
        Herkomst::Betrokkene => 0,
        Herkomst::Partner => 1,
        Herkomst::Openbaar => 2,
        Herkomst::Politie => 3,
    }
}

/// Someone can ask the person for it and record the answer.
pub fn te_vragen(soort: Soort) -> bool {
    soort == Soort::Maatregel || veld_voor(soort).is_some()
}

/// The field in which it is recorded.
pub fn veld_voor(soort: Soort) -> Option<Veld> {
    Veld::ALL.iter().copied().find(|v| v.soort() == soort)
}

/// The agreement under which this kind may go to this partner once the person told it and consents, if any.
pub fn afspraak(grondslagen: &[Grondslag], aan: &str, over: BetrokkeneId, soort: Soort, now: Moment) -> Option<Akkoord> {
    let alles = Toestemming {
        id: ToestemmingId::from_uuid(uuid::Uuid::nil()),
        van: over,
        aan: aan.to_owned(),
        gegevens: vec![soort],
        gegeven_op: now,
        ingetrokken_op: None,
    };
    vraag(grondslagen, aan, over, soort, std::slice::from_ref(&alles), now).ok()
}

/// The kinds for which this partner needs consent, each with its purpose: what the form of consent may offer.
pub fn met_toestemming(grondslagen: &[Grondslag], aan: &str, over: BetrokkeneId, now: Moment) -> Vec<(Soort, String)> {
    Soort::ALL
        .iter()
        .filter(|soort| vraag(grondslagen, aan, over, **soort, &[], now) == Err(TOESTEMMING_ONTBREEKT))
        .filter_map(|soort| afspraak(grondslagen, aan, over, *soort, now).map(|a| (*soort, a.doel)))
        .collect()
}

fn vraag(
    grondslagen: &[Grondslag],
    aan: &str,
    over: BetrokkeneId,
    soort: Soort,
    toestemmingen: &[Toestemming],
    now: Moment,
) -> Result<Akkoord, Bezwaar> {
    let (over, stukken) = (over.into(), Stukken::toestemmingen(toestemmingen));
    toets(grondslagen, Vraag { van: "gemeente", aan, soort, herkomst: Herkomst::Betrokkene, over, stukken, now })
}

/// What was released.
pub fn vrij(regels: &[Regel]) -> impl Iterator<Item = &Vrijgegeven<String>> {
    regels.iter().filter_map(|r| match &r.uitslag {
        Uitslag::Ja(v) => Some(v),
        _ => None,
    })
}

/// What was refused.
pub fn geweigerd(regels: &[Regel]) -> impl Iterator<Item = Soort> + '_ {
    regels.iter().filter(|r| matches!(r.uitslag, Uitslag::Nee(_))).map(|r| r.soort)
}

/// The codes of what was released, as the page shows them and the form sends them back: what was seen is what goes.
pub fn gezien(regels: &[Regel]) -> String {
    vrij(regels).map(|v| v.soort().code()).collect::<Vec<_>>().join(" ")
}
