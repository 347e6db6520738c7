//! Bekend: whom the product knows, so that what everyone reads names nobody. A version freezes it with its content.

use std::{borrow::Cow, sync::Arc};

use domain::{
    plan::{Bekende, Bekenden, Persoonssoort},
    recht::Rol,
};
use inventaris::partners::{Dossier, register};
use kern::{App, medewerkers};
use mandaat::aanstelling;
use serde_json::{Value, json};
use store::{StoreError, Tx, args};
use web::{Taal, Tr};

use crate::informatieafspraken::convenanten;

/// The partner that the police desk is of.
const POLITIE: &str = "politie";
/// Digits at the end of a number that make it that number.
const EIND: usize = 8;
/// The municipality itself.
const GEMEENTE: &str = "gemeente";

/// Someone with the organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Iemand {
    wie: Bekende,
    /// The partner, or the municipality.
    van: String,
}

/// Everyone, with words that are no names and numbers of organisations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Bekend {
    mensen: Vec<Iemand>,
    gewoon: Vec<String>,
    vrij: Vec<String>,
}

/// What of a text points to a person: how many names and how many numbers and addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Telling {
    pub(crate) namen: usize,
    pub(crate) nummers: usize,
}

impl Bekend {
    /// Staff, who is on the call sheet, and whom to call at partners.
    pub(crate) async fn load(tx: &Tx, app: &App) -> Result<Self, StoreError> {
        let name = tx.opt("SELECT naam FROM gemeente WHERE gemeente = $1", args![tx.gemeente()]).await?;
        let mut uit = Self { gewoon: name.map(|r| r.text("naam")).transpose()?.into_iter().collect(), ..Self::default() };
        for m in medewerkers(tx).await? {
            let police = m.rollen.contains(&Rol::Politie).then(|| POLITIE.to_owned());
            let van = m.partner.clone().or(police).unwrap_or_else(|| GEMEENTE.to_owned());
            uit.erbij((&m.naam, &m.functie), [&m.telefoon, &m.email], &van, false);
        }
        if let Some(a) = aanstelling::load(tx).await? {
            uit.erbij(("", ""), [&a.politie_telefoon], POLITIE, false);
            uit.erbij(("", ""), [&a.hoofd_email], GEMEENTE, false);
            uit.gewoon.extend([a.afdeling, a.politie_wacht]);
        }
        register(tx, app).await?.iter().for_each(|d| uit.partner(d));
        uit.tekenaars(tx).await?;
        Ok(uit)
    }

    /// Who signed a version of the plan or a covenant for a partner.
    async fn tekenaars(&mut self, tx: &Tx) -> Result<(), StoreError> {
        let sql = "SELECT DISTINCT partner, naam, functie FROM planverzoek WHERE gemeente = $1 AND naam <> ''";
        for r in tx.all(sql, args![tx.gemeente()]).await? {
            self.erbij((&r.text("naam")?, &r.text("functie")?), [], &r.text("partner")?, false);
        }
        for c in convenanten(tx).await? {
            if let Some(h) = &c.van_partner {
                self.erbij((&h.naam, &h.functie), [], &c.partner, false);
            }
        }
        Ok(())
    }

    fn partner(&mut self, d: &Dossier) {
        let (l, id) = (&d.partner.lokaal, d.id());
        self.gewoon.extend([d.partner.beleid.naam.clone(), l.naam.clone()]);
        for p in &d.personen {
            self.erbij((&p.naam, &p.functie), [&p.telefoon, &p.buiten, &p.email], id, false);
        }
        let desk = if lijkt_naam(&l.contactpersoon) { l.contactpersoon.as_str() } else { "" };
        let (mobile, fixed): (Vec<&String>, Vec<&String>) = [&l.telefoon, &l.buiten].into_iter().partition(|n| mobiel(n));
        self.erbij((desk, ""), mobile, id, true);
        self.vrij.extend(fixed.into_iter().chain([&l.email]).filter(|n| !n.is_empty()).cloned());
    }

