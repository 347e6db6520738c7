//! The content of an aanwijzingsbesluit: typed fields in, legal text out, and what is still missing.
//!
//! The sixteen points follow from Awb title 10.1 and art. 3:40-3:42 and Wpg art. 7, 16, 19 and 20. The same text stands on the page and in the PDF.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Bekendmaking, Figuur, Hoedanigheid, Instemming, Politiegrondslag};
use crate::{casus::Incidentsoort, gegeven::Soort};

/// The typed fields of a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inhoud {
    /// Legal form.
    pub figuur: Figuur,
    /// Bases on which the police hand over.
    pub grondslagen: Vec<Politiegrondslag>,
    /// Why it is needed, and why no less would do.
    pub overweging: String,
    /// What the data may be used for.
    pub doel: String,
    /// Closed list of data.
    pub gegevens: Vec<Soort>,
    /// The channel and how it is protected.
    pub kanaal: String,
    /// How and how often the named persons report back (Awb art. 10:6).
    pub terugkoppeling: String,
    /// Whether they may pass their power on (Awb art. 10:9).
    pub ondermandaat: bool,
    /// First day.
    pub geldig_van: Option<Date>,
    /// Last day.
    pub geldig_tot: Option<Date>,
    /// Day of review.
    pub herziening: Option<Date>,
    /// How it is made known.
    pub bekendmaking: Option<Bekendmaking>,
    /// Place of signing.
    pub plaats: String,
    /// Short title.
    pub citeertitel: String,
    /// The cooperation in which the police hand over, with its purpose (Wpg art. 20 alone).
    #[serde(default)]
    pub verband: String,
    /// The decision of the police to hand over in that cooperation: who decided, day and reference (Wpg art. 20 alone).
    #[serde(default)]
    pub politiebesluit: String,
    /// The mayor can change the annex by signing a new edition of it, without a new decision.
    #[serde(default)]
    pub bijlage_apart: bool,
    /// The kinds of incidents it is for besides robberies; nothing in a decision from before that was a choice.
    #[serde(default)]
    pub incidenten: Option<Vec<Incidentsoort>>,
    /// Why it is needed after those incidents too.
    #[serde(default)]
    pub incident_reden: String,
}

/// A person in the annex, as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Persoon {
    /// Name.
    pub naam: String,
    /// Function.
    pub functie: String,
    /// Capacity.
    pub hoedanigheid: Hoedanigheid,
    /// Employed under the mayor's responsibility.
    pub onder_gezag: bool,
    /// Consent of person and employer on record (Awb art. 10:4).
    pub instemming: bool,
    /// When and by whom.
    #[serde(default)]
    pub bewijs: Instemming,
}

/// An article of the decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Artikel {
    /// Number.
    pub nummer: usize,
    /// Heading.
    pub kop: String,
    /// Members.
    pub leden: Vec<String>,
}

/// The generated text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Besluittekst {
    /// Title above the decision.
    pub titel: String,
    /// Who decides.
    pub aanhef: String,
    /// Bases cited.
    pub gelet_op: Vec<String>,
    /// Considerations.
    pub overwegingen: Vec<String>,
    /// Articles.
    pub artikelen: Vec<Artikel>,
}

/// The data that the product proposes: what is needed to judge and arrange aftercare, no more.
pub const GEGEVENS: &[Soort] = &[
    Soort::Incidenttype,
    Soort::Tijdstip,
    Soort::PlaatsGlobaal,
    Soort::Geweld,
    Soort::Naam,
    Soort::Adres,
    Soort::Telefoon,
    Soort::Taal,
    Soort::Bedrijfsnaam,
    Soort::Rol,
    Soort::Leeftijdsgroep,
    Soort::Minderjarig,
    Soort::Vertegenwoordiger,
    Soort::ContactBeperking,
    Soort::WensContact,
];

/// What the report of a robbery holds: without one of these kinds on the list nothing can be reported.
pub const MELDING: [Soort; 5] = [Soort::Incidenttype, Soort::Tijdstip, Soort::PlaatsGlobaal, Soort::Geweld, Soort::ContactBeperking];

