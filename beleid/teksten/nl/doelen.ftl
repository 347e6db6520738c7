# Doelen van het nazorgplan: hoe ze worden gemeten en wat de cijfers zeggen

doelstelling-steun = Aandacht en steun voor slachtoffer en omgeving
doelstelling-veiligheid = Een hoger veiligheidsniveau, zodat het niet weer gebeurt
doelstelling-gevoel = Het gevoel van veiligheid is hersteld
doelstelling-leren = Leren van elke overval

doelen-titel = Doelen van het nazorgplan
doelen-lead = Wat wil je bereiken, hoe meet je dat en wanneer is het genoeg?
doelen-leeg = Er is nog geen doel
doelen-leeg-tekst = Begin met één doel bij elke doelstelling.
doelen-stand = { $totaal ->
    [one] { $meetbaar } van 1 doel is meetbaar
   *[other] { $meetbaar } van { $totaal } doelen zijn meetbaar
}
doelen-stand-tekst = { $gehaald } gehaald, { $niet } niet gehaald. Bij de andere is er geen cijfer of te weinig om iets te zeggen.
doelen-klein = Bij minder dan { $drempel } mensen of overvallen staat er geen percentage: dan zegt het niets.
doelen-geen-bij = Hier hoort nog geen doel bij.
doelen-voeg-toe = Voeg een doel toe
doelen-naar-plan = Naar het hoofdstuk Doelen in het plan
doelen-verwijderd = { $aantal ->
    [one] 1 verwijderd doel
   *[other] { $aantal } verwijderde doelen
}
doelen-verwijderd-tekst = De cijfers zijn bewaard. Zet een doel terug om ze weer te zien.

doel-titel = Doel wijzigen
doel-nieuw = Nieuw doel
doel-nieuw-lead = Alleen de doelstelling en het doel zijn verplicht. Wat nog mist, staat daarna op de pagina van het doel.
doel-groep-wat = Wat wil je bereiken?
doel-groep-genoeg = Wanneer is het genoeg?
doel-groep-bron = Waar komt het cijfer vandaan?
doel-doelstelling = Bij welke doelstelling hoort het?
doel-doel = Doel
doel-indicator = Indicator
    .uitleg = Wat tel of meet je? Bijvoorbeeld: slachtoffers die binnen 48 uur iemand spreken.
doel-streefwaarde = Streefwaarde
doel-richting = Is meer beter of minder?
doel-streef-getal = Getal
    .uitleg = Alleen het getal, bijvoorbeeld 95 of 7,5.
doel-eenheid = Wat telt het getal?
doel-periode = Periode
    .uitleg = Over welke tijd kijk je steeds? Zijn er weinig overvallen, kies dan drie kalenderjaren.
doel-bron = Bron
    .uitleg = Kies een telling als het systeem het al weet. Dan hoef je niets in te vullen.
doel-cijfer = Welk cijfer telt het systeem?
    .uitleg = Alleen bij een telling. De uitleg van elk cijfer staat op de pagina van het doel.
doel-grens = Binnen hoeveel uur, dagen of keer?
    .uitleg = Alleen bij een cijfer met een grens. Laat leeg voor de grens die achter het cijfer staat.
doel-vraag = Welke vraag stel je?
    .uitleg = Alleen bij een vraag. Schrijf hem op zoals mensen hem lezen.
doel-bewaar = Bewaar het doel
doel-in-woorden = Zo stond de streefwaarde er eerst
doel-fout-getal = Vul een getal in met hoogstens één cijfer achter de komma, zoals 95 of 7,5.
doel-fout-percentage = Een percentage is hoogstens 100.
doel-fout-cijfer = Een rapportcijfer ligt tussen 1 en 10.
doel-fout-eenheid = Kies wat het getal telt.
doel-fout-antwoorden = Er kunnen niet meer mensen antwoorden dan je hebt gevraagd.
doel-fout-teller = Dit kunnen er niet meer zijn dan er antwoordden.

