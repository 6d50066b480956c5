"""The panel below a table: what is known of the selected row."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from funding.wording import _
from tui.workspace.panel import Panel, PanelLine, Tone

_STYLES = {
    Tone.HEADING: "bold",
    Tone.PLAIN: "",
    Tone.QUIET: "$text-muted",
    Tone.WRONG: "bold $text-error",
}


class PanelView(VerticalScroll):
    """Lines about the selected row; what does not fit can be scrolled to."""

    DEFAULT_CSS = """
    PanelView {
        height: 6;
        background: $surface;
        border-top: solid $border-blurred;
        padding: 0 1;
        &:focus { border-top: heavy $border; }
        & > Static { height: auto; }
    }
    """
    help_title = _("About the selected row")
    help_text = _(
        "Shows how the figures of the selected row come about and what is wrong with it. The arrow keys scroll it; "
        "Shift+Tab goes back to the table."
    )

    def __init__(self) -> None:
        super().__init__(id="panel")
        self.panel: Panel = ()

    def compose(self) -> ComposeResult:
        """One text that wraps."""
        yield Static(markup=False)

    def show(self, panel: Panel) -> None:
        """Show other lines, from the first."""
        if panel == self.panel:
            return
        self.panel = panel
        self.query_one(Static).update(Content("\n").join(_styled(line) for line in panel))
        self.scroll_home(animate=False)


def _styled(line: PanelLine) -> Content:
    return Content(line.text).stylize(_STYLES[line.tone])
