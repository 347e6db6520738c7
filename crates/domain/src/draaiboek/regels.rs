//! The rules of the checker: every code there is. Each has a page with an example that fails and one that passes.

use serde::Serialize;

use super::bevinding::Ernst;

/// Regel: what the checker looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Regel {
    /// Stable code; `docs/bevindingen/<code>.md` explains it.
    pub code: &'static str,
    /// How bad it is.
    pub ernst: Ernst,
    /// What is wrong, in a few Dutch words.
    pub titel: &'static str,
}

const fn fout(code: &'static str, titel: &'static str) -> Regel {
    Regel { code, ernst: Ernst::Fout, titel }
}

const fn let_op(code: &'static str, titel: &'static str) -> Regel {
    Regel { code, ernst: Ernst::Waarschuwing, titel }
}

/// All rules, in the order in which the pages list them: reading, beginning, time, finishing, people and law, preparation.
pub const REGELS: &[Regel] = &[
    fout("onleesbaar", "Het bestand is niet te lezen als TOML"),
    fout("vorm", "Een veld bestaat niet of heeft de verkeerde vorm"),
    fout("stam-onbekend", "De stam bestaat niet op de eerste dag"),
    fout("stam-op-stam", "De stam bouwt zelf ergens op"),
    fout("stam-in-kring", "Draaiboeken bouwen op elkaar in een kring"),
    fout("te-veel-stappen", "Er zijn te veel stappen"),
    fout("geen-stappen", "Er zijn geen stappen"),
    fout("veld-ontbreekt", "Een veld ontbreekt of is leeg"),
    fout("waarde-onbekend", "Een woord staat niet in de vaste lijst"),
    fout("id-onleesbaar", "De id is geen id"),
    fout("duur-onleesbaar", "De termijn is geen termijn"),
    fout("termijn-nul", "De termijn is nul"),
    fout("termijn-te-lang", "De termijn duurt langer dan tien jaar"),
    fout("datum-onleesbaar", "De datum is geen datum"),
    fout("uitleg-te-lang", "De uitleg is te lang"),
    fout("titel-te-lang", "De titel is te lang"),
    fout("teken-onzichtbaar", "Er staat een teken dat je niet ziet"),
    fout("incidenttype-onbekend", "Het soort overval bestaat niet"),
    fout("feit-onbekend", "Het feit bestaat niet"),
    fout("gegeven-onbekend", "Het soort gegeven bestaat niet"),
    fout("stap-dubbel", "Een id staat er twee keer"),
    fout("tak-onbekende-stap", "De tak verandert een stap die de stam niet heeft"),
    fout("tak-zonder-soort", "De tak is voor geen enkel soort overval"),
    fout("draaiboek-onbekend", "De aanvulling past bij een draaiboek dat niet bestaat"),
    let_op("past-bij-zonder-aanvulling", "Alleen een aanvulling past bij een draaiboek"),
    fout("reden-ontbreekt", "Er staat niet waarom een stap vervalt"),
    fout("wijzig-dubbel", "Een stap wordt twee keer gewijzigd"),
    fout("wijzig-leeg", "Een wijziging verandert niets"),
    fout("wijzig-en-vervalt", "Een stap wordt gewijzigd en vervalt ook"),
    fout("volgorde-onbekende-stap", "De volgorde noemt een stap die er niet is"),
    fout("volgorde-dubbel", "De volgorde noemt een stap twee keer"),
    fout("aanleiding-onbekend", "De stap wacht op iets dat niet bestaat"),
    let_op("aanleiding-dubbel", "De stap wacht twee keer op hetzelfde"),
    fout("antwoord-nergens-gevraagd", "De stap wacht op een antwoord dat niemand vraagt"),
    let_op("gebeurtenis-nergens", "Stappen wachten op iets dat niemand moet regelen"),
    let_op("datum-voorbij", "De datum is al voorbij"),
    fout("kring", "Een stap wacht op zichzelf"),
    fout("start-nooit", "De stap kan nooit beginnen"),
    fout("voorwaarde-leeg", "De voorwaarde kan nooit kloppen"),
    let_op("voorwaarde-altijd", "De voorwaarde klopt altijd"),
    fout("feit-nergens-vastgelegd", "Niemand legt het feit vast"),
    fout("feit-te-laat", "Het feit wordt pas na de stap vastgelegd"),
    fout("feit-van-persoon", "Het feit gaat over één persoon, de stap niet"),
    fout("feit-past-niet-bij-bewijs", "Het bewijs vraagt het feit niet"),
    fout("aantekening-onbekend", "De aantekening bestaat niet"),
    fout("aantekening-dubbel", "Een aantekening staat er twee keer"),
    fout("aantekening-zonder-plek", "De pagina van de stap heeft geen plek voor aantekeningen"),
    fout("aantekening-van-persoon", "De aantekening gaat over één persoon, de stap niet"),
    fout("aantekening-zonder-maatregelen", "Er zijn geen maatregelen om na te gaan"),
    let_op("fase-achteruit", "De stap staat in een te vroege fase"),
    fout("uiterlijk-voor-niet-voor", "De termijn is om voordat de stap mag beginnen"),
    fout("uiterlijk-voor-voorganger", "De termijn is om voordat de vorige stap klaar hoeft te zijn"),
    fout("vanaf-zonder-uiterlijk", "Er is een begin van de termijn, maar geen termijn"),
    fout("vanaf-niet-afgewacht", "De stap kan open staan zonder termijn"),
    let_op("termijn-voor-melding", "De termijn kan om zijn voordat de melding komt"),
    let_op("verplicht-zonder-termijn", "Een verplichte stap heeft geen termijn"),
    fout("escalatie-zonder-termijn", "Er is escalatie, maar geen termijn"),
    fout("escalatie-naar-zelf", "De escalatie gaat naar wie de stap al deed"),
    fout("verplicht-zonder-bewijs", "Een verplichte stap zegt niet wanneer hij klaar is"),
    fout("sluit-met-werk-open", "De casus kan sluiten met werk open"),
    fout("bewijs-past-niet", "Het bewijs past niet bij de stap"),
    fout("antwoord-zonder-partner", "Er doet geen partner mee die kan antwoorden"),
    fout("brief-zonder-sjabloon", "De brief heeft geen sjabloon"),
    let_op("brief-zonder-bewijs", "Nergens staat dat de brief is verstuurd"),
    fout("bewijs-zonder-brief", "Er staat niet welke brief"),
    fout("bron-ontbreekt", "Er staat geen bron"),
    let_op("eigen-zorg-ontbreekt", "Niemand zorgt voor de eigen collega's"),
    fout("actor-onbekend", "Niemand heet zo"),
    let_op("actor-dubbel", "Iemand staat twee keer bij de stap"),
    fout("uitwisseling-zonder-grondslag", "Er is geen grondslag om dit te delen"),
    let_op("uitwisseling-zonder-toestemming", "Delen mag alleen met toestemming"),
    fout("uitwisseling-leeg", "Er gaat niets van de een naar de ander"),
    let_op("uitwisseling-buiten-stap", "Wie deelt, doet niet mee aan de stap"),
    fout("gegevens-aan-communicatie", "Communicatie krijgt persoonsgegevens"),
    fout("contact-voor-vrijgave", "Contact voordat de politie het vrijgeeft"),
    fout("omgeving-voor-vrijgave", "De buurt wordt bereikt voordat de politie het vrijgeeft"),
    fout("contact-zonder-besluit", "Contact zonder besluit of tegen een bezwaar in"),
    let_op("contact-voor-slachtofferhulp", "Contact zonder te vragen of Slachtofferhulp er al is"),
    let_op("uitleg-over-gegevens-ontbreekt", "Niemand vertelt waar de gegevens vandaan komen"),
    let_op("kind-zonder-vertegenwoordiger", "Niemand legt vast wie het kind vertegenwoordigt"),
    let_op("partner-niet-in-register", "De partner staat niet in het register"),
    fout("partner-beeindigd", "De samenwerking met de partner is beëindigd"),
    let_op("actor-zonder-persoon", "Bij de partner is niemand te bellen"),
    let_op("actor-zonder-afspraak", "Met de partner is geen afspraak over gegevens"),
    let_op("partner-s-nachts-onbereikbaar", "De partner neemt 's nachts niet op"),
    let_op("nacht-zonder-vervanger", "'s Nachts is er niemand om de stap te doen"),
    let_op("escalatie-zonder-ander", "Wie te laat is, is de enige naar wie de stap kan gaan"),
    fout("uitwisseling-tegen-afspraak", "Afgesproken is dat dit niet wordt gedeeld"),
    fout("politiegegevens-zonder-besluit", "Politiegegevens zonder aanwijzingsbesluit"),
    fout("gegeven-niet-op-besluit", "Het gegeven staat niet op het aanwijzingsbesluit"),
    fout("incident-niet-op-besluit", "Het aanwijzingsbesluit noemt dit soort incident niet"),
    let_op("incident-niet-gekozen", "Het aanwijzingsbesluit koos geen soorten incidenten"),
    fout("grondslag-verlopen", "De grondslag geldt niet meer"),
];

/// The rule with this code.
pub fn regel(code: &str) -> Option<&'static Regel> {
    REGELS.iter().find(|r| r.code == code)
}
