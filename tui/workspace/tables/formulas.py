"""The formulas as things: their names, and which one is in use."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from formulas.language.parser import lines_of
from funding.board import Board, FormulaText, base_formula
from funding.free_names import free_name
from funding.places import quoted
from funding.wording import _
from tui.workspace.edits import Edit, Refused
from tui.workspace.tables.columns import EntryColumn, computed_column, field_column, names_apart
from tui.workspace.tables.entries import table_of
from tui.workspace.tables.fields import choice_kind, text_kind, yes_no_kind
from tui.workspace.tables.listing import Change, Listing
from tui.workspace.tables.records import replaced
from tui.workspace.tables.row_keys import row_keys
from tui.workspace.tables.table import Cell, Column, Table, Taken, Texts

IN_USE = "in_use"
At = tuple[str, str]


def formulas_table(board: Board) -> Table:
    """The formulas, in the order of the Board."""
    inner = table_of(_listing(board))

    def preview(texts: Texts) -> Mapping[At, Taken | Refused]:
        rest = {at: text for at, text in texts.items() if at[1] != IN_USE}
        told = inner.preview(rest) if inner.preview is not None else {}
        chosen = _in_use_told(board, texts)
        return {at: chosen[at] if at in chosen else told[at] for at in texts}

    def put(texts: Texts) -> Edit | Refused:
        return _put(board, inner, texts)

    return replace(
        inner, read=lambda row, column, text: preview({(row, column): text})[row, column], put=put, preview=preview
    )


def _listing(board: Board) -> Listing[FormulaText]:
    return Listing(
        id="formulas",
        title=_("Formulas"),
        of=_("the formulas"),
        added=_("Add a formula"),
        empty=_("There is no formula yet. Add one; its sentences say who pays what."),
        board=board,
        records=board.formulas,
        columns=_columns(board),
        key=lambda formula: formula.name,
        called=lambda formula: formula.name,
        fresh=lambda records, after: _fresh(board, records, after),
        copy=_copy,
        keep=lambda change: _kept(board, change),
    )


def _columns(board: Board) -> tuple[EntryColumn[FormulaText], ...]:
    base = base_formula(board)
    sentences = _("Type them on the screen of the formula.")

    def in_use(formula: FormulaText) -> Cell:
        word = yes_no_kind().shown(formula is base)
        return Cell(word, word)

    return (
        field_column(
            "name",
            _("Formula"),
            _("A name for the whole of it, such as agreed."),
            text_kind(),
            needed=True,
            beside=names_apart("name"),
        ),
        EntryColumn(
            Column(IN_USE, _("In use"), _("Whether the split goes by it: type yes."), choices=yes_no_kind().choices),
            in_use,
            lambda formula, _text: formula,
        ),
        field_column(
            "language",
            _("Language"),
            _("The language of its sentences: English or Welsh."),
            choice_kind({"en": _("English"), "cy": _("Welsh")}),
        ),
        computed_column(
            "lines",
            _("Lines"),
            _("How many lines it has."),
            lambda formula: str(sum(1 for line in lines_of(formula.text) if line.strip())),
            sentences,
            right=True,
        ),
        field_column("note", _("Note"), _("Anything to say of it, such as who proposed it."), text_kind()),
    )


def _fresh(board: Board, records: Sequence[FormulaText], after: FormulaText | None) -> FormulaText:
    beside = after or base_formula(board)
    name = free_name(_("New formula"), [formula.name for formula in records])
    return FormulaText(name=name, text="", language=beside.language if beside else "en")


def _copy(formula: FormulaText, others: Sequence[FormulaText]) -> FormulaText:
    name = free_name(_("{name} (copy)").format(name=formula.name), [other.name for other in others])
    return formula.model_copy(update={"name": name})


def _kept(board: Board, change: Change[FormulaText]) -> Board | Refused:
    """The one in use stays in use under its new name; it cannot be taken out while there are others."""
    base = base_formula(board)
    left = {formula.name for formula in change.records}
    if base is None:
        first = change.records[0].name if not board.formulas and len(change.records) > 1 else None
        return replaced(board, formulas=change.records) if first is None else _using(board, change.records, first)
    if base in change.gone and base.name not in left:
        if change.records:
            what = _("{formula} is in use. Put another formula in use first.")
            return Refused(what.format(formula=quoted(base.name)))
        return _using(board, (), None)
    name = next((new.name for old, new in change.changed if old is base), base.name)
    told = board.board.base is not None or len(change.records) > 1
    return _using(board, change.records, name if told else None)


def _using(board: Board, formulas: tuple[FormulaText, ...], name: str | None) -> Board:
    return board.model_copy(update={"formulas": formulas, "board": board.board.model_copy(update={"base": name})})


def _in_use_told(board: Board, texts: Texts) -> dict[At, Taken | Refused]:
    """What becomes of the texts in the column that says which formula is in use."""
    formulas = dict(zip(row_keys(formula.name for formula in board.formulas), board.formulas, strict=True))
    base = base_formula(board)
    wanted = {at: _wanted(text) for at, text in texts.items() if at[1] == IN_USE}
    chosen = [row for (row, _column), wish in wanted.items() if wish is True and row in formulas]
    told: dict[At, Taken | Refused] = {}
    for at, wish in wanted.items():
        formula = formulas.get(at[0])
        if isinstance(wish, Refused):
            told[at] = wish
        elif formula is None:
            told[at] = Refused(_("Add the formula first, then put it in use."))
        elif wish and len(chosen) > 1:
            told[at] = Refused(_("Only one formula can be in use. Type yes beside one of them."))
        elif not wish and formula is base and not chosen:
            told[at] = Refused(_("One formula is always in use. Type yes beside another one instead."))
        else:
            told[at] = Taken(yes_no_kind().shown(wish))
    return told


def _wanted(text: str) -> bool | Refused:
    read = yes_no_kind().read(text.strip()) if text.strip() else False
    return read if isinstance(read, Refused) else bool(read)


def _put(board: Board, inner: Table, texts: Texts) -> Edit | Refused:
    for outcome in _in_use_told(board, texts).values():
        if isinstance(outcome, Refused):
            return outcome
    rest = {at: text for at, text in texts.items() if at[1] != IN_USE}
    edit = inner.put(rest) if rest else Edit(board, _("Formula in use"), row=next(iter(texts))[0])
    keys = row_keys(formula.name for formula in board.formulas)
    place = next(
        (keys.index(row) for (row, column), text in texts.items() if column == IN_USE and _wanted(text) is True), None
    )
    if isinstance(edit, Refused) or place is None or board.formulas[place] is base_formula(board):
        return edit
    name = edit.board.formulas[place].name
    label = edit.label if rest else _("Use the formula {name}").format(name=quoted(name))
    return Edit(_using(edit.board, edit.board.formulas, name), label, row=edit.row)
