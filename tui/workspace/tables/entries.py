"""The table of a list of records: typing, adding, taking out, copying and moving, the same for all."""

from collections.abc import Mapping
from typing import Any

from tui.workspace.edits import Refused
from tui.workspace.tables.listing import Listing
from tui.workspace.tables.table import Row, Table, Taken, Texts
from tui.workspace.tables.typing_in import put, typed_in
from tui.workspace.tables.whole_rows import copies, insertion, removal, shift


def table_of(listing: Listing[Any]) -> Table:
    """The table of a list of records."""

    def preview(texts: Texts) -> Mapping[tuple[str, str], Taken | Refused]:
        return typed_in(listing, texts).outcomes

    return Table(
        id=listing.id,
        title=listing.title,
        columns=tuple(entry.column for entry in listing.columns),
        rows=(
            *(
                Row(key, tuple(entry.show(record) for entry in listing.columns))
                for key, record in zip(listing.keys(), listing.records, strict=True)
            ),
            *listing.totals,
        ),
        empty=listing.empty,
        read=lambda row, column, text: preview({(row, column): text})[row, column],
        put=lambda texts: put(listing, texts),
        insert=lambda after: insertion(listing, after),
        delete=lambda keys: removal(listing, keys),
        duplicate=lambda keys: copies(listing, keys),
        move=lambda keys, by: shift(listing, keys, by),
        preview=preview,
    )
