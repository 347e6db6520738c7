//! A text as people write it, with groups, dots, lists over lines and comments everywhere: a form changes what it says and nothing else.
#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

use domain::draaiboek::RuwStap;

use super::{
    tekst::Tekst,
    waarde::{Velden, Waarde, velden},
};

const TEKST: &str = r#"id = 'eigen'
naam = "Eigen"
geldig_vanaf = 2026-12-01

# --- eerst de buurt ---
[[stap]]   # een eigen stap
id   = 'een'     # enkele aanhaling
titel= "Bel de \"wijk\"manager"	# tab ervoor
uitleg = """
Regel een.
Regel twee \
  loopt door."""
met = [
  "politie",   # altijd
  # de wijkagent weet het
  "wijkagent",
]
uiterlijk = "2 werkdagen"  # afgesproken op 3 maart
als.onrust = ["hoog"]   # met een punt
wisselt_uit = [
  { van = "politie", aan = "burgemeester", wat = ["tijdstip"] }, # alleen dat
  { van = "slachtofferhulp", aan = "gemeente", wat = ["contact-gelegd"] }
]

[[stap]]
id = "twee"
titel = "Deel het"
uiterlijk = "1 dag"
# waarom alleen dan
[stap.als]   # los
onrust = ["hoog"] # niet eerder
[stap.escaleert]
naar = "burgemeester" # zelf gekozen
[[stap.wisselt_uit]]
van = "politie"
aan = "burgemeester"
wat = ["tijdstip"] # meer niet

# het derde
[[stap]]
id = "drie"
titel = "Klaar"
"#;

fn stappen(text: &str) -> Vec<RuwStap> {
    policy::ruw_draaiboek("proef.toml", text).unwrap().stap
}

fn een(text: &str, id: &str) -> RuwStap {
    stappen(text).into_iter().find(|s| s.id == id).unwrap()
}

/// The text after one field of a step was changed; what it says is that and nothing else.
#[track_caller]
fn gewijzigd(text: &str, id: &str, veld: &'static str, waarde: &Waarde) -> String {
    let was = velden(&een(text, id));
    let new: Velden = was.clone().into_iter().map(|(v, w)| (v, if v == veld { waarde.clone() } else { w })).collect();
    let mut t = Tekst::lees(text).unwrap();
    t.zet_stap(id, None, &was, &new);
    let out = t.tekst();
    assert_eq!(velden(&een(&out, id)), new, "{out}");
    let others = |text: &str| stappen(text).into_iter().filter(|s| s.id != id).collect::<Vec<_>>();
    assert_eq!(others(&out), others(text), "{out}");
    out
}

fn lijst(words: &[&str]) -> Waarde {
    Waarde::Lijst(words.iter().map(|w| (*w).to_owned()).collect())
}

#[test]
fn a_list_over_lines_keeps_its_lines_and_its_comments() {
    let more = gewijzigd(TEKST, "een", "met", &lijst(&["politie", "wijkagent", "pvo"]));
    assert_eq!(more, TEKST.replace("  \"wijkagent\",\n", "  \"wijkagent\",\n  \"pvo\",\n"));
    let less = gewijzigd(&more, "een", "met", &lijst(&["politie", "pvo"]));
    assert_eq!(less, TEKST.replace("  \"wijkagent\",\n", "  \"pvo\",\n"));
    for words in [&["wijkagent"][..], &["politie"], &["pvo"], &["wijkagent", "politie"], &["pvo", "politie", "wijkagent", "ggd"]] {
        let out = gewijzigd(TEKST, "een", "met", &lijst(words));
        assert!(out.contains("# altijd") && out.contains("# de wijkagent weet het"), "{out}");
    }
    let mut uit = een(TEKST, "een").wisselt_uit.unwrap();
    uit[1].wat.push("advies".to_owned());
    let out = gewijzigd(TEKST, "een", "wisselt_uit", &Waarde::Uit(uit.clone()));
    assert_eq!(out, TEKST.replace("[\"contact-gelegd\"]", "[\"contact-gelegd\", \"advies\"]"));
    uit.truncate(1);
    let out = gewijzigd(TEKST, "een", "wisselt_uit", &Waarde::Uit(uit));
    assert!(out.contains("# alleen dat"), "{out}");
}

