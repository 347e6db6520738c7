//! A change of a concept: what stands there, the new text, and saving it.

use domain::{
    draaiboek::MAX_STAPPEN,
    journaal::{Gebeurtenis, Soort},
};
use draaiboek::eigen::{self, Versie};
use kern::{Answer, Ctx, Problem};
use policy::Beleid;
use store::WriteTx;
use uuid::Uuid;
use web::Input;

use super::{adres, beeld::Beeld, tekst::Tekst};

/// A change of a concept: the transaction, what stands there, and where to go when it cannot be.
pub(super) struct Wijziging {
    pub(super) tx: WriteTx,
    pub(super) v: Versie,
    pub(super) beeld: Beeld,
    pub(super) tekst: Tekst,
}

/// The concept with a transaction to write it, once for each form; or where to go because it is no concept any more.
pub(super) async fn concept(ctx: &Ctx, id: Uuid, input: &Input, to: &str) -> Result<Result<(WriteTx, Versie), Answer>, Problem> {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, to).await?;
    }
    let v = eigen::een(&tx, id).await?;
    if v.bewerkbaar() { Ok(Ok((tx, v))) } else { Ok(Err(ctx.done(&adres(id), "melding-editor-geen-concept"))) }
}

/// Begins a change; or where to go because the concept is no concept any more or its text cannot be read as a form.
pub(super) async fn wijzig(ctx: &Ctx, id: Uuid, input: &Input, to: &str) -> Result<Result<Wijziging, Answer>, Problem> {
    let (tx, v) = match concept(ctx, id, input, to).await? {
        Ok(begun) => begun,
        Err(elsewhere) => return Ok(Err(elsewhere)),
    };
    let beeld = Beeld::van(&ctx.app.beleid, &v.tekst, None);
    let Some(tekst) = Tekst::lees(&v.tekst).filter(|_| beeld.toetsing.ruw.is_some()) else {
        return Ok(Err(ctx.redirect(&format!("{}?tekst=ja", adres(id)))));
    };
    Ok(Ok(Wijziging { tx, v, beeld, tekst }))
}

impl Wijziging {
    /// Whether someone else saved since this page was made.
    pub(super) fn verouderd(&self, input: &Input) -> bool {
        input.version() != Some(self.v.versie)
    }

    /// Puts a step of the trunk where the trunk has it, among the steps that are here.
    pub(super) fn terug_op_plaats(&mut self, beleid: &Beleid, stap: &str) {
        let now = Beeld::van(beleid, &self.tekst.tekst(), None);
        if let Some(stam) = &now.toetsing.stam {
            self.tekst.zet_volgorde(&now.geplaatst(stam, &[stap]));
        }
    }

    pub(super) async fn bewaar(self, ctx: &Ctx, to: &str, melding: &'static str) -> Answer {
        bewaar(ctx, self.tx, &self.v, &self.tekst.tekst(), to, melding).await
    }
}

pub(super) async fn bewaar(ctx: &Ctx, tx: WriteTx, v: &Versie, tekst: &str, to: &str, melding: &'static str) -> Answer {
    if tekst == v.tekst {
        return ctx.redirect(to);
    }
    let beeld = Beeld::van(&ctx.app.beleid, tekst, None);
    if !eigen::schrijf(&tx, v, beeld.naam(v), tekst, ctx.wie_id()).await? {
        return Err(Problem::storing("version changed inside its own transaction"));
    }
    tx.commit(Gebeurtenis::new(Soort::DraaiboekversieGewijzigd).code(&v.draaiboek)).await?;
    ctx.done(to, melding)
}

macro_rules! begin_change {
    ($ctx:expr, $id:expr, $input:expr, $to:expr) => {
        match $crate::eigen::wijziging::wijzig($ctx, $id, $input, $to).await? {
            Ok(change) => change,
            Err(elsewhere) => return elsewhere,
        }
    };
}
pub(super) use begin_change;

/// An id made of a name: lower-case words with hyphens, with a number when it is taken.
pub(super) fn id_van(naam: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut id = String::new();
    for c in naam.to_lowercase().chars() {
        match c {
            'a'..='z' | '0'..='9' => id.push(c),
            'à'..='å' => id.push('a'),
            'è'..='ë' => id.push('e'),
            'ì'..='ï' => id.push('i'),
            'ò'..='ö' => id.push('o'),
            'ù'..='ü' => id.push('u'),
            _ if !id.is_empty() && !id.ends_with('-') => id.push('-'),
            _ => {}
        }
    }
    let id: String = id.chars().take(48).collect();
    let id = id.trim_matches('-');
    let id = if id.is_empty() { "stap" } else { id };
    if !taken(id) {
        return id.to_owned();
    }
    (2..=MAX_STAPPEN + 2).map(|n| format!("{id}-{n}")).find(|id| !taken(id)).unwrap_or_else(|| id.to_owned())
}
