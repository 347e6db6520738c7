//! What is stored, on both engines, and what an older database becomes.

use ::store::{
    Db, KeyRing, args,
    testing::{self, TestPlace, deed, each_engine},
};
use domain::casus::Incidenttype;
use inventaris::partners::{bellen, onderdeel, *};
use jiff::civil::date;

use super::*;
use crate::proef::{MIGRATIES, filled, id};

pub(super) fn person() -> Persoon {
    Persoon { naam: "Noor Verzonnen".into(), telefoon: "06 12345678".into(), ..Persoon::default() }
}

pub(super) fn agreement() -> Afspraak {
    Afspraak {
        nr: 0,
        onderwerp: "Melden".into(),
        inhoud: "Binnen een dag".into(),
        vanaf: Some(date(2026, 1, 1)),
        tot: None,
        staat: Afspraakstaat::Ondertekend,
        getekend_op: Some(date(2026, 1, 1)),
        getekend_door: "De directeur".into(),
        opzegtermijn: "3 maanden".into(),
        herzien_op: Some(date(2027, 1, 1)),
        convenant: None,
        versie: 0,
    }
}

pub(super) fn offer() -> Aanbod {
    Aanbod {
        nr: 0,
        wat: "Scan".into(),
        geldt_voor: vec![Incidenttype::Bedrijf, Incidenttype::Woning],
        stap: String::new(),
        vanaf: None,
        tot: Some(date(2030, 1, 1)),
        reactietijd: "2 uur".into(),
        versie: 0,
    }
}

pub(super) fn own(partner: &str) -> Eigen {
    Eigen {
        partner: partner.to_owned(),
        naam: format!("Eigen {partner}"),
        geldt_voor: vec![Incidenttype::Woning],
        voorbereiding: "Denkt mee".into(),
        uitvoering: "Gaat langs".into(),
        sinds: date(2026, 12, 1),
        beeindigd: None,
        reden_einde: String::new(),
    }
}

