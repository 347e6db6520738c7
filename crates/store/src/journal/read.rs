//! Reading the journal, newest first.

use domain::{
    Moment,
    journaal::{Gebeurtenis, Soort, Wie},
};
use uuid::Uuid;

use crate::{Result, Row, SqlText, Tx, args};

/// Which lines to show; nothing means all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JournalFilter {
    /// Only this kind of event.
    pub soort: Option<Soort>,
    /// Only about this casus.
    pub casus: Option<Uuid>,
    /// Only about this betrokkene.
    pub betrokkene: Option<Uuid>,
    /// Only by this one.
    pub wie: Option<Wie>,
    /// Not before this moment.
    pub from: Option<Moment>,
    /// Before this moment.
    pub to: Option<Moment>,
}

/// One line of the journal.
#[derive(Debug, Clone)]
pub struct JournalLine {
    /// Its number, from 1.
    pub nr: i64,
    /// When.
    pub moment: Moment,
    /// Who.
    pub wie: Wie,
    /// Code of the activity.
    pub activiteit: String,
    /// Code of the kind of event.
    pub soort: String,
    /// What happened.
    pub gebeurtenis: Gebeurtenis,
    /// About which casus.
    pub casus: Option<Uuid>,
    /// About which betrokkene.
    pub betrokkene: Option<Uuid>,
    /// The reason given.
    pub reden: Option<String>,
    /// The sum of the line.
    pub som: Vec<u8>,
}

impl Tx {
    /// A page of the journal, newest first. Give the number of the last line of the page before to go on.
    pub async fn journal(&self, filter: &JournalFilter, before: Option<i64>, limit: u32) -> Result<Vec<JournalLine>> {
        let columns = "SELECT nr, moment, wie, activiteit, soort, gebeurtenis, casus, betrokkene, reden, som FROM journaal";
        let text = filtered(SqlText::new(columns).filter("gemeente = ?", self.gemeente()), filter)?
            .filter_opt("nr < ?", before)
            .push("ORDER BY nr DESC", args![])
            .limit(limit.into());
        self.all_built(text).await?.iter().map(line).collect()
    }

    /// What was done in a casus, newest first, without the lines of who read what. Go on as with [`Tx::journal`].
    pub async fn timeline(&self, casus: Uuid, before: Option<i64>, limit: u32) -> Result<Vec<JournalLine>> {
        // The condition is word for word that of the index.
        let text = SqlText::new("SELECT nr, moment, wie, activiteit, soort, gebeurtenis, casus, betrokkene, reden, som FROM journaal")
            .filter("gemeente = ?", self.gemeente())
            .filter("casus = ?", casus)
            .filter("nr < ?", before.unwrap_or(i64::MAX))
            .filter_with("soort NOT IN ('casus-ingezien', 'betrokkene-ingezien')", args![])
            .push("ORDER BY nr DESC", args![])
            .limit(limit.into());
        self.all_built(text).await?.iter().map(line).collect()
    }

    /// Number of the last line that came with a change: as long as it stays, nothing but looking happened in this municipality. Nothing
    /// inside a write transaction, whose own line is not there yet.
    pub async fn last_change(&self) -> Result<Option<i64>> {
        if self.writable() {
            return Ok(None);
        }
        let ask = async || {
            let row = self.opt("SELECT gewijzigd FROM journaal_kop WHERE gemeente = $1", args![self.gemeente()]).await?;
            row.map_or(Ok(0), |r| r.int("gewijzigd"))
        };
        self.changed.get_or_try_init(ask).await.copied().map(Some)
    }

    /// How many lines fit the filter.
    pub async fn journal_count(&self, filter: &JournalFilter) -> Result<i64> {
        let text = SqlText::new("SELECT COUNT(*) AS aantal FROM journaal").filter("gemeente = ?", self.gemeente());
        match self.opt_built(filtered(text, filter)?).await? {
            Some(row) => row.int("aantal"),
            None => Ok(0),
        }
    }
}

fn filtered(text: SqlText, filter: &JournalFilter) -> Result<SqlText> {
    let wie = filter.wie.as_ref().map(serde_json::to_string).transpose()?;
    Ok(text
        .filter_opt("soort = ?", filter.soort.map(domain::Code::code))
        .filter_opt("casus = ?", filter.casus)
        .filter_opt("betrokkene = ?", filter.betrokkene)
        .filter_opt("wie = ?", wie)
        .filter_opt("moment >= ?", filter.from)
        .filter_opt("moment < ?", filter.to))
}

fn line(row: &Row) -> Result<JournalLine> {
    Ok(JournalLine {
        nr: row.int("nr")?,
        moment: row.moment("moment")?,
        wie: row.json("wie")?,
        activiteit: row.text("activiteit")?,
        soort: row.text("soort")?,
        gebeurtenis: row.json("gebeurtenis")?,
        casus: row.opt_uuid("casus")?,
        betrokkene: row.opt_uuid("betrokkene")?,
        reden: row.opt_text("reden")?,
        som: row.bytes("som")?,
    })
}
