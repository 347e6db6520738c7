## Cells of a list

beeld-cel-datum = This is not a day. Write it as 31-12-2026.
beeld-cel-datum-amerikaans = The month is higher than 12. Write the day first and then the month: 31-12-2026.
beeld-cel-tijd = This is not a time. Write it as 19:45.
beeld-cel-eind-voor-begin = The end is before the beginning.
beeld-cel-getal = This is not a number.
beeld-cel-helft = One coordinate of this place is missing.
beeld-cel-verwisseld = The two coordinates seem to be swapped. Put them in the right column.
beeld-cel-buiten = This place is outside the Netherlands.
beeld-cel-buurt-dubbel = This neighbourhood is already listed.
beeld-kolom-persoon = This file has columns with data about persons. A security picture does not need them. Take them out and read the file again.
beeld-kaart-onleesbaar = This file is not GeoJSON, or it was cut off.
beeld-kaart-geen-punt = This feature is not a point.
beeld-kaart-geen-vlak = This feature is not an area.
beeld-kaart-te-groot = This file is too large: at most 20 MB and 400,000 corners. On the download page, choose only your own municipality.
beeld-kaart-afgebroken = This file was cut off: its end is missing. Get it again.
beeld-kaart-onbekend = This is no map that we can read. Use GeoJSON, GeoPackage (.gpkg) or a shapefile in a zip.
beeld-kaart-half = A part of this shapefile is missing. Put the .shp and the .dbf file together in one zip.
beeld-kaart-geen-buurten = This file holds no neighbourhood or district of this municipality.
beeld-kaart-geen-jaar = We do not know of which year this edition is. Put the year in the name of the file, such as buurten-2026.geojson.
beeld-vorm-kapot = The boundary of this area is broken: corners are missing.
    .raad = Get the file again from CBS or PDOK.
beeld-vorm-open = The boundary of this area is not closed: the last corner is not the first.
    .raad = Close the boundary in the program with which the map was made.
beeld-vorm-kruist = The boundary of this area crosses itself.
    .raad = Repair the boundary in the program with which the map was made.
beeld-vorm-overlap = This area lies partly over { $ander }: about { $hectare } hectares.
    .raad = Make the boundaries fit together.
beeld-vorm-gat = In or beside this area is a hole of about { $hectare } hectares that belongs to no area.
    .raad = Is a neighbourhood missing? If it is another municipality or another country, put that piece in the file with a code of its own.
beeld-vorm-dubbel = This code also stands in row { $rij }.
    .raad = Keep one row for each area.
beeld-vorm-code = This is no code of a neighbourhood or district, such as BU03630000 or WK036300.
    .raad = Put the code of CBS in the column buurtcode or wijkcode.
beeld-vorm-naam = This area has no name, or one that is far too long.
    .raad = Put the name in the column buurtnaam or wijknaam.
beeld-vorm-samen = This area is right, but another in this file is not. A map is taken over at once, or not at all.
    .raad = Repair the other rows.
beeld-vorm-zin = { $km2 } km², { $hoeken } corners

## Menu en titel

onderdeel-veiligheidsbeeld = Security picture
beeld-titel = Security picture
beeld-kring-besloten = Closed circle
beeld-kring-besloten-tekst = You see exact counts and, when the decision names you, addresses. Do not share this page.
beeld-in-jaar = Robberies in { $jaar }
beeldkring-partners = Partners
beeldkring-openbaar = Council and everyone
beeldduiding-bevinding = Finding from the area
beeldduiding-doelgroep = Target group
beeldduiding-plek = Place
beeldgroep-herhaald = Addresses that were robbed before
    .naam = Addresses that were robbed before
    .nazorg = Call within one working day. Ask whether the first robbery comes back and offer talks with Victim Support again.
    .preventie = Check together whether the measures of last time are there and work.
beeldgroep-branche = Businesses in one branch
    .naam = Businesses in this branch
    .nazorg = Visit within one working day, with a talk for the whole team. Ask about safety at home as well.
    .preventie = Little money in the till, a skimming safe or card payment only, and the points of good camera surveillance.
beeldgroep-senioren = Senior housing and older people who live alone
    .naam = Older people who live alone
    .nazorg = Visit together with someone they know. Agree with the housing corporation on lock and door.
    .preventie = Information about living safely, with the seniors’ union and an adviser of the police label for secure housing.
beeldgroep-avond = Businesses that are open in the evening
    .naam = Businesses that are open in the evening
    .nazorg = Visit when the whole team is there, the evening shift too. Mind young staff: offer their parents a talk as well.
    .preventie = Close up with two people, skim the money before the evening and have good light at the entrance.
beeldgroep-kvo = Areas with the Safe Business Label
    .naam = Shopping area with the Safe Business Label
    .nazorg = Tell the businesses in the area what happened, without data of the victim. Within 2 to 3 weeks, make agreements about a meeting.
    .preventie = Put robberies on the agenda of the meeting of the label.
beeldgroep-anders = Something else

## De eerste zin

beeld-zin-onbekend = Nothing was read in about { $jaar } and there are no own cases. So we do not know how many robberies there were.
beeld-zin-geen = In { $jaar }: no robberies on record.
beeld-zin-enkele = In { $jaar }: { $aantal } { $aantal ->
        [one] robbery
       *[other] robberies
    }. In one year too few to say more of than how many, and of what kind.
beeld-zin-weinig = In { $jaar }: { $aantal } robberies. In one year too few for a map of spread, enough to count by neighbourhood and part of the day.
beeld-zin-tientallen = In { $jaar }: { $aantal } robberies; enough to compare neighbourhoods.
beeld-zin-honderden = In { $jaar }: { $aantal } robberies; enough for hours, days and months.
beeld-totaal-zin = By chance a count is higher one time than another. An average between about { $laag } and { $hoog } in such a period fits this count.
beeld-samen-zin = In { $van } to { $tot } together: { $aantal }. An average between { $laag } and { $hoog } a year fits that.
beeld-verandering-wel = From { $van } to { $naar }: this difference is shown.
beeld-verandering-niet = From { $van } to { $naar }: this difference may be chance.
beeld-verandering-nodig = It is shown only from { $stijging } or more, or with { $daling } or fewer.
beeld-verandering-nodig-geen = A rise is shown from { $stijging }. A fall cannot be shown with this count.
beeld-verantwoord = Source: { $bron } · { $van } to { $tot } · { $gebied } · count { $n } · with a place: { $plek } · retrieved on { $opgehaald } · computed on { $op }
beeld-zaad = seed
beeld-onbegrensd = no limit
beeld-bron = Source
beeld-bron-lijst = list of the police
beeld-bron-casussen = own cases
beeld-bron-politie = figures of the police (table 47018NED): none
beeld-bron-geen = none

## Controle en wat er te zeggen valt

beeld-controle = First: are the data good enough?
beeld-controle-zin = { $geplaatst } of { $aantal } with a place.
beeld-controle-goed = Nothing stands out.
beeld-controle-niets = There is nothing to check: there are no robberies.
beeld-let-geplaatst = { $aantal } without a place. Less than 85% has a place: a map then misleads.
beeld-let-standaard = Places with strikingly many robberies at exactly the same point: { $aantal }. Is that real, or the police station or the middle of a street?
beeld-let-standaard-plek = { $x }, { $y } (RD): { $aantal } { $adressen ->
        [0] without an address
        [one] at one address
       *[other] at { $adressen } different addresses
    }
