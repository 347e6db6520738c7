//! A covenant is signed by both, stands in the register, and stops counting when what is agreed changes.

use ::store::{
    Db, KeyRing,
    testing::{TestPlace, each_engine},
};

use super::{stand::Partij, *};
use crate::proef::{ESRA, id};

async fn linked(proef: &Proef) -> String {
    let page = proef.sign_in(SANNE).await.post(&format!("{}/link", convenant_adres("pvo")), &[("dagen", "30")]).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.tekst);
    let at = page.tekst.find("http://localhost/convenantlink/").unwrap() + "http://localhost".len();
    page.tekst[at..].split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_partner_signs_the_text_it_read_once() {
    let proef = leeg().await;
    let (sanne, holder) = (proef.sign_in(SANNE).await, proef.visitor());
    let link_page = format!("{}/link", convenant_adres("pvo"));
    assert_eq!(sanne.post(&link_page, &[("dagen", "30")]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing to sign");
    let all = stromen(&proef.app.beleid);
    let to = adres(&between(&all, "gemeente", "pvo").sleutel);
    sanne.post(&to, &[JA[0], JA[1], ("_versie", "0")]).await;
    let link = linked(&proef).await;
    let page = holder.get(&link).await;
    assert_eq!((page.status, page.robots.as_str()), (StatusCode::OK, "noindex, nofollow"));
    for text in ["Een veiligheidsscan of training", "Geheimhouding", "voorstel, nog te controleren", "AVG art. 15 tot en met 22", "Datalek"]
    {
        assert!(page.tekst.contains(text), "{text}");
    }
    assert!(!page.tekst.contains("/voorbereiden"), "no way into the house");
    let som = page.hidden("som");
    let empty = holder.post(&link, &[("som", &som)]).await;
    assert!(empty.tekst.contains("kijk naar 3 punten"), "{}", empty.tekst);
    let sign = |som: String| {
        vec![("som", som), ("naam", "Noor Verzonnen".to_owned()), ("functie", "Directeur".to_owned()), ("akkoord", "ja".to_owned())]
    };
    let old: Vec<(&str, String)> = sign("0".into());
    let old: Vec<(&str, &str)> = old.iter().map(|(k, v)| (*k, v.as_str())).collect();
    assert!(holder.post(&link, &old).await.tekst.contains("De tekst is veranderd"), "another text than was read");
    let now = sign(som.clone());
    let now: Vec<(&str, &str)> = now.iter().map(|(k, v)| (*k, v.as_str())).collect();
    assert_eq!(holder.post(&link, &now).await.naar, link);
    assert_eq!(proef.journal().await.last().unwrap(), "convenant-ondertekend");
    assert!(holder.get(&link).await.tekst.contains("het convenant is getekend"), "used");
    let second = holder.post(&link, &now).await;
    assert!(second.status == StatusCode::CONFLICT && second.tekst.contains("is niet ontvangen"), "a second one signed nothing");
    let covenant = sanne.get(&convenant_adres("pvo")).await.tekst;
    assert!(
        covenant.contains("Noor Verzonnen, Directeur") && covenant.contains(&som[..12]) && !covenant.contains("Voor een oudere versie")
    );
    sanne.post(&to, &[JA[0], JA[1], ("niet", "email"), ("reden", "Niet nodig"), ("_versie", "1")]).await;
    assert!(sanne.get(&convenant_adres("pvo")).await.tekst.contains("Voor een oudere versie"));
    let frozen = sanne.get(&format!("{}/getekend/1", convenant_adres("pvo"))).await.tekst;
    assert!(frozen.contains("Noor Verzonnen") && frozen.contains(&som) && frozen.contains("e-mailadres"), "as it was signed: {frozen}");
    assert!(!sanne.get(&format!("{}/pdf", convenant_adres("pvo"))).await.tekst.contains("e-mailadres"));
    for vorm in ["odt", "docx", "html"] {
        assert_eq!(sanne.get(&format!("{}/bestand/{vorm}", convenant_adres("pvo"))).await.status, StatusCode::OK);
    }
}

/// The flow from the municipality to the PVO is agreed.
async fn afgesproken(proef: &Proef) -> String {
    let to = adres(&between(&stromen(&proef.app.beleid), "gemeente", "pvo").sleutel);
    assert!(proef.sign_in(SANNE).await.post(&to, &[JA[0], JA[1], ("_versie", "0")]).await.naar.contains("klaar=info-bewaard"));
    to
}

async fn partner_signs(proef: &Proef) -> String {
    let link = linked(proef).await;
    let holder = proef.visitor();
    let page = holder.get(&link).await;
    let som = page.hidden("som");
    let form = [("som", som.as_str()), ("naam", "Noor Verzonnen"), ("functie", "Directeur"), ("akkoord", "ja")];
    assert_eq!(holder.post(&link, &form).await.naar, link);
    page.tekst
}

async fn mayor_signs(proef: &Proef) -> String {
    let (marijke, here) = (proef.sign_in(MARIJKE).await, convenant_adres("pvo"));
    let page = marijke.get(&here).await;
    let form = [("som", page.hidden("som")), ("gelezen", "ja".to_owned())];
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let done = marijke.post(&format!("{here}/ondertekenen"), &form).await;
    assert!(done.naar.contains("klaar=convenant-getekend"), "{}", done.tekst);
    page.tekst
}

async fn register(proef: &Proef) -> inventaris::partners::Dossier {
    inventaris::partners::dossier(&*proef.read().await, &proef.app.beleid, "pvo").await.unwrap()
}

async fn staat_nu(proef: &Proef) -> Tekenstaat {
    let o = handlers::Overzicht::load(&*proef.read().await, &proef.app, proef.app.now().datum()).await.unwrap();
    stand::tekenstaat(&o, "pvo")
}

#[tokio::test]
async fn it_binds_when_both_signed_in_whichever_order_and_stands_in_the_register() {
    for mayor_first in [true, false] {
        let proef = leeg().await;
        let (dag, flow) = (proef.app.now().datum(), afgesproken(&proef).await);
        assert_eq!(staat_nu(&proef).await, Tekenstaat::Open);
        if mayor_first {
            mayor_signs(&proef).await;
            assert_eq!(staat_nu(&proef).await, Tekenstaat::WachtPartner);
            assert!(register(&proef).await.afspraken.is_empty(), "one signature binds nobody");
            assert!(partner_signs(&proef).await.contains("De gemeente heeft deze tekst al getekend"));
        } else {
            partner_signs(&proef).await;
            assert_eq!(staat_nu(&proef).await, Tekenstaat::WachtGemeente);
            let half = proef.sign_in(SANNE).await.get(&format!("{}/pdf", convenant_adres("pvo"))).await.tekst;
            assert!(half.contains("ligt ter ondertekening") && !half.contains("Dit is een voorstel"), "{half}");
            assert!(mayor_signs(&proef).await.contains("Nu jij nog"));
        }
        assert_eq!(staat_nu(&proef).await, Tekenstaat::Getekend);
        let journal = proef.journal().await;
        assert_eq!(journal.last().unwrap(), "partner-afspraak-gewijzigd");
        assert!(journal.contains(&"convenant-getekend-gemeente".to_owned()) && journal.contains(&"convenant-ondertekend".to_owned()));
        let d = register(&proef).await;
        let a = &d.afspraken[0];
        assert!(d.afspraak_geldt(dag) && d.afspraken.len() == 1, "{a:?}");
        assert_eq!((a.vanaf, a.getekend_op, a.getekend_door.as_str()), (Some(dag), Some(dag), "Noor Verzonnen, Directeur"));
        assert_eq!((a.herzien_op, a.convenant), (dag.checked_add(1.years()).ok(), Some(1)));
        let (sanne, here) = (proef.sign_in(SANNE).await, convenant_adres("pvo"));
        let page = sanne.get(&inventaris::partners::adres("pvo")).await.tekst;
        assert!(page.contains(&here) && page.contains("Noor Verzonnen, Directeur") && page.contains("Convenant over gegevens"));
        let part = format!("{}/afspraken/1", inventaris::partners::adres("pvo"));
        assert_eq!(sanne.get(&part).await.naar, here, "it is changed where it is made");
        assert_eq!(sanne.post(&part, &[("onderwerp", "x"), ("staat", "concept")]).await.naar, here);
        sanne.post(&format!("{part}/weg"), &[]).await;
        assert_eq!(register(&proef).await.afspraken.len(), 1);
        let pdf = sanne.get(&format!("{here}/pdf")).await.tekst;
        for text in ["Noor Verzonnen", "Marijke Postma", "Getekend door beide partijen", "na inloggen"] {
            assert!(pdf.contains(text), "{text}: {pdf}");
        }
        assert!(!pdf.contains("Dit is een voorstel"));
        let again = sanne.post(&format!("{here}/link"), &[("dagen", "30")]).await;
        assert!(again.status == StatusCode::UNPROCESSABLE_ENTITY && again.tekst.contains("tekende deze tekst al"));
        // What was agreed changes: the register does not count on it any more, and asks to sign again.
        let less = [JA[0], JA[1], ("niet", "email"), ("reden", "Niet nodig"), ("_versie", "1")];
        sanne.post(&flow, &less).await;
        assert_eq!(staat_nu(&proef).await, Tekenstaat::Ouder);
        assert!(!register(&proef).await.afspraak_geldt(dag));
        assert!(sanne.get(&inventaris::partners::adres("pvo")).await.tekst.contains("Opnieuw tekenen"));
        assert!(sanne.get(&here).await.tekst.contains("is veranderd sinds de ondertekening"));
        assert!(sanne.get(&flow).await.tekst.contains("Voor een oudere versie"));
        // Back as it was: the same covenant binds again. Signed anew for the other text: one line in the register still.
        sanne.post(&flow, &[JA[0], JA[1], ("_versie", "2")]).await;
        assert!(register(&proef).await.afspraak_geldt(dag));
        sanne.post(&flow, &[less[0], less[1], less[2], less[3], ("_versie", "3")]).await;
        partner_signs(&proef).await;
        mayor_signs(&proef).await;
        let d = register(&proef).await;
        assert_eq!((d.afspraken.len(), d.afspraken[0].convenant, d.afspraak_geldt(dag)), (1, Some(2), true));
    }
}

#[tokio::test]
async fn when_every_flow_is_withdrawn_the_page_says_which_when_and_what_it_means_for_the_signatures() {
    let proef = leeg().await;
    let (flow, sanne) = (afgesproken(&proef).await, proef.sign_in(SANNE).await);
    let page = async || sanne.get(&convenant_adres("pvo")).await.tekst;
    assert!(!page().await.contains("is ingetrokken"));
    let decide = async |besluit: &str, reden: &str, versie: &str| {
        let form = match besluit {
            "ja" => vec![JA[0], JA[1], ("_versie", versie)],
            _ => vec![("besluit", "nee"), ("reden", reden), ("_versie", versie)],
        };
        let a = sanne.post(&flow, &form).await;
        assert!(a.naar.contains("klaar=info-bewaard"), "{}", a.tekst);
    };
    proef.later(86_400);
    decide("nee", "Loopt via de politie", "1").await;
    let day = Tr::new(Taal::Nl).datum(proef.app.now().datum());
    let seen = page().await;
    assert!(seen.contains("Alles wat was afgesproken, is ingetrokken") && seen.contains(&format!("href=\"{flow}\"")), "{seen}");
    assert!(seen.contains(&format!("Sinds {day} niet meer afgesproken: Loopt via de politie")), "{seen}");
    assert!(seen.contains("Niemand tekende nog"));
    decide("ja", "", "2").await;
    partner_signs(&proef).await;
    decide("nee", "Niet nodig", "3").await;
    assert!(page().await.contains("Eén partij tekende"));
    decide("ja", "", "4").await;
    mayor_signs(&proef).await;
    decide("nee", "Niet nodig", "5").await;
    let seen = page().await;
    assert!(seen.contains("Beide partijen tekenden") && seen.contains("Niets afgesproken"), "{seen}");
    assert!(sanne.get_in(&convenant_adres("pvo"), "en").await.tekst.contains("Everything that was agreed is withdrawn"));
    decide("ja", "", "6").await;
    assert_eq!(staat_nu(&proef).await, Tekenstaat::Getekend, "the same again: the signatures hold again");
    assert!(!page().await.contains("is ingetrokken"));
}

#[tokio::test]
async fn the_mayor_signs_what_he_read_and_nobody_else_does() {
    let proef = leeg().await;
    let (marijke, here) = (proef.sign_in(MARIJKE).await, convenant_adres("pvo"));
    let act = format!("{here}/ondertekenen");
    assert_eq!(marijke.post(&act, &[("gelezen", "ja")]).await.naar, here, "nothing to sign");
    afgesproken(&proef).await;
    for who in [SANNE, KARIM, ESRA] {
        assert_eq!(proef.sign_in(who).await.post(&act, &[]).await.status, StatusCode::FORBIDDEN);
    }
    let som = marijke.get(&here).await.hidden("som");
    let unread = marijke.post(&act, &[("som", &som)]).await;
    assert_eq!(unread.status, StatusCode::UNPROCESSABLE_ENTITY);
    let other = marijke.post(&act, &[("som", "0"), ("gelezen", "ja")]).await;
    assert!(other.status == StatusCode::UNPROCESSABLE_ENTITY && other.tekst.contains("De tekst is veranderd"));
    for lang in ["nl", "en"] {
        assert_eq!(marijke.get_in(&here, lang).await.status, StatusCode::OK);
    }
    mayor_signs(&proef).await;
    assert_eq!(marijke.post(&act, &[("som", &som), ("gelezen", "ja")]).await.naar, here, "signed already");
    for lang in ["nl", "en"] {
        for who in [SANNE, MARIJKE] {
            assert!(!proef.sign_in(who).await.get_in(&here, lang).await.tekst.contains('⟦'));
        }
    }
}

#[tokio::test]
async fn ending_it_ends_the_agreement_in_the_register() {
    let proef = leeg().await;
    let (sanne, here, dag) = (proef.sign_in(SANNE).await, convenant_adres("pvo"), proef.app.now().datum());
    let end = format!("{here}/opzeggen");
    assert_eq!(sanne.post(&end, &[]).await.naar, here, "nothing to end");
    afgesproken(&proef).await;
    mayor_signs(&proef).await;
    // One signature is taken back at once, and the other party can start again.
    assert!(sanne.post(&end, &[("nr", "1")]).await.naar.contains("klaar=convenant-opgezegd"));
    assert_eq!(staat_nu(&proef).await, Tekenstaat::Open);
    partner_signs(&proef).await;
    mayor_signs(&proef).await;
    assert_eq!(sanne.post(&end, &[("nr", "2")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(sanne.post(&end, &[("nr", "1")]).await.naar, here, "another one than was read");
    let on = |day: Date| {
        [
            ("nr", "2".to_owned()),
            ("opzegger", "partner".to_owned()),
            ("laatste_dag-dag", day.day().to_string()),
            ("laatste_dag-maand", day.month().to_string()),
            ("laatste_dag-jaar", day.year().to_string()),
        ]
    };
    let send = |day: Date, to: String| {
        let sanne = &sanne;
        async move {
            let form = on(day);
            let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (*k, v.as_str())).collect();
            sanne.post(&to, &form).await
        }
    };
    let past = send(dag.yesterday().unwrap(), end.clone()).await;
    assert!(past.status == StatusCode::UNPROCESSABLE_ENTITY && past.tekst.contains("Kies vandaag of een latere dag"));
    assert_eq!(send(dag, format!("{here}/opzeggen-burgemeester")).await.status, StatusCode::FORBIDDEN);
    let last = dag.checked_add(10.days()).unwrap();
    assert!(send(last, end).await.naar.contains("klaar=convenant-opgezegd"));
    let d = register(&proef).await;
    assert_eq!((d.afspraken[0].tot, d.afspraak_geldt(dag), d.afspraak_geldt(last)), (Some(last), true, true));
    assert!(!d.afspraak_geldt(last.tomorrow().unwrap()));
    assert!(sanne.get(&here).await.tekst.contains("Opgezegd door: de partner"));
    let o = handlers::Overzicht::load(&*proef.read().await, &proef.app, last.tomorrow().unwrap()).await.unwrap();
    assert_eq!(stand::tekenstaat(&o, "pvo"), Tekenstaat::Beeindigd);
    assert_eq!(stand::tekenbaar(&o, "pvo", Partij::Gemeente), Some(stand::Tekenbaar::Nieuw), "a new one can be signed");
    proef.later(11 * 86_400);
    bijhouden(&proef.app, &proef.app.settings.gemeente).await.unwrap();
    let d = register(&proef).await;
    assert!(d.afspraken.len() == 1 && d.afspraken[0].verlopen(proef.app.now().datum()), "what ended stays in the register: {d:?}");
}

#[tokio::test]
async fn a_renewal_waits_in_sight_and_when_it_ends_the_one_before_stays_ended() {
    let proef = leeg().await;
    let (here, end) = (convenant_adres("pvo"), format!("{}/opzeggen", convenant_adres("pvo")));
    afgesproken(&proef).await;
    partner_signs(&proef).await;
    mayor_signs(&proef).await;
    proef.later(330 * 86_400);
    partner_signs(&proef).await;
    assert_eq!(staat_nu(&proef).await, Tekenstaat::Getekend, "the first one binds until the second does");
    let o = handlers::Overzicht::load(&*proef.read().await, &proef.app, proef.app.now().datum()).await.unwrap();
    assert!(stand::half(&o, "pvo").is_some_and(|c| c.nr == 2 && c.van_gemeente.is_none()), "it waits for the mayor");
    assert!(proef.sign_in(MARIJKE).await.get(&here).await.tekst.contains("nieuwe versie van dit convenant"));
    let sanne = proef.sign_in(SANNE).await;
    assert!(sanne.post(&end, &[("nr", "2")]).await.naar.contains("klaar=convenant-opgezegd"), "half of a renewal can be taken back");
    assert!(register(&proef).await.afspraak_geldt(proef.app.now().datum()), "the first one still binds");
    partner_signs(&proef).await;
    mayor_signs(&proef).await;
    let last = proef.app.now().datum();
    let day = [last.day().to_string(), last.month().to_string(), last.year().to_string()];
    let form =
        [("nr", "3"), ("opzegger", "partner"), ("laatste_dag-dag", &day[0]), ("laatste_dag-maand", &day[1]), ("laatste_dag-jaar", &day[2])];
    assert!(sanne.post(&end, &form).await.naar.contains("klaar=convenant-opgezegd"));
    proef.later(2 * 86_400);
    assert_eq!(staat_nu(&proef).await, Tekenstaat::Beeindigd, "the first one does not come back");
    bijhouden(&proef.app, &proef.app.settings.gemeente).await.unwrap();
    assert!(!register(&proef).await.afspraak_geldt(proef.app.now().datum()));
}

#[tokio::test]
async fn the_register_follows_when_nobody_wrote_anything() {
    let proef = leeg().await;
    afgesproken(&proef).await;
    partner_signs(&proef).await;
    mayor_signs(&proef).await;
    // As after a newer policy: what both signed is about something else than what is agreed now.
    let tx = proef.write().await;
    tx.exec("UPDATE convenant SET afgesproken = 'other' WHERE gemeente = $1", ::store::args![tx.gemeente()]).await.unwrap();
    tx.commit(Gebeurtenis::new(Gebeurd::InfoafspraakGewijzigd)).await.unwrap();
    assert!(register(&proef).await.afspraak_geldt(proef.app.now().datum()));
    bijhouden(&proef.app, &proef.app.settings.gemeente).await.unwrap();
    assert!(!register(&proef).await.afspraak_geldt(proef.app.now().datum()));
    let lines = proef.journal().await.len();
    bijhouden(&proef.app, &proef.app.settings.gemeente).await.unwrap();
    let more = proef.journal().await;
    assert!(more[lines..].iter().all(|s| s != "partner-afspraak-gewijzigd"), "once");
}

#[tokio::test]
async fn a_covenant_keeps_both_signatures_and_its_end_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let tx = db.write(deed(), testing::now()).await.unwrap();
        let (link, door) = (<domain::id::LinkId as domain::id::Id>::from_uuid(uuid::Uuid::from_u128(1)), id(MARIJKE));
        let h = |naam: &str| Handtekening { naam: naam.into(), functie: "F".into(), op: testing::now() };
        let first = getekend::bevries(&tx, "pvo", "a", "b", "tekst").await.unwrap();
        let second = getekend::bevries(&tx, "pvo", "c", "d", "later").await.unwrap();
        assert_eq!((first, second, getekend::bevries(&tx, "ggd", "e", "f", "x").await.unwrap()), (1, 2, 1));
        assert_eq!(getekend::tekst(&tx, "pvo", 2).await.unwrap(), "later");
        assert!(matches!(getekend::tekst(&tx, "pvo", 3).await, Err(::store::StoreError::NotFound)));
        assert!(getekend::teken_gemeente(&tx, "pvo", 2, &h("Mayor"), door).await.unwrap());
        assert!(!getekend::teken_gemeente(&tx, "pvo", 2, &h("Other"), door).await.unwrap(), "once");
        assert!(getekend::teken_partner(&tx, "pvo", 2, &h("Partner"), link).await.unwrap());
        assert!(!getekend::teken_partner(&tx, "pvo", 2, &h("Other"), link).await.unwrap(), "once");
        let end = Opzegging { op: testing::now(), door: Opzegger::Samen, laatste_dag: testing::now().datum() };
        assert!(getekend::zeg_op(&tx, "pvo", 1, &end).await.unwrap() && !getekend::zeg_op(&tx, "pvo", 1, &end).await.unwrap());
        assert!(!getekend::teken_partner(&tx, "pvo", 1, &h("Late"), link).await.unwrap(), "what ended is not signed");
        assert!(!getekend::zeg_op(&tx, "pvo", 9, &end).await.unwrap());
        let all = convenanten(&tx).await.unwrap();
        let numbers: Vec<_> = all.iter().map(|c| (c.partner.as_str(), c.nr)).collect();
        assert_eq!(numbers, [("ggd", 1), ("pvo", 2), ("pvo", 1)]);
        assert_eq!((&all[1].van_gemeente, &all[1].van_partner), (&Some(h("Mayor")), &Some(h("Partner"))));
        assert!(all[1].bindt(end.laatste_dag) && !all[0].bindt(end.laatste_dag));
        assert_eq!((all[2].opzegging.as_ref(), all[2].loopt(end.laatste_dag.tomorrow().unwrap())), (Some(&end), false));
        tx.commit(Gebeurtenis::new(Gebeurd::InfoafspraakGewijzigd)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn what_a_partner_signed_before_stays_a_signature() {
    let old: &[&[::store::Migration]] = &[kern::MIGRATIONS, &mandaat::MIGRATIONS[..13]];
    for engine in testing::engines() {
        let place = TestPlace::new(engine).await;
        let db = Db::open(place.config(), KeyRing::for_test(), old).await.unwrap();
        filled(&db).await;
        let tx = db.write(deed(), testing::now()).await.unwrap();
        let sql = "INSERT INTO convenant_ondertekening (gemeente, partner, nr, link, som, afgesproken, inhoud, naam, functie, op) \
                   VALUES ($1, 'pvo', 1, $2, 'a', 'b', 'tekst', 'Noor', 'Directeur', $3)";
        tx.exec(sql, ::store::args![tx.gemeente(), uuid::Uuid::from_u128(7), tx.now()]).await.unwrap();
        tx.commit(Gebeurtenis::new(Gebeurd::ConvenantOndertekend)).await.unwrap();
        db.close().await;
        let db = Db::open(place.config(), KeyRing::for_test(), MIGRATIES).await.unwrap();
        let tx = db.read(&testing::gemeente()).await.unwrap();
        let all = convenanten(&tx).await.unwrap();
        let signed = Handtekening { naam: "Noor".into(), functie: "Directeur".into(), op: testing::now() };
        assert_eq!((all.len(), &all[0].van_partner, &all[0].van_gemeente), (1, &Some(signed), &None));
        assert_eq!(getekend::tekst(&tx, "pvo", 1).await.unwrap(), "tekst");
        drop(tx);
        db.close().await;
        place.remove().await;
    }
}
