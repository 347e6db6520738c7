use super::*;
use crate::{Render, Taal, Tr, html};

#[test]
fn tables_name_their_columns_on_a_phone() {
    let table = Table::new("Lijst", vec![Column::new("Wie"), Column::new("Aantal").numeric().sort("?s=a", Some(true))])
        .row(vec![html! { "Jan" }, html! { "3" }]);
    let page = table.render().into_string();
    for part in ["<caption", "scope=\"col\"", "scope=\"row\"", "data-kolom=\"Aantal\"", "aria-sort=\"ascending\""] {
        assert!(page.contains(part), "{part} in {page}");
    }
    let none = Table::new("Lijst", vec![]).empty(html! { "niets" }).render().into_string();
    assert_eq!(none, "niets");
}

#[test]
fn progress_says_in_words_what_it_shows() {
    let tr = Tr::new(Taal::Nl);
    assert!(bar(tr, 0, 0).into_string().contains("0 van 0"));
    assert!(steps(tr, &[Step::new("Bel", State::Late)]).into_string().contains("(te laat)"));
    assert!(ring(120, "Gereed").into_string().contains("Gereed: 100%"));
}
