"""What the head of each page names."""

from milepost.addresses import Links
from milepost.diagnostics import Report
from milepost.site import Site, build
from tests.roadmaps import roadmap

FILES = {
    "goals.yml": "g: {title: Faster}\nquiet: {title: Quiet}\n",
    "features.yml": (
        "a: {title: A, status: planned, goals: g, target: 2027-Q1, updates: [{on: 2026-11-01, text: Note}]}\n"
    ),
    "timeline.yml": "r: {title: R, when: tbd}\n",
}
OF_SITE = {"feed.xml": "Example (Atom)", "feed.json": "Example (JSON Feed)", "roadmap.ics": "Example (iCalendar)"}


def site(root, files) -> Site:
    return build(roadmap(root, files), links=Links(), report=Report())


def named(site: Site, address: str) -> dict[str, str]:
    page = next(page for page in site.pages if page.address == address)
    return {each.path: each.title for each in page.alternates}


def test_every_page_names_those_of_the_site_and_one_that_can_be_followed_its_own_first(tmp_path):
    made = site(tmp_path, FILES)
    own = {f"goals/g/{file}": f"Faster – {title}" for file, title in OF_SITE.items()}

    assert [*named(made, "goals/g/").items()] == [*own.items(), *OF_SITE.items()]
    for address in ("", "features/a/", "goals/", "goals/quiet/", "timeline/r/"):
        assert named(made, address) == OF_SITE, address
    assert {each.path: each.title for each in made.alternates} == OF_SITE
    assert [each.type for each in made.alternates] == [
        "application/atom+xml",
        "application/feed+json",
        "text/calendar",
    ]


def test_only_files_that_are_there_are_named(tmp_path):
    for number, (field, files) in enumerate({"updates: [{on: 2026-11-01, text: Note}]": 2, "target: 2027": 1}.items()):
        made = site(tmp_path / str(number), {"features.yml": f"a: {{title: A, status: idea, {field}}}\n"})
        assert len(made.alternates) == len(named(made, "features/a/")) == files
    assert site(tmp_path / "none", {"features.yml": "a: {title: A, status: idea}\n"}).alternates == ()


def test_every_page_names_files_of_the_site_alone(tmp_path):
    made = site(tmp_path, FILES)
    present = {artifact.path for artifact in made.artifacts}

    assert {each.path for page in made.pages for each in page.alternates} <= present


def test_the_line_for_readers_leads_to_the_nearest_and_says_so(tmp_path):
    made = site(tmp_path, FILES)
    pages = {page.address: page.html for page in made.pages}

    assert '<a href="feed.xml">feed of this page</a>' in pages["goals/g/"]
    assert '<a href="roadmap.ics">calendar of this page</a>' in pages["goals/g/"]
    assert '<a href="../../feed.xml">feed</a>' in pages["goals/quiet/"]
    assert '<a href="../../roadmap.ics">calendar</a>' in pages["features/a/"]
    assert '<a href="feed.xml">feed</a>' in pages[""]
