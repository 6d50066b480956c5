"""The shape of a formula: its sections, what limits the whole, and its terms."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from formulas import clauses as c
from formulas.compiling.slips import Slips
from funding.wording import _

Numbered = tuple[int, c.Clause]


@dataclass(slots=True)
class Limits:
    """The limits of a section or of the whole, and on whom falls what they take off."""

    limits: list[tuple[int, c.Limit]] = field(default_factory=list)
    falls_on: tuple[int, c.FallsOn] | None = None


@dataclass(slots=True)
class Section:
    """Sentences that share the costs of some pools; no pools named means all other costs."""

    pools: tuple[str, ...]
    heading: int | None
    payments: list[tuple[int, c.Payment]] = field(default_factory=list)
    limited: Limits = field(default_factory=Limits)


@dataclass(slots=True)
class Structure:
    """A formula sorted by what each sentence is about."""

    sections: list[Section]
    whole: Limits = field(default_factory=Limits)
    phasing: tuple[int, c.MoveFromLastYear] | None = None
    terms: dict[type, tuple[int, c.Clause]] = field(default_factory=dict)

    @property
    def headed(self) -> bool:
        """Whether the formula has sections of its own."""
        return len(self.sections) > 1 or bool(self.sections[0].pools)


# Terms of which a formula has one at most: said once, whichever way it is said.
_SAME_TERM: dict[type, str] = {
    c.InKindInFull: "credit",
    c.InKindAtPercent: "credit",
    c.InKindUpTo: "credit",
    c.InKindNotAtAll: "credit",
    c.OnlyKinds: "kinds",
    c.InKindBeyond: "beyond",
    c.RoundTo: "rounding",
    c.UnderspendReturned: "underspend",
    c.UnderspendKept: "underspend",
    c.OverspendShared: "overspend",
    c.OverspendFalls: "overspend",
}


def structure_of(formula: c.Formula, slips: Slips) -> Structure:
    """Sort a formula's clauses; what contradicts itself goes to the slips."""
    everything_else = Section((), None)
    structure = Structure([everything_else])
    section, limited = everything_else, everything_else.limited
    said: dict[str, int] = {}
    for number, clause in enumerate(formula.clauses):
        match clause:
            case c.ForPools(pools):
                section = Section(pools, number)
                limited = section.limited
                structure.sections.append(section)
            case c.ForAllOtherCosts():
                if everything_else.heading is not None or everything_else.payments:
                    slips.add(number, _("The formula has two parts for all other costs."), _("Put their sentences under one heading."))
                everything_else.heading = number
                section, limited = everything_else, everything_else.limited
            case c.OverTheWhole():
                limited = structure.whole
            case c.Payment():
                if limited is structure.whole:
                    slips.add(
                        number,
                        _("A payment cannot stand under “Over the whole contribution”."),
                        _("Move it above that heading, or under a heading for a pool of costs."),
                    )
                section.payments.append((number, clause))
            case c.PayLimit() | c.ChangeLimit():
                limited.limits.append((number, clause))
            case c.FallsOn():
                if limited.falls_on is not None:
                    slips.add(number, _("The formula says twice on whom a limit falls."), _("Keep one of the two sentences."))
                limited.falls_on = (number, clause)
            case c.MoveFromLastYear():
                if structure.phasing is not None:
                    slips.add(number, _("The formula moves from last year's shares twice."), _("Keep one of the two sentences."))
                structure.phasing = (number, clause)
            case c.Note():
                pass
            case _:
                term = _SAME_TERM[type(clause)]
                if term in said:
                    slips.add(
                        number,
                        _("This says again what line {line} settles.").format(line=slips.line(said[term])),
                        _("Keep one of the two sentences."),
                    )
                said[term] = number
                structure.terms[type(clause)] = (number, clause)
    _pools_once(structure.sections, slips)
    _falls_on_something((section.limited for section in structure.sections), slips)
    _falls_on_something((structure.whole,), slips)
    # What has neither a heading nor a sentence is no section; a formula always has one, for its costs.
    structure.sections = [s for s in structure.sections if s.heading is not None or s.payments] or [everything_else]
    return structure


def _pools_once(sections: Iterable[Section], slips: Slips) -> None:
    seen: set[str] = set()
    for section in sections:
        for pool in section.pools:
            if pool in seen and section.heading is not None:
                slips.add(
                    section.heading,
                    _("The pool “{pool}” has two headings.").format(pool=pool),
                    _("Put its sentences under one heading."),
                )
            seen.add(pool)


def _falls_on_something(limits: Iterable[Limits], slips: Slips) -> None:
    for limited in limits:
        if limited.falls_on is not None and not limited.limits:
            slips.add(limited.falls_on[0], _("There is no limit here that could fall on anybody."), _("Add a limit, or take the sentence out."))
