# Gereedheid en oefenen

gereedheid-titel = Gereedheid
gereedheid-lead = Wat er klaar moet staan vóór de eerste overval. Elk gat heeft een pagina die het dicht.
gereedheid-ring = Gereed
gereedheid-loopt-vast = Als er vannacht een overval is, loopt het vast.
gereedheid-vannacht-goed = Een overval vannacht loopt nergens vast
gereedheid-vannacht-net = { $aantal ->
    [one] Een overval vannacht loopt niet vast, maar op 1 punt gaat het maar net goed
   *[other] Een overval vannacht loopt niet vast, maar op { $aantal } punten gaat het maar net goed
}
gereedheid-naar-proefnacht = Bekijk de hele nacht
gereedheid-zwaarst = Het belangrijkste dat openstaat:
gereedheid-alles = Alles wat we kunnen controleren, is geregeld. Oefen een keer per jaar, dan blijft het zo.
gereedheid-som = { $aantal ->
    [one] Er staat nog 1 ding open. Dat kost ongeveer { $duur }.
   *[other] Er staan nog { $aantal } dingen open. Samen kosten ze ongeveer { $duur }.
}
gereedheid-begin = Begin hiermee
gereedheid-werk = Nog te doen, het belangrijkste eerst
gereedheid-geregeld = Dit is geregeld
gereedheid-waarom = { $waarom } Ongeveer { $minuten } minuten.
gereedheid-politiewacht = De wacht van de politie
gereedheid-en-meer = { $namen } en nog { $aantal }
gereedheid-regel = Regelen
gereedheid-klaar = Geregeld
gereedheid-voortgang = { $klaar } van { $totaal } in orde.
gereedheid-let-op = Let nog op bij { $naam }: { $aantal ->
    [one] 1 punt
   *[other] { $aantal } punten
}
gereedheid-zwaar = Zwaar
gereedheid-middel = Middel
gereedheid-licht = Licht

toets-coordinator-benoemd = Er is een { -functie }
    .gat = er is niemand die de regie voert
    .waarom = Zonder regie wordt het slachtoffer door drie partijen gebeld, of door niemand.
toets-plaatsvervanger-benoemd = Er is een plaatsvervanger
    .gat = er is geen plaatsvervanger
    .waarom = De { -functie } kan met vakantie zijn of slapen.
toets-buiten-kantoortijd-bereikbaar = Elke avond, nacht en elk weekend is gedekt
    .gat = niet elke avond, nacht of elk weekend is gedekt
    .waarom = De meeste overvallen zijn ’s avonds.
toets-telefoonnummers-compleet = Alle nummers voor de nacht zijn bekend
    .gat = er ontbreekt een telefoonnummer
    .waarom = Wie niet te bellen is, kan geen melding aannemen.
toets-aanwijzingsbesluit-in-werking = Er is een aanwijzingsbesluit van kracht
    .gat = er is geen aanwijzingsbesluit van kracht
    .waarom = Zonder besluit mag niemand politiegegevens ontvangen. Een melding wordt dan geweigerd.
toets-aangewezen-personen-volledig = Het besluit noemt iedereen die gebeld kan worden
    .gat = het besluit noemt niet iedereen die gebeld kan worden
    .waarom = Wie niet genoemd is, mag geen gegevens ontvangen, ook niet midden in de nacht.
toets-aanwijzingsbesluit-niet-bijna-verlopen = Het besluit geldt nog minstens 90 dagen
    .gat = het besluit loopt bijna af en er is geen opvolger
    .waarom = Op de dag na het einde gaat de poort dicht.
toets-partners-gebeld-12-maanden = De partners zijn het laatste jaar gebeld
    .gat = niet elke partner is het laatste jaar gebeld
    .waarom = Oude nummers merk je pas als je ze nodig hebt.
toets-nazorgplan-vastgesteld = Het nazorgplan is vastgesteld
    .gat = het nazorgplan is niet vastgesteld
    .waarom = Het plan is het bewijs van de samenwerking.
toets-maatregelen-nagelopen-12-maanden = Wat je aanbiedt, is het laatste jaar nagelopen
    .gat = niemand liep het laatste jaar na wat je aanbiedt
    .leeg = er is nog niet gekozen wat je aanbiedt
    .waarom = Regelingen stoppen. Een slachtoffer dat iets krijgt aangeboden dat niet meer bestaat, wordt twee keer teleurgesteld.
