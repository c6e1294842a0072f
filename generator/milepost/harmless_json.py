"""JSON that may be printed anywhere, the log of a build server included."""

from __future__ import annotations

import json
from typing import Any


def harmless_json(data: Any) -> str:
    """Pure ASCII, and without what such a log takes for a command: both are only other spellings of the same data."""
    return json.dumps(data, indent=2).replace("::", r":\u003a").replace("##", r"#\u0023") + "\n"
