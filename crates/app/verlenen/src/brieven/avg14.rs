//! The notice of AVG art. 14: the letter to the person, and the record that it was given.

use ::store::{Events, Tx};
use axum::extract::Path;
use casus::{
    self, Betrokkene,
    betrokkene::{self, Veld, Waarde},
    politie,
};
use domain::{
    Bezwaar, Code, Moment,
    aanwijzing::Bevoegdheid,
    casus::{Kanaal, Leeftijdsgroep, PolitieBezwaar, mag_benaderen},
    draaiboek::{Anker, Bewijs},
    gegeven::Herkomst,
    grondslag::{AanZelf, aan_zelf},
    id::BetrokkeneId,
    journaal::{Soort, Wie},
};
use kern::{Answer, Ctx, Names, Posted, Problem};

use serde_json::json;
use web::{Errors, Form, Input, Reader};

use super::{AVG14, Blad, Mededeling, Uitstel, deel_mee, mededeling, ondertekenaar, pages, taal, uiterlijk, uitstel};
use crate::{
    contact::regels::liever_niet,
    keuze::Overhandiging,
    plek::{self, Plek, geweest},
};

/// Months for which it can be put off at once.
const UITSTEL_MAANDEN: i64 = 3;

/// What the page shows.
pub(super) struct Beeld {
    pub plek: Plek,
    pub nu: Option<Mededeling>,
    pub uiterlijk: Option<Moment>,
    pub velden: Vec<(Veld, Herkomst)>,
    /// Whether anything may reach this person, and who takes the letter, now.
    pub mag: Result<(), Bezwaar>,
    /// Who reads the letter wants no letters.
    pub niet_schrijven: bool,
    pub uitstel: Option<(Uitstel, String)>,
}

/// Which form was posted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Formulier {
    Gedaan,
    Uitstel,
}

async fn beeld(ctx: &Ctx, tx: &Tx, nummer: &str, volgnr: i64) -> Result<Beeld, Problem> {
    let plek = plek::plek(ctx, tx, nummer, volgnr).await?;
    let nu = mededeling(tx, plek.casus.id, plek.persoon.id).await?;
    let velden = betrokkene::velden_in(tx, plek.casus.id)
        .await?
        .into_iter()
        .filter(|(b, ..)| *b == plek.persoon.id)
        .map(|(_, veld, herkomst)| (veld, herkomst))
        .collect();
    let mensen = betrokkene::list(tx, plek.casus.id).await?;
    let lezer = lezer(&plek.persoon);
    let niet_schrijven = plek.persoon.niet_schrijven || mensen.iter().any(|b| b.id == lezer && b.niet_schrijven);
    let uitstel = uitstel(tx, plek.casus.id, plek.persoon.id).await?;
    let uiterlijk = uiterlijk(tx, plek.persoon.id, uitstel.as_ref()).await?;
    let uitstel = match uitstel {
        Some(u) => Some((u, Names::load(tx).await?.who(ctx.tr, Wie::Medewerker(u.door)))),
        None => None,
    };
    Ok(Beeld { nu, uiterlijk, velden, mag: mag(tx, &plek, lezer).await?, niet_schrijven, uitstel, plek })
}

/// Who reads the letter: the person, or who represents a child.
fn lezer(persoon: &Betrokkene) -> BetrokkeneId {
    persoon.vertegenwoordiger.filter(|_| persoon.leeftijdsgroep == Leeftijdsgroep::Kind).unwrap_or(persoon.id)
}

/// Not before release, and not while the police object to the person or to who reads the letter.
async fn mag(tx: &Tx, plek: &Plek, lezer: BetrokkeneId) -> Result<Result<(), Bezwaar>, Problem> {
    let stand = casus::stand(tx, &plek.casus).await?;
    let persoon = stand.betrokkenen.iter().find(|b| b.id == plek.persoon.id);
    let vrij = |ankers: &std::collections::BTreeMap<Anker, Moment>| ankers.contains_key(&Anker::VrijgavePolitie);
    let vrijgegeven = vrij(&stand.ankers) || persoon.is_some_and(|b| vrij(&b.ankers));
    let antwoorden = politie::bezwaren(tx, plek.casus.id).await?;
    let bezwaar = |wie| antwoorden.get(&wie).and_then(|v| v.antwoord).unwrap_or(PolitieBezwaar::NietGevraagd);
    Ok([plek.persoon.id, lezer].into_iter().try_for_each(|wie| mag_benaderen(vrijgegeven, bezwaar(wie))))
}

