-- A goal says how it is measured: target in tenths, source of the figure, period. What was removed keeps its figures.
ALTER TABLE plandoel ADD COLUMN streef BIGINT;
ALTER TABLE plandoel ADD COLUMN eenheid TEXT;
ALTER TABLE plandoel ADD COLUMN richting TEXT;
ALTER TABLE plandoel ADD COLUMN periode TEXT;
ALTER TABLE plandoel ADD COLUMN bron TEXT;
ALTER TABLE plandoel ADD COLUMN cijfer TEXT NOT NULL DEFAULT '';
ALTER TABLE plandoel ADD COLUMN grens BIGINT;
ALTER TABLE plandoel ADD COLUMN vraag TEXT NOT NULL DEFAULT '';
ALTER TABLE plandoel ADD COLUMN verwijderd_op TIMESTAMPTZ;

-- A figure of a goal over one period: counts and averages, never about one person. A correction is a new line; the highest number holds.
-- A line without teller and waarde takes the figure back.
CREATE TABLE doelcijfer (
    gemeente TEXT NOT NULL,
    doel UUID NOT NULL,
    vanaf TEXT NOT NULL,
    tot TEXT NOT NULL,
    nr BIGINT NOT NULL,
    teller BIGINT,
    noemer BIGINT,
    waarde BIGINT,
    gevraagd BIGINT,
    toelichting TEXT NOT NULL,
    bron TEXT NOT NULL,
    door UUID NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, doel, vanaf, tot, nr)
);

-- Proposed changes of a period are counted.
CREATE INDEX planwijziging_op ON planwijziging (gemeente, op);
