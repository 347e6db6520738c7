# Casussen: lijst, casus, tijdlijn, kaart, regie en gegevens

menu-casussen = Casussen

casus-lijst-titel = Casussen
casus-lijst-doel = Elke overval waarvoor nazorg loopt, de nieuwste bovenaan.
casus-lijst-leeg = Er loopt nu geen casus
casus-lijst-leeg-tekst = Een casus begint met een melding. Dat duurt minder dan een minuut.
casus-lijst-niets = Geen casus past bij deze filters
casus-lijst-niets-tekst = Wis een filter of kies ook de gesloten casussen.
casus-melden = Overval melden
casus-filter-toon = Open of gesloten
casus-filter-open = Alleen open
casus-filter-alle = Ook gesloten
casus-filter-nummer = Nummer
casus-kolom-casus = Casus
casus-kolom-wat = Wat en waar
casus-kolom-volgende = Volgende stap
casus-te-laat = Te laat

casus-zoek = Zoek een persoon
casus-zoek-doel = Je vindt personen in casussen die jij mag zien. Wie je vindt, komt in het journaal.
casus-zoek-naam = Hele naam, bedrijf of telefoonnummer
    .uitleg = Namen zijn versleuteld. Vul daarom de hele naam in, zoals die in de casus staat.
casus-zoek-knop = Zoek
casus-zoek-aantal = { $aantal ->
    [0] Niemand gevonden
    [one] 1 persoon gevonden
   *[other] { $aantal } personen gevonden
}
casus-zoek-niets = Controleer hoe de naam is geschreven, of zoek op telefoonnummer.
casus-zoek-regel = Betrokkene { $betrokkene } in casus { $nummer }

casus-regel = Casus { $nummer } · { $overval }, { $geleden } · { $regie } voert de regie
casus-fasen = Fasen van de casus
casus-fase-gemeld-klaar = Gemeld
casus-fase-gemeld-nu = Gemeld
casus-fase-gemeld-straks = Melding
casus-fase-screening-klaar = Gescreend
casus-fase-screening-nu = Screening nodig
casus-fase-screening-straks = Screening
casus-fase-besluit-klaar = Besloten
casus-fase-besluit-nu = Besluit nodig
casus-fase-besluit-straks = Besluit
casus-fase-nazorg-klaar = Nazorg gegeven
casus-fase-nazorg-nu = Nazorg loopt
casus-fase-nazorg-straks = Nazorg
casus-fase-evaluatie-klaar = Geëvalueerd
casus-fase-evaluatie-nu = Evaluatie nodig
casus-fase-evaluatie-straks = Evaluatie

casus-wie-coordinator = { -functie-hoofd }
casus-wie-burgemeester = Burgemeester
casus-wie-politie = Politie
casus-wie-communicatie = Communicatie
casus-niet-voor = niet voor { $moment }
casus-uiterlijk = uiterlijk { $moment }
casus-wacht-op = Wacht op { $wat }
casus-antwoord-op = het antwoord op ‘{ $feit }’
casus-betrokkene = Betrokkene
casus-en-nog = en nog { $aantal }
casus-niets-open = Hier staat nu niets open.
casus-daarna = Daarna ({ $aantal })
casus-gedaan = Gedaan ({ $aantal })
casus-niet-nodig = Niet van toepassing ({ $aantal })
casus-nee-persoon-ja-buurt = Een persoon krijgt geen nazorg. De stappen voor de buurt gaan door.

casus-betrokkenen = Betrokkenen
casus-geen-betrokkenen = Nog niemand toegevoegd
casus-geen-betrokkenen-tekst = Voeg iedereen toe die geraakt is, zodra de politie de gegevens heeft gegeven.
casus-kolom-wie = Wie
casus-kolom-gegevens = Gegevens
casus-kolom-herkomst = Herkomst
casus-kolom-nazorg = Nazorg
casus-besluit-nodig = Besluit nodig
casus-contact-via = contact via betrokkene { $nummer }
casus-contact = Contact vastleggen
casus-persoon-erbij = Betrokkene toevoegen

casus-melding = Melding
casus-overval-op = Overval
casus-gemeld-op = Melding aan de gemeente
casus-ingevoerd-op = Ingevoerd
casus-melder = Gemeld door
casus-later = { $duur } later
casus-uur-minuten = { $uren } uur en { $minuten ->
    [one] 1 minuut
   *[other] { $minuten } minuten
}

casus-wat-mag = Wat mag hier?
casus-mag = Je mag deze gegevens zien omdat aanwijzingsbesluit { $nummer } jou noemt. Dat geldt tot en met { $tot }.
casus-mag-zonder-einde = Je mag deze gegevens zien omdat aanwijzingsbesluit { $nummer } jou noemt.
casus-mag-delen = Gegevens van de politie geef je nooit door aan een partner. Vraag ze aan de betrokkene zelf.
casus-mag-artikel = Wpg art. 16 lid 1 onder c; Wpg art. 7 lid 2
casus-mag-besluit = Bekijk het besluit

casus-verder = Meer over deze casus
casus-naar-politie = Bezwaar en vrijgave door de politie
casus-naar-screening = Screening
casus-naar-besluit = Besluit over nazorg
casus-naar-aanbod = Wat kun je aanbieden?
casus-naar-bijeenkomst = Bijeenkomst in de buurt
casus-naar-evaluatie = Evaluatie
casus-naar-sluiten = Casus sluiten
casus-naar-gegevens = Melding verbeteren
casus-naar-regie = Regie overdragen

casus-tijdlijn = Tijdlijn
casus-tijdlijn-alles = Alles
casus-tijdlijn-doel = Alles wat in casus { $nummer } is gedaan en gelezen, het nieuwste bovenaan.

