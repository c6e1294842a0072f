"""Every file of the corpus has its row in the index, and every row its file; the trees behave as their script says.

`tests/source/test_corpus.py` holds the rows of `yaml/`, `tests/load/test_corpus.py` those of `ids/` and `urls/`. What
stands under `config/` is held by `test_p1_forks.py`.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from milepost.diagnostics import Report
from milepost.fields.slugs import slug_problem
from milepost.load import load
from tests.attacks.hostile import rows, strings
from tests.places import CORPUS
from tests.roadmaps import SITE, TODAY

CANARY = "CANARY-OUTSIDE-qzx7k3v9m2pt"
# What is said of each tree where it is the folder of the features; nothing where it is silently left out
TREES = {
    "link-file": {"not-a-regular-file"},
    "link-dir": {"not-a-regular-file"},
    "link-loop": {"not-a-regular-file"},
    "link-out": {"not-a-regular-file"},
    "dangling": {"not-a-regular-file"},
    "hard": {"wrong-type"},
    "fifo": {"not-a-regular-file"},
    "case": {"name-collision", "invalid-slug"},
    "nfc": {"invalid-slug"},
    "deep": {"too-deep"},
    "big": {"too-large"},
    "perm": {"unreadable-file"},
    "dot": set(),
}


PAIRS = [json.loads(line) for line in (CORPUS / "ids" / "collide.txt").read_text("utf-8").splitlines()]


def test_the_index_names_every_file_and_no_other() -> None:
    files = {file.relative_to(CORPUS).as_posix() for file in CORPUS.rglob("*") if file.is_file()}

    assert rows().keys() == files - {"INDEX.md", ".gitattributes"}


@pytest.fixture(scope="module")
def trees(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("trees")
    subprocess.run(["sh", str(CORPUS / "trees" / "make_trees.sh"), str(folder)], check=True, timeout=60)
    return folder


@pytest.mark.parametrize("tree", TREES)
def test_a_tree_is_refused_or_left_alone(trees: Path, tmp_path: Path, tree: str) -> None:
    content = tmp_path / "content"
    content.mkdir()
    for path, text in SITE.items():
        (content / path).write_text(text, "utf-8")
    (trees / tree).rename(content / "features")
    may_read_all = tree == "perm" and os.access(content / "features" / "x.yml", os.R_OK)  # an administrator may
    report = Report()

    roadmap = load(tmp_path, as_of=TODAY, report=report)

    found = {each.code for each in report}
    (content / "features").rename(trees / tree)
    # The entries of the script are of no real kind: `id` is no field
    assert found - {"unknown-key", "missing-key", "visibility-without-editions"} == (
        set() if may_read_all else TREES[tree]
    )
    assert not roadmap.features
    assert not any(CANARY in each.message + each.help for each in report)


@pytest.mark.parametrize("pair", PAIRS)
def test_two_names_that_are_one_elsewhere_are_refused(tmp_path: Path, pair: list[str]) -> None:
    content = tmp_path / "content"
    (content / "features").mkdir(parents=True)
    for path, text in SITE.items():
        (content / path).write_text(text, "utf-8")
    for name in pair:
        (content / "features" / f"{name}.yml").write_text("title: T\nstatus: idea\n", "utf-8")
    report = Report()
    load(tmp_path, as_of=TODAY, report=report)

    same = len({*pair}) == 1
    assert {each.code for each in report} <= {"name-collision", "invalid-slug"}
    assert report.has_errors or same


def test_what_looks_alike_is_refused_in_names() -> None:
    assert [name for name in strings("confusables") if not slug_problem(name)[0]] == []
