-- How many addresses, homes or residents a square of 100 metres of the national grid holds, in an edition year: what robberies are compared with.
-- Place in whole metres of RD: the middle of what was counted. Open data of Kadaster and CBS.
CREATE TABLE beeldbasis (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    jaar BIGINT NOT NULL,
    soort TEXT NOT NULL,
    vak TEXT NOT NULL,
    x BIGINT NOT NULL,
    y BIGINT NOT NULL,
    aantal BIGINT NOT NULL,
    opgehaald TEXT NOT NULL,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX beeldbasis_jaar ON beeldbasis (gemeente, soort, jaar, vak);
