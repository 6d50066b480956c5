"""The checklist before an adoption: each item, what provokes it, and what is said."""

import datetime as dt
from dataclasses import replace

import pytest

from formulas.adopting import Decision
from formulas.checklist import Item, ItemState, checklist, missing
from funding.decisions import Answer
from funding.quorum import read_quorum
from tests.decisions.meeting import BOARD, DECISION, adopted, board_of, split_of


def items(text: str = BOARD, decision: Decision = DECISION) -> dict[str, Item]:
    """The checklist by its keys."""
    board = board_of(text)
    return {item.key: item for item in checklist(board, split_of(board), decision)}


def without(sentence: str) -> str:
    """The Board with a line of its file taken out."""
    assert sentence in BOARD
    return BOARD.replace(f"{sentence}\n", "")


def test_with_everything_settled_nothing_is_missing() -> None:
    """The meeting of the example has thought of everything."""
    assert missing(tuple(items().values())) == ()


def test_before_the_meeting_it_says_what_the_meeting_must_settle() -> None:
    """With nothing decided yet, the file, the facts and the sentences are in order."""
    assert [item.key for item in missing(tuple(items(decision=Decision()).values()))] == [
        "meeting",
        "quorum",
        "asked",
        "review",
    ]


CASES = [
    ("offers", BOARD.replace('status = "agreed"', 'status = "offered"'), "Still only offered: Rooms for meetings."),
    ("drivers", without("as_at = 2023-06-30"), "Without one: children."),
    (
        "underspend",
        without("An underspend is returned in the same shares."),
        "Add a sentence, such as: An underspend is returned in the same shares.",
    ),
    (
        "overspend",
        without("An overspend is shared in the same shares."),
        "Add a sentence, such as: An overspend is shared in the same shares.",
    ),
    ("gap", BOARD.replace("pay 25%", "pay 20%"), "2026-27: £5,000.00, 2027-28: £5,200.00. Say how the gap is met."),
    (
        "disputes",
        without('disputes = "To the chief officers, within a month."'),
        "Say where a dispute goes, here or as disputes under [board].",
    ),
]


@pytest.mark.parametrize(("key", "text", "told"), CASES, ids=[key for key, _text, _told in CASES])
def test_what_the_file_misses(key: str, text: str, told: str) -> None:
    """One line of the Board file is other, and one item is missing for it."""
    found = items(text)
    assert (found[key].state, found[key].told) == (ItemState.MISSING, told)
    assert [item.key for item in missing(tuple(found.values()))] == [key]


POLICE = Answer(partner="police", answer="does not agree")
DECIDED = [
    ("meeting", {"meeting": ""}, "Name the meeting and its date."),
    (
        "quorum",
        {"present": ("conwy", "police")},
        "2 partners were present; the quorum is 2 of 4 (half of partners); Health must be there and was not.",
    ),
    ("quorum", {"present": ("health",)}, "1 partner was present; the quorum is 2 of 4 (half of partners)."),
    ("asked", {"answers": DECISION.answers[:3]}, "Not asked: Police."),
    ("agreement", {"answers": (*DECISION.answers[:3], POLICE)}, "Does not agree: Police."),
    ("review", {"review": None}, "Set one."),
    ("review", {"review": dt.date(2026, 5, 12)}, "It must be after the meeting."),
    (
        "conditions",
        {"answers": (*DECISION.answers[:3], Answer(partner="police", answer="agrees subject to"))},
        "Say what the condition is of: Police.",
    ),
]


@pytest.mark.parametrize(("key", "other", "told"), DECIDED)
def test_what_the_decision_misses(key: str, other: dict[str, object], told: str) -> None:
    """One thing was not settled at the meeting."""
    found = items(decision=replace(DECISION, **other))  # type: ignore[arg-type]  # the keys of a Decision
    assert (found[key].state, found[key].told) == (ItemState.MISSING, told)
    assert [item.key for item in missing(tuple(found.values()))] == [key]


