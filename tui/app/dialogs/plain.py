"""Text that people wrote, shown as it stands: never taken as markup."""

from rich.text import Text
from textual.widgets import Static


def plain(text: str = "", *, id: str | None = None, classes: str | None = None) -> Static:  # noqa: A002 -- as Textual
    """A piece of text."""
    return Static(text, markup=False, id=id, classes=classes)


def one_line(text: str) -> str:
    """Text on one line."""
    return " ".join(text.split())


def in_line(text: str) -> Text:
    """Text for a list of choices: on one line, not taken as markup."""
    return Text(one_line(text), no_wrap=False)
