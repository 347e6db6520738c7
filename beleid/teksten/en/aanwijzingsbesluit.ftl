# Mayor's decision (aanwijzingsbesluit)

aanwijzing-titel = Mayor’s decision
aanwijzing-lead = The decision of the mayor that names who may receive police data.
aanwijzing-nummer = Mayor’s decision { $nummer }
aanwijzing-nieuw = Draft a decision
aanwijzing-lijst = All decisions
aanwijzing-leeg = There is no decision yet
aanwijzing-leeg-tekst = We prepare a proposal with the people of the appointment. You adapt it, the mayor signs.
aanwijzing-recht = What is allowed here?
aanwijzing-recht-tekst = The police give data to the mayor for public order. Whoever receives them on behalf of the mayor must be named. Without a decision that names you, you cannot enter, see or pass on police data.
aanwijzing-geen-nu = No decision is in force now
aanwijzing-geen-nu-tekst = Nobody may receive, see or pass on police data now. A report of a robbery is refused.
aanwijzing-jij-wel = Decision { $nummer } is in force and gives you access
aanwijzing-jij-niet = Decision { $nummer } is in force, but does not name you
aanwijzing-termijn = Valid from { $van } up to and including { $tot }.
aanwijzing-dagen-over = { $dagen ->
    [0] Today is the last day.
    [one] 1 day left.
   *[other] { $dagen } days left.
}
aanwijzing-kolom-nummer = Number
aanwijzing-kolom-staat = State
aanwijzing-kolom-termijn = Term
aanwijzing-kolom-wie = Who is named
aanwijzing-kolom-naam = Name
aanwijzing-kolom-functie = Function
aanwijzing-kolom-instemming = Consent

aanwijzing-bewerk = Edit the draft
aanwijzing-bewerken-titel = Edit decision { $nummer }
aanwijzing-bewerken-lead = You may save a draft that is not complete yet.
aanwijzing-bewaar = Save the draft
aanwijzing-pdf = View as PDF
aanwijzing-stand = Where it stands
aanwijzing-feit-staat = State
aanwijzing-feit-aangeboden = Offered
aanwijzing-feit-ondertekend = Signed
aanwijzing-feit-bekend = Made known
aanwijzing-feit-wie = by { $wie }
aanwijzing-feit-termijn = Conditions
aanwijzing-feit-ingetrokken = Withdrawn
aanwijzing-feit-som = Fingerprint (SHA-256)
aanwijzing-tekst = The text of the decision
aanwijzing-tekst-concept = This is how the decision reads when it is signed now. The decision itself is in Dutch.
aanwijzing-tekst-getekend = This text has been signed and does not change any more. The decision itself is in Dutch.
aanwijzing-bijlage = Annex: persons named
aanwijzing-bijlage-inleiding = These persons are named. A change of this list is a new decision.
aanwijzing-niemand = Nobody has been named yet.
aanwijzing-andere-organisatie = Other organisation
aanwijzing-instemming-nvt = not needed
aanwijzing-instemming-ja = recorded, of person and employer
aanwijzing-instemming-nee = missing
aanwijzing-pdf-wijze = Signed in the system, after signing in with a personal login.
aanwijzing-pdf-controle = Compare the fingerprint with the one on the page of this decision. If they are equal, the text has not changed.

aanwijzing-tekorten = { $aantal ->
    [one] 1 thing is still missing
aanwijzing-let-op = { $aantal ->
    [one] Note: 1 thing does not fit
   *[other] Note: { $aantal } things do not fit
}
aanwijzing-let-op-tekst = The law does not forbid this. You can offer and sign the decision like this, if you mean it.
   *[other] { $aantal } things are still missing
}
aanwijzing-nog-niet-aangeboden = This draft has not been offered to the mayor yet
aanwijzing-compleet = The decision is complete
aanwijzing-compleet-tekst = Read the text below once more. Then offer the decision to the mayor.
aanwijzing-bied-aan = Offer to the mayor
aanwijzing-wacht-burgemeester = The decision is waiting for the mayor
aanwijzing-wacht-burgemeester-tekst = The mayor signs in, reads the text and signs. If you change the draft, you must offer it again.
aanwijzing-wacht-op-jou = This decision is waiting for your signature
aanwijzing-naar-ondertekenen = Read the text and sign at the bottom
aanwijzing-ondertekenen = Sign
aanwijzing-ondertekenen-tekst = Read the whole text on this page. After signing the text does not change any more. The decision only works after it has been made known.
aanwijzing-gelezen = I have read the text and the annex
aanwijzing-onderteken = Sign the decision
aanwijzing-wacht-termijn = The decision has been made known, but its term has not begun
aanwijzing-intrekken = Withdraw the decision
aanwijzing-intrekken-tekst = Withdrawing works at once. From that moment nobody can see police data on the strength of this decision.
aanwijzing-intrekreden = Why do you withdraw it?
aanwijzing-trek-in = Withdraw the decision now
aanwijzing-opvolger = Successor
aanwijzing-opvolger-tekst = Make a new decision with the same content and a new term.
aanwijzing-opvolger-knop = New decision based on this one

