//! The demonstration in the middle of its work: three robberies with fictional people, played through the product itself. Every act
//! is the form that a user sends, so that tasks, terms, journal and disclosures are what they would be.

mod speler;

use axum::Router;
use beheer::demo_id;
use casus::{self, taak};
use domain::{
    Moment,
    draaiboek::Staat,
    journaal::{Activiteit, Wie},
    kalender,
    recht::Rol,
};
use jiff::{
    ToSpan,
    civil::{Date, Time, time},
};
use kern::App;
use opdrachtregel::{Code, Fout};

use serde_json::json;
use store::{Deed, Events};

use crate::wiring;
pub use speler::Klok;
use speler::{Speler, Velden};

/// How long ago the municipality began; the first robbery is after it.
const BEGIN: i64 = 100;
/// How long ago the robberies were, oldest first.
const AFGESLOTEN: i64 = 90;
const LOPEND: i64 = 12;
/// How long ago there was another one near it, and the police sent that.
const EERDER: i64 = 32;
const GESTUURD: i64 = 25;

/// Someone who was there; every name and number is made up.
struct Mens {
    rol: &'static str,
    naam: &'static str,
    telefoon: &'static str,
    /// What else the police gave.
    verder: &'static [(&'static str, &'static str)],
}

/// One robbery.
struct Zaak {
    soort: &'static str,
    buurt: &'static str,
    dag: Date,
    tijd: Time,
    mensen: &'static [Mens],
    /// What screening asks for this kind of robbery.
    screening: &'static [(&'static str, &'static str)],
}

/// The day on which the municipality of the demonstration began.
pub fn begin(nu: Moment) -> Moment {
    nu.plus_seconds(-BEGIN * 86_400)
}

/// Plays everything up to `nu`. The people and what they prepared must be there, since [`begin`].
pub async fn speel(app: &App, router: &Router, klok: &Klok, nu: Moment) -> Result<(), Fout> {
    let vandaag = nu.datum();
    let geleden = |dagen: i64| vandaag.checked_sub(dagen.days()).unwrap_or(vandaag);
    let mut s = Speler::new(router, klok);
    afgesloten(&mut s, app, klok, geleden(AFGESLOTEN)).await?;
    klok.zet(kalender::moment(geleden(GESTUURD).at(10, 0, 0, 0)));
    wiring::seed_demo_list(app, geleden(EERDER)).await?;
    lopend(&mut s, app, klok, geleden(LOPEND), vandaag).await?;
    nieuw(&mut s, geleden(1)).await?;
    klok.zet(nu);
    wiring::seed_demo_rota(app).await
}

fn later(dag: Date, dagen: i64) -> Date {
    dag.checked_add(dagen.days()).unwrap_or(dag)
}

fn casus(nummer: &str) -> String {
    format!("/casussen/{nummer}")
}

/// The police report, and say that contact is allowed and that there is no objection.
async fn meld(s: &mut Speler<'_>, z: &Zaak) -> Result<String, Fout> {
    s.als(Rol::Politie, z.dag, z.tijd.wrapping_add(45.minutes())).await?;
    let tijd = z.tijd.strftime("%H:%M").to_string();
    let form = [("soort", z.soort), ("tijd", &tijd), ("buurt", z.buurt), ("geweld", "wapen"), ("aantal", "2"), ("vrijgave", "nee")];
    let next = s.doe("/melden", Velden::van(&form)).await?;
    Ok(next.rsplit('/').next().unwrap_or_default().to_owned())
}

async fn mensen(s: &mut Speler<'_>, z: &Zaak, nummer: &str, wie: Rol) -> Result<(), Fout> {
    s.als(wie, z.dag, z.tijd.wrapping_add(70.minutes())).await?;
    for m in z.mensen {
        let form = [("rol", m.rol), ("leeftijdsgroep", "volwassen"), ("naam", m.naam), ("naam-herkomst", "politie")];
        let form = Velden::van(&form).en("telefoon", m.telefoon).en("telefoon-herkomst", "politie");
        let form = m.verder.iter().fold(form, |all, (veld, is)| all.en(veld, is).en(&format!("{veld}-herkomst"), "politie"));
        s.doe(&format!("{}/betrokkenen/nieuw", casus(nummer)), form).await?;
    }
    Ok(())
}

async fn politie(s: &mut Speler<'_>, z: &Zaak, nummer: &str) -> Result<(), Fout> {
    let tijd = z.tijd.wrapping_add(100.minutes());
    s.als(Rol::Politie, z.dag, tijd).await?;
    let mut form = Velden::van(&[("antwoord_functie", "teamchef"), ("_versie", "0")]).dag("antwoord_op", z.dag);
    for n in 1..=z.mensen.len() {
        form = form.en(&format!("antwoord-{n}"), "geen");
    }
    s.doe(&format!("{}/politie/antwoorden", casus(nummer)), form).await?;
    let form = Velden::van(&[("vrij_functie", "teamchef")]).op("vrij_op", z.dag, tijd);
    s.doe(&format!("{}/politie/vrijgave", casus(nummer)), form).await.map(|_| ())
}

