# Aftercare plan: chapters, goals, versions and adoption

onderdeel-nazorgplan = Aftercare plan
plan-pagina = Aftercare plan
plan-lead = The plan fills itself with what you prepared already. You add what only your municipality knows.
plan-hoofdstukken = Chapters
plan-hoofdstuk = { $nummer }. { $titel }
plan-kolom-hoofdstuk = Chapter
plan-kolom-stand = Filled by
plan-kolom-mist = Still missing
plan-gevuld-gegevens = Data
plan-gevuld-eigen = Own text
plan-gevuld-beide = Data and own text
plan-gevuld-niets = Nothing yet
plan-concept-pdf = Draft as PDF
plan-geldt = Version { $nummer } is valid
plan-vastgesteld-op = Adopted on { $datum }.
plan-niet-vastgesteld = The aftercare plan is not adopted yet
plan-niet-vastgesteld-tekst = Make a version and offer it to the mayor.
plan-wacht-op-besluit = Version { $nummer } is with the mayor.
plan-nog-aanbieden = Version { $nummer } has been made. Offer it to the mayor.
plan-niets-aangeboden = No version has been offered to the mayor yet.
plan-naar-versie = Open this version
plan-nieuwe-versie = Make a version
plan-nieuwe-versie-tekst = A version keeps the plan as it is now. The text does not change after that.
plan-wat-nieuw = What is new?
    .uitleg = In a few words, for the list of versions.
plan-maak-versie = Make this version
plan-versies = Versions
plan-versie = Version { $nummer }
plan-geen-versies = There is no version yet.
plan-wijziging = Proposal for chapter { $nummer }. { $titel }
plan-wijziging-op = Proposed on { $datum }, after an evaluation.
plan-neem-over = Take over in the chapter
plan-wijs-af = Turn down

plan-eigen-tekst = Own text
plan-tekst = Text of your municipality
    .uitleg = Do not write names of persons: the plan gets a public version too.
plan-bewaar = Save the text
plan-uit-gegevens = From your data
plan-geen-gegevens = There are no data for this chapter. Write it yourself.
plan-beeld-leeg = The security picture is not filled yet: the system has no figures. Write what you know yourself, with the source.
plan-nog-leeg = Still empty
plan-openbaar-kop = What is public?
plan-openbaar-tekst = Anyone may ask for this plan. That is why names and telephone numbers stand in annex A only. It stays out of the public version.

planmist-beeld = Security picture: nothing released yet
planmist-tekst = Write a text of your own
planmist-aanstelling = Appoint a { -functie }
planmist-rooster = { $aantal ->
    [one] Cover 1 period in the rota
   *[other] Cover { $aantal } periods in the rota
}
planmist-indicator = { $aantal ->
    [one] 1 goal cannot be measured yet
   *[other] { $aantal } goals cannot be measured yet
}
planmist-doelstelling = { $aantal ->
    [one] 1 objective has no goal yet
   *[other] { $aantal } objectives have no goal yet
}
planmist-partners = { $aantal ->
    [one] Complete 1 partner
   *[other] Complete { $aantal } partners
}
planmist-besluit = No designation decision is in force
planmist-draaiboek = Adopt the script
planmist-maatregelen = { $aantal ->
    [one] Choose about 1 measure
   *[other] Choose about { $aantal } measures
}
planmist-oefening = Hold an exercise
planmist-info-buiten-besluit = { $aantal ->
    [one] 1 agreement says more than the decision
   *[other] { $aantal } agreements say more than the decision
}
planmist-info-kanaal-besluit = { $aantal ->
    [one] 1 agreement names another channel than the decision
   *[other] { $aantal } agreements name another channel than the decision
}
planmist-info-zonder-grondslag = { $aantal ->
    [one] 1 step exchanges what is not allowed
   *[other] { $aantal } times a step exchanges what is not allowed
}
planmist-info-geweigerd = { $aantal ->
    [one] 1 step needs what you do not do
   *[other] { $aantal } times a step needs what you do not do
}
planmist-info-beperkt = { $aantal ->
    [one] 1 step needs more than is agreed
   *[other] { $aantal } times a step needs more than is agreed
}
planmist-info-niet-afgesproken = { $aantal ->
    [one] 1 flow is needed and not agreed yet
   *[other] { $aantal } flows are needed and not agreed yet
}
planmist-info-loopt-af = { $aantal ->
    [one] The basis of 1 agreement ends
   *[other] The bases of { $aantal } agreements end
}
planmist-info-niet-ondertekend = { $aantal ->
    [one] 1 covenant is not signed by both yet
   *[other] { $aantal } covenants are not signed by both yet
}
planmist-info-herzien = { $aantal ->
    [one] Look at 1 agreement again
   *[other] Look at { $aantal } agreements again
}
planmist-info-niet-gebruikt = { $aantal ->
    [one] 1 agreement is used by no step
   *[other] { $aantal } agreements are used by no step
}

