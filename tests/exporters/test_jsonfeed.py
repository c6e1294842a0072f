"""feed.json, as a program reads it."""

import json
from typing import Any

import jsonschema
import pytest

from milepost.exporters import artifacts
from milepost.model.roadmap import Roadmap
from tests.corpus import quoted, strings
from tests.json_feed import SCHEMA
from tests.roadmaps import roadmap

URL = "format: 1\ntitle: Example\ndescription: About us\nurl: https://example.org/roadmap\nlanguage: de\n"
NOTE = "title: A\nstatus: planned\nupdates: [{on: 2026-11-20, text: '**B**', by: Design}]\n"


def feed(roadmap: Roadmap) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(next(each.data for each in artifacts(roadmap) if each.path == "feed.json"))
    jsonschema.validate(found, SCHEMA, format_checker=jsonschema.FormatChecker())
    return found


def test_it_says_all_that_the_format_has_a_place_for(tmp_path):
    assert feed(roadmap(tmp_path, {"site.yml": URL, "features/a.yml": NOTE})) == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Example",
        "home_page_url": "https://example.org/roadmap/",
        "feed_url": "https://example.org/roadmap/feed.json",
        "description": "About us",
        "language": "de",
        "authors": [{"name": "Example"}],
        "items": [
            {
                "id": "tag:example.org,2026:roadmap/features/a/update/2026-11-20/1",
                "url": "https://example.org/roadmap/features/a/",
                "title": "A: B",
                "date_published": "2026-11-20T00:00:00Z",
                "authors": [{"name": "Design"}],
                "content_text": "B",
            }
        ],
    }


def test_without_an_address_of_the_site_it_holds_none(tmp_path):
    found = feed(roadmap(tmp_path, {"features/a.yml": NOTE}))

    assert "feed_url" not in found and "home_page_url" not in found
    assert "url" not in found["items"][0]
    assert found["items"][0]["id"] == "tag:milepost.invalid,2026:Example/features/a/update/2026-11-20/1"


def test_a_note_without_words_is_an_empty_text(tmp_path):
    note = "title: A\nstatus: planned\nupdates: [{on: 2026-11-20, health: at-risk, text: '---'}]\n"

    assert feed(roadmap(tmp_path, {"features/a.yml": note}))["items"][0]["content_text"] == ""


def test_hostile_texts_come_back_exactly_as_they_were(tmp_path):
    texts = [text for text in strings("xml") if text.isprintable()]
    files = {
        f"features/e{n}.yml": f"title: A\nstatus: idea\nchanges: [{{on: 2026-11-01, why: {quoted(text)}}}]\n"
        for n, text in enumerate(texts)
    }

    assert {item["content_text"] for item in feed(roadmap(tmp_path, files))["items"]} == set(texts)


def test_without_news_there_is_no_file(tmp_path):
    made = roadmap(tmp_path, {"features/a.yml": "title: A\nstatus: idea\n"})

    assert "feed.json" not in {artifact.path for artifact in artifacts(made)}


@pytest.mark.parametrize(
    "broken",
    [
        {"version": "https://jsonfeed.org/version/1"},
        {"title": ""},
        {"authors": [{}]},
        {"unknown": 1},
        {"items": [{"id": "a"}]},
        {"items": [{"content_text": "a"}]},
        {"items": [{"id": "a", "content_text": "a", "date_published": "2026-11-20"}]},
        {"items": [{"id": "a", "content_text": "a", "url": "features/a/"}]},
    ],
)
def test_the_schema_refuses_what_the_specification_does(broken):
    sound = {"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": []}
    jsonschema.validate(sound, SCHEMA)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**sound, **broken}, SCHEMA)
