//! Invoer: a file with measures, from proposal to carried out, and back.

mod cellen;
mod lezen;
mod pages;

use ::store::{Tx, WriteTx};
use axum::extract::Path;
use domain::journaal::{Gebeurtenis, Soort};
use kern::{
    Answer, Bestand, Ctx, Medewerker, Problem, Uploaded,
    invoer::{self as bestanden, Invoer, Regel, Staat, Uitkomst, Verslag},
    medewerkers,
};
use tabel::{Encoding, Limits, Mapping, Origin, ReadError, Table};
use uuid::Uuid;
use web::{Errors, Input, args};

use super::{HIER, Maatregel, lijst, store, uitvoer};
use lezen::{Bekend, Lezer};

/// Name of this register among the files.
const REGISTER: &str = "maatregelen";
/// Page where a file is sent in.
const PAGINA: &str = "/voorbereiden/maatregelen/invoer";
/// Rows that are carried out at a time.
const DEEL: usize = 1_000;

/// Address of the report about one file.
fn adres(id: Uuid) -> String {
    format!("{PAGINA}/{id}")
}

pub(super) async fn start(ctx: Ctx) -> Answer {
    let eerder = eerder(&ctx).await?;
    form(&ctx, &eerder, &Input::new(), &Errors::new())
}

/// Earlier files, and the people who may have sent them.
async fn eerder(ctx: &Ctx) -> Result<(Vec<Invoer>, Vec<Medewerker>), Problem> {
    let tx = ctx.read().await?;
    Ok((bestanden::laatste(&tx, REGISTER).await?, medewerkers(&tx).await?))
}

fn form(ctx: &Ctx, (earlier, people): &(Vec<Invoer>, Vec<Medewerker>), input: &Input, errors: &Errors) -> Answer {
    let page = ctx.page("invoer-titel").in_menu().crumb(ctx.tr.t("maatregelen-titel"), HIER);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(pages::start(ctx, input, errors, earlier, people))
}

/// Reads the file and keeps what it would do; nothing changes yet.
pub(super) async fn upload(ctx: Ctx, sent: Uploaded) -> Answer {
    let Uploaded { input, bestand } = sent;
    let eerder = eerder(&ctx).await?;
    let (naam, bytes) = match bestand {
        Bestand::Inhoud { naam, bytes } => (naam, bytes),
        Bestand::Geen => return form(&ctx, &eerder, &input, &Errors::one("bestand", "fout-bestand-geen")),
        Bestand::TeGroot => return form(&ctx, &eerder, &input, &refused(&ReadError::TooLarge)),
    };
    let read = {
        let naam = naam.clone();
        ctx.app.work(move || tabel::read(&bytes, &naam, &Limits { bytes: kern::FILE_LIMIT, ..Limits::default() })).await
    };
    let table = match read.map_err(Problem::storing)? {
        Ok(table) => table,
        Err(error) => return form(&ctx, &eerder, &input, &refused(&error)),
    };
    let mapping = match Mapping::find(&table.header, &uitvoer::kolommen(ctx.tr)) {
        Ok(mapping) => mapping,
        Err(issues) => {
            let names: Vec<&str> = issues.iter().map(|i| i.column.as_str()).collect();
            let mut errors = Errors::new();
            errors.add_with("bestand", "fout-bestand-kolommen", args![("kolommen", names.join(", "))]);
            return form(&ctx, &eerder, &input, &errors);
        }
    };
    let bekend = bekend(&*ctx.read().await?, &ctx).await?;
    let verslag = verslag(&table, &mapping);
    let (app, tr, vandaag) = (ctx.app.clone(), ctx.tr, ctx.now.datum());
    let regels = ctx
        .app
        .work(move || Lezer::new(&mapping, &bekend, vandaag, tr).lees(&table, || app.uuid().to_string()))
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
    let (tx, to) = (ctx.write().await?, adres(nieuw.id));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    bestanden::leg_voor(&tx, REGISTER, &nieuw, &regels).await?;
    tx.commit(Gebeurtenis::new(Soort::InvoerVoorgelegd).met(nieuw.id).code(REGISTER)).await?;
    ctx.redirect(&to)
}

