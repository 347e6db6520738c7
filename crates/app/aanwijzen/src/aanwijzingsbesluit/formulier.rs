//! The form of a draft: reading, showing and comparing. A draft may be incomplete; only what cannot be understood is refused.

use domain::{
    Code,
    aanwijzing::{
        Aangewezene, Bekendmaking, Figuur, Hoedanigheid, Instemming, Politiegrondslag,
        tekst::{GEGEVENS, Inhoud},
    },
    casus::Incidentsoort,
    gegeven::Soort,
    recht::{Recht, Rol},
};
use kern::{Ctx, Medewerker};
use maud::{Markup, html};
use web::{Errors, Form, Input, Opt, Reader, Tr, botsing::Velden, parts};

const LANG: usize = web::LANGE_TEKST;

/// What may never be asked: text keys with the reason in `.uitleg`.
pub(super) const UITGESLOTEN: [&str; 6] = [
    "uitgesloten-verdachten",
    "uitgesloten-verklaringen",
    "uitgesloten-beelden",
    "uitgesloten-gezondheid",
    "uitgesloten-bsn",
    "uitgesloten-bezwaarreden",
];

/// Who can be named: those who work on cases, and the police contacts. Whoever is named already stays in the list.
pub(super) fn kandidaten<'a>(mensen: &'a [Medewerker], genoemd: &[Aangewezene]) -> Vec<&'a Medewerker> {
    let fits = |m: &Medewerker| m.actief && (m.mag(Recht::CasusWerken) || m.rollen.contains(&Rol::Politie));
    mensen.iter().filter(|m| fits(m) || genoemd.iter().any(|g| g.medewerker == m.id)).collect()
}

pub(super) fn read(input: &Input, kandidaten: &[&Medewerker]) -> Result<(Inhoud, Vec<Aangewezene>), Errors> {
    let mut r = Reader::new(input);
    let figuur = r.choice::<Figuur>("figuur");
    let grondslagen = r.opt().choices::<Politiegrondslag>("grondslagen");
    let mut text = |name: &str, max: usize| r.text(name, max).unwrap_or_default();
    let (overweging, doel) = (text("overweging", LANG), text("doel", LANG));
    let (kanaal, terugkoppeling) = (text("kanaal", LANG), text("terugkoppeling", LANG));
    let (verband, politiebesluit) = (text("verband", LANG), text("politiebesluit", LANG));
    let (plaats, citeertitel) = (text("plaats", 80), text("citeertitel", 200));
    let gegevens = r.opt().choices::<Soort>("gegevens").into_iter().filter(|s| GEGEVENS.contains(s)).collect();
    let chosen = r.opt().choices::<Incidentsoort>("incidenten").into_iter().filter(|s| *s != Incidentsoort::Overval).collect();
    let (incidenten, incident_reden) = (Some(chosen), r.text("incident_reden", LANG).unwrap_or_default());
    let (ondermandaat, bijlage_apart) = (r.checked("ondermandaat"), r.checked("bijlage_apart"));
    let (geldig_van, geldig_tot, herziening) = (r.opt().date("geldig_van"), r.opt().date("geldig_tot"), r.opt().date("herziening"));
    let bekendmaking = r.opt().choice::<Bekendmaking>("bekendmaking");
    let personen = read_personen(&mut r, kandidaten);
    r.finish(|| {
        let inhoud = Inhoud {
            figuur: figuur?,
            grondslagen,
            overweging,
            doel,
            gegevens,
            kanaal,
            terugkoppeling,
            ondermandaat,
            geldig_van,
            geldig_tot,
            herziening,
            bekendmaking,
            plaats,
            citeertitel,
            verband,
            politiebesluit,
            bijlage_apart,
            incidenten,
            incident_reden,
        };
        Some((inhoud, personen))
    })
}

