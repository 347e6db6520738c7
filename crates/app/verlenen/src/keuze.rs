//! Closed sets of this step.

use domain::codes;

codes! {
    /// Partij: who had the contact.
    pub Partij "partij" {
        /// The coordinator or a colleague.
        Gemeente = "gemeente",
        /// The mayor.
        Burgemeester = "burgemeester",
        /// The police, the community officer included.
        Politie = "politie",
        /// Slachtofferhulp Nederland.
        Slachtofferhulp = "slachtofferhulp",
        /// The sector body or the team of the head office.
        Branche = "branche",
        /// The housing corporation.
        Woningcorporatie = "woningcorporatie",
        /// Another partner.
        Anders = "anders",
    }
    /// Overslaan: why Slachtofferhulp was not asked before the first contact.
    pub Overslaan "shn-overslaan" {
        /// Waiting is not safe.
        Spoed = "spoed",
        /// The person came to the municipality himself.
        ZelfGemeld = "zelf-gemeld",
        /// Slachtofferhulp cannot be reached in time.
        Onbereikbaar = "onbereikbaar",
        /// The sector body leads the care.
        EigenOpvang = "eigen-opvang",
    }
    /// Uitslag: the answer at a step that records no fact.
    pub Uitslag "uitslag" {
        /// Asked and answered.
        Vastgelegd = "vastgelegd",
        /// Not needed here.
        NietNodig = "niet-nodig",
        /// Asked without an answer.
        Onbekend = "onbekend",
    }
    /// NietNodig: why a step is not needed in this casus. A closed set: evidence outlives the persons, so it holds no words.
    pub NietNodig "nietnodig" {
        /// Somebody else does or did it.
        Ander = "ander",
        /// It does not fit this robbery.
        PastNiet = "past-niet",
        /// The person or the business does not want it.
        WilNiet = "wil-niet",
        /// It was done in another step.
        Elders = "elders",
    }
    /// Taakuitkomst: what became of something that was advised or agreed.
    pub Taakuitkomst "uitkomst" {
        /// Done.
        Gedaan = "gedaan",
        /// Not done.
        NietGedaan = "niet-gedaan",
        /// Not known.
        Onbekend = "onbekend",
    }
    /// Verzending: how letters were sent.
    pub Verzending "verzending" {
        /// By post.
        Post = "post",
        /// From door to door.
        HuisAanHuis = "huis-aan-huis",
        /// By e-mail.
        Email = "email",
    }
    /// Overhandiging: how a person was told about his data.
    pub Overhandiging "overhandiging" {
        /// Letter by post.
        Post = "post",
        /// Letter handed over.
        Meegegeven = "meegegeven",
        /// By e-mail.
        Email = "email",
        /// Read out, in person or by telephone.
        Voorgelezen = "voorgelezen",
    }
    /// Uitstelreden: why a person is not told about his data yet (UAVG art. 41 lid 1).
    pub Uitstelreden "uitstelreden" {
        /// Investigation and prosecution of the crime (under d).
        Onderzoek = "onderzoek",
        /// Public safety (under c).
        Veiligheid = "openbare-veiligheid",
        /// Protection of the person or of the rights of others (under i).
        Bescherming = "bescherming",
    }
    /// Vorm: the form of a meeting.
    pub Vorm "bijeenkomst-vorm" {
        /// A meeting.
        Avond = "avond",
        /// Walk-in.
        Inloop = "inloop",
        /// From door to door.
        Ronde = "ronde",
        /// Agreed that there is none.
        Geen = "geen",
    }
    /// Deelnemer: a partner who agreed to take part.
    pub Deelnemer "deelnemer" {
        /// Police.
        Politie = "politie",
        /// Slachtofferhulp.
        Slachtofferhulp = "slachtofferhulp",
        /// Housing corporation.
        Woningcorporatie = "woningcorporatie",
        /// Association of entrepreneurs.
        Ondernemersvereniging = "ondernemersvereniging",
        /// Neighbourhood association.
        Buurtvereniging = "buurtvereniging",
        /// Platform Veilig Ondernemen.
        Pvo = "pvo",
        /// Adviser on safe living.
        Pkvw = "pkvw-bedrijf",
        /// Seniors' union.
        Ouderenbond = "ouderenbond",
        /// Insurer.
        Verzekeraar = "verzekeraar",
        /// Someone else.
        Anders = "anders",
    }
    /// Vraag: what people asked at a meeting, in themes: no names.
    pub Vraag "bijeenkomst-vraag" {
        /// Are we safe?
        Veiligheid = "veiligheid",
        /// How far is the investigation?
        Onderzoek = "onderzoek",
        /// What can I do myself?
        Preventie = "preventie",
        /// Where do I find help?
        Hulp = "hulp",
        /// More supervision or light.
        Toezicht = "toezicht",
        /// Being informed earlier or better.
        Informatie = "informatie",
    }
}

impl Partij {
    /// On behalf of the municipality: the rules about the first municipal contact hold.
    pub fn is_eigen(self) -> bool {
        matches!(self, Self::Gemeente | Self::Burgemeester)
    }
}
