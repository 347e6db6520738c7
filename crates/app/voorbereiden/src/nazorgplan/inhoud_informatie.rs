//! The chapter about information: what is agreed, per direction, then the covenants, and in short the law that it rests on.

use std::collections::HashSet;

use domain::{Code, grondslag::eigen_huis};
use serde_json::{Value, json};
use web::args;

use super::inhoud::{Bron, Mist, alinea, kop, mist, tabel, tr};
use ::draaiboek::controle::{gemerkt, te_controleren};

use crate::informatieafspraken::{self as info, Besluit, Soortbevinding, Staat, Stroom, Tekenstaat, gaat, getoond, naar, staat};

/// The lines of a table, in the order of these states.
const ORDE: [Staat; 4] = [Staat::Ja, Staat::Beperkt, Staat::Nee, Staat::Open];
/// More parties than this are counted where nothing is agreed with them; where something is, each is named.
const GENOEMD: usize = 3;

const BESLUIT: &str = "/voorbereiden/aanwijzingsbesluit";

/// Which way data go, seen from the municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Richting {
    Naar,
    Van,
    Anderen,
}

impl Richting {
    const ALL: [(Self, &'static str); 3] =
        [(Self::Naar, "plan-info-naar"), (Self::Van, "plan-info-van"), (Self::Anderen, "plan-info-anderen")];

    fn of(s: &Stroom<'_>) -> Self {
        match (eigen_huis(s.van), eigen_huis(s.aan)) {
            (false, true) => Self::Naar,
            (true, false) => Self::Van,
            _ => Self::Anderen,
        }
    }
}

/// A line of the table: parties about which the same is agreed stand together.
struct Regel {
    stand: Staat,
    van: Vec<String>,
    aan: Vec<String>,
    doel: String,
    rest: [String; 3],
}

impl Regel {
    /// Who to whom, and what for.
    fn richting(&self) -> String {
        let agreed = matches!(self.stand, Staat::Ja | Staat::Beperkt);
        let who = |names: &[String]| match agreed || names.len() <= GENOEMD {
            true => names.join(", "),
            false => tr().with("plan-info-partners", args![("aantal", names.len())]),
        };
        format!("{} → {}\n{}", who(&self.van), who(&self.aan), self.doel)
    }
}

impl Bron<'_> {
    pub(super) fn informatie(&self) -> (Vec<Value>, Vec<Mist>) {
        let shown: Vec<&Stroom<'_>> = self.informatie.stromen.iter().filter(|s| self.in_plan(s)).collect();
        let agreed = shown.iter().filter(|s| matches!(self.stand_van(s), Staat::Ja | Staat::Beperkt)).count();
        let mut blocks = vec![alinea(&self.tr().with("plan-info-stand", args![("aantal", agreed), ("totaal", shown.len())]))];
        for (richting, key) in Richting::ALL {
            let rows = self.regels(shown.iter().copied().filter(|s| Richting::of(s) == richting));
            if !rows.is_empty() {
                blocks.push(stroomtabel(key, rows));
            }
        }
        blocks.extend(self.convenanttabel());
        let (law, gap) = self.kader(&shown);
        blocks.extend(law);
        blocks.extend(self.zorg_voor_gegevens());
        (blocks, gap.into_iter().chain(self.bevindingen()).collect())
    }

    /// A flow of the law in force, with somebody who takes part here.
    fn in_plan(&self, s: &Stroom<'_>) -> bool {
        let absent = |id: &str| self.partners.iter().any(|p| p.beleid.id == id && !p.lokaal.doet_mee);
        s.geldt(self.informatie.dag) && !absent(s.van) && !absent(s.aan)
    }

    fn stand_van(&self, s: &Stroom<'_>) -> Staat {
        staat(s, self.informatie.afspraak(s), self.informatie.dag)
    }

    fn regels<'s>(&self, all: impl Iterator<Item = &'s Stroom<'s>>) -> Vec<Regel> {
        let (o, tr) = (&self.informatie, self.tr());
        let mut lines: Vec<Regel> = Vec::new();
        for s in all {
            let (stand, van, aan, rest) = (self.stand_van(s), o.naam(tr, s.van), o.naam(tr, s.aan), self.cellen(s));
            let doel = &s.regel.doel;
            let same = lines.iter_mut().find(|l| l.rest == rest && l.doel == *doel && (l.van == [van.as_str()] || l.aan == [aan.as_str()]));
            let Some(l) = same else {
                lines.push(Regel { stand, van: vec![van], aan: vec![aan], doel: doel.clone(), rest });
                continue;
            };
            for (list, name) in [(&mut l.van, van), (&mut l.aan, aan)] {
                if !list.contains(&name) {
                    list.push(name);
                }
            }
        }
        // What is agreed first, then what is not.
        lines.sort_by_key(|l| ORDE.iter().position(|s| *s == l.stand));
        lines
    }

