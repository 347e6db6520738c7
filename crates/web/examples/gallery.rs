//! Writes pages with every building block, to look at: `cargo run -p web --example gallery -- FOLDER [nl|en]`.

#![expect(clippy::too_many_lines, reason = "a gallery lists every building block in one place per page")]

use std::{fs, path::Path};

use domain::Moment;
use maud::{Markup, html};
use web::{
    Choice, Errors, Flash, Form, Icon, Input, Item, Opt, Problem, Reader, Section, Shell, Taal, Tr, User, args, parts,
    parts::{Alert, Column, Kind, Phase, State, Step, Table},
    problem_page, shell,
};

#[derive(Clone, Copy, PartialEq)]
enum Soort {
    Woning,
    Bedrijf,
    Anders,
}

impl Choice for Soort {
    const ALL: &'static [Self] = &[Self::Woning, Self::Bedrijf, Self::Anders];
    fn code(self) -> &'static str {
        match self {
            Self::Woning => "woning",
            Self::Bedrijf => "bedrijf",
            Self::Anders => "anders",
        }
    }
    fn key(self) -> &'static str {
        "taal-naam"
    }
}

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "/tmp/gallery".to_owned());
    let taal: Taal = arguments.next().and_then(|t| t.parse().ok()).unwrap_or_default();
    let tr = Tr::new(taal);
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    for (name, page) in [
        ("start", start(tr)),
        ("casus", casus(tr)),
        ("form", form(tr, false)),
        ("error", form(tr, true)),
        ("night", night(tr)),
        ("table", table(tr)),
        ("forbidden", forbidden(tr)),
        ("bare", bare(tr)),
    ] {
        fs::write(folder.join(format!("{name}.html")), page.into_string().replace("\"/static/", "\"static/"))?;
    }
    Ok(())
}

fn around(tr: Tr, title: &str, current: &str) -> Shell {
    let item = |text: &str| Item::new(text, "#").current(text == current);
    let mut shell = Shell::new(tr, title);
    shell.gemeente = "Voorbeeldstad".to_owned();
    shell.demo = true;
    shell.user = Some(User { name: "Sanne de Wit".to_owned(), role: "Coördinator nazorg".to_owned(), href: "#".to_owned() });
    shell.sections = vec![
        Section::plain(vec![item("Start"), item("Casussen").count(2), item("Mijn taken")]),
        Section::new(
            "De vier stappen",
            vec![
                item("Voorbereiden").number(1),
                item("Screenen").number(2),
                item("Nazorg verlenen").number(3),
                item("Evalueren").number(4),
            ],
        ),
        Section::new("Verantwoorden", vec![item("Journaal"), item("Gedeelde gegevens")]),
    ];
    shell
}

fn start(tr: Tr) -> Markup {
    let todo = parts::card(
        "Nu nodig",
        parts::rows(&[
            parts::row(
                parts::tag(Kind::Bad, "Te laat"),
                parts::link("#", "Vraag Slachtofferhulp of er al contact is"),
                "Casus 2026-004, woningoverval Rivierenbuurt · moest voor vandaag 08:30",
                parts::button_link("#", "Bel en leg vast", false),
            ),
            parts::row(
                parts::tag(Kind::Warn, "Vandaag"),
                parts::link("#", "Besluit over nazorg voor betrokkene 1 en 2"),
                "Casus 2026-004 · politie heeft geen bezwaar, onderzoek vrijgegeven om 08:20",
                parts::button_link("#", "Naar besluit", false),
            ),
        ]),
    );
    let columns = ["Casus", "Soort en plek", "Slachtoffer", "Omgeving", "Preventie", "Volgende stap"].map(Column::new).to_vec();
    let case = |number: &str, ago: &str, kind: &str, place: &str, done: [(u64, u64); 3], next: &str, when: &str| {
        let mut row = vec![html! { (parts::link("#", number)) div.zacht.klein { (ago) } }, html! { (kind) div.zacht.klein { (place) } }];
        row.extend(done.map(|(d, t)| parts::bar(tr, d, t)));
        row.push(html! { (next) div.zacht.klein { (when) } });
        row
    };
    let table = Table::new("Open casussen", columns)
        .hide_caption()
        .row(case(
            "2026-004",
            "10 uur geleden",
            "Woningoverval",
            "Rivierenbuurt",
            [(2, 14), (1, 8), (0, 5)],
            "Besluit nazorg",
            "vandaag 12:00",
        ))
        .row(case(
            "2026-003",
            "12 dagen geleden",
            "Bedrijfsoverval",
            "Winkelcentrum De Brink",
            [(11, 13), (5, 9), (3, 6)],
            "Bijeenkomst plannen",
            "voor 6 december",
        ));
    let ready = parts::card(
        "Gereedheid",
        html! {
            div.ring-blok { (parts::ring(82, "Gereedheid")) p { "Een overval vannacht loopt vast bij: " strong { "de plaatsvervanger is na 18:00 niet bereikbaar." } } }
            hr.lijn;
            (parts::rows(&[
                parts::row(html! {}, html! { "Nummer van de plaatsvervanger" }, "2 minuten", parts::link("#", "Regelen")),
                parts::row(html! {}, html! { "Afspraak met woningcorporatie verloopt over 12 dagen" }, "10 minuten", parts::link("#", "Verlengen")),
            ]))
        },
    );
    let power = parts::card_with(
        "Bevoegdheid",
        parts::tag(Kind::Ok, "In werking"),
        html! { p.zacht { "Aanwijzingsbesluit 2026-1, genoemd op jouw naam. Geldig tot 1 maart 2027." } },
    );
    let mut shell = around(tr, "Start", "Start");
    shell.flash = Some(Flash { kind: Alert::Ok, text: "Het contact is vastgelegd.".to_owned() });
    shell::page(
        &shell,
        html! {
            (parts::head("Goedemorgen Sanne. Twee dingen wachten op jou.", "Gemeente Voorbeeldstad · vrijdag 27 november 2026, 08:41 · je hebt dienst tot maandag 08:00", html! { (parts::button_link("#", html! { (Icon::Alarm.svg()) "Overval melden" }, true)) }))
            (parts::side(html! { (todo) (parts::card("Open casussen", table)) }, html! { (ready) (power) }))
        },
    )
}

