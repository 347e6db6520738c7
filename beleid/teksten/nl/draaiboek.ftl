# Draaiboeken: stappen, zwembaan en vaststelling

onderdeel-draaiboeken = Draaiboeken
draaiboeken-titel = Draaiboeken
draaiboeken-lead = Wat er na een overval gebeurt, stap voor stap. Bij een melding start het draaiboek dat bij de soort overval hoort.
draaiboeken-leeg = Er is nog geen draaiboek
draaiboeken-leeg-tekst = De draaiboeken horen bij het systeem. Vraag de beheerder om het beleid na te kijken.
draaiboeken-uitleg = Waarom een apart draaiboek per soort?
draaiboeken-uitleg-tekst = Na een woningoverval is de veilige plek zelf geraakt. Na een bedrijfsoverval zijn er personeel, klanten en een branche. De stappen bouwen op dezelfde basis.
draaiboek-kolom-naam = Draaiboek
draaiboek-kolom-voor = Voor
draaiboek-kolom-stappen = Stappen
draaiboek-kolom-stand = Stand
draaiboek-kolom-bekijk = Bekijk
draaiboek-aanvullingen = Aanvullingen
draaiboek-aanvullingen-tekst = Ze starten niet zelf. Je legt ze naast het draaiboek van een casus als dat nodig is.
draaiboek-geldt-vanaf = Versie van { $datum }
draaiboek-aantal = { $aantal }, waarvan { $verplicht } verplicht
draaiboek-zwembaan = Zwembaan
draaiboek-lijst = Lijst van stappen
draaiboek-pdf = PDF
draaiboek-vastgesteld = Vastgesteld
draaiboek-niet-vastgesteld = Nog niet vastgesteld
draaiboek-vastgesteld-door = Op { $datum } vastgelegd door { $wie }.
draaiboek-stel-vast = Stel dit draaiboek vast
draaiboek-stel-vast-tekst = Loop de stappen door met je partners. Klopt alles voor jouw gemeente, stel het draaiboek dan vast. Een melding start ook zonder vaststelling het draaiboek.
draaiboek-stel-vast-keuze = Loop de stappen door met je partners. Klopt alles voor jouw gemeente, stel het draaiboek dan vast. Pas daarna kun je het bij een melding kiezen.
draaiboek-ander-incident = Ander incident dan een overval
draaiboek-alle-sporen = Alle sporen
draaiboek-sporen = Sporen
draaiboek-inhoud = Ga naar
draaiboek-fase-aantal = { $fase } ({ $aantal })
draaiboek-past-bij = Past bij
draaiboek-over = Over dit draaiboek
draaiboek-geldig = Geldig vanaf
draaiboek-basis = Bouwt voort op
draaiboek-bron = Bron
draaiboek-verplicht = Verplicht
draaiboek-vrij = Naar keuze
draaiboek-stap-alles = Alles over deze stap
draaiboek-let-op = Let op
draaiboek-wie = Wie
draaiboek-met = Samen met
draaiboek-begint = Begint na
draaiboek-niet-voor = Niet voor
draaiboek-uiterlijk = Uiterlijk
draaiboek-als = Alleen als
draaiboek-of = of
draaiboek-legt-vast = Legt vast
draaiboek-noteert = Noteer
draaiboek-klaar-als = Klaar als
draaiboek-wisselt-uit = Deze gegevens gaan heen en weer
draaiboek-geen-grondslag = Geen grondslag: deel dit niet
draaiboek-na-stap = stap ‘{ $titel }’
draaiboek-na-antwoord = antwoord van { $partner }
draaiboek-duur-na = { $duur } na { $wat }
draaiboek-na-nummer = stap { $nummer }
draaiboek-en = en
draaiboek-vervallen = Stappen uit de basis die hier niet gelden

draaiboek-meenemen = Meenemen naar een ander programma
draaiboek-meenemen-tekst = In deze bestanden staan geen persoonsgegevens.
draaiboek-bpmn = Proces met tekening (BPMN)
draaiboek-bpmn-tekst = Voor een programma waarin je processen tekent. Termijnen in werkdagen staan er als dagen in.
draaiboek-agenda = Stappen in je agenda
draaiboek-agenda-tekst = Kies een moment; elke stap komt op zijn eigen dag.
draaiboek-agenda-titel = { $naam } in je agenda
draaiboek-agenda-lead = Vanaf welk moment wil je de stappen zien? Weekenden en feestdagen tellen mee zoals in een casus. Ook stappen die van een antwoord afhangen staan erin.
draaiboek-agenda-op = Wanneer is de overval?
draaiboek-agenda-vorm = Wat wil je in je agenda?
draaiboek-agenda-afspraken = Afspraken: die toont elk programma
draaiboek-agenda-taken = Taken: die kun je afvinken, maar niet elk programma leest ze
draaiboek-agenda-maak = Maak het bestand

