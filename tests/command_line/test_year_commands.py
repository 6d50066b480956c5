"""`cyfran actuals`, `settle` and `roll-forward`, as people type them."""

import csv
import io
import json
from pathlib import Path

import pytest

from funding.document import read_board
from tests.command_line.conftest import Run
from tests.decisions.meeting import BOARD

RULES = "An underspend is returned in the same shares.\nAn overspend is shared in the same shares.\n"
OTHERS = "In-kind contributions not delivered are paid in cash.\nAn underspend is kept in reserve.\n"


@pytest.fixture
def year(run: Run, tmp_path: Path) -> Run:
    """`cyfran` in a folder with a Board that says what becomes of an underspend, and nothing of an overspend."""
    assert RULES in BOARD
    (tmp_path / "board.toml").write_text(BOARD.replace(RULES, OTHERS), encoding="utf-8")
    return run


def test_what_is_recorded_is_in_the_file_and_shown(year: Run, tmp_path: Path) -> None:
    """An entry is kept with a note in the history, and the year is shown against its plan."""
    done = year("actuals", "board.toml", "cost", "everything", "£90,000", "--note", "Ledger", "--role", "treasurer")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "Recorded.\n")
    board = read_board((tmp_path / "board.toml").read_text(encoding="utf-8")).board
    assert board is not None
    (entry,) = board.actuals
    assert (entry.year, entry.kind, entry.of, entry.amount, entry.note) == (
        "2026-27", "cost", "everything", 9_000_000, "Ledger",
    )  # fmt: skip
    told = year("actuals", "board.toml", "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(told)))
    assert [row["outturn"] for row in rows if row["id"] == "everything"] == ["90000.00"]


def test_what_came_takes_the_place_of_what_was_expected(year: Run, tmp_path: Path) -> None:
    """A forecast goes when its months are told, or are expected otherwise; one for other months besides stays."""
    entry = ("actuals", "board.toml", "cost", "everything")
    year(*entry, "£1,000", "--period", "2026-04 to 2026-06", "--forecast")
    year(*entry, "£2,000", "--period", "2026-07 to 2026-12", "--forecast")
    assert year(*entry, "£900", "--period", "2026-04 to 2026-06").stderr == "Recorded, in place of what was expected.\n"
    assert year(*entry, "£700", "--period", "2026-07").exit_code == 2
    assert year(*entry, "£2,100", "--period", "2026-07 to 2026-12", "--forecast").exit_code == 0
    board = read_board((tmp_path / "board.toml").read_text(encoding="utf-8")).board
    assert board is not None
    assert [(kept.amount, kept.forecast) for kept in board.actuals] == [(90_000, False), (210_000, True)]
    assert "No longer expected: cost “everything”, £1,000.00" in year("history", "board.toml").stdout


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("cost", "everythin", "£1"), 2, "Did you mean “everything”?"),
        (("cost", "everything"), 2, "The entry does not say how much it is."),
        (("cost", "everything", "lots"), 2, "“lots” is not an amount of money."),
        (("cost", "everything", "£1", "--period", "2027-04"), 2, "The period is not all in 2026-27."),
        (("cost",), 2, "Say for which line it is"),
        (("cost", "everything", "£1", "--year", "2040-41"), 2, "The Board file has no year 2040-41."),
    ],
)
def test_a_slip_changes_nothing(year: Run, tmp_path: Path, words: tuple[str, ...], code: int, told: str) -> None:
    """What does not fit is told, and the file stays as it was."""
    before = (tmp_path / "board.toml").read_bytes()
    done = year("actuals", "board.toml", *words)
    assert (done.exit_code, done.stdout) == (code, "")
    assert told in " ".join(done.stderr.split())
    assert (tmp_path / "board.toml").read_bytes() == before


def test_a_year_is_settled_by_the_sentences(year: Run) -> None:
    """40 of 60 days came, so police pays £2,000; that and what was not spent is kept in reserve."""
    year("actuals", "board.toml", "in-kind", "rooms", "--delivered", "40")
    year("actuals", "board.toml", "cost", "everything", "£93,000")
    told = json.loads(year("settle", "board.toml", "--format", "json").stdout)
    due = {row["id"]: row["due_pence"] for row in told["partners"]}
    assert due == {"conwy": 0, "denbighshire": 0, "health": 0, "police": 200_000}
    assert (told["kept_pence"], told["unallocated_pence"], told["outturn"]["difference_pence"]) == (
        300_000,
        0,
        -100_000,
    )
    text = year("settle", "board.toml").stdout
    assert "Kept in reserve: £3,000.00" in text
    assert "nothing is adopted for 2026-27" in " ".join(text.split())
    assert "+£2,000.00" in text


