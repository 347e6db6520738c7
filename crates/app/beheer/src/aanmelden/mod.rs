//! Aanmelden: signing in with a passkey, with password and app, or with a recovery code; signing out.

pub mod binnen;
pub mod herstel;
pub mod koekje;
pub mod middel;
pub mod pagina;
pub mod passkey;
pub mod qr;
pub mod rem;
pub mod totp;
pub mod uitnodiging;
mod voorstellen;
pub mod wachtwoord;

#[cfg(test)]
mod tests;

use axum::http::{HeaderName, HeaderValue, StatusCode};
use domain::{
    id::{Id, MedewerkerId},
    journaal::{Activiteit, Gebeurtenis, Soort},
};
use kern::{Access, Answer, Ctx, Medewerker, Net, Posted, Problem, Slice, session};
use store::StoreError;
use uuid::Uuid;
use web::{Input, Reader};

use binnen::Bewijs;
use middel::Wachtwoord;
use passkey::Doel;
use rem::Poging;

pub(crate) fn slice() -> Slice {
    let (all, what) = (Access::Openbaar, Activiteit::Aanmelden);
    Slice::new("aanmelden")
        .get("/aanmelden", all, what, show)
        .post("/aanmelden", all, what, password)
        .post("/aanmelden/code", all, what, code)
        .get("/aanmelden/herstel", all, what, show_recovery)
        .post("/aanmelden/herstel", all, what, recovery)
        .post("/aanmelden/passkey/begin", all, what, passkey_begin)
        .post("/aanmelden/passkey/klaar", all, what, passkey_done)
        .post("/afmelden", all, what, sign_out)
        .post(kern::bewaard::WEG, all, what, drop_kept)
        .with(uitnodiging::slice())
}

/// Where to go after signing in: a path of this product, never another site and never back to signing in.
pub(crate) fn local(naar: &str) -> &str {
    let own = naar.starts_with('/') && !naar.starts_with("//") && !naar.contains(['\\', '\n', '\r', '\t']) && naar.is_ascii();
    let round = ["/aanmelden", "/afmelden", "/uitnodiging", "/demo"].iter().any(|p| naar.starts_with(p));
    if own && !round { naar } else { "/" }
}

async fn show(ctx: Ctx) -> Answer {
    let naar = ctx.query("naar").unwrap_or_default();
    if ctx.visitor().is_some() {
        return ctx.redirect(local(&naar));
    }
    pagina::sign_in(&ctx, &Input::new().with("naar", local(&naar)), None, StatusCode::OK)
}

/// An account as someone claims it: with the same questions to the database whether it exists or not.
struct Claim {
    wie: Option<Medewerker>,
    wachtwoord: Option<Wachtwoord>,
    poging: Poging,
}

impl Claim {
    async fn load(ctx: &Ctx, email: &str) -> Result<Self, StoreError> {
        let tx = ctx.read().await?;
        let wie = middel::by_email(&tx, email).await?;
        let id = wie.as_ref().map_or_else(|| MedewerkerId::from_uuid(Uuid::nil()), |m| m.id);
        let token = koekje::APPARAAT.read(&ctx.app, &ctx.headers).unwrap_or_default();
        let known = middel::known_device(&tx, id, token).await?;
        let wachtwoord = middel::wachtwoord(&tx, id).await?;
        let poging = if known {
            Poging::own(&tx, &format!("apparaat|{}|{id}", koekje::hex(&koekje::sum(token))))
        } else {
            Poging::unknown(&tx, &email.trim().to_lowercase(), &Net::of(ctx).0)
        };
        Ok(Self { wie, wachtwoord, poging })
    }

    fn id(&self) -> Option<MedewerkerId> {
        self.wie.as_ref().map(|m| m.id)
    }
}

