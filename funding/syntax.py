"""From the text of a Board file to plain tables, or to the one problem that stops the reading."""

import re
import tomllib
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from funding.places import place, shown
from funding.problems import Problem
from funding.wording import _

Tables = dict[str, object]

DEEPEST = 40
LARGEST_WHOLE = 2**63 - 1

_AT = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
_SURROGATE = re.compile("[\ud800-\udfff]")
_KEY_PART = r"""(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+"""
# The standard reader takes time with the square of the length of such a key.
_ENDLESS_KEY = re.compile(rf"(?<![\w-]){_KEY_PART}(?:\.[ \t]*+{_KEY_PART}){{200}}")
_ENDLESS_WHOLE = re.compile(r"\d[\d_]{4300,}+")
BOM = "\ufeff"


class _NoFigure(ValueError):
    """A number that no figure could be; carries its text."""


def parse_tables(text: str, where: str) -> Tables | Problem:
    """The tables of a TOML text, decimals exact; or what stops the reading, with line and column.

    A byte-order mark at the start, as Windows Notepad writes it, and CRLF line ends are accepted. Never raises.
    """
    body = text.removeprefix(BOM)
    for pattern, refusal in ((_SURROGATE, _unprintable), (_ENDLESS_KEY, _endless)):
        if found := pattern.search(body):
            return _problem(where, body, found.start(), refusal())
    try:
        tables = tomllib.loads(body, parse_float=_decimal)
    except tomllib.TOMLDecodeError as slip:
        return _told(str(slip), where, body)
    except _NoFigure as slip:
        return _problem(where, body, body.find(str(slip)), _too_long())
    except RecursionError:
        return Problem(where, *_too_deep())
    except ValueError:  # Python reads no whole number of more than 4300 digits
        found = _ENDLESS_WHOLE.search(body)
        return _problem(where, body, found.start(), _too_long()) if found else Problem(where, *_too_long())
    return next(_unfit(tables), None) or tables


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        raise _NoFigure(text) from None


def _told(message: str, where: str, body: str) -> Problem:
    """The reader's message in plain words."""
    position = _AT.search(message)
    if position is not None and position["line"] is not None:
        line, column = int(position["line"]), int(position["column"])
    else:
        line, column = body.count("\n") + 1, len(body) - (body.rfind("\n") + 1) + 1
    for beginning, what, mend in _refusals():
        if message.startswith(beginning):
            return _at(where, line, column, (what, mend))
    return _at(where, line, column, (_("This line cannot be read."), ""))


def _problem(where: str, body: str, start: int, refusal: tuple[str, str]) -> Problem:
    line_start = body.rfind("\n", 0, start) + 1
    return _at(where, body.count("\n", 0, start) + 1, start - line_start + 1, refusal)


def _at(where: str, line: int, column: int, refusal: tuple[str, str]) -> Problem:
    spot = _("{where}, line {line}, column {column}").format(where=where, line=line, column=column)
    return Problem(spot, *refusal, line=line, column=column)


def _unfit(tables: Tables) -> Iterator[Problem]:
    """What is sound TOML and yet no Board: endless nesting, numbers without end."""
    left: list[tuple[tuple[str, ...], object]] = [((), tables)]
    while left:
        path, value = left.pop()
        if len(path) > DEEPEST:
            yield Problem(shown(path[0]), *_too_deep())
        elif isinstance(value, dict):
            left.extend(((*path, shown(key)), entry) for key, entry in value.items())
        elif isinstance(value, list):
            left.extend(((*path, str(number)), entry) for number, entry in enumerate(value, 1))
        elif isinstance(value, int) and not -LARGEST_WHOLE <= value <= LARGEST_WHOLE:
            yield Problem(place(*path), *_too_long())
        elif isinstance(value, Decimal) and not value.is_finite():
            yield Problem(place(*path), _("“{text}” is not a number.").format(text=value), _too_long()[1])


def _too_long() -> tuple[str, str]:
    return _("This number has too many digits."), _("Write it like 20890 or 0.6.")


def _too_deep() -> tuple[str, str]:
    return _("Lists or tables are nested too deeply."), _("A Board file needs no more than three levels.")


def _endless() -> tuple[str, str]:
    return _("The name of this key has too many parts."), _("Keep to one name, or two joined by a full stop.")


def _unprintable() -> tuple[str, str]:
    return _("There is a character here that cannot be printed."), _("Take it out.")


def _refusals() -> Iterator[tuple[str, str, str]]:
    """How the standard reader's messages begin, what they mean, and what to do."""
    quotes = _('Text and money stand in quotes, like "£52,000".')
    lines = _('A line is a key, = and a value, like name = "Wrexham", or opens a table, like [[partners]].')
    once = _("Keep one of them.")
    closed = _("A quotation mark is opened here and never closed.")
    backslash = _("A backslash in a text needs another one before it: \\\\ stands for \\.")
    yield "Cannot overwrite a value", _("This key is already given in the same table."), once
    yield "Duplicate inline table key", _("A key is given twice in these curly brackets."), once
    yield "Cannot ", _("This table is opened twice."), _("Put its lines together under one heading.")
    yield "Invalid value", _("The value after = cannot be read."), quotes
    yield "Invalid date or datetime", _("There is no such date."), _("Write it like 2026-03-31.")
    yield "Expected '='", _("An equals sign is missing after the name of the key."), lines
    yield "Expected newline", _("Something follows where the line should end."), quotes
    yield "Expected ']'", _("The name of a table must end with ]."), _("Write it like [board].")
    yield "Expected ']]'", _("The name of a list of tables must end with ]]."), _("Write it like [[partners]].")
    yield "Invalid ", _("This line cannot be read."), lines
    yield "Unterminated string", closed, _('Add " where the text ends, or """ if it has several lines.')
    yield "Illegal character '\\n'", closed, _('Add " at the end of the text.')
    yield "Illegal character", *_unprintable()
    yield "Found invalid character", *_unprintable()
    yield "Unescaped '\\'", backslash, ""
    yield "Escaped character", *_unprintable()
    yield "Unclosed array", _("A list is opened with [ and never closed."), _("Add ] at its end.")
    yield "Unclosed inline table", _("A table is opened with { and never closed."), _("Add } at its end.")
