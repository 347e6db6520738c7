//! What each chapter holds: blocks made of what is prepared, the own text, and what is missing.

use std::{collections::HashMap, sync::Arc};

use domain::{
    Code,
    draaiboek::{Draaiboek, Spoor, Stapfase},
    grondslag::OMGEVING,
    kalender::Kalender,
    plan::HOOFDSTUKKEN,
};
use kern::{App, Medewerker};
use maatregelen::Maatregel;
use mandaat::{
    aanstelling::Beeld,
    aanwijzingsbesluit::{self, Besluit},
    organisatie,
};
use partners::{Dossier, Partner, partners, register};
use serde_json::{Value, json};
use store::{StoreError, Tx};
use web::{Taal, Tr, args};

use super::{
    Doel, HIER, Hoofdstuktekst,
    doelen::{self, Stand},
    opmaak,
    regio::{self, Regio},
    store as plan,
};
use crate::{
    controle::{gemerkt, te_controleren},
    draaiboek::{Vaststelling, pdf as draaiboek_pdf, vaststellingen, woorden::Woorden},
    gereedheid::{self, Gereedheid, Oefening, oefeningen},
};

/// Everything that the chapters are made of.
pub(crate) struct Bron<'a> {
    pub(crate) app: &'a App,
    pub(crate) gemeente: String,
    pub(crate) now: domain::Moment,
    pub(crate) beeld: Beeld,
    pub(crate) organisatie: organisatie::Boom,
    pub(crate) partners: Arc<Vec<Partner>>,
    pub(crate) register: Arc<Vec<Dossier>>,
    pub(crate) besluit: Option<Besluit>,
    pub(crate) vast: Vec<Vaststelling>,
    pub(crate) gereedheid: Arc<Gereedheid>,
    pub(crate) oefeningen: Vec<Oefening>,
    /// Goals, each with the figure that stands for it.
    pub(crate) doelen: Vec<(Doel, Option<Stand>)>,
    /// Measures that may be offered today.
    pub(crate) maatregelen: Arc<Vec<Maatregel>>,
    /// Measures about which nothing was chosen yet.
    pub(crate) te_kiezen: usize,
    pub(crate) teksten: HashMap<u8, Hoofdstuktekst>,
    /// The regional part that is followed.
    pub(crate) regio: Option<Regio>,
}

/// How a chapter is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Vulling {
    /// By what is prepared.
    Gegevens,
    /// By own text.
    Eigen,
    /// By both.
    Beide,
    /// Not yet.
    Niets,
}

/// Something that is missing in a chapter: text key, count, and the page that adds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mist {
    pub(crate) key: &'static str,
    pub(crate) aantal: usize,
    pub(crate) naar: String,
}

/// A chapter.
#[derive(Debug, Clone)]
pub(crate) struct Hoofdstuk {
    pub(crate) nummer: u8,
    pub(crate) titel: &'static str,
    /// Blocks made of data.
    pub(crate) gegevens: Vec<Value>,
    pub(crate) eigen: Hoofdstuktekst,
    /// Whose regional text this is, and the text.
    pub(crate) regionaal: Option<(String, String)>,
    pub(crate) mist: Vec<Mist>,
}

impl Hoofdstuk {
    pub(crate) fn vulling(&self) -> Vulling {
        match (self.gegevens.is_empty(), self.eigen.tekst.is_empty() && self.regionaal.is_none()) {
            (false, true) => Vulling::Gegevens,
            (true, false) => Vulling::Eigen,
            (false, false) => Vulling::Beide,
            (true, true) => Vulling::Niets,
        }
    }

