"""P11: what a message quotes from content drives no terminal and gives no command to a build server.

Each hostile string stands wherever content can put one: in values of every field, in keys, slugs, references, names of
files and folders, in site.yml. Then every command says what it has to say about it.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from milepost.adapters.cli import main
from milepost.adapters.notice import told
from milepost.diagnostics import Diagnostic, Severity, Span
from milepost.model.kinds import kinds
from tests.canaries import TEXTS, Filling
from tests.corpus import strings
from tests.places import ROOT

CORPUS = ROOT / "tests" / "attacks" / "corpus" / "strings" / "terminal.jsonl"
STRINGS = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
# Beyond the corpus: bells and backspaces, device controls, bidi marks, line separators, other servers' commands
STRINGS += [
    "a\x07\x08b",
    "\x1bP1$r\x1b\\",
    "\x1b]52;c;ZXZpbA==\x07",
    "\x1b[6n\x1b[?1049h",
    "ok\x85::error::x",
    "\u202egnp.exe",
    "\u2066x\u2069",
    "\u2028::warning::x",
    "\u2029##vso[task.setvariable variable=x]y",
    "##teamcity[message text='x']",
    "\n::error file=app.py,line=1::x",
    "x\r::stop-commands::y",
    "  ::debug::x",
    "\ufeff::notice::x",
    "\U000e0041\U000e0042",
]
_OURS = re.compile(r"::(error|warning|notice) (file=[^:]*,|)?[^:]*title=[a-z-]+::")
_COMMAND = re.compile(r"^\s*(?:::[A-Za-z][\w-]*[^:]*::|##\w*\[)")


def _contents(string: str) -> Iterator[tuple[str, dict[str, str]]]:
    """A name, and the files below `content/`."""
    quoted = json.dumps(string)
    site = "format: 1\ntitle: T\n"
    for name, kind in kinds().items():
        entry = Filling(
            left_out=lambda way: way[-1] in ("visibility", "only"),
            says=lambda _, hint: string if hint in TEXTS else None,
        ).of_model(kind.model, (name,))
        whole = {**entry, string: string, "depends_on": [string], "part_of": string, "target": string}
        place = f"{kind.folder}.yml" if kind.single else f"{kind.folder}/{name}.yml"
        yield name, {"site.yml": site, place: json.dumps(whole)}
    slugs = f"{quoted}: {{title: A, status: {quoted}, goals: [{quoted}]}}\n"
    yield "slugs", {"site.yml": site, "features.yml": slugs}
    more = f"{quoted}: 1\neditions: {{{quoted}: {{title: {quoted}}}}}\nchecks: {{{quoted}: off}}\nlanguage: {quoted}\n"
    yield "site", {"site.yml": f"{site}{more}", "features.yml": "a: {title: A, status: idea}\n"}
    yield "raw", {"site.yml": site, "features.yml": f"a: {{title: {string}\n b: - {string}\n"}


def _write(root: Path, files: dict[str, str], string: str) -> None:
    for path, text in files.items():
        file = root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
    (root / "content" / "pages").mkdir(exist_ok=True)
    (root / "mkdocs.yml").write_text(
        "site_name: T\ndocs_dir: content/pages\ntheme: {name: material, font: false}\nplugins: [milepost]\n"
    )
    named = string.replace("/", "_")
    for path in (f"features/{named}.yml", f"{named}.yml", f"goals/{named}/x.yml", f"{named}.txt"):
        file = root / "content" / path
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("title: 1\n")
        except (OSError, ValueError):
            continue  # no disk takes it, so no pull request brings it


COMMANDS = (
    ("check",),
    ("check", "--format", "json"),
    ("check", "--format", "github"),
    ("list",),
    ("list", "--format", "csv"),
    ("build",),
    ("fmt", "--check"),
    ("export", "json"),
)


@pytest.mark.parametrize("string", STRINGS, ids=lambda string: string.encode("unicode_escape").decode()[:40])
def test_p11_nothing_from_content_reaches_a_terminal_or_a_log_as_it_is(
    tmp_path: Path, string: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    for name, files in _contents(string):
        root = tmp_path / name
        _write(root, files, string)
        for command in COMMANDS:
            _run(root, *command)
    _type(tmp_path / "feature", string)


@pytest.mark.parametrize("string", strings("own-characters"), ids=ascii)
def test_p11_what_is_typed_is_quoted_harmlessly(tmp_path: Path, string: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What becomes of these in content is looked at in `test_p11_everywhere`."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    _write(tmp_path, {"site.yml": "format: 1\ntitle: T\n", "features/feature.yml": "title: T\nstatus: idea\n"}, "x")
    _type(tmp_path, string.replace("\0", "") or "x")


def _type(root: Path, string: str) -> None:
    for command in (
        ("explain", string),
        ("new", "feature", string),
        ("new", string, "x"),
        ("set", string, "title", string),
        ("set", "feature:feature", string, string),
        ("confirm", string),
        ("list", "--edition", string),
        ("export", string),
        ("build", "--edition", string),
        ("audit", string),
        (string,),
    ):
        _run(root, *command)


def _run(root: Path, *command: str) -> None:
    result = CliRunner().invoke(main, ["-C", str(root), *command], env={"NO_COLOR": "1", "COLUMNS": "100"})
    assert result.exit_code in (0, 1, 2, 3), (command, result.exception)
    of_github = "github" in command
    is_data = command[0] == "export" or "csv" in command
    for line in (*(() if is_data else result.stdout.split("\n")), *result.stderr.split("\n")):
        shown = line.removesuffix("\r") if os.linesep != "\n" else line
        assert not [letter for letter in shown if _drives(letter)], (command, line)
        if of_github and _OURS.match(shown):
            shown = shown.partition("::")[2].partition("::")[2]
            assert not re.search(r"[\r\n]", shown)
        else:
            assert not _COMMAND.match(shown), (command, line)


def _drives(letter: str) -> bool:
    """A control, or one that reorders or hides what stands around it."""
    category = unicodedata.category(letter)
    return (
        category in ("Cc", "Cs", "Zl", "Zp")
        or letter in "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
        or (0xE0000 <= ord(letter) <= 0xE007F)
    )


@pytest.mark.parametrize("string", STRINGS, ids=lambda string: string.encode("unicode_escape").decode()[:40])
def test_p11_the_banner_of_a_preview_says_it_in_the_same_way(string: str) -> None:
    error = Diagnostic("unknown-key", Severity.ERROR, Span(f"content/{string}.yml"), f"`{string}` is wrong", string)
    for line in told([error]).split("\n"):
        assert not [letter for letter in line if _drives(letter)]
        assert not _COMMAND.match(line)
