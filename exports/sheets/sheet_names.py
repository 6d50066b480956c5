"""What the sheets are called: short, and no two alike whatever partners are called."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import count

from funding.board import Board, short_name
from funding.wording import _, language

LONGEST_NAME = 31

_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_KEPT_BY_EXCEL = "history"
"""A name that Excel keeps for itself."""


@dataclass(frozen=True, slots=True)
class SheetNames:
    """What the sheets are called."""

    cover: str
    contents: str
    inputs: str
    assumptions: str
    workings: Mapping[str, str]
    """The name of each year's Workings sheet."""
    instalments: str
    split: str
    charts: str
    statements: Mapping[str, str]
    """The name of each partner's statement, by the partner's id."""
    comparison: str
    checks: str
    log: str
    source: str

    @property
    def every(self) -> tuple[str, ...]:
        """All of them."""
        first = (self.cover, self.contents, self.inputs, self.assumptions, *self.workings.values())
        rest = (self.comparison, self.checks, self.log, self.source)
        return (*first, self.instalments, self.split, self.charts, *self.statements.values(), *rest)


def sheet_names(board: Board) -> SheetNames:
    """The names of a Board's sheets, in the language in use."""
    workings = {year: _("Workings {year}").format(year=year)[:LONGEST_NAME] for year in board.years}
    cover, contents, inputs, assumptions = _("Cover"), _("Contents"), _("Inputs"), _("Assumptions")
    instalments, split, charts, comparison = _("Instalments"), _("Split"), _("Charts"), _("Comparison")
    checks, log, source = _("Checks"), _("Log"), _("Source")
    first = (cover, contents, inputs, assumptions, *workings.values(), instalments)
    own = (*first, split, charts, comparison, checks, log, source)
    statements = _unlike(((partner.id, short_name(partner, language())) for partner in board.partners), own)
    return SheetNames(
        cover=cover,
        contents=contents,
        inputs=inputs,
        assumptions=assumptions,
        workings=workings,
        instalments=instalments,
        split=split,
        charts=charts,
        statements=statements,
        comparison=comparison,
        checks=checks,
        log=log,
        source=source,
    )


def _unlike(named: Iterable[tuple[str, str]], taken: Iterable[str]) -> dict[str, str]:
    """A sheet's name for each key, like what it is called but unlike any other; a number tells twins apart."""
    known = {_KEPT_BY_EXCEL, *(name.casefold() for name in taken)}
    names: dict[str, str] = {}
    for key, called in named:
        stem = _NOT_IN_A_NAME.sub(" ", called)
        endings = ("" if number == 1 else f" {number}" for number in count(1))
        names[key] = next(name for ending in endings if (name := _fitting(stem, ending)).casefold() not in known)
        known.add(names[key].casefold())
    return names


def _fitting(stem: str, ending: str) -> str:
    """A name with its ending that is no longer than a sheet's may be, as Excel counts characters."""
    room = (LONGEST_NAME - len(ending)) * 2
    cut = stem.strip("' ").encode("utf-16-le")[:room].decode("utf-16-le", "ignore").strip("' ")
    return (cut or _("Partner")) + ending
