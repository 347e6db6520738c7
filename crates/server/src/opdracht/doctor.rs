//! `doctor`: checks everything, changes nothing, and says how to mend what is wrong.

mod bestanden;
mod database;
mod omgeving;
#[cfg(test)]
mod tests;

use opdrachtregel::{
    Code, Fout,
    cli::Controle,
    instellingen::{self, Instellingen},
    term,
};
use serde::Serialize;
use serde_json::json;

pub async fn run(args: &Controle) -> Result<Code, Fout> {
    let mut report = Verslag::default();
    match Instellingen::load(&args.waar, &[], &instellingen::omgeving) {
        Ok(all) => {
            report.good("instellingen", format!("{} instellingen gelezen", all.lijst().len()));
            examine(&all, &mut report).await;
        }
        Err(fout) => report.wrong("instellingen", fout.to_string(), "Verbeter deze instellingen; nazorgregie instellingen legt ze uit."),
    }
    report.show(args.json);
    Ok(if report.is_wrong() { Code::Gevonden } else { Code::Goed })
}

async fn examine(all: &Instellingen, report: &mut Verslag) {
    omgeving::variables(report);
    omgeving::policy(report);
    omgeving::assets(report);
    omgeving::documents(report);
    if !bestanden::installed(all, report) {
        return;
    }
    omgeving::address(all, report);
    omgeving::services(all, report);
    bestanden::modes(all, report);
    bestanden::writable(all, report);
    bestanden::room(all, report);
    if let Some(ring) = bestanden::ring(all, report) {
        database::examine(all, ring, report).await;
    }
}

/// How a check came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Staat {
    Goed,
    LetOp,
    Mis,
}

/// One check.
#[derive(Debug, Clone, Serialize)]
pub struct Bevinding {
    controle: &'static str,
    staat: Staat,
    bevinding: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    herstel: Option<String>,
}

/// All checks.
#[derive(Debug, Default)]
pub struct Verslag(Vec<Bevinding>);

impl Verslag {
    /// All is well.
    pub fn good(&mut self, controle: &'static str, bevinding: impl Into<String>) {
        self.0.push(Bevinding { controle, staat: Staat::Goed, bevinding: bevinding.into(), herstel: None });
    }

    /// It works, but someone should look at it.
    pub fn mind(&mut self, controle: &'static str, bevinding: impl Into<String>, herstel: impl Into<String>) {
        self.0.push(Bevinding { controle, staat: Staat::LetOp, bevinding: bevinding.into(), herstel: Some(herstel.into()) });
    }

    /// Wrong, and how to mend it.
    pub fn wrong(&mut self, controle: &'static str, bevinding: impl Into<String>, herstel: impl Into<String>) {
        self.0.push(Bevinding { controle, staat: Staat::Mis, bevinding: bevinding.into(), herstel: Some(herstel.into()) });
    }

    fn count(&self, staat: Staat) -> usize {
        self.0.iter().filter(|b| b.staat == staat).count()
    }

    fn is_wrong(&self) -> bool {
        self.count(Staat::Mis) > 0
    }

    fn show(&self, as_json: bool) {
        if as_json {
            term::say(json!({ "goed": !self.is_wrong(), "controles": self.0 }));
            return;
        }
        for b in &self.0 {
            let mark = match b.staat {
                Staat::Goed => "goed  ",
                Staat::LetOp => "let op",
                Staat::Mis => "MIS   ",
            };
            term::say(format_args!("{mark}  {:<20} {}", b.controle, b.bevinding));
            if let Some(herstel) = &b.herstel {
                term::say(format_args!("{:<8}{:<20} -> {herstel}", "", ""));
            }
        }
        let [good, mind, wrong] = [Staat::Goed, Staat::LetOp, Staat::Mis].map(|staat| self.count(staat));
        term::say(format_args!("\n{good} goed, {mind} let op, {wrong} mis."));
    }
}
