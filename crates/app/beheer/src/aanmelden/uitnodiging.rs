//! Uitnodiging: a one-time link with which someone sets up a way to sign in.

use axum::{extract::Path, http::StatusCode};
use domain::{
    Moment,
    id::{Id, MedewerkerId},
    journaal::{Activiteit, Gebeurtenis, Soort},
};
use kern::{Access, Answer, App, Ctx, Medewerker, Posted, Problem, Slice};
use maud::{Markup, html};
use store::{StoreError, Tx, WriteTx, args};
use web::{Errors, Form, Input, parts};

use super::{binnen, herstel, koekje, middel, pagina, passkey, qr::qr, totp::Geheim, voorstellen, wachtwoord};
use crate::inlogverzoek::vervanging;

/// Days that a link is valid.
const DAGEN: i64 = 7;
/// Bytes of the secret of an app (RFC 4226 section 4: 160 bits).
const GEHEIM: usize = 20;

pub(crate) fn slice() -> Slice {
    let (all, what) = (Access::Openbaar, Activiteit::Aanmelden);
    Slice::new("uitnodiging")
        .get("/uitnodiging/{token}", all, what, show)
        .post("/uitnodiging/{token}", all, what, with_password)
        .post("/uitnodiging/{token}/wie", all, what, voorstellen::save)
        .post("/uitnodiging/{token}/passkey/begin", all, what, passkey_begin)
        .post("/uitnodiging/{token}/passkey/klaar", all, what, passkey_done)
}

/// Makes a one-time link for a medewerker and gives its path; older links of the same medewerker stop working. A link that replaces
/// ways to sign in works after a second person approved it, unless it was made at the command line (`door` is nobody). The caller
/// commits with [`Soort::UitnodigingGemaakt`].
///
/// # Errors
/// When the database fails.
pub async fn invite(app: &App, tx: &WriteTx, medewerker: MedewerkerId, door: Option<MedewerkerId>) -> Result<String, StoreError> {
    let token = koekje::token(app);
    withdraw(tx, medewerker).await?;
    tx.exec("DELETE FROM uitnodiging WHERE gemeente = $1 AND verloopt < $2", args![tx.gemeente(), tx.now()]).await?;
    let sql = "INSERT INTO uitnodiging (gemeente, som, id, medewerker, door, gemaakt, verloopt) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let (door, verloopt) = (door.map(Id::uuid), tx.now().plus_seconds(DAGEN * 86_400));
    tx.exec(sql, args![tx.gemeente(), koekje::sum(&token), app.uuid(), medewerker.uuid(), door, tx.now(), verloopt]).await?;
    Ok(format!("/uitnodiging/{token}"))
}

/// Makes the links of a medewerker void.
pub async fn withdraw(tx: &WriteTx, medewerker: MedewerkerId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM uitnodiging WHERE gemeente = $1 AND medewerker = $2", args![tx.gemeente(), medewerker.uuid()]).await.map(|_| ())
}

/// A link that has not expired.
struct Link {
    wie: Medewerker,
    door: Option<MedewerkerId>,
    goedgekeurd_door: Option<MedewerkerId>,
    /// There are ways to sign in that it would replace.
    vervangt: bool,
}

impl Link {
    async fn load(tx: &Tx, token: &str, now: Moment) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT medewerker, door, goedgekeurd_door FROM uitnodiging WHERE gemeente = $1 AND som = $2 AND verloopt >= $3";
        let Some(row) = tx.opt(sql, args![tx.gemeente(), koekje::sum(token), now]).await? else { return Ok(None) };
        let Some(wie) = middel::by_id(tx, row.id("medewerker")?).await?.filter(|m| m.actief) else { return Ok(None) };
        let vervangt = !middel::Middelen::load(tx, wie.id).await?.none();
        Ok(Some(Self { wie, door: row.opt_id("door")?, goedgekeurd_door: row.opt_id("goedgekeurd_door")?, vervangt }))
    }

    /// Whether a second person has yet to approve it.
    fn wacht(&self) -> bool {
        self.vervangt && self.door.is_some() && self.goedgekeurd_door.is_none()
    }

    /// Uses the link up and takes the old ways in away, with every session; whose they were is told at the next login. False when
    /// someone else used the link.
    async fn spend(&self, tx: &WriteTx, token: &str) -> Result<bool, StoreError> {
        let sql = "DELETE FROM uitnodiging WHERE gemeente = $1 AND som = $2";
        if tx.exec(sql, args![tx.gemeente(), koekje::sum(token)]).await? != 1 {
            return Ok(false);
        }
        if self.vervangt {
            vervanging::note(tx, self.wie.id, self.door, self.goedgekeurd_door).await?;
        }
        middel::forget_all(tx, self.wie.id).await?;
        kern::session::end_all(tx, self.wie.id, None).await?;
        Ok(true)
    }
}

