//! What partners and everyone read. These pages are made of editions alone; exact counts never come here.

mod spreiding;

use std::{collections::BTreeMap, sync::Arc};

use ::store::{StoreError, Tx};
use kern::{App, Ctx};
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Input, Taal, Tr, args,
    parts::{self, Alert, Column, Table},
};

use crate::{
    HIER,
    feiten::{Feiten, eerste, passend},
    gebiedskaart::{self, teken},
    pages::{
        kaarten::{blad, grenzenregel, rijnaam},
        ophaaldag, telling,
    },
    store::{self, Uitgegeven, Vorm},
    uitgave::{self, Cel, Spreiding, Uitgave, Voor},
    uitleg::UITLEG,
};

/// The newest edition of each year and circle.
pub fn laatste(all: &[Uitgegeven]) -> Vec<&Uitgegeven> {
    let newest = |u: &&Uitgegeven| !all.iter().any(|o| o.uitgave.jaar == u.uitgave.jaar && o.uitgave.voor == u.uitgave.voor && o.nr > u.nr);
    all.iter().filter(newest).collect()
}

/// A count in words.
pub fn cel(tr: Tr, c: Cel) -> String {
    match c {
        Cel::Precies(0) => tr.t("beeld-cel-geen"),
        Cel::Precies(n) => n.to_string(),
        Cel::Enkele => tr.t("beeld-cel-enkele"),
        Cel::Ongeveer(n) => tr.with("beeld-cel-ongeveer", args![("aantal", n)]),
        Cel::Verborgen => tr.t("beeld-cel-verborgen"),
    }
}

/// Name of a row: a kind by its code, an area as it is; what lies elsewhere is kept in Dutch.
pub(crate) fn naam(tr: Tr, name: &str) -> String {
    if name == Tr::new(Taal::Nl).t("beeld-elders") {
        return tr.t("beeld-elders");
    }
    tr.find(&format!("incidenttype-{name}")).unwrap_or_else(|| name.to_owned())
}

/// Areas of an edition, each with its place in it; what lies elsewhere comes last.
fn gebieden_laatst(e: &Uitgave) -> impl Iterator<Item = (usize, &(String, Cel))> {
    let elsewhere = Tr::new(Taal::Nl).t("beeld-elders");
    let (last, own): (Vec<_>, Vec<_>) = e.gebieden.iter().enumerate().partition(|(_, (name, _))| *name == elsewhere);
    own.into_iter().chain(last)
}

/// The rows of an edition in words of a reader: the total, kinds, areas.
fn regels(tr: Tr, e: &Uitgave) -> impl Iterator<Item = (String, Cel)> {
    let parts = e.soorten.iter().chain(gebieden_laatst(e).map(|(_, row)| row));
    std::iter::once((tr.t("beeld-totaal"), e.totaal)).chain(parts.map(move |(n, c)| (naam(tr, n), *c)))
}

/// Everything as one table, with the circle it was made for.
pub fn rijen(tr: Tr, all: &[&Uitgegeven], voor: Voor) -> (Vec<String>, Vec<Vec<String>>) {
    let head =
        ["beeld-kolom-jaar", "beeld-kolom-wat", "beeld-kolom-aantal", "beeld-kolom-bron", "beeld-kolom-kring"].map(|k| tr.t(k)).to_vec();
    let rows = all.iter().flat_map(|u| {
        let e = &u.uitgave;
        let year = if e.lopend { format!("{} ({})", e.jaar, tr.t("beeld-lopend")) } else { e.jaar.to_string() };
        let source = format!("{}, {}", tr.t(&format!("beeld-bron-{}", e.bron)), tr.datum(u.op.datum()));
        regels(tr, e).map(move |(what, c)| vec![year.clone(), what, cel(tr, c), source.clone(), tr.label(voor)]).collect::<Vec<_>>()
    });
    (head, rows.collect())
}

/// Outlines for each year of which there is an edition: open data, the same for every circle.
pub struct Omtrekken(BTreeMap<i16, Arc<Vec<Vorm>>>);

impl Omtrekken {
    /// Loads the outlines of the edition year that fits each of these.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn load(app: &App, tx: &Tx, all: &[Uitgegeven]) -> Result<Self, StoreError> {
        let known = store::vormjaren(tx).await?;
        let mut out = BTreeMap::new();
        for u in laatste(all) {
            let Some(editie) = passend(known.iter().copied(), u.uitgave.jaar) else { continue };
            let shapes = app.onthouden(tx, format!("beeldvorm {editie}"), async || store::vormen_van(tx, editie).await).await?;
            out.insert(u.uitgave.jaar, shapes);
        }
        Ok(Self(out))
    }

    /// Those that fit a year.
    pub(crate) fn van(&self, jaar: i16) -> &[Vorm] {
        self.0.get(&jaar).map_or(&[], |all| all.as_slice())
    }
}

