//! Closed sets of values with a code and a text key.

/// A closed set: every value has a code (stored, posted) and a text key (shown).
pub trait Code: Copy + PartialEq + 'static {
    /// All values, in the order in which they are offered.
    const ALL: &'static [Self];
    /// The code that is stored and posted.
    fn code(self) -> &'static str;
    /// The key of the label in the interface texts.
    fn key(self) -> &'static str;
    /// The value with this code.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|v| v.code() == code)
    }
}

/// Declares an enum as a closed set: `codes! { /// doc pub Geweld "geweld" { Dreiging = "dreiging", … } }`.
/// The text key is `<prefix>-<code>`.
#[macro_export]
macro_rules! codes {
    ($( $(#[$meta:meta])* pub $name:ident $prefix:literal { $( $(#[$vmeta:meta])* $variant:ident = $code:literal ),+ $(,)? } )+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $( $(#[$vmeta])* #[serde(rename = $code)] $variant ),+ }

        impl $crate::Code for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn code(self) -> &'static str { match self { $(Self::$variant => $code),+ } }
            fn key(self) -> &'static str { match self { $(Self::$variant => concat!($prefix, "-", $code)),+ } }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str($crate::Code::code(*self)) }
        }

        impl std::str::FromStr for $name {
            type Err = ();
            fn from_str(s: &str) -> Result<Self, ()> { <Self as $crate::Code>::from_code(s).ok_or(()) }
        }
    )+ };
}
pub(crate) use codes;