/// The link when it may be used now.
async fn find(ctx: &Ctx, token: &str) -> Result<Option<Link>, StoreError> {
    let link = Link::load(&*ctx.read().await?, token, ctx.now).await?;
    Ok(link.filter(|link| !link.wacht() && !voorstellen::nodig(&link.wie)))
}

/// Whom the link is for, when nobody said yet who that is.
pub(super) async fn onbekende(ctx: &Ctx, token: &str) -> Result<Option<Medewerker>, StoreError> {
    let link = Link::load(&*ctx.read().await?, token, ctx.now).await?;
    Ok(link.map(|link| link.wie).filter(voorstellen::nodig))
}

/// The link does nothing now: it is no longer valid, or a second person must approve it first.
async fn void(ctx: &Ctx, token: &str) -> Answer {
    let tr = ctx.tr;
    let waits = Link::load(&*ctx.read().await?, token, ctx.now).await?.is_some();
    let (title, status) =
        if waits { ("uitnodiging-wacht", StatusCode::FORBIDDEN) } else { ("uitnodiging-ongeldig", StatusCode::NOT_FOUND) };
    ctx.page(title).status(status).show_bare(html! {
        (parts::head(&tr.t(title), tr.attr(title, "uitleg").unwrap_or_default(), html! {}))
        p { (parts::button_link("/aanmelden", tr.t("aanmelden-titel"), true)) }
    })
}

async fn show(ctx: Ctx, Path(token): Path<String>) -> Answer {
    if onbekende(&ctx, &token).await?.is_some() {
        return voorstellen::page(&ctx, &token, &Input::new(), &Errors::new());
    }
    let Some(link) = find(&ctx, &token).await? else { return void(&ctx, &token).await };
    let geheim = NieuwGeheim::of_link(&ctx, &link.wie, &token).await?;
    page(&ctx, &link.wie, &token, &geheim, &Errors::new(), None)
}

/// A secret of an app that is being set up: shown to its owner, and carried along sealed.
pub struct NieuwGeheim {
    bytes: Vec<u8>,
    sealed: String,
    geheim: Geheim,
}

impl NieuwGeheim {
    /// A fresh one.
    pub async fn fresh(ctx: &Ctx, wie: &Medewerker) -> Result<Self, Problem> {
        Self::seal(&*ctx.read().await?, ctx.app.random::<GEHEIM>().to_vec(), wie)
    }

    /// The one of a one-time link: the same each time that its page is opened, so that a telephone that loads the page anew after the app
    /// took the secret does not show another. Made with the key ring, so that an old link tells it to nobody.
    async fn of_link(ctx: &Ctx, wie: &Medewerker, token: &str) -> Result<Self, Problem> {
        let tx = ctx.read().await?;
        let sum = tx.blind(&format!("{}|{token}", Self::context(wie.id)));
        Self::seal(&tx, sum[..GEHEIM].to_vec(), wie)
    }

    fn seal(tx: &Tx, bytes: Vec<u8>, wie: &Medewerker) -> Result<Self, Problem> {
        let sealed = koekje::hex(&tx.seal_secret(&Self::context(wie.id), &bytes)?);
        Self::of(bytes, sealed, wie)
    }

