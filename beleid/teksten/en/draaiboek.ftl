# Draaiboeken: steps, swimlane and adoption

onderdeel-draaiboeken = Scripts
draaiboeken-titel = Scripts (draaiboeken)
draaiboeken-lead = What happens after a robbery, step by step. A report starts the script for that type of robbery.
draaiboeken-leeg = There is no script yet
draaiboeken-leeg-tekst = The scripts come with the system. Ask the administrator to check the policy.
draaiboeken-uitleg = Why a script for each type?
draaiboeken-uitleg-tekst = After a robbery at home the safe place itself is hurt. After a robbery of a business there are staff, customers and a sector. The steps build on the same trunk.
draaiboek-kolom-naam = Script
draaiboek-kolom-voor = For
draaiboek-kolom-stappen = Steps
draaiboek-kolom-stand = State
draaiboek-kolom-bekijk = View
draaiboek-aanvullingen = Supplements
draaiboek-aanvullingen-tekst = They do not start by themselves. You put them beside the script of a case when that is needed.
draaiboek-geldt-vanaf = Version of { $datum }
draaiboek-aantal = { $aantal }, of which { $verplicht } mandatory
draaiboek-zwembaan = Swimlane
draaiboek-lijst = List of steps
draaiboek-pdf = PDF
draaiboek-vastgesteld = Adopted
draaiboek-niet-vastgesteld = Not adopted yet
draaiboek-vastgesteld-door = Recorded on { $datum } by { $wie }.
draaiboek-stel-vast = Adopt this script
draaiboek-stel-vast-tekst = Go through the steps with your partners. When all is right for your municipality, adopt the script. A report starts the script without adoption too.
draaiboek-stel-vast-keuze = Go through the steps with your partners. When all is right for your municipality, adopt the script. Only then can you choose it with a report.
draaiboek-ander-incident = Another incident than a robbery
draaiboek-alle-sporen = All tracks
draaiboek-sporen = Tracks
draaiboek-inhoud = Go to
draaiboek-fase-aantal = { $fase } ({ $aantal })
draaiboek-past-bij = Belongs with
draaiboek-over = About this script
draaiboek-geldig = Valid from
draaiboek-basis = Builds on
draaiboek-bron = Source
draaiboek-verplicht = Mandatory
draaiboek-vrij = Optional
draaiboek-stap-alles = All about this step
draaiboek-let-op = Note
draaiboek-wie = Who
draaiboek-met = Together with
draaiboek-begint = Starts after
draaiboek-niet-voor = Not before
draaiboek-uiterlijk = Not later than
draaiboek-als = Only when
draaiboek-of = or
draaiboek-legt-vast = Records
draaiboek-noteert = Note
draaiboek-klaar-als = Done when
draaiboek-wisselt-uit = These data go back and forth
draaiboek-geen-grondslag = No legal basis: do not share this
draaiboek-na-stap = step ‘{ $titel }’
draaiboek-na-antwoord = answer of { $partner }
draaiboek-duur-na = { $duur } after { $wat }
draaiboek-na-nummer = step { $nummer }
draaiboek-en = and
draaiboek-vervallen = Steps of the trunk that do not apply here

draaiboek-meenemen = Take it to another program
draaiboek-meenemen-tekst = These files hold no personal data.
draaiboek-bpmn = Process with diagram (BPMN)
draaiboek-bpmn-tekst = For a program in which you draw processes. Terms in working days become days in it.
draaiboek-agenda = Steps in your calendar
draaiboek-agenda-tekst = Choose a moment; every step gets its own day.
draaiboek-agenda-titel = { $naam } in your calendar
draaiboek-agenda-lead = From which moment do you want to see the steps? Weekends and holidays count as they do in a case. Steps that depend on an answer are in it too.
draaiboek-agenda-op = When is the robbery?
draaiboek-agenda-vorm = What do you want in your calendar?
draaiboek-agenda-afspraken = Appointments: every program shows them
draaiboek-agenda-taken = Tasks: you can tick them off, but not every program reads them
draaiboek-agenda-maak = Make the file

gedrag-termijn = Everyone does the work on the last day
gedrag-meteen = Everyone does the work at once
gedrag-niemand = Nobody does anything

zwembaan-titel = { $naam }: who does what when
zwembaan-lead = Each row is a party, each column a period. The place in the drawing is an estimate; the term stands with the step. Choose the PDF to print.
zwembaan-lijst = Show the same steps as a list
zwembaan-omschrijving = Swimlane with { $banen } parties and { $stappen } steps on a timeline from the first hours to week 12. The same steps stand in the list.
zwembaan-termijn = from when until when
zwembaan-wisselt = data goes over: a basis is needed
zwembaan-as = from when until when, from robbery to week 12
zwembaan-begint = Begins
zwembaan-stuk = Swimlane, { $tijdvak }: { $wie }. The same steps stand in the table before.
zwembaan-stuk-vervolg = Swimlane, { $tijdvak } (continued): { $wie }. The same steps stand in the table before.
zwembaan-stuk-wie = { $wie } begins { $stappen ->
    [one] one step
   *[other] { $stappen } steps
}
zwembaan-kolom-stap = Step
zwembaan-kolom-spoor = Track
zwembaan-kolom-van = Period

tijdvak-2-uur = 0 to 2 hours
tijdvak-dag-1 = Day 1
tijdvak-dag-2 = Days 2 and 3
tijdvak-week-1 = Week 1
tijdvak-week-2 = Weeks 2 and 3
tijdvak-week-4 = Weeks 4 to 12

