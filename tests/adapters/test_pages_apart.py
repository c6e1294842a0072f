"""A folder of pages that holds the roadmap would give away all of it, as it is written."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from milepost.adapters.cli import main
from milepost.adapters.pages_apart import lie_apart


@pytest.mark.parametrize(
    ("docs", "apart"),
    [
        ("docs", True),
        ("content/pages", True),
        ("content/pages/en", True),
        ("content", False),
        ("content/features", False),
        ("content-of-others", True),
        ("link", False),
    ],
)
def test_what_lies_apart(tmp_path: Path, docs: str, apart: bool) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "link").symlink_to("content")
    assert lie_apart(tmp_path, docs) is apart


def test_only_who_may_see_everything_gets_a_site_with_the_roadmap_among_its_pages(tmp_path: Path) -> None:
    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["-C", str(tmp_path), *arguments])

    (tmp_path / "content").mkdir()
    editions = "editions: {public: {title: P}, team: {title: T}}\ndefault_visibility: public\n"
    (tmp_path / "content" / "site.yml").write_text(f"format: 1\ntitle: E\n{editions}")
    (tmp_path / "content" / "features.yml").write_text("x: {title: Falcon, status: idea, visibility: team}\n")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: E\ndocs_dir: content\ntheme: {name: material, font: false}\nplugins: [search, milepost]\n"
    )
    for refused in (run("build"), run("export", "pages", str(tmp_path / "out"))):
        assert refused.exit_code in (1, 2)
        assert "`content/`, where the roadmap goes, would be published as it is" in refused.output
    assert {path.name for path in tmp_path.iterdir() if path.is_dir()} == {"content"}
    assert run("build", "--edition", "team").exit_code == 0
    (tmp_path / "content" / "pages").mkdir()
    config = (tmp_path / "mkdocs.yml").read_text().replace("docs_dir: content", "docs_dir: content/pages")
    (tmp_path / "mkdocs.yml").write_text(config.replace("name: material", "name: material, custom_dir: ."))
    assert "give the theme a `custom_dir` of its own" in run("build").output
