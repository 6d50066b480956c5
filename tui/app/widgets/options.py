"""A list to choose from, in a window of any size."""

from textual.widgets import OptionList


class Options(OptionList):
    """A list of options that may have no room at all to be drawn in."""

    def _move_page(self, direction: int) -> None:
        # Textual counts the lines of a page only once there is room for one, and fails before.
        if self.scrollable_content_region:
            super()._move_page(1 if direction > 0 else -1)
        elif direction > 0:
            self.action_last()
        else:
            self.action_first()
