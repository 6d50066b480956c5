"""The answers below the sentences: who pays, how sure, what moves it, what would it take."""

from collections.abc import Callable

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, DataTable, Static

from formulas.language.lexicon import Lexicon
from funding.wording import _
from tui.app.widgets.cells import Cells
from tui.app.widgets.sentences.completing import Completing
from tui.app.widgets.sentences.editor import SentenceEditor
from tui.app.widgets.sentences.suggestions import Suggestions
from tui.workspace.scenarios.overview import WhoPays

PANES = ("who", "sure", "moves", "takes")


def pane_labels() -> tuple[tuple[str, str], ...]:
    """The panes with their names."""
    return (
        ("who", _("Who pays")),
        ("sure", _("How sure")),
        ("moves", _("What moves it")),
        ("takes", _("What would it take")),
    )


class Reading(VerticalScroll, can_focus=True):
    """A text that scrolls."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 -- as Textual
        super().__init__(id=id)
        self.text = ""

    def compose(self) -> ComposeResult:
        """The text."""
        yield Static("", markup=False)

    def tell(self, text: str) -> None:
        """Show another text, from its first line."""
        if text != self.text:
            self.text = text
            self.query_one(Static).update(Content(text))
            self.scroll_home(animate=False)


class WhoPane(Vertical):
    """The split under the scenario beside the base."""

    def __init__(self) -> None:
        super().__init__(id="who")
        self.who: WhoPays | None = None
        self.partner: str | None = None

    def compose(self) -> ComposeResult:
        """The table, the totals in words."""
        table = Cells(id="who-table", cursor_type="row", show_row_labels=False)
        yield table
        yield Static("", id="who-words", markup=False)

    def show(self, who: WhoPays | None, stopped: str) -> None:
        """Show who pays, or why there is nothing to show."""
        table = self.query_one(Cells)
        words = self.query_one("#who-words", Static)
        if who is None:
            self.who = None
            table.clear(columns=True)
            words.update(stopped)
            return
        words.update(" ".join(who.words))
        if who == self.who:
            return
        self.who = who
        headings = (_("Partner"), _("Base"), _("Scenario"), _("Difference"), "%")
        with self.prevent(DataTable.RowHighlighted):
            table.clear(columns=True)
            for number, heading in enumerate(headings):
                table.add_column(Text(heading, justify="left" if number == 0 else "right"), key=heading)
            for row in who.rows:
                cells = (row.base, row.amount, row.difference, row.percent)
                table.add_row(Text(row.name), *(Text(cell, justify="right") for cell in cells), key=row.partner)
            keys = [row.partner for row in who.rows]
            if self.partner not in keys:
                self.partner = keys[0] if keys else None
            if self.partner is not None:
                table.move_cursor(row=keys.index(self.partner), animate=False)

    def on_data_table_row_highlighted(self, event: DataTable.RowHighlighted) -> None:
        """Another partner is looked at; what moves its share is asked in another pane."""
        event.stop()
        partner = getattr(event.row_key, "value", None)
        if partner is not None:
            self.partner = partner

    @property
    def partner_name(self) -> str:
        """The name of the partner that is looked at."""
        rows = self.who.rows if self.who is not None else ()
        return next((row.name for row in rows if row.partner == self.partner), "")


class TakesPane(Vertical):
    """What would it take: a target and levers, and the answer."""

    def __init__(
        self,
        suggestions: Callable[[], Suggestions],
        lexicons: Callable[[], tuple[Lexicon, Lexicon] | None],
        typed: Callable[[str, str], None],
    ) -> None:
        super().__init__(id="takes")
        self._suggestions = suggestions
        self._lexicons = lexicons
        self._told = typed

    def compose(self) -> ComposeResult:
        """Two small editors, the answer, and the button that takes it."""
        with Horizontal(id="asked"):
            for name, label in (("targets", _("What should hold, a line each")), ("levers", _("What may change"))):
                with Vertical():
                    yield Static(label, classes="label", markup=False)
                    yield SentenceEditor(self._typing(name), lambda key: self._suggestions().wants(key), id=name)
        yield Button(_("Take it"), id="take", compact=True, disabled=True)
        yield Reading(id="takes-answer")

    def _typing(self, name: str) -> Callable[[str], None]:
        def typed(text: str) -> None:
            self._told(name, text)
            self.completing(name).suggest(asked=False)

        return typed

    def editor(self, name: str) -> SentenceEditor:
        """The editor of the targets or of the levers."""
        return self.query_one(f"#{name}", SentenceEditor)

    def completing(self, name: str) -> Completing:
        """What may come next in one of them."""

        def lexicon() -> Lexicon | None:
            known = self._lexicons()
            return None if known is None else known[0 if name == "targets" else 1]

        return Completing(self.editor(name), self._suggestions, lexicon)

    def show_words(self) -> None:
        """Colour the words as they are known now."""
        known = self._lexicons()
        if known is not None:
            for name, lexicon in zip(("targets", "levers"), known, strict=True):
                editor = self.editor(name)
                editor.show_text(editor.text, lexicon)
