"""A roadmap that was checked → its site, with what git remembers of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from milepost.adapters.history import memory
from milepost.adapters.judged import Judged
from milepost.addresses import Links
from milepost.edition import narrow
from milepost.model.roadmap import Roadmap
from milepost.site import Plan, Site, finished

# A site's own templates, which replace ours file by file
OWN_TEMPLATES = "templates"


@dataclass(frozen=True, slots=True)
class Made:
    """The site of one edition, and the roadmap that it was made of: all that this edition's readers may see.

    `checked` is the whole one, with what git remembers.
    """

    checked: Judged
    roadmap: Roadmap
    site: Site


@dataclass(frozen=True, slots=True)
class Planned:
    """As `Made`, of a site whose pages are not rendered yet."""

    checked: Judged
    roadmap: Roadmap
    plan: Plan

    @property
    def hides_something(self) -> bool:
        """Whether its readers may not see all that is written."""
        return self.roadmap.edition != self.checked.roadmap.settings.narrowest

    @property
    def site_url(self) -> str | None:
        """Where the whole site is published, not our pages alone."""
        url, at = self.roadmap.settings.url, self.plan.links.at
        return url.removesuffix(f"{at}/") if url and at else url


def make(checked: Judged, root: Path, *, links: Links, edition: str) -> Made:
    """The site of a roadmap without hindrances; a template's mistake joins the report.

    `edition` is one of site.yml, empty for a site without any.
    """
    planned = plan(checked, root, links=links, edition=edition)
    return Made(planned.checked, planned.roadmap, finished(planned.plan, checked.report))


def plan(checked: Judged, root: Path, *, links: Links, edition: str) -> Planned:
    """The same site before its pages are rendered."""
    own, known = root / OWN_TEMPLATES, remembering(checked, root)
    roadmap = narrowed(known, at=links.at, edition=edition)
    return Planned(known, roadmap, Plan(roadmap, links=links, own_templates=own if own.is_dir() else None))


def remembering(checked: Judged, root: Path) -> Judged:
    """With what git remembers of the roadmap."""
    return replace(checked, roadmap=replace(checked.roadmap, memory=memory(root, checked.roadmap)))


def narrowed(checked: Judged, *, at: str, edition: str) -> Roadmap:
    """What the readers of an edition may see, of a site that has our pages at `at`."""
    return _standing_at(narrow(checked.roadmap, edition), at)


def _standing_at(roadmap: Roadmap, at: str) -> Roadmap:
    """The roadmap with the full address of its own pages, which may stand below that of the site."""
    if not (at and roadmap.settings.url):
        return roadmap
    url = f"{roadmap.settings.url.rstrip('/')}/{at}/"
    return replace(roadmap, settings=roadmap.settings.model_copy(update={"url": url}))
