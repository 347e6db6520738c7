# Delivering aftercare: tasks, Slachtofferhulp, contact, letters, meeting

menu-verlenen = Deliver
verlenen-casussen = Cases
verlenen-betrokkene = Person { $nummer }
verlenen-bellen = Who to call
verlenen-geen-nummer = There is no number yet. Add it under Prepare.
verlenen-buiten-kantoortijd = Outside office hours
verlenen-vastgelegd-op = Recorded: { $moment }
verlenen-fout-toekomst = Choose a day or time in the past at ‘{ $veld }’.
verlenen-fout-bsn = ‘{ $veld }’ holds something that looks like a citizen service number. Take it out.
verlenen-fout-ander-eerst = A colleague just changed this. Look at what it says now and save again.

## Tasks

taken-titel = My tasks
taken-lead = { $aantal ->
    [one] 1 task open
   *[other] { $aantal } tasks open
}{ $laat ->
    [0] .
    [one] , 1 of them late.
   *[other] , { $laat } of them late.
}
taken-lead-deel = { $aantal } tasks on this page{ $laat ->
    [0] .
    [one] , 1 of them late.
   *[other] , { $laat } of them late.
}
taken-lead-niets = Nothing is open now.
taken-wie = For whom?
taken-uiterlijk = not later than { $moment }
taken-leeg = No open tasks
taken-leeg-uitleg = As soon as a case starts, its steps stand here by urgency.
taken-avg14 = The month for explaining about data is over
taken-avg14-regel = Case { $nummer }, person { $volgnr }: due { $datum }
taakgroep-te-laat = Late
taakgroep-vandaag = Today
taakgroep-deze-week = This week
taakgroep-later = Later
taak-titel = Task
taak-lead = By: { $wie }
taak-lead-persoon = By: { $wie }. For { $persoon }.
taak-recht = Mind
taak-bron = Source: { $bron }
taak-niet-voor = Not before
taak-uiterlijk = Not later than
taak-verplicht = The case cannot be closed without this task.
taak-stand-klaar = Done
taak-stand-nvt = Not needed
taak-stand-wacht = Waiting
taak-stand-laat = Late
taak-stand-kan = Do now
taak-nvt-uitleg = This step does not fit what is known about the case now.
taak-te-vroeg = Not yet
taak-te-vroeg-uitleg = You can do this from { $moment }.
taak-wacht-op = This task waits for
taak-naar-pagina = Go and do this
taak-bekijk = View
taak-bewijs = What is on record
taak-vastgelegd = Recorded
taak-vastgelegd-door = { $moment } by { $wie }
taak-heropenen = Open again
taak-heropenen-vraag = Open this task again?
taak-afronden = Finish task
taak-antwoord = Answer
taak-uitslag = What is the outcome?
taak-uitkomst = Was it done?
taak-datum = Which date was agreed?
taak-verzending = How was the letter sent?
taak-aantal = How many addresses?
taak-op = When was this done?
taak-notitie = Note
    .uitleg = Only what is needed to help on. No medical data, nothing about suspects.
taak-nietnodig = Why is it not needed?
    .uitleg = Only when you choose ‘Not needed here’.
taak-fout-nietnodig = Choose why this step is not needed here.
taakbewijs-op = Done on
taakbewijs-datum = Date
taakbewijs-afgesproken = Agreed on
taakbewijs-uitslag = Outcome
taakbewijs-nietnodig = Not needed, because
taakbewijs-uitkomst = Done?
taakbewijs-verzending = Sent
taakbewijs-aantal = Number of addresses
taakbewijs-overhandiging = Given
taakbewijs-kanaal = How
taakbewijs-contactuitkomst = Outcome
taakbewijs-partij = By
taakbewijs-slachtofferhulp = Slachtofferhulp
taakbewijs-shn-overslaan = Skipped, because
taakbewijs-bijeenkomst-vorm = Form
taakbewijs-bezoekers = Visitors
taakbewijs-keuze = Choice
uitslag-vastgelegd = Done and discussed
uitslag-niet-nodig = Not needed here
uitslag-onbekend = No answer received
nietnodig-ander = Somebody else does it or did it already
nietnodig-past-niet = It does not fit this robbery
nietnodig-wil-niet = The person or the business does not want it
nietnodig-elders = It was done in another step
uitkomst-gedaan = Done
uitkomst-niet-gedaan = Not done
uitkomst-onbekend = Not known
verzending-post = By post
verzending-huis-aan-huis = Delivered door to door
verzending-email = By e-mail
bezwaar-taak-wacht = This task still waits for something else.
bezwaar-taak-wacht-stap = Go to your tasks
bezwaar-taak-te-vroeg = It is too early for this task.
bezwaar-taak-elders = This task is not finished here.
melding-taak-afgerond = The task is finished.
melding-taak-heropend = The task is open again.

