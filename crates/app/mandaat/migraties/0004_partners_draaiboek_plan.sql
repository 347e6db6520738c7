-- What the municipality adds to the shipped partners, which draaiboeken it adopted, and its nazorgplan.
-- `afspraak_op` is the day the agreement was signed. A partner without a row has nothing added yet.
CREATE TABLE partner_lokaal (
    gemeente TEXT NOT NULL,
    partner TEXT NOT NULL,
    naam TEXT NOT NULL DEFAULT '',
    contactpersoon TEXT NOT NULL,
    telefoon TEXT NOT NULL,
    buiten TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    afspraak TEXT NOT NULL DEFAULT '',
    afspraak_van TEXT,
    afspraak_tot TEXT,
    afspraak_op TEXT,
    doet_mee BOOLEAN NOT NULL DEFAULT TRUE,
    reden_niet TEXT NOT NULL DEFAULT '',
    laatst_gebeld TIMESTAMPTZ,
    versie BIGINT NOT NULL DEFAULT 1,
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

-- A version of the plan: `inhoud` is the frozen JSON, `som` the SHA-256 of exactly those bytes; neither ever changes.
-- `vastgesteld_op` is the day of adoption, `vastgesteld_door` who recorded it, `vastgesteld_naam` the mayor when the mayor did it here.
CREATE TABLE planversie (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    nummer BIGINT NOT NULL,
    staat TEXT NOT NULL,
    wat TEXT NOT NULL DEFAULT '',
    inhoud TEXT NOT NULL DEFAULT '{}',
    som TEXT NOT NULL DEFAULT '',
    gemaakt TIMESTAMPTZ,
    gemaakt_door UUID,
    vastgesteld_op TIMESTAMPTZ,
    vastgesteld_door UUID,
    vastgesteld_naam TEXT,
    PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX planversie_nummer ON planversie (gemeente, nummer);

-- The municipality's own text of a chapter, beside what the data fill in.
CREATE TABLE planhoofdstuk (
    gemeente TEXT NOT NULL,
    nummer BIGINT NOT NULL,
    tekst TEXT NOT NULL,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, nummer)
);

CREATE TABLE plandoel (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    doel TEXT NOT NULL,
    indicator TEXT NOT NULL,
    streefwaarde TEXT NOT NULL,
    doelstelling TEXT NOT NULL,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, id)
);

-- A change of the plan that an evaluation proposed.
CREATE TABLE planwijziging (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    hoofdstuk BIGINT NOT NULL,
    tekst TEXT NOT NULL,
    verbeterpunt UUID NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    staat TEXT NOT NULL,
    besloten_op TIMESTAMPTZ,
    besloten_door UUID,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX planwijziging_staat ON planwijziging (gemeente, staat, op);