    /// The one that the form carries, or a fresh one when it is not ours.
    pub async fn carried(ctx: &Ctx, wie: &Medewerker, sealed: &str) -> Result<Self, Problem> {
        let tx = ctx.read().await?;
        match koekje::unhex(sealed).and_then(|bytes| tx.unseal_secret(&Self::context(wie.id), &bytes).ok()) {
            Some(bytes) => Self::of(bytes.to_vec(), sealed.to_owned(), wie),
            None => Self::fresh(ctx, wie).await,
        }
    }

    fn of(bytes: Vec<u8>, sealed: String, wie: &Medewerker) -> Result<Self, Problem> {
        let geheim = Geheim::new(&bytes, &wie.email).ok_or_else(|| Problem::storing("secret of an app"))?;
        Ok(Self { bytes, sealed, geheim })
    }

    fn context(wie: MedewerkerId) -> String {
        format!("totp-nieuw|{wie}")
    }

    /// The secret itself.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The step of a right code; otherwise notes the mistake.
    pub fn check(&self, ctx: &Ctx, input: &Input, errors: &mut Errors) -> Option<i64> {
        let step = self.geheim.check(input.get("code"), ctx.now.micros() / 1_000_000, 0);
        if step.is_none() {
            errors.add("code", if input.get("code").is_empty() { "fout-leeg" } else { "aanmelden-code-fout" });
        }
        step
    }

    /// How to put the secret in an app, and the field for its first code.
    pub fn fields(&self, form: &Form<'_>, ctx: &Ctx) -> Markup {
        let tr = ctx.tr;
        html! {
            (form.hidden("totp", &self.sealed))
            p { (tr.t("app-uitleg")) }
            (qr(&self.geheim.link(), &tr.t("app-qr")))
            p { (tr.t("app-zelf-typen")) br; code.sleuteltekst { (self.geheim.groups()) } }
            p { (parts::link(&self.geheim.link(), tr.t("app-zelfde-toestel"))) }
            (form.text("code", "aanmelden-code").digits().wide(10).autocomplete("one-time-code"))
        }
    }
}

/// Checks a new password; notes the mistake.
pub async fn check_password(ctx: &Ctx, wie: &Medewerker, input: &Input, errors: &mut Errors) -> Result<(), StoreError> {
    let tx = ctx.read().await?;
    let row = tx.opt("SELECT naam FROM gemeente WHERE gemeente = $1", args![tx.gemeente()]).await?;
    let gemeente = row.map(|row| row.text("naam")).transpose()?.unwrap_or_default();
    if let Some(key) = wachtwoord::afkeuring(input.raw("wachtwoord"), &[&wie.naam, &wie.email, &gemeente, "nazorgregie"]) {
        errors.add("wachtwoord", key);
    }
    Ok(())
}

fn page(ctx: &Ctx, wie: &Medewerker, token: &str, geheim: &NieuwGeheim, errors: &Errors, error: Option<&str>) -> Answer {
    let tr = ctx.tr;
    let input = Input::new();
    let form = Form::new(tr, &input, errors).leave_freely();
    let here = format!("/uitnodiging/{token}");
    let fields = html! {
        input.onzichtbaar type="text" name="gebruikersnaam" autocomplete="username" value=(wie.email) readonly tabindex="-1" aria-hidden="true";
        (form.password("wachtwoord", "wachtwoord-nieuw").autocomplete("new-password"))
        (geheim.fields(&form, ctx))
        (form.actions(form.submit("uitnodiging-knop")))
    };
    let form = form.post(&here, fields);
    let start =
        if errors.is_empty() && error.is_none() { ctx.page("uitnodiging-titel") } else { ctx.page("uitnodiging-titel").invalid(errors) };
    start.show_bare(html! {
        (parts::head(&tr.with("uitnodiging-welkom", web::args![("naam", wie.naam.as_str())]), tr.t("uitnodiging-inleiding"), html! {}))
        (parts::stack(html! {
            (pagina::mistake(ctx, error))
            @if passkey::available(&ctx.app) {
                (parts::card(&tr.t("uitnodiging-passkey"), html! {
                    p { (tr.t("passkey-uitleg")) }
                    (pagina::passkey_form(ctx, "maak", &format!("{here}/passkey/begin"), &format!("{here}/passkey/klaar"), "passkey-maak", &[]))
                    noscript { p { (tr.t("passkey-zonder-script")) } }
                }))
            }
            (parts::card(&tr.t("uitnodiging-wachtwoord"), form))
            @if !passkey::available(&ctx.app) { p.zacht.klein { (tr.t("passkey-kan-hier-niet")) } }
        }))
    })
}

