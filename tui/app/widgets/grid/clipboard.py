"""Copying and pasting, with the desktop's clipboard where it can be reached and without it where it cannot."""

from typing import Protocol

from textual.app import App

from funding.wording import _


class Desktop(Protocol):
    """The clipboard that other programs share."""

    def copy(self, text: str) -> None:
        """Put a text there."""

    def paste(self) -> str:
        """The text that is there."""


class _Pyperclip:
    """The clipboard of the machine, by its own commands: not every console passes one on for us."""

    def copy(self, text: str) -> None:
        # Looking for the clipboard's commands takes a moment that starting the application need not wait for.
        import pyperclip  # noqa: PLC0415

        pyperclip.copy(text)

    def paste(self) -> str:
        import pyperclip  # noqa: PLC0415 -- as above

        return str(pyperclip.paste())


DESKTOP: Desktop = _Pyperclip()


def desktop_of(app: App[object]) -> Desktop | None:
    """The clipboard that an application may use: none when it runs without a terminal, as in tests."""
    return None if app.is_headless else DESKTOP


def copy(app: App[object], text: str, desktop: Desktop | None) -> str:
    """Copy a text and say where it can be pasted; a clipboard that cannot be reached is no error."""
    app.copy_to_clipboard(text)  # kept here too, and offered to the terminal, which may be on another machine
    if desktop is not None:
        try:
            desktop.copy(text)
        except Exception:  # noqa: BLE001 -- each machine's clipboard fails in its own way, and none is worth a crash
            desktop = None
    if desktop is None:
        return _("Copied. Ctrl+V pastes it here. If another program does not get it, export the table instead.")
    return _("Copied. It can be pasted here and in other programs.")


def pasted(app: App[object], desktop: Desktop | None) -> str | None:
    """What was copied last, here or elsewhere; None when there is nothing."""
    text = ""
    if desktop is not None:
        try:
            text = desktop.paste()
        except Exception:  # noqa: BLE001 -- as above
            text = ""
    return text or app.clipboard or None


def nothing_to_paste() -> str:
    """What to say when there is nothing to paste."""
    return _(
        "There is nothing to paste. Copy in the other program, then use your terminal's own paste (often Ctrl+Shift+V)."
    )
