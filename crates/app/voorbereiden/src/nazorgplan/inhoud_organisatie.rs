//! The chapter about the organisation: who directs, who takes over, and what is around them.

use domain::kalender::Kalender;
use kern::Medewerker;
use mandaat::organisatie;
use serde_json::{Value, json};

use super::inhoud::{Bron, Mist, alinea, mist, tabel};

impl Bron<'_> {
    pub(super) fn organisatie(&self) -> (Vec<Value>, Vec<Mist>) {
        let tr = self.tr();
        let Some(a) = &self.beeld.aanstelling else {
            return (Vec::new(), vec![mist("planmist-aanstelling", 1, "/voorbereiden/aanstelling")]);
        };
        let function = |m: Option<&Medewerker>| m.map_or_else(|| "–".to_owned(), |m| m.functie.clone());
        let of = |id: Option<domain::id::MedewerkerId>| function(id.and_then(|id| self.beeld.persoon(id)));
        let deputies: Vec<String> = a.plaatsvervangers.iter().map(|p| of(Some(*p))).collect();
        let loco = a.loco.and_then(|id| self.beeld.persoon(id)).filter(|m| m.actief);
        let rows = vec![
            vec![tr.label(a.functie), of(Some(a.coordinator)), tr.t("draaiboek-pdf-kantoor")],
            vec![tr.t("draaiboek-pdf-vervanger"), deputies.join(", "), tr.t("draaiboek-pdf-kantoor")],
            vec![tr.t("draaiboek-pdf-buiten"), of(a.buiten_kantooruren), tr.t("draaiboek-pdf-altijd")],
            vec![tr.t("actor-burgemeester"), of(a.burgemeester), tr.t("draaiboek-pdf-altijd")],
        ]
        .into_iter()
        .chain(loco.map(|m| vec![tr.t("plan-loco"), m.functie.clone(), tr.t("draaiboek-pdf-altijd")]))
        .chain([vec![tr.t("actor-politie"), a.politie_wacht.clone(), tr.t("draaiboek-pdf-altijd")]])
        .collect();
        let gaps = mandaat::aanstelling::gaten(a, &self.beeld.rooster, Kalender::default(), self.now, mandaat::aanstelling::VOORUIT);
        let mist = [
            ("planmist-rooster", gaps.len(), "/voorbereiden/aanstelling/rooster"),
            ("planmist-loco", usize::from(loco.is_none()), "/voorbereiden/aanstelling"),
        ];
        let mist = mist.into_iter().filter(|(_, n, _)| *n > 0).map(|(key, n, to)| super::inhoud::mist(key, n, to)).collect();
        let mut blocks = vec![alinea(&tr.t("plan-regie")), tabel("plan-rollen", &["plan-rol", "plan-functie", "plan-bereikbaar"], rows)];
        blocks.extend(self.schema());
        (blocks, mist)
    }

    /// The organisation chart with an equal table, once something is recorded.
    fn schema(&self) -> Vec<Value> {
        if self.organisatie.rijen().iter().all(|(_, v)| v.id.is_none()) {
            return Vec::new();
        }
        let titel = self.tr().t("organisatie-schema");
        let rows = self.organisatie.rijen();
        let boven =
            |at: usize, deep: usize| rows[..at].iter().rev().find(|(d, _)| *d < deep).map_or(String::new(), |(_, v)| v.naam.clone());
        let lines = rows.iter().enumerate().map(|(at, (deep, v))| vec![v.naam.clone(), boven(at, *deep), v.rol.clone()]).collect();
        let alt = self.tr().t("organisatie-schema-alt");
        let drawings = organisatie::tekeningen(&self.organisatie, &titel);
        let figure =
            |t: organisatie::Tekening| json!({ "soort": "figuur", "svg": t.breed, "smal": t.smal, "alt": alt, "bijschrift": titel });
        let table = tabel("plan-onderdelen", &["organisatie-naam", "organisatie-boven", "organisatie-rol"], lines);
        drawings.into_iter().map(figure).chain([table]).collect()
    }
}
