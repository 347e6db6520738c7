//! `draaiboek pakket`: a signed file with a draaiboek: make, look at, compare, take over.

use std::path::Path;

use domain::{GemeenteCode, draaiboek::lijkt_op, recht::Recht};
use draaiboeken::pakket::{self as bestand, Bron, Leesfout, Pakket as Gelezen, Vergeleken, Weigering};
use kern::{App, medewerkers};
use opdrachtregel::{
    Code, Fout,
    cli::{Pakket, Waar},
    instellingen::Instellingen,
    term,
};
use serde_json::{Value, json};
use web::{Taal, Tr};

use super::bytes;
use crate::{
    opdracht::{InGebruik, nieuw_bestand},
    wiring,
};

pub(super) async fn run(wat: &Pakket) -> Result<Code, Fout> {
    match wat {
        Pakket::Maak { draaiboek, versie, naar, waar } => maak(draaiboek, versie.as_deref(), naar.as_deref(), waar).await,
        Pakket::Toon(b) => toon(&b.bestand, b.json, &b.waar).await,
        Pakket::Vergelijk(b) => vergelijk(&b.bestand, b.json, &b.waar).await,
        Pakket::Overnemen { bestand, door, stappen, json, waar } => overnemen(bestand, (door, stappen), *json, waar).await,
    }
}

/// An installation with the application on it.
struct Hier {
    here: InGebruik,
    app: App,
    gemeente: GemeenteCode,
}

impl Hier {
    async fn open(waar: &Waar) -> Result<Self, Fout> {
        let here = InGebruik::open(Instellingen::of(waar)?).await?;
        let (app, _) = wiring::service(here.db.clone(), here.instellingen.for_app()?)?;
        Ok(Self { gemeente: here.instellingen.gemeente()?, here, app })
    }

    /// Only when the reader names one: looking at a file needs no installation.
    async fn genoemd(waar: &Waar) -> Result<Option<Self>, Fout> {
        if waar.data.is_none() && waar.database.is_none() {
            return Ok(None);
        }
        Self::open(waar).await.map(Some)
    }
}

async fn maak(draaiboek: &str, versie: Option<&str>, naar: Option<&Path>, waar: &Waar) -> Result<Code, Fout> {
    let versie = versie
        .map(|v| v.parse().map_err(|_| Fout::gebruik(format!("--versie: \"{v}\" is geen datum. Schrijf 2026-01-01."))))
        .transpose()?;
    let hier = Hier::open(waar).await?;
    let Some((naam, tekst)) = bestand::maak(&hier.app, &hier.gemeente, draaiboek, versie).await? else {
        let near = lijkt_op(draaiboek, hier.app.beleid.draaiboeken.iter().map(|d| d.id.as_str()));
        let hint = near.filter(|n| *n != draaiboek).map_or_else(String::new, |n| format!(" Bedoelt u \"{n}\"?"));
        let which = versie.map_or_else(|| "dat vandaag geldt".to_owned(), |v| format!("met eerste dag {v}"));
        return Err(Fout::gebruik(format!("Er is geen draaiboek \"{draaiboek}\" {which}.{hint}")));
    };
    hier.here.db.close().await;
    let Some(naar) = naar else {
        term::say(tekst);
        return Ok(Code::Goed);
    };
    let pad = if naar.is_dir() { naar.join(naam) } else { naar.to_owned() };
    nieuw_bestand::schrijf(&pad, tekst.as_bytes())?;
    term::say(format_args!("Geschreven: {}", pad.display()));
    term::say(format_args!("Kenmerk:    {}", bestand::kenmerk(hier.app.db.ring())));
    Ok(Code::Goed)
}

/// Reads a file and holds it against its signature.
fn lees(pad: &Path) -> Result<Gelezen, Fout> {
    let (naam, inhoud) = bytes(pad)?;
    Gelezen::lees(&String::from_utf8_lossy(&inhoud)).map_err(|why| match why {
        Leesfout::Gewijzigd => Fout::new(
            Code::Gevonden,
            format!("{naam} is veranderd nadat het is ondertekend. Gebruik het niet en vraag het opnieuw aan wie het stuurde."),
        ),
        Leesfout::Nieuwer => {
            Fout::gebruik(format!("{naam} is gemaakt door een nieuwere versie van het programma. Werk het programma bij."))
        }
        Leesfout::Inhoud => Fout::gebruik(format!("{naam}: het draaiboek in dit bestand is niet te lezen.")),
        Leesfout::GeenBundel => Fout::gebruik(format!("{naam} is geen bestand met een draaiboek.")),
    })
}

fn herkomst(p: &Gelezen, bron: Option<&Bron>) -> Value {
    json!({ "herkomst": p.bundel.herkomst, "kenmerk": p.sleutel, "ongewijzigd": true, "bron": bron })
}

/// Who made it, in words.
fn zeg_herkomst(p: &Gelezen, bron: Option<&Bron>) {
    let h = &p.bundel.herkomst;
    let fictief = if h.voorbeeld { " (fictieve gemeente)" } else { "" };
    term::say(format_args!("{} ({})", p.draaiboek.naam, p.draaiboek.id));
    term::say(format_args!("Gemaakt door: {}, {}{fictief}", h.naam, h.gemeente));
    term::say(format_args!("Gemaakt op:   {}", h.gemaakt_op(Tr::new(Taal::Nl))));
    term::say(format_args!("Kenmerk:      {}", p.sleutel));
    term::say("Ongewijzigd sinds het is ondertekend.");
    term::say(match bron {
        Some(Bron::Eigen) => "Dit kenmerk is van deze installatie zelf.".to_owned(),
        Some(Bron::Bekend(naam)) => format!("De gemeente kent dit kenmerk: {naam}."),
        Some(Bron::Onbekend) => "De gemeente kent dit kenmerk nog niet. Vraag het na bij wie het bestand stuurde.".to_owned(),
        None => "Vraag het kenmerk na bij wie het bestand stuurde: pas dan weet u wie het maakte.".to_owned(),
    });
}

