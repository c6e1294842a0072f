"""Stamped sites have the bytes of ordinary ones, whatever the theme, the titles and the other plugins are."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from milepost.adapters.mkdocs import SiteNotBuilt, build_site
from milepost.adapters.mkdocs.stamping.hand import Hand
from tests.places import AS_OF

MKDOCS = """\
site_name: Many
site_url: https://many.example/
theme: {name: material, font: false%s}
plugins: [search, {milepost: {fast: %s}}]
validation: {links: {anchors: warn}}
"""
ODD = (
    *(
        "Two  spaces and a <b>tag</b>",
        "Quotes \" and ' and &amp; and &",
        "Ünïcödé – 漢字",
        "100 % {{ page.title }} {% x %}",
    ),
    *("[[feature-1]] in a title", "zq", "עברית and more", "a" * 200),
)


def written(root: Path, *, theme: str = "", more: str = "", features: int = 30, **files: str) -> Path:
    site = "format: 1\ntitle: Many\nedit: https://code.example/edit/main/content/\n"
    entries = {
        f"feature-{number}": f"title: {json.dumps(title)}\nsummary: {json.dumps('Of ' + title)}\n"
        f"status: {'planned' if number % 2 else 'idea'}\ndescription: |\n  # Deep\n\n  Text of {number}\n"
        f"{'' if number % 3 else 'depends_on: [feature-1]' + chr(10)}"
        for number, title in enumerate((*ODD, *(f"Feature {n}" for n in range(features - len(ODD)))))
    }
    del entries["feature-5"]
    entries["feature-5"] = "title: Nothing else\nstatus: idea\n"
    made = {
        "content/site.yml": site,
        "docs/index.md": "# Home\n\n[one](features/feature-9/index.md)\n",
        **{f"content/features/{slug}.yml": text for slug, text in entries.items()},
        **files,
    }
    for path, text in made.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    for fast in ("auto", "on", "off"):
        (root / f"{fast}.yml").write_text(MKDOCS % (theme, fast) + more, encoding="utf-8")
    return root


def build(root: Path, fast: str, *, strict: bool = False) -> dict[str, bytes]:
    """Every file of the site by its path."""
    (root / "mkdocs.yml").write_text((root / f"{fast}.yml").read_text(encoding="utf-8"), encoding="utf-8")
    site = root / f"site-{fast}"
    build_site(root, site_dir=site, as_of=AS_OF, strict=strict, edition=None)
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def different(root: Path, fast: str = "auto") -> list[str]:
    stamped, ordinary = build(root, fast), build(root, "off")
    return [path for path in sorted({*stamped, *ordinary}) if stamped.get(path) != ordinary.get(path)]


@pytest.fixture(autouse=True)
def _own_epoch(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")  # build_site sets it; monkeypatch puts it back


@pytest.fixture
def stamped(monkeypatch) -> list[str]:
    """Addresses of the pages that were stamped into a site."""
    found: list[str] = []
    stamp = Hand.stamp

    def counted(self, shells, *, without):
        found.extend(item.address for item in self._items if item.address not in without)
        stamp(self, shells, without=without)

    monkeypatch.setattr(Hand, "stamp", counted)
    return found


def told(caplog) -> Iterator[str]:
    return (record.getMessage() for record in caplog.records if record.name.endswith("fast"))


@pytest.mark.parametrize(
    "more",
    ["", "use_directory_urls: false\n", "extra: {analytics: {feedback: {title: 'Helpful?', ratings: []}}}\n"],
    ids=["usual", "files", "feedback"],
)
def test_odd_titles_look_as_the_theme_prints_them(tmp_path, stamped, more):
    assert different(written(tmp_path, more=more)) == []
    assert len(stamped) == 30 - 3, "all but the samples"


def test_a_theme_override_is_stamped_too(tmp_path, stamped):
    banner = (
        '{% extends "base.html" %}{% block announce %}{% if page %}{{ page.title | e }} of {{ pages | length }}, '
        "{{ page.url }} {{ page.canonical_url }} {{ page.meta.description }}{% endif %}{% endblock %}"
    )
    root = written(tmp_path, theme=", custom_dir: theme", **{"theme/main.html": banner})

    assert different(root) == []
    assert stamped


def announcing(root, block):
    """A site whose theme says the block above every page."""
    main = f'{{% extends "base.html" %}}{{% block announce %}}{{% if page %}}{block}{{% endif %}}{{% endblock %}}'
    return written(root, theme=", custom_dir: theme", **{"theme/main.html": main})


@pytest.mark.parametrize(
    "block",
    [
        "{{ page.title | upper }}",
        "{{ page.title | truncate(9) }}",
        "{% if page.title == 'Feature 3' %}here{% endif %}{{ page.title | length }}",
        "{{ page.content | length }}",
        "{{ page.meta.description | replace('Of', '') }}",
    ],
)
def test_what_a_theme_does_of_its_own_is_found_out_and_said(tmp_path, stamped, caplog, block):
    root = announcing(tmp_path, block)
    with caplog.at_level(logging.INFO, "mkdocs"):
        assert different(root) == []

    assert stamped == []
    (line,) = told(caplog)
    assert line.startswith("every page is rendered by the theme, which takes longer: ")


@pytest.mark.parametrize(
    "block",
    [
        "{% if page.url == 'features/feature-7/' %}here{% endif %}",
        "{% if page.title.startswith('Feature 1') %}here{% endif %}",
        "{% if '7' in page.content %}here{% endif %}",
        "{% if page.content | length > 50000 %}here{% endif %}",
        "{% set title = page.title %}{{ 'here' if title == 'Feature 7' }}",
        "{% set it = page %}{{ 'here' if it.title == 'Feature 7' }}",
        "{% macro told(it) %}{{ 'here' if it.title == 'Feature 7' }}{% endmacro %}{{ told(page) }}",
        "{{ 'here' if page['meta']['description'] == 'x' }}",
        "{{ ['Feature 7'] | select('equalto', page.title) | join }}",
    ],
)
def test_what_a_theme_only_asks_is_read_in_its_templates(tmp_path, stamped, caplog, block):
    root = announcing(tmp_path, block)
    with caplog.at_level(logging.INFO, "mkdocs"):
        build(root, "auto")

    assert stamped == []
    assert [*told(caplog)] == [
        "every page is rendered by the theme, which takes longer: `main.html` of the theme asks what a page says"
    ]


def test_whether_there_is_any_may_be_asked(tmp_path, stamped):
    block = (
        "{% if page and page.title and not page.is_homepage and page.edit_url is defined %}{{ page.title or 'x' }}"
        "{% if '<h1' in page.content %}{{ 'x' ~ (page.url | e) if page.canonical_url else 'none' }}{% endif %}"
        "{% for each in page.toc %}{{ each.title }}{% endfor %}{{ page.meta.hide }}{% endif %}"
    )
    main = f'{{% extends "base.html" %}}{{% block announce %}}{block}{{% endblock %}}'
    root = written(tmp_path, theme=", custom_dir: theme", **{"theme/main.html": main})

    assert different(root) == []
    assert stamped


def test_a_plugin_that_wants_to_see_each_page_sees_each_page(tmp_path, stamped, caplog):
    hook = "def on_post_page(output, **_):\n    return output.replace('Feature 3', 'Feature three')\n"
    root = written(tmp_path, more="hooks: [hook.py]\n", **{"hook.py": hook})
    with caplog.at_level(logging.INFO, "mkdocs"):
        site = build(root, "auto")

    assert b"Feature three" in site["features/feature-11/index.html"]
    assert stamped == []
    assert [*told(caplog)] == [
        "every page is rendered by the theme, which takes longer: `hook.py` wants to see each of them"
    ]


def test_one_that_looks_at_the_finished_site_finds_all_pages(tmp_path, stamped):
    hook = (
        "from pathlib import Path\n\ndef on_post_build(config, **_):\n    site = Path(config.site_dir)\n"
        "    (site / 'count.txt').write_text(str(len(list(site.glob('features/*/index.html')))))\n"
    )
    root = written(tmp_path, more="hooks: [hook.py]\n", **{"hook.py": hook})

    assert different(root) == []
    assert stamped
    assert (root / "site-auto" / "count.txt").read_text() == "30"


def test_a_page_that_the_navigation_names_or_that_has_pages_below_is_rendered(tmp_path, stamped):
    nav = "nav: [index.md, milepost, Named: features/feature-12/index.md]\n"
    root = written(tmp_path, more=nav, **{"docs/features/feature-13/more.md": "# More\n"})

    assert different(root) == []
    assert stamped
    assert not {"features/feature-12/", "features/feature-13/"} & {*stamped}


@pytest.mark.parametrize(
    "plugins", ["[{milepost: {fast: %s}}]", "[{search: {enabled: false}}, {milepost: {fast: %s}}]"]
)
def test_a_site_without_search_is_stamped(tmp_path, stamped, plugins):
    root = written(tmp_path)
    for fast in ("auto", "off"):
        file = root / f"{fast}.yml"
        text = file.read_text().replace(f"[search, {{milepost: {{fast: {fast}}}}}]", plugins % fast)
        file.write_text(text)

    assert different(root) == []
    assert stamped


def test_on_leaves_out_the_samples(tmp_path, stamped):
    assert different(written(tmp_path), "on") == []
    assert len(stamped) == 30


def test_links_to_anchors_of_stamped_pages_are_judged(tmp_path, stamped, caplog):
    page = "[good](features/feature-1/index.md#mp--needed-by) [bad](features/feature-1/index.md#nowhere)\n"
    root = written(tmp_path, **{"docs/index.md": page})
    build(root, "auto")
    by_fast = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    caplog.clear()
    build(root, "off")

    assert by_fast == [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert "#nowhere" in "".join(by_fast)
    assert "#mp--needed-by" not in "".join(by_fast)
    assert stamped


def test_a_template_of_the_sites_own_with_a_mistake_is_told_as_ever(tmp_path, caplog):
    root = written(tmp_path, **{"templates/feature.html": "<p>\n{{ nobody }}\n"})

    texts = []
    for fast in ("auto", "off"):
        caplog.clear()
        with pytest.raises(SiteNotBuilt):
            build(root, fast)
        texts.append([record.getMessage() for record in caplog.records if record.levelno == logging.ERROR])
    assert texts[0] == texts[1]
    (said,) = texts[0]
    assert said.startswith("the site's own templates have 1 error\n  templates/feature.html:2:1: ")