/// The page of a circle.
pub fn lezer(ctx: &Ctx, all: &[Uitgegeven], voor: Voor, omtrekken: &Omtrekken) -> Markup {
    let tr = ctx.tr;
    let latest = laatste(all);
    let rules = if voor == Voor::Openbaar { "beeld-lezer-regels-openbaar" } else { "beeld-lezer-regels-partners" };
    html! {
        @if voor == Voor::Partners && ctx.mag(domain::recht::Recht::VoorbereidingZien) { (ctx.tabs(HIER)) }
        (parts::head(&tr.t("beeld-titel"), tr.t("beeld-lezer-lead"), html! {}))
        (parts::stack(html! {
            @if latest.is_empty() { (parts::empty(Icon::Document, &tr.t("beeld-lezer-leeg"), &tr.t("beeld-lezer-leeg-tekst"), html! {})) }
            @for u in &latest { (een(tr, u, omtrekken.van(u.uitgave.jaar))) }
            (parts::card(&tr.t("beeld-lezer-regels"), html! {
                p { (tr.t(rules)) } p { (parts::link(&format!("{UITLEG}/kringen"), tr.t("beeld-lezer-meer"))) }
                @if !latest.is_empty() {
                    @let path = if voor == Voor::Openbaar { "/veiligheidsbeeld/openbaar/csv" } else { "/veiligheidsbeeld/csv" };
                    @if voor == Voor::Openbaar || ctx.mag(domain::recht::Recht::BeeldLezen) { p { (parts::link(path, tr.t("beeld-lezer-csv"))) } }
                }
            }))
        }))
    }
}

/// The first sentence of an edition.
fn zin(tr: Tr, e: &Uitgave) -> String {
    let key = if e.lopend { "beeld-lezer-zin-lopend" } else { "beeld-lezer-zin" };
    tr.with(key, args![("jaar", e.jaar), ("totaal", cel(tr, e.totaal))])
}

/// The areas of an edition: on a map when there is enough for one, else as a table. Both are made of the same cells.
fn gebieden(tr: Tr, e: &Uitgave, vormen: &[Vorm]) -> Markup {
    let title = tr.t("beeld-per-gebied");
    let columns = telling(tr, "beeld-kolom-wat", "beeld-kolom-aantal");
    let row = |(at, (name, c)): (usize, &(String, Cel))| vec![rijnaam(at, &naam(tr, name)), html! { (cel(tr, *c)) }];
    let table = Table::new(title.clone(), columns).rows(gebieden_laatst(e).map(row));
    let enough = gebiedskaart::genoeg(e.totaal, &e.gebieden);
    let drawn = gebiedskaart::uitgegeven(tr, &e.gebieden);
    if !enough || !gebiedskaart::past(&drawn.0, vormen) {
        return html! { (table) @if !enough { p { (tr.t("beeld-kaart-lezer-te-weinig")) } } };
    }
    let id = format!("beeld-kaart-{}", e.jaar);
    let sentence = tr.t("beeld-kaart-lezer-zin");
    let map_title = tr.with("beeld-kaart", args![("jaar", e.jaar)]);
    html! {
        p { (sentence) }
        (blad(tr, &id, &map_title, &sentence, &teken(tr, &id, &drawn, vormen, &[]), table))
        p.zacht { (tr.t("beeld-kaart-let")) }
        (grenzenregel(tr, vormen))
    }
}

/// The last day that an edition is about.
pub(crate) fn tot(u: &Uitgegeven) -> jiff::civil::Date {
    if u.uitgave.lopend { u.op.datum() } else { eerste(u.uitgave.jaar + 1).yesterday().unwrap_or(u.op.datum()) }
}

fn een(tr: Tr, u: &Uitgegeven, vormen: &[Vorm]) -> Markup {
    let e = &u.uitgave;
    let table = |key: &str, rows: &[(String, Cel)]| {
        let columns = telling(tr, "beeld-kolom-wat", "beeld-kolom-aantal");
        Table::new(tr.t(key), columns).rows(rows.iter().map(|(n, c)| vec![html! { (naam(tr, n)) }, html! { (cel(tr, *c)) }]))
    };
    let period = args![("van", tr.datum(eerste(e.jaar))), ("tot", tr.datum(tot(u)))];
    let source = args![
        ("opgehaald", ophaaldag(tr, e.opgehaald)),
        ("bron", tr.t(&format!("beeld-bron-{}", e.bron))),
        ("nr", u.nr),
        ("op", tr.datum(u.op.datum()))
    ];
    parts::card(
        &e.jaar.to_string(),
        parts::stack(html! {
            p.lead { strong { (zin(tr, e)) } }
            @if !e.soorten.is_empty() { (table("beeld-per-soort", &e.soorten)) }
            @if e.gebieden.len() > 1 { div { (gebieden(tr, e, vormen)) } }
            @if e.spreiding.is_some() { div { (spreiding::spreiding(tr, e, vormen)) } }
            p.zacht { (tr.with("beeld-lezer-bron", source)) " " (tr.with("beeld-lezer-periode", period)) }
        }),
    )
}

