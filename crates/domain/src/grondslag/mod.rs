//! Grondslag: may this go from A to B, for what, on which basis.
//!
//! [`toets`] answers yes with the article or no with the reason and the next step. [`vrijgeven`] is the only way to a [`Vrijgegeven`],
//! and everything that leaves the municipality accepts that type alone.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    Bezwaar, Moment,
    aanwijzing::Bevoegdheid,
    code::codes,
    gegeven::{Gegeven, Herkomst, Over, Soort},
    id::{BetrokkeneId, CasusId, ToestemmingId},
};

codes! {
    /// Voorwaarde: what must be there before a rule may be used.
    pub Voorwaarde "voorwaarde" {
        /// Nothing more.
        Geen = "geen",
        /// Recorded consent of the person (AVG art. 6 lid 1 onder a).
        Toestemming = "toestemming",
        /// A decision in force that names the user.
        Aanwijzingsbesluit = "aanwijzingsbesluit",
        /// A recorded necessity.
        Noodzaak = "noodzaak",
        /// Recorded approval by the police of this very text about this casus.
        AkkoordPolitie = "akkoord-politie",
        /// The value goes back to the police, who gave it.
        Teruggave = "teruggave",
    }
}

/// Regel: from whom to whom, for what, which kinds of data, on which condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regel {
    /// Sender: an actor id such as `gemeente`, `politie`, or `*` for any partner.
    pub van: String,
    /// Recipient: an actor id, or `*` for any partner.
    pub aan: String,
    /// Purpose, in words.
    pub doel: String,
    /// Kinds of data that are needed for that purpose.
    pub gegevens: Vec<Soort>,
    /// Condition.
    pub voorwaarde: Voorwaarde,
}

/// Whether this actor belongs to the municipality: among them nothing leaves.
pub fn eigen_huis(actor: &str) -> bool {
    matches!(actor, "gemeente" | "coordinator" | "burgemeester" | "communicatie")
}

impl Regel {
    /// Whether the rule is about an exchange of a draaiboek between these actors: `gemeente` stands for the whole house, `*` for any partner.
    pub fn is_tussen(&self, van: &str, aan: &str) -> bool {
        let past = |patroon: &str, actor: &str| {
            patroon == actor
                || (patroon == "gemeente" && eigen_huis(actor))
                || (patroon == "*" && !eigen_huis(actor) && !GEEN_PARTNER.contains(&actor))
        };
        past(&self.van, van) && past(&self.aan, aan)
    }
}

/// Grondslag: a legal basis with the rules that rest on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grondslag {
    /// Short fixed id, such as `avg-6-1-a`.
    pub id: String,
    /// Citation, such as `AVG art. 6 lid 1 onder a`.
    pub artikel: String,
    /// First day of validity.
    pub geldig_vanaf: Date,
    /// Last day of validity.
    pub geldig_tot: Option<Date>,
    /// What may go where.
    pub regels: Vec<Regel>,
}

impl Grondslag {
    fn geldt_op(&self, dag: Date) -> bool {
        self.geldig_vanaf <= dag && self.geldig_tot.is_none_or(|tot| dag <= tot)
    }
}

/// Toestemming: consent the person gave, for one recipient and these kinds of data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toestemming {
    /// Identity.
    pub id: ToestemmingId,
    /// Who gave it.
    pub van: BetrokkeneId,
    /// For which recipient (partner id).
    pub aan: String,
    /// For which kinds of data.
    pub gegevens: Vec<Soort>,
    /// When.
    pub gegeven_op: Moment,
    /// Withdrawn when (AVG art. 7 lid 3).
    pub ingetrokken_op: Option<Moment>,
}

impl Toestemming {
    /// Whether it covers this kind of data of this person for this recipient at `now`.
    pub fn dekt(&self, over: impl Into<Over>, aan: &str, soort: Soort, now: Moment) -> bool {
        Over::Betrokkene(self.van) == over.into()
            && self.aan == aan
            && self.gegevens.contains(&soort)
            && self.gegeven_op <= now
            && self.ingetrokken_op.is_none_or(|op| op > now)
    }
}

