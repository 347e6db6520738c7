//! What the municipality does with a covenant: the mayor signs, and who ends it is recorded.

use ::store::{Events, Tx, WriteTx};
use axum::extract::Path;
use domain::{
    Code,
    journaal::{Gebeurtenis, Soort},
    recht::Recht,
};
use jiff::{ToSpan, civil::Date};
use kern::{
    Answer, Ctx, Posted, Problem, Startdeel,
    link::{self, Link},
};
use web::{
    Errors, Input, Reader, args,
    parts::{self, Kind},
};

use super::{
    Handtekening, Opzegger, Opzegging, convenant_adres, getekend,
    handlers::Overzicht,
    ingetrokken::{Ingetrokken, ingetrokken},
    pages_convenant::{self, Getoond},
    register,
    stand::{self, Partij, Tekenbaar, afgesproken},
    tekenen::{self, DOEL, Tekst},
};

/// Notice, as the text of the covenant proposes.
const OPZEGTERMIJN: i32 = 3;

/// What the page of a covenant shows beside the overview: its links, the text that the municipality can sign, and what was withdrawn when
/// nothing is left.
pub(super) async fn naast(ctx: &Ctx, tx: &Tx, o: &Overzicht<'_>, id: &str) -> Result<Naast, Problem> {
    let weg = if afgesproken(o, id).is_empty() { ingetrokken(tx, o, id).await? } else { Vec::new() };
    Ok((link::list(tx, DOEL, id).await?, tekenen::tekst(ctx, tx, o, id, Partij::Gemeente).await?, weg))
}

/// Links, the text to sign, and what was withdrawn.
pub(super) type Naast = (Vec<Link>, Option<Tekst>, Vec<Ingetrokken>);

/// What the forms on the page begin with.
pub(super) fn voorstel(ctx: &Ctx) -> Input {
    let dag = ctx.now.datum();
    Input::new().with("dagen", tekenen::VOORSTEL).with_date("laatste_dag", dag.checked_add(OPZEGTERMIJN.months()).unwrap_or(dag))
}

/// The covenant that gets a signature: the half signed one, or a new one with this text.
pub(super) async fn bevroren(tx: &WriteTx, id: &str, t: &Tekst) -> Result<i64, Problem> {
    match t.nr {
        Some(nr) => Ok(nr),
        None => Ok(getekend::bevries(tx, id, &t.som(), &t.afgesproken, &t.inhoud.to_string()).await?),
    }
}

/// What a signature or an end did, with what the register of partners says since.
pub(super) async fn events(ctx: &Ctx, tx: &WriteTx, id: &str, first: Gebeurtenis) -> Result<Events, Problem> {
    let o = Overzicht::load(tx, &ctx.app, ctx.now.datum()).await?;
    Ok(Events::from_parts(first, register::volg(tx, &o, id).await?.into_iter().collect()))
}

/// The mayor signs the text that he read.
pub(super) async fn sign(ctx: Ctx, Path(id): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, convenant_adres(&id));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let o = Overzicht::load(&tx, &ctx.app, ctx.now.datum()).await?;
    o.partner(&id)?;
    let Some(t) = tekenen::tekst(&ctx, &tx, &o, &id, Partij::Gemeente).await? else { return ctx.redirect(&to) };
    let mut r = Reader::new(&input);
    r.required_check("gelezen");
    if input.get("som") != t.som() {
        r.add("gelezen", "fout-convenant-veranderd");
    }
    let errors = r.into_errors();
    if !errors.is_empty() {
        let links = link::list(&tx, DOEL, &id).await?;
        return pages_convenant::manage(&ctx, &o, &id, &Getoond { links: &links, tekst: Some(&t), nieuw: None, weg: &[] }, &input, &errors);
    }
    let (who, nr) = (ctx.wie()?, bevroren(&tx, &id, &t).await?);
    let h = Handtekening { naam: who.naam.clone(), functie: who.functie.clone(), op: ctx.now };
    if !getekend::teken_gemeente(&tx, &id, nr, &h, who.id).await? {
        return Err(Problem::storing("covenant changed inside its own transaction"));
    }
    let events = events(&ctx, &tx, &id, Gebeurtenis::new(Soort::ConvenantGetekendGemeente).code(&format!("{id}:{nr}"))).await?;
    tx.commit(events).await?;
    ctx.done(&to, "melding-convenant-getekend")
}

