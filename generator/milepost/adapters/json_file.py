"""JSON as a file that people may look at and git may compare."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def json_file(data: Mapping[str, Any]) -> bytes:
    return (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode()
