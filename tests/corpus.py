"""The hostile strings, and how one is written in YAML."""

import json

from tests.places import CORPUS


def strings(name: str) -> list[str]:
    lines = (CORPUS / "strings" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def quoted(text: str) -> str:
    """JSON's way, which YAML understands too, but for its surrogates."""
    return json.dumps(text, ensure_ascii=False)
