# Agreements on information: which data go from whom to whom, and what is agreed about it

onderdeel-informatieafspraken = Information agreements
info-titel = Information agreements
info-lead = Which data go from whom to whom, on which legal basis, and what you have agreed about it.
info-als-lijst = Show as a list
info-als-matrix = Show as a table
info-partner = Party
info-soort = Kind of data
info-niets = No flow found
info-niets-tekst = This kind of data may not go between these parties. Choose another party or another kind.
info-alle = Show everything
info-legenda = What the signs mean
info-bijschrift = Which data go from whom (rows) to whom (columns)
info-van-aan = From ↓ to →
info-elke = Every partner
info-elke-aantal = { $aantal } of { $totaal }
info-richting = { $van } to { $aan }
info-anderen = Among others, and within the municipality
info-convenanten = Covenants per partner
info-afgesproken-van = { $aantal } of { $totaal } flows agreed
info-klopt = The agreements fit the scripts
info-bevindingen = { $aantal ->
    [one] 1 point does not fit the scripts or the law yet
   *[other] { $aantal } points do not fit the scripts or the law yet
}
info-stap = Step:

infogroep-persoon = Person
    .letter = P
    .uitleg = Name, age, role, representative, business
infogroep-bereiken = Reaching
    .letter = R
    .uitleg = Address, telephone, e-mail, language, limit
infogroep-overval = Robbery
    .letter = O
    .uitleg = Kind, place, time, violence
infogroep-nazorg = Aftercare
    .letter = A
    .uitleg = Contact, wish, advice, measure, housing

infostaat-open = Not agreed yet
    .uitleg = The law allows it, but nothing is recorded
infostaat-ja = Agreed
    .uitleg = Everything that the law allows
infostaat-beperkt = Agreed in part
    .uitleg = Less than the law allows
infostaat-nee = Not agreed
    .uitleg = You do not do this
infostaat-vervallen = Basis not in force
    .uitleg = Not begun, or over

infobevinding-buiten-besluit = Agreed, but the designation decision does not list it
    .uitleg = The police may not give this to the mayor now: what the decision does not list is refused at receipt. Take it out of the agreement, or put it in a new decision if the list allows.
infobevinding-kanaal-besluit = The agreement and the designation decision name different channels
    .uitleg = By the decision this does not go by telephone or in a conversation: names stay out there. Choose a protected channel for these data, or change the text in a new decision.
infobevinding-zonder-grondslag = A step exchanges what is not allowed
    .uitleg = No rule in force allows this. Change the script.
infobevinding-geweigerd = A step needs what you do not do
    .uitleg = The step cannot run like this. Change the agreement or the step.
infobevinding-beperkt = A step needs more than is agreed
    .uitleg = You excluded these data. Without them the step cannot run completely.
infobevinding-niet-afgesproken = A step needs an agreement
    .uitleg = The law allows it, but nothing is recorded yet.
infobevinding-loopt-af = The legal basis ends within 90 days
    .uitleg = Ask your lawyer what holds after that.
infobevinding-niet-ondertekend = Not signed
    .uitleg = A signature is missing, or what is agreed changed since the signing.
infobevinding-herzien = Look at it again
    .uitleg = The day to look at the agreement again has passed.
infobevinding-niet-gebruikt = Agreed, but no step uses it
    .uitleg = What is not needed, you do not exchange (AVG art. 5 lid 1 onder c).

info-vervallen = This legal basis is not in force now
info-vervallen-tekst = Today you may not exchange in this flow, whatever was agreed.
info-wet = What the law allows
info-waarvoor = Purpose
info-gegevens = Data
info-grondslag = Legal basis
info-voorwaarde = Condition
info-geldig-van = In force from { $van }
info-geldig-van-tot = In force from { $van } until { $tot }
info-niet-uitgewisseld = not exchanged
info-wet-vast = This is fixed. You can agree on less, never on more.
info-grondslagen = All legal bases
info-voorwaarde-geen = Nothing more is needed.
info-voorwaarde-toestemming = Only when the person consented and the consent is recorded.
info-voorwaarde-aanwijzingsbesluit = Only to whoever is named in the designation decision in force.
info-voorwaarde-noodzaak = Only when it is needed for this purpose, and that is recorded.
info-voorwaarde-akkoord-politie = Only a text that the police approved.
info-voorwaarde-teruggave = Only what the police gave themselves.
info-afspraak = What you agree
info-niets-vastgelegd = Nothing is recorded yet.
info-onderling = The municipality is no party here, or it stays within the municipality. Record what you know: it is not part of a covenant.
info-besluit = Do these data go like this?
infobesluit-ja = Yes, that is agreed
infobesluit-nee = No, we do not do that
info-niet = What do you not exchange?
    .uitleg = Tick what the law allows but you do not do.