/// Politieakkoord: the police approved a text about this casus for people outside. A changed text is another text: its record has no approval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Politieakkoord {
    /// The casus that the text is about.
    pub over: CasusId,
    /// When.
    pub op: Moment,
}

/// Stukken: what is on record that a condition may lean on.
#[derive(Debug, Clone, Copy, Default)]
pub struct Stukken<'a> {
    /// Consents of the person.
    pub toestemmingen: &'a [Toestemming],
    /// Approval by the police.
    pub politieakkoord: Option<Politieakkoord>,
}

impl<'a> Stukken<'a> {
    /// Consents and nothing else.
    pub fn toestemmingen(toestemmingen: &'a [Toestemming]) -> Self {
        Self { toestemmingen, politieakkoord: None }
    }
}

/// One question to the sharing test.
#[derive(Debug, Clone, Copy)]
pub struct Vraag<'a> {
    /// Sender (actor id).
    pub van: &'a str,
    /// Recipient (actor id).
    pub aan: &'a str,
    /// Kind of data.
    pub soort: Soort,
    /// Where the municipality has it from.
    pub herkomst: Herkomst,
    /// Whom or what it is about.
    pub over: Over,
    /// What is on record.
    pub stukken: Stukken<'a>,
    /// Now.
    pub now: Moment,
}

/// Yes, with the basis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Akkoord {
    /// Id of the basis.
    pub grondslag: String,
    /// Its citation.
    pub artikel: String,
    /// Purpose, in words.
    pub doel: String,
    /// The consent it leans on.
    pub toestemming: Option<ToestemmingId>,
}

/// Refusal: police data do not go on (Wpg art. 7 lid 2).
pub const KOMT_VAN_POLITIE: Bezwaar =
    Bezwaar::new("bezwaar-komt-van-politie", "Wpg art. 7 lid 2").stap("bezwaar-komt-van-politie-stap", "/casussen");
/// Refusal: not needed for the purpose.
pub const NIET_NODIG: Bezwaar = Bezwaar::new("bezwaar-niet-nodig", "AVG art. 5 lid 1 onder c");
/// Not yet: consent is missing.
pub const TOESTEMMING_ONTBREEKT: Bezwaar =
    Bezwaar::new("bezwaar-toestemming-ontbreekt", "AVG art. 6 lid 1 onder a").stap("bezwaar-toestemming-ontbreekt-stap", "/casussen");
/// Refusal: the rule asks a recorded necessity, and none is on record.
pub const NOODZAAK_NIET_VASTGELEGD: Bezwaar = Bezwaar::new("bezwaar-noodzaak", "AVG art. 5 lid 2");
/// Refusal: the police get back what they gave, and this came from someone else.
pub const NIET_VAN_POLITIE: Bezwaar = Bezwaar::new("bezwaar-niet-van-politie", "AVG art. 5 lid 1 onder c");
/// Not yet: the police did not approve this text.
pub const GEEN_POLITIEAKKOORD: Bezwaar =
    Bezwaar::new("bezwaar-geen-politieakkoord", "Wpg art. 7 lid 2").stap("bezwaar-geen-politieakkoord-stap", "/casussen");
/// Refusal: no agreement names this recipient at all.
pub const GEEN_GRONDSLAG: Bezwaar =
    Bezwaar::new("bezwaar-geen-grondslag", "AVG art. 6 lid 1").stap("bezwaar-geen-grondslag-stap", "/voorbereiden/partners");
/// Refusal: a rule named this recipient, and its basis is not in force on this day.
pub const GRONDSLAG_GELDT_NIET: Bezwaar =
    Bezwaar::new("bezwaar-grondslag-geldt-niet", "AVG art. 6 lid 1").stap("bezwaar-grondslag-geldt-niet-stap", "/grondslagen");

/// The people around the place of the robbery: whoever lives or works there.
pub const OMGEVING: &str = "omgeving";
/// Senders and recipients that `*` does not stand for.
const GEEN_PARTNER: [&str; 4] = ["politie", "gemeente", "burgemeester", OMGEVING];

