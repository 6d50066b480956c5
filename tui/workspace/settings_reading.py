"""From the tables of settings.toml and keys.toml to settings, with everything that does not fit told at once."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from enum import Enum
from pathlib import Path

from funding.places import did_you_mean, listed, place, quoted
from funding.problems import Problem, Weight
from funding.wording import LANGUAGES, _

_KEY = re.compile(r"(?:(?:ctrl|alt|shift|super|meta|hyper)\+)*[^\s+,]+", re.IGNORECASE)


class AsciiBorders(Enum):
    """Whether borders are drawn with plain signs, for old consoles."""

    AUTO = "auto"
    """The program looks at the terminal."""
    YES = "yes"
    NO = "no"


class _Misfit(ValueError):
    """A value that does not fit: what is wrong, and how to mend it."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(what)
        self.problem = (what, mend)


def settings_in(tables: Mapping[str, object], where: str) -> tuple[dict[str, object], tuple[Problem, ...]]:
    """The settings that can be read, by name, and what is wrong with the others."""
    return _fitting(tables, lambda key, value: (_reader_of(key))(value), where)


def keys_in(
    tables: Mapping[str, object], where: str, actions: Collection[str]
) -> tuple[dict[str, object], tuple[Problem, ...]]:
    """The keys of each action that can be read, and what is wrong with the others."""

    def keys_of(action: str, value: object) -> str:
        if action not in actions:
            raise _unknown(action, actions)
        return _keys(value)

    return _fitting(tables, keys_of, where)


def _fitting(
    tables: Mapping[str, object], read: Callable[[str, object], object], where: str
) -> tuple[dict[str, object], tuple[Problem, ...]]:
    fitting: dict[str, object] = {}
    problems: list[Problem] = []
    for key, value in tables.items():
        try:
            fitting[key] = read(key, value)
        except _Misfit as misfit:
            problems.append(Problem(place(where, quoted(key)), *misfit.problem, weight=Weight.NOTICE))
    return fitting, tuple(problems)


def _reader_of(key: str) -> Callable[[object], object]:
    readers: dict[str, Callable[[object], object]] = {
        "theme": _text,
        "language": _language,
        "ascii_borders": _ascii_borders,
        "tour_seen": _true_or_false,
        "role": _text,
        "recent": _paths,
    }
    if key not in readers:
        raise _unknown(key, readers)
    return readers[key]


def _unknown(key: str, known: Collection[str]) -> _Misfit:
    mend = did_you_mean(key, known, _("Known here: {names}.").format(names=listed(known, len(known))))
    return _Misfit(_("{key} is not known here.").format(key=quoted(key)), mend)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _Misfit(_("This must be text in quotes."), "")
    return value


def _language(value: object) -> str:
    return _choice(_text(value), ("", *LANGUAGES))


def _ascii_borders(value: object) -> AsciiBorders:
    return AsciiBorders(_choice(_text(value), tuple(choice.value for choice in AsciiBorders)))


def _choice(text: str, choices: Collection[str]) -> str:
    if text in choices:
        return text
    named = _("Choose one of: {names}.").format(names=listed(filter(None, choices)))
    raise _Misfit(_("{value} is not one of the choices.").format(value=quoted(text)), named)


def _true_or_false(value: object) -> bool:
    if not isinstance(value, bool):
        raise _Misfit(_("This must be true or false, without quotes."), "")
    return value


def _paths(value: object) -> tuple[Path, ...]:
    if not isinstance(value, list):
        raise _Misfit(_("This must be a list in square brackets."), "")
    return tuple(_absolute(entry) for entry in value)


def _absolute(value: object) -> Path:
    path = Path(_text(value))
    if not path.is_absolute():
        raise _Misfit(_("{value} is not the whole path of a file.").format(value=quoted(str(value))), "")
    return path


def _keys(value: object) -> str:
    return ",".join(_each_key(_text(value)))


def _each_key(text: str) -> Iterator[str]:
    for key in (part.strip() for part in text.split(",")):
        if not _KEY.fullmatch(key):
            what = _("{keys} does not name keys.").format(keys=quoted(text))
            raise _Misfit(what, _("Write it like {example}.").format(example='"ctrl+x,f9"'))
        # A letter alone is another key with shift than without; Ctrl+X is the key that Ctrl+x is.
        yield key if len(key) == 1 else key.lower()