info-reden = Reason
    .uitleg = Needed when there is something you do not exchange.
info-kanaal = How do the data go?
    .uitleg = Needed when it is agreed.
infokanaal-telefoon = Telephone
infokanaal-veilige-mail = Protected e-mail
infokanaal-systeem = Shared system
infokanaal-gesprek = Conversation
infokanaal-brief = Letter
info-contact = With whom at the partner?
    .uitleg = A function or department, such as ‘officer on duty’.
info-herzien = When do you look at this again?
info-opmerking = Remark
    .uitleg = Write nothing about victims.
info-bewaar = Record
info-stappen = Steps that use this
info-geen-stap = No step of the scripts in force uses this flow.
info-convenant = Covenant
info-recht = Why like this?
info-recht-tekst = The law says what is allowed. You decide what you do of that, and how. Whether it is allowed in one case, the system checks when you share.
melding-info-bewaard = The agreement is recorded.
fout-info-reden = Fill in why you do not exchange this.
fout-info-niets = Nothing is left like this. Then choose ‘No, we do not do that’.
fout-info-buiten-grondslag = This kind of data is not part of { $artikel }. You can agree on less than the law allows, never on more or something else.

tekenstaat-niets = Nothing agreed
tekenstaat-open = Draft, not signed
tekenstaat-wacht-gemeente = Partner signed, municipality not yet
tekenstaat-wacht-partner = Municipality signed, partner not yet
tekenstaat-ouder = For an older version
tekenstaat-getekend = Signed by both
tekenstaat-beeindigd = Ended
convenantpartij-gemeente = Municipality
convenantpartij-partner = Partner
convenantopzegger-gemeente = The municipality
convenantopzegger-partner = The partner
convenantopzegger-samen = Both together

# The page of a covenant
convenant-met = Covenant with { $partner }
convenant-stromen-kop = Which data
convenant-ondertekening = Signature
convenant-niemand = Nobody signed yet. The covenant holds when both parties have signed. It does not matter who signs first.
convenant-nummer = Covenant { $nummer }
convenant-getekend-door = { $partij }: { $naam }, { $functie }, on { $moment }
convenant-nog-niet = { $partij }: not signed yet
convenant-half = Waits for the other
convenant-opgezegd = Ended by: { $wie }. Last day: { $datum }.
convenant-vingerafdruk = Fingerprint: { $som }
convenant-getekend-tekst = See what was signed
convenant-naar-ondertekenen = Read the text and sign
convenant-open = Draft: this covenant does not hold yet
    .uitleg = Nobody signed yet. Exchange nothing on it; it holds as soon as both parties signed.
convenant-wacht-op-jou = The partner has signed. Now it is your turn
    .uitleg = The covenant holds as soon as you sign for the municipality.
convenant-wacht-gemeente = The partner has signed. Now the mayor
    .uitleg = The mayor reads and signs on this page.
convenant-wacht-partner = The municipality has signed. Now the partner
    .uitleg = Make a link, so that the partner can read and sign the same text.
convenant-vernieuwen-gemeente = The partner signed a new version of this covenant. Now the municipality
convenant-vernieuwen-partner = The municipality signed a new version of this covenant. Now the partner
convenant-verouderd = What is agreed has changed since the signing
    .uitleg = The covenant is not about what is agreed now. Let both parties sign again.
convenant-beeindigd = This covenant was ended
    .uitleg = Do you still exchange data? Then sign a new covenant together.