pub(super) fn read_personen(r: &mut Reader<'_>, kandidaten: &[&Medewerker]) -> Vec<Aangewezene> {
    kandidaten
        .iter()
        .filter_map(|m| {
            let hoedanigheid = r.opt().choice::<Hoedanigheid>(&format!("hoedanigheid-{}", m.id))?;
            let bewijs = Instemming {
                pool: r.checked(&format!("pool-{}", m.id)),
                zelf: r.opt().date(&format!("zelf-{}", m.id)),
                werkgever: r.text(&format!("werkgever-{}", m.id), 120).unwrap_or_default(),
                werkgever_op: r.opt().date(&format!("werkgever-op-{}", m.id)),
            };
            if r.checked(&format!("gezag-{}", m.id)) {
                return Some(Aangewezene::eigen(m.id, hoedanigheid));
            }
            Some(Aangewezene::van_elders(m.id, hoedanigheid, bewijs))
        })
        .collect()
}

pub(super) fn input_of(i: &Inhoud, personen: &[Aangewezene]) -> Input {
    let dated = |input: Input, name: &str, date: Option<jiff::civil::Date>| match date {
        Some(date) => input.with_date(name, date),
        None => input,
    };
    let mut input = Input::new()
        .with("figuur", i.figuur)
        .with_all("grondslagen", &i.grondslagen)
        .with("overweging", &i.overweging)
        .with("doel", &i.doel)
        .with_all("gegevens", &i.gegevens)
        .with("kanaal", &i.kanaal)
        .with("terugkoppeling", &i.terugkoppeling)
        .with_checked("ondermandaat", i.ondermandaat)
        .with_checked("bijlage_apart", i.bijlage_apart)
        .with_some("bekendmaking", i.bekendmaking)
        .with("plaats", &i.plaats)
        .with("citeertitel", &i.citeertitel)
        .with("verband", &i.verband)
        .with("politiebesluit", &i.politiebesluit)
        .with_all("incidenten", i.ook_na())
        .with("incident_reden", &i.incident_reden);
    for (name, date) in [("geldig_van", i.geldig_van), ("geldig_tot", i.geldig_tot), ("herziening", i.herziening)] {
        input = dated(input, name, date);
    }
    for p in personen {
        input = input
            .with(&format!("hoedanigheid-{}", p.medewerker), p.hoedanigheid)
            .with_checked(&format!("gezag-{}", p.medewerker), p.onder_gezag)
            .with_checked(&format!("pool-{}", p.medewerker), p.bewijs.pool)
            .with(&format!("werkgever-{}", p.medewerker), &p.bewijs.werkgever);
        input = dated(input, &format!("zelf-{}", p.medewerker), p.bewijs.zelf);
        input = dated(input, &format!("werkgever-op-{}", p.medewerker), p.bewijs.werkgever_op);
    }
    input
}

