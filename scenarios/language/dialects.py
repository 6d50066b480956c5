"""The languages of statements, targets and levers: one grammar, entered at three places."""

from collections.abc import Callable, Collection, Mapping, Sequence
from importlib.resources import files

from formulas.language.dialect import Dialect, NameKind
from formulas.language.formula_dialect import FORMULAS, formula_grammar
from formulas.language.lexicon import Lexicon
from formulas.language.pieces import quote
from formulas.language.scanner import Token
from funding.wording import _
from scenarios.language.builder import RULES
from scenarios.language.words import FORMS, TABLES

NAMES = ("COST", "INDEX", "INCOME", "OFFER", "FORMULA", "YEAR", *FORMULAS.names)
KINDS: Mapping[str, NameKind] = {
    "COST": NameKind(
        lambda: _("a cost line"),
        lambda: _("There is no cost line called “{word}”."),
        lambda: _("“{word}” is a cost line."),
    ),
    "INDEX": NameKind(
        lambda: _("an index"), lambda: _("There is no index called “{word}”."), lambda: _("“{word}” is an index.")
    ),
    "INCOME": NameKind(
        lambda: _("a source of income"),
        lambda: _("There is no income called “{word}”."),
        lambda: _("“{word}” is a source of income."),
    ),
    "OFFER": NameKind(
        lambda: _("an offer in kind"),
        lambda: _("There is no offer called “{word}”."),
        lambda: _("“{word}” is an offer in kind."),
    ),
    "FORMULA": NameKind(
        lambda: _("a formula"), lambda: _("There is no formula called “{word}”."), lambda: _("“{word}” is a formula.")
    ),
    "YEAR": NameKind(
        lambda: _("a year of the plan"),
        lambda: _("“{word}” is not a year of the plan."),
        lambda: _("“{word}” is a year."),
    ),
    "NEW_NAME": NameKind(
        lambda: _("a new name in quotes"),
        lambda: _("“{word}” must stand in quotes."),
        lambda: _("“{word}” stands in quotes as something new."),
    ),
}


def grammar() -> str:
    """The text of the grammar, with the sentences of formulas behind it."""
    own = (files("scenarios.language") / "scenario.lark").read_text(encoding="utf-8")
    return own + formula_grammar("formula_sentence")


def clause_from(tokens: Sequence[Token]) -> int:
    """Where the formula's sentence begins in "In the formula for training, police pay 12%"."""
    terminals = [token.terminal for token in tokens]
    if terminals[:1] != ["IN_FORMULA"] or "COMMA" not in terminals:
        return 0
    at = terminals.index("COMMA") + 1
    return at + next((i for i, terminal in enumerate(terminals[at:]) if terminal not in {"LEAVE_OUT", "COLON"}), 0)


def out_of_place(word: str, known: Collection[str], read: Sequence[Token]) -> tuple[str, str] | None:
    """What is said of words that people of good sense put where they mean nothing."""
    before = read[-1].terminal if read else ""
    if "MINUS" in known:
        return _("A figure below zero makes no sense here."), _("Write it without “{word}”.").format(word=word)
    if before == "GROUP" and {"LEAVES", "JOINS"} & set(known):
        return _("A group of several partners does not come or go by one sentence."), _("Name one partner.")
    return None


def form_after(terminal: str, read: Sequence[Token]) -> str:
    """The form that a notion takes behind what has been read."""
    before = {token.terminal for token in read}
    if terminal == "IS":
        return "for many" if before & {"DRIVER", "RESERVES_USED"} and "WEIGHT_OF" not in before else ""
    if terminal in {"RISE_BY", "FALL_BY"}:
        return "for one" if "COST" in before else ""
    return "softened" if terminal in {"NOTHING", "NO_MORE"} and read and read[-1].terminal == "IS" else ""


def _a_line(lexicon: Lexicon) -> str:
    lines = lexicon.names("COST")
    return quote(lines[0]) if lines else '"Helpline"'


def _begin_statement(lexicon: Lexicon) -> str:
    example = f"{_a_line(lexicon)} {lexicon.phrase('COSTS')} £5,000"
    return _("Begin with what changes, as in “{example}”.").format(example=example)


def _begin_target(lexicon: Lexicon) -> str:
    words = ("THE_GAP", "IS", "NOTHING")
    example = " ".join(lexicon.phrase(word) for word in words)
    return _("Begin with what is to be held, as in “{example}”.").format(example=example)


def _begin_lever(lexicon: Lexicon) -> str:
    partners = [*lexicon.names("GROUP"), *lexicon.names("PARTNER")]
    example = f"{lexicon.phrase('PERCENTAGE_OF')} {partners[0]}"
    return _("Begin with the figure that may change, as in “{example}”.").format(example=example)


def _dialect(start: str, opening: Callable[[Lexicon], str], *, own_limits_for_one: bool = True) -> Dialect:
    return Dialect(
        grammar=grammar,
        rules=RULES,
        tables=TABLES,
        forms=FORMS,
        names=NAMES,
        opening=opening,
        start=start,
        kinds=KINDS,
        clause_from=clause_from,
        out_of_place=out_of_place,
        form_after=form_after,
        own_limits_for_one=own_limits_for_one,
        new_names=start == "start",
        years=True,
        rereads=True,
    )


STATEMENTS = _dialect("start", _begin_statement)
TARGETS = _dialect("target", _begin_target, own_limits_for_one=False)
LEVERS = _dialect("lever", _begin_lever)
