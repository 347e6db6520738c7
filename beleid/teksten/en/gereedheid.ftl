# Readiness and exercises

gereedheid-titel = Readiness
gereedheid-lead = What must be in place before the first robbery. Every gap has a page that closes it.
gereedheid-ring = Ready
gereedheid-loopt-vast = If there is a robbery tonight, it gets stuck.
gereedheid-vannacht-goed = A robbery tonight gets stuck nowhere
gereedheid-vannacht-net = { $aantal ->
    [one] A robbery tonight would not get stuck, but at 1 point it only just goes well
   *[other] A robbery tonight would not get stuck, but at { $aantal } points it only just goes well
}
gereedheid-naar-proefnacht = Look at the whole night
gereedheid-zwaarst = The heaviest that is open:
gereedheid-alles = Everything we can check is in place. Hold an exercise once a year to keep it that way.
gereedheid-som = { $aantal ->
    [one] 1 thing is still open. It takes about { $duur }.
   *[other] { $aantal } things are still open. Together they take about { $duur }.
}
gereedheid-begin = Start with this
gereedheid-werk = Still to do, most important first
gereedheid-geregeld = This is in place
gereedheid-waarom = { $waarom } About { $minuten } minutes.
gereedheid-politiewacht = The duty desk of the police
gereedheid-en-meer = { $namen } and { $aantal } more
gereedheid-regel = Arrange
gereedheid-klaar = In place
gereedheid-voortgang = { $klaar } of { $totaal } in order.
gereedheid-let-op = Still look at { $naam }: { $aantal ->
    [one] 1 point
   *[other] { $aantal } points
}
gereedheid-zwaar = Heavy
gereedheid-middel = Medium
gereedheid-licht = Light

toets-coordinator-benoemd = There is a { -functie }
    .gat = nobody directs
    .waarom = Without direction three parties call the victim, or none.
toets-plaatsvervanger-benoemd = There is a deputy
    .gat = there is no deputy
    .waarom = The { -functie } may be on holiday or asleep.
toets-buiten-kantoortijd-bereikbaar = Every evening, night and weekend is covered
    .gat = not every evening, night or weekend is covered
    .waarom = Most robberies happen in the evening.
toets-telefoonnummers-compleet = All numbers for the night are known
    .gat = a telephone number is missing
    .waarom = Someone who cannot be called cannot take a report.
toets-aanwijzingsbesluit-in-werking = A designation decision is in force
    .gat = no designation decision is in force
    .waarom = Without a decision nobody may receive police data. A report is then refused.
toets-aangewezen-personen-volledig = The decision names everyone who can be called
    .gat = the decision does not name everyone who can be called
    .waarom = Someone who is not named may not receive data, not even in the middle of the night.
toets-aanwijzingsbesluit-niet-bijna-verlopen = The decision is valid for at least 90 more days
    .gat = the decision is about to end and has no successor
    .waarom = On the day after it ends the gate closes.
toets-partners-gebeld-12-maanden = The partners were called in the last year
    .gat = not every partner was called in the last year
    .waarom = You only notice old numbers when you need them.
toets-nazorgplan-vastgesteld = The aftercare plan has been adopted
    .gat = the aftercare plan has not been adopted
    .waarom = The plan is the proof of cooperation.
toets-maatregelen-nagelopen-12-maanden = What you offer was checked in the last year
    .gat = nobody checked in the last year what you offer
    .leeg = what you offer has not been chosen yet
    .waarom = Schemes end. A victim who is offered something that no longer exists is let down twice.
toets-regionaal-deel-actueel = The regional part of the plan is the last edition
    .gat = a new edition of the regional part is waiting, or nobody asked for one
    .waarom = Who follows an old edition makes agreements that no longer hold in the region. Nobody is told.
toets-oefening-12-maanden = There was an exercise in the last year
    .gat = there was no exercise in the last year
    .waarom = A municipality sees one robbery a year on average. Without exercise nobody remembers.
toets-instemming-vastgelegd = Whoever comes from outside has consented
    .gat = no consent is on record of someone who does not work under the mayor
    .waarom = Without the consent of person and employer the naming does not count.
toets-partners-compleet = Every partner has a contact person, a number and an agreement that holds
    .gat = it is not known whom to call at every partner and what was agreed
    .waarom = A partner without a name, a number and an agreement cannot be called in at night.
toets-afspraken-politie-vastgesteld = The agreements on data with the police are on record
    .gat = it is not on record with the police who reports and what is allowed
    .waarom = Otherwise the night begins with the question what the police may say.
toets-draaiboek-woning-vastgesteld = The script for a home has been adopted
    .gat = the script for a home has not been adopted
    .waarom = An adopted script is what everyone agreed to.
toets-draaiboek-bedrijf-vastgesteld = The script for a business has been adopted
    .gat = the script for a business has not been adopted
    .waarom = A business needs other partners than a home.

oefening-titel = Exercises
oefening-lead = Record when an exercise was held and what you learned.
oefening-naar-ruimte = Practise on an invented robbery
oefening-nieuw = Record an exercise
oefening-lijst = Exercises held
oefening-leeg = No exercise has been recorded yet
oefening-leeg-tekst = Begin with a call round: call everyone on the call sheet and see who answers.
oefening-gehouden-op = Held on
oefening-soort = Kind of exercise
oefening-deelnemers = Number of participants
oefening-lessen = What did you learn?
    .uitleg = Write about the organisation. Mention no victims and no names.
oefening-leg-vast = Record this exercise
oefeningsoort-tafel = Around the table
    .uitleg = Step by step through the script.
oefeningsoort-belronde = Call round
    .uitleg = Only the call sheet: does everyone answer?
oefeningsoort-volledig = Full, with partners
    .uitleg = In the time it really takes.

melding-oefening-vastgelegd = The exercise has been recorded.
fout-oefening-toekomst = Record an exercise after it was held.

gereedheid-verloop = Over time
gereedheid-verloop-zin = On { $datum } you were { $toen }% ready, now { $nu }%.
gereedheid-verloop-kort = You began on { $datum } with { $toen }%, now it is { $nu }%.
gereedheid-verloop-tabel = See the figures
gereedheid-dag = Day
gereedheid-open = Open points
samenvatting-titel = Summary
samenvatting-lead = How it stands, as a message for the { -functie } and the head of the department. It holds no names.
samenvatting-aan = Goes to:
samenvatting-niemand = Nobody has been appointed yet who gets this.
samenvatting-mail = Open in your mail
samenvatting-onderwerp = Aftercare { $gemeente }: { $percentage }% ready
samenvatting-stand = If there is a robbery tonight, we are { $percentage }% ready.
samenvatting-toen = On { $datum } that was { $percentage }%.
samenvatting-open = This is still open, the most important first:
samenvatting-termijnen = This ends soon or is overdue:
samenvatting-meer = More
