//! Geheugen: what was read or counted from the database and holds until something changes in that municipality.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    sync::{Arc, Mutex},
};

use domain::Moment;
use store::{StoreError, Tx};

use crate::App;

/// Municipalities of which something is remembered; beyond that the one that was asked longest ago is forgotten.
const GEMEENTEN: usize = 16;
/// Things remembered of one municipality; beyond that all of it is forgotten.
const DINGEN: usize = 1_000;
/// Seconds in a [`tik`].
const VERS: i64 = 300;

/// The time in steps of five minutes, for what also changes by the clock: what could still be in time may be late by then. A step begins
/// with every hour and day.
pub fn tik(nu: Moment) -> i64 {
    nu.micros() / (VERS * 1_000_000)
}

/// The moment at which the next [`tik`] begins: what is read up to here holds for every moment of this one, once it is looked at which of it
/// has come by then.
pub fn tik_einde(nu: Moment) -> Moment {
    Moment::from_micros((tik(nu) + 1) * VERS * 1_000_000)
}

/// What is remembered, by municipality.
#[derive(Debug, Default)]
pub(crate) struct Geheugen(Mutex<Binnen>);

#[derive(Debug, Default)]
struct Binnen {
    per_gemeente: HashMap<String, Vak>,
    /// How often something was asked: the age of a [`Vak`].
    gevraagd: u64,
}

/// Everything that was read while `stand` was the last change (see [`Tx::last_change`]).
#[derive(Debug, Default)]
struct Vak {
    stand: i64,
    gevraagd: u64,
    /// Each with the [`tik`] at which it was read; 0 for what no clock changes.
    dingen: HashMap<Naam, (i64, Arc<dyn Any + Send + Sync>)>,
}

/// The type of a thing, and which one of that type.
type Naam = (TypeId, String);

impl Geheugen {
    fn find<T: Send + Sync + 'static>(&self, gemeente: &str, (stand, tik): (i64, i64), naam: &Naam) -> Option<Arc<T>> {
        let mut all = self.0.lock().ok()?;
        all.gevraagd += 1;
        let now = all.gevraagd;
        let vak = all.per_gemeente.get_mut(gemeente)?;
        vak.gevraagd = now;
        let (_, known) = vak.dingen.get(naam).filter(|(at, _)| (vak.stand, *at) == (stand, tik))?;
        Arc::clone(known).downcast().ok()
    }

    /// Keeps what was read at `stand`, unless something newer is known already: a slow reader does not bring the past back.
    fn keep<T: Send + Sync + 'static>(&self, gemeente: &str, (stand, tik): (i64, i64), naam: Naam, thing: &Arc<T>) {
        let Ok(mut all) = self.0.lock() else { return };
        if all.per_gemeente.len() >= GEMEENTEN && !all.per_gemeente.contains_key(gemeente) {
            all.forget_oldest();
        }
        let now = all.gevraagd;
        let vak = all.per_gemeente.entry(gemeente.to_owned()).or_default();
        if vak.stand > stand {
            return;
        }
        if vak.stand < stand || vak.dingen.len() >= DINGEN {
            *vak = Vak { stand, gevraagd: now, dingen: HashMap::new() };
        }
        vak.dingen.insert(naam, (tik, Arc::<T>::clone(thing)));
    }
}

impl Binnen {
    fn forget_oldest(&mut self) {
        let oldest = self.per_gemeente.iter().min_by_key(|(_, vak)| vak.gevraagd).map(|(gemeente, _)| gemeente.clone());
        if let Some(gemeente) = oldest {
            self.per_gemeente.remove(&gemeente);
        }
    }
}

