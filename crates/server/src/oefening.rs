//! Exercises: each is this whole product once more, on a SQLite database with keys of its own in `oefening/<id>` of the installation,
//! whatever engine the municipality itself runs on (decision 0025). Here they are made, opened and destroyed; [`grens`] lets people in.

mod grens;
mod herschrijf;

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
};

use axum::Router;
use domain::{
    GemeenteCode,
    id::MedewerkerId,
    journaal::{Activiteit, Gebeurtenis, Soort, Wie},
};
use kern::{App, Kopie, Oefening, Oefenruimten, Settings};
use store::{Db, DbConfig, Deed, KeyRing};
use uuid::Uuid;

use crate::wiring::{self, Clock};
use opdrachtregel::plek::{DATABASE, RING};

/// The folder of exercises in that of the installation.
pub const MAP: &str = "oefening";
/// Inside an exercise a session does not end by time: the clock may jump, and the session of the real municipality is asked at every request.
const SESSIE: i64 = 10 * 366 * 86_400;

/// Puts the product together on a database, with settings and a clock.
pub type Bouwer = Arc<dyn Fn(Db, Settings, Clock) -> Result<(App, Router), String> + Send + Sync>;

/// The data space of one exercise, open.
pub(crate) struct Ruimte {
    pub(crate) gemeente: GemeenteCode,
    pub(crate) app: App,
    pub(crate) router: Router,
    vooruit: Arc<AtomicI64>,
    dicht: AtomicBool,
    /// Sessions inside, by who they are of. They never leave the server.
    pub(crate) sessies: Mutex<HashMap<MedewerkerId, String>>,
    /// Telephone numbers that pages showed, by their mark.
    pub(crate) nummers: Mutex<HashMap<String, String>>,
}

impl Ruimte {
    pub(crate) fn dicht(&self) -> bool {
        self.dicht.load(Ordering::Acquire)
    }
}

/// What a lock guards, also when somebody stopped halfway: every use leaves it whole.
pub(crate) fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// All exercises of this installation.
pub(crate) struct Ruimten {
    map: PathBuf,
    /// The database of the real municipality.
    echt: Db,
    settings: Settings,
    now: Clock,
    bouwer: Bouwer,
    open: Mutex<HashMap<Uuid, Arc<Ruimte>>>,
    /// One at a time opens or makes.
    beurt: tokio::sync::Mutex<()>,
}

/// The service with exercises beside it: their folder, the clock and how the product is put together.
pub fn met_oefeningen(app: &App, router: Router, map: &Path, now: Clock, bouwer: Bouwer) -> Router {
    let ruimten = Arc::new(Ruimten {
        map: map.to_owned(),
        echt: app.db.clone(),
        settings: app.settings.clone(),
        now,
        bouwer,
        open: Mutex::default(),
        beurt: tokio::sync::Mutex::default(),
    });
    app.met_oefenruimten(handles(&ruimten));
    grens::router(app.clone(), ruimten).merge(router)
}

/// The same service as the real one runs on, with the same printer.
pub fn bouwer(print: kern::Print) -> Bouwer {
    Arc::new(move |db, settings, now| wiring::service_with(db, settings, now, Arc::clone(&print)).map_err(|e| e.to_string()))
}

fn handles(ruimten: &Arc<Ruimten>) -> Oefenruimten {
    let [a, b, c, d, e, f] = [(); 6].map(|()| Arc::clone(ruimten));
    Oefenruimten {
        maak: Arc::new(move |kopie| {
            let ruimten = Arc::clone(&a);
            Box::pin(async move { ruimten.maak(kopie).await })
        }),
        ruimte: Arc::new(move |gemeente, id| {
            let ruimten = Arc::clone(&b);
            Box::pin(async move { Ok(ruimten.ruimte(&gemeente, id).await?.map(|r| r.app.clone())) })
        }),
        vooruit: Arc::new(move |id, seconds| {
            if let Some(r) = held(&c.open).get(&id) {
                r.vooruit.store(seconds, Ordering::Release);
            }
        }),
        sluit: Arc::new(move |id| {
            if let Some(r) = held(&d.open).get(&id) {
                r.dicht.store(true, Ordering::Release);
            }
        }),
        vernietig: Arc::new(move |id| {
            let ruimten = Arc::clone(&e);
            Box::pin(async move { ruimten.vernietig(id).await })
        }),
        wezen: Arc::new(move || {
            let ruimten = Arc::clone(&f);
            Box::pin(async move {
                let gone = ruimten.ruim_wezen().await;
                gone.inspect_err(|error| tracing::warn!(%error, "exercises that nobody knows could not be looked for")).unwrap_or(0)
            })
        }),
    }
}

