# Own scripts: writing, judging, putting in force

editor-titel = Own scripts
editor-titel-lead = Here your municipality adapts a script or writes a new one. A colleague looks at it, and it starts on a day you choose.
editor-leeg = Your municipality has no script of its own yet
editor-leeg-tekst = Start from a shipped script and change only what is different for you, such as a term.
editor-kolom-gewijzigd = Last changed
editor-begin-kop = Start a draft
editor-begin-uitleg = When you build on a shipped script you keep its steps and change a few. When a newer one is shipped later, you see what is different.
editor-basisveld = Build on
    .uitleg = Choose nothing to start from scratch.
editor-naamveld = Name of a new script
    .uitleg = Leave empty to adapt the script you chose. With a name it becomes a script beside it.
editor-basis = { $naam }, version of { $datum }
editor-begin = Start
fout-editor-naam = Choose what to build on, or give a name.
editor-lead = Last changed { $datum } by { $wie }
editor-weergave = View
editor-als-formulier = Steps
editor-kop = Name and type
editor-als-tekst = Text
editor-verschil = Difference
editor-ongedaan = Undo the last change
editor-opnieuw = Put back what you undid
editor-stappen = Steps by track
editor-stappen-aantal = Steps ({ $aantal })
editor-zoek = Go to a step
editor-zoek-uitleg = Type a word from the title.
editor-zoek-pijltjes = The down arrow takes you into the list. There the arrow keys, Home and End move from step to step, and Enter opens a step.
editor-zoek-knop = Go
editor-zoek-aantal = { $aantal ->
    [0] No step has these words in its title.
    [one] 1 step found
   *[other] { $aantal } steps found
}
editor-zoek-aantal-meer = { $aantal } steps found
editor-zoek-alle = Show all steps
editor-zonder-spoor = Without a track
editor-nieuwe-stap = New step
editor-nieuwe-stap-uitleg = Start with what must happen. You fill in the rest after that.
editor-voeg-toe = Add
editor-eigen-bron = choice of the municipality
editor-eigen = Own
editor-gewijzigd = Changed
editor-vervallen = Dropped
editor-stap-bevindingen = { $aantal ->
    [one] 1 point
   *[other] { $aantal } points
}
editor-kies-stap = Choose a step to change, or add a step. Each time you save, your draft is kept.
editor-kies-stap-lezen = Choose a step to read it.
editor-onleesbaar = This text cannot be read as a form.
editor-naar-tekst = Mend the text
editor-geen-stap = This step is not here (any more).
editor-stap-vervallen = This step is dropped here
editor-stap-gewijzigd = Your municipality changed this step.
editor-stap-verplaatst = This step comes from the script you build on. Your municipality put it in another place.
editor-herstel-plaats = Put in the place where it was delivered
editor-stap-stam = This step comes from the script you build on. What you change here holds for your municipality only.
editor-stap-eigen = This step is your municipality's own. Id:
editor-zet-terug = Put the step back
editor-herstel = Restore as shipped
editor-toon-verschil = Show what is different
editor-was = Was:
editor-wordt = Becomes:
editor-omhoog = Move earlier
editor-omlaag = Move later
editor-plaats = In its phase the step stands after ‘{ $voor }’ and before ‘{ $na }’.
editor-plaats-eerste = The step stands first in its phase, before ‘{ $na }’.
editor-plaats-laatste = The step stands last in its phase, after ‘{ $voor }’.
editor-plaats-enige = The step stands alone in its phase.
editor-vervalt-hier = Drop this step here
editor-verwijder-stap = Remove this step
editor-reden = Why is this step dropped?
    .uitleg = One sentence. Who judges the script will read it.
