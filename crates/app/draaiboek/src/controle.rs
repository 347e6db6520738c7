//! Controle: what must still be verified about the law that a document cites, in the document itself.

use policy::Beleid;
use serde_json::{Value, json};
use web::{Taal, Tr};

/// A citation with a mark behind each article about which something must still be verified.
pub fn gemerkt(beleid: &Beleid, citaat: &str) -> String {
    let mark = Tr::new(Taal::Nl).t("controle-merk");
    let open = beleid.artikelen_in(citaat).into_iter().filter(|(_, w)| w.te_verifieren.is_some());
    let mut marked = citaat.to_owned();
    // From the back, so that the places in front stay right.
    for (at, _) in open.collect::<Vec<_>>().into_iter().rev() {
        marked.insert_str(at.end, &format!(" ({mark})"));
    }
    marked
}

/// The articles in these citations that must still be verified: a heading and a table, or nothing.
pub fn te_controleren(beleid: &Beleid, citaten: &str) -> Vec<Value> {
    let tr = Tr::new(Taal::Nl);
    let mut rows: Vec<Value> = Vec::new();
    for (_, w) in beleid.artikelen_in(citaten) {
        let Some(vraag) = &w.te_verifieren else { continue };
        let row = json!([w.artikel, vraag, w.bron, tr.datum(w.geldig_vanaf)]);
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    if rows.is_empty() {
        return Vec::new();
    }
    let head = ["controle-artikel", "controle-vraag", "controle-bron", "controle-vanaf"].map(|k| tr.t(k));
    vec![
        json!({ "soort": "kop", "tekst": tr.t("deel-te-verifieren") }),
        json!({ "soort": "tabel", "bijschrift": tr.t("controle-bijschrift"), "kop": head, "rijen": rows }),
    ]
}
