# Oefenen: een verzonnen overval met echte mensen, in een eigen ruimte

oefenmerk = Oefening
oefenmerk-document = Dit stuk is gemaakt tijdens een oefening. De overval is verzonnen. Gebruik het niet.
oefenmerk-klok = In de oefening is het { $moment }.
oefenmerk-post = Postvak
oefenmerk-waarnemingen = Waarnemingen
oefenmerk-verlaten = Verlaat de oefening

oefenen-titel = Oefen met een verzonnen overval
oefenen-lead = Iedereen doet zijn eigen werk in het systeem, op een overval die niet echt is. Niets gaat de deur uit en niets telt mee.
oefenen-bezig = Oefening
oefenen-loopt = Er loopt een oefening: { $naam }
oefenen-op-start = Doe mee of kijk mee. Wat je hier in de echte gemeente doet, blijft echt.
oefenen-naar = Naar de oefening
oefenen-regels = De oefening staat los van het echte werk
oefenen-regels-tekst = In de oefening heeft elke pagina een gestreepte rand met het woord Oefening. Krijg je een echte melding? Verlaat de oefening en meld hem hier.
oefenen-sinds = Begonnen
oefenen-klok = In de oefening is het
oefenen-deelnemers = Wie doen er mee
oefenen-niemand = Nog niemand
oefenen-doe-mee = Doe mee
oefenen-neem-waar = Kijk mee als waarnemer
oefenen-beide = Speel mee en neem waar
oefenen-beide-tekst = Kijk je alleen mee, dan lees je alles en verander je niets. Speel je ook mee, dan werk je in je eigen rol en schrijf je daarnaast op wat je opvalt; bij je waarnemingen staat dat je meespeelde.
oefenen-regie = De oefening leiden
oefenen-uren = Zet de klok vooruit met hoeveel uur?
    .uitleg = Een getal van 1 tot 840. Terug kan niet.
oefenen-vooruit = Zet de klok vooruit
oefenen-naar-einde = Beëindig en evalueer
oefenen-nieuw = Begin een oefening
oefenen-nieuw-tekst = Wat jullie hebben voorbereid, gaat als kopie mee: collega's, rooster, besluit, partners, maatregelen, afspraken, draaiboeken en plan. Geen enkele casus gaat mee.
oefenen-naam = Hoe heet de oefening?
    .uitleg = Bijvoorbeeld: Overval op de juwelier. Gebruik geen namen van echte slachtoffers.
oefenen-begin = Begin de oefening
oefenen-geen = Er loopt nu geen oefening
oefenen-geen-tekst = De { -functie } begint een oefening. Je ziet haar dan ook op je startpagina.
oefenen-eerder = Eerdere oefeningen
oefenen-eerder-leeg = Er was nog geen oefening in het systeem
oefenen-eerder-leeg-tekst = Na een oefening staan hier wat jullie leerden en het certificaat.
oefenen-kolom-naam = Oefening
oefenen-kolom-wanneer = Datum
oefenen-kolom-stand = Gegevens
oefenen-stand-beeindigd = Nog aanwezig
oefenen-stand-vernietigd = Vernietigd
oefenen-fout-loopt = Er loopt al een oefening. Beëindig die eerst.
oefenen-fout-klok = Een collega zette de klok net vooruit. Kijk hoe laat het nu is.
oefenen-fout-niemand = Er deed nog niemand mee. Een oefening zonder deelnemers levert geen certificaat op.
oefenen-fout-naam = Hier staat een naam, nummer of adres van een collega. Noem een functie: deze tekst blijft lang bewaard en gaat naar het plan.

oefenen-einde = Oefening beëindigen
oefenen-einde-titel = { $naam } beëindigen
oefenen-einde-lead = Daarna kan niemand er nog in. Bespreek met elkaar hoe het ging en leg vast wat jullie leerden.
oefenen-evaluatie = Wat leerden jullie?
oefenen-goed = Wat ging goed?
    .uitleg = Over de organisatie, niet over personen.
oefenen-beter = Wat kan beter?
    .uitleg = Over de organisatie, niet over personen. Dit blijft bewaard bij de gehouden oefeningen.
oefenen-punt = Verbeterpunt
    .uitleg = Het komt als voorstel in het nazorgplan van de gemeente.
oefenen-nog-een-punt = Nog een verbeterpunt
oefenen-hoofdstuk = In welk hoofdstuk van het plan?
oefenen-voorstel = Wat moet daar komen te staan?
oefenen-beeindig = Beëindig de oefening
oefenen-lessen =
    Ging goed: { $goed }
    Kan beter: { $beter }
