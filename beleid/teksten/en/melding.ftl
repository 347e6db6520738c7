melden-titel = Report a robbery
melden-geen-namen = Do not enter names. That can wait until tomorrow.
melden-soort = 1. Where was it?
melden-wanneer = 2. When?
melden-net = Just now
melden-op-tijd = At a certain time
melden-tijd = At what time?
    .uitleg = For example 20:47
melden-buurt = 3. Which neighbourhood?
    .uitleg = No street with house number.
melden-geweld = 4. Violence
melden-aantal = 5. How many people were there?
melden-vrijgave = 6. Do the police allow contact already?
melden-vrijgave-nee = Not yet
melden-vrijgave-ja = Yes
melden-start = Start the script
melden-start-woning = Start script home robbery
melden-start-bedrijf = Start script business robbery
melden-fout-huisnummer = Name the neighbourhood only, without house number or postcode.
melden-fout-naam = Name the neighbourhood only, no person. Names can be added tomorrow.
melden-fout-wanneer = You chose ‘Just now’ and filled in a time as well. Choose ‘At a certain time’, or empty the time.
melden-gestart-titel = Script started
melden-gestart = Started at { $tijd }
melden-gestart-nummer = Case { $nummer }, { $soort }
melden-dank = The aftercare { -functie } has your report. There is nothing more you need to do now.
melden-dit-doe-je-nu = This is what you do now
melden-dit-gebeurt-nu = This happens now
melden-bel-wie = Call { $wie }
melden-uiterlijk = Not later than { $moment }
melden-bel = Call
melden-interval = Between robbery and entry: { $minuten ->
    [one] 1 minute
   *[other] { $minuten } minutes
}.
melden-naar-casus = To the case

belnu-titel = Who do you call now?
belnu-lead = They direct aftercare. The first one first.
belnu-niemand = Nobody is on the list
belnu-niemand-tekst = The municipality has not appointed anyone yet. Call the general number of the municipality.
belnu-casussen = Call list per case
melden-draaiboek = What is it exactly?
    .uitleg = Your municipality adopted other scripts as well. They belong to the type ‘{ incidenttype-anders }’. The designation decision must name this crime too.
melden-draaiboek-overval = A robbery
melden-fout-draaiboek = This script belongs to another type. Choose the type that goes with it, or choose ‘A robbery’ here.
