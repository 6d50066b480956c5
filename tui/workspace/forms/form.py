"""A form: a few questions and what the answers come to; knows nothing of screens."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tui.workspace.edits import Edit, Refused

Answers = Mapping[str, str]
"""What is typed, by the key of the question."""


@dataclass(frozen=True, slots=True)
class Question:
    """One line of a form."""

    key: str
    label: str
    help: str
    """What to answer, in a sentence, with an example."""
    choices: tuple[str, ...] = ()
    """What may be chosen, or what is known already."""
    only_choices: bool = False
    """Whether nothing but one of the choices is an answer."""
    needed: bool = False
    long: bool = False
    """Whether the answer may have several lines."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the answers so far come to."""

    lines: tuple[str, ...] = ()
    """What would be kept, for people: a value and how it is built up, or a sentence."""
    problems: Mapping[str, str] = field(default_factory=dict)
    """What is wrong with an answer, by the key of its question; under "" what is wrong with all of them together."""


@dataclass(frozen=True, slots=True)
class Form:
    """A few questions about one thing."""

    id: str
    title: str
    intro: str
    questions: tuple[Question, ...]
    start: Answers
    """The answers that it opens with."""
    tell: Callable[[Answers], Told]
    """What the answers come to; called at every key, so it must be quick."""
    take: Callable[[Answers], Edit | Refused]
    """Keep the answers."""
