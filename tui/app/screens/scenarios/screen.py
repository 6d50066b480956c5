"""The place Scenarios: what if, how sure, and what would it take."""

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, Vertical
from textual.timer import Timer
from textual.widgets import Button, Static, TextArea

from formulas.language.lexicon import Lexicon
from funding.wording import _
from tui.app.actions import bindings
from tui.app.latest import Latest
from tui.app.long_work import LongWork, Work
from tui.app.place_screen import PlaceScreen
from tui.app.screens.scenarios.answers import PANES, Reading, TakesPane, WhoPane, pane_labels
from tui.app.screens.scenarios.doing import deed, take_answer, write_sentence
from tui.app.screens.scenarios.list import ScenarioList
from tui.app.widgets.list_bar import ListBar
from tui.app.widgets.sentences.completing import Completing
from tui.app.widgets.sentences.editor import SentenceEditor
from tui.app.widgets.sentences.suggestions import Suggestions
from tui.workspace.events import BoardClosed, BoardOpened, Event
from tui.workspace.scenarios.overview import Looked, ScenarioRow, listed, looked_at
from tui.workspace.scenarios.questions import About, how_sure, what_it_takes, what_moves
from tui.workspace.scenarios.showing import as_faults, plain_rows, progress_line, slip_text
from tui.workspace.scenarios.sought import Answer, Asked, lexicons
from tui.workspace.scenarios.writing import lexicon_for, rewritten, scenario_called, sentences_in, text_of
from tui.workspace.sentences.marking import Fault, told_at

PAUSE = 1.5
"""Seconds without a key after which what is typed next is undone by itself."""
TICK = 0.2
"""Seconds between two looks at how much of long work is done."""
Found = Looked | tuple[ScenarioRow, ...]


