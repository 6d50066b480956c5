"""The bridge: from last year's contribution to this year's, in steps that add up to the penny."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import pairwise

from formulas.exact import Vector, YearValues
from formulas.share_out import whole_units
from formulas.split import PartnerShare, Split
from formulas.trying import values_with
from formulas.workings import SHARE, Axis, Entry, Given, Origin, YearWorkings
from funding.board import Partner, partner_named
from funding.membership import absence_told, is_partner
from funding.money import Pence, round_half_up
from funding.wording import _
from funding.years import year_before

COSTS, INCOME = "cost_lines", "income_lines"


class StepKind(Enum):
    """What changes in a step; the steps are taken in this order."""

    LAST_ONE_OFFS = "last year's one-off lines"
    GROWTH = "growth"
    NEW = "new lines"
    ENDED = "ended lines"
    ONE_OFFS = "this year's one-off lines"
    INCOME = "income and reserves"
    GIFTS = "in-kind gifts"
    DRIVERS = "drivers"
    PARTNERS = "partners who join or leave"
    RULE = "rule"
    COSTS_AND_RULE = "costs and rule together"
    ROUNDING = "rounding"


@dataclass(frozen=True, slots=True)
class Change:
    """A cost line, a source of income or an offer that differs from the year before, for the whole Board."""

    name: str
    before: Pence
    now: Pence


@dataclass(frozen=True, slots=True)
class BridgeStep:
    """What one change does to a partner's assessed share, in whole pence."""

    kind: StepKind
    label: str
    amount: Pence
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Bridge:
    """One partner's way from last year's contribution to this year's; money in pence."""

    partner: str
    """The partner's id."""
    year: str
    last_year: Pence | None
    """Last year's assessed share, as computed or as typed for the first year; None when nobody has said it."""
    recurrent: Pence | None
    """Last year's share without last year's one-off lines; None when last year's costs are not known."""
    steps: tuple[BridgeStep, ...]
    """Empty when last year's share is not known: there is nowhere to start from."""
    assessed: Pence
    last_cash: Pence | None
    """Last year's cash due; None when it is not known."""
    last_credit: Pence | None
    """What in kind took off last year's assessed share; None when it is not known."""
    credit: Pence
    """What in kind takes off this year's assessed share."""
    cash_due: Pence
    remark: str = ""
    """What the file cannot tell, in words."""


def bridge(split: Split, partner_id: str, year: str) -> Bridge:
    """From a partner's contribution in the year before to its contribution in a year; raises `KeyError`.

    The order of the steps is fixed. It starts from last year's workings. First the costs of this
    year take the place of last year's, kind by kind, then this year's income, offers and drivers,
    always under last year's rule; what then remains is the rule of this year: its limits, its
    phasing. A step is the difference it makes to the exact share, so the steps telescope. They
    are rounded by largest remainder; what rounding of the two shares leaves is a step of its own.
    Cash follows: the assessed share less what in kind takes off, in both years.
    """
    entry = split.board.partners.index(partner_named(split.board, partner_id))
    return bridges(split, year)[entry]


def bridges(split: Split, year: str) -> tuple[Bridge, ...]:
    """Every partner's bridge to a year, in the order of the partners; raises `KeyError`."""
    place = {result.year: number for number, result in enumerate(split.years)}[year]
    now = split.years[place].partners
    if place == 0:
        partners = split.board.partners
        return tuple(_from_typed(row, year, partner) for row, partner in zip(now, partners, strict=True))
    stages = _stages(split, place)
    both = zip(split.board.partners, split.years[place - 1].partners, now, strict=True)
    return tuple(
        _bridge(stages, entry, year, partner, before, row) for entry, (partner, before, row) in enumerate(both)
    )