## Slachtofferhulp

slachtofferhulp-titel = Did Slachtofferhulp have contact already?
slachtofferhulp-lead = Ask this before you make contact. It keeps people from being called twice.
slachtofferhulp-status = What do you know?
slachtofferhulp-overslaan = Skip
    .uitleg = Only with a reason. It goes into the journal.
slachtofferhulp-overgeslagen = Skipped: { $reden }
slachtofferhulp-reden = Reason for skipping
slachtofferhulp-sinds = In contact since
slachtofferhulp-advies = Advice for the visit
    .uitleg = What Slachtofferhulp or the sector body recommends. No medical data.
slachtofferhulp-opslaan = Record
slachtofferhulp-recht = What is allowed here?
slachtofferhulp-recht-tekst = Slachtofferhulp may tell the municipality whether there is contact, and give advice. Do not ask what the victim told them.
shn-overslaan-spoed = Waiting is not safe
shn-overslaan-zelf-gemeld = The person asked for contact
shn-overslaan-onbereikbaar = Slachtofferhulp cannot be reached in time
shn-overslaan-eigen-opvang = The sector body or head office leads the care
melding-slachtofferhulp-vastgelegd = The status at Slachtofferhulp is recorded.

## Contact

contact-titel = Contact
contact-lead = { $persoon }: every contact and attempt, those of partners too.
contact-bel = Call { $nummer }
contact-nog-niet = No contact yet
contact-48-uur = Someone else just had or will have contact
contact-48-uur-uitleg = { $partij }, { $moment }. That is within 48 hours. Coordinate first.
contact-niet-bellen = Does not want to be called
contact-niet-schrijven = Does not want letters
contact-niet-uitleg = Choose another way. If it has to be, confirm it when you record the contact.
contact-kind = This is a child
contact-kind-uitleg = Speak to the parent or guardian. The number above belongs to the representative.
contact-vastleggen = Record a contact or attempt
contact-kanaal = How?
contact-uitkomst = What came of it?
contact-op = When?
contact-partij = Who had contact?
contact-welkom = Is a visit welcome?
    .uitleg = Only if you spoke to someone.
contact-taken = Which task is done with this?
contact-notitie = Note
    .uitleg = What does this person need, what did you agree? No medical data, nothing about suspects.
