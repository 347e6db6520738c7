//! What each chapter holds: blocks made of what is prepared, the own text, and what is missing.

use domain::plan::HOOFDSTUKKEN;
use inventaris::maatregelen::Maatregel;
use inventaris::partners::{Dossier, Partner, partners, register};
use kern::App;
use mandaat::{
    aanstelling::Beeld,
    aanwijzingsbesluit::{self, Besluit},
    organisatie,
};
use serde_json::{Value, json};
use std::{collections::HashMap, sync::Arc};
use store::{StoreError, Tx};
use web::{Taal, Tr, args};

use super::{
    Doel, HIER, Hoofdstuktekst,
    bekend::Bekend,
    bevinding::Bevinding,
    doelen::{self, Stand},
    opmaak,
    regio::{self, Regio},
    store as plan,
};
use ::draaiboek::{
    Vaststelling,
    controle::{gemerkt, te_controleren},
    vaststellingen,
};

use crate::{
    gereedheid::{self, Gereedheid, Oefening, oefeningen},
    informatieafspraken::Overzicht,
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
    /// What is agreed about data, with the covenants.
    pub(crate) informatie: Overzicht<'a>,
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
    /// What the security picture puts in its chapter.
    pub(crate) veiligheidsbeeld: Vec<Value>,
    /// The regional part that is followed.
    pub(crate) regio: Option<Regio>,
    /// Whom the product knows, so that the public version names nobody.
    pub(crate) bekend: Bekend,
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
    /// What is found in the own text.
    pub(crate) bevinding: Bevinding,
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
    pub(crate) fn blokken(&self, tr: Tr) -> Vec<Value> {
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
        let (register, partners) = (register(tx, app).await?, partners(tx, app).await?);
        Ok(Self {
            app,
            gemeente: gemeente.to_owned(),
            now,
            beeld: Beeld::load(tx, now).await?,
            organisatie: organisatie::boom(tx, app.tr(Taal::Nl)).await?,
            informatie: Overzicht::bij(tx, app, Arc::clone(&partners), now.datum()).await?,
            partners,
            register,
            besluit: aanwijzingsbesluit::actueel(tx, now).await?,
            vast: vaststellingen(tx).await?,
            gereedheid: gereedheid::score(tx, app, now).await?,
            oefeningen: oefeningen(tx).await?,
            doelen: doelen::standen(tx, app, now).await?,
            maatregelen: inventaris::maatregelen::aanbod(tx, app, now.datum()).await?,
            te_kiezen: inventaris::maatregelen::te_kiezen(tx, &app.beleid, now.datum()).await?,
            teksten: plan::teksten(tx).await?,
            veiligheidsbeeld: app.plandelen(tx, 3).await?,
            regio: regio::gevolgd(tx).await?,
            bekend: Bekend::load(tx, app).await?,
        })
    }

    /// Texts of the document, in the words of the municipality.
    pub(super) fn tr(&self) -> Tr {
        self.app.tr(Taal::Nl)
    }

    /// All chapters, in order.
    pub(crate) fn hoofdstukken(&self) -> Vec<Hoofdstuk> {
        let known = self.bekend.openbaar();
        let found = |mut h: Hoofdstuk| {
            h.bevinding = Bevinding::van(h.nummer, &h.eigen.tekst, &known);
            h
        };
        HOOFDSTUKKEN.iter().map(|(nummer, titel)| found(self.hoofdstuk(*nummer, titel))).collect()
    }

    pub(crate) fn hoofdstuk(&self, nummer: u8, titel: &'static str) -> Hoofdstuk {
        let eigen = self.teksten.get(&nummer).cloned().unwrap_or_default();
        let regionaal = self.regio.as_ref().and_then(|r| r.deel(self.tr(), nummer));
        let (gegevens, mut mist) = self.vul(nummer);
        if gegevens.is_empty() && eigen.tekst.is_empty() && regionaal.is_none() && mist.is_empty() {
            mist.push(Mist { key: "planmist-tekst", aantal: 1, naar: format!("{HIER}/hoofdstuk/{nummer}#veld-tekst") });
        }
        Hoofdstuk { nummer, titel, gegevens, eigen, regionaal, mist, bevinding: Bevinding::default() }
    }

    fn vul(&self, nummer: u8) -> (Vec<Value>, Vec<Mist>) {
        match nummer {
            0 => self.over(),
            1 => (self.reikwijdte(), Vec::new()),
            2 => self.doelen(),
            3 => self.veiligheidsbeeld(),
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
            15 => self.evalueren(),
            _ => (Vec::new(), Vec::new()),
        }
    }

    fn over(&self) -> (Vec<Value>, Vec<Mist>) {
        let tr = self.tr();
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
            kop(&self.tr().t("plan-waarvoor")),
            json!({ "soort": "lijst", "punten": points }),
            alinea(&self.tr().with("plan-gebied", args![("gemeente", self.gemeente.as_str())])),
        ]
    }

    /// What was given out to everyone, and what is prepared; else where to begin.
    fn veiligheidsbeeld(&self) -> (Vec<Value>, Vec<Mist>) {
        if self.veiligheidsbeeld.is_empty() {
            return (Vec::new(), vec![mist("planmist-beeld", 1, "/voorbereiden/veiligheidsbeeld")]);
        }
        (self.veiligheidsbeeld.clone(), Vec::new())
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
        let rows = self.maatregelen.iter().map(|m| m.planregel(beleid, self.tr())).collect();
        let open = self.maatregelen.iter().filter(|m| m.uit_beleid && m.gecontroleerd_door.is_none());
        let open: Vec<Vec<String>> = open
            .filter_map(|m| Some((m, beleid.maatregel(&m.id)?)))
            .filter_map(|(m, p)| Some(vec![m.inhoud.naam.clone(), p.te_verifieren.clone()?, self.tr().datum(p.gecontroleerd)]))
            .collect();
        let check = ["plan-maatregel", "controle-vraag", "maatregel-gecontroleerd"];
        let verify = (!open.is_empty()).then(|| tabel("plan-maatregelen-controle", &check, open));
        let blocks = [alinea(&self.tr().t("plan-maatregelen-tekst")), tabel("plan-maatregelen", &head, rows)];
        (blocks.into_iter().chain(verify).collect(), mist)
    }

    /// Partners that take part, without the municipality itself.
    pub(crate) fn meedoeners(&self) -> impl Iterator<Item = &Partner> {
        self.partners.iter().filter(|p| p.meedoener())
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
        [alinea(&self.tr().t("plan-criteria-tekst")), table]
            .into_iter()
            .chain(te_controleren(&self.app.beleid, &cited.join("; ")))
            .collect()
    }
}

/// Documents are Dutch, as the plan itself is. For what does not name who directs; else [`Bron::tr`].
pub(crate) fn tr() -> Tr {
    Tr::new(Taal::Nl)
}

pub(super) fn mist(key: &'static str, aantal: usize, naar: &str) -> Mist {
    Mist { key, aantal, naar: naar.to_owned() }
}

pub(crate) fn alinea(tekst: &str) -> Value {
    json!({ "soort": "alinea", "tekst": tekst })
}

pub(super) fn kop(tekst: &str) -> Value {
    json!({ "soort": "kop", "tekst": tekst })
}

pub(crate) fn tabel(bijschrift: &str, kop: &[&str], rijen: Vec<Vec<String>>) -> Value {
    json!({ "soort": "tabel", "bijschrift": tr().t(bijschrift), "kop": kop.iter().map(|k| tr().t(k)).collect::<Vec<_>>(), "rijen": rijen })
}
