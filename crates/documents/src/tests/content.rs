//! What each document shows in each of its states.

use super::*;

fn all(template: &str, changes: Value) -> String {
    shown(template, &with(template, changes)).concat()
}

#[test]
fn the_decision_has_each_required_point() {
    let seen = all("aanwijzingsbesluit", json!({}));
    for point in [
        "De burgemeester van Voorbeeldstad,",
        "artikel 16, eerste lid",
        "overwegende dat:",
        "Bijlage 1",
        "Alleen",
        "Welke gegevens",
        "verdachten",
        "Kanaal en beveiliging",
        "Geheimhouding",
        "ondermachtiging",
        "inlichtingen",
        "blijft bevoegd",
        "op elk moment schriftelijk",
        "bekendmaking",
        "Citeertitel",
        "namens de burgemeester",
        "werkgever daarmee instemmen",
        "Artikel 14",
    ] {
        assert!(seen.to_lowercase().contains(&squeezed(point).to_lowercase()), "{point}");
    }
}

#[test]
fn a_decision_without_signature_is_a_draft_whatever_its_status() {
    for status in ["concept", "in-werking"] {
        let seen = all("aanwijzingsbesluit", json!({ "status": status, "ondertekening": null }));
        assert!(seen.contains("CONCEPT") && seen.to_uppercase().contains("NOGNIETONDERTEKEND"), "{status}");
    }
    let signed = json!({ "naam": "E.M. Voorbeeld", "functie": "burgemeester", "plaats": "Voorbeeldstad", "datum": "2026-11-23", "zegel": "abcdef0123456789" });
    let seen = all(
        "aanwijzingsbesluit",
        json!({ "status": "in-werking", "ondertekening": signed, "bekendmaking": { "datum": "2026-11-25", "wijze": "gemeenteblad" } }),
    );
    assert!(
        !seen.contains("CONCEPT") && seen.contains("23november2026") && seen.contains("Inwerking") && seen.contains("abcdef0123456789")
    );
    let seen = all(
        "aanwijzingsbesluit",
        json!({ "status": "ingetrokken", "ondertekening": signed, "intrekking": { "datum": "2027-01-02", "reden": "Functie vervallen" } }),
    );
    assert!(seen.contains("INGETROKKEN") && seen.contains("2januari2027:Functievervallen"));
}

#[test]
fn the_public_plan_hides_what_is_confidential() {
    let full = all("nazorgplan", json!({}));
    assert!(full.contains("0600000001") && full.contains("R.Jansen"));
    let public = all("nazorgplan", json!({ "openbaar": true }));
    assert!(!public.contains("0600000001") && !public.contains("R.Jansen"), "persons and numbers");
    assert!(public.contains("OPENBAREVERSIE") && public.contains("staatnietindeopenbareversie") && public.contains("BijlageA"));
}

#[test]
fn the_plan_numbers_pages_chapters_and_versions() {
    let data = example_of("nazorgplan");
    let pages = shown("nazorgplan", &data);
    let seen = pages.concat();
    for chapter in data["hoofdstukken"].as_array().expect("chapters") {
        let title = squeezed(&format!("{}{}", chapter["nummer"].as_str().expect("number"), chapter["titel"].as_str().expect("title")));
        assert!(seen.matches(&title).count() >= 2, "{title}: in the contents and in the text");
    }
    assert!(pages.last().expect("page").contains(&format!("Pagina{0}van{0}", pages.len())));
    assert!(pages.last().expect("page").contains(data["colofon"]["hash"].as_str().expect("hash")), "the hash stands in the colophon");
    assert!(seen.contains("Nogtecontroleren") && seen.contains("Nognietingevuld") && !seen.contains("CONCEPT"));
    assert!(all("nazorgplan", json!({ "vaststelling": null })).contains("CONCEPT"));
}

