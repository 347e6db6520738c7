-- The municipality, its users and their sessions.
CREATE TABLE gemeente (
    gemeente TEXT NOT NULL,
    naam TEXT NOT NULL,
    fictief BOOLEAN NOT NULL,
    instellingen TEXT NOT NULL,
    versie BIGINT NOT NULL,
    gemaakt TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente)
);

CREATE TABLE medewerker (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    naam TEXT NOT NULL,
    email TEXT NOT NULL,
    functie TEXT NOT NULL,
    telefoon TEXT NOT NULL,
    rollen TEXT NOT NULL,
    partner TEXT,
    actief BOOLEAN NOT NULL,
    versie BIGINT NOT NULL,
    gemaakt TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX medewerker_email ON medewerker (gemeente, email);

-- `som` is the SHA-256 of the token in the cookie; the token itself is stored nowhere.
CREATE TABLE sessie (
    gemeente TEXT NOT NULL,
    som BYTEA NOT NULL,
    id UUID NOT NULL,
    medewerker UUID NOT NULL,
    gemaakt TIMESTAMPTZ NOT NULL,
    laatst_gezien TIMESTAMPTZ NOT NULL,
    bevestigd TIMESTAMPTZ NOT NULL,
    apparaat TEXT NOT NULL,
    PRIMARY KEY (gemeente, som)
);
CREATE INDEX sessie_medewerker ON sessie (gemeente, medewerker);
