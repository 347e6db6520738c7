-- What a step asks to note: one sealed text per task, under the key of the person, or of the casus when it is about the casus itself.
CREATE TABLE aantekening (
    gemeente TEXT NOT NULL,
    casus UUID NOT NULL,
    stap TEXT NOT NULL,
    betrokkene UUID NOT NULL,
    inhoud BYTEA NOT NULL,
    door UUID NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, casus, stap, betrokkene)
);