contact-toch = It could only be done in this way
contact-opslaan = Record
contact-plannen = Plan a contact
contact-plan-op = When?
contact-plan-partij = Who makes contact?
contact-plan-toch = This was coordinated, it may go ahead
contact-plan-opslaan = Plan
contact-afzeggen = Cancel
contact-overzicht = All contacts
contact-kolom-wanneer = When
contact-kolom-wie = Who
contact-kolom-hoe = How
contact-kolom-uitkomst = Outcome
contact-kolom-notitie = Note
contact-leeg = No contact yet
contact-leeg-uitleg = Record attempts too, and contacts of a partner.
contact-bereiken = Reaching
contact-bereikt = Spoken
contact-uitleggen = Explain about the data now
contact-pogingen = { $aantal ->
    [0] Not tried yet.
    [one] 1 attempt made.
   *[other] { $aantal } attempts made.
}
contact-geprobeerd = Tried: { $delen }.
contact-over = Still try: { $delen }.
contact-brief = Now a letter
contact-brief-uitleg = Morning, afternoon and evening were tried. Send a letter with your number now.
contact-brief-verstuurd = The letter was sent too. Record the outcome.
contact-naar-brief = To the step ‘not reached’
contact-recht = What is allowed here?
contact-recht-tekst = Contact is allowed once the police release it and once you know whether Slachtofferhulp had contact. In the first conversation, say who gave you the data.
contact-fout-verstuurd = ‘Sent’ only fits a letter or e-mail.
contact-fout-schriftelijk = With a letter or e-mail choose ‘Sent’.
contact-fout-kind = With a child you speak to the parent or guardian. Choose that the representative was spoken to.
contact-fout-niet-bellen = This person does not want to be called. If it had to be, tick here.
contact-fout-niet-schrijven = This person does not want letters. If it had to be, tick here.
contact-fout-voor-overval = This is before the robbery. Check date and time.
contact-fout-verleden = Choose a moment to come. Record a contact that happened above.
contact-fout-te-ver = Choose a moment within a year.
contact-fout-48-uur = Another party has contact within 48 hours. Coordinate, then tick here.
dagdeel-ochtend = Morning
dagdeel-middag = Afternoon
dagdeel-avond = Evening
dagdeel-nacht = Night
contactuitkomst-gepland = Planned
contactuitkomst-afgezegd = Cancelled
partij-gemeente = Municipality
partij-burgemeester = Mayor
partij-politie = Police or community officer
partij-slachtofferhulp = Slachtofferhulp
partij-branche = Sector body or head office
partij-woningcorporatie = Housing corporation
partij-anders = Another partner
melding-contact-vastgelegd = The contact is recorded.
melding-contact-eerste = The first contact is recorded. Now explain about the data.
melding-contact-gepland = The contact is planned.
melding-contact-afgezegd = The planned contact is cancelled.
gids-titel = What do you talk about?
gids-niet = Do not ask about diagnosis, treatment or suspects.
gids-hoe-gaat-het = How are you, and who is with you?
gids-huur-koop = Is the home rented or owned? With rent the landlord helps.
gids-slapen = Do you sleep at home, and does that feel safe?
gids-kinderen = Are there children or pets? Does the school know from the parents?
gids-formulieren = Which forms are waiting? Help to fill them in.
gids-fondsen = Do you know the Schadefonds, and is there an emergency fund?
gids-thuis-veilig = Is it safe at home too? Always ask this.
gids-personeel = How are staff and customers?
gids-open = When does the business open again, and who will be there?
gids-branche = What do sector body, insurer and head office already do?

## Letters

brief-bereikbaar = On working days from 9:00 to 17:00
brief-namens = On behalf of the mayor of { $gemeente },
buurtbrief-titel = Letter to the neighbourhood
buurtbrief-lead = Tell { $buurt } what happened, without saying anything about the people.
buurtbrief-fasen = Steps of the letter
buurtbrief-fase-tekst = Text
buurtbrief-fase-akkoord = Police agree
buurtbrief-fase-verstuurd = Sent
buurtbrief-pdf = Letter as PDF
buurtbrief-nog-niet = Do not send yet
buurtbrief-nog-niet-uitleg = The police have not released contact. You may write the letter.
buurtbrief-niet-weg = This letter may not leave now
buurtbrief-niet-weg-pdf = That is why the PDF is a draft; the reason stands in it as well.
buurtbrief-niet-weg-verstuurd = The letter you sent was sent when that was allowed: nothing needs to be done about it. Do not send it again.
buurtbrief-concept-kop = Draft: do not distribute yet
buurtbrief-concept-verstuurd = This text was sent on { $datum }. This print is no letter to send.
buurtbrief-begin-nl = Start with the Dutch text
buurtbrief-begin-en = Start with the English text
buurtbrief-taal = Language of the letter
buurtbrief-tekst = Text of the letter
    .uitleg = A line with # in front is a heading, a line with - in front is a point. No names, house numbers or numbers of victims: we check that.
buurtbrief-wijzigen = View or change the text
buurtbrief-bewaren = Check and save
buurtbrief-akkoord-kop = Approval by the police
buurtbrief-akkoord-op = When was it approved?
buurtbrief-functie = Function of who approved
    .uitleg = Only a function, no name.
