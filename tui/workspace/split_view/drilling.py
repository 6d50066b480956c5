"""Any figure of the split taken apart, step by step, down to what somebody typed in."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction

from formulas.explaining.saying import figure
from formulas.split import Split
from formulas.workings import (
    ASSESSED,
    CASH_DUE,
    COSTS_TO_SHARE,
    GAP,
    GIFTS,
    IN_KIND_CREDIT,
    INCOME_TOTAL,
    LAST_YEAR,
    SURPLUS,
    TRUE_COST,
    Axis,
    Carried,
    Given,
    Origin,
    Part,
)
from funding.wording import _
from tui.workspace.problem_places import Mending
from tui.workspace.split_view import page as view
from tui.workspace.split_view.inputs import typed
from tui.workspace.split_view.page import Page
from tui.workspace.split_view.parts import AllOf, Cell, parts_of, settled, total
from tui.workspace.split_view.working import working


class Figure(Enum):
    """The figures of a split that can be taken apart."""

    ASSESSED = ASSESSED
    SHARE = view.SHARE_OF_COSTS
    CREDIT = IN_KIND_CREDIT
    CASH_DUE = CASH_DUE
    LAST_YEAR = LAST_YEAR
    CHANGE = view.CHANGE
    CHANGE_PART = view.CHANGE_PART
    TRUE_COST = TRUE_COST
    INCOME = INCOME_TOTAL
    GIFTS = GIFTS
    COSTS_TO_SHARE = COSTS_TO_SHARE
    GAP = GAP
    SURPLUS = SURPLUS


_OF_ALL = {
    Figure.SHARE: view.ALL_OF_COSTS,
    Figure.CHANGE: view.CHANGE_ALL,
    Figure.CHANGE_PART: view.CHANGE_PART_ALL,
}
"""Figures that are not the sum of those of the partners."""


@dataclass(frozen=True, slots=True)
class Node:
    """A figure, how it comes about, and what it is made of."""

    label: str
    value: Fraction
    shown: str
    """The figure as people write it."""
    working: str
    """How it comes about, in figures and words; empty where there is nothing to say."""
    sentence: str
    """The sentence of the formula that it rests on, if it rests on one."""
    source: str
    """Where an input comes from, as people would cite it."""
    where: Mending | None
    """Where it is typed in; None for what is computed."""
    year: str
    of: Cell | AllOf
    """What it stands for in the workings of the year."""
    _page: Page = field(repr=False, compare=False)

    @property
    def leaf(self) -> bool:
        """Whether it was typed in, so that there is nothing to take apart."""
        return isinstance(self.of, Cell) and isinstance(self._page.columns[self.of.column].made, Given)

    def children(self) -> tuple["Node", ...]:
        """The figures it is made of, worked out when they are asked for."""
        return tuple(_children(self._page, self.of))


def drill(split: Split, year: str, wanted: Figure, partner: str | None = None) -> Node:
    """A figure of a year; of a partner, or of all of them together when none is named. Raises `KeyError`."""
    page = Page(split, year)
    column = wanted.value
    if page.columns[column].axis is Axis.ONE:
        return _cell(page, Cell(column, 0), _root_label(page, column))
    if partner is None and wanted in _OF_ALL:
        return _cell(page, Cell(_OF_ALL[wanted], 0), _root_label(page, column))
    if partner is None:
        return _group(page, AllOf(column, tuple(range(len(page.vectors[column]))), all=True))
    ids = [known.id for known in page.split.workings.partners]
    if partner not in ids:
        raise KeyError(partner)
    entry = ids.index(partner)
    return _cell(page, Cell(column, entry), _root_label(page, column, entry))


def _root_label(page: Page, column: str, entry: int | None = None) -> str:
    label = page.columns[column].label
    if entry is None:
        return _("{label}, {year}").format(label=label, year=page.year)
    return _("{name}: {label}, {year}").format(name=page.entries(column)[entry].name, label=label, year=page.year)


def _children(page: Page, of: Cell | AllOf) -> Iterator[Node]:
    if isinstance(of, AllOf):
        yield from _members(page, of)
        return
    made = page.columns[of.column].made
    if isinstance(made, Carried):
        yield _carried(page.before, Cell(made.name, of.entry))
        return
    parts = parts_of(page, of.column, of.entry)
    for part in parts:
        if isinstance(part, Cell):
            at = settled(page, part)
            yield _cell(page, at, _label(page, at))
        elif len(parts) == 1:
            yield from _members(page, part)
        else:
            yield _group(page, part)


def _members(page: Page, of: AllOf) -> Iterator[Node]:
    """The entries that are added up, each under its name; those that are nothing are left out."""
    names = page.entries(of.column)
    for entry in of.entries:
        if page.vectors[of.column][entry]:
            yield _cell(page, settled(page, Cell(of.column, entry)), names[entry].name)


def _carried(page: Page, of: Cell) -> Node:
    label = _("{label}, {year}").format(label=page.columns[of.column].label, year=page.year)
    return _cell(page, settled(page, of), label)


def _cell(page: Page, of: Cell, label: str) -> Node:
    column = page.columns[of.column]
    value = page.at(of.column, of.entry)
    known = typed(page, column, of.entry)
    return Node(
        label,
        value,
        figure(value, column.unit),
        known.working or working(page, of),
        known.sentence or page.sentence(column.clause),
        known.source,
        known.where,
        page.year,
        of,
        page,
    )


def _group(page: Page, of: AllOf) -> Node:
    column = page.columns[of.column]
    value = total(page, of)
    kinds = {
        Axis.PARTNERS: _("{label}, all partners"),
        Axis.COSTS: _("{label}, all cost lines"),
        Axis.INCOME: _("{label}, all sources"),
        Axis.OFFERS: _("{label}, all offers"),
    }
    pattern = kinds.get(column.axis, "{label}") if of.all else _("{label}, added up")
    label = pattern.format(label=_named(page, of.column))
    told = figure(value, column.unit)
    return Node(label, value, told, working(page, of), page.sentence(column.clause), "", None, page.year, of, page)


def _label(page: Page, of: Cell) -> str:
    """What a figure is called among the parts of another one."""
    column = page.columns[of.column]
    label = _named(page, of.column)
    if column.axis in (Axis.PARTNERS, Axis.ONE):
        return label
    return _("{label}: {name}").format(label=label, name=page.entries(of.column)[of.entry].name)


def _named(page: Page, name: str) -> str:
    """A column's label, set apart where the same is worked out twice."""
    column = page.columns[name]
    driver = isinstance(column.made, Given) and column.made.origin is Origin.DRIVER
    if column.part is Part.FIRST and not driver:
        return _("{label}, before in kind is counted").format(label=column.label)
    return column.label


__all__ = ["Figure", "Node", "drill"]
