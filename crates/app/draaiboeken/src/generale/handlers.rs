//! Requests about rehearsals.

use ::draaiboek::{
    HIER, eigen,
    stand::voorbereiding,
    woorden::{Woorden, boeknaam},
};
use axum::extract::Path;
use domain::{
    Moment,
    draaiboek::{Beeld, Draaiboek, Generale, Ontvouwing, Verhaal, Voorbereiding, generale},
    kalender::Kalender,
};
use inventaris::partners::{Partner, partners};
use kern::{Answer, Ctx, PageBuilder};
use store::ReadTx;
use web::{Input, args, prose};

use super::{
    formulier::{Kader, bewerkt, lees, verstuurd},
    klok::proefmomenten,
    pages::{self, Blad, Gespeeld},
    scenarios,
    versie::{self, Boek},
    vraag::{Vraag, aangevuld},
    zinnen::Zinnen,
};

/// Address of a page under a draaiboek in this version, which may be one that is being written.
pub(crate) fn adres_van(id: &str, onder: &str, versie: &str) -> String {
    format!("{HIER}/{id}/{onder}?versie={versie}")
}

/// Where the reader came from: the draaiboek, or the version in the editor.
fn terug(id: &str, boek: &Boek) -> String {
    match &boek.eigen {
        Some(v) => format!("{}/{}", crate::eigen::HIER, v.id),
        None => format!("{HIER}/{id}?versie={}", boek.code),
    }
}

fn naam<'a>(ctx: &Ctx, boek: &'a Boek) -> &'a str {
    let own = boek.eigen.as_ref().map_or("", |v| v.naam.as_str());
    boek.d.as_ref().map_or(own, |d| boeknaam(ctx.tr, d))
}

/// The same inside a sentence, marked as Dutch when policy has no English name.
fn kop(ctx: &Ctx, boek: &Boek) -> String {
    let own = boek.eigen.as_ref().map(|v| prose::quote(ctx.tr, &v.naam));
    let known = boek.d.as_ref().map(|d| prose::quote_name(ctx.tr, &d.naam, d.naam_en.as_deref()));
    known.or(own).unwrap_or_default()
}

pub(super) async fn show(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let boek = versie::kies(&ctx, &tx, &id, ctx.query("versie").as_deref()).await?;
    let own = eigen::alle(&tx).await?;
    let titel = naam(&ctx, &boek);
    let mut blad = Blad {
        terug: terug(&id, &boek),
        versie: &boek.code,
        titel,
        kop: kop(&ctx, &boek),
        versies: versie::versies(&ctx, &id, &own),
        tegen: versie::tegenhangers(&ctx, &boek, &id, &own),
        afdruk: ctx.query("afdruk").is_some(),
        verhalen: 0,
        hier: format!("{HIER}/{id}/generale"),
    };
    let page =
        crate::handlers::page(&ctx, &ctx.tr.with("generale-titel", args![("naam", titel)])).crumb(blad.kop.clone(), blad.terug.clone());
    let Some(d) = &boek.d else { return page.show(pages::onleesbaar(&ctx, &blad)) };
    let stories = stories(&ctx, &boek, d);
    if let Some(to) = verhaal(&ctx, &blad, d, &stories) {
        return ctx.redirect(&to);
    }
    blad.verhalen = stories.len();
    let asked = Input::query(ctx.address.split_once('?').map_or("", |(_, query)| query));
    gespeeld(&ctx, tx, page, &Deze { id: &id, boek: &boek, d, blad: &blad }, asked).await
}

fn stories(ctx: &Ctx, boek: &Boek, d: &Draaiboek) -> Vec<Verhaal> {
    match &boek.eigen {
        Some(v) => scenarios::van_versie(&ctx.app.beleid, d, &v.scenarios),
        None => scenarios::van(&ctx.app.beleid, d),
    }
}

/// What is played: the draaiboek in a version, and its page.
struct Deze<'a> {
    id: &'a str,
    boek: &'a Boek,
    d: &'a Draaiboek,
    blad: &'a Blad<'a>,
}

