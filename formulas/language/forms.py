"""Which form of a phrase its neighbours call for."""

from collections.abc import Sequence
from decimal import Decimal

from formulas.language.grammar import Sentence
from formulas.language.lexicon import Lexicon
from formulas.language.scanner import Token
from formulas.language.welsh import years_form as welsh_years_form


def pay_form(*, many: bool) -> str:
    """The form of "pays" for one payer or for many."""
    return "for many" if many else ""


def years_form(language: str, number: Decimal | int) -> str:
    """The form of "years" after a number."""
    if language == "cy":
        return welsh_years_form(number)
    return "1" if number == 1 else ""


def form_next(terminal: str, sentence: Sentence, lexicon: Lexicon) -> str:
    """The form of a notion that may come next in a sentence."""
    own = lexicon.dialect.form_after(terminal, sentence.tokens)
    return own or form_after(terminal, sentence.clause, lexicon.language)


def form_after(terminal: str, read: Sequence[Token], language: str) -> str:
    """The form of a notion after what has been read of a sentence."""
    if terminal == "PAY":
        payers = [token.terminal for token in read if token.terminal not in {"AND", "COMMA", "THE_GROUP"}]
        return pay_form(many="EACH" not in payers and payers != ["PARTNER"])
    if terminal == "YEARS":
        return years_form(language, next((int(token.value) for token in read if token.terminal == "NUMBER"), 0))
    return ""
