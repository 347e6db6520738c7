//! Zoeker: the place and the neighbourhood of an address, from the Locatieserver of PDOK (Kadaster), asked by the server when somebody asks for it. Off
//! unless the configuration names its address.
//!
//! What leaves is street, number and postal code, with the code of the municipality: no name, no case, no reason. An address is asked once; the answer is
//! kept for a year, sealed. Only an answer that is exactly the address that was asked counts, and only when it is in one place. Before anything
//! is asked the journal says who does.

use std::{collections::HashMap, time::Duration};

use ::store::{StoreError, Tx};
use domain::aanwijzing::Bevoegdheid;
use jiff::{ToSpan, civil::Date};
use kern::Ctx;
use ophalen::Dienst;
use serde_json::Value;
use veiligheidsbeeld::Punt;

use crate::{
    adres::Sleutel,
    store::{self, Antwoord, Incident},
};

/// Addresses that are asked at a time, and on a day: the service is not ours.
pub(crate) const PER_KEER: usize = 40;
pub(crate) const PER_DAG: usize = 400;
/// Days after which an address that was not found is asked again.
const OPNIEUW: i64 = 30;
/// Days for which an answer is kept.
const BEWAARD: i64 = 365;
/// Between two questions.
const PAUZE: Duration = Duration::from_millis(100);
/// Largest answer: a handful of addresses.
const GROOTST: usize = 200_000;
/// Metres that two answers may lie apart and still be one place.
const EEN_PLEK: f64 = 150.0;

/// Why an address was not answered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Fout {
    #[error(transparent)]
    Net(#[from] ophalen::Fout),
    #[error("not the answer of a Locatieserver")]
    Vorm,
}

impl Fout {
    /// Key of the sentence about it, and what stands in it.
    pub(crate) fn zin(&self) -> (&'static str, String) {
        match self {
            Self::Vorm => ("fout-zoeker-vorm", String::new()),
            Self::Net(ophalen::Fout::GeenVerbinding(_) | ophalen::Fout::TeTraag) => ("fout-zoeker-geen-verbinding", String::new()),
            Self::Net(ophalen::Fout::Status(n)) => ("fout-zoeker-storing", n.to_string()),
            Self::Net(other) => ("fout-zoeker-storing", other.code().to_owned()),
        }
    }
}

/// The last day before which answers are forgotten.
pub(crate) fn bewaargrens(vandaag: Date) -> Date {
    vandaag.checked_sub(BEWAARD.days()).unwrap_or(vandaag)
}

/// Answers that are kept, by the address as it was asked.
#[derive(Debug, Default)]
pub(crate) struct Adresboek(HashMap<String, Antwoord>);

impl Adresboek {
    pub(crate) async fn load(tx: &Tx) -> Result<Self, StoreError> {
        Ok(Self(store::antwoorden(tx).await?.into_iter().map(|a| (a.adres.clone(), a)).collect()))
    }

    fn van(&self, s: &Sleutel) -> Option<&Antwoord> {
        self.0.get(&s.vorm())
    }

    /// Place and neighbourhood of an address; nothing when it is not known.
    pub(crate) fn vind(&self, adres: &str) -> Option<(Punt, &str)> {
        self.vind_sleutel(&Sleutel::van_tekst(adres)?)
    }

    pub(crate) fn vind_sleutel(&self, s: &Sleutel) -> Option<(Punt, &str)> {
        let known = self.van(s)?;
        let (x, y) = known.punt?;
        Some((Punt::new(x, y).ok()?, known.buurt.as_str()))
    }
}

/// Which addresses have no place.
#[derive(Debug, Default)]
pub(crate) struct Werk {
    pub lijst: usize,
    pub onleesbaar: usize,
    pub niet_gevonden: usize,
    /// To be asked, each once.
    pub open: Vec<Sleutel>,
}

/// What there is to ask, for who is named in the decision in force: addresses of the list of the police. Those of own cases are data of a
/// person and stay here, since no sharing test lets them out (decision 0029).
///
/// # Errors
/// When the database fails.
pub(crate) async fn werk(ctx: &Ctx, tx: &Tx, bewijs: &Bevoegdheid) -> Result<Werk, StoreError> {
    let (list, boek) = (store::incidenten(tx, bewijs).await?, Adresboek::load(tx).await?);
    let mut out = Werk::default();
    let mut seen = Vec::new();
    let again = ctx.now.datum().checked_sub(OPNIEUW.days()).unwrap_or(ctx.now.datum());
    for i in list.iter().filter(|i| zonder_plek(i, bewijs)) {
        out.lijst += 1;
        tel(&mut out, &mut seen, &boek, again, Sleutel::van_tekst(i.plek.adres(bewijs)));
    }
    Ok(out)
}

fn zonder_plek(i: &Incident, bewijs: &Bevoegdheid) -> bool {
    !i.plek.adres(bewijs).is_empty() && i.plek.punt(bewijs).is_none()
}