planstaat-concept = Draft
planstaat-aangeboden = Offered
planstaat-vastgesteld = Adopted
wijzigingsstaat-voorgesteld = Proposed
wijzigingsstaat-overgenomen = Taken over
wijzigingsstaat-afgewezen = Turned down

plan-pdf = PDF
plan-verschil = Difference from the version before
plan-eerste-versie = This is the first version.
plan-geen-verschil = No chapter changed after version { $nummer }.
plan-verschil-met = { $aantal ->
    [one] 1 chapter changed after version { $nummer }:
   *[other] { $aantal } chapters changed after version { $nummer }:
}
plan-bied-aan-titel = Ready to offer
plan-bied-aan-open = This version can be offered, but something is still open
plan-bied-aan-tekst = The mayor reads this version and adopts it.
plan-bied-aan = Offer to the mayor
plan-wacht = This version waits for adoption
plan-is-vastgesteld = This version is adopted
plan-stel-vast = Adopt the plan
plan-stel-vast-burgemeester = Read the PDF first. With adoption this version becomes the plan of the municipality.
plan-stel-vast-coordinator = The mayor adopts, and can do so in the system too. Record here only that it was done on paper already: when, by whom and where the decision is.
plan-gelezen-burgemeester = I have read this version and adopt it
plan-gelezen-coordinator = The mayor has adopted this version
plan-dag = Day of adoption
plan-feiten = About this version
plan-feit-staat = State
plan-feit-gemaakt = Made
plan-feit-vastgesteld = Adopted
plan-feit-door = By
plan-feit-som = Fingerprint
plan-feit-som-uitleg = When the same fingerprint stands in the PDF, the content has not changed.
fout-plan-dag = Choose a day for ‘{ $veld }’ from the day on which the version was made, and not in the future.

plan-titel = Aftercare plan robberies
plan-ondertitel = Care for victim and surroundings, and preventing that it happens again
plan-eigenaar = Owner
plan-vastgesteld-door = To be adopted by
plan-de-burgemeester = the mayor
plan-burgemeester-van = mayor of { $gemeente }
plan-verspreiding = Distribution
plan-waarvoor = What this plan is for
plan-gebied = The plan is valid for the whole area of { $gemeente }, for attempts too.
plan-doel = Goal
plan-indicator = Indicator
plan-streefwaarde = Target
plan-doel-bron = Source and period
plan-doel-cijfer = Latest figure
plan-doel-uitleg = The latest figure is that of the moment at which this version was made. A number that may show whom it is about is left out.
plan-regie = The { -functie } directs and takes the initiative. Outside office hours who is on duty takes the report and starts the script.
plan-rollen = Roles
plan-rol = Role
plan-functie = Function
plan-bereikbaar = Reachable
plan-loco = Deputy mayor
plan-partners = Partners and their role
plan-partner = Partner
plan-vooraf = Beforehand
plan-uitvoering = After a robbery
plan-afspraak = Agreement
plan-geen-afspraak = no agreement yet
plan-aanbod = What partners offer
plan-aanbod-wat = Offer
plan-aanbod-voor = For
plan-aanbod-binnen = Within
plan-voorwaarden = Conditions for cooperation
plan-voorwaarde-ja = in order
plan-voorwaarde-nee = not in order
plan-besluit = Designation decision { $nummer } is in force from { $van } up to and including { $tot }. Only who is named in it may receive police data.
plan-geen-besluit = No designation decision is in force. The municipality may not receive police data now.
plan-mededeling = At the first contact, and always within a month, the victim hears which data the municipality got and what for (GDPR art. 14).
plan-gegeven = Data
plan-info-stand = Of { $totaal } flows that the law allows, { $aantal } are agreed. Only what is agreed goes, and only for the purpose beside it.
plan-info-naar = What the municipality gets
plan-info-van = What the municipality gives
plan-info-anderen = Within the municipality and among others
plan-info-richting = From → to, and what for
plan-info-partners = { $aantal } other partners
plan-info-grondslag = Legal basis, condition and validity
plan-info-afgesproken = Agreed
plan-info-beperkt = { $wel } (not: { $niet })
plan-info-geldig = in force from { $van }
plan-info-geldig-tot = in force from { $van } until { $tot }
plan-info-herzien = look again on { $datum }
plan-info-recht = What this rests on
plan-convenanten = Covenants with partners
plan-convenant-stand = State
plan-convenant-partner = Partner signed
plan-convenant-gemeente = Municipality signed
plan-convenant-herzien = Look again
plan-convenant-eindigt = ends on { $datum }
plan-criteria-tekst = No aftercare for a person does not rule out care for the street: that is decided separately.
plan-criteria = Criteria for the decision and the visit
plan-criterium = Criterion
plan-wanneer = When
plan-artikel = Article
plan-stappen-uit = From the scripts
plan-uiterlijk = within { $wanneer }
plan-gereedheid = Readiness
plan-gereed = On { $dag } the municipality was { $percentage }% ready. { $open ->
    [0] Nothing was open.
    [one] 1 point was open:
   *[other] { $open } points were open:
}
plan-maatregelen = Measures that the municipality offers
plan-maatregel = Measure
plan-maatregel-wie = For whom and what
plan-maatregel-geldig = Valid, owner and source
plan-maatregelen-tekst = This is what the municipality offered on the day of this plan. What has ended is not in it.
plan-maatregelen-controle = Still to be verified about these measures
plan-oefeningen = Exercises
plan-wanneer-gehouden = When
plan-wat = What
plan-deelnemers = Participants
plan-geleerd = Learned
plan-leeg-beeld = The security picture is not filled yet. No figures have been processed.
plan-leeg-hoofdstuk = This chapter has not been written yet.
plan-leeg-wie = { -functie }
plan-contactlijst = Contact list
plan-mensen = Reachability of persons
plan-contacten = Contact at partners
plan-naam = Name
plan-telefoon = Telephone
plan-contact = Ask for
plan-buiten = Outside office hours
plan-email = E-mail
plan-vaststellingstekst = The mayor adopts this plan. It replaces earlier versions.
plan-wijze-systeem = Adopted in the system.
plan-wijze-vastgelegd = Adopted by the mayor; the { -functie } recorded this in the system.
plan-versie-concept = draft
plan-controle = Compare the fingerprint with that of this version in the system. When they are equal, the content has not changed.
plan-colofon = This document was made from the data that the system also uses when a robbery is reported.

