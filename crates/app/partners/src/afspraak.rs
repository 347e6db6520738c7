//! Afspraak: what was agreed with a partner, for how long, and whether it was signed.

use domain::{Code, codes, journaal::Soort};
use jiff::civil::Date;
use maud::{Markup, html};
use store::{Row, StoreError, Value, args};
use web::{Errors, Form, Input, Reader, Tr, args as words, botsing::Velden};

use super::{
    Dossier, convenant,
    onderdeel::{Naam, Om, Onderdeel, Sql, text},
};

codes! {
    /// Afspraakstaat: whether an agreement binds.
    pub Afspraakstaat "afspraakstaat" {
        /// Not signed yet.
        Concept = "concept",
        /// Signed by both.
        Ondertekend = "ondertekend",
    }
}

/// An agreement with a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afspraak {
    /// Number within the partner.
    pub nr: i64,
    /// Subject.
    pub onderwerp: String,
    /// What was agreed.
    pub inhoud: String,
    /// From.
    pub vanaf: Option<Date>,
    /// Until.
    pub tot: Option<Date>,
    /// Whether it binds.
    pub staat: Afspraakstaat,
    /// The day it was signed.
    pub getekend_op: Option<Date>,
    /// Who signed for the partner.
    pub getekend_door: String,
    /// Notice, in words.
    pub opzegtermijn: String,
    /// The day it is looked at again.
    pub herzien_op: Option<Date>,
    /// Number of the covenant that this agreement stands for: it follows that covenant and is not edited here.
    pub convenant: Option<i64>,
    /// Version, for editing.
    pub versie: i64,
}

impl Afspraak {
    /// Whether it has ended.
    pub fn verlopen(&self, dag: Date) -> bool {
        self.tot.is_some_and(|tot| tot < dag)
    }

    /// Whether it binds on that day.
    pub fn geldt(&self, dag: Date) -> bool {
        self.staat == Afspraakstaat::Ondertekend && !self.verlopen(dag) && self.vanaf.is_none_or(|van| van <= dag)
    }

    /// Whether it was to be looked at again before that day.
    pub fn te_herzien(&self, dag: Date) -> bool {
        !self.verlopen(dag) && self.herzien_op.is_some_and(|op| op < dag)
    }

