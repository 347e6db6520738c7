# Toestemming, doorverwijzen, verzoeken en verstrekkingen

## Toestemming
toestemming-titel = Toestemming
toestemming-lead = { $persoon } bepaalt per partner wat de gemeente mag delen. Een ‘nee’ is ook een goed antwoord.
toestemming-partner-kies = Voor welke partner vraag je toestemming?
toestemming-niet-gevraagd = Nog niet gevraagd
toestemming-voor = Toestemming voor { $partner }
toestemming-andere-partner = Kies een andere partner
toestemming-niet-nodig = Voor deze partner vraag je geen toestemming
toestemming-niet-nodig-uitleg = De afspraken noemen geen gegevens die met toestemming naar { $partner } mogen.
toestemming-lees-voor = Lees dit voor of laat het zien:
toestemming-tekst-1 = De gemeente { $gemeente } wil gegevens van u delen met { $partner }. Het gaat om: { $gegevens }. { $partner } gebruikt die alleen om u te helpen na de overval. U kiest zelf wat wij mogen delen. U mag nee zeggen. Dat heeft geen gevolgen voor onze hulp. U kunt uw toestemming altijd intrekken. Vindt u het goed?
toestemming-antwoord = Wat is het antwoord?
toestemming-gegevens = Welke gegevens mogen wij delen?
    .uitleg = Kies alleen wat de persoon goed vindt. Bij ‘nee’ laat je dit leeg.
    .kies-een-of-meer = Kies minstens één gegeven, of kies het antwoord ‘nee’.
toestemming-gever = Wie gaf het antwoord?
toestemming-gever-zelf = De persoon zelf
toestemming-gever-zelf-16 = De persoon zelf, 16 of 17 jaar
toestemming-gever-vertegenwoordiger = Ouder, voogd of andere wettelijke vertegenwoordiger
toestemming-wijze = Hoe is het antwoord gegeven?
toestemming-wijze-gesproken = Gesproken, na voorlezen
toestemming-wijze-schriftelijk = Op papier of per mail
toestemming-op = Wanneer?
toestemming-opslaan = Leg het antwoord vast
toestemming-eerder = Eerdere antwoorden
toestemming-kolom-partner = Partner
toestemming-kolom-antwoord = Antwoord
toestemming-kolom-gegevens = Gegevens
toestemming-kolom-hoe = Wanneer en hoe
toestemming-leeg = Nog geen antwoord
toestemming-leeg-uitleg = Hier komt te staan wat de persoon per partner heeft gezegd.
toestemming-ingetrokken = Ingetrokken
toestemming-intrekken = Trek in
toestemming-woorden = Wat is er gezegd?
toestemming-vastgelegd-door = Vastgelegd door { $wie }
toestemming-recht = Wat mag hier?
toestemming-recht-tekst = Toestemming is vrij, duidelijk en per partner. Wat van de politie komt, wordt ook met toestemming niet gedeeld. Voor een kind tot 16 jaar geeft de ouder of voogd antwoord. Intrekken werkt meteen: de partner ziet vanaf dat moment niets meer.
melding-toestemming-vastgelegd = Het antwoord is vastgelegd.
melding-toestemming-ingetrokken = De toestemming is ingetrokken. De partner ziet niets meer.

