"""The page data of a roadmap out of a few lines."""

import html
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from milepost.addresses import Links
from milepost.diagnostics import Report
from milepost.site import build
from milepost.views import PageData, views
from tests.roadmaps import TODAY, roadmap


def pages(root: Path, files: Mapping[str, str], *, as_of: date = TODAY) -> dict[str, PageData]:
    """Every page by its address."""
    loaded = roadmap(root, files, as_of=as_of)
    return {page.address: page for view in views() for page in view.pages(loaded)}


def titles(shown: object) -> list[str]:
    """Of cards and lines of any kind, in their order."""
    return [each.ref.title for each in shown]  # type: ignore[attr-defined]


def rendered(root: Path, files: Mapping[str, str], *, as_of: date = TODAY) -> dict[str, str]:
    """The visible words of every page by its address, single-spaced."""
    site = build(roadmap(root, files, as_of=as_of), links=Links(), report=Report())
    return {page.address: " ".join(html.unescape(_TAG.sub("", page.html)).split()) for page in site.pages}


_TAG = re.compile("<[^>]*>")
