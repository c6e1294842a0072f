"""What we mend and add in Material's frame, in ordinary sites: real builds, strict."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from milepost.adapters.mkdocs import build_site
from tests.places import AS_OF

MKDOCS = """\
site_name: Handbook
theme: {name: material, font: false%s}
plugins: [search, %s]
"""
FILES = {
    "content/site.yml": "format: 1\ntitle: Handbook\ndescription: All about us\n",
    "content/features/dark-mode.yml": (
        "title: Dark mode\nsummary: Read at night\nstatus: planned\ntarget: 2027-Q1\ngoals: faster\n"
        "reviewed: 2026-11-20\n"
    ),
    "content/goals/faster.yml": "title: Faster\nsummary: All\nmeasures: {speed: {title: Speed, from: 1, to: 2}}\n",
    "docs/index.md": "# Handbook\n",
    "docs/team/rules.md": "---\ndescription: What we agreed on\n---\n# Rules\n",
}
RULES = "team/rules/index.html"
DARK_MODE = "features/dark-mode/index.html"


def built(root: Path, *, theme: str = "", plugin: str = "milepost", more: str = "", **files: str) -> Path:
    for path, text in {**FILES, "mkdocs.yml": MKDOCS % (theme, plugin) + more, **files}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    build_site(root, site_dir=root / "site", as_of=AS_OF, strict=True, edition=None)
    return root / "site"


@pytest.fixture(autouse=True)
def _own_epoch(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")  # build_site sets it; monkeypatch puts it back


class _Tags(HTMLParser):
    """Every start tag of a page with its attributes, as a browser reads them."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def all_of(file: Path, tag: str, **wanted: str) -> list[dict[str, str | None]]:
    return [given for name, given in _Tags(file).found if name == tag and wanted.items() <= given.items()]


def preview(file: Path) -> dict[str | None, str | None]:
    """What the page says to programs that show a link to it; nothing is said twice."""
    said = [(given["property"], given["content"]) for given in all_of(file, "meta") if "property" in given]
    assert len(dict(said)) == len(said)
    return dict(said)


def icon(file: Path) -> str | None:
    (link,) = all_of(file, "link", rel="icon")
    return link["href"]


# Material's frame ---------------------------------------------------------------------------------------------------


def test_search_and_its_dialog_speak_the_language_of_the_site(tmp_path):
    settings = FILES["content/site.yml"] + "language: de\n"
    made = built(tmp_path, **{"content/site.yml": settings})

    for page in ("index.html", DARK_MODE, "404.html"):
        (dialog,) = all_of(made / page, "div", role="dialog")
        assert dialog["aria-label"] == "Suche"
    # The plugin of the search stands before ours in mkdocs.yml
    assert json.loads((made / "search/search_index.json").read_bytes())["config"]["lang"] == ["de"]


def test_links_to_the_neighbouring_pages_are_named_as_they_read(tmp_path):
    nav = "nav: [index.md, {'Q&A: <b>us</b>': team/rules.md}, milepost]\n"
    made = built(tmp_path, theme=", features: [navigation.footer]", more=nav)

    (link,) = all_of(made / "index.html", "a", **{"class": "md-footer__link md-footer__link--next"})
    assert link["aria-label"] == "Next Q&A: us"


def test_our_stylesheet_comes_before_those_of_the_site(tmp_path):
    made = built(tmp_path, more="extra_css: [own.css]\n", **{"docs/own.css": ".md-tabs__link { opacity: .5 }\n"})
    sheets = [given["href"] for given in all_of(made / "index.html", "link", rel="stylesheet")]

    assert sheets[-2:] == ["assets/milepost.css", "own.css"]


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_another_theme_is_left_alone(tmp_path, theme):
    made = built(tmp_path, **{"mkdocs.yml": f"site_name: Handbook\ntheme: {theme}\nplugins: [search, milepost]\n"})

    assert preview(made / DARK_MODE) == {}
    assert "milepost.svg" not in (made / "index.html").read_text(encoding="utf-8")
    assert not list(made.rglob("milepost.svg"))
    assert "Page not found" in (made / "404.html").read_text(encoding="utf-8")


# What a page says to programs that show a link to it ----------------------------------------------------------------


