# Generale repetitie van een draaiboek, en de scenario's die ernaast staan

generale-titel = Generale repetitie: { $naam }
generale-lead = Kies een moment en wat er speelt. Je ziet hoe de casus dan loopt, en waar het vastloopt voor het echt gebeurt.
generale-naar-draaiboek = Naar het draaiboek
generale-begin-hier = Speel dit draaiboek af
generale-afdruk = Versie om af te drukken
generale-terug = Terug naar de klok
generale-kort = Generale
generale-kaart = Generale repetitie
generale-onleesbaar = Deze versie is nog niet af te spelen: er staan fouten in de tekst
generale-onleesbaar-naar = Los de fouten op in de editor

generale-kies = Wat speelt er?
generale-verander = Verander moment, feiten en personen
generale-groep-moment = Moment en versie
generale-op = Wanneer is de overval?
generale-dagen = Hoe lang wil je kijken?
generale-versie-keuze = Welke versie?
generale-versie = Versie van { $datum }
generale-versie-eigen = Eigen versie van { $datum }
generale-versie-concept = { $staat }, gewijzigd { $datum }
generale-tegen = Vergelijk met
    .uitleg = Dezelfde feiten met een andere versie of een ander draaiboek.
generale-groep-doen = Wie doet wat?
generale-stand = Wat staat er klaar?
generale-stand-nu = Met wat nu klaarstaat
generale-stand-nu-uitleg = Partners, rooster, besluit en afspraken zoals ze nu in het systeem staan.
generale-stand-ideaal = Alsof iedereen opneemt
generale-stand-ideaal-uitleg = Dag en nacht. Zo zie je alleen het draaiboek zelf. Er is dan geen plaatsvervanger.
generale-gedrag = Hoe snel doet iedereen het werk?
generale-groep-feiten = Feiten
generale-gebieden = Aantal gebieden in de omgeving
    .uitleg = 0 betekent: één omgeving, zonder verdeling.
generale-groep-personen = Personen
generale-persoon = Persoon { $nr }
generale-persoon-rol = persoon { $nr } ({ $rol })
generale-persoon-erbij = Nog een persoon
generale-persoon-weg = Haal persoon { $nr } weg
generale-antwoorden = Antwoorden van deze persoon
generale-gebied-nr = gebied { $nr }
generale-groep-afwezig = Wie is er niet?
generale-afwezig-nr = Afwezigheid { $nr }
generale-afwezig-wie = Wie?
generale-afwezig-van = Weg vanaf
generale-afwezig-tot = Terug op
generale-afwezig-zin = { $wie }: van { $van } tot { $tot }
generale-groep-voorvallen = Wat gebeurt er?
generale-voorvallen-uitleg = Alleen wat anders gaat dan gewoon. De rest volgt vanzelf uit het draaiboek.
generale-voorvallen-aantal = { $aantal ->
    [one] 1 ding op een vast moment
   *[other] { $aantal } dingen op een vast moment
}
generale-voorval-nr = Voorval { $nr }
generale-voorval-wat = Wat gebeurt er?
generale-voorval-op = Wanneer?
generale-voorval-voor = Voor welke persoon?
generale-keuze-anker = Gebeurtenis: { $wat }
generale-keuze-feit = Bekend: { $feit }: { $waarde }
generale-speel = Speel af
fout-generale-tot = Kies bij ‘Terug op’ een moment na ‘Weg vanaf’.
fout-generale-persoon = Deze persoon is er niet. Kies een andere, of voeg de persoon toe.

generale-proef = Probeer een moment dat lastig is
generale-proef-vanavond = ’s Avonds laat
generale-proef-feestdag = De avond voor { $feestdag }
generale-proef-zondag = Zondagnacht
generale-proef-klok = De nacht dat de klok verzet wordt

generale-uitkomst = Zo loopt het
generale-tel-taken = Taken
generale-tel-gedaan = Gedaan
generale-tel-laat = Te laat
generale-tel-vervangen = Door de plaatsvervanger
generale-tel-gedeeld = Keer gegevens gedeeld
generale-tel-berichten = Berichten naar buiten
generale-nergens = Het loopt nergens vast
generale-nergens-tekst = Elke taak heeft iemand die hem kan doen, en wat gedeeld wordt, mag.
generale-eerst = Hier loopt het voor het eerst vast: { $op }
generale-ook = { $aantal ->
    [one] Het loopt nog op 1 andere manier vast
   *[other] Het loopt nog op { $aantal } andere manieren vast
}
generale-ook-meer = { $aantal ->
    [one] Nog 1
   *[other] Nog { $aantal }
}
generale-keer = Dit gebeurt { $keer } keer in deze repetitie.
generale-op-klok = Zie { $op } op de klok
generale-reden-afwezig = { $wie } is er niet.
generale-reden-coordinator = { $wie } is er niet, en niemand neemt waar.
generale-reden-kantoortijd = { $wie } is alleen in kantoortijd te bereiken.
generale-reden-register = { $wie } doet nog niet mee als partner.
generale-reden-niemand = Bij { $wie } staat niemand die je kunt bellen.
generale-reden-beeindigd = De samenwerking met { $wie } is beëindigd.
generale-reden-wacht = Deze verplichte stap wacht aan het eind nog.
generale-reden-blijft = Deze verplichte stap is aan het eind niet gedaan.
generale-nee-toestemming = Er is geen toestemming.
generale-nee-grondslag = Er is geen grondslag.
generale-nee-besluit = Er geldt dan geen aanwijzingsbesluit.
generale-nee-niet-op-besluit = Dit gegeven staat niet in het aanwijzingsbesluit.
generale-nee-afspraak = Met deze partij is afgesproken dat dit niet gaat.
generale-doe-vervang = Regel wie waarneemt
generale-doe-rooster = Vul het rooster voor buiten kantoortijd
generale-doe-partner-vervang = Spreek een vervanger af met { $wie }
generale-doe-nachtnummer = Vraag { $wie } om een nummer voor buiten kantoortijd
generale-doe-register = Maak { $wie } partner
generale-doe-nummer = Vul bij { $wie } in wie je belt
generale-doe-andere = Zoek een andere partij, of herstel de samenwerking met { $wie }
generale-doe-stap = Bekijk waar deze stap op wacht
generale-doe-niet-delen = Bekijk de stap: deel dit niet
generale-doe-besluit = Bekijk het aanwijzingsbesluit
generale-doe-afspraak = Bekijk de informatieafspraken

