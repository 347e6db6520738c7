# Reading lists in and taking them out, for any register

uitvoer-bestanden = Files
uitvoer-bestanden-tekst = Download the list to share or edit it. An edited list can be read in again; nothing changes until you confirm it.
uitvoer-xlsx = Excel (xlsx)
uitvoer-csv = CSV
uitvoer-invoer = Read in a list

invoer-titel = Read in a list
invoer-lead = Send in a list. First you see for each cell what is wrong. Nothing changes until you confirm it, and after that you can still turn it back.
invoer-bestand = File
    .uitleg = Excel (xlsx) or CSV, at most 20 MB and 50,000 rows. Formulas are not run. With tens of thousands of rows the check takes longer than you are used to.
invoer-lees = Read in and check
invoer-eerder = Read in before
invoer-vervangt = There is still a report that was not carried out
invoer-vervangt-tekst = If you send in a new file, that report lapses. Nothing was changed yet.
invoer-vervangt-bekijk = See the report of { $bestand }
invoer-kolommen = Columns
invoer-kolommen-tekst = The first row has these names. The order makes no difference. Leave the identifier empty for what is new. A cell that you leave empty becomes empty; a column that you leave out stays as it is.
invoer-kolom-nodig = needed
invoer-kolom-alleen-uit = is not read in
invoer-voorbeeld = Download the list as an example
invoer-verslag = Report of reading in
invoer-nog-niets = Nothing has changed yet
invoer-blijft-weg = { $aantal ->
    [one] 1 row is left out: wrong or double.
   *[other] { $getal } rows are left out: wrong or double.
}
invoer-bevestig = Carry this out
invoer-kies = { $fout ->
    [one] 1 row is wrong.
   *[other] { $getal } rows are wrong.
} Choose: mend the file first and send it in again, or take over only the good rows now. The wrong rows are then left out.
invoer-herstel = I mend the file first
invoer-bevestig-deel = { $aantal ->
    [one] Take over only the good row
   *[other] Take over only the { $getal } good rows
}
invoer-weg = Throw this away
invoer-niets-te-doen = There is nothing to take over from this file
invoer-opnieuw = Send in another file
invoer-is-uitgevoerd = This list was carried out
invoer-terug-tekst = You can turn everything back in one go. What was changed after that stays as it is now.
invoer-terug = Turn everything back
invoer-niet-meer-terug = This is too long ago to turn back.
invoer-is-teruggedraaid = This list was turned back
invoer-is-verworpen = This list was thrown away; nothing has changed
invoer-gelezen-csv = Read as { $vorm }, with { $teken } between the columns.
invoer-gelezen-gemengd = This file mixes two kinds of characters (UTF-8 and Windows-1252). Each line was read by itself: check whether accented letters are right. Between the columns stands { $teken }.
invoer-gelezen-xlsx = Read: sheet ‘{ $blad }’.{ $andere ->
    [0] {""}
    [one] {" "}1 other sheet was not read.
   *[other] {" "}{ $andere } other sheets were not read.
}
invoer-gelezen-kaart = Read as { $vorm }.{ $andere ->
    [0] {""}
    [one] {" "}1 feature was skipped: another municipality, water, not in use, or the municipality as a whole.
   *[other] {" "}{ $andere } features were skipped: other municipalities, water, not in use, or the municipality as a whole.
}
invoer-gelezen-elders = { $elders ->
    [one] Of these, 1 lies outside the neighbourhoods of the municipality that were read in here.
   *[other] Of these, { $elders } lie outside the neighbourhoods of the municipality that were read in here.
}
invoer-kaart = Which file
invoer-onbekend = { $aantal ->
    [one] One column was not read
   *[other] { $aantal } columns were not read
}
invoer-kolom-overgeslagen = Column { $letter }, ‘{ $kop }’: { $gevuld ->
    [0] it is empty.
    [one] 1 row has something in it.
   *[other] { $getal } rows have something in it.
}
invoer-kolom-zonder-kop = Column { $letter } has no name: { $gevuld ->
    [one] 1 row has something in it.
   *[other] { $getal } rows have something in it.
}
invoer-kolom-lijkt = Resembles ‘{ $kolom }’: if that is what you mean, give the column that name and read the file again.
invoer-bedoeld = ‘{ $kop }’ resembles ‘{ $kolom }’
invoer-tab = a tab
invoer-begin = Back to the beginning
invoer-toon = Show rows
invoer-alle = All
invoer-geen-rijen = No rows
invoer-kolom-rij = Row
invoer-kolom-uitkomst = Outcome
invoer-kolom-gebied = What there is to say
invoer-kolom-cellen = By cell

invoerstaat-voorstel = Not carried out yet
invoerstaat-uitgevoerd = Carried out
invoerstaat-teruggedraaid = Turned back
invoerstaat-verworpen = Thrown away

