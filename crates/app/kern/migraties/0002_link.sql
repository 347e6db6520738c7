-- One-time links for people without a login. `som` is the SHA-256 of the token; the token itself is stored nowhere.
-- `doel` says what the link is for, `voorwerp` what it is about.
CREATE TABLE link (
    gemeente TEXT NOT NULL,
    som BYTEA NOT NULL,
    id UUID NOT NULL,
    doel TEXT NOT NULL,
    voorwerp TEXT NOT NULL,
    door UUID NOT NULL,
    gemaakt TIMESTAMPTZ NOT NULL,
    verloopt TIMESTAMPTZ NOT NULL,
    geopend TIMESTAMPTZ,
    gebruikt TIMESTAMPTZ,
    ingetrokken TIMESTAMPTZ,
    PRIMARY KEY (gemeente, som)
);
CREATE UNIQUE INDEX link_id ON link (gemeente, id);
CREATE INDEX link_voorwerp ON link (gemeente, doel, voorwerp, gemaakt);

-- How often a network tried links that do not exist. `sleutel` is a keyed sum of the network; `sinds` the start of the window.
CREATE TABLE linkpoging (
    gemeente TEXT NOT NULL,
    sleutel BYTEA NOT NULL,
    aantal BIGINT NOT NULL,
    sinds TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, sleutel)
);
CREATE INDEX linkpoging_sinds ON linkpoging (gemeente, sinds);
