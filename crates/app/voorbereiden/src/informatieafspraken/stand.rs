//! Stand: where the covenant with a partner stands, held against what is agreed now. Nothing here reads or writes.

use domain::codes;
use jiff::civil::Date;
use mandaat::aanwijzingsbesluit::som;

use super::{Afspraak, Besluit, Convenant, Stroom, gaat, handlers::Overzicht};

codes! {
    /// Tekenstaat: where the signatures under a covenant stand.
    pub Tekenstaat "tekenstaat" {
        /// Nothing is agreed with the partner: nothing to sign.
        Niets = "niets",
        /// Nobody signed.
        Open = "open",
        /// The partner signed; the municipality did not.
        WachtGemeente = "wacht-gemeente",
        /// The municipality signed; the partner did not.
        WachtPartner = "wacht-partner",
        /// Signed, but what is agreed changed since.
        Ouder = "ouder",
        /// Signed by both as it is now.
        Getekend = "getekend",
        /// Signed by both, and ended.
        Beeindigd = "beeindigd",
    }

    /// Partij: who signs a covenant.
    pub Partij "convenantpartij" {
        /// The municipality.
        Gemeente = "gemeente",
        /// The partner.
        Partner = "partner",
    }
}

impl Tekenstaat {
    /// Whether somebody still has to sign.
    pub(super) fn open(self) -> bool {
        !matches!(self, Self::Niets | Self::Getekend)
    }
}

/// What can be signed with a partner now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tekenbaar<'o> {
    /// The text of today: nobody signed it yet.
    Nieuw,
    /// The text that the other party signed.
    Half(&'o Convenant),
}

/// What is agreed with a partner today and can go.
pub(super) fn afgesproken<'o, 'a>(o: &'o Overzicht<'a>, partner: &'o str) -> Vec<(&'o Stroom<'a>, &'o Afspraak)> {
    besloten(o, partner).filter(|(s, _)| s.geldt(o.dag)).collect()
}

/// The same, also on a basis that has ended or has not begun.
fn besloten<'o, 'a>(o: &'o Overzicht<'a>, partner: &'o str) -> impl Iterator<Item = (&'o Stroom<'a>, &'o Afspraak)> {
    let agreed = |s: &'o Stroom<'a>| o.afspraak(s).filter(|a| a.besluit == Besluit::Ja).map(|a| (s, a));
    o.met(partner).filter_map(agreed).filter(|(s, a)| !gaat(s, Some(a)).is_empty())
}

/// The sum of what is agreed: another one means that a signature stands under an older version. Contacts and remarks are no part of it.
pub(super) fn merk(all: &[(&Stroom<'_>, &Afspraak)]) -> String {
    let line = |(s, a): &(&Stroom<'_>, &Afspraak)| {
        let kinds: Vec<String> = gaat(s, Some(a)).iter().map(ToString::to_string).collect();
        let kanaal = a.kanaal.map_or("", domain::Code::code);
        format!("{} {} {} {} {kanaal} {}", s.sleutel, s.grondslag.artikel, s.regel.doel, s.regel.voorwaarde, kinds.join(","))
    };
    som(&all.iter().map(line).collect::<Vec<_>>().join("\n"))
}

/// The last day on which what is agreed stays as it is: then a basis ends, or another begins. Nothing when no such day is known.
pub(super) fn laatste_dag(o: &Overzicht<'_>, partner: &str) -> Option<Date> {
    let day = |(s, _): (&Stroom<'_>, &Afspraak)| {
        if s.grondslag.geldig_vanaf > o.dag { s.grondslag.geldig_vanaf.yesterday().ok() } else { s.grondslag.geldig_tot }
    };
    besloten(o, partner).filter_map(day).filter(|d| *d >= o.dag).min()
}

/// The covenants with a partner that have not ended, newest first.
fn lopend<'o>(o: &'o Overzicht<'_>, partner: &'o str) -> impl Iterator<Item = &'o Convenant> {
    o.convenanten.iter().filter(move |c| c.partner == partner && c.loopt(o.dag))
}

