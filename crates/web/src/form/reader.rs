//! Parse, don't validate: from posted text to values, with every mistake noted.

use std::ops::RangeInclusive;

use domain::{Code, Moment};
use jiff::civil::{Date, DateTime, Time};
use uuid::Uuid;

use super::{Errors, Input};
use crate::{args, tr::amsterdam};

/// Reads fields one by one. A field is required, unless [`Reader::opt`] comes before it or the method says otherwise.
#[derive(Debug)]
pub struct Reader<'a> {
    input: &'a Input,
    errors: Errors,
    optional: bool,
}

impl<'a> Reader<'a> {
    /// Starts reading.
    pub fn new(input: &'a Input) -> Self {
        Self { input, errors: Errors::new(), optional: false }
    }

    /// Makes the next field optional: `r.opt().date("tot")`.
    pub fn opt(&mut self) -> &mut Self {
        self.optional = true;
        self
    }

    /// The mistakes so far.
    pub fn errors(&self) -> &Errors {
        &self.errors
    }

    /// Notes a mistake that follows from several fields.
    pub fn add(&mut self, field: &str, key: &str) {
        self.errors.add(field, key);
    }

    /// Is there a mistake in this field?
    pub fn has_error(&self, field: &str) -> bool {
        self.errors.of(field).is_some()
    }

    /// Makes the value when nothing is wrong: `r.finish(|| Some(Nieuw { naam: naam?, soort: soort? }))`.
    pub fn finish<T>(mut self, make: impl FnOnce() -> Option<T>) -> Result<T, Errors> {
        if !self.errors.is_empty() {
            return Err(self.errors);
        }
        make().ok_or_else(|| {
            self.errors.add("", "fout-onvolledig");
            self.errors
        })
    }

    /// The mistakes, when there are no values to make.
    pub fn into_errors(self) -> Errors {
        self.errors
    }

    /// A text on one or more lines that must be filled in.
    pub fn required_text(&mut self, name: &str, max: usize) -> Option<String> {
        let text = self.text(name, max);
        if text.is_none() && !self.has_error(name) {
            self.errors.add(name, "fout-leeg");
        }
        text
    }

