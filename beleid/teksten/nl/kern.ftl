# Menu en weigeringen

menu-start = Start
menu-stappen = De vier stappen
menu-verantwoorden = Verantwoorden
menu-beheer = Beheer

bezwaar-bel-stap = Bel wie regie heeft
bezwaar-geen-recht = Dit hoort niet bij jouw rol. We hebben vastgelegd dat je het probeerde.
bezwaar-geen-recht-stap = Bekijk wie wat mag

bezwaar-geen-besluit = Er is nu geen aanwijzingsbesluit van kracht. Zonder dat besluit mag niemand politiegegevens ontvangen, zien of doorgeven.
bezwaar-geen-besluit-stap = Ga naar het aanwijzingsbesluit
bezwaar-niet-genoemd = Het aanwijzingsbesluit noemt jou niet. Daarom mag je geen politiegegevens ontvangen of zien.
bezwaar-niet-genoemd-stap = Bekijk wie het besluit noemt
bezwaar-niet-bekendgemaakt = Het aanwijzingsbesluit is ondertekend, maar nog niet bekendgemaakt. Het werkt pas na bekendmaking.
bezwaar-niet-bekendgemaakt-stap = Leg de bekendmaking vast
bezwaar-besluit-verlopen = De termijn van het aanwijzingsbesluit is voorbij.
bezwaar-besluit-verlopen-stap = Maak een nieuw besluit
bezwaar-besluit-ingetrokken = Het aanwijzingsbesluit is ingetrokken.
bezwaar-besluit-ingetrokken-stap = Maak een nieuw besluit
bezwaar-besluit-onvolledig = Het besluit is nog niet compleet. Een onvolledig besluit kan niet worden ondertekend.
bezwaar-besluit-onvolledig-stap = Vul aan wat ontbreekt

bezwaar-komt-van-politie = Dit gegeven komt van de politie. Daarom mag het niet naar een partner.
bezwaar-komt-van-politie-stap = Vraag het aan de betrokkene zelf
bezwaar-niet-nodig = Dit gegeven is niet nodig voor dit doel.
bezwaar-toestemming-ontbreekt = De betrokkene heeft hier nog geen toestemming voor gegeven.
bezwaar-toestemming-ontbreekt-stap = Vraag toestemming
bezwaar-geen-grondslag = Er is geen afspraak waarop dit gegeven naar deze partner mag.
bezwaar-geen-grondslag-stap = Bekijk de partners en afspraken
bezwaar-grondslag-geldt-niet = De grondslag waarop dit mocht, geldt vandaag niet. Daarom mag het nu niet weg. Vraag de functionaris gegevensbescherming of er een andere grondslag is; is die er, dan zet de beheerder hem in het beleid.
bezwaar-grondslag-geldt-niet-stap = Bekijk de grondslagen en tot wanneer ze gelden
bezwaar-niet-op-lijst = Het aanwijzingsbesluit dat nu geldt noemt dit soort gegeven niet. Je mag het dan niet van de politie ontvangen of vastleggen.
bezwaar-niet-op-lijst-stap = Bekijk de lijst van gegevens in het besluit
bezwaar-niet-voor-incident = Het aanwijzingsbesluit dat nu geldt noemt dit soort incident niet. Je mag er dan geen gegevens van de politie over ontvangen of vastleggen.
bezwaar-niet-voor-incident-stap = Bekijk voor welke incidenten het besluit geldt
bezwaar-geen-politieakkoord = De politie heeft deze tekst nog niet goedgekeurd. Daarom mag hij niet naar de omgeving.
bezwaar-geen-politieakkoord-stap = Vraag de politie om akkoord

bezwaar-geen-vrijgave = De politie heeft het contact nog niet vrijgegeven. Neem nog geen contact op.
bezwaar-geen-vrijgave-stap = Vraag de politie om vrijgave
bezwaar-geen-slachtofferhulp = Het is nog niet bekend of Slachtofferhulp al contact had. Vraag dat eerst.
bezwaar-geen-slachtofferhulp-stap = Leg de stand bij Slachtofferhulp vast
bezwaar-werk-open = Er staat nog verplicht werk open. De casus kan daarom niet dicht.
bezwaar-werk-open-stap = Bekijk wat nog open staat
bezwaar-screening-onvolledig = De screening mist nog antwoorden die bij deze soort overval horen.
bezwaar-screening-onvolledig-stap = Vul de screening aan
bezwaar-niet-gevraagd-politie = De politie is nog niet gevraagd of er bezwaar is. Daarna kun je besluiten.
bezwaar-niet-gevraagd-politie-stap = Vraag de politie naar bezwaar
bezwaar-politie-bezwaar = De politie heeft bezwaar tegen nazorg voor deze persoon. Je kunt nu alleen ‘nee’ besluiten. Acties in de buurt blijven mogelijk.
bezwaar-politie-bezwaar-stap = Terug naar de casussen
bezwaar-geen-verbeterpunt = Een evaluatie heeft minstens één verbeterpunt.
bezwaar-geen-verbeterpunt-stap = Voeg een verbeterpunt toe
bezwaar-nog-geen-nazorg = In deze casus is nog geen nazorg. Rond eerst de screening af en besluit over iedere betrokkene. Daarna kun je evalueren.
bezwaar-nog-geen-nazorg-stap = Ga naar wat eerst komt
bezwaar-casus-gesloten = Deze casus is gesloten. Heropen de casus als er nog iets moet gebeuren.
bezwaar-casus-gesloten-stap = Terug naar de casussen
bezwaar-noodzaak = De afspraak vraagt een vastgelegde noodzaak. Die is er niet.
bewaard-titel = Je was uitgelogd. Controleer wat je invulde en verstuur het opnieuw
bewaard-tekst = Dit formulier is nog niet verstuurd. Wat je had ingevuld, staat hieronder weer. Een bestand of wachtwoord geef je opnieuw op.
bewaard-over = Dit had je ook ingevuld. Het past niet meer in het formulier:
bewaard-weg = Gooi weg wat ik invulde
bewaard-wacht-titel = Je was uitgelogd
bewaard-wacht-tekst = Wat je invulde is versleuteld bewaard. Log binnen 12 uur weer in als dezelfde persoon, dan staat het er weer.
bewaard-kwijt-titel = Je was uitgelogd
bewaard-kwijt-tekst = Wat je invulde kon niet worden bewaard. Een bestand of wachtwoord bewaren we nooit. Log in en vul het opnieuw in.
