"""What a paper is made of, whatever kind of document it becomes."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text."""

    text: str


@dataclass(frozen=True, slots=True)
class Points:
    """A list, with numbers or with bullets."""

    entries: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Quoted:
    """Text to be taken over word for word, such as a minute."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first column holds words, the others figures."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: bool = False
    """Whether the last row adds up the others."""
    words: tuple[int, ...] = ()
    """Columns after the first that hold words too."""


Block = Heading | Paragraph | Points | Quoted | Table


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper."""

    title: str
    subtitle: str
    author: str
    subject: str
    language: str
    """As documents name it, like `en-GB`."""
    blocks: Sequence[Block]
