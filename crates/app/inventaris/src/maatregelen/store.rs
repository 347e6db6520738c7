//! SQL of the measures.

use domain::Code;
use domain::naam::sleutel;
use jiff::civil::Date;
use store::{Row, SqlText, StoreError, Tx, Value, WriteTx, args};

use super::{Inhoud, Keuze, Maatregel, lijst::Filter, volgorde};

/// Rows that are written with one statement.
const CHUNK: usize = 200;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, oorsprong, naam, soort, niveau, doelgroep, geldt_voor, vanaf_dagen, van, tot, eigenaar, omschrijving, bron, \
             gecontroleerd, gecontroleerd_door, overname, reden, notitie, som, versie FROM maatregel",
            $rest
        )
    };
}

const BELEID: &str = "beleid";
const EIGEN: &str = "eigen";

/// Codes between spaces, so that one is found as a whole.
fn codes<T: Code>(values: &[T]) -> String {
    values.iter().fold(" ".to_owned(), |all, v| all + v.code() + " ")
}

fn of_codes<T: Code>(r: &Row, column: &str) -> Result<Vec<T>, StoreError> {
    Ok(r.text(column)?.split_whitespace().filter_map(T::from_code).collect())
}

fn from_row(r: &Row) -> Result<Maatregel, StoreError> {
    let checked = r.text("gecontroleerd")?;
    Ok(Maatregel {
        id: r.text("id")?,
        uit_beleid: r.text("oorsprong")? == BELEID,
        inhoud: Inhoud {
            naam: r.text("naam")?,
            soort: r.code("soort")?,
            niveau: r.code("niveau")?,
            doelgroep: of_codes(r, "doelgroep")?,
            geldt_voor: of_codes(r, "geldt_voor")?,
            vanaf_dagen: r.opt_int("vanaf_dagen")?.and_then(|n| u16::try_from(n).ok()),
            van: r.opt_date("van")?,
            tot: r.opt_date("tot")?,
            eigenaar: r.text("eigenaar")?,
            omschrijving: r.text("omschrijving")?,
            bron: r.text("bron")?,
        },
        keuze: Keuze { overname: r.code("overname")?, reden: r.text("reden")?, notitie: r.text("notitie")? },
        gecontroleerd: checked.parse().ok(),
        gecontroleerd_door: r.opt_id("gecontroleerd_door")?,
        som: r.text("som")?,
        versie: r.int("versie")?,
    })
}

fn many(rows: &[Row]) -> Result<Vec<Maatregel>, StoreError> {
    rows.iter().map(from_row).collect()
}

/// What is recorded about one measure.
///
/// # Errors
/// When the database fails.
pub async fn maatregel(tx: &Tx, id: &str) -> Result<Option<Maatregel>, StoreError> {
    tx.opt(select!(" WHERE gemeente = $1 AND id = $2"), args![tx.gemeente(), id]).await?.as_ref().map(from_row).transpose()
}

/// What is recorded about these measures.
///
/// # Errors
/// When the database fails.
pub async fn bij(tx: &Tx, ids: &[&str]) -> Result<Vec<Maatregel>, StoreError> {
    many(&tx.all_built(SqlText::new(select!("")).filter("gemeente = ?", tx.gemeente()).filter_in("id", ids.iter().copied())).await?)
}

/// The shipped ones about which something is recorded.
pub async fn uit_beleid(tx: &Tx) -> Result<Vec<Maatregel>, StoreError> {
    many(&tx.all(select!(" WHERE gemeente = $1 AND oorsprong = 'beleid' ORDER BY volgorde"), args![tx.gemeente()]).await?)
}

/// Everything that is recorded.
pub async fn all(tx: &Tx) -> Result<Vec<Maatregel>, StoreError> {
    many(&tx.all(select!(" WHERE gemeente = $1 ORDER BY oorsprong, volgorde"), args![tx.gemeente()]).await?)
}

/// Own ones that pass the filter, behind a place in the order.
pub async fn eigen(tx: &Tx, f: &Filter, dag: Date, na: Option<&str>, limit: usize) -> Result<Vec<Maatregel>, StoreError> {
    let sql = SqlText::new(select!("")).filter("gemeente = ?", tx.gemeente()).filter("oorsprong = ?", EIGEN).filter_opt("volgorde > ?", na);
    let sql = f.onto(sql, dag).push("ORDER BY volgorde LIMIT ?", args![limit]);
    many(&tx.all_built(sql).await?)
}

/// Adopted ones that have not ended, the longest unchecked first.
pub async fn langst_geleden(tx: &Tx, dag: Date, voor: Date, limit: usize) -> Result<Vec<Maatregel>, StoreError> {
    let sql = select!(
        " WHERE gemeente = $1 AND overname = 'ja' AND gecontroleerd < $2 AND (tot IS NULL OR tot >= $3) ORDER BY gecontroleerd, volgorde LIMIT $4"
    );
    many(&tx.all(sql, args![tx.gemeente(), voor, dag, limit]).await?)
}

/// Adopted ones that may be offered on a day, as far as the database knows.
pub async fn overgenomen(tx: &Tx, dag: Date, limit: usize) -> Result<Vec<Maatregel>, StoreError> {
    let sql = select!(
        " WHERE gemeente = $1 AND overname = 'ja' AND (tot IS NULL OR tot >= $2) AND (van IS NULL OR van <= $2) ORDER BY soort, volgorde LIMIT $3"
    );
    many(&tx.all(sql, args![tx.gemeente(), dag, limit]).await?)
}

