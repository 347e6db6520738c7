//! The demonstration: three years of a list of the police, neighbourhoods, figures, what is prepared, and one edition. Everything is fictional.

use ::store::{StoreError, WriteTx};
use domain::{
    aanwijzing::Ontvangst,
    casus::{Incidentsoort, Incidenttype},
    journaal::{Gebeurtenis, Soort},
    recht::Rol,
};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use kern::{App, medewerkers};
use mandaat::aanwijzingsbesluit::bevoegdheid;
use veiligheidsbeeld::{Punt, Vlak};
use web::Taal;

use crate::{
    Duidingsoort, Groep,
    basis::{self, Basissoort},
    feiten::Feiten,
    plek::Plek,
    store::{self, Basisvak, Duiding, Gebied, Incident, Politiecijfer, Vorm},
    uitgave::{self, uitgaven},
    vormen,
};

/// Code, name, residents, addresses, and where its middle is.
const BUURTEN: [(&str, &str, u32, u32, f64, f64); 5] = [
    ("BU99990001", "Centrum", 16_600, 9_920, 155_000.0, 463_000.0),
    ("BU99990002", "Molenwijk", 25_280, 11_640, 156_400.0, 463_500.0),
    ("BU99990101", "Havenkwartier", 11_480, 6_560, 154_100.0, 464_300.0),
    ("BU99990102", "Rivierenbuurt", 21_920, 9_480, 155_300.0, 465_000.0),
    ("BU99990201", "Buitengebied", 140, 62, 158_200.0, 461_000.0),
];