oefenen-functies = Functies die meededen
oefenen-punten = Voorstellen voor het nazorgplan
oefenen-certificaat = Certificaat (PDF)
oefenen-waarnemingen = Waarnemingen
oefenen-gegevens = Gegevens van de oefening
oefenen-vernietigen-op = Alle gegevens van de oefening worden op { $dag } vernietigd, met de sleutels. Wat jullie leerden en het certificaat blijven.
oefenen-vernietigd = De gegevens van de oefening zijn op { $dag } vernietigd
oefenen-vernietig = Vernietig de gegevens nu
oefenen-vernietig-vraag = De casus, het postvak en de waarnemingen van de oefening zijn daarna weg. Doorgaan?

melding-oefenruimte-begonnen = De oefening is begonnen. Collega's zien haar op hun startpagina.
melding-oefenruimte-vooruit = De klok van de oefening staat vooruit.
melding-oefenruimte-beeindigd = De oefening is beëindigd en staat bij de gehouden oefeningen. De voorstellen staan in het nazorgplan.
melding-oefenruimte-vernietigd = De gegevens van de oefening zijn vernietigd.
melding-oefening-voorbij = Deze oefening is voorbij. Je bent terug in de echte gemeente.
melding-oefening-doe-mee = Je doet nog niet mee aan deze oefening. Kies hieronder of je meedoet.
melding-oefening-storing = De oefening is even niet te bereiken. Je bent in de echte gemeente. Probeer het zo opnieuw.
melding-oefenpost-erbij = Dit bestand is niet opgehaald of verstuurd. Het ligt in het postvak van de oefening.
melding-waarneming-vastgelegd = De waarneming is vastgelegd.

deelrol-speler = speler
deelrol-waarnemer = waarnemer
deelrol-beide = speelt mee en neemt waar

oefenpost-titel = Postvak van de oefening
oefenpost-lead = Alles wat anders de deur uit zou gaan, komt hier: brieven, documenten, bestanden en links. Speel je de ontvanger? Open het hier.
oefenpost-wat = Wat
oefenpost-van = Gemaakt door
oefenpost-op = Wanneer
oefenpost-link = Een link voor de ontvanger
oefenpost-leeg = Er is nog niets gekomen
oefenpost-leeg-tekst = Haal een brief of document op, dan staat het hier.

waarneming-titel = Waarnemingen
waarneming-lead = Wie meekijkt, schrijft op wat opvalt, met het tijdstip. Spelers lezen het na afloop.
waarneming-nieuw = Nieuwe waarneming
waarneming-tekst = Wat zie je?
    .uitleg = Over hoe het werk loopt, niet over hoe iemand is.
waarneming-leg-vast = Leg vast
waarneming-geen = Er zijn geen waarnemingen.
waarneming-later = De waarnemingen ziet iedereen na afloop van de oefening.
waarneming-speelde = speelde mee

oefengrens-titel = Dit kan niet in de oefening
oefengrens-buiten = Inloggen, je account, gebruikers en instellingen horen bij de echte gemeente.
    .stap = Verlaat de oefening als je dit nu nodig hebt. Je kunt daarna weer meedoen.
oefengrens-voorbereiding = In de oefening kun je lezen wat is voorbereid, maar het niet veranderen. Een verandering zou met de oefening verdwijnen.
    .stap = Klopt er iets niet? Schrijf het op, en maak er na afloop een verbeterpunt van.
oefengrens-waarnemer = Je kijkt mee als waarnemer. Je leest alles en verandert niets.
    .stap = Schrijf bij Waarnemingen op wat je opvalt.
oefengrens-terug = Terug naar de oefening
oefengrens-voorbij = De oefening is net beëindigd. Wat je verstuurde, is niet bewaard.
    .stap = Wat je schreef staat hieronder. Geef het door aan wie de oefening leidde.
oefengrens-geschreven = Dit had je geschreven
    .uitleg = Het is niet bewaard. Kopieer het als je het nog nodig hebt.

oefenbellen-titel = Dit is een oefening: bel je echt?
oefenbellen-lead = Het nummer is van iemand die echt bestaat. Weet die niet dat er een oefening is, bel dan niet.
oefenbellen-zeg = Zeg dit als eerste
oefenbellen-zin = "Dit is een oefening van de nazorg. Er is niets gebeurd. Heb je nu tijd om mee te doen?"
oefenbellen-bel = Ja, bel { $nummer }
oefenbellen-niet = Nee, niet bellen

certificaat-titel = Certificaat van een gehouden oefening
certificaat-kenmerk = Oefening { $dag }
certificaat-verklaring = De gemeente { $gemeente } hield de oefening "{ $naam }". Medewerkers en partners werkten in het systeem voor nazorg aan een verzonnen overval, met het draaiboek en het nazorgplan die toen golden.
certificaat-oefening = Oefening
certificaat-waarnemers = Aantal waarnemers
certificaat-punt = Hoofdstuk { $nummer }: { $tekst }
certificaat-slot = Dit certificaat noemt functies en geen personen. De gegevens van de oefening zelf worden vernietigd; wat is geleerd, blijft in het register van oefeningen en in het nazorgplan.
