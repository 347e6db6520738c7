use std::{fs, path::Path};

use domain::draaiboek::{Kennis, Ruw};
use jiff::civil::date;
use proptest::prelude::*;

use super::{bestand::Bestand, *};

mod bevindingen;
mod invoer;
mod scenario;

fn listed(errors: &[PolicyError]) -> String {
    errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn shipped() -> Beleid {
    Beleid::load().unwrap_or_else(|e| panic!("\n{}", listed(&e)))
}

/// The shipped files with one of them replaced or added.
fn with(pad: &str, text: &str) -> Result<Beleid, Vec<PolicyError>> {
    let mut files = bestand::ingebouwd();
    files.retain(|f| f.pad != pad);
    files.push(Bestand { pad: pad.to_owned(), bytes: text.as_bytes().to_vec().into() });
    Beleid::from_files(&files)
}

fn text_of(pad: &str) -> String {
    fs::read_to_string(Path::new("../../beleid").join(pad)).expect("a shipped file")
}

#[test]
fn shipped_policy_is_right_from_binary_and_from_folder() {
    let embedded = shipped();
    let folder = Beleid::load_from(Path::new("../../beleid")).unwrap_or_else(|e| panic!("\n{}", listed(&e)));
    assert_eq!(embedded.draaiboeken, folder.draaiboeken);
    assert_eq!(embedded.partners, folder.partners);
    assert!(embedded.gemeenten.iter().filter(|g| !g.fictief).count() >= 342);
}

/// Words that ask someone to write something down.
const VRAAGT_NOTITIE: [&str; 4] = ["noteer ", "leg vast", "schrijf op", "leg per maatregel vast"];
/// Steps that say what not to write, or (as the meeting, which has a page of its own) that are noted with the tick and its reason.
const NIETS_TE_NOTEREN: [&str; 4] = ["nabellen", "herdenking", "school-en-jongerenwerk", "onderdak"];

#[test]
fn a_step_that_asks_to_note_something_has_a_place_for_it() {
    use domain::draaiboek::{Bewijs, Stap};
    let vraagt = |s: &Stap| {
        let text = s.uitleg.to_lowercase().replace("'hier niet nodig' vast", "").replace("schrijf op wat", "leg vast wat");
        let noteer = text.split("noteer ").skip(1).any(|rest| !["geen", "niet", "niets"].iter().any(|w| rest.starts_with(w)));
        noteer || VRAAGT_NOTITIE[1..].iter().any(|w| text.contains(w))
    };
    let elders = |s: &Stap| !matches!(s.klaar_als, None | Some(Bewijs::Vinkje | Bewijs::AntwoordVastgelegd | Bewijs::UitkomstVastgelegd));
    let beleid = shipped();
    let missing: Vec<String> = beleid
        .draaiboeken
        .iter()
        .flat_map(|d| d.stappen.iter().map(move |s| (d, s)))
        .filter(|(_, s)| {
            vraagt(s)
                && s.noteert.is_empty()
                && s.legt_vast.is_empty()
                && !elders(s)
                && s.noteert_hier()
                && !s.id.as_str().contains("bijeenkomst")
        })
        .filter(|(_, s)| !NIETS_TE_NOTEREN.contains(&s.id.as_str()))
        .map(|(d, s)| format!("{}: {}", d.id, s.id))
        .collect();
    assert!(missing.is_empty(), "no place to note: {}", missing.join(", "));
}

#[test]
fn every_name_that_is_a_label_has_an_english_one() {
    let beleid = shipped();
    let partners = beleid.partners.iter().map(|p| (&p.naam, &p.naam_en));
    let measures = beleid.maatregelen.iter().map(|m| (&m.naam, &m.naam_en));
    let criteria = beleid.criteria.iter().map(|c| (&c.naam, &c.naam_en));
    let books = beleid.draaiboeken.iter().map(|d| (&d.naam, &d.naam_en));
    let all = partners.chain(measures).chain(criteria).chain(books);
    let without: Vec<&String> = all.filter(|(_, en)| en.as_ref().is_none_or(|en| en.trim().is_empty())).map(|(nl, _)| nl).collect();
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn every_incident_type_starts_its_draaiboek() {
    let beleid = shipped();
    for (t, id) in [(Type::Woning, "woningoverval"), (Type::Bedrijf, "bedrijfsoverval"), (Type::Anders, "andere-overval")] {
        assert_eq!(beleid.voor_incident(t, date(2026, 11, 26)).map(|d| d.id.as_str()), Some(id));
    }
    assert!(beleid.voor_incident(Type::Woning, date(2025, 12, 31)).is_none(), "not valid yet");
}

#[test]
fn a_new_version_is_one_file_and_leaves_the_old_one_alone() {
    let old = "draaiboeken/woningoverval/2026-01-01.toml";
    let new = text_of(old).replace("2026-01-01", "2027-01-01");
    let beleid = with("draaiboeken/woningoverval/2027-01-01.toml", &new).unwrap_or_else(|e| panic!("\n{}", listed(&e)));
    assert_eq!(beleid.geldig_op("woningoverval", date(2026, 12, 31)).map(|d| d.geldig_vanaf), Some(date(2026, 1, 1)));
    assert_eq!(beleid.geldig_op("woningoverval", date(2027, 1, 1)).map(|d| d.geldig_vanaf), Some(date(2027, 1, 1)));
    assert!(beleid.draaiboek("woningoverval", date(2026, 1, 1)).is_some());
}

#[test]
fn many_mistakes_are_reported_at_once_with_line_column_and_hint() {
    let text = "id = \"proef\"\nnaam = \"Proef\"\nvolgorde = \"zeven\"\ngeldig_vanaf = 2026-01-01\ngeldt_voor = [\"bedrijven\"]\nvoorbereidng = \"x\"\nuitvoering = \"y\"\nbron = \"z\"\n";
    let errors = with("partners/proef.toml", text).expect_err("wrong");
    let found: Vec<(usize, usize, &str)> = errors.iter().map(|e| (e.line, e.column, e.hint.as_str())).collect();
    assert!(errors.iter().all(|e| e.file == "partners/proef.toml"));
    assert!(found.contains(&(6, 1, "Bedoel je \"voorbereiding\"?")), "{}", listed(&errors));
    assert!(found.iter().any(|(line, column, _)| (*line, *column) == (3, 12)), "{}", listed(&errors));
    assert!(found.iter().any(|(line, _, _)| *line == 5), "{}", listed(&errors));
    assert_eq!(errors.iter().filter(|e| e.message.contains("volgorde")).count(), 0, "what was taken out is not also missing");
}

#[test]
fn findings_in_a_draaiboek_point_at_the_field() {
    let pad = "draaiboeken/andere-overval/2026-01-01.toml";
    let text = text_of(pad)
        .replace("wie       = \"coordinator\"", "wie       = \"cordinator\"")
        .replace("spoor     = \"slachtoffer\"", "spoor     = \"slachtofer\"");
    let errors = with(pad, &text).expect_err("wrong");
    assert_eq!(errors.len(), 1, "{}", listed(&errors));
    assert_eq!(
        (errors[0].hint.as_str(), text.lines().nth(errors[0].line - 1)),
        ("Bedoel je \"slachtoffer\"?", Some("spoor     = \"slachtofer\""))
    );
    let errors = with(pad, &text.replace("slachtofer\"", "slachtoffer\"")).expect_err("wrong");
    assert_eq!(errors[0].hint, "Bedoel je \"coordinator\"?");
    assert!(
        errors[0].message.contains("actor-onbekend") && text.lines().nth(errors[0].line - 1) == Some("wie       = \"cordinator\""),
        "{}",
        listed(&errors)
    );
}

#[test]
fn names_of_files_and_contents_agree() {
    let errors = with("partners/ander.toml", &text_of("partners/pvo.toml")).expect_err("wrong");
    assert_eq!((errors[0].line, errors[0].column), (1, 1));
    let errors =
        with("draaiboeken/woningoverval/2027-01-01.toml", &text_of("draaiboeken/woningoverval/2026-01-01.toml")).expect_err("wrong");
    assert!(errors[0].message.contains("datum"), "{}", listed(&errors));
    let errors = with("incidenttypen/woning.toml", &text_of("incidenttypen/woning.toml").replace("\"woningoverval\"", "\"woningovervl\""))
        .expect_err("wrong");
    assert_eq!(errors[0].hint, "Bedoel je \"woningoverval\"?");
}

#[test]
fn an_unknown_trunk_is_named() {
    let pad = "draaiboeken/andere-overval/2026-01-01.toml";
    let errors = with(pad, &text_of(pad).replace("\"overval\"", "\"overvla\"")).expect_err("wrong");
    assert_eq!(errors[0].hint, "Bedoel je \"overval\"?");
    assert_eq!(errors[0].line, 4);
}

#[test]
fn one_broken_file_is_one_error_and_a_cause_stands_above_what_follows() {
    let broken = text_of("partners/slachtofferhulp.toml").replacen("naam", "naaam", 1);
    let errors = with("partners/slachtofferhulp.toml", &broken).expect_err("wrong");
    assert!(errors.iter().all(|e| e.file == "partners/slachtofferhulp.toml"), "{}", listed(&errors));
    let law = "grondslagen/avg-6-1-a.toml";
    let errors = with(law, "geen toml").expect_err("wrong");
    assert!(errors[0].file == law && errors.iter().all(|e| !e.message.contains("uitwisseling-zonder-grondslag")), "{}", listed(&errors));
    let pad = "draaiboeken/woningoverval/2026-01-01.toml";
    let errors = with(pad, &text_of(pad).replacen("\"slachtofferhulp\"", "\"slachtoferhulpx\"", 1)).expect_err("wrong");
    let choices = errors.iter().find(|e| e.hint.starts_with("Kies uit")).map(|e| e.hint.clone()).unwrap_or_default();
    for actor in ["gemeente", "politie"] {
        assert!(choices.matches(&format!(" {actor},")).count() <= 1, "{choices}");
    }
}

#[test]
fn a_folder_without_policy_is_said() {
    let errors = Beleid::load_from(Path::new("/nergens")).expect_err("nothing there");
    assert_eq!(errors.len(), 1);
}

#[test]
fn municipalities_are_found_by_name_code_and_spelling() {
    let g = shipped().gemeenten;
    assert_eq!(g.by_code("GM0344").map(|g| g.naam.as_str()), Some("Utrecht"));
    assert_eq!(g.zoek("gm0344").map(|g| g.naam.as_str()), Ok("Utrecht"));
    assert_eq!(g.zoek("'s hertogenbosch").map(|g| g.naam.as_str()), Ok("'s-Hertogenbosch"));
    assert_eq!(g.zoek("sudwest-fryslan").map(|g| g.provincie.as_str()), Ok("Fryslân"));
    assert_eq!(g.zoek("Utrehct").map_err(|near| near[0].naam.clone()), Err("Utrecht".to_owned()));
    for (typed, found) in
        [("Den Haag", "'s-Gravenhage"), ("den bosch", "'s-Hertogenbosch"), ("344", "Utrecht"), ("GM344", "Utrecht"), ("0344", "Utrecht")]
    {
        assert_eq!(g.zoek(typed).map(|g| g.naam.as_str()), Ok(found), "{typed}");
    }
    assert!(g.zoek("").is_err() && g.zoek("GM").is_err() && g.zoek("12345").is_err());
    assert!(g.by_code("GM1696").is_some_and(|g| g.te_verifieren.is_some()), "what is planned is said");
    assert!(g.zoek("Qwertystad").is_err_and(|near| near.is_empty()));
    assert_eq!(g.by_code("GM9999").map(|g| g.fictief), Some(true));
}

#[test]
fn measures_are_dated_and_the_ended_ones_say_so() {
    let beleid = shipped();
    assert!(beleid.maatregelen.len() >= 12, "{}", beleid.maatregelen.len());
    for m in &beleid.maatregelen {
        assert!(!m.bron.is_empty() && !m.eigenaar.is_empty() && m.gecontroleerd <= date(2026, 11, 26), "{}", m.id);
    }
    let einde = |id: &str| beleid.maatregel(id).and_then(|m| m.einde);
    assert_eq!(einde("subsidie-na-overval"), Some(date(2021, 12, 31)));
    assert_eq!(einde("slachtofferhulp-detailhandel"), Some(date(2013, 12, 31)));
}

#[test]
fn a_measure_that_is_wrong_points_at_the_field() {
    let pad = "maatregelen/schadefonds.toml";
    let line = |from: &str, to: &str| {
        let text = text_of(pad).replace(from, to);
        let errors = with(pad, &text).expect_err("wrong");
        assert_eq!(errors.len(), 1, "{}", listed(&errors));
        (text.lines().nth(errors[0].line - 1).map(str::to_owned).unwrap_or_default(), errors[0].hint.clone())
    };
    assert_eq!(line("\"financieel\"", "\"financiel\"").1, "Bedoel je \"financieel\"?");
    assert!(line("[\"slachtoffer\", \"naaste\"]", "[]").0.starts_with("doelgroep"));
    assert!(line("gecontroleerd = ", "begin = 2020-01-01\neinde = 2019-01-01\ngecontroleerd = ").0.starts_with("einde"));
}

#[test]
fn windows_files_read_the_same() {
    let pad = "draaiboeken/andere-overval/2026-01-01.toml";
    let text = format!("\u{feff}{}", text_of(pad).replace('\n', "\r\n"));
    let beleid = with(pad, &text).unwrap_or_else(|e| panic!("\n{}", listed(&e)));
    let same = |b: &Beleid| b.draaiboek("andere-overval", date(2026, 1, 1)).map(|d| d.stappen.clone());
    assert_eq!(same(&beleid), same(&shipped()));
}

#[test]
fn letters_of_draaiboeken_have_a_template() {
    let documents: Vec<String> = fs::read_dir("../../beleid/documenten")
        .expect("documents")
        .flatten()
        .map(|e| e.file_name().to_string_lossy().into_owned())
        .collect();
    for stap in shipped().draaiboeken.iter().flat_map(|d| &d.stappen) {
        assert!(stap.brief.as_ref().is_none_or(|b| documents.contains(b)), "{}: {:?}", stap.id, stap.brief);
    }
}

/// The example in the manual reads as it says, and has nothing wrong with it but what a short example lacks.
#[test]
fn the_manual_holds() {
    let manual = fs::read_to_string("../../docs/draaiboek.md").expect("the manual");
    let example = manual.split("```toml").nth(1).and_then(|t| t.split("```").next()).expect("an example");
    let all = controleer_draaiboeken(&[("voorbeeld.toml".into(), example.into())], &shipped(), None);
    let faults: Vec<_> = all.vondsten.iter().filter(|v| v.ernst == domain::draaiboek::Ernst::Fout).collect();
    assert!(faults.is_empty() && !all.draaiboeken.is_empty(), "{faults:#?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_bytes_are_refused_politely(bytes in proptest::collection::vec(any::<u8>(), 0..200), dir in 0_usize..10) {
        let pad = ["bewaartermijnen/x.toml", "criteria/x.toml", "draaiboeken/x/2026-01-01.toml", "drempels/x.toml", "gemeenten/x.toml", "gereedheid/x.toml", "grondslagen/x.toml", "incidenttypen/x.toml", "maatregelen/x.toml", "partners/x.toml"][dir];
        let file = Bestand { pad: pad.to_owned(), bytes: bytes.into() };
        if let Err(errors) = Beleid::from_files(&[file]) {
            prop_assert!(errors.iter().all(|e| e.line >= 1 && e.column >= 1 && !e.message.is_empty() && !e.hint.is_empty()));
        }
    }

    /// Damage anywhere in a real file gives errors within that file, or still reads.
    #[test]
    fn damaged_files_never_panic(at in any::<prop::sample::Index>(), len in 0_usize..40, noise in "[\\PC\r\n\u{feff}\"\\[\\]={}]{0,12}") {
        let text = text_of("draaiboeken/overval/2026-01-01.toml");
        let chars: Vec<char> = text.chars().collect();
        let i = at.index(chars.len());
        let damaged: String = chars[..i].iter().copied().chain(noise.chars()).chain(chars[(i + len).min(chars.len())..].iter().copied()).collect();
        let lines = damaged.lines().count() + 1;
        if let Err(errors) = toets_draaiboek("f", &damaged, None::<&Ruw>, &Kennis::default()) {
            prop_assert!(errors.iter().all(|e| e.line <= lines));
        }
    }
}

#[test]
fn a_citation_names_its_articles_as_a_whole() {
    let beleid = shipped();
    let names = |text: &str| beleid.artikelen_in(text).into_iter().map(|(at, w)| (text[at].to_owned(), w.id.clone())).collect::<Vec<_>>();
    let pair = |text: &str, id: &str| (text.to_owned(), id.to_owned());
    assert_eq!(
        names("CCV 1c; Wpg art. 16 lid 1 onder c; Awb art. 10:12"),
        [pair("Wpg art. 16 lid 1 onder c", "wpg-16-1-c"), pair("Awb art. 10:12", "awb-10-12")]
    );
    assert_eq!(names("AVG art. 14; UAVG art. 41"), [pair("AVG art. 14", "avg-14")]);
    assert_eq!(names("UAVG art. 10; AVG art. 100; Awb art. 10:40"), []);
}
