//! Getting in: the end of every way of signing in, and the record of every failure.

use axum::{
    http::header,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    Moment,
    id::{Id, MedewerkerId},
    journaal::{Activiteit, Gebeurtenis, Soort, Wie},
};
use kern::{Answer, Ctx, Medewerker, Problem, bewaard, session};
use serde::{Deserialize, Serialize};
use store::{Deed, StoreError, WriteTx, args};
use uuid::Uuid;

use super::{
    koekje::{self, APPARAAT},
    middel,
};
use crate::inlogverzoek::vervanging;

/// Seconds between the password and the code of the app.
const GELDIG: i64 = 300;
const CONTEXT: &str = "aanmelden.bewijs";

/// Proof that someone gave the right password, on its way to the question for the code.
#[derive(Serialize, Deserialize)]
pub struct Bewijs {
    wie: Uuid,
    tot: i64,
}

impl Bewijs {
    /// Proof for this medewerker, from now.
    pub fn of(ctx: &Ctx, wie: MedewerkerId) -> Self {
        Self { wie: wie.uuid(), tot: ctx.now.plus_seconds(GELDIG).micros() }
    }

    /// As text that nobody can read or make.
    pub async fn seal(&self, ctx: &Ctx) -> Result<String, StoreError> {
        Ok(koekje::hex(&ctx.read().await?.seal_secret(CONTEXT, &serde_json::to_vec(self)?)?))
    }

    /// The open account of a proof that is still valid.
    pub async fn open(ctx: &Ctx, text: &str) -> Result<Option<Medewerker>, StoreError> {
        let tx = ctx.read().await?;
        let Some(plain) = koekje::unhex(text).and_then(|bytes| tx.unseal_secret(CONTEXT, &bytes).ok()) else { return Ok(None) };
        let bewijs: Self = serde_json::from_slice(&plain)?;
        if ctx.now > Moment::from_micros(bewijs.tot) {
            return Ok(None);
        }
        Ok(middel::by_id(&tx, MedewerkerId::from_uuid(bewijs.wie)).await?.filter(|m| m.actief))
    }
}

/// A write transaction by someone who has just proved who he is.
pub async fn write_as(ctx: &Ctx, wie: MedewerkerId) -> Result<WriteTx, StoreError> {
    let deed = Deed { gemeente: ctx.gemeente().clone(), wie: Wie::Medewerker(wie), activiteit: Activiteit::Aanmelden, reden: None };
    ctx.app.db.write(deed, ctx.now).await
}

/// Records a failure; never what was typed.
pub async fn failed(ctx: &Ctx, wie: Option<MedewerkerId>, how: &str) -> Result<(), StoreError> {
    let mut event = Gebeurtenis::new(Soort::AanmeldenMislukt).code(how);
    if let Some(wie) = wie {
        event = event.met(wie);
    }
    let deed = Deed { gemeente: ctx.gemeente().clone(), wie: Wie::Onbekend, activiteit: Activiteit::Aanmelden, reden: None };
    ctx.app.db.write(deed, ctx.now).await?.commit(event).await?;
    super::rem::tidy(ctx).await
}

/// Starts a new session in place of the one there was, remembers the device and commits. Gives the cookies.
pub async fn start(ctx: &Ctx, tx: WriteTx, wie: MedewerkerId, how: &str, also: Vec<Gebeurtenis>) -> Result<Vec<String>, StoreError> {
    if let Some(old) = ctx.visitor() {
        session::end(&tx, old.wie.id, old.sessie).await?;
    }
    let over = ctx.now.plus_seconds(-session::Grenzen::load(&tx).await?.absolute_seconds(&ctx.app));
    tx.exec("DELETE FROM sessie WHERE gemeente = $1 AND medewerker = $2 AND gemaakt < $3", args![tx.gemeente(), wie.uuid(), over]).await?;
    let mut cookies = vec![session::start(&ctx.app, &tx, wie, &ctx.headers).await?];
    let token = APPARAAT.read(&ctx.app, &ctx.headers).unwrap_or_default();
    if !middel::known_device(&tx, wie, token).await? {
        let token = koekje::token(&ctx.app);
        middel::remember_device(&tx, wie, &token).await?;
        cookies.push(APPARAAT.set(&ctx.app, &token));
    }
    tx.commit(store::Events::from_parts(Gebeurtenis::new(Soort::Aangemeld).code(how), also)).await?;
    Ok(cookies)
}

/// The same, and on to `naar`; past the page that says so when the ways in were replaced.
pub async fn enter(ctx: &Ctx, tx: WriteTx, wie: MedewerkerId, how: &str, naar: &str) -> Answer {
    let kept = bewaard::pagina(ctx, &tx, wie).await?;
    let naar = if vervanging::of(&tx, wie).await?.is_some() { vervanging::ADRES } else { kept.as_deref().unwrap_or(naar) };
    let cookies = start(ctx, tx, wie, how, Vec::new()).await?;
    with_cookies(Redirect::to(naar).into_response(), &cookies)
}

/// Adds cookies to an answer.
pub fn with_cookies(mut response: Response, cookies: &[String]) -> Answer {
    for cookie in cookies {
        response.headers_mut().append(header::SET_COOKIE, cookie.parse().map_err(|_| Problem::storing("cookie"))?);
    }
    Ok(response)
}
