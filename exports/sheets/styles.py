"""How cells look: one typeface, pale fills, dark text, and what may be changed is unlocked."""

from enum import Enum
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

FONT = {"font_name": "Arial", "font_size": 10, "font_scheme": "none"}


class Look(Enum):
    """The styles of the workbook."""

    TEXT = "text"
    TITLE = "the title of a sheet"
    BLOCK = "the title of a block"
    NOTE = "a note"
    LABEL = "what a figure is"
    BOLD = "a label that matters"
    HEADING = "the heading of a column"
    DETAIL = "what stands under a heading"
    NUMBER = "the number of a step"
    SENTENCE = "a sentence of the formula"
    RUN_ON = "a sentence with room to its right"
    INPUT = "may be changed"
    INPUT_TEXT = "text that may be changed"
    SAMPLE = "shows how inputs look"
    FROM_INPUTS = "comes from the inputs"
    FORMULA = "is worked out"
    FIXED = "stays as it is"
    STORED = "as it was when the workbook was written"
    TOTAL = "is a total"
    STATE = "OK or CHECK"
    LINK = "leads to another place"
    WRITTEN = "is the text of a file"
    ALARM = "a check that does not hold"


_TOP = {"valign": "top", "text_wrap": True}
_THIN = {"border": 1, "border_color": "#BFBFBF"}
_PROPERTIES: dict[Look, dict[str, Any]] = {
    Look.TEXT: {"valign": "top"},
    Look.TITLE: {"bold": True, "font_size": 16},
    Look.BLOCK: {"bold": True, "font_size": 13, "valign": "top"},
    Look.NOTE: {"valign": "top", "font_color": "#404040"},
    Look.LABEL: {**_TOP, **_THIN},
    Look.BOLD: {**_TOP, **_THIN, "bold": True},
    Look.HEADING: {**_TOP, **_THIN, "bold": True, "bg_color": "#E3E6EA"},
    Look.DETAIL: {**_TOP, **_THIN, "font_color": "#404040"},
    Look.NUMBER: {**_THIN, "valign": "top", "align": "left", "font_color": "#404040"},
    Look.SENTENCE: {**_TOP, "italic": True},
    Look.RUN_ON: {"valign": "top", "italic": True},
    Look.INPUT: {**_THIN, "valign": "top", "bg_color": "#FFF6D6", "locked": False},
    Look.INPUT_TEXT: {**_TOP, **_THIN, "bg_color": "#FFF6D6", "locked": False},
    Look.SAMPLE: {**_THIN, "valign": "top", "bg_color": "#FFF6D6"},
    Look.FROM_INPUTS: {**_THIN, "valign": "top", "bg_color": "#E6F2E6"},
    Look.FORMULA: {**_THIN, "valign": "top", "bg_color": "#EAF1FA"},
    Look.FIXED: {**_THIN, "valign": "top", "bg_color": "#F2F2F2"},
    Look.STORED: {**_THIN, "valign": "top", "bg_color": "#F1ECF7"},
    Look.TOTAL: {**_THIN, "valign": "top", "bold": True, "top": 2, "top_color": "#404040"},
    Look.STATE: {**_THIN, "bold": True, "valign": "top"},
    Look.LINK: {**_THIN, "valign": "top", "font_color": "#0B3D91", "underline": 1},
    Look.WRITTEN: {"valign": "top", "text_wrap": True},
    Look.ALARM: {"bg_color": "#F9D6D5", "font_color": "#7A0C0C", "bold": True},
}


def looks() -> dict[Look, dict[str, Any]]:
    """What each look is made of."""
    return {look: dict(properties) for look, properties in _PROPERTIES.items()}


def wraps(look: Look) -> bool:
    """Whether text of this look goes on in further lines."""
    return "text_wrap" in _PROPERTIES[look]


class Styles:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        """Make formats in this workbook."""
        self._book = book
        self._made: dict[tuple[Look, str], Format] = {}

    def look(self, look: Look, number_format: str = "") -> Format:
        """The format of a look, with the format of its figures."""
        found = self._made.get((look, number_format))
        if found is None:
            properties = {**FONT, **_PROPERTIES[look]}
            if number_format:
                properties["num_format"] = number_format
            found = self._made[look, number_format] = self._book.add_format(properties)
        return found
