//! Forms of goals: the goal itself, and a figure over a period.

use domain::{
    Code,
    id::MedewerkerId,
    plan::{Doelbron, Doeleenheid, Doelperiode, Doelrichting, Doelstelling, Doelvoorstel, Meetwaarde, Streefwaarde, Tijdvak, tienden},
};
use kern::{App, Ctx};
use maud::{Markup, html};
use uuid::Uuid;
use web::{Errors, Form, Input, Opt, Reader, Taal, Tr, botsing::Velden};

use super::{
    store::{Doel, Doelcijfer},
    woorden,
};

/// Most people, cases or days in a figure.
const MEEST: i64 = 1_000_000;

/// A number with at most one decimal, that fits its unit.
fn getal(r: &mut Reader<'_>, input: &Input, name: &str, eenheid: Option<Doeleenheid>) -> Option<i64> {
    let text = input.get(name);
    if text.is_empty() {
        return None;
    }
    let Some(n) = tienden(text) else {
        r.add(name, "doel-fout-getal");
        return None;
    };
    let wrong = match eenheid {
        Some(Doeleenheid::Percentage) if n > 1000 => Some("doel-fout-percentage"),
        Some(Doeleenheid::Cijfer) if !(10..=100).contains(&n) => Some("doel-fout-cijfer"),
        _ => None,
    };
    if let Some(key) = wrong {
        r.add(name, key);
    }
    wrong.is_none().then_some(n)
}

/// Reads a goal. Only what contradicts itself is a mistake: what is missing is pointed out on the page of the goal.
pub(super) fn read_goal(input: &Input, app: &App, now: &Doel) -> Result<Doel, Errors> {
    let mut r = Reader::new(input);
    let doelstelling = r.choice::<Doelstelling>("doelstelling");
    let doel = r.required_text("doel", 300);
    let indicator = r.text("indicator", 300).unwrap_or_default();
    let eenheid = r.opt().choice::<Doeleenheid>("eenheid");
    let richting = r.opt().choice::<Doelrichting>("richting").unwrap_or(Doelrichting::Minstens);
    let number = getal(&mut r, input, "streef", eenheid);
    if number.is_some() && eenheid.is_none() && !r.has_error("eenheid") {
        r.add("eenheid", "doel-fout-eenheid");
    }
    let periode = r.opt().choice::<Doelperiode>("periode");
    let bron = r.opt().choice::<Doelbron>("bron");
    let cijfer = r.opt().one_of("cijfer", |code| app.cijfer(code));
    let grens = r.opt().int("grens", 1..=366).and_then(|n| u16::try_from(n).ok());
    let vraag = r.text("vraag", 300).unwrap_or_default();
    let streef = number.zip(eenheid).map(|(tienden, eenheid)| Streefwaarde { tienden, eenheid, richting });
    r.finish(|| {
        Some(Doel {
            id: now.id,
            doelstelling: doelstelling?,
            doel: doel?,
            indicator,
            streef,
            in_woorden: if streef.is_some() { String::new() } else { now.in_woorden.clone() },
            periode,
            bron,
            cijfer: cijfer.map(|c| c.code.to_owned()).unwrap_or_default(),
            grens: grens.filter(|_| cijfer.is_some_and(|c| c.grens().is_some())),
            vraag,
            versie: now.versie,
        })
    })
}

pub(super) fn goal_input(d: &Doel, tr: Tr) -> Input {
    Input::new()
        .with("doelstelling", d.doelstelling.code())
        .with("doel", &d.doel)
        .with("indicator", &d.indicator)
        .with_some("streef", d.streef.map(|s| woorden::getal(tr, s.tienden)))
        .with_some("eenheid", d.streef.map(|s| s.eenheid.code()))
        .with_some("richting", d.streef.map(|s| s.richting.code()))
        .with_some("periode", d.periode.map(Code::code))
        .with_some("bron", d.bron.map(Code::code))
        .with("cijfer", &d.cijfer)
        .with_some("grens", d.grens)
        .with("vraag", &d.vraag)
}

