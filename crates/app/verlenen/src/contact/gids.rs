//! Visit guide: what to ask for this kind of robbery, and the steps of the draaiboek that a conversation can settle (R44).

use casus::{Casus, taak};
use domain::{
    casus::Incidenttype,
    draaiboek::{Bewijs, Per, Stap, Stapfase},
};
use kern::Ctx;
use maud::{Markup, html};

use web::parts;

/// Text keys of the questions for this kind of robbery.
fn vragen(soort: Incidenttype) -> &'static [&'static str] {
    match soort {
        Incidenttype::Woning => {
            &["gids-hoe-gaat-het", "gids-huur-koop", "gids-slapen", "gids-kinderen", "gids-formulieren", "gids-fondsen"]
        }
        Incidenttype::Bedrijf => &["gids-hoe-gaat-het", "gids-thuis-veilig", "gids-personeel", "gids-open", "gids-branche", "gids-fondsen"],
        Incidenttype::Anders => &["gids-hoe-gaat-het", "gids-thuis-veilig", "gids-formulieren", "gids-fondsen"],
    }
}

/// A step that a conversation with the person can settle.
fn bespreekbaar(stap: &Stap) -> bool {
    let gesprek = matches!(stap.klaar_als, Some(Bewijs::AntwoordVastgelegd | Bewijs::Vinkje));
    stap.fase == Stapfase::Verlenen && stap.per == Per::Betrokkene && stap.wie == "coordinator" && gesprek && stap.brief.is_none()
}

/// The guide as a card beside the form.
pub(super) fn kaart(ctx: &Ctx, casus: &Casus) -> Markup {
    let tr = ctx.tr;
    let draaiboek = taak::draaiboek_van(&ctx.app.beleid, casus).ok();
    let stappen = draaiboek.iter().flat_map(|d| &d.stappen).filter(|s| bespreekbaar(s));
    html! {
        (parts::card(&tr.t("gids-titel"), html! {
            p.zacht.klein { (tr.label(casus.incidenttype)) }
            ul { @for key in vragen(casus.incidenttype) { li { (tr.t(key)) } } }
            p.klein { strong { (tr.t("gids-niet")) } }
            @for s in stappen { (parts::details(html! { span lang="nl" { (s.titel) } }, false, html! { p lang="nl" { (s.uitleg) } })) }
        }))
    }
}

#[cfg(test)]
mod tests {
    use domain::Code;

    use super::*;

    #[test]
    fn a_business_always_hears_about_safety_at_home_and_a_home_about_rent_or_own() {
        assert!(vragen(Incidenttype::Bedrijf).contains(&"gids-thuis-veilig"));
        assert!(vragen(Incidenttype::Woning).contains(&"gids-huur-koop"));
        assert!(Incidenttype::ALL.iter().all(|t| !vragen(*t).is_empty()));
    }
}
