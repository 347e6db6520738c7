//! The one-time link: what its holder may see and do, and what comes of it.

use domain::journaal::Wie;
use web::{Taal, Tr};

use super::*;

const LINK: &str = "/voorbereiden/partners/pvo/link";

/// A partner with a person and an offer, and a link to its entry.
async fn linked(proef: &Proef) -> String {
    let sanne = proef.sign_in(SANNE).await;
    sanne.post(GEGEVENS, &GOED).await;
    sanne.post(&format!("{PVO}/personen/nieuw"), &[("naam", "Noor Verzonnen"), ("telefoon", "06 12345678"), ("aanwezig-ma", "9-17")]).await;
    sanne.post(&format!("{PVO}/aanbod/nieuw"), &[("wat", "Scan"), ("geldt_voor", "bedrijf")]).await;
    made(proef).await
}

async fn made(proef: &Proef) -> String {
    let page = proef.sign_in(SANNE).await.post(LINK, &[("dagen", "21")]).await;
    assert_eq!(page.status, StatusCode::OK);
    let at = page.tekst.find("http://localhost/partnerlink/").unwrap() + "http://localhost".len();
    page.tekst[at..].split('<').next().unwrap().to_owned()
}

/// What the holder sends when nothing is different.
const ZELFDE: [(&str, &str); 6] = [
    ("contactpersoon", "Balie ondernemers"),
    ("telefoon", "0800 1234"),
    ("persoon-1-naam", "Noor Verzonnen"),
    ("persoon-1-telefoon", "06 12345678"),
    ("persoon-1-aanwezig-ma", "9:00–17:00"),
    ("aanbod-1-wat", "Scan"),
];

fn anders(changes: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let kept = ZELFDE.into_iter().filter(|(name, _)| changes.iter().all(|(n, _)| n != name));
    kept.chain(changes.iter().copied()).collect()
}

async fn last_line(proef: &Proef) -> (Wie, String) {
    let line = proef.read().await.journal(&::store::JournalFilter::default(), None, 1).await.unwrap().remove(0);
    (line.wie, line.gebeurtenis.kind().to_owned())
}

#[tokio::test]
async fn the_holder_sees_only_its_own_entry_and_confirms_it_once() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let note = [("oordeel-mandaat", "niet-in-orde"), ("uitleg-mandaat", "Twijfel over het bestuur")];
    sanne.post(&format!("{PVO}/voorwaarden"), &note).await;
    sanne.post(&format!("{HIER}/ggd/gegevens"), &[("contactpersoon", "Alleen van de GGD")]).await;
    let link = linked(&proef).await;
    let holder = proef.visitor();
    for lang in ["nl", "en"] {
        let page = holder.get_in(&link, lang).await;
        assert_eq!((page.status, page.robots.as_str()), (StatusCode::OK, "noindex, nofollow"));
        assert!(page.tekst.contains("Balie ondernemers") && page.tekst.contains("Noor Verzonnen") && page.tekst.contains("Scan"));
        assert!(!page.tekst.contains("Twijfel") && !page.tekst.contains("Alleen van de GGD") && !page.tekst.contains("/voorbereiden"));
    }
    assert!(sanne.get(LINK).await.tekst.contains("Voor het eerst geopend"));
    assert_eq!(holder.post(&link, &[("antwoord", "klopt")]).await.naar, link);
    assert!(matches!(last_line(&proef).await, (Wie::Link(_), kind) if kind == "partner-bevestigd"));
    let thanks = holder.get(&link).await;
    assert!(thanks.tekst.contains("uw antwoord is ontvangen") && !thanks.tekst.contains("Noor Verzonnen"), "used: nothing to see");
    let late = holder.post(&link, &anders(&[("telefoon", "0800 9999"), ("opmerking", "Een collega was eerder")])).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.tekst.contains("is niet ontvangen") && late.tekst.contains("Een collega was eerder"), "{}", late.tekst);
    let page = sanne.get(PVO).await.tekst;
    assert!(page.contains("De partner zegt dat alles klopt") && !page.contains("/antwoord\""), "used: nothing to say");
}

