"""What may come next in an editor of sentences, whatever dialect they are of."""

from collections.abc import Callable

from formulas.language.lexicon import Lexicon
from funding.wording import _
from tui.app.widgets.sentences.editor import SentenceEditor
from tui.app.widgets.sentences.suggestions import Suggestions
from tui.workspace.sentences.completing import Choice, Choices, choices_at, completed


class Completing:
    """Ties an editor to the list of what may come next."""

    def __init__(
        self,
        editor: SentenceEditor,
        suggestions: Callable[[], Suggestions],
        lexicon: Callable[[], Lexicon | None],
        choices: Callable[[str, int, Lexicon], Choices] = choices_at,
    ) -> None:
        """Offer in a list what the lexicon of the moment allows; the list may serve several editors."""
        self._choices = choices
        self._editor = editor
        self._list = suggestions
        self._lexicon = lexicon

    def suggest(self, *, asked: bool) -> None:
        """Offer what may come next; of itself only where a word is begun or a sentence goes on."""
        editor, suggestions, lexicon = self._editor, self._list(), self._lexicon()
        if lexicon is None or not editor.selection.is_empty:
            suggestions.shut()
            return
        choices = self._choices(editor.text, editor.position, lexicon)
        if not asked and not choices.begun and not choices.goes_on:
            suggestions.shut()
            return
        if asked and not choices.listed:
            editor.app.notify(_("Nothing can be suggested here."), markup=False)
        suggestions.offer(choices.listed, editor.position, editor.cursor_screen_offset, self.take)

    def take(self, choice: Choice) -> None:
        """Put what was chosen into the text."""
        self._list().shut()
        text, position = completed(self._editor.text, self._editor.position, choice)
        self._editor.put(text, position)
        self._list().shut()

    def moved(self) -> None:
        """The cursor moved: a list that was opened elsewhere is of no use."""
        suggestions = self._list()
        if suggestions.display and suggestions.at != self._editor.position:
            suggestions.shut()
