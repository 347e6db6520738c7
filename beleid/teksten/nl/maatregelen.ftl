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
maatregelen-bestanden = Bestanden
maatregelen-bestanden-tekst = Haal de lijst op om te delen of te bewerken. Een bewerkte lijst kun je weer inlezen; er verandert pas iets als je dat bevestigt.
maatregelen-xlsx = Excel (xlsx)
maatregelen-csv = CSV
maatregelen-invoer = Lijst inlezen

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

invoer-titel = Lijst inlezen
invoer-lead = Stuur een lijst met maatregelen in. Eerst zie je per cel wat er niet klopt. Er verandert pas iets als je dat bevestigt, en daarna kun je het nog terugdraaien.
invoer-bestand = Bestand
    .uitleg = Excel (xlsx) of CSV, ten hoogste 20 MB en 50.000 rijen. Formules worden niet uitgevoerd.
invoer-lees = Lees in en controleer
invoer-eerder = Eerder ingelezen
invoer-kolommen = Kolommen
invoer-kolommen-tekst = De eerste rij heeft deze namen. De volgorde maakt niet uit. Laat Kenmerk leeg bij een nieuwe maatregel.
invoer-kolom-nodig = nodig
invoer-voorbeeld = Haal de lijst op als voorbeeld
invoer-verslag = Verslag van het inlezen
invoer-nog-niets = Er is nog niets veranderd
invoer-blijft-weg = { $aantal ->
    [one] 1 rij blijft weg: fout of dubbel.
   *[other] { $aantal } rijen blijven weg: fout of dubbel.
}
invoer-bevestig = Voer dit uit
invoer-weg = Gooi dit weg
invoer-niets-te-doen = Uit dit bestand is niets over te nemen
invoer-opnieuw = Stuur een ander bestand in
invoer-is-uitgevoerd = Deze lijst is uitgevoerd
invoer-terug-tekst = Je kunt alles in één keer terugdraaien. Wat daarna is gewijzigd, blijft zoals het nu is.
invoer-terug = Draai alles terug
invoer-niet-meer-terug = Dit is te lang geleden om terug te draaien.
invoer-is-teruggedraaid = Deze lijst is teruggedraaid
invoer-bleven = { $aantal ->
    [one] 1 maatregel was daarna gewijzigd en is gebleven zoals zij is.
   *[other] { $aantal } maatregelen waren daarna gewijzigd en zijn gebleven zoals ze zijn.
}
invoer-is-verworpen = Deze lijst is weggegooid; er is niets veranderd
invoer-gelezen-csv = Gelezen als { $vorm }, met { $teken } tussen de kolommen.
invoer-gelezen-gemengd = In dit bestand staan twee soorten tekens door elkaar (UTF-8 en Windows-1252). Elke regel is apart gelezen: kijk na of letters met accenten kloppen. Tussen de kolommen staat { $teken }.
invoer-gelezen-xlsx = Gelezen: werkblad ‘{ $blad }’.{ $andere ->
    [0] {""}
    [one] {" "}1 ander werkblad is niet gelezen.
   *[other] {" "}{ $andere } andere werkbladen zijn niet gelezen.
}
invoer-onbekend = Niet gelezen kolommen: { $kolommen }.
invoer-tab = een tab
invoer-toon = Toon rijen
invoer-alle = Alle
invoer-geen-rijen = Geen rijen
invoer-kolom-rij = Rij
invoer-kolom-naam = Maatregel
invoer-kolom-uitkomst = Uitkomst
invoer-kolom-cellen = Per cel

invoerstaat-voorstel = Nog niet uitgevoerd
invoerstaat-uitgevoerd = Uitgevoerd
invoerstaat-teruggedraaid = Teruggedraaid
invoerstaat-verworpen = Weggegooid
invoeruitkomst-nieuw = Nieuw
invoeruitkomst-wijzigt = Wijzigt
invoeruitkomst-gelijk = Gelijk
invoeruitkomst-dubbel = Dubbel
invoeruitkomst-fout = Fout
invoeruitkomst-ingehaald = Intussen gewijzigd

tabel-cel-leeg = Hier staat niets.
    .raad = Vul deze cel in.
tabel-cel-te-lang = De tekst heeft { $lengte } tekens.
    .raad = Maak er ten hoogste { $max } van.
tabel-cel-kies = Dit is geen van de keuzes.
    .raad = Kies uit: { $keuzes }.
tabel-cel-getal = Dit is geen heel getal van 0 tot en met { $tot }.
    .raad = Vul een aantal dagen in, of laat de cel leeg.
