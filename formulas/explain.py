"""The explanation: why a partner pays its figure, told from the same workings as the figure."""

from formulas.explaining.absence import absence_steps, is_absent
from formulas.explaining.costs import costs_step
from formulas.explaining.figures import Figures
from formulas.explaining.in_kind import in_kind_steps
from formulas.explaining.letter import Explanation, Line, Step
from formulas.explaining.limits import limit_steps
from formulas.explaining.rounding import rounding_step
from formulas.explaining.sentences import sentence_steps, unnamed_step
from formulas.split import Split
from formulas.workings import Part


def explain_share(split: Split, partner_id: str, year: str) -> Explanation:
    """Tell how a partner's share comes about, step by step; raises `KeyError` for an unknown partner or year."""
    figures = Figures(split, partner_id, year)
    row = figures.result.partners[figures.entry]
    steps = tuple(absence_steps(figures)) if is_absent(figures) else _steps(figures)
    told = (partner_id, figures.partner.name, year, split.formula_name, steps, row.assessed, row.cash_due)
    return Explanation(*told, split.scenario)


def _steps(figures: Figures) -> tuple[Step, ...]:
    return (
        costs_step(figures),
        *sentence_steps(figures, Part.COSTS),
        *sentence_steps(figures, Part.SECTION),
        *unnamed_step(figures),
        *limit_steps(figures),
        *sentence_steps(figures, Part.PHASING),
        rounding_step(figures),
        *in_kind_steps(figures),
    )


__all__ = ["Explanation", "Line", "Step", "explain_share"]
