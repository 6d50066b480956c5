"""Old consoles get plain signs, by what they say of themselves or by what the person says."""

import pytest

from tui.app.looks.filters import plain_text
from tui.app.looks.signs import PLAIN, TYPOGRAPHIC, plain_console


@pytest.mark.parametrize(
    ("environ", "console", "plain"),
    [
        ({"TERM": "xterm-256color"}, {"encoding": "utf-8"}, False),
        ({"TERM": "xterm-256color"}, {"encoding": "UTF8"}, False),
        ({"TERM": "linux"}, {"encoding": "utf-8"}, True),
        ({"TERM": "dumb"}, {"encoding": "utf-8"}, True),
        ({"TERM": "vt100"}, {"encoding": "utf-8"}, True),
        ({"TERM": "xterm"}, {"encoding": "iso-8859-1"}, True),
        ({"TERM": "xterm"}, {"encoding": "ascii"}, True),
        ({}, {"windows": True, "code_page": 850}, True),
        ({}, {"windows": True, "code_page": 65001}, False),
        ({"WT_SESSION": "1"}, {"windows": True, "code_page": 850}, False),
        ({"CYFRAN_ASCII": "1"}, {"encoding": "utf-8"}, True),
        ({"CYFRAN_ASCII": "0", "TERM": "linux"}, {"encoding": "ascii"}, False),
    ],
)
def test_which_consoles_are_plain(environ: dict[str, str], console: dict[str, object], *, plain: bool) -> None:
    """TERM, the encoding and the Windows code page decide, unless CYFRAN_ASCII does."""
    given = {"windows": False, **console}
    assert plain_console(environ, **given) is plain  # type: ignore[arg-type]


def test_plain_signs_are_ascii() -> None:
    """Each sign has a plain one, and no plain one is the same as the sign for something else beside it."""
    plain = [getattr(PLAIN, name) for name in PLAIN.__slots__]
    assert [sign for sign in plain if isinstance(sign, str) and not sign.isascii()] == []
    assert TYPOGRAPHIC.more == "…"
    assert PLAIN.more == "..."


@pytest.mark.parametrize(
    ("drawn", "plain"),
    [
        ("╭─ Offers ─╮", "+- Offers -+"),
        ("┏━ Offers ━┓", "#= Offers =#"),
        ("▐X▌ ▼ £1.00 Môn", "[X] v £1.00 Môn"),
        ("“Wrexham” – it’s…", '"Wrexham" - it\'s.'),
    ],
)
def test_what_is_drawn_becomes_plain(drawn: str, plain: str) -> None:
    """Lines, arrows and typographic quotes have an ASCII character each, as wide as they; letters stay."""
    assert plain_text(drawn, "utf-8") == plain


@pytest.mark.parametrize(
    ("encoding", "shown"), [("utf-8", "Ŵyl £5 漢"), ("iso-8859-1", "?yl £5 ??"), ("ascii", "?yl ?5 ??")]
)
def test_what_the_console_cannot_show_is_a_question_mark(encoding: str, shown: str) -> None:
    """A letter that the console's encoding lacks never stops the application; the columns stay in line."""
    assert plain_text("Ŵyl £5 漢", encoding) == shown
