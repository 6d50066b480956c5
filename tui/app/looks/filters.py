"""What is done to every line before it is drawn: colours taken out, and signs made plain."""

from functools import lru_cache
from unicodedata import east_asian_width

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from tui.app.looks.signs import console_encoding

_BRIGHT = 0.5
"""The look without colours is made of black and white; what stands on white is drawn in reverse."""

# What Textual draws, by the character that stands for it. Heavy lines mark what has the focus, so they stay another
# sign than light ones; the sides of a tick box become brackets. Parts of a block only smooth the ends of scrollbars.
_PLAIN_FOR = {
    "+": "╭╮╰╯┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬",
    "-": "─╌┄┈╴╶▔▀–—−",
    "|": "│╎┆┊╵╷║▕",
    "#": "┏┓┗┛┣┫┳┻╋┃╏┇┋█▛▜▙▟▓▒",
    "=": "━╍┅┉═",
    "[": "▐",
    "]": "▌",
    "^": "▲△↑",
    "v": "▼▽↓▾",
    ">": "▶▷►→▸⇥",
    "<": "◀◁◄←⏎↵◂",
    "*": "●◉◆■✓✔•▪◦⭑⭘",
    "o": "○◇□",
    "x": "✗✘×",
    ".": "…·",
    " ": "░▖▗▘▝▚▞▁▂▃▄▅▆▇▉▊▋▍▎▏\N{NO-BREAK SPACE}",
    # Old consoles have no typographic quotes and dashes either, whoever wrote them.
    '"': "“”„",
    "'": "‘’",
}
_PLAIN = str.maketrans({sign: plain for plain, signs in _PLAIN_FOR.items() for sign in signs})
_WIDE = frozenset("WF")


@lru_cache(4096)
def plain_text(text: str, encoding: str) -> str:
    """The text with one plain character for each sign, as many cells wide; letters stay where the console has them."""
    if text.isascii():
        return text
    changed = text.translate(_PLAIN)
    try:
        changed.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_known(character, encoding) for character in changed)
    return changed


def _known(character: str, encoding: str) -> str:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return "??" if east_asian_width(character) in _WIDE else "?"
    return character


class PlainSigns(LineFilter):
    """Draws the lines and arrows of every widget in characters that old consoles have."""

    def __init__(self, encoding: str | None = None, *, enabled: bool = True) -> None:
        super().__init__(enabled=enabled)
        self._encoding = encoding or console_encoding()

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 -- Textual's own
        """The same segments in plain characters."""
        return [Segment(plain_text(text, self._encoding), style, control) for text, style, control in segments]


@lru_cache(4096)
def without_colours(style: Style) -> Style:
    """The style in the console's own two colours: reverse where it stood on white, never dim."""
    foreground, ground = style.color, style.bgcolor
    if style.reverse:
        foreground, ground = ground, foreground
    bright = False
    if ground is not None and not ground.is_default:
        bright = Color.from_rich_color(ground).brightness > _BRIGHT
    elif style.reverse:
        bright = True
    return Style(
        bold=style.bold,
        italic=style.italic,
        underline=style.underline,
        strike=style.strike,
        reverse=bright,
        link=style.link,
        meta=style.meta or None,
    )


class NoColours(LineFilter):
    """Draws every line without colours; the console's own two remain, and can be swapped."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 -- Textual's own
        """The same segments without colours."""
        return [
            Segment(text, None if style is None else without_colours(style), control)
            for text, style, control in segments
        ]
