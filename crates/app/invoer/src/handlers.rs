//! Requests about a file: from proposal to carried out, and back.

use std::collections::HashMap;

use axum::extract::Path;
use domain::journaal::{Gebeurtenis, Soort};
use kern::{Answer, Bestand, Ctx, Medewerker, Posted, Problem, Uploaded, medewerkers};
use store::{Tx, WriteTx};
use tabel::{Column, Encoding, Issue, Limits, Mapping, Origin, ReadError, Table};
use uuid::Uuid;
use web::{Errors, Input, Tr, args};

use crate::{
    Register,
    bestanden::{self, Invoer, Regel, Staat, Uitkomst, Verslag},
    kolommen,
    lezen::{Bekend, Lezer},
    overgeslagen::{bedoeld, overgeslagen},
    pages,
};

/// Rows that are carried out at a time.
const PORTIE: usize = 1_000;
/// Field by which somebody says that the good rows are carried out although others are wrong, and its value.
pub(crate) const DEEL: &str = "deel";
pub(crate) const JA: &str = "ja";

/// Page where a file is sent in.
pub(crate) fn pagina<R: Register>() -> String {
    format!("{}/invoer", R::HIER)
}

/// Address of the report about one file.
pub(crate) fn adres<R: Register>(id: Uuid) -> String {
    format!("{}/invoer/{id}", R::HIER)
}

/// The page where a file is sent in.
///
/// # Errors
/// When the database fails.
pub async fn start<R: Register>(ctx: Ctx) -> Answer {
    R::poort(&ctx, &*ctx.read().await?).await?;
    let eerder = eerder::<R>(&ctx).await?;
    form::<R>(&ctx, &eerder, &Input::new(), &Errors::new())
}

/// Earlier files, and the people who may have sent them.
pub type Eerder = (Vec<Invoer>, Vec<Medewerker>);

/// Earlier files of a register.
///
/// # Errors
/// When the database fails.
pub async fn eerder<R: Register>(ctx: &Ctx) -> Result<Eerder, Problem> {
    let tx = ctx.read().await?;
    Ok((bestanden::laatste(&tx, R::NAAM).await?, medewerkers(&tx).await?))
}

/// The page where a file is sent in, with what was wrong.
///
/// # Errors
/// When the page cannot be drawn.
pub fn form<R: Register>(ctx: &Ctx, (earlier, people): &Eerder, input: &Input, errors: &Errors) -> Answer {
    let page = ctx.page(pages::titel::<R>()).in_menu().crumb(ctx.tr.t(R::TEKST.titel), R::TERUG);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::start::<R>(ctx, input, errors, earlier, people))
}

/// Reads the file and keeps what it would do; nothing changes yet.
///
/// # Errors
/// When the database fails.
pub async fn upload<R: Register>(ctx: Ctx, sent: Uploaded) -> Answer {
    let Uploaded { input, bestand } = sent;
    R::poort(&ctx, &*ctx.read().await?).await?;
    let eerder = eerder::<R>(&ctx).await?;
    let outcome = match bestand {
        Bestand::Inhoud { naam, bytes } => bied_aan::<R>(&ctx, &input, naam, bytes.into()).await?,
        Bestand::Geen => Err(Errors::one("bestand", "fout-bestand-geen")),
        Bestand::TeGroot => Err(refused(ctx.tr, &ReadError::TooLarge)),
    };
    match outcome {
        Ok(to) => ctx.redirect(&to),
        Err(errors) => form::<R>(&ctx, &eerder, &input, &errors),
    }
}

