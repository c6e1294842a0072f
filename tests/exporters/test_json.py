"""roadmap.json, and the schema that is published beside it."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from milepost.diagnostics import Report
from milepost.edition import narrow
from milepost.exporters import artifacts
from milepost.load import load
from milepost.model.roadmap import Roadmap
from tests import real_roadmaps
from tests.corpus import quoted, strings
from tests.places import AS_OF, ROOT
from tests.roadmaps import roadmap

CONTENT = {
    "site.yml": "format: 1\ntitle: Example\nurl: https://example.org/roadmap/\nstatuses: {provisional: {means: idea}}\n"
    "never_publish: [secret]\n",
    "goals/faster.yml": "title: Faster\nmeasures: {time: {unit: s, from: 30, to: 10, readings: {2026-11-01: 15}}}\n",
    "timeline/release-2.yml": "title: Release 2\nwhen: 2027-Q1\n",
    "features/dark-mode.yml": "title: Dark mode\nstatus: provisional\ntarget: timeline:release-2\ngoals: faster\n"
    "x-plan: [Pro]\nx-note: {a: 1}\neffort: 3\n",
    "features/offline.yml": "title: Offline\nstatus: idea\ntarget: tbd\ndeadline: 2027-06/..\n",
}


def parsed(roadmap: Roadmap, path: str = "roadmap.json") -> Any:
    return json.loads(next(artifact.data for artifact in artifacts(roadmap) if artifact.path == path))


def mistakes(roadmap: Roadmap, changed: Any = None) -> list[str]:
    validator = Draft202012Validator(parsed(roadmap, "schema/roadmap.json"), format_checker=FormatChecker())
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(changed or parsed(roadmap))]


def test_the_whole_roadmap_stands_in_the_words_of_the_format(tmp_path):
    data = parsed(roadmap(tmp_path, CONTENT))

    folders = ["vision", "goals", "audience", "features", "timeline", "stakeholders"]
    assert list(data) == ["format", "as_of", "edition", "site", *folders]
    assert (data["format"], data["as_of"], data["edition"], data["vision"]) == (1, "2026-11-23", None, None)
    assert list(data["features"]) == ["dark-mode", "offline"]
    assert data["goals"]["faster"]["measures"]["time"] == {
        "unit": "s",
        "from": 30,
        "to": 10,
        "readings": {"2026-11-01": 15},
        "computed": {"progress": 0.75},
    }
    assert data["goals"]["faster"]["computed"] == {"address": "goals/faster/", "score": 0.75}


def test_a_timeframe_says_its_ends_its_precision_and_where_it_comes_from(tmp_path):
    features = parsed(roadmap(tmp_path, CONTENT))["features"]

    assert features["dark-mode"]["target"] == {
        "text": "timeline:release-2",
        "earliest": "2027-01-01",
        "latest": "2027-03-31",
        "precision": "quarter",
        "of": "release-2",
    }
    assert list(features["offline"]["target"].values()) == ["tbd", None, None, "unknown", None]
    assert list(features["offline"]["deadline"].values()) == ["2027-06/..", "2027-06-01", None, "range", None]


def test_fields_of_the_sites_own_are_kept_and_what_is_computed_stands_apart(tmp_path):
    dark_mode = parsed(roadmap(tmp_path, CONTENT))["features"]["dark-mode"]

    assert dark_mode["x-plan"] == ["Pro"]
    assert dark_mode["x-note"] == {"a": "1"}
    assert dark_mode["computed"] == {"address": "features/dark-mode/", "horizon": "next"}


def test_of_the_settings_only_what_readers_need_stands_there(tmp_path):
    site = parsed(roadmap(tmp_path, CONTENT))["site"]

    assert set(site) == {"title", "url", "language", "looks_ahead", "fiscal_year_named_after", "statuses"}
    assert site["statuses"] == {
        "provisional": {"title": "provisional", "means": "idea", "description": ""},
        "idea": {"title": "Idea", "means": "idea", "description": ""},
    }


def test_the_edition_is_the_one_that_the_roadmap_was_narrowed_to(tmp_path):
    site = "format: 1\ntitle: T\neditions: {public: {title: P}, internal: {title: I}}\n"
    entry = "title: A\nstatus: idea\nvisibility: public\nonly: {internal: {target: 2027-02}}\n"
    written = roadmap(tmp_path, {"site.yml": site, "features/a.yml": entry})
    public, internal = (parsed(narrow(written, edition)) for edition in ("public", "internal"))

    assert (public["edition"], internal["edition"]) == ("public", "internal")
    assert "target" not in public["features"]["a"]
    assert internal["features"]["a"]["target"]["text"] == "2027-02"
    assert "only" not in internal["features"]["a"]


def test_the_same_content_gives_the_same_bytes_in_utf_8_with_a_line_break_at_the_end(tmp_path):
    title = {"features/a.yml": 'title: "„Ü“ \U0001f680"\nstatus: idea\n'}
    one = artifacts(roadmap(tmp_path / "one", title))
    other = artifacts(roadmap(tmp_path / "other", dict(reversed(title.items()))))

    assert one == other
    data = next(each.data for each in one if each.path == "roadmap.json")
    assert "„Ü“ \U0001f680".encode() in data
    assert data.endswith(b"}\n")


def test_hostile_texts_come_back_as_they_were(tmp_path):
    texts = [text for text in strings("json") if text.isprintable()]
    assert texts
    entries = "".join(f"e{n}: {{title: T, status: idea, summary: {quoted(text)}}}\n" for n, text in enumerate(texts))
    data = parsed(roadmap(tmp_path, {"features.yml": entries}))

    assert [entry["summary"] for entry in data["features"].values()] == texts


def test_the_published_schema_describes_it(tmp_path):
    made = roadmap(tmp_path, CONTENT)

    Draft202012Validator.check_schema(parsed(made, "schema/roadmap.json"))
    assert mistakes(made) == []


def test_the_published_schema_describes_our_own_roadmap():
    assert mistakes(load(ROOT, as_of=AS_OF, report=Report())) == []


@pytest.mark.parametrize("name", real_roadmaps.NAMES)
def test_the_published_schema_describes_a_real_roadmap(name, shared, tmp_path):
    root = real_roadmaps.write(name, shared, tmp_path)

    assert mistakes(load(root, as_of=AS_OF, report=Report())) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("as_of",), "today"),
        (("features", "offline", "titel"), "Offline"),
        (("features", "offline", "type"), "epic"),
        (("features", "offline", "target", "precision"), "second"),
        (("features", "offline", "computed", "horizon"), "soon"),
        (("features", "offline", "goals"), "faster"),
        (("goals", "faster", "computed", "score"), 2),
        (("timeline", "release-2", "when"), "2027-Q1"),
        (("site", "never_publish"), ["secret"]),
    ],
)
def test_the_published_schema_refuses_what_we_never_write(tmp_path, path, value):
    made = roadmap(tmp_path, CONTENT)
    data = parsed(made)
    place = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value

    assert mistakes(made, data)