pub(super) async fn toon(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>) -> Answer {
    pagina(&ctx, &nummer, volgnr, None, Errors::new()).await
}

/// Shows kinds and provenance only; no value is opened here.
async fn pagina(ctx: &Ctx, nummer: &str, volgnr: i64, posted: Option<(Formulier, &Input)>, errors: Errors) -> Answer {
    let tx = ctx.read().await?;
    let b = beeld(ctx, &tx, nummer, volgnr).await?;
    let (nieuw, geen) = (Input::new().with_date("op", ctx.now.datum()), Errors::new());
    let form = |welke: Formulier| {
        let (input, errors) = posted.filter(|(f, _)| *f == welke).map_or((&nieuw, &geen), |(_, input)| (input, &errors));
        Form::new(ctx.tr, input, errors).once(ctx.app.uuid())
    };
    let open = posted.is_some_and(|(f, _)| f == Formulier::Uitstel);
    let (gedaan, uitstel) = (form(Formulier::Gedaan), form(Formulier::Uitstel));
    b.plek.page(ctx, "mededeling-titel", &errors).show(pages::mededeling(ctx, &b, &gedaan, (&uitstel, open)))
}

/// Records that the person was told.
pub(super) async fn gedaan(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    plek::eenmalig(&tx, &input).await?;
    plek::open_casus(&ctx, &tx, &nummer).await?;
    let b = beeld(&ctx, &tx, &nummer, volgnr).await?;
    b.mag?;
    let m = match lees(&ctx, &input, &b) {
        Ok(m) => m,
        Err(errors) => {
            drop(tx);
            return pagina(&ctx, &nummer, volgnr, Some((Formulier::Gedaan, &input)), errors).await;
        }
    };
    deel_mee(&tx, b.plek.casus.id, b.plek.persoon.id, m, ctx.wie_id()).await?;
    let bewijs = json!({ "op": m.op.to_string(), "overhandiging": m.wijze.code() });
    let rest = plek::rond_af_waar(
        &ctx,
        &tx,
        &b.plek.casus,
        Some(b.plek.persoon.id),
        |s| s.klaar_als == Some(Bewijs::BriefVerstuurd) && s.brief.as_deref() == Some(AVG14),
        &bewijs,
    )
    .await?;
    let terug = b.plek.adres("mededeling");
    plek::onthoud(&tx, &input, &terug).await?;
    tx.commit(Events::from_parts(b.plek.gebeurtenis(Soort::MededelingGedaan), rest)).await?;
    ctx.done(&terug, "melding-mededeling-gedaan")
}

/// Puts the notice off: on which ground and until when. It is looked at again by then.
pub(super) async fn stel_uit(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    plek::eenmalig(&tx, &input).await?;
    let plek = plek::open_plek(&ctx, &tx, &nummer, volgnr).await?;
    let u = match lees_uitstel(&ctx, &input) {
        Ok(u) => u,
        Err(errors) => {
            drop(tx);
            return pagina(&ctx, &nummer, volgnr, Some((Formulier::Uitstel, &input)), errors).await;
        }
    };
    super::uitstel::stel_uit(&tx, plek.casus.id, plek.persoon.id, u).await?;
    let terug = plek.adres("mededeling");
    plek::onthoud(&tx, &input, &terug).await?;
    tx.commit(plek.gebeurtenis(Soort::MededelingUitgesteld)).await?;
    ctx.done(&terug, "melding-mededeling-uitgesteld")
}

fn lees_uitstel(ctx: &Ctx, input: &Input) -> Result<Uitstel, Errors> {
    let mut r = Reader::new(input);
    let (reden, tot, vandaag) = (r.choice("reden"), r.date("tot"), ctx.now.datum());
    let uiterst = vandaag.checked_add(jiff::Span::new().months(UITSTEL_MAANDEN)).unwrap_or(vandaag);
    match tot {
        Some(tot) if tot <= vandaag => r.add("tot", "mededeling-fout-uitstel-voorbij"),
        Some(tot) if tot > uiterst => r.add("tot", "mededeling-fout-uitstel-lang"),
        _ => {}
    }
    r.finish(|| Some(Uitstel { reden: reden?, tot: tot?, door: ctx.wie_id(), op: ctx.now }))
}

