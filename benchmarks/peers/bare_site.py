"""What tools without a theme of their own build from: the files of a small one, and the features as data."""

import re
from pathlib import Path

from benchmarks import contents


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def features(count: int) -> str:
    """YAML, with plain Markdown in place of `[[feature-1]]`, which only Milepost knows."""
    return re.sub(r"\[\[(feature-\d+)\]\]", r"[\1](/features/\1/)", contents.mapping(contents.features(count)))
