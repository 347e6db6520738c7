# Partners: wie er meedoet en wie je daar belt

onderdeel-partners = Partners
partners-titel = Partners
partners-lead = Wie er meedoet, wat iedereen vooraf en na een overval doet, en wie je daar belt.
partners-volledig = Van elke partner weet je wie je belt en wat is afgesproken
partners-open = { $aantal ->
    [one] Van 1 partner ontbreekt nog iets
   *[other] Van { $aantal } partners ontbreekt nog iets
}
partners-toon-open = Toon alleen die partners
partners-aantal = { $getoond } van { $totaal } partners
partners-niets = Geen partner gevonden
partners-niets-tekst = Zoek op een ander woord, of bekijk alle partners.
partners-alle = Toon alle partners
partners-zoek = Zoek
partners-soort = Soort overval
partners-alleen-open = Alleen als er iets ontbreekt
partners-kolom-naam = Partner
partners-kolom-rol = Rol
partners-kolom-contact = Contact
partners-kolom-afspraak = Afspraak
partners-vooraf = Vooraf
partners-daarna = Na een overval
partners-eigen = Zie de aanstelling
partners-onbekend = Nog niet bekend
partners-buiten = Buiten kantooruren:
partners-vanaf = vanaf { $datum }
partners-tot = tot en met { $datum }
partners-getekend = getekend op { $datum }
partners-regie = Voert de regie
partners-doet-niet-mee = Doet hier niet mee
partners-compleet = Compleet
partners-gebeld = Gebeld op { $datum }

partnermist-contact = Geen contactpersoon
partnermist-telefoon = Geen nummer
partnermist-afspraak = Afspraak niet getekend
partnermist-verlopen = Afspraak verlopen
partnermist-herzien = Afspraak opnieuw bekijken
partnermist-aanbod = Geen aanbod bekend
partnermist-voorwaarden = Voorwaarden niet in orde of niet beoordeeld
partnermist-gebeld = Langer dan een jaar niet gebeld

partner-rol = Rol van deze partner
partner-nazorgplan = Nazorgplan voor deze partner (PDF)
partner-bron = Bron
partner-recht = Wat leg je hier vast?
partner-recht-tekst = Werkgegevens van een organisatie: een functie, het nummer van een balie, het adres van een afdeling. Gegevens over een slachtoffer horen hier niet. Een partner krijgt die alleen met toestemming, of als de wet het zegt.
partner-groep-contact = Contact
partner-groep-mee = Doet deze partner mee?
partner-naam = Naam in jouw gemeente
    .uitleg = Bijvoorbeeld de naam van de woningcorporatie.
partner-contactpersoon = Naar wie vraag je?
    .uitleg = Liefst een functie. Die verandert minder vaak dan een naam.
partner-telefoon = Telefoonnummer
    .uitleg = Verandert het nummer, bel dan opnieuw om te controleren of het klopt.
partner-buiten = Buiten kantooruren
    .uitleg = Een nummer, of de tijden waarop iemand opneemt.
partner-email = E-mailadres van de afdeling
    .uitleg = Geen adres van één persoon.
partner-niet-mee = Deze partner doet in jouw gemeente niet mee
    .uitleg = De partner telt dan niet mee voor gereedheid en blijft uit het nazorgplan.
partner-reden = Waarom niet?
    .leeg = Schrijf op waarom deze partner niet meedoet. Een ander moet dat later kunnen volgen.
partner-bewaar = Bewaar de gegevens

partners-matrix = Wie doet wat
partners-nieuw = Voeg een eigen partner toe
partners-personen = { $aantal ->
    [one] 1 persoon
   *[other] { $aantal } personen
}
partners-antwoorden = { $aantal ->
    [one] 1 partner gaf antwoord op jouw vraag om zijn gegevens te controleren
   *[other] { $aantal } partners gaven antwoord op jouw vraag om hun gegevens te controleren
}
partners-antwoord-wacht = Antwoord wacht
partners-beeindigd = { $aantal ->
    [one] 1 eigen partner doet niet meer mee
   *[other] { $aantal } eigen partners doen niet meer mee
}
partners-beeindigd-op = Doet niet meer mee sinds { $datum }.

