#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use ::store::testing::{self, deed, each_engine};
use axum::http::StatusCode;
use domain::{
    Code,
    draaiboek::RuwStap,
    journaal::{Gebeurtenis, Soort},
    recht::Functie,
};
use draaiboek::eigen::Versiestaat;
use jiff::civil::date;
use mandaat::testing::Als;
use policy::Beleid;

use super::{beeld::Beeld, formulier, tekst::Tekst, waarde::velden, *};
use crate::proef::{ESRA, HENK, KARIM, MARIJKE, MIGRATIES, Proef, SANNE, demonstratie, filled, id, leeg};

const TEKST: &str = r#"# Van onze gemeente
id           = "woningoverval"
naam         = "Woningoverval"
bouwt_op     = "woningoverval@2026-01-01"   # de levering
geldt_voor   = ["woning"]
geldig_vanaf = 2026-12-01
bron         = "CCV"

# Eerst de buurt
[[stap]]
id     = "een"
titel  = "Een"      # kort
uitleg = """
Met een tweede
regel."""
fase   = "melden"
spoor  = "omgeving"
per    = "casus"
wie    = "coordinator"
met    = ["wijkagent", "politie"]
als    = { onrust = ["hoog"] }
bron   = "CCV"

[[wijzig]]
id        = "omgeving-informeren"
uiterlijk = "3 werkdagen" # na overleg

[[stap]]
id     = "twee"
titel  = "Twee"
uitleg = "Doe het."
fase   = "melden"
spoor  = "omgeving"
per    = "casus"
wie    = "coordinator"
bron   = "CCV"
"#;

fn beeld(text: &str) -> Beeld {
    Beeld::van(&Beleid::load().unwrap(), text, None)
}

/// The same inputs with one of them filled in otherwise.
fn met(input: &web::Input, name: &str, values: &[&str]) -> web::Input {
    let rest = input.names().into_iter().filter(|n| *n != name).fold(web::Input::new(), |i, n| i.with_all(n, input.all(n)));
    rest.with_all(name, values)
}

/// The text after the form of a step was saved with these inputs changed.
fn saved(text: &str, stap: &str, change: impl FnOnce(web::Input) -> web::Input) -> String {
    let b = beeld(text);
    let now = velden(&b.stap(stap).unwrap().ruw);
    let mut t = Tekst::lees(text).unwrap();
    t.zet_stap(stap, b.in_stam(stap), &now, &formulier::lees(&change(formulier::input_of(&now)), &now));
    t.tekst()
}

#[tokio::test]
async fn every_code_of_the_checker_is_explained_on_one_page() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    for lang in ["nl", "en"] {
        let page = sanne.get_in(&format!("{HIER}/bevindingen"), lang).await;
        assert_eq!(page.status, StatusCode::OK);
        for r in domain::draaiboek::REGELS {
            let at = page.tekst.find(&format!("id=\"{}\"", r.code)).unwrap_or_else(|| panic!("{}", r.code));
            assert!(page.tekst[at..].contains("<strong>Wat je doet.</strong>"), "{}", r.code);
        }
        assert!(!page.tekst.contains("**") && !page.tekst.contains("```") && !page.tekst.contains('⟦'));
    }
}

#[test]
fn a_form_that_changes_nothing_leaves_the_text_as_it_was_for_every_step_of_every_shipped_draaiboek() {
    let beleid = Beleid::load().unwrap();
    for (id, _) in beleid.geleverde() {
        let dag = beleid.geleverde_versies(id)[0];
        let text = beleid.geleverde_tekst(id, dag).unwrap();
        for s in &beeld(text).stappen {
            assert_eq!(saved(text, &s.ruw.id, |i| i), text, "{id}: {}", s.ruw.id);
        }
    }
    for stap in ["een", "twee", "omgeving-informeren"] {
        assert_eq!(saved(TEKST, stap, |i| i), TEKST);
    }
}

#[test]
fn one_field_changes_one_line_and_comments_and_order_stay() {
    let new = saved(TEKST, "een", |i| met(&met(&i, "titel", &["Anders"]), "met", &["politie", "wijkagent", "pvo"]));
    let expected = TEKST
        .replace("titel  = \"Een\"      # kort", "titel  = \"Anders\"      # kort")
        .replace("met    = [\"wijkagent\", \"politie\"]", "met    = [\"wijkagent\", \"politie\", \"pvo\"]");
    assert_eq!(new, expected);
}

#[test]
fn a_changed_step_of_the_trunk_is_a_change_and_nothing_when_it_is_as_shipped() {
    let trunk = beeld(TEKST).in_stam("omgeving-informeren").unwrap().clone();
    let shipped = trunk.uiterlijk.clone().unwrap_or_default();
    let back = saved(TEKST, "omgeving-informeren", |i| met(&i, "uiterlijk", &[&shipped]));
    assert!(!back.contains("[[wijzig]]"), "{back}");
    let again = saved(&back, "omgeving-informeren", |i| met(&i, "uiterlijk", &["5 werkdagen"]));
    let b = beeld(&again);
    assert_eq!(b.stap("omgeving-informeren").unwrap().ruw, RuwStap { uiterlijk: Some("5 werkdagen".into()), ..trunk });
    assert!(again.contains("[[wijzig]]\nid = \"omgeving-informeren\"\nuiterlijk = \"5 werkdagen\"\n"), "{again}");
    let cleared = saved(&again, "omgeving-informeren", |i| met(&i, "uiterlijk", &[""]));
    assert_eq!(beeld(&cleared).stap("omgeving-informeren").unwrap().ruw.uiterlijk.as_deref(), Some(""));
}

#[test]
fn steps_change_places_go_and_come_back() {
    let mut t = Tekst::lees(TEKST).unwrap();
    assert_eq!(beeld(TEKST).buur("twee", true).map(|s| s.ruw.id.as_str()), Some("een"));
    assert!(t.verplaats("twee", "een"));
    let moved = t.tekst();
    let order: Vec<String> = beeld(&moved).toetsing.ruw.unwrap().stap.into_iter().map(|s| s.id).collect();
    assert_eq!(order, ["twee", "een"]);
    assert!(moved.contains("# na overleg") && moved.find("\"twee\"") < moved.find("[[wijzig]]"), "{moved}");
    assert!(t.verplaats("een", "twee"));
    t.laat_vervallen("omgeving-informeren", true, "Dat doet de wijkagent.");
    let b = beeld(&t.tekst());
    let gone = b.stap("omgeving-informeren").unwrap();
    assert_eq!((gone.herkomst, gone.reden.as_str()), (super::beeld::Herkomst::Vervallen, "Dat doet de wijkagent."));
    t.herstel("omgeving-informeren");
    assert!(!t.tekst().contains("vervalt") && !t.tekst().contains("wijzig]]"));
    t.laat_vervallen("een", false, "");
    assert!(beeld(&t.tekst()).stap("een").is_none());
}

