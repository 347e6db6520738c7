//! The elements of BPMN, in the order in which its schema asks for them.

use crate::{
    Code,
    kalender::{Duur, Eenheid},
};

use super::{
    Model,
    pijlen::{Bericht, OP_DE_PIJL, Pijl},
    plek::Vak,
    stap::{soorten, taak, termijn_zin, uitwisseling},
    verband::{Bron, Tot, id},
    xml::{Attr, Xml, naam},
};
use crate::draaiboek::{anker::Anker, model::Stap};

const MODEL: &str = "http://www.omg.org/spec/BPMN/20100524/MODEL";
const FEEL: &str = "https://www.omg.org/spec/DMN/20191111/FEEL/";
pub(super) const UITDRUKKING: Attr<'_> = ("xsi:type", "bpmn:tFormalExpression");

impl Model<'_> {
    pub(super) fn schrijf(&self) -> String {
        let mut x = Xml::new();
        let (pijlen, berichten) = (self.pijlen(), self.berichten());
        let id = naam("draaiboek", &self.d.id);
        x.open(
            "bpmn:definitions",
            &[
                ("xmlns:bpmn", MODEL),
                ("xmlns:bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI"),
                ("xmlns:dc", "http://www.omg.org/spec/DD/20100524/DC"),
                ("xmlns:di", "http://www.omg.org/spec/DD/20100524/DI"),
                ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                ("xmlns:nazorg", super::BPMN_EIGEN),
                ("id", &id),
                ("name", &self.d.naam),
                ("targetNamespace", super::BPMN_EIGEN),
                ("expressionLanguage", FEEL),
                ("exporter", "nazorgregie"),
                ("exporterVersion", env!("CARGO_PKG_VERSION")),
            ],
        );
        self.samenwerking(&mut x, &berichten);
        self.proces(&mut x, &pijlen);
        self.oorzaken(&mut x);
        self.tekening(&mut x, &pijlen, &berichten);
        x.finish()
    }

    fn actor<'b>(&'b self, id: &'b str) -> &'b str {
        if id == "gemeente" { "Gemeente" } else { self.labels.actor(id) }
    }

    /// The parties and what goes between them.
    fn samenwerking(&self, x: &mut Xml, berichten: &[Bericht<'_>]) {
        x.open("bpmn:collaboration", &[("id", "samenwerking")]);
        x.leaf("bpmn:participant", &[("id", "nazorg"), ("name", &format!("Nazorg: {}", self.d.naam)), ("processRef", "proces")]);
        for p in &self.partijen {
            x.leaf("bpmn:participant", &[("id", &naam("partij", p)), ("name", self.actor(p))]);
        }
        for b in berichten {
            let kinds = b.uitwisseling.map_or_else(|| "de melding".to_owned(), soorten);
            let name = match b.uitwisseling {
                Some(u) if u.wat.len() > OP_DE_PIJL => format!("{} gegevens", u.wat.len()),
                _ => kinds.clone(),
            };
            x.open("bpmn:messageFlow", &[("id", &b.id), ("name", &name), ("sourceRef", &b.van), ("targetRef", &b.aan)]);
            x.text("bpmn:documentation", &[], &kinds);
            if let Some(u) = b.uitwisseling {
                x.open("bpmn:extensionElements", &[]);
                uitwisseling(x, u);
                x.close();
            }
            x.close();
        }
        x.close();
    }

    fn proces(&self, x: &mut Xml, pijlen: &[Pijl]) {
        x.open("bpmn:process", &[("id", "proces"), ("name", &self.d.naam), ("isExecutable", "true")]);
        x.text("bpmn:documentation", &[], &self.over());
        x.open("bpmn:extensionElements", &[]);
        let datum = self.d.geldig_vanaf.to_string();
        x.leaf("nazorg:draaiboek", &[("id", &self.d.id), ("geldigVanaf", &datum), ("bron", &self.d.bron)]);
        x.close();
        self.banen(x);
        self.gebeurtenissen(x, pijlen);
        for i in 0..self.d.stappen.len() {
            self.stap(x, i, pijlen);
        }
        for p in pijlen {
            self.pijl(x, p);
        }
        x.close();
    }

    fn over(&self) -> String {
        format!(
            "{}\nGeldt vanaf {}. Bron: {}. Dit proces volgt één casus met haar betrokkenen. Termijnen in werkdagen staan als dagen; de precieze termijn staat bij de stap.",
            self.d.toelichting.trim(),
            self.d.geldig_vanaf,
            self.d.bron
        )
    }

    /// Who carries out what; events stand with who comes first.
    fn banen(&self, x: &mut Xml) {
        if self.z.banen.is_empty() {
            return;
        }
        x.open("bpmn:laneSet", &[("id", "banen")]);
        for (n, baan) in self.z.banen.iter().enumerate() {
            x.open("bpmn:lane", &[("id", &naam("baan", &baan.wie)), ("name", self.actor(&baan.wie))]);
            let mut leden: Vec<String> = if n == 0 { self.boven().into_iter().map(|(id, _)| id).collect() } else { Vec::new() };
            for balk in &baan.balken {
                if let Some(i) = self.d.index.get(&balk.stap) {
                    leden.extend(self.delen(*i).into_iter().map(|(id, _)| id));
                }
            }
            leden.iter().for_each(|id| x.text("bpmn:flowNodeRef", &[], id));
            x.close();
        }
        x.close();
    }

    fn pijl(&self, x: &mut Xml, p: &Pijl) {
        let id = p.id();
        let mut attrs = vec![("id", id.as_str()), ("sourceRef", &p.van), ("targetRef", &p.naar)];
        if !p.naam.is_empty() {
            attrs.insert(1, ("name", p.naam));
        }
        match &p.als {
            None => x.leaf("bpmn:sequenceFlow", &attrs),
            Some(als) => {
                x.open("bpmn:sequenceFlow", &attrs);
                x.text("bpmn:conditionExpression", &[UITDRUKKING], als);
                x.close();
            }
        }
    }

    fn gebeurtenissen(&self, x: &mut Xml, pijlen: &[Pijl]) {
        for b in self.bronnen().filter(|b| self.splitst(*b)) {
            splitsing(x, &self.id(b), pijlen);
        }
        x.open("bpmn:startEvent", &[("id", "begin"), ("name", "Overval")]);
        in_en_uit(x, "begin", pijlen);
        x.close();
        for (i, anker) in self.v.voorvallen.iter().enumerate() {
            let id = self.eigen_id(Bron::Voorval(i));
            x.open("bpmn:intermediateCatchEvent", &[("id", &id), ("name", &gebeurtenis(*anker))]);
            in_en_uit(x, &id, pijlen);
            match anker {
                Anker::Melding => {
                    x.leaf("bpmn:messageEventDefinition", &[("id", &naam("oorzaak", anker.code())), ("messageRef", "bericht_melding")])
                }
                _ => x.leaf(
                    "bpmn:signalEventDefinition",
                    &[("id", &naam("oorzaak", anker.code())), ("signalRef", &naam("signaal", anker.code()))],
                ),
            }
            x.close();
        }
        for (i, w) in self.v.wachten.iter().enumerate() {
            let id = self.eigen_id(Bron::Wacht(i));
            let name = match w.tot {
                Tot::Duur(duur) => format!("{duur} na {}", self.bron_naam(w.na)),
                Tot::Dag(m) => m.datum().to_string(),
            };
            x.open("bpmn:intermediateCatchEvent", &[("id", &id), ("name", &name)]);
            in_en_uit(x, &id, pijlen);
            match w.tot {
                Tot::Duur(duur) => klok(x, &id, "bpmn:timeDuration", &iso(duur)),
                Tot::Dag(m) => klok(x, &id, "bpmn:timeDate", &m.timestamp().to_string()),
            }
            x.close();
        }
        x.open("bpmn:endEvent", &[("id", "einde"), ("name", "Klaar")]);
        in_en_uit(x, "einde", pijlen);
        x.close();
    }

    fn bron_naam(&self, b: Bron) -> String {
        match b {
            Bron::Begin => "overval".to_owned(),
            Bron::Voorval(i) => self.v.voorvallen[i].code().replace('-', " "),
            Bron::Wacht(_) => "wachten".to_owned(),
            Bron::Stap(i) => format!("\"{}\"", self.d.stappen[i].titel),
        }
    }

    fn stap(&self, x: &mut Xml, i: usize, pijlen: &[Pijl]) {
        let (s, sid) = (&self.d.stappen[i], id(self.d, i).as_str());
        if self.v.na[i].len() > 1 {
            let id = naam("samen", sid);
            x.open("bpmn:parallelGateway", &[("id", &id), ("gatewayDirection", "Converging")]);
            in_en_uit(x, &id, pijlen);
            x.close();
        }
        if !self.v.geldt[i].altijd() {
            self.keuze(x, i, pijlen);
        }
        taak(x, s, &naam("stap", sid), pijlen);
        if self.splitst(Bron::Stap(i)) {
            splitsing(x, &naam("verder", sid), pijlen);
        }
        if s.uiterlijk.is_some() {
            self.te_laat(x, s, pijlen);
        }
    }

    fn keuze(&self, x: &mut Xml, i: usize, pijlen: &[Pijl]) {
        let sid = id(self.d, i).as_str();
        let (als, na) = (naam("als", sid), naam("na", sid));
        let zin = self.v.geldt[i].zin();
        let label = if zin.chars().count() <= 40 { zin.as_str() } else { "geldt de stap?" };
        let other = format!("van_{als}__naar_{na}");
        x.open("bpmn:exclusiveGateway", &[("id", &als), ("name", label), ("gatewayDirection", "Diverging"), ("default", &other)]);
        x.text("bpmn:documentation", &[], &zin);
        in_en_uit(x, &als, pijlen);
        x.close();
        x.open("bpmn:exclusiveGateway", &[("id", &na), ("gatewayDirection", "Converging")]);
        in_en_uit(x, &na, pijlen);
        x.close();
    }

    /// The clock on a step, and who is told when it has run out. The step itself goes on.
    fn te_laat(&self, x: &mut Xml, s: &Stap, pijlen: &[Pijl]) {
        let Some(duur) = s.uiterlijk else { return };
        let sid = s.id.as_str();
        let (termijn, stap) = (naam("termijn", sid), naam("stap", sid));
        x.open(
            "bpmn:boundaryEvent",
            &[("id", &termijn), ("name", &format!("uiterlijk {}", termijn_zin(s))), ("attachedToRef", &stap), ("cancelActivity", "false")],
        );
        in_en_uit(x, &termijn, pijlen);
        klok(x, &termijn, "bpmn:timeDuration", &iso(duur));
        x.close();
        let escalatie = s.escaleert.as_ref();
        if let Some(na) = escalatie.and_then(|e| e.na) {
            let id = naam("wacht", sid);
            x.open("bpmn:intermediateCatchEvent", &[("id", &id), ("name", &format!("nog {na}"))]);
            in_en_uit(x, &id, pijlen);
            klok(x, &id, "bpmn:timeDuration", &iso(na));
            x.close();
        }
        let id = naam("te-laat", sid);
        let name = escalatie.map_or_else(|| "Te laat".to_owned(), |e| format!("Te laat: naar {}", self.actor(&e.naar)));
        x.open("bpmn:endEvent", &[("id", &id), ("name", &name)]);
        in_en_uit(x, &id, pijlen);
        if let Some(e) = escalatie {
            x.leaf("bpmn:escalationEventDefinition", &[("id", &naam("oorzaak", &id)), ("escalationRef", &naam("escalatie", &e.naar))]);
        }
        x.close();
    }

    /// The messages, signals and escalations that events point at.
    fn oorzaken(&self, x: &mut Xml) {
        for anker in &self.v.voorvallen {
            match anker {
                Anker::Melding => x.leaf("bpmn:message", &[("id", "bericht_melding"), ("name", "melding")]),
                _ => x.leaf("bpmn:signal", &[("id", &naam("signaal", anker.code())), ("name", anker.code())]),
            }
        }
        let told: std::collections::BTreeSet<&str> =
            self.d.stappen.iter().filter(|s| s.uiterlijk.is_some()).filter_map(|s| s.escaleert.as_ref()).map(|e| e.naar.as_str()).collect();
        for naar in told {
            x.leaf("bpmn:escalation", &[("id", &naam("escalatie", naar)), ("name", self.actor(naar)), ("escalationCode", naar)]);
        }
    }

    fn tekening(&self, x: &mut Xml, pijlen: &[Pijl], berichten: &[Bericht<'_>]) {
        x.open("bpmndi:BPMNDiagram", &[("id", "tekening"), ("name", &self.d.naam)]);
        x.open("bpmndi:BPMNPlane", &[("id", "vlak"), ("bpmnElement", "samenwerking")]);
        vorm(x, "nazorg", self.plek.pool, &[("isHorizontal", "true")], None);
        for (n, p) in self.partijen.iter().enumerate() {
            vorm(x, &naam("partij", p), self.plek.partij(n), &[("isHorizontal", "true")], None);
        }
        for (baan, vak) in self.z.banen.iter().zip(&self.plek.banen) {
            vorm(x, &naam("baan", &baan.wie), *vak, &[("isHorizontal", "true")], None);
        }
        for (id, vak) in self.boven() {
            vorm(x, &id, vak, &[], None);
        }
        for i in 0..self.d.stappen.len() {
            for (id, vak) in self.delen(i) {
                let marker: &[Attr<'_>] =
                    if id.starts_with("als_") || id.starts_with("na_") { &[("isMarkerVisible", "true")] } else { &[] };
                vorm(x, &id, vak, marker, naamplek(&id, vak));
            }
        }
        pijlen.iter().for_each(|p| rand(x, &p.id(), &p.punten, None));
        berichten.iter().for_each(|b| rand(x, &b.id, &b.punten, b.naamplek()));
        x.close();
        x.close();
    }
}

pub(super) fn in_en_uit(x: &mut Xml, id: &str, pijlen: &[Pijl]) {
    pijlen.iter().filter(|p| p.naar == id).for_each(|p| x.text("bpmn:incoming", &[], &p.id()));
    pijlen.iter().filter(|p| p.van == id).for_each(|p| x.text("bpmn:outgoing", &[], &p.id()));
}

fn splitsing(x: &mut Xml, id: &str, pijlen: &[Pijl]) {
    x.open("bpmn:parallelGateway", &[("id", id), ("gatewayDirection", "Diverging")]);
    in_en_uit(x, id, pijlen);
    x.close();
}

fn klok(x: &mut Xml, van: &str, soort: &str, waarde: &str) {
    x.open("bpmn:timerEventDefinition", &[("id", &naam("klok", van))]);
    x.text(soort, &[UITDRUKKING], waarde);
    x.close();
}

/// A term as ISO 8601 has it; working days and day-parts by their usual length.
fn iso(duur: Duur) -> String {
    let n = duur.aantal;
    match duur.eenheid {
        Eenheid::Minuut => format!("PT{n}M"),
        Eenheid::Uur => format!("PT{n}H"),
        Eenheid::Dagdeel => format!("PT{}H", u32::from(n) * 8),
        Eenheid::Dag | Eenheid::Werkdag => format!("P{n}D"),
        Eenheid::Week => format!("P{}D", u32::from(n) * 7),
        Eenheid::Maand => format!("P{n}M"),
        Eenheid::Jaar => format!("P{n}Y"),
    }
}

/// The name of an event, as a label.
fn gebeurtenis(anker: Anker) -> String {
    let words = anker.code().replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Where the name of a sign of a step stands when it is not below it: that of a term left of its clock, so that the flow below it stays
/// free, and that of the time after it above its clock, so that it does not run into who is told.
fn naamplek(id: &str, vak: Vak) -> Option<Vak> {
    let (midden, _) = vak.midden();
    match id.split_once('_')?.0 {
        "termijn" => Some(Vak { x: vak.x.saturating_sub(96), y: vak.y + 20, b: 92, h: 28 }),
        "wacht" => Some(Vak { x: midden.saturating_sub(45), y: vak.y.saturating_sub(18), b: 90, h: 14 }),
        _ => None,
    }
}

fn vorm(x: &mut Xml, id: &str, vak: Vak, more: &[Attr<'_>], naamplek: Option<Vak>) {
    let figuur = naam("vorm", id);
    let mut attrs = vec![("id", figuur.as_str()), ("bpmnElement", id)];
    attrs.extend_from_slice(more);
    x.open("bpmndi:BPMNShape", &attrs);
    bounds(x, vak);
    if let Some(vak) = naamplek {
        bijschrift(x, vak);
    }
    x.close();
}

/// Where a name stands.
fn bijschrift(x: &mut Xml, vak: Vak) {
    x.open("bpmndi:BPMNLabel", &[]);
    bounds(x, vak);
    x.close();
}

fn bounds(x: &mut Xml, vak: Vak) {
    let n = [vak.x, vak.y, vak.b, vak.h].map(|n| n.to_string());
    x.leaf("dc:Bounds", &[("x", &n[0]), ("y", &n[1]), ("width", &n[2]), ("height", &n[3])]);
}

fn rand(x: &mut Xml, id: &str, punten: &[(usize, usize)], naamplek: Option<Vak>) {
    x.open("bpmndi:BPMNEdge", &[("id", &naam("lijn", id)), ("bpmnElement", id)]);
    for (px, py) in punten {
        x.leaf("di:waypoint", &[("x", &px.to_string()), ("y", &py.to_string())]);
    }
    if let Some(vak) = naamplek {
        bijschrift(x, vak);
    }
    x.close();
}
