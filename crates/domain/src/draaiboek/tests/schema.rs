use std::{collections::BTreeSet, fs};

use serde_json::Value;

use super::*;
use crate::Code;

fn keys(value: &Value) -> BTreeSet<String> {
    value.as_object().map(|o| o.keys().cloned().collect()).unwrap_or_default()
}

/// A step with every field filled in.
fn alles() -> RuwStap {
    RuwStap {
        met: meer(&["politie"]),
        na: meer(&["melding"]),
        niet_voor: meer(&["overval + 1 dagdeel"]),
        uiterlijk: some("2 dagdelen"),
        vanaf: some("melding"),
        als: als("geweld", &["gewonden"]),
        legt_vast: meer(&["onrust"]),
        noteert: meer(&["belmoment"]),
        noteert_ook: meer(&["politie-naam"]),
        wisselt_uit: Some(vec![RuwUitwisseling { van: "politie".into(), aan: "burgemeester".into(), wat: vec!["geweld".into()] }]),
        weg: some("telefoon"),
        escaleert: Some(RuwEscalatie { naar: "plaatsvervanger".into(), na: some("1 uur") }),
        eigen_zorg: Some(false),
        verplicht: Some(true),
        brief: some("buurtbrief"),
        letop: some("Wpg art. 16"),
        ..stap("a")
    }
}

#[test]
fn the_schema_knows_every_field_and_no_other() {
    let schema = schema();
    let ruw = Ruw {
        naam_en: some("Trial"),
        past_bij: Some(vec!["woningoverval".into()]),
        bouwt_op: some("stam"),
        incident: some("straatroof"),
        volgorde: vec!["a".into()],
        stap: vec![alles()],
        wijzig: vec![alles()],
        vervalt: vec![Vervalt { id: "b".into(), reden: "niet nodig".into() }],
        ..ruw(vec![])
    };
    let written = serde_json::to_value(&ruw).expect("json");
    let at = |path: &str| keys(schema.pointer(path).unwrap_or_else(|| panic!("{path}")));
    assert_eq!(at("/properties"), keys(&written));
    for list in ["stap", "wijzig", "vervalt"] {
        assert_eq!(at(&format!("/properties/{list}/items/properties")), keys(&written[list][0]), "{list}");
    }
    let fields = "/properties/stap/items/properties";
    assert_eq!(at(&format!("{fields}/escaleert/properties")), keys(&written["stap"][0]["escaleert"]));
    assert_eq!(at(&format!("{fields}/wisselt_uit/items/properties")), keys(&written["stap"][0]["wisselt_uit"][0]));
    let facts: BTreeSet<String> = Feit::ALL.iter().map(|f| f.code().to_owned()).collect();
    assert_eq!(at(&format!("{fields}/als/properties")), facts);
}

#[test]
fn every_field_is_read() {
    let d = gelezen(vec![alles()]);
    let a = &d.stappen[0];
    assert_eq!((a.weg, a.escaleert.as_ref().map(|e| e.naar.as_str())), (Some(Weg::Telefoon), Some("plaatsvervanger")));
    assert_eq!(
        a.noteert,
        [Noot { wat: Aantekening::Belmoment, verplicht: true }, Noot { wat: Aantekening::PolitieNaam, verplicht: false }]
    );
    assert!(!a.eigen_zorg && a.verplicht && a.niet_voor.len() == 1);
}

/// A field that the manual does not name cannot be found by who writes.
#[test]
fn the_manual_names_every_field() {
    fn fields(value: &Value, into: &mut BTreeSet<String>) {
        into.extend(keys(&value["properties"]));
        value.as_object().into_iter().flat_map(|o| o.values()).for_each(|v| fields(v, into));
        value.as_array().into_iter().flatten().for_each(|v| fields(v, into));
    }
    let manual = fs::read_to_string("../../docs/draaiboek.md").expect("the manual");
    let words: BTreeSet<&str> = manual.split(|c: char| !c.is_ascii_alphanumeric() && !"-_".contains(c)).collect();
    let mut all = BTreeSet::new();
    fields(&schema(), &mut all);
    assert!(all.len() > 50, "{all:?}");
    assert_eq!(all.iter().filter(|f| !words.contains(f.as_str())).collect::<Vec<_>>(), Vec::<&String>::new());
}

/// The file beside the manual is what the program gives: `nazorgregie draaiboek schema`.
#[test]
fn the_schema_in_the_documentation_is_this_one() {
    let path = "../../docs/draaiboek.schema.json";
    let written: Value = fs::read_to_string(path).ok().and_then(|t| serde_json::from_str(&t).ok()).unwrap_or_default();
    assert!(written == schema(), "write it again: nazorgregie draaiboek schema > docs/draaiboek.schema.json");
}
