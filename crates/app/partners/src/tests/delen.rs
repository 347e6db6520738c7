//! Parts of partners, from a file and to a file.

use ::invoer::Register;
use ::store::testing::{self, deed, each_engine};
use domain::{casus::Incidenttype, id::Id};
use inventaris::partners::{onderdeel, persoon::lees_uren, voorwaarde};
use mandaat::testing::Als;

use super::{super::*, opslag};
use crate::{
    delen::{Delen, Post},
    proef::{MIGRATIES, Proef, SANNE, filled, id, leeg},
};

const PERSONEN: &str = "/voorbereiden/partners/personen";
const AFSPRAKEN: &str = "/voorbereiden/partners/afspraken";
const AANBOD: &str = "/voorbereiden/partners/aanbod";
const VOORWAARDEN: &str = "/voorbereiden/partners/voorwaarden";

async fn proposed(als: &Als<'_>, hier: &str, text: &str) -> String {
    let answer = als.upload(&format!("{hier}/invoer"), &[], "lijst.csv", text.as_bytes()).await;
    assert!(answer.naar.starts_with(&format!("{hier}/invoer/")), "{}", answer.tekst);
    answer.naar
}

async fn confirm(als: &Als<'_>, report: &str) {
    let answer = als.post(&format!("{report}/bevestig"), &[("deel", "ja")]).await;
    assert!(answer.naar.contains("klaar=invoer-uitgevoerd"), "{answer:?}");
}

async fn undo(als: &Als<'_>, report: &str) -> String {
    als.post(&format!("{report}/terug"), &[]).await;
    als.get(report).await.tekst
}

fn jan() -> Persoon {
    Persoon {
        naam: "=Jan <b>😀</b>".into(),
        functie: "accountmanager".into(),
        telefoon: "+32 2 123 45 67".into(),
        email: "jan@voorbeeld.nl".into(),
        aanwezig: [lees_uren("9-17"), None, lees_uren("8:30-12"), None, None, None, None],
        ..Persoon::default()
    }
}

async fn gevuld(proef: &Proef) {
    let tx = proef.write().await;
    voeg_persoon_toe(&tx, "pvo", &jan()).await.unwrap();
    voeg_persoon_toe(&tx, "pvo", &Persoon { naam: "Noor Verzonnen".into(), vervanger: Some(1), ..Persoon::default() }).await.unwrap();
    // Two of one name stand in for each other: a name does not say which.
    voeg_persoon_toe(&tx, "ggd", &Persoon { naam: "Sam".into(), vervanger: Some(2), ..Persoon::default() }).await.unwrap();
    voeg_persoon_toe(&tx, "ggd", &Persoon { naam: "Sam".into(), vervanger: Some(1), ..Persoon::default() }).await.unwrap();
    voeg_afspraak_toe(&tx, "pvo", &Afspraak { inhoud: "regel 1\nregel \"2\"; مرحبا".into(), ..opslag::agreement() }).await.unwrap();
    voeg_afspraak_toe(&tx, "politie", &Afspraak { convenant: Some(1), ..opslag::agreement() }).await.unwrap();
    let offer = Aanbod {
        nr: 0,
        wat: "Scan".into(),
        geldt_voor: vec![Incidenttype::Bedrijf],
        stap: "schadefonds".into(),
        vanaf: None,
        tot: Some(jiff::civil::date(2027, 12, 31)),
        reactietijd: "2 uur".into(),
        versie: 0,
    };
    voeg_aanbod_toe(&tx, "pvo", &offer).await.unwrap();
    let judged =
        Beoordeling { voorwaarde: Voorwaarde::Mandaat, oordeel: Oordeel::InOrde, uitleg: "Ja".into(), op: tx.now(), door: id(SANNE) };
    beoordeel(&tx, "pvo", &judged).await.unwrap();
    tx.commit(Gebeurtenis::new(Soort::PartnerPersoonGewijzigd)).await.unwrap();
}

async fn van_pvo(proef: &Proef) -> Vec<Persoon> {
    onderdeel::van(&*proef.read().await, "pvo").await.unwrap()
}

