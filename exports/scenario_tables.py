"""The scenarios of a Board, what each says and comes to, as text, JSON and CSV."""

import csv
import io
import json
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from exports.headings import formula_heading
from funding.board import Board
from funding.board_names import board_name
from funding.money import Pence, format_money
from funding.wording import _, plural
from scenarios.outlook import Outlook, YearOutlook

WIDTH = 80
COLUMN = 16


def scenarios_json(board: Board, formula: str | None, outlooks: Sequence[Outlook]) -> str:
    """Each scenario with its sentences and what it comes to; money in pence."""
    data = {"board": board.board.name, "formula": formula, "scenarios": [_outlook_json(found) for found in outlooks]}
    return json.dumps(data, ensure_ascii=False, indent=2)


def _outlook_json(outlook: Outlook) -> dict[str, Any]:
    return {
        "scenario": outlook.name,
        "on": outlook.on,
        "note": outlook.note,
        "sentences": list(outlook.sentences),
        "uncertain": outlook.uncertain,
        "formula": outlook.formula,
        "years": [
            {
                "year": year.year,
                "costs_to_share_pence": year.costs_to_share,
                "change_pence": year.change,
                "gap_pence": year.gap,
                "surplus_pence": year.surplus,
            }
            for year in outlook.years
        ],
        "problems": [
            {"where": problem.where, "what": problem.what, "mend": problem.mend, "weight": problem.weight.value}
            for problem in outlook.problems
        ],
    }


def scenarios_csv(_board: Board, _formula: str | None, outlooks: Sequence[Outlook]) -> str:
    """A row for each scenario and year, in pounds."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["scenario", "year", "costs to share", "change", "gap", "surplus", "sentences"])
    for outlook in outlooks:
        for year in outlook.years:
            money = [_pounds(pence) for pence in (year.costs_to_share, year.change, year.gap, year.surplus)]
            writer.writerow([outlook.name, year.year, *money, " ".join(outlook.sentences)])
    return out.getvalue().rstrip("\n")


def _pounds(pence: Pence) -> str:
    return f"{'-' if pence < 0 else ''}{abs(pence) // 100}.{abs(pence) % 100:02d}"


def scenarios_text(board: Board, formula: str | None, outlooks: Sequence[Outlook]) -> str:
    """Each scenario with its sentences and what it comes to, for people."""
    head = board_name(board) + (f"\n{formula_heading(formula, None)}" if formula is not None else "")
    if not outlooks:
        return f"{head}\n\n" + _("The Board file has no scenarios.")
    return "\n\n".join([head, *("\n".join(_outlook_text(outlook)) for outlook in outlooks)])


def _outlook_text(outlook: Outlook) -> Iterator[str]:
    yield from textwrap.wrap(outlook.name, WIDTH)
    yield "-" * min(len(outlook.name), WIDTH)
    if outlook.on is not None:
        yield from textwrap.wrap(_("Goes on from “{name}”.").format(name=outlook.on), WIDTH)
    yield f"{outlook.told}:" if outlook.sentences else outlook.told
    for sentence in outlook.sentences:
        yield from textwrap.wrap(f"- {sentence}", WIDTH, subsequent_indent="  ")
    yield from _comes_to(outlook.years)
    if outlook.uncertain and outlook.years:
        told = plural(
            "One sentence is uncertain; these figures leave it out.",
            "{count} sentences are uncertain; these figures leave them out.",
            outlook.uncertain,
        )
        yield from textwrap.wrap(told.format(count=outlook.uncertain), WIDTH)
    for problem in outlook.problems:
        yield from textwrap.wrap(str(problem), WIDTH)


def _comes_to(years: Sequence[YearOutlook]) -> Iterator[str]:
    if not years:
        return
    surplus = any(year.surplus for year in years)
    heads = [_("Costs to share"), _("Change"), _("Gap"), *([_("Surplus")] if surplus else [])]
    yield ""
    yield " " * 8 + "".join(head.rjust(COLUMN) for head in heads)
    for year in years:
        change = ("+" if year.change > 0 else "") + format_money(year.change)
        cells = [format_money(year.costs_to_share), change, format_money(year.gap)]
        cells += [format_money(year.surplus)] if surplus else []
        yield year.year.ljust(8) + "".join(cell.rjust(COLUMN) for cell in cells)