beeld-let-na-lijst = { $aantal ->
    [one] 1 own case is later than the last robbery on the list and does not count here yet. Ask the analyst for a new list.
   *[other] { $aantal } own cases are later than the last robbery on the list and do not count here yet. Ask the analyst for a new list.
}
beeld-let-buiten = { $aantal } with a place outside the municipality. Is the place right, or was it a robbery from elsewhere?
beeld-let-zonder-buurt = Of { $aantal } (in all years) we know the place, but no neighbourhood stands with it.
beeld-buurten-erbij = Look the neighbourhood up by the place
beeld-let-tijd = { $aantal } without a time.
beeld-let-middernacht = { $aantal } at exactly midnight: often that means that the time is not known.
beeld-let-ruim = { $aantal } with more than an hour between begin and end. These are spread over the hours.
beeld-kan = What can be said about this?
beeld-vanaf = { $wat }: from { $aantal }
beeld-kan-samen = { $wat } (years together)
beeld-deel-totaal = Count with interval, and the change
beeld-deel-buurten = Count by neighbourhood
beeld-deel-plekken = Frequent places
beeld-deel-dagdelen = Parts of the day
beeld-deel-tempo = Comparing neighbourhoods by resident
beeld-deel-scan = An area that stands out
beeld-deel-knox = Soon after and close by
beeld-deel-kaart = Map of spread in the closed circle
beeld-deel-deskundig = Gi*, Moran and DBSCAN, for experts
beeld-deel-uren = Hours and weekdays
beeld-deel-verandering = Change by neighbourhood
beeld-onderscheid = The smallest concentration that can be shown with { $n } robberies: { $aantal } times at one of { $adressen } addresses.
beeld-als-tabel = The same as a table
beeld-leeg = There is nothing to show yet
beeld-leeg-tekst = Ask the police analyst for a list of robberies: day, time, kind, branch, method, address or coordinates. Without names. Own cases count by themselves.
beeld-leeg-knop = Read in a list

## Beelden

beeld-per-jaar = By year
beeld-per-jaar-niet = Not known: { $jaren }.
beeld-per-jaar-zin = By year: { $jaren }. The line shows which mean fits the count.
beeld-let-bronnen = When a year is in the list of the police, that counts. Otherwise own cases count. They are never added up.
beeld-niet-bekend = not known
beeld-uren = Hours and days
beeld-uren-let = The time of { $n } robberies is known. When only a stretch is known, the robbery is spread over it.
beeld-piek-wel = There is a peak: { $wanneer }. { $aantal } robberies, where { $verwacht } are to be expected.
beeld-uur-wel = Around { $uur } on average. The robberies are closer around it than by chance (probability: { $kans }).
beeld-uur-niet = An average hour says nothing here: the robberies are not demonstrably around one hour of the day (probability: { $kans }). What would be shown: about { $vanaf } of { $n } around the same hour, and the others spread.
beeld-piek-niet = No peak can be shown. Differences between the boxes may be chance.
beeld-piek-vanaf-dagdeel = What would be shown: of { $n } with a certain part of the day { $week } or more in one part of the day on Mon–Fri, or { $weekend } or more in one part of the day in the weekend.
beeld-piek-vanaf-uur = What would be shown: of { $n } with a certain hour { $week } or more in one hour of the week.
beeld-piek-vanaf-geen = With so few of a certain time no peak can be shown at all.
beeld-week = Mon–Fri
beeld-weekend = Sat–Sun
beeld-dag-1 = Mon
beeld-dag-2 = Tue
beeld-dag-3 = Wed
beeld-dag-4 = Thu
beeld-dag-5 = Fri
beeld-dag-6 = Sat
beeld-dag-7 = Sun
beeld-maand-1 = January
beeld-maand-2 = February
beeld-maand-3 = March
beeld-maand-4 = April
beeld-maand-5 = May
beeld-maand-6 = June
beeld-maand-7 = July
beeld-maand-8 = August
beeld-maand-9 = September
beeld-maand-10 = October
beeld-maand-11 = November
beeld-maand-12 = December
beeld-buurten = Neighbourhoods
beeld-buurten-leeg = Read in the neighbourhoods with their residents first. You find them at Statistics Netherlands: Kerncijfers wijken en buurten.
beeld-buurten-jaren = Over { $van } to { $tot } together: one year has too few robberies to compare neighbourhoods.
beeld-buurten-geen = No neighbourhood differs from the average as far as can be shown.
beeld-buurten-vanaf = What would be shown as higher: { $vanaf } or more of these { $n } in { $buurt }, the largest neighbourhood.
beeld-buurten-vanaf-geen = With so few robberies that can be shown of no neighbourhood at all.
beeld-buurten-wel = Different from average, shown: { $buurten }.
beeld-hoger = higher than average
beeld-lager = lower than average
beeld-geen-verschil = no difference shown
beeld-geen-basis = residents not known
beeld-buurten-let = A shopping area has few residents and many people all the same: look at the count there. A difference does not say why.
beeld-buurten-bron = Residents and addresses: edition { $jaar }, CBS (CC BY 4.0) or what the municipality read in itself, retrieved on { $op }.
beeld-plekken = Frequent places
beeld-plekken-leeg = This needs the number of addresses. Read in the neighbourhoods with their addresses.
beeld-plekken-geen = No address occurs more than once. Shown would be: { $vanaf } times or more at one address.
beeld-plekken-let = An address that occurs more than once deserves help and prevention. It says nothing about who lives or works there.
beeld-plekken-wel = { $aantal ->
        [one] 1 address occurs
       *[other] { $aantal } addresses occur
    } more than once. The chance says how often that happens somewhere by accident.
beeld-herhaling = Again at the same address
beeld-herhaling-zin = In the years above: { $vaker } of { $adressen } addresses more than once. Chance of a repeat within a year: { $kans }.
beeld-herhaling-tabel = How long after the one before at the same address
beeld-herhaling-ertussen = After the one before
beeld-herhaling-dagen = { $van }–{ $tot } days
beeld-herhaling-nog-niet = not known yet
beeld-herhaling-te-weinig = too few addresses to name a chance
beeld-herhaling-let = Of { $aantal } robberies less than a year has passed: whether another follows there within a year cannot be said yet. The computation counts only the time that was seen.
beeld-delen = On this page
beeld-deel-controle = Are the figures right?
beeld-deel-waar = Where
beeld-deel-wanneer = When
beeld-deel-vaker = Repeats and close together
beeld-deel-politie = Open figures of the police
beeld-deel-duiding = What stands ready?
beeld-deel-vragen = Questions for the meeting
beeld-deel-lijsten = Lists and explanation