toets-regionaal-deel-actueel = Het regionale deel van het plan is de laatste uitgave
    .gat = van het regionale deel ligt een nieuwe uitgave klaar, of niemand vroeg ernaar
    .waarom = Wie een oude uitgave volgt, maakt afspraken die in de regio niet meer gelden. Niemand krijgt vanzelf bericht.
toets-oefening-12-maanden = Er is het laatste jaar geoefend
    .gat = er is het laatste jaar niet geoefend
    .waarom = Een gemeente ziet gemiddeld één overval per jaar. Zonder oefening weet niemand het meer.
toets-instemming-vastgelegd = Wie van buiten komt, heeft ingestemd
    .gat = er is geen instemming vastgelegd van wie niet onder de burgemeester werkt
    .waarom = Zonder instemming van persoon en werkgever geldt de aanwijzing niet.
toets-partners-compleet = Elke partner heeft een contactpersoon, een nummer en een geldige afspraak
    .gat = niet van elke partner is bekend wie je belt en wat is afgesproken
    .waarom = Een partner zonder naam, nummer en afspraak kun je ’s nachts niet inschakelen.
toets-afspraken-politie-vastgesteld = De afspraken over gegevens met de politie staan vast
    .gat = met de politie is niet vastgelegd wie meldt en wat mag
    .waarom = Anders begint de nacht met de vraag wat de politie mag zeggen.
toets-draaiboek-woning-vastgesteld = Het draaiboek woningoverval is vastgesteld
    .gat = het draaiboek woningoverval is niet vastgesteld
    .waarom = Een vastgesteld draaiboek is wat iedereen heeft afgesproken.
toets-draaiboek-bedrijf-vastgesteld = Het draaiboek bedrijfsoverval is vastgesteld
    .gat = het draaiboek bedrijfsoverval is niet vastgesteld
    .waarom = Bij een bedrijf horen andere partners dan bij een woning.

oefening-titel = Oefenen
oefening-lead = Leg vast wanneer er is geoefend en wat jullie leerden.
oefening-naar-ruimte = Oefen met een verzonnen overval
oefening-nieuw = Leg een oefening vast
oefening-lijst = Gehouden oefeningen
oefening-leeg = Er is nog geen oefening vastgelegd
oefening-leeg-tekst = Begin met een belronde: bel iedereen op de belkaart en kijk wie opneemt.
oefening-gehouden-op = Gehouden op
oefening-soort = Soort oefening
oefening-deelnemers = Aantal deelnemers
oefening-lessen = Wat hebben jullie geleerd?
    .uitleg = Schrijf over de organisatie. Noem geen slachtoffers en geen namen.
oefening-leg-vast = Leg deze oefening vast
oefeningsoort-tafel = Aan tafel
    .uitleg = Stap voor stap door het draaiboek.
oefeningsoort-belronde = Belronde
    .uitleg = Alleen de belkaart: neemt iedereen op?
oefeningsoort-volledig = Volledig, met partners
    .uitleg = In de tijd die het echt kost.

melding-oefening-vastgelegd = De oefening is vastgelegd.
fout-oefening-toekomst = Leg een oefening vast nadat hij is gehouden.

gereedheid-verloop = Verloop
gereedheid-verloop-zin = Op { $datum } was je voor { $toen }% gereed, nu voor { $nu }%.
gereedheid-verloop-kort = Je begon op { $datum } met { $toen }%, nu is het { $nu }%.
gereedheid-verloop-tabel = Bekijk de cijfers
gereedheid-dag = Dag
gereedheid-open = Open punten
samenvatting-titel = Samenvatting
samenvatting-lead = Hoe het ervoor staat, als bericht voor de { -functie } en het hoofd van de afdeling. Er staan geen namen in.
samenvatting-aan = Gaat naar:
samenvatting-niemand = Er is nog niemand aangesteld die dit krijgt.
samenvatting-mail = Open in je mail
samenvatting-onderwerp = Nazorg { $gemeente }: { $percentage }% gereed
samenvatting-stand = Als er vannacht een overval is, zijn we voor { $percentage }% gereed.
samenvatting-toen = Op { $datum } was dat { $percentage }%.
samenvatting-open = Dit staat nog open, het belangrijkste eerst:
samenvatting-termijnen = Dit loopt binnenkort af of is al voorbij:
samenvatting-meer = Meer