async fn toon(pad: &Path, json: bool, waar: &Waar) -> Result<Code, Fout> {
    let p = lees(pad)?;
    let bron = match Hier::genoemd(waar).await? {
        Some(hier) => Some(bestand::tegen_gemeente(&hier.app, &hier.gemeente, &p).await?.1),
        None => None,
    };
    let b = &p.bundel;
    if json {
        let mut all = herkomst(&p, bron.as_ref());
        all["draaiboek"] = json!({ "id": p.draaiboek.id, "naam": p.draaiboek.naam, "geldt_voor": p.draaiboek.geldt_voor, "stappen": p.draaiboek.stap.len() });
        all["actoren"] = json!(b.actoren);
        all["brieven"] = json!(b.brieven);
        all["scenarios"] = json!(!b.scenarios.is_empty());
        term::say(all);
        return Ok(Code::Goed);
    }
    zeg_herkomst(&p, bron.as_ref());
    let names = |all: Vec<&str>| if all.is_empty() { "geen".to_owned() } else { all.join(", ") };
    term::say(format_args!("\nStappen:      {}", p.draaiboek.stap.len()));
    term::say(format_args!("Wie doet mee: {}", names(b.actoren.iter().map(|a| a.naam.as_str()).collect())));
    term::say(format_args!("Brieven:      {}", names(b.brieven.iter().map(String::as_str).collect())));
    term::say(format_args!("Scenario's:   {}", if b.scenarios.is_empty() { "geen" } else { "ja" }));
    Ok(Code::Goed)
}

async fn vergelijk(pad: &Path, json: bool, waar: &Waar) -> Result<Code, Fout> {
    let p = lees(pad)?;
    let (v, bron) = match Hier::genoemd(waar).await? {
        Some(hier) => {
            let (v, bron) = bestand::tegen_gemeente(&hier.app, &hier.gemeente, &p).await?;
            (v, Some(bron))
        }
        None => {
            let beleid = wiring::beleid()?;
            (bestand::tegen_geleverd(&beleid, &p, wiring::now().datum()), None)
        }
    };
    if json {
        let mut all = herkomst(&p, bron.as_ref());
        all["gelijk"] = json!(v.gelijk());
        all["verschil"] = json!(v);
        term::say(all);
    } else {
        zeg_herkomst(&p, bron.as_ref());
        term::say("");
        zeg_verschil(&v);
    }
    Ok(if v.gelijk() { Code::Goed } else { Code::Gevonden })
}

fn zeg_verschil(v: &Vergeleken) {
    if v.gelijk() {
        term::say("Gelijk aan wat hier geldt.");
    } else if !v.bestaat_hier {
        term::say(format_args!("Dit draaiboek is hier nog niet. Het heeft {} stappen.", v.erbij.len()));
    } else {
        let head = if v.kop.is_empty() { String::new() } else { format!("Naam en soort: anders bij {}.", v.kop.join(", ")) };
        if !head.is_empty() {
            term::say(head);
        }
        for (wat, all) in [("Erbij", &v.erbij), ("Anders", &v.anders), ("Niet in dit bestand", &v.weg), ("Andere plaats", &v.verplaatst)] {
            for s in all {
                let fields = if s.velden.is_empty() { String::new() } else { format!(" [{}]", s.velden.join(", ")) };
                term::say(format_args!("{wat}: {} - {}{fields}", s.id, s.titel));
            }
        }
    }
    for b in &v.bevindingen {
        term::say(super::check::line(b));
    }
}

async fn overnemen(pad: &Path, (door, stappen): (&str, &[String]), json: bool, waar: &Waar) -> Result<Code, Fout> {
    let p = lees(pad)?;
    let hier = Hier::open(waar).await?;
    let tx = hier.app.db.read(&hier.gemeente).await?;
    let who = medewerkers(&tx).await?.into_iter().find(|m| m.actief && m.email == door);
    drop(tx);
    let Some(who) = who.filter(|m| m.mag(Recht::DraaiboekBewerken)) else {
        return Err(Fout::gebruik("--door: geen medewerker met dit adres die draaiboeken mag bewerken. Controleer adres en rol."));
    };
    let adres = bestand::neem_over(&hier.app, &hier.gemeente, &p, stappen, who.id).await.map_err(|why| match why {
        Weigering::Stappen(strange) => Fout::gebruik(format!(
            "--stap: {} verschilt niet of bestaat niet. `nazorgregie draaiboek pakket vergelijk` noemt de stappen die u kunt kiezen.",
            strange.join(", ")
        )),
        Weigering::NietHier => Fout::gebruik("--stap: dit draaiboek is hier nog niet. Neem het helemaal over, zonder --stap."),
        Weigering::Tekst => Fout::new(Code::Onverwacht, "de tekst van het concept is niet te schrijven"),
        Weigering::Opslag(e) => e.into(),
    })?;
    let url = format!("{}{adres}", hier.here.instellingen.url());
    hier.here.db.close().await;
    if json {
        term::say(json!({ "concept": url, "stappen": stappen }));
    } else {
        term::say(format_args!("Het concept staat klaar, er gaat nog niets in:\n\n   {url}\n"));
    }
    Ok(Code::Goed)
}
