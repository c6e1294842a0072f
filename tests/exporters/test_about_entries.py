"""Feeds and calendars of a goal, an audience, a stakeholder."""

import json
from xml.etree import ElementTree

import pytest
from icalendar import Calendar

from milepost.diagnostics import Report
from milepost.exporters import artifacts, exporters, paths
from milepost.load import load
from tests.places import AS_OF, ROOT
from tests.roadmaps import roadmap

ATOM = "{http://www.w3.org/2005/Atom}"
URL = "format: 1\ntitle: Example\nurl: https://example.org/roadmap\n"
FILES = {
    "goals.yml": (
        "g: {title: Faster, summary: All of it, aliases: quick, updates: [{on: 2026-11-03, text: Of the goal}]}\n"
        "under: {title: Under, supports: g, updates: [{on: 2026-11-02, text: Of one under it}]}\n"
        "quiet: {title: Quiet}\n"
    ),
    "audience.yml": "people: {title: People}\n",
    "stakeholders.yml": "sales: {title: Sales, features: {status: idea}}\n",
    "features.yml": (
        "a: {title: A, status: planned, goals: under, audience: people, target: 2027-Q1,"
        " updates: [{on: 2026-11-01, text: Of a feature}]}\n"
        "b: {title: B, status: idea, updates: [{on: 2026-11-04, text: Of another}]}\n"
    ),
    "timeline.yml": "r: {title: R, when: 2027}\n",
}


def files(root, more=None) -> dict[str, bytes]:
    return {each.path: each.data for each in artifacts(roadmap(root, {**FILES, **(more or {})}))}


def atom(data: bytes) -> list[str | None]:
    return [entry.findtext(f"{ATOM}content") for entry in ElementTree.fromstring(data).iter(f"{ATOM}entry")]


def test_each_tells_what_belongs_to_it_and_both_formats_tell_the_same(tmp_path):
    made = files(tmp_path)
    told = {
        "": ["Of another", "Of the goal", "Of one under it", "Of a feature"],
        "goals/g/": ["Of the goal", "Of one under it", "Of a feature"],
        "goals/under/": ["Of one under it", "Of a feature"],
        "audience/people/": ["Of a feature"],
        "stakeholders/sales/": ["Of another"],
    }

    for place, texts in told.items():
        assert atom(made[f"{place}feed.xml"]) == texts
        assert [item["content_text"] for item in json.loads(made[f"{place}feed.json"])["items"]] == texts


def test_a_file_is_there_only_where_it_has_something_to_say(tmp_path):
    made = files(tmp_path)

    assert not [path for path in made if path.startswith("goals/quiet/")]
    assert not [path for path in made if path.startswith(("features/", "timeline/"))]
    assert "stakeholders/sales/roadmap.ics" not in made


def test_it_has_a_name_and_addresses_of_its_own_and_its_news_are_those_of_the_site(tmp_path):
    made = files(tmp_path, {"site.yml": URL})
    feed, whole = (ElementTree.fromstring(made[path]) for path in ("goals/g/feed.xml", "feed.xml"))

    assert feed.findtext(f"{ATOM}title") == "Faster – Example"
    assert feed.findtext(f"{ATOM}subtitle") == "All of it"
    # By the name that it had first, for it is still the same feed
    assert feed.findtext(f"{ATOM}id") == "tag:example.org,2026:roadmap/goals/quick/feed.xml"
    assert {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")} == {
        "self": "https://example.org/roadmap/goals/g/feed.xml",
        "alternate": "https://example.org/roadmap/goals/g/",
    }
    ids = [{entry.findtext(f"{ATOM}id") for entry in each.iter(f"{ATOM}entry")} for each in (feed, whole)]
    assert ids[0] < ids[1]
    told = json.loads(made["goals/g/feed.json"])
    assert (told["feed_url"], told["home_page_url"]) == (
        "https://example.org/roadmap/goals/g/feed.json",
        "https://example.org/roadmap/goals/g/",
    )


def test_without_an_address_of_the_site_links_count_from_the_feed(tmp_path):
    feed = ElementTree.fromstring(files(tmp_path)["goals/g/feed.xml"])

    assert [link.get("href") for link in feed.iter(f"{ATOM}link")] == ["./", "./", "../under/", "../../features/a/"]


def test_a_calendar_holds_the_targets_of_its_own_features(tmp_path):
    made = files(tmp_path)
    own, whole = (Calendar.from_ical(made[path]) for path in ("goals/g/roadmap.ics", "roadmap.ics"))

    assert str(own["X-WR-CALNAME"]) == "Faster – Example"
    assert [str(event["SUMMARY"]) for event in own.walk("VEVENT")] == ["A"]
    # One event, however many calendars show it
    assert {str(event["UID"]) for event in own.walk("VEVENT")} < {str(event["UID"]) for event in whole.walk("VEVENT")}


def test_who_follows_an_entry_by_its_old_name_goes_on_reading(tmp_path):
    made = files(tmp_path)

    for file in ("feed.xml", "feed.json", "roadmap.ics"):
        assert made[f"goals/quick/{file}"] == made[f"goals/g/{file}"]


def test_the_same_roadmap_gives_the_same_bytes(tmp_path):
    assert files(tmp_path / "1") == files(tmp_path / "2")


def test_a_format_without_parts_has_one_file(tmp_path):
    assert {name for name, exporter in exporters().items() if exporter.about} == {"atom", "ics", "jsonfeed"}
    assert [path for path in files(tmp_path) if path.endswith((".csv", "roadmap.json"))] == [
        "features.csv",
        "roadmap.json",
        "schema/roadmap.json",
    ]


@pytest.mark.parametrize(
    "content",
    [
        {},
        FILES,
        {"features.yml": "a: {title: A, status: idea, target: tbd}\n"},
        {"features.yml": "a: {title: A, status: not-doing, reason: R, target: 2027}\n"},
        {"timeline.yml": "r: {title: R, when: 2027-01/..}\n"},
    ],
)
def test_what_there_will_be_is_known_before_it_is_made(tmp_path, content):
    made = roadmap(tmp_path, content)

    assert paths(made) == {artifact.path for artifact in artifacts(made)}


def test_so_it_is_for_our_own_roadmap():
    own = load(ROOT, as_of=AS_OF, report=Report())

    assert paths(own) == {artifact.path for artifact in artifacts(own)}
