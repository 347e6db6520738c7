use axum::http::StatusCode;
use casus::{
    betrokkene::{self, Persoon, Veld, toets::Naamloos},
    politie::Politiefunctie,
};
use domain::{
    Moment,
    casus::{Incidenttype, Leeftijdsgroep},
    draaiboek::Staat,
    gegeven::Herkomst,
    grondslag::GEEN_POLITIEAKKOORD,
    id::{BetrokkeneId, Id, MedewerkerId},
    journaal::{Gebeurtenis, Soort},
};
use jiff::civil::date;
use screenen::testing::{ESRA, SANNE, Stad, id};
use store::testing::{each_engine, now};
use uuid::Uuid;
use web::Taal;

use super::{
    Mededeling, Uitstel, deel_mee, mededeling, omgeving::Omgevingsbrief, store as sql, uiterlijk, uitstel, uitstel::stel_uit, verlopen,
};
use crate::{
    keuze::{Overhandiging, Uitstelreden, Verzending},
    proef::{MIGRATIES, Proef, volwassene},
};

const TEKST: &str = "In uw buurt was een overval.\n\n# Wat kunt u doen?\n- Kijk wie er staat.";

#[tokio::test]
async fn the_letter_is_checked_approved_and_sent_in_that_order() {
    let p = Proef::new().await;
    let sanne = p.stad.als(SANNE).await;
    let pad = p.casus_pad("buurtbrief");
    let page = sanne.get(&pad).await;
    assert!(page.tekst.contains("In Rivierenbuurt was op 1 december 2026 een overval in een woning."), "starts with the template");
    assert!(sanne.get(&format!("{pad}?taal=en")).await.tekst.contains("there was a robbery in a home in Rivierenbuurt"));
    let a = sanne.post(&pad, &[("taal", "nl"), ("tekst", TEKST), ("_versie", "0")]).await;
    assert_eq!(a.naar, format!("{pad}?klaar=buurtbrief-bewaard"), "{}", a.tekst);
    let verstuurd = |versie: &'static str| {
        [
            ("verstuurd-dag", "1"),
            ("verstuurd-maand", "12"),
            ("verstuurd-jaar", "2026"),
            ("wijze", "huis-aan-huis"),
            ("aantal", "120"),
            ("_versie", versie),
        ]
    };
    let nog_niet = sanne.post(&format!("{pad}/verstuurd"), &verstuurd("1")).await;
    assert!(nog_niet.status == StatusCode::FORBIDDEN && nog_niet.tekst.contains("nog niet vrijgegeven"));
    p.vrij().await;
    let zonder = sanne.post(&format!("{pad}/verstuurd"), &verstuurd("1")).await;
    assert!(
        zonder.status == StatusCode::FORBIDDEN
            && zonder.tekst.contains("nog niet goedgekeurd")
            && zonder.tekst.contains("Wpg art. 7 lid 2")
    );
    assert!(!p.stad.journaal().await.contains(&"verstrekt".to_owned()));
    assert!(sanne.get(&format!("{pad}/pdf")).await.tekst.contains("\"status\":\"concept\""));
    let akkoord =
        [("akkoord-dag", "1"), ("akkoord-maand", "12"), ("akkoord-jaar", "2026"), ("functie", "officier-van-dienst"), ("_versie", "1")];
    assert_eq!(sanne.post(&format!("{pad}/akkoord"), &akkoord).await.status, StatusCode::SEE_OTHER);
    assert_eq!(p.taak("tekst-omgeving").await.staat, Staat::Gedaan, "the police agreed with the text");
    assert_eq!(sanne.post(&format!("{pad}/verstuurd"), &verstuurd("2")).await.status, StatusCode::SEE_OTHER);
    assert_eq!(p.taak("omgeving-informeren").await.staat, Staat::Gedaan);
    assert_eq!(p.stad.journaal().await.iter().filter(|s| *s == "verstrekt").count(), 4, "kind, place, time and the text");
    let register = sanne.get("/verstrekkingen?partner=omgeving").await.tekst;
    for tekst in [
        "Tekst in eigen woorden",
        "Soort overval",
        "Plaats, niet fijner dan de buurt",
        "Datum en tijd",
        "Wpg art. 7 lid 2",
        p.casus.nummer.as_str(),
    ] {
        assert!(register.contains(tekst), "{tekst}");
    }
    assert!(!register.contains("betrokkene 1") && !register.contains("Rivierenbuurt"), "nobody is named and no value stands there");
    let pdf = sanne.get(&format!("{pad}/pdf")).await.tekst;
    assert!(
        pdf.starts_with("buurtbrief\n")
            && pdf.contains("Kijk wie er staat.")
            && pdf.contains("\"soort\":\"lijst\"")
            && !pdf.contains("concept")
    );
    assert!(!pdf.contains("Jansen") && !pdf.contains("Maasstraat"));
    let te_laat = sanne.post(&pad, &[("taal", "nl"), ("tekst", TEKST), ("_versie", "3")]).await;
    assert_eq!(te_laat.status, StatusCode::UNPROCESSABLE_ENTITY, "a letter that is sent stays as it is");
}

