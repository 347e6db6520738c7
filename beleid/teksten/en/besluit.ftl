# Decision on aftercare

besluit-titel = Decision on aftercare
besluit-lead = Case { $nummer }, { $soort }, { $buurt }
besluit-wie = Who decides
besluit-namens = On behalf of the mayor, under designation decision { $nummer }.
besluit-recht = What does this rest on?
besluit-recht-tekst = Aftercare is a public task. You decide for each person, on a criterion of the aftercare plan. Do not write down facts or suspicions about the person.
besluit-naar-screening = Go to the screening
besluit-bekend = What is known now
besluit-criteria = The criteria
besluit-criteria-niet = { $aantal ->
    [one] Does not hold here (1 criterion)
   *[other] Does not hold here ({ $aantal } criteria)
}
besluit-kolom-criterium = Criterion
besluit-kolom-geldt = Does it hold?
besluit-kolom-leidt = Leads to
besluit-kolom-artikel = Article
besluit-wanneer = When do you use this?
besluit-geldt-ja = Holds
besluit-geldt-nee = Does not hold
besluit-geldt-onbekend = Not known yet
besluit-geldt-oordeel = Your judgement
besluit-reden-onbekend = Not recorded: { $feit }
besluit-reden-oordeel = No fact decides this.
besluit-voorstel = Proposal
besluit-gaat = Goes on behalf of the municipality: { $wie }.
besluit-jouw = The decision
besluit-keuze = Does this person get aftercare from the municipality?
besluit-criterium = On which criterion?
besluit-bezoek = Who goes on behalf of the municipality?
    .uitleg = Only needed with ‘Yes, aftercare’. The victim decides whether a visit is welcome.
besluit-vastleggen = Record decision and inform the mayor
besluit-fout-criterium = This criterion does not fit your decision. Choose a criterion that leads to this decision.
besluit-personen = Per person
besluit-personen-leeg = No persons are on record. Then decide about the neighbourhood.
besluit-herzien = Decide again
besluit-herzien-uitleg = The police objected after this decision.
besluit-wacht-politie = Waits for the police
besluit-nog-niet = To be decided
besluit-bekijk = View
besluit-besluit = Decide
besluit-buurt = The neighbourhood
besluit-buurt-apart = A no to the person does not rule out the neighbourhood. So decide about the neighbourhood separately.
besluit-buurt-vraag = Does the neighbourhood get aftercare?
besluit-buurt-vastleggen = Record the decision about the neighbourhood
besluit-niemand = Not one person gets aftercare
besluit-niemand-uitleg = Action in the neighbourhood may be needed all the more. Record below what you do.
nazorgbesluit-buurt-ja = Yes, action in the neighbourhood
nazorgbesluit-buurt-nee = No action in the neighbourhood
besluit-geschiedenis = Decisions taken
besluit-door = By { $wie }, designation decision { $nummer }
besluit-toen = What was known then
besluit-stand-personen = Aftercare: yes { $ja }, no { $nee }, open { $open }
melding-besluit-vastgelegd = The decision is recorded. The mayor sees it with the report.
melding-besluit-buurt-vastgelegd = The decision about the neighbourhood is recorded.