## Doorverwijzen
doorverwijzing-titel = Doorverwijzen
doorverwijzing-lead = Vraag een partner om { $persoon } te helpen. Je ziet eerst precies wat er mag.
doorverwijzing-delen = Gegevens delen
doorverwijzing-eerder = Eerder gevraagd
doorverwijzing-kies = Kies een partner
doorverwijzing-taak = Staat open
doorverwijzing-recht = Wat mag hier?
doorverwijzing-recht-tekst = Een partner krijgt alleen wat nodig is en wat de persoon zelf vertelde of goed vindt. Gegevens van de politie gaan nooit mee. Wat je niet deelt, leggen we ook vast.
doorverwijzing-naar-toestemming = Toestemming bekijken of vragen
doorverwijzing-naar-gedeeld = Wat is er gedeeld?
doorverwijzing-wat-mag = Wat mag naar { $partner }?
doorverwijzing-doel = Doel: { $doel }. Elke regel is nu getoetst.
doorverwijzing-loopt = Er loopt al een verzoek bij deze partner
doorverwijzing-loopt-bekijk = Bekijk dat verzoek eerst
doorverwijzing-vraag-kop = Wat vraag je?
doorverwijzing-vraag = Vraag aan de partner
doorverwijzing-beveiliging = Wat wil de persoon laten doen?
doorverwijzing-uiterlijk = Uiterlijk
doorverwijzing-toets = Toets opnieuw
doorverwijzing-tabel = Wat mag er worden gedeeld
doorverwijzing-kolom-gegeven = Gegeven
doorverwijzing-kolom-mag = Mag het?
doorverwijzing-kolom-grond = Op grond van
doorverwijzing-ja = Ja
doorverwijzing-nog-niet = Nog niet
doorverwijzing-nee = Nee
doorverwijzing-niet-bekend = Dit is nog niet bekend.
doorverwijzing-vraag-zelf = Vraag het aan de betrokkene zelf
doorverwijzing-kies-maatregel = Kies hierboven wat de persoon wil laten doen.
doorverwijzing-toestemming-van = Toestemming { $moment }
doorverwijzing-zo-ziet = Zo ziet { $partner } het
doorverwijzing-eerst-vraag = Vul eerst de vraag goed in.
doorverwijzing-deel = Deel { $aantal ->
    [one] 1 gegeven
   *[other] { $aantal } gegevens
}
doorverwijzing-niets = Er kan nu niets worden gedeeld
doorverwijzing-niets-uitleg = Bij elke regel staat wat er nodig is. Geef anders het nummer van de partner aan de persoon.
doorverwijzing-fout-termijn = Kies een dag vanaf vandaag en binnen vier maanden.
doorverwijzing-fout-niets = Er is niets gedeeld: er is nu niets wat mag.
doorverwijzing-fout-veranderd = Er is niets gedeeld: wat mag, is intussen veranderd. Kijk de regels na en deel dan opnieuw.
melding-gedeeld = Gedeeld. De partner ziet het verzoek.

hulpvraag-bellen = Bel deze persoon
hulpvraag-bellen-zin = Wilt u deze persoon bellen en vragen wat nodig is?
hulpvraag-beveiligen = Beveilig de woning
hulpvraag-beveiligen-zin = Wilt u deze woning beter beveiligen?
hulpvraag-advies = Geef advies over beveiliging
hulpvraag-advies-zin = Wilt u advies geven over de beveiliging?
hulpvraag-scan = Doe een veiligheidsscan
hulpvraag-scan-zin = Wilt u een veiligheidsscan doen bij dit bedrijf?
hulpvraag-steun = Bied steun
hulpvraag-steun-zin = Wilt u deze persoon of dit bedrijf steun bieden?
hulpvraag-schade = Help bij de schade
hulpvraag-schade-zin = Wilt u helpen bij het afhandelen van de schade?
hulpvraag-herstel = Vertel over een gesprek met de dader
hulpvraag-herstel-zin = Wilt u vertellen wat een gesprek met de dader kan betekenen?
hulpvraag-zitting = Vertel over zitting en spreekrecht
hulpvraag-zitting-zin = Wilt u deze persoon informeren over de zitting en het spreekrecht?
beveiliging-deurspion = Deurspion
beveiliging-slot = Beter slot
beveiliging-kierstand = Kierstandhouder
beveiliging-licht = Licht buiten
beveiliging-ramen = Ramen vastzetten
beveiliging-deurbel = Deurbel met camera
beveiliging-alarm = Alarm
beveiliging-overleg = In overleg met de persoon
weigering-niet-onze-taak = Dit is niet onze taak
weigering-buiten-gebied = Dit is buiten ons gebied
weigering-geen-tijd = Dit lukt niet op tijd
weigering-onbereikbaar = De persoon is niet te bereiken
weigering-wil-niet = De persoon wil het niet meer
weigering-onvolledig = Het verzoek mist iets

## Verzoeken
menu-verzoeken = Verzoeken
verzoek-regel = Verzoek { $nummer } · uiterlijk { $datum }
verzoek-lees-en-antwoord = Lees en antwoord
verzoeken-titel = Verzoeken
verzoeken-lead = Dit vraagt de gemeente aan uw organisatie. U ziet alleen wat voor de vraag nodig is.
verzoeken-open = Nog te doen
verzoeken-alle = Alle verzoeken
verzoeken-leeg = Geen verzoeken
verzoeken-leeg-uitleg = Er ligt nu niets voor uw organisatie.
verzoek-titel = Verzoek
verzoek-kolom-nummer = Nummer
verzoek-kolom-partner = Partner
verzoek-kolom-vraag = Vraag
verzoek-kolom-uiterlijk = Uiterlijk
verzoek-kolom-staat = Stand
verzoek-te-laat = De termijn is voorbij
verzoek-nummer = Verzoek { $nummer }
verzoek-uiterlijk = Uiterlijk
verzoek-contact = Contact bij de gemeente
verzoek-gegevens = Gegevens
verzoek-antwoord = Antwoord
verzoek-aannemen = Wij nemen dit aan
verzoek-gedaan = Het is gedaan
verzoek-gedaan-op = Gedaan op
verzoek-bericht = Kort antwoord
    .uitleg = Alleen wat de gemeente moet weten, bijvoorbeeld wat er is geplaatst. Niets over gezondheid.