doel-kolom-cijfer = Cijfer
doel-kolom-oordeel = Stand
doel-kolom-doen = Doen
doel-stand = Stand
doel-loopt = loopt nog
doel-verloop = Verloop
doel-verloop-zin = Van { $was } ({ $toen }) naar { $is } ({ $nu }).
doel-vastgelegd = Vastgelegd
doel-wijzig = Wijzig het doel
doel-verwijder-kop = Verwijderen
doel-verwijder-tekst = De cijfers blijven bewaard. Je kunt het doel later terugzetten.
doel-verwijder = Verwijder het doel
doel-verwijder-vraag = Wil je dit doel verwijderen?
doel-zet-terug = Zet terug
doel-niet-meetbaar = Nog niet meetbaar
doel-voorstel = Zo wordt het meetbaar
doel-voorstel-bron = Bron: { $bron }. Streefwaarde: { $streef }.
doel-neem-voorstel = Vul dit voorstel in
doel-hoe-geteld = Hoe komt het cijfer tot stand?
doel-hoe-telling = Het systeem telt dit zelf. Het opent daarvoor geen persoonsgegevens. Leg het cijfer vast als de periode voorbij is. Dan blijft het staan, ook als casussen zijn vernietigd.
doel-hoe-vraag = Je stelt de vraag zelf en vult per periode in hoeveel mensen antwoordden. Vul geen namen in.
doel-hoe-hand = Je vult het cijfer per periode zelf in, met de herkomst erbij.
doel-bron-vraag = Vraag aan betrokkenen: ‘{ $vraag }’
doel-klein-uitleg = Het gaat om minder dan { $drempel }. Dat is te weinig om te zeggen of het doel is gehaald. Met een langere periode, zoals drie jaar, zijn er meer om te tellen.
doel-interval = Het werkelijke percentage ligt waarschijnlijk tussen { $van }% en { $tot }%. Hoe meer mensen of overvallen, hoe zekerder het cijfer.
doel-toeval = Het verschil met de streefwaarde kan toeval zijn. Het werkelijke percentage ligt waarschijnlijk tussen { $van }% en { $tot }%.
doel-niets-geteld = Niets te tellen
doel-telling = { $teller } van { $noemer }
doel-aandeel = { $deel } ({ $teller } van { $noemer })
doel-waarde-over = { $waarde } (over { $van })
doel-minder-dan = Minder dan { $drempel }
doel-streef = { $richting } { $maat }
doelmaat-percentage = { $getal }%
doelmaat-aantal = { $getal }
doelmaat-dagen = { $getal } dagen
doelmaat-cijfer = een { $getal }
doelgrens-uren = { $aantal } uur
doelgrens-dagen = { $aantal ->
    [one] 1 dag
   *[other] { $aantal } dagen
}
doelgrens-keer = { $aantal } keer
doelvak-halfjaar = { $nummer ->
    [1] eerste helft van { $jaar }
   *[other] tweede helft van { $jaar }
}
doelvak-kwartaal = { $nummer ->
    [1] eerste kwartaal van { $jaar }
    [2] tweede kwartaal van { $jaar }
    [3] derde kwartaal van { $jaar }
   *[other] vierde kwartaal van { $jaar }
}
doelvak-maanden = { $van } tot en met { $tot }
doelvak-kort = k{ $nummer }

doelperiode-jaar = Kalenderjaar
doelperiode-halfjaar = Halfjaar
doelperiode-kwartaal = Kwartaal
doelperiode-12-maanden = De laatste 12 maanden
doelperiode-3-jaar = Drie kalenderjaren
doeleenheid-percentage = Percentage
doeleenheid-aantal = Aantal
doeleenheid-dagen = Dagen
doeleenheid-cijfer = Rapportcijfer
doelrichting-minstens = Minstens
doelrichting-hoogstens = Hoogstens
doelbron-telling = Telling door het systeem
doelbron-vraag = Vraag aan betrokkenen
doelbron-hand = Met de hand ingevuld
doeloordeel-gehaald = Gehaald
doeloordeel-niet-gehaald = Niet gehaald
doeloordeel-te-weinig = Te weinig om iets te zeggen
doeloordeel-loopt-nog = Loopt nog
doeloordeel-geen-streefwaarde = Geen streefwaarde
doeloordeel-geen-cijfer = Nog geen cijfer

doeltekort-vaag = ‘{ $woorden }’ kun je niet tellen. Wanneer is het genoeg?
doeltekort-indicator = Er staat niet wat je meet.
doeltekort-getal = Er is geen streefwaarde met een getal.
doeltekort-bron = Er staat niet waar het cijfer vandaan komt.
doeltekort-bron-onaf = De bron is niet af: kies welk cijfer het systeem telt, of schrijf de vraag op.
doeltekort-eenheid = Het gekozen cijfer heeft een andere eenheid dan de streefwaarde.
doeltekort-periode = Er staat niet over welke periode je kijkt.

doelvoorstel-contact = Tel hoeveel slachtoffers binnen 48 uur na het besluit iemand van de gemeente spreken.
    .indicator = Slachtoffers die binnen 48 uur na het besluit iemand van de gemeente spreken
