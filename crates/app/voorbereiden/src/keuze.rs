//! Closed sets of this crate: the same contract as those of the domain.

/// Declares an enum as a closed set: variants with a code; the text key is `<prefix>-<code>`.
macro_rules! keuzes {
    ($( $(#[$meta:meta])* pub $name:ident $prefix:literal { $( $(#[$vmeta:meta])* $variant:ident = $code:literal ),+ $(,)? } )+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $( $(#[$vmeta])* $variant ),+ }

        impl domain::Code for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn code(self) -> &'static str { match self { $(Self::$variant => $code),+ } }
            fn key(self) -> &'static str { match self { $(Self::$variant => concat!($prefix, "-", $code)),+ } }
        }
    )+ };
}
pub(crate) use keuzes;