beeld-politie = Figures of the police that anyone may see
beeld-politie-tekst = Per year in the whole municipality. Robberies of homes and businesses are together here. An empty figure was not published; that is not zero.
beeld-politie-leeg = Not read in yet. Get table 47018NED from data.politie.nl, choose your municipality, and read in the file (CSV or JSON).
beeld-politie-bron = Police, table { $tabel }, read in on { $op }
beeld-niet-gepubliceerd = not published
beeld-niet-ingelezen = not read in
beeld-misdrijf-147 = Robbery
beeld-misdrijf-146 = Street robbery
beeld-misdrijf-111 = Burglary home
beeld-misdrijf-251 = Burglary business
beeld-misdrijf-161 = Fire or explosion

## Duiding

beeld-duiding = What does this mean for aftercare?
beeld-duiding-tekst = For whom and for which places is something ready? Target groups go into chapter 3 of the plan by themselves.
beeld-duiding-leeg = Nothing recorded yet.
beeld-duiding-nieuw = Add
beeld-duiding-wijzig = Change what it means
beeld-duiding-lead = Do not write names or data of persons.
beeld-duiding-wat = What and where
beeld-duiding-klaar = What stands ready?
beeld-duiding-koppelen = Which measures and partners belong to it?
    .uitleg = What you tick stands with a link in the security picture and by name in chapter 3 of the plan. When a measure or partner stops, you see it here.
beeld-duiding-soort = What is it?
beeld-duiding-groep = What kind of group or place?
beeld-duiding-behalve = not needed for a finding
beeld-duiding-naam = What or who
    .uitleg = For example: jewellers, older people in the Molenwijk, evening shops.
beeld-duiding-bron = Where does this come from?
    .uitleg = For example: area scan, community police officer, shopkeepers’ association.
beeld-duiding-op = On which day was this so?
beeld-duiding-nazorg = Form of aftercare
beeld-duiding-preventie = Prevention
beeld-duiding-maatregelen = Measures
    .uitleg = These are measures that your municipality adopted.
beeld-duiding-geen-maatregel = No adopted measure was found.
beeld-duiding-naar-maatregelen = See the measures
beeld-duiding-partners = With whom
    .uitleg = These are partners that take part in your municipality.
beeld-duiding-geen-partner = No partner that takes part was found.
beeld-duiding-naar-partners = See the partners
beeld-duiding-anderen = Who else?
    .uitleg = An organisation or function that is not in your list of partners.
beeld-duiding-zoek = Look for a measure or partner
    .uitleg = Your ticks stay. Nothing is saved yet.
beeld-duiding-zoek-knop = Search
beeld-koppeling-gestopt = Stopped on { $op }
beeld-koppeling-weg = No longer exists
beeld-koppeling-vervallen = { $aantal ->
    [one] 1 measure or partner of a target group or place does not hold now
   *[other] { $aantal } measures or partners of a target group or place do not hold now
}
beeld-koppeling-vervallen-wat = Open the target group or place, take the tick away and choose something that does hold. Then the next version of the plan is right.
beeld-koppeling-start = Lapsed
beeld-koppeling-start-wat = Choose another one, then the plan is right again.
beeld-koppeling-start-knop = Look
beeld-voorstel = Nothing stands ready for these yet
beeld-voorstel-tekst = This follows from the counts of this year. It predicts nothing. You decide whether to prepare something.
beeld-voorstel-knop = Prepare something
beeld-voorstel-bron = Security picture { $jaar }
beeld-voorstel-herhaald = { $aantal ->
    [one] 1 address was robbed more than once in the years of this picture.
   *[other] { $aantal } addresses were robbed more than once in the years of this picture.
}
beeld-voorstel-branche = Most often in { $jaar }: { $branche } ({ $aantal } times).
beeld-voorstel-senioren = { $aantal ->
    [one] 1 robbery in a home in { $jaar }.
   *[other] { $aantal } robberies in homes in { $jaar }.
}
beeld-voorstel-avond = { $aantal } of the { $alle } robberies at a business with a known time began after 18:00 in { $jaar }.
beeld-voorstel-kvo = { $aantal ->
    [one] 1 robbery at a business in { $jaar }. Was that in an area with the label?
   *[other] { $aantal } robberies at businesses in { $jaar }. Were those in an area with the label?
}
beeld-plan-preventie = Prevention and measures
beeld-plan-maatregelen = Measures: { $namen }
beeld-plan-plek-van = Place: { $groep }
beeld-duiding-bewaar = Save
beeld-duiding-weg = Remove
beeld-duiding-weg-zeker = Remove? This cannot be undone.
melding-beeld-bewaard = Saved.
melding-beeld-verwijderd = Removed.
fout-beeld-later = This day is in the future.
fout-beeld-nazorg = Fill in which aftercare is ready.
fout-beeld-groep = Choose what kind of group or place it is.
fout-beeld-koppeling = A choice no longer holds. Take that tick away or choose something else.
fout-beeld-koppeling-veel = Choose 20 at most.
beeld-vragen = Questions for mayor, police and prosecutor
beeld-vraag-lijst = Can the police analyst give us a list of robberies each year, without personal data?
beeld-vraag-nazorg = Did everyone who was robbed this year get aftercare? With whom did it fail, and why?
beeld-vraag-herhaling = Which addresses were robbed more than once, and what do we do there together to stop it?
beeld-vraag-plekken = Why do some robberies have no place, and can that be better?
beeld-vraag-regio = We have too few to see patterns. Shall we look together with neighbouring municipalities?
beeld-vraag-doelgroep = Who prepares aftercare and prevention for these groups and places: { $groepen }?
beeld-vraag-buurt = In { $buurten } there are more than average. What is going on there, and what do we do there together?
beeld-vraag-gebied = { $gebieden ->
    [one] One area stands out. Which agreements on aftercare and prevention do we make there?
   *[other] { $gebieden } areas stand out. Which agreements on aftercare and prevention do we make there?
}
beeld-vraag-piek = There is a peak: { $wanneer }. Who can be reached for victims then?
beeld-vraag-kort = Robberies follow close to each other and soon after each other. Who warns the neighbours after a robbery, and how soon?
beeld-vraag-verandering = The number has demonstrably changed. What do we know about the cause?

## Lijsten

beeld-lijsten = Data and explanation
beeld-lijsten-tekst = What the picture is made of, and how it is computed.
beeld-inlezen = read in
beeld-openbaar-naar = What anyone can read
beeld-incidenten-titel = List of the police
    .uitleg = Robberies as the police analyst delivers them. Addresses are sealed, and destroyed at the end of their term. Names may not be in it.
    .halen = Ask the analyst for day, time, kind, branch, method, address or coordinates. Are the columns called otherwise? Record that once at Columns.
beeld-gebieden-titel = Neighbourhoods
    .uitleg = Neighbourhoods with residents and addresses, by year of the division. Old years stay, so that history is right.
    .halen = Get Kerncijfers wijken en buurten from Statistics Netherlands. Columns: jaar, code, naam, inwoners, adressen.
beeld-cijfers-titel = Figures of the police
    .uitleg = Table 47018NED (per year) and 47022NED (per month). Totals and the newest month are skipped; an empty figure was not published.
    .halen = Get the table from data.politie.nl, choose your municipality and districts, and read in the file (CSV or JSON).
