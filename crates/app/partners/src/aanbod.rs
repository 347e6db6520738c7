//! Aanbod: what a partner offers, for which kind of robbery and which step, from when, and how fast it reacts.

use domain::{Code, casus::Incidenttype, journaal::Soort, kalender::Duur};
use jiff::civil::Date;
use maud::{Markup, html};
use policy::Beleid;
use store::{Row, StoreError, Value, args};
use web::{Errors, Form, Input, Reader, Tr, botsing::Velden, form::Opt};

use super::{
    Dossier,
    onderdeel::{Naam, Om, Onderdeel, Sql, text},
};

/// What a partner offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aanbod {
    /// Number within the partner.
    pub nr: i64,
    /// What.
    pub wat: String,
    /// For which kinds of robbery.
    pub geldt_voor: Vec<Incidenttype>,
    /// For one step of the draaiboek; empty for all.
    pub stap: String,
    /// From.
    pub vanaf: Option<Date>,
    /// Until.
    pub tot: Option<Date>,
    /// Longest time to react, such as "2 uur".
    pub reactietijd: String,
    /// Version, for editing.
    pub versie: i64,
}

impl Aanbod {
    /// Whether it holds on that day.
    pub fn geldt(&self, dag: Date) -> bool {
        self.vanaf.is_none_or(|van| van <= dag) && self.tot.is_none_or(|tot| dag <= tot)
    }

    /// Whether it is for this kind of robbery.
    pub fn voor(&self, soort: Incidenttype) -> bool {
        self.geldt_voor.contains(&soort)
    }

    /// The kinds of robbery in words.
    pub fn soorten(&self, tr: Tr) -> String {
        self.geldt_voor.iter().map(|s| tr.label(*s)).collect::<Vec<_>>().join(", ")
    }
}

/// Title of a step in the draaiboeken of that day.
pub(super) fn staptitel<'a>(beleid: &'a Beleid, dag: Date, stap: &str) -> Option<&'a str> {
    beleid.startbaar_op(dag).into_iter().find_map(|d| d.stap(&stap.into())).map(|s| s.titel.as_str())
}

/// The steps of the draaiboeken of that day, each once.
fn stappen(beleid: &Beleid, dag: Date) -> Vec<Opt> {
    let mut all: Vec<Opt> = Vec::new();
    for s in beleid.startbaar_op(dag).into_iter().flat_map(|d| &d.stappen) {
        if all.iter().all(|o| o.value != s.id.as_str()) {
            all.push(Opt::new(&s.id, &s.titel).dutch());
        }
    }
    all
}

impl Onderdeel for Aanbod {
    const NAAM: Naam = Naam {
        pad: "aanbod",
        nieuw: "aanbod-nieuw",
        wijzig: "aanbod-wijzig",
        bewaar: "aanbod-bewaar",
        weg: "aanbod-weg",
        vraag: "aanbod-weg-vraag",
        bewaard: "melding-aanbod-bewaard",
        verwijderd: "melding-aanbod-weg",
        soort: Soort::PartnerAanbodGewijzigd,
    };
    const SQL: Sql = Sql {
        all: "SELECT partner, nr, wat, geldt_voor, stap, vanaf, tot, reactietijd, versie FROM partner_aanbod \
              WHERE gemeente = $1 ORDER BY partner, nr",
        van: "SELECT nr, wat, geldt_voor, stap, vanaf, tot, reactietijd, versie FROM partner_aanbod \
              WHERE gemeente = $1 AND partner = $2 ORDER BY nr",
        insert: "INSERT INTO partner_aanbod (gemeente, partner, nr, wat, geldt_voor, stap, vanaf, tot, reactietijd, versie) \
                 SELECT $1, $2, COALESCE(MAX(nr), 0) + 1, $3, $4, $5, $6, $7, $8, 1 FROM partner_aanbod WHERE gemeente = $1 AND partner = $2",
        update: "UPDATE partner_aanbod SET wat = $5, geldt_voor = $6, stap = $7, vanaf = $8, tot = $9, reactietijd = $10, \
                 versie = versie + 1 WHERE gemeente = $1 AND partner = $2 AND nr = $3 AND versie = $4",
        delete: "DELETE FROM partner_aanbod WHERE gemeente = $1 AND partner = $2 AND nr = $3",
    };

