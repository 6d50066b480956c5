"""Questions whose answers are keys of a record, each with the kind of value that it takes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from tui.workspace.forms.form import Question
from tui.workspace.tables.fields import Kind, text_kind


@dataclass(frozen=True, slots=True)
class Asked:
    """A question whose answer is a key of a record; its own key is the path to there, like `staff.fte`."""

    question: Question
    kind: Kind
    """How an answer is read, and how what stands there is shown as a person would type it."""
    blank: str = ""
    """What is shown where nothing stands in the file, because it means the same."""


def ask(
    key: str,
    label: str,
    help_text: str,
    kind: Kind | None = None,
    *,
    choices: Sequence[str] = (),
    needed: bool = False,
    long: bool = False,
    blank: str = "",
) -> Asked:
    """A question that may be typed, of text unless told otherwise, perhaps with suggestions."""
    return Asked(Question(key, label, help_text, tuple(choices), needed=needed, long=long), kind or text_kind(), blank)


def ask_choice(key: str, label: str, help_text: str, kind: Kind, *, needed: bool = False, blank: str = "") -> Asked:
    """A question to be answered by one of the choices of a kind, and by nothing else."""
    return Asked(Question(key, label, help_text, kind.choices, only_choices=True, needed=needed), kind, blank)


def needing(asked: Sequence[Asked], keys: Collection[str]) -> tuple[Asked, ...]:
    """The questions, with those of these keys to be answered."""
    return tuple(
        replace(each, question=replace(each.question, needed=True)) if each.question.key in keys else each
        for each in asked
    )