/// Years ago, month, day, hour, minutes until the latest moment, kind, branch, neighbourhood, address.
type Rij = (i16, i8, i8, i8, i64, &'static str, &'static str, usize, &'static str);
const LIJST: [Rij; 30] = [
    (1, 1, 17, 18, 0, "bedrijf", "supermarkt", 0, "Voorbeeldplein 3"),
    (1, 1, 20, 19, 0, "bedrijf", "winkel", 0, "Voorbeeldplein 3"),
    (1, 2, 8, 20, 0, "woning", "", 1, "Molenpad 14"),
    (1, 3, 21, 17, 0, "bedrijf", "juwelier", 0, "Marktstraat 21"),
    (1, 3, 24, 19, 0, "bedrijf", "horeca", 0, "Marktstraat 21"),
    (1, 5, 2, 23, 0, "bedrijf", "tankstation", 3, "Rivierdijk 80"),
    (1, 6, 30, 2, 150, "woning", "", 2, "Kadehof 9"),
    (1, 9, 11, 19, 0, "bedrijf", "supermarkt", 0, "Voorbeeldplein 3"),
    (1, 9, 14, 20, 0, "bedrijf", "avondwinkel", 0, "Voorbeeldplein 3"),
    (1, 10, 24, 21, 0, "bedrijf", "horeca", 0, "Kleine Steeg 5"),
    (1, 10, 27, 20, 0, "bedrijf", "horeca", 0, "Kleine Steeg 5"),
    (1, 11, 7, 18, 0, "bedrijf", "avondwinkel", 1, "Wiekstraat 2"),
    (1, 12, 19, 20, 0, "woning", "", 1, "Korenhof 31"),
    (2, 1, 30, 18, 0, "bedrijf", "supermarkt", 3, "Waalplein 1"),
    (2, 2, 2, 19, 0, "bedrijf", "supermarkt", 3, "Waalplein 1"),
    (2, 3, 14, 22, 0, "bedrijf", "horeca", 0, "Marktstraat 40"),
    (2, 4, 9, 19, 0, "bedrijf", "tankstation", 3, "Rivierdijk 80"),
    (2, 4, 12, 20, 0, "bedrijf", "tankstation", 3, "Rivierdijk 80"),
    (2, 7, 5, 1, 0, "woning", "", 1, "Molenpad 60"),
    (2, 10, 18, 20, 0, "bedrijf", "avondwinkel", 2, "Loodsplein 7"),
    (2, 11, 22, 17, 0, "bedrijf", "juwelier", 0, "Marktstraat 21"),
    (2, 11, 26, 18, 0, "bedrijf", "juwelier", 0, "Marktstraat 21"),
    (2, 12, 15, 18, 0, "bedrijf", "supermarkt", 0, "Voorbeeldplein 3"),
    (2, 12, 28, 19, 90, "woning", "", 2, "Kadehof 44"),
    (3, 2, 3, 18, 0, "bedrijf", "supermarkt", 0, "Voorbeeldplein 3"),
    (3, 5, 19, 23, 0, "bedrijf", "horeca", 2, "Loodsplein 2"),
    (3, 8, 25, 21, 0, "woning", "", 3, "Maasstraat 17"),
    (3, 9, 30, 19, 0, "bedrijf", "tankstation", 3, "Rivierdijk 80"),
    (3, 11, 11, 18, 0, "bedrijf", "winkel", 1, "Wiekstraat 11"),
    (3, 12, 8, 20, 0, "anders", "geldloper", 0, "Marktstraat 2"),
];

/// Fills the picture. People and decision must be there already; the caller commits with the events this gives.
///
/// # Errors
/// When the database fails, or there is no decision in force.
pub async fn seed_demo(app: &App, tx: &WriteTx) -> Result<Vec<Gebeurtenis>, StoreError> {
    let wie = medewerkers(tx).await?.into_iter().find(|m| m.rollen.contains(&Rol::Coordinator)).ok_or(StoreError::NotFound)?.id;
    let bewijs = bevoegdheid(tx, wie, app.now()).await?.map_err(|_| StoreError::NotFound)?.ontvangst(Some(Incidentsoort::Overval));
    let jaar = app.now().datum().year();
    let on = |r: &Rij| date(jaar - r.0, r.1, r.2);
    let all: Vec<Incident> = LIJST.iter().filter_map(|r| incident(app, on(r), r, &bewijs)).collect();
    store::bewaar_incidenten(tx, &all).await?;
    for year in jaar - 3..=jaar {
        store::bewaar_gebieden(tx, &BUURTEN.map(|b| gebied(year, app.now().datum(), b))).await?;
        let shapes = vormen(year, app.now().datum());
        store::bewaar_basis(tx, &vakken(year, app.now().datum(), &shapes)).await?;
        store::bewaar_vormen(tx, &shapes).await?;
    }
    store::bewaar_cijfers(tx, &cijfers(jaar, app.now().datum())).await?;
    for d in duidingen(app) {
        store::bewaar_duiding(tx, &d).await?;
    }
    let feiten = Feiten::load(tx, app, "", jaar - 1, None).await?;
    let elders = app.tr(Taal::Nl).t("beeld-elders");
    let counted = uitgaven(&feiten.geteld(&elders, None), &[]);
    let spread = uitgave::spreiding(&feiten, &counted, &elders).map_err(|_| StoreError::NotFound)?;
    for u in uitgave::met_spreiding(counted, &[], spread) {
        store::geef_uit(tx, &u, 1, feiten.voorvallen().len() as u64, wie).await?;
    }
    Ok(vec![
        Gebeurtenis::new(Soort::BeeldGewijzigd).code("lijsten"),
        Gebeurtenis::new(Soort::BeeldUitgegeven).code(&(jaar - 1).to_string()),
    ])
}

/// What the police sent later: near Loodsplein 7, so that an own case there soon after falls in the window of a near repeat.
const LATER: Rij = (0, 0, 0, 22, 0, "bedrijf", "horeca", 2, "Kadehof 6");

/// Adds a robbery of this day to the list, as it is sent every month. The caller commits with the event this gives.
///
/// # Errors
/// When the database fails, or there is no decision in force.
pub async fn seed_demo_later(app: &App, tx: &WriteTx, dag: Date) -> Result<Gebeurtenis, StoreError> {
    let wie = medewerkers(tx).await?.into_iter().find(|m| m.rollen.contains(&Rol::Coordinator)).ok_or(StoreError::NotFound)?.id;
    let bewijs = bevoegdheid(tx, wie, app.now()).await?.map_err(|_| StoreError::NotFound)?.ontvangst(Some(Incidentsoort::Overval));
    let made = incident(app, dag, &LATER, &bewijs).ok_or(StoreError::NotFound)?;
    store::bewaar_incidenten(tx, &[made]).await?;
    Ok(Gebeurtenis::new(Soort::BeeldGewijzigd).code("lijsten"))
}

/// How it was done: of homes at the door, of businesses with a weapon.
fn werkwijze(soort: &str, datum: Date) -> &'static str {
    let known = if soort == "woning" { ["aan de deur", "babbeltruc", "aan de deur"] } else { ["mes", "vuurwapen", "mes"] };
    known[usize::from(datum.day().unsigned_abs()) % 3]
}

