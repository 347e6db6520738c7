//! What can be counted in the tables of this step. Cases belong to the period in which the robbery was.
//! `CROSS JOIN` keeps SQLite at the cases of the period: left free it may begin at every contact there ever was.

use domain::plan::Tijdmaat;
use kern::cijfer::{Cijfer, Vorm};

/// The figures of this step.
pub const CIJFERS: &[Cijfer] = &[
    Cijfer::deel(
        "eerste-contact",
        "SELECT b.op AS start_op, (SELECT e.op FROM anker e WHERE e.gemeente = b.gemeente AND e.casus = b.casus AND e.betrokkene = b.betrokkene \
         AND e.anker = 'eerste-contact') AS eind_op FROM casus c \
         JOIN anker b ON b.gemeente = c.gemeente AND b.casus = c.id AND b.anker = 'besluit-ja' \
         WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3",
    )
    .vorm(Vorm::Binnen(Tijdmaat::Uren, 48)),
    Cijfer::deel(
        "slachtofferhulp-eerst",
        "SELECT count(*) AS noemer, count(*) FILTER (WHERE s.status IS NOT NULL) AS teller FROM casus c \
         JOIN anker e ON e.gemeente = c.gemeente AND e.casus = c.id AND e.anker = 'eerste-contact' \
         LEFT JOIN slachtofferhulp s ON s.gemeente = e.gemeente AND s.casus = e.casus AND s.betrokkene = e.betrokkene \
         WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3",
    ),
    Cijfer::deel(
        "bereikt-in-pogingen",
        "WITH gesprek AS (SELECT m.casus, m.betrokkene, MIN(CASE WHEN m.uitkomst IN ('gesproken', 'vertegenwoordiger', 'wil-geen-contact') THEN m.op END) AS eerst \
         FROM casus c CROSS JOIN contactmoment m WHERE m.gemeente = c.gemeente AND m.casus = c.id \
         AND c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3 AND m.partij IN ('gemeente', 'burgemeester') \
         AND m.uitkomst IS NOT NULL AND m.uitkomst <> 'verstuurd' GROUP BY m.casus, m.betrokkene), \
         pogingen AS (SELECT g.casus, g.betrokkene, g.eerst, count(*) AS aantal FROM gesprek g \
         CROSS JOIN contactmoment m WHERE m.gemeente = $1 AND m.casus = g.casus AND m.betrokkene = g.betrokkene \
         AND (g.eerst IS NULL OR m.op <= g.eerst) AND m.partij IN ('gemeente', 'burgemeester') AND m.uitkomst IS NOT NULL AND m.uitkomst <> 'verstuurd' \
         GROUP BY g.casus, g.betrokkene, g.eerst) \
         SELECT count(*) AS noemer, count(*) FILTER (WHERE eerst IS NOT NULL AND aantal <= $4) AS teller FROM pogingen \
         WHERE eerst IS NOT NULL OR aantal >= $4",
    )
    .vorm(Vorm::DeelTot(2)),
    Cijfer::deel(
        "buurtafspraak",
        "SELECT c.overval_op AS start_op, b.afgesproken_op AS eind_dag FROM casus c \
         LEFT JOIN bijeenkomst b ON b.gemeente = c.gemeente AND b.casus = c.id \
         WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3",
    )
    .vorm(Vorm::BinnenDagen(21)),
    Cijfer::deel(
        "bijeenkomst-gehouden",
        "SELECT c.overval_op AS start_op, b.gehouden_op AS eind_dag FROM casus c \
         LEFT JOIN bijeenkomst b ON b.gemeente = c.gemeente AND b.casus = c.id \
         WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3 AND (b.vorm IS NULL OR b.vorm <> 'geen')",
    )
    .vorm(Vorm::BinnenDagen(42)),
    Cijfer::deel(
        "verzoeken-gedaan",
        "SELECT count(*) AS noemer, count(*) FILTER (WHERE d.gedaan_op <= d.uiterlijk) AS teller FROM casus c \
         JOIN doorverwijzing d ON d.gemeente = c.gemeente AND d.casus = c.id AND d.beantwoord_op IS NOT NULL \
         WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3",
    ),
    Cijfer::deel(
        "aanbod-gedaan",
        "SELECT count(*) AS noemer, count(*) FILTER (WHERE EXISTS (SELECT 1 FROM casusaanbod o WHERE o.gemeente = b.gemeente \
         AND o.casus = b.casus AND o.betrokkene = b.betrokkene)) AS teller FROM casus c \
         CROSS JOIN anker b WHERE b.gemeente = c.gemeente AND b.casus = c.id AND b.anker = 'besluit-ja' \
         AND c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3",
    ),
    // Rows are only added: of each person and measure the newest holds. Measures for the surroundings are answered by nobody.
    Cijfer::deel(
        "aanbod-aangenomen",
        "SELECT count(*) AS noemer, count(*) FILTER (WHERE o.stand = 'aangenomen') AS teller FROM casus c \
         CROSS JOIN casusaanbod o WHERE o.gemeente = c.gemeente AND o.casus = c.id AND NOT o.omgeving \
         AND c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3 \
         AND NOT EXISTS (SELECT 1 FROM casusaanbod n WHERE n.gemeente = o.gemeente AND n.casus = o.casus AND n.betrokkene = o.betrokkene \
         AND n.maatregel = o.maatregel AND (n.vastgelegd_op > o.vastgelegd_op OR (n.vastgelegd_op = o.vastgelegd_op AND n.id > o.id)))",
    ),
    // What the step of advice recorded: given, not needed here, or no answer. The evidence is JSON without white space.
    Cijfer::deel(
        "preventieadvies",
        "SELECT count(*) AS noemer, count(*) FILTER (WHERE t.gedaan_op IS NOT NULL AND t.bewijs NOT LIKE '%\"uitslag\":\"onbekend\"%') AS teller \
         FROM casus c JOIN taak t ON t.gemeente = c.gemeente AND t.casus = c.id AND t.stap = 'preventieadvies' \
         WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3 AND t.staat <> 'niet-van-toepassing' \
         AND (t.gedaan_op IS NOT NULL OR t.uiterlijk < $4) AND (t.bewijs IS NULL OR t.bewijs NOT LIKE '%\"uitslag\":\"niet-nodig\"%')",
    )
    .vorm(Vorm::DeelNu),
];
