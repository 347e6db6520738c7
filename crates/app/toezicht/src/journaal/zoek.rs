//! What the reader is looking for.

use domain::{
    Code, Moment,
    id::MedewerkerId,
    journaal::{Soort, Wie},
};
use jiff::civil::Date;
use store::{JournalFilter, JournalLine, StoreError, Tx, args};
use web::{Errors, Input, Reader, amsterdam};

/// Reads the filter; mistakes stand at their field.
pub(super) async fn lees(tx: &Tx, input: &Input) -> Result<(JournalFilter, Errors), StoreError> {
    let mut r = Reader::new(input);
    let soort = r.opt().one_of("soort", Soort::from_code);
    let wie = r.opt().one_of("wie", |v| v.parse::<MedewerkerId>().ok());
    let van = r.opt().date("van");
    let tot = r.opt().date("tot");
    let mut errors = r.into_errors();
    let nummer = input.get("casus");
    let mut casus = None;
    if !nummer.is_empty() {
        let row = tx.opt("SELECT id FROM casus WHERE gemeente = $1 AND nummer = $2", args![tx.gemeente(), nummer]).await?;
        match row {
            Some(row) => casus = Some(row.uuid("id")?),
            None => errors.add("casus", "journaal-casus-onbekend"),
        }
    }
    let filter = JournalFilter {
        soort,
        casus,
        betrokkene: None,
        wie: wie.map(Wie::Medewerker),
        from: van.and_then(start_of),
        to: tot.and_then(|d| start_of(d.tomorrow().ok()?)),
    };
    Ok((filter, errors))
}

/// Midnight in Amsterdam at the start of a day.
fn start_of(day: Date) -> Option<Moment> {
    day.to_datetime(jiff::civil::Time::midnight()).to_zoned_datetime(amsterdam()).ok().map(|z| Moment::from(z.timestamp()))
}

/// Whether anything is being filtered.
pub(super) fn active(input: &Input) -> bool {
    input.names().into_iter().any(|n| n != "voor" && !input.get(n).is_empty())
}

/// The address of the next page, with the same filter.
pub(super) fn next_page(input: &Input, last: Option<&JournalLine>) -> String {
    let mut query = String::new();
    for name in input.names().into_iter().filter(|n| *n != "voor") {
        for value in input.all(name) {
            let value: String = value
                .bytes()
                .map(|b| if b.is_ascii_alphanumeric() || b == b'-' { char::from(b).to_string() } else { format!("%{b:02X}") })
                .collect();
            query.push_str(&format!("{name}={value}&"));
        }
    }
    format!("/journaal?{query}voor={}", last.map_or(0, |l| l.nr))
}
