"""Writing a changed Board over the text it was read from; what did not change keeps its remarks and its layout."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from funding.editing import Fields, edited
from funding.layout import Section, sections_of
from funding.writing import ORDER, entry_text, key_text, same_value, statements, value_text

Owner = tuple[str, int] | None
"""The list and the number of the entry that a section belongs to; None for the tables that stand alone."""
Grouped = Mapping[Owner, Sequence[Section]]


class Tangled(Exception):
    """The tables of the text are so interwoven that they cannot be changed one by one."""


@dataclass(slots=True)
class _Chunk:
    """Sections of one owner that stand together, and what stands between them and the next."""

    owner: Owner
    text: str
    gap: str


def write_over(text: str, old: Fields, new: Fields) -> str:
    """The text with the change from old to new tables made in place; raises `Tangled`.

    The text must be the old tables, its lines ended by plain newlines.
    """
    ending = text[len(text.rstrip()) :] or "\n"
    owned = list(_owned(sections_of(text if text.endswith("\n") else text + "\n")))
    lists = [table for table in ORDER if isinstance(old.get(table, new.get(table)), list | tuple)]
    altered = [table for table in lists if not same_value(old.get(table, ()), new.get(table, ()))]
    alone_before = {table: value for table, value in old.items() if table not in lists}
    alone_after = {table: value for table, value in new.items() if table not in lists}
    fresh = {table: value for table, value in alone_after.items() if isinstance(value, Mapping) and table not in old}
    alone_after = {table: value for table, value in alone_after.items() if table not in fresh}
    # A list written in one piece, such as scenarios = [], gives way to entries with headings once it changes.
    alone_before |= {table: old.get(table, ()) for table in altered}
    chunks = _chunks(owned, alone_before, alone_after)
    for table in altered:
        entries = list(_entries(_grouped(owned), table, _listed(old, table), _listed(new, table)))
        chunks = _with_entries(chunks, table, entries)
    for table, value in fresh.items():
        chunks = _with_new_tables(chunks, table, [f"[{key_text((table,))}]\n{statements(value)}"])
    return "".join(chunk.text + chunk.gap for chunk in chunks).rstrip() + ending


def _listed(fields: Fields, table: str) -> Sequence[Fields]:
    found = fields.get(table, ())
    return found if isinstance(found, Sequence) else ()


def _owned(sections: Sequence[Section]) -> Iterator[tuple[Owner, Section]]:
    counts: dict[str, int] = {}
    for section in sections:
        table = section.path[0] if section.path else ""
        if section.is_entry and len(section.path) == 1:
            counts[table] = counts.get(table, -1) + 1
        yield (table, counts[table]) if table in counts else None, section


def _grouped(owned: Sequence[tuple[Owner, Section]]) -> Grouped:
    groups: dict[Owner, list[Section]] = {}
    for owner, section in owned:
        groups.setdefault(owner, []).append(section)
    return groups


def _chunks(owned: Sequence[tuple[Owner, Section]], old: Fields, new: Fields) -> list[_Chunk]:
    """The whole text in chunks, the tables that stand alone already changed."""
    alone = iter(edited([(section.path, section) for owner, section in owned if owner is None], old, new))
    chunks: list[_Chunk] = []
    for owner, section in owned:
        now = next(alone) if owner is None else section
        if chunks and chunks[-1].owner == owner:
            _append(chunks[-1], now, section.gap)
        else:
            chunks.append(_Chunk(owner, now.text if now else "", section.gap))
    return chunks


def _append(chunk: _Chunk, section: Section | None, gap: str) -> None:
    """Add a section to a chunk; one that is gone leaves only what was remarked after it."""
    if section is not None:
        chunk.text += chunk.gap + section.text
        chunk.gap = gap
    elif gap.strip():
        chunk.gap += gap


def _entries(
    sections: Grouped, table: str, old: Sequence[Fields], new: Sequence[Fields]
) -> Iterator[tuple[int | None, str]]:
    """The new entries of a list in order: the number of the old entry each was, if any, and its text."""
    for number, entry in zip(_matches(old, new), new, strict=True):
        written = sections.get((table, number)) if number is not None else None
        if number is None or written is None:
            yield None, entry_text(table, entry)
        else:
            yield number, _entry(written, old[number], entry)


def _entry(sections: Sequence[Section], old: Fields, new: Fields) -> str:
    first = sections[0]
    if not same_value(old, new):
        if any(section.is_entry for section in sections[1:]):  # lists inside an entry: only decisions hold such
            return first.lead + entry_text(first.path[0], new)
        changed = edited([(section.path[1:], section) for section in sections], old, new)
    else:
        changed = list(sections)
    chunk = _Chunk(None, "", "")
    for now, section in zip(changed, sections, strict=True):
        _append(chunk, now, section.gap)
    return chunk.text


def _matches(old: Sequence[Fields], new: Sequence[Fields]) -> list[int | None]:
    """For each new entry the number of the old one that it was: by id, by name, or by all that it says but its name."""
    found: list[int | None] = [None] * len(new)
    left = dict(enumerate(old))
    for mark in (_by_id, _by_name, _by_the_rest):
        numbers: dict[str, list[int]] = {}
        for number, entry in reversed(left.items()):
            numbers.setdefault(mark(entry), []).append(number)
        for position, entry in enumerate(new):
            if found[position] is None and numbers.get(mark(entry)):
                number = numbers[mark(entry)].pop()
                found[position] = number
                del left[number]
    return found


def _by_id(entry: Fields) -> str:
    return value_text(entry.get("id", entry.get("name", entry)))


def _by_name(entry: Fields) -> str:
    return value_text(entry.get("name", entry))


def _by_the_rest(entry: Fields) -> str:
    # An entry with an id is another one when the id is: two police forces may say the same of themselves.
    return value_text(entry if "id" in entry else {key: value for key, value in entry.items() if key != "name"})


def _with_entries(chunks: list[_Chunk], table: str, entries: Sequence[tuple[int | None, str]]) -> list[_Chunk]:
    """The chunks with a list's new entries: those that stay share the old places, new ones follow the one before."""
    places = {at: chunk.owner[1] for at, chunk in enumerate(chunks) if chunk.owner and chunk.owner[0] == table}
    if len(set(places.values())) < len(places):
        raise Tangled
    if not places:
        return _with_new_tables(chunks, table, [text for _number, text in entries])
    staying = {number for number, _text in entries}
    free = iter([at for at, number in places.items() if number in staying])
    leading: list[str] = []
    filled: dict[int, list[str]] = {}
    texts = leading
    for number, text in entries:
        if number is not None:
            texts = filled.setdefault(next(free), [])
        texts.append(text)
    first = min(filled, default=min(places))
    result: list[_Chunk] = []
    for at, chunk in enumerate(chunks):
        if at == first:
            result.extend(_Chunk(chunk.owner, text, "\n") for text in leading)
        if at in filled:
            result.extend(_Chunk(chunk.owner, text, "\n") for text in filled[at])
            result[-1].gap = chunk.gap
        elif at not in places:
            result.append(chunk)
        elif chunk.gap.strip() and result:
            result[-1].gap += chunk.gap.removeprefix("\n")
    return result


def _with_new_tables(chunks: list[_Chunk], table: str, texts: Sequence[str]) -> list[_Chunk]:
    """The chunks with a table or the first entries of a list, after what comes before it in the order of the file."""
    rank = ORDER.index(table)
    before = 1 + max(at for at, chunk in enumerate(chunks) if chunk.owner is None or ORDER.index(chunk.owner[0]) < rank)
    fresh = [_Chunk((table, number), text, "\n") for number, text in enumerate(texts)]
    if fresh:
        fresh[-1].gap, chunks[before - 1].gap = chunks[before - 1].gap, "\n"
    return [*chunks[:before], *fresh, *chunks[before:]]