invoeruitkomst-nieuw = New
invoeruitkomst-wijzigt = Changes
invoeruitkomst-gelijk = Same
invoeruitkomst-dubbel = Double
invoeruitkomst-fout = Wrong
invoeruitkomst-ingehaald = Changed in the meantime

tabel-kolom-ontbreekt = missing
tabel-kolom-dubbel = there twice
tabel-cel-leeg = This is empty.
    .raad = Fill in this cell.
tabel-cel-te-lang = The text has { $lengte } characters.
    .raad = Make it at most { $max }.
tabel-cel-kies = This is none of the choices.
    .raad = Choose from: { $keuzes }.
tabel-cel-getal = This is not a whole number from 0 to { $tot }.
    .raad = Fill in a whole number, or leave the cell empty.
tabel-cel-datum = This is not a date.
    .raad = Write a date as 2026-11-26 or 26-11-2026.
tabel-cel-toekomst = This day is in the future.
    .raad = Fill in the day on which it was last checked.
tabel-cel-tot-voor-van = The last day is before the first.
    .raad = Check both dates.
tabel-cel-ja-nee = This is not yes or no.
    .raad = Fill in yes or no, or leave the cell empty.
tabel-cel-telefoon = This is not a complete telephone number.
    .raad = Write it as 06 12345678 or +32 2 123 45 67. A spreadsheet drops the first zero when the cell is a number: make it text.
tabel-cel-email = This is not a complete e-mail address.
    .raad = Write one address, such as name@voorbeeldstad.nl.
tabel-cel-naam-vaker = This name stands in the list more than once.
    .raad = Fill in the identifier of the one you mean.
tabel-cel-te-veel = Column { $kolom } holds something beyond the columns that have a name.
    .raad = There is probably a separator too many. Put the text between quotes.
tabel-cel-formule = This is a formula. It was not run; what was read is the value that stood in the file.
tabel-cel-lijkt-formule = This begins like a formula. It stays plain text.
tabel-cel-wijzigt = Replaces: ‘{ $was }’
tabel-cel-vult = Nothing stood here yet.
tabel-cel-leegt = Becomes empty. It said: ‘{ $was }’
tabel-rij-dubbel = Row { $eerste } and row { $rij } say the same: { $cellen }. Row { $rij } is skipped.
tabel-rij-dubbel-eerste = Row { $rij } and row { $andere } say the same: { $cellen }. Row { $rij } counts.
tabel-rij-dubbel-eerste-meer = Row { $rij } and the rows { $andere } say the same: { $cellen }. Row { $rij } counts.
tabel-rij-dubbel-cel = { $kolom } ‘{ $waarde }’
tabel-rij-dubbel-meer = { $aantal ->
    [one] and 1 other cell
   *[other] and { $aantal } other cells
}
tabel-rijen-meer = { $rijen } and { $aantal } more
tabel-cel-tegenspraak = Contradicts row { $rij }: in this column it says ‘{ $ander }’.
    .raad = Keep only the row that is right.
tabel-cel-tegenspraak-leeg = Contradicts row { $rij }: it says nothing in this column.
    .raad = Keep only the row that is right.
tabel-rij-tegenspraak = Contradicts row { $rij }: that is about the same thing, with other data.
    .raad = Leave one of both rows.
tabel-rij-zelfde-naam = Row { $rij } has the same name, but another identifier.
    .raad = Give one of both another name.

fout-bestand-geen = Choose a file.
fout-bestand-leeg = The file is empty.
fout-bestand-te-groot = The file is too large. It may be { $max } MB at most, and what is packed in it not much larger. Split it into parts, or leave out what is not needed.
fout-bestand-lange-rij = Row { $rij } does not end. This is no table, or the file is damaged.
fout-bestand-rijen = The file has more than { $max } rows. Split it into parts.
fout-bestand-breed = The file has more than { $max } columns. Take out what is not needed.
fout-bestand-aanhaling = In row { $rij } a text begins with a quote that ends nowhere. Take it out or close the text.
fout-bestand-oud = This is an old Excel file (xls) or it has a password. Save it as xlsx without a password.
fout-bestand-onleesbaar = This file cannot be read as a table. Save it again as xlsx or CSV.
fout-bestand-kolommen = Missing or double in the first row: { $kolommen }. Put the names of the columns in the first row.
fout-bestand-kolommen-bedoeld = Missing or double in the first row: { $kolommen }. Perhaps this file names them otherwise: { $bedoeld }. Change the name in the first row.

melding-invoer-uitgevoerd = The list was carried out.
melding-invoer-teruggedraaid = The list was turned back.
melding-invoer-verworpen = The file was thrown away. Nothing has changed.