#[tokio::test]
async fn a_letter_whose_basis_has_ended_says_so_on_the_page_and_on_paper() {
    let ended = |beleid: &mut policy::Beleid| {
        let basis = beleid.grondslagen.iter_mut().find(|g| g.id == "wpg-7-2").unwrap();
        basis.geldig_tot = Some(date(2026, 11, 30));
    };
    let stad = Stad::met_beleid(vec![partners::slice(), crate::slice()], MIGRATIES, ended).await;
    let p = Proef::in_stad(stad, &volwassene()).await;
    let (sanne, pad) = (p.stad.als(SANNE).await, p.casus_pad("buurtbrief"));
    let pdf = async || sanne.get(&format!("{pad}/pdf")).await.tekst;
    sanne.post(&pad, &[("taal", "nl"), ("tekst", TEKST), ("_versie", "0")]).await;
    assert!(pdf().await.contains("nog niet vrijgegeven"), "the first reason on paper");
    p.vrij().await;
    let akkoord = [("akkoord-dag", "1"), ("akkoord-maand", "12"), ("akkoord-jaar", "2026"), ("functie", "teamchef"), ("_versie", "1")];
    assert_eq!(sanne.post(&format!("{pad}/akkoord"), &akkoord).await.status, StatusCode::SEE_OTHER);
    let page = sanne.get(&pad).await.tekst;
    for tekst in
        ["Deze brief mag nu niet de deur uit", "geldt vandaag niet", "Vraag de functionaris gegevensbescherming", "href=\"/grondslagen\""]
    {
        assert!(page.contains(tekst), "{tekst}");
    }
    assert!(!page.contains("Verzending vastleggen"), "no form that would be refused");
    let seen = pdf().await;
    assert!(seen.contains("\"status\":\"concept\"") && seen.contains("Concept: nog niet verspreiden"), "{seen}");
    assert!(seen.contains("geldt vandaag niet") && seen.contains("AVG art. 6 lid 1"), "{seen}");
    let verstuurd = [
        ("verstuurd-dag", "1"),
        ("verstuurd-maand", "12"),
        ("verstuurd-jaar", "2026"),
        ("wijze", "post"),
        ("aantal", "9"),
        ("_versie", "2"),
    ];
    let a = sanne.post(&format!("{pad}/verstuurd"), &verstuurd).await;
    assert!(a.status == StatusCode::FORBIDDEN && a.tekst.contains("geldt vandaag niet"));
    let tx = p.stad.write().await;
    tx.exec(
        "UPDATE buurtbrief SET verstuurd_op = '2026-11-29', wijze = 'post', aantal = 9 WHERE gemeente = $1",
        store::args![tx.gemeente()],
    )
    .await
    .unwrap();
    tx.commit(Gebeurtenis::new(Soort::BriefVerstuurd)).await.unwrap();
    assert!(sanne.get(&pad).await.tekst.contains("is verstuurd toen het mocht"));
    assert!(pdf().await.contains("verstuurd op 29 november 2026"));
}

