//! The page of a task for one area.

use axum::extract::Path;
use kern::{Answer, Ctx, Posted};
use web::Errors;

use super::Waar;

type Plaats = Path<(String, String, i64)>;

fn waar<'a>(nummer: &'a str, stap: &'a str, nr: i64) -> Waar<'a> {
    Waar { nummer, stap, volgnr: None, gebied: Some(nr) }
}

pub(super) async fn toon(ctx: Ctx, Path((nummer, stap, nr)): Plaats) -> Answer {
    super::pagina(&ctx, &waar(&nummer, &stap, nr), None, Errors::new()).await
}

pub(super) async fn rond_af(ctx: Ctx, Path((nummer, stap, nr)): Plaats, Posted(input): Posted) -> Answer {
    super::rond_af(&ctx, &waar(&nummer, &stap, nr), &input).await
}

pub(super) async fn heropen(ctx: Ctx, Path((nummer, stap, nr)): Plaats) -> Answer {
    super::heropen(&ctx, &waar(&nummer, &stap, nr)).await
}
