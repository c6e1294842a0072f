"""P11: what a message quotes from content drives neither a terminal nor the log of a build server."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from milepost.adapters.cli import main
from milepost.model.kinds import kinds
from milepost.reporters import reporters
from tests.attacks.filled import SEVERAL, content, in_folders
from tests.attacks.hostile import every_string, every_text, strings

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
# What Actions, Azure and TeamCity take for a command where a line begins with it, or anywhere
COMMAND = re.compile(r"^\s*::[A-Za-z]|##\w*\[|^\s*##vso", re.MULTILINE)
OURS = re.compile(r"^::(?:(?:error|warning|notice) file=content[^:\r\n]*|notice title=milepost)::", re.MULTILINE)


def said(root: Path, *arguments: str) -> str:
    return CliRunner().invoke(main, ["-C", str(root), "--as-of", "2026-11-23", *arguments]).output


def assert_harmless(output: str) -> None:
    assert not CONTROLS.findall(output)
    assert not COMMAND.findall(OURS.sub("", output))


def site(root: Path, files: dict[str, str | bytes]) -> Path:
    for path, text in {"site.yml": "format: 1\ntitle: T\n", **files}.items():
        place = root / "content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode() if isinstance(text, str) else text)
    return root


@pytest.fixture(scope="module")
def mistaken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each text where it is wrong: as a name, a key, a choice, a date, an address, a reference, a folder."""
    texts = [*strings("terminal"), *strings("own-characters"), *strings("csv")]
    files: dict[str, str | bytes] = {**in_folders(every_string())}
    for number, text in enumerate(texts):
        wrong = ("title", "status", "target", "goals", "part_of", "effort", "type", "aliases", "needs")
        fields = {
            **dict.fromkeys(wrong, text),
            "links": {"title": text, "url": text},
            text: text,
            "description": f"[[{text}]]",
        }
        written = json.dumps({**fields, "status": text}, ensure_ascii=number % 2 == 0)
        files[f"features/f{number}.yml"] = written.encode("utf-8", "surrogatepass")
        files[f"goals/{text.replace('/', '').replace(chr(0), '')[:50]}x.yml"] = "title: T\n"
    return site(tmp_path_factory.mktemp("mistaken"), files)


@pytest.mark.parametrize("way", [*reporters()])
def test_p11_what_check_says(mistaken: Path, way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    output = said(mistaken, "check", "--format", way)
    if way == "github":
        output += summary.read_text(encoding="utf-8")

    assert len(output) > 10_000
    assert_harmless(output)


@pytest.mark.parametrize("command", ["list", "build"])
def test_p11_what_other_commands_say_of_mistakes(mistaken: Path, command: str) -> None:
    assert_harmless(said(mistaken, command))


@pytest.mark.parametrize("kind", SEVERAL)
def test_p11_what_list_says_of_sound_content(tmp_path: Path, kind: str) -> None:
    """All texts in that kind; one entry in each other, for it to name."""
    site(tmp_path, dict(content(every_text(), single="T", takes=lambda _, place: SEVERAL[place] == kind)))
    output = said(tmp_path, "list", kinds()[kind].folder)

    assert len(output) > 10_000
    assert_harmless(output)


def test_p11_what_check_says_of_sound_content(tmp_path: Path) -> None:
    """Hundreds of warnings on lines of half a megabyte, each shown around its place only."""
    site(tmp_path, dict(content(every_text(), single="T")))
    assert_harmless(said(tmp_path, "check"))


def test_what_drives_a_terminal_is_seen() -> None:
    for text in ("\x1b[2J", "::error file=x::fake", "##[error]x", "a\r\n::add-mask::a"):
        with pytest.raises(AssertionError):
            assert_harmless(text)
