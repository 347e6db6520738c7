//! The figures of every step up to this one, counted over cases that the test makes, on each engine.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use std::collections::HashSet;

use ::store::{
    Db, WriteTx, args,
    testing::{self, deed, each_engine},
};
use domain::{
    Moment,
    journaal::{Gebeurtenis, Soort},
    plan::{Doelperiode, Meetwaarde, Tijdvak},
};
use kern::Cijfer;
use uuid::Uuid;

const MIGRATIES: &[&[::store::Migration]] =
    &[kern::MIGRATIONS, mandaat::MIGRATIONS, casus::MIGRATIONS, verlenen::MIGRATIONS, crate::MIGRATIONS];

fn alle() -> impl Iterator<Item = &'static Cijfer> {
    [voorbereiden::nazorgplan::CIJFERS, screenen::cijfers::CIJFERS, verlenen::cijfers::CIJFERS, super::CIJFERS].into_iter().flatten()
}

fn at(tekst: &str) -> Moment {
    Moment::from(tekst.parse::<jiff::Timestamp>().unwrap())
}

fn dit_jaar() -> Tijdvak {
    Doelperiode::Jaar.tijdvak("2026-06-01".parse().unwrap())
}

/// Now, in all these tests.
fn nu() -> Moment {
    at("2026-12-01T12:00:00Z")
}