/// Keeps what a file would do, from wherever it came; gives the address of the report about it, or why it is no file for this register.
///
/// # Errors
/// When the database fails.
pub async fn bied_aan<R: Register>(ctx: &Ctx, input: &Input, naam: String, bytes: Vec<u8>) -> Result<Result<String, Errors>, Problem> {
    let kader = R::kader(ctx, &*ctx.read().await?).await?;
    let read = {
        let (naam, gemeente) = (naam.clone(), ctx.gemeente().clone());
        let limits = Limits { bytes: kern::FILE_LIMIT, ..Limits::default() };
        ctx.app.work(move || R::tabel(&bytes, &naam, &limits, (gemeente.as_str(), &kader)).map(|table| (table, kader))).await
    };
    let (table, kader) = match read.map_err(Problem::storing)? {
        Ok(read) => read,
        Err(error) => return Ok(Err(refused(ctx.tr, &error))),
    };
    if let Some((key, names)) = R::weigert(&table.header) {
        let mut errors = Errors::new();
        errors.add_with("bestand", key, args![("kolommen", names.join(", "))]);
        return Ok(Err(errors));
    }
    let columns = alle_koppen::<R>(ctx).await?;
    let mapping = match Mapping::find(&table.header, &columns) {
        Ok(mapping) => mapping,
        Err(issues) => return Ok(Err(missing(ctx.tr, &table.header, &columns, &issues))),
    };
    let bekend = Bekend::<R>::new(R::alle(&*ctx.read().await?, &ctx.app.beleid, &kader).await?);
    let verslag = verslag(&table, &mapping, &columns);
    let (app, tr, nu) = (ctx.app.clone(), ctx.tr, ctx.now);
    let regels = ctx
        .app
        .work(move || Lezer::new(&mapping, &columns, (&bekend, &kader), nu, tr).lees(&table, || R::nieuw_id(&app)))
        .await
        .map_err(Problem::storing)?;
    let nieuw = Invoer {
        id: ctx.app.uuid(),
        staat: Staat::Voorstel,
        bestand: naam,
        verslag: verslag.tel(&regels),
        gemaakt: ctx.now,
        door: ctx.wie_id(),
    };
    let (tx, to) = (ctx.write().await?, adres::<R>(nieuw.id));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    bestanden::leg_voor(&tx, R::NAAM, &nieuw, &regels, R::GEHEIM.is_some()).await?;
    tx.commit(Gebeurtenis::new(Soort::InvoerVoorgelegd).met(nieuw.id).code(R::NAAM)).await?;
    Ok(Ok(to))
}

/// The columns with every heading by which files here name them.
async fn alle_koppen<R: Register>(ctx: &Ctx) -> Result<Vec<Column>, Problem> {
    let mut columns = kolommen::<R>(ctx.tr);
    for (veld, kop) in R::koppen(&*ctx.read().await?).await? {
        columns.iter_mut().filter(|c| c.key == veld).for_each(|c| c.names.push(kop.clone()));
    }
    Ok(columns)
}

/// Which columns are not there, and which headings may have been meant by them.
fn missing(tr: Tr, header: &[String], columns: &[Column], issues: &[Issue]) -> Errors {
    let names: Vec<&str> = issues.iter().map(|i| i.column.as_str()).collect();
    let words = |(kop, kolom): &(String, String)| tr.with("invoer-bedoeld", args![("kop", kop.as_str()), ("kolom", kolom.as_str())]);
    let meant: Vec<String> = bedoeld(header, columns, &names).iter().map(words).collect();
    let (mut errors, kolommen) = (Errors::new(), names.join(", "));
    if meant.is_empty() {
        errors.add_with("bestand", "fout-bestand-kolommen", args![("kolommen", kolommen)]);
    } else {
        errors.add_with("bestand", "fout-bestand-kolommen-bedoeld", args![("kolommen", kolommen), ("bedoeld", meant.join("; "))]);
    }
    errors
}

fn refused(tr: Tr, error: &ReadError) -> Errors {
    let mut errors = Errors::new();
    let limit = |n: usize| args![("max", tr.getal(i64::try_from(n).unwrap_or(i64::MAX)))];
    match error {
        ReadError::Empty => errors.add("bestand", "fout-bestand-leeg"),
        ReadError::TooLarge => errors.add_with("bestand", "fout-bestand-te-groot", limit(kern::FILE_LIMIT / (1024 * 1024))),
        ReadError::TooManyRows(n) => errors.add_with("bestand", "fout-bestand-rijen", limit(*n)),
        ReadError::TooManyColumns(n) => errors.add_with("bestand", "fout-bestand-breed", limit(*n)),
        ReadError::OpenQuote(row) => errors.add_with("bestand", "fout-bestand-aanhaling", args![("rij", *row)]),
        ReadError::OldOrLocked => errors.add("bestand", "fout-bestand-oud"),
        ReadError::Refused(key) => errors.add("bestand", key),
        ReadError::LongRow(row) => errors.add_with("bestand", "fout-bestand-lange-rij", args![("rij", *row)]),
        ReadError::NoWorkbook | ReadError::Broken => errors.add("bestand", "fout-bestand-onleesbaar"),
    }
    errors
}

fn verslag(table: &Table, mapping: &Mapping, columns: &[tabel::Column]) -> Verslag {
    let overgeslagen = overgeslagen(table, mapping, columns);
    match &table.origin {
        Origin::Csv { encoding, separator } => {
            let vorm = match encoding {
                Encoding::Utf8 => "utf-8",
                Encoding::Utf16 => "utf-16",
                Encoding::Windows1252 => "windows-1252",
                Encoding::Mixed => "gemengd",
            };
            Verslag { vorm: vorm.to_owned(), hoe: separator.to_string(), overgeslagen, ..Verslag::default() }
        }
        Origin::Xlsx { sheet, others } => {
            Verslag { vorm: "xlsx".to_owned(), hoe: sheet.clone(), andere_bladen: *others, overgeslagen, ..Verslag::default() }
        }
        Origin::Service { address, day } => {
            Verslag { vorm: "dienst".to_owned(), hoe: format!("{day} {address}"), overgeslagen, ..Verslag::default() }
        }
        Origin::Map { form, system, others, outside } => {
            let hoe = format!("{form}, {system}");
            Verslag { vorm: "kaart".to_owned(), hoe, andere_bladen: *others, elders: *outside, ..Verslag::default() }
        }
    }
}

