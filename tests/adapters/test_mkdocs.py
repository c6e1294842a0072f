"""The plugin in ordinary MkDocs sites that have pages of their own: real builds, strict."""

import json
import logging
import re
from pathlib import Path

import pytest

from milepost.adapters.mkdocs import ConfigNotUsable, SiteNotBuilt, build_site
from tests.built_site import addresses, broken_links, text
from tests.places import AS_OF

MKDOCS = """\
site_name: Handbook
theme: {name: material, font: false}
plugins: [search, %s]
validation: {links: {anchors: warn, not_found: warn, unrecognized_links: warn}, nav: {omitted_files: warn}}
"""
CONTENT = {
    "content/site.yml": "format: 1\ntitle: Handbook\nedit: https://code.example/edit/main/content/\n",
    "content/goals/faster.yml": "title: Faster\nsummary: All\nmeasures: {speed: {title: Speed, from: 1, to: 2}}\n",
    "content/features/dark-mode.yml": (
        "title: Dark mode\nsummary: Read at night\nstatus: planned\ntarget: 2027-Q1\ngoals: [faster]\n"
        "reviewed: 2026-11-20\naliases: [night-mode]\n"
    ),
    "content/timeline.yml": "spring:\n  title: Spring release\n  type: release\n  when: 2027-Q2\n",
    "docs/index.md": "# Handbook\n\n[feature](features/dark-mode/index.md), [measure](goals/faster/index.md#speed)\n",
    "docs/team/rules.md": "# Rules\n\n[board](../board/index.md)\n",
}


def site(tmp_path: Path, *, plugin: str = "milepost", more: str = "", **files: str) -> Path:
    for path, text_ in {**CONTENT, "mkdocs.yml": MKDOCS % plugin + more, **files}.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text_, encoding="utf-8")
    return tmp_path


def built(root: Path) -> Path:
    build_site(root, site_dir=root / "site", as_of=AS_OF, strict=True, edition=None)
    return root / "site"


def navigation(page: Path) -> dict[str, str]:
    """What stands in the navigation at the side, with its address; a section has an empty one."""
    html = page.read_text(encoding="utf-8")
    bar = html[html.index("md-nav--primary") : html.index("md-content")]
    items = re.findall(r'<(?:a href="([^"]*)"|label) class="md-nav__link[^>]*>(.*?)</(?:a|label)>', bar, re.DOTALL)
    return {" ".join(re.sub("<[^>]*>", " ", title).split()): address for address, title in items}


