-- The regional part of the plan. A municipality that leads gives out editions; one that takes part keeps the texts it took over.
CREATE TABLE regio_uitgave (
    gemeente TEXT NOT NULL,
    versie BIGINT NOT NULL,
    regio TEXT NOT NULL,
    hoofdstukken TEXT NOT NULL,
    bestand TEXT NOT NULL,
    gemaakt TIMESTAMPTZ NOT NULL,
    door UUID NOT NULL,
    PRIMARY KEY (gemeente, versie)
);

-- What is followed now; at most one region.
CREATE TABLE regio_gevolgd (
    gemeente TEXT NOT NULL,
    regio TEXT NOT NULL,
    trekker TEXT NOT NULL,
    trekker_naam TEXT NOT NULL,
    versie BIGINT NOT NULL,
    uitgegeven TEXT NOT NULL,
    som TEXT NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    door UUID NOT NULL,
    PRIMARY KEY (gemeente)
);

CREATE TABLE regio_tekst (
    gemeente TEXT NOT NULL,
    hoofdstuk BIGINT NOT NULL,
    tekst TEXT NOT NULL,
    PRIMARY KEY (gemeente, hoofdstuk)
);

-- A file that was sent in and waits for yes or no.
CREATE TABLE regio_voorstel (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    bestand TEXT NOT NULL,
    gemaakt TIMESTAMPTZ NOT NULL,
    door UUID NOT NULL,
    PRIMARY KEY (gemeente, id)
);
