#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use axum::http::StatusCode;
use domain::maatregel::{Niveau, Overname};
use tabel::Limits;

use super::{super::*, each_engine, een_nu, eigen, keep};
use crate::proef::{Als, Antwoord, MARIJKE, MIGRATIES, Proef, SANNE, demonstratie, filled, leeg};

const PAGINA: &str = "/voorbereiden/maatregelen/invoer";
const KOP: &str = "naam;soort;niveau;doelgroep;soort overval;laatste dag;eigenaar;bron;overgenomen;reden";

async fn send(als: &Als<'_>, text: &str) -> Antwoord {
    als.upload(PAGINA, &[], "lijst.csv", text.as_bytes()).await
}

/// Sends in and gives the address of the report.
async fn proposed(als: &Als<'_>, text: &str) -> String {
    let answer = send(als, text).await;
    assert!(answer.naar.starts_with(&format!("{PAGINA}/")), "{}", answer.tekst);
    answer.naar
}

async fn aantal(proef: &Proef) -> usize {
    store::all(&*proef.read().await).await.unwrap().len()
}

#[tokio::test]
async fn a_file_changes_nothing_until_confirmed_and_can_be_turned_back() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    keep(&proef, &[eigen(1)]).await;
    let text = format!(
        "{KOP}\nRegeling 00001;Geld;gemeente;slachtoffer;woning;31-12-2027;OOV;Besluit;ja;\nNachtwacht;Preventie;regio;bewoner, oudere;woning;;Regio;Afspraak;;\n"
    );
    let report = proposed(&sanne, &text).await;
    assert_eq!(aantal(&proef).await, 1, "nothing yet");
    let page = sanne.get(&report).await.tekst;
    assert!(
        page.contains("Er is nog niets veranderd") && page.contains("1 nieuw, 1 wijzigt") && page.contains("31 december 2027"),
        "{page}"
    );
    assert!(sanne.post(&format!("{report}/bevestig"), &[("deel", "ja")]).await.naar.contains("klaar=invoer-uitgevoerd"));
    assert_eq!(sanne.post(&format!("{report}/bevestig"), &[("deel", "ja")]).await.naar, report, "carried out once");
    assert_eq!(aantal(&proef).await, 2);
    assert_eq!(een_nu(&proef, &eigen(1).id).await.inhoud.tot.unwrap().to_string(), "2027-12-31");
    assert!(sanne.get(PAGINA).await.tekst.contains("lijst.csv"));
    assert!(sanne.post(&format!("{report}/terug"), &[]).await.naar.contains("klaar=invoer-teruggedraaid"));
    assert_eq!(aantal(&proef).await, 1);
    let back = een_nu(&proef, &eigen(1).id).await;
    assert_eq!(back, Maatregel { versie: 3, ..eigen(1) }, "as it was, with a version that goes on");
    let journal = proef.journal().await;
    assert!(journal.ends_with(&["invoer-voorgelegd", "invoer-uitgevoerd", "invoer-teruggedraaid"].map(str::to_owned)), "{journal:?}");
}

#[tokio::test]
async fn each_wrong_cell_is_named_with_its_remedy() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let long = "x".repeat(300);
    let text = format!(
        "{KOP}\nA;Lening;gemeente;slachtoffer;woning;31-31-2027;OOV;Besluit;misschien;\n{long};Geld;gemeente;;woning;;;Besluit;nee;\n\
         Eén;Geld;gemeente;naaste;woning;;OOV;Besluit;;\nEén;Geld;gemeente;naaste;woning;;OOV;Besluit;;\n\
         Twee;Geld;gemeente;naaste;woning;;OOV;Besluit;;\nTwee;Geld;regio;naaste;woning;;OOV;Besluit;;\n\
         =1+1;Geld;gemeente;naaste;woning;;OOV;Besluit;;;te veel\n<b>Vet</b>;Geld;gemeente;naaste;woning;;OOV;@bron;;\n"
    );
    let report = proposed(&sanne, &text).await;
    let page = sanne.get(&report).await.tekst;
    for said in [
        "Dit is geen van de keuzes.",
        "Kies uit: Nazorg, Preventie, Geld.",
        "Dit is geen datum.",
        "Dit is geen ja of nee.",
        "De tekst heeft 300 tekens.",
        "Hier staat niets.",
        "Bij nee hoort een reden.",
        "Rij 4 en rij 5 zeggen hetzelfde: naam ‘Eén’, soort ‘Geld’, niveau ‘gemeente’",
        "Rij 5 wordt overgeslagen.",
        "Rij 4 telt.",
        "Spreekt rij 7 tegen: daar staat in deze kolom ‘Regio’",
        "Spreekt rij 6 tegen",
        "In kolom 11 staat iets",
        "Dit begint als een formule.",
        "&lt;b&gt;Vet&lt;/b&gt;",
        "6 rijen blijven weg",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("<b>Vet"));
    let only = sanne.get(&format!("{report}?toon=dubbel")).await.tekst;
    assert!(only.contains("zeggen hetzelfde") && !only.contains("Spreekt rij"));
    sanne.post(&format!("{report}/bevestig"), &[("deel", "ja")]).await;
    let names: Vec<String> = store::all(&*proef.read().await).await.unwrap().into_iter().map(|m| m.inhoud.naam).collect();
    assert_eq!(names, ["<b>Vet</b>", "Eén"]);
}

