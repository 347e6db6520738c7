# Exercises: a fictitious robbery with real people, in a space of its own

oefenmerk = Exercise
oefenmerk-document = This document was made during an exercise. The robbery is invented. Do not use it.
oefenmerk-klok = In the exercise it is { $moment }.
oefenmerk-post = Inbox
oefenmerk-waarnemingen = Observations
oefenmerk-verlaten = Leave the exercise

oefenen-titel = Practise on an invented robbery
oefenen-lead = Everyone does their own work in the system, on a robbery that is not real. Nothing leaves and nothing counts.
oefenen-bezig = Exercise
oefenen-loopt = An exercise is running: { $naam }
oefenen-op-start = Take part or watch. What you do here, in the real municipality, stays real.
oefenen-naar = Go to the exercise
oefenen-regels = The exercise is separate from the real work
oefenen-regels-tekst = In the exercise every page has a striped edge with the word Exercise. Do you get a real report? Leave the exercise and report it here.
oefenen-sinds = Began
oefenen-klok = In the exercise it is
oefenen-deelnemers = Who is taking part
oefenen-niemand = Nobody yet
oefenen-doe-mee = Take part
oefenen-neem-waar = Watch as an observer
oefenen-beide = Play and observe
oefenen-beide-tekst = Who only observes reads everything and changes nothing. Who plays as well works in his own role and also writes down what he sees; his notes say that he played.
oefenen-regie = Lead the exercise
oefenen-uren = Move the clock forward by how many hours?
    .uitleg = A number from 1 to 840. It cannot go back.
oefenen-vooruit = Move the clock forward
oefenen-naar-einde = End and evaluate
oefenen-nieuw = Begin an exercise
oefenen-nieuw-tekst = A copy of what you prepared goes along: colleagues, rota, decision, partners, measures, agreements, draaiboeken and plan. No casus goes along.
oefenen-naam = What is the exercise called?
    .uitleg = For example: Robbery at the jeweller's. Do not use names of real victims.
oefenen-begin = Begin the exercise
oefenen-geen = No exercise is running now
oefenen-geen-tekst = The { -functie } begins an exercise. You will then see it on your start page too.
oefenen-eerder = Earlier exercises
oefenen-eerder-leeg = There has not been an exercise in the system yet
oefenen-eerder-leeg-tekst = After an exercise, what you learned and the certificate are shown here.
oefenen-kolom-naam = Exercise
oefenen-kolom-wanneer = Date
oefenen-kolom-stand = Data
oefenen-stand-beeindigd = Still there
oefenen-stand-vernietigd = Destroyed
oefenen-fout-loopt = An exercise is running already. End that one first.
oefenen-fout-klok = A colleague has just moved the clock. See what time it is now.
oefenen-fout-niemand = Nobody has taken part yet. An exercise without participants gives no certificate.
oefenen-fout-naam = This holds the name, number or address of a colleague. Name a function: this text is kept for long and goes to the plan.

oefenen-einde = End the exercise
oefenen-einde-titel = End { $naam }
oefenen-einde-lead = After this nobody can enter it. Discuss together how it went and record what you learned.
oefenen-evaluatie = What did you learn?
oefenen-goed = What went well?
    .uitleg = About the organisation, not about persons.
oefenen-beter = What can be better?
    .uitleg = About the organisation, not about persons. This is kept with the exercises held.
oefenen-punt = Improvement point
    .uitleg = It becomes a proposal in the municipality's aftercare plan.
oefenen-nog-een-punt = Another improvement point
oefenen-hoofdstuk = In which chapter of the plan?
oefenen-voorstel = What should it say there?
oefenen-beeindig = End the exercise
oefenen-lessen =
    Went well: { $goed }
    Can be better: { $beter }