buurtbrief-akkoord-opslaan = Record approval
buurtbrief-versturen-kop = Send the letter
buurtbrief-verstuurd-op = When was the letter sent?
buurtbrief-verstuurd-opslaan = Record sending
buurtbrief-recht = What is allowed here?
buurtbrief-recht-tekst = This letter holds no data of victims. What the police gave stays secret, except the kind of robbery, the neighbourhood and the day: those may go to the neighbourhood in the text that the police approved. When you change the text, the approval ends. Sending is listed among the shared data. Do not make a list of residents by name.
buurtbrief-fout-gegevens = The text holds data of a person: { $soorten }. Take them out.
buurtbrief-fout-akkoord-eerder = The text was changed after this day. Ask for approval of the text as it is now.
buurtbrief-onderwerp = Robbery in your neighbourhood
buurtbrief-aanhef = Dear resident or entrepreneur,
buurtbrief-tekst-woning =
    On { $datum } there was a robbery in a home in { $buurt }. This may have shaken you. Here is what the municipality does and what you can do.

    # Living safely
    - Only open the door when you know who is there.
    - Lock the door, also when you are at home.
    - Leave a light on outside in the evening.
buurtbrief-tekst-bedrijf =
    On { $datum } there was a robbery at a business in { $buurt }. This may have shaken you. Here is what the municipality does and what you can do.

    # Safe business
    - Close up together and look around first.
    - Keep little cash on the premises.
    - Agree with your staff what to do in a robbery.
buurtbrief-tekst-anders =
    On { $datum } there was a robbery in { $buurt }. This may have shaken you. Here is what the municipality does and what you can do.
buurtbrief-tekst-slot =
    # What does the municipality do?
    We are there for the people who went through this. The police investigate. We cannot say anything about that.

    # Did you see something?
    Call the police: 0900 8844. You can also stay anonymous: 0800 7000.

    # Does it trouble you?
    Talk about it with people around you. Slachtofferhulp listens and thinks along, with neighbours too: 0900 0101.
melding-buurtbrief-bewaard = The letter is checked and saved. Now ask the police to approve it.
melding-buurtbrief-akkoord = The approval of the police is recorded.
melding-buurtbrief-verstuurd = Sending is recorded.
mededeling-titel = Explanation about data
mededeling-lead = { $persoon } has a right to an explanation: which data do you have, from whom and what for?
mededeling-gedaan = Explained
mededeling-gedaan-op = Given on { $datum }: { $wijze }.
mededeling-uiterlijk = Not later than { $datum }
mededeling-te-laat = The month is over
mededeling-te-laat-uitleg = Explain it now, or discuss with the data protection officer why it takes longer.
mededeling-brief = The letter
mededeling-brief-uitleg = The letter names all kinds of data below. For someone who wants no post it has no address: hand it over.
mededeling-pdf-nl = Letter in Dutch
mededeling-pdf-en = Letter in English
mededeling-vastleggen = Record that it was explained
mededeling-op = When?
mededeling-wijze = How?
mededeling-opslaan = Record
mededeling-gegevens = Which data there are
mededeling-nog-geen-gegevens = No data yet
mededeling-geen-gegevens-uitleg = No data of this person are on record yet.
mededeling-kolom-wat = Data
mededeling-kolom-van = From whom
mededeling-recht = Why?
mededeling-recht-tekst = The data come from the police and not from the person. Then you say so at the first contact, and not later than a month after you received them.
mededeling-uitstel = Putting off
mededeling-uitstel-vastleggen = The explanation cannot be given yet
mededeling-uitstel-uitleg = Can it not be given yet, because of the investigation for example? Record why and until when. On that day you look at it again.
mededeling-uitstel-reden = Why do you put it off?
mededeling-uitstel-tot = Up to and including which day?
mededeling-uitstel-opslaan = Record
mededeling-uitgesteld-tot = Put off up to and including { $datum }
mededeling-uitgesteld-door = { $reden }. Recorded by { $naam } on { $datum }.
mededeling-fout-uitstel-voorbij = Choose a day after today.
mededeling-fout-uitstel-lang = Put it off for three months at most. Then you look at it again.
uitstelreden-onderzoek = The investigation of the robbery (UAVG art. 41 lid 1 under d)
uitstelreden-openbare-veiligheid = Public safety (UAVG art. 41 lid 1 under c)
uitstelreden-bescherming = Protection of the person or of others (UAVG art. 41 lid 1 under i)
melding-mededeling-uitgesteld = The delay is recorded.
overhandiging-post = Letter by post
overhandiging-meegegeven = Letter handed over
overhandiging-email = By e-mail
overhandiging-voorgelezen = Read out or told
mededeling-brief-titel = Your data at the municipality
mededeling-brief-onderwerp = What we know about you, and why
mededeling-brief-aanhef = Dear sir or madam,
mededeling-brief-contact = Questions? Call
mededeling-brief-gegeven = Data
mededeling-brief-van = From whom
mededeling-brief-doel = What for
mededeling-brief-overval = That there was a robbery
mededeling-doel-contact = To ask you whether you want help
mededeling-doel-hulp = To see which help fits
mededeling-doel-taal = To arrange an interpreter
mededeling-brief-begin =
    You went through something serious. The municipality wants to help you. For that we received data about you. You may know which.

    # These data we have