#[tokio::test]
async fn shipped_measures_take_a_choice_from_a_file_and_no_text() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let text = format!(
        "kenmerk;{KOP}\nschadefonds;Andere naam;Geld;landelijk;slachtoffer;woning;;x;y;ja;\nbestaat-niet;A;Geld;regio;naaste;woning;;x;y;;\n"
    );
    let report = proposed(&sanne, &text).await;
    let page = sanne.get(&report).await.tekst;
    assert!(page.contains("verandert niet door een bestand") && page.contains("Dit kenmerk bestaat niet."), "{page}");
    sanne.post(&format!("{report}/bevestig"), &[("deel", "ja")]).await;
    let m = een_nu(&proef, "schadefonds").await;
    assert_eq!((m.keuze.overname, m.versie), (Overname::Ja, 1));
    assert_eq!(m.inhoud.naam, "Uitkering van het Schadefonds Geweldsmisdrijven");
    sanne.post(&format!("{report}/terug"), &[]).await;
    assert_eq!(een_nu(&proef, "schadefonds").await.versie, 0, "nothing recorded any more");
}

#[tokio::test]
async fn what_was_changed_in_between_wins_both_ways() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    keep(&proef, &[eigen(1), eigen(2)]).await;
    let text = format!(
        "{KOP}\nRegeling 00001;Geld;regio;slachtoffer;woning;;OOV;Besluit;ja;\nRegeling 00002;Geld;regio;slachtoffer;woning;;OOV;Besluit;ja;\n"
    );
    let report = proposed(&sanne, &text).await;
    sanne.post(&format!("{HIER}/{}/nagelopen", eigen(1).id), &[]).await;
    sanne.post(&format!("{report}/bevestig"), &[("deel", "ja")]).await;
    assert!(sanne.get(&report).await.tekst.contains("Intussen gewijzigd"));
    assert_eq!(een_nu(&proef, &eigen(1).id).await.inhoud.niveau, Niveau::Gemeente, "not overwritten");
    assert_eq!(een_nu(&proef, &eigen(2).id).await.inhoud.niveau, Niveau::Regio);
    sanne.post(&format!("{HIER}/{}/nagelopen", eigen(2).id), &[]).await;
    sanne.post(&format!("{report}/terug"), &[]).await;
    assert_eq!(een_nu(&proef, &eigen(2).id).await.inhoud.niveau, Niveau::Regio, "changed since, so it stays");
    assert!(sanne.get(&report).await.tekst.contains("1 maatregel was daarna gewijzigd"));
}

#[tokio::test]
async fn what_is_taken_out_comes_back_the_same_in_both_forms_and_languages() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let strange = Maatregel {
        inhoud: Inhoud {
            naam: "=HYPERLINK(\"http://x\")".into(),
            omschrijving: "regel 1\nregel \"2\"; <b> 😀 مرحبا".into(),
            ..eigen(9).inhoud
        },
        ..eigen(9)
    };
    keep(&proef, &[strange]).await;
    for lang in ["nl", "en"] {
        let csv = sanne.bytes_in(&format!("{HIER}/csv"), lang).await;
        assert!(csv.starts_with("\u{feff}".as_bytes()));
        assert!(String::from_utf8(csv.clone()).unwrap().contains("\"'=HYPERLINK"), "harmless in a spreadsheet");
        let xlsx = sanne.bytes_in(&format!("{HIER}/xlsx"), lang).await;
        for (file, bytes) in [("lijst.csv", csv), ("lijst.xlsx", xlsx)] {
            let table = tabel::read(&bytes, file, &Limits::default()).unwrap();
            assert_eq!(table.rows.len(), proef.app.beleid.maatregelen.len() + 2);
            let report = sanne.upload(PAGINA, &[], file, &bytes).await.naar;
            let page = sanne.get(&report).await.tekst;
            assert!(page.contains("Uit dit bestand is niets over te nemen") && !page.contains("label-fout"), "{lang} {file}: {page}");
        }
    }
}

