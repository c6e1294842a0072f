"""A site that is built in about a second, in a new version whenever that is asked for."""

import os
import sys
from pathlib import Path

import milepost

MKDOCS = "site_name: T\ndocs_dir: content/pages\ntheme: {name: material, font: false}\nplugins: [search, milepost]\n"
SITE = "format: 1\ntitle: T\n"
MILEPOST = (sys.executable, "-m", "milepost", "build")
PLAIN = (sys.executable, "-m", "mkdocs", "build", "--quiet")
COMMANDS = {"milepost build": MILEPOST, "mkdocs build": PLAIN}
"""Both ways to build, each to be called in the site's root."""

# The very code that is tested, wherever it lies
_CODE = str(Path(milepost.__file__).parents[1])
ENVIRONMENT = {**os.environ, "PYTHONPATH": _CODE, "SOURCE_DATE_EPOCH": "1795392000", "NO_MKDOCS_2_WARNING": "1"}


def small_site(root: Path) -> Path:
    for path, text in {"mkdocs.yml": MKDOCS, "content/site.yml": SITE}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    write_version(root, 0)
    return root


def write_version(root: Path, number: int) -> None:
    """Changes the sources, so that every page of the next build is another one."""
    content = root / "content"
    (content / "pages").mkdir(exist_ok=True)
    (content / "pages" / "about.md").write_text(f"# About version {number}\n", encoding="utf-8")
    (content / "features.yml").write_text(f"x: {{title: Version {number}, status: idea}}\n", encoding="utf-8")
