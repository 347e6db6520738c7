# Cases: list, case, timeline, card, direction and details

menu-casussen = Cases

casus-lijst-titel = Cases
casus-lijst-doel = Every robbery with aftercare under way, newest first.
casus-lijst-leeg = No case is open now
casus-lijst-leeg-tekst = A case starts with a report. That takes less than a minute.
casus-lijst-niets = No case fits these filters
casus-lijst-niets-tekst = Clear a filter, or choose closed cases too.
casus-melden = Report a robbery
casus-filter-toon = Open or closed
casus-filter-open = Open only
casus-filter-alle = Closed ones too
casus-filter-nummer = Number
casus-kolom-casus = Case
casus-kolom-wat = What and where
casus-kolom-volgende = Next step
casus-te-laat = Late

casus-zoek = Find a person
casus-zoek-doel = You find persons in cases that you may see. Whoever you find goes into the journal.
casus-zoek-naam = Full name, business or phone number
    .uitleg = Names are encrypted. So enter the full name, as it stands in the case.
casus-zoek-knop = Search
casus-zoek-aantal = { $aantal ->
    [0] Nobody found
    [one] 1 person found
   *[other] { $aantal } persons found
}
casus-zoek-niets = Check the spelling of the name, or search by phone number.
casus-zoek-regel = Person { $betrokkene } in case { $nummer }

casus-regel = Case { $nummer } · { $overval }, { $geleden } · { $regie } directs
casus-fasen = Phases of the case
casus-fase-gemeld-klaar = Reported
casus-fase-gemeld-nu = Reported
casus-fase-gemeld-straks = Report
casus-fase-screening-klaar = Screened
casus-fase-screening-nu = Screening needed
casus-fase-screening-straks = Screening
casus-fase-besluit-klaar = Decided
casus-fase-besluit-nu = Decision needed
casus-fase-besluit-straks = Decision
casus-fase-nazorg-klaar = Aftercare given
casus-fase-nazorg-nu = Aftercare under way
casus-fase-nazorg-straks = Aftercare
casus-fase-evaluatie-klaar = Evaluated
casus-fase-evaluatie-nu = Evaluation needed
casus-fase-evaluatie-straks = Evaluation

casus-wie-coordinator = { -functie-hoofd }
casus-wie-burgemeester = Mayor
casus-wie-politie = Police
casus-wie-communicatie = Communications
casus-niet-voor = not before { $moment }
casus-uiterlijk = by { $moment }
casus-wacht-op = Waits for { $wat }
casus-antwoord-op = the answer to ‘{ $feit }’
casus-betrokkene = Person
casus-en-nog = and { $aantal } more
casus-niets-open = Nothing is open here now.
casus-daarna = After that ({ $aantal })
casus-gedaan = Done ({ $aantal })
casus-niet-nodig = Does not apply ({ $aantal })
casus-nee-persoon-ja-buurt = A person gets no aftercare. The steps for the neighbourhood go on.

casus-betrokkenen = Persons
casus-geen-betrokkenen = Nobody added yet
casus-geen-betrokkenen-tekst = Add everyone who was affected, as soon as the police have given the data.
casus-kolom-wie = Who
casus-kolom-gegevens = Data
casus-kolom-herkomst = Source
casus-kolom-nazorg = Aftercare
casus-besluit-nodig = Decision needed
casus-contact-via = contact through person { $nummer }
casus-contact = Record contact
casus-persoon-erbij = Add a person

casus-melding = Report
casus-overval-op = Robbery
casus-gemeld-op = Reported to the municipality
casus-ingevoerd-op = Entered
casus-melder = Reported by
casus-later = { $duur } later
casus-uur-minuten = { $uren } { $uren ->
    [one] hour
   *[other] hours
} and { $minuten ->
    [one] 1 minute
   *[other] { $minuten } minutes
}

casus-wat-mag = What is allowed here?
casus-mag = You may see these data because decision { $nummer } names you. It holds up to and including { $tot }.
casus-mag-zonder-einde = You may see these data because decision { $nummer } names you.
casus-mag-delen = You never pass police data on to a partner. Ask the person for them instead.
casus-mag-artikel = Wpg art. 16 lid 1 onder c; Wpg art. 7 lid 2
casus-mag-besluit = See the decision

casus-verder = More about this case
casus-naar-politie = Objection and release by the police
casus-naar-screening = Screening
casus-naar-besluit = Decision on aftercare
casus-naar-aanbod = What can you offer?
casus-naar-bijeenkomst = Neighbourhood meeting
casus-naar-evaluatie = Evaluation
casus-naar-sluiten = Close the case
casus-naar-gegevens = Correct the report
casus-naar-regie = Hand over direction

