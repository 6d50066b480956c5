"""What became of the files and rows that were read, as text."""

import textwrap
from collections.abc import Iterable, Sequence
from itertools import groupby

from exports.grids.told import Outcome, Told
from exports.tables import WIDTH
from funding.wording import _, plural


def told_text(told: Sequence[Told]) -> str:
    """Every row with what became of it, by file, and how many of each kind; empty for no rows."""
    blocks = []
    for file, rows in groupby(told, key=lambda row: row.file):
        lines = [f"{file}:"] if file else []
        for row in rows:
            lines += _wrapped(row)
        blocks.append("\n".join(lines))
    return "\n\n".join([*blocks, *filter(None, [_counted(told)])])


def _wrapped(row: Told) -> list[str]:
    words = {
        Outcome.PROPOSED: _("Proposed"),
        Outcome.CONFIRMED: _("Confirmed"),
        Outcome.REFUSED: _("Refused"),
        Outcome.REMARK: _("Note"),
    }
    where = f", {row.place}" if row.place else ""
    lines = textwrap.wrap(f"{words[row.outcome]}{where}: {row.words}", WIDTH - 4) or [""]
    return [f"  {lines[0]}", *(f"    {line}" for line in lines[1:])]


def _counted(told: Iterable[Told]) -> str:
    counts = dict.fromkeys(Outcome, 0)
    for row in told:
        counts[row.outcome] += 1
    parts = [
        plural("{n} row proposes a change", "{n} rows propose changes", counts[Outcome.PROPOSED]),
        plural("{n} is confirmed", "{n} are confirmed", counts[Outcome.CONFIRMED]),
        plural("{n} is refused", "{n} are refused", counts[Outcome.REFUSED]),
    ]
    numbers = (counts[Outcome.PROPOSED], counts[Outcome.CONFIRMED], counts[Outcome.REFUSED])
    return ", ".join(part.format(n=n) for part, n in zip(parts, numbers, strict=True)) + "." if any(numbers) else ""
