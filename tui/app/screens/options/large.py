"""Figures three lines high, to be read across a room."""

from rich.segment import Segment
from rich.style import Style
from textual.renderables.digits import Digits

HEIGHT = 3


def large(text: str) -> list[str]:
    """The lines of a figure in large type, all of one width."""
    # Thin strokes, which stand apart from one another at a distance; what is bold is said by the style.
    segments = (part for part in Digits(text).render(Style()) if isinstance(part, Segment))
    lines = "".join(segment.text for segment in segments).split("\n")[:HEIGHT]
    return [line.ljust(width_of(text)) for line in lines]


def width_of(text: str) -> int:
    """The cells that a figure in large type takes."""
    return Digits.get_width(text)
