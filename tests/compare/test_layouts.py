"""The same content in another layout, another order, other quotes and line ends: nothing has changed."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from milepost.compare import changes
from milepost.diagnostics import Report
from milepost.load import load
from milepost.model.kinds import kinds
from milepost.model.roadmap import Roadmap
from tests.places import AS_OF, ROOT
from tests.real_roadmaps import NAMES, write


class _NoAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


# In quotes nothing would be a text, or need a tag
_NoAliases.add_representer(
    type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", "~", style="")
)


def read(root: Path) -> Roadmap:
    report = Report()
    roadmap = load(root, as_of=AS_OF, report=report)
    assert not report.has_errors, [f"{each.span}: {each.message}" for each in report]
    return roadmap


def plain(value: Any) -> Any:
    """Text as it was read: what looks like a number or a date is quoted where it is written again."""
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    return [plain(each) for each in value] if isinstance(value, list) else value


def dumped(data: Any, **style: Any) -> str:
    return yaml.dump(plain(data), Dumper=_NoAliases, allow_unicode=True, **style)


def shuffled(value: Any, chance: random.Random) -> Any:
    """Keys in another order, deep down; lists stay, for a few of them are told in their order."""
    if isinstance(value, list):
        return [shuffled(each, chance) for each in value]
    if not isinstance(value, dict):
        return value
    keys = [*value]
    chance.shuffle(keys)
    return {key: shuffled(value[key], chance) for key in keys}


def in_one_file(roadmap: Roadmap, root: Path, write_text: Callable[[Any], str]) -> None:
    for kind in kinds().values():
        held = {source.slug: source.data for (name, _), source in roadmap.sources.items() if name == kind.name}
        if kind.single and held:
            (root / "content" / f"{kind.folder}.yml").write_bytes(write_text(held[kind.name]).encode())
        elif held:
            (root / "content" / f"{kind.folder}.yml").write_bytes(write_text(held).encode())


def in_single_files(roadmap: Roadmap, root: Path, write_text: Callable[[Any], str]) -> None:
    for (name, slug), source in roadmap.sources.items():
        kind = kinds()[name]
        folder = root / "content" / ("" if kind.single else f"{kind.folder}/some/where")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{slug}.yaml").write_bytes(write_text(source.data).encode())


WAYS: dict[str, Callable[[Any], str]] = {
    "sorted, in double quotes": lambda data: dumped(data, sort_keys=True, default_style='"'),
    "in flow style, narrow": lambda data: dumped(data, default_flow_style=True, width=30),
    "shuffled, with Windows line ends and a mark": lambda data: "\ufeff"
    + dumped(shuffled(data, random.Random(1)), sort_keys=False).replace("\n", "\r\n"),
}


@pytest.fixture(scope="module", params=["own", *NAMES])
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if request.param == "own":
        return ROOT
    return write(request.param, request.getfixturevalue("shared"), tmp_path_factory.mktemp(request.param))


@pytest.mark.parametrize("layout", [in_one_file, in_single_files])
@pytest.mark.parametrize("way", WAYS)
def test_nothing_has_changed(written: Path, layout: Callable[..., None], way: str, tmp_path: Path) -> None:
    before = read(written)
    (tmp_path / "content").mkdir()
    site = written / "content" / "site.yml"
    (tmp_path / "content" / "site.yml").write_bytes(site.read_bytes())
    layout(before, tmp_path, WAYS[way])
    after = read(tmp_path)
    assert sum(1 for _ in after) == sum(1 for _ in before)
    assert [*changes(before, after)] == []
    assert [*changes(after, before)] == []
