"""The health page: each finding with figures done by hand."""

from fractions import Fraction

from hypothesis import given

from formulas.giving import giving
from formulas.health import Finding, State, health
from formulas.split import Split
from tests.formulas_more.two_years import split_of, splits

BOARD = """
board = { name = "Example Board", years = ["2026-27", "2027-28", "2028-29"] }
partners = [
  { id = "conwy", name = "Conwy", group = "local authorities", last_year = "£50,000" },
  { id = "health", name = "Health Board", group = "health boards", last_year = "£40,000" },
  { id = "police", name = "Police", group = "police", last_year = "£0" },
]
costs = [
  { id = "officer", name = "Officer", amount = "£75,000", basis = "NJC grade" },
  { id = "rooms", name = "Rooms", amount = "£25,000" },
]
formulas = [{ name = "agreed", text = '''
Local authorities pay 60%.
Health boards pay 40%.
''' }]
"""
OFFERS = """
[[in_kind]]
id = "advice"
partner = "health"
kind = "services"
what = "Advice"
quantity = 100
rate = "£300"
unit = "hours"
valuation = "agreed rate"
evidence = "Timesheets"
status = "agreed"
meets = "officer"

[[in_kind]]
id = "room"
partner = "police"
kind = "accommodation"
what = "Room"
status = "agreed"
meets = "rooms"

[[in_kind]]
id = "van"
partner = "police"
kind = "goods"
what = "Van"
status = "declined"
"""


def finding(text: str, key: str) -> Finding:
    """One finding about a Board."""
    return next(found for found in health(split_of(text)) if found.key == key)


def figures(found: Finding) -> list[object]:
    """The figures of a finding, whichever kind each is."""
    return [next((v for v in (f.pence, f.part, f.count) if v is not None), None) for f in found.figures]


def test_a_formula_that_covers_every_year_is_good() -> None:
    """Three years, no gap."""
    found = finding(BOARD, "formula")
    assert (found.state, figures(found)) == (State.GOOD, [3, 0])


def test_a_formula_with_a_gap_covers_nothing() -> None:
    """10% asked of nobody in each of three years is £30,000."""
    found = finding(BOARD.replace("pay 40%", "pay 30%"), "formula")
    assert (found.state, figures(found)) == (State.MISSING, [0, 30_000_00])


def test_what_rounding_leaves_is_no_gap_in_a_formula() -> None:
    """Contributions in whole £1,000 leave £1 a year, and still every year is covered."""
    found = finding(BOARD.replace("£25,000", "£25,001").replace("40%.", "40%.\nRound each contribution to £1,000."),
                    "formula")  # fmt: skip
    assert (found.state, figures(found)) == (State.GOOD, [3, 3_00])


def test_share_resting_on_local_authorities() -> None:
    """60% of the shares; the health board's £40,000 is £30,000 advice, so 60 of 70 in cash, 60 of 100 in all."""
    credited = BOARD.replace("40%.", "40%.\nIn-kind contributions count in full.")
    found = finding(credited + OFFERS, "councils")
    assert (found.state, figures(found)) == (State.LOOK, [Fraction(3, 5), Fraction(6, 7), Fraction(3, 5)])


def test_a_partner_that_gives_nothing_is_named() -> None:
    """The police pay nothing and give nothing."""
    found = finding(BOARD, "silent")
    assert (found.state, found.answer) == (State.LOOK, "Neither cash nor in kind comes from: Police.")


def test_an_unvalued_room_is_not_silence() -> None:
    """A room that nobody valued is still a contribution."""
    assert finding(BOARD + OFFERS, "silent").state is State.GOOD


def test_groups_of_the_law_without_a_partner_are_named() -> None:
    """Probation, youth offending teams and NHS trusts are absent."""
    found = finding(BOARD, "law")
    assert (found.state, figures(found)) == (State.MISSING, [3])
    assert "probation, youth offending teams, NHS trusts" in found.answer