    /// Term and signature in one line.
    pub fn regel(&self, tr: Tr) -> String {
        let date = |key: &str, d: Option<Date>| d.map(|d| tr.with(key, words![("datum", tr.datum(d))]));
        let signed = (self.staat == Afspraakstaat::Ondertekend).then(|| match self.getekend_op {
            Some(d) => tr.with("partners-getekend", words![("datum", tr.datum(d))]),
            None => tr.label(self.staat),
        });
        let parts = [date("partners-vanaf", self.vanaf), date("partners-tot", self.tot), signed];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

impl Onderdeel for Afspraak {
    const NAAM: Naam = Naam {
        pad: "afspraken",
        nieuw: "afspraak-nieuw",
        wijzig: "afspraak-wijzig",
        bewaar: "afspraak-bewaar",
        weg: "afspraak-weg",
        vraag: "afspraak-weg-vraag",
        bewaard: "melding-afspraak-bewaard",
        verwijderd: "melding-afspraak-weg",
        soort: Soort::PartnerAfspraakGewijzigd,
    };
    const SQL: Sql = Sql {
        all: "SELECT partner, nr, onderwerp, inhoud, vanaf, tot, staat, getekend_op, getekend_door, opzegtermijn, herzien_op, convenant, versie \
              FROM partner_afspraak WHERE gemeente = $1 ORDER BY partner, nr",
        van: "SELECT nr, onderwerp, inhoud, vanaf, tot, staat, getekend_op, getekend_door, opzegtermijn, herzien_op, convenant, versie \
              FROM partner_afspraak WHERE gemeente = $1 AND partner = $2 ORDER BY nr",
        insert: "INSERT INTO partner_afspraak (gemeente, partner, nr, onderwerp, inhoud, vanaf, tot, staat, getekend_op, getekend_door, \
                 opzegtermijn, herzien_op, convenant, versie) \
                 SELECT $1, $2, COALESCE(MAX(nr), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1 \
                 FROM partner_afspraak WHERE gemeente = $1 AND partner = $2",
        update: "UPDATE partner_afspraak SET onderwerp = $5, inhoud = $6, vanaf = $7, tot = $8, staat = $9, getekend_op = $10, \
                 getekend_door = $11, opzegtermijn = $12, herzien_op = $13, convenant = $14, versie = versie + 1 \
                 WHERE gemeente = $1 AND partner = $2 AND nr = $3 AND versie = $4",
        delete: "DELETE FROM partner_afspraak WHERE gemeente = $1 AND partner = $2 AND nr = $3",
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
            onderwerp: r.text("onderwerp")?,
            inhoud: r.text("inhoud")?,
            vanaf: r.opt_date("vanaf")?,
            tot: r.opt_date("tot")?,
            staat: r.code("staat")?,
            getekend_op: r.opt_date("getekend_op")?,
            getekend_door: r.text("getekend_door")?,
            opzegtermijn: r.text("opzegtermijn")?,
            herzien_op: r.opt_date("herzien_op")?,
            convenant: r.opt_int("convenant")?,
            versie: r.int("versie")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        args![
            &self.onderwerp,
            &self.inhoud,
            self.vanaf,
            self.tot,
            self.staat.code(),
            self.getekend_op,
            &self.getekend_door,
            &self.opzegtermijn,
            self.herzien_op,
            self.convenant
        ]
    }

    fn in_dossier(d: &Dossier) -> &[Self] {
        &d.afspraken
    }

    fn read(mut r: Reader<'_>, om: &Om<'_>, vandaag: Date) -> Result<Self, Errors> {
        let onderwerp = r.required_text("onderwerp", 120);
        let inhoud = text(&mut r, "inhoud", 4000);
        let (vanaf, tot) = (r.opt().date("vanaf"), r.opt().date("tot"));
        if vanaf.zip(tot).is_some_and(|(van, tot)| tot < van) {
            r.add("tot", "fout-partner-tot");
        }
        let staat = r.choice::<Afspraakstaat>("staat");
        let getekend_op = r.opt().date("getekend_op");
        let getekend_door = text(&mut r, "getekend_door", 160);
        if getekend_op.is_some_and(|op| op > vandaag) {
            r.add("getekend_op", "fout-partner-later");
        }
        if staat == Some(Afspraakstaat::Ondertekend) {
            if getekend_op.is_none() && !r.has_error("getekend_op") {
                r.add("getekend_op", "fout-datum-leeg");
            }
            if inhoud.is_empty() && !r.has_error("inhoud") {
                r.add("inhoud", "fout-leeg");
            }
        }
        let opzegtermijn = text(&mut r, "opzegtermijn", 60);
        let herzien_op = r.opt().date("herzien_op");
        let (nr, versie) = om.oud::<Self>();
        r.finish(|| {
            let staat = staat?;
            let signed = staat == Afspraakstaat::Ondertekend;
            Some(Self {
                nr,
                onderwerp: onderwerp?,
                inhoud,
                vanaf,
                tot,
                staat,
                getekend_op: getekend_op.filter(|_| signed),
                getekend_door: if signed { getekend_door } else { String::new() },
                opzegtermijn,
                herzien_op,
                convenant: None,
                versie,
            })
        })
    }

    fn input(&self) -> Input {
        let input = Input::new()
            .with("onderwerp", &self.onderwerp)
            .with("inhoud", &self.inhoud)
            .with("staat", self.staat.code())
            .with("getekend_door", &self.getekend_door)
            .with("opzegtermijn", &self.opzegtermijn);
        let dates = [("vanaf", self.vanaf), ("tot", self.tot), ("getekend_op", self.getekend_op), ("herzien_op", self.herzien_op)];
        dates.into_iter().filter_map(|(name, date)| Some((name, date?))).fold(input, |input, (name, date)| input.with_date(name, date))
    }

    fn velden(&self, tr: Tr) -> Velden {
        let date = |d: Option<Date>| d.map(|d| tr.datum(d)).unwrap_or_default();
        vec![
            ("onderwerp", self.onderwerp.clone()),
            ("inhoud", self.inhoud.clone()),
            ("vanaf", date(self.vanaf)),
            ("tot", date(self.tot)),
            ("staat", tr.label(self.staat)),
            ("getekend_op", date(self.getekend_op)),
            ("getekend_door", self.getekend_door.clone()),
            ("opzegtermijn", self.opzegtermijn.clone()),
            ("herzien_op", date(self.herzien_op)),
        ]
    }

    fn fields(form: &Form<'_>, _: &Om<'_>) -> Markup {
        html! {
            (form.text("onderwerp", "afspraak-onderwerp"))
            (form.textarea("inhoud", "afspraak-inhoud").optional())
            (form.date3("vanaf", "afspraak-vanaf").optional())
            (form.date3("tot", "afspraak-tot").optional())
            (form.text("opzegtermijn", "afspraak-opzegtermijn").optional().wide(20))
            (form.date3("herzien_op", "afspraak-herzien").optional())
            (form.radios::<Afspraakstaat>("staat", "afspraak-staat"))
            (form.date3("getekend_op", "afspraak-getekend-op").optional())
            (form.text("getekend_door", "afspraak-getekend-door").optional())
        }
    }

    fn weg(&self) -> bool {
        self.staat == Afspraakstaat::Concept
    }

    fn elders(&self, partner: &str) -> Option<String> {
        self.convenant.map(|_| convenant::adres(partner))
    }
}
