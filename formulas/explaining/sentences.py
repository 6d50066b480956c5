"""The steps of an explanation that rest on sentences: what each asks of the partner."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from formulas.explaining.figures import Figures
from formulas.explaining.letter import Line, Step
from formulas.workings import (
    COSTS_TO_SHARE,
    INCOME_TOTAL,
    SHARE,
    TRUE_COST,
    Axis,
    Carried,
    Choose,
    Column,
    Given,
    Least,
    Made,
    Minus,
    Most,
    Number,
    Origin,
    Over,
    Part,
    Plus,
    Ref,
    ShareOut,
    Times,
    Total,
    TotalOfPool,
    Unit,
    WholePence,
    WholeUnits,
    references,
)
from funding.citing import cited
from funding.wording import _


def sentence_steps(figures: Figures, part: Part) -> Iterator[Step]:
    """A step for each sentence that has a part in the partner's share, in the order of computing."""
    used = _used(figures)
    known = (TRUE_COST, INCOME_TOTAL, COSTS_TO_SHARE)
    columns = [c for c in figures.columns.values() if c.name in used and c.part is part and c.name not in known]
    own = [c for c in columns if not (isinstance(c.made, Given) and c.made.origin is Origin.DRIVER)]
    for clause, run in groupby(own, key=lambda column: column.clause):
        group = list(run)
        lines = _told_once([*_drivers(figures, group), *filter(None, (_line(figures, column) for column in group))])
        if clause is not None:
            yield Step(_("The formula says"), figures.sentence(clause), tuple(lines))
        elif lines:
            yield Step(_title(part, group), "", tuple(lines))


def _title(part: Part, group: list[Column]) -> str:
    if part is Part.COSTS:
        return _("What the sections share")
    return _("What fixed amounts leave") if any(c.name.endswith(".remainder") for c in group) else _("Added up")


def unnamed_step(figures: Figures) -> Iterator[Step]:
    """What is said of a partner that pays nothing before any limit."""
    shares = [c for c in figures.columns.values() if c.name.endswith(".share") and c.part is Part.SECTION]
    if any(figures.at(column.name) for column in shares):
        return
    told = [
        number
        for number, clause in enumerate(figures.split.formula.clauses)
        if any(
            c.clause == number and c.name.endswith(".payers") and figures.at(c.name) for c in figures.columns.values()
        )
    ]
    remark = (
        _("This comes to nothing for {name} in {year}.")
        if told
        else _("No sentence of the formula asks {name} to pay in {year}.")
    )
    sentence = figures.sentence(told[0]) if told else ""
    yield Step(_("The formula says"), sentence, (), (remark.format(name=figures.name, year=figures.result.year),))


def _drivers(figures: Figures, group: list[Column]) -> Iterator[Line]:
    """The driver figures that a sentence's columns use, each once; none where nothing of it falls on the partner."""
    if not any(
        column.axis is Axis.PARTNERS and column.unit is Unit.MONEY and figures.at(column.name) for column in group
    ):
        return
    names = dict.fromkeys(name for column in group for name in references(column.made))
    for name in names:
        made = figures.columns[name].made
        if isinstance(made, Given) and made.origin is Origin.DRIVER:
            column = figures.columns[name]
            label = _("{driver}, {name}").format(driver=column.label, name=figures.name)
            yield Line(label, "", figures.saying.value(column), _source(figures, column.label, made))


def _source(figures: Figures, driver: str, made: Given) -> str:
    """Where the partner's own figure comes from."""
    known = next((known for known in figures.split.board.drivers if known.name == driver), None)
    return cited(known, figures.partner.id) if known else made.source


def _line(figures: Figures, column: Column) -> Line | None:
    if (
        isinstance(column.made, Given | Carried | ShareOut | WholeUnits | WholePence | Number)
        or column.unit is Unit.FLAG
    ):
        return None
    if (
        isinstance(column.made, Ref)
        or column.name.endswith(".weight")
        or (column.unit is Unit.RATIO and column.axis is Axis.ONE)
    ):
        return None
    if column.axis is Axis.PARTNERS and not figures.at(column.name):
        return None
    value, working = figures.saying.value(column), figures.saying.made(column.made)
    trivial = working == value
    if trivial and not column.name.endswith((".share", ".costs")):
        return None
    return Line(column.label, "" if trivial else working, value)


def _told_once(lines: Iterable[Line]) -> list[Line]:
    """The lines, but a bare figure that the line before it has already told is left out."""
    kept: list[Line] = []
    for line in lines:
        if not (kept and not line.working and not line.source and line.value == kept[-1].value):
            kept.append(line)
    return kept


def _used(figures: Figures) -> set[str]:
    """The columns that have a part in the partner's share; whatever came to nothing is left out.

    A column that is only used added up over all partners has a part whatever it is for this one.
    """
    names: set[str] = set()
    waiting = [(SHARE, False)]
    while waiting:
        name, summed = waiting.pop()
        column = figures.columns[name]
        if name not in names and column.part not in (Part.FIRST, Part.GIFTS):
            names.add(name)
            made = column.made
            waiting += [(part, False) for part in references(made)] if summed else _parts(figures, made)
    return names


def _parts(figures: Figures, made: Made) -> list[tuple[str, bool]]:
    """The columns that an expression draws on for the partner, and whether only their total counts."""
    number = figures.saying.number
    match made:
        case Ref(name) | TotalOfPool(Ref(name)):
            return [(name, False)]
        case Total(of):
            return [(of.name, True)]
        case Plus(terms):
            return [part for term in terms if number(term) for part in _parts(figures, term)]
        case Times() if not number(made):
            return []
        case Times(terms) | Least(terms) | Most(terms):
            return [part for term in terms for part in _parts(figures, term)]
        case Minus(first, second) | Over(first, second):
            return _parts(figures, first) + _parts(figures, second)
        case Choose(this, above, then, otherwise):
            return _parts(figures, then if number(this) > number(above) else otherwise)
        case ShareOut(weight):
            return [(weight.name, False)]
    return []
