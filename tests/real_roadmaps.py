"""The real roadmaps beside the repository, made into content by the script that lies with them."""

import subprocess
import sys
from pathlib import Path

NAMES = ("uswds", "kep", "peps")


def write(name: str, shared: Path, root: Path) -> Path:
    """The folder that holds `content/`."""
    script, records = shared / "tools" / "records_to_content.py", shared / "data" / f"{name}.jsonl"
    subprocess.run([sys.executable, script, records, root], check=True, capture_output=True)
    return root