/// Everything that a row may be about: recorded and shipped.
async fn bekend(tx: &Tx, ctx: &Ctx) -> Result<Bekend, Problem> {
    let own = store::all(tx).await?.into_iter().filter(|m| !m.uit_beleid);
    Ok(Bekend::new(lijst::meegeleverd(tx, &ctx.app.beleid).await?.into_iter().chain(own).collect()))
}

fn refused(error: &ReadError) -> Errors {
    let mut errors = Errors::new();
    let limit = |n: usize| args![("max", n)];
    match error {
        ReadError::Empty => errors.add("bestand", "fout-bestand-leeg"),
        ReadError::TooLarge => errors.add_with("bestand", "fout-bestand-te-groot", limit(kern::FILE_LIMIT / (1024 * 1024))),
        ReadError::TooManyRows(n) => errors.add_with("bestand", "fout-bestand-rijen", limit(*n)),
        ReadError::TooManyColumns(n) => errors.add_with("bestand", "fout-bestand-breed", limit(*n)),
        ReadError::OpenQuote(row) => errors.add_with("bestand", "fout-bestand-aanhaling", args![("rij", *row)]),
        ReadError::OldOrLocked => errors.add("bestand", "fout-bestand-oud"),
        ReadError::NoWorkbook => errors.add("bestand", "fout-bestand-onleesbaar"),
    }
    errors
}

fn verslag(table: &Table, mapping: &Mapping) -> Verslag {
    let onbekend = mapping.unknown().to_vec();
    match &table.origin {
        Origin::Csv { encoding, separator } => {
            let vorm = match encoding {
                Encoding::Utf8 => "utf-8",
                Encoding::Utf16 => "utf-16",
                Encoding::Windows1252 => "windows-1252",
                Encoding::Mixed => "gemengd",
            };
            Verslag { vorm: vorm.to_owned(), hoe: separator.to_string(), onbekend, ..Verslag::default() }
        }
        Origin::Xlsx { sheet, others } => {
            Verslag { vorm: "xlsx".to_owned(), hoe: sheet.clone(), andere_bladen: *others, onbekend, ..Verslag::default() }
        }
    }
}

/// The file with this number; nothing when there is none.
async fn found(tx: &Tx, nummer: &str) -> Result<Invoer, Problem> {
    let id = nummer.parse().map_err(|_| Problem::NietGevonden)?;
    bestanden::invoer(tx, REGISTER, id).await?.ok_or(Problem::NietGevonden)
}

pub(super) async fn show(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let i = found(&tx, &nummer).await?;
    let uitkomst = ctx.query("toon").and_then(|code| <Uitkomst as domain::Code>::from_code(&code));
    let na = ctx.query("na").and_then(|n| n.parse().ok()).unwrap_or(0);
    let mut regels = bestanden::regels(&tx, i.id, uitkomst, na, bestanden::PER_PAGINA + 1).await?;
    let meer = regels.len() > bestanden::PER_PAGINA;
    regels.truncate(bestanden::PER_PAGINA);
    let bewaard = !regels.is_empty() || bestanden::bewaard(&tx, i.id).await?;
    let page = ctx.page("invoer-verslag").in_menu().crumb(ctx.tr.t("maatregelen-titel"), HIER).crumb(ctx.tr.t("invoer-titel"), PAGINA);
    page.show(pages::report(&ctx, &i, &regels, &pages::Plek { uitkomst, na, meer, bewaard }))
}

pub(super) async fn confirm(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.write().await?;
    let i = found(&tx, &nummer).await?;
    let to = adres(i.id);
    if i.staat != Staat::Voorstel || !i.verslag.verandert() {
        return ctx.redirect(&to);
    }
    let ingehaald = carry_out(&tx, &ctx, i.id).await?;
    bestanden::haal_in(&tx, i.id, &ingehaald).await?;
    bestanden::zet(&tx, i.id, Staat::Voorstel, Staat::Uitgevoerd, &recount(&tx, &i).await?).await?;
    tx.commit(Gebeurtenis::new(Soort::InvoerUitgevoerd).met(i.id).code(REGISTER)).await?;
    ctx.done(&to, "melding-invoer-uitgevoerd")
}

