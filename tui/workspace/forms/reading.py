"""From answers to a record of the Board, or to what is wrong with each of them, in plain words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from funding.fields import Record
from funding.misfits import problem_of
from funding.wording import _
from tui.workspace.edits import Refused
from tui.workspace.forms.answers import Asked
from tui.workspace.forms.form import Answers

R = TypeVar("R", bound=Record)

Fields = dict[str, Any]
"""A record in the notation of the Board file."""


@dataclass(frozen=True, slots=True)
class Read(Generic[R]):
    """What answers came to."""

    record: R | None
    """The record; without the answers at fault when there are problems and it can do without them."""
    problems: Mapping[str, str]
    """What is wrong, by the key of the question; under "" what is wrong with all of them together."""


def fields_of(record: Record) -> Fields:
    """A record in the notation of the Board file, without what may be left out."""
    return record.model_dump(exclude_defaults=True, warnings=False)


def texts_of(fields: Fields, asked: Sequence[Asked]) -> dict[str, str]:
    """What a person would have typed, by the key of each question; blank where nothing stands."""
    found = {each.question.key: _at(fields, each.question.key) for each in asked}
    return {each.question.key: _shown(each, found[each.question.key]) for each in asked}


def _shown(asked: Asked, value: object) -> str:
    if value is None or value == ():
        return asked.blank
    # Money and percentages stand in a file as they are typed.
    return value if asked.kind.right and isinstance(value, str) else asked.kind.typed(value)


def fields_with(fields: Fields, asked: Sequence[Asked], answers: Answers) -> tuple[Fields, dict[str, str]]:
    """The fields with the answers in them, a blank one left out, and what is wrong with those that cannot be read.

    What was not typed over stays exactly as it is.
    """
    before, changed, problems = texts_of(fields, asked), _copied(fields), dict[str, str]()
    for each in asked:
        key, text = each.question.key, answers.get(each.question.key, "")
        if not text.strip():
            _take_out(changed, key.split("."))
            if each.question.needed:
                problems[key] = needed()
        elif text != before[key]:
            value = each.kind.read(text.strip())
            if isinstance(value, Refused):
                _take_out(changed, key.split("."))
                problems[key] = value.message
            else:
                _put_in(changed, key.split("."), value)
    return changed, problems


def needed() -> str:
    """That a question must be answered."""
    return _("This is needed.")


def read_record(kind: type[R], fields: Fields, table: str, known: Mapping[str, str] = {}) -> Read[R]:
    """The record that the fields make, or what is wrong with them besides the problems known already."""
    try:
        return Read(kind.model_validate(fields), dict(known))
    except ValidationError as slips:
        found = dict(known)
        rest = _copied(fields)
        for detail in slips.errors(include_url=False):
            path = [str(part) for part in detail["loc"] if part != "[key]"]
            found.setdefault(".".join(path), _in_words(detail, table))
            _take_out(rest, path)
        return Read(_sound(kind, rest), found)


def _sound(kind: type[R], fields: Fields) -> R | None:
    try:
        return kind.model_validate(fields)
    except ValidationError:
        return None


def _in_words(detail: ErrorDetails, table: str) -> str:
    if detail["type"] == "missing":
        return needed()
    told = problem_of({**detail, "loc": (table, *detail["loc"])}, {table: {}}, "")
    return " ".join(filter(None, (told.what, told.mend)))


def _at(fields: Fields, key: str) -> object:
    found: object = fields
    for part in key.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found


def _put_in(fields: Fields, path: Sequence[str], value: object) -> None:
    for part in path[:-1]:
        fields = fields.setdefault(part, {})
    fields[path[-1]] = value


def _take_out(fields: Fields, path: Sequence[str]) -> None:
    """Take a value out, and with it a table that held nothing else."""
    inner = fields.get(path[0])
    if len(path) == 1:
        fields.pop(path[0], None)
    elif isinstance(inner, dict):
        held = len(inner)
        _take_out(inner, path[1:])
        if held and not inner:
            del fields[path[0]]


def _copied(fields: Fields) -> Fields:
    return {key: _copied(value) if isinstance(value, dict) else value for key, value in fields.items()}