doelvoorstel-buurt = Tel bij hoeveel overvallen binnen 21 dagen is afgesproken of er een bijeenkomst komt.
    .indicator = Overvallen waarbij binnen 21 dagen is afgesproken of er een bijeenkomst komt
doelvoorstel-hulp = Tel bij hoeveel slachtoffers eerst is gevraagd of zij al contact hebben met Slachtofferhulp.
    .indicator = Slachtoffers bij wie eerst is gevraagd of zij al contact hebben met Slachtofferhulp
doelvoorstel-tevreden = Vraag mensen na afloop om een rapportcijfer.
    .indicator = Gemiddeld rapportcijfer van slachtoffers na afloop van de nazorg
    .vraag = Welk rapportcijfer geeft u de hulp van de gemeente?
doelvoorstel-advies = Vraag na drie maanden na welke adviezen zijn uitgevoerd en vul het percentage in.
    .indicator = Adviezen die na 3 maanden zijn uitgevoerd
doelvoorstel-veiliger = Tel in hoeveel evaluaties staat dat het veiliger is geworden.
    .indicator = Geëvalueerde overvallen waarna het veiliger is geworden
doelvoorstel-gevoel = Vraag mensen na drie maanden of zij zich weer veilig voelen.
    .indicator = Slachtoffers die zich na 3 maanden weer veilig voelen
    .vraag = Voelt u zich weer veilig op de plek van de overval?
doelvoorstel-evalueren = Tel hoeveel gesloten casussen zijn geëvalueerd.
    .indicator = Gesloten casussen die zijn geëvalueerd
doelvoorstel-leren = Tel hoeveel voorgestelde wijzigingen in het plan zijn overgenomen.
    .indicator = Voorgestelde wijzigingen die in het plan zijn overgenomen

cijfer-besluit-binnen = Besluit over nazorg binnen { $grens } na de melding
    .uitleg = Telt elke overval in de periode. Het gaat om de tijd van de melding tot het eerste besluit over nazorg. Een overval waarbij de { $grens } nog niet voorbij zijn, telt nog niet mee.
cijfer-taken-op-tijd = Verplichte stappen die op tijd zijn gedaan
    .uitleg = Telt verplichte stappen met een termijn, bij overvallen in de periode. Een stap die nog op tijd kan komen, telt nog niet mee.
cijfer-gesloten-binnen = Casussen gesloten binnen { $grens } na de melding
    .uitleg = Telt elke overval in de periode. Een casus waarbij de { $grens } nog niet voorbij zijn en die nog open is, telt nog niet mee.
cijfer-herhaling = Overvallen op een adres waar dat eerder gebeurde
    .uitleg = Telt overvallen in de periode waarbij bekend is of hier eerder een overval was.
cijfer-overvallen = Overvallen in de periode
    .uitleg = Telt elke overval die aan de gemeente is gemeld, op de dag van de overval.
cijfer-eerste-contact = Eerste gesprek met de gemeente binnen { $grens } na het besluit
    .uitleg = Telt mensen voor wie tot nazorg is besloten, bij overvallen in de periode. Het gaat om de tijd van het besluit tot het eerste gesprek. Wie nog op tijd gesproken kan worden, telt nog niet mee.
cijfer-slachtofferhulp-eerst = Gevraagd naar Slachtofferhulp vóór het eerste gesprek
    .uitleg = Telt mensen die de gemeente heeft gesproken, bij overvallen in de periode. Is de vraag met een reden overgeslagen, dan telt dat als niet gevraagd.
cijfer-bereikt-in-pogingen = Mensen die binnen { $grens } zijn bereikt
    .uitleg = Telt mensen die de gemeente probeerde te spreken, bij overvallen in de periode. Een brief is geen poging. Wie nog binnen { $grens } bereikt kan worden, telt nog niet mee.
cijfer-buurtafspraak = Afspraak over een bijeenkomst binnen { $grens } na de overval
    .uitleg = Telt elke overval in de periode. Is afgesproken dat er geen bijeenkomst komt, dan telt dat ook als afspraak.
cijfer-bijeenkomst-gehouden = Bijeenkomst gehouden binnen { $grens } na de overval
    .uitleg = Telt overvallen in de periode, behalve die waarbij is afgesproken dat er geen bijeenkomst komt.
cijfer-verzoeken-gedaan = Verzoeken die een partner op tijd uitvoerde
    .uitleg = Telt verzoeken aan partners met een antwoord, bij overvallen in de periode.
