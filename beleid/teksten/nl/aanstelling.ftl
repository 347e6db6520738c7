# Aanstelling, rooster, telefoonnummers en belkaart; ook de kop van de stap Voorbereiden

menu-voorbereiden = Voorbereiden

onderdeel-label = Onderdelen van Voorbereiden
onderdeel-gereedheid = Gereedheid
onderdeel-aanstelling = Aanstelling
onderdeel-aanwijzingsbesluit = Aanwijzingsbesluit
onderdeel-oefening = Oefenen

functie-coordinator = Coördinator nazorg
    .woord = coördinator
    .hoofd = Coördinator
    .uitleg = Voert de regie, neemt het initiatief en voert zelf ook uit.
functie-contactpersoon = Contactpersoon nazorg
    .woord = contactpersoon
    .hoofd = Contactpersoon
    .uitleg = De lichtere vorm. In dit systeem mag een contactpersoon hetzelfde als een coördinator.

inzet-rooster = Heeft nu dienst
inzet-standaard = Vaste dienst buiten kantooruren
inzet-coordinator = { -functie-hoofd } nazorg
inzet-plaatsvervanger = Plaatsvervanger

aanstelling-titel = Aanstelling en bereikbaarheid
aanstelling-titel-lead = Wie de regie heeft, wie overneemt en wie je ’s nachts belt.
aanstelling-bewerken-titel = Aanstelling invullen
aanstelling-wijzig = Wijzig de aanstelling
aanstelling-bewaar = Bewaar de aanstelling
aanstelling-doe-eerst = Stel iemand aan
aanstelling-leeg = Er is nog niemand aangesteld
aanstelling-leeg-tekst = Kies een coördinator of een contactpersoon, met minstens één plaatsvervanger. Dat is de eerste stap.
aanstelling-groep-wie = Wie regie voert
aanstelling-groep-lijn = De lijn naar burgemeester en politie
    .uitleg = Deze mensen en nummers komen op de belkaart.
aanstelling-functie = Coördinator of contactpersoon?
aanstelling-coordinator = Wie voert de regie?
aanstelling-afdeling = Afdeling
    .uitleg = Advies: Openbare Orde en Veiligheid. Daar is de lijn naar burgemeester en politie het kortst.
aanstelling-hoofd = E-mail van het hoofd van de afdeling
    .uitleg = Krijgt de samenvatting: hoe ver de voorbereiding is en wat afloopt.
aanstelling-sinds = Sinds
aanstelling-plaatsvervangers = Plaatsvervangers
    .uitleg = Een plaatsvervanger moet zonder overdracht kunnen overnemen.
aanstelling-buiten = Vaste dienst buiten kantooruren
    .uitleg = Wie je ’s avonds, ’s nachts en in het weekend belt als het rooster niemand noemt.
aanstelling-buiten-leeg = Niemand: alleen het rooster telt
aanstelling-niet-ingevuld = Nog niet ingevuld
aanstelling-burgemeester = Burgemeester
aanstelling-loco = Locoburgemeester
    .uitleg = Vervangt de burgemeester volledig.
aanstelling-politie = Contact bij de politie
aanstelling-politie-wacht = Wie neemt bij de politie altijd op?
    .uitleg = Een functie, geen naam. Bijvoorbeeld: dienstdoende operationeel coördinator.
aanstelling-politie-telefoon = Telefoonnummer dat de politie altijd opneemt
aanstelling-recht = Waarom één persoon?
aanstelling-recht-tekst = De kern is regie: iemand die het initiatief neemt en zorgt dat nazorg ook echt gebeurt. Coördinator en contactpersoon mogen in dit systeem hetzelfde; alleen de naam verschilt.
aanstelling-recht-bron = CCV stap 1a
aanstelling-lijn-recht = Waarom deze lijn?
aanstelling-lijn-recht-tekst = De burgemeester beslist mee over een bezoek. De politie zegt wat moet wachten. Zoek hun nummers niet pas op als het misgaat.
aanstelling-geen-mensen = Er is nog niemand om te kiezen
aanstelling-geen-mensen-tekst = De beheerder voegt eerst mensen toe met de rol { -functie } of plaatsvervanger.

