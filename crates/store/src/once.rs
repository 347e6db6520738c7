//! Forms that are sent twice are handled once.

use domain::{GemeenteCode, Moment};
use uuid::Uuid;

use crate::{Db, Result, StoreError, WriteTx, args};

impl WriteTx {
    /// Where the result of this form is, when it was handled before.
    pub async fn already_done(&self, id: Uuid) -> Result<Option<String>> {
        let row = self.opt("SELECT waar FROM eenmalig WHERE gemeente = $1 AND id = $2", args![self.gemeente(), id]).await?;
        row.map(|row| row.text("waar")).transpose()
    }

    /// Remembers that this form is handled and where its result is. When it was handled in the meantime, the error is
    /// [`StoreError::AlreadyDone`] with the place of the first result.
    pub async fn remember(&self, id: Uuid, location: &str) -> Result<()> {
        let sql = "INSERT INTO eenmalig (gemeente, id, waar, moment) VALUES ($1, $2, $3, $4) ON CONFLICT (gemeente, id) DO NOTHING";
        if self.exec(sql, args![self.gemeente(), id, location, self.now()]).await? == 1 {
            return Ok(());
        }
        Err(StoreError::AlreadyDone(self.already_done(id).await?.unwrap_or_default()))
    }
}

impl Db {
    /// Forgets forms that were handled before this moment, of one municipality; gives their number. No journal line: what the forms did
    /// stands there already.
    pub async fn forget_done(&self, gemeente: &GemeenteCode, before: Moment) -> Result<u64> {
        self.housekeep(gemeente, "DELETE FROM eenmalig WHERE gemeente = $1 AND moment < $2", args![gemeente, before]).await
    }
}
