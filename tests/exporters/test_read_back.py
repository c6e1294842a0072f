"""Every feed and every calendar of real roadmaps, read by programs that are not ours."""

import json
from datetime import date, timedelta
from pathlib import Path

import fastfeedparser
import jsonschema
import pytest
from icalendar import Calendar

from milepost.adapters.judged import judge
from milepost.exporters import artifacts
from milepost.feeds.followed import FOLLOWED, followed, place
from milepost.feeds.items import items
from milepost.model.entry import Entry
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.timeframe import Timeframe
from tests import real_roadmaps
from tests.json_feed import SCHEMA
from tests.places import AS_OF, ROOT

URL = "https://roadmap.example.org/product/"
OWN = "milepost"
TELLING = (OWN, "uswds", "peps")
"""Those that have a record, notes, or days on which something happened. The others have no feed: tested too."""


@pytest.fixture(scope="module", params=(OWN, *real_roadmaps.NAMES))
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Roadmap]:
    """Its name and the roadmap, which stands at an address."""
    name: str = request.param
    root = ROOT
    if name != OWN:
        shared: Path = request.getfixturevalue("shared")
        root = real_roadmaps.write(name, shared, tmp_path_factory.mktemp(name))
    roadmap = judge(root, as_of=AS_OF).roadmap
    settings = roadmap.settings.model_copy(update={"url": URL})
    return name, Roadmap(roadmap.as_of, settings, roadmap.entries, roadmap.sources)


def subjects(roadmap: Roadmap) -> list[Entry | None]:
    return [None, *(entry for entry in roadmap if isinstance(entry, FOLLOWED))]


def test_a_feed_reader_reads_every_entry_of_every_feed(made: tuple[str, Roadmap]) -> None:
    name, roadmap = made
    files = {each.path: each.data for each in artifacts(roadmap)}
    wanted = {place(about): items(roadmap, followed(roadmap, about)) for about in subjects(roadmap)}
    assert bool(wanted[""]) == (name in TELLING)

    for at, news in wanted.items():
        for file in ("feed.xml", "feed.json"):
            assert (f"{at}{file}" in files) == bool(news)
            if not news:
                continue
            read = fastfeedparser.parse(files[f"{at}{file}"].decode())
            assert [(entry["title"], entry["content"][0]["value"], entry["link"]) for entry in read.entries] == [
                (item.title, item.text, f"{URL}{item.address}") for item in news
            ]
            assert [entry["published"][:10] for entry in read.entries] == [item.day.isoformat() for item in news]
            ids = [entry["id"] for entry in read.entries]
            assert ids == [f"tag:roadmap.example.org,2026:product/{item.name}" for item in news]
            assert len(set(ids)) == len(ids)


def test_every_json_feed_is_one(made: tuple[str, Roadmap]) -> None:
    name, roadmap = made
    feeds = [json.loads(each.data) for each in artifacts(roadmap) if each.path.endswith("feed.json")]
    for feed in feeds:
        jsonschema.validate(feed, SCHEMA, format_checker=jsonschema.FormatChecker())
    assert bool(feeds) == (name in TELLING)


def test_a_calendar_program_reads_every_event_with_the_dates_of_the_roadmap(made: tuple[str, Roadmap]) -> None:
    _, roadmap = made
    files = {each.path: each.data for each in artifacts(roadmap)}
    for about in subjects(roadmap):
        wanted = {
            entry_url(entry): (when.earliest, when.latest)
            for entry in followed(roadmap, about)
            if (when := told(entry)) and when.earliest and when.latest
        }
        path = f"{place(about)}roadmap.ics"
        assert (path in files) == bool(wanted)
        if wanted:
            assert events(files[path]) == wanted


def entry_url(entry: Entry) -> str:
    folder = {"feature": "features", "timeline": "timeline"}[entry.kind]
    return f"{URL}{folder}/{entry.slug}/"


def told(entry: Entry) -> Timeframe | None:
    """When an entry happens or has happened, by what is written of it."""
    if isinstance(entry, Milestone):
        return entry.reached or entry.when
    if not isinstance(entry, Feature) or entry.means in ("paused", "not-doing"):
        return None
    return entry.shipped or entry.target or entry.stages.ga


def events(data: bytes) -> dict[str, tuple[date, date]]:
    """By address, their first and last day."""
    found = Calendar.from_ical(data).walk("VEVENT")
    read = {
        str(event["URL"]): (event.decoded("dtstart"), event.decoded("dtend") - timedelta(days=1)) for event in found
    }
    assert len(read) == len(found)
    return read


def test_two_builds_are_the_same_to_the_byte(made: tuple[str, Roadmap]) -> None:
    _, roadmap = made
    again = Roadmap(roadmap.as_of, roadmap.settings, roadmap.entries, roadmap.sources)
    assert artifacts(roadmap) == artifacts(again)
