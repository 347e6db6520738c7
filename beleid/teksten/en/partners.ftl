# Partners: who takes part and whom you call there

onderdeel-partners = Partners
partners-titel = Partners
partners-lead = Who takes part, what each does beforehand and after a robbery, and whom you call there.
partners-volledig = For every partner you know whom to call and what was agreed
partners-open = { $aantal ->
    [one] Something is still missing for 1 partner
   *[other] Something is still missing for { $aantal } partners
}
partners-toon-open = Show only those partners
partners-aantal = { $getoond } of { $totaal } partners
partners-niets = No partner found
partners-niets-tekst = Search for another word, or look at all partners.
partners-alle = Show all partners
partners-zoek = Search
partners-soort = Type of robbery
partners-alleen-open = Only when something is missing
partners-kolom-naam = Partner
partners-kolom-rol = Role
partners-kolom-contact = Contact
partners-kolom-afspraak = Agreement
partners-vooraf = Beforehand
partners-daarna = After a robbery
partners-eigen = See the appointment
partners-onbekend = Not known yet
partners-buiten = Outside office hours:
partners-vanaf = from { $datum }
partners-tot = up to and including { $datum }
partners-getekend = signed on { $datum }
partners-regie = Directs
partners-doet-niet-mee = Does not take part here
partners-compleet = Complete
partners-gebeld = Called on { $datum }

partnermist-contact = No contact
partnermist-telefoon = No number
partnermist-afspraak = Agreement not signed
partnermist-verlopen = Agreement has ended
partnermist-herzien = Look at agreement again
partnermist-aanbod = No offer known
partnermist-voorwaarden = Conditions not in order or not judged
partnermist-gebeld = Not called for over a year

partner-rol = Role of this partner
partner-nazorgplan = Aftercare plan for this partner (PDF)
partner-bron = Source
partner-recht = What do you record here?
partner-recht-tekst = Working data of an organisation: a function, the number of a desk, the address of a department. Data about a victim do not belong here. A partner gets those only with consent, or when the law says so.
partner-groep-contact = Contact
partner-groep-mee = Does this partner take part?
partner-naam = Name in your municipality
    .uitleg = For example the name of the housing corporation.
partner-contactpersoon = Whom do you ask for?
    .uitleg = Preferably a function. It changes less often than a name.
partner-telefoon = Telephone number
    .uitleg = When the number changes, call again to check that it is right.
partner-buiten = Outside office hours
    .uitleg = A number, or the hours in which someone answers.
partner-email = E-mail address of the department
    .uitleg = Not an address of one person.
partner-niet-mee = This partner does not take part in your municipality
    .uitleg = The partner then does not count for readiness and stays out of the aftercare plan.
partner-reden = Why not?
    .leeg = Write down why this partner does not take part. Someone else must be able to follow that later.
partner-bewaar = Save the data

partners-matrix = Who does what
partners-nieuw = Add a partner of your own
partners-personen = { $aantal ->
    [one] 1 person
   *[other] { $aantal } persons
}
partners-antwoorden = { $aantal ->
    [one] 1 partner answered your request to check its data
   *[other] { $aantal } partners answered your request to check their data
}
partners-antwoord-wacht = Answer waits
partners-beeindigd = { $aantal ->
    [one] 1 partner of your own no longer takes part
   *[other] { $aantal } partners of your own no longer take part
}
partners-beeindigd-op = No longer takes part since { $datum }.

# The page of a partner
partner-gegevens = General reachability
partner-gegevens-titel = Change general data
partner-wijzig = Change
partner-vraag-controle = Let the partner check

personen-titel = Whom you call
personen-leeg = There are no people for this partner yet. Add at least two: someone, and who stands in.
persoon-nieuw = Add a person
persoon-wijzig = Change person
persoon-naam = Name
persoon-functie = Function
persoon-telefoon = Telephone in office hours
persoon-buiten = Telephone outside office hours
persoon-email = E-mail address
persoon-aanwezig = When is this person present?
    .uitleg = Write from and until, for example 9-17 or 9:00-12:30. Leave a day empty when this person is not there.
persoon-ma = Monday
    .kort = Mon
persoon-di = Tuesday
    .kort = Tue
persoon-wo = Wednesday
    .kort = Wed
persoon-do = Thursday
    .kort = Thu
persoon-vr = Friday
    .kort = Fri
