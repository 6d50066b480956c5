"""One thing a person can do in the application, with its keys and the words for it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """A row of the table of actions; bindings, footer, palette, help and docs are made from it."""

    id: str
    """Its name in the keys file; the method that does it is `action_` with this name."""
    keys: str
    """The keys that do it, with commas between; empty when only the palette and the mouse do."""
    label: str
    """Two or three words, for the footer and the palette."""
    tooltip: str
    """One sentence, for the palette."""
    help: str
    """What a person who never used a terminal application needs to know, in a sentence or two."""
    scope: str
    """Where it can be done: "app", "table", "form" or a place."""
    footer: bool = False
    """Whether the footer shows it."""
    does: str = ""
    """What Textual runs for it, where that is not `action_` with its id."""

    @property
    def runs(self) -> str:
        """What Textual runs for it."""
        return self.does or self.id.replace("-", "_")
