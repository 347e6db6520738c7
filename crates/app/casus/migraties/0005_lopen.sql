-- Areas around the place of the robbery. `nr` tells them apart; the name can change.
CREATE TABLE gebied (
    gemeente TEXT NOT NULL,
    casus UUID NOT NULL,
    nr BIGINT NOT NULL,
    naam TEXT NOT NULL,
    door UUID NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, casus, nr)
);

-- A task is for the casus, for a person or for an area: `gebied` is 0 without one. With the term as it was, until when it is suspended, and when
-- it is brought to whom.
CREATE TABLE taak_per_gebied (
    gemeente TEXT NOT NULL,
    casus UUID NOT NULL,
    stap TEXT NOT NULL,
    betrokkene UUID NOT NULL,
    gebied BIGINT NOT NULL DEFAULT 0,
    staat TEXT NOT NULL,
    verplicht BOOLEAN NOT NULL,
    wie TEXT NOT NULL,
    niet_voor TIMESTAMPTZ,
    uiterlijk TIMESTAMPTZ,
    wacht_op TEXT NOT NULL,
    gedaan_op TIMESTAMPTZ,
    gedaan_door UUID,
    bewijs TEXT,
    oorspronkelijk TIMESTAMPTZ,
    opgeschort_tot TIMESTAMPTZ,
    escaleert_op TIMESTAMPTZ,
    escaleert_naar TEXT,
    PRIMARY KEY (gemeente, casus, stap, betrokkene, gebied)
);
INSERT INTO taak_per_gebied (gemeente, casus, stap, betrokkene, gebied, staat, verplicht, wie, niet_voor, uiterlijk, wacht_op, gedaan_op, gedaan_door, bewijs)
    SELECT gemeente, casus, stap, betrokkene, 0, staat, verplicht, wie, niet_voor, uiterlijk, wacht_op, gedaan_op, gedaan_door, bewijs FROM taak;
DROP TABLE taak;
ALTER TABLE taak_per_gebied RENAME TO taak;
CREATE INDEX taak_open ON taak (gemeente, staat, uiterlijk, casus, stap, betrokkene, gebied);
CREATE INDEX taak_wie ON taak (gemeente, staat, wie, uiterlijk, casus, stap, betrokkene, gebied);
CREATE INDEX taak_escalatie ON taak (gemeente, staat, escaleert_op, casus, stap, betrokkene, gebied);

-- What colleagues agreed about a task: who does it, who gave it and why, more time, a pause. It outlives the task: a corrected type that is
-- corrected back finds it again. `notitie` and `toelichting` are sealed: for the person of the task, or for the casus.
CREATE TABLE taakregie (
    gemeente TEXT NOT NULL,
    casus UUID NOT NULL,
    stap TEXT NOT NULL,
    betrokkene UUID NOT NULL,
    gebied BIGINT NOT NULL,
    wie UUID,
    gegeven_door UUID,
    gegeven_op TIMESTAMPTZ,
    notitie BYTEA,
    toelichting BYTEA,
    verlengd_tot TIMESTAMPTZ,
    verlengd_reden TEXT,
    verlengd_bewust BOOLEAN NOT NULL DEFAULT FALSE,
    opgeschort_tot TIMESTAMPTZ,
    opgeschort_reden TEXT,
    gemeld_op TIMESTAMPTZ,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, casus, stap, betrokkene, gebied)
);
CREATE INDEX taakregie_wie ON taakregie (gemeente, wie, gegeven_op);

-- The draaiboeken that run in a casus beside its own, in the order in which they came: JSON, `[["veel-slachtoffers","2026-01-01"]]`.
ALTER TABLE casus ADD COLUMN draaiboeken_erbij TEXT NOT NULL DEFAULT '[]';