# De pagina van een partner
partner-gegevens = Algemeen bereikbaar
partner-gegevens-titel = Algemene gegevens wijzigen
partner-wijzig = Wijzig
partner-vraag-controle = Laat de partner controleren

personen-titel = Wie je belt
personen-leeg = Er staan nog geen mensen bij deze partner. Voeg er minstens twee toe: iemand, en wie diegene vervangt.
persoon-nieuw = Voeg een persoon toe
persoon-wijzig = Persoon wijzigen
persoon-naam = Naam
persoon-functie = Functie
persoon-telefoon = Telefoon in kantooruren
persoon-buiten = Telefoon buiten kantooruren
persoon-email = E-mailadres
persoon-aanwezig = Wanneer is deze persoon aanwezig?
    .uitleg = Schrijf van en tot, bijvoorbeeld 9-17 of 9:00-12:30. Laat een dag leeg als deze persoon er dan niet is.
persoon-ma = Maandag
    .kort = ma
persoon-di = Dinsdag
    .kort = di
persoon-wo = Woensdag
    .kort = wo
persoon-do = Donderdag
    .kort = do
persoon-vr = Vrijdag
    .kort = vr
persoon-za = Zaterdag
    .kort = za
persoon-zo = Zondag
    .kort = zo
persoon-vervanger = Wie vervangt deze persoon?
persoon-uren = Aanwezig: { $uren }
persoon-vervangen-door = Vervanger: { $naam }
persoon-bewaar = Bewaar de persoon
persoon-weg = Verwijder deze persoon
persoon-weg-vraag = Wil je deze persoon verwijderen? De gegevens zijn dan weg.

afspraken-titel = Afspraken
afspraken-leeg = Er is nog niets afgesproken met deze partner.
afspraak-nieuw = Voeg een afspraak toe
afspraak-wijzig = Afspraak wijzigen
afspraak-onderwerp = Onderwerp
    .uitleg = Bijvoorbeeld: samenwerking bij nazorg, of delen van gegevens.
afspraak-inhoud = Wat is er afgesproken?
    .uitleg = Wat doet de partner, hoe snel, en hoe meld je je?
    .leeg = Schrijf op wat is afgesproken voordat je de afspraak als ondertekend vastlegt.
afspraak-vanaf = Geldt vanaf
afspraak-tot = Geldt tot en met
afspraak-opzegtermijn = Opzegtermijn
    .uitleg = Bijvoorbeeld: 3 maanden.
afspraak-herzien = Bekijk opnieuw op
    .uitleg = Na deze dag staat de afspraak bij wat er ontbreekt.
afspraak-staat = Is de afspraak ondertekend?
afspraakstaat-concept = Nee, nog niet ondertekend
afspraakstaat-ondertekend = Ja, ondertekend
afspraak-getekend-op = Ondertekend op
afspraak-getekend-door = Wie tekende voor de partner?
    .uitleg = Liefst een functie.
afspraak-door = Voor de partner getekend door: { $wie }
afspraak-opzeg = Opzegtermijn: { $termijn }
afspraak-herzien-op = Bekijk opnieuw op { $datum }
afspraak-had-herzien = Had opnieuw bekeken moeten worden op { $datum }
afspraak-geldt = Geldt
afspraak-verlopen = Verlopen
afspraak-opnieuw = Opnieuw tekenen
afspraak-bewaar = Bewaar de afspraak
afspraak-weg = Verwijder dit concept
afspraak-weg-vraag = Wil je dit concept verwijderen?

