-- Who directs aftercare, who takes over, and the line to mayor and police.
-- One row per municipality: there is exactly one coordinator or contact person.
CREATE TABLE aanstelling (
    gemeente TEXT NOT NULL,
    functie TEXT NOT NULL,
    afdeling TEXT NOT NULL,
    sinds TEXT NOT NULL,
    coordinator UUID NOT NULL,
    buiten_kantooruren UUID,
    burgemeester UUID,
    loco UUID,
    politie UUID,
    politie_wacht TEXT NOT NULL,
    politie_telefoon TEXT NOT NULL,
    versie BIGINT NOT NULL,
    gewijzigd TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente)
);

CREATE TABLE aanstelling_plaatsvervanger (
    gemeente TEXT NOT NULL,
    medewerker UUID NOT NULL,
    volgorde BIGINT NOT NULL,
    PRIMARY KEY (gemeente, medewerker)
);

-- Cover outside office hours, from moment to moment.
CREATE TABLE roosterdienst (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    medewerker UUID NOT NULL,
    van TIMESTAMPTZ NOT NULL,
    tot TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX roosterdienst_tot ON roosterdienst (gemeente, tot);