/// The mayor chooses; the next morning the coordinator screens and decides.
async fn besluit(s: &mut Speler<'_>, z: &Zaak, nummer: &str) -> Result<(), Fout> {
    let (hier, morgen) = (casus(nummer), later(z.dag, 1));
    s.als(Rol::Burgemeester, z.dag, z.tijd.wrapping_add(130.minutes())).await?;
    s.doe(&format!("/burgemeester/{nummer}"), Velden::van(&[("keuze", "bellen")])).await?;
    s.als(Rol::Coordinator, morgen, time(9, 0, 0, 0)).await?;
    let form = [("geweld", "wapen"), ("onrust", "verhoogd"), ("iedereen", "ja")];
    let form = z.screening.iter().fold(Velden::van(&form), |all, (vraag, antwoord)| all.en(vraag, antwoord));
    s.doe(&format!("{hier}/screening"), form).await?;
    for n in 1..=z.mensen.len() {
        let form = [("besluit", "ja"), ("criterium", "nog-niet-gevraagd"), ("bezoek_door", "coordinator"), ("_versie", "0")];
        s.doe(&format!("{hier}/besluit/{n}"), Velden::van(&form)).await?;
    }
    let form = [("buurt", "ja"), ("buurt_criterium", "onrust-buurt"), ("_versie", "0")];
    s.doe(&format!("{hier}/besluit"), Velden::van(&form)).await.map(|_| ())
}

/// Slachtofferhulp is asked, the first person is called twice, tells the name again and agrees to share it.
async fn contact(s: &mut Speler<'_>, z: &Zaak, nummer: &str) -> Result<(), Fout> {
    let (hier, morgen, daarna) = (casus(nummer), later(z.dag, 1), later(z.dag, 2));
    s.als(Rol::Coordinator, morgen, time(10, 30, 0, 0)).await?;
    for n in 1..=z.mensen.len() {
        let status = if n == 1 { "geen-contact" } else { "contact" };
        let form = Velden::van(&[("status", status), ("_versie", "0")]);
        s.doe(&format!("{hier}/betrokkenen/{n}/slachtofferhulp"), form).await?;
    }
    let een = format!("{hier}/betrokkenen/1");
    let belt = |uitkomst| Velden::van(&[("kanaal", "telefoon"), ("partij", "gemeente"), ("uitkomst", uitkomst)]);
    s.als(Rol::Coordinator, morgen, time(14, 0, 0, 0)).await?;
    s.doe(&format!("{een}/contact"), belt("geen-gehoor").op("op", morgen, time(13, 55, 0, 0))).await?;
    s.als(Rol::Coordinator, daarna, time(10, 30, 0, 0)).await?;
    let form = belt("gesproken").en("welkom", "ja").en("notitie", "Wil graag een afspraak in de ochtend.");
    s.doe(&format!("{een}/contact"), form.op("op", daarna, time(10, 10, 0, 0))).await?;
    let versie = s.draagt(&format!("{een}/wijzigen"), "_versie").await?;
    let Some(m) = z.mensen.first() else { return Ok(()) };
    let form = [("rol", m.rol), ("leeftijdsgroep", "volwassen"), ("naam", m.naam), ("telefoon", m.telefoon), ("_versie", &versie)];
    let form = Velden::van(&form).en("naam-herkomst", "betrokkene").en("telefoon-herkomst", "betrokkene");
    s.doe(&format!("{een}/wijzigen"), form).await?;
    let form = [("partner", "slachtofferhulp"), ("antwoord", "ja"), ("gegevens", "naam"), ("gegevens", "telefoon"), ("gever", "zelf")];
    let form = Velden::van(&form).en("wijze", "gesproken").op("op", daarna, time(10, 15, 0, 0));
    s.doe(&format!("{een}/toestemming"), form).await.map(|_| ())
}

/// Slachtofferhulp is asked to call; gives the page of the request for the partner.
async fn verwijs_door(s: &mut Speler<'_>, nummer: &str, dag: Date, tijd: Time, uiterlijk: Date) -> Result<String, Fout> {
    s.als(Rol::Coordinator, dag, tijd).await?;
    let pad = format!("{}/betrokkenen/1/doorverwijzen/slachtofferhulp", casus(nummer));
    let gezien = s.draagt(&pad, "gezien").await?;
    let form = Velden::van(&[("vraag", "bellen"), ("gezien", &gezien)]).dag("uiterlijk", uiterlijk);
    s.doe(&pad, form).await
}