fn uuid(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

struct Proef(WriteTx);

impl Proef {
    async fn new(db: &Db) -> Self {
        Self(db.write(deed(), testing::now()).await.unwrap())
    }

    async fn klaar(self) {
        self.0.commit(Gebeurtenis::new(Soort::InstallatieGemaakt)).await.unwrap();
    }

    async fn exec(&self, sql: &'static str, values: Vec<::store::Value>) {
        self.0.exec(sql, values).await.unwrap();
    }

    /// A robbery that was reported an hour later.
    async fn casus(&self, n: u128, overval: &str, gesloten: Option<&str>) {
        let (op, closed) = (at(overval), gesloten.map(at));
        self.exec(
            "INSERT INTO casus (gemeente, id, nummer, incidenttype, buurt, geweld, aantal, overval_op, gemeld_op, ingevoerd_op, melder, regie, \
             aanwijzingsbesluit, draaiboek, draaiboek_vanaf, fase, gesloten_op, slachtoffer_gedaan, slachtoffer_totaal, omgeving_gedaan, \
             omgeving_totaal, preventie_gedaan, preventie_totaal, versie) \
             VALUES ($1, $2, $3, 'woning', 'b', 'dreiging', 'een', $4, $5, $5, $2, $2, $2, 'd', '2026-01-01', 'verlenen', $6, 0, 0, 0, 0, 0, 0, 1)",
            args![self.0.gemeente(), uuid(n), n.to_string(), op, op.plus_seconds(3600), closed],
        )
        .await;
    }

    async fn anker(&self, casus: u128, wie: u128, anker: &str, op: &str) {
        let sql = "INSERT INTO anker (gemeente, casus, betrokkene, anker, op) VALUES ($1, $2, $3, $4, $5)";
        self.exec(sql, args![self.0.gemeente(), uuid(casus), uuid(wie), anker, at(op)]).await;
    }

    async fn contact(&self, n: u128, casus: u128, wie: u128, op: &str, uitkomst: Option<&str>) {
        self.exec(
            "INSERT INTO contactmoment (gemeente, id, casus, betrokkene, op, kanaal, partij, uitkomst, door, ingevoerd_op) \
             VALUES ($1, $2, $3, $4, $5, 'telefoon', 'gemeente', $6, $2, $5)",
            args![self.0.gemeente(), uuid(n), uuid(casus), uuid(wie), at(op), uitkomst],
        )
        .await;
    }

    async fn bijeenkomst(&self, casus: u128, afgesproken: &str, vorm: &str, gehouden: Option<&str>) {
        self.exec(
            "INSERT INTO bijeenkomst (gemeente, casus, afgesproken_op, vorm, partners, plek, gehouden_op, vragen, door, versie) \
             VALUES ($1, $2, $3, $4, '', '', $5, '', $2, 1)",
            args![self.0.gemeente(), uuid(casus), afgesproken, vorm, gehouden],
        )
        .await;
    }

    async fn taak(&self, casus: u128, stap: &str, verplicht: bool, uiterlijk: &str, gedaan: Option<&str>) {
        self.exec(
            "INSERT INTO taak (gemeente, casus, stap, betrokkene, staat, verplicht, wie, uiterlijk, wacht_op, gedaan_op) \
             VALUES ($1, $2, $3, $2, 'open', $4, 'coordinator', $5, '', $6)",
            args![self.0.gemeente(), uuid(casus), stap, verplicht, at(uiterlijk), gedaan.map(at)],
        )
        .await;
    }

    async fn telt(&self, code: &str, grens: Option<u16>) -> (i64, i64) {
        let figure = alle().find(|c| c.code == code).unwrap();
        match figure.meet(&self.0, dit_jaar(), grens, nu()).await.unwrap() {
            Meetwaarde::Deel { teller, noemer } => (teller, noemer),
            Meetwaarde::Waarde { tienden, van: None } => (tienden, 10),
            other @ Meetwaarde::Waarde { .. } => panic!("{other:?}"),
        }
    }
}

/// Five robberies of this year, one of the year before and one of the year after.
async fn jaar(p: &Proef) {
    p.casus(1, "2026-02-01T20:00:00Z", Some("2026-03-01T12:00:00Z")).await;
    p.casus(2, "2026-03-01T20:00:00Z", Some("2026-09-01T12:00:00Z")).await;
    p.casus(3, "2026-11-20T20:00:00Z", None).await;
    p.casus(4, "2026-04-01T20:00:00Z", None).await;
    // The last minute of the year in Amsterdam is still this year; the one after it is not.
    p.casus(5, "2026-12-31T22:59:00Z", None).await;
    p.casus(6, "2026-12-31T23:00:00Z", None).await;
    p.casus(7, "2025-12-31T22:59:00Z", None).await;
}

#[tokio::test]
async fn every_figure_counts_nothing_in_an_empty_municipality_and_has_a_code_of_its_own() {
    each_engine(MIGRATIES, |db| async move {
        let p = Proef::new(&db).await;
        let codes: HashSet<&str> = alle().map(|c| c.code).collect();
        assert_eq!(codes.len(), alle().count());
        for c in alle() {
            assert!(matches!(p.telt(c.code, None).await, (0, 0 | 10)), "{}", c.code);
            let sealed = ["waarde,", "notitie", ".advies", " advies", "zoek", "betrokkene_gegeven"];
            assert!(!sealed.iter().any(|s| c.sql.contains(s)), "{} opens what is sealed", c.code);
        }
        p.klaar().await;
    })
    .await;
}

#[tokio::test]
async fn cases_count_in_the_year_of_the_robbery_and_closing_when_its_term_is_over() {
    each_engine(MIGRATIES, |db| async move {
        let p = Proef::new(&db).await;
        jaar(&p).await;
        assert_eq!(p.telt("overvallen", None).await, (50, 10), "five, in tenths");
        // 1 in time, 2 too late, 4 open and too late; 3 and 5 can still make it.
        assert_eq!(p.telt("gesloten-binnen", Some(90)).await, (1, 3));
        assert_eq!(p.telt("gesloten-binnen", Some(200)).await, (2, 3), "with a longer term the second is in time");
        p.klaar().await;
    })
    .await;
}

#[tokio::test]
async fn decisions_steps_and_repeats_of_screening() {
    each_engine(MIGRATIES, |db| async move {
        let p = Proef::new(&db).await;
        jaar(&p).await;
        for (casus, op) in [(1, "2026-02-02T10:00:00Z"), (1, "2026-02-20T10:00:00Z"), (2, "2026-03-04T10:00:00Z")] {
            p.exec(
                "INSERT INTO nazorgbesluit (gemeente, casus, betrokkene, op, besluit, criterium, artikel, bezoek_door, feiten, aanwijzingsbesluit, door) \
                 VALUES ($1, $2, $2, $3, 'ja', '', '', '', '{}', $2, $2)",
                args![p.0.gemeente(), uuid(casus), at(op)],
            )
            .await;
        }
        // The first decision counts: 1 in time; 2 late; 3 and 4 have none and are late; 5 is still ahead.
        assert_eq!(p.telt("besluit-binnen", Some(24)).await, (1, 4));
        p.taak(1, "a", true, "2026-02-03T12:00:00Z", Some("2026-02-03T12:00:00Z")).await;
        p.taak(1, "b", true, "2026-02-03T12:00:00Z", Some("2026-02-03T12:00:01Z")).await;
        p.taak(1, "c", true, "2026-02-03T12:00:00Z", None).await;
        p.taak(1, "d", true, "2026-12-24T12:00:00Z", None).await;
        p.taak(1, "e", false, "2026-02-03T12:00:00Z", None).await;
        p.taak(7, "a", true, "2026-02-03T12:00:00Z", None).await;
        assert_eq!(p.telt("taken-op-tijd", None).await, (1, 3), "not yet due, optional and last year are left out");
        for (casus, waarde) in [(1, "ja"), (2, "nee"), (3, "onbekend"), (7, "ja")] {
            p.exec(
                "INSERT INTO feit (gemeente, casus, betrokkene, feit, waarde, door, op) VALUES ($1, $2, $2, 'herhaling', $3, $2, $4)",
                args![p.0.gemeente(), uuid(casus), waarde, nu()],
            )
            .await;
        }
        assert_eq!(p.telt("herhaling", None).await, (1, 2));
        p.klaar().await;
    })
    .await;
}

#[tokio::test]
async fn offers_count_for_who_was_decided_about_and_the_newest_answer_holds() {
    each_engine(MIGRATIES, |db| async move {
        let p = Proef::new(&db).await;
        jaar(&p).await;
        for (casus, wie) in [(1, 11), (1, 12), (2, 21), (7, 71)] {
            p.anker(casus, wie, "besluit-ja", "2026-03-05T10:00:00Z").await;
        }
        let offers = [
            (1, 1, 11, "a", "aangeboden", "2026-03-06T10:00:00Z"),
            (2, 1, 11, "a", "aangenomen", "2026-03-07T10:00:00Z"),
            (3, 1, 11, "b", "aangenomen", "2026-03-06T10:00:00Z"),
            (4, 1, 11, "b", "niet-gewild", "2026-03-06T10:00:00Z"),
            (5, 2, 21, "a", "aangeboden", "2026-03-06T10:00:00Z"),
            (6, 2, 0, "a", "aangenomen", "2026-03-06T10:00:00Z"),
            (7, 7, 71, "a", "aangenomen", "2026-03-06T10:00:00Z"),
        ];
        for (n, casus, wie, maatregel, stand, op) in offers {
            p.exec(
                "INSERT INTO casusaanbod (gemeente, id, casus, betrokkene, omgeving, maatregel, naam, stand, op, door, vastgelegd_op) \
                 VALUES ($1, $2, $3, $4, $5, $6, $6, $7, '2026-03-06', $2, $8)",
                args![p.0.gemeente(), uuid(n), uuid(casus), uuid(wie), wie == 0, maatregel, stand, at(op)],
            )
            .await;
        }
        assert_eq!(p.telt("aanbod-gedaan", None).await, (2, 3), "one person was offered nothing, the surroundings are no person");
        assert_eq!(p.telt("aanbod-aangenomen", None).await, (1, 3), "the later row of the same moment holds for b");
        p.klaar().await;
    })
    .await;
}

#[tokio::test]
async fn advice_about_security_counts_when_it_was_given() {
    each_engine(MIGRATIES, |db| async move {
        let p = Proef::new(&db).await;
        jaar(&p).await;
        let (done, late, later) = ("2026-02-20T12:00:00Z", "2026-02-22T12:00:00Z", "2026-12-24T12:00:00Z");
        let told = [(1, Some("vastgelegd")), (2, Some("onbekend")), (3, Some("niet-nodig")), (7, Some("vastgelegd"))];
        for (casus, uitslag) in told {
            p.taak(casus, "preventieadvies", true, late, Some(done)).await;
            let json = serde_json::json!({ "op": "2026-02-20", "uitslag": uitslag }).to_string();
            let sql = "UPDATE taak SET bewijs = $3 WHERE gemeente = $1 AND casus = $2 AND stap = 'preventieadvies'";
            p.exec(sql, args![p.0.gemeente(), uuid(casus), json]).await;
        }
        p.taak(4, "preventieadvies", true, late, None).await;
        p.taak(5, "preventieadvies", true, later, None).await;
        p.taak(1, "iets-anders", true, late, Some(done)).await;
        let counted = p.telt("preventieadvies", None).await;
        assert_eq!(counted, (1, 3), "given, no answer, late; not needed, not yet due and last year are left out");
        p.klaar().await;
    })
    .await;
}

#[tokio::test]
async fn first_contact_slachtofferhulp_and_attempts() {
    each_engine(MIGRATIES, |db| async move {
        let p = Proef::new(&db).await;
        jaar(&p).await;
        for wie in 11..=14 {
            p.anker(1, wie, "besluit-ja", "2026-02-02T10:00:00Z").await;
        }
        p.anker(5, 15, "besluit-ja", "2026-12-01T10:00:00Z").await;
        p.anker(1, 11, "eerste-contact", "2026-02-04T10:00:00Z").await;
        p.anker(1, 12, "eerste-contact", "2026-02-04T10:00:01Z").await;
        p.anker(1, 13, "eerste-contact", "2026-02-03T10:00:00Z").await;
        // 11 and 13 in time, 12 a second late, 14 never, 15 still possible.
        assert_eq!(p.telt("eerste-contact", Some(48)).await, (2, 4));
        for (wie, status, skipped) in [(11, Some("contact"), None), (12, None, Some("spoed"))] {
            p.exec(
                "INSERT INTO slachtofferhulp (gemeente, casus, betrokkene, status, overgeslagen, door, op, versie) VALUES ($1, $2, $3, $4, $5, $2, $6, 1)",
                args![p.0.gemeente(), uuid(1), uuid(wie), status, skipped, nu()],
            )
            .await;
        }
        assert_eq!(p.telt("slachtofferhulp-eerst", None).await, (1, 3));
        let calls = [
            (11, "2026-02-02T11:00:00Z", Some("geen-gehoor")),
            (11, "2026-02-04T10:00:00Z", Some("gesproken")),
            (11, "2026-02-09T10:00:00Z", Some("gesproken")),
            (12, "2026-02-02T11:00:00Z", Some("geen-gehoor")),
            (12, "2026-02-03T11:00:00Z", Some("onjuist")),
            (12, "2026-02-04T10:00:01Z", Some("wil-geen-contact")),
            (13, "2026-02-02T09:00:00Z", Some("verstuurd")),
            (13, "2026-02-03T10:00:00Z", Some("vertegenwoordiger")),
            (14, "2026-02-03T10:00:00Z", Some("geen-gehoor")),
            (14, "2026-12-24T10:00:00Z", None),
        ];
        for (n, (wie, op, uitkomst)) in (100..).zip(calls) {
            p.contact(n, 1, wie, op, uitkomst).await;
        }
        // 11 at the second, 13 at the first, 12 at the third; 14 was tried once and has one to go. A letter and a plan are no attempt.
        assert_eq!(p.telt("bereikt-in-pogingen", Some(2)).await, (2, 3));
        assert_eq!(p.telt("bereikt-in-pogingen", Some(1)).await, (1, 4));
        assert_eq!(p.telt("bereikt-in-pogingen", Some(3)).await, (3, 3));
        p.klaar().await;
    })
    .await;
}

#[tokio::test]
async fn meetings_and_requests() {
    each_engine(MIGRATIES, |db| async move {
        let p = Proef::new(&db).await;
        jaar(&p).await;
        p.bijeenkomst(1, "2026-02-22", "avond", Some("2026-03-20")).await;
        p.bijeenkomst(2, "2026-03-23", "geen", None).await;
        p.bijeenkomst(7, "2026-01-02", "avond", None).await;
        // 1 on the 21st day, 2 on the 22nd, 4 never; 3 and 5 can still make it.
        assert_eq!(p.telt("buurtafspraak", Some(21)).await, (1, 3));
        assert_eq!(p.telt("bijeenkomst-gehouden", Some(60)).await, (1, 2), "where none was agreed on, none is missed");
        let requests = [(1, "2026-02-10", Some("2026-02-10")), (2, "2026-02-10", Some("2026-02-11")), (3, "2026-02-10", None)];
        for (n, uiterlijk, gedaan) in requests {
            p.exec(
                "INSERT INTO doorverwijzing (gemeente, id, nummer, casus, betrokkene, partner, vraag, uiterlijk, staat, gemaakt_op, door, beantwoord_op, gedaan_op, versie) \
                 VALUES ($1, $2, $3, $4, $2, 'slachtofferhulp', 'v', $5, 's', $6, $2, $6, $7, 1)",
                args![p.0.gemeente(), uuid(n), n.to_string(), uuid(1), uiterlijk, nu(), gedaan],
            )
            .await;
        }
        assert_eq!(p.telt("verzoeken-gedaan", None).await, (1, 3));
        p.klaar().await;
    })
    .await;
}

#[tokio::test]
async fn evaluations_improvements_exercises_and_changes_of_the_plan() {
    each_engine(MIGRATIES, |db| async move {
        let p = Proef::new(&db).await;
        jaar(&p).await;
        for (casus, gevoel, proces) in [(1, "ja", true), (2, "deels", false), (4, "onbekend", true), (7, "ja", true)] {
            p.exec(
                "INSERT INTO evaluatie (gemeente, casus, aandacht, veiligheid, gevoel, informatie, effect_op, goed, beter, proces_op, versie) \
                 VALUES ($1, $2, 'ja', 'nee', $3, 'ja', $4, '', '', $5, 1)",
                args![p.0.gemeente(), uuid(casus), gevoel, nu(), proces.then(nu)],
            )
            .await;
        }
        assert_eq!(p.telt("effect-gevoel", None).await, (1, 2), "what is not known is not counted");
        assert_eq!((p.telt("effect-aandacht", None).await, p.telt("effect-veiligheid", None).await), ((3, 3), (0, 3)));
        assert_eq!(p.telt("effect-informatie", None).await, (3, 3));
        assert_eq!(p.telt("geevalueerd", None).await, (1, 2), "of the two closed cases one is finished");
        for (n, casus) in [(1, 1), (2, 1), (3, 7)] {
            p.exec(
                "INSERT INTO verbeterpunt (gemeente, id, casus, punt, hoofdstuk, voorstel, eigenaar, uiterlijk, door, op) \
                 VALUES ($1, $2, $3, 'p', 12, 'v', $2, '2026-12-31', $2, $4)",
                args![p.0.gemeente(), uuid(n), uuid(casus), nu()],
            )
            .await;
        }
        assert_eq!(p.telt("verbeterpunten", None).await, (20, 10));
        for (n, dag) in [(1, "2026-01-01"), (2, "2026-12-31"), (3, "2027-01-01"), (4, "2025-12-31")] {
            p.exec(
                "INSERT INTO oefening (gemeente, id, gehouden_op, soort, deelnemers, lessen, door, gemaakt) VALUES ($1, $2, $3, 's', 1, '', $2, $4)",
                args![p.0.gemeente(), uuid(n), dag, nu()],
            )
            .await;
        }
        assert_eq!(p.telt("oefeningen", None).await, (20, 10));
        for (n, op, staat) in [(1, "2026-05-01T10:00:00Z", "overgenomen"), (2, "2026-05-01T10:00:00Z", "voorgesteld"), (3, "2025-05-01T10:00:00Z", "overgenomen")] {
            p.exec(
                "INSERT INTO planwijziging (gemeente, id, hoofdstuk, tekst, verbeterpunt, op, staat) VALUES ($1, $2, 3, '', $2, $3, $4)",
                args![p.0.gemeente(), uuid(n), at(op), staat],
            )
            .await;
        }
        assert_eq!(p.telt("wijzigingen-overgenomen", None).await, (1, 2));
        p.klaar().await;
    })
    .await;
}