/// A step of the trunk has no place in the text: its place is said in one line, and that line goes when it says nothing any more.
#[test]
fn a_step_of_the_trunk_moves_in_one_line_and_back_without_a_trace() {
    let ids = |text: &str| beeld(text).stappen.iter().map(|s| s.ruw.id.clone()).collect::<Vec<_>>();
    let step = |text: &str, id: &str, omhoog: bool| {
        let (b, mut t) = (beeld(text), Tekst::lees(text).unwrap());
        let with = b.buur(id, omhoog).unwrap().ruw.id.clone();
        t.zet_volgorde(&b.geruild(id, &with));
        t.tekst()
    };
    let before = ids(TEKST);
    let at = before.iter().position(|s| s == "omgeving-informeren").unwrap();
    let moved = step(TEKST, "omgeving-informeren", true);
    let mut wanted = before.clone();
    wanted.swap(at, at - 1);
    assert_eq!(ids(&moved), wanted);
    let lines: Vec<&str> = moved.lines().filter(|l| !TEKST.lines().any(|t| t == *l)).collect();
    assert_eq!(
        lines,
        [format!("volgorde = [\"omgeving-informeren\", \"{}\"]", before[at - 1])],
        "one line more, and everything else as it was"
    );
    assert_eq!(beeld(&moved).toetsing.fouten(), beeld(TEKST).toetsing.fouten());
    let twice = step(&moved, "omgeving-informeren", true);
    wanted.swap(at - 1, at - 2);
    assert_eq!(ids(&twice), wanted);
    let back = step(&step(&twice, "omgeving-informeren", false), "omgeving-informeren", false);
    assert_eq!(back, TEKST, "lossless");
    let mixed = step(TEKST, "een", true);
    let at = before.iter().position(|s| s == "een").unwrap();
    assert_eq!(
        (ids(&mixed)[at - 1].as_str(), ids(&mixed)[at].as_str()),
        ("een", before[at - 1].as_str()),
        "its own step goes before one of the trunk"
    );
    let mut t = Tekst::lees(&moved).unwrap();
    t.laat_vervallen("omgeving-informeren", true, "Dat doet de wijkagent.");
    assert!(
        !t.tekst().contains("volgorde") && beeld(&t.tekst()).toetsing.vondsten.iter().all(|(v, _)| !v.code.starts_with("volgorde")),
        "{}",
        t.tekst()
    );
    let flat = |text: &str| beeld(text).toetsing.ruw.unwrap().vlak(beeld(text).toetsing.stam.as_ref());
    let v = super::verschil::verschil(&flat(TEKST), &flat(&moved));
    assert!(v.verplaatst.len() == 1 && v.anders.is_empty() && v.erbij.is_empty(), "{v:?}");
}

/// A step that is taken from a source comes between the steps that stand around it there, and moves nothing else.
#[test]
fn a_step_stands_where_the_source_has_it() {
    let beleid = Beleid::load().unwrap();
    let source = beleid.geleverd("woningoverval", date(2026, 1, 1)).unwrap();
    let ids = |text: &str| beeld(text).stappen.iter().map(|s| s.ruw.id.clone()).collect::<Vec<_>>();
    let before = ids(TEKST);
    let far = {
        let (mut text, mut t) = (TEKST.to_owned(), Tekst::lees(TEKST).unwrap());
        while let Some(with) = beeld(&text).buur("omgeving-informeren", true).map(|s| s.ruw.id.clone()) {
            t.zet_volgorde(&beeld(&text).geruild("omgeving-informeren", &with));
            text = t.tekst();
        }
        text
    };
    assert_ne!(ids(&far), before);
    let mut t = Tekst::lees(&far).unwrap();
    t.zet_volgorde(&beeld(&far).geplaatst(&source, &["omgeving-informeren"]));
    assert_eq!(t.tekst(), TEKST, "back where it was delivered, without a trace");
    assert!(beeld(TEKST).geplaatst(&source, &["omgeving-informeren", "melding-nalopen"]).is_empty(), "what stands right stays");
    let own = beeld(TEKST).toetsing.ruw.unwrap().vlak(Some(&source));
    assert!(beeld(TEKST).geplaatst(&own, &["een", "twee"]).is_empty());
}

#[test]
fn a_text_with_windows_line_ends_and_a_mark_is_read_and_anything_else_is_a_finding() {
    assert_eq!(super::tekst::schoon(&format!("\u{feff}{}", TEKST.replace('\n', "\r\n"))), TEKST);
    for bad in ["", "id = ", "id = 3", "[[stap]]\nid = 1\n", "bouwt_op = \"weg@2026-01-01\"", "\u{0}", "stap = 3\nvervalt = \"x\""] {
        let b = beeld(bad);
        assert!(b.toetsing.fouten() > 0 || b.toetsing.draaiboek.is_none(), "{bad}");
    }
    let many: String = (0..5000).map(|n| format!("[[stap]]\nid = \"s{n}\"\n")).collect();
    assert!(beeld(&many).toetsing.fouten() > 0);
}

/// Begins a version on the shipped woningoverval and gives its address.
pub(super) async fn begonnen(sanne: &Als<'_>) -> String {
    let done = sanne.post(HIER, &[("basis", "woningoverval@2026-01-01"), ("naam", "")]).await;
    assert!(done.naar.contains("klaar=editor-begonnen"), "{}", done.tekst);
    done.naar.split('?').next().unwrap().to_owned()
}

async fn versie_van(proef: &Proef, hier: &str) -> draaiboek::eigen::Versie {
    eigen::een(&*proef.read().await, hier.rsplit('/').next().unwrap().parse().unwrap()).await.unwrap()
}

