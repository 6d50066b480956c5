"""The inspection's findings, one by one, with this Board's own figures.

The findings are those of the joint inspection of Local Safeguarding Children Boards in Wales
(2011), paragraphs 15 and 5.1 and the good practice under "Building capacity". The inspection sets
no thresholds; those used here are constants beside the findings that use them.
"""

from formulas.findings.finding import Figure, Finding, State
from formulas.findings.partners import biggest_swing, law_list, resting_on_councils, silent_partners
from formulas.findings.plan import (
    cash_in_time,
    costs_have_basis,
    formula_covers,
    in_kind_backed,
    reserve_cover,
    true_cost_known,
)
from formulas.giving import giving
from formulas.split import Split


def health(split: Split) -> tuple[Finding, ...]:
    """Every finding with this Board's own figures, over all the years of its plan."""
    gifts = tuple(row for result in split.years for row in giving(split, result.year))
    return (
        formula_covers(split),
        resting_on_councils(split, gifts),
        silent_partners(split.board, gifts),
        law_list(split.board),
        biggest_swing(split),
        true_cost_known(split),
        costs_have_basis(split.board),
        in_kind_backed(split.board),
        reserve_cover(split),
        cash_in_time(split),
    )


__all__ = ["Figure", "Finding", "State", "health"]
