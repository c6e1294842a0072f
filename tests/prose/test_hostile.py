"""Hostile prose: nothing but the allow-list comes out, no text is lost, and it ends."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milepost.prose import links, plain, problem, render
from milepost.url import url_problem
from tests.places import CORPUS

FIELD_LIMIT = 40_000  # characters of a prose field

TAGS = {
    *("p", "h3", "h4", "h5", "h6", "hr", "br", "blockquote", "div", "pre", "ul", "ol", "li"),
    *("table", "thead", "tbody", "tr", "th", "td"),
    *("a", "code", "em", "s", "span", "strong"),
}
ATTRIBUTES = {
    "a": {"href", "rel", "title"},
    "ol": {"start"},
    "div": {"class", "tabindex", "role", "aria-label"},
    "p": {"class"},
    "span": {"class", "role", "aria-label"},
    "td": {"class"},
    "th": {"class"},
}


def resolve(target: str) -> tuple[str, str] | None:
    return ("../x/", target) if "x" in target else None


def parsed(text: str) -> Any:
    return html5lib.parseFragment(render(text, resolve=resolve), namespaceHTMLElements=False)


def words(text: str) -> str:
    return "".join(parsed(text).itertext())


def assert_only_allowed(text: str) -> None:
    for element in parsed(text).iter():
        if element.tag == "DOCUMENT_FRAGMENT":
            continue
        assert element.tag in TAGS
        assert set(element.attrib) <= ATTRIBUTES.get(element.tag, set())
        assert all(name.startswith("mp-") for name in element.get("class", "mp-").split())
        if element.tag == "a":
            assert url_problem(element.get("href"), site_paths=True, relative=True) == ""


def corpus(name: str) -> list[Any]:
    return [json.loads(line) for line in (CORPUS / name).read_text("utf-8").splitlines()]


def strings(name: str) -> Iterator[str]:
    for row in corpus(f"strings/{name}.jsonl"):
        yield row if isinstance(row, str) else row["text"]


OWN = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "[x](javascript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](&#106;avascript&colon;alert(1))",
    "![x](data:text/html,<script>alert(1)</script>)",
    '[x](https://example.com "\\" onmouseover=alert(1)")',
    "<https://example.com/\"onmouseover='alert(1)'>",
    "[[x|<img src=x onerror=alert(1)>]]",
    '<p id="__config">{}</p>',
    "<form name=body><input name=firstChild></form>",
    "```__config\na\n```",
    '``` "><img src=x onerror=alert(1)>\na\n```',
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "|a|\n|:-:|\n|<td onclick=alert(1)>|",
    "# x {: #__search }",
    "\x02stx\x03 \x1b[31m",
]
DEMANDING = [
    *("[", "![", "[[", "[a](", "> ", "- + ", "1. ", "`a", "*a_b", "|a", "a@a."),
    *("http:", "(http://a<", "<http://", "www.", "[[a]]", "[[a]](", "![[", "[]: ", "|[[a]]|b|\n|-|-|\n", "- [x] - "),
]
AROUND = ["{}", "[words]({})", "![words](<{}>)", "[[x|{}]]", "`{}`", "|a|\n|-|\n|{}|", "- [ ] {}", "> [!NOTE]\n> {}"]
LINKS = ["[words]({})", "[words](<{}>)", "[words]: {}\n\n[words]", "![words](<{}>)"]


@pytest.mark.parametrize("text", OWN)
def test_only_what_is_allowed_comes_out(text: str) -> None:
    assert_only_allowed(text)


@pytest.mark.parametrize("name", ["xss", "clobber", "ssti", "placeholders", "markdown-files", "xml", "terminal"])
def test_only_what_is_allowed_comes_out_of_the_corpus(name: str) -> None:
    for text in strings(name):
        for around in AROUND:
            assert_only_allowed(around.replace("{}", text))


def test_hostile_addresses_of_the_corpus_lose_their_link_and_keep_their_words() -> None:
    for address in corpus("urls/refuse.txt"):
        for around in LINKS:
            text = around.replace("{}", address)
            assert "words" in words(text)
            assert_only_allowed(text)


def test_good_addresses_of_the_corpus_arrive_unchanged() -> None:
    for address in corpus("urls/accept.txt"):
        assert parsed(f"[words]({address})").find(".//a").get("href") == address


def assert_ends(unit: str) -> None:
    text = (unit * FIELD_LIMIT)[:FIELD_LIMIT]
    assert render(text, resolve=resolve)
    assert all(text[link.start : link.end].startswith("[[") for link in links(text))
    assert problem(text) in {"", "lists, quotes and tables stand too deep inside each other"}


@pytest.mark.parametrize("unit", DEMANDING)
def test_a_demanding_field_is_shown(unit: str) -> None:
    assert_ends(unit)


def test_a_demanding_field_of_the_corpus_is_shown() -> None:
    for row in corpus("strings/markdown-dos.jsonl"):
        assert_ends(row["unit"])


@settings(deadline=None)
@given(st.text())
def test_any_text_is_shown_within_the_allow_list(text: str) -> None:
    assert_only_allowed(text)


MARKDOWN = [
    *("[", "]", "(", ")", "<", ">", "*", "_", "~", "`", "\\", "|", "-", ":", "#", "&", '"', "![", "a"),
    *("\n", "\n\n", "    ", "\t", "> ", "- ", "- [x] ", "1. ", "|-|-|\n", "> [!TIP]\n"),
    *("[[x]]", "[[x|y]]", "javascript:", "https://a.example/", "<b id=x>"),
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(MARKDOWN), max_size=40))
def test_any_markdown_is_shown_within_the_allow_list(pieces: list[str]) -> None:
    assert_only_allowed("".join(pieces))


WORD = st.text(st.characters(categories=["L", "Nd", "Sc"], include_characters="<>&{}$%'\"/?"), min_size=1)


@settings(deadline=None)
@given(st.lists(WORD, min_size=1).map(" ".join).map("a ".__add__))
def test_text_without_markdown_is_shown_exactly(text: str) -> None:
    assert words(text).strip() == text
    assert plain(text) == text


@settings(deadline=None)
@given(st.lists(st.sampled_from(MARKDOWN), max_size=40))
def test_words_between_markup_are_not_lost(pieces: list[str]) -> None:
    """But for what Markdown itself takes for an address, a title, a definition or the language of code."""
    text = "w1 " + " w2 ".join(piece for piece in pieces if piece not in {"[", "]", "(", ")", "`", "![", "\n"}) + " w3"
    assert words(text).count("w2") == text.count("w2")