async fn nr(proef: &Proef, hier: &str) -> String {
    versie_van(proef, hier).await.versie.to_string()
}

/// All inputs of a form as the page shows them would be many; the step is saved with its own values and one other.
async fn wijzig(proef: &Proef, als: &Als<'_>, hier: &str, stap: &str, field: (&str, &str)) -> String {
    let v = versie_van(proef, hier).await;
    let b = Beeld::van(&proef.app.beleid, &v.tekst, None);
    let input = met(&formulier::input_of(&velden(&b.stap(stap).unwrap().ruw)), field.0, &[field.1]);
    let names: Vec<String> = input.names().into_iter().map(str::to_owned).collect();
    let mut all: Vec<(String, String)> = vec![("_stap".into(), stap.into()), ("_versie".into(), v.versie.to_string())];
    for n in &names {
        all.extend(input.all(n).iter().map(|w| (n.clone(), w.clone())));
    }
    let pairs: Vec<(&str, &str)> = all.iter().map(|(n, w)| (n.as_str(), w.as_str())).collect();
    als.post(&format!("{hier}/stap"), &pairs).await.naar
}

#[tokio::test]
async fn a_term_is_changed_judged_by_a_colleague_and_in_force_from_its_day() {
    let proef = demonstratie().await;
    let (sanne, karim, marijke) = (proef.sign_in(SANNE).await, proef.sign_in(KARIM).await, proef.sign_in(MARIJKE).await);
    let hier = begonnen(&sanne).await;
    let to = wijzig(&proef, &sanne, &hier, "omgeving-informeren", ("uiterlijk", "3 werkdagen")).await;
    assert!(to.contains("klaar=editor-bewaard"), "{to}");
    assert!(versie_van(&proef, &hier).await.tekst.contains("uiterlijk = \"3 werkdagen\""));
    for lang in ["nl", "en"] {
        for page in ["", "?stap=omgeving-informeren", "?kop=ja", "?tekst=ja", "?nieuw=ja", "/verschil"] {
            assert_eq!(sanne.get_in(&format!("{hier}{page}"), lang).await.status, StatusCode::OK, "{page}");
        }
    }
    let diff = sanne.get(&format!("{hier}/verschil?met=basis")).await.tekst;
    assert!(diff.contains("3 werkdagen") && diff.contains("Veranderd (1)"), "{diff}");
    sanne.post(&format!("{hier}/aanbieden"), &[("_versie", &nr(&proef, &hier).await)]).await;
    let own = sanne.post(&format!("{hier}/beoordelen"), &[("_versie", &nr(&proef, &hier).await), ("oordeel", "goed")]).await;
    assert!(own.naar.contains("editor-niet-zelf"), "nobody judges what he wrote");
    let why = karim.post(&format!("{hier}/beoordelen"), &[("_versie", &nr(&proef, &hier).await), ("oordeel", "terug")]).await;
    assert!(why.naar.contains("editor-zeg-wat"));
    let long = "x".repeat(100_001);
    let version = nr(&proef, &hier).await;
    let cut = karim.post(&format!("{hier}/beoordelen"), &[("_versie", &version), ("oordeel", "terug"), ("opmerking", &long)]).await;
    assert!(cut.naar.contains("editor-te-lang"), "nothing is cut off without a word");
    karim.post(&format!("{hier}/beoordelen"), &[("_versie", &nr(&proef, &hier).await), ("oordeel", "goed")]).await;
    assert_eq!(versie_van(&proef, &hier).await.staat, Versiestaat::Goedgekeurd);
    let publish = format!("{hier}/publiceren");
    let past = marijke
        .post(&publish, &[("_versie", &nr(&proef, &hier).await), ("vanaf-dag", "1"), ("vanaf-maand", "1"), ("vanaf-jaar", "2026")])
        .await;
    assert!(past.tekst.contains("Kies vandaag of een latere dag"), "{}", past.tekst);
    let today = proef.app.now().datum();
    let (d, m, y) = (today.day().to_string(), today.month().to_string(), today.year().to_string());
    let day = [("vanaf-dag", d.as_str()), ("vanaf-maand", &m), ("vanaf-jaar", &y)];
    let nu = nr(&proef, &hier).await;
    let done = marijke.post(&publish, &[&[("_versie", nu.as_str())][..], &day].concat()).await;
    assert!(done.naar.contains("editor-gepubliceerd"), "{}", done.tekst);
    let page = sanne.get("/voorbereiden/draaiboeken/woningoverval").await.tekst;
    assert!(page.contains("3 werkdagen"), "the municipality works with its own version");
    assert!(sanne.get("/voorbereiden/draaiboeken").await.tekst.contains("Eigen versie van je gemeente"));
    let kept = format!("/voorbereiden/draaiboeken/woningoverval?versie={today}");
    sanne.post(&format!("{hier}/intrekken"), &[("_versie", &nr(&proef, &hier).await)]).await;
    assert!(!sanne.get("/voorbereiden/draaiboeken").await.tekst.contains("Eigen versie van je gemeente"));
    assert!(sanne.get(&kept).await.tekst.contains("3 werkdagen"), "what runs keeps it");
    let lines = proef.journal().await;
    for soort in ["begonnen", "gewijzigd", "aangeboden", "goedgekeurd", "gepubliceerd", "ingetrokken"] {
        assert!(lines.contains(&format!("draaiboekversie-{soort}")), "{soort}");
    }
}