#[test]
fn an_empty_plan_shows_what_is_missing() {
    let chapters = json!([{ "titel": "Aanleiding" }, { "titel": "Cijfers", "blokken": [{ "soort": "tabel", "kop": ["a"], "rijen": [] }] }]);
    let seen = all(
        "nazorgplan",
        json!({ "hoofdstukken": chapters, "bijlagen": [], "versies": [], "vaststelling": null, "partnerhandtekeningen": [], "colofon": null, "versie": null, "omslag": [] }),
    );
    assert!(seen.contains("1Aanleiding") && seen.contains("Nognietingevuld") && seen.contains("geengegevens"));
}

#[test]
fn a_long_table_repeats_its_header() {
    let rows: Vec<Value> = (0..200).map(|row| json!([format!("Partner {row}"), "biedt hulp aan"])).collect();
    let data =
        with("draaiboek", json!({ "blokken": [{ "soort": "tabel", "bijschrift": "Veel", "kop": ["Kopkolom", "Aanbod"], "rijen": rows }] }));
    assert!(shown("draaiboek", &data).concat().matches("Kopkolom").count() >= 4);
    printed("draaiboek", &data);
}

#[test]
fn the_call_sheet_is_one_page_and_names_missing_numbers() {
    let pages = shown("belkaart", &example_of("belkaart"));
    assert_eq!(pages.len(), 1);
    assert!(pages[0].contains("Nummerontbreekt") && pages[0].contains("0600000002"));
    let calls: Vec<Value> =
        (0..12).map(|n| json!({ "rol": format!("Rol {n}"), "naam": "Naam", "telefoon": "06 0000 0000", "bereikbaar": "altijd" })).collect();
    assert_eq!(printed("belkaart", &with("belkaart", json!({ "groepen": [{ "naam": "Alles", "bellen": calls }] }))).pages, 1);
}

#[test]
fn the_seal_shows_all_its_codes() {
    let data = example_of("journaalzegel");
    let seen = shown("journaalzegel", &data).concat();
    for key in ["hash", "handtekening", "sleutel"] {
        assert!(seen.contains(data[key].as_str().expect("code")), "{key}");
    }
    assert!(seen.contains("20:14uurUTC"));
}

#[test]
fn an_exercise_says_so_on_every_page() {
    let pages = shown("draaiboek", &with("draaiboek", json!({ "oefening": true })));
    assert!(pages.iter().all(|page| page.contains("OEFENING")));
}

#[test]
fn an_address_in_a_narrow_column_is_copied_as_it_is() {
    let address = "nazorg.slachtofferhulp-detailhandel@voorbeeldstad.example";
    let rows = json!([["Partner met een lange naam", "Iemand", "06 00000000", "maandag tot en met vrijdag van 9 tot 17 uur", address]]);
    let table =
        json!({ "soort": "tabel", "bijschrift": "Contact", "kop": ["Partner", "Vraag naar", "Telefoon", "Uren", "E-mail"], "rijen": rows });
    let page = laid_out(
        "nazorgplan",
        &with("nazorgplan", json!({ "hoofdstukken": [{ "nummer": "6", "titel": "Partners", "blokken": [table] }], "bijlagen": [] })),
    );
    let raw: String = page.pages().iter().map(|page| raw_text(&page.frame)).collect();
    let parts: Vec<&str> = ["nazorg.", "slachtofferhulp-detailhandel@", "voorbeeldstad.", "example"].to_vec();
    assert!(parts.iter().all(|part| raw.contains(part)), "{raw}");
    let from = raw.find("nazorg.slacht").unwrap_or_else(|| panic!("{raw}"));
    assert!(raw[from..].starts_with(address), "nothing between the parts, no hyphen and no hidden sign: {}", &raw[from..from + 80]);
}

/// Every sign of a page, hidden ones as well.
fn raw_text(frame: &typst::layout::Frame) -> String {
    frame
        .items()
        .map(|(_, item)| match item {
            typst::layout::FrameItem::Group(group) => raw_text(&group.frame),
            typst::layout::FrameItem::Text(text) => text.text.to_string(),
            _ => String::new(),
        })
        .collect()
}