/// The goal with what the suggestion adds; what is there stays.
pub(super) fn met_voorstel(d: &Doel, v: &Doelvoorstel) -> Doel {
    let tr = Tr::new(Taal::Nl);
    let text = |name: &str| tr.attr(&format!("doelvoorstel-{}", v.code), name).unwrap_or_default();
    let keep = |now: &str, name: &str| if now.is_empty() { text(name) } else { now.to_owned() };
    let same = d.bron.is_none_or(|bron| bron == v.bron);
    let fits = d.streef.filter(|s| s.eenheid == v.streef.eenheid);
    Doel {
        indicator: if d.indicator.chars().any(|c| c.is_ascii_digit()) { d.indicator.clone() } else { text("indicator") },
        streef: if same { fits.or(Some(v.streef)) } else { d.streef.or(Some(v.streef)) },
        periode: d.periode.or(Some(Doelperiode::Jaar)),
        bron: d.bron.or(Some(v.bron)),
        cijfer: if same && d.cijfer.is_empty() { v.cijfer.to_owned() } else { d.cijfer.clone() },
        grens: d.grens.or(v.grens.and_then(|n| u16::try_from(n).ok())),
        vraag: if same && v.bron == Doelbron::Vraag { keep(&d.vraag, "vraag") } else { d.vraag.clone() },
        ..d.clone()
    }
}

/// The goal as a person reads it, to compare.
pub(super) fn goal_velden(d: &Doel, app: &App, tr: Tr) -> Velden {
    let label = |o: Option<String>| o.unwrap_or_default();
    vec![
        ("doelstelling", tr.label(d.doelstelling)),
        ("doel", d.doel.clone()),
        ("indicator", d.indicator.clone()),
        ("streef", label(d.streef.map(|s| woorden::streef(tr, s)))),
        ("periode", label(d.periode.map(|p| tr.label(p)))),
        ("bron", label(d.bron.map(|b| tr.label(b)))),
        ("cijfer", label(app.cijfer(&d.cijfer).map(|c| woorden::cijfer(tr, c, d.grens)))),
        ("vraag", d.vraag.clone()),
    ]
}

pub(super) fn goal_fields(ctx: &Ctx, form: &Form<'_>) -> Markup {
    let tr = ctx.tr;
    let figures: Vec<Opt> = ctx
        .app
        .cijfers
        .iter()
        .map(|c| {
            let unit = tr.label(c.eenheid()).to_lowercase();
            Opt::new(c.code, format!("{} ({unit})", woorden::cijfer(tr, c, None)))
        })
        .collect();
    html! {
        (form.group("doel-groep-wat", html! {
            (form.radios::<Doelstelling>("doelstelling", "doel-doelstelling"))
            (form.text("doel", "doel-doel"))
            (form.text("indicator", "doel-indicator").optional())
        }))
        (form.group("doel-groep-genoeg", html! {
            (form.radios::<Doelrichting>("richting", "doel-richting").optional())
            (form.text("streef", "doel-streef-getal").optional().wide(8))
            (form.radios::<Doeleenheid>("eenheid", "doel-eenheid").optional())
            (form.radios::<Doelperiode>("periode", "doel-periode").optional())
        }))
        (form.group("doel-groep-bron", html! {
            (form.radios::<Doelbron>("bron", "doel-bron").optional())
            @if !figures.is_empty() {
                (form.select_of("cijfer", "doel-cijfer", figures).optional())
                (form.int("grens", "doel-grens").optional().wide(6))
            }
            (form.text("vraag", "doel-vraag").optional())
        }))
    }
}

/// What a figure is entered as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Invul {
    /// How many of those who answered.
    VraagDeel,
    /// The average of those who answered.
    VraagWaarde,
    /// A number, with over how many when it is known.
    Hand,
}

impl Invul {
    /// How the figure of this goal is entered; nothing when it is counted or has no source.
    pub(super) fn van(d: &Doel) -> Option<Self> {
        match (d.bron?, d.streef.map(|s| s.eenheid)) {
            (Doelbron::Telling, _) => None,
            (Doelbron::Vraag, Some(Doeleenheid::Percentage) | None) => Some(Self::VraagDeel),
            (Doelbron::Vraag, Some(_)) => Some(Self::VraagWaarde),
            (Doelbron::Hand, _) => Some(Self::Hand),
        }
    }
}

/// Reads a figure over a period.
pub(super) fn read_figure(input: &Input, d: &Doel, vorm: Invul, vak: Tijdvak, door: MedewerkerId, ctx: &Ctx) -> Result<Doelcijfer, Errors> {
    let mut r = Reader::new(input);
    let unit = d.streef.map(|s| s.eenheid);
    let (meting, gevraagd) = match vorm {
        Invul::VraagDeel | Invul::VraagWaarde => read_answers(&mut r, input, vorm, unit),
        Invul::Hand => {
            let value = getal(&mut r, input, "waarde", unit);
            if value.is_none() && !r.has_error("waarde") {
                r.add("waarde", "fout-leeg");
            }
            let van = r.opt().int("noemer", 1..=MEEST);
            (value.map(|tienden| Meetwaarde::Waarde { tienden, van }), None)
        }
    };
    let toelichting = if vorm == Invul::Hand {
        r.required_text("toelichting", web::LANGE_TEKST)
    } else {
        Some(r.text("toelichting", web::LANGE_TEKST).unwrap_or_default())
    };
    r.finish(|| {
        Some(Doelcijfer {
            doel: d.id,
            vak,
            nr: 0,
            meting: Some(meting?),
            gevraagd,
            toelichting: toelichting?,
            bron: d.bron?,
            door,
            op: ctx.now,
        })
    })
}

