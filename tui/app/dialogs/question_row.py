"""A question of a form with room for its answer, and under it what is wrong with it."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.suggester import SuggestFromList
from textual.widgets import Input, Select, Static, TextArea

from funding.wording import _
from tui.app.dialogs.choice import Choice
from tui.app.dialogs.plain import one_line, plain
from tui.workspace.forms.form import Question

Field = Input | Choice | TextArea


class QuestionRow(Vertical):
    """One question of a form."""

    class Answered(Message):
        """An answer was typed or chosen."""

        def __init__(self, row: "QuestionRow", text: str) -> None:
            super().__init__()
            self.row = row
            self.text = text

    class Done(Message):
        """Enter was pressed: on to the next question."""

        def __init__(self, row: "QuestionRow") -> None:
            super().__init__()
            self.row = row

    def __init__(self, question: Question, answer: str) -> None:
        super().__init__()
        self.question = question
        self.field = _field(question, answer)
        self._problem = plain(classes="problem")
        self._problem.display = False

    def compose(self) -> ComposeResult:
        """Label and field side by side, the problem below."""
        with Horizontal(classes="asked"):
            label = one_line(self.question.label)
            yield plain(f"{label} *" if self.question.needed else label, classes="label")
            yield self.field
        yield self._problem

    @property
    def help(self) -> str:
        """What to answer, and what is known already."""
        known = () if self.question.only_choices else self.question.choices
        parts = [self.question.help, _("Known: {names}.").format(names=", ".join(known)) if known else ""]
        return one_line(" ".join(parts))

    @property
    def problem(self) -> str:
        """What is shown as wrong with the answer."""
        return str(self._problem.content) if self._problem.display else ""

    def show_problem(self, text: str) -> None:
        """Say what is wrong with the answer; nothing when it is empty."""
        self._problem.update(f"! {text}" if text else "")
        self._problem.display = bool(text)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Answered(self, event.value))

    @on(TextArea.Changed)
    def _written(self, event: TextArea.Changed) -> None:
        event.stop()
        self.post_message(self.Answered(self, event.text_area.text))

    @on(Select.Changed)
    def _chosen(self, event: Select.Changed) -> None:
        event.stop()
        if isinstance(self.field, Choice):
            self.post_message(self.Answered(self, self.field.text))

    @on(Input.Submitted)
    @on(Choice.Chosen)
    def _done(self, event: Message) -> None:
        event.stop()
        self.post_message(self.Done(self))


def _field(question: Question, answer: str) -> Field:
    if question.only_choices:
        return Choice(question.choices, answer, prompt=_("choose"))
    if question.long:
        return TextArea(answer, compact=True, tab_behavior="focus", soft_wrap=True)
    known = SuggestFromList(question.choices, case_sensitive=False) if question.choices else None
    return Input(answer, compact=True, suggester=known)


def problem_line(text: str = "") -> Static:
    """Room for what is wrong with all answers together."""
    return plain(text, id="problem", classes="problem")