/// Whether this may go there, and on which basis.
///
/// # Errors
/// Says why not, with the article and the step that would make it possible.
pub fn toets(grondslagen: &[Grondslag], v: Vraag<'_>) -> Result<Akkoord, Bezwaar> {
    let dag = v.now.datum();
    let mut best = GEEN_GRONDSLAG;
    let past = |patroon: &str, id: &str| patroon == id || (patroon == "*" && !GEEN_PARTNER.contains(&id));
    for grondslag in grondslagen {
        for regel in grondslag.regels.iter().filter(|r| past(&r.van, v.van) && past(&r.aan, v.aan)) {
            if !grondslag.geldt_op(dag) {
                if regel.gegevens.contains(&v.soort) && best == GEEN_GRONDSLAG {
                    best = GRONDSLAG_GELDT_NIET;
                }
                continue;
            }
            match regel_toets(regel, v) {
                Ok(toestemming) => {
                    return Ok(Akkoord {
                        grondslag: grondslag.id.clone(),
                        artikel: grondslag.artikel.clone(),
                        doel: regel.doel.clone(),
                        toestemming,
                    });
                }
                Err(bezwaar) => best = nearest(best, bezwaar),
            }
        }
    }
    Err(best)
}

fn regel_toets(regel: &Regel, v: Vraag<'_>) -> Result<Option<ToestemmingId>, Bezwaar> {
    if !regel.gegevens.contains(&v.soort) {
        return Err(NIET_NODIG);
    }
    let politie = v.herkomst == Herkomst::Politie && v.van != "politie" && v.aan != "burgemeester";
    let terug = regel.voorwaarde == Voorwaarde::Teruggave && v.aan == "politie";
    if politie && !terug && regel.voorwaarde != Voorwaarde::AkkoordPolitie {
        return Err(KOMT_VAN_POLITIE);
    }
    match regel.voorwaarde {
        Voorwaarde::Toestemming => match v.stukken.toestemmingen.iter().find(|t| t.dekt(v.over, v.aan, v.soort, v.now)) {
            Some(t) => Ok(Some(t.id)),
            None => Err(TOESTEMMING_ONTBREEKT),
        },
        Voorwaarde::Geen => Ok(None),
        // The decision names who receives for the mayor; it opens no way to anyone else.
        Voorwaarde::Aanwijzingsbesluit if v.aan == "burgemeester" => Ok(None),
        Voorwaarde::Aanwijzingsbesluit => Err(crate::aanwijzing::NIET_GENOEMD),
        Voorwaarde::Noodzaak => Err(NOODZAAK_NIET_VASTGELEGD),
        // To who gave it goes what he gave, and nothing that others told.
        Voorwaarde::Teruggave if terug && v.herkomst == Herkomst::Politie => Ok(None),
        Voorwaarde::Teruggave => Err(NIET_VAN_POLITIE),
        // Facts of the robbery only: what the police told about a person goes to nobody outside, whoever approves.
        Voorwaarde::AkkoordPolitie => match (v.over, v.stukken.politieakkoord) {
            (Over::Betrokkene(_), _) => Err(KOMT_VAN_POLITIE),
            (Over::Casus(casus), Some(a)) if a.over == casus && a.op <= v.now => Ok(None),
            _ => Err(GEEN_POLITIEAKKOORD),
        },
    }
}

/// The refusal that comes closest to a yes: it holds the most useful next step.
fn nearest(a: Bezwaar, b: Bezwaar) -> Bezwaar {
    let rank = |x: &Bezwaar| match x.reden {
        r if r == TOESTEMMING_ONTBREEKT.reden || r == GEEN_POLITIEAKKOORD.reden => 3,
        r if r == KOMT_VAN_POLITIE.reden => 2,
        r if r == NIET_VAN_POLITIE.reden => 2,
        r if r == NIET_NODIG.reden || r == GRONDSLAG_GELDT_NIET.reden => 1,
        _ => 0,
    };
    if rank(&b) > rank(&a) { b } else { a }
}