/// The covenant that binds, even when what is agreed changed since: the newest that both signed took the place of those before it, so
/// when it ends none of them comes back.
pub(super) fn bindend<'o>(o: &'o Overzicht<'_>, partner: &'o str) -> Option<&'o Convenant> {
    o.convenanten.iter().find(|c| c.partner == partner && c.bindt_sinds().is_some()).filter(|c| c.loopt(o.dag))
}

/// The covenant about what is agreed now that one party signed and the other did not; also beside one that binds, to renew it.
pub(super) fn half<'o>(o: &'o Overzicht<'_>, partner: &'o str) -> Option<&'o Convenant> {
    let now = merk(&afgesproken(o, partner));
    lopend(o, partner).find(|c| c.opzegging.is_none() && c.afgesproken == now && c.bindt_sinds().is_none())
}

/// The covenant about what is agreed now: the one that binds, else what is being signed.
pub(super) fn passend<'o>(o: &'o Overzicht<'_>, partner: &'o str) -> Option<&'o Convenant> {
    let now = merk(&afgesproken(o, partner));
    bindend(o, partner).filter(|c| c.afgesproken == now).or_else(|| half(o, partner))
}

/// The covenants that can be ended: what one party signed, and what binds.
pub(super) fn op_te_zeggen<'o>(o: &'o Overzicht<'_>, partner: &'o str) -> Vec<&'o Convenant> {
    let open = lopend(o, partner).filter(|c| c.opzegging.is_none());
    let bound = bindend(o, partner).map(|c| c.nr);
    open.filter(|c| c.bindt_sinds().is_none() || Some(c.nr) == bound).collect()
}

/// The covenant to show: the one about what is agreed now, else the one that binds, else the newest.
pub(crate) fn getoond<'o>(o: &'o Overzicht<'_>, partner: &'o str) -> Option<&'o Convenant> {
    passend(o, partner).or_else(|| bindend(o, partner)).or_else(|| o.convenanten.iter().find(|c| c.partner == partner))
}

/// Where the signatures of a partner and the municipality stand.
pub(super) fn tekenstaat(o: &Overzicht<'_>, partner: &str) -> Tekenstaat {
    let agreed = afgesproken(o, partner);
    if agreed.is_empty() {
        return Tekenstaat::Niets;
    }
    let Some(c) = getoond(o, partner) else { return Tekenstaat::Open };
    match (c.van_partner.is_some(), c.van_gemeente.is_some()) {
        (true, true) if !c.loopt(o.dag) => Tekenstaat::Beeindigd,
        _ if !c.loopt(o.dag) => Tekenstaat::Open,
        _ if c.afgesproken != merk(&agreed) => Tekenstaat::Ouder,
        (true, true) => Tekenstaat::Getekend,
        (true, false) => Tekenstaat::WachtGemeente,
        (false, true) => Tekenstaat::WachtPartner,
        (false, false) => Tekenstaat::Open,
    }
}

/// What this party can sign now; nothing when nothing is agreed, when it binds already, or when this party signed and the other did not.
pub(super) fn tekenbaar<'o>(o: &'o Overzicht<'_>, partner: &'o str, wie: Partij) -> Option<Tekenbaar<'o>> {
    let agreed = afgesproken(o, partner);
    let (now, takes_part) = (merk(&agreed), o.partners.iter().any(|p| p.beleid.id == partner && p.lokaal.doet_mee));
    if agreed.is_empty() || !takes_part {
        return None;
    }
    if let Some(c) = half(o, partner) {
        let signed = match wie {
            Partij::Gemeente => c.van_gemeente.is_some(),
            Partij::Partner => c.van_partner.is_some(),
        };
        return (!signed).then_some(Tekenbaar::Half(c));
    }
    let settled = bindend(o, partner).is_some_and(|c| c.afgesproken == now && !c.te_vernieuwen(o.dag));
    (!settled).then_some(Tekenbaar::Nieuw)
}