melding-plan-bewaard = The text of the chapter is saved.
melding-wijziging-overgenomen = The proposal now stands in this chapter. Read it again.
melding-wijziging-afgewezen = The proposal is turned down.
melding-planversie-gemaakt = The version is made and does not change any more.
melding-plan-aangeboden = The version is offered to the mayor.
melding-plan-vastgesteld = The aftercare plan is adopted.
nazorgplan-draaiboek-verder = Below is what happens in each step, who does it and when. The explanation of each step is in the script { $naam }, version of { $versie }.

plan-lezer-uitvoerder = Full, for those who carry out the plan
plan-lezer-iedereen = Public, without names and numbers
plan-lezer-partner = For one partner
plan-lezer-partner-tekst = This version holds the partner’s own numbers only. Of the municipality it holds functions, no numbers of persons.
plan-lezer-partner-meer = { $aantal ->
    [one] One more partner has a version of its own. You open it on the page of that partner:
   *[other] { $aantal } more partners have a version of their own. You open it on the page of that partner:
}
plan-proef = This is how your text reads
plan-proef-tekst = Not saved yet.
plan-proef-leeg = You have not written anything yet.
plan-proef-toon = Look first
plan-opmaak = How to make headings and lists
plan-opmaak-kop = A heading: put # and a space before the line.
plan-opmaak-vet = Bold: put two asterisks around the words, **like this**.
plan-opmaak-schuin = Italic: put one asterisk around the words, *like this*.
plan-opmaak-lijst = A list: start each line with a hyphen and a space.
plan-opmaak-nummers = A numbered list: start each line with 1. and a space.
plan-opmaak-link = A link: [words](https://address). An empty line starts a new paragraph.
plan-vaag = { $aantal ->
    [one] 1 sentence can be more concrete
   *[other] { $aantal } sentences can be more concrete
}
plan-vaag-tekst = At three in the morning only a sentence that says who, when and how much is of help.
vaag-wie = ‘{ $woorden }’: who does this?
vaag-wanneer = ‘{ $woorden }’: within how many hours or days?
vaag-getal = ‘{ $woorden }’: how much, or when yes and when no?
plan-verschil-nieuw = New:
plan-verschil-weg = Gone:
plan-verschil-opmaak = Only the layout changed.
plan-onderdelen = Who works on robberies already
plan-personen-aantal = { $aantal ->
    [one] 1 name or number of a person
   *[other] { $aantal } names or numbers of persons
}
plan-personen-tekst = Everyone can ask for this plan. So name the function: who has it and the number are in annex A already. If you leave it, the public version hides it.
persoon-naam-vervang = A name. The public version says { $vervanging } here.
persoon-nummer-vervang = A telephone number. The public version says { $vervanging } here.
persoon-email-vervang = An e-mail address. The public version says { $vervanging } here.
plan-let-op = This can still be better
plan-let-op-tekst = You can make a version, but look at this first:
plan-open-titel = This is still open
plan-open-tekst = The plan can be adopted. But know that this is still open:
plan-open-leeg = there is nothing in it yet
plan-eerder-opmerking = Version { $nummer }: the remark of { $partner } about chapter { $hoofdstuk } has not been decided
plan-eerder-consultatie = Version { $nummer }: { $partner } has not answered, and was not asked about this version
plan-open-consultatie = { $aantal ->
    [one] 1 partner has not answered yet
   *[other] { $aantal } partners have not answered yet
}
plan-open-opmerking = { $aantal ->
    [one] 1 remark of a partner has not been decided
   *[other] { $aantal } remarks of partners have not been decided
}
plan-getekend-door = Who adopted the plan?
    .uitleg = The name of the mayor, or of who replaced the mayor.
plan-vindplaats = Where is the decision?
    .uitleg = For example its number in the case system, or where the signed paper is.
plan-feit-vindplaats = Decision
plan-wijze-vindplaats = Adopted by the mayor. The decision: { $waar }. The { -functie } recorded this in the system.
plan-bereik-via = through { $afdeling }
plan-personen = Persons at partners
plan-persoon = Person
plan-persoon-bereik = Telephone and e-mail
plan-persoon-buiten = outside office hours: { $nummer }
plan-persoon-uren = Present
plan-persoon-vervanger = Stands in
plan-personen-bijlage = Whom to call at a partner, with hours and who stands in, is in annex A. The public version does not have that annex.
planmist-loco = No deputy mayor is appointed
plan-bewaren = How long data stay
plan-bewaren-tekst = After these terms the municipality removes the data, unless it says ‘for ever’.
plan-bewaren-wat = What
plan-bewaren-hoelang = How long
plan-bewaren-bron = Source
plan-bewaren-blijvend = for ever
plan-bewaren-na = { $duur }, from: { $vanaf }
plan-rechten = Rights of who it is about
plan-rechten-tekst = Every person of whom the municipality has data can see them, have them corrected or removed, have their use limited and object (AVG art. 15 tot en met 22). A request goes to the { -functie } or the data protection officer. The municipality answers within 1 month of the request (AVG art. 12). Who does not agree can complain to the Dutch Data Protection Authority. A request about data that the police have goes to the police.
plan-datalek = At a data leak
plan-datalek-tekst = Whoever sees that data are with the wrong person or are gone, tells the { -functie } and the data protection officer that same day. The municipality reports it to the Dutch Data Protection Authority within 72 hours of finding out, unless a risk is unlikely (AVG art. 33). If the risk to a person is high, that person hears it from the municipality (AVG art. 34). If they are data of the police, the police hear it that same day. Every leak is put in the register of the municipality.
plan-oefenplan = Plan of exercises
plan-oefening-laatst = Last held
plan-oefening-voor = Again before
plan-oefening-nooit = not held yet
plan-oefening-te-plannen = to be planned
plan-oefening-volgende = The municipality practises at least every year. The next exercise is before { $datum }.
plan-oefening-te-laat = The municipality practises at least every year. The next exercise should have been before { $datum }.
plan-oefening-eerste = The municipality practises at least every year. The first exercise must still be planned.
plan-training = In an exercise take part: the { -functie }, the deputies, who is on the rota and the mayor, and in a full exercise the partners of the script too. Who is new in one of these functions reads the script within 1 month of starting and plays a robbery in the system.
plan-indicatoren = Indicators
plan-jaarverslag = Yearly report
plan-jaarverslag-tekst = About each year the { -functie } reports the figures of these indicators and the points to improve to the mayor. About { $jaar } that is by 31 March { $volgend } (proposal).
plan-wanneer-vervanger = { $uren }; stands in: { $wie }
plan-wanneer-vervangt = stands in for the { -functie }
plan-wanneer-buiten = outside office hours
plan-wanneer-rooster = as on the rota
plan-wanneer-loco = stands in for the mayor
