//! Link: a one-time link with which someone without a login does one thing, such as confirming what is known about his organisation.
//!
//! A slice names what its links are for ([`Doel`]) and has an open route that ends in `/{token}`. It makes a link with [`make`], shows the
//! token once, opens it with [`open`], and writes what the holder does in a transaction of [`write`], which it commits after [`spend`].
//! Only the sum of a token is kept. A token stands in no log, journal or other table, so it must not be remembered as the place of a
//! form either.

use axum::{
    http::{HeaderName, HeaderValue, StatusCode},
    response::Response,
};
use domain::{
    GemeenteCode, Moment,
    id::{Id, LinkId, MedewerkerId},
    journaal::Wie,
};
use store::{Deed, ReadTx, Row, StoreError, Tx, WriteTx, args};
use web::{Input, parts};

use crate::{Answer, App, Ctx, Net, session};

/// Attempts at links that do not exist, from one network within a [`VENSTER`].
const POGINGEN: i64 = 40;
/// Seconds after which attempts are forgotten.
const VENSTER: i64 = 15 * 60;

/// What links are for: a fixed word of the slice that makes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doel(pub &'static str);

/// Where a link stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Linkstaat {
    /// Can be used.
    Open,
    /// Was used.
    Gebruikt,
    /// Was withdrawn.
    Ingetrokken,
    /// Is too old.
    Verlopen,
}

/// A link, without its token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Identity; also who did it, in the journal.
    pub id: LinkId,
    /// What it is about, such as a partner.
    pub voorwerp: String,
    /// Who made it.
    pub door: MedewerkerId,
    /// When.
    pub gemaakt: Moment,
    /// Works until.
    pub verloopt: Moment,
    /// First opened.
    pub geopend: Option<Moment>,
    /// Used.
    pub gebruikt: Option<Moment>,
    /// Withdrawn.
    pub ingetrokken: Option<Moment>,
}

impl Link {
    /// Where it stands at `now`.
    pub fn staat(&self, now: Moment) -> Linkstaat {
        if self.gebruikt.is_some() {
            Linkstaat::Gebruikt
        } else if self.ingetrokken.is_some() {
            Linkstaat::Ingetrokken
        } else if now > self.verloopt {
            Linkstaat::Verlopen
        } else {
            Linkstaat::Open
        }
    }
}

/// A link that someone followed, with the municipality it is of.
#[derive(Debug)]
pub struct Gevolgd {
    /// The municipality.
    pub gemeente: GemeenteCode,
    /// The link, in whichever state.
    pub link: Link,
}

impl Gevolgd {
    /// A read transaction for the municipality of the link.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn read(&self, ctx: &Ctx) -> Result<ReadTx, StoreError> {
        ctx.app.db.read(&self.gemeente).await
    }

    /// Name of the municipality of the link.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn gemeentenaam(tx: &Tx) -> Result<String, StoreError> {
        tx.one("SELECT naam FROM gemeente WHERE gemeente = $1", args![tx.gemeente()]).await?.text("naam")
    }

    /// A write transaction by who holds the link, under the activity of this route.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn write(&self, ctx: &Ctx) -> Result<WriteTx, StoreError> {
        let deed = Deed { gemeente: self.gemeente.clone(), wie: Wie::Link(self.link.id), activiteit: ctx.activiteit, reden: None };
        ctx.app.db.write(deed, ctx.now).await
    }
}

/// Why a link shows nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dicht {
    /// It does not exist, or what it was about is not there any more.
    Ongeldig,
    /// It was withdrawn or is too old, or what it asked is over: whoever holds it may have written something.
    Voorbij,
    /// It was used: thanks.
    Gebruikt,
    /// Too many attempts from this network: wait.
    Wacht,
}

impl Dicht {
    /// The status of the answer.
    pub fn status(self) -> StatusCode {
        match self {
            Self::Ongeldig | Self::Voorbij => StatusCode::NOT_FOUND,
            Self::Gebruikt => StatusCode::OK,
            Self::Wacht => StatusCode::TOO_MANY_REQUESTS,
        }
    }
}

/// Text key of the thanks to who used a link up.
pub const DANK: &str = "partnerlink-dank";

/// The answer to a link that shows nothing: why, and thanks under the text key `dank` to who used it.
///
/// # Errors
/// Never; the type lets a handler end with it.
pub fn dicht(ctx: &Ctx, waarom: Dicht, dank: &str) -> Answer {
    let key = match waarom {
        Dicht::Ongeldig | Dicht::Voorbij => "partnerlink-ongeldig",
        Dicht::Gebruikt => dank,
        Dicht::Wacht => "partnerlink-wacht",
    };
    let page = ctx.page(key).status(waarom.status());
    private(page.show_bare(parts::head(&ctx.tr.t(key), ctx.tr.attr(key, "uitleg").unwrap_or_default(), maud::html! {})))
}

