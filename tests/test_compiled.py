"""What is compiled of installed templates is kept for the next process, and is never taken for anything else."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, pass_context

from milepost import compiled
from milepost.compiled import Compiled, at_run_time

Make = Callable[..., str]


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of templates that come with a package; Python may write beside them."""
    folder = tmp_path / "installed"
    (folder / "partials").mkdir(parents=True)
    (folder / "page.html").write_text("{% include 'partials/part.html' %}{{ 2 | twice }}", encoding="utf-8")
    (folder / "partials" / "part.html").write_text("part ", encoding="utf-8")
    monkeypatch.setattr(compiled, "templates", lambda: folder)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    return folder


@pytest.fixture
def compiles(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the templates that were compiled."""
    names: list[str] = []
    real: Callable[..., Any] = Environment.compile

    def counted(self: Environment, source: Any, name: str | None = None, *given: Any, **more: Any) -> Any:
        names.append(str(name))
        return real(self, source, name, *given, **more)

    monkeypatch.setattr(Environment, "compile", counted)
    return names


@pytest.fixture
def next_process(installed: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """What the page says to a process that has compiled nothing yet."""

    def said(folder: Path = installed, twice: Callable[..., Any] = lambda each: each * 2, **options: Any) -> str:
        monkeypatch.setattr(Compiled, "_kept", {})
        kept = Compiled({"here": installed}, made_by=__file__)
        environment = Environment(loader=FileSystemLoader([folder, installed]), bytecode_cache=kept, **options)
        environment.filters["twice"] = at_run_time(twice)
        return environment.get_template("page.html").render()

    return said


def test_the_next_process_compiles_nothing(installed: Path, next_process: Make, compiles: list[str]) -> None:
    assert [next_process(), next_process()] == ["part 4"] * 2
    assert sorted(compiles) == ["page.html", "partials/part.html"]
    names = sorted(file.name for file in (installed / "__pycache__").iterdir())
    assert [name.partition(".cpython")[0] for name in names] == ["here-page.html", "here-partials-part.html"]


def test_a_filter_tells_for_each_site_anew(next_process: Make, compiles: list[str]) -> None:
    assert [next_process(), next_process(twice=lambda each: f"{each}, {each}")] == ["part 4", "part 2, 2"]
    assert len(compiles) == 2


def test_another_text_other_options_and_another_sort_of_filter_are_compiled(
    installed: Path, next_process: Make, compiles: list[str]
) -> None:
    next_process()
    (installed / "page.html").write_text("{{ '<' }}\n{% if 1 %}\nnew{% endif %}", encoding="utf-8")
    assert [next_process(), next_process(autoescape=True)] == ["<\n\nnew", "&lt;\n\nnew"]
    assert next_process(trim_blocks=True) == "<\nnew"
    assert len(compiles) == 2 + 1 + 1 + 1


def test_how_a_filter_is_called_counts(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    @pass_context
    def asking(_context: object, each: int) -> int:
        return each * 3

    said = []
    for tell in (asking, lambda each: each * 2):
        monkeypatch.setattr(Compiled, "_kept", {})
        kept = Compiled({"here": installed}, made_by=__file__)
        environment = Environment(loader=FileSystemLoader(installed), bytecode_cache=kept)
        environment.filters["twice"] = tell
        said.append(environment.get_template("page.html").render())
    assert said == ["part 6", "part 4"]


@pytest.mark.parametrize("length", [0, 10, 64, 65, 66, 90, -1])
def test_what_is_cut_off_or_is_something_else_is_compiled_anew(
    installed: Path, next_process: Make, compiles: list[str], length: int
) -> None:
    next_process()
    for file in (installed / "__pycache__").iterdir():
        file.write_bytes(file.read_bytes()[:length])
    assert [next_process(), next_process()] == ["part 4"] * 2
    assert len(compiles) == 4


def test_a_sites_own_template_is_not_kept(
    tmp_path: Path, installed: Path, next_process: Make, compiles: list[str]
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "page.html").write_text("own", encoding="utf-8")
    assert [next_process(own), next_process(own)] == ["own"] * 2
    assert compiles == ["page.html"] * 2
    assert not (installed / "__pycache__").exists()
    assert [file.name for file in own.iterdir()] == ["page.html"]


def test_nothing_is_written_where_python_may_not_either(
    installed: Path, next_process: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert next_process() == "part 4"
    assert not (installed / "__pycache__").exists()


def test_where_nothing_can_be_written_it_goes_without(installed: Path, next_process: Make, compiles: list[str]) -> None:
    (installed / "__pycache__").write_text("in the way", encoding="utf-8")
    assert [next_process(), next_process()] == ["part 4"] * 2
    assert len(compiles) == 4
