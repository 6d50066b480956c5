"""JSON that keeps every letter on any console: a decision's fingerprint is over the letters of its names."""

import codecs
import io
import json
import sys

import click


def letters_kept(_context: click.Context, _parameter: click.Parameter, form: str) -> str:
    """The form; letters that a console of an old code page has not are then printed as JSON's own escapes."""
    out = sys.stdout
    if form == "json" and isinstance(out, io.TextIOWrapper) and codecs.lookup(out.encoding).name != "utf-8":
        out.reconfigure(encoding="ascii", errors=JSON_ESCAPES)
    return form


def _escaped(slip: UnicodeError) -> tuple[str, int]:
    if not isinstance(slip, UnicodeEncodeError):
        raise slip
    return json.dumps(slip.object[slip.start : slip.end])[1:-1], slip.end


JSON_ESCAPES = "cyfran-json"
codecs.register_error(JSON_ESCAPES, _escaped)
