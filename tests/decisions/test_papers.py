"""The papers of an adoption: the minute, statements, invoices, and what differs between two decisions."""

import csv
import io

from hypothesis import given

from exports.difference_tables import difference_sentence, difference_text
from exports.invoices import invoices_csv, invoices_of, invoices_text
from exports.minute import minute_text
from exports.statements import statement_text
from formulas.adopting import adopt
from formulas.language.lexicon import lexicon_of
from formulas.language.printer import print_formula
from formulas.reopening import reopen
from formulas.sides import difference, side_of_adoption, side_of_split
from formulas.split import Split, split_board
from funding.board import FormulaText
from funding.decisions import Adoption
from tests.decisions.meeting import BOARD, DECISION, adopted, board_of, split_of, without_spaces
from tests.strategies_split import Case, cases

BEFORE, ADOPTION = adopted()


DECLINED = BOARD.replace('status = "agreed"', 'status = "declined"')


def opened(adoption: Adoption) -> Split:
    """An adoption opened again."""
    split = reopen(adoption).split
    assert split is not None
    return split


SPLIT = opened(ADOPTION)


def test_the_minute_says_all_that_was_decided() -> None:
    """Figures, answers, terms, sentences and fingerprint, ready to paste."""
    assert minute_text(ADOPTION, SPLIT) == (
        "At its meeting “Spring meeting” on 12 May 2026, Example Board adopted the\n"
        "contributions for 2026-27 and 2027-28 under the formula “agreed”.\n"
        "\n"
        "2026-27: of costs to share of £100,000.00, the assessed shares are: Conwy\n"
        "£30,000.00; Denbighshire £30,000.00; Health £25,000.00; Police £15,000.00\n"
        "(£9,000.00 in cash).\n"
        "\n"
        "2027-28: of costs to share of £104,000.01, the assessed shares are: Conwy\n"
        "£31,200.01; Denbighshire £31,200.00; Health £26,000.00; Police £15,600.00\n"
        "(£9,600.00 in cash).\n"
        "\n"
        "Present: Conwy, Health and Lay members. 2 partners were present; the quorum is 2\n"
        "of 4 (half of partners). Agreed: Conwy and Denbighshire. Absent: Police. Health\n"
        "agreed subject to: a review in June.\n"
        "\n"
        "The decision is reviewed by 1 March 2027. Disputes: To the chief officers,\n"
        "within a month.\n"
        "\n"
        "The formula as adopted:\n"
        "  Local authorities pay 60%, shared by children.\n"
        "  Health boards pay 25%.\n"
        "  Police pay 15%.\n"
        "  In-kind contributions count in full.\n"
        "  An underspend is returned in the same shares.\n"
        "  An overspend is shared in the same shares.\n"
        "\n"
        "Fingerprint of what was adopted (SHA-256):\n"
        f"{ADOPTION.fingerprint}"
    )


def test_the_minute_says_all_whose_place_it_takes_and_for_which_years() -> None:
    """A decision on one of two years leaves the older one in force for the other; one on both ends them all."""
    second, later = adopted(BEFORE, years=("2027-28",), name="Second")
    third, last = adopted(second, name="Third")
    told = without_spaces(minute_text(later, opened(later), third.adoptions))
    assert "It takes the place of “Adopted 2026-05-12” for 2027-28." in told
    told = without_spaces(minute_text(last, opened(last), third.adoptions))
    assert "It takes the place of “Adopted 2026-05-12” and “Second”." in told


def test_the_minute_says_what_it_was_adopted_in_spite_of() -> None:
    """And which decision it takes the place of, and what becomes of the gap."""
    board = board_of(BOARD.replace("pay 25%", "pay 20%")).model_copy(update={"adoptions": BEFORE.adoptions})
    decision = DECISION.__class__(
        meeting="Summer meeting", date=DECISION.date, gap="From reserves.", despite="The year has begun."
    )
    after = adopt(board, split_of(board), decision, program="0.1.0", missing=["Every partner was asked"])
    told = without_spaces(minute_text(after.adoptions[-1], opened(after.adoptions[-1]), after.adoptions))
    assert "It takes the place of “Adopted 2026-05-12”." in told
    assert "£5,000.00 is asked of nobody." in told
    assert "The gap: From reserves." in told
    assert "It was adopted although this was missing: Every partner was asked. The reason: The year has begun." in told


def test_a_statement_is_a_page_that_says_why_and_when() -> None:
    """“Your share, how it was built, what changed and why, what it rests on, instalments with dates”."""
    told = statement_text(ADOPTION, SPLIT, "police", "2027-28")
    lines = [without_spaces(line) for line in told.splitlines()]
    for line in (
        "Assessed share £15,600.00",
        "Less what counts in kind -£6,000.00",
        "Cash due £9,600.00",
        "“Police pays 15%.”",
        "Assessed share, 2026-27 £15,000.00",
        "Growth: lines that go on and cost more or less +£600.00",
        "Formula “agreed”, adopted at “Spring meeting” on 12 May 2026.",
        "children: made up for a test, 30 June 2023.",
        "1 April 2027 £2,400.00",
        "Together £9,600.00",
        f"Fingerprint {ADOPTION.fingerprint}",
    ):
        assert line in lines, line
    assert len(lines) <= 66
    assert max(map(len, told.splitlines())) <= 80


