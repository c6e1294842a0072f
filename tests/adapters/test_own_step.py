"""Which line of the site's own is to blame, and when none is."""

import json
from pathlib import Path

import pytest

from milepost.adapters.mkdocs.own_step import own_step
from milepost.english import count
from tests.places import ROOT


def test_the_last_line_of_a_hook_is_told_however_the_site_is_named(tmp_path):
    hook = tmp_path / "hooks" / "nav.py"
    with pytest.raises(ZeroDivisionError) as raised:
        exec(compile("def half(it):\n    return it / 0\n\nhalf(1)\n", hook, "exec"), {})

    for root in (tmp_path, tmp_path / "content" / ".."):
        found = own_step(raised.value, root)
        assert found
        assert (str(found), found.in_words) == ("hooks/nav.py:2", "your hook `hooks/nav.py`, line 2")
    assert own_step(raised.value, tmp_path / "content") is None


def test_what_only_stands_in_the_sites_folder_is_not_its_own():
    """Milepost in its own checkout, and a Python that is kept beside the site."""
    with pytest.raises(TypeError) as ours:
        count(None, "entry")
    with pytest.raises(ValueError, match="Expecting") as pythons:
        json.loads("{")

    for error in (ours.value, pythons.value):
        error.__traceback__ = error.__traceback__.tb_next  # without this file
        assert own_step(error, ROOT) is None
        assert own_step(error, Path("/")) is None
