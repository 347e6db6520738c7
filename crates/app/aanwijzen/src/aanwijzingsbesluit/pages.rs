//! Pages of the decision.

use domain::{
    aanwijzing::{Aangewezene, Staat, controle::Tekort},
    recht::Recht,
};
use kern::{Ctx, Medewerker};
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Input, Tr, args,
    botsing::onthoud,
    parts::{self, Alert, Column, Kind, Table},
};

use mandaat::{
    aanwijzingsbesluit::{Besluit, HIER, Reden},
    bewerkbaar,
};

use super::{
    bijlage,
    brief::{getoond, grouped, letter},
    formulier,
    handlers::{Gezien, adres},
};

fn soort(staat: Staat) -> Kind {
    match staat {
        Staat::InWerking => Kind::Ok,
        Staat::Ondertekend | Staat::Gepubliceerd => Kind::Warn,
        Staat::Verlopen | Staat::Ingetrokken => Kind::Bad,
        Staat::Concept => Kind::Neutral,
    }
}

/// Where it stands; a draft that lies with the mayor says so.
fn state(ctx: &Ctx, b: &Besluit) -> Markup {
    match b.staat(ctx.now) {
        Staat::Concept if b.aangeboden_op.is_some() => parts::tag(Kind::Warn, &ctx.tr.t("aanwijzing-wacht-handtekening")),
        staat => parts::tag(soort(staat), &ctx.tr.label(staat)),
    }
}

pub(super) fn list(ctx: &Ctx, besluiten: &[Besluit], mensen: &[Medewerker]) -> Markup {
    let tr = ctx.tr;
    let mag = ctx.mag(Recht::VoorbereidingWijzigen);
    let new = || html! { @if mag { (create_button(ctx, None, "aanwijzing-nieuw", true)) } };
    let in_werking = besluiten.iter().find(|b| b.staat(ctx.now) == Staat::InWerking);
    let empty = parts::empty(Icon::Weegschaal, &tr.t("aanwijzing-leeg"), &tr.t("aanwijzing-leeg-tekst"), new());
    let columns = ["aanwijzing-kolom-nummer", "aanwijzing-kolom-staat", "aanwijzing-kolom-termijn", "aanwijzing-kolom-wie"]
        .map(|k| Column::new(tr.t(k)))
        .to_vec();
    let table =
        Table::new(tr.t("aanwijzing-lijst"), columns).hide_caption().empty(empty).rows(besluiten.iter().map(|b| line(ctx, b, mensen)));
    let actions = if besluiten.is_empty() {
        html! {}
    } else {
        new()
    };
    html! {
        (ctx.tabs(HIER))
        (parts::head(&tr.t("aanwijzing-titel"), tr.t("aanwijzing-lead"), actions))
        (parts::side(html! {
            (now(ctx, in_werking))
            (parts::panel(table))
        }, ctx.law(&tr.t("aanwijzing-recht"), "Wpg art. 16 lid 1 onder c; Awb art. 10:12", tr.t("aanwijzing-recht-tekst"))))
    }
}

/// May the visitor receive police data now? The one thing this page is about.
fn now(ctx: &Ctx, in_werking: Option<&Besluit>) -> Markup {
    let tr = ctx.tr;
    let Some(b) = in_werking else {
        return parts::alert(Alert::Error, &tr.t("aanwijzing-geen-nu"), html! { p { (tr.t("aanwijzing-geen-nu-tekst")) } });
    };
    let jij = b.regel().bevoegdheid(ctx.wie_id(), ctx.now).is_ok() || ctx.mag(Recht::BesluitOndertekenen);
    let key = if jij { "aanwijzing-jij-wel" } else { "aanwijzing-jij-niet" };
    let kind = if jij { Alert::Ok } else { Alert::Warn };
    parts::alert(kind, &tr.with(key, args![("nummer", b.nummer())]), html! { p { (term(ctx, b)) } })
}

/// The term in words, with what is left of it.
fn term(ctx: &Ctx, b: &Besluit) -> String {
    let tr = ctx.tr;
    let date = |d: Option<jiff::civil::Date>| d.map_or_else(|| "–".to_owned(), |d| tr.datum(d));
    let over = b.regel().dagen_over(ctx.now).filter(|_| b.staat(ctx.now) == Staat::InWerking);
    let span = tr.with("aanwijzing-termijn", args![("van", date(b.inhoud.geldig_van)), ("tot", date(b.inhoud.geldig_tot))]);
    over.map_or(span.clone(), |dagen| format!("{span} {}", tr.with("aanwijzing-dagen-over", args![("dagen", dagen)])))
}

