//! The fields of the notes that a step asks for: made from the closed set, filled in from what stands there, read back.

use casus::betrokkene::lijkt_op_bsn;
use domain::{
    Code, Moment,
    draaiboek::{Aantekening, Aantekeningen, Afgesproken, Belemmering, Genoteerd, Noot, Stap, Uitgevoerd, Uitvoeringsstand, Vorm},
};
use maud::{Markup, html};

use uuid::Uuid;
use web::{Errors, Field, Form, Input, Opt, Reader, Tr, args};

/// Longest text on one line, and longest text of a few sentences.
const REGEL: usize = 120;
const TEKST: usize = 600;
/// Most items of a list, and most rows of agreements.
const ITEMS: usize = 20;
const RIJEN: usize = 10;

/// What the fields may choose from.
#[derive(Debug, Default)]
pub(super) struct Keuzen {
    /// Colleagues who work on cases.
    pub collegas: Vec<(Uuid, String)>,
    /// Persons of the casus who can represent the person of this task.
    pub personen: Vec<(Uuid, String)>,
    /// The measures that were advised before.
    pub maatregelen: Vec<String>,
}

impl Keuzen {
    fn van(&self, vorm: Vorm) -> &[(Uuid, String)] {
        if vorm == Vorm::Collega { &self.collegas } else { &self.personen }
    }

    fn opties(&self, vorm: Vorm) -> Vec<Opt> {
        self.van(vorm).iter().map(|(id, naam)| Opt::new(id, naam.clone())).collect()
    }
}

/// Name of the field of a note.
pub(super) fn veld(wat: Aantekening) -> String {
    format!("noot-{}", wat.code())
}

/// Name of the input where a mistake about the whole note belongs.
fn kop(wat: Aantekening) -> String {
    match wat.vorm() {
        Vorm::Standen => format!("{}-1", veld(wat)),
        Vorm::Afspraken => format!("{}-1-wie", veld(wat)),
        _ => veld(wat),
    }
}

/// The note that an input belongs to.
pub(super) fn noot_van(stap: &Stap, naam: &str) -> Option<Aantekening> {
    let hoort = |wat: &Aantekening| naam.strip_prefix(&veld(*wat)).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    stap.noteert.iter().map(|n| n.wat).filter(hoort).max_by_key(|wat| wat.code().len())
}

/// Where the mistake about two editors stands.
pub(super) fn botsveld(wat: Aantekening) -> String {
    kop(wat)
}

/// The fields of this step.
pub(super) fn velden(form: &Form<'_>, tr: Tr, stap: &Stap, k: &Keuzen, rijen: usize) -> Markup {
    html! { @for noot in &stap.noteert { (van_een(form, tr, *noot, k, rijen)) } }
}

fn van_een(form: &Form<'_>, tr: Tr, noot: Noot, k: &Keuzen, rijen: usize) -> Markup {
    let (naam, key) = (veld(noot.wat), noot.wat.key());
    let options = |codes: &[&str]| codes.iter().map(|c| Opt::new(c, tr.t(&noot.wat.waarde_key(c)))).collect::<Vec<_>>();
    let field: Field<'_> = match noot.wat.vorm() {
        Vorm::Regel => form.text(&naam, key),
        Vorm::Telefoon => form.phone(&naam, key),
        Vorm::Dag => form.date3(&naam, key),
        Vorm::Moment => form.moment(&naam, key),
        Vorm::Aantal => form.int(&naam, key),
        Vorm::Tekst => form.textarea(&naam, key).rows(3),
        Vorm::Lijst => form.textarea(&naam, key).rows(4),
        Vorm::Keuze(codes) => form.radios_of(&naam, key, options(codes)),
        Vorm::Keuzes(codes) => form.checkboxes_of(&naam, key, options(codes)),
        vorm @ (Vorm::Collega | Vorm::Betrokkene) => form.select_of(&naam, key, k.opties(vorm)),
        Vorm::Standen => return standen(form, tr, noot, k),
        Vorm::Afspraken => return afspraken(form, tr, noot, rijen),
    };
    if noot.verplicht {
        html! { (field) }
    } else {
        html! { (field.optional()) }
    }
}

