# Lijsten inlezen en ophalen, voor elk register

uitvoer-bestanden = Bestanden
uitvoer-bestanden-tekst = Haal de lijst op om te delen of te bewerken. Een bewerkte lijst kun je weer inlezen; er verandert pas iets als je dat bevestigt.
uitvoer-xlsx = Excel (xlsx)
uitvoer-csv = CSV
uitvoer-invoer = Lijst inlezen

invoer-titel = Lijst inlezen
invoer-lead = Stuur een lijst in. Eerst zie je per cel wat er niet klopt. Er verandert pas iets als je dat bevestigt, en daarna kun je het nog terugdraaien.
invoer-bestand = Bestand
    .uitleg = Excel (xlsx) of CSV, ten hoogste 20 MB en 50.000 rijen. Formules worden niet uitgevoerd. Bij tienduizenden rijen duurt het nakijken langer dan je gewend bent.
invoer-lees = Lees in en controleer
invoer-eerder = Eerder ingelezen
invoer-vervangt = Er ligt nog een verslag dat niet is uitgevoerd
invoer-vervangt-tekst = Stuur je een nieuw bestand in, dan vervalt dat verslag. Er was nog niets veranderd.
invoer-vervangt-bekijk = Bekijk het verslag van { $bestand }
invoer-kolommen = Kolommen
invoer-kolommen-tekst = De eerste rij heeft deze namen. De volgorde maakt niet uit. Laat Kenmerk leeg bij wat nieuw is. Een cel die je leeg laat, wordt leeg; laat je een hele kolom weg, dan blijft die zoals zij is.
invoer-kolom-nodig = nodig
invoer-kolom-alleen-uit = wordt niet ingelezen
invoer-voorbeeld = Haal de lijst op als voorbeeld
invoer-verslag = Verslag van het inlezen
invoer-nog-niets = Er is nog niets veranderd
invoer-blijft-weg = { $aantal ->
    [one] 1 rij blijft weg: fout of dubbel.
   *[other] { $getal } rijen blijven weg: fout of dubbel.
}
invoer-bevestig = Voer dit uit
invoer-kies = { $fout ->
    [one] 1 rij is fout.
   *[other] { $getal } rijen zijn fout.
} Kies: herstel eerst het bestand en stuur het opnieuw in, of neem nu alleen de goede rijen over. De foute rijen komen er dan niet in.
invoer-herstel = Ik herstel het bestand eerst
invoer-bevestig-deel = { $aantal ->
    [one] Neem alleen de goede rij over
   *[other] Neem alleen de { $getal } goede rijen over
}
invoer-weg = Gooi dit weg
invoer-niets-te-doen = Uit dit bestand is niets over te nemen
invoer-opnieuw = Stuur een ander bestand in
invoer-is-uitgevoerd = Deze lijst is uitgevoerd
invoer-terug-tekst = Je kunt alles in één keer terugdraaien. Wat daarna is gewijzigd, blijft zoals het nu is.
invoer-terug = Draai alles terug
invoer-niet-meer-terug = Dit is te lang geleden om terug te draaien.
invoer-is-teruggedraaid = Deze lijst is teruggedraaid
invoer-is-verworpen = Deze lijst is weggegooid; er is niets veranderd
invoer-gelezen-csv = Gelezen als { $vorm }, met { $teken } tussen de kolommen.
invoer-gelezen-gemengd = In dit bestand staan twee soorten tekens door elkaar (UTF-8 en Windows-1252). Elke regel is apart gelezen: kijk na of letters met accenten kloppen. Tussen de kolommen staat { $teken }.
invoer-gelezen-xlsx = Gelezen: werkblad ‘{ $blad }’.{ $andere ->
    [0] {""}
    [one] {" "}1 ander werkblad is niet gelezen.
   *[other] {" "}{ $andere } andere werkbladen zijn niet gelezen.
}
invoer-gelezen-kaart = Gelezen als { $vorm }.{ $andere ->
    [0] {""}
    [one] {" "}1 onderdeel is overgeslagen: een andere gemeente, water, niet in gebruik, of de gemeente als geheel.
   *[other] {" "}{ $andere } onderdelen zijn overgeslagen: andere gemeenten, water, niet in gebruik, of de gemeente als geheel.
}
invoer-gelezen-elders = { $elders ->
    [one] Daarvan ligt er 1 buiten de buurten van de gemeente die hier zijn ingelezen.
   *[other] Daarvan liggen er { $elders } buiten de buurten van de gemeente die hier zijn ingelezen.
}
invoer-kaart = Welk bestand
invoer-onbekend = { $aantal ->
    [one] Eén kolom is niet gelezen
   *[other] { $aantal } kolommen zijn niet gelezen
}
invoer-kolom-overgeslagen = Kolom { $letter }, ‘{ $kop }’: { $gevuld ->
    [0] er staat niets in.
    [one] in 1 rij staat iets.
   *[other] in { $getal } rijen staat iets.
}
invoer-kolom-zonder-kop = Kolom { $letter } heeft geen naam: { $gevuld ->
    [one] in 1 rij staat iets.
   *[other] in { $getal } rijen staat iets.
}
invoer-kolom-lijkt = Lijkt op ‘{ $kolom }’: is dat de bedoeling, geef de kolom dan die naam en lees het bestand opnieuw in.
invoer-bedoeld = ‘{ $kop }’ lijkt op ‘{ $kolom }’
invoer-tab = een tab
invoer-begin = Naar het begin
invoer-toon = Toon rijen
invoer-alle = Alle
invoer-geen-rijen = Geen rijen
invoer-kolom-rij = Rij
invoer-kolom-uitkomst = Uitkomst
invoer-kolom-gebied = Wat erover te zeggen is
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

