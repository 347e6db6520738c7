use super::*;

fn tekening() -> (Zwembaan, String) {
    let d = gelezen(vec![
        RuwStap { titel: some("Bel de <politie> & vraag het"), uiterlijk: some("30 minuten"), verplicht: Some(true), ..stap("a") },
        RuwStap { na: meer(&["a"]), spoor: some("omgeving"), wie: some("communicatie"), uiterlijk: some("1 werkdag"), ..stap("b") },
        RuwStap { na: meer(&["screening"]), spoor: some("preventie"), vanaf: some("overval"), uiterlijk: some("21 dagen"), ..stap("c") },
    ]);
    let z = zwembaan(&d);
    let drawn = svg(&z, &Labels::nl(&z, vec![]));
    (z, drawn)
}

#[test]
fn bars_span_the_time_from_start_to_term() {
    let (z, _) = tekening();
    let bars: Vec<_> = z.banen.iter().flat_map(|b| &b.balken).map(|b| (b.stap.as_str(), b.van, b.tot)).collect();
    assert_eq!(bars, [("a", 0, 0), ("c", 1, 4), ("b", 0, 2)]);
    assert_eq!(z.banen.iter().map(|b| b.wie.as_str()).collect::<Vec<_>>(), ["coordinator", "communicatie"]);
}

#[test]
fn the_drawing_has_a_name_and_a_description_and_no_style() {
    let (_, drawn) = tekening();
    for part in [
        "role=\"img\"",
        "<title id=\"zwembaan-titel\">",
        "<desc id=\"zwembaan-omschrijving\">",
        "aria-labelledby=\"zwembaan-titel zwembaan-omschrijving\"",
        "Coördinator nazorg",
    ] {
        assert!(drawn.contains(part), "{part}");
    }
    for part in ["style", "class=", "<script", " on", "<politie>"] {
        assert!(!drawn.contains(part), "{part}");
    }
    assert!(drawn.contains("&lt;politie&gt;") && drawn.contains("&amp;"));
    assert_eq!(drawn.matches('<').count(), drawn.matches('>').count());
    for word in ["slachtoffer", "omgeving", "preventie", "verplicht", "30\u{a0}minuten"] {
        assert!(drawn.contains(word), "tracks and terms stand there in words: {word}");
    }
}

#[test]
fn text_stays_inside_its_bar() {
    let (_, drawn) = tekening();
    for text in drawn.split("<text x=\"").skip(1) {
        let x: usize = text.split('"').next().and_then(|n| n.parse().ok()).expect("a number");
        let words = text.split('>').nth(1).and_then(|t| t.split('<').next()).expect("a text");
        let decoded = words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        assert!(x + decoded.chars().count() * 7 <= 150 + 6 * 165 + 20, "{words}");
    }
}
