"""Whose mistake it is: of a plugin of others, or of ours."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import EntryPoint, EntryPoints

import pytest

from milepost.adapters.mkdocs import plugin_step
from milepost.adapters.mkdocs.plugin_step import failing_plugin
from milepost.english import count

CALLS = "def does(what):\n    what()\n"
FAILS = "def does():\n    1 / 0\n"


@pytest.fixture(autouse=True)
def _others(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [EntryPoint("feeds", "feeds_plugin.plugin:Feeds", "mkdocs.plugins")]
    points += [EntryPoint("search", "mkdocs.contrib.search:SearchPlugin", "mkdocs.plugins")]
    monkeypatch.setattr(plugin_step, "entry_points", lambda group: EntryPoints(points))  # noqa: ARG005


def raised(file: str, text: str, *given: Callable[[], object]) -> BaseException:
    """What a function does that stands in that file, called with what is given."""
    scope: dict[str, Callable[..., object]] = {}
    exec(compile(text, file, "exec"), scope)
    with pytest.raises(Exception) as error:
        scope["does"](*given)
    return error.value


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("/v/lib/python3.11/site-packages/feeds_plugin/plugin.py", "feeds"),
        ("/v/lib/python3.11/site-packages/mkdocs/contrib/search/__init__.py", ""),
        ("/v/lib/python3.11/site-packages/yaml/loader.py", ""),
        ("/home/someone/feeds_plugin/plugin.py", ""),
    ],
)
def test_the_plugin_is_named_in_which_it_happened(file: str, name: str) -> None:
    assert failing_plugin(raised(file, FAILS)) == name


def test_what_we_do_for_a_plugin_is_ours() -> None:
    file = "/v/lib/python3.11/site-packages/feeds_plugin/plugin.py"
    assert failing_plugin(raised(file, CALLS, lambda: count(None, "entry"))) == ""  # type: ignore[arg-type]