fn incident(app: &App, datum: Date, r: &Rij, bewijs: &Ontvangst) -> Option<Incident> {
    let (.., hour, until, soort, branche, buurt, adres) = *r;
    let begin = datum.at(hour, i8::try_from(adres.len()).ok()? % 50 + 5, 0, 0);
    let (code, .., x, y) = BUURTEN.get(buurt)?;
    // Not on top of each other, and the same address always in the same place.
    let spread = |salt: u32| f64::from(adres.bytes().fold(salt, |h, b| (h * 31 + u32::from(b)) % 997)) - 498.0;
    let plek = Plek::ontvangen(adres.to_owned(), Punt::new(x + spread(7), y + spread(11)).ok(), bewijs).ok()?;
    let made = Incident {
        id: app.uuid().to_string(),
        datum,
        begin: Some(begin),
        einde: (until > 0).then(|| begin.checked_add(until.minutes()).ok()).flatten(),
        soort: <Incidenttype as domain::Code>::from_code(soort)?,
        branche: branche.to_owned(),
        modus: werkwijze(soort, datum).to_owned(),
        buurt: (*code).to_owned(),
        geplaatst: plek.op_kaart(),
        plek,
        bron: "politie".to_owned(),
        opgehaald: Some(app.now().datum()),
        versie: 0,
        sleutel: String::new(),
        label: String::new(),
    };
    Some(made.benoemd())
}

fn gebied(jaar: i16, op: Date, (code, naam, inwoners, adressen, ..): (&str, &str, u32, u32, f64, f64)) -> Gebied {
    Gebied {
        id: format!("{jaar}:{code}"),
        jaar,
        code: code.to_owned(),
        naam: naam.to_owned(),
        inwoners: Some(inwoners),
        adressen: Some(adressen),
        bron: "cbs".to_owned(),
        opgehaald: Some(op),
        versie: 0,
    }
}

/// Outlines of the neighbourhoods, invented, as a file that a municipality could send in.
const GRENZEN: &str = include_str!("../voorbeeld/buurten.geojson");

fn vormen(jaar: i16, op: Date) -> Vec<Vorm> {
    let read = vormen::lees(GRENZEN.as_bytes(), &format!("buurten-{jaar}.geojson"), GRENZEN.len(), "GM9999");
    let all = read.map(|blad| blad.stukken).unwrap_or_default();
    let one = |(s, ringen): (vormen::Stuk, vormen::Ringen)| Vorm {
        id: format!("{jaar}:{}", s.code),
        jaar,
        code: s.code,
        naam: s.naam,
        ringen,
        opgehaald: op,
        versie: 0,
    };
    all.into_iter().map(one).collect()
}

