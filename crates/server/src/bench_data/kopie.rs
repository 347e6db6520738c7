//! Copying the rows of a case, and storing many at once.

use std::collections::HashMap;

use domain::Moment;
use store::{Row, SqlText, StoreError, Tx, Value, WriteTx};
use uuid::Uuid;

use super::sjabloon::Sjabloon;

/// The kind of a column.
#[derive(Debug, Clone, Copy)]
pub enum Soort {
    Text,
    Int,
    Bool,
    Moment,
    Id,
}

/// A table that a case has rows in.
pub struct Tabel {
    pub read: &'static str,
    insert: &'static str,
    row: &'static str,
    more: &'static str,
    pub columns: &'static [(&'static str, Soort)],
}

use Soort::{Bool as B, Id as I, Int as N, Moment as M, Text as T};

/// Every table with rows of a case, the case itself first.
pub const TABELLEN: &[Tabel] = &[
    Tabel {
        read: "SELECT * FROM casus WHERE gemeente = $1 AND id = $2",
        insert: "INSERT INTO casus (gemeente, id, nummer, incidenttype, buurt, geweld, aantal, overval_op, gemeld_op, ingevoerd_op, melder, regie, aanwijzingsbesluit, draaiboek, \
            draaiboek_vanaf, fase, gesloten_op, slachtoffer_gedaan, slachtoffer_totaal, omgeving_gedaan, omgeving_totaal, preventie_gedaan, preventie_totaal, volgende_stap, \
            volgende_uiterlijk, versie) VALUES",
        row: "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        more: ", (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        columns: &[
            ("gemeente", T),
            ("id", I),
            ("nummer", T),
            ("incidenttype", T),
            ("buurt", T),
            ("geweld", T),
            ("aantal", T),
            ("overval_op", M),
            ("gemeld_op", M),
            ("ingevoerd_op", M),
            ("melder", I),
            ("regie", I),
            ("aanwijzingsbesluit", I),
            ("draaiboek", T),
            ("draaiboek_vanaf", T),
            ("fase", T),
            ("gesloten_op", M),
            ("slachtoffer_gedaan", N),
            ("slachtoffer_totaal", N),
            ("omgeving_gedaan", N),
            ("omgeving_totaal", N),
            ("preventie_gedaan", N),
            ("preventie_totaal", N),
            ("volgende_stap", T),
            ("volgende_uiterlijk", M),
            ("versie", N),
        ],
    },
    Tabel {
        read: "SELECT * FROM betrokkene WHERE gemeente = $1 AND casus = $2",
        insert: "INSERT INTO betrokkene (gemeente, id, casus, volgnr, rol, leeftijdsgroep, niet_bellen, niet_schrijven, versie, gemaakt) VALUES",
        row: "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        more: ", (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        columns: &[
            ("gemeente", T),
            ("id", I),
            ("casus", I),
            ("volgnr", N),
            ("rol", T),
            ("leeftijdsgroep", T),
            ("niet_bellen", B),
            ("niet_schrijven", B),
            ("versie", N),
            ("gemaakt", M),
        ],
    },
    Tabel {
        read: "SELECT * FROM taak WHERE gemeente = $1 AND casus = $2",
        insert: "INSERT INTO taak (gemeente, casus, stap, betrokkene, staat, verplicht, wie, niet_voor, uiterlijk, wacht_op, gedaan_op, gedaan_door, bewijs) VALUES",
        row: "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        more: ", (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        columns: &[
            ("gemeente", T),
            ("casus", I),
            ("stap", T),
            ("betrokkene", I),
            ("staat", T),
            ("verplicht", B),
            ("wie", T),
            ("niet_voor", M),
            ("uiterlijk", M),
            ("wacht_op", T),
            ("gedaan_op", M),
            ("gedaan_door", I),
            ("bewijs", T),
        ],
    },
    Tabel {
        read: "SELECT * FROM feit WHERE gemeente = $1 AND casus = $2",
        insert: "INSERT INTO feit (gemeente, casus, betrokkene, feit, waarde, door, op) VALUES",
        row: "(?, ?, ?, ?, ?, ?, ?)",
        more: ", (?, ?, ?, ?, ?, ?, ?)",
        columns: &[("gemeente", T), ("casus", I), ("betrokkene", I), ("feit", T), ("waarde", T), ("door", I), ("op", M)],
    },
    Tabel {
        read: "SELECT * FROM anker WHERE gemeente = $1 AND casus = $2",
        insert: "INSERT INTO anker (gemeente, casus, betrokkene, anker, op) VALUES",
        row: "(?, ?, ?, ?, ?)",
        more: ", (?, ?, ?, ?, ?)",
        columns: &[("gemeente", T), ("casus", I), ("betrokkene", I), ("anker", T), ("op", M)],
    },
];

/// Values of persons are made anew for every copy, never copied: each is sealed with the key of its person.
const GEGEVENS: (&str, &str, &str) = (
    "INSERT INTO betrokkene_gegeven (gemeente, betrokkene, soort, herkomst, waarde, zoek, aanwijzingsbesluit, door, op, versie) VALUES",
    "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    ", (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
);

/// The values of a row, in the order of the columns.
pub fn values(tx: &Tx, row: &Row, tabel: &Tabel) -> Result<Vec<Value>, StoreError> {
    let value = |(name, soort): &(&'static str, Soort)| {
        Ok(match soort {
            T if *name == "gemeente" => Value::from(tx.gemeente()),
            T => Value::Text(row.opt_text(name)?),
            N => Value::Int(row.opt_int(name)?),
            B => Value::Bool(row.opt_bool(name)?),
            M => Value::Moment(row.opt_moment(name)?),
            I => Value::Id(row.opt_uuid(name)?),
        })
    };
    tabel.columns.iter().map(value).collect()
}

/// How many rows one statement stores. SQLite looks its values up one by one, so more rows in one statement are slower again.
const PER_STATEMENT: usize = 20;

/// Rows to be stored, per table.
#[derive(Default)]
pub struct Stapel {
    tables: [Vec<Vec<Value>>; 5],
    gegevens: Vec<Vec<Value>>,
}

/// The identities of a copy.
pub struct Kopie {
    /// Of the case.
    pub casus: Uuid,
    /// Of its persons.
    pub mensen: Vec<Uuid>,
    /// When it was reported.
    pub op: Moment,
}

impl Stapel {
    /// Adds a copy under a new number and new identities, moved by seconds.
    pub fn copy(&mut self, from: &Sjabloon, seconds: i64, nummer: &str, mut id: impl FnMut(Moment) -> Uuid) -> Kopie {
        let at = from.op.plus_seconds(seconds);
        let fresh: HashMap<Uuid, Uuid> = from.identities.iter().map(|old| (*old, id(at))).collect();
        for (rows, stack) in from.rows.iter().zip(&mut self.tables) {
            stack.extend(rows.iter().map(|row| row.iter().map(|value| moved(value, seconds, &fresh)).collect::<Vec<_>>()));
        }
        // The number is the third column of the case.
        if let Some(slot) = self.tables[0].last_mut().and_then(|row| row.get_mut(2)) {
            *slot = Value::from(nummer);
        }
        let of = |old: &Uuid| fresh.get(old).copied().unwrap_or_default();
        Kopie { casus: of(&from.casus), mensen: from.mensen.iter().map(of).collect(), op: at }
    }

    /// Adds a sealed value of a person.
    pub fn gegeven(&mut self, row: Vec<Value>) {
        self.gegevens.push(row);
    }

    /// Stores everything.
    pub async fn store(self, tx: &WriteTx) -> Result<(), StoreError> {
        for (tabel, rows) in TABELLEN.iter().zip(self.tables) {
            store(tx, (tabel.insert, tabel.row, tabel.more), rows).await?;
        }
        store(tx, GEGEVENS, self.gegevens).await
    }
}

async fn store(
    tx: &WriteTx,
    (insert, first, more): (&'static str, &'static str, &'static str),
    rows: Vec<Vec<Value>>,
) -> Result<(), StoreError> {
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let mut text = SqlText::new(insert);
        for (at, row) in rows.by_ref().take(PER_STATEMENT).enumerate() {
            text = text.push(if at == 0 { first } else { more }, row);
        }
        tx.exec_built(text).await?;
    }
    Ok(())
}

fn moved(value: &Value, seconds: i64, fresh: &HashMap<Uuid, Uuid>) -> Value {
    match value {
        Value::Moment(Some(at)) => Value::Moment(Some(at.plus_seconds(seconds))),
        Value::Id(Some(id)) => Value::Id(Some(fresh.get(id).copied().unwrap_or(*id))),
        other => other.clone(),
    }
}
