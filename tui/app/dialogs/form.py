"""A form on the screen: its questions, what is wrong with the answers, and what they come to."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePath
from time import perf_counter
from typing import ClassVar

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.timer import Timer
from textual.widgets import Button, Static

from funding.wording import _
from tui.app.actions import bindings
from tui.app.dialogs.ask import Answer, AskDialog
from tui.app.dialogs.choice import Choice
from tui.app.dialogs.dialog import Dialog
from tui.app.dialogs.plain import one_line, plain
from tui.app.dialogs.question_row import QuestionRow, problem_line
from tui.workspace.edits import Edit, Refused
from tui.workspace.forms.form import Form, Told

Drafting = Callable[[str, str], None]
"""Called at every key with the place of an answer (the form's id and the question's key) and its text."""

SLOW = 0.02
"""From how many seconds on a form is too slow to tell at every key."""
PAUSE = 0.15


def place_of_answer(form: Form, key: str) -> str:
    """Where an answer belongs, for the recovery file."""
    return f"{form.id}: {key}"


class Questions(VerticalScroll, can_focus=False, inherit_bindings=False):
    """Room for the questions; the arrows belong to the form."""


class FormDialog(Dialog[Edit]):
    """A form, or one of several about the same thing; gives the edit that keeps the answers, or None."""

    CSS_PATH: ClassVar[str | PurePath | list[str | PurePath] | None] = ["dialog.tcss", "form.tcss"]
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = bindings("form")

    def __init__(
        self,
        forms: Form | Sequence[Form],
        *,
        title: str = "",
        choice: str = "",
        typed: Mapping[str, str] | None = None,
        drafting: Drafting | None = None,
    ) -> None:
        """A dialog for these forms.

        With several, `choice` asks which of them, and the first is shown; `typed` are answers, by the key of the
        question, that were typed before, such as those a recovery file kept.
        """
        self._forms = (forms,) if isinstance(forms, Form) else tuple(forms)
        super().__init__(title or self._forms[0].title)
        self._title_given = bool(title)
        self._choice = choice or _("Which kind")
        self._drafting = drafting
        self._form = self._forms[0]
        self._typed: dict[str, str] = dict(typed or {})
        self._seen: set[str] = set(self._typed)
        self._rows: list[QuestionRow] = []
        self._slow = False
        self._showing: Timer | None = None

    def compose_box(self) -> ComposeResult:
        """What the form is about, its questions, and at the bottom what they come to."""
        yield plain(self._form.intro, id="intro", classes="muted")
        if len(self._forms) > 1:
            titles = [form.title for form in self._forms]
            with Horizontal(id="kind"):
                yield plain(self._choice, classes="label")
                yield Choice(titles, titles[0], allow_blank=False, id="which")
        yield Questions(id="questions")
        yield plain(id="help", classes="muted")
        with VerticalScroll(id="told", can_focus=False):
            yield plain(id="lines")
        yield problem_line()
        with Horizontal(classes="buttons"):
            yield Button(_("Keep (F9)"), id="keep", compact=True)
            yield Button(_("Cancel (Escape)"), id="cancel", compact=True)
            yield plain(_("* needed. Enter goes on."), classes="muted")

    async def on_mount(self) -> None:
        """Show the first form."""
        await self._ask()
        new = not any(self._form.start.get(row.question.key, "") for row in self._rows[:1])
        if new and len(self._forms) > 1:
            self.query_one("#which", Choice).focus()
        elif self._rows:
            self._rows[0].field.focus()

    @property
    def answers(self) -> dict[str, str]:
        """What stands in the form now, by the key of the question."""
        keys = [question.key for question in self._form.questions]
        return {key: self._typed.get(key, self._form.start.get(key, "")) for key in keys}

    @property
    def changed(self) -> bool:
        """Whether something was typed that leaving would lose."""
        return any(text != self._form.start.get(key, "") for key, text in self.answers.items())

    async def _ask(self) -> None:
        """Show the questions of the form that is chosen."""
        self.query_one("#intro", Static).update(self._form.intro)
        room = self.query_one("#questions", Questions)
        await room.remove_children()
        answers = self.answers
        self._rows = [QuestionRow(question, answers[question.key]) for question in self._form.questions]
        await room.mount(*self._rows)
        self._show()

    def _show_soon(self) -> None:
        """Show what the answers come to; where that takes a while, once the typing pauses."""
        if self._showing is not None:
            self._showing.stop()
        if self._slow:
            self._showing = self.set_timer(PAUSE, self._show)
        else:
            self._show()

    def _show(self) -> Told:
        """Show what the answers come to."""
        began = perf_counter()
        told = self._form.tell(self.answers)
        self._slow = perf_counter() - began > SLOW
        for row in self._rows:
            key = row.question.key
            row.show_problem(told.problems.get(key, "") if key in self._seen else "")
        together = told.problems.get("", "") if self._seen else ""
        self._say(together)
        self.query_one("#lines", Static).update("\n".join(told.lines) or _("It cannot be worked out yet."))
        return told

    def _say(self, problem: str) -> None:
        line = self.query_one("#problem", Static)
        line.update(f"! {problem}" if problem else "")
        line.display = bool(problem)

    @on(Choice.Changed, "#which")
    async def _other_form(self, event: Choice.Changed) -> None:
        event.stop()
        title = self.query_one("#which", Choice).text
        chosen = next((form for form in self._forms if form.title == title), self._form)
        if chosen is not self._form:
            self._form = chosen
            if not self._title_given:
                self.heading = chosen.title
                self.query_one("#box").border_title = Text(one_line(chosen.title))
            await self._ask()

    @on(Choice.Chosen)
    def _form_chosen(self, event: Choice.Chosen) -> None:
        event.stop()
        self.call_after_refresh(self.focus_next)

    def on_question_row_answered(self, event: QuestionRow.Answered) -> None:
        """Something was typed."""
        key = event.row.question.key
        if event.row not in self._rows or self.answers[key] == event.text:
            return
        self._typed[key] = event.text
        self._seen.add(key)
        if self._drafting is not None:
            self._drafting(place_of_answer(self._form, key), event.text)
        self._show_soon()

    def on_question_row_done(self, event: QuestionRow.Done) -> None:
        """Go on to the next question; after the last one keep the answers."""
        if event.row is self._rows[-1]:
            self.action_form_keep()
        else:
            self.focus_next()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Explain the question."""
        row = next((node for node in event.widget.ancestors_with_self if isinstance(node, QuestionRow)), None)
        if row is not None:
            self.query_one("#help", Static).update(row.help)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Keep or leave."""
        event.stop()
        if event.button.id == "keep":
            self.action_form_keep()
        else:
            self.action_form_leave()

    def action_form_next(self) -> None:
        """Go to the next question."""
        self.focus_next()

    def action_form_previous(self) -> None:
        """Go back to the question before."""
        self.focus_previous()

    def action_form_keep(self) -> None:
        """Keep the answers, or say what is wrong with them."""
        taken = self._form.take(self.answers)
        if isinstance(taken, Edit):
            self.dismiss(taken)
            return
        self._seen |= set(self.answers)
        self._refuse(taken, self._show())

    def _refuse(self, refused: Refused, told: Told) -> None:
        faulty = next((row for row in self._rows if row.question.key in told.problems), None)
        if faulty is None:
            self._say(refused.message)
        else:
            faulty.field.focus()

    def action_form_leave(self) -> None:
        """Leave without keeping anything; ask first when something was typed."""
        if not self.changed:
            self.dismiss(None)
            return
        answers = (Answer("stay", _("Go on"), _("g")), Answer("leave", _("Leave"), _("l")))
        ask = AskDialog(self.heading, _("Leave without keeping what you typed?"), answers)
        self.app.push_screen(ask, self._left)

    def _left(self, answer: str | None) -> None:
        if answer == "leave":
            self.dismiss(None)
