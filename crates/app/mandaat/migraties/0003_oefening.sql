-- An exercise that was held. `lessen` is about the organisation, never about a person.
CREATE TABLE oefening (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    gehouden_op TEXT NOT NULL,
    soort TEXT NOT NULL,
    deelnemers BIGINT NOT NULL,
    lessen TEXT NOT NULL,
    door UUID NOT NULL,
    gemaakt TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX oefening_gehouden ON oefening (gemeente, gehouden_op);
