"""What it takes, as text, JSON and CSV."""

import json
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from exports.amounts import pounds_and_pence, signed_money
from exports.tables import WIDTH, csv_text, table
from formulas.split import Split
from funding.board import Board
from funding.board_names import board_name
from funding.money import Pence, format_money
from funding.wording import _, language
from scenarios.clauses import Lever, Target
from scenarios.comparing.comparison import Basis, amount_of, compare
from scenarios.comparing.sides import side_of
from scenarios.language.lexicon import lever_lexicon, target_lexicon
from scenarios.language.printer import figure_name, print_lever, print_target
from scenarios.measures import value_text
from scenarios.percents import fine_percent
from scenarios.seeking.seek import Move, Sought

Row = tuple[str, str, Pence, Pence]
"""A year, a partner's name, and what it pays before and after."""


# JSON


def sought_json(board: Board, found: Sought, targets: Sequence[Target], levers: Sequence[Lever], basis: Basis) -> str:
    """The moves, what every partner then pays, or which targets are against one another; money in pence."""
    conflict = found.conflict
    return json.dumps(
        {
            "board": board.board.name,
            "formula": found.before.formula_name,
            "targets": _targets(board, targets),
            "levers": _levers(board, levers),
            "done": found.after is not None,
            "stopped_early": found.early,
            "idle_levers": [_levers(board, levers)[place] for place in found.idle],
            "change_percent": round(float(found.change * 100), 6),
            "moves": [
                {
                    "figure": _name(board, move),
                    "before": value_text(move.lever.figure, move.before),
                    "after": value_text(move.lever.figure, move.after),
                    "percent_of_range": round(float(move.part * 100), 6),
                }
                for move in found.moves
            ],
            "conflict": None
            if conflict is None
            else [
                {"target": _targets(board, targets)[place], "would_have_to_give_pence": give}
                for place, give in zip(conflict.targets, conflict.gives, strict=True)
            ],
            "partners": [
                {"year": year, "partner": name, "before_pence": before, "after_pence": after}
                for year, name, before, after in _rows(found, basis)
            ],
            "gaps": _gaps(found),
        },
        ensure_ascii=False,
        indent=2,
    )


def _gaps(found: Sought) -> list[dict[str, Any]]:
    after: Split | None = found.after
    if after is None:
        return []
    return [
        {"year": was.year, "before_pence": was.gap, "after_pence": now.gap}
        for was, now in zip(found.before.years, after.years, strict=True)
    ]


# CSV


def sought_csv(board: Board, found: Sought, targets: Sequence[Target], _levers: Sequence[Lever], basis: Basis) -> str:
    """A row for each move, each target that stands against others, and each partner's share before and after."""
    rows: list[Sequence[str]] = [("what", "year", "name", "before", "after")]
    if found.early:
        rows.append(("stopped early", "", "", "", ""))
    for move in found.moves:
        values = (value_text(move.lever.figure, value) for value in (move.before, move.after))
        rows.append(("move", "", _name(board, move), *values))
    if found.conflict is not None:
        for place, give in zip(found.conflict.targets, found.conflict.gives, strict=True):
            told = "" if give is None else pounds_and_pence(give)
            rows.append(("would have to give", "", _targets(board, targets)[place], "", told))
    for year, name, before, after in _rows(found, basis):
        rows.append(("partner", year, name, pounds_and_pence(before), pounds_and_pence(after)))
    return csv_text(rows)


# Text


def sought_text(board: Board, found: Sought, targets: Sequence[Target], levers: Sequence[Lever], basis: Basis) -> str:
    """What it takes in sentences, and who then pays what; or why it cannot be done."""
    about = _("In pounds, targets are about cash due.") if basis is Basis.CASH else ""
    head = [board_name(board), _("Formula “{name}”").format(name=found.before.formula_name), about]
    wanted = [f"{number}. {text}" for number, text in enumerate(_targets(board, targets), start=1)]
    blocks = ["\n".join(filter(None, head)), "\n".join([_("Wanted:"), *_wrapped(wanted)])]
    idle = [
        _("“{lever}” does not change what the targets are about.").format(lever=_levers(board, levers)[place])
        for place in found.idle
    ]
    if found.after is None:
        blocks.append("\n".join(_wrapped(_refusal(board, found, targets))))
    elif not found.change:
        blocks.append(_("That is so already: nothing needs to change."))
    else:
        blocks.append("\n".join(_wrapped(_moved(board, found))))
        blocks += _effect(found, basis)
        blocks += filter(None, ["\n".join(textwrap.wrap(" ".join(_widened(found)), WIDTH))])
    return "\n\n".join([*blocks, *(["\n".join(_wrapped(idle))] if idle else [])])


