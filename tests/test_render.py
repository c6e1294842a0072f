"""Page data → pages: text as it is written, links that lead somewhere, mistakes of templates."""

import html
import re
from dataclasses import dataclass
from types import MappingProxyType

import pytest

from milepost.addresses import Links
from milepost.diagnostics import Report
from milepost.render import Frame, Renderer
from milepost.resources import templates
from milepost.shown.dates import on_day
from milepost.site import build
from milepost.views import PageData
from tests.corpus import quoted
from tests.roadmaps import TODAY, roadmap

HOSTILE = '<b id="x">`&` "quoted" {{ 1111 * 7 }} | كتب 本 \'s</b>'


def pages(root, files, **links):
    report = Report()
    site = build(roadmap(root, files), links=Links(**links), report=report)
    assert list(report) == []
    return {page.address: page for page in site.pages}


def every_text(*texts):
    """A roadmap that holds each text in every place for plain text; the site's own ones hold the first."""
    first = quoted(texts[0])
    files = {
        "site.yml": f"""
format: 1
title: {first}
disclaimer: {first}
fields: {{x-own: {{title: {first}}}}}
statuses: {{mine: {{title: {first}, means: planned, description: {first}}}}}
""",
        "vision.yml": f"""
title: {first}
statement: {first}
principles: [{{title: {first}}}]
positioning: {{for: {first}, category: {first}, unlike: {first}}}
whose_needs: {{customer: {first}}}
""",
    }
    for number, text in enumerate(texts):
        for path, content in _entries(quoted(text)).items():
            files[path.format(number)] = content.replace("NUMBER", str(number))
    return files


def _entries(said):
    readings = "{2026-01-01: 1, 2026-02-01: 1}"
    return {
        "goals/g{}.yml": f"""
title: {said}
summary: {said}
owners: {said}
measures: {{m: {{title: {said}, unit: {said}, from: 1, to: 2, readings: {readings}, by: 2027}}}}
""",
        "audience/w{}.yml": f"""
title: {said}
size: {said}
needs: {{n: {{title: {said}, evidence: [{{type: other, quote: {said}, from: {said}}}]}}}}
""",
        "features/a{}.yml": f"""
title: {said}
summary: {said}
status: mine
goals: gNUMBER
needs: wNUMBER/n
teams: {said}
tags: {said}
x-own: {said}
links: [{{title: {said}, url: guide/}}]
reason: {said}
changes: [{{on: 2026-11-01, field: title, from: {said}, to: {said}, why: {said}, because: [wNUMBER/n, gNUMBER/m]}}]
updates: [{{on: 2026-11-01, text: x, by: {said}}}]
target: 2027
""",
        "features/no{}.yml": f"title: {said}\nstatus: not-doing\nreason: {said}\n",
        "timeline/t{}.yml": f"title: {said}\nwhen: 2027\nsummary: {said}\n",
        "stakeholders/s{}.yml": f"""
title: {said}
question: {said}
features: {{goals: gNUMBER, teams: {said}, tags: {said}, x-own: {said}}}
group_by: team
""",
    }


def text_of(page):
    return html.unescape(re.sub(r"<[^>]*>", "", page.html))


def test_plain_text_is_shown_as_it_is_written_on_every_page(tmp_path):
    found = pages(tmp_path, every_text(HOSTILE))

    assert len(found) == 19
    for page in found.values():
        assert HOSTILE in text_of(page), page.address
        assert "<b id" not in page.html and "7777" not in page.html
        assert "x" not in page.anchors


def test_every_link_leads_to_a_page_and_every_anchor_is_there(tmp_path):
    for urls in (True, False):
        links = Links(use_directory_urls=urls, at="road/map")
        found = pages(tmp_path / str(urls), every_text("Plain"), use_directory_urls=urls, at="road/map")
        targets = [f"{to}#{anchor}" if anchor else to for to in found for anchor in ("", *found[to].anchors)]
        for page in found.values():
            files = {"feed.xml", "roadmap.ics", "features.csv", *(each.path for each in page.alternates)}
            known = {links.relative(to, page=page.address) for to in (*targets, *files)}
            known.add(links.from_root("guide/", page=page.address))
            assert set(re.findall(r'href="([^"]*)"', page.html)) <= known, page.address


def test_what_has_no_page_is_named_without_a_link(tmp_path):
    files = {"goals.yml": "g: {title: Fast}\n"}
    template = """{% from "partials/words.html" import ref with context %}
{{ ref({"title": it.text, "address": "goals/g/"}) }} {{ "[[goal:g]]" | prose }}"""

    html = rendered(tmp_path, template, "Fast", files)

    assert html.count("Fast") == 2
    assert "href" not in html


