//! Blad: a letter that leaves, as it is filled in. What stands on it is a fixed text, by its key, or was released; nothing else fits.

use ::store::Tx;
use casus::betrokkene::toets::Naamloos;
use domain::{
    Bezwaar,
    grondslag::{AanZelf, Vrijgegeven},
};
use jiff::civil::Date;
use kern::{Answer, Ctx, Instellingen, Medewerker, Problem};

use serde_json::{Value, json};
use web::{Taal, Tr, args};

use super::tekst;

/// A letter to print. Words about people come in as a released value:
///
/// ```
/// use domain::grondslag::Vrijgegeven;
/// use casus::betrokkene::toets::Naamloos;
/// use verlenen::brieven::Blad;
/// fn write(blad: Blad, released: &Vrijgegeven<Naamloos>) -> Blad {
///     blad.tekst(released)
/// }
/// ```
///
/// A text as somebody typed it does not fit, and neither does one that was checked for names and not released:
///
/// ```compile_fail,E0308
/// # use verlenen::brieven::Blad;
/// fn write(blad: Blad, typed: &String) -> Blad {
///     blad.tekst(typed)
/// }
/// ```
///
/// ```compile_fail,E0308
/// # use casus::betrokkene::toets::Naamloos;
/// # use verlenen::brieven::Blad;
/// fn write(blad: Blad, checked: &Naamloos) -> Blad {
///     blad.tekst(checked)
/// }
/// ```
///
/// A fixed text is named by its key, which is not made while the program runs:
///
/// ```compile_fail,E0521
/// # use verlenen::brieven::Blad;
/// fn write(blad: Blad, typed: &str) -> Blad {
///     blad.vast(typed)
/// }
/// ```
///
/// And a name on the envelope is of who gets the letter:
///
/// ```compile_fail,E0308
/// # use domain::gegeven::Gegeven;
/// # use verlenen::brieven::Blad;
/// fn write(blad: Blad, untested: &[Gegeven<String>]) -> Blad {
///     blad.geadresseerde(untested)
/// }
/// ```
pub struct Blad {
    tr: Tr,
    data: Value,
    blokken: Vec<Value>,
}

impl Blad {
    /// A letter of the municipality: sender, reference, date, contact, closing; the title, subject and salutation by their keys.
    pub(super) async fn new(
        ctx: &Ctx,
        tx: &Tx,
        (taal, kenmerk): (Taal, &str),
        wie: Option<&Medewerker>,
        koppen: [&'static str; 3],
    ) -> Result<Self, Problem> {
        let tr = ctx.tr.in_taal(taal);
        let mut data = kader(ctx, tx, tr, kenmerk, wie).await?;
        for (veld, key) in ["titel", "onderwerp", "aanhef"].into_iter().zip(koppen) {
            data[veld] = json!(tr.t(key));
        }
        Ok(Self { tr, data, blokken: Vec::new() })
    }

    /// A fixed text.
    #[must_use]
    pub fn vast(mut self, key: &'static str) -> Self {
        self.blokken.extend(tekst::blokken(&self.tr.t(key)));
        self
    }

    /// The line above the telephone number: a fixed text.
    #[must_use]
    pub fn contact(mut self, key: &'static str) -> Self {
        self.data["contact"]["kop"] = json!(self.tr.t(key));
        self
    }

    /// A table of fixed texts: what is known, from whom, for what. No values.
    #[must_use]
    pub fn tabel(mut self, kop: [&'static str; 3], rijen: &[[&'static str; 3]]) -> Self {
        let tr = self.tr;
        let woorden = |keys: &[&'static str; 3]| keys.map(|key| tr.t(key));
        let rijen: Vec<_> = rijen.iter().map(woorden).collect();
        self.blokken.push(json!({ "soort": "tabel", "bijschrift": null, "kop": woorden(&kop), "rijen": rijen }));
        self
    }

    /// A text that was released.
    #[must_use]
    pub fn tekst(mut self, vrij: &Vrijgegeven<Naamloos>) -> Self {
        self.blokken.extend(tekst::blokken(vrij.waarde().tekst()));
        self
    }

    /// A text that may not leave, to read before it is approved: the letter says on every page that it is a draft, and at its head why.
    #[must_use]
    pub(super) fn concept(mut self, tekst: &Naamloos, bezwaar: Bezwaar, verstuurd: Option<Date>) -> Self {
        let tr = self.tr;
        self.data["status"] = json!("concept");
        let reden = format!("{} ({})", tr.t(bezwaar.reden), bezwaar.artikel);
        let eerder = verstuurd.map(|op| tr.with("buurtbrief-concept-verstuurd", args![("datum", tr.datum(op))]));
        let waarom = [Some(reden), eerder].into_iter().flatten().collect::<Vec<_>>().join("\n\n");
        self.blokken.push(json!({ "soort": "kader", "kop": tr.t("buurtbrief-concept-kop"), "tekst": waarom }));
        self.blokken.extend(tekst::blokken(tekst.tekst()));
        self
    }

    /// Name and address on the envelope.
    #[must_use]
    pub fn geadresseerde(mut self, regels: &[AanZelf<String>]) -> Self {
        let regels: Vec<&str> =
            regels.iter().flat_map(|v| v.waarde().split([',', '\n'])).map(str::trim).filter(|r| !r.is_empty()).collect();
        self.data["geadresseerde"] = json!(regels);
        self
    }

    /// The letter as PDF.
    pub(super) async fn pdf(mut self, ctx: &Ctx, template: &'static str, file: &str) -> Answer {
        self.data["blokken"] = json!(self.blokken);
        ctx.pdf(template, self.data, file).await
    }
}

/// What every letter has.
async fn kader(ctx: &Ctx, tx: &Tx, tr: Tr, kenmerk: &str, wie: Option<&Medewerker>) -> Result<Value, Problem> {
    let (i, _) = Instellingen::load(tx).await?;
    let gemeente = ctx.gemeentenaam();
    let regels: Vec<&str> = i.contact_adres.lines().map(str::trim).filter(|r| !r.is_empty()).collect();
    let telefoon = wie.map(|w| w.telefoon.as_str()).filter(|t| !t.is_empty()).unwrap_or(&i.contact_telefoon);
    Ok(json!({
        "voorbeeld": ctx.app.settings.demo,
        "taal": tr.taal().code(),
        "gemeente": { "naam": gemeente, "code": ctx.gemeente().as_str() },
        "kenmerk": kenmerk,
        "datum": ctx.now.datum().to_string(),
        "afzender": { "afdeling": i.contact_naam, "adres": regels, "telefoon": i.contact_telefoon, "email": i.contact_email, "web": i.privacy },
        "contact": { "naam": wie.map(|w| w.naam.as_str()), "functie": wie.map(|w| w.functie.as_str()), "telefoon": telefoon, "bereikbaar": tr.t("brief-bereikbaar") },
        "afsluiting": { "namens": tr.with("brief-namens", args![("gemeente", gemeente.to_owned())]), "naam": wie.map(|w| w.naam.as_str()), "functie": wie.map(|w| w.functie.as_str()) },
    }))
}