intrekreden-persoon = Someone named in it leaves or gets other work
intrekreden-opvolger = A new decision takes its place
intrekreden-niet-nodig = The decision is no longer needed
intrekreden-misbruik = Data were not handled according to the decision
intrekreden-gebrek = There is a mistake in the decision

bekend-titel = Record how it was made known
bekend-tekst = The decision has been signed, but does not work yet. Make it known and record here how.
bekend-volgens-tekst = By its text the decision comes into force after this: { $wijze }.
bekend-spanning = It was made known in another way than the text says
bekend-spanning-tekst = Recorded is: { $nu }. The text lets the decision come into force after: { $tekst }. Ask your lawyer whether the decision works. In doubt, make a new decision.
bekend-op = Made known on
bekend-wijze = How was it made known?
bekend-kenmerk = Where can that be found?
    .uitleg = For example the number in the municipal gazette, or the reference of the letter or e-mail.
bekend-leg-vast = Record that it was made known
bekend-recht = Why is this needed?
bekend-recht-tekst = A decision has no effect before it is made known. When it is addressed to a few people, you send it or hand it over (3:41). When it is general, it goes in the gemeenteblad (3:42). The text of the decision says which of the two brings it into force: do exactly that. You may put it in the gemeenteblad as well, but that is not how it is made known. Whether this decision must be in the gemeenteblad is not certain: ask your lawyer.

aanwijzing-deel-vorm = 1. Form and basis
aanwijzing-deel-vorm-recht = What is certain, and what is a reading?
    .artikel = Awb art. 10:1 en 10:12; Wpg art. 16 lid 1 onder c, 19 en 20; Gemeentewet art. 172
    .tekst = Certain: the police give data to the mayor when the mayor needs them for public order. Certain too: the powers of public order stay with the mayor in person. A reading: that a visit to a victim falls under it. The law does not mention aftercare; the CCV reads it so. Ask the police whether they accept this basis, or want a decision under article 20. A machtiging suits factual work: receiving, recording, contacting. A mandaat gives the power to take decisions; that is usually not needed here. It is certain that articles 19 and 20 are about help to those who need it, for a weighty public interest. It is a reading that aftercare following a robbery is such help. Article 19 is for a single case: the police decide each time and this decision gives no right to it. Article 20 is for a lasting cooperation and first asks a decision of the police. Under 19 and 20 no data come from a targeted investigation or a theme file, save for an urgent exception (Besluit politiegegevens article 4:5).
aanwijzing-figuur = In which form?
    .uitleg = We propose a machtiging. The CCV speaks of a mandaat, but means the same work.
aanwijzing-grondslagen = On which basis do the police give?
    .uitleg = Article 16 asks no agreement beforehand, but does ask a link with public order. Article 19 is for a single case. Article 20 asks that the police themselves lay down the cooperation.
aanwijzing-verband = Only for article 20: which cooperation, and for what purpose?
    .uitleg = For example: the robbery care table of municipality, police and Victim Support, to arrange aftercare for victims.
aanwijzing-politiebesluit = Only for article 20: the decision of the police
    .uitleg = Who decided for the police, on which day and under which reference. That decision names the weighty interest, the cooperation, the purpose, the data, the conditions and the recipients.
aanwijzing-deel-waarom = 2. Why and what for
aanwijzing-deel-waarom-recht = Why so precise?
    .artikel = Awb art. 3:46; GDPR art. 5(1)(b)
    .tekst = A decision must say why it is needed and why less would not do. The purpose is a fence: use for anything else is forbidden.
aanwijzing-overweging = Why is it needed, and why would less not do?
aanwijzing-doel = What may the data be used for?
    .uitleg = The Dutch sentence begins: ‘De gegevens worden alleen gebruikt voor …’
aanwijzing-deel-wie = 3. Who
    .uitleg = Choose a capacity for everyone you name. Whoever has no capacity is not named.
aanwijzing-deel-wie-recht = Who may be named?
    .artikel = Awb art. 10:3 and 10:4
    .tekst = Name the { -functie }, at least one deputy and whoever answers outside office hours. If someone does not work under the mayor, that person and the employer must consent. Name your contact at the police as well: only someone who is named can report a robbery here.