/// One group per measure that was advised.
fn standen(form: &Form<'_>, tr: Tr, noot: Noot, k: &Keuzen) -> Markup {
    let naam = veld(noot.wat);
    html! {
        h3.nl-heading.nl-heading--level-3 { (tr.label(noot.wat)) }
        @if k.maatregelen.is_empty() { p.zacht { (tr.t("aantekening-geen-maatregelen")) } }
        @for (i, maatregel) in k.maatregelen.iter().enumerate() {
            @let n = i + 1;
            (form.hidden(&format!("{naam}-{n}-maatregel"), maatregel))
            (form.radios::<Uitvoeringsstand>(&format!("{naam}-{n}"), "aantekening-stand").label(maatregel.clone()))
            (form.date3(&format!("{naam}-{n}-op"), "aantekening-stand-op").label(tr.with("aantekening-stand-op-van", args![("maatregel", maatregel.clone())])))
            (form.select::<Belemmering>(&format!("{naam}-{n}-belemmering"), "aantekening-in-de-weg").optional())
        }
    }
}

/// Rows of who, what and when; one more than is filled in.
fn afspraken(form: &Form<'_>, tr: Tr, noot: Noot, rijen: usize) -> Markup {
    let naam = veld(noot.wat);
    html! {
        @for n in 1..=rijen {
            fieldset.utrecht-form-fieldset.utrecht-form-fieldset--html-fieldset.rij-velden {
                legend.utrecht-form-fieldset__legend.utrecht-form-label { (tr.with("aantekening-afspraak-n", args![("nummer", n)])) }
                (verplicht(form.text(&format!("{naam}-{n}-wie"), "aantekening-afspraak-wie"), noot.verplicht && n == 1))
                (verplicht(form.text(&format!("{naam}-{n}-wat"), "aantekening-afspraak-wat"), noot.verplicht && n == 1))
                (form.date3(&format!("{naam}-{n}-wanneer"), "aantekening-afspraak-wanneer").optional())
            }
        }
    }
}