def test_every_page_of_ours_and_of_the_site_says_what_it_is(tmp_path):
    made = built(tmp_path, more="site_url: https://site.example/sub/\n")

    assert preview(made / DARK_MODE) == {
        "og:type": "article",
        "og:site_name": "Handbook",
        "og:title": "Dark mode",
        "og:description": "Read at night",
        "og:url": "https://site.example/sub/features/dark-mode/",
    }
    assert preview(made / RULES) == {
        "og:type": "article",
        "og:site_name": "Handbook",
        "og:title": "Rules",
        "og:description": "What we agreed on",
        "og:url": "https://site.example/sub/team/rules/",
    }
    home = preview(made / "index.html")
    assert (home["og:type"], home["og:title"], home["og:description"]) == ("website", "Handbook", "All about us")
    assert all_of(made / RULES, "meta", name="twitter:card", content="summary")


def test_without_an_address_of_the_site_no_address_is_said(tmp_path):
    assert "og:url" not in preview(built(tmp_path) / RULES)


@pytest.mark.parametrize(("language", "said"), [("de-AT", "de_AT"), ("de", None)])
def test_a_language_with_a_territory_is_said(tmp_path, language, said):
    made = built(tmp_path, **{"content/site.yml": FILES["content/site.yml"] + f"language: {language}\n"})

    assert preview(made / DARK_MODE).get("og:locale") == said


HOSTILE = ['"><script>alert(1)</script>', "Q&amp;A &lt;b&gt;", "two  spaces", "it's “so” & <b>so</b>", "計画 — خارطة"]


@pytest.mark.parametrize("text", HOSTILE)
def test_texts_of_content_are_said_exactly_as_written(tmp_path, text):
    written = json.dumps(text, ensure_ascii=False)
    made = built(
        tmp_path,
        **{
            "content/features/dark-mode.yml": f"title: {written}\nsummary: {written}\nstatus: idea\ngoals: faster\n",
            "content/site.yml": f"format: 1\ntitle: {written}\n",
            "mkdocs.yml": MKDOCS.replace("Handbook", "''") % ("", "milepost"),
        },
    )

    said = preview(made / DARK_MODE)
    assert (said["og:title"], said["og:description"], said["og:site_name"]) == (text, text, text)
    assert "<script>alert" not in (made / DARK_MODE).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('"><script>alert(1)</script>', '"><script>alert(1)</script>'),
        ("Q&amp;A", "Q&A"),
        ("two  spaces", "two  spaces"),
        ("2027", "2027"),
    ],
)
def test_texts_of_a_page_of_the_site_are_said_as_its_title_reads(tmp_path, text, said):
    """MkDocs prints them as HTML: an entity is its character there, and so it is here."""
    front = f"title: {text if text.isdigit() else json.dumps(text)}\ndescription: {json.dumps(text)}\n"
    made = built(tmp_path, **{"docs/team/rules.md": f"---\n{front}---\nText\n"})

    html = (made / RULES).read_text(encoding="utf-8")
    assert f'property="og:title" content="{_escaped(said)}"' in html
    assert f'property="og:description" content="{_escaped(said)}"' in html


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&#34;").replace("<", "&lt;").replace(">", "&gt;")


def test_a_heading_is_said_without_its_tags(tmp_path):
    made = built(tmp_path, **{"docs/team/rules.md": '# Rules & *more* `<b>` "so"\n'})

    assert preview(made / RULES)["og:title"] == 'Rules & more <b> "so"'


# A theme folder of the site's own -----------------------------------------------------------------------------------


def test_a_main_html_of_the_site_has_it_all_without_a_word(tmp_path):
    own = '{% extends "base.html" %}{% block extrahead %}<meta name="own" content="1">{% endblock %}'
    made = built(tmp_path, theme=", custom_dir: overrides", **{"overrides/main.html": own})

    for page in (RULES, DARK_MODE, "404.html"):
        assert all_of(made / page, "meta", name="own")
    assert preview(made / RULES)["og:title"] == "Rules"


def test_a_main_html_that_says_it_in_its_own_way_is_not_said_again(tmp_path):
    own = '{% extends "base.html" %}{% block extrahead %}<meta property="og:title" content="Own">{% endblock %}'
    made = built(tmp_path, theme=", custom_dir: overrides", **{"overrides/main.html": own})

    assert preview(made / RULES) == {"og:title": "Own"}


