//! What can be counted in the tables of this step. Cases belong to the period in which the robbery was.

use domain::plan::Tijdmaat;
use kern::cijfer::{Cijfer, Vorm};

/// The figures of this step.
pub const CIJFERS: &[Cijfer] = &[
    Cijfer::deel(
        "besluit-binnen",
        "SELECT c.gemeld_op AS start_op, (SELECT MIN(n.op) FROM nazorgbesluit n WHERE n.gemeente = c.gemeente AND n.casus = c.id) AS eind_op \
         FROM casus c WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3",
    )
    .vorm(Vorm::Binnen(Tijdmaat::Uren, 24)),
    Cijfer::deel(
        "taken-op-tijd",
        "SELECT count(*) AS noemer, count(*) FILTER (WHERE t.gedaan_op <= t.uiterlijk) AS teller FROM casus c \
         JOIN taak t ON t.gemeente = c.gemeente AND t.casus = c.id \
         WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3 AND t.verplicht AND t.staat <> 'niet-van-toepassing' \
         AND t.uiterlijk IS NOT NULL AND (t.gedaan_op IS NOT NULL OR t.uiterlijk < $4)",
    )
    .vorm(Vorm::DeelNu),
    Cijfer::deel(
        "gesloten-binnen",
        "SELECT c.gemeld_op AS start_op, c.gesloten_op AS eind_op FROM casus c WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3",
    )
    .vorm(Vorm::Binnen(Tijdmaat::Dagen, 90)),
    Cijfer::deel(
        "herhaling",
        "SELECT count(*) AS noemer, count(*) FILTER (WHERE f.waarde = 'ja') AS teller FROM casus c \
         JOIN feit f ON f.gemeente = c.gemeente AND f.casus = c.id AND f.feit = 'herhaling' AND f.waarde IN ('ja', 'nee') \
         WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3",
    ),
    Cijfer::deel("overvallen", "SELECT count(*) AS aantal FROM casus c WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3")
        .vorm(Vorm::Aantal),
];
