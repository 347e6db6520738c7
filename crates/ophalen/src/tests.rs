#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

use super::{
    testing::{Antwoord, Nep},
    *,
};

const KORT: Duration = Duration::from_millis(600);

fn service(nep: &Nep) -> Dienst {
    Dienst::new(&nep.adres, KORT, Duration::from_secs(5)).unwrap().grootste(100_000)
}

#[test]
fn a_question_is_written_as_a_service_reads_it() {
    let nep = Nep::start(|_| Antwoord::Goed("{}".to_owned()));
    assert_eq!(service(&nep).haal("/tabel/x", &[("$filter", "a eq '1.4.7 ' & b")]).unwrap(), b"{}");
    assert_eq!(nep.gevraagd(), ["/tabel/x?$filter=a eq '1.4.7 ' & b"]);
}

#[test]
fn whatever_goes_wrong_is_told_apart_and_nothing_of_it_is_kept() {
    let nep = Nep::start(|path| match path {
        "/500" => Antwoord::Status(503),
        "/400" => Antwoord::Status(404),
        "/weg" => Antwoord::Naar("https://elders.example/x".to_owned()),
        "/kapot" => Antwoord::Kapot(1000),
        "/groot" => Antwoord::Groot(10_000_000),
        "/belooft-veel" => Antwoord::Kapot(9_000_000),
        _ => Antwoord::Traag(Duration::from_secs(2)),
    });
    let code = |path: &str| service(&nep).haal(path, &[]).unwrap_err().code();
    assert_eq!(code("/500"), "storing");
    assert_eq!(code("/400"), "geweigerd");
    assert_eq!(code("/weg"), "omgeleid");
    assert_eq!(code("/kapot"), "afgebroken");
    assert_eq!(code("/groot"), "te-groot");
    assert_eq!(code("/belooft-veel"), "te-groot", "refused before it is read");
    assert_eq!(code("/traag"), "te-traag");
    let nobody = Dienst::new("http://127.0.0.1:1", KORT, KORT).unwrap();
    assert_eq!(nobody.haal("", &[]).unwrap_err().code(), "geen-verbinding");
    assert!(!nep.gevraagd().iter().any(|p| p.contains("elders")));
}

#[test]
fn everything_together_has_a_limit_of_time() {
    let nep = Nep::start(|_| Antwoord::Goed(String::new()));
    let spent = Dienst::new(&nep.adres, KORT, Duration::ZERO).unwrap();
    assert_eq!(spent.haal("x", &[]), Err(Fout::TeTraag));
    assert!(nep.gevraagd().is_empty());
}

#[test]
fn a_next_page_is_of_the_same_host() {
    let nep = Nep::start(|_| Antwoord::Goed("{}".to_owned()));
    let own = service(&nep);
    for elsewhere in ["https://elders.example/x", "//elders.example/x", "http://127.0.0.1:1/x", "ftp://x", ""] {
        assert_eq!(own.volgende(elsewhere).unwrap_err().code(), "omgeleid", "{elsewhere}");
    }
    let host = nep.adres.split("://").nth(1).unwrap();
    own.volgende(&format!("https://{host}/x?$skip=10 0")).unwrap();
    own.volgende("/y").unwrap();
    assert_eq!(nep.gevraagd(), ["/x?$skip=10 0", "/y"], "reached as the configured address is, whatever scheme it names");
}

#[test]
fn an_address_is_over_tls_or_on_this_machine() {
    for good in ["https://dataderden.cbs.nl", "https://api.pdok.nl/bzk/x", "http://127.0.0.1:9000", "http://localhost:1/x"] {
        assert_eq!(controleer(good), Ok(()), "{good}");
    }
    for bad in [
        "",
        "dataderden.cbs.nl",
        "http://dataderden.cbs.nl",
        "https://",
        "https://:1",
        "https://u:w@x.nl",
        "https://x.nl?a",
        "file:///etc",
        "https://x .nl",
    ] {
        assert!(controleer(bad).is_err(), "{bad}");
    }
}