aanbod-titel = Aanbod
aanbod-leeg = Nog niet bekend wat deze partner kan bieden.
aanbod-nieuw = Voeg aanbod toe
aanbod-wijzig = Aanbod wijzigen
aanbod-wat = Wat biedt de partner?
    .uitleg = Eén ding per keer, zodat je het bij een slachtoffer kunt aanbieden.
aanbod-geldt-voor = Bij welk soort overval?
aanbod-stap = Bij welke stap van het draaiboek?
    .uitleg = Laat leeg als het voor de hele nazorg is.
aanbod-vanaf = Beschikbaar vanaf
aanbod-tot = Beschikbaar tot en met
aanbod-reactietijd = Reageert uiterlijk binnen
    .uitleg = Een getal en een eenheid, bijvoorbeeld 2 uur of 1 werkdag.
aanbod-binnen = binnen { $termijn }
aanbod-bij-stap = Bij de stap:
aanbod-stap-weg = Bij een stap die niet meer in het draaiboek staat.
aanbod-geldt-niet = Geldt nu niet
aanbod-bewaar = Bewaar het aanbod
aanbod-weg = Verwijder dit aanbod
aanbod-weg-vraag = Wil je dit aanbod verwijderen?

voorwaarden-titel = Kun je op deze partner rekenen?
voorwaarden-beoordeel = Beoordeel
voorwaarde-mandaat = Mandaat
    .uitleg = Mag wie aan tafel zit, namens de partner beslissen?
voorwaarde-capaciteit = Capaciteit
    .uitleg = Heeft de partner mensen en uren voor wat is afgesproken?
voorwaarde-beleid = Past bij de partner
    .uitleg = Hoort dit werk bij wat de partner wil en moet doen?
voorwaarde-overleg = Komt naar het overleg
    .uitleg = Is de partner er bij het overleg over nazorg?
oordeel-in-orde = In orde
oordeel-niet-in-orde = Niet in orde
voorwaarde-open = Niet beoordeeld
voorwaarde-waarom = Waarom?
    .leeg = Schrijf op waarom het niet in orde is. Dan kun je er met de partner over praten.
voorwaarde-waarom-bij = Toelichting bij ‘{ $wat }’
voorwaarde-door = { $wie }, { $datum }
voorwaarde-bewaar = Bewaar het oordeel

bellen-titel = Gebeld om te controleren
bellen-leeg = Nog niet gebeld.
bellen-leg-vast = Leg vast dat je belde
bellen-eerst-nummer = Vul eerst een algemeen telefoonnummer in.
bellen-uitkomst = Wat kwam eruit?
beluitkomst-klopt = Opgenomen, en de gegevens kloppen
beluitkomst-klopt-niet = Opgenomen, maar de gegevens kloppen niet
beluitkomst-geen-gehoor = Niemand nam op
beluitkomst-buiten-gebruik = Het nummer werkt niet
bellen-opmerking = Opmerking
    .uitleg = Niets over een slachtoffer.
bellen-bewaar = Leg vast

# Eigen partners
eigen-titel = Eigen partner toevoegen
eigen-lead = Een organisatie die in jouw gemeente meedoet en niet bij de vaste partners staat.
eigen-naam = Naam van de organisatie
eigen-geldt-voor = Bij welk soort overval doet zij mee?
eigen-voorbereiding = Wat doet zij vooraf?
eigen-uitvoering = Wat doet zij na een overval?
eigen-bewaar = Voeg de partner toe
eigen-einde-titel = Samenwerking beëindigen
eigen-einde-lead = { $naam } doet dan niet meer mee. Wat is vastgelegd, blijft te zien.
eigen-reden = Waarom stopt de samenwerking?
eigen-beeindig = Beëindig de samenwerking

