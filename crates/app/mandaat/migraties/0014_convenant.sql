-- A covenant: one text with the signatures of both parties, in whichever order. `som` is the sum of the text, `afgesproken` the sum of the
-- flows that were agreed then: when those are others now, it must be signed again. It binds when both signed, until `laatste_dag`.
CREATE TABLE convenant (
    gemeente TEXT NOT NULL,
    partner TEXT NOT NULL,
    nr BIGINT NOT NULL,
    som TEXT NOT NULL,
    afgesproken TEXT NOT NULL,
    inhoud TEXT NOT NULL,
    partner_link UUID,
    partner_naam TEXT NOT NULL DEFAULT '',
    partner_functie TEXT NOT NULL DEFAULT '',
    partner_op TIMESTAMPTZ,
    gemeente_door UUID,
    gemeente_naam TEXT NOT NULL DEFAULT '',
    gemeente_functie TEXT NOT NULL DEFAULT '',
    gemeente_op TIMESTAMPTZ,
    opgezegd_op TIMESTAMPTZ,
    opgezegd_door TEXT NOT NULL DEFAULT '',
    laatste_dag TEXT,
    PRIMARY KEY (gemeente, partner, nr)
);

INSERT INTO convenant (gemeente, partner, nr, som, afgesproken, inhoud, partner_link, partner_naam, partner_functie, partner_op)
SELECT gemeente, partner, nr, som, afgesproken, inhoud, link, naam, functie, op FROM convenant_ondertekening;

DROP TABLE convenant_ondertekening;

-- The agreement in the register that stands for the covenant in force: its number. It follows the covenant and is not edited.
ALTER TABLE partner_afspraak ADD COLUMN convenant BIGINT;
