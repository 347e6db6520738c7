//! Checks of the database and of what stands in it.

use domain::{Code as _, GemeenteCode, Moment, journaal::Soort, kalender::lokaal};
use store::{Db, KeyRing, ReadTx, StoreError, args};

use super::Verslag;
use opdrachtregel::{Fout, instellingen::Instellingen};

use crate::{opdracht::journaal, wiring};

/// How many lines of the journal are recomputed.
const LINES: i64 = 1000;
/// A backup older than this is too old.
const BACKUP_DAYS: i64 = 2;
/// A decision that ends within this many days needs a successor now.
const SOON_DAYS: i64 = 60;
/// A line of the journal may be this many seconds ahead of the clock.
const SLACK: i64 = 120;
const DAY: i64 = 86_400;

pub async fn examine(all: &Instellingen, ring: KeyRing, report: &mut Verslag) {
    let db = match open(all, ring).await {
        Ok(db) => db,
        Err(fout) => return report.wrong("database", fout.to_string(), herstel(&fout.to_string())),
    };
    report.good("database", all.db_config().map_or_else(|fout| fout.to_string(), |config| config.to_string()));
    match db.due(&wiring::migrations()).await {
        Ok(due) if due.is_empty() => report.good("schema", "bijgewerkt"),
        Ok(due) => report.mind(
            "schema",
            format!("{} wijzigingen staan klaar", due.len()),
            "Maak een back-up en start de dienst: dan wordt het schema bijgewerkt.",
        ),
        Err(error) => return report.wrong("schema", error.to_string(), "Gebruik de versie van het programma die bij deze database hoort."),
    }
    if let Err(error) = contents(all, &db, report).await {
        report.wrong("inhoud", error.to_string(), herstel(&error.to_string()));
    }
    db.close().await;
}

/// What to do about a database that does not let itself be read: what the sentence about it does not say already.
fn herstel(zin: &str) -> &'static str {
    if zin.contains("readonly") || zin.contains("read-only") || zin.contains("permission denied") {
        "Geef de gebruiker van de dienst schrijfrecht op het bestand en de map van de database."
    } else if zin.contains("beschadigd") || zin.contains("malformed") {
        "Stop de dienst, bewaar het kapotte bestand en zet de laatste back-up terug met: nazorgregie restore."
    } else if zin.contains("no such") || zin.contains("does not exist") {
        "Start de dienst om het schema bij te werken, en controleer opnieuw."
    } else {
        "Controleer of de database draait en of de instelling database klopt."
    }
}

async fn open(all: &Instellingen, ring: KeyRing) -> Result<Db, Fout> {
    let config = all.db_config()?;
    wiring::reachable(&config).await?;
    let db = Db::open_as_is(&config, ring).await?;
    db.ping().await?;
    Ok(db)
}

async fn contents(all: &Instellingen, db: &Db, report: &mut Verslag) -> Result<(), Fout> {
    let (gemeente, now) = (all.gemeente()?, wiring::now());
    let tx = db.read(&gemeente).await?;
    match tx.opt("SELECT naam FROM gemeente WHERE gemeente = $1", args![tx.gemeente()]).await? {
        Some(row) => {
            report.good("gemeente", format!("{} ({gemeente})", row.text("naam")?));
            let plan = wiring::beleid()?.gemeenten.by_code(gemeente.as_str()).and_then(|g| g.te_verifieren.clone());
            if let Some(plan) = plan {
                report.mind(
                    "gemeentelijke indeling",
                    plan,
                    "Gaat je gemeente op in een andere, maak dan op tijd een plan voor de gegevens.",
                );
            }
        }
        None => {
            report.wrong("gemeente", format!("{gemeente} staat niet in deze database"), "Controleer de instellingen gemeente en database.");
            return Ok(());
        }
    }
    administrators(&tx, report).await?;
    clock(&tx, now, report).await?;
    backup(&tx, now, all.demo(), report).await?;
    decision(&tx, now, report).await?;
    drop(tx);
    chain(db, &gemeente, report).await
}

/// At least one administrator can sign in, or can still use a link.
async fn administrators(tx: &ReadTx, report: &mut Verslag) -> Result<(), StoreError> {
    let sql = "SELECT m.id, m.email, (SELECT COUNT(*) FROM wachtwoord w WHERE w.gemeente = m.gemeente AND w.medewerker = m.id)
            + (SELECT COUNT(*) FROM passkey p WHERE p.gemeente = m.gemeente AND p.medewerker = m.id) AS middelen
        FROM medewerker m WHERE m.gemeente = $1 AND m.actief = $2 AND ' ' || m.rollen || ' ' LIKE '% beheerder %'";
    let rows = tx.all(sql, args![tx.gemeente(), true]).await?;
    let ready = rows.iter().map(|row| Ok::<_, StoreError>(i64::from(row.int("middelen")? > 0))).sum::<Result<i64, _>>()?;
    if ready > 1 {
        report.good("beheerders", format!("{ready} kunnen inloggen"));
    } else if ready == 1 {
        report.mind("beheerders", "maar één kan inloggen", "Wijs een tweede beheerder aan, zodat uitval niemand buitensluit.");
    } else {
        // Who never opened the link has no address yet, and needs none.
        let unnamed = rows.iter().map(|row| row.text("email")).collect::<Result<Vec<_>, _>>()?.iter().any(String::is_empty);
        let mend = if unnamed {
            "Open de eenmalige link, of maak een nieuwe met: nazorgregie uitnodigen"
        } else {
            "Open de eenmalige link, of maak een nieuwe met: nazorgregie uitnodigen --email ADRES"
        };
        report.mind("beheerders", format!("{} aangewezen, nog niemand kan inloggen", rows.len()), mend);
    }
    Ok(())
}

