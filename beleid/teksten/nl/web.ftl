# Schil, formulieren en bouwstenen: alle teksten die niet bij één stap horen.

app-naam = Nazorgregie
taal-naam = Nederlands

shell-naar-inhoud = Naar de inhoud
shell-menu = Menu
shell-menu-label = Hoofdmenu
shell-wachtend = wachtend
shell-uitloggen = Uitloggen
shell-naar-start = Naar start
shell-kruimelpad = Kruimelpad
shell-toegankelijkheid = Toegankelijkheid
shell-demo-kort = Demo
shell-demo = Alle namen en gebeurtenissen zijn verzonnen. Vul hier geen echte gegevens in.

script-gekopieerd = Gekopieerd
script-weg = Je hebt iets ingevuld dat nog niet is opgeslagen.
script-bezig = Bezig. Laat deze pagina open.
script-geen-verbinding = Er is geen verbinding, dus er is niets verstuurd. Wat is ingevuld, staat er nog. Laat deze pagina open en probeer het zo opnieuw.
script-niet-nagekeken = De laatste wijziging is nog niet nagekeken: er komt geen antwoord. Hieronder staat hoe het daarvoor was.
script-bijgewerkt = Deze pagina is bijgewerkt.
script-passkey-mislukt = Dat lukte niet. Probeer het opnieuw, of kies een andere manier van inloggen.
script-passkey-kan-niet = Deze browser kan geen passkeys gebruiken. Kies een andere manier van inloggen.

form-verplicht = Vul alles in. Je mag alleen overslaan waar ‘niet verplicht’ bij staat.
form-niet-verplicht = (niet verplicht)
form-fouten-kop = { $aantal ->
    [one] Nog niet opgeslagen: kijk naar 1 punt
   *[other] Nog niet opgeslagen: kijk naar { $aantal } punten
}
form-fouten-kop-vraag = { $aantal ->
    [one] Dit lukt nog niet: kijk naar 1 punt
   *[other] Dit lukt nog niet: kijk naar { $aantal } punten
}
form-titel-fouten = { $aantal ->
    [one] Niet opgeslagen: 1 fout - { $titel }
   *[other] Niet opgeslagen: { $aantal } fouten - { $titel }
}
form-annuleren = Annuleren
form-dag = Dag
form-maand = Maand
form-jaar = Jaar
form-tijd = Tijd
form-kies = Maak een keuze
form-geen-keuze = Geen keuze
form-alle = Alle
form-leeg = (leeg)
form-ja = Ja
form-nee = Nee

fout-leeg = Vul ‘{ $veld }’ in.
fout-te-lang = Maak ‘{ $veld }’ korter: er { $over ->
    [one] is 1 teken
   *[other] zijn { $over } tekens
} te veel. Er passen { $max } tekens in.
fout-kies = Kies een antwoord bij ‘{ $veld }’.
fout-kies-een-of-meer = Kies minstens één antwoord bij ‘{ $veld }’.
fout-datum-leeg = Vul een datum in bij ‘{ $veld }’.
fout-datum = Vul bij ‘{ $veld }’ een datum in die bestaat, bijvoorbeeld 26 11 2026.
fout-tijd-leeg = Vul een tijd in bij ‘{ $veld }’.
fout-tijd = Vul bij ‘{ $veld }’ een tijd in van 0:00 tot 23:59, bijvoorbeeld 22:05.
fout-email-leeg = Vul een e-mailadres in bij ‘{ $veld }’.
fout-email = Vul bij ‘{ $veld }’ een volledig e-mailadres in, bijvoorbeeld naam@voorbeeldstad.nl.
fout-telefoon-leeg = Vul een telefoonnummer in bij ‘{ $veld }’.
fout-telefoon = Vul bij ‘{ $veld }’ een volledig telefoonnummer in, bijvoorbeeld 06 12345678 of +32 2 123 45 67.
fout-postcode-leeg = Vul een postcode in bij ‘{ $veld }’.
fout-postcode = Vul bij ‘{ $veld }’ vier cijfers en twee letters in, bijvoorbeeld 1234 AB.
fout-getal = Vul bij ‘{ $veld }’ een heel getal in van { $van } tot en met { $tot }.
fout-vink-aan = Zet een vinkje bij ‘{ $veld }’ om verder te gaan.
fout-niet-op-lijst = Dit gegeven mag je niet van de politie vastleggen: het staat niet in het aanwijzingsbesluit (Wpg art. 16 lid 1 onder c). Kies een andere herkomst of laat het besluit aanpassen.
fout-conflict = Iemand anders heeft ‘{ $veld }’ gewijzigd. Nu staat er: { $nu }. Jij vulde in: { $jij }. Kies wat het moet zijn en sla opnieuw op.
fout-onvolledig = Er ontbreekt nog iets. Loop het formulier na en verstuur het opnieuw.