oefenen-functies = Functions that took part
oefenen-punten = Proposals for the aftercare plan
oefenen-certificaat = Certificate (PDF)
oefenen-waarnemingen = Observations
oefenen-gegevens = Data of the exercise
oefenen-vernietigen-op = All data of the exercise are destroyed on { $dag }, with their keys. What you learned and the certificate stay.
oefenen-vernietigd = The data of the exercise were destroyed on { $dag }
oefenen-vernietig = Destroy the data now
oefenen-vernietig-vraag = The casus, the inbox and the observations of the exercise will then be gone. Continue?

melding-oefenruimte-begonnen = The exercise has begun. Colleagues see it on their start page.
melding-oefenruimte-vooruit = The clock of the exercise has moved forward.
melding-oefenruimte-beeindigd = The exercise has ended and is among the exercises held. The proposals are in the aftercare plan.
melding-oefenruimte-vernietigd = The data of the exercise have been destroyed.
melding-oefening-voorbij = This exercise is over. You are back in the real municipality.
melding-oefening-doe-mee = You are not taking part in this exercise yet. Choose below whether you do.
melding-oefening-storing = The exercise cannot be reached right now. You are in the real municipality. Try again in a moment.
melding-oefenpost-erbij = This file was not downloaded or sent. It is in the inbox of the exercise.
melding-waarneming-vastgelegd = The observation has been recorded.

deelrol-speler = player
deelrol-waarnemer = observer
deelrol-beide = plays and observes

oefenpost-titel = Inbox of the exercise
oefenpost-lead = Everything that would otherwise leave arrives here: letters, documents, files and links. Do you play the recipient? Open it here.
oefenpost-wat = What
oefenpost-van = Made by
oefenpost-op = When
oefenpost-link = A link for the recipient
oefenpost-leeg = Nothing has arrived yet
oefenpost-leeg-tekst = Fetch a letter or document and it will be here.

waarneming-titel = Observations
waarneming-lead = Observers write down what they notice, with the time. Players read it afterwards.
waarneming-nieuw = New observation
waarneming-tekst = What do you see?
    .uitleg = About how the work goes, not about what someone is like.
waarneming-leg-vast = Record
waarneming-geen = There are no observations.
waarneming-later = Everyone sees the observations after the exercise.
waarneming-speelde = played as well

oefengrens-titel = This cannot be done in the exercise
oefengrens-buiten = Signing in, your account, users and settings belong to the real municipality.
    .stap = Leave the exercise if you need this now. You can take part again afterwards.
oefengrens-voorbereiding = In the exercise you can read what was prepared, but not change it. A change would vanish with the exercise.
    .stap = Is something wrong? Write it down, and make it an improvement point afterwards.
oefengrens-waarnemer = You are watching as an observer. You read everything and change nothing.
    .stap = Write down what you notice under Observations.
oefengrens-terug = Back to the exercise
oefengrens-voorbij = The exercise has just ended. What you sent was not kept.
    .stap = What you wrote is below. Pass it on to who led the exercise.
oefengrens-geschreven = This is what you wrote
    .uitleg = It was not kept. Copy it if you still need it.

oefenbellen-titel = This is an exercise: do you really want to call?
oefenbellen-lead = The number belongs to someone who really exists. Do not call if they do not know that there is an exercise.
oefenbellen-zeg = Say this first
oefenbellen-zin = "This is an aftercare exercise. Nothing has happened. Do you have time to take part now?"
oefenbellen-bel = Yes, call { $nummer }
oefenbellen-niet = No, do not call

certificaat-titel = Certificate of an exercise held
certificaat-kenmerk = Exercise { $dag }
certificaat-verklaring = The municipality of { $gemeente } held the exercise "{ $naam }". Colleagues and partners worked in the aftercare system on an invented robbery, with the draaiboek and the aftercare plan in force at the time.
certificaat-oefening = Exercise
certificaat-waarnemers = Number of observers
certificaat-punt = Chapter { $nummer }: { $tekst }
certificaat-slot = This certificate names functions, not persons. The data of the exercise itself are destroyed; what was learned stays in the register of exercises and in the aftercare plan.