/// The draft as a person reads it, to compare.
pub(super) fn velden(i: &Inhoud, personen: &[Aangewezene], mensen: &[Medewerker], tr: Tr) -> Velden {
    let labels = |keys: Vec<&'static str>| keys.into_iter().map(|k| tr.t(k)).collect::<Vec<_>>().join(", ");
    let date = |d: Option<jiff::civil::Date>| d.map(|d| tr.datum(d)).unwrap_or_default();
    let annex = |p: &Aangewezene| {
        let naam = mensen.iter().find(|m| m.id == p.medewerker).map_or("–", |m| &m.naam);
        let extra = if p.onder_gezag { tr.t("aanwijzing-gezag") } else { instemming(tr, &p.bewijs) };
        format!("{naam} ({}, {extra})", tr.label(p.hoedanigheid))
    };
    let mut genoemd: Vec<String> = personen.iter().map(annex).collect();
    genoemd.sort_unstable();
    vec![
        ("figuur", tr.label(i.figuur)),
        ("grondslagen", labels(i.grondslagen.iter().map(|g| g.key()).collect())),
        ("overweging", i.overweging.clone()),
        ("doel", i.doel.clone()),
        ("incidenten", labels(i.ook_na().map(|s| s.key()).collect())),
        ("incident_reden", i.incident_reden.clone()),
        ("personen", genoemd.join("; ")),
        ("gegevens", labels(i.gegevens.iter().map(|g| g.key()).collect())),
        ("kanaal", i.kanaal.clone()),
        ("terugkoppeling", i.terugkoppeling.clone()),
        ("ondermandaat", tr.t(if i.ondermandaat { "form-ja" } else { "form-nee" })),
        ("geldig_van", date(i.geldig_van)),
        ("geldig_tot", date(i.geldig_tot)),
        ("herziening", date(i.herziening)),
        ("bekendmaking", i.bekendmaking.map(|b| tr.label(b)).unwrap_or_default()),
        ("plaats", i.plaats.clone()),
        ("citeertitel", i.citeertitel.clone()),
        ("bijlage_apart", tr.t(if i.bijlage_apart { "form-ja" } else { "form-nee" })),
        ("verband", i.verband.clone()),
        ("politiebesluit", i.politiebesluit.clone()),
    ]
}

/// The two facts of consent in words, and whether the person comes from a regional pool.
pub(super) fn instemming(tr: Tr, b: &Instemming) -> String {
    let op = |d: Option<jiff::civil::Date>| d.map_or_else(|| tr.t("aanwijzing-instemming-nee"), |d| tr.datum(d));
    let werkgever = if b.werkgever.trim().is_empty() { tr.t("aanwijzing-werkgever-onbekend") } else { b.werkgever.clone() };
    let facts = web::args![("zelf", op(b.zelf)), ("werkgever", werkgever), ("op", op(b.werkgever_op))];
    let text = tr.with("aanwijzing-instemming-feiten", facts);
    if b.pool { format!("{}; {text}", tr.t("aanwijzing-pool-kort")) } else { text }
}

/// A part of the form with what the law asks beside it.
fn deel(ctx: &Ctx, form: &Form<'_>, key: &str, content: Markup) -> Markup {
    let tr = ctx.tr;
    let law = format!("{key}-recht");
    let why = ctx.law(&tr.t(&law), &tr.attr(&law, "artikel").unwrap_or_default(), tr.attr(&law, "tekst").unwrap_or_default());
    form.group(key, html! { (content) (why) })
}