# Wie doet wat
matrix-titel = Wie doet wat
matrix-lead = Per stap van het draaiboek: wie heeft welke rol, en van wie ontbreekt nog iets.
matrix-draaiboeken = Draaiboeken
matrix-als-lijst = Toon als lijst
matrix-als-tabel = Toon als tabel
matrix-geen-gaten = Van iedereen die een rol heeft, is bekend wat nodig is
matrix-gaten = { $aantal ->
    [one] Van 1 organisatie met een rol ontbreekt iets
   *[other] Van { $aantal } organisaties met een rol ontbreekt iets
}
matrix-gaten-toon = Toon wat er ontbreekt
matrix-gaten-kolom = { $aantal ->
    [one] 1 ding ontbreekt
   *[other] { $aantal } dingen ontbreken
}
matrix-legenda = Wat de letters betekenen
matrix-bijschrift = Wie doet wat: { $naam }
matrix-stap = Stap
matrix-brief = met brief
matrixrol-voert-uit = Voert uit
    .uitleg = Doet het werk van deze stap.
matrixrol-eindverantwoordelijk = Eindverantwoordelijk
    .uitleg = Zorgt dat het gebeurt en legt er verantwoording over af.
matrixrol-geraadpleegd = Wordt geraadpleegd
    .uitleg = Praat of werkt mee, of geeft gegevens, voordat de stap klaar is.
matrixrol-geinformeerd = Wordt geïnformeerd
    .uitleg = Hoort wat er is gedaan of besloten.
matrixrol-biedt-aan = Biedt iets aan
    .uitleg = Heeft eigen aanbod bij deze stap.
matrixgat-onbekend = Staat niet in het register
matrixgat-doet-niet-mee = Doet hier niet mee
matrixgat-nummer = Geen nummer
matrixgat-afspraak = Geen geldige afspraak
matrixgat-aanbod = Geen aanbod voor dit soort overval

# De link
link-titel = Laat de partner controleren
link-nieuw = Maak een link
link-nog-een = Maak een andere link
link-nieuw-tekst = Met de link ziet de partner zijn eigen gegevens, zonder inlog. Hij zegt dat ze kloppen, of stelt wijzigingen voor. Er werkt één link tegelijk: een nieuwe link maakt een oude ongeldig.
link-dagen = Hoeveel dagen werkt de link?
link-maak = Maak de link
link-eerder = Eerder gemaakt
link-gemaakt-op = Gemaakt op { $moment }, werkt tot en met { $datum }
link-geopend = Voor het eerst geopend op { $moment }
link-niet-geopend = Nog niet geopend
link-intrekken = Trek in
linkstaat-open = Open
linkstaat-gebruikt = Beantwoord
linkstaat-ingetrokken = Ingetrokken
linkstaat-verlopen = Verlopen
link-klaar = De link is klaar
link-klaar-tekst = Kopieer hem nu: je ziet hem maar één keer. Stuur hem zelf, naar het adres dat je kent.
link-mailtekst = Tekst voor een e-mail
link-mail =
    Beste collega,

    De gemeente { $gemeente } werkt met { $partner } samen bij de nazorg na een overval. Wij willen zeker weten dat wij u kunnen bereiken als het nodig is.

    Wilt u controleren of uw gegevens nog kloppen? Dat kan via deze link, zonder account. Het duurt ongeveer vijf minuten:
    { $link }

    De link werkt tot en met { $datum } en is alleen voor uw organisatie. Stuur hem niet door aan anderen.

    Met vriendelijke groet,
    { $wie }
    Gemeente { $gemeente }
link-recht = Waarom zo?
link-recht-tekst = Gegevens moeten juist zijn. Wie ze het beste kent, is de partner zelf. De link is geheim en werkt één keer: wij bewaren hem niet, alleen een controlegetal. Wat de partner voorstelt, geldt pas als jij het overneemt.
link-loopt = Er loopt een link tot en met { $datum }.
link-beheer = Link maken of intrekken

