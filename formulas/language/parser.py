"""Sentences to clauses: every sentence is read, and every slip is told at once."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from lark import Lark
from lark import Token as LarkToken
from lark.lexer import Lexer

from formulas.clauses import Clause, Formula, Note
from formulas.language.builder import Builder, NotAClause
from formulas.language.lexicon import Lexicon
from formulas.language.scanner import BadFigure, ends_sentence, next_token, skip_space, unknown_end
from formulas.language.slips import not_expected, stops_short
from funding.problems import Problem
from funding.wording import _

if TYPE_CHECKING:
    from lark.parsers.lalr_interactive_parser import InteractiveParser

END = "$END"
LONGEST_LINE = 2_000


class _NoLexer(Lexer):
    """The parser is fed token by token; lark's own lexer is never asked."""

    def __init__(self, lexer_conf: Any) -> None:
        """Take what lark gives and ignore it."""

    def lex(self, data: Any) -> Iterator[LarkToken]:  # type: ignore[override]  # lark passes one more argument to lexers that ask for it
        """Nothing."""
        return iter(())


@cache
def grammar() -> Lark:
    """The grammar of all languages, built once."""
    text = (files("formulas.language") / "formula.lark").read_text(encoding="utf-8")
    return Lark(text, parser="lalr", lexer=_NoLexer, transformer=Builder(), maybe_placeholders=False)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a clause stands: its line from 1, its first column from 1, and its length."""

    line: int
    column: int
    length: int


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was read: the clauses, where each stands, and every problem found."""

    formula: Formula
    places: tuple[Place, ...]
    problems: tuple[Problem, ...]


def parse(text: str, lexicon: Lexicon) -> Parsed:
    """Read a formula, sentence by sentence; a sentence ends at its full stop or at the end of the line."""
    clauses: list[Clause] = []
    places: list[Place] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines_of(text), start=1):
        for found in _line(line, number, lexicon):
            if isinstance(found, Problem):
                problems.append(found)
            else:
                clauses.append(found[0])
                places.append(found[1])
    return Parsed(Formula(tuple(clauses)), tuple(places), tuple(problems))


def lines_of(text: str) -> list[str]:
    """The lines of a formula, in the form in which names are compared."""
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _line(line: str, number: int, lexicon: Lexicon) -> Iterator[Problem | tuple[Clause, Place]]:
    start = skip_space(line, 0)
    if len(line) > LONGEST_LINE:
        what = _("The line is longer than {limit} characters.").format(limit=LONGEST_LINE)
        yield Problem(_("line {line}").format(line=number), what, _("Write one sentence a line."), number, 1, LONGEST_LINE)
        return
    if line[start : start + 1] == "#":
        yield Note(line[start + 1 :].strip()), Place(number, start + 1, len(line) - start)
        return
    while start < len(line):
        end, outcome = _sentence(line, start, number, lexicon)
        if outcome is not None:
            yield outcome if isinstance(outcome, Problem) else (outcome, Place(number, start + 1, end - start))
        start = skip_space(line, end)


def _sentence(line: str, start: int, number: int, lexicon: Lexicon) -> tuple[int, Problem | Clause | None]:
    """Where the sentence ends, and the clause it makes or what is wrong with it."""
    parser = grammar().parse_interactive("")
    position = start
    try:
        while position < len(line):
            choices = parser.choices()
            token = next_token(line, position, lexicon, choices)
            if token is None:
                if ends_sentence(line, position) and END in choices:
                    return position + 1, _clause(parser)
                if END in choices and line[:position].rstrip().endswith(":"):
                    return position, _clause(parser)
                if ends_sentence(line, position):
                    slip = stops_short(parser, lexicon, number, start, position)
                    return _past_stop(line, position, lexicon), slip
                slip = not_expected(line, position, parser, lexicon, number)
                return _past_stop(line, position, lexicon), slip
            parser.feed_token(LarkToken(token.terminal, token.value))  # type: ignore[arg-type]  # a token carries its figure
            position = skip_space(line, token.end)
        if END not in parser.choices():
            return position, stops_short(parser, lexicon, number, start, len(line.rstrip()))
        return position, _clause(parser)
    except BadFigure as slip:
        problem = Problem(_("line {line}").format(line=number), str(slip), "", number, slip.start + 1, slip.end - slip.start)
        return _past_stop(line, slip.end, lexicon), problem
    except NotAClause as slip:
        end = _past_stop(line, position, lexicon)
        return end, Problem(_("line {line}").format(line=number), str(slip), "", number, start + 1, max(position - start, 1))


def _clause(parser: "InteractiveParser[Any]") -> Clause:
    clause: Clause = parser.feed_eof()
    return clause


def _past_stop(line: str, position: int, lexicon: Lexicon) -> int:
    """The position after the full stop that ends the sentence, so that the next one is read afresh."""
    while position < len(line):
        if ends_sentence(line, position):
            return position + 1
        position = skip_space(line, unknown_end(line, position, lexicon))
    return position


__all__ = ["LONGEST_LINE", "Parsed", "Place", "grammar", "lines_of", "parse"]
