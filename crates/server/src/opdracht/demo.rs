//! `demo`: a fictional municipality to look around in.

use std::sync::Arc;

use axum::Router;
use domain::GemeenteCode;
use kern::App;

use super::{InGebruik, init::Nieuw, serve};
use opdrachtregel::{
    Code, Fout,
    cli::{Demo, Dienst, Waar},
    gemeente::{FICTIEF, FICTIEF_NAAM},
    instellingen::Instellingen,
    plek::CONFIG,
    term,
};

use crate::{
    demo_zaken::{self, Klok},
    wiring,
};

/// How much there is when the demonstration begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begin {
    /// People, everything they prepared, and cases.
    MetZaken,
    /// People and everything they prepared.
    Voorbereid,
    /// People only.
    Onvoorbereid,
}

impl Begin {
    fn of(args: &Demo) -> Self {
        match (args.onvoorbereid, args.leeg) {
            (true, _) => Self::Onvoorbereid,
            (_, true) => Self::Voorbereid,
            _ => Self::MetZaken,
        }
    }
}

pub async fn run(args: &Demo) -> Result<Code, Fout> {
    if args.alleen_maken {
        let here = make(&args.waar, &args.dienst, Begin::of(args)).await?;
        term::say(format_args!(
            "{FICTIEF_NAAM} staat in {}. Starten: nazorgregie demo --data {0}",
            here.instellingen.plek.path().display()
        ));
        here.db.close().await;
        return Ok(Code::Goed);
    }
    let instellingen = Instellingen::of_dienst(&args.waar, &args.dienst)?;
    let listener = serve::bind(instellingen.listen()?).await?;
    serve::listen(make(&args.waar, &args.dienst, Begin::of(args)).await?, listener).await
}

/// Opens the demonstration; makes and fills it when it is not there yet.
pub async fn make(waar: &Waar, dienst: &Dienst, begin: Begin) -> Result<InGebruik, Fout> {
    let given = Instellingen::of_dienst(waar, dienst)?;
    if given.plek.installed() {
        must_be_demo(&given)?;
    } else {
        term::remark(format_args!("{FICTIEF_NAAM} wordt gemaakt …"));
        let gemeente: GemeenteCode = FICTIEF.parse().map_err(|_| Fout::gebruik("de code van de fictieve gemeente klopt niet"))?;
        let nu = wiring::now();
        let klok = Klok::op(if begin == Begin::MetZaken { demo_zaken::begin(nu) } else { nu });
        let hand = klok.clone();
        let nieuw = Nieuw { gemeente: &gemeente, naam: FICTIEF_NAAM, fictief: true, klok: Arc::new(move || hand.nu()) };
        let seed = async |app: &App, router: &Router| {
            wiring::seed_demo_people(app).await?;
            if begin != Begin::Onvoorbereid {
                wiring::seed_demo(app).await?;
            }
            if begin == Begin::MetZaken { demo_zaken::speel(app, router, &klok, nu).await } else { Ok(()) }
        };
        nieuw.make(&given, async |_, _| Ok((Vec::new(), ())), seed).await?;
    }
    InGebruik::open(Instellingen::of_dienst(waar, dienst)?).await
}

fn must_be_demo(given: &Instellingen) -> Result<(), Fout> {
    if given.demo() && given.gemeente()?.as_str() == FICTIEF {
        return Ok(());
    }
    Err(Fout::bestand(format!(
        "in {} staat een echte installatie, geen demo. Er is niets veranderd. Kies een andere map.",
        given.plek.file(CONFIG).display()
    )))
}