fn line(ctx: &Ctx, b: &Besluit, mensen: &[Medewerker]) -> Vec<Markup> {
    let names: Vec<String> = getoond(b, ctx.gemeentenaam(), mensen).1.into_iter().map(|p| p.naam).collect();
    vec![
        html! { (parts::link(&adres(&b.nummer()), b.nummer())) },
        state(ctx, b),
        html! { (term(ctx, b)) },
        html! { (if names.is_empty() { "–".to_owned() } else { names.join(", ") }) },
    ]
}

fn create_button(ctx: &Ctx, van: Option<&str>, key: &str, main: bool) -> Markup {
    let class = if main { "nl-button nl-button--primary" } else { "nl-button nl-button--secondary" };
    let mut hidden = vec![("_eenmalig", ctx.app.uuid().to_string())];
    if let Some(nummer) = van {
        hidden.push(("van", nummer.to_owned()));
    }
    parts::post_form(HIER, &hidden, html! { button class=(class) type="submit" { (ctx.tr.t(key)) } })
}

/// Starting values of the small forms on the page of one decision.
pub(super) fn first_input(ctx: &Ctx, b: &Besluit) -> Input {
    Input::new().with_date("bekend_op", ctx.now.datum()).with_some("bekend_wijze", b.inhoud.bekendmaking)
}

pub(super) fn show(ctx: &Ctx, gezien: &Gezien, input: &Input, errors: &Errors) -> Markup {
    let (tr, b, mensen) = (ctx.tr, &gezien.besluit, gezien.mensen.as_slice());
    let (tekst, annex) = getoond(b, ctx.gemeentenaam(), mensen);
    let staat = b.staat(ctx.now);
    let tekorten: &[Tekort] = if staat == Staat::Concept { &gezien.tekorten } else { &[] };
    let stopt = tekorten.iter().any(|t| t.hard);
    let hier = adres(&b.nummer());
    let actions = html! {
        @if staat == Staat::Concept && ctx.mag(Recht::VoorbereidingWijzigen) { (parts::button_link(&format!("{hier}/bewerken"), tr.t("aanwijzing-bewerk"), stopt)) }
        (parts::button_link(&format!("{hier}/pdf"), tr.t("aanwijzing-pdf"), false))
    };
    // Two forms can stand on this page; the mistakes belong to one of them.
    let (none, withdrawing) = (Errors::new(), errors.of("intrekreden").is_some());
    let one = |mine: bool| Form::new(tr, input, if mine { errors } else { &none }).once(ctx.app.uuid()).version(b.versie).quiet();
    let (form, withdrawal_form) = (one(!withdrawing), one(withdrawing));
    let to_sign = staat == Staat::Concept && !stopt && b.aangeboden_op.is_some() && ctx.mag(Recht::BesluitOndertekenen);
    let main = html! {
        (next(ctx, gezien, tekorten, &form))
        (spanning(ctx, b))
        (letter(tr, b, &tekst, &annex))
        @if to_sign { div id="ondertekenen" { (signature(ctx, &hier, &form)) } }
    };
    let context = html! {
        (parts::card(&tr.t("aanwijzing-stand"), facts(ctx, b, mensen)))
        (bijlage::kaart(ctx, b, &gezien.edities, ctx.mag(Recht::BesluitOndertekenen)))
        (parts::card(&tr.t("document-bestanden"), html! { p.zacht { (tr.t("document-bestanden-tekst")) } (bewerkbaar::links(tr, &hier, "")) }))
        @if staat != Staat::Concept && ctx.mag(Recht::VoorbereidingWijzigen) { (parts::card(&tr.t("aanwijzing-opvolger"), html! { p { (tr.t("aanwijzing-opvolger-tekst")) } (create_button(ctx, Some(&b.nummer()), "aanwijzing-opvolger-knop", false)) })) }
        @if matches!(staat, Staat::Ondertekend | Staat::Gepubliceerd | Staat::InWerking) { (withdrawal(ctx, b, &withdrawal_form)) }
    };
    html! {
        (parts::head(&tr.with("aanwijzing-nummer", args![("nummer", b.nummer())]), html! { (state(ctx, b)) " " (term(ctx, b)) }, actions))
        (parts::side(main, context))
    }
}