verzoek-gedaan-opslaan = Meld dat het klaar is
verzoek-weigeren = Wij kunnen dit niet doen
verzoek-weigering = Waarom niet?
verzoek-weigeren-opslaan = Stuur het verzoek terug
verzoek-beantwoord-op = Beantwoord op
verzoek-casus-dicht = De gemeente heeft deze zaak afgesloten
verzoek-casus-dicht-uitleg = U hoeft niets meer te doen. Gebruik de gegevens niet verder en wis wat u ervan bewaarde.
verzoek-ingetrokken = Dit verzoek is ingetrokken
verzoek-ingetrokken-uitleg = De persoon geeft geen toestemming meer. Gebruik de gegevens niet verder en wis wat u ervan bewaarde.
verzoek-klaar = U heeft geantwoord
verzoek-klaar-uitleg = De gegevens van de persoon zijn hier niet meer te zien.
verzoek-recht = Wat mag hier?
verzoek-recht-tekst = Gebruik de gegevens alleen voor deze vraag. Vraag verder aan de persoon zelf. De gemeente legt vast dat u dit verzoek las.
verzoek-fout-te-vroeg = Deze dag ligt voor de dag van het verzoek.
melding-verzoek-beantwoord = Het antwoord is vastgelegd.
melding-verzoek-gesloten = Dit verzoek is al afgerond.

## Bon
bon-titel = Bewijs van delen
bon-lead = { $aantal ->
    [one] 1 gegeven
   *[other] { $aantal } gegevens
} gedeeld met { $partner }, verzoek { $nummer }.
bon-aan = Gedeeld met
bon-wanneer = Wanneer
bon-door = Door
bon-gelezen = Gelezen
bon-nog-niet-gelezen = Nog niet
bon-wat = Wat is er gedeeld?
bon-kolom-wat = Gegeven
bon-kolom-waarom = Waarvoor
bon-kolom-grond = Op grond van
bon-antwoord = Antwoord van de partner
bon-antwoord-telefoon = Antwoordde de partner per telefoon?
bon-antwoord-telefoon-uitleg = Meestal antwoordt de partner zelf. Belde de partner, leg het antwoord dan hier vast.
bon-recht = Waarom staat dit hier?
bon-recht-tekst = De gemeente kan van elk gedeeld gegeven laten zien aan wie, waarvoor en waarom het mocht.
bon-terug = Naar doorverwijzen
bon-afdrukken = Je kunt deze pagina afdrukken.

## Voor de persoon
gedeeld-titel = Dit hebben wij gedeeld, met wie en waarom
gedeeld-lead = Hier ziet u welke gegevens van u de gemeente heeft gegeven aan een andere organisatie.
gedeeld-leeg = Er is niets gedeeld
gedeeld-leeg-uitleg = De gemeente heeft geen gegevens van u aan een partner gegeven.
gedeeld-wat = Dit deelden wij
gedeeld-waarom = Daarvoor
gedeeld-mag = Dit mocht omdat
gedeeld-toestemming = u dat goed vond.
gedeeld-aanbod = Dit hebben wij u aangeboden
gedeeld-aanbod-leeg = Er is nog niets vastgelegd.
gedeeld-rechten = Wat kunt u doen?
gedeeld-rechten-tekst = U kunt uw toestemming altijd intrekken. U kunt ook vragen om uw gegevens te zien, te verbeteren of te wissen. Bel daarvoor uw contact bij de gemeente.

## Register
menu-verstrekkingen = Gedeelde gegevens
register-titel = Gedeelde gegevens
register-lead = Wat is met wie gedeeld, wanneer en op welke grond? De gegevens zelf staan hier niet.
register-partner = Partner
register-soort = Soort gegeven
register-casus = Casusnummer
register-van = Vanaf
register-tot = Tot en met
register-fout-casus = Deze casus is er niet. Een nummer ziet eruit als 2026-004.
register-gedeeld = Gedeeld
register-kolom-wanneer = Wanneer
register-kolom-verzoek = Verzoek
register-kolom-aan = Aan
register-kolom-wat = Gegeven
register-kolom-grond = Grond en doel
register-kolom-wie = Door
register-leeg = Niets gevonden
register-leeg-uitleg = Er is niets gedeeld wat bij deze keuzes past.
register-geweigerd = Niet gedeeld
register-geweigerd-uitleg = { $aantal ->
    [one] De laatste keer dat de toets een gegeven tegenhield.
   *[other] De laatste { $aantal } keer dat de toets een gegeven tegenhield.
}
