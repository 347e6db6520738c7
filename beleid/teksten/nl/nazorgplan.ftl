# Nazorgplan: hoofdstukken, doelen, versies en vaststelling

onderdeel-nazorgplan = Nazorgplan
plan-pagina = Nazorgplan
plan-lead = Het plan vult zich met wat je al hebt voorbereid. Jij schrijft erbij wat alleen jouw gemeente weet.
plan-hoofdstukken = Hoofdstukken
plan-hoofdstuk = { $nummer }. { $titel }
plan-kolom-hoofdstuk = Hoofdstuk
plan-kolom-stand = Gevuld door
plan-kolom-mist = Dit ontbreekt nog
plan-gevuld-gegevens = Gegevens
plan-gevuld-eigen = Eigen tekst
plan-gevuld-beide = Gegevens en eigen tekst
plan-gevuld-niets = Nog niets
plan-concept-pdf = Concept als PDF
plan-geldt = Versie { $nummer } geldt
plan-vastgesteld-op = Vastgesteld op { $datum }.
plan-niet-vastgesteld = Het nazorgplan is nog niet vastgesteld
plan-niet-vastgesteld-tekst = Maak een versie en bied die aan de burgemeester aan.
plan-wacht-op-besluit = Versie { $nummer } ligt bij de burgemeester.
plan-nog-aanbieden = Versie { $nummer } is gemaakt. Bied die aan de burgemeester aan.
plan-niets-aangeboden = Er is nog geen versie aangeboden aan de burgemeester.
plan-naar-versie = Open deze versie
plan-nieuwe-versie = Maak een versie
plan-nieuwe-versie-tekst = Een versie legt het plan vast zoals het nu is. De tekst verandert daarna niet meer.
plan-wat-nieuw = Wat is er nieuw?
    .uitleg = In een paar woorden, voor de lijst met versies.
plan-maak-versie = Maak deze versie
plan-versies = Versies
plan-versie = Versie { $nummer }
plan-geen-versies = Er is nog geen versie.
plan-wijziging = Voorstel voor hoofdstuk { $nummer }. { $titel }
plan-wijziging-op = Voorgesteld op { $datum }, na een evaluatie.
plan-neem-over = Neem over in het hoofdstuk
plan-wijs-af = Wijs af

plan-eigen-tekst = Eigen tekst
plan-tekst = Tekst van jouw gemeente
    .uitleg = Schrijf geen namen van personen: het plan krijgt ook een openbare versie.
plan-bewaar = Bewaar de tekst
plan-uit-gegevens = Uit je gegevens
plan-geen-gegevens = Voor dit hoofdstuk zijn er geen gegevens. Schrijf het zelf.
plan-beeld-leeg = Het veiligheidsbeeld is nog niet gevuld: het systeem heeft nog geen cijfers. Schrijf zelf wat je weet, met de bron erbij.
plan-nog-leeg = Nog leeg
plan-openbaar-kop = Wat is openbaar?
plan-openbaar-tekst = Iedereen mag om dit plan vragen. Namen en telefoonnummers staan daarom alleen in bijlage A. Die blijft uit de openbare versie.

