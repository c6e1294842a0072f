"""The schemas in the real YAML language server: what people see in Visual Studio Code and every editor that uses it."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from milepost.adapters.cli import main
from milepost.diagnostics import Report
from milepost.load import load
from milepost.schema import schemas
from milepost.settings import Settings
from tests import real_roadmaps
from tests.editor_view import documents
from tests.language_server import LanguageServer, running
from tests.places import AS_OF, ROOT

SCHEMA_LINE = "# yaml-language-server: $schema=../../schema/feature.json\n"
# What the reader accepts and the server's own YAML parser takes for one long line
NOT_FOR_EDITORS = {"cr-only.yml"}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of our own content, with its schemas."""
    root = tmp_path_factory.mktemp("editor")
    shutil.copytree(ROOT / "content", root / "content", ignore=shutil.ignore_patterns("pages"))
    write_schemas(root, load(root, as_of=AS_OF, report=Report()).settings)
    return root


@pytest.fixture(scope="module")
def server(root: Path) -> Iterator[LanguageServer]:
    with running(root) as server:
        yield server


def write_schemas(root: Path, settings: Settings) -> None:
    (root / "schema").mkdir()
    for name, schema in schemas(settings).items():
        (root / "schema" / name).write_text(json.dumps(schema), encoding="utf-8")


def marks(server: LanguageServer, texts: dict[Path, str]) -> dict[str, list[str]]:
    return {file.name: found for file, found in server.diagnostics(texts).items()}


def one(server: LanguageServer, root: Path, name: str, text: str) -> list[str]:
    """What is underlined in one feature."""
    return marks(server, {root / "content" / "features" / name: SCHEMA_LINE + text}).get(name, [])


def offered(server: LanguageServer, root: Path, text: str) -> list[str]:
    """What the editor offers at the end of the text."""
    lines = (SCHEMA_LINE + text).split("\n")
    place = {"line": len(lines) - 1, "character": len(lines[-1])}
    file = root / "content" / "features" / "offered.yml"
    answer = server.at("textDocument/completion", file, "\n".join(lines), **place)
    return [item["label"] for item in answer["items"]]


def test_the_status_words_are_offered(server, root):
    words = ["idea", "discovery", "planned", "in-progress", "shipped", "paused", "not-doing"]

    assert offered(server, root, "title: Dark mode\nstatus: ") == words


def test_field_names_and_values_of_own_fields_are_offered(server, root):
    assert {"confidence", "target", "goals", "x-area"} <= set(offered(server, root, "title: Dark mode\nstatus: idea\n"))
    assert {"Content", "Checks", "Site"} <= set(offered(server, root, "title: Dark mode\nx-area: "))


def test_a_field_is_explained_where_one_points_at_it(server, root):
    file = root / "content" / "features" / "hovered.yml"
    answer = server.at("textDocument/hover", file, f"{SCHEMA_LINE}title: A\ntarget: 2027\n", line=2, character=2)

    assert "only as exactly as you know" in answer["contents"]["value"]


def test_a_wrong_value_is_underlined(server, root):
    found = one(server, root, "wrong-value.yml", "title: Dark mode\nstatus: idea\nconfidence: sure\n")

    assert found == ['4:13 Value is not accepted. Valid values: "committed", "likely", "exploratory".']


def test_an_unknown_field_and_a_missing_one_are_underlined(server, root):
    found = one(server, root, "wrong-fields.yml", "title: Dark mode\nstaus: idea\n")

    assert sorted(found) == ['2:1 Missing property "status".', "3:1 Property staus is not allowed."]


def test_our_own_content_is_not_underlined(server, root):
    texts = {file: file.read_text(encoding="utf-8") for file in sorted((root / "content").rglob("*.yml"))}
    assert len(texts) > 50

    assert marks(server, texts) == {}


def test_what_init_writes_is_not_underlined(server, tmp_path):
    done = CliRunner().invoke(main, ["init", str(tmp_path / "site")])
    assert done.exit_code == 0, done.output
    texts = {file: file.read_text(encoding="utf-8") for file in sorted((tmp_path / "site" / "content").rglob("*.yml"))}
    assert texts
    assert all("yaml-language-server: $schema=" in text for text in texts.values())

    assert marks(server, texts) == {}


@pytest.mark.parametrize("name", real_roadmaps.NAMES)
def test_a_real_roadmap_is_not_underlined(name, server, shared, tmp_path):
    root = real_roadmaps.write(name, shared, tmp_path)
    roadmap = load(root, as_of=AS_OF, report=Report())
    write_schemas(root, roadmap.settings)
    schema_line = f"# yaml-language-server: $schema={(root / 'schema').as_uri()}/"
    texts = {
        root / path: f"{schema_line}{schema}\n{(root / path).read_text(encoding='utf-8')}"
        for path, (schema, _) in documents(roadmap).items()
    }

    assert marks(server, texts) == {}


def test_what_the_reader_accepts_of_odd_texts_is_not_underlined(server, shared, root):
    texts = {}
    for file in sorted((shared / "corpus" / "yaml" / "accept").glob("*.yml")):
        if file.name in NOT_FOR_EDITORS:
            continue
        written = file.read_bytes().decode("utf-8-sig")
        entry = re.sub(r"^(?:id|visibility): [^\r\n]*(?:\r\n|\n|$)", "", written, flags=re.MULTILINE)
        texts[root / "content" / "features" / file.name] = f"{SCHEMA_LINE}status: idea\n{entry}"
    assert texts

    assert marks(server, texts) == {}
