# The route of a plan version: consultation, signing, publication and the kept files

verzoeksoort-consultatie = Consultation
verzoeksoort-ondertekening = Signing
planoordeel-akkoord = Agreed
planoordeel-met-opmerkingen = Agreed, with remarks
planoordeel-niet-akkoord = Not agreed
verwerking-verwerkt = Taken over
verwerking-niet-overgenomen = Not taken over

# Asking partners
planverzoek-titel-consultatie = Ask partners what they think of the plan
planverzoek-titel-ondertekening = Ask partners to sign
planverzoek-lead-consultatie = Each partner gets its own link to version { $nummer } and makes a remark for each chapter.
planverzoek-lead-ondertekening = Each partner gets its own link to version { $nummer }, as the mayor adopted it.
planverzoek-kaart-consultatie = Consultation of partners
planverzoek-kaart-ondertekening = Signing by partners
planverzoek-leeg-consultatie = No partner was asked yet what it thinks of this version.
planverzoek-leeg-ondertekening = No partner was asked to sign yet.
planverzoek-knop-consultatie = Ask partners
planverzoek-knop-ondertekening = Ask partners to sign
planverzoek-nieuw = Whom do you ask?
planverzoek-nog-een = Ask another partner
planverzoek-partners = Partners
planverzoek-al-gevraagd = Asked already, up to and including { $datum }. A new link makes the old one void.
planverzoek-eerder-gevraagd = Has not answered about version { $nummer } yet.
planverzoek-tot = Up to and including which day can the partner answer?
planverzoek-maak = Make the links
planverzoek-iedereen = All partners answered
planverzoek-terug = Back to the version
planverzoek-recht = A partner sees the plan with its own numbers, and without numbers of persons at the municipality or elsewhere. The link is secret and works once: we do not keep it, only a check number.
planverzoek-klaar = { $aantal ->
    [one] The link is ready
   *[other] { $aantal } links are ready
}
planverzoek-klaar-tekst = Copy them now: you see them only once. Send them yourself, to the address that you know.
planverzoek-mail-consultatie =
    Dear colleague,

    The municipality of { $gemeente } works together with { $partner } in aftercare after a robbery. There is a new version of the aftercare plan.

    Will you read it and say what you think of it? You can do so for each chapter through this link, without an account:
    { $link }

    The link works up to and including { $datum } and is for your organisation only. You can answer once. Do not pass the link on to others.

    Kind regards,
    { $wie }
    Municipality of { $gemeente }
planverzoek-mail-ondertekening =
    Dear colleague,

    The mayor of { $gemeente } adopted the aftercare plan. { $partner } helps to carry it out.

    Will you sign it for your organisation? You can do so through this link, without an account:
    { $link }

    The link works up to and including { $datum } and is for your organisation only. Let someone sign who may do so for your organisation.

    Kind regards,
    { $wie }
    Municipality of { $gemeente }
planverzoek-stand = { $aantal } of { $totaal } partners answered.
planverzoek-wacht = Waits for an answer
planverzoek-geen-antwoord = No answer
planverzoek-getekend = Signed
planverzoek-loopt = Asked up to and including { $datum }
planverzoek-geantwoord = Answered on { $datum }
planverzoek-getekend-door = { $naam }, { $functie }, on { $datum }
fout-planverzoek-tot = Choose at ‘{ $veld }’ a day from today, and at most 120 days ahead.

# Remarks
planopmerking-kaart = Remarks by chapter
planopmerking-stand = { $aantal ->
    [0] All remarks are decided about.
    [one] 1 remark is not decided about yet.
   *[other] { $aantal } remarks are not decided about yet.
}
planopmerking-open = Not decided yet
planopmerking-beslis = Decide
planopmerking-wijzig = Change
planopmerking-alles = Show all ({ $aantal } characters)
planopmerking-titel = What do you do with this remark?
planopmerking-verwerking = What did you do with it?
    .uitleg = A version does not change any more. Change the text of the chapter and make a new version.
