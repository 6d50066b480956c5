"""The shape of a formula: its sections, what limits the whole, and its terms."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from formulas import clauses as c
from formulas.compiling.slips import Slips
from funding.wording import _


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
    c.UndeliveredPaid: "undelivered",
    c.UndeliveredNotPaid: "undelivered",
    c.RoundTo: "rounding",
    c.UnderspendReturned: "underspend",
    c.UnderspendKept: "underspend",
    c.OverspendShared: "overspend",
    c.OverspendFalls: "overspend",
}


def settles(clause: c.Clause) -> str | None:
    """What a term settles, of which a formula has one at most; None when it is no term."""
    return _SAME_TERM.get(type(clause))


def structure_of(formula: c.Formula, slips: Slips) -> Structure:
    """Sort a formula's clauses; what contradicts itself goes to the slips."""
    sorter = _Sorter(slips)
    for number, clause in enumerate(formula.clauses):
        sorter.take(number, clause)
    structure = sorter.structure
    _pools_once(structure.sections, slips)
    for limited in (*(section.limited for section in structure.sections), structure.whole):
        if limited.falls_on is not None and not limited.limits:
            what = _("There is no limit here that could fall on anybody.")
            slips.add(limited.falls_on[0], what, _("Add a limit, or take the sentence out."))
    first = structure.sections[0]
    if len(structure.sections) > 1 and first.heading is None and not first.payments:
        for number, _limit in first.limited.limits:
            what = _("This limit stands above the first heading, where nobody pays anything.")
            slips.add(number, what, _("Move it under a heading, or under “Over the whole contribution:”."))
    # What has neither a heading nor a sentence is no section; a formula always has one, for its costs.
    said = [section for section in structure.sections if section.heading is not None or section.payments]
    structure.sections = said or structure.sections[:1]
    return structure


class _Sorter:
    """Where the reading of a formula stands: the section that payments join, and the limits that limits join."""

    def __init__(self, slips: Slips) -> None:
        self.slips = slips
        self.others = Section((), None)
        self.structure = Structure([self.others])
        self.section = self.others
        self.limited = self.others.limited
        self.said: dict[str, int] = {}

    def take(self, number: int, clause: c.Clause) -> None:
        match clause:
            case c.ForPools() | c.ForAllOtherCosts() | c.OverTheWhole():
                self.heading(number, clause)
            case c.Payment():
                self.payment(number, clause)
            case c.PayLimit() | c.ChangeLimit():
                self.limited.limits.append((number, clause))
            case c.FallsOn():
                self.once(number, self.limited.falls_on, _("The formula says twice on whom a limit falls."))
                self.limited.falls_on = (number, clause)
            case c.MoveFromLastYear():
                self.once(number, self.structure.phasing, _("The formula moves from last year's shares twice."))
                self.structure.phasing = (number, clause)
            case c.Note():
                pass
            case _:
                self.term(number, clause)

    def heading(self, number: int, heading: c.Heading) -> None:
        match heading:
            case c.ForPools(pools):
                self.section = Section(pools, number)
                self.structure.sections.append(self.section)
                self.limited = self.section.limited
            case c.ForAllOtherCosts():
                if self.others.heading is not None or self.others.payments:
                    what = _("The formula has two parts for all other costs.")
                    self.slips.add(number, what, _("Put their sentences under one heading."))
                self.others.heading = number
                self.section, self.limited = self.others, self.others.limited
            case c.OverTheWhole():
                self.limited = self.structure.whole

    def payment(self, number: int, payment: c.Payment) -> None:
        if self.limited is self.structure.whole:
            self.slips.add(
                number,
                _("A payment cannot stand under “Over the whole contribution”."),
                _("Move it above that heading, or under a heading for a pool of costs."),
            )
        self.section.payments.append((number, payment))

    def once(self, number: int, before: tuple[int, c.Clause] | None, what: str) -> None:
        if before is not None:
            self.slips.add(number, what, _("Keep one of the two sentences."))

    def term(self, number: int, clause: c.Clause) -> None:
        term = _SAME_TERM[type(clause)]
        if term in self.said:
            what = _("This says again what line {line} settles.").format(line=self.slips.line(self.said[term]))
            self.slips.add(number, what, _("Keep one of the two sentences."))
        self.said[term] = number
        self.structure.terms[type(clause)] = (number, clause)


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