/// What has to happen now, by whom.
fn next(ctx: &Ctx, gezien: &Gezien, tekorten: &[Tekort], form: &Form<'_>) -> Markup {
    let (tr, b) = (ctx.tr, &gezien.besluit);
    let hier = adres(&b.nummer());
    match b.staat(ctx.now) {
        Staat::Concept if tekorten.iter().any(|t| t.hard) => html! { (form.summary()) (shortages(tr, &hier, gezien, tekorten)) },
        Staat::Concept if b.aangeboden_op.is_none() => {
            html! { (form.summary()) (warnings(tr, &hier, gezien, tekorten)) (offer(ctx, &hier)) }
        }
        Staat::Concept => html! { (warnings(tr, &hier, gezien, tekorten)) (waiting(ctx)) },
        Staat::Ondertekend => publication(ctx, b, &hier, form),
        Staat::Gepubliceerd => parts::alert(Alert::Info, &tr.t("aanwijzing-wacht-termijn"), html! { p { (term(ctx, b)) } }),
        Staat::InWerking => now(ctx, Some(b)),
        Staat::Verlopen => parts::alert(Alert::Error, &tr.t("bezwaar-besluit-verlopen"), html! { p { (term(ctx, b)) } }),
        Staat::Ingetrokken => parts::alert(
            Alert::Error,
            &tr.t("bezwaar-besluit-ingetrokken"),
            html! {
                @if let (Some(op), Some(reden)) = (b.ingetrokken_op, b.ingetrokken_reden) { p { (tr.moment_lang(op)) ": " (tr.label(reden)) } }
            },
        ),
    }
}

/// What the law demands first, then what asks attention.
fn shortages(tr: Tr, hier: &str, gezien: &Gezien, tekorten: &[Tekort]) -> Markup {
    let hard: Vec<&Tekort> = tekorten.iter().filter(|t| t.hard).collect();
    html! {
        (parts::alert(Alert::Error, &tr.with("aanwijzing-tekorten", args![("aantal", hard.len())]), findings(tr, hier, gezien, &hard)))
        (warnings(tr, hier, gezien, tekorten))
    }
}

/// What stops nothing, with the reason why it is said; nothing when there is nothing.
fn warnings(tr: Tr, hier: &str, gezien: &Gezien, tekorten: &[Tekort]) -> Markup {
    let soft: Vec<&Tekort> = tekorten.iter().filter(|t| !t.hard).collect();
    if soft.is_empty() {
        return html! {};
    }
    let title = tr.with("aanwijzing-let-op", args![("aantal", soft.len())]);
    parts::alert(Alert::Warn, &title, html! { p { (tr.t("aanwijzing-let-op-tekst")) } (findings(tr, hier, gezien, &soft)) })
}

fn findings(tr: Tr, hier: &str, gezien: &Gezien, tekorten: &[&Tekort]) -> Markup {
    let naam = |p: &Aangewezene| gezien.mensen.iter().find(|m| m.id == p.medewerker).map_or("–", |m| m.naam.as_str()).to_owned();
    html! {
        ul { @for t in tekorten {
            @let persons = bijwie(t.key, &gezien.besluit.personen);
            li {
                @if persons.is_empty() { (parts::link(&format!("{hier}/bewerken#veld-{}", t.veld), tr.t(t.key))) } @else { (tr.t(t.key)) }
                " " span.zacht { "(" (t.artikel) ")" }
                @if !persons.is_empty() { ul { @for (p, veld) in persons { li { (parts::link(&format!("{hier}/bewerken#veld-{veld}-dag"), naam(p))) } } } }
            }
        } }
    }
}

/// Whose consent a finding is about, each with the field that mends it; nobody when it is about the decision as a whole.
fn bijwie<'b>(key: &str, personen: &'b [Aangewezene]) -> Vec<(&'b Aangewezene, String)> {
    let elsewhere = personen.iter().filter(|p| !p.onder_gezag);
    match key {
        "tekort-instemming-zelf" => elsewhere.filter(|p| p.bewijs.zelf.is_none()).map(|p| (p, format!("zelf-{}", p.medewerker))).collect(),
        "tekort-instemming-werkgever" => {
            let missing = elsewhere.filter(|p| !p.bewijs.werkgever_stemt_in());
            missing.map(|p| (p, format!("werkgever-op-{}", p.medewerker))).collect()
        }
        _ => Vec::new(),
    }
}

