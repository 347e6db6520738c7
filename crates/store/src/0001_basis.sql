CREATE TABLE journaal_kop (
    gemeente TEXT PRIMARY KEY,
    nr       BIGINT NOT NULL,
    som      BYTEA NOT NULL
);

CREATE TABLE journaal (
    gemeente    TEXT NOT NULL,
    nr          BIGINT NOT NULL,
    moment      TIMESTAMPTZ NOT NULL,
    wie         TEXT NOT NULL,
    activiteit  TEXT NOT NULL,
    soort       TEXT NOT NULL,
    gebeurtenis TEXT NOT NULL,
    casus       UUID,
    betrokkene  UUID,
    reden       TEXT,
    vorige      BYTEA NOT NULL,
    som         BYTEA NOT NULL,
    PRIMARY KEY (gemeente, nr)
);

CREATE INDEX journaal_op_moment ON journaal (gemeente, moment, nr);
CREATE INDEX journaal_op_soort ON journaal (gemeente, soort, nr);
CREATE INDEX journaal_op_casus ON journaal (gemeente, casus, nr);
CREATE INDEX journaal_op_betrokkene ON journaal (gemeente, betrokkene, nr);
CREATE INDEX journaal_op_wie ON journaal (gemeente, wie, nr);

CREATE TABLE journaal_zegel (
    gemeente     TEXT NOT NULL,
    nr           BIGINT NOT NULL,
    som          BYTEA NOT NULL,
    moment       TIMESTAMPTZ NOT NULL,
    handtekening BYTEA NOT NULL,
    PRIMARY KEY (gemeente, nr)
);

-- Keys of persons, wrapped with the master key. Left out of dumps and back-ups, so that a destroyed key is gone everywhere.
CREATE TABLE persoonssleutel (
    gemeente TEXT NOT NULL,
    persoon  UUID NOT NULL,
    versie   BIGINT NOT NULL,
    sleutel  BYTEA NOT NULL,
    PRIMARY KEY (gemeente, persoon)
);

CREATE TABLE eenmalig (
    gemeente TEXT NOT NULL,
    id       UUID NOT NULL,
    waar     TEXT NOT NULL,
    moment   TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX eenmalig_op_moment ON eenmalig (gemeente, moment);
