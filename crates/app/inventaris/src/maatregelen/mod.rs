//! Maatregelen: what exists already for aftercare, prevention and money, and what of it the municipality takes into its plan.

pub mod lijst;
pub mod store;

use ::store::{StoreError, Tx};
use domain::{
    casus::Incidenttype,
    codes,
    id::MedewerkerId,
    maatregel::{Aanbodregel, Beletsel, Doelgroep, MaatregelSoort, Niveau, Overname},
};
use jiff::{ToSpan, civil::Date};
use policy::Beleid;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use web::{Taal, Tr, args};

pub use lijst::{aanbod, te_kiezen};
pub use store::{maatregel, put, put_many};

/// Page of this subject.
pub const HIER: &str = "/voorbereiden/maatregelen";
/// A check counts for this many months.
const MAANDEN: i32 = 12;
/// From this many days before its last day, a measure is shown as ending.
const LOOPT_AF: i32 = 90;

codes! {
    /// Stand: where a measure stands today, in the words of the list.
    pub Stand "maatregelstand" {
        /// Can be offered.
        Aanbieden = "aanbieden",
        /// The municipality has to choose.
        Open = "open",
        /// Not adopted.
        Nee = "nee",
        /// Adopted, but not begun.
        NogNiet = "nog-niet",
        /// Ended.
        Beeindigd = "beeindigd",
    }
}

/// What a measure is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inhoud {
    /// Name.
    pub naam: String,
    /// What it is for.
    pub soort: MaatregelSoort,
    /// Who it is open to.
    pub niveau: Niveau,
    /// Who it is for.
    pub doelgroep: Vec<Doelgroep>,
    /// Types of robbery.
    pub geldt_voor: Vec<Incidenttype>,
    /// Days after the robbery from which it makes sense.
    pub vanaf_dagen: Option<u16>,
    /// First day.
    pub van: Option<Date>,
    /// Last day.
    pub tot: Option<Date>,
    /// Whose it is.
    pub eigenaar: String,
    /// What it offers.
    pub omschrijving: String,
    /// Source.
    pub bron: String,
}

/// What the municipality decided about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keuze {
    /// Adopted or not.
    pub overname: Overname,
    /// Why.
    pub reden: String,
    /// What colleagues must know.
    pub notitie: String,
}

/// A measure, own or shipped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Maatregel {
    /// Identity: that of policy, or a UUID as text.
    pub id: String,
    /// It comes from policy.
    pub uit_beleid: bool,
    /// What it is; of a shipped one, as it was when the municipality decided.
    pub inhoud: Inhoud,
    /// What was decided.
    pub keuze: Keuze,
    /// The last day on which someone checked that it still holds.
    pub gecontroleerd: Option<Date>,
    /// Who did; nobody here for a date that came from policy or from a file.
    pub gecontroleerd_door: Option<MedewerkerId>,
    /// Sum of the policy when the municipality decided; empty for an own one.
    pub som: String,
    /// Version, for editing; 0 when nothing was recorded yet.
    pub versie: i64,
}

impl Maatregel {
    /// A shipped one about which nothing was decided yet.
    pub fn van_beleid(m: &policy::Maatregel) -> Self {
        Self {
            id: m.id.clone(),
            uit_beleid: true,
            inhoud: inhoud_van(m),
            keuze: Keuze { overname: Overname::Open, reden: String::new(), notitie: String::new() },
            gecontroleerd: Some(m.gecontroleerd),
            gecontroleerd_door: None,
            som: som(m),
            versie: 0,
        }
    }

    /// The name in the language of the page; of policy there may be an English one.
    pub fn naam<'a>(&'a self, beleid: &'a Beleid, tr: Tr) -> &'a str {
        let english =
            beleid.maatregel(&self.id).filter(|m| self.uit_beleid && m.naam == self.inhoud.naam).and_then(|m| m.naam_en.as_deref());
        match (tr.taal(), english) {
            (Taal::En, Some(naam)) => naam,
            _ => &self.inhoud.naam,
        }
    }

    /// Words about it in a sentence of the page; those of policy are Dutch.
    pub fn eigen_woorden(&self, tr: Tr, text: &str) -> String {
        if self.uit_beleid { web::prose::quote(tr, text) } else { text.to_owned() }
    }

    /// The last day: what the municipality knows, or what policy says when that is sooner.
    pub fn einde(&self, beleid: &Beleid) -> Option<Date> {
        let policy = beleid.maatregel(&self.id).filter(|_| self.uit_beleid).and_then(|m| m.einde);
        [self.inhoud.tot, policy].into_iter().flatten().min()
    }

    /// What decides whether it may be offered.
    pub fn regel(&self, beleid: &Beleid) -> Aanbodregel {
        Aanbodregel {
            geldt_voor: self.inhoud.geldt_voor.clone(),
            vanaf_dagen: self.inhoud.vanaf_dagen,
            van: self.inhoud.van,
            tot: self.einde(beleid),
            overname: self.keuze.overname,
        }
    }

    /// Where it stands on this day.
    pub fn stand(&self, beleid: &Beleid, dag: Date) -> Stand {
        match (self.regel(beleid).may_offer(dag), self.keuze.overname) {
            (Ok(()), _) => Stand::Aanbieden,
            (Err(Beletsel::Verlopen), _) => Stand::Beeindigd,
            (Err(_), Overname::Open) => Stand::Open,
            (Err(_), Overname::Nee) => Stand::Nee,
            (Err(_), Overname::Ja) => Stand::NogNiet,
        }
    }

