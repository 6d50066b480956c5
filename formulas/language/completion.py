"""What may come next in a sentence, for editors that complete."""

from dataclasses import dataclass

from lark import Token as LarkToken

from formulas.language.lexicon import NAME_TERMINALS, Lexicon
from formulas.language.parser import END, grammar, lines_of
from formulas.language.scanner import BadFigure, ends_sentence, next_token, skip_space, tokens_at
from funding.names import same

EXAMPLES = {"MONEY": "£5,000", "PERCENT": "10%", "NUMBER": "3", "COMMA": ",", "COLON": ":", END: "."}


@dataclass(frozen=True, slots=True)
class Option:
    """Something that may come next."""

    text: str
    """The words, a name, or an example of a figure."""
    terminal: str
    """The notion of the grammar that it stands for."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What may come next, and from where on it would replace what is typed."""

    start: int
    """The position in the text from which an option replaces what is there."""
    options: tuple[Option, ...]


def expected_at(text: str, position: int, lexicon: Lexicon) -> Expected:
    """What may stand at a position of a formula; a word begun there narrows the options."""
    before = "\n".join(lines_of(text[:position]))
    line_start = before.rfind("\n") + 1
    line = before[line_start:]
    parser = grammar().parse_interactive("")
    at = skip_space(line, 0)
    while at < len(line):
        if line[at] == "#" and not line[:at].strip():
            return Expected(len(before), ())
        if ends_sentence(line, at):
            parser = grammar().parse_interactive("")
            at = skip_space(line, at + 1)
            continue
        begun = line[at:]
        longer = _options(parser.accepts(), lexicon, begun)
        try:
            token = next_token(line, at, lexicon, parser.choices())
        except (BadFigure, ValueError):
            token = None
        if token is None or (token.end == len(line) and any(same(option.text) != same(begun) for option in longer)):
            return Expected(line_start + at, longer)
        try:
            parser.feed_token(LarkToken(token.terminal, token.value))  # type: ignore[arg-type]  # a token carries its figure
        except ValueError:
            return Expected(line_start + at, ())
        at = skip_space(line, token.end)
    return Expected(len(before), _options(parser.accepts(), lexicon, ""))


def _options(accepted: set[str], lexicon: Lexicon, begun: str) -> tuple[Option, ...]:
    found: list[Option] = []
    for terminal in sorted(accepted, key=lambda name: (name not in NAME_TERMINALS, name)):
        if terminal in NAME_TERMINALS:
            texts = lexicon.names(terminal)
        elif terminal in EXAMPLES:
            texts = [EXAMPLES[terminal]]
        else:
            texts = [lexicon.phrase(terminal, form=int(terminal == "PAY"))]
        found += [Option(text, terminal) for text in texts if same(text).startswith(same(begun))]
    return tuple(found)


def terminal_spans(line: str, lexicon: Lexicon) -> tuple[tuple[int, int, str], ...]:
    """Each word of a line with its notion, for colouring: start, end, terminal; what is not known is left out."""
    spans: list[tuple[int, int, str]] = []
    at = skip_space(line, 0)
    while at < len(line):
        tokens = sorted(tokens_at(line, at, lexicon), key=lambda token: token.end)
        if tokens:
            spans.append((at, tokens[-1].end, tokens[-1].terminal))
        at = skip_space(line, tokens[-1].end if tokens else at + 1)
    return tuple(spans)
