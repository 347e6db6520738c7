//! Whatever bytes a file holds, checking gives findings with a place and never a fault.

use std::{fmt::Write, time::Instant};

use domain::draaiboek::{Ernst, MAX_STAPPEN};
use proptest::prelude::*;

use super::{shipped, text_of};
use crate::{ONLEESBAAR, VORM, Vondst, controleer_draaiboeken};

fn vondsten(bytes: impl Into<Vec<u8>>) -> Vec<Vondst> {
    controleer_draaiboeken(&[("proef.toml".into(), bytes.into())], &shipped(), None).vondsten
}

/// What the editor of a municipality finds in the same text.
fn in_editor(text: &str) -> Vec<Vondst> {
    let mut found: Vec<Vondst> = shipped().toets_tekst(text, None).vondsten.into_iter().map(|(v, _)| v).collect();
    found.sort_by(|a, b| (a.regel, a.kolom, a.code).cmp(&(b.regel, b.kolom, b.code)));
    found.into_iter().map(|v| Vondst { bestand: "proef.toml".into(), ..v }).collect()
}

fn fouten(bytes: impl Into<Vec<u8>>) -> Vec<(&'static str, usize, usize)> {
    vondsten(bytes).into_iter().filter(|v| v.ernst == Ernst::Fout).map(|v| (v.code, v.regel, v.kolom)).collect()
}

fn stap(id: &str, na: &str) -> String {
    format!(
        "[[stap]]\nid = \"{id}\"\ntitel = \"Doe iets\"\nuitleg = \"Zo.\"\nfase = \"screenen\"\nspoor = \"slachtoffer\"\nper = \"casus\"\nwie = \"coordinator\"\nna = \"{na}\"\nklaar_als = \"vinkje\"\nbron = \"eigen\"\n"
    )
}

fn kop() -> String {
    "id = \"proef\"\nnaam = \"Proef\"\ngeldt_voor = [\"woning\"]\ngeldig_vanaf = 2026-01-01\nbron = \"eigen\"\n".to_owned()
}

#[test]
fn byte_order_mark_windows_lines_and_tabs_are_read() {
    let text = format!("{}\n{}", kop(), stap("a", "melding"));
    assert_eq!(fouten(text.clone()), []);
    assert_eq!(fouten(format!("\u{feff}{text}")), []);
    assert_eq!(fouten(text.replace('\n', "\r\n")), []);
    assert_eq!(fouten(text.replace("id = ", "\tid\t=\t")), []);
    let wrong = text.replace("wie = \"coordinator\"", "wie = \"cordinator\"");
    let line = 14;
    assert_eq!(fouten(wrong.clone()), [("actor-onbekend", line, 1)]);
    assert_eq!(fouten(format!("\u{feff}{}", wrong.replace('\n', "\r\n"))), [("actor-onbekend", line, 1)]);
    assert_eq!(fouten(wrong.replace("wie = ", "\twie = ")), [("actor-onbekend", line, 2)]);
}

#[test]
fn a_day_may_be_written_with_and_without_quotes() {
    let text = |na: &str| format!("{}\n{}", kop(), stap("a", "melding").replace("na = \"melding\"", &format!("na = {na}")));
    for na in ["2026-12-24", "\"2026-12-24\"", "[\"melding\", 2026-12-24]", "[2026-12-24, \"screening\"]"] {
        assert_eq!(fouten(text(na)), [], "{na}");
    }
    for (na, code) in
        [("\"2026-13-24\"", "datum-onleesbaar"), ("{ dag = \"2026-12-24\" }", VORM), ("24", VORM), ("[24]", VORM), ("true", VORM)]
    {
        assert_eq!(fouten(text(na)).iter().map(|f| f.0).collect::<Vec<_>>(), [code], "{na}");
    }
}

#[test]
fn a_field_that_does_not_fit_hides_nothing_else() {
    let step = stap("a", "melding").replace("spoor", "spor").replace("fase = \"screenen\"", "fase = \"screening\"");
    let text = format!("{}\n{step}verplicht = \"ja\"\n", kop());
    let found: Vec<(&str, usize)> = fouten(text.clone()).into_iter().map(|(code, line, _)| (code, line)).collect();
    assert_eq!(found, [("waarde-onbekend", 11), (VORM, 12), (VORM, 18)], "and the track is not missed a second time");
    assert_eq!(vondsten(text).pop().unwrap().zin, "Hier staat een tekst, maar hier hoort true of false.");
}

