"""What needs no parser is found as the parser would find it."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from milepost.prose.dialect import parse
from milepost.prose.links import links
from milepost.prose.obvious import is_obvious

# All that Markdown makes something of, in pieces that fit together. The last row leaves doubt, and is rare
PIECES = [
    *("[[x]]", "[[x|y]]", "[[", "]]", "[", "]", "|", "a", "b ", " ", "  ", "   "),
    *("\n", "\n\n", "\u00a0", "\u2028", "\x0c", "(", ")", "&amp;", "&#91;", '"', "!"),
    *("# ", "## ", "> ", ">", "- ", "-", "* ", "+ ", "1. ", "1) ", "===", "---", "|-", "-|", ":-", ":"),
    *("[x] ", "[ ] ", "*", "_", "**", "~", "~~", "://", "https://", "www.", "w", "@a.de", "a@b.de"),
    *("`", "\\", "<"),
]


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=20), st.lists(st.sampled_from(PIECES), max_size=20))
def test_the_parser_finds_the_same(before: list[str], after: list[str]) -> None:
    text = "".join([*before, "[[x]]", *after])
    assume(is_obvious(text))
    parsed = [token for block in parse(text) for token in block.children or () if token.type == "reference"]
    assert [(link.target, link.words) for link in links(text)] == [
        (token.meta["target"], token.meta["words"]) for token in parsed
    ]
    assert [text[link.start : link.end] for link in links(text)] == [token.content for token in parsed]


@pytest.mark.parametrize(
    "text", ["It builds upon [[x]], as **of** now.\n\n- [[goal:y|the goal]]\n", "2027: [[x]] | [[y]]"]
)
def test_what_people_write_is_obvious(text: str) -> None:
    assert is_obvious(text)


@pytest.mark.parametrize(
    "text", ["`[[x]]`", "| a |\n|---|\n| [[x|y]] |", "https://example.com/[[x]]", ">" * 22 + "[[x]]"]
)
def test_what_depends_on_its_surroundings_is_not(text: str) -> None:
    assert not is_obvious(text)