    fn nr(&self) -> i64 {
        self.nr
    }

    fn versie(&self) -> i64 {
        self.versie
    }

    fn from_row(r: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            nr: r.int("nr")?,
            wat: r.text("wat")?,
            geldt_voor: r.json("geldt_voor")?,
            stap: r.text("stap")?,
            vanaf: r.opt_date("vanaf")?,
            tot: r.opt_date("tot")?,
            reactietijd: r.text("reactietijd")?,
            versie: r.int("versie")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        let types = serde_json::to_string(&self.geldt_voor).unwrap_or_default();
        args![&self.wat, types, &self.stap, self.vanaf, self.tot, &self.reactietijd]
    }

    fn in_dossier(d: &Dossier) -> &[Self] {
        &d.aanbod
    }

    fn read(mut r: Reader<'_>, om: &Om<'_>, vandaag: Date) -> Result<Self, Errors> {
        let wat = r.required_text("wat", 500);
        let geldt_voor = r.choices::<Incidenttype>("geldt_voor");
        let known = |v: &str| staptitel(&om.ctx.app.beleid, vandaag, v).map(|_| v.to_owned());
        let stap = r.opt().one_of("stap", known).unwrap_or_default();
        let (vanaf, tot) = (r.opt().date("vanaf"), r.opt().date("tot"));
        if vanaf.zip(tot).is_some_and(|(van, tot)| tot < van) {
            r.add("tot", "fout-partner-tot");
        }
        let reactietijd = text(&mut r, "reactietijd", 40);
        if !reactietijd.is_empty() && reactietijd.parse::<Duur>().is_err() {
            r.add("reactietijd", "fout-reactietijd");
        }
        let (nr, versie) = om.oud::<Self>();
        r.finish(|| Some(Self { nr, wat: wat?, geldt_voor, stap, vanaf, tot, reactietijd, versie }))
    }

    fn input(&self) -> Input {
        let input = Input::new()
            .with("wat", &self.wat)
            .with_all("geldt_voor", self.geldt_voor.iter().map(|s| s.code()))
            .with("stap", &self.stap)
            .with("reactietijd", &self.reactietijd);
        let dates = [("vanaf", self.vanaf), ("tot", self.tot)];
        dates.into_iter().filter_map(|(name, date)| Some((name, date?))).fold(input, |input, (name, date)| input.with_date(name, date))
    }

    fn velden(&self, tr: Tr) -> Velden {
        let date = |d: Option<Date>| d.map(|d| tr.datum(d)).unwrap_or_default();
        vec![
            ("wat", self.wat.clone()),
            ("geldt_voor", self.soorten(tr)),
            ("stap", self.stap.clone()),
            ("vanaf", date(self.vanaf)),
            ("tot", date(self.tot)),
            ("reactietijd", self.reactietijd.clone()),
        ]
    }

    fn fields(form: &Form<'_>, om: &Om<'_>) -> Markup {
        html! {
            (form.textarea("wat", "aanbod-wat").rows(3))
            (form.checkboxes::<Incidenttype>("geldt_voor", "aanbod-geldt-voor"))
            (form.select_of("stap", "aanbod-stap", stappen(&om.ctx.app.beleid, om.ctx.now.datum())).optional())
            (form.date3("vanaf", "aanbod-vanaf").optional())
            (form.date3("tot", "aanbod-tot").optional())
            (form.text("reactietijd", "aanbod-reactietijd").optional().wide(20))
        }
    }
}
