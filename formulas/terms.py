"""A formula's sentences by what they are about: who pays, what protects, what is in kind, the year's end."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from formulas import clauses as c
from formulas.language.lexicon import Lexicon
from formulas.language.printer import print_clause

PROTECTING = (*get_args(c.Limit), c.FallsOn, c.MoveFromLastYear)
IN_KIND = (c.InKindInFull, c.InKindAtPercent, c.InKindUpTo, c.InKindNotAtAll, c.OnlyKinds, c.InKindBeyond)
UNDERSPEND = (c.UnderspendReturned, c.UnderspendKept)
OVERSPEND = (c.OverspendShared, c.OverspendFalls)


@dataclass(frozen=True, slots=True)
class Terms:
    """The sentences of a formula, as they are printed."""

    paying: tuple[str, ...]
    """Who pays what, with the headings; and the rounding."""
    protecting: tuple[str, ...]
    """Limits, and moving from last year's shares."""
    in_kind: tuple[str, ...]
    underspend: str | None
    overspend: str | None

    @property
    def all(self) -> tuple[str, ...]:
        """Every sentence, whatever it is about."""
        ends = (sentence for sentence in (self.underspend, self.overspend) if sentence is not None)
        return (*self.paying, *self.protecting, *self.in_kind, *ends)


def terms_of(formula: c.Formula, lexicon: Lexicon) -> Terms:
    """The sentences by what they are about, without lines of explanation."""
    special = (*PROTECTING, *IN_KIND, *UNDERSPEND, *OVERSPEND, c.Note)
    paying = [clause for clause in formula.clauses if not isinstance(clause, special)]
    return Terms(
        paying=_printed(paying, lexicon),
        protecting=_printed((clause for clause in formula.clauses if isinstance(clause, PROTECTING)), lexicon),
        in_kind=_printed((clause for clause in formula.clauses if isinstance(clause, IN_KIND)), lexicon),
        underspend=_last(formula, UNDERSPEND, lexicon),
        overspend=_last(formula, OVERSPEND, lexicon),
    )


def _printed(clauses: Iterable[c.Clause], lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(print_clause(clause, lexicon) for clause in clauses)


def _last(formula: c.Formula, kinds: tuple[type, ...], lexicon: Lexicon) -> str | None:
    found = [clause for clause in formula.clauses if isinstance(clause, kinds)]
    return print_clause(found[-1], lexicon) if found else None
