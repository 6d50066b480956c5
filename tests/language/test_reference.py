"""The reference of sentences tells of every sentence, and each of its examples is as it says."""

import re

import pytest

from formulas.language.parser import parse
from formulas.language.printer import print_formula
from tests.language.boards import ENGLISH, WELSH
from tests.project.working_copy import ROOT
from tests.strategies_formula import KINDS

REFERENCE = (ROOT / "docs" / "reference" / "sentences.md").read_text(encoding="utf-8")
PAIRS: list[tuple[str, str]] = re.findall(r"^```\n(.*)\n(.*)\n```$", REFERENCE, re.MULTILINE)


@pytest.mark.parametrize(("english", "welsh"), PAIRS)
def test_example_is_canonical_in_both_languages(english: str, welsh: str) -> None:
    """The two lines of an example say the same, each in the words that are printed."""
    formula = parse(english, ENGLISH).formula
    assert (print_formula(formula, ENGLISH), print_formula(formula, WELSH)) == (english, welsh)
    assert parse(welsh, WELSH).formula == formula


def test_every_example_is_a_pair() -> None:
    """No example stands in one language alone."""
    assert 2 * len(PAIRS) == sum(
        1 for block in REFERENCE.split("```")[1::2] for line in block.strip().split("\n") if line
    )


def test_every_kind_of_clause_is_explained() -> None:
    """No sentence is left out."""
    kinds = {type(clause) for english, _welsh in PAIRS for clause in parse(english, ENGLISH).formula.clauses}
    assert kinds == set(KINDS)