def test_the_biggest_swing() -> None:
    """Conwy's £50,000 becomes £60,000: 20% more."""
    found = finding(BOARD, "swing")
    assert (found.state, figures(found)) == (State.LOOK, [10_000_00, Fraction(1, 5)])
    assert found.answer == "The biggest swing is Conwy in 2026-27: £10,000.00 more, by 20.0%."


def test_true_cost_is_cash_and_what_is_met_in_kind() -> None:
    """Three years of £100,000, £30,000 of each met by the health board's advice."""
    found = finding(BOARD + OFFERS, "true-cost")
    assert (found.state, figures(found)) == (State.GOOD, [300_000_00, 210_000_00, 90_000_00])


def test_lines_with_a_basis_by_number_and_by_cost() -> None:
    """One line of two, three quarters of the cost."""
    found = finding(BOARD, "basis")
    assert (found.state, figures(found)) == (State.LOOK, [1, Fraction(1, 2), Fraction(3, 4)])


def test_offers_valued_and_evidenced() -> None:
    """Of two offers that stand one is valued and has evidence; the declined van is not asked about."""
    found = finding(BOARD + OFFERS, "in-kind")
    assert (found.state, figures(found)) == (State.LOOK, [Fraction(1, 2)] * 3)


def test_no_offer_at_all_is_missing() -> None:
    """Nothing written down is the inspection's own finding."""
    assert finding(BOARD, "in-kind").state is State.MISSING


def test_reserve_cover_is_told_where_it_is_lowest() -> None:
    """£12,000 less £7,000 used in the second year: £5,000 is 5% of £100,000."""
    reserves = 'reserves = { opening = "£12,000", floor = "£4,000", used = { "2027-28" = "£7,000" } }\n'
    found = finding(BOARD + reserves, "reserve")
    assert (found.state, figures(found)) == (State.GOOD, [5_000_00, Fraction(1, 20), 5_000_00])


def test_a_broken_floor_is_told() -> None:
    """A reserve below its floor is looked at."""
    reserves = 'reserves = { opening = "£12,000", floor = "£6,000", used = { "2027-28" = "£7,000" } }\n'
    found = finding(BOARD + reserves, "reserve")
    assert (found.state, "The floor of £6,000.00 is broken." in found.answer) == (State.LOOK, True)


def test_a_quarter_that_fails_is_named() -> None:
    """A tenth asked of nobody: £2,500 of the first quarter's £25,000 is missing."""
    found = finding(BOARD.replace("pay 40%", "pay 30%"), "cash")
    assert (found.state, figures(found)) == (State.LOOK, [12, 30_000_00])
    assert found.answer.endswith("first in quarter 1 of 2026-27: £2,500.00 is missing.")


def test_who_gives_what_counts_what_is_repaid() -> None:
    """£100,000 at 60 and 40 with £60,000 of advice: £20,000 goes back, and 40% of the true cost is given."""
    sentences = "40%.\nIn-kind contributions count in full.\nIn-kind beyond a share is repaid."
    split = split_of(BOARD.replace("40%.", sentences) + OFFERS.replace("quantity = 100", "quantity = 150")
                     .replace("£300", "£400"))  # fmt: skip
    _conwy, row, _police = giving(split, "2026-27")
    assert (row.cash, row.in_kind, row.both, row.share_of_true_cost) == (
        -20_000_00,
        60_000_00,
        40_000_00,
        Fraction(2, 5),
    )


@given(splits())
def test_what_is_met_adds_up_to_what_the_lines_need_less(split: Split) -> None:
    """What partners meet in kind is exactly what the bills are less than the true cost."""
    for result in split.years:
        met = sum(row.meets for row in giving(split, result.year))
        vectors = result.values.vectors
        assert met == sum(vectors.get("line_met", ()))


@given(splits())
def test_every_board_gets_every_answer(split: Split) -> None:
    """No figures of a Board leave a question without an answer."""
    assert [bool(found.question and found.answer and found.state) for found in health(split)] == [True] * 10
