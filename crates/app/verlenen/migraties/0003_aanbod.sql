-- What became of a measure in a casus, for one person or for the surroundings (the casus itself). Rows are only added: the newest of a
-- measure holds. The name is kept as it was called then. A note about a person is sealed with that person's key; one about the
-- surroundings names nobody, which is checked when it is written.
CREATE TABLE casusaanbod (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    casus UUID NOT NULL,
    betrokkene UUID NOT NULL,
    omgeving BOOLEAN NOT NULL,
    maatregel TEXT NOT NULL,
    naam TEXT NOT NULL,
    stand TEXT NOT NULL,
    op TEXT NOT NULL,
    notitie BYTEA,
    omgevingsnotitie TEXT,
    door UUID NOT NULL,
    vastgelegd_op TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX casusaanbod_casus ON casusaanbod (gemeente, casus, betrokkene, vastgelegd_op);