beeld-incident = Robbery
beeld-gebied = Area
beeld-cijfer = Figure
beeld-bleven = { $aantal } stayed, because someone changed them since.
beeld-lijst-leeg = Nothing read in yet
beeld-lijst-deel = The last { $getoond } of { $aantal }. Everything is in the file.
beeld-kenmerk = Identity
beeld-datum = Date
beeld-tijd = Time
beeld-einddatum = End date
beeld-eindtijd = End time
beeld-soort = Kind
beeld-branche = Branch
beeld-modus = Method
beeld-adres = Address
beeld-buurt = Neighbourhood code
beeld-x = X (RD)
beeld-y = Y (RD)
beeld-lengte = Longitude
beeld-breedte = Latitude
beeld-jaar = Year
beeld-code = Code
beeld-naam = Area name
beeld-inwoners = Residents
beeld-adressen = Addresses
beeld-tabel = Table
beeld-misdrijf = Crime
beeld-periode = Period
beeld-aantal = Count
beeld-cel-kenmerk = This identity does not exist. Leave the cell empty when the row is new.
beeld-cel-jaar = This is not a year between 1995 and 2100.
beeld-cel-code = This is not a code of Statistics Netherlands, such as BU03630000.
beeld-cel-periode = This is not a month or year, such as 2025MM04 or 2025JJ00.
fout-beeld-personen = Not read in: this file has columns with data about persons ({ $kolommen }). A security picture does not need them. Take them out and read the file in again.
beeld-kolommen = Columns of the analyst
beeld-kolommen-anders = Are the columns of your file called otherwise? Tell it once.
beeld-kolommen-lead = Are columns called otherwise in your file? Fill in what they are called. We remember it for next time.
beeld-kolommen-hint = We already know: { $namen }
beeld-kolommen-bewaar = Save
melding-beeld-kolommen = The columns are remembered.
fout-beeld-kop-lang = This name is too long. Use at most 100 characters.
fout-beeld-kop-dubbel = This column is already with another field.

## Uitgaven

beeld-uitgeven-naar = Refresh and release a year
beeld-uitgeven = Edition for partners and council
beeld-uitgeven-lead = This is what partners and council read about { $jaar }. Bold is what changes. Small counts are gone already.
beeld-uitgeven-lopend = This year is not over
beeld-uitgeven-lopend-tekst = Council and everyone get whole years only. Partners read the year up to now.
beeld-uitgeven-knop = Release
beeld-uitgeven-gelijk = Nothing changed that a reader may see.
beeld-uitgeven-tabel = What was and what comes
beeld-uitgeven-kaart = Map of spread, for partners and everyone
beeld-uitgeven-kaart-blijft = This map stays
beeld-uitgeven-kaart-blijft-tekst = See whether it is right before you release it. A year gets one map: when a robbery is added or changes later, the map stays as it is. Else the difference would show where that one was.
beeld-uitgeven-kaart-besluit = A map of spread can come with it
beeld-uitgeven-kaart-besluit-tekst = That map is made of places. Only who is named in the decision of the mayor can make and release it.
melding-beeld-uitgegeven = The edition is ready. Partners and council now read these counts.
melding-beeld-niets-nieuw = There was nothing new to release.
beeld-elders = Elsewhere or not known
beeld-lezer-lead = Robberies in this municipality, made so that nobody can be recognised.
beeld-lezer-leeg = There is no edition yet
beeld-lezer-leeg-tekst = The municipality has not released a security picture yet.
beeld-lezer-zin = In { $jaar }: { $totaal } robberies.
beeld-lezer-zin-lopend = In { $jaar } so far: { $totaal } robberies.
beeld-lezer-bron = Source: { $bron }, retrieved on { $opgehaald }. Edition { $nr } of { $op }.
beeld-lezer-periode = From { $van } to { $tot }.
beeld-lezer-regels = Why no exact counts?
beeld-lezer-regels-partners = Where it says 1 to 4 we do not say exactly how many. Sometimes another count is hidden, so that nobody can work it out. A small neighbourhood is together with one that it borders on. A count changes only when it differs by five or more.
beeld-lezer-regels-openbaar = Counts are rounded to five. Where it says 1 to 4 we do not say exactly how many. Sometimes another count is hidden, so that nobody can work it out. A small neighbourhood is together with one that it borders on.
beeld-lezer-meer = How this works
beeld-lezer-csv = Download as a file (CSV)
beeld-cel-geen = none
beeld-cel-enkele = 1 to 4
beeld-cel-ongeveer = about { $aantal }
beeld-cel-verborgen = not shown
beeld-totaal = Total
beeld-lopend = so far
beeld-per-soort = By kind
beeld-per-gebied = By area
beeld-kolom-jaar = Year
beeld-kolom-wat = What
beeld-kolom-aantal = Count
beeld-kolom-bron = Source
beeld-kolom-kring = For
beeld-kolom-was = Was
beeld-kolom-wordt = Becomes
beeld-kolom-laag = Fits, from
beeld-kolom-hoog = Fits, to
beeld-kolom-past = Fits
beeld-kolom-tempo = Per 1,000 residents per year, smoothed
beeld-kolom-oordeel = Verdict
beeld-kolom-dag = Day
beeld-kolom-uur = Hour
beeld-kolom-kans = Chance by accident

## Startpagina en plan

beeld-start-herhaling = Repeat
beeld-start-herhaling-zin = { $aantal ->
        [one] 1 robbery
       *[other] { $aantal } robberies
    } of the past month at an address that was robbed before
beeld-start-herhaling-wat = Discuss aftercare and prevention with police and partners
beeld-start-herhaling-knop = See the picture
beeld-plan-zin = In { $jaar } there were { $totaal } robberies in the municipality. These figures were released on { $op } and may be read by { $wie }.
beeld-plan-zin-lopend = In { $jaar } there were { $totaal } robberies in the municipality so far. These figures were released on { $op } and may be read by { $wie }.
beeld-plan-wie-partners = the municipality and its partners
beeld-plan-wie-openbaar = anyone
beeld-plan-kaart = Robberies in { $jaar } by area
beeld-plan-kaart-alt = Map of the municipality with the number of robberies in { $jaar } in each area. { $rijen }. The same counts are in the table.
beeld-plan-kaart-verantwoord = Source: { $bron }, retrieved on { $opgehaald }; edition { $nr } of { $op }. From { $van } up to and including { $tot }, number { $n }. Method: counts of the table, in fixed classes on the boundaries of the neighbourhoods, without any calculation. Boundaries: division of { $indeling }, CBS and Kadaster (CC BY 4.0), read in on { $ingelezen }. A map shows where it was, not where it is going to happen.
beeld-plan-tabel = Robberies by year, kind and area
beeld-plan-voorbereid = What is ready, and for whom
beeld-plan-plek = A place where it happens more often

## Uitleg per methode

beeld-uitleg = How we compute
beeld-uitleg-lead = Each computation in plain words. The system describes what was. It does not predict, and it does not compute with data of persons.
beeld-methode-controle = Check of the data
    .kort = We look first whether the list is good enough.
    .hoe = We count how many robberies have a place and a time. We look for points where strikingly many robberies lie exactly on each other, and for times of exactly midnight. Often these are fill-in values.
    .niet = When less than 85% has a place, a map misleads.
