"""The checklist before an adoption, as text and JSON."""

from collections.abc import Iterable

from exports.laid_out import json_text, wrapped
from formulas.checklist import Item, ItemState, state_words


def checklist_text(items: Iterable[Item]) -> str:
    """The checklist, an item a line with its state in words."""
    width = max(len(state_words(state)) for state in ItemState) + 2
    lines = []
    for item in items:
        state = f"{state_words(item.state)}:"
        lines.append(wrapped(f"{state:<{width}}{item.words}. {item.told}", " " * width))
    return "\n".join(lines)


def checklist_json(items: Iterable[Item]) -> str:
    """The checklist for programs."""
    return json_text({"checklist": [_item_data(item) for item in items]})


def _item_data(item: Item) -> dict[str, str]:
    return {"key": item.key, "words": item.words, "state": item.state.value, "told": item.told}
