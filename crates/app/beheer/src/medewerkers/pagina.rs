//! The pages of medewerkers.

use axum::http::StatusCode;
use domain::{Code, recht::Rol};
use kern::{Answer, Ctx, Medewerker};
use maud::{Markup, html};
use web::{Errors, Form, Icon, Input, Opt, Tr, args, parts};

use super::formulier;

/// What the list is searched and sorted by.
pub struct Zoekvraag {
    zoek: String,
    rol: Option<Rol>,
    sorteer: String,
}

impl Zoekvraag {
    /// The order, from the address.
    pub fn of(ctx: &Ctx) -> Self {
        Self { zoek: String::new(), rol: None, sorteer: ctx.query("sorteer").unwrap_or_else(|| "naam".to_owned()) }
    }

    /// What was typed.
    pub fn typed(input: &Input) -> Self {
        Self { zoek: input.get("zoek").to_owned(), rol: Rol::from_code(input.get("rol")), sorteer: "naam".to_owned() }
    }

    /// Those that fit, in order.
    pub fn apply(&self, mut all: Vec<Medewerker>) -> Vec<Medewerker> {
        let zoek = self.zoek.to_lowercase();
        all.retain(|m| {
            let text = [&m.naam, &m.email, &m.functie].iter().any(|t| t.to_lowercase().contains(&zoek));
            text && self.rol.is_none_or(|rol| m.rollen.contains(&rol))
        });
        match self.sorteer.as_str() {
            "rol" => all.sort_by_key(|m| m.rollen.first().copied()),
            "stand" => all.sort_by_key(|m| !m.actief),
            _ => {}
        }
        all
    }

    fn column(&self, tr: Tr, key: &str, name: &str) -> parts::Column {
        parts::Column::new(tr.t(key)).sort(format!("/beheer/medewerkers?sorteer={name}"), (self.sorteer == name).then_some(true))
    }
}

/// The list.
pub fn list(ctx: &Ctx, vraag: &Zoekvraag, found: &[Medewerker]) -> Answer {
    let tr = ctx.tr;
    let (input, errors) = (Input::new().with("zoek", &vraag.zoek).with_some("rol", vraag.rol.map(Code::code)), Errors::new());
    let form = Form::new(tr, &input, &errors).filtering();
    let fields = html! {
        (form.text("zoek", "medewerker-zoek").wide(20).optional())
        (form.select::<Rol>("rol", "medewerker-rol").optional())
    };
    let filters = parts::search(tr, "/beheer/medewerkers", !vraag.zoek.is_empty() || vraag.rol.is_some(), fields);
    let columns = vec![
        vraag.column(tr, "medewerker-naam", "naam"),
        parts::Column::new(tr.t("medewerker-functie")),
        vraag.column(tr, "medewerker-rollen", "rol"),
        vraag.column(tr, "medewerker-stand", "stand"),
    ];
    let rows = found.iter().map(|m| {
        vec![
            parts::link(&format!("/beheer/medewerkers/{}", m.id), &m.naam),
            html! { (m.functie) },
            html! { (roles(tr, &m.rollen)) },
            state(tr, m),
        ]
    });
    let empty = parts::empty(Icon::Groep, &tr.t("medewerker-geen"), &tr.t("medewerker-geen-tekst"), html! {});
    let table = parts::Table::new(tr.t("medewerkers-titel"), columns).hide_caption().empty(empty).rows(rows);
    ctx.page("medewerkers-titel").show(html! {
        (parts::head(&tr.t("medewerkers-titel"), tr.t("medewerkers-inleiding"), parts::button_link("/beheer/medewerkers/nieuw", tr.t("medewerker-toevoegen"), true)))
        (parts::panel(html! { (filters) (table) }))
    })
}

/// Roles in words.
pub fn roles(tr: Tr, rollen: &[Rol]) -> String {
    rollen.iter().map(|r| tr.label(*r)).collect::<Vec<_>>().join(", ")
}

fn state(tr: Tr, m: &Medewerker) -> Markup {
    if m.actief {
        parts::tag(parts::Kind::Ok, &tr.t("medewerker-actief"))
    } else {
        parts::tag(parts::Kind::Neutral, &tr.t("medewerker-afgesloten"))
    }
}

/// The form of a new or existing medewerker.
pub fn form(ctx: &Ctx, wie: Option<&Medewerker>, input: &Input, errors: &Errors) -> Answer {
    shown(ctx, wie, input, errors, |_| ())
}

/// Someone else changed this medewerker: both values, field by field.
pub fn conflict(ctx: &Ctx, wie: &Medewerker, input: &Input) -> Answer {
    let now = formulier::input(wie);
    let errors = Errors::one("", "medewerker-intussen");
    shown(ctx, Some(wie), input, &errors, |form| {
        for name in ["naam", "email", "functie", "telefoon", "partner"] {
            if now.get(name) != input.get(name) {
                form.conflict(name, now.get(name));
            }
        }
        if now.all("rollen") != input.all("rollen") {
            form.conflict("rollen", &roles(ctx.tr, &wie.rollen));
        }
    })
}