/// Date and time as a person in the Netherlands reads them.
fn klok(m: Moment) -> String {
    lokaal(m).strftime("%d-%m-%Y %H:%M:%S").to_string()
}

/// Time goes forward: the last line of the journal is not of tomorrow.
async fn clock(tx: &ReadTx, now: Moment, report: &mut Verslag) -> Result<(), StoreError> {
    let row = tx.opt("SELECT moment FROM journaal WHERE gemeente = $1 ORDER BY nr DESC LIMIT 1", args![tx.gemeente()]).await?;
    match row.map(|row| row.moment("moment")).transpose()? {
        Some(last) if last.seconds_since(now) > SLACK => report.wrong(
            "klok",
            format!("de klok staat op {}, maar de laatste regel van het journaal is van {}", klok(now), klok(last)),
            "Zet de klok gelijk (NTP). Termijnen en bewijs hangen ervan af.",
        ),
        _ => report.good("klok", format!("{} (Nederlandse tijd)", klok(now))),
    }
    Ok(())
}

async fn backup(tx: &ReadTx, now: Moment, demo: bool, report: &mut Verslag) -> Result<(), StoreError> {
    let sql = "SELECT moment FROM journaal WHERE gemeente = $1 AND soort = $2 ORDER BY nr DESC LIMIT 1";
    let row = tx.opt(sql, args![tx.gemeente(), Soort::BackupGemaakt.code()]).await?;
    let mend = "Maak elke nacht een back-up met nazorgregie backup, en oefen elk jaar het terugzetten.";
    match row.map(|row| row.moment("moment")).transpose()? {
        _ if demo => report.good("back-up", "niet nodig voor een demo"),
        None => report.mind("back-up", "er is nog nooit een back-up gemaakt", mend),
        Some(last) => match now.seconds_since(last) / DAY {
            days if days > BACKUP_DAYS => report.mind("back-up", format!("de laatste is {days} dagen oud"), mend),
            _ => report.good("back-up", format!("de laatste is van {}", klok(last))),
        },
    }
    Ok(())
}

/// A decision is in force, and not about to end.
async fn decision(tx: &ReadTx, now: Moment, report: &mut Verslag) -> Result<(), StoreError> {
    let today = now.datum();
    let sql = "SELECT geldig_tot FROM aanwijzingsbesluit WHERE gemeente = $1 AND bekendgemaakt_op IS NOT NULL AND ingetrokken_op IS NULL
        AND geldig_van <= $2 AND (geldig_tot IS NULL OR geldig_tot >= $2) ORDER BY COALESCE(geldig_tot, '9999') DESC LIMIT 1";
    let Some(row) = tx.opt(sql, args![tx.gemeente(), today.to_string()]).await? else {
        let mend = "Stel in het product een besluit op en laat de burgemeester tekenen: zonder besluit mogen er geen politiegegevens in.";
        report.mind("aanwijzingsbesluit", "er is geen besluit van kracht", mend);
        return Ok(());
    };
    let last = row.opt_text("geldig_tot")?.and_then(|text| text.parse::<jiff::civil::Date>().ok());
    let days = last.and_then(|last| today.until(last).ok()).map(|span| i64::from(span.get_days()));
    match (last, days) {
        (Some(last), Some(days)) if days <= SOON_DAYS => {
            report.mind(
                "aanwijzingsbesluit",
                format!("loopt af op {last}, over {days} dagen"),
                "Stel nu een opvolger op: zonder besluit stopt het melden.",
            );
        }
        (Some(last), _) => report.good("aanwijzingsbesluit", format!("van kracht tot en met {last}")),
        (None, _) => report.good("aanwijzingsbesluit", "van kracht, zonder einddatum"),
    }
    Ok(())
}

async fn chain(db: &Db, gemeente: &GemeenteCode, report: &mut Verslag) -> Result<(), Fout> {
    let outcome = db.verify_last(gemeente, LINES).await?;
    match outcome.broken {
        None => report.good("journaal", format!("de laatste {} regels zijn heel", outcome.lines)),
        Some((nr, why)) => report.wrong(
            "journaal",
            format!("niet heel bij regel {nr}: {}", journaal::reason(why)),
            "Verander niets meer, bewaar een kopie en meld het aan de privacyfunctionaris en de CISO.",
        ),
    }
    Ok(())
}
