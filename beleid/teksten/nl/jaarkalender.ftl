# Jaarkalender: alles met een termijn op één plek

onderdeel-jaarkalender = Jaarkalender
jaarkalender-titel = Jaarkalender
jaarkalender-lead = Alles in de voorbereiding dat afloopt of opnieuw moet: het komende jaar, en wat al voorbij is.
jaarkalender-naam = Nazorg na overvallen
jaarkalender-regel = { $soort }: { $wat }
jaarkalender-maand = Bekijk per maand
jaarkalender-maand-lead = Wat er deze maand afloopt of opnieuw moet.
jaarkalender-hele-jaar = Terug naar het hele jaar
jaarkalender-leeg = Er zijn nog geen termijnen
jaarkalender-leeg-tekst = Termijnen komen vanzelf, zodra je een besluit, een afspraak of een plan vastlegt.
jaarkalender-voorbij = De dag is voorbij
jaarkalender-te-laat = Te laat
jaarkalender-nabij = Binnenkort
jaarkalender-later = Later
jaarkalender-vandaag = (vandaag)
jaarkalender-feed = In je eigen agenda
jaarkalender-feed-lead = Zet de jaarkalender in Outlook of een andere agenda. Hij blijft vanzelf bij.
jaarkalender-feed-maak = Maak een link
jaarkalender-feed-uitleg = De link is van jou. Een link die je eerder maakte, werkt daarna niet meer. In de agenda staan alleen dagen en namen van organisaties.
jaarkalender-feed-klaar = Je link is gemaakt
jaarkalender-feed-kopieer = Kopieer dit adres nu en voeg het in je agenda toe als abonnement. Je ziet het maar één keer.
jaarkalender-feed-nu = Je link werkt
jaarkalender-feed-tot = Je link werkt tot { $datum }.
jaarkalender-feed-stop = Stop de link

termijnsoort-besluit = Aanwijzingsbesluit loopt af
termijnsoort-rooster = Vanaf hier heeft niemand dienst
termijnsoort-afspraak = Afspraak loopt af
termijnsoort-herzien = Bekijk de afspraak opnieuw
termijnsoort-bellen = Bel de partner weer
termijnsoort-plan = Bekijk het nazorgplan opnieuw
termijnsoort-draaiboek = Bekijk het draaiboek opnieuw
termijnsoort-oefening = Houd een oefening
termijnsoort-overleg = Kwartaaloverleg met de politie
termijnsoort-maatregel = Maatregel stopt
termijnsoort-nalopen = Loop de maatregel na
termijnsoort-regio = Vraag na of er een nieuwe uitgave van het regionale deel is
termijnsoort-regiouitgave = Neem de nieuwe uitgave van het regionale deel over
termijnsoort-doel = Leg het cijfer van een doel vast
jaarkalender-herinnering = Nog { $dagen } dagen: { $wat }
trede-bijtijds = Binnen 90 dagen
trede-binnenkort = Binnen 45 dagen
trede-dringend = Binnen 14 dagen
trede-voorbij = Voorbij
trede-over = { $dagen ->
    [0] vandaag is de laatste dag
    [one] nog 1 dag
   *[other] nog { $dagen } dagen
}
trede-meer = Nog { $aantal } die aflopen
termijnsoort-besluitherziening = Bekijk het aanwijzingsbesluit opnieuw
termijnsoort-informatie = Bekijk de informatieafspraak opnieuw
jaarkalender-informatie = { $aantal } stromen
jaarkalender-partners = { $aantal } partners
jaarkalender-maatregelen = { $aantal } maatregelen
jaarkalender-doelen = { $aantal } doelen