/// Carries out each row whose measure is as it was when the proposal was made; gives the numbers of the others.
async fn carry_out(tx: &WriteTx, ctx: &Ctx, id: Uuid) -> Result<Vec<usize>, Problem> {
    let bekend = bekend(tx, ctx).await?;
    let mut ingehaald = Vec::new();
    for uitkomst in [Uitkomst::Nieuw, Uitkomst::Wijzigt] {
        let mut na = 0;
        loop {
            let part = bestanden::regels(tx, id, Some(uitkomst), na, DEEL).await?;
            let Some(last) = part.last() else { break };
            na = last.nr;
            let (now, late): (Vec<&Regel>, Vec<&Regel>) = part.iter().partition(|r| bekend.onveranderd(r));
            ingehaald.extend(late.iter().map(|r| r.nr));
            store::put_many(tx, &measures(now.iter().filter_map(|r| r.inhoud.as_deref()))?).await?;
        }
    }
    Ok(ingehaald)
}

impl Bekend {
    /// Whether what the row is about is as it was; a new one must still be new, by name as well.
    fn onveranderd(&self, r: &Regel) -> bool {
        match self.op_id.get(&r.sleutel) {
            Some(m) => m.versie == r.versie,
            None => r.versie == 0 && !self.heeft_naam(&r.naam),
        }
    }
}

fn measures<'a>(json: impl Iterator<Item = &'a str>) -> Result<Vec<Maatregel>, Problem> {
    json.map(serde_json::from_str).collect::<Result<_, _>>().map_err(|_| Problem::storing("a stored measure cannot be read"))
}

/// The report after rows were overtaken.
async fn recount(tx: &Tx, i: &Invoer) -> Result<Verslag, Problem> {
    let (mut counted, mut na) = (Vec::new(), 0);
    loop {
        let part = bestanden::regels(tx, i.id, None, na, DEEL).await?;
        let Some(last) = part.last() else { break };
        na = last.nr;
        counted.extend(part.into_iter().map(|r| Regel { inhoud: None, vorige: None, bevindingen: Vec::new(), ..r }));
    }
    Ok(i.verslag.clone().tel(&counted))
}

pub(super) async fn discard(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.write().await?;
    let i = found(&tx, &nummer).await?;
    if !bestanden::zet(&tx, i.id, Staat::Voorstel, Staat::Verworpen, &i.verslag).await? {
        return ctx.redirect(&adres(i.id));
    }
    tx.commit(Gebeurtenis::new(Soort::InvoerVerworpen).met(i.id).code(REGISTER)).await?;
    ctx.done(PAGINA, "melding-invoer-verworpen")
}

/// Turns back everything that the file did, except what was changed since.
pub(super) async fn undo(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.write().await?;
    let i = found(&tx, &nummer).await?;
    let to = adres(i.id);
    if i.staat != Staat::Uitgevoerd || !bestanden::bewaard(&tx, i.id).await? {
        return ctx.redirect(&to);
    }
    let bleven = turn_back(&tx, i.id).await?;
    let verslag = Verslag { bleven, ..i.verslag.clone() };
    bestanden::zet(&tx, i.id, Staat::Uitgevoerd, Staat::Teruggedraaid, &verslag).await?;
    tx.commit(Gebeurtenis::new(Soort::InvoerTeruggedraaid).met(i.id).code(REGISTER)).await?;
    ctx.done(&to, "melding-invoer-teruggedraaid")
}

async fn turn_back(tx: &WriteTx, id: Uuid) -> Result<usize, Problem> {
    let versies = store::versies(tx).await?;
    let mut bleven = 0;
    for uitkomst in [Uitkomst::Nieuw, Uitkomst::Wijzigt] {
        let mut na = 0;
        loop {
            let part = bestanden::regels(tx, id, Some(uitkomst), na, DEEL).await?;
            let Some(last) = part.last() else { break };
            na = last.nr;
            let (same, changed): (Vec<&Regel>, Vec<&Regel>) = part.iter().partition(|r| versies.get(&r.sleutel) == Some(&(r.versie + 1)));
            bleven += changed.len();
            let new: Vec<String> = same.iter().filter(|r| r.vorige.is_none()).map(|r| r.sleutel.clone()).collect();
            store::remove_new(tx, &new).await?;
            // The version goes on counting, so that an old page is still recognised as old.
            let back = measures(same.iter().filter_map(|r| r.vorige.as_deref()))?;
            let back: Vec<Maatregel> = back.into_iter().map(|m| Maatregel { versie: m.versie + 1, ..m }).collect();
            store::put_many(tx, &back).await?;
        }
    }
    Ok(bleven)
}