convenant-geldt-sinds = This covenant holds since { $datum }
convenant-eindigt = It was ended: the last day is { $datum }.
convenant-verandert = It holds until { $datum }: then a legal basis changes.
convenant-bekijk = Look at it together again before { $datum }.
convenant-in-register = See the agreement in the register
convenant-lees = Read the text
convenant-gelezen = I have read the covenant and sign for the municipality
convenant-onderteken = Sign the covenant
convenant-ondertekenen = Sign
convenant-ondertekenen-eerste = Your signature freezes this text. The partner then signs the same text. After that the covenant holds.
convenant-ondertekenen-tweede = The partner already signed this text. With your signature the covenant holds.
convenant-opzeggen = Record that it ends
convenant-opzeggen-tekst = Either party can end it. When you agree on nothing else, the notice is three months (proposal).
convenant-opzegger = Who ends it?
convenant-laatste-dag = Last day that it holds
convenant-zeg-op = Record the end
convenant-intrekken = Take the signature back
convenant-intrekken-tekst = Only one party signed. The signature lapses at once; after that you can start again.
convenant-trek-in = Take back
melding-convenant-getekend = You signed the covenant for the municipality.
melding-convenant-opgezegd = It is recorded that the covenant ends.
fout-convenant-voorbij = Choose today or a later day.
fout-convenant-al = The partner has nothing to sign now: it already signed this text.
convenant-afspraak-inhoud = Which data we exchange for aftercare: { $aantal ->
    [one] 1 flow
   *[other] { $aantal } flows
}, as the covenant says. Signed for the municipality by: { $functie }.
convenant-afspraak-ouder = What is agreed has changed since the signing. Both parties must sign again.
convenant-afspraak-opzeg = 3 months
convenant-afspraak-beeindigd = This covenant was ended.
convenant-document = The document
convenant-document-tekst = As it reads today, with the signatures under it.
convenant-recht = Why like this?
convenant-recht-tekst = The covenant holds only what you agreed. When that changes, the signatures stand under an older version and both parties sign again.
convenant-link = Let the partner sign
convenant-link-tekst = With the link the partner reads the covenant, without signing in, and signs. The text is frozen then. One link works at a time.
convenant-weg = Everything that was agreed is withdrawn
convenant-weg-besluit = Not agreed any more since { $datum }.
convenant-weg-besluit-reden = Not agreed any more since { $datum }: { $reden }
convenant-weg-grondslag = The legal basis held until { $datum }.
convenant-weg-beide = Both parties signed. Their signatures stay under the text of that time, but nothing may be shared now. In the register the covenant is a draft. If you agree exactly the same again, the signatures hold again. If you agree something else, both parties sign again.
convenant-weg-een = One party signed. That signature stays under the text of that time, but the other cannot sign now. If you agree exactly the same again, that is possible again. If you agree something else, both parties sign again.
convenant-weg-niemand = Nobody signed yet. There is nothing to sign now either.
convenant-weg-opgezegd = The covenant was ended and held until { $datum }. If you agree something again, both parties sign again.
convenant-weg-herstel = Open a flow to agree it again. If a legal basis has ended, ask the data protection officer whether there is another. If the cooperation stops, record here that the covenant ends.
convenant-link-niets = Agree on a flow first. Then there is something to sign.
convenant-link-gebruikt = Signed
fout-convenant-niets = Nothing is agreed, so there is nothing to sign.
convenant-mail =
    Dear colleague,

    The municipality of { $gemeente } and { $partner } agree which data we exchange for aftercare after a robbery. That is written in a covenant.

    Will you read and sign it? You can do that with this link, without an account:
    { $link }

    The link works until { $datum } and is only for who may sign for your organisation. Do not forward it to others.

    Kind regards,
    { $wie }
    Municipality of { $gemeente }