def _moved(board: Board, found: Sought) -> Iterator[str]:
    if found.early:
        yield _("Stopped early. The smallest change found so far that does it; a smaller one may do it too:")
    else:
        yield _("The smallest change that does it:")
    for move in found.moves:
        figure = _name(board, move)
        before, after = (value_text(move.lever.figure, value) for value in (move.before, move.after))
        words = _("- {figure} goes from {before} to {after}") if move.part else _("- {figure} stays at {before}")
        yield words.format(figure=figure, before=before, after=after)
    if len(found.moves) > 1 and not found.early:
        words = _(
            "Smallest means: the moves, each in per cent of the range in which its figure may lie ({ranges}), come to"
            " least together: here {change}."
        )
        ranges = "; ".join(_range(move) for move in found.moves)
        yield words.format(ranges=ranges, change=fine_percent(found.change))
    yield _("Checked: with this change the split meets every target to the penny.")


def _range(move: Move) -> str:
    low, high = (value_text(move.lever.figure, value) for value in (move.low, move.high))
    return _("{low} to {high}").format(low=low, high=high)


def _refusal(board: Board, found: Sought, targets: Sequence[Target]) -> Iterator[str]:
    conflict = found.conflict
    if found.early:
        yield _("Stopped before an answer was found. There may be one.")
        return
    if conflict is None:
        yield _("No answer was found: what would do it, the Board cannot have, such as percentages over 100% in all.")
        return
    if len(conflict.targets) == 1:
        yield _("It cannot be done with these figures.")
    else:
        yield _("It cannot be done: these targets cannot all be met with these figures.")
    for place, give in zip(conflict.targets, conflict.gives, strict=True):
        number, text = place + 1, _targets(board, targets)[place]
        words = _("{number}. “{text}” would have to give {money}, if the others are kept.")
        if len(conflict.targets) == 1:
            words = _("{number}. “{text}” would have to give {money}.")
        if give is None:
            words = _("{number}. “{text}”: no amount would do.")
        yield words.format(number=number, text=text, money=format_money(give or 0))


def _effect(found: Sought, basis: Basis) -> Iterator[str]:
    heading = [_("Partner"), _("Before"), _("After"), _("Difference")]
    for year in dict.fromkeys(year for year, *_rest in _rows(found, basis)):
        rows = [
            [name, format_money(before), format_money(after), signed_money(after - before)]
            for of, name, before, after in _rows(found, basis)
            if of == year
        ]
        gaps = next(entry for entry in _gaps(found) if entry["year"] == year)
        difference = gaps["after_pence"] - gaps["before_pence"]
        rows.append(
            [_("Gap"), format_money(gaps["before_pence"]), format_money(gaps["after_pence"]), signed_money(difference)]
        )
        yield "\n".join([year, "-" * len(year), *table(heading, rows)])


def _widened(found: Sought) -> Iterator[str]:
    """That the change asks less of the partners together than before, in a sentence that names each year's amount."""
    more = [(entry["year"], entry["before_pence"], entry["after_pence"]) for entry in _gaps(found)]
    opened = [(year, after) for year, before, after in more if after > before == 0]
    wider = [(year, after - before) for year, before, after in more if after > before > 0]
    if opened:
        yield _("This opens a gap that nobody pays: {amounts}.").format(amounts=_by_year(opened))
    if wider:
        yield _("This widens the gap that nobody pays: by {amounts}.").format(amounts=_by_year(wider))
    if opened or wider:
        yield _("To have none, add the target “The gap is nothing” and name a figure that may rise.")


def _by_year(amounts: Sequence[tuple[str, Pence]]) -> str:
    told = [_("{money} in {year}").format(money=format_money(pence), year=year) for year, pence in amounts]
    return ", ".join(told)


def _rows(found: Sought, basis: Basis) -> list[Row]:
    """What every partner pays before and after, the most affected first in each year."""
    if found.after is None:
        return []
    sides = [side_of("before", found.before), side_of("after", found.after)]
    pairs = ((year.year, row.name, row.cells) for year in compare(sides, basis).years for row in year.rows)
    return [
        (year, name, amount_of(before.paid, basis), amount_of(after.paid, basis))
        for year, name, (before, after) in pairs
        if before is not None and after is not None
    ]


def _wrapped(sentences: Sequence[str] | Iterator[str]) -> list[str]:
    return [line for text in sentences for line in textwrap.wrap(text, WIDTH, subsequent_indent="   ")]


def _targets(board: Board, targets: Sequence[Target]) -> list[str]:
    lexicon = target_lexicon(board, language())
    return [print_target(target, lexicon).removesuffix(".") for target in targets]


def _levers(board: Board, levers: Sequence[Lever]) -> list[str]:
    lexicon = lever_lexicon(board, language())
    return [print_lever(lever, lexicon) for lever in levers]


def _name(board: Board, move: Move) -> str:
    return figure_name(move.lever.figure, lever_lexicon(board, language()))