#[tokio::test]
async fn what_is_taken_out_comes_back_unchanged_in_both_forms_and_languages() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    gevuld(&proef).await;
    assert!(sanne.get("/voorbereiden/partners/bestanden").await.tekst.contains("Personen en uren van partners"));
    assert!(sanne.get(HIER).await.tekst.contains("/voorbereiden/partners/bestanden"));
    for (hier, rows) in [(PERSONEN, 4), (AFSPRAKEN, 2), (AANBOD, 1)] {
        for lang in ["nl", "en"] {
            for (end, file) in [("csv", "lijst.csv"), ("xlsx", "lijst.xlsx")] {
                let bytes = sanne.bytes_in(&format!("{hier}/{end}"), lang).await;
                let report = sanne.upload(&format!("{hier}/invoer"), &[], file, &bytes).await.naar;
                let page = sanne.get(&report).await.tekst;
                let same = format!("{rows} gelijk");
                assert!(
                    page.contains("niets over te nemen") && page.contains(&same) && !page.contains("label-fout"),
                    "{hier} {lang} {file}: {page}"
                );
            }
        }
    }
    let bytes = sanne.bytes_in(&format!("{VOORWAARDEN}/csv"), "nl").await;
    assert!(String::from_utf8(bytes.clone()).unwrap().contains("pvo:mandaat"));
    let report = sanne.upload(&format!("{VOORWAARDEN}/invoer"), &[], "lijst.csv", &bytes).await.naar;
    assert!(sanne.get(&report).await.tekst.contains("niets over te nemen"));
}

#[tokio::test]
async fn persons_are_added_changed_and_turned_back() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    gevuld(&proef).await;
    let text = "kenmerk;partner;naam;functie;maandag;wie vervangt deze persoon?\npvo:2;;Noor Verzonnen;directeur;9-12;\n\
                ;PVO;Nieuw Persoon;balie;8-16;Noor Verzonnen\n;Platform Veilig Ondernemen (PVO);Ander Mens;;;\n";
    let report = proposed(&sanne, PERSONEN, text).await;
    assert_eq!(van_pvo(&proef).await.len(), 2, "nothing yet");
    let page = sanne.get(&report).await.tekst;
    assert!(page.contains("2 nieuw, 1 wijzigt") && page.contains("directeur"), "{page}");
    confirm(&sanne, &report).await;
    let all = van_pvo(&proef).await;
    assert_eq!(all.iter().map(|p| (p.nr, p.versie)).collect::<Vec<_>>(), [(1, 1), (2, 2), (3, 1), (4, 1)]);
    assert_eq!((all[1].functie.as_str(), all[1].vervanger, all[2].vervanger), ("directeur", None, Some(2)));
    assert_eq!(all[1].aanwezig[0], lees_uren("9-12"));
    // Somebody changes one of the new ones: that one stays.
    let tx = proef.write().await;
    assert!(onderdeel::update(&tx, "pvo", &Persoon { functie: "anders".into(), ..all[3].clone() }).await.unwrap());
    tx.commit(Gebeurtenis::new(Soort::PartnerPersoonGewijzigd)).await.unwrap();
    assert!(undo(&sanne, &report).await.contains("1 rij is gebleven"));
    let back = van_pvo(&proef).await;
    assert_eq!(back.iter().map(|p| p.nr).collect::<Vec<_>>(), [1, 2, 4]);
    assert_eq!((back[1].functie.as_str(), back[1].vervanger, back[1].versie), ("", Some(1), 3), "as it was, one version further");
    let journal = proef.journal().await;
    assert!(
        journal.ends_with(&["invoer-uitgevoerd", "partner-persoon-gewijzigd", "invoer-teruggedraaid"].map(str::to_owned)),
        "{journal:?}"
    );
}

