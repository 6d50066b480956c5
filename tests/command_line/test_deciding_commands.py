"""`cyfran propose`, `adopt`, `decisions`, `history` and `verify`, as people type them."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from funding.document import read_board
from tests.command_line.conftest import Run
from tests.decisions.meeting import BOARD
from tests.project.working_copy import ROOT, run_python
from tui.command_line import main

ANSWERS = "health=agrees subject to: a review in June; police=absent; all others=agrees"
ADOPT = (
    "adopt", "board.toml", "--meeting", "Spring meeting", "--date", "2026-05-12", "--present", "conwy,Health",
    "--answers", ANSWERS, "--review", "2027-03-01",
)  # fmt: skip
ADOPTED = "Adopted 2026-05-12"


@pytest.fixture
def meeting(run: Run, tmp_path: Path) -> Run:
    """`cyfran` in a folder with the Board before its meeting."""
    (tmp_path / "board.toml").write_text(BOARD, encoding="utf-8")
    return run


def edited(folder: Path, old: str, new: str) -> None:
    """The first such words in the Board file are others."""
    path = folder / "board.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_proposal_and_its_answer_are_compared_at_once(meeting: Run, tmp_path: Path) -> None:
    """The counter-proposal says what differs from what it answers; the remark in the file stays."""
    first = meeting("propose", "board.toml", "First draft", "--by", "business manager")
    assert (first.exit_code, first.stdout) == (0, "")
    assert first.stderr == "Put forward: “First draft”, the formula “agreed”.\n"
    edited(tmp_path, "Health boards pay 25%", "Health boards pay 24%")
    edited(tmp_path, "Police pay 15%", "Police pay 16%")
    answer = meeting("propose", "board.toml", "Health's offer", "--by", "Health", "--answers", "first draft")
    assert answer.stdout.splitlines()[2:4] == [
        "2026-27: Police +£1,000.00, Health -£1,000.00; nobody else changes.",
        "2027-28: Police +£1,040.00, Health -£1,040.00; nobody else changes.",
    ]
    assert (tmp_path / "board.toml").read_text(encoding="utf-8").startswith("# Before the spring meeting.\n")


def test_a_proposal_keeps_its_sentences(meeting: Run, tmp_path: Path) -> None:
    """Whatever becomes of the formula later."""
    meeting("propose", "board.toml", "First draft")
    edited(tmp_path, "Health boards pay 25%", "Health boards pay 1%")
    told = meeting("decisions", "board.toml", "First draft").stdout
    assert "Health boards pay 25%." in told
    assert "£25,000.00" in told


def test_proposals_are_shown_by_what_their_sentences_are_about(meeting: Run) -> None:
    """In-kind terms and protections stand under headings of their own."""
    meeting("propose", "board.toml", "First draft", "--by", "Police", "--date", "2026-05-01", "--note", "Try this.")
    told = meeting("decisions", "board.toml", "First draft").stdout
    assert told.startswith("First draft, put forward by Police on 1 May 2026: formula “agreed”.\n\nTry this.\n")
    for heading in ("Who pays what", "What protects partners", "What is given in kind", "At the year's end"):
        assert heading in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("First",), "There is already a proposal or an adoption called “First”."),
        (("Other", "--formula", "agred"), "There is no formula called “agred”. Did you mean “agreed”?"),
        (("Other", "--answers", "Frist"), "There is no proposal called “Frist”. Did you mean “First”?"),
        (("Other", "--scenario", "Bad"), "scenarios: There is no scenario called “Bad”."),
        (("Other", "--year", "2020-21"), "The Board file has no year 2020-21. It has 2026-27, 2027-28."),
        (("",), "This must not be blank."),
        (("x" * 300,), "This is longer than 200 characters. Make it shorter."),
    ],
)
def test_a_proposal_that_cannot_be_put_forward(meeting: Run, words: tuple[str, ...], told: str) -> None:
    """Nothing is written, and it is said what to do."""
    meeting("propose", "board.toml", "First")
    before = Path("board.toml").read_bytes()
    result = meeting("propose", "board.toml", *words)
    assert result.exit_code == 2
    assert result.stderr.startswith(told)
    assert Path("board.toml").read_bytes() == before


def test_the_checklist_is_listed_and_its_state_is_the_exit_code(meeting: Run) -> None:
    """Before the meeting something is missing; with the record of the meeting nothing is."""
    before = meeting("adopt", "board.toml", "--checklist")
    assert before.exit_code == 3
    assert "missing:    A date for the review is set. Set one.\n" in before.stdout
    after = meeting(*ADOPT, "--checklist", "--format", "json")
    assert after.exit_code == 0
    assert {item["state"] for item in json.loads(after.stdout)["checklist"]} == {"done", "not needed"}
    assert Path("board.toml").read_text(encoding="utf-8") == BOARD


def test_adopting_with_something_missing_changes_nothing(meeting: Run) -> None:
    """“Exit code 3 when something is missing, unless `--despite "reason"` which is recorded”."""
    result = meeting(*ADOPT[:-2])
    assert result.exit_code == 3
    assert "missing:    A date for the review is set." in result.stdout
    assert result.stderr.startswith("Nothing was adopted. Settle what is missing, or adopt all the same")
    assert Path("board.toml").read_text(encoding="utf-8") == BOARD
    assert meeting(*ADOPT[:-2], "--despite", "The year has begun").exit_code == 0
    board = read_board(Path("board.toml").read_text(encoding="utf-8")).board
    assert board is not None
    assert board.adoptions[0].despite == "The year has begun"
    assert board.adoptions[0].missing == ("A date for the review is set",)


def test_a_decision_is_read_from_a_record(meeting: Run, tmp_path: Path) -> None:
    """The same decision, the same fingerprint, whether typed or written down; what is typed comes first."""
    record = (
        'meeting = "Autumn meeting"\ndate = 2026-05-12\npresent = ["conwy", "Health"]\nreview = 2027-03-01\n'
        '[answers]\nhealth = "agrees subject to: a review in June"\npolice = "absent"\n"all others" = "agrees"\n'
    )
    (tmp_path / "record.toml").write_text(record, encoding="utf-8")
    (tmp_path / "other.toml").write_text(BOARD, encoding="utf-8")
    typed = meeting(*ADOPT)
    written = meeting("adopt", "other.toml", "--record", "record.toml", "--meeting", "Spring meeting")
    assert typed.exit_code == written.exit_code == 0
    assert typed.stderr.splitlines()[0] == written.stderr.splitlines()[0]


def test_a_partner_whose_name_has_a_comma_is_present(meeting: Run, tmp_path: Path) -> None:
    """A record's names stand in brackets, each by itself; typed, one such name is known too."""
    edited(tmp_path, 'name = "Example Police"', 'name = "Police, Crime and Fire"')
    for present in ('["Police, Crime and Fire", "Health"]', '["all"]', '"Conwy, Health"'):
        (tmp_path / "record.toml").write_text(f"present = {present}\n", encoding="utf-8")
        told = meeting("adopt", "board.toml", "--record", "record.toml", "--checklist").stdout
        assert "done:       The meeting was quorate." in told
    assert meeting("adopt", "board.toml", "--present", "Police, Crime and Fire", "--checklist").exit_code == 3


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--answers", "polis=agrees"), "There is no partner called “polis”. Did you mean “police”?"),
        (("--answers", "police=maybe"), "“maybe” is no answer of Police. Choose one of: agrees, agrees subject to,"),
        (("--answers", "police"), "“police” is no answer. Write it like: police=agrees;"),
        (("--answers", "police=agrees; Police=absent"), "“Police” answers twice."),
        (("--answers", "police=agrees: if paid"), "Only an answer “agrees subject to” has conditions,"),
        (("--present", "conwy,nobody"), "There is no partner called “nobody”."),
        (("--record", "bad.toml"), "bad.toml: “meting” is not known here. Did you mean “meeting”?"),
        (("First",), "There is no proposal or adoption called “First”."),
        (("--year", "2020-21"), "The Board file has no year 2020-21."),
        (("--date", "12 May"), "“12 May” is not a date. Write it like 2026-03-31."),
    ],
)
def test_a_decision_that_cannot_be_understood(meeting: Run, tmp_path: Path, words: tuple[str, ...], told: str) -> None:
    """Each slip is named with what to write instead."""
    (tmp_path / "bad.toml").write_text('meting = "x"\n', encoding="utf-8")
    result = meeting("adopt", "board.toml", *words)
    assert result.exit_code == 2
    assert told in result.stderr