async fn with_password(ctx: Ctx, Path(token): Path<String>, Posted(input): Posted) -> Answer {
    let Some(link) = find(&ctx, &token).await? else { return void(&ctx, &token).await };
    let wie = &link.wie;
    let geheim = NieuwGeheim::carried(&ctx, wie, input.get("totp")).await?;
    let mut errors = Errors::new();
    check_password(&ctx, wie, &input, &mut errors).await?;
    let step = geheim.check(&ctx, &input, &mut errors);
    let (Some(step), true) = (step, errors.is_empty()) else { return page(&ctx, wie, &token, &geheim, &errors, None) };
    let som = wachtwoord::hash(&ctx.app, input.raw("wachtwoord")).await.map_err(Problem::storing)?;
    let tx = binnen::write_as(&ctx, wie.id).await?;
    if !link.spend(&tx, &token).await? {
        return void(&ctx, &token).await;
    }
    middel::set_wachtwoord(&tx, wie.id, &som, geheim.bytes(), step).await?;
    finish(&ctx, tx, wie.id, "wachtwoord").await
}

async fn passkey_begin(ctx: Ctx, Path(token): Path<String>) -> Answer {
    match find(&ctx, &token).await? {
        Some(link) => passkey::begin_add(&ctx, &link.wie).await,
        None => Err(Problem::NietGevonden),
    }
}

async fn passkey_done(ctx: Ctx, Path(token): Path<String>, Posted(input): Posted) -> Answer {
    let Some(link) = find(&ctx, &token).await? else { return void(&ctx, &token).await };
    let wie = &link.wie;
    let poging = passkey::poging(&ctx, passkey::Doel::Toevoegen(wie.id)).await?;
    let (allowed, mistake) = if poging.begin(&ctx).await?.is_ok() { (true, "passkey-mislukt") } else { (false, "aanmelden-wacht-even") };
    let passkey = if allowed { passkey::finish_add(&ctx, wie.id, input.get("antwoord")).await? } else { None };
    let Some(passkey) = passkey else {
        let geheim = NieuwGeheim::of_link(&ctx, wie, &token).await?;
        return page(&ctx, wie, &token, &geheim, &Errors::new(), Some(mistake));
    };
    let tx = binnen::write_as(&ctx, wie.id).await?;
    if !link.spend(&tx, &token).await? {
        return void(&ctx, &token).await;
    }
    middel::add_sleutel(&ctx.app, &tx, wie.id, &passkey, &ctx.tr.t("passkey-eerste")).await?;
    poging.clear(&tx, 1).await?;
    finish(&ctx, tx, wie.id, "passkey").await
}

/// Signs in and shows the recovery codes, this once.
async fn finish(ctx: &Ctx, tx: WriteTx, wie: MedewerkerId, how: &str) -> Answer {
    let codes = herstel::renew(&ctx.app, &tx, wie).await?;
    let changed = Gebeurtenis::new(Soort::InlogmiddelGewijzigd).code(how).met(wie);
    let cookies = binnen::start(ctx, tx, wie, "uitnodiging", vec![changed]).await?;
    binnen::with_cookies(show_codes(ctx, &codes, "/")?, &cookies)
}

/// The recovery codes, to write down or print.
pub fn show_codes(ctx: &Ctx, codes: &[String], on: &str) -> Answer {
    let tr = ctx.tr;
    ctx.page("herstelcodes-titel").show_bare(html! {
        (parts::head(&tr.t("herstelcodes-titel"), tr.t("herstelcodes-inleiding"), html! {}))
        (parts::stack(html! {
            (parts::panel(parts::stack(html! {
                ol.herstelcodes { @for code in codes { li { code { (code) } } } }
                (parts::copy(tr, &codes.join("\n")))
                p.zacht { (tr.t("herstelcodes-print")) }
            })))
            p { (parts::button_link(on, tr.t("herstelcodes-verder"), true)) }
        }))
    })
}
