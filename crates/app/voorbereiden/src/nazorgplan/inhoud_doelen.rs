//! The chapter of goals: what each goal wants, how it is measured, and its figure at the moment of making.

use domain::Code;
use serde_json::Value;

use super::{
    Doel, Doelstelling,
    doelen::{self, Stand},
    inhoud::{Bron, Mist, alinea, mist, tabel},
};

impl Bron<'_> {
    pub(super) fn doelen(&self) -> (Vec<Value>, Vec<Mist>) {
        let bare = self.doelen.iter().filter(|(d, _)| !doelen::tekorten(self.app, d).is_empty()).count();
        let open = Doelstelling::ALL.iter().filter(|s| self.doelen.iter().all(|(d, _)| d.doelstelling != **s)).count();
        let gaps = [("planmist-indicator", bare), ("planmist-doelstelling", open)];
        let mist = gaps.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| mist(key, n, doelen::DOELEN)).collect();
        let mut blocks = Vec::new();
        for s in Doelstelling::ALL {
            let rows: Vec<Vec<String>> =
                self.doelen.iter().filter(|(d, _)| d.doelstelling == *s).map(|(d, s)| self.doel(d, s.as_ref())).collect();
            if !rows.is_empty() {
                let head = ["plan-doel", "plan-indicator", "plan-streefwaarde", "plan-doel-bron", "plan-doel-cijfer"];
                blocks.push(tabel(s.key(), &head, rows));
            }
        }
        if !blocks.is_empty() {
            blocks.push(alinea(&self.tr().t("plan-doel-uitleg")));
        }
        (blocks, mist)
    }

    /// A goal as a row: what it is, how it is measured, and its figure now.
    pub(super) fn doel(&self, d: &Doel, stand: Option<&Stand>) -> Vec<String> {
        let tr = self.tr();
        let or_dash = |o: Option<String>| o.filter(|t| !t.is_empty()).unwrap_or_else(|| "–".to_owned());
        let source = doelen::bron_in_woorden(tr, self.app, d).map(|bron| match d.periode {
            Some(p) => format!("{bron}; {}", tr.label(p).to_lowercase()),
            None => bron,
        });
        let bound = doelen::drempel(self.app, self.now);
        let figure = stand.and_then(|s| {
            let (period, verdict) = (doelen::vak_in_woorden(tr, d.periode?, s.vak), tr.label(s.oordeel).to_lowercase());
            Some(match doelen::cijfer_in_woorden(tr, s.meting?, d.streef, bound) {
                Some(value) => format!("{period}: {value} ({verdict})"),
                None => format!("{period}: {verdict}"),
            })
        });
        vec![d.doel.clone(), or_dash(Some(d.indicator.clone())), or_dash(doelen::streef_van(tr, d)), or_dash(source), or_dash(figure)]
    }
}