def test_a_meeting_with_too_long_a_name(meeting: Run) -> None:
    """What cannot be kept is refused in words, and nothing is adopted."""
    before = Path("board.toml").read_bytes()
    result = meeting(*ADOPT, "--meeting", "x" * 300)
    assert (result.exit_code, result.stderr) == (2, "meeting: This is longer than 200 characters. Make it shorter.\n")
    assert Path("board.toml").read_bytes() == before


def test_a_record_that_is_not_there_cannot_be_read(meeting: Run) -> None:
    """A file that cannot be read ends with exit code 4, as everywhere."""
    result = meeting("adopt", "board.toml", "--record", "gone.toml")
    assert (result.exit_code, result.stderr) == (4, "“gone.toml” could not be read: No such file or directory.\n")


def test_the_papers_of_an_adoption(meeting: Run) -> None:
    """Minute, statement and invoices, by the name of the adoption or the beginning of its fingerprint."""
    mark = meeting(*ADOPT).stderr.splitlines()[0].split()[-1]
    minute = meeting("decisions", "board.toml", ADOPTED, "--minute").stdout
    assert minute.startswith("At its meeting “Spring meeting” on 12 May 2026, Example Board adopted the\n")
    assert minute.rstrip().endswith(mark)
    assert meeting("decisions", "board.toml", mark[:8], "--minute").stdout == minute
    statement = meeting("decisions", "board.toml", ADOPTED, "--statement", "Police", "--year", "2027-28").stdout
    assert statement.startswith("Example Police: contribution to Example Board for 2027-28\n")
    rows = list(
        csv.DictReader(io.StringIO(meeting("decisions", "board.toml", ADOPTED, "--invoices", "--format", "csv").stdout))
    )
    assert sum(float(row["amount"]) for row in rows if row["year"] == "2026-27") == 94_000