mededeling-brief-slot =
    The police may give data to the mayor: Wet politiegegevens (police data act), article 16. We use them for a task in the public interest: GDPR, article 6(1)(e).

    # Do we pass them on?
    We do not pass data from the police on to partners. What you tell us yourself, we pass on only if you agree.

    # How long do we keep them?
    No longer than is needed to help you and to account for it. Do you want to know until when? Ask us.

    # What can you ask?
    - You may see what we have.
    - You may have it corrected or erased.
    - You may say that we must not use it any more.

    You get an answer within a month. Do you disagree with us? Ask for our data protection officer. You can also complain to the Dutch data protection authority (Autoriteit Persoonsgegevens).
melding-mededeling-gedaan = Recorded: it was explained about the data.

## Meeting

bijeenkomst-titel = Meeting in the neighbourhood
bijeenkomst-lead = Make agreements not later than { $moment }. The meeting itself may be later.
bijeenkomst-op-tijd = Agreed in time
bijeenkomst-laat-afgesproken = Agreed late
bijeenkomst-nog-afspreken = Still to agree
bijeenkomst-te-laat = The term for agreements is over
bijeenkomst-te-laat-uitleg = Call the partners today and record what you agree. You may also agree that there is no meeting.
bijeenkomst-afspraken = Agreements
bijeenkomst-wijzigen = Change agreements
bijeenkomst-afgesproken = When were the agreements made?
bijeenkomst-vorm = Which form?
bijeenkomst-vorm-avond = Meeting
bijeenkomst-vorm-inloop = Walk-in
bijeenkomst-vorm-ronde = Round along doors or shops
bijeenkomst-vorm-geen = Agreed: no meeting
bijeenkomst-partners = With whom was it agreed?
bijeenkomst-plek = Place
    .uitleg = Needed when there is a meeting. Never the address of a person in the case.
bijeenkomst-gepland = When is it?
    .uitleg = Needed when there is a meeting.
bijeenkomst-opslaan = Record agreements
bijeenkomst-houden = The meeting itself
bijeenkomst-gehouden-op = When was it?
bijeenkomst-bezoekers = How many people came?
    .uitleg = Only the number. Do not make a list of names.
