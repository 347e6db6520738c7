-- Ways to sign in. `som` is always a hash: no password, code or token can be read back.
CREATE TABLE wachtwoord (
    gemeente TEXT NOT NULL,
    medewerker UUID NOT NULL,
    som TEXT NOT NULL,
    totp BYTEA NOT NULL,
    totp_stap BIGINT NOT NULL,
    gewijzigd TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, medewerker)
);

CREATE TABLE passkey (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    medewerker UUID NOT NULL,
    sleutel_id BYTEA NOT NULL,
    sleutel TEXT NOT NULL,
    naam TEXT NOT NULL,
    gemaakt TIMESTAMPTZ NOT NULL,
    gebruikt TIMESTAMPTZ,
    PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX passkey_sleutel ON passkey (gemeente, sleutel_id);
CREATE INDEX passkey_medewerker ON passkey (gemeente, medewerker);

CREATE TABLE herstelcode (
    gemeente TEXT NOT NULL,
    medewerker UUID NOT NULL,
    som BYTEA NOT NULL,
    PRIMARY KEY (gemeente, medewerker, som)
);

-- Devices on which someone signed in before; they have a counter of their own.
CREATE TABLE apparaat (
    gemeente TEXT NOT NULL,
    som BYTEA NOT NULL,
    medewerker UUID NOT NULL,
    gemaakt TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, som)
);
CREATE INDEX apparaat_medewerker ON apparaat (gemeente, medewerker);

-- Failed attempts, per account on unknown devices, per known device and per network. The key is a keyed hash.
CREATE TABLE aanmeldpoging (
    gemeente TEXT NOT NULL,
    sleutel BYTEA NOT NULL,
    aantal BIGINT NOT NULL,
    laatst TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, sleutel)
);
CREATE INDEX aanmeldpoging_laatst ON aanmeldpoging (gemeente, laatst);

-- Without `door` the link comes from the command line. Someone who can sign in already needs `goedgekeurd_door` as well.
CREATE TABLE uitnodiging (
    gemeente TEXT NOT NULL,
    som BYTEA NOT NULL,
    id UUID NOT NULL,
    medewerker UUID NOT NULL,
    door UUID,
    goedgekeurd_door UUID,
    gemaakt TIMESTAMPTZ NOT NULL,
    verloopt TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, som)
);
CREATE UNIQUE INDEX uitnodiging_id ON uitnodiging (gemeente, id);
CREATE INDEX uitnodiging_medewerker ON uitnodiging (gemeente, medewerker);

-- Ways to sign in that a link replaced; here until their owner has read it.
CREATE TABLE inlogvervanging (
    gemeente TEXT NOT NULL,
    medewerker UUID NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    door UUID,
    goedgekeurd_door UUID,
    PRIMARY KEY (gemeente, medewerker)
);

-- Passkey ceremonies that have begun and are not finished.
CREATE TABLE ceremonie (
    gemeente TEXT NOT NULL,
    som BYTEA NOT NULL,
    doel TEXT NOT NULL,
    stand TEXT NOT NULL,
    verloopt TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, som)
);
CREATE INDEX ceremonie_verloopt ON ceremonie (gemeente, verloopt);
