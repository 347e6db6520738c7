//! The journal: every event that can be written.
//!
//! An event carries its kind, references and fixed codes, never values, so the journal outlives destruction. A code says along which
//! way or about what something was done (the step, the fact, the channel), never what came of it for a person.
//! Its sentence is the text with key `journaal-<kind>`.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    code::codes,
    id::{BetrokkeneId, CasusId, LinkId, MedewerkerId},
};

/// Wie: who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "soort", content = "id", rename_all = "kebab-case")]
pub enum Wie {
    /// Someone with a login.
    Medewerker(MedewerkerId),
    /// Someone without a login who holds this one-time link.
    Link(LinkId),
    /// The program itself, on schedule.
    Systeem,
    /// Someone at the command line of the server.
    Opdrachtregel,
    /// Someone who is not known (yet), such as a failed login.
    Onbekend,
}

codes! {
    /// Activiteit: the processing activity under which something happens (AVG art. 30).
    pub Activiteit "activiteit" {
        /// Signing in and sessions.
        Aanmelden = "aanmelden",
        /// Users, rights and settings.
        Beheer = "beheer",
        /// Preparing: appointment, decision, partners, plan.
        Voorbereiden = "voorbereiden",
        /// Receiving and recording a report.
        Melden = "melden",
        /// Screening and deciding.
        Screenen = "screenen",
        /// Contact, consent and referral.
        Verlenen = "verlenen",
        /// Informing the mayor.
        Burgemeester = "burgemeester",
        /// Evaluating and learning.
        Evalueren = "evalueren",
        /// Supervision: journal and disclosures.
        Toezicht = "toezicht",
    }

    /// Soort: every kind of event.
    pub Soort "journaal" {
        /// The installation was prepared.
        InstallatieGemaakt = "installatie-gemaakt",
        /// A backup was made.
        BackupGemaakt = "backup-gemaakt",
        /// A backup was put back.
        BackupTeruggezet = "backup-teruggezet",
        /// Someone signed in.
        Aangemeld = "aangemeld",
        /// Signing in failed.
        AanmeldenMislukt = "aanmelden-mislukt",
        /// Someone signed out.
        Afgemeld = "afgemeld",
        /// A session was ended from another one.
        SessieBeeindigd = "sessie-beeindigd",
        /// A way to sign in was added or changed.
        InlogmiddelGewijzigd = "inlogmiddel-gewijzigd",
        /// A medewerker was added.
        MedewerkerToegevoegd = "medewerker-toegevoegd",
        /// A medewerker was changed.
        MedewerkerGewijzigd = "medewerker-gewijzigd",
        /// A medewerker was closed.
        MedewerkerAfgesloten = "medewerker-afgesloten",
        /// A one-time link was made.
        UitnodigingGemaakt = "uitnodiging-gemaakt",
        /// A second person approved a link that replaces ways to sign in.
        UitnodigingGoedgekeurd = "uitnodiging-goedgekeurd",
        /// A link that would replace ways to sign in was refused.
        UitnodigingGeweigerd = "uitnodiging-geweigerd",
        /// A setting was changed.
        InstellingGewijzigd = "instelling-gewijzigd",
        /// Someone tried something without the right to it.
        ToegangGeweigerd = "toegang-geweigerd",
        /// Coordinator, contact person or deputy appointed.
        AanstellingGewijzigd = "aanstelling-gewijzigd",
        /// A part of the organisation was added, changed or removed.
        OrganisatieGewijzigd = "organisatie-gewijzigd",
        /// The out-of-hours rota was changed.
        RoosterGewijzigd = "rooster-gewijzigd",
        /// A draft decision was made.
        BesluitOpgesteld = "besluit-opgesteld",
        /// A draft decision was changed.
        BesluitGewijzigd = "besluit-gewijzigd",
        /// The mayor signed.
        BesluitOndertekend = "besluit-ondertekend",
        /// The decision was made known.
        BesluitBekendgemaakt = "besluit-bekendgemaakt",
        /// The decision was withdrawn.
        BesluitIngetrokken = "besluit-ingetrokken",
        /// The mayor signed a new edition of the annex of a decision.
        BijlageGewijzigd = "bijlage-gewijzigd",
        /// A document was made as PDF.
        DocumentGemaakt = "document-gemaakt",
        /// A partner was changed.
        PartnerGewijzigd = "partner-gewijzigd",
        /// A partner was called to check the number.
        PartnerGebeld = "partner-gebeld",
        /// The municipality added a partner of its own.
        PartnerToegevoegd = "partner-toegevoegd",
        /// The municipality ended a partner of its own.
        PartnerBeeindigd = "partner-beeindigd",
        /// A contact person of a partner was added, changed or removed.
        PartnerPersoonGewijzigd = "partner-persoon-gewijzigd",
        /// An agreement with a partner was added, changed or removed.
        PartnerAfspraakGewijzigd = "partner-afspraak-gewijzigd",
        /// What a partner offers was added, changed or removed.
        PartnerAanbodGewijzigd = "partner-aanbod-gewijzigd",
        /// The conditions for cooperation with a partner were judged.
        PartnerVoorwaardenBeoordeeld = "partner-voorwaarden-beoordeeld",
        /// A partner confirmed its own entry.
        PartnerBevestigd = "partner-bevestigd",
        /// A partner proposed corrections of its own entry.
        PartnerVoorstelGedaan = "partner-voorstel-gedaan",
        /// The corrections that a partner proposed were taken over or turned down.
        PartnerVoorstelBeslist = "partner-voorstel-beslist",
        /// A one-time link for someone without a login was made.
        LinkGemaakt = "link-gemaakt",
        /// A one-time link was withdrawn.
        LinkIngetrokken = "link-ingetrokken",
        /// A measure was added or changed.
        MaatregelGewijzigd = "maatregel-gewijzigd",
        /// It was decided whether a measure is adopted.
        MaatregelGekozen = "maatregel-gekozen",
        /// Somebody checked that a measure still holds.
        MaatregelNagelopen = "maatregel-nagelopen",
        /// Something of the security picture was added, changed or removed.
        BeeldGewijzigd = "beeld-gewijzigd",
        /// The security picture of the closed circle was read.
        BeeldIngezien = "beeld-ingezien",
        /// A service on the internet was asked where addresses are.
        BeeldAdresGevraagd = "beeld-adres-gevraagd",
        /// An edition of the security picture was given out to a circle.
        BeeldUitgegeven = "beeld-uitgegeven",
        /// Places or rows of the security picture were destroyed at the end of their term.
        BeeldVernietigd = "beeld-vernietigd",
        /// A file was sent in for a register; nothing changed yet.
        InvoerVoorgelegd = "invoer-voorgelegd",
        /// A file was carried out.
        InvoerUitgevoerd = "invoer-uitgevoerd",
        /// What a file did was turned back.
        InvoerTeruggedraaid = "invoer-teruggedraaid",
        /// A file was thrown away without being carried out.
        InvoerVerworpen = "invoer-verworpen",
        /// It was recorded whether a flow of data is agreed, and how.
        InfoafspraakGewijzigd = "infoafspraak-gewijzigd",
        /// A partner signed the covenant.
        ConvenantOndertekend = "convenant-ondertekend",
        /// The mayor signed a covenant.
        ConvenantGetekendGemeente = "convenant-getekend-gemeente",
        /// It was recorded that a covenant ends.
        ConvenantOpgezegd = "convenant-opgezegd",
        /// An edition of the regional part of the plan was given out.
        RegiodeelUitgegeven = "regiodeel-uitgegeven",
        /// A file with a regional part was sent in; nothing changed yet.
        RegiodeelVoorgelegd = "regiodeel-voorgelegd",
        /// A regional part was taken over.
        RegiodeelOvergenomen = "regiodeel-overgenomen",
        /// A file with a regional part was thrown away.
        RegiodeelVerworpen = "regiodeel-verworpen",
        /// The municipality that leads was asked: the edition that is followed is the last one.
        RegiodeelNagevraagd = "regiodeel-nagevraagd",
        /// The regional part is not followed any more.
        RegiodeelGestopt = "regiodeel-gestopt",
        /// A draaiboek was adopted.
        DraaiboekVastgesteld = "draaiboek-vastgesteld",
        /// A version of a draaiboek was begun.
        DraaiboekversieBegonnen = "draaiboekversie-begonnen",
        /// The text of one was changed.
        DraaiboekversieGewijzigd = "draaiboekversie-gewijzigd",
        /// One was offered to a colleague.
        DraaiboekversieAangeboden = "draaiboekversie-aangeboden",
        /// It was taken back to write on.
        DraaiboekversieTeruggehaald = "draaiboekversie-teruggehaald",
        /// A colleague approved it.
        DraaiboekversieGoedgekeurd = "draaiboekversie-goedgekeurd",
        /// A colleague said what must change.
        DraaiboekversieTeruggestuurd = "draaiboekversie-teruggestuurd",
        /// It was put in force from a day.
        DraaiboekversieGepubliceerd = "draaiboekversie-gepubliceerd",
        /// No new casus starts with it.
        DraaiboekversieIngetrokken = "draaiboekversie-ingetrokken",
        /// A concept was thrown away.
        DraaiboekversieWeggegooid = "draaiboekversie-weggegooid",
        /// A draaiboek was written to a signed file, to share.
        DraaiboekGedeeld = "draaiboek-gedeeld",
        /// A signed file with a draaiboek was read.
        DraaiboekOntvangen = "draaiboek-ontvangen",
        /// A key was recognised as of a source.
        DraaiboekbronErkend = "draaiboekbron-erkend",
        /// A file with a draaiboek was thrown away.
        DraaiboekbestandWeggegooid = "draaiboekbestand-weggegooid",
        /// A chapter of the nazorgplan was changed.
        PlanGewijzigd = "plan-gewijzigd",
        /// A version of the nazorgplan was made.
        PlanversieGemaakt = "planversie-gemaakt",
        /// The nazorgplan was adopted.
        PlanVastgesteld = "plan-vastgesteld",
        /// Partners were asked what they think of a version of the nazorgplan.
        PlanConsultatieGevraagd = "plan-consultatie-gevraagd",
        /// A partner said what it thinks of the nazorgplan.
        PlanConsultatieBeantwoord = "plan-consultatie-beantwoord",
        /// It was decided what is done with the remark of a partner.
        PlanOpmerkingBeslist = "plan-opmerking-beslist",
        /// Partners were asked to sign the nazorgplan.
        PlanOndertekeningGevraagd = "plan-ondertekening-gevraagd",
        /// A partner signed the nazorgplan.
        PlanOndertekend = "plan-ondertekend",
        /// Publication or review of the nazorgplan was recorded.
        PlanGepubliceerd = "plan-gepubliceerd",
        /// An exercise was recorded.
        OefeningVastgelegd = "oefening-vastgelegd",
        /// The data space of an exercise was made.
        OefenruimteBegonnen = "oefenruimte-begonnen",
        /// Someone joined an exercise.
        OefenruimteMeegedaan = "oefenruimte-meegedaan",
        /// Someone does something else in an exercise from now on: the code is what.
        OefenrolVeranderd = "oefenrol-veranderd",
        /// The clock of an exercise went forward.
        OefenruimteVooruit = "oefenruimte-vooruit",
        /// An exercise ended.
        OefenruimteBeeindigd = "oefenruimte-beeindigd",
        /// The data space of an exercise was destroyed, with its keys.
        OefenruimteVernietigd = "oefenruimte-vernietigd",
        /// Something that would have left came in the inbox of an exercise.
        OefenpostOntvangen = "oefenpost-ontvangen",
        /// Who watches an exercise wrote something down.
        WaarnemingVastgelegd = "waarneming-vastgelegd",
        /// A report was entered and a casus opened.
        CasusGemeld = "casus-gemeld",
        /// A report was refused.
        MeldingGeweigerd = "melding-geweigerd",
        /// A casus was opened for reading.
        CasusIngezien = "casus-ingezien",
        /// Data of the casus were corrected.
        CasusGewijzigd = "casus-gewijzigd",
        /// A fact of the casus was recorded.
        FeitVastgelegd = "feit-vastgelegd",
        /// The police released contact.
        PolitieVrijgegeven = "politie-vrijgegeven",
        /// The police were asked for objections.
        BezwaarGevraagd = "bezwaar-gevraagd",
        /// The police answered about objections.
        BezwaarBeantwoord = "bezwaar-beantwoord",
        /// A betrokkene was added.
        BetrokkeneToegevoegd = "betrokkene-toegevoegd",
        /// Data of a betrokkene were changed.
        BetrokkeneGewijzigd = "betrokkene-gewijzigd",
        /// A betrokkene that was added by mistake was removed.
        BetrokkeneVerwijderd = "betrokkene-verwijderd",
        /// Data of a betrokkene were read.
        BetrokkeneIngezien = "betrokkene-ingezien",
        /// Screening was finished.
        ScreeningAfgerond = "screening-afgerond",
        /// A decision about aftercare was taken.
        NazorgBesloten = "nazorg-besloten",
        /// The mayor read the report.
        BurgemeesterLas = "burgemeester-las",
        /// The mayor chose.
        BurgemeesterKoos = "burgemeester-koos",
        /// A task was finished.
        TaakAfgerond = "taak-afgerond",
        /// A finished task was opened again.
        TaakHeropend = "taak-heropend",
        /// Someone took a task.
        TaakOpgepakt = "taak-opgepakt",
        /// A task is nobody's any more.
        TaakLosgelaten = "taak-losgelaten",
        /// A task was given to a colleague.
        TaakOvergedragen = "taak-overgedragen",
        /// A task got more time.
        TaakVerlengd = "taak-verlengd",
        /// A task has its own term again.
        TaakTermijnTerug = "taak-termijn-terug",
        /// A task was put aside for a while.
        TaakOpgeschort = "taak-opgeschort",
        /// A task that was put aside goes on.
        TaakHervat = "taak-hervat",
        /// A task was late for so long that it was brought to another.
        TaakGeescaleerd = "taak-geescaleerd",
        /// An area was added to a casus.
        GebiedToegevoegd = "gebied-toegevoegd",
        /// An area of a casus got another name.
        GebiedGewijzigd = "gebied-gewijzigd",
        /// An area of a casus was removed.
        GebiedVerwijderd = "gebied-verwijderd",
        /// A running casus went to a newer version of its draaiboek.
        DraaiboekVersie = "draaiboek-versie",
        /// A draaiboek was laid beside that of a running casus.
        DraaiboekErbij = "draaiboek-erbij",
        /// A draaiboek beside that of a running casus was taken away.
        DraaiboekEraf = "draaiboek-eraf",
        /// Something a step asks for was noted or changed; the code is the kind.
        AantekeningGemaakt = "aantekening-gemaakt",
        /// Status of Slachtofferhulp recorded.
        SlachtofferhulpVastgelegd = "slachtofferhulp-vastgelegd",
        /// A contact or attempt was logged.
        ContactVastgelegd = "contact-vastgelegd",
        /// Consent was recorded.
        ToestemmingVastgelegd = "toestemming-vastgelegd",
        /// Consent was withdrawn.
        ToestemmingIngetrokken = "toestemming-ingetrokken",
        /// What became of a measure was recorded for a person or for the surroundings.
        AanbodVastgelegd = "aanbod-vastgelegd",
        /// Data were released to a recipient.
        Verstrekt = "verstrekt",
        /// A disclosure was refused by the sharing test.
        VerstrekkingGeweigerd = "verstrekking-geweigerd",
        /// A partner was asked for help.
        DoorverwijzingGemaakt = "doorverwijzing-gemaakt",
        /// A partner read a request.
        DoorverwijzingGelezen = "doorverwijzing-gelezen",
        /// A partner answered.
        DoorverwijzingBeantwoord = "doorverwijzing-beantwoord",
        /// A neighbourhood meeting was agreed.
        BijeenkomstAfgesproken = "bijeenkomst-afgesproken",
        /// The neighbourhood letter was recorded as sent.
        BriefVerstuurd = "brief-verstuurd",
        /// The privacy notice of AVG art. 14 was given.
        MededelingGedaan = "mededeling-gedaan",
        /// The privacy notice of AVG art. 14 was put off, with a reason.
        MededelingUitgesteld = "mededeling-uitgesteld",
        /// The direction of the casus went to someone else.
        RegieOvergedragen = "regie-overgedragen",
        /// The casus was closed.
        CasusGesloten = "casus-gesloten",
        /// The casus was opened again.
        CasusHeropend = "casus-heropend",
        /// The casus was evaluated.
        Geevalueerd = "geevalueerd",
        /// An improvement point was recorded.
        VerbeterpuntVastgelegd = "verbeterpunt-vastgelegd",
        /// A change of the plan that an improvement point proposed was accepted or turned down.
        VerbeterpuntBeslist = "verbeterpunt-beslist",
        /// The journal was read.
        JournaalIngezien = "journaal-ingezien",
        /// The chain of the journal was verified.
        JournaalGecontroleerd = "journaal-gecontroleerd",
        /// The head of the journal was signed.
        JournaalVerzegeld = "journaal-verzegeld",
        /// Someone looked up who saw what of a person.
        InzageNagegaan = "inzage-nagegaan",
    }
}

