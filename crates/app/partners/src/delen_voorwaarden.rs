//! How the conditions for cooperation were judged, as a register that goes to a file and comes back from it.

use ::invoer::{Cellen, Kolom, Register, Tekst};
use ::store::{StoreError, Tx, WriteTx};
use domain::{
    Code, Moment,
    id::{Id, MedewerkerId},
    journaal::Wie,
};
use inventaris::partners::voorwaarde::{self, vergeet};
use kern::{Ctx, Problem};
use policy::Beleid;
use serde::{Deserialize, Serialize};
use web::{Taal, Tr, botsing::Velden};

use super::{
    Beoordeling, Oordeel, Voorwaarde, beoordeel,
    delen::{Kader, genoemd, partner},
    voorwaarde::UITLEG,
};

/// The conditions as a register.
pub(super) struct Voorwaarden;

/// One condition of one partner, judged or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Post {
    id: String,
    partner: String,
    naam: String,
    voorwaarde: Voorwaarde,
    oordeel: Option<Oordeel>,
    uitleg: String,
    /// When it was judged; that moment is its version as well.
    op: Option<Moment>,
    door: Option<MedewerkerId>,
    /// The moment of what it changes.
    versie: i64,
}

fn moment(op: Option<Moment>) -> i64 {
    op.map_or(0, Moment::micros)
}

impl Register for Voorwaarden {
    type Post = Post;
    type Kader = Kader;

