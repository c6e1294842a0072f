"""The dated status of a real roadmap, replayed as commits: the page of changes against counts made from the records."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

import pytest

from milepost.model.roadmap import Roadmap
from milepost.views.changes import Changes, pages
from tests.histories import History
from tests.places import AS_OF

MEANS = {
    **dict.fromkeys(("upcoming", "up next", "on deck", "to-do", ""), "planned"),
    "in progress": "in-progress",
    "done": "shipped",
    "cancelled": "not-doing",
}
# The records name no dates to come, so the test promises some: the quarter after a plan was first listed
SURE = {"planned": "likely", "in-progress": "committed"}


@dataclass(frozen=True)
class Plan:
    """One record: what was said of it, by day."""

    slug: str
    title: str
    said: tuple[tuple[date, str], ...]

    @property
    def first(self) -> tuple[date, str]:
        return self.said[0]

    @property
    def promised(self) -> tuple[int, int]:
        """A year and a quarter."""
        months = self.first[0].year * 4 + (self.first[0].month - 1) // 3 + 1
        return months // 4, months % 4 + 1

    @property
    def shipped(self) -> date | None:
        return self.said[-1][0] if self.said[-1][1] == "shipped" else None

    def text(self, day: date) -> str:
        status = next(status for on, status in reversed(self.said) if on <= day)
        year, quarter = self.promised
        lines = [f"title: {json.dumps(self.title)}", f"status: {status}", f"target: {year}-Q{quarter}"]
        if sure := SURE.get(self.first[1]):
            lines.append(f"confidence: {sure}")
        if status == "shipped":
            lines.append(f"shipped: {next(on for on, each in self.said if each == 'shipped')}")
        return "".join(f"{line}\n" for line in lines)


def plans(records: Path) -> list[Plan]:
    found = []
    for line in records.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["kind"] != "feature":
            continue
        said: list[tuple[date, str]] = []
        for update in sorted(record["updates"], key=lambda update: update["date"]):
            if update["status"] is None:
                continue
            day, status = date.fromisoformat(update["date"]), MEANS[update["status"].lower()]
            if said and said[-1][0] == day:
                said.pop()
            if not said or said[-1][1] != status:
                said.append((day, status))
        if said:
            slug = f"{record['id'][:70].strip('-')}-{len(found)}"
            found.append(Plan(slug, record["title"][:200].strip(), tuple(said)))
    return found


@pytest.fixture(scope="module")
def said(shared: Path) -> list[Plan]:
    return plans(shared / "data" / "uswds.jsonl")


@pytest.fixture(scope="module")
def roadmap(said: list[Plan], tmp_path_factory: pytest.TempPathFactory) -> Roadmap:
    """A commit for each day on which anything was said."""
    days = sorted({day for plan in said for day, _ in plan.said})
    first, *others = days

    def files(day: date) -> dict[str, str]:
        wrote = [plan for plan in said if day in {on for on, _ in plan.said}]
        return {f"features/{plan.slug}.yml": plan.text(day) for plan in wrote}

    history = History.begun(tmp_path_factory.mktemp("real"), files(first), on=first.isoformat())
    for day in others:
        history.commit(files(day), on=day.isoformat())
    return history.roadmap(as_of=AS_OF)


def changes(roadmap: Roadmap) -> list[Changes]:
    found = [page.data for page in pages(roadmap)]
    assert all(isinstance(data, Changes) for data in found)
    return found


def test_every_change_stands_on_the_page_under_its_day(said: list[Plan], roadmap: Roadmap) -> None:
    beginning = min(plan.first[0] for plan in said)
    expected: Counter[tuple[str, str, str]] = Counter()
    for plan in said:
        if plan.first[0] != beginning:
            expected[plan.first[0].isoformat(), "new", plan.title] += 1
        if plan.first[1] == "shipped":
            expected[plan.first[0].isoformat(), "done", plan.title] += 1
        for day, status in plan.said[1:]:
            sort = {"shipped": "done", "not-doing": "stopped"}.get(status, "changed")
            # A day of shipping is told once, and it is the one of today's entry
            if sort != "done" or plan.shipped == day:
                expected[day.isoformat(), sort, plan.title] += 1
    assert sum(expected.values()) > 150
    assert Counter(every(roadmap)) == expected


def every(roadmap: Roadmap) -> Iterator[tuple[str, str, str]]:
    """The day, the sort by the heading that it stands under, and the title."""
    for group in (group for page in changes(roadmap) for month in page.months for group in month.groups):
        sort = group.id.rpartition("-")[2]
        yield from ((day.on.iso, sort, ref.title) for day in group.days for ref in day.refs)
        yield from ((news.on.iso, sort, news.ref.title) for day in group.days for news in day.news)


def test_months_stand_once_and_the_latest_first(roadmap: Roadmap) -> None:
    shown = [month.id for page in changes(roadmap) for month in page.months]
    assert shown == sorted(set(shown), reverse=True)
    months = [month for page in changes(roadmap) for month in page.months]
    days = [
        (month.id, each.on.iso)
        for month in months
        for group in month.groups
        for each in group.days
    ]
    assert all(day.startswith(month.removeprefix("mp--")) for month, day in days)


def test_said_against_done(said: list[Plan], roadmap: Roadmap) -> None:
    missed: dict[str, list[int]] = {}
    for plan in said:
        # What came onto the roadmap as shipped was promised to nobody
        if plan.shipped is None or plan.first[1] in ("not-doing", "shipped"):
            continue
        year, quarter = plan.promised
        end = date(year + quarter // 4, quarter % 4 * 3 + 1, 1).toordinal() - 1
        start = date(year, quarter * 3 - 2, 1).toordinal()
        done = plan.shipped.toordinal()
        days = done - end if done > end else done - start if done < start else 0
        missed.setdefault(SURE.get(plan.first[1], ""), []).append(days)
    table = changes(roadmap)[0].said_and_done
    assert table is not None
    everything = [days for each in missed.values() for days in each]
    assert (table.all.count, table.all.kept) == (len(everything), sum(days <= 0 for days in everything))
    assert (table.all.late, table.all.very_late) == (
        sum(0 < days <= 92 for days in everything),
        sum(days > 92 for days in everything),
    )
    rows = {row.title: row for row in table.tables[0].rows}
    for sure, title in (("committed", "Committed"), ("likely", "Likely"), ("", "Not said how sure")):
        if not (held := missed.get(sure)):
            assert title not in rows
            continue
        row = rows[title]
        assert (row.count, row.kept) == (len(held), sum(days <= 0 for days in held)), title
        assert _days(row.typical) == pytest.approx(median(held), rel=0.25, abs=4), (title, row.typical)


def _days(typical: str) -> float:
    """Of `3 weeks later`, roughly."""
    if typical == "as said":
        return 0
    number, unit, way = re.fullmatch(r"(\d+) (\w+?)s? (later|earlier)", typical).groups()  # type: ignore[union-attr]
    return int(number) * {"day": 1, "week": 7, "month": 30.4}[unit] * (1 if way == "later" else -1)
