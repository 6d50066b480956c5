"""A stylesheet that parses each style once in the life of the program, and once more for each look."""

from typing import ClassVar

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation


class ParsedOnce(Stylesheet):
    """Textual parses all styles again for every place and dialog that is opened the first time, and for every look.

    Rules are only read once they are parsed, so that they can serve again.
    """

    _parsed: ClassVar[dict[tuple[object, ...], list[RuleSet]]] = {}

    def _parse_rules(
        self,
        css: str,
        read_from: CSSLocation,
        is_default_rules: bool = False,  # noqa: FBT001, FBT002 -- as Textual calls it
        tie_breaker: int = 0,
        scope: str = "",
    ) -> list[RuleSet]:
        """The rules of one style, with the colours of the look that is worn."""
        key = (frozenset(self._variables.items()), css, read_from, is_default_rules, tie_breaker, scope)
        if key not in self._parsed:
            self._parsed[key] = super()._parse_rules(css, read_from, is_default_rules, tie_breaker, scope)
        return self._parsed[key]

    def reparse(self) -> None:
        """Take up new styles and new colours; the rules stay as they were if one of them cannot be read."""
        self.parse()
