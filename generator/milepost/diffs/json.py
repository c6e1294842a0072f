"""For programs: every difference, byte for byte the same for the same two roadmaps."""

from __future__ import annotations

from typing import Any

from milepost.account import Account, Quote, Sentence
from milepost.compare import Difference, Value
from milepost.diffs import Form
from milepost.harmless_json import harmless_json
from milepost.published.leaves import LEAVES


def write(account: Account, *, color: bool) -> str:  # noqa: ARG001 - the shape of every form
    found = {
        "notes": [_told(sentence) for sentence in account.notes],
        "summary": [_told(sentence) for sentence in account.headline],
        "differences": [_record(difference) for difference in account.differences],
    }
    return harmless_json(found)


def _record(difference: Difference) -> dict[str, Any]:
    return {
        "what": str(difference.what),
        "kind": difference.kind,
        "slug": difference.slug,
        "title": difference.title,
        "field": difference.field or None,
        "before": _data(difference.before),
        "after": _data(difference.after),
        "shift": difference.shift or None,
        "via": difference.via or None,
        "editions": list(difference.editions),
        "why": difference.why or None,
    }


def _data(value: Value) -> Any:
    return list(value) if isinstance(value, tuple) else LEAVES[type(value)].write(value)


def _told(sentence: Sentence) -> str:
    return "".join(piece.text if isinstance(piece, Quote) else piece for piece in sentence)


FORM = Form(write)
