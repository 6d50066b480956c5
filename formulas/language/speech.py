"""The words of a language said in order, with what each does to its neighbours."""

from collections.abc import Callable, Sequence
from enum import Enum

from formulas.language.lexicon import Lexicon
from formulas.language.pieces import quote
from formulas.language.welsh import aspirate, begins_with_vowel, soft

AFTER_AND = "after and"
SOFTENED = "softened"

Said = Callable[[str], str]
"""Words that sound differently by what stands before them: `""`, `AFTER_AND` or `SOFTENED`."""


class Style(Enum):
    """How a name is written: as plainly as can be without being misread."""

    PLAIN = "plain"
    WITH_KIND = "with kind"
    QUOTED = "quoted"
    QUOTED_WITH_KIND = "quoted with kind"


class Speech:
    """Says the phrases of a language and the names of a Board, each name in a style of its own."""

    def __init__(self, lexicon: Lexicon, styles: Sequence[Style] = (), otherwise: Style = Style.PLAIN) -> None:
        """Take the style of each name, in the order in which they are said, and that of all further ones."""
        self.lexicon = lexicon
        self.names_said = 0
        self._styles = styles
        self._otherwise = otherwise

    def say(self, *terminals: str) -> list[str]:
        """The phrases for some notions."""
        return [self.lexicon.phrase(terminal) for terminal in terminals]

    def form(self, terminal: str, form: str) -> str:
        """The phrase for a notion in a form that its neighbours call for."""
        return self.lexicon.phrase(terminal, form)

    def name(self, terminal: str, key: str, before: str = "") -> str:
        """The name of something."""
        meaning = self.lexicon.name(terminal, key)
        style = self._styles[self.names_said] if self.names_said < len(self._styles) else self._otherwise
        self.names_said += 1
        if style in {Style.QUOTED, Style.QUOTED_WITH_KIND}:
            return quote(meaning.text)
        if not meaning.common:
            return meaning.text
        return {AFTER_AND: aspirate, SOFTENED: soft}.get(before, str)(meaning.text)

    def group(self, key: str, before: str = "") -> str:
        """The name of a group that pays, which may be told from a partner's by saying that it is a group."""
        return self.of_kind("THE_GROUP", "GROUP", key, before)

    def of_kind(self, the: str | None, terminal: str, key: str, before: str = "", *, quoted: bool = False) -> str:
        """The name of something, which may be told from other kinds of thing by the notion that says its kind."""
        style = self._styles[self.names_said] if self.names_said < len(self._styles) else self._otherwise
        with_kind = the is not None and style in {Style.WITH_KIND, Style.QUOTED_WITH_KIND}
        name = self.name(terminal, key, "" if with_kind else before)
        if quoted and style in {Style.PLAIN, Style.WITH_KIND}:
            name = quote(self.lexicon.name(terminal, key).text)
        return f"{self.lexicon.phrase(the)} {name}" if the is not None and with_kind else name

    def listed(self, things: Sequence[Said], before: str = "") -> list[str]:
        """Things with commas, and "and" before the last."""
        said = [thing(before if i == 0 else "") for i, thing in enumerate(things[:-1])]
        if not said:
            return [things[0](before)]
        return [*(words + "," for words in said[:-1]), said[-1], *self.and_then(things[-1])]

    def and_then(self, thing: Said) -> list[str]:
        """One more thing, with "and" before it."""
        last = thing(AFTER_AND)
        if self.lexicon.language == "cy":
            first, _, others = last.partition(" ")
            if first.lower() in {"y", "yr"} and others:
                return [f"{self.form('AND', '')}'r", others]
            if begins_with_vowel(last):
                return [self.form("AND", "before a vowel"), last]
        return [self.form("AND", ""), last]


def fixed(words: str) -> Said:
    """Words that sound the same everywhere."""
    return lambda _before: words
