"""Ids for new records, and names that nobody has yet."""

import re
import unicodedata
from collections.abc import Iterable

from funding.names import same

LONGEST_ID = 60
LONGEST_NAME = 200


def free_id(name: str, taken: Iterable[str], otherwise: str) -> str:
    """An id made of a name, `north-wales-police`, that is not taken."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or otherwise
    return _numbered(slug, set(taken), LONGEST_ID, "-", str)


def free_name(name: str, taken: Iterable[str]) -> str:
    """A name, or the same with a number, that is not taken; capitals and spacing make no difference."""
    return _numbered(name, {same(known) for known in taken}, LONGEST_NAME, " ", same)


def _numbered(base: str, taken: set[str], longest: int, between: str, form: object) -> str:
    number, tried = 1, base[:longest].strip(between)
    fold = same if form is same else str
    while fold(tried) in taken:
        number += 1
        ending = f"{between}{number}"
        tried = base[: longest - len(ending)].strip(between) + ending
    return tried