/// Records that the covenant ends that was read. What only one party signed ends at once.
pub(super) async fn end(ctx: Ctx, Path(id): Path<String>, Posted(input): Posted) -> Answer {
    let (tx, to) = (ctx.write().await?, convenant_adres(&id));
    if let Some(token) = input.once() {
        tx.remember(token, &to).await?;
    }
    let (o, dag) = (Overzicht::load(&tx, &ctx.app, ctx.now.datum()).await?, ctx.now.datum());
    o.partner(&id)?;
    let open = stand::op_te_zeggen(&o, &id);
    let Some(c) = open.into_iter().find(|c| input.get("nr") == c.nr.to_string()) else { return ctx.redirect(&to) };
    let ending = match c.bindt_sinds() {
        Some(_) => read_end(&input, dag),
        None => Ok((Opzegger::Gemeente, dag.yesterday().unwrap_or(dag))),
    };
    let (door, laatste_dag) = match ending {
        Ok(read) => read,
        Err(errors) => {
            let (links, tekst, weg) = naast(&ctx, &tx, &o, &id).await?;
            return pages_convenant::manage(
                &ctx,
                &o,
                &id,
                &Getoond { links: &links, tekst: tekst.as_ref(), nieuw: None, weg: &weg },
                &input,
                &errors,
            );
        }
    };
    if !getekend::zeg_op(&tx, &id, c.nr, &Opzegging { op: ctx.now, door, laatste_dag }).await? {
        return ctx.redirect(&to);
    }
    let code = format!("{id}:{}:{}", c.nr, door.code());
    let events = events(&ctx, &tx, &id, Gebeurtenis::new(Soort::ConvenantOpgezegd).code(&code)).await?;
    tx.commit(events).await?;
    ctx.done(&to, "melding-convenant-opgezegd")
}

fn read_end(input: &Input, dag: Date) -> Result<(Opzegger, Date), Errors> {
    let mut r = Reader::new(input);
    let (door, last) = (r.choice::<Opzegger>("opzegger"), r.date("laatste_dag"));
    if last.is_some_and(|last| last < dag) {
        r.add("laatste_dag", "fout-convenant-voorbij");
    }
    r.finish(|| door.zip(last))
}

/// The text that a party can sign, from what it can sign.
pub(super) fn nummer(t: Tekenbaar<'_>) -> Option<i64> {
    match t {
        Tekenbaar::Nieuw => None,
        Tekenbaar::Half(c) => Some(c.nr),
    }
}

/// Covenants that a partner signed and that wait for the mayor, on the start page of who signs.
pub(super) async fn op_start(ctx: &Ctx, tx: &Tx) -> Result<Startdeel, Problem> {
    if !ctx.mag(Recht::BesluitOndertekenen) {
        return Ok(Startdeel::default());
    }
    let tr = ctx.tr;
    let all = Overzicht::load(tx, &ctx.app, ctx.now.datum()).await?;
    let waits = |id: &String| stand::half(&all, id).is_some_and(|c| c.van_gemeente.is_none());
    let waiting = all.tekenstaten().into_iter().map(|(id, _)| id).filter(waits);
    let line = |id: String| {
        let naar = convenant_adres(&id);
        parts::row(
            parts::tag(Kind::Warn, &tr.t("start-ondertekenen")),
            parts::link(&naar, tr.with("start-convenant-klaar", args![("partner", all.naam(tr, &id))])),
            &tr.t("start-convenant-klaar-uitleg"),
            parts::button_link(&naar, tr.t("start-lees"), false),
        )
    };
    Ok(Startdeel::nu(waiting.map(line).collect()))
}