aanwijzing-hoedanigheid = Capacity
aanwijzing-gezag = Works under the responsibility of the mayor
    .uitleg = The police work under their chief. So never tick this for the police contact.
aanwijzing-van-elders = Does this person not work under the mayor? Then person and employer both consent (Awb article 10:4). Record both.
aanwijzing-pool = Comes from a regional pool
aanwijzing-pool-kort = regional pool
aanwijzing-zelf = Consented on
aanwijzing-werkgever = Employer
aanwijzing-werkgever-op = Employer consented on
aanwijzing-werkgever-onbekend = employer unknown
aanwijzing-instemming-feiten = person: { $zelf }; { $werkgever }: { $op }
aanwijzing-bij-persoon = { $naam }: { $wat }
aanwijzing-geen-kandidaten = There is nobody to name yet. The administrator first adds people.
aanwijzing-deel-gegevens = 4. Which data
aanwijzing-deel-gegevens-recht = Why a closed list?
    .artikel = GDPR art. 5(1)(c); Wpg art. 16
    .tekst = Only what is needed to judge and arrange aftercare. What is not on the list is not asked and not kept.
aanwijzing-gegevens = Which data may the police give?
aanwijzing-uitgesloten = Always excluded:
uitgesloten-verdachten = Suspects
    .uitleg = The municipality does not build its own picture of offenders.
uitgesloten-verklaringen = Statements
    .uitleg = Those belong to the investigation.
uitgesloten-beelden = Images
    .uitleg = Not needed for aftercare and harmful when they leak.
uitgesloten-gezondheid = Health
    .uitleg = Injury comes in classes only, never in detail (GDPR art. 9).
uitgesloten-bsn = Citizen service number
    .uitleg = A name and a number are enough for contact.
uitgesloten-bezwaarreden = Reason of an objection by the police
    .uitleg = You only hear yes or no. The reason may be about a suspicion (GDPR art. 10).
aanwijzing-deel-zorg = 5. Channel, reporting and passing on
aanwijzing-deel-zorg-recht = Secret, safe and accounted for
    .artikel = Wpg art. 7(2); GDPR art. 32; Awb art. 10:6 and 10:9
    .tekst = Whoever receives police data keeps them secret. Passing the power on is allowed only when this decision says so. The mayor can give instructions and ask for a report.
aanwijzing-kanaal = Through which channel, and how is it protected?
aanwijzing-terugkoppeling = How and how often does the mayor get a report?
aanwijzing-ondermandaat = Passing the power on is allowed
    .uitleg = We propose no. The circle then stays small and known.
aanwijzing-deel-termijn = 6. Term and making known
aanwijzing-deel-termijn-recht = From when does it work?
    .artikel = Awb art. 3:40 to 3:42 and 10:8
    .tekst = The decision works after it was signed and made known, and only within its term. It can be withdrawn at any time. We warn 90, 45 and 14 days before the end.
aanwijzing-geldig-van = First day
aanwijzing-geldig-tot = Last day
aanwijzing-herziening = Look at it again no later than
aanwijzing-bekendmaking = How do you make it known?
aanwijzing-deel-slot = 7. Signing
aanwijzing-deel-slot-recht = Who signs?
    .artikel = Awb art. 10:5(2)
    .tekst = The mayor or the deputy mayor, with a login of their own. Not the executive and not an alderman: the power is the mayor’s.
aanwijzing-plaats = Place of signing
aanwijzing-citeertitel = Short title
aanwijzing-vast = This always stands in the decision
aanwijzing-vast-tekst = The deciding organ is the mayor. The mayor stays competent, can give instructions and can withdraw the decision at any time. Data stay secret. Documents say that they go out on behalf of the mayor. You cannot change these points.

melding-aanwijzing-bewaard = The draft has been saved.
melding-aanwijzing-aangeboden = The decision has been offered to the mayor.
melding-aanwijzing-ondertekend = The decision has been signed. It works after it has been made known.
melding-aanwijzing-bekend = It has been recorded that the decision was made known.
melding-aanwijzing-ingetrokken = The decision has been withdrawn. That works at once.

fout-aanwijzing-veranderd = The text changed after you opened the page, or is no longer offered. Read the text below again.
fout-bekend-toekomst = Record this after it was done: the date lies in the future.
fout-bekend-anders-dan-tekst = The text of the decision names another way. Make it known that way and record it, or make a new decision with another text.
fout-bekend-voor-ondertekening = The decision cannot be made known before it was signed.
