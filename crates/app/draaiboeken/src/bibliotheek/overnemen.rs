//! Taking over: the text of a concept made of a file, whole or step by step.

use domain::{draaiboek::RuwStap, id::MedewerkerId};
use draaiboek::eigen;
use kern::App;
use policy::Beleid;
use store::{StoreError, Tx, WriteTx};
use uuid::Uuid;
use web::{Taal, args};

use super::{
    bundel::Bundel,
    inhoud::{Vergelijking, geschreven},
};
use crate::{
    eigen::{Beeld, Tekst, basistekst, op_deze_dag, velden},
    generale::scenarios,
};

/// The text of a concept: the whole file, or the chosen steps on top of what is in force here. Nothing when a text cannot be read.
pub(super) async fn tekst(
    app: &App,
    tx: &Tx,
    (b, v): (&Bundel, &Vergelijking),
    gekozen: Option<&[&str]>,
) -> Result<Option<String>, StoreError> {
    let dag = app.now().datum();
    let (Some(steps), Some(_)) = (gekozen, &v.hier) else {
        return Ok(op_deze_dag(if v.bouwt_hier { &b.tekst } else { &b.voluit }, dag));
    };
    let Some(d) = app.beleid.geldig_op(&v.nieuw.id, dag) else { return Ok(None) };
    let basis = match geschreven(&app.beleid, tx, d).await? {
        Some(text) if app.beleid.is_eigen(d) => op_deze_dag(&text, dag),
        _ => basistekst(app, d),
    };
    let Some(basis) = basis else { return Ok(None) };
    let reason = app.tr(Taal::Nl).with("bibliotheek-vervalt", args![("bron", b.herkomst.naam.clone())]);
    let Some(text) = met_stappen(&basis, &Beeld::van(&app.beleid, &basis, None), v, steps, &reason) else { return Ok(None) };
    Ok(Some(op_hun_plaats(&app.beleid, text, v, steps)))
}

/// Makes the concept; of a whole file the stories come along, unless they are those that are shipped here.
pub(super) async fn begin(
    tx: &WriteTx,
    concept: Uuid,
    (b, v): (&Bundel, &Vergelijking),
    (tekst, heel): (&str, bool),
    door: MedewerkerId,
) -> Result<(), StoreError> {
    let along = heel && !b.scenarios.trim().is_empty() && b.scenarios != scenarios::geleverd(&v.nieuw.id);
    eigen::begin(tx, concept, (&v.nieuw.id, &v.nieuw.naam), (tekst, if along { &b.scenarios } else { "" }), door).await
}

/// What is in force here with some steps of the file: those that came or changed take its fields, those that went are dropped. `basis` is the
/// text to start from.
fn met_stappen(basis: &str, hier: &Beeld, v: &Vergelijking, gekozen: &[&str], reden: &str) -> Option<String> {
    let mut text = Tekst::lees(basis)?;
    for id in gekozen {
        match (stap(v, id), hier.stap(id)) {
            (Some(new), Some(old)) => text.zet_stap(id, hier.in_stam(id), &velden(&old.ruw), &velden(new)),
            (Some(new), None) => text.voeg_toe(id, &velden(new)),
            (None, Some(_)) => text.laat_vervallen(id, hier.in_stam(id).is_some(), reden),
            (None, None) => {}
        }
    }
    Some(text.tekst())
}

/// The same text with each chosen step where the file has it, among the steps that are here as well.
fn op_hun_plaats(beleid: &Beleid, tekst: String, v: &Vergelijking, gekozen: &[&str]) -> String {
    let order = Beeld::van(beleid, &tekst, None).geplaatst(&v.nieuw, gekozen);
    let Some(mut text) = Tekst::lees(&tekst) else { return tekst };
    text.zet_volgorde(&order);
    text.tekst()
}

fn stap<'a>(v: &'a Vergelijking, id: &str) -> Option<&'a RuwStap> {
    v.nieuw.stap.iter().find(|s| s.id == id)
}