def _bridge(
    stages: Sequence["_Stage"], entry: int, year: str, partner: Partner, before: PartnerShare, row: PartnerShare
) -> Bridge:
    steps = _rounded(stages, entry, row.assessed - before.assessed)
    return Bridge(
        partner=row.partner,
        year=year,
        last_year=before.assessed,
        recurrent=before.assessed + steps[0].amount,
        steps=steps,
        assessed=row.assessed,
        last_cash=before.cash_due,
        last_credit=before.assessed - before.cash_due,
        credit=row.assessed - row.cash_due,
        cash_due=row.cash_due,
        remark=_absence(partner, year),
    )


def _absence(partner: Partner, year: str) -> str:
    """That the body is no partner in one of the two years, or in neither; empty when it is in both."""
    return " ".join(filter(None, (absence_told(partner, known) for known in (year_before(year), year))))


def _from_typed(row: PartnerShare, year: str, partner: Partner) -> Bridge:
    """The bridge of the first year: last year's costs are not in the file, so there is one step."""
    remark = _("Last year's costs are not in the file, so costs and rule cannot be told apart.")
    if _absence(partner, year):
        remark = f"{_absence(partner, year)} {remark}"
    elif partner.last_year is None:
        remark = _("The file does not say what this partner was assessed at the year before: add it to see the change.")
    label = step_label(StepKind.COSTS_AND_RULE)
    steps = () if row.change is None else (BridgeStep(StepKind.COSTS_AND_RULE, label, row.change),)
    return Bridge(
        partner=row.partner,
        year=year,
        last_year=row.last_year,
        recurrent=None,
        steps=steps,
        assessed=row.assessed,
        last_cash=None,
        last_credit=None,
        credit=row.assessed - row.cash_due,
        cash_due=row.cash_due,
        remark=remark,
    )


@dataclass(frozen=True, slots=True)
class _Stage:
    """Every partner's exact share once a change is made, and what was changed."""

    kind: StepKind | None
    shares: Vector
    changes: tuple[Change, ...] = ()


def _rounded(stages: Sequence[_Stage], entry: int, change: Pence) -> tuple[BridgeStep, ...]:
    exact = [now.shares[entry] - before.shares[entry] for before, now in pairwise(stages)]
    order = [Fraction(place) for place in range(len(exact))]
    whole = whole_units(exact, change - sum(exact, Fraction(0)), Fraction(1), order)
    steps = tuple(
        BridgeStep(stage.kind, step_label(stage.kind), int(amount), stage.changes)
        for stage, amount in zip(stages[1:], whole, strict=True)
        if stage.kind is not None
    )
    left = change - sum(step.amount for step in steps)
    rounding = BridgeStep(StepKind.ROUNDING, step_label(StepKind.ROUNDING), left)
    return (*steps, rounding) if left else steps


def _stages(split: Split, place: int) -> tuple[_Stage, ...]:
    """The shares of last year, and as they stand after each change, in order."""
    values, last = split.years[place].values, split.years[place - 1].values
    stages = [_Stage(None, last.vectors[SHARE])]
    given: dict[str, Vector] = {}
    for kind, replaced, changes in _changes(split, place):
        given |= replaced
        shares = values_with(split, place - 1, given).vectors[SHARE] if replaced else stages[-1].shares
        stages.append(_Stage(kind, shares, changes))
    return (*stages, _Stage(StepKind.RULE, values.vectors[SHARE]))


