-- Exercises in a data space of their own, as the real municipality keeps them. `vooruit` is how many seconds the clock of the exercise is
-- ahead. `verslag` is JSON: what was learned and which functions took part, never a person.
CREATE TABLE oefenruimte (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    naam TEXT NOT NULL,
    begonnen TIMESTAMPTZ NOT NULL,
    door UUID NOT NULL,
    vooruit BIGINT NOT NULL,
    beeindigd TIMESTAMPTZ,
    verslag TEXT,
    vernietigd TIMESTAMPTZ,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX oefenruimte_begonnen ON oefenruimte (gemeente, begonnen);
-- A municipality has one at a time, also when two people begin in the same moment.
CREATE UNIQUE INDEX oefenruimte_loopt ON oefenruimte (gemeente) WHERE beeindigd IS NULL AND vernietigd IS NULL;

-- The tables below are filled inside the data space of an exercise only, and go with it.
CREATE TABLE oefendeelnemer (
    gemeente TEXT NOT NULL,
    medewerker UUID NOT NULL,
    rol TEXT NOT NULL,
    sinds TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, medewerker)
);

-- What would have left: a file with its bytes, or a link with its address inside the exercise.
CREATE TABLE oefenpost (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    wat TEXT NOT NULL,
    naam TEXT NOT NULL,
    soort TEXT NOT NULL,
    inhoud BYTEA,
    adres TEXT,
    van UUID NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX oefenpost_op ON oefenpost (gemeente, op);
CREATE UNIQUE INDEX oefenpost_adres ON oefenpost (gemeente, adres);

CREATE TABLE waarneming (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    door UUID NOT NULL,
    tekst TEXT NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX waarneming_op ON waarneming (gemeente, op);