cijfer-preventieadvies = Overvallen waarna advies over beveiliging is gegeven
    .uitleg = Telt overvallen in de periode waarbij de stap ‘Geef advies over beveiliging’ klaar is of te laat. Was advies niet nodig, dan telt de overval niet mee. Geen antwoord gekregen telt als niet gegeven.
cijfer-aanbod-gedaan = Mensen aan wie iets is aangeboden
    .uitleg = Telt mensen voor wie tot nazorg is besloten, bij overvallen in de periode. Eén maatregel is genoeg, ook als iemand hem niet wilde.
cijfer-aanbod-aangenomen = Aangeboden maatregelen die zijn aangenomen
    .uitleg = Telt per persoon elke maatregel die is aangeboden, bij overvallen in de periode. Wat het laatst is vastgelegd, telt.
cijfer-effect-aandacht = Evaluaties met genoeg aandacht en steun
    .uitleg = Telt geëvalueerde overvallen in de periode. Alleen het antwoord ja telt als gehaald. Onbekend telt niet mee.
cijfer-effect-veiligheid = Evaluaties waarna het veiliger is
    .uitleg = Telt geëvalueerde overvallen in de periode. Alleen het antwoord ja telt als gehaald. Onbekend telt niet mee.
cijfer-effect-gevoel = Evaluaties waarna het gevoel van veiligheid is hersteld
    .uitleg = Telt geëvalueerde overvallen in de periode. Alleen het antwoord ja telt als gehaald. Onbekend telt niet mee.
cijfer-effect-informatie = Evaluaties waarvan de gemeente iets leerde
    .uitleg = Telt geëvalueerde overvallen in de periode. Alleen het antwoord ja telt als gehaald. Onbekend telt niet mee.
cijfer-geevalueerd = Gesloten casussen die zijn geëvalueerd
    .uitleg = Telt overvallen in de periode waarvan de casus is gesloten. Effect en proces moeten allebei zijn ingevuld.
cijfer-verbeterpunten = Verbeterpunten uit evaluaties
    .uitleg = Telt verbeterpunten bij overvallen in de periode.
cijfer-wijzigingen-overgenomen = Voorgestelde wijzigingen die in het plan zijn overgenomen
    .uitleg = Telt wijzigingen die in de periode uit een evaluatie zijn voorgesteld.
cijfer-oefeningen = Oefeningen in de periode
    .uitleg = Telt de oefeningen die bij Oefening zijn vastgelegd.

doelcijfer-titel = Cijfer invullen
doelcijfer-titel-over = Cijfer over { $periode }
doelcijfer-gevraagd = Aan hoeveel mensen heb je het gevraagd?
doelcijfer-beantwoord = Hoeveel mensen antwoordden?
doelcijfer-teller = Bij hoeveel van hen is het gehaald?
    .uitleg = Bijvoorbeeld: hoeveel mensen zeiden ja.
doelcijfer-gemiddeld = Wat was gemiddeld het antwoord?
    .uitleg = Met hoogstens één cijfer achter de komma, zoals 7,5.
doelcijfer-waarde = Cijfer
    .uitleg = Alleen het getal, bijvoorbeeld 62 of 7,5.
doelcijfer-over = Over hoeveel mensen of overvallen gaat het?
    .uitleg = Bij een klein aantal zegt het cijfer weinig. Dat zie je dan terug.
doelcijfer-herkomst = Waar komt het cijfer vandaan?
    .uitleg = Vul geen namen in.
doelcijfer-toelichting = Toelichting
doelcijfer-bewaar = Bewaar het cijfer
doelcijfer-trek-in = Trek dit cijfer in
doelcijfer-vul-in = Vul in
doelcijfer-verbeter = Verbeter
doelcijfer-leg-vast = Leg vast
doelcijfer-tel-opnieuw = Tel opnieuw
doelcijfer-ingetrokken = Ingetrokken
doelcijfer-wie = Wie en wanneer
doelcijfer-geschiedenis = Ingevulde en vastgelegde cijfers
doelcijfer-regels = { $aantal ->
    [one] 1 regel in de geschiedenis van het cijfer
   *[other] { $aantal } regels in de geschiedenis van het cijfer
}
doelcijfer-van-gevraagd = { $aantal } gevraagd

melding-doel-bewaard = Het doel is bewaard.
melding-doel-verwijderd = Het doel is verwijderd. De cijfers zijn bewaard.
melding-doel-terug = Het doel staat er weer.
melding-doelcijfer-bewaard = Het cijfer is bewaard.
melding-doelcijfer-vastgelegd = Het cijfer is vastgelegd.
melding-doelcijfer-ingetrokken = Het cijfer is ingetrokken.
