//! Vraag: what a rehearsal starts from, as it stands in the address. What is usual is left out.

use domain::{
    Code, Moment,
    draaiboek::{Afwezig, Anker, Draaiboek, Feit, Feiten, Gebeurt, Gedrag, Niveau, Uitgangspunt, Voorval, gewoon},
    kalender::lokaal,
};
use web::Input;

use super::formulier::PERSONEN;

/// Days that are played unless the address says otherwise.
pub(super) const DAGEN: i64 = 240;
const DAG: i64 = 86_400;

/// What a rehearsal starts from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Vraag {
    pub(super) op: Moment,
    pub(super) dagen: i64,
    pub(super) feiten: Feiten,
    pub(super) personen: Vec<Feiten>,
    pub(super) gebieden: usize,
    pub(super) gedrag: Gedrag,
    pub(super) afwezig: Vec<Afwezig>,
    pub(super) voorvallen: Vec<Voorval>,
    /// Everyone answers, whatever is ready.
    pub(super) ideaal: bool,
    /// The version that it is compared with.
    pub(super) tegen: Option<String>,
    /// Where the clock stands, in seconds after the beginning.
    pub(super) kijk: Option<i64>,
}

/// The answer that is given when nobody says another, for this draaiboek.
pub(super) fn meestal(d: &Draaiboek, feit: Feit) -> &'static str {
    match (feit, d.geldt_voor.first()) {
        (Feit::Incidenttype, Some(soort)) => soort.code(),
        _ => gewoon(feit),
    }
}

impl Vraag {
    /// The usual course from this moment.
    pub(super) fn gewoon(op: Moment) -> Self {
        let person = Feiten::default().with(Feit::Rol, gewoon(Feit::Rol)).with(Feit::Leeftijdsgroep, gewoon(Feit::Leeftijdsgroep));
        Self {
            op,
            dagen: DAGEN,
            feiten: Feiten::default(),
            personen: vec![person],
            gebieden: 0,
            gedrag: Gedrag::Termijn,
            afwezig: Vec::new(),
            voorvallen: Vec::new(),
            ideaal: false,
            tegen: None,
            kijk: None,
        }
    }

    /// A story of a scenario: what it tells happens, and the others do their work within their term.
    pub(super) fn verhaal(u: Uitgangspunt) -> Self {
        let mut all = Self::gewoon(u.op);
        if !u.betrokkenen.is_empty() {
            all.personen = u.betrokkenen;
        }
        Self { feiten: u.feiten, gebieden: u.gebieden, voorvallen: u.voorvallen, kijk: Some(u.tot.seconds_since(u.op)), ..all }
    }

    /// The same from another moment: what happens and who is away moves along.
    pub(super) fn verzet(&self, op: Moment) -> Self {
        let by = op.seconds_since(self.op);
        let mut there = Self { op, kijk: None, ..self.clone() };
        there.voorvallen.iter_mut().for_each(|v| v.op = v.op.plus_seconds(by));
        there.afwezig.iter_mut().for_each(|a| (a.van, a.tot) = (a.van.plus_seconds(by), a.tot.plus_seconds(by)));
        there
    }

    pub(super) fn tot(&self) -> Moment {
        self.op.plus_seconds(self.dagen * DAG)
    }