def test_decisions_lists_what_there_is(meeting: Run) -> None:
    """Proposals with who put them forward, adoptions with whether they are in force."""
    meeting("propose", "board.toml", "First draft", "--by", "Police", "--date", "2026-05-01")
    meeting(*ADOPT[:2], "First draft", *ADOPT[2:])
    meeting(*ADOPT, "--name", "Second thoughts")
    told = " ".join(meeting("decisions", "board.toml").stdout.split())
    assert "- First draft, put forward by Police on 1 May 2026: formula “agreed”" in told
    assert "- Adopted 2026-05-12: formula “agreed”, Spring meeting, 12 May 2026; superseded; fingerprint" in told
    assert "- Second thoughts: formula “agreed”, Spring meeting, 12 May 2026; in force; fingerprint" in told
    data = json.loads(meeting("decisions", "board.toml", "--format", "json").stdout)
    assert [adoption["in_force"] for adoption in data["adoptions"]] == [False, True]
    assert data["adoptions"][1]["supersedes"] == data["adoptions"][0]["fingerprint"]


def test_a_proposal_of_nobody_in_particular_reads_well(meeting: Run) -> None:
    """Nobody is called “not said”."""
    meeting("propose", "board.toml", "First draft", "--date", "2026-05-01")
    told = " ".join(meeting("decisions", "board.toml").stdout.split())
    assert "- First draft, put forward on 1 May 2026: formula “agreed”" in told


def test_an_adoption_against_today(meeting: Run, tmp_path: Path) -> None:
    """Later edits never change it, and what they change is told."""
    meeting(*ADOPT)
    edited(tmp_path, "Health boards pay 25%", "Health boards pay 20%")
    told = meeting("decisions", "board.toml", "today", "--against", ADOPTED).stdout
    assert "2026-27: Health -£5,000.00; nobody else changes; the gap changes by +£5,000.00." in told
    one = meeting("decisions", "board.toml", ADOPTED)
    assert (one.exit_code, "£25,000.00" in one.stdout) == (0, True)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("Nothing",), "There is no proposal or adoption called “Nothing”. See them with: cyfran decisions FILE"),
        (("--minute",), "Name the proposal or adoption that is meant."),
        (("First", "--minute"), "“First” is not adopted, and only an adoption has a minute, statements and invoices."),
        ((ADOPTED, "--minute", "--format", "csv"), "This cannot be had as csv. Leave --format out."),
        ((ADOPTED, "--statement", "nobody"), "There is no partner called “nobody”."),
        ((ADOPTED, "--statement", "police", "--year", "2030-31"), "“Adopted 2026-05-12” is not for the year 2030-31."),
    ],
)
def test_what_decisions_cannot_do(meeting: Run, words: tuple[str, ...], told: str) -> None:
    """Each is told with exit code 2."""
    meeting("propose", "board.toml", "First")
    meeting(*ADOPT)
    result = meeting("decisions", "board.toml", *words)
    assert result.exit_code == 2
    assert told in result.stderr


def test_verify_says_that_all_is_as_adopted(meeting: Run, tmp_path: Path) -> None:
    """Also after the Board has moved on; it then says how."""
    meeting(*ADOPT)
    whole = meeting("verify", "board.toml")
    assert whole.exit_code == 0
    assert whole.stdout.startswith("This Board file is what was recorded: nothing in it was altered.\n")
    assert "Today's split is still that of “Adopted 2026-05-12”." in whole.stdout
    edited(tmp_path, "Health boards pay 25%", "Health boards pay 20%")
    meeting("propose", "board.toml", "Cheaper for health")
    later = meeting("verify", "board.toml")
    assert later.exit_code == 0
    assert "Today's split is not that of “Adopted 2026-05-12”. 2026-27: Health -£5,000.00;" in " ".join(
        later.stdout.split()
    )