/// The decision was made known in another way than its own text says; only for what was recorded before that was refused.
fn spanning(ctx: &Ctx, b: &Besluit) -> Markup {
    let tr = ctx.tr;
    let (Some(nu), Some(tekst)) = (b.bekend_wijze, b.inhoud.bekendmaking) else { return html! {} };
    if nu == tekst {
        return html! {};
    }
    let words = args![("nu", tr.label(nu).to_lowercase()), ("tekst", tr.label(tekst).to_lowercase())];
    parts::alert(Alert::Warn, &tr.t("bekend-spanning"), html! { p { (tr.with("bekend-spanning-tekst", words)) } })
}

fn offer(ctx: &Ctx, hier: &str) -> Markup {
    let tr = ctx.tr;
    if !ctx.mag(Recht::VoorbereidingWijzigen) {
        return parts::alert(Alert::Info, &tr.t("aanwijzing-nog-niet-aangeboden"), html! {});
    }
    let hidden = [("_eenmalig", ctx.app.uuid().to_string())];
    let button = html! { button.nl-button.nl-button--primary type="submit" { (tr.t("aanwijzing-bied-aan")) } };
    parts::alert(
        Alert::Ok,
        &tr.t("aanwijzing-compleet"),
        html! { p { (tr.t("aanwijzing-compleet-tekst")) } (parts::post_form(&format!("{hier}/aanbieden"), &hidden, button)) },
    )
}

/// The draft lies with the mayor.
fn waiting(ctx: &Ctx) -> Markup {
    let tr = ctx.tr;
    let (key, next) = if ctx.mag(Recht::BesluitOndertekenen) {
        ("aanwijzing-wacht-op-jou", parts::link("#ondertekenen", tr.t("aanwijzing-naar-ondertekenen")))
    } else {
        ("aanwijzing-wacht-burgemeester", html! { (tr.t("aanwijzing-wacht-burgemeester-tekst")) })
    };
    parts::alert(Alert::Info, &tr.t(key), html! { p { (next) } })
}

/// Under the text, so that it is read first.
fn signature(ctx: &Ctx, hier: &str, form: &Form<'_>) -> Markup {
    let tr = ctx.tr;
    let content = html! {
        (form.checkbox("gelezen", "aanwijzing-gelezen"))
        (form.actions(form.submit("aanwijzing-onderteken")))
    };
    parts::card(
        &tr.t("aanwijzing-ondertekenen"),
        html! {
            p { (tr.t("aanwijzing-ondertekenen-tekst")) }
            (form.post(&format!("{hier}/ondertekenen"), content))
        },
    )
}

fn publication(ctx: &Ctx, b: &Besluit, hier: &str, form: &Form<'_>) -> Markup {
    let tr = ctx.tr;
    if !ctx.mag(Recht::VoorbereidingWijzigen) {
        return parts::alert(Alert::Warn, &tr.t("bezwaar-niet-bekendgemaakt"), html! {});
    }
    let content = html! {
        (form.date3("bekend_op", "bekend-op"))
        (form.radios::<domain::aanwijzing::Bekendmaking>("bekend_wijze", "bekend-wijze"))
        (form.text("bekend_kenmerk", "bekend-kenmerk"))
        (form.actions(form.submit("bekend-leg-vast")))
    };
    parts::card(
        &tr.t("bekend-titel"),
        html! {
            p { (tr.t("bekend-tekst")) }
            @if let Some(wijze) = b.inhoud.bekendmaking { p { strong { (tr.with("bekend-volgens-tekst", args![("wijze", tr.label(wijze).to_lowercase())])) } } }
            (ctx.law(&tr.t("bekend-recht"), "Awb art. 3:40, 3:41 en 3:42", tr.t("bekend-recht-tekst")))
            (form.post(&format!("{hier}/bekendmaken"), content))
        },
    )
}

