"""What a reference in prose looks like, wherever it stands: `[[slug]]`, `[[kind:slug]]`, `[[slug|words]]`."""

from __future__ import annotations

import re

REFERENCE = re.compile(r"\[\[(?P<target>[^\[\]|\n]*[^\[\]|\s][^\[\]|\n]*)(?:\|(?P<words>[^\[\]\n]*))?\]\]")


def target_and_words(found: re.Match[str]) -> tuple[str, str]:
    """Of a match of `REFERENCE`; without words of its own the second is empty."""
    return found["target"].strip(), (found["words"] or "").strip()
