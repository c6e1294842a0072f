"""P4: the public site is a function of public content only."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from milepost.adapters.mkdocs import build_site
from tests.leak import hidden, trees
from tests.leak.published import published
from tests.roadmaps import TODAY

PAIRS = 300 if os.environ.get("MILEPOST_NIGHTLY") else 50
AT_ONCE = 10


def test_p4_hidden_fields_of_every_kind_change_nothing(tmp_path: Path) -> None:
    sites = {}
    for which in ("none", "first", "second"):
        hidden.write(tmp_path / which, which)
        sites[which] = published(tmp_path / which, "public")

    assert sites["first"].keys() == sites["none"].keys() == sites["second"].keys()
    for address, data in sites["none"].items():
        assert sites["first"][address] == data, address
        assert sites["second"][address] == data, address


def test_p4_the_internal_site_does_change(tmp_path: Path) -> None:
    """Else nothing was hidden."""
    for which in ("first", "second"):
        hidden.write(tmp_path / which, which)
    first, second = (published(tmp_path / which, "internal") for which in ("first", "second"))
    assert sum(first.get(address) != data for address, data in second.items()) > 10


@pytest.mark.parametrize("directory_urls", [True, False])
def test_p4_the_built_sites_are_the_same_to_the_byte(tmp_path: Path, directory_urls: bool) -> None:
    """As MkDocs writes them: nav, search index, sitemap and what is compressed."""
    sites = []
    for which in ("none", "first", "second"):
        root = tmp_path / which
        hidden.write(root, which)
        config = root / "mkdocs.yml"
        config.write_text(f"{config.read_text()}use_directory_urls: {str(directory_urls).lower()}\n")
        build_site(root, site_dir=root / "site", as_of=TODAY, strict=False, edition="public")
        sites.append(_hashes(root / "site"))
    assert sites[0] == sites[1] == sites[2]
    assert "sitemap.xml.gz" in sites[0]


@pytest.mark.parametrize("first", range(0, PAIRS, AT_ONCE))
def test_p4_random_roadmaps_that_differ_in_what_is_hidden(tmp_path: Path, first: int) -> None:
    for seed in range(first, first + AT_ONCE):
        sites = [_published(tmp_path / f"{seed}-{number}", seed, number) for number in (1, 2)]
        assert sites[0].keys() == sites[1].keys(), seed
        for address, data in sites[0].items():
            assert sites[1][address] == data, (seed, address)


def _published(root: Path, seed: int, number: int) -> dict[str, bytes]:
    for path, text in trees.files(seed, number).items():
        file = root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return published(root, "public")


def _hashes(site: Path) -> dict[str, str]:
    files = (file for file in sorted(site.rglob("*")) if file.is_file())
    return {file.relative_to(site).as_posix(): sha256(file.read_bytes()).hexdigest() for file in files}