impl Ruimten {
    fn folder(&self, id: Uuid) -> PathBuf {
        self.map.join(id.simple().to_string())
    }

    /// The space of an exercise of this municipality that was not destroyed; opened when it was not yet.
    pub(crate) async fn ruimte(&self, gemeente: &GemeenteCode, id: Uuid) -> Result<Option<Arc<Ruimte>>, String> {
        let known = || held(&self.open).get(&id).filter(|r| r.gemeente == *gemeente).map(Arc::clone);
        if let Some(found) = known() {
            return Ok(Some(found));
        }
        let _beurt = self.beurt.lock().await;
        if let Some(found) = known() {
            return Ok(Some(found));
        }
        let text = |e: store::StoreError| e.to_string();
        let tx = self.echt.read(gemeente).await.map_err(text)?;
        let row = oefenen::ruimte(&tx, id).await.map_err(text)?.filter(|r| r.vernietigd.is_none());
        drop(tx);
        let Some(row) = row.filter(|_| self.folder(id).join(DATABASE).exists()) else { return Ok(None) };
        let db = self.database(id, false).await?;
        let kopie = Kopie { gemeente: gemeente.clone(), oefening: Oefening { id, naam: row.naam.clone() } };
        let found = self.bouw(kopie, db, row.vooruit)?;
        found.dicht.store(!row.loopt(), Ordering::Release);
        held(&self.open).insert(id, Arc::clone(&found));
        Ok(Some(found))
    }

    /// Whether this exercise runs and its data are not on this machine.
    pub(crate) async fn elders(&self, gemeente: &GemeenteCode, id: Uuid) -> Result<bool, store::StoreError> {
        let row = oefenen::ruimte(&*self.echt.read(gemeente).await?, id).await?;
        Ok(row.is_some_and(|r| r.loopt()) && !self.folder(id).join(DATABASE).exists())
    }

    /// Opens its database; the key ring is made with it and never anew.
    async fn database(&self, id: Uuid, make: bool) -> Result<Db, String> {
        let (folder, text) = (self.folder(id), |e: store::StoreError| e.to_string());
        if !make && !folder.join(RING).exists() {
            return Err("the key ring of the exercise is not there".to_owned());
        }
        let ring = KeyRing::load_or_create(&folder.join(RING), &mut wiring::random).map_err(text)?;
        let config = DbConfig::parse(&format!("sqlite://{}", folder.join(DATABASE).display())).map_err(text)?;
        Db::open(&config, ring, &wiring::migrations()).await.map_err(text)
    }

    /// Puts the product together on it.
    fn bouw(&self, kopie: Kopie, db: Db, vooruit: i64) -> Result<Arc<Ruimte>, String> {
        let vooruit = Arc::new(AtomicI64::new(vooruit));
        let (now, ahead) = (Arc::clone(&self.now), Arc::clone(&vooruit));
        let settings = Settings {
            gemeente: kopie.gemeente.clone(),
            base_url: format!("{}{}", self.settings.base_url, adres(kopie.oefening.id)),
            idle_seconds: SESSIE,
            absolute_seconds: SESSIE,
            oefening: Some(kopie.oefening),
            // Nothing leaves an exercise.
            diensten: kern::Diensten::default(),
            ..self.settings.clone()
        };
        let clock: Clock = Arc::new(move || now().plus_seconds(ahead.load(Ordering::Acquire)));
        let (app, router) = (self.bouwer)(db, settings, clock)?;
        let (sessies, nummers) = (Mutex::default(), Mutex::default());
        Ok(Arc::new(Ruimte { gemeente: kopie.gemeente, app, router, vooruit, dicht: AtomicBool::new(false), sessies, nummers }))
    }

