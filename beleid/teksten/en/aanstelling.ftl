# Appointment, rota, telephone numbers and call sheet; also the heading of the step Prepare

menu-voorbereiden = Prepare

onderdeel-label = Parts of Prepare
onderdeel-gereedheid = Readiness
onderdeel-aanstelling = Appointment
onderdeel-aanwijzingsbesluit = Designation decision
onderdeel-oefening = Exercises

functie-coordinator = Aftercare coordinator
    .woord = coordinator
    .hoofd = Coordinator
    .uitleg = Directs, takes the initiative and also carries out work.
functie-contactpersoon = Aftercare contact person
    .woord = contact person
    .hoofd = Contact person
    .uitleg = The lighter form. In this system a contact person may do the same as a coordinator.

inzet-rooster = On duty now
inzet-standaard = Regular cover outside office hours
inzet-coordinator = Aftercare { -functie }
inzet-plaatsvervanger = Deputy

aanstelling-titel = Appointment and reachability
aanstelling-titel-lead = Who directs, who takes over and whom you call at night.
aanstelling-bewerken-titel = Fill in the appointment
aanstelling-wijzig = Change the appointment
aanstelling-bewaar = Save the appointment
aanstelling-doe-eerst = Appoint someone
aanstelling-leeg = Nobody has been appointed yet
aanstelling-leeg-tekst = Choose a coordinator or a contact person, with at least one deputy. That is the first step.
aanstelling-groep-wie = Who directs
aanstelling-groep-lijn = The line to mayor and police
    .uitleg = These people and numbers go on the call sheet.
aanstelling-functie = Coordinator or contact person?
aanstelling-coordinator = Who directs?
aanstelling-afdeling = Department
    .uitleg = Advice: public order and safety. From there the line to mayor and police is shortest.
aanstelling-hoofd = E-mail of the head of the department
    .uitleg = Gets the summary: how far the preparation is and what ends.
aanstelling-sinds = Since
aanstelling-plaatsvervangers = Deputies
    .uitleg = A deputy must be able to take over without a handover.
aanstelling-buiten = Regular cover outside office hours
    .uitleg = Whom to call in the evening, at night and at the weekend when the rota names nobody.
aanstelling-buiten-leeg = Nobody: only the rota counts
aanstelling-niet-ingevuld = Not filled in yet
aanstelling-burgemeester = Mayor
aanstelling-loco = Deputy mayor
    .uitleg = Replaces the mayor in full.
aanstelling-politie = Contact at the police
aanstelling-politie-wacht = Who always answers at the police?
    .uitleg = A function, not a name. For example: duty operations coordinator.
aanstelling-politie-telefoon = Number that the police always answer
aanstelling-recht = Why one person?
aanstelling-recht-tekst = The core is direction: someone who takes the initiative and makes sure that aftercare really happens. Coordinator and contact person may do the same in this system; only the name differs.
aanstelling-recht-bron = CCV step 1a
aanstelling-lijn-recht = Why this line?
aanstelling-lijn-recht-tekst = The mayor has a say in a visit. The police tell what must wait. Do not start looking for their numbers when things go wrong.
aanstelling-geen-mensen = There is nobody to choose yet
aanstelling-geen-mensen-tekst = The administrator first adds people with the role of { -functie } or deputy.

rooster-titel = Rota outside office hours
rooster-lead = Turns of duty from moment to moment. Office hours are working days from 9:00 to 17:00.
rooster-wijzig = Change the rota
rooster-nieuw = Plan a turn of duty
rooster-gepland = Planned turns of duty
rooster-wie = Who is on duty?
rooster-van = From
rooster-tot = Until
rooster-plan = Plan this turn
rooster-schrap = Take this turn of duty off the rota
rooster-schrap-tekst = These hours are not covered after that, unless somebody else has them.
rooster-wijzig-dienst = Change a turn of duty
rooster-bewaar = Save
rooster-vul-gat = Choose a period to plan it.
rooster-week = Week { $week }: { $van } up to and including { $tot }
rooster-later = Later: { $aantal ->
    [one] 1 turn of duty
   *[other] { $aantal } turns of duty
}
rooster-schrap-vraag = Take this turn of duty off the rota?
rooster-leeg = There are no turns of duty on the rota.
rooster-van-tot = { $van } until { $tot }
rooster-gedekt = Every evening, night and weekend is covered, { $dagen } days ahead
rooster-gaten = { $aantal ->
    [one] In the coming { $dagen } days 1 period is not covered
   *[other] In the coming { $dagen } days { $aantal } periods are not covered
}
rooster-gaten-meer = { $aantal ->
    [one] And 1 more period.
   *[other] And { $aantal } more periods.
}

telefoons-titel = Telephone numbers
telefoons-lead = The numbers on the call sheet. Call them once to see that they are right.
telefoons-wijzig = Change the numbers
telefoons-bewaar = Save the numbers
telefoons-nummer = Telephone number
telefoon-ontbreekt = Number missing

belkaart-titel = Call sheet: whom do you call now?
belkaart-open = Open the call sheet
belkaart-pdf = Call sheet on paper (PDF)
belkaart-eerst = Danger now? Call 112. Then call from top to bottom.
belkaart-bel-eerst = Call first
belkaart-bijgewerkt = updated on { $op }
belkaart-dienst-tot = on duty until { $tot }
belkaart-groep-nazorg = Aftercare of the municipality
belkaart-groep-politie = Police
belkaart-groep-bestuur = Mayor
belkaart-politie-altijd = always answers
belkaart-politie-waarvoor = What happened and what must wait?
belkaart-leeg = The call sheet is still empty
belkaart-leeg-tekst = First fill in who directs and whom to call outside office hours.
belkaart-let-op = Mind
belkaart-let-op-namen = Do not write down names before the system says you may.
belkaart-let-op-slachtoffer = Do not call the victim yourself in the first night, unless the police ask you to.
belkaart-let-op-vastleggen = Record whom you called and at what time.

