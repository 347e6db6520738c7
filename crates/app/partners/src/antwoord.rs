//! Antwoord: what a partner said about its own entry by a one-time link: all is right, or these fields are different.

use domain::{
    Moment,
    id::{Id, LinkId, MedewerkerId},
    kalender::Duur,
};
use inventaris::partners::{
    onderdeel::{Onderdeel, delete, update},
    persoon::{DAGEN, lees_uren, uren_tekst},
};
use serde::{Deserialize, Serialize};
use store::{Row, StoreError, Tx, WriteTx, args};
use web::Reader;

use super::{Dossier, Persoon, onderdeel::text, store as data};

/// Longest remark.
pub(super) const OPMERKING: usize = web::LANGE_TEKST;

/// A field that the partner wants to be different, and what the municipality decided about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Veld {
    pub(super) naam: String,
    pub(super) oud: String,
    pub(super) nieuw: String,
    #[serde(default)]
    pub(super) overgenomen: Option<bool>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Antwoord {
    pub(super) link: LinkId,
    pub(super) op: Moment,
    /// Empty when everything was right.
    pub(super) velden: Vec<Veld>,
    pub(super) opmerking: String,
    pub(super) besloten_op: Option<Moment>,
    pub(super) besloten_door: Option<MedewerkerId>,
}

fn from_row(r: &Row) -> Result<Antwoord, StoreError> {
    Ok(Antwoord {
        link: r.id("link")?,
        op: r.moment("op")?,
        velden: r.json("velden")?,
        opmerking: r.text("opmerking")?,
        besloten_op: r.opt_moment("besloten_op")?,
        besloten_door: r.opt_id("besloten_door")?,
    })
}

/// The last answers of a partner, newest first.
pub(super) async fn van(tx: &Tx, partner: &str) -> Result<Vec<Antwoord>, StoreError> {
    let sql = "SELECT link, op, velden, opmerking, besloten_op, besloten_door FROM partner_antwoord \
               WHERE gemeente = $1 AND partner = $2 ORDER BY op DESC LIMIT 10";
    tx.all(sql, args![tx.gemeente(), partner]).await?.iter().map(from_row).collect()
}

/// The oldest answer of a partner that waits for a decision.
pub(super) async fn wachtend(tx: &Tx, partner: &str) -> Result<Option<Antwoord>, StoreError> {
    let sql = "SELECT link, op, velden, opmerking, besloten_op, besloten_door FROM partner_antwoord \
               WHERE gemeente = $1 AND partner = $2 AND besloten_op IS NULL ORDER BY op LIMIT 1";
    tx.opt(sql, args![tx.gemeente(), partner]).await?.as_ref().map(from_row).transpose()
}

/// Partners whose answer waits for a decision.
pub(super) async fn open(tx: &Tx) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT DISTINCT partner FROM partner_antwoord WHERE gemeente = $1 AND besloten_op IS NULL ORDER BY partner";
    tx.all(sql, args![tx.gemeente()]).await?.iter().map(|r| r.text("partner")).collect()
}

/// Keeps an answer. When everything is right there is nothing to decide.
pub(super) async fn bewaar(tx: &WriteTx, link: LinkId, partner: &str, velden: &[Veld], opmerking: &str) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO partner_antwoord (gemeente, link, partner, op, velden, opmerking, besloten_op) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let decided = (velden.is_empty() && opmerking.is_empty()).then(|| tx.now());
    let fields = serde_json::to_string(velden)?;
    tx.exec(sql, args![tx.gemeente(), link.uuid(), partner, tx.now(), fields, opmerking, decided]).await.map(|_| ())
}

/// Records what was decided; false when someone else was first.
pub(super) async fn besluit(tx: &WriteTx, link: LinkId, velden: &[Veld], door: MedewerkerId) -> Result<bool, StoreError> {
    let sql = "UPDATE partner_antwoord SET velden = $3, besloten_op = $4, besloten_door = $5 \
               WHERE gemeente = $1 AND link = $2 AND besloten_op IS NULL";
    Ok(tx.exec(sql, args![tx.gemeente(), link.uuid(), serde_json::to_string(velden)?, tx.now(), door]).await? > 0)
}

