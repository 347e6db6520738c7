//! What every file must say about itself.

use super::*;

fn has(pdf: &Pdf, needle: &str) -> bool {
    pdf.bytes.windows(needle.len()).any(|window| window == needle.as_bytes())
}

#[test]
fn every_template_prints_its_example_to_both_standards() {
    for name in names() {
        let pdf = printed(name, &Value::Null);
        assert!(pdf.bytes.starts_with(b"%PDF-1.7"), "{name}");
        assert!(has(&pdf, "<pdfuaid:part>1</pdfuaid:part>") || has(&pdf, "pdfuaid:part=\"1\""), "{name}: PDF/UA-1");
        assert!(has(&pdf, "<pdfaid:part>2</pdfaid:part>"), "{name}: PDF/A-2");
        assert!(has(&pdf, "<pdfaid:conformance>A</pdfaid:conformance>"), "{name}: level A");
        assert!(has(&pdf, "<dc:title>"), "{name}: title");
        assert!(has(&pdf, "/Lang (nl-NL)") || has(&pdf, "/Lang(nl-NL)"), "{name}: language");
        assert!(has(&pdf, "/Marked true") && has(&pdf, "/DisplayDocTitle true"), "{name}: tagged, title shown");
        assert!(has(&pdf, "2026-11-23T"), "{name}: the moment handed in");
    }
}

#[test]
fn the_language_comes_from_the_data() {
    let pdf = printed("buurtbrief", &with("buurtbrief", json!({ "taal": "en" })));
    assert!(has(&pdf, "/Lang (en-GB)") || has(&pdf, "/Lang(en-GB)"));
}

#[test]
fn the_same_data_and_moment_give_the_same_bytes() {
    let data = example_of("draaiboek");
    let first = printed("draaiboek", &data);
    comemo::evict(0);
    assert_eq!(first, printed("draaiboek", &data));
    let later = print("draaiboek", &data, Options { moment: Moment(1_795_551_240) });
    assert_ne!(Ok(first), later);
}

#[test]
fn an_unknown_template_and_a_bad_moment_are_refused() {
    assert_eq!(print("../nazorgplan", &Value::Null, OPTIONS), Err(PrintError::UnknownTemplate("../nazorgplan".into())));
    assert_eq!(print("belkaart", &Value::Null, Options { moment: Moment(i64::MAX) }), Err(PrintError::Moment));
}

#[test]
fn a_missing_field_and_an_unknown_block_are_named_with_their_place() {
    let error = print("buurtbrief", &json!({ "gemeente": "X" }), OPTIONS).expect_err("no title");
    assert!(
        matches!(&error, PrintError::Layout { file, line, message } if file.ends_with(".typ") && *line > 0 && message.contains("titel")),
        "{error}"
    );
    let data = with("buurtbrief", json!({ "blokken": [{ "soort": "dans", "tekst": "" }] }));
    let error = print("buurtbrief", &data, OPTIONS).expect_err("no such block").to_string();
    assert!(error.contains("onbekende soort blok: dans"), "{error}");
    // A failed print leaves the next one whole.
    printed("buurtbrief", &Value::Null);
}
