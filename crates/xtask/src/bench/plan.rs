//! What is measured: the one place that knows paths, forms and limits of the product.

/// Command of the program that makes cases: `--data DIR --cases N [--database URL]`, with the demo logins.
pub const FILL: &str = "bench-data";

/// Command that serves: `--data DIR --listen ADDRESS [--database URL]`.
pub const SERVE: &str = "serve";

/// Command that prints for the service: an order on its input, a document on its output, each after its length in eight bytes.
pub const PRINTER: &str = "drukker";

/// Answers 200 as soon as the program can work.
pub const HEALTH: &str = "/healthz";

/// The one-click login of a demo installation, as coordinator.
pub const LOGIN: Form = Form { page: "/demo", action: "/demo/aanmelden", fields: &[("rol", "coordinator")] };

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

/// The page whose first visit is weighed.
pub const FIRST_VISIT: &str = "/";

/// The largest print.
pub const PRINT: &str = "/voorbereiden/nazorgplan/pdf";

/// How often it is printed after the first time.
pub const PRINTS: usize = 21;

/// The editor of draaiboeken, where concepts are begun.
pub const EDITOR: &str = "/voorbereiden/draaiboekversies";

/// How often each shipped draaiboek is checked as while typing.
pub const TYPED: usize = 20;

/// Bar of the pages that people have open all day, in milliseconds.
const PAGE_MS: Option<f64> = Some(15.0);

/// Everything that is measured, in this order: reading before writing. Opening a casus writes a line in the journal.
pub const SCENARIOS: &[Scenario] = &[
    Scenario { name: "start page", work: Work::Read(Place::Path("/")), p95_ms: PAGE_MS },
    Scenario { name: "case list, open", work: Work::Read(Place::Path("/casussen")), p95_ms: PAGE_MS },
    Scenario { name: "case list, all", work: Work::Read(Place::Path("/casussen?toon=alle")), p95_ms: PAGE_MS },
    Scenario {
        name: "case list, filtered",
        work: Work::Read(Place::Path("/casussen?toon=alle&fase=gesloten&soort=bedrijf")),
        p95_ms: PAGE_MS,
    },
    Scenario { name: "case page", work: Work::Read(Place::FirstLink { on: "/casussen", starts: "/casussen/20" }), p95_ms: PAGE_MS },
    Scenario { name: "my tasks", work: Work::Read(Place::Path("/taken")), p95_ms: None },
    Scenario { name: "report form", work: Work::Read(Place::Path("/melden")), p95_ms: None },
    Scenario {
        name: "case creation",
        work: Work::Send(Form {
            page: "/melden",
            action: "/melden",
            fields: &[
                ("soort", "woning"),
                ("wanneer", "net"),
                ("tijd", ""),
                ("buurt", "Centrum"),
                ("geweld", "dreiging"),
                ("aantal", "1"),
                ("vrijgave", "nee"),
            ],
        }),
        p95_ms: None,
    },
];

/// Municipalities beside the one that is measured, each with 200 partners and 300 measures.
pub const MUNICIPALITIES: u32 = 341;

/// Bar of every page of Voorbereiden with all municipalities in one database, in milliseconds.
const PREPARING_MS: Option<f64> = Some(25.0);

const fn preparing(name: &'static str, path: &'static str) -> Scenario {
    Scenario { name, work: Work::Read(Place::Path(path)), p95_ms: PREPARING_MS }
}

/// The pages of Voorbereiden, measured in a database with every municipality in it.
pub const PREPARING: &[Scenario] = &[
    preparing("readiness", "/voorbereiden"),
    preparing("appointment", "/voorbereiden/aanstelling"),
    preparing("rota", "/voorbereiden/aanstelling/rooster"),
    preparing("call sheet", "/voorbereiden/belkaart"),
    preparing("organisation", "/voorbereiden/organisatie"),
    preparing("decisions", "/voorbereiden/aanwijzingsbesluit"),
    preparing("measures", "/voorbereiden/maatregelen"),
    preparing("measures, searched", "/voorbereiden/maatregelen?toon=aanbieden"),
    preparing("measures, check", "/voorbereiden/maatregelen/nalopen"),
    preparing("partners", "/voorbereiden/partners"),
    preparing("partners, page 4", "/voorbereiden/partners?pagina=4"),
    preparing("partners, incomplete", "/voorbereiden/partners?onvolledig=ja"),
    preparing("partner", "/voorbereiden/partners/pvo"),
    preparing("who does what", "/voorbereiden/partners/matrix"),
    preparing("information agreements", "/voorbereiden/informatieafspraken"),
    preparing("covenant", "/voorbereiden/informatieafspraken/convenant/slachtofferhulp"),
    preparing("draaiboeken", "/voorbereiden/draaiboeken"),
    preparing("draaiboek", "/voorbereiden/draaiboeken/woningoverval"),
    preparing("swimlane", "/voorbereiden/draaiboeken/woningoverval/zwembaan"),
    preparing("plan", "/voorbereiden/nazorgplan"),
    preparing("plan, chapter 6", "/voorbereiden/nazorgplan/hoofdstuk/6"),
    preparing("goals", "/voorbereiden/nazorgplan/doelen"),
    preparing("trial night", "/voorbereiden/proefnacht"),
    preparing("year calendar", "/voorbereiden/jaarkalender"),
    preparing("exercises", "/voorbereiden/oefening"),
];