/// Addresses by square: more of them towards the middle of a neighbourhood, together about as many as it has.
fn vakken(jaar: i16, op: Date, vormen: &[Vorm]) -> Vec<Basisvak> {
    let mut out: std::collections::BTreeMap<String, Basisvak> = std::collections::BTreeMap::new();
    for (code, _, _, adressen, x, y) in BUURTEN {
        let Some(vorm) = vormen.iter().find(|v| v.code == code) else { continue };
        let corner = |(x, y): &(i32, i32)| Punt::new(f64::from(*x), f64::from(*y)).ok();
        let rings: Vec<Vec<Punt>> = vorm.ringen.iter().map(|r| r.iter().filter_map(corner).collect()).collect();
        let Ok(laid) = Vlak::veelhoek(&rings, f64::from(basis::VAK)) else { continue };
        let weight = |p: Punt| 1.0 / (1.0 + (p.x() - x).hypot(p.y() - y) / 400.0).powi(2);
        let cells: Vec<Punt> =
            (0..laid.raster.len()).filter(|i| laid.binnen.get(*i) == Some(&true)).map(|i| laid.raster.centre(i)).collect();
        let total: f64 = cells.iter().map(|p| weight(*p)).sum();
        for p in cells {
            let aantal = (f64::from(adressen) * weight(p) / total).round() as u32;
            let (vak, soort) = (basis::vaknaam(p), domain::Code::code(Basissoort::Adressen).to_owned());
            let id = format!("{jaar}:{soort}:{vak}");
            let made = Basisvak {
                id,
                jaar,
                soort,
                vak: vak.clone(),
                x: p.x() as i32,
                y: p.y() as i32,
                aantal,
                adressen: String::new(),
                opgehaald: op,
                versie: 0,
            };
            if aantal > 0 {
                out.insert(vak, made);
            }
        }
    }
    out.into_values().collect()
}

fn cijfers(jaar: i16, opgehaald: Date) -> Vec<Politiecijfer> {
    let figure = |(back, aantal): (i16, Option<u32>)| {
        let periode = format!("{}JJ00", jaar - back);
        let (tabel, gebied, misdrijf) = ("47018NED".to_owned(), "GM9999".to_owned(), "1.4.7".to_owned());
        Politiecijfer {
            id: format!("{tabel}:{gebied}:{misdrijf}:{periode}"),
            tabel,
            gebied,
            misdrijf,
            periode,
            aantal,
            opgehaald,
            versie: 0,
        }
    };
    [(1, Some(13)), (2, Some(11)), (3, Some(6)), (4, Some(11)), (5, None)].map(figure).to_vec()
}

/// What is prepared in the demonstration, with measures that it adopted and partners of its register.
fn duidingen(app: &App) -> Vec<Duiding> {
    let op = app.now().datum().checked_sub(2.months()).unwrap_or(app.now().datum());
    let ids = |all: &[&str]| all.iter().map(|id| (*id).to_owned()).collect();
    let make = |soort, naam: &str, bron: &str, nazorg: &str, preventie: &str| Duiding {
        id: app.uuid(),
        soort,
        groep: None,
        naam: naam.to_owned(),
        bron: bron.to_owned(),
        op,
        nazorg: nazorg.to_owned(),
        preventie: preventie.to_owned(),
        maatregelen: Vec::new(),
        partners: Vec::new(),
        anderen: String::new(),
        versie: 0,
    };
    vec![
        Duiding {
            groep: Some(Groep::Avond),
            maatregelen: ids(&["kvo", "slachtofferhulp"]),
            partners: ids(&["slachtofferhulp", "ondernemersvereniging"]),
            ..make(
                Duidingsoort::Doelgroep,
                "Supermarkten en avondwinkels",
                "Lijst van de politie en gebiedsscan",
                "Bezoek binnen een werkdag, gesprek met het hele team",
                "Afroomkluis en afsluiten met twee",
            )
        },
        Duiding {
            groep: Some(Groep::Senioren),
            maatregelen: ids(&["woningcorporatie", "pkvw"]),
            partners: ids(&["woningcorporatie", "slachtofferhulp"]),
            anderen: "Wijkverpleegkundige van de Molenwijk".to_owned(),
            ..make(
                Duidingsoort::Doelgroep,
                "Ouderen die alleen wonen in de Molenwijk",
                "Wijkagent",
                "Bezoek samen met de wijkverpleegkundige",
                "Deurcamera te leen",
            )
        },
        make(Duidingsoort::Bevinding, "Slechte verlichting rond het Loodsplein", "Schouw met bewoners", "", ""),
    ]
}
