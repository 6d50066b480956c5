"""How a line is cut before any word is known: pieces, space, and names in quotes."""

import re

# An accent that stands as a character of its own belongs to the letter before it.
_ACCENTS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
# Space of no width comes along when text is pasted.
_NO_WIDTH = "\u200b\u2060\ufeff"
PIECE = re.compile(rf"\w[\w{_ACCENTS}]*|[^\w\s{_NO_WIDTH}][{_ACCENTS}]*")
QUOTES = '"\u201c\u201d'

_SPACE = re.compile(rf"[\s{_NO_WIDTH}]*")
# A quote mark inside is doubled. A name has at most 200 characters: a longer stretch is no name, and is not searched.
_QUOTED = re.compile(rf"[{QUOTES}](?:[^{QUOTES}]|[{QUOTES}]{{2}}){{0,200}}+[{QUOTES}]")


def skip_space(text: str, position: int) -> int:
    """The next position that is not a space."""
    found = _SPACE.match(text, position)
    return found.end() if found else position


def quoted_end(text: str, start: int) -> int | None:
    """Where the quoted name that begins here ends; None when it never does."""
    found = _QUOTED.match(text, start)
    return found.end() if found else None


def quote(name: str) -> str:
    """The name in quotes, its own quotes doubled."""
    return '"' + re.sub(f"[{QUOTES}]", lambda mark: mark[0] * 2, name) + '"'


def unquote(text: str) -> str:
    """The name that stands in quotes."""
    return re.sub(f"([{QUOTES}])[{QUOTES}]", r"\1", text[1:-1])


def capital(text: str) -> str:
    """The text with a capital, unless its writer mixes cases on purpose or the letter has no capital of its own."""
    first = text[:1].upper()
    return text if text[1:2].isupper() or len(first) != 1 or first.lower() != text[:1] else first + text[1:]