    /// The regional text, own text, then data; when there is nothing, an honest note.
    pub(crate) fn blokken(&self) -> Vec<Value> {
        let tr = Tr::new(Taal::Nl);
        let mut all: Vec<Value> = opmaak::blokken(&self.eigen.tekst).into_iter().chain(self.gegevens.iter().cloned()).collect();
        if let Some((wie, tekst)) = &self.regionaal {
            if !all.is_empty() {
                all.insert(0, kop(&tr.t("regio-lokaal-deel")));
            }
            let above = [kop(&tr.t("regio-deel")), alinea(wie)].into_iter().chain(opmaak::blokken(tekst));
            all.splice(0..0, above.collect::<Vec<_>>());
        }
        if all.is_empty() {
            let key = if self.nummer == 3 { "plan-leeg-beeld" } else { "plan-leeg-hoofdstuk" };
            all.push(json!({ "soort": "leeg", "tekst": tr.t(key), "wie": tr.t("plan-leeg-wie") }));
        }
        all
    }
}

impl<'a> Bron<'a> {
    pub(crate) async fn load(tx: &Tx, app: &'a App, gemeente: &str) -> Result<Self, StoreError> {
        let now = app.now();
        let register = register(tx, app).await?;
        Ok(Self {
            app,
            gemeente: gemeente.to_owned(),
            now,
            beeld: Beeld::load(tx, now).await?,
            organisatie: organisatie::boom(tx, tr()).await?,
            partners: partners(tx, app).await?,
            register,
            besluit: aanwijzingsbesluit::actueel(tx, now).await?,
            vast: vaststellingen(tx).await?,
            gereedheid: gereedheid::score(tx, app, now).await?,
            oefeningen: oefeningen(tx).await?,
            doelen: doelen::standen(tx, app, now).await?,
            maatregelen: maatregelen::aanbod(tx, app, now.datum()).await?,
            te_kiezen: maatregelen::te_kiezen(tx, &app.beleid, now.datum()).await?,
            teksten: plan::teksten(tx).await?,
            regio: regio::gevolgd(tx).await?,
        })
    }

    /// All chapters, in order.
    pub(crate) fn hoofdstukken(&self) -> Vec<Hoofdstuk> {
        HOOFDSTUKKEN.iter().map(|(nummer, titel)| self.hoofdstuk(*nummer, titel)).collect()
    }

    pub(crate) fn hoofdstuk(&self, nummer: u8, titel: &'static str) -> Hoofdstuk {
        let eigen = self.teksten.get(&nummer).cloned().unwrap_or_default();
        let regionaal = self.regio.as_ref().and_then(|r| r.deel(tr(), nummer));
        let (gegevens, mut mist) = self.vul(nummer);
        if gegevens.is_empty() && eigen.tekst.is_empty() && regionaal.is_none() && mist.is_empty() {
            mist.push(Mist { key: "planmist-tekst", aantal: 1, naar: format!("{HIER}/hoofdstuk/{nummer}#veld-tekst") });
        }
        Hoofdstuk { nummer, titel, gegevens, eigen, regionaal, mist }
    }

    fn vul(&self, nummer: u8) -> (Vec<Value>, Vec<Mist>) {
        match nummer {
            0 => self.over(),
            1 => (self.reikwijdte(), Vec::new()),
            2 => self.doelen(),
            3 => (Vec::new(), Vec::new()),
            4 => self.maatregelen(),
            5 => self.organisatie(),
            6 => self.partnertabel(),
            7 => self.informatie(),
            8 => (self.criteria(), Vec::new()),
            9 => self.draaiboek("woning"),
            10 => self.draaiboek("bedrijf"),
            11 => self.draaiboek("anders"),
            12 => (self.stappenlijst(|s| s.wie == "communicatie" || s.met.iter().any(|m| m == "communicatie")), Vec::new()),
            13 => (self.stappenlijst(|s| s.id.as_str().contains("medewerkers")), Vec::new()),
            14 => self.oefenen(),
            15 => (self.stappenlijst(|s| s.fase == Stapfase::Evalueren), Vec::new()),
            _ => (Vec::new(), Vec::new()),
        }
    }

