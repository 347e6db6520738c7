//! The text of a draaiboek, changed field by field: what is not changed stays as it was written, comments and order as well.

use domain::draaiboek::RuwStap;
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, Value};

use super::{
    invoegen::{zet, zet_waarde},
    waarde::{VELDEN, Velden, Waarde, velden},
};

/// A text that can be changed.
pub(crate) struct Tekst(DocumentMut);

/// A text as it is kept: without byte order mark, with line ends of one kind and one at the end.
pub(crate) fn schoon(tekst: &str) -> String {
    let text = tekst.strip_prefix('\u{feff}').unwrap_or(tekst).replace("\r\n", "\n").replace('\r', "\n");
    format!("{}\n", text.trim_end_matches('\n'))
}

impl Tekst {
    /// An empty text.
    pub(crate) fn leeg() -> Self {
        Self(DocumentMut::new())
    }

    /// Reads a text; nothing when it is no TOML.
    pub(crate) fn lees(tekst: &str) -> Option<Self> {
        tekst.parse().ok().map(Self)
    }

    /// The text as it is now.
    pub(crate) fn tekst(&self) -> String {
        self.0.to_string()
    }

    /// Sets a field in the head; an empty optional one goes.
    pub(crate) fn zet_kop(&mut self, veld: &str, waarde: &Waarde, verplicht: bool) {
        if waarde.leeg() && !verplicht {
            zet(self.0.as_table_mut(), veld, None);
        } else {
            zet_waarde(self.0.as_table_mut(), veld, waarde);
        }
    }

    /// Sets the first day, as a date.
    pub(crate) fn zet_dag(&mut self, veld: &str, dag: &str) {
        let value = dag.parse::<toml_edit::Datetime>().map_or_else(|_| dag.into(), Value::from);
        zet(self.0.as_table_mut(), veld, Some(value));
    }

    /// Makes a step say this. A step of the trunk gets a change with the fields that differ from it, and loses it when none does.
    pub(crate) fn zet_stap(&mut self, id: &str, stam: Option<&RuwStap>, oud: &Velden, nieuw: &Velden) {
        if oud == nieuw {
            return;
        }
        match stam {
            None => {
                let Some(table) = self.vind("stap", id) else { return };
                for veld in VELDEN {
                    if let Some(w) = nieuw.get(veld).filter(|w| oud.get(veld) != Some(w)) {
                        if w.leeg() { zet(table, veld, None) } else { zet_waarde(table, veld, w) }
                    }
                }
            }
            Some(stam) => self.wijzig(id, &velden(stam), oud, nieuw),
        }
    }

    fn wijzig(&mut self, id: &str, stam: &Velden, oud: &Velden, nieuw: &Velden) {
        for veld in VELDEN {
            let Some(w) = nieuw.get(veld).filter(|w| oud.get(veld) != Some(w)) else { continue };
            if stam.get(veld) == Some(w) {
                if let Some(table) = self.vind("wijzig", id) {
                    table.remove(veld);
                }
            } else {
                self.in_tabel("wijzig", id, |t| zet_waarde(t, veld, w));
            }
        }
        if self.vind("wijzig", id).is_some_and(|t| t.len() <= 1) {
            self.weg("wijzig", id);
        }
    }

    /// Adds a step at the end.
    pub(crate) fn voeg_toe(&mut self, id: &str, stap: &Velden) {
        self.in_tabel("stap", id, |table| {
            for veld in VELDEN {
                if let Some(w) = stap.get(veld).filter(|w| !w.leeg()) {
                    zet(table, veld, Some(w.toml()));
                }
            }
        });
    }

    /// Says in which order steps stand; without any, nothing is said.
    pub(crate) fn zet_volgorde(&mut self, volgorde: &[String]) {
        self.zet_kop("volgorde", &Waarde::Lijst(volgorde.to_vec()), false);
    }

    /// A step that is dropped has no place any more.
    fn uit_volgorde(&mut self, id: &str) {
        let Some(Item::Value(Value::Array(all))) = self.0.get_mut("volgorde") else { return };
        all.retain(|v| v.as_str() != Some(id));
        if all.len() < 2 {
            self.0.remove("volgorde");
        }
    }