#[test]
fn a_group_with_a_head_or_dots_is_changed_where_it_stands() {
    let als = |words: &[(&str, &[&str])]| {
        Waarde::Als(words.iter().map(|(k, v)| ((*k).to_owned(), v.iter().map(|w| (*w).to_owned()).collect())).collect())
    };
    let both = als(&[("onrust", &["hoog", "verhoogd"])]);
    assert_eq!(gewijzigd(TEKST, "een", "als", &both), TEKST.replacen("[\"hoog\"]   #", "[\"hoog\", \"verhoogd\"]   #", 1));
    assert_eq!(gewijzigd(TEKST, "twee", "als", &both), TEKST.replace("[\"hoog\"] # niet", "[\"hoog\", \"verhoogd\"] # niet"));
    let other = als(&[("geweld", &["wapen"])]);
    for id in ["een", "twee"] {
        gewijzigd(TEKST, id, "als", &other);
        gewijzigd(TEKST, id, "als", &als(&[]));
    }
    let later = gewijzigd(TEKST, "twee", "escaleert", &Waarde::Escaleert("burgemeester".into(), "3 uur".into()));
    assert_eq!(later, TEKST.replace("# zelf gekozen\n", "# zelf gekozen\nna = \"3 uur\"\n"));
    let mut uit = een(TEKST, "twee").wisselt_uit.unwrap();
    uit.push(een(TEKST, "een").wisselt_uit.unwrap().remove(1));
    let two = gewijzigd(TEKST, "twee", "wisselt_uit", &Waarde::Uit(uit.clone()));
    assert!(two.contains("# meer niet") && two.contains("# waarom alleen dan"), "{two}");
    uit.remove(0);
    gewijzigd(&two, "twee", "wisselt_uit", &Waarde::Uit(uit));
}

#[test]
fn a_step_takes_its_groups_along_when_it_moves() {
    for (id, with) in [("twee", "een"), ("een", "twee"), ("twee", "drie"), ("drie", "een")] {
        let mut t = Tekst::lees(TEKST).unwrap();
        assert!(t.verplaats(id, with));
        let moved = t.tekst();
        for s in stappen(TEKST) {
            assert_eq!(een(&moved, &s.id), s, "{moved}");
        }
        let places = |text: &str| stappen(text).iter().map(|s| s.id.clone()).collect::<Vec<_>>();
        let (was, is) = (places(TEKST), places(&moved));
        let at = |list: &[String], id: &str| list.iter().position(|s| s == id);
        assert_eq!((at(&is, id), at(&is, with)), (at(&was, with), at(&was, id)));
        assert_eq!(moved.matches('#').count(), TEKST.matches('#').count(), "{moved}");
        assert!(t.verplaats(id, with));
        assert_eq!(t.tekst(), TEKST, "and back without a trace");
    }
    // A group may stand far from its step.
    let apart = TEKST
        .replace("\n# het derde\n[[stap]]\nid = \"drie\"\ntitel = \"Klaar\"\n", "")
        .replace("[[stap.wisselt_uit]]", "[[wijzig]]\nid = \"x\"\nuiterlijk = \"1 dag\"\n[[stap.wisselt_uit]]");
    let mut t = Tekst::lees(&apart).unwrap();
    assert!(t.verplaats("twee", "een"));
    assert_eq!(een(&t.tekst(), "twee"), een(&apart, "twee"), "{}", t.tekst());
    assert_eq!(een(&t.tekst(), "een"), een(&apart, "een"));
}

#[test]
fn steps_written_between_braces_are_changed_too_and_none_is_lost() {
    let text = r#"naam = "Eigen"
stap = [{ id = "een", titel = "Een", als = { onrust = ["hoog"] } }, { id = "twee", titel = "Twee" }]
vervalt = [
  { id = "noodfonds", reden = "Hebben we niet." },
]
bron = "eigen keuze"
"#;
    let out = gewijzigd(text, "twee", "titel", &Waarde::Tekst("Anders".into()));
    assert!(out.contains("bron = \"eigen keuze\"") && out.contains("Hebben we niet."), "{out}");
    let mut t = Tekst::lees(text).unwrap();
    t.laat_vervallen("lotgenoten", true, "Ook niet.");
    t.voeg_toe("drie", &velden(&RuwStap { titel: Some("Drie".into()), ..RuwStap::default() }));
    assert!(t.verplaats("twee", "een"));
    let raw = policy::ruw_draaiboek("proef.toml", &t.tekst()).unwrap();
    assert_eq!(raw.vervalt.iter().map(|v| v.id.as_str()).collect::<Vec<_>>(), ["noodfonds", "lotgenoten"], "{}", t.tekst());
    assert_eq!(raw.stap.iter().map(|s| s.id.as_str()).collect::<Vec<_>>(), ["twee", "een", "drie"], "{}", t.tekst());
    assert_eq!(raw.stap[1], een(text, "een"));
    assert_eq!(raw.bron, "eigen keuze");
    // A form that changes nothing leaves the braces as they are.
    let mut t = Tekst::lees(text).unwrap();
    let same = velden(&een(text, "een"));
    t.zet_stap("een", None, &same, &same);
    assert_eq!(t.tekst(), text);
}

#[test]
fn an_exchange_that_stays_keeps_its_comments_when_the_one_before_it_goes() {
    let second = "[[stap.wisselt_uit]] # van de zorg\nvan = \"slachtofferhulp\" # altijd\naan = \"gemeente\"\nwat = [\"contact-gelegd\"]\n\n# het derde";
    let text = TEKST.replace("\n# het derde", &format!("\n{second}"));
    let Some(Waarde::Uit(both)) = velden(&een(&text, "twee")).get("wisselt_uit").cloned() else { panic!("exchanges") };
    let out = gewijzigd(&text, "twee", "wisselt_uit", &Waarde::Uit(both[1..].to_vec()));
    assert!(out.contains(second) && !out.contains("meer niet"), "{out}");
}
