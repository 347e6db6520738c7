# Maatregelen: wat er al is aan nazorg, preventie en geld, en wat daarvan in het plan komt

onderdeel-maatregelen = Maatregelen
maatregelen-titel = Maatregelen
maatregelen-lead = Wat er in gemeente, regio en land al is aan nazorg, preventie en geld, en wat je daarvan aanbiedt.
maatregelen-te-kiezen = { $aantal ->
    [one] Bij 1 maatregel moet je nog kiezen of je haar overneemt
   *[other] Bij { $aantal } maatregelen moet je nog kiezen of je ze overneemt
}
maatregelen-toon-open = Toon wat nog te kiezen is
maatregelen-te-lopen = { $aantal ->
    [one] 1 overgenomen maatregel is langer dan een jaar niet nagelopen
   *[other] { $aantal } overgenomen maatregelen zijn langer dan een jaar niet nagelopen
}
maatregelen-naar-nalopen = Loop ze na
maatregelen-toon-nalopen = Toon welke
maatregelen-op-orde = Over elke maatregel is gekozen, en wat je aanbiedt is het laatste jaar nagelopen
maatregelen-aantal = { $getoond } van { $totaal } maatregelen
maatregelen-begin = Naar het begin
maatregelen-bleven = { $aantal ->
    [one] 1 maatregel was daarna gewijzigd en is gebleven zoals zij is.
   *[other] { $aantal } maatregelen waren daarna gewijzigd en zijn gebleven zoals ze zijn.
}
maatregelen-niets = Geen maatregel gevonden
maatregelen-niets-tekst = Zoek op een ander woord, of bekijk alle maatregelen.
maatregelen-leeg = Er zijn nog geen maatregelen
maatregelen-leeg-tekst = Voeg toe wat je gemeente of regio al doet voor slachtoffers van overvallen.
maatregelen-alle = Toon alle maatregelen
maatregelen-zoek = Zoek
maatregelen-toon = Toon
maatregelen-kolom-naam = Maatregel
maatregelen-kolom-wat = Soort
maatregelen-kolom-wie = Voor wie
maatregelen-kolom-geldig = Geldig
maatregelen-kolom-stand = Stand

maatregelstand-aanbieden = Overgenomen
maatregelstand-open = Nog te kiezen
maatregelstand-nee = Niet overgenomen
maatregelstand-nog-niet = Nog niet begonnen
maatregelstand-beeindigd = Beëindigd
maatregeltoon-aanbieden = Wat je nu aanbiedt
maatregeltoon-open = Nog te kiezen
maatregeltoon-nee = Niet overgenomen
maatregeltoon-beeindigd = Beëindigd
maatregeltoon-nalopen = Langer dan een jaar niet nagelopen

maatregel-meegeleverd = Meegeleverd
maatregel-eigen = Eigen
maatregel-geldig-van = vanaf { $datum }
maatregel-geldig-tot = tot en met { $datum }
maatregel-zonder-einde = Einde onbekend
maatregel-nagelopen-op = Nagelopen op { $datum }
maatregel-nagelopen-door = Nagelopen op { $datum } door { $wie }.
maatregel-nooit-nagelopen = Nog nooit nagelopen
maatregel-nalopen-label = Nalopen
maatregel-loopt-af = Loopt af: { $datum }
maatregel-beleid-gewijzigd-label = Nieuwe tekst
maatregel-vanaf-dagen = { $dagen ->
    [one] vanaf 1 dag na de overval
   *[other] vanaf { $dagen } dagen na de overval
}
maatregel-vanaf-meteen = Meteen na de overval
maatregel-vanaf-onbekend = Niet vastgelegd

maatregel-nieuw = Nieuwe maatregel
maatregel-nieuw-lead = Iets dat je gemeente of regio al heeft. Kijk eerst of het niet al in de lijst staat.
maatregel-wijzig = Maatregel wijzigen
maatregel-bewaar = Bewaar de maatregel
maatregel-wat = Wat het is
maatregel-groep-wat = Wat is het?
maatregel-groep-wie = Voor wie en wanneer?
maatregel-groep-herkomst = Hoe lang geldt het, en van wie is het?
maatregel-kenmerk = Kenmerk
maatregel-naam = Naam
maatregel-soort = Soort maatregel
maatregel-niveau = Voor welk gebied
maatregel-omschrijving = Omschrijving
    .uitleg = Wat krijgt iemand, en hoe vraag je het aan? Zet hier geen gegevens van slachtoffers.
maatregel-doelgroep = Voor wie
maatregel-overval = Soort overval
maatregel-vanaf = Vanaf hoeveel dagen na de overval
    .uitleg = 0 is meteen. Laat leeg als het niet uitmaakt.
maatregel-van = Eerste dag
maatregel-tot = Laatste dag
    .uitleg = Na deze dag wordt de maatregel nergens meer aangeboden.
maatregel-eigenaar = Eigenaar
    .uitleg = De organisatie die hier over gaat. Bij voorkeur geen naam van een persoon.
maatregel-bron = Bron
    .uitleg = Waar kun je dit nalezen? Bijvoorbeeld een adres op internet of een besluit.