antwoord-titel = Gecontroleerd door de partner
antwoord-nog-niet = De partner heeft deze gegevens nog niet zelf gecontroleerd.
antwoord-bevestigd = De partner zegt dat alles klopt
antwoord-verwerkt = De partner stelde wijzigingen voor; verwerkt
antwoord-open = De partner stelde wijzigingen voor; wacht op jou
antwoord-wacht = De partner gaf antwoord op { $datum }
antwoord-wacht-tekst = { $aantal ->
    [0] Er is een opmerking.
    [one] Er is 1 wijziging voorgesteld. Er verandert pas iets als jij het overneemt.
   *[other] Er zijn { $aantal } wijzigingen voorgesteld. Er verandert pas iets als jij het overneemt.
}
antwoord-bekijk = Bekijk het antwoord
antwoord-besluit-titel = Antwoord van de partner
antwoord-besluit-lead = { $partner } antwoordde op { $datum }. Kies per gegeven of je het overneemt.
antwoord-nu = Nu
antwoord-voorstel = Voorstel
antwoord-intussen = Dit gegeven is gewijzigd nadat de partner het zag.
antwoord-veld-weg = Gegeven dat er niet meer is
antwoord-keuze = Wat doe je met dit voorstel?
antwoord-keuze-bij = Wat doe je met het voorstel voor ‘{ $wat }’?
antwoordkeuze-overnemen = Overnemen
antwoordkeuze-afwijzen = Niet overnemen
antwoord-opmerking = Opmerking van de partner
antwoord-bewaar = Leg vast

# Wat de partner ziet
partnerlink-titel = Kloppen uw gegevens nog?
partnerlink-lead = De gemeente { $gemeente } werkt met { $partner } samen bij de nazorg na een overval. Hieronder staat wat de gemeente van uw organisatie weet. Deze pagina werkt tot en met { $datum }.
partnerlink-bereikbaar = Zo bent u bereikbaar
partnerlink-mensen = Wie de gemeente belt
partnerlink-rol = Uw rol
partnerlink-vooraf = Vooraf
partnerlink-daarna = Na een overval
partnerlink-aanbod = Wat u biedt
partnerlink-aanbod-kop = Aanbod ({ $soorten })
partnerlink-afspraken = Wat is afgesproken
partnerlink-klopt = Ja, alles klopt
partnerlink-klopt-tekst = Klopt alles wat u hierboven leest?
partnerlink-anders = Er klopt iets niet, of er is iets veranderd
partnerlink-contactpersoon = Naar wie vraagt de gemeente?
partnerlink-telefoon = Algemeen telefoonnummer
partnerlink-buiten = Buiten kantooruren
partnerlink-email = Algemeen e-mailadres
partnerlink-naam = Naam
partnerlink-functie = Functie
partnerlink-telefoon-persoon = Telefoon in kantooruren
partnerlink-buiten-persoon = Telefoon buiten kantooruren
partnerlink-email-persoon = E-mailadres
partnerlink-aanwezig = Aanwezig
partnerlink-weg = Deze persoon werkt hier niet meer
partnerlink-wat = Wat biedt u?
partnerlink-reactietijd = Binnen welke tijd reageert u?
    .uitleg = Een getal en een eenheid, bijvoorbeeld 2 uur of 1 werkdag.
partnerlink-opmerking = Wilt u nog iets zeggen?
    .uitleg = Bijvoorbeeld wie er nieuw is. Schrijf niets over slachtoffers.
partnerlink-verstuur = Verstuur mijn antwoord
partnerlink-recht = Wat gebeurt hiermee?
partnerlink-recht-tekst = De gemeente { $gemeente } gebruikt deze gegevens om u te bereiken bij nazorg, en nergens anders voor. Wat u verandert, ziet de { -functie } eerst. Na uw antwoord werkt deze link niet meer.
partnerlink-dank = Dank u wel, uw antwoord is ontvangen
    .uitleg = De { -functie } van de gemeente ziet het. U hoeft niets meer te doen en kunt deze pagina sluiten.