fn withdrawal(ctx: &Ctx, b: &Besluit, form: &Form<'_>) -> Markup {
    let tr = ctx.tr;
    let action = if ctx.mag(Recht::BesluitOndertekenen) {
        "intrekken-burgemeester"
    } else if ctx.mag(Recht::VoorbereidingWijzigen) {
        "intrekken"
    } else {
        return html! {};
    };
    let content = html! {
        (form.radios::<Reden>("intrekreden", "aanwijzing-intrekreden"))
        (form.actions(form.submit_secondary("aanwijzing-trek-in")))
    };
    let open = !form.title("").is_empty();
    parts::panel(parts::details(
        tr.t("aanwijzing-intrekken"),
        open,
        html! {
            p { (tr.t("aanwijzing-intrekken-tekst")) }
            (form.post(&format!("{}/{action}", adres(&b.nummer())), content))
        },
    ))
}

/// Each state with its act: when, who, and under which conditions.
fn facts(ctx: &Ctx, b: &Besluit, mensen: &[Medewerker]) -> Markup {
    let tr = ctx.tr;
    let naam = |id: Option<domain::id::MedewerkerId>| id.and_then(|id| mensen.iter().find(|m| m.id == id)).map(|m| m.naam.clone());
    let act = |op: Option<domain::Moment>, door: Option<String>| {
        html! {
            @match op {
                Some(op) => { (tr.moment_lang(op)) @if let Some(door) = door { div.zacht { (tr.with("aanwijzing-feit-wie", args![("wie", door)])) } } },
                None => "–",
            }
        }
    };
    let mut items = vec![
        (tr.t("aanwijzing-feit-staat"), state(ctx, b)),
        (tr.t("aanwijzing-feit-aangeboden"), act(b.aangeboden_op, naam(b.aangeboden_door))),
        (tr.t("aanwijzing-feit-ondertekend"), act(b.ondertekend_op, b.bevroren.as_ref().map(|v| v.naam.clone()))),
        (tr.t("aanwijzing-feit-bekend"), act(b.bekendgemaakt_op, naam(b.bekend_door))),
    ];
    if let (Some(wijze), Some(kenmerk)) = (b.bekend_wijze, &b.bekend_kenmerk) {
        items.push((tr.label(wijze), html! { (kenmerk) }));
    }
    items.push((tr.t("aanwijzing-feit-termijn"), html! { (term(ctx, b)) }));
    if b.ingetrokken_op.is_some() {
        items.push((tr.t("aanwijzing-feit-ingetrokken"), act(b.ingetrokken_op, naam(b.ingetrokken_door))));
    }
    html! {
        (parts::dl(&items))
        @if let Some(som) = &b.som { p.zacht.klein { (tr.t("aanwijzing-feit-som")) ": " code { (grouped(som)) } } }
    }
}

pub(super) fn edit(ctx: &Ctx, gezien: &Gezien, input: &Input, errors: &Errors) -> Markup {
    let (tr, b, mensen) = (ctx.tr, &gezien.besluit, gezien.mensen.as_slice());
    let hier = adres(&b.nummer());
    let kandidaten = formulier::kandidaten(mensen, &b.personen);
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(b.versie);
    let content = html! {
        (onthoud(&form, &formulier::velden(&b.inhoud, &b.personen, mensen, tr), &formulier::input_of(&b.inhoud, &b.personen)))
        (formulier::fields(ctx, &form, &kandidaten))
        (form.actions(html! { (form.submit("aanwijzing-bewaar")) (form.cancel(&hier)) }))
    };
    let post = form.post(&format!("{hier}/bewerken"), content);
    html! {
        (parts::head(&tr.with("aanwijzing-bewerken-titel", args![("nummer", b.nummer())]), tr.t("aanwijzing-bewerken-lead"), html! {}))
        (parts::stack(html! {
            @if errors.is_empty() {
                @if gezien.tekorten.iter().any(|t| t.hard) { (shortages(tr, &hier, gezien, &gezien.tekorten)) } @else { (warnings(tr, &hier, gezien, &gezien.tekorten)) }
            }
            (parts::panel(post))
            (ctx.law(&tr.t("aanwijzing-vast"), "Awb art. 10:6, 10:7, 10:8 en 10:10; Wpg art. 7 lid 2", tr.t("aanwijzing-vast-tekst")))
        }))
    }
}
