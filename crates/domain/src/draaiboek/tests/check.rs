//! What must be solved, by code. Every code, warnings too, has an example that fails and one that passes in `docs/bevindingen`.

use super::*;

fn kennis(grondslagen: &[Grondslag]) -> Kennis<'_> {
    let (actoren, brieven) = (vec!["slachtofferhulp", "woningcorporatie"], Some(vec!["buurtbrief"]));
    Kennis { actoren, grondslagen, brieven, ..Kennis::default() }
}

/// The codes of what must be solved, found in reading or, when it reads, in checking.
fn codes(ruw: &Ruw, stam: Option<&Ruw>) -> Vec<&'static str> {
    let rules = [grondslag("slachtofferhulp", "gemeente", vec![Soort::ContactGelegd])];
    let found = match lees(ruw, stam) {
        Ok(d) => super::super::check(&d, ruw, &kennis(&rules)),
        Err(found) => found,
    };
    assert!(found.iter().all(|b| !b.zin.is_empty() && !b.hint.is_empty()));
    assert!(found.iter().all(|b| super::super::regel(b.code).is_some_and(|r| r.ernst == b.ernst)), "a rule of its own weight");
    let mut codes: Vec<_> = found.iter().filter(|b| b.ernst == Ernst::Fout).map(|b| b.code).collect();
    codes.dedup();
    codes
}

/// `wrong` gives exactly this code; `right` gives nothing.
#[track_caller]
fn pair(code: &str, wrong: Vec<RuwStap>, right: Vec<RuwStap>) {
    assert_eq!(codes(&ruw(wrong), None), [code], "the failing example");
    assert_eq!(codes(&ruw(right), None), [""; 0], "the passing example");
}

#[test]
fn actor_onbekend() {
    let with = |wie: &str, met: &str| vec![RuwStap { wie: some(wie), met: meer(&[met]), ..stap("a") }];
    pair("actor-onbekend", with("cordinator", "politie"), with("coordinator", "politie"));
    pair("actor-onbekend", with("politie", "slachtofferhlp"), with("politie", "slachtofferhulp"));
}

#[test]
fn aanleiding_onbekend() {
    let with = |na: &str| vec![stap("b"), RuwStap { na: meer(&[na]), ..stap("a") }];
    pair("aanleiding-onbekend", with("medling"), with("melding"));
    pair("aanleiding-onbekend", with("c"), with("b"));
}

#[test]
fn stap_dubbel() {
    pair("stap-dubbel", vec![stap("a"), stap("a")], vec![stap("a"), stap("b")]);
}

#[test]
fn kring() {
    let with = |na: &str| vec![RuwStap { na: meer(&[na]), ..stap("a") }, RuwStap { na: meer(&["a"]), ..stap("b") }];
    pair("kring", with("b"), with("melding"));
}

#[test]
fn start_nooit() {
    let after = |woonvorm: &str| {
        let first = RuwStap { legt_vast: meer(&["woonvorm"]), ..stap("vraag") };
        let rent = RuwStap { na: meer(&["vraag"]), als: als("woonvorm", &["huur"]), ..stap("a") };
        vec![first, rent, RuwStap { na: meer(&["a"]), als: als("woonvorm", &[woonvorm]), ..stap("b") }]
    };
    pair("start-nooit", after("koop"), after("huur"));
    let decided = |waarde: &str| {
        let besluit = RuwStap { per: some("betrokkene"), legt_vast: meer(&["besluit"]), ..stap("beslis") };
        vec![besluit, RuwStap { per: some("betrokkene"), na: meer(&["besluit-ja"]), als: als("besluit", &[waarde]), ..stap("a") }]
    };
    pair("start-nooit", decided("nee"), decided("ja"));
    let soort = |t: &str| vec![RuwStap { als: als("incidenttype", &[t]), ..stap("a") }];
    pair("start-nooit", soort("bedrijf"), soort("woning"));
}

