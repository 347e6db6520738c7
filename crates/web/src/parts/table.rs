//! Tables that become cards on a phone, with filters above and paging below.

use maud::{Markup, Render, html};

use crate::{Icon, Tr};

/// A column.
#[derive(Debug, Clone, Default)]
pub struct Column {
    text: String,
    numeric: bool,
    sort: Option<(String, Option<bool>)>,
}

impl Column {
    /// A column with text.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Numbers: aligned at the right.
    #[must_use]
    pub fn numeric(mut self) -> Self {
        self.numeric = true;
        self
    }

    /// Can be sorted by following this address; `ascending` says how it is sorted now, if it is.
    #[must_use]
    pub fn sort(mut self, href: impl Into<String>, ascending: Option<bool>) -> Self {
        self.sort = Some((href.into(), ascending));
        self
    }
}

/// What stands in a cell.
pub type Cell = Markup;

/// A table: caption, columns, rows.
#[derive(Debug)]
pub struct Table {
    caption: String,
    hide_caption: bool,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
    empty: Option<Markup>,
}

impl Table {
    /// A table; the caption says what stands in it.
    pub fn new(caption: impl Into<String>, columns: Vec<Column>) -> Self {
        Self { caption: caption.into(), hide_caption: false, columns, rows: Vec::new(), empty: None }
    }

    /// Keeps the caption for screen readers only, because a heading above says the same.
    #[must_use]
    pub fn hide_caption(mut self) -> Self {
        self.hide_caption = true;
        self
    }

    /// What is shown when there are no rows.
    #[must_use]
    pub fn empty(mut self, empty: Markup) -> Self {
        self.empty = Some(empty);
        self
    }

    /// Adds a row; the first cell is its heading.
    #[must_use]
    pub fn row(mut self, cells: Vec<Cell>) -> Self {
        self.rows.push(cells);
        self
    }

    /// Adds rows.
    #[must_use]
    pub fn rows(mut self, rows: impl IntoIterator<Item = Vec<Cell>>) -> Self {
        self.rows.extend(rows);
        self
    }

    fn heading(column: &Column) -> Markup {
        let sorted = column.sort.as_ref().and_then(|(_, ascending)| *ascending);
        let aria = sorted.map(|up| if up { "ascending" } else { "descending" });
        html! {
            th.utrecht-table__header-cell.getal[column.numeric] scope="col" aria-sort=[aria] {
                @match &column.sort {
                    Some((href, _)) => a.sorteer href=(href) { (column.text) span.sorteer-pijl aria-hidden="true" { (match sorted { Some(true) => "↑", Some(false) => "↓", None => "↕" }) } },
                    None => (column.text),
                }
            }
        }
    }
}

impl Table {
    /// A name and a number: on a telephone it stays a table, where others become cards.
    fn counts(&self) -> bool {
        matches!(self.columns.as_slice(), [_, Column { numeric: true, .. }])
    }
}

impl Render for Table {
    fn render(&self) -> Markup {
        if let (true, Some(empty)) = (self.rows.is_empty(), &self.empty) {
            return empty.clone();
        }
        html! {
            div.utrecht-table-container.tabelvak {
                table.utrecht-table.tabel.telling[self.counts()] {
                    caption.utrecht-table__caption.onzichtbaar[self.hide_caption] { (self.caption) }
                    thead.utrecht-table__header { tr.utrecht-table__row { @for column in &self.columns { (Self::heading(column)) } } }
                    tbody.utrecht-table__body {
                        @for row in &self.rows {
                            tr.utrecht-table__row {
                                @for (i, cell) in row.iter().enumerate() {
                                    @let column = self.columns.get(i);
                                    @let name = column.map_or("", |c| c.text.as_str());
                                    @let numeric = column.is_some_and(|c| c.numeric);
                                    @if i == 0 { th.utrecht-table__cell scope="row" { (cell) } }
                                    @else { td.utrecht-table__cell.getal[numeric] data-kolom=(name) { div { (cell) } } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Previous and next, by key; nothing when there is one page.
pub fn paging(tr: Tr, previous: Option<&str>, next: Option<&str>) -> Markup {
    html! {
        @if previous.is_some() || next.is_some() {
            nav.bladeren aria-label=(tr.t("deel-bladeren")) {
                @if let Some(href) = previous { a.nl-button.nl-button--secondary rel="prev" href=(href) { (Icon::Terug.svg()) span { (tr.t("deel-vorige")) } } }
                @if let Some(href) = next { a.nl-button.nl-button--secondary rel="next" href=(href) { span { (tr.t("deel-volgende")) } (Icon::Verder.svg()) } }
            }
        }
    }
}

/// A bar of filters above a list: fields placed with a [`Form`](crate::Form), a button, and a link that clears them. What is chosen
/// stands in the address, so it may hold codes, numbers and dates only; where names are typed there is [`search`].
pub fn filters(tr: Tr, action: &str, active: bool, fields: impl Render) -> Markup {
    bar(tr, "get", action, active, fields)
}

/// The same where names may be typed: posted, because addresses end in logs and in the history of a browser.
pub fn search(tr: Tr, action: &str, active: bool, fields: impl Render) -> Markup {
    bar(tr, "post", action, active, fields)
}

fn bar(tr: Tr, method: &str, action: &str, active: bool, fields: impl Render) -> Markup {
    html! {
        form.filters method=(method) action=(action) role="search" aria-label=(tr.t("deel-filter-label")) {
            (fields)
            div.filters-knoppen {
                button.nl-button.nl-button--secondary type="submit" { (Icon::Filter.svg()) span { (tr.t("deel-filter")) } }
                @if active { a.nl-link href=(action) { (tr.t("deel-filter-wis")) } }
            }
        }
    }
}
