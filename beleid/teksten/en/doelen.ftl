# Goals of the aftercare plan: how they are measured and what the figures say

doelstelling-steun = Attention and support for victim and surroundings
doelstelling-veiligheid = A higher level of security, so that it does not happen again
doelstelling-gevoel = The feeling of safety is restored
doelstelling-leren = Learning from every robbery

doelen-titel = Goals of the aftercare plan
doelen-lead = What do you want to reach, how do you measure it and when is it enough?
doelen-leeg = There is no goal yet
doelen-leeg-tekst = Begin with one goal for each objective.
doelen-stand = { $totaal ->
    [one] { $meetbaar } of 1 goal can be measured
   *[other] { $meetbaar } of { $totaal } goals can be measured
}
doelen-stand-tekst = { $gehaald } reached, { $niet } not reached. For the others there is no figure, or too little to say.
doelen-klein = With fewer than { $drempel } people or robberies there is no percentage: it would say nothing.
doelen-geen-bij = There is no goal for this yet.
doelen-voeg-toe = Add a goal
doelen-naar-plan = To the chapter Goals in the plan
doelen-verwijderd = { $aantal ->
    [one] 1 removed goal
   *[other] { $aantal } removed goals
}
doelen-verwijderd-tekst = The figures are kept. Put a goal back to see them again.

doel-titel = Change goal
doel-nieuw = New goal
doel-nieuw-lead = Only the objective and the goal are required. What is still missing is shown on the page of the goal.
doel-groep-wat = What do you want to reach?
doel-groep-genoeg = When is it enough?
doel-groep-bron = Where does the figure come from?
doel-doelstelling = Which objective does it belong to?
doel-doel = Goal
doel-indicator = Indicator
    .uitleg = What do you count or measure? For example: victims who speak to someone within 48 hours.
doel-streefwaarde = Target
doel-richting = Is more better, or less?
doel-streef-getal = Number
    .uitleg = Only the number, for example 95 or 7.5.
doel-eenheid = What does the number count?
doel-periode = Period
    .uitleg = Over what time do you look each time? With few robberies, choose three calendar years.
doel-bron = Source
    .uitleg = Choose a count when the system knows it already. Then there is nothing to fill in.
doel-cijfer = Which figure does the system count?
    .uitleg = Only for a count. How each figure is counted is explained on the page of the goal.
doel-grens = Within how many hours, days or times?
    .uitleg = Only for a figure with a bound. Leave empty for the bound that stands with the figure.
doel-vraag = Which question do you ask?
    .uitleg = Only for a question. Write it as people read it.
doel-bewaar = Save the goal
doel-in-woorden = This is how the target read before
doel-fout-getal = Enter a number with at most one decimal, such as 95 or 7.5.
doel-fout-percentage = A percentage is at most 100.
doel-fout-cijfer = A mark lies between 1 and 10.
doel-fout-eenheid = Choose what the number counts.
doel-fout-antwoorden = No more people can answer than you asked.
doel-fout-teller = This cannot be more than the number of people who answered.

doel-kolom-cijfer = Figure
doel-kolom-oordeel = State
doel-kolom-doen = Do
doel-stand = State
doel-loopt = still running
doel-verloop = Course
doel-verloop-zin = From { $was } ({ $toen }) to { $is } ({ $nu }).
doel-vastgelegd = Recorded
doel-wijzig = Change the goal
doel-verwijder-kop = Remove
doel-verwijder-tekst = The figures are kept. You can put the goal back later.
doel-verwijder = Remove the goal
doel-verwijder-vraag = Do you want to remove this goal?
doel-zet-terug = Put back
doel-niet-meetbaar = Cannot be measured yet
doel-voorstel = This makes it measurable
doel-voorstel-bron = Source: { $bron }. Target: { $streef }.
doel-neem-voorstel = Fill in this suggestion
doel-hoe-geteld = How does the figure come about?
doel-hoe-telling = The system counts this itself. It opens no personal data for it. Record the figure when the period is over. Then it stays, also when cases have been destroyed.
doel-hoe-vraag = You ask the question yourself and enter for each period how many people answered. Do not enter names.
doel-hoe-hand = You enter the figure for each period yourself, with where it comes from.
doel-bron-vraag = Question to people concerned: ‘{ $vraag }’
doel-klein-uitleg = It is about fewer than { $drempel }. That is too little to say whether the goal was reached. Over a longer period, such as three years, there is more to count.
doel-interval = The real percentage probably lies between { $van }% and { $tot }%. The more people or robberies, the more certain the figure.
doel-toeval = The difference with the target can be chance. The real percentage probably lies between { $van }% and { $tot }%.
doel-niets-geteld = Nothing to count
doel-telling = { $teller } of { $noemer }
doel-aandeel = { $deel } ({ $teller } of { $noemer })
doel-waarde-over = { $waarde } (over { $van })
doel-minder-dan = Fewer than { $drempel }
doel-streef = { $richting } { $maat }
doelmaat-percentage = { $getal }%
doelmaat-aantal = { $getal }
doelmaat-dagen = { $getal } days
doelmaat-cijfer = a { $getal }
doelgrens-uren = { $aantal } hours
doelgrens-dagen = { $aantal ->
    [one] 1 day
   *[other] { $aantal } days
}
doelgrens-keer = { $aantal ->
    [one] 1 attempt
   *[other] { $aantal } attempts
}
doelvak-halfjaar = { $nummer ->
    [1] first half of { $jaar }
   *[other] second half of { $jaar }
}
doelvak-kwartaal = { $nummer ->
    [1] first quarter of { $jaar }
    [2] second quarter of { $jaar }
    [3] third quarter of { $jaar }
   *[other] fourth quarter of { $jaar }
}
doelvak-maanden = { $van } up to and including { $tot }
doelvak-kort = q{ $nummer }