rooster-titel = Rooster buiten kantooruren
rooster-lead = Diensten van moment tot moment. Kantooruren zijn werkdagen van 9:00 tot 17:00.
rooster-wijzig = Wijzig het rooster
rooster-nieuw = Plan een dienst
rooster-gepland = Geplande diensten
rooster-wie = Wie heeft dienst?
rooster-van = Vanaf
rooster-tot = Tot
rooster-plan = Plan deze dienst
rooster-schrap = Haal deze dienst uit het rooster
rooster-schrap-tekst = Deze uren zijn daarna niet meer gedekt, tenzij iemand anders ze heeft.
rooster-wijzig-dienst = Dienst wijzigen
rooster-bewaar = Bewaar
rooster-vul-gat = Kies een periode om haar te plannen.
rooster-week = Week { $week }: { $van } tot en met { $tot }
rooster-later = Later: { $aantal ->
    [one] 1 dienst
   *[other] { $aantal } diensten
}
rooster-schrap-vraag = Deze dienst uit het rooster halen?
rooster-leeg = Er staan geen diensten in het rooster.
rooster-van-tot = { $van } tot { $tot }
rooster-gedekt = Elke avond, nacht en elk weekend is gedekt, { $dagen } dagen vooruit
rooster-gaten = { $aantal ->
    [one] In de komende { $dagen } dagen is 1 periode niet gedekt
   *[other] In de komende { $dagen } dagen zijn { $aantal } perioden niet gedekt
}
rooster-gaten-meer = { $aantal ->
    [one] En nog 1 periode.
   *[other] En nog { $aantal } perioden.
}

telefoons-titel = Telefoonnummers
telefoons-lead = De nummers die op de belkaart staan. Bel ze een keer om te zien of ze kloppen.
telefoons-wijzig = Wijzig de nummers
telefoons-bewaar = Bewaar de nummers
telefoons-nummer = Telefoonnummer
telefoon-ontbreekt = Nummer ontbreekt

belkaart-titel = Belkaart: wie bel je nu?
belkaart-open = Open de belkaart
belkaart-pdf = Belkaart op papier (PDF)
belkaart-eerst = Gevaar nu? Bel 112. Bel daarna van boven naar beneden.
belkaart-bel-eerst = Bel eerst
belkaart-bijgewerkt = bijgewerkt op { $op }
belkaart-dienst-tot = dienst tot { $tot }
belkaart-groep-nazorg = Nazorg van de gemeente
belkaart-groep-politie = Politie
belkaart-groep-bestuur = Burgemeester
belkaart-politie-altijd = neemt altijd op
belkaart-politie-waarvoor = Wat is er gebeurd en wat moet wachten?
belkaart-leeg = De belkaart is nog leeg
belkaart-leeg-tekst = Vul eerst in wie de regie voert en wie je buiten kantooruren belt.
belkaart-let-op = Let op
belkaart-let-op-namen = Schrijf geen namen op voordat het systeem zegt dat het mag.
belkaart-let-op-slachtoffer = Bel het slachtoffer niet zelf in de eerste nacht, tenzij de politie daarom vraagt.
belkaart-let-op-vastleggen = Leg vast wie je belde en hoe laat.

melding-aanstelling-bewaard = De aanstelling is bewaard.
melding-telefoons-bewaard = De nummers zijn bewaard.
melding-dienst-gepland = De dienst staat in het rooster.
melding-dienst-gewijzigd = De dienst is gewijzigd.
melding-dienst-weg = Deze dienst is al uit het rooster, of voorbij. Er is niets gewijzigd.
melding-dienst-geschrapt = De dienst is uit het rooster.

fout-eigen-vervanger = Kies bij ‘{ $veld }’ iemand anders: niemand vervangt zichzelf.
fout-tot-voor-van = De dienst moet later eindigen dan hij begint.
fout-dienst-voorbij = Deze dienst is al voorbij. Kies een moment in de toekomst.
fout-dienst-veranderd = Iemand anders wijzigde deze dienst. Nu staat er: { $wie }, { $van } tot { $tot }. Bewaar nog eens om te houden wat jij invulde.
fout-dienst-te-lang = Een dienst duurt hoogstens 62 dagen. Splits hem, of kies een vaste dienst bij de aanstelling.

belkaart-geen-netwerk = Er is geen netwerk
belkaart-geen-netwerk-tekst = Dit is de belkaart van { $moment }, zoals je die op deze telefoon bewaarde. Bel eerst. Voer de overval in zodra het netwerk terug is.
belkaart-offline = Ook zonder netwerk
belkaart-offline-uitleg = Bewaar de belkaart op je eigen telefoon. Is het netwerk weg, dan opent zij op elke pagina van dit systeem, ook op ‘Overval melden’. Doe dit niet op een apparaat van een ander: er staan namen en nummers op. Bij uitloggen gaat zij weg.
belkaart-offline-bewaar = Bewaar op deze telefoon
belkaart-offline-bewaard = Bewaard. Deze kaart is van { $moment }.
belkaart-offline-weg = Haal weg van deze telefoon
belkaart-offline-fout = Dat lukte niet. Druk de belkaart af op papier.

