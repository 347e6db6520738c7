-- Editions of the annex of a decision after the first, which was signed with the decision itself.
-- `personen` is what the gate reads, `bevroren` the annex as signed, `som` the SHA-256 of exactly those bytes; none of them ever changes.
CREATE TABLE bijlage_editie (
    gemeente TEXT NOT NULL,
    besluit UUID NOT NULL,
    nr BIGINT NOT NULL,
    personen TEXT NOT NULL,
    bevroren TEXT NOT NULL,
    som TEXT NOT NULL,
    op TIMESTAMPTZ NOT NULL,
    door UUID NOT NULL,
    PRIMARY KEY (gemeente, besluit, nr)
);