doelperiode-jaar = Calendar year
doelperiode-halfjaar = Half year
doelperiode-kwartaal = Quarter
doelperiode-12-maanden = The last 12 months
doelperiode-3-jaar = Three calendar years
doeleenheid-percentage = Percentage
doeleenheid-aantal = Number
doeleenheid-dagen = Days
doeleenheid-cijfer = Mark
doelrichting-minstens = At least
doelrichting-hoogstens = At most
doelbron-telling = Counted by the system
doelbron-vraag = Question to people concerned
doelbron-hand = Entered by hand
doeloordeel-gehaald = Reached
doeloordeel-niet-gehaald = Not reached
doeloordeel-te-weinig = Too little to say
doeloordeel-loopt-nog = Still running
doeloordeel-geen-streefwaarde = No target
doeloordeel-geen-cijfer = No figure yet

doeltekort-vaag = ‘{ $woorden }’ cannot be counted. When is it enough?
doeltekort-indicator = It does not say what you measure.
doeltekort-getal = There is no target with a number.
doeltekort-bron = It does not say where the figure comes from.
doeltekort-bron-onaf = The source is not finished: choose which figure the system counts, or write down the question.
doeltekort-eenheid = The chosen figure has another unit than the target.
doeltekort-periode = It does not say over which period you look.

doelvoorstel-contact = Count how many victims speak to someone from the municipality within 48 hours after the decision.
    .indicator = Victims who speak to someone from the municipality within 48 hours after the decision
doelvoorstel-buurt = Count for how many robberies it was agreed within 21 days whether there will be a meeting.
    .indicator = Robberies for which it was agreed within 21 days whether there will be a meeting
doelvoorstel-hulp = Count for how many victims it was first asked whether they are in contact with Slachtofferhulp.
    .indicator = Victims for whom it was first asked whether they are in contact with Slachtofferhulp
doelvoorstel-tevreden = Ask people for a mark afterwards.
    .indicator = Average mark given by victims after the aftercare
    .vraag = Which mark do you give the help of the municipality?
doelvoorstel-advies = Ask after three months which advice was carried out and enter the percentage.
    .indicator = Advice that was carried out after 3 months
doelvoorstel-veiliger = Count in how many evaluations it says that it has become safer.
    .indicator = Evaluated robberies after which it became safer
doelvoorstel-gevoel = Ask people after three months whether they feel safe again.
    .indicator = Victims who feel safe again after 3 months
    .vraag = Do you feel safe again at the place of the robbery?
doelvoorstel-evalueren = Count how many closed cases were evaluated.
    .indicator = Closed cases that were evaluated
doelvoorstel-leren = Count how many proposed changes were taken over in the plan.
    .indicator = Proposed changes that were taken over in the plan

cijfer-besluit-binnen = Decision about aftercare within { $grens } after the report
    .uitleg = Counts every robbery in the period. It is the time from the report to the first decision about aftercare. A robbery for which the { $grens } are not over yet is not counted yet.
cijfer-taken-op-tijd = Required steps that were done in time
    .uitleg = Counts required steps with a term, of robberies in the period. A step that can still be in time is not counted yet.
cijfer-gesloten-binnen = Cases closed within { $grens } after the report
    .uitleg = Counts every robbery in the period. A case that is open and for which the { $grens } are not over yet is not counted yet.
cijfer-herhaling = Robberies at an address where it happened before
    .uitleg = Counts robberies in the period for which it is known whether there was one here before.
cijfer-overvallen = Robberies in the period
    .uitleg = Counts every robbery that was reported to the municipality, on the day of the robbery.
