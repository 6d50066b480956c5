"""Places in a Board file, in the words a person would look for them by."""

from collections.abc import Iterable, Mapping
from itertools import islice

from funding.names import nearest
from funding.wording import _

LONGEST_SHOWN = 60
LONGEST_COMPARED = 200
MOST_COMPARED = 1_000


def place(*parts: str) -> str:
    """Table, entry and key in one line: `partners, “wrexham”, last_year`."""
    return ", ".join(parts)


def quoted(name: str) -> str:
    """A name as it stands in a message, cut when it is very long."""
    return f"“{shown(name)}”"


def shown(text: str) -> str:
    """Text on one line, cut when it is very long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_SHOWN else line[: LONGEST_SHOWN - 1] + "…"


def entry_of(table: str, fields: object, position: int) -> tuple[str, ...]:
    """An entry of a table by its id or its name, or by its position from 0 when it has neither."""
    if isinstance(fields, Mapping):
        for key in ("id", "name"):
            name = fields.get(key)
            if isinstance(name, str) and name.strip():
                return (table, quoted(name))
    number = position + 1
    # Translators: {nth} is an English ordinal such as 3rd; {number} is the same as a plain number.
    return (_("the {nth} of {table}").format(nth=ordinal(number), number=number, table=table),)


def ordinal(number: int) -> str:
    """The English ordinal of a number: `1st`, `12th`, `23rd`."""
    teens = range(11, 14)
    ending = "th" if number % 100 in teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def did_you_mean(name: str, known: Iterable[str], otherwise: str) -> str:
    """How to mend an unknown name: the nearest known one, or another piece of advice."""
    # Comparing is slow, and nobody misspells a name of a thousand letters.
    guess = nearest(name, islice(known, MOST_COMPARED)) if len(name) <= LONGEST_COMPARED else None
    return otherwise if guess is None else _("Did you mean {name}?").format(name=quoted(guess))


def listed(names: Iterable[str], most: int = 12) -> str:
    """Names one after another, with an ellipsis where there are very many."""
    all_of_them = list(names)
    return ", ".join([*map(shown, all_of_them[:most]), *(["…"] if len(all_of_them) > most else [])])


def all_named(names: Iterable[str]) -> str:
    """Names one after another, every one of them, for what somebody has to look at."""
    everything = list(names)
    return listed(everything, len(everything))
