"""What every step of an explanation draws on: one partner's figures in one year of a split."""

from fractions import Fraction

from formulas.explaining.saying import Saying
from formulas.language.printer import print_clause
from formulas.split import Split, YearSplit
from formulas.workings import Column, Expression, references
from funding.board import partner_named, short_name
from funding.wording import language


class Figures:
    """One partner's figures in one year, with the columns they stand in."""

    def __init__(self, split: Split, partner_id: str, year: str) -> None:
        """Take the split, whose figures are wanted and for when; raises `KeyError`."""
        partner = partner_named(split.board, partner_id)
        workings = next((w for w in split.workings.years if w.year == year), None)
        if workings is None:
            raise KeyError(year)
        self.split = split
        self.partner = partner
        self.name = short_name(partner, language())
        self.result: YearSplit = split.year(year)
        self.entry = [p.id for p in split.board.partners].index(partner_id)
        self.columns: dict[str, Column] = {column.name: column for column in workings.columns}
        self.values = self.result.values
        self.saying = Saying(split.workings, self.columns, self.values, self.entry)

    def at(self, name: str) -> Fraction:
        """The partner's value of a column."""
        return self.values.at(name, self.entry)

    def total(self, name: str) -> Fraction:
        """A column added up over all partners."""
        return sum(self.values.vectors[name], Fraction(0))

    def sentence(self, clause: int) -> str:
        """The sentence of a clause, as it is printed."""
        return print_clause(self.split.formula.clauses[clause], self.split.lexicon)

    def uses(self, made: Expression, name: str) -> bool:
        """Whether an expression is made from a column."""
        return name in set(references(made))
