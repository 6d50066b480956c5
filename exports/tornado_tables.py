"""What moves a partner's share, as text, JSON and CSV."""

import json
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from exports.amounts import pounds_and_pence
from exports.charts import bar_line
from exports.headings import formula_heading
from exports.tables import WIDTH, csv_text
from formulas.language.lexicon import Lexicon
from funding.board import Board, partner_named, short_name
from funding.board_names import board_name
from funding.money import Pence, format_money
from funding.wording import _, language, plural
from scenarios.ensemble.estimates import Estimate
from scenarios.sensitivity.tornado import HIGH, LOW, Bar, Tornado
from scenarios.sensitivity.variance import PartOfVariance
from scenarios.uncertainty.inputs import EventInput
from scenarios.uncertainty.words import input_in_words, value_in_words

CHART = 36
MOST_BARS = 12
"""Bars in the text; all are in JSON and CSV."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A tornado and the parts of the variance, and what they are of."""

    board: Board
    formula: str
    scenario: str
    tornado: Tornado
    parts: tuple[PartOfVariance, ...]
    draws: int
    seed: int
    lexicon: Lexicon

    def part(self, bar: Bar) -> Estimate | None:
        """The part of the variance that a bar's input brings about."""
        return next((part.part for part in self.parts if part.input == bar.input), None)


def tornado_json(moved: Moved) -> str:
    """Every bar; money in pence."""
    found = moved.tornado
    return json.dumps(
        {
            "board": moved.board.board.name,
            "formula": moved.formula,
            "scenario": moved.scenario,
            "partner": found.partner,
            "year": found.year,
            "measure": found.measure.name.lower(),
            "low": LOW,
            "high": HIGH,
            "middle_pence": found.middle,
            "draws": moved.draws,
            "seed": moved.seed,
            "bars": [_bar_json(moved, bar) for bar in found.bars],
        },
        ensure_ascii=False,
        indent=2,
    )


def _bar_json(moved: Moved, bar: Bar) -> dict[str, Any]:
    part = moved.part(bar)
    return {
        "input": input_in_words(bar.input, moved.lexicon),
        "low": value_in_words(bar.input, bar.low.steps),
        "low_pence": bar.low.pence,
        "high": value_in_words(bar.input, bar.high.steps),
        "high_pence": bar.high.pence,
        "part_of_variance": None if part is None else round(part.value, 6),
        "part_error": None if part is None or part.margin is None else round(part.margin, 6),
    }


def tornado_csv(moved: Moved) -> str:
    """A row for each bar; money in pounds."""
    rows: list[Sequence[str]] = [
        ("input", "low", "pays_at_low", "high", "pays_at_high", "part_of_variance", "part_error")
    ]
    for bar in moved.tornado.bars:
        part = moved.part(bar)
        rows.append(
            (
                input_in_words(bar.input, moved.lexicon),
                value_in_words(bar.input, bar.low.steps),
                _pounds(bar.low.pence),
                value_in_words(bar.input, bar.high.steps),
                _pounds(bar.high.pence),
                "" if part is None else f"{part.value:.6f}",
                "" if part is None or part.margin is None else f"{part.margin:.6f}",
            )
        )
    return csv_text(rows)


def _pounds(pence: Pence | None) -> str:
    return "" if pence is None else pounds_and_pence(pence)


def tornado_text(moved: Moved) -> str:
    """Each input with its bar, the widest first, for people."""
    found = moved.tornado
    partner = short_name(partner_named(moved.board, found.partner), language())
    head = [
        board_name(moved.board),
        formula_heading(moved.formula, moved.scenario),
        _("What moves the cash due of {partner} in {year}").format(partner=partner, year=found.year),
    ]
    middle = _("With every figure in the middle of its spread, and no change that only may come: {money}.").format(
        money=_money(found.middle)
    )
    moving = [bar for bar in found.bars if bar.width or None in (bar.low.pence, bar.high.pence)]
    shown, left = moving[:MOST_BARS], len(found.bars) - len(moving[:MOST_BARS])
    blocks = ["\n".join(head), "\n".join(textwrap.wrap(middle, WIDTH))]
    if shown:
        figures = [p for bar in moving for p in (bar.low.pence, bar.high.pence, found.middle) if p is not None]
        ends = (float(min(figures, default=0)), float(max(figures, default=0)))
        blocks += [_bar_text(moved, bar, ends) for bar in shown]
    if left:
        told = plural(
            "One more thing moves it less, or not at all.", "{count} more things move it less, or not at all.", left
        )
        blocks.append(told.format(count=left) if shown else _("Nothing that is uncertain moves it."))
    if shown:
        blocks.append(_notes(moved))
    return "\n\n".join(blocks)


def _bar_text(moved: Moved, bar: Bar, ends: tuple[float, float]) -> str:
    what = input_in_words(bar.input, moved.lexicon)
    low_value, high_value = (value_in_words(bar.input, end.steps) for end in (bar.low, bar.high))
    words = _("{what}: {low}, or {high}") if isinstance(bar.input, EventInput) else _("{what}: {low} to {high}")
    name = words.format(what=what, low=low_value, high=high_value)
    lines = textwrap.wrap(name, WIDTH)
    low, high, middle = bar.low.pence, bar.high.pence, moved.tornado.middle
    chart = " " * CHART
    if low is not None and high is not None:
        chart = bar_line(low, low if middle is None else middle, high, ends, CHART)
    line = f"  {_money(low):>12} {chart} {_money(high):<12}"
    part = moved.part(bar)
    return "\n".join([*lines, f"{line} {_part(part)}".rstrip()])


def _part(part: Estimate | None) -> str:
    if part is None:
        return ""
    return f"{part.value:.0%}" if part.margin is None else f"{part.value:.0%} ±{part.margin:.0%}"


def _money(pence: Pence | None) -> str:
    return _("no split") if pence is None else format_money(pence)


def _notes(moved: Moved) -> str:
    together = max(0.0, 1 - sum(part.part.value for part in moved.parts))
    text = _(
        "Each bar is two exact splits: with that one figure so low that 5 years in 100 are lower, and so high that 5 "
        "are higher; the left is for the low. The per cent at the end is its part of all that moves the figure, from "
        "{draws} draws with seed {seed}; {rest} comes only of several together."
    ).format(draws=f"{moved.draws:,}", seed=moved.seed, rest=f"{together:.0%}")
    return "\n".join(textwrap.wrap(text, WIDTH))
