//! The chapters made of draaiboeken and of practising with them.

use domain::{
    Code,
    draaiboek::{Draaiboek, Spoor, Stapfase},
    plan::{Doelstelling, Uitkomst, gereedheid},
};
use jiff::{ToSpan, civil::Date};
use policy::Toets;
use serde_json::{Value, json};
use web::args;

use super::{
    doelen,
    inhoud::{Bron, Mist, alinea, kop, mist, tabel},
};
use ::draaiboek::{controle::te_controleren, pdf as draaiboek_pdf, woorden::Woorden};

use crate::gereedheid::{Gat, OefeningSoort};

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
        let mut blocks = vec![alinea(&draaiboek_pdf::alineas(&d.toelichting)), alinea(&verder)];
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

    /// What is practised and when again, and what is still open for a robbery. That this plan must be adopted is no point of the plan.
    pub(super) fn oefenen(&self) -> (Vec<Value>, Vec<Mist>) {
        let tr = self.tr();
        let rows: Vec<Vec<String>> = self
            .oefeningen
            .iter()
            .map(|o| vec![tr.datum(o.gehouden_op), tr.label(o.soort), o.deelnemers.to_string(), o.lessen.clone()])
            .collect();
        let gap = if rows.is_empty() { vec![mist("planmist-oefening", 1, "/voorbereiden/oefening")] } else { Vec::new() };
        let held = (!rows.is_empty())
            .then(|| tabel("plan-oefeningen", &["plan-wanneer-gehouden", "plan-wat", "plan-deelnemers", "plan-geleerd"], rows));
        (self.oefenplan().into_iter().chain(held).chain(self.gereed()).collect(), gap)
    }

    /// Each kind of exercise with the last time and the day before which it is due again, and who takes part.
    fn oefenplan(&self) -> Vec<Value> {
        let (tr, today) = (self.tr(), self.now.datum());
        let year_after = |day: Date| day.checked_add(12.months()).unwrap_or(day);
        let last = |soort| self.oefeningen.iter().filter(|o| o.soort == soort).map(|o| o.gehouden_op).max();
        let row = |soort: OefeningSoort| match last(soort) {
            Some(day) => vec![tr.label(soort), tr.datum(day), tr.datum(year_after(day))],
            None => vec![tr.label(soort), tr.t("plan-oefening-nooit"), tr.t("plan-oefening-te-plannen")],
        };
        let next = match self.oefeningen.iter().map(|o| o.gehouden_op).max().map(year_after) {
            Some(day) if day > today => tr.with("plan-oefening-volgende", args![("datum", tr.datum(day))]),
            Some(day) => tr.with("plan-oefening-te-laat", args![("datum", tr.datum(day))]),
            None => tr.t("plan-oefening-eerste"),
        };
        let table = tabel(
            "plan-oefenplan",
            &["plan-wat", "plan-oefening-laatst", "plan-oefening-voor"],
            OefeningSoort::ALL.iter().map(|s| row(*s)).collect(),
        );
        vec![alinea(&next), table, alinea(&tr.t("plan-training"))]
    }

    /// How ready the municipality was on this day, with the points that were open, as open points.
    fn gereed(&self) -> Vec<Value> {
        let tr = self.tr();
        let counts = |g: &&Gat| g.toets != Toets::NazorgplanVastgesteld;
        let open: Vec<&Gat> = self.gereedheid.gaten.iter().filter(counts).collect();
        let weigh = |g: &Gat, gehaald| Uitkomst { gewicht: g.gewicht, gehaald };
        let held = self.gereedheid.gehaald.iter().filter(counts).map(|g| weigh(g, true));
        let all: Vec<Uitkomst> = open.iter().map(|g| weigh(g, false)).chain(held).collect();
        let words = args![("percentage", gereedheid(&all)), ("open", open.len()), ("dag", tr.datum(self.now.datum()))];
        let list = (!open.is_empty()).then(|| json!({ "soort": "lijst", "punten": open.iter().map(|g| g.zin(tr)).collect::<Vec<_>>() }));
        [kop(&tr.t("plan-gereedheid")), alinea(&tr.with("plan-gereed", words))].into_iter().chain(list).collect()
    }

    /// The steps of evaluating, what is measured against which target, and when the year is reported on.
    pub(super) fn evalueren(&self) -> (Vec<Value>, Vec<Mist>) {
        let tr = self.tr();
        let rows: Vec<Vec<String>> = self.doelen.iter().map(|(d, s)| self.doel(d, s.as_ref()).into_iter().take(4).collect()).collect();
        let gap = if rows.is_empty() { vec![mist("planmist-doelstelling", Doelstelling::ALL.len(), doelen::DOELEN)] } else { Vec::new() };
        let head = ["plan-doel", "plan-indicator", "plan-streefwaarde", "plan-doel-bron"];
        let table = (!rows.is_empty()).then(|| tabel("plan-indicatoren", &head, rows));
        let jaar = i32::from(self.now.datum().year());
        let report = tr.with("plan-jaarverslag-tekst", args![("jaar", jaar.to_string()), ("volgend", (jaar + 1).to_string())]);
        let mut blocks = self.stappenlijst(|s| s.fase == Stapfase::Evalueren);
        blocks.extend(table);
        blocks.extend([kop(&tr.t("plan-jaarverslag")), alinea(&report)]);
        (blocks, gap)
    }
}
