//! The stories beside the draaiboeken unfold as written, and a story that is wrong says where.

use domain::draaiboek::speel;

#[test]
fn stories_unfold_as_written() {
    let beleid = super::shipped();
    let (mut stories, mut wrong) = (0, Vec::new());
    for (file, text) in crate::scenarios() {
        let proef = speel(&text, |id| beleid.draaiboeken.iter().rfind(|d| d.id == id));
        stories += proef.scenarios;
        wrong.extend(proef.mislukt.into_iter().map(|m| format!("{file}:{}: {}\n    {}", m.regel, m.tekst, m.zin)));
    }
    assert!(stories >= 8, "{stories} stories");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_story_that_goes_otherwise_names_its_line_and_what_was_found() {
    let beleid = super::shipped();
    let text = "# Verhaal\n```scenario\ndraaiboek woningoverval\nop 2026-11-26 22:05 melding\nverwacht melding-nalopen uiterlijk 2026-11-26 22:35\nverwacht melding-nalopen gedaan\nnu 2026-11-26 23:00\nverwacht melding-nalopen te-laat\nverwacht meldng-nalopen open\nfeit weer slecht\n```\n\n```scenario\ndraaiboek woningoverval\n```\n```scenario\ndraaiboek zonder\nverwacht a open\n";
    let proef = speel(text, |id| beleid.draaiboeken.iter().rfind(|d| d.id == id));
    let found: Vec<(usize, &str)> = proef.mislukt.iter().map(|m| (m.regel, m.zin.as_str())).collect();
    assert_eq!((proef.scenarios, proef.verwachtingen), (3, 4));
    assert_eq!(found[0], (6, "De stap is open."));
    assert_eq!(found[1].0, 9);
    assert!(found[1].1.contains("Bedoel je \"melding-nalopen\"?"), "{}", found[1].1);
    assert_eq!(found[2].0, 10);
    assert_eq!(found[3], (13, "Dit scenario verwacht niets."));
    assert_eq!(found[4], (17, "Er is geen draaiboek \"zonder\"."));
    assert_eq!(found.last().map(|f| f.0), Some(16), "a block that does not end");
}

/// Whoever changed a term on purpose lets a story expect what comes out; nothing else in it changes.
#[test]
fn a_story_can_be_made_to_expect_what_comes_out() {
    let beleid = super::shipped();
    let vind = |id: &str| beleid.draaiboeken.iter().rfind(|d| d.id == id);
    let text = "# Verhaal\r\n\n```scenario\ndraaiboek woningoverval\npersoon A slachtoffer oudere\nop 2026-11-26 22:05 melding\n\
         \tverwacht melding-nalopen uiterlijk 2026-11-26 22:34\n  verwacht burgemeester-informeren uiterlijk 2026-11-30 \n\
         verwacht melding-nalopen gedaan\nverwacht status-slachtofferhulp A open\nverwacht meldng-nalopen open\nfeit weer slecht\n```\nEinde";
    let new = domain::draaiboek::bijgewerkt(text, vind);
    let changed: Vec<(&str, &str)> = text.lines().zip(new.lines()).filter(|(old, new)| old != new).collect();
    assert_eq!(
        changed[..3],
        [
            ("\tverwacht melding-nalopen uiterlijk 2026-11-26 22:34", "\tverwacht melding-nalopen uiterlijk 2026-11-26 22:35"),
            ("  verwacht burgemeester-informeren uiterlijk 2026-11-30 ", "  verwacht burgemeester-informeren uiterlijk 2026-11-26 "),
            ("verwacht melding-nalopen gedaan", "verwacht melding-nalopen open"),
        ]
    );
    let left: Vec<usize> = speel(&new, vind).mislukt.iter().map(|m| m.regel).collect();
    assert_eq!(left, [11, 12], "what cannot be read or is not there stays to be mended by hand: {new}");
    for (_, shipped) in crate::scenarios() {
        assert_eq!(domain::draaiboek::bijgewerkt(&shipped, vind), shipped, "what comes true stays as it is");
    }
}

#[test]
fn any_text_is_played_without_a_fault() {
    let beleid = super::shipped();
    for text in [
        "",
        "```scenario",
        "```scenario\nop\n```",
        "```scenario\ndraaiboek overval\nop 9999-99-99 25:00 x\npersoon\nverwacht\nfeit A b c\nnu x y\n```",
        "\u{feff}```scenario\r\ndraaiboek overval\r\n```",
    ] {
        let _ = speel(text, |id| beleid.draaiboeken.iter().rfind(|d| d.id == id));
        let _ = domain::draaiboek::bijgewerkt(text, |id| beleid.draaiboeken.iter().rfind(|d| d.id == id));
    }
}

/// The step that asks it stands in the casus and in the supplement, and is there once; where the casus drops it, nothing waits for it.
#[test]
fn with_attention_of_the_media_nobody_is_called_before_it_is_known_who_speaks_to_them() {
    let beleid = super::shipped();
    let newest = |id: &str| beleid.draaiboeken.iter().rfind(|d| d.id == id).expect("shipped");
    let waits = |id: &str| {
        let both = newest(id).samen_met(&[newest("media-aandacht")]).expect("no circle");
        let asks = both.stappen.iter().filter(|s| s.id.as_str() == "status-slachtofferhulp").count();
        let call = both.stap(&"media-slachtoffer-eerst".into()).expect("the call");
        (asks, call.niet_voor.iter().filter(|n| n.na.to_string() == "status-slachtofferhulp").count())
    };
    for id in ["woningoverval", "bedrijfsoverval", "explosie-woning", "straatroof", "woninginbraak"] {
        assert_eq!(waits(id), (1, 1), "{id}");
    }
}
