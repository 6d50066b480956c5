"""Names that are hard to read: quoted only where they would be misread, and never taken for another."""

import pytest

from formulas import clauses as c
from formulas.language.lexicon import Lexicon, lexicon_of
from formulas.language.parser import parse
from formulas.language.printer import print_clause
from funding.board import Board, Details, Group, Partner

HUNDRED = c.FixedAmount(10_000)


def lexicon_with(*names: str, group: str = "others", language: str = "en") -> Lexicon:
    """The words of a Board whose partners have these names, and their names for ids."""
    partners = tuple(Partner(id=f"p{i}", name=name, group=group) for i, name in enumerate(names))
    return lexicon_of(Board(board=Details(name="Example", years=("2026-27",)), partners=partners), language)


def payers_of(text: str, lexicon: Lexicon) -> tuple[c.Payer, ...]:
    """Who pays under a sentence."""
    read = parse(text, lexicon)
    assert read.problems == ()
    (clause,) = read.formula.clauses
    assert isinstance(clause, c.Payment)
    return clause.payers.named


def printed(name: str, *others: str, language: str = "en") -> str:
    """How a payment by a partner of this name prints, with others on the Board."""
    clause = c.Payment(c.Payers((c.PartnerNamed("p0"),)), HUNDRED)
    return print_clause(clause, lexicon_with(name, *others, language=language))


NAMES = {
    "Cafcass": "Cafcass pays £100.",
    "the Trust": "The Trust pays £100.",
    "eHealth": "eHealth pays £100.",
    "Police, and Crime": "Police, and Crime pays £100.",
    "A pays £5": "A pays £5 pays £100.",
    "10%": "10% pays £100.",
    "£5": "£5 pays £100.",
    'The "Hub"': 'The "Hub" pays £100.',
    "All partners": '"All partners" pays £100.',
    "all": "All pays £100.",
    "Each": '"Each" pays £100.',
    "No": '"No" pays £100.',
    "the group": '"the group" pays £100.',
    "#1": '"#1" pays £100.',
    "# one": '"# one" pays £100.',
    "1. One": "1. One pays £100.",
    ".": '"." pays £100.',
    '"Hub"': '"""Hub""" pays £100.',
    "“Hub”": '"““Hub””" pays £100.',
    "Hub pays £1.": "Hub pays £1. pays £100.",
}


@pytest.mark.parametrize(("name", "sentence"), NAMES.items())
def test_quotes_stand_only_where_they_are_needed(name: str, sentence: str) -> None:
    """A name is quoted only when it would be read as something else; quotes within are doubled."""
    assert printed(name) == sentence


def test_only_the_name_that_needs_quotes_has_them() -> None:
    """Of two names in a sentence, the plain one stays plain."""
    clause = c.Payment(c.Payers((c.PartnerNamed("p0"), c.PartnerNamed("p1"), c.PartnerNamed("p2"))), HUNDRED)
    text = print_clause(clause, lexicon_with("Cafcass", "All others", "Barnardo's"))
    assert text == "Cafcass, All others and Barnardo's pay £100."


def test_longer_name_wins() -> None:
    """A name that begins like another is read whole."""
    lexicon = lexicon_with("Health", "Health and Police")
    assert payers_of("Health and police pays £100", lexicon) == (c.PartnerNamed("p1"),)


def test_shorter_names_are_told_from_the_longer_that_they_make() -> None:
    """Two names that together read like a longer one stay two."""
    clause = c.Payment(c.Payers((c.PartnerNamed("p0"), c.PartnerNamed("p2"))), HUNDRED)
    text = print_clause(clause, lexicon_with("Health", "Health and Policing", "Policing"))
    assert text == 'Health and "Policing" pay £100.'


def test_spelling_decides_between_names_that_differ_in_spaces() -> None:
    """Spaces around a sign are read over, unless they tell two names apart."""
    lexicon = lexicon_with("A&B", "A & B")
    assert [payers_of(f"{name} pays £1", lexicon) for name in ("A&B", "A & B", "a &B")] == [
        (c.PartnerNamed("p0"),),
        (c.PartnerNamed("p1"),),
        (c.PartnerNamed("p0"),),
    ]


