"""The workings' expressions as the text of spreadsheet formulas."""

from collections.abc import Callable, Iterator
from typing import Protocol

from exports.sheets.places import Where
from formulas.workings import (
    Choose,
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
)

NO_LIMIT_NAME = "No_limit"
"""The defined name of the cell that holds the figure for "no limit"."""

_SUM, _PRODUCT, _ATOM = range(3)


class Pools(Protocol):
    """Where the pool of each entry of a column of cost lines or income stands, and the name of each pool."""

    def pools_of(self, column: str) -> Where:
        """The pools beside the figures of a column."""

    def pool(self, name: str) -> Where:
        """The cell that names a pool."""


def formula_of(made: Expression, at: Callable[[str], Where], pools: Pools) -> str:
    """The text of an expression, without the equals sign; `at` says where a column stands."""
    return _Writer(at, pools).text(made, _SUM)


class _Writer:
    def __init__(self, at: Callable[[str], Where], pools: Pools) -> None:
        self.at = at
        self.pools = pools

    def text(self, made: Expression, within: int) -> str:
        """The text, in brackets where it binds less tightly than what it stands within."""
        text, binding = self.written(made)
        return f"({text})" if binding < within else text

    def listed(self, terms: tuple[Expression, ...], separator: str, within: int = _SUM) -> str:
        return separator.join(self.text(term, within) for term in terms)

    def written(self, made: Expression) -> tuple[str, int]:
        match made:
            case Plus(terms):
                return self.listed(terms, "+"), _SUM
            case Minus(whole, part):
                return f"{self.text(whole, _SUM)}-{self.text(part, _PRODUCT)}", _SUM
            case Times(terms):
                return self.listed(terms, "*", _PRODUCT), _PRODUCT
            case _:
                return self.atom(made), _ATOM

    def atom(self, made: Expression) -> str:
        match made:
            case Ref(name):
                return str(self.at(name))
            case Number(value):
                return str(value)
            case NoLimit():
                return NO_LIMIT_NAME
            case Total(of):
                where = self.at(of.name)
                return where.total if not where.sheet else f"SUM({where.every})"
            case TotalOfPool(of, pool):
                # Not SUMIFS: a pool called "*" or ">5" would be taken for a condition.
                pools, wanted = self.pools.pools_of(of.name).every, self.pools.pool(pool)
                return f"SUMPRODUCT(({pools}={wanted})*1,{self.at(of.name).every})"
            case SumWhere(of, where, equals):
                keys, key = self.at(where.name).every, self.at(equals.name)
                return f"SUMPRODUCT(({keys}={key})*1,{self.at(of.name).every})"
            case Over(top, bottom):
                return f"IF({self.text(bottom, _SUM)}=0,0,{self.text(top, _PRODUCT)}/{self.text(bottom, _ATOM)})"
            case Least(terms):
                return f"MIN({self.listed(terms, ',')})"
            case Most(terms):
                return f"MAX({self.listed(terms, ',')})"
            case Choose(this, above, then, otherwise):
                return f"IF({self.text(this, _SUM)}>{self.listed((above, then, otherwise), ',')})"
        raise TypeError(made)


def parts_of(made: Expression) -> Iterator[Expression]:
    """The expression and everything it is made of."""
    yield made
    inner: tuple[Expression, ...] = ()
    match made:
        case Plus(terms) | Times(terms) | Least(terms) | Most(terms):
            inner = terms
        case Minus(one, other) | Over(one, other):
            inner = (one, other)
        case Choose(this, above, then, otherwise):
            inner = (this, above, then, otherwise)
        case _:
            pass
    for term in inner:
        yield from parts_of(term)


def is_unlimited(made: Expression, unlimited: Callable[[str], bool]) -> bool:
    """Whether a figure may stand for "no limit", so that adding it up would tell nobody anything."""

    def found(term: Expression) -> bool:
        match term:
            case NoLimit():
                return True
            case Ref(name):
                return unlimited(name)
            case Least(terms):
                return all(map(found, terms))
            case Most(terms) | Plus(terms) | Times(terms):
                return any(map(found, terms))
            case Minus(whole, _):
                return found(whole)
            case Choose(_, _, then, otherwise):
                return found(then) or found(otherwise)
            case _:
                return False

    return found(made)