impl Inhoud {
    /// A proposal that a municipality can adopt: term of one year, review after ten months.
    pub fn voorstel(gemeente: &str, vandaag: Date) -> Self {
        let in_maanden = |m: i32| vandaag.checked_add(jiff::Span::new().months(m)).ok();
        Self {
            figuur: Figuur::Machtiging,
            grondslagen: vec![Politiegrondslag::Wpg16],
            overweging: "Na een overval is er vaak onrust bij slachtoffers en in de buurt. Om de openbare orde te bewaren moet de burgemeester snel kunnen beoordelen of en door wie slachtoffers worden bezocht. \
                De burgemeester kan dat niet op elk moment zelf doen. Een kleine kring van met naam genoemde personen met een gesloten lijst van gegevens is voldoende; met minder gegevens kan de beoordeling niet worden gemaakt."
                .into(),
            doel: "het beoordelen en regelen van nazorg na een overval, waaronder de beoordeling of een slachtoffer namens de gemeente wordt bezocht, met het oog op de openbare orde en de rust in de omgeving".into(),
            gegevens: GEGEVENS.to_vec(),
            kanaal: "Mondeling per telefoon voor de eerste melding, zonder namen. Namen en contactgegevens alleen via de beveiligde voorziening van de gemeente of een beveiligde e-mailvoorziening.".into(),
            terugkoppeling: "Na elke overval binnen 24 uur mondeling; elk kwartaal schriftelijk.".into(),
            ondermandaat: false,
            geldig_van: Some(vandaag),
            geldig_tot: in_maanden(12),
            herziening: in_maanden(10),
            bekendmaking: Some(Bekendmaking::Toegezonden),
            plaats: gemeente.to_owned(),
            citeertitel: format!("Aanwijzingsbesluit nazorg overvallen {gemeente} {}", vandaag.year()),
            verband: String::new(),
            politiebesluit: String::new(),
            bijlage_apart: false,
            incidenten: Some(Vec::new()),
            incident_reden: String::new(),
        }
    }