beeld-methode-garwood = Count with interval
    .kort = A count is never exactly what it is on average.
    .hoe = When there were 4 robberies, the true mean may be 1, or 10. The interval names all means for which this count is not strange (95%).
    .niet = It does not say how many there will be next year.
beeld-methode-binomiaal = Change
    .kort = Is it really more or fewer, or chance?
    .hoe = We compute how often chance gives such a difference. When that is less than 1 in 20, we call it shown. We also say how many would be needed.
    .niet = Shown is not the same as knowing the cause.
beeld-methode-marshall = Comparing neighbourhoods
    .kort = Small neighbourhoods easily stand out by chance.
    .hoe = We divide by the number of residents and draw each neighbourhood towards the average, more as it rests on less. A neighbourhood is called higher only when that holds while looking at all of them.
    .niet = Shopping areas have few residents. Look at the count there.
beeld-methode-multinomiaal = Frequent places
    .kort = Twice at the same address: chance or not?
    .hoe = We compute how often such an address arises somewhere in the municipality when robberies fall at random. That is an exact chance.
    .niet = An address that occurs more often deserves help and prevention. It says nothing about who lives or works there.
beeld-methode-kaplan-meier = Repeats
    .kort = How often does it happen again within a year?
    .hoe = We follow each address after a robbery. What was not followed for a year counts for the time that was seen.
    .niet = With few addresses the chance is uncertain.
beeld-methode-aoristisch = Hours and days
    .kort = When does it happen?
    .hoe = When we only know that it was between two times, we spread the robbery over those hours. For a peak we compute exactly how often chance gives so many anywhere in the table; only robberies that certainly fall in one box count for that. The average hour is computed around the clock, with the test of Rayleigh, from 10 robberies.
    .niet = With fewer than 100 robberies we show parts of the day, not single hours.
beeld-methode-knox = Soon after and close by
    .kort = Does a robbery more often follow another nearby?
    .hoe = We count pairs that are close in place and in time. Then we shuffle the days many times and count again.
    .niet = It does not prove that it is the same offender.
beeld-methode-kulldorff = Does an area stand out?
    .kort = We look for a circle with more robberies than addresses explain.
    .hoe = The strongest circle is compared with the strongest circle in thousands of made-up maps. So it counts that we look everywhere.
    .niet = When we find nothing, we say what we would have found.
beeld-methode-kern = Map of spread
    .kort = Where is the emphasis?
    .hoe = Each robbery counts in a circle around it. Below 500 robberies we blend with where the addresses are, as if 400 more robberies had followed them: with few robberies that points better. The classes are the same each year.
    .niet = Below 20 robberies with a place we make no map. Only who stands in the decision of the mayor sees this map: the middle of a spot by itself may be an address. There are no points on it. How wide a robbery counts follows from the number, and stands in the map.
beeld-methode-bernasco = How concentrated?
    .kort = Few robberies always lie at few places.
    .hoe = We put beside it what chance would give. Only the difference says something.
    .niet = A percentage without that comparison says nothing.
beeld-methode-kringen = Who sees what
    .kort = Three circles, each with its own rules.
    .hoe = The coordinator and the police see exact counts. Only who is named in the decision sees addresses, branch and method. At the end of their term they are destroyed; what was given out stays. Partners see counts from 5. Council and everyone see whole years, rounded to five. Outside the closed circle, a neighbourhood with fewer than 100 addresses is shown together with one that it borders on, if possible of the same district. When 50 robberies or more in a whole year have a place, partners and everyone also see a coarse map of spread, made of counts in parts with at least 100 addresses.
    .niet = A year keeps its first map of spread. What was released does not change. In a new edition a count differs by five or more, or not at all. So no single robbery can be found from two editions.
beeld-methode-algoritmeregister = Record for the register of algorithms
    .kort = What the municipality can publish about this system.
    .hoe = Name: Security picture of robberies. Purpose: preparing aftercare and prevention. Kind: statistics, not self-learning. Data: day, time, place, kind, branch and method of robberies; no data of persons. Computations: those on the other pages, among them a map of spread and, for experts, Gi*, Moran and DBSCAN. For the notice about a new robbery close to another the address of a case of our own is looked up and not kept; only who stands in the decision of the mayor sees the notice. Public: counts by year, kind and area and, from 50 robberies with a place in a whole year, one map of spread a year in squares of 500 metres, made of counts in parts with at least 100 addresses. Decision: a human decides; the system takes no decisions about people. Risk: recognising an address; hence three circles, rounding, parts of at least 100 addresses and fixed editions.
    .niet = The system does not predict where or by whom a robbery will come. Sources and formulas stand on the other pages.
beeld-plekken-verborgen = Addresses and points of robberies come from the police. Only who is named in the decision reads them in and sees them. Counts by neighbourhood are shown here.
beeld-cel-te-oud = The municipality keeps no robberies of this year any more. Leave the row out.
beeld-cel-plek-te-oud = The row counts; the municipality no longer keeps the address, because this year is too long ago.
beeld-cel-toekomst = This day is in the future.
beeld-cel-buiten-gemeente = This place lies outside the municipality. The row does count. Is the place right?
beeld-cel-niet-op-lijst = The decision does not list addresses. Leave out address and coordinates, or have the decision changed.
beeld-maanden = Months in { $jaar }
beeld-maanden-zin = Most robberies ({ $aantal } a month) were in: { $maanden }.
beeld-maanden-let = One year cannot show a season. Compare more years.
beeld-kolom-maand = Month
beeld-controle-casussen = This year is counted from own cases. Here these have a neighbourhood only, no place. A list of the police allows more.

## Grenzen van buurten en wijken

beeld-grenzen-titel = Boundaries of neighbourhoods
    .uitleg = Where neighbourhoods and districts lie, by edition year. The map is drawn with these. Old years stay, so that history remains right.
beeld-grenzen-inlezen = Read in boundaries
beeld-grenzen-lead = Send in a map with neighbourhoods or districts. First you see for each area what is wrong. Nothing changes until you confirm it, and after that you can still turn it back.
beeld-grenzen-bestand = Map
    .uitleg = GeoJSON, GeoPackage (.gpkg) or a shapefile in a zip, at most 20 MB. In RD New or in degrees (WGS84); we see which ourselves.
beeld-grenzen-halen = Get the map from PDOK: CBS Wijken en Buurten. Choose only your own municipality. Areas of other municipalities and water are skipped.
beeld-grenzen-jaar = Boundaries change by the year. The year is read from the column jaar, or from the name of the file, such as buurten-2026.gpkg.
beeld-grenzen-streng = If one area is wrong, nothing is taken over. A map with a piece missing shows something that is not so.
beeld-grenzen-bestanden = Get the boundaries as a map, in the form in which you can send it in again.
beeld-grenzen-editie = Edition { $jaar }
beeld-grenzen-zin = { $buurten ->
        [one] 1 neighbourhood
       *[other] { $buurten } neighbourhoods
    } and { $wijken ->
        [one] 1 district
       *[other] { $wijken } districts
    }, read in on { $op }.
