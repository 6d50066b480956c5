"""An application that explains itself: help, palette, looks and tour."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.command import CommandPalette, Provider
from textual.screen import Screen

from funding.wording import _
from tui.app.help.key_names import key_name
from tui.app.help.working_keys import Doable, doable
from tui.app.looks.dress import next_look

if TYPE_CHECKING:
    from tui.app.app import CyfranApp


def _everything_doable() -> type[Provider]:
    # Loaded with the palette: the first screen needs none of it.
    from tui.app.help.palette import EverythingDoable  # noqa: PLC0415

    return EverythingDoable


class Helped(App[None]):
    """What the application says of itself; whoever keeps settings overrides the two `keep_` methods."""

    COMMANDS: ClassVar = {_everything_doable}
    doable_here: tuple[Doable, ...] = ()
    """What could be done when the palette was opened; while it is open, nothing else can."""

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """None of Textual's own: the table of actions has them all."""
        del screen
        return ()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own names for colours, for a look that has none of them."""
        return {"on-primary": "auto", "line": "ansi_bright_black"}

    def get_key_display(self, binding: Binding) -> str:
        """A key as it is written on the keyboard."""
        return key_name(binding.key)

    def action_command_palette(self) -> None:
        """Open the palette."""
        if not isinstance(self.screen, CommandPalette):
            self.doable_here = doable(self.screen)
            hint = _("Type a part of what you want to do")
            self.push_screen(CommandPalette(placeholder=hint, id="--command-palette"))

    def action_explain_this(self) -> None:
        """Say what has the focus."""
        from tui.app.help.screen import show_help  # noqa: PLC0415 -- as the palette

        show_help(self)

    def action_change_look(self) -> None:
        """Go on to the next look."""
        self.choose_look(next_look(self.theme))

    def choose_look(self, name: str) -> None:
        """Change the look, and have it remembered."""
        self.theme = name
        self.keep_look(name)

    def action_take_tour(self) -> None:
        """Start the tour."""
        from tui.app.tour.tour import start_tour  # noqa: PLC0415 -- as the palette

        start_tour(cast("CyfranApp", self), self.keep_tour_seen)

    def keep_look(self, name: str) -> None:
        """Remember the look."""

    def keep_tour_seen(self) -> None:
        """Remember that the tour needs not be offered again."""