fn tel(out: &mut Werk, seen: &mut Vec<String>, boek: &Adresboek, again: Date, asked: Option<Sleutel>) {
    let Some(asked) = asked else {
        out.onleesbaar += 1;
        return;
    };
    match boek.van(&asked) {
        Some(known) if known.punt.is_none() && known.gevraagd > again => out.niet_gevonden += 1,
        // Known already: it gets its place without a question.
        Some(known) if known.punt.is_some() => {}
        _ if seen.contains(&asked.vorm()) => {}
        _ => {
            seen.push(asked.vorm());
            out.open.push(asked);
        }
    }
}

/// Incidents of the list that get a place by what is known now, as they become.
pub(crate) fn geplaatst(list: Vec<Incident>, boek: &Adresboek, bewijs: &Bevoegdheid) -> Vec<Incident> {
    let place = |i: Incident| {
        let (punt, buurt) = boek.vind(i.plek.adres(bewijs))?;
        let buurt = if i.buurt.is_empty() { buurt.to_owned() } else { i.buurt.clone() };
        Some(Incident { plek: i.plek.clone().met_punt(punt, bewijs), geplaatst: true, buurt, ..i })
    };
    list.into_iter().filter(|i| zonder_plek(i, bewijs)).filter_map(place).collect()
}

/// Asks for addresses one by one. Gives what was answered, and why it stopped when it did before the end.
pub(crate) fn vraag_alle(dienst: &Dienst, gemeente: &str, op: Date, all: &[Sleutel]) -> (Vec<Antwoord>, Option<Fout>) {
    let mut out = Vec::new();
    for (at, s) in all.iter().enumerate() {
        if at > 0 {
            std::thread::sleep(PAUZE);
        }
        match vraag(dienst, gemeente, s) {
            Ok(found) => {
                let (punt, buurt) = found.map_or((None, String::new()), |(p, buurt)| (Some((p.x(), p.y())), buurt));
                out.push(Antwoord { adres: s.vorm(), punt, buurt, gevraagd: op });
            }
            Err(why) => return (out, Some(why)),
        }
    }
    (out, None)
}

/// The service at the configured address.
///
/// # Errors
/// When it is no address.
pub(crate) fn dienst(adres: &str) -> Result<Dienst, ophalen::Fout> {
    Ok(Dienst::new(adres, Duration::from_secs(5), Duration::from_secs(18))?.grootste(GROOTST))
}

/// Where an address is: nothing when the service does not know exactly this address, or knows it in several places.
fn vraag(dienst: &Dienst, gemeente: &str, s: &Sleutel) -> Result<Option<(Punt, String)>, Fout> {
    let (own, q) = (format!("gemeentecode:{}", gemeente.trim_start_matches("GM")), s.vraag());
    let fields = "straatnaam,huisnummer,huisletter,huisnummertoevoeging,postcode,buurtcode,gemeentecode,centroide_rd";
    let ask = [("q", q.as_str()), ("fq", "type:adres"), ("fq", &own), ("rows", "10"), ("fl", fields), ("wt", "json")];
    let bytes = dienst.haal("free", &ask)?;
    let value: Value = serde_json::from_slice(&bytes).map_err(|_| Fout::Vorm)?;
    let docs = value.pointer("/response/docs").and_then(Value::as_array).ok_or(Fout::Vorm)?;
    let read: Vec<(Sleutel, Punt, String)> = docs.iter().filter_map(|d| gelezen(d, gemeente)).collect();
    if read.is_empty() && !docs.is_empty() && docs.iter().all(|d| d.get("centroide_rd").is_none()) {
        return Err(Fout::Vorm);
    }
    let mut same = read.into_iter().filter(|(found, ..)| found.is(s));
    let Some((_, punt, buurt)) = same.next() else { return Ok(None) };
    Ok(same.all(|(_, p, _)| p.distance2(punt) <= EEN_PLEK * EEN_PLEK).then_some((punt, buurt)))
}

/// An address of an answer; nothing when it is of another municipality or says not where.
fn gelezen(doc: &Value, gemeente: &str) -> Option<(Sleutel, Punt, String)> {
    let said = |name: &str| match doc.get(name) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(n)) => n.to_string(),
        _ => String::new(),
    };
    let own = said("gemeentecode");
    if !own.is_empty() && own.trim_start_matches("GM") != gemeente.trim_start_matches("GM") {
        return None;
    }
    let number = ["huisnummer", "huisletter", "huisnummertoevoeging"].map(said);
    let key = Sleutel::van_kolommen(&said("straatnaam"), &[&number[0], &number[1], &number[2]], &said("postcode"))?;
    let place = said("centroide_rd");
    let (x, y) = place.strip_prefix("POINT(")?.strip_suffix(')')?.split_once(' ')?;
    let buurt = said("buurtcode");
    let buurt = if buurt.starts_with("BU") && buurt.len() == 10 { buurt } else { String::new() };
    Some((key, crate::lezen::punt(x.parse().ok()?, y.parse().ok()?).ok()?, buurt))
}

#[cfg(test)]
pub(crate) mod tests;
