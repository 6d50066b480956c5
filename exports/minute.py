"""The minute of an adoption: a paragraph ready to paste into the minutes of the meeting."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import takewhile

from exports.tables import WIDTH
from formulas.split import Split
from funding.board import Board, short_name
from funding.board_names import board_name
from funding.dates import format_date
from funding.decisions import Adoption, AnswerWord, place_told, places_taken
from funding.money import format_money
from funding.wording import _, language


def minute_text(adoption: Adoption, split: Split, known: Sequence[Adoption] = ()) -> str:
    """The minute: what was decided, the figures, the answers, the sentences and the fingerprint.

    `split` is the adoption opened again; `known` are all adoptions of the Board, in the order of the file.
    """
    blocks = [
        " ".join(_opening(adoption, split, known)),
        *_figures(adoption),
        " ".join(_answers(adoption, split.board)),
        " ".join(_terms(adoption)),
    ]
    paragraphs = "\n\n".join(textwrap.fill(block, WIDTH) for block in blocks if block)
    sentences = [line for line in adoption.sentences.splitlines() if line.strip() and not line.startswith("#")]
    told = [
        _("The formula as adopted:"),
        *(textwrap.fill(line, WIDTH, initial_indent="  ", subsequent_indent="    ") for line in sentences),
    ]
    mark = _("Fingerprint of what was adopted (SHA-256):")
    return "\n\n".join([paragraphs, "\n".join(told), f"{mark}\n{adoption.fingerprint}"])


def _opening(adoption: Adoption, split: Split, known: Sequence[Adoption]) -> Iterator[str]:
    words = _(
        "At its meeting “{meeting}” on {date}, {board} adopted the contributions for {years} under the formula "
        "“{formula}”."
    )
    yield words.format(
        meeting=adoption.meeting,
        date=format_date(adoption.date),
        board=board_name(split.board),
        years=_listed(year.year for year in adoption.years),
        formula=adoption.formula,
    )
    if adoption.proposal is not None:
        yield _("It had been put forward as “{name}”.").format(name=adoption.proposal)
    if adoption.scenario is not None:
        yield _("It rests on the scenario “{name}”.").format(name=adoption.scenario)
    if adoption.supersedes is not None:
        earlier = tuple(takewhile(lambda one: one.fingerprint != adoption.fingerprint, known))
        taken = places_taken(earlier, [year.year for year in adoption.years])
        names = [place_told(f"“{one.name}”", years) for one, years in taken] or [f"“{adoption.supersedes}”"]
        yield _("It takes the place of {names}.").format(names=_listed(names))


def _figures(adoption: Adoption) -> Iterator[str]:
    for year in adoption.years:
        shares = [share for share in adoption.shares if share.year == year.year]
        told = [
            _("{name} {assessed}").format(name=share.name, assessed=format_money(share.assessed))
            if share.cash_due == share.assessed
            else _("{name} {assessed} ({cash} in cash)").format(
                name=share.name, assessed=format_money(share.assessed), cash=format_money(share.cash_due)
            )
            for share in shares
            if share.assessed
        ]
        words = _("{year}: of costs to share of {costs}, the assessed shares are: {shares}.").format(
            year=year.year, costs=format_money(year.costs_to_share), shares="; ".join(told)
        )
        if year.gap:
            words += " " + _("{money} is asked of nobody.").format(money=format_money(year.gap))
        if year.surplus:
            words += " " + _("{money} more is asked than the costs.").format(money=format_money(year.surplus))
        yield words


def _answers(adoption: Adoption, board: Board) -> Iterator[str]:
    names = {partner.id: short_name(partner, language()) for partner in board.partners}
    there = [names.get(partner, partner) for partner in adoption.present] + list(adoption.others)
    if there:
        yield _("Present: {names}.").format(names=_listed(there))
    if adoption.quorum:
        yield adoption.quorum[:1].upper() + adoption.quorum[1:]
    groups: dict[AnswerWord, str] = {
        "agrees": _("Agreed: {names}."),
        "does not agree": _("Did not agree: {names}."),
        "absent": _("Absent: {names}."),
        "not asked": _("Not asked: {names}."),
    }
    for answer, words in groups.items():
        who = [names.get(given.partner, given.partner) for given in adoption.answers if given.answer == answer]
        if who:
            yield words.format(names=_listed(who))
    for given in adoption.answers:
        if given.answer == "agrees subject to":
            words = _("{name} agreed subject to: {conditions}.")
            yield words.format(
                name=names.get(given.partner, given.partner), conditions=given.conditions.rstrip(".") or "-"
            )


def _terms(adoption: Adoption) -> Iterator[str]:
    if adoption.gap:
        yield _("The gap: {words}.").format(words=adoption.gap.rstrip("."))
    if adoption.review is not None:
        yield _("The decision is reviewed by {date}.").format(date=format_date(adoption.review))
    if adoption.disputes:
        yield _("Disputes: {words}.").format(words=adoption.disputes.rstrip("."))
    if adoption.note:
        yield adoption.note
    if adoption.despite:
        yield _("It was adopted although this was missing: {missing}. The reason: {reason}.").format(
            missing="; ".join(adoption.missing), reason=adoption.despite.rstrip(".")
        )


def _listed(names: Iterator[str] | list[str]) -> str:
    *most, last = list(names) or [""]
    return _("{names} and {last}").format(names=", ".join(most), last=last) if most else last
