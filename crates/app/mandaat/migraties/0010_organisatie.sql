-- The existing organisation of the robbery approach: parts under each other. Functions and organisations, no names of persons.
CREATE TABLE organisatie (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    boven UUID,
    naam TEXT NOT NULL,
    rol TEXT NOT NULL,
    volgorde BIGINT NOT NULL,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, id)
);