#[test]
fn uiterlijk_voor_niet_voor() {
    let with = |uiterlijk: &str| {
        vec![RuwStap { niet_voor: meer(&["overval + 3 dagen"]), vanaf: some("overval"), uiterlijk: some(uiterlijk), ..stap("a") }]
    };
    pair("uiterlijk-voor-niet-voor", with("1 dag"), with("1 week"));
}

#[test]
fn uiterlijk_voor_voorganger() {
    let with = |uiterlijk: &str| {
        let first = RuwStap { na: meer(&["melding"]), uiterlijk: some("1 dag"), ..stap("a") };
        vec![first, RuwStap { na: meer(&["a"]), vanaf: some("melding"), uiterlijk: some(uiterlijk), ..stap("b") }]
    };
    pair("uiterlijk-voor-voorganger", with("2 uur"), with("2 dagen"));
}

#[test]
fn verplicht_zonder_bewijs() {
    let with = |bewijs: Option<&str>| vec![RuwStap { verplicht: Some(true), klaar_als: bewijs.map(ToOwned::to_owned), ..stap("a") }];
    pair("verplicht-zonder-bewijs", with(None), with(Some("vinkje")));
}

#[test]
fn uitwisseling_zonder_grondslag() {
    let with = |van: &str, aan: &str, wat: &str| {
        let u = RuwUitwisseling { van: van.into(), aan: aan.into(), wat: vec![wat.into()] };
        vec![RuwStap { wisselt_uit: Some(vec![u]), ..stap("a") }]
    };
    pair(
        "uitwisseling-zonder-grondslag",
        with("gemeente", "slachtofferhulp", "contact-gelegd"),
        with("slachtofferhulp", "gemeente", "contact-gelegd"),
    );
    pair("uitwisseling-zonder-grondslag", with("slachtofferhulp", "gemeente", "adres"), with("coordinator", "burgemeester", "adres"));
}

#[test]
fn brief_zonder_sjabloon() {
    let with = |brief: &str| vec![RuwStap { brief: some(brief), ..stap("a") }];
    pair("brief-zonder-sjabloon", with("burtbrief"), with("buurtbrief"));
}

#[test]
fn feit_nergens_vastgelegd() {
    let with = |legt_vast: &[&str]| {
        vec![RuwStap { legt_vast: meer(legt_vast), ..stap("vraag") }, RuwStap { als: als("woonvorm", &["huur"]), ..stap("a") }]
    };
    pair("feit-nergens-vastgelegd", with(&[]), with(&["woonvorm"]));
}

#[test]
fn feit_van_persoon() {
    let with = |per: &str| vec![RuwStap { per: some(per), als: als("leeftijdsgroep", &["kind"]), ..stap("a") }];
    pair("feit-van-persoon", with("casus"), with("betrokkene"));
}

#[test]
fn contact_voor_vrijgave() {
    let contact = || RuwStap { fase: some("verlenen"), per: some("betrokkene"), na: meer(&["besluit-ja"]), ..stap("bel") };
    pair("contact-voor-vrijgave", vec![contact()], vec![RuwStap { niet_voor: meer(&["vrijgave-politie"]), ..contact() }]);
    pair(
        "contact-voor-vrijgave",
        vec![contact()],
        vec![RuwStap { klaar_als: some("partner-antwoord"), met: meer(&["slachtofferhulp"]), ..contact() }],
    );
    let held = RuwStap { na: meer(&["vrijgave-politie"]), als: als("leeftijdsgroep", &["kind"]), ..stap("kind") };
    let held = RuwStap { per: some("betrokkene"), ..held };
    let mixed = RuwStap { na: meer(&["kind", "besluit-ja"]), ..contact() };
    let through = RuwStap { na: meer(&["kind"]), niet_voor: meer(&["besluit-ja"]), ..contact() };
    pair("contact-voor-vrijgave", vec![held.clone(), mixed], vec![held, through.clone()]);
    // A step that falls away with a decision holds nothing back, even without a condition of its own.
    let falls = RuwStap { per: some("betrokkene"), na: meer(&["vrijgave-politie", "toestemming"]), ..stap("kind") };
    let after = RuwStap { na: meer(&["besluit-ja", "kind"]), ..contact() };
    let stays = RuwStap { na: meer(&["vrijgave-politie"]), ..falls.clone() };
    pair("contact-voor-vrijgave", vec![falls, after.clone()], vec![stays, after]);
}

