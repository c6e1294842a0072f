"""roadmap.ics, as a calendar reads it."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar, Component, vText
from icalendar.parser import Contentline

from milepost.exporters import artifacts
from milepost.model.roadmap import Roadmap
from tests.corpus import quoted, strings
from tests.roadmaps import roadmap

OCTETS_IN_A_LINE = 75  # RFC 5545 3.1
URL = "format: 1\ntitle: Example\nurl: https://example.org/roadmap\n"


def calendar(roadmap: Roadmap) -> bytes:
    return next(artifact.data for artifact in artifacts(roadmap) if artifact.path == "roadmap.ics")


def events(roadmap: Roadmap) -> dict[str, Component]:
    """By their title."""
    return {str(event["SUMMARY"]): event for event in Calendar.from_ical(calendar(roadmap)).walk("VEVENT")}


@pytest.mark.parametrize(
    ("when", "first", "after", "words"),
    [
        ("2027-03-15", date(2027, 3, 15), date(2027, 3, 16), "15 March 2027 (likely)"),
        ("2027-Q1", date(2027, 1, 1), date(2027, 4, 1), "First quarter of 2027 (likely)"),
        ("2027-02/2027-Q2", date(2027, 2, 1), date(2027, 7, 1), "February 2027 to the second quarter of 2027 (likely)"),
    ],
)
def test_an_event_is_as_long_as_we_are_unsure_and_says_so(tmp_path, when, first, after, words):
    release = f"title: Release\nwhen: {when}\nconfidence: likely\nsummary: Two lines\n"
    event = events(roadmap(tmp_path, {"timeline/release.yml": release}))["Release"]

    assert (event.decoded("dtstart"), event.decoded("dtend")) == (first, after)
    assert event["DTSTART"].params["VALUE"] == event["DTEND"].params["VALUE"] == "DATE"
    assert str(event["DESCRIPTION"]).split("\n")[1] == "Two lines"
    assert str(event["DESCRIPTION"]).split("\n")[0].lower().replace(" the ", " ") == words.lower().replace(" the ", " ")


def test_what_is_not_dated_or_open_or_stopped_is_left_out(tmp_path):
    made = roadmap(
        tmp_path,
        {
            "timeline/known.yml": "title: Known\nwhen: 2027\n",
            "timeline/tbd.yml": "title: Not dated\nwhen: tbd\n",
            "timeline/open.yml": "title: Open\nwhen: 2027-01/..\n",
            "features/no.yml": "title: No\nstatus: not-doing\ntarget: 2027\n",
            "features/paused.yml": "title: Paused\nstatus: paused\ntarget: 2027\n",
            "features/undated.yml": "title: Undated\nstatus: idea\n",
            "features/planned.yml": "title: Planned\nstatus: planned\nstages: {ga: 2027}\n",
        },
    )

    assert set(events(made)) == {"Known", "Planned"}


def test_what_has_happened_stands_where_it_happened(tmp_path):
    made = roadmap(
        tmp_path,
        {
            "timeline/release.yml": "title: Release\nwhen: 2026-Q3\nreached: 2026-10-02\nconfidence: likely\n",
            "features/done.yml": "title: Done\nstatus: shipped\ntarget: 2026-Q3\nshipped: 2026-10-05\n",
        },
    )

    release, done = events(made)["Release"], events(made)["Done"]
    assert (release.decoded("dtstart"), done.decoded("dtstart")) == (date(2026, 10, 2), date(2026, 10, 5))
    assert str(release["STATUS"]) == str(done["STATUS"]) == "CONFIRMED"
    assert str(release["DESCRIPTION"]) == "2 October 2026"


def test_only_what_is_committed_or_fixed_is_confirmed(tmp_path):
    made = roadmap(
        tmp_path,
        {
            "timeline/a.yml": "title: A\nwhen: 2027\nconfidence: committed\n",
            "timeline/b.yml": "title: B\nwhen: 2027\nfixed: true\n",
            "timeline/c.yml": "title: C\nwhen: 2027\nconfidence: likely\n",
            "timeline/d.yml": "title: D\nwhen: 2027\n",
        },
    )

    confirmed = {title for title, event in events(made).items() if str(event["STATUS"]) == "CONFIRMED"}
    assert confirmed == {"A", "B"}


def test_an_event_is_the_same_one_next_time_and_leads_to_its_page(tmp_path):
    files = {"site.yml": URL, "timeline/release-2.yml": "title: Release 2\nwhen: 2027\n"}
    event = events(roadmap(tmp_path, files))["Release 2"]

    assert str(event["UID"]) == "timeline/release-2/@example.org"
    assert str(event["URL"]) == "https://example.org/roadmap/timeline/release-2/"
    assert event.decoded("dtstamp") == datetime(2026, 11, 23, tzinfo=UTC)


def test_an_event_of_another_name_is_still_the_same_one(tmp_path):
    event = events(roadmap(tmp_path, {"timeline/b.yml": "title: B\nwhen: 2027\naliases: [a]\n"}))["B"]

    assert str(event["UID"]) == "timeline/a/@milepost.invalid"


def test_without_an_address_of_the_site_an_event_has_no_url(tmp_path):
    event = events(roadmap(tmp_path, {"timeline/a.yml": "title: A\nwhen: 2027\n"}))["A"]

    assert "URL" not in event
    assert str(event["UID"]) == "timeline/a/@milepost.invalid"


def test_a_target_by_the_name_of_a_release_says_both(tmp_path):
    made = roadmap(
        tmp_path,
        {
            "timeline/release-2.yml": "title: Release 2\nwhen: 2027-Q1\n",
            "features/a.yml": "title: A\nstatus: planned\ntarget: timeline:release-2\n",
        },
    )

    assert str(events(made)["A"]["DESCRIPTION"]) == "Release 2 (first quarter of 2027)"


def test_hostile_texts_come_back_and_add_nothing(tmp_path):
    texts = strings("ics")
    entries = "".join(
        f"e{n}: {{title: {quoted(text)}, when: 2027, summary: {quoted(text)}}}\n" for n, text in enumerate(texts)
    )
    made = roadmap(tmp_path, {"timeline.yml": entries})
    read = Calendar.from_ical(calendar(made))

    assert [component.name for component in read.walk()] == ["VCALENDAR", *["VEVENT"] * len(texts)]
    assert len({frozenset(event) for event in read.walk("VEVENT")}) == 1
    assert [str(event["SUMMARY"]) for event in read.walk("VEVENT")] == [_line_feeds(text) for text in texts]
    written = calendar(made).split(b"\r\n")
    assert max(map(len, written)) <= OCTETS_IN_A_LINE
    assert [line.decode("utf-8") for line in written]  # no line ends inside a character


@pytest.mark.parametrize(
    "signs", ["x", "word ", "a, b", "3; ", "\\", "x^", "é", "x" * 66 + "\\", "x" * 66 + "^", "x" * 66 + "é"]
)
def test_lines_are_as_the_library_writes_them(tmp_path, signs):
    titles = [(signs * 160)[:length].strip() for length in (1, 66, 67, 68, 160)]
    entries = "".join(f"e{n}: {{title: {quoted(title)}, when: 2027}}\n" for n, title in enumerate(titles))
    written = calendar(roadmap(tmp_path, {"timeline.yml": entries}))

    lines = [Contentline(f"SUMMARY:{vText(title).to_ical().decode()}").to_ical() for title in titles]
    assert [line for line in lines if b"\r\n" + line + b"\r\n" not in written] == []


def _line_feeds(text: str) -> str:
    """A calendar's text knows one sort of line break."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def test_without_dates_there_is_no_file(tmp_path):
    made = roadmap(tmp_path, {"features/a.yml": "title: A\nstatus: idea\n"})

    assert "roadmap.ics" not in {artifact.path for artifact in artifacts(made)}
