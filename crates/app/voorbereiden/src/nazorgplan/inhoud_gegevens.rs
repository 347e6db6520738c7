//! The part of the chapter about information that is the same for every flow: how long data stay, what a person may ask, and a data leak.

use domain::kalender::Duur;
use policy::{Bewaartermijn, Termijn};
use serde_json::Value;
use web::args;

use super::inhoud::{Bron, alinea, kop, tabel, tr};
use ::draaiboek::controle::gemerkt;

impl Bron<'_> {
    /// Retention, rights and leaks.
    pub(super) fn zorg_voor_gegevens(&self) -> Vec<Value> {
        let text = |key: &str| alinea(&gemerkt(&self.app.beleid, &self.tr().t(key)));
        vec![
            kop(&self.tr().t("plan-bewaren")),
            alinea(&self.tr().t("plan-bewaren-tekst")),
            self.bewaren(),
            kop(&self.tr().t("plan-rechten")),
            text("plan-rechten-tekst"),
            kop(&self.tr().t("plan-datalek")),
            text("plan-datalek-tekst"),
        ]
    }

    fn bewaren(&self) -> Value {
        let tr = self.tr();
        let term = |b: &Bewaartermijn| match b.termijn {
            Termijn::Blijvend => tr.t("plan-bewaren-blijvend"),
            Termijn::Duur(d) => tr.with("plan-bewaren-na", args![("duur", in_woorden(d)), ("vanaf", b.vanaf.replace('-', " "))]),
        };
        let row = |b: &Bewaartermijn| {
            let mark = b.te_verifieren.as_ref().map(|_| format!(" ({})", tr.t("controle-merk"))).unwrap_or_default();
            vec![b.naam.clone(), format!("{}{mark}", term(b)), b.bron.clone()]
        };
        let day = self.now.datum();
        let rows = self.app.beleid.bewaartermijnen.iter().filter(|b| b.geldig_vanaf <= day).map(row).collect();
        tabel("plan-bewaren", &["plan-bewaren-wat", "plan-bewaren-hoelang", "plan-bewaren-bron"], rows)
    }
}

fn in_woorden(d: Duur) -> String {
    tr().duur(d)
}