    fn over(&self) -> (Vec<Value>, Vec<Mist>) {
        let tr = tr();
        let Some(a) = &self.beeld.aanstelling else {
            return (Vec::new(), vec![mist("planmist-aanstelling", 1, "/voorbereiden/aanstelling")]);
        };
        let who: Vec<&str> = self.meedoeners().map(|p| p.naam(tr)).collect();
        let rows = json!([
            [tr.t("plan-eigenaar"), format!("{}, {}", tr.label(a.functie), a.afdeling)],
            [tr.t("plan-vastgesteld-door"), tr.t("plan-de-burgemeester")],
            [tr.t("plan-verspreiding"), who.join(", ")],
        ]);
        (vec![json!({ "soort": "feiten", "rijen": rows })], Vec::new())
    }

    fn reikwijdte(&self) -> Vec<Value> {
        let types = self.app.beleid.incidenttypen.iter();
        let points: Vec<Value> = types.map(|t| json!(format!("{}: {} {}", t.naam, t.omschrijving, t.slachtoffers))).collect();
        vec![
            kop(&tr().t("plan-waarvoor")),
            json!({ "soort": "lijst", "punten": points }),
            alinea(&tr().with("plan-gebied", args![("gemeente", self.gemeente.as_str())])),
        ]
    }

    /// What may be offered today; what has ended or was not adopted is no part of the plan.
    fn maatregelen(&self) -> (Vec<Value>, Vec<Mist>) {
        let beleid = &self.app.beleid;
        let mist = if self.te_kiezen == 0 {
            Vec::new()
        } else {
            vec![mist("planmist-maatregelen", self.te_kiezen, "/voorbereiden/maatregelen?toon=open")]
        };
        if self.maatregelen.is_empty() {
            return (Vec::new(), mist);
        }
        let head = ["plan-maatregel", "plan-maatregel-wie", "plan-maatregel-geldig"];
        let rows = self.maatregelen.iter().map(|m| m.planregel(beleid, tr())).collect();
        let open = self.maatregelen.iter().filter(|m| m.uit_beleid && m.gecontroleerd_door.is_none());
        let open: Vec<Vec<String>> = open
            .filter_map(|m| Some((m, beleid.maatregel(&m.id)?)))
            .filter_map(|(m, p)| Some(vec![m.inhoud.naam.clone(), p.te_verifieren.clone()?, tr().datum(p.gecontroleerd)]))
            .collect();
        let check = ["plan-maatregel", "controle-vraag", "maatregel-gecontroleerd"];
        let verify = (!open.is_empty()).then(|| tabel("plan-maatregelen-controle", &check, open));
        let blocks = [alinea(&tr().t("plan-maatregelen-tekst")), tabel("plan-maatregelen", &head, rows)];
        (blocks.into_iter().chain(verify).collect(), mist)
    }

    fn organisatie(&self) -> (Vec<Value>, Vec<Mist>) {
        let tr = tr();
        let Some(a) = &self.beeld.aanstelling else {
            return (Vec::new(), vec![mist("planmist-aanstelling", 1, "/voorbereiden/aanstelling")]);
        };
        let function = |m: Option<&Medewerker>| m.map_or_else(|| "–".to_owned(), |m| m.functie.clone());
        let of = |id: Option<domain::id::MedewerkerId>| function(id.and_then(|id| self.beeld.persoon(id)));
        let deputies: Vec<String> = a.plaatsvervangers.iter().map(|p| of(Some(*p))).collect();
        let rows = vec![
            vec![tr.label(a.functie), of(Some(a.coordinator)), tr.t("draaiboek-pdf-kantoor")],
            vec![tr.t("draaiboek-pdf-vervanger"), deputies.join(", "), tr.t("draaiboek-pdf-kantoor")],
            vec![tr.t("draaiboek-pdf-buiten"), of(a.buiten_kantooruren), tr.t("draaiboek-pdf-altijd")],
            vec![tr.t("actor-burgemeester"), of(a.burgemeester), tr.t("draaiboek-pdf-altijd")],
            vec![tr.t("plan-loco"), of(a.loco), tr.t("draaiboek-pdf-altijd")],
            vec![tr.t("actor-politie"), a.politie_wacht.clone(), tr.t("draaiboek-pdf-altijd")],
        ];
        let gaps = mandaat::aanstelling::gaten(a, &self.beeld.rooster, Kalender::default(), self.now, mandaat::aanstelling::VOORUIT);
        let mist =
            if gaps.is_empty() { Vec::new() } else { vec![mist("planmist-rooster", gaps.len(), "/voorbereiden/aanstelling/rooster")] };
        let mut blocks = vec![alinea(&tr.t("plan-regie")), tabel("plan-rollen", &["plan-rol", "plan-functie", "plan-bereikbaar"], rows)];
        blocks.extend(self.schema());
        (blocks, mist)
    }