beeld-grenzen-bron = Source: CBS and Kadaster (CC BY 4.0), or what the municipality read in itself. Lines were simplified for drawing.
beeld-vorm = Shape
beeld-vorm-reden = What is wrong
beeld-kolom-km2 = Area in km²

## Waar mensen wonen en werken

beeldbasissoort-adressen = addresses in use
beeldbasissoort-woningen = homes
beeldbasissoort-inwoners = residents
beeld-basis-titel = Addresses and squares
    .uitleg = Where people live and work, by square of 100 metres. Robberies are compared with it, to see whether an area stands out. If street and number stand in the file, we also know which addresses lie in a square.
    .halen = Read in addresses of the BAG, or squares of 100 metres of CBS. Without this list the addresses of a neighbourhood are spread evenly over it.
beeld-basis-inlezen = Read in addresses or squares
beeld-basis-lead = Send a file with addresses or squares. First you see what each square holds and which rows are wrong. Nothing changes until you confirm it, and after that it can still be turned back.
beeld-basis-bestand = File
    .uitleg = CSV, Excel, GeoJSON, GeoPackage (.gpkg) or a shapefile in a zip, at most 20 MB. In RD New or in degrees (WGS84).
beeld-basis-bag = Addresses: a row or point for each address, with x and y. If there is a column status, only addresses in use count. If street, number and postal code stand there as well, a case of our own gets a place by them, to about 100 metres. Without these columns the comparison works too.
beeld-basis-vierkanten = Squares: statistics of CBS by square of 100 by 100 metres or 500 by 500 metres, with the column crs28992res100m or crs28992res500m and homes or residents. Choose your own municipality only. What CBS keeps back does not count. When both are there, 100 metres comes first.
beeld-basis-jaar = The year is read from the column year (jaar), or from the name of the file, such as addresses-2026.csv.
beeld-basis-blijft = A file of the same year adds and corrects; squares that are not in it stay as they are.
beeld-basis-vakje = Square
beeld-basis-adreslijst = Address list
beeld-basis-soort-kop = What was counted
beeld-basis-geen-plek = This file does not say where anything is. It needs columns x and y, or longitude and latitude, or the column crs28992res100m of CBS.
beeld-basis-leeg = There is no address and no square to count in this file.
beeld-basis-vak = This is no square of 100 or 500 metres, such as E1550N4630.
beeld-basis-soort = This is not one of these words: adressen, woningen, inwoners, woningen-500, inwoners-500.

## Kaart

beeld-kaart = Map of { $jaar }
beeld-kaart-zin = Most robberies were in: { $buurten } ({ $aantal }). The darker, the more.
beeld-kaart-zin-leeg = Of no robbery do we know the neighbourhood.
beeld-kaart-elders = Not on the map: { $aantal } without a known neighbourhood.
beeld-kaart-te-weinig = With { $aantal } { $aantal ->
        [one] robbery
       *[other] robberies
    } we draw no map: it would show where it happened once, and nothing more. From { $vanaf } robberies we do.
beeld-kaart-geen-grenzen = A map needs the boundaries of the neighbourhoods. They were not read in yet, or belong to other neighbourhoods.
beeld-kaart-let = A map shows where it was, not where it will be. Large neighbourhoods stand out more than small ones, and a shopping area has few residents.
beeld-kaart-cirkel = A circle with a letter is an area that demonstrably stands out, in the years of which places are kept. See below at ‘Does an area stand out?’.
beeld-kaart-grenzen = Boundaries: edition { $jaar }, CBS and Kadaster (CC BY 4.0), read in on { $op }.
beeld-kaart-niet-getoond = not shown
beeld-kaart-noord = north
beeld-kaart-onder = less than { $waarde }
beeld-kaart-weggelaten = Of { $aantal } of the { $gebieden } areas no number is shown.
beeld-kaart-tempo = Per 1,000 residents per year
beeld-kaart-tempo-zin = Robberies per 1,000 residents per year. A neighbourhood with few residents is drawn towards the average.
beeld-kaart-lezer-zin = The darker an area, the more robberies. Map and table say the same. Areas with a dotted line between them stand together.
beeld-kaart-lezer-te-weinig = With so few robberies we draw no map.

## Dicht bij elkaar

beeld-dichtbij-te-weinig = This can be computed from { $vanaf } robberies with a place, in the years of which places are kept.
beeld-knox-wel = After a robbery another follows close by more often than by chance. What stands out most: { $afstand }, after { $dagen } days. These are { $paren } pairs, where { $verwacht } are to be expected (chance for the whole table: { $kans }).
beeld-knox-niet = That after a robbery another follows close by more often cannot be shown: { $paren } pairs, where { $verwacht } are to be expected (chance { $kans }).
beeld-knox-vanaf = What would be shown: { $vanaf } or more in one box of the table: { $afstand }, { $dagen } days.
beeld-knox-vanaf-geen = Too few robberies lie close together for it to be shown.
beeld-knox-tabel = Pairs: seen, and expected by chance
beeld-knox-afstand = Distance
beeld-knox-dagen = { $dagen } days
beeld-knox-zelfde = same place
beeld-knox-100 = up to 100 m
beeld-knox-200 = 100 to 200 m
beeld-knox-400 = 200 to 400 m
beeld-knox-cel = { $gezien } (expected { $verwacht })
beeld-knox-let = This does not prove that it is the same offender. Places with more risk and busy seasons give the same picture. One chance holds for the whole table.
beeld-scan-wel = { $gebieden ->
        [one] One area stands
       *[other] { $gebieden } areas stand
    } out. The strongest: { $gezien } robberies, where { $verwacht } are to be expected (chance { $kans }).
beeld-scan-niet = No area demonstrably stands out (chance of the strongest: { $kans }).
beeld-scan-let = An area that stands out does not say why, nor what is still to come.
beeld-aard = What kind of robberies were they?
beeld-aard-zin = { $aantal ->
    [one] One robbery: { $meest }.
   *[other] Most often: { $meest } ({ $vaakst } of { $aantal }).
}
beeld-aard-tabel = By kind and branch
beeld-aard-modus = How it was done
beeld-aard-niet-genoemd = not named
beeld-aard-let = With small numbers a difference is often chance. Use this to choose whom you need in aftercare and prevention.
beeld-concentratie-wel = The robberies are closer together than by chance: half were at { $plekken } of { $alle } addresses. By chance it would be { $verwacht } (probability: { $kans }).
beeld-concentratie-niet = The robberies are not demonstrably closer together than by chance: half were at { $plekken } of { $alle } addresses. By chance it would be { $verwacht } (probability: { $kans }).
beeld-concentratie-vanaf = What would be shown: half at { $tot } addresses or fewer.
beeld-concentratie-gini = What lies within 25 metres counts as one address here. Gini for small numbers: { $gini }; by chance { $verwacht } (probability: { $kans }).
beeld-concentratie-let = Few robberies always lie at few places: only the difference from chance says something.
beeld-kans-klein = less than 0.01%
beeld-scan-tabel = Areas that stand out
beeld-scan-midden = Centre (RD)
beeld-scan-straal = Radius
beeld-scan-gezien = Seen
beeld-scan-verwacht = Expected
beeld-scan-onderscheid = With { $n } robberies we would have seen it if { $vanaf } lay within { $straal } metres of one place (in 80% of the cases).
beeld-scan-onderscheid-niet = With { $n } robberies no area can be shown in this way.
beeld-scan-buiten = Too far from any address to count: { $aantal }.
beeld-scan-basis-vakken = Compared with: { $soort } ({ $jaar }), { $samen } in { $vakken } squares of 100 metres.
beeld-scan-basis-gelijk = Compared with the number of addresses of each neighbourhood, spread evenly over it. That is an approximation: where addresses lie close together in a neighbourhood, that alone can make an area stand out. It is better to read in where they are:
beeld-scan-geen-basis = This needs the boundaries of the neighbourhoods and their addresses.
beeld-trekkingen = { $aantal } draws

