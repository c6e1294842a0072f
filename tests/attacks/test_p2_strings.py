"""P2, row by row: what INDEX.md says of the files of `strings/` that are about more than running script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from milepost.fields import slug_problem
from milepost.source.characters import is_clean
from tests.attacks.built import site_of
from tests.attacks.filled import SEVERAL, content
from tests.attacks.hostile import CORPUS, rows, strings
from tests.attacks.told_text import told
from tests.roadmaps import findings, roadmap

SECRET = "only-the-secret-file-says-this"
# The others hold no letter of another script
MIXED = {"\u0440aypal", "\u0440\u0430y\u0440\u0430l"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With snippets and b64 switched on, and a file for them to read."""
    root = tmp_path_factory.mktemp("files")
    (root / "secret.txt").write_text(SECRET, "utf-8")
    names = ("markdown-files", "ssti", "placeholders", "own-templates")
    texts = {f"{name}-{n}": text for name in names for n, text in enumerate(strings(name)) if is_clean(text)}
    single = '--8<-- "secret.txt"'
    return site_of(content(texts, single=single, takes=lambda number, kind: number % len(SEVERAL) == kind), root)


def pages(site: Path) -> Iterator[str]:
    for file in site.rglob("*.html"):
        yield file.read_text("utf-8")


def test_p2_no_file_that_a_text_names_is_in_the_site(built: Path) -> None:
    for file in built.rglob("*"):
        if file.is_file():
            assert SECRET.encode() not in file.read_bytes(), file
            assert b"root:x:0:0" not in file.read_bytes(), file


def test_p2_no_template_of_a_text_is_worked_out(built: Path) -> None:
    """1337 is 7 times 191, which no page says for another reason."""
    assert not [page for page in pages(built) if "1337" in page]
    assert [page for page in pages(built) if "{{ 7*191 }}" in page]


def test_p2_a_placeholder_is_shown_or_refused(built: Path) -> None:
    shown = "\n".join(each.text for page in pages(built) for each in told(page))
    for text in strings("placeholders"):
        assert not is_clean(text) or text in shown, text


@pytest.mark.parametrize("row", range(len(strings("confusables"))))
def test_p2_an_odd_letter_is_in_no_slug(row: int, tmp_path: Path) -> None:
    text = strings("confusables")[row]
    assert slug_problem(text)[0]
    made = roadmap(tmp_path, {"features/a.yml": f'title: "{text}"\nstatus: idea\n'})
    assert bool(findings("mixed-script", made)) == (text in MIXED)


def test_every_file_of_strings_has_its_row() -> None:
    files = {f"strings/{file.name}" for file in (CORPUS / "strings").glob("*.jsonl")}
    assert files == {path for path in rows() if path.startswith("strings/")}
