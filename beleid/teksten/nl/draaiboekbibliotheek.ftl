# Draaiboekbibliotheek: bestanden met een draaiboek, van en naar anderen.

bibliotheek-titel = Draaiboeken delen
bibliotheek-lead = Neem een draaiboek over van een andere gemeente, een regio of het CCV, of geef er een van jullie door. In het bestand staat wie het maakte.
bibliotheek-ontvangen = Ontvangen bestanden
bibliotheek-leeg = Er is nog geen bestand ontvangen
bibliotheek-leeg-tekst = Kreeg je een draaiboek van een ander? Lees het bestand hier in. Er verandert nog niets.
bibliotheek-kolom-bron = Van wie
bibliotheek-kolom-ontvangen = Ontvangen
bibliotheek-kolom-overgenomen = Overgenomen
bibliotheek-kolom-erkend = Erkend
bibliotheek-naar-concept = Naar het concept
bibliotheek-niet-overgenomen = nog niet
bibliotheek-delen = Zelf delen
bibliotheek-delen-tekst = Open een draaiboek en kies bij Meenemen voor het bestand om te delen. Er staan geen namen of nummers van mensen in.
bibliotheek-delen-link = Naar de draaiboeken
bibliotheek-kenmerk = Kenmerk
bibliotheek-eigen-kenmerk = Ons kenmerk. Lees dit voor als een ander belt
bibliotheek-bekend = Bekende bronnen
bibliotheek-lezen = Bestand inlezen
bibliotheek-lezen-tekst = Je ziet eerst van wie het is en wat er anders is dan bij jullie.
bibliotheek-bestand = Bestand met een draaiboek
    .uitleg = Een bestand dat eindigt op .json, gemaakt met Nazorgregie.
bibliotheek-lees = Lees in
bibliotheek-bron-eigen = Van ons zelf
bibliotheek-bron-bekend = Bekend: { $naam }
bibliotheek-bron-onbekend = Bron niet gecontroleerd
bibliotheek-bron-bel = Iedereen kan een naam invullen. Bel wie het stuurde op een nummer dat je al kende, en vergelijk het kenmerk.
bibliotheek-bron-naam = Wie is dit?
    .uitleg = Bijvoorbeeld: gemeente Havendam, afdeling Veiligheid. Vul dit pas in als het kenmerk klopt.
bibliotheek-bron-ken = Kenmerk klopt
bibliotheek-van = Gemaakt door { $bron } ({ $code })
bibliotheek-herkomst = Wie maakte dit
bibliotheek-gemaakt = Gemaakt op
bibliotheek-ongewijzigd = Niet veranderd sinds het is gemaakt
bibliotheek-voorbeeld = Uit een voorbeeldgemeente
bibliotheek-is-overgenomen = Hiervan is een concept gemaakt
bibliotheek-nieuw-hier = Dit draaiboek heb je nog niet
bibliotheek-nieuw-hier-tekst = { $aantal ->
    [one] Het heeft één stap. Neem het over als concept; daarna pas je het aan en kijkt een collega na.
   *[other] Het heeft { $aantal } stappen. Neem het over als concept; daarna pas je het aan en kijkt een collega na.
  }
bibliotheek-zelfde = Dit is gelijk aan wat bij jullie geldt. Je hoeft niets over te nemen.
bibliotheek-verschil = Wat is anders dan bij jullie
bibliotheek-verschil-tekst = Nieuw: { $erbij }. Anders: { $anders }. Niet in dit bestand: { $weg }. Op een andere plaats: { $verplaatst }. Kies wat je overneemt. Het wordt een concept op wat nu bij jullie geldt.
bibliotheek-stappen = Stappen om over te nemen
bibliotheek-stap-erbij = Nieuw: komt erbij op de plaats die hij in het bestand heeft
bibliotheek-stap-anders = Anders: de velden worden zoals in het bestand
bibliotheek-stap-weg = Staat niet in het bestand: vervalt bij jullie
bibliotheek-stap-verplaatst = Staat in het bestand op een andere plaats: komt daar ook bij jullie
bibliotheek-verplaatst = Op een andere plaats ({ $aantal })
bibliotheek-verplaatst-tekst = Neem je zo’n stap over, dan komt hij tussen dezelfde stappen als in het bestand. De andere stappen blijven staan waar ze staan.
bibliotheek-neem-stappen = Neem deze stappen over
bibliotheek-alles = Het hele draaiboek
bibliotheek-alles-tekst = Wil je alles zoals het in het bestand staat? Dan maakt het concept niet gebruik van jullie eigen aanpassingen.
bibliotheek-neem-alles = Neem alles over als concept
bibliotheek-vervalt = Vervalt, zoals bij { $bron }
bibliotheek-past = Past het bij jullie?
bibliotheek-past-goed = Ja, alles waar het naar verwijst is er
bibliotheek-past-bekijk = Bekijk wat nog niet past
bibliotheek-past-later = Je kunt het toch overnemen en dit in het concept oplossen.
bibliotheek-mee = Wat er meekwam
bibliotheek-mee-partners = { $aantal ->
    [one] 1 partij
   *[other] { $aantal } partijen
  }
bibliotheek-mee-onbekend = niet in jullie register
bibliotheek-mee-brieven = { $aantal ->
    [one] 1 brief
   *[other] { $aantal } brieven
  }
bibliotheek-mee-scenarios = Scenario's
bibliotheek-weg = Gooi weg
bibliotheek-weg-zeker = Dit bestand weggooien? Een concept dat ervan is gemaakt, blijft.
draaiboek-delen = Bestand om te delen
draaiboek-delen-tekst = Voor een andere gemeente met Nazorgregie, met jullie kenmerk.
melding-bibliotheek-overgenomen = Overgenomen als concept. Kijk de stappen na.
melding-bibliotheek-bron = Deze bron is nu bekend.
melding-bibliotheek-weg = Het bestand is weg.
fout-bundel-geen = Dit is geen bestand met een draaiboek. Vraag om het bestand dat Nazorgregie maakt bij Meenemen.
fout-bundel-nieuwer = Dit bestand is gemaakt met een nieuwere versie. Vraag je beheerder om Nazorgregie bij te werken.
fout-bundel-gewijzigd = Dit bestand is veranderd nadat het is gemaakt. Gebruik het niet. Vraag een nieuw bestand aan wie het stuurde.
fout-bundel-inhoud = Het draaiboek in dit bestand is niet te lezen. Vraag een nieuw bestand aan wie het stuurde.
fout-bibliotheek-geen-stap = Kies minstens één stap.