/// Own ones: how many there are, how many wait for a choice, and how many are to be checked.
pub async fn tellingen(tx: &Tx, dag: Date, grens: Date) -> Result<[usize; 3], StoreError> {
    let sql = "SELECT COUNT(*) AS alle, \
        COALESCE(SUM(CASE WHEN overname = 'open' AND (tot IS NULL OR tot >= $2) THEN 1 ELSE 0 END), 0) AS te_kiezen, \
        COALESCE(SUM(CASE WHEN overname = 'ja' AND (tot IS NULL OR tot >= $2) AND gecontroleerd <= $3 THEN 1 ELSE 0 END), 0) AS te_lopen \
        FROM maatregel WHERE gemeente = $1 AND oorsprong = 'eigen'";
    let row = tx.one(sql, args![tx.gemeente(), dag, grens]).await?;
    let number = |column: &str| row.int(column).map(|n| usize::try_from(n).unwrap_or(0));
    Ok([number("alle")?, number("te_kiezen")?, number("te_lopen")?])
}

/// Another recorded measure with this name.
pub async fn met_naam(tx: &Tx, naam: &str, zonder: &str) -> Result<Option<String>, StoreError> {
    let sql = "SELECT id FROM maatregel WHERE gemeente = $1 AND sleutel = $2 AND id <> $3";
    tx.opt(sql, args![tx.gemeente(), sleutel(naam), zonder]).await?.map(|r| r.text("id")).transpose()
}

/// Saves one when it still has version `m.versie` (0: nothing yet); false when someone else was first.
///
/// # Errors
/// When the database fails.
pub async fn put(tx: &WriteTx, m: &Maatregel) -> Result<bool, StoreError> {
    if m.versie == 0 {
        let sql = SqlText::new(INSERT).push(ROW, values(tx, m)).push("ON CONFLICT (gemeente, id) DO NOTHING", args![]);
        return Ok(tx.exec_built(sql).await? > 0);
    }
    let sql = "SELECT versie FROM maatregel WHERE gemeente = $1 AND id = $2";
    let now = tx.opt(sql, args![tx.gemeente(), &m.id]).await?.map(|r| r.int("versie")).transpose()?;
    // A write transaction has the turn of this municipality, so nothing changes between these two.
    if now == Some(m.versie) { put_many(tx, std::slice::from_ref(m)).await.map(|()| true) } else { Ok(false) }
}

/// Saves many, each with the version after its own; the caller knows that they are the latest.
///
/// # Errors
/// When the database fails.
pub async fn put_many(tx: &WriteTx, all: &[Maatregel]) -> Result<(), StoreError> {
    for chunk in all.chunks(CHUNK) {
        let mut sql = SqlText::new(INSERT);
        for (at, m) in chunk.iter().enumerate() {
            sql = sql.push(if at == 0 { ROW } else { NEXT_ROW }, values(tx, m));
        }
        tx.exec_built(sql.push(UPDATE, args![])).await?;
    }
    Ok(())
}

const INSERT: &str = "INSERT INTO maatregel (gemeente, id, oorsprong, volgorde, sleutel, zoektekst, naam, soort, niveau, doelgroep, geldt_voor, \
    vanaf_dagen, van, tot, eigenaar, omschrijving, bron, gecontroleerd, gecontroleerd_door, overname, reden, notitie, som, versie) VALUES";
const ROW: &str = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
const NEXT_ROW: &str = ", (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
const UPDATE: &str = "ON CONFLICT (gemeente, id) DO UPDATE SET volgorde = excluded.volgorde, sleutel = excluded.sleutel, \
    zoektekst = excluded.zoektekst, naam = excluded.naam, soort = excluded.soort, niveau = excluded.niveau, doelgroep = excluded.doelgroep, \
    geldt_voor = excluded.geldt_voor, vanaf_dagen = excluded.vanaf_dagen, van = excluded.van, tot = excluded.tot, \
    eigenaar = excluded.eigenaar, omschrijving = excluded.omschrijving, bron = excluded.bron, gecontroleerd = excluded.gecontroleerd, \
    gecontroleerd_door = excluded.gecontroleerd_door, overname = excluded.overname, reden = excluded.reden, notitie = excluded.notitie, \
    som = excluded.som, versie = excluded.versie";

fn values(tx: &WriteTx, m: &Maatregel) -> Vec<Value> {
    let (i, k) = (&m.inhoud, &m.keuze);
    args![
        tx.gemeente(),
        &m.id,
        if m.uit_beleid { BELEID } else { EIGEN },
        volgorde(&i.naam, &m.id),
        sleutel(&i.naam),
        format!("{} {} {}", i.naam, i.omschrijving, i.eigenaar).to_lowercase(),
        &i.naam,
        i.soort.code(),
        i.niveau.code(),
        codes(&i.doelgroep),
        codes(&i.geldt_voor),
        i.vanaf_dagen,
        i.van,
        i.tot,
        &i.eigenaar,
        &i.omschrijving,
        &i.bron,
        m.gecontroleerd.map(|d| d.to_string()).unwrap_or_default(),
        m.gecontroleerd_door,
        k.overname.code(),
        &k.reden,
        &k.notitie,
        &m.som,
        m.versie + 1,
    ]
}

/// Takes away what was made new and not changed since; gives how many.
pub async fn remove_new(tx: &WriteTx, ids: &[String]) -> Result<u64, StoreError> {
    let mut gone = 0;
    for chunk in ids.chunks(CHUNK) {
        let sql = SqlText::new("DELETE FROM maatregel").filter("gemeente = ?", tx.gemeente()).filter("versie = ?", 1_i64);
        gone += tx.exec_built(sql.filter_in("id", chunk.iter())).await?;
    }
    Ok(gone)
}
