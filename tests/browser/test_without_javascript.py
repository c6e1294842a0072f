"""Without JavaScript all is there to be read and followed; what only a script could work is absent, not broken."""

import json
import posixpath
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from tests.browser.conftest import Opened
from tests.browser.in_page import ask
from tests.browser.kinds import file_of
from tests.built_site import headline, read

# Filters and whatever else one operates: a link or a fold needs no script, nor does the tick that shows all columns
OPERATED = "article :is(input, select, textarea, button, form, .mp-find):not(.mp-all-columns > input)"


def test_a_page_is_readable(opened: Opened, kind: str):
    page = opened(kind, javascript=False)

    assert page.locator("article h1").first.is_visible()
    assert ask(page, "unreadable_text") == []
    assert page.locator("article [hidden]").count() == 0
    assert page.locator(OPERATED).count() == 0


def test_what_needs_a_script_is_noticed(opened: Opened):
    page = opened("", javascript=False)
    page.set_content(
        "<article><p hidden>a</p><p style='opacity: 0'>b</p><p style='font-size: 0'>c</p><p>d</p>"
        "<details><summary>e</summary>f</details><div class='mp-find'><input></div></article>"
    )

    assert [each.split(":")[0] for each in ask(page, "unreadable_text")] == ["invisible", "invisible", "without size"]
    assert page.locator("article [hidden]").count() == 1
    assert page.locator(OPERATED).count() == 2


def test_every_feature_is_in_the_table(opened: Opened, own_site: Path, address: str):
    page = opened("features/", javascript=False)
    seen = "links => links.filter(link => link.checkVisibility()).map(link => link.href)"
    links = page.locator("article table a").evaluate_all(seen)

    assert {address + place for place in _entries(own_site, "features")} <= set(links)


@pytest.mark.parametrize("collection", ["goals", "audience", "features", "timeline", "stakeholders"])
def test_every_entry_is_reached_from_home_by_its_title(own_site: Path, collection: str):
    entries = _entries(own_site, collection)
    reached = _reached_from_home(own_site)

    assert set(entries) <= reached
    assert {place: headline(file_of(own_site, place)) for place in entries} == entries


def _entries(site: Path, collection: str) -> dict[str, str]:
    """The title of each entry by its address, as the roadmap's own data tell it."""
    roadmap: dict[str, dict[str, dict[str, Any]]] = json.loads((site / "roadmap.json").read_text(encoding="utf-8"))
    return {entry["computed"]["address"]: entry["title"] for entry in roadmap[collection].values()}


def _reached_from_home(site: Path) -> set[str]:
    """Every page to which links lead, one after the other."""
    reached, waiting = {""}, [""]
    while waiting:
        page = waiting.pop()
        for link in read(file_of(site, page)).links:
            target = _inside(link, page)
            if target is not None and target not in reached and file_of(site, target).is_file():
                reached.add(target)
                waiting.append(target)
    return reached


def _inside(link: str, page: str) -> str | None:
    """The address of a page of the site that a link on `page` leads to."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path.endswith(("/", ".")):
        return None
    place = posixpath.normpath(posixpath.join(page, unquote(parts.path)))
    return "" if place == "." else f"{place}/"
