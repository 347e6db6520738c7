# Consent, referral, requests and disclosures

## Consent
toestemming-titel = Consent
toestemming-lead = { $persoon } decides per partner what the municipality may share. A ‘no’ is a good answer too.
toestemming-partner-kies = For which partner do you ask consent?
toestemming-niet-gevraagd = Not asked yet
toestemming-voor = Consent for { $partner }
toestemming-andere-partner = Choose another partner
toestemming-niet-nodig = You do not ask consent for this partner
toestemming-niet-nodig-uitleg = The agreements name no data that may go to { $partner } with consent.
toestemming-lees-voor = Read this out or show it:
toestemming-tekst-1 = The municipality of { $gemeente } would like to share data about you with { $partner }. It concerns: { $gegevens }. { $partner } uses these only to help you after the robbery. You choose what we may share. You may say no. That does not change our help. You can withdraw your consent at any time. Do you agree?
toestemming-antwoord = What is the answer?
toestemming-gegevens = Which data may we share?
    .uitleg = Choose only what the person agrees to. Leave this empty with a ‘no’.
    .kies-een-of-meer = Choose at least one kind of data, or choose the answer ‘no’.
toestemming-gever = Who gave the answer?
toestemming-gever-zelf = The person
toestemming-gever-zelf-16 = The person, aged 16 or 17
toestemming-gever-vertegenwoordiger = Parent, guardian or other legal representative
toestemming-wijze = How was the answer given?
toestemming-wijze-gesproken = Spoken, after reading out
toestemming-wijze-schriftelijk = On paper or by e-mail
toestemming-op = When?
toestemming-opslaan = Record the answer
toestemming-eerder = Earlier answers
toestemming-kolom-partner = Partner
toestemming-kolom-antwoord = Answer
toestemming-kolom-gegevens = Data
toestemming-kolom-hoe = When and how
toestemming-leeg = No answer yet
toestemming-leeg-uitleg = What the person said per partner will stand here.
toestemming-ingetrokken = Withdrawn
toestemming-intrekken = Withdraw
toestemming-woorden = What was said?
toestemming-vastgelegd-door = Recorded by { $wie }
toestemming-recht = What is allowed here?
toestemming-recht-tekst = Consent is free, clear and per partner. What came from the police is not shared, not even with consent. For a child under 16 the parent or guardian answers. Withdrawal works at once: from that moment the partner sees nothing.
melding-toestemming-vastgelegd = The answer is recorded.
melding-toestemming-ingetrokken = Consent is withdrawn. The partner sees nothing any more.

## Referral
doorverwijzing-titel = Refer
doorverwijzing-lead = Ask a partner to help { $persoon }. First you see exactly what is allowed.
doorverwijzing-delen = Share data
doorverwijzing-eerder = Asked before
doorverwijzing-kies = Choose a partner
doorverwijzing-taak = Open task
doorverwijzing-recht = What is allowed here?
doorverwijzing-recht-tekst = A partner gets only what is needed and what the person told or agrees to. Police data never go along. What you do not share is recorded too.
doorverwijzing-naar-toestemming = See or ask consent
doorverwijzing-naar-gedeeld = What was shared?
doorverwijzing-wat-mag = What may go to { $partner }?
doorverwijzing-doel = Purpose: { $doel }. Every line was tested just now.
doorverwijzing-loopt = A request to this partner is already open
doorverwijzing-loopt-bekijk = Look at that request first
doorverwijzing-vraag-kop = What do you ask?
doorverwijzing-vraag = Question to the partner
doorverwijzing-beveiliging = What does the person want done?
doorverwijzing-uiterlijk = Before
doorverwijzing-toets = Test again
doorverwijzing-tabel = What may be shared
doorverwijzing-kolom-gegeven = Data
doorverwijzing-kolom-mag = Allowed?
doorverwijzing-kolom-grond = On the basis of
doorverwijzing-ja = Yes
doorverwijzing-nog-niet = Not yet
doorverwijzing-nee = No
doorverwijzing-niet-bekend = This is not known yet.
doorverwijzing-vraag-zelf = Ask the person
doorverwijzing-kies-maatregel = Choose above what the person wants done.
doorverwijzing-toestemming-van = Consent { $moment }
doorverwijzing-zo-ziet = How { $partner } sees it
doorverwijzing-eerst-vraag = Complete the question first.
doorverwijzing-deel = Share { $aantal ->
    [one] 1 item
   *[other] { $aantal } items
}
doorverwijzing-niets = Nothing can be shared now
doorverwijzing-niets-uitleg = Each line says what is needed. Otherwise give the number of the partner to the person.
doorverwijzing-fout-termijn = Choose a day from today on, within four months.
doorverwijzing-fout-niets = Nothing was shared: nothing is allowed now.
doorverwijzing-fout-veranderd = Nothing was shared: what is allowed has changed meanwhile. Check the lines and share again.
melding-gedeeld = Shared. The partner sees the request.