def test_verify_finds_a_figure_that_was_altered(meeting: Run, tmp_path: Path) -> None:
    """A penny, in the results that stand in the file."""
    meeting(*ADOPT)
    edited(tmp_path, 'assessed = "£25,000"', 'assessed = "£24,999.99"')
    result = meeting("verify", "board.toml")
    assert result.exit_code == 3
    told = " ".join(result.stdout.split())
    assert told.startswith("This Board file is NOT what was recorded. “Adopted 2026-05-12” was altered.")
    assert "2026-27, health: £24,999.99 assessed, £25,000.00 in cash stands there, and £25,000.00 assessed" in told
    assert meeting("decisions", "board.toml", ADOPTED, "--minute").exit_code == 3


def test_verify_says_what_to_do_with_a_file_saved_as_utf_16(meeting: Run, tmp_path: Path) -> None:
    """In the words of every other command, not as a slip in its first line."""
    path = tmp_path / "board.toml"
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-16")
    for command in ("verify", "decisions"):
        result = meeting(command, "board.toml")
        told = "“board.toml” was saved as UTF-16. Open it in the editor and save it as UTF-8.\n"
        assert (result.exit_code, result.stderr) == (4, told)


def test_verify_on_a_board_without_decisions(meeting: Run) -> None:
    """There is nothing to check, and that is said."""
    result = meeting("verify", "board.toml")
    assert (result.exit_code, result.stdout) == (
        0,
        "Nothing was adopted yet and no history was recorded, so there is nothing to\n  check.\n",
    )


def test_an_adoption_by_itself_is_verified(meeting: Run, tmp_path: Path) -> None:
    """By the program, and by a script that needs Python alone, even in a bare interpreter."""
    meeting(*ADOPT)
    text = meeting("decisions", "board.toml", ADOPTED, "--format", "json").stdout
    path = tmp_path / "adoption.json"
    script = ("-I", "-S", str(ROOT / "docs" / "verify_split.py"), str(path))
    path.write_text(text, encoding="utf-8")
    assert meeting("verify", "adoption.json").exit_code == 0
    bare = run_python(*script)
    assert (bare.returncode, bare.stderr) == (0, "")
    assert "the fingerprint fits, and every figure adds up to the penny" in bare.stdout
    for old, new, told in (
        ('"assessed": 2500000', '"assessed": 2499999', "shares, gap and surplus make 9999999, not 10000000 pence"),
        ('"2026-04-01": 625000', '"2026-04-01": 625001', "2026-27, health: the instalments make 2500001, not 2500000"),
        ('"meeting": "Spring', '"meeting": "Autumn', "The fingerprint does not fit."),
        ("The Board adopted", "The Board rejected", "History, entry 2: it was altered"),
    ):
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        bare = run_python(*script)
        assert (bare.returncode, told in bare.stdout) == (3, True), bare.stdout
        assert meeting("verify", "adoption.json").exit_code == 3
    path.write_text(text[:-9], encoding="utf-8")
    assert (run_python(*script).returncode, meeting("verify", "adoption.json").exit_code) == (2, 3)


def test_history_is_printed_checked_and_exported(meeting: Run, tmp_path: Path) -> None:
    """Every change the program saved, with its role."""
    nothing = meeting("history", "board.toml").stdout
    assert nothing == "There is no history yet: it begins when the program first saves a change.\n"
    meeting("propose", "board.toml", "First draft", "--by", "Police", "--role", "business manager")
    told = meeting("history", "board.toml").stdout.splitlines()
    assert told[1] == "   The history begins with the Board as it stood."
    assert told[2].endswith(" UTC, business manager")
    assert told[3] == "   Police put forward “First draft”: formula “agreed”."
    whole = meeting("history", "board.toml", "--check")
    assert (whole.exit_code, whole.stdout) == (0, "The history is whole: 2 entries.\n")
    assert len(json.loads(meeting("history", "board.toml", "--format", "json").stdout)["history"]) == 2
    assert len(meeting("history", "board.toml", "--format", "csv").stdout.splitlines()) == 3
    edited(tmp_path, "Police put forward", "Health put forward")
    broken = meeting("history", "board.toml", "--check")
    assert broken.exit_code == 3
    assert broken.stdout.startswith("Entry 2 is not as it was written")