maatregel-gecontroleerd = Laatst nagelopen
    .uitleg = De dag waarop iemand voor het laatst nakeek of dit nog klopt.
maatregel-keuze = Neem je deze maatregel over?
maatregel-overname = Overgenomen
maatregel-reden = Reden
    .uitleg = Verplicht als je de maatregel niet overneemt.
    .leeg = Schrijf op waarom je deze maatregel niet overneemt. Een ander moet dat later kunnen volgen.
maatregel-notitie = Notitie voor collega’s
    .uitleg = Bijvoorbeeld hoe je dit in jouw gemeente regelt. Zet hier geen gegevens van slachtoffers.
maatregel-bewaar-keuze = Bewaar de keuze
maatregel-klopt-titel = Klopt dit nog?
maatregel-klopt-tekst = Lees de bron na of bel de eigenaar. Daarna leg je hier vast dat het klopt.
maatregel-klopt = Nagelopen, klopt nog
maatregel-is-beeindigd = Deze maatregel is beëindigd
maatregel-is-beeindigd-tekst = Zij blijft in de lijst, zodat niemand haar als nieuw opvoert. Zij wordt nergens meer aangeboden.
maatregel-beeindig = Maatregel beëindigen
maatregel-beeindig-knop = Leg de laatste dag vast
maatregel-laatste-dag = Laatste dag
maatregel-beleid-gewijzigd = De meegeleverde tekst is veranderd sinds je koos
maatregel-beleid-gewijzigd-tekst = Wat jij vastlegde, blijft staan tot je de nieuwe tekst overneemt. Je keuze verandert daar niet door.
maatregel-neem-over = Neem de nieuwe tekst over

nalopen-titel = Klopt dit nog?
nalopen-lead = Overgenomen maatregelen, de langst niet nagelopen bovenaan. Vink aan wat nog klopt en bevestig in één keer.
nalopen-klopt = Dit klopt nog
    .uitleg = Jouw naam en de datum van vandaag komen in het journaal.
nalopen-bevestig = Bevestig wat is aangevinkt
nalopen-lang = Langer dan een jaar niet nagelopen ({ $datum })
nalopen-leeg = Er is niets na te lopen
nalopen-leeg-tekst = Alles wat je aanbiedt, is vandaag nagelopen, of je hebt nog geen maatregelen overgenomen.

maatregel-cel-kenmerk = Dit kenmerk bestaat niet.
    .raad = Laat de cel leeg voor een nieuwe maatregel, of haal de lijst opnieuw op.
maatregel-cel-bezet = Een andere maatregel heeft deze naam al.
    .raad = Gebruik het kenmerk van die maatregel, of kies een andere naam.
maatregel-cel-reden = Bij nee hoort een reden.
    .raad = Schrijf op waarom de maatregel niet wordt overgenomen.
maatregel-cel-beleid = Deze tekst is meegeleverd en verandert niet door een bestand.

fout-maatregel-bestaat = Er is al een maatregel met deze naam. Zoek haar op in de lijst, of kies een andere naam.
fout-nalopen-gewijzigd = Wat je aanvinkte is intussen gewijzigd. Kijk opnieuw en vink dan aan.

melding-maatregel-toegevoegd = De maatregel staat in de lijst. Kies nu of je haar overneemt.
melding-maatregel-bewaard = De maatregel is bewaard.
melding-maatregel-gekozen = De keuze is bewaard.
melding-maatregel-nagelopen = Vastgelegd dat dit vandaag is nagelopen en klopt.
melding-maatregel-beeindigd = De laatste dag is vastgelegd.
melding-maatregel-bijgewerkt = De nieuwe tekst is overgenomen.
melding-nalopen-klaar = Vastgelegd wat vandaag is nagelopen en klopt.
melding-nalopen-deels = Vastgelegd. Een deel van wat je aanvinkte is intussen gewijzigd; kijk dat opnieuw na.

# Kiezen in één keer
maatregelen-naar-kiezen = Kies in één keer
maatregel-bekeken-op = Door de makers bekeken op { $datum }
kiezen-titel = Kies wat je gemeente aanbiedt
kiezen-lead = Vink maatregelen aan en kies of je gemeente ze overneemt. Zo hoef je niet elke maatregel apart te openen. Je kunt je keuze meteen weer terugnemen.
kiezen-kies = Nog te kiezen
kiezen-overname = Wat doet je gemeente met wat is aangevinkt?
kiezen-reden = Waarom niet?
    .uitleg = Alleen nodig als je gemeente ze niet overneemt. De reden komt bij elke maatregel die is aangevinkt.
kiezen-bewaar = Bewaar de keuze
kiezen-klaar = { $aantal ->
    [one] De keuze voor 1 maatregel is bewaard
   *[other] De keuze voor { $aantal } maatregelen is bewaard
}
kiezen-terug = Neem deze keuze terug
kiezen-leeg = Over alles is gekozen
kiezen-leeg-tekst = Er wacht geen maatregel op een keuze.
melding-kiezen-terug = De keuze is teruggenomen.
