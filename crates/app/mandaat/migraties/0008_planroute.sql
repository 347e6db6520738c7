-- The route of a version of the plan: partners that are asked what they think of it or to sign it, what they said, the files that were
-- adopted, publication, and the day on which the plan is looked at again.
ALTER TABLE planversie ADD COLUMN herzien_op TEXT;
ALTER TABLE planversie ADD COLUMN gepubliceerd_op TEXT;
ALTER TABLE planversie ADD COLUMN gepubliceerd_waar TEXT NOT NULL DEFAULT '';
ALTER TABLE planversie ADD COLUMN route_versie BIGINT NOT NULL DEFAULT 0;

-- `soort` is consultatie or ondertekening; `op` is empty as long as the partner did not answer. `organisatie` is the name of the partner
-- when it was asked. `naam` and `functie` are of who signed.
CREATE TABLE planverzoek (
    gemeente TEXT NOT NULL,
    nummer BIGINT NOT NULL,
    soort TEXT NOT NULL,
    partner TEXT NOT NULL,
    organisatie TEXT NOT NULL,
    tot TEXT NOT NULL,
    gevraagd TIMESTAMPTZ NOT NULL,
    door UUID NOT NULL,
    op TIMESTAMPTZ,
    oordeel TEXT,
    naam TEXT NOT NULL DEFAULT '',
    functie TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (gemeente, nummer, soort, partner)
);

CREATE TABLE planopmerking (
    gemeente TEXT NOT NULL,
    nummer BIGINT NOT NULL,
    hoofdstuk BIGINT NOT NULL,
    partner TEXT NOT NULL,
    tekst TEXT NOT NULL,
    verwerking TEXT,
    reden TEXT NOT NULL DEFAULT '',
    besloten_op TIMESTAMPTZ,
    besloten_door UUID,
    versie BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (gemeente, nummer, hoofdstuk, partner)
);

-- The PDF as it was adopted, byte for byte; `som` is the SHA-256 of exactly those bytes. `soort` is volledig or openbaar.
CREATE TABLE planversie_bestand (
    gemeente TEXT NOT NULL,
    nummer BIGINT NOT NULL,
    soort TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    som TEXT NOT NULL,
    PRIMARY KEY (gemeente, nummer, soort)
);
