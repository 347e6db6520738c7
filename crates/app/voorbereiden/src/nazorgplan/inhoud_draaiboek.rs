//! The chapters made of draaiboeken and of practising with them.

use domain::{
    Code,
    draaiboek::{Draaiboek, Spoor},
};
use serde_json::{Value, json};
use web::args;

use super::inhoud::{Bron, Mist, alinea, kop, mist, tabel};
use crate::{
    controle::te_controleren,
    draaiboek::{pdf as draaiboek_pdf, woorden::Woorden},
};

impl Bron<'_> {
    /// The draaiboek that starts for an incident type.
    fn voor(&self, soort: &str) -> Option<&Draaiboek> {
        let soort = domain::casus::Incidenttype::from_code(soort)?;
        self.app.beleid.voor_incident(soort, self.now.datum())
    }

    pub(super) fn draaiboek(&self, soort: &str) -> (Vec<Value>, Vec<Mist>) {
        let Some(d) = self.voor(soort) else { return (Vec::new(), Vec::new()) };
        let w = self.woorden(d);
        let verder = self
            .tr()
            .with("nazorgplan-draaiboek-verder", args![("naam", d.naam.to_lowercase()), ("versie", self.tr().datum(d.geldig_vanaf))]);
        let mut blocks = vec![alinea(d.toelichting.trim()), alinea(&verder)];
        for spoor in Spoor::ALL {
            let steps = draaiboek_pdf::stappen_kort(&w, *spoor);
            if !steps.is_empty() {
                blocks.push(kop(&self.tr().label(*spoor)));
                blocks.push(json!({ "soort": "stappen", "stappen": steps }));
            }
        }
        blocks.extend(te_controleren(&self.app.beleid, &draaiboek_pdf::aangehaald(&w)));
        blocks.extend(draaiboek_pdf::figuren(&w));
        let adopted = self.vast.iter().any(|v| v.van(d));
        let naar = format!("/voorbereiden/draaiboeken/{}", d.id);
        (blocks, if adopted { Vec::new() } else { vec![mist("planmist-draaiboek", 1, &naar)] })
    }

    fn woorden<'b>(&'b self, d: &'b Draaiboek) -> Woorden<'b> {
        draaiboek_pdf::woorden(self.app, &self.partners, d, self.now.datum())
    }

    /// Steps of home and business that fit, each once, as a list.
    pub(super) fn stappenlijst(&self, fits: impl Fn(&domain::draaiboek::Stap) -> bool) -> Vec<Value> {
        let mut points: Vec<String> = Vec::new();
        for d in ["woning", "bedrijf"].into_iter().filter_map(|s| self.voor(s)) {
            let w = self.woorden(d);
            for s in d.stappen.iter().filter(|s| fits(s)) {
                let term =
                    w.uiterlijk(s).map(|u| format!(" ({})", self.tr().with("plan-uiterlijk", args![("wanneer", u)]))).unwrap_or_default();
                let point = format!("{}: {}{term}", w.actor(&s.wie), s.titel);
                if !points.contains(&point) {
                    points.push(point);
                }
            }
        }
        if points.is_empty() {
            Vec::new()
        } else {
            vec![kop(&self.tr().t("plan-stappen-uit")), json!({ "soort": "lijst", "punten": points })]
        }
    }

    pub(super) fn oefenen(&self) -> (Vec<Value>, Vec<Mist>) {
        let tr = self.tr();
        let ready =
            alinea(&tr.with("plan-gereed", args![("percentage", self.gereedheid.percentage), ("open", self.gereedheid.gaten.len())]));
        let open: Vec<String> = self.gereedheid.gaten.iter().map(|g| g.titel(tr)).collect();
        let list = (!open.is_empty()).then(|| json!({ "soort": "lijst", "punten": open }));
        let rows: Vec<Vec<String>> = self
            .oefeningen
            .iter()
            .map(|o| vec![tr.datum(o.gehouden_op), tr.label(o.soort), o.deelnemers.to_string(), o.lessen.clone()])
            .collect();
        let gap = if rows.is_empty() { vec![mist("planmist-oefening", 1, "/voorbereiden/oefening")] } else { Vec::new() };
        let held = (!rows.is_empty())
            .then(|| tabel("plan-oefeningen", &["plan-wanneer-gehouden", "plan-wat", "plan-deelnemers", "plan-geleerd"], rows));
        (held.into_iter().chain([kop(&tr.t("plan-gereedheid")), ready]).chain(list).collect(), gap)
    }
}