#[tokio::test]
async fn a_supplement_of_the_municipality_is_published_when_that_is_said() {
    let proef = demonstratie().await;
    let (sanne, karim, marijke) = (proef.sign_in(SANNE).await, proef.sign_in(KARIM).await, proef.sign_in(MARIJKE).await);
    let hier = sanne.post(HIER, &[("basis", ""), ("naam", "Hulp van de school")]).await.naar;
    let hier = hier.split('?').next().unwrap().to_owned();
    let v = versie_van(&proef, &hier).await;
    let text = format!(
        "id = \"{}\"\nnaam = \"Hulp van de school\"\ngeldt_voor = []\ngeldig_vanaf = 2026-12-01\nbron = \"eigen keuze\"\ntoelichting = \"Bij een kind op school.\"\n\n\
         [[stap]]\nid = \"school-bellen\"\ntitel = \"Vraag de ouder of de school mag helpen\"\nuitleg = \"Bel de ouder. Vraag het binnen 2 dagen.\"\nfase = \"verlenen\"\n\
         spoor = \"slachtoffer\"\nper = \"casus\"\nwie = \"coordinator\"\nna = \"melding\"\nuiterlijk = \"2 werkdagen\"\nklaar_als = \"vinkje\"\nverplicht = false\nbron = \"eigen keuze\"\n",
        v.draaiboek
    );
    let nu = nr(&proef, &hier).await;
    assert!(sanne.post(&format!("{hier}/tekst"), &[("_versie", nu.as_str()), ("tekst", &text)]).await.naar.contains("editor-bewaard"));
    sanne.post(&format!("{hier}/aanbieden"), &[("_versie", &nr(&proef, &hier).await)]).await;
    karim.post(&format!("{hier}/beoordelen"), &[("_versie", &nr(&proef, &hier).await), ("oordeel", "goed")]).await;
    let publish = format!("{hier}/publiceren");
    assert!(marijke.get(&publish).await.tekst.contains("Dit is een aanvulling"), "{}", marijke.get(&hier).await.tekst);
    let today = proef.app.now().datum();
    let (d, m, y) = (today.day().to_string(), today.month().to_string(), today.year().to_string());
    let nu = nr(&proef, &hier).await;
    let form = [("_versie", nu.as_str()), ("vanaf-dag", d.as_str()), ("vanaf-maand", &m), ("vanaf-jaar", &y)];
    assert!(marijke.post(&publish, &form).await.tekst.contains("of vink aan dat het een aanvulling is"));
    let done = marijke.post(&publish, &[&form[..], &[("aanvulling", "ja")]].concat()).await;
    assert!(done.naar.contains("editor-gepubliceerd"), "{}", done.tekst);
    assert!(sanne.get("/voorbereiden/draaiboeken").await.tekst.contains("Hulp van de school"));
}

/// What a supplement belongs with is chosen in the form and stands in the text; of a shipped one it holds until something else is chosen.
#[tokio::test]
async fn what_a_supplement_belongs_with_is_chosen_and_the_rest_of_the_text_stays() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let begun = sanne.post(HIER, &[("basis", "branche-winkel@2026-01-01"), ("naam", "")]).await.naar;
    let hier = begun.split('?').next().unwrap().to_owned();
    let before = versie_van(&proef, &hier).await.tekst;
    assert!(!before.contains("past_bij"), "it has what it builds on");
    let chosen = |page: &str| {
        page.split("value=\"bedrijfsoverval\"").nth(1).is_some_and(|after| after.split('>').next().unwrap().contains("checked"))
    };
    for lang in ["nl", "en"] {
        assert!(chosen(&sanne.get_in(&format!("{hier}?kop=ja"), lang).await.tekst), "{lang}");
    }
    let toelichting = proef.app.beleid.toets_tekst(&before, None).ruw.unwrap().toelichting.trim().to_owned();
    let form = |nu: String, more: &[&str]| {
        let fixed =
            [("_versie", nu), ("naam", "Overval op een winkel (aanvulling)".into()), ("naam_en", "Robbery of a shop (supplement)".into())];
        let bron = before.lines().find_map(|l| l.strip_prefix("bron = \"")).unwrap().trim_end_matches('"').to_owned();
        let rest = [("bron", bron), ("toelichting", toelichting.clone()), ("_past_bij", "ja".into())];
        let beside = more.iter().map(|id| ("past_bij", (*id).to_owned()));
        fixed.into_iter().chain(rest).chain(beside).collect::<Vec<(&str, String)>>()
    };
    let post = async |fields: Vec<(&str, String)>| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
        sanne.post(&format!("{hier}/kop"), &fields).await;
        versie_van(&proef, &hier).await.tekst
    };
    assert_eq!(post(form(nr(&proef, &hier).await, &["bedrijfsoverval"])).await, before, "nothing chosen, nothing written");
    let both = post(form(nr(&proef, &hier).await, &["bedrijfsoverval", "straatroof"])).await;
    assert_eq!(both.replace("past_bij = [\"bedrijfsoverval\", \"straatroof\"]\n", ""), before, "and no other line is touched");
    assert!(both != before && sanne.get(&format!("{hier}/verschil")).await.tekst.contains("Straatroof"));
    let none = post(form(nr(&proef, &hier).await, &[])).await;
    assert!(none.contains("past_bij = []"), "beside every casus: {none}");
    let full = begonnen(&sanne).await;
    assert!(!sanne.get(&format!("{full}?kop=ja")).await.tekst.contains("name=\"past_bij\""), "no supplement");
}

#[tokio::test]
async fn what_two_write_is_brought_together_and_what_both_changed_is_shown() {
    let proef = leeg().await;
    let (sanne, karim) = (proef.sign_in(SANNE).await, proef.sign_in(KARIM).await);
    let hier = begonnen(&sanne).await;
    let page = karim.get(&format!("{hier}?tekst=ja")).await.tekst;
    assert!(page.contains("name=\"tekst\""));
    let old = nr(&proef, &hier).await;
    wijzig(&proef, &sanne, &hier, "omgeving-informeren", ("uiterlijk", "3 werkdagen")).await;
    let clash = karim.post(&format!("{hier}/tekst"), &[("_versie", old.as_str()), ("tekst", TEKST)]).await;
    assert!(clash.tekst.contains("bewaarde intussen iets anders") && clash.tekst.contains("# Eerst de buurt"), "{}", clash.tekst);
    let stale = karim.post(&format!("{hier}/stap/weg"), &[("_versie", old.as_str()), ("_stap", "omgeving-informeren")]).await;
    assert!(stale.naar.contains("editor-veranderd"));
    let now = nr(&proef, &hier).await;
    assert!(karim.post(&format!("{hier}/tekst"), &[("_versie", now.as_str()), ("tekst", TEKST)]).await.naar.contains("editor-bewaard"));
    assert_eq!(versie_van(&proef, &hier).await.tekst, TEKST, "as it was typed");
    let now = nr(&proef, &hier).await;
    sanne.post(&format!("{hier}/ongedaan"), &[("_versie", now.as_str())]).await;
    assert!(versie_van(&proef, &hier).await.tekst.contains("3 werkdagen"), "one change back");
}