    /// The organisation chart with an equal table, once something is recorded.
    fn schema(&self) -> Vec<Value> {
        let own: Vec<_> = self.organisatie.rijen().into_iter().filter(|(_, v)| v.id.is_some()).collect();
        if own.is_empty() {
            return Vec::new();
        }
        let titel = tr().t("organisatie-schema");
        let rows = own.iter().map(|(_, v)| vec![v.naam.clone(), v.rol.clone()]).collect();
        let drawing = organisatie::svg(&self.organisatie, &titel);
        vec![
            json!({ "soort": "figuur", "svg": drawing, "alt": titel, "bijschrift": titel }),
            tabel("plan-onderdelen", &["organisatie-naam", "organisatie-rol"], rows),
        ]
    }

    /// Partners that take part, without the municipality itself.
    pub(crate) fn meedoeners(&self) -> impl Iterator<Item = &Partner> {
        self.partners.iter().filter(|p| p.meedoener())
    }

    fn informatie(&self) -> (Vec<Value>, Vec<Mist>) {
        let tr = tr();
        let date = |d: Option<jiff::civil::Date>| d.map_or_else(|| "–".to_owned(), |d| tr.datum(d));
        let (decision, gap) = match &self.besluit {
            Some(b) => {
                let words = args![("nummer", b.nummer()), ("van", date(b.inhoud.geldig_van)), ("tot", date(b.inhoud.geldig_tot))];
                (tr.with("plan-besluit", words), Vec::new())
            }
            None => (tr.t("plan-geen-besluit"), vec![mist("planmist-besluit", 1, "/voorbereiden/aanwijzingsbesluit")]),
        };
        let dag = self.now.datum();
        let valid = self.app.beleid.grondslagen.iter().filter(|g| g.geldig_vanaf <= dag && g.geldig_tot.is_none_or(|tot| dag <= tot));
        let rows = valid
            .clone()
            .flat_map(|g| g.regels.iter().map(move |r| (g, r)))
            .map(|(g, r)| {
                let kinds: Vec<String> = r.gegevens.iter().map(|s| tr.label(*s).to_lowercase()).collect();
                vec![
                    self.actor(&r.van),
                    self.actor(&r.aan),
                    kinds.join(", "),
                    r.doel.clone(),
                    format!("{}; {}", gemerkt(&self.app.beleid, &g.artikel), tr.label(r.voorwaarde).to_lowercase()),
                ]
            })
            .collect();
        let cited: Vec<&str> = valid.map(|g| g.artikel.as_str()).collect();
        let matrix = tabel("plan-matrix", &["plan-van", "plan-aan", "plan-gegeven", "plan-waarvoor-doel", "plan-grondslag"], rows);
        let blocks = [alinea(&decision), matrix, alinea(&tr.t("plan-mededeling"))];
        (blocks.into_iter().chain(te_controleren(&self.app.beleid, &cited.join("; "))).collect(), gap)
    }

