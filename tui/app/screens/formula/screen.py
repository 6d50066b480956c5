"""The place Formula: the sentences, the split they make, and why each partner pays its figure."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.timer import Timer
from textual.widgets import Static, TextArea

from formulas.explain import explain_share
from formulas.language.lexicon import Lexicon
from formulas.split import Split
from funding.board import base_formula
from funding.wording import _, plural
from tui.app.actions import bindings
from tui.app.place_screen import PlaceScreen
from tui.app.screens.formula.letter import Letter
from tui.app.screens.formula.share_panel import SharePanel
from tui.app.widgets.sentences.completing import Completing
from tui.app.widgets.sentences.editor import SentenceEditor
from tui.app.widgets.sentences.suggestions import Suggestions
from tui.workspace.edits import Edit
from tui.workspace.events import BoardClosed, BoardOpened, Event
from tui.workspace.problem_places import Mending
from tui.workspace.sentences.marking import Fault, faults_of, others_of, told_at
from tui.workspace.sentences.showing import share_table
from tui.workspace.sentences.writing import formula_called, lexicon_for, rewritten

PAUSE = 1.5
"""Seconds without a key after which what is typed next is undone by itself."""
BREATH = 0.4
"""Seconds without new figures after which the explanation follows them: nobody reads it while typing."""


class FormulaScreen(PlaceScreen):
    """The sentences of the formula in view; at every key the Board changes and the split is computed anew."""

    PLACE: ClassVar = "formula"
    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#sentences"
    BINDINGS: ClassVar[list[BindingType]] = bindings("formula", priority=True)

    def __init__(self) -> None:
        super().__init__()
        self._good: Split | None = None
        """The last split of the formula in view."""
        self._faults: tuple[Fault, ...] = ()
        self._row = 0
        """The line that was typed in last."""
        self._pause: Timer | None = None
        self._breath: Timer | None = None
        self._drawn: tuple[object, ...] = ()
        """What the figures that are shown are of."""

    def compose_body(self) -> ComposeResult:
        """The sentences, the split beside or below them, and the explanation."""
        with Container(id="formula"):
            with Vertical(id="writing"):
                yield Static("", id="formula-head", markup=False)
                yield SentenceEditor(self._typed, self._wanted, id="sentences")
                yield Static("", id="slip", markup=False)
            yield SharePanel(id="figures")
            yield Letter(id="why")
        yield Suggestions(id="suggestions")

    @property
    def editor(self) -> SentenceEditor:
        """The editor of the sentences."""
        return self.query_one("#sentences", SentenceEditor)

    @property
    def suggestions(self) -> Suggestions:
        """What may come next."""
        return self.query_one("#suggestions", Suggestions)

    @property
    def panel(self) -> SharePanel:
        """The split."""
        return self.query_one("#figures", SharePanel)

    # What is shown

    def hear(self, event: Event) -> None:
        """A split of another Board is nothing to go by."""
        if isinstance(event, BoardOpened | BoardClosed):
            self._good = None
        super().hear(event)

    def draw(self) -> None:
        """Figures may still come while the application is being left, when there is nothing to draw on any more."""
        if self.query("#sentences"):
            super().draw()

    def show_board(self) -> None:
        """Show the formula in view."""
        board, name = self.workspace.board, self.workspace.formula
        self.editor.disabled = name is None
        if board is None or name is None:
            self.query_one("#formula-head", Static).update(
                _("The Board has no formula yet. Add one in Board (F2)."), layout=False
            )
            return
        formula = formula_called(board, name)
        used = base_formula(board)
        head = _("Formula “{name}”").format(name=name)
        in_use = _("in use") if used is not None and used.name == name else _("not in use")
        self.query_one("#formula-head", Static).update(f"{head} ({in_use})", layout=False)
        self.editor.show_text(formula.text, lexicon_for(board, name))

    def show_results(self) -> None:
        """Show what the sentences come to."""
        results, name = self.workspace.results, self.workspace.formula
        drawn = (results, name, self.workspace.year)
        if all(new is old for new, old in zip(drawn, self._drawn or (None,) * 3, strict=True)) and self._drawn:
            return
        self._drawn = drawn
        if self._good is not None and self._good.formula_name != name:
            self._good = None
        if results is None or name is None or results.formula != name:
            self._show_split(stale=False)
            return
        self._faults = faults_of(results, name)
        self.editor.show_faults(self._faults)
        if results.split is not None:
            self._good = results.split
        self._show_slip()
        self._show_split(stale=results.split is None)

    def _show_split(self, *, stale: bool) -> None:
        year, good = self.workspace.year, self._good
        if good is None or year is None or year not in {result.year for result in good.years}:
            told = _("! No split yet: mend the sentences first.") if stale else ""
            self.panel.show(None, told, stale=stale)
            self.query_one(Letter).tell(None)
            return
        head = _("{year}, as of the last sentences that read well") if stale else _("{year}, as the sentences stand")
        told = head.format(year=year)
        if good.scenario is not None:
            told = _("{head}, under “{scenario}”").format(head=told, scenario=good.scenario)
        self.panel.show(share_table(good, year), ("! " if stale else "") + told, stale=stale)
        if self._breath is not None:
            self._breath.stop()
        self._breath = self.set_timer(BREATH, self._explain)

    def _explain(self) -> None:
        letter, year, partner = self.query_one(Letter), self.workspace.year, self.panel.partner
        if not letter.display:
            return
        known = self._good is not None and partner in {entry.id for entry in self._good.board.partners}
        if self._good is None or year is None or partner is None or not known:
            letter.tell(None)
        else:
            letter.tell(explain_share(self._good, partner, year))

    def _show_slip(self) -> None:
        """Tell what is wrong in the line of the cursor, or how much is wrong elsewhere."""
        line = self.query_one("#slip", Static)
        row, column = self.editor.cursor_location
        fault = told_at(self._faults, row, column)
        results, name = self.workspace.results, self.workspace.formula
        others = others_of(results, name) if results is not None and name is not None else ()
        if fault is not None:
            told = f"! {fault.text}"
        elif self._faults:
            lines = sorted({each.line + 1 for each in self._faults})
            words = plural(
                "! Something is wrong in line {numbers}. Go there to see what.",
                "! Something is wrong in lines {numbers}. Go there to see what.",
                len(lines),
            )
            told = words.format(numbers=", ".join([*map(str, lines[:8]), *(["…"] if lines[8:] else [])]))
        else:
            told = f"! {others[0]}" if others else ""
        line.set_class(bool(told), "-wrong")
        line.update(
            told or _("All sentences read well. Ctrl+N adds one, Ctrl+L lists what may come next."), layout=False
        )

    def on_share_panel_partner_chosen(self, event: SharePanel.PartnerChosen) -> None:
        """Explain another partner's figure."""
        event.stop()
        self._explain()

    # What is typed

    def _typed(self, text: str) -> None:
        """The text was changed by hand; the Board follows at once."""
        board, name = self.workspace.board, self.workspace.formula
        if board is None or name is None:
            return
        row = self.editor.cursor_location[0]
        if row != self._row:
            self.workspace.seal()
            self._row = row
        if formula_called(board, name).text != text and not self.make(rewritten(board, name, text)):
            self.editor.show_text(formula_called(board, name).text, lexicon_for(board, name))
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE, self.workspace.seal)
        self._suggest(asked=False)

    def _suggest(self, *, asked: bool) -> None:
        """Offer what may come next; of itself only where a word is begun or a sentence goes on."""
        Completing(self.editor, lambda: self.suggestions, self._lexicon).suggest(asked=asked)

    def _lexicon(self) -> Lexicon | None:
        board, name = self.workspace.board, self.workspace.formula
        return None if board is None or name is None else lexicon_for(board, name)

    def _wanted(self, key: str) -> bool:
        return self.suggestions.wants(key)

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        """The cursor moved: tell what is wrong there, and close a list that was opened elsewhere."""
        event.stop()
        self._show_slip()
        if self.suggestions.display and self.suggestions.at != self.editor.position:
            self.suggestions.shut()

    # Actions

    def action_complete_sentence(self) -> None:
        """List what may come next."""
        if self.editor.has_focus:
            self._suggest(asked=True)

    def action_switch_lower(self) -> None:
        """Show the split or the explanation where there is room for one; elsewhere go from one pane to the next."""
        formula, letter = self.query_one("#formula"), self.query_one(Letter)
        if self.has_class("-wide"):
            panes = (self.editor, self.panel.table, letter)
            here = next((number for number, pane in enumerate(panes) if pane.has_focus), -1)
            panes[(here + 1) % len(panes)].focus()
            return
        formula.toggle_class("-why")
        self.call_after_refresh(self._explain)
        if not self.editor.has_focus:
            self.call_after_refresh((letter if formula.has_class("-why") else self.panel.table).focus)

    def action_add_sentence(self) -> None:
        """Choose a kind of sentence from a menu, and answer its form."""
        self.run_worker(self._add_sentence(), group="add-sentence", exclusive=True)

    async def _add_sentence(self) -> None:
        # Loaded when they are asked for: going to the place need not wait for the forms.
        from tui.app.dialogs.form import FormDialog  # noqa: PLC0415
        from tui.app.dialogs.menu import MenuDialog, MenuEntry  # noqa: PLC0415
        from tui.workspace.sentences.forms import sentence_forms  # noqa: PLC0415

        board, name = self.workspace.board, self.workspace.formula
        if board is None or name is None:
            return
        self.suggestions.shut()
        forms = sentence_forms(board, name, self.editor.cursor_location[0])
        entries = [MenuEntry(form.id, form.title) for form in forms]
        chosen = await self.app.push_screen_wait(MenuDialog(_("Add a sentence"), entries))
        if chosen is None:
            return
        form = next(form for form in forms if form.id == chosen)
        edit = await self.app.push_screen_wait(FormDialog(form))
        if isinstance(edit, Edit) and self.make(edit):
            self.editor.focus()
            row = int(edit.row)
            self._row = row
            self.editor.move_cursor((row, len(self.editor.document.get_line(row))))

    def go_to(self, mending: Mending) -> None:
        """Put the cursor where a sentence is to be mended."""
        if mending.entry:
            self.workspace.choose_formula(mending.entry)
        self.editor.focus()
        if mending.line is not None:
            self.editor.move_cursor((mending.line - 1, 0))
