-- A form that was sent after the session ended, sealed for the person whose session it was, until that person has signed in again.
CREATE TABLE bewaard_formulier (
    gemeente TEXT NOT NULL,
    som BYTEA NOT NULL,
    medewerker UUID NOT NULL,
    inhoud BYTEA NOT NULL,
    verloopt TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, som)
);
CREATE INDEX bewaard_formulier_medewerker ON bewaard_formulier (gemeente, medewerker, verloopt);