def test_headings_make_the_table_of_contents_without_their_counts(tmp_path):
    files = {
        "features.yml": "a: {title: A, status: in-progress}\n",
        "goals.yml": "g: {title: <G>, measures: {mp: {}}}\n",
    }
    found = pages(tmp_path, files)

    assert [(each.level, each.id, each.text) for each in found["board/"].headings] == [
        (2, "mp--now", "Now"),
        (2, "mp--next", "Next"),
        (2, "mp--later", "Later"),
    ]
    assert (2, "g", "<G>") in [(each.level, each.id, each.text) for each in found["goals/"].headings]
    assert {"mp", "mp--measures"} <= found["goals/g/"].anchors


def test_no_page_says_an_anchor_twice(tmp_path):
    for page in pages(tmp_path, every_text("Plain")).values():
        assert len(page.anchors) == page.html.count(' id="'), page.address


@dataclass(frozen=True)
class _Data:
    text: str


def rendered(root, template, text="T", files=MappingProxyType({})):
    folder = root / "own"
    folder.mkdir()
    (folder / "own.html").write_text(template, encoding="utf-8")
    loaded = roadmap(root, files)
    renderer = Renderer(loaded, links=Links(), addresses={""}, own_templates=folder)
    frame = Frame(on_day(loaded, TODAY), "", "")
    return renderer.page(PageData("features/a/", "A", _Data(text)), template="own.html", frame=frame).html


def test_a_template_of_the_site_goes_before_ours(tmp_path):
    assert rendered(tmp_path, '<p>{{ it.text }} <a href="{{ link("") }}">home</a></p>', "<i>") == (
        '<p>&lt;i&gt; <a href="../../">home</a></p>'
    )


def test_a_mistake_in_a_template_is_told_with_its_line(tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / "board.html").write_text("<p>\n{{ it.colour }}\n</p>\n", encoding="utf-8")
    (own / "features.html").write_text("<p>\n\n{% if %}\n", encoding="utf-8")
    report = Report()
    loaded = roadmap(tmp_path, {"features.yml": "a: {title: A, status: planned}\n"})
    site = build(loaded, links=Links(), report=report, own_templates=own)

    assert [(each.code, each.span.path, each.span.line) for each in report] == [
        ("template-error", "templates/board.html", 2),
        ("template-error", "templates/features.html", 3),
    ]
    assert {page.address for page in site.pages} == {"", "roadmap/", "features/a/", "print/"}


@pytest.mark.parametrize(
    ("own", "place"),
    [
        ({"partials/page.html": "\n{{ nobody }}"}, ("templates/partials/page.html", 2)),
        ({"partials/page.html": "{% if %}"}, ("templates/partials/page.html", 1)),
        # It is a loop of ours that fails
        ({"goals.html": "\n{% from 'partials/brief.html' import goals %}{{ goals(no) }}"}, ("templates/goals.html", 2)),
    ],
)
def test_a_mistake_in_a_part_of_a_page_is_told_where_it_stands(tmp_path, own, place):
    for path, text in own.items():
        (tmp_path / "own" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "own" / path).write_text(text, encoding="utf-8")
    report = Report()
    loaded = roadmap(tmp_path, {"goals.yml": "g: {title: G}\n"})
    build(loaded, links=Links(), report=report, own_templates=tmp_path / "own")

    assert {(each.span.path, each.span.line) for each in report} == {place}


def test_our_templates_trust_nothing_but_the_renderer():
    """Quoted attributes, no style, no script, no handler, nothing marked as safe."""
    for file in templates().rglob("*.html"):
        source = file.read_text(encoding="utf-8")
        plain = re.sub(r"\{[{%#].*?[}%#]\}", "", source)
        assert not re.search(r"\|\s*safe|(?<!end)autoescape (?!true)|<script|<style|\sstyle=|\son[a-z]+=", source), (
            file.name
        )
        # Among the theme's templates this filter escapes, see `on_env`
        assert "theme" in file.parts or not re.search(r"\|\s*striptags", source), file.name
        assert not re.search(r"<[a-z][^>]*\s[a-z-]+=[^\"]", plain), file.name
        for anchor in re.findall(r'\bid="([^"]*)"', source):
            assert anchor.startswith(("mp--", "{{")), (file.name, anchor)