actor-coordinator = { -functie-hoofd }
actor-burgemeester = Mayor
actor-communicatie = Communications
actor-gemeente = Municipality
actor-omgeving = Neighbourhood
actor-politie = Police

duur-minuut = { $aantal ->
    [one] 1 minute
   *[other] { $aantal } minutes
}
duur-uur = { $aantal ->
    [one] 1 hour
   *[other] { $aantal } hours
}
duur-dagdeel = { $aantal ->
    [one] 1 part of a day
   *[other] { $aantal } parts of a day
}
duur-dag = { $aantal ->
    [one] 1 day
   *[other] { $aantal } days
}
duur-werkdag = { $aantal ->
    [one] 1 working day
   *[other] { $aantal } working days
}
duur-week = { $aantal ->
    [one] 1 week
   *[other] { $aantal } weeks
}
duur-maand = { $aantal ->
    [one] 1 month
   *[other] { $aantal } months
}
duur-jaar = { $aantal ->
    [one] 1 year
   *[other] { $aantal } years
}

spooruitleg-slachtoffer = For who lived through the robbery and who stands close to them.
spooruitleg-omgeving = For neighbours, street, shopping area and school. This track runs even when the victim does not want contact.
spooruitleg-preventie = To prevent that it happens again.

draaiboek-pdf-titel = Script { $naam }
draaiboek-pdf-ondertitel = From report to closing, by track
draaiboek-pdf-wanneer = When do you start this script
draaiboek-pdf-controle = Compare the fingerprint with that on another copy. When they are equal, the steps are equal.
draaiboek-pdf-als = Only when: { $als }.
draaiboek-pdf-let-op = Note: { $tekst }
draaiboek-pdf-met = { $aan } (from { $van })
draaiboek-pdf-vervanger = Deputy
draaiboek-pdf-buiten = Outside office hours
draaiboek-pdf-kantoor = working days from 9:00 to 17:00, and according to the rota
draaiboek-pdf-altijd = always
draaiboek-pdf-taak-coordinator = Directs, contact with victim and partners
draaiboek-pdf-taak-vervanger = Takes over directing
draaiboek-pdf-taak-buiten = Takes the report and does the first steps
draaiboek-pdf-taak-burgemeester = Chooses whether and who visits

melding-draaiboek-vastgesteld = The script is adopted.

controle-merk = still to be verified
controle-artikel = Article
controle-vraag = What must still be verified
controle-bron = Source
controle-vanaf = Holds from
controle-bijschrift = What must still be verified about the law cited here

# What is not ready for a script
mist-niemand-neemt-op = Nobody answers outside working hours, but this step may have to be done at night.
    .doen = Arrange who answers in the evening, at night and at the weekend.
mist-geen-vervanger = There is no deputy, but this step may have to be done at night.
    .doen = Appoint a deputy.
mist-escalatie-zonder-ander = When this step is late it goes to the deputy. But there is nobody besides who does the step already.
    .doen = Appoint a deputy who is somebody else.
mist-partner-niet-in-register = { $wie } is not in the register of partners, or does not take part.
    .doen = Add the partner, or let this step go without it.
mist-partner-beeindigd = The cooperation with { $wie } has ended.
    .doen = Choose another partner or drop the step.
mist-actor-zonder-persoon = At { $wie } there is nobody you can call.
    .doen = Add at least one person with a number to the partner.
mist-partner-s-nachts-onbereikbaar = { $wie } can be reached in working hours only, but this step cannot wait until the morning.
    .doen = Agree who answers in the evening and at the weekend, or make the term longer.
mist-actor-zonder-afspraak = There is no signed agreement with { $wie }, but in this step data go there or come back.
    .doen = Record the agreement and have it signed.
mist-uitwisseling-tegen-afspraak = It was agreed that this does not go from { $wie } to { $aan }: { $wat }.
    .doen = Take it out of the step, or make a new information agreement.
mist-politiegegevens-zonder-besluit = The police give data here, but no designation decision is in force. Nobody may enter or see them then.
    .doen = Have the mayor take a designation decision (Wpg art. 16).
mist-gegeven-niet-op-besluit = This is not on the list of the designation decision: { $wat }.
    .doen = Do not ask the police for it, or have a new decision taken with it on the list.
mist-incident-niet-op-besluit = The designation decision does not name this kind of incident. Nobody may receive police data about it then.
    .doen = Have a new decision made that chooses this kind of incident, or do not work with this script.
mist-incident-niet-gekozen = The designation decision was made before the kinds of incidents were a choice. Only its text says whether this kind belongs to it.
    .doen = Read the purpose in the decision. Choose the kinds of incidents in the next decision.

draaiboek-kan-niet = This cannot be done like this
draaiboek-kan-niet-tekst = An agreement, an ended cooperation or the decision stands in the way. As long as this is here, it is an open point of readiness too.
draaiboek-kan-niet-later = An agreement, an ended cooperation or the decision stands in the way. Solve it before your municipality works with this script: after that it is an open point of readiness.
draaiboek-ontbreekt-tekst = The script does start with these points. Readiness counts them under partners, agreements, deputies and the decision.
draaiboek-stappen-titel = All steps
draaiboek-stappen-tekst = Open a phase to read its steps. On paper all of them are shown.
draaiboek-fase-samen = { $fase }: { $aantal ->
    [one] 1 step
   *[other] { $aantal } steps
}, of which { $verplicht } required
