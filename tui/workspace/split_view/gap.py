"""The gap and the surplus in words: how much, and why, as far as the workings tell."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from formulas.split import Split, YearSplit
from formulas.workings import COSTS_TO_SHARE, Column, Part, ShareOut, YearWorkings
from funding.money import Pence, format_money
from funding.wording import _
from tui.workspace.split_view.rows import percent_text


@dataclass(frozen=True, slots=True)
class Reason:
    """A part of the gap, and why nobody is asked for it."""

    words: str
    amount: Pence


def gap_text(split: Split, year: str) -> str:
    """The gap of a year and why there is one, in a sentence or two; empty when there is none. Raises `KeyError`."""
    result = split.year(year)
    if not result.gap:
        return ""
    told = _("{money} is asked of nobody").format(money=format_money(result.gap))
    reasons = gap_reasons(split, year)
    if not reasons:
        return told + "."
    if len(reasons) == 1:
        return f"{told}: {reasons[0].words}."
    parts = [
        _("{money} because {reason}").format(money=format_money(reason.amount), reason=reason.words)
        for reason in reasons
    ]
    return f"{told}: {'; '.join(parts)}."


def surplus_text(split: Split, year: str) -> str:
    """The surplus of a year and why there is one; empty when there is none. Raises `KeyError`."""
    result = split.year(year)
    if not result.surplus:
        return ""
    told = _("{money} more is asked than the costs to share").format(money=format_money(result.surplus))
    exact = sum(result.values.vectors["share"], Fraction(0)) - result.costs_to_share
    if exact <= 0:
        return told + ": " + _rounding(result) + "."
    return told + ": " + _("fixed amounts and the least amounts come to more than the costs") + "."


def gap_reasons(split: Split, year: str) -> tuple[Reason, ...]:
    """The parts of the gap by their reason, adding up to it; none when they cannot be told apart."""
    result = split.year(year)
    workings = next(known for known in split.workings.years if known.year == year)
    told = {words: amount for words, amount in _exact(workings, result) if amount}
    rounding = told.pop(_rounding(result), Fraction(0))
    if not told and rounding > 0:
        return (Reason(_rounding(result), result.gap),)
    # Pennies lost or won in rounding are no reason of their own beside a real one; pounds are.
    if rounding > len(result.partners):
        told[_rounding(result)] = rounding
    if not told or any(amount < 0 for amount in told.values()):
        return ()
    return _whole(told, result.gap)


def _whole(told: Mapping[str, Fraction], gap: Pence) -> tuple[Reason, ...]:
    """The reasons with whole pence that add up to the gap: all cut, and what is left goes to the largest."""
    cut = {words: int(amount) for words, amount in told.items()}
    largest = max(cut, key=lambda words: cut[words])
    cut[largest] += gap - sum(cut.values())
    return tuple(Reason(words, amount) for words, amount in cut.items() if amount > 0)


def _exact(workings: YearWorkings, result: YearSplit) -> Iterator[tuple[str, Fraction]]:
    """Every reason there may be with its part of the gap; the parts add up to the gap."""
    values = result.values
    columns = {column.name: column for column in workings.columns}
    own = [column for column in workings.columns if column.part is not Part.FIRST]
    # Under phasing only this part of what the sentences leave open is open; last year's shares cover the rest.
    steps = [column for column in own if column.part is Part.PHASING and column.name.endswith(".step")]
    weight = values.one(steps[0].name) if steps else Fraction(1)
    to_share = values.one(COSTS_TO_SHARE)
    sections = _section_costs(own, columns)
    in_sections = sum((values.one(name) for name in sections), Fraction(0)) if sections else to_share
    asked = sum((_total(values.vectors[name]) for name in _asking(own)), Fraction(0))
    limits = [column for column in own if isinstance(column.made, ShareOut)]
    short = [_total(values.vectors[_key(c) + ".target"]) - _total(values.vectors[c.name]) for c in limits]
    yield _("no sentence shares the costs of some pools"), weight * (to_share - in_sections)
    yield _asked_words(asked, in_sections), weight * (in_sections - asked)
    yield _limit_words(limits, result), weight * sum(short, Fraction(0))
    yield _rounding(result), result.gap - weight * (to_share - asked + sum(short, Fraction(0)))


def _section_costs(own: Sequence[Column], columns: dict[str, Column]) -> list[str]:
    """The columns of what each section shares; none when there is one section for everything."""
    numbers = dict.fromkeys(found[1] for c in own if (found := re.fullmatch(r"s(\d+)\.(?:net_)?costs", c.name)))
    return [f"s{n}.costs" if f"s{n}.costs" in columns else f"s{n}.net_costs" for n in numbers]


def _asking(own: Sequence[Column]) -> Iterator[str]:
    """The columns of what each payment asks of each partner, before any limit."""
    for column in own:
        if column.part is Part.SECTION and re.fullmatch(r"c\d+\.share", column.name):
            yield column.name


def _asked_words(asked: Fraction, costs: Fraction) -> str:
    if not costs:
        return ""
    percent = percent_text(asked / costs).replace(".00%", "%")
    return _("the sentences ask for only {percent} of what they share").format(percent=percent)


def _limit_words(limits: Sequence[Column], result: YearSplit) -> str:
    vectors = result.values.vectors
    for column in limits:
        key = _key(column)
        rows = zip(vectors[f"{key}.before"], vectors[f"{key}.share"], vectors[f"{key}.most"], strict=True)
        if any(before and share < most for before, share, most in rows):
            return _("limits keep those who could take it up from paying more")
    return _("limits keep every partner from paying more")


def _key(column: Column) -> str:
    return column.name.removesuffix(".within")


def _rounding(result: YearSplit) -> str:
    unit = format_money(result.values.one("rounding_unit")).removesuffix(".00")
    return _("each share is rounded to {unit}").format(unit=unit)


def _total(vector: Sequence[Fraction]) -> Fraction:
    return sum(vector, Fraction(0))