/// The letter to the neighbourhood, with the police agreeing; and the meeting.
async fn buurt(s: &mut Speler<'_>, z: &Zaak, nummer: &str, bijeenkomst: Date) -> Result<(), Fout> {
    let (hier, dag) = (casus(nummer), later(z.dag, 3));
    s.als(Rol::Coordinator, dag, time(11, 0, 0, 0)).await?;
    let tekst = "In uw buurt was een overval. Wij begrijpen dat u daarvan schrikt.\n\n# Wat kunt u doen?\n- Let een beetje op elkaar.\n- Bel 112 als u iets verdachts ziet.";
    s.doe(&format!("{hier}/buurtbrief"), Velden::van(&[("taal", "nl"), ("tekst", tekst), ("_versie", "0")])).await?;
    let form = Velden::van(&[("functie", "teamchef"), ("_versie", "1")]).dag("akkoord", dag);
    s.doe(&format!("{hier}/buurtbrief/akkoord"), form).await?;
    let form =
        [("vorm", "inloop"), ("partners", "politie"), ("partners", "slachtofferhulp"), ("plek", "Buurthuis De Vink"), ("_versie", "0")];
    let form = Velden::van(&form).dag("afgesproken", dag).op("gepland", bijeenkomst, time(19, 30, 0, 0));
    s.doe(&format!("{hier}/bijeenkomst"), form).await.map(|_| ())
}

/// Finishes the tasks that were due before a moment; all of them when there is none.
async fn rond_af(app: &App, klok: &Klok, nummer: &str, voor: Option<Moment>) -> Result<(), Fout> {
    let wie = demo_id(Rol::Coordinator);
    let gemeente = app.settings.gemeente.clone();
    let deed = Deed { gemeente, wie: Wie::Medewerker(wie), activiteit: Activiteit::Verlenen, reden: None };
    let tx = app.db.write(deed, klok.nu()).await?;
    let id = casus::by_nummer(&tx, nummer).await?.id;
    let mut events = Vec::new();
    loop {
        let due = |t: &taak::TaakRij| voor.is_none_or(|m| t.uiterlijk.is_some_and(|u| u < m));
        let open: Vec<_> =
            taak::list(&tx, id).await?.into_iter().filter(|t| matches!(t.staat, Staat::Open | Staat::TeLaat) && due(t)).collect();
        let before = events.len();
        for t in open {
            events.extend(taak::rond_af(&tx, &app.beleid, id, (t.stap.as_str(), t.betrokkene), &json!({}), wie).await?);
        }
        if events.len() == before {
            break;
        }
    }
    if events.is_empty() {
        return Ok(());
    }
    let first = events.remove(0);
    Ok(tx.commit(Events::from_parts(first, events)).await?)
}

/// A home some months ago: everything done, closed, evaluated, with an improvement of the plan that waits for a decision.
async fn afgesloten(s: &mut Speler<'_>, app: &App, klok: &Klok, dag: Date) -> Result<(), Fout> {
    let z = Zaak {
        soort: "woning",
        buurt: "Molenwijk",
        dag,
        tijd: time(19, 20, 0, 0),
        mensen: &[Mens { rol: "bewoner", naam: "Toos Verzonnen", telefoon: "06 12345621", verder: &[] }],
        screening: &[("herhaling", "nee"), ("woonvorm", "huur")],
    };
    let nummer = meld(s, &z).await?;
    mensen(s, &z, &nummer, Rol::Coordinator).await?;
    politie(s, &z, &nummer).await?;
    besluit(s, &z, &nummer).await?;
    contact(s, &z, &nummer).await?;
    verwijs_door(s, &nummer, later(dag, 2), time(11, 0, 0, 0), later(dag, 9)).await?;
    beantwoord(s, later(dag, 3), later(dag, 5)).await?;
    buurt(s, &z, &nummer, later(dag, 13)).await?;
    s.als(Rol::Coordinator, later(dag, 14), time(9, 30, 0, 0)).await?;
    let form = Velden::van(&[("bezoekers", "31"), ("vragen", "veiligheid"), ("_versie", "1")]).dag("gehouden", later(dag, 13));
    s.doe(&format!("{}/bijeenkomst/gehouden", casus(&nummer)), form).await?;
    s.als(Rol::Coordinator, later(dag, 50), time(10, 0, 0, 0)).await?;
    rond_af(app, klok, &nummer, None).await?;
    evalueer(s, &nummer, later(dag, 52)).await
}

