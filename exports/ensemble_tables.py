"""An ensemble as text, JSON and CSV."""

import json
import textwrap
from collections.abc import Sequence
from typing import Any

from exports.amounts import pounds_and_pence
from exports.charts import spread_line
from exports.headings import formula_heading
from exports.tables import WIDTH, csv_text, table
from formulas.language.lexicon import Lexicon
from funding.board import Board, partner_named, short_name
from funding.board_names import board_name
from funding.money import format_money_short
from funding.wording import _, language, plural
from scenarios.ensemble.ensemble import Ended
from scenarios.ensemble.estimates import Estimate
from scenarios.ensemble.running import Until
from scenarios.ensemble.summary import COVERED, PARTS, Row, Summary
from scenarios.language.lexicon import scenario_lexicon
from scenarios.uncertainty.outputs import Measure, Output
from scenarios.uncertainty.reasons import Reason
from scenarios.uncertainty.streams import Sampling
from scenarios.uncertainty.words import input_in_words

CHART, NAME = 46, 20
SHOWN = (0, 2, 4)
"""The quantiles in the table of the text: the low, the middle, the high."""
POUND = 100
PENNY_PART = 0.001
"""What floats may make of an average of draws that are all the same, and more."""
WIDEST = 0.25
"""The charts reach this part of the middle down and up at most, so that one partner's does not flatten all others."""


# JSON


def ensemble_json(summary: Summary, scenario: str) -> str:
    """Everything that was found; money in pence, errors with 95 in 100, probabilities from 0 to 1."""
    ensemble = summary.ensemble
    found: dict[str, Any] = {
        "board": ensemble.board.board.name,
        "formula": ensemble.formula,
        "scenario": scenario,
        "seed": ensemble.seed,
        "sampling": ensemble.sampling.value,
        "draws_asked": ensemble.shape.draws,
        "draws": ensemble.draws,
        "ended": ensemble.ended.value,
        "years": [_year_json(summary, year) for year in summary.years],
        "reserves": [
            {"covers": part, **_estimate_json(estimate)}
            for part, estimate in zip(COVERED, summary.reserves, strict=True)
        ],
        "draws_out_of_the_ordinary": ensemble.any_odd,
        "reasons": {reason.value: count for reason, count in summary.odd.items()},
        "held_at_a_limit": [
            {"input": value.name, "year": value.year, "draws": count} for value, count in summary.held.items()
        ],
    }
    return json.dumps(found, ensure_ascii=False, indent=2)


def _year_json(summary: Summary, year: str) -> dict[str, Any]:
    rows = [row for row in summary.rows if row.output.year == year]
    ids = dict.fromkeys(row.output.partner for row in rows if row.output.partner is not None)
    return {
        "year": year,
        "plan_costs_less_income_pence": summary.ensemble.plan[year],
        "partners": [
            {"id": key} | {_key(row): _row_json(summary, row) for row in rows if row.output.partner == key}
            for key in ids
        ],
    } | {_key(row): _row_json(summary, row) for row in rows if row.output.partner is None}


def _key(row: Row) -> str:
    return row.output.measure.name.lower()


def _row_json(summary: Summary, row: Row) -> dict[str, Any]:
    found: dict[str, Any] = {
        "mean": _estimate_json(row.mean),
        "quantiles": [
            {"part": part, **_estimate_json(estimate)} for part, estimate in zip(PARTS, row.quantiles, strict=True)
        ],
    }
    if row.above is not None:
        found["above"] = {"pence": summary.exceeds, "probability": row.above.value, "error": row.above.margin}
    return found


def _estimate_json(estimate: Estimate) -> dict[str, int | None]:
    error = None if estimate.margin is None else round(estimate.margin)
    return {"pence": round(estimate.value), "error_pence": error}


# CSV


