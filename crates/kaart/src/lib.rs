//! Areas with their outlines, and places, from files of a map: GeoJSON (RFC 7946), GeoPackage (OGC 12-128) and a zipped shapefile (ESRI 1998). Knows no
//! subject, and changes no number: coordinates are handed out as they stand in the file.
//!
//! A file is hostile until it was read: every length is held against what is there before anything is kept, a GeoPackage is read as bytes
//! and never opened by a database, and what is packed may not become larger than the limits.
//!
//! ```
//! let text = r#"{"type":"Feature","properties":{"code":"A"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}"#;
//! let map = kaart::read(text.as_bytes(), &kaart::Limits::default())?;
//! assert_eq!(map.features[0].property(&["code"]), "A");
//! assert_eq!(map.features[0].rings.as_ref().map(Vec::len), Ok(1));
//! # Ok::<(), kaart::ReadError>(())
//! ```

pub mod bag;
mod bytes;
mod geojson;
mod geopackage;
mod shapefile;
mod sqlite;
mod wkb;

use std::io::Read as _;

/// A closed line: a corner is what the file says first and second.
pub type Ring = Vec<(f64, f64)>;

/// What a file may hold at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file.
    pub bytes: usize,
    /// Size of what is packed in it.
    pub unpacked: u64,
    /// Features.
    pub features: usize,
    /// Corners of all features together.
    pub corners: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 20 * 1024 * 1024, unpacked: 400 * 1024 * 1024, features: 50_000, corners: 2_000_000 }
    }
}

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text.
    GeoJson,
    /// A database in one file.
    GeoPackage,
    /// Shapes and a table beside them, packed together.
    Shapefile,
}

impl Format {
    /// As people know it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::GeoJson => "GeoJSON",
            Self::GeoPackage => "GeoPackage",
            Self::Shapefile => "shapefile",
        }
    }
}

/// What is wrong with one feature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// A point, a line, or nothing.
    #[error("not an area")]
    NoArea,
    /// Its numbers do not fit, or it ends too early.
    #[error("a broken outline")]
    Broken,
}

/// One feature.
#[derive(Debug, Clone, PartialEq)]
pub struct Feature {
    /// Number in the file, from 1.
    pub number: usize,
    /// What is said about it, by name; without spaces around the values.
    pub properties: Vec<(String, String)>,
    /// Outlines and holes in any order and direction.
    pub rings: Result<Vec<Ring>, Wrong>,
    /// A place, for a feature that is one.
    pub point: Option<(f64, f64)>,
}

impl Feature {
    /// The first of these properties that says something, whatever its capitals; empty when none does.
    pub fn property(&self, names: &[&str]) -> &str {
        let find = |name: &&str| self.properties.iter().find(|(key, value)| key.eq_ignore_ascii_case(name) && !value.is_empty());
        names.iter().find_map(find).map_or("", |(_, value)| value)
    }
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// Its form.
    pub format: Format,
    /// Features in the order of the file.
    pub features: Vec<Feature>,
}

/// Why nothing can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// The file, or what is packed in it, is too large.
    #[error("the file is too large")]
    TooLarge,
    /// It ends before it is complete.
    #[error("the file was cut off")]
    Truncated,
    /// None of the three forms, or a damaged one.
    #[error("not a map that can be read")]
    Unreadable,
    /// A shape without the table beside it, or the other way round.
    #[error("a shapefile without all its parts")]
    Incomplete,
}

/// Reads a file by what is in it.
///
/// # Errors
/// When it is no map, is cut off, or is larger than the limits. What is wrong with one feature stands with that feature.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Map, ReadError> {
    if bytes.len() > limits.bytes {
        return Err(ReadError::TooLarge);
    }
    if bytes.starts_with(b"PK\x03\x04") { packed(bytes, limits) } else { plain(bytes, limits) }
}

/// Hands out each feature of a GeoPackage of any size, with the name of its layer; gives how many there were. When a layer is wanted by its name the
/// others are passed over. Only a page of the file is in memory. Values are handed out before the end is seen.
///
/// # Errors
/// When it is no GeoPackage, is cut off or damaged: what was handed out before that is to be thrown away.
pub fn each(
    mut file: impl std::io::Read + std::io::Seek,
    wanted: &dyn Fn(&str) -> bool,
    act: &mut dyn FnMut(&str, Feature),
) -> Result<usize, ReadError> {
    geopackage::each(&mut file, wanted, act)
}

/// Whether a file that begins like this is a GeoPackage.
pub fn is_geopackage(begin: &[u8]) -> bool {
    begin.starts_with(sqlite::MAGIC)
}

fn plain(bytes: &[u8], limits: &Limits) -> Result<Map, ReadError> {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    if text.is_empty() {
        return Err(ReadError::Empty);
    }
    let (format, features) = match text[0] {
        _ if bytes.starts_with(sqlite::MAGIC) => (Format::GeoPackage, geopackage::read(bytes, limits)?),
        _ if bytes.starts_with(&shapefile::MAGIC) => return Err(ReadError::Incomplete),
        b'{' => (Format::GeoJson, geojson::read(text)?),
        _ => return Err(ReadError::Unreadable),
    };
    within(Map { format, features }, limits)
}

fn within(mut map: Map, limits: &Limits) -> Result<Map, ReadError> {
    let corners: usize = map.features.iter().filter_map(|f| f.rings.as_ref().ok()).flatten().map(Vec::len).sum();
    if map.features.len() > limits.features || corners > limits.corners {
        return Err(ReadError::TooLarge);
    }
    if map.features.is_empty() {
        return Err(ReadError::Empty);
    }
    map.features.iter_mut().enumerate().for_each(|(i, f)| f.number = i + 1);
    Ok(map)
}

/// A packed file: shapes with their tables, or one map of another form.
fn packed(bytes: &[u8], limits: &Limits) -> Result<Map, ReadError> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).map_err(|_| ReadError::Truncated)?;
    let (mut parts, mut left) = (Vec::new(), limits.unpacked);
    for i in 0..zip.len() {
        let file = zip.by_index(i).map_err(|_| ReadError::Unreadable)?;
        let lower = file.name().map_err(|_| ReadError::Unreadable)?.to_ascii_lowercase();
        if !["shp", "dbf", "geojson", "json", "gpkg"].iter().any(|end| lower.ends_with(&format!(".{end}"))) || lower.starts_with("__macosx")
        {
            continue;
        }
        let mut held = Vec::new();
        file.take(left + 1).read_to_end(&mut held).map_err(|_| ReadError::Truncated)?;
        left = left.checked_sub(held.len() as u64).ok_or(ReadError::TooLarge)?;
        parts.push((lower, held));
    }
    parts.sort();
    if parts.iter().any(|(name, _)| name.ends_with(".shp") || name.ends_with(".dbf")) {
        return within(Map { format: Format::Shapefile, features: shapefile::read(&parts)? }, limits);
    }
    match parts.as_slice() {
        [(_, one)] => plain(one, limits),
        _ => Err(ReadError::Unreadable),
    }
}

#[cfg(test)]
mod tests;