# Meer diensten in één keer
reeks-open = Plan weken in één keer
reeks-titel = Plan weken in één keer
reeks-lead = Vul één week in; die herhaalt zich. Of neem een eerdere periode over. Eerst zie je welke diensten ervan komen en welke uren niemand dekt. Pas daarna zet je ze in het rooster.
reeks-week = Een week die zich herhaalt
reeks-eerste = Eerste dag
    .uitleg = De week begint op deze dag.
reeks-weken = Hoeveel weken?
    .uitleg = 1 tot en met 26.
reeks-regel-1 = Dienst 1
reeks-regel-2 = Dienst 2
reeks-regel-3 = Dienst 3
reeks-regel-4 = Dienst 4
reeks-regel-5 = Dienst 5
reeks-regel-6 = Dienst 6
reeks-regel-7 = Dienst 7
reeks-uren = Andere uren
reeks-nog-een = Nog meer diensten in de week
reeks-vandag = Van dag
reeks-van = Van tijd
reeks-totdag = Tot dag
reeks-tot = Tot tijd
weekdag-ma = maandag
weekdag-di = dinsdag
weekdag-wo = woensdag
weekdag-do = donderdag
weekdag-vr = vrijdag
weekdag-za = zaterdag
weekdag-zo = zondag
reeks-bekijk = Bekijk eerst
reeks-bekijk-opnieuw = Bekijk opnieuw
reeks-zet = Zet in het rooster
reeks-kopie = Een eerdere periode overnemen
reeks-kopie-leeg = Er zijn nog geen eerdere diensten.
reeks-kopie-van = Neem over vanaf
    .uitleg = De eerste dag van de eerdere periode.
reeks-voorstel = { $aantal ->
    [one] Dit wordt 1 dienst
   *[other] Dit worden { $aantal } diensten
}
reeks-nog-niets = Er staat nog niets in het rooster. Klopt het, kies dan onderaan het formulier ‘Zet in het rooster’.
reeks-weg = { $aantal ->
    [one] 1 dienst blijft weg: die staat er al of is voorbij.
   *[other] { $aantal } diensten blijven weg: die staan er al of zijn voorbij.
}
reeks-standaard = Uren zonder dienst zijn gedekt: dan belt men { $wie }.
reeks-gedekt = In deze weken is elke avond, elke nacht en elk weekend gedekt
reeks-gaten = { $aantal ->
    [one] Daarna is er nog 1 gat
   *[other] Daarna zijn er nog { $aantal } gaten
}
reeks-diensten = Welke diensten?
fout-reeks-niemand = Kies bij ten minste één dienst wie er dienst heeft.
fout-reeks-niets-nieuws = Dit geeft geen nieuwe diensten: ze staan er al of zijn voorbij. Kies een andere eerste dag.
fout-kopie-dag = Kies bij ‘{ $veld }’ dezelfde dag van de week als de eerste dag van de eerdere periode.
fout-kopie-leeg = In die periode begon geen dienst van iemand die nu nog dienst kan doen.
melding-diensten-gepland = De diensten staan in het rooster.
fout-aanstelling-ver = Deze dag ligt meer dan een jaar vooruit. Kijk naar het jaar.

# Wat je hierna doet
aanstelling-dan-dienst = { $aantal ->
    [one] Volgende stap: 1 tijdvak heeft nog niemand met dienst
   *[other] Volgende stap: { $aantal } tijdvakken hebben nog niemand met dienst
}
aanstelling-dan-dienst-tekst = Kies iemand met vaste dienst buiten kantooruren, dan zijn alle avonden, nachten en weekenden in één keer gedekt. Met een rooster kan het ook.
aanstelling-dan-dienst-doe = Kies een vaste dienst
aanstelling-dan-nummers = { $aantal ->
    [one] Volgende stap: van 1 persoon ontbreekt het nummer
   *[other] Volgende stap: van { $aantal } personen ontbreekt het nummer
}
aanstelling-dan-nummers-tekst = Wie geen nummer heeft, kan ’s nachts niet worden gebeld.
aanstelling-dan-verder = De aanstelling is compleet
aanstelling-dan-verder-tekst = Bij Gereedheid zie je wat er nog openstaat.
aanstelling-dan-verder-doe = Naar Gereedheid
