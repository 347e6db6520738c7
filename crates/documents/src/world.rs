//! What a template may see: the embedded templates, `data.json`, the fonts and the moment. Nothing else exists for it.

use std::sync::LazyLock;

use serde_json::Value;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};

use crate::{Moment, PrintError, fonts, templates};

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::builder().build()));
static DATA: LazyLock<Option<FileId>> = LazyLock::new(|| file_id("data.json"));

/// The identity of an embedded file; `None` if `path` cannot be one.
pub(crate) fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The closed world of one print.
pub(crate) struct World {
    main: FileId,
    data: Bytes,
    today: Datetime,
}

impl World {
    pub(crate) fn new(main: &Source, data: &Value, moment: Moment) -> Result<Self, PrintError> {
        let today = moment.datetime().ok_or(PrintError::Moment)?;
        Ok(Self { main: main.id(), data: Bytes::from_string(data.to_string()), today })
    }
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &fonts::BOOK
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        templates::source(id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if Some(id) == *DATA { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        Some(self.today)
    }
}
