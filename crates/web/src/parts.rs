//! Building blocks of pages. Each takes texts that are ready to show.

mod action;
mod figure;
mod layout;
mod progress;
mod table;

pub use action::{button_link, button_post, call, copy, definition, details, link, phone, post_form, tabs};
pub use figure::{figure, ring, svg};
pub use layout::{
    Alert, Kind, Vraag, alert, card, card_with, columns, dl, dock, empty, head, head_of, law, lead, panel, row, row_of, rows, side, stack,
    tag, tag_icon, te_verifieren, te_verifieren_bij, te_verifieren_melding, timeline,
};
pub use progress::{Phase, State, Step, bar, phases, steps};
pub use table::{Cell, Column, Table, filters, paging, search};

#[cfg(test)]
mod tests;