    /// What policy says now, when that is something else than what the municipality decided on.
    pub fn gewijzigd<'b>(&self, beleid: &'b Beleid) -> Option<&'b policy::Maatregel> {
        beleid.maatregel(&self.id).filter(|m| self.uit_beleid && self.versie > 0 && som(m) != self.som)
    }

    /// Whether nobody checked it in the past year.
    pub fn lang_niet_nagelopen(&self, dag: Date) -> bool {
        self.gecontroleerd.is_none_or(|op| op <= jaar_geleden(dag))
    }

    /// As a row of the nazorgplan: what it is, for whom, how long, and whose.
    pub fn planregel(&self, beleid: &Beleid, tr: Tr) -> Vec<String> {
        let i = &self.inhoud;
        let valid = self
            .einde(beleid)
            .map_or_else(|| tr.t("maatregel-zonder-einde"), |d| tr.with("maatregel-geldig-tot", args![("datum", tr.datum(d))]));
        let checked = self
            .gecontroleerd
            .map_or_else(|| tr.t("maatregel-nooit-nagelopen"), |d| tr.with("maatregel-nagelopen-op", args![("datum", tr.datum(d))]));
        let note = [i.omschrijving.as_str(), &self.keuze.notitie].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" ");
        let what = format!("{}, {}", tr.label(i.soort), tr.label(i.niveau).to_lowercase());
        let whom = format!("{} ({})", labels(tr, &i.doelgroep), labels(tr, &i.geldt_voor).to_lowercase());
        let note = if note.is_empty() { String::new() } else { format!(" {note}") };
        vec![
            format!("{} ({})", i.naam, what.to_lowercase()),
            format!("{whom}.{note}"),
            format!("{valid}. {checked}. {}; {}", i.eigenaar, i.bron),
        ]
    }

    /// Whether its last day is near.
    pub fn loopt_af(&self, beleid: &Beleid, dag: Date) -> Option<Date> {
        let soon = dag.checked_add(LOOPT_AF.days()).unwrap_or(dag);
        self.einde(beleid).filter(|einde| dag <= *einde && *einde <= soon)
    }
}

/// What a shipped measure is.
pub fn inhoud_van(m: &policy::Maatregel) -> Inhoud {
    Inhoud {
        naam: m.naam.clone(),
        soort: m.soort,
        niveau: m.niveau,
        doelgroep: m.doelgroep.clone(),
        geldt_voor: m.geldt_voor.clone(),
        vanaf_dagen: m.vanaf_dagen,
        van: m.begin,
        tot: m.einde,
        eigenaar: m.eigenaar.clone(),
        omschrijving: m.omschrijving.clone(),
        bron: m.bron.clone(),
    }
}

/// The sum of what policy says about a measure; a check of the source alone changes nothing.
pub fn som(m: &policy::Maatregel) -> String {
    let bytes = serde_json::to_vec(&(inhoud_van(m), &m.te_verifieren)).unwrap_or_default();
    Sha256::digest(bytes).iter().take(16).map(|b| format!("{b:02x}")).collect()
}

fn jaar_geleden(dag: Date) -> Date {
    dag.checked_sub(MAANDEN.months()).unwrap_or(dag)
}

/// Where it stands in a list: letters and digits only, so that both engines and this program sort alike; the identity makes it unique.
pub fn volgorde(naam: &str, id: &str) -> String {
    let plain = |text: &str, max: usize| -> String {
        let small = text.chars().flat_map(char::to_lowercase).map(without_accent);
        small.filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit()).take(max).collect()
    };
    format!("{}0{}", plain(naam, 80), plain(id, 60))
}

fn without_accent(c: char) -> char {
    match c {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        other => other,
    }
}

/// One measure, recorded or only shipped; [`StoreError::NotFound`] when neither knows it.
///
/// # Errors
/// When the database fails or there is no such measure.
pub async fn een(tx: &Tx, beleid: &Beleid, id: &str) -> Result<Maatregel, StoreError> {
    match maatregel(tx, id).await? {
        Some(m) => Ok(m),
        None => beleid.maatregel(id).map(Maatregel::van_beleid).ok_or(StoreError::NotFound),
    }
}

/// These measures, recorded or only shipped; what neither knows is left out. However many others there are, no more is read.
///
/// # Errors
/// When the database fails.
pub async fn deze(tx: &Tx, beleid: &Beleid, ids: &[&str]) -> Result<Vec<Maatregel>, StoreError> {
    let mut all = store::bij(tx, ids).await?;
    let shipped = beleid.maatregelen.iter().filter(|p| ids.contains(&p.id.as_str()));
    let open: Vec<Maatregel> = shipped.filter(|p| all.iter().all(|m| m.id != p.id)).map(Maatregel::van_beleid).collect();
    all.extend(open);
    Ok(all)
}

/// Labels of closed values in one line.
pub fn labels<T: domain::Code>(tr: Tr, values: &[T]) -> String {
    values.iter().map(|v| tr.label(*v)).collect::<Vec<_>>().join(", ")
}
