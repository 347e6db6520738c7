//! The form: moment and facts, persons, who is away, what happens.

use domain::{
    Code,
    draaiboek::{Anker, Bewijs, Draaiboek, Feit, Gebeurt, Gedrag, Niveau, gewoon},
};
use draaiboek::woorden::waarde;
use kern::Ctx;
use maud::{Markup, html};
use web::{Errors, Form, Input, Tr, args, form::Opt, parts};

use super::{
    formulier::{AFWEZIG, LENGTES, PERSONEN, VOORVALLEN, actoren, rijen},
    pages::Blad,
    vraag::{meestal, wat_code},
    zinnen::Zinnen,
};

const DAG: i64 = 86_400;

/// The facts that a draaiboek asks for or records.
fn gevraagd(d: &Draaiboek, feit: Feit) -> bool {
    let evidence = |b: Option<Bewijs>| match b {
        Some(Bewijs::BesluitVastgelegd) => feit == Feit::Besluit,
        Some(Bewijs::ToestemmingVastgelegd) => feit == Feit::Toestemming,
        _ => false,
    };
    d.stappen.iter().any(|s| s.als.iter().any(|(f, _)| f == feit) || s.legt_vast.contains(&feit) || evidence(s.klaar_als))
}

/// The whole form.
pub(super) fn formulier(ctx: &Ctx, b: &Blad<'_>, z: &Zinnen<'_>, input: &Input, errors: &Errors) -> Markup {
    let (tr, d) = (ctx.tr, z.w.draaiboek);
    let form = Form::new(tr, input, errors).quiet();
    let content = html! {
        (form.hidden("vorm", "ja"))
        div.generale-vorm {
            section {
                h3.nl-heading.nl-heading--level-3 { (tr.t("generale-groep-moment")) }
                (form.moment("op", "generale-op"))
                (form.select_of("dagen", "generale-dagen", LENGTES.map(|n| Opt::new(n, tr.duration(n * DAG))).to_vec()))
                (form.select_of("versie", "generale-versie-keuze", b.versies.clone()))
                @if !b.tegen.is_empty() { (form.select_of("tegen", "generale-tegen", b.tegen.clone()).optional()) }
            }
            section {
                h3.nl-heading.nl-heading--level-3 { (tr.t("generale-groep-doen")) }
                (form.radios_of("stand", "generale-stand", vec![Opt::new("nu", tr.t("generale-stand-nu")).hint(tr.t("generale-stand-nu-uitleg")), Opt::new("ideaal", tr.t("generale-stand-ideaal")).hint(tr.t("generale-stand-ideaal-uitleg"))]))
                (form.radios::<Gedrag>("gedrag", "generale-gedrag"))
            }
            section {
                h3.nl-heading.nl-heading--level-3 { (tr.t("generale-groep-feiten")) }
                (feiten(&form, tr, d, input))
                (form.int("gebieden", "generale-gebieden"))
            }
        }
        (personen(&form, d, input, tr))
        (form.more("generale-groep-afwezig", any(input, errors, 'w'), afwezig(&form, z, input)))
        (form.more("generale-groep-voorvallen", any(input, errors, 'g'), voorvallen(&form, z, input)))
        (form.actions(form.submit("generale-speel")))
    };
    form.get(&b.hier, content)
}

fn any(input: &Input, errors: &Errors, soort: char) -> bool {
    rijen(input, soort, 2) > 1 || errors.iter().any(|e| e.field.starts_with(soort))
}

fn feiten(form: &Form<'_>, tr: Tr, d: &Draaiboek, input: &Input) -> Markup {
    let shown = |f: &&Feit| {
        let typed = input.get(f.code());
        let kind = **f != Feit::Incidenttype || d.geldt_voor.len() > 1;
        let asked = kind && (gevraagd(d, **f) || f.vanzelf_bekend());
        f.niveau() == Niveau::Casus && (asked || (!typed.is_empty() && typed != meestal(d, **f)))
    };
    html! { @for f in Feit::ALL.iter().filter(shown) { (form.select_of(f.code(), f.key(), opties(tr, *f))) } }
}

