-- One robbery. Codes and moments only: names and addresses live sealed in betrokkene_gegeven.
-- The columns from slachtoffer_gedaan on repeat what `taak` says, so that lists need no counting.
CREATE TABLE casus (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    nummer TEXT NOT NULL,
    incidenttype TEXT NOT NULL,
    buurt TEXT NOT NULL,
    geweld TEXT NOT NULL,
    aantal TEXT NOT NULL,
    overval_op TIMESTAMPTZ NOT NULL,
    gemeld_op TIMESTAMPTZ NOT NULL,
    ingevoerd_op TIMESTAMPTZ NOT NULL,
    melder UUID NOT NULL,
    regie UUID NOT NULL,
    aanwijzingsbesluit UUID NOT NULL,
    draaiboek TEXT NOT NULL,
    draaiboek_vanaf TEXT NOT NULL,
    fase TEXT NOT NULL,
    gesloten_op TIMESTAMPTZ,
    slachtoffer_gedaan BIGINT NOT NULL,
    slachtoffer_totaal BIGINT NOT NULL,
    omgeving_gedaan BIGINT NOT NULL,
    omgeving_totaal BIGINT NOT NULL,
    preventie_gedaan BIGINT NOT NULL,
    preventie_totaal BIGINT NOT NULL,
    volgende_stap TEXT,
    volgende_uiterlijk TIMESTAMPTZ,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX casus_nummer ON casus (gemeente, nummer);
CREATE INDEX casus_tijd ON casus (gemeente, overval_op, id);
CREATE INDEX casus_fase ON casus (gemeente, fase, overval_op, id);
CREATE INDEX casus_type ON casus (gemeente, incidenttype, overval_op, id);

CREATE TABLE casusteller (
    gemeente TEXT NOT NULL,
    jaar BIGINT NOT NULL,
    laatste BIGINT NOT NULL,
    PRIMARY KEY (gemeente, jaar)
);

-- Facts that conditions ask for. `betrokkene` is the nil UUID for a fact about the casus.
CREATE TABLE feit (
    gemeente TEXT NOT NULL,
    casus UUID NOT NULL,
    betrokkene UUID NOT NULL,
    feit TEXT NOT NULL,
    waarde TEXT NOT NULL,
    door UUID NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, casus, betrokkene, feit)
);

-- Moments that steps wait for: release by the police, decision, consent, first contact. `betrokkene` as in feit.
CREATE TABLE anker (
    gemeente TEXT NOT NULL,
    casus UUID NOT NULL,
    betrokkene UUID NOT NULL,
    anker TEXT NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, casus, betrokkene, anker)
);

CREATE TABLE taak (
    gemeente TEXT NOT NULL,
    casus UUID NOT NULL,
    stap TEXT NOT NULL,
    betrokkene UUID NOT NULL,
    staat TEXT NOT NULL,
    verplicht BOOLEAN NOT NULL,
    wie TEXT NOT NULL,
    niet_voor TIMESTAMPTZ,
    uiterlijk TIMESTAMPTZ,
    wacht_op TEXT NOT NULL,
    gedaan_op TIMESTAMPTZ,
    gedaan_door UUID,
    bewijs TEXT,
    PRIMARY KEY (gemeente, casus, stap, betrokkene)
);
CREATE INDEX taak_open ON taak (gemeente, staat, uiterlijk, casus, stap, betrokkene);
CREATE INDEX taak_wie ON taak (gemeente, staat, wie, uiterlijk, casus, stap, betrokkene);

CREATE TABLE betrokkene (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    casus UUID NOT NULL,
    volgnr BIGINT NOT NULL,
    rol TEXT NOT NULL,
    leeftijdsgroep TEXT NOT NULL,
    vertegenwoordiger UUID,
    contactpersoon UUID,
    niet_bellen BOOLEAN NOT NULL,
    niet_schrijven BOOLEAN NOT NULL,
    versie BIGINT NOT NULL,
    gemaakt TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX betrokkene_volgnr ON betrokkene (gemeente, casus, volgnr);

-- One value per kind and provenance: what the police gave and what the person told stand side by side.
CREATE TABLE betrokkene_gegeven (
    gemeente TEXT NOT NULL,
    betrokkene UUID NOT NULL,
    soort TEXT NOT NULL,
    herkomst TEXT NOT NULL,
    waarde BYTEA NOT NULL,
    zoek BYTEA NOT NULL,
    aanwijzingsbesluit UUID,
    door UUID NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, betrokkene, soort, herkomst)
);
CREATE INDEX betrokkene_gegeven_zoek ON betrokkene_gegeven (gemeente, zoek);

-- Decisions, newest wins; `betrokkene` is the nil UUID for the decision about the neighbourhood.
CREATE TABLE nazorgbesluit (
    gemeente TEXT NOT NULL,
    casus UUID NOT NULL,
    betrokkene UUID NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    besluit TEXT NOT NULL,
    criterium TEXT NOT NULL,
    artikel TEXT NOT NULL,
    bezoek_door TEXT NOT NULL,
    feiten TEXT NOT NULL,
    aanwijzingsbesluit UUID NOT NULL,
    door UUID NOT NULL,
    PRIMARY KEY (gemeente, casus, betrokkene, op)
);

-- Was the police asked for objections, and what did they answer? Never why (AVG art. 10).
CREATE TABLE politiebezwaar (
    gemeente TEXT NOT NULL,
    casus UUID NOT NULL,
    betrokkene UUID NOT NULL,
    gevraagd_op TIMESTAMPTZ NOT NULL,
    gevraagd_door UUID NOT NULL,
    antwoord TEXT NOT NULL,
    antwoord_op TIMESTAMPTZ,
    antwoord_door UUID,
    functie TEXT NOT NULL,
    PRIMARY KEY (gemeente, casus, betrokkene)
);

CREATE TABLE burgemeesterkeuze (
    gemeente TEXT NOT NULL,
    casus UUID NOT NULL,
    gelezen_op TIMESTAMPTZ,
    gelezen_door UUID,
    keuze TEXT,
    keuze_op TIMESTAMPTZ,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, casus)
);