tabel-cel-datum = Dit is geen datum.
    .raad = Schrijf een datum als 2026-11-26 of 26-11-2026.
tabel-cel-toekomst = Deze dag ligt in de toekomst.
    .raad = Vul de dag in waarop het voor het laatst is nagelopen.
tabel-cel-tot-voor-van = De laatste dag ligt voor de eerste.
    .raad = Controleer beide datums.
tabel-cel-ja-nee = Dit is geen ja of nee.
    .raad = Vul ja of nee in, of laat de cel leeg als je nog moet kiezen.
tabel-cel-te-veel = In kolom { $kolom } staat iets buiten de kolommen met een naam.
    .raad = Waarschijnlijk staat er een scheidingsteken te veel. Zet de tekst tussen aanhalingstekens.
tabel-cel-formule = Hier staat een formule. Die is niet uitgevoerd; gelezen is de waarde die in het bestand stond.
tabel-cel-lijkt-formule = Dit begint als een formule. Het blijft gewone tekst.
tabel-cel-wijzigt = Vervangt: ‘{ $was }’
tabel-rij-dubbel = Zegt hetzelfde als rij { $rij }; wordt overgeslagen.
tabel-rij-tegenspraak = Spreekt rij { $rij } tegen: dezelfde maatregel, andere gegevens.
    .raad = Laat één van beide rijen staan.
tabel-rij-zelfde-naam = Rij { $rij } heeft dezelfde naam, maar is een andere maatregel.
    .raad = Geef een van beide een andere naam.
maatregel-cel-kenmerk = Dit kenmerk bestaat niet.
    .raad = Laat de cel leeg voor een nieuwe maatregel, of haal de lijst opnieuw op.
maatregel-cel-bezet = Een andere maatregel heeft deze naam al.
    .raad = Gebruik het kenmerk van die maatregel, of kies een andere naam.
maatregel-cel-reden = Bij nee hoort een reden.
    .raad = Schrijf op waarom de maatregel niet wordt overgenomen.
maatregel-cel-beleid = Deze tekst is meegeleverd en verandert niet door een bestand.

fout-maatregel-bestaat = Er is al een maatregel met deze naam. Zoek haar op in de lijst, of kies een andere naam.
fout-nalopen-gewijzigd = Wat je aanvinkte is intussen gewijzigd. Kijk opnieuw en vink dan aan.
fout-bestand-geen = Kies een bestand.
fout-bestand-leeg = Het bestand is leeg.
fout-bestand-te-groot = Het bestand is te groot. Het mag uitgepakt en ingepakt niet groter zijn dan past bij { $max } MB. Splits het in delen.
fout-bestand-rijen = Het bestand heeft meer dan { $max } rijen. Splits het in delen.
fout-bestand-breed = Het bestand heeft meer dan { $max } kolommen. Haal weg wat niet nodig is.
fout-bestand-aanhaling = In rij { $rij } begint een tekst met een aanhalingsteken dat nergens eindigt. Haal het weg of sluit de tekst af.
fout-bestand-oud = Dit is een oud Excelbestand (xls) of er zit een wachtwoord op. Bewaar het als xlsx zonder wachtwoord.
fout-bestand-onleesbaar = Dit bestand is niet als tabel te lezen. Bewaar het opnieuw als xlsx of CSV.
fout-bestand-kolommen = In de eerste rij ontbreken of staan dubbel: { $kolommen }. Zet de namen van de kolommen in de eerste rij.

melding-maatregel-toegevoegd = De maatregel staat in de lijst. Kies nu of je haar overneemt.
melding-maatregel-bewaard = De maatregel is bewaard.
melding-maatregel-gekozen = De keuze is bewaard.
melding-maatregel-nagelopen = Vastgelegd dat dit vandaag is nagelopen en klopt.
melding-maatregel-beeindigd = De laatste dag is vastgelegd.
melding-maatregel-bijgewerkt = De nieuwe tekst is overgenomen.
melding-nalopen-klaar = Vastgelegd wat vandaag is nagelopen en klopt.
melding-nalopen-deels = Vastgelegd. Een deel van wat je aanvinkte is intussen gewijzigd; kijk dat opnieuw na.
melding-invoer-uitgevoerd = De lijst is uitgevoerd.
melding-invoer-teruggedraaid = De lijst is teruggedraaid.
melding-invoer-verworpen = Het bestand is weggegooid. Er is niets veranderd.