def ensemble_csv(summary: Summary) -> str:
    """A row for each figure that was found, with its sampling error; money in pounds, probabilities from 0 to 1."""
    rows: list[Sequence[str]] = [("year", "id", "figure", "statistic", "value", "error")]
    for row in summary.rows:
        head = (row.output.year, row.output.partner or "", row.output.measure.value)
        for part, estimate in zip(PARTS, row.quantiles, strict=True):
            rows.append((*head, f"{part:.0%}", *_money_cells(estimate)))
        rows.append((*head, "mean", *_money_cells(row.mean)))
        if row.above is not None:
            told = f"probability above {pounds_and_pence(summary.exceeds or 0)}"
            error = "" if row.above.margin is None else f"{row.above.margin:.6f}"
            rows.append((*head, told, f"{row.above.value:.6f}", error))
    for part, estimate in zip(COVERED, summary.reserves, strict=True):
        rows.append(("", "", "reserve", f"covers {part:.0%}", *_money_cells(estimate)))
    return csv_text(rows)


def _money_cells(estimate: Estimate) -> tuple[str, str]:
    error = "" if estimate.margin is None else pounds_and_pence(round(estimate.margin))
    return pounds_and_pence(round(estimate.value)), error


# Text


def ensemble_text(summary: Summary, scenario: str, names: Board, until: Until | None = None) -> str:
    """Tables and charts a year, the reserve, and how sure all this is, for people.

    `names` is the Board with what the scenario brings, so that new partners and lines are called by their names.
    """
    blocks = [_head(summary, scenario)]
    blocks += [_year_text(summary, names, year) for year in summary.years]
    lexicon = scenario_lexicon(names, language())
    blocks += [_reserve_text(summary), *_odd_text(summary, lexicon), _end_text(summary, until)]
    return "\n\n".join(blocks)


def _head(summary: Summary, scenario: str) -> str:
    ensemble = summary.ensemble
    how = {Sampling.LATIN: _("Latin hypercube"), Sampling.PLAIN: _("plain random")}[ensemble.sampling]
    told = _("{draws} draws, {how}, seed {seed}").format(draws=f"{ensemble.draws:,}", how=how, seed=ensemble.seed)
    return "\n".join(
        [
            board_name(ensemble.board),
            formula_heading(ensemble.formula, scenario),
            told,
        ]
    )


def _year_text(summary: Summary, board: Board, year: str) -> str:
    rows = [row for row in summary.rows if row.output.year == year and _is_shown(row)]
    heading = [_("Cash due"), _("5% of draws"), _("Half"), _("95% of draws")]
    heading.append(
        _("Average") if summary.exceeds is None else _("Over {money}").format(money=format_money_short(summary.exceeds))
    )
    cells = [
        [_row_name(board, row.output), *(_rounded(row.quantiles[place]) for place in SHOWN), _last(row)] for row in rows
    ]
    charts = _charts(board, rows)
    return "\n".join([year, "-" * len(year), *table(heading, cells), *([""] if charts else []), *charts])


def _is_shown(row: Row) -> bool:
    """Cash due and the gap; a surplus only where there is one."""
    if row.output.measure is Measure.SURPLUS:
        return row.quantiles[-1].value >= POUND
    return row.output.measure in {Measure.CASH_DUE, Measure.GAP}


def _row_name(board: Board, output: Output) -> str:
    if output.partner is None:
        return {Measure.GAP: _("Gap"), Measure.SURPLUS: _("Surplus")}[output.measure]
    return short_name(partner_named(board, output.partner), language())


def _rounded(estimate: Estimate) -> str:
    """A figure with its error, in whole pounds: more than that no draw can know."""
    value = format_money_short(round(estimate.value / POUND) * POUND)
    return f"{value} ±{_pounds_up(estimate.margin)}" if estimate.margin else value


def _pounds_up(pence: float) -> str:
    """An error in whole pounds, never rounded down."""
    return f"£{-(-pence // POUND):,.0f}"


def _last(row: Row) -> str:
    return _rounded(row.mean) if row.above is None else _chance(row.above)


def _chance(estimate: Estimate) -> str:
    value = f"{estimate.value:.1%}"
    return f"{value} ±{estimate.margin:.1%}" if estimate.margin else value


