"""The place Options: two to four sides on the wall of a meeting room, and an amendment that is put upon one at once."""

from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static, TextArea

from formulas.language.lexicon import Lexicon
from funding.wording import _
from tui.app.actions import bindings
from tui.app.dialogs.form import FormDialog
from tui.app.dialogs.menu import MenuDialog, MenuEntry
from tui.app.latest import Latest
from tui.app.looks.signs import signs
from tui.app.place_screen import PlaceScreen
from tui.app.screens.options.drawing import drawn, has_room_for_large
from tui.app.widgets.frame import shortened
from tui.app.widgets.sentences.completing import Completing
from tui.app.widgets.sentences.editor import SentenceEditor
from tui.app.widgets.sentences.suggestions import Suggestions
from tui.workspace.edits import Edit
from tui.workspace.events import BoardClosed, BoardOpened, Event
from tui.workspace.options.amending import amendment_choices, amendment_form, amendment_lexicon
from tui.workspace.options.sides import (
    FEWEST,
    MOST,
    choices,
    comparison_form,
    first_sides,
    known_sides,
    one_of,
    under,
)
from tui.workspace.options.wall import Wall, Wanted, wall_of

DRAFT = "options: amendment"


class OptionsScreen(PlaceScreen):
    """The sides, every partner's figures, and the amendment line."""

    PLACE: ClassVar = "options"
    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#wall"
    BINDINGS: ClassVar[list[BindingType]] = bindings("options", priority=True)

    help_title = _("Options")
    help_text = _(
        "Two to four options side by side, for the wall of a meeting room: formulas, scenarios, decisions. Type an "
        "amendment at the bottom and it is shown at once as one more side; Enter keeps it as a scenario. Alt and the "
        "arrows say which side it is put upon."
    )

    def __init__(self) -> None:
        super().__init__()
        self.sides: tuple[str, ...] | None = None
        self.wall: Wall | None = None
        """What hangs there now."""
        self._selected = 0
        self._by_effect = True
        self._large: bool | None = None
        """Whether large type was asked for; None while it is for the room to decide."""
        self._can_be_large = self._is_large = False
        self._latest: Latest[Wall] | None = None

    def compose_body(self) -> ComposeResult:
        """The wall, and the amendment line below it."""
        with VerticalScroll(id="wall", can_focus=True):
            yield Static("", id="wall-figures", markup=False)
        yield Static("", id="amendment-head", markup=False)
        yield SentenceEditor(self._typed, self._wanted, id="amendment")
        yield Static("", id="amendment-slip", markup=False)
        yield Suggestions(id="suggestions")

    @property
    def editor(self) -> SentenceEditor:
        """The amendment line."""
        return self.query_one("#amendment", SentenceEditor)

    @property
    def suggestions(self) -> Suggestions:
        """What may come next."""
        return self.query_one("#suggestions", Suggestions)

    # What is shown

    def on_mount(self) -> None:
        """Begin with an empty wall."""
        self._latest = Latest(self.app, self._show_wall)
        self.editor.show_line_numbers = False
        super().on_mount()

    def hear(self, event: Event) -> None:
        """Another Board has other sides."""
        if isinstance(event, BoardOpened | BoardClosed):
            self.sides, self.wall, self._selected = None, None, 0
            if self.is_mounted:
                self.editor.load_text("")
        super().hear(event)

    def show_board(self) -> None:
        """Show the sides as the Board is now."""
        board, year = self.workspace.board, self.workspace.year
        if board is None or year is None:
            return
        if self.sides is None:
            self.sides = first_sides(board, self.workspace.formula, self.workspace.scenario)
        self.sides = known_sides(board, self.sides)
        self._selected = min(self._selected, max(len(self.sides) - 1, 0))
        self._show_head()
        if not self.sides:
            words = _("Nothing hangs here yet. Ctrl+N puts a formula, a scenario or a decision on the wall.")
            self.query_one("#wall-figures", Static).update(words)
            return
        wanted = Wanted(board, self.sides, year, self._selected, self.editor.text, self._by_effect)
        if self._latest is not None:
            self._latest.want(partial(wall_of, wanted))

    def _show_head(self) -> None:
        sides = self.sides or ()
        head, editor = self.query_one("#amendment-head", Static), self.editor
        editor.disabled = not sides
        if sides:
            words = _("Amend “{side}”:").format(side=shortened(sides[self._selected], 50))
            head.update(words)
            lexicon = self._lexicon()
            if lexicon is not None:
                editor.show_text(editor.text, lexicon)
        else:
            head.update("")

    def _show_wall(self, wall: Wall) -> None:
        if not self.is_mounted or wall.wanted.board is not self.workspace.board or wall.wanted.sides != self.sides:
            return
        self.wall = wall
        self._draw_wall()
        slip = self.query_one("#amendment-slip", Static)
        slip.set_class(bool(wall.slip), "-wrong")
        if wall.slip:
            slip.update(f"! {wall.slip}")
        elif wall.sentence:
            slip.update(_("Shown as one more side. Enter keeps it as a scenario."))
        else:
            slip.update(_("Type a sentence, such as: Police pay 12%. Ctrl+L lists what may come next."))

    def _draw_wall(self) -> None:
        room = self.query_one("#wall", VerticalScroll).scrollable_content_region.size
        if self.wall is None or not room:
            return
        draw = partial(drawn, self.wall, room.width, airy=self.has_class("-tall"))
        self._can_be_large = not signs().plain and has_room_for_large(self.wall, room.width)
        self._is_large = self._can_be_large and self._large is not False
        shown = draw(in_large=self._is_large)
        if self._is_large and self._large is None and shown.plain.count("\n") >= room.height:
            self._is_large = False
            shown = draw(in_large=False)
        self.query_one("#wall-figures", Static).update(shown)

    def on_resize(self) -> None:
        """Use the room there is."""
        self.call_after_refresh(self._draw_wall)

    # What is typed

    def on_key(self, event: events.Key) -> None:
        """What is typed while the wall has the keyboard begins, or goes on with, the amendment."""
        if event.is_printable and event.character is not None and not event.character.isspace():
            self._type_on(event, event.character)

    def on_paste(self, event: events.Paste) -> None:
        """The same for what is pasted."""
        self._type_on(event, event.text)

    def _type_on(self, event: events.Event, text: str) -> None:
        if self.editor.disabled or self.focused is not self.query_one("#wall"):
            return
        event.stop()
        self.set_focus(self.editor)
        self.editor.move_cursor(self.editor.document.end)
        self.editor.insert(text)

    def _typed(self, text: str) -> None:
        self.workspace.draft(DRAFT, text)
        self.show_board()
        self._completing.suggest(asked=False)

    def _wanted(self, key: str) -> bool:
        if self.suggestions.wants(key):
            return True
        if key == "enter":
            self.run_worker(self._keep_amendment(), group="keep", exclusive=True)
            return True
        return False

    @property
    def _completing(self) -> Completing:
        return Completing(self.editor, lambda: self.suggestions, self._lexicon, amendment_choices)

    def _lexicon(self) -> Lexicon | None:
        board = self.workspace.board
        return amendment_lexicon(board, self.sides[self._selected]) if board is not None and self.sides else None

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        """A list that was opened elsewhere is of no use."""
        event.stop()
        self._completing.moved()

    async def _keep_amendment(self) -> None:
        # What was typed last may still be worked out, and is read here as it stands.
        board, year, sides = self.workspace.board, self.workspace.year, self.sides
        if board is None or year is None or not sides or not self.editor.text.strip():
            self.cyfran.tell(_("Type an amendment first."))
            return
        wall = wall_of(Wanted(board, sides, year, self._selected, self.editor.text, self._by_effect))
        if not wall.sentence:
            self.cyfran.tell(wall.slip, severity="warning")
            return
        side = sides[self._selected]
        edit = await self.app.push_screen_wait(FormDialog(amendment_form(board, side, wall.sentence)))
        if not isinstance(edit, Edit):
            return
        kept = [*sides, edit.row] if len(sides) < MOST else [*sides[:-1], edit.row]
        self.editor.load_text("")
        self.workspace.draft(DRAFT, "")
        self.make(edit)
        self.sides = tuple(kept)
        self.show_board()

    def action_complete_amendment(self) -> None:
        """List what may come next."""
        if self.editor.has_focus:
            self._completing.suggest(asked=True)

    # Sides

    def action_next_side(self) -> None:
        """Set the side at the right apart."""
        self._select(1)

    def action_previous_side(self) -> None:
        """Set the side at the left apart."""
        self._select(-1)

    def _select(self, by: int) -> None:
        if self.sides:
            self._selected = (self._selected + by) % len(self.sides)
            self.show_board()

    def action_order_wall(self) -> None:
        """The most affected first, or the Board's order."""
        self._by_effect = not self._by_effect
        self.show_board()
        self.cyfran.tell(_("The most affected first.") if self._by_effect else _("In the Board's order."))

    def action_large_type(self) -> None:
        """Draw the amounts large, or no longer."""
        self._large = not self._is_large
        self._draw_wall()
        if self._large and signs().plain:
            self.cyfran.tell(_("This window cannot draw large figures: it has plain signs only."))
        elif self._large and not self._can_be_large:
            self.cyfran.tell(_("There is no room for large figures. Make the window wider, or take a side off."))

    def action_drop_side(self) -> None:
        """Take the side that is set apart off the wall."""
        sides = self.sides or ()
        if len(sides) <= FEWEST:
            self.cyfran.tell(_("Two sides at least hang on the wall. Add another first."))
            return
        self.sides = (*sides[: self._selected], *sides[self._selected + 1 :])
        self.show_board()

    def action_add_side(self) -> None:
        """Choose what to put on the wall."""
        self.run_worker(self._add_side(), group="sides", exclusive=True)

    async def _add_side(self) -> None:
        board = self.workspace.board
        if board is None:
            return
        known = choices(board)
        if not known:
            self.cyfran.tell(_("The Board has no formula yet. Go to Formula (F5) and write one."))
            return
        entries = [MenuEntry(str(number), choice.name, choice.kind) for number, choice in enumerate(known)]
        chosen = await self.app.push_screen_wait(MenuDialog(_("Put on the wall"), entries))
        if chosen is None:
            return
        choice = known[int(chosen)]
        if len(choice.sides) > 1:
            self._hang(known_sides(board, choice.sides)[:MOST])
            if len(choice.sides) > MOST:
                self.cyfran.tell(_("Four sides fit on the wall. The others are left out."))
            return
        name = choice.sides[0]
        if choice.may_be_under and board.scenarios:
            stands = MenuEntry("", _("The Board as it stands"))
            scenarios = [MenuEntry(each.name, each.name) for each in board.scenarios]
            on = await self.app.push_screen_wait(MenuDialog(_("Under which scenario?"), [stands, *scenarios]))
            if on is None:
                return
            name = under(name, on) if on else name
        sides = self.sides or ()
        if one_of(sides, name):
            self.cyfran.tell(_("“{name}” is on the wall already.").format(name=name))
            return
        if len(sides) < MOST:
            self._hang((*sides, name))
            return
        # Four are enough: it takes the place of the side that is set apart.
        self._hang((*sides[: self._selected], name, *sides[self._selected + 1 :]))

    def _hang(self, sides: tuple[str, ...]) -> None:
        self.sides = sides
        self._selected = min(self._selected, max(len(sides) - 1, 0))
        self.show_board()

    def action_keep_wall(self) -> None:
        """Keep the sides as a comparison of the Board."""
        self.run_worker(self._keep_wall(), group="keep", exclusive=True)

    async def _keep_wall(self) -> None:
        board, sides = self.workspace.board, self.sides
        if board is None or not sides:
            return
        edit = await self.app.push_screen_wait(FormDialog(comparison_form(board, sides)))
        if isinstance(edit, Edit) and self.make(edit):
            self.cyfran.tell(_("Kept. Ctrl+N opens it again."))