@pytest.mark.parametrize(
    ("leaves", "date", "asked", "quorum"),
    [
        ("2026-27", DECISION.date, "All were.", "the quorum is 2 of 3 (half of partners)."),
        ("2026-27", dt.date(2026, 3, 31), "Not asked: Police.", "the quorum is 2 of 4 (half of partners)."),
        ("2027-28", DECISION.date, "Not asked: Police.", "the quorum is 2 of 4 (half of partners)."),
    ],
)
def test_who_left_before_is_neither_counted_nor_asked(leaves: str, date: dt.date, asked: str, quorum: str) -> None:
    """A body that stands in the file for a sentence's sake has no say; one that is there on the day still has."""
    board = board_of()
    *others, police = board.partners
    board = board.model_copy(update={"partners": (*others, police.model_copy(update={"leaves": leaves}))})
    decision = replace(DECISION, date=date, answers=DECISION.answers[:3])
    found = {item.key: item.told for item in checklist(board, split_of(board), decision)}
    assert found["asked"] == asked
    assert found["quorum"] == f"2 partners were present; {quorum}"


def test_a_gap_that_is_met_is_settled() -> None:
    """A gap is a figure, not an error: it is enough that the meeting says how it is met."""
    found = items(BOARD.replace("pay 25%", "pay 20%"), replace(DECISION, gap="From reserves."))["gap"]
    assert (found.state, found.told) == (ItemState.DONE, "2026-27: £5,000.00, 2027-28: £5,200.00. From reserves.")


def test_what_rounding_leaves_needs_nobody() -> None:
    """Contributions in whole £10 leave a penny of the second year's costs."""
    found = items(BOARD.replace("An underspend", "Round each contribution to £10.\nAn underspend"))["gap"]
    assert (found.state, found.told) == (ItemState.NOT_NEEDED, "Only what rounding leaves is asked of nobody.")


def test_what_does_not_arise_is_not_needed() -> None:
    """A Board without a rule on a quorum, without offers in kind, without conditions."""
    plain = without('quorum = "half of partners"').replace('quorum_needs = ["health"]\n', "")
    states = {key: item.state for key, item in items(plain, replace(DECISION, answers=())).items()}
    assert [states[key] for key in ("quorum", "conditions", "supersedes")] == [ItemState.NOT_NEEDED] * 3


def test_it_is_said_what_is_superseded() -> None:
    """The second decision on the same years takes the place of the first."""
    board, adoption = adopted()
    (found,) = [item for item in checklist(board, split_of(board), DECISION) if item.key == "supersedes"]
    assert found.state is ItemState.DONE
    assert adoption.fingerprint[:12] in found.told
    one_year = checklist(board, split_of(board), replace(DECISION, years=("2027-28",)))
    told = f"It takes the place of Adopted 2026-05-12 for 2027-28, fingerprint {adoption.fingerprint[:12]}."
    assert [item.told for item in one_year if item.key == "supersedes"] == [told]


@pytest.mark.parametrize(
    ("words", "partners", "least"),
    [
        ("half of partners", 4, 2),
        ("Half of the partners.", 5, 3),
        ("two thirds of partners", 12, 8),
        ("a third of partners", 10, 4),
        ("three quarters of partners", 10, 8),
        ("all partners", 7, 7),
        ("5 partners", 12, 5),
        ("5", 12, 5),
    ],
)
def test_a_quorum_is_a_part_or_a_number(words: str, partners: int, least: int) -> None:
    """A part of a partner is a whole partner: half of five is three."""
    assert read_quorum(words).least(partners) == least


@pytest.mark.parametrize("words", ["most of us", "0", "", "half of councils"])
def test_what_is_no_quorum_says_how_one_is_written(words: str) -> None:
    """Told when the file is read."""
    with pytest.raises(ValueError, match='like "half of partners"'):
        read_quorum(words)
