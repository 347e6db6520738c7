use super::*;
use crate::{Choice, Taal, Tr, html};

#[derive(Debug, Clone, Copy, PartialEq)]
enum Soort {
    Nl,
    En,
}

impl Choice for Soort {
    const ALL: &'static [Self] = &[Self::Nl, Self::En];
    fn code(self) -> &'static str {
        if self == Self::Nl { "nl" } else { "en" }
    }
    fn key(self) -> &'static str {
        if self == Self::Nl { "form-ja" } else { "form-nee" }
    }
}

fn tr() -> Tr {
    Tr::new(Taal::Nl)
}

#[test]
fn debug_prints_names_of_fields_and_never_what_was_typed() {
    let input = Input::new().with("naam", "Anna Jansen").with("wachtwoord", "drie fietsen");
    assert_eq!(format!("{input:?}"), r#"Input(["naam", "wachtwoord"])"#);
}

#[test]
fn input_survives_broken_bytes() {
    let input = Input::parse(b"a=%ff%00x&b=1&b=2&c=%e2%82%ac+5&%zz=1&d=een%0d%0atwee").unwrap();
    assert_eq!(input.get("a"), "\u{fffd}x");
    assert_eq!(input.all("b"), ["1", "2"]);
    assert_eq!(input.get("c"), "€ 5");
    assert_eq!(input.get("d"), "een\ntwee");
    assert_eq!(input.get("%zz"), "1");
    let many = "a=1&".repeat(2_001);
    assert_eq!(Input::parse(many.as_bytes()), Err(InputError::TooMany));
}

#[test]
fn reader_notes_every_mistake_at_once() {
    let input = Input::query("naam=+&soort=xx&vanaf-dag=31&vanaf-maand=2&vanaf-jaar=2026&mail=a%40b&tel=12&pc=0123ab&n=11&lang=abcdef");
    let mut r = Reader::new(&input);
    r.required_text("naam", 5);
    r.choice::<Soort>("soort");
    r.date("vanaf");
    r.email("mail");
    r.phone("tel");
    r.postcode("pc");
    r.int("n", 1..=10);
    r.text("lang", 5);
    r.opt().date("tot");
    assert!(!r.required_check("akkoord"));
    let keys: Vec<_> = r.errors().iter().map(|e| e.key.clone()).collect();
    assert_eq!(
        keys,
        [
            "fout-leeg",
            "fout-kies",
            "fout-datum",
            "fout-email",
            "fout-telefoon",
            "fout-postcode",
            "fout-getal",
            "fout-te-lang",
            "fout-vink-aan"
        ]
    );
    assert!(r.finish(|| Some(())).is_err());
}

#[test]
fn reader_gives_values() {
    let input = Input::query(
        "naam=Jan&soort=en&vanaf-dag=1&vanaf-maand=mrt&vanaf-jaar=2026&iso=2026-02-28&t=2205&mail=x%40Y.NL&tel=%2B31+6+12345678&pc=1234ab&n=1.000&soorten=nl&soorten=en&w=2026-11-26T22:05",
    );
    let mut r = Reader::new(&input);
    assert_eq!(r.required_text("naam", 5).as_deref(), Some("Jan"));
    assert_eq!(r.choice("soort"), Some(Soort::En));
    assert_eq!(r.choices::<Soort>("soorten"), [Soort::Nl, Soort::En]);
    assert_eq!(r.date("vanaf").unwrap().to_string(), "2026-03-01");
    assert_eq!(r.date("iso").unwrap().to_string(), "2026-02-28");
    assert_eq!(r.time("t").unwrap().to_string(), "22:05:00");
    assert_eq!(r.email("mail").as_deref(), Some("x@y.nl"));
    assert_eq!(r.phone("tel").as_deref(), Some("+31 6 12345678"));
    assert_eq!(r.postcode("pc").as_deref(), Some("1234 AB"));
    assert_eq!(r.int("n", 1..=1000), Some(1000));
    assert_eq!(r.moment("w").unwrap().to_string(), "2026-11-26T21:05:00Z");
    assert_eq!(r.opt().moment("later"), None);
    assert_eq!(r.finish(|| Some(7)).unwrap(), 7);
}

#[test]
fn times_and_phones_as_people_type_them() {
    for (text, right) in
        [("22:05", true), ("9.30", true), ("930", true), ("7", true), ("24:00", false), ("12:5x", false), ("1:2:3:4", true)]
    {
        let input = Input::new().with("t", text);
        assert_eq!(Reader::new(&input).time("t").is_some(), right, "{text}");
    }
    for (text, right) in [
        ("06-12345678", true),
        ("0900 8844", true),
        ("112", true),
        ("14 030", true),
        ("+32 2 123 45 67", true),
        ("0612345", false),
        ("bel me", false),
    ] {
        let input = Input::new().with("t", text);
        assert_eq!(Reader::new(&input).phone("t").is_some(), right, "{text}");
    }
}

#[test]
fn a_wrong_field_reads_description_then_mistake() {
    let (input, errors) = (Input::new(), Errors::one("naam", "fout-leeg"));
    let form = Form::new(tr(), &input, &errors);
    let page = form.post("/x", html! { (form.text("naam", "app-naam").hint("Uitleg")) }).into_string();
    assert!(page.contains(r#"aria-describedby="veld-naam-uitleg veld-naam-fout" aria-invalid="true" aria-required="true""#), "{page}");
    assert!(page.contains(r##"<a class="nl-link" href="#veld-naam">Vul ‘Nazorgregie’ in.</a>"##), "{page}");
    assert!(page.contains(r#"<label class="utrecht-form-label" for="veld-naam">"#));
    let order = ["data-fouten", "<form", "veld-naam-uitleg", "id=\"veld-naam-fout\"", "<input class"].map(|part| page.find(part).unwrap());
    assert!(order.is_sorted(), "{order:?}");
    assert!(page.contains("novalidate") && !page.contains(" required"));
    assert_eq!(form.title("Nieuw"), "Niet opgeslagen: 1 fout - Nieuw");
}

#[test]
fn groups_link_to_their_first_input() {
    let mut errors = Errors::one("vanaf", "fout-datum");
    errors.add("soort", "fout-kies");
    let input = Input::query("soort=en&vanaf-dag=9");
    let form = Form::new(tr(), &input, &errors);
    let page = form.post("/x", html! { (form.date3("vanaf", "form-dag")) (form.radios::<Soort>("soort", "form-tijd")) }).into_string();
    for part in [
        "href=\"#veld-vanaf-dag\"",
        "id=\"veld-vanaf-dag\"",
        "href=\"#veld-soort-1\"",
        "id=\"veld-soort-1\"",
        "value=\"9\"",
        "value=\"en\" checked",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    assert!(page.contains(r#"role="radiogroup" aria-describedby="veld-soort-fout" aria-invalid="true""#), "{page}");
    assert!(!page.contains("class=\"\""));
}

#[test]
fn a_conflict_shows_both_values() {
    let input = Input::new().with("naam", "mijn").with("_eenmalig", "0199a6a0-0000-7000-8000-000000000001");
    let form = Form::new(tr(), &input, &Errors::new()).version(4).once(uuid::Uuid::nil());
    form.conflict("naam", "hun");
    let page = form.post("/x", html! { (form.text("naam", "app-naam")) }).into_string();
    assert!(page.contains("Nu staat er: hun. Jij vulde in: mijn."), "{page}");
    assert!(page.contains(r#"name="_versie" value="4""#) && page.contains("0199a6a0"), "the token that was posted is kept");
}

#[test]
fn passwords_never_come_back_and_text_is_escaped() {
    let input = Input::new().with("w", "geheim").with("naam", "<b>\"");
    let form = Form::new(tr(), &input, &Errors::new());
    let page = form
        .post("/x", html! { (form.password("w", "app-naam")) (form.text("naam", "app-naam")) (form.textarea("naam", "app-naam")) })
        .into_string();
    assert!(!page.contains("geheim") && !page.contains("<b>"));
}