/// Plays it on the facts that the address names; without them, or after a change, the address is written anew.
async fn gespeeld(ctx: &Ctx, tx: ReadTx, page: PageBuilder<'_>, deze: &Deze<'_>, asked: Input) -> Answer {
    let Deze { d, blad, .. } = *deze;
    let (ready, partners) = (voorbereiding(&tx, &ctx.app, ctx.now).await?, partners(&tx, &ctx.app).await?);
    let (input, changed) = bewerkt(asked);
    let kader = Kader { d, tegen: blad.tegen.iter().map(|o| o.value.clone()).collect(), op: eerste(ctx.now) };
    let stap = stapadres(deze.id, deze.boek);
    let words = |vraag| zinnen(ctx, d, &partners, vraag, &stap);
    let vraag = match lees(&input, &kader) {
        Ok(vraag) if changed || verstuurd(&input) => {
            return ctx.redirect(&blad.adres(d, &vraag, vraag.kijk.map(|s| vraag.op.plus_seconds(s))));
        }
        Ok(vraag) => vraag,
        Err(errors) => {
            let usual = Vraag::gewoon(kader.op);
            return page.invalid(&errors).show(pages::fout(ctx, blad, &words(&usual), &aangevuld(input, d), &errors));
        }
    };
    let other = match &vraag.tegen {
        Some(code) => versie::tegenover(ctx, &tx, deze.id, code).await?,
        None => None,
    };
    drop(tx);
    let o = speel(ctx, d, &vraag, &ready);
    let then = other.as_ref().map(|other| (other, speel(ctx, other, &vraag, &ready)));
    let called = blad.tegen.iter().find(|t| Some(&t.value) == vraag.tegen.as_ref()).map_or_else(String::new, |t| t.label.clone());
    let dan = then.as_ref().map(|(d, o)| (*d, o, called));
    let nu = vraag.op.plus_seconds(vraag.kijk.unwrap_or_default());
    page.show(pages::blad(ctx, blad, &words(&vraag), &Gespeeld { o: &o, dan, nu }))
}

/// This evening, when the address names no moment.
fn eerste(now: Moment) -> Moment {
    proefmomenten(now, Kalender::default()).first().map_or(now, |(_, m)| *m)
}

/// The address of the story that is asked for by its number.
fn verhaal(ctx: &Ctx, blad: &Blad<'_>, d: &Draaiboek, stories: &[Verhaal]) -> Option<String> {
    let nr: usize = ctx.query("verhaal")?.parse().ok()?;
    let vraag = Vraag::verhaal(stories.get(nr.checked_sub(1)?)?.begin.clone()?);
    Some(blad.adres(d, &vraag, vraag.kijk.map(|s| vraag.op.plus_seconds(s))))
}

/// What the address of a step begins with.
fn stapadres(id: &str, boek: &Boek) -> String {
    match &boek.eigen {
        Some(_) => format!("{}?stap=", terug(id, boek)),
        None => format!("{}#stap-", terug(id, boek)),
    }
}

fn zinnen<'a>(ctx: &'a Ctx, d: &'a Draaiboek, partners: &'a [Partner], vraag: &'a Vraag, stap: &'a str) -> Zinnen<'a> {
    Zinnen { w: Woorden { tr: ctx.tr, beleid: &ctx.app.beleid, partners, draaiboek: d, dag: vraag.op.datum() }, vraag, stap }
}

fn speel(ctx: &Ctx, d: &Draaiboek, v: &Vraag, ready: &Voorbereiding) -> Ontvouwing {
    let areas = (1..=v.gebieden).map(|n| n.to_string().as_str().into()).collect();
    let beeld = Beeld { voorbereiding: (!v.ideaal).then_some(ready), afwezig: v.afwezig.clone(), grondslagen: &ctx.app.beleid.grondslagen };
    let game = Generale {
        op: v.op,
        tot: v.tot(),
        feiten: v.feiten,
        betrokkenen: v.personen.clone(),
        gebieden: areas,
        voorvallen: v.voorvallen.clone(),
        gedrag: v.gedrag,
        beeld,
        kalender: Kalender::default(),
    };
    generale(d, &game)
}

/// The stories beside the draaiboek with their outcome.
pub(super) async fn verhalen(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let boek = versie::kies(&ctx, &tx, &id, ctx.query("versie").as_deref()).await?;
    drop(tx);
    let (titel, back) = (naam(&ctx, &boek), terug(&id, &boek));
    let all = boek.d.as_ref().map(|d| stories(&ctx, &boek, d)).unwrap_or_default();
    let page = crate::handlers::page(&ctx, &ctx.tr.with("scenario-titel", args![("naam", titel)])).crumb(kop(&ctx, &boek), back.clone());
    page.show(scenarios::pagina(&ctx, &all, &kop(&ctx, &boek), &adres_van(&id, "generale", &boek.code), &back))
}
