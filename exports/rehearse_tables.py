"""A rehearsal as text, JSON and CSV."""

import json
import textwrap
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from exports.amounts import pounds_and_pence, signed_money
from exports.tables import WIDTH, csv_text, table
from funding.board import Board, partner_named, short_name
from funding.board_names import board_name
from funding.money import format_money
from funding.wording import _, language, plural
from scenarios.comparing.comparison import Change
from scenarios.percents import percent, signed_percent
from scenarios.rehearsing.jumps import Jumps, order_changes
from scenarios.rehearsing.nudges import Nudge, Nudged
from scenarios.rehearsing.rehearsal import PastRun, Rehearsal

NOTHING = "-"


# JSON


def rehearsal_json(found: Rehearsal) -> str:
    """Both parts of a rehearsal; money in pence, parts in per cent."""
    board = found.split.board
    return json.dumps(
        {
            "board": board.board.name,
            "formula": found.split.formula_name,
            "past": None if found.past is None else _past_json(found.past),
            "problems": [str(problem) for problem in found.problems],
            "nudged": _nudged_json(board, found.nudged),
        },
        ensure_ascii=False,
        indent=2,
    )


def _past_json(run: PastRun) -> dict[str, Any]:
    return {
        "starts_from": run.start,
        "years": [result.year for result in run.split.years],
        "order_changes": order_changes(run.jumps),
        "partners": [
            {
                "id": each.partner,
                "assessed_pence": list(each.assessed),
                "ranks": list(each.ranks),
                "rank_changes": each.rank_changes,
                "typical_change_pence": each.typical.pence if each.typical else None,
                "typical_change_percent": _number(each.typical),
                "largest_change_pence": each.largest.pence if each.largest else None,
                "largest_change_percent": _number(each.largest),
                "largest_change_year": each.largest_in,
                "paid_pence": each.paid,
                "would_have_paid_pence": each.would_have_paid,
            }
            for each in run.jumps
        ],
    }


def _number(change: Change | None) -> float | None:
    return None if change is None or change.part is None else round(float(change.part * 100), 6)


def _nudged_json(board: Board, found: Nudged) -> dict[str, Any]:
    return {
        "year": found.year,
        "within_percent": float(found.within * 100),
        "draws": found.draws,
        "seed": found.seed,
        "partners": [
            {
                "id": each.partner,
                "assessed_pence": each.assessed,
                "low_pence": each.low,
                "high_pence": each.high,
                "typical_difference_pence": each.typical,
                "largest_difference_pence": each.largest,
                "rank_changes_percent": float(each.rank_changes * 100),
            }
            for each in found.wobbles
        ],
        "figures": [
            {
                "driver": nudge.figure.driver,
                "partner": nudge.figure.partner,
                "lower_pence": dict(zip(_ids(board), nudge.lower, strict=True)),
                "higher_pence": dict(zip(_ids(board), nudge.higher, strict=True)),
            }
            for nudge in found.nudges
        ],
    }


def _ids(board: Board) -> list[str]:
    return [partner.id for partner in board.partners]


# CSV


def rehearsal_csv(found: Rehearsal) -> str:
    """A row for each partner and past year, for each partner under chance, and for each figure and whom it moves."""
    rows: list[Sequence[str]] = [("part", "year", "driver", "figure_of", "partner", "what", "amount")]
    if found.past is not None:
        for place, result in enumerate(found.past.split.years):
            rows += [
                ("past", result.year, "", "", each.partner, "assessed", pounds_and_pence(each.assessed[place]))
                for each in found.past.jumps
            ]
    off = found.nudged
    for each in off.wobbles:
        for what, pence in (
            ("assessed", each.assessed),
            ("low", each.low),
            ("high", each.high),
            ("typical_difference", each.typical),
            ("largest_difference", each.largest),
        ):
            rows.append(("together", off.year, "", "", each.partner, what, pounds_and_pence(pence)))
    for nudge in off.nudges:
        for what, moved in (("lower", nudge.lower), ("higher", nudge.higher)):
            rows += [
                ("alone", off.year, nudge.figure.driver, nudge.figure.partner, partner, what, pounds_and_pence(pence))
                for partner, pence in zip(_ids(found.split.board), moved, strict=True)
                if pence
            ]
    return csv_text(rows)


# Text


def rehearsal_text(found: Rehearsal) -> str:
    """Past years, then facts a little off, each as tables and a few sentences."""
    board = found.split.board
    blocks = ["\n".join([board_name(board), _("Formula “{name}”").format(name=found.split.formula_name)])]
    blocks += _past_blocks(board, found.past) if found.past is not None else []
    blocks += [line for problem in found.problems for line in _wrapped(str(problem))] if found.past is None else []
    blocks += _nudged_blocks(board, found.nudged)
    return "\n\n".join(blocks)


def _heading(words: str) -> str:
    lines = textwrap.wrap(words, WIDTH)
    return "\n".join([*lines, "-" * max(map(len, lines))])


def _wrapped(words: str) -> list[str]:
    return ["\n".join(textwrap.wrap(words, WIDTH))]