    const NAAM: &'static str = "partnervoorwaarden";
    const HIER: &'static str = "/voorbereiden/partners/voorwaarden";
    const TERUG: &'static str = super::bestanden::HIER;
    const NAAMKOLOM: &'static str = "voorwaarde";
    const TEKST: Tekst =
        Tekst { titel: "delen-voorwaarden", een: "delen-kolom-voorwaarde", bleven: "delen-bleven", kenmerk: "deel-cel-kenmerk" };
    const KOLOMMEN: &'static [Kolom] = &[
        Kolom::vrij("id", "partner-kenmerk"),
        Kolom::nodig("partner", "partners-kolom-naam"),
        Kolom::nodig("voorwaarde", "delen-kolom-voorwaarde"),
        Kolom::nodig("oordeel", "delen-kolom-oordeel"),
        Kolom::vrij("uitleg", "voorwaarde-waarom"),
        Kolom::alleen_uit("op", "delen-kolom-beoordeeld"),
    ];

    async fn kader(ctx: &Ctx, tx: &Tx) -> Result<Kader, Problem> {
        Ok(Kader::load(tx, &ctx.app.beleid).await?)
    }

    /// Every condition of every partner that takes part, also when it was not judged.
    async fn alle(tx: &Tx, _: &Beleid, kader: &Kader) -> Result<Vec<Post>, StoreError> {
        let judged = voorwaarde::all(tx).await?;
        let mut partners: Vec<_> = kader.alle().filter(|p| p.vast.is_none()).collect();
        partners.sort_by(|a, b| (&a.naam, &a.id).cmp(&(&b.naam, &b.id)));
        let judged: std::collections::HashMap<(&str, &str), &Beoordeling> =
            judged.iter().map(|(partner, b)| ((partner.as_str(), b.voorwaarde.code()), b)).collect();
        let one = |id: &str, naam: &str, v: Voorwaarde| {
            let b = judged.get(&(id, v.code()));
            Post {
                id: format!("{id}:{}", v.code()),
                partner: id.to_owned(),
                naam: naam.to_owned(),
                voorwaarde: v,
                oordeel: b.map(|b| b.oordeel),
                uitleg: b.map(|b| b.uitleg.clone()).unwrap_or_default(),
                op: b.map(|b| b.op),
                door: b.map(|b| b.door),
                versie: moment(b.map(|b| b.op)),
            }
        };
        Ok(partners.iter().flat_map(|p| Voorwaarde::ALL.iter().map(|v| one(&p.id, &p.naam, *v))).collect())
    }

    async fn bewaar(tx: &WriteTx, posten: &[Post]) -> Result<(), StoreError> {
        let wie = if let Wie::Medewerker(wie) = tx.deed().wie { Some(wie) } else { None };
        for p in posten {
            match p.oordeel {
                Some(oordeel) => {
                    let door = p.door.or(wie).unwrap_or_else(|| MedewerkerId::from_uuid(uuid::Uuid::nil()));
                    let (op, uitleg) = (p.op.unwrap_or_else(|| tx.now()), p.uitleg.clone());
                    beoordeel(tx, &p.partner, &Beoordeling { voorwaarde: p.voorwaarde, oordeel, uitleg, op, door }).await?;
                }
                None => vergeet(tx, &p.partner, p.voorwaarde).await?,
            }
        }
        Ok(())
    }

    async fn haal_weg(tx: &WriteTx, posten: &[Post]) -> Result<usize, StoreError> {
        for p in posten {
            vergeet(tx, &p.partner, p.voorwaarde).await?;
        }
        Ok(posten.len())
    }

    fn id(p: &Post) -> &str {
        &p.id
    }

    fn naam(p: &Post) -> &str {
        &p.naam
    }

    fn namen(p: &Post) -> Vec<String> {
        let [nl, en] = [Taal::Nl, Taal::En].map(|taal| Tr::new(taal).label(p.voorwaarde));
        [nl.as_str(), &en, p.voorwaarde.code()].map(|naam| format!("{}\n{naam}", p.partner)).into()
    }

    fn genoemd(c: &Cellen<'_>, kader: &Kader) -> String {
        genoemd(c, kader, "voorwaarde")
    }

    fn versie(p: &Post) -> i64 {
        p.versie
    }

    fn verder(p: Post) -> Post {
        Post { versie: moment(p.op), ..p }
    }

    fn zegt(p: &Post) -> impl PartialEq {
        (p.id.clone(), p.oordeel, p.uitleg.clone())
    }

    fn velden(p: &Post, tr: Tr) -> Velden {
        vec![
            ("voorwaarde", tr.label(p.voorwaarde)),
            ("oordeel", p.oordeel.map(|o| tr.label(o)).unwrap_or_default()),
            ("uitleg", p.uitleg.clone()),
        ]
    }

    fn lees(c: &mut Cellen<'_>, kader: &Kader, was: Option<&Post>, _: String) -> Option<Post> {
        partner(c, kader, was.map(|w| w.partner.as_str()));
        let voorwaarde = c.keus::<Voorwaarde>("voorwaarde");
        let oordeel = if c.cel("oordeel").is_empty() { Some(None) } else { c.keus::<Oordeel>("oordeel").map(Some) };
        let uitleg = c.tekst("uitleg", UITLEG, was.map(|w| &w.uitleg));
        if oordeel == Some(Some(Oordeel::NietInOrde)) && uitleg.as_ref().is_some_and(String::is_empty) {
            c.fout("uitleg", "tabel-cel-leeg");
        }
        if oordeel == Some(None) && uitleg.as_ref().is_some_and(|u| !u.is_empty()) {
            c.fout("oordeel", "tabel-cel-leeg");
        }
        let Some(was) = was else {
            c.fout("partner", "deel-cel-partner-doet-niet-mee");
            return None;
        };
        if voorwaarde.is_some_and(|v| v != was.voorwaarde) {
            c.fout("voorwaarde", "deel-cel-andere-voorwaarde");
        }
        let (oordeel, uitleg) = (oordeel?, uitleg?);
        if oordeel == was.oordeel && uitleg == was.uitleg {
            return Some(was.clone());
        }
        Some(Post { oordeel, uitleg, op: oordeel.map(|_| c.nu()), door: None, ..was.clone() })
    }

    fn rij(p: &Post, _: &Kader, _: &Beleid, _: Moment, tr: Tr) -> Vec<String> {
        let cells = Self::velden(p, tr).into_iter().map(|(_, value)| value);
        let op = p.op.map(|op| op.datum().to_string()).unwrap_or_default();
        [p.id.clone(), p.naam.clone()].into_iter().chain(cells).chain([op]).collect()
    }
}
