-- The register of partners: own partners, persons, agreements, offers, conditions, calls, and what partners answered by a link.
-- Parts of a partner are numbered within it.
CREATE TABLE partner_eigen (
    gemeente TEXT NOT NULL,
    partner TEXT NOT NULL,
    naam TEXT NOT NULL,
    geldt_voor TEXT NOT NULL,
    voorbereiding TEXT NOT NULL,
    uitvoering TEXT NOT NULL,
    sinds TEXT NOT NULL,
    beeindigd TEXT,
    reden_einde TEXT NOT NULL DEFAULT '',
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, partner)
);

-- `aanwezig` holds the hours of each weekday as JSON, Monday first. `vervanger` is the number of another person of the same partner.
CREATE TABLE partner_persoon (
    gemeente TEXT NOT NULL,
    partner TEXT NOT NULL,
    nr BIGINT NOT NULL,
    naam TEXT NOT NULL,
    functie TEXT NOT NULL,
    telefoon TEXT NOT NULL,
    buiten TEXT NOT NULL,
    email TEXT NOT NULL,
    aanwezig TEXT NOT NULL,
    vervanger BIGINT,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, partner, nr)
);

CREATE TABLE partner_afspraak (
    gemeente TEXT NOT NULL,
    partner TEXT NOT NULL,
    nr BIGINT NOT NULL,
    onderwerp TEXT NOT NULL,
    inhoud TEXT NOT NULL,
    vanaf TEXT,
    tot TEXT,
    staat TEXT NOT NULL,
    getekend_op TEXT,
    getekend_door TEXT NOT NULL,
    opzegtermijn TEXT NOT NULL,
    herzien_op TEXT,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, partner, nr)
);

-- `stap` is a step of a draaiboek, or empty: for the whole draaiboek. `reactietijd` is a term in words.
CREATE TABLE partner_aanbod (
    gemeente TEXT NOT NULL,
    partner TEXT NOT NULL,
    nr BIGINT NOT NULL,
    wat TEXT NOT NULL,
    geldt_voor TEXT NOT NULL,
    stap TEXT NOT NULL,
    vanaf TEXT,
    tot TEXT,
    reactietijd TEXT NOT NULL,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, partner, nr)
);

CREATE TABLE partner_voorwaarde (
    gemeente TEXT NOT NULL,
    partner TEXT NOT NULL,
    voorwaarde TEXT NOT NULL,
    oordeel TEXT NOT NULL,
    uitleg TEXT NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    door UUID NOT NULL,
    PRIMARY KEY (gemeente, partner, voorwaarde)
);

CREATE TABLE partner_belpoging (
    gemeente TEXT NOT NULL,
    partner TEXT NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    uitkomst TEXT NOT NULL,
    opmerking TEXT NOT NULL,
    door UUID,
    PRIMARY KEY (gemeente, partner, op)
);

-- What a partner answered by a link: `velden` is JSON, empty when everything was right.
CREATE TABLE partner_antwoord (
    gemeente TEXT NOT NULL,
    link UUID NOT NULL,
    partner TEXT NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    velden TEXT NOT NULL,
    opmerking TEXT NOT NULL,
    besloten_op TIMESTAMPTZ,
    besloten_door UUID,
    PRIMARY KEY (gemeente, link)
);
CREATE INDEX partner_antwoord_partner ON partner_antwoord (gemeente, partner, op);
CREATE INDEX partner_antwoord_open ON partner_antwoord (gemeente, besloten_op);

INSERT INTO partner_afspraak (gemeente, partner, nr, onderwerp, inhoud, vanaf, tot, staat, getekend_op, getekend_door, opzegtermijn, herzien_op, versie)
SELECT gemeente, partner, 1, 'Samenwerking bij nazorg', afspraak, afspraak_van, afspraak_tot,
    CASE WHEN afspraak_op IS NULL THEN 'concept' ELSE 'ondertekend' END, afspraak_op, '', '', NULL, 1
FROM partner_lokaal WHERE afspraak <> '' OR afspraak_op IS NOT NULL;

INSERT INTO partner_belpoging (gemeente, partner, op, uitkomst, opmerking, door)
SELECT gemeente, partner, laatst_gebeld, 'klopt', '', NULL FROM partner_lokaal WHERE laatst_gebeld IS NOT NULL;

ALTER TABLE partner_lokaal DROP COLUMN afspraak;
ALTER TABLE partner_lokaal DROP COLUMN afspraak_van;
ALTER TABLE partner_lokaal DROP COLUMN afspraak_tot;
ALTER TABLE partner_lokaal DROP COLUMN afspraak_op;
