"""A figure taken apart: a tree of figures, and what is known of the one under the cursor."""

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, Tree
from textual.widgets.tree import TreeNode

from funding.wording import _
from tui.app.actions import bindings
from tui.app.looks.signs import signs
from tui.app.places import place_of
from tui.workspace.problem_places import Mending
from tui.workspace.split_view.drilling import Node


class DrillTree(Tree[Node], inherit_bindings=False):
    """Figures that open into the figures they are made of."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(known for known in Tree.BINDINGS if getattr(known, "key", "") not in ("enter", "space")),
        *bindings("drill"),
    ]

    class Going(Message):
        """Somebody wants to go to where a figure was typed in."""

        def __init__(self, where: Mending) -> None:
            super().__init__()
            self.where = where

    class Looked(Message):
        """The cursor came to a figure."""

        def __init__(self, node: Node) -> None:
            super().__init__()
            self.node = node

    class Left(Message):
        """Back to the table."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 -- as Textual
        super().__init__("", id=id)
        self.guide_depth = 2
        self.auto_expand = False

    @property
    def help_title(self) -> str:
        """Its name."""
        return _("How a figure comes about")

    @property
    def help_text(self) -> str:
        """What it is for."""
        return _(
            "Each line is a figure. Enter opens it into the figures it is made of, down to what somebody typed in; "
            "there Enter goes to the place where it was typed. Escape goes back to the table."
        )

    def open(self, node: Node, *, focus: bool) -> None:
        """Show a figure and what it is made of."""
        self.reset(_label(node), node)
        self.root.expand()
        self.move_cursor(self.root)
        self.post_message(self.Looked(node))
        if focus:
            self.focus()

    def on_tree_node_expanded(self, event: Tree.NodeExpanded[Node]) -> None:
        """Work out the parts when they are asked for."""
        event.stop()
        self._fill(event.node)

    def _fill(self, at: TreeNode[Node]) -> None:
        if at.data is None or at.children:
            return
        parts = at.data.children()
        for part in parts:
            at.add(_label(part), part, allow_expand=not part.leaf)
        if not parts:
            at.allow_expand = False

    def on_tree_node_highlighted(self, event: Tree.NodeHighlighted[Node]) -> None:
        """Say what is known of the figure."""
        event.stop()
        if event.node.data is not None:
            self.post_message(self.Looked(event.node.data))

    def on_tree_node_selected(self, event: Tree.NodeSelected[Node]) -> None:
        """A click on a figure opens it."""
        event.stop()
        self._open(event.node)

    def action_open_part(self) -> None:
        """Open or close the figure; from an input go to where it was typed."""
        if self.cursor_node is not None:
            self._open(self.cursor_node)

    def _open(self, at: TreeNode[Node]) -> None:
        if at.data is not None and at.data.leaf:
            self._go(at.data)
        else:
            at.toggle()

    def action_unfold_part(self) -> None:
        """Open the figure; when it is open, go to its first part."""
        at = self.cursor_node
        if at is None:
            return
        if at.is_expanded and at.children:
            self.move_cursor(at.children[0])
        else:
            at.expand()

    def action_fold_part(self) -> None:
        """Close the figure; when it is closed, go to the one it is a part of."""
        at = self.cursor_node
        if at is None:
            return
        if at.is_expanded and at.children:
            at.collapse()
        elif at.parent is not None:
            self.move_cursor(at.parent)

    def action_go_to_source(self) -> None:
        """Go to where the figure was typed in."""
        if self.cursor_node is not None and self.cursor_node.data is not None:
            self._go(self.cursor_node.data)

    def _go(self, node: Node) -> None:
        if node.where is not None:
            self.post_message(self.Going(node.where))
        else:
            words = _("This figure is computed. Open it until you come to a figure that was typed in.")
            self.app.notify(words, markup=False)

    def action_close_drill(self) -> None:
        """Back to the table."""
        self.post_message(self.Left())


def _label(node: Node) -> Text:
    """A figure in a line, never taken as markup."""
    text = Text(no_wrap=True)
    mark = signs().here + " " if node.leaf else ""
    text.append(f"{mark}{node.label}: ")
    text.append(node.shown, style="bold")
    if node.working:
        text.append(f" = {node.working}")
    return text


class DrillPanel(Vertical):
    """The tree, and below it all that is known of one figure."""

    def compose(self) -> ComposeResult:
        """The tree and what is known."""
        yield DrillTree(id="parts")
        yield Static("", id="part", markup=False)

    @property
    def parts(self) -> DrillTree:
        """The figures."""
        return self.query_one("#parts", DrillTree)

    def on_drill_tree_looked(self, event: DrillTree.Looked) -> None:
        """Say what is known of the figure under the cursor."""
        event.stop()
        self.query_one("#part", Static).update(_told(event.node))


def _told(node: Node) -> Content:
    """All that is known of a figure, in lines."""
    head = Content(f"{node.label}: ") + Content.styled(node.shown, "bold")
    lines = [head + Content(f" = {node.working}") if node.working else head]
    if node.sentence:
        lines.append(Content(_("The formula says: “{sentence}”").format(sentence=node.sentence)))
    if node.source:
        lines.append(Content(_("Source: {source}").format(source=node.source)))
    if node.where is not None:
        place = place_of(node.where.place)
        words = _("Typed in the place {place}; Enter or Ctrl+E goes there.")
        lines.append(Content(words.format(place=place.label)))
    return Content("\n").join(lines)
