//! What is measured: the one place that knows paths, forms and limits of the product.

/// Command of the program that makes cases: `--data DIR --cases N [--database URL]`, with the demo logins.
pub const FILL: &str = "bench-data";

/// Command that serves: `--data DIR --listen ADDRESS [--database URL]`.
pub const SERVE: &str = "serve";

/// Answers 200 as soon as the program can work.
pub const HEALTH: &str = "/healthz";

/// The one-click login of a demo installation, as coordinator.
pub const LOGIN: Form = Form { page: "/demo", action: "/demo", fields: &[("rol", "coordinator")] };

/// A form: where it stands, where it goes, and what a person fills in. Hidden fields are taken from the page.
pub struct Form {
    /// Page with the form.
    pub page: &'static str,
    /// Start of its `action`, to tell it from other forms.
    pub action: &'static str,
    /// Name and value of each field.
    pub fields: &'static [(&'static str, &'static str)],
}

/// A page to ask for.
pub enum Place {
    /// At a fixed path.
    Path(&'static str),
    /// Behind the first link on page `on` whose address starts with `starts`.
    FirstLink { on: &'static str, starts: &'static str },
}

/// Reading a page, or sending a form.
pub enum Work {
    /// GET.
    Read(Place),
    /// GET of the page with the form, then POST; only the POST is timed.
    Send(Form),
}

/// One line of the table.
pub struct Scenario {
    /// Name in the table.
    pub name: &'static str,
    /// What is asked.
    pub work: Work,
    /// Bar for p95 in milliseconds, where there is one.
    pub p95_ms: Option<f64>,
}

/// Everything that is measured, in this order: reading before writing.
pub const SCENARIOS: &[Scenario] = &[
    Scenario { name: "start page", work: Work::Read(Place::Path("/")), p95_ms: Some(15.0) },
    Scenario { name: "case list", work: Work::Read(Place::Path("/casussen")), p95_ms: Some(15.0) },
    Scenario { name: "case list, filtered", work: Work::Read(Place::Path("/casussen?toestand=open")), p95_ms: Some(15.0) },
    Scenario { name: "case page", work: Work::Read(Place::FirstLink { on: "/casussen", starts: "/casussen/" }), p95_ms: Some(15.0) },
    Scenario { name: "report form", work: Work::Read(Place::Path("/melden")), p95_ms: None },
    Scenario {
        name: "case creation",
        work: Work::Send(Form {
            page: "/melden",
            action: "/melden",
            fields: &[("type", "woningoverval"), ("straat", "Voorbeeldstraat"), ("huisnummer", "1"), ("plaats", "Voorbeeldstad")],
        }),
        p95_ms: None,
    },
];

/// Bars of the whole program.
pub mod limit {
    /// Milliseconds from start to the first answer, on a migrated database.
    pub const START_MS: f64 = 200.0;
    /// Resident memory in MB when nothing has been asked.
    pub const IDLE_MB: f64 = 60.0;
    /// Resident memory in MB under load.
    pub const LOADED_MB: f64 = 100.0;
}
