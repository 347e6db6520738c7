start-titel = Start
start-gemeente = Municipality of { $gemeente }
start-goedemorgen = Good morning
start-goedemiddag = Good afternoon
start-goedenavond = Good evening
start-goedenacht = Good night
start-wachtend = { $aantal ->
    [0] There is nothing you need to do now.
    [one] One thing is waiting for you.
    [2] Two things are waiting for you.
    [3] Three things are waiting for you.
   *[other] { $aantal } things are waiting for you.
}
start-wachtend-veel = More than { $aantal } things are waiting for you.
start-melden = Report a robbery
start-nodig = Needed now
start-niets = There is nothing you need to do now
start-niets-uitleg = When a robbery happens, this says what to do first.
start-straks-uitleg = Below is what comes after that.
start-alle-taken = All tasks
start-ondertekenen = Sign
start-vaststellen = Adopt
start-plan-klaar = Version { $nummer } of the aftercare plan waits to be adopted
start-plan-klaar-uitleg = Read the plan. The page of the version shows what is still open.
start-besluit-klaar = A designation decision is waiting for your signature
start-besluit-klaar-uitleg = Read the decision and sign it.
start-convenant-klaar = The covenant with { $partner } waits for your signature
start-convenant-klaar-uitleg = The partner has signed already. Read the text and sign.
start-lees = Read
start-lees-en-kies = Read and choose
start-kies = Choose
start-te-laat = Late
start-vandaag = Today
start-daarna = After that
start-doe = To the task
start-casus = Case { $nummer }
start-betrokkene = { "" }, person { $nummer }
start-uiterlijk = not later than { $moment }
start-open-casussen = Open cases
start-geen-casussen = There are no open cases
start-geen-casussen-uitleg = A new report opens a case and starts the script.
start-dicht = Closed
start-casussen-dicht = { $aantal ->
    [one] 1 open case is closed to you now
   *[other] { $aantal } open cases are closed to you now
}{ $lopend ->
    [0] { "" }
    [one] , 1 with deadlines that run
   *[other] , { $lopend } with deadlines that run
}
start-casussen-dicht-uitleg = The deadlines go on. What must be done you see only when a decision names you.
start-alle-casussen-veel = All cases (more than 100 open)
start-alle-casussen = All cases ({ $aantal } open)
start-voor-jou = For you
start-open = Open
start-naar-journaal = Journal
    .uitleg = Read what happened, who saw what and whether the chain is whole.
start-naar-verzoeken = Requests of the municipality
    .uitleg = Read what the municipality asks and answer.
start-naar-medewerkers = Users
    .uitleg = Who can sign in and what may they do?
start-naar-politie = Objection and release
    .uitleg = Say whether contact is allowed and whether the police object.
start-gereedheid = Readiness
start-loopt-vast = A robbery tonight gets stuck.
start-klaar = Everything is ready for tonight.
start-minuten = { $aantal } min
start-regel = Arrange
start-gat = Arrange first
start-alle-gaten = All about readiness
start-bevoegdheid = Authority
start-bevoegd = The designation decision names you.
start-bevoegd-orgaan = The designation decision is yours: the people it names act in your name.
start-bevoegd-tot = It is valid up to and including { $dag }.
start-niet-bevoegd = Not authorised
start-naar-casus = To the case
