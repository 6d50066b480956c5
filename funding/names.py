"""Names: when two are the same, and which is nearest to a slip."""

import difflib
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_ALIKE = {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2011": "-", "\u00a0": " "}


@lru_cache(maxsize=8192)
def same(name: str) -> str:
    """The form under which two spellings of one name are equal: case, spacing and quote marks do not matter."""
    plain = "".join(_ALIKE.get(char, char) for char in unicodedata.normalize("NFC", name))
    # Folding can undo the normal form (an accent on a letter that folds to two), so it is made again.
    return unicodedata.normalize("NFC", " ".join(plain.casefold().split()))


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like this one, or None when none is close."""
    wanted = same(name)
    by_form = {same(candidate): candidate for candidate in known}
    close = difflib.get_close_matches(wanted, list(by_form), n=1, cutoff=0.6)
    if close:
        return by_form[close[0]]
    # "chldren" for "children aged 0-17": the beginning is compared, for people type the first word of a name.
    by_beginning = {form[: len(wanted) + 1].strip(): candidate for form, candidate in by_form.items()}
    close = difflib.get_close_matches(wanted, list(by_beginning), n=1, cutoff=0.75)
    return by_beginning[close[0]] if close else None
