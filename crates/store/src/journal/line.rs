//! One line of the journal and its sum.

use domain::{Moment, journaal::Gebeurtenis};
use serde::Serialize;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::Head;
use crate::{Deed, Result, Row, Tx, args};

/// A line exactly as it is stored. Its canonical form is this struct as JSON without spaces: names in alphabetical order, the
/// moment in microseconds since 1970, `gebeurtenis` and `wie` as the stored text. The sum is SHA-256 of the sum of the line
/// before (32 bytes) followed by that JSON, so an auditor can recompute it with `sha256sum`.
#[derive(Serialize)]
pub(super) struct Line {
    activiteit: String,
    betrokkene: Option<Uuid>,
    casus: Option<Uuid>,
    gebeurtenis: String,
    gemeente: String,
    moment: i64,
    pub(super) nr: i64,
    reden: Option<String>,
    soort: String,
    #[serde(skip)]
    pub(super) vorige: Vec<u8>,
    wie: String,
}

impl Line {
    /// The line after this head.
    pub(super) fn new(head: &Head, deed: &Deed, now: Moment, event: &Gebeurtenis) -> Result<Self> {
        Ok(Self {
            activiteit: domain::Code::code(deed.activiteit).to_owned(),
            betrokkene: event.betrokkene(),
            casus: event.casus(),
            gebeurtenis: serde_json::to_string(event)?,
            gemeente: deed.gemeente.as_str().to_owned(),
            moment: now.micros(),
            nr: head.nr + 1,
            reden: deed.reden.clone(),
            soort: event.kind().to_owned(),
            vorige: head.som.clone(),
            wie: serde_json::to_string(&deed.wie)?,
        })
    }

    pub(super) fn gemeente(&self) -> &str {
        &self.gemeente
    }

    pub(super) fn read(row: &Row) -> Result<Self> {
        Ok(Self {
            activiteit: row.text("activiteit")?,
            betrokkene: row.opt_uuid("betrokkene")?,
            casus: row.opt_uuid("casus")?,
            gebeurtenis: row.text("gebeurtenis")?,
            gemeente: row.text("gemeente")?,
            moment: row.moment("moment")?.micros(),
            nr: row.int("nr")?,
            reden: row.opt_text("reden")?,
            soort: row.text("soort")?,
            vorige: row.bytes("vorige")?,
            wie: row.text("wie")?,
        })
    }

    pub(super) fn sum(&self) -> Result<[u8; 32]> {
        let json = serde_json::to_vec(self)?;
        Ok(Sha256::new().chain_update(&self.vorige).chain_update(json).finalize().into())
    }

    pub(super) async fn insert(self, tx: &Tx, sum: &[u8]) -> Result<()> {
        let sql = "INSERT INTO journaal
            (gemeente, nr, moment, wie, activiteit, soort, gebeurtenis, casus, betrokkene, reden, vorige, som)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
        let moment = Moment::from_micros(self.moment);
        let args = args![
            self.gemeente,
            self.nr,
            moment,
            self.wie,
            self.activiteit,
            self.soort,
            self.gebeurtenis,
            self.casus,
            self.betrokkene,
            self.reden,
            self.vorige,
            sum
        ];
        tx.exec(sql, args).await.map(|_| ())
    }
}