    /// A text that may be empty.
    pub fn text(&mut self, name: &str, max: usize) -> Option<String> {
        self.optional = false;
        let text = self.input.get(name);
        let length = text.chars().count();
        if length > max {
            let over = i64::try_from(length - max).unwrap_or(i64::MAX);
            self.errors.add_with(name, "fout-te-lang", args![("max", max), ("over", over)]);
            return None;
        }
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// One value of a closed set (radios, select).
    pub fn choice<T: Code>(&mut self, name: &str) -> Option<T> {
        self.parse(name, "fout-kies", "fout-kies", T::from_code)
    }

    /// Any number of values of a closed set (checkboxes); at least one unless optional.
    pub fn choices<T: Code>(&mut self, name: &str) -> Vec<T> {
        let optional = std::mem::take(&mut self.optional);
        let values: Vec<T> = self.input.all(name).iter().filter_map(|v| T::from_code(v)).collect();
        if values.is_empty() && !optional {
            self.errors.add(name, "fout-kies-een-of-meer");
        }
        values
    }

    /// One of the options that the page offered, by its posted value.
    pub fn one_of<T>(&mut self, name: &str, find: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        self.parse(name, "fout-kies", "fout-kies", find)
    }

    /// A date, from three inputs (`-dag`, `-maand`, `-jaar`) or one ISO date.
    pub fn date(&mut self, name: &str) -> Option<Date> {
        let optional = std::mem::take(&mut self.optional);
        let parts = ["dag", "maand", "jaar"].map(|part| self.input.get(&format!("{name}-{part}")));
        let single = self.input.get(name);
        if parts.iter().all(|p| p.is_empty()) && single.is_empty() {
            if !optional {
                self.errors.add(name, "fout-datum-leeg");
            }
            return None;
        }
        let date = if single.is_empty() { from_parts(parts) } else { single.get(..10).and_then(|d| d.parse().ok()) };
        if date.is_none() {
            self.errors.add(name, "fout-datum");
        }
        date
    }

    /// A clock time: 22:05, 22.05 or 2205.
    pub fn time(&mut self, name: &str) -> Option<Time> {
        self.parse(name, "fout-tijd-leeg", "fout-tijd", parse_time)
    }

    /// A moment on the clock of Amsterdam: a date (`name`) with a time (`name-tijd`), or one ISO value. An hour that the clock repeats is taken as its first occurrence, one that it skips as an hour later.
    pub fn moment(&mut self, name: &str) -> Option<Moment> {
        let optional = self.optional;
        let single = self.input.get(name);
        let local = if single.len() > 10 {
            self.optional = false;
            let parsed = single.replace(' ', "T").parse::<DateTime>().ok();
            if parsed.is_none() {
                self.errors.add(name, "fout-datum");
            }
            parsed?
        } else {
            let date = self.date(name);
            self.optional = optional && date.is_none();
            let time = self.time(&format!("{name}-tijd"));
            date?.to_datetime(time?)
        };
        amsterdam().to_ambiguous_zoned_datetime(local).compatible().ok().map(|z| Moment::from(z.timestamp()))
    }

    /// An e-mail address, in small letters after the @.
    pub fn email(&mut self, name: &str) -> Option<String> {
        self.parse(name, "fout-email-leeg", "fout-email", parse_email)
    }

    /// A telephone number, Dutch or international, kept as typed.
    pub fn phone(&mut self, name: &str) -> Option<String> {
        self.parse(name, "fout-telefoon-leeg", "fout-telefoon", parse_phone)
    }

    /// A Dutch postcode, as "1234 AB".
    pub fn postcode(&mut self, name: &str) -> Option<String> {
        self.parse(name, "fout-postcode-leeg", "fout-postcode", parse_postcode)
    }

    /// A whole number within bounds.
    pub fn int(&mut self, name: &str, range: RangeInclusive<i64>) -> Option<i64> {
        let optional = std::mem::take(&mut self.optional);
        let text = self.input.get(name);
        if text.is_empty() && optional {
            return None;
        }
        let number = text.replace(['.', ' '], "").parse::<i64>().ok().filter(|n| range.contains(n));
        if number.is_none() {
            self.errors.add_with(name, "fout-getal", args![("van", *range.start()), ("tot", *range.end())]);
        }
        number
    }

    /// Is the box ticked? Never a mistake.
    pub fn checked(&mut self, name: &str) -> bool {
        self.optional = false;
        !self.input.get(name).is_empty()
    }

    /// A box that must be ticked to go on.
    pub fn required_check(&mut self, name: &str) -> bool {
        let checked = self.checked(name);
        if !checked {
            self.errors.add(name, "fout-vink-aan");
        }
        checked
    }

    /// An identifier from a hidden field or a list that the page offered.
    pub fn uuid(&mut self, name: &str) -> Option<Uuid> {
        self.parse(name, "fout-kies", "fout-kies", |v| v.parse().ok())
    }

    fn parse<T>(&mut self, name: &str, empty: &str, wrong: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let optional = std::mem::take(&mut self.optional);
        let text = self.input.get(name);
        if text.is_empty() {
            if !optional {
                self.errors.add(name, empty);
            }
            return None;
        }
        let value = parse(text);
        if value.is_none() {
            self.errors.add(name, wrong);
        }
        value
    }
}

fn from_parts([day, month, year]: [&str; 3]) -> Option<Date> {
    let year: i16 = year.parse().ok().filter(|y| (1000..=9999).contains(y))?;
    Date::new(year, parse_month(month)?, day.parse().ok()?).ok()
}

/// A month as a number or by the first letters of its Dutch or English name.
fn parse_month(text: &str) -> Option<i8> {
    const NAMES: [&[&str]; 12] = [
        &["jan"],
        &["feb"],
        &["maa", "mrt", "mar"],
        &["apr"],
        &["mei", "may"],
        &["jun"],
        &["jul"],
        &["aug"],
        &["sep"],
        &["okt", "oct"],
        &["nov"],
        &["dec"],
    ];
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let start: String = text.to_lowercase().chars().take(3).collect();
    let index = NAMES.iter().position(|names| names.contains(&start.as_str()))?;
    i8::try_from(index + 1).ok()
}

fn parse_time(text: &str) -> Option<Time> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if text.chars().any(|c| !c.is_ascii_digit() && !matches!(c, ':' | '.' | ' ' | 'u')) {
        return None;
    }
    let (hour, minute) = match (digits.len(), text.split([':', '.', 'u']).collect::<Vec<_>>().as_slice()) {
        (1 | 2, _) => (digits.as_str(), "0"),
        (_, [hour, minute, ..]) => (hour.trim(), minute.trim()),
        (3 | 4, _) => digits.split_at(digits.len() - 2),
        _ => return None,
    };
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// An e-mail address, in small letters after the @; nothing when it is none.
pub fn parse_email(text: &str) -> Option<String> {
    let (local, host) = text.rsplit_once('@')?;
    let host_right =
        host.contains('.') && host.split('.').all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-'));
    let local_right = !local.is_empty() && local.len() <= 64 && !local.chars().any(|c| c.is_whitespace() || "@<>,;:\"()[]\\".contains(c));
    (host_right && local_right && text.len() <= 254).then(|| format!("{local}@{}", host.to_lowercase()))
}

/// A telephone number, Dutch or international, with single spaces; nothing when it is none.
pub fn parse_phone(text: &str) -> Option<String> {
    let allowed = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '+' | '.' | '/');
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let plus_right = text.rfind('+').is_none_or(|at| at == 0);
    let dutch = digits.starts_with('0') && !digits.starts_with("00");
    let long_enough = match digits.len() {
        // Service numbers such as 0900 8844 and 0800 1234 have eight digits or fewer, 112 and 14 0xx even less.
        3..=9 => digits.starts_with("08") || digits.starts_with("09") || digits.starts_with('1'),
        10 => true,
        11..=15 => !dutch || digits.starts_with("08") || digits.starts_with("09"),
        _ => false,
    };
    (text.chars().all(allowed) && plus_right && long_enough).then(|| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn parse_postcode(text: &str) -> Option<String> {
    let code: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
    let (digits, letters) = code.split_at_checked(4)?;
    let right = digits.bytes().all(|b| b.is_ascii_digit())
        && !digits.starts_with('0')
        && letters.len() == 2
        && letters.bytes().all(|b| b.is_ascii_uppercase())
        && !matches!(letters, "SA" | "SD" | "SS");
    right.then(|| format!("{digits} {letters}"))
}
