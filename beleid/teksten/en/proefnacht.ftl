# Trial night: what happens tonight, if it happens now

onderdeel-proefnacht = Trial night
proefnacht-titel = What happens if …
proefnacht-lead = Play a robbery at a moment you choose yourself. You see where it goes well and where it fails. Nothing is kept.
proefnacht-vraag = Choose the moment
proefnacht-soort = What kind of robbery?
proefnacht-dag = When does the report come in?
proefnacht-zonder = Who is away?
    .uitleg = For example on leave.
proefnacht-speel = Play
proefnacht-verloop = How it goes
proefnacht-vast = A { $soort } at { $moment }: it fails here
proefnacht-goed = A { $soort } at { $moment }: this goes well
proefnacht-half = { $aantal ->
    [one] At 1 point it only just goes well.
   *[other] At { $aantal } points it only just goes well.
}
proefnacht-herstel = Solve this
proefnacht-herstel-ander = The { -functie } can mend this.
proefnacht-afloop-goed = Well
proefnacht-afloop-let = Only just
proefnacht-afloop-vast = Fails

proefnacht-opnemen = Somebody takes the report.
    .goed = { $wie } is on duty.
    .toeval = Nobody is on duty. { $wie } must happen to answer.
    .nummer = There is no number of { $wie }.
    .niemand = There is nobody to call.
proefnacht-besluit = That person may receive police data.
    .goed = The decision names { $wie }.
    .ander = The decision does name { $wie }: call that person too.
    .niet-genoemd = The decision does not name { $wie }.
    .geen = No decision is in force at that moment.
    .niemand = There is nobody to name.
proefnacht-inlog = That person can log in.
    .goed = { $wie } has a login.
    .geen = { $wie } has no password or passkey yet.
    .niemand = There is nobody who can log in.
proefnacht-politie = The police say whether contact is allowed.
    .goed = The desk can be reached, and there is a number of { $wie }.
    .alleen-wacht = Only the desk can be reached: there is no fixed contact person with a number.
    .geen-nummer = There is no number of the police desk for that hour.
proefnacht-draaiboek = The script starts.
    .goed = { $wie }, adopted.
    .niet-vastgesteld = { $wie } starts, but has not been adopted.
    .geen = There is no script for this robbery on that day.
proefnacht-burgemeester = The mayor hears of it.
    .goed = { $wie } can be reached, and else the deputy mayor.
    .een = Only { $wie } can be reached.
    .geen = There is no number of the mayor or the deputy mayor.
proefnacht-partner = A partner takes its first step.
    .goed = { $wie }: number and agreement are there.
    .geen-afspraak = { $wie }: no agreement is valid then.
    .buiten-uren = { $wie }: cannot be reached then. The register names other hours only.
    .geen-nummer = { $wie }: there is no number.