def test_the_role_may_stand_in_the_settings(meeting: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who works under one role chooses it once."""
    monkeypatch.setenv("CYFRAN_HOME", str(tmp_path))
    (tmp_path / "settings.toml").write_text('role = "clerk"\n', encoding="utf-8")
    meeting("propose", "board.toml", "First draft")
    assert meeting("history", "board.toml").stdout.splitlines()[0].endswith(" UTC, clerk")


@pytest.mark.parametrize("console", ["cp1252", "cp850", "utf-8"])
def test_an_exported_decision_keeps_its_letters_on_any_console(meeting: Run, tmp_path: Path, console: str) -> None:
    """Names with ŵ and ŷ are written to a file on Windows, and the fingerprint still fits; so it does in UTF-16."""
    edited(tmp_path, 'short = "Police"', 'short = "Heddlu Gŵyr a Thŷ"')
    edited(tmp_path, "Police pay", "“Heddlu Gŵyr a Thŷ” pays")
    assert meeting(*ADOPT).exit_code == 0
    words = ("decisions", "board.toml", ADOPTED, "--format", "json")
    done = CliRunner(charset=console).invoke(main, list(words))
    assert done.exit_code == 0
    told = json.loads(done.stdout_bytes.decode("utf-8"))
    assert "Heddlu Gŵyr a Thŷ" in {share["name"] for share in told["adoption"]["shares"]}
    (tmp_path / "adoption.json").write_bytes(done.stdout_bytes)
    (tmp_path / "powershell.json").write_text(done.stdout_bytes.decode("utf-8"), encoding="utf-16")
    for file in ("adoption.json", "powershell.json"):
        checked = run_python(str(ROOT / "docs" / "verify_split.py"), str(tmp_path / file))
        assert checked.returncode == 0, checked.stderr
        assert meeting("verify", file).exit_code == 0


def test_what_is_no_adoption_is_said_in_words(tmp_path: Path) -> None:
    """The auditor's script says how to get the file again."""
    for damaged in ('{"adoption": ', "[" * 100_000):
        (tmp_path / "adoption.json").write_text(damaged, encoding="utf-8")
        checked = run_python(str(ROOT / "docs" / "verify_split.py"), str(tmp_path / "adoption.json"))
        assert checked.returncode == 2
        assert "is not an adoption as Cyfran writes it, or was damaged. Get it again with:" in checked.stderr
    missing = run_python(str(ROOT / "docs" / "verify_split.py"), str(tmp_path / "other.json"))
    assert (missing.returncode, "cannot be read" in missing.stderr) == (2, True)


@pytest.mark.parametrize(
    "words",
    [
        ("decisions", "board.toml", ADOPTED, "--invoices"),
        ("decisions", "board.toml", ADOPTED, "--minute"),
        ("decisions", "board.toml", ADOPTED, "--statement", "police"),
        ("settle", "board.toml"),
        ("settle", "board.toml", ADOPTED),
        ("roll-forward", "board.toml"),
    ],
)
def test_nobody_is_asked_to_pay_altered_figures(meeting: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    """No paper, settlement or next plan comes of a decision that somebody edited, and it is said where to look."""
    meeting(*ADOPT)
    edited(tmp_path, 'meeting = "Spring meeting"', 'meeting = "Other meeting"')
    before = (tmp_path / "board.toml").read_bytes()
    result = meeting(*words)
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith("“Adopted 2026-05-12” is not as it was adopted. ")
    assert "cyfran verify FILE" in result.stderr
    assert (tmp_path / "board.toml").read_bytes() == before


@pytest.mark.parametrize("order", [(1, 0), (0, 1, 0), (1,)])
def test_no_year_is_settled_by_decisions_in_another_order(meeting: Run, tmp_path: Path, order: tuple[int, ...]) -> None:
    """An old decision put last, once more or the wrong way round, would be in force again, or the first one is gone."""
    meeting(*ADOPT)
    meeting(*ADOPT, "--name", "Second")
    path = tmp_path / "board.toml"
    text = path.read_text(encoding="utf-8")
    start = text.index("[[adoptions]]")
    rest = text[start:]
    history = rest[rest.index("[history]") :]
    entries = [f"[[adoptions]]{entry}" for entry in rest.removesuffix(history).split("[[adoptions]]")[1:]]
    path.write_text(text[:start] + "\n".join(entries[place] for place in order) + history, encoding="utf-8")
    for command in ("settle", "roll-forward"):
        result = meeting(command, "board.toml")
        assert (result.exit_code, result.stdout) == (3, "")
        assert "does not stand where it was recorded." in result.stderr
    assert meeting("verify", "board.toml").exit_code == 3
