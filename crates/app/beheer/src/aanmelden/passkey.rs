//! Passkeys: the ceremonies between browser and server.

use axum::{
    Json,
    http::{HeaderMap, StatusCode, header},
    response::IntoResponse,
};
use domain::id::{Id, MedewerkerId};
use kern::{Answer, App, Ctx, Medewerker, Net, Problem};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use store::{StoreError, Tx, args};
use webauthn_rs::{
    Webauthn, WebauthnBuilder,
    prelude::{
        DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Url,
    },
};

use super::{
    koekje::{self, CEREMONIE},
    middel::{self, Sleutel},
    rem::Poging,
};

/// Seconds in which a ceremony must be finished.
const GELDIG: i64 = 300;

/// What a ceremony is for; one begun for one thing cannot be finished for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doel {
    /// Signing in.
    Aanmelden,
    /// Proving again who one is.
    Bevestigen(MedewerkerId),
    /// Adding a passkey.
    Toevoegen(MedewerkerId),
}

impl Doel {
    fn text(self) -> String {
        match self {
            Self::Aanmelden => "aanmelden".to_owned(),
            Self::Bevestigen(id) => format!("bevestigen {id}"),
            Self::Toevoegen(id) => format!("toevoegen {id}"),
        }
    }
}

/// The relying party. Nothing when people reach the product by a bare address: passkeys need a name, such as `localhost`.
pub fn relying_party(app: &App) -> Option<Webauthn> {
    let origin = Url::parse(&app.settings.base_url).ok()?;
    let domain = origin.domain()?.to_owned();
    WebauthnBuilder::new(&domain, &origin).ok()?.rp_name("Nazorgregie").build().ok()
}

/// Whether passkeys can be used at all.
pub fn available(app: &App) -> bool {
    relying_party(app).is_some()
}

fn party(ctx: &Ctx) -> Result<Webauthn, Problem> {
    relying_party(&ctx.app).ok_or(Problem::NietGevonden)
}

/// Who is counted: the medewerker whose account it is about; for signing in the device when it is known, else the network.
async fn counted(ctx: &Ctx, tx: &Tx, doel: Doel) -> Result<(String, bool), StoreError> {
    match doel {
        Doel::Aanmelden => {
            let token = koekje::APPARAAT.read(&ctx.app, &ctx.headers).unwrap_or_default();
            let known = middel::any_device(tx, token).await?;
            Ok(if known { (format!("apparaat|{}", koekje::hex(&koekje::sum(token))), true) } else { (Net::of(ctx).0, false) })
        }
        Doel::Bevestigen(_) | Doel::Toevoegen(_) => Ok((doel.text(), true)),
    }
}

/// One attempt to finish a ceremony. A mistake on a device or in a session of one's own makes only that one wait.
pub async fn poging(ctx: &Ctx, doel: Doel) -> Result<Poging, StoreError> {
    let tx = ctx.read().await?;
    let (who, own) = counted(ctx, &tx, doel).await?;
    Ok(if own { Poging::own(&tx, &format!("passkey|{who}")) } else { Poging::passkey(&tx, &who) })
}

/// Begins signing in or confirming: any passkey of this place will do, the browser tells whose it is.
pub async fn begin_use(ctx: &Ctx, doel: Doel) -> Answer {
    let (mut challenge, state) = party(ctx)?.start_discoverable_authentication().map_err(Problem::storing)?;
    // The script decides whether the passkey comes from the list in the field or from a button.
    challenge.mediation = None;
    begun(ctx, doel, &challenge, &state).await
}

/// Begins adding a passkey for this medewerker.
pub async fn begin_add(ctx: &Ctx, wie: &Medewerker) -> Answer {
    let known = {
        let tx = ctx.read().await?;
        middel::sleutels(&tx, wie.id).await?.iter().map(|s| s.passkey.cred_id().clone()).collect()
    };
    let (challenge, state) =
        party(ctx)?.start_passkey_registration(wie.id.uuid(), &wie.email, &wie.naam, Some(known)).map_err(Problem::storing)?;
    let mut options = serde_json::to_value(&challenge).map_err(Problem::storing)?;
    // The key must be found without typing an address first.
    if let Some(selection) = options.pointer_mut("/publicKey/authenticatorSelection").and_then(Value::as_object_mut) {
        selection.insert("residentKey".to_owned(), json!("required"));
        selection.insert("requireResidentKey".to_owned(), json!(true));
    }
    begun(ctx, Doel::Toevoegen(wie.id), &options, &state).await
}

