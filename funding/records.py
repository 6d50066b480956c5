"""One table of a Board read by itself, with what does not fit told by its keys, for those who fill it in key by key."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from funding.fields import Record
from funding.misfits import problem_of
from funding.wording import _

R = TypeVar("R", bound=Record)
Fields = dict[str, Any]
"""A record in the notation of the Board file."""


@dataclass(frozen=True, slots=True)
class ReadRecord(Generic[R]):
    """What the fields of a record came to."""

    record: R | None
    """The record; when there are problems, without the keys at fault, if it can do without them."""
    problems: Mapping[str, str]
    """What is wrong, by the key, with dots between the keys of tables in tables; empty when all fits."""


def read_record(kind: type[R], fields: Fields, table: str) -> ReadRecord[R]:
    """The record that the fields of a table of this name make; never raises."""
    try:
        return ReadRecord(kind.model_validate(fields), {})
    except ValidationError as slips:
        problems: dict[str, str] = {}
        rest = copied(fields)
        for detail in slips.errors(include_url=False):
            path = [str(part) for part in detail["loc"] if part != "[key]"]
            problems.setdefault(".".join(path), _in_words(detail, table))
            take_out(rest, path)
        return ReadRecord(_sound(kind, rest), problems)


def needed() -> str:
    """That there must be something here."""
    return _("This is needed.")


def take_out(fields: Fields, path: list[str]) -> None:
    """Take a value out, and with it a table that held nothing else."""
    inner = fields.get(path[0])
    if len(path) == 1:
        fields.pop(path[0], None)
    elif isinstance(inner, dict):
        held = len(inner)
        take_out(inner, path[1:])
        if held and not inner:
            del fields[path[0]]


def copied(fields: Fields) -> Fields:
    """The fields, tables in them too, to change without changing these."""
    return {key: copied(value) if isinstance(value, dict) else value for key, value in fields.items()}


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