#[tokio::test]
async fn each_wrong_cell_is_named_with_its_remedy() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    gevuld(&proef).await;
    let text = "kenmerk;partner;naam;telefoonnummer;telefoon in kantooruren;maandag;wie vervangt deze persoon?\n\
                pvo:9;;A;;;;\n;nergens;B;;12;overdag;Niemand\n;;C;;;;\npvo:1;GGD en huisarts;=Jan <b>😀</b>;;;;\n\
                ;gemeente;D;;;;\n;PVO;Sam;;;;\n;PVO;Sam;;0800 1234;;\n";
    let page = sanne.get(&proposed(&sanne, PERSONEN, text).await).await.tekst;
    for said in [
        "Dit kenmerk bestaat niet.",
        "Deze partner staat niet in je lijst",
        "Dit is geen volledig telefoonnummer.",
        "Dit zijn geen uren.",
        "Deze persoon staat nog niet bij deze partner",
        "Hier staat niets.",
        "Dit hoort bij een andere partner",
        "Dit is de gemeente zelf",
        "Spreekt rij 8 tegen",
        "Spreekt rij 7 tegen",
        "Kolom D, ‘telefoonnummer’: er staat niets in.",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let text = "partner;onderwerp;wat is er afgesproken?;geldt vanaf;geldt tot en met;is de afspraak ondertekend?;ondertekend op\n\
                pvo;Een;;2027-01-01;2026-01-01;ondertekend;\npvo;Twee;x;;;misschien;2099-01-01\n";
    let page = sanne.get(&proposed(&sanne, AFSPRAKEN, text).await).await.tekst;
    for said in ["De laatste dag ligt voor de eerste.", "Hier staat niets.", "Dit is geen van de keuzes.", "ligt in de toekomst"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let text = "kenmerk;partner;onderwerp;is de afspraak ondertekend?\npolitie:1;;Anders;concept\n";
    assert!(sanne.get(&proposed(&sanne, AFSPRAKEN, text).await).await.tekst.contains("Dit komt uit een convenant"));
    let text = "partner;wat biedt de partner?;bij welk soort overval?;bij welke stap van het draaiboek?;reageert uiterlijk binnen\n\
                pvo;Iets;woningoverval;zomaar;gauw\n";
    let page = sanne.get(&proposed(&sanne, AANBOD, text).await).await.tekst;
    assert!(page.contains("Deze stap staat in geen draaiboek.") && page.contains("Dit is geen termijn."), "{page}");
}

#[tokio::test]
async fn conditions_are_judged_from_a_file_and_turned_back() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    gevuld(&proef).await;
    proef.later(3_600);
    let text = "partner;voorwaarde;oordeel;waarom?\npvo;Mandaat;Niet in orde;Geen besluit\npvo;Capaciteit;In orde;\npvo;Overleg;;zomaar\nnergens;Mandaat;;\n";
    let report = proposed(&sanne, VOORWAARDEN, text).await;
    let page = sanne.get(&report).await.tekst;
    assert!(page.contains("2 wijzigt") && page.contains("2 fout"), "{page}");
    let judged = async || {
        let mut all = voorwaarde::van(&*proef.read().await, "pvo").await.unwrap();
        all.sort_by_key(|b| domain::Code::code(b.voorwaarde));
        all.into_iter().map(|b| (b.voorwaarde, b.oordeel, b.uitleg)).collect::<Vec<_>>()
    };
    let before = judged().await;
    confirm(&sanne, &report).await;
    assert_eq!(
        judged().await,
        [(Voorwaarde::Capaciteit, Oordeel::InOrde, String::new()), (Voorwaarde::Mandaat, Oordeel::NietInOrde, "Geen besluit".to_owned())]
    );
    undo(&sanne, &report).await;
    assert_eq!(judged().await, before);
}

#[tokio::test]
async fn parts_are_kept_alike_on_both_engines() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let beleid = policy::Beleid::load().unwrap();
        let tx = db.write(deed(), testing::now()).await.unwrap();
        let new = Post { id: "nieuw".into(), partner: "pvo".into(), kop: "PVO: x".into(), deel: jan(), vervanger: String::new() };
        Delen::<Persoon>::bewaar(&tx, std::slice::from_ref(&new)).await.unwrap();
        let kader = crate::delen::Kader::load(&tx, &beleid).await.unwrap();
        let kept = Delen::<Persoon>::alle(&tx, &beleid, &kader).await.unwrap();
        assert_eq!((kept.len(), kept[0].id.as_str()), (1, "pvo:1"));
        assert_eq!(kept[0].deel, Persoon { nr: 1, versie: 1, ..jan() });
        let changed = Post { deel: Persoon { functie: "anders".into(), ..kept[0].deel.clone() }, ..kept[0].clone() };
        Delen::<Persoon>::bewaar(&tx, &[changed]).await.unwrap();
        let now = Delen::<Persoon>::alle(&tx, &beleid, &kader).await.unwrap();
        assert_eq!((now[0].deel.functie.as_str(), now[0].deel.versie), ("anders", 2));
        assert_eq!(Delen::<Persoon>::haal_weg(&tx, &now).await.unwrap(), 1);
        assert!(Delen::<Persoon>::alle(&tx, &beleid, &kader).await.unwrap().is_empty());
        let json = serde_json::to_string(&new).unwrap();
        assert_eq!(serde_json::from_str::<Post<Persoon>>(&json).unwrap(), new, "as a proposal it comes back the same");
        assert!(!id(SANNE).uuid().is_nil());
        tx.commit(Gebeurtenis::new(Soort::PartnerPersoonGewijzigd)).await.unwrap();
    })
    .await;
}
