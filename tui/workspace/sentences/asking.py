"""A form that writes a sentence: its questions, and the clause that the answers make."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from formulas import clauses as c
from funding.names import same
from funding.wording import _
from tui.workspace.forms.form import Answers, Question

Said_co = TypeVar("Said_co", covariant=True)
Values = Mapping[str, Any]
"""What the answers say, by the key of the question; None where one is blank."""


class Unclear(ValueError):
    """The answers make no clause; the message says why, and the key of the question to answer otherwise."""

    def __init__(self, key: str, what: str) -> None:
        super().__init__(what)
        self.key = key


@dataclass(frozen=True, slots=True)
class Ask:
    """A question, and how its answer is read; reading raises `ValueError` with what is wrong."""

    question: Question
    read: Callable[[str], object]


@dataclass(frozen=True)  # without slots: Python cannot make one by a parametrised name, such as Outline, with them
class OutlineOf(Generic[Said_co]):
    """A kind of sentence: what is asked, and what the sentence made of it says."""

    id: str
    title: str
    """What the sentence does, as a person would say it."""
    intro: str
    asks: tuple[Ask, ...]
    make: Callable[[Values], Said_co]
    """Makes what it says; raises `Unclear`."""
    start: Answers = field(default_factory=dict)


Outline = OutlineOf[c.Clause]
"""A kind of sentence of a formula."""


def ask(
    key: str,
    label: str,
    help_text: str,
    read: Callable[[str], object] = str.strip,
    *,
    choices: Sequence[str] = (),
    only: bool = False,
    needed: bool = False,
    long: bool = False,
) -> Ask:
    """A question; `only` when nothing but one of the choices is an answer."""
    return Ask(Question(key, label, help_text, tuple(choices), only_choices=only, needed=needed, long=long), read)


def ask_choice(key: str, label: str, help_text: str, choices: Mapping[str, object], *, needed: bool = False) -> Ask:
    """A question with a closed list of answers, each of which stands for a value."""
    by_form = {same(answer): value for answer, value in choices.items()}

    def read(text: str) -> object:
        if same(text) not in by_form:
            raise ValueError(_("Choose one of: {names}.").format(names=", ".join(choices)))
        return by_form[same(text)]

    return ask(key, label, help_text, read, choices=tuple(choices), only=True, needed=needed)


def read_answers(outline: OutlineOf[Said_co], answers: Answers) -> tuple[dict[str, Any], dict[str, str]]:
    """What the answers say, and what is wrong with those that cannot be read, by the key of the question."""
    values: dict[str, Any] = {}
    problems: dict[str, str] = {}
    for each in outline.asks:
        key, text = each.question.key, answers.get(each.question.key, "")
        values[key] = None
        if not text.strip():
            if each.question.needed:
                problems[key] = _("This is needed.")
            continue
        try:
            values[key] = each.read(text)
        except ValueError as slip:
            problems[key] = str(slip)
    return values, problems


def clause_made(outline: OutlineOf[Said_co], answers: Answers) -> tuple[Said_co | None, dict[str, str]]:
    """What the answers say together, or what is wrong with them, by the key of the question."""
    values, problems = read_answers(outline, answers)
    if problems:
        return None, problems
    try:
        return outline.make(values), {}
    except Unclear as slip:
        return None, {slip.key: str(slip)}


def refusal_of(outline: OutlineOf[Said_co], problems: Mapping[str, str]) -> str:
    """The first thing that is wrong with the answers, with the question it belongs to."""
    for each in outline.asks:
        if each.question.key in problems:
            text = _("{question}: {problem}")
            return text.format(question=each.question.label, problem=problems[each.question.key])
    return next(iter(problems.values()), _("The answers make no sentence yet."))