    /// What goes, on which basis, and what is agreed about it. Reasons and remarks are for colleagues and stay out.
    fn cellen(&self, s: &Stroom<'_>) -> [String; 3] {
        let (tr, a, stand) = (self.tr(), self.informatie.afspraak(s), self.stand_van(s));
        let words = |kinds: Vec<domain::gegeven::Soort>| kinds.iter().map(|k| tr.label(*k).to_lowercase()).collect::<Vec<_>>().join(", ");
        let goes = gaat(s, a);
        let data = match stand {
            Staat::Beperkt => {
                let not = s.regel.gegevens.iter().copied().filter(|k| !goes.contains(k)).collect();
                tr.with("plan-info-beperkt", args![("wel", words(goes)), ("niet", words(not))])
            }
            _ => words(s.regel.gegevens.clone()),
        };
        let valid = match s.grondslag.geldig_tot {
            Some(tot) => tr.with("plan-info-geldig-tot", args![("van", tr.datum(s.grondslag.geldig_vanaf)), ("tot", tr.datum(tot))]),
            None => tr.with("plan-info-geldig", args![("van", tr.datum(s.grondslag.geldig_vanaf))]),
        };
        let basis =
            format!("{}; {}; {valid}", gemerkt(&self.app.beleid, &s.grondslag.artikel), tr.label(s.regel.voorwaarde).to_lowercase());
        let a = a.filter(|a| a.besluit == Besluit::Ja);
        let agreed = [
            Some(tr.label(stand)),
            a.and_then(|a| a.kanaal).map(|k| tr.label(k).to_lowercase()),
            a.and_then(|a| a.herzien_op).map(|d| tr.with("plan-info-herzien", args![("datum", tr.datum(d))])),
        ];
        [data, basis, agreed.into_iter().flatten().collect::<Vec<_>>().join("; ")]
    }

    /// Where the covenant with each partner stands. Organisations and days only: names stand under the covenant itself.
    fn convenanttabel(&self) -> Option<Value> {
        let (tr, o) = (self.tr(), &self.informatie);
        let day = |d: Option<jiff::civil::Date>| d.map_or_else(|| "–".to_owned(), |d| tr.datum(d));
        let rows: Vec<Vec<String>> = o
            .tekenstaten()
            .into_iter()
            .filter(|(_, staat)| *staat != Tekenstaat::Niets)
            .map(|(id, staat)| {
                let c = getoond(o, &id);
                let signed = |h: Option<&info::Handtekening>| day(h.map(|h| h.op.datum()));
                let until = match c.and_then(|c| c.opzegging.as_ref()) {
                    Some(e) => tr.with("plan-convenant-eindigt", args![("datum", tr.datum(e.laatste_dag))]),
                    None => day(c.and_then(info::Convenant::herzien_op)),
                };
                let by = (signed(c.and_then(|c| c.van_partner.as_ref())), signed(c.and_then(|c| c.van_gemeente.as_ref())));
                vec![o.naam(tr, &id), tr.label(staat), by.0, by.1, until]
            })
            .collect();
        let head = ["plan-partner", "plan-convenant-stand", "plan-convenant-partner", "plan-convenant-gemeente", "plan-convenant-herzien"];
        (!rows.is_empty()).then(|| tabel("plan-convenanten", &head, rows))
    }

