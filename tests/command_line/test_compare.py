"""`cyfran compare` lays formulas, scenarios and both side by side."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.command_line.boards import BOARD
from tests.command_line.conftest import Run
from tests.command_line.what_if import WHAT_IF


@pytest.fixture
def ask(run: Run, tmp_path: Path) -> Run:
    """Run `cyfran` where board.toml has something to compare."""
    (tmp_path / "board.toml").write_text(WHAT_IF, encoding="utf-8")
    return run


def squeezed(text: str) -> list[str]:
    """The lines of a text, runs of spaces made one."""
    return [" ".join(line.split()) for line in text.splitlines()]


def test_two_formulas_side_by_side(ask: Run) -> None:
    """A fifth of £162,345.67 instead of 10% is more, instead of 25% less; who is most affected stands first."""
    result = ask("compare", "board.toml", "agreed", "equal", "--year", "2026-27")
    lines = squeezed(result.stdout)
    assert result.exit_code == 0
    assert lines[:4] == ["Example Board", "Compared: assessed shares.", "A agreed", "B equal"]
    start = lines.index("Partner A B Difference %") + 2
    assert lines[start : start + 5] == [
        "Probation £8,117.28 £32,469.13 +£24,351.85 +300.0%",
        "Conwy £51,210.28 £32,469.14 -£18,741.14 -36.6%",
        "Police £16,234.57 £32,469.13 +£16,234.56 +100.0%",
        "Denbighshire £46,197.12 £32,469.14 -£13,727.98 -29.7%",
        "Example Health Board £40,586.42 £32,469.13 -£8,117.29 -20.0%",
    ]


def test_last_year_and_shares_stand_beside(ask: Run) -> None:
    """The second table says how far each side's figure is from last year's, and its part of the costs."""
    lines = squeezed(ask("compare", "board.toml", "agreed", "equal", "--year", "2026-27").stdout)
    assert "Partner Last year Change % Share A Share B" in lines
    assert "Probation £8,000.00 +£24,469.13 +305.9% 5.00% 20.00%" in lines


def test_a_sentence_for_each_partner(ask: Run) -> None:
    """What it means is said in words that a minute can hold."""
    text = " ".join(ask("compare", "board.toml", "agreed", "equal", "--year", "2026-27").stdout.split())
    assert "Police pays £16,234.56 (100.0%) more under “equal” than under “agreed” in 2026-27." in text
    assert "Conwy pays £18,741.14 (36.6%) less under “equal” than under “agreed” in 2026-27." in text


def test_one_name_is_compared_with_the_formula_in_use(ask: Run) -> None:
    """`compare FILE equal` is `compare FILE agreed equal`."""
    both = ask("compare", "board.toml", "agreed", "equal").stdout
    assert ask("compare", "board.toml", "equal").stdout == both


def test_a_stored_comparison_opens_the_same(ask: Run) -> None:
    """Its name is all that is needed."""
    assert ask("compare", "board.toml", "for may").stdout == ask("compare", "board.toml", "agreed", "equal").stdout


def test_a_comparison_is_kept_and_opens_again(ask: Run, tmp_path: Path) -> None:
    """`--save` writes it into the Board file; nothing else there changes."""
    asked = ask("compare", "board.toml", "equal", "agreed WITH dearer", "--save", "Two ways")
    assert (asked.exit_code, 'cyfran compare board.toml "Two ways"' in asked.stderr) == (0, True)
    written = (tmp_path / "board.toml").read_text(encoding="utf-8")
    assert 'name = "Two ways"\nsides = ["equal", "agreed with Dearer"]' in written
    assert ask("compare", "board.toml", "Two ways").stdout == asked.stdout
    assert ask("check", "board.toml").exit_code == 0


def test_a_comparison_kept_twice_is_kept_once(ask: Run, tmp_path: Path) -> None:
    """The second takes the place of the first."""
    ask("compare", "board.toml", "agreed", "equal", "--save", "Mine")
    ask("compare", "board.toml", "equal", "agreed", "--save", "mine")
    written = (tmp_path / "board.toml").read_text(encoding="utf-8")
    assert (written.count('name = "Mine"'), 'sides = ["equal", "agreed"]' in written) == (1, True)


@pytest.mark.parametrize("name", ["agreed", "Dearer", " "])
def test_a_comparison_cannot_have_the_name_of_something_else(ask: Run, name: str) -> None:
    """It could not be opened again."""
    result = ask("compare", "board.toml", "agreed", "equal", "--save", name)
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_scenario_as_a_side(ask: Run) -> None:
    """£7,654.33 more of costs in the second year, 10% of it for the police; nothing in the first."""
    data = json.loads(ask("compare", "board.toml", "Dearer", "--format", "json").stdout)
    assert [side["name"] for side in data["sides"]] == ["agreed", "Dearer"]
    police = [next(row for row in year["partners"] if row["id"] == "police") for year in data["years"]]
    assert [row["sides"][1]["difference_pence"] for row in police] == [0, 1_700_000 - 1_623_457]


def test_a_formula_with_a_scenario_and_a_stack(ask: Run) -> None:
    """`equal with Dearer + Probation leaves` is both scenarios under that formula."""
    data = json.loads(
        ask(
            "compare", "board.toml", "equal with Dearer + Probation leaves", "--year", "2027-28", "--format", "json"
        ).stdout
    )
    (year,) = data["years"]
    assert data["sides"][1] == {"name": "equal with Dearer + Probation leaves", "formula": "equal"}
    assert year["sides"][1]["costs_to_share_pence"] == 17_000_000
    assert {row["id"]: row["sides"][1] and row["sides"][1]["assessed_pence"] for row in year["partners"]} == {
        "conwy": 4_250_000,
        "denbighshire": 4_250_000,
        "health": 4_250_000,
        "police": 4_250_000,
        "probation": None,
    }


def test_who_left_has_a_blank(ask: Run) -> None:
    """No nought that is not there: a dash in the text, nothing in CSV, a sentence in words."""
    words = ("compare", "board.toml", "Probation leaves", "--year", "2027-28")
    text = ask(*words).stdout
    assert "Probation £8,117.28 - - -" in squeezed(text)
    assert (
        "Probation, which pays £8,117.28 under “agreed”, is no partner under “Probation leaves” in 2027-28."
        in " ".join(text.split())
    )
    rows = list(csv.DictReader(io.StringIO(ask(*words, "--format", "csv").stdout)))
    assert [row["side"] for row in rows if row["id"] == "probation"] == ["agreed"]


def test_only_what_differs(ask: Run) -> None:
    """Two councils pay 58% instead of 60%; the others are left out when asked."""
    words = ("compare", "board.toml", "agreed", "less of councils", "--only-differences", "--year", "2026-27")
    data = json.loads(ask(*words, "--format", "json").stdout)
    assert [row["id"] for row in data["years"][0]["partners"]] == ["conwy", "denbighshire"]
    assert "Police" not in ask(*words).stdout


def test_the_gap_and_the_totals_are_told(ask: Run) -> None:
    """2% of £162,345.67 is asked of nobody."""
    lines = squeezed(ask("compare", "board.toml", "agreed", "less of councils", "--year", "2026-27").stdout)
    assert "Gap £0.00 £3,246.91" in lines
    assert "Costs to share £162,345.67 £162,345.67" in lines


def test_nothing_differs_between_a_side_and_itself(ask: Run) -> None:
    """It is said for each year."""
    text = ask("compare", "board.toml", "agreed", "agreed", "--only-differences").stdout
    assert text.count("Nothing differs for any partner in 20") == 2


def test_csv_has_a_row_for_each_partner_year_and_side(ask: Run) -> None:
    """Five partners, two years, three sides; then costs, gap and surplus of each side and year."""
    printed = ask("compare", "board.toml", "agreed", "equal", "Dearer", "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(printed)))
    assert (len([row for row in rows if row["id"]]), len([row for row in rows if not row["id"]])) == (30, 18)


def test_text_fits_eighty_columns(ask: Run) -> None:
    """No line is wider than a small terminal, with six sides too."""
    text = ask("compare", "board.toml", "agreed", "equal", "Dearer", "less of councils", "equal", "agreed").stdout
    assert max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["agred", "equal"], "There is no formula, scenario or decision called “agred”. Did you mean “agreed”?"),
        (["agreed", "Dearer + Probaton leaves"], "There is no scenario called “Probaton leaves”. Did you mean"),
        (["agreed with Deerer", "equal"], "There is no scenario called “Deerer”. Did you mean “Dearer”?"),
        (["agred with Dearer", "equal"], "There is no formula called “agred”. Did you mean “agreed”?"),
        (["For Mai"], "Did you mean the comparison “For May”?"),
        (["agreed"], "“agreed” is the formula in use. Name another side to compare it with."),
        ([], "Name what to compare, such as two formulas. Comparisons kept in the file: “For May”."),
    ],
)
def test_an_unknown_name_says_the_nearest(ask: Run, names: list[str], said: str) -> None:
    """Wrong use ends with code 2 and says what was meant."""
    result = ask("compare", "board.toml", *names)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in " ".join(result.stderr.split())


def test_a_side_that_cannot_be_is_told(ask: Run, tmp_path: Path) -> None:
    """A scenario that breaks the formula ends with code 1 and its problem."""
    broken = WHAT_IF.replace("Probation leaves from 2027-28.", "In the formula, police pay 50%.")
    (tmp_path / "board.toml").write_text(broken, encoding="utf-8")
    result = ask("compare", "board.toml", "agreed", "Probation leaves")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "140%" in result.stderr


ADOPT = (
    "adopt",
    "board.toml",
    "--name",
    "Adopted in May",
    "--meeting",
    "The Board",
    "--date",
    "2026-05-01",
    "--despite",
    "a test",
)


def test_a_decision_as_a_side(ask: Run, tmp_path: Path) -> None:
    """What was adopted stays as it was when the formula changes under it."""
    assert ask(*ADOPT).exit_code == 0
    path = tmp_path / "board.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Police pay 10%.", "Police pay 8%.", 1), encoding="utf-8")
    result = ask("compare", "board.toml", "adopted in may", "agreed", "--year", "2026-27", "--only-differences")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Police £16,234.57 £12,987.65 -£3,246.92 -20.0%" in squeezed(result.stdout)
    assert "less under “agreed” than under “Adopted in May” in 2026-27." in " ".join(result.stdout.split())


def test_a_decision_that_was_altered_is_told(ask: Run, tmp_path: Path) -> None:
    """Its figures are shown as they stand, with a notice that they do not come out of the frozen facts."""
    assert ask(*ADOPT).exit_code == 0
    path = tmp_path / "board.toml"
    head, mark, adopted = path.read_text(encoding="utf-8").partition("[[adoptions]]")
    altered = adopted.replace("£16,234.57", "£16,234.58", 2)
    assert altered != adopted
    path.write_text(head + mark + altered, encoding="utf-8")
    result = ask("compare", "board.toml", "Adopted in May", "agreed", "--year", "2026-27")
    assert result.exit_code == 0
    assert "comes out of the frozen facts" in " ".join(result.stderr.split())


def test_what_a_scenario_makes_wrong_in_the_formula_is_told_of_the_scenario(run: Run, tmp_path: Path) -> None:
    """The formula in the file says nothing wrong, and the other side of the comparison has it too."""
    more = "[[scenarios]]\nname = \"More\"\nchanges = ['In the formula, police pay 90%.']\n"
    (tmp_path / "board.toml").write_text(BOARD + more, encoding="utf-8")
    done = run("compare", "board.toml", "agreed", "agreed with More")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("scenario “More”, formula “agreed”, line 4:\n  The percentages add up to 180%")
