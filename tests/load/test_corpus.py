"""The hostile corpus through the whole of loading: everything is a diagnostic, nothing an exception."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from milepost import checks
from milepost.diagnostics import Report, Severity
from milepost.load import load
from tests.places import CORPUS
from tests.roadmaps import SITE, TODAY

READING = {"yaml-syntax", "duplicate-key", "yaml-tag", "yaml-alias", "too-deep", "not-utf8", "control-character"}


def yaml_files(folder: str) -> list[Path]:
    return sorted((CORPUS / "yaml" / folder).glob("*.yml"))


def words(path: str) -> list[str]:
    file = CORPUS / path
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line] if file.exists() else []


def errors(root: Path, path: str, content: bytes) -> set[str]:
    """The codes of all errors of a site with this one file."""
    for name, text in {**{path: text.encode() for path, text in SITE.items()}, path: content}.items():
        place = root / "content" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text)
    report = Report()
    checks.run(load(root, as_of=TODAY, report=report), report)
    return {each.code for each in report if each.severity is Severity.ERROR}


def entry(**fields: object) -> bytes:
    return json.dumps({"title": "A", "status": "idea", **fields}).encode()


@pytest.mark.parametrize("file", yaml_files("accept"), ids=lambda file: file.stem)
def test_an_accepted_file_has_no_reading_error(file: Path, tmp_path: Path) -> None:
    assert not errors(tmp_path, "features/x.yml", file.read_bytes()) & READING


@pytest.mark.parametrize("file", yaml_files("refuse"), ids=lambda file: file.stem)
def test_a_refused_file_has_one(file: Path, tmp_path: Path) -> None:
    # A list for a name (`key-collection`) is of the wrong type
    assert errors(tmp_path, "features/x.yml", file.read_bytes()) & {*READING, "wrong-type"}


@pytest.mark.parametrize("slug", words("ids/accept.txt"), ids=ascii)
def test_an_accepted_name_is_one_as_file_and_as_key(slug: str, tmp_path: Path) -> None:
    assert not errors(tmp_path / "file", f"features/{slug}.yml", entry())
    assert not errors(tmp_path / "key", "features.yml", json.dumps({slug: {"title": "A", "status": "idea"}}).encode())


@pytest.mark.parametrize("slug", words("ids/refuse.txt"), ids=ascii)
def test_a_refused_name_is_refused_as_key(slug: str, tmp_path: Path) -> None:
    keyed = json.dumps({slug: {"title": "A", "status": "idea"}}).encode()
    assert errors(tmp_path, "features.yml", keyed) in ({"invalid-slug"}, {"control-character"})


def can_name_a_file(slug: str) -> bool:
    """On this file system; a name that begins with a dot is left alone."""
    return bool(slug) and not slug.startswith(".") and not {"/", "\0"} & set(slug)


@pytest.mark.parametrize("slug", [slug for slug in words("ids/refuse.txt") if can_name_a_file(slug)], ids=ascii)
def test_a_refused_name_is_refused_as_file(slug: str, tmp_path: Path) -> None:
    assert errors(tmp_path, f"features/{slug}.yml", entry()) == {"invalid-slug"}


@pytest.mark.parametrize("url", [url for url in words("urls/accept.txt") if not url.startswith((".", "#"))])
def test_an_accepted_address_is_one_in_links(url: str, tmp_path: Path) -> None:
    assert not errors(tmp_path, "features/x.yml", entry(links={"title": "L", "url": url}))


@pytest.mark.parametrize("url", words("urls/refuse.txt"), ids=lambda url: ascii(url)[:40])
def test_a_refused_address_is_refused_wherever_one_stands(url: str, tmp_path: Path) -> None:
    refused: tuple[set[str], ...] = ({"invalid-url"}, {"control-character"})
    evidence = {"type": "ticket", "url": url}
    for number, fields in enumerate(({"links": {"title": "L", "url": url}}, {"evidence": evidence})):
        assert errors(tmp_path / str(number), "features/x.yml", entry(**fields)) in refused
    for key in ("url", "edit", "contact"):
        site = json.dumps({"format": 1, "title": "E", key: url}).encode()
        assert errors(tmp_path / key, "site.yml", site) in refused


@pytest.mark.parametrize("file", sorted(CORPUS.glob("strings/*.jsonl")), ids=lambda file: file.stem)
def test_hostile_texts_are_texts_or_refused_characters(file: Path, tmp_path: Path) -> None:
    fields = ("title", "summary", "description", "owners", "tags", "reason", "x-own")
    for number, text in enumerate(words(f"strings/{file.name}")):
        if isinstance(text, str) and text.strip() and len(text) <= 200:
            content = entry(**dict.fromkeys(fields, text))
            found = errors(tmp_path / str(number), "features/x.yml", content)
            assert found <= {"control-character", "yaml-syntax", "unknown-reference"}, text
