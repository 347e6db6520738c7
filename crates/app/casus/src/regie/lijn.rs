//! Lijn: to whom a late task really goes.
//!
//! A step names an office; the people of that office may be the very ones who are late. So a late step never goes to the colleague who has it, and
//! one of the coordinator never to who leads the casus: it goes on to the next in line, from deputy to coordinator (or the other way round) and
//! then to the mayor, on whose behalf aftercare is done (CCV 1a). When everybody has been passed over, nobody is left, and the page says so.

use domain::{draaiboek::PLAATSVERVANGER, id::MedewerkerId};
use kern::{Ctx, Medewerker};
use maud::{Markup, html};
use web::{
    args,
    parts::{self, Alert},
};

use super::escalatie::{actoren, naam};
use crate::taak::TaakRij;

pub(super) const COORDINATOR: &str = "coordinator";
pub(super) const BURGEMEESTER: &str = "burgemeester";
/// In the journal, of a task that can go to nobody.
pub(super) const NIEMAND: &str = "niemand";
/// Where the call sheet is.
const BELKAART: &str = "/voorbereiden/belkaart";

/// The offices that a late step passes, beginning with the one it names.
fn volgorde(naar: &str) -> Vec<&str> {
    match naar {
        PLAATSVERVANGER => vec![PLAATSVERVANGER, COORDINATOR, BURGEMEESTER],
        COORDINATOR => vec![COORDINATOR, PLAATSVERVANGER, BURGEMEESTER],
        other => vec![other],
    }
}

/// A colleague with a login, and whom it is.
#[derive(Debug, Clone)]
struct Collega {
    id: MedewerkerId,
    naam: String,
    ambten: Vec<String>,
}

/// Who holds which office.
#[derive(Debug, Clone)]
pub struct Lijn(Vec<Collega>);

/// Bestemming: to whom a late task goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bestemming {
    /// The office; none when nobody is left.
    pub naar: Option<String>,
    /// The colleagues in it; a partner or an office without a login has none.
    pub wie: Vec<String>,
    /// Whom the step names was passed over.
    pub verder: bool,
}

/// Ontvanger: one who gets late tasks, and whom they pass before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ontvanger {
    /// What the step names.
    pub naar: String,
    /// The office through which it comes to this colleague.
    pub ambt: String,
    /// The colleague.
    pub wie: MedewerkerId,
    /// All of these have the task or lead the casus.
    pub voorbij: Vec<MedewerkerId>,
}

impl Lijn {
    /// Of the colleagues who may sign in.
    pub fn van(mensen: &[Medewerker]) -> Self {
        let active = mensen.iter().filter(|m| m.actief);
        let ambten = |m| actoren(m).into_iter().map(str::to_owned).collect();
        Self(active.map(|m| Collega { id: m.id, naam: m.naam.clone(), ambten: ambten(m) }).collect())
    }

    fn in_ambt<'a>(&'a self, ambt: &'a str) -> impl Iterator<Item = &'a Collega> {
        self.0.iter().filter(move |c| c.ambten.iter().any(|a| a == ambt))
    }

    /// To whom a late task goes; none when its step names nobody. `regie` leads the casus.
    pub fn bestemming(&self, t: &TaakRij, regie: MedewerkerId) -> Option<Bestemming> {
        let naar = t.escaleert_naar.as_deref()?;
        let has = |id: MedewerkerId| t.toegedeeld == Some(id) || (t.wie == COORDINATOR && id == regie);
        let ambten = volgorde(naar);
        // A partner, or an office that nobody signs in for, is called: it is never the one who leads.
        if ambten.len() == 1 && self.in_ambt(naar).next().is_none() {
            return Some(Bestemming { naar: Some(naar.to_owned()), wie: Vec::new(), verder: false });
        }
        let found = ambten.iter().filter(|ambt| **ambt != t.wie || t.wie == COORDINATOR).find_map(|ambt| {
            let wie: Vec<String> = self.in_ambt(ambt).filter(|c| !has(c.id)).map(|c| c.naam.clone()).collect();
            (!wie.is_empty()).then(|| Bestemming { naar: Some((*ambt).to_owned()), wie, verder: *ambt != naar })
        });
        Some(found.unwrap_or(Bestemming { naar: None, wie: Vec::new(), verder: true }))
    }