#[test]
fn sluit_met_werk_open() {
    let with =
        |verplicht: bool| vec![RuwStap { fase: some("evalueren"), na: meer(&["afsluiting"]), verplicht: Some(verplicht), ..stap("a") }];
    pair("sluit-met-werk-open", with(true), with(false));
}

#[test]
fn bron_ontbreekt() {
    pair("bron-ontbreekt", vec![RuwStap { bron: None, ..stap("a") }], vec![stap("a")]);
    assert_eq!(codes(&Ruw { bron: String::new(), ..ruw(vec![stap("a")]) }, None), ["bron-ontbreekt"]);
}

#[test]
fn words_that_do_not_exist() {
    let one = |s: RuwStap| vec![s];
    pair("waarde-onbekend", one(RuwStap { spoor: some("buurt"), ..stap("a") }), one(stap("a")));
    pair("waarde-onbekend", one(RuwStap { klaar_als: some("klaar"), ..stap("a") }), one(stap("a")));
    pair(
        "waarde-onbekend",
        one(RuwStap { als: als("geweld", &["mes"]), ..stap("a") }),
        one(RuwStap { als: als("geweld", &["wapen"]), ..stap("a") }),
    );
    pair("feit-onbekend", one(RuwStap { als: als("verdachte", &["ja"]), ..stap("a") }), one(stap("a")));
    pair("veld-ontbreekt", one(RuwStap { titel: None, ..stap("a") }), one(stap("a")));
    pair("duur-onleesbaar", one(RuwStap { uiterlijk: some("gauw"), ..stap("a") }), one(RuwStap { uiterlijk: some("2 uur"), ..stap("a") }));
    pair("id-onleesbaar", one(stap("Stap 1")), one(stap("stap-1")));
    pair(
        "uitleg-te-lang",
        one(RuwStap { uitleg: Some("a".repeat(401)), ..stap("a") }),
        one(RuwStap { uitleg: Some("a".repeat(400)), ..stap("a") }),
    );
    let u = |wat: &str| RuwUitwisseling { van: "slachtofferhulp".into(), aan: "gemeente".into(), wat: vec![wat.into()] };
    let with = |wat: &str| one(RuwStap { wisselt_uit: Some(vec![u(wat)]), ..stap("a") });
    pair("gegeven-onbekend", with("verdachte"), with("contact-gelegd"));
    assert_eq!(codes(&Ruw { geldt_voor: vec!["wonen".into()], ..ruw(vec![stap("a")]) }, None), ["incidenttype-onbekend"]);
    assert_eq!(codes(&Ruw { geldig_vanaf: "1 januari".into(), ..ruw(vec![stap("a")]) }, None), ["datum-onleesbaar"]);
}

