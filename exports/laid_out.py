"""Lines of text for people, and data for programs, as the tables of decisions use them."""

import json
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from exports.tables import WIDTH


def section(title: str, lines: Sequence[str]) -> str:
    """Lines under a heading."""
    return "\n".join([*textwrap.wrap(title, WIDTH), "-" * min(len(title), WIDTH), *lines])


def wrapped(text: str, indent: str = "") -> str:
    """Text in lines, those after the first indented."""
    return "\n".join(textwrap.wrap(text, WIDTH, subsequent_indent=indent))


def json_text(data: Mapping[str, Any]) -> str:
    """Data as JSON that people can read too."""
    return json.dumps(data, ensure_ascii=False, indent=2)
