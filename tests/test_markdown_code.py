"""Text from content in Markdown is one piece of code and nothing else."""

import json

import pytest
from html5lib import parseFragment
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from milepost.markdown_code import markdown_code
from milepost.printable import printable
from tests.places import CORPUS

MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})
HOSTILE = [
    "a | b",
    "\\",
    "\\|",
    "`x` ``",
    "[a](https://example.org)",
    "![](x)",
    "<script>x</script> </code> <!--",
    "@somebody #12 GH-1 https://example.org www.example.org",
    "&amp; &#64; &lt;",
    "**a** _b_ ~~c~~ $x$ :smile:",
    "::error::x\n# h",
    "",
    "  ",
]
CORPUS_STRINGS = [
    json.loads(line)
    for name in ("terminal", "own-characters", "csv")
    for line in (CORPUS / "strings" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
]


def cell(text: str) -> list[str]:
    """The tags and texts of the first cell, as a browser reads what Markdown makes of a table with the text."""
    made = MARKDOWN.render(f"| a | b |\n| --- | --- |\n| {markdown_code(text)} | last |\n")
    first, last = parseFragment(made, namespaceHTMLElements=False).iter("td")
    assert last.text == "last"
    assert [each.tag for each in first.iter()] == ["td", "code"]
    return [first.text or "", first[0].text or "", first[0].tail or ""]


@pytest.mark.parametrize("text", [*HOSTILE, *CORPUS_STRINGS], ids=ascii)
def test_it_is_shown_as_it_is(text):
    assert cell(text) == ["", printable(text), ""]


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_whatever_it_is(text):
    assert cell(text) == ["", printable(text), ""]


def test_markdown_and_mentions_would_have_been_seen():
    """These tests can fail."""
    made = MARKDOWN.render("| a | b |\n| --- | --- |\n| <code>a | b</code> *c* | last |\n")
    assert "<em>" in made or made.count("<td>") != 2
