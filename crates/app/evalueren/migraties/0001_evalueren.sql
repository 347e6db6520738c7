-- One evaluation per casus: the four questions on effect, and how the cooperation went. No names, no personal data.
CREATE TABLE evaluatie (
    gemeente TEXT NOT NULL,
    casus UUID NOT NULL,
    aandacht TEXT,
    veiligheid TEXT,
    gevoel TEXT,
    informatie TEXT,
    effect_op TIMESTAMPTZ,
    goed TEXT NOT NULL,
    beter TEXT NOT NULL,
    proces_op TIMESTAMPTZ,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, casus)
);

-- What is learned, as a proposed change of a chapter of the nazorgplan.
CREATE TABLE verbeterpunt (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    casus UUID NOT NULL,
    punt TEXT NOT NULL,
    hoofdstuk BIGINT NOT NULL,
    voorstel TEXT NOT NULL,
    eigenaar UUID NOT NULL,
    uiterlijk TEXT NOT NULL,
    door UUID NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX verbeterpunt_casus ON verbeterpunt (gemeente, casus);
