"""Whether a folder holds one published site, whole: judged by its list of hashes, without any code of ours.

`python whole.py FOLDER` says so on the command line, for a place that only another process sees.
"""

import hashlib
import json
import sys
from pathlib import Path

MANIFEST = ".milepost-site.json"


def torn(site: Path) -> str:
    """What is wrong with the site; empty for nothing."""
    try:
        listed = json.loads((site / MANIFEST).read_bytes())["files"]
    except (OSError, ValueError, KeyError) as error:
        return f"no list of files: {error!r}"
    there = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    del there[MANIFEST]
    if not there or there.keys() != listed.keys():
        return f"not the files that are listed: {sorted(there.keys() ^ listed.keys())}"
    hashes = {path: hashlib.sha256(file.read_bytes()).hexdigest() for path, file in there.items()}
    return "".join(f"another {path} than is listed" for path in there if hashes[path] != listed[path])


def left_over(site: Path) -> list[str]:
    """What lies beside a site when nobody is at work, and should not."""
    names = {entry.name for entry in site.parent.iterdir() if entry.name.startswith(f".{site.name}.")}
    return sorted(names - {f".{site.name}.lock", f".{site.name}.previous"})


if __name__ == "__main__":
    sys.exit(torn(Path(sys.argv[1])) or None)
