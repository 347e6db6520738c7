//! Keus: which measures of the catalogue and partners of the register can be attached: what is ticked first, then what fits the group.

use ::store::{StoreError, Tx};
use domain::{Code, casus::Incidenttype, maatregel::Doelgroep};
use inventaris::{
    maatregelen::{
        Maatregel, Stand, labels,
        lijst::{Filter, Toon, pagina},
    },
    partners::{Partner, partners},
};
use kern::Ctx;
use web::{Input, Opt, Tr};

use super::gekoppeld::Gekoppeld;
use crate::Groep;

/// Choices of each kind on one form; who has more looks for a word.
const AANTAL: usize = 50;
/// Measures, and partners, of one group: more is no plan.
pub(super) const HOOGSTENS: usize = 20;

/// What can be chosen.
pub(super) struct Keus {
    /// Measures.
    pub(super) maatregelen: Vec<Opt>,
    /// Partners.
    pub(super) partners: Vec<Opt>,
    /// There are more than are shown, or a word was looked for.
    pub(super) zoeken: bool,
}

/// Who is meant by a group, in the words of the catalogue, and which kind of robbery it is about; nothing when it says neither.
const fn past_bij(groep: Groep) -> (&'static [Doelgroep], Option<Incidenttype>) {
    match groep {
        Groep::Senioren => (&[Doelgroep::Oudere, Doelgroep::Bewoner], Some(Incidenttype::Woning)),
        Groep::Branche | Groep::Avond | Groep::Kvo => (&[Doelgroep::Ondernemer, Doelgroep::Medewerker], Some(Incidenttype::Bedrijf)),
        Groep::Herhaald | Groep::Anders => (&[], None),
    }
}

impl Keus {
    /// What fits what was typed.
    pub(super) async fn load(ctx: &Ctx, tx: &Tx, input: &Input) -> Result<Self, StoreError> {
        let (tr, beleid, zoek) = (ctx.tr, &ctx.app.beleid, input.get("zoek"));
        let ids = |name: &str| input.all(name).iter().take(HOOGSTENS).map(String::as_str).collect::<Vec<_>>();
        let (ticked, met) = (ids("maatregel"), ids("partner"));
        let known = Gekoppeld::deze(tx, beleid, &ticked, &met).await?;
        let (wie, soort) = Groep::from_code(input.get("groep")).map_or((&[][..], None), past_bij);

        let filter = Filter { zoek: zoek.chars().take(200).collect(), toon: Some(Toon::Aanbieden), ..Filter::default() };
        let page = pagina(tx, beleid, &filter, ctx.now.datum(), None).await?;
        let mut open: Vec<Maatregel> = page.regels.into_iter().filter(|m| !ticked.contains(&m.id.as_str())).collect();
        open.sort_by_key(|m| !wie.iter().any(|w| m.inhoud.doelgroep.contains(w)));
        let chosen = ticked.iter().filter_map(|id| known.maatregel(id));
        let maatregelen = chosen.chain(&open).map(|m| maatregel(ctx, m)).collect();

        let word = zoek.to_lowercase();
        let fits = |p: &&Partner| p.meedoener() && !met.contains(&p.beleid.id.as_str()) && p.naam(tr).to_lowercase().contains(&word);
        let all = partners(tx, &ctx.app).await?;
        let mut others: Vec<&Partner> = all.iter().filter(fits).collect();
        others.sort_by_cached_key(|p| (soort.is_some_and(|s| !p.doet_mee_bij(s)), p.naam(tr).to_lowercase()));
        let zoeken = page.meer || others.len() > AANTAL || !zoek.is_empty();
        others.truncate(AANTAL);
        let chosen = met.iter().filter_map(|id| known.partner(id));
        Ok(Self { maatregelen, partners: chosen.chain(others).map(|p| partner(tr, p)).collect(), zoeken })
    }
}

fn maatregel(ctx: &Ctx, m: &Maatregel) -> Opt {
    let (tr, beleid) = (ctx.tr, &ctx.app.beleid);
    let naam = m.naam(beleid, tr);
    let lapsed = Some(m.stand(beleid, ctx.now.datum())).filter(|s| *s != Stand::Aanbieden).map(|s| tr.label(s));
    let lines: Vec<String> = lapsed.into_iter().chain([tr.label(m.inhoud.soort), labels(tr, &m.inhoud.doelgroep)]).collect();
    let hint = lines.join(" · ");
    let option = Opt::new(&m.id, naam).hint(hint);
    if m.uit_beleid && naam == m.inhoud.naam { option.dutch() } else { option }
}

fn partner(tr: Tr, p: &Partner) -> Opt {
    let option = Opt::new(&p.beleid.id, p.naam(tr)).hint(labels(tr, &p.beleid.geldt_voor));
    if p.nederlands(tr) { option.dutch() } else { option }
}
