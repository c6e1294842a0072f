"""Text for issues and comments, judged by the renderers of GitHub (cmark-gfm) and GitLab (comrak) themselves."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import cmarkgfm
import comrak
import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost.markdown_text import BREAK, markdown_code, markdown_text


def _gitlab(text: str) -> str:
    every = comrak.ExtensionOptions()
    for name in ("autolink", "table", "tasklist", "strikethrough", "footnotes", "math_dollars", "math_code", "alerts"):
        setattr(every, name, True)
    every.description_lists = every.multiline_block_quotes = every.wikilinks_title_before_pipe = every.shortcodes = True
    return comrak.render_markdown(text, extension_options=every)


HOSTS = pytest.mark.parametrize("rendered", [cmarkgfm.github_flavored_markdown_to_html, _gitlab])
Render = Callable[[str], str]

# What hosts look for in the text of what is rendered already, unless it stands in code
CALLS = re.compile(
    r"@\w|(?<![&\w])[#!$&%~][\w\"]|www\.|://|\w@\w|::|##|:\w+:|\[\[|\{[+-]|\[[+-]|GH-\d|\b[0-9a-f]{7,40}\b", re.ASCII
)

HOSTILE = [
    "<script>alert(1)</script>",
    "<!-- a comment",
    "&lt;b&gt; &copy; &#64;octocat",
    "@octocat and @org/team, a@example.org",
    "mailto:a@example.org",
    "https://example.org/?a=b&c=d",
    "HTTPS://example.org, ftp://example.org",
    "see www.example.org",
    "[words](https://example.org)",
    "![picture](https://example.org/a.png)",
    "[[a-page]] [TOC] [[_TOC_]]",
    "<https://example.org>",
    "[a]: https://example.org",
    "[^1]: a note",
    "fixes #12, octo/repo#12, GH-12, ABC-7",
    "!12 $12 &12 %12 ~12 ~bug %\"next\" ~'to do'",
    "reverts 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567",
    "::error file=a.yml::This is not so",
    "##[error]This is not so",
    "##vso[task.complete result=Failed]",
    "/close",
    "/assign @octocat",
    "# a heading",
    "#",
    "- [x] a task",
    "+ an item",
    "* an item",
    "1. an item",
    "99) an item",
    "- - -",
    "***",
    "===",
    "---",
    "+++",
    "> a quotation",
    "> [!WARNING]",
    ">>>",
    "```yaml",
    "~~~",
    "a | b",
    "| a | b |",
    "*a* _b_ __c__ **d** ~~e~~ `f` ``g``",
    "a\\*b\\",
    "\\[a](b)",
    "$a$ $$b$$ $`c`$ 5$",
    ":tada: :+1:",
    ": a definition",
    "{+ new +} [- old -] {- old -}",
    "12:30, 50 % & more, C# or C++, A&B; it's 3 * 4 - 2 = 10!",
    "中文 العربية é 🚀",
]


def seen(html: str) -> str:
    """The text of what must be one paragraph and nothing else."""
    found = re.fullmatch(r"<p>([^<]*)</p>\n", html)
    assert found, html
    return unescape(found[1])


@HOSTS
@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_shown_as_written_and_does_nothing(rendered: Render, text: str) -> None:
    shown = seen(rendered(markdown_text(text)))

    assert shown.replace(BREAK, "") == text
    assert not CALLS.search(shown), shown


PIECES = [*"<>&@#!$%~^*_+-=`|\\[](){}:;/.,'\"1aZ \n", "www.", "http://", *HOSTILE]


@HOSTS
@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_so_is_whatever_is_put_together_of_it(rendered: Render, text: str) -> None:
    written = " ".join(text.split())
    if not written:
        assert markdown_text(text) == ""
        return
    shown = seen(rendered(markdown_text(text)))
    assert shown.replace(BREAK, "") == written
    assert not CALLS.search(shown), shown


@HOSTS
@pytest.mark.parametrize("text", HOSTILE)
def test_it_holds_in_a_cell_an_item_and_a_heading_as_well(rendered: Render, text: str) -> None:
    told = markdown_text(text)

    cells = re.findall(r"<td>([^<]*)</td>", rendered(f"| a | b |\n| --- | --- |\n| {told} | {told} |\n"))
    assert [unescape(cell).replace(BREAK, "") for cell in cells] == [text, text]
    assert seen(rendered(f"- {told}").replace("<ul>\n<li>", "<p>").replace("</li>\n</ul>", "</p>")).replace(
        BREAK, ""
    ) == text
    heading = re.search(r"<h2>([^<]*)</h2>", re.sub(r"<a [^>]*></a>", "", rendered(f"## {told}")))
    assert heading and unescape(heading[1]).replace(BREAK, "") == text


def test_a_line_of_it_is_no_command_to_a_build_server() -> None:
    for text in HOSTILE:
        assert "::" not in markdown_text(text)
        assert "##" not in markdown_text(text)
        assert not re.search(r"@\w", markdown_text(text))
    assert not markdown_text("/close").startswith("/")


def test_what_would_drive_a_terminal_is_shown_and_lines_become_one() -> None:
    assert markdown_text("a\x1b[2J\u202eb\n\n  - c") == r"a\\x1b\[2J\\u202eb - c"


def test_plain_words_stay_as_they_are() -> None:
    plain = "Reports open at once (even the largest), in 2027-Q1; a well-known wish since 12:30."
    assert markdown_text(plain) == plain


@HOSTS
@pytest.mark.parametrize("text", ["milepost confirm a", "a `b` c", "``", "`a", "<b> @octocat #1 https://example.org"])
def test_code_is_shown_as_written(rendered: Render, text: str) -> None:
    found = re.fullmatch(r"<p><code>([^<]*)</code></p>\n", rendered(markdown_code(text)))

    assert found and unescape(found[1]) == text


def test_code_is_harmless_to_a_log() -> None:
    assert "::error::" not in markdown_code("::error::No")
    assert markdown_code("a\nb") == "`a b`"