pub(super) fn fields(ctx: &Ctx, form: &Form<'_>, kandidaten: &[&Medewerker]) -> Markup {
    let tr = ctx.tr;
    let andere: Vec<Opt> = Incidentsoort::ALL.iter().filter(|s| **s != Incidentsoort::Overval).map(|s| Opt::of(tr, *s)).collect();
    let soorten: Vec<Opt> = GEGEVENS.iter().map(|s| Opt::of(tr, *s)).collect();
    html! {
        (deel(ctx, form, "aanwijzing-deel-vorm", html! {
            (form.radios::<Figuur>("figuur", "aanwijzing-figuur"))
            (form.checkboxes::<Politiegrondslag>("grondslagen", "aanwijzing-grondslagen"))
            (form.textarea("verband", "aanwijzing-verband").rows(3).optional())
            (form.textarea("politiebesluit", "aanwijzing-politiebesluit").rows(2).optional())
        }))
        (deel(ctx, form, "aanwijzing-deel-waarom", html! {
            (form.textarea("overweging", "aanwijzing-overweging").rows(7))
            (form.textarea("doel", "aanwijzing-doel").rows(5))
            (form.checkboxes_of("incidenten", "aanwijzing-incidenten", andere).optional())
            (form.textarea("incident_reden", "aanwijzing-incident-reden").rows(4).optional())
            (ctx.law(&tr.t("aanwijzing-incidenten-recht"), &tr.attr("aanwijzing-incidenten-recht", "artikel").unwrap_or_default(), tr.attr("aanwijzing-incidenten-recht", "tekst").unwrap_or_default()))
        }))
        div id="veld-personen" { (deel(ctx, form, "aanwijzing-deel-wie", html! {
            (people(form, tr, kandidaten))
            (form.checkbox("bijlage_apart", "aanwijzing-bijlage-apart"))
            (ctx.law(&tr.t("bijlage-recht"), &tr.attr("bijlage-recht", "artikel").unwrap_or_default(), tr.attr("bijlage-recht", "tekst").unwrap_or_default()))
        })) }
        (deel(ctx, form, "aanwijzing-deel-gegevens", html! {
            (form.checkboxes_of("gegevens", "aanwijzing-gegevens", soorten))
            (excluded(tr))
        }))
        (deel(ctx, form, "aanwijzing-deel-zorg", html! {
            (form.textarea("kanaal", "aanwijzing-kanaal").rows(4))
            (form.textarea("terugkoppeling", "aanwijzing-terugkoppeling").rows(3))
            (form.checkbox("ondermandaat", "aanwijzing-ondermandaat"))
        }))
        (deel(ctx, form, "aanwijzing-deel-termijn", html! {
            (form.date3("geldig_van", "aanwijzing-geldig-van"))
            (form.date3("geldig_tot", "aanwijzing-geldig-tot"))
            (form.date3("herziening", "aanwijzing-herziening").optional())
            (form.radios::<Bekendmaking>("bekendmaking", "aanwijzing-bekendmaking"))
        }))
        (deel(ctx, form, "aanwijzing-deel-slot", html! {
            (form.text("plaats", "aanwijzing-plaats").wide(30))
            (form.text("citeertitel", "aanwijzing-citeertitel"))
        }))
    }
}

pub(super) fn people(form: &Form<'_>, tr: Tr, kandidaten: &[&Medewerker]) -> Markup {
    html! {
        @if kandidaten.is_empty() { p.zacht { (tr.t("aanwijzing-geen-kandidaten")) } }
        @for m in kandidaten {
            @let voor = |key: &str| web::args![("naam", m.naam.clone()), ("wat", tr.t(key))];
            fieldset.rij-velden {
                legend { strong { (m.naam) } @if !m.functie.is_empty() { ", " (m.functie) } }
                (form.select::<Hoedanigheid>(&format!("hoedanigheid-{}", m.id), "aanwijzing-hoedanigheid").label(tr.with("aanwijzing-bij-persoon", voor("aanwijzing-hoedanigheid"))).optional())
                (form.checkbox(&format!("gezag-{}", m.id), "aanwijzing-gezag").label(tr.with("aanwijzing-bij-persoon", voor("aanwijzing-gezag"))))
                p.zacht { (tr.t("aanwijzing-van-elders")) }
                (form.checkbox(&format!("pool-{}", m.id), "aanwijzing-pool").label(tr.with("aanwijzing-bij-persoon", voor("aanwijzing-pool"))))
                (form.date3(&format!("zelf-{}", m.id), "aanwijzing-zelf").label(tr.with("aanwijzing-bij-persoon", voor("aanwijzing-zelf"))).optional())
                (form.text(&format!("werkgever-{}", m.id), "aanwijzing-werkgever").label(tr.with("aanwijzing-bij-persoon", voor("aanwijzing-werkgever"))).optional())
                (form.date3(&format!("werkgever-op-{}", m.id), "aanwijzing-werkgever-op").label(tr.with("aanwijzing-bij-persoon", voor("aanwijzing-werkgever-op"))).optional())
            }
        }
    }
}

fn excluded(tr: Tr) -> Markup {
    html! {
        p { strong { (tr.t("aanwijzing-uitgesloten")) } }
        (parts::dl(&UITGESLOTEN.map(|key| (tr.t(key), html! { (tr.attr(key, "uitleg").unwrap_or_default()) }))))
    }
}
