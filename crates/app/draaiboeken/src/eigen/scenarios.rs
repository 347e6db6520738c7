//! The stories beside a version that the municipality writes itself.

use axum::extract::Path;
use domain::journaal::{Gebeurtenis, Soort};
use draaiboek::eigen::{self, Versie};
use kern::{Answer, Ctx, Posted, Problem, Unread};
use store::WriteTx;
use uuid::Uuid;
use web::{Errors, Input, args, botsing::samen};

use super::{
    adres,
    beeld::Beeld,
    handlers::{Geladen, MAX_TEKST, show_editor},
    pages::Midden,
    tekst::schoon,
    wijziging::concept,
};
use crate::generale::scenarios::{bijgewerkt, geleverd};

/// What the form shows: what was written, else what is shipped, to begin with.
pub(super) fn input_of(v: &Versie) -> Input {
    let text = if v.scenarios.is_empty() { geleverd(&v.draaiboek) } else { v.scenarios.clone() };
    Input::new().with("scenarios", text)
}

/// Whether both changed the stories; without a mark of what the form showed, whoever comes second looks first.
fn botst(input: &Input, v: &Versie) -> bool {
    input.get("_getoond").is_empty() || !samen(input, &input_of(v)).botst.is_empty()
}

/// Saves the stories. What equals the shipped ones is not kept, so that a newer delivery brings its own.
pub(super) async fn bewaar(ctx: Ctx, Path(id): Path<Uuid>, unread: Unread) -> Answer {
    let long = unread.read(&ctx.app).await?;
    let input = long.input();
    let typed = schoon(input.raw("scenarios"));
    let to = format!("{}?scenarios=ja", adres(id));
    let (tx, v) = match concept(&ctx, id, input, &to).await? {
        Ok(begun) => begun,
        Err(elsewhere) => return elsewhere,
    };
    let new = if typed.trim().is_empty() || typed == schoon(&geleverd(&v.draaiboek)) { "" } else { typed.as_str() };
    let mut errors = Errors::new();
    if new.chars().count() > MAX_TEKST {
        errors.add("scenarios", "fout-editor-te-lang");
    } else if input.version() != Some(v.versie) && new != v.scenarios && botst(input, &v) {
        errors.add_with("scenarios", "fout-conflict", args![("nu", v.scenarios.clone()), ("jij", typed.clone())]);
    }
    if !errors.is_empty() {
        drop(tx);
        let g = Geladen::load(&ctx, &*ctx.read().await?, id).await?;
        return show_editor(&ctx, &g, &Midden::Scenarios(&Input::new().with("scenarios", &typed), &errors), &errors);
    }
    leg_vast(&ctx, tx, &v, new, "melding-editor-bewaard").await
}

async fn leg_vast(ctx: &Ctx, tx: WriteTx, v: &Versie, new: &str, melding: &'static str) -> Answer {
    let to = format!("{}?scenarios=ja", adres(v.id));
    if new == v.scenarios {
        return ctx.redirect(&to);
    }
    if !eigen::zet_scenarios(&tx, v, new, ctx.wie_id()).await? {
        return Err(Problem::storing("version changed inside its own transaction"));
    }
    tx.commit(Gebeurtenis::new(Soort::DraaiboekversieGewijzigd).code(&v.draaiboek)).await?;
    ctx.done(&to, melding)
}

/// Lets every story expect what comes out now: for who changed a term on purpose. It can be taken back.
pub(super) async fn werk_bij(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let to = format!("{}?scenarios=ja", adres(id));
    let (tx, v) = match concept(&ctx, id, &input, &to).await? {
        Ok(begun) => begun,
        Err(elsewhere) => return elsewhere,
    };
    if input.version() != Some(v.versie) {
        return ctx.done(&to, "melding-editor-veranderd");
    }
    let beeld = Beeld::van(&ctx.app.beleid, &v.tekst, None);
    let Some(d) = &beeld.toetsing.draaiboek else { return ctx.redirect(&to) };
    let new = bijgewerkt(&ctx.app.beleid, d, &schoon(input_of(&v).raw("scenarios")));
    leg_vast(&ctx, tx, &v, &new, "melding-editor-scenarios-bij").await
}