## Bronnen

beeld-bronnen = Source: { $bronnen } · { $gebied }
beeld-bron-jaren = { $bron } ({ $jaren }), retrieved on { $op }
beeld-opgehaald-onbekend = not recorded
beeld-methode-kaart = Map of neighbourhoods
    .kort = Counts of the table, drawn on the boundaries of the neighbourhoods.
    .hoe = The map takes exactly the same numbers as the table beside it. The classes are the same every year. Each class has a shade and a pattern, and each area its number, so that the map reads in grey and without colours as well.
    .niet = Below 5 robberies we draw no map. What the table does not show, the map does not show either.
beeld-methode-spreiding-uitgave = Map of spread for partners and everyone
    .kort = A coarse map of a whole year, from which no address can be found.
    .hoe = We count robberies in parts of the municipality with at least 100 addresses, on the lines of a grid of 500 metres and within one area of the table. An area counts as many as everyone reads in the table; places say only how these are divided over its parts. An area with 1 to 4 robberies does not count. Then we act as if the robberies of a part were spread over its addresses. Each robbery counts within a radius of 500 metres or more. Below 500 robberies we blend with where the addresses are, as if 400 more robberies had followed them. The classes are the same each year. A square is coloured only when five or more robberies count in it and none of them gives more than half. Partners and everyone see the same map.
    .niet = Below 50 robberies with a place in a whole year we make no map, nor when fewer than 85% have a place. Whoever knows all other robberies and works back finds of the last one a part with at least 100 addresses, and not where in it. When he also knows what kind of business it was, he may be able to point it out in that part; that is so for a table by neighbourhood as well. A year gets one map, which does not change any more: what comes in later cannot be derived from it. So a mistake in the map stays too.

## Before and after

beeld-voorna = Before and after
beeld-voorna-met = Compare with
beeld-voorna-titel = { $voor } and { $na } beside each other
beeld-voorna-tot = { $jaar } up to and including { $dag }
beeld-voorna-lopend = This year still runs. Of both years the same months count, up to and including { $dag }.
beeld-voorna-keer = That is { $keer } times as often. Given chance it may also be { $laag } to { $hoog } times.
beeld-voorna-let = The line shows which mean fits the number. A difference does not say why: recording in another way gives a difference as well.
beeld-voorna-onbekend = Nothing was read in about { $jaar } and there are no cases of our own. Not known is not zero: we cannot compare with it.
beeld-voorna-andere-bron = { $jaar } comes from another source. A difference may then come from the source. Read in the list of the police for both years.
beeld-voorna-gebied = Change by neighbourhood
beeld-voorna-gebied-niet = A change by neighbourhood is shown from { $vanaf } robberies in both years. Below that a difference is nearly always chance.
beeld-voorna-voor = Before
beeld-voorna-na = After
beeld-voorna-omhoog = more often, shown
beeld-voorna-omlaag = less often, shown

## Map of spread

beeld-spreiding-titel = Spread of robberies, { $van } up to and including { $tot }
beeld-spreiding-zin = The weight lies in { $buurt }: in the busiest place { $hoogste } robberies per km² per year. The darker, the denser.
beeld-spreiding-zin-leeg = Nowhere are there enough to colour the map.
beeld-spreiding-gemengd = With { $n } robberies a map knows little. So { $basis }% of it is where the addresses are, and { $eigen }% where the robberies were. That points better than the robberies alone. From { $vanaf } robberies only the robberies count.
beeld-spreiding-let = The map shows where it was, not where it will be. There are no points on it. But the middle of a spot by itself or of a circle may be one address: do not share the map outside the closed circle.
beeld-spreiding-straal = Radius
beeld-spreiding-past = Fits the number: { $straal } m
beeld-spreiding-eenheid = Robberies per km² per year
beeld-spreiding-regel = n = { $n }, radius { $straal } m
beeld-spreiding-gemiddeld = Mean per km² per year
beeld-spreiding-hoogste = Highest per km² per year
beeld-spreiding-geen-plekken = This map needs robberies with a place. Cases of our own have none: read in the list of the police, with coordinates. Places are kept for two years.
beeld-spreiding-geen-basis = This needs to know where the municipality lies and where its addresses are. Read in the boundaries of the neighbourhoods, and the addresses or squares.
beeld-spreiding-lezer = Spread of robberies in { $jaar }
beeld-spreiding-lezer-regel = n = about { $n }, radius { $straal } m
beeld-spreiding-ongekleurd = not coloured
beeld-spreiding-km2 = km²
beeld-spreiding-lezer-zin = The weight lies in: { $gebieden }. There are squares with { $klasse } robberies per km² per year. The darker, the denser.
beeld-spreiding-lezer-zin-los = The darkest squares have { $klasse } robberies per km² per year. The darker, the denser.
beeld-spreiding-lezer-leeg = Nowhere are there enough together to colour the map.
beeld-spreiding-lezer-let = The map shows where it was, not where it will be. It is coarse on purpose: a square is 500 by 500 metres, and robberies were counted in parts with at least 100 addresses. A square without colour does not say that nothing happened there: there are fewer than { $onder } per km² per year, or too few to show. An area with 1 to 4 robberies does not count.
beeld-spreiding-lezer-verantwoord = Source: { $bron }, retrieved on { $opgehaald } · { $van } to { $tot } · number about { $n } · method: kernel density (quartic), radius { $straal } m, robberies spread over the addresses of their part · addresses: { $basis }, { $basisjaar } · made on { $op }; later editions of this year keep this map
beeldgeenkaart-te-weinig = There is no map of spread of this year: there are fewer than { $vanaf } robberies with a known place, in an area that had five or more. Such a map would show where it happened once. From { $vanaf } in a whole year we do make one.
beeldgeenkaart-plekken = There is no map of spread of this year: of too many robberies it is not certain where it was. A map would mislead. From { $vanaf } robberies, and when 85% have a place, we do make one.
beeldgeenkaart-verborgen = There is no map of spread of this year: too many counts in the table are hidden. A map would give them away. And a map is made only from { $vanaf } robberies in a whole year.
beeldgeenkaart-basis = There is no map of spread of this year: the municipality has not read in yet where its boundaries and addresses are. After that it can be made, from { $vanaf } robberies in a whole year.

