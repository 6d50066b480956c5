"""The reference of scenario sentences tells of every kind, and each of its examples is as it says."""

import re
from typing import get_args

import pytest

from scenarios import clauses as s
from scenarios.language.printer import print_lever, print_statement, print_target
from tests.project.working_copy import ROOT
from tests.scenarios_language.sayings import LEVERS, STATEMENTS, TARGETS, anything

REFERENCE = (ROOT / "docs" / "reference" / "scenario-sentences.md").read_text(encoding="utf-8")
PAIRS: list[tuple[str, str]] = re.findall(r"^```\n(.*)\n(.*)\n```$", REFERENCE, re.MULTILINE)


def printed(said: object, language: str) -> str:
    """Anything that a sentence says, as it is printed."""
    if isinstance(said, s.Target):
        return print_target(said, TARGETS[language])
    if isinstance(said, s.Lever | s.Varied):
        return print_lever(said, LEVERS[language])
    assert isinstance(said, s.Statement)
    return print_statement(said, STATEMENTS[language])


@pytest.mark.parametrize(("english", "welsh"), PAIRS)
def test_example_is_canonical_in_both_languages(english: str, welsh: str) -> None:
    """The two lines of an example say the same, each in the words that are printed."""
    said = anything(english)
    assert (printed(said, "en"), printed(said, "cy")) == (english, welsh)
    assert anything(welsh, "cy") == said


def test_every_example_is_a_pair() -> None:
    """No example stands in one language alone."""
    lines = [line for block in REFERENCE.split("```")[1::2] for line in block.strip().split("\n") if line]
    assert 2 * len(PAIRS) == len(lines)


def test_every_kind_of_statement_figure_and_spread_is_explained() -> None:
    """No sentence is left out, nor any figure that a sentence may speak of, nor any way to spread one."""
    found: set[object] = set()

    def look(thing: object) -> None:
        found.add(type(thing))
        for part in getattr(thing, "__dataclass_fields__", {}):
            look(getattr(thing, part))

    for english, _welsh in PAIRS:
        look(anything(english))
    kinds = {kind for union in (s.Statement, s.Figure, s.Spread) for kind in get_args(union)}
    assert kinds - found <= {s.MostFall}
    assert {s.Target, s.TogetherPay, s.GapAtMost, s.Lever, s.Varied} <= found
