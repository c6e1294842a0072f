"""A real site out of hostile content: MkDocs, Material with everything on that shows titles somewhere, the search."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from milepost.adapters.mkdocs import build_site
from tests.roadmaps import TODAY

CONFIG = """\
site_name: Example
docs_dir: content/pages
theme:
  name: material
  font: false
  features:
    - content.action.edit
    - content.action.view
    - content.code.annotate
    - content.code.copy
    - content.tooltips
    - navigation.footer
    - navigation.path
    - navigation.tabs
    - navigation.top
    - navigation.tracking
    - search.highlight
    - search.share
    - search.suggest
    - toc.follow
plugins: [search, {milepost: {csp: false}}]
markdown_extensions:
  - attr_list
  - md_in_html
  - pymdownx.b64: {base_path: .}
  - pymdownx.snippets: {base_path: [.], check_paths: false}
  - pymdownx.superfences
"""


def site_of(files: Mapping[str, str], root: Path, *, config: str = CONFIG) -> Path:
    """The folder of the built site."""
    (root / "content" / "pages").mkdir(parents=True)
    for path, text in files.items():
        place = root / "content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="")
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SOURCE_DATE_EPOCH", "0")  # build_site sets it; this puts it back afterwards
        environment.setenv("NO_MKDOCS_2_WARNING", "1")
        build_site(root, site_dir=root / "site", as_of=TODAY, strict=False, edition=None)
    return root / "site"
