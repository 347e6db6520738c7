# Library of scripts: files with a script, from and to others.

bibliotheek-titel = Share scripts
bibliotheek-lead = Take over a script from another municipality, a region or the CCV, or pass on one of yours. The file says who made it.
bibliotheek-ontvangen = Files received
bibliotheek-leeg = No file was received yet
bibliotheek-leeg-tekst = Did someone send you a script? Read the file in here. Nothing changes yet.
bibliotheek-kolom-bron = From whom
bibliotheek-kolom-ontvangen = Received
bibliotheek-kolom-overgenomen = Taken over
bibliotheek-kolom-erkend = Recognised
bibliotheek-naar-concept = To the draft
bibliotheek-niet-overgenomen = not yet
bibliotheek-delen = Share yours
bibliotheek-delen-tekst = Open a script and choose the file to share under Take along. It holds no names or numbers of people.
bibliotheek-delen-link = To the scripts
bibliotheek-kenmerk = Fingerprint
bibliotheek-eigen-kenmerk = Our fingerprint. Read it out when someone calls
bibliotheek-bekend = Known sources
bibliotheek-lezen = Read a file
bibliotheek-lezen-tekst = First you see who it is from and what differs from yours.
bibliotheek-bestand = File with a script
    .uitleg = A file that ends in .json, made with Nazorgregie.
bibliotheek-lees = Read
bibliotheek-bron-eigen = Our own
bibliotheek-bron-bekend = Known: { $naam }
bibliotheek-bron-onbekend = Source not checked
bibliotheek-bron-bel = Anyone can fill in a name. Call the sender on a number you knew already, and compare the fingerprint.
bibliotheek-bron-naam = Who is this?
    .uitleg = For example: municipality of Havendam, safety department. Fill this in only when the fingerprint is right.
bibliotheek-bron-ken = Fingerprint is right
bibliotheek-van = Made by { $bron } ({ $code })
bibliotheek-herkomst = Who made this
bibliotheek-gemaakt = Made on
bibliotheek-ongewijzigd = Not changed since it was made
bibliotheek-voorbeeld = From an example municipality
bibliotheek-is-overgenomen = A draft was made of this
bibliotheek-nieuw-hier = You do not have this script yet
bibliotheek-nieuw-hier-tekst = { $aantal ->
    [one] It has one step. Take it over as a draft; then adapt it and let a colleague check it.
   *[other] It has { $aantal } steps. Take it over as a draft; then adapt it and let a colleague check it.
  }
bibliotheek-zelfde = This equals what is in force here. There is nothing to take over.
bibliotheek-verschil = What differs from yours
bibliotheek-verschil-tekst = New: { $erbij }. Different: { $anders }. Not in this file: { $weg }. In another place: { $verplaatst }. Choose what to take over. It becomes a draft on what is in force here.
bibliotheek-stappen = Steps to take over
bibliotheek-stap-erbij = New: is added in the place it has in the file
bibliotheek-stap-anders = Different: its fields become as in the file
bibliotheek-stap-weg = Not in the file: is dropped here
bibliotheek-stap-verplaatst = Stands elsewhere in the file: moves to that place here
bibliotheek-verplaatst = In another place ({ $aantal })
bibliotheek-verplaatst-tekst = When you take over such a step, it comes between the same steps as in the file. The other steps stay where they are.
bibliotheek-neem-stappen = Take over these steps
bibliotheek-alles = The whole script
bibliotheek-alles-tekst = Do you want everything as it stands in the file? Then the draft does not use your own changes.
bibliotheek-neem-alles = Take over everything as a draft
bibliotheek-vervalt = Dropped, as in { $bron }
bibliotheek-past = Does it fit here?
bibliotheek-past-goed = Yes, everything it refers to is here
bibliotheek-past-bekijk = See what does not fit yet
bibliotheek-past-later = You can take it over anyway and solve this in the draft.
bibliotheek-mee = What came along
bibliotheek-mee-partners = { $aantal ->
    [one] 1 party
   *[other] { $aantal } parties
  }
bibliotheek-mee-onbekend = not in your register
bibliotheek-mee-brieven = { $aantal ->
    [one] 1 letter
   *[other] { $aantal } letters
  }
bibliotheek-mee-scenarios = Scenarios
bibliotheek-weg = Throw away
bibliotheek-weg-zeker = Throw this file away? A draft made of it stays.
draaiboek-delen = File to share
draaiboek-delen-tekst = For another municipality with Nazorgregie, with your fingerprint.
melding-bibliotheek-overgenomen = Taken over as a draft. Check the steps.
melding-bibliotheek-bron = This source is now known.
melding-bibliotheek-weg = The file is gone.
fout-bundel-geen = This is no file with a script. Ask for the file that Nazorgregie makes under Take along.
fout-bundel-nieuwer = This file was made with a newer version. Ask your administrator to update Nazorgregie.
fout-bundel-gewijzigd = This file was changed after it was made. Do not use it. Ask the sender for a new one.
fout-bundel-inhoud = The script in this file cannot be read. Ask the sender for a new one.
fout-bibliotheek-geen-stap = Choose at least one step.