gedrag-termijn = Iedereen doet het werk op de laatste dag
gedrag-meteen = Iedereen doet het werk meteen
gedrag-niemand = Niemand doet iets

zwembaan-titel = { $naam }: wie doet wat wanneer
zwembaan-lead = Elke rij is een partij, elke kolom een tijdvak. De plek in de tekening is een schatting; de termijn staat bij de stap. Kies de PDF om af te drukken.
zwembaan-lijst = Toon dezelfde stappen als lijst
zwembaan-omschrijving = Zwembaan met { $banen } partijen en { $stappen } stappen op een tijdlijn van de eerste uren tot week 12. Dezelfde stappen staan in de lijst.
zwembaan-termijn = van wanneer tot wanneer
zwembaan-wisselt = gegevens gaan over: grondslag nodig
zwembaan-as = van wanneer tot wanneer, van overval tot week 12
zwembaan-begint = Begint
zwembaan-stuk = Zwembaan, { $tijdvak }: { $wie }. Dezelfde stappen staan in de tabel hiervoor.
zwembaan-stuk-vervolg = Zwembaan, { $tijdvak } (vervolg): { $wie }. Dezelfde stappen staan in de tabel hiervoor.
zwembaan-stuk-wie = { $wie } begint { $stappen ->
    [one] één stap
   *[other] { $stappen } stappen
}
zwembaan-kolom-stap = Stap
zwembaan-kolom-spoor = Spoor
zwembaan-kolom-van = Tijdvak

tijdvak-2-uur = 0 tot 2 uur
tijdvak-dag-1 = Dag 1
tijdvak-dag-2 = Dag 2 en 3
tijdvak-week-1 = Week 1
tijdvak-week-2 = Week 2 en 3
tijdvak-week-4 = Week 4 tot 12

actor-coordinator = { -functie-hoofd }
actor-burgemeester = Burgemeester
actor-communicatie = Communicatie
actor-gemeente = Gemeente
actor-omgeving = Omgeving
actor-politie = Politie

duur-minuut = { $aantal ->
    [one] 1 minuut
   *[other] { $aantal } minuten
}
duur-uur = { $aantal } uur
duur-dagdeel = { $aantal ->
    [one] 1 dagdeel
   *[other] { $aantal } dagdelen
}
duur-dag = { $aantal ->
    [one] 1 dag
   *[other] { $aantal } dagen
}
duur-werkdag = { $aantal ->
    [one] 1 werkdag
   *[other] { $aantal } werkdagen
}
duur-week = { $aantal ->
    [one] 1 week
   *[other] { $aantal } weken
}
duur-maand = { $aantal ->
    [one] 1 maand
   *[other] { $aantal } maanden
}
duur-jaar = { $aantal } jaar

spooruitleg-slachtoffer = Voor wie de overval meemaakte en wie daar dicht bij staat.
spooruitleg-omgeving = Voor buren, straat, winkelgebied en school. Dit spoor loopt ook als het slachtoffer geen contact wil.
spooruitleg-preventie = Om te voorkomen dat het weer gebeurt.

draaiboek-pdf-titel = Draaiboek { $naam }
draaiboek-pdf-ondertitel = Van melding tot afsluiting, per spoor
draaiboek-pdf-wanneer = Wanneer start je dit draaiboek
draaiboek-pdf-controle = Vergelijk de vingerafdruk met die op een ander exemplaar. Zijn ze gelijk, dan zijn de stappen gelijk.
draaiboek-pdf-als = Alleen als: { $als }.
draaiboek-pdf-let-op = Let op: { $tekst }
draaiboek-pdf-met = { $aan } (van { $van })
draaiboek-pdf-vervanger = Plaatsvervanger
draaiboek-pdf-buiten = Buiten kantooruren
draaiboek-pdf-kantoor = werkdagen van 9:00 tot 17:00, en volgens het rooster
draaiboek-pdf-altijd = altijd
draaiboek-pdf-taak-coordinator = Regie, contact met slachtoffer en partners
draaiboek-pdf-taak-vervanger = Neemt de regie over
draaiboek-pdf-taak-buiten = Neemt de melding aan en doet de eerste stappen
draaiboek-pdf-taak-burgemeester = Kiest of en wie op bezoek gaat

