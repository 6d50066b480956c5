"""A meeting rehearsed from end to end with the commands; `rehearsal/README.md` has every figure worked out by hand."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.command_line.conftest import Run, run

__all__ = ["run"]

FOLDER = Path(__file__).parent / "rehearsal"
EXPECTED = list(csv.DictReader(io.StringIO((FOLDER / "expected.csv").read_text(encoding="utf-8"))))
FIRST, SECOND = "Adopted 2026-05-12", "Adopted 2026-09-15"


class Meeting:
    """The Board's file, and what is typed and edited."""

    def __init__(self, typed: Run, folder: Path) -> None:
        self.typed = typed
        self.path = folder / "board.toml"
        self.path.write_bytes((FOLDER / "board.toml").read_bytes())
        (folder / "meeting.toml").write_bytes((FOLDER / "meeting.toml").read_bytes())

    def edit(self, old: str, new: str) -> None:
        """Words in the file are others; the first such words are those of the plan and the formula."""
        text = self.path.read_text(encoding="utf-8")
        assert old in text
        self.path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def cyfran(self, *words: str, code: int = 0) -> str:
        """What a command on the Board prints."""
        result = self.typed(words[0], "board.toml", *words[1:])
        assert result.exit_code == code, result.output
        return str(result.stdout)


@pytest.fixture
def meeting(run: Run, tmp_path: Path) -> Meeting:
    """The Board after its meeting and what came later: two proposals, an amendment, two adoptions, an edit between."""
    held = Meeting(run, tmp_path)
    held.cyfran("propose", "First draft", "--by", "business manager", "--date", "2026-04-20")
    held.edit("Health boards pay 25%", "Health boards pay 22%")
    held.edit("Police pay 15%", "Police pay 18%")
    held.cyfran("propose", "Health's offer", "--by", "Health", "--answers", "First draft", "--date", "2026-04-27")
    held.edit("Health boards pay 22%", "Health boards pay 24%")
    held.edit("Police pay 18%", "Police pay 16%")
    held.cyfran("propose", "As amended", "--by", "the Board", "--answers", "Health's offer", "--date", "2026-05-12")
    held.cyfran("adopt", "As amended", "--checklist", code=3)
    held.cyfran("adopt", "As amended", "--record", "meeting.toml")
    held.edit(
        'amount = "£120,000"\ngrows_with = "prices"', 'amounts = { "2026-27" = "£120,000", "2027-28" = "£150,000" }'
    )
    held.cyfran(
        "adopt", "--record", "meeting.toml", "--meeting", "Autumn meeting", "--date", "2026-09-15", "--year", "2027-28"
    )
    return held


def test_every_figure_is_as_worked_out_by_hand(meeting: Meeting) -> None:
    """Proposals and adoptions, after all that came later; proposals follow the figures of today."""
    meeting.edit('"2027-28" = "£150,000"', '"2027-28" = "£123,600"')
    for row in EXPECTED:
        data = json.loads(meeting.cyfran("decisions", row["of"], "--format", "json"))
        if "adoption" in data:
            shares = {(share["year"], share["partner"]): share for share in data["adoption"]["shares"]}
            found = shares[row["year"], row["partner"]]
        else:
            years = {year["year"]: year["partners"] for year in data["years_pence"]}
            (found,) = [share for share in years[row["year"]] if share["id"] == row["partner"]]
        assert (found["assessed"], found["cash_due"]) == (_pence(row["assessed"]), _pence(row["cash_due"])), row


def test_the_offer_and_the_amendment_are_told_plainly(meeting: Meeting) -> None:
    """Health's offer moves £3,600 from health to police; the amendment gives two thirds of it back."""
    told = meeting.cyfran("decisions", "Health's offer", "--against", "First draft")
    assert "2026-27: Example Police +£3,600.00, Health -£3,600.00; nobody else changes." in told
    told = meeting.cyfran("decisions", "As amended", "--against", "Health's offer")
    assert "2026-27: Health +£2,400.00, Example Police -£2,400.00; nobody else changes." in told


def test_invoices_are_a_quarter_of_the_cash(meeting: Meeting) -> None:
    """£28,800.00 by each of four days."""
    rows = list(csv.DictReader(io.StringIO(meeting.cyfran("decisions", FIRST, "--invoices", "--format", "csv"))))
    first = {row["partner"]: row["amount"] for row in rows if row["due"] == "2026-04-01"}
    assert first == {"ashby": "10800.00", "brook": "7200.00", "health": "7200.00", "police": "3600.00"}
    assert len({row["due"] for row in rows if row["year"] == "2026-27"}) == 4


def test_the_second_decision_takes_the_place_of_the_first(meeting: Meeting) -> None:
    """The first stays in the file, word for word, in force for the years not decided anew; the second names it."""
    data = json.loads(meeting.cyfran("decisions", "--format", "json"))
    first, second = data["adoptions"]
    assert (first["name"], "2027-28" in first["years"]) == (FIRST, True)
    assert first["years_in_force"] == [year for year in first["years"] if year != "2027-28"] != []
    assert second["years_in_force"] == ["2027-28"]
    assert (second["name"], second["in_force"], second["supersedes"]) == (SECOND, True, first["fingerprint"])
    assert "It takes the place of “Adopted 2026-05-12” for 2027-28." in " ".join(
        meeting.cyfran("decisions", SECOND, "--minute").split()
    )


def test_everything_verifies_and_the_history_tells_it_all(meeting: Meeting) -> None:
    """Edits made outside the program are told as such; nothing was altered."""
    told = meeting.cyfran("verify")
    assert told.startswith("This Board file is what was recorded: nothing in it was altered.")
    history = meeting.cyfran("history")
    assert history.count("The Board was changed outside the program; what was changed is not known.") == 3
    assert history.count("The Board adopted “agreed” at") == 2
    assert meeting.cyfran("history", "--check") == "The history is whole: 9 entries.\n"


def test_whoever_alters_the_first_decision_is_found_out(meeting: Meeting) -> None:
    """Although it is superseded."""
    meeting.edit('meeting = "Spring meeting"', 'meeting = "Sprung meeting"')
    assert "“Adopted 2026-05-12” was altered." in meeting.cyfran("verify", code=3)


def _pence(pounds: str) -> int:
    whole, _point, pence = pounds.partition(".")
    return int(whole) * 100 + int(pence)
