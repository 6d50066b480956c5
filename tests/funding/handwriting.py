"""Board files as people lay them out: remarks anywhere, tables in any order, every notation that the format allows."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from funding.writing import Keys, key_text, statement, value_text

Fields = Mapping[str, object]

REMARKS = ("# ask the treasurer", "#", "# = [ { \" ''' ]", "  # agreed [[in May]]", '# "£48,250"')
IDLE = {"partners": 'note = ""', "costs": 'pool = "core"', "in_kind": 'status = "offered"', "scenarios": "changes = []"}
"""Lines that say what is so anyhow, by table and without the name of the key's value changing anything."""


def handwritten(tables: Fields, random: Random) -> str:
    """The tables as one of the many texts that mean them."""
    top = [_line(("format",), tables["format"], random)]
    blocks: list[list[str]] = []
    board = tables["board"]
    assert isinstance(board, Mapping)
    if random.random() < 0.3:
        top.extend(_lines(board, ("board",), random))
    else:
        blocks.append([_entry("[board]", ("board",), board, random)])
    for table, entries in tables.items():
        if isinstance(entries, Mapping) and table != "board":
            blocks.append([_entry(f"[{table}]", (table,), entries, random)])
        if not isinstance(entries, Sequence):
            continue
        if random.random() < 0.1:
            top.append(_line((table,), entries, random))
        else:
            blocks.append([_written_entry(table, entry, random) for entry in entries])
    absent = [table for table in ("income", "in_kind", "adoptions") if table not in tables]
    top.extend(f"{table} = []\n" for table in absent if random.random() < 0.2)
    text = "".join(top) + "".join(_shuffled(blocks, random))
    text = random.choice(["", "# Our Board\n", "# Our Board\n\n# Its file\n\n"]) + text
    if random.random() < 0.2:
        text = text.removesuffix("\n")
    if random.random() < 0.2:
        text = text.replace("\n", "\r\n")
    return ("\ufeff" if random.random() < 0.2 else "") + text


def _written_entry(table: str, fields: Fields, random: Random) -> str:
    idle = IDLE.get(table)
    more = [f"{idle}\n"] if idle and idle.split()[0] not in fields and random.random() < 0.3 else []
    return _entry(f"[[{table}]]", (table,), fields, random, more)


def _shuffled(blocks: list[list[str]], random: Random) -> Iterator[str]:
    """Tables among one another, the entries of each in their order."""
    mixed = random.random() < 0.3
    while blocks := [block for block in blocks if block]:
        yield _space(random) + (random.choice(blocks) if mixed else blocks[0]).pop(0)


def _space(random: Random) -> str:
    return random.choice(["\n", "\n", "\n\n", "", "\n# ---- next ----\n\n", "# about the next\n", "\n  \n"])


def _entry(heading: str, path: Keys, fields: Fields, random: Random, more: Sequence[str] = ()) -> str:
    """A heading with its lines, some tables inside under headings of their own."""
    own = {
        key: value
        for key, value in fields.items()
        if isinstance(value, Mapping) and path != ("adoptions",) and random.random() < 0.2
    }
    rest = {key: value for key, value in fields.items() if key not in own}
    text = heading + random.choice(["", "  # here"]) + "\n" + "".join([*_lines(rest, (), random), *more])
    for key, value in own.items():
        inside = {k: v for k, v in value.items() if isinstance(v, Mapping)}
        keys = (*path, key)
        if inside and random.random() < 0.5:
            flat = {k: v for k, v in value.items() if k not in inside}
            text += f"[{key_text(keys)}]\n" + "".join(_lines(flat, (), random))
            for year, figures in inside.items():
                text += f"[{key_text((*keys, year))}]\n" + "".join(_lines(figures, (), random))
        else:
            text += f"[{key_text(keys)}]\n" + "".join(_lines(value, (), random))
    return text


def _lines(fields: Fields, path: Keys, random: Random) -> Iterator[str]:
    for key, value in fields.items():
        keys = (*path, key)
        if isinstance(value, Mapping) and value and random.random() < 0.3:
            yield from _lines(value, keys, random)
        else:
            yield _line(keys, value, random)


def _line(keys: Keys, value: object, random: Random) -> str:
    """A key and its value with remarks around it."""
    before = random.choice([*REMARKS, "", ""]) + "\n" if random.random() < 0.2 else ""
    if random.random() < 0.2:
        return before + statement(keys, value)
    after = f"  {random.choice(REMARKS)}" if random.random() < 0.2 else random.choice(["", "", " "])
    indent = random.choice(["", "", "  ", "\t"])
    spread = isinstance(value, list | tuple) and random.random() < 0.5
    written = _list(value, random) if isinstance(value, list | tuple) and spread else value_text(value)
    return f"{before}{indent}{key_text(keys)}{random.choice([' = ', '=', '   = '])}{written}{after}\n"


def _list(values: Sequence[object], random: Random) -> str:
    text = "["
    for number, value in enumerate(values, 1):
        text += random.choice(["\n  ", " ", "\n  # above\n  ", "\n"]) + value_text(value)
        if number < len(values) or random.random() < 0.5:
            text += random.choice(["", " ", "\n"]) + "," + random.choice(["", "", " # beside\n"])
    return text + random.choice(["]", "\n]", " # the end\n]"])