# What the partner sees
convenantlink-titel = Read and sign the covenant
convenantlink-lead = The municipality of { $gemeente } and { $partner } agree which data they exchange for aftercare after a robbery. You sign for { $partner }. This page works until { $datum }.
convenantlink-gemeente-tekende = The municipality already signed this text
convenantlink-gemeente-tekende-tekst = If you sign as well, the covenant holds from today.
convenantlink-kop = Sign
convenantlink-naam = Your name
convenantlink-functie = Your function
convenantlink-akkoord = I have read the covenant, I may sign for my organisation and I agree
convenantlink-teken = Sign the covenant
convenantlink-recht = What happens with this?
convenantlink-recht-tekst = The municipality of { $gemeente } keeps your name, your function, the day and the text that you signed. That text does not change any more. After signing, this link stops working. Do you not agree? Then call the municipality.
convenantlink-dank = Thank you, the covenant is signed
    .uitleg = The { -functie } of the municipality sees it. You can close this page.
fout-convenant-veranderd = The text has changed since you opened this page. Read it again and sign after that.

# The text of the covenant
convenant-titel = Covenant on data for aftercare after a robbery
convenant-kort = Covenant on data
convenant-ondertitel = Municipality of { $gemeente } and { $partner }
convenant-concept = Dit is een concept. Niemand heeft getekend: dit convenant geldt niet en niemand kan er iets op baseren. Het geldt pas als beide partijen hebben getekend.
convenant-voorstel = This is a proposal, made of what the municipality recorded. Let a lawyer and the data protection officer of both parties look at it. Where it says ‘still to be verified’, it is not certain yet.
convenant-partijen = Parties
convenant-partij-gemeente = The municipality of { $gemeente }, represented by the mayor.
convenant-partij-partner = { $partner }.
convenant-doel = Purpose
convenant-doel-tekst = Parties exchange data to offer aftercare to victims of a robbery: in time, not twice and only when the person wants it. They use the data for nothing else.
convenant-grondslagen = Legal bases
convenant-grondslagen-tekst = Parties exchange on these legal bases only. When a basis ends, the exchange that rests on it stops.
convenant-geldig-van = from { $van }
convenant-geldig-van-tot = from { $van } until { $tot }
convenant-stromen = Which data, what for and how
convenant-stromen-tekst = Only these data go between parties, only for this purpose and when the condition is met. Every exchange is recorded.
convenant-geheim = Secrecy and security
convenant-geheim-tekst = Who receives data keeps them secret. For data of the police Wpg art. 7 lid 2 holds. Only who needs them for the aftercare sees them. Parties send them only as stated above.
convenant-rechten = Rights of the person
convenant-rechten-tekst = Every person has the rights of AVG art. 15 tot en met 22. A request is answered by the party that receives it. When it is also about data of the other, she says so within five working days (proposal).
convenant-bewaren = How long data stay
convenant-bewaren-tekst = The municipality keeps to these periods. The partner keeps the data no longer than its task needs.
convenant-blijvend = for ever
convenant-termijn = { $duur } after { $vanaf }
convenant-termijn-voorstel = proposal, still to be verified
convenant-bewaren-controle = Still to be verified about { $naam }: { $vraag }
convenant-datalek = Data breach
convenant-datalek-tekst = When a party sees a breach of these data, she tells the other within 24 hours (proposal). Each party reports to the data protection authority and to the person when the law asks that.
convenant-looptijd = Term
convenant-looptijd-tekst = The covenant holds from the day on which both parties have signed. Parties look at it again every year. Each party can end it in writing with a term of three months (proposal). When what is agreed changes, parties sign again.
convenant-kolom-artikel = Article
convenant-kolom-naam = What it is about
convenant-kolom-geldig = Valid
convenant-kolom-richting = From → to
convenant-kolom-gegevens = Data
convenant-kolom-doel = Purpose
convenant-kolom-grondslag = Basis and condition
convenant-kolom-kanaal = How
convenant-kolom-wat = What
convenant-kolom-termijn = How long
convenant-kolom-bron = Source
convenant-wijze = Signed with a one-time link
convenant-wijze-gemeente = Signed in this system, after signing in
convenant-kader-concept = Draft: does not hold yet
convenant-kader-tekenen = Waits for signatures
convenant-ter-tekening = This text waits for signatures. It binds from the day on which both parties have signed.
convenant-kader-geldt = Signed by both parties
convenant-geldt-vanaf = This covenant holds from { $van }.
convenant-geldt-tot = This covenant holds from { $van } until { $tot }: it was ended.
convenant-controle = Compare the fingerprint with the one on the page of the covenant.