persoon-za = Saturday
    .kort = Sat
persoon-zo = Sunday
    .kort = Sun
persoon-vervanger = Who stands in for this person?
persoon-uren = Present: { $uren }
persoon-vervangen-door = Stand-in: { $naam }
persoon-bewaar = Save the person
persoon-weg = Remove this person
persoon-weg-vraag = Do you want to remove this person? The data will be gone.

afspraken-titel = Agreements
afspraken-leeg = Nothing was agreed with this partner yet.
afspraak-nieuw = Add an agreement
afspraak-wijzig = Change agreement
afspraak-onderwerp = Subject
    .uitleg = For example: cooperation in aftercare, or sharing data.
afspraak-inhoud = What was agreed?
    .uitleg = What does the partner do, how fast, and how do you get in touch?
    .leeg = Write down what was agreed before you record the agreement as signed.
afspraak-vanaf = Holds from
afspraak-tot = Holds up to and including
afspraak-opzegtermijn = Notice
    .uitleg = For example: 3 months.
afspraak-herzien = Look again on
    .uitleg = After this day the agreement is listed as something that is missing.
afspraak-staat = Was the agreement signed?
afspraakstaat-concept = No, not signed yet
afspraakstaat-ondertekend = Yes, signed
afspraak-getekend-op = Signed on
afspraak-getekend-door = Who signed for the partner?
    .uitleg = Preferably a function.
afspraak-door = Signed for the partner by: { $wie }
afspraak-opzeg = Notice: { $termijn }
afspraak-herzien-op = Look again on { $datum }
afspraak-had-herzien = Was to be looked at again on { $datum }
afspraak-geldt = Holds
afspraak-verlopen = Ended
afspraak-opnieuw = Sign again
afspraak-bewaar = Save the agreement
afspraak-weg = Remove this draft
afspraak-weg-vraag = Do you want to remove this draft?

aanbod-titel = Offer
aanbod-leeg = It is not known yet what this partner can offer.
aanbod-nieuw = Add an offer
aanbod-wijzig = Change offer
aanbod-wat = What does the partner offer?
    .uitleg = One thing at a time, so that you can offer it to a victim.
aanbod-geldt-voor = For which type of robbery?
aanbod-stap = At which step of the script?
    .uitleg = Leave empty when it is for aftercare as a whole.
aanbod-vanaf = Available from
aanbod-tot = Available up to and including
aanbod-reactietijd = Reacts within
    .uitleg = A number and a Dutch unit, for example {"\uE000"}2 uur{"\uE001"} (hours) or {"\uE000"}1 werkdag{"\uE001"} (working day).
aanbod-binnen = within { $termijn }
aanbod-bij-stap = At the step:
aanbod-stap-weg = At a step that is no longer in the script.
aanbod-geldt-niet = Does not hold now
aanbod-bewaar = Save the offer
aanbod-weg = Remove this offer
aanbod-weg-vraag = Do you want to remove this offer?

voorwaarden-titel = Can you count on this partner?
voorwaarden-beoordeel = Judge
voorwaarde-mandaat = Mandate
    .uitleg = May who is at the table decide for the partner?
voorwaarde-capaciteit = Capacity
    .uitleg = Does the partner have people and hours for what was agreed?
voorwaarde-beleid = Fits the partner
    .uitleg = Does this work belong to what the partner wants and has to do?
voorwaarde-overleg = Comes to the consultation
    .uitleg = Is the partner there when aftercare is discussed?
oordeel-in-orde = In order
oordeel-niet-in-orde = Not in order
voorwaarde-open = Not judged
voorwaarde-waarom = Why?
    .leeg = Write down why it is not in order, so that you can talk about it with the partner.
voorwaarde-waarom-bij = Explanation of ‘{ $wat }’
voorwaarde-door = { $wie }, { $datum }
voorwaarde-bewaar = Save the judgement

bellen-titel = Called to check
bellen-leeg = Not called yet.
bellen-leg-vast = Record that you called
bellen-eerst-nummer = Fill in a general telephone number first.
bellen-uitkomst = What came of it?
beluitkomst-klopt = Answered, and the data are right
beluitkomst-klopt-niet = Answered, but the data are not right
beluitkomst-geen-gehoor = Nobody answered
beluitkomst-buiten-gebruik = The number does not work
bellen-opmerking = Remark
    .uitleg = Nothing about a victim.
bellen-bewaar = Record

