"""feed.xml, as a feed reader reads it."""

from xml.etree import ElementTree

from milepost.exporters import artifacts
from milepost.feeds.items import MOST
from milepost.model.roadmap import Roadmap
from tests.corpus import quoted, strings
from tests.roadmaps import roadmap

ATOM = "{http://www.w3.org/2005/Atom}"
URL = "format: 1\ntitle: Example\nurl: https://example.org/roadmap\n"


def feed(roadmap: Roadmap) -> ElementTree.Element:
    return ElementTree.fromstring(next(each.data for each in artifacts(roadmap) if each.path == "feed.xml"))


def entries(roadmap: Roadmap) -> list[dict[str, str]]:
    return [
        {child.tag.removeprefix(ATOM): child.get("href") or (child.text or "") for child in entry}
        for entry in feed(roadmap).iter(f"{ATOM}entry")
    ]


def titles(roadmap: Roadmap) -> list[str]:
    return [entry["title"] for entry in entries(roadmap)]


def feature(*lines: str, title: str = "Dark mode") -> str:
    return "\n".join([f"title: {quoted(title)}", "status: planned", *lines, ""])


def test_a_change_is_told_in_words(tmp_path):
    changes = feature(
        "changes:",
        "  - {on: 2026-11-04, field: target, from: 2027-Q1, to: 2027-Q2, why: Design needs longer}",
        "  - {on: 2026-11-03, field: status, to: planned, why: Asked for}",
        "  - {on: 2026-11-02, field: confidence, from: likely, why: Nobody knows}",
        "  - {on: 2026-11-01, why: We talked to people}",
    )

    assert titles(roadmap(tmp_path, {"features/dark-mode.yml": changes})) == [
        "Dark mode: Target moved from Q1 2027 to Q2 2027",
        "Dark mode: Status is now Planned",
        "Dark mode: How sure is no longer Likely",
        "Dark mode: We talked to people",
    ]


def test_a_change_says_why_and_because_of_what(tmp_path):
    files = {
        "audience/night-owls.yml": "title: Night owls\nneeds: {rest: {title: Rest their eyes}}\n",
        "features/dark-mode.yml": feature(
            "changes: [{on: 2026-11-04, why: Asked for, because: night-owls/rest}]",
        ),
    }

    assert entries(roadmap(tmp_path, files))[0]["content"] == "Asked for\nBecause of: Rest their eyes"


def test_an_update_is_its_text_without_markup(tmp_path):
    note = "'**Half** of [[dark-mode]] is [there](https://example.org/)'"
    made = roadmap(
        tmp_path,
        {
            "features/dark-mode.yml": feature(
                f"updates: [{{on: 2026-11-04, health: at-risk, text: {note}, by: Design}}]"
            )
        },
    )
    entry = next(feed(made).iter(f"{ATOM}entry"))

    assert entry.findtext(f"{ATOM}title") == "Dark mode: At risk"
    assert entry.findtext(f"{ATOM}content") == "Half of Dark mode is there"
    assert entry.find(f"{ATOM}content").get("type") == "text"
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Design"


def test_the_newest_comes_first_and_nothing_from_after_today(tmp_path):
    updates = "".join(f"  - {{on: {day}, text: {day}}}\n" for day in ("2026-11-01", "2026-11-20", "2026-11-24"))
    made = roadmap(tmp_path, {"features/a.yml": feature(f"updates:\n{updates}")})

    assert [entry["updated"] for entry in entries(made)] == ["2026-11-20T00:00:00Z", "2026-11-01T00:00:00Z"]
    assert feed(made).findtext(f"{ATOM}updated") == "2026-11-20T00:00:00Z"


def test_a_feed_holds_fifty(tmp_path):
    days = [f"2026-{month:02}-{day:02}" for month in (9, 10) for day in range(1, 29)]
    updates = "".join(f"  - {{on: {day}, text: Note}}\n" for day in days)
    found = entries(roadmap(tmp_path, {"features/a.yml": feature(f"updates:\n{updates}")}))

    assert len(found) == MOST == 50
    assert found[0]["updated"] == "2026-10-28T00:00:00Z"


def test_ids_stay_when_an_older_note_is_added(tmp_path):
    later = "  - {on: 2026-11-20, text: B}\n  - {on: 2026-11-20, text: C}\n"
    before = entries(roadmap(tmp_path / "1", {"features/a.yml": feature(f"updates:\n{later}")}))
    older = f"updates:\n  - {{on: 2026-11-01, text: A}}\n{later}"
    after = entries(roadmap(tmp_path / "2", {"features/a.yml": feature(older)}))

    assert {entry["content"]: entry["id"] for entry in before}.items() <= {
        entry["content"]: entry["id"] for entry in after
    }.items()
    assert len({entry["id"] for entry in after}) == 3


def test_with_an_address_of_the_site_links_are_full_and_ids_are_of_its_host(tmp_path):
    update = feature("updates: [{on: 2026-11-20, text: B}]")
    made = roadmap(tmp_path, {"site.yml": URL, "features/a.yml": update})

    entry = entries(made)[0]
    assert entry["link"] == "https://example.org/roadmap/features/a/"
    assert entry["id"] == "tag:example.org,2026:roadmap/features/a/update/2026-11-20/1"
    assert {link.get("rel"): link.get("href") for link in feed(made).findall(f"{ATOM}link")} == {
        "self": "https://example.org/roadmap/feed.xml",
        "alternate": "https://example.org/roadmap/",
    }


def test_without_an_address_links_count_from_the_feed(tmp_path):
    entry = entries(roadmap(tmp_path, {"features/a.yml": feature("updates: [{on: 2026-11-20, text: B}]")}))[0]

    assert entry["link"] == "features/a/"
    assert entry["id"] == "tag:milepost.invalid,2026:Example/features/a/update/2026-11-20/1"


def test_hostile_texts_come_back_as_they_were(tmp_path):
    texts = [text for text in strings("xml") if text.isprintable()]
    assert texts
    files = {
        f"features/e{n}.yml": feature(f"changes: [{{on: 2026-11-01, why: {quoted(text)}}}]", title=text)
        for n, text in enumerate(texts)
    }

    assert {entry["content"] for entry in entries(roadmap(tmp_path, files))} == set(texts)


def test_without_news_there_is_no_file(tmp_path):
    made = roadmap(tmp_path, {"features/a.yml": "title: A\nstatus: idea\n"})

    assert "feed.xml" not in {artifact.path for artifact in artifacts(made)}