    /// Names and values of the address, without the version and the place of the clock.
    pub(super) fn paren(&self, d: &Draaiboek) -> Vec<(String, String)> {
        let mut all = vec![("op".to_owned(), iso(self.op))];
        let mut add = |name: String, value: String| all.push((name, value));
        if self.dagen != DAGEN {
            add("dagen".into(), self.dagen.to_string());
        }
        if self.gedrag != Gedrag::Termijn {
            add("gedrag".into(), self.gedrag.code().into());
        }
        if self.ideaal {
            add("stand".into(), "ideaal".into());
        }
        for (feit, waarde) in self.feiten.iter().filter(|(f, w)| *w != meestal(d, *f)) {
            add(feit.code().into(), waarde.into());
        }
        for (n, person) in (1..).zip(&self.personen) {
            for (feit, waarde) in person.iter().filter(|(f, w)| f.vanzelf_bekend() || *w != gewoon(*f)) {
                add(format!("p{n}-{}", feit.code()), waarde.into());
            }
        }
        if self.gebieden > 0 {
            add("gebieden".into(), self.gebieden.to_string());
        }
        for (n, a) in (1..).zip(&self.afwezig) {
            add(format!("w{n}-wie"), a.wie.clone());
            add(format!("w{n}-van"), iso(a.van));
            add(format!("w{n}-tot"), iso(a.tot));
        }
        for (n, v) in (1..).zip(&self.voorvallen) {
            add(format!("g{n}"), iso(v.op));
            add(format!("g{n}-wat"), wat_code(&v.wat));
            if let Some(voor) = v.voor {
                add(format!("g{n}-voor"), (voor + 1).to_string());
            }
        }
        if let Some(tegen) = &self.tegen {
            add("tegen".into(), tegen.clone());
        }
        all
    }

    /// The values of the form: those of the address, and what is usual.
    pub(super) fn input(&self, d: &Draaiboek, versie: &str) -> Input {
        let moments = |name: &str| name == "op" || name.ends_with("-van") || name.ends_with("-tot") || is_voorval(name);
        let rest = self.paren(d).into_iter().filter(|(n, _)| !moments(n));
        let mut all = rest.fold(Input::new().with("versie", versie), |i, (n, v)| i.with(&n, v)).with_moment("op", self.op);
        for (n, a) in (1..).zip(&self.afwezig) {
            all = all.with_moment(&format!("w{n}-van"), a.van).with_moment(&format!("w{n}-tot"), a.tot);
        }
        for (n, v) in (1..).zip(&self.voorvallen) {
            all = all.with_moment(&format!("g{n}"), v.op);
        }
        aangevuld(all, d)
    }
}

/// The same form with what is usual where nothing is said.
pub(super) fn aangevuld(input: Input, d: &Draaiboek) -> Input {
    let usual = [
        ("dagen", DAGEN.to_string()),
        ("gedrag", Gedrag::Termijn.code().to_owned()),
        ("stand", "nu".to_owned()),
        ("gebieden", "0".to_owned()),
    ];
    let facts = Feit::ALL.iter().filter(|f| f.niveau() == Niveau::Casus).map(|f| (f.code().to_owned(), meestal(d, *f).to_owned()));
    let each = Feit::ALL.iter().filter(|f| f.niveau() == Niveau::Betrokkene);
    let there: Vec<usize> = (1..=PERSONEN).filter(|n| !input.get(&format!("p{n}-rol")).is_empty()).collect();
    let persons = there.into_iter().flat_map(|n| each.clone().map(move |f| (format!("p{n}-{}", f.code()), gewoon(*f).to_owned())));
    let all = usual.map(|(n, v)| (n.to_owned(), v)).into_iter().chain(facts).chain(persons);
    all.fold(input, |input, (name, value)| if input.all(&name).is_empty() { input.with(&name, value) } else { input })
}

/// The moment of something that happens: "g3".
fn is_voorval(name: &str) -> bool {
    name.strip_prefix('g').is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

fn iso(m: Moment) -> String {
    lokaal(m).strftime("%Y-%m-%dT%H:%M").to_string()
}

/// What happens, as the address writes it.
pub(super) fn wat_code(wat: &Gebeurt) -> String {
    match wat {
        Gebeurt::Anker(a) => a.code().to_owned(),
        Gebeurt::Stap(s) => format!("stap.{s}"),
        Gebeurt::Feit(f, waarde) => format!("{}.{waarde}", f.code()),
    }
}

/// What happens, from the address.
pub(super) fn wat(d: &Draaiboek, code: &str) -> Option<Gebeurt> {
    match code.split_once('.') {
        None => Anker::from_code(code).map(Gebeurt::Anker),
        Some(("stap", id)) => d.stap(&id.into()).map(|s| Gebeurt::Stap(s.id.clone())),
        Some((feit, waarde)) => {
            let feit = Feit::from_code(feit)?;
            feit.waarden().contains(&waarde).then(|| Gebeurt::Feit(feit, waarde.to_owned()))
        }
    }
}
