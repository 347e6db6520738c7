//! Who is still missing before a municipality can prepare: on the start page of who may add people.

use domain::recht::{Recht, Rol};
use kern::{Ctx, Medewerker, Problem, Startdeel};
use maud::Markup;
use store::Tx;
use web::parts::{self, Kind};

/// Roles without which nothing can be prepared, adopted or taken over, in the order in which to add them.
const NODIG: [(Rol, &str); 3] =
    [(Rol::Coordinator, "begin-coordinator"), (Rol::Burgemeester, "begin-burgemeester"), (Rol::Plaatsvervanger, "begin-plaatsvervanger")];

pub(super) async fn op_start(ctx: &Ctx, tx: &Tx) -> Result<Startdeel, Problem> {
    if !ctx.mag(Recht::MedewerkersBeheren) {
        return Ok(Startdeel::default());
    }
    let all = kern::medewerkers(tx).await?;
    Ok(Startdeel::nu(ontbreekt(&all).map(|(rol, key)| line(ctx, rol, key)).collect()))
}

pub(crate) fn ontbreekt(all: &[Medewerker]) -> impl Iterator<Item = (Rol, &'static str)> {
    NODIG.into_iter().filter(|(rol, _)| !all.iter().any(|m| m.actief && m.rollen.contains(rol)))
}

fn line(ctx: &Ctx, rol: Rol, key: &str) -> Markup {
    let tr = ctx.tr;
    let to = format!("/beheer/medewerkers/nieuw?rol={}", domain::Code::code(rol));
    let tag = parts::tag(Kind::Warn, &tr.t("begin-ontbreekt"));
    let why = tr.attr(key, "uitleg").unwrap_or_default();
    parts::row(tag, parts::link(&to, tr.t(key)), &why, parts::button_link(&to, tr.t("begin-voeg-toe"), false))
}