# Own partners
eigen-titel = Add a partner of your own
eigen-lead = An organisation that takes part in your municipality and is not among the fixed partners.
eigen-naam = Name of the organisation
eigen-geldt-voor = In which type of robbery does it take part?
eigen-voorbereiding = What does it do beforehand?
eigen-uitvoering = What does it do after a robbery?
eigen-bewaar = Add the partner
eigen-einde-titel = End the cooperation
eigen-einde-lead = { $naam } then no longer takes part. What was recorded can still be seen.
eigen-reden = Why does the cooperation end?
eigen-beeindig = End the cooperation

# Who does what
matrix-titel = Who does what
matrix-lead = For each step of the script: who has which part, and about whom something is still missing.
matrix-draaiboeken = Scripts
matrix-als-lijst = Show as a list
matrix-als-tabel = Show as a table
matrix-geen-gaten = About everyone with a part, what is needed is known
matrix-gaten = { $aantal ->
    [one] About 1 organisation with a part something is missing
   *[other] About { $aantal } organisations with a part something is missing
}
matrix-gaten-toon = Show what is missing
matrix-gaten-kolom = { $aantal ->
    [one] 1 thing is missing
   *[other] { $aantal } things are missing
}
matrix-legenda = What the letters mean
matrix-bijschrift = Who does what: { $naam }
matrix-stap = Step
matrix-brief = with a letter
matrixrol-voert-uit = Carries out
    .uitleg = Does the work of this step.
matrixrol-eindverantwoordelijk = Accountable
    .uitleg = Sees to it that it happens and answers for it.
matrixrol-geraadpleegd = Is consulted
    .uitleg = Talks or works along, or gives data, before the step is done.
matrixrol-geinformeerd = Is informed
    .uitleg = Hears what was done or decided.
matrixrol-biedt-aan = Offers something
    .uitleg = Has an offer of its own at this step.
matrixgat-onbekend = Is not in the register
matrixgat-doet-niet-mee = Does not take part here
matrixgat-nummer = No number
matrixgat-afspraak = No agreement that holds
matrixgat-aanbod = No offer for this type of robbery

# The link
link-titel = Let the partner check
link-nieuw = Make a link
link-nog-een = Make another link
link-nieuw-tekst = With the link the partner sees its own data, without signing in. It says that they are right, or proposes changes. One link works at a time: a new link makes an old one void.
link-dagen = How many days does the link work?
link-maak = Make the link
link-eerder = Made before
link-gemaakt-op = Made on { $moment }, works up to and including { $datum }
link-geopend = First opened on { $moment }
link-niet-geopend = Not opened yet
link-intrekken = Withdraw
linkstaat-open = Open
linkstaat-gebruikt = Answered
linkstaat-ingetrokken = Withdrawn
linkstaat-verlopen = Expired
link-klaar = The link is ready
link-klaar-tekst = Copy it now: you see it only once. Send it yourself, to the address that you know.
link-mailtekst = Text for an e-mail
link-mail =
    Dear colleague,

    The municipality of { $gemeente } works together with { $partner } in aftercare after a robbery. We want to be sure that we can reach you when needed.

    Would you check whether your data are still right? You can do so with this link, without an account. It takes about five minutes:
    { $link }

    The link works up to and including { $datum } and is for your organisation only. Do not pass it on to others.

    Kind regards,
    { $wie }
    Municipality of { $gemeente }
link-recht = Why like this?
link-recht-tekst = Data must be correct. Who knows them best is the partner itself. The link is secret and works once: we do not keep it, only a check number. What the partner proposes holds only when you take it over.
link-loopt = A link is open up to and including { $datum }.
link-beheer = Make or withdraw a link

antwoord-titel = Checked by the partner
antwoord-nog-niet = The partner has not checked these data itself yet.
antwoord-bevestigd = The partner says that everything is right
antwoord-verwerkt = The partner proposed changes; handled
antwoord-open = The partner proposed changes; waits for you
antwoord-wacht = The partner answered on { $datum }
antwoord-wacht-tekst = { $aantal ->
    [0] There is a remark.
    [one] 1 change was proposed. Nothing changes until you take it over.
   *[other] { $aantal } changes were proposed. Nothing changes until you take it over.
}
antwoord-bekijk = Look at the answer
antwoord-besluit-titel = Answer of the partner
antwoord-besluit-lead = { $partner } answered on { $datum }. Choose for each piece of data whether you take it over.
antwoord-nu = Now
antwoord-voorstel = Proposal
antwoord-intussen = This was changed after the partner saw it.
antwoord-veld-weg = Something that is no longer there
antwoord-keuze = What do you do with this proposal?
antwoord-keuze-bij = What do you do with the proposal for ‘{ $wat }’?
antwoordkeuze-overnemen = Take over
antwoordkeuze-afwijzen = Do not take over
antwoord-opmerking = Remark of the partner
antwoord-bewaar = Record

