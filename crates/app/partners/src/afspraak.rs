//! The form of an agreement with a partner.

use domain::{Code, journaal::Soort};
use inventaris::partners::{Afspraak, Afspraakstaat, convenant_adres};
use jiff::civil::Date;
use maud::{Markup, html};
use web::{Errors, Form, Input, Reader, Tr, botsing::Velden};

use super::onderdeel::{Formulier, Naam, Om, text};

/// Longest text of an agreement.
pub(super) const INHOUD: usize = web::LANGE_TEKST;

impl Formulier for Afspraak {
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

    fn read(mut r: Reader<'_>, om: &Om<'_>, vandaag: Date) -> Result<Self, Errors> {
        let onderwerp = r.required_text("onderwerp", 120);
        let inhoud = text(&mut r, "inhoud", INHOUD);
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
        self.convenant.map(|_| convenant_adres(partner))
    }
}
