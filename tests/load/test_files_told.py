"""What is said of files that stand in the wrong place, have the wrong name, or hold nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from milepost.source import limits
from tests.told import lines

FEATURE = "title: A\nstatus: idea\n"


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        (
            "undo.yml",
            FEATURE,
            "undo.yml:1:1 `undo.yml` lies outside the folders of entries | "
            "move it to the folder of its kind, such as `content/features/`",
        ),
        (
            "releases.yml",
            "v1:\n  title: V1\n  when: 2027\n",
            "releases.yml:1:1 no file called `releases` belongs here | did you mean `timeline`?",
        ),
        (
            "themes.yml",
            FEATURE,
            "themes.yml:1:1 `themes.yml` lies outside the folders of entries | "
            "move it to the folder of its kind, such as `content/features/`",
        ),
        ("ziele/a.yml", "title: A\n", "ziele:1:1 no folder called `ziele` belongs here | did you mean `goals`?"),
        (
            "plan.yml",
            "undo:\n  title: Undo\n  status: idea\n",
            "plan.yml:1:1 `plan.yml` lies outside the folders of entries | "
            "if it holds many entries, name it after their kind, such as `content/features.yml`",
        ),
        (
            "roadmap.yml",
            "title: A\ngoals:\n  - title: G\nmilestones:\n  - title: M\n",
            "roadmap.yml:1:1 `roadmap.yml` lies outside the folders of entries | "
            "give each kind a file of its own, such as `content/goals.yml` and `content/features.yml`",
        ),
        ("feature.yml", FEATURE, "feature.yml:1:1 no file called `feature` belongs here | did you mean `features`?"),
        (
            "features/x.yml.txt",
            FEATURE,
            "features/x.yml.txt:1:1 `x.yml.txt` is not read: its name ends in `.txt` | name it `x.yml`",
        ),
        (
            "features/x.yaml.TXT",
            FEATURE,
            "features/x.yaml.TXT:1:1 `x.yaml.TXT` is not read: its name ends in `.TXT` | name it `x.yml`",
        ),
        (
            "features/x",
            FEATURE,
            "features/x:1:1 `x` is not read: its name does not end in `.yml` | name it `x.yml`",
        ),
        (
            "goals/more/x.txt",
            f"\ufeff# one\n---\n\n{FEATURE}",
            "goals/more/x.txt:1:1 `x.txt` is not read: its name ends in `.txt` | name it `x.yml`",
        ),
        (
            "features/a.yml",
            "# later\n",
            "features/a.yml:1:1 the file is empty | begin with `title:` and `status:`, or remove it",
        ),
        ("goals/a.yml", "", "goals/a.yml:1:1 the file is empty | begin with `title:`, or remove it"),
        (
            "features.yml",
            "a:\n",
            "features.yml:1:1 nothing stands under `a` | write `title:` and `status:` under it, or remove it",
        ),
        (
            "features.yml",
            "title: Dark mode\nstatus: idea\ntags: [a]\nb: {title: B, status: idea}\n",
            "features.yml:1:1 this file holds many features, each under its slug | "
            "put this one into `content/features/dark-mode.yml`",
        ),
        (
            "timeline.yaml",
            "title: 公开\nwhen: 2027\n",
            "timeline.yaml:1:1 this file holds many timeline entries, each under its slug | "
            "put this one into a file of its own in `content/timeline/`",
        ),
        (
            "features/Über-uns.YML",
            FEATURE,
            "features/Über-uns.YML:1:1 `Über-uns` is not a slug: small letters a to z, digits and single hyphens "
            "between them | name the file `uber-uns.yml`",
        ),
        (
            "features/straße.yml",
            FEATURE,
            "features/straße.yml:1:1 `straße` is not a slug: small letters a to z, digits and single hyphens "
            "between them | name the file `strasse.yml`",
        ),
    ],
)
def test_the_help_says_where_it_belongs(path: str, text: str, said: str, tmp_path: Path) -> None:
    assert lines(tmp_path, {path: text}) == [said]


ONE_TOO_MANY = "several entries stand in this file, which holds one"
TWO = "search:\n  title: S\n  status: idea\nundo:\n  title: U\n"


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        (
            "features/x.yml",
            TWO,
            f"1:1 {ONE_TOO_MANY} | give each a file of its own, or move them to `content/features.yml`, each indented "
            "under its slug",
        ),
        (
            "features/x.yml",
            "features:\n  search:\n    title: S\n",
            f"1:1 {ONE_TOO_MANY} | "
            "remove the line `features:`, and move what stands below it to `content/features.yml`",
        ),
        (
            "vision.yml",
            "vision:\n  title: V\n",
            "1:1 the fields of this vision stand under `vision` | "
            "remove the line `vision:` and the spaces before the lines below it",
        ),
        (
            "features.yml",
            "features:\n  search:\n    title: S\n",
            "1:1 the entries of this file stand under `features` | "
            "remove the line `features:` and the spaces before the lines below it",
        ),
        (
            "features.yml",
            "features:\n  - title: Search all\n",
            "2:5 the fields of `features` are expected here, not a list of entries | remove the line `features:`, and "
            "write each under its slug instead of a dash: `search-all:`, and its fields indented below it",
        ),
    ],
)
def test_entries_that_stand_a_level_too_deep_are_one_mistake(path: str, text: str, said: str, tmp_path: Path) -> None:
    assert lines(tmp_path, {path: text}) == [f"{path}:{said}"]


def test_references_to_entries_that_stand_too_deep_are_not_unknown(tmp_path: Path) -> None:
    found = lines(tmp_path, {"features/x.yml": TWO, "features/a.yml": f"{FEATURE}see_also: [x, search, undo]\n"})
    assert [line.split(" ")[0] for line in found] == ["features/x.yml:1:1"]


def test_a_misspelt_field_of_named_things_is_no_entry(tmp_path: Path) -> None:
    found = lines(tmp_path, {"goals/a.yml": "measure:\n  time: {title: T}\n"})
    assert [line.split(" | ")[1] for line in found] == ["add a line `title: …`", "did you mean `measures`?"]


def test_references_to_what_is_not_read_are_not_unknown_as_well(tmp_path: Path) -> None:
    found = lines(
        tmp_path,
        {
            "features/x.yml.txt": FEATURE,
            "features/y": FEATURE,
            "features/notes.txt": "Ask: who wants it?\n",
            "undo.yml": FEATURE,
            "features/a.yml": f"{FEATURE}see_also: [x, y, undo]\ngoals: [undo]\n",
        },
    )
    assert [line.split(":")[0] for line in found] == ["features/x.yml.txt", "features/y", "undo.yml"]


def test_references_to_what_the_limit_leaves_unread_are_not_unknown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "TREE", 30)
    files = {"timeline/a.yml": "title: A\nwhen: timeline:b\n", "timeline/b.yml": "title: B\nwhen: 2027\n"}
    [found] = lines(tmp_path, files)
    assert found.startswith("timeline/b.yml:1:1 the folder holds more than")