/// Vrijgegeven: a value that may leave, to this recipient, for this purpose, on this basis. Only [`vrijgeven`] makes one:
/// what was not tested cannot stand where a released value is asked.
///
/// ```compile_fail,E0308
/// use domain::{gegeven::Gegeven, grondslag::Vrijgegeven};
/// fn leaves(_: &Vrijgegeven<String>) {}
/// fn send(untested: &Gegeven<String>) {
///     leaves(untested);
/// }
/// ```
///
/// ```compile_fail,E0451
/// use domain::{gegeven::{Over, Soort}, grondslag::{Akkoord, Vrijgegeven}};
/// fn forge(waarde: String, over: Over, akkoord: Akkoord) -> Vrijgegeven<String> {
///     Vrijgegeven { waarde, soort: Soort::Naam, over, aan: "pvo".to_owned(), akkoord }
/// }
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Vrijgegeven<T> {
    waarde: T,
    soort: Soort,
    over: Over,
    aan: String,
    akkoord: Akkoord,
}

impl<T> Vrijgegeven<T> {
    /// The value, for the output that carries it out.
    pub fn waarde(&self) -> &T {
        &self.waarde
    }

    /// Kind of data.
    pub fn soort(&self) -> Soort {
        self.soort
    }

    /// Whom or what it is about.
    pub fn over(&self) -> Over {
        self.over
    }

    /// The recipient.
    pub fn aan(&self) -> &str {
        &self.aan
    }

    /// Basis, article and purpose.
    pub fn akkoord(&self) -> &Akkoord {
        &self.akkoord
    }
}

impl<T> fmt::Debug for Vrijgegeven<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Vrijgegeven({} aan {}, {})", self.soort, self.aan, self.akkoord.artikel)
    }
}

/// Tests and releases one value from the municipality to `aan`.
///
/// # Errors
/// The refusal of [`toets`]; and a police value without proof of competence is refused whatever the rules say.
pub fn vrijgeven<T>(
    gegeven: Gegeven<T>,
    aan: &str,
    stukken: Stukken<'_>,
    grondslagen: &[Grondslag],
    bewijs: Option<&Bevoegdheid>,
    now: Moment,
) -> Result<Vrijgegeven<T>, Bezwaar> {
    gegeven.lees(bewijs)?;
    let (soort, over, herkomst) = (gegeven.soort(), gegeven.over(), gegeven.herkomst());
    let akkoord = toets(grondslagen, Vraag { van: "gemeente", aan, soort, herkomst, over, stukken, now })?;
    Ok(Vrijgegeven { waarde: gegeven.into_waarde(), soort, over, aan: aan.to_owned(), akkoord })
}

/// AanZelf: a value for the person whom it is about, and for nobody else. Only [`aan_zelf`] makes one; it is no release to a partner:
///
/// ```compile_fail,E0308
/// use domain::grondslag::{AanZelf, Vrijgegeven};
/// fn to_partner(_: &Vrijgegeven<String>) {}
/// fn send(own: &AanZelf<String>) {
///     to_partner(own);
/// }
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct AanZelf<T>(T);

impl<T> AanZelf<T> {
    /// The value, for the envelope or the letter.
    pub fn waarde(&self) -> &T {
        &self.0
    }
}

/// Releases one value to the person whom it is about (AVG art. 14). Telling someone his own data is no disclosure: the only test is that it is his.
///
/// # Errors
/// A value about someone else is refused, and a police value without proof of competence.
pub fn aan_zelf<T>(gegeven: Gegeven<T>, wie: BetrokkeneId, bewijs: Option<&Bevoegdheid>) -> Result<AanZelf<T>, Bezwaar> {
    gegeven.lees(bewijs)?;
    if gegeven.over() != wie.into() {
        return Err(GEEN_GRONDSLAG);
    }
    Ok(AanZelf(gegeven.into_waarde()))
}

#[cfg(test)]
mod tests;
