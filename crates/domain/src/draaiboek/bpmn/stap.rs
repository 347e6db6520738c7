//! A step as a task: what a person reads of it, and what another program finds in it.

use crate::Code;

use super::{
    pijlen::Pijl,
    schrijf::{UITDRUKKING, in_en_uit},
    xml::{Attr, Xml},
};
use crate::draaiboek::model::{Per, Stap, Uitwisseling};

pub(super) fn taak(x: &mut Xml, s: &Stap, id: &str, pijlen: &[Pijl]) {
    x.open("bpmn:userTask", &[("id", id), ("name", &s.titel)]);
    x.text("bpmn:documentation", &[], &tekst(s));
    x.open("bpmn:extensionElements", &[]);
    eigen(x, s);
    x.close();
    in_en_uit(x, id, pijlen);
    if let Some(aantal) = match s.per {
        Per::Casus => None,
        Per::Betrokkene => Some("aantal_betrokkenen"),
        Per::Gebied => Some("aantal_gebieden"),
    } {
        x.open("bpmn:multiInstanceLoopCharacteristics", &[("isSequential", "false")]);
        x.text("bpmn:loopCardinality", &[UITDRUKKING], aantal);
        x.close();
    }
    x.close();
}

/// What a person reads who opens the step in another tool.
pub(super) fn tekst(s: &Stap) -> String {
    let mut lines = vec![s.uitleg.trim().to_owned()];
    if s.uiterlijk.is_some() {
        lines.push(format!("Uiterlijk {}.", termijn_zin(s)));
    }
    for n in &s.niet_voor {
        lines.push(n.plus.map_or_else(|| format!("Niet voor {}.", n.na), |p| format!("Niet voor {p} na {}.", n.na)));
    }
    lines.extend(s.wisselt_uit.iter().map(|u| format!("Van {} naar {}: {}.", u.van, u.aan, soorten(u))));
    lines.extend(s.letop.as_ref().map(|l| format!("Let op: {}", l.trim())));
    lines.push(format!("Bron: {}.", s.bron));
    lines.join("\n")
}

pub(super) fn termijn_zin(s: &Stap) -> String {
    let duur = s.uiterlijk.map(|d| d.to_string()).unwrap_or_default();
    s.vanaf.as_ref().map_or_else(|| duur.clone(), |v| format!("{duur} na {v}"))
}

pub(super) fn soorten(u: &Uitwisseling) -> String {
    u.wat.iter().map(|s| s.code().replace('-', " ")).collect::<Vec<_>>().join(", ")
}

/// Everything that a step says and BPMN has no element for.
pub(super) fn eigen(x: &mut Xml, s: &Stap) {
    let met = s.met.join(" ");
    let legt_vast: Vec<&str> = s.legt_vast.iter().map(|f| f.code()).collect();
    let legt_vast = legt_vast.join(" ");
    let (uiterlijk, vanaf) = (s.uiterlijk.map(|d| d.to_string()), s.vanaf.as_ref().map(ToString::to_string));
    let yes = |b: bool| b.then_some("true");
    let all: [(&str, Option<&str>); 16] = [
        ("id", Some(s.id.as_str())),
        ("fase", Some(s.fase.code())),
        ("spoor", Some(s.spoor.code())),
        ("per", Some(s.per.code())),
        ("wie", Some(&s.wie)),
        ("met", Some(met.as_str()).filter(|m| !m.is_empty())),
        ("uiterlijk", uiterlijk.as_deref()),
        ("vanaf", vanaf.as_deref()),
        ("legtVast", Some(legt_vast.as_str()).filter(|l| !l.is_empty())),
        ("klaarAls", s.klaar_als.map(Code::code)),
        ("weg", s.weg.map(Code::code)),
        ("brief", s.brief.as_deref()),
        ("verplicht", yes(s.verplicht)),
        ("eigenZorg", yes(s.eigen_zorg)),
        ("letOp", s.letop.as_deref()),
        ("bron", Some(&s.bron)),
    ];
    let attrs: Vec<Attr<'_>> = all.into_iter().filter_map(|(k, v)| Some((k, v?))).collect();
    if s.wisselt_uit.is_empty() && s.na.is_empty() && s.niet_voor.is_empty() && s.als.is_empty() && s.escaleert.is_none() {
        return x.leaf("nazorg:stap", &attrs);
    }
    x.open("nazorg:stap", &attrs);
    s.na.iter().for_each(|a| x.leaf("nazorg:na", &[("wat", &a.to_string())]));
    for n in &s.niet_voor {
        let (wat, plus) = (n.na.to_string(), n.plus.map(|p| p.to_string()).unwrap_or_default());
        let attrs: &[Attr<'_>] = if plus.is_empty() { &[("wat", &wat)] } else { &[("wat", &wat), ("plus", &plus)] };
        x.leaf("nazorg:nietVoor", attrs);
    }
    for (feit, waarden) in s.als.iter() {
        x.leaf("nazorg:als", &[("feit", feit.code()), ("waarden", &waarden.join(" "))]);
    }
    if let Some(e) = &s.escaleert {
        let na = e.na.map(|n| n.to_string()).unwrap_or_default();
        let attrs: &[Attr<'_>] = if na.is_empty() { &[("naar", &e.naar)] } else { &[("naar", &e.naar), ("na", &na)] };
        x.leaf("nazorg:escaleert", attrs);
    }
    s.wisselt_uit.iter().for_each(|u| uitwisseling(x, u));
    x.close();
}

pub(super) fn uitwisseling(x: &mut Xml, u: &Uitwisseling) {
    let wat: Vec<&str> = u.wat.iter().map(|s| s.code()).collect();
    x.leaf("nazorg:uitwisseling", &[("van", &u.van), ("aan", &u.aan), ("gegevens", &wat.join(" "))]);
}
