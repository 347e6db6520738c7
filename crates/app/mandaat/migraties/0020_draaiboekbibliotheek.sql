-- Files with a draaiboek that came in: `inhoud` is the whole file as it was received, signature and all, `sleutel` the thumbprint of the key that
-- signed it, `concept` the version that was made of it. `draaiboek_bron` holds the keys of which somebody here said whose they are.
CREATE TABLE draaiboek_ontvangen (
    gemeente TEXT NOT NULL,
    id UUID NOT NULL,
    naam TEXT NOT NULL,
    bron TEXT NOT NULL,
    sleutel TEXT NOT NULL,
    inhoud TEXT NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    door UUID NOT NULL,
    concept UUID,
    PRIMARY KEY (gemeente, id)
);
CREATE INDEX draaiboek_ontvangen_op ON draaiboek_ontvangen (gemeente, op);
CREATE TABLE draaiboek_bron (
    gemeente TEXT NOT NULL,
    sleutel TEXT NOT NULL,
    naam TEXT NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    door UUID NOT NULL,
    PRIMARY KEY (gemeente, sleutel)
);
