"""P2, the proof on paper: whatever text stands in whatever field of whatever kind, no page gets an element from it.

All shapes of elements on the pages of a hostile roadmap are those of a harmless one; Markdown has its own few.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from milepost.adapters.editing import edit_url
from milepost.addresses import Links
from milepost.diagnostics import Report
from milepost.prose import allowed, render
from milepost.site import Site, build
from tests.attacks.filled import content, in_folders
from tests.attacks.hostile import every_string, every_text
from tests.attacks.shapes import Shapes, shapes
from tests.roadmaps import roadmap

# More than any list of a page shows before it folds the rest away
MANY = 150
SINGLE = "'\"><img src=x onerror=alert(1)></title></script><script>alert(1)</script><!--"
OURS = re.compile(r"mp--[a-z0-9-]+|[a-z0-9]+(-[a-z0-9]+)*")
PROSE_ATTRIBUTES = {name for names in allowed.ATTRIBUTES.values() for name in names} | {
    *(name for names in allowed.VALUES.values() for name in names),
    "rel",
}
PROSE_CLASSES = {
    name for names in allowed.VALUES.values() for value in names.get("class", ()) for name in value.split()
}

Read = dict[str, Shapes]


def made(root: Path, texts: dict[str, str], single: str) -> Site:
    report = Report()
    site = build(roadmap(root, content(texts, single=single), report=report), links=Links(), report=report)
    assert not report.has_errors, [f"{each.span}: {each.message}" for each in report][:10]
    return site


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return made(tmp_path_factory.mktemp("hostile"), every_text(), SINGLE)


@pytest.fixture(scope="module")
def read(hostile: Site) -> Read:
    """The shapes of each page, by its address: there are 20 MB of them."""
    return {page.address: shapes(page.html) for page in hostile.pages}


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return made(tmp_path_factory.mktemp("harmless"), {f"plain-{n}": f"plain {n}" for n in range(MANY)}, "plain")


@pytest.fixture(scope="module")
def known(harmless: Site) -> Shapes:
    return _all(shapes(page.html) for page in harmless.pages)


def _all(pages: Iterable[Shapes]) -> Shapes:
    found = Shapes()
    for page in pages:
        for each in dataclasses.fields(Shapes):
            getattr(found, each.name).update(getattr(page, each.name))
    return found


def test_p2_no_element_and_no_name_comes_from_content(read: Read, known: Shapes) -> None:
    """An `id` is ours, or a slug, which has no underscore and no capital; `name` and `data-md-…` there are not."""
    assert len(read) > 4 * len(every_text())
    assert not {name for name in known.attributes if name == "name" or name.startswith(("data-md", "on"))}
    for at, found in read.items():
        assert found.ours <= known.ours, (at, found.ours - known.ours)
        assert found.attributes <= {*known.attributes, *PROSE_ATTRIBUTES}, at
        assert found.classes <= {*known.classes, *PROSE_CLASSES}, at
        assert all(OURS.fullmatch(anchor) for anchor in found.ids), (at, found.ids)
        assert {shape.partition("[")[0] for shape in found.in_prose} <= allowed.TAGS, at
        for address in found.addresses:
            assert _is_fine(address), (at, address)


def _is_fine(address: str) -> bool:
    """A full address, or a path within the site."""
    path = re.split("[?#]", address, maxsplit=1)[0]
    return address.startswith(("http://", "https://", "mailto:")) or not re.match(r"[/\\]|.*:", path)


def test_p2_what_a_theme_shows_on_hover_opens_no_tag(read: Read) -> None:
    """Material takes a `title` for HTML, so nothing that would be a tag may stand in one, in Markdown neither."""
    hovers = {hover for found in read.values() for hover in found.hovers}
    in_prose = shapes(render('[x](https://e.example "<img src=x>&lt;b>")', resolve=lambda _: None)).hovers
    assert any("\N{WORD JOINER}" in hover for hover in hovers)
    assert len(in_prose) == 1
    assert not [hover for hover in hovers | in_prose if re.search("<[a-zA-Z/!?]", hover)]


def test_p2_a_page_that_forwards_holds_nothing_but_its_link(hostile: Site) -> None:
    forwards = [each for each in hostile.artifacts if "/old-" in each.path and each.path.endswith(".html")]
    assert len(forwards) > 4 * len(every_text())
    for forward in forwards:
        found = shapes(forward.data.decode())
        assert {shape.rpartition(">")[2] for shape in found.ours} == _FORWARD, forward.path
        assert len(found.addresses) == 1


def test_p2_the_link_to_edit_a_page_is_one_attribute(tmp_path: Path) -> None:
    """Folders of entries have any name, and themes print the link as it is."""
    site = {"site.yml": "format: 1\ntitle: T\nedit: https://e.example/?a='&quot;\n"}
    loaded = roadmap(tmp_path, {**site, **in_folders(every_string())})
    assert len(loaded.features) > 400  # a name that ends in `~` is an editor's
    for feature in loaded.features.values():
        link = edit_url(loaded, feature)
        assert link is not None
        assert re.fullmatch(r"https://e\.example/\?a=&#x27;&amp;quot;[\w/%.~-]*", link, re.ASCII), link


_FORWARD = {
    *("a declaration", "html[lang]", "meta[charset]", "title[]", "meta[content name]"),
    *("meta[content http-equiv]", "p[]", "a[href]"),
}


@pytest.mark.parametrize(
    "seeded",
    ["<b>x</b>", "<p onclick=go()>x</p>", "<a href=x>x</a>", "</i>", "<!-- x -->", '<bdi id="__config">x</bdi>'],
)
def test_what_content_would_add_is_seen(harmless: Site, known: Shapes, seeded: str) -> None:
    """The proof can fail: each of these in the place of a text of a harmless page is another shape."""
    page = next(page for page in harmless.pages if page.address == "features/plain-1/")

    assert shapes(str(page.html).replace("<bdi>plain</bdi>", f"<bdi>{seeded}</bdi>")).ours - known.ours
