"""Differences in one line each, for tests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from milepost.compare import Difference, changes
from milepost.diagnostics import Report
from milepost.vocabulary import Status
from tests.roadmaps import roadmap

SITE = "format: 1\ntitle: E\neditions: {{{}}}\n{}"
PUBLIC, PARTNERS, TEAM = "public: {title: Everybody}", "partners: {title: Partners}", "team: {title: Team}"


def site(*editions: str, more: str = "default_visibility: public\n") -> dict[str, str]:
    return {"site.yml": SITE.format(", ".join(editions), more)}


def feature(more: str = "", *, status: str = "planned", title: str = "A") -> str:
    return f"title: {title}\nstatus: {status}\n{more}"


def differences(
    tmp_path: Path, before: Mapping[str, str], after: Mapping[str, str], *, broken: bool = False
) -> list[Difference]:
    report = Report() if broken else None
    return [*changes(roadmap(tmp_path / "a", before, report=report), roadmap(tmp_path / "b", after, report=report))]


def told(
    tmp_path: Path, before: Mapping[str, str], after: Mapping[str, str], *, broken: bool = False
) -> list[str]:
    return lines(differences(tmp_path, before, after, broken=broken))


def lines(found: Iterable[Difference]) -> list[str]:
    """`date feature:a target 2027-Q1 > 2027-Q2 later`, with editions, release and reason where there are any."""
    return [_told(each) for each in found]


def _told(each: Difference) -> str:
    values = [_value(each.before), _value(each.after)]
    between = f"{values[0]} > {values[1]}" if any(values) else ""
    more = (each.field, between, each.shift, " ".join(each.editions), each.via, each.why)
    return " ".join([str(each.what), f"{each.kind}:{each.slug}", *filter(None, more)])


def _value(value: object) -> str:
    if isinstance(value, Status):
        return value.word
    if isinstance(value, tuple):
        return ",".join(value)
    return "" if value is None else str(value)
