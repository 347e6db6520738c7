//! Rij: the partners that still miss something, most needed first, so that who fills one in goes on to the next.

use inventaris::partners::{Mist, Nodig};
use kern::Ctx;
use maud::{Markup, html};
use web::{
    args,
    parts::{self, Alert},
};

use super::{Dossier, HIER, adres};

/// How far it is, and who is next.
pub(super) struct Rij {
    klaar: usize,
    totaal: usize,
    volgende: Option<Dossier>,
}

impl Rij {
    /// Seen from this partner.
    pub(super) fn van(alle: &[Dossier], hier: &Dossier, ctx: &Ctx) -> Self {
        let meedoen = |d: &&Dossier| !d.partner.eigen() && d.partner.lokaal.doet_mee;
        let open = alle.iter().filter(meedoen).filter(|d| !d.mist(ctx.now).is_empty());
        let nodig = Nodig::op(&ctx.app.beleid, ctx.now.datum());
        let need = |d: &&Dossier| nodig.na(d.id());
        let totaal = alle.iter().filter(meedoen).count();
        let klaar = totaal - open.clone().count();
        Self { klaar, totaal, volgende: open.filter(|d| d.id() != hier.id()).min_by_key(need).cloned() }
    }

    /// What to do first here, how far it is, and who is next with what is missing there.
    pub(super) fn kaart(&self, ctx: &Ctx, d: &Dossier) -> Markup {
        let (tr, mist) = (ctx.tr, d.mist(ctx.now));
        let far = tr.with("partnerrij-stand", args![("klaar", self.klaar), ("totaal", self.totaal)]);
        let first = |all: &[Mist]| all.first().map(|m| tr.label(*m).to_lowercase()).unwrap_or_default();
        let next = html! {
            p {
                (far) " "
                @if let Some(v) = &self.volgende {
                    (tr.t("partnerrij-volgende")) " " (parts::link(&adres(v.id()), v.partner.naam(tr))) " (" (first(&v.mist(ctx.now))) ")."
                    " " (parts::link(&format!("{HIER}?onvolledig=ja"), tr.t("partners-toon-open")))
                }
            }
        };
        match mist.first() {
            Some(one) => {
                let title = tr.with("partnerrij-eerst", args![("wat", first(&mist)), ("aantal", mist.len())]);
                parts::alert(Alert::Warn, &title, html! { p { (parts::button_link(&waar(d, *one), tr.t("partnerrij-doe"), true)) } (next) })
            }
            None => parts::alert(Alert::Ok, &tr.t("partners-compleet"), next),
        }
    }
}

/// Where it is filled in.
fn waar(d: &Dossier, mist: Mist) -> String {
    let here = adres(d.id());
    match mist {
        Mist::Contact | Mist::Telefoon => format!("{here}/gegevens"),
        Mist::Afspraak | Mist::Verlopen | Mist::Herzien => format!("{here}#afspraken"),
        Mist::Aanbod => format!("{here}#aanbod"),
        Mist::Voorwaarden => format!("{here}#voorwaarden"),
        Mist::Gebeld => format!("{here}#bellen"),
    }
}
