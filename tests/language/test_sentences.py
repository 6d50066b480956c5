"""Every sentence, word for word: what it says, and how it prints, in both languages."""

from decimal import Decimal

import pytest

from formulas import clauses as c
from formulas.language.parser import Place, parse
from formulas.language.printer import print_clause, print_formula
from tests.language.boards import ENGLISH, LEXICONS, WELSH
from tests.language.sentences import SENTENCES, Case
from tests.strategies_formula import KINDS

every_sentence = pytest.mark.parametrize("case", SENTENCES, ids=lambda case: case.english)


def clause_of(text: str, language: str = "en") -> c.Clause:
    """The one clause that a sentence is."""
    read = parse(text, LEXICONS[language])
    assert read.problems == ()
    (clause,) = read.formula.clauses
    return clause


@every_sentence
def test_english_sentence(case: Case) -> None:
    """The sentence says what its clause says, and the clause prints as the sentence."""
    assert (clause_of(case.english), print_clause(case.clause, ENGLISH)) == (case.clause, case.english)


@every_sentence
def test_welsh_sentence(case: Case) -> None:
    """The sentence in Welsh is the same clause, and the clause prints as that sentence."""
    assert (clause_of(case.welsh, "cy"), print_clause(case.clause, WELSH)) == (case.clause, case.welsh)


def test_every_kind_of_clause_has_a_sentence() -> None:
    """No kind of clause is without an example."""
    assert {type(case.clause) for case in SENTENCES} == set(KINDS)


# Words that people use for the same thing.
VARIANTS = {
    "Local authorities pays 60 per cent, split evenly": "Local authorities pay 60%, shared equally.",
    "The local authorities shall pay 60 % shared by children aged 0–17": (
        "Local authorities pay 60%, shared by children aged 0-17."
    ),
    "WREXHAM COUNTY BOROUGH COUNCIL WILL PAY £52K": "Wrexham pays £52,000.",
    "Wrexham to pay the balance": "Wrexham pays the rest.",
    "“Wrexham” pays what is left;": "Wrexham pays the rest.",
    "Every local authority contributes £5,000": "Each local authority pays £5,000.",
    "Police & probation pay 15%, shared in the ratio 2:1": "Police and probation pay 15%, shared 2 to 1.",
    "Police pay 50% subject to a maximum of £5,000": "Police pay 50%, but no more than £5,000.",
    "Police pay 50%, at least £2,000": "Police pay 50%, but no less than £2,000.",
    "Police pay 50% but no more than £5,000 and no less than £2,000": (
        "Police pay 50%, but no less than £2,000 and no more than £5,000."
    ),
    "The group police pay 5% of the total costs": "Police pay 5%.",
    "Housing associations pay by homes: £500 up to 1,000; £4,000 above that": (
        "Housing associations pay by homes: £500 up to 1,000, £4,000 above."
    ),
    "The other partners pay nothing": "All other partners pay nothing.",
    "for training, practice reviews": "For training and practice reviews:",
    "For all the other costs": "For all other costs:",
    "No partner may pay less than £5 or more than 40% of the costs": ("No partner pays more than 40% or less than £5."),
    "No health board rises by more than 5%": "No contribution from any health board rises by more than 5%.",
    "No partner's contribution falls by more than 1% or rises by more than 2%": (
        "No contribution rises by more than 2% or falls by more than 1%."
    ),
    "Wrexham pays at most its share last year": "Wrexham pays no more than last year.",
    "Move from last year’s shares over three years": "Move from last year's shares over 3 years.",
    "Contributions in kind count at 80% of their value": "In-kind contributions count at 80% of their value.",
    "In kind doesn't count": "In-kind contributions do not count.",
    "Round contributions to the nearest £10": "Round each contribution to £10.",
    "Any underspend is kept in reserve up to 5%": "An underspend is kept in reserve, up to 5% of costs.",
    "- Cafcass pays £550": "Cafcass pays £550.",
    "12) Cafcass pays £550": "Cafcass pays £550.",
    "(a) Cafcass pays £550": "Cafcass pays £550.",
}
WELSH_VARIANTS = {
    "Pawb i dalu 100%, wedi’i rannu yn gyfartal": "Yr holl bartneriaid i dalu 100%, wedi'i rannu yn gyfartal.",
    "Wrecsam yn talu'r gweddill": "Wrecsam i dalu gweddill y costau.",
    "Awdurdodau lleol a yr heddlu i dalu dim byd": "Awdurdodau lleol a'r heddlu i dalu dim.",
    "Yr heddlu a byrddau iechyd i dalu dim": "Yr heddlu a byrddau iechyd i dalu dim.",
    "Local authorities i dalu 5 y cant": "Awdurdodau lleol i dalu 5%.",
    "Cafcass a Chonwy i dalu dim": "Cafcass a Conwy i dalu dim.",
    "Ni chaiff unrhyw bartner dalu mwy na'r llynedd": "Ni chaiff partner dalu mwy na llynedd.",
    "Ni chaiff yr un fwrdd iechyd dalu llai na £5": "Ni chaiff bwrdd iechyd dalu llai na £5.",
    "Symud o gyfrannau'r llynedd dros ddwy flynedd": "Symud o gyfrannau'r llynedd dros 2 flynedd.",
}


