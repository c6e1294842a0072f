"""A folder of content → a site that may be published, or the reasons why not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from milepost import checks
from milepost.adapters.editions import existing
from milepost.adapters.history import memory
from milepost.addresses import Links
from milepost.diagnostics import Diagnostic, Report, Severity
from milepost.edition import narrow
from milepost.load import load
from milepost.model.roadmap import Roadmap
from milepost.site import Plan, Site, finished

# A site's own templates, which replace ours file by file
OWN_TEMPLATES = "templates"


@dataclass(frozen=True, slots=True)
class Checked:
    """A roadmap with everything that is said about it."""

    roadmap: Roadmap
    report: Report

    def hindrances(self, *, strict: bool = False) -> list[Diagnostic]:
        """What forbids publishing. What depends on today's date alone never does: a stale roadmap may say so."""
        grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        dated = checks.about_today()
        return [found for found in self.report if found.severity in grave and found.code not in dated]


@dataclass(frozen=True, slots=True)
class Made:
    """The site of one edition, and the roadmap that it was made of: all that this edition's readers may see.

    `checked` is the whole one, with what git remembers.
    """

    checked: Checked
    roadmap: Roadmap
    site: Site


def check(
    root: Path,
    *,
    as_of: date,
    site_paths: frozenset[str] | None = None,
    edition: str | None = None,
    base: Roadmap | None = None,
) -> Checked:
    """`edition` is the one to check for; without it all are. `base` is what the content is to be held against.

    Raises ContentNotFound and SiteFileNotFound, and NoSuchEdition for an `edition` that site.yml does not name.
    """
    report = Report()
    roadmap = load(root, as_of=as_of, report=report, site_paths=site_paths)
    if edition:
        existing(roadmap.settings, edition)
    checks.run(roadmap, report, edition=edition, base=base)
    return Checked(roadmap, report)


@dataclass(frozen=True, slots=True)
class Planned:
    """As `Made`, of a site whose pages are not rendered yet."""

    checked: Checked
    roadmap: Roadmap
    plan: Plan


def make(checked: Checked, root: Path, *, links: Links, edition: str) -> Made:
    """The site of a roadmap without hindrances; a template's mistake joins the report.

    `edition` is one of site.yml, empty for a site without any.
    """
    planned = plan(checked, root, links=links, edition=edition)
    return Made(planned.checked, planned.roadmap, finished(planned.plan, checked.report))


def plan(checked: Checked, root: Path, *, links: Links, edition: str, paths: frozenset[str] | None = None) -> Planned:
    """The same site before its pages are rendered. `paths` are those of its files, where they are known."""
    own, known = root / OWN_TEMPLATES, remembering(checked, root)
    roadmap = narrowed(known, at=links.at, edition=edition)
    return Planned(known, roadmap, Plan(roadmap, links=links, own_templates=own if own.is_dir() else None, paths=paths))


def remembering(checked: Checked, root: Path) -> Checked:
    """With what git remembers of the roadmap."""
    return replace(checked, roadmap=replace(checked.roadmap, memory=memory(root, checked.roadmap)))


def narrowed(checked: Checked, *, at: str, edition: str) -> Roadmap:
    """What the readers of an edition may see, of a site that has our pages at `at`."""
    return _standing_at(narrow(checked.roadmap, edition), at)


def _standing_at(roadmap: Roadmap, at: str) -> Roadmap:
    """The roadmap with the full address of its own pages, which may stand below that of the site."""
    if not (at and roadmap.settings.url):
        return roadmap
    url = f"{roadmap.settings.url.rstrip('/')}/{at}/"
    return replace(roadmap, settings=roadmap.settings.model_copy(update={"url": url}))
