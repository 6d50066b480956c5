"""Formulas in one spelling, so that programs that write the same formula otherwise are not taken for forgers."""

import re
from collections.abc import Iterator
from functools import lru_cache

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token, TokenizerError

from exports.sheets.places import sheet_prefix

_PREFIX = re.compile(r"^(?:of:|msoxl:)?=?\s*", re.IGNORECASE)
_FUTURE = re.compile(r"_xlfn\.|_xlws\.", re.IGNORECASE)
_SHEET = re.compile(r"^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$", re.DOTALL)


@lru_cache(maxsize=65_536)
def spelt(formula: str) -> str:
    """A formula without spaces and dollar signs, in capitals, its numbers and sheet names written in one way."""
    text = _PREFIX.sub("", formula)
    try:
        tokens = Tokenizer(f"={text}").items
    except (TokenizerError, IndexError):
        return text
    return "".join(_spelt_tokens(tokens))


def _spelt_tokens(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        match token.type, token.subtype:
            case Token.WSPACE, _:
                continue
            case Token.OPERAND, Token.NUMBER:
                yield repr(float(token.value))
            case Token.OPERAND, Token.RANGE:
                yield _reference(token.value)
            case Token.OPERAND, Token.TEXT:
                yield token.value
            case Token.OP_PRE, _ if token.value == "+":
                continue
            case _:
                yield _FUTURE.sub("", token.value).upper().replace(";", ",")


def _reference(text: str) -> str:
    """A reference without dollar signs, its sheet's name in quotes only where it needs them."""
    found = _SHEET.match(text)
    if found is None:
        return text.replace("$", "").upper()
    sheet = (found[1] or found[2]).replace("''", "'").removeprefix("$")
    return sheet_prefix(sheet) + found[3].replace("$", "").upper()


def references(formula: str) -> Iterator[tuple[str, str]]:
    """The sheet (empty for its own) and the cells or the name of each reference in a formula."""
    try:
        tokens = Tokenizer(formula).items
    except (TokenizerError, IndexError):
        return
    for token in tokens:
        if token.type == Token.OPERAND and token.subtype == Token.RANGE:
            found = _SHEET.match(token.value)
            if found is None:
                yield "", token.value.replace("$", "")
            else:
                yield (found[1] or found[2]).replace("''", "'"), found[3].replace("$", "")
