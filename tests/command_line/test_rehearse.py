"""`cyfran rehearse` says how jumpy a formula is."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.command_line.conftest import Run
from tests.command_line.what_if import WHAT_IF


@pytest.fixture
def ask(run: Run, tmp_path: Path) -> Run:
    """Run `cyfran` where board.toml has past years."""
    (tmp_path / "board.toml").write_text(WHAT_IF, encoding="utf-8")
    return run


def squeezed(text: str) -> list[str]:
    """The lines of a text, runs of spaces made one."""
    return [" ".join(line.split()) for line in text.splitlines()]


def test_past_years_from_what_was_paid(ask: Run) -> None:
    """£45,000 each of £150,000, then 45% and 55% of £72,000."""
    result = ask("rehearse", "board.toml", "--seed", "1")
    lines = squeezed(result.stdout)
    assert result.exit_code == 0
    assert "It starts from what was paid in 2022-23." in lines
    assert "Conwy £12,600.00 28.0% -£12,600.00 -28.0% 2024-25 1" in lines
    assert "Denbighshire £5,400.00 12.0% -£5,400.00 -12.0% 2024-25 0" in lines
    assert "The order of who pays most changes in 1 year of 1." in lines
    assert "Conwy £46,000.00 £45,000.00 -£1,000.00 -2.2%" in lines


def test_the_seed_is_printed_and_repeats(ask: Run) -> None:
    """The same seed gives the same text; without one, one is chosen and printed."""
    chosen = json.loads(ask("rehearse", "board.toml", "--format", "json").stdout)["nudged"]["seed"]
    again = ask("rehearse", "board.toml", "--seed", str(chosen))
    assert f"seed {chosen}" in again.stdout
    assert ask("rehearse", "board.toml", "--seed", str(chosen)).stdout == again.stdout


def test_which_figure_moves_whom_most(ask: Run) -> None:
    """Children of the two councils move the two councils, and nobody else."""
    text = ask("rehearse", "board.toml", "--within", "10%", "--seed", "1").stdout
    assert "Police: no figure moves it." in text
    assert "with children aged 0-17 of Conwy 10% lower." in text


def test_json_and_text_say_the_same(ask: Run) -> None:
    """Both are one rehearsal."""
    text = ask("rehearse", "board.toml", "--seed", "5").stdout.replace(",", "")
    data = json.loads(ask("rehearse", "board.toml", "--seed", "5", "--format", "json").stdout)
    told = ("low_pence", "high_pence", "typical_difference_pence")
    amounts = [row[key] for row in data["nudged"]["partners"] for key in told]
    amounts += [row["typical_change_pence"] for row in data["past"]["partners"]]
    assert all(f"£{pence // 100}.{pence % 100:02d}" in text for pence in amounts)


def test_csv_has_past_years_draws_and_figures(ask: Run) -> None:
    """Five partners in two past years, five figures of each under chance, and whom each figure moves."""
    rows = list(csv.DictReader(io.StringIO(ask("rehearse", "board.toml", "--seed", "5", "--format", "csv").stdout)))
    parts = [row["part"] for row in rows]
    assert [parts.count(part) for part in ("past", "together", "alone")] == [10, 25, 8]


def test_a_file_without_past_years_is_told_and_rehearsed(ask: Run, tmp_path: Path) -> None:
    """The rest is printed all the same."""
    (tmp_path / "board.toml").write_text(WHAT_IF.partition("[[past]]")[0], encoding="utf-8")
    text = " ".join(ask("rehearse", "board.toml").stdout.split())
    assert "The Board file has no past years. Add some under [[past]]" in text
    assert "If every driver figure may be off by 5%, in 2026-27" in text


@pytest.mark.parametrize("within", ["5", "0%", "100%", "-3%", "much"])
def test_how_far_off_must_make_sense(ask: Run, within: str) -> None:
    """More than nothing and less than all, in per cent."""
    result = ask("rehearse", "board.toml", f"--within={within}")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "%" in result.stderr


def test_text_fits_eighty_columns(ask: Run) -> None:
    """No line is wider than a small terminal."""
    assert max(map(len, ask("rehearse", "board.toml").stdout.splitlines())) <= 80