def _changes(split: Split, place: int) -> Iterator[tuple[StepKind, Mapping[str, Vector], tuple[Change, ...]]]:
    """For each kind of step the inputs that take the place of last year's; none where nothing changes."""
    workings = split.workings
    values, last = split.years[place].values, split.years[place - 1].values
    costs = list(last.vectors[COSTS])
    kinds = _kinds_of_lines(split, last, values)
    for kind in (StepKind.LAST_ONE_OFFS, StepKind.GROWTH, StepKind.NEW, StepKind.ENDED, StepKind.ONE_OFFS):
        at = [line for line, of in enumerate(kinds) if kind in of]
        before = tuple(costs)
        for line in at:
            costs[line] = Fraction(0) if kind is StepKind.LAST_ONE_OFFS else values.vectors[COSTS][line]
        changed = _differing(workings.costs, before, costs)
        yield kind, {COSTS: tuple(costs)} if changed else {}, changed
    for kind, names in (
        (StepKind.INCOME, (INCOME,)),
        (StepKind.GIFTS, _inputs(workings.years[place], Origin.OFFER)),
        (StepKind.DRIVERS, _inputs(workings.years[place], Origin.DRIVER)),
    ):
        there = [name for name in names if name in last.vectors]
        replaced = {name: values.vectors[name] for name in there if values.vectors[name] != last.vectors[name]}
        yield kind, replaced, _named_changes(split, kind, last, values)
    if _members(split, place) != _members(split, place - 1):
        yield StepKind.PARTNERS, _who_pays(split, place), ()


def _members(split: Split, place: int) -> list[bool]:
    return [is_partner(partner, split.years[place].year) for partner in split.board.partners]


def _who_pays(split: Split, place: int) -> Mapping[str, Vector]:
    """Whom this year's sentences name, and the numbers of their ratios, where last year's workings have them too."""
    now, last = split.years[place].values.vectors, split.years[place - 1].values.vectors
    said = {
        column.name
        for column in split.workings.years[place].columns
        if column.axis is Axis.PARTNERS
        and isinstance(column.made, Given)
        and column.made.origin in (Origin.NAMED, Origin.SENTENCE)
    }
    return {name: now[name] for name in said & last.keys() if now[name] != last[name]}


def _named_changes(split: Split, kind: StepKind, last: YearValues, values: YearValues) -> tuple[Change, ...]:
    name = {StepKind.INCOME: INCOME, StepKind.GIFTS: "offer_gift"}.get(kind)
    if name is None or name not in last.vectors:
        return ()
    entries = split.workings.income if kind is StepKind.INCOME else split.workings.offers
    return _differing(entries, last.vectors[name], values.vectors[name])


def _kinds_of_lines(split: Split, last: YearValues, values: YearValues) -> list[tuple[StepKind, ...]]:
    """The steps in which each cost line changes."""
    found: list[tuple[StepKind, ...]] = []
    for cost, before, now in zip(split.board.costs, last.vectors[COSTS], values.vectors[COSTS], strict=True):
        if cost.one_off:
            found.append((StepKind.LAST_ONE_OFFS, StepKind.ONE_OFFS))
        elif before and now:
            found.append((StepKind.GROWTH,))
        else:
            found.append((StepKind.NEW,) if now else (StepKind.ENDED,))
    return found


def _differing(entries: Sequence[Entry], before: Sequence[Fraction], now: Sequence[Fraction]) -> tuple[Change, ...]:
    rows = zip(entries, before, now, strict=True)
    return tuple(Change(entry.name, round_half_up(a), round_half_up(b)) for entry, a, b in rows if a != b)


def _inputs(year: YearWorkings, origin: Origin) -> tuple[str, ...]:
    return tuple(c.name for c in year.columns if isinstance(c.made, Given) and c.made.origin is origin)


def step_label(kind: StepKind) -> str:
    """What a step is called."""
    labels = {
        StepKind.LAST_ONE_OFFS: _("Last year's one-off lines taken out"),
        StepKind.GROWTH: _("Growth: lines that go on and cost more or less"),
        StepKind.NEW: _("New lines"),
        StepKind.ENDED: _("Ended lines"),
        StepKind.ONE_OFFS: _("This year's one-off lines"),
        StepKind.INCOME: _("Income and reserves"),
        StepKind.GIFTS: _("In-kind gifts"),
        StepKind.DRIVERS: _("New figures of the drivers"),
        StepKind.PARTNERS: _("Partners who join or leave"),
        StepKind.RULE: _("The rule: limits and moving from last year's shares"),
        StepKind.COSTS_AND_RULE: _("Costs and rule together"),
        StepKind.ROUNDING: _("Rounding"),
    }
    return labels[kind]
