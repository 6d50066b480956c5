"""The sides of a comparison by name: a formula, a scenario or several, a formula with scenarios, or a decision."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from funding.board import Board
from funding.names import same
from funding.places import did_you_mean, listed, quoted
from funding.wording import _

_WITH = re.compile(r"\s+with\s+", re.IGNORECASE)
_AND = re.compile(r"\s*\+\s*")


@dataclass(frozen=True, slots=True)
class SideName:
    """What a side stands for: a decision, or scenarios (perhaps none) under a formula (or the one in use)."""

    formula: str | None = None
    scenarios: tuple[str, ...] = ()
    """Applied in this order."""
    adoption: str | None = None


def side_text(side: SideName) -> str:
    """The name of a side in the Board's own spelling, which reads back as that side."""
    if side.adoption is not None:
        return side.adoption
    stack = " + ".join(side.scenarios)
    if side.formula is None:
        return stack
    return f"{side.formula} with {stack}" if stack else side.formula


@dataclass(frozen=True, slots=True)
class UnknownSide:
    """A name that stands for nothing: what is wrong, and how to mend it."""

    what: str
    mend: str


def read_side(board: Board, text: str) -> SideName | UnknownSide:
    """What `agreed`, `Two reviews`, `Two reviews + Probation leaves` or `by pool with Two reviews` stands for."""
    formulas = {same(formula.name): formula.name for formula in board.formulas}
    scenarios = {same(scenario.name): scenario.name for scenario in board.scenarios}
    adoptions = {same(name): name for name in adoption_names(board)}
    whole = same(text)
    if whole in formulas:
        return SideName(formula=formulas[whole])
    if whole in adoptions:
        return SideName(adoption=adoptions[whole])
    stack = _stack(text, scenarios)
    if stack:
        return SideName(scenarios=stack)
    cuts = list(_WITH.finditer(text))
    for cut in cuts:
        formula = formulas.get(same(text[: cut.start()]))
        stack = _stack(text[cut.end() :], scenarios)
        if formula is not None and stack:
            return SideName(formula, stack)
    return _unknown(text, cuts, formulas, scenarios, adoptions)


def adoption_names(board: Board) -> tuple[str, ...]:
    """The names under which decisions were recorded."""
    return tuple(adoption.name for adoption in board.adoptions)


def _stack(text: str, scenarios: dict[str, str]) -> tuple[str, ...]:
    """The scenarios that names joined by + stand for; none when one of them is not known."""
    if same(text) in scenarios:
        return (scenarios[same(text)],)
    found = [scenarios.get(same(part)) for part in _AND.split(text)]
    return tuple(name for name in found if name is not None) if all(found) else ()


def _unknown(
    text: str,
    cuts: list[re.Match[str]],
    formulas: dict[str, str],
    scenarios: dict[str, str],
    adoptions: dict[str, str],
) -> UnknownSide:
    """Say which part is not known; of a name with several parts, only that part."""
    if len(cuts) == 1 and same(text[: cuts[0].start()]) in formulas:
        return _part_unknown(text[cuts[0].end() :], scenarios)
    if len(cuts) == 1 and _stack(text[cuts[0].end() :], scenarios):
        name = text[: cuts[0].start()]
        what = _("There is no formula called {name}.").format(name=quoted(name))
        return UnknownSide(what, _mend(name, formulas.values()))
    if _AND.search(text) and any(same(part) in scenarios for part in _AND.split(text)):
        return _part_unknown(text, scenarios)
    what = _("There is no formula, scenario or decision called {name}.").format(name=quoted(text))
    return UnknownSide(what, _mend(text, [*formulas.values(), *scenarios.values(), *adoptions.values()]))


def _part_unknown(text: str, scenarios: dict[str, str]) -> UnknownSide:
    name = next(part for part in _AND.split(text) if same(part) not in scenarios)
    what = _("There is no scenario called {name}.").format(name=quoted(name))
    return UnknownSide(what, _mend(name, scenarios.values()))


def _mend(name: str, known: Iterable[str]) -> str:
    names = list(known)
    otherwise = _("Known here: {names}.").format(names=listed(names)) if names else ""
    return did_you_mean(name, names, otherwise)
