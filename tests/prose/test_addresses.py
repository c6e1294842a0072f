from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost.prose import doubtful
from milepost.prose.dialect import parse
from milepost.url import url_problem


def found(text: str) -> list[tuple[str, str]]:
    return [(each.text, text[each.start : each.end]) for each in doubtful(text)]


def test_every_address_is_found_at_its_place() -> None:
    text = "[a](x.md) and [b](x.md), ![c](<y z> 'title'), [d][e]\n\n[e]: ../z\n"
    assert [(each.text, each.start) for each in doubtful(text)] == [
        ("x.md", 4),
        ("x.md", 18),
        ("y z", text.index("y z")),
        ("../z", text.index("../z")),
    ]


def test_one_that_the_text_spells_otherwise_has_the_whole_text_for_its_place() -> None:
    assert found("[a](x&amp;y)") == [("x&y", "[a](x&amp;y)")]


@pytest.mark.parametrize(
    "text", ["", "a (b)", "`[a](b)`", r"\[a](b)", "[a](https://example.com/x_y) and [b](https://b.c)"]
)
def test_where_nothing_is_in_doubt_there_is_nothing(text: str) -> None:
    assert found(text) == []


_PIECES = ["[a](", "![", "]", "](", "]:", "[a]", "https://a.b", "me@", "x", "/", ":", ")", " ", "\n", "`", "\\"]


@given(st.lists(st.sampled_from(_PIECES), max_size=25).map("".join))
def test_no_link_with_a_problem_is_passed_over(text: str) -> None:
    """Addresses that stand in the text by themselves are seen as they are, whatever becomes of them."""
    tokens = [token for block in parse(text) for token in block.children or () if "](" in text or "]:" in text]
    written = {str(token.attrs.get("href", token.attrs.get("src", "https://a.b"))) for token in tokens}
    told = {each.text for each in doubtful(text)}
    assert {each for each in written if url_problem(each, site_paths=True, relative=True)} <= told
