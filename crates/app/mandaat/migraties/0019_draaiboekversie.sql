-- A version of a draaiboek that the municipality writes itself: concept, offered to a colleague, approved, published, withdrawn. `tekst` is
-- what was written, `vorige` the texts before it (JSON, newest last) so that a change can be taken back. `geldig_vanaf` is set when it is
-- published; from then on the text never changes, because a running casus keeps it.
CREATE TABLE draaiboek_versie (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    draaiboek TEXT NOT NULL,
    naam TEXT NOT NULL,
    staat TEXT NOT NULL,
    tekst TEXT NOT NULL,
    vorige TEXT NOT NULL DEFAULT '[]',
    geldig_vanaf TEXT,
    gemaakt TIMESTAMPTZ NOT NULL,
    gemaakt_door UUID NOT NULL,
    gewijzigd TIMESTAMPTZ NOT NULL,
    gewijzigd_door UUID NOT NULL,
    aangeboden TIMESTAMPTZ,
    aangeboden_door UUID,
    nagekeken TIMESTAMPTZ,
    nagekeken_door UUID,
    opmerking TEXT NOT NULL DEFAULT '',
    gepubliceerd TIMESTAMPTZ,
    gepubliceerd_door UUID,
    ingetrokken TIMESTAMPTZ,
    ingetrokken_door UUID,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX draaiboek_versie_dag ON draaiboek_versie (gemeente, draaiboek, geldig_vanaf);
