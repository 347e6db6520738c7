//! A rehearsal in sentences: what happens, why it fails, and the page where that is repaired.

use domain::{
    Code, Moment,
    draaiboek::{Anker, Antwoord, Deling, Feit, Gebied, PLAATSVERVANGER, Punt, Reden, StapId, Wat, Weigering},
};
use draaiboek::woorden::{Woorden, waarde};
use kern::citaat;
use maud::{Markup, html};
use web::{
    Icon, args,
    parts::{self, Kind},
};

use super::{
    bord::{Oorzaak, Taakgang},
    vraag::Vraag,
};

/// Actors that the municipality is itself.
const EIGEN: [&str; 5] = ["coordinator", PLAATSVERVANGER, "burgemeester", "communicatie", "gemeente"];

/// Everything that the sentences need.
#[derive(Clone, Copy)]
pub(super) struct Zinnen<'a> {
    pub(super) w: Woorden<'a>,
    pub(super) vraag: &'a Vraag,
    /// What the address of a step begins with.
    pub(super) stap: &'a str,
}

impl Zinnen<'_> {
    /// Name of an actor, or of the deputy.
    pub(super) fn wie(&self, id: &str) -> String {
        if id == PLAATSVERVANGER { self.w.tr.t("hoedanigheid-plaatsvervanger") } else { self.w.actor(id) }
    }

    /// A moment, with the year when it is another one than that of the beginning.
    pub(super) fn op(&self, m: Moment) -> String {
        let tr = self.w.tr;
        if m.datum().year() == self.vraag.op.datum().year() { tr.moment(m) } else { format!("{} {}", tr.datum_kort(m.datum()), tr.tijd(m)) }
    }

    /// "persoon 2 (medewerker)".
    pub(super) fn persoon(&self, n: usize) -> String {
        let tr = self.w.tr;
        let rol = self.vraag.personen.get(n).and_then(|p| p.get(Feit::Rol)).map(|r| waarde(tr, Feit::Rol, r).to_lowercase());
        tr.with("generale-persoon-rol", args![("nr", n + 1), ("rol", rol.unwrap_or_default())])
    }

    /// For whom or where, in words; nothing for the whole casus.
    pub(super) fn voor(&self, voor: Option<usize>, gebied: Option<&Gebied>) -> Option<String> {
        let area = |g: &Gebied| self.w.tr.with("generale-gebied-nr", args![("nr", g.as_str())]);
        voor.map(|n| self.persoon(n)).or_else(|| gebied.map(area))
    }

    /// A task: the title of its step, with a link, and for whom.
    pub(super) fn taak(&self, stap: &StapId, voor: Option<usize>, gebied: Option<&Gebied>) -> Markup {
        let titel = self.w.draaiboek.stap(stap).map_or(stap.as_str(), |s| s.titel.as_str());
        html! { span lang="nl" { (titel) } @if let Some(voor) = self.voor(voor, gebied) { span.zacht { " · " (voor) } } }
    }

    pub(super) fn taak_van(&self, g: &Taakgang) -> Markup {
        self.taak(&g.stap, g.voor, g.gebied.as_ref())
    }

    fn taak_bij(&self, p: &Punt) -> Markup {
        html! { @if let Some(stap) = &p.stap { (self.taak(stap, p.voor, p.gebied.as_ref())) } }
    }

    /// Why it fails, in a sentence.
    pub(super) fn oorzaak(&self, o: &Oorzaak) -> Markup {
        match o {
            Oorzaak::Reden(r) => html! { (self.reden(r)) },
            Oorzaak::Weigering(w) => self.weigering(w),
        }
    }

    fn reden(&self, r: &Reden) -> String {
        let tr = self.w.tr;
        let with = |key: &str, wie: &str| tr.with(key, args![("wie", self.wie(wie))]);
        match r {
            Reden::Afwezig(wie) if wie == "coordinator" && self.vraag.ideaal => with("generale-reden-afwezig", wie),
            Reden::Afwezig(wie) if wie == "coordinator" => with("generale-reden-coordinator", wie),
            Reden::Afwezig(wie) => with("generale-reden-afwezig", wie),
            Reden::BuitenKantoortijd(wie) => with("generale-reden-kantoortijd", wie),
            Reden::NietInRegister(wie) => with("generale-reden-register", wie),
            Reden::NiemandTeBellen(wie) => with("generale-reden-niemand", wie),
            Reden::Beeindigd(wie) => with("generale-reden-beeindigd", wie),
            Reden::BlijftWachten => tr.t("generale-reden-wacht"),
            Reden::BlijftLiggen => tr.t("generale-reden-blijft"),
        }
    }

    fn weigering(&self, w: &Weigering) -> Markup {
        let tr = self.w.tr;
        let key = match w {
            Weigering::GeenToestemming { artikel } => {
                return html! { (tr.t("generale-nee-toestemming")) " " (citaat(tr, self.w.beleid, artikel)) };
            }
            Weigering::GeenGrondslag => "generale-nee-grondslag",
            Weigering::GeenBesluit => "generale-nee-besluit",
            Weigering::NietOpBesluit => "generale-nee-niet-op-besluit",
            Weigering::TegenAfspraak => "generale-nee-afspraak",
        };
        html! { (tr.t(key)) }
    }

    /// Where it is repaired, and what to do there.
    pub(super) fn herstel(&self, o: &Oorzaak, p: &Punt) -> (String, String) {
        let tr = self.w.tr;
        let do_it = |to: &str, key: &str| (to.to_owned(), tr.t(key));
        let step = |key: &str| {
            let stap = p.stap.as_ref().map_or("", |s| s.as_str());
            (format!("{}{stap}", self.stap), tr.t(key))
        };
        let partner = |wie: &str, key: &str| {
            let known = self.w.partners.iter().any(|p| p.beleid.id == wie);
            let to = if known { format!("/voorbereiden/partners/{wie}") } else { "/voorbereiden/partners".to_owned() };
            (to, tr.with(key, args![("wie", self.wie(wie))]))
        };
        match o {
            Oorzaak::Reden(Reden::Afwezig(wie)) if EIGEN.contains(&wie.as_str()) => {
                do_it("/voorbereiden/aanstelling", "generale-doe-vervang")
            }
            Oorzaak::Reden(Reden::Afwezig(wie)) => partner(wie, "generale-doe-partner-vervang"),
            Oorzaak::Reden(Reden::BuitenKantoortijd(wie)) if EIGEN.contains(&wie.as_str()) => {
                do_it("/voorbereiden/aanstelling", "generale-doe-rooster")
            }
            Oorzaak::Reden(Reden::BuitenKantoortijd(wie)) => partner(wie, "generale-doe-nachtnummer"),
            Oorzaak::Reden(Reden::NietInRegister(wie)) => partner(wie, "generale-doe-register"),
            Oorzaak::Reden(Reden::NiemandTeBellen(wie)) => partner(wie, "generale-doe-nummer"),
            Oorzaak::Reden(Reden::Beeindigd(wie)) => partner(wie, "generale-doe-andere"),
            Oorzaak::Reden(Reden::BlijftWachten | Reden::BlijftLiggen) => step("generale-doe-stap"),
            Oorzaak::Weigering(Weigering::GeenGrondslag | Weigering::GeenToestemming { .. }) => step("generale-doe-niet-delen"),
            Oorzaak::Weigering(Weigering::GeenBesluit | Weigering::NietOpBesluit) => {
                do_it("/voorbereiden/aanwijzingsbesluit", "generale-doe-besluit")
            }
            Oorzaak::Weigering(Weigering::TegenAfspraak) => do_it("/voorbereiden/informatieafspraken", "generale-doe-afspraak"),
        }
    }

    /// Whether these data may go, and on which basis.
    pub(super) fn deling(&self, deel: &Deling) -> Markup {
        let tr = self.w.tr;
        let basis = |artikel: &str| html! { (Icon::Weegschaal.svg()) " " (citaat(tr, self.w.beleid, artikel)) };
        html! {
            (self.w.soorten(&deel.soorten)) ": "
            @match &deel.antwoord {
                Antwoord::Binnenshuis => (tr.t("generale-binnenshuis")),
                Antwoord::Ja { artikel } => { (tr.t("generale-mag")) " " (basis(artikel)) }
                Antwoord::Mits { artikel, voorwaarde } => { (tr.with("generale-mits", args![("voorwaarde", tr.label(*voorwaarde).to_lowercase())])) " " (basis(artikel)) }
                Antwoord::Nee(w) => { strong { (tr.t("generale-mag-niet")) } " " (self.weigering(w)) }
            }
        }
    }

    /// Everything of an exchange.
    pub(super) fn deelt(&self, van: &str, aan: &str, delen: &[Deling]) -> Markup {
        html! {
            div { (self.wie(van)) " → " (self.wie(aan)) }
            ul.lijst-dicht { @for deel in delen { li { (self.deling(deel)) } } }
        }
    }

    /// What would go out, and to whom.
    pub(super) fn bericht(&self, p: &Punt) -> Markup {
        let tr = self.w.tr;
        let Wat::Bericht { aan, weg, brief } = &p.wat else { return html! {} };
        let how = weg.map_or_else(|| tr.t("generale-wat-bericht"), |w| tr.label(w));
        let to = if aan.is_empty() { self.voor(p.voor, p.gebied.as_ref()) } else { Some(self.w.actoren(aan)) };
        html! {
            (how) @if let Some(to) = to { " → " (to) }
            @if let Some(brief) = brief { ": " (tr.find(&format!("editor-brief-{brief}")).unwrap_or_else(|| brief.replace('-', " "))) }
        }
    }

    /// What kind of thing happens.
    pub(super) fn soort(&self, p: &Punt) -> Markup {
        let (kind, key) = match &p.wat {
            _ if p.is_vast() => (Kind::Bad, "generale-wat-vast"),
            Wat::Gebeurt(_) => (Kind::Info, "generale-wat-gebeurt"),
            Wat::Feit(..) => (Kind::Info, "generale-wat-bekend"),
            Wat::Open { .. } => (Kind::Neutral, "generale-wat-open"),
            Wat::Verloopt => (Kind::Warn, "generale-wat-laat"),
            Wat::Escaleert { .. } => (Kind::Warn, "generale-wat-hogerop"),
            Wat::Gedaan { .. } => (Kind::Ok, "generale-wat-gedaan"),
            Wat::Deelt { .. } => (Kind::Neutral, "generale-wat-deelt"),
            Wat::Bericht { .. } => (Kind::Neutral, "generale-wat-bericht"),
            Wat::Vervalt | Wat::Vast(_) => (Kind::Neutral, "generale-wat-vervalt"),
        };
        parts::tag(kind, &self.w.tr.t(key))
    }

    /// What happens, after its kind.
    pub(super) fn punt(&self, p: &Punt) -> Markup {
        let tr = self.w.tr;
        let quiet = |text: String| html! { div.zacht.klein { (text) } };
        match &p.wat {
            Wat::Gebeurt(a) => html! { (self.anker(*a)) @if let Some(voor) = self.voor(p.voor, None) { span.zacht { " · " (voor) } } },
            Wat::Feit(f, w) => {
                html! { (tr.label(*f)) ": " (waarde(tr, *f, w).to_lowercase()) @if let Some(voor) = self.voor(p.voor, None) { span.zacht { " · " (voor) } } }
            }
            Wat::Open { wie, uiterlijk } => html! {
                (self.taak_bij(p))
                (quiet(uiterlijk.map_or_else(|| self.wie(wie), |m| tr.with("generale-wie-uiterlijk", args![("wie", self.wie(wie)), ("op", self.op(m))]))))
            },
            Wat::Verloopt | Wat::Vervalt => self.taak_bij(p),
            Wat::Escaleert { naar } => html! { (self.taak_bij(p)) (quiet(tr.with("generale-naar", args![("wie", self.wie(naar))]))) },
            Wat::Gedaan { door, te_laat } => html! {
                (self.taak_bij(p))
                (quiet(if *te_laat { tr.with("generale-door-laat", args![("wie", self.wie(door))]) } else { self.wie(door) }))
            },
            Wat::Deelt { van, aan, delen } => html! { (self.taak_bij(p)) div.klein { (self.deelt(van, aan, delen)) } },
            Wat::Bericht { .. } => html! { (self.taak_bij(p)) div.klein { (self.bericht(p)) } },
            Wat::Vast(r) => html! { (self.taak_bij(p)) div.klein { (self.reden(r)) } },
        }
    }

    fn anker(&self, a: Anker) -> Markup {
        let text = self.w.tr.label(a);
        let mut signs = text.chars();
        html! { @if let Some(first) = signs.next() { (first.to_uppercase().collect::<String>()) (signs.as_str()) } }
    }

    /// The actor or value of an option, without the rest.
    pub(super) fn optie(&self, wat: &domain::draaiboek::Gebeurt) -> (String, bool) {
        use domain::draaiboek::Gebeurt;
        let tr = self.w.tr;
        match wat {
            Gebeurt::Anker(a) => (tr.with("generale-keuze-anker", args![("wat", tr.t(a.key()))]), false),
            Gebeurt::Feit(f, w) => {
                (tr.with("generale-keuze-feit", args![("feit", tr.label(*f)), ("waarde", waarde(tr, *f, w).to_lowercase())]), false)
            }
            Gebeurt::Stap(s) => (self.w.draaiboek.stap(s).map_or_else(|| s.to_string(), |s| s.titel.clone()), true),
        }
    }
}