partnerlink-niet-ontvangen = Wat u verstuurde, is niet ontvangen
    .gebruikt = Deze link was al gebruikt. Wat de eerste keer is verstuurd, telt. Was u dat zelf? Dan hoeft u niets te doen. Zo niet, vraag de gemeente dan om een nieuwe link.
    .voorbij = Deze link werkt niet meer. Hij is te oud of ingetrokken, of de gemeente is al verder. Vraag de gemeente om een nieuwe link.
partnerlink-geschreven = Dit schreef u: kopieer het als u het nog wilt sturen
partnerlink-ongeldig = Deze link werkt niet meer
    .uitleg = Hij is te oud, ingetrokken of niet volledig. Vraag de gemeente om een nieuwe link.
partnerlink-wacht = Wacht even
    .uitleg = Er is te vaak een link geprobeerd die niet bestaat. Probeer het over een kwartier opnieuw.
fout-partnerlink-niets = U hebt niets veranderd. Verander iets of schrijf een opmerking. Klopt alles, kies dan ‘Ja, alles klopt’.

# Lijst inlezen en ophalen
partners-bleven = { $aantal ->
    [one] 1 partner is gebleven: die was daarna gewijzigd, of er stond al iets anders bij.
   *[other] { $aantal } partners zijn gebleven: die waren daarna gewijzigd, of er stond al iets anders bij.
}
partner-kenmerk = Kenmerk
partner-doet-mee = Doet mee
partner-vraag-naar = Contactpersoon
partner-rol-vooraf = Rol vooraf
partner-rol-daarna = Rol na een overval
partner-laatst-gebeld = Laatst gebeld
partner-einde = Doet niet meer mee sinds
partner-cel-kenmerk = Dit kenmerk bestaat niet.
    .raad = Laat de cel leeg voor een nieuwe eigen partner, of haal de lijst opnieuw op.
partner-cel-bezet = Een andere partner heeft deze naam al.
    .raad = Gebruik het kenmerk van die partner, of kies een andere naam.
partner-cel-reden = Bij een partner die niet meedoet, hoort een reden.
    .raad = Schrijf op waarom de partner niet meedoet.
partner-cel-reden-vervalt = De partner doet mee; de reden wordt niet bewaard.
partner-cel-beleid = Dit is meegeleverd en verandert niet door een bestand.
partner-cel-beeindigd = Deze partner doet niet meer mee en verandert niet door een bestand.
partner-cel-gemeente = Dit is de gemeente zelf; die verandert niet door een bestand.

fout-partner-later = Vul bij ‘{ $veld }’ een dag in die niet in de toekomst ligt.
fout-partner-tot = ‘{ $veld }’ kan niet vóór de begindag liggen.
fout-partner-bestaat = Er is al een partner met deze naam. Kies een andere naam, of gebruik die partner.
fout-uren = Schrijf bij ‘{ $veld }’ van en tot, bijvoorbeeld 9-17 of 9:00-12:30.
fout-reactietijd = Schrijf bij ‘{ $veld }’ een getal en een eenheid, bijvoorbeeld 2 uur of 1 werkdag.

melding-partner-bewaard = De gegevens van de partner zijn bewaard.
melding-partner-gebeld = Vastgelegd dat je vandaag belde.
melding-partner-toegevoegd = De partner is toegevoegd. Vul nu in wie je belt.
melding-partner-beeindigd = De samenwerking is beëindigd.
melding-persoon-bewaard = De persoon is bewaard.
melding-persoon-weg = De persoon is verwijderd.
melding-afspraak-bewaard = De afspraak is bewaard.
melding-afspraak-weg = Het concept is verwijderd.
melding-aanbod-bewaard = Het aanbod is bewaard.
melding-aanbod-weg = Het aanbod is verwijderd.
melding-voorwaarden-bewaard = Het oordeel is bewaard.
melding-link-ingetrokken = De link werkt niet meer.
melding-antwoord-besloten = Het antwoord van de partner is verwerkt.