#[test]
fn a_branch_changes_drops_and_adds() {
    let trunk = Ruw { geldt_voor: vec![], ..ruw(vec![stap("a"), stap("b")]) };
    let branch = |change: &str, drop: &str| Ruw {
        bouwt_op: some("stam"),
        wijzig: vec![RuwStap { id: change.into(), titel: some("Anders"), ..RuwStap::default() }],
        vervalt: vec![Vervalt { id: drop.into(), reden: "geldt hier niet".into() }],
        ..ruw(vec![stap("c")])
    };
    assert_eq!(codes(&branch("x", "b"), Some(&trunk)), ["tak-onbekende-stap"]);
    assert_eq!(codes(&branch("a", "x"), Some(&trunk)), ["tak-onbekende-stap"]);
    assert_eq!(codes(&branch("a", "b"), Some(&trunk)), [""; 0]);
    let d = lees(&branch("a", "b"), Some(&trunk)).expect("a draaiboek");
    let titles: Vec<(&str, &str)> = d.stappen.iter().map(|s| (s.id.as_str(), s.titel.as_str())).collect();
    assert_eq!(titles, [("a", "Anders"), ("c", "Doe iets")]);
    let reasonless = Ruw { vervalt: vec![Vervalt { id: "b".into(), reden: " ".into() }], ..branch("a", "b") };
    assert_eq!(codes(&reasonless, Some(&trunk)), ["reden-ontbreekt"]);
    let used = Ruw { stap: vec![RuwStap { na: meer(&["b"]), ..stap("c") }], ..branch("a", "b") };
    assert_eq!(codes(&used, Some(&trunk)), ["aanleiding-onbekend"], "a dropped step cannot be waited for");
}

#[test]
fn named_steps_change_places_within_their_phase_and_the_others_stay() {
    let later = |id: &str| RuwStap { fase: some("verlenen"), ..stap(id) };
    let trunk = Ruw { geldt_voor: vec![], ..ruw(vec![stap("a"), later("x"), stap("b"), stap("c")]) };
    let branch = |order: &[&str]| Ruw {
        bouwt_op: some("stam"),
        volgorde: order.iter().map(|s| (*s).to_owned()).collect(),
        ..ruw(vec![stap("d"), later("y")])
    };
    let ids = |order: &[&str]| {
        let d = lees(&branch(order), Some(&trunk)).expect("a draaiboek");
        d.stappen.iter().map(|s| s.id.to_string()).collect::<Vec<_>>().join("")
    };
    assert_eq!(ids(&[]), "abcdxy");
    assert_eq!(ids(&["d", "a"]), "dbcaxy");
    assert_eq!(ids(&["y", "c", "x", "b"]), "acbdyx", "each phase by itself");
    assert_eq!(branch(&["c", "b"]).vlak(Some(&trunk)).volgorde, [""; 0], "written out there is nothing left to say");
    assert_eq!(codes(&branch(&["c", "q"]), Some(&trunk)), ["volgorde-onbekende-stap"]);
    assert_eq!(codes(&branch(&["c", "b", "c"]), Some(&trunk)), ["volgorde-dubbel"]);
    let dropped = Ruw { vervalt: vec![Vervalt { id: "b".into(), reden: "niet".into() }], ..branch(&["c", "b"]) };
    assert_eq!(codes(&dropped, Some(&trunk)), ["volgorde-onbekende-stap"]);
}

/// A municipality writes its own version of a supplement: no report starts it, and that is right. A trunk is something else.
#[test]
fn a_version_of_a_supplement_needs_no_incident_type() {
    let base = Ruw { geldt_voor: vec![], ..ruw(vec![stap("a")]) };
    let own = |on: &str| Ruw { bouwt_op: some(on), geldt_voor: vec![], ..ruw(vec![]) };
    let found = |on: &str| {
        let own = own(on);
        let d = lees(&own, Some(&base)).expect("a draaiboek");
        let kennis = Kennis { stammen: vec!["overval"], ..kennis(&[]) };
        super::super::check(&d, &own, &kennis).iter().any(|b| b.code == "tak-zonder-soort")
    };
    assert!(!found("media-aandacht@2026-01-01"));
    assert!(found("overval@2026-01-01"), "a trunk starts nothing and is laid beside nothing");
    assert!(found("media-aandacht"), "without a version it would be a trunk");
}

