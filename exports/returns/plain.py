"""Text as a spreadsheet can hold it and gives it back."""

import re

LONGEST = 32_000
"""Characters; a cell holds a few more."""
_NOT_IN_FILES = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# What a spreadsheet file takes for a letter written by its number.
_LIKE_A_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def writable(text: str) -> str:
    """The text without what no spreadsheet file can hold."""
    return _LIKE_A_CODE.sub("-", _NOT_IN_FILES.sub("", text))[:LONGEST]


def alike(held: str, typed: str) -> bool:
    """Whether text that came back is what was sent; spacing makes no difference."""
    return _spaced(held) == _spaced(typed)


def _spaced(text: str) -> str:
    return " ".join(writable(text).split())
