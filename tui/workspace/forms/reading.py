"""From answers to a record of the Board, or to what is wrong with each of them, in plain words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from funding import records
from funding.fields import Record
from funding.records import Fields, copied, needed, take_out
from tui.workspace.edits import Refused
from tui.workspace.forms.answers import Asked
from tui.workspace.forms.form import Answers

R = TypeVar("R", bound=Record)


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
    before, changed, problems = texts_of(fields, asked), copied(fields), dict[str, str]()
    for each in asked:
        key, text = each.question.key, answers.get(each.question.key, "")
        if not text.strip():
            take_out(changed, key.split("."))
            if each.question.needed:
                problems[key] = needed()
        elif text != before[key]:
            value = each.kind.read(text.strip())
            if isinstance(value, Refused):
                take_out(changed, key.split("."))
                problems[key] = value.message
            else:
                _put_in(changed, key.split("."), value)
    return changed, problems


def read_record(kind: type[R], fields: Fields, table: str, known: Mapping[str, str] = {}) -> Read[R]:
    """The record that the fields make, or what is wrong with them besides the problems known already."""
    found = records.read_record(kind, fields, table)
    return Read(found.record, {**found.problems, **known})


def _at(fields: Fields, key: str) -> object:
    found: object = fields
    for part in key.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found


def _put_in(fields: Fields, path: Sequence[str], value: object) -> None:
    for part in path[:-1]:
        fields = fields.setdefault(part, {})
    fields[path[-1]] = value
