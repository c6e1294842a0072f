"""Addresses, the files that they become, and the links between them."""

import posixpath
from itertools import product

import pytest

from milepost.addresses import Links, address_of, folder_of

ADDRESSES = ("", "board/", "features/", "features/dark-mode/", "goals/fast/", "feed.xml", "assets/milepost.css")
WAYS = [Links(use_directory_urls=urls, at=at) for urls, at in product((True, False), ("", "roadmap", "a/b"))]


def test_every_kind_has_a_folder_and_the_one_vision_a_page_of_its_own():
    assert (folder_of("feature"), address_of("feature", "dark-mode")) == ("features/", "features/dark-mode/")
    assert address_of("vision", "vision") == "vision/"


@pytest.mark.parametrize("links", WAYS)
def test_a_relative_link_leads_from_one_file_to_the_other(links):
    for page, to in product(ADDRESSES[:5], ADDRESSES):
        link = links.relative(f"{to}#part", page=page)
        here, path = links.file(page), link.partition("#")[0]
        file = posixpath.normpath(posixpath.join(posixpath.dirname(here), path)) if path else here
        if path.endswith(("/", ".")):
            file = posixpath.normpath(f"{file}/index.html")

        assert file == links.file(to), (page, to, link)
        assert link.endswith("#part")


def test_links_are_as_short_as_people_would_write_them():
    links = Links()

    assert links.relative("goals/fast/#time", page="features/a/") == "../../goals/fast/#time"
    assert links.relative("features/a/#why", page="features/a/") == "#why"
    assert links.relative("", page="board/") == "../"
    assert links.relative("features/", page="") == "features/"
    assert links.relative("", page="") == "./"


def test_a_path_of_the_whole_site_counts_from_its_root():
    assert Links().from_root("guide/dates/#weeks", page="features/a/") == "../../guide/dates/#weeks"
    assert Links(at="roadmap").from_root("guide/", page="features/a/") == "../../../guide/"
    assert Links().from_root("guide/", page="") == "./guide/"
