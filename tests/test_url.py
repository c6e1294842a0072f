"""Addresses: what may be linked to, and that no spelling of another scheme gets through."""

from __future__ import annotations

import json
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milepost.url import LONGEST, url_problem
from tests.places import CORPUS

MODES = [{"site_paths": site_paths, "relative": relative} for site_paths, relative in product([False, True], repeat=2)]

FULL = [
    "https://example.com/",
    "HTTPS://Example.COM",
    "http://example.com:8080/a?b=c&d=e#f",
    "https://example.com/%20%22",
    "https://example.com/?a=1&copy=2&lt=3",
    "https://example.com/issues/new?body=one%0Atwo",
    "https://例え.jp/",
    "https://example.com/a(b)c",
    "https://localhost/",
    "https://[::1]:8000/x",
    "mailto:name@example.com",
    "mailto:name+tag@example.com?subject=Hello%20there",
]
REFUSED = [
    "",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    " javascript:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "javascript%3Aalert(1)",
    "java%0ascript&#58;alert(1)",
    "javascript\u200b:alert(1)",
    "data:text/html,x",
    "ftp://example.com/",
    "tel:1",
    "//example.com",
    "/\\example.com",
    "/goals/",
    "https:example.com",
    "https:///example.com",
    "https://?a",
    "https://name@example.com",
    "https://name:word@example.com",
    "https://-.example.com",
    "https://exa%6dple.com",
    "https://example.com:port/",
    "https://[::x]/",
    "https://[::1",
    "https://example.com/\r\nSet-Cookie: a",
    "https://\u202eelpmaxe",
    'https://example.com/"onmouseover=alert(1)',
    "https://example.com/`",
    "https://example.com/\ud800",
    "mailto:",
    "mailto:name",
    "mailto:@example.com",
    "mailto:a@example.com,b@example.com",
    "mailto:a@example.com?body=x%0D%0ABcc:b@example.com",
    "goals//faster",
    "12:30",
    "?a=b",
    "https://example.com/" + "a" * LONGEST,
]


def lines(name: str) -> list[str]:
    return [json.loads(line) for line in (CORPUS / "urls" / name).read_text("utf-8").splitlines()]


@pytest.mark.parametrize("address", FULL)
@pytest.mark.parametrize("mode", MODES)
def test_full_addresses_are_fine_everywhere(address: str, mode: dict[str, bool]) -> None:
    assert url_problem(address, **mode) == ""


@pytest.mark.parametrize("address", REFUSED)
@pytest.mark.parametrize("mode", MODES)
def test_hidden_schemes_and_broken_addresses_are_refused_everywhere(address: str, mode: dict[str, bool]) -> None:
    assert url_problem(address, **mode)


@pytest.mark.parametrize("path", ["goals/faster/", "guide/dates/#weeks", "assets/x.pdf", "table/?status=planned", "x"])
def test_paths_of_the_site_are_fine_where_they_are_asked_for(path: str) -> None:
    assert url_problem(path, site_paths=True) == ""
    assert "does not begin with" in url_problem(path)


@pytest.mark.parametrize("path", ["../goals/grow/", "./x", "a/../b", "%2e%2e/x", "a%2f..%2fb", "#section"])
def test_steps_up_and_places_on_a_page_are_for_prose(path: str) -> None:
    assert url_problem(path, relative=True) == ""
    assert url_problem(path, site_paths=True)


def test_the_message_names_what_is_wrong() -> None:
    assert url_problem("ftp://example.com") == (
        "the address begins with `ftp:`, which is not one of `https://`, `http://` and `mailto:`"
    )
    assert url_problem("https://a b.example/") == "the address holds a space"
    assert url_problem("https://x\u202e.example/") == "the address holds an invisible character, `U+202E`"
    assert url_problem("https://exa_%.example/") == "`exa_%.example` is not the name of a host"


@pytest.mark.parametrize("mode", MODES)
def test_every_hostile_address_of_the_corpus_is_refused(mode: dict[str, bool]) -> None:
    assert [address for address in lines("refuse.txt") if not url_problem(address, **mode)] == []


def test_every_good_address_of_the_corpus_is_accepted_in_prose() -> None:
    assert [address for address in lines("accept.txt") if url_problem(address, relative=True)] == []


@settings(deadline=None)
@given(st.text(), st.sampled_from(MODES))
def test_any_text_gets_an_answer(text: str, mode: dict[str, bool]) -> None:
    assert isinstance(url_problem(text, **mode), str)


PIECES = ["java", "script", ":", "&colon;", "&#58;", "%3a", "\t", "&Tab;", "\u200b", "alert(1)"]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES)))
def test_no_mixture_makes_a_script_address(pieces: list[str]) -> None:
    address = "".join(pieces)
    fine = not url_problem(address, site_paths=True, relative=True)
    assert not (fine and any(colon in address for colon in (":", "&colon;", "&#58;", "%3a")))