/// How the value of a field is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Vorm {
    Regel(usize),
    Tekst(usize),
    Telefoon,
    Email,
    Uren,
    Duur,
    /// A cross: this person no longer works there.
    Weg,
}

/// A field that a partner may correct: its name in the form, its text key, how it is read and what it holds now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plek {
    pub(super) naam: String,
    pub(super) key: &'static str,
    pub(super) vorm: Vorm,
    pub(super) waarde: String,
}

/// The general fields of a partner.
pub(super) fn algemeen(d: &Dossier) -> Vec<Plek> {
    let l = &d.partner.lokaal;
    let plek = |naam: &str, key, vorm, waarde: &str| Plek { naam: naam.to_owned(), key, vorm, waarde: waarde.to_owned() };
    vec![
        plek("contactpersoon", "partnerlink-contactpersoon", Vorm::Regel(120), &l.contactpersoon),
        plek("telefoon", "partnerlink-telefoon", Vorm::Telefoon, &l.telefoon),
        plek("buiten", "partnerlink-buiten", Vorm::Regel(120), &l.buiten),
        plek("email", "partnerlink-email", Vorm::Email, &l.email),
    ]
}

/// The fields of a person.
pub(super) fn van_persoon(p: &Persoon) -> Vec<Plek> {
    let plek =
        |naam: &str, key, vorm, waarde: &str| Plek { naam: format!("persoon-{}-{naam}", p.nr), key, vorm, waarde: waarde.to_owned() };
    let mut all = vec![
        plek("naam", "partnerlink-naam", Vorm::Regel(120), &p.naam),
        plek("functie", "partnerlink-functie", Vorm::Regel(120), &p.functie),
        plek("telefoon", "partnerlink-telefoon-persoon", Vorm::Telefoon, &p.telefoon),
        plek("buiten", "partnerlink-buiten-persoon", Vorm::Telefoon, &p.buiten),
        plek("email", "partnerlink-email-persoon", Vorm::Email, &p.email),
    ];
    for ((key, dag, _), uren) in DAGEN.into_iter().zip(p.aanwezig) {
        all.push(plek(&format!("aanwezig-{dag}"), key, Vorm::Uren, &uren.map(uren_tekst).unwrap_or_default()));
    }
    all.push(plek("weg", "partnerlink-weg", Vorm::Weg, ""));
    all
}

/// The fields of an offer.
pub(super) fn van_aanbod(a: &super::Aanbod) -> Vec<Plek> {
    let plek = |naam: &str, key, vorm, waarde: &str| Plek { naam: format!("aanbod-{}-{naam}", a.nr), key, vorm, waarde: waarde.to_owned() };
    vec![
        plek("wat", "partnerlink-wat", Vorm::Tekst(500), &a.wat),
        plek("reactietijd", "partnerlink-reactietijd", Vorm::Duur, &a.reactietijd),
    ]
}

/// Every field that a partner may correct.
pub(super) fn plekken(d: &Dossier) -> Vec<Plek> {
    let people = d.personen.iter().flat_map(van_persoon);
    algemeen(d).into_iter().chain(people).chain(d.aanbod.iter().flat_map(van_aanbod)).collect()
}