    fn actor(&self, id: &str) -> String {
        match id {
            "*" => tr().t("plan-elke-partner"),
            "gemeente" => tr().t("actor-gemeente"),
            "burgemeester" => tr().t("actor-burgemeester"),
            OMGEVING => tr().t("actor-omgeving"),
            other => self.partners.iter().find(|p| p.beleid.id == other).map_or_else(|| other.to_owned(), |p| p.naam(tr()).to_owned()),
        }
    }

    fn criteria(&self) -> Vec<Value> {
        let rows = self
            .app
            .beleid
            .criteria
            .iter()
            .map(|c| vec![c.naam.clone(), c.uitleg.clone(), gemerkt(&self.app.beleid, &c.artikel)])
            .collect();
        let table = tabel("plan-criteria", &["plan-criterium", "plan-wanneer", "plan-artikel"], rows);
        let cited: Vec<&str> = self.app.beleid.criteria.iter().map(|c| c.artikel.as_str()).collect();
        [alinea(&tr().t("plan-criteria-tekst")), table].into_iter().chain(te_controleren(&self.app.beleid, &cited.join("; "))).collect()
    }

    /// The draaiboek that starts for an incident type.
    fn voor(&self, soort: &str) -> Option<&Draaiboek> {
        let soort = domain::casus::Incidenttype::from_code(soort)?;
        self.app.beleid.voor_incident(soort, self.now.datum())
    }

    fn draaiboek(&self, soort: &str) -> (Vec<Value>, Vec<Mist>) {
        let Some(d) = self.voor(soort) else { return (Vec::new(), Vec::new()) };
        let w = self.woorden(d);
        let verder =
            tr().with("nazorgplan-draaiboek-verder", web::args![("naam", d.naam.to_lowercase()), ("versie", tr().datum(d.geldig_vanaf))]);
        let mut blocks = vec![alinea(d.toelichting.trim()), alinea(&verder)];
        for spoor in Spoor::ALL {
            let steps = draaiboek_pdf::stappen_kort(&w, *spoor);
            if !steps.is_empty() {
                blocks.push(kop(&tr().label(*spoor)));
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
        draaiboek_pdf::woorden(&self.app.beleid, &self.partners, d, self.now.datum())
    }

    /// Steps of home and business that fit, each once, as a list.
    fn stappenlijst(&self, fits: impl Fn(&domain::draaiboek::Stap) -> bool) -> Vec<Value> {
        let mut points: Vec<String> = Vec::new();
        for d in ["woning", "bedrijf"].into_iter().filter_map(|s| self.voor(s)) {
            let w = self.woorden(d);
            for s in d.stappen.iter().filter(|s| fits(s)) {
                let term = w.uiterlijk(s).map(|u| format!(" ({})", tr().with("plan-uiterlijk", args![("wanneer", u)]))).unwrap_or_default();
                let point = format!("{}: {}{term}", w.actor(&s.wie), s.titel);
                if !points.contains(&point) {
                    points.push(point);
                }
            }
        }
        if points.is_empty() { Vec::new() } else { vec![kop(&tr().t("plan-stappen-uit")), json!({ "soort": "lijst", "punten": points })] }
    }

    fn oefenen(&self) -> (Vec<Value>, Vec<Mist>) {
        let tr = tr();
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

/// Documents are Dutch, as the plan itself is.
pub(crate) fn tr() -> Tr {
    Tr::new(Taal::Nl)
}

pub(super) fn mist(key: &'static str, aantal: usize, naar: &str) -> Mist {
    Mist { key, aantal, naar: naar.to_owned() }
}

pub(crate) fn alinea(tekst: &str) -> Value {
    json!({ "soort": "alinea", "tekst": tekst })
}

fn kop(tekst: &str) -> Value {
    json!({ "soort": "kop", "tekst": tekst })
}

pub(crate) fn tabel(bijschrift: &str, kop: &[&str], rijen: Vec<Vec<String>>) -> Value {
    json!({ "soort": "tabel", "bijschrift": tr().t(bijschrift), "kop": kop.iter().map(|k| tr().t(k)).collect::<Vec<_>>(), "rijen": rijen })
}