def test_what_nobody_bears_fails_only_when_strict(year: Run) -> None:
    """The formula says nothing of an overspend."""
    year("actuals", "board.toml", "cost", "everything", "£95,000")
    assert year("settle", "board.toml").exit_code == 0
    strict = year("settle", "board.toml", "--strict")
    assert (strict.exit_code, strict.stderr) == (3, "Part of the difference is nobody's. Agree a sentence for it.\n")
    assert "The formula does not say who bears an overspend." in strict.stdout
    rows = year("settle", "board.toml", "--format", "csv").stdout.splitlines()
    assert rows[-1] == "2026-27,,unallocated,,,,1000.00"


def test_an_adopted_year_is_settled_and_followed_by_what_was_adopted(year: Run, tmp_path: Path) -> None:
    """A formula that changes after the meeting changes neither the settlement nor last year's shares."""
    adopted = year("adopt", "board.toml", "--meeting", "Spring", "--date", "2026-05-12", "--despite", "A rehearsal")
    assert adopted.exit_code == 0, adopted.stderr
    path = tmp_path / "board.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("Police pay 15%", "Police pay 1%", 1), encoding="utf-8")
    year("actuals", "board.toml", "cost", "everything", "£93,000")
    told = " ".join(year("settle", "board.toml").stdout.split())
    assert "By what was adopted: “Adopted 2026-05-12”." in told
    preview = year("roll-forward", "board.toml", "--preview")
    assert (preview.exit_code, preview.stderr) == (0, "Nothing was changed.\n")
    assert read_board(path.read_text(encoding="utf-8")).board.years == ("2026-27", "2027-28")  # type: ignore[union-attr]
    done = year("roll-forward", "board.toml", "--role", "business manager")
    assert (done.exit_code, done.stdout) == (0, preview.stdout)
    board = read_board(path.read_text(encoding="utf-8")).board
    assert board is not None
    assert (board.years, board.actuals) == (("2027-28", "2028-29"), ())
    assert board.reserves is not None
    assert board.reserves.opening == 100_000
    assert {partner.id: partner.last_year for partner in board.partners} == {
        "conwy": 3_000_000, "denbighshire": 3_000_000, "health": 2_500_000, "police": 1_500_000,
    }  # fmt: skip
    assert year("check", "board.toml").exit_code == 0


def test_a_year_is_not_settled_by_what_was_decided_for_another(year: Run) -> None:
    """A decision for next year alone says nothing of this one, nor does a proposal."""
    year("propose", "board.toml", "Next year", "--year", "2027-28")
    year("adopt", "board.toml", "Next year", "--meeting", "May", "--date", "2026-05-12", "--despite", "A rehearsal")
    for name in ("Next year", "Adopted 2026-05-12"):
        for words in (("settle", "board.toml", name), ("roll-forward", "board.toml", name)):
            refused = year(*words)
            told = f"“{name}” is not for the year 2026-27. It is for 2027-28.\n"
            assert (refused.exit_code, refused.stdout, refused.stderr) == (2, "", told)
    assert year("settle", "board.toml", "Adopted 2026-05-12", "--year", "2027-28").exit_code == 0


def test_a_year_adopted_under_a_scenario_is_lived_with(year: Run, tmp_path: Path) -> None:
    """A line that only the scenario has is recorded like others; the next plan is without it, and that is said."""
    path = tmp_path / "board.toml"
    scenario = (
        '\n[[scenarios]]\nname = "More"\nchanges = ["Add \\"Helpline\\" to core at £10,000 a year from 2026-27."]\n'
    )
    path.write_text(path.read_text(encoding="utf-8") + scenario, encoding="utf-8")
    year("propose", "board.toml", "With a helpline", "--scenario", "More")
    year("adopt", "board.toml", "With a helpline", "--meeting", "May", "--date", "2026-05-12", "--despite", "Rehearsal")
    assert "Did you mean “helpline”?" in year("actuals", "board.toml", "cost", "Helpline", "£9,000").stderr
    assert year("actuals", "board.toml", "cost", "helpline", "£9,000").exit_code == 0
    rows = year("settle", "board.toml", "--format", "csv").stdout.splitlines()
    assert "2026-27,,kept,,,,1000.00" in rows
    rolled = " ".join(year("roll-forward", "board.toml", "--preview").stdout.split())
    assert (
        "2026-27 was shared under the scenario “More”. The plan is without its changes: enter those that go on."
        in rolled
    )
    assert year("actuals", "board.toml", "cost", "helpline", "£1", "--year", "2027-28").exit_code == 0
    assert year("check", "board.toml").exit_code == 0


def test_what_is_kept_may_be_said(year: Run, tmp_path: Path) -> None:
    """In place of what the settlement says."""
    assert year("roll-forward", "board.toml", "--kept", "lots").exit_code == 2
    below = year("roll-forward", "board.toml", "--kept", "-£5")
    assert (below.exit_code, below.stderr) == (2, "What is kept cannot be below zero.\n")
    assert year("roll-forward", "board.toml", "--kept", "£12").exit_code == 0
    board = read_board((tmp_path / "board.toml").read_text(encoding="utf-8")).board
    assert board is not None
    assert board.reserves is not None
    assert board.reserves.opening == 1_200
