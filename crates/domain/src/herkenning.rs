//! Herkenning: whether a text names somebody: a name, an address, a number. Of texts that others read or that outlive what they are about (R41).

/// Parts of names that are ordinary words.
const GEWOON: [&str; 16] =
    ["van", "den", "der", "ten", "ter", "het", "mevrouw", "mevr", "meneer", "heer", "dhr", "familie", "fam", "onbekend", "the", "and"];
/// Words before a house number.
const VOOR_NUMMER: [&str; 6] = ["nummer", "nr", "no", "huisnummer", "huisnr", "number"];
/// Digits at the end of a telephone number that make it that number.
const TELEFOON: usize = 8;

/// Herkenning: a text, cut for comparing with what is known about persons.
pub struct Herkenning {
    /// Words with their capitals.
    woorden: Vec<String>,
    /// The same in small letters.
    klein: Vec<String>,
    /// All digits, of numbers that are written apart too.
    cijfers: String,
    /// The whole in small letters without white space.
    dicht: String,
}

impl Herkenning {
    /// Of this text.
    pub fn van(tekst: &str) -> Self {
        let woorden = woorden(tekst);
        Self {
            klein: woorden.iter().map(|w| w.to_lowercase()).collect(),
            cijfers: tekst.chars().filter(char::is_ascii_digit).collect(),
            dicht: tekst.to_lowercase().split_whitespace().collect(),
            woorden,
        }
    }

    /// Whether this mail address stands in it.
    pub fn email(&self, adres: &str) -> bool {
        let adres = adres.trim().to_lowercase();
        !adres.is_empty() && self.dicht.contains(&adres)
    }

    /// Whether these words stand in it next to each other, in any spelling.
    pub fn woorden(&self, waarde: &str) -> bool {
        self.reeks(&kleine_woorden(waarde))
    }

    /// The words stand in this order, next to each other.
    fn reeks(&self, woorden: &[String]) -> bool {
        !woorden.is_empty() && self.klein.windows(woorden.len()).any(|w| w == woorden)
    }

    /// Whether this name stands in it: the whole in any spelling, or one part of it written as a name.
    pub fn naam(&self, naam: &str) -> bool {
        let delen = woorden(naam);
        let heel = kleine_woorden(naam);
        let als_naam = |deel: &String| {
            let lang = deel.chars().count() >= 3 && !GEWOON.contains(&deel.to_lowercase().as_str());
            lang && self.woorden.iter().any(|w| w.to_lowercase() == deel.to_lowercase() && w.chars().next().is_some_and(char::is_uppercase))
        };
        (heel.len() > 1 && self.reeks(&heel)) || delen.iter().any(als_naam)
    }

    /// Whether this address stands in it: street with house number, the house number after a word for it, or the postcode.
    pub fn adres(&self, adres: &str) -> bool {
        let delen = kleine_woorden(adres);
        let nummer = delen
            .iter()
            .enumerate()
            .skip(1)
            .find(|(_, d)| d.starts_with(|c: char| c.is_ascii_digit()))
            .map(|(i, d)| (i, cijfers_voorop(d)));
        let Some((plaats, nummer)) = nummer else { return self.postcode(&delen) };
        let straat = &delen[..plaats];
        let past = |w: &String| cijfers_voorop(w) == nummer;
        let met_straat = self.klein.windows(straat.len() + 1).any(|w| w[..straat.len()] == *straat && past(&w[straat.len()]));
        let met_woord = self.klein.windows(2).any(|w| VOOR_NUMMER.contains(&w[0].as_str()) && past(&w[1]));
        met_straat || met_woord || self.postcode(&delen)
    }

    fn postcode(&self, delen: &[String]) -> bool {
        let code = |cijfers: &str, letters: &str| {
            cijfers.len() == 4
                && cijfers.bytes().all(|b| b.is_ascii_digit())
                && letters.len() == 2
                && letters.bytes().all(|b| b.is_ascii_lowercase())
        };
        let los = delen.windows(2).find(|w| code(&w[0], &w[1])).map(|w| format!("{}{}", w[0], w[1]));
        let vast = || delen.iter().find(|d| d.split_at_checked(4).is_some_and(|(c, l)| code(c, l))).cloned();
        let Some(postcode) = los.or_else(vast) else { return false };
        let (cijfers, letters) = postcode.split_at(4);
        self.klein.contains(&postcode) || self.reeks(&[cijfers.to_owned(), letters.to_owned()])
    }

    /// Whether this number stands in it, in any spelling.
    pub fn telefoon(&self, nummer: &str) -> bool {
        let cijfers: String = nummer.chars().filter(char::is_ascii_digit).collect();
        cijfers.len() >= TELEFOON && self.cijfers.contains(&cijfers[cijfers.len() - TELEFOON..])
    }
}

fn woorden(tekst: &str) -> Vec<String> {
    tekst.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(ToOwned::to_owned).collect()
}

fn kleine_woorden(tekst: &str) -> Vec<String> {
    woorden(tekst).iter().map(|w| w.to_lowercase()).collect()
}

fn cijfers_voorop(woord: &str) -> &str {
    let einde = woord.find(|c: char| !c.is_ascii_digit()).unwrap_or(woord.len());
    &woord[..einde]
}