fn casus(tr: Tr) -> Markup {
    let tracks = [
        parts::card(
            "Slachtoffer",
            parts::steps(
                tr,
                &[
                    Step::new("Status Slachtofferhulp", State::Done).line("Contact gelegd 07:50 · vastgelegd 08:46"),
                    Step::new("Besluit per betrokkene", State::Now).href("#").line("Jij · vandaag voor 12:00"),
                    Step::new("Eerste contact", State::Wait).line("Jij · niet voor het besluit · uiterlijk ma 30 nov 17:00"),
                ],
            ),
        ),
        parts::card(
            "Omgeving",
            parts::steps(
                tr,
                &[
                    Step::new("Buurt en onrust ingeschat", State::Done).line("Verhoogd · 23:10"),
                    Step::new("Brief aan 96 adressen", State::Late)
                        .href("#")
                        .line("Moest vandaag voor 08:30")
                        .line("Communicatie · wacht op akkoord politie"),
                ],
            ),
        ),
        parts::card(
            "Preventie",
            parts::steps(
                tr,
                &[
                    Step::new("Huur of koop vastgesteld", State::Now).href("#").line("Huur, Stichting Wonen"),
                    Step::new("Uitgevoerd?", State::Off).line("Navragen na 6 weken"),
                ],
            ),
        ),
    ];
    let police = || parts::tag_icon(Kind::Info, Icon::Slot, "Politie · Wpg 16 lid 1 c");
    let persons = Table::new("Betrokkenen", ["Wie", "Gegevens", "Herkomst", "Nazorg"].map(Column::new).to_vec())
        .hide_caption()
        .row(vec![
            html! { (parts::link("#", "Betrokkene 1")) div.zacht.klein { "bewoner, 65 of ouder" } },
            html! { "Naam, telefoon, adres" },
            police(),
            parts::tag(Kind::Warn, "Besluit nodig"),
        ])
        .row(vec![
            html! { (parts::link("#", "Betrokkene 2")) div.zacht.klein { "bezoeker, minderjarig · contact via ouder" } },
            html! { "Naam ouder, telefoon" },
            police(),
            parts::tag(Kind::Warn, "Besluit nodig"),
        ]);
    let phase = |label: &str, state| Phase { label: label.to_owned(), state };
    let shell = around(tr, "Woningoverval Rivierenbuurt", "Casussen").crumb("Casussen", "#").here("2026-004");
    shell::page(
        &shell,
        html! {
            (parts::head("Woningoverval Rivierenbuurt", "Casus 2026-004 · donderdag 20:47, nu 12 uur geleden · Sanne de Wit voert de regie", html! { (parts::button_link("#", "Delen", false)) (parts::button_link("#", "Contact vastleggen", true)) }))
            (parts::phases(tr, "Fasen", &[phase("Gemeld 22:05", State::Done), phase("Gescreend 09:20", State::Done), phase("Besluit nodig", State::Now), phase("Nazorg", State::Wait), phase("Geëvalueerd", State::Wait)]))
            (parts::columns(&tracks))
            (parts::side(parts::card("Betrokkenen", persons), html! {
                (parts::law("Wat mag hier?", "Art. 16 lid 1 c Wpg", html! { p { "Je mag deze gegevens zien omdat aanwijzingsbesluit 2026-1 jou noemt. Doorgeven mag pas na toestemming." } }))
                (parts::card("Tijdlijn", parts::timeline(&[("09:20".to_owned(), html! { "Sanne rondde de screening af" }), ("08:46".to_owned(), html! { "Slachtofferhulp: contact gelegd" })])))
            }))
        },
    )
}