def test_templates_of_the_site_win_and_can_build_on_ours(tmp_path):
    own = '{% extends "milepost/404.html" %}{% block content %}{{ super() }}<p id="own">Ask us</p>{% endblock %}'
    search = '<div class="md-search" role="dialog" aria-label="Own"></div>'
    made = built(
        tmp_path,
        theme=", custom_dir: overrides",
        **{"overrides/404.html": own, "overrides/partials/search.html": search},
    )

    assert all_of(made / "404.html", "p", id="own") and "Page not found" in headings(made / "404.html")
    assert all_of(made / RULES, "div", role="dialog")[0]["aria-label"] == "Own"


def test_a_404_of_the_site_is_left_alone(tmp_path):
    made = built(tmp_path, theme=", custom_dir: overrides", **{"overrides/404.html": "<h1>Gone fishing</h1>"})

    assert (made / "404.html").read_text(encoding="utf-8") == "<h1>Gone fishing</h1>"


# The icon -----------------------------------------------------------------------------------------------------------


def test_a_site_without_an_icon_has_ours(tmp_path):
    made = built(tmp_path)

    assert icon(made / RULES) == "../../assets/images/milepost.svg"
    assert b"<svg" in (made / "assets" / "images" / "milepost.svg").read_bytes()


@pytest.mark.parametrize(
    ("theme", "file", "shown"),
    [
        (", favicon: own.png", "docs/own.png", "own.png"),
        ("", "docs/assets/images/favicon.png", "assets/images/favicon.png"),
        (", custom_dir: overrides", "overrides/assets/images/favicon.png", "assets/images/favicon.png"),
    ],
)
def test_the_icon_of_a_site_stays(tmp_path, theme, file, shown):
    assert icon(built(tmp_path, theme=theme, **{file: "own"}) / "index.html") == shown


# The page for an address that leads nowhere -------------------------------------------------------------------------


def headings(file: Path) -> list[str]:
    return re.findall(r"<h1[^>]*>([^<]*)", file.read_text(encoding="utf-8"))


def onward(file: Path) -> list[str | None]:
    html = file.read_text(encoding="utf-8")
    return re.findall(r'href="([^"]*)"', html[html.index("<article") : html.index("</article")])


def test_the_page_for_a_lost_reader_leads_to_what_there_is(tmp_path):
    made = built(tmp_path)

    assert headings(made / "404.html") == ["Page not found"]
    assert "<title>Page not found - Handbook</title>" in (made / "404.html").read_text(encoding="utf-8")
    assert onward(made / "404.html") == ["/", "/roadmap/", "/board/", "/features/", "/?q="]


def test_its_links_hold_below_the_path_of_the_site_and_below_at(tmp_path):
    more = "site_url: https://site.example/sub\n"
    made = built(tmp_path, plugin="{milepost: {at: product}}", more=more)

    ours = [f"/sub/product/{address}" for address in ("", "roadmap/", "board/", "features/")]
    assert onward(made / "404.html") == ["/sub/", *ours, "/sub/?q="]


def test_its_links_name_the_files_where_those_are_the_addresses(tmp_path):
    made = built(tmp_path, more="use_directory_urls: false\n")

    ours = [f"/{address}/index.html" for address in ("roadmap", "board", "features")]
    assert onward(made / "404.html") == ["/index.html", *ours, "/index.html?q="]


def test_it_names_no_page_that_is_not_there_and_no_search_where_there_is_none(tmp_path):
    config = MKDOCS.replace("[search, %s]", "[%s]") % ("", "milepost")
    shipped = FILES["content/features/dark-mode.yml"].replace("planned", "shipped\nshipped: 2026-10-01")
    made = built(tmp_path, **{"mkdocs.yml": config, "content/features/dark-mode.yml": shipped})

    assert not (made / "board").exists()
    assert onward(made / "404.html") == ["/", "/roadmap/", "/features/"]


def test_it_speaks_the_language_of_the_site(tmp_path):
    made = built(tmp_path, **{"content/site.yml": FILES["content/site.yml"] + "language: de\n"})

    assert headings(made / "404.html") == ["Seite nicht gefunden"]


def test_titles_are_escaped_there_too(tmp_path):
    made = built(tmp_path, **{"docs/index.md": '---\ntitle: "<script>alert(1)</script> &amp; us"\n---\nText\n'})
    html = (made / "404.html").read_text(encoding="utf-8")

    assert "<bdi>&lt;script&gt;alert(1)&lt;/script&gt; &amp; us</bdi>" in html[html.index("<article") :]