tabel-kolom-ontbreekt = ontbreekt
tabel-kolom-dubbel = staat er twee keer
tabel-cel-leeg = Hier staat niets.
    .raad = Vul deze cel in.
tabel-cel-te-lang = De tekst heeft { $lengte } tekens.
    .raad = Maak er ten hoogste { $max } van.
tabel-cel-kies = Dit is geen van de keuzes.
    .raad = Kies uit: { $keuzes }.
tabel-cel-getal = Dit is geen heel getal van 0 tot en met { $tot }.
    .raad = Vul een heel getal in, of laat de cel leeg.
tabel-cel-datum = Dit is geen datum.
    .raad = Schrijf een datum als 2026-11-26 of 26-11-2026.
tabel-cel-toekomst = Deze dag ligt in de toekomst.
    .raad = Vul de dag in waarop het voor het laatst is nagelopen.
tabel-cel-tot-voor-van = De laatste dag ligt voor de eerste.
    .raad = Controleer beide datums.
tabel-cel-ja-nee = Dit is geen ja of nee.
    .raad = Vul ja of nee in, of laat de cel leeg.
tabel-cel-telefoon = Dit is geen volledig telefoonnummer.
    .raad = Schrijf het als 06 12345678 of +32 2 123 45 67. Een spreadsheet laat de eerste nul weg als de cel een getal is: maak er tekst van.
tabel-cel-email = Dit is geen volledig e-mailadres.
    .raad = Schrijf één adres, zoals naam@voorbeeldstad.nl.
tabel-cel-naam-vaker = Deze naam komt in de lijst vaker voor.
    .raad = Vul het kenmerk in van wie of wat je bedoelt.
tabel-cel-te-veel = In kolom { $kolom } staat iets buiten de kolommen met een naam.
    .raad = Waarschijnlijk staat er een scheidingsteken te veel. Zet de tekst tussen aanhalingstekens.
tabel-cel-formule = Hier staat een formule. Die is niet uitgevoerd; gelezen is de waarde die in het bestand stond.
tabel-cel-lijkt-formule = Dit begint als een formule. Het blijft gewone tekst.
tabel-cel-wijzigt = Vervangt: ‘{ $was }’
tabel-cel-vult = Hier stond nog niets.
tabel-cel-leegt = Wordt leeg. Er stond: ‘{ $was }’
tabel-rij-dubbel = Rij { $eerste } en rij { $rij } zeggen hetzelfde: { $cellen }. Rij { $rij } wordt overgeslagen.
tabel-rij-dubbel-eerste = Rij { $rij } en rij { $andere } zeggen hetzelfde: { $cellen }. Rij { $rij } telt.
tabel-rij-dubbel-eerste-meer = Rij { $rij } en de rijen { $andere } zeggen hetzelfde: { $cellen }. Rij { $rij } telt.
tabel-rij-dubbel-cel = { $kolom } ‘{ $waarde }’
tabel-rij-dubbel-meer = { $aantal ->
    [one] en 1 andere cel
   *[other] en { $aantal } andere cellen
}
tabel-rijen-meer = { $rijen } en { $aantal } andere
tabel-cel-tegenspraak = Spreekt rij { $rij } tegen: daar staat in deze kolom ‘{ $ander }’.
    .raad = Laat alleen de rij staan die klopt.
tabel-cel-tegenspraak-leeg = Spreekt rij { $rij } tegen: daar staat in deze kolom niets.
    .raad = Laat alleen de rij staan die klopt.
tabel-rij-tegenspraak = Spreekt rij { $rij } tegen: die gaat over hetzelfde, met andere gegevens.
    .raad = Laat één van beide rijen staan.
tabel-rij-zelfde-naam = Rij { $rij } heeft dezelfde naam, maar een ander kenmerk.
    .raad = Geef een van beide een andere naam.

fout-bestand-geen = Kies een bestand.
fout-bestand-leeg = Het bestand is leeg.
fout-bestand-te-groot = Het bestand is te groot. Het mag hoogstens { $max } MB zijn, en wat erin is ingepakt niet veel groter. Splits het in delen, of laat weg wat niet nodig is.
fout-bestand-lange-rij = Rij { $rij } houdt niet op. Dit is geen tabel, of het bestand is beschadigd.
fout-bestand-rijen = Het bestand heeft meer dan { $max } rijen. Splits het in delen.
fout-bestand-breed = Het bestand heeft meer dan { $max } kolommen. Haal weg wat niet nodig is.
fout-bestand-aanhaling = In rij { $rij } begint een tekst met een aanhalingsteken dat nergens eindigt. Haal het weg of sluit de tekst af.
fout-bestand-oud = Dit is een oud Excelbestand (xls) of er zit een wachtwoord op. Bewaar het als xlsx zonder wachtwoord.
fout-bestand-onleesbaar = Dit bestand is niet als tabel te lezen. Bewaar het opnieuw als xlsx of CSV.
fout-bestand-kolommen = In de eerste rij ontbreken of staan dubbel: { $kolommen }. Zet de namen van de kolommen in de eerste rij.
fout-bestand-kolommen-bedoeld = In de eerste rij ontbreken of staan dubbel: { $kolommen }. Misschien heten ze in dit bestand anders: { $bedoeld }. Verander de naam in de eerste rij.

melding-invoer-uitgevoerd = De lijst is uitgevoerd.
melding-invoer-teruggedraaid = De lijst is teruggedraaid.
melding-invoer-verworpen = Het bestand is weggegooid. Er is niets veranderd.