fn lees(ctx: &Ctx, input: &Input, b: &Beeld) -> Result<Mededeling, Errors> {
    let mut r = Reader::new(input);
    let op = geweest(&mut r, "op", ctx);
    let wijze = r.choice::<Overhandiging>("wijze");
    let toch = r.checked("toch");
    let schriftelijk = matches!(wijze, Some(Overhandiging::Post | Overhandiging::Email));
    if let Some(key) = liever_niet(Kanaal::Brief, false, b.niet_schrijven).filter(|_| schriftelijk && !toch) {
        r.add("toch", key);
    }
    r.finish(|| Some(Mededeling { op: op?, wijze: wijze? }))
}

/// The letter. It holds the person's own data, so making it is journalled as reading; not before release.
pub(super) async fn pdf(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>) -> Answer {
    let tx = ctx.read().await?;
    let b = beeld(&ctx, &tx, &nummer, volgnr).await?;
    b.mag?;
    let (taal, p) = (taal(&ctx), &b.plek.persoon);
    let aan = lezer(p);
    let waarden = betrokkene::waarden(&tx, aan, Some(&b.plek.bewijs)).await?;
    let wie = ondertekenaar(&tx, &b.plek.casus, p.contactpersoon).await?;
    let kenmerk = format!("{nummer}-{volgnr}");
    let koppen = ["mededeling-brief-titel", "mededeling-brief-onderwerp", "mededeling-brief-aanhef"];
    let blad = Blad::new(&ctx, &tx, (taal, &kenmerk), wie.as_ref(), koppen).await?;
    let blad = vul(blad, &b.velden).geadresseerde(&geadresseerde(&waarden, aan, b.niet_schrijven, &b.plek.bewijs)?);
    drop(tx);
    ctx.look(b.plek.gebeurtenis(Soort::BetrokkeneIngezien)).await?;
    ctx.look(b.plek.gebeurtenis(Soort::DocumentGemaakt).code(AVG14)).await?;
    blad.pdf(&ctx, AVG14, &format!("uitleg-gegevens-{kenmerk}")).await
}

/// Name and address for the envelope; no address for someone who wants no letters: then it is handed over.
fn geadresseerde(
    waarden: &[Waarde],
    aan: BetrokkeneId,
    niet_schrijven: bool,
    bewijs: &Bevoegdheid,
) -> Result<Vec<AanZelf<String>>, Bezwaar> {
    let naam = waarden.iter().filter(|w| w.veld == Veld::Naam).min_by_key(|w| w.gegeven.herkomst() != Herkomst::Betrokkene);
    let adres = betrokkene::schrijfadres(niet_schrijven, waarden);
    naam.into_iter().chain(adres).map(|w| aan_zelf(w.gegeven.clone(), aan, Some(bewijs))).collect()
}

/// Kinds, where they came from and what for; not the values.
fn vul(blad: Blad, velden: &[(Veld, Herkomst)]) -> Blad {
    let kop = ["mededeling-brief-gegeven", "mededeling-brief-van", "mededeling-brief-doel"];
    let rijen: Vec<_> = velden.iter().map(|(veld, herkomst)| [veld.key(), herkomst.key(), doel(*veld)]).chain([overval()]).collect();
    blad.contact("mededeling-brief-contact").vast("mededeling-brief-begin").tabel(kop, &rijen).vast("mededeling-brief-slot")
}

/// That there was a robbery is a datum too.
fn overval() -> [&'static str; 3] {
    ["mededeling-brief-overval", Herkomst::Politie.key(), "mededeling-doel-hulp"]
}

/// What a value is used for, in words for the person.
fn doel(veld: Veld) -> &'static str {
    match veld {
        Veld::Taal => "mededeling-doel-taal",
        Veld::Bedrijfsnaam => "mededeling-doel-hulp",
        _ => "mededeling-doel-contact",
    }
}