    fn erbij<'a>(&mut self, (naam, functie): (&str, &str), bereik: impl IntoIterator<Item = &'a String>, van: &str, alleen_heel: bool) {
        let bereik = bereik.into_iter().filter(|b| !b.is_empty()).cloned().collect();
        let wie = Bekende { naam: naam.to_owned(), functie: functie.to_owned(), bereik, alleen_heel };
        self.mensen.push(Iemand { wie, van: van.to_owned() });
    }

    /// Whom an older version lists in its table of people, and who adopted it: they may be gone since.
    pub(super) fn uit_inhoud(&mut self, inhoud: &Value) {
        let tr = Tr::new(Taal::Nl);
        let caption = tr.t("plan-mensen");
        let parts = ["hoofdstukken", "bijlagen"].into_iter().flat_map(|list| inhoud[list].as_array().into_iter().flatten());
        let tables = parts.flat_map(|p| p["blokken"].as_array().into_iter().flatten()).filter(|b| b["bijschrift"] == caption);
        for row in tables.flat_map(|t| t["rijen"].as_array().into_iter().flatten()) {
            let cell = |n: usize| row[n].as_str().unwrap_or_default().to_owned();
            let (naam, functie, bereik) = (cell(0), cell(1), cell(2));
            if lijkt_naam(&naam) {
                self.erbij((&naam, &functie), [&bereik], GEMEENTE, false);
            }
        }
    }

    /// For a text that everyone may read.
    pub(crate) fn openbaar(&self) -> Bekenden {
        let people: Vec<Bekende> = self.mensen.iter().map(|m| m.wie.clone()).collect();
        Bekenden::new(&people, self.gewoon.iter().map(String::as_str), self.vrij.iter().map(String::as_str))
    }

    /// Only who is named in these texts, or whose number stands there: a version keeps no more people than it names.
    pub(super) fn genoemd(&self, teksten: &[Cow<'_, str>]) -> Self {
        let known = self.openbaar();
        let mut found = String::new();
        for t in teksten {
            known.plekken(t).into_iter().for_each(|p| found.extend([&t[p.plaats], " | "]));
        }
        let (digits, small) = (cijfers(&found), found.to_lowercase());
        let reached = |b: &String| match b.contains('@') {
            true => small.contains(&b.to_lowercase()),
            false => cijfers(b).len().checked_sub(EIND).is_some_and(|at| digits.contains(&cijfers(b)[at..])),
        };
        let named = |m: &Iemand| {
            let alone = Bekenden::new(std::slice::from_ref(&m.wie), self.gewoon.iter().map(String::as_str), []);
            alone.plekken(&found).iter().any(|p| p.soort == Persoonssoort::Naam)
        };
        let mensen = self.mensen.iter().filter(|m| m.wie.bereik.iter().any(reached) || named(m)).cloned().collect();
        Self { mensen, ..self.clone() }
    }

    /// For a text that one partner reads: names stay, and its own numbers.
    pub(super) fn voor_partner(&self, id: &str) -> Bekenden {
        self.openbaar().met_namen(self.mensen.iter().filter(|m| m.van == id).flat_map(|m| &m.wie.bereik).map(String::as_str))
    }

    pub(super) fn json(&self) -> Value {
        let mensen: Vec<Value> = self
            .mensen
            .iter()
            .map(|m| json!({ "naam": m.wie.naam, "functie": m.wie.functie, "bereik": m.wie.bereik, "heel": m.wie.alleen_heel, "van": m.van }))
            .collect();
        json!({ "mensen": mensen, "gewoon": self.gewoon, "vrij": self.vrij })
    }

    /// What [`Bekend::json`] wrote; nobody from anything else.
    pub(super) fn uit(json: &Value) -> Self {
        let text = |v: &Value, field: &str| v[field].as_str().unwrap_or_default().to_owned();
        let texts = |v: &Value| v.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>();
        let one = |m: &Value| Iemand {
            wie: Bekende {
                naam: text(m, "naam"),
                functie: text(m, "functie"),
                bereik: texts(&m["bereik"]),
                alleen_heel: m["heel"].as_bool().unwrap_or_default(),
            },
            van: text(m, "van"),
        };
        Self {
            mensen: json["mensen"].as_array().into_iter().flatten().map(one).collect(),
            gewoon: texts(&json["gewoon"]),
            vrij: texts(&json["vrij"]),
        }
    }
}

/// Whom a text that everyone reads, or that leaves, may not name; read again when something changed.
///
/// # Errors
/// When the database fails.
pub(crate) async fn bekenden(tx: &Tx, app: &App) -> Result<Arc<Bekenden>, StoreError> {
    app.onthouden(tx, "", async || Ok(Bekend::load(tx, app).await?.openbaar())).await
}

/// How many places of a text point to a person.
pub(super) fn tel(bekenden: &Bekenden, tekst: &str) -> Telling {
    let places = bekenden.plekken(tekst);
    let namen = places.iter().filter(|p| p.soort == Persoonssoort::Naam).count();
    Telling { namen, nummers: places.len() - namen }
}

fn cijfers(tekst: &str) -> String {
    tekst.chars().filter(char::is_ascii_digit).collect()
}

/// A mobile number is somebody's, even when an organisation gave it.
fn mobiel(nummer: &str) -> bool {
    let digits = cijfers(nummer);
    let rest = digits.strip_prefix("0031").or_else(|| digits.strip_prefix("31")).unwrap_or(&digits);
    rest.trim_start_matches('0').starts_with('6')
}

/// "Vraag naar" holds a desk or a function; a name is two words or more, each with a capital but for "van" and the like.
fn lijkt_naam(tekst: &str) -> bool {
    let words: Vec<&str> = tekst.split_whitespace().collect();
    let named = |w: &&str| w.starts_with(char::is_uppercase) && w.chars().skip(1).any(char::is_lowercase);
    let between = |w: &&str| matches!(*w, "van" | "de" | "den" | "der" | "ten" | "ter" | "el" | "al");
    words.len() > 1
        && words.first().is_some_and(|w| w.starts_with(char::is_uppercase))
        && words.last().is_some_and(&named)
        && words.iter().all(|w| named(w) || between(w) || (w.len() == 2 && w.ends_with('.')))
}
