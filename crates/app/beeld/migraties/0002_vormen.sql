-- The day on which a row was read in as it says now. Not known of what was there before.
ALTER TABLE beeldincident ADD COLUMN opgehaald TEXT;
ALTER TABLE beeldgebied ADD COLUMN opgehaald TEXT;

-- The outline of an area as it was in an edition year, in whole metres of RD, made light to be drawn. Open data of CBS and Kadaster.
CREATE TABLE beeldvorm (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    jaar BIGINT NOT NULL,
    code TEXT NOT NULL,
    naam TEXT NOT NULL,
    ringen TEXT NOT NULL,
    opgehaald TEXT NOT NULL,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX beeldvorm_jaar ON beeldvorm (gemeente, jaar, code);
