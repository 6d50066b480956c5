"""Expressions in figures: "60% of £162,345.67", "£97,407.40 x 20,890 / 39,735"."""

from collections.abc import Mapping
from fractions import Fraction

from formulas.exact import Reader, YearValues
from formulas.workings import (
    NO_LIMIT,
    Choose,
    Column,
    Expression,
    Least,
    Minus,
    Most,
    NoLimit,
    Number,
    Over,
    Plus,
    Ref,
    SumWhere,
    Times,
    Total,
    TotalOfPool,
    Unit,
    Workings,
    references,
)
from funding.money import format_money
from funding.wording import _

LARGEST_DIVISOR = 100
"""A ratio is said as a fraction up to this divisor, like 1/3; beyond it as a percentage."""


class Saying:
    """The figures of one partner in one year, said in a line."""

    def __init__(self, workings: Workings, columns: Mapping[str, Column], values: YearValues, entry: int) -> None:
        """Take the columns of a year, what they came to, and whose figures are said."""
        self._reader = Reader(workings, columns, values.vectors)
        self._columns = columns
        self._values = values
        self._entry = entry

    def value(self, column: Column) -> str:
        """A column's figure, in its unit."""
        return figure(self._values.at(column.name, self._entry), column.unit)

    def number(self, made: Expression) -> Fraction:
        """What an expression comes to for the partner."""
        vector = self._reader.expression(made)
        return vector[0] if len(vector) == 1 else vector[self._entry]

    def unit(self, made: Expression) -> Unit:
        """What an expression is measured in: money as soon as money enters it."""
        units = {self._columns[name].unit for name in references(made)}
        for unit in (Unit.MONEY, Unit.COUNT, Unit.RATIO):
            if unit in units:
                return unit
        return Unit.FLAG

    def made(self, made: Expression) -> str:
        """An expression with its figures put in."""
        match made:
            case Ref(name):
                return figure(self.number(made), self._columns[name].unit)
            case Total(of) | TotalOfPool(of, _):
                return figure(self.number(made), self._columns[of.name].unit)
            case SumWhere():
                raise TypeError(made)
            case Plus(terms):
                return " + ".join(self.made(term) for term in terms if self.number(term)) or figure(
                    Fraction(0), self.unit(made)
                )
            case Minus(whole, part):
                return f"{self.made(whole)} - {self._inner(part)}" if self.number(part) else self.made(whole)
            case Times(terms):
                return self._product(terms)
            case Over(top, bottom):
                return f"{self._inner(top)} / {self._inner(bottom)}"
            case Least(terms):
                return self._one_of(terms, _("the smaller of {things}"))
            case Most(terms):
                return self._one_of(terms, _("the larger of {things}"))
            case Choose(this, above, then, otherwise):
                return self.made(then if self.number(this) > self.number(above) else otherwise)
            case Number() | NoLimit():
                return figure(self.number(made), Unit.COUNT)

    def _product(self, terms: tuple[Expression, ...]) -> str:
        said = [term for term in terms if not (self.unit(term) is Unit.FLAG and self.number(term) == 1)]
        if len(said) == 2 and self.unit(said[0]) is Unit.RATIO:  # noqa: PLR2004 -- two factors
            return _("{part} of {whole}").format(
                part=figure(self.number(said[0]), Unit.RATIO), whole=self._inner(said[1])
            )
        return " x ".join(self._inner(term) for term in said)

    def _inner(self, made: Expression) -> str:
        """An expression as part of another, in brackets where it is a sum or a difference."""
        text = self.made(made)
        return f"({text})" if isinstance(made, Plus | Minus) and (" + " in text or " - " in text) else text

    def _one_of(self, terms: tuple[Expression, ...], words: str) -> str:
        told = [term for term in terms if not isinstance(term, Number | NoLimit)]
        if len(told) == 1:
            return self.made(told[0]) if self.number(told[0]) >= 0 else figure(Fraction(0), self.unit(told[0]))
        return words.format(things=_(" and ").join(self.made(term) for term in told))


def figure(value: Fraction, unit: Unit) -> str:
    """A figure as people write it: money to the penny, percentages and counts as exact as they are short."""
    if unit is Unit.MONEY:
        return _("no limit") if value >= NO_LIMIT // 2 else format_money(value)
    if unit is Unit.RATIO:
        exact = (value * 1_000_000).denominator == 1 or value.denominator > LARGEST_DIVISOR
        return f"{_decimal(value * 100)}%" if exact else f"{value.numerator}/{value.denominator}"
    return _decimal(value)


def _decimal(value: Fraction) -> str:
    """A number with at most four decimal places, none of them idle."""
    thousandths = round(value * 10_000)
    whole, part = divmod(abs(thousandths), 10_000)
    sign = "-" if thousandths < 0 else ""
    return f"{sign}{whole:,}" + (f".{part:04d}".rstrip("0") if part else "")