planmist-beeld = Veiligheidsbeeld: nog niets uitgegeven
planmist-tekst = Schrijf een eigen tekst
planmist-aanstelling = Stel een { -functie } aan
planmist-rooster = { $aantal ->
    [one] Dek 1 periode in het rooster
   *[other] Dek { $aantal } perioden in het rooster
}
planmist-indicator = { $aantal ->
    [one] 1 doel is nog niet meetbaar
   *[other] { $aantal } doelen zijn nog niet meetbaar
}
planmist-doelstelling = { $aantal ->
    [one] Bij 1 doelstelling hoort nog geen doel
   *[other] Bij { $aantal } doelstellingen hoort nog geen doel
}
planmist-partners = { $aantal ->
    [one] Vul 1 partner aan
   *[other] Vul { $aantal } partners aan
}
planmist-besluit = Er is geen aanwijzingsbesluit van kracht
planmist-draaiboek = Stel het draaiboek vast
planmist-maatregelen = { $aantal ->
    [one] Kies over 1 maatregel
   *[other] Kies over { $aantal } maatregelen
}
planmist-oefening = Houd een oefening
planmist-info-buiten-besluit = { $aantal ->
    [one] 1 afspraak zegt meer dan het besluit
   *[other] { $aantal } afspraken zeggen meer dan het besluit
}
planmist-info-kanaal-besluit = { $aantal ->
    [one] 1 afspraak noemt een ander kanaal dan het besluit
   *[other] { $aantal } afspraken noemen een ander kanaal dan het besluit
}
planmist-info-zonder-grondslag = { $aantal ->
    [one] 1 stap wisselt uit wat niet mag
   *[other] { $aantal } keer wisselt een stap uit wat niet mag
}
planmist-info-geweigerd = { $aantal ->
    [one] 1 stap heeft nodig wat jullie niet doen
   *[other] { $aantal } keer heeft een stap nodig wat jullie niet doen
}
planmist-info-beperkt = { $aantal ->
    [one] 1 stap heeft meer nodig dan is afgesproken
   *[other] { $aantal } keer heeft een stap meer nodig dan is afgesproken
}
planmist-info-niet-afgesproken = { $aantal ->
    [one] 1 stroom is nodig en nog niet afgesproken
   *[other] { $aantal } stromen zijn nodig en nog niet afgesproken
}
planmist-info-loopt-af = { $aantal ->
    [one] Van 1 afspraak eindigt de grondslag
   *[other] Van { $aantal } afspraken eindigt de grondslag
}
planmist-info-niet-ondertekend = { $aantal ->
    [one] 1 convenant is nog niet door beide getekend
   *[other] { $aantal } convenanten zijn nog niet door beide getekend
}
planmist-info-herzien = { $aantal ->
    [one] Bekijk 1 afspraak opnieuw
   *[other] Bekijk { $aantal } afspraken opnieuw
}
planmist-info-niet-gebruikt = { $aantal ->
    [one] 1 afspraak gebruikt geen enkele stap
   *[other] { $aantal } afspraken gebruikt geen enkele stap
}

planstaat-concept = Concept
planstaat-aangeboden = Aangeboden
planstaat-vastgesteld = Vastgesteld
wijzigingsstaat-voorgesteld = Voorgesteld
wijzigingsstaat-overgenomen = Overgenomen
wijzigingsstaat-afgewezen = Afgewezen

plan-pdf = PDF
plan-verschil = Verschil met de vorige versie
plan-eerste-versie = Dit is de eerste versie.
plan-geen-verschil = Er is geen hoofdstuk veranderd na versie { $nummer }.
plan-verschil-met = { $aantal ->
    [one] 1 hoofdstuk is veranderd na versie { $nummer }:
   *[other] { $aantal } hoofdstukken zijn veranderd na versie { $nummer }:
}
plan-bied-aan-titel = Klaar om aan te bieden
plan-bied-aan-open = Aanbieden kan, maar er staat nog iets open
plan-bied-aan-tekst = De burgemeester leest deze versie en stelt haar vast.
plan-bied-aan = Bied aan de burgemeester aan
plan-wacht = Deze versie wacht op vaststelling
plan-is-vastgesteld = Deze versie is vastgesteld
plan-stel-vast = Stel het plan vast
plan-stel-vast-burgemeester = Lees eerst de PDF. Met vaststellen wordt deze versie het plan van de gemeente.
plan-stel-vast-coordinator = De burgemeester stelt vast, en kan dat ook zelf in het systeem doen. Leg hier alleen vast dat het al op papier is gebeurd: wanneer, door wie en waar het besluit staat.
plan-gelezen-burgemeester = Ik heb deze versie gelezen en stel haar vast
plan-gelezen-coordinator = De burgemeester heeft deze versie vastgesteld
plan-dag = Dag van vaststelling
plan-feiten = Over deze versie
plan-feit-staat = Stand
plan-feit-gemaakt = Gemaakt
plan-feit-vastgesteld = Vastgesteld
plan-feit-door = Door
plan-feit-som = Vingerafdruk
plan-feit-som-uitleg = Staat dezelfde vingerafdruk in de PDF, dan is de inhoud niet veranderd.
fout-plan-dag = Kies bij ‘{ $veld }’ een dag vanaf de dag waarop de versie is gemaakt, en niet in de toekomst.