/// Gebeurtenis: one event. References and fixed codes only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gebeurtenis {
    soort: Soort,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    casus: Option<CasusId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    betrokkene: Option<BetrokkeneId>,
    /// The other thing it is about: partner, decision, step, medewerker.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    doel: Option<Uuid>,
    /// A fixed code that makes the sentence precise: the step, the fact, the channel; never an outcome for a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    code: Option<String>,
}

impl Gebeurtenis {
    /// An event of this kind.
    pub fn new(soort: Soort) -> Self {
        Self { soort, casus: None, betrokkene: None, doel: None, code: None }
    }

    /// About this casus.
    #[must_use]
    pub fn in_casus(mut self, casus: CasusId) -> Self {
        self.casus = Some(casus);
        self
    }

    /// About this betrokkene.
    #[must_use]
    pub fn over(mut self, betrokkene: BetrokkeneId) -> Self {
        self.betrokkene = Some(betrokkene);
        self
    }

    /// About this other thing.
    #[must_use]
    pub fn met(mut self, doel: impl Into<Uuid>) -> Self {
        self.doel = Some(doel.into());
        self
    }

    /// Made precise by a fixed code: lower-case letters, digits, `-`, `.` and `:` only, so that no value slips in.
    #[must_use]
    pub fn code(mut self, code: &str) -> Self {
        let fixed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '.' | ':');
        self.code = (code.len() <= 64 && code.chars().all(fixed)).then(|| code.to_owned());
        self
    }

    /// The kind of event.
    pub fn soort(&self) -> Soort {
        self.soort
    }

    /// The code of the kind, as stored.
    pub fn kind(&self) -> &'static str {
        crate::Code::code(self.soort)
    }

    /// The casus it is about.
    pub fn casus(&self) -> Option<Uuid> {
        self.casus.map(Into::into)
    }

    /// The betrokkene it is about.
    pub fn betrokkene(&self) -> Option<Uuid> {
        self.betrokkene.map(Into::into)
    }

    /// The other thing it is about.
    pub fn doel(&self) -> Option<Uuid> {
        self.doel
    }

    /// The fixed code that makes it precise.
    pub fn precisering(&self) -> Option<&str> {
        self.code.as_deref()
    }
}
