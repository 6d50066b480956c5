"""Proposals and adoptions, as text and JSON."""

from collections.abc import Iterator, Sequence
from typing import Any

from exports.laid_out import json_text, section, wrapped
from exports.tables import table
from formulas.sides import Side
from formulas.terms import Terms
from funding.adopted import adoption_data
from funding.board import Board
from funding.board_names import board_name
from funding.dates import format_date
from funding.decisions import NOT_SAID, Adoption, Proposal, years_in_force
from funding.money import format_money
from funding.wording import _

SHORT_MARK = 12
"""Letters of a fingerprint that are enough to tell adoptions apart."""


# What there is


def decisions_text(board: Board) -> str:
    """Every proposal and every adoption, each in a line or two."""
    blocks = [board_name(board)]
    proposals = [wrapped(f"- {_proposal_line(proposal)}", "  ") for proposal in board.proposals]
    blocks.append(section(_("Proposals"), proposals or [_("None yet. Put one forward with: cyfran propose")]))
    adopted = [
        wrapped(f"- {_adoption_line(known, years_in_force(board.adoptions, known))}", "  ") for known in board.adoptions
    ]
    blocks.append(section(_("Adopted"), adopted or [_("Nothing yet. Adopt with: cyfran adopt")]))
    return "\n\n".join(blocks)


def _proposal_line(proposal: Proposal) -> str:
    told = _("{name}, put forward by {by} on {date}: formula “{formula}”")
    if proposal.by == NOT_SAID:
        told = _("{name}, put forward on {date}: formula “{formula}”")
    told = told.format(name=proposal.name, by=proposal.by, date=format_date(proposal.date), formula=proposal.formula)
    if proposal.scenario is not None:
        told += ", " + _("scenario “{name}”").format(name=proposal.scenario)
    if proposal.years:
        told += ", " + ", ".join(proposal.years)
    if proposal.answers is not None:
        told += ", " + _("in answer to “{name}”").format(name=proposal.answers)
    return told


def standing_told(adoption: Adoption, years: Sequence[str]) -> str:
    """Whether an adoption is in force, for which of its years, or superseded."""
    if not years:
        return _("superseded")
    if len(years) == len(adoption.years):
        return _("in force")
    return _("in force for {years}").format(years=", ".join(years))


def _adoption_line(adoption: Adoption, years: Sequence[str]) -> str:
    words = _("{name}: formula “{formula}”, {meeting}, {date}; {standing}; fingerprint {fingerprint}")
    return words.format(
        standing=standing_told(adoption, years),
        name=adoption.name,
        formula=adoption.formula,
        meeting=adoption.meeting,
        date=format_date(adoption.date),
        fingerprint=adoption.fingerprint[:SHORT_MARK],
    )


def decisions_json(board: Board) -> str:
    """Every proposal and every adoption; `adoption_json` has all of one adoption."""
    return json_text(
        {
            "board": board.board.name,
            "proposals": [_proposal_data(proposal) for proposal in board.proposals],
            "adoptions": [
                {
                    "name": adoption.name,
                    "formula": adoption.formula,
                    "meeting": adoption.meeting,
                    "date": adoption.date.isoformat(),
                    "years": [year.year for year in adoption.years],
                    "in_force": bool(years := years_in_force(board.adoptions, adoption)),
                    "years_in_force": list(years),
                    "supersedes": adoption.supersedes,
                    "fingerprint": adoption.fingerprint,
                }
                for adoption in board.adoptions
            ],
        }
    )


def _proposal_data(proposal: Proposal) -> dict[str, Any]:
    return {
        "name": proposal.name,
        "by": proposal.by,
        "date": proposal.date.isoformat(),
        "formula": proposal.formula,
        "sentences": proposal.text,
        "scenario": proposal.scenario,
        "years": list(proposal.years),
        "answers": proposal.answers,
        "note": proposal.note,
    }


# One of them