    /// Makes the space of an exercise and copies into it what was prepared; nothing is left when that fails.
    async fn maak(&self, kopie: Kopie) -> Result<(), String> {
        let id = kopie.oefening.id;
        let _beurt = self.beurt.lock().await;
        match self.gevuld(kopie).await {
            Ok(made) => {
                held(&self.open).insert(id, made);
                Ok(())
            }
            Err(why) => {
                remove(&self.folder(id))?;
                Err(why)
            }
        }
    }

    async fn gevuld(&self, kopie: Kopie) -> Result<Arc<Ruimte>, String> {
        let (id, gemeente) = (kopie.oefening.id, kopie.gemeente.clone());
        make_folder(&self.folder(id)).map_err(|e| format!("the folder of the exercise: {e}"))?;
        let db = self.database(id, true).await?;
        let filled = async {
            self.echt.copy_tables(&gemeente, oefenen::TABELLEN, &db).await?;
            let deed = Deed { gemeente: gemeente.clone(), wie: Wie::Systeem, activiteit: Activiteit::Voorbereiden, reden: None };
            db.write(deed, (self.now)()).await?.commit(Gebeurtenis::new(Soort::OefenruimteBegonnen).met(id)).await
        };
        if let Err(error) = filled.await {
            db.close().await;
            return Err(error.to_string());
        }
        self.bouw(kopie, db, 0)
    }

    /// Destroys an exercise: nobody gets in, its database is closed, its folder goes with the keys in it.
    async fn vernietig(&self, id: Uuid) -> Result<(), String> {
        let _beurt = self.beurt.lock().await;
        let open = held(&self.open).remove(&id);
        if let Some(open) = open {
            open.dicht.store(true, Ordering::Release);
            open.app.db.close().await;
        }
        remove(&self.folder(id))
    }

    /// Removes what no municipality knows of: made, and not kept because the program stopped in between, or destroyed by another machine while it
    /// was open here.
    async fn ruim_wezen(&self) -> Result<u64, store::StoreError> {
        let _beurt = self.beurt.lock().await;
        let mut gone = 0;
        for entry in fs::read_dir(&self.map).into_iter().flatten().flatten() {
            let Some(id) = entry.file_name().to_str().and_then(|name| Uuid::try_parse(name).ok()) else { continue };
            let open = held(&self.open).get(&id).map(Arc::clone);
            // What is open here and not known yet is being made.
            if self.known(id).await? || (open.is_some() && !self.vernietigd(id).await?) {
                continue;
            }
            if let Some(open) = open {
                open.dicht.store(true, Ordering::Release);
                open.app.db.close().await;
                held(&self.open).remove(&id);
            }
            match remove(&entry.path()) {
                Ok(()) => gone += 1,
                Err(cause) => tracing::warn!(cause, "an exercise that nobody knows could not be removed"),
            }
        }
        Ok(gone)
    }

    async fn known(&self, id: Uuid) -> Result<bool, store::StoreError> {
        Ok(self.rij(id).await?.is_some_and(|r| r.vernietigd.is_none()))
    }

    async fn vernietigd(&self, id: Uuid) -> Result<bool, store::StoreError> {
        Ok(self.rij(id).await?.is_some_and(|r| r.vernietigd.is_some()))
    }

    /// What a municipality keeps of this exercise.
    async fn rij(&self, id: Uuid) -> Result<Option<oefenen::Ruimte>, store::StoreError> {
        for gemeente in self.echt.gemeenten().await? {
            if let Some(found) = oefenen::ruimte(&*self.echt.read(&gemeente).await?, id).await? {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }
}

/// The address of an exercise.
pub(crate) fn adres(id: Uuid) -> String {
    format!("/{MAP}/{}", id.simple())
}

/// A folder for its owner only.
fn make_folder(path: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Removes a folder; one that is not there is removed already.
fn remove(path: &Path) -> Result<(), String> {
    match fs::remove_dir_all(path) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(format!("the data of the exercise could not be removed: {e}")),
        _ => Ok(()),
    }
}
