"""Laws of partner returns, on awkward Boards."""

from datetime import date
from decimal import Decimal
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from exports.returns.form import asked_of, offers_shown
from exports.returns.words import kinds
from funding.board import partner_named
from funding.money import format_money_short
from tests.returns.filling import FigureColumn, OfferColumn, board_of, filled, form_of, read, refused
from tests.strategies_board import sound_boards

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=20).filter(
    lambda text: not text.startswith("=") and "_x" not in text
)
POUNDS = st.integers(0, 10**9)


@cache
def blank_form(partner: str) -> bytes:
    """A partner's form of the one Board, as it is sent out."""
    return form_of(board_of(), partner)


@given(st.data())
def test_nothing_filled_in_proposes_nothing(data: st.DataObject) -> None:
    """Export forms, fill nothing, import: the Board stays as it is, and no row is told of."""
    board = data.draw(sound_boards(most_partners=3))
    partner = data.draw(st.sampled_from(board.partners))
    assert read(board, form_of(board, partner.id)) == (board, ())


@given(st.data())
def test_what_is_filled_in_is_what_is_taken(data: st.DataObject) -> None:
    """Fill with any valid values: the Board says exactly these, in money, numbers, days and text."""
    board = board_of()
    last_year, count = data.draw(POUNDS), data.draw(st.integers(0, 10**9).map(lambda n: Decimal(n) / 100))
    source, day = data.draw(WORDS), data.draw(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
    kind = data.draw(st.sampled_from(sorted(kinds())))
    what, unit, evidence = data.draw(WORDS), data.draw(WORDS), data.draw(WORDS)
    quantity, rate = data.draw(st.integers(0, 10**6).map(lambda n: Decimal(n) / 1000)), data.draw(POUNDS)
    valuation = data.draw(st.sampled_from(["salary cost", "market rate", "agreed rate"]))
    years = data.draw(
        st.sampled_from([("every year", ()), ("2027-28", ("2027-28",)), ("2027-28 and later", board.years[1:])])
    )
    row = f"new {data.draw(st.integers(1, 10))}"
    answers = {
        ("last year", FigureColumn.FIGURE): last_year / 100,
        ("children aged 0-17, 2027-28", FigureColumn.FIGURE): float(count),
        ("children aged 0-17, 2027-28", FigureColumn.SOURCE): source,
        ("children aged 0-17, 2027-28", FigureColumn.DAY): day,
        (row, OfferColumn.KIND): kind,
        (row, OfferColumn.WHAT): what,
        (row, OfferColumn.QUANTITY): float(quantity),
        (row, OfferColumn.UNIT): unit,
        (row, OfferColumn.RATE): rate / 100,
        (row, OfferColumn.VALUATION): valuation,
        (row, OfferColumn.EVIDENCE): evidence,
        (row, OfferColumn.YEARS): years[0],
        (row, OfferColumn.MEETS): "Trainer",
    }
    returned = filled(blank_form("conwy"), answers)
    after, told = read(board, returned)
    assert refused(told) == []
    driver = after.drivers[0]
    assert partner_named(after, "conwy").last_year == last_year
    assert driver.values == {"conwy": Decimal(20890), "2027-28": {"conwy": count}}
    assert (driver.sources, driver.dates) == ({"conwy": source}, {"conwy": day})
    offer = after.in_kind[-1]
    taken = (offer.partner, offer.kind, offer.what, offer.quantity, offer.unit, offer.valuation, offer.evidence)
    assert taken == ("conwy", kind, what, quantity, unit, valuation, evidence)
    assert (offer.rate, offer.years, offer.meets, offer.status) == (rate, years[1], "trainer", "offered")
    assert after.in_kind[:-1] == board.in_kind
    assert read(after, returned)[0] == after


@given(st.integers(0, 10**9), st.integers(1, 10**6))
def test_staff_time_keeps_its_convention(salary: int, days: int) -> None:
    """A changed salary and number of days stay staff time, by the same working-time convention."""
    board = board_of()
    answers = {("offer nurse", OfferColumn.RATE): salary / 100, ("offer nurse", OfferColumn.QUANTITY): days}
    after, told = read(board, filled(blank_form("health"), answers))
    time, before = after.in_kind[1].staff, board.in_kind[1].staff
    assert refused(told) == []
    assert time is not None
    assert before is not None
    assert time == before.model_copy(update={"salary": salary, "days": Decimal(days)})
    assert format_money_short(time.salary)


def test_every_figure_and_offer_has_its_row() -> None:
    """A driver has a row for each span of years, and one where the partner has no figure yet."""
    board = board_of()
    conwy, health = board.partners
    assert [(asked.since, asked.held) for asked in asked_of(board, conwy)] == [
        (None, 5_000_000),
        (None, Decimal(20890)),
        ("2027-28", Decimal(21000)),
    ]
    assert [(asked.since, asked.held) for asked in asked_of(board, health)] == [(None, None), (None, None)]
    assert [offer.id for offer in offers_shown(board, conwy)] == ["room"]
