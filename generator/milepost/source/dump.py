"""Data → YAML as a person would write it, for a place in a file that is there already."""

from __future__ import annotations

import re

from milepost.source.marks import Data

NULL = "null"
STEP = 2  # spaces of indentation

# What YAML would read as something else than the text as it stands, or as nothing
_NOT_PLAIN = re.compile(
    r"~|null|Null|NULL|<<|---.*|\.\.\..*|-(\W.*)?|[?:,\[\]{}#&*!|>'\"%@`].*|\s.*|.*\s|.*:|.*(:\s|\s#).*"
)
_FLOW_SIGN = re.compile(r"[,\[\]{}]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_ESCAPED = re.compile(rf'["\\]|{_CONTROL.pattern}')
_NAMED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_SHORT = 80


def is_inline(value: Data) -> bool:
    """Whether this is better written on one line: a text of one line, nothing, a short list of texts."""
    if isinstance(value, str):
        return "\n" not in value or not _can_be_block(value)
    if isinstance(value, list) and value:
        return all(isinstance(item, str) for item in value) and len(inline(value)) <= _SHORT
    return not value


def inline(value: Data, *, quote: str = "", inside_brackets: bool = False) -> str:
    """On one line. A text gets the quote asked for (`'` or `"`), or one where it needs it."""
    if value is None:
        return NULL
    if isinstance(value, str):
        return _text(value, quote=quote, inside_brackets=inside_brackets)
    if isinstance(value, list):
        return f"[{', '.join(inline(item, inside_brackets=True) for item in value)}]"
    return f"{{{', '.join(field(key, item) for key, item in value.items())}}}"


def field(key: str, value: Data) -> str:
    """`key: value` inside brackets."""
    return f"{inline(key, inside_brackets=True)}: {inline(value, inside_brackets=True)}"


def after_colon(value: Data, *, column: int) -> str:
    """What follows `key:`, the key standing in this column (from 0)."""
    if is_inline(value):
        return f" {inline(value)}"
    if isinstance(value, str):
        return f" {_block_text(value, column + STEP)}"
    return f"\n{' ' * (column + STEP)}{block(value, column=column + STEP)}"


def block(value: Data, *, column: int) -> str:
    """Over several lines, the first of which begins in this column; `\\n` ends each, whatever the file has."""
    between = f"\n{' ' * column}"
    if isinstance(value, dict) and value:
        return between.join(f"{inline(key)}:{after_colon(item, column=column)}" for key, item in value.items())
    if isinstance(value, list) and value:
        return between.join(f"- {block(item, column=column + STEP)}" for item in value)
    if isinstance(value, str) and not is_inline(value):
        return _block_text(value, column)
    return inline(value)


def _text(text: str, *, quote: str, inside_brackets: bool) -> str:
    if _CONTROL.search(text):
        quote = '"'
    elif not text or _NOT_PLAIN.fullmatch(text) or (inside_brackets and _FLOW_SIGN.search(text)):
        quote = quote or '"'
    if quote == "'":
        return "'" + text.replace("'", "''") + "'"
    if quote == '"':
        return '"' + _ESCAPED.sub(lambda match: _NAMED.get(match[0], f"\\u{ord(match[0]):04x}"), text) + '"'
    return text


def _can_be_block(text: str) -> bool:
    """A text that begins with a space would need its indentation spelled out, and control characters need escapes."""
    lines = text.removesuffix("\n")
    return (
        lines.strip() != ""
        and not lines[0].isspace()
        and lines[-1] != "\n"
        and not _CONTROL.search(lines.replace("\n", ""))
    )


def _block_text(text: str, column: int) -> str:
    indent = " " * column
    lines = text.removesuffix("\n").split("\n")
    sign = "|" if text.endswith("\n") else "|-"
    return "\n".join([sign, *(indent + line if line else "" for line in lines)])