fn read_answers(r: &mut Reader<'_>, input: &Input, vorm: Invul, unit: Option<Doeleenheid>) -> (Option<Meetwaarde>, Option<i64>) {
    let gevraagd = r.int("gevraagd", 1..=MEEST);
    let noemer = r.int("noemer", 0..=MEEST);
    if gevraagd.zip(noemer).is_some_and(|(asked, answered)| answered > asked) {
        r.add("noemer", "doel-fout-antwoorden");
    }
    let meting = if vorm == Invul::VraagDeel {
        let teller = r.int("teller", 0..=MEEST);
        if teller.zip(noemer).is_some_and(|(teller, noemer)| teller > noemer) {
            r.add("teller", "doel-fout-teller");
        }
        teller.zip(noemer).map(|(teller, noemer)| Meetwaarde::Deel { teller, noemer })
    } else {
        let value = getal(r, input, "waarde", unit);
        if value.is_none() && !r.has_error("waarde") {
            r.add("waarde", "fout-leeg");
        }
        value.map(|tienden| Meetwaarde::Waarde { tienden, van: noemer })
    };
    (meting, gevraagd)
}

pub(super) fn figure_input(c: Option<&Doelcijfer>, tr: Tr) -> Input {
    let Some(c) = c else { return Input::new() };
    let (teller, noemer, waarde) = parts(c);
    Input::new()
        .with_some("gevraagd", c.gevraagd)
        .with_some("noemer", noemer)
        .with_some("teller", teller)
        .with_some("waarde", waarde.map(|w| woorden::getal(tr, w)))
        .with("toelichting", &c.toelichting)
}

fn parts(c: &Doelcijfer) -> (Option<i64>, Option<i64>, Option<i64>) {
    match c.meting {
        Some(Meetwaarde::Deel { teller, noemer }) => (Some(teller), Some(noemer), None),
        Some(Meetwaarde::Waarde { tienden, van }) => (None, van, Some(tienden)),
        None => (None, None, None),
    }
}

/// The figure as a person reads it, to compare.
pub(super) fn figure_velden(c: Option<&Doelcijfer>, vorm: Invul, tr: Tr) -> Velden {
    let (teller, noemer, waarde) = c.map(parts).unwrap_or_default();
    let shown = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    let asked = ("gevraagd", shown(c.and_then(|c| c.gevraagd)));
    let over = ("noemer", shown(noemer));
    let value = ("waarde", waarde.map(|w| woorden::getal(tr, w)).unwrap_or_default());
    let note = ("toelichting", c.map(|c| c.toelichting.clone()).unwrap_or_default());
    match vorm {
        Invul::VraagDeel => vec![asked, over, ("teller", shown(teller)), note],
        Invul::VraagWaarde => vec![asked, over, value, note],
        Invul::Hand => vec![value, over, note],
    }
}

pub(super) fn figure_fields(form: &Form<'_>, vorm: Invul) -> Markup {
    let asked = html! { (form.int("gevraagd", "doelcijfer-gevraagd").wide(8)) (form.int("noemer", "doelcijfer-beantwoord").wide(8)) };
    html! {
        @match vorm {
            Invul::VraagDeel => { (asked) (form.int("teller", "doelcijfer-teller").wide(8)) },
            Invul::VraagWaarde => { (asked) (form.text("waarde", "doelcijfer-gemiddeld").wide(8)) },
            Invul::Hand => { (form.text("waarde", "doelcijfer-waarde").wide(8)) (form.int("noemer", "doelcijfer-over").optional().wide(8)) },
        }
        @if vorm == Invul::Hand { (form.textarea("toelichting", "doelcijfer-herkomst").rows(2)) } @else { (form.textarea("toelichting", "doelcijfer-toelichting").rows(2).optional()) }
    }
}

/// A goal of which nothing is known yet.
pub(super) fn leeg(id: Uuid) -> Doel {
    Doel::nieuw(id, Doelstelling::Steun, "")
}
