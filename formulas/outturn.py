"""The outturn of a year: what was spent, came in and was delivered, against the plan that was shared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from formulas.cash_test import bills_of
from formulas.exact import YearValues
from formulas.split import Split, YearSplit
from formulas.trying import values_with
from funding.actuals import Actual, ActualKind, months_not_told
from funding.board import Offer
from funding.delivery import delivered_worth
from funding.money import Pence
from funding.plan import income_of


@dataclass(frozen=True, slots=True)
class OutturnLine:
    """A cost line, a source of income or an offer: what was planned, and what became of it; in pence."""

    kind: ActualKind
    key: str
    """The id of a cost line or of an offer, the name of a source of income."""
    name: str
    planned: Pence
    """Of a cost line the money it needs, less what in kind meets of it."""
    actual: Pence
    """What is recorded as done."""
    forecast: Pence
    """What is recorded as still to come."""
    recorded: bool
    """Whether there is any entry; where there is none the plan stands for the outturn."""
    months_missing: int
    """The months of the year for which nothing is recorded, of a line with entries."""

    @property
    def outturn(self) -> Pence:
        """What it comes to: the entries added up, or the plan where there are none."""
        return self.actual + self.forecast if self.recorded else self.planned


@dataclass(frozen=True, slots=True)
class Outturn:
    """A year against its plan; money in pence."""

    year: str
    costs: tuple[OutturnLine, ...]
    income: tuple[OutturnLine, ...]
    in_kind: tuple[OutturnLine, ...]
    planned_true_cost: Pence
    true_cost: Pence
    """Money spent, and what was delivered in kind of what the plan counted on."""
    values: YearValues | None
    """The year's columns with what was delivered in place of what was offered; None when nobody offers anything."""

    @property
    def spent(self) -> Pence:
        """The money that the cost lines took."""
        return sum(line.outturn for line in self.costs)

    @property
    def earned(self) -> Pence:
        """The money that came from outside."""
        return sum(line.outturn for line in self.income)

    @property
    def difference(self) -> Pence:
        """What was spent more than planned, less what came in more; below zero is an underspend."""
        more_spent = self.spent - sum(line.planned for line in self.costs)
        return more_spent - (self.earned - sum(line.planned for line in self.income))

    @property
    def is_forecast(self) -> bool:
        """Whether any of it is still expected."""
        return any(line.forecast for line in (*self.costs, *self.income, *self.in_kind)) or not self.is_complete

    @property
    def is_complete(self) -> bool:
        """Whether every line for which anything was planned is recorded for every month."""
        lines = (*self.costs, *self.income, *self.in_kind)
        return all((line.recorded or not line.planned) and not line.months_missing for line in lines)


def outturn(split: Split, year: str, actuals: Sequence[Actual] | None = None) -> Outturn:
    """What is recorded of a year, against the plan of a split; by default what its Board file records.

    An entry of a line that the plan does not have is a line that was planned at nothing. Raises `KeyError` for a year
    that the split does not have.
    """
    result = split.year(year)
    entries = [entry for entry in (split.board.actuals if actuals is None else actuals) if entry.year == year]
    bills = {cost.id: bill for cost, bill in zip(split.board.costs, bills_of(result), strict=True)}
    costs = _lines("cost", {cost.id: cost.name for cost in split.board.costs}, bills, entries)
    # Reserves used and put by move as the plan says: they are the Board's own money.
    sources = {source.name: income_of(source, year) or 0 for source in split.board.income}
    income = _lines("income", {name: name for name in sources}, sources, entries)
    in_kind = _delivered(split, result, entries)
    values = _values(split, result, in_kind)
    met = sum(values.vectors["line_met"], Fraction(0)) if values is not None else Fraction(0)
    spent = sum(line.outturn for line in costs)
    return Outturn(year, costs, income, in_kind, result.true_cost, spent + int(met), values)


def _lines(
    kind: ActualKind, names: Mapping[str, str], planned: Mapping[str, Pence], entries: Sequence[Actual]
) -> tuple[OutturnLine, ...]:
    own: dict[str, list[Actual]] = {key: [] for key in names}
    for entry in entries:
        if entry.kind == kind:
            own.setdefault(entry.of, []).append(entry)
    return tuple(
        _line(kind, key, names.get(key, key), planned.get(key, 0), found, [entry.amount or 0 for entry in found])
        for key, found in own.items()
    )


def _line(
    kind: ActualKind, key: str, name: str, planned: Pence, entries: Sequence[Actual], worth: Sequence[Pence]
) -> OutturnLine:
    told = list(zip(entries, worth, strict=True))
    return OutturnLine(
        kind,
        key,
        name,
        planned,
        actual=sum(amount for entry, amount in told if not entry.forecast),
        forecast=sum(amount for entry, amount in told if entry.forecast),
        recorded=bool(told),
        months_missing=len(months_not_told(entries, entries[0].year)) if told else 0,
    )


def _delivered(split: Split, result: YearSplit, entries: Sequence[Actual]) -> tuple[OutturnLine, ...]:
    """The offers that count in the year, and what was delivered of each."""
    if "offer_counted" not in result.values.vectors:
        return ()
    counted = zip(split.board.in_kind, result.values.vectors["offer_counted"], strict=True)
    return tuple(_offer(offer, int(value), entries) for offer, value in counted if value)


def _offer(offer: Offer, planned: Pence, entries: Sequence[Actual]) -> OutturnLine:
    found = [entry for entry in entries if entry.kind == "in-kind" and entry.of == offer.id]
    return _line("in-kind", offer.id, offer.what, planned, found, [delivered_worth(offer, entry) for entry in found])


def _values(split: Split, result: YearSplit, in_kind: Sequence[OutturnLine]) -> YearValues | None:
    """The year with offers at what was delivered of them, but no more than was promised."""
    if "offer_value" not in result.values.vectors:
        return None
    delivered = {line.key: Fraction(min(line.outturn, line.planned)) for line in in_kind}
    offers = zip(split.board.in_kind, result.values.vectors["offer_value"], strict=True)
    values = tuple(delivered.get(offer.id, value) for offer, value in offers)
    return values_with(split, split.years.index(result), {"offer_value": values})
