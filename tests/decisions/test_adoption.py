"""An adopted split: frozen, opened again, superseded, and altered by nobody unseen."""

import datetime as dt
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.decision_tables import adoption_json
from formulas.adopting import Decision, adopt
from formulas.adoption_file import verify_adoption_file
from formulas.language.lexicon import lexicon_of
from formulas.language.printer import print_formula
from formulas.reopening import reopen
from formulas.split import split_board
from formulas.verdict import verify_board
from funding.adopted import adoption_fingerprint, read_facts
from funding.board import FormulaText
from funding.canonical import board_fingerprint
from funding.decisions import in_force, years_in_force
from funding.document import read_board, write_board
from funding.history import history_of, recorded
from tests.decisions.meeting import BOARD, DECISION, adopted, board_of, split_of
from tests.strategies_split import Case, cases

NOW = datetime(2026, 5, 12, 10, 4, 11, tzinfo=UTC)
AFTER, ADOPTION = adopted()
TEXT = write_board(recorded(board_of(), AFTER, at=NOW), over=BOARD)


def test_an_adoption_keeps_results_in_pence() -> None:
    """60% in halves, 25% and 15% of £100,000; police give rooms worth £6,000."""
    first = [share for share in ADOPTION.shares if share.year == "2026-27"]
    assert [(share.name, share.assessed, share.cash_due) for share in first] == [
        ("Conwy", 30_000_00, 30_000_00),
        ("Denbighshire", 30_000_00, 30_000_00),
        ("Health", 25_000_00, 25_000_00),
        ("Police", 15_000_00, 9_000_00),
    ]


def test_an_adoption_says_what_it_rests_on() -> None:
    """The sentences, the drivers with their dates, the facts' fingerprint, the sentences on the year's end."""
    assert ADOPTION.sentences == board_of().formulas[0].text
    assert [(driver.name, driver.as_at) for driver in ADOPTION.drivers] == [("children", dt.date(2023, 6, 30))]
    assert ADOPTION.facts == board_fingerprint(board_of())
    assert ADOPTION.underspend == "An underspend is returned in the same shares."
    assert ADOPTION.overspend == "An overspend is shared in the same shares."
    assert ADOPTION.quorum == "2 partners were present; the quorum is 2 of 4 (half of partners)."


def test_a_later_edit_never_changes_it() -> None:
    """The formula, the costs and the partners of today are others; the adoption is the same to the penny."""
    other = BOARD.replace("£104,000.01", "£1").replace("Health boards pay 25%", "Health boards pay 1%")
    edited = board_of(other).model_copy(update={"adoptions": AFTER.adoptions})
    again = reopen(edited.adoptions[0])
    assert again.faults == ()
    assert again.split is not None
    assert again.split.years[0].partners[2].assessed == 25_000_00


@given(cases())
def test_reopened_it_is_the_same_to_the_penny(case: Case) -> None:
    """“An adopted split recomputed from its frozen inputs is the same to the penny with today's program”."""
    text = print_formula(case.formula, lexicon_of(case.board))
    board = case.board.model_copy(update={"formulas": (FormulaText(name="agreed", text=text),)})
    split = split_board(board).split
    assert split is not None
    after = adopt(board, split, Decision(meeting="M", date=dt.date(2026, 1, 1)), program="0.1.0")
    text = write_board(recorded(board, after, at=NOW))
    reading = read_board(text)
    assert reading.board is not None
    assert verify_board(reading.board, text).holds
    opened = reopen(reading.board.adoptions[0]).split
    assert opened is not None
    assert [year.partners for year in opened.years] == [year.partners for year in split.years]


@given(st.data())
def test_any_letter_altered_is_found(data: st.DataObject) -> None:
    """“Alter any byte of what was adopted: verify finds it”."""
    start, end = TEXT.index("[[adoptions]]"), TEXT.index("\n[history]")
    place = data.draw(st.integers(start, end - 1))
    letter = data.draw(st.characters(codec="ascii").filter(lambda one: one != TEXT[place]))
    altered = TEXT[:place] + letter + TEXT[place + 1 :]
    reading = read_board(altered)
    assert reading.board is None or not verify_board(reading.board, altered).holds


def test_every_letter_of_the_results_altered_is_found() -> None:
    """Each letter of a share's line in turn, another figure or letter in its place."""
    start = TEXT.index("    { year", TEXT.index("shares = ["))
    for place in range(start, TEXT.index("\n", start)):
        altered = TEXT[:place] + ("7" if TEXT[place] != "7" else "8") + TEXT[place + 1 :]
        reading = read_board(altered)
        assert reading.board is None or not verify_board(reading.board, altered).holds, altered[place - 9 : place + 9]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"partners":[', '"partners":[\n{"group":"local authorities","id":"conwy","name":"Conwy"},'),
        ('"part":"100"', '"part":"90"'),
        ('"2026-27":10000000', '"2026-27":null'),
        ('"years":["2026-27","2027-28"]', '"years":[]'),
    ],
)
def test_frozen_facts_that_do_not_fit_together_are_found(old: str, new: str) -> None:
    """A partner that stands there twice, parts that are not the whole: no split comes of these."""
    parts = TEXT.replace("[[formulas]]", "[[instalments]]\ndue = '1 April'\npart = '100%'\n\n[[formulas]]")
    before = board_of(parts[: parts.index("[[adoptions]]")])
    after, adoption = adopted(before)
    assert old in adoption.inputs
    altered = adoption.model_copy(update={"inputs": adoption.inputs.replace(old, new)})
    assert reopen(altered).split is None
    assert not verify_board(after.model_copy(update={"adoptions": (altered,)})).holds


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"2026-27": 10000000', '"2026-27": {}'),
        ('"inputs": {', '"inputs": [1], "was": {'),
        ("The history begins", "\\ud800"),
        ('"name": "Example Board"', '"name": "\\ud800"'),
    ],
)
def test_an_exported_adoption_altered_beyond_reading_is_found(old: str, new: str) -> None:
    """Other kinds of data, and half letters, are no reason to give up checking."""
    board = board_of(TEXT)
    assert board.history is not None
    told = adoption_json(board.adoptions[0], board.history.log.splitlines())
    assert verify_adoption_file(told.encode()).holds
    assert old in told
    assert not verify_adoption_file(told.replace(old, new, 1).encode()).holds


