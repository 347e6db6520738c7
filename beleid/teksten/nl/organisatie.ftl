# Organisatie: wat er al is rond overvallen

organisatie-titel = Organisatie
organisatie-lead = Kijk eerst wat er al is: wie werkt er nu aan overvallen, en waar hoort nazorg bij?
organisatie-schema = Organisatieschema
organisatie-lijst = Wie hoort waar
organisatie-leeg = Je legde nog niets vast
organisatie-leeg-tekst = De lijn van de burgemeester naar de { -functie } staat er al. Voeg toe wat er nog meer is: een overleg, een team, een veiligheidshuis.
organisatie-voeg-toe = Voeg een onderdeel toe
organisatie-nieuw = Onderdeel toevoegen
organisatie-wijzig = Onderdeel wijzigen
organisatie-geen-namen = Schrijf functies en organisaties op, geen namen van personen.
organisatie-naam = Naam van het onderdeel
    .uitleg = Bijvoorbeeld: overvaloverleg, team OOV, veiligheidshuis.
organisatie-rol = Wat doet het bij overvallen?
organisatie-boven = Waar valt het onder?
    .uitleg = Kies niets als het direct onder de { -functie } valt.
organisatie-bewaar = Bewaar
organisatie-weg = Haal dit onderdeel weg
organisatie-weg-tekst = Wat eronder valt, schuift op naar boven.
organisatie-weg-vraag = Wil je dit onderdeel weghalen?
organisatie-burgemeester = Burgemeester
organisatie-plaatsvervangers = { $aantal ->
    [one] 1 plaatsvervanger
   *[other] { $aantal } plaatsvervangers
}
organisatie-open = Bekijk het organisatieschema
fout-organisatie-ring = Kies bij ‘{ $veld }’ een onderdeel dat niet onder dit onderdeel valt.
melding-organisatie-bewaard = Het onderdeel is bewaard.
melding-organisatie-weg = Het onderdeel is weg.
organisatie-schuif = Het schema is breder dan je scherm. Schuif het opzij; de lijst hierboven zegt hetzelfde.