def test_partner_called_like_its_group() -> None:
    """The name means the partner; the group is called a group."""
    lexicon = lexicon_with("Police", group="police")
    clause = c.Payment(c.Payers((c.GroupNamed("police"),)), HUNDRED)
    assert payers_of("Police pays £100", lexicon) == (c.PartnerNamed("p0"),)
    assert print_clause(clause, lexicon) == "The group police pay £100."
    assert payers_of("The group police pay £100", lexicon) == (c.GroupNamed("police"),)


def test_name_that_ends_in_a_full_stop_may_end_a_sentence() -> None:
    """Its full stop serves the sentence too, and the next sentence is read."""
    lexicon = lexicon_with("Cafcass Ltd.")
    read = parse("What a limit takes off falls on Cafcass Ltd. Cafcass Ltd. pays £100.", lexicon)
    assert (len(read.formula.clauses), read.problems) == (2, ())


def test_full_name_and_short_name_mean_the_same() -> None:
    """Either may be written; the short one is printed."""
    partner = Partner(id="w", name="Wrexham County Borough Council", short="Wrexham", group="others")
    lexicon = lexicon_of(Board(board=Details(name="Example", years=("2026-27",)), partners=(partner,)))
    both = "Wrexham County Borough Council and Wrexham pay £100"
    assert payers_of(both, lexicon) == (c.PartnerNamed("w"), c.PartnerNamed("w"))


@pytest.mark.parametrize("written", ["istanbul", "İSTANBUL", "i\u0307stanbul", "\u201cİstanbul\u201d", "the İstanbul"])
def test_dotted_capital_is_folded(written: str) -> None:
    """A capital that folds to a letter and an accent is the same name in small letters."""
    lexicon = lexicon_with("İstanbul", "Istanbul")
    partner = "p1" if written == "istanbul" else "p0"
    assert payers_of(f"{written} pays £1", lexicon) == (c.PartnerNamed(partner),)


def test_accents_may_be_letters_of_their_own() -> None:
    """A name is the same however its accents are stored."""
    assert payers_of("Ynys Mo\u0302n pays £1", lexicon_with("Ynys Môn")) == (c.PartnerNamed("p0"),)


def test_invisible_space_is_read_over() -> None:
    """Pasted text brings spaces of no width and marks of its encoding along."""
    assert payers_of("\ufeffYnys\u00a0Môn \u200bpays £1", lexicon_with("Ynys Môn")) == (c.PartnerNamed("p0"),)


WELSH_LISTS = {
    ("Cafcass", "Ynys Môn"): "Cafcass ac Ynys Môn i dalu £100.",
    ("Cafcass", "Conwy"): "Cafcass a Conwy i dalu £100.",
    ("Cafcass", "Wrecsam"): "Cafcass a Wrecsam i dalu £100.",
    ("Cafcass", "Y Drindod"): "Cafcass a'r Drindod i dalu £100.",
    ("Cafcass", "Heddlu"): "Cafcass a Heddlu i dalu £100.",
}


@pytest.mark.parametrize(("names", "sentence"), WELSH_LISTS.items())
def test_welsh_and_fits_the_name_after_it(names: tuple[str, str], sentence: str) -> None:
    """It is "a" before a consonant, "ac" before a vowel, "a'r" for the article; names of bodies do not mutate."""
    clause = c.Payment(c.Payers((c.PartnerNamed("p0"), c.PartnerNamed("p1"))), HUNDRED)
    assert print_clause(clause, lexicon_with(*names, language="cy")) == sentence


def test_words_of_the_language_that_reach_beyond_a_name_are_those_words() -> None:
    """A group called "each other" takes nothing from "each other partner", and is still read by its name."""
    own = Group(name="each other", singular="one other")
    partners = (
        Partner(id="a", name="A", group="each other"),
        Partner(id="b", name="B", group="each other"),
        Partner(id="c", name="C", group="police"),
    )
    details = Details(name="Example", years=("2026-27",))
    lexicon = lexicon_of(Board(board=details, partners=partners, groups=(own,)), "en")
    assert payers_of("Each other pays £100, shared equally.", lexicon) == (c.GroupNamed("each other"),)
    read = parse("C pays £5.\nEach other partner pays £100.", lexicon)
    assert read.problems == ()
    assert print_clause(read.formula.clauses[1], lexicon) == "Each other partner pays £100."
