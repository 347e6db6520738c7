-- What the service for addresses (PDOK) answered, so that an address is asked once. The address itself is not here: it is found by a keyed hash, and
-- the answer is sealed with a key of the year in which it was asked. Kept for a year.
CREATE TABLE beeldadres (
    gemeente TEXT NOT NULL,
    zoek BYTEA NOT NULL,
    gevraagd TEXT NOT NULL,
    antwoord BYTEA NOT NULL,
    PRIMARY KEY (gemeente, zoek)
);
CREATE INDEX beeldadres_gevraagd ON beeldadres (gemeente, gevraagd);
