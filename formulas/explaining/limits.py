"""The steps of an explanation that tell what limits do to a partner."""

from collections.abc import Iterator
from itertools import groupby

from formulas.clauses import AllPartners, ChangeLimit, GroupNamed, PartnerNamed, PayLimit
from formulas.explaining.absence import excused_told, was_absent
from formulas.explaining.figures import Figures
from formulas.explaining.letter import Line, Step
from formulas.workings import LAST_YEAR, Choose, Column, Expression, Part, Ref, ShareOut, Times, references
from funding.money import format_money
from funding.wording import _


def limit_steps(figures: Figures) -> Iterator[Step]:
    """For each set of limits: the sentences that bind the partner, and what came of them."""
    for column in figures.columns.values():
        if isinstance(column.made, ShareOut) and column.part is Part.LIMITS:
            key = column.name.removesuffix(".within")
            for clause, bounds in groupby(_bounds(figures, key), key=lambda bound: bound.clause or 0):
                columns = list(bounds)
                lines = tuple(filter(None, (_bound(figures, bound) for bound in columns)))
                remarks = (excused_told(figures),) if _excused(figures, clause, columns) else ()
                if lines or remarks:
                    yield Step(_("The formula says"), figures.sentence(clause), lines, remarks)
            yield _outcome(figures, key)


def _outcome(figures: Figures, key: str) -> Step:
    before, share = figures.at(f"{key}.before"), figures.at(f"{key}.share")
    remarks: list[str] = []
    if share == before:
        remarks.append(_("The limits change nothing for {name}.").format(name=figures.name))
    elif share == figures.at(f"{key}.most"):
        remarks.append(_("{name} is at the most it may pay.").format(name=figures.name))
    elif share == figures.at(f"{key}.least"):
        remarks.append(_("{name} is at the least it may pay.").format(name=figures.name))
    else:
        remarks.append(_("What the limits take off or add elsewhere falls on those within theirs, in proportion."))
    short = figures.total(f"{key}.target") - figures.total(f"{key}.within")
    if short > 0:
        remarks.append(
            _("Nobody may be asked for {money} of what the sentences ask: it goes to the gap.").format(
                money=format_money(short)
            )
        )
    if short < 0:
        remarks.append(
            _("The least amounts raise {money} more than the sentences ask.").format(money=format_money(-short))
        )
    lines = (Line(_("Before limits"), "", format_money(before)), Line(_("Within limits"), "", format_money(share)))
    return Step(_("Limits"), "", lines, tuple(remarks))


def _bounds(figures: Figures, key: str) -> list[Column]:
    """The limits of a set, each on its own, in the order of the formula."""
    found: dict[str, Column] = {}
    waiting = [f"{key}.most", f"{key}.least"]
    while waiting:
        column = figures.columns[waiting.pop()]
        if column.name.endswith(("most_each", "least_each")):
            found[column.name] = column
        else:
            waiting += [name for name in references(column.made) if name.endswith(("_each", ".most", ".least"))]
    return sorted(found.values(), key=lambda column: (column.clause or 0, column.name))


def _excused(figures: Figures, clause: int, bounds: list[Column]) -> bool:
    """Whether a limit names the partner and measures it by a share of last year that it has not."""
    limit = figures.split.formula.clauses[clause]
    on = limit.on if isinstance(limit, PayLimit | ChangeLimit) else None
    named = (
        isinstance(on, AllPartners)
        or (isinstance(on, GroupNamed) and on.name == figures.partner.group)
        or (isinstance(on, PartnerNamed) and on.id == figures.partner.id)
    )
    against = any(LAST_YEAR in references(column.made) for column in bounds)
    return named and against and was_absent(figures)


def _bound(figures: Figures, column: Column) -> Line | None:
    """What one limit comes to for the partner; None when it is not on the partner."""
    bound: Expression
    match column.made:
        case Choose(Ref(flag), _zero, bound, _none):
            label = _("At most")
        case Times((Ref(flag), bound)):
            label = _("At least")
        case _:
            return None
    if not figures.at(flag):
        return None
    value, working = format_money(figures.saying.number(bound)), figures.saying.made(bound)
    told = (
        _("last year's share: {money}").format(money=format_money(figures.at(LAST_YEAR)))
        if figures.uses(bound, LAST_YEAR)
        else ""
    )
    return Line(label, "" if working == value else working, value, told)