    /// The law in short: who may receive police data now, what the victim hears, and the bases of the flows above.
    fn kader(&self, shown: &[&Stroom<'_>]) -> (Vec<Value>, Option<Mist>) {
        let tr = self.tr();
        let date = |d: Option<jiff::civil::Date>| d.map_or_else(|| "–".to_owned(), |d| tr.datum(d));
        let (decision, gap) = match &self.besluit {
            Some(b) => {
                let words = args![("nummer", b.nummer()), ("van", date(b.inhoud.geldig_van)), ("tot", date(b.inhoud.geldig_tot))];
                (tr.with("plan-besluit", words), None)
            }
            None => (tr.t("plan-geen-besluit"), Some(mist("planmist-besluit", 1, BESLUIT))),
        };
        let mut seen = HashSet::new();
        let bases: Vec<_> = shown.iter().map(|s| s.grondslag).filter(|g| seen.insert(g.id.as_str())).collect();
        let name = |id: &str| self.app.beleid.wetsartikelen.iter().find(|w| w.id == id).map(|w| w.naam.clone()).unwrap_or_default();
        let points: Vec<String> = bases.iter().map(|g| format!("{}: {}", gemerkt(&self.app.beleid, &g.artikel), name(&g.id))).collect();
        let cited: Vec<&str> = bases.iter().map(|g| g.artikel.as_str()).collect();
        let mut blocks = vec![
            kop(&tr.t("plan-info-recht")),
            alinea(&decision),
            alinea(&tr.t("plan-mededeling")),
            json!({ "soort": "lijst", "punten": points }),
        ];
        blocks.extend(te_controleren(&self.app.beleid, &cited.join("; ")));
        (blocks, gap)
    }

    /// What does not fit, one line for each kind: straight to the place when there is one, else to all of that kind.
    fn bevindingen(&self) -> Vec<Mist> {
        let all = self.informatie.bevindingen();
        let of = |soort: Soortbevinding| {
            let found: Vec<_> = all.iter().filter(|b| b.soort == soort).collect();
            let to = match found.as_slice() {
                [] => return None,
                [one] => naar(one),
                _ => format!("{}#{}", info::HIER, soort.code()),
            };
            Some(mist(mistkey(soort), found.len(), &to))
        };
        Soortbevinding::ALL.iter().filter_map(|s| of(*s)).collect()
    }
}

fn mistkey(soort: Soortbevinding) -> &'static str {
    match soort {
        Soortbevinding::BuitenBesluit => "planmist-info-buiten-besluit",
        Soortbevinding::KanaalBesluit => "planmist-info-kanaal-besluit",
        Soortbevinding::ZonderGrondslag => "planmist-info-zonder-grondslag",
        Soortbevinding::Geweigerd => "planmist-info-geweigerd",
        Soortbevinding::Beperkt => "planmist-info-beperkt",
        Soortbevinding::NietAfgesproken => "planmist-info-niet-afgesproken",
        Soortbevinding::LooptAf => "planmist-info-loopt-af",
        Soortbevinding::NietOndertekend => "planmist-info-niet-ondertekend",
        Soortbevinding::Herzien => "planmist-info-herzien",
        Soortbevinding::NietGebruikt => "planmist-info-niet-gebruikt",
    }
}

fn stroomtabel(key: &str, regels: Vec<Regel>) -> Value {
    let rows = regels.into_iter().map(|r| std::iter::once(r.richting()).chain(r.rest).collect()).collect();
    let head = ["plan-info-richting", "plan-gegeven", "plan-info-grondslag", "plan-info-afgesproken"];
    tabel(key, &head, rows)
}
