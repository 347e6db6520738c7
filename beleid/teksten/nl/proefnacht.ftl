# Proefnacht: wat gebeurt er vannacht, als het nu gebeurt

onderdeel-proefnacht = Proefnacht
proefnacht-titel = Wat gebeurt er als …
proefnacht-lead = Speel een overval na op een moment dat je zelf kiest. Je ziet waar het goed gaat en waar het vastloopt. Er wordt niets bewaard.
proefnacht-vraag = Kies het moment
proefnacht-soort = Wat voor overval?
proefnacht-dag = Wanneer komt de melding?
proefnacht-zonder = Wie is er niet?
    .uitleg = Bijvoorbeeld met verlof.
proefnacht-speel = Speel na
proefnacht-verloop = Zo verloopt het
proefnacht-vast = Een { $soort } op { $moment }: hier loopt het vast
proefnacht-goed = Een { $soort } op { $moment }: dit gaat goed
proefnacht-half = { $aantal ->
    [one] Op 1 punt gaat het maar net goed.
   *[other] Op { $aantal } punten gaat het maar net goed.
}
proefnacht-herstel = Los dit op
proefnacht-herstel-ander = De { -functie } kan dit herstellen.
proefnacht-afloop-goed = Goed
proefnacht-afloop-let = Maar net
proefnacht-afloop-vast = Vast

proefnacht-opnemen = Iemand neemt de melding aan.
    .goed = { $wie } heeft dienst.
    .toeval = Niemand heeft dienst. { $wie } moet toevallig opnemen.
    .nummer = Van { $wie } is geen nummer bekend.
    .niemand = Er is niemand om te bellen.
proefnacht-besluit = Die mag politiegegevens ontvangen.
    .goed = Het aanwijzingsbesluit noemt { $wie }.
    .ander = Het besluit noemt wel { $wie }: die moet je erbij bellen.
    .niet-genoemd = Het aanwijzingsbesluit noemt { $wie } niet.
    .geen = Op dat moment is geen aanwijzingsbesluit van kracht.
    .niemand = Er is niemand om te noemen.
proefnacht-inlog = Die kan inloggen.
    .goed = { $wie } heeft een inlog.
    .geen = { $wie } heeft nog geen wachtwoord of passkey.
    .niemand = Er is niemand die kan inloggen.
proefnacht-politie = De politie zegt of contact mag.
    .goed = De wacht is te bereiken, en van { $wie } is een nummer bekend.
    .alleen-wacht = Alleen de wacht is te bereiken: er is geen vaste contactpersoon met een nummer.
    .geen-nummer = Van de wacht van de politie is geen nummer bekend voor dat uur.
proefnacht-draaiboek = Het draaiboek start.
    .goed = { $wie }, vastgesteld.
    .niet-vastgesteld = { $wie } start, maar is nog niet vastgesteld.
    .geen = Voor deze overval is er die dag geen draaiboek.
proefnacht-burgemeester = De burgemeester hoort het.
    .goed = { $wie } is te bereiken, en anders de loco.
    .een = Alleen { $wie } is te bereiken.
    .geen = Van burgemeester en loco is geen nummer bekend.
proefnacht-partner = Een partner doet zijn eerste stap.
    .goed = { $wie }: nummer en afspraak zijn er.
    .geen-afspraak = { $wie }: er geldt dan geen afspraak.
    .buiten-uren = { $wie }: is dan niet te bereiken. Het register noemt alleen andere uren.
    .geen-nummer = { $wie }: er is geen nummer.