/// Beginning of the names of fields in which the holder of a link writes something of his own.
const EIGEN: &str = "opmerking";

/// The answer to a form that came over a link that shows nothing any more: it was not received, why, and what was written in it, to be
/// copied. Somebody else may have been first: who signed or answered is never thanked for what is not kept.
///
/// # Errors
/// Never; the type lets a handler end with it.
pub fn niet_ontvangen(ctx: &Ctx, waarom: Dicht, input: &Input) -> Answer {
    let (status, why) = match waarom {
        Dicht::Wacht => return dicht(ctx, waarom, DANK),
        Dicht::Gebruikt => (StatusCode::CONFLICT, "gebruikt"),
        Dicht::Ongeldig | Dicht::Voorbij => (waarom.status(), "voorbij"),
    };
    let (tr, key) = (ctx.tr, "partnerlink-niet-ontvangen");
    let mut own: Vec<&str> = input.names().into_iter().filter(|name| name.starts_with(EIGEN) && !input.get(name).is_empty()).collect();
    own.sort_by_key(|name| name.len());
    let kept = maud::html! {
        @for name in &own {
            p.tekst { @if let Some((_, nr)) = name.split_once('-') { strong { (nr) "." } " " } (input.get(name)) }
        }
    };
    let content = maud::html! {
        (parts::head(&tr.t(key), tr.attr(key, why).unwrap_or_default(), maud::html! {}))
        @if !own.is_empty() { (parts::card(&tr.t("partnerlink-geschreven"), parts::stack(kept))) }
    };
    private(ctx.page(key).status(status).show_bare(content))
}

macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT id, voorwerp, door, gemaakt, verloopt, geopend, gebruikt, ingetrokken FROM link WHERE gemeente = $1 AND ", $rest)
    };
}

fn from_row(r: &Row) -> Result<Link, StoreError> {
    Ok(Link {
        id: r.id("id")?,
        voorwerp: r.text("voorwerp")?,
        door: r.id("door")?,
        gemaakt: r.moment("gemaakt")?,
        verloopt: r.moment("verloopt")?,
        geopend: r.opt_moment("geopend")?,
        gebruikt: r.opt_moment("gebruikt")?,
        ingetrokken: r.opt_moment("ingetrokken")?,
    })
}

/// Makes a link that works for so many days, and gives its identity and token. Open links for the same thing stop working: one at a
/// time. The caller commits with `Soort::LinkGemaakt`.
///
/// # Errors
/// When the database fails.
pub async fn make(
    app: &App,
    tx: &WriteTx,
    doel: Doel,
    voorwerp: &str,
    dagen: i64,
    door: MedewerkerId,
) -> Result<(LinkId, String), StoreError> {
    let sql =
        "UPDATE link SET ingetrokken = $4 WHERE gemeente = $1 AND doel = $2 AND voorwerp = $3 AND gebruikt IS NULL AND ingetrokken IS NULL";
    tx.exec(sql, args![tx.gemeente(), doel.0, voorwerp, tx.now()]).await?;
    let (id, token) = (app.id::<LinkId>(), format!("{}.{}", tx.gemeente(), session::hex(&app.random::<32>())));
    let sql = "INSERT INTO link (gemeente, som, id, doel, voorwerp, door, gemaakt, verloopt) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let verloopt = tx.now().plus_seconds(dagen * 86_400);
    tx.exec(sql, args![tx.gemeente(), session::hash(&token), id.uuid(), doel.0, voorwerp, door, tx.now(), verloopt]).await?;
    Ok((id, token))
}

/// The last links for something, newest first.
///
/// # Errors
/// When the database fails.
pub async fn list(tx: &Tx, doel: Doel, voorwerp: &str) -> Result<Vec<Link>, StoreError> {
    let sql = select!("doel = $2 AND voorwerp = $3 ORDER BY gemaakt DESC LIMIT 20");
    tx.all(sql, args![tx.gemeente(), doel.0, voorwerp]).await?.iter().map(from_row).collect()
}

