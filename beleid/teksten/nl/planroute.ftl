# De weg van een planversie: consultatie, ondertekening, publicatie en de bewaarde bestanden

verzoeksoort-consultatie = Consultatie
verzoeksoort-ondertekening = Ondertekening
planoordeel-akkoord = Akkoord
planoordeel-met-opmerkingen = Akkoord, met opmerkingen
planoordeel-niet-akkoord = Niet akkoord
verwerking-verwerkt = Verwerkt
verwerking-niet-overgenomen = Niet overgenomen

# Partners vragen
planverzoek-titel-consultatie = Vraag partners wat zij van het plan vinden
planverzoek-titel-ondertekening = Vraag partners om te ondertekenen
planverzoek-lead-consultatie = Elke partner krijgt een eigen link naar versie { $nummer } en geeft per hoofdstuk een opmerking.
planverzoek-lead-ondertekening = Elke partner krijgt een eigen link naar versie { $nummer }, zoals de burgemeester haar vaststelde.
planverzoek-kaart-consultatie = Consultatie van partners
planverzoek-kaart-ondertekening = Ondertekening door partners
planverzoek-leeg-consultatie = Er is nog geen partner gevraagd wat hij van deze versie vindt.
planverzoek-leeg-ondertekening = Er is nog geen partner gevraagd om te ondertekenen.
planverzoek-knop-consultatie = Vraag partners
planverzoek-knop-ondertekening = Vraag partners om te ondertekenen
planverzoek-nieuw = Wie vraag je?
planverzoek-nog-een = Vraag nog een partner
planverzoek-partners = Partners
planverzoek-al-gevraagd = Al gevraagd, tot en met { $datum }. Een nieuwe link maakt de oude ongeldig.
planverzoek-eerder-gevraagd = Gaf nog geen antwoord op versie { $nummer }.
planverzoek-tot = Tot en met welke dag kan de partner antwoorden?
planverzoek-maak = Maak de links
planverzoek-iedereen = Alle partners gaven antwoord
planverzoek-terug = Terug naar de versie
planverzoek-recht = Een partner ziet het plan met zijn eigen nummers, en zonder nummers van personen bij de gemeente of bij anderen. De link is geheim en werkt één keer: wij bewaren hem niet, alleen een controlegetal.
planverzoek-klaar = { $aantal ->
    [one] De link is klaar
   *[other] { $aantal } links zijn klaar
}
planverzoek-klaar-tekst = Kopieer ze nu: je ziet ze maar één keer. Stuur ze zelf, naar het adres dat je kent.
planverzoek-mail-consultatie =
    Beste collega,

    De gemeente { $gemeente } werkt met { $partner } samen bij de nazorg na een overval. Er is een nieuwe versie van het nazorgplan.

    Wilt u die lezen en zeggen wat u ervan vindt? Dat kan per hoofdstuk via deze link, zonder account:
    { $link }

    De link werkt tot en met { $datum } en is alleen voor uw organisatie. U kunt één keer antwoorden. Stuur de link niet door aan anderen.

    Met vriendelijke groet,
    { $wie }
    Gemeente { $gemeente }
planverzoek-mail-ondertekening =
    Beste collega,

    De burgemeester van { $gemeente } heeft het nazorgplan vastgesteld. { $partner } voert dit plan mee uit.

    Wilt u het namens uw organisatie ondertekenen? Dat kan via deze link, zonder account:
    { $link }

    De link werkt tot en met { $datum } en is alleen voor uw organisatie. Laat iemand tekenen die dat namens uw organisatie mag.

    Met vriendelijke groet,
    { $wie }
    Gemeente { $gemeente }
planverzoek-stand = { $aantal ->
    [one] 1 van { $totaal } partners gaf antwoord.
   *[other] { $aantal } van { $totaal } partners gaven antwoord.
}
planverzoek-wacht = Wacht op antwoord
planverzoek-geen-antwoord = Geen antwoord
planverzoek-getekend = Ondertekend
planverzoek-loopt = Gevraagd tot en met { $datum }
planverzoek-geantwoord = Antwoord op { $datum }
planverzoek-getekend-door = { $naam }, { $functie }, op { $datum }
fout-planverzoek-tot = Kies bij ‘{ $veld }’ een dag vanaf vandaag, en hooguit 120 dagen vooruit.

# Opmerkingen
planopmerking-kaart = Opmerkingen per hoofdstuk
planopmerking-stand = { $aantal ->
    [0] Over alle opmerkingen is besloten.
    [one] Over 1 opmerking is nog niet besloten.
   *[other] Over { $aantal } opmerkingen is nog niet besloten.
}
planopmerking-open = Nog niet besloten
planopmerking-beslis = Beslis
planopmerking-wijzig = Wijzig
planopmerking-alles = Toon alles ({ $aantal } tekens)
planopmerking-titel = Wat doe je met deze opmerking?
planopmerking-verwerking = Wat heb je ermee gedaan?
    .uitleg = Een versie verandert niet meer. Pas de tekst van het hoofdstuk aan en maak een nieuwe versie.
