"""References in prose: found where they are, and only where Markdown has them as text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milepost.prose import Link, links


def found(text: str) -> list[tuple[str, str, str]]:
    """What stands in the source at each link, its target and its words."""
    return [(text[link.start : link.end], link.target, link.words) for link in links(text)]


def test_a_reference_knows_its_place_target_and_words() -> None:
    assert links("See [[dark-mode]].") == (Link(start=4, end=17, target="dark-mode", words=""),)


@pytest.mark.parametrize(
    ("text", "target", "words"),
    [
        ("[[goal:faster]]", "goal:faster", ""),
        ("[[goal:faster/activation]]", "goal:faster/activation", ""),
        ("[[faster|the first goal]]", "faster", "the first goal"),
        ("[[ faster | words ]]", "faster", "words"),
        ("[[faster|]]", "faster", ""),
        ("[[Not A Slug]]", "Not A Slug", ""),
    ],
)
def test_all_forms_are_read(text: str, target: str, words: str) -> None:
    assert found(text) == [(text, target, words)]


@pytest.mark.parametrize(
    "text",
    [
        "`[[x]]`",
        "``a ` [[x]]``",
        "```\n[[x]]\n```",
        "    [[x]]",
        r"\[[x]]",
        r"[\[x]]",
        "[[]]",
        "[[ ]]",
        "[[|words]]",
        "[[a\nb]]",
        "[[x]](https://example.com/)",
        "[words](https://example.com/[[x]])",
        "<https://example.com/[[x]]>",
        "![[[x]]](picture.png)",
    ],
)
def test_code_escapes_and_ordinary_links_hold_none(text: str) -> None:
    assert links(text) == ()


def test_a_bracket_after_a_reference_is_text() -> None:
    assert found("[[x]](see below") == [("[[x]]", "x", "")]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("`[[x]]` [[x]] \\[[x]] [[x]]", [8, 21]),
        ("a\n[[x]]\n`[[x]]` [[x]]", [2, 16]),
        ("> a [[x]]\nlazy [[x]]\n> > [[x]]", [4, 15, 25]),
        ("- [[x]]\n  - [ ] [[x]]\n\n    [[x]]", [2, 16, 27]),
        ("1. a\n   [[x]]\n2. [[x]]", [8, 17]),
        ("-\t[[x]]\n\n\t[[x]]", [2, 10]),
        ("## [[x]] ##", [3]),
        ("[[x]]\n===", [0]),
        ("> [!NOTE]\n> [[x]]", [12]),
        ("[ref]: https://example.com/[[x]]\n[[x]]", [33]),
        ("\u2028\n[[x]]", [2]),
        ("a\r\n[[x]]\r\n\r\n`[[x]]` [[x]]\rb [[x]]", [3, 20, 28]),
        ("[[[x]]]", [1]),
        ("**[[x]]** [a [[x]]](https://example.com/)", [2, 13]),
    ],
)
def test_equal_references_are_told_apart(text: str, places: list[int]) -> None:
    assert [link.start for link in links(text)] == places
    assert {text[link.start : link.end] for link in links(text)} == {"[[x]]"}


def test_references_in_a_table_are_found_in_their_cells() -> None:
    text = "| a | b |\n|---|---|\n| [[x\\|one]] `[[x]]` | [[x]] | [[x]] beyond the columns |\n| [[x]] |"
    assert found(text) == [("[[x\\|one]]", "x", "one"), ("[[x]]", "x", ""), ("[[x]]", "x", "")]
    assert [link.start for link in links(text)] == [22, 43, text.rindex("[[x]]")]


PIECES = [
    *("[[x]]", "[[x|y]]", "[[", "]]", "![", "(u)", "`", "\\", "|", "a", "# ", "> ", "- ", "[ ] ", "[r]: "),
    *("\n", "\n\n", "\r\n", "    ", "\t", "\x0c", "\u00a0", "|-|-|\n", "```\n"),
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES)))
def test_every_place_holds_what_the_link_says(pieces: list[str]) -> None:
    text = "".join(pieces)
    ends = [0]
    for link in links(text):
        source = text[link.start : link.end].removeprefix("[[").removesuffix("]]")
        # In a table a bar stands behind a backslash; elsewhere that is a part of the name
        read = (each.partition("|") for each in (source, source.replace("\\|", "|")))
        assert (link.target, link.words) in [(target.strip(), words.strip()) for target, _, words in read]
        assert link.start >= ends[-1]
        ends.append(link.end)