/// The partner reads the request, accepts it and says when it was done.
async fn beantwoord(s: &mut Speler<'_>, gelezen: Date, gedaan: Date) -> Result<(), Fout> {
    s.als(Rol::Partner, gelezen, time(9, 15, 0, 0)).await?;
    let list = s.lees("/verzoeken").await?;
    let verzoek = list.split("href=\"/verzoeken/").nth(1).and_then(|rest| rest.split('"').next());
    let pad = format!("/verzoeken/{}", verzoek.ok_or_else(|| Fout::new(Code::Onverwacht, "de partner van de demo heeft geen verzoek"))?);
    let versie = s.draagt(&pad, "_versie").await?;
    s.doe(&pad, Velden::van(&[("antwoord", "aangenomen"), ("_versie", &versie)])).await?;
    s.als(Rol::Partner, gedaan, time(16, 0, 0, 0)).await?;
    let versie = s.draagt(&pad, "_versie").await?;
    let form = [("antwoord", "gedaan"), ("bericht", "Gebeld; er komt een gesprek."), ("_versie", &versie)];
    s.doe(&pad, Velden::van(&form).dag("gedaan-op", gedaan)).await.map(|_| ())
}

async fn evalueer(s: &mut Speler<'_>, nummer: &str, dag: Date) -> Result<(), Fout> {
    s.als(Rol::Coordinator, dag, time(10, 0, 0, 0)).await?;
    let eigenaar = demo_id(Rol::Coordinator).to_string();
    let form = [
        ("aandacht", "ja"),
        ("veiligheid", "deels"),
        ("gevoel", "onbekend"),
        ("informatie", "ja"),
        ("goed", "De politie belde snel en gaf de vrijgave dezelfde avond."),
        ("beter", "Het nummer van de corporatie klopte niet."),
        ("punt", "Het nummer van de woningcorporatie klopte niet."),
        ("hoofdstuk", "6"),
        ("voorstel", "Controleer elk kwartaal de nummers van de partners."),
        ("eigenaar", &eigenaar),
        ("_versie", "0"),
    ];
    s.doe(&format!("{}/evaluatie", casus(nummer)), Velden::van(&form).dag("uiterlijk", later(dag, 90))).await?;
    s.doe(&format!("{}/sluiten", casus(nummer)), Velden::default()).await.map(|_| ())
}

/// A shop almost two weeks ago: contact, consent, a request that waits for Slachtofferhulp, a letter that is approved, a meeting agreed.
async fn lopend(s: &mut Speler<'_>, app: &App, klok: &Klok, dag: Date, vandaag: Date) -> Result<(), Fout> {
    let z = Zaak {
        soort: "bedrijf",
        buurt: "Havenkwartier",
        dag,
        tijd: time(14, 20, 0, 0),
        mensen: &[
            Mens { rol: "medewerker", naam: "Ans Verzonnen", telefoon: "06 12345631", verder: &[] },
            Mens {
                rol: "ondernemer",
                naam: "Rachid Voorbeeld",
                telefoon: "06 12345632",
                // The list of the police has a robbery at this address, two years ago: it is a repeat.
                verder: &[("bedrijfsnaam", "Avondwinkel Voorbeeld"), ("adres", "Loodsplein 7, 0000 AB Voorbeeldstad")],
            },
        ],
        screening: &[("herhaling", "ja"), ("kvo-gebied", "ja"), ("eigen-opvang", "nee")],
    };
    let nummer = meld(s, &z).await?;
    mensen(s, &z, &nummer, Rol::Coordinator).await?;
    politie(s, &z, &nummer).await?;
    besluit(s, &z, &nummer).await?;
    contact(s, &z, &nummer).await?;
    buurt(s, &z, &nummer, later(vandaag, 5)).await?;
    let gisteren = later(vandaag, -1);
    s.als(Rol::Coordinator, gisteren, time(15, 30, 0, 0)).await?;
    rond_af(app, klok, &nummer, Some(klok.nu())).await?;
    verwijs_door(s, &nummer, gisteren, time(16, 0, 0, 0), later(vandaag, 4)).await.map(|_| ())
}

/// A home last evening: the deputy took the report and added the people; screening, police and mayor wait.
async fn nieuw(s: &mut Speler<'_>, dag: Date) -> Result<(), Fout> {
    let z = Zaak {
        soort: "woning",
        buurt: "Rivierenbuurt",
        dag,
        tijd: time(20, 50, 0, 0),
        mensen: &[
            Mens { rol: "bewoner", naam: "Wim Bedacht", telefoon: "06 12345641", verder: &[] },
            Mens { rol: "bewoner", naam: "Fatma Bedacht", telefoon: "06 12345642", verder: &[] },
        ],
        screening: &[],
    };
    let nummer = meld(s, &z).await?;
    mensen(s, &z, &nummer, Rol::Plaatsvervanger).await
}