impl App {
    /// What `load` reads, unless nothing changed in this municipality since it was read last. `welk` tells things of one type apart.
    /// What depends on the day names it in `welk`; for what depends on the hour there is [`App::onthouden_tot`]. Inside a write
    /// transaction it is always read.
    ///
    /// # Errors
    /// What `load` gives, or when the database fails.
    pub async fn onthouden<T: Send + Sync + 'static>(
        &self,
        tx: &Tx,
        welk: impl Into<String>,
        load: impl AsyncFnOnce() -> Result<T, StoreError>,
    ) -> Result<Arc<T>, StoreError> {
        self.onthouden_tot(tx, 0, welk, load).await
    }

    /// The same for what changes by the clock as well: it is read again in the next [`tik`], and takes the place of what was known.
    ///
    /// # Errors
    /// What `load` gives, or when the database fails.
    pub async fn onthouden_tot<T: Send + Sync + 'static>(
        &self,
        tx: &Tx,
        tik: i64,
        welk: impl Into<String>,
        load: impl AsyncFnOnce() -> Result<T, StoreError>,
    ) -> Result<Arc<T>, StoreError> {
        let Some(stand) = tx.last_change().await? else { return load().await.map(Arc::new) };
        let naam = (TypeId::of::<T>(), welk.into());
        if let Some(known) = self.geheugen.find(tx.gemeente(), (stand, tik), &naam) {
            return Ok(known);
        }
        let thing = Arc::new(load().await?);
        self.geheugen.keep(tx.gemeente(), (stand, tik), naam, &thing);
        Ok(thing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn naam(welk: &str) -> Naam {
        (TypeId::of::<u8>(), welk.to_owned())
    }

    #[test]
    fn a_change_makes_everything_of_that_municipality_forgotten() {
        let g = Geheugen::default();
        g.keep("GM0001", (7, 0), naam("a"), &Arc::new(1_u8));
        g.keep("GM0002", (7, 0), naam("a"), &Arc::new(2_u8));
        assert_eq!(g.find::<u8>("GM0001", (7, 0), &naam("a")).as_deref(), Some(&1));
        assert_eq!(g.find::<u8>("GM0001", (7, 0), &naam("b")), None);
        assert_eq!(g.find::<u8>("GM0001", (8, 0), &naam("a")), None, "something changed");
        g.keep("GM0001", (8, 0), naam("b"), &Arc::new(3_u8));
        assert_eq!(g.find::<u8>("GM0001", (7, 0), &naam("a")), None);
        assert_eq!(g.find::<u8>("GM0002", (7, 0), &naam("a")).as_deref(), Some(&2), "the neighbours notice nothing");
    }

    #[test]
    fn a_step_ends_where_the_next_begins() {
        for micros in [0, 1, 299_999_999, 300_000_000, 1_795_740_538_000_123] {
            let nu = Moment::from_micros(micros);
            assert!(tik_einde(nu) > nu);
            assert_eq!(tik(tik_einde(nu)), tik(nu) + 1);
            assert_eq!(tik(Moment::from_micros(tik_einde(nu).micros() - 1)), tik(nu));
        }
    }

    #[test]
    fn a_slow_reader_does_not_bring_the_past_back() {
        let g = Geheugen::default();
        g.keep("GM0001", (8, 0), naam("a"), &Arc::new(2_u8));
        g.keep("GM0001", (7, 0), naam("a"), &Arc::new(1_u8));
        assert_eq!(g.find::<u8>("GM0001", (8, 0), &naam("a")).as_deref(), Some(&2));
    }

    #[test]
    fn the_next_step_of_the_clock_takes_the_place_of_the_one_before() {
        let g = Geheugen::default();
        for tik in 1..=50 {
            assert_eq!(g.find::<u8>("GM0001", (1, tik), &naam("a")), None);
            g.keep("GM0001", (1, tik), naam("a"), &Arc::new(1_u8));
            assert!(g.find::<u8>("GM0001", (1, tik), &naam("a")).is_some());
        }
        assert_eq!(g.0.lock().expect("lock").per_gemeente["GM0001"].dingen.len(), 1);
    }

    #[test]
    fn it_does_not_grow_without_end() {
        let g = Geheugen::default();
        for n in 0..100 {
            g.keep(&format!("GM{n:04}"), (1, 0), naam("a"), &Arc::new(1_u8));
            g.find::<u8>("GM0000", (1, 0), &naam("a"));
        }
        for n in 0..3_000 {
            g.keep("GM0000", (1, 0), naam(&n.to_string()), &Arc::new(1_u8));
        }
        let all = g.0.lock().expect("lock");
        assert_eq!(all.per_gemeente.len(), GEMEENTEN);
        assert!(all.per_gemeente.get("GM0000").expect("asked all the time, so never the oldest").dingen.len() <= DINGEN);
    }
}
