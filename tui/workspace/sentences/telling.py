"""Why a partner pays its figure, as lines for a narrow pane."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from formulas.explain import Explanation
from formulas.explaining.letter import Line, Step
from funding.money import format_money
from funding.wording import _


class Part(Enum):
    """What a line of the letter is."""

    TITLE = "title"
    STEP = "step"
    SENTENCE = "sentence"
    FIGURE = "figure"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One line of the letter, no wider than was asked for."""

    text: str
    part: Part


def letter_of(explanation: Explanation, width: int) -> tuple[LetterLine, ...]:
    """The explanation step by step in lines of at most so many characters."""
    return tuple(_letter(explanation, max(width, 20)))


def _letter(explanation: Explanation, width: int) -> Iterator[LetterLine]:
    title = _("Why {name} pays {cash} in {year}").format(
        name=explanation.name, cash=format_money(explanation.cash_due), year=explanation.year
    )
    yield from _wrapped(title, width, "", Part.TITLE)
    for number, step in enumerate(explanation.steps, start=1):
        yield from _step(number, step, width)


def _step(number: int, step: Step, width: int) -> Iterator[LetterLine]:
    yield from _wrapped(f"{number}. {step.title}", width, "   ", Part.STEP)
    if step.sentence:
        yield from _wrapped(f"“{step.sentence}”", width, "   ", Part.SENTENCE, first="   ")
    for line in step.lines:
        yield from _figure(line, width)
    for remark in step.remarks:
        yield from _wrapped(remark, width, "   ", Part.REMARK, first="   ")


def _figure(line: Line, width: int) -> Iterator[LetterLine]:
    told = f"{line.working} = {line.value}" if line.working else line.value
    room = width - 3 - len(line.label) - 2
    if len(told) <= room:
        yield LetterLine(f"   {line.label}: {told:>{room}}", Part.FIGURE)
    else:
        yield from _wrapped(f"{line.label}:", width, "   ", Part.FIGURE, first="   ")
        for piece in textwrap.wrap(told, width - 6):
            yield LetterLine(f"{piece:>{width}}", Part.FIGURE)
    if line.source:
        yield from _wrapped(f"({line.source})", width, "      ", Part.REMARK, first="      ")


def _wrapped(text: str, width: int, indent: str, part: Part, *, first: str = "") -> Iterator[LetterLine]:
    for piece in textwrap.wrap(text, width, initial_indent=first, subsequent_indent=indent):
        yield LetterLine(piece, part)