/// What would be given out, and what changes by it.
pub fn voorstel(ctx: &Ctx, new: &[Uitgave], all: &[Uitgegeven], feiten: &Feiten) -> Markup {
    let tr = ctx.tr;
    let (input, errors) = (Input::new(), Errors::new());
    let form = Form::new(tr, &input, &errors).once(ctx.app.uuid()).quiet();
    let to = format!("{HIER}/uitgeven?jaar={}", feiten.jaar);
    let earlier = laatste(all);
    let was = |u: &Uitgave| earlier.iter().find(|o| o.uitgave.jaar == u.jaar && o.uitgave.voor == u.voor).map(|o| &o.uitgave);
    let shown: Vec<&Uitgave> = new.iter().filter(|u| !(u.lopend && u.voor == Voor::Openbaar)).collect();
    let changes = shown.iter().any(|u| was(u) != Some(*u));
    html! {
        (parts::head(&tr.t("beeld-uitgeven"), tr.with("beeld-uitgeven-lead", args![("jaar", feiten.jaar)]), html! {}))
        (parts::stack(html! {
            @if feiten.lopend() { (parts::alert(Alert::Info, &tr.t("beeld-uitgeven-lopend"), html! { p { (tr.t("beeld-uitgeven-lopend-tekst")) } })) }
            @for u in &shown { (parts::card(&tr.label(u.voor), verschil(tr, was(u), u))) }
            (nieuwe_kaart(tr, &shown, was, feiten))
            @if changes { (form.post(&to, form.actions(html! { (form.submit("beeld-uitgeven-knop")) (form.cancel(HIER)) }))) }
            @else { (parts::alert(Alert::Ok, &tr.t("beeld-uitgeven-gelijk"), html! {})) }
        }))
    }
}

/// The map of spread that would be given out, for the first time; or who could make one.
fn nieuwe_kaart<'a>(tr: Tr, new: &[&Uitgave], was: impl Fn(&Uitgave) -> Option<&'a Uitgave>, feiten: &Feiten) -> Markup {
    let drawn = |e: &Uitgave| matches!(e.spreiding, Some(Spreiding::Kaart(_)));
    let Some(e) = new.first() else { return html! {} };
    let known = was(e).is_some_and(drawn);
    html! {
        @if drawn(e) && !known {
            (parts::card(&tr.t("beeld-uitgeven-kaart"), html! {
                (parts::alert(Alert::Info, &tr.t("beeld-uitgeven-kaart-blijft"), html! { p { (tr.t("beeld-uitgeven-kaart-blijft-tekst")) } }))
                (spreiding::spreiding(tr, e, &feiten.vormen))
            }))
        } @else if !feiten.plekken && uitgave::mogelijk(feiten, &[]) && !known {
            (parts::alert(Alert::Info, &tr.t("beeld-uitgeven-kaart-besluit"), html! { p { (tr.t("beeld-uitgeven-kaart-besluit-tekst")) } }))
        } @else if e.spreiding.is_some() && !known {
            (parts::card(&tr.t("beeld-uitgeven-kaart"), spreiding::spreiding(tr, e, &feiten.vormen)))
        }
    }
}

fn verschil(tr: Tr, was: Option<&Uitgave>, u: &Uitgave) -> Markup {
    let before: Vec<(String, Cel)> = was.map(|e| regels(tr, e).collect()).unwrap_or_default();
    let columns = ["beeld-kolom-wat", "beeld-kolom-was", "beeld-kolom-wordt"].map(|k| Column::new(tr.t(k))).to_vec();
    let row = |(n, c): (String, Cel)| {
        let old = before.iter().find(|(o, _)| *o == n).map(|(_, c)| cel(tr, *c));
        let same = old.as_deref() == Some(cel(tr, c).as_str());
        vec![
            html! { (n) },
            html! { (old.unwrap_or_else(|| "–".to_owned())) },
            html! { @if same { (cel(tr, c)) } @else { strong { (cel(tr, c)) } } },
        ]
    };
    html! { (Table::new(tr.t("beeld-uitgeven-tabel"), columns).hide_caption().rows(regels(tr, u).map(row))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_elsewhere_is_said_in_the_language_of_the_reader() {
        let kept = Tr::new(Taal::Nl).t("beeld-elders");
        let said = [kept.as_str(), "woning", "Molenwijk"].map(|name| naam(Tr::new(Taal::En), name));
        assert_eq!(said, ["Elsewhere or not known", "Home robbery", "Molenwijk"]);
    }
}