#[test]
fn what_cannot_be_read_has_a_place() {
    let mut bytes = kop().into_bytes();
    bytes.extend(b"toelichting = \"caf\xe9\"\n");
    assert_eq!(fouten(bytes), [(ONLEESBAAR, 6, 19)]);
    assert_eq!(fouten("id = \"stuk"), [(ONLEESBAAR, 1, 11)].map(|(c, r, _)| (c, r, fouten("id = \"stuk")[0].2)));
    assert_eq!(fouten(format!("{}\nkleur = \"rood\"\n", kop())).last().map(|f| (f.0, f.1)), Some((VORM, 7)));
    assert_eq!(fouten(format!("{}\n[[stap]]\nid = 7\n", kop())).iter().rfind(|f| f.0 == VORM).map(|f| f.1), Some(8));
    assert_eq!(fouten(format!("{}\nstap = \"x\"\n", kop())).iter().filter(|f| f.0 == VORM).count(), 1);
    for bytes in [&b""[..], b"\xff\xfe", b"\0\0\0", b"[[stap]]", b"stap = []", b"= = =", b"\r\r\r"] {
        assert!(!fouten(bytes).is_empty(), "{bytes:?}");
    }
}

/// What was right, how it was written wrong, the place, and words of the sentence and the remedy.
type Schrijffout = (&'static str, &'static str, (usize, usize), &'static str, &'static str);

/// None of it is in the language of the format.
#[test]
fn a_mistake_in_writing_is_told_in_plain_words() {
    let text = format!("{}\n{}", kop(), stap("a", "melding"));
    let cases: [Schrijffout; 19] = [
        ("wie = \"coordinator\"", "wie = coordinator", (14, 7), "\"coordinator\" staat niet tussen aanhalingstekens", "voor en achter"),
        ("\"Doe iets\"", "“Doe iets”", (9, 9), "kromme aanhalingstekens", "rechte"),
        ("klaar_als", "verplicht = ja\nklaar_als", (16, 13), "true of false", "Schrijf true"),
        ("2026-01-01", "01-01-2026", (4, 16), "geen datum", "jaar, maand en dag"),
        ("2026-01-01", "2026-02-31", (4, 16), "geen datum", "hoeveel dagen"),
        ("[\"woning\"]", "[\"woning\" \"bedrijf\"]", (3, 24), "mist een komma", "Zet een komma"),
        ("[\"woning\"]", "[\"woning\"", (4, 1), "lijst hierboven heeft geen einde", "]"),
        ("[\"woning\"]", "[\"woning\"\n\n[[stap]]", (5, 1), "lijst hierboven heeft geen einde", "]"),
        ("\"Doe iets\"", "\"Doe iets", (9, 18), "heeft geen einde", "aanhalingsteken achter"),
        ("\"Doe iets\"", "\"Doe \"nu\" iets\"", (9, 15), "Achter de waarde", "aanhalingstekens in de tekst"),
        ("\"eigen\"\n", "\"C:\\map\"\n", (5, 12), "eigen betekenis", "\\\\"),
        ("id = \"proef\"", "id: \"proef\"", (1, 3), "dubbele punt", "=-teken"),
        ("fase = \"screenen\"", "fase = \"screenen\"\nfase = \"melden\"", (12, 1), "\"fase\" staat er twee keer", "één"),
        ("[[stap]]", "[[stap]]\nid = \"b\"\n[stap]", (9, 2), "[stap] staat er al", "[[stap]]"),
        ("per = \"casus\"", "per =", (13, 6), "geen waarde", "achter het =-teken"),
        ("per = \"casus\"", "escaleert = \"burgemeester\"", (13, 13), "groep velden", "{ naar ="),
        ("klaar_als", "verplicht = \"ja\"\nklaar_als", (16, 13), "true of false", "true voor ja"),
        ("na = \"melding\"", "uiterlijk = 2026-12-24", (15, 13), "Hier staat een datum, maar hier hoort een tekst", "\"1 werkdag\""),
        ("na = \"melding\"", "uiterlijk = 3", (15, 13), "hoort een tekst", "\"1 werkdag\""),
    ];
    for (right, wrong, place, zin, herstel) in cases {
        let text = text.replacen(right, wrong, 1);
        let found = vondsten(text.clone());
        assert_eq!(in_editor(&text), found, "{wrong}");
        let faults: Vec<&Vondst> = found.iter().filter(|v| matches!(v.code, ONLEESBAAR | VORM)).collect();
        let [fault] = faults[..] else { panic!("{wrong}: {faults:#?}") };
        assert_eq!((fault.regel, fault.kolom), place, "{wrong}: {fault:?}");
        assert!(fault.zin.contains(zin) && fault.herstel.contains(herstel), "{wrong}: {fault:?}");
        assert!(!fault.zin.contains("expected") && !fault.zin.contains("TOML"), "{fault:?}");
    }
    // Line ends of a very old Mac: said once.
    assert_eq!(fouten(text.replace('\n', "\r")).iter().filter(|f| f.0 == ONLEESBAAR).count(), 1);
}