# What the partner sees
partnerlink-titel = Are your data still right?
partnerlink-lead = The municipality of { $gemeente } works together with { $partner } in aftercare after a robbery. Below is what the municipality knows about your organisation. This page works up to and including { $datum }.
partnerlink-bereikbaar = How you can be reached
partnerlink-mensen = Whom the municipality calls
partnerlink-rol = Your part
partnerlink-vooraf = Beforehand
partnerlink-daarna = After a robbery
partnerlink-aanbod = What you offer
partnerlink-aanbod-kop = Offer ({ $soorten })
partnerlink-afspraken = What was agreed
partnerlink-klopt = Yes, everything is right
partnerlink-klopt-tekst = Is everything you read above right?
partnerlink-anders = Something is not right, or has changed
partnerlink-contactpersoon = Whom does the municipality ask for?
partnerlink-telefoon = General telephone number
partnerlink-buiten = Outside office hours
partnerlink-email = General e-mail address
partnerlink-naam = Name
partnerlink-functie = Function
partnerlink-telefoon-persoon = Telephone in office hours
partnerlink-buiten-persoon = Telephone outside office hours
partnerlink-email-persoon = E-mail address
partnerlink-aanwezig = Present
partnerlink-weg = This person no longer works here
partnerlink-wat = What do you offer?
partnerlink-reactietijd = Within which time do you react?
    .uitleg = A number and a Dutch unit, for example {"\uE000"}2 uur{"\uE001"} (hours) or {"\uE000"}1 werkdag{"\uE001"} (working day).
partnerlink-opmerking = Is there anything else you want to say?
    .uitleg = For example who is new. Write nothing about victims.
partnerlink-verstuur = Send my answer
partnerlink-recht = What happens with this?
partnerlink-recht-tekst = The municipality of { $gemeente } uses these data to reach you in aftercare, and for nothing else. The { -functie } first sees what you change. After your answer this link no longer works.
partnerlink-dank = Thank you, your answer was received
    .uitleg = The { -functie } of the municipality sees it. You need not do anything more and can close this page.
partnerlink-niet-ontvangen = What you sent was not received
    .gebruikt = This link had been used already. What was sent the first time counts. Was that you? Then you need not do anything. If not, ask the municipality for a new link.
    .voorbij = This link no longer works. It is too old or was withdrawn, or the municipality has moved on. Ask the municipality for a new link.
partnerlink-geschreven = This is what you wrote: copy it if you still want to send it
partnerlink-ongeldig = This link no longer works
    .uitleg = It is too old, was withdrawn, or is not complete. Ask the municipality for a new link.
partnerlink-wacht = Please wait
    .uitleg = A link that does not exist was tried too often. Try again in a quarter of an hour.
fout-partnerlink-niets = You changed nothing. Change something or write a remark. If everything is right, choose ‘Yes, everything is right’.

# Reading a list in and taking it out
partners-bleven = { $aantal ->
    [one] 1 partner stayed: it had been changed since, or something else had been added to it.
   *[other] { $aantal } partners stayed: they had been changed since, or something else had been added to them.
}
partner-kenmerk = Identifier
partner-doet-mee = Takes part
partner-vraag-naar = Contact person
partner-rol-vooraf = Role in advance
partner-rol-daarna = Role after a robbery
partner-laatst-gebeld = Last called
partner-einde = No longer takes part since
partner-cel-kenmerk = This identifier does not exist.
    .raad = Leave the cell empty for a new partner of your own, or download the list again.
partner-cel-bezet = Another partner already has this name.
    .raad = Use the identifier of that partner, or choose another name.
partner-cel-reden = A partner that does not take part needs a reason.
    .raad = Write down why the partner does not take part.
