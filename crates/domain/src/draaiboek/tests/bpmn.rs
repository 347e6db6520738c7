use std::collections::BTreeSet;

use super::*;

fn xml(stappen: Vec<RuwStap>) -> String {
    let d = gelezen(stappen);
    let z = zwembaan(&d);
    bpmn(&d, &Labels::nl(&z, vec![]))
}

fn values<'a>(text: &'a str, key: &str) -> Vec<&'a str> {
    let key = format!(" {key}=\"");
    text.split(&key).skip(1).filter_map(|t| t.split('"').next()).collect()
}

/// Every reference leads to an element, every identity is there once, and everything drawn is an element.
fn heel(text: &str) {
    let ids = values(text, "id");
    let known: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), known.len(), "an identity twice");
    for key in
        ["sourceRef", "targetRef", "bpmnElement", "attachedToRef", "default", "messageRef", "signalRef", "escalationRef", "processRef"]
    {
        for value in values(text, key) {
            assert!(known.contains(value), "{key} {value}");
        }
    }
    for tag in ["incoming", "outgoing", "flowNodeRef"] {
        for part in text.split(&format!("<bpmn:{tag}>")).skip(1) {
            let id = part.split('<').next().unwrap_or_default();
            assert!(known.contains(id), "{tag} {id}");
        }
    }
}

fn proef() -> Vec<RuwStap> {
    vec![
        RuwStap { uiterlijk: some("30 minuten"), na: meer(&["melding"]), ..stap("a") },
        RuwStap { klaar_als: some("vrijgave-vastgelegd"), na: meer(&["a"]), ..stap("vrijgave") },
        RuwStap {
            na: meer(&["vrijgave-politie"]),
            niet_voor: meer(&["overval + 1 dag"]),
            als: als("woonvorm", &["huur"]),
            wisselt_uit: Some(vec![RuwUitwisseling { van: "politie".into(), aan: "burgemeester".into(), wat: vec!["naam".into()] }]),
            uiterlijk: some("1 werkdag"),
            escaleert: Some(RuwEscalatie { naar: "plaatsvervanger".into(), na: some("2 uur") }),
            ..stap("b")
        },
        RuwStap { na: meer(&["b"]), wie: some("communicatie"), ..stap("c") },
        RuwStap { na: meer(&["a", "c"]), per: some("betrokkene"), ..stap("d") },
    ]
}

#[test]
fn a_process_holds_together_and_comes_out_the_same() {
    let text = xml(proef());
    heel(&text);
    assert_eq!(text, xml(proef()));
    for part in [
        "<bpmn:startEvent id=\"begin\" name=\"Overval\">",
        "<bpmn:intermediateCatchEvent id=\"gebeurtenis_melding\" name=\"Melding\">",
        "sourceRef=\"stap_vrijgave\" targetRef=\"samen_b\"",
        "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P1D</bpmn:timeDuration>",
        ">woonvorm in [\"huur\"]</bpmn:conditionExpression>",
        "sourceRef=\"partij_politie\" targetRef=\"stap_b\"",
        "<bpmn:boundaryEvent id=\"termijn_b\" name=\"uiterlijk 1 werkdag\" attachedToRef=\"stap_b\" cancelActivity=\"false\">",
        "escalationRef=\"escalatie_plaatsvervanger\"",
        "<nazorg:uitwisseling van=\"politie\" aan=\"burgemeester\" gegevens=\"naam\"/>",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn what_follows_on_a_step_that_is_passed_by_is_passed_by_too() {
    let text = xml(proef());
    assert_eq!(text.matches(">woonvorm in [\"huur\"]</bpmn:conditionExpression>").count(), 2, "b, and c that follows on b alone");
    assert!(!text.contains("als_d"), "d follows on a as well");
    assert!(text.contains("sourceRef=\"na_c\" targetRef=\"stap_d\""), "a comes before c, so d waits for c alone");
}

#[test]
fn signs_that_mean_something_in_xml_and_circles_do_no_harm() {
    let steps = vec![
        RuwStap { titel: some("Bel <de> \"politie\" & vraag"), uitleg: some("Een.\n<script>"), ..stap("a") },
        RuwStap { na: meer(&["c"]), ..stap("b") },
        RuwStap { na: meer(&["b"]), ..stap("c") },
    ];
    let text = xml(steps);
    heel(&text);
    assert!(!text.contains("<script>") && !text.contains("<de>"));
    assert_eq!(text.matches('<').count(), text.matches('>').count());
}

#[test]
fn a_lane_of_the_drawing_is_a_lane_of_the_process_and_steps_stand_in_time() {
    let text = xml(proef());
    assert_eq!(values(&text, "id").iter().filter(|i| i.starts_with("baan_")).count(), 2);
    let x = |id: &str| -> usize {
        let at = text.split(&format!("bpmnElement=\"{id}\"")).nth(1).unwrap_or_default();
        values(at, "x").first().and_then(|n| n.parse().ok()).unwrap_or_default()
    };
    assert!(x("stap_a") < x("stap_b"), "{} {}", x("stap_a"), x("stap_b"));
}