fn shown(ctx: &Ctx, wie: Option<&Medewerker>, input: &Input, errors: &Errors, mark: impl FnOnce(&Form<'_>)) -> Answer {
    let tr = ctx.tr;
    let title = wie.map_or_else(|| tr.t("medewerker-toevoegen"), |m| m.naam.clone());
    let action = wie.map_or_else(|| "/beheer/medewerkers/nieuw".to_owned(), |m| format!("/beheer/medewerkers/{}", m.id));
    let mut form = Form::new(tr, input, errors);
    form = match wie {
        Some(m) => form.version(m.versie),
        None => form.once(ctx.app.uuid()),
    };
    mark(&form);
    let fields = html! {
        (form.text("naam", "medewerker-naam"))
        (form.email("email", "medewerker-email"))
        (form.text("functie", "medewerker-functie"))
        (form.phone("telefoon", "medewerker-telefoon").optional())
        (form.checkboxes::<Rol>("rollen", "medewerker-rollen"))
        (form.select_of("partner", "medewerker-partner", partners(ctx)).optional())
        (form.actions(html! { (form.submit("medewerker-opslaan")) (form.cancel("/beheer/medewerkers")) }))
    };
    let markup = form.post(&action, fields);
    let page = ctx.page_titled(title.as_str()).crumb(tr.t("medewerkers-titel"), "/beheer/medewerkers");
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(html! {
        (parts::head(&title, html! { @if let Some(m) = wie { (state(tr, m)) } }, html! {}))
        @match wie {
            Some(m) => (parts::side(parts::panel(markup), access(ctx, m))),
            None => (parts::panel(markup)),
        }
    })
}

fn partners(ctx: &Ctx) -> Vec<Opt> {
    ctx.app.beleid.partners.iter().map(|p| Opt::named(&p.id, ctx.tr, &p.naam, p.naam_en.as_deref())).collect()
}

/// What can be done about the access of a medewerker.
fn access(ctx: &Ctx, m: &Medewerker) -> Markup {
    let tr = ctx.tr;
    let to = |what: &str| format!("/beheer/medewerkers/{}/{what}", m.id);
    let open = html! {
        p { (tr.t("medewerker-uitnodiging-tekst")) }
        (parts::button_post(&to("uitnodiging"), tr.t("medewerker-uitnodiging"), false, None))
        p { (tr.t("medewerker-sessies-tekst")) }
        (parts::button_post(&to("sessies"), tr.t("medewerker-sessies"), false, None))
    };
    let close = html! {
        p { (tr.t("medewerker-afsluiten-tekst")) }
        (parts::alert(parts::Alert::Warn, &tr.t("medewerker-afsluiten-let-op"), html! {}))
        (parts::button_post(&to("afsluiten"), tr.t("medewerker-afsluiten"), false, Some(&tr.t("medewerker-afsluiten-vraag"))))
    };
    html! {
        @if m.actief {
            (parts::card(&tr.t("medewerker-inloggen"), parts::stack(open)))
            @if m.id != ctx.wie_id() { (parts::card(&tr.t("medewerker-weg"), parts::stack(close))) }
        } @else {
            (parts::card(&tr.t("medewerker-afgesloten"), html! {
                p { (tr.t("medewerker-heropenen-tekst")) }
                (parts::button_post(&to("heropenen"), tr.t("medewerker-heropenen"), true, None))
            }))
        }
    }
}

/// The one-time link, shown once; `wacht` when a second person must approve it first.
pub fn link(ctx: &Ctx, wie: &Medewerker, path: &str, wacht: bool) -> Answer {
    let tr = ctx.tr;
    ctx.page("medewerker-link-titel").crumb(tr.t("medewerkers-titel"), "/beheer/medewerkers").show(html! {
        (parts::head(&tr.t("medewerker-link-titel"), tr.with("medewerker-link-tekst", args![("naam", wie.naam.as_str())]), html! {}))
        @if wacht { (parts::alert(parts::Alert::Warn, &tr.t("medewerker-link-wacht"), html! { p { (tr.attr("medewerker-link-wacht", "uitleg").unwrap_or_default()) } })) }
        (parts::panel(html! { (parts::copy(tr, &format!("{}{path}", ctx.app.settings.base_url))) p { (tr.t("medewerker-link-geldig")) } }))
        p { (parts::button_link("/beheer/medewerkers", tr.t("medewerker-link-klaar"), true)) }
    })
}

/// Why this may not be done.
pub fn refused(ctx: &Ctx, wie: &Medewerker, key: &str, status: StatusCode) -> Answer {
    let tr = ctx.tr;
    ctx.page(key).crumb(tr.t("medewerkers-titel"), "/beheer/medewerkers").status(status).show(html! {
        (parts::head(&tr.t(key), tr.attr(key, "uitleg").unwrap_or_default(), html! {}))
        p { (parts::button_link(&format!("/beheer/medewerkers/{}", wie.id), tr.t("medewerker-terug"), true)) }
    })
}
