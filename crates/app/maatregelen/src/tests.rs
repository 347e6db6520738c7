#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

mod invoer;

use ::store::testing::{self, deed, each_engine};
use axum::http::StatusCode;
use domain::{
    casus::Incidenttype,
    journaal::{Gebeurtenis, Soort},
    maatregel::{Doelgroep, MaatregelSoort, Niveau, Overname},
};
use inventaris::maatregelen::{aanbod, een, maatregel, put, volgorde};
use jiff::civil::date;

use super::*;
use crate::{
    lijst::{Filter, PER_PAGINA, Toon, pagina},
    proef::{KARIM, MARIJKE, MIGRATIES, Proef, SANNE, filled, leeg},
};

const FONDS: &str = "/voorbereiden/maatregelen/schadefonds";
const NIEUW: &str = "/voorbereiden/maatregelen/nieuw";
const GOED: [(&str, &str); 9] = [
    ("naam", "Deurcamera te leen"),
    ("soort", "preventie"),
    ("niveau", "gemeente"),
    ("doelgroep", "bewoner"),
    ("geldt_voor", "woning"),
    ("vanaf_dagen", "1"),
    ("eigenaar", "OOV"),
    ("bron", "Besluit proef"),
    ("gecontroleerd", "2026-11-01"),
];

/// An own measure that is adopted.
pub(super) fn eigen(nr: u32) -> Maatregel {
    Maatregel {
        id: uuid::Uuid::from_u128(u128::from(nr) + 1_000).to_string(),
        uit_beleid: false,
        inhoud: Inhoud {
            naam: format!("Regeling {nr:05}"),
            soort: MaatregelSoort::Financieel,
            niveau: Niveau::Gemeente,
            doelgroep: vec![Doelgroep::Slachtoffer],
            geldt_voor: vec![Incidenttype::Woning],
            vanaf_dagen: None,
            van: None,
            tot: None,
            eigenaar: "OOV".into(),
            omschrijving: String::new(),
            bron: "Besluit".into(),
        },
        keuze: Keuze { overname: Overname::Ja, reden: String::new(), notitie: String::new() },
        gecontroleerd: Some(date(2026, 11, 1)),
        gecontroleerd_door: None,
        som: String::new(),
        versie: 0,
    }
}

async fn keep(proef: &Proef, all: &[Maatregel]) {
    let tx = proef.write().await;
    store::put_many(&tx, all).await.unwrap();
    tx.commit(Gebeurtenis::new(Soort::MaatregelGewijzigd)).await.unwrap();
}

async fn een_nu(proef: &Proef, id: &str) -> Maatregel {
    een(&*proef.read().await, &proef.app.beleid, id).await.unwrap()
}

async fn namen(proef: &Proef) -> Vec<String> {
    let all = aanbod(&*proef.read().await, &proef.app, proef.app.now().datum()).await.unwrap();
    all.iter().map(|m| m.inhoud.naam.clone()).collect()
}

