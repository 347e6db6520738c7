use super::*;
use crate::{Problem, Taal, problem_page};

fn shell() -> Shell {
    let mut shell = Shell::new(Tr::new(Taal::Nl), "Casussen").crumb("Start", "/").here("Casussen");
    shell.sections = vec![Section::plain(vec![Item::new("Casussen", "/casussen").count(2).current(true)])];
    shell.user = Some(User { name: "Sanne".to_owned(), role: "Coördinator".to_owned(), href: "/ik".to_owned() });
    shell
}

#[test]
fn a_page_has_what_every_page_needs() {
    let page = page(&shell(), html! { p { "x" } }).into_string();
    for part in [
        "<html lang=\"nl\"",
        "<title>Casussen - Nazorgregie</title>",
        "href=\"#inhoud\"",
        "<main class=\"inhoud\" id=\"inhoud\"",
        "aria-current=\"page\"",
        "action=\"/taal\"",
        "/toegankelijkheid",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    assert!(page.contains(&format!("action=\"{}\"", Shell::UITLOGGEN)));
    assert!(!page.contains("style=") && !page.contains("onclick") && !page.contains('⟦'));
}

#[test]
fn a_problem_names_the_article_and_the_next_step() {
    let problem =
        Problem::forbidden(shell().tr, "Geen besluit.", Some(maud::html! { ("art. 16 Wpg") })).next("Naar het besluit", "/besluit");
    let page = problem_page(&shell(), &problem).into_string();
    assert!(page.contains("art. 16 Wpg") && page.contains("href=\"/besluit\"") && !page.contains('⟦'));
}