editor-laat-vervallen = Drop
editor-bewaar = Save draft
editor-wie-groep = With whom and by which way
editor-wanneer-groep = When
editor-waar-groep = Where the step belongs
editor-uit-groep = Data that go back and forth
editor-laat-groep = When it is late
editor-vast-groep = Recording and letters
editor-grond-groep = Legal note and source
editor-deel-leeg = Nothing filled in
editor-als-uitleg = Tick nothing when the step always applies. When you tick something of a fact, the step applies only then.
editor-nog-een = { $veld } ({ $nummer })
editor-van-uitwisseling = { $veld } (exchange { $nummer })
editor-na-stap = step: { $titel }
editor-plaatsvervanger = deputy
editor-brief-avg14 = Letter about where data come from
editor-brief-buurtbrief = Letter to the neighbourhood
editor-ja = yes
editor-tekstveld = Text of the script
    .uitleg = Each point names its line. What you wrote yourself, also remarks behind #, stays.
editor-scenarios = Scenarios of this version
    .uitleg = In Markdown, each story in a block that begins with ```scenario. Empty: the shipped scenarios count.
editor-scenarios-tekst = When you change a term or a step, a shipped scenario may no longer come true. Change it here, or write one yourself. They are played after saving.
editor-tekst-botst = A colleague saved something else meanwhile
editor-tekst-botst-tekst = Below is what differs: what the colleague saved, and what you have. If you save now, your text holds.
fout-editor-botst = A colleague saved something else meanwhile. See what differs and save again.
fout-editor-te-lang = This text is too long. Keep it within 400,000 characters.
editor-bevindingen = What stands out
editor-bevindingen-aantal = { $fouten ->
    [0] Nothing
    [one] 1 point
   *[other] { $fouten } points
} to solve, { $waarschuwingen ->
    [0] nothing
    [one] 1 point
   *[other] { $waarschuwingen } points
} to look at.
editor-geen-bevindingen = Nothing stands out
editor-fout = Solve
editor-let-op = Note
editor-regel = Line { $regel }, character { $kolom }.
editor-voorbeeld = How it runs
editor-tijdlijn = Steps with their term
editor-zwembaan = Swimlane
editor-zonder-termijn = No term
editor-eerst-oplossen = { $aantal ->
    [one] 1 point still to solve
   *[other] { $aantal } points still to solve
}
editor-eerst-oplossen-tekst = As long as that is so, this cannot take effect.
editor-scenarios-eerst = { $aantal ->
    [one] 1 scenario does
   *[other] { $aantal } scenarios do
} not come true
editor-scenarios-eerst-tekst = As long as that is so, this cannot take effect. If you mean the script as it is, change the scenario. If not, change the step.
editor-scenarios-eerst-terug = First take the version back to write on.
editor-scenarios-bijwerken-tekst = Is this what you mean? Then the scenario expects from now on what comes out. You can take that back.
editor-scenarios-bijwerken = { $aantal ->
    [one] Set 1 expectation to what comes out now
   *[other] Set { $aantal } expectations to what comes out now
}
editor-scenarios-herstel = Change the scenarios
editor-scenarios-lees = Read the scenarios
editor-klaar-met-schrijven = Done writing?
editor-aanbieden-tekst = A colleague who did not write it approves it or says what must change. Meanwhile nobody can change it.
editor-bied-aan = Put before a colleague
editor-gooi-weg = Throw this draft away
editor-weggooien-vraag = This draft goes and does not come back. Throw it away?
editor-aangeboden-door = Put forward on { $datum } by { $wie }
editor-beoordeel-tekst = Go through the steps and the difference. Is it right for your municipality?
editor-opmerking = What must change?
    .uitleg = Needed when you send it back.
editor-keur-goed = Approve
editor-stuur-terug = Send back
editor-wacht-op-collega = This waits for a colleague who did not write it.
editor-haal-terug = Take back to write on
editor-terug-van = Sent back on { $datum } by { $wie }
editor-goedgekeurd-door = Approved on { $datum } by { $wie }
editor-wacht-op-publicatie = Who may adopt the aftercare plan can let this take effect.
editor-publiceer = Let it take effect
editor-publiceer-tekst = From the first day a new report starts with this version. Cases that run keep their own version. After that the text does not change any more.
editor-publiceer-wat = What takes effect?
editor-publiceer-wanneer = From which day?
editor-publiceer-stappen = Steps
editor-publiceer-anders = { $aantal }. Your municipality’s own or changed: { $eigen }
editor-publiceer-voorgelegd = Submitted
editor-publiceer-nagekeken = Reviewed
editor-publiceer-bekijk = See what changes
editor-vanaf = First day
fout-editor-vanaf-voorbij = Choose today or a later day.
fout-editor-scenarios = { $aantal ->
    [one] 1 scenario
   *[other] { $aantal } scenarios
} beside this version { $aantal ->
    [one] does
   *[other] do
} not come true. This page shows which one, and what comes out instead.
fout-editor-nog-fouten = First solve the points that must be solved.
fout-editor-vanaf-bezet = This script has a version with this first day already. Choose another day.
fout-editor-geen-soort = Choose under name and type for which robbery this script is, or tick that it is a supplement.
editor-aanvulling = This is a supplement
    .uitleg = This script names no type of robbery. No report starts it. You lay it beside the script that runs in a case.
editor-geldt-vanaf = Valid from { $datum }
editor-gepubliceerd-door = Adopted on { $datum } by { $wie }.
editor-ingetrokken-door = Withdrawn on { $datum } by { $wie }
editor-lopende-houden = A case that started with this version keeps it.
editor-verder = Write on from this
editor-trek-in = Withdraw
editor-intrekken-vraag = New reports no longer start with this version. Withdraw?
editor-nieuwer = There is a newer shipped version, of { $datum }
editor-nieuwer-tekst = Your municipality keeps its own version until you take over the new one.
editor-nieuwer-bekijk = See what changes
editor-neem-over = Take over
editor-vergelijk-met = Compare with
editor-met-nieuwer = Newer shipped version of { $datum }
editor-met-basis = What it builds on, of { $datum }
editor-met-geleverd = Shipped, of { $datum }
editor-met-eigen = Own version of { $datum }
editor-met-concept = Other draft, of { $datum }
editor-niets-te-vergelijken = There is no other version to compare with.
editor-geen-verschil = These versions say the same.
editor-terug = Back to the script
editor-erbij = Added ({ $aantal })
editor-anders = Changed ({ $aantal })
editor-weg = Dropped ({ $aantal })
editor-verplaatst = Stands in another place ({ $aantal })
editor-tekstregels = Difference in the text itself ({ $aantal } lines)

stapveld-titel = What must happen
    .uitleg = As an instruction, in at most 90 characters.
stapveld-uitleg = How to do it
    .uitleg = Plain language, at most 400 characters.
stapveld-fase = Phase
stapveld-spoor = Track
stapveld-per = How often
stapveld-wie = Who does it
stapveld-met = Together with
stapveld-weg = By which channel
stapveld-na = Starts after
stapveld-niet-voor = Not before
stapveld-niet-voor-plus = And then
    .uitleg = Such as {"\uE000"}2 dagdelen{"\uE001"} (day-parts).
stapveld-uiterlijk = Within
    .uitleg = A number and {"\uE000"}minuten, uur, dagdelen, dagen, werkdagen, weken{"\uE001"} or {"\uE000"}maanden{"\uE001"}. Such as {"\uE000"}1 werkdag{"\uE001"}.
stapveld-vanaf = Counted from
    .uitleg = Choose nothing to count from the last of what the step waits for.
stapveld-escaleert = Late: who is told
stapveld-escaleert-na = How long after the term
    .uitleg = Leave empty for at once.
stapveld-als = Only if
stapveld-als-feit = Fact
stapveld-legt-vast = Records
stapveld-noteert = Must be noted
stapveld-noteert-ook = Can be noted
stapveld-klaar-als = Done when
stapveld-verplicht = Mandatory: the case cannot close without this step
stapveld-brief = Letter
stapveld-eigen-zorg = Care for own colleagues
stapveld-uit-van = From
stapveld-uit-aan = To
stapveld-uit-wat = Which data
stapveld-letop = Note
    .uitleg = What the law asks here, with the article.
stapveld-bron = Source
    .uitleg = What this step rests on. For a choice of your own, write that it is one.
kopveld-naam = Name
kopveld-naam-en = Name in English
kopveld-geldt-voor = For which type
kopveld-past-bij = Which scripts this supplement belongs with
    .uitleg = Choose nothing when it fits beside every script. With another case it stands under ‘Other supplements’.
kopveld-incident = Kind of incident
    .uitleg = Choose nothing when it is that of the script you build on. Without a choice it is a robbery. Police data come in only when the designation decision names this kind.
kopveld-bron = Source
    .uitleg = What this script rests on.
kopveld-toelichting = Explanation

melding-editor-begonnen = The draft is started.
melding-editor-bewaard = The draft is saved.
melding-editor-toegevoegd = The step is added. Now fill in the rest.
melding-editor-stap-vervallen = The step is gone. With ‘undo’ you get it back.
melding-editor-stap-weg = This step is gone. A colleague removed it.
melding-editor-hersteld = The step is as shipped again.
melding-editor-scenarios-bij = The scenarios now expect what comes out. Read them once more.
melding-editor-verplaatst = The step is moved.
melding-editor-ongedaan = The last change is undone.
melding-editor-opnieuw = What you undid is there again.
melding-editor-veranderd = A colleague changed something meanwhile. Nothing was done; first see what is there now.
melding-editor-geen-concept = This is no draft any more and cannot be changed.
melding-editor-aangeboden = The script is put before a colleague.
melding-editor-teruggehaald = You can write on.
melding-editor-goedgekeurd = The script is approved.
melding-editor-teruggestuurd = The script is sent back.
melding-editor-niet-zelf = You wrote on this yourself. Someone else must look at it.
melding-editor-zeg-wat = Nothing was done. Write at ‘What must change’ what must change.
melding-editor-te-lang = Nothing was done. Write no more than 100,000 characters at ‘What must change’. Go back to shorten your text.
melding-editor-weggegooid = The draft is gone.
melding-editor-overgenomen = The script now builds on the newer shipped version. Go through the steps.
melding-editor-gepubliceerd = The script takes effect on the day you chose.
melding-editor-ingetrokken = The script is withdrawn.

versiestaat-concept = Draft
versiestaat-aangeboden = Waits for a colleague
versiestaat-goedgekeurd = Approved
versiestaat-gepubliceerd = Adopted
versiestaat-ingetrokken = Withdrawn

draaiboek-aanpassen = Adapt for your municipality
draaiboek-aanpassen-tekst = A term is often a choice of your municipality. You change it in a version of your own; a colleague looks along.
draaiboek-eigen-versie = Your municipality's own version
draaiboek-eigen-versies = Own scripts
draaiboek-te-kiezen = Also ready for use
draaiboek-te-kiezen-tekst = These scripts are not for a robbery. They only start when your municipality adopts them and someone chooses them when reporting.
draaiboek-ontbreekt = Not everything is ready for this script
draaiboek-ontbreekt-meer = { $aantal ->
    [one] And 1 more point
   *[other] And { $aantal } more points
}
toets-draaiboek-bevindingen = No script holds something that is not possible
    .gat = a script holds something that is not possible
    .waarom = An agreement, an ended cooperation or the decision stands in the way of a step. Otherwise you notice that only in the night.
draaiboek-verander-keuze = Change this choice

bevinding-titel = What can be wrong in a script
bevinding-lead = A script is checked before it is needed, for { $fouten } mistakes and { $waarschuwingen } points to watch. Open a line for an example that goes wrong and one that is right.
bevinding-terug = Own versions
bevinding-waarom = Why?
bevinding-alle = Everything that is checked
