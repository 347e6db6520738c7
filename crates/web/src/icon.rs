//! Icons: own line drawings on a 24 by 24 grid, drawn inline. They never stand alone: text stands beside them.

use maud::{Markup, PreEscaped, html};

macro_rules! icons {
    ($( $(#[$doc:meta])* $name:ident = $path:literal ),+ $(,)?) => {
        /// An icon.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Icon { $( $(#[$doc])* $name ),+ }

        impl Icon {
            /// All icons.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            fn drawing(self) -> &'static str {
                match self { $(Self::$name => $path),+ }
            }
        }
    };
}

icons! {
    /// Start page.
    Huis = r#"<path d="M3 11.5 12 4l9 7.5M5.5 9.5V20h13V9.5M10 20v-6h4v6"/>"#,
    /// Case folder.
    Map = r#"<path d="M3 6.5h6l2 2.5h10v10.5H3z"/>"#,
    /// Task.
    Taak = r#"<rect x="4" y="4" width="16" height="16" rx="2"/><path d="m8 12 3 3 5.5-6"/>"#,
    /// Alarm: a robbery is reported.
    Alarm = r#"<path d="M12 3a6 6 0 0 0-6 6v5l-2 3h16l-2-3V9a6 6 0 0 0-6-6zM10 20.5h4"/>"#,
    /// Done.
    Vink = r#"<path d="m4.5 12.5 5 5 10-11"/>"#,
    /// Wrong.
    Fout = r#"<circle cx="12" cy="12" r="9"/><path d="M12 7v6M12 16.3v.4"/>"#,
    /// Careful.
    Let = r#"<path d="M12 4 2.8 20h18.4zM12 10v5M12 17.3v.4"/>"#,
    /// Information.
    Info = r#"<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7.3v.4"/>"#,
    /// Question or definition.
    Vraag = r#"<circle cx="12" cy="12" r="9"/><path d="M9.3 9.5a2.7 2.7 0 1 1 3.9 2.4c-.8.4-1.2 1-1.2 1.9M12 16.8v.4"/>"#,
    /// Person.
    Persoon = r#"<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.6-4 3.6-6 7.500-6s6.900 2 7.500 6"/>"#,
    /// Group.
    Groep = r#"<circle cx="9" cy="8.500" r="3.500"/><path d="M2.500 19.500c.5-3.500 3-5.200 6.500-5.200s6 1.700 6.500 5.200M15.500 5.200a3.500 3.500 0 0 1 0 6.600M18 14.700c2 .7 3.200 2.300 3.500 4.800"/>"#,
    /// Telephone.
    Telefoon = r#"<path d="M5 4h4l1.500 5-2.200 1.500a11 11 0 0 0 5.200 5.200L15 13.500l5 1.500v4c0 .8-.7 1.300-1.500 1.200C10.800 19.500 4.500 13.200 3.800 5.500 3.700 4.700 4.200 4 5 4z"/>"#,
    /// Message.
    Brief = r#"<rect x="3" y="5.500" width="18" height="13" rx="1.500"/><path d="m3.500 7 8.500 6.500L20.500 7"/>"#,
    /// Calendar.
    Kalender = r#"<rect x="4" y="5.500" width="16" height="15" rx="1.500"/><path d="M4 10.500h16M8.500 3v4M15.500 3v4"/>"#,
    /// Clock.
    Klok = r#"<circle cx="12" cy="12" r="9"/><path d="M12 7v5.300l3.500 2"/>"#,
    /// Lock: protected data.
    Slot = r#"<rect x="5" y="10.500" width="14" height="10" rx="1.500"/><path d="M8 10.500V8a4 4 0 0 1 8 0v2.500M12 14.500v2.500"/>"#,
    /// Law and balance.
    Weegschaal = r#"<path d="M12 4v16M7.500 20h9M5 7h14M5 7l-3 7a3.200 3.200 0 0 0 6 0zM19 7l-3 7a3.200 3.200 0 0 0 6 0z"/>"#,
    /// Document.
    Document = r#"<path d="M6 3h8l4.500 4.500V21H6zM14 3v5h4.500M9 13h6M9 16.500h6"/>"#,
    /// Download.
    Download = r#"<path d="M12 4v11M7.500 11 12 15.500 16.500 11M4.500 20h15"/>"#,
    /// Print.
    Print = r#"<path d="M7 9V3.500h10V9M7 17H4V9h16v8h-3M7 14h10v6.500H7z"/>"#,
    /// Share with a partner.
    Delen = r#"<circle cx="6" cy="12" r="2.700"/><circle cx="17.500" cy="6" r="2.700"/><circle cx="17.500" cy="18" r="2.700"/><path d="m8.500 10.800 6.500-3.400M8.500 13.200l6.500 3.400"/>"#,
    /// Copy.
    Kopie = r#"<rect x="8.500" y="8.500" width="11.500" height="11.500" rx="1.500"/><path d="M15.500 8.500V4H4v11.500h4.500"/>"#,
    /// Edit.
    Potlood = r#"<path d="M4 20l1-4.500L16 4.500l3.500 3.500L8.500 19zM13.500 7l3.500 3.500"/>"#,
    /// Add.
    Plus = r#"<path d="M12 5v14M5 12h14"/>"#,
    /// Remove.
    Prullenbak = r#"<path d="M4.500 7h15M9.500 7V4h5v3M6.500 7l1 13.500h9l1-13.500M10.300 11v6M13.700 11v6"/>"#,
    /// Search.
    Zoek = r#"<circle cx="10.500" cy="10.500" r="6.500"/><path d="m15.500 15.500 5 5"/>"#,
    /// Filter.
    Filter = r#"<path d="M4 5h16l-6 7.500V19l-4-2v-4.500z"/>"#,
    /// Menu.
    Menu = r#"<path d="M4 6.500h16M4 12h16M4 17.500h16"/>"#,
    /// Close.
    Sluit = r#"<path d="m6 6 12 12M18 6 6 18"/>"#,
    /// Onward.
    Verder = r#"<path d="m9.500 5.500 6.500 6.500-6.500 6.500"/>"#,
    /// Back.
    Terug = r#"<path d="M14.500 5.500 8 12l6.500 6.500"/>"#,
    /// To another page.
    Pijl = r#"<path d="M4.500 12h14.500M13 6l6 6-6 6"/>"#,
    /// Log out.
    Uit = r#"<path d="M10 4H4.500v16H10M14.500 8l4 4-4 4M18 12H9"/>"#,
    /// Settings.
    Instellingen = r#"<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>"#,
    /// Journal.
    Boek = r#"<path d="M5 4.500h12.500a1 1 0 0 1 1 1V20H7a2 2 0 0 1-2-2zM5 18a2 2 0 0 1 2-2h11.500M9 8.500h5.500"/>"#,
    /// Shield: privacy and oversight.
    Schild = r#"<path d="M12 3.500 4.500 6v6c0 4.500 3 7.300 7.500 8.800 4.500-1.500 7.500-4.300 7.500-8.800V6zM8.500 12l2.500 2.500 4.500-5"/>"#,
    /// Place.
    Plek = r#"<path d="M12 21c4.500-4.700 6.800-8.300 6.800-11A6.800 6.800 0 0 0 5.200 10c0 2.700 2.300 6.300 6.800 11z"/><circle cx="12" cy="10" r="2.500"/>"#,
    /// Key: login.
    Sleutel = r#"<circle cx="8" cy="15.500" r="4.500"/><path d="m11.300 12.300 8.200-8.300M16 7.500l3 3M13.500 10l2 2"/>"#,
    /// Language.
    Taal = r#"<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c2.700 2.700 4 5.700 4 9s-1.300 6.300-4 9c-2.700-2.700-4-5.700-4-9s1.300-6.300 4-9z"/>"#,
    /// Chart: evaluation.
    Grafiek = r#"<path d="M4 20h16M7 16.500v-5M12 16.500V6M17 16.500v-8"/>"#,
}

impl Icon {
    /// The drawing, hidden from screen readers because text stands beside it.
    pub fn svg(self) -> Markup {
        html! {
            svg.icoon viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" {
                (PreEscaped(self.drawing()))
            }
        }
    }
}

/// The logo: a ship's wheel.
pub fn logo() -> Markup {
    PreEscaped(include_str!("logo.svg").to_owned())
}
