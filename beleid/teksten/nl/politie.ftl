# Politie: vrijgave en bezwaar

menu-politie = Vragen aan de politie
politie-antwoord-geven = Geef antwoord
politie-titel = Vragen aan de politie
politie-lead = Per casus twee korte vragen: mag contact al, en is er bezwaar tegen nazorg?
politie-kolom-casus = Casus
politie-kolom-soort = Soort
politie-kolom-buurt = Buurt
politie-kolom-vrijgave = Contact
politie-kolom-bezwaar = Bezwaar
politie-vrij = Vrijgegeven
politie-niet-vrij = Nog niet vrijgegeven
politie-alles-beantwoord = Geen open vragen
politie-zonder-antwoord = { $aantal ->
    [one] 1 persoon zonder antwoord
   *[other] { $aantal } personen zonder antwoord
}
politie-leeg = Er zijn nu geen open casussen
politie-leeg-uitleg = Na een overval staan hier de vragen voor de politie.
politie-casus-titel = Vrijgave en bezwaar
politie-casus-lead = Casus { $nummer }, { $soort }, { $buurt }
politie-recht = Wat leg je vast?
politie-recht-tekst = Alleen ja of nee, met datum en functie. Geen reden, geen namen en niets over het onderzoek of verdachten.
politie-vrijgave = Mag er contact zijn?
politie-vrij-sinds = Contact is vrijgegeven sinds { $moment }
politie-vrij-bij-melding = Bij de melding
politie-houdt-tegen = Tot de vrijgave staan bellen, bezoek en brieven stil, voor alle betrokkenen en voor de buurt.
politie-vrij-op = Vanaf wanneer mag contact?
    .uitleg = Ligt het moment later? Leg de vrijgave dan pas vast als het zover is.
politie-functie = Functie van wie dit zei
    .uitleg = Kies alleen de functie. Noem geen naam.
politie-geef-vrij = Vrijgave vastleggen: contact mag
politie-fout-toekomst = Kies een moment dat al is geweest. Leg een latere vrijgave vast als het zover is.
politie-fout-voor-overval = Dit moment ligt vóór de overval. Kies een later moment.
politie-bezwaar = Is er bezwaar tegen nazorg?
politie-geen-personen = Er zijn nog geen betrokkenen toegevoegd. Daarna kun je per persoon antwoorden.
politie-wacht = Wacht op antwoord
politie-gevraagd-op = Gevraagd: { $moment }
politie-vraag = { $aantal ->
    [one] Vraag aan politie (1 persoon)
   *[other] Vraag aan politie ({ $aantal } personen)
}
politie-antwoorden = Antwoorden vastleggen
politie-antwoord = Antwoord
politie-antwoord-op = Datum van het antwoord
politie-antwoorden-vastleggen = Antwoorden vastleggen
politie-fout-geen-antwoord = Kies bij minstens één persoon een antwoord.
politie-fout-datum-toekomst = Deze datum is nog niet geweest. Kies vandaag of eerder.
politiefunctie-teamchef = Teamchef
politiefunctie-officier-van-dienst = Officier van dienst van de politie
politiefunctie-teamleider = Leider van het onderzoek
politiefunctie-wijkagent = Wijkagent
politiefunctie-contactpersoon = Contactpersoon nazorg van de politie
melding-politie-vrijgegeven = De vrijgave is vastgelegd. Taken voor contact staan nu open.
melding-politie-gevraagd = De vraag staat bij het contact van de politie.
melding-politie-beantwoord = De antwoorden zijn vastgelegd.
bezwaar-niet-van-politie = De politie krijgt alleen terug wat zij zelf gaf. Deze naam kwam van iemand anders. Noem de persoon in een gesprek.
bezwaar-niet-gevraagd = De gemeente heeft over deze persoon nog niets gevraagd. Daarom staat hier geen naam.
bezwaar-geen-naam = Er is geen naam bekend die de politie gaf.
politie-naam-terug = De politie gaf deze naam zelf.