async fn begun(ctx: &Ctx, doel: Doel, options: &impl Serialize, state: &impl Serialize) -> Answer {
    let begin = {
        let tx = ctx.read().await?;
        Poging::passkey_begin(&tx, &counted(ctx, &tx, doel).await?.0)
    };
    if let Err(seconds) = begin.begin(ctx).await? {
        return Ok((StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, seconds.to_string())]).into_response());
    }
    let token = koekje::token(&ctx.app);
    let gemeente = ctx.gemeente();
    ctx.app.db.housekeep(gemeente, "DELETE FROM ceremonie WHERE gemeente = $1 AND verloopt < $2", args![gemeente, ctx.now]).await?;
    let sql = "INSERT INTO ceremonie (gemeente, som, doel, stand, verloopt) VALUES ($1, $2, $3, $4, $5)";
    let stand = serde_json::to_string(state).map_err(Problem::storing)?;
    ctx.app.db.housekeep(gemeente, sql, args![gemeente, koekje::sum(&token), doel.text(), stand, ctx.now.plus_seconds(GELDIG)]).await?;
    let mut response = Json(options).into_response();
    if let Ok(value) = CEREMONIE.set(&ctx.app, &token).parse() {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    Ok(response)
}

/// Takes the state of the ceremony; it can be taken once.
async fn take<T: DeserializeOwned>(ctx: &Ctx, doel: Doel, headers: &HeaderMap) -> Result<Option<T>, StoreError> {
    let Some(token) = CEREMONIE.read(&ctx.app, headers) else { return Ok(None) };
    let (gemeente, som) = (ctx.gemeente(), koekje::sum(token));
    let tx = ctx.read().await?;
    let sql = "SELECT stand FROM ceremonie WHERE gemeente = $1 AND som = $2 AND doel = $3 AND verloopt >= $4";
    let row = tx.opt(sql, args![gemeente, som.clone(), doel.text(), ctx.now]).await?;
    drop(tx);
    let taken = ctx.app.db.housekeep(gemeente, "DELETE FROM ceremonie WHERE gemeente = $1 AND som = $2", args![gemeente, som]).await?;
    if taken == 1 { row.map(|row| row.json("stand")).transpose() } else { Ok(None) }
}

/// Finishes signing in or confirming: the passkey that was used, brought up to date; nothing when it is not right.
pub async fn finish_use(ctx: &Ctx, doel: Doel, answer: &str) -> Result<Option<Sleutel>, Problem> {
    let Some(state) = take::<DiscoverableAuthentication>(ctx, doel, &ctx.headers).await? else { return Ok(None) };
    let Ok(answer) = serde_json::from_str::<PublicKeyCredential>(answer) else { return Ok(None) };
    let party = party(ctx)?;
    let Ok((owner, key)) = party.identify_discoverable_authentication(&answer) else { return Ok(None) };
    let tx = ctx.read().await?;
    let Some(mut sleutel) = middel::sleutel_by_key(&tx, key).await? else { return Ok(None) };
    if sleutel.medewerker.uuid() != owner {
        return Ok(None);
    }
    match party.finish_discoverable_authentication_v2(&answer, state, DiscoverableKey::from(&sleutel.passkey)) {
        Ok(result) => {
            sleutel.passkey.update_credential(&result);
            Ok(Some(sleutel))
        }
        Err(e) => {
            tracing::warn!(cause = %e, "passkey refused");
            Ok(None)
        }
    }
}

/// Finishes adding: the new passkey; nothing when it is not right or known already.
pub async fn finish_add(ctx: &Ctx, wie: MedewerkerId, answer: &str) -> Result<Option<Passkey>, Problem> {
    let Some(state) = take::<PasskeyRegistration>(ctx, Doel::Toevoegen(wie), &ctx.headers).await? else { return Ok(None) };
    let Ok(answer) = serde_json::from_str::<RegisterPublicKeyCredential>(answer) else { return Ok(None) };
    let Ok(passkey) = party(ctx)?.finish_passkey_registration(&answer, &state) else { return Ok(None) };
    let tx = ctx.read().await?;
    let known = middel::sleutel_by_key(&tx, passkey.cred_id().as_slice()).await?.is_some();
    Ok((!known).then_some(passkey))
}
