//! Speler: somebody at the keyboard. Signs in through the door of the demonstration and sends forms, at moments that are past.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use domain::{Code as _, Moment, kalender, recht::Rol};
use jiff::civil::{Date, Time};
use opdrachtregel::{Code, Fout};
use tower::ServiceExt;

/// Largest page that is read.
const PAGINA: usize = 4 << 20;

/// A clock that is set by hand.
#[derive(Clone)]
pub struct Klok(Arc<AtomicI64>);

impl Klok {
    /// Standing at this moment.
    pub fn op(moment: Moment) -> Self {
        Self(Arc::new(AtomicI64::new(moment.micros())))
    }

    /// Sets it.
    pub fn zet(&self, moment: Moment) {
        self.0.store(moment.micros(), Ordering::SeqCst);
    }

    /// What it shows.
    pub fn nu(&self) -> Moment {
        Moment::from_micros(self.0.load(Ordering::SeqCst))
    }
}

/// The fields of a form.
#[derive(Default)]
pub struct Velden(String);

impl Velden {
    /// These fields.
    pub fn van(velden: &[(&str, &str)]) -> Self {
        velden.iter().fold(Self::default(), |all, (naam, waarde)| all.en(naam, waarde))
    }

    /// And this one.
    pub fn en(mut self, naam: &str, waarde: &str) -> Self {
        for (text, end) in [(naam, '='), (waarde, '&')] {
            for byte in text.bytes() {
                if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
                    self.0.push(char::from(byte));
                } else {
                    self.0.push_str(&format!("%{byte:02X}"));
                }
            }
            self.0.push(end);
        }
        self
    }

    /// A date, in its three fields.
    pub fn dag(self, naam: &str, dag: Date) -> Self {
        [("dag", i16::from(dag.day())), ("maand", i16::from(dag.month())), ("jaar", dag.year())]
            .into_iter()
            .fold(self, |all, (deel, n)| all.en(&format!("{naam}-{deel}"), &n.to_string()))
    }

    /// A date and a time.
    pub fn op(self, naam: &str, dag: Date, tijd: Time) -> Self {
        self.dag(naam, dag).en(&format!("{naam}-tijd"), &tijd.strftime("%H:%M").to_string())
    }
}

/// Somebody at the keyboard.
pub struct Speler<'a> {
    router: &'a Router,
    klok: &'a Klok,
    koekje: String,
}

impl<'a> Speler<'a> {
    /// Nobody yet.
    pub fn new(router: &'a Router, klok: &'a Klok) -> Self {
        Self { router, klok, koekje: String::new() }
    }

    /// Signs in at a moment, which becomes the present.
    pub async fn als(&mut self, rol: Rol, dag: Date, tijd: Time) -> Result<(), Fout> {
        self.klok.zet(kalender::moment(dag.to_datetime(tijd)));
        let form = Velden::van(&[("rol", rol.code())]);
        let answer = self.send("POST", "/demo/aanmelden", form.0).await?;
        let cookie = answer.headers().get(header::SET_COOKIE).and_then(|c| c.to_str().ok()).and_then(|c| c.split(';').next());
        self.koekje = cookie.ok_or_else(|| stuk("/demo/aanmelden", answer.status()))?.to_owned();
        Ok(())
    }

    /// Sends a form and gives the page that follows.
    pub async fn doe(&self, pad: &str, velden: Velden) -> Result<String, Fout> {
        let answer = self.send("POST", pad, velden.0).await?;
        let next = answer.headers().get(header::LOCATION).and_then(|l| l.to_str().ok()).map(str::to_owned);
        match next {
            Some(next) if answer.status() == StatusCode::SEE_OTHER && !next.starts_with("/aanmelden") => Ok(next),
            _ => Err(stuk(pad, answer.status())),
        }
    }

    /// Reads a page.
    pub async fn lees(&self, pad: &str) -> Result<String, Fout> {
        let answer = self.send("GET", pad, String::new()).await?;
        let status = answer.status();
        let bytes = to_bytes(answer.into_body(), PAGINA).await.ok().filter(|_| status.is_success()).ok_or_else(|| stuk(pad, status))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// A value that the form on a page carries along, such as its version.
    pub async fn draagt(&self, pad: &str, naam: &str) -> Result<String, Fout> {
        let page = self.lees(pad).await?;
        let value = page.split(&format!("name=\"{naam}\" value=\"")).nth(1).and_then(|rest| rest.split('"').next());
        value.map(str::to_owned).ok_or_else(|| stuk(pad, StatusCode::OK))
    }

    async fn send(&self, method: &str, pad: &str, body: String) -> Result<axum::response::Response, Fout> {
        let request = Request::builder()
            .method(method)
            .uri(pad)
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, &self.koekje)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .map_err(|e| Fout::new(Code::Onverwacht, e.to_string()))?;
        self.router.clone().oneshot(request).await.map_err(|e| Fout::new(Code::Onverwacht, e.to_string()))
    }
}

/// The demonstration no longer fits the product: ours to repair.
fn stuk(pad: &str, status: StatusCode) -> Fout {
    Fout::new(
        Code::Onverwacht,
        format!("de zaken van de demo passen niet meer bij {pad} ({status}). Met --leeg maakt u een demo zonder zaken."),
    )
}