    /// Drops a step: one of its own goes, one of the trunk is named with the reason.
    pub(crate) fn laat_vervallen(&mut self, id: &str, van_stam: bool, reden: &str) {
        self.uit_volgorde(id);
        if van_stam {
            self.weg("wijzig", id);
            self.in_tabel("vervalt", id, |t| zet(t, "reden", Some(reden.into())));
        } else {
            self.weg("stap", id);
        }
    }

    /// A step of the trunk is again as it stands there.
    pub(super) fn herstel(&mut self, id: &str) {
        self.weg("wijzig", id);
        self.weg("vervalt", id);
    }

    /// Lets a step of its own and the one before or after it change places; false when there is none.
    pub(super) fn verplaats(&mut self, id: &str, met: &str) -> bool {
        // Room between the groups of the text, so that those of a step can follow it to its new place.
        let mut count = 1;
        groepen(self.0.as_table_mut(), &mut |_| count += 1);
        groepen(self.0.as_table_mut(), &mut |t| t.set_position(t.position().map(|p| p * count)));
        let Some(all) = self.tabellen("stap") else { return false };
        let at = |id: &str, all: &ArrayOfTables| all.iter().position(|t| is(t, id));
        let (Some(a), Some(b)) = (at(id, all), at(met, all)) else { return false };
        let (Some(mut one), Some(mut two)) = (all.get(a).cloned(), all.get(b).cloned()) else { return false };
        let (place_one, place_two) = (one.position(), two.position());
        zet_op(&mut one, place_two);
        zet_op(&mut two, place_one);
        all.replace(a, two);
        all.replace(b, one);
        true
    }

    /// The tables of this name. Written as a list of groups between braces they get heads of their own first, so that each can be changed.
    fn tabellen(&mut self, tabel: &str) -> Option<&mut ArrayOfTables> {
        let item = self.0.get_mut(tabel)?;
        if item.is_array() {
            let list = std::mem::take(item);
            *item = list.into_array_of_tables().map_or_else(|same| same, Item::ArrayOfTables);
            item.as_array_of_tables_mut()?.iter_mut().for_each(|t| t.decor_mut().set_prefix("\n"));
        }
        item.as_array_of_tables_mut()
    }

    fn vind(&mut self, tabel: &str, id: &str) -> Option<&mut Table> {
        self.tabellen(tabel)?.iter_mut().find(|t| is(t, id))
    }

    /// Changes the table with this id, which is made when it is not there.
    fn in_tabel(&mut self, tabel: &str, id: &str, act: impl FnOnce(&mut Table)) {
        if self.vind(tabel, id).is_none() {
            let mut new = Table::new();
            new.insert("id", toml_edit::value(id));
            new.decor_mut().set_prefix("\n");
            if self.0.get(tabel).is_none_or(|all| all.as_array().is_some_and(toml_edit::Array::is_empty)) {
                self.0.insert(tabel, Item::ArrayOfTables(ArrayOfTables::new()));
            }
            if let Some(all) = self.tabellen(tabel) {
                all.push(new);
            }
        }
        if let Some(table) = self.vind(tabel, id) {
            act(table);
        }
    }

    fn weg(&mut self, tabel: &str, id: &str) {
        let Some(all) = self.tabellen(tabel) else { return };
        all.retain(|t| !is(t, id));
        if all.is_empty() {
            self.0.remove(tabel);
        }
    }
}

/// Does this with every group below a group, however deep.
fn groepen(t: &mut Table, act: &mut impl FnMut(&mut Table)) {
    for (_, item) in t.iter_mut() {
        let below: Vec<&mut Table> = match item {
            Item::Table(t) => vec![t],
            Item::ArrayOfTables(all) => all.iter_mut().collect(),
            _ => Vec::new(),
        };
        for t in below {
            act(t);
            groepen(t, act);
        }
    }
}

/// Puts a step at this place of the text, with its groups right behind it in the order they had.
fn zet_op(stap: &mut Table, plek: Option<isize>) {
    stap.set_position(plek);
    let mut were = Vec::new();
    groepen(stap, &mut |t| were.extend(t.position()));
    were.sort_unstable();
    let new = |p: isize| were.iter().zip(1..).find(|(was, _)| **was == p).and_then(|(_, n)| Some(plek? + n));
    groepen(stap, &mut |t| {
        let p = t.position().and_then(new);
        t.set_position(p);
    });
}

fn is(t: &Table, id: &str) -> bool {
    t.get("id").and_then(Item::as_str) == Some(id)
}
