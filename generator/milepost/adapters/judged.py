"""A folder of content → its roadmap and everything that is said about it. Nothing here knows how a site is made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from milepost import checks
from milepost.adapters.editions import existing
from milepost.diagnostics import Diagnostic, Report, Severity
from milepost.load import load
from milepost.model.roadmap import Roadmap
from milepost.model.site_paths import SitePaths


@dataclass(frozen=True, slots=True)
class Judged:
    """A roadmap with everything that is said about it."""

    roadmap: Roadmap
    report: Report

    def hindrances(self, *, strict: bool = False) -> list[Diagnostic]:
        """What forbids publishing. What depends on today's date alone never does: a stale roadmap may say so."""
        grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        dated = checks.about_today()
        return [found for found in self.report if found.severity in grave and found.code not in dated]


def judge(
    root: Path,
    *,
    as_of: date,
    site_paths: SitePaths | None = None,
    edition: str | None = None,
    base: Roadmap | None = None,
    only_errors: bool = False,
) -> Judged:
    """`edition` is the one to check for; without it all are. `base` is what the content is to be held against.

    `only_errors`: for whoever asks for nothing but the hindrances, which are the same, and waits for them.

    Raises ContentNotFound and SiteFileNotFound, and NoSuchEdition for an `edition` that site.yml does not name.
    """
    report = Report()
    roadmap = load(root, as_of=as_of, report=report, site_paths=site_paths)
    if edition:
        existing(roadmap.settings, edition)
    checks.run(roadmap, report, edition=edition, base=base, only_errors=only_errors)
    return Judged(roadmap, report)
