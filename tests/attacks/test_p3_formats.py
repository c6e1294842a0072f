"""P3 in the other formats: data, table, calendar and feed give back each text of the corpus, and nothing beside it."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from icalendar import Calendar

from milepost.exporters import artifacts
from tests.attacks.hostile import every_text
from tests.roadmaps import roadmap

RISKY = tuple("=+-@\t\r\n＝＋－＠")
ATOM = "{http://www.w3.org/2005/Atom}"
OCTETS = 75  # RFC 5545 3.1
TEXTS = {name: text for name, text in every_text().items() if text.strip() and len(text) <= 200}


def lines(text: str) -> str:
    """As each format has line breaks."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def files(texts: dict[str, str], title: str) -> dict[str, str]:
    features = {
        name: {
            "title": text,
            "status": "planned",
            "target": f"timeline:{name}",
            "summary": text,
            "reason": text,
            "changes": [{"on": "2026-01-02", "why": text}],
            "teams": [text],
            "x-plan": text,
        }
        for name, text in texts.items()
    }
    stops = {name: {"title": text, "when": "2027-02", "type": "milestone"} for name, text in texts.items()}
    site = {"format": 1, "title": title, "url": "https://e.example/", "fields": {"x-plan": {"title": title}}}
    made: dict[str, Any] = {"site.yml": site, "features.yml": features, "timeline.yml": stops}
    return {path: json.dumps(data, ensure_ascii=False) for path, data in made.items()}


def exported(root: Path, texts: dict[str, str], title: str) -> dict[str, bytes]:
    return {each.path: each.data for each in artifacts(roadmap(root, files(texts, title)))}


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return exported(tmp_path_factory.mktemp("formats"), TEXTS, "Example")


def test_p3_data(everything: dict[str, bytes]) -> None:
    features = json.loads(everything["roadmap.json"])["features"]
    assert {slug: each["title"] for slug, each in features.items()} == TEXTS
    assert {slug: each["summary"] for slug, each in features.items()} == TEXTS


def test_p3_table(everything: dict[str, bytes]) -> None:
    read = list(csv.DictReader(io.StringIO(everything["features.csv"].decode("utf-8-sig"), newline="")))
    assert {row["slug"] for row in read} == TEXTS.keys()
    for row in read:
        text = TEXTS[row["slug"]]
        for cell in (row["title"], row["summary"], row["reason"], row["teams"], row["x-plan"]):
            assert cell == (f"'{text}" if text.startswith(RISKY) else text)
        assert not any(str(cell).startswith(RISKY) for cell in row.values())


def test_p3_calendar(everything: dict[str, bytes]) -> None:
    calendar = Calendar.from_ical(everything["roadmap.ics"])
    events = calendar.walk("VEVENT")
    assert len(calendar.walk()) == 1 + len(events) == 1 + 2 * len(TEXTS)
    shapes = {frozenset(event.keys()) for event in events}
    assert len(shapes) == 1, shapes
    for event in events:
        name = str(event["UID"]).split("@")[0].rstrip("/").rpartition("/")[2]
        assert str(event["SUMMARY"]) == lines(TEXTS[name])
    for line in everything["roadmap.ics"].split(b"\r\n"):
        assert len(line) <= OCTETS
        assert b"\n" not in line
        assert b"\r" not in line
        line.decode()


def test_p3_feeds(tmp_path: Path) -> None:
    """A feed holds the newest few, so there are several."""
    named = list(TEXTS.items())
    for first in range(0, len(named), 50):
        some = dict(named[first : first + 50])
        made = exported(tmp_path / str(first), some, "Example")
        feed = ElementTree.fromstring(made["feed.xml"])
        entries = feed.findall(f"{ATOM}entry")
        assert len(entries) == len(some)
        for entry in entries:
            name = str(entry.findtext(f"{ATOM}id")).split("/change/")[0].rpartition("/")[2]
            assert entry.findtext(f"{ATOM}content") == lines(some[name])
            assert str(entry.findtext(f"{ATOM}title")).startswith(f"{lines(some[name])}: ")
            assert {child.tag.removeprefix(ATOM) for child in entry} == {"id", "title", "updated", "link", "content"}
        items = json.loads(made["feed.json"])["items"]
        assert len(items) == len(some)
        for item in items:
            name = item["id"].split("/change/")[0].rpartition("/")[2]
            assert item["content_text"] == some[name]
            assert item["title"].startswith(f"{some[name]}: ")
            assert item.keys() == {"id", "url", "title", "date_published", "content_text"}


@pytest.mark.parametrize("title", ["a\nBEGIN:VALARM", "a\r\nATTACH:x", "a;b,c\\d", "]]><x/>", "=1+1"])
def test_p3_the_title_of_the_site(title: str, tmp_path: Path) -> None:
    made = exported(tmp_path, {"a": "A"}, title)
    # icalendar reads a property that is no standard one as it stands, other readers as the text that it is
    name = str(Calendar.from_ical(made["roadmap.ics"])["X-WR-CALNAME"])
    assert re.sub(r"\\(.)", lambda escape: {"n": "\n"}.get(escape[1], escape[1]), name) == lines(title)
    assert ElementTree.fromstring(made["feed.xml"]).findtext(f"{ATOM}title") == lines(title)
    assert json.loads(made["roadmap.json"])["site"]["title"] == title
