"""Every field of the format stands on some page of the site, or among those that the guide says do not."""

import json
import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest

from milepost.adapters.mkdocs import build_site
from milepost.addresses import Links
from milepost.diagnostics import Report
from milepost.model.kinds import kinds
from milepost.reference import ENTRY, SITE, UNSHOWN, rows
from milepost.settings import Settings
from milepost.site import build
from tests.canaries import KEY, OTHERS, Filling, Leaf, Way, leaves
from tests.places import ROOT
from tests.roadmaps import TODAY, roadmap

SUBJECT = "subject"
# What may only be written where there are editions, and what gives its meaning to other fields only
LEFT_OUT = {(SITE, name) for name in ("editions", "default_visibility", "show", "never_publish", "checks", "language")}
LEFT_OUT |= {(SITE, "fields", "values")}
# A filter is told by what it lets through: the feature that has the same first value
SAME = {("stakeholder", "features", key): ("feature", key) for key in ("teams", "tags", "x-")}
# Nobody asks any more how sure a day is that was reached
HIDDEN_BY = {("timeline", name): ("timeline", "reached") for name in ("confidence", "fixed", "reviewed")}
# nor whether somebody has looked at what is over
HIDDEN_BY[("goal", "reviewed")] = ("goal", "outcome")


def is_listed(way: Way) -> bool:
    """Whether the guide says of a field, or of one around it, that it is not shown."""
    kind, *rest = way
    listed = UNSHOWN[SITE if kind == SITE else ENTRY]
    return rest[-1] == "visibility" or any(tuple(rest[: len(each)]) == each for each in listed)


def is_left_out(way: Way) -> bool:
    return way in LEFT_OUT or way[-1] in ("visibility", "only")


def content(second: frozenset[Way] = frozenset(), *, without: Way = ()) -> dict[str, str]:
    """The files of a roadmap in which every field has a value. JSON is YAML too."""
    filling = Filling(second, lambda way: is_left_out(way) or way == without, SAME)
    # All dates are far ahead, those of what has shipped among them
    settings = {**filling.of_model(Settings, (SITE,)), "checks": {"shipped-in-future": "off"}}
    files: dict[str, object] = {"site.yml": settings}
    for name, kind in kinds().items():
        subject = filling.of_model(kind.model, (name,))
        if kind.single:
            files[f"{kind.folder}.yml"] = subject
        else:
            files[f"{kind.folder}.yml"] = {SUBJECT: subject, **{slug: other(name, slug) for slug in OTHERS}}
    return {path: json.dumps(data) for path, data in files.items()}


def other(kind: str, slug: str) -> dict[str, object]:
    """An entry for references to name, with the parts that they may name."""
    title = f"The {slug} {kind}"
    part = {KEY: {"title": f"A part of {title}"}}
    more = {"feature": {"status": "planned"}, "timeline": {"when": "tbd"}}
    return {"title": title, **{"goal": {"measures": part}, "audience": {"needs": part}, **more}.get(kind, {})}


def pages(root: Path, files: dict[str, str]) -> dict[str, str]:
    """The HTML of every page by its address."""
    report = Report()
    made = build(roadmap(root, files), links=Links(), report=report)
    assert not report.has_errors, [*report]
    return {page.address: page.html for page in made.pages}


def words(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", html))


def told(made: dict[str, str]) -> dict[str, Counter[str]]:
    """The words of each page, in whatever order they stand."""
    return {address: Counter(words(html).split()) for address, html in made.items()}


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return pages(tmp_path_factory.mktemp("every"), content())


@pytest.fixture(scope="module")
def whole_site(tmp_path_factory: pytest.TempPathFactory) -> str:
    """All pages as a browser gets them, in the frame of the theme."""
    root = tmp_path_factory.mktemp("whole")
    (root / "content" / "pages").mkdir(parents=True)
    for path, text in content().items():
        (root / "content" / path).write_text(text, encoding="utf-8")
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SOURCE_DATE_EPOCH", "0")
        build_site(root, site_dir=root / "site", as_of=TODAY, strict=False, edition=None)
    return "".join(file.read_text(encoding="utf-8") for file in sorted((root / "site").rglob("*.html")))


CONFIG = """\
site_name: Example
docs_dir: content/pages
theme: {name: material, font: false, features: [content.action.edit]}
plugins: [milepost]
"""

LEAVES = [leaf for name, kind in kinds().items() for leaf in leaves(kind.model, (name,))]
SETTINGS = [*leaves(Settings, (SITE,))]


def named(found: list[Leaf]) -> object:
    return pytest.mark.parametrize("leaf", found, ids=lambda leaf: ".".join(leaf.way))


@named([leaf for leaf in LEAVES if leaf.looked_for and not is_listed(leaf.way) and leaf.way not in SAME])
def test_what_is_written_freely_stands_on_a_page(tmp_path, everything, leaf):
    hiding = HIDDEN_BY.get(leaf.way, ())
    made = pages(tmp_path, content(without=hiding)) if hiding else everything
    for pattern in leaf.looked_for:
        assert any(re.search(pattern, html if leaf.in_attributes else words(html), re.I) for html in made.values())


@named([leaf for leaf in LEAVES if not is_listed(leaf.way) and (leaf.way in SAME or not leaf.looked_for)])
def test_what_is_chosen_makes_a_difference_that_can_be_read(tmp_path, everything, leaf):
    hiding = HIDDEN_BY.get(leaf.way, ())
    first = pages(tmp_path / "1", content(without=hiding)) if hiding else everything
    second = pages(tmp_path / "2", content(frozenset({leaf.way}), without=hiding))

    makes_a_difference = told(first) != told(second)
    assert makes_a_difference


@named([leaf for leaf in SETTINGS if leaf.looked_for and not is_listed(leaf.way)])
def test_a_setting_stands_on_a_page(whole_site, leaf):
    for pattern in leaf.looked_for:
        is_found = re.search(pattern, whole_site, re.I) is not None
        assert is_found, f"{pattern} stands on no page"


@named([leaf for leaf in SETTINGS if not leaf.looked_for and not is_listed(leaf.way)])
def test_a_setting_that_is_chosen_makes_a_difference(tmp_path, everything, leaf):
    """One that can be seen: a word of the site's own has the shape of what it means."""
    makes_a_difference = everything != pages(tmp_path, content(frozenset({leaf.way})))
    assert makes_a_difference


@named([leaf for leaf in (*LEAVES, *SETTINGS) if leaf.looked_for and is_listed(leaf.way) and not is_left_out(leaf.way)])
def test_what_is_listed_as_not_shown_is_not(whole_site, leaf):
    is_found = any(re.search(pattern, whole_site, re.I) for pattern in leaf.looked_for)
    assert not is_found


def test_what_is_listed_is_a_field():
    for subject, listed in UNSHOWN.items():
        assert listed.keys() <= {row.name for row in rows(subject)}


def test_the_guide_has_the_list():
    guide = "".join(page.read_text(encoding="utf-8") for page in (ROOT / "content" / "pages" / "guide").glob("*.md"))

    assert all(f"<!-- unshown:{subject} -->" in guide for subject in UNSHOWN)