/// A figure of one part, measured by an example program beside the pages.
pub struct Part {
    /// The example program.
    pub program: &'static str,
    /// The first column of its line.
    pub line: &'static str,
    /// Name in the table.
    pub name: &'static str,
    /// Which column holds the figure; 1 comes after the name.
    pub column: usize,
    /// Unit of the figure.
    pub unit: &'static str,
    /// Bar, where there is one.
    pub limit: Option<f64>,
}

/// The parts that are measured by themselves.
pub const PARTS: &[Part] = &[
    Part { program: "planning_bench", line: "planning", name: "planning of a case", column: 1, unit: "us", limit: Some(50.0) },
    Part { program: "replan_bench", line: "replan", name: "planning 100,000 open cases again", column: 1, unit: "s", limit: Some(10.0) },
    Part { program: "toets_bench", line: "toets", name: "sharing test", column: 1, unit: "us", limit: Some(20.0) },
    Part { program: "draaiboek_bench", line: "check", name: "checking the largest draaiboek", column: 1, unit: "ms", limit: Some(10.0) },
];

/// The process of the largest draaiboek, and the engine of others that runs it: the figure is planning after one event as a part of one step there.
pub const ENGINE: &str = "scripts/bpmn.py";

/// A bar of the security picture.
pub struct Bar {
    /// The first column of its line, from `snelheid` or `lezen_bench`.
    pub line: &'static str,
    /// Name in the table.
    pub name: &'static str,
    /// Milliseconds that it must stay below.
    pub below_ms: f64,
    /// Left out of a short run.
    pub long: bool,
}

const fn bar(line: &'static str, name: &'static str, below_ms: f64) -> Bar {
    Bar { line, name, below_ms, long: false }
}

/// Bars of the security picture by itself.
pub const BEELD: &[Bar] = &[
    bar("gemeente", "scan and Knox of 50 robberies, 9,999 drawn", 50.0),
    bar("kern", "quartic kernel, 1 million points", 500.0),
    bar("gi", "Gi*, 1 million points", 100.0),
    bar("knox-100k", "Knox, 999 orders, 100,000 points", 5_000.0),
    Bar { long: true, ..bar("knox-1m", "Knox, 999 orders, 1 million points", 120_000.0) },
    bar("lijst", "reading 1 million rows of CSV", 300.0),
];

/// The tools of others that do the same work.
pub const PEERS: &str = "scripts/beeld_bench.py";

/// A task that a tool of others does as well.
pub struct Peer {
    /// First column of our line.
    pub ours: &'static str,
    /// First column of theirs.
    pub theirs: &'static str,
    /// Name in the table.
    pub name: &'static str,
    /// So many times faster, where there is a bar.
    pub at_least: Option<f64>,
}

/// How many times faster the security picture is than what others use.
const FASTER: Option<f64> = Some(20.0);

/// Side by side.
pub const BESIDE: &[Peer] = &[
    Peer { ours: "kde", theirs: "kde", name: "kernel, times as fast as scikit-learn", at_least: FASTER },
    Peer { ours: "gi", theirs: "gi", name: "Gi*, times as fast as esda", at_least: FASTER },
    Peer { ours: "knox", theirs: "knox", name: "Knox, times as fast as pointpats", at_least: FASTER },
    Peer { ours: "knox", theirs: "knox-scipy", name: "Knox, times as fast as SciPy by hand", at_least: None },
    Peer { ours: "dbscan", theirs: "dbscan", name: "DBSCAN, times as fast as scikit-learn", at_least: FASTER },
];

/// Rows of 47022NED: all kinds of crime in every neighbourhood of the country, month after month.
pub const POLICE_ROWS: u64 = 30_000_000;

/// Bars of the whole program.
pub mod limit {
    /// Seconds for all those rows.
    pub const POLICE_S: f64 = 90.0;
    /// Highest memory in MB while they are read.
    pub const POLICE_MB: f64 = 300.0;
    /// Per cent of the time of the process engine: a hundred times faster.
    pub const PLANNING_PERCENT: f64 = 1.0;
    /// Milliseconds from start to the first answer, on a migrated database.
    pub const START_MS: f64 = 200.0;
    /// Milliseconds for the nazorgplan as PDF, from request to last byte, once it has been printed before.
    pub const PDF_MS: f64 = 100.0;
    /// Milliseconds of the check while typing, of the slowest shipped draaiboek, from request to last byte (95th percentile).
    pub const TYPING_MS: f64 = 50.0;
    /// Resident memory in MB when nothing has been asked.
    pub const IDLE_MB: f64 = 60.0;
    /// Resident memory in MB under load.
    pub const LOADED_MB: f64 = 100.0;
    /// Kilobytes over the line at the first visit of a page: page, styles, scripts, fonts, pictures.
    pub const FIRST_VISIT_KB: f64 = 150.0;
}
