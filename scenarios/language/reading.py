"""Sentences to statements, targets and levers: each read, or told what is wrong with it."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from formulas.clauses import Note
from formulas.language.lexicon import Lexicon
from formulas.language.parser import read_text
from funding.problems import Problem
from funding.wording import _
from scenarios import clauses as s
from scenarios.language.printer import print_lever

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Said(Generic[T]):
    """What one sentence says, or what is wrong with it."""

    said: T | None
    problems: tuple[Problem, ...]


def read_statement(text: str, lexicon: Lexicon) -> Said[s.Statement]:
    """A change or an uncertainty; the lexicon is that of `scenario_lexicon`."""
    return _one(text, lexicon, _("statement"))


def read_target(text: str, lexicon: Lexicon) -> Said[s.Target]:
    """A target; the lexicon is that of `target_lexicon`."""
    return _one(text, lexicon, _("target"))


def read_lever(text: str, lexicon: Lexicon) -> Said[s.Lever]:
    """A figure that may be changed, perhaps within bounds; the lexicon is that of `lever_lexicon`."""
    read: Said[s.Lever | s.Varied] = _one(text, lexicon, _("lever"))
    if not isinstance(read.said, s.Varied):
        return Said(read.said, read.problems)
    varied = read.said
    bounded = s.Lever(varied.figure, varied.start, varied.stop, varied.when)
    mend = _("Say between which figures it may be, as in “{example}”.")
    what = _("A lever is not changed in steps.")
    return Said(None, (Problem(_("lever"), what, mend.format(example=print_lever(bounded, lexicon))),))


def read_varied(text: str, lexicon: Lexicon) -> Said[s.Varied]:
    """A figure that is tried in steps; the lexicon is that of `lever_lexicon`."""
    read: Said[s.Lever | s.Varied] = _one(text, lexicon, _("figure to vary"))
    if not isinstance(read.said, s.Lever):
        return Said(read.said, read.problems)
    mend = _("Say from what to what and in which steps, as in “{example}”.")
    example = (
        f"{lexicon.phrase('FROM')} 50% {lexicon.phrase('TO')} 70% {lexicon.phrase('IN_STEPS')} 5%"
        if isinstance(read.said.figure, s.FormulaFigure | s.RateOfIndex)
        and not isinstance(read.said.figure, s.AmountOf)
        else f"{lexicon.phrase('FROM')} £5,000 {lexicon.phrase('TO')} £9,000 {lexicon.phrase('IN_STEPS')} £1,000"
    )
    what = _("It is not said at which figures to try this.")
    return Said(None, (Problem(_("figure to vary"), what, mend.format(example=example)),))


def _one(text: str, lexicon: Lexicon, where: str) -> Said[T]:
    read = read_text(text, lexicon)
    problems = tuple(Problem(where, p.what, p.mend, p.line, p.column, p.length) for p in read.problems)
    said = [thing for thing in read.said if not isinstance(thing, Note)]
    if problems:
        return Said(None, problems)
    if len(said) != 1:
        what = _("There is no sentence here.") if not said else _("There are several sentences here.")
        return Said(None, (Problem(where, what, _("Write one.")),))
    return Said(said[0], ())
