//! `serve`: the service, until someone stops it.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, middleware, serve::ListenerExt};
use tokio::{net::TcpListener, signal};

use super::InGebruik;
use opdrachtregel::{Code, Fout, cli::Serve, fout::oorzaak, instellingen::Instellingen, log, term};

use crate::{oefening, onderhoud, printer::Printer, wiring};

/// How long requests that run may take after the order to stop.
const GRACE: Duration = Duration::from_secs(10);

pub async fn run(args: &Serve) -> Result<Code, Fout> {
    let instellingen = Instellingen::of_dienst(&args.waar, &args.dienst)?;
    instellingen.plek.must_be_installed()?;
    let listener = bind(instellingen.listen()?).await?;
    let here = InGebruik::open(instellingen).await?;
    listen(here, listener).await
}

/// Takes the port, before anything else is touched.
pub async fn bind(address: SocketAddr) -> Result<TcpListener, Fout> {
    use std::io::ErrorKind as E;
    TcpListener::bind(address).await.map_err(|e| {
        let why = match e.kind() {
            E::AddrInUse => {
                format!("poort {} is al in gebruik. Stop het andere programma, of kies met --listen een andere poort.", address.port())
            }
            E::PermissionDenied => {
                format!("poort {} mag deze gebruiker niet openen. Kies een poort boven 1023 en zet er een proxy voor.", address.port())
            }
            E::AddrNotAvailable => format!("het adres {} hoort niet bij deze machine. Controleer --listen.", address.ip()),
            _ => format!("luisteren op {address} lukt niet: {}.", oorzaak(&e)),
        };
        Fout::new(Code::Netwerk, why)
    })
}

/// Serves until the order to stop, and then closes the database.
pub async fn listen(here: InGebruik, listener: TcpListener) -> Result<Code, Fout> {
    let _one = here.instellingen.plek.serve()?;
    let db = here.db.clone();
    let printer = Arc::new(Printer::of_this_program().map_err(|e| Fout::new(Code::Onverwacht, format!("de drukker: {e}.")))?);
    let (app, router) = wiring::service_with(here.db.clone(), here.instellingen.for_app()?, Arc::new(wiring::now), printer.shared())?;
    let map = here.instellingen.plek.file(oefening::MAP);
    let router = oefening::met_oefeningen(&app, router, &map, Arc::new(wiring::now), oefening::bouwer(printer.shared()));
    let address = listener.local_addr().map_err(|e| Fout::new(Code::Netwerk, e.to_string()))?;
    if here.instellingen.demo() {
        term::say(format_args!("\n  Voorbeeldstad staat klaar:  http://{address}\n  Alles is fictief. Stoppen: Ctrl-C\n"));
    } else {
        term::say(format_args!(
            "nazorgregie luistert op http://{address} (adres voor gebruikers: {}). Stoppen: Ctrl-C",
            here.instellingen.url()
        ));
    }
    tracing::info!(%address, versie = env!("CARGO_PKG_VERSION"), "gestart");
    let escalations = tokio::spawn(onderhoud::elk_kwartier(app.clone()));
    let upkeep = tokio::spawn(onderhoud::dagelijks(app));
    let rests = tokio::spawn(printer.upkeep());
    let outcome = until_stopped(router, listener).await;
    upkeep.abort();
    escalations.abort();
    rests.abort();
    db.close().await;
    tracing::info!("gestopt");
    outcome.map(|()| Code::Goed)
}

async fn until_stopped(router: Router, listener: TcpListener) -> Result<(), Fout> {
    let (told, mut hears) = tokio::sync::watch::channel(false);
    let service = router.layer(middleware::from_fn(log::requests)).into_make_service_with_connect_info::<SocketAddr>();
    let listener = listener.tap_io(|stream| {
        // Small answers must not wait for more.
        let _ = stream.set_nodelay(true);
    });
    let serving = axum::serve(listener, service).with_graceful_shutdown(async move {
        stop().await;
        let _ = told.send(true);
    });
    tokio::select! {
        served = serving => served.map_err(|e| Fout::new(Code::Netwerk, format!("de dienst stopte: {}.", oorzaak(&e)))),
        () = async {
            let _ = hears.wait_for(|stop| *stop).await;
            tokio::time::sleep(GRACE).await;
        } => {
            tracing::warn!("some requests did not finish in time");
            Ok(())
        }
    }
}

/// Waits for Ctrl-C or SIGTERM.
async fn stop() {
    let interrupt = async {
        if signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut signals) => _ = signals.recv().await,
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
