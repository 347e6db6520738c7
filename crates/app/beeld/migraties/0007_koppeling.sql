-- For what kind of group or place something is prepared; empty for a finding, and for what was recorded before this was asked.
ALTER TABLE beeldduiding ADD COLUMN groep TEXT NOT NULL DEFAULT '';

-- A measure of the catalogue or a partner of the register that stands ready for a target group or place. What ended stays to be seen.
CREATE TABLE beeldkoppeling (
    gemeente TEXT NOT NULL,
    duiding UUID NOT NULL,
    soort TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (gemeente, duiding, soort, id)
);