#[tokio::test]
async fn general_data_and_calls_keep_their_promises_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let tx = db.write(deed(), testing::now()).await.unwrap();
        let right = Beluitkomst::Klopt;
        assert!(lokaal(&tx, "ggd").await.unwrap().is_none() && !bel(&tx, "ggd", right, "", None).await.unwrap());
        let new = Lokaal { telefoon: "0800 1234".into(), doet_mee: false, ..Lokaal::default() };
        assert!(save(&tx, "ggd", &new).await.unwrap() && !save(&tx, "ggd", &new).await.unwrap(), "one row for a partner");
        let stored = lokaal(&tx, "ggd").await.unwrap().unwrap();
        assert_eq!(stored, Lokaal { versie: 1, ..new });
        assert!(bel(&tx, "ggd", right, "balie", Some(id(SANNE))).await.unwrap());
        assert!(save(&tx, "ggd", &stored).await.unwrap() && !save(&tx, "ggd", &stored).await.unwrap(), "only the version that was read");
        let again = lokaal(&tx, "ggd").await.unwrap().unwrap();
        assert_eq!((again.laatst_gebeld, again.versie), (Some(tx.now()), 2), "the same number stays called");
        save(&tx, "ggd", &Lokaal { telefoon: "0800 4321".into(), ..again }).await.unwrap();
        assert_eq!(lokaal(&tx, "ggd").await.unwrap().unwrap().laatst_gebeld, None, "another number was not called yet");
        let log = bellen::log(&tx, "ggd").await.unwrap();
        assert_eq!((log.len(), log[0].uitkomst, log[0].door), (1, right, Some(id(SANNE))), "the call itself stays in the log");
        tx.commit(Gebeurtenis::new(Soort::PartnerGewijzigd)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn parts_keep_their_promises_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let tx = db.write(deed(), testing::now()).await.unwrap();
        let beleid = policy::Beleid::load().unwrap();
        voeg_toe(&tx, &own("eigen-1")).await.unwrap();
        for _ in 0..2 {
            voeg_persoon_toe(&tx, "eigen-1", &person()).await.unwrap();
            voeg_afspraak_toe(&tx, "eigen-1", &agreement()).await.unwrap();
            voeg_aanbod_toe(&tx, "eigen-1", &offer()).await.unwrap();
        }
        let judged = Beoordeling {
            voorwaarde: Voorwaarde::Mandaat,
            oordeel: Oordeel::NietInOrde,
            uitleg: "Nog vragen".into(),
            op: tx.now(),
            door: id(SANNE),
        };
        beoordeel(&tx, "eigen-1", &judged).await.unwrap();
        beoordeel(&tx, "eigen-1", &Beoordeling { oordeel: Oordeel::InOrde, ..judged.clone() }).await.unwrap();
        let d = dossier(&tx, &beleid, "eigen-1").await.unwrap();
        assert_eq!(d.personen[1], Persoon { nr: 2, versie: 1, ..person() });
        assert_eq!(d.afspraken[0], Afspraak { nr: 1, versie: 1, ..agreement() });
        assert_eq!(d.aanbod[0], Aanbod { nr: 1, versie: 1, ..offer() });
        assert_eq!(d.voorwaarden, [Beoordeling { oordeel: Oordeel::InOrde, ..judged }]);
        assert_eq!(inventaris::partners::dossiers(&tx, &beleid).await.unwrap().pop().unwrap(), d, "one and all agree");
        let changed = Persoon { naam: "Anders".into(), vervanger: Some(1), ..d.personen[1].clone() };
        assert!(onderdeel::update(&tx, "eigen-1", &changed).await.unwrap());
        assert!(!onderdeel::update(&tx, "eigen-1", &changed).await.unwrap(), "only the version that was read");
        assert!(onderdeel::delete::<Aanbod>(&tx, "eigen-1", 1).await.unwrap());
        assert!(!onderdeel::delete::<Aanbod>(&tx, "pvo", 2).await.unwrap(), "of this partner only");
        assert!(beeindig(&tx, "eigen-1", date(2026, 12, 2), "klaar").await.unwrap());
        assert!(!beeindig(&tx, "eigen-1", date(2026, 12, 3), "nog eens").await.unwrap());
        assert_eq!(partner(&tx, &beleid, "eigen-1").await.unwrap().beeindigd, Some((date(2026, 12, 2), "klaar".to_owned())));
        tx.commit(Gebeurtenis::new(Soort::PartnerGewijzigd)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn what_was_recorded_before_the_register_is_in_it() {
    let old: &[&[::store::Migration]] = &[kern::MIGRATIONS, &mandaat::MIGRATIONS[..4]];
    for engine in testing::engines() {
        let place = TestPlace::new(engine).await;
        let db = Db::open(place.config(), KeyRing::for_test(), old).await.unwrap();
        filled(&db).await;
        let tx = db.write(deed(), testing::now()).await.unwrap();
        let sql = "INSERT INTO partner_lokaal (gemeente, partner, contactpersoon, telefoon, afspraak, afspraak_van, afspraak_op, laatst_gebeld) \
                   VALUES ($1, $2, '', '0800 1234', 'Binnen een dag', '2026-01-01', '2026-01-02', $3)";
        tx.exec(sql, args![tx.gemeente(), "ggd", tx.now()]).await.unwrap();
        let sql = "INSERT INTO partner_lokaal (gemeente, partner, contactpersoon, telefoon) VALUES ($1, $2, 'Balie', '')";
        tx.exec(sql, args![tx.gemeente(), "pvo"]).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::PartnerGewijzigd)).await.unwrap();
        db.close().await;
        let db = Db::open(place.config(), KeyRing::for_test(), MIGRATIES).await.unwrap();
        let tx = db.read(&testing::gemeente()).await.unwrap();
        let beleid = policy::Beleid::load().unwrap();
        let d = dossier(&tx, &beleid, "ggd").await.unwrap();
        let a = d.afspraken.first().unwrap();
        assert_eq!((a.inhoud.as_str(), a.vanaf, a.getekend_op), ("Binnen een dag", Some(date(2026, 1, 1)), Some(date(2026, 1, 2))));
        assert!(a.geldt(date(2026, 12, 1)));
        assert_eq!(bellen::log(&tx, "ggd").await.unwrap().len(), 1);
        assert_eq!(d.partner.lokaal.laatst_gebeld, Some(testing::now()));
        assert!(dossier(&tx, &beleid, "pvo").await.unwrap().afspraken.is_empty());
        drop(tx);
        db.close().await;
        place.remove().await;
    }
}

#[tokio::test]
async fn the_agreement_of_a_covenant_follows_it_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let tx = db.write(deed(), testing::now()).await.unwrap();
        voeg_afspraak_toe(&tx, "pvo", &agreement()).await.unwrap();
        let of = |nr| Some(Afspraak { convenant: Some(nr), onderwerp: "Convenant".into(), ..agreement() });
        assert!(!volg_convenant(&tx, "pvo", None).await.unwrap(), "there is none");
        assert!(volg_convenant(&tx, "pvo", of(1)).await.unwrap() && !volg_convenant(&tx, "pvo", of(1)).await.unwrap());
        assert!(volg_convenant(&tx, "pvo", of(2)).await.unwrap());
        let known = convenant_afspraken(&tx).await.unwrap();
        assert_eq!(known["pvo"], Afspraak { nr: 2, versie: 2, ..of(2).unwrap() });
        assert!(volg_convenant(&tx, "pvo", None).await.unwrap() && convenant_afspraken(&tx).await.unwrap().is_empty());
        let beleid = policy::Beleid::load().unwrap();
        assert_eq!(dossier(&tx, &beleid, "pvo").await.unwrap().afspraken.len(), 1, "what was agreed otherwise stays");
        tx.commit(Gebeurtenis::new(Soort::PartnerAfspraakGewijzigd)).await.unwrap();
    })
    .await;
}