planopmerking-reden = Reden
    .uitleg = Verplicht als je de opmerking niet overneemt.
planopmerking-bewaar = Bewaar
fout-planopmerking-reden = Schrijf bij ‘{ $veld }’ waarom je de opmerking niet overneemt.

# Publicatie en herziening
planpublicatie-titel = Publicatie en herziening
planpublicatie-lead = Leg vast waar versie { $nummer } openbaar staat en wanneer je het plan opnieuw bekijkt.
planpublicatie-waar = Waar gepubliceerd
    .uitleg = Bijvoorbeeld het adres van de pagina. Publiceer alleen het openbare bestand.
planpublicatie-op = Gepubliceerd op
planpublicatie-herzien = Opnieuw bekijken op
    .uitleg = Deze dag komt in de jaarkalender.
planpublicatie-nog-niet = Nog niet
planpublicatie-wijzig = Leg vast of wijzig
planpublicatie-bewaar = Bewaar
fout-planpublicatie-op = Kies bij ‘{ $veld }’ een dag vanaf de vaststelling, en niet in de toekomst.
fout-planpublicatie-herzien = Kies bij ‘{ $veld }’ een dag na de vaststelling.

# Bestanden
planbestand-titel = Het vastgestelde bestand
planbestand-tekst = Deze bestanden zijn bewaard toen het plan werd vastgesteld. Je krijgt altijd precies dezelfde bytes. ODT, DOCX, HTML en de versie voor één partner worden telkens opnieuw gemaakt uit dezelfde vaste inhoud.
planbestand-niet-bewaard = Van deze versie is bij de vaststelling geen bestand bewaard. De PDF wordt telkens opnieuw gemaakt uit de vaste inhoud.
planbestand-volledig = PDF, volledig
planbestand-openbaar = PDF, openbaar
planbestand-opnieuw = Opnieuw gemaakt
planbestand-opnieuw-tekst = Het bewaarde bestand is van voordat het systeem namen uit de openbare versie haalde. Het wordt niet meer gegeven. Je krijgt dezelfde vaste inhoud, opnieuw gemaakt zonder namen en nummers.
planbestand-som = SHA-256 van het bestand:
planblad-uitleg = Wat partners daarna ondertekenden, staat op een eigen blad:
planblad-volledig = blad met handtekeningen
planblad-openbaar = openbaar blad, alleen functies
planblad-titel = Blad met handtekeningen van partners
planblad-tekst = Dit blad hoort bij het vastgestelde nazorgplan met de vingerafdruk hieronder. De partners ondertekenden na de vaststelling. Het vastgestelde bestand is daardoor niet veranderd.
plan-wijze-link = Ondertekend via een eenmalige link.

# Wat een partner ziet
planverzoek-pagina-consultatie = Wat vindt u van het nazorgplan?
planverzoek-pagina-ondertekening = Het nazorgplan ondertekenen
planverzoek-intro-consultatie = De gemeente { $gemeente } vraagt { $partner } om te reageren op versie { $nummer } van het nazorgplan. Dat kan tot en met { $datum }.
planverzoek-intro-ondertekening = De gemeente { $gemeente } vraagt { $partner } om versie { $nummer } van het nazorgplan te ondertekenen. Dat kan tot en met { $datum }.
planverzoek-daarna-consultatie = De { -functie } van { $gemeente } leest uw opmerkingen en legt bij elke opmerking vast wat ermee is gedaan. Na uw antwoord werkt deze link niet meer. Schrijf geen gegevens over slachtoffers.
planverzoek-daarna-ondertekening = Uw naam en functie komen bij het plan van { $gemeente } te staan. In de openbare versie staat alleen uw functie. Na het ondertekenen werkt deze link niet meer.
planlink-hoe = Open een hoofdstuk om het te lezen. Onder elk hoofdstuk kunt u een opmerking schrijven. Onderaan geeft u uw oordeel.
planlink-opmerking = Uw opmerking
planlink-opmerking-bij = Uw opmerking bij hoofdstuk { $nummer }
planlink-bijlage = Bijlage { $letter }. { $titel }
planlink-oordeel = Gaat u akkoord met dit plan?
planlink-eenmaal = U kunt dit één keer versturen. Lees uw antwoord eerst na.
planlink-verstuur = Verstuur mijn antwoord
planlink-vastgesteld = De burgemeester stelde dit plan vast op { $datum }
planlink-naam = Uw naam
planlink-functie = Uw functie
planlink-gelezen = Ik heb dit plan gelezen en onderteken het namens mijn organisatie
planlink-teken = Onderteken
fout-planlink-toch-opmerking = U schreef een opmerking. Kies ‘Akkoord, met opmerkingen’ of ‘Niet akkoord’, of haal de opmerking weg.
fout-planlink-geen-opmerking = Schrijf bij minstens één hoofdstuk een opmerking, of kies ‘Akkoord’.

melding-planverzoek-ingetrokken = De partner wordt niet meer gevraagd. De link werkt niet meer.
melding-planopmerking-beslist = Vastgelegd wat je met de opmerking deed.
melding-plan-gepubliceerd = Publicatie en herziening zijn bewaard.
