//! The chapter about partners: who they are, what they offer, and whether one can count on them.

use domain::Code;
use inventaris::partners::{Dossier, Oordeel, Persoon, Voorwaarde, afspraak};
use serde_json::{Value, json};
use web::args;

use super::inhoud::{Bron, Mist, alinea, mist, tabel};

impl Bron<'_> {
    /// The same with all that is known about them.
    fn register_meedoeners(&self) -> impl Iterator<Item = &Dossier> {
        self.register.iter().filter(|d| d.partner.meedoener())
    }

    pub(super) fn partnertabel(&self) -> (Vec<Value>, Vec<Mist>) {
        let (tr, dag) = (self.tr(), self.now.datum());
        let line = |d: &Dossier| {
            let agreed = afspraak(tr, d, dag);
            let agreed = if agreed.is_empty() { tr.t("plan-geen-afspraak") } else { agreed };
            vec![d.partner.naam(tr).to_owned(), d.partner.beleid.voorbereiding.clone(), d.partner.beleid.uitvoering.clone(), agreed]
        };
        let rows = self.register_meedoeners().map(line).collect();
        let open = self.register.iter().filter(|d| !d.mist(self.now).is_empty()).count();
        let mist = if open == 0 { Vec::new() } else { vec![mist("planmist-partners", open, "/voorbereiden/partners?onvolledig=ja")] };
        let table = tabel("plan-partners", &["plan-partner", "plan-vooraf", "plan-uitvoering", "plan-afspraak"], rows);
        let who = self.register_meedoeners().any(|d| !d.personen.is_empty()).then(|| alinea(&tr.t("plan-personen-bijlage")));
        ([Some(table), who, self.aanbodtabel(), self.voorwaardentabel()].into_iter().flatten().collect(), mist)
    }

    /// What partners offer now; nothing when nobody offers anything yet.
    fn aanbodtabel(&self) -> Option<Value> {
        let (tr, dag) = (self.tr(), self.now.datum());
        let rows: Vec<Vec<String>> = self
            .register_meedoeners()
            .flat_map(|d| d.aanbod.iter().filter(|a| a.geldt(dag)).map(move |a| (d, a)))
            .map(|(d, a)| {
                let within = if a.reactietijd.is_empty() { "–".to_owned() } else { a.reactietijd.clone() };
                vec![d.partner.naam(tr).to_owned(), a.wat.clone(), a.soorten(tr), within]
            })
            .collect();
        (!rows.is_empty())
            .then(|| tabel("plan-aanbod", &["plan-partner", "plan-aanbod-wat", "plan-aanbod-voor", "plan-aanbod-binnen"], rows))
    }

    /// Whom to call at each partner, with hours and who stands in; each row says of which partner it is. Nothing when nobody is known.
    pub(super) fn personen(&self) -> Option<Value> {
        let tr = self.tr();
        let lines = |texts: Vec<String>| texts.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join("\n");
        let outside = |p: &Persoon| {
            if p.buiten.is_empty() { String::new() } else { tr.with("plan-persoon-buiten", args![("nummer", p.buiten.as_str())]) }
        };
        let dash = |t: String| if t.is_empty() { "–".to_owned() } else { t };
        let row = |d: &Dossier, p: &Persoon| {
            let stands_in = p.vervanger.and_then(|nr| d.personen.iter().find(|v| v.nr == nr)).map(|v| v.naam.clone()).unwrap_or_default();
            vec![
                d.partner.naam(tr).to_owned(),
                lines(vec![p.naam.clone(), p.functie.clone()]),
                dash(lines(vec![p.telefoon.clone(), outside(p), p.email.clone()])),
                dash(p.uren(tr)),
                dash(stands_in),
            ]
        };
        let all = self.register_meedoeners().flat_map(|d| d.personen.iter().map(move |p| (d.id().to_owned(), row(d, p))));
        let (van, rows): (Vec<String>, Vec<Vec<String>>) = all.unzip();
        let head = ["plan-partner", "plan-persoon", "plan-persoon-bereik", "plan-persoon-uren", "plan-persoon-vervanger"];
        (!rows.is_empty()).then(|| {
            let mut table = tabel("plan-personen", &head, rows);
            table["partners"] = json!(van);
            table
        })
    }

    /// How the conditions for cooperation stand, without the reasons: those are for the municipality itself.
    fn voorwaardentabel(&self) -> Option<Value> {
        let tr = self.tr();
        let judged = |d: &Dossier, v: Voorwaarde| match d.oordeel(v).map(|b| b.oordeel) {
            Some(Oordeel::InOrde) => tr.t("plan-voorwaarde-ja"),
            Some(Oordeel::NietInOrde) => tr.t("plan-voorwaarde-nee"),
            None => "–".to_owned(),
        };
        let rows: Vec<Vec<String>> = self
            .register_meedoeners()
            .filter(|d| !d.voorwaarden.is_empty())
            .map(|d| std::iter::once(d.partner.naam(tr).to_owned()).chain(Voorwaarde::ALL.iter().map(|v| judged(d, *v))).collect())
            .collect();
        let head: Vec<&str> = std::iter::once("plan-partner").chain(Voorwaarde::ALL.iter().map(|v| v.key())).collect();
        (!rows.is_empty()).then(|| tabel("plan-voorwaarden", &head, rows))
    }
}