class ScenariosScreen(PlaceScreen):
    """The list of scenarios, the sentences of one, and the answers to four questions about it."""

    PLACE: ClassVar = "scenarios"
    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#scenario-names"
    BINDINGS: ClassVar[list[BindingType]] = bindings("scenarios", priority=True)

    def __init__(self) -> None:
        super().__init__()
        self.here: str | None = None
        """The scenario whose sentences are written."""
        self.answer: Answer | None = None
        """What it takes, as it was found last."""
        self.answer_of: str | None = None
        """The scenario under which it was asked."""
        self._rows: tuple[ScenarioRow, ...] = ()
        self._listed_of: tuple[object, ...] = ()
        """The Board, formula and year that the list was asked for last."""
        self._looked: Looked | None = None
        self._faults: tuple[Fault, ...] = ()
        self._work: LongWork[object] | None = None
        self._pane_of_work = ""
        self._pause: Timer | None = None
        self._look: Latest[Looked] | None = None
        self._list: Latest[tuple[ScenarioRow, ...]] | None = None

    help_title = _("Scenarios")
    help_text = _(
        "A scenario is a list of sentences that change the Board for a moment: what if. At the left the scenarios, at "
        "the right the sentences of one, below who pays under it, how sure that is, what moves it and what it would "
        "take. The Board itself stays as it is."
    )

    def compose_body(self) -> ComposeResult:
        """The list, the sentences, and the answers."""
        with Container(id="scenarios"):
            yield ScenarioList(self._do, id="scenario-names")
            with Vertical(id="scenario-writing"):
                yield Static("", id="scenario-head", markup=False)
                yield SentenceEditor(self._typed, self._wanted, id="scenario-text")
                yield Static("", id="scenario-slip", markup=False)
        with Horizontal(id="answer-bar"):
            yield ListBar(pane_labels(), PANES[0])
            yield Button("", id="work", compact=True)
        with Container(id="answers", classes="-who"):
            yield WhoPane()
            yield Reading(id="sure")
            yield Reading(id="moves")
            yield TakesPane(lambda: self.suggestions, self._lexicons, self._draft)
        yield Suggestions(id="suggestions")

    @property
    def names(self) -> ScenarioList:
        """The list of scenarios."""
        return self.query_one("#scenario-names", ScenarioList)

    @property
    def editor(self) -> SentenceEditor:
        """The editor of the sentences."""
        return self.query_one("#scenario-text", SentenceEditor)

    @property
    def suggestions(self) -> Suggestions:
        """What may come next."""
        return self.query_one("#suggestions", Suggestions)

    @property
    def pane(self) -> str:
        """The question whose answer is shown."""
        return self.query_one(ListBar).here

    # What is shown

    def on_mount(self) -> None:
        """Begin with nothing worked out."""
        self._look = Latest(self.app, self._show_looked)
        self._list = Latest(self.app, self._show_listed)
        self.set_interval(TICK, self._show_work)
        super().on_mount()

    def on_unmount(self) -> None:
        """Work that nobody will see is stopped."""
        if self._work is not None:
            self._work.stop()

    def hear(self, event: Event) -> None:
        """What was found out of another Board is nothing to go by."""
        if isinstance(event, BoardOpened | BoardClosed):
            self.here = self._looked = self.answer = None
            self._listed_of = ()
            self._rows = ()
            if self._work is not None:
                self._work.stop()
        super().hear(event)

    def show_board(self) -> None:
        """Show the scenarios, and ask for what they come to."""
        board, year = self.workspace.board, self.workspace.year
        if board is None:
            return
        names = [scenario.name for scenario in board.scenarios]
        if self.here not in names:
            self.here = names[0] if names else None
        self.names.show_rows(plain_rows(board, self._rows), self.workspace.scenario, self.here)
        self._show_text()
        if year is not None and self._look is not None and self._list is not None:
            formula = self.workspace.formula
            if self.here is not None:
                self._look.want(partial(looked_at, board, formula, self.here, year))
            if not _alike(self._listed_of, (board, formula, year)):
                self._listed_of = (board, formula, year)
                self._list.want(partial(listed, board, formula, year))
        self._show_work()

    def _show_text(self) -> None:
        board, here = self.workspace.board, self.here
        head, editor = self.query_one("#scenario-head", Static), self.editor
        editor.disabled = here is None
        if board is None or here is None:
            head.update(_("No scenario yet. N in the list adds one."), layout=False)
            editor.load_text("")
            return
        scenario = scenario_called(board, here)
        on = "" if scenario.on is None else " " + _("on “{name}”").format(name=scenario.on)
        head.update(f"“{scenario.name}”{on}", layout=False)
        same_words = sentences_in(editor.text) == scenario.changes
        editor.show_text(editor.text if same_words else text_of(scenario), lexicon_for(board, here))
        if self.pane == "takes":
            self.query_one(TakesPane).show_words()

    def _show_looked(self, looked: Looked) -> None:
        if looked.board is not self.workspace.board or looked.name != self.here or not self.is_mounted:
            return
        self._looked = looked
        self._faults = as_faults(looked.faults, self.editor.text)
        self.editor.show_faults(self._faults)
        stopped = _("! No split under this scenario: mend the sentences first.")
        self.query_one(WhoPane).show(looked.who, stopped)
        self._show_slip()

    def _show_listed(self, rows: tuple[ScenarioRow, ...]) -> None:
        board = self.workspace.board
        if board is not None and self.is_mounted:
            self._rows = rows
            self.names.show_rows(plain_rows(board, rows), self.workspace.scenario, self.here)

    def _show_slip(self) -> None:
        row, column = self.editor.cursor_location
        others = self._looked.others if self._looked is not None else ()
        told = slip_text(told_at(self._faults, row, column), self._faults, others)
        line = self.query_one("#scenario-slip", Static)
        line.set_class(bool(told), "-wrong")
        line.update(told or _("All sentences read well. Ctrl+N adds one."), layout=False)

    def on_scenario_list_chosen(self, event: ScenarioList.Chosen) -> None:
        """Write at another scenario."""
        event.stop()
        self.here, self._looked, self._faults = event.name, None, ()
        self.workspace.seal()
        self.editor.show_faults(())
        self.show_board()

    # What is typed

    def _typed(self, text: str) -> None:
        board = self.workspace.board
        if board is None or self.here is None:
            return
        if scenario_called(board, self.here).changes != sentences_in(text):
            self.make(rewritten(board, self.here, text))
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE, self.workspace.seal)
        self._completing.suggest(asked=False)

    def _draft(self, name: str, text: str) -> None:
        self.workspace.draft(f"scenarios: {name}", text)

    def _wanted(self, key: str) -> bool:
        return self.suggestions.wants(key)

    @property
    def _completing(self) -> Completing:
        return Completing(self.editor, lambda: self.suggestions, self._lexicon)

    def _lexicon(self) -> Lexicon | None:
        board, here = self.workspace.board, self.here
        return None if board is None or here is None else lexicon_for(board, here)

    def _lexicons(self) -> tuple[Lexicon, Lexicon] | None:
        board, here = self.workspace.board, self.here
        return None if board is None or here is None else lexicons(board, here)

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        """The cursor moved: tell what is wrong there, and close a list that was opened elsewhere."""
        event.stop()
        if event.text_area is self.editor:
            self._show_slip()
        if isinstance(event.text_area, SentenceEditor):
            Completing(event.text_area, lambda: self.suggestions, lambda: None).moved()

    def action_complete_change(self) -> None:
        """List what may come next."""
        takes = self.query_one(TakesPane)
        if self.editor.has_focus:
            self._completing.suggest(asked=True)
        for name in ("targets", "levers"):
            if takes.editor(name).has_focus:
                takes.completing(name).suggest(asked=True)

    def action_add_change(self) -> None:
        """Choose a kind of sentence from a menu, and answer its form."""
        self.run_worker(write_sentence(self), group="add-sentence", exclusive=True)

    # Scenarios as wholes

    def _do(self, what: str) -> None:
        self.run_worker(deed(self, what), group="deed", exclusive=True)

    # The answers

    def action_next_answer(self) -> None:
        """Show the answer to the next question."""
        self.action_next_list(1)

    def action_next_list(self, by: int) -> None:
        """Show the next question, or the one before."""
        self.action_show_list(PANES[(PANES.index(self.pane) + by) % len(PANES)])

    def action_show_list(self, pane: str) -> None:
        """Show one of the questions."""
        self.query_one(ListBar).here = pane
        answers = self.query_one("#answers")
        answers.set_classes(f"-{pane}")
        if pane == "takes":
            self.query_one(TakesPane).show_words()
        self._show_work()

    def action_to_table(self) -> None:
        """Go down into the answer."""
        first = {"who": "#who-table", "sure": "#sure", "moves": "#moves", "takes": "#targets"}[self.pane]
        self.query_one(first).focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Work it out, or take it."""
        event.stop()
        if event.button.id == "take":
            self.action_take_answer()
        else:
            self.action_work_out()

    def action_work_out(self) -> None:
        """Begin to work out the answer, or stop."""
        if self._work is not None and not self._work.over:
            self._work.stop()
            self._show_work()
            return
        board, year = self.workspace.board, self.workspace.year
        if board is None or year is None or self.here is None:
            self.cyfran.tell(_("Add a scenario first."))
            return
        if self.pane == "who":
            self.action_show_list("sure")
        about = About(board, self.workspace.formula, self.here, year)
        if self.pane == "takes":
            self.answer, self.answer_of = None, self.here
        self._pane_of_work = self.pane
        self._work = LongWork(self._question(about))
        self._work.begin(self.app, self._answered)
        self._show_work()

    def _question(self, about: About) -> Work[object]:
        if self.pane == "sure":
            return partial(how_sure, about)
        who, takes = self.query_one(WhoPane), self.query_one(TakesPane)
        if self.pane == "moves":
            return partial(what_moves, about, who.partner or "")
        asked = Asked(takes.editor("targets").text, takes.editor("levers").text, about.year)
        return partial(what_it_takes, about, asked)

    @property
    def _reading(self) -> str:
        """Where the answer to what is worked out is told."""
        return "#takes-answer" if self._pane_of_work == "takes" else f"#{self._pane_of_work}"

    def _answered(self, found: object) -> None:
        if not self.is_mounted:
            return
        if isinstance(found, Answer):
            self.answer = found
            self.query_one("#take", Button).disabled = not found.moves
        self.query_one(self._reading, Reading).tell(found.text if isinstance(found, Answer) else str(found))
        self._show_work()

    def _show_work(self) -> None:
        if not (self.is_mounted and self.query("#work") and self.query(ListBar)):
            return
        button, work = self.query_one("#work", Button), self._work
        busy = work is not None and not work.over
        button.label = _("Stop (Ctrl+E)") if busy else _("Work it out (Ctrl+E)")
        button.display = busy or self.pane != "who"
        if busy and work is not None:
            told = progress_line(work.done, work.of, stopping=work.stopping)
            self.query_one(self._reading, Reading).tell(told)

    def action_take_answer(self) -> None:
        """Write what it takes into the scenario, or into a new one."""
        self.run_worker(take_answer(self), group="deed", exclusive=True)


def _alike(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Whether the Board is the very same, and formula and year are called the same; Boards are long to compare."""
    return len(one) == len(other) and one[0] is other[0] and one[1:] == other[1:]
