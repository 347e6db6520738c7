-- The answer of a person about sharing with one partner: yes for these kinds of data, or no. Kinds are codes; the text that was shown is a fixed version of a text key.
CREATE TABLE toestemming (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    casus UUID NOT NULL,
    betrokkene UUID NOT NULL,
    partner TEXT NOT NULL,
    gegevens TEXT NOT NULL,
    tekst TEXT NOT NULL,
    wijze TEXT NOT NULL,
    gever TEXT NOT NULL,
    antwoord TEXT NOT NULL,
    gegeven_op TIMESTAMPTZ NOT NULL,
    ingetrokken_op TIMESTAMPTZ,
    door UUID NOT NULL,
    vastgelegd_op TIMESTAMPTZ NOT NULL,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX toestemming_persoon ON toestemming (gemeente, casus, betrokkene, vastgelegd_op);

-- A request to a partner: a question from a closed set. What the partner reads besides stands in verstrekking.
CREATE TABLE doorverwijzing (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    nummer TEXT NOT NULL,
    casus UUID NOT NULL,
    betrokkene UUID NOT NULL,
    partner TEXT NOT NULL,
    vraag TEXT NOT NULL,
    uiterlijk TEXT NOT NULL,
    staat TEXT NOT NULL,
    gemaakt_op TIMESTAMPTZ NOT NULL,
    door UUID NOT NULL,
    gelezen_op TIMESTAMPTZ,
    beantwoord_op TIMESTAMPTZ,
    beantwoord_door UUID,
    weigering TEXT,
    gedaan_op TEXT,
    antwoord BYTEA,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX doorverwijzing_nummer ON doorverwijzing (gemeente, nummer);
CREATE INDEX doorverwijzing_persoon ON doorverwijzing (gemeente, casus, betrokkene, gemaakt_op);
CREATE INDEX doorverwijzing_partner ON doorverwijzing (gemeente, partner, staat, uiterlijk);

-- One value that was released: to whom, for what, on which basis. About a person it goes with a request, sealed with the key of the person;
-- without a person and a request it is a fact of the robbery in the letter to the neighbourhood, which holds the value itself.
CREATE TABLE verstrekking (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    casus UUID NOT NULL,
    betrokkene UUID,
    doorverwijzing UUID,
    partner TEXT NOT NULL,
    soort TEXT NOT NULL,
    grondslag TEXT NOT NULL,
    artikel TEXT NOT NULL,
    doel TEXT NOT NULL,
    toestemming UUID,
    waarde BYTEA,
    op TIMESTAMPTZ NOT NULL,
    door UUID NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX verstrekking_verzoek ON verstrekking (gemeente, doorverwijzing);
CREATE INDEX verstrekking_tijd ON verstrekking (gemeente, op, id);
CREATE INDEX verstrekking_persoon ON verstrekking (gemeente, casus, betrokkene, op);