@given(cases())
def test_invoices_add_up_to_the_cash_due(case: Case) -> None:
    """“A schedule of invoices that sums to the penny”, for each partner and each year."""
    text = print_formula(case.formula, lexicon_of(case.board))
    board = case.board.model_copy(update={"formulas": (FormulaText(name="agreed", text=text),)})
    split = split_board(board).split
    assert split is not None
    adoption = adopt(board, split, DECISION, program="0.1.0").adoptions[0]
    asked: dict[tuple[str, str], int] = {}
    for invoice in invoices_of(adoption):
        key = (invoice.year, invoice.partner)
        asked[key] = asked.get(key, 0) + invoice.amount
    due = {(share.year, share.partner): share.cash_due for share in adoption.shares if share.cash_due}
    assert asked == due


def test_a_statement_says_what_of_a_gift_does_not_count() -> None:
    """A declined offer is not shown as if it were given; nor does a body pay that has left, and why is said."""
    _after, adoption = adopted(board_of(DECLINED))
    told = statement_text(adoption, opened(adoption), "police", "2026-27")
    assert f"  Rooms for meetings{'£6,000.00':>60}\n    (does not count: The offer was declined.)\n" in told
    board = board_of()
    *others, police = board.partners
    left = board.model_copy(update={"partners": (*others, police.model_copy(update={"leaves": "2027-28"}))})
    _after, adoption = adopted(left)
    told = statement_text(adoption, opened(adoption), "police", "2027-28")
    assert "Not a partner:\n  Police is not a partner in 2027-28: it leaves from 2027-28.\n" in told


def test_invoices_as_text_and_csv() -> None:
    """A table a date for people, a row an invoice for spreadsheets."""
    invoices = invoices_of(ADOPTION)
    told = invoices_text(ADOPTION, invoices)
    assert "Due by 1 April 2026, for 2026-27" in told
    assert "2026-27: £94,000.00 is invoiced, and £94,000.00 is due in cash." in told
    rows = list(csv.DictReader(io.StringIO(invoices_csv(ADOPTION, invoices))))
    assert rows[0] == {
        "reference": f"{ADOPTION.fingerprint[:8]}-001",
        "partner": "conwy",
        "name": "Conwy",
        "year": "2026-27",
        "due": "2026-04-01",
        "amount": "7500.00",
    }
    assert len({row["reference"] for row in rows}) == len(rows) == 32


def test_a_difference_is_plain() -> None:
    """“Police +£1,240.00, Health -£1,240.00; nobody else changes; one sentence differs”."""
    other = BOARD.replace("Health boards pay 25%", "Health boards pay 24%").replace("Police pay 15%", "Police pay 16%")
    told = difference(side_of_adoption(ADOPTION, SPLIT), side_of_split(split_of(board_of(other)), "Health's offer"))
    assert difference_sentence(told) == (
        "2026-27: Police +£1,000.00, Health -£1,000.00; nobody else changes; "
        "2027-28: Police +£1,040.00, Health -£1,040.00; nobody else changes; 2 sentences differ."
    )
    assert difference_text(told) == (
        "From “Adopted 2026-05-12” to “Health's offer”\n"
        "---------------------------------------------\n"
        "2026-27: Police +£1,000.00, Health -£1,000.00; nobody else changes.\n"
        "2027-28: Police +£1,040.00, Health -£1,040.00; nobody else changes.\n"
        "Only in “Adopted 2026-05-12”: Health boards pay 25%.\n"
        "Only in “Adopted 2026-05-12”: Police pays 15%.\n"
        "Only in “Health's offer”: Health boards pay 24%.\n"
        "Only in “Health's offer”: Police pays 16%."
    )


def test_cash_that_moves_alone_is_told() -> None:
    """The assessed share stays, and what counts in kind changes."""
    other = BOARD.replace("count in full", "do not count")
    told = difference(side_of_adoption(ADOPTION, SPLIT), side_of_split(split_of(board_of(other)), "B"))
    assert "Police -£900.00 (+£5,100.00 in cash)" in difference_text(told)


def test_no_difference_is_said_too() -> None:
    """The same split under another name."""
    told = difference(side_of_adoption(ADOPTION, SPLIT), side_of_split(split_of(board_of()), "B", ("2026-27",)))
    assert difference_text(told).splitlines()[2:] == [
        "2026-27: Nobody pays more or less.",
        "Only “Adopted 2026-05-12” is for 2027-28.",
        "No sentence differs.",
    ]
