//! What can be counted in the tables of this step. Cases belong to the period in which the robbery was.

use casus::betrokkene::Veld;
use domain::{
    Code, Moment,
    aanwijzing::Bevoegdheid,
    casus::{BetrokkeneRol, Incidenttype},
    gegeven::{Gegeven, Herkomst},
    id::{BetrokkeneId, CasusId, Id},
    plan::{Tijdmaat, Tijdvak},
};
use kern::{
    Geval, Gevaladres,
    cijfer::{Cijfer, Vorm},
};
use store::{StoreError, Tx, args};

/// The figures of this step.
pub const CIJFERS: &[Cijfer] = &[
    Cijfer::deel(
        "besluit-binnen",
        "SELECT c.gemeld_op AS start_op, (SELECT MIN(n.op) FROM nazorgbesluit n WHERE n.gemeente = c.gemeente AND n.casus = c.id) AS eind_op \
         FROM casus c WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3",
    )
    .vorm(Vorm::Binnen(Tijdmaat::Uren, 24)),
    Cijfer::deel(
        "taken-op-tijd",
        "SELECT count(*) AS noemer, count(*) FILTER (WHERE t.gedaan_op <= t.uiterlijk) AS teller FROM casus c \
         JOIN taak t ON t.gemeente = c.gemeente AND t.casus = c.id \
         WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3 AND t.verplicht AND t.staat <> 'niet-van-toepassing' \
         AND t.uiterlijk IS NOT NULL AND (t.gedaan_op IS NOT NULL OR t.uiterlijk < $4)",
    )
    .vorm(Vorm::DeelNu),
    Cijfer::deel(
        "gesloten-binnen",
        "SELECT c.gemeld_op AS start_op, c.gesloten_op AS eind_op FROM casus c WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3",
    )
    .vorm(Vorm::Binnen(Tijdmaat::Dagen, 90)),
    Cijfer::deel(
        "herhaling",
        "SELECT count(*) AS noemer, count(*) FILTER (WHERE f.waarde = 'ja') AS teller FROM casus c \
         JOIN feit f ON f.gemeente = c.gemeente AND f.casus = c.id AND f.feit = 'herhaling' AND f.waarde IN ('ja', 'nee') \
         WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3",
    ),
    Cijfer::deel("overvallen", "SELECT count(*) AS aantal FROM casus c WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3")
        .vorm(Vorm::Aantal),
];

/// The cases of a period, for the security picture: when, what and where, by neighbourhood.
///
/// # Errors
/// When the database fails.
pub async fn gevallen(tx: &Tx, vak: Tijdvak) -> Result<Vec<Geval>, StoreError> {
    let sql = "SELECT c.overval_op, c.incidenttype, c.buurt, CASE WHEN f.waarde = 'ja' THEN 1 ELSE 0 END AS herhaling FROM casus c \
         LEFT JOIN feit f ON f.gemeente = c.gemeente AND f.casus = c.id AND f.feit = 'herhaling' \
         WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3 ORDER BY c.overval_op";
    let (van, tot) = vak.momenten();
    let rows = tx.all(sql, args![tx.gemeente(), van, tot]).await?;
    rows.iter()
        .map(|r| {
            let (op, soort, buurt) = (r.moment("overval_op")?, r.code("incidenttype")?, r.text("buurt")?);
            Ok(Geval { op, soort, buurt, herhaling: r.int("herhaling")? > 0 })
        })
        .collect()
}

/// Own cases since a moment with the addresses that the robbery may have been at: of a home those of victims and who live there, of a business those of who gave
/// the name of a business. Of another kind nobody's address is the place. Police values only with the proof; who asks writes in the journal.
///
/// # Errors
/// When the database fails.
pub async fn gevaladressen(tx: &Tx, bewijs: &Bevoegdheid, sinds: Moment) -> Result<Vec<Gevaladres>, StoreError> {
    // One question, however many cases: the order of the joins keeps SQLite from walking the values of the whole municipality.
    let sql = "SELECT c.id, c.overval_op, c.incidenttype, c.buurt, b.id AS betrokkene, b.rol, g.herkomst, g.waarde, \
         (SELECT COUNT(*) FROM betrokkene_gegeven n WHERE n.gemeente = b.gemeente AND n.betrokkene = b.id AND n.soort = 'bedrijfsnaam') AS bedrijf \
         FROM casus c LEFT JOIN betrokkene b ON b.gemeente = c.gemeente AND b.casus = c.id \
         LEFT JOIN betrokkene_gegeven g ON g.gemeente = b.gemeente AND g.betrokkene = b.id AND g.soort = 'adres' \
         WHERE c.gemeente = $1 AND c.overval_op >= $2 ORDER BY c.overval_op, c.id, b.volgnr, g.herkomst";
    let rows = tx.all(sql, args![tx.gemeente(), sinds]).await?;
    let mut out: Vec<(CasusId, Gevaladres)> = Vec::new();
    let mut sealed = Vec::new();
    for r in &rows {
        let casus: CasusId = r.id("id")?;
        if out.last().is_none_or(|(last, _)| *last != casus) {
            let (op, buurt) = (r.moment("overval_op")?, r.text("buurt")?);
            out.push((casus, Gevaladres { op, buurt, adressen: Vec::new() }));
        }
        let there = match r.code("incidenttype")? {
            Incidenttype::Woning => r.opt_text("rol")?.is_some_and(|rol| WOONT_ER.iter().any(|w| w.code() == rol)),
            Incidenttype::Bedrijf => r.int("bedrijf")? > 0,
            Incidenttype::Anders => false,
        };
        if let Some(bytes) = r.opt_bytes("waarde")?.filter(|_| there) {
            let over: BetrokkeneId = r.id("betrokkene")?;
            sealed.push((out.len() - 1, over, r.code::<Herkomst>("herkomst")?, bytes));
        }
    }
    let wanted: Vec<_> = sealed.iter().map(|(_, over, _, bytes)| (over.uuid(), Veld::Adres.context(), bytes.as_slice())).collect();
    for ((at, over, herkomst, _), text) in sealed.iter().zip(tx.unseal_many(&wanted).await?) {
        let made = text.and_then(|text| match herkomst {
            Herkomst::Politie => Some(Gegeven::bewaard_van_politie(text, Veld::Adres.soort(), *over, bewijs)),
            other => Gegeven::new(text, Veld::Adres.soort(), *other, *over).ok(),
        });
        if let Some((_, geval)) = out.get_mut(*at) {
            geval.adressen.extend(made);
        }
    }
    Ok(out.into_iter().map(|(_, geval)| geval).collect())
}

/// Who is at home where a home was robbed.
const WOONT_ER: [BetrokkeneRol; 2] = [BetrokkeneRol::Slachtoffer, BetrokkeneRol::Bewoner];

/// Cases of which it was noted since this moment that the address was robbed before. The start page asks it each time: an index holds
/// only these.
pub async fn herhalingen(tx: &Tx, sinds: Moment) -> Result<usize, StoreError> {
    let sql = "SELECT COUNT(*) AS n FROM feit WHERE gemeente = $1 AND feit = 'herhaling' AND waarde = 'ja' AND op >= $2";
    let n = tx.one(sql, args![tx.gemeente(), sinds]).await?.int("n")?;
    Ok(usize::try_from(n).unwrap_or_default())
}

#[cfg(test)]
mod tests;
