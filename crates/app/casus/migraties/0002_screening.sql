-- What screening asks beyond the facts that conditions use, and when it was finished.
CREATE TABLE screening (
    gemeente TEXT NOT NULL,
    casus UUID NOT NULL,
    iedereen_bekend TEXT,
    afgerond_op TIMESTAMPTZ,
    afgerond_door UUID,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, casus)
);

-- From when the police allow contact and which function said so; the planning reads the anker of the same moment.
CREATE TABLE politievrijgave (
    gemeente TEXT NOT NULL,
    casus UUID NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    functie TEXT NOT NULL,
    door UUID NOT NULL,
    vastgelegd_op TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, casus)
);

-- Two people may record the answers of the police.
ALTER TABLE politiebezwaar ADD COLUMN versie BIGINT NOT NULL DEFAULT 0;
