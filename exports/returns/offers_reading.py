"""The offers of a return: known ones confirmed, changed or withdrawn, and new ones."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from exports.grids.grid import Cell, Grid
from exports.grids.told import Outcome, Told
from exports.grids.values import money_of, number_of, text_of
from exports.returns.form import NEW_MARK, OFFER_MARK, Measure, lines_to_meet, measure_of
from exports.returns.form import OfferColumn as Column
from exports.returns.plain import alike
from exports.returns.trying import tried
from exports.returns.words import WITHDRAWN, answers, kinds, meant, valuations, years_meant
from funding.board import Board, Offer, Partner
from funding.free_names import free_id
from funding.money import format_money_short
from funding.names import same
from funding.records import Fields, read_record
from funding.wording import _

ANSWERED = (
    Column.KIND,
    Column.WHAT,
    Column.QUANTITY,
    Column.UNIT,
    Column.RATE,
    Column.VALUATION,
    Column.EVIDENCE,
    Column.YEARS,
    Column.MEETS,
)
KEYS = {
    "kind": Column.KIND,
    "what": Column.WHAT,
    "quantity": Column.QUANTITY,
    "unit": Column.UNIT,
    "rate": Column.RATE,
    "valuation": Column.VALUATION,
    "evidence": Column.EVIDENCE,
    "years": Column.YEARS,
    "meets": Column.MEETS,
}


@dataclass(slots=True)
class _Row:
    """A row as it is being read."""

    board: Board
    grid: Grid
    row: int
    slips: list[Told] = field(default_factory=list)

    def refuse(self, column: Column, words: str) -> None:
        """Remember what is wrong with a cell."""
        self.slips.append(Told(Outcome.REFUSED, self.grid.place(self.row, column), words))

    def read(self, column: Column, reader: Callable[[Cell], Any]) -> Any:
        """What a cell says; None when it is blank or cannot be read, which is then remembered."""
        cell = self.grid.cell(self.row, column)
        if cell.blank:
            return None
        try:
            return reader(cell)
        except ValueError as slip:
            self.refuse(column, str(slip))
            return None


def read_offer(board: Board, partner: Partner, grid: Grid, row: int) -> tuple[Board, tuple[Told, ...]]:
    """The Board with what one row of the sheet of offers says, and what became of the row."""
    mark = text_of(grid.cell(row, Column.MARK))
    if mark.startswith(NEW_MARK):
        return _read_new(board, partner, _Row(board, grid, row))
    offer_id = mark.removeprefix(OFFER_MARK).strip()
    offer = next((known for known in board.in_kind if known.id == offer_id and known.partner == partner.id), None)
    if offer is None:
        words = _("The Board file has no offer “{id}” of this partner any more. Enter it as a new one.")
        return board, (Told(Outcome.REFUSED, grid.place_of_row(row), words.format(id=offer_id[:60])),)
    return _read_known(board, offer, _Row(board, grid, row))


def _read_known(board: Board, offer: Offer, row: _Row) -> tuple[Board, tuple[Told, ...]]:
    answer = row.read(Column.ANSWER, lambda cell: _chosen(cell, answers))
    place = row.grid.place_of_row(row.row)
    if answer == WITHDRAWN:
        if row.slips:
            return board, tuple(row.slips)
        after = _replaced(board, offer, offer.model_copy(update={"status": "declined"}))
        words = _("“{what}” is withdrawn: it is kept as declined.")
        return after, (Told(Outcome.PROPOSED, place, words.format(what=offer.what)),)
    measure = measure_of(offer)
    said, blanked = _said(row, measure), tuple(_blanked(row, offer, measure))
    if row.slips:
        return board, tuple(row.slips)
    fields = _changed_fields(offer, measure, said)
    if fields is None:
        told = [Told(Outcome.CONFIRMED, place, _("“{what}” is confirmed.").format(what=offer.what))] if answer else []
        return board, (*told, *blanked)
    changed = _record(row, fields, measure)
    if changed is None:
        return board, tuple(row.slips)
    after, reasons = tried(board, lambda known: _replaced(known, offer, changed))
    if reasons:
        return board, (Told(Outcome.REFUSED, place, " ".join(reasons)),)
    words = _("“{what}” is changed.")
    return after, (Told(Outcome.PROPOSED, place, words.format(what=offer.what)), *blanked)


def _read_new(board: Board, partner: Partner, row: _Row) -> tuple[Board, tuple[Told, ...]]:
    if all(row.grid.cell(row.row, column).blank for column in ANSWERED):
        return board, ()
    said = _said(row, None)
    _check_filled(row, said)
    if row.slips:
        return board, tuple(row.slips)
    place = row.grid.place_of_row(row.row)
    alike_ones = (known for known in board.in_kind if _is_same_thing(known, partner, said))
    twin = next(alike_ones, None)
    fields = {
        "id": free_id(str(said["what"]), [known.id for known in board.in_kind], "offer"),
        "partner": partner.id,
        **_in_file_notation(said),
    }
    offer = _record(row, fields, None)
    if offer is None:
        return board, tuple(row.slips)
    if twin is not None:
        if twin.model_copy(update={"id": offer.id, "status": offer.status, "accepted": None}) == offer:
            words = _("“{what}” is in the Board file already, as “{id}”.")
            return board, (Told(Outcome.CONFIRMED, place, words.format(what=offer.what, id=twin.id)),)
        words = _("“{what}” is in the Board file already, as “{id}”, with other figures. Change it in its own row.")
        return board, (Told(Outcome.REFUSED, place, words.format(what=offer.what, id=twin.id)),)
    after, reasons = tried(board, lambda known: known.model_copy(update={"in_kind": (*known.in_kind, offer)}))
    if reasons:
        return board, (Told(Outcome.REFUSED, place, " ".join(reasons)),)
    words = _("“{what}” is a new offer, with the made-up id “{id}”.")
    return after, (Told(Outcome.PROPOSED, place, words.format(what=offer.what, id=offer.id)),)


def _said(row: _Row, measure: Measure | None) -> dict[str, Any]:
    """What the row says, by the keys of an offer; blank cells are left out."""
    said = {
        "kind": row.read(Column.KIND, lambda cell: _chosen(cell, kinds)),
        "what": row.read(Column.WHAT, _text),
        "quantity": row.read(Column.QUANTITY, number_of),
        "unit": row.read(Column.UNIT, _text) if measure is None or not measure.staff_time else None,
        "rate": row.read(Column.RATE, money_of),
        "valuation": row.read(Column.VALUATION, lambda cell: _chosen(cell, valuations)),
        "evidence": row.read(Column.EVIDENCE, _text),
        "years": row.read(Column.YEARS, lambda cell: years_meant(_text(cell), row.board)),
        "meets": row.read(Column.MEETS, lambda cell: _line_meant(row.board, _text(cell))),
    }
    return {key: value for key, value in said.items() if value is not None}


def _check_filled(row: _Row, said: dict[str, Any]) -> None:
    """Refuse a new row that says too little to be an offer."""
    needed = {
        "kind": _("“Kind” is blank. Choose one, or clear the row."),
        "what": _("“What it is” is blank. Say what is given, or clear the row."),
    }
    if "rate" in said:
        needed["quantity"] = _("There is a rate and no quantity. Say how many, or clear the rate.")
        needed["valuation"] = _("There is a rate, and nothing says what it rests on. Choose what it rests on.")
    at_fault = {told.place for told in row.slips}
    for key, words in needed.items():
        if key not in said and row.grid.place(row.row, KEYS[key]) not in at_fault:
            row.refuse(KEYS[key], words)


def _blanked(row: _Row, offer: Offer, measure: Measure) -> Iterator[Told]:
    """What is said of cells that were filled in when the form was sent and are blank now."""
    held = {
        Column.KIND: offer.kind,
        Column.WHAT: offer.what,
        Column.QUANTITY: measure.quantity,
        Column.RATE: measure.rate,
        Column.EVIDENCE: offer.evidence,
        Column.MEETS: offer.meets,
    }
    for column, value in held.items():
        if value not in (None, "") and row.grid.cell(row.row, column).blank:
            words = _("This is blank now. Blank is never taken for nothing: what the Board file says stays.")
            yield Told(Outcome.REMARK, row.grid.place(row.row, column), words)


def _changed_fields(offer: Offer, measure: Measure, said: dict[str, Any]) -> Fields | None:
    """The offer in the notation of the file with what the row says otherwise; None when it says nothing else."""
    held = {
        "kind": offer.kind,
        "what": offer.what,
        "quantity": measure.quantity,
        "unit": measure.unit or None,
        "rate": measure.rate,
        "valuation": offer.valuation,
        "evidence": offer.evidence,
        "years": offer.years,
        "meets": offer.meets,
    }
    changes = {key: value for key, value in said.items() if not _says(held[key], value)}
    if not changes:
        return None
    fields: Fields = offer.model_dump(exclude_defaults=True)
    told = _in_file_notation(changes)
    if measure.staff_time:
        staff = dict(fields["staff"])
        for key, staff_key in (("quantity", measure.quantity_key), ("rate", measure.rate_key)):
            if key in told:
                staff[staff_key] = told.pop(key)
        fields["staff"] = staff
    return {**fields, **told}


def _says(held: object, said: object) -> bool:
    if isinstance(held, str) and isinstance(said, str):
        return alike(held, said)
    return held == said


def _in_file_notation(said: dict[str, Any]) -> Fields:
    told = dict(said)
    if "rate" in told:
        told["rate"] = format_money_short(told["rate"])
    return told


def _record(row: _Row, fields: Fields, measure: Measure | None) -> Offer | None:
    """The offer that the fields make; what does not fit is remembered with its cell."""
    read = read_record(Offer, fields, "in_kind")
    if not read.problems:
        return read.record
    staff_keys = {} if measure is None else {measure.quantity_key: Column.QUANTITY, measure.rate_key: Column.RATE}
    for key, words in read.problems.items():
        last = key.rpartition(".")[2]
        row.refuse({**KEYS, **staff_keys}.get(last, Column.WHAT), words)
    return None


def _is_same_thing(known: Offer, partner: Partner, said: dict[str, Any]) -> bool:
    alike_kind = (known.partner, known.kind) == (partner.id, said["kind"])
    return alike_kind and known.status != "declined" and same(known.what) == same(str(said["what"]))


def _replaced(board: Board, offer: Offer, by: Offer) -> Board:
    offers = tuple(by if known.id == offer.id else known for known in board.in_kind)
    return board.model_copy(update={"in_kind": offers})


def _chosen(cell: Cell, choices: Callable[[], dict[str, str]]) -> str:
    text = _text(cell)
    chosen = meant(text, choices)
    if chosen is None:
        words = _("“{text}” is not one of the choices: {choices}.")
        raise ValueError(words.format(text=text[:60], choices=", ".join(choices().values())))
    return chosen


def _line_meant(board: Board, text: str) -> str:
    """The id of the cost line that words name, in whichever language; raises `ValueError` in words."""
    for told, cost in lines_to_meet(board):
        spellings = {told, cost.id, f"{cost.name} ({cost.id})"}
        if cost.name_cy:
            spellings.add(f"{cost.name_cy} ({cost.id})")
        if any(alike(spelling, text) for spelling in spellings):
            return cost.id
    named = [
        cost for _told, cost in lines_to_meet(board) if any(alike(n, text) for n in (cost.name, cost.name_cy) if n)
    ]
    if len(named) == 1:
        return named[0].id
    raise ValueError(_("The plan has no cost line “{text}”. Choose one from the list.").format(text=text[:60]))


def _text(cell: Cell) -> str:
    if cell.fault:
        raise ValueError(cell.fault)
    return text_of(cell)