@pytest.mark.parametrize(("written", "canonical"), VARIANTS.items())
def test_variant(written: str, canonical: str) -> None:
    """Where nothing else could be meant, other words do as well, and the canonical ones are printed."""
    assert print_clause(clause_of(written), ENGLISH) == canonical


@pytest.mark.parametrize(("written", "canonical"), WELSH_VARIANTS.items())
def test_welsh_variant(written: str, canonical: str) -> None:
    """Mutated names, articles and other usual words are understood in Welsh too."""
    assert print_clause(clause_of(written, "cy"), WELSH) == canonical


FORMULA = """\
# Agreed at the meeting
Cafcass pays £550.
Local authorities pay the rest, shared by children aged 0-17.

For training:
All partners pay 100%, shared equally.

For all other costs:
Police pay 100%.

Over the whole contribution:
No partner pays more than 40%."""


def test_formula_prints_as_it_is_laid_out() -> None:
    """A sentence a line, a blank line before each heading, notes where they stand."""
    assert print_formula(parse(FORMULA, ENGLISH).formula, ENGLISH) == FORMULA


def test_layout_does_not_matter() -> None:
    """Several sentences may share a line, and lines may be blank or end as on other systems."""
    squeezed = FORMULA.replace("\n\n", "\n").replace("550.\n", "550. ").replace(":\n", ": ").replace("\n", "\r\n\r\n")
    assert parse(squeezed, ENGLISH).formula == parse(FORMULA, ENGLISH).formula


def test_note_after_a_sentence_is_kept() -> None:
    """What stands after the mark of a note, to the end of the line, is the note."""
    read = parse("Cafcass pays £550. # as agreed. Wrexham pays £1.", ENGLISH).formula
    assert print_formula(read, ENGLISH) == "Cafcass pays £550.\n# as agreed. Wrexham pays £1."


def test_places_tell_where_sentences_stand() -> None:
    """Line and column count from 1, and the length takes in the full stop."""
    read = parse("\n  Cafcass pays £550. Wrexham pays the rest\n# a note", ENGLISH)
    assert read.places == (Place(2, 3, 18), Place(2, 22, 21), Place(3, 1, 8))


def test_stray_full_stops_are_passed_over() -> None:
    """Two full stops where one would do, or a line of dots, say nothing more."""
    assert parse("...\nCafcass pays £550..\n. . .", ENGLISH) == parse("\nCafcass pays £550.\n", ENGLISH)


def test_payment_by_band_holds_pence_and_exact_tops() -> None:
    """Amounts of a scale are kept in pence, its tops as they are written."""
    clause = clause_of("Housing associations pay by homes: £0.50 up to 0.25, £1k above")
    bands = (c.Band(Decimal(50), Decimal("0.25")), c.Band(Decimal(100_000), None))
    assert clause == c.Payment(c.Payers((c.GroupNamed("housing associations"),)), c.AmountByBand("homes", bands))