    /// The ways along which late tasks come to a colleague; none when that one may not sign in.
    pub fn ontvangsten(&self, m: &Medewerker) -> Vec<Ontvanger> {
        let mut out = Vec::new();
        for ambt in actoren(m).into_iter().filter(|_| m.actief) {
            let begin = if matches!(ambt, PLAATSVERVANGER | COORDINATOR | BURGEMEESTER) {
                vec![PLAATSVERVANGER, COORDINATOR, BURGEMEESTER]
            } else {
                vec![ambt]
            };
            for naar in begin {
                let ambten = volgorde(naar);
                let Some(place) = ambten.iter().position(|a| *a == ambt) else { continue };
                let voorbij = ambten[..place].iter().flat_map(|a| self.in_ambt(a)).map(|c| c.id).collect();
                out.push(Ontvanger { naar: naar.to_owned(), ambt: ambt.to_owned(), wie: m.id, voorbij });
            }
        }
        out
    }
}

impl Bestemming {
    /// Within a sentence: the office, with the names of who holds it when the step named another.
    pub fn in_woorden(&self, ctx: &Ctx) -> String {
        let Some(naar) = &self.naar else { return ctx.tr.t("escalatie-niemand") };
        let ambt = naam(ctx, naar);
        if self.verder { ctx.tr.with("escalatie-met-naam", args![("ambt", ambt), ("namen", self.wie.join(", "))]) } else { ambt }
    }

    /// What the journal calls it.
    pub fn code(&self) -> &str {
        self.naar.as_deref().unwrap_or(NIEMAND)
    }
}