/// What does not fit is left out of the form: without a finding the editor would publish the rest.
#[test]
fn the_editor_finds_a_field_that_is_not_there_as_the_command_does() {
    let text = format!("{}kleur = \"rood\"\n{}", kop(), stap("a", "melding"));
    for (right, wrong) in [("klaar_als", "verpligt = true\nklaar_als"), ("bron = \"eigen\"\n", "bron = 7\n"), ("naam", "naem")] {
        let text = text.replacen(right, wrong, 1);
        let found = in_editor(&text);
        assert!(found.iter().filter(|v| v.code == VORM).count() >= 2, "{wrong}: {found:#?}");
        assert_eq!(found, vondsten(text), "{wrong}");
    }
}

#[test]
fn five_thousand_steps_are_one_finding_and_the_most_that_is_read_is_read_quickly() {
    let many = |n: usize| {
        let mut text = kop();
        for i in 0..n {
            let na = if i == 0 { "melding".to_owned() } else { format!("s{}", i - 1) };
            let _ = write!(text, "\n{}", stap(&format!("s{i}"), &na));
        }
        text
    };
    let clock = Instant::now();
    assert_eq!(fouten(many(5000)).iter().map(|f| f.0).collect::<Vec<_>>(), ["te-veel-stappen"]);
    assert_eq!(fouten(many(MAX_STAPPEN)), []);
    // Every step waits for a step that is not there, and every one waits for the next: the worst there is.
    let lost = many(MAX_STAPPEN).replace("na = \"s", "na = \"weg");
    assert_eq!(fouten(lost).len(), MAX_STAPPEN - 1);
    let circle = many(MAX_STAPPEN).replacen("\"melding\"", &format!("\"s{}\"", MAX_STAPPEN - 1), 1);
    assert_eq!(fouten(circle).iter().filter(|f| f.0 == "kring").count(), MAX_STAPPEN);
    assert!(clock.elapsed().as_secs() < 60, "{:?}", clock.elapsed());
}

#[test]
fn trunks_that_build_on_each_other_are_findings() {
    let file = |id: &str, op: &str| {
        let text = format!("id = \"{id}\"\nnaam = \"X\"\nbouwt_op = \"{op}\"\ngeldig_vanaf = 2026-01-01\nbron = \"x\"\n");
        (format!("{id}.toml"), text.into_bytes())
    };
    let found = |files: &[(String, Vec<u8>)]| {
        controleer_draaiboeken(files, &shipped(), None).vondsten.iter().map(|v| (v.code, v.regel)).collect::<Vec<_>>()
    };
    assert_eq!(found(&[file("a", "a")]), [("stam-in-kring", 3)]);
    assert_eq!(found(&[file("a", "b"), file("b", "c"), file("c", "a")]), [("stam-in-kring", 3); 3]);
    assert_eq!(found(&[file("a", "b"), file("b", "overval")])[0], ("stam-op-stam", 3));
    assert_eq!(found(&[file("a", "niets")]), [("stam-onbekend", 3)]);
}

/// How long the largest shipped draaiboek takes, read and checked. The bar of 10 milliseconds is for a release build; this one is not.
#[test]
fn the_largest_shipped_draaiboek_is_checked_at_once() {
    let beleid = shipped();
    let files = [
        ("stam.toml".to_owned(), text_of("draaiboeken/overval/2026-01-01.toml").into_bytes()),
        ("tak.toml".to_owned(), text_of("draaiboeken/bedrijfsoverval/2026-01-01.toml").into_bytes()),
    ];
    let best = (0..5)
        .map(|_| {
            let clock = Instant::now();
            assert!(controleer_draaiboeken(&files, &beleid, None).vondsten.is_empty());
            clock.elapsed()
        })
        .min();
    println!("checking trunk and branch: {best:?}");
    assert!(best.is_some_and(|d| d.as_millis() < 1000), "{best:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_bytes_give_findings_with_a_place(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for v in vondsten(bytes) {
            prop_assert!(v.regel >= 1 && v.kolom >= 1 && !v.zin.is_empty() && !v.herstel.is_empty());
        }
    }

    /// Damage anywhere in a shipped branch gives places within the file.
    #[test]
    fn damage_gives_findings_within_the_file(at in any::<prop::sample::Index>(), len in 0_usize..60, noise in proptest::collection::vec(any::<u8>(), 0..10)) {
        let mut bytes = text_of("draaiboeken/woningoverval/2026-01-01.toml").into_bytes();
        let i = at.index(bytes.len());
        let end = (i + len).min(bytes.len());
        bytes.splice(i..end, noise);
        let lines = bytes.iter().filter(|b| **b == b'\n').count() + 1;
        for v in vondsten(bytes) {
            prop_assert!(v.regel <= lines, "{v:?}");
        }
    }
}
