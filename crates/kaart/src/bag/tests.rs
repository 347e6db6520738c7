#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

use std::io::Write as _;

use proptest::prelude::*;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;

fn object(id: &str, place: &str, status: &str, end: &str) -> String {
    format!(
        "<sl-bag-extract:bagObject><Objecten:Verblijfsobject><Objecten:heeftAlsHoofdadres><Objecten-ref:NummeraanduidingRef>9999200000000001\
        </Objecten-ref:NummeraanduidingRef></Objecten:heeftAlsHoofdadres><Objecten:voorkomen><Historie:Voorkomen><Historie:beginGeldigheid>2014-01-01\
        </Historie:beginGeldigheid>{end}</Historie:Voorkomen></Objecten:voorkomen><Objecten:identificatie domein=\"NL.IMBAG.Verblijfsobject\">{id}\
        </Objecten:identificatie><Objecten:geometrie>{place}</Objecten:geometrie><Objecten:status>{status}</Objecten:status></Objecten:Verblijfsobject>\
        </sl-bag-extract:bagObject>"
    )
}

const PUNT: &str = "<Objecten:punt><gml:Point><gml:pos>155010.0 463020.5 0.0</gml:pos></gml:Point></Objecten:punt>";
const VLAK: &str = "<Objecten:vlak><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>155000 463000 0 155100 463000 0 155100 463100 0 155000 463100 0\
    </gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></Objecten:vlak>";

fn document() -> String {
    let end = "<Historie:eindGeldigheid>2020-01-01</Historie:eindGeldigheid>";
    let all = [
        object("9999010000000001", PUNT, "Verblijfsobject in gebruik", end),
        object("9999010000000001", PUNT, "Verblijfsobject in gebruik", ""),
        object("9999010000000002", VLAK, "Verblijfsobject ingetrokken", ""),
        object("9999010000000003", "<gml:pos>x y</gml:pos>", "Verblijfsobject in gebruik", ""),
    ];
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><b:bagStand xmlns:b=\"x\"><b:bagInfo><s:StandTechnischeDatum>2026-02-15</s:StandTechnischeDatum></b:bagInfo>{}</b:bagStand>",
        all.concat()
    )
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub(crate) fn extract(text: &str) -> Vec<u8> {
    let inner = zipped(&[("9999VBO15022026-000001.xml", text.as_bytes())]);
    zipped(&[("Leveringsdocument-BAG-Extract.xml", b"<x/>"), ("9999PND15022026.zip", b"not read"), ("9999VBO15022026.zip", &inner)])
}

fn lees(bytes: &[u8], limits: &Limits) -> Result<(Summary, Vec<Object>), ReadError> {
    let mut all = Vec::new();
    let mut spill = in_memory(10_000_000);
    let summary = read(io::Cursor::new(bytes), limits, &mut spill, &mut |o| all.push(o))?;
    Ok((summary, all))
}

#[test]
fn objects_as_they_are_now_come_out_of_a_zip_in_a_zip() {
    let bytes = extract(&document());
    assert!(is_extract(&bytes) && !is_extract(&zipped(&[("x.gpkg", b"")])));
    let (summary, all) = lees(&bytes, &Limits::default()).unwrap();
    assert_eq!(summary, Summary { objects: 4, day: "2026-02-15".to_owned() });
    let said: Vec<_> = all.iter().map(|o| (o.number, o.id.as_str(), o.point)).collect();
    assert_eq!(
        said,
        [
            (2, "9999010000000001", Some((155_010.0, 463_020.5))),
            (3, "9999010000000002", Some((155_050.0, 463_050.0))),
            (4, "9999010000000003", None)
        ]
    );
    assert_eq!(all[1].status, "Verblijfsobject ingetrokken");
}

#[test]
fn what_is_cut_off_damaged_or_too_large_is_refused() {
    let text = document();
    for at in [100, text.len() / 2, text.len() - 12] {
        assert_eq!(lees(&extract(&text[..at]), &Limits::default()), Err(ReadError::Truncated), "XML that stops at {at}");
    }
    let whole = extract(&text);
    assert_eq!(lees(&whole[..whole.len() / 2], &Limits::default()), Err(ReadError::Truncated));
    assert_eq!(lees(&zipped(&[("9999VBO1.zip", b"PK")]), &Limits::default()), Err(ReadError::Truncated));
    assert_eq!(lees(&zipped(&[("x.txt", b"")]), &Limits::default()), Err(ReadError::Unreadable));
    assert_eq!(lees(&extract("<x/>"), &Limits::default()), Err(ReadError::Empty));
    assert_eq!(lees(&whole, &Limits { objects: 2, ..Limits::default() }), Err(ReadError::TooLarge));
    assert_eq!(lees(&whole, &Limits { unpacked: 700, ..Limits::default() }).unwrap_err(), ReadError::TooLarge);
}

#[test]
fn one_endless_text_is_not_kept_in_memory() {
    let endless = format!("<x>{}", "a".repeat(5_000_000));
    assert_eq!(lees(&extract(&endless), &Limits::default()), Err(ReadError::TooLarge));
    let deep = "<a>".repeat(500);
    assert_eq!(lees(&extract(&deep), &Limits::default()), Err(ReadError::Unreadable));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn a_file_with_bytes_changed_is_read_or_refused(at in 0usize..4000, to in any::<u8>()) {
        let mut bytes = extract(&document());
        let at = at % bytes.len();
        bytes[at] = to;
        let _ = lees(&bytes, &Limits::default());
        let mut text = document().into_bytes();
        let at = at % text.len();
        text[at] = to;
        let inner = zipped(&[("9999VBO15022026-000001.xml", &text)]);
        let _ = lees(&zipped(&[("9999VBO15022026.zip", &inner)]), &Limits::default());
    }
}