fn verplicht(field: Field<'_>, moet: bool) -> Field<'_> {
    if moet { field } else { field.optional() }
}

/// How many rows of agreements to show for these values.
pub(super) fn rijen(input: &Input) -> usize {
    let naam = veld(Aantekening::Afspraken);
    let filled = |n: &usize| ["wie", "wat"].iter().any(|deel| !input.get(&format!("{naam}-{n}-{deel}")).is_empty());
    ((1..=RIJEN).rev().find(filled).unwrap_or(0) + 1).clamp(2, RIJEN)
}

/// Puts what stands there into the inputs; every input is named, so that a later change by someone else is seen.
pub(super) fn ingevuld(input: Input, stap: &Stap, noten: &Aantekeningen, k: &Keuzen) -> Input {
    stap.noteert.iter().fold(input, |input, noot| een_ingevuld(input, noot.wat, noten.get(&noot.wat), k))
}

fn een_ingevuld(input: Input, wat: Aantekening, nu: Option<&Genoteerd>, k: &Keuzen) -> Input {
    let naam = veld(wat);
    match nu {
        None => input.with(&naam, ""),
        Some(Genoteerd::Tekst(tekst)) => input.with(&naam, tekst),
        Some(Genoteerd::Dag(dag)) => input.with_date(&naam, *dag),
        Some(Genoteerd::Moment(m)) => input.with_moment(&naam, *m),
        Some(Genoteerd::Aantal(n)) => input.with(&naam, n),
        Some(Genoteerd::Codes(codes)) => input.with_all(&naam, codes),
        Some(Genoteerd::Wie(id)) => input.with(&naam, id),
        Some(Genoteerd::Lijst(items)) => input.with(&naam, items.join("\n")),
        Some(Genoteerd::Standen(items)) => k.maatregelen.iter().enumerate().fold(input, |input, (i, m)| {
            let Some(u) = items.iter().find(|u| u.maatregel == *m) else { return input };
            let n = format!("{naam}-{}", i + 1);
            input.with(&n, u.stand).with_date(&format!("{n}-op"), u.op).with_some(&format!("{n}-belemmering"), u.belemmering)
        }),
        Some(Genoteerd::Afspraken(items)) => items.iter().enumerate().fold(input, |input, (i, a)| {
            let n = format!("{naam}-{}", i + 1);
            let input = input.with(&format!("{n}-wie"), &a.wie).with(&format!("{n}-wat"), &a.wat);
            match a.wanneer {
                Some(dag) => input.with_date(&format!("{n}-wanneer"), dag),
                None => input,
            }
        }),
    }
}

/// Reads the notes of a step. With `moet` everything that the step cannot do without must be there.
///
/// # Errors
/// Every mistake at once, each at its field.
pub(super) fn lees(input: &Input, stap: &Stap, k: &Keuzen, moet: bool, now: Moment) -> Result<Aantekeningen, Errors> {
    let mut r = Reader::new(input);
    let mut noten = Aantekeningen::new();
    for noot in &stap.noteert {
        let verplicht = noot.verplicht && moet;
        let gelezen = een(&mut r, input, noot.wat, k, verplicht, now);
        if let Some(gelezen) = gelezen {
            noten.insert(noot.wat, gelezen);
        }
    }
    r.finish(|| Some(noten))
}

fn een(r: &mut Reader<'_>, input: &Input, wat: Aantekening, k: &Keuzen, moet: bool, now: Moment) -> Option<Genoteerd> {
    let naam = veld(wat);
    let mag = |r: &mut Reader<'_>| {
        if !moet {
            r.opt();
        }
    };
    match wat.vorm() {
        Vorm::Regel => tekst(r, &naam, REGEL, moet).map(Genoteerd::Tekst),
        Vorm::Tekst => tekst(r, &naam, TEKST, moet).map(Genoteerd::Tekst),
        Vorm::Telefoon => {
            mag(r);
            r.phone(&naam).map(Genoteerd::Tekst)
        }
        Vorm::Dag => {
            mag(r);
            r.date(&naam).map(Genoteerd::Dag)
        }
        Vorm::Moment => {
            mag(r);
            r.moment(&naam).map(Genoteerd::Moment)
        }
        Vorm::Aantal => {
            mag(r);
            r.int(&naam, 0..=10_000).map(Genoteerd::Aantal)
        }
        Vorm::Keuze(codes) => {
            mag(r);
            r.one_of(&naam, |v| codes.contains(&v).then(|| v.to_owned())).map(|c| Genoteerd::Codes(vec![c]))
        }
        Vorm::Keuzes(codes) => keuzes(r, input, &naam, codes, moet),
        vorm @ (Vorm::Collega | Vorm::Betrokkene) => {
            mag(r);
            r.one_of(&naam, |v| k.van(vorm).iter().find(|(id, _)| id.to_string() == v).map(|(id, _)| *id)).map(Genoteerd::Wie)
        }
        Vorm::Lijst => lijst(r, &naam, moet),
        Vorm::Standen => standen_gelezen(r, input, &naam, k, moet, now),
        Vorm::Afspraken => afspraken_gelezen(r, input, &naam, moet),
    }
}

/// A text; a number that looks like a citizen service number is refused.
fn tekst(r: &mut Reader<'_>, naam: &str, max: usize, moet: bool) -> Option<String> {
    let tekst = if moet { r.required_text(naam, max) } else { r.text(naam, max) }?;
    if lijkt_op_bsn(&tekst) {
        r.add(naam, "verlenen-fout-bsn");
        return None;
    }
    Some(tekst)
}

/// Values of a closed set. "None of these" goes with nothing else.
fn keuzes(r: &mut Reader<'_>, input: &Input, naam: &str, codes: &[&str], moet: bool) -> Option<Genoteerd> {
    let chosen: Vec<String> = codes.iter().filter(|c| input.contains(naam, c)).map(|c| (*c).to_owned()).collect();
    if chosen.is_empty() && moet {
        r.add(naam, "fout-kies-een-of-meer");
    }
    if chosen.len() > 1 && chosen.iter().any(|c| c == "geen" || c == "niets") {
        r.add(naam, "aantekening-fout-niets-en-iets");
    }
    (!chosen.is_empty()).then_some(Genoteerd::Codes(chosen))
}

