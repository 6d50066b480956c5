"""What was proposed, adopted or stands today, side by side: who pays more, who less, which sentences differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from formulas.split import Split
from formulas.terms import terms_of
from funding.board import partner_named, short_name
from funding.decisions import Adoption
from funding.money import Pence
from funding.names import same
from funding.wording import language


@dataclass(frozen=True, slots=True)
class Side:
    """A split with a name, whether proposed, adopted or today's."""

    name: str
    assessed: Mapping[str, Mapping[str, Pence]]
    """Each year's assessed shares, by the partner's id."""
    cash_due: Mapping[str, Mapping[str, Pence]]
    gaps: Mapping[str, Pence]
    partners: Mapping[str, str]
    """The partners' names by their ids."""
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """What one partner pays more or less."""

    partner: str
    name: str
    assessed: Pence
    cash_due: Pence


@dataclass(frozen=True, slots=True)
class YearDifference:
    """What is different in a year."""

    year: str
    moved: tuple[Moved, ...]
    """The partners whose assessed share or cash due is another, those who pay more first."""
    gap: Pence
    """By how much the gap is larger."""


@dataclass(frozen=True, slots=True)
class SideDifference:
    """From one side to another."""

    before: str
    after: str
    years: tuple[YearDifference, ...]
    """The years that both sides have."""
    only_before: tuple[str, ...]
    """Years that only the first side has."""
    only_after: tuple[str, ...]
    gone: tuple[str, ...]
    """The sentences that only the first side has."""
    new: tuple[str, ...]
    """The sentences that only the second has."""


def side_of_split(split: Split, name: str, years: Sequence[str] = ()) -> Side:
    """A computed split as a side; all its years when none are named."""
    results = [result for result in split.years if not years or result.year in years]
    partners = {
        row.partner: short_name(partner_named(split.board, row.partner), language())
        for result in results
        for row in result.partners
    }
    return Side(
        name=name,
        assessed={result.year: {row.partner: row.assessed for row in result.partners} for result in results},
        cash_due={result.year: {row.partner: row.cash_due for row in result.partners} for result in results},
        gaps={result.year: result.gap for result in results},
        partners=partners,
        sentences=terms_of(split.formula, split.lexicon).all,
    )


def side_of_adoption(adoption: Adoption, split: Split) -> Side:
    """An adoption as a side, with the frozen figures; the split is the adoption opened again, for its sentences."""
    years = [year.year for year in adoption.years]
    return Side(
        name=adoption.name,
        assessed={
            year: {share.partner: share.assessed for share in adoption.shares if share.year == year} for year in years
        },
        cash_due={
            year: {share.partner: share.cash_due for share in adoption.shares if share.year == year} for year in years
        },
        gaps={year.year: year.gap for year in adoption.years},
        partners={share.partner: share.name for share in adoption.shares},
        sentences=terms_of(split.formula, split.lexicon).all,
    )


def difference(before: Side, after: Side) -> SideDifference:
    """What changes from one side to the other, in the years that both have."""
    both = [year for year in before.assessed if year in after.assessed]
    old, new = ({same(sentence) for sentence in side.sentences} for side in (before, after))
    return SideDifference(
        before=before.name,
        after=after.name,
        years=tuple(_in_year(before, after, year) for year in both),
        only_before=tuple(year for year in before.assessed if year not in after.assessed),
        only_after=tuple(year for year in after.assessed if year not in before.assessed),
        gone=tuple(sentence for sentence in before.sentences if same(sentence) not in new),
        new=tuple(sentence for sentence in after.sentences if same(sentence) not in old),
    )


def _in_year(before: Side, after: Side, year: str) -> YearDifference:
    names = {**before.partners, **after.partners}
    moved = []
    for partner in dict.fromkeys((*after.assessed[year], *before.assessed[year])):
        assessed, cash = (
            new[year].get(partner, 0) - old[year].get(partner, 0)
            for old, new in ((before.assessed, after.assessed), (before.cash_due, after.cash_due))
        )
        if assessed or cash:
            moved.append(Moved(partner, names[partner], assessed, cash))
    moved.sort(key=lambda one: -one.assessed)
    return YearDifference(year, tuple(moved), after.gaps[year] - before.gaps[year])
