"""Scenario sentences can be typed by taking what is offered, and nothing typed stops the program."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, composite

from formulas.language.completion import expected_at
from formulas.language.lexicon import Lexicon
from formulas.language.parser import read_text
from formulas.language.spans import terminal_spans
from funding.names import same
from tests.project.working_copy import ROOT
from tests.scenarios_language.sayings import LEVERS, STATEMENTS, TARGETS

REFERENCE = (ROOT / "docs" / "reference" / "scenario-sentences.md").read_text(encoding="utf-8")
PAIRS: list[tuple[str, str]] = re.findall(r"^```\n(.*)\n(.*)\n```$", REFERENCE, re.MULTILINE)
SAID = [(sentence, language) for pair in PAIRS for sentence, language in zip(pair, ("en", "cy"), strict=True)]
FIGURE = re.compile(r"£?\d")
WORDS = tuple({word for sentence, _language in SAID for word in sentence.split()})
SIGNS = ('"', "“", "'", ",", ".", ":", ";", "#", "£", "%", "-", "\u00a0", "\t", "\n", "\x00", "2031-32", "-1")


def offered(text: str, lexicon: Lexicon) -> list[str]:
    """What may stand behind a text."""
    return [option.text for option in expected_at(text, len(text), lexicon).options]


def lexicon_for(sentence: str, language: str) -> Lexicon:
    """The dialect in which a sentence can be read."""
    lexicons = (STATEMENTS[language], TARGETS[language], LEVERS[language])
    return next(lexicon for lexicon in lexicons if not read_text(sentence, lexicon).problems)


@pytest.mark.parametrize(("sentence", "language"), SAID)
def test_each_word_is_offered_where_it_stands(sentence: str, language: str) -> None:
    """Before each word of a sentence what follows is among what is offered; figures and new names are one's own."""
    lexicon = lexicon_for(sentence, language)
    missing = []
    for start, _end, terminal in terminal_spans(sentence, lexicon):
        rest = sentence[start:]
        if terminal in {"NEW_NAME", "COMMA"} or FIGURE.match(rest):
            continue
        if not any(
            same(rest.replace('"', "")).startswith(same(text.replace('"', "")))
            for text in offered(sentence[:start], lexicon)
        ):
            missing.append((rest, offered(sentence[:start], lexicon)))
    assert missing == []


@composite
def spoilt(draw: DrawFn) -> str:
    """Sentences cut short, or with something put in."""
    sentence, _language = draw(st.sampled_from(SAID))
    start = draw(st.integers(0, len(sentence)))
    end = draw(st.integers(start, min(start + 12, len(sentence))))
    put_in = draw(st.sampled_from(["", sentence[start:end] * 2, *SIGNS]) | st.sampled_from(WORDS) | st.text(max_size=3))
    return draw(st.sampled_from([sentence[:start], sentence[:start] + put_in + sentence[end:]]))


jumbled = st.lists(st.sampled_from(WORDS) | st.sampled_from(SIGNS) | st.text(max_size=5), max_size=12).map(" ".join)


@given(text=st.text(max_size=60) | jumbled | spoilt(), language=st.sampled_from(["en", "cy"]))
def test_every_text_is_read_or_refused_in_words(text: str, language: str) -> None:
    """Whatever is typed: what is said, or problems that say something; completing and colouring never stop."""
    for lexicon in (STATEMENTS[language], TARGETS[language], LEVERS[language]):
        read = read_text(text, lexicon)
        assert len(read.said) == len(read.places)
        assert [problem for problem in read.problems if not problem.what] == []
        expected_at(text, len(text), lexicon)
        for line in text.split("\n"):
            terminal_spans(line, lexicon)


def test_options_are_for_this_dialect() -> None:
    """A statement may begin with a line, an index or an offer; a target may not."""
    assert "Website" in offered("", STATEMENTS["en"])
    assert "Website" not in offered("", TARGETS["en"])
    assert offered('"A trainer for six days" is ', STATEMENTS["en"]) == ["offered", "agreed", "declined"]
    assert offered('"Website" costs £5 in ', STATEMENTS["en"]) == ["2026-27", "2027-28", "2028-29"]


def test_a_name_of_two_kinds_offers_what_follows_either() -> None:
    """Probation is a group, and the partner that is alone in it."""
    after = offered("Probation ", STATEMENTS["en"])
    assert {"leaves", "and", "'s percentage"} <= set(after)


def test_a_name_of_two_kinds_is_coloured_as_it_is_meant() -> None:
    """In "Probation leaves" it is the partner, in "Probation's percentage" the group."""
    leaves = terminal_spans("Probation leaves from 2027-28.", STATEMENTS["en"])
    asked = terminal_spans("Probation's percentage is 5%.", STATEMENTS["en"])
    assert ([span[2] for span in leaves][:2], [span[2] for span in asked][:2]) == (
        ["PARTNER", "LEAVES"],
        ["GROUP", "OWN_PERCENTAGE"],
    )