def _past_blocks(board: Board, run: PastRun) -> list[str]:
    years = [result.year for result in run.split.years]
    title = _("Had it been the formula in {years}").format(years=_span(years))
    began = _("It starts from what was paid in {year}.").format(year=run.start) if run.start else ""
    blocks = ["\n".join(filter(None, [_heading(title), began]))]
    if len(years) > 1:
        blocks.append(_jumps_table(board, run.jumps))
        steps = order_changes(run.jumps)
        told = plural(
            "The order of who pays most changes in {n} year of {years}.",
            "The order of who pays most changes in {n} years of {years}.",
            steps,
        )
        blocks += _wrapped(told.format(n=steps, years=len(years) - 1))
    paid = [each for each in run.jumps if each.paid is not None and each.would_have_paid is not None]
    if paid:
        rows = []
        for each in paid:
            was, would = each.paid or 0, each.would_have_paid or 0
            part = signed_percent(Fraction(would - was, was)) if was else NOTHING
            rows.append(
                [_name(board, each.partner), format_money(was), format_money(would), signed_money(would - was), part]
            )
        heading = [_("Partner"), _("Paid"), _("Would have paid"), _("Difference"), "%"]
        blocks.append("\n".join(table(heading, rows)))
    return blocks


def _jumps_table(board: Board, found: Sequence[Jumps]) -> str:
    rows = [
        [
            _name(board, each.partner),
            *_change(each.typical, signed=False),
            *_change(each.largest, signed=True),
            each.largest_in or NOTHING,
            str(each.rank_changes),
        ]
        for each in sorted(found, key=lambda each: -abs(each.largest.pence) if each.largest else 0)
    ]
    heading = [_("Partner"), _("Typical"), "%", _("Largest"), "%", _("In"), _("Rank")]
    note = _("Typical and largest change from one year to the next; Rank: how often its rank changes.")
    return "\n".join([*textwrap.wrap(note, WIDTH), "", *table(heading, rows)])


def _change(change: Change | None, *, signed: bool) -> list[str]:
    if change is None:
        return [NOTHING, NOTHING]
    money, part = (signed_money, signed_percent) if signed else (format_money, percent)
    return [money(change.pence), NOTHING if change.part is None else part(change.part)]


def _nudged_blocks(board: Board, found: Nudged) -> list[str]:
    title = _("If every driver figure may be off by {within}, in {year}").format(within=_within(found), year=found.year)
    if not found.nudges:
        return [_heading(title), _("The formula uses no driver, so no driver figure moves anybody.")]
    rows = [
        [
            _name(board, each.partner),
            format_money(each.assessed),
            format_money(each.low),
            format_money(each.high),
            format_money(each.typical),
            format_money(each.largest),
            percent(each.rank_changes),
        ]
        for each in sorted(found.wobbles, key=lambda each: -each.typical)
    ]
    heading = [_("Partner"), _("Assessed"), _("Low"), _("High"), _("Typical"), _("Largest"), _("Rank")]
    note = _(
        "{draws} draws, seed {seed}, every figure off on its own. One draw in twenty is below Low, one in twenty above"
        " High; Typical and Largest are differences either way; Rank: how often the rank is another."
    )
    drawn = textwrap.wrap(note.format(draws=f"{found.draws:,}", seed=found.seed), WIDTH)
    return [
        "\n".join([_heading(title), *drawn, "", *table(heading, rows)]),
        "\n".join([_heading(_("The figure that moves each partner most")), *_movers(board, found)]),
    ]


def _movers(board: Board, found: Nudged) -> list[str]:
    """For each partner the figure that moves it most, the most moved first."""
    most = [max(found.nudges, key=lambda nudge: nudge.reach(place)) for place in range(len(board.partners))]
    order = sorted(range(len(most)), key=lambda place: -most[place].reach(place))
    lines = []
    for place in order:
        told = _mover(board, most[place], place, _within(found))
        lines += textwrap.wrap(told, WIDTH, subsequent_indent="  ")
    return lines


def _mover(board: Board, nudge: Nudge, place: int, within: str) -> str:
    words = {
        "name": _name(board, board.partners[place].id),
        "figure": nudge.figure.driver,
        "partner": _name(board, nudge.figure.partner),
        "within": within,
    }
    if not nudge.reach(place):
        return _("{name}: no figure moves it.").format(**words)
    if abs(nudge.higher[place]) >= abs(nudge.lower[place]):
        said = _("{name}: {money} with {figure} of {partner} {within} higher.")
        return said.format(money=signed_money(nudge.higher[place]), **words)
    said = _("{name}: {money} with {figure} of {partner} {within} lower.")
    return said.format(money=signed_money(nudge.lower[place]), **words)


def _within(found: Nudged) -> str:
    return percent(found.within).replace(".0%", "%")


def _name(board: Board, partner: str) -> str:
    return short_name(partner_named(board, partner), language())


def _span(years: Sequence[str]) -> str:
    if len(years) == 1:
        return years[0]
    return _("{first} to {last}").format(first=years[0], last=years[-1])