async fn password(ctx: Ctx, Posted(input): Posted) -> Answer {
    let mut r = Reader::new(&input);
    let email = r.email("email");
    if input.raw("wachtwoord").is_empty() {
        r.add("wachtwoord", "fout-leeg");
    }
    let Ok(email) = r.errors().is_empty().then_some(email).flatten().ok_or(()) else {
        return pagina::sign_in_again(&ctx, &input, &r.into_errors());
    };
    let claim = Claim::load(&ctx, &email).await?;
    if let Err(seconds) = claim.poging.begin(&ctx).await? {
        return pagina::wait(&ctx, &input, seconds);
    }
    let right =
        wachtwoord::verify(input.raw("wachtwoord"), claim.wachtwoord.as_ref().map(|w| w.som.clone())).await.map_err(Problem::storing)?;
    match &claim.wie {
        Some(wie) if right => {
            let bewijs = Bewijs::of(&ctx, wie.id).seal(&ctx).await?;
            pagina::ask_code(&ctx, &Input::new().with("bewijs", bewijs).with("naar", local(input.get("naar"))), None)
        }
        _ => {
            binnen::failed(&ctx, claim.id(), "wachtwoord").await?;
            pagina::sign_in(&ctx, &input, Some("aanmelden-fout"), StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

async fn code(ctx: Ctx, Posted(input): Posted) -> Answer {
    let naar = local(input.get("naar")).to_owned();
    let again = Input::new().with("naar", &naar);
    let Some(wie) = Bewijs::open(&ctx, input.get("bewijs")).await? else {
        return pagina::sign_in(&ctx, &again, Some("aanmelden-verlopen"), StatusCode::UNPROCESSABLE_ENTITY);
    };
    let claim = Claim::load(&ctx, &wie.email).await?;
    if let Err(seconds) = claim.poging.begin(&ctx).await? {
        return pagina::wait(&ctx, &again, seconds);
    }
    let tx = binnen::write_as(&ctx, wie.id).await?;
    let step = match &claim.wachtwoord {
        Some(w) => w.check(&tx, wie.id, input.get("code"), ctx.now)?,
        None => None,
    };
    if let Some(step) = step
        && middel::spend_step(&tx, wie.id, step).await?
    {
        claim.poging.clear(&tx, 2).await?;
        return binnen::enter(&ctx, tx, wie.id, "wachtwoord", &naar).await;
    }
    drop(tx);
    binnen::failed(&ctx, Some(wie.id), "code").await?;
    pagina::ask_code(&ctx, &again.with("bewijs", input.get("bewijs")), Some("aanmelden-code-fout"))
}

async fn show_recovery(ctx: Ctx) -> Answer {
    let naar = ctx.query("naar").unwrap_or_default();
    pagina::recovery(&ctx, &Input::new().with("naar", local(&naar)), None, StatusCode::OK)
}

/// A recovery code takes the place of the app; who has a password must still give it.
async fn recovery(ctx: Ctx, Posted(input): Posted) -> Answer {
    let wrong = |key| pagina::recovery(&ctx, &input, Some(key), StatusCode::UNPROCESSABLE_ENTITY);
    let email = input.get("email").to_owned();
    let claim = Claim::load(&ctx, &email).await?;
    if claim.poging.begin(&ctx).await?.is_err() {
        return pagina::recovery(&ctx, &input, Some("aanmelden-wacht-even"), StatusCode::TOO_MANY_REQUESTS);
    }
    let right =
        wachtwoord::verify(input.raw("wachtwoord"), claim.wachtwoord.as_ref().map(|w| w.som.clone())).await.map_err(Problem::storing)?;
    let Some(wie) = claim.id().filter(|_| right || claim.wachtwoord.is_none()) else {
        binnen::failed(&ctx, claim.id(), "herstelcode").await?;
        return wrong("aanmelden-herstel-fout");
    };
    let tx = binnen::write_as(&ctx, wie).await?;
    if herstel::spend(&tx, wie, input.get("code")).await? {
        claim.poging.clear(&tx, 1).await?;
        return binnen::enter(&ctx, tx, wie, "herstelcode", "/account#inlogmiddelen").await;
    }
    drop(tx);
    binnen::failed(&ctx, Some(wie), "herstelcode").await?;
    wrong("aanmelden-herstel-fout")
}

async fn passkey_begin(ctx: Ctx) -> Answer {
    passkey::begin_use(&ctx, Doel::Aanmelden).await
}

async fn passkey_done(ctx: Ctx, Posted(input): Posted) -> Answer {
    let naar = local(input.get("naar")).to_owned();
    let poging = passkey::poging(&ctx, Doel::Aanmelden).await?;
    if poging.begin(&ctx).await?.is_err() {
        return pagina::sign_in(&ctx, &Input::new().with("naar", &naar), Some("aanmelden-wacht-even"), StatusCode::TOO_MANY_REQUESTS);
    }
    let sleutel = passkey::finish_use(&ctx, Doel::Aanmelden, input.get("antwoord")).await?;
    let open = match &sleutel {
        Some(s) => middel::by_id(&*ctx.read().await?, s.medewerker).await?.is_some_and(|m| m.actief),
        None => false,
    };
    let Some(sleutel) = sleutel.filter(|_| open) else {
        binnen::failed(&ctx, None, "passkey").await?;
        return pagina::sign_in(&ctx, &Input::new().with("naar", &naar), Some("aanmelden-passkey-fout"), StatusCode::UNPROCESSABLE_ENTITY);
    };
    let tx = binnen::write_as(&ctx, sleutel.medewerker).await?;
    middel::used_sleutel(&tx, sleutel.id, &sleutel.passkey).await?;
    poging.clear(&tx, 1).await?;
    binnen::enter(&ctx, tx, sleutel.medewerker, "passkey", &naar).await
}

/// Throws away a form that waited to be sent again.
async fn drop_kept(ctx: Ctx, Posted(input): Posted) -> Answer {
    kern::bewaard::gooi_weg(&ctx, local(input.get("naar"))).await
}

/// Ends this session and clears what the browser kept, except that it knows this device.
async fn sign_out(ctx: Ctx) -> Answer {
    if let Some(visitor) = ctx.visitor() {
        let tx = ctx.write().await?;
        session::end(&tx, visitor.wie.id, visitor.sessie).await?;
        tx.commit(Gebeurtenis::new(Soort::Afgemeld)).await?;
    }
    let mut response = ctx.done(if ctx.app.settings.demo { "/demo" } else { "/aanmelden" }, "melding-afgemeld")?;
    response.headers_mut().insert(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\", \"storage\""));
    binnen::with_cookies(response, &[session::clear_cookie(&ctx.app)])
}
