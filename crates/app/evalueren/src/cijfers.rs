//! What can be counted in the tables of this step. Cases belong to the period in which the robbery was.

use kern::cijfer::{Cijfer, Vorm};

/// Cases in which this objective was judged, and those in which it was reached.
macro_rules! effect {
    ($kolom:literal) => {
        concat!(
            "SELECT count(*) AS noemer, count(*) FILTER (WHERE e.",
            $kolom,
            " = 'ja') AS teller FROM casus c JOIN evaluatie e ON e.gemeente = c.gemeente AND e.casus = c.id AND e.",
            $kolom,
            " IN ('ja', 'deels', 'nee') WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3"
        )
    };
}

/// The figures of this step.
pub const CIJFERS: &[Cijfer] = &[
    Cijfer::deel("effect-aandacht", effect!("aandacht")),
    Cijfer::deel("effect-veiligheid", effect!("veiligheid")),
    Cijfer::deel("effect-gevoel", effect!("gevoel")),
    Cijfer::deel("effect-informatie", effect!("informatie")),
    Cijfer::deel(
        "geevalueerd",
        "SELECT count(*) AS noemer, count(*) FILTER (WHERE e.effect_op IS NOT NULL AND e.proces_op IS NOT NULL) AS teller FROM casus c \
         LEFT JOIN evaluatie e ON e.gemeente = c.gemeente AND e.casus = c.id \
         WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3 AND c.gesloten_op IS NOT NULL",
    ),
    Cijfer::deel(
        "verbeterpunten",
        "SELECT count(*) AS aantal FROM casus c JOIN verbeterpunt v ON v.gemeente = c.gemeente AND v.casus = c.id \
         WHERE c.gemeente = $1 AND c.overval_op >= $2 AND c.overval_op < $3",
    )
    .vorm(Vorm::Aantal),
];

#[cfg(test)]
mod tests;