/// The file with this number; nothing when there is none.
async fn found<R: Register>(tx: &Tx, nummer: &str) -> Result<Invoer, Problem> {
    let id = nummer.parse().map_err(|_| Problem::NietGevonden)?;
    bestanden::invoer(tx, R::NAAM, id).await?.ok_or(Problem::NietGevonden)
}

/// Tells the journal that somebody reads what is secret here.
pub(crate) async fn ingezien<R: Register>(ctx: &Ctx) -> Result<(), Problem> {
    match R::GEHEIM {
        Some(soort) => Ok(ctx.look(Gebeurtenis::new(soort).code(R::NAAM)).await?),
        None => Ok(()),
    }
}

/// The report about a file.
///
/// # Errors
/// When the database fails or there is no such file.
pub async fn show<R: Register>(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    R::poort(&ctx, &tx).await?;
    let i = found::<R>(&tx, &nummer).await?;
    let uitkomst = ctx.query("toon").and_then(|code| <Uitkomst as domain::Code>::from_code(&code));
    let na = ctx.query("na").and_then(|n| n.parse().ok()).unwrap_or(0);
    let mut regels = bestanden::regels(&tx, i.id, uitkomst, na, bestanden::PER_PAGINA + 1).await?;
    let meer = regels.len() > bestanden::PER_PAGINA;
    regels.truncate(bestanden::PER_PAGINA);
    let bewaard = !regels.is_empty() || bestanden::bewaard(&tx, i.id).await?;
    drop(tx);
    ingezien::<R>(&ctx).await?;
    let page =
        ctx.page("invoer-verslag").in_menu().crumb(ctx.tr.t(R::TEKST.titel), R::TERUG).crumb(ctx.tr.t(pages::titel::<R>()), pagina::<R>());
    page.show(pages::report::<R>(&ctx, &i, &regels, &pages::Plek { uitkomst, na, meer, bewaard }))
}

/// Carries out a proposal. Of a file with wrong rows the good ones only when that is what was asked for: nothing is taken over half by accident.
///
/// # Errors
/// When the database fails or there is no such file.
pub async fn confirm<R: Register>(ctx: Ctx, Path(nummer): Path<String>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    R::poort(&ctx, &tx).await?;
    let i = found::<R>(&tx, &nummer).await?;
    let to = adres::<R>(i.id);
    let asked = i.verslag.van(Uitkomst::Fout) == 0 || input.get(DEEL) == JA;
    if i.staat != Staat::Voorstel || !i.verslag.verandert() || !asked {
        return ctx.redirect(&to);
    }
    let ingehaald = carry_out::<R>(&tx, &ctx, i.id).await?;
    if i.verslag.van(Uitkomst::Nieuw) + i.verslag.van(Uitkomst::Wijzigt) >= PORTIE {
        tx.count_again(R::ANALYSE).await?;
    }
    bestanden::haal_in(&tx, i.id, &ingehaald).await?;
    bestanden::zet(&tx, i.id, Staat::Voorstel, Staat::Uitgevoerd, &recount(&tx, &i).await?).await?;
    tx.commit(Gebeurtenis::new(Soort::InvoerUitgevoerd).met(i.id).code(R::NAAM)).await?;
    ctx.done(&to, "melding-invoer-uitgevoerd")
}

/// Carries out each row about something that is as it was when the proposal was made; gives the numbers of the others.
async fn carry_out<R: Register>(tx: &WriteTx, ctx: &Ctx, id: Uuid) -> Result<Vec<usize>, Problem> {
    let kader = R::kader(ctx, tx).await?;
    let bekend = Bekend::<R>::new(R::alle(tx, &ctx.app.beleid, &kader).await?);
    let mut ingehaald = Vec::new();
    for uitkomst in [Uitkomst::Nieuw, Uitkomst::Wijzigt] {
        let mut na = 0;
        loop {
            let part = bestanden::regels(tx, id, Some(uitkomst), na, PORTIE).await?;
            let Some(last) = part.last() else { break };
            na = last.nr;
            let worden = posten::<R>(part.iter().map(|r| &r.inhoud))?;
            let (now, late): (Vec<_>, Vec<_>) = part.iter().zip(worden).partition(|(_, wordt)| bekend.onveranderd(wordt));
            ingehaald.extend(late.iter().map(|(r, _)| r.nr));
            R::bewaar(tx, &now.into_iter().map(|(_, wordt)| wordt).collect::<Vec<_>>()).await?;
        }
    }
    Ok(ingehaald)
}

