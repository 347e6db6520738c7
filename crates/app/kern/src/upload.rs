//! A form with a file.

use axum::{
    body::Bytes,
    extract::{
        FromRequest, Multipart, Request,
        multipart::{Field, MultipartError},
    },
    http::StatusCode,
    response::{IntoResponse, Response},
};
use web::form::Input;

use crate::{App, Problem};

/// Largest file that is kept, in bytes.
pub const FILE_LIMIT: usize = 20 * 1024 * 1024;
/// Largest request that is read to its end, so that the sender of a file that is too large gets an answer and no broken connection. What comes beyond
/// [`FILE_LIMIT`] is forgotten as it comes; a sender that takes longer than a file may is cut off.
pub(crate) const UPLOAD_LIMIT: usize = 3 * 1024 * 1024 * 1024;
/// Largest value of a field beside the file.
const FIELD_LIMIT: usize = 200_000;
/// Fields beside the file.
const FIELDS: usize = 100;

/// The file that came with a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Bestand {
    /// None was chosen.
    #[default]
    Geen,
    /// Larger than [`FILE_LIMIT`]; nothing of it was kept.
    TeGroot,
    /// Name on the device of the sender, and contents.
    Inhoud {
        /// Name, without folders.
        naam: String,
        /// Contents.
        bytes: Bytes,
    },
}

/// A posted form with a file (`multipart/form-data`). Use it on a route made with [`Slice::post_file`](crate::Slice::post_file).
pub struct Uploaded {
    /// The other fields, with the token against sending twice.
    pub input: Input,
    /// The file.
    pub bestand: Bestand,
}

impl FromRequest<App> for Uploaded {
    type Rejection = Response;

    async fn from_request(request: Request, state: &App) -> Result<Self, Response> {
        let parts = Multipart::from_request(request, state).await.map_err(|_| unreadable())?;
        read(parts).await.map_err(|()| unreadable())
    }
}

fn unreadable() -> Response {
    Problem::Onleesbaar.into_response()
}

async fn read(mut parts: Multipart) -> Result<Uploaded, ()> {
    let (mut input, mut bestand, mut fields) = (Input::new(), Bestand::Geen, 0);
    loop {
        let field = match parts.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            // Even larger than what is read to its end: the fields before the file are there, and the answer says what is wrong.
            Err(e) if e.status() == StatusCode::PAYLOAD_TOO_LARGE => return Ok(Uploaded { input, bestand: Bestand::TeGroot }),
            Err(_) => return Err(()),
        };
        let name = field.name().unwrap_or_default().to_owned();
        fields += 1;
        if fields > FIELDS {
            return Err(());
        }
        match field.file_name().map(str::to_owned) {
            Some(file) => match limited(field, FILE_LIMIT).await {
                Ok(bytes) => bestand = kept(&file, bytes),
                Err(Stuk::TeGroot) => return Ok(Uploaded { input, bestand: Bestand::TeGroot }),
                Err(Stuk::Afgebroken) => return Err(()),
            },
            None => {
                let bytes = limited(field, FIELD_LIMIT).await.map_err(|_| ())?.ok_or(())?;
                input = input.with(&name, String::from_utf8_lossy(&bytes));
            }
        }
    }
    Ok(Uploaded { input, bestand })
}

fn kept(file: &str, bytes: Option<Bytes>) -> Bestand {
    let naam: String = file.rsplit(['/', '\\']).next().unwrap_or_default().chars().filter(|c| !c.is_control()).take(200).collect();
    match bytes {
        None => Bestand::TeGroot,
        Some(bytes) if naam.is_empty() && bytes.is_empty() => Bestand::Geen,
        Some(bytes) => Bestand::Inhoud { naam, bytes },
    }
}

/// Why a field could not be read to its end.
enum Stuk {
    /// The request is larger than what is read.
    TeGroot,
    /// The sender stopped, or it is no form.
    Afgebroken,
}

impl From<MultipartError> for Stuk {
    fn from(e: MultipartError) -> Self {
        if e.status() == StatusCode::PAYLOAD_TOO_LARGE { Self::TeGroot } else { Self::Afgebroken }
    }
}

/// The contents of a field, read to its end; nothing when it is longer than the limit.
async fn limited(mut field: Field<'_>, limit: usize) -> Result<Option<Bytes>, Stuk> {
    let (mut bytes, mut over) = (Vec::new(), false);
    while let Some(chunk) = field.chunk().await? {
        over |= bytes.len() + chunk.len() > limit;
        if over {
            bytes = Vec::new();
        } else {
            bytes.extend_from_slice(&chunk);
        }
    }
    Ok((!over).then(|| bytes.into()))
}
