//! Geheugen: what needs thousands of drawn patterns is computed once for the same data, away from the requests. What was found stays in memory and
//! never in the database, because a circle or a darker cell may lie around an address.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use kern::{App, Problem};
use veiligheidsbeeld::Fout;

/// Data that are remembered, the newest of each municipality and year.
const ONTHOUDEN: usize = 64;

/// What was found in data; who asks the same while it is computed waits for it.
pub(crate) type Vondst<T> = Arc<OnceLock<Result<Arc<T>, Fout>>>;

struct Onthouden<V, T> {
    gemeente: String,
    jaar: i16,
    vraag: V,
    vondst: Vondst<T>,
}

/// What was asked, and what was found.
pub(crate) struct Geheugen<V, T>(Mutex<Vec<Onthouden<V, T>>>);

impl<V: PartialEq + Clone + Send + 'static, T: Send + Sync + 'static> Geheugen<V, T> {
    pub(crate) const fn new() -> Self {
        Self(Mutex::new(Vec::new()))
    }

    /// Where the answer to this question stands, or will stand. A year of a municipality has one question: other data take its place.
    pub(crate) fn plaats(&self, gemeente: &str, jaar: i16, vraag: &V) -> Vondst<T> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let own = |o: &Onthouden<V, T>| o.gemeente == gemeente && o.jaar == jaar;
        if let Some(known) = all.iter().find(|o| own(o) && o.vraag == *vraag) {
            return Arc::clone(&known.vondst);
        }
        all.retain(|o| !own(o));
        if all.len() >= ONTHOUDEN {
            all.remove(0);
        }
        let vondst = Vondst::default();
        all.push(Onthouden { gemeente: gemeente.to_owned(), jaar, vraag: vraag.clone(), vondst: Arc::clone(&vondst) });
        vondst
    }

    /// Forgets what was found for a municipality: its places are destroyed.
    pub(crate) fn vergeet(&self, gemeente: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|o| o.gemeente != gemeente);
    }

    /// The answer, computed when it is asked for the first time.
    ///
    /// # Errors
    /// When the library refuses what was stored.
    pub(crate) async fn vind(
        &self,
        app: &App,
        (gemeente, jaar): (&str, i16),
        vraag: V,
        reken: fn(&V) -> Result<T, Fout>,
    ) -> Result<Arc<T>, Problem> {
        let vondst = self.plaats(gemeente, jaar, &vraag);
        if let Some(known) = vondst.get() {
            return known.clone().map_err(Problem::storing);
        }
        let found = app.work(move || vondst.get_or_init(|| reken(&vraag).map(Arc::new)).clone()).await;
        found.map_err(Problem::storing)?.map_err(Problem::storing)
    }
}
