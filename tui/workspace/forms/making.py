"""A form over one record of the Board: what every such form does alike."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic

from funding.board import Board
from funding.records import Fields
from funding.wording import _
from tui.workspace.edits import Edit, Refused
from tui.workspace.forms.answers import Asked
from tui.workspace.forms.form import Answers, Form, Question, Told
from tui.workspace.forms.placing import row_of
from tui.workspace.forms.reading import R, Read, fields_with, read_record, texts_of


@dataclass(frozen=True, slots=True)
class Subject(Generic[R]):
    """The record that a form is about, and its place in the Board."""

    kind: type[R]
    table: str
    """The table of the Board file that it stands in."""
    board: Board
    was: R | None
    """The record as it stands; None when it is new."""
    fields: Fields
    """What the answers are put into, in the notation of the file."""
    placed: Callable[[R], Board]
    """The Board with a record in this one's place."""
    label: Callable[[R], str]
    """What the edit is called."""
    finish: Callable[[Fields], Fields] = dict
    """Adds what is not asked, such as the id of a new entry."""
    as_it_stands: bool = False
    """Whether the fields are those of the record that is there, so that leaving them alone changes nothing."""
    stand_ins: Mapping[str, object] | None = None
    """What stands for a missing answer while figures are shown already."""


Lines = Callable[[Board, R], Iterable[str]]
"""What a record comes to in the Board that holds it, for people."""
Faults = Callable[[Board, R], Mapping[str, str]]
"""What is wrong with a record that can be read, by the key of the question."""


def form_over(
    subject: Subject[R],
    form_id: str,
    title: str,
    intro: str,
    asked: Sequence[Asked],
    *,
    lines: Lines[R],
    faults: Faults[R] = lambda _board, _record: {},
    start: Answers | None = None,
) -> Form:
    """The form of these questions over a subject, opening with what stands there unless told otherwise."""
    opening = texts_of(subject.fields, asked)
    # Whatever is wrong with a record, to look at it and change nothing is no mistake.
    untouched = subject.was if subject.as_it_stands else None
    keys = {each.question.key for each in asked}

    def read(answers: Answers) -> Read[R]:
        fields, problems = fields_with(subject.fields, asked, answers)
        found = read_record(subject.kind, subject.finish(fields), subject.table, problems)
        if found.record is not None and not found.problems and found.record != subject.was:
            found = Read(found.record, faults(subject.placed(found.record), found.record))
        return Read(found.record, _by_question(found.problems, keys))

    def tell(answers: Answers) -> Told:
        found = read(answers)
        record = found.record or _stand_in(answers)
        shown = () if record is None else tuple(lines(subject.placed(record), record))
        unread = any(answers.get(key, "").strip() for key in found.problems)
        if shown and unread and found.record != subject.was:
            shown = (_("Without the answers that are marked:"), *shown)
        return Told(shown, found.problems)

    def _stand_in(answers: Answers) -> R | None:
        fields, problems = fields_with(subject.fields, asked, answers)
        whole = subject.finish({**(subject.stand_ins or {}), **fields})
        return read_record(subject.kind, whole, subject.table, problems).record

    def take(answers: Answers) -> Edit | Refused:
        if untouched is not None and all(answers.get(key, "") == text for key, text in opening.items()):
            return Edit(subject.board, subject.label(untouched), row=row_of(subject.board, subject.table, untouched))
        found = read(answers)
        if found.record is None or found.problems:
            return Refused(in_one(found.problems, questions))
        board = subject.placed(found.record)
        return Edit(board, subject.label(found.record), row=row_of(board, subject.table, found.record))

    questions = tuple(each.question for each in asked)
    return Form(form_id, title, intro, questions, {**opening, **(start or {})}, tell, take)


def _by_question(problems: Mapping[str, str], keys: set[str]) -> dict[str, str]:
    """The problems under the questions that there are, and all others under ""."""
    found = {key: text for key, text in problems.items() if key in keys}
    others = [text for key, text in problems.items() if key not in keys]
    return found | ({"": " ".join(others)} if others else {})


def in_one(problems: Mapping[str, str], questions: Sequence[Question]) -> str:
    """The first problem of a form with the question it belongs to, and that there are others."""
    labels = {question.key: question.label for question in questions}
    key = next((key for key in labels if key in problems), "")
    first = problems.get(key, "")
    text = _("{question}: {problem}").format(question=labels[key], problem=first) if key else first
    return text if len(problems) <= 1 else _("{problem} Others are marked in the form.").format(problem=text)
