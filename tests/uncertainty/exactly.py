"""What the exact reader says of one draw."""

from formulas.split import Split, split_board
from scenarios.applying import apply
from scenarios.uncertainty.drawing import Drawn
from scenarios.uncertainty.outputs import Measure, Output
from scenarios.uncertainty.prepared import Prepared
from scenarios.uncertainty.realised import realised


def exact_split(prepared: Prepared, drawn: Drawn, place: int) -> Split | None:
    """The split of the changes that a draw stands for; None where it is refused."""
    values = {value: int(steps[place]) for value, steps in drawn.values.items()}
    events = prepared.events(int(drawn.happened[place]))
    applied = apply(prepared.board, prepared.formula, realised(prepared.inputs, values, events))
    assert all(problem.line is None for problem in applied.problems), applied.problems
    return split_board(applied.board, applied.formula).split


def exact_figure(split: Split, output: Output) -> int:
    """An output of an exact split, in pence."""
    year = split.year(output.year)
    match output.measure:
        case Measure.GAP:
            return year.gap
        case Measure.SURPLUS:
            return year.surplus
        case Measure.NET_COSTS:
            return year.true_cost - year.income
    rows = [row for row in year.partners if row.partner == output.partner]
    if not rows:
        return 0
    return rows[0].cash_due if output.measure is Measure.CASH_DUE else rows[0].assessed