    /// The kinds of incidents that were chosen, without the robbery that is always meant.
    pub fn ook_na(&self) -> impl Iterator<Item = Incidentsoort> + '_ {
        self.incidenten.iter().flatten().copied().filter(|s| *s != Incidentsoort::Overval)
    }

    /// The decision as text.
    pub fn tekst(&self, gemeente: &str) -> Besluittekst {
        let woord = match self.figuur {
            Figuur::Machtiging => ("Deze machtiging", "gemachtigd"),
            Figuur::Mandaat => ("Dit mandaat", "gemandateerd"),
        };
        Besluittekst {
            titel: self.citeertitel.clone(),
            aanhef: format!("De burgemeester van {gemeente}"),
            gelet_op: self.gelet_op(),
            overwegingen: self.overwegingen(),
            artikelen: self.artikelen(woord),
        }
    }

    /// Whether the police hand over on this basis.
    pub(super) fn op(&self, grondslag: Politiegrondslag) -> bool {
        self.grondslagen.contains(&grondslag)
    }

    /// The reasons of the municipality, and what each basis asks to be considered.
    fn overwegingen(&self) -> Vec<String> {
        let mut uit = vec![self.overweging.clone()];
        if self.ook_na().next().is_some() {
            let reden = self.incident_reden.trim();
            uit.push(if reden.is_empty() { "[waarom ook na andere incidenten ontbreekt]".to_owned() } else { reden.to_owned() });
        }
        if self.op(Politiegrondslag::Wpg19) {
            uit.push("In een bijzonder geval kan de politie, voor een zwaarwegend algemeen belang en in overeenstemming met het bevoegd gezag, gegevens geven voor hulp aan wie die nodig heeft (Wet politiegegevens artikel 19, onder c). De politie beslist dat elke keer zelf. Dit besluit geeft geen recht op die gegevens; het zegt alleen wie ze namens de burgemeester ontvangt.".into());
        }
        if self.op(Politiegrondslag::Wpg20) {
            let of = |tekst: &str| {
                if tekst.trim().is_empty() { "[ontbreekt]".to_owned() } else { tekst.trim().trim_end_matches('.').to_owned() }
            };
            uit.push(format!("Voor een zwaarwegend algemeen belang, hulp aan wie die nodig heeft, werkt de gemeente vast samen met de politie (Wet politiegegevens artikel 20, eerste lid, onder c). Het samenwerkingsverband en het doel daarvan: {}.", of(&self.verband)));
            uit.push(format!("De politie heeft, in overeenstemming met het bevoegd gezag, beslist om in dit samenwerkingsverband gegevens te geven: {}. Die beslissing bepaalt welke gegevens de politie geeft, aan wie en onder welke voorwaarden. Dit besluit gaat daar niet boven.", of(&self.politiebesluit)));
        }
        uit.push("De burgemeester blijft bevoegd en verantwoordelijk. De bevoegdheden tot handhaving van de openbare orde van artikel 172 van de Gemeentewet gaan met dit besluit niet over.".into());
        uit
    }

    fn gelet_op(&self) -> Vec<String> {
        let mut uit: Vec<String> = self
            .grondslagen
            .iter()
            .map(|g| match g {
                Politiegrondslag::Wpg16 => "artikel 16, eerste lid, onder c, van de Wet politiegegevens",
                Politiegrondslag::Wpg19 => "artikel 19, aanhef en onder c, van de Wet politiegegevens",
                Politiegrondslag::Wpg20 => "artikel 20, eerste lid, onder c, van de Wet politiegegevens",
            })
            .map(String::from)
            .collect();
        uit.push("artikel 7, tweede lid, van de Wet politiegegevens".into());
        uit.push(match self.figuur {
            Figuur::Machtiging => "artikel 10:12 en afdeling 10.1.1 van de Algemene wet bestuursrecht".into(),
            Figuur::Mandaat => "afdeling 10.1.1 van de Algemene wet bestuursrecht".into(),
        });
        uit.push("artikel 172 van de Gemeentewet".into());
        uit.push("de Algemene verordening gegevensbescherming".into());
        uit
    }

    fn artikelen(&self, (naamwoord, deelwoord): (&str, &str)) -> Vec<Artikel> {
        let doorgeven = if self.ondermandaat {
            "Doorgeven van deze bevoegdheid mag alleen schriftelijk en met instemming van de burgemeester (Awb artikel 10:9)."
        } else {
            "Doorgeven van deze bevoegdheid aan een ander is niet toegestaan (Awb artikel 10:9)."
        };
        let mut uit = Vec::new();
        let mut artikel = |kop: &str, leden: Vec<String>| uit.push(Artikel { nummer: uit.len() + 1, kop: kop.into(), leden });
        artikel("Aanwijzing", self.aanwijzing(deelwoord));
        artikel("Doel", self.doelen());
        artikel("Gegevens", self.welke_gegevens());
        artikel("Kanaal en beveiliging", vec![self.kanaal.clone()]);
        artikel(
            "Geheimhouding",
            vec![
                "Wie gegevens ontvangt, houdt ze geheim (Wet politiegegevens artikel 7, tweede lid).".into(),
                "Doorgeven mag alleen als de wet dat eist, als de taak daartoe noodzaakt of als de betrokkene het gegeven zelf heeft verteld en toestemming geeft. Elke verstrekking wordt vastgelegd.".into(),
            ],
        );
        artikel("Doorgeven van de bevoegdheid", vec![doorgeven.into()]);
        artikel(
            "Aanwijzingen en verslag",
            vec![
                "De burgemeester kan per geval en in het algemeen aanwijzingen geven (Awb artikel 10:6).".into(),
                format!("Verslag aan de burgemeester: {}", self.terugkoppeling),
            ],
        );
        artikel(
            "Verhouding tot de burgemeester",
            vec![
                format!(
                    "De burgemeester blijft bevoegd om zelf te handelen (Awb artikel 10:7). {naamwoord} kan op elk moment schriftelijk worden ingetrokken (Awb artikel 10:8)."
                ),
                "Wie op grond van dit besluit handelt, vermeldt dat dit namens de burgemeester gebeurt (Awb artikel 10:10).".into(),
            ],
        );
        artikel("Termijn en inwerkingtreding", self.termijn());
        artikel("Citeertitel", vec![format!("Dit besluit wordt aangehaald als: {}.", self.citeertitel)]);
        uit
    }

    fn aanwijzing(&self, deelwoord: &str) -> Vec<String> {
        let taak = "om namens de burgemeester politiegegevens over een overval te ontvangen, vast te leggen en te gebruiken voor contact met slachtoffers";
        if !self.bijlage_apart {
            return vec![
                format!("De personen in de bijlage zijn {deelwoord} {taak}."),
                "De bijlage noemt van elke persoon de functie en de hoedanigheid. Een wijziging van de bijlage is een nieuw besluit en werkt pas na bekendmaking.".into(),
            ];
        }
        vec![
            format!("De door de burgemeester in de bijlage aangewezen personen zijn {deelwoord} {taak}."),
            "De bijlage noemt van elke persoon de functie en de hoedanigheid: coördinator of contactpersoon, plaatsvervanger, dienst buiten kantooruren of contact bij de politie.".into(),
            "De burgemeester kan de bijlage wijzigen zonder dit besluit te wijzigen. Een nieuwe editie van de bijlage is schriftelijk, heeft een nummer en een dag en wordt door de burgemeester zelf ondertekend. Zij wordt meteen toegezonden of uitgereikt aan wie erbij komt en aan wie eruit gaat. Wie er niet meer in staat, is vanaf de ondertekening niet meer aangewezen.".into(),
        ]
    }

    /// Whether one of the bases is help to who needs it (Wpg art. 19 and 20).
    fn voor_hulp(&self) -> bool {
        self.op(Politiegrondslag::Wpg19) || self.op(Politiegrondslag::Wpg20)
    }

    fn doelen(&self) -> Vec<String> {
        let mut leden = vec![format!("De gegevens worden alleen gebruikt voor {}.", self.doel.trim_end_matches('.'))];
        if self.voor_hulp() {
            leden.push("Wat de politie geeft op grond van artikel 19 of 20 van de Wet politiegegevens, wordt alleen gebruikt om hulp te verlenen aan wie die nodig heeft.".into());
        }
        let ook = self.ook_na().map(incident_in_besluit).collect::<Vec<_>>();
        if let Some((laatste, eerder)) = ook.split_last() {
            let opsomming = if eerder.is_empty() { (*laatste).to_owned() } else { format!("{} en {laatste}", eerder.join(", ")) };
            leden.push(format!(
                "Dit besluit geldt ook voor nazorg na {opsomming}. Wat het over een overval bepaalt, geldt daar op dezelfde manier."
            ));
        }
        leden.push("Gebruik voor een ander doel is niet toegestaan.".into());
        leden
    }

    fn welke_gegevens(&self) -> Vec<String> {
        let gegevens = self.gegevens.iter().map(|s| soort_in_besluit(*s)).collect::<Vec<_>>().join("; ");
        let mut leden = vec![
            format!("Het gaat alleen om deze gegevens: {gegevens}."),
            "Uitgesloten zijn gegevens over verdachten, verklaringen, beelden, gegevens over gezondheid, het burgerservicenummer en de reden van een bezwaar van de politie.".into(),
        ];
        if self.voor_hulp() {
            leden.push("Op grond van artikel 19 of 20 van de Wet politiegegevens geeft de politie geen gegevens die zij verwerkt op grond van artikel 9 of 10 van die wet, behalve bij een dringende uitzondering (Besluit politiegegevens artikel 4:5).".into());
        }
        leden
    }

    fn termijn(&self) -> Vec<String> {
        let dag = |d: Option<Date>| d.map_or_else(|| "[datum ontbreekt]".to_owned(), datum);
        let mut leden = vec![match self.bekendmaking {
            Some(Bekendmaking::Gemeenteblad) => {
                "Dit besluit treedt in werking na bekendmaking in het gemeenteblad (Awb artikel 3:40 en 3:42).".to_owned()
            }
            Some(Bekendmaking::Toegezonden) => {
                "Dit besluit treedt in werking nadat het aan de genoemde personen is toegezonden of uitgereikt (Awb artikel 3:40 en 3:41)."
                    .to_owned()
            }
            None => "Dit besluit treedt niet in werking voordat het is bekendgemaakt (Awb artikel 3:40).".to_owned(),
        }];
        leden.push(format!("Het besluit geldt van {} tot en met {}.", dag(self.geldig_van), dag(self.geldig_tot)));
        if let Some(h) = self.herziening {
            leden.push(format!("Uiterlijk op {} wordt beoordeeld of het besluit nodig blijft.", datum(h)));
        }
        leden
    }
}

