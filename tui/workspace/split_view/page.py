"""One year of the workings with what it came to, ready to be looked up from any side."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cached_property

from formulas.exact import Reader, Vector
from formulas.explaining.saying import Saying, figure
from formulas.language.parser import parse
from formulas.language.printer import print_clause
from formulas.split import Split
from formulas.workings import (
    ASSESSED,
    CASH_DUE,
    COSTS_TO_SHARE,
    GIFTS,
    IN_KIND_CREDIT,
    LAST_YEAR,
    Axis,
    Column,
    Entry,
    Expression,
    Minus,
    NoLimit,
    Number,
    Over,
    Part,
    Ref,
    SumWhere,
    Total,
    Unit,
)
from funding.wording import _

SHARE_OF_COSTS, ALL_OF_COSTS = "view.share", "view.share_all"
CHANGE, CHANGE_ALL = "view.change", "view.change_all"
CHANGE_PART, CHANGE_PART_ALL = "view.change_part", "view.change_part_all"


class Page:
    """One year of a split's workings: columns and values by name, with the few that only the view needs."""

    def __init__(self, split: Split, year: str) -> None:
        """Take the split and the year; raises `KeyError`."""
        self.split = split
        self.result = split.year(year)
        self.place = [known.year for known in split.years].index(year)
        self.columns: dict[str, Column] = {c.name: c for c in split.workings.years[self.place].columns}
        self.vectors: dict[str, Vector] = dict(self.result.values.vectors)
        self.reader = Reader(split.workings, self.columns, self.vectors)
        self._read: dict[int, Vector] = {}
        for column in _of_the_view():
            if column.name not in self.columns:
                self.columns[column.name] = column
                self.vectors[column.name] = self.reader.column(column, None)

    @property
    def year(self) -> str:
        """The financial year."""
        return self.result.year

    @cached_property
    def before(self) -> "Page":
        """The year before; only for what is carried over from it."""
        return Page(self.split, self.split.years[self.place - 1].year)

    def at(self, name: str, entry: int) -> Fraction:
        """The value of a column for an entry; a single value stands for every entry."""
        vector = self.vectors[name]
        return vector[0] if len(vector) == 1 else vector[entry]

    def number(self, made: Expression, entry: int) -> Fraction:
        """What an expression comes to for an entry."""
        # By identity: expressions are parts of the columns, which live as long as the page.
        vector = self._read.get(id(made))
        if vector is None:
            vector = self._read[id(made)] = self.reader.expression(made)
        return vector[0] if len(vector) == 1 else vector[entry]

    def entries(self, name: str) -> tuple[Entry, ...]:
        """What a column has values for."""
        return self.split.workings.entries(self.columns[name].axis)

    def said(self, made: Expression, entry: int) -> str:
        """An expression with its figures put in."""
        values = replace(self.result.values, vectors=self.vectors)
        return _Words(self.split, self.columns, values, entry, self).made(made)

    def sentence(self, clause: int | None) -> str:
        """The sentence of a clause; empty for what rests on none."""
        if clause is None:
            return ""
        return print_clause(self.split.formula.clauses[clause], self.split.lexicon)

    @cached_property
    def lines(self) -> tuple[int, ...]:
        """The line of each clause in the formula's text; empty when the formula is not in the Board as it is used."""
        texts = [known.text for known in self.split.board.formulas if known.name == self.split.formula_name]
        for text in texts:
            parsed = parse(text, self.split.lexicon)
            if parsed.formula == self.split.formula:
                return tuple(place.line for place in parsed.places)
        return ()


class _Words(Saying):
    """Expressions in figures, also of entries that are no partners."""

    def __init__(self, split: Split, columns: dict[str, Column], values: object, entry: int, page: Page) -> None:
        super().__init__(split.workings, columns, values, entry)  # type: ignore[arg-type]
        self._page = page

    def unit(self, made: Expression) -> Unit:
        """What an expression is measured in; a sum over other entries in what is added up."""
        return self._page.columns[made.of.name].unit if isinstance(made, SumWhere) else super().unit(made)

    def made(self, made: Expression) -> str:
        """An expression with its figures put in."""
        match made:
            case SumWhere():
                return figure(self.number(made), self.unit(made))
            case NoLimit():
                return _("no limit")
            case _:
                return super().made(made)


def _of_the_view() -> Iterator[Column]:
    """Columns for figures that the split shows and its workings leave to the reader."""

    def column(name: str, axis: Axis, unit: Unit, made: Expression, label: str) -> Column:
        return Column(name, axis, unit, made, label, Part.CREDIT)

    assessed, before, costs = Ref(ASSESSED), Ref(LAST_YEAR), Ref(COSTS_TO_SHARE)
    each, one = Axis.PARTNERS, Axis.ONE
    yield column(IN_KIND_CREDIT, each, Unit.MONEY, Number(0), _("In-kind credit used"))
    yield column(CASH_DUE, each, Unit.MONEY, assessed, _("Cash due"))
    yield column(GIFTS, one, Unit.MONEY, Number(0), _("In-kind gifts"))
    share, change, part = (
        _("Part of the costs to share"),
        _("Change on last year"),
        _("Change on last year, part of it"),
    )
    yield column(SHARE_OF_COSTS, each, Unit.RATIO, Over(assessed, costs), share)
    yield column(ALL_OF_COSTS, one, Unit.RATIO, Over(Total(assessed), costs), share)
    yield column(CHANGE, each, Unit.MONEY, Minus(assessed, before), change)
    yield column(CHANGE_ALL, one, Unit.MONEY, Minus(Total(assessed), Total(before)), change)
    yield column(CHANGE_PART, each, Unit.RATIO, Over(Ref(CHANGE), before), part)
    yield column(CHANGE_PART_ALL, one, Unit.RATIO, Over(Ref(CHANGE_ALL), Total(before)), part)