/// A supplement says which draaiboeken it belongs with; its own versions say the same unless they write something else.
#[test]
fn a_supplement_belongs_with_draaiboeken_that_exist() {
    let supplement = |on: Option<&[&str]>| Ruw {
        past_bij: on.map(|all| all.iter().map(|id| (*id).to_owned()).collect()),
        geldt_voor: vec![],
        ..ruw(vec![stap("a")])
    };
    let found = |r: &Ruw, stam: Option<&Ruw>| {
        let d = lees(r, stam).expect("a draaiboek");
        let kennis = Kennis { beginnen: vec!["bedrijfsoverval"], ..kennis(&[]) };
        let found = super::super::check(&d, r, &kennis);
        (d.past_bij.clone(), found.iter().map(|b| (b.code, b.plek.veld, b.hint.clone())).collect::<Vec<_>>())
    };
    let base = supplement(Some(&["bedrijfsoverval"]));
    assert_eq!(found(&base, None), (vec!["bedrijfsoverval".to_owned()], vec![]));
    let hint = "Bedoel je \"bedrijfsoverval\"?".to_owned();
    assert_eq!(found(&supplement(Some(&["bedrijfsovervall"])), None).1, [("draaiboek-onbekend", "past_bij", hint)]);
    let starts = Ruw { geldt_voor: vec!["woning".into()], ..base.clone() };
    assert!(found(&starts, None).1.iter().any(|(code, ..)| *code == "past-bij-zonder-aanvulling"));
    let own = |on: Option<&[&str]>| Ruw { bouwt_op: some("winkel@2026-01-01"), stap: vec![], ..supplement(on) };
    assert_eq!(found(&own(None), Some(&base)), (vec!["bedrijfsoverval".to_owned()], vec![]));
    assert_eq!(found(&own(Some(&[])), Some(&base)), (vec![], vec![]), "beside every casus");
    assert_eq!(own(None).vlak(Some(&base)).past_bij, base.past_bij, "also when its steps are written out");
    let d = lees(&base, None).expect("a draaiboek");
    assert!(d.past_bij(["media", "bedrijfsoverval"]) && !d.past_bij(["woningoverval"]));
    assert!(lees(&supplement(None), None).expect("a draaiboek").past_bij(["woningoverval"]));
}

/// Whatever a call must have as its evidence: first ask who speaks to the victim already. A supplement has the step that asks it itself.
#[test]
fn a_call_waits_until_it_is_known_whether_slachtofferhulp_has_contact() {
    let call = |niet_voor: &[&str]| RuwStap {
        fase: some("verlenen"),
        per: some("betrokkene"),
        weg: some("telefoon"),
        na: meer(&["besluit-ja"]),
        niet_voor: meer(niet_voor),
        ..stap("bel")
    };
    let asks = RuwStap { per: some("betrokkene"), legt_vast: meer(&["slachtofferhulp"]), ..stap("status") };
    let asked_first = |steps: Vec<RuwStap>| {
        let supplement = Ruw { geldt_voor: vec![], ..ruw(steps) };
        let d = lees(&supplement, None).expect("a draaiboek");
        super::super::check(&d, &supplement, &kennis(&[])).iter().all(|b| b.code != "contact-voor-slachtofferhulp")
    };
    assert!(!asked_first(vec![call(&["vrijgave-politie"])]));
    assert!(asked_first(vec![asks, call(&["vrijgave-politie", "status"])]));
    assert!(asked_first(vec![call(&["vrijgave-politie", "eerste-contact"])]));
}

#[test]
fn all_findings_come_at_once_with_their_place() {
    let wrong = ruw(vec![stap("a"), RuwStap { spoor: some("x"), uiterlijk: some("y"), wie: None, ..stap("b") }]);
    let found = lees(&wrong, None).expect_err("three mistakes");
    let places: Vec<_> = found.iter().map(|b| (b.plek.tabel, b.plek.nummer, b.plek.veld)).collect();
    assert_eq!(places, [("stap", 1, "spoor"), ("stap", 1, "uiterlijk"), ("stap", 1, "wie")]);
}