generale-klok = De klok
generale-kijk = Kies een moment
generale-toon = Toon
generale-verzet = Verzet de klok
generale-begin = Het begin
generale-na = { $duur } na de overval
generale-voor = { $duur } voor de overval
generale-vorige = Vorige
generale-volgende = Volgende
generale-uur = 1 uur verder
generale-dag = 1 dag verder
generale-volgende-vast = Volgende plek waar het vastloopt
generale-niets-open = Er staat nu niets open.
generale-gedaan-aantal = Gedaan ({ $aantal })
generale-gedaan-door = { $op }, { $wie }
generale-wie-uiterlijk = { $wie }, uiterlijk { $op }
generale-naar = Naar { $wie }
generale-door-laat = { $wie }, na de termijn
generale-gedeeld = Gedeelde gegevens tot nu ({ $aantal })
generale-verstuurd = Berichten naar buiten tot nu ({ $aantal })
generale-eerder = Eerder ({ $aantal })
generale-nog-niets = Nog niets.
generale-binnenshuis = blijft binnen de gemeente
generale-mag = mag
generale-mits = mag als dit is vastgelegd: { $voorwaarde }
generale-mag-niet = mag niet.

generale-tijdlijn = De hele tijdlijn
generale-tijdlijn-uitleg = Elke balk is een taak, van het moment dat het kan tot het gedaan is. Het nummer staat in de lijst. De streep is waar de klok staat.
generale-tijdlijn-tekst = Drie sporen met samen { $taken } taken op een tijdlijn. Bij { $vast } taken loopt het vast. Dezelfde taken staan in de lijst.
generale-tijdvak-later = Later
generale-taken = Dezelfde taken als lijst
generale-kolom-taak = Taak
generale-kolom-vanaf = Kan vanaf
generale-kolom-gedaan = Gedaan
generale-kolom-moment = Moment
generale-kolom-soort = Soort
generale-kolom-wat = Wat
generale-vervallen = Niet meer nodig
generale-alles = Alles wat er gebeurt, op volgorde
generale-alles-aantal = Alles wat er gebeurt, op volgorde ({ $aantal })
generale-wat-gebeurt = Gebeurtenis
generale-wat-bekend = Bekend
generale-wat-open = Kan nu
generale-wat-laat = Te laat
generale-wat-hogerop = Opgeschaald
generale-wat-gedaan = Gedaan
generale-wat-deelt = Gedeeld
generale-wat-bericht = Bericht
generale-wat-vervalt = Vervalt
generale-wat-vast = Loopt vast

generale-verschil = Wat anders gaat
generale-verschil-aantal = { $aantal ->
    [one] 1 taak gaat anders. Wat anders is, staat vet.
   *[other] { $aantal } taken gaan anders. Wat anders is, staat vet.
}
generale-geen-verschil = Met deze feiten gaat er niets anders.
generale-niet-hier = Is er niet
generale-niet-gedaan = Niet gedaan
generale-vanaf = Kan vanaf { $op }
generale-uiterlijk = Uiterlijk { $op }

generale-scenarios = { $aantal ->
    [one] Of speel het scenario af dat bij dit draaiboek hoort
   *[other] Of speel een van de { $aantal } scenario’s af die bij dit draaiboek horen
}
scenario-kaart = Scenario’s
scenario-titel = Scenario’s bij { $naam }
scenario-lead = Een scenario is een verzonnen verhaal met wat eruit moet volgen. Zo zie je of het draaiboek nog doet wat je bedoelt.
scenario-deel = { $naam }, deel { $nr }
scenario-goed = Komt uit
scenario-fout = Komt niet uit
scenario-verwacht = { $aantal ->
    [one] 1 verwachting
   *[other] { $aantal } verwachtingen
}
scenario-regel = Regel { $regel } van het bestand
scenario-speel = Speel af
scenario-alle = Alle scenario’s
scenario-alle-goed = { $aantal ->
    [one] Het scenario komt uit
   *[other] Alle { $aantal } scenario’s komen uit
}
scenario-niet-alle = { $fout } van de { $aantal } scenario’s { $fout ->
    [one] komt
   *[other] komen
} niet uit
scenario-niet-alle-tekst = Is dat wat je bedoelt? Dan is het scenario verouderd voor jouw versie. Zo niet, verander dan het draaiboek.
scenario-leeg = Er staan geen scenario’s bij dit draaiboek
scenario-leeg-tekst = Je kunt het draaiboek wel afspelen op een moment dat je zelf kiest.