#[tokio::test]
async fn a_correction_is_a_proposal_that_is_decided_field_by_field() {
    let proef = leeg().await;
    let link = linked(&proef).await;
    let (sanne, holder) = (proef.sign_in(SANNE).await, proef.visitor());
    assert_eq!(holder.post(&link, &anders(&[])).await.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing is different");
    let wrong = holder.post(&link, &anders(&[("telefoon", "12"), ("persoon-1-aanwezig-ma", "altijd"), ("persoon-1-naam", "")])).await;
    assert!(wrong.tekst.contains("kijk naar 3 punten") && wrong.tekst.contains("altijd"), "{}", wrong.tekst);
    let told = anders(&[
        ("telefoon", "0800 4321"),
        ("persoon-1-telefoon", "06 87654321"),
        ("persoon-1-aanwezig-ma", "8-16"),
        ("aanbod-1-wat", "Scan en training"),
        ("opmerking", "<b>Nieuw</b> kantoor"),
    ]);
    assert_eq!(holder.post(&link, &told).await.naar, link);
    assert!(matches!(last_line(&proef).await, (Wie::Link(_), kind) if kind == "partner-voorstel-gedaan"));
    let before = dossier(&*proef.read().await, &proef.app.beleid, "pvo").await.unwrap();
    assert_eq!(before.partner.lokaal.telefoon, "0800 1234", "nothing changes yet");
    assert!(sanne.get(HIER).await.tekst.contains("1 partner gaf antwoord"));

    let antwoord = format!("{PVO}/antwoord");
    let page = sanne.get(&antwoord).await;
    for text in ["0800 1234", "0800 4321", "Noor Verzonnen: Telefoon in kantooruren", "8:00–16:00", "&lt;b&gt;Nieuw&lt;/b&gt; kantoor"] {
        assert!(page.tekst.contains(text), "{text}");
    }
    let which = page.hidden("link");
    let half = sanne.post(&antwoord, &[("link", &which), ("veld-0", "overnemen")]).await;
    assert!(half.tekst.contains("kijk naar 3 punten"), "each field is decided");
    let decided =
        [("link", which.as_str()), ("veld-0", "overnemen"), ("veld-1", "afwijzen"), ("veld-2", "overnemen"), ("veld-3", "overnemen")];
    assert!(sanne.post(&antwoord, &decided).await.naar.contains("klaar=antwoord-besloten"));
    let after = dossier(&*proef.read().await, &proef.app.beleid, "pvo").await.unwrap();
    assert_eq!((after.partner.lokaal.telefoon.as_str(), after.personen[0].telefoon.as_str()), ("0800 4321", "06 12345678"));
    assert_eq!((after.personen[0].uren(Tr::new(Taal::Nl)).as_str(), after.aanbod[0].wat.as_str()), ("ma 8:00–16:00", "Scan en training"));
    assert_eq!(after.partner.lokaal.laatst_gebeld, None, "a new number has to be called");
    assert_eq!(sanne.get(&antwoord).await.naar, PVO, "nothing waits");
    assert!(matches!(last_line(&proef).await, (Wie::Medewerker(_), kind) if kind == "partner-voorstel-beslist"));
}

#[tokio::test]
async fn what_changed_in_the_meantime_shows_and_who_left_goes() {
    let proef = leeg().await;
    let link = linked(&proef).await;
    let sanne = proef.sign_in(SANNE).await;
    proef.visitor().post(&link, &anders(&[("telefoon", "0800 4321"), ("persoon-1-weg", "ja")])).await;
    sanne.post(GEGEVENS, &[("_versie", "1"), ("telefoon", "0800 5555")]).await;
    let page = sanne.get(&format!("{PVO}/antwoord")).await;
    assert!(page.tekst.contains("0800 5555") && page.tekst.contains("gewijzigd nadat de partner het zag"));
    let which = page.hidden("link");
    sanne.post(&format!("{PVO}/antwoord"), &[("link", &which), ("veld-0", "afwijzen"), ("veld-1", "overnemen")]).await;
    let after = dossier(&*proef.read().await, &proef.app.beleid, "pvo").await.unwrap();
    assert!(after.personen.is_empty() && after.partner.lokaal.telefoon == "0800 5555");
}

#[tokio::test]
async fn a_link_ends_by_time_by_withdrawal_and_by_a_new_one() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    assert_eq!(sanne.post(LINK, &[("dagen", "61")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (first, holder) = (linked(&proef).await, proef.visitor());
    let second = made(&proef).await;
    assert_eq!(holder.get(&first).await.status, StatusCode::NOT_FOUND, "one link at a time");
    assert_eq!(holder.get(&second).await.status, StatusCode::OK);
    let which = sanne.get(LINK).await.hidden("link");
    assert!(sanne.post(&format!("{LINK}/intrekken"), &[("link", &which)]).await.naar.contains("klaar=link-ingetrokken"));
    let gone = holder.get(&second).await;
    assert!(gone.status == StatusCode::NOT_FOUND && gone.tekst.contains("Vraag de gemeente om een nieuwe link"));
    assert_eq!(holder.post(&second, &[("antwoord", "klopt")]).await.status, StatusCode::NOT_FOUND);
    let third = made(&proef).await;
    proef.later(21 * 86_400 + 1);
    assert_eq!(holder.get(&third).await.status, StatusCode::NOT_FOUND, "too old");
    assert_eq!(proef.sign_in(MARIJKE).await.post(LINK, &[("dagen", "21")]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_token_is_kept_nowhere() {
    let proef = leeg().await;
    let link = linked(&proef).await;
    proef.visitor().post(&link, &anders(&[("telefoon", "0800 4321")])).await;
    let token = link.rsplit('/').next().unwrap().rsplit('.').next().unwrap();
    assert_eq!(token.len(), 64);
    let tx = proef.read().await;
    let tables = tx.all("SELECT name FROM sqlite_master WHERE type = 'table'", Vec::new()).await.unwrap();
    assert!(tables.len() > 20);
    let sum = tx.one("SELECT som FROM link WHERE gebruikt IS NOT NULL", Vec::new()).await.unwrap().bytes("som").unwrap();
    assert_eq!(sum.len(), 32);
    for (sql, column) in [
        ("SELECT gebeurtenis AS t FROM journaal", "t"),
        ("SELECT wie AS t FROM journaal", "t"),
        ("SELECT waar AS t FROM eenmalig", "t"),
        ("SELECT voorwerp AS t FROM link", "t"),
        ("SELECT velden AS t FROM partner_antwoord", "t"),
    ] {
        let rows = tx.all(sql, Vec::new()).await.unwrap();
        assert!(rows.iter().all(|r| !r.text(column).unwrap().contains(token)), "{sql}");
    }
}

#[tokio::test]
async fn guessing_is_slowed_down_and_forgotten() {
    let proef = leeg().await;
    let (link, holder) = (linked(&proef).await, proef.visitor());
    for n in 0..40 {
        assert_eq!(holder.get(&format!("/partnerlink/GM9999.{n:064x}")).await.status, StatusCode::NOT_FOUND, "{n}");
    }
    for path in ["/partnerlink/onzin", link.as_str()] {
        let wait = holder.get(path).await;
        assert_eq!((wait.status, wait.robots.is_empty()), (StatusCode::TOO_MANY_REQUESTS, false));
    }
    proef.later(15 * 60 + 1);
    assert_eq!(holder.get(&link).await.status, StatusCode::OK);
}
