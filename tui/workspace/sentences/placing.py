"""Where a new sentence stands: at the line that was asked for, unless it would mean something else there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from formulas import clauses as c
from formulas.language.lexicon import Lexicon
from formulas.language.parser import parse
from formulas.language.printer import print_clause
from funding.wording import _

_HEADINGS = get_args(c.Heading)
_FOR = (c.ForPools, c.ForAllOtherCosts)


@dataclass(frozen=True, slots=True)
class Placed:
    """A formula's text with a sentence put in."""

    text: str
    line: int
    """The line of the sentence, from 0."""
    why: str = ""
    """Why it stands elsewhere than asked; empty when it does not."""


@dataclass(frozen=True, slots=True)
class _Part:
    """The lines under one heading; the first part may have none."""

    heading: c.Heading | None
    start: int
    end: int
    """The line after its last one, blank lines and the notes of the next heading left out."""


class _Page:
    """A formula's lines, and what stands in them."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        read = parse(text, lexicon)
        self.lines = text.split("\n")
        self.clauses = [
            (place.line - 1, clause) for place, clause in zip(read.places, read.formula.clauses, strict=True)
        ]
        starts: list[tuple[int, c.Heading | None]] = [(0, None)]
        starts += [(line, clause) for line, clause in self.clauses if isinstance(clause, _HEADINGS)]
        ends = [self._above(line) for line, _heading in starts[1:]] + [self._trimmed(len(self.lines))]
        self.parts = [_Part(heading, line, max(end, line)) for (line, heading), end in zip(starts, ends, strict=True)]

    def _above(self, heading: int) -> int:
        """The line after the last one before a heading and the notes right above it."""
        while heading and self.lines[heading - 1].lstrip().startswith("#"):
            heading -= 1
        return self._trimmed(heading)

    def _trimmed(self, end: int) -> int:
        while end and not self.lines[end - 1].strip():
            end -= 1
        return end

    def part_at(self, line: int) -> int:
        """The part that a line stands in."""
        return max(number for number, part in enumerate(self.parts) if part.start <= line or not number)

    def within(self, part: _Part, kind: type[c.Clause] | tuple[type, ...]) -> list[tuple[int, c.Clause]]:
        """The clauses of a kind in a part, with their lines."""
        return [(line, clause) for line, clause in self.clauses if part.start <= line < part.end and _is(clause, kind)]

    def put(self, sentence: str, at: int, why: str = "", before: Sequence[str] = ()) -> Placed:
        """The text with a sentence, and what comes before it, put in as a line of its own."""
        new = [*before, sentence]
        text = "\n".join([*self.lines[:at], *new, *self.lines[at:]])
        return Placed(text, at + len(before), why)

    def put_after(self, sentence: str, line: int) -> Placed:
        """The text with a sentence after a line, or in its place when the line is blank."""
        line = min(max(line, 0), len(self.lines) - 1)
        if self.lines[line].strip():
            return self.put(sentence, line + 1)
        below = self.lines[line + 1 : line + 2]
        if below and below[0].strip():
            return self.put(sentence, line)  # the blank line stays where it parts two parts of the formula
        text = "\n".join([*self.lines[:line], sentence, *(self.lines[line + 1 :] or ([""] if line else []))])
        return Placed(text, line)


def _is(clause: c.Clause, kind: type[c.Clause] | tuple[type, ...]) -> bool:
    return isinstance(clause, kind)


def placed(text: str, line: int, clause: c.Clause, sentence: str, lexicon: Lexicon, *, whole: bool = True) -> Placed:
    """A formula's text with a sentence after a line, or where it says the same and is in nobody's way.

    `whole` says of a limit that it holds over the whole contribution.
    """
    page = _Page(text, lexicon)
    if isinstance(clause, c.Payment):
        return _payment(page, line, clause, sentence)
    if isinstance(clause, c.PayLimit | c.ChangeLimit | c.FallsOn):
        return _limit(page, line, sentence, lexicon, whole=whole)
    if isinstance(clause, _HEADINGS):
        return _heading(page, line, clause, sentence)
    return page.put_after(sentence, line)


def _payment(page: _Page, line: int, payment: c.Payment, sentence: str) -> Placed:
    number, why = _part_for_payments(page, page.part_at(line))
    part = page.parts[number]
    if why:
        line = part.end - 1
    payments = page.within(part, c.Payment)
    others = [at for at, known in payments if isinstance(known, c.Payment) and _names_all_others(known)]
    if _names_all_others(payment):
        later = [at for at, _known in payments if at > line]
        if later:
            told = _("It stands after line {line}, so that all who pay by a sentence of their own are named before it.")
            return page.put(sentence, later[-1] + 1, told.format(line=later[-1] + 1))
    elif others and others[0] <= line:
        told = _("It stands before line {line}, which is for all whom no sentence before it names.")
        return page.put(sentence, others[0], told.format(line=others[0] + 1))
    return _at_end_of(page, part, sentence, why) if why else page.put_after(sentence, line)


def _names_all_others(payment: c.Payment) -> bool:
    return c.AllOtherPartners() in payment.payers.named


def _part_for_payments(page: _Page, number: int) -> tuple[int, str]:
    """The part that a payment joins, and why when that is not the part that was asked for."""
    if not isinstance(page.parts[number].heading, c.OverTheWhole):
        return number, ""
    while number and isinstance(page.parts[number].heading, c.OverTheWhole):
        number -= 1
    return number, _("It stands above the limits over the whole contribution, where payments belong.")


def _at_end_of(page: _Page, part: _Part, sentence: str, why: str) -> Placed:
    """At the end of a part, whose last line is never blank."""
    return page.put(sentence, part.end, why)


def _limit(page: _Page, line: int, sentence: str, lexicon: Lexicon, *, whole: bool) -> Placed:
    here = page.part_at(line)
    wholes = [n for n, part in enumerate(page.parts) if isinstance(part.heading, c.OverTheWhole)]
    headed = any(isinstance(part.heading, _FOR) for part in page.parts)
    if not whole and wholes:
        number, why = _part_for_payments(page, here)
        return _at_end_of(page, page.parts[number], sentence, why) if why else page.put_after(sentence, line)
    if not whole or here in wholes or not (wholes or headed):
        return page.put_after(sentence, line)
    if wholes:
        why = _("It stands under the heading for limits over the whole contribution.")
        part = page.parts[wholes[-1]]
        limits = [at for at, _known in page.within(part, (c.PayLimit, c.ChangeLimit, c.FallsOn))]
        return page.put(sentence, max((part.start, *limits)) + 1, why)
    why = _("It stands at the end, under a heading for limits over the whole contribution.")
    return page.put(sentence, page.parts[-1].end, why, before=("", print_clause(c.OverTheWhole(), lexicon)))


def _heading(page: _Page, line: int, heading: c.Heading, sentence: str) -> Placed:
    if isinstance(heading, c.OverTheWhole):
        part, why = page.parts[-1], _("It stands at the end.")
    else:
        number, _why = _part_for_payments(page, page.part_at(line))
        for later, below in enumerate(page.parts[number + 1 :], start=number + 1):
            if not isinstance(below.heading, c.OverTheWhole):
                break
            if page.within(below, c.Payment):
                number = later  # misplaced as they are, those payments belong to the part above
        part = page.parts[number]
        why = _("It stands after the part before it, so that no sentence of that part moves under it.")
    if part.end == 0 and not any(each.strip() for each in page.lines):
        return Placed(sentence, 0)
    return page.put(sentence, part.end, why, before=("",) if part.end else ())
