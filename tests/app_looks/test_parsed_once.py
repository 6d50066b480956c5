"""Styles are parsed once, whatever is opened and whichever look is worn, and still give each look its colours."""

import pytest
from textual.css.parse import parse
from textual.css.stylesheet import StylesheetParseError

from tui.app.looks.parsed_once import ParsedOnce

OWN = ("", "a style of this test")


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The styles that were parsed, one after the other."""
    monkeypatch.setattr(ParsedOnce, "_parsed", {})
    seen: list[str] = []

    def watched(scope: str, css: str, *rest: object, **how: object) -> object:
        seen.append(css)
        return parse(scope, css, *rest, **how)  # type: ignore[arg-type]

    monkeypatch.setattr("textual.css.stylesheet.parse", watched)
    return seen


def colours(sheet: ParsedOnce) -> list[str]:
    """The colour that each rule gives."""
    return [rule.styles.color.hex for rule in sheet.rules]


def test_once_for_all_applications_and_once_for_each_look(parsed: list[str]) -> None:
    """Nothing is parsed again for a second style, a second application, or a look that was worn before."""
    one, other = "A { color: $here; }", "B { color: $here; }"
    for _application in range(2):
        sheet = ParsedOnce(variables={"here": "#ff0000"})
        sheet.add_source(one, read_from=OWN)
        sheet.parse()
        sheet.add_source(other, read_from=("", "another"))
        sheet.reparse()
        assert colours(sheet) == ["#FF0000", "#FF0000"]
        for look, colour in [("#0000ff", "#0000FF"), ("#ff0000", "#FF0000")]:
            sheet.set_variables({"here": look})
            sheet.reparse()
            assert colours(sheet) == [colour, colour]
    assert parsed == [one, other, one, other]


def test_the_rules_stay_when_a_style_cannot_be_read() -> None:
    """As with Textual's own: what was worn is worn still."""
    sheet = ParsedOnce()
    sheet.add_source("A { color: #ff0000; }", read_from=OWN)
    sheet.parse()
    sheet.add_source("B { color: no-such-colour; }", read_from=("", "another"))
    with pytest.raises(StylesheetParseError):
        sheet.reparse()
    assert [rule.styles.color.hex for rule in sheet._rules] == ["#FF0000"]