fn form(tr: Tr, wrong: bool) -> Markup {
    let input = if wrong {
        Input::query(
            "naam=&email=fout%40&vanaf-dag=31&vanaf-maand=2&vanaf-jaar=2026&toelichting=Bellen+na+vijf+uur&_eenmalig=0199a6a0-0000-7000-8000-000000000001",
        )
    } else {
        Input::new().with("naam", "Slachtofferhulp Voorbeeldstad").with_moment("wanneer", Moment::from_micros(1_795_727_100_000_000))
    };
    let errors = if wrong { read(&input) } else { Errors::new() };
    let form = Form::new(tr, &input, &errors).version(3);
    if wrong {
        form.conflict("telefoon", "0900 0101");
    }
    let shell = around(tr, &form.title("Partner toevoegen"), "Voorbereiden").crumb("Partners", "#").here("Toevoegen");
    shell::page(
        &shell,
        html! {
            (parts::head("Partner toevoegen", "Met deze gegevens bel je de partner als er iets gebeurt.", html! {}))
            (form.post("#", html! {
                (form.text("naam", "app-naam").label("Naam van de organisatie"))
                (form.email("email", "app-naam").label("E-mailadres").hint("Van een afdeling, niet van één persoon."))
                (form.phone("telefoon", "app-naam").label("Telefoonnummer").optional())
                (form.date3("vanaf", "app-naam").label("Vanaf wanneer geldt de afspraak?").hint("Bijvoorbeeld 26 11 2026."))
                (form.moment("wanneer", "app-naam").label("Wanneer was het laatste gesprek?").optional())
                (form.radios_of("soort", "app-naam", vec![Opt::new("a", "Hulp aan het slachtoffer").hint("Krijgt alleen gegevens met toestemming."), Opt::new("b", "Preventie"), Opt::new("c", "Communicatie")]).label("Wat doet deze partner?"))
                (form.checkboxes_of("dagen", "app-naam", vec![Opt::new("week", "Op werkdagen"), Opt::new("weekend", "In het weekend")]).label("Wanneer bereikbaar?").optional())
                (form.select_of("rol", "app-naam", vec![Opt::new("1", "Uitvoerder"), Opt::new("2", "Adviseur")]).label("Rol in het plan"))
                (form.textarea("toelichting", "app-naam").label("Toelichting").optional())
                (form.checkbox("akkoord", "app-naam").label("De partner weet dat deze gegevens hier staan"))
                (form.actions(html! { button.nl-button.nl-button--primary type="submit" { "Partner opslaan" } (form.cancel("#")) }))
            }))
        },
    )
}

fn read(input: &Input) -> Errors {
    let mut r = Reader::new(input);
    r.required_text("naam", 80);
    r.email("email");
    r.date("vanaf");
    r.choice::<Soort>("soort");
    r.required_check("akkoord");
    r.into_errors()
}

fn night(tr: Tr) -> Markup {
    let input = Input::new().with("soort", "woning").with("geweld", "wapen").with("mensen", "2").with("vrij", "nee");
    let errors = Errors::new();
    let form = Form::new(tr, &input, &errors).quiet();
    let tiles = |name: &str, label: &str, options: &[(&str, &str)]| {
        form.big_choices_of(name, "app-naam", options.iter().map(|(v, l)| Opt::new(v, *l)).collect()).label(label)
    };
    shell::night(
        &around(tr, "Overval melden", ""),
        "Voorbeeldstad · do 26 nov · 22:06 · Aanwijzingsbesluit 2026-1 noemt jou",
        html! {
            (parts::head("Overval melden", "Vul geen namen in. Dat kan morgen.", html! {}))
            (form.post("#", html! {
                (tiles("soort", "1. Wat voor overval is het?", &[("woning", "Woning"), ("bedrijf", "Bedrijf"), ("anders", "Anders")]))
                (tiles("geweld", "2. Geweld", &[("dreiging", "Dreiging"), ("wapen", "Wapen"), ("gewond", "Gewonden"), ("dood", "Dodelijk")]))
                (form.text("buurt", "app-naam").label("3. Welke buurt?").suggestions(["Rivierenbuurt", "Centrum"]))
                (tiles("mensen", "4. Hoeveel mensen waren erbij?", &[("1", "1"), ("2", "2"), ("3", "3 – 5"), ("6", "Meer")]))
                (tiles("vrij", "5. Mag er al contact zijn van de politie?", &[("nee", "Nog niet"), ("ja", "Ja")]))
                (parts::dock(html! { div { button.nl-button.nl-button--primary type="submit" { "Start draaiboek woningoverval" } } }))
            }))
        },
    )
}

