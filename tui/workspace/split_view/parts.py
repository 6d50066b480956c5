"""Of what a figure of the workings is made: the figures that its expression reads, and nothing else."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from formulas.workings import (
    Axis,
    Carried,
    Choose,
    Expression,
    Given,
    Least,
    Made,
    Minus,
    Most,
    NoLimit,
    Number,
    Origin,
    Over,
    Plus,
    Ref,
    ShareOut,
    SumWhere,
    Times,
    Total,
    TotalOfPool,
    Unit,
    WholePence,
    WholeUnits,
)
from tui.workspace.split_view.page import Page


@dataclass(frozen=True, slots=True)
class Cell:
    """A column's value for an entry; entry 0 where it has only one."""

    column: str
    entry: int


@dataclass(frozen=True, slots=True)
class AllOf:
    """A column added up over entries."""

    column: str
    entries: tuple[int, ...]
    all: bool
    """Whether these are all the entries of the column."""


Read = Cell | AllOf


def parts_of(page: Page, column: str, entry: int) -> tuple[Read, ...]:
    """What a figure is made of, each once, in the order of use; terms that are nothing in a sum are left out.

    Empty for inputs, and for what is carried over from the year before.
    """
    return tuple(dict.fromkeys(_shown(page, _reads(page, page.columns[column].made, entry))))


def hidden(page: Page, column: str) -> bool:
    """Whether a column only tells entries apart, so that nobody would call it a figure."""
    known = page.columns[column]
    keyed = isinstance(known.made, Given) and known.made.origin in (Origin.KEY, Origin.NAMED)
    return known.unit is Unit.FLAG or (keyed and known.axis is not Axis.ONE)


def settled(page: Page, cell: Cell) -> Cell:
    """The figure that a figure only repeats, where it does."""
    while True:
        made = page.columns[cell.column].made
        parts = parts_of(page, cell.column, cell.entry) if isinstance(made, Ref | Plus | Times) else ()
        if len(parts) != 1 or not isinstance(parts[0], Cell):
            return cell
        if page.at(parts[0].column, parts[0].entry) != page.at(cell.column, cell.entry):
            return cell
        cell = parts[0]


def _shown(page: Page, reads: Iterable[Read]) -> Iterator[Read]:
    return (read for read in reads if not hidden(page, read.column))


def _reads(page: Page, made: Made, entry: int) -> Iterator[Read]:
    match made:
        case Given() | Carried() | Number() | NoLimit():
            return
        case ShareOut(weight, least, most, target):
            own = [_cell(page, ref, entry) for ref in (weight, most, least, target)]
            yield from (*own, *(_all(page, ref) for ref in (weight, most, least)))
        case WholeUnits(share, gap, unit, _order, least, most):
            limits = [ref for ref in (least, most) if ref is not None]
            yield from (_cell(page, ref, entry) for ref in (share, *limits, *([unit] if unit else []), gap))
            yield from (_all(page, ref) for ref in (share, *limits))
        case WholePence(of):
            yield _cell(page, of, entry)
        case _:
            yield from _read(page, made, entry)


def _read(page: Page, made: Expression, entry: int) -> Iterator[Read]:
    match made:
        case Ref():
            yield _cell(page, made, entry)
        case Total() | TotalOfPool() | SumWhere():
            yield _across(page, made, entry)
        case Plus(terms):
            for term in terms:
                # A step of a band that is not reached is nothing, and what it is held against is told all the same.
                if page.number(term, entry) or isinstance(term, Choose):
                    yield from _read(page, term, entry)
        case Times(terms):
            nothing = [term for term in terms if not page.number(term, entry)]
            for term in nothing or terms:
                yield from _read(page, term, entry)
        case Choose(this, above, then, otherwise):
            chosen = then if page.number(this, entry) > page.number(above, entry) else otherwise
            for term in (chosen, this, above):
                yield from _read(page, term, entry)
        case Least(terms) | Most(terms):
            for term in terms:
                yield from _read(page, term, entry)
        case Minus(first, second) | Over(first, second):
            yield from _read(page, first, entry)
            yield from _read(page, second, entry)
        case Number() | NoLimit():
            return


def _across(page: Page, made: Total | TotalOfPool | SumWhere, entry: int) -> Read:
    match made:
        case Total(of):
            return _all(page, of)
        case TotalOfPool(of, pool):
            return _some(page, of, [i for i, known in enumerate(page.entries(of.name)) if known.pool == pool])
        case SumWhere(of, where, equals):
            key = page.at(equals.name, entry)
            return _some(page, of, [i for i, other in enumerate(page.vectors[where.name]) if other == key])


def _cell(page: Page, ref: Ref, entry: int) -> Cell:
    return Cell(ref.name, 0 if page.columns[ref.name].axis is Axis.ONE else entry)


def _all(page: Page, ref: Ref) -> Read:
    return _some(page, ref, range(len(page.vectors[ref.name])))


def _some(page: Page, ref: Ref, entries: Iterable[int]) -> Read:
    chosen = tuple(entries)
    if len(chosen) == 1:
        return Cell(ref.name, chosen[0])
    return AllOf(ref.name, chosen, len(chosen) == len(page.vectors[ref.name]))


def total(page: Page, read: AllOf) -> Fraction:
    """What the entries come to together."""
    return sum((page.vectors[read.column][i] for i in read.entries), Fraction(0))
