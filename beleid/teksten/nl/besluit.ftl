# Besluit over nazorg

besluit-titel = Besluit over nazorg
besluit-lead = Casus { $nummer }, { $soort }, { $buurt }
besluit-wie = Wie besluit
besluit-namens = Namens de burgemeester, volgens aanwijzingsbesluit { $nummer }.
besluit-recht = Waarop rust dit?
besluit-recht-tekst = Nazorg is een publieke taak. Je besluit per persoon, op een criterium uit het nazorgplan. Schrijf geen feiten of vermoedens over de persoon op.
besluit-naar-screening = Naar de screening
besluit-bekend = Wat nu bekend is
besluit-criteria = De criteria
besluit-criteria-niet = { $aantal ->
    [one] Geldt hier niet (1 criterium)
   *[other] Geldt hier niet ({ $aantal } criteria)
}
besluit-kolom-criterium = Criterium
besluit-kolom-geldt = Geldt het?
besluit-kolom-leidt = Leidt tot
besluit-kolom-artikel = Artikel
besluit-wanneer = Wanneer gebruik je dit?
besluit-geldt-ja = Geldt
besluit-geldt-nee = Geldt niet
besluit-geldt-onbekend = Nog niet bekend
besluit-geldt-oordeel = Jouw oordeel
besluit-reden-onbekend = Niet vastgelegd: { $feit }
besluit-reden-oordeel = Geen feit beslist dit.
besluit-voorstel = Voorstel
besluit-gaat = Namens de gemeente gaat: { $wie }.
besluit-jouw = Het besluit
besluit-keuze = Krijgt deze persoon nazorg van de gemeente?
besluit-criterium = Op welk criterium?
besluit-bezoek = Wie gaat namens de gemeente?
    .uitleg = Alleen nodig bij ‘Ja, nazorg’. Het slachtoffer kiest zelf of een bezoek welkom is.
besluit-vastleggen = Besluit vastleggen en burgemeester informeren
besluit-fout-criterium = Dit criterium past niet bij je besluit. Kies een criterium dat tot dit besluit leidt.
besluit-personen = Per persoon
besluit-personen-leeg = Er zijn geen betrokkenen vastgelegd. Besluit dan over de buurt.
besluit-herzien = Opnieuw besluiten
besluit-herzien-uitleg = De politie heeft na dit besluit bezwaar gemeld.
besluit-wacht-politie = Wacht op de politie
besluit-nog-niet = Nog te besluiten
besluit-bekijk = Bekijken
besluit-besluit = Besluiten
besluit-buurt = De buurt
besluit-buurt-apart = Een nee tegen de persoon sluit de buurt niet uit. Besluit daarom apart over de buurt.
besluit-buurt-vraag = Krijgt de buurt nazorg?
besluit-buurt-vastleggen = Besluit over de buurt vastleggen
besluit-niemand = Geen enkele persoon krijgt nazorg
besluit-niemand-uitleg = Een actie in de buurt kan nu juist nodig zijn. Leg hieronder vast wat je doet.
nazorgbesluit-buurt-ja = Ja, actie in de buurt
nazorgbesluit-buurt-nee = Nee, geen actie in de buurt
besluit-geschiedenis = Genomen besluiten
besluit-door = Door { $wie }, aanwijzingsbesluit { $nummer }
besluit-toen = Wat toen bekend was
besluit-stand-personen = Nazorg: ja { $ja }, nee { $nee }, nog open { $open }
melding-besluit-vastgelegd = Het besluit is vastgelegd. De burgemeester ziet het bij de melding.
melding-besluit-buurt-vastgelegd = Het besluit over de buurt is vastgelegd.