def _charts(board: Board, rows: Sequence[Row]) -> list[str]:
    """How far each partner's cash due may lie from its middle, in per cent of that, all on one scale."""
    partners = [row for row in rows if row.output.partner]
    if not any(_differs(row) for row in partners):
        return [_("Nobody's cash due differs from draw to draw.")]
    moving = [row for row in partners if row.quantiles[2].value and _width(row)]  # nothing has no per cent
    if not moving:
        return []
    parts = {row: [estimate.value / row.quantiles[2].value - 1 for estimate in row.quantiles] for row in moving}
    ends = (
        max(min(found[0] for found in parts.values()), -WIDEST),
        min(max(found[-1] for found in parts.values()), WIDEST),
    )
    lines = [_("From the middle: 5% to 95% of draws (-), the inner half (=)")]
    for row, found in parts.items():
        name = textwrap.shorten(_row_name(board, row.output), NAME, placeholder="...")
        lines.append(f"{name:<{NAME}} {found[0]:>+5.0%} {spread_line(found, ends, CHART)} {found[-1]:>+5.0%}")
    return lines


def _width(row: Row) -> float:
    return row.quantiles[-1].value - row.quantiles[0].value


def _differs(row: Row) -> bool:
    """Whether not all draws are the same; what comes rarely shows in the average alone."""
    return bool(_width(row)) or abs(row.mean.value - row.quantiles[2].value) > PENNY_PART


def _reserve_text(summary: Summary) -> str:
    least, most = (_rounded(estimate) for estimate in summary.reserves)
    first, second = (f"{part:.0%}" for part in COVERED)
    text = _(
        "To meet what costs more than the plan says: a reserve of {least} is enough in {first} of years, "
        "{most} in {second}."
    ).format(least=least, first=first, most=most, second=second)
    return "\n".join(textwrap.wrap(text, WIDTH, subsequent_indent="  "))


def _odd_text(summary: Summary, lexicon: Lexicon) -> list[str]:
    lines: list[str] = []
    draws = summary.ensemble.draws
    for reason, count in summary.odd.items():
        text = _("In {count} of {draws} draws ({part}) {what}.").format(
            count=f"{count:,}", draws=f"{draws:,}", part=f"{count / draws:.1%}", what=_reason(reason)
        )
        lines += textwrap.wrap(text, WIDTH, subsequent_indent="  ")
    for value, count in summary.held.items():
        text = plural(
            "“{what}” would have been more or less than a Board can hold in one draw, and was held there.",
            "“{what}” would have been more or less than a Board can hold in {count} draws, and was held there.",
            count,
        ).format(what=input_in_words(value, lexicon), count=f"{count:,}")
        lines += textwrap.wrap(text, WIDTH, subsequent_indent="  ")
    return ["\n".join(lines)] if lines else []


def _reason(reason: Reason) -> str:
    return {
        Reason.INCOME_ABOVE_COSTS: _("income is above the costs of a year, so there is nothing to share"),
        Reason.IN_KIND_ABOVE_COSTS: _("income and in kind together are above the costs of a year"),
        Reason.NOTHING_TO_SHARE_BY: _("a driver is nothing for all who should share by it, which leaves a gap"),
        Reason.ABOVE_ALL: _("the percentages of a part of the formula come to more than 100%"),
        Reason.MORE_ASKED: _("floors, fixed amounts or percentages ask for more than the costs to share"),
        Reason.RESERVES_SHORT: _("more of the reserves is used than there is, or than their floor allows"),
    }[reason]


def _end_text(summary: Summary, until: Until | None) -> str:
    ensemble = summary.ensemble
    lines = []
    if ensemble.ended is Ended.CANCELLED:
        told = _("Stopped early: {done} of {asked} draws were made.")
        lines.append(told.format(done=f"{ensemble.draws:,}", asked=f"{ensemble.shape.draws:,}"))
    if until is not None and ensemble.ended is not Ended.CANCELLED:
        told = (
            _("{part} of draws: known to {money} for every partner after {draws} draws.")
            if ensemble.ended is Ended.KNOWN
            else _("{part} of draws: not yet known to {money} for every partner after {draws} draws.")
        )
        money = format_money_short(until.pence)
        lines.append(told.format(part=f"{until.part:.0%}", money=money, draws=f"{ensemble.draws:,}"))
    lines.append(
        _(
            "5% of draws lie at or below the first figure, 95% at or below the third. ± is the sampling error: of 100 "
            "runs with other seeds, 95 would come within it. The same seed gives the same figures again."
        )
    )
    return "\n".join(line for text in lines for line in textwrap.wrap(text, WIDTH, subsequent_indent="  "))
