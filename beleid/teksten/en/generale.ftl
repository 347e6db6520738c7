# Rehearsal of a script, and the scenarios beside it

generale-titel = Rehearsal: { $naam }
generale-lead = Choose a moment and what is going on. You see how the case unfolds, and where it fails before it happens for real.
generale-naar-draaiboek = To the script
generale-begin-hier = Rehearse this script
generale-afdruk = Version to print
generale-terug = Back to the clock
generale-kort = Rehearse
generale-kaart = Rehearsal
generale-onleesbaar = This version cannot be played yet: there are mistakes in the text
generale-onleesbaar-naar = Solve the mistakes in the editor

generale-kies = What is going on?
generale-verander = Change moment, facts and persons
generale-groep-moment = Moment and version
generale-op = When is the robbery?
generale-dagen = How long do you want to look?
generale-versie-keuze = Which version?
generale-versie = Version of { $datum }
generale-versie-eigen = Own version of { $datum }
generale-versie-concept = { $staat }, changed { $datum }
generale-tegen = Compare with
    .uitleg = The same facts with another version or another script.
generale-groep-doen = Who does what?
generale-stand = What is ready?
generale-stand-nu = With what is ready now
generale-stand-nu-uitleg = Partners, rota, decision and agreements as they stand in the system now.
generale-stand-ideaal = As if everyone answers
generale-stand-ideaal-uitleg = Day and night. You see the script alone. There is no deputy then.
generale-gedrag = How fast does everyone do the work?
generale-groep-feiten = Facts
generale-gebieden = Number of areas in the surroundings
    .uitleg = 0 means: one surroundings, not divided.
generale-groep-personen = Persons
generale-persoon = Person { $nr }
generale-persoon-rol = person { $nr } ({ $rol })
generale-persoon-erbij = One more person
generale-persoon-weg = Remove person { $nr }
generale-antwoorden = Answers of this person
generale-gebied-nr = area { $nr }
generale-groep-afwezig = Who is away?
generale-afwezig-nr = Absence { $nr }
generale-afwezig-wie = Who?
generale-afwezig-van = Away from
generale-afwezig-tot = Back on
generale-afwezig-zin = { $wie }: from { $van } until { $tot }
generale-groep-voorvallen = What happens?
generale-voorvallen-uitleg = Only what goes otherwise than usual. The rest follows from the script.
generale-voorvallen-aantal = { $aantal ->
    [one] 1 thing at a fixed moment
   *[other] { $aantal } things at a fixed moment
}
generale-voorval-nr = Event { $nr }
generale-voorval-wat = What happens?
generale-voorval-op = When?
generale-voorval-voor = For which person?
generale-keuze-anker = Event: { $wat }
generale-keuze-feit = Known: { $feit }: { $waarde }
generale-speel = Play
fout-generale-tot = Choose a moment at ‘Back on’ that is after ‘Away from’.
fout-generale-persoon = This person is not there. Choose another, or add the person.

generale-proef = Try a moment that is difficult
generale-proef-vanavond = Late in the evening
generale-proef-feestdag = The evening before { $feestdag }
generale-proef-zondag = Sunday night
generale-proef-klok = The night the clock changes

generale-uitkomst = This is how it goes
generale-tel-taken = Tasks
generale-tel-gedaan = Done
generale-tel-laat = Late
generale-tel-vervangen = By the deputy
generale-tel-gedeeld = Times data shared
generale-tel-berichten = Messages going out
generale-nergens = It fails nowhere
generale-nergens-tekst = Every task has someone who can do it, and what is shared may be shared.
generale-eerst = It fails here first: { $op }
generale-ook = { $aantal ->
    [one] It fails in 1 other way
   *[other] It fails in { $aantal } other ways
}
generale-ook-meer = { $aantal ->
    [one] 1 more
   *[other] { $aantal } more
}
generale-keer = This happens { $keer } times in this rehearsal.
generale-op-klok = See { $op } on the clock
generale-reden-afwezig = { $wie } is away.
generale-reden-coordinator = { $wie } is away, and nobody takes over.
generale-reden-kantoortijd = { $wie } can be reached in office hours only.
generale-reden-register = { $wie } does not take part as a partner yet.
generale-reden-niemand = At { $wie } there is nobody you can call.
generale-reden-beeindigd = The cooperation with { $wie } has ended.
generale-reden-wacht = This mandatory step still waits at the end.
generale-reden-blijft = This mandatory step is not done at the end.
generale-nee-toestemming = There is no consent.
generale-nee-grondslag = There is no legal basis.
generale-nee-besluit = No designation decision is in force then.
generale-nee-niet-op-besluit = These data are not in the designation decision.
generale-nee-afspraak = It was agreed with this party that this does not go.
generale-doe-vervang = Arrange who takes over
generale-doe-rooster = Fill the rota for outside office hours
generale-doe-partner-vervang = Agree on a replacement with { $wie }
generale-doe-nachtnummer = Ask { $wie } for a number outside office hours
generale-doe-register = Make { $wie } a partner
generale-doe-nummer = Fill in whom you call at { $wie }
generale-doe-andere = Find another party, or restore the cooperation with { $wie }
generale-doe-stap = See what this step waits for
generale-doe-niet-delen = See the step: do not share this
generale-doe-besluit = See the designation decision
generale-doe-afspraak = See the information agreements