/// Reads a field, with a mistake noted when it cannot be what it should.
pub(super) fn lees(r: &mut Reader<'_>, p: &Plek) -> String {
    match p.vorm {
        Vorm::Regel(max) | Vorm::Tekst(max) => {
            let typed = text(r, &p.naam, max);
            let must = (p.naam.ends_with("-naam") || p.naam.ends_with("-wat")) && typed.is_empty() && !r.has_error(&p.naam);
            if must {
                r.add(&p.naam, "fout-leeg");
            }
            typed
        }
        Vorm::Telefoon => r.opt().phone(&p.naam).unwrap_or_default(),
        Vorm::Email => r.opt().email(&p.naam).unwrap_or_default(),
        Vorm::Uren => {
            let typed = text(r, &p.naam, 20);
            let hours = lees_uren(&typed);
            if !typed.is_empty() && hours.is_none() {
                r.add(&p.naam, "fout-uren");
            }
            hours.map(uren_tekst).unwrap_or_default()
        }
        Vorm::Duur => {
            let typed = text(r, &p.naam, 40);
            if !typed.is_empty() && typed.parse::<Duur>().is_err() {
                r.add(&p.naam, "fout-reactietijd");
            }
            typed
        }
        Vorm::Weg => if r.checked(&p.naam) { "ja" } else { "" }.to_owned(),
    }
}

/// Number and field of `persoon-1-telefoon` or `aanbod-2-wat`.
fn deel<'a>(naam: &'a str, soort: &str) -> Option<(i64, &'a str)> {
    let (nr, veld) = naam.strip_prefix(soort)?.strip_prefix('-')?.split_once('-')?;
    Some((nr.parse().ok()?, veld))
}

/// Puts a value that the partner gave in the dossier; what is no longer there stays away.
fn zet(d: &mut Dossier, naam: &str, waarde: &str) {
    let new = waarde.to_owned();
    if let Some((nr, veld)) = deel(naam, "persoon") {
        let Some(p) = d.personen.iter_mut().find(|p| p.nr == nr) else { return };
        match veld {
            "naam" => p.naam = new,
            "functie" => p.functie = new,
            "telefoon" => p.telefoon = new,
            "buiten" => p.buiten = new,
            "email" => p.email = new,
            _ => {
                let day = DAGEN.iter().position(|(_, dag, _)| veld.strip_prefix("aanwezig-") == Some(*dag));
                if let Some(hours) = day.and_then(|day| p.aanwezig.get_mut(day)) {
                    *hours = lees_uren(waarde);
                }
            }
        }
    } else if let Some((nr, veld)) = deel(naam, "aanbod") {
        let Some(a) = d.aanbod.iter_mut().find(|a| a.nr == nr) else { return };
        match veld {
            "wat" => a.wat = new,
            "reactietijd" => a.reactietijd = new,
            _ => {}
        }
    } else {
        let l = &mut d.partner.lokaal;
        match naam {
            "contactpersoon" => l.contactpersoon = new,
            "telefoon" => l.telefoon = new,
            "buiten" => l.buiten = new,
            "email" => l.email = new,
            _ => {}
        }
    }
}

/// Takes over what was accepted, and saves what changed by it.
pub(super) async fn neem_over(tx: &WriteTx, old: &Dossier, velden: &[Veld]) -> Result<(), StoreError> {
    let mut new = old.clone();
    let accepted: Vec<&Veld> = velden.iter().filter(|v| v.overgenomen == Some(true)).collect();
    for v in &accepted {
        zet(&mut new, &v.naam, &v.nieuw);
    }
    let id = old.id();
    if new.partner.lokaal != old.partner.lokaal {
        data::save(tx, id, &new.partner.lokaal).await?;
    }
    changed(tx, id, &old.personen, &new.personen).await?;
    changed(tx, id, &old.aanbod, &new.aanbod).await?;
    for v in &accepted {
        if let Some((nr, "weg")) = deel(&v.naam, "persoon") {
            delete::<Persoon>(tx, id, nr).await?;
        }
    }
    Ok(())
}

async fn changed<T: Onderdeel + PartialEq>(tx: &WriteTx, id: &str, old: &[T], new: &[T]) -> Result<(), StoreError> {
    for (_, new) in old.iter().zip(new).filter(|(old, new)| old != new) {
        update(tx, id, new).await?;
    }
    Ok(())
}
