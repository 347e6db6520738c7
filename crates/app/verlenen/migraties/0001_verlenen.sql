-- Contacts, attempts and plans with one person. Without an outcome it is a plan. The note is sealed with that person's key.
CREATE TABLE contactmoment (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    casus UUID NOT NULL,
    betrokkene UUID NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    kanaal TEXT NOT NULL,
    partij TEXT NOT NULL,
    uitkomst TEXT,
    notitie BYTEA,
    door UUID NOT NULL,
    ingevoerd_op TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX contactmoment_persoon ON contactmoment (gemeente, casus, betrokkene, op);

-- Did Slachtofferhulp have contact already? Either a status or a reason why it was not asked.
CREATE TABLE slachtofferhulp (
    gemeente TEXT NOT NULL,
    casus UUID NOT NULL,
    betrokkene UUID NOT NULL,
    status TEXT,
    overgeslagen TEXT,
    sinds TEXT,
    advies BYTEA,
    door UUID NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, casus, betrokkene)
);

-- What someone wrote with a task about one person, sealed with that person's key.
CREATE TABLE taaknotitie (
    gemeente TEXT NOT NULL,
    casus UUID NOT NULL,
    stap TEXT NOT NULL,
    betrokkene UUID NOT NULL,
    notitie BYTEA NOT NULL,
    door UUID NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, casus, stap, betrokkene)
);

-- The letter to the neighbourhood: its text holds no personal data; that is checked at every save.
CREATE TABLE buurtbrief (
    gemeente TEXT NOT NULL,
    casus UUID NOT NULL,
    taal TEXT NOT NULL,
    tekst TEXT NOT NULL,
    door UUID NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    akkoord_op TEXT,
    akkoord_functie TEXT,
    akkoord_door UUID,
    verstuurd_op TEXT,
    wijze TEXT,
    aantal BIGINT,
    verstuurd_door UUID,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, casus)
);

-- The notice of AVG art. 14: when and how a person was told which data the municipality has, and from whom.
CREATE TABLE mededeling (
    gemeente TEXT NOT NULL,
    casus UUID NOT NULL,
    betrokkene UUID NOT NULL,
    op TEXT NOT NULL,
    wijze TEXT NOT NULL,
    door UUID NOT NULL,
    vastgelegd_op TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, casus, betrokkene)
);

-- The notice put off: until and including which day, and on which ground of UAVG art. 41 lid 1.
CREATE TABLE mededeling_uitstel (
    gemeente TEXT NOT NULL,
    casus UUID NOT NULL,
    betrokkene UUID NOT NULL,
    reden TEXT NOT NULL,
    tot TEXT NOT NULL,
    door UUID NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, casus, betrokkene)
);

-- Agreements about a neighbourhood meeting, apart from the meeting itself.
CREATE TABLE bijeenkomst (
    gemeente TEXT NOT NULL,
    casus UUID NOT NULL,
    afgesproken_op TEXT NOT NULL,
    vorm TEXT NOT NULL,
    partners TEXT NOT NULL,
    plek TEXT NOT NULL,
    gepland_op TIMESTAMPTZ,
    gehouden_op TEXT,
    bezoekers BIGINT,
    vragen TEXT NOT NULL,
    door UUID NOT NULL,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, casus)
);
