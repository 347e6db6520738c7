//! The partners as a register that goes to a file and comes back from it: general data and roles, one row for each partner. Persons,
//! agreements and offers are numbered parts with a history and a signature of their own; a row would not say which one it changes, so a
//! file shows the agreement that binds and changes none.

use ::invoer::{Cellen, Kolom, Register, Tekst};
use ::store::{StoreError, Tx, WriteTx};
use domain::naam::sleutel;
use domain::{Moment, casus::Incidenttype};
use inventaris::partners::{
    afspraak::afspraak_regel,
    eigen::{self, is_eigen},
    onderdeel, per_partner,
};
use kern::{App, Ctx, Problem};
use policy::Beleid;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use web::{Taal, Tr, botsing::Velden};

use super::{
    Afspraak, Eigen, GEMEENTE, HIER, Lokaal,
    eigen::ROL,
    formulier::{LANG, REDEN},
    pages::soorten,
    store, weg,
};

/// Partners as a register.
pub(super) struct Partnerlijst;

/// A partner in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Post {
    /// Identity.
    pub(super) id: String,
    /// What it is, when it is the municipality's own.
    pub(super) eigen: Option<Eigen>,
    /// Version of that; 0 for a new one and for one of policy.
    pub(super) eigen_versie: i64,
    /// What the municipality recorded.
    pub(super) lokaal: Lokaal,
    /// What policy says about it.
    #[serde(skip)]
    beleid: Option<policy::Partner>,
    #[serde(skip)]
    afspraken: Vec<Afspraak>,
}

impl Post {
    /// The text about a cell of a partner that no file changes.
    fn vast(&self) -> Option<&'static str> {
        let ended = self.eigen.as_ref().is_some_and(|e| e.beeindigd.is_some());
        if ended { Some("partner-cel-beeindigd") } else { (self.id == GEMEENTE).then_some("partner-cel-gemeente") }
    }

    fn naam(&self, tr: Tr) -> &str {
        match (&self.eigen, &self.beleid) {
            (Some(e), _) => &e.naam,
            (None, Some(p)) => p.naam_en.as_ref().filter(|_| tr.taal() == Taal::En).unwrap_or(&p.naam),
            (None, None) => &self.lokaal.naam,
        }
    }

    /// For which kinds of robbery, and the roles.
    fn rol(&self) -> (&[Incidenttype], &str, &str) {
        match (&self.eigen, &self.beleid) {
            (Some(e), _) => (&e.geldt_voor, &e.voorbereiding, &e.uitvoering),
            (None, Some(p)) => (&p.geldt_voor, &p.voorbereiding, &p.uitvoering),
            (None, None) => (&[], "", ""),
        }
    }
}

impl Register for Partnerlijst {
    type Post = Post;
    type Kader = ();

