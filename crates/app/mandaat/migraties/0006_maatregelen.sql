-- Measures: those of the municipality itself, and the shipped ones it decided about. A shipped one keeps here the text that was decided
-- on; `som` is the sum of the policy at that moment, so that a later change of policy is seen and never taken over by itself.
-- `volgorde` holds letters and digits only, so that every engine sorts it alike; `sleutel` is the name for finding the same one again.
-- `doelgroep` and `geldt_voor` hold codes between spaces. `gecontroleerd` is empty when nobody ever checked.
CREATE TABLE maatregel (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    oorsprong TEXT NOT NULL,
    volgorde TEXT NOT NULL,
    sleutel TEXT NOT NULL,
    zoektekst TEXT NOT NULL,
    naam TEXT NOT NULL,
    soort TEXT NOT NULL,
    niveau TEXT NOT NULL,
    doelgroep TEXT NOT NULL,
    geldt_voor TEXT NOT NULL,
    vanaf_dagen BIGINT,
    van TEXT,
    tot TEXT,
    eigenaar TEXT NOT NULL,
    omschrijving TEXT NOT NULL,
    bron TEXT NOT NULL,
    gecontroleerd TEXT NOT NULL,
    gecontroleerd_door UUID,
    overname TEXT NOT NULL,
    reden TEXT NOT NULL,
    notitie TEXT NOT NULL,
    som TEXT NOT NULL,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX maatregel_volgorde ON maatregel (gemeente, oorsprong, volgorde);
CREATE INDEX maatregel_sleutel ON maatregel (gemeente, sleutel);
CREATE INDEX maatregel_nalopen ON maatregel (gemeente, overname, gecontroleerd, volgorde);

-- A file that was sent in for a register: first a proposal, then carried out or turned down, and perhaps turned back.
CREATE TABLE invoer (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    register TEXT NOT NULL,
    staat TEXT NOT NULL,
    bestand TEXT NOT NULL,
    verslag TEXT NOT NULL,
    gemaakt TIMESTAMPTZ NOT NULL,
    door UUID NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX invoer_register ON invoer (gemeente, register, gemaakt);

-- One row of such a file: what it would do, to what, and what is to be said about its cells. `vorige` is what stood there before (nothing:
-- it is new), `versie` its version then.
CREATE TABLE invoerregel (
    gemeente TEXT NOT NULL,
    invoer UUID NOT NULL,
    nr BIGINT NOT NULL,
    uitkomst TEXT NOT NULL,
    naam TEXT NOT NULL,
    sleutel TEXT NOT NULL,
    inhoud TEXT,
    vorige TEXT,
    versie BIGINT NOT NULL,
    bevindingen TEXT NOT NULL,
    PRIMARY KEY (gemeente, invoer, nr)
);
CREATE INDEX invoerregel_uitkomst ON invoerregel (gemeente, invoer, uitkomst, nr);
