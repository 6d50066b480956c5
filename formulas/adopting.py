"""Adopting a split: what the Board decided, frozen with all it rests on."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from formulas.freezing import formula_text, freeze
from formulas.split import Split
from formulas.terms import terms_of
from funding.adopted import adoption_fingerprint
from funding.board import Board, Partner, short_name
from funding.canonical import board_fingerprint
from funding.decisions import ADOPTION_FORMAT, Adoption, Answer, in_force
from funding.history import last_chain
from funding.membership import is_partner
from funding.names import same
from funding.quorum import QuorumHeld, quorum_held, read_quorum
from funding.records import read_record
from funding.wording import _, language
from funding.years import year_of_day

UNSIGNED = "0" * 64


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided at a meeting, as it is written down there."""

    meeting: str = ""
    date: dt.date | None = None
    present: tuple[str, ...] = ()
    """The partners at the meeting, by id."""
    others: tuple[str, ...] = ()
    """Other bodies at the meeting, by name."""
    answers: tuple[Answer, ...] = ()
    review: dt.date | None = None
    disputes: str = ""
    """The way a dispute goes; the Board's own when it is left out."""
    gap: str = ""
    """What is to become of what the formula asks of nobody."""
    note: str = ""
    despite: str = ""
    """Why the split is adopted although something is missing."""
    years: tuple[str, ...] = ()
    """The years that are decided; none named means all of the split."""
    name: str = ""
    """What the adoption is called; from its date when it is left out."""


def adopt(
    board: Board,
    split: Split,
    decision: Decision,
    *,
    program: str,
    missing: Sequence[str] = (),
    proposal: str | None = None,
) -> Board:
    """The Board with the adoption of a split added; older adoptions stay as they are.

    The split may be of the Board under a scenario or under a proposal's sentences; `program` is the program's version,
    `missing` is what the checklist still misses. An adoption in force for one of the same years is superseded. Raises
    `ValueError` for a decision without a meeting or a date, or with words that are too long to be kept.
    """
    if decision.date is None or not decision.meeting.strip():
        raise ValueError(_("A decision needs the name of the meeting and its date."))
    years = decided_years(split, decision)
    before, frozen, formula = superseded_by(board, years), freeze(split, years), formula_text(split)
    terms, quorum = terms_of(split.formula, split.lexicon), quorum_of(board, decision)
    fields = {
        "format": ADOPTION_FORMAT,
        "name": decision.name or _free_name(board, decision.date),
        "meeting": decision.meeting,
        "date": decision.date,
        "present": decision.present,
        "others": decision.others,
        "quorum": quorum.told if quorum is not None else "",
        "answers": decision.answers,
        "proposal": proposal,
        "formula": split.formula_name,
        "scenario": split.scenario,
        "language": formula.language,
        "sentences": formula.text,
        "underspend": terms.underspend,
        "overspend": terms.overspend,
        "gap": decision.gap,
        "review": decision.review,
        "disputes": decision.disputes or board.board.disputes,
        "note": decision.note,
        "despite": decision.despite if missing else "",
        "missing": tuple(missing),
        "supersedes": before.fingerprint if before is not None else None,
        "after": last_chain(board),
        "program": program,
        "facts": board_fingerprint(board),
        "drivers": frozen.drivers,
        "years": frozen.years,
        "shares": frozen.shares,
        "instalments": frozen.instalments,
        "inputs": frozen.inputs,
        "fingerprint": UNSIGNED,
    }
    read = read_record(Adoption, fields, "adoptions")
    if read.record is None or read.problems:
        raise ValueError(": ".join(next(iter(read.problems.items()))))
    adoption = read.record
    signed = adoption.model_copy(update={"fingerprint": adoption_fingerprint(adoption)})
    return board.model_copy(update={"adoptions": (*board.adoptions, signed)})


def decided_years(split: Split, decision: Decision) -> tuple[str, ...]:
    """The years that a decision is about."""
    return decision.years or tuple(result.year for result in split.years)


def superseded_by(board: Board, years: Sequence[str]) -> Adoption | None:
    """The adoption that a decision on these years would supersede: the last in force for one of them."""
    standing = in_force(board.adoptions, years)
    return standing[-1] if standing else None


def partners_deciding(board: Board, decision: Decision) -> tuple[Partner, ...]:
    """Those who take part in a decision: partners on the day of the meeting, or in a year that is decided.

    A body that left before, and stands in the file because a sentence names it, has no say.
    """
    years = {*(decision.years or board.board.years)}
    if decision.date is not None:
        years.add(year_of_day(decision.date))
    return tuple(partner for partner in board.partners if any(is_partner(partner, year) for year in years))


def quorum_of(board: Board, decision: Decision) -> QuorumHeld | None:
    """Whether the meeting may decide; None when the Board file has no rule."""
    names = {partner.id: short_name(partner, language()) for partner in board.partners}
    deciding = [names[partner.id] for partner in partners_deciding(board, decision)]
    rule = None if board.board.quorum is None else read_quorum(board.board.quorum)

    def named(ids: Sequence[str]) -> tuple[str, ...]:
        return tuple(names.get(partner, partner) for partner in ids)

    return quorum_held(rule, named(board.board.quorum_needs), deciding, named(decision.present))


def _free_name(board: Board, date: dt.date) -> str:
    name = _("Adopted {date}").format(date=date.isoformat())
    taken = {same(adoption.name) for adoption in board.adoptions}
    tries = [name, *(f"{name} ({number})" for number in range(2, len(taken) + 3))]
    return next(tried for tried in tries if same(tried) not in taken)