cijfer-eerste-contact = First conversation with the municipality within { $grens } after the decision
    .uitleg = Counts people for whom aftercare was decided, of robberies in the period. It is the time from the decision to the first conversation. Who can still be spoken to in time is not counted yet.
cijfer-slachtofferhulp-eerst = Asked about Slachtofferhulp before the first conversation
    .uitleg = Counts people to whom the municipality spoke, of robberies in the period. When the question was skipped with a reason, it counts as not asked.
cijfer-bereikt-in-pogingen = People reached within { $grens }
    .uitleg = Counts people whom the municipality tried to speak to, of robberies in the period. A letter is no attempt. Who can still be reached within { $grens } is not counted yet.
cijfer-buurtafspraak = Agreement about a meeting within { $grens } after the robbery
    .uitleg = Counts every robbery in the period. When it was agreed that there will be no meeting, that is an agreement too.
cijfer-bijeenkomst-gehouden = Meeting held within { $grens } after the robbery
    .uitleg = Counts robberies in the period, except those for which it was agreed that there will be no meeting.
cijfer-verzoeken-gedaan = Requests that a partner carried out in time
    .uitleg = Counts requests to partners with an answer, of robberies in the period.
cijfer-preventieadvies = Robberies after which security advice was given
    .uitleg = Counts robberies in the period of which the step of giving security advice is done or late. When advice was not needed, the robbery is not counted. No answer received counts as not given.
cijfer-aanbod-gedaan = People who were offered something
    .uitleg = Counts people for whom aftercare was decided, of robberies in the period. One measure is enough, also when somebody did not want it.
cijfer-aanbod-aangenomen = Offered measures that were accepted
    .uitleg = Counts each measure that was offered to a person, of robberies in the period. What was recorded last counts.
cijfer-effect-aandacht = Evaluations with enough attention and support
    .uitleg = Counts evaluated robberies in the period. Only the answer yes counts as reached. Unknown is not counted.
cijfer-effect-veiligheid = Evaluations after which it is safer
    .uitleg = Counts evaluated robberies in the period. Only the answer yes counts as reached. Unknown is not counted.
cijfer-effect-gevoel = Evaluations after which the feeling of safety is restored
    .uitleg = Counts evaluated robberies in the period. Only the answer yes counts as reached. Unknown is not counted.
cijfer-effect-informatie = Evaluations from which the municipality learned something
    .uitleg = Counts evaluated robberies in the period. Only the answer yes counts as reached. Unknown is not counted.
cijfer-geevalueerd = Closed cases that were evaluated
    .uitleg = Counts robberies in the period whose case was closed. Effect and process must both have been filled in.
cijfer-verbeterpunten = Improvement points from evaluations
    .uitleg = Counts improvement points of robberies in the period.
cijfer-wijzigingen-overgenomen = Proposed changes that were taken over in the plan
    .uitleg = Counts changes that an evaluation proposed in the period.
cijfer-oefeningen = Exercises in the period
    .uitleg = Counts the exercises that were recorded under Exercise.

doelcijfer-titel = Enter figure
doelcijfer-titel-over = Figure over { $periode }
doelcijfer-gevraagd = How many people did you ask?
doelcijfer-beantwoord = How many people answered?
doelcijfer-teller = For how many of them was it reached?
    .uitleg = For example: how many people said yes.
doelcijfer-gemiddeld = What was the answer on average?
    .uitleg = With at most one decimal, such as 7.5.
doelcijfer-waarde = Figure
    .uitleg = Only the number, for example 62 or 7.5.
doelcijfer-over = How many people or robberies is it about?
    .uitleg = With a small number the figure says little. You will see that.
doelcijfer-herkomst = Where does the figure come from?
    .uitleg = Do not enter names.
doelcijfer-toelichting = Note
doelcijfer-bewaar = Save the figure
doelcijfer-trek-in = Take this figure back
doelcijfer-vul-in = Enter
doelcijfer-verbeter = Correct
doelcijfer-leg-vast = Record
doelcijfer-tel-opnieuw = Count again
doelcijfer-ingetrokken = Taken back
doelcijfer-wie = Who and when
doelcijfer-geschiedenis = Figures that were entered and recorded
doelcijfer-regels = { $aantal ->
    [one] 1 line in the history of the figure
   *[other] { $aantal } lines in the history of the figure
}
doelcijfer-van-gevraagd = { $aantal } asked

melding-doel-bewaard = The goal is saved.
melding-doel-verwijderd = The goal is removed. The figures are kept.
melding-doel-terug = The goal is back.
melding-doelcijfer-bewaard = The figure is saved.
melding-doelcijfer-vastgelegd = The figure is recorded.
melding-doelcijfer-ingetrokken = The figure is taken back.
