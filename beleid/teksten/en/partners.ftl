# Partners: who takes part and whom you call there

onderdeel-partners = Partners
partners-titel = Partners
partners-lead = Who takes part, what each does beforehand and after a robbery, and whom you call there.
partners-volledig = For every partner you know whom to call and what was agreed
partners-open = { $aantal ->
    [one] Something is still missing for 1 partner
   *[other] Something is still missing for { $aantal } partners
}
partners-toon-open = Show only those partners
partners-aantal = { $getoond } of { $totaal } partners
partners-niets = No partner found
partners-niets-tekst = Search for another word, or look at all partners.
partners-alle = Show all partners
partners-zoek = Search
partners-soort = Type of robbery
partners-alleen-open = Only when something is missing
partners-kolom-naam = Partner
partners-kolom-rol = Role
partners-kolom-contact = Contact
partners-kolom-afspraak = Agreement
partners-kolom-stand = State
partners-vooraf = Beforehand:
partners-daarna = After a robbery:
partners-eigen = See the appointment
partners-onbekend = Not known yet
partners-buiten = Outside office hours:
partners-vanaf = from { $datum }
partners-tot = up to and including { $datum }
partners-getekend = signed on { $datum }
partners-regie = Directs
partners-doet-niet-mee = Does not take part here
partners-compleet = Complete
partners-gebeld = Called on { $datum }

partnermist-contact = No contact
partnermist-telefoon = No number
partnermist-afspraak = Agreement not signed
partnermist-verlopen = Agreement has ended
partnermist-gebeld = Not called for over a year

partner-gegevens = Contact and agreement
partner-gebeld = Called, number is right
partner-rol = Role of this partner
partner-bron = Source
partner-recht = What do you record here?
partner-recht-tekst = Working data of an organisation: a function, the number of a desk, the address of a department. Data about a victim do not belong here. A partner gets those only with consent, or when the law says so.
partner-groep-contact = Contact
partner-groep-afspraak = Agreement
partner-groep-mee = Does this partner take part?
partner-naam = Name in your municipality
    .uitleg = For example the name of the housing corporation.
partner-contactpersoon = Whom do you ask for?
    .uitleg = Preferably a function. It changes less often than a name.
partner-telefoon = Telephone number
    .uitleg = When the number changes, call again to check that it is right.
partner-buiten = Outside office hours
    .uitleg = A number, or the hours in which someone answers.
partner-email = E-mail address of the department
    .uitleg = Not an address of one person.
partner-afspraak = What was agreed?
    .uitleg = What does the partner do, how fast, and how do you reach them?
    .leeg = Write down what was agreed before you fill in a day of signing.
partner-afspraak-van = Agreement valid from
partner-afspraak-tot = Agreement valid up to and including
partner-afspraak-op = Signed on
partner-niet-mee = This partner does not take part in your municipality
    .uitleg = The partner then does not count for readiness and stays out of the aftercare plan.
partner-reden = Why not?
    .leeg = Write down why this partner does not take part. Someone else must be able to follow that later.
partner-bewaar = Save the data

fout-partner-later = Fill in a day for ‘{ $veld }’ that is not in the future.

melding-partner-bewaard = The data of the partner are saved.
melding-partner-gebeld = Recorded that you called today and that the number is right.
