"""What needs no parser comes to what the parser makes of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milepost.prose.allowed import clean
from milepost.prose.everyday import everyday
from milepost.prose.made import parsed
from milepost.prose.slots import Slots

# What everyday texts are made of, in pieces that fit together
EVERYDAY = [
    *("word", "A", "é", "中", "²", "7", "2027", "[[x]]", "[[x|y *z*]]", "**bold**", "*it*", "**Note:**"),
    *(" ", " ", " ", "\n", "\n\n", "\n\n", "\n- ", "\n- ", "\n\nword\n\n", ". ", ", ", ": ", " (", ") "),
    *("?", "!", '"', "'", "–", "“", "$", "€", "%", "/", "="),
]
DOUBTFUL = [
    *("- ", "1. ", "1.", "2) ", "# ", "===", "---", "+ ", "*", "**", "* ", "-", "|", "|-"),
    *("[[", "]]", "[", "]", "](", "://", "www.", "  ", "\u3000"),
]


@settings(deadline=None, max_examples=1_000)
@given(st.lists(st.sampled_from(EVERYDAY * 5 + DOUBTFUL), min_size=1, max_size=16))
def test_the_parser_makes_the_same_of_it(pieces: list[str]) -> None:
    text, slots, parser_slots = "".join(pieces), Slots("mark"), Slots("mark")
    if not (found := everyday(text, slots)):
        return
    by_parser = parsed(text, parser_slots, top=3)
    assert by_parser
    assert (clean(found[0]), found[1], slots.found) == (clean(by_parser[0]), by_parser[1], parser_slots.found)


@pytest.mark.parametrize(
    "text",
    [
        "One screen, **no detours**. It builds upon [[x]].\n\n- A word (*so*)\n- [[x|Another]]\n\nThe end.\n",
        "**Note:** this\nis 1 of 2027's “plans”:\n- a\n- b",
        "Ένα 中文 слово",
    ],
)
def test_what_people_write_is_everyday(text: str) -> None:
    assert everyday(text, Slots("mark"))


@pytest.mark.parametrize("text", ["", "# Heading", "1. item", "- one\n\n- two", "a\n---", "> quoted", "    code"])
def test_what_needs_a_parser_for_its_lines_is_not(text: str) -> None:
    assert everyday(text, Slots("mark")) is None


@pytest.mark.parametrize(
    "text",
    [
        "`code`",
        "a_b_",
        "x **y",
        "**a**b",
        "[a](b)",
        "[[1]](b)",
        "https://example.com",
        "www.a.de",
        "<b>",
        "&amp;",
        "a  \nb",
    ],
)
def test_what_needs_a_parser_for_its_words_is_not(text: str) -> None:
    assert everyday(text, Slots("mark")) is None
