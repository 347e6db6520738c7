//! The form of what a partner offers.

use domain::{Code, casus::Incidenttype, journaal::Soort, kalender::Duur};
use inventaris::partners::{Aanbod, aanbod::staptitel};
use jiff::civil::Date;
use maud::{Markup, html};
use policy::Beleid;
use web::{Errors, Form, Input, Reader, Tr, botsing::Velden, form::Opt};

use super::onderdeel::{Formulier, Naam, Om, text};

/// Longest description of what is offered.
pub(super) const WAT: usize = 4_000;

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

impl Formulier for Aanbod {
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

    fn read(mut r: Reader<'_>, om: &Om<'_>, vandaag: Date) -> Result<Self, Errors> {
        let wat = r.required_text("wat", WAT);
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
