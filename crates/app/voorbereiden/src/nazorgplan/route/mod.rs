//! The route of a version: partners are consulted and sign by link, the adopted files are kept, publication and review are recorded.

mod eerder;
mod open;
mod openbaar;
mod opmerking;
mod pages;
mod pages_openbaar;
mod publicatie;
mod store;
pub(super) mod vast;
mod verzoek;

use ::store::Tx;
use domain::{Code, journaal::Activiteit, recht::Recht};
use kern::{Access, Ctx, Problem, Slice, link::Doel};

pub(super) use self::store::{Opmerking, Verzoek, verzoeken};
use eerder::Eerder;
pub(super) use open::{is_open, open};
pub(super) use pages::{aside, cards};

use super::{Planstaat, Planversie};
use domain::codes;
use inventaris::partners::partners;

/// What these links are for.
const DOEL: Doel = Doel("nazorgplan");

codes! {
    /// Verzoeksoort: what a partner is asked about a version.
    pub Verzoeksoort "verzoeksoort" {
        /// What it thinks of the plan.
        Consultatie = "consultatie",
        /// To sign the adopted plan.
        Ondertekening = "ondertekening",
    }

    /// Planoordeel: what a partner thinks of the plan.
    pub Planoordeel "planoordeel" {
        /// Agreed.
        Akkoord = "akkoord",
        /// Agreed, with remarks.
        MetOpmerkingen = "met-opmerkingen",
        /// Not agreed.
        NietAkkoord = "niet-akkoord",
    }

    /// Verwerking: what was done with a remark.
    pub Verwerking "verwerking" {
        /// The plan was changed.
        Verwerkt = "verwerkt",
        /// The plan stays as it is.
        NietOvergenomen = "niet-overgenomen",
    }
}

impl Verzoeksoort {
    /// Whether a version that stands there can be asked about.
    pub(super) fn kan(self, staat: Planstaat) -> bool {
        (self == Self::Consultatie) != (staat == Planstaat::Vastgesteld)
    }

    /// Text key of this kind: `plan<what>-<kind>`.
    fn woord(self, wat: &str) -> String {
        format!("planverzoek-{wat}-{}", self.code())
    }
}

/// What a link is about: kind, version and partner.
fn voorwerp(soort: Verzoeksoort, nummer: i64, partner: &str) -> String {
    format!("{}/{nummer}/{partner}", soort.code())
}

fn van_voorwerp(voorwerp: &str) -> Option<(Verzoeksoort, i64, &str)> {
    let mut parts = voorwerp.splitn(3, '/');
    Some((Verzoeksoort::from_code(parts.next()?)?, parts.next()?.parse().ok()?, parts.next()?))
}

/// Everything the page of a version shows about its route.
pub(super) struct Route {
    pub(super) verzoeken: Vec<Verzoek>,
    pub(super) opmerkingen: Vec<Opmerking>,
    pub(super) bestanden: Vec<vast::Vast>,
    /// What partners left open at earlier versions; nothing once this version is adopted.
    pub(super) eerder: Eerder,
    /// Partners that take part: code and name.
    pub(super) partners: Vec<(String, String)>,
}

impl Route {
    pub(super) async fn load(ctx: &Ctx, tx: &Tx, v: &Planversie) -> Result<Self, Problem> {
        let all = partners(tx, &ctx.app).await?;
        Ok(Self {
            verzoeken: verzoeken(tx, v.nummer).await?,
            opmerkingen: store::opmerkingen(tx, v.nummer).await?,
            bestanden: vast::alle(tx, v.nummer).await?,
            eerder: if v.staat == Planstaat::Vastgesteld { Eerder::default() } else { Eerder::load(tx, v.nummer).await? },
            partners: all.iter().filter(|p| p.meedoener()).map(|p| (p.beleid.id.clone(), p.naam(ctx.tr).to_owned())).collect(),
        })
    }

    /// Name of a partner now, else as it was when it was asked.
    fn naam<'a>(&'a self, partner: &'a str) -> &'a str {
        let asked = || self.verzoeken.iter().find(|v| v.partner == partner).map(|v| v.organisatie.as_str());
        self.partners.iter().find(|(id, _)| id == partner).map(|(_, naam)| naam.as_str()).or_else(asked).unwrap_or(partner)
    }

    fn van(&self, soort: Verzoeksoort) -> impl Iterator<Item = &Verzoek> {
        self.verzoeken.iter().filter(move |v| v.soort == soort)
    }
}

pub(super) fn slice() -> Slice {
    const ZIEN: Recht = Recht::VoorbereidingZien;
    const WIJZIGEN: Recht = Recht::VoorbereidingWijzigen;
    const A: Activiteit = Activiteit::Voorbereiden;
    Slice::new("planroute")
        .get("/voorbereiden/nazorgplan/versies/{nummer}/verzoeken/{soort}", WIJZIGEN, A, verzoek::show)
        .post("/voorbereiden/nazorgplan/versies/{nummer}/verzoeken/{soort}", WIJZIGEN, A, verzoek::make)
        .post("/voorbereiden/nazorgplan/versies/{nummer}/verzoeken/{soort}/intrekken", WIJZIGEN, A, verzoek::withdraw)
        .get("/voorbereiden/nazorgplan/versies/{nummer}/opmerkingen/{hoofdstuk}/{partner}", WIJZIGEN, A, opmerking::show)
        .post("/voorbereiden/nazorgplan/versies/{nummer}/opmerkingen/{hoofdstuk}/{partner}", WIJZIGEN, A, opmerking::decide)
        .get("/voorbereiden/nazorgplan/versies/{nummer}/publicatie", WIJZIGEN, A, publicatie::show)
        .post("/voorbereiden/nazorgplan/versies/{nummer}/publicatie", WIJZIGEN, A, publicatie::save)
        .get("/voorbereiden/nazorgplan/versies/{nummer}/handtekeningen/pdf", ZIEN, A, vast::signatures)
        .get("/planlink/{token}", Access::Openbaar, A, openbaar::show)
        .post_long("/planlink/{token}", Access::Openbaar, A, openbaar::FORMULIER, openbaar::answer)
}

#[cfg(test)]
mod tests;