def test_an_adoption_taken_out_is_found_by_the_history() -> None:
    """What was decided is in the last entry's fingerprint."""
    start, end = TEXT.index("[[adoptions]]"), TEXT.index("[history]")
    without = TEXT[:start] + TEXT[end:]
    assert not verify_board(board_of(without), without).holds


def test_a_history_taken_out_whole_is_found() -> None:
    """Also where the first thing that was saved was the decision, which then names no entry before it."""
    assert ADOPTION.after is None
    without = TEXT[: TEXT.index("[history]")]
    assert not verify_board(board_of(without), without).holds
    again = recorded(board_of(without), board_of(without.replace("£104,000.01", "£1")), at=NOW)
    assert "The history had been taken out, though decisions stood there." in history_of(again)[0].said


def test_a_file_saved_on_windows_still_verifies() -> None:
    """Line ends of the other kind and a byte-order mark say nothing."""
    windows = "\ufeff" + TEXT.replace("\n", "\r\n")
    assert verify_board(board_of(windows), windows).holds


def test_a_remark_above_it_may_be_written() -> None:
    """People may say something about an adoption, outside it."""
    remarked = TEXT.replace("[[adoptions]]", "# minute 7\n[[adoptions]]")
    assert verify_board(board_of(remarked), remarked).holds


def test_a_later_adoption_supersedes_and_names_the_one_before() -> None:
    """“Superseded by a new adoption (never edited; the new one names the old one's fingerprint)”."""
    again, second = adopted(AFTER, date=dt.date(2026, 9, 1))
    assert second.supersedes == ADOPTION.fingerprint
    assert in_force(again.adoptions) == (second,)
    assert again.adoptions[0] == ADOPTION


def test_an_adoption_of_another_year_supersedes_nothing() -> None:
    """Each year may be decided at a meeting of its own."""
    first, _one = adopted(years=("2026-27",))
    both, second = adopted(first, years=("2027-28",))
    assert second.supersedes is None
    assert len(in_force(both.adoptions)) == 2
    assert {share.year for share in second.shares} == {"2027-28"}


def test_two_on_one_day_have_names_of_their_own() -> None:
    """A name means one decision."""
    again, _second = adopted(AFTER)
    assert [adoption.name for adoption in again.adoptions] == ["Adopted 2026-05-12", "Adopted 2026-05-12 (2)"]


@pytest.mark.parametrize("decision", [replace(DECISION, meeting=" "), replace(DECISION, date=None)])
def test_a_decision_without_meeting_or_date_is_none(decision: Decision) -> None:
    """The minute could not say when it was."""
    board = board_of()
    with pytest.raises(ValueError, match="needs the name of the meeting and its date"):
        adopt(board, split_of(board), decision, program="0.1.0")


def test_the_frozen_facts_are_the_board_with_the_one_formula() -> None:
    """Other formulas and scenarios were not adopted."""
    more = BOARD + "\n[[formulas]]\nname = 'other'\ntext = 'All partners pay 100%, shared equally.'\n"
    board = board_of(more.replace('years = ["2026', 'base = "agreed"\nyears = ["2026'))
    _after, adoption = adopted(board)
    facts = read_facts(adoption.inputs)
    assert [formula.name for formula in facts.formulas] == ["agreed"]
    assert facts.costs == board.costs
    assert facts.adoptions == ()


def test_the_fingerprint_is_of_all_that_it_says() -> None:
    """Another answer, another fingerprint."""
    _after, other = adopted(answers=DECISION.answers[:2])
    assert other.fingerprint != ADOPTION.fingerprint
    assert adoption_fingerprint(ADOPTION) == ADOPTION.fingerprint


def test_a_split_under_a_scenario_is_frozen_as_it_was_changed() -> None:
    """The scenario's name stands with it, and the changed figures are in the facts."""
    board = board_of()
    dearer = split_of(board_of(BOARD.replace("£104,000.01", "£200,000")))
    after = adopt(board, replace(dearer, scenario="Dearer"), DECISION, program="0.1.0")
    adoption = after.adoptions[0]
    assert (adoption.scenario, adoption.years[1].true_cost) == ("Dearer", 200_000_00)
    assert reopen(adoption).faults == ()


def test_what_is_superseded_from_its_second_year_is_still_in_force_for_the_first() -> None:
    """A year that has passed is settled by what was adopted for it, whatever was decided for those after it."""
    again, second = adopted(AFTER, date=dt.date(2027, 3, 1), years=("2027-28",))
    first = again.adoptions[0]
    assert second.supersedes == first.fingerprint
    assert years_in_force(again.adoptions, first) == tuple(year.year for year in first.years if year.year != "2027-28")
    assert years_in_force(again.adoptions, second) == ("2027-28",)
    assert in_force(again.adoptions, ("2026-27",)) == (first,)
    assert in_force(again.adoptions, ("2027-28",)) == (second,)


def test_an_adoption_that_stands_twice_is_in_force_all_the_same() -> None:
    """Copied by hand it is found out, and yet its years are still decided by it."""
    twice = (ADOPTION, ADOPTION)
    assert years_in_force(twice, ADOPTION) == tuple(year.year for year in ADOPTION.years)
