"""The layout of a Board file's text: where each table, key, value and remark stands.

The standard reader says what a text means and forgets how it was laid out; this says where things are, so that a change
touches only its own place. The text must be sound TOML.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

Keys = tuple[str, ...]

_STRING = (
    r'"""(?:[^"\\]++|\\.|"{1,2}(?!"))*+"{3,5}'
    r"|'''(?:[^']++|'{1,2}(?!'))*+'{3,5}"
    r'|"(?:[^"\\]|\\.)*+"'
    r"|'[^']*+'"
)
_KEY = re.compile(rf"(?:{_STRING}|[^=\"'])+?=[ \t]*+", re.DOTALL)
_VALUE = re.compile(rf"{_STRING}|[^\n#,\]}}]++", re.DOTALL)
_INSIDE = re.compile(rf"{_STRING}|\#[^\n]*+|[\[\]{{}}]|[^\"'\#\[\]{{}}]++", re.DOTALL)
_BEFORE_ELEMENT = re.compile(r"(?:\s|\#[^\n]*+)*+")
_COMMA = re.compile(r"(?:(?:\s|\#[^\n]*+)*+,)?+")
_COMMENT = re.compile(r"(?:[ \t]*+\#[^\r\n]*+)?+")
_LINE = re.compile(r"[^\n]*+\n?+")


@dataclass(frozen=True, slots=True)
class Remark:
    """A line that says nothing to the program: blank, or a comment."""

    text: str

    @property
    def blank(self) -> bool:
        """Whether nothing stands on the line."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class Statement:
    """A key with its value, and what else stands on its lines."""

    keys: Keys
    """The parts of the key."""
    before: str
    """The indentation, the key and the equals sign."""
    value: str
    """The value as it is written."""
    after: str
    """What follows on the last line, its end included."""

    @property
    def text(self) -> str:
        """The statement as it stands in the file."""
        return self.before + self.value + self.after


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a written list, with what stands around it."""

    before: str
    """Space and comments above it."""
    value: str
    """The element as it is written."""
    comma: str
    """The comma after it, with anything between; empty when there is none."""
    comment: str
    """The comment that follows on the same line."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the statements under it, up to the next heading's own remarks."""

    path: Keys
    """The parts of the heading's name; empty at the top of the file."""
    is_entry: bool
    """Whether the heading opens a new entry of a list: `[[partners]]`."""
    lead: str
    """The comment lines directly above the heading."""
    heading: str
    """The line of the heading; empty at the top of the file."""
    body: tuple[Statement | Remark, ...]
    gap: str
    """What stands between this section and the next one's lead: blank lines, comments that belong to neither."""

    @property
    def text(self) -> str:
        """The section as it stands in the file, but for the gap."""
        return self.lead + self.heading + "".join(line.text for line in self.body)


def sections_of(text: str) -> tuple[Section, ...]:
    """The sections of a text in order; their texts and gaps joined are the text."""
    drafts: list[tuple[str, list[Statement | Remark]]] = [("", [])]
    at = 0
    while at < len(text):
        line = text[at : _end(_LINE, text, at)]
        match line.lstrip(" \t")[:1]:
            case "[":
                drafts.append((line, []))
            case "" | "\n" | "\r" | "#":
                drafts[-1][1].append(Remark(line))
            case _:
                statement = _statement_at(text, at)
                drafts[-1][1].append(statement)
                line = statement.text
        at += len(line)
    return tuple(_sections(drafts))


def elements_of(array: str) -> tuple[tuple[Element, ...], str]:
    """The elements of a written list, and what stands between the last of them and the end of the list."""
    elements = []
    start, at = 1, _end(_BEFORE_ELEMENT, array, 1)
    while array[at] != "]":
        value = _value_end(array, at)
        comma = _end(_COMMA, array, value)
        after = _end(_COMMENT, array, comma)
        elements.append(Element(array[start:at], array[at:value], array[value:comma], array[comma:after]))
        start, at = after, _end(_BEFORE_ELEMENT, array, after)
    return tuple(elements), array[start:]


def _sections(drafts: list[tuple[str, list[Statement | Remark]]]) -> Iterator[Section]:
    lead = ""
    for number, (heading, lines) in enumerate(drafts, 1):
        path, is_entry = _heading_path(heading) if heading else ((), False)
        end = len(lines)
        if number < len(drafts):
            while end and _is_comment(lines[end - 1]):
                end -= 1
        stop = end
        while stop and isinstance(lines[stop - 1], Remark):
            stop -= 1
        while stop < end and _is_comment(lines[stop]):
            stop += 1
        yield Section(path, is_entry, lead, heading, tuple(lines[:stop]), _joined(lines[stop:end]))
        lead = _joined(lines[end:])


def _is_comment(line: Statement | Remark) -> bool:
    return isinstance(line, Remark) and not line.blank


def _joined(lines: list[Statement | Remark]) -> str:
    return "".join(line.text for line in lines)


def _statement_at(text: str, at: int) -> Statement:
    value_start = _end(_KEY, text, at)
    value_end = _value_end(text, value_start)
    after = _end(_LINE, text, value_end)
    before = text[at:value_start]
    return Statement(_key_parts(before), before, text[value_start:value_end], text[value_end:after])


def _value_end(text: str, at: int) -> int:
    if text[at] not in "[{":
        end = _end(_VALUE, text, at)
        return at + len(text[at:end].rstrip())
    depth = 0
    while True:
        end = _end(_INSIDE, text, at)
        depth += (text[at] in "[{") - (text[at] in "]}")
        if not depth:
            return end
        at = end


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    if found is None:
        raise ValueError(f"no sound TOML at character {at}")
    return found.end()


@lru_cache(maxsize=512)
def _heading_path(heading: str) -> tuple[Keys, bool]:
    return _only_path(tomllib.loads(heading)), heading.lstrip().startswith("[[")


@lru_cache(maxsize=512)
def _key_parts(before: str) -> Keys:
    return _only_path(tomllib.loads(f"{before}0"))


def _only_path(tables: object) -> Keys:
    """The keys that lead to the one thing in nested tables."""
    keys = []
    while isinstance(tables, dict) and tables:
        key, inner = next(iter(tables.items()))
        keys.append(key)
        tables = inner[0] if isinstance(inner, list) else inner
    return tuple(keys)
