-- What the municipality agreed about one flow of data. The flow itself stands in policy: `sleutel` is the sum of its basis, sender,
-- recipient and purpose, so that another purpose is another flow. `gegevens` holds the codes of the kinds that are exchanged, between
-- spaces: what policy adds later is not agreed by itself.
CREATE TABLE informatieafspraak (
    gemeente TEXT NOT NULL,
    sleutel TEXT NOT NULL,
    van TEXT NOT NULL,
    aan TEXT NOT NULL,
    grondslag TEXT NOT NULL,
    besluit TEXT NOT NULL,
    reden TEXT NOT NULL,
    gegevens TEXT NOT NULL,
    kanaal TEXT NOT NULL,
    contact TEXT NOT NULL,
    opmerking TEXT NOT NULL,
    herzien_op TEXT,
    versie BIGINT NOT NULL,
    PRIMARY KEY (gemeente, sleutel)
);

-- A signature of a partner under a covenant, with the text as it was signed. `som` is the sum of that text, `afgesproken` the sum of the
-- flows that were agreed then: when those are others now, it stands under an older version.
CREATE TABLE convenant_ondertekening (
    gemeente TEXT NOT NULL,
    partner TEXT NOT NULL,
    nr BIGINT NOT NULL,
    link UUID NOT NULL,
    som TEXT NOT NULL,
    afgesproken TEXT NOT NULL,
    inhoud TEXT NOT NULL,
    naam TEXT NOT NULL,
    functie TEXT NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (gemeente, partner, nr)
);