/// Withdraws an open link; false when there was none. The caller commits with `Soort::LinkIngetrokken`.
///
/// # Errors
/// When the database fails.
pub async fn withdraw(tx: &WriteTx, doel: Doel, voorwerp: &str, id: LinkId) -> Result<bool, StoreError> {
    let sql = "UPDATE link SET ingetrokken = $5 WHERE gemeente = $1 AND doel = $2 AND voorwerp = $3 AND id = $4 AND gebruikt IS NULL \
               AND ingetrokken IS NULL AND verloopt >= $5";
    Ok(tx.exec(sql, args![tx.gemeente(), doel.0, voorwerp, id.uuid(), tx.now()]).await? > 0)
}

/// Uses the link up; false when someone else was first, or when it was withdrawn or too old.
///
/// # Errors
/// When the database fails.
pub async fn spend(tx: &WriteTx, link: &Link) -> Result<bool, StoreError> {
    let sql =
        "UPDATE link SET gebruikt = $3 WHERE gemeente = $1 AND id = $2 AND gebruikt IS NULL AND ingetrokken IS NULL AND verloopt >= $3";
    Ok(tx.exec(sql, args![tx.gemeente(), link.id.uuid(), tx.now()]).await? > 0)
}

/// Follows a link that can be used now; else says why not. Attempts at links that do not exist are counted by network, and after too many nothing is looked up for a while.
///
/// # Errors
/// When the database fails.
pub async fn open(ctx: &Ctx, doel: Doel, token: &str) -> Result<Result<Box<Gevolgd>, Dicht>, StoreError> {
    let here = &ctx.app.settings.gemeente;
    let key = {
        let tx = ctx.app.db.read(here).await?;
        let key = tx.blind(&format!("link|net|{}", Net::of(ctx).0));
        let sql = "SELECT aantal FROM linkpoging WHERE gemeente = $1 AND sleutel = $2 AND sinds > $3 AND aantal >= $4";
        if tx.opt(sql, args![here, key, ctx.now.plus_seconds(-VENSTER), POGINGEN]).await?.is_some() {
            return Ok(Err(Dicht::Wacht));
        }
        key
    };
    let Some(found) = find(ctx, doel, token).await? else {
        missed(ctx, here, key).await?;
        return Ok(Err(Dicht::Ongeldig));
    };
    Ok(match found.link.staat(ctx.now) {
        Linkstaat::Open => Ok(Box::new(found)),
        Linkstaat::Gebruikt => Err(Dicht::Gebruikt),
        Linkstaat::Ingetrokken | Linkstaat::Verlopen => Err(Dicht::Voorbij),
    })
}

async fn find(ctx: &Ctx, doel: Doel, token: &str) -> Result<Option<Gevolgd>, StoreError> {
    let Some(gemeente) = token.split_once('.').and_then(|(code, _)| code.parse::<GemeenteCode>().ok()) else { return Ok(None) };
    let tx = ctx.app.db.read(&gemeente).await?;
    let row = tx.opt(select!("som = $2 AND doel = $3"), args![tx.gemeente(), session::hash(token), doel.0]).await?;
    drop(tx);
    let Some(link) = row.as_ref().map(from_row).transpose()? else { return Ok(None) };
    if link.geopend.is_none() {
        let sql = "UPDATE link SET geopend = $3 WHERE gemeente = $1 AND id = $2 AND geopend IS NULL";
        ctx.app.db.housekeep(&gemeente, sql, args![&gemeente, link.id.uuid(), ctx.now]).await?;
    }
    Ok(Some(Gevolgd { gemeente, link }))
}

async fn missed(ctx: &Ctx, gemeente: &GemeenteCode, key: [u8; 32]) -> Result<(), StoreError> {
    let (sinds, db) = (ctx.now.plus_seconds(-VENSTER), &ctx.app.db);
    let sql = "INSERT INTO linkpoging (gemeente, sleutel, aantal, sinds) VALUES ($1, $2, 1, $3) ON CONFLICT (gemeente, sleutel) DO UPDATE SET \
               aantal = CASE WHEN linkpoging.sinds > $4 THEN linkpoging.aantal + 1 ELSE 1 END, \
               sinds = CASE WHEN linkpoging.sinds > $4 THEN linkpoging.sinds ELSE $3 END";
    db.housekeep(gemeente, sql, args![gemeente, key, ctx.now, sinds]).await?;
    db.housekeep(gemeente, "DELETE FROM linkpoging WHERE gemeente = $1 AND sinds < $2", args![gemeente, sinds]).await.map(|_| ())
}

/// The answer to who follows a link: search engines must not keep it.
///
/// # Errors
/// Never of its own.
pub fn private(answer: Answer) -> Answer {
    let mut response: Response = answer?;
    response.headers_mut().insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
    Ok(response)
}