fn lijst(r: &mut Reader<'_>, naam: &str, moet: bool) -> Option<Genoteerd> {
    let text = tekst(r, naam, ITEMS * (REGEL + 1), moet)?;
    let items: Vec<String> = text.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect();
    if items.len() > ITEMS || items.iter().any(|i| i.chars().count() > REGEL) {
        r.add(naam, "aantekening-fout-lijst");
    }
    (!items.is_empty()).then_some(Genoteerd::Lijst(items))
}

/// The state of every measure; without measures there is nothing to say.
fn standen_gelezen(r: &mut Reader<'_>, input: &Input, naam: &str, k: &Keuzen, moet: bool, now: Moment) -> Option<Genoteerd> {
    let mut out = Vec::new();
    for (i, maatregel) in k.maatregelen.iter().enumerate() {
        let n = format!("{naam}-{}", i + 1);
        if input.get(&format!("{n}-maatregel")) != maatregel {
            r.add(&n, "aantekening-fout-maatregelen-anders");
            continue;
        }
        if !moet && input.get(&n).is_empty() {
            continue;
        }
        let stand = r.choice::<Uitvoeringsstand>(&n);
        let op = r.date(&format!("{n}-op"));
        if op.is_some_and(|op| op > now.datum()) {
            r.add(&format!("{n}-op"), "verlenen-fout-toekomst");
        }
        let weg = r.opt().choice::<Belemmering>(&format!("{n}-belemmering"));
        let belemmering = weg.filter(|_| stand == Some(Uitvoeringsstand::NietGedaan));
        if let (Some(stand), Some(op)) = (stand, op) {
            out.push(Uitgevoerd { maatregel: maatregel.clone(), stand, op, belemmering });
        }
    }
    (!out.is_empty()).then_some(Genoteerd::Standen(out))
}

fn afspraken_gelezen(r: &mut Reader<'_>, input: &Input, naam: &str, moet: bool) -> Option<Genoteerd> {
    let mut out = Vec::new();
    for n in 1..=RIJEN {
        let deel = |d: &str| format!("{naam}-{n}-{d}");
        let leeg = ["wie", "wat", "wanneer-dag", "wanneer-maand", "wanneer-jaar"].iter().all(|d| input.get(&deel(d)).is_empty());
        if leeg && !(moet && n == 1) {
            continue;
        }
        let (wie, wat) = (tekst(r, &deel("wie"), REGEL, true), tekst(r, &deel("wat"), TEKST, true));
        let wanneer = r.opt().date(&deel("wanneer"));
        if let (Some(wie), Some(wat)) = (wie, wat) {
            out.push(Afgesproken { wie, wat, wanneer });
        }
    }
    (!out.is_empty()).then_some(Genoteerd::Afspraken(out))
}

/// What stands in the inputs of one note, as a person reads it: for who was second.
pub(super) fn getoond(tr: Tr, stap: &Stap, wat: Aantekening, k: &Keuzen, input: &Input) -> String {
    let label = |waarde: &str| match wat.vorm() {
        Vorm::Keuze(_) | Vorm::Keuzes(_) => tr.find(&wat.waarde_key(waarde)),
        vorm @ (Vorm::Collega | Vorm::Betrokkene) => k.van(vorm).iter().find(|(id, _)| id.to_string() == waarde).map(|(_, n)| n.clone()),
        Vorm::Standen => Uitvoeringsstand::from_code(waarde).map(|s| tr.label(s)),
        _ => None,
    };
    let own = input.names().into_iter().filter(|n| noot_van(stap, n) == Some(wat) && !n.ends_with("-maatregel"));
    let values = own.flat_map(|n| input.all(n)).filter(|v| !v.trim().is_empty());
    let text = values.map(|v| label(v).unwrap_or_else(|| v.clone())).collect::<Vec<_>>().join(" ");
    if text.is_empty() { tr.t("form-leeg") } else { text }
}
