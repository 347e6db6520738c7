# Police: release and objections

menu-politie = Questions to the police
politie-antwoord-geven = Answer
politie-titel = Questions to the police
politie-lead = Two short questions per case: may there be contact, and is there an objection to aftercare?
politie-kolom-casus = Case
politie-kolom-soort = Kind
politie-kolom-buurt = Neighbourhood
politie-kolom-vrijgave = Contact
politie-kolom-bezwaar = Objection
politie-vrij = Released
politie-niet-vrij = Not released yet
politie-alles-beantwoord = No open questions
politie-zonder-antwoord = { $aantal ->
    [one] 1 person without an answer
   *[other] { $aantal } persons without an answer
}
politie-leeg = There are no open cases now
politie-leeg-uitleg = After a robbery the questions for the police stand here.
politie-casus-titel = Release and objections
politie-casus-lead = Case { $nummer }, { $soort }, { $buurt }
politie-recht = What do you record?
politie-recht-tekst = Only yes or no, with date and function. No reason, no names and nothing about the investigation or suspects.
politie-vrijgave = May there be contact?
politie-vrij-sinds = Contact is released since { $moment }
politie-vrij-bij-melding = With the report
politie-houdt-tegen = Until the release, calls, visits and letters stand still, for all persons and for the neighbourhood.
politie-vrij-op = From when is contact allowed?
    .uitleg = Is that moment later? Then record the release when it is there.
politie-functie = Function of whoever said this
    .uitleg = Choose only the function. Do not give a name.
politie-geef-vrij = Record release: contact is allowed
politie-fout-toekomst = Choose a moment that has passed. Record a later release when it is there.
politie-fout-voor-overval = This moment lies before the robbery. Choose a later one.
politie-bezwaar = Is there an objection to aftercare?
politie-geen-personen = No persons have been added yet. After that you can answer for each person.
politie-wacht = Waits for an answer
politie-gevraagd-op = Asked: { $moment }
politie-vraag = { $aantal ->
    [one] Ask the police (1 person)
   *[other] Ask the police ({ $aantal } persons)
}
politie-antwoorden = Record answers
politie-antwoord = Answer
politie-antwoord-op = Date of the answer
politie-antwoorden-vastleggen = Record answers
politie-fout-geen-antwoord = Choose an answer for at least one person.
politie-fout-datum-toekomst = This date lies ahead. Choose today or earlier.
politiefunctie-teamchef = Head of the local team
politiefunctie-officier-van-dienst = Police officer in charge
politiefunctie-teamleider = Leader of the investigation
politiefunctie-wijkagent = Community police officer
politiefunctie-contactpersoon = Police contact for aftercare
melding-politie-vrijgegeven = The release is recorded. Tasks for contact are open now.
melding-politie-gevraagd = The question is with the police contact.
melding-politie-beantwoord = The answers are recorded.
bezwaar-niet-van-politie = The police only get back what they gave. This name came from someone else. Say who it is in a conversation.
bezwaar-niet-gevraagd = The municipality has not asked anything about this person yet. So no name stands here.
bezwaar-geen-naam = There is no name on record that the police gave.
politie-naam-terug = The police gave this name themselves.