bijeenkomst-vragen = What were the questions about?
bijeenkomst-houden-opslaan = Record
bijeenkomst-recht = What does the CCV ask?
bijeenkomst-recht-tekst = Within two to three weeks of the robbery there are agreements about a meeting, certainly with much unrest. The term is for the agreements, not for the meeting.
bijeenkomst-fout-volgorde = The meeting cannot be before the day of the agreements.
bijeenkomst-als = (only needed when there will be one)
bijeenkomst-fout-plek = This looks like data of a person in the case. Choose another place or name only the building.
bijeenkomst-vraag-veiligheid = Are we safe?
bijeenkomst-vraag-onderzoek = How is the investigation going?
bijeenkomst-vraag-preventie = What can we do ourselves?
bijeenkomst-vraag-hulp = Where is help?
bijeenkomst-vraag-toezicht = More supervision or light
bijeenkomst-vraag-informatie = Hearing earlier or better what is going on
deelnemer-politie = Police or community officer
deelnemer-slachtofferhulp = Slachtofferhulp
deelnemer-woningcorporatie = Housing corporation
deelnemer-ondernemersvereniging = Association of entrepreneurs
deelnemer-buurtvereniging = Neighbourhood association
deelnemer-pvo = Platform Veilig Ondernemen
deelnemer-pkvw-bedrijf = Adviser on safe living (PKVW)
deelnemer-ouderenbond = Seniors' union
deelnemer-verzekeraar = Insurer
deelnemer-anders = Someone else
melding-bijeenkomst-afgesproken = The agreements are recorded.
melding-bijeenkomst-gehouden = The meeting is recorded.

## Aanbod
casusaanbod-titel = What can you offer?
casusaanbod-lead = { $wie }, { $soort }, { $dagen ->
    [0] happened today
    [one] 1 day ago
   *[other] { $dagen } days ago
}. Only what the municipality adopted, what holds now and what fits this robbery stands here.
casusaanbod-omgeving = Surroundings
casusaanbod-thuis = Also ask whether it is safe at home
casusaanbod-thuis-uitleg = Who was robbed at work may feel unsafe at home as well. Ask about it, and point to advice about the home if needed.
casusaanbod-personen = By person
casusaanbod-geen-personen = No persons yet
casusaanbod-geen-personen-uitleg = Add a person concerned first. Then you see for each person what you can offer.
casusaanbod-nog-niets = Nothing offered yet
casusaanbod-stand-open = Open
casusaanbod-stand-gedaan = Discussed
casusaanbod-nu = To offer now
casusaanbod-nu-omgeving = To offer to the surroundings now
casusaanbod-groep-nazorg = Aftercare
casusaanbod-groep-preventie = Prevention
casusaanbod-groep-financieel = Money
casusaanbod-leeg = Nothing to offer now
casusaanbod-leeg-uitleg = No adopted measure fits this person or place now. Look at Measures whether there is something to adopt.
casusaanbod-stand = What came of it?
casusaanbod-stand-nu = Now: { $stand }, { $datum }.
casusaanbod-van = By: { $eigenaar }
casusaanbod-wat = What is this?
casusaanbod-afspraak = Agreed here:
casusaanbod-te-verifieren = Still to be verified:
casusaanbod-op = On which day?
casusaanbod-notitie = Note
    .uitleg = Goes with everything that you record now. Can only be read with this person. Write nothing about health or about offenders.
casusaanbod-notitie-omgeving = Note
    .uitleg = Goes with everything that you record now. Name no persons of this case.
casusaanbod-opslaan = Record
casusaanbod-eerder = Recorded
casusaanbod-eerder-leeg = Nothing recorded yet
casusaanbod-eerder-leeg-uitleg = Choose above with a measure what came of it.
casusaanbod-kolom-wanneer = When
casusaanbod-kolom-wat = Measure
casusaanbod-kolom-stand = What came of it
casusaanbod-kolom-notitie = Note
casusaanbod-recht = What do you offer?
casusaanbod-recht-tekst = Look at the type of robbery and at the time that has passed. Never offer a scheme that has ended. The person chooses; for a partner consent is needed.
casusaanbod-naar-casus = Offers in the whole case
casusaanbod-naar-overzicht = Overview for this person
casusaanbod-naar-maatregelen = Measures of the municipality
casusaanbod-fout-toen-niet = ‘{ $veld }’ did not hold on that day, or it was too soon. Choose another day or leave this empty.
casusaanbod-fout-niets = Choose with at least one measure what came of it.
casusaanbod-fout-persoon = ‘{ $veld }’ holds data of a person concerned. Take them out.
melding-casusaanbod-vastgelegd = The offer has been recorded.