#[tokio::test]
async fn what_exists_is_shipped_and_what_ended_is_never_offered() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    for lang in ["nl", "en"] {
        let page = sanne.get_in(HIER, lang).await;
        assert_eq!(page.status, StatusCode::OK);
        for m in &proef.app.beleid.maatregelen {
            assert!(page.tekst.contains(&format!("{HIER}/{}\"", m.id)), "{} {lang}", m.id);
            assert_eq!(sanne.get_in(&format!("{HIER}/{}", m.id), lang).await.status, StatusCode::OK, "{}", m.id);
        }
    }
    let ended = sanne.get(&format!("{HIER}?toon=beeindigd")).await.tekst;
    assert!(ended.contains("/subsidie-na-overval\"") && ended.contains("31 dec 2021") && !ended.contains("/schadefonds\""));
    let adopt = [("_versie", "0"), ("overname", "ja")];
    assert_eq!(sanne.post(&format!("{HIER}/subsidie-na-overval/keuze"), &adopt).await.status, StatusCode::SEE_OTHER);
    assert_eq!(sanne.post(&format!("{FONDS}/keuze"), &adopt).await.status, StatusCode::SEE_OTHER);
    assert_eq!(namen(&proef).await, ["Uitkering van het Schadefonds Geweldsmisdrijven"], "adopting what ended does not revive it");
    assert_eq!(sanne.get(&format!("{HIER}/bestaat-niet")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_choice_needs_a_reason_for_no_and_is_journalled() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let none = sanne.post(&format!("{FONDS}/keuze"), &[("_versie", "0")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let no = sanne.post(&format!("{FONDS}/keuze"), &[("_versie", "0"), ("overname", "nee"), ("notitie", "Bewaar dit")]).await;
    assert!(
        no.status == StatusCode::UNPROCESSABLE_ENTITY
            && no.tekst.contains("Bewaar dit")
            && no.tekst.contains("waarom je deze maatregel niet")
    );
    let why = [("_versie", "0"), ("overname", "nee"), ("reden", "Doet Slachtofferhulp al.")];
    assert_eq!(sanne.post(&format!("{FONDS}/keuze"), &why).await.status, StatusCode::SEE_OTHER);
    assert!(namen(&proef).await.is_empty());
    assert!(sanne.get(&format!("{HIER}?toon=nee")).await.tekst.contains("Doet Slachtofferhulp al."));
    assert_eq!(proef.sign_in(MARIJKE).await.post(&format!("{FONDS}/keuze"), &why).await.status, StatusCode::FORBIDDEN);
    assert!(proef.journal().await.contains(&"maatregel-gekozen".to_owned()));
}

#[tokio::test]
async fn many_are_chosen_at_once_with_a_reason_for_no_and_taken_back() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let hier = kiezen::PAGINA;
    for lang in ["nl", "en"] {
        let page = sanne.get_in(hier, lang).await;
        assert!(page.status == StatusCode::OK && page.tekst.contains("value=\"schadefonds~0\""), "{}", page.tekst);
    }
    assert!(
        sanne.get(HIER).await.tekst.contains(hier) && sanne.get(HIER).await.tekst.contains("/maatregelen/nalopen"),
        "found from the list"
    );
    let none = sanne.post(hier, &[("reden", "Bewaar dit")]).await;
    assert!(
        none.status == StatusCode::UNPROCESSABLE_ENTITY && none.tekst.contains("kijk naar 2 punten") && none.tekst.contains("Bewaar dit")
    );
    let no = [("kies", "schadefonds~0"), ("overname", "nee")];
    assert_eq!(sanne.post(hier, &no).await.status, StatusCode::UNPROCESSABLE_ENTITY, "no needs a reason");
    let others: Vec<String> =
        proef.app.beleid.maatregelen.iter().map(|m| format!("{}~0", m.id)).filter(|t| sanne_sees(t)).take(3).collect();
    let mut yes: Vec<(&str, &str)> = others.iter().map(|t| ("kies", t.as_str())).collect();
    yes.push(("overname", "ja"));
    let made = sanne.post(hier, &yes).await;
    assert!(made.status == StatusCode::OK && made.tekst.contains("De keuze voor 3 maatregelen is bewaard"), "{}", made.tekst);
    assert_eq!(proef.journal().await.iter().filter(|s| *s == "maatregel-gekozen").count(), 3);
    let first = others[0].trim_end_matches("~0");
    assert_eq!(een_nu(&proef, first).await.keuze.overname, Overname::Ja);
    let back: Vec<String> = others.iter().map(|t| t.replace("~0", "~1")).collect();
    let back: Vec<(&str, &str)> = back.iter().map(|t| ("terug", t.as_str())).collect();
    assert!(sanne.post(&format!("{hier}/terug"), &back).await.naar.contains("klaar=kiezen-terug"));
    assert_eq!(een_nu(&proef, first).await.keuze.overname, Overname::Open);
    assert_eq!(sanne.post(&format!("{hier}/terug"), &back).await.naar, hier, "once");
    let late = sanne.post(hier, &yes).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "chosen from a page that is old");
    assert_eq!(proef.sign_in(MARIJKE).await.post(hier, &yes).await.status, StatusCode::FORBIDDEN);
}

/// What has not ended can be chosen.
fn sanne_sees(tick: &str) -> bool {
    !tick.starts_with("subsidie-na-overval")
}

#[tokio::test]
async fn two_people_who_choose_see_each_other() {
    let proef = leeg().await;
    let (sanne, karim) = (proef.sign_in(SANNE).await, proef.sign_in(KARIM).await);
    assert_eq!(sanne.post(&format!("{FONDS}/keuze"), &[("_versie", "0"), ("overname", "ja")]).await.status, StatusCode::SEE_OTHER);
    let late = [("_versie", "0"), ("_was-overname", "Nog te kiezen"), ("overname", "nee"), ("reden", "Te ver")];
    let clash = karim.post(&format!("{FONDS}/keuze"), &late).await;
    assert!(clash.status == StatusCode::UNPROCESSABLE_ENTITY && clash.tekst.contains("Iemand anders heeft"), "{}", clash.tekst);
    assert_eq!(een_nu(&proef, "schadefonds").await.keuze.overname, Overname::Ja);
}

#[tokio::test]
async fn an_own_measure_is_made_once_changed_checked_and_ended() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let token = sanne.get(NIEUW).await.hidden("_eenmalig");
    let with_token: Vec<(&str, &str)> = GOED.into_iter().chain([("_eenmalig", token.as_str())]).collect();
    let made = sanne.post(NIEUW, &with_token).await;
    let to = made.naar.split('?').next().unwrap().to_owned();
    assert!(made.naar.contains("klaar=maatregel-toegevoegd"), "{}", made.tekst);
    assert_eq!(sanne.post(NIEUW, &with_token).await.naar, to, "the same form is handled once");
    assert_eq!(sanne.post(NIEUW, &GOED).await.status, StatusCode::UNPROCESSABLE_ENTITY, "the name is taken");
    assert_eq!(sanne.post(&format!("{to}/keuze"), &[("_versie", "1"), ("overname", "ja")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(namen(&proef).await, ["Deurcamera te leen"]);
    let changed: Vec<(&str, &str)> =
        GOED.into_iter().map(|(k, v)| if k == "naam" { (k, "Deurcamera") } else { (k, v) }).chain([("_versie", "2")]).collect();
    assert!(sanne.post(&format!("{to}/wijzig"), &changed).await.naar.contains("klaar=maatregel-bewaard"));
    assert!(sanne.post(&format!("{to}/nagelopen"), &[]).await.naar.contains("klaar=maatregel-nagelopen"));
    let page = sanne.get(&to).await.tekst;
    assert!(page.contains("Nagelopen op 1 december 2026 door Sanne de Wit."), "{page}");
    assert_eq!(sanne.post(&format!("{to}/beeindig"), &[("laatste_dag", "onzin")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sanne.post(&format!("{to}/beeindig"), &[("laatste_dag", "2026-11-25")]).await.naar.contains("klaar=maatregel-beeindigd"));
    assert!(namen(&proef).await.is_empty());
    assert!(sanne.get(&to).await.tekst.contains("Deze maatregel is beëindigd"));
    assert_eq!(
        sanne.post(&format!("{FONDS}/beeindig"), &[("laatste_dag", "2026-11-25")]).await.status,
        StatusCode::NOT_FOUND,
        "policy ends it"
    );
}

#[tokio::test]
async fn every_mistake_is_named_and_any_text_stays_text() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let wrong = [
        ("naam", ""),
        ("vanaf_dagen", "veel"),
        ("van", "2026-02-01"),
        ("tot", "2026-01-01"),
        ("gecontroleerd", "2030-01-01"),
        ("omschrijving", "<script>alert(1)</script>"),
    ];
    let answer = sanne.post(NIEUW, &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.tekst.contains("kijk naar 10 punten"), "{}", answer.tekst);
    assert!(answer.tekst.contains("&lt;script&gt;alert(1)") && !answer.tekst.contains("<script>alert"));
    let long = "x".repeat(100_001);
    let too_long: Vec<(&str, &str)> = GOED.into_iter().chain([("omschrijving", long.as_str())]).collect();
    let refused = sanne.post(NIEUW, &too_long).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.tekst.contains(&long), "what was typed is kept");
    let most = format!("😀 שלום <i>x</i> #pagebreak() *y* {}", "\u{1f6a8}".repeat(99_960));
    let allowed: Vec<(&str, &str)> = GOED
        .into_iter()
        .map(|(k, v)| if k == "naam" { (k, "Lange tekst") } else { (k, v) })
        .chain([("omschrijving", most.as_str())])
        .collect();
    assert_eq!(sanne.post(NIEUW, &allowed).await.status, StatusCode::SEE_OTHER, "a hundred thousand characters of four bytes");
    let list = sanne.post(HIER, &[("zoek", "lange tekst")]).await.tekst;
    let one = list
        .split("href=\"")
        .map(|h| h.split('"').next().unwrap())
        .find(|h| h.len() == HIER.len() + 37 && h.starts_with(HIER))
        .unwrap()
        .to_owned();
    let page = sanne.get(&one).await.tekst;
    assert!(page.contains("😀 שלום &lt;i&gt;x&lt;/i&gt; #pagebreak() *y*") && !page.contains("<i>x</i>"));
    let strange = "<b>vet</b> #let x = 1 😀 مرحبا =1+1";
    let odd: Vec<(&str, &str)> = GOED.into_iter().map(|(k, v)| if k == "naam" { (k, strange) } else { (k, v) }).collect();
    assert_eq!(sanne.post(NIEUW, &odd).await.status, StatusCode::SEE_OTHER);
    let list = sanne.get(HIER).await.tekst;
    assert!(list.contains("&lt;b&gt;vet&lt;/b&gt; #let x = 1 😀 مرحبا =1+1") && !list.contains("<b>vet"));
}

#[tokio::test]
async fn what_policy_changes_is_shown_and_never_taken_over_by_itself() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let shipped = Maatregel::van_beleid(proef.app.beleid.maatregel("schadefonds").unwrap());
    let old = Inhoud { omschrijving: "De tekst van vorig jaar.".into(), ..shipped.inhoud.clone() };
    let keuze = Keuze { overname: Overname::Ja, reden: String::new(), notitie: "Onze afspraak".into() };
    keep(&proef, &[Maatregel { inhoud: old, keuze, som: "anders".into(), ..shipped.clone() }]).await;
    let page = sanne.get(FONDS).await;
    assert!(page.tekst.contains("De tekst van vorig jaar.") && page.tekst.contains("veranderd sinds je koos"));
    assert!(sanne.get(HIER).await.tekst.contains("Nieuwe tekst"));
    assert_eq!(sanne.post(&format!("{FONDS}/bijwerken"), &[("som", "een andere")]).await.naar, FONDS, "only what was on the page");
    assert_eq!(een_nu(&proef, "schadefonds").await.inhoud.omschrijving, "De tekst van vorig jaar.");
    let sum = page.hidden("som");
    assert!(sanne.post(&format!("{FONDS}/bijwerken"), &[("som", &sum)]).await.naar.contains("klaar=maatregel-bijgewerkt"));
    let now = een_nu(&proef, "schadefonds").await;
    assert_eq!((now.inhoud, now.keuze.notitie.as_str()), (shipped.inhoud, "Onze afspraak"));
}

#[tokio::test]
async fn many_are_checked_in_one_go_and_what_changed_meanwhile_is_not() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let old = Some(date(2025, 6, 1));
    keep(&proef, &[1, 2, 3].map(|n| Maatregel { gecontroleerd: old, ..eigen(n) })).await;
    keep(
        &proef,
        &[Maatregel {
            gecontroleerd: old,
            keuze: Keuze { overname: Overname::Nee, reden: "x".into(), notitie: String::new() },
            ..eigen(4)
        }],
    )
    .await;
    assert!(sanne.get(HIER).await.tekst.contains("3 overgenomen maatregelen zijn langer dan een jaar niet nagelopen"));
    let page = sanne.get(&format!("{HIER}/nalopen")).await.tekst;
    assert!(page.contains("Regeling 00001") && !page.contains("Regeling 00004"));
    assert_eq!(sanne.post(&format!("{HIER}/nalopen"), &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let tick = |n: u32| format!("{}~1", eigen(n).id);
    keep(&proef, &[Maatregel { gecontroleerd: old, versie: 1, ..eigen(3) }]).await;
    let answer = sanne.post(&format!("{HIER}/nalopen"), &[("klopt", &tick(1)), ("klopt", &tick(2)), ("klopt", &tick(3))]).await;
    assert!(answer.naar.contains("klaar=nalopen-deels"), "{}", answer.tekst);
    for (n, day) in [(1, Some(date(2026, 12, 1))), (2, Some(date(2026, 12, 1))), (3, old)] {
        assert_eq!(een_nu(&proef, &eigen(n).id).await.gecontroleerd, day, "{n}");
    }
    assert_eq!(proef.journal().await.iter().filter(|s| *s == "maatregel-nagelopen").count(), 2);
    assert_eq!(proef.sign_in(MARIJKE).await.get(&format!("{HIER}/nalopen")).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_list_is_found_filtered_and_paged_with_a_fixed_number_of_questions() {
    let proef = leeg().await;
    let ask = async |f: &Filter, na: Option<&str>| {
        let tx = proef.read().await;
        let before = proef.app.db.statement_count();
        let page = pagina(&tx, &proef.app.beleid, f, proef.app.now().datum(), na).await.unwrap();
        (page, proef.app.db.statement_count() - before)
    };
    let (_, few) = ask(&Filter::default(), None).await;
    let all: Vec<Maatregel> = (0..300).map(eigen).collect();
    keep(&proef, &all).await;
    let (mut seen, mut na) = (Vec::new(), None::<String>);
    loop {
        let (page, questions) = ask(&Filter::default(), na.as_deref()).await;
        assert!(questions <= few + 1, "{questions}");
        assert!(page.regels.len() <= PER_PAGINA);
        seen.extend(page.regels.iter().map(|m| m.id.clone()));
        na = page.regels.last().filter(|_| page.meer).map(|m| m.id.clone());
        if na.is_none() {
            break;
        }
    }
    let (total, mut once) = (seen.len(), seen);
    once.sort();
    once.dedup();
    assert_eq!((total, once.len()), (300 + proef.app.beleid.maatregelen.len(), total), "each once, none missing");
    let sanne = proef.sign_in(SANNE).await;
    let found = sanne.post(HIER, &[("zoek", "REGELING 00007")]).await.tekst;
    assert!(found.contains("Regeling 00007") && !found.contains("Regeling 00008"));
    let more = sanne.post(HIER, &[("zoek", "regeling")]).await;
    assert!(more.tekst.contains("Regeling 00049") && !more.tekst.contains("Regeling 00050"));
    let next = more.hidden("na");
    assert!(sanne.post(HIER, &[("zoek", "regeling"), ("na", &next)]).await.tekst.contains("Regeling 00050"));
    assert!(sanne.post(HIER, &[("zoek", "100%_")]).await.tekst.contains("Geen maatregel gevonden"), "signs of SQL are text");
    let shipped = |test: &dyn Fn(&policy::Maatregel) -> bool| proef.app.beleid.maatregelen.iter().filter(|m| test(m)).count();
    let parts = [
        ("soort=financieel", 300 + shipped(&|m| m.soort == MaatregelSoort::Financieel)),
        ("niveau=regio", shipped(&|m| m.niveau == Niveau::Regio)),
        ("overval=bedrijf", shipped(&|m| m.geldt_voor.contains(&Incidenttype::Bedrijf))),
        ("doelgroep=oudere", shipped(&|m| m.doelgroep.contains(&Doelgroep::Oudere))),
    ];
    for (code, n) in parts {
        let (name, value) = code.split_once('=').unwrap();
        let (mut count, mut na) = (0, None::<String>);
        loop {
            let (page, _) = ask(&Filter::of(&web::Input::new().with(name, value)), na.as_deref()).await;
            count += page.regels.len();
            na = page.regels.last().filter(|_| page.meer).map(|m| m.id.clone());
            if na.is_none() {
                break;
            }
        }
        assert_eq!(count, n, "{code}");
        assert_eq!(sanne.get(&format!("{HIER}?{code}")).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn the_store_keeps_its_promises_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let tx = db.write(deed(), testing::now()).await.unwrap();
        let dag = date(2026, 11, 26);
        let m = Maatregel { inhoud: Inhoud { tot: Some(dag), vanaf_dagen: Some(7), ..eigen(1).inhoud }, ..eigen(1) };
        assert!(put(&tx, &m).await.unwrap() && !put(&tx, &m).await.unwrap(), "one row for a measure");
        let stored = maatregel(&tx, &m.id).await.unwrap().unwrap();
        assert_eq!(stored, Maatregel { versie: 1, ..m.clone() });
        assert!(put(&tx, &stored).await.unwrap() && !put(&tx, &stored).await.unwrap(), "only the version that was read");
        store::put_many(&tx, &(2..=450).map(eigen).collect::<Vec<_>>()).await.unwrap();
        assert_eq!(store::all(&tx).await.unwrap().len(), 450);
        let f = Filter { toon: Some(Toon::Aanbieden), overval: Some(Incidenttype::Woning), zoek: "REGELING".into(), ..Filter::default() };
        let page = store::eigen(&tx, &f, dag, None, 3).await.unwrap();
        assert_eq!(page.iter().map(|m| m.inhoud.naam.as_str()).collect::<Vec<_>>(), ["Regeling 00001", "Regeling 00002", "Regeling 00003"]);
        let after = volgorde(&page[2].inhoud.naam, &page[2].id);
        assert_eq!(store::eigen(&tx, &f, dag, Some(&after), 1).await.unwrap()[0].inhoud.naam, "Regeling 00004");
        assert_eq!(store::tellingen(&tx, dag, date(2026, 11, 1)).await.unwrap(), [450, 0, 450]);
        assert_eq!(store::langst_geleden(&tx, dag, dag, 500).await.unwrap().len(), 450);
        assert_eq!(store::overgenomen(&tx, date(2026, 11, 27), 500).await.unwrap().len(), 449, "one ended the day before");
        assert_eq!(store::met_naam(&tx, " regeling  00002 ", "").await.unwrap(), Some(eigen(2).id));
        let ids: Vec<String> = (1..=300).map(|n| eigen(n).id).collect();
        assert_eq!(store::remove_new(&tx, &ids).await.unwrap(), 299, "what was changed since stays");
        tx.commit(Gebeurtenis::new(Soort::MaatregelGewijzigd)).await.unwrap();
    })
    .await;
}