@pytest.fixture(autouse=True)
def _own_epoch(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")  # build_site sets it; monkeypatch puts it back


def test_own_pages_and_ours_stand_side_by_side(tmp_path):
    made = built(site(tmp_path))

    assert {".", "team/rules", "board", "features", "features/dark-mode", "goals/faster"} <= addresses(made)
    assert text(made / "index.html").startswith("Handbook feature"), "the hand-written home wins"
    assert broken_links(made) == []


def test_own_pages_and_ours_are_found_by_the_search(tmp_path):
    index = json.loads((built(site(tmp_path)) / "search" / "search_index.json").read_text(encoding="utf-8"))

    assert {"team/rules/", "features/dark-mode/"} <= {document["location"] for document in index["docs"]}


def test_ours_follow_the_sites_own_pages_where_there_is_no_nav(tmp_path):
    html = (built(site(tmp_path)) / "index.html").read_text(encoding="utf-8")

    assert html.index("team/rules/") < html.index('href="board/"')


def test_an_item_of_the_nav_stands_for_ours(tmp_path):
    nav = "nav:\n- Start: index.md\n- Roadmap: milepost\n- Rules: team/rules.md\n"
    html = (built(site(tmp_path, more=nav)) / "index.html").read_text(encoding="utf-8")

    assert html.index("Roadmap") < html.index('href="board/"') < html.index("team/rules/")


def test_a_nav_without_that_item_leaves_ours_reachable_and_strict_content(tmp_path):
    nav = "nav:\n- Start: index.md\n- Rules: team/rules.md\n"

    assert "features/dark-mode" in addresses(built(site(tmp_path, more=nav)))


def test_at_puts_all_of_ours_below_an_address(tmp_path):
    own = {
        "docs/index.md": "# Handbook\n\n[a feature](product/features/dark-mode/index.md#when)\n".replace("#when", ""),
        "docs/team/rules.md": "# Rules\n\n[board](../product/board/index.md)\n",
    }
    made = built(site(tmp_path, plugin="{milepost: {at: product}}", **own))

    assert {"product", "product/board", "product/features/dark-mode"} <= addresses(made)
    assert "board" not in addresses(made)
    assert (made / "product" / "roadmap.json").is_file()
    assert broken_links(made) == []


def test_files_for_other_programs_know_the_full_address_below_at(tmp_path):
    settings = CONTENT["content/site.yml"] + "url: https://site.example/\n"
    own = {"docs/index.md": "# Handbook\n", "docs/team/rules.md": "# Rules\n", "content/site.yml": settings}
    made = built(site(tmp_path, plugin="{milepost: {at: product}}", **own))

    calendar = (made / "product" / "roadmap.ics").read_text(encoding="utf-8").replace("\r\n ", "")
    assert "https://site.example/product/features/dark-mode/" in calendar


def test_below_at_the_address_of_the_site_stays_that_of_the_whole(tmp_path):
    settings = CONTENT["content/site.yml"] + "url: https://site.example/handbook/\n"
    own = {"docs/index.md": "# Handbook\n", "docs/team/rules.md": "# Rules\n", "content/site.yml": settings}
    more = "strict: true\nsite_url: https://site.example/handbook/\n"
    made = built(site(tmp_path, plugin="{milepost: {at: product}}", more=more, **own))

    sitemap = re.findall("<loc>(.*?)</loc>", (made / "sitemap.xml").read_text(encoding="utf-8"))
    assert {each.removeprefix("https://site.example/handbook/") for each in sitemap} >= {
        "team/rules/",
        "product/",
        "product/features/dark-mode/",
    }
    assert 'href="/handbook/product/"' in (made / "404.html").read_text(encoding="utf-8")


def test_pages_of_the_site_are_called_in_the_navigation_as_mkdocs_calls_them(tmp_path):
    made = built(site(tmp_path, **{"docs/API/v2_Beta/index.md": "# B\n", "docs/FAQ/one-more.md": "# O\n"}))
    assert {"API", "v2 Beta", "FAQ", "Team"} <= navigation(made / "goals" / "index.html").keys()


LATE = """
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File

@event_priority(-100)
def on_files(files, config):
    files.append(File.generated(config, "news/index.md", content="# News of the day"))
    return files
"""


def test_a_page_that_another_plugin_adds_late_stands_in_the_navigation(tmp_path):
    made = built(site(tmp_path, more="hooks: [late.py]\n", **{"late.py": LATE}))
    assert "../news/" in navigation(made / "goals" / "index.html").values()


ARRANGES = """
from mkdocs.plugins import BasePlugin

class Arranges(BasePlugin):
    def on_nav(self, nav, config, files):
        assert config.nav is None
        nav.items.reverse()
        return nav

def on_config(config):
    config.plugins["awesome-pages"] = Arranges()
    return config
"""


def test_where_another_plugin_arranges_the_navigation_it_finds_none_of_ours(tmp_path):
    made = built(site(tmp_path, more="hooks: [arranges.py]\n", **{"arranges.py": ARRANGES}))
    found = navigation(made / "goals" / "index.html")
    assert (found["Board"], found["Features"]) == ("../board/", "../features/")
    assert "../features/dark-mode/" not in found.values()


def test_where_site_yml_says_no_language_that_of_the_theme_stays(tmp_path):
    own = {"mkdocs.yml": MKDOCS.replace("font: false", "font: false, language: de") % "milepost"}
    made = built(site(tmp_path, **own))
    assert '<html lang="de"' in (made / "team" / "rules" / "index.html").read_text(encoding="utf-8")


def test_a_plugin_that_is_named_twice_is_said(tmp_path, caplog):
    root = site(tmp_path, plugin="milepost, milepost")
    with pytest.raises(SiteNotBuilt):
        build_site(root, site_dir=root / "site", as_of=AS_OF, strict=False, edition=None)
    assert "names the plugin `milepost` twice" in caplog.text


@pytest.mark.parametrize("at", ["../product", "a/../../b", "./product", "C:/product", "a\\b"])
def test_at_leads_nowhere_out_of_the_site(tmp_path, at):
    with pytest.raises(ConfigNotUsable):
        built(site(tmp_path, plugin=f"{{milepost: {{at: '{at}'}}}}", **{"docs/index.md": "# H\n"}))
    assert not (tmp_path.parent / "product").exists()


def test_without_directory_urls_links_name_the_files(tmp_path):
    made = built(site(tmp_path, more="use_directory_urls: false\n"))

    assert broken_links(made) == []
    assert "features/dark-mode" in addresses(made)


def test_an_old_address_forwards(tmp_path):
    made = built(site(tmp_path))

    assert 'url=../dark-mode/"' in (made / "features" / "night-mode" / "index.html").read_text(encoding="utf-8")


def test_the_edit_link_opens_the_very_file_and_line(tmp_path):
    made = built(site(tmp_path))

    feature = (made / "features" / "dark-mode" / "index.html").read_text(encoding="utf-8")
    assert "https://code.example/edit/main/content/features/dark-mode.yml" in feature
    release = (made / "timeline" / "spring" / "index.html").read_text(encoding="utf-8")
    assert "https://code.example/edit/main/content/timeline.yml#L1" in release


def test_a_mistake_in_content_stops_the_build_with_one_clear_message(tmp_path, caplog):
    root = site(tmp_path, **{"content/features/dark-mode.yml": "title: Dark mode\nstatus: plannned\n"})

    with caplog.at_level(logging.ERROR), pytest.raises(SiteNotBuilt, match=r"^$"):
        built(root)
    assert "content/features/dark-mode.yml:2:9" in caplog.text
    assert "did you mean `planned`?" in caplog.text
    assert "Traceback" not in caplog.text
    assert not (root / "site").exists()


def test_no_content_folder_is_said_in_one_line(tmp_path, caplog):
    root = site(tmp_path)
    for file in sorted((root / "content").rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    (root / "content").rmdir()

    with caplog.at_level(logging.ERROR), pytest.raises(SiteNotBuilt):
        built(root)
    assert "content" in caplog.text


def test_a_different_name_in_mkdocs_yml_is_a_warning_and_site_yml_wins(tmp_path, caplog):
    root = site(tmp_path, **{"content/site.yml": "format: 1\ntitle: Roadmap <b>of</b> us\n"})
    build_site(root, site_dir=root / "site", as_of=AS_OF, strict=False, edition=None)

    assert "which is used" in caplog.text
    # With an invisible character, for a theme may show it as HTML on hover
    assert "Roadmap &lt;\u2060b&gt;of&lt;\u2060/b&gt; us" in (root / "site" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "title", ["</title><script>alert(1)</script>", "List<String> & `code` | {{ 7*7 }}", "計画 — خارطة"]
)
def test_titles_are_shown_exactly_as_written(tmp_path, title):
    page = f"title: {json.dumps(title, ensure_ascii=False)}\nsummary: Any\nstatus: idea\ngoals: [faster]\n"
    made = built(site(tmp_path, **{"content/features/dark-mode.yml": page}))

    assert text(made / "features" / "dark-mode" / "index.html").startswith(" ".join(title.split()))
    assert "<script>alert" not in (made / "features" / "dark-mode" / "index.html").read_text(encoding="utf-8")


EDITIONS = "format: 1\ntitle: Handbook\neditions: {public: {title: Public}, internal: {title: Internal}}\n"


@pytest.mark.parametrize(("plugin", "is_shown"), [("milepost", False), ("{milepost: {edition: internal}}", True)])
def test_the_plugin_makes_the_edition_that_it_is_told_and_else_the_widest(tmp_path, plugin, is_shown):
    root = site(tmp_path, plugin=plugin, **{"content/site.yml": EDITIONS})
    build_site(root, site_dir=root / "site", as_of=AS_OF, strict=False, edition=None)
    assert ("features/dark-mode" in addresses(root / "site")) == is_shown


def test_an_edition_that_there_is_not_is_told(tmp_path, caplog):
    root = site(tmp_path, plugin="{milepost: {edition: pubic}}", **{"content/site.yml": EDITIONS})
    with pytest.raises(SiteNotBuilt):
        built(root)
    assert "did you mean `public`?" in caplog.text


def test_a_mkdocs_yml_without_the_plugin_is_told(tmp_path):
    root = site(tmp_path)
    (root / "mkdocs.yml").write_text("site_name: Handbook\n", encoding="utf-8")

    with pytest.raises(ConfigNotUsable, match="does not name the plugin"):
        built(root)
