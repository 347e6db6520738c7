# Year calendar: everything with a term in one place

onderdeel-jaarkalender = Year calendar
jaarkalender-titel = Year calendar
jaarkalender-lead = Everything in the preparation that ends or must be done again: the coming year, and what is overdue.
jaarkalender-naam = Aftercare after robberies
jaarkalender-regel = { $soort }: { $wat }
jaarkalender-maand = See it by month
jaarkalender-maand-lead = What ends this month or must be done again.
jaarkalender-hele-jaar = Back to the whole year
jaarkalender-leeg = There are no terms yet
jaarkalender-leeg-tekst = Terms come by themselves, as soon as you record a decision, an agreement or a plan.
jaarkalender-voorbij = The day is past
jaarkalender-te-laat = Overdue
jaarkalender-nabij = Soon
jaarkalender-later = Later
jaarkalender-vandaag = (today)
jaarkalender-feed = In your own calendar
jaarkalender-feed-lead = Put the year calendar in Outlook or another calendar. It keeps itself up to date.
jaarkalender-feed-maak = Make a link
jaarkalender-feed-uitleg = The link is yours. A link that you made before stops working then. The calendar holds only days and names of organisations.
jaarkalender-feed-klaar = Your link is made
jaarkalender-feed-kopieer = Copy this address now and add it to your calendar as a subscription. You see it only once.
jaarkalender-feed-nu = Your link works
jaarkalender-feed-tot = Your link works until { $datum }.
jaarkalender-feed-stop = Stop the link

termijnsoort-besluit = Decision ends
termijnsoort-rooster = Nobody is on duty from here on
termijnsoort-afspraak = Agreement ends
termijnsoort-herzien = Look at the agreement again
termijnsoort-bellen = Call the partner again
termijnsoort-plan = Look at the aftercare plan again
termijnsoort-draaiboek = Look at the script again
termijnsoort-oefening = Hold an exercise
termijnsoort-overleg = Quarterly talk with the police
termijnsoort-maatregel = Measure ends
termijnsoort-nalopen = Check the measure
termijnsoort-regio = Ask whether there is a new edition of the regional part
termijnsoort-regiouitgave = Take over the new edition of the regional part
termijnsoort-doel = Record the figure of a goal
jaarkalender-herinnering = { $dagen } days left: { $wat }
trede-bijtijds = Within 90 days
trede-binnenkort = Within 45 days
trede-dringend = Within 14 days
trede-voorbij = Over
trede-over = { $dagen ->
    [0] today is the last day
    [one] 1 day left
   *[other] { $dagen } days left
}
trede-meer = { $aantal } more that end
termijnsoort-besluitherziening = Look at the designation decision again
termijnsoort-informatie = Look at the information agreement again
jaarkalender-informatie = { $aantal } flows
jaarkalender-partners = { $aantal } partners
jaarkalender-maatregelen = { $aantal } measures
jaarkalender-doelen = { $aantal } goals
