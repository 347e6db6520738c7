-- The timeline of a casus: what was done, without who read it. A much read casus would else bury its own history.
CREATE INDEX journaal_tijdlijn ON journaal (gemeente, casus, nr) WHERE soort NOT IN ('casus-ingezien', 'betrokkene-ingezien');
