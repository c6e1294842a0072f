"""The expressions of GitHub Actions, as far as our workflows use them: names, comparisons, `&&`, `||` and `!`.

https://docs.github.com/actions/reference/workflows-and-actions/expressions
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

Contexts = Mapping[str, Any]

_PLACE = re.compile(r"\$\{\{(.*?)\}\}")
_TOKEN = re.compile(r"\s*(?:(?P<text>'[^']*')|(?P<call>cancelled\(\))|(?P<name>[\w.-]+)|(?P<sign>&&|\|\||==|!=|!))\s*")
_SIGNS = {"&&": "and", "||": "or", "!": "not", "==": "==", "!=": "!="}


def filled(text: str, contexts: Contexts) -> str:
    """A text with each `${{ … }}` replaced by its value. Raises KeyError for a name that GitHub would not know."""
    return _PLACE.sub(lambda place: str(value(place[1], contexts)), text)


def value(expression: str, contexts: Contexts) -> Any:
    parts: list[str] = []
    names: dict[str, Any] = {}
    rest = expression.strip().removeprefix("${{").removesuffix("}}").strip()
    while rest:
        token = _TOKEN.match(rest)
        assert token, f"{expression}: what is {rest}?"
        if token["name"]:
            names[f"v{len(names)}"] = named(token["name"], contexts)
            parts.append([*names][-1])
        else:
            parts.append(token["text"] or (token["call"] and "False") or _SIGNS[token["sign"]])
        rest = rest[token.end() :]
    return eval(" ".join(parts), {"__builtins__": {}}, names)


def named(name: str, contexts: Contexts) -> Any:
    """A value of the contexts; of a step that was left out, and of an output that it did not set, an empty text."""
    found: Any = contexts
    steps = name.split(".")
    for step in steps:
        if steps[0] == "steps" and step not in found:
            return ""
        found = found[step]
    return found
