"""Prose as HTML: the dialect of a pull request, in Milepost's own shape."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from milepost.prose import Prose, problem, render

TITLES = {"dark-mode": "Dark mode", "goal:faster/activation": "Activation"}


def resolve(target: str) -> tuple[str, str] | None:
    title = TITLES.get(target)
    return (f"../{target.replace(':', '/')}/", title) if title else None


def shown(text: str, *, top: int = 3) -> str:
    return str(render(text, resolve=resolve, top=top)).rstrip("\n")


def link(address: str, words: str = "") -> str:
    return f'<a href="{address}" rel="noopener">{words or address}</a>'


def test_finished_prose_is_the_one_safe_string() -> None:
    prose = render("a", resolve=resolve)
    assert isinstance(prose, Prose)
    assert isinstance(prose, Markup)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("List<String> a<b && b>c", "<p>List&lt;String&gt; a&lt;b &amp;&amp; b&gt;c</p>"),
        ("<b>x</b> <!-- y -->", "<p>&lt;b&gt;x&lt;/b&gt; &lt;!-- y --&gt;</p>"),
        ("&copy; `&copy;`", "<p>© <code>&amp;copy;</code></p>"),
        ('"quoted" -- ...', '<p>"quoted" -- ...</p>'),
        ("*a* **b** ~~c~~ ~d~", "<p><em>a</em> <strong>b</strong> <s>c</s> <s>d</s></p>"),
        ("3) c\n4) d", '<ol start="3">\n<li>c</li>\n<li>d</li>\n</ol>'),
        ("```mermaid\n<a>\n```", "<pre><code>&lt;a&gt;\n</code></pre>"),
        ("# a {: #__config }", "<h3>a {: #__config }</h3>"),
    ],
)
def test_text_is_shown_as_markdown_says(text: str, html: str) -> None:
    assert shown(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("https://example.com/__init__.py.", link("https://example.com/__init__.py") + "."),
        ("(see https://example.com/a_(b))", "(see " + link("https://example.com/a_(b)") + ")"),
        ("**https://example.com**", f"<strong>{link('https://example.com', 'https://example.com')}</strong>"),
        ("www.example.com, README.md", link("http://www.example.com", "www.example.com") + ", README.md"),
        ("name@example.com.", link("mailto:name@example.com", "name@example.com") + "."),
        ("mailto:name@example.com", link("mailto:name@example.com")),
        ("https://例え.jp/%20", link("https://例え.jp/%20")),
        ("https://example.com/?a=b&amp;", link("https://example.com/?a=b") + "&amp;"),
        ("xhttps://example.com ftp://example.com a@b", "xhttps://example.com ftp://example.com a@b"),
        ("https://name:word@example.com", "https://name:word@example.com"),
        ("http://-", "http://-"),
        ("[at https://example.com/](../x/)", link("../x/", "at https://example.com/")),
        ("`https://example.com`", "<code>https://example.com</code>"),
    ],
)
def test_bare_links_are_those_of_a_pull_request(text: str, html: str) -> None:
    assert shown(text) == f"<p>{html}</p>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[x](https://example.com 'T')", '<a href="https://example.com" title="T" rel="noopener">x</a>'),
        ("[x](goals/faster/#why)", link("goals/faster/#why", "x")),
        ("[x](#why)", link("#why", "x")),
        ("[**x**](javascript:alert(1)) y", "<strong>x</strong> y"),
        ("[x][r]\n\n[r]: javascript&colon;alert(1)", "x"),
        ("<javascript:alert(1)>", "javascript:alert(1)"),
        ("[a <https://one.example/> b](../x/)", link("../x/", "a https://one.example/ b")),
    ],
)
def test_of_a_bad_link_the_words_stay(text: str, html: str) -> None:
    assert shown(text) == f"<p>{html}</p>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("![A *screen*](https://example.com/a.png)", link("https://example.com/a.png", "A screen")),
        ("![](assets/a.png)", link("assets/a.png")),
        ("![A](data:image/png;base64,AA)", "A"),
        ("[![A](a.png)](https://example.com/)", link("https://example.com/", "A")),
    ],
)
def test_a_picture_is_a_link_and_never_fetched(text: str, html: str) -> None:
    assert shown(text) == f"<p>{html}</p>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[[dark-mode]]", link("../dark-mode/", "Dark mode")),
        ("[[dark-mode|in <the> dark]]", link("../dark-mode/", "in &lt;the&gt; dark")),
        ("[[goal:faster/activation]]", link("../goal/faster/activation/", "Activation")),
        ("[[nowhere]] [[nowhere|words]]", "nowhere words"),
        ("`[[dark-mode]]` \\[[dark-mode]]", "<code>[[dark-mode]]</code> [[dark-mode]]"),
        ("[[1]](https://example.com/)", link("https://example.com/", "[1]")),
    ],
)
def test_references_lead_to_their_entry(text: str, html: str) -> None:
    assert shown(text) == f"<p>{html}</p>"


def test_an_address_from_outside_is_judged_by_the_allow_list_too() -> None:
    assert "javascript" not in render("[[x]]", resolve=lambda _: ("javascript:alert(1)", "x"))


def test_headings_go_down_to_the_sixth_level() -> None:
    assert shown("# a\n## b\n#### c\n###### d") == "<h3>a</h3>\n<h4>b</h4>\n<h6>c</h6>\n<h6>d</h6>"
    assert shown("a\n=", top=2) == "<h2>a</h2>"


def test_a_table_scrolls_and_aligns_by_class() -> None:
    html = shown("|a|b|c|d|\n|:-|:-:|-:|-|\n|[[dark-mode\\|1]]|2|3|4|")
    assert html.startswith('<div class="mp-scroll" tabindex="0" role="group" aria-label="Table">\n<table>')
    assert html.endswith("</table>\n</div>")
    assert f'<td class="mp-left">{link("../dark-mode/", "1")}</td>' in html
    assert '<th class="mp-center">b</th>\n<th class="mp-right">c</th>\n<th>d</th>' in html


DONE = '<span class="mp-task" role="img" aria-label="done">☑</span>'
TO_DO = '<span class="mp-task" role="img" aria-label="to do">☐</span>'


def test_task_boxes_say_their_state() -> None:
    assert shown("- [x] a\n- [ ] b\n- c") == (f"<ul>\n<li>{DONE} a</li>\n<li>{TO_DO} b</li>\n<li>c</li>\n</ul>")
    assert f"<p>{DONE} a</p>" in shown("- [x] a\n\n  more")


def test_a_task_box_before_another_block_is_not_lost() -> None:
    assert shown("- [x] - a").count("☑") == 1


@pytest.mark.parametrize("kind", ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"])
def test_alerts_have_a_title(kind: str) -> None:
    assert shown(f"> [!{kind}]\n> a") == (
        f'<div class="mp-alert mp-alert-{kind.lower()}">\n'
        f'<p class="mp-alert-title">{kind.capitalize()}</p>\n<p>a</p>\n</div>'
    )


def test_an_unknown_alert_is_a_quote() -> None:
    assert shown("> [!DANGER]\n> a") == "<blockquote>\n<p>[!DANGER]\na</p>\n</blockquote>"


@pytest.mark.parametrize("text", ["", "a", "- a\n  - b\n    - c\n      > d", "> " * 8 + "a", "                code"])
def test_ordinary_nesting_is_fine(text: str) -> None:
    assert problem(text) == ""


TOO_DEEP = ["> " * 21 + "a", ">" * 21 + "a", "- + " * 11 + "a", "1. " * 11 + "a", "\t".join("-" * 12) + "a"]


@pytest.mark.parametrize("text", TOO_DEEP)
def test_text_that_is_nested_too_deep_is_refused_and_still_shown(text: str) -> None:
    assert problem(text) == "lists, quotes and tables stand too deep inside each other"
    assert Markup(render(text, resolve=resolve)).striptags() == " ".join(text.split())


def test_what_is_not_refused_is_shown_to_the_last_level() -> None:
    for depth in range(30):
        quotes = "> " * depth
        for text in (f"{quotes}last", "- + " * (depth // 2) + "last", f"{quotes}|last|b|\n{quotes}|-|-|"):
            html = render(text, resolve=resolve)
            assert "last" in html
            assert html.startswith("<pre>") == bool(problem(text))
