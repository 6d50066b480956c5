"""What a sentence may speak of: the Board's partners, drivers and pools, as its language says them."""

from dataclasses import dataclass
from functools import partial

from formulas import clauses as c
from formulas.language.lexicon import Lexicon
from formulas.language.printer import print_clause
from funding.board import Board
from funding.wording import _
from tui.workspace.sentences.asking import Ask, ask
from tui.workspace.sentences.spoken import known_limited, known_payers, limited_of, payers_of, sharing_of


@dataclass(frozen=True, slots=True)
class Ground:
    """The Board and the language that a sentence is written for, and what is offered as answers."""

    board: Board
    lexicon: Lexicon
    payers: tuple[str, ...]
    limited: tuple[str, ...]
    """On whom a limit may be."""
    sharing: tuple[str, ...]
    """How several may share."""
    drivers: tuple[str, ...]


def ground_of(board: Board, lexicon: Lexicon) -> Ground:
    """What the sentences of a Board may speak of."""
    drivers = tuple(lexicon.names("DRIVER"))
    return Ground(
        board, lexicon, known_payers(board, lexicon), tuple(known_limited(board, lexicon)), _ways(lexicon), drivers
    )


def _ways(lexicon: Lexicon) -> tuple[str, ...]:
    ways: list[c.Sharing] = [c.Equally(), *(c.ByDriver(meaning.value) for meaning in lexicon.named("DRIVER"))]
    return tuple(sharing_said(how, lexicon) for how in ways)


def sharing_said(how: c.Sharing, lexicon: Lexicon) -> str:
    """A way of sharing as a sentence writes it, after the word "shared"."""
    sentence = print_clause(c.Payment(c.Payers((c.AllPartners(),)), c.TheRest(), shared=how), lexicon)
    return sentence.partition(f", {lexicon.phrase('SHARED')} ")[2].removesuffix(".")


def who_pays(ground: Ground, label: str = "") -> Ask:
    """The question who pays."""
    return ask(
        "who",
        label or _("Who pays"),
        _("A partner or a group, or several with “and” between. Begin with “Each” when each pays on its own."),
        partial(payers_of, lexicon=ground.lexicon),
        choices=ground.payers,
        needed=True,
    )


def how_shared(ground: Ground) -> Ask:
    """The question how several payers share."""
    return ask(
        "shared",
        _("Shared how"),
        _("How several payers share: equally, by a driver, in parts (40% equally and 60% by ...), or 2 to 1."),
        partial(sharing_of, lexicon=ground.lexicon),
        choices=ground.sharing,
    )


def whom_limited(ground: Ground, *, one_alone: bool) -> Ask:
    """The question on whom a limit is; `one_alone` when it may be on one partner by name."""
    choices = ground.limited
    if not one_alone:
        choices = tuple(name for name in choices if not _is_one(name, ground))
    return ask(
        "who",
        _("On whom"),
        _("Each partner, each of a group, or one partner. The limit holds for each of them by itself."),
        partial(limited_of, board=ground.board, lexicon=ground.lexicon),
        choices=choices,
        only=True,
        needed=True,
    )


def _is_one(name: str, ground: Ground) -> bool:
    return isinstance(limited_of(name, ground.board, ground.lexicon), c.PartnerNamed)


def many(payers: c.Payers, board: Board) -> bool:
    """Whether payers are several partners who pay together, as far as the sentence itself tells."""
    count = 0
    for payer in payers.named:
        match payer:
            case c.PartnerNamed():
                count += 1
            case c.GroupNamed(name):
                count += sum(partner.group == name for partner in board.partners)
            case c.AllPartners() | c.AllOtherPartners():
                count += len(board.partners)
    return not payers.each and count > 1
