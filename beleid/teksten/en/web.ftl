# Shell, forms and building blocks: all texts that do not belong to one step.

app-naam = Nazorgregie
taal-naam = English

shell-naar-inhoud = Skip to content
shell-menu = Menu
shell-menu-label = Main menu
shell-wachtend = waiting
shell-uitloggen = Log out
shell-naar-start = To start page
shell-kruimelpad = Breadcrumb
shell-toegankelijkheid = Accessibility
shell-demo-kort = Demo
shell-demo = All names and events are invented. Do not enter real data here.

script-gekopieerd = Copied
script-weg = You entered something that has not been saved yet.
script-bezig = Busy. Leave this page open.
script-geen-verbinding = There is no connection, so nothing was sent. What was filled in is still there. Keep this page open and try again in a moment.
script-niet-nagekeken = The last change has not been checked yet: there is no answer. Below is how it was before.
script-bijgewerkt = This page has been updated.
script-passkey-mislukt = That did not work. Try again, or choose another way to log in.
script-passkey-kan-niet = This browser cannot use passkeys. Choose another way to log in.

form-verplicht = Fill in everything. You may only skip what is marked ‘not required’.
form-niet-verplicht = (not required)
form-fouten-kop = { $aantal ->
    [one] Not saved yet: look at 1 point
   *[other] Not saved yet: look at { $aantal } points
}
form-fouten-kop-vraag = { $aantal ->
    [one] This does not work yet: look at 1 point
   *[other] This does not work yet: look at { $aantal } points
}
form-titel-fouten = { $aantal ->
    [one] Not saved: 1 error - { $titel }
   *[other] Not saved: { $aantal } errors - { $titel }
}
form-annuleren = Cancel
form-dag = Day
form-maand = Month
form-jaar = Year
form-tijd = Time
form-kies = Choose one
form-geen-keuze = No choice
form-alle = All
form-leeg = (empty)
form-ja = Yes
form-nee = No

fout-leeg = Fill in ‘{ $veld }’.
fout-te-lang = Make ‘{ $veld }’ shorter: there { $over ->
    [one] is 1 character
   *[other] are { $over } characters
} too many. It holds { $max } characters.
fout-kies = Choose an answer for ‘{ $veld }’.
fout-kies-een-of-meer = Choose at least one answer for ‘{ $veld }’.
fout-datum-leeg = Fill in a date for ‘{ $veld }’.
fout-datum = Fill in a date that exists for ‘{ $veld }’, for example 26 11 2026.
fout-tijd-leeg = Fill in a time for ‘{ $veld }’.
fout-tijd = Fill in a time from 0:00 to 23:59 for ‘{ $veld }’, for example 22:05.
fout-email-leeg = Fill in an e-mail address for ‘{ $veld }’.
fout-email = Fill in a complete e-mail address for ‘{ $veld }’, for example name@voorbeeldstad.nl.
fout-telefoon-leeg = Fill in a telephone number for ‘{ $veld }’.
fout-telefoon = Fill in a complete telephone number for ‘{ $veld }’, for example 06 12345678 or +32 2 123 45 67.
fout-postcode-leeg = Fill in a postcode for ‘{ $veld }’.
fout-postcode = Fill in four digits and two letters for ‘{ $veld }’, for example 1234 AB.
fout-getal = Fill in a whole number from { $van } to { $tot } for ‘{ $veld }’.
fout-vink-aan = Tick ‘{ $veld }’ to go on.
fout-niet-op-lijst = You may not record this as given by the police: the decision does not list it (Wpg art. 16 lid 1 onder c). Choose another source or have the decision changed.
fout-conflict = Someone else changed ‘{ $veld }’. It now says: { $nu }. You entered: { $jij }. Choose what it should be and save again.
fout-onvolledig = Something is still missing. Check the form and send it again.

deel-kopieer = Copy
deel-van = { $gedaan } of { $totaal }
deel-te-verifieren = Still to be verified
deel-te-verifieren-bron = { $bron }; holds from { $datum }
deel-bladeren = Pages
deel-vorige = Previous
deel-volgende = Next
deel-filter = Show
deel-filter-label = Filter the list
deel-filter-wis = Clear the filters

stand-klaar = done
stand-nu = due now
stand-straks = not due yet
stand-laat = late
stand-nvt = does not apply

probleem-400 = This request cannot be read
    .uitleg = Nothing was changed. Go back and try again.
probleem-403 = You may not do this here
    .uitleg = Your role does not give access to this page.
probleem-404 = This page does not exist
    .uitleg = Perhaps the address was copied wrongly, or the page was moved. Start again from the start page.
probleem-409 = Someone else was just ahead of you
    .uitleg = Nothing was overwritten. Go back, look at what it says now and do it again.
probleem-429 = Too many attempts in a row
    .uitleg = Wait a few minutes and try again.
probleem-500 = Something went wrong on our side
    .uitleg = What you saved before is kept. Try again. If it keeps failing, give the number below to the administrator.
probleem-503 = Nazorgregie cannot reach its data now
    .uitleg = This usually passes soon. Wait a minute and try again. Does it take longer? Call your administrator. Someone in need you simply call: use the call sheet on paper.
probleem-503-formulier = This was not saved yet
    .uitleg = Nazorgregie cannot reach its data now. What you typed is still in this page. Do not close it. Wait a minute and choose Try again. Does it take longer? Call your administrator.
probleem-opnieuw = Try again
probleem-nummer = Number of this failure:
probleem-waarom = Why is this not allowed?
probleem-naar-start = To the start page

tijd-zojuist = just now
tijd-geleden = { $duur } ago
tijd-over = in { $duur }
tijd-minuten = { $aantal ->
    [one] 1 minute
   *[other] { $aantal } minutes
}
tijd-uren = { $aantal ->
    [one] 1 hour
   *[other] { $aantal } hours
}
tijd-dagen = { $aantal ->
    [one] 1 day
   *[other] { $aantal } days
}
tijd-maanden = { $aantal ->
    [one] 1 month
   *[other] { $aantal } months
}
tijd-jaren = { $aantal ->
    [one] 1 year
   *[other] { $aantal } years
}

weekdag-1 = Monday
weekdag-2 = Tuesday
weekdag-3 = Wednesday
weekdag-4 = Thursday
weekdag-5 = Friday
weekdag-6 = Saturday
weekdag-7 = Sunday
weekdag-kort-1 = Mon
weekdag-kort-2 = Tue
weekdag-kort-3 = Wed
weekdag-kort-4 = Thu
weekdag-kort-5 = Fri
weekdag-kort-6 = Sat
weekdag-kort-7 = Sun
tijd-zomer = summer time
tijd-winter = winter time
maand-1 = January
maand-2 = February
maand-3 = March
maand-4 = April
maand-5 = May
maand-6 = June
maand-7 = July
maand-8 = August
maand-9 = September
maand-10 = October
maand-11 = November
maand-12 = December
maand-kort-1 = Jan
maand-kort-2 = Feb
maand-kort-3 = Mar
maand-kort-4 = Apr
maand-kort-5 = May
maand-kort-6 = Jun
maand-kort-7 = Jul
maand-kort-8 = Aug
maand-kort-9 = Sep
maand-kort-10 = Oct
maand-kort-11 = Nov
maand-kort-12 = Dec
