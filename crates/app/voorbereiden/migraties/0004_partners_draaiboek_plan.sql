-- What the municipality adds to the shipped partners, which draaiboeken it adopted, and the versions of its nazorgplan.
CREATE TABLE partner_lokaal (
    gemeente TEXT NOT NULL,
    partner TEXT NOT NULL,
    contactpersoon TEXT NOT NULL,
    telefoon TEXT NOT NULL,
    afspraak_op TEXT,
    laatst_gebeld TIMESTAMPTZ,
    PRIMARY KEY (gemeente, partner)
);

CREATE TABLE draaiboek_vaststelling (
    gemeente TEXT NOT NULL,
    draaiboek TEXT NOT NULL,
    geldig_vanaf TEXT NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    door UUID NOT NULL,
    PRIMARY KEY (gemeente, draaiboek, geldig_vanaf)
);

CREATE TABLE planversie (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    nummer BIGINT NOT NULL,
    staat TEXT NOT NULL,
    vastgesteld_op TIMESTAMPTZ,
    PRIMARY KEY (gemeente, id)
);
