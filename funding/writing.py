"""A Board as the text of a Board file: one way to write it, made for people to read and compare."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, time
from decimal import Decimal

from funding.board import FORMAT, Board

Keys = tuple[str, ...]

WIDEST = 100
INDENT = "    "
LONG = 4_000
"""Letters beyond which a text is long: no formula is, a history soon."""
ORDER = tuple(Board.model_fields)
"""The tables of a Board file, in the order in which they are written."""

_PLAIN_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_-]*", re.ASCII)
# Invisible or line-breaking characters would not survive an editor, or would hide in a comparison of two files.
_ESCAPED = re.compile('[\\\\"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]')
_NOT_BETWEEN_APOSTROPHES = re.compile("['\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_ESCAPED_IN_BLOCK = re.compile(r'\\|"""|"\Z|[ \t](?=\n)|[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]')
_NOT_IN_LITERAL_BLOCK = re.compile("'''|[ \t](?=\n)|[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_SHORT_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", '"""': '""\\"'}
# Beyond this a number is written with an exponent: 1e999999 would need a million digits.
_LONGEST_NUMBER = 40


def plain_tables(board: Board) -> dict[str, object]:
    """The Board as plain tables in the notation of the file, in its order, without what may be left out."""
    return {"format": FORMAT, **board.model_dump(exclude_defaults=True, warnings=False)}


def write_tables(tables: Mapping[str, object]) -> str:
    """The whole text of a Board file."""
    top = {key: value for key, value in tables.items() if not _is_heading(value)}
    blocks = ["".join(statement((key,), value) for key, value in top.items())] if top else []
    for key, value in tables.items():
        if isinstance(value, Mapping):
            blocks.append(f"[{key_text((key,))}]\n{statements(value)}")
        elif key not in top and isinstance(value, Sequence):
            blocks.extend(entry_text(key, entry) for entry in value)
    return "\n".join(blocks)


def _is_heading(value: object) -> bool:
    if isinstance(value, list | tuple):
        return bool(value) and all(isinstance(entry, Mapping) for entry in value)
    return isinstance(value, Mapping)


def entry_text(table: str, fields: Mapping[str, object]) -> str:
    """One `[[table]]` with its keys."""
    return f"[[{key_text((table,))}]]\n{statements(fields)}"


def statements(fields: Mapping[str, object]) -> str:
    """The keys of a table, a line or more for each."""
    return "".join(statement((key,), value) for key, value in fields.items())


def statement(keys: Keys, value: object) -> str:
    """A key and its value: on one line when it fits, else an entry a line."""
    start = key_text(keys)
    if isinstance(value, str) and "\n" in value:
        return f"{start} = {block_text(value)}\n"
    line = f"{start} = {value_text(value)}\n"
    if len(line) <= WIDEST or not value:
        return line
    if isinstance(value, Mapping):
        return "".join(statement((*keys, key), entry) for key, entry in value.items())
    if isinstance(value, list | tuple):
        lines = [f"{start} = [", *(f"{INDENT}{value_text(entry)}," for entry in value), "]\n"]
        return "\n".join(lines)
    return line


def key_text(keys: Keys) -> str:
    """A key, or several joined by full stops, quoted where it must be."""
    return ".".join(key if _PLAIN_KEY.fullmatch(key) else _quoted(key) for key in keys)


def value_text(value: object) -> str:
    """A value on one line; raises `TypeError` for what a Board file cannot hold."""
    match value:
        case str():
            return _quoted(value)
        case bool() | int():
            return str(value).lower()
        case Decimal():
            return number_text(value)
        case date() | time():
            return value.isoformat()
        case Mapping():
            inside = ", ".join(f"{key_text((key,))} = {value_text(entry)}" for key, entry in value.items())
            return f"{{ {inside} }}" if inside else "{}"
        case list() | tuple():
            return f"[{', '.join(map(value_text, value))}]"
    raise TypeError(f"A Board file cannot hold {value!r}.")


def same_value(one: object, other: object) -> bool:
    """Whether two values mean the same in a file; the order of keys does not matter, true is not 1."""
    return value_text(_in_order(one)) == value_text(_in_order(other))


def _in_order(value: object) -> object:
    if isinstance(value, Mapping):
        return {key: _in_order(value[key]) for key in sorted(value)}
    return [_in_order(entry) for entry in value] if isinstance(value, list | tuple) else value


def number_text(number: Decimal) -> str:
    """A number without thousands separators or idle zeros, exact."""
    if not number.is_finite():
        return str(number).lower().replace("infinity", "inf")
    if abs(number.adjusted()) > _LONGEST_NUMBER:
        return str(number)
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def block_text(text: str) -> str:
    """Text of several lines, each on a line of its own between triple quotes.

    A long text stands between triple apostrophes where it can: nothing in it is escaped, and the standard reader takes
    it in one piece, where it goes through the other kind letter by letter.
    """
    if len(text) > LONG and not text.endswith("'") and not _NOT_IN_LITERAL_BLOCK.search(text):
        return f"'''\n{text}'''"
    return f'"""\n{_ESCAPED_IN_BLOCK.sub(_escape, text)}"""'


def _quoted(text: str) -> str:
    if '"' in text and not _NOT_BETWEEN_APOSTROPHES.search(text):
        return f"'{text}'"
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    found = match[0]
    return _SHORT_ESCAPES.get(found) or f"\\u{ord(found):04x}"