casus-kaart = Casuskaart
kaart-regel = Casus { $nummer } · stand van { $moment }
kaart-druk-af = Voor als de stroom of het netwerk uitvalt. Druk deze pagina af (Ctrl+P) of bewaar haar als pdf. Er staan geen namen van betrokkenen op.
kaart-bellen = Bel nu
kaart-kolom-stap = Stap
kaart-kolom-wie = Wie en wanneer
kaart-kolom-gedaan = Gedaan
kaart-aantekeningen = Aantekeningen

casus-regie = Regie
casus-regie-overdragen = Regie overdragen
casus-regie-nu = Nu voert { $naam } de regie. Wie je kiest, is daarna verantwoordelijk voor de hele casus.
casus-regie-naar = Wie voert voortaan de regie?
casus-regie-knop = Draag de regie over
casus-regie-niemand = Er is niemand anders die de regie kan voeren
casus-regie-niemand-tekst = Geef eerst een collega de rol { -functie } of plaatsvervanger.
casus-fout-regie-gewijzigd = De casus is net gewijzigd. Kijk wie nu de regie voert en kies opnieuw.
melding-regie-overgedragen = De regie is overgedragen.

casus-gegevens = Melding verbeteren
casus-gegevens-vast = Niet alles kan worden verbeterd
casus-gegevens-vast-tekst = Het aanwijzingsbesluit dat nu geldt noemt niet: { $velden }. Wat daarover vastligt, blijft staan.
casus-gegevens-doel = Kies je een andere soort overval, dan volgt de casus het andere draaiboek. Wat gedaan is, blijft gedaan.
casus-gegevens-knop = Sla op
casusveld-fase = Fase
casusveld-incidenttype = Soort overval
casusveld-buurt = Buurt
    .uitleg = Geen straat met huisnummer.
casusveld-geweld = Geweld
casusveld-aantal = Hoeveel mensen waren erbij
casusveld-overval = Wanneer was de overval
casusveld-gemeld = Wanneer hoorde de gemeente het
casus-fout-toekomst = De melding kan niet in de toekomst liggen. Vul een eerder moment in.
casus-fout-volgorde = De overval kan niet na de melding zijn. Pas een van beide aan.
melding-casus-verbeterd = De melding is verbeterd. De stappen zijn opnieuw berekend.
# Aantekeningen: wat een stap vraagt om te noteren
aantekening-kaart = Genoteerd
aantekening-wijzigen = Wijzig wat je noteerde
aantekening-wijzigen-lead = Wat je hier noteert, wordt versleuteld bewaard. In het journaal staat alleen dat je iets noteerde, niet wat.
aantekening-bewaren = Bewaren
aantekening-bel-politie = Politie: { $naam }
aantekening-bel-team = Opvangteam van het bedrijf
aantekening-volgend-bellen = Weer bellen
aantekening-in-de-weg = Wat staat er in de weg?
aantekening-stand = Wat is ermee gedaan?
aantekening-stand-op = Wanneer?
aantekening-stand-op-van = { $maatregel }: wanneer?
aantekening-geen-maatregelen = Er zijn bij het advies geen maatregelen genoteerd. Je kunt de taak afronden.
aantekening-afspraak-n = Afspraak { $nummer }
aantekening-afspraak-wie = Wie?
    .uitleg = Een functie of organisatie.
aantekening-afspraak-wat = Doet wat?
aantekening-afspraak-wanneer = Wanneer?
aantekening-fout-niets-en-iets = Kies "geen" of "niets" niet samen met iets anders.
aantekening-fout-lijst = Schrijf hoogstens 20 regels van hoogstens 120 tekens.
aantekening-fout-maatregelen-anders = De lijst met maatregelen is gewijzigd. Kijk haar na en antwoord opnieuw.
aantekening-hulp-informatie = Informatie
aantekening-hulp-praktisch = Praktische hulp
aantekening-hulp-veiligheid = Veiligheid
aantekening-hulp-gesprek = Iemand om mee te praten
aantekening-hulp-erkenning = Erkenning
aantekening-hulp-geld = Geld
aantekening-hulp-geen = Geen hulp
aantekening-buurt-brief = Brief
aantekening-buurt-bericht = Bericht via de vereniging
aantekening-buurt-ronde = Ronde langs deuren
aantekening-buurt-gesprek = Gesprek
aantekening-buurt-bijeenkomst = Bijeenkomst
aantekening-buurt-voorlichting = Voorlichting
aantekening-buurt-niets = Nu even niets
aantekening-punt-1 = Punt 1
aantekening-punt-2 = Punt 2
aantekening-punt-3 = Punt 3
aantekening-punt-4 = Punt 4
aantekening-punt-5 = Punt 5
aantekening-punt-6 = Punt 6
aantekening-punt-7 = Punt 7
aantekening-punt-8 = Punt 8
aantekening-punt-9 = Punt 9
aantekening-punt-geen = Geen: alles is in orde
melding-aantekening-bewaard = Je aantekening is bewaard.
casus-bellen = Bellen over deze casus
casus-bellijst = Bellijst
casus-bellijst-lead = { $casus }, casus { $nummer }
casus-bellijst-genoteerd = Genoteerd bij deze casus
casus-bellijst-leeg = Nog geen nummer genoteerd. Rond de stap "Loop de melding na met de politie" af, dan staat het contact van de politie hier.
casus-actor-coordinator = { -functie }
casus-actor-burgemeester = burgemeester
casus-actor-politie = politie
casus-actor-communicatie = communicatie
casus-actor-omgeving = omgeving