#[tokio::test]
async fn printing_a_letter_keeps_its_lines_and_drops_nothing_that_was_remembered() {
    let p = Proef::new().await;
    let (sanne, pad) = (p.stad.als(SANNE).await, p.casus_pad("buurtbrief"));
    sanne.post(&pad, &[("taal", "nl"), ("tekst", TEKST), ("_versie", "0")]).await;
    p.vrij().await;
    for (print, wanted) in [
        (format!("{pad}/pdf"), vec!["document-gemaakt"]),
        (format!("{}/pdf", p.pad("mededeling")), vec!["betrokkene-ingezien", "document-gemaakt"]),
    ] {
        let (before, lines) = (p.stad.read().await.last_change().await.unwrap(), p.stad.journaal().await.len());
        assert_eq!(sanne.get(&print).await.status, StatusCode::OK);
        let kept = p.stad.journaal().await[lines..].to_vec();
        assert!(wanted.iter().all(|w| kept.iter().any(|k| k == w)), "{kept:?}");
        assert_eq!(p.stad.read().await.last_change().await.unwrap(), before, "{print}");
    }
}

#[tokio::test]
async fn a_text_that_names_someone_of_the_casus_is_refused_beside_its_field_and_kept() {
    let p = Proef::new().await;
    let sanne = p.stad.als(SANNE).await;
    let pad = p.casus_pad("buurtbrief");
    for (tekst, soort) in [("Wij helpen mevrouw Jansen.", "naam"), ("Het was op Maasstraat 12.", "adres"), ("Bel 0612345699.", "telefoon")]
    {
        let a = sanne.post(&pad, &[("taal", "nl"), ("tekst", tekst), ("_versie", "0")]).await;
        assert!(
            a.status == StatusCode::UNPROCESSABLE_ENTITY && a.tekst.contains(&format!("gegevens van een betrokkene: {soort}")),
            "{tekst}: {}",
            a.tekst
        );
    }
    let a = sanne.post(&pad, &[("taal", "nl"), ("tekst", "Meld u met 111222333."), ("_versie", "0")]).await;
    assert!(
        a.status == StatusCode::UNPROCESSABLE_ENTITY
            && a.tekst.contains("burgerservicenummer")
            && a.tekst.contains("Meld u met 111222333."),
        "beside the field, with the text kept"
    );
    assert!(sql::buurtbrief(&*p.stad.read().await, p.casus.id).await.unwrap().is_none(), "nothing of it was kept");
}

#[tokio::test]
async fn a_change_of_the_text_ends_the_approval() {
    let p = Proef::new().await;
    let sanne = p.stad.als(SANNE).await;
    let pad = p.casus_pad("buurtbrief");
    sanne.post(&pad, &[("taal", "nl"), ("tekst", TEKST), ("_versie", "0")]).await;
    sanne
        .post(
            &format!("{pad}/akkoord"),
            &[
                ("akkoord-dag", "1"),
                ("akkoord-maand", "12"),
                ("akkoord-jaar", "2026"),
                ("functie", "officier-van-dienst"),
                ("_versie", "1"),
            ],
        )
        .await;
    let akkoord = async || sanne.get(&pad).await.tekst.contains("1 december 2026, officier van dienst van de politie");
    assert!(akkoord().await);
    p.stad.later(86_400);
    let sanne = p.stad.als(SANNE).await;
    sanne.post(&pad, &[("taal", "en"), ("tekst", "Something else."), ("_versie", "2")]).await;
    let akkoord = async || sanne.get(&pad).await.tekst.contains("1 december 2026, officier van dienst van de politie");
    assert!(!akkoord().await);
    p.vrij().await;
    let verstuurd = [
        ("verstuurd-dag", "1"),
        ("verstuurd-maand", "12"),
        ("verstuurd-jaar", "2026"),
        ("wijze", "post"),
        ("aantal", "9"),
        ("_versie", "3"),
    ];
    assert_eq!(sanne.post(&format!("{pad}/verstuurd"), &verstuurd).await.status, StatusCode::FORBIDDEN, "the approved text is gone");
    assert!(sanne.get(&format!("{pad}/pdf")).await.tekst.contains("\"status\":\"concept\""));
    let eerder =
        [("akkoord-dag", "1"), ("akkoord-maand", "12"), ("akkoord-jaar", "2026"), ("functie", "officier-van-dienst"), ("_versie", "3")];
    let a = sanne.post(&format!("{pad}/akkoord"), &eerder).await;
    assert!(a.status == StatusCode::UNPROCESSABLE_ENTITY && a.tekst.contains("na deze dag nog gewijzigd"), "approval of an earlier text");
    let vrij = [&eerder[..3], &[("functie", "chef van dienst"), ("_versie", "3")]].concat();
    assert_eq!(sanne.post(&format!("{pad}/akkoord"), &vrij).await.status, StatusCode::UNPROCESSABLE_ENTITY, "a function from the list");
}