/// A date in Dutch words: `1 maart 2027`.
pub fn datum(d: Date) -> String {
    const MAANDEN: [&str; 12] =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
    let maand = usize::try_from(d.month() - 1).ok().and_then(|m| MAANDEN.get(m)).copied().unwrap_or_default();
    format!("{} {maand} {}", d.day(), d.year())
}

/// How a kind of incident is described in the decision.
fn incident_in_besluit(s: Incidentsoort) -> &'static str {
    match s {
        Incidentsoort::Overval => "een overval",
        Incidentsoort::Explosie => "een explosie of een andere aanslag bij een woning of bedrijf",
        Incidentsoort::Straatroof => "een straatroof",
        Incidentsoort::Woninginbraak => "een woninginbraak",
        Incidentsoort::SchietSteek => "een schiet- of steekincident",
    }
}

/// How a kind of data is described in the decision.
fn soort_in_besluit(s: Soort) -> &'static str {
    match s {
        Soort::Naam => "naam",
        Soort::Adres => "adres",
        Soort::Telefoon => "telefoonnummer",
        Soort::Email => "e-mailadres",
        Soort::Taal => "taal",
        Soort::Leeftijdsgroep => "leeftijdsgroep",
        Soort::Rol => "rol bij de overval",
        Soort::Incidenttype => "soort overval",
        Soort::PlaatsGlobaal => "plaats, niet fijner dan de buurt",
        Soort::Tijdstip => "datum en tijd",
        Soort::Geweld => "geweld en letsel, in klassen",
        Soort::ContactGelegd => "of er contact is gelegd",
        Soort::Advies => "advies over contact of bezoek",
        Soort::WensContact => "wens om contact",
        Soort::Maatregel => "gevraagde maatregel",
        Soort::Woonvorm => "huur of koop",
        Soort::Bedrijfsnaam => "naam van het bedrijf",
        Soort::ContactBeperking => "beperking van contact in verband met het onderzoek",
        Soort::Minderjarig => "of iemand minderjarig of kwetsbaar is",
        Soort::Vertegenwoordiger => "naam en telefoonnummer van ouder of vertegenwoordiger",
        Soort::Tekst => "een tekst in eigen woorden over de overval",
    }
}
