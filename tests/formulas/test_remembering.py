"""What is kept from one key to the next."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from formulas.adding import add_up
from formulas.language.lexicon import lexicon_of
from funding.money import round_half_up
from funding.remembering import remembering
from tests.formulas.boards import board, first_year, paid


def test_a_result_is_worked_out_once_while_what_it_rests_on_is_equal() -> None:
    """The second of two equal questions is answered from memory, a third that differs is not."""
    asked: list[int] = []

    def tens(number: int) -> int:
        return number // 10

    @remembering(tens)
    def noted(number: int) -> int:
        asked.append(number)
        return number

    assert ([noted(11), noted(12), noted(20), noted(11)], asked) == ([11, 11, 20, 11], [11, 20, 11])


@given(st.lists(st.fractions()))
def test_fractions_add_up_exactly(terms: list[Fraction]) -> None:
    """The quick sum is the sum."""
    assert add_up(terms) == sum(terms, Fraction(0))


@given(st.fractions())
def test_rounding_is_to_the_nearest_and_halves_away_from_nothing(value: Fraction) -> None:
    """It goes by "halves away from zero", as spreadsheets round."""
    rounded = round_half_up(value)
    distance = abs(value - rounded)
    assert distance < Fraction(1, 2) or (distance == Fraction(1, 2) and abs(rounded) > abs(value))


def test_a_cost_typed_over_is_seen_at_once() -> None:
    """What was worked out of the plan before does not outlive a change of it."""
    figures = [paid(first_year(board("Police pay 10%.", costs={"core": cost})))["police"] for cost in ("£10", "£20")]
    assert figures == ["£1.00", "£2.00"]


def test_a_partner_renamed_is_known_by_its_new_name() -> None:
    """The words that sentences may use follow the Board."""
    before = board("")
    renamed = tuple(partner.model_copy(update={"name": partner.name.upper()}) for partner in before.partners)
    after = before.model_copy(update={"partners": renamed})
    names = [lexicon_of(each).name("PARTNER", "conwy").text for each in (before, after, before)]
    assert names == ["Conwy", "CONWY", "Conwy"]


def test_a_language_has_its_own_words() -> None:
    """Two languages asked for in turn do not mix."""
    assert [lexicon_of(board(""), language).language for language in ("en", "cy", "en")] == ["en", "cy", "en"]
