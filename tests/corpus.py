"""The hostile strings beside the repository, and how one is written in YAML."""

import json
from pathlib import Path


def strings(shared: Path, name: str) -> list[str]:
    lines = (shared / "corpus" / "strings" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def quoted(text: str) -> str:
    """JSON's way, which YAML understands too, but for its surrogates."""
    return json.dumps(text, ensure_ascii=False)
