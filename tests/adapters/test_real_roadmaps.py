"""Real roadmaps, hundreds of features each: no error, and every feature has its page with its title as written."""

import subprocess
import sys
from pathlib import Path

import pytest

from milepost.adapters.judged import judge
from milepost.adapters.mkdocs import build_site
from tests.built_site import broken_links, headline
from tests.places import AS_OF

MKDOCS = "site_name: Real\ntheme: {name: material, font: false}\nplugins: [search, milepost]\n"


@pytest.fixture(params=["uswds", "kep", "peps"])
def root(request: pytest.FixtureRequest, shared: Path, tmp_path: Path) -> Path:
    converter = shared / "tools" / "records_to_content.py"
    records = shared / "data" / f"{request.param}.jsonl"
    subprocess.run([sys.executable, str(converter), str(records), str(tmp_path)], check=True, capture_output=True)
    (tmp_path / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "about.md").write_text("# About\n", encoding="utf-8")
    return tmp_path


def test_every_feature_has_its_page_and_its_title_as_written(root, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")  # build_site sets it; monkeypatch puts it back
    checked = judge(root, as_of=AS_OF)
    assert [str(found.span) for found in checked.hindrances()] == []

    build_site(root, site_dir=root / "site", as_of=AS_OF, strict=False, edition=None)

    shown = {slug: headline(root / "site" / "features" / slug / "index.html") for slug in checked.roadmap.features}
    assert shown == {slug: " ".join(feature.title.split()) for slug, feature in checked.roadmap.features.items()}
    assert [link for link in broken_links(root / "site") if not is_written(link, root)] == []


def is_written(broken: str, root: Path) -> bool:
    """Whether it is a link that an author wrote for another site: it goes through as it is."""
    page, _, link = broken.partition(": ")
    source = root / "content" / Path(page).parent.with_suffix(".yml")
    return source.is_file() and link in source.read_text(encoding="utf-8")


def test_defects_of_the_source_are_reported_and_nothing_else_goes_wrong(shared, tmp_path):
    converter = shared / "tools" / "records_to_content.py"
    command = [sys.executable, str(converter), str(shared / "data" / "kep.jsonl"), str(tmp_path), "--keep-defects"]
    subprocess.run(command, check=True, capture_output=True)

    checked = judge(tmp_path, as_of=AS_OF)

    assert {found.code for found in checked.hindrances()} == {
        "unknown-reference",
        "self-reference",
    }
