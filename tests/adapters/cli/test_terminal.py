"""Colours and columns on a terminal."""

import io

import pytest

from milepost.adapters.cli.terminal import has_color, table


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "colored"),
    [
        (_Terminal(), {}, True),
        (_Terminal(), {"NO_COLOR": "1"}, False),
        (_Terminal(), {"NO_COLOR": ""}, True),
        (_Terminal(), {"TERM": "dumb"}, False),
        (io.StringIO(), {}, False),
    ],
)
def test_colours_on_a_terminal_unless_it_is_asked_to_have_none(stream, environment, colored, monkeypatch):
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert has_color(stream) is colored


def test_columns_are_as_wide_as_what_they_show():
    assert table([("a", "x"), ("名前", "y")]) == "a     x\n名前  y\n"