hulpvraag-bellen = Call this person
hulpvraag-bellen-zin = Would you call this person and ask what is needed?
hulpvraag-beveiligen = Secure the home
hulpvraag-beveiligen-zin = Would you secure this home better?
hulpvraag-advies = Advise about security
hulpvraag-advies-zin = Would you advise about the security?
hulpvraag-scan = Do a security scan
hulpvraag-scan-zin = Would you do a security scan at this business?
hulpvraag-steun = Offer support
hulpvraag-steun-zin = Would you support this person or this business?
hulpvraag-schade = Help with the damage
hulpvraag-schade-zin = Would you help to settle the damage?
hulpvraag-herstel = Tell about a conversation with the offender
hulpvraag-herstel-zin = Would you tell what a conversation with the offender can mean?
hulpvraag-zitting = Tell about the hearing and the right to speak
hulpvraag-zitting-zin = Would you inform this person about the hearing and the right to speak?
beveiliging-deurspion = Peephole
beveiliging-slot = Better lock
beveiliging-kierstand = Door limiter
beveiliging-licht = Light outside
beveiliging-ramen = Secured windows
beveiliging-deurbel = Doorbell with camera
beveiliging-alarm = Alarm
beveiliging-overleg = To be agreed with the person
weigering-niet-onze-taak = This is not our task
weigering-buiten-gebied = This is outside our area
weigering-geen-tijd = We cannot do this in time
weigering-onbereikbaar = The person cannot be reached
weigering-wil-niet = The person no longer wants it
weigering-onvolledig = The request misses something

## Requests
menu-verzoeken = Requests
verzoek-regel = Request { $nummer } · by { $datum }
verzoek-lees-en-antwoord = Read and answer
verzoeken-titel = Requests
verzoeken-lead = This is what the municipality asks of your organisation. You see only what the question needs.
verzoeken-open = To do
verzoeken-alle = All requests
verzoeken-leeg = No requests
verzoeken-leeg-uitleg = There is nothing for your organisation now.
verzoek-titel = Request
verzoek-kolom-nummer = Number
verzoek-kolom-partner = Partner
verzoek-kolom-vraag = Question
verzoek-kolom-uiterlijk = Before
verzoek-kolom-staat = Status
verzoek-te-laat = The term has passed
verzoek-nummer = Request { $nummer }
verzoek-uiterlijk = Before
verzoek-contact = Contact at the municipality
verzoek-gegevens = Data
verzoek-antwoord = Answer
verzoek-aannemen = We accept this
verzoek-gedaan = It is done
verzoek-gedaan-op = Done on
verzoek-bericht = Short answer
    .uitleg = Only what the municipality must know, such as what was installed. Nothing about health.
verzoek-gedaan-opslaan = Report that it is done
verzoek-weigeren = We cannot do this
verzoek-weigering = Why not?
verzoek-weigeren-opslaan = Send the request back
verzoek-beantwoord-op = Answered on
verzoek-casus-dicht = The municipality has closed this case
verzoek-casus-dicht-uitleg = You do not have to do anything more. Do not use the data any further and delete what you kept.
verzoek-ingetrokken = This request was withdrawn
verzoek-ingetrokken-uitleg = The person no longer consents. Do not use the data any further and delete what you kept.
verzoek-klaar = You have answered
verzoek-klaar-uitleg = The data about the person can no longer be seen here.
verzoek-recht = What is allowed here?
verzoek-recht-tekst = Use the data for this question only. Ask the person for more. The municipality records that you read this request.
verzoek-fout-te-vroeg = This day lies before the day of the request.
melding-verzoek-beantwoord = The answer is recorded.
melding-verzoek-gesloten = This request is already closed.

## Receipt
bon-titel = Proof of sharing
bon-lead = { $aantal ->
    [one] 1 item
   *[other] { $aantal } items
} shared with { $partner }, request { $nummer }.
bon-aan = Shared with
bon-wanneer = When
bon-door = By
bon-gelezen = Read
bon-nog-niet-gelezen = Not yet
bon-wat = What was shared?
bon-kolom-wat = Data
bon-kolom-waarom = Purpose
bon-kolom-grond = On the basis of
bon-antwoord = Answer of the partner
bon-antwoord-telefoon = Did the partner answer by telephone?
bon-antwoord-telefoon-uitleg = Usually the partner answers here itself. If the partner called, record the answer here.
bon-recht = Why is this here?
bon-recht-tekst = For every item that was shared the municipality can show to whom, for what and why it was allowed.
bon-terug = To referrals
bon-afdrukken = You can print this page.

## For the person
gedeeld-titel = This is what we shared, with whom and why
gedeeld-lead = Here you see which data about you the municipality gave to another organisation.
gedeeld-leeg = Nothing was shared
gedeeld-leeg-uitleg = The municipality gave no data about you to a partner.
gedeeld-wat = We shared
gedeeld-waarom = For
gedeeld-mag = This was allowed because
gedeeld-toestemming = you agreed to it.
gedeeld-aanbod = This is what we offered you
gedeeld-aanbod-leeg = Nothing has been recorded yet.
gedeeld-rechten = What can you do?
gedeeld-rechten-tekst = You can withdraw your consent at any time. You can also ask to see, correct or delete your data. Call your contact at the municipality.

## Register
menu-verstrekkingen = Shared data
register-titel = Shared data
register-lead = What was shared with whom, when and on which basis? The data themselves are not here.
register-partner = Partner
register-soort = Kind of data
register-casus = Case number
register-van = From
register-tot = Up to and including
register-fout-casus = There is no such case. A number looks like 2026-004.
register-gedeeld = Shared
register-kolom-wanneer = When
register-kolom-verzoek = Request
register-kolom-aan = To
register-kolom-wat = Data
register-kolom-grond = Basis and purpose
register-kolom-wie = By
register-leeg = Nothing found
register-leeg-uitleg = Nothing was shared that fits these choices.
register-geweigerd = Not shared
register-geweigerd-uitleg = { $aantal ->
    [one] The last time the test held data back.
   *[other] The last { $aantal } times the test held data back.
}