    const NAAM: &'static str = "partners";
    const HIER: &'static str = HIER;
    const TEKST: Tekst =
        Tekst { titel: "partners-titel", een: "partners-kolom-naam", bleven: "partners-bleven", kenmerk: "partner-cel-kenmerk" };
    const ANALYSE: &'static [&'static str] = &["ANALYZE partner_eigen", "ANALYZE partner_lokaal"];
    const KOLOMMEN: &'static [Kolom] = &[
        Kolom::vrij("id", "partner-kenmerk"),
        Kolom::nodig("naam", "partners-kolom-naam"),
        Kolom::vrij("naam_hier", "partner-naam"),
        Kolom::vrij("geldt_voor", "partners-soort"),
        Kolom::vrij("doet_mee", "partner-doet-mee"),
        Kolom::vrij("reden_niet", "partner-reden"),
        Kolom::vrij("contactpersoon", "partner-vraag-naar"),
        Kolom::vrij("telefoon", "partner-telefoon"),
        Kolom::vrij("buiten", "partner-buiten"),
        Kolom::vrij("email", "partner-email"),
        Kolom::vrij("voorbereiding", "partner-rol-vooraf"),
        Kolom::vrij("uitvoering", "partner-rol-daarna"),
        Kolom::alleen_uit("afspraak", "partners-kolom-afspraak"),
        Kolom::alleen_uit("laatst_gebeld", "partner-laatst-gebeld"),
        Kolom::alleen_uit("beeindigd", "partner-einde"),
    ];

    async fn kader(_: &Ctx, _: &Tx) -> Result<(), Problem> {
        Ok(())
    }

    async fn alle(tx: &Tx, beleid: &Beleid, (): &()) -> Result<Vec<Post>, StoreError> {
        let (mut known, versies) = (store::all(tx).await?, eigen::versies(tx).await?);
        let mut afspraken: HashMap<String, Vec<Afspraak>> = per_partner(onderdeel::all(tx).await?);
        let mut post = |id: &str, eigen: Option<Eigen>, beleid: Option<policy::Partner>| Post {
            id: id.to_owned(),
            eigen,
            eigen_versie: versies.get(id).copied().unwrap_or_default(),
            lokaal: known.remove(id).unwrap_or_default(),
            beleid,
            afspraken: afspraken.remove(id).unwrap_or_default(),
        };
        let mut all: Vec<Post> = beleid.partners.iter().map(|p| post(&p.id, None, Some(p.clone()))).collect();
        let (ended, own): (Vec<Eigen>, Vec<Eigen>) = eigen::all(tx).await?.into_iter().partition(|e| e.beeindigd.is_some());
        all.extend(own.into_iter().chain(ended).map(|e| post(&e.partner.clone(), Some(e), None)));
        Ok(all)
    }

    async fn bewaar(tx: &WriteTx, posten: &[Post]) -> Result<(), StoreError> {
        let own: Vec<(&Eigen, i64)> = posten.iter().filter_map(|p| Some((p.eigen.as_ref()?, p.eigen_versie))).collect();
        eigen::put_many(tx, &own).await?;
        store::put_many(tx, &posten.iter().map(|p| (p.id.as_str(), &p.lokaal)).collect::<Vec<_>>()).await
    }

    async fn haal_weg(tx: &WriteTx, posten: &[Post]) -> Result<usize, StoreError> {
        let (own, shipped): (Vec<&str>, Vec<&str>) = posten.iter().map(|p| p.id.as_str()).partition(|id| is_eigen(id));
        weg::haal_weg(tx, &own, &shipped).await
    }

    fn id(p: &Post) -> &str {
        &p.id
    }

    fn naam(p: &Post) -> &str {
        p.naam(Tr::new(Taal::Nl))
    }

    fn getoond(p: &Post, tr: Tr) -> &str {
        if p.eigen.is_none() && !p.lokaal.naam.is_empty() { &p.lokaal.naam } else { p.naam(tr) }
    }

    fn namen(p: &Post) -> Vec<String> {
        if p.eigen.as_ref().is_some_and(|e| e.beeindigd.is_some()) {
            return Vec::new();
        }
        [p.naam(Tr::new(Taal::Nl)), p.naam(Tr::new(Taal::En)), &p.lokaal.naam].map(str::to_owned).into()
    }

    /// Each change raises one of the two, and neither is ever taken away and made again.
    fn versie(p: &Post) -> i64 {
        p.eigen_versie + p.lokaal.versie
    }

    fn verder(p: Post) -> Post {
        let eigen_versie = p.eigen_versie + i64::from(p.eigen.is_some());
        Post { eigen_versie, lokaal: Lokaal { versie: p.lokaal.versie + 1, ..p.lokaal }, ..p }
    }

    fn nieuw_id(app: &App) -> String {
        eigen::nieuw_id(app)
    }

    fn zegt(p: &Post) -> impl PartialEq {
        (p.naam(Tr::new(Taal::Nl)), p.rol(), &p.lokaal)
    }

    fn velden(p: &Post, tr: Tr) -> Velden {
        let (l, (geldt_voor, voorbereiding, uitvoering)) = (&p.lokaal, p.rol());
        vec![
            ("naam", p.naam(tr).to_owned()),
            ("naam_hier", l.naam.clone()),
            ("geldt_voor", soorten(tr, geldt_voor)),
            ("doet_mee", tr.t(if l.doet_mee { "form-ja" } else { "form-nee" })),
            ("reden_niet", l.reden_niet.clone()),
            ("contactpersoon", l.contactpersoon.clone()),
            ("telefoon", l.telefoon.clone()),
            ("buiten", l.buiten.clone()),
            ("email", l.email.clone()),
            ("voorbereiding", voorbereiding.to_owned()),
            ("uitvoering", uitvoering.to_owned()),
        ]
    }

    fn lees(c: &mut Cellen<'_>, (): &(), was: Option<&Post>, id: String) -> Option<Post> {
        match was {
            Some(p) => match p.vast() {
                Some(key) => {
                    blijft(c, p, key, |_| true);
                    Some(p.clone())
                }
                None if p.eigen.is_none() => {
                    blijft(c, p, "partner-cel-beleid", |veld| matches!(veld, "naam" | "geldt_voor" | "voorbereiding" | "uitvoering"));
                    Some(Post { lokaal: lokaal(c, &p.lokaal)?, ..p.clone() })
                }
                None => eigen(c, Some(p), id),
            },
            None => eigen(c, None, id),
        }
    }

    fn rij(p: &Post, (): &(), _: &Beleid, nu: Moment, tr: Tr) -> Vec<String> {
        let known = Self::velden(p, tr).into_iter().map(|(_, value)| value);
        let called = p.lokaal.laatst_gebeld.map(|op| op.datum().to_string()).unwrap_or_default();
        let ended = p.eigen.as_ref().and_then(|e| e.beeindigd).map(|op| op.to_string()).unwrap_or_default();
        let only_shown = [afspraak_regel(tr, &p.afspraken, nu.datum()), called, ended];
        std::iter::once(p.id.clone()).chain(known).chain(only_shown).collect()
    }
}

