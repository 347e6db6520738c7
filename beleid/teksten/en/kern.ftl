# Menu and refusals

menu-start = Start
menu-stappen = The four steps
menu-verantwoorden = Account for it
menu-beheer = Administration

bezwaar-bel-stap = Call who directs aftercare
bezwaar-geen-recht = This is not part of your role. We have recorded that you tried.
bezwaar-geen-recht-stap = See who may do what

bezwaar-geen-besluit = No designation decision is in force now. Without it nobody may receive, see or pass on police data.
bezwaar-geen-besluit-stap = Go to the designation decision
bezwaar-niet-genoemd = The designation decision does not name you. So you may not receive or see police data.
bezwaar-niet-genoemd-stap = See whom the decision names
bezwaar-niet-bekendgemaakt = The designation decision is signed, but not yet made known. It works only after that.
bezwaar-niet-bekendgemaakt-stap = Record how it was made known
bezwaar-besluit-verlopen = The term of the designation decision is over.
bezwaar-besluit-verlopen-stap = Make a new decision
bezwaar-besluit-ingetrokken = The designation decision was withdrawn.
bezwaar-besluit-ingetrokken-stap = Make a new decision
bezwaar-besluit-onvolledig = The decision is not complete. An incomplete decision cannot be signed.
bezwaar-besluit-onvolledig-stap = Add what is missing

bezwaar-komt-van-politie = This came from the police. So it may not go to a partner.
bezwaar-komt-van-politie-stap = Ask the person
bezwaar-niet-nodig = This is not needed for this purpose.
bezwaar-toestemming-ontbreekt = The person has not given consent for this yet.
bezwaar-toestemming-ontbreekt-stap = Ask for consent
bezwaar-geen-grondslag = No agreement allows this to go to this partner.
bezwaar-geen-grondslag-stap = See partners and agreements
bezwaar-grondslag-geldt-niet = The legal basis that allowed this is not in force today. So it may not leave now. Ask the data protection officer whether there is another basis; if there is, the administrator puts it in the policy.
bezwaar-grondslag-geldt-niet-stap = See the legal bases and until when they hold
bezwaar-niet-op-lijst = The decision that is in force now does not list this kind of data. Then you may not receive it from the police or record it.
bezwaar-niet-op-lijst-stap = See the list of data in the decision
bezwaar-niet-voor-incident = The decision that is in force now does not name this kind of incident. Then you may not receive police data about it or record them.
bezwaar-niet-voor-incident-stap = See which incidents the decision is for
bezwaar-geen-politieakkoord = The police have not approved this text yet. That is why it may not go to the neighbourhood.
bezwaar-geen-politieakkoord-stap = Ask the police to approve it

bezwaar-geen-vrijgave = The police have not released contact yet. Do not make contact.
bezwaar-geen-vrijgave-stap = Ask the police for release
bezwaar-geen-slachtofferhulp = It is not known yet whether Victim Support already had contact. Ask that first.
bezwaar-geen-slachtofferhulp-stap = Record the status at Victim Support
bezwaar-werk-open = Mandatory work is still open. So the case cannot be closed.
bezwaar-werk-open-stap = See what is still open
bezwaar-screening-onvolledig = The screening still misses answers that this kind of robbery asks for.
bezwaar-screening-onvolledig-stap = Complete the screening
bezwaar-niet-gevraagd-politie = The police have not been asked for objections yet. After that you can decide.
bezwaar-niet-gevraagd-politie-stap = Ask the police for objections
bezwaar-politie-bezwaar = The police object to aftercare for this person. You can only decide ‘no’ now. Action in the neighbourhood stays possible.
bezwaar-politie-bezwaar-stap = Back to the cases
bezwaar-geen-verbeterpunt = An evaluation has at least one improvement point.
bezwaar-geen-verbeterpunt-stap = Add an improvement point
bezwaar-nog-geen-nazorg = Aftercare has not begun in this case. First finish the screening and decide about every person. Then you can evaluate.
bezwaar-nog-geen-nazorg-stap = Go to what comes first
bezwaar-casus-gesloten = This case is closed. Reopen it if something still has to be done.
bezwaar-casus-gesloten-stap = Back to the cases
bezwaar-noodzaak = The agreement asks for a recorded necessity. There is none.
bewaard-titel = You were signed out. Check what you filled in and send it again
bewaard-tekst = This form was not sent yet. What you had filled in stands below again. Give a file or password once more.
bewaard-over = You filled this in as well. It no longer fits the form:
bewaard-weg = Throw away what I filled in
bewaard-wacht-titel = You were signed out
bewaard-wacht-tekst = What you filled in is kept encrypted. Sign in again as the same person within 12 hours, and it stands there again.
bewaard-kwijt-titel = You were signed out
bewaard-kwijt-tekst = What you filled in could not be kept. We never keep a file or password. Sign in and fill it in again.