planopmerking-reden = Reason
    .uitleg = Required when you do not take the remark over.
planopmerking-bewaar = Save
fout-planopmerking-reden = Write at ‘{ $veld }’ why you do not take the remark over.

# Publication and review
planpublicatie-titel = Publication and review
planpublicatie-lead = Record where version { $nummer } is public and when you look at the plan again.
planpublicatie-waar = Published where
    .uitleg = For example the address of the page. Publish the public file only.
planpublicatie-op = Published on
planpublicatie-herzien = Look at it again on
    .uitleg = This day is put in the year calendar.
planpublicatie-nog-niet = Not yet
planpublicatie-wijzig = Record or change
planpublicatie-bewaar = Save
fout-planpublicatie-op = Choose at ‘{ $veld }’ a day from the adoption on, and not in the future.
fout-planpublicatie-herzien = Choose at ‘{ $veld }’ a day after the adoption.

# Files
planbestand-titel = The adopted file
planbestand-tekst = These files were kept when the plan was adopted. You always get exactly the same bytes. ODT, DOCX, HTML and the version for one partner are made again each time, from the same fixed content.
planbestand-niet-bewaard = No file of this version was kept when it was adopted. The PDF is made again each time, from the fixed content.
planbestand-volledig = PDF, in full
planbestand-openbaar = PDF, public
planbestand-opnieuw = Made again
planbestand-opnieuw-tekst = The kept file is from before the system took names out of the public version. It is not given any more. You get the same fixed content, made again without names and numbers.
planbestand-som = SHA-256 of the file:
planblad-uitleg = What partners signed after that is on a sheet of its own:
planblad-volledig = sheet with signatures
planblad-openbaar = public sheet, functions only
planblad-titel = Sheet with signatures of partners
planblad-tekst = This sheet belongs to the adopted aftercare plan with the fingerprint below. The partners signed after the adoption. The adopted file did not change because of it.
plan-wijze-link = Signed through a one-time link.

# What a partner sees
planverzoek-pagina-consultatie = What do you think of the aftercare plan?
planverzoek-pagina-ondertekening = Signing the aftercare plan
planverzoek-intro-consultatie = The municipality of { $gemeente } asks { $partner } what it thinks of version { $nummer } of the aftercare plan. You can answer up to and including { $datum }.
planverzoek-intro-ondertekening = The municipality of { $gemeente } asks { $partner } to sign version { $nummer } of the aftercare plan. You can do so up to and including { $datum }.
planverzoek-daarna-consultatie = The { -functie } of { $gemeente } reads your remarks and records for each what was done with it. After your answer this link no longer works. Write nothing about victims.
planverzoek-daarna-ondertekening = Your name and function are put with the plan of { $gemeente }. The public version has your function only. After signing this link no longer works.
planlink-hoe = Open a chapter to read it. Under each chapter you can write a remark. At the end you give your opinion.
planlink-opmerking = Your remark
planlink-opmerking-bij = Your remark about chapter { $nummer }
planlink-bijlage = Annex { $letter }. { $titel }
planlink-oordeel = Do you agree with this plan?
planlink-eenmaal = You can send this once. Read your answer first.
planlink-verstuur = Send my answer
planlink-vastgesteld = The mayor adopted this plan on { $datum }
planlink-naam = Your name
planlink-functie = Your function
planlink-gelezen = I have read this plan and sign it for my organisation
planlink-teken = Sign
fout-planlink-toch-opmerking = You wrote a remark. Choose ‘Agreed, with remarks’ or ‘Not agreed’, or take the remark away.
fout-planlink-geen-opmerking = Write a remark about at least one chapter, or choose ‘Agreed’.

melding-planverzoek-ingetrokken = The partner is no longer asked. The link no longer works.
melding-planopmerking-beslist = Recorded what you did with the remark.
melding-plan-gepubliceerd = Publication and review are saved.