deel-kopieer = Kopieer
deel-van = { $gedaan } van { $totaal }
deel-te-verifieren = Nog te controleren
deel-te-verifieren-bron = { $bron }; geldt vanaf { $datum }
deel-bladeren = Bladeren
deel-vorige = Vorige
deel-volgende = Volgende
deel-filter = Toon
deel-filter-label = Filter de lijst
deel-filter-wis = Wis de filters

stand-klaar = klaar
stand-nu = nu aan de beurt
stand-straks = nog niet aan de beurt
stand-laat = te laat
stand-nvt = niet van toepassing

probleem-400 = Deze aanvraag is niet te lezen
    .uitleg = Er is niets gewijzigd. Ga terug en probeer het opnieuw.
probleem-403 = Dit mag jij hier niet doen
    .uitleg = Je rol geeft geen toegang tot deze pagina.
probleem-404 = Deze pagina bestaat niet
    .uitleg = Misschien is het adres verkeerd overgenomen, of is de pagina verplaatst. Begin opnieuw vanaf de startpagina.
probleem-409 = Iemand anders was je net voor
    .uitleg = Er is niets overschreven. Ga terug, bekijk wat er nu staat en doe het dan opnieuw.
probleem-429 = Te veel pogingen achter elkaar
    .uitleg = Wacht een paar minuten en probeer het dan opnieuw.
probleem-500 = Er ging bij ons iets mis
    .uitleg = Jouw gegevens van daarvoor zijn bewaard. Probeer het opnieuw. Blijft het misgaan? Geef dan het nummer hieronder door aan de beheerder.
probleem-503 = Nazorgregie kan nu niet bij de gegevens
    .uitleg = Dit gaat meestal snel over. Wacht een minuut en probeer het opnieuw. Duurt het langer? Bel je beheerder. Iemand in nood bel je gewoon: gebruik de bellijst op papier.
probleem-503-formulier = Dit is nog niet opgeslagen
    .uitleg = Nazorgregie kan nu niet bij de gegevens. Wat je typte, staat nog in deze pagina. Sluit haar niet. Wacht een minuut en kies dan Probeer opnieuw. Duurt het langer? Bel je beheerder.
probleem-opnieuw = Probeer opnieuw
probleem-nummer = Nummer van deze storing:
probleem-waarom = Waarom mag dit niet?
probleem-naar-start = Naar de startpagina

tijd-zojuist = zojuist
tijd-geleden = { $duur } geleden
tijd-over = over { $duur }
tijd-minuten = { $aantal ->
    [one] 1 minuut
   *[other] { $aantal } minuten
}
tijd-uren = { $aantal } uur
tijd-dagen = { $aantal ->
    [one] 1 dag
   *[other] { $aantal } dagen
}
tijd-maanden = { $aantal ->
    [one] 1 maand
   *[other] { $aantal } maanden
}
tijd-jaren = { $aantal } jaar

weekdag-1 = maandag
weekdag-2 = dinsdag
weekdag-3 = woensdag
weekdag-4 = donderdag
weekdag-5 = vrijdag
weekdag-6 = zaterdag
weekdag-7 = zondag
weekdag-kort-1 = ma
weekdag-kort-2 = di
weekdag-kort-3 = wo
weekdag-kort-4 = do
weekdag-kort-5 = vr
weekdag-kort-6 = za
weekdag-kort-7 = zo
tijd-zomer = zomertijd
tijd-winter = wintertijd
maand-1 = januari
maand-2 = februari
maand-3 = maart
maand-4 = april
maand-5 = mei
maand-6 = juni
maand-7 = juli
maand-8 = augustus
maand-9 = september
maand-10 = oktober
maand-11 = november
maand-12 = december
maand-kort-1 = jan
maand-kort-2 = feb
maand-kort-3 = mrt
maand-kort-4 = apr
maand-kort-5 = mei
maand-kort-6 = jun
maand-kort-7 = jul
maand-kort-8 = aug
maand-kort-9 = sep
maand-kort-10 = okt
maand-kort-11 = nov
maand-kort-12 = dec
