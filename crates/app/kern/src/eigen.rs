//! The draaiboeken that a municipality published, laid over what is shipped. Made when they change, not at each request.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use domain::recht::Functie;
use policy::Beleid;
use store::{StoreError, Tx};

use crate::App;

/// Municipalities whose policy is kept; beyond that all are made again when they are asked.
const GEMEENTEN: usize = 64;

/// The mark of the own draaiboeken of a municipality, as it is remembered.
struct Stand(i64);

/// Policy by municipality and name of who directs, each with the mark of the draaiboeken it was made of.
#[derive(Debug, Default)]
pub(crate) struct Eigen(Mutex<HashMap<Naam, (i64, Arc<Beleid>)>>);

/// A municipality and the name of who directs there.
type Naam = (String, Functie);

impl Eigen {
    fn find(&self, key: &Naam, stand: i64) -> Option<Arc<Beleid>> {
        let all = self.0.lock().ok()?;
        all.get(key).filter(|(made_of, _)| *made_of == stand).map(|(_, beleid)| Arc::clone(beleid))
    }

    fn keep(&self, key: Naam, stand: i64, beleid: &Arc<Beleid>) {
        let Ok(mut all) = self.0.lock() else { return };
        if all.len() >= GEMEENTEN && !all.contains_key(&key) {
            all.clear();
        }
        all.insert(key, (stand, Arc::clone(beleid)));
    }
}

impl App {
    /// The same application with the draaiboeken of the municipality of this transaction. Without a change there it asks nothing; after
    /// one it asks the mark; only when that moved it reads the texts.
    pub(crate) async fn met_eigen(self, tx: &Tx) -> Result<Self, StoreError> {
        let Some((stand, versies)) = self.eigenvraag else { return Ok(self) };
        let now = self.onthouden(tx, "", async || stand(tx).await.map(Stand)).await?.0;
        if now == 0 {
            return Ok(self);
        }
        let key = (tx.gemeente().to_owned(), self.functie);
        if let Some(beleid) = self.eigen.find(&key, now) {
            return Ok(self.met_beleid(beleid));
        }
        let texts = versies(tx).await?;
        let shipped = Arc::clone(&self.beleid);
        let functie = self.functie;
        let (beleid, wrong) = self.work(move || shipped.met_eigen(functie, &texts)).await.map_err(|e| StoreError::Json(e.to_string()))?;
        for v in wrong {
            tracing::error!(gemeente = tx.gemeente(), code = v.code, regel = v.regel, "a published draaiboek cannot be read");
        }
        let beleid = Arc::new(beleid);
        self.eigen.keep(key, now, &beleid);
        Ok(self.met_beleid(beleid))
    }
}
