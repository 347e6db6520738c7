//! The form of a contact person of a partner.

use domain::journaal::Soort;
use inventaris::partners::{
    Persoon,
    persoon::{DAGEN, Uren, lees_uren, uren_tekst},
};
use jiff::civil::Date;
use maud::{Markup, html};
use web::{Errors, Form, Input, Reader, Tr, botsing::Velden, form::Opt};

use super::onderdeel::{Formulier, Naam, Om, text};

/// The hours of a week from the fields of a form, with a mistake at each day that cannot be read.
fn lees_week(r: &mut Reader<'_>) -> [Option<Uren>; 7] {
    DAGEN.map(|(_, dag, _)| {
        let name = format!("aanwezig-{dag}");
        let typed = text(r, &name, 20);
        let hours = lees_uren(&typed);
        if !typed.is_empty() && hours.is_none() {
            r.add(&name, "fout-uren");
        }
        hours
    })
}

impl Formulier for Persoon {
    const NAAM: Naam = Naam {
        pad: "personen",
        nieuw: "persoon-nieuw",
        wijzig: "persoon-wijzig",
        bewaar: "persoon-bewaar",
        weg: "persoon-weg",
        vraag: "persoon-weg-vraag",
        bewaard: "melding-persoon-bewaard",
        verwijderd: "melding-persoon-weg",
        soort: Soort::PartnerPersoonGewijzigd,
    };

    fn read(mut r: Reader<'_>, om: &Om<'_>, _: Date) -> Result<Self, Errors> {
        let naam = r.required_text("naam", 120);
        let functie = text(&mut r, "functie", 120);
        let telefoon = r.opt().phone("telefoon").unwrap_or_default();
        let buiten = r.opt().phone("buiten").unwrap_or_default();
        let email = r.opt().email("email").unwrap_or_default();
        let aanwezig = lees_week(&mut r);
        let known = |v: &str| v.parse().ok().filter(|nr| om.nr != Some(*nr) && om.dossier.personen.iter().any(|p| p.nr == *nr));
        let vervanger = r.opt().one_of("vervanger", known);
        let (nr, versie) = om.oud::<Self>();
        r.finish(|| Some(Self { nr, naam: naam?, functie, telefoon, buiten, email, aanwezig, vervanger, versie }))
    }

    fn input(&self) -> Input {
        let input = Input::new()
            .with("naam", &self.naam)
            .with("functie", &self.functie)
            .with("telefoon", &self.telefoon)
            .with("buiten", &self.buiten)
            .with("email", &self.email)
            .with_some("vervanger", self.vervanger);
        let days = DAGEN.iter().zip(self.aanwezig);
        days.fold(input, |input, ((_, dag, _), uren)| input.with_some(&format!("aanwezig-{dag}"), uren.map(uren_tekst)))
    }

    fn velden(&self, tr: Tr) -> Velden {
        vec![
            ("naam", self.naam.clone()),
            ("functie", self.functie.clone()),
            ("telefoon", self.telefoon.clone()),
            ("buiten", self.buiten.clone()),
            ("email", self.email.clone()),
            ("aanwezig-ma", self.uren(tr)),
            ("vervanger", self.vervanger.map(|v| v.to_string()).unwrap_or_default()),
        ]
    }

    fn fields(form: &Form<'_>, om: &Om<'_>) -> Markup {
        let others = om.dossier.personen.iter().filter(|p| om.nr != Some(p.nr)).map(|p| Opt::new(p.nr, &p.naam)).collect::<Vec<_>>();
        html! {
            (form.text("naam", "persoon-naam"))
            (form.text("functie", "persoon-functie").optional())
            (form.phone("telefoon", "persoon-telefoon").optional())
            (form.phone("buiten", "persoon-buiten").optional())
            (form.email("email", "persoon-email").optional())
            (form.group("persoon-aanwezig", html! {
                div.week { @for (key, dag, _) in DAGEN { (form.text(&format!("aanwezig-{dag}"), key).optional().wide(12)) } }
            }))
            @if !others.is_empty() { (form.select_of("vervanger", "persoon-vervanger", others).optional()) }
        }
    }
}