# Onderdelen van partners als bestand
delen-titel = Partners als bestand
delen-lead = Haal op wat je van partners weet, of lees een bewerkte lijst in. Eerst zie je per cel wat er niet klopt; er verandert pas iets als je dat bevestigt, en daarna kun je het terugdraaien.
delen-naar = Ook personen, afspraken, aanbod en voorwaarden als bestand
delen-partners = Partners
delen-partners-tekst = De partners zelf: rol, meedoen en algemene nummers.
delen-personen = Personen en uren van partners
delen-personen-tekst = Wie je belt, met functie, nummers en uren per dag. Een vervanger noem je bij de naam; die moet al in de lijst staan.
delen-afspraken = Afspraken met partners
delen-afspraken-tekst = Wat is afgesproken, hoe lang het geldt en wie tekende. Een afspraak die uit een convenant komt, verandert niet door een bestand.
delen-aanbod = Aanbod van partners
delen-aanbod-tekst = Wat een partner biedt, bij welk soort overval en bij welke stap.
delen-voorwaarden = Voorwaarden voor samenwerking
delen-voorwaarden-tekst = Of je op een partner kunt rekenen: mandaat, capaciteit, past bij de partner, komt naar het overleg.
delen-kolom-persoon = Persoon
delen-kolom-afspraak = Afspraak
delen-kolom-aanbod = Aanbod
delen-kolom-voorwaarde = Voorwaarde
delen-kolom-oordeel = Oordeel
delen-kolom-beoordeeld = Beoordeeld op
delen-bleven = { $aantal ->
    [one] 1 rij is gebleven: die was daarna gewijzigd, of er steunt iets op.
   *[other] { $aantal } rijen zijn gebleven: die waren daarna gewijzigd, of er steunt iets op.
}
deel-cel-kenmerk = Dit kenmerk bestaat niet.
    .raad = Laat de cel leeg voor iets nieuws, of haal de lijst opnieuw op.
deel-cel-partner = Deze partner staat niet in je lijst, of de naam komt vaker voor.
    .raad = Gebruik de naam zoals die bij Partners staat, of het kenmerk van de partner.
deel-cel-andere-partner = Dit hoort bij een andere partner en verhuist niet door een bestand.
    .raad = Laat het kenmerk leeg om het bij deze partner nieuw toe te voegen.
deel-cel-partner-doet-niet-mee = Deze voorwaarde hoort bij geen partner die je kunt beoordelen.
    .raad = Haal de lijst op; daarin staat elke voorwaarde van elke partner.
deel-cel-uren = Dit zijn geen uren.
    .raad = Schrijf van en tot, bijvoorbeeld 9-17 of 9:00-12:30.
deel-cel-vervanger = Deze persoon staat nog niet bij deze partner, of de naam komt daar vaker voor.
    .raad = Lees eerst de vervanger in, en daarna deze rij.
deel-cel-stap = Deze stap staat in geen draaiboek.
    .raad = Gebruik de titel van de stap, of laat de cel leeg voor de hele nazorg.
deel-cel-reactietijd = Dit is geen termijn.
    .raad = Schrijf een getal en een eenheid, bijvoorbeeld 2 uur of 1 werkdag.
deel-cel-convenant = Dit komt uit een convenant en verandert niet door een bestand.
deel-cel-andere-voorwaarde = Dit kenmerk is van een andere voorwaarde.
    .raad = Haal de lijst opnieuw op.

# Van partner naar partner
partnerrij-stand = { $klaar } van { $totaal } partners zijn compleet.
partnerrij-volgende = Daarna:
partnerrij-eerst = { $aantal ->
    [one] Nog 1 ding te doen: { $wat }
   *[other] Nog { $aantal } dingen te doen, om te beginnen: { $wat }
}
partnerrij-doe = Vul dit in
partners-volgorde-nacht = Bovenaan staat wie je na een overval het eerst nodig hebt.
