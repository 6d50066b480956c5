"""The first step of an explanation: what is shared."""

from formulas.explaining.figures import Figures
from formulas.explaining.letter import Line, Step
from funding.money import Pence, format_money
from funding.plan import cost_of, income_lines
from funding.wording import _, plural

MOST_LINES = 20
"""Cost lines named one by one; beyond that the largest are named and the others added up."""


def costs_step(figures: Figures) -> Step:
    """The cost lines, the income, and the costs to share."""
    board, result = figures.split.board, figures.result
    amounts = [cost_of(board, cost, result.year) or 0 for cost in board.costs]
    lines = [
        Line(cost.name, "", format_money(amount), cost.basis) for cost, amount in zip(board.costs, amounts, strict=True)
    ]
    count = plural("{n} cost line", "{n} cost lines", len(amounts)).format(n=len(amounts))
    income = [
        Line(_("Income: {name}").format(name=line.name), "", format_money(line.amount), line.basis)
        for line in income_lines(board, result.year)
    ]
    gifts = (
        [Line(_("In-kind gifts, which lower the costs for all"), "", format_money(result.gifts))]
        if result.gifts
        else []
    )
    taken = [format_money(amount) for amount in (result.income, result.gifts) if amount]
    working = " - ".join([format_money(result.true_cost), *taken]) if taken else ""
    return Step(
        _("What is shared"),
        "",
        (
            *_largest(lines, amounts),
            Line(_("True cost, {count}").format(count=count), "", format_money(result.true_cost)),
            *income,
            *gifts,
            Line(_("Costs to share"), working, format_money(result.costs_to_share)),
        ),
    )


def _largest(lines: list[Line], amounts: list[Pence]) -> list[Line]:
    if len(lines) <= MOST_LINES:
        return lines
    ranked = sorted(range(len(lines)), key=lambda i: -amounts[i])
    kept, left = sorted(ranked[:MOST_LINES]), ranked[MOST_LINES:]
    others = Line(_("{n} smaller lines").format(n=len(left)), "", format_money(sum(amounts[i] for i in left)))
    return [lines[i] for i in kept] + [others]