fn table(tr: Tr) -> Markup {
    let input = Input::query("zoek=rivier");
    let errors = Errors::new();
    let form = Form::new(tr, &input, &errors);
    let columns = vec![
        Column::new("Casus").sort("#", Some(false)),
        Column::new("Plek"),
        Column::new("Personen").numeric().sort("#", None),
        Column::new("Stand"),
    ];
    let row =
        |number: &str, place: &str, count: &str, tag: Markup| vec![parts::link("#", number), html! { (place) }, html! { (count) }, tag];
    let list = Table::new("Casussen", columns)
        .row(row("2026-004", "Rivierenbuurt", "2", parts::tag(Kind::Bad, "Te laat")))
        .row(row("2026-003", "Winkelcentrum De Brink", "11", parts::tag(Kind::Ok, "Op schema")))
        .row(row("2026-002", "Centrum", "1", parts::tag(Kind::Neutral, "Gesloten")));
    let none = Table::new("Oefeningen", vec![Column::new("Wanneer")]).empty(parts::empty(
        Icon::Kalender,
        "Nog geen oefening",
        "Plan er een: dan weet je of het draaiboek werkt.",
        parts::button_link("#", "Oefening plannen", false),
    ));
    shell::page(
        &around(tr, "Casussen", "Casussen"),
        html! {
            (parts::head("Casussen", "Alle casussen van de gemeente, de nieuwste eerst.", html! {}))
            (parts::tabs("Soort", &[("Open".to_owned(), "#".to_owned(), true), ("Gesloten".to_owned(), "#".to_owned(), false)]))
            (parts::filters(tr, "#", true, html! { (form.text("zoek", "app-naam").label("Zoek op plek")) (form.select_of("stand", "app-naam", vec![Opt::new("1", "Te laat")]).label("Stand").optional()) }))
            (parts::panel(html! { (list) (parts::paging(tr, None, Some("#"))) }))
            (parts::panel(none))
            (parts::card("Meer", html! {
                (parts::alert(Alert::Info, "Goed om te weten", html! { p { "Een melding zonder namen mag altijd." } }))
                (parts::details("Waarom staat dit hier?", false, html! { p { "Omdat het plan dat vraagt." } }))
                p { "De " (parts::definition("verwerkingsverantwoordelijke", "Wie bepaalt waarom en hoe gegevens gebruikt worden.")) " is de burgemeester." }
                (parts::copy(tr, "https://voorbeeldstad.nl/link/abc"))
                (parts::dl(&[("Adres".to_owned(), html! { "Maasstraat 12" }), ("Uiterlijk".to_owned(), html! { (tr.datum(jiff::civil::date(2026, 12, 4))) }), ("Personen".to_owned(), html! { (tr.with("deel-van", args![("gedaan", 2), ("totaal", 3)])) })]))
                (parts::button_post("#", "Link intrekken", false, Some("Link intrekken?")))
            }))
        },
    )
}

fn forbidden(tr: Tr) -> Markup {
    let problem = Problem::forbidden(
        tr,
        "Er is geen aanwijzingsbesluit in werking dat jou noemt. Zonder dat besluit mag je geen gegevens van de politie zien.",
        Some(html! { ("Artikel 16, eerste lid, onder c, Wet politiegegevens") }),
    )
    .next("Naar het aanwijzingsbesluit", "#");
    problem_page(&around(tr, "", "Screenen"), &problem)
}

fn bare(tr: Tr) -> Markup {
    let mut shell = around(tr, "Inloggen", "");
    shell.user = None;
    let input = Input::new();
    let errors = Errors::new();
    let form = Form::new(tr, &input, &errors).quiet().leave_freely();
    shell::bare(
        &shell,
        html! {
            (parts::head("Inloggen", "Voor medewerkers van de gemeente en haar partners.", html! {}))
            (parts::panel(form.post("#", html! {
                (form.email("email", "app-naam").label("E-mailadres").autocomplete("username"))
                (form.password("wachtwoord", "app-naam").label("Wachtwoord").autocomplete("current-password"))
                (form.actions(html! { button.nl-button.nl-button--primary type="submit" { "Inloggen" } }))
            })))
        },
    )
}