#[tokio::test]
async fn steps_come_move_go_and_come_back_without_scripts() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let hier = begonnen(&sanne).await;
    for titel in ["Bel de wijkmanager", "Zet de straatverlichting aan"] {
        let now = nr(&proef, &hier).await;
        let new = [("_versie", now.as_str()), ("titel", titel), ("spoor", "omgeving"), ("fase", "verlenen")];
        let added = sanne.post(&format!("{hier}/stap/nieuw"), &new).await;
        assert!(added.naar.contains("klaar=editor-toegevoegd"), "{}", added.tekst);
    }
    let now = nr(&proef, &hier).await;
    let up = [("_versie", now.as_str()), ("_stap", "zet-de-straatverlichting-aan"), ("richting", "omhoog")];
    assert!(sanne.post(&format!("{hier}/stap/verplaats"), &up).await.naar.contains("editor-verplaatst"));
    let text = versie_van(&proef, &hier).await.tekst;
    assert!(text.find("straatverlichting") < text.find("wijkmanager"), "{text}");
    let empty = sanne.post(&format!("{hier}/stap/nieuw"), &[("titel", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let now = nr(&proef, &hier).await;
    sanne.post(&format!("{hier}/stap/weg"), &[("_versie", now.as_str()), ("_stap", "bel-de-wijkmanager")]).await;
    assert!(!versie_van(&proef, &hier).await.tekst.contains("wijkmanager"));
    let now = nr(&proef, &hier).await;
    sanne.post(&format!("{hier}/ongedaan"), &[("_versie", now.as_str())]).await;
    let back = versie_van(&proef, &hier).await;
    assert!(back.tekst.contains("wijkmanager") && back.volgende.len() == 1);
    assert!(sanne.get(&hier).await.tekst.contains("Zet terug wat je ongedaan maakte"));
    let now = nr(&proef, &hier).await;
    let again = sanne.post(&format!("{hier}/opnieuw"), &[("_versie", now.as_str())]).await;
    assert!(again.naar.contains("editor-opnieuw"), "{}", again.tekst);
    let there = versie_van(&proef, &hier).await;
    assert!(!there.tekst.contains("wijkmanager") && there.volgende.is_empty());
    let stale = sanne.post(&format!("{hier}/ongedaan"), &[("_versie", now.as_str())]).await;
    assert!(stale.naar.contains("editor-veranderd"), "{}", stale.naar);
    let now = nr(&proef, &hier).await;
    sanne.post(&format!("{hier}/ongedaan"), &[("_versie", now.as_str())]).await;
    wijzig(&proef, &sanne, &hier, "omgeving-informeren", ("uiterlijk", "5 werkdagen")).await;
    assert!(versie_van(&proef, &hier).await.volgende.is_empty(), "what is written anew stands");
    let now = nr(&proef, &hier).await;
    let trunk = [("_versie", now.as_str()), ("_stap", "omgeving-informeren"), ("richting", "omhoog")];
    assert!(sanne.post(&format!("{hier}/stap/verplaats"), &trunk).await.naar.contains("editor-verplaatst"));
    assert!(versie_van(&proef, &hier).await.tekst.contains("volgorde = ["));
    assert!(sanne.get(&format!("{hier}/verschil?met=basis")).await.tekst.contains("Staat op een andere plaats (1)"));
}

/// A term that is changed makes a shipped story fail; the municipality mends the story as well, and it goes along.
#[tokio::test]
async fn stories_beside_an_own_version_are_written_played_and_shared() {
    let proef = demonstratie().await;
    let (sanne, karim, marijke) = (proef.sign_in(SANNE).await, proef.sign_in(KARIM).await, proef.sign_in(MARIJKE).await);
    let hier = begonnen(&sanne).await;
    let form = sanne.get(&format!("{hier}?scenarios=ja")).await.tekst;
    assert!(form.contains("```scenario") && form.contains("draaiboek woningoverval"), "it begins with what is shipped: {form}");
    let save = format!("{hier}/scenarios");
    let one = |draaiboek: &str| format!("# Van onze gemeente\n\n```scenario\ndraaiboek {draaiboek}\nmelding 2026-11-24 20:47\n```\n");
    let now = nr(&proef, &hier).await;
    let typo = sanne.post(&save, &[("_versie", now.as_str()), ("scenarios", &one("woningoverva"))]).await;
    assert!(typo.naar.contains("editor-bewaard"), "{}", typo.tekst);
    let page = sanne.get(&hier).await.tekst;
    assert!(page.contains("Van onze gemeente"), "a story that cannot be played is named, not left out: {page}");
    let stale = sanne.post(&save, &[("_versie", now.as_str()), ("scenarios", &one("woningoverval"))]).await;
    assert!(stale.status == StatusCode::UNPROCESSABLE_ENTITY && stale.tekst.contains("Van onze gemeente"), "both are shown");
    let now = nr(&proef, &hier).await;
    sanne.post(&save, &[("_versie", now.as_str()), ("scenarios", &verhaal("open"))]).await;
    assert!(versie_van(&proef, &hier).await.scenarios.contains("Van onze gemeente"));
    let esra = proef.sign_in(ESRA).await;
    assert_eq!(esra.post(&save, &[("scenarios", "x")]).await.status, StatusCode::FORBIDDEN);
    sanne.post(&format!("{hier}/aanbieden"), &[("_versie", &nr(&proef, &hier).await)]).await;
    karim.post(&format!("{hier}/beoordelen"), &[("_versie", &nr(&proef, &hier).await), ("oordeel", "goed")]).await;
    let today = proef.app.now().datum();
    let (d, m, y) = (today.day().to_string(), today.month().to_string(), today.year().to_string());
    let nu = nr(&proef, &hier).await;
    let form = [("_versie", nu.as_str()), ("vanaf-dag", d.as_str()), ("vanaf-maand", &m), ("vanaf-jaar", &y)];
    marijke.post(&format!("{hier}/publiceren"), &form).await;
    let stories = sanne.get("/voorbereiden/draaiboeken/woningoverval/scenarios").await.tekst;
    assert!(stories.contains("Van onze gemeente"), "the version in force is held against its own stories: {stories}");
    let file = sanne.get("/voorbereiden/draaiboeken/woningoverval/bestand").await.tekst;
    assert!(crate::pakket::Pakket::lees(&file).unwrap().bundel.scenarios.contains("Van onze gemeente"), "and shared with them");
}

/// A story in which the first step stands so.
fn verhaal(staat: &str) -> String {
    format!(
        "# Van onze gemeente\n\n```scenario\ndraaiboek woningoverval\nop 2026-11-24 20:47 overval\nop 2026-11-24 20:50 melding\n\
         verwacht melding-nalopen {staat}\n```\n"
    )
}

/// What the municipality said must follow is held against the version before it goes in force: which story, what it expected, and where
/// that is mended.
#[tokio::test]
async fn a_version_with_a_story_that_does_not_come_true_does_not_go_in_force() {
    let proef = demonstratie().await;
    let (sanne, karim, marijke) = (proef.sign_in(SANNE).await, proef.sign_in(KARIM).await, proef.sign_in(MARIJKE).await);
    let hier = begonnen(&sanne).await;
    let today = proef.app.now().datum();
    let (d, m, y) = (today.day().to_string(), today.month().to_string(), today.year().to_string());
    let offer = async |story: &str| {
        let now = nr(&proef, &hier).await;
        sanne.post(&format!("{hier}/scenarios"), &[("_versie", now.as_str()), ("scenarios", story)]).await;
        sanne.post(&format!("{hier}/aanbieden"), &[("_versie", &nr(&proef, &hier).await)]).await;
        let read = karim.get(&hier).await.tekst;
        karim.post(&format!("{hier}/beoordelen"), &[("_versie", &nr(&proef, &hier).await), ("oordeel", "goed")]).await;
        let nu = nr(&proef, &hier).await;
        let form = [("_versie", nu.as_str()), ("vanaf-dag", d.as_str()), ("vanaf-maand", &m), ("vanaf-jaar", &y)];
        (read, marijke.post(&format!("{hier}/publiceren"), &form).await)
    };
    let (read, refused) = offer(&verhaal("gedaan")).await;
    assert!(read.contains("1 scenario komt niet uit"), "the colleague sees it before he approves");
    assert_eq!((refused.status, refused.naar.as_str()), (StatusCode::UNPROCESSABLE_ENTITY, ""));
    for says in [
        "Van onze gemeente",
        "verwacht melding-nalopen gedaan",
        "De stap is open",
        "Haal de versie eerst terug",
        "?scenarios=ja#veld-scenarios",
    ] {
        assert!(refused.tekst.contains(says), "{says}: {}", refused.tekst);
    }
    assert_eq!(versie_van(&proef, &hier).await.staat, Versiestaat::Goedgekeurd, "nothing changed");
    sanne.post(&format!("{hier}/terughalen"), &[("_versie", &nr(&proef, &hier).await)]).await;
    assert!(sanne.get(&hier).await.tekst.contains("Pas de scenario’s aan"), "who writes is led to them");
    let page = sanne.get(&format!("{hier}?scenarios=ja")).await.tekst;
    assert!(page.contains("Zet 1 verwachting op wat er nu uitkomt"), "{page}");
    let now = nr(&proef, &hier).await;
    let bij = sanne.post(&format!("{hier}/scenarios/bijwerken"), &[("_versie", now.as_str())]).await;
    assert!(bij.naar.contains("editor-scenarios-bij"), "{}", bij.naar);
    assert_eq!(versie_van(&proef, &hier).await.scenarios, verhaal("open"), "only the expectation");
    let now = nr(&proef, &hier).await;
    sanne.post(&format!("{hier}/ongedaan"), &[("_versie", now.as_str())]).await;
    assert_eq!(versie_van(&proef, &hier).await.scenarios, verhaal("gedaan"), "and it can be taken back");
    let (_, done) = offer(&verhaal("open")).await;
    assert!(done.naar.contains("editor-gepubliceerd"), "{}", done.tekst);
}

/// A change of the stories goes back and forth as one of the text does, and what is written before it stays as it is.
#[tokio::test]
async fn a_change_of_the_stories_is_taken_back_too() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let hier = begonnen(&sanne).await;
    wijzig(&proef, &sanne, &hier, "omgeving-informeren", ("uiterlijk", "3 werkdagen")).await;
    let story = "# Van ons\n\n```scenario\ndraaiboek woningoverval\nmelding 2026-11-24 20:47\n```\n";
    let now = nr(&proef, &hier).await;
    sanne.post(&format!("{hier}/scenarios"), &[("_versie", now.as_str()), ("scenarios", story)]).await;
    let now = nr(&proef, &hier).await;
    let undone = sanne.post(&format!("{hier}/ongedaan"), &[("_versie", now.as_str())]).await;
    assert!(undone.naar.contains("?scenarios=ja") && undone.naar.contains("editor-ongedaan"), "where it is seen: {}", undone.naar);
    let v = versie_van(&proef, &hier).await;
    assert!(v.scenarios.is_empty() && v.tekst.contains("3 werkdagen"), "only the last change");
    let now = nr(&proef, &hier).await;
    sanne.post(&format!("{hier}/opnieuw"), &[("_versie", now.as_str())]).await;
    assert!(versie_van(&proef, &hier).await.scenarios.contains("# Van ons"));
    for _ in 0..2 {
        let now = nr(&proef, &hier).await;
        sanne.post(&format!("{hier}/ongedaan"), &[("_versie", now.as_str())]).await;
    }
    let v = versie_van(&proef, &hier).await;
    assert!(v.scenarios.is_empty() && !v.tekst.contains("3 werkdagen") && v.vorige.is_empty());
}

/// The steps of a supplement can be changed by a municipality, as those of every other draaiboek.
#[tokio::test]
async fn a_version_of_a_shipped_supplement_keeps_its_name_and_is_put_in_force() {
    let proef = demonstratie().await;
    let (sanne, karim, marijke) = (proef.sign_in(SANNE).await, proef.sign_in(KARIM).await, proef.sign_in(MARIJKE).await);
    let begun = sanne.post(HIER, &[("basis", "media-aandacht@2026-01-01"), ("naam", "")]).await.naar;
    let hier = begun.split('?').next().unwrap().to_owned();
    let v = versie_van(&proef, &hier).await;
    assert_eq!(v.draaiboek, "media-aandacht");
    let found = proef.app.beleid.toets_tekst(&v.tekst, None);
    assert_eq!(found.fouten(), 0, "{:?}", found.vondsten);
    let first = found.stam.unwrap().stap[0].id.clone();
    wijzig(&proef, &sanne, &hier, &first, ("titel", "Bel de woordvoerder")).await;
    sanne.post(&format!("{hier}/aanbieden"), &[("_versie", &nr(&proef, &hier).await)]).await;
    karim.post(&format!("{hier}/beoordelen"), &[("_versie", &nr(&proef, &hier).await), ("oordeel", "goed")]).await;
    let today = proef.app.now().datum();
    let (d, m, y) = (today.day().to_string(), today.month().to_string(), today.year().to_string());
    let nu = nr(&proef, &hier).await;
    let form = [("_versie", nu.as_str()), ("vanaf-dag", d.as_str()), ("vanaf-maand", &m), ("vanaf-jaar", &y), ("aanvulling", "ja")];
    let done = marijke.post(&format!("{hier}/publiceren"), &form).await;
    assert!(done.naar.contains("editor-gepubliceerd"), "{}", done.tekst);
    assert!(sanne.get("/voorbereiden/draaiboeken/media-aandacht").await.tekst.contains("Bel de woordvoerder"));
    let trunk = sanne.post(HIER, &[("basis", "overval@2026-01-01"), ("naam", "")]).await.naar;
    assert_ne!(versie_van(&proef, trunk.split('?').next().unwrap()).await.draaiboek, "overval", "a trunk becomes a draaiboek beside it");
}

#[tokio::test]
async fn what_is_typed_is_checked_and_saved_nowhere() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let hier = begonnen(&sanne).await;
    let (before, lines) = (versie_van(&proef, &hier).await, proef.journal().await.len());
    let typed = TEKST.replace("wie    = \"coordinator\"", "wie    = \"cordinator\"");
    let part = sanne.post(&format!("{hier}/toets"), &[("tekst", typed.as_str())]).await;
    assert!(part.tekst.contains("id=\"toetsing\"") && part.tekst.contains("data-regel"), "{}", part.tekst);
    let form = sanne.post(&format!("{hier}/toets"), &[("_stap", "omgeving-informeren"), ("uiterlijk", "3 apen")]).await;
    assert!(form.tekst.contains("3 apen") && form.tekst.contains("#veld-uiterlijk"), "{}", form.tekst);
    assert_eq!(versie_van(&proef, &hier).await, before);
    assert_eq!(proef.journal().await.len(), lines);
    let esra = proef.sign_in(ESRA).await;
    assert_eq!(esra.post(&format!("{hier}/toets"), &[]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(proef.sign_in(HENK).await.post(&format!("{hier}/tekst"), &[("tekst", "x")]).await.status, StatusCode::FORBIDDEN);
}

#[test]
fn own_versions_win_from_shipped_ones_until_they_are_withdrawn() {
    let beleid = Beleid::load().unwrap();
    let own = |ingetrokken| vec![policy::Eigenversie { tekst: TEKST.to_owned(), ingetrokken, scenarios: String::new() }];
    let (with, wrong) = beleid.met_eigen(Functie::Coordinator, &own(false));
    assert!(wrong.is_empty(), "{wrong:?}");
    let day = date(2026, 12, 1);
    let of = |b: &Beleid, day| b.voor_incident(domain::casus::Incidenttype::Woning, day).map(|d| d.geldig_vanaf);
    assert_eq!(of(&with, date(2026, 11, 30)), Some(date(2026, 1, 1)), "not yet");
    assert_eq!(of(&with, day), Some(day));
    assert!(with.is_eigen(with.draaiboek("woningoverval", day).unwrap()));
    let (gone, _) = beleid.met_eigen(Functie::Coordinator, &own(true));
    assert_eq!(of(&gone, day), Some(date(2026, 1, 1)));
    assert!(gone.draaiboek("woningoverval", day).is_some(), "a running casus keeps it");
    let (kept, wrong) = beleid
        .met_eigen(Functie::Coordinator, &[policy::Eigenversie { tekst: "id = ".into(), ingetrokken: false, scenarios: String::new() }]);
    assert!(!wrong.is_empty() && kept.draaiboeken == beleid.draaiboeken, "what cannot be read takes nothing down");
}

#[tokio::test]
async fn a_newer_shipped_version_is_shown_and_taken_over_on_purpose() {
    let dir = std::env::temp_dir().join(format!("nazorg-levering-{}", std::process::id()));
    kopie(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../beleid")), &dir);
    let book = dir.join("draaiboeken/woningoverval");
    let old = std::fs::read_to_string(book.join("2026-01-01.toml")).unwrap();
    let new = old
        .replace("geldig_vanaf = 2026-01-01", "geldig_vanaf = 2026-06-01")
        .replace("naam         = \"Woningoverval\"", "naam         = \"Woningoverval nieuw\"");
    assert_ne!(old, new);
    std::fs::write(book.join("2026-06-01.toml"), new).unwrap();
    let beleid = std::sync::Arc::new(Beleid::load_from(&dir).unwrap());
    std::fs::remove_dir_all(&dir).unwrap();
    let (db, place) = testing::sqlite(MIGRATIES).await;
    filled(&db).await;
    let proef = Proef::met_beleid(db, Some(place), vec![aanwijzen::slice(), partners::slice(), crate::slice()], beleid);
    let sanne = proef.sign_in(SANNE).await;
    let hier = begonnen(&sanne).await;
    assert!(sanne.get(&hier).await.tekst.contains("Er is een nieuwere levering"));
    let diff = sanne.get(&format!("{hier}/verschil?met=nieuwer")).await.tekst;
    assert!(diff.contains("Woningoverval nieuw"), "{diff}");
    let now = nr(&proef, &hier).await;
    sanne.post(&format!("{hier}/overnemen"), &[("_versie", now.as_str())]).await;
    assert!(versie_van(&proef, &hier).await.tekst.contains("woningoverval@2026-06-01"));
    assert!(!sanne.get(&hier).await.tekst.contains("Er is een nieuwere levering"));
}

fn kopie(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() { kopie(&path, &target) } else { std::fs::copy(&path, &target).map(|_| ()).unwrap() }
    }
}

#[tokio::test]
async fn the_store_of_own_versions_keeps_its_promises_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let tx = db.write(deed(), testing::now()).await.unwrap();
        assert_eq!(eigen::stand(&tx).await.unwrap(), 0);
        let nr = uuid::Uuid::from_u128(7);
        eigen::begin(&tx, nr, ("woningoverval", "Woningoverval"), (TEKST, ""), id(SANNE)).await.unwrap();
        let v = eigen::een(&tx, nr).await.unwrap();
        assert!(v.bewerkbaar() && eigen::schrijf(&tx, &v, ("woningoverval", "Woningoverval"), "x", id(SANNE)).await.unwrap());
        assert!(!eigen::schrijf(&tx, &v, ("woningoverval", "Woningoverval"), "y", id(KARIM)).await.unwrap(), "someone else was first");
        let v = eigen::een(&tx, nr).await.unwrap();
        assert_eq!((v.tekst.as_str(), v.vorige.len()), ("x", 1));
        assert!(eigen::ongedaan(&tx, &v, ("woningoverval", "Woningoverval"), id(SANNE)).await.unwrap());
        let v = eigen::een(&tx, nr).await.unwrap();
        assert_eq!((v.vorige.len(), v.volgende.as_slice()), (0, &[eigen::Vorig::Tekst("x".to_owned())][..]));
        assert!(eigen::opnieuw(&tx, &v, ("woningoverval", "Woningoverval"), id(SANNE)).await.unwrap());
        let v = eigen::een(&tx, nr).await.unwrap();
        assert_eq!((v.tekst.as_str(), v.vorige.len(), v.volgende.len()), ("x", 1, 0));
        assert!(!eigen::opnieuw(&tx, &v, ("woningoverval", "Woningoverval"), id(SANNE)).await.unwrap(), "nothing to put back");
        assert!(eigen::zet_scenarios(&tx, &v, "# Verhaal", id(KARIM)).await.unwrap());
        assert!(!eigen::zet_scenarios(&tx, &v, "# Te laat", id(SANNE)).await.unwrap(), "someone else was first");
        let v = eigen::een(&tx, nr).await.unwrap();
        assert_eq!((v.scenarios.as_str(), v.gewijzigd.1, v.tekst.as_str()), ("# Verhaal", id(KARIM), "x"));
        assert!(eigen::ongedaan(&tx, &v, ("woningoverval", "Woningoverval"), id(SANNE)).await.unwrap());
        let v = eigen::een(&tx, nr).await.unwrap();
        assert_eq!(
            (v.scenarios.as_str(), v.tekst.as_str(), v.vorige.len(), v.volgende.len()),
            ("", "x", 1, 1),
            "the stories, not the text"
        );
        assert!(eigen::opnieuw(&tx, &v, ("woningoverval", "Woningoverval"), id(SANNE)).await.unwrap());
        let v = eigen::een(&tx, nr).await.unwrap();
        assert_eq!((v.scenarios.as_str(), v.tekst.as_str()), ("# Verhaal", "x"));
        assert!(eigen::ongedaan(&tx, &v, ("woningoverval", "Woningoverval"), id(SANNE)).await.unwrap());
        let v = eigen::een(&tx, nr).await.unwrap();
        assert!(eigen::ongedaan(&tx, &v, ("woningoverval", "Woningoverval"), id(SANNE)).await.unwrap());
        let v = eigen::een(&tx, nr).await.unwrap();
        assert_eq!(v.tekst, TEKST);
        assert!(!eigen::publiceer(&tx, &v, date(2026, 12, 1), TEKST, id(SANNE)).await.unwrap(), "nobody approved");
        assert!(eigen::bied_aan(&tx, &v, id(SANNE)).await.unwrap());
        let v = eigen::een(&tx, nr).await.unwrap();
        assert!(!v.beoordeelbaar_door(id(SANNE)) && v.beoordeelbaar_door(id(KARIM)));
        assert!(eigen::beoordeel(&tx, &v, true, "", id(KARIM)).await.unwrap());
        let v = eigen::een(&tx, nr).await.unwrap();
        assert!(eigen::publiceer(&tx, &v, date(2026, 12, 1), TEKST, id(SANNE)).await.unwrap());
        let mark = eigen::stand(&tx).await.unwrap();
        assert!(mark > 0 && eigen::van_kracht(&tx).await.unwrap().iter().all(|e| !e.ingetrokken));
        let v = eigen::een(&tx, nr).await.unwrap();
        assert!(!eigen::gooi_weg(&tx, &v).await.unwrap() && eigen::trek_in(&tx, &v, id(SANNE)).await.unwrap());
        assert!(eigen::stand(&tx).await.unwrap() > mark && eigen::van_kracht(&tx).await.unwrap()[0].ingetrokken);
        assert_eq!(eigen::alle(&tx).await.unwrap().len(), 1);
        assert_eq!(Versiestaat::ALL.len(), 5);
        tx.commit(Gebeurtenis::new(Soort::DraaiboekversieGepubliceerd)).await.unwrap();
    })
    .await;
}

