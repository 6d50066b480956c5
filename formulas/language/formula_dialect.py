"""The language of formulas."""

from importlib.resources import files
from typing import TYPE_CHECKING

from formulas.language.builder import RULES
from formulas.language.dialect import Dialect
from formulas.language.pieces import capital
from formulas.language.words import FORMS, TABLES
from funding.wording import _

if TYPE_CHECKING:
    from formulas.language.lexicon import Lexicon

_START = "\nstart:"


def formula_grammar(rule: str = "start") -> str:
    """The grammar of a formula's sentences; under another rule's name it can stand within another grammar."""
    text = (files("formulas.language") / "formula.lark").read_text(encoding="utf-8")
    return text.replace(_START, f"\n{rule}:", 1)


def _opening(lexicon: "Lexicon") -> str:
    return _("Begin with who pays, as in “{example}”.").format(example=an_example(lexicon))


def an_example(lexicon: "Lexicon") -> str:
    """The shortest payment that could stand in the Board's formula."""
    partners = lexicon.names("PARTNER")
    payer = partners[0] if partners else lexicon.names("GROUP")[0]
    return f"{capital(payer)} {lexicon.phrase('PAY', '' if partners else 'for many')} £5,000"


FORMULAS = Dialect(
    grammar=formula_grammar,
    rules=RULES,
    tables=TABLES,
    forms=FORMS,
    names=("PARTNER", "GROUP", "GROUP_ONE", "DRIVER", "POOL", "KIND"),
    opening=_opening,
)
