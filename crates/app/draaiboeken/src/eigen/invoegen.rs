//! A new value in the place of an old one, so that what people wrote around and between it stays: lines, comments, order, a group of its own.

use domain::draaiboek::RuwUitwisseling;
use toml_edit::{Array, ArrayOfTables, Item, Table, Value};

use super::waarde::{Waarde, array};

/// Sets a field: inside the list, the group or the groups that stand there, or as a whole.
pub(super) fn zet_waarde(t: &mut Table, veld: &str, waarde: &Waarde) {
    match (t.get_mut(veld), waarde) {
        (Some(Item::Value(Value::Array(old))), Waarde::Lijst(_) | Waarde::Uit(_)) if !waarde.leeg() => {
            if let Value::Array(new) = waarde.toml() {
                lijst(old, &new.into_iter().collect::<Vec<_>>());
            }
        }
        (Some(Item::Table(old)), Waarde::Als(new)) if !new.is_empty() => {
            groep(old, &new.iter().map(|(k, v)| (k.as_str(), Some(array(v)))).collect::<Vec<_>>());
        }
        (Some(Item::Table(old)), Waarde::Escaleert(naar, na)) if !waarde.leeg() => {
            let some = |w: &str| (!w.is_empty()).then(|| Value::from(w));
            groep(old, &[("naar", some(naar)), ("na", some(na))]);
        }
        (Some(Item::ArrayOfTables(old)), Waarde::Uit(new)) if !new.is_empty() => groepen(old, new),
        _ => zet(t, veld, Some(waarde.toml())),
    }
}

/// Sets a value and leaves what stands around it, such as a comment behind it; nothing takes the field away.
pub(super) fn zet(t: &mut Table, veld: &str, waarde: Option<Value>) {
    let Some(mut new) = waarde else {
        t.remove(veld);
        return;
    };
    match t.get_mut(veld) {
        Some(Item::Value(old)) => {
            *new.decor_mut() = old.decor().clone();
            *old = new;
        }
        _ => {
            t.remove(veld);
            t.insert(veld, Item::Value(new));
        }
    }
}

/// A group with a head of its own, or written with dots.
fn groep(t: &mut Table, velden: &[(&str, Option<Value>)]) {
    let gone: Vec<String> = t.iter().map(|(k, _)| k.to_owned()).filter(|k| velden.iter().all(|(v, _)| v != k)).collect();
    for veld in gone {
        t.remove(&veld);
    }
    for (veld, waarde) in velden {
        match (t.get_mut(veld), waarde) {
            (Some(Item::Value(Value::Array(old))), Some(Value::Array(new))) => lijst(old, &new.iter().cloned().collect::<Vec<_>>()),
            (Some(Item::Value(old)), Some(new)) if zelfde(old, new) => {}
            _ => zet(t, veld, waarde.clone()),
        }
    }
}

/// Groups that each have a head of their own: what stays keeps its group with all that is written in it, so what goes is taken out first.
fn groepen(all: &mut ArrayOfTables, new: &[RuwUitwisseling]) {
    let velden = |u: &RuwUitwisseling| [("van", Value::from(&u.van)), ("aan", Value::from(&u.aan)), ("wat", array(&u.wat))];
    let zegt = |t: &Table, u| velden(u).iter().all(|(veld, w)| t.get(veld).and_then(Item::as_value).is_some_and(|was| zelfde(was, w)));
    for n in (0..all.len()).rev() {
        if all.len() > new.len() && all.get(n).is_some_and(|t| !new.iter().any(|u| zegt(t, u))) {
            all.remove(n);
        }
    }
    while all.len() > new.len() {
        all.remove(all.len() - 1);
    }
    for (n, u) in new.iter().enumerate() {
        if all.get(n).is_none() {
            all.push(Table::new());
        }
        let Some(t) = all.get_mut(n) else { return };
        groep(t, &velden(u).map(|(veld, w)| (veld, Some(w))));
    }
}

/// A list: what stays keeps its line and its comment, what is new comes behind it in the same way.
fn lijst(old: &mut Array, new: &[Value]) {
    let stays = |v: &Value| new.iter().any(|n| zelfde(n, v));
    let kept: Vec<&Value> = old.iter().filter(|v| stays(v)).collect();
    let ordered = kept.len() <= new.len() && kept.iter().zip(new).all(|(k, n)| zelfde(k, n));
    if ordered && old.len() != new.len() {
        for n in (0..old.len()).rev() {
            if old.get(n).is_some_and(|v| !stays(v)) {
                haal_weg(old, n);
            }
        }
    } else {
        while old.len() > new.len() {
            haal_weg(old, old.len() - 1);
        }
        for (n, value) in new.iter().enumerate() {
            if let Some(was) = old.get_mut(n).filter(|was| !zelfde(was, value)) {
                let mut value = value.clone();
                *value.decor_mut() = was.decor().clone();
                *was = value;
            }
        }
    }
    for value in new.iter().skip(old.len()) {
        zet_achter(old, value.clone());
    }
}

/// The same, however it is written.
fn zelfde(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::String(a), Value::String(b)) => a.value() == b.value(),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| zelfde(a, b)),
        (Value::InlineTable(a), Value::InlineTable(b)) => {
            a.len() == b.len() && a.iter().all(|(k, v)| b.get(k).is_some_and(|w| zelfde(v, w)))
        }
        _ => false,
    }
}

/// What stands before a value in a list: spaces, line ends and comments.
fn ervoor(v: &Value) -> String {
    v.decor().prefix().and_then(|p| p.as_str()).unwrap_or_default().to_owned()
}

/// Takes a value out. A comment before it stays, before what follows.
fn haal_weg(list: &mut Array, n: usize) {
    let before = ervoor(&list.remove(n));
    if before.contains('#') {
        let begin = before.trim_end();
        let line = |next: &str| if next.trim_start_matches([' ', '\t']).starts_with('\n') { String::new() } else { "\n".to_owned() };
        if let Some(next) = list.get_mut(n) {
            let after = ervoor(next);
            next.decor_mut().set_prefix(format!("{begin}{}{after}", line(&after)));
        } else {
            let after = list.trailing().as_str().unwrap_or_default().to_owned();
            list.set_trailing(format!("{begin}{}{after}", line(&after)));
        }
    } else if n == 0
        && let Some(first) = list.get_mut(0)
    {
        // The first of a list stands where the first stood.
        let rest = ervoor(first);
        if !rest.contains('#') {
            first.decor_mut().set_prefix(before);
        }
    }
}

/// Puts a value at the end, on a line of its own when the others have one.
fn zet_achter(list: &mut Array, mut value: Value) {
    let last = list.iter().last().map(ervoor).unwrap_or_default();
    let Some((_, indent)) = last.rsplit_once('\n') else { return list.push(value) };
    let after = list.trailing().as_str().unwrap_or_default().to_owned();
    value.decor_mut().set_prefix(format!("{}\n{indent}", after.trim_end()));
    value.decor_mut().set_suffix("");
    list.push_formatted(value);
    list.set_trailing("\n");
    list.set_trailing_comma(true);
}
