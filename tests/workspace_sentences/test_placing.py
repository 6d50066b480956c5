"""Where a sentence from a form stands."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formulas import clauses as c
from formulas.compiling.slips import Slips
from formulas.compiling.structure import structure_of
from formulas.language.parser import parse
from formulas.language.printer import print_clause
from tests.workspace_sentences.boards import AGREED, LEXICON
from tui.workspace.sentences.placing import placed

PARTED = """\
# First the training.
For training:
Wrexham pays £100.
Police pay the rest.

# Then all else.
For all other costs:
Health boards pay 25%.
All other partners pay the rest, shared equally.

Over the whole contribution:
No partner pays more than 40%.

Round each contribution to £1."""


def _put(sentence: str, text: str, after: str | None, *, whole: bool = True) -> tuple[list[str], str]:
    """The lines above and below the sentence with it, and why it stands there."""
    (clause,) = parse(sentence, LEXICON).formula.clauses
    line = 0 if after is None else text.split("\n").index(after)
    put = placed(text, line, clause, sentence, LEXICON, whole=whole)
    lines = put.text.split("\n")
    assert lines[put.line] == sentence
    return lines[max(put.line - 1, 0) : put.line + 2], put.why


def test_a_sentence_stands_after_the_line_of_the_cursor() -> None:
    """Nothing speaks against it, so nothing is said."""
    lines = ["Health boards pay 25%.", "Conwy pays £5.", "Police pay 15%."]
    assert _put("Conwy pays £5.", AGREED, "Health boards pay 25%.") == (lines, "")


def test_the_first_sentence_is_the_whole_text() -> None:
    """An empty formula has no blank line above its first sentence."""
    assert _put("Conwy pays £5.", "", None) == (["Conwy pays £5."], "")


def test_a_blank_line_gives_way() -> None:
    """Somebody who made room has the sentence there."""
    assert _put("Conwy pays £5.", "# Note\n\n", "") == (["# Note", "Conwy pays £5.", ""], "")


def test_the_blank_line_above_a_heading_stays() -> None:
    """Parts of a formula stay apart."""
    lines = ["Police pay the rest.", "Conwy pays £5.", ""]
    assert _put("Conwy pays £5.", PARTED, "") == (lines, "")


def test_a_payment_does_not_stand_under_the_limits() -> None:
    """It joins the part above, before the sentence for all whom nobody names."""
    lines = ["Health boards pay 25%.", "Conwy pays £5.", "All other partners pay the rest, shared equally."]
    why = "It stands before line 9, which is for all whom no sentence before it names."
    assert _put("Conwy pays £5.", PARTED, "No partner pays more than 40%.") == (lines, why)


def test_a_payment_goes_above_the_limits_where_nobody_is_left_over() -> None:
    """The end of the part above is the place, and the form says so."""
    text = "Police pay 5%.\n\nOver the whole contribution:\nNo partner pays more than 40%."
    why = "It stands above the limits over the whole contribution, where payments belong."
    assert _put("Conwy pays £5.", text, "No partner pays more than 40%.") == (
        ["Police pay 5%.", "Conwy pays £5.", ""],
        why,
    )


def test_all_others_stand_after_those_who_are_named() -> None:
    """Whoever pays by a sentence of its own is no other."""
    lines = ["Police pay 15%.", "All other partners pay nothing.", ""]
    why = "It stands after line 3, so that all who pay by a sentence of their own are named before it."
    assert _put("All other partners pay nothing.", AGREED, "Local authorities pay 60%, shared by children.") == (
        lines,
        why,
    )


def test_a_limit_over_the_whole_stands_under_its_heading() -> None:
    """Asked for among the payments, it joins the other limits."""
    lines = ["No partner pays more than 40%.", "No partner pays less than £5.", ""]
    why = "It stands under the heading for limits over the whole contribution."
    assert _put("No partner pays less than £5.", PARTED, "Wrexham pays £100.") == (lines, why)


def test_a_formula_in_parts_gets_the_heading_that_a_limit_needs() -> None:
    """Without it the limit would hold for the last part alone."""
    text = "For training:\nPolice pay the rest."
    why = "It stands at the end, under a heading for limits over the whole contribution."
    assert _put("No partner pays less than £5.", text, "For training:") == (
        ["Over the whole contribution:", "No partner pays less than £5."],
        why,
    )


def test_a_formula_of_one_part_needs_no_heading() -> None:
    """There the part is the whole."""
    lines = ["Police pay 15%.", "No partner pays less than £5.", ""]
    assert _put("No partner pays less than £5.", AGREED, "Police pay 15%.") == (lines, "")


def test_a_limit_of_one_part_stays_in_it() -> None:
    """Asked for this part only, it stands where the cursor is."""
    lines = ["Wrexham pays £100.", "No partner pays less than £5.", "Police pay the rest."]
    assert _put("No partner pays less than £5.", PARTED, "Wrexham pays £100.", whole=False) == (lines, "")


def test_a_heading_takes_no_sentence_from_the_part_above() -> None:
    """It stands after that part, apart from it."""
    put = placed(PARTED, 2, c.ForPools(("core",)), "For core:", LEXICON)
    after = put.text.split("\n")[put.line - 2 : put.line + 3]
    assert after == ["Police pay the rest.", "", "For core:", "", "# Then all else."]


def test_terms_stand_where_they_are_asked_for() -> None:
    """They mean the same everywhere."""
    lines = ["For training:", "In-kind contributions do not count.", "Wrexham pays £100."]
    assert _put("In-kind contributions do not count.", PARTED, "For training:") == (lines, "")


SENTENCES = (
    "Conwy pays £5.",
    "All other partners pay nothing.",
    "No partner pays less than £5.",
    "What a limit takes off falls on Conwy.",
    "Move from last year's shares over 3 years.",
    "For core:",
    "For all other costs:",
    "Over the whole contribution:",
    "In-kind contributions count in full.",
    "# A note",
)
LINES = ("", "# Note", *SENTENCES, "Wrexham pays £5. Police pay £6.", "For training:", "Wrexam pays")


def _parts(clauses: tuple[c.Clause, ...], without: c.Clause) -> list[tuple[c.Clause, tuple[str, ...], bool]]:
    """Every sentence about payments and limits but one, with the pools of its part and whether it is over the whole."""
    said: list[tuple[c.Clause, tuple[str, ...], bool]] = []
    pools, whole = tuple[str, ...](), False
    for clause in clauses:
        match clause:
            case c.ForPools(named):
                pools, whole = named, False
            case c.ForAllOtherCosts():
                pools, whole = (), False
            case c.OverTheWhole():
                whole = True
            case c.Payment() if clause != without:
                said.append((clause, pools, False))
            case c.PayLimit() | c.ChangeLimit() | c.FallsOn() if clause != without:
                said.append((clause, () if whole else pools, whole))
    return said


@pytest.mark.parametrize("sentence", SENTENCES)
@given(lines=st.lists(st.sampled_from(LINES), max_size=8), line=st.integers(0, 8), whole=st.booleans())
def test_the_other_sentences_mean_what_they_meant(sentence: str, lines: list[str], line: int, *, whole: bool) -> None:
    """No sentence changes its part by one that is put in, and every one is still there, in its order."""
    text = "\n".join(lines)
    (clause,) = parse(sentence, LEXICON).formula.clauses
    put = placed(text, line, clause, print_clause(clause, LEXICON), LEXICON, whole=whole)
    before, after = parse(text, LEXICON).formula.clauses, parse(put.text, LEXICON).formula.clauses
    headings = get_args(c.Heading)
    plain = [[x for x in clauses if x != clause and not isinstance(x, headings)] for clauses in (before, after)]
    assert plain[0] == plain[1]
    assert len(after) in (len(before) + 1, len(before) + 2)
    assert put.text.split("\n")[put.line] == print_clause(clause, LEXICON)
    assert _parts(before, clause) == _parts(after, clause)


@given(lines=st.lists(st.sampled_from(LINES), max_size=8), line=st.integers(0, 8))
def test_a_payment_is_never_put_under_the_limits(lines: list[str], line: int) -> None:
    """The form puts no payment where "a payment cannot stand"."""
    (clause,) = parse("Example Police pays £77.", LEXICON).formula.clauses
    text = "\n".join(each for each in lines if "pay " not in each and "pays £" not in each)
    put = placed(text, line, clause, "Example Police pays £77.", LEXICON)
    slips = Slips(())
    structure_of(parse(put.text, LEXICON).formula, slips)
    assert not [problem for problem in slips.problems if "cannot stand under" in problem.what]
