"""The canonical form: one text for one meaning, so that anybody's program can make the same fingerprint of it.

It is JSON in UTF-8 with sorted keys and no spaces: money as whole pence, exact numbers as text, dates as 2026-05-12,
and nothing of what is so anyhow. docs/reference/fingerprint.md says it for other people's programs.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import PlainSerializer
from pydantic.fields import FieldInfo

from funding.board import Board
from funding.fields import Record
from funding.writing import number_text

R = TypeVar("R", bound=Record)
Plain = Any
"""Text, whole numbers, truth values, lists and tables of them."""

ALWAYS_SAID = "format"
"""The key that is there even when it says what is so anyhow."""


RECORDED = ("imports", "actuals", "proposals", "adoptions")
"""The tables that say what was done with the facts: they change no split."""


def facts_of(board: Board) -> Board:
    """The Board without what was recorded about it, imported, spent, proposed and decided: what a split rests on."""
    return board.model_copy(update={**dict.fromkeys(RECORDED, ()), "history": None})


def board_fingerprint(board: Board) -> str:
    """The fingerprint of the Board's facts: the same facts, the same fingerprint, whatever was decided since."""
    return fingerprint(canonical(facts_of(board)))


def fingerprint(plain: Plain) -> str:
    """The SHA-256 of the canonical text, in hexadecimal."""
    return hashlib.sha256(canonical_text(plain).encode("utf-8")).hexdigest()


def canonical_text(plain: Plain) -> str:
    """Plain data as the one JSON text for it."""
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical(record: Record) -> dict[str, Plain]:
    """A table of a Board file as plain data, without the keys that say what is so anyhow."""
    found = {}
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if name == ALWAYS_SAID or field.is_required() or value != field.get_default(call_default_factory=True):
            found[name] = _plain(value)
    return found


def _plain(value: object) -> Plain:
    match value:
        case Record():
            return canonical(value)
        case Decimal():
            return number_text(value)
        case date():
            return value.isoformat()
        case Mapping():
            return {key: _plain(entry) for key, entry in value.items()}
        case tuple() | list():
            return [_plain(entry) for entry in value]
    return value


def from_canonical(kind: type[R], plain: Mapping[str, Plain]) -> R:
    """The table that canonical data says; raises `ValueError` when it is none."""
    try:
        return kind.model_validate(_fields(kind, plain))
    except (TypeError, ArithmeticError, AttributeError) as slip:
        raise ValueError(str(slip)) from slip


def _fields(kind: type[Record], plain: Mapping[str, Plain]) -> dict[str, object]:
    """A table in the notation of the Board file; keys that it does not know stay, and are told when it is read."""
    known = kind.model_fields
    return {key: _written(_kind_of(known[key]), value) if key in known else value for key, value in plain.items()}


def _kind_of(field: FieldInfo) -> Any:
    return Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation


def _written(kind: Any, value: Plain) -> object:
    """A value in the notation of the Board file, told by the kind of its field how: pence or a percentage, say."""
    origin, inside = get_origin(kind), get_args(kind)
    if origin is Annotated:
        written = _written(inside[0], value)
        writers = [mark.func for mark in inside[1:] if isinstance(mark, PlainSerializer)]
        return writers[0](written) if writers else written  # type: ignore[call-arg]  # ours take the value alone
    if origin in {Union, UnionType}:
        kinds = [each for each in inside if each is not NoneType]
        return _written(next((each for each in kinds if _takes(each, value)), kinds[0]), value)
    if origin is tuple and isinstance(value, list):
        return [_written(inside[0], entry) for entry in value]
    if origin is dict and isinstance(value, dict):
        return {key: _written(inside[1], entry) for key, entry in value.items()}
    if isinstance(kind, type) and issubclass(kind, Record) and isinstance(value, dict):
        return _fields(kind, value)
    if kind is Decimal and isinstance(value, str):
        return Decimal(value)
    if kind is date and isinstance(value, str):
        return date.fromisoformat(value)
    return value


def _takes(kind: Any, value: Plain) -> bool:
    """Whether this is the member of a union that a value is of: a table, or a figure."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    is_table = get_origin(kind) is dict or (isinstance(kind, type) and issubclass(kind, Record))
    return is_table == isinstance(value, dict)