#[test]
fn criminal_involvement_is_no_fact() {
    use crate::Code;
    for word in ["verdachte", "crimineel", "betrokkenheid", "strafbaar", "dader"] {
        assert!(Feit::ALL.iter().all(|f| !f.code().contains(word) && f.waarden().iter().all(|w| !w.contains(word))));
    }
}

#[test]
fn the_kind_of_incident_is_that_of_the_trunk_unless_it_is_written() {
    use crate::casus::Incidentsoort;

    let trunk = Ruw { geldt_voor: vec![], incident: some("explosie"), ..ruw(vec![stap("a")]) };
    let branch = |incident: Option<&str>| Ruw { bouwt_op: some("stam"), incident: incident.map(Into::into), ..ruw(vec![stap("b")]) };
    let of = |r: &Ruw, on: Option<&Ruw>| lees(r, on).map(|d| d.incident).map_err(|f| f.iter().map(|b| b.code).collect::<Vec<_>>());
    assert_eq!(of(&ruw(vec![stap("a")]), None), Ok(Incidentsoort::Overval));
    assert_eq!(of(&branch(None), Some(&trunk)), Ok(Incidentsoort::Explosie));
    assert_eq!(of(&branch(Some("straatroof")), Some(&trunk)), Ok(Incidentsoort::Straatroof));
    assert_eq!(branch(None).vlak(Some(&trunk)).incident.as_deref(), Some("explosie"), "also when its steps are written out");
    assert_eq!(of(&branch(Some("brand")), Some(&trunk)), Err(vec!["waarde-onbekend"]));
}

/// The remedy names what was probably meant, or the article that keeps it out.
#[test]
fn the_remedy_says_what_was_meant() {
    let hint = |s: RuwStap| {
        let raw = ruw(vec![RuwStap { titel: some("Bel de politie"), ..stap("bel") }, s]);
        lees(&raw, None).expect_err("wrong").pop().map(|b| b.hint).unwrap_or_default()
    };
    let na = |na: &str| hint(RuwStap { na: meer(&[na]), ..stap("a") });
    assert_eq!(na("Bel de Politie"), "Dit is de titel van een stap. Noem de id: \"bel\".");
    assert_eq!(na("melding en bel"), "Noem ze elk apart, in een lijst: [\"melding\", \"bel\"].");
    assert!(na("2 dagen na overval").ends_with("\"overval + 2 dagen\"."), "{}", na("2 dagen na overval"));
    assert_eq!(na("medling"), "Bedoel je \"melding\"?");
    for (written, meant) in [
        ("binnen twee werkdagen", "2 werkdagen"),
        ("24uur", "24 uur"),
        ("een half uur", "30 minuten"),
        ("Uiterlijk 3 kalenderdagen", "3 dagen"),
        ("één dag", "1 dag"),
    ] {
        let uiterlijk = Some(written.to_owned());
        assert!(
            written.parse::<crate::kalender::Duur>().is_ok() || hint(RuwStap { uiterlijk, ..stap("a") }) == format!("Schrijf \"{meant}\"."),
            "{written}"
        );
    }
    assert!(hint(RuwStap { uiterlijk: some("snel"), ..stap("a") }).starts_with("Schrijf een getal en minuten"));
    let als = |feit: &str| hint(RuwStap { als: als(feit, &["ja"]), ..stap("a") });
    assert!(als("verdachte").contains("AVG art. 10") && als("letsel").contains("AVG art. 9") && als("geweldd").contains("Bedoel je"));
    let deelt = |wat: &str| {
        let u = RuwUitwisseling { van: "politie".into(), aan: "burgemeester".into(), wat: vec![wat.to_owned()] };
        hint(RuwStap { wisselt_uit: Some(vec![u]), ..stap("a") })
    };
    assert!(deelt("BSN").contains("UAVG art. 46"));
}
