"""`cyfran explain` reads like a letter and ends in the figure that the split shows."""

import json
from pathlib import Path

from tests.command_line.boards import LIMITED, with_formula
from tests.command_line.conftest import Run

LETTER = """\
Why Conwy County Borough Council pays £51,210.28 in 2026-27
Formula “agreed”

1. What is shared
   All that the Board does:                                          £162,345.67
      (illustrative)
   True cost, 1 cost line:                                           £162,345.67
   Costs to share:                                                   £162,345.67

2. The formula says:
   “Local authorities pay 60%, shared by children aged 0-17.”
   children aged 0-17, Conwy:                                             20,890
      (made up for a test, 30 June 2023)
   Percentage of the costs:                    60% of £162,345.67 = £97,407.40
   Share:                         £97,407.40 x 20,890 / 39,735 = £51,210.28

3. Rounded
   Before rounding:                                               £51,210.2838…
   Assessed share:                                                   £51,210.28
   Each share is rounded down to whole pence; what that leaves goes to the
   largest remainders. Conwy has none of them.
"""


def _squeezed(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines()]


def test_the_letter(run: Run) -> None:
    """Each step has its sentence, its figures and its source."""
    assert _squeezed(run("explain", "board.toml", "Conwy").stdout) == _squeezed(LETTER)


def test_a_letter_fits_eighty_columns(run: Run) -> None:
    """No line is wider than a small terminal."""
    assert max(map(len, run("explain", "board.toml", "conwy").stdout.splitlines())) <= 80


def test_a_limit_is_told_with_last_year(run: Run, tmp_path: Path) -> None:
    """A partner at its limit reads what the limit is, from what, and what became of the difference."""
    (tmp_path / "board.toml").write_text(LIMITED, encoding="utf-8")
    text = _squeezed(run("explain", "board.toml", "police").stdout)
    assert "At most: 105% of £16,000.00 = £16,800.00" in text
    assert "(last year's share: £16,000.00)" in text
    assert "Police is at the most it may pay. Nobody may be asked for £645.67 of what the" in " ".join(text)


def test_a_partner_without_a_sentence_is_told_so(run: Run, tmp_path: Path) -> None:
    """Nobody is left wondering why a figure is nothing."""
    (tmp_path / "board.toml").write_text(with_formula("Police pay the rest."), encoding="utf-8")
    text = run("explain", "board.toml", "health").stdout
    assert "No sentence of the formula asks Example Health Board to pay in 2026-27." in text


def test_every_letter_ends_in_the_split(run: Run) -> None:
    """The last figure of each letter is the one that the split shows."""
    split = json.loads(run("split", "board.toml", "--format", "json").stdout)
    for year in split["years"]:
        for row in year["partners"]:
            letter = json.loads(
                run("explain", "board.toml", row["id"], "--year", year["year"], "--format", "json").stdout
            )
            assert letter["assessed_pence"] == row["assessed_pence"]
            assert letter["steps"][-1]["lines"][-1]["value"] == f"£{row['assessed_pence'] / 100:,.2f}"


def test_an_unknown_partner_gets_the_nearest_name(run: Run) -> None:
    """A slip in a partner's name is answered with the name that was meant."""
    result = run("explain", "board.toml", "Conwey")
    assert (result.exit_code, result.stderr) == (2, "There is no partner called “Conwey”. Did you mean “conwy”?\n")