#[tokio::test]
async fn the_notice_goes_to_the_person_and_is_recorded() {
    let p = Proef::new().await;
    let sanne = p.stad.als(SANNE).await;
    let pad = p.pad("mededeling");
    let gedaan = [("op-dag", "1"), ("op-maand", "12"), ("op-jaar", "2026"), ("wijze", "post")];
    assert!(sanne.get(&pad).await.tekst.contains("Uiterlijk 1 januari 2027"), "a month after the data came in");
    assert_eq!(sanne.post(&pad, &gedaan).await.status, StatusCode::FORBIDDEN, "not before release");
    assert_eq!(sanne.get(&format!("{pad}/pdf")).await.status, StatusCode::FORBIDDEN);
    p.vrij().await;
    let pdf = sanne.get(&format!("{pad}/pdf?taal=en")).await.tekst;
    assert!(
        pdf.starts_with("avg14\n")
            && pdf.contains("Anna Jansen")
            && pdf.contains("Maasstraat 12")
            && pdf.contains("What we know about you"),
        "{pdf}"
    );
    assert!(!pdf.contains("06 12345699"), "kinds of data, not the values");
    let journaal = p.stad.journaal().await;
    assert_eq!(journaal[journaal.len() - 3..], ["betrokkene-ingezien", "document-gemaakt", "casus-ingezien"]);
    assert_eq!(sanne.post(&pad, &gedaan[..3]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(sanne.post(&pad, &gedaan).await.naar, format!("{pad}?klaar=mededeling-gedaan"));
    assert_eq!(p.taak("avg14-brief").await.staat, Staat::Gedaan);
    assert!(sanne.get_in(&pad, "en").await.tekst.contains("Given on 1 December 2026: letter by post."));
    p.stad.later(40 * 86_400);
    assert!(verlopen(&*p.stad.read().await, p.stad.app.now()).await.unwrap().is_empty(), "told in time");
}

#[tokio::test]
async fn who_wants_no_letters_gets_no_address_on_one() {
    let p = Proef::met(&Persoon { niet_schrijven: true, ..volwassene() }).await;
    p.vrij().await;
    let sanne = p.stad.als(SANNE).await;
    let pdf = sanne.get(&format!("{}/pdf", p.pad("mededeling"))).await.tekst;
    assert!(pdf.contains("Anna Jansen") && !pdf.contains("Maasstraat"));
    let post = [("op-dag", "1"), ("op-maand", "12"), ("op-jaar", "2026"), ("wijze", "post")];
    let a = sanne.post(&p.pad("mededeling"), &post).await;
    assert!(a.status == StatusCode::UNPROCESSABLE_ENTITY && a.tekst.contains("wil geen brieven"));
    assert_eq!(sanne.post(&p.pad("mededeling"), &[&post[..3], &[("wijze", "meegegeven")]].concat()).await.status, StatusCode::SEE_OTHER);
}

/// The police answer about person 1.
async fn politie_zegt(p: &Proef, antwoord: &str) {
    let velden = [
        ("antwoord-1", antwoord),
        ("antwoord_op-dag", "1"),
        ("antwoord_op-maand", "12"),
        ("antwoord_op-jaar", "2026"),
        ("antwoord_functie", "teamchef"),
        ("_versie", "0"),
    ];
    assert_eq!(p.stad.als(ESRA).await.post(&p.casus_pad("politie/antwoorden"), &velden).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn no_notice_reaches_someone_the_police_object_to() {
    let p = Proef::new().await;
    p.vrij().await;
    politie_zegt(&p, "bezwaar").await;
    let sanne = p.stad.als(SANNE).await;
    let pad = p.pad("mededeling");
    let page = sanne.get(&pad).await.tekst;
    assert!(page.contains("CCV stap 2c") && !page.contains("mededeling/pdf"), "says why before it is tried");
    for a in [
        sanne.get(&format!("{pad}/pdf")).await,
        sanne.post(&pad, &[("op-dag", "1"), ("op-maand", "12"), ("op-jaar", "2026"), ("wijze", "meegegeven")]).await,
    ] {
        assert!(a.status == StatusCode::FORBIDDEN && a.tekst.contains("CCV stap 2c"), "{}", a.tekst);
    }
    assert!(!p.stad.journaal().await.contains(&"mededeling-gedaan".to_owned()));
}

#[tokio::test]
async fn a_notice_that_is_put_off_with_a_reason_is_late_only_after_that_day() {
    let p = Proef::new().await;
    let (sanne, pad) = (p.stad.als(SANNE).await, p.pad("mededeling"));
    let tot = |jaar, maand, dag| [("reden", "onderzoek"), ("tot-dag", dag), ("tot-maand", maand), ("tot-jaar", jaar)];
    for (fout, zegt) in [(tot("2026", "12", "1"), "Kies een dag na vandaag"), (tot("2027", "3", "2"), "hooguit drie maanden")] {
        let a = sanne.post(&format!("{pad}/uitstel"), &fout).await;
        assert!(a.status == StatusCode::UNPROCESSABLE_ENTITY && a.tekst.contains(zegt), "{}", a.tekst);
    }
    let a = sanne.post(&format!("{pad}/uitstel"), &tot("2027", "1", "15")[1..]).await;
    assert_eq!(a.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason from the list");
    let a = sanne.post(&format!("{pad}/uitstel"), &tot("2027", "1", "15")).await;
    assert_eq!(a.naar, format!("{pad}?klaar=mededeling-uitgesteld"), "{}", a.tekst);
    assert!(p.stad.journaal().await.contains(&"mededeling-uitgesteld".to_owned()));
    let page = sanne.get(&pad).await.tekst;
    for tekst in ["Uitgesteld tot en met 15 januari 2027", "UAVG art. 41 lid 1 onder d", "Sanne de Wit", "Uiterlijk 15 januari 2027"] {
        assert!(page.contains(tekst), "{tekst}");
    }
    let laat = |dagen: i64| now().plus_seconds(dagen * 86_400);
    let tx = p.stad.read().await;
    assert!(verlopen(&tx, laat(45)).await.unwrap().is_empty(), "15 January counts");
    let v = verlopen(&tx, laat(46)).await.unwrap();
    assert_eq!((v.len(), v[0].uiterlijk.datum()), (1, date(2027, 1, 15)));
}

#[tokio::test]
async fn a_letter_about_a_child_respects_the_wish_of_who_reads_it() {
    let p = Proef::new().await;
    p.vrij().await;
    let (bewijs, ouder) = (p.stad.bewijs().await, BetrokkeneId::from_uuid(p.stad.app.uuid()));
    let tx = p.stad.write().await;
    betrokkene::create(&tx, p.casus.id, ouder, &Persoon { niet_schrijven: true, ..volwassene() }).await.unwrap();
    let adres = betrokkene::maak("Lindelaan 3".into(), Veld::Adres, Herkomst::Politie, ouder, Some(&p.stad.ontvangst().await)).unwrap();
    betrokkene::bewaar(&tx, Veld::Adres, &adres, Some(&bewijs), id(SANNE)).await.unwrap().unwrap();
    let kind = Persoon { leeftijdsgroep: Leeftijdsgroep::Kind, vertegenwoordiger: Some(ouder), ..volwassene() };
    assert!(betrokkene::update(&tx, p.persoon, 1, &kind).await.unwrap());
    tx.commit(Gebeurtenis::new(Soort::BetrokkeneGewijzigd)).await.unwrap();
    let sanne = p.stad.als(SANNE).await;
    let pdf = sanne.get(&format!("{}/pdf", p.pad("mededeling"))).await.tekst;
    assert!(pdf.starts_with("avg14") && !pdf.contains("Lindelaan") && !pdf.contains("Maasstraat"), "{pdf}");
    let post = [("op-dag", "1"), ("op-maand", "12"), ("op-jaar", "2026"), ("wijze", "post")];
    let a = sanne.post(&p.pad("mededeling"), &post).await;
    assert!(a.status == StatusCode::UNPROCESSABLE_ENTITY && a.tekst.contains("wil geen brieven"), "{}", a.tekst);
}

#[tokio::test]
async fn who_was_not_told_within_a_month_stands_out() {
    let p = Proef::new().await;
    let laat = |dagen: i64| Moment::from_micros(now().micros()).plus_seconds(dagen * 86_400);
    let tx = p.stad.read().await;
    assert!(verlopen(&tx, laat(30)).await.unwrap().is_empty());
    let v = verlopen(&tx, laat(32)).await.unwrap();
    assert_eq!((v.len(), v[0].volgnr, v[0].uiterlijk.datum()), (1, 1, date(2027, 1, 1)));
}

#[tokio::test]
async fn letters_are_kept_alike_on_both_engines() {
    each_engine(MIGRATIES, |db| async move {
        let stad = Stad::op_engine(db).await;
        let (overval, bewijs) = (stad.meld(Incidenttype::Woning).await, stad.bewijs().await);
        let (casus, persoon, wie) = (overval.id, BetrokkeneId::from_uuid(Uuid::from_u128(2)), MedewerkerId::from_uuid(Uuid::from_u128(3)));
        let (grondslagen, nu) = (&stad.app.beleid.grondslagen, stad.app.now());
        let dag = date(2026, 12, 1);
        let tx = stad.write().await;
        let tekst = |tekst: &str| Naamloos::keur(tekst, &[], &bewijs).unwrap();
        assert!(sql::schrijf(&tx, casus, Taal::En, &tekst("een"), 0, wie).await.unwrap());
        assert!(!sql::schrijf(&tx, casus, Taal::Nl, &tekst("twee"), 0, wie).await.unwrap(), "someone else was first");
        let eerst = sql::buurtbrief(&tx, casus).await.unwrap().unwrap();
        let geweigerd = Omgevingsbrief::vrij((&eerst, &tekst("een")), &overval, grondslagen, &bewijs, nu).err();
        assert_eq!(geweigerd, Some(GEEN_POLITIEAKKOORD), "not approved");
        assert!(sql::akkoord(&tx, casus, dag, Politiefunctie::Teamchef, 1, wie).await.unwrap());
        let goed = sql::buurtbrief(&tx, casus).await.unwrap().unwrap();
        let andere = Omgevingsbrief::vrij((&goed, &tekst("twee")), &overval, grondslagen, &bewijs, nu).err();
        assert_eq!(andere, Some(GEEN_POLITIEAKKOORD), "the approval is of the text that was approved");
        let vrij = Omgevingsbrief::vrij((&goed, &tekst("een")), &overval, grondslagen, &bewijs, nu).unwrap();
        assert!(sql::verstuur(&tx, casus, &vrij, (dag, Verzending::Post, 3), wie).await.unwrap());
        assert!(!sql::verstuur(&tx, casus, &vrij, (dag, Verzending::Post, 3), wie).await.unwrap(), "sent once");
        let brief = sql::buurtbrief(&tx, casus).await.unwrap().unwrap();
        assert_eq!(
            (brief.taal, brief.akkoord, brief.verstuurd, brief.versie),
            (Taal::En, Some((dag, Politiefunctie::Teamchef)), Some((dag, Verzending::Post, 3)), 3)
        );
        let m = Mededeling { op: dag, wijze: Overhandiging::Voorgelezen };
        deel_mee(&tx, casus, persoon, Mededeling { wijze: Overhandiging::Post, ..m }, wie).await.unwrap();
        deel_mee(&tx, casus, persoon, m, wie).await.unwrap();
        assert_eq!(mededeling(&tx, casus, persoon).await.unwrap(), Some(m));
        assert!(verlopen(&tx, now()).await.unwrap().is_empty());
        let u = Uitstel { reden: Uitstelreden::Veiligheid, tot: date(2027, 1, 2), door: wie, op: nu };
        stel_uit(&tx, casus, persoon, Uitstel { reden: Uitstelreden::Bescherming, ..u }).await.unwrap();
        stel_uit(&tx, casus, persoon, u).await.unwrap();
        assert_eq!(uitstel(&tx, casus, persoon).await.unwrap(), Some(u));
        assert_eq!(uiterlijk(&tx, persoon, None).await.unwrap(), None);
        tx.commit(Gebeurtenis::new(Soort::BriefVerstuurd)).await.unwrap();
        stad.app.db.close().await;
    })
    .await;
}