#[tokio::test]
async fn what_is_no_list_is_refused_beside_the_field() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    for (file, bytes, said) in [
        ("", &b""[..], "Kies een bestand."),
        ("leeg.csv", b"", "Het bestand is leeg."),
        ("lijst.csv", b"a;b\n1;2\n", "ontbreken of staan dubbel: Naam, Soort maatregel, Voor welk gebied, Eigenaar, Bron"),
        ("lijst.csv", b"naam;soort\n\"nooit dicht;x\n", "In rij 2 begint een tekst"),
        ("oud.xls", &[0xD0, 0xCF, 0x11, 0xE0, 0, 0], "oud Excelbestand"),
        ("x.xlsx", b"PK\x03\x04niets", "niet als tabel te lezen"),
    ] {
        let answer = sanne.upload(PAGINA, &[], file, bytes).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{file}");
        assert!(answer.tekst.contains(said), "{said}: {}", answer.tekst);
    }
    let large = sanne.upload(PAGINA, &[], "groot.csv", &vec![b'x'; kern::FILE_LIMIT + 1]).await;
    assert!(large.status == StatusCode::UNPROCESSABLE_ENTITY && large.tekst.contains("te groot"), "{}", large.tekst);
    let many = sanne.upload(PAGINA, &[], "lang.csv", &b"a\n".repeat(50_002)).await;
    assert!(many.tekst.contains("meer dan 50.000 rijen"), "{}", many.tekst);
    for number in ["1", "00000000-0000-7000-8000-000000000001"] {
        assert_eq!(sanne.get(&format!("{PAGINA}/{number}")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_file_asks_the_right_its_own_page_and_is_handled_once() {
    let proef = leeg().await;
    let (sanne, marijke) = (proef.sign_in(SANNE).await, proef.sign_in(MARIJKE).await);
    let text = format!("{KOP}\nA;Geld;regio;naaste;woning;;OOV;Besluit;;\n");
    assert_eq!(send(&marijke, &text).await.status, StatusCode::FORBIDDEN);
    let elsewhere = sanne.upload_from("cross-site", PAGINA, &[], "lijst.csv", text.as_bytes()).await;
    assert_eq!(elsewhere.status, StatusCode::FORBIDDEN, "a page of another site may not send a file");
    let token = sanne.get(PAGINA).await.hidden("_eenmalig");
    let first = sanne.upload(PAGINA, &[("_eenmalig", &token)], "lijst.csv", text.as_bytes()).await.naar;
    assert_eq!(sanne.upload(PAGINA, &[("_eenmalig", &token)], "lijst.csv", text.as_bytes()).await.naar, first);
    assert!(sanne.post(&format!("{first}/weg"), &[]).await.naar.contains("klaar=invoer-verworpen"));
    assert_eq!(sanne.post(&format!("{first}/bevestig"), &[("deel", "ja")]).await.naar, first, "thrown away is thrown away");
    assert_eq!(aantal(&proef).await, 0);
}

#[tokio::test]
async fn a_large_file_is_reported_a_page_at_a_time() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let row = |n: usize| {
        if n.is_multiple_of(3) {
            format!("Rij {n};Geld;regio;naaste;woning;ooit;OOV;Besluit;;\n")
        } else {
            format!("Rij {n};Geld;regio;naaste;woning;;OOV;Besluit;;\n")
        }
    };
    let text = format!("{KOP}\n{}", (0..3_000).map(row).collect::<String>());
    let report = proposed(&sanne, &text).await;
    let questions = async |path: &str| {
        let before = proef.app.db.statement_count();
        let page = sanne.get(path).await;
        (page.tekst.matches("<tr").count(), proef.app.db.statement_count() - before)
    };
    let (rows, few) = questions(&report).await;
    assert_eq!(rows, 51);
    assert_eq!(questions(&format!("{report}?toon=fout&na=2000")).await, (51, few));
    sanne.post(&format!("{report}/bevestig"), &[("deel", "ja")]).await;
    assert_eq!(aantal(&proef).await, 2_000);
    sanne.post(&format!("{report}/terug"), &[]).await;
    assert_eq!(aantal(&proef).await, 0);
}

#[tokio::test]
async fn rows_that_contradict_each_other_are_both_told_at_their_cells_also_when_one_is_wrong() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    keep(&proef, &[eigen(1)]).await;
    // Row 2 and 3 differ in the level, and row 3 has a date that cannot be read; rows 4 and 5 name one measure in two ways.
    let id = eigen(1).id;
    let text = format!(
        "kenmerk;{KOP}\n;Nachtwacht;Geld;gemeente;naaste;woning;;OOV;Besluit;;\n;nachtwacht;Geld;regio;naaste;woning;ooit;OOV;Besluit;;\n\
         {id};Regeling 00001;Geld;gemeente;slachtoffer;woning;;OOV;Besluit;ja;\n;Regeling 00001;Geld;gemeente;slachtoffer;woning;;Ander;Besluit;ja;\n\
         ;Alleen;Geld;regio;naaste;woning;;OOV;Besluit;;\n"
    );
    let report = proposed(&sanne, &text).await;
    let page = sanne.get(&format!("{report}?toon=fout")).await.tekst;
    let cell = |n: usize| page.split("<tr").find(|row| row.contains(&format!(">{n}<"))).unwrap_or_default().to_owned();
    for (row, other, what) in [(2, 3, "gemeente"), (3, 2, "regio"), (4, 5, "OOV"), (5, 4, "Ander")] {
        let found = cell(row);
        assert!(found.contains(&format!("Spreekt rij {other} tegen")) && found.contains(what), "{row}: {found}");
    }
    assert!(cell(3).contains("Dit is geen datum."), "and what else is wrong");
    sanne.post(&format!("{report}/bevestig"), &[("deel", "ja")]).await;
    let names: Vec<String> = store::all(&*proef.read().await).await.unwrap().into_iter().map(|m| m.inhoud.naam).collect();
    assert_eq!(names, ["Alleen", "Regeling 00001"], "neither of two that contradict each other");
}

/// Measured, not only hoped: `cargo test -p maatregelen --release fifty_thousand -- --nocapture --ignored` says how long it takes.
#[tokio::test]
#[ignore = "takes long without optimisation"]
async fn fifty_thousand_rows_of_which_many_contradict_each_other() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let level = |n: usize| if n.is_multiple_of(2) { "regio" } else { "gemeente" };
    // A third is about one measure, a third in pairs, a third alone.
    let name = |n: usize| match n % 3 {
        0 => "Een voor allen".to_owned(),
        1 => format!("Paar {}", n / 6),
        _ => format!("Alleen {n}"),
    };
    let rows: String = (0..50_000).map(|n| format!("{};Geld;{};naaste;woning;;OOV;Besluit;;\n", name(n), level(n))).collect();
    let begin = std::time::Instant::now();
    let report = proposed(&sanne, &format!("{KOP}\n{rows}")).await;
    eprintln!("50,000 rows: {:?}", begin.elapsed());
    let page = sanne.get(&report).await.tekst;
    assert!(page.contains("fout") && page.contains("Spreekt rij 5 tegen"), "{page}");
}

/// Two clicks, or two people, at one moment: one of them does it, the other sees that it is done. The same for turning back.
#[tokio::test]
async fn confirmed_twice_at_once_is_one_import_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let proef = Proef::op(db.clone(), None, vec![crate::slice()]);
        let sanne = proef.sign_in(SANNE).await;
        let rows: String = (0..2_500).map(|n| format!("Dubbel {n:05};Geld;regio;naaste;woning;;OOV;Besluit;;\n")).collect();
        let report = proposed(&sanne, &format!("{KOP}\n{rows}")).await;
        let told = async |soort: &str| proef.journal().await.iter().filter(|s| *s == soort).count();
        for (path, left, soort) in [("bevestig", 2_500, "invoer-uitgevoerd"), ("terug", 0, "invoer-teruggedraaid")] {
            let to = format!("{report}/{path}");
            let (a, b) = tokio::join!(sanne.post(&to, &[]), sanne.post(&to, &[]));
            let done = [&a, &b].iter().filter(|x| x.naar.contains("klaar=")).count();
            assert_eq!((done, aantal(&proef).await, told(soort).await), (1, left, 1), "{path}: {} {}", a.naar, b.naar);
        }
        db.close().await;
    })
    .await;
}
