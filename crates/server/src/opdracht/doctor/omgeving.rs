//! Checks of the program itself and of what is around it.

use super::Verslag;
use opdrachtregel::instellingen::{self, Instellingen};

use crate::wiring;

pub fn variables(report: &mut Verslag) {
    let unknown = instellingen::onbekende_variabelen();
    if unknown.is_empty() {
        report.good("omgeving", "geen onbekende variabelen NAZORG_…");
    } else {
        report.mind(
            "omgeving",
            format!("onbekend: {}", unknown.join(", ")),
            "Controleer de spelling: nazorgregie instellingen toont alle namen.",
        );
    }
}

pub fn policy(report: &mut Verslag) {
    match wiring::beleid() {
        Ok(beleid) => report.good(
            "beleid",
            format!(
                "{} draaiboeken, {} partners, {} gemeenten",
                beleid.draaiboeken.len(),
                beleid.partners.len(),
                beleid.gemeenten.iter().count()
            ),
        ),
        Err(fout) => report.wrong("beleid", fout.to_string(), "Bouw het programma opnieuw met goed beleid."),
    }
}

pub fn assets(report: &mut Verslag) {
    if web::assets::built() {
        report.good("stijlen en scripts", "in het programma");
    } else {
        report.wrong(
            "stijlen en scripts",
            "ontbreken in dit programma",
            "Bouw het opnieuw: npm ci en npm run build in web/, daarna cargo build.",
        );
    }
}

/// Every template prints its own example; that needs fonts and a conforming result.
pub fn documents(report: &mut Verslag) {
    let now = wiring::now();
    let failed: Vec<String> = documents::names()
        .filter_map(|name| wiring::print(name, &serde_json::Value::Null, now).err().map(|why| format!("{name}: {why}")))
        .collect();
    if failed.is_empty() {
        report.good("documenten", "elk sjabloon geeft een toegankelijke PDF (PDF/UA-1 en PDF/A-2a)");
    } else {
        report.wrong("documenten", failed.join("; "), "Dit is een fout in het programma: meld hem.");
    }
}

/// People reach the product over TLS, and nobody reaches it without.
pub fn address(all: &Instellingen, report: &mut Verslag) {
    let (url, near) = (all.url(), all.listen().is_ok_and(|address| address.ip().is_loopback()));
    if url.starts_with("https://") {
        report.good("adres", format!("{url}; cookies gaan alleen over TLS"));
    } else if all.demo() {
        report.good("adres", format!("{url} (demo)"));
    } else {
        let mend = "Zet er een proxy met TLS voor, en stel url in op het https-adres.";
        if near && lokaal(&url) {
            // What init says about it too: good enough to try out on this machine, and nobody else can reach it.
            report.mind("adres", format!("{url} is niet met https: alleen geschikt om op deze machine te proberen"), mend);
        } else {
            report.wrong("adres", format!("{url} is niet met https"), mend);
        }
    }
    match all.listen() {
        Ok(address) if near => report.good("luisteren", format!("{address}: alleen vanaf deze machine te bereiken")),
        Ok(address) => report.mind(
            "luisteren",
            format!("{address}: ook vanaf andere machines te bereiken, zonder TLS"),
            "Luister op 127.0.0.1 als de proxy op deze machine staat, of sluit de poort af voor anderen.",
        ),
        Err(fout) => report.wrong("luisteren", fout.to_string(), "Schrijf listen als 127.0.0.1:8080."),
    }
    if all.demo() {
        report.mind(
            "demo",
            "dit is een demonstratie; inloggen gaat met één klik",
            "Gebruik dit niet voor echte gegevens. Een echte installatie maakt u met nazorgregie init.",
        );
    }
}

/// Which services on the internet may be asked. Nothing is asked of them here: that would be a question nobody wanted.
pub fn services(all: &Instellingen, report: &mut Verslag) {
    let held = all.diensten();
    for (name, what, address) in [
        ("politiecijfers", "cijfers van de politie ophalen", held.politiecijfers),
        ("adreszoeker", "plek bij een adres opzoeken", held.adreszoeker),
    ] {
        match address {
            None => report.good(name, format!("uit: {what} gebeurt niet, er verlaat niets het huis")),
            Some(address) => report.good(name, format!("aan: {what} bij {address}, als iemand daarom vraagt")),
        }
    }
}

/// Whether an address names this machine itself.
pub(super) fn lokaal(url: &str) -> bool {
    let host = url.split("://").nth(1).unwrap_or_default();
    let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
    host == "localhost" || host == "[::1]" || host.parse::<std::net::Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
}
