# Partners: wie er meedoet en wie je daar belt

onderdeel-partners = Partners
partners-titel = Partners
partners-lead = Wie er meedoet, wat iedereen vooraf en na een overval doet, en wie je daar belt.
partners-volledig = Van elke partner weet je wie je belt en wat is afgesproken
partners-open = { $aantal ->
    [one] Van 1 partner ontbreekt nog iets
   *[other] Van { $aantal } partners ontbreekt nog iets
}
partners-toon-open = Toon alleen die partners
partners-aantal = { $getoond } van { $totaal } partners
partners-niets = Geen partner gevonden
partners-niets-tekst = Zoek op een ander woord, of bekijk alle partners.
partners-alle = Toon alle partners
partners-zoek = Zoek
partners-soort = Soort overval
partners-alleen-open = Alleen als er iets ontbreekt
partners-kolom-naam = Partner
partners-kolom-rol = Rol
partners-kolom-contact = Contact
partners-kolom-afspraak = Afspraak
partners-kolom-stand = Stand
partners-vooraf = Vooraf:
partners-daarna = Na een overval:
partners-eigen = Zie de aanstelling
partners-onbekend = Nog niet bekend
partners-buiten = Buiten kantooruren:
partners-vanaf = vanaf { $datum }
partners-tot = tot en met { $datum }
partners-getekend = getekend op { $datum }
partners-regie = Voert de regie
partners-doet-niet-mee = Doet hier niet mee
partners-compleet = Compleet
partners-gebeld = Gebeld op { $datum }

partnermist-contact = Geen contactpersoon
partnermist-telefoon = Geen nummer
partnermist-afspraak = Afspraak niet getekend
partnermist-verlopen = Afspraak verlopen
partnermist-gebeld = Langer dan een jaar niet gebeld

partner-gegevens = Contact en afspraak
partner-gebeld = Gebeld, nummer klopt
partner-rol = Rol van deze partner
partner-bron = Bron
partner-recht = Wat leg je hier vast?
partner-recht-tekst = Werkgegevens van een organisatie: een functie, het nummer van een balie, het adres van een afdeling. Gegevens over een slachtoffer horen hier niet. Een partner krijgt die alleen met toestemming, of als de wet het zegt.
partner-groep-contact = Contact
partner-groep-afspraak = Afspraak
partner-groep-mee = Doet deze partner mee?
partner-naam = Naam in jouw gemeente
    .uitleg = Bijvoorbeeld de naam van de woningcorporatie.
partner-contactpersoon = Naar wie vraag je?
    .uitleg = Liefst een functie. Die verandert minder vaak dan een naam.
partner-telefoon = Telefoonnummer
    .uitleg = Verandert het nummer, bel dan opnieuw om te controleren of het klopt.
partner-buiten = Buiten kantooruren
    .uitleg = Een nummer, of de tijden waarop iemand opneemt.
partner-email = E-mailadres van de afdeling
    .uitleg = Geen adres van één persoon.
partner-afspraak = Wat is er afgesproken?
    .uitleg = Wat doet de partner, hoe snel, en hoe meld je je?
    .leeg = Schrijf op wat is afgesproken voordat je een datum van tekenen invult.
partner-afspraak-van = Afspraak geldt vanaf
partner-afspraak-tot = Afspraak geldt tot en met
partner-afspraak-op = Getekend op
partner-niet-mee = Deze partner doet in jouw gemeente niet mee
    .uitleg = De partner telt dan niet mee voor gereedheid en blijft uit het nazorgplan.
partner-reden = Waarom niet?
    .leeg = Schrijf op waarom deze partner niet meedoet. Een ander moet dat later kunnen volgen.
partner-bewaar = Bewaar de gegevens

fout-partner-later = Vul bij ‘{ $veld }’ een dag in die niet in de toekomst ligt.

melding-partner-bewaard = De gegevens van de partner zijn bewaard.
melding-partner-gebeld = Vastgelegd dat je vandaag belde en dat het nummer klopt.