/// What stays Dutch on an English page is read aloud as Dutch: the fields, what a term is written in, and names that the municipality gave.
#[tokio::test]
async fn on_an_english_page_what_is_dutch_is_marked() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let hier = begonnen(&sanne).await;
    let page = sanne.get_in(&format!("{hier}?stap=omgeving-informeren"), "en").await.tekst;
    for field in ["titel", "uitleg", "uiterlijk", "letop", "bron"] {
        assert!(page.contains(&format!("name=\"{field}\" lang=\"nl\"")), "{field}: {page}");
    }
    assert!(page.contains("Such as <span lang=\"nl\">1 werkdag</span>."), "{page}");
    let own = page.match_indices("De Linden<").map(|(at, _)| page[..at].rsplit('<').next().unwrap_or_default());
    for tag in own {
        // Part of an option cannot be marked.
        assert!(tag.contains("lang=\"nl\"") || tag.contains("antwoord van"), "{tag}");
    }
    for (path, name) in [("?tekst=ja", "tekst"), ("?scenarios=ja", "scenarios"), ("?kop=ja", "toelichting")] {
        let page = sanne.get_in(&format!("{hier}{path}"), "en").await.tekst;
        assert!(page.contains(&format!("name=\"{name}\" lang=\"nl\"")), "{name}: {page}");
    }
    let dutch = sanne.get(&format!("{hier}?stap=omgeving-informeren")).await.tekst;
    assert!(!dutch.contains("name=\"titel\" lang"), "on a Dutch page it needs no mark");
}
