"""What a new site may take the place of."""

from __future__ import annotations

import os
from pathlib import Path

from milepost.adapters.publish.manifest import MANIFEST

# One of these stands in every site that was built: a folder without any holds something else
_SIGNS = (MANIFEST, "sitemap.xml", "404.html", "index.html")


class NotPublished(Exception):
    """The target must not be replaced; the words say why, and are meant for people."""


def refuse_other_things(target: Path) -> None:
    """Raises NotPublished for what is no site, or cannot be exchanged as a whole."""
    if not target.exists():
        return
    if not target.is_dir():
        raise NotPublished(f"`{target}` is a file, not a folder")
    if os.path.ismount(target.resolve()):
        raise mount_point(target)
    names = {entry.name for entry in target.iterdir()}
    if ".git" in names:
        raise NotPublished(f"`{target}` is a git repository, which a new site would replace")
    if names and names.isdisjoint(_SIGNS):
        raise NotPublished(f"`{target}` holds other things than a site, which a new one would replace")


def mount_point(target: Path) -> NotPublished:
    return NotPublished(f"`{target}` is a mount point, which cannot be exchanged as a whole; a folder inside it can")