partner-cel-reden-vervalt = The partner takes part; the reason is not kept.
partner-cel-beleid = This is supplied and is not changed by a file.
partner-cel-beeindigd = This partner no longer takes part and is not changed by a file.
partner-cel-gemeente = This is the municipality itself; a file does not change it.

fout-partner-later = At ‘{ $veld }’ fill in a day that is not in the future.
fout-partner-tot = ‘{ $veld }’ cannot be before the first day.
fout-partner-bestaat = There already is a partner with this name. Choose another name, or use that partner.
fout-uren = At ‘{ $veld }’ write from and until, for example 9-17 or 9:00-12:30.
fout-reactietijd = At ‘{ $veld }’ write a number and a Dutch unit, for example 2 uur or 1 werkdag.

melding-partner-bewaard = The data of the partner were saved.
melding-partner-gebeld = Recorded that you called today.
melding-partner-toegevoegd = The partner was added. Now fill in whom you call.
melding-partner-beeindigd = The cooperation was ended.
melding-persoon-bewaard = The person was saved.
melding-persoon-weg = The person was removed.
melding-afspraak-bewaard = The agreement was saved.
melding-afspraak-weg = The draft was removed.
melding-aanbod-bewaard = The offer was saved.
melding-aanbod-weg = The offer was removed.
melding-voorwaarden-bewaard = The judgement was saved.
melding-link-ingetrokken = The link no longer works.
melding-antwoord-besloten = The answer of the partner was handled.

# Parts of partners as a file
delen-titel = Partners as a file
delen-lead = Take out what you know about partners, or read in a list that you edited. First you see for each cell what is wrong; nothing changes until you confirm it, and after that you can turn it back.
delen-naar = Also persons, agreements, offers and conditions as a file
delen-partners = Partners
delen-partners-tekst = The partners themselves: role, taking part and general numbers.
delen-personen = Persons and hours of partners
delen-personen-tekst = Whom you call, with function, numbers and hours for each day. Who stands in is named; that person must be in the list already.
delen-afspraken = Agreements with partners
delen-afspraken-tekst = What was agreed, how long it holds and who signed. An agreement that comes from a covenant is not changed by a file.
delen-aanbod = Offers of partners
delen-aanbod-tekst = What a partner offers, for which type of robbery and at which step.
delen-voorwaarden = Conditions for cooperation
delen-voorwaarden-tekst = Whether you can count on a partner: mandate, capacity, fits the partner, comes to the meetings.
delen-kolom-persoon = Person
delen-kolom-afspraak = Agreement
delen-kolom-aanbod = Offer
delen-kolom-voorwaarde = Condition
delen-kolom-oordeel = Judgement
delen-kolom-beoordeeld = Judged on
delen-bleven = { $aantal ->
    [one] 1 row stayed: it was changed since, or something rests on it.
   *[other] { $aantal } rows stayed: they were changed since, or something rests on them.
}
deel-cel-kenmerk = This identity does not exist.
    .raad = Leave the cell empty for something new, or take the list out again.
deel-cel-partner = This partner is not in your list, or its name occurs more often.
    .raad = Use the name as it stands at Partners, or the identity of the partner.
deel-cel-andere-partner = This belongs to another partner and does not move by a file.
    .raad = Leave the identity empty to add it as new to this partner.
deel-cel-partner-doet-niet-mee = This condition belongs to no partner that you can judge.
    .raad = Take the list out; it holds every condition of every partner.
deel-cel-uren = These are no hours.
    .raad = Write from and until, for example 9-17 or 9:00-12:30.
deel-cel-vervanger = This person is not with this partner yet, or the name occurs more often there.
    .raad = Read in who stands in first, and this row after that.
deel-cel-stap = No script has this step.
    .raad = Use the title of the step, or leave the cell empty for all aftercare.
deel-cel-reactietijd = This is no term.
    .raad = Write a number and a unit, for example 2 uur or 1 werkdag.
deel-cel-convenant = This comes from a covenant and is not changed by a file.
deel-cel-andere-voorwaarde = This identity is of another condition.
    .raad = Take the list out again.

# From partner to partner
partnerrij-stand = { $klaar } of { $totaal } partners are complete.
partnerrij-volgende = Next:
partnerrij-eerst = { $aantal ->
    [one] 1 thing left to do: { $wat }
   *[other] { $aantal } things left to do, to begin with: { $wat }
}
partnerrij-doe = Fill this in
partners-volgorde-nacht = At the top is who you need first after a robbery.
