"""Changes to the written keys of a table, made where they stand; all other lines stay as they are."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from funding.layout import Element, Keys, Remark, Section, Statement, elements_of
from funding.writing import INDENT, key_text, same_value, statement, value_text

Fields = Mapping[str, object]
Line = Statement | Remark

_MISSING = object()


def edited(sections: Sequence[tuple[Keys, Section]], old: Fields, new: Fields) -> list[Section | None]:
    """The sections of one table, each with its path inside the table, after the change from old to new keys.

    A section whose own table is gone becomes None.
    """
    kept: list[tuple[Keys, list[Line]] | None] = []
    for path, section in sections:
        if path and not isinstance(_at(new, path), Mapping):
            kept.append(None)
        else:
            kept.append((path, list(_changed(section.body, path, old, new))))
    standing = [entry for entry in kept if entry is not None]
    for path, value in list(_unwritten(new, (), _written_paths(standing), {path for path, _lines in standing})):
        _insert(path, value, new, standing)
    return [
        None if entry is None else replace(section, body=tuple(entry[1]))
        for (_path, section), entry in zip(sections, kept, strict=True)
    ]


def _at(fields: object, path: Keys) -> object:
    for key in path:
        if not isinstance(fields, Mapping) or key not in fields:
            return _MISSING
        fields = fields[key]
    return fields


def _changed(lines: Sequence[Line], path: Keys, old: Fields, new: Fields) -> Iterator[Line]:
    """The lines with new values; a key that is gone takes the comment directly above it along."""
    comments: list[Line] = []
    for line in lines:
        if isinstance(line, Remark):
            if line.blank:
                yield from comments
                comments = []
                yield line
            else:
                comments.append(line)
            continue
        before, after = _at(old, path + line.keys), _at(new, path + line.keys)
        if after is not _MISSING or before is _MISSING:
            yield from comments
            yield line if _same(before, after) else _rewritten(line, before, after)
        comments = []
    yield from comments


def _same(one: object, other: object) -> bool:
    if one is _MISSING or other is _MISSING:
        return one is other
    return same_value(one, other)


def _rewritten(line: Statement, old: object, new: object) -> Statement:
    if isinstance(old, Sequence) and isinstance(new, Sequence) and line.value.startswith("[") and "\n" in line.value:
        return replace(line, value=_spliced(line.value, old, new))
    text = statement(line.keys, new).removesuffix("\n")
    start = f"{key_text(line.keys)} = "
    if text.startswith(start):
        value = text.removeprefix(start)
        return replace(line, value=value, after=_aligned(line.after, len(line.value) - len(value)))
    # A table too wide for its line now takes a line for each entry; what followed the line stays on the first.
    first, newline, others = text.partition("\n")
    return replace(line, before=_indent_of(line), value=first, after=f"{line.after}{others}{newline}")


def _aligned(after: str, shorter: int) -> str:
    """What follows a value, a comment in a column of its own staying in that column where it can."""
    comment = after.lstrip(" ")
    spaces = len(after) - len(comment)
    return " " * max(spaces + shorter, 1) + comment if spaces > 1 and comment.startswith("#") else after


def _indent_of(line: Statement) -> str:
    return line.before[: len(line.before) - len(line.before.lstrip())]


def _spliced(written: str, old: Sequence[object], new: Sequence[object]) -> str:
    """A written list of several lines with new elements, those that stay keeping their comments."""
    elements, end = elements_of(written)
    before, after = list(map(value_text, old)), list(map(value_text, new))
    newline = next((element.before for element in elements if "\n" in element.before), f"\n{INDENT}")
    fresh = newline[newline.rindex("\n") :]
    result: list[Element] = []
    for kind, start, stop, new_start, new_stop in difflib.SequenceMatcher(None, before, after).get_opcodes():
        if kind == "equal":
            result.extend(elements[start:stop])
        else:
            result.extend(Element(fresh, value, ",", "") for value in after[new_start:new_stop])
    text = "["
    for element in result:
        # What follows a comment must begin a new line, or it would become part of it.
        space = element.before if "\n" in element.before or text == "[" else fresh
        text += space + element.value + (element.comma or ",") + element.comment
    return text + (end if "\n" in end else "\n]")


def _written_paths(standing: Sequence[tuple[Keys, Sequence[Line]]]) -> set[Keys]:
    return {path + line.keys for path, lines in standing for line in lines if isinstance(line, Statement)}


def _unwritten(fields: Fields, path: Keys, written: set[Keys], headed: set[Keys]) -> Iterator[tuple[Keys, object]]:
    """The keys that no line says yet, with their values."""
    for key, value in fields.items():
        here = (*path, key)
        if here in written:
            continue
        begun = any(known[: len(here)] == here for known in written | headed)
        if begun and isinstance(value, Mapping):
            yield from _unwritten(value, here, written, headed)
        else:
            yield here, value


def _insert(path: Keys, value: object, new: Fields, standing: Sequence[tuple[Keys, list[Line]]]) -> None:
    """Put a new key under the nearest heading, after the last key that comes before it in the order of the table."""
    above, lines = max(
        (entry for entry in standing if path[: len(entry[0])] == entry[0]), key=lambda entry: len(entry[0])
    )
    keys = path[len(above) :]
    around = _at(new, above)
    order = list(around) if isinstance(around, Mapping) else []
    earlier = set(order[: order.index(keys[0]) + 1])
    spot, indent = 0, ""
    for number, line in enumerate(lines, 1):
        if isinstance(line, Statement) and line.keys[0] in earlier:
            spot, indent = number, _indent_of(line)
    text = statement(keys, value)
    lines.insert(spot, Statement(keys, indent, text.removesuffix("\n"), "\n"))
