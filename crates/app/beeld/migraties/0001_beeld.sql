-- An incident of the police analyst's list. Address and point are sealed with a key of their year and go first; nothing of a person.
CREATE TABLE beeldincident (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    datum TEXT NOT NULL,
    begin TEXT,
    einde TEXT,
    soort TEXT NOT NULL,
    branche TEXT NOT NULL,
    buurt TEXT NOT NULL,
    plek BYTEA,
    geplaatst BOOLEAN NOT NULL,
    bron TEXT NOT NULL,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX beeldincident_datum ON beeldincident (gemeente, datum, id);

-- An area as it was in an edition year: codes of neighbourhoods change.
CREATE TABLE beeldgebied (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    jaar BIGINT NOT NULL,
    code TEXT NOT NULL,
    naam TEXT NOT NULL,
    inwoners BIGINT,
    adressen BIGINT,
    bron TEXT NOT NULL,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX beeldgebied_jaar ON beeldgebied (gemeente, jaar, code);

-- A figure of the police that anybody may read. `aantal` is nothing when it was not published: never 0.
CREATE TABLE beeldcijfer (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    tabel TEXT NOT NULL,
    gebied TEXT NOT NULL,
    misdrijf TEXT NOT NULL,
    periode TEXT NOT NULL,
    aantal BIGINT,
    opgehaald TEXT NOT NULL,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX beeldcijfer_periode ON beeldcijfer (gemeente, misdrijf, gebied, periode);

-- What the municipality knows from the street, for whom aftercare is prepared, and in what form.
CREATE TABLE beeldduiding (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    soort TEXT NOT NULL,
    naam TEXT NOT NULL,
    bron TEXT NOT NULL,
    op TEXT NOT NULL,
    nazorg TEXT NOT NULL,
    preventie TEXT NOT NULL,
    partners TEXT NOT NULL,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, id)
);

-- Headings by which the files of this municipality name a field.
CREATE TABLE beeldkop (
    gemeente TEXT NOT NULL,
    veld TEXT NOT NULL,
    kop TEXT NOT NULL,
    PRIMARY KEY (gemeente, veld)
);

-- What a circle was given to read over a year. An edition is never changed; the next one is a new line. `basis` is the exact total it was
-- made of, and is shown to nobody: it decides when a next one may come.
CREATE TABLE beelduitgave (
    gemeente TEXT NOT NULL,
    jaar BIGINT NOT NULL,
    kring TEXT NOT NULL,
    nr BIGINT NOT NULL,
    inhoud TEXT NOT NULL,
    basis BIGINT NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    door UUID NOT NULL,
    PRIMARY KEY (gemeente, jaar, kring, nr)
);
