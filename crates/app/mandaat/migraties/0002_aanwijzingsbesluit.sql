-- The mayor's decision that names who may receive police data.
-- `inhoud` and `personen` are JSON; `geldig_van`, `geldig_tot` and `personen` are all that the gate reads.
-- `bevroren` is the text as it was signed, `som` the SHA-256 of exactly those bytes; after signing neither changes.
CREATE TABLE aanwijzingsbesluit (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    jaar BIGINT NOT NULL,
    volgnummer BIGINT NOT NULL,
    opvolger_van UUID,
    inhoud TEXT NOT NULL,
    personen TEXT NOT NULL,
    geldig_van TEXT,
    geldig_tot TEXT,
    aangeboden_op TIMESTAMPTZ,
    orgaan UUID,
    ondertekend_op TIMESTAMPTZ,
    bevroren TEXT,
    som TEXT,
    bekendgemaakt_op TIMESTAMPTZ,
    bekend_wijze TEXT,
    bekend_kenmerk TEXT,
    ingetrokken_op TIMESTAMPTZ,
    ingetrokken_door UUID,
    ingetrokken_reden TEXT,
    versie BIGINT NOT NULL,
    gemaakt TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX aanwijzingsbesluit_nummer ON aanwijzingsbesluit (gemeente, jaar, volgnummer);
CREATE INDEX aanwijzingsbesluit_ondertekend ON aanwijzingsbesluit (gemeente, ondertekend_op);