/// Notes each cell that says something else than what stays, in whichever language the file was made.
fn blijft(c: &mut Cellen<'_>, p: &Post, key: &str, welke: fn(&str) -> bool) {
    let [nl, en] = [Taal::Nl, Taal::En].map(|taal| Partnerlijst::velden(p, Tr::new(taal)));
    for ((veld, nl), (_, en)) in nl.into_iter().zip(en).filter(|((veld, _), _)| welke(veld)) {
        let said = c.cel(veld);
        let same = match veld {
            "naam" => [nl.as_str(), &en, &p.lokaal.naam].map(sleutel).contains(&sleutel(said)),
            "geldt_voor" => c.zegt("geldt_voor", p.rol().0),
            _ => said == nl.trim() || said == en.trim(),
        };
        if !said.is_empty() && !same {
            c.noot(veld, key);
        }
    }
}

/// What the municipality records, as the form reads it.
fn lokaal(c: &mut Cellen<'_>, was: &Lokaal) -> Option<Lokaal> {
    let naam = c.tekst("naam_hier", LANG, Some(&was.naam));
    let doet_mee = c.ja_nee("doet_mee").map(|said| said.unwrap_or(was.doet_mee));
    let reden_niet = c.tekst("reden_niet", REDEN, Some(&was.reden_niet));
    match (doet_mee, &reden_niet) {
        (Some(false), Some(reden)) if reden.is_empty() => _ = c.fout("reden_niet", "partner-cel-reden"),
        (Some(true), Some(_)) if !c.cel("reden_niet").is_empty() => _ = c.noot("reden_niet", "partner-cel-reden-vervalt"),
        _ => {}
    }
    let contactpersoon = c.tekst("contactpersoon", LANG, Some(&was.contactpersoon));
    let telefoon = c.telefoon("telefoon", Some(&was.telefoon));
    let buiten = c.tekst("buiten", LANG, Some(&was.buiten));
    let email = c.email("email", Some(&was.email));
    let telefoon = telefoon?;
    Some(Lokaal {
        naam: naam?,
        contactpersoon: contactpersoon?,
        buiten: buiten?,
        email: email?,
        doet_mee: doet_mee?,
        reden_niet: reden_niet.filter(|_| doet_mee == Some(false)).unwrap_or_default(),
        laatst_gebeld: was.laatst_gebeld.filter(|_| telefoon == was.telefoon),
        telefoon,
        versie: was.versie,
    })
}

fn eigen(c: &mut Cellen<'_>, was: Option<&Post>, id: String) -> Option<Post> {
    let e = was.and_then(|p| p.eigen.as_ref());
    let naam = c.naam("naam", LANG, e.map(|e| &e.naam));
    let geldt_voor = c.keuzen("geldt_voor", e.map(|e| &e.geldt_voor));
    let voorbereiding = c.verplicht("voorbereiding", ROL, e.map(|e| &e.voorbereiding));
    let uitvoering = c.verplicht("uitvoering", ROL, e.map(|e| &e.uitvoering));
    let lokaal = lokaal(c, &was.map(|p| p.lokaal.clone()).unwrap_or_default());
    let naam = naam?;
    if c.bezet(&naam, &id) {
        c.fout("naam", "partner-cel-bezet");
    }
    let eigen = Eigen {
        partner: id.clone(),
        naam,
        geldt_voor: geldt_voor?,
        voorbereiding: voorbereiding?,
        uitvoering: uitvoering?,
        sinds: e.map_or_else(|| c.vandaag(), |e| e.sinds),
        beeindigd: None,
        reden_einde: String::new(),
    };
    Some(Post {
        id,
        eigen: Some(eigen),
        eigen_versie: was.map_or(0, |p| p.eigen_versie),
        lokaal: lokaal?,
        beleid: None,
        afspraken: was.map(|p| p.afspraken.clone()).unwrap_or_default(),
    })
}