plan-titel = Nazorgplan overvallen
plan-ondertitel = Zorg voor slachtoffer en omgeving, en voorkomen dat het weer gebeurt
plan-eigenaar = Eigenaar
plan-vastgesteld-door = Vast te stellen door
plan-de-burgemeester = de burgemeester
plan-burgemeester-van = burgemeester van { $gemeente }
plan-verspreiding = Verspreiding
plan-waarvoor = Waarvoor geldt dit plan
plan-gebied = Het plan geldt voor het hele grondgebied van { $gemeente }, ook bij een poging.
plan-doel = Doel
plan-indicator = Indicator
plan-streefwaarde = Streefwaarde
plan-doel-bron = Bron en periode
plan-doel-cijfer = Laatste cijfer
plan-doel-uitleg = Het laatste cijfer is dat van het moment waarop deze versie is gemaakt. Een aantal dat kan laten zien over wie het gaat, staat er niet bij.
plan-regie = De { -functie } heeft de regie en neemt het initiatief. Buiten kantooruren neemt de dienst van het rooster de melding aan en start het draaiboek.
plan-rollen = Rollen
plan-rol = Rol
plan-functie = Functie
plan-bereikbaar = Bereikbaar
plan-loco = Locoburgemeester
plan-partners = Partners en hun rol
plan-partner = Partner
plan-vooraf = Vooraf
plan-uitvoering = Na een overval
plan-afspraak = Afspraak
plan-geen-afspraak = nog geen afspraak
plan-aanbod = Wat partners bieden
plan-aanbod-wat = Aanbod
plan-aanbod-voor = Bij
plan-aanbod-binnen = Binnen
plan-voorwaarden = Voorwaarden om samen te werken
plan-voorwaarde-ja = in orde
plan-voorwaarde-nee = niet in orde
plan-besluit = Aanwijzingsbesluit { $nummer } is van kracht van { $van } tot en met { $tot }. Alleen wie daarin staat, mag politiegegevens ontvangen.
plan-geen-besluit = Er is geen aanwijzingsbesluit van kracht. De gemeente mag nu geen politiegegevens ontvangen.
plan-mededeling = Bij het eerste contact, en altijd binnen een maand, hoort het slachtoffer welke gegevens de gemeente kreeg en waarvoor (AVG art. 14).
plan-gegeven = Gegevens
plan-info-stand = Van { $totaal } stromen die de wet toestaat, zijn er { $aantal } afgesproken. Alleen wat is afgesproken, gaat. Alles gaat alleen voor het doel dat erbij staat.
plan-info-naar = Wat de gemeente ontvangt
plan-info-van = Wat de gemeente geeft
plan-info-anderen = Binnen de gemeente en tussen anderen
plan-info-richting = Van → aan, en waarvoor
plan-info-partners = { $aantal } andere partners
plan-info-grondslag = Grondslag, voorwaarde en geldigheid
plan-info-afgesproken = Afgesproken
plan-info-beperkt = { $wel } (niet: { $niet })
plan-info-geldig = geldt vanaf { $van }
plan-info-geldig-tot = geldt van { $van } tot en met { $tot }
plan-info-herzien = opnieuw bekijken op { $datum }
plan-info-recht = Waar dit op rust
plan-convenanten = Convenanten met partners
plan-convenant-stand = Stand
plan-convenant-partner = Partner tekende
plan-convenant-gemeente = Gemeente tekende
plan-convenant-herzien = Opnieuw bekijken
plan-convenant-eindigt = eindigt op { $datum }
plan-criteria-tekst = Geen nazorg voor een persoon sluit zorg voor de straat niet uit: daarover wordt apart besloten.
plan-criteria = Criteria voor het besluit en het bezoek
plan-criterium = Criterium
plan-wanneer = Wanneer
plan-artikel = Artikel
plan-stappen-uit = Uit de draaiboeken
plan-uiterlijk = binnen { $wanneer }
plan-gereedheid = Gereedheid
plan-gereed = Op { $dag } was de gemeente voor { $percentage }% gereed. { $open ->
    [0] Er stond niets open.
    [one] Er stond 1 punt open:
   *[other] Er stonden { $open } punten open:
}
plan-maatregelen = Maatregelen die de gemeente aanbiedt
plan-maatregel = Maatregel
plan-maatregel-wie = Voor wie en wat
plan-maatregel-geldig = Geldig, eigenaar en bron
plan-maatregelen-tekst = Dit bood de gemeente aan op de dag van dit plan. Wat beëindigd is, staat er niet bij.
plan-maatregelen-controle = Nog te controleren over deze maatregelen
plan-oefeningen = Oefeningen
plan-wanneer-gehouden = Wanneer
plan-wat = Wat
plan-deelnemers = Deelnemers
plan-geleerd = Geleerd
plan-leeg-beeld = Het veiligheidsbeeld is nog niet gevuld. Er zijn nog geen cijfers verwerkt.
plan-leeg-hoofdstuk = Dit hoofdstuk is nog niet geschreven.
plan-leeg-wie = { -functie }
plan-contactlijst = Contactlijst
plan-mensen = Bereikbaarheid van personen
plan-contacten = Contact bij partners
plan-naam = Naam
plan-telefoon = Telefoon
plan-contact = Vraag naar
plan-buiten = Buiten kantooruren
plan-email = E-mail
plan-vaststellingstekst = De burgemeester stelt dit plan vast. Het vervangt eerdere versies.
plan-wijze-systeem = Vastgesteld in het systeem.
plan-wijze-vastgelegd = Vastgesteld door de burgemeester; de { -functie } heeft dit in het systeem vastgelegd.
plan-versie-concept = concept
plan-controle = Vergelijk de vingerafdruk met die in het systeem bij deze versie. Zijn ze gelijk, dan is de inhoud niet veranderd.
plan-colofon = Dit document is gemaakt uit de gegevens die het systeem ook bij een melding gebruikt.

