"""Changes made to a Board: exactly what was said, and nothing else."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formulas import clauses as c
from formulas.split import split_board
from funding.board import Board
from funding.plan import cost_of
from scenarios.applying import apply, with_value
from scenarios.clauses import (
    AmountOf,
    Change,
    CostOfLine,
    CostsMove,
    DriverOf,
    Figure,
    IncomeFrom,
    InFormula,
    LineAdded,
    LineEnds,
    MostFall,
    MostRise,
    NotInFormula,
    OfferBecomes,
    PercentageOf,
    RateOfIndex,
    ReservesUsed,
    Sets,
    UsesFormula,
    WeightOf,
    When,
)
from scenarios.figures import value_of
from tests.examples.shipped import example

BOARD = example("north-wales-example.toml")
LOCAL = c.Payers((c.GroupNamed("local authorities"),))
POLICE = c.Payers((c.GroupNamed("police"),))
EVERYBODY = c.Payers((c.AllPartners(),))
COURT = c.Payers((c.PartnerNamed("family-court"),))
FROM_27 = When(first="2027-28")


def text_of(board: Board, name: str = "agreed") -> str:
    """The sentences of a formula of a Board."""
    return next(formula.text for formula in board.formulas if formula.name == name)


def costs_of(board: Board, line: str) -> list[int | None]:
    """What a line costs, year by year."""
    cost = next(cost for cost in board.costs if cost.id == line)
    return [cost_of(board, cost, year) for year in board.years]


def told(change: Change, formula: str | None = None, board: Board = BOARD) -> str:
    """What is told of a change that cannot be made."""
    (problem,) = apply(board, formula, [change]).problems
    return " ".join(filter(None, (problem.what, problem.mend)))


def done(*changes: Change, formula: str | None = None, board: Board = BOARD) -> Board:
    """The Board after changes that can all be made; the base must be as it was."""
    before = board.model_copy(deep=True)
    applied = apply(board, formula, changes)
    assert applied.problems == ()
    assert board == before
    return applied.board


def test_no_changes_are_the_base() -> None:
    """Without changes the base comes back, the same object."""
    applied = apply(BOARD, None, ())
    assert (applied.board is BOARD, applied.formula, applied.problems, applied.changed) == (True, None, (), ())


def test_a_change_to_what_is_there_already_changes_nothing() -> None:
    """What a figure is already is no change."""
    applied = apply(BOARD, None, [Sets(PercentageOf(LOCAL), Decimal(58))])
    assert (applied.board is BOARD, applied.changed) == (True, ())


def test_a_line_keeps_its_pence_in_every_other_year() -> None:
    """`"Business manager" costs £60,000 in 2027-28` leaves 2026-27 and 2028-29 as the post and its award made them."""
    before = costs_of(BOARD, "business-manager")
    after = done(Sets(CostOfLine("business-manager"), Decimal(6_000_000), When("2027-28", "2027-28")))
    assert costs_of(after, "business-manager") == [before[0], 6_000_000, before[2]]


def test_an_adjustment_may_be_below_zero() -> None:
    """An adjustment is set like any line, and may take something off."""
    after = done(Sets(CostOfLine("translation-less"), Decimal(-70_000), When("2028-29", "2028-29")))
    assert costs_of(after, "translation-less") == [0, -60_000, -70_000]


def test_a_rate_moves_every_line_that_grows_with_it() -> None:
    """`"Pay award" is 4% in 2027-28` is felt in that year and after."""
    after = done(Sets(RateOfIndex("pay award"), Decimal(4), When("2027-28", "2027-28")))
    before, now = costs_of(BOARD, "training-officer"), costs_of(after, "training-officer")
    assert now[0] == before[0]
    assert all(new > old for new, old in zip(now[1:], before[1:], strict=True) if new is not None and old is not None)


def test_a_driver_changes_from_a_year_on() -> None:
    """`Children aged 0-17 in Wrexham are 28,000 from 2027-28` leaves 2026-27."""
    children = DriverOf("children aged 0-17", "wrexham")
    after = done(Sets(children, Decimal(28_000), FROM_27))
    assert [value_of(after, None, children, year) for year in after.years] == [27_766, 28_000, 28_000]


def test_a_driver_in_one_year_is_what_it_was_after() -> None:
    """A figure for one year only gives way to the one before."""
    children = DriverOf("children aged 0-17", "wrexham")
    after = done(Sets(children, Decimal(28_000), When("2027-28", "2027-28")))
    assert [value_of(after, None, children, year) for year in after.years] == [27_766, 28_000, 27_766]


def test_income_and_reserves() -> None:
    """Course fees and reserves are set for the years named and stay for the others."""
    after = done(
        Sets(IncomeFrom("Course fees"), Decimal(400_000), FROM_27),
        Sets(ReservesUsed(), Decimal(700_000), When("2026-27", "2026-27")),
    )
    assert [value_of(after, None, IncomeFrom("Course fees"), year) for year in after.years] == [
        900_000,
        400_000,
        400_000,
    ]
    assert [value_of(after, None, ReservesUsed(), year) for year in after.years] == [700_000, 650_000, 0]


def test_costs_move_once_or_every_year() -> None:
    """5% a year is 5% in the first year and 10.25% in the second, of each line, rounded to the penny."""
    line = CostOfLine("e-learning")
    yearly = done(CostsMove(line, Decimal(5), yearly=True, when=FROM_27))
    once = done(CostsMove(c.ForPools(("training",)), Decimal(5), yearly=False, when=FROM_27))
    assert costs_of(yearly, "e-learning") == [480_000, 504_000, 529_200]
    assert costs_of(once, "e-learning") == [480_000, 504_000, 504_000]
    assert costs_of(once, "business-manager") == costs_of(BOARD, "business-manager")


def test_changes_compose_in_order() -> None:
    """A rise after a new amount is of the new amount; before it, it is gone."""
    line = CostOfLine("e-learning")
    new, rise = Sets(line, Decimal(600_000)), CostsMove(c.ForAllOtherCosts(), Decimal(10), yearly=False)
    assert costs_of(done(new, rise), "e-learning") == [660_000] * 3
    assert costs_of(done(rise, new), "e-learning") == [600_000] * 3


def test_a_line_is_added_and_ends() -> None:
    """A new line costs nothing outside its years, and what a line no longer costs nobody adjusts."""
    after = done(
        LineAdded("Helpline", "core", 1_200_000, FROM_27),
        LineEnds("helpline", When("2028-29")),
        LineEnds("translation", When("2028-29")),
    )
    assert costs_of(after, "helpline") == [0, 1_200_000, 0]
    assert costs_of(after, "translation")[2] == costs_of(after, "translation-less")[2] == 0


def test_an_offer_declined_counts_no_more() -> None:
    """`"Training room" is declined` takes its credit away."""
    after = split_board(done(OfferBecomes("training-room", "declined"))).split
    assert after is not None
    wrexham = next(row for row in after.years[0].partners if row.partner == "wrexham")
    assert wrexham.in_kind_credit == 0


def test_another_formula_is_in_use() -> None:
    """`Use formula "equal shares"` makes it the one in use, and what follows changes that one."""
    applied = apply(BOARD, None, [UsesFormula("EQUAL shares"), InFormula(c.RoundTo(10_000))])
    assert (applied.formula, applied.board.board.base) == ("equal shares", "equal shares")
    assert text_of(applied.board, "equal shares").endswith("Round each contribution to £100.\n")
    assert text_of(applied.board) == text_of(BOARD)


def test_a_sentence_is_exchanged_where_it_stands() -> None:
    """`In the formula, police pay 12%` changes that sentence and no sign of the others."""
    after = done(InFormula(c.Payment(POLICE, c.Percentage(Decimal(12)))))
    assert text_of(after) == text_of(BOARD).replace("Police pay 11% of the remainder.", "Police pay 12%.")


def test_partners_named_another_way_are_the_same() -> None:
    """The sentence "Example Police pays 12%" is about the group of which it is the one partner."""
    payers = c.Payers((c.PartnerNamed("police"),))
    after = done(InFormula(c.Payment(payers, c.Percentage(Decimal(12)))))
    assert "Police pay 11%" not in text_of(after)


def test_a_new_payment_stands_before_all_others() -> None:
    """Who is named by the new sentence is no longer among "all other partners"."""
    court = c.Payment(COURT, c.Percentage(Decimal(3)))
    after = done(InFormula(court), formula="60/25/10/5")
    assert "Example Family Court Service pays 3%.\nAll other partners pay nothing." in text_of(after, "60/25/10/5")


def test_what_a_formula_says_once_is_said_anew() -> None:
    """Terms and limits replace the one that settles the same thing."""
    after = done(
        InFormula(c.InKindInFull()),
        InFormula(c.ChangeLimit(c.AllPartners(), rise=c.Points(Decimal(4)))),
    )
    assert "up to 40%" not in text_of(after)
    assert "In-kind contributions count in full." in text_of(after)
    assert "No contribution rises by more than 4%.\n" in text_of(after)
    assert "6%" not in text_of(after)


def test_a_sentence_is_left_out() -> None:
    """`In the formula, leave out: ...` takes its line away."""
    limit = c.ChangeLimit(c.AllPartners(), c.Points(Decimal(6)), c.Points(Decimal(10)))
    after = done(NotInFormula(limit))
    sentence = "No contribution rises by more than 6% or falls by more than 10%.\n"
    assert text_of(after) == text_of(BOARD).replace(sentence, "")


def test_a_limit_of_a_formula_in_parts_stands_over_the_whole() -> None:
    """A limit that is added to a formula with pools is about whole contributions."""
    after = done(Sets(MostRise(c.AllPartners()), Decimal(5)), formula="by pool")
    assert "No partner pays more than 20%.\nRound each contribution to £1.\nNo contribution rises" in text_of(
        after, "by pool"
    )
    assert split_board(after, "by pool").split is not None


def test_a_part_of_the_formula_is_named() -> None:
    """Where two parts have a sentence for the same payers, the part says which is meant."""
    police = c.Payment(POLICE, c.Percentage(Decimal(40)))
    assert told(InFormula(police), "by pool").startswith("2 sentences of the formula “by pool” say this, on lines ")
    after = done(InFormula(police, c.ForPools(("practice reviews",))), formula="by pool")
    assert "Police pay 40%.\n" in text_of(after, "by pool")
    assert "Police pay 12%.\n" in text_of(after, "by pool")


def test_the_weights_of_a_blend_total_all() -> None:
    """What a part gains the others lose in proportion."""
    trained = WeightOf(EVERYBODY, "staff trained", c.ForPools(("training",)))
    after = done(Sets(trained, Decimal(75)), formula="by pool")
    assert "shared 25% equally and 75% by staff trained" in text_of(after, "by pool")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (Sets(CostOfLine("office"), Decimal("0.5")), "£0.005 is no whole number of pence."),
        (Sets(CostOfLine("office"), Decimal(-1)), "An amount below zero makes no sense here. Write £0 or more."),
        (Sets(CostOfLine("ofice"), Decimal(1)), "There is no cost line with the id “ofice”. Did you mean “office”?"),
        (
            Sets(CostOfLine("office"), Decimal(1), When("2031-32")),
            "2031-32 is not a year of the plan. The plan has 2026-27, 2027-28, 2028-29.",
        ),
        (
            Sets(CostOfLine("office"), Decimal(1), When("2028-29", "2026-27")),
            "2028-29 is after 2026-27. Put the earlier year first.",
        ),
        (
            Sets(PercentageOf(LOCAL), Decimal(50), FROM_27),
            "A formula says the same in every year. Leave the years out.",
        ),
        (
            Sets(AmountOf(POLICE), Decimal(50)),
            (
                "No sentence of the formula “agreed” asks a fixed amount of these payers. "
                "Name the payers as the formula does."
            ),
        ),
        (
            CostsMove(c.ForAllOtherCosts(), Decimal(-101), yearly=False),
            "Costs cannot fall by more than 100%. Write a percentage from 0% to 100%.",
        ),
        (
            LineAdded("Website", "core", 1),
            (
                'There is a cost line called “Website” already. Say what it costs, as in “"Website" costs £0.01”, '
                "or give the new line another name."
            ),
        ),
        (
            OfferBecomes("training-room", "lost"),
            "An offer cannot be “lost”. Write one of: offered, agreed, declined.",
        ),
        (UsesFormula("agred"), "There is no formula called “agred”. Did you mean “agreed”?"),
        (
            NotInFormula(c.RoundTo(1000)),
            (
                "The formula “agreed” does not say: Round each contribution to £10. "
                "It says: Round each contribution to £1."
            ),
        ),
        (
            Sets(RateOfIndex("pay award"), Decimal(-101), When("2028-29")),
            "A fall of more than 100% would make costs negative. Write a fall like -2%.",
        ),
    ],
)
def test_what_cannot_be_is_told(change: Change, expected: str) -> None:
    """A change that cannot be made is told in words, and nothing else happens."""
    assert told(change) == expected


def test_every_problem_is_told_and_the_rest_is_done() -> None:
    """One change that cannot be made does not hide the next."""
    applied = apply(
        BOARD,
        None,
        [UsesFormula("x"), OfferBecomes("training-room", "declined"), LineEnds("nothing")],
    )
    assert [problem.line for problem in applied.problems] == [1, 3]
    assert applied.changed == (OfferBecomes("training-room", "declined"),)


FIGURES: tuple[tuple[Figure, Decimal], ...] = (
    *((CostOfLine(cost.id), Decimal(10**9)) for cost in BOARD.costs if cost.changes is None),
    *((RateOfIndex(index.name), Decimal(100)) for index in BOARD.indices),
    *((IncomeFrom(income.name), Decimal(10**6)) for income in BOARD.income),
    *((DriverOf("staff trained", partner.id), Decimal(10**6)) for partner in BOARD.partners),
    (ReservesUsed(), Decimal(10**6)),
    (PercentageOf(LOCAL), Decimal(100)),
    (PercentageOf(POLICE), Decimal(100)),
    (AmountOf(COURT), Decimal(10**6)),
    (MostRise(c.AllPartners()), Decimal(100)),
    (MostFall(c.AllPartners()), Decimal(100)),
    (MostRise(c.GroupNamed("police")), Decimal(100)),
)
SPANS = (
    When(),
    *(When(first, last) for first in BOARD.years for last in (*BOARD.years, None) if last is None or first <= last),
)
IN_FORMULA = (PercentageOf, AmountOf, MostRise, MostFall)


@given(st.data())
def test_a_figure_set_reads_back(data: st.DataObject) -> None:
    """What is set is what is read, in its years; in the others a figure is what it was."""
    figure, most = data.draw(st.sampled_from(FIGURES))
    in_formula = isinstance(figure, IN_FORMULA)
    value = Decimal(data.draw(st.integers(0, int(most))))
    when = When() if in_formula else data.draw(st.sampled_from(SPANS))
    after = with_value(BOARD, None, figure, value, when).board
    for year in BOARD.years:
        inside = (when.first or year) <= year <= (when.last or year)
        expected = value if inside else value_of(BOARD, None, figure, year)
        assert value_of(after, None, figure, year) == expected


@given(st.decimals(0, 100, places=3))
def test_a_weight_set_reads_back(weight: Decimal) -> None:
    """A weight reads back, and the blend still totals 100%."""
    board = done(Sets(WeightOf(EVERYBODY, None, c.ForPools(("training",))), weight), formula="by pool")
    assert value_of(board, "by pool", WeightOf(EVERYBODY, None), "2026-27") == weight
    assert value_of(board, "by pool", WeightOf(EVERYBODY, "staff trained"), "2026-27") == 100 - weight