/// Late for so long that it is brought to another: to whom and since when; or that nobody is left, with where to find who to call.
pub fn melding(ctx: &Ctx, t: &TaakRij, b: &Bestemming) -> Markup {
    let (tr, Some(op)) = (ctx.tr, t.escaleert_op) else { return html! {} };
    let moment = tr.moment_near(op, ctx.now);
    if b.naar.is_none() {
        let call = ctx.kan_naar(BELKAART).then(|| parts::link(BELKAART, tr.t("escalatie-belkaart")));
        return parts::alert(
            Alert::Error,
            &tr.with("taakregie-niemand-over", args![("moment", moment)]),
            html! { p { (tr.t("taakregie-niemand-over-uitleg")) @if let Some(call) = call { " " (call) } } },
        );
    }
    let title = tr.with("taakregie-geescaleerd", args![("naar", b.in_woorden(ctx)), ("moment", moment)]);
    parts::alert(
        Alert::Warn,
        &title,
        html! {
            @if b.verder { p { (tr.with("taakregie-escalatie-verder", args![("eerst", naam(ctx, t.escaleert_naar.as_deref().unwrap_or_default()))])) } }
            p { (tr.t("taakregie-geescaleerd-uitleg")) }
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        draaiboek::{Staat, StapId},
        id::CasusId,
        recht::Rol,
    };
    use uuid::Uuid;

    const KARIM: u128 = 1;
    const SANNE: u128 = 2;
    const MARIJKE: u128 = 3;

    fn id(n: u128) -> MedewerkerId {
        MedewerkerId::from(Uuid::from_u128(n))
    }

    fn mens(n: u128, naam: &str, rollen: &[Rol]) -> Medewerker {
        Medewerker {
            id: id(n),
            naam: naam.to_owned(),
            email: String::new(),
            functie: String::new(),
            telefoon: String::new(),
            rollen: rollen.to_vec(),
            partner: None,
            actief: true,
            versie: 1,
        }
    }

    fn stad() -> Vec<Medewerker> {
        vec![
            mens(KARIM, "Karim", &[Rol::Plaatsvervanger]),
            mens(SANNE, "Sanne", &[Rol::Coordinator]),
            mens(MARIJKE, "Marijke", &[Rol::Burgemeester]),
        ]
    }

    fn taak(wie: &str, naar: &str, toegedeeld: Option<u128>) -> TaakRij {
        TaakRij {
            casus: CasusId::from(Uuid::from_u128(9)),
            nummer: String::new(),
            stap: StapId::from("x"),
            betrokkene: None,
            volgnr: None,
            gebied: None,
            staat: Staat::Open,
            verplicht: false,
            wie: wie.to_owned(),
            niet_voor: None,
            uiterlijk: None,
            wacht_op: String::new(),
            gedaan_op: None,
            gedaan_door: None,
            bewijs: None,
            oorspronkelijk: None,
            opgeschort_tot: None,
            escaleert_op: None,
            escaleert_naar: Some(naar.to_owned()),
            toegedeeld: toegedeeld.map(id),
            regie: None,
        }
    }

    fn naar(mensen: &[Medewerker], t: &TaakRij, regie: u128) -> (String, bool) {
        let b = Lijn::van(mensen).bestemming(t, id(regie)).expect("names somebody");
        (b.code().to_owned(), b.verder)
    }

    #[test]
    fn a_late_step_never_goes_to_who_has_it_or_leads_the_casus() {
        let all = stad();
        let step = |given| taak(COORDINATOR, PLAATSVERVANGER, given);
        assert_eq!(naar(&all, &step(None), SANNE), (PLAATSVERVANGER.to_owned(), false), "as the step says");
        assert_eq!(naar(&all, &step(None), KARIM), (COORDINATOR.to_owned(), true), "the deputy leads");
        assert_eq!(naar(&all, &step(Some(KARIM)), SANNE), (BURGEMEESTER.to_owned(), true), "one has it, the other leads");
        assert_eq!(naar(&all[..1], &step(None), KARIM), (NIEMAND.to_owned(), true), "nobody else");
        assert_eq!(naar(&all[1..], &step(None), SANNE), (BURGEMEESTER.to_owned(), true), "no deputy: not back to who leads");
        let both = [mens(KARIM, "Karim", &[Rol::Plaatsvervanger, Rol::Coordinator])];
        assert_eq!(naar(&both, &step(None), KARIM), (NIEMAND.to_owned(), true), "two offices, one person");
        let mut gone = stad();
        gone[1].actief = false;
        assert_eq!(naar(&gone, &step(None), KARIM), (BURGEMEESTER.to_owned(), true), "who cannot sign in gets nothing");
    }

    #[test]
    fn what_another_must_do_goes_to_who_leads() {
        let all = stad();
        assert_eq!(naar(&all, &taak("communicatie", COORDINATOR, None), SANNE), (COORDINATOR.to_owned(), false));
        assert_eq!(naar(&all, &taak(BURGEMEESTER, PLAATSVERVANGER, None), KARIM), (PLAATSVERVANGER.to_owned(), false));
        assert_eq!(naar(&all[2..], &taak(BURGEMEESTER, COORDINATOR, None), SANNE), (NIEMAND.to_owned(), true), "not to the mayor again");
        assert_eq!(naar(&all, &taak(COORDINATOR, "slachtofferhulp", None), SANNE), ("slachtofferhulp".to_owned(), false), "is called");
    }

    #[test]
    fn only_what_can_be_done_now_is_late_for_so_long() {
        let now = domain::Moment::from_micros(0);
        let late = TaakRij { escaleert_op: Some(now.plus_seconds(-60)), ..taak(COORDINATOR, PLAATSVERVANGER, None) };
        assert!(late.geescaleerd(now) && !late.geescaleerd(now.plus_seconds(-60)), "not at that very moment");
        for staat in [Staat::Wacht, Staat::Gedaan, Staat::NietVanToepassing] {
            assert!(!TaakRij { staat, ..late.clone() }.geescaleerd(now), "{staat}");
        }
        assert!(!TaakRij { niet_voor: Some(now.plus_seconds(60)), ..late }.geescaleerd(now), "it may not begin yet");
    }

    #[test]
    fn who_gets_it_is_whom_the_page_names() {
        let all = stad();
        let lijn = Lijn::van(&all);
        let ways = |n: usize| lijn.ontvangsten(&all[n]).into_iter().map(|o| (o.naar, o.voorbij.len())).collect::<Vec<_>>();
        let of = |list: [(&str, usize); 2]| list.map(|(a, n)| (a.to_owned(), n)).to_vec();
        assert_eq!(ways(0), of([(PLAATSVERVANGER, 0), (COORDINATOR, 1)]));
        assert_eq!(ways(1), of([(PLAATSVERVANGER, 1), (COORDINATOR, 0)]));
        assert_eq!(ways(2)[..2], of([(PLAATSVERVANGER, 2), (COORDINATOR, 2)]));
    }
}
