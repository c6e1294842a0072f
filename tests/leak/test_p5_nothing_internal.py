"""P5: nothing internal in the public site. Every hidden field of every kind has a value that stands nowhere else."""

from __future__ import annotations

import base64
import gzip
import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from milepost.adapters.gate import forbidden, leaks
from milepost.adapters.judged import judge
from milepost.adapters.mkdocs import build_site
from tests.leak import dates, hidden
from tests.leak.probe import hidden_in
from tests.leak.published import published
from tests.roadmaps import TODAY

_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{16,}={0,2}")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hidden")
    hidden.write(folder, "first")
    for edition in ("public", "internal"):
        build_site(folder, site_dir=folder / edition, as_of=TODAY, strict=False, edition=edition)
    return folder


def test_p5_no_hidden_value_stands_in_any_file_however_it_is_written(root: Path) -> None:
    found = {
        file.relative_to(root).as_posix(): hits
        for file in (root / "public").rglob("*")
        if file.is_file() and "lunr" not in file.parts  # the theme's word lists hold all numbers
        for reading in _readings(file.read_bytes())
        if (hits := hidden_in(reading))
    }
    assert found == {}


def test_p5_the_internal_site_holds_every_hidden_text(root: Path) -> None:
    """Else looking for them would prove nothing."""
    written = set(re.findall(hidden.TEXT, "".join(hidden.files("first").values())))
    site = "".join(file.read_text() for file in (root / "internal").rglob("*") if file.suffix in (".html", ".json"))
    # What stands in a field that `only` says anew; words that are never published; addresses of the edition itself
    unseen = {text for text in written if text not in site}
    assert len(written) > 150
    assert {
        text for text in unseen if not re.search("private|entry|word|edition|item|part|why|tracker|from|opened", text)
    } == set()


@pytest.mark.parametrize("how", ["plain", "gzip", "base64", "entities", "json", "percent"])
def test_p5_what_is_looked_through_is_seen_through(how: str) -> None:
    """The looking itself, on a planted value."""
    planted = b"canaryahiddenplanted"
    ways = {
        "plain": planted,
        "gzip": gzip.compress(planted),
        "base64": base64.b64encode(planted + b"=="),
        "entities": "".join(f"&#{byte};" for byte in planted).encode(),
        "json": "".join(f"\\u{byte:04x}" for byte in planted).encode(),
        "percent": "".join(f"%{byte:02x}" for byte in planted).encode(),
    }
    assert any(hidden_in(reading) for reading in _readings(ways[how]))


def test_p5_the_gate_finds_nothing_in_the_public_site_and_everything_in_the_internal_one(root: Path) -> None:
    roadmap = judge(root, as_of=TODAY).roadmap
    wanted = forbidden(roadmap, "public")
    assert [str(leak) for leak in leaks(root / "public", wanted)] == []
    found = leaks(root / "internal", wanted)
    assert {leak.path for leak in found} >= {"roadmap.json", "features.csv", "search/search_index.json", "sitemap.xml"}
    assert len({leak.found for leak in found}) > 100


@pytest.mark.parametrize("unit", dates.UNITS)
def test_p5_no_date_is_told_more_exactly_than_the_edition_tells_it(tmp_path: Path, unit: str) -> None:
    assert dates.told_too_exactly(tmp_path, unit) == []


def test_p5_without_precision_the_days_stand_there(tmp_path: Path) -> None:
    """Else looking for them would prove nothing."""
    dates.told_too_exactly(tmp_path, "month")
    site = (tmp_path / "content" / "site.yml").read_text()
    (tmp_path / "content" / "site.yml").write_text(site.replace('"month"', '"day"'))
    text = "".join(data.decode() for data in published(tmp_path, "public").values())
    assert len(set(re.findall(r"2171-\d\d-1[1-9]", text))) > 20


def _readings(data: bytes) -> Iterator[bytes]:
    """The bytes as they are, and as whoever undoes what was done to them reads them."""
    if data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
    yield data
    text = data.decode("utf-8", "replace")
    yield unescape(text).encode()
    yield unquote(text).encode()
    yield re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text).encode("utf-8", "replace")
    for found in _BASE64.findall(data):
        padded = found.rstrip(b"=") + b"=" * (-len(found.rstrip(b"=")) % 4)
        try:
            yield base64.urlsafe_b64decode(padded)
        except ValueError:
            continue


def test_p5_hidden_content_says_every_field_of_every_kind() -> None:
    """A new field that the content does not say would not be looked for."""
    site = {path: json.loads(text) for path, text in hidden.files("first").items()}
    for kind in hidden.kinds().values():
        if kind.single:
            continue
        entry = site[f"{kind.folder}.yml"]["hidden-subjecta"]
        keys = {field.alias or name for name, field in kind.model.model_fields.items()}
        unsaid = keys - entry.keys() - {"visibility", "only", "x-"}
        assert unsaid == set(), kind.name