generale-klok = The clock
generale-kijk = Choose a moment
generale-toon = Show
generale-verzet = Move the clock
generale-begin = The beginning
generale-na = { $duur } after the robbery
generale-voor = { $duur } before the robbery
generale-vorige = Previous
generale-volgende = Next
generale-uur = 1 hour on
generale-dag = 1 day on
generale-volgende-vast = Next place where it fails
generale-niets-open = Nothing is open now.
generale-gedaan-aantal = Done ({ $aantal })
generale-gedaan-door = { $op }, { $wie }
generale-wie-uiterlijk = { $wie }, not later than { $op }
generale-naar = To { $wie }
generale-door-laat = { $wie }, after the term
generale-gedeeld = Data shared until now ({ $aantal })
generale-verstuurd = Messages gone out until now ({ $aantal })
generale-eerder = Earlier ({ $aantal })
generale-nog-niets = Nothing yet.
generale-binnenshuis = stays within the municipality
generale-mag = may go
generale-mits = may go once this is on record: { $voorwaarde }
generale-mag-niet = may not go.

generale-tijdlijn = The whole timeline
generale-tijdlijn-uitleg = Each bar is a task, from the moment it can be done until it is done. Its number stands in the list. The line is where the clock stands.
generale-tijdlijn-tekst = Three tracks with { $taken } tasks together on a timeline. { $vast } tasks fail. The same tasks stand in the list.
generale-tijdvak-later = Later
generale-taken = The same tasks as a list
generale-kolom-taak = Task
generale-kolom-vanaf = Can be done from
generale-kolom-gedaan = Done
generale-kolom-moment = Moment
generale-kolom-soort = Kind
generale-kolom-wat = What
generale-vervallen = No longer needed
generale-alles = Everything that happens, in order
generale-alles-aantal = Everything that happens, in order ({ $aantal })
generale-wat-gebeurt = Event
generale-wat-bekend = Known
generale-wat-open = Can be done
generale-wat-laat = Late
generale-wat-hogerop = Escalated
generale-wat-gedaan = Done
generale-wat-deelt = Shared
generale-wat-bericht = Message
generale-wat-vervalt = Lapses
generale-wat-vast = Fails

generale-verschil = What goes otherwise
generale-verschil-aantal = { $aantal ->
    [one] 1 task goes otherwise. What is different is in bold.
   *[other] { $aantal } tasks go otherwise. What is different is in bold.
}
generale-geen-verschil = With these facts nothing goes otherwise.
generale-niet-hier = Is not there
generale-niet-gedaan = Not done
generale-vanaf = Can be done from { $op }
generale-uiterlijk = Not later than { $op }

generale-scenarios = { $aantal ->
    [one] Or play the scenario that belongs to this script
   *[other] Or play one of the { $aantal } scenarios that belong to this script
}
scenario-kaart = Scenarios
scenario-titel = Scenarios of { $naam }
scenario-lead = A scenario is an invented story with what must follow from it. It shows whether the script still does what you mean.
scenario-deel = { $naam }, part { $nr }
scenario-goed = Comes true
scenario-fout = Does not come true
scenario-verwacht = { $aantal ->
    [one] 1 expectation
   *[other] { $aantal } expectations
}
scenario-regel = Line { $regel } of the file
scenario-speel = Play
scenario-alle = All scenarios
scenario-alle-goed = { $aantal ->
    [one] The scenario comes true
   *[other] All { $aantal } scenarios come true
}
scenario-niet-alle = { $fout } of the { $aantal } scenarios { $fout ->
    [one] does
   *[other] do
} not come true
scenario-niet-alle-tekst = Is that what you mean? Then the scenario is out of date for your version. If not, change the script.
scenario-leeg = There are no scenarios with this script
scenario-leeg-tekst = You can still play the script on a moment of your choice.