def proposal_text(proposal: Proposal, side: Side, terms: Terms) -> str:
    """A proposal with its figures and its sentences by what they are about."""
    notes = [wrapped(proposal.note)] if proposal.note else []
    return "\n\n".join([wrapped(_proposal_line(proposal) + "."), *notes, *side_blocks(side), terms_text(terms)])


def proposal_json(proposal: Proposal, side: Side, terms: Terms) -> str:
    """A proposal with its figures; money in pence."""
    return json_text(
        {
            **_proposal_data(proposal),
            "paying": list(terms.paying),
            "protecting": list(terms.protecting),
            "in_kind": list(terms.in_kind),
            "years_pence": _side_data(side),
        }
    )


def adoption_json(adoption: Adoption, history: Sequence[str] = ()) -> str:
    """All of an adoption in its canonical data, with the fingerprint that it must have and the history's lines.

    docs/reference/fingerprint.md says how anybody checks it.
    """
    return json_text(
        {"adoption": adoption_data(adoption), "fingerprint": adoption.fingerprint, "history": list(history)}
    )


def side_blocks(side: Side) -> Iterator[str]:
    """A table for each year: what each partner is assessed at and pays in cash, and the gap."""
    for year, assessed in side.assessed.items():
        cash = side.cash_due[year]
        rows = [
            [side.partners[partner], format_money(share), format_money(cash[partner])]
            for partner, share in assessed.items()
        ]
        rows.append([_("Total"), format_money(sum(assessed.values())), format_money(sum(cash.values()))])
        lines = [year, "-" * len(year), *table([_("Partner"), _("Assessed"), _("Cash due")], rows, total=True)]
        if side.gaps[year]:
            told = _("Gap: {money} of the costs to share is asked of nobody.")
            lines.append(told.format(money=format_money(side.gaps[year])))
        yield "\n".join(lines)


def _side_data(side: Side) -> list[dict[str, Any]]:
    return [
        {
            "year": year,
            "gap": side.gaps[year],
            "partners": [
                {"id": partner, "assessed": share, "cash_due": side.cash_due[year][partner]}
                for partner, share in assessed.items()
            ],
        }
        for year, assessed in side.assessed.items()
    ]


def terms_text(terms: Terms) -> str:
    """The sentences by what they are about."""
    parts = (
        (_("Who pays what"), terms.paying),
        (_("What protects partners"), terms.protecting),
        (_("What is given in kind"), terms.in_kind),
        (_("At the year's end"), tuple(filter(None, (terms.underspend, terms.overspend)))),
    )
    return "\n\n".join(
        section(title, [wrapped(sentence, "  ") for sentence in sentences] or [_("Nothing is said.")])
        for title, sentences in parts
    )


def adoption_text(adoption: Adoption, side: Side, terms: Terms) -> str:
    """An adoption: what was decided, the figures, the sentences, the fingerprint."""
    told = [_("{meeting}, {date}").format(meeting=adoption.meeting, date=format_date(adoption.date))]
    if adoption.proposal is not None:
        told.append(_("Put forward as “{name}”").format(name=adoption.proposal))
    if adoption.quorum:
        told.append(adoption.quorum)
    told += [
        f"{side.partners.get(answer.partner, answer.partner)}: {answer.answer}"
        + (f" {answer.conditions}" if answer.conditions else "")
        for answer in adoption.answers
    ]
    if adoption.review is not None:
        told.append(_("Reviewed by {date}").format(date=format_date(adoption.review)))
    if adoption.disputes:
        told.append(_("Disputes: {words}").format(words=adoption.disputes))
    if adoption.gap:
        told.append(_("The gap: {words}").format(words=adoption.gap))
    if adoption.despite:
        missing = "; ".join(adoption.missing)
        told.append(_("Missing: {missing}. Adopted because: {why}").format(missing=missing, why=adoption.despite))
    if adoption.note:
        told.append(adoption.note)
    head = section(adoption.name, [wrapped(line, "  ") for line in told])
    mark = "\n".join([_("Fingerprint of what was adopted (SHA-256):"), adoption.fingerprint])
    return "\n\n".join([head, *side_blocks(side), terms_text(terms), mark])
