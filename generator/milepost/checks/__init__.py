"""What can be wrong with a sound roadmap, one file each.

A check yields findings; the loop here gives them their code and the severity that site.yml asks for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from milepost.compare import Difference, changes
from milepost.diagnostics import FIXED_CODES, Diagnostic, Report, Severity, Span
from milepost.english import and_list
from milepost.model.roadmap import Roadmap
from milepost.registry import discover
from milepost.source.suggest import did_you_mean
from milepost.source.yaml import Document


class Finding(NamedTuple):
    """One place that a check minds. `severity` only where it differs from the check's own."""

    span: Span
    message: str
    help: str = ""
    severity: Severity | None = None


class Comparison(NamedTuple):
    """The roadmap as it stood, as it is now, and in what the two differ."""

    base: Roadmap
    roadmap: Roadmap
    differences: tuple[Difference, ...]
    renames: Mapping[tuple[str, str], tuple[str, str]]
    """Old kind and slug by the new ones."""

    @classmethod
    def of(cls, base: Roadmap, roadmap: Roadmap) -> Comparison:
        from milepost.compare.alignment import comparable  # most runs compare nothing

        return cls(base, roadmap, tuple(changes(base, roadmap)), comparable(base, roadmap).renames)


def _nothing(roadmap: Roadmap) -> Iterator[Finding]:  # noqa: ARG001 - the shape of every check
    yield from ()


@dataclass(frozen=True, slots=True)
class Check:
    """`find` looks at a roadmap by itself, `against` at what has become of an earlier one.

    `about_today`: its findings depend on today's date alone, so they never stop a build, only `check`.
    `gravest`: of all its findings, where one of them may be graver than the check itself.

    `is_fixed`: site.yml cannot lower it, for without it a page could be wrong or missing.
    `of_files`: it looks at what is written, whoever may read it. The others look at what one edition sees, and are
    asked for each.
    """

    code: str
    severity: Severity
    find: Callable[[Roadmap], Iterator[Finding]] = _nothing
    about_today: bool = False
    gravest: Severity | None = None
    is_fixed: bool = False
    of_files: bool = False
    against: Callable[[Comparison], Iterator[Finding]] | None = None


@cache
def checks() -> dict[str, Check]:
    """Every check by its code."""
    return {check.code: check for check in discover(__name__, Check).values()}


def codes() -> frozenset[str]:
    """Every code that a diagnostic can have."""
    return FIXED_CODES | checks().keys()


def run(
    roadmap: Roadmap,
    report: Report,
    *,
    edition: str | None = None,
    base: Roadmap | None = None,
    only_errors: bool = False,
) -> None:
    """Adds to the report what the checks find, and what is wrong with `checks:` in site.yml itself.

    Of a site with editions every one is checked, or the one that is named; what is found in several is said once.
    `base` is the roadmap as it stood before; without it nothing is compared. What time alone has made wrong there
    already is no fault of what has changed since: it is a warning then. With `only_errors` no check is asked that can
    find none for a build to stop at.
    """
    report.extend(_misnamed(roadmap))
    known = _known(base) if base else frozenset()
    seen_by = by_edition(roadmap, edition=edition)
    compared = Comparison.of(base, roadmap) if base else None
    for check in checks().values():
        setting = None if check.is_fixed else roadmap.settings.checks.get(check.code)
        if setting == "off" or (only_errors and not _may_stop_a_build(check, setting)):
            continue
        found = [*findings(check, roadmap, seen_by), *(check.against(compared) if check.against and compared else ())]
        for finding in found:
            severity = Severity(setting) if setting else finding.severity or check.severity
            if severity is Severity.ERROR and (check.code, finding.message) in known:
                severity = Severity.WARNING
            report.add(Diagnostic(check.code, severity, finding.span, finding.message, finding.help))


def _may_stop_a_build(check: Check, setting: str | None) -> bool:
    possible = (Severity(setting),) if setting else (check.severity, check.gravest)
    return Severity.ERROR in possible and not check.about_today


def _known(base: Roadmap) -> frozenset[tuple[str, str]]:
    """Code and message of everything that depends on today's date alone; its place may be another one by now."""
    seen_by = by_edition(base)
    dated = (check for check in checks().values() if check.about_today)
    return frozenset((check.code, found.message) for check in dated for found in findings(check, base, seen_by))


def by_edition(roadmap: Roadmap, *, edition: str | None = None) -> dict[str, Roadmap]:
    """What each edition sees, or only the one that is named; nothing for a site without editions."""
    editions = [edition] if edition else [*roadmap.settings.editions]
    if not editions:
        return {}
    from milepost.edition import seen  # most sites have no editions

    return {each: seen(roadmap, each) for each in editions}


def findings(check: Check, roadmap: Roadmap, seen_by: Mapping[str, Roadmap]) -> Iterator[Finding]:
    """Every finding once. Of what is not so in the last of `seen_by`, which shows all, it is said where it is."""
    if check.of_files or not seen_by:
        yield from check.find(roadmap)
        return
    found: dict[Finding, list[str]] = {}
    for edition, seen_roadmap in seen_by.items():
        for finding in check.find(seen_roadmap):
            found.setdefault(finding, []).append(edition)
    for finding, editions in found.items():
        if [*seen_by][-1] not in editions:
            which = and_list(f"`{each}`" for each in editions)
            where = f"in the edition {which}" if len(editions) == 1 else f"in the editions {which}"
            finding = finding._replace(message=f"{finding.message}, {where}")
        yield finding


def about_today() -> frozenset[str]:
    return frozenset(code for code, check in checks().items() if check.about_today)


def _misnamed(roadmap: Roadmap) -> Iterator[Diagnostic]:
    document = roadmap.settings_document
    for code in _settled_codes(document):
        assert document
        if code in checks() and not checks()[code].is_fixed:
            continue
        if code not in codes():
            span = document.key_span(("checks", code))
            yield Diagnostic("unknown-key", Severity.ERROR, span, f"no check is called `{code}`", _nearest(code))
        elif roadmap.settings.checks.get(code, "error") != "error":
            span = document.value_span(("checks", code))
            message = f"`{code}` cannot be changed: without it a page could be wrong or missing"
            yield Diagnostic("invalid-value", Severity.ERROR, span, message, "leave this line out")


def _settled_codes(document: Document | None) -> list[str]:
    """As they are written, whatever is written about each: a wrong severity hides no wrong name."""
    written = document.data.get("checks") if document and isinstance(document.data, dict) else None
    return [code for code, severity in written.items() if severity is not None] if isinstance(written, dict) else []


def _nearest(code: str) -> str:
    return did_you_mean(code.replace("_", "-"), codes(), otherwise="`milepost explain` lists them all")
