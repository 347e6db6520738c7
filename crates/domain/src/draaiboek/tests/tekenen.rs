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
fn the_line_under_a_bar_is_as_long_as_its_term() {
    use crate::draaiboek::zwembaan::plek;

    let (z, _) = tekening();
    let minutes: Vec<_> = z.banen.iter().flat_map(|b| &b.balken).map(|b| (b.stap.as_str(), b.minuten)).collect();
    assert_eq!(minutes[0], ("a", (60, 90)), "half an hour after the report, not the first two hours");
    assert_eq!((plek(0, 140), plek(60, 140), plek(120, 140)), (0, 70, 140));
    assert!((0..200_000).step_by(37).all(|m| plek(m, 140) <= plek(m + 37, 140)), "later is never more to the left");
    assert_eq!(plek(u32::MAX, 140), 6 * 140, "the axis ends");
}

#[test]
fn an_exchange_says_from_whom_to_whom() {
    let wisselt_uit = Some(vec![RuwUitwisseling { van: "politie".into(), aan: "coordinator".into(), wat: vec!["naam".into()] }]);
    let z = zwembaan(&gelezen(vec![RuwStap { wisselt_uit, ..stap("a") }]));
    assert_eq!(z.banen[0].balken[0].wisselt, [("politie".to_owned(), "coordinator".to_owned())]);
    let words = svg(&z, &Labels::nl(&z, vec![])).replace("</text>", " ");
    assert!(words.contains("§\u{a0}Politie →"), "{words}");
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
fn a_bar_names_who_is_told_when_it_is_late() {
    let escaleert = Some(RuwEscalatie { naar: "plaatsvervanger".into(), na: some("30 minuten") });
    let d = gelezen(vec![RuwStap { titel: some("Bel"), uiterlijk: some("1 uur"), vanaf: some("overval"), escaleert, ..stap("a") }]);
    let z = zwembaan(&d);
    assert_eq!(z.banen[0].balken[0].escaleert.as_deref(), Some("plaatsvervanger"));
    let drawn = svg(&z, &Labels::nl(&z, vec![]));
    let words = drawn.replace("</text>", " ").replace('\u{a0}', " ");
    assert!(words.contains("→") && words.contains("Plaatsvervanger"), "{drawn}");
}

#[test]
fn text_stays_inside_its_bar() {
    let (_, drawn) = tekening();
    for text in drawn.split("<text x=\"").skip(1) {
        let x: usize = text.split('"').next().and_then(|n| n.parse().ok()).expect("a number");
        let words = text.split('>').nth(1).and_then(|t| t.split('<').next()).expect("a text");
        let decoded = words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        assert!(x + decoded.chars().count() * 7 <= 144 + 6 * 140 + 20, "{words}");
    }
}

/// A lane of twenty bars, and one of another actor.
fn lang() -> Zwembaan {
    let mut steps: Vec<RuwStap> = (0..20).map(|n| RuwStap { uiterlijk: some("1 werkdag"), ..stap(&format!("s{n}")) }).collect();
    steps.push(RuwStap { wie: some("communicatie"), na: meer(&["screening"]), ..stap("laatste") });
    zwembaan(&gelezen(steps))
}

fn hoogte(svg: &str) -> usize {
    svg.split("height=\"").nth(1).and_then(|t| t.split('"').next()).and_then(|n| n.parse().ok()).expect("a height")
}

/// Cards: what has the edge of a step.
fn kaarten(svg: &str) -> usize {
    svg.matches("fill=\"#ffffff\" stroke=").count()
}

#[test]
fn on_paper_every_step_is_one_card_and_no_piece_is_too_high() {
    let z = lang();
    let labels = Labels::nl(&z, vec![]);
    let pieces = svg_stukken(&z, &labels, 200);
    assert!(pieces.len() > 2);
    assert!(pieces.iter().all(|p| hoogte(&p.svg) <= 201), "{:?}", pieces.iter().map(|p| hoogte(&p.svg)).collect::<Vec<_>>());
    assert_eq!(pieces.iter().map(|p| kaarten(&p.svg)).sum::<usize>(), 21);
    assert_eq!(pieces.iter().flat_map(|p| &p.wie).map(|(_, n)| n).sum::<usize>(), 21);
    assert!(
        pieces.iter().all(|p| p.wie.iter().all(|(wie, _)| p.svg.contains(labels.actor(wie).split(' ').next().unwrap_or_default()))),
        "every piece names its lanes"
    );
    let numbers: String = pieces.iter().map(|p| p.svg.as_str()).collect();
    assert!((1..=21).all(|n| numbers.contains(&format!(">{n}\u{a0} "))), "a card has the number of its step in the table");
}

#[test]
fn on_paper_a_period_is_cut_in_even_pieces_and_its_name_and_the_legend_stand_beside_them() {
    let z = lang();
    let labels = Labels::nl(&z, vec![]);
    let pieces = svg_stukken(&z, &labels, 200);
    assert!(pieces.iter().all(|p| !p.svg.contains(&labels.as_tekst) && labels.kolommen.iter().all(|k| !p.svg.contains(&format!(">{k}<")))));
    assert!(svg_legenda(&labels).contains(&labels.as_tekst) && kaarten(&svg_legenda(&labels)) == 1);
    let of_one: Vec<&Stuk> = pieces.iter().filter(|p| p.tijdvak == pieces[0].tijdvak).collect();
    assert!(!of_one[0].vervolg && of_one.iter().skip(1).all(|p| p.vervolg));
    let heights: Vec<usize> = of_one.iter().map(|p| hoogte(&p.svg)).collect();
    let row = 80;
    assert!(heights.iter().max().unwrap_or(&0) - heights.iter().min().unwrap_or(&0) <= row, "{heights:?}");
    assert!(pieces.windows(2).all(|w| w[0].tijdvak <= w[1].tijdvak), "in order of time");
}

#[test]
fn on_paper_a_row_higher_than_a_piece_gets_a_piece_of_its_own() {
    assert_eq!(svg_stukken(&lang(), &Labels::nl(&lang(), vec![]), 1).len(), 11);
}
