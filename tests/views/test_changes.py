"""The page of changes, and those of older years."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from milepost.addresses import Links
from milepost.diagnostics import Report
from milepost.shown.refs import NO_PAGE
from milepost.site import build
from milepost.views import PageData
from milepost.views.changes import Changes, pages
from tests.histories import History
from tests.roadmaps import roadmap

AS_OF = date(2026, 11, 23)


def by_address(found: list[PageData]) -> dict[str, Changes]:
    return {page.address: page.data for page in found}


def lines(data: Changes) -> list[str]:
    """`group: day title`, or `group: day title field from > to why`."""
    told = []
    days = ((group, day) for month in data.months for group in month.groups for day in group.days)
    for group, day in days:
        if day.refs:
            told.append(f"{group.title}: {day.on.iso} {', '.join(ref.title for ref in day.refs)}")
        for each in day.news:
            change = each.change
            said = f"{change.field} {change.from_} > {change.to}" if change and change.said else each.text
            told.append(" ".join(f"{group.title}: {each.on.iso} {each.ref.title} {said} {each.why}".split()))
    return told


def test_nothing_has_changed_and_there_is_no_page(tmp_path: Path) -> None:
    assert [*pages(roadmap(tmp_path, {"features/a.yml": "title: A\nstatus: idea\n"}))] == []


def test_without_git_the_entries_tell(tmp_path: Path) -> None:
    loaded = roadmap(
        tmp_path,
        {
            "features/a.yml": "title: A\nstatus: shipped\nshipped: 2026-11-02\ntarget: 2027-Q1\n"
            "changes: {on: 2026-10-01, field: target, from: 2026-Q4, to: 2027-Q1, why: Late}\n"
            "updates: {on: 2026-11-01, text: Half done}\n",
        },
    )
    assert lines(by_address([*pages(loaded)])["changes/"]) == [
        "Done: 2026-11-02 A",
        "How it goes: 2026-11-01 A Half done",
        "Dates that moved: 2026-10-01 A Target Q4 2026 > Q1 2027 Late",
    ]


def test_a_release_that_moves_is_told_once_and_not_with_all_that_it_holds(tmp_path: Path) -> None:
    features = "".join(f"f{n}:\n  title: F{n}\n  status: planned\n  target: timeline:r\n" for n in range(3))
    history = History.begun(
        tmp_path, {"features.yml": features, "timeline/r.yml": "title: R\nwhen: 2027-Q1\n"}, on="2026-01-01"
    )
    history.commit({"timeline/r.yml": "title: R\nwhen: 2027-Q2\n"}, on="2026-02-01")
    moved = by_address([*pages(history.roadmap(as_of=AS_OF))])
    assert lines(moved["changes/"]) == ["Dates that moved: 2026-02-01 R Date Q1 2027 > Q2 2027"]


def test_what_is_gone_is_named_without_a_link(tmp_path: Path) -> None:
    history = History.begun(tmp_path, {"features/a.yml": "title: A\nstatus: idea\n"}, on="2026-01-01")
    history.commit({"features/b.yml": "title: B\nstatus: idea\n"}, on="2026-02-01")
    history.commit({"features/b.yml": None}, on="2026-03-01")
    data = by_address([*pages(history.roadmap(as_of=AS_OF))])["changes/"]
    assert lines(data) == ["No longer on the roadmap: 2026-03-01 B", "New: 2026-02-01 B"]
    days = [day for month in data.months for group in month.groups for day in group.days]
    assert {ref.address for day in days for ref in day.refs} == {NO_PAGE}


def test_what_stood_there_from_the_first_day_is_no_news(tmp_path: Path) -> None:
    history = History.begun(tmp_path, {"features/a.yml": "title: A\nstatus: idea\n"}, on="2026-01-01")
    assert [*pages(history.roadmap(as_of=AS_OF))] == []
    history.commit({"features/b.yml": "title: B\nstatus: idea\n"}, on="2026-02-01")
    data = by_address([*pages(history.roadmap(as_of=AS_OF))])["changes/"]
    assert data.since is not None
    assert data.since.iso == "2026-01-01"


def test_twelve_months_and_a_page_for_each_year_before(tmp_path: Path) -> None:
    days = [f"{year}-{month:02}-10" for year in (2024, 2025, 2026) for month in range(1, 11)]
    changes = ", ".join(f"{{on: {day}, why: Because of {day}}}" for day in days)
    loaded = roadmap(tmp_path, {"features/a.yml": f"title: A\nstatus: idea\nchanges: [{changes}]\n"})
    found = by_address([*pages(loaded)])
    assert [*found] == ["changes/", "changes/2025/", "changes/2024/"]
    assert [len(data.months) for data in found.values()] == [12, 8, 10]
    assert [ref.address for ref in found["changes/"].years] == ["changes/2025/", "changes/2024/"]
    assert [ref.address for ref in found["changes/2025/"].years] == ["changes/", "changes/2024/"]
    assert found["changes/2025/"].months[0].title == "August 2025"


def test_of_a_shallow_clone_it_says_that_it_is_a_part(tmp_path: Path) -> None:
    history = History.begun(tmp_path / "whole", {"features/a.yml": "title: A\nstatus: idea\n"}, on="2026-01-01")
    for month in range(2, 6):
        status = ("planned", "idea")[month % 2]
        history.commit({"features/a.yml": f"title: A\nstatus: {status}\n"}, on=f"2026-{month:02}-01")
    whole = by_address([*pages(history.roadmap(as_of=AS_OF))])["changes/"]
    history.git("clone", "--quiet", "--depth=2", f"file://{history.root}", str(tmp_path / "part"))
    part = by_address([*pages(History(tmp_path / "part").roadmap(as_of=AS_OF))])["changes/"]
    assert (whole.is_partial, part.is_partial, part.since) == (False, True, None)
    assert lines(part) == lines(whole)[:1]


def test_what_was_done_stands_in_the_order_of_days_with_or_without_a_reason(tmp_path: Path) -> None:
    shipped = "title: {}\nstatus: shipped\nshipped: {}\n"
    line = "changes: {on: 2026-11-02, field: status, to: shipped, why: Asked for}\n"
    files = {
        "features/a.yml": shipped.format("A", "2026-11-03"),
        "features/b.yml": shipped.format("B", "2026-11-02") + line,
        "features/c.yml": shipped.format("C", "2026-11-01"),
    }
    assert lines(by_address([*pages(roadmap(tmp_path, files))])["changes/"]) == [
        "Done: 2026-11-03 A",
        "Done: 2026-11-02 B Asked for",
        "Done: 2026-11-01 C",
    ]


def test_where_something_was_there_before_nobody_says_when_the_record_begins(tmp_path: Path) -> None:
    text = "title: A\nstatus: {}\n"
    history = History.begun(tmp_path, {"features/a.yml": text.format("idea")}, on="2026-01-01")
    editions = "format: 1\ntitle: E\ndefault_visibility: public\neditions: {public: {title: P}, team: {title: T}}\n"
    history.commit({"site.yml": editions}, on="2026-02-01")
    history.commit({"features/a.yml": text.format("planned")}, on="2026-03-01")
    since = {name: by_address([*pages(history.roadmap(name))])["changes/"].since for name in ("public", "team")}
    assert since["public"] is None
    assert since["team"] is not None


def test_titles_of_one_day_are_items_of_a_list(tmp_path: Path) -> None:
    features = "".join(f"{slug}: {{title: 'T, {slug}', status: shipped, shipped: 2026-11-02}}\n" for slug in "ab")
    site = build(roadmap(tmp_path, {"features.yml": features}), links=Links(), report=Report())
    page = next(page.html for page in site.pages if page.address == "changes/")
    shown = page[page.index("mp-log-day") :]

    assert re.findall(r"<li><a [^>]*>(?:<bdi>)?([^<]*)", shown) == ["T, a", "T, b"]