melding-plan-bewaard = De tekst van het hoofdstuk is bewaard.
melding-wijziging-overgenomen = Het voorstel staat nu in dit hoofdstuk. Lees het na.
melding-wijziging-afgewezen = Het voorstel is afgewezen.
melding-planversie-gemaakt = De versie is gemaakt en verandert niet meer.
melding-plan-aangeboden = De versie is aangeboden aan de burgemeester.
melding-plan-vastgesteld = Het nazorgplan is vastgesteld.
nazorgplan-draaiboek-verder = Hieronder staat per stap wat er gebeurt, wie het doet en wanneer. De uitleg per stap staat in het draaiboek { $naam }, versie van { $versie }.

plan-lezer-uitvoerder = Volledig, voor wie het plan uitvoert
plan-lezer-iedereen = Openbaar, zonder namen en nummers
plan-lezer-partner = Voor één partner
plan-lezer-partner-tekst = In deze versie staan alleen de eigen nummers van de partner. Van de gemeente staan er functies, geen nummers van personen.
plan-lezer-partner-meer = { $aantal ->
    [one] Nog 1 partner heeft een eigen versie. Je opent die op de pagina van de partner:
   *[other] Nog { $aantal } partners hebben een eigen versie. Je opent die op de pagina van de partner:
}
plan-proef = Zo leest je tekst
plan-proef-tekst = Nog niet bewaard.
plan-proef-leeg = Je hebt nog niets geschreven.
plan-proef-toon = Bekijk eerst
plan-opmaak = Zo maak je koppen en lijsten
plan-opmaak-kop = Een kop: zet # en een spatie voor de regel.
plan-opmaak-vet = Vet: zet twee sterretjes om de woorden, **zo**.
plan-opmaak-schuin = Schuin: zet één sterretje om de woorden, *zo*.
plan-opmaak-lijst = Een lijst: begin elke regel met een streepje en een spatie.
plan-opmaak-nummers = Een lijst met nummers: begin elke regel met 1. en een spatie.
plan-opmaak-link = Een link: [woorden](https://adres). Een lege regel begint een nieuwe alinea.
plan-vaag = { $aantal ->
    [one] 1 zin kan concreter
   *[other] { $aantal } zinnen kunnen concreter
}
plan-vaag-tekst = Om drie uur ’s nachts helpt alleen een zin die zegt wie, wanneer en hoeveel.
vaag-wie = ‘{ $woorden }’: wie doet dit?
vaag-wanneer = ‘{ $woorden }’: binnen hoeveel uur of dagen?
vaag-getal = ‘{ $woorden }’: hoeveel, of wanneer wel en niet?
plan-verschil-nieuw = Nieuw:
plan-verschil-weg = Weg:
plan-verschil-opmaak = Alleen de opmaak is veranderd.
plan-onderdelen = Wie er al aan overvallen werkt
plan-personen-aantal = { $aantal ->
    [one] 1 keer een naam of nummer van een persoon
   *[other] { $aantal } keer een naam of nummer van een persoon
}
plan-personen-tekst = Iedereen kan om dit plan vragen. Noem daarom de functie: wie de functie heeft en zijn nummer staan al in bijlage A. Laat je het staan, dan verbergt de openbare versie het.
persoon-naam-vervang = Een naam. In de openbare versie staat hier { $vervanging }.
persoon-nummer-vervang = Een telefoonnummer. In de openbare versie staat hier { $vervanging }.
persoon-email-vervang = Een e-mailadres. In de openbare versie staat hier { $vervanging }.
plan-let-op = Dit kan nog beter
plan-let-op-tekst = Je kunt een versie maken, maar kijk eerst naar:
plan-open-titel = Dit staat nog open
plan-open-tekst = Vaststellen kan. Weet dan wel dat dit nog open staat:
plan-open-leeg = er staat nog niets in
plan-eerder-opmerking = Bij versie { $nummer }: over de opmerking van { $partner } bij hoofdstuk { $hoofdstuk } is nog niet besloten
plan-eerder-consultatie = Bij versie { $nummer }: { $partner } gaf nog geen antwoord en is over deze versie niet gevraagd
plan-open-consultatie = { $aantal ->
    [one] 1 partner gaf nog geen antwoord
   *[other] { $aantal } partners gaven nog geen antwoord
}
plan-open-opmerking = { $aantal ->
    [one] Over 1 opmerking van een partner is nog niet besloten
   *[other] Over { $aantal } opmerkingen van partners is nog niet besloten
}
plan-getekend-door = Wie stelde het plan vast?
    .uitleg = De naam van de burgemeester, of van wie de burgemeester verving.
plan-vindplaats = Waar staat het besluit?
    .uitleg = Bijvoorbeeld het nummer in het zaaksysteem, of waar het getekende papier ligt.
plan-feit-vindplaats = Besluit
plan-wijze-vindplaats = Vastgesteld door de burgemeester. Het besluit: { $waar }. De { -functie } heeft dit in het systeem vastgelegd.
plan-bereik-via = via { $afdeling }
plan-personen = Personen bij partners
plan-persoon = Persoon
plan-persoon-bereik = Telefoon en e-mail
plan-persoon-buiten = buiten kantooruren: { $nummer }
plan-persoon-uren = Aanwezig
plan-persoon-vervanger = Vervanger
plan-personen-bijlage = Wie je bij een partner belt, met uren en vervanger, staat in bijlage A. De openbare versie heeft die bijlage niet.
planmist-loco = Er is geen locoburgemeester aangewezen
plan-bewaren = Hoe lang gegevens blijven
plan-bewaren-tekst = Na deze termijnen verwijdert de gemeente de gegevens, tenzij er ‘blijvend’ staat.
plan-bewaren-wat = Wat
plan-bewaren-hoelang = Hoe lang
plan-bewaren-bron = Bron
plan-bewaren-blijvend = blijvend
plan-bewaren-na = { $duur }, vanaf: { $vanaf }
plan-rechten = Rechten van wie het betreft
plan-rechten-tekst = Iedere persoon van wie de gemeente gegevens heeft, kan ze inzien, laten verbeteren of laten verwijderen, het gebruik laten beperken en bezwaar maken (AVG art. 15 tot en met 22). Een verzoek gaat naar de { -functie } of de functionaris gegevensbescherming. De gemeente antwoordt binnen 1 maand na het verzoek (AVG art. 12). Wie het er niet mee eens is, kan een klacht indienen bij de Autoriteit Persoonsgegevens. Over gegevens die de politie zelf heeft, gaat het verzoek naar de politie.
plan-datalek = Bij een datalek
plan-datalek-tekst = Wie ziet dat gegevens bij de verkeerde zijn of weg zijn, meldt dat dezelfde dag aan de { -functie } en de functionaris gegevensbescherming. De gemeente meldt het binnen 72 uur na de ontdekking aan de Autoriteit Persoonsgegevens, tenzij er waarschijnlijk geen risico is (AVG art. 33). Is het risico voor een persoon hoog, dan hoort die persoon het van de gemeente (AVG art. 34). Zijn het gegevens van de politie, dan hoort de politie het dezelfde dag. Elk datalek komt in het register van de gemeente.
plan-oefenplan = Oefenplan
plan-oefening-laatst = Laatst gehouden
plan-oefening-voor = Opnieuw vóór
plan-oefening-nooit = nog niet gehouden
plan-oefening-te-plannen = nog te plannen
plan-oefening-volgende = De gemeente oefent minstens elk jaar. De volgende oefening is vóór { $datum }.
plan-oefening-te-laat = De gemeente oefent minstens elk jaar. De volgende oefening had er moeten zijn vóór { $datum }.
plan-oefening-eerste = De gemeente oefent minstens elk jaar. De eerste oefening moet nog worden gepland.
plan-training = Aan een oefening doen mee: de { -functie }, de plaatsvervangers, wie in het rooster staat en de burgemeester, en bij een volledige oefening ook de partners uit het draaiboek. Wie nieuw is in een van deze functies, leest binnen 1 maand na de start het draaiboek en speelt een overval na in het systeem.
plan-indicatoren = Indicatoren
plan-jaarverslag = Jaarverslag
plan-jaarverslag-tekst = Over elk jaar rapporteert de { -functie } de cijfers van deze indicatoren en de verbeterpunten aan de burgemeester. Over { $jaar } gebeurt dat uiterlijk op 31 maart { $volgend } (voorstel).
plan-wanneer-vervanger = { $uren }; vervanger: { $wie }
plan-wanneer-vervangt = vervangt de { -functie }
plan-wanneer-buiten = buiten kantooruren
plan-wanneer-rooster = volgens het rooster
plan-wanneer-loco = vervangt de burgemeester