/// What rows hold as JSON; nothing where they hold nothing.
fn posten<'a, R: Register>(json: impl Iterator<Item = &'a Option<String>>) -> Result<Vec<R::Post>, Problem> {
    let read = json.flatten().map(|text| serde_json::from_str(text)).collect::<Result<_, _>>();
    read.map_err(|_| Problem::storing("a stored row cannot be read"))
}

/// The report after rows were overtaken.
async fn recount(tx: &Tx, i: &Invoer) -> Result<Verslag, Problem> {
    let (mut counted, mut na) = (Vec::new(), 0);
    loop {
        let part = bestanden::regels(tx, i.id, None, na, PORTIE).await?;
        let Some(last) = part.last() else { break };
        na = last.nr;
        counted.extend(part.into_iter().map(|r| Regel { inhoud: None, vorige: None, bevindingen: Vec::new(), ..r }));
    }
    Ok(i.verslag.clone().tel(&counted))
}

/// Turns a proposal down.
///
/// # Errors
/// When the database fails or there is no such file.
pub async fn discard<R: Register>(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.write().await?;
    R::poort(&ctx, &tx).await?;
    let i = found::<R>(&tx, &nummer).await?;
    if !bestanden::zet(&tx, i.id, Staat::Voorstel, Staat::Verworpen, &i.verslag).await? {
        return ctx.redirect(&adres::<R>(i.id));
    }
    tx.commit(Gebeurtenis::new(Soort::InvoerVerworpen).met(i.id).code(R::NAAM)).await?;
    ctx.done(&pagina::<R>(), "melding-invoer-verworpen")
}

/// Turns back everything that the file did, except what was changed since.
///
/// # Errors
/// When the database fails or there is no such file.
pub async fn undo<R: Register>(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.write().await?;
    R::poort(&ctx, &tx).await?;
    let i = found::<R>(&tx, &nummer).await?;
    let to = adres::<R>(i.id);
    if i.staat != Staat::Uitgevoerd || !bestanden::bewaard(&tx, i.id).await? {
        return ctx.redirect(&to);
    }
    let bleven = turn_back::<R>(&tx, &ctx, i.id).await?;
    let verslag = Verslag { bleven, ..i.verslag.clone() };
    bestanden::zet(&tx, i.id, Staat::Uitgevoerd, Staat::Teruggedraaid, &verslag).await?;
    tx.commit(Gebeurtenis::new(Soort::InvoerTeruggedraaid).met(i.id).code(R::NAAM)).await?;
    ctx.done(&to, "melding-invoer-teruggedraaid")
}

/// Gives how many stayed as they are.
async fn turn_back<R: Register>(tx: &WriteTx, ctx: &Ctx, id: Uuid) -> Result<usize, Problem> {
    let kader = R::kader(ctx, tx).await?;
    let bekend = Bekend::<R>::new(R::alle(tx, &ctx.app.beleid, &kader).await?);
    let mut bleven = 0;
    for uitkomst in [Uitkomst::Nieuw, Uitkomst::Wijzigt] {
        let mut na = 0;
        loop {
            let part = bestanden::regels(tx, id, Some(uitkomst), na, PORTIE).await?;
            let Some(last) = part.last() else { break };
            na = last.nr;
            // The version goes on counting, so that an old page is still recognised as old.
            let done: Vec<R::Post> = posten::<R>(part.iter().map(|r| &r.inhoud))?.into_iter().map(R::verder).collect();
            let as_done = |p: &R::Post| bekend.nu(p).filter(|now| R::versie(now) == R::versie(p)).cloned();
            let same: HashMap<&str, R::Post> = done.iter().filter_map(|p| Some((R::id(p), as_done(p)?))).collect();
            bleven += part.len() - same.len();
            let back = part.iter().filter(|r| same.contains_key(r.sleutel.as_str())).map(|r| &r.vorige);
            let back: Vec<R::Post> = posten::<R>(back)?.into_iter().map(R::verder).collect();
            R::bewaar(tx, &back).await?;
            let added = part.iter().filter(|r| r.vorige.is_none()).filter_map(|r| same.get(r.sleutel.as_str()));
            let added: Vec<R::Post> = added.cloned().collect();
            bleven += added.len() - R::haal_weg(tx, &added).await?.min(added.len());
        }
    }
    Ok(bleven)
}