casus-tijdlijn = Timeline
casus-tijdlijn-alles = All
casus-tijdlijn-doel = Everything that was done and read in case { $nummer }, newest first.

casus-kaart = Case card
kaart-regel = Case { $nummer } · as it stood on { $moment }
kaart-druk-af = For when power or network fails. Print this page (Ctrl+P) or save it as a PDF. It holds no names of persons.
kaart-bellen = Call now
kaart-kolom-stap = Step
kaart-kolom-wie = Who and when
kaart-kolom-gedaan = Done
kaart-aantekeningen = Notes

casus-regie = Direction
casus-regie-overdragen = Hand over direction
casus-regie-nu = { $naam } directs now. Whoever you choose is then responsible for the whole case.
casus-regie-naar = Who directs from now on?
casus-regie-knop = Hand over
casus-regie-niemand = Nobody else can direct
casus-regie-niemand-tekst = First give a colleague the role of { -functie } or deputy.
casus-fout-regie-gewijzigd = The case was just changed. See who directs now and choose again.
melding-regie-overgedragen = The direction was handed over.

casus-gegevens = Correct the report
casus-gegevens-vast = Not everything can be corrected
casus-gegevens-vast-tekst = The decision in force does not list: { $velden }. What is on record about it stays.
casus-gegevens-doel = If you choose another kind of robbery, the case follows the other script. What is done stays done.
casus-gegevens-knop = Save
casusveld-fase = Phase
casusveld-incidenttype = Kind of robbery
casusveld-buurt = Neighbourhood
    .uitleg = No street with house number.
casusveld-geweld = Violence
casusveld-aantal = How many people were there
casusveld-overval = When was the robbery
casusveld-gemeld = When was the municipality told
casus-fout-toekomst = The report cannot lie in the future. Enter an earlier moment.
casus-fout-volgorde = The robbery cannot be after the report. Change one of them.
melding-casus-verbeterd = The report was corrected. The steps were worked out again.
# Notes: what a step asks to note
aantekening-kaart = Noted
aantekening-wijzigen = Change what you noted
aantekening-wijzigen-lead = What you note here is kept encrypted. The journal only says that you noted something, not what.
aantekening-bewaren = Save
aantekening-bel-politie = Police: { $naam }
aantekening-bel-team = Care team of the company
aantekening-volgend-bellen = Call again
aantekening-in-de-weg = What stands in the way?
aantekening-stand = What became of it?
aantekening-stand-op = When?
aantekening-stand-op-van = { $maatregel }: when?
aantekening-geen-maatregelen = No measures were noted with the advice. You can finish the task.
aantekening-afspraak-n = Agreement { $nummer }
aantekening-afspraak-wie = Who?
    .uitleg = A function or an organisation.
aantekening-afspraak-wat = Does what?
aantekening-afspraak-wanneer = When?
aantekening-fout-niets-en-iets = Do not choose "none" or "nothing" together with something else.
aantekening-fout-lijst = Write at most 20 lines of at most 120 characters.
aantekening-fout-maatregelen-anders = The list of measures was changed. Look at it and answer again.
aantekening-hulp-informatie = Information
aantekening-hulp-praktisch = Practical help
aantekening-hulp-veiligheid = Safety
aantekening-hulp-gesprek = Someone to talk to
aantekening-hulp-erkenning = Recognition
aantekening-hulp-geld = Money
aantekening-hulp-geen = No help
aantekening-buurt-brief = Letter
aantekening-buurt-bericht = Message through the association
aantekening-buurt-ronde = From door to door
aantekening-buurt-gesprek = Conversation
aantekening-buurt-bijeenkomst = Meeting
aantekening-buurt-voorlichting = Information about prevention
aantekening-buurt-niets = Nothing for now
aantekening-punt-1 = Point 1
aantekening-punt-2 = Point 2
aantekening-punt-3 = Point 3
aantekening-punt-4 = Point 4
aantekening-punt-5 = Point 5
aantekening-punt-6 = Point 6
aantekening-punt-7 = Point 7
aantekening-punt-8 = Point 8
aantekening-punt-9 = Point 9
aantekening-punt-geen = None: all is in order
melding-aantekening-bewaard = Your note is saved.
casus-bellen = Calling about this case
casus-bellijst = Call list
casus-bellijst-lead = { $casus }, case { $nummer }
casus-bellijst-genoteerd = Noted in this case
casus-bellijst-leeg = No number noted yet. Finish the step about going through the report with the police, and the contact of the police stands here.
casus-actor-coordinator = { -functie }
casus-actor-burgemeester = mayor
casus-actor-politie = police
casus-actor-communicatie = communication
casus-actor-omgeving = neighbourhood