melding-aanstelling-bewaard = The appointment has been saved.
melding-telefoons-bewaard = The numbers have been saved.
melding-dienst-gepland = The turn of duty is on the rota.
melding-dienst-gewijzigd = The turn of duty has been changed.
melding-dienst-weg = This turn of duty is off the rota already, or over. Nothing was changed.
melding-dienst-geschrapt = The turn of duty is off the rota.

fout-eigen-vervanger = Choose someone else for ‘{ $veld }’: nobody can replace themselves.
fout-tot-voor-van = The turn of duty must end later than it begins.
fout-dienst-voorbij = This turn of duty is over already. Choose a moment in the future.
fout-dienst-veranderd = Somebody else changed this turn of duty. It now says: { $wie }, { $van } until { $tot }. Save once more to keep what you filled in.
fout-dienst-te-lang = A turn of duty lasts at most 62 days. Split it, or choose regular cover in the appointment.

belkaart-geen-netwerk = There is no network
belkaart-geen-netwerk-tekst = This is the call sheet of { $moment }, as you kept it on this phone. Call first. Enter the robbery once the network is back.
belkaart-offline = Without a network too
belkaart-offline-uitleg = Keep the call sheet on your own phone. When the network is gone, it opens on every page of this system, also on ‘Report a robbery’. Do not do this on someone else’s device: it holds names and numbers. It goes away when you log out.
belkaart-offline-bewaar = Keep on this phone
belkaart-offline-bewaard = Kept. This sheet is of { $moment }.
belkaart-offline-weg = Take away from this phone
belkaart-offline-fout = That did not work. Print the call sheet on paper.

# More turns at once
reeks-open = Plan weeks at once
reeks-titel = Plan weeks at once
reeks-lead = Fill in one week; it repeats. Or take over a former period. First you see which turns it gives and which hours nobody covers. Only then you put them in the rota.
reeks-week = A week that repeats
reeks-eerste = First day
    .uitleg = The week begins on this day.
reeks-weken = How many weeks?
    .uitleg = 1 up to 26.
reeks-regel-1 = Turn 1
reeks-regel-2 = Turn 2
reeks-regel-3 = Turn 3
reeks-regel-4 = Turn 4
reeks-regel-5 = Turn 5
reeks-regel-6 = Turn 6
reeks-regel-7 = Turn 7
reeks-uren = Other hours
reeks-nog-een = More turns of duty in the week
reeks-vandag = From day
reeks-van = From time
reeks-totdag = Until day
reeks-tot = Until time
weekdag-ma = Monday
weekdag-di = Tuesday
weekdag-wo = Wednesday
weekdag-do = Thursday
weekdag-vr = Friday
weekdag-za = Saturday
weekdag-zo = Sunday
reeks-bekijk = Look first
reeks-bekijk-opnieuw = Look again
reeks-zet = Put in the rota
reeks-kopie = Take over a former period
reeks-kopie-leeg = There are no former turns yet.
reeks-kopie-van = Take over from
    .uitleg = The first day of the former period.
reeks-voorstel = { $aantal ->
    [one] This makes 1 turn
   *[other] This makes { $aantal } turns
}
reeks-nog-niets = Nothing is in the rota yet. If it is right, choose ‘Put in the rota’ at the end of the form.
reeks-weg = { $aantal ->
    [one] 1 turn is left out: it is there already or over.
   *[other] { $aantal } turns are left out: they are there already or over.
}
reeks-standaard = Hours without a turn are covered: then { $wie } is called.
reeks-gedekt = In these weeks every evening, every night and every weekend is covered
reeks-gaten = { $aantal ->
    [one] There is 1 gap left
   *[other] There are { $aantal } gaps left
}
reeks-diensten = Which turns?
fout-reeks-niemand = Choose with at least one turn who is on duty.
fout-reeks-niets-nieuws = This gives no new turns: they are there already or over. Choose another first day.
fout-kopie-dag = Choose at ‘{ $veld }’ the same day of the week as the first day of the former period.
fout-kopie-leeg = In that period no turn began of anyone who can still be on duty.
melding-diensten-gepland = The turns are in the rota.
fout-aanstelling-ver = This day is more than a year ahead. Look at the year.

# What you do next
aanstelling-dan-dienst = { $aantal ->
    [one] Next step: 1 period has nobody on duty
   *[other] Next step: { $aantal } periods have nobody on duty
}
aanstelling-dan-dienst-tekst = Choose somebody with a fixed duty outside working hours, and all evenings, nights and weekends are covered at once. A rota will do as well.
aanstelling-dan-dienst-doe = Choose a fixed duty
aanstelling-dan-nummers = { $aantal ->
    [one] Next step: the number of 1 person is missing
   *[other] Next step: the numbers of { $aantal } persons are missing
}
aanstelling-dan-nummers-tekst = Who has no number cannot be called at night.
aanstelling-dan-verder = The appointment is complete
aanstelling-dan-verder-tekst = Readiness shows what is still open.
aanstelling-dan-verder-doe = To readiness