melding-draaiboek-vastgesteld = Het draaiboek is vastgesteld.

controle-merk = nog te controleren
controle-artikel = Artikel
controle-vraag = Wat nog gecontroleerd moet worden
controle-bron = Bron
controle-vanaf = Geldt vanaf
controle-bijschrift = Wat nog gecontroleerd moet worden aan de wet die hier staat

# Wat er voor een draaiboek niet klaarligt
mist-niemand-neemt-op = Buiten kantooruren neemt niemand op, maar deze stap kan ’s nachts gedaan moeten worden.
    .doen = Regel wie ’s avonds, ’s nachts en in het weekend opneemt.
mist-geen-vervanger = Er is geen plaatsvervanger, maar deze stap kan ’s nachts gedaan moeten worden.
    .doen = Wijs een plaatsvervanger aan.
mist-escalatie-zonder-ander = Als deze stap te laat is, gaat hij naar de plaatsvervanger. Maar er is niemand naast wie de stap al doet.
    .doen = Wijs een plaatsvervanger aan die iemand anders is.
mist-partner-niet-in-register = { $wie } staat niet in het register van partners, of doet niet mee.
    .doen = Voeg de partner toe, of laat deze stap zonder hem gaan.
mist-partner-beeindigd = De samenwerking met { $wie } is beëindigd.
    .doen = Kies een andere partner of laat de stap vervallen.
mist-actor-zonder-persoon = Bij { $wie } staat niemand die je kunt bellen.
    .doen = Zet bij de partner minstens één persoon met een nummer.
mist-partner-s-nachts-onbereikbaar = { $wie } is alleen op kantooruren te bereiken, maar deze stap kan niet tot morgen wachten.
    .doen = Spreek af wie ’s avonds en in het weekend opneemt, of maak de termijn langer.
mist-actor-zonder-afspraak = Met { $wie } is geen getekende afspraak, maar in deze stap gaan er gegevens heen of terug.
    .doen = Leg de afspraak vast en laat haar tekenen.
mist-uitwisseling-tegen-afspraak = Afgesproken is dat dit niet gaat van { $wie } naar { $aan }: { $wat }.
    .doen = Haal het weg uit de stap, of maak een nieuwe informatieafspraak.
mist-politiegegevens-zonder-besluit = De politie geeft hier gegevens, maar er geldt geen aanwijzingsbesluit. Niemand mag ze dan invoeren of zien.
    .doen = Laat de burgemeester een aanwijzingsbesluit nemen (Wpg art. 16).
mist-gegeven-niet-op-besluit = Dit staat niet op de lijst van het aanwijzingsbesluit: { $wat }.
    .doen = Vraag het niet aan de politie, of laat een nieuw besluit nemen met dit gegeven op de lijst.
mist-incident-niet-op-besluit = Het aanwijzingsbesluit noemt dit soort incident niet. Niemand mag er dan gegevens van de politie over ontvangen.
    .doen = Laat een nieuw besluit nemen dat dit soort incident kiest, of werk niet met dit draaiboek.
mist-incident-niet-gekozen = Het aanwijzingsbesluit is van voor de keuze van soorten incidenten. Alleen zijn tekst zegt of dit soort erbij hoort.
    .doen = Lees het doel in het besluit. Kies in het volgende besluit de soorten incidenten.

draaiboek-kan-niet = Dit kan zo niet
draaiboek-kan-niet-tekst = Een afspraak, een beëindigde samenwerking of het besluit staat dit in de weg. Zolang dit hier staat, is het ook bij Gereedheid een open punt.
draaiboek-kan-niet-later = Een afspraak, een beëindigde samenwerking of het besluit staat dit in de weg. Los het op voordat je gemeente met dit draaiboek werkt: daarna is het bij Gereedheid een open punt.
draaiboek-ontbreekt-tekst = Met deze punten start het draaiboek wel. Gereedheid telt ze bij partners, afspraken, vervanging en besluit.
draaiboek-stappen-titel = Alle stappen
draaiboek-stappen-tekst = Open een fase om de stappen te lezen. Op papier staan ze er allemaal.
draaiboek-fase-samen = { $fase }: { $aantal ->
    [one] 1 stap
   *[other] { $aantal } stappen
}, waarvan { $verplicht } verplicht
