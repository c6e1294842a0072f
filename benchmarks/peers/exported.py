"""The pages of Milepost's own site as Markdown, for the engines that read it: `milepost export pages`."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import contents
from benchmarks.peers.milepost import AS_OF


def pages(folder: Path, features: int) -> None:
    with tempfile.TemporaryDirectory() as project:
        contents.write(Path(project), features)
        command = [sys.executable, "-m", "milepost", "-C", project, "--as-of", AS_OF, "export", "pages", str(folder)]
        subprocess.run(command, check=True, capture_output=True)
    # A pattern for each page, which MkDocs tries for each page, becomes the one that people write
    config = folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(re.sub(r"^not_in_nav: '.*?'$", 'not_in_nav: "*.md"', text, flags=re.M | re.S), encoding="utf-8")
