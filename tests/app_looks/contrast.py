"""What is drawn, piece by piece, and how well it can be read: the contrast of WCAG 2, 1.4.3 and 1.4.11."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.scrollbar import ScrollBar
from textual.widget import Widget

TEXT = 4.5
"""What words need."""
LINES = 3.0
"""What the lines around a pane need: they show where it ends and whether it has the focus."""
_DRAWN = frozenset("│─╭╮╰╯┌┐└┘├┤┬┴┼┃━┏┓┗┛║═╔╗╚╝▏▎▍▌▋▊▉█▇▆▅▄▃▂▁▀▔▕▐╸╺")
# Their thumb is the lighter or darker part; it says nothing that the cursor and the rows do not say in words.
_NO_WORDS: tuple[type[Widget], ...] = (ScrollBar,)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters drawn in one style."""

    text: str
    style: Style
    widget: Widget

    @property
    def lines_only(self) -> bool:
        """Whether it is drawing and no words."""
        return set(self.text) - {" "} <= _DRAWN

    @property
    def colours(self) -> tuple[Color, Color] | None:
        """The colour of the words and of the ground as the eye meets them; None for the console's own two."""
        foreground, ground = self.style.color, self.style.bgcolor
        if _own(foreground) and _own(ground):
            return None
        assert foreground is not None, f"{self!r} has a ground of ours under the console's own colour"
        assert ground is not None, f"{self!r} has a colour of ours on the console's own ground"
        above, below = Color.from_rich_color(foreground), Color.from_rich_color(ground)
        if self.style.reverse:
            above, below = below, above
        # Terminals draw dim words half way to the ground, or nearly.
        return (above.blend(below, 0.5) if self.style.dim else above, below)

    @property
    def contrast(self) -> float | None:
        """From 1, the same colour, to 21, black on white; None for the console's own two colours."""
        colours = self.colours
        return None if colours is None else contrast(*colours)

    @property
    def too_faint(self) -> str:
        """What is wrong, in a line; empty when it can be read."""
        told = self.contrast
        needed = LINES if self.lines_only else TEXT
        # A line in the very colour of its ground is a gap, such as the sides of a tick box.
        if told is None or told >= needed or (self.lines_only and told == 1):
            return ""
        assert self.colours is not None
        above, below = self.colours
        place = " < ".join(type(node).__name__ for node in self.widget.ancestors_with_self[:4])
        return f"{told:.2f} of {needed}: {above.hex} on {below.hex}, {self.text.strip()!r} in {place}"


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two colours as WCAG 2 defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Color) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _own(colour: RichColor | None) -> bool:
    return colour is None or colour.is_default


def pieces(app: App[None]) -> Iterator[Piece]:
    """Everything that stands on the screen but blanks and scrollbars."""
    screen = app.screen
    for y, strip in enumerate(screen._compositor.render_strips()):
        x = 0
        for segment in strip:
            if segment.text.strip():
                offset = x + len(segment.text) - len(segment.text.lstrip())
                widget, _region = screen.get_widget_at(offset, y)
                # What is under a dialog is faded on purpose, and cannot be used: WCAG 1.4.3 excepts it.
                if not isinstance(widget, _NO_WORDS) and not (widget is screen and screen.is_modal):
                    yield Piece(segment.text, segment.style or Style.null(), widget)
            x += Segment.get_line_length([segment])


def too_faint(app: App[None]) -> set[str]:
    """What on the screen cannot be read, a line each."""
    return {piece.too_faint for piece in pieces(app)} - {""}
