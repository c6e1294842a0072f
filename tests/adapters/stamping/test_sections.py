"""The search reads of a page what Material's own parser reads of it."""

from hypothesis import given
from hypothesis import strategies as st
from material.plugins.search.plugin import Parser

from milepost.adapters.mkdocs.stamping.sections import sections

NAMES = ("div", "p", "h1", "h2", "h3", "li", "ul", "code", "pre", "a", "span", "section", "sup", "svg")
ATTRIBUTES = (
    *("", ' id="a"', ' id="b&amp;c"', " data-search-exclude", ' class="headerlink"', ' class="linenodiv"'),
    *(' title="data-search-exclude"', ' title="a > b"', ' data-search-exclude id="x"', " class='headerlink' href='#a'"),
)
WORDS = ("", " ", "\n", "word", "two words\n", "a &amp; b &lt;i&gt;", " &#39; ", "\n  \n", "ü")
EMPTY = ("<br>", "<img src='x'>", "<hr/>", '<path d="M0"/>')


def elements(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pieces = st.one_of(st.sampled_from(WORDS), st.sampled_from(EMPTY), inner)
    held = st.lists(pieces, max_size=4).map("".join)
    return st.builds(
        lambda name, attributes, within: f"<{name}{attributes}>{within}</{name}>",
        st.sampled_from(NAMES),
        st.sampled_from(ATTRIBUTES),
        held,
    )


PAGES = st.lists(st.one_of(st.recursive(elements(st.nothing()), elements), st.sampled_from(WORDS)), max_size=5)


def materials(html: str) -> list[tuple[object, ...]]:
    parser = Parser()
    parser.feed(html)
    parser.close()
    return [(each.el.tag, each.id, each.is_excluded(), each.title, each.text) for each in parser.data]


def ours(html: str) -> list[tuple[object, ...]]:
    return [(each.tag, each.id, each.excluded, each.title, each.text) for each in sections(html)]


@given(PAGES.map("".join))
def test_any_well_formed_page_is_read_as_material_reads_it(html):
    try:
        expected = materials(html)
    except ValueError:  # its own parser looks for a tag in the wrong section
        return
    assert ours(html) == expected


def test_all_our_own_pages_are(own_site):
    pages = [file.read_text(encoding="utf-8") for file in own_site.rglob("index.html")]
    articles = ["<article" + html.partition("<article")[2].partition("</article>")[0] for html in pages]
    made = [html for html in articles if '<div class="mp-page">' in html and "<!--" not in html]

    assert len(made) > 50
    assert [html for html in made if ours(html) != materials(html)] == []
