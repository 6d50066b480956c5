"""What stands beside a table about the row that is looked at: lines of text, each with its weight."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from funding.problems import Problem, Weight
from funding.wording import _

WRONG = "!"
"""The sign of a problem, so that no problem is told by colour alone."""


class Tone(Enum):
    """How much a line asks for attention."""

    HEADING = "heading"
    PLAIN = "plain"
    QUIET = "quiet"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class PanelLine:
    """A line of a panel."""

    text: str
    tone: Tone = Tone.PLAIN


Panel = tuple[PanelLine, ...]


def heading(*parts: str) -> PanelLine:
    """What the panel is about, the parts that are not blank one after another."""
    return PanelLine(" · ".join(part for part in parts if part), Tone.HEADING)


def quiet(text: str) -> PanelLine:
    """What is there for who looks for it."""
    return PanelLine(text, Tone.QUIET)


def wrong(text: str) -> PanelLine:
    """What is wrong, with its sign."""
    return PanelLine(f"{WRONG} {text}", Tone.WRONG)


def problem_lines(problems: Iterable[Problem]) -> Panel:
    """Problems with how to mend them; what is only worth a look has no sign."""
    return tuple(_problem_line(problem) for problem in problems)


def _problem_line(problem: Problem) -> PanelLine:
    text = " ".join(part for part in (problem.what, problem.mend) if part)
    if problem.weight is Weight.ERROR:
        return wrong(text)
    return PanelLine(_("Worth a look: {text}").format(text=text))


def plain_text(panel: Panel) -> str:
    """A panel as text."""
    return "\n".join(line.text for line in panel)