fn personen(form: &Form<'_>, d: &Draaiboek, input: &Input, tr: Tr) -> Markup {
    let there: Vec<usize> = (1..=PERSONEN).filter(|n| !input.get(&format!("p{n}-rol")).is_empty()).collect();
    html! {
        section {
            h3.nl-heading.nl-heading--level-3 { (tr.t("generale-groep-personen")) }
            div.generale-rijen {
                @for n in &there {
                    fieldset.rij-velden {
                        legend.utrecht-form-label { (tr.with("generale-persoon", args![("nr", *n)])) }
                        (form.select_of(&format!("p{n}-rol"), Feit::Rol.key(), opties(tr, Feit::Rol)))
                        (form.select_of(&format!("p{n}-leeftijdsgroep"), Feit::Leeftijdsgroep.key(), opties(tr, Feit::Leeftijdsgroep)))
                        (parts::details(tr.t("generale-antwoorden"), false, answers(form, tr, d, input, *n)))
                        @if there.len() > 1 { p { button.nl-button.nl-button--subtle type="submit" name="weg" value=(format!("p{n}")) { (tr.with("generale-persoon-weg", args![("nr", *n)])) } } }
                    }
                }
            }
            @if there.len() < PERSONEN { p { button.nl-button.nl-button--secondary type="submit" name="erbij" value="persoon" { (tr.t("generale-persoon-erbij")) } } }
        }
    }
}

fn opties(tr: Tr, f: Feit) -> Vec<Opt> {
    f.waarden().iter().map(|w| Opt::new(w, waarde(tr, f, w))).collect()
}

/// The answers of one person; role and age stand above.
fn answers(form: &Form<'_>, tr: Tr, d: &Draaiboek, input: &Input, n: usize) -> Markup {
    let shown = |f: &&Feit| {
        let typed = input.get(&format!("p{n}-{}", f.code()));
        f.niveau() == Niveau::Betrokkene && !f.vanzelf_bekend() && (gevraagd(d, **f) || (!typed.is_empty() && typed != gewoon(**f)))
    };
    html! { @for f in Feit::ALL.iter().filter(shown) { (form.select_of(&format!("p{n}-{}", f.code()), f.key(), opties(tr, *f))) } }
}

fn afwezig(form: &Form<'_>, z: &Zinnen<'_>, input: &Input) -> Markup {
    let tr = z.w.tr;
    let dutch = |a: &str| z.w.partners.iter().any(|p| p.beleid.id == a && p.nederlands(tr));
    let option = |a: &str| if dutch(a) { Opt::new(a, z.wie(a)).dutch() } else { Opt::new(a, z.wie(a)) };
    let who: Vec<Opt> = actoren(z.w.draaiboek).into_iter().map(option).collect();
    html! {
        div.generale-rijen {
            @for n in 1..=rijen(input, 'w', AFWEZIG) {
                fieldset.rij-velden {
                    legend.utrecht-form-label { (tr.with("generale-afwezig-nr", args![("nr", n)])) }
                    (form.select_of(&format!("w{n}-wie"), "generale-afwezig-wie", who.clone()).optional())
                    (form.moment(&format!("w{n}-van"), "generale-afwezig-van").optional())
                    (form.moment(&format!("w{n}-tot"), "generale-afwezig-tot").optional())
                }
            }
        }
    }
}

fn voorvallen(form: &Form<'_>, z: &Zinnen<'_>, input: &Input) -> Markup {
    let tr = z.w.tr;
    let what: Vec<Opt> = mogelijk(z.w.draaiboek)
        .iter()
        .map(|w| {
            let (label, dutch) = z.optie(w);
            let opt = Opt::new(wat_code(w), label);
            if dutch { opt.dutch() } else { opt }
        })
        .collect();
    let persons: Vec<Opt> = (1..=PERSONEN)
        .filter(|n| !input.get(&format!("p{n}-rol")).is_empty())
        .map(|n| Opt::new(n, tr.with("generale-persoon", args![("nr", n)])))
        .collect();
    html! {
        p.zacht { (tr.t("generale-voorvallen-uitleg")) }
        div.generale-rijen {
            @for n in 1..=rijen(input, 'g', VOORVALLEN) {
                fieldset.rij-velden {
                    legend.utrecht-form-label { (tr.with("generale-voorval-nr", args![("nr", n)])) }
                    (form.select_of(&format!("g{n}-wat"), "generale-voorval-wat", what.clone()).optional())
                    (form.moment(&format!("g{n}"), "generale-voorval-op").optional())
                    (form.select_of(&format!("g{n}-voor"), "generale-voorval-voor", persons.clone()).optional())
                }
            }
        }
    }
}

/// Everything that can be made to happen: events, steps that are done, facts that become known.
fn mogelijk(d: &Draaiboek) -> Vec<Gebeurt> {
    let events = Anker::ALL.iter().map(|a| Gebeurt::Anker(*a));
    let steps = d.stappen.iter().map(|s| Gebeurt::Stap(s.id.clone()));
    let facts = Feit::ALL.iter().filter(|f| !f.vanzelf_bekend() && gevraagd(d, **f));
    let facts = facts.flat_map(|f| f.waarden().iter().map(|w| Gebeurt::Feit(*f, (*w).to_owned())));
    events.chain(steps).chain(facts).collect()
}
