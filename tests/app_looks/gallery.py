"""Every control that a screen may use, in every state, on one long screen."""

from typing import ClassVar, Literal

from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.validation import Function
from textual.widgets import (
    Button,
    Collapsible,
    DataTable,
    Footer,
    Input,
    Label,
    ListItem,
    ListView,
    Markdown,
    OptionList,
    ProgressBar,
    Select,
    Static,
    TabbedContent,
    TabPane,
    TextArea,
    Tree,
)
from textual.widgets.option_list import Option

from tui.app.looks.dress import dress

NEVER = Function(lambda _text: False, "never right")
BUTTONS: tuple[Literal["default", "primary", "success", "warning", "error"], ...] = (
    "default",
    "primary",
    "success",
    "warning",
    "error",
)
HEADINGS = "# One\n## Two\n### Three\n#### Four\n##### Five\n###### Six\n"
GROUNDS = ("on-screen", "on-surface", "on-panel")


class Gallery(App[None]):
    """A dressed application without places."""

    CSS = """
    .on-surface { background: $surface; height: auto; }
    .on-panel { background: $panel; height: auto; }
    .on-screen { height: auto; }
    #controls > TextArea, #controls > DataTable, #controls > Tree { height: 5; }
    #controls Horizontal, .pane, TabbedContent { height: auto; }
    """
    BINDINGS: ClassVar = [("f1", "help", "Help"), ("ctrl+o", "open", "Open")]

    def __init__(self, *, environ: dict[str, str] | None = None) -> None:
        super().__init__()
        dress(self, environ=environ or {"CYFRAN_ASCII": "0"})

    def action_help(self) -> None:
        """Do nothing."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Show a key in the footer that does nothing now."""
        del parameters
        return None if action == "open" else True

    def on_mount(self) -> None:
        """Have the wrong ones found wrong."""
        for typed in self.query(Input):
            typed.validate(typed.value)

    def compose(self) -> ComposeResult:
        """The controls, in a column that scrolls."""
        with VerticalScroll(id="controls", can_focus=False):
            for ground in GROUNDS:
                with Vertical(classes=ground):
                    yield Static("heading", classes="heading")
                    yield Static("muted", classes="muted")
                    yield Static("problem", classes="problem")
                    yield Static("warning", classes="warning")
                    yield Static("good", classes="good")
                    yield Static("disabled", disabled=True)
                    for variant in ("success", "error", "warning", "primary", "secondary", "accent"):
                        yield Label(variant, variant=variant)
            yield Input(placeholder="placeholder")
            yield Input("typed")
            yield Input("disabled", disabled=True)
            yield Input("invalid", validators=[NEVER])
            yield Input(placeholder="compact placeholder", compact=True)
            yield Input("compact invalid", compact=True, validators=[NEVER])
            yield TextArea("one (line)\nanother", show_line_numbers=True)
            yield TextArea("read only", read_only=True)
            yield TextArea("", placeholder="placeholder")
            yield Select([("one", 1), ("two", 2)], prompt="prompt")
            yield Select([("one", 1), ("two", 2)], value=1)
            yield Select([("one", 1)], value=1, disabled=True)
            for kind in BUTTONS:
                with Horizontal():
                    yield Button("press", variant=kind)
                    yield Button("off", variant=kind, disabled=True)
                    yield Button("small", variant=kind, compact=True)
            yield OptionList(Option("one"), None, Option("off", disabled=True), Option("two"))
            table: DataTable[str] = DataTable(zebra_stripes=True, fixed_columns=1)
            table.add_columns("Partner", "Share")
            table.add_rows([("one", "£1.00"), ("two", "£2.00"), ("three", "£3.00")])
            yield table
            tree: Tree[None] = Tree("root")
            tree.root.add("branch", expand=True).add_leaf("leaf")
            tree.root.expand()
            yield tree
            yield ListView(ListItem(Label("one")), ListItem(Label("two")))
            with TabbedContent():
                yield TabPane("First", Static("first"))
                yield TabPane("Second", Static("second"))
            with Collapsible(title="more", collapsed=False):
                yield Static("inside")
            with Vertical(classes="pane") as pane:
                pane.border_title = "Pane"
                pane.border_subtitle = "3 rows"
                yield OptionList("in a pane")
            yield ProgressBar(total=100)
            yield Markdown(HEADINGS + "`code` [link](x)\n\n> quoted\n\n- item")
        yield Footer()


class GalleryDialog(ModalScreen[None]):
    """A dialog over the gallery."""

    def compose(self) -> ComposeResult:
        """A question."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = "Leave"
            dialog.border_subtitle = "Escape goes back"
            yield Static("Save the changes first?")
            with Horizontal(classes="buttons"):
                yield Button("Save", variant="primary")
                yield Button("Leave without saving", variant="error")
