//! The demonstration: fictional people and a button for each role. None of it exists in a real installation.

use domain::{
    Code,
    id::{Id, MedewerkerId},
    journaal::Activiteit,
    recht::Rol,
};
use kern::{Access, Answer, App, Ctx, Posted, Problem, Slice};
use maud::{Markup, html};
use store::{StoreError, WriteTx};
use uuid::Uuid;
use web::{Icon, args, parts};

use crate::{
    aanmelden::{binnen, local, middel, pagina},
    medewerkers::opslag::{Gegevens, add},
};

/// A fictional person of the demonstration.
#[derive(Debug, Clone, Copy)]
pub struct DemoUser {
    /// Identity, the same in every demonstration.
    pub id: u128,
    /// Role.
    pub rol: Rol,
    /// Name.
    pub naam: &'static str,
    /// Address.
    pub email: &'static str,
    /// Function.
    pub functie: &'static str,
    /// Telephone number, from the range kept for fiction.
    pub telefoon: &'static str,
    /// The partner this person works for.
    pub partner: Option<&'static str>,
}

/// First identity; the people follow.
const EERSTE: u128 = 0x0190_0000_0000_7000_8000_0000_0000_0001;

/// The people of the demonstration, in the order of their buttons.
pub const DEMO: [DemoUser; 7] = [
    user(0, Rol::Coordinator, "Sanne de Wit", "sanne.de.wit", "coördinator nazorg", "06 12345601", None),
    user(1, Rol::Plaatsvervanger, "Karim Haddad", "karim.haddad", "adviseur OOV", "06 12345602", None),
    user(2, Rol::Burgemeester, "Marijke Postma", "marijke.postma", "burgemeester", "06 12345603", None),
    user(3, Rol::Privacy, "Joost van Dijk", "joost.van.dijk", "functionaris gegevensbescherming", "06 12345604", None),
    user(4, Rol::Politie, "Esra Yilmaz", "esra.yilmaz", "teamchef basisteam", "06 12345605", None),
    user(5, Rol::Partner, "Lotte Bakker", "lotte.bakker", "casemanager Slachtofferhulp", "06 12345606", Some("slachtofferhulp")),
    user(6, Rol::Beheerder, "Henk Visser", "henk.visser", "functioneel beheerder", "06 12345607", None),
];

const fn user(
    nr: u128,
    rol: Rol,
    naam: &'static str,
    email: &'static str,
    functie: &'static str,
    telefoon: &'static str,
    partner: Option<&'static str>,
) -> DemoUser {
    DemoUser { id: EERSTE + nr, rol, naam, email, functie, telefoon, partner }
}

impl DemoUser {
    /// Identity.
    pub fn medewerker(&self) -> MedewerkerId {
        MedewerkerId::from_uuid(Uuid::from_u128(self.id))
    }
}

/// Identity of the fictional person with this role.
pub fn demo_id(rol: Rol) -> MedewerkerId {
    let found = DEMO.iter().find(|u| u.rol == rol).unwrap_or(&DEMO[0]);
    found.medewerker()
}

/// Adds the fictional people. The caller commits with `Soort::MedewerkerToegevoegd`.
///
/// # Errors
/// When the database fails.
pub async fn seed_demo_users(_app: &App, tx: &WriteTx) -> Result<(), StoreError> {
    for u in &DEMO {
        let gegevens = Gegevens {
            naam: u.naam.to_owned(),
            email: format!("{}@voorbeeldstad.nl", u.email),
            functie: u.functie.to_owned(),
            telefoon: u.telefoon.to_owned(),
            rollen: vec![u.rol],
            partner: u.partner.map(str::to_owned),
        };
        add(tx, u.medewerker(), &gegevens).await?;
    }
    Ok(())
}

pub(super) fn slice() -> Slice {
    Slice::new("demo").get("/demo", Access::Openbaar, Activiteit::Aanmelden, show).post(
        "/demo/aanmelden",
        Access::Openbaar,
        Activiteit::Aanmelden,
        sign_in,
    )
}

async fn show(ctx: Ctx) -> Answer {
    demo_start_page(&ctx)
}

/// The start page of a demonstration for a visitor without a session: choose who you are. Does not exist in a real installation.
///
/// # Errors
/// [`Problem::NietGevonden`] in a real installation.
pub fn demo_start_page(ctx: &Ctx) -> Answer {
    if !ctx.app.settings.demo {
        return Err(Problem::NietGevonden);
    }
    let tr = ctx.tr;
    let naar = ctx.query("naar").unwrap_or_default();
    let cards: Vec<Markup> = DEMO.iter().map(|u| button(ctx, u, local(&naar))).collect();
    ctx.page("demo-titel").show_bare(html! {
        (parts::head(&tr.t("demo-titel"), tr.t("demo-inleiding"), html! {}))
        (parts::stack(html! {
            (pagina::kept(ctx))
            (parts::panel(parts::rows(&cards)))
            p { (parts::link("/aanmelden", tr.t("demo-gewoon-inloggen"))) }
        }))
    })
}

fn button(ctx: &Ctx, u: &DemoUser, naar: &str) -> Markup {
    let tr = ctx.tr;
    let hidden = [("rol", u.rol.code().to_owned()), ("naar", naar.to_owned())];
    let label = tr.with("demo-knop", args![("naam", u.naam)]);
    let form = parts::post_form("/demo/aanmelden", &hidden, html! { button.nl-button.nl-button--secondary type="submit" { (label) } });
    let title = html! { (Icon::Persoon.svg()) " " strong { (tr.label(u.rol)) } ": " (u.naam) };
    parts::row(html! {}, title, &tr.t(&format!("demo-rol-{}", u.rol.code())), form)
}

async fn sign_in(ctx: Ctx, Posted(input): Posted) -> Answer {
    let rol = Rol::from_code(input.get("rol")).filter(|_| ctx.app.settings.demo).ok_or(Problem::NietGevonden)?;
    let wie = middel::by_id(&*ctx.read().await?, demo_id(rol)).await?.filter(|m| m.actief).ok_or(Problem::NietGevonden)?;
    let tx = binnen::write_as(&ctx, wie.id).await?;
    binnen::enter(&ctx, tx, wie.id, "demo", local(input.get("naar"))).await
}