## For experts

beeld-deskundig = For experts
beeld-deskundig-lead = Three computations for analysts. They say less than they seem to: read the chance with each. Do not share this page.
beeld-deskundig-wat = Gi*, Moran and DBSCAN, with chances that hold for small numbers as well. For who knows these computations.
beeld-deskundig-naar = To the page for experts
beeld-deskundig-terug = Back to the security picture
beeld-deskundig-te-weinig = Too few robberies with a place
beeld-deskundig-te-weinig-tekst = There are { $aantal }, in the years of which places are kept. From { $vanaf } these computations can say something. Below that they find only chance.
beeld-deskundig-ontbreekt = What is still missing
beeld-gi-wel = { $vakken ->
        [one] 1 square stands
       *[other] { $vakken } squares stand
    } out (chance of the strongest, anywhere on the map: { $kans }).
beeld-gi-niet = No square stands out beyond chance (chance of the strongest, anywhere on the map: { $kans }).
beeld-gi-vanaf = What would be shown: a square with Gi* above { $boven }.
beeld-gi-titel = Robberies by square of 500 metres, and which stands out
beeld-gi-vak = Square (RD, km)
beeld-gi-z = Gi*
beeld-gi-meer = The { $getoond } highest of { $aantal } squares with a robbery.
beeld-gi-normaal = There are enough robberies per square for the usual chance; it is left out, because it does not count that we search everywhere.
beeld-gi-geen-normaal = The usual chance with Gi* is not given: with fewer than 10 robberies per square it calls nearly every map a hotspot, also when all is chance.
beeld-gi-buiten = Outside the squares of the municipality, not counted: { $aantal }.
beeld-gi-regel = n = { $n }, squares of { $cel } m
beeld-gi-opvallend = stands out
beeld-moran-wel = Neighbouring areas look alike: I = { $i }, where { $verwacht } is to be expected (chance { $kans }).
beeld-moran-niet = That neighbouring areas look alike is not shown: I = { $i }, where { $verwacht } is to be expected (chance { $kans }).
beeld-moran-vanaf = What would be shown: I above { $boven }.
beeld-moran-geen = This cannot be computed: no neighbourhoods border on each other, or all are equal.
beeld-moran-basis = Compared with
beeld-moran-tempo = Per 1,000
beeld-moran-buren = Borders on
beeld-moran-weinig = With { $aantal } neighbourhoods hardly anything can ever be shown.
beeld-groepen-wel = { $groepen ->
        [one] There is 1 group
       *[other] There are { $groepen } groups
    } of { $minstens } or more within { $straal } metres. The largest ({ $grootste } robberies) is more than chance (chance { $kans }).
beeld-groepen-niet = { $groepen ->
        [one] There is 1 group
       *[other] There are { $groepen } groups
    } of { $minstens } or more within { $straal } metres, the largest with { $grootste } robberies. That may be chance: where many addresses are, robberies lie close by themselves (chance { $kans }).
beeld-groepen-geen = There is no group of { $minstens } or more robberies within { $straal } metres.
beeld-groepen-nummer = Group
beeld-groepen-onderscheid = Outside a group: { $los }. With { $n } robberies a group is shown from { $vanaf } robberies.
beeld-groepen-onderscheid-niet = Outside a group: { $los }. With { $n } robberies no group at all can be shown in this way.
beeld-methode-getis-ord = Gi*
    .kort = Which square has, with the squares around it, more robberies than the rest?
    .hoe = Squares of 500 metres are laid over the municipality and Gi* is computed for each (Ord and Getis). The chance comes from 9,999 drawn maps on which as many robberies fall as there were, by where the addresses are. We compare with the highest square of each map: so it counts that we search everywhere.
    .niet = The chance that other programs give with Gi* is wrong for small numbers. With 20 robberies at random they find a hotspot in 6 to 10 of 10 maps. If you find something there and not here, believe this page.
beeld-methode-moran = Moran
    .kort = Do neighbourhoods beside each other look alike?
    .hoe = The number of robberies of each neighbourhood is divided by its addresses or residents, and Moran's I is computed over neighbourhoods that border on each other. The chance comes from 9,999 drawn divisions of as many robberies.
    .niet = It says something about the whole municipality, not which neighbourhood it is. With few neighbourhoods hardly anything can ever be shown.
beeld-methode-dbscan = DBSCAN
    .kort = Do robberies lie in groups?
    .hoe = Robberies belong to a group when at least 3 lie within 250 metres. The chance of a group is how often a group as large arises in 9,999 drawn maps, by where the addresses are.
    .niet = Without that chance a group says nothing: where many people live and work, robberies lie close by themselves.

## A new robbery close to another

beeld-nabij = New robberies close to another
beeld-nabij-zin = { $dichtbij ->
        [one] 1 robbery
       *[other] { $dichtbij } robberies
    } of the last { $dagen } days soon after another and close to it, or again at the same address
beeld-nabij-geen = None of the robberies of the last { $dagen } days of which we know the place was soon after another and close to it, or again at the same address.
beeld-nabij-wat = Include the people around both places in the work in the surroundings: the letter to the neighbourhood, a talk with residents and businesses, advice on prevention. Discuss with the police whether the two have to do with each other.
beeld-nabij-tabel = Robberies close to another
beeld-nabij-ongeveer = { $afstand } (to about 100 m)
beeld-nabij-wanneer = After the one before
beeld-nabij-eerder = { $dagen ->
        [0] the same day
        [one] 1 day
       *[other] { $dagen } days
    }
beeld-nabij-aantal = Other robberies nearby
beeld-nabij-knox-wel = In this municipality another robbery nearby follows more often than by chance. That does not prove that these two have to do with each other.
beeld-nabij-knox-niet = That another robbery nearby follows more often is not shown in this municipality. It may be chance.
beeld-nabij-zonder-plek = Of { $aantal } of { $nieuw } new { $nieuw ->
        [one] robbery
       *[other] robberies
    } we do not know the place. Whether any of them was close to another we cannot say.
beeld-nabij-niet-gevonden = The address was not recorded, or does not stand exactly so in the list of addresses or the list of the police.
beeld-nabij-geen-lijst = Read in addresses with street and number, then it can more often.
beeld-nabij-let = Close: up to 400 metres, and within 8 weeks; or at exactly the same address within two years. This is no prediction: whether another robbery comes, nobody knows.
beeld-nabij-start = Close to another
beeld-nabij-start-wat = Include the people around both places in the work in the surroundings
beeld-methode-nabij = A new robbery close to another
    .kort = Was a new robbery of our own soon after another and close to it?
    .hoe = The address of the case is looked up in the list of the police and in the addresses that were read in. Only exactly the same address counts. From the addresses that were read in comes a place to about 100 metres. Then we look whether there was another robbery up to 400 metres away and up to 8 weeks before: the same bounds as with Soon after each other and close together. At exactly the same address we look back two years. Only who stands in the decision of the mayor gets to see this, and it stands in the journal. You do not see the address itself here.
    .niet = It is no prediction. That two robberies were close does not prove that they have to do with each other. If we do not find the address, we say so.
